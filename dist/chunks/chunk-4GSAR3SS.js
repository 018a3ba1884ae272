import {
  nearest
} from "./chunk-GXXJGM3I.js";
import {
  severities
} from "./chunk-I5V55GID.js";
import {
  place
} from "./chunk-3TDTIOCQ.js";

// src/config/plain.ts
var mostNodes = 2e4;
function plainData(root) {
  let left = mostNodes;
  function convert(node) {
    if (--left < 0) return null;
    if (node.isList) return node.items.map(convert);
    if (!node.isMap) return node.scalar ?? null;
    const object = /* @__PURE__ */ Object.create(null);
    for (const { name, value } of node.entries.values()) object[name] = convert(value);
    return object;
  }
  const data = convert(root);
  return left < 0 ? void 0 : data;
}
function nodeAt(root, pointer) {
  let node = root;
  for (const name of pointerParts(pointer)) node = (node.isList ? node.items[Number(name)] : node.get(name)) ?? node;
  return node;
}
function pointerText(pointer) {
  return pointerParts(pointer).map((name) => /^\d+$/.test(name) ? `[${name}]` : `.${name}`).join("").replace(/^\./, "");
}
function pointerParts(pointer) {
  return pointer.split("/").slice(1).map((name) => name.replace(/~1/g, "/").replace(/~0/g, "~"));
}

// src/config/explain.ts
function explainErrors(errors, root, path = "") {
  return errors.filter(({ keyword }) => keyword !== "if").map((error) => explain(error, root, path));
}
function explain(error, root, path) {
  const pointer = path + error.instancePath;
  const node = nodeAt(root, pointer);
  const name = pointerText(pointer);
  const subject = name === "" ? "the configuration" : `"${name}"`;
  const { keyword, params } = error;
  if (keyword === "additionalProperties") {
    const key = String(params.additionalProperty);
    const message = `unknown key "${key}"${name === "" ? "" : ` in ${subject}`}${didYouMean(key, Object.keys(error.parentSchema?.properties ?? {}))}`;
    return { at: node.entries.get(key)?.key ?? node.key, message };
  }
  if (keyword === "required") return { at: node.key, message: `"${String(params.missingProperty)}" is missing in ${subject}` };
  return { at: placeOf(node), message: `${subject} ${requirement(error, node)}` };
}
function requirement({ keyword, params, message, parentSchema }, node) {
  switch (keyword) {
    case "type":
      return mustBe([params.type].flat().map(String), node);
    case "enum": {
      const allowed = [params.allowedValues].flat().map(String);
      return `must be one of ${allowed.join(", ")}${didYouMean(node.text ?? "", allowed)}`;
    }
    case "const":
      return `must be ${String(params.allowedValue)}`;
    case "pattern":
      return `is not of the form that is needed${parentSchema?.description === void 0 ? "" : ` (${parentSchema.description.replace(/\.$/, "")})`}`;
    case "minLength":
    case "minItems":
      return "must not be empty";
    case "maxLength":
      return `is longer than ${String(params.limit)} characters`;
    default:
      return message ?? "is not valid";
  }
}
var typeNames = {
  object: "a map",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false"
};
function mustBe(types, node) {
  if (types.includes("string") && types.includes("object")) return `must be a severity (${severities.join(", ")}) or a map`;
  const wanted = types.map((type) => typeNames[type] ?? type).join(" or ");
  const canBeQuoted = types.includes("string") && node.isScalar && node.text !== void 0 && node.text !== "";
  return `must be ${wanted}${canBeQuoted ? `; put it in quotes: "${node.text}"` : ""}`;
}
function placeOf(node) {
  return node.range[0] === node.range[1] || node.isMap || node.isList ? place(node.file, ...node.key.range) : place(node.file, ...node.range);
}
function didYouMean(word, candidates) {
  const found = nearest(word, candidates);
  return found === void 0 ? "" : `; did you mean "${found}"?`;
}

export {
  plainData,
  explainErrors,
  placeOf,
  didYouMean
};
