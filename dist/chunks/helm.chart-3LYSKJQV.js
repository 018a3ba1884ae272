import {
  defineRule,
  slipOf
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/helm/incomplete-chart.ts
var version = /^v?(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
var incomplete_chart_default = /* @__PURE__ */ defineRule({
  id: "helm/incomplete-chart",
  on: "helm.chart",
  topic: "delivery",
  severity: "error",
  *check({ root, apiVersion, name, version: given }) {
    const missing = Object.entries({ apiVersion, name, version: given }).flatMap(([key, value]) => value.isUnset ? key : []);
    const [first] = root.entries.values();
    if (missing.length > 0 && !root.isUnknown) {
      yield {
        at: name.isSet ? name.at : first?.key ?? root.key,
        message: `this Chart.yaml has no ${missing.join(" and no ")}, so Helm refuses the chart; add ${missing.length > 1 ? "them" : "it"}`
      };
    }
    if (given.isSet && !version.test(given.value) && !/[$%@{<]/.test(given.value)) {
      yield { at: given.at, message: `"${given.value}" is no semantic version, so Helm refuses the chart; write one such as 0.1.0` };
    }
  }
});

// src/rules/helm/outdated-lock.ts
var outdated_lock_default = /* @__PURE__ */ defineRule({
  id: "helm/outdated-lock",
  on: "helm.chart",
  topic: "delivery",
  severity: "error",
  *check({ dependencies, lock: locked }) {
    if (!locked.isSet) return;
    for (const { name, version: version2 } of dependencies) {
      if (!name.isSet) continue;
      const same = locked.value.filter((one) => one.name.value === name.value);
      if (same.length === 0) {
        yield {
          at: name.at,
          message: `the lock file has no "${name.value}", so "helm dependency build" stops; run "helm dependency update" and commit the lock`
        };
        continue;
      }
      const exact = version2.isSet && /^v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version2.value) ? version2.value.replace(/^v/, "") : void 0;
      const chosen = same.flatMap((one) => one.version.isSet ? one.version.value.replace(/^v/, "") : []);
      if (exact === void 0 || !version2.isSet || chosen.length === 0 || chosen.includes(exact)) continue;
      yield {
        at: version2.at,
        message: `the lock file has "${name.value}" ${chosen[0]}, not ${exact}, so "helm dependency build" stops; run "helm dependency update" and commit the lock`
      };
    }
  }
});

// src/rules/helm/unknown-value.ts
var helmKeys = ["global", "tags", "exports"];
var unknown_value_default = /* @__PURE__ */ defineRule({
  id: "helm/unknown-value",
  on: "helm.chart",
  topic: "configuration",
  severity: "warning",
  optIn: true,
  *check(target) {
    const { values, dependencies, templates, name } = target;
    const base = values.find(({ isDefault }) => isDefault)?.root;
    if (!base?.isMap || templates.length === 0 || readsAnything(target)) return;
    const words = wordsOf(target);
    const own = [...helmKeys, ...dependencies.flatMap(({ name: one, valuesKey }) => [one.value ?? "", valuesKey.value ?? ""])];
    if (dependencies.some(({ valuesKey }) => valuesKey.isUnknown)) return;
    for (const { root, isDefault } of values) {
      if (isDefault) continue;
      const isKnown = (key) => words.has(key) || own.includes(key) || /^[x_]-|^[._]/.test(key);
      for (const { at, key, meant } of strays(root, base, isKnown, true)) {
        const advice = meant === void 0 ? "remove it" : `did you mean "${meant}"?`;
        yield { at, message: `no template of the chart "${name.value ?? ""}" reads "${key}", so it changes nothing; ${advice}` };
      }
    }
  }
});
function* strays(node, base, isKnown, isTop) {
  if (!node.isMap || !base.isMap || base.open !== void 0) return;
  for (const { name, key, value } of node.entries.values()) {
    const default_ = base.entries.get(name)?.value;
    if (default_) {
      yield* strays(value, default_, isKnown, false);
      continue;
    }
    if (isKnown(name) || value.via) continue;
    const others = [...base.entries.keys()].filter((other) => !node.entries.has(other));
    const meant = others.find((other) => other.toLowerCase() === name.toLowerCase()) ?? slipOf(name, others);
    if (isTop || meant !== void 0) yield { at: key, key: name, meant };
  }
}
function readsAnything({ templates }) {
  const defined = /* @__PURE__ */ new Set();
  const used = /* @__PURE__ */ new Set();
  for (const { text } of templates) {
    if (/\.Values(?![\w.])/.test(text)) return true;
    for (const [, word, name = ""] of text.matchAll(/\b(define|include|template|block)\s+"([^"\n]{1,200})"/g)) {
      if (word === "define" || word === "block") defined.add(name);
      else used.add(name);
    }
    if (/\b(?:include|template)\s+[($]/.test(text)) return true;
  }
  return [...used].some((name) => !defined.has(name));
}
function wordsOf({ templates, values }) {
  const texts = [...templates, ...values.filter(({ isDefault }) => isDefault).map(({ file }) => file)].map(({ text }) => text);
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(/[\w-]+/g), ([word]) => word)));
}

// src/rules/helm/unlocked-dependency.ts
var unlocked_dependency_default = /* @__PURE__ */ defineRule({
  id: "helm/unlocked-dependency",
  on: "helm.chart",
  topic: "delivery",
  optIn: true,
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ dependencies, lock: locked, folder }, { project }) {
    if (!locked.isUnset) return;
    for (const { name, version: version2, repository } of dependencies) {
      if (!name.isSet || version2.isUnknown || !repository.isSet || repository.value.startsWith("file:")) continue;
      const wanted = version2.value ?? "";
      if (/^[v=]*\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(wanted) || /[${]/.test(wanted)) continue;
      const inside = [folder, "charts", name.value].filter((part) => part !== "").join("/");
      if (project.files.stat(inside) !== "absent") continue;
      const range = version2.isSet ? `"${version2.value}" of "${name.value}"` : `"${name.value}" without a version`;
      yield {
        at: version2.isSet ? version2.at : name.at,
        message: `${range} takes the newest chart that fits, and there is no Chart.lock, so the same commit may install another one tomorrow; run "helm dependency update" and commit the lock`
      };
    }
  }
});

// src/generated/rules/helm.chart.ts
var rules = [incomplete_chart_default, outdated_lock_default, unknown_value_default, unlocked_dependency_default];
export {
  rules
};
