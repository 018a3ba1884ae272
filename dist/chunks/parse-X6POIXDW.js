import {
  parseYaml
} from "./chunk-7KND72HD.js";
import {
  comparePlaces,
  crashRule,
  defaultConfig,
  didYouMean,
  dirname,
  explainErrors,
  globMatcher,
  isDate,
  placeOf2 as placeOf,
  plainData,
  resolvePath
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/generated/config-validator.js
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});
var validateConfig = validate21;
var schema6 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "temporal-lint.yaml", "definitions": { "severity": { "enum": ["off", "info", "warning", "error"], "description": "off, info, warning or error." }, "globs": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 512 } }, "severities": { "type": ["string", "object"], "if": { "type": "string" }, "then": { "$ref": "#/definitions/severity" }, "else": { "properties": { "development": { "$ref": "#/definitions/severity" }, "staging": { "$ref": "#/definitions/severity" }, "production": { "$ref": "#/definitions/severity" } }, "additionalProperties": false } }, "setting": { "type": ["string", "object"], "if": { "type": "string" }, "then": { "$ref": "#/definitions/severity" }, "else": { "if": { "anyOf": [{ "required": ["severity"] }, { "required": ["options"] }] }, "then": { "properties": { "severity": { "$ref": "#/definitions/severities" }, "options": { "type": "object" } }, "required": ["options"], "additionalProperties": false }, "else": { "properties": { "development": { "$ref": "#/definitions/severity" }, "staging": { "$ref": "#/definitions/severity" }, "production": { "$ref": "#/definitions/severity" }, "severity": { "$ref": "#/definitions/severities" }, "options": { "type": "object" } }, "additionalProperties": false } } }, "rules": { "description": "Severities and options of rules.", "type": "object", "additionalProperties": { "$ref": "#/definitions/setting" } } }, "type": "object", "additionalProperties": false, "properties": { "version": { "const": 1, "description": "Version of this format." }, "kubernetes": { "type": "object", "additionalProperties": false, "properties": { "version": { "type": "string", "pattern": "^[0-9]+\\.[0-9]+$", "description": 'Version of the cluster, in quotes: "1.34".' } } }, "exclude": { "description": "Globs of paths that are not looked at.", "allOf": [{ "$ref": "#/definitions/globs" }] }, "environments": { "type": "object", "additionalProperties": false, "description": "Which files are meant for which environment.", "properties": { "development": { "$ref": "#/definitions/globs" }, "staging": { "$ref": "#/definitions/globs" }, "production": { "$ref": "#/definitions/globs" } } }, "images": { "type": "object", "description": "Image names, and the Dockerfiles in this repository that they are built from.", "additionalProperties": { "type": "string", "minLength": 1 } }, "applications": { "type": "array", "description": "Lists of Compose files that are used together, in their order.", "items": { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 1 } } }, "render": { "description": "Run helm and kustomize, or kubectl, of this machine, and check what they print; true, or what to render.", "type": ["boolean", "object"], "if": { "type": "boolean" }, "then": {}, "else": { "additionalProperties": false, "properties": { "charts": { "type": "array", "description": "Charts, and the values files to render each with, instead of those that its folder has.", "items": { "type": "object", "additionalProperties": false, "required": ["path", "values"], "properties": { "path": { "type": "string", "minLength": 1, "description": "Folder of the chart." }, "values": { "type": "array", "description": "Values files; each is rendered once, a list of them together.", "minItems": 1, "items": { "type": ["string", "array"], "if": { "type": "string" }, "then": { "minLength": 1 }, "else": { "items": { "type": "string", "minLength": 1 } } } } } } }, "overlays": { "type": "array", "description": "Folders of kustomizations, instead of all overlays.", "items": { "type": "string", "minLength": 1 } } } } }, "rules": { "$ref": "#/definitions/rules" }, "overrides": { "type": "array", "description": "Severities and options for some files; the last match wins.", "items": { "type": "object", "additionalProperties": false, "required": ["files", "rules"], "properties": { "files": { "allOf": [{ "$ref": "#/definitions/globs" }], "minItems": 1 }, "rules": { "$ref": "#/definitions/rules" } } } }, "ignore": { "type": "array", "description": "Findings that are accepted, each with its reason.", "items": { "type": "object", "additionalProperties": false, "required": ["rule", "reason"], "properties": { "rule": { "type": "string" }, "path": { "type": "string", "minLength": 1, "maxLength": 512, "description": "Glob of the path of the finding." }, "resource": { "type": "string", "pattern": "^[^/]+/.+$", "description": "Kind/name." }, "container": { "type": "string", "minLength": 1 }, "reason": { "type": "string", "minLength": 1 }, "until": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "Last day on which it holds: 2027-03-31." } } } } } };
var func2 = Object.prototype.hasOwnProperty;
var func3 = require_ucs2length().default;
var pattern0 = new RegExp("^[0-9]+\\.[0-9]+$", "u");
var pattern1 = new RegExp("^[^/]+/.+$", "u");
var pattern2 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
var schema7 = { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 512 } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) > 512) {
          const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters", schema: 512, parentSchema: schema7.items, data: data0 };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (func3(data0) < 1) {
          const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.items, data: data0 };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.items.type, parentSchema: schema7.items, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema7.type, parentSchema: schema7, data };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
var schema8 = { "description": "Severities and options of rules.", "type": "object", "additionalProperties": { "$ref": "#/definitions/setting" } };
var schema9 = { "type": ["string", "object"], "if": { "type": "string" }, "then": { "$ref": "#/definitions/severity" }, "else": { "if": { "anyOf": [{ "required": ["severity"] }, { "required": ["options"] }] }, "then": { "properties": { "severity": { "$ref": "#/definitions/severities" }, "options": { "type": "object" } }, "required": ["options"], "additionalProperties": false }, "else": { "properties": { "development": { "$ref": "#/definitions/severity" }, "staging": { "$ref": "#/definitions/severity" }, "production": { "$ref": "#/definitions/severity" }, "severity": { "$ref": "#/definitions/severities" }, "options": { "type": "object" } }, "additionalProperties": false } } };
var schema10 = { "enum": ["off", "info", "warning", "error"], "description": "off, info, warning or error." };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "off" || data === "info" || data === "warning" || data === "error")) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema10.enum }, message: "must be equal to one of the allowed values", schema: schema10.enum, parentSchema: schema10, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
var schema11 = { "type": ["string", "object"], "if": { "type": "string" }, "then": { "$ref": "#/definitions/severity" }, "else": { "properties": { "development": { "$ref": "#/definitions/severity" }, "staging": { "$ref": "#/definitions/severity" }, "production": { "$ref": "#/definitions/severity" } }, "additionalProperties": false } };
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema11.type }, message: "must be string,object", schema: schema11.type, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (typeof data !== "string") {
    const err1 = {};
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs4 = errors;
    if (!validate29(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = "then";
  } else {
    const _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 in data) {
        if (!(key0 === "development" || key0 === "staging" || key0 === "production")) {
          const err2 = { instancePath, schemaPath: "#/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.else, data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      if (data.development !== void 0) {
        if (!validate29(data.development, { instancePath: instancePath + "/development", parentData: data, parentDataProperty: "development", rootData })) {
          vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
          errors = vErrors.length;
        }
      }
      if (data.staging !== void 0) {
        if (!validate29(data.staging, { instancePath: instancePath + "/staging", parentData: data, parentDataProperty: "staging", rootData })) {
          vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
          errors = vErrors.length;
        }
      }
      if (data.production !== void 0) {
        if (!validate29(data.production, { instancePath: instancePath + "/production", parentData: data, parentDataProperty: "production", rootData })) {
          vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
          errors = vErrors.length;
        }
      }
    }
    var _valid0 = _errs5 === errors;
    valid0 = _valid0;
    ifClause0 = "else";
  }
  if (!valid0) {
    const err3 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema', schema: schema11.if, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema9.type }, message: "must be string,object", schema: schema9.type, parentSchema: schema9, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (typeof data !== "string") {
    const err1 = {};
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs4 = errors;
    if (!validate29(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = "then";
  } else {
    const _errs5 = errors;
    const _errs6 = errors;
    let valid1 = true;
    const _errs7 = errors;
    const _errs8 = errors;
    let valid2 = false;
    const _errs9 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.severity === void 0 && (missing0 = "severity")) {
        const err2 = {};
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    var _valid2 = _errs9 === errors;
    valid2 = valid2 || _valid2;
    if (!valid2) {
      const _errs10 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing1;
        if (data.options === void 0 && (missing1 = "options")) {
          const err3 = {};
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
      var _valid2 = _errs10 === errors;
      valid2 = valid2 || _valid2;
    }
    if (!valid2) {
      const err4 = {};
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    } else {
      errors = _errs8;
      if (vErrors !== null) {
        if (_errs8) {
          vErrors.length = _errs8;
        } else {
          vErrors = null;
        }
      }
    }
    var _valid1 = _errs7 === errors;
    errors = _errs6;
    if (vErrors !== null) {
      if (_errs6) {
        vErrors.length = _errs6;
      } else {
        vErrors = null;
      }
    }
    let ifClause1;
    if (_valid1) {
      const _errs11 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.options === void 0) {
          const err5 = { instancePath, schemaPath: "#/else/then/required", keyword: "required", params: { missingProperty: "options" }, message: "must have required property 'options'", schema: schema9.else.then.required, parentSchema: schema9.else.then, data };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        for (const key0 in data) {
          if (!(key0 === "severity" || key0 === "options")) {
            const err6 = { instancePath, schemaPath: "#/else/then/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema9.else.then, data };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data.severity !== void 0) {
          if (!validate31(data.severity, { instancePath: instancePath + "/severity", parentData: data, parentDataProperty: "severity", rootData })) {
            vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
            errors = vErrors.length;
          }
        }
        if (data.options !== void 0) {
          let data1 = data.options;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
            const err7 = { instancePath: instancePath + "/options", schemaPath: "#/else/then/properties/options/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema9.else.then.properties.options.type, parentSchema: schema9.else.then.properties.options, data: data1 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      }
      var _valid1 = _errs11 === errors;
      valid1 = _valid1;
      ifClause1 = "then";
    } else {
      const _errs16 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key1 in data) {
          if (!(key1 === "development" || key1 === "staging" || key1 === "production" || key1 === "severity" || key1 === "options")) {
            const err8 = { instancePath, schemaPath: "#/else/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema9.else.else, data };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data.development !== void 0) {
          if (!validate29(data.development, { instancePath: instancePath + "/development", parentData: data, parentDataProperty: "development", rootData })) {
            vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
            errors = vErrors.length;
          }
        }
        if (data.staging !== void 0) {
          if (!validate29(data.staging, { instancePath: instancePath + "/staging", parentData: data, parentDataProperty: "staging", rootData })) {
            vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
            errors = vErrors.length;
          }
        }
        if (data.production !== void 0) {
          if (!validate29(data.production, { instancePath: instancePath + "/production", parentData: data, parentDataProperty: "production", rootData })) {
            vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
            errors = vErrors.length;
          }
        }
        if (data.severity !== void 0) {
          if (!validate31(data.severity, { instancePath: instancePath + "/severity", parentData: data, parentDataProperty: "severity", rootData })) {
            vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
            errors = vErrors.length;
          }
        }
        if (data.options !== void 0) {
          let data6 = data.options;
          if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
            const err9 = { instancePath: instancePath + "/options", schemaPath: "#/else/else/properties/options/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema9.else.else.properties.options.type, parentSchema: schema9.else.else.properties.options, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      }
      var _valid1 = _errs16 === errors;
      valid1 = _valid1;
      ifClause1 = "else";
    }
    if (!valid1) {
      const err10 = { instancePath, schemaPath: "#/else/if", keyword: "if", params: { failingKeyword: ifClause1 }, message: 'must match "' + ifClause1 + '" schema', schema: schema9.else.if, parentSchema: schema9.else, data };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    var _valid0 = _errs5 === errors;
    valid0 = _valid0;
    ifClause0 = "else";
  }
  if (!valid0) {
    const err11 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema', schema: schema9.if, parentSchema: schema9, data };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!validate28(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData })) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema8.type, parentSchema: schema8, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema6.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema6, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data0 = data.version;
      if (1 !== data0) {
        const err1 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema6.properties.version, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.kubernetes !== void 0) {
      let data1 = data.kubernetes;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          if (!(key1 === "version")) {
            const err2 = { instancePath: instancePath + "/kubernetes", schemaPath: "#/properties/kubernetes/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema6.properties.kubernetes, data: data1 };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data1.version !== void 0) {
          let data2 = data1.version;
          if (typeof data2 === "string") {
            if (!pattern0.test(data2)) {
              const err3 = { instancePath: instancePath + "/kubernetes/version", schemaPath: "#/properties/kubernetes/properties/version/pattern", keyword: "pattern", params: { pattern: "^[0-9]+\\.[0-9]+$" }, message: 'must match pattern "^[0-9]+\\.[0-9]+$"', schema: "^[0-9]+\\.[0-9]+$", parentSchema: schema6.properties.kubernetes.properties.version, data: data2 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          } else {
            const err4 = { instancePath: instancePath + "/kubernetes/version", schemaPath: "#/properties/kubernetes/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.kubernetes.properties.version.type, parentSchema: schema6.properties.kubernetes.properties.version, data: data2 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/kubernetes", schemaPath: "#/properties/kubernetes/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.kubernetes.type, parentSchema: schema6.properties.kubernetes, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.exclude !== void 0) {
      if (!validate22(data.exclude, { instancePath: instancePath + "/exclude", parentData: data, parentDataProperty: "exclude", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.environments !== void 0) {
      let data4 = data.environments;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key2 in data4) {
          if (!(key2 === "development" || key2 === "staging" || key2 === "production")) {
            const err6 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema6.properties.environments, data: data4 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data4.development !== void 0) {
          if (!validate22(data4.development, { instancePath: instancePath + "/environments/development", parentData: data4, parentDataProperty: "development", rootData })) {
            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
            errors = vErrors.length;
          }
        }
        if (data4.staging !== void 0) {
          if (!validate22(data4.staging, { instancePath: instancePath + "/environments/staging", parentData: data4, parentDataProperty: "staging", rootData })) {
            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
            errors = vErrors.length;
          }
        }
        if (data4.production !== void 0) {
          if (!validate22(data4.production, { instancePath: instancePath + "/environments/production", parentData: data4, parentDataProperty: "production", rootData })) {
            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.environments.type, parentSchema: schema6.properties.environments, data: data4 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.images !== void 0) {
      let data8 = data.images;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key3 in data8) {
          let data9 = data8[key3];
          if (typeof data9 === "string") {
            if (func3(data9) < 1) {
              const err8 = { instancePath: instancePath + "/images/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/images/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.images.additionalProperties, data: data9 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/images/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/images/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.images.additionalProperties.type, parentSchema: schema6.properties.images.additionalProperties, data: data9 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/images", schemaPath: "#/properties/images/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.images.type, parentSchema: schema6.properties.images, data: data8 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.applications !== void 0) {
      let data10 = data.applications;
      if (Array.isArray(data10)) {
        const len0 = data10.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data11 = data10[i0];
          if (Array.isArray(data11)) {
            if (data11.length < 1) {
              const err11 = { instancePath: instancePath + "/applications/" + i0, schemaPath: "#/properties/applications/items/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.applications.items, data: data11 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            const len1 = data11.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data12 = data11[i1];
              if (typeof data12 === "string") {
                if (func3(data12) < 1) {
                  const err12 = { instancePath: instancePath + "/applications/" + i0 + "/" + i1, schemaPath: "#/properties/applications/items/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.applications.items.items, data: data12 };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              } else {
                const err13 = { instancePath: instancePath + "/applications/" + i0 + "/" + i1, schemaPath: "#/properties/applications/items/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.applications.items.items.type, parentSchema: schema6.properties.applications.items.items, data: data12 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/applications/" + i0, schemaPath: "#/properties/applications/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.applications.items.type, parentSchema: schema6.properties.applications.items, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/applications", schemaPath: "#/properties/applications/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.applications.type, parentSchema: schema6.properties.applications, data: data10 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.render !== void 0) {
      let data13 = data.render;
      if (typeof data13 !== "boolean" && !(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
        const err16 = { instancePath: instancePath + "/render", schemaPath: "#/properties/render/type", keyword: "type", params: { type: schema6.properties.render.type }, message: "must be boolean,object", schema: schema6.properties.render.type, parentSchema: schema6.properties.render, data: data13 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      const _errs29 = errors;
      let valid9 = true;
      const _errs30 = errors;
      if (typeof data13 !== "boolean") {
        const err17 = {};
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid0 = _errs30 === errors;
      errors = _errs29;
      if (vErrors !== null) {
        if (_errs29) {
          vErrors.length = _errs29;
        } else {
          vErrors = null;
        }
      }
      if (!_valid0) {
        const _errs32 = errors;
        if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
          for (const key4 in data13) {
            if (!(key4 === "charts" || key4 === "overlays")) {
              const err18 = { instancePath: instancePath + "/render", schemaPath: "#/properties/render/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema6.properties.render.else, data: data13 };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
          if (data13.charts !== void 0) {
            let data14 = data13.charts;
            if (Array.isArray(data14)) {
              const len2 = data14.length;
              for (let i2 = 0; i2 < len2; i2++) {
                let data15 = data14[i2];
                if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                  if (data15.path === void 0) {
                    const err19 = { instancePath: instancePath + "/render/charts/" + i2, schemaPath: "#/properties/render/else/properties/charts/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema6.properties.render.else.properties.charts.items.required, parentSchema: schema6.properties.render.else.properties.charts.items, data: data15 };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                  if (data15.values === void 0) {
                    const err20 = { instancePath: instancePath + "/render/charts/" + i2, schemaPath: "#/properties/render/else/properties/charts/items/required", keyword: "required", params: { missingProperty: "values" }, message: "must have required property 'values'", schema: schema6.properties.render.else.properties.charts.items.required, parentSchema: schema6.properties.render.else.properties.charts.items, data: data15 };
                    if (vErrors === null) {
                      vErrors = [err20];
                    } else {
                      vErrors.push(err20);
                    }
                    errors++;
                  }
                  for (const key5 in data15) {
                    if (!(key5 === "path" || key5 === "values")) {
                      const err21 = { instancePath: instancePath + "/render/charts/" + i2, schemaPath: "#/properties/render/else/properties/charts/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema6.properties.render.else.properties.charts.items, data: data15 };
                      if (vErrors === null) {
                        vErrors = [err21];
                      } else {
                        vErrors.push(err21);
                      }
                      errors++;
                    }
                  }
                  if (data15.path !== void 0) {
                    let data16 = data15.path;
                    if (typeof data16 === "string") {
                      if (func3(data16) < 1) {
                        const err22 = { instancePath: instancePath + "/render/charts/" + i2 + "/path", schemaPath: "#/properties/render/else/properties/charts/items/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.render.else.properties.charts.items.properties.path, data: data16 };
                        if (vErrors === null) {
                          vErrors = [err22];
                        } else {
                          vErrors.push(err22);
                        }
                        errors++;
                      }
                    } else {
                      const err23 = { instancePath: instancePath + "/render/charts/" + i2 + "/path", schemaPath: "#/properties/render/else/properties/charts/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.render.else.properties.charts.items.properties.path.type, parentSchema: schema6.properties.render.else.properties.charts.items.properties.path, data: data16 };
                      if (vErrors === null) {
                        vErrors = [err23];
                      } else {
                        vErrors.push(err23);
                      }
                      errors++;
                    }
                  }
                  if (data15.values !== void 0) {
                    let data17 = data15.values;
                    if (Array.isArray(data17)) {
                      if (data17.length < 1) {
                        const err24 = { instancePath: instancePath + "/render/charts/" + i2 + "/values", schemaPath: "#/properties/render/else/properties/charts/items/properties/values/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.render.else.properties.charts.items.properties.values, data: data17 };
                        if (vErrors === null) {
                          vErrors = [err24];
                        } else {
                          vErrors.push(err24);
                        }
                        errors++;
                      }
                      const len3 = data17.length;
                      for (let i3 = 0; i3 < len3; i3++) {
                        let data18 = data17[i3];
                        if (typeof data18 !== "string" && !Array.isArray(data18)) {
                          const err25 = { instancePath: instancePath + "/render/charts/" + i2 + "/values/" + i3, schemaPath: "#/properties/render/else/properties/charts/items/properties/values/items/type", keyword: "type", params: { type: schema6.properties.render.else.properties.charts.items.properties.values.items.type }, message: "must be string,array", schema: schema6.properties.render.else.properties.charts.items.properties.values.items.type, parentSchema: schema6.properties.render.else.properties.charts.items.properties.values.items, data: data18 };
                          if (vErrors === null) {
                            vErrors = [err25];
                          } else {
                            vErrors.push(err25);
                          }
                          errors++;
                        }
                        const _errs45 = errors;
                        let valid16 = true;
                        const _errs46 = errors;
                        if (typeof data18 !== "string") {
                          const err26 = {};
                          if (vErrors === null) {
                            vErrors = [err26];
                          } else {
                            vErrors.push(err26);
                          }
                          errors++;
                        }
                        var _valid1 = _errs46 === errors;
                        errors = _errs45;
                        if (vErrors !== null) {
                          if (_errs45) {
                            vErrors.length = _errs45;
                          } else {
                            vErrors = null;
                          }
                        }
                        let ifClause0;
                        if (_valid1) {
                          const _errs48 = errors;
                          if (typeof data18 === "string") {
                            if (func3(data18) < 1) {
                              const err27 = { instancePath: instancePath + "/render/charts/" + i2 + "/values/" + i3, schemaPath: "#/properties/render/else/properties/charts/items/properties/values/items/then/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.render.else.properties.charts.items.properties.values.items.then, data: data18 };
                              if (vErrors === null) {
                                vErrors = [err27];
                              } else {
                                vErrors.push(err27);
                              }
                              errors++;
                            }
                          }
                          var _valid1 = _errs48 === errors;
                          valid16 = _valid1;
                          ifClause0 = "then";
                        } else {
                          const _errs49 = errors;
                          if (Array.isArray(data18)) {
                            const len4 = data18.length;
                            for (let i4 = 0; i4 < len4; i4++) {
                              let data19 = data18[i4];
                              if (typeof data19 === "string") {
                                if (func3(data19) < 1) {
                                  const err28 = { instancePath: instancePath + "/render/charts/" + i2 + "/values/" + i3 + "/" + i4, schemaPath: "#/properties/render/else/properties/charts/items/properties/values/items/else/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.render.else.properties.charts.items.properties.values.items.else.items, data: data19 };
                                  if (vErrors === null) {
                                    vErrors = [err28];
                                  } else {
                                    vErrors.push(err28);
                                  }
                                  errors++;
                                }
                              } else {
                                const err29 = { instancePath: instancePath + "/render/charts/" + i2 + "/values/" + i3 + "/" + i4, schemaPath: "#/properties/render/else/properties/charts/items/properties/values/items/else/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.render.else.properties.charts.items.properties.values.items.else.items.type, parentSchema: schema6.properties.render.else.properties.charts.items.properties.values.items.else.items, data: data19 };
                                if (vErrors === null) {
                                  vErrors = [err29];
                                } else {
                                  vErrors.push(err29);
                                }
                                errors++;
                              }
                            }
                          }
                          var _valid1 = _errs49 === errors;
                          valid16 = _valid1;
                          ifClause0 = "else";
                        }
                        if (!valid16) {
                          const err30 = { instancePath: instancePath + "/render/charts/" + i2 + "/values/" + i3, schemaPath: "#/properties/render/else/properties/charts/items/properties/values/items/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema', schema: schema6.properties.render.else.properties.charts.items.properties.values.items.if, parentSchema: schema6.properties.render.else.properties.charts.items.properties.values.items, data: data18 };
                          if (vErrors === null) {
                            vErrors = [err30];
                          } else {
                            vErrors.push(err30);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err31 = { instancePath: instancePath + "/render/charts/" + i2 + "/values", schemaPath: "#/properties/render/else/properties/charts/items/properties/values/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.render.else.properties.charts.items.properties.values.type, parentSchema: schema6.properties.render.else.properties.charts.items.properties.values, data: data17 };
                      if (vErrors === null) {
                        vErrors = [err31];
                      } else {
                        vErrors.push(err31);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err32 = { instancePath: instancePath + "/render/charts/" + i2, schemaPath: "#/properties/render/else/properties/charts/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.render.else.properties.charts.items.type, parentSchema: schema6.properties.render.else.properties.charts.items, data: data15 };
                  if (vErrors === null) {
                    vErrors = [err32];
                  } else {
                    vErrors.push(err32);
                  }
                  errors++;
                }
              }
            } else {
              const err33 = { instancePath: instancePath + "/render/charts", schemaPath: "#/properties/render/else/properties/charts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.render.else.properties.charts.type, parentSchema: schema6.properties.render.else.properties.charts, data: data14 };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
          if (data13.overlays !== void 0) {
            let data20 = data13.overlays;
            if (Array.isArray(data20)) {
              const len5 = data20.length;
              for (let i5 = 0; i5 < len5; i5++) {
                let data21 = data20[i5];
                if (typeof data21 === "string") {
                  if (func3(data21) < 1) {
                    const err34 = { instancePath: instancePath + "/render/overlays/" + i5, schemaPath: "#/properties/render/else/properties/overlays/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.render.else.properties.overlays.items, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                } else {
                  const err35 = { instancePath: instancePath + "/render/overlays/" + i5, schemaPath: "#/properties/render/else/properties/overlays/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.render.else.properties.overlays.items.type, parentSchema: schema6.properties.render.else.properties.overlays.items, data: data21 };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
              }
            } else {
              const err36 = { instancePath: instancePath + "/render/overlays", schemaPath: "#/properties/render/else/properties/overlays/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.render.else.properties.overlays.type, parentSchema: schema6.properties.render.else.properties.overlays, data: data20 };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          }
        }
        var _valid0 = _errs32 === errors;
        valid9 = _valid0;
      }
      if (!valid9) {
        const err37 = { instancePath: instancePath + "/render", schemaPath: "#/properties/render/if", keyword: "if", params: { failingKeyword: "else" }, message: 'must match "else" schema', schema: schema6.properties.render.if, parentSchema: schema6.properties.render, data: data13 };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.rules !== void 0) {
      if (!validate27(data.rules, { instancePath: instancePath + "/rules", parentData: data, parentDataProperty: "rules", rootData })) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data.overrides !== void 0) {
      let data23 = data.overrides;
      if (Array.isArray(data23)) {
        const len6 = data23.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data24 = data23[i6];
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.files === void 0) {
              const err38 = { instancePath: instancePath + "/overrides/" + i6, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'", schema: schema6.properties.overrides.items.required, parentSchema: schema6.properties.overrides.items, data: data24 };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data24.rules === void 0) {
              const err39 = { instancePath: instancePath + "/overrides/" + i6, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "rules" }, message: "must have required property 'rules'", schema: schema6.properties.overrides.items.required, parentSchema: schema6.properties.overrides.items, data: data24 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            for (const key6 in data24) {
              if (!(key6 === "files" || key6 === "rules")) {
                const err40 = { instancePath: instancePath + "/overrides/" + i6, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema6.properties.overrides.items, data: data24 };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
            }
            if (data24.files !== void 0) {
              let data25 = data24.files;
              if (!validate22(data25, { instancePath: instancePath + "/overrides/" + i6 + "/files", parentData: data24, parentDataProperty: "files", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
              if (Array.isArray(data25)) {
                if (data25.length < 1) {
                  const err41 = { instancePath: instancePath + "/overrides/" + i6 + "/files", schemaPath: "#/properties/overrides/items/properties/files/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.overrides.items.properties.files, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
              }
            }
            if (data24.rules !== void 0) {
              if (!validate27(data24.rules, { instancePath: instancePath + "/overrides/" + i6 + "/rules", parentData: data24, parentDataProperty: "rules", rootData })) {
                vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err42 = { instancePath: instancePath + "/overrides/" + i6, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.overrides.items.type, parentSchema: schema6.properties.overrides.items, data: data24 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.overrides.type, parentSchema: schema6.properties.overrides, data: data23 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.ignore !== void 0) {
      let data27 = data.ignore;
      if (Array.isArray(data27)) {
        const len7 = data27.length;
        for (let i7 = 0; i7 < len7; i7++) {
          let data28 = data27[i7];
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            if (data28.rule === void 0) {
              const err44 = { instancePath: instancePath + "/ignore/" + i7, schemaPath: "#/properties/ignore/items/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'", schema: schema6.properties.ignore.items.required, parentSchema: schema6.properties.ignore.items, data: data28 };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
            if (data28.reason === void 0) {
              const err45 = { instancePath: instancePath + "/ignore/" + i7, schemaPath: "#/properties/ignore/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema6.properties.ignore.items.required, parentSchema: schema6.properties.ignore.items, data: data28 };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
            for (const key7 in data28) {
              if (!(key7 === "rule" || key7 === "path" || key7 === "resource" || key7 === "container" || key7 === "reason" || key7 === "until")) {
                const err46 = { instancePath: instancePath + "/ignore/" + i7, schemaPath: "#/properties/ignore/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema6.properties.ignore.items, data: data28 };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data28.rule !== void 0) {
              let data29 = data28.rule;
              if (typeof data29 !== "string") {
                const err47 = { instancePath: instancePath + "/ignore/" + i7 + "/rule", schemaPath: "#/properties/ignore/items/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.ignore.items.properties.rule.type, parentSchema: schema6.properties.ignore.items.properties.rule, data: data29 };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
            if (data28.path !== void 0) {
              let data30 = data28.path;
              if (typeof data30 === "string") {
                if (func3(data30) > 512) {
                  const err48 = { instancePath: instancePath + "/ignore/" + i7 + "/path", schemaPath: "#/properties/ignore/items/properties/path/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters", schema: 512, parentSchema: schema6.properties.ignore.items.properties.path, data: data30 };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
                if (func3(data30) < 1) {
                  const err49 = { instancePath: instancePath + "/ignore/" + i7 + "/path", schemaPath: "#/properties/ignore/items/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.ignore.items.properties.path, data: data30 };
                  if (vErrors === null) {
                    vErrors = [err49];
                  } else {
                    vErrors.push(err49);
                  }
                  errors++;
                }
              } else {
                const err50 = { instancePath: instancePath + "/ignore/" + i7 + "/path", schemaPath: "#/properties/ignore/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.ignore.items.properties.path.type, parentSchema: schema6.properties.ignore.items.properties.path, data: data30 };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data28.resource !== void 0) {
              let data31 = data28.resource;
              if (typeof data31 === "string") {
                if (!pattern1.test(data31)) {
                  const err51 = { instancePath: instancePath + "/ignore/" + i7 + "/resource", schemaPath: "#/properties/ignore/items/properties/resource/pattern", keyword: "pattern", params: { pattern: "^[^/]+/.+$" }, message: 'must match pattern "^[^/]+/.+$"', schema: "^[^/]+/.+$", parentSchema: schema6.properties.ignore.items.properties.resource, data: data31 };
                  if (vErrors === null) {
                    vErrors = [err51];
                  } else {
                    vErrors.push(err51);
                  }
                  errors++;
                }
              } else {
                const err52 = { instancePath: instancePath + "/ignore/" + i7 + "/resource", schemaPath: "#/properties/ignore/items/properties/resource/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.ignore.items.properties.resource.type, parentSchema: schema6.properties.ignore.items.properties.resource, data: data31 };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data28.container !== void 0) {
              let data32 = data28.container;
              if (typeof data32 === "string") {
                if (func3(data32) < 1) {
                  const err53 = { instancePath: instancePath + "/ignore/" + i7 + "/container", schemaPath: "#/properties/ignore/items/properties/container/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.ignore.items.properties.container, data: data32 };
                  if (vErrors === null) {
                    vErrors = [err53];
                  } else {
                    vErrors.push(err53);
                  }
                  errors++;
                }
              } else {
                const err54 = { instancePath: instancePath + "/ignore/" + i7 + "/container", schemaPath: "#/properties/ignore/items/properties/container/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.ignore.items.properties.container.type, parentSchema: schema6.properties.ignore.items.properties.container, data: data32 };
                if (vErrors === null) {
                  vErrors = [err54];
                } else {
                  vErrors.push(err54);
                }
                errors++;
              }
            }
            if (data28.reason !== void 0) {
              let data33 = data28.reason;
              if (typeof data33 === "string") {
                if (func3(data33) < 1) {
                  const err55 = { instancePath: instancePath + "/ignore/" + i7 + "/reason", schemaPath: "#/properties/ignore/items/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.ignore.items.properties.reason, data: data33 };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
              } else {
                const err56 = { instancePath: instancePath + "/ignore/" + i7 + "/reason", schemaPath: "#/properties/ignore/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.ignore.items.properties.reason.type, parentSchema: schema6.properties.ignore.items.properties.reason, data: data33 };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data28.until !== void 0) {
              let data34 = data28.until;
              if (typeof data34 === "string") {
                if (!pattern2.test(data34)) {
                  const err57 = { instancePath: instancePath + "/ignore/" + i7 + "/until", schemaPath: "#/properties/ignore/items/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema6.properties.ignore.items.properties.until, data: data34 };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
              } else {
                const err58 = { instancePath: instancePath + "/ignore/" + i7 + "/until", schemaPath: "#/properties/ignore/items/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.ignore.items.properties.until.type, parentSchema: schema6.properties.ignore.items.properties.until, data: data34 };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
          } else {
            const err59 = { instancePath: instancePath + "/ignore/" + i7, schemaPath: "#/properties/ignore/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.ignore.items.type, parentSchema: schema6.properties.ignore.items, data: data28 };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
      } else {
        const err60 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.ignore.type, parentSchema: schema6.properties.ignore, data: data27 };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
  } else {
    const err61 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.type, parentSchema: schema6, data };
    if (vErrors === null) {
      vErrors = [err61];
    } else {
      vErrors.push(err61);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
var options0 = validate45;
var schema12 = { "type": "object", "properties": { "labels": { "description": "Keys that the image of each shipped stage has to have, in the Dockerfile or from the stage that it builds on.", "type": "array", "items": { "type": "string", "minLength": 1 }, "uniqueItems": true } }, "additionalProperties": false };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "labels")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data0 = data.labels;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 === "string") {
            if (func3(data1) < 1) {
              const err1 = { instancePath: instancePath + "/labels/" + i0, schemaPath: "#/properties/labels/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.labels.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
          } else {
            const err2 = { instancePath: instancePath + "/labels/" + i0, schemaPath: "#/properties/labels/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.labels.items.type, parentSchema: schema12.properties.labels.items, data: data1 };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        let i1 = data0.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--; ) {
            let item0 = data0[i1];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err3 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema12.properties.labels, data: data0 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.labels.type, parentSchema: schema12.properties.labels, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate45.errors = vErrors;
  return errors === 0;
}
var options1 = validate46;
var schema13 = { "type": "object", "additionalProperties": false, "properties": { "registries": { "type": "array", "items": { "type": "string", "minLength": 1 }, "uniqueItems": true, "description": "Hosts that images may come from, with their port, such as `docker.io`, `ghcr.io`, `localhost:5000` or `*.acme.io`. A name without a host means `docker.io`. While the list is empty nothing is reported." } } };
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "registries")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.registries !== void 0) {
      let data0 = data.registries;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 === "string") {
            if (func3(data1) < 1) {
              const err1 = { instancePath: instancePath + "/registries/" + i0, schemaPath: "#/properties/registries/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.properties.registries.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
          } else {
            const err2 = { instancePath: instancePath + "/registries/" + i0, schemaPath: "#/properties/registries/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.registries.items.type, parentSchema: schema13.properties.registries.items, data: data1 };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        let i1 = data0.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--; ) {
            let item0 = data0[i1];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err3 = { instancePath: instancePath + "/registries", schemaPath: "#/properties/registries/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema13.properties.registries, data: data0 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/registries", schemaPath: "#/properties/registries/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.properties.registries.type, parentSchema: schema13.properties.registries, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate46.errors = vErrors;
  return errors === 0;
}
var options2 = validate47;
var schema14 = { "type": "object", "additionalProperties": false, "properties": { "registries": { "type": "array", "items": { "type": "string", "minLength": 1 }, "uniqueItems": true, "description": "Hosts that images may come from, with their port, such as `docker.io`, `ghcr.io`, `localhost:5000` or `*.acme.io`. A name without a host means `docker.io`. While the list is empty nothing is reported." } } };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "registries")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.registries !== void 0) {
      let data0 = data.registries;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 === "string") {
            if (func3(data1) < 1) {
              const err1 = { instancePath: instancePath + "/registries/" + i0, schemaPath: "#/properties/registries/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema14.properties.registries.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
          } else {
            const err2 = { instancePath: instancePath + "/registries/" + i0, schemaPath: "#/properties/registries/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.registries.items.type, parentSchema: schema14.properties.registries.items, data: data1 };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        let i1 = data0.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--; ) {
            let item0 = data0[i1];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err3 = { instancePath: instancePath + "/registries", schemaPath: "#/properties/registries/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema14.properties.registries, data: data0 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/registries", schemaPath: "#/properties/registries/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.registries.type, parentSchema: schema14.properties.registries, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.type, parentSchema: schema14, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate47.errors = vErrors;
  return errors === 0;
}
var optionValidators = { "dockerfile/missing-label": options0, "dockerfile/untrusted-registry": options1, "project/untrusted-registry": options2 };

// src/config/parse.ts
function parseConfig(file, rules) {
  const { documents, problems: syntax } = parseYaml(file, "core");
  const root = documents[0]?.root;
  if (syntax.length > 0) return { problems: syntax.map(({ at, message }) => ({ at, message })) };
  const second = documents[1];
  if (second) return { problems: [{ at: second, message: "a configuration is one YAML document" }] };
  const base = dirname(file.path).replace(/(^|\/)\.github$/, "");
  const from = { ...defaultConfig, base, path: file.path };
  if (!root || root.isUnset) return { config: from, problems: [] };
  const data = plainData(root);
  if (data === void 0) return { problems: [{ at: root, message: "the configuration is too large" }] };
  const errors = validateConfig(data) ? [] : explainErrors(validateConfig.errors ?? [], root);
  const problems = [...errors, ...check(root, base, rules)].sort((a, b) => comparePlaces(a.at, b.at));
  if (problems.length > 0) return { problems };
  const { version: _, ignore: entries = [], render, ...settings } = data;
  const places = root.get("ignore").items.map((item) => placeOf(item.get("rule")));
  const ignore = entries.map((entry, index) => ({ ...entry, at: places[index] }));
  const rendering = render === void 0 ? {} : { render: typeof render === "boolean" ? { isOn: render } : { isOn: true, ...render } };
  return { config: { ...from, ...settings, ...rendering, ignore }, problems };
}
function check(root, base, rules) {
  const problems = [];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const old = new Map(rules.flatMap((rule) => (rule.formerly ?? []).map((id) => [id, rule])));
  function ruleNamed(id, at) {
    const rule = byId.get(id) ?? old.get(id);
    if (!rule) problems.push({ at, message: `unknown rule "${id}"${didYouMean(id, byId.keys())}` });
    return rule;
  }
  function checkRules(map, pointer) {
    for (const { name, key, value } of map.entries.values()) {
      const rule = ruleNamed(name, key);
      if (rule?.id === crashRule) problems.push({ at: key, message: `"${crashRule}" cannot be configured` });
      const options = value.get("options");
      if (!rule || !options.isMap) continue;
      if (rule.options === void 0) problems.push({ at: options.key, message: `rule "${rule.id}" has no options` });
      const validate = optionValidators[rule.id];
      const path = `${pointer}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}/options`;
      if (validate && !validate(plainData(options))) problems.push(...explainErrors(validate.errors ?? [], root, path));
    }
  }
  function checkGlob(node) {
    const { text } = node;
    if (!node.isScalar || text === void 0) return;
    if (text.split("/").includes("..")) problems.push({ at: placeOf(node), message: `"${text}" leaves the folder of the configuration` });
    else if (!globMatcher(text)) problems.push({ at: placeOf(node), message: `"${text}" is too long or has too many alternatives` });
  }
  function checkPath(node) {
    if (!node.isScalar || node.text === void 0 || resolvePath(base, node.text) !== void 0) return;
    problems.push({ at: placeOf(node), message: `"${node.text}" leaves the repository` });
  }
  checkRules(root.get("rules"), "/rules");
  root.get("overrides").items.forEach((override, index) => {
    checkRules(override.get("rules"), `/overrides/${index}/rules`);
    override.get("files").items.forEach(checkGlob);
  });
  root.get("exclude").items.forEach(checkGlob);
  for (const { value } of root.get("environments").entries.values()) value.items.forEach(checkGlob);
  for (const { value } of root.get("images").entries.values()) checkPath(value);
  for (const application of root.get("applications").items) application.items.forEach(checkPath);
  for (const chart of root.get("render", "charts").items) {
    checkPath(chart.get("path"));
    for (const values of chart.get("values").items) [values, ...values.items].forEach(checkPath);
  }
  root.get("render", "overlays").items.forEach(checkPath);
  for (const entry of root.get("ignore").items) {
    const rule = entry.get("rule");
    if (rule.text !== void 0) ruleNamed(rule.text, placeOf(rule));
    checkGlob(entry.get("path"));
    const until = entry.get("until");
    if (until.text !== void 0 && /^\d{4}-\d{2}-\d{2}$/.test(until.text) && !isDate(until.text)) {
      problems.push({ at: placeOf(until), message: `"${until.text}" is no day of the calendar` });
    }
  }
  return problems;
}
export {
  parseConfig
};
