import {
  areRunByHand,
  defineRule,
  isAtLeast,
  isBefore,
  isRebuilt,
  isSaidToBeForTrials,
  lineIndexAt,
  lineRange,
  lineStarts,
  placeOf
} from "./chunk-55LUQ3MI.js";
import "./chunk-EF5KCSJV.js";

// src/rules/temporal/incomplete-internal-tls.ts
var incomplete_internal_tls_default = /* @__PURE__ */ defineRule({
  id: "temporal/incomplete-internal-tls",
  on: "temporal.config",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(config) {
    const tls = config.origin === "chart" ? config.root.get("tls") : config.root.get("global", "tls");
    for (const name of ["internode", "frontend"]) {
      const part2 = tls.get(name);
      const [server, client] = [part2.get("server"), part2.get("client")];
      if (client.isUnknown || !["certFile", "certData"].some((key) => server.get(key).isSet)) continue;
      if (name === "frontend" && (!tls.get("systemWorker").isUnset || hasInternalFrontend(config))) continue;
      const at = placeOf(part2.key);
      if (["rootCaFiles", "rootCaData", "forceTLS"].every((key) => client.get(key).isUnset)) {
        yield {
          at,
          message: `"${name}" has a certificate and no client.rootCaFiles, so that servers call ${name === "internode" ? "each other" : "the frontend"} without TLS and are refused; set client.rootCaFiles and client.serverName`
        };
      } else if (client.get("serverName").isUnset && client.get("disableHostVerification").isUnset) {
        yield name === "internode" ? {
          at,
          message: 'servers call each other by IP address, and "internode" names no host to expect in the certificate, so that every handshake fails; set client.serverName to a name that the certificate has'
        } : {
          at,
          message: 'the other roles call the frontend, and "frontend" names no host to expect in its certificate, so that the handshake may fail; set client.serverName to a name that the certificate has',
          atMost: "warning"
        };
      }
    }
  }
});
function hasInternalFrontend({ root, release, servers }) {
  if (release) return !release.values.get("server", "internal-frontend", "enabled").isUnset;
  return !root.get("services", "internal-frontend").isUnset || servers.some((server) => !server.setting("USE_INTERNAL_FRONTEND").isUnset);
}

// src/rules/temporal/outdated-template-syntax.ts
var outdated_template_syntax_default = /* @__PURE__ */ defineRule({
  id: "temporal/outdated-template-syntax",
  on: "temporal.config",
  topic: "configuration",
  severity: "error",
  data: ["temporal"],
  reads: ["temporal"],
  *check(config2) {
    const { kind, origin, version, label, isTemplate } = config2;
    if (kind !== "server" || origin === "chart" || !isTemplate || !version.isSet || !isRebuilt(version.value)) return;
    const whole = wholeOf(config2);
    const text = asLines(whole.file.text.slice(...whole.range));
    const isMarked = hasMark(text);
    const actions = [...actionsIn(text, whole)];
    const [first] = actions;
    if (!first) return;
    if (!isMarked) {
      yield {
        at: first.at,
        message: `the server of ${version.value} takes "${first.text}" in ${label} as it stands, since no comment in the first lines says enable-template; write "# enable-template" at the top`
      };
      return;
    }
    const old = isBefore(version.value, "1.32.0") ? actions.find(({ text: text2 }) => /(?:^|[\s({])\.Env\b/.test(text2)) : void 0;
    if (!old) return;
    yield {
      at: old.at,
      message: `"${old.text}" in ${label} is the syntax of images up to 1.29, and the server of ${version.value} ends with an error at it; write {{ env "NAME" }}, with a default as {{ env "NAME" | default "value" }}`
    };
  }
});
function wholeOf({ origin, root }) {
  const { file, range } = root;
  if (origin === "file") return { file, range: [0, file.text.length] };
  let line = lineIndexAt(file, range[0]);
  while (line > 0 && /^[ \t]*(?:#|\{\{|$)/.test(file.text.slice(...lineRange(file, line - 1)))) line--;
  return { file, range: [Math.min(range[0], lineStarts(file)[line] ?? 0), range[1]] };
}
function asLines(text) {
  const plain = text.replace(/^\ufeff/, " ");
  return plain.startsWith('"') ? plain.replace(/^"/, " ").replace(/\\n/g, " \n") : plain;
}
function hasMark(text) {
  return text.slice(0, 1024).split("\n").some((line) => /^\s*#.*enable-template/.test(line));
}
function* actionsIn(lines, { file, range: [start] }) {
  for (const match of lines.matchAll(/^[ \t]*#.*$|\{\{[^{}\n]{0,200}\}\}/gm)) {
    const from = start + match.index;
    const text = match[0].replace(/\\"/g, '"');
    if (text.startsWith("{{")) yield { at: { file, range: [from, from + match[0].length] }, text };
  }
}

// src/rules/temporal/refused-server-config.ts
var refused_server_config_default = /* @__PURE__ */ defineRule({
  id: "temporal/refused-server-config",
  on: "temporal.config",
  topic: "configuration",
  severity: "error",
  data: ["temporal"],
  *check(config) {
    if (config.origin === "chart") return;
    const found = [...faultsOfStores(config), ...faultsOfAddresses(config)];
    for (const { at, what, cure } of found) yield { at, message: `${what}, so the server does not start; ${cure}` };
  }
});
var kinds = ["sql", "cassandra", "elasticsearch", "customDatastore"];
function* faultsOfStores({ root, version }) {
  const persistence2 = root.get("persistence");
  const stores2 = persistence2.get("datastores");
  if (!persistence2.isMap || stores2.isUnknown) return;
  const names = ["defaultStore", "visibilityStore", "secondaryVisibilityStore"];
  const hasOlder = !persistence2.get("advancedVisibilityStore").isUnset && !(version.isSet && isAtLeast(version.value, "1.24.0"));
  for (const name of names) {
    const node = persistence2.get(name);
    if (isEmpty(node) && name !== "secondaryVisibilityStore" && !(name === "visibilityStore" && hasOlder)) {
      const at = node.kind === "missing" ? persistence2.key : node;
      yield { at, what: `"persistence" names no ${name}`, cure: "give it the name of one of its datastores" };
    }
    if (!node.isScalar || isEmpty(node) || node.text === void 0) continue;
    const store = stores2.get(node.text);
    if (store.isUnset) {
      yield {
        at: node,
        what: `${name} names "${node.text}", which is none of the datastores`,
        cure: stores2.entries.size > 0 ? `name one of them: ${[...stores2.entries.keys()].join(", ")}` : 'add it to "datastores"'
      };
    }
    const own = kindsOf(store);
    if (own === void 0 || own.length === 1) continue;
    const what = own.length === 0 ? "of no known kind" : `${own.join(" and ")} at once`;
    yield { at: store, what: `the datastore "${node.text}" is ${what}`, cure: `give it exactly one of ${kinds.join(", ")}` };
  }
  yield* faultsOfVisibility(persistence2, stores2, version.value);
}
function* faultsOfVisibility(persistence2, stores2, version) {
  const [first, second] = [persistence2.get("visibilityStore"), persistence2.get("secondaryVisibilityStore")];
  const [kind] = kindsOf(stores2.get(first.text ?? "")) ?? [];
  const [other] = kindsOf(stores2.get(second.text ?? "")) ?? [];
  if (kind === "cassandra" && version !== void 0 && isAtLeast(version, "1.24.0")) {
    yield {
      at: first,
      what: `visibilityStore is in Cassandra, which servers from 1.24 on (this is ${version}) cannot use for it`,
      cure: "move visibility to SQL or Elasticsearch"
    };
  }
  if (kind && other && kind === "elasticsearch" !== (other === "elasticsearch")) {
    yield {
      at: second,
      what: `visibilityStore is in ${kind} and the second one in ${other}`,
      cure: "take two stores of one family, SQL or Elasticsearch"
    };
  }
}
function kindsOf(store) {
  if (!store.isMap || store.open !== void 0 || kinds.some((kind) => store.get(kind).isUnknown)) return void 0;
  return kinds.filter((kind) => store.get(kind).isSet);
}
function isEmpty(node) {
  return node.isUnset || node.isScalar && node.text?.trim() === "";
}
function* faultsOfAddresses({ root }) {
  const services = [...root.get("services").entries.values()];
  const broadcast = root.get("global", "membership", "broadcastAddress");
  const open = services.find(({ value }) => /^(?:0\.0\.0\.0|::)$/.test(value.get("rpc", "bindOnIP").text ?? ""));
  if (open && isEmpty(broadcast)) {
    const at = open.value.get("rpc", "bindOnIP");
    yield {
      at,
      what: `"${open.name}" listens on all interfaces ("${at.text}") and global.membership names no broadcastAddress for the other servers`,
      cure: "set it to the address of this machine or pod, or bind to that address"
    };
  }
  for (const { name, value } of services) {
    const local = value.get("rpc", "bindOnLocalHost");
    const ip = value.get("rpc", "bindOnIP");
    if (local.scalar !== true || !ip.isScalar || isEmpty(ip)) continue;
    yield { at: local, what: `"${name}" has bindOnLocalHost beside bindOnIP, which exclude each other`, cure: "take one of them out" };
  }
  const client = root.get("publicClient", "hostPort");
  if (root.get("services", "internal-frontend").isSet && client.isScalar && !isEmpty(client)) {
    yield {
      at: client,
      what: 'publicClient has an address beside the service "internal-frontend", which takes its place',
      cure: "take publicClient out"
    };
  }
}

// src/rules/temporal/trial-setting.ts
var trial_setting_default = /* @__PURE__ */ defineRule({
  id: "temporal/trial-setting",
  on: "temporal.config",
  topic: "configuration",
  severity: { development: "off", staging: "warning", production: "error" },
  *check({ root, origin, release, servers }, { project }) {
    if (release && (release.origin === "chart" || !release.isWhole)) return;
    const shards = [root.get("persistence", "numHistoryShards"), ...origin === "chart" ? [root.get("numHistoryShards")] : []].find(
      (one) => one.isSet
    );
    const count = shards?.number().value;
    if (shards && count !== void 0 && count > 0 && count < 128) {
      const isProduction = servers.some(({ container }) => project.environmentOfContainer(container).environment === "production");
      const isTrial = isSaidToBeForTrials(shards) || !isProduction && areRunByHand(servers);
      yield {
        at: placeOf(shards),
        message: `${count} history shards leave a cluster little room, and their number can never be changed; give a new cluster 512 or more, and leave this as it is if the cluster has data`,
        ...(isTrial || count > 4) && { atMost: isTrial ? "info" : "warning" }
      };
    }
    if (origin !== "chart") return;
    const level = root.get("logLevel");
    if (level.text?.toLowerCase() === "debug") {
      yield {
        at: placeOf(level),
        message: `log level "${level.text}" writes several lines for each call, which costs more than it tells; set it to "info"`,
        atMost: "warning"
      };
    }
  }
});

// src/generated/rules/temporal.config.ts
var rules = [incomplete_internal_tls_default, outdated_template_syntax_default, refused_server_config_default, trial_setting_default];
export {
  rules
};
