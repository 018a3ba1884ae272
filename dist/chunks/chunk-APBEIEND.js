import {
  unknownNode
} from "./chunk-KMH6JLFG.js";
import {
  mapValue,
  unknown,
  unset
} from "./chunk-FOLL3PWF.js";
import {
  parseQuantity
} from "./chunk-RWMR7NP2.js";

// src/parsers/kubernetes/kinds.ts
var template = ["spec", "template"];
var lasting = { template, isLongRunning: true, hasReplicas: true, selector: "selector" };
var builtIn = ["", "apps", "extensions", "batch"];
var versioned = { ...lasting, groups: ["temporal.io"], injects: ["TEMPORAL_"] };
var kinds = /* @__PURE__ */ new Map([
  ["Deployment", { ...lasting, groups: builtIn }],
  ["StatefulSet", { ...lasting, groups: builtIn }],
  ["DaemonSet", { ...lasting, groups: builtIn, hasReplicas: false }],
  ["ReplicaSet", { ...lasting, groups: builtIn }],
  ["ReplicationController", { ...lasting, groups: builtIn, selector: "labels" }],
  ["Job", { ...lasting, groups: builtIn, isLongRunning: false, hasReplicas: false }],
  [
    "CronJob",
    {
      groups: builtIn,
      template: ["spec", "jobTemplate", "spec", "template"],
      isLongRunning: false,
      hasReplicas: false,
      selector: "none"
    }
  ],
  ["Pod", { groups: [""], template: [], isLongRunning: true, hasReplicas: false, selector: "none" }],
  ["Rollout", { ...lasting, groups: ["argoproj.io"] }],
  ["Service", { ...lasting, groups: ["serving.knative.dev"], hasReplicas: false, selector: "none" }],
  [
    "ScaledJob",
    { groups: ["keda.sh"], template: ["spec", "jobTargetRef", "template"], isLongRunning: false, hasReplicas: false, selector: "none" }
  ],
  ["DeploymentConfig", { ...lasting, groups: ["", "apps.openshift.io"], selector: "labels" }],
  ["WorkerDeployment", versioned],
  ["TemporalWorkerDeployment", versioned]
]);
function groupOf(apiVersion) {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}
function podKind(apiVersion, kind) {
  const group = groupOf(apiVersion);
  const found = kinds.get(kind);
  return found?.groups.includes(group) ? found : void 0;
}
var podSelectors = /* @__PURE__ */ new Map([
  ["Service", { groups: [""], path: ["spec", "selector"], shape: "labels" }],
  ["PodDisruptionBudget", { groups: ["policy"], path: ["spec", "selector"], shape: "selector" }],
  ["NetworkPolicy", { groups: ["networking.k8s.io", "extensions"], path: ["spec", "podSelector"], shape: "selector" }],
  ["PodMonitor", { groups: ["monitoring.coreos.com"], path: ["spec", "selector"], shape: "selector" }],
  ["PodMonitoring", { groups: ["monitoring.googleapis.com"], path: ["spec", "selector"], shape: "selector" }]
]);
function podSelectorOf(apiVersion, kind) {
  const group = groupOf(apiVersion);
  const found = podSelectors.get(kind);
  return found?.groups.includes(group) ? found : void 0;
}

// src/parsers/kubernetes/values.ts
function dig(node, ...path) {
  let result = node;
  for (const name of path) {
    if (result.isSet && !result.isMap) return unknownNode(result, "it is no map");
    const child = result.entries.get(name)?.value;
    result = child ? below(result, child) : result.get(name);
  }
  return result;
}
function itemsOf(list) {
  return list.via ? list.items.map((item) => below(list, item)) : list.items;
}
function below(parent, child) {
  return parent.via ? child.with({ via: [...child.via ?? [], ...parent.via] }) : child;
}
var placeholder = /\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*|\{\{[^{}]*\}\}/g;
var reference = /\$\$|\$\([^()]*\)|\$\{[^{}]*\}/g;
function text(node) {
  return expand(node.string(), placeholder);
}
function variable(node) {
  return expand(node.string(), reference);
}
function expand(value, pattern) {
  if (!value.isSet || !/\$|\{\{/.test(value.value)) return value;
  const parts = [];
  let known = "";
  let from = 0;
  for (const match of value.value.matchAll(pattern)) {
    known += value.value.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === "$$") known += "$";
    else {
      if (known) parts.push(known);
      parts.push(void 0);
      known = "";
    }
  }
  known += value.value.slice(from);
  if (parts.length === 0) return { ...value, value: known };
  return unknown(value.at, "it holds a variable", known ? [...parts, known] : parts);
}
function integer(node) {
  return mapValue(node.node(), ({ scalar }) => typeof scalar === "number" && Number.isInteger(scalar) ? scalar : void 0);
}
function quantity(node) {
  return mapValue(node.node(), ({ scalar }) => {
    if (typeof scalar === "number") return Number.isFinite(scalar) ? scalar : void 0;
    return typeof scalar === "string" ? parseQuantity(scalar) : void 0;
  });
}
function stringMap(node) {
  return mapValue(node.node(), readStringMap);
}
function readStringMap(node) {
  if (!node.isMap) return void 0;
  const result = /* @__PURE__ */ new Map();
  for (const [name, { value }] of node.entries) {
    if (value.isUnset) result.set(name, "");
    else if (typeof value.scalar === "string") result.set(name, value.scalar);
    else return void 0;
  }
  return result;
}

// src/parsers/kubernetes/selectors.ts
function readSelector(node, shape) {
  if (shape === "none") return unset(node.key);
  return mapValue(node.node(), (selector) => {
    if (shape === "labels") {
      const matchLabels = readStringMap(selector);
      return matchLabels && { matchLabels, matchExpressions: [] };
    }
    return selector.isMap ? readLabelSelector(selector) : void 0;
  });
}
function readLabelSelector(selector) {
  const labels = dig(selector, "matchLabels");
  const matchLabels = labels.isUnset ? /* @__PURE__ */ new Map() : readStringMap(labels);
  const expressions = dig(selector, "matchExpressions");
  if (!matchLabels || !(expressions.isList || expressions.isUnset)) return void 0;
  const matchExpressions = [];
  for (const item of itemsOf(expressions)) {
    const key = dig(item, "key").scalar;
    const operator = dig(item, "operator").scalar;
    const values = dig(item, "values").strings();
    if (typeof key !== "string" || typeof operator !== "string" || values.isUnknown) return void 0;
    matchExpressions.push({ key, operator, values: values.value ?? [] });
  }
  return { matchLabels, matchExpressions };
}
function selects(selector, labels) {
  for (const [name, value] of selector.matchLabels) if (labels.get(name) !== value) return false;
  return selector.matchExpressions.every(({ key, operator, values }) => {
    const value = labels.get(key);
    switch (operator) {
      case "In":
        return value !== void 0 && values.includes(value);
      case "NotIn":
        return value === void 0 || !values.includes(value);
      case "Exists":
        return value !== void 0;
      case "DoesNotExist":
        return value === void 0;
      default:
        return false;
    }
  });
}

export {
  groupOf,
  podKind,
  podSelectorOf,
  dig,
  itemsOf,
  text,
  variable,
  integer,
  quantity,
  stringMap,
  readSelector,
  selects
};
