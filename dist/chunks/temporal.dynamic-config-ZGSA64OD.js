import {
  areRunByHand,
  basename,
  defineRule,
  environmentOfName,
  isAtLeast,
  isBefore,
  isFileForTrials,
  lineIndexAt,
  lineRange,
  parseDuration,
  placeOf,
  removeLines,
  textOf
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/temporal/abrupt-server-stop.ts
var abrupt_server_stop_default = /* @__PURE__ */ defineRule({
  id: "temporal/abrupt-server-stop",
  on: "temporal.dynamic-config",
  topic: "delivery",
  optIn: true,
  severity: { development: "off", staging: "off", production: "info" },
  *check({ root, servers, kind }, { project }) {
    if (kind !== "dynamic" || !root.isMap || root.open !== void 0) return;
    const workloads = servers.flatMap(
      ({ container: { origin }, flavor }) => origin.kind === "kubernetes" && flavor === "server" ? [origin.workload] : []
    );
    const replicated = workloads.filter((workload) => (project.leastReplicasOf(workload).value ?? 0) > 1);
    if (replicated.length === 0) return;
    const drains2 = [...root.entries.values()].filter(({ name }) => /^(?:frontend|history|matching)\.shutdowndrainduration$/i.test(name));
    const first = [...root.entries.values()][0];
    if (drains2.length === 0 && first) {
      yield {
        at: placeOf(first.key),
        message: "servers that read this stop at once when they are told to, while others still call them, so that each rollout brings errors; set frontend.shutdownDrainDuration and history.shutdownDrainDuration below the grace period of their pods"
      };
    }
    for (const { name, key: key3, value } of drains2) {
      const drain = Math.max(0, ...value.items.map((item) => parseDuration(item.get("value").text ?? "") ?? 0));
      const workload = replicated.find(({ terminationGracePeriod: grace }) => !grace.isUnknown && (grace.value ?? 30) <= drain);
      if (!workload) continue;
      yield {
        at: placeOf(key3),
        message: `${workload.kind} "${workload.name}" kills its pods ${workload.terminationGracePeriod.value ?? 30} s after SIGTERM, which is not more than "${name}" (${drain} s); raise terminationGracePeriodSeconds above it`,
        related: [{ at: workload.terminationGracePeriod.at, message: "the grace period" }]
      };
      return;
    }
  }
});

// src/knowledge/temporal/dynamic-config.ts
var folder = "https://github.com/temporalio/temporal/tree/main/common/dynamicconfig";
var constants = {
  source: "https://github.com/temporalio/temporal/blob/main/common/dynamicconfig/constants.go",
  date: "2026-08-21"
};
var removedKeys = [
  {
    key: "system.advancedVisibilityWritingMode",
    removedIn: "1.24.0",
    instead: "set secondaryVisibilityStore and system.secondaryVisibilityWritingMode for a second store",
    ...constants
  },
  { key: "system.enableReadVisibilityFromES", removedIn: "1.24.0", instead: "choose the store by visibilityStore", ...constants },
  // In none of the tags from 1.10 on, though files name them.
  { key: "system.standardVisibilityWritingMode", removedIn: "1.10.0", ...constants },
  { key: "system.visibilityWritingMode", removedIn: "1.10.0", ...constants },
  { key: "system.enableNexus", removedIn: "1.31.0", instead: "remove it, as Nexus is always on", ...constants },
  { key: "history.cacheMaxSize", removedIn: "1.29.0", instead: "use history.hostLevelCacheMaxSize", ...constants }
];
function removedKey(key3, version) {
  return removedKeys.find((row) => row.key.toLowerCase() === key3.toLowerCase() && isAtLeast(version, row.removedIn));
}
var harmfulKeys = [
  {
    key: "system.forceSearchAttributesCacheRefreshOnRead",
    why: "reads search attributes from the database for each request",
    forDevelopment: true,
    source: "https://github.com/temporalio/samples-server/blob/main/compose/dynamicconfig/development-sql.yaml",
    date: "2026-04-10"
  },
  {
    key: "system.disableStreamingAuthorizer",
    why: "opens the replication stream to everyone who reaches the frontend (CVE-2026-5724)",
    forDevelopment: false,
    ...constants
  }
];
function harmfulKey(key3) {
  return harmfulKeys.find((row) => row.key.toLowerCase() === key3.toLowerCase());
}
var loader = {
  source: "https://github.com/temporalio/temporal/blob/main/common/dynamicconfig/yaml_loader.go",
  date: "2026-08-21"
};
var taskTypes = ["Workflow", "Activity", "Nexus"].flatMap((word) => [word, `TASK_QUEUE_TYPE_${word.toUpperCase()}`]);
var constraints = [
  { name: "namespace", takes: "a string", ...loader },
  { name: "namespaceID", takes: "a string", ...loader },
  { name: "taskQueueName", takes: "a string", ...loader },
  { name: "taskType", takes: "a string or an integer", words: taskTypes, ...loader },
  { name: "historyTaskType", takes: "a string or an integer", ...loader },
  { name: "shardID", takes: "an integer", ...loader },
  { name: "destination", takes: "a string", since: "1.24.0", ...loader },
  { name: "chasmTaskType", takes: "a string", since: "1.31.0", ...loader }
];
function constraint(name) {
  return constraints.find((row) => row.name.toLowerCase() === name.toLowerCase());
}
function fitsConstraint({ takes, words }, value) {
  if (typeof value === "number") return takes !== "a string" && Number.isInteger(value) && (words === void 0 || value > 0);
  return takes !== "an integer" && (words === void 0 || words.includes(value));
}
var validator = {
  command: "temporal-server validate-dynamic-config",
  since: "1.30.0",
  source: folder,
  date: "2026-08-21"
};

// src/rules/temporal/ignored-dynamic-key.ts
var ignored_dynamic_key_default = /* @__PURE__ */ defineRule({
  id: "temporal/ignored-dynamic-key",
  on: "temporal.dynamic-config",
  topic: "configuration",
  optIn: true,
  severity: { development: "info", staging: "warning", production: "warning" },
  data: ["temporal"],
  *check(config) {
    const { version, root } = config;
    if (!version.isSet) return;
    for (const entry of root.entries.values()) {
      const row = removedKey(entry.name, version.value);
      if (!row) continue;
      const since = row.removedIn === "1.10.0" ? "" : ` since ${row.removedIn.replace(/\.0$/, "")}`;
      yield {
        at: entry.key,
        message: `"${entry.name}" has no effect${since}, and this server is ${version.value}; ${row.instead === void 0 || row.instead.startsWith("remove") ? row.instead ?? "remove it" : `remove it, and ${row.instead}`}`,
        fix: removal(entry, config)
      };
    }
  }
});
function removal({ key: key3, value, range }, { origin, root }) {
  const [start] = lineRange(key3.file, lineIndexAt(key3.file, key3.range[0]));
  const isPlain = origin === "file" && !root.flow && !value.via && !value.anchor && start === key3.range[0];
  if (!isPlain || root.entries.size < 2) return void 0;
  return { title: "Remove the key", safety: "unsafe", edits: [removeLines({ file: key3.file, range })], scope: root };
}

// src/rules/temporal/open-replication-stream.ts
var key = "system.disableStreamingAuthorizer";
var open_replication_stream_default = /* @__PURE__ */ defineRule({
  id: "temporal/open-replication-stream",
  on: "temporal.dynamic-config",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  *check({ root, origin }) {
    for (const { name, key: at, value, range } of root.entries.values()) {
      const row = harmfulKey(name);
      const on = value.items.find((item) => item.get("value").scalar === true);
      if (row?.key !== key || !on) continue;
      const { file } = at;
      const [start] = lineRange(file, lineIndexAt(file, at.range[0]));
      const isPlain = origin === "file" && !root.flow && !value.via && !value.anchor && start === at.range[0] && root.entries.size > 1;
      yield {
        at: on.get("value"),
        message: `"${name}" ${row.why}; remove it as soon as all clusters that replicate to each other are upgraded`,
        ...isPlain && {
          fix: { title: "Remove the key", safety: "unsafe", edits: [removeLines({ file, range })], scope: root }
        }
      };
    }
  }
});

// src/rules/temporal/refused-dynamic-config.ts
var refused_dynamic_config_default = /* @__PURE__ */ defineRule({
  id: "temporal/refused-dynamic-config",
  on: "temporal.dynamic-config",
  topic: "configuration",
  severity: "error",
  data: ["temporal"],
  *check(config) {
    const { root } = config;
    if (root.isSet && !root.isMap) {
      yield {
        at: root,
        message: `${config.label} holds no keys, so the server refuses it; write each key with a list of values${check(config)}`
      };
      return;
    }
    for (const entry of root.entries.values()) {
      const found = faultOf(entry, config);
      if (!found) continue;
      yield {
        at: found.at,
        message: `${found.what}, so the server refuses the whole dynamic configuration and does not start; ${found.cure}${check(config)}`,
        fix: found.at === entry.value ? wrapped(entry, config) : void 0
      };
    }
  }
});
function check({ version }) {
  return version.isSet && !isBefore(version.value, validator.since) ? `, and try it with "${validator.command}"` : "";
}
function faultOf({ name, value }, config) {
  if (value.isUnset || value.isUnknown) return void 0;
  const cure = 'write a list with an item "value" and its "constraints"';
  if (!value.isList) return { at: value, what: `"${name}" holds ${value.isMap ? "a map" : "a value"} where a list belongs`, cure };
  for (const item of value.items) {
    if (item.isUnset || item.isUnknown) continue;
    if (!item.isMap) return { at: item, what: `an item of "${name}" is no map with "value"`, cure };
    const given = item.get("constraints");
    if (given.isUnset || given.isUnknown) continue;
    if (!given.isMap) return { at: given, what: `the constraints of "${name}" are no map`, cure: 'write them as a map, "{}" for none' };
    for (const one of given.entries.values()) {
      const fault = faultOfConstraint(one, name, config);
      if (fault) return fault;
    }
  }
  return void 0;
}
function faultOfConstraint({ name, key: key3, value }, of, { version }) {
  const row = constraint(name);
  if (!row) {
    const names = "namespace, namespaceID, taskQueueName, taskType, historyTaskType, shardID and destination";
    return { at: key3, what: `"${name}" is no constraint that "${of}" could have`, cure: `the server knows ${names}` };
  }
  if (row.since !== void 0 && version.isSet && isBefore(version.value, row.since)) {
    return {
      at: key3,
      what: `the constraint "${name}" of "${of}" is not known before ${row.since.replace(/\.0$/, "")}`,
      cure: "leave it out, or upgrade the server first"
    };
  }
  const { scalar } = value;
  const given = typeof scalar === "boolean" && !/^(?:true|false)$/i.test(value.text ?? "") ? value.text : scalar;
  if (value.isUnknown || (typeof given === "string" || typeof given === "number") && fitsConstraint(row, given)) return void 0;
  const wanted = row.words ? `one of ${row.words.filter((word) => !word.includes("_")).join(", ")}` : row.takes;
  return {
    at: value.isUnset ? key3 : value,
    what: `the constraint "${name}" of "${of}" is not ${wanted}`,
    cure: `give it ${wanted}`
  };
}
function wrapped({ key: key3, value, range }, config) {
  const { root, origin, release } = config;
  const isOwn = origin === "file" || origin === "chart" && release?.origin !== "object";
  if (!isOwn || !value.isScalar || value.via || value.anchor || value.tag || root.via || value.style === "block") return void 0;
  const { file } = key3;
  const text = textOf(value);
  const fix = { title: "Put the value into a list", safety: "safe", scope: { file, range } };
  if (root.flow) {
    return { ...fix, edits: [{ file, range: value.range, text: `[{"value": ${text}, "constraints": {}}]` }] };
  }
  const [start] = lineRange(file, lineIndexAt(file, key3.range[0]));
  const before = file.text.slice(start, key3.range[0]);
  const between = file.text.slice(key3.range[1], value.range[0]);
  if (!/^ *$/.test(before) || !/^: +$/.test(between) || /[\r\n]/.test(text)) return void 0;
  const end = /\r\n|\n/.exec(file.text)?.[0] ?? "\n";
  const list = `:${end}${before}  - value: ${text}${end}${before}    constraints: {}`;
  return { ...fix, edits: [{ file, range: [key3.range[1], value.range[1]], text: list }] };
}

// src/rules/temporal/search-attributes-always-read.ts
var key2 = "system.forceSearchAttributesCacheRefreshOnRead";
var search_attributes_always_read_default = /* @__PURE__ */ defineRule({
  id: "temporal/search-attributes-always-read",
  on: "temporal.dynamic-config",
  topic: "configuration",
  severity: { development: "off", staging: "warning", production: "error" },
  *check(config, { project }) {
    for (const entry of config.root.entries.values()) {
      const row = harmfulKey(entry.name);
      const on = entry.value.items.find((item) => item.get("value").scalar === true);
      if (row?.key !== key2 || !on) continue;
      const container = config.servers[0]?.container;
      const { environment, byDefault } = container ? project.environmentOfContainer(container) : {};
      const isForDevelopment = byDefault === true && environmentOfName(nameOf(config, entry))?.environment === "development";
      const isByHand = areRunByHand(config.servers);
      if (isForDevelopment && (isByHand || isFileForTrials(entry.key.file))) continue;
      yield {
        at: on.get("value"),
        message: `"${entry.name}" ${row.why}, which slows the database down under load; remove it, as it is for tests on one machine`,
        fix: removal2(entry, config, environment === "production"),
        ...limitOf(environment === "production", isForDevelopment, isByHand, config)
      };
    }
  }
});
function limitOf(isProduction, isForDevelopment, isByHand, { servers }) {
  const isSetUp = servers.length > 0 && servers.every(({ flavor }) => flavor === "auto-setup");
  if (isForDevelopment) return { atMost: isProduction && !isSetUp ? "warning" : "info" };
  return isByHand && !isProduction ? { atMost: "info" } : {};
}
function nameOf({ origin, path }, entry) {
  return basename(origin === "text" && path.isSet ? path.value : entry.key.file.path);
}
function removal2({ key: at, value, range }, { origin, root }, isProduction) {
  const { file } = at;
  const [start] = lineRange(file, lineIndexAt(file, at.range[0]));
  const isPlain = origin === "file" && !root.flow && !value.via && !value.anchor && start === at.range[0];
  if (!isPlain || root.entries.size < 2 || /^\s*#/m.test(textOf({ file, range }))) return void 0;
  return {
    title: "Remove the key",
    safety: isProduction ? "safe" : "unsafe",
    edits: [removeLines({ file, range })],
    scope: root
  };
}

// src/generated/rules/temporal.dynamic-config.ts
var rules = [abrupt_server_stop_default, ignored_dynamic_key_default, open_replication_stream_default, refused_dynamic_config_default, search_attributes_always_read_default];
export {
  rules
};
