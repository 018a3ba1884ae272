import {
  chartConflict,
  chartLimits,
  chartRange,
  chartRelease,
  chartStores,
  defineRule,
  insertAnywhere,
  isAtLeast,
  isBefore,
  isTemporalChart,
  isTruthy,
  masked,
  minorOf,
  newestChart,
  parseImageReference,
  placeOf,
  placeWithin,
  removedKeysOf,
  replace,
  speaksOfOwnMachine,
  strengthHere,
  strengthOf,
  temporalImage,
  textOf
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/temporal/fragile-chart-defaults.ts
var roles = ["frontend", "history", "matching", "worker"];
var part = (name) => `    ${name}:
      podDisruptionBudget: { maxUnavailable: 1 }
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway }]
`;
var ready = `temporal:
  server:
    replicaCount: 3
    resources: { requests: { cpu: "1", memory: 2Gi } }
${roles.map(part).join("")}`;
var fragile_chart_defaults_default = /* @__PURE__ */ defineRule({
  id: "temporal/fragile-chart-defaults",
  on: "helm.release",
  topic: "scaling",
  severity: { development: "off", staging: "info", production: "warning" },
  data: ["temporal"],
  *check(release) {
    const { origin, isWhole, values } = release;
    if (origin === "chart" || !isWhole || !isTemporalChart(release)) return;
    const server = values.get("server");
    if (server.isUnknown || server.get("enabled").scalar === false) return;
    const replicas = serverRoles.map((name) => ({ name, count: replicasOf(server, name) })).filter(({ name }) => isEnabled(server, name));
    if (replicas.some(({ count }) => count === void 0)) return;
    const named = (list) => list.map(({ name }) => name);
    const single = named(replicas.filter(({ count }) => count === 1));
    const several = named(replicas.filter(({ count = 0 }) => count > 1));
    const unreserved = ["history", "matching"].filter((name) => isEnabled(server, name) && lacks(server, name, "resources"));
    const unbudgeted = several.filter((name) => lacksOwn(server, name, "podDisruptionBudget"));
    const unspread = several.filter((name) => lacks(server, name, "affinity") && lacksOwn(server, name, "topologySpreadConstraints"));
    const faults = [
      single.length > 0 && [`runs ${listed(single)} once`, "two or more replicas"],
      unreserved.length > 0 && [`reserves nothing for ${listed(unreserved)}`, "resources"],
      unbudgeted.length > 0 && [`lets a drain evict all pods of ${listed(unbudgeted)}`, "podDisruptionBudget"],
      unspread.length > 0 && [`may put all pods of ${listed(unspread)} on one node`, "topologySpreadConstraints"]
    ].filter((fault) => fault !== false);
    if (faults.length === 0) return;
    const at = server.isSet ? placeOf(server.key) : values.isSet ? placeOf(values.key) : release;
    const isChosen = single.length > 0 && single.every((name) => isCounted(server, name));
    const isMild = isChosen || single.length === 0 && unreserved.length === 0 || speaksOfOwnMachine(at.file);
    yield {
      at,
      message: `with these values the Temporal chart ${listed(faults.map(([what]) => what))}, so that one node or one drain can stop all workflows; set ${listed(faults.map(([, advice]) => advice))}`,
      ...isMild && { atMost: "info" }
    };
  }
});
var serverRoles = ["frontend", "internal-frontend", "history", "matching", "worker"];
function isEnabled(server, role) {
  const enabled = server.get(role, "enabled");
  return role === "internal-frontend" ? enabled.scalar === true : enabled.scalar !== false;
}
function replicasOf(server, role) {
  const own = server.get(role, "replicaCount").number();
  const common = server.get("replicaCount").number();
  const count = own.isUnset ? common : own;
  return count.isUnset ? 1 : count.value;
}
function isCounted(server, role) {
  return !server.get(role, "replicaCount").isUnset || !server.get("replicaCount").isUnset;
}
function lacksOwn(server, role, key) {
  const node = server.get(role, key);
  return !node.isUnknown && !isTruthy(node);
}
function lacks(server, role, key) {
  const common = server.get(key);
  return lacksOwn(server, role, key) && !common.isUnknown && !isTruthy(common);
}
function listed(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

// src/rules/temporal/mismatched-chart-images.ts
var mismatched_chart_images_default = /* @__PURE__ */ defineRule({
  id: "temporal/mismatched-chart-images",
  on: "helm.release",
  topic: "delivery",
  severity: { development: "warning", staging: "error", production: "error" },
  data: ["temporal"],
  *check(release) {
    const range = release.version.isSet ? chartRange(release.version.value) : void 0;
    if (!range || !isTemporalChart(release) || !isSchemaManaged(release, range.least)) return;
    const brought = range.exact === void 0 ? void 0 : chartRelease(range.exact)?.appVersion;
    const [server2, tools2] = ["server", "admintools"].map((part2) => imageOf(release, part2, brought));
    if (!server2 || !tools2 || !server2.tag.isSet && !tools2.tag.isSet) return;
    const [needed, known] = [minorOf(server2.version), minorOf(tools2.version)];
    if (needed === void 0 || known === void 0 || !isBefore(known, needed)) return;
    const place = tools2.tag.isSet ? tools2.tag : server2.tag;
    yield {
      at: place.at,
      message: tools2.tag.isSet ? `the admin tools "${tools2.tag.value}" leave the schema as version ${known} needs it, and server ${server2.version} refuses to start with that; give both the same tag` : `the admin tools stay at ${tools2.version}, as the chart has them, and leave a schema with which server "${server2.tag.value}" refuses to start; set admintools.image.tag to the same tag`,
      related: [
        tools2.tag.isSet && server2.tag.isSet ? { at: server2.tag.at, message: "the server" } : { at: release.version.at, message: "the version of the chart" }
      ],
      fix: sameTag(server2.tag, tools2.tag)
    };
  }
});
function imageOf({ values }, part2, brought) {
  const image = values.get(part2, "image");
  const tag = image.get("tag").string();
  if (!image.get("repository").isUnset && image.get("repository").text !== `temporalio/${part2 === "server" ? part2 : "admin-tools"}`)
    return void 0;
  const version = tag.isUnset ? brought : /^v?(\d+\.\d+\.\d+)(?:[.-]|$)/.exec(tag.value ?? "")?.[1];
  return version === void 0 ? void 0 : { tag, version };
}
function isSchemaManaged({ values }, least) {
  if (least === void 0 || isBefore(least, "1.0.0-rc.1")) return true;
  return chartStores(values).some(({ node }) => node.get("manageSchema").scalar === true);
}
function sameTag(server2, tools2) {
  if (!server2.isSet || !tools2.isSet || !server2.isLiteral || !tools2.isLiteral) return void 0;
  if (!isAtLeast(server2.value, "1.30.0") || !/^\d+\.\d+\.\d+$/.test(tools2.value)) return void 0;
  return { title: "Use the tag of the server", safety: "unsafe", edits: [replace(tools2.at, textOf(server2.at))] };
}

// src/rules/temporal/password-in-chart-values.ts
var password_in_chart_values_default = /* @__PURE__ */ defineRule({
  id: "temporal/password-in-chart-values",
  on: "helm.release",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  data: ["temporal"],
  *check(release) {
    if (release.origin === "chart" || !isTemporalChart(release)) return;
    const found = chartStores(release.values).flatMap(({ name, node }) => {
      const password = node.get("password").string();
      const text = password.isSet ? password.value.trim() : "";
      const strength = /[${}]|^<.*>$|^ENC\[/.test(text) ? void 0 : strengthOf(text);
      if (strength === void 0 || strength === "placeholder") return [];
      const isReal = strengthHere({ what: void 0, strength }, text) === "real";
      return isReal || node.get("existingSecret").isUnset ? [{ name, text, at: password.at, isReal }] : [];
    });
    const first = found.find(({ isReal }) => isReal) ?? found[0];
    if (!first) return;
    const others = found.filter((one) => one !== first);
    const which = `the password of store "${first.name}"${first.isReal ? ` (${masked(first.text)})` : ", one that is easy to guess,"}`;
    yield {
      at: first.at,
      message: `${which} stands in the values, where everyone finds it who has the repository; keep it in a Secret, and name that with existingSecret and secretKey`,
      related: others.map(({ at, name }) => ({ at, message: `that of store "${name}"` })),
      secrets: found.map(({ at, text }) => placeWithin(at, text, [0, text.length])),
      ...!first.isReal && { atMost: isForOwnMachine(release) ? "info" : "warning" }
    };
  }
});
function isForOwnMachine({ origin, version, decider }) {
  return speaksOfOwnMachine(decider) || origin === "command" && speaksOfOwnMachine(version.at.file);
}

// src/rules/temporal/removed-chart-value.ts
var removed_chart_value_default = /* @__PURE__ */ defineRule({
  id: "temporal/removed-chart-value",
  on: "helm.release",
  topic: "configuration",
  aggregate: true,
  severity: "error",
  data: ["temporal"],
  *check(release) {
    const isNewest = release.origin === "command" && release.version.isUnset;
    const least = isNewest ? newestChart : release.version.isSet ? chartRange(release.version.value)?.least : void 0;
    if (least === void 0 || !isTemporalChart(release)) return;
    for (const removed of removedKeysOf(least)) {
      const { path, removedIn, effect, instead } = removed;
      const node = release.values.get(...path.split("."));
      if (!isInForce(node, removed)) continue;
      const consequence = effect === "fails" ? "which stops with an error when it meets it, so that nothing is installed or upgraded" : "so that it changes nothing";
      yield {
        at: placeOf(node.key),
        message: `"${path}" was taken out of the Temporal chart with ${removedIn}, ${consequence}; ${instead}`,
        related: [{ at: release.version.at, message: isNewest ? "the command takes the newest chart" : "the version of the chart" }],
        ...(effect === "ignored" || isNewest) && { atMost: "warning" },
        fix: isNewest ? void 0 : renaming(release, node, removed)
      };
    }
  }
});
function isInForce(node, { path, onlyMaps, effect }) {
  if (path === "imagePullSecrets") return node.isMap;
  if (onlyMaps) return node.isMap && isTruthy(node);
  return effect === "ignored" ? node.isSet : isTruthy(node);
}
function renaming({ values, object }, node, { path, renamedTo }) {
  const parent = values.get(...path.split(".").slice(0, -1));
  const name = path.split(".").at(-1) ?? "";
  if (renamedTo === void 0 || parent.entries.has(renamedTo) || node.key.via || parent.via) return void 0;
  if (object && object.kind !== "HelmRelease" || textOf(node.key) !== name) return void 0;
  return { title: `Call it ${renamedTo}`, safety: "safe", edits: [replace(node.key, renamedTo)] };
}

// src/rules/temporal/schema-in-helm-hook.ts
var schema_in_helm_hook_default = /* @__PURE__ */ defineRule({
  id: "temporal/schema-in-helm-hook",
  on: "helm.release",
  topic: "delivery",
  severity: "warning",
  data: ["temporal"],
  *check(release, { project }) {
    const least = release.version.isSet ? chartRange(release.version.value)?.least : void 0;
    if (least === void 0 || !isAtLeast(least, "1.1.0") || !release.isWhole || !isTemporalChart(release)) return;
    const schema = release.values.get("schema");
    const hook = schema.get("useHelmHooks");
    if (hook.isUnknown || hook.isSet && hook.scalar !== true) return;
    const stores = chartStores(release.values).filter(({ node }) => isManaged(node));
    const at = hook.isSet ? hook : schema.isSet ? placeOf(schema.key) : release;
    const advice = "set schema.useHelmHooks to false";
    if (stores.length === 0 || release.origin === "chart") return;
    if (release.origin === "dependency") {
      const missing = missingThen(release, stores, project);
      if (!missing) return;
      yield {
        at,
        message: `the hook that sets up the schema runs before all else, and ${missing.what} is part of the same release, so that a first installation waits for ever; ${advice}`,
        related: [{ at: missing.at, message: "what it waits for" }]
      };
    } else if (release.object?.kind === "HelmRelease") {
      const spec = release.object.root.get("spec");
      const limit = [spec.get("upgrade", "timeout"), spec.get("install", "timeout"), spec.get("timeout")].find((one) => one.isSet);
      const time = limit?.text === void 0 ? "five minutes, as nothing says otherwise" : `"${limit.text}"`;
      yield {
        at,
        message: `Flux cuts the hook that sets up the schema off after ${time}, and the chart's documentation asks for a plain job there; ${advice}`,
        ...limit && { atMost: "info" },
        fix: withoutHook(release)
      };
    } else if (release.object?.kind === "Application" && bringsMore(release)) {
      yield {
        at,
        message: `Argo CD makes hooks of its own of Helm's, and runs the one that sets up the schema at each sync, before anything that this application brings; ${advice} if the database or its password come with it`,
        atMost: "info"
      };
    }
  }
});
function isManaged(node) {
  return node.get("manageSchema").scalar === true || node.get("createDatabase").scalar === true;
}
function bringsMore({ object, values }) {
  const sources = object?.root.get("spec", "sources").items ?? [];
  const isMore = sources.filter((source) => !source.get("path").isUnset || !source.get("chart").isUnset).length > 1;
  return isMore || values.get("extraObjects").items.length > 0;
}
function missingThen(release, stores, { charts }) {
  const chart = charts.find(({ file }) => file.path === release.decider.path || release.file.path === file.path);
  if (!chart) return void 0;
  for (const { node } of stores) {
    const host = node.get("connectAddr").text ?? node.get("host").text ?? node.get("hosts").text ?? "";
    const database = chart.dependencies.find((one) => isDatabase(one, host) && isInstalled(chart, one, release));
    if (database) return { at: database, what: `its database "${host}"` };
    const secret = node.get("existingSecret").text;
    const template = secret === void 0 ? void 0 : chart.templates.find(({ text }) => holdsSecret(text, secret));
    if (template) return { at: { file: template, range: [0, 0] }, what: `the Secret "${secret}" with its password` };
  }
  return void 0;
}
var databases = /^(?:postgresql(?:-ha)?|postgres|mysql|mariadb|cassandra|elasticsearch|opensearch)$/;
function isDatabase({ name, valuesKey }, host) {
  const first = /^[^.:,]*/.exec(host)?.[0] ?? "";
  return databases.test(name.value ?? "") && [name.value, valuesKey.value].some((one) => one !== void 0 && (first === one || first.endsWith(`-${one}`)));
}
function isInstalled(chart, { node }, { decider }) {
  const condition = node.get("condition");
  if (!node.get("tags").isUnset || !condition.isUnset && condition.text === void 0) return false;
  if (condition.text === void 0) return true;
  const path = condition.text.split(".");
  const files = chart.values.filter(({ isDefault, file }) => isDefault || file.path === decider.path);
  const last = files.map(({ root }) => root.get(...path)).findLast((one) => !one.isUnset);
  return last?.scalar === true;
}
function holdsSecret(text, name) {
  return text.split(/^---/m).some(
    (document) => /\bkind["']?[ \t]*:[ \t]*["']?\w{0,20}Secret\b/.test(document) && !document.includes("helm.sh/hook") && Array.from(document.matchAll(/\bname["']?[ \t]*:[ \t]*["']?([\w.-]+)["']?[ \t]*(?=[,}\r\n]|$)/g)).some(
      ([, found]) => found === name
    )
  );
}
function withoutHook({ values }) {
  const schema = values.get("schema");
  const hook = schema.get("useHelmHooks");
  const title = "Run it as a job of the release";
  if (hook.isSet) return hook.via ? void 0 : { title, safety: "unsafe", edits: [replace(hook, "false")] };
  if (!schema.isMap || schema.via) return void 0;
  const edit = insertAnywhere(schema, ["useHelmHooks: false"]);
  return edit && { title, safety: "unsafe", edits: [edit] };
}

// src/rules/temporal/unsuitable-chart-version.ts
var unsuitable_chart_version_default = /* @__PURE__ */ defineRule({
  id: "temporal/unsuitable-chart-version",
  on: "helm.release",
  topic: "delivery",
  severity: "error",
  data: ["temporal"],
  *check(release) {
    const range = release.version.isSet ? chartRange(release.version.value) : void 0;
    if (!range || !isTemporalChart(release)) return;
    const image = release.values.get("server", "image");
    const repository = image.get("repository").string();
    const tag = image.get("tag").string();
    const version = /^v?(\d+\.\d+\.\d+)(?:[.-]|$)/.exec(tag.value ?? "")?.[1];
    if (!tag.isSet || version === void 0 || repository.isUnknown || repository.isSet && !isServer(repository.value)) return;
    const dockerize = release.values.get("shims", "dockerize").boolean();
    const conflict = dockerize.isUnknown ? void 0 : conflictOf(range, version, dockerize.value);
    if (!conflict) return;
    const chart = release.version.value ?? "";
    yield {
      at: tag.at,
      message: conflict === "too-old-chart" ? `chart "${chart}" cannot tell server "${tag.value}" its role, so that every pod runs all four of them; take chart ${chartLimits.newImages} or later` : `server "${tag.value}" cannot read the configuration that chart "${chart}" writes, unless shims.dockerize is true, so that no pod starts; set it to true, or run server 1.30 or later`,
      related: [{ at: release.version.at, message: "the version of the chart" }]
    };
  }
});
function conflictOf({ exact, least, below }, server2, dockerize) {
  if (exact !== void 0) return chartConflict(exact, server2, dockerize);
  if (isAtLeast(server2, "1.30.0")) {
    return below !== void 0 && !isBefore(chartLimits.newImages, below) ? "too-old-chart" : void 0;
  }
  return least !== void 0 && dockerize !== void 0 ? chartConflict(least, server2, dockerize) : void 0;
}
function isServer(repository) {
  const reference = parseImageReference(repository);
  return reference !== void 0 && temporalImage(reference)?.role === "server";
}

// src/generated/rules/helm.release.ts
var rules = [fragile_chart_defaults_default, mismatched_chart_images_default, password_in_chart_values_default, removed_chart_value_default, schema_in_helm_hook_default, unsuitable_chart_version_default];
export {
  rules
};
