import {
  defineRule,
  isAtLeast,
  isBefore,
  isRebuilt,
  lineIndexAt,
  lineRange,
  lineStarts
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

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
  yield* faultsOfVisibility(persistence2, stores2);
}
function* faultsOfVisibility(persistence2, stores2) {
  const [first, second] = [persistence2.get("visibilityStore"), persistence2.get("secondaryVisibilityStore")];
  const [kind] = kindsOf(stores2.get(first.text ?? "")) ?? [];
  const [other] = kindsOf(stores2.get(second.text ?? "")) ?? [];
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

// src/generated/rules/temporal.config.ts
var rules = [outdated_template_syntax_default, refused_server_config_default];
export {
  rules
};
