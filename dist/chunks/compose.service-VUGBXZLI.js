import {
  isMadeInSetUp,
  placeName,
  shapedService
} from "./chunk-TD7SBKRB.js";
import {
  baseImage
} from "./chunk-XNCRGP26.js";
import {
  acceptsErrors,
  alwaysSucceeds,
  basename,
  bindToLocalhost,
  comparePlaces,
  dataStore,
  decidingCommand,
  defineRule,
  dirname,
  excerpt,
  execsLastCommand,
  formatOf,
  hasFormat,
  hasNothingToFinish,
  inOwnWords,
  insertAfter,
  insertBefore,
  insertEntry,
  isAbsolute,
  isBystander,
  isContainerName,
  isDataStore,
  isForDevelopment,
  isIpAddress,
  isNamedLikeBystander,
  isOnAllInterfaces,
  isProtocol,
  isProxy,
  isPullPolicy,
  isRestartPolicy,
  isSwarmStack,
  joinPath,
  lazy,
  lineEndOf,
  lineIndexAt,
  lineRange,
  lineStarts,
  listenerOf,
  mountDefect,
  namedImage,
  othersElsewhere,
  parseByteSize,
  parseImageReference,
  pathBelow,
  place,
  placeOf,
  placeOfPort,
  portDefect,
  portRange,
  programsOf,
  publishedName,
  pullPolicies,
  replace,
  resolvePath,
  restartPolicies,
  restartsItself,
  runsPackageScript,
  secondsToStart,
  shells,
  shownPort,
  slipOf,
  soundsLikeDataStore,
  startsAlone,
  temporalImage,
  textOf,
  usualListener,
  weaklyMemoized,
  withArticle
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/compose/conflicting-keys.ts
var conflicting_keys_default = /* @__PURE__ */ defineRule({
  id: "compose/conflicting-keys",
  on: "compose.service",
  topic: "configuration",
  severity: "error",
  *check({ node, name }) {
    const inline = node.get("build", "dockerfile_inline");
    if (inline.isSet && node.get("build", "dockerfile").isSet) {
      yield {
        at: placeOf(inline.key),
        message: `"dockerfile" and "dockerfile_inline" of service "${name}" exclude each other, and Compose refuses the file; remove one of them`
      };
    }
    for (const { key, long, read, optional } of pairs) {
      const short2 = node.get(key);
      const value = numberIn(short2, read);
      const parent = node.get(...long.slice(0, -1));
      const other = node.get(...long);
      if (!value || !parent.isMap || parent.entries.size === 0 || other.isUnknown || other.isUnset && (optional || parent.open !== void 0))
        continue;
      const said = other.isUnset ? 0 : numberIn(other, read);
      if (said === void 0 || said === value) continue;
      const path = long.join(".");
      const what = other.isUnset ? `there is no "${path}" beside it` : `"${path}" says "${inOwnWords(other.text ?? "", other)}"`;
      yield {
        at: placeOf(short2),
        message: `"${key}" of service "${name}" is "${inOwnWords(short2.text ?? "", short2)}" and ${what}, and Compose refuses the difference; write ${other.isUnset ? "both in one place" : "one of them"}`,
        related: [{ at: placeOf(other.isUnset ? parent.key : other), message: "the other stands here" }]
      };
    }
  }
});
var pairs = [
  { key: "scale", long: ["deploy", "replicas"], read: numberOf, optional: true },
  { key: "cpus", long: ["deploy", "resources", "limits", "cpus"], read: numberOf },
  { key: "mem_limit", long: ["deploy", "resources", "limits", "memory"], read: parseByteSize },
  { key: "pids_limit", long: ["deploy", "resources", "limits", "pids"], read: numberOf },
  { key: "mem_reservation", long: ["deploy", "resources", "reservations", "memory"], read: parseByteSize }
];
function numberOf(text) {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : void 0;
}
function numberIn(node, read) {
  return node.isScalar && node.text !== void 0 && !node.isUnset ? read(node.text) : void 0;
}

// src/rules/compose/conflicting-network-mode.ts
var conflicting_network_mode_default = /* @__PURE__ */ defineRule({
  id: "compose/conflicting-network-mode",
  on: "compose.service",
  topic: "orchestration",
  severity: "error",
  *check(service) {
    const { node, name } = service;
    const mode = node.get("network_mode");
    if (!mode.isScalar || !mode.text) return;
    const networks = node.get("networks");
    if (hasContent(networks)) {
      yield {
        at: placeOf(mode),
        message: `service "${name}" has "network_mode" and "networks", which exclude each other, and Compose refuses the file; remove one of them`,
        related: [{ at: placeOf(networks.key), message: "its networks stand here" }]
      };
    }
    if (mode.text === "host" && hasContent(node.get("ports"))) {
      yield {
        at: keyOf(node, "ports"),
        message: `service "${name}" runs in the network of the host, so that its "ports" are discarded; remove one of the two`,
        atMost: "warning"
      };
    }
    if (/^(?:service|container):/.test(mode.text)) yield* inOtherNetwork(service, mode);
  }
});
function* inOtherNetwork({ node, name }, mode) {
  for (const key of ["ports", "hostname"]) {
    if (!hasContent(node.get(key))) continue;
    const advice2 = key === "ports" ? `move them to the service whose network it is` : "remove it";
    yield {
      at: keyOf(node, key),
      message: `service "${name}" shares the network of another container, so that the engine refuses its "${key}"; ${advice2}`,
      related: [{ at: placeOf(mode), message: "its network is chosen here" }]
    };
  }
}
function keyOf(node, key) {
  return placeOf(node.get(key).key);
}
function hasContent(node) {
  return node.isScalar && !node.isUnset && node.text !== "" || node.items.length > 0 || node.isMap && node.entries.size > 0;
}

// src/rules/compose/dependency-cycle.ts
var dependency_cycle_default = /* @__PURE__ */ defineRule({
  id: "compose/dependency-cycle",
  on: "compose.service",
  topic: "orchestration",
  severity: "error",
  *check(service) {
    const cycle = cyclesOf(service.application).get(service.name);
    const [first, ...others] = cycle ?? [];
    if (!first) return;
    const names = [service.name, ...(cycle ?? []).map(({ to }) => to)];
    const shown = names.length <= 8 ? names : [...names.slice(0, 6), "\u2026", service.name];
    yield {
      at: placeOf(first.at),
      message: names.length === 2 ? `service "${service.name}" depends on itself, so that Compose refuses the file; remove the dependency` : `services wait for each other in a circle (${shown.join(" \u2192 ")}), so that Compose refuses the file; remove one of the dependencies`,
      related: others.slice(0, 6).map(({ to, at }) => ({ at: placeOf(at), message: `and this one for "${to}"` }))
    };
  }
});
var mostSearches = 50;
var cyclesOf = /* @__PURE__ */ weaklyMemoized((application) => {
  const edges = new Map(application.services.map((service) => [service.name, edgesOf(service)]));
  const suspects = withoutEnds(edges);
  const cycles = /* @__PURE__ */ new Map();
  const told = /* @__PURE__ */ new Set();
  let left = mostSearches;
  for (const name of suspects) {
    if (told.has(name) || left-- <= 0) continue;
    const cycle = shortest(name, edges);
    if (!cycle) continue;
    cycles.set(name, cycle);
    for (const { to } of cycle) told.add(to);
  }
  return cycles;
});
function withoutEnds(edges) {
  const open = /* @__PURE__ */ new Map();
  const users = /* @__PURE__ */ new Map();
  for (const [name, list] of edges) {
    const targets = new Set(list.map(({ to }) => to).filter((to) => edges.has(to)));
    open.set(name, targets.size);
    for (const to of targets) {
      const known = users.get(to) ?? [];
      users.set(to, known);
      known.push(name);
    }
  }
  const ends = [...open].filter(([, count]) => count === 0).map(([name]) => name);
  for (let end = ends.pop(); end !== void 0; end = ends.pop()) {
    for (const user of users.get(end) ?? []) {
      const count = (open.get(user) ?? 0) - 1;
      open.set(user, count);
      if (count === 0) ends.push(user);
    }
  }
  return [...open].filter(([, count]) => count > 0).map(([name]) => name);
}
function shortest(start, edges) {
  const cameBy = /* @__PURE__ */ new Map();
  const queue = [start];
  for (let i = 0; i < queue.length; i++) {
    const from = queue[i] ?? "";
    for (const edge of edges.get(from) ?? []) {
      if (cameBy.has(edge.to)) continue;
      cameBy.set(edge.to, { edge, from });
      if (edge.to === start) return wayBack(start, cameBy);
      queue.push(edge.to);
    }
  }
  return void 0;
}
function wayBack(start, cameBy) {
  const way = [];
  let at = start;
  do {
    const step = cameBy.get(at);
    if (!step) break;
    way.push(step.edge);
    at = step.from;
  } while (at !== start);
  return way.reverse();
}
function edgesOf({ node }) {
  const named = ["links", "volumes_from"].flatMap((key) => namesIn(node.get(key)));
  const shared = ["network_mode", "pid", "ipc"].map((key) => node.get(key));
  return [
    ...namesIn(node.get("depends_on")),
    ...named.filter(({ to }) => !to.startsWith("container:")).map(({ to, at }) => ({ to: to.split(":", 1)[0] ?? "", at })),
    ...shared.flatMap((value) => value.text?.startsWith("service:") ? [{ to: value.text.slice("service:".length), at: value }] : [])
  ];
}
function namesIn(node) {
  if (node.isMap) return [...node.entries.values()].map(({ name, key }) => ({ to: name, at: key }));
  return node.items.flatMap((item) => item.isScalar && item.text ? [{ to: item.text, at: item }] : []);
}

// src/knowledge/compose/profiles.ts
function runTogether(a, b) {
  if (a === void 0 || b === void 0) return "never";
  if (a.length === 0 && b.length === 0) return "always";
  if (a.length === 0 || b.length === 0) return "sometimes";
  return a.some((profile) => b.includes(profile)) ? "always" : "never";
}

// src/rules/compose/duplicate-container-name.ts
var duplicate_container_name_default = /* @__PURE__ */ defineRule({
  id: "compose/duplicate-container-name",
  on: "compose.service",
  topic: "orchestration",
  severity: "error",
  *check(service) {
    const clash = clashesOf(service.application).get(service.name);
    if (!clash) return;
    const node = service.node.get("container_name");
    const other = clash.other.node.get("container_name");
    yield {
      at: placeOf(node),
      message: `the container of service "${service.name}" is called "${inOwnWords(node.text ?? "", node)}" like that of service "${clash.other.name}", so that one of them does not start; choose another name`,
      related: [{ at: placeOf(other), message: `"${clash.other.name}" takes the name here` }],
      ...clash.atMost && { atMost: clash.atMost }
    };
  }
});
var mostOfName = 50;
var clashesOf = /* @__PURE__ */ weaklyMemoized(({ services }) => {
  const byName = /* @__PURE__ */ new Map();
  const clashes = /* @__PURE__ */ new Map();
  for (const service of services) {
    const name = service.node.get("container_name").string().value;
    if (name === void 0) continue;
    const others = byName.get(name) ?? [];
    byName.set(name, others);
    for (const other of others) {
      const together = runTogether(profilesOf(other), profilesOf(service));
      if (together === "never") continue;
      clashes.set(service.name, { other, atMost: together === "sometimes" ? "warning" : void 0 });
      break;
    }
    if (others.length < mostOfName) others.push(service);
  }
  return clashes;
});
function profilesOf({ profiles }) {
  return profiles.isUnset ? [] : profiles.value;
}

// src/rules/compose/duplicate-port.ts
var duplicate_port_default = /* @__PURE__ */ defineRule({
  id: "compose/duplicate-port",
  on: "compose.service",
  topic: "orchestration",
  severity: "error",
  *check(service) {
    for (const { port, number, first, atMost, isChoice } of clashesOf2(service.application).get(service.name) ?? []) {
      const published = port.published.value ?? "";
      const shown = inOwnWords(published, port) === published ? String(number) : published && inOwnWords(published, port);
      const other = first.service === service.name ? "this service itself" : `service "${first.service}"`;
      yield {
        at: placeOf(port),
        message: `service "${service.name}" publishes port ${shown} of the host, which ${other} publishes already, so that ${isChoice ? "they cannot run together; choose another port, or give each a profile" : "one of them does not start; choose another port"}`,
        related: [{ at: placeOf(first.at), message: "it is published here already" }],
        ...atMost && { atMost }
      };
    }
  }
});
var mostInRange = 1e3;
var mostOnPort = 50;
var clashesOf2 = /* @__PURE__ */ weaklyMemoized(({ services }) => {
  const taken = /* @__PURE__ */ new Map();
  const clashes = /* @__PURE__ */ new Map();
  for (const service of services) {
    const found = [];
    for (const port of service.ports.value ?? []) found.push(...claim(port, service, taken));
    if (found.length > 0) clashes.set(service.name, found);
  }
  return clashes;
});
function claim(port, service, taken) {
  const { target, published, hostIp, protocol } = port;
  const range = published.isSet && target.isSet && !hostIp.isUnknown ? portRange(published.value) : void 0;
  const isPicked = range !== void 0 && range[0] !== range[1] && !target.value?.includes("-");
  if (!range || range[0] === 0 || isPicked || !service.node.get("network_mode").isUnset) return [];
  const ip = addressOf(hostIp.value);
  const line = `${ip} ${published.value} ${target.value} ${protocol}`;
  const store = runsDataStore(service) ? target.value : void 0;
  const own = { service: service.name, profiles: profilesOf2(service), at: port, ip, line, store };
  let clash;
  for (let number = range[0]; number <= Math.min(range[1], range[0] + mostInRange); number++) {
    const key = `${number}/${protocol}`;
    const others = taken.get(key) ?? [];
    taken.set(key, others);
    for (const other of clash ? [] : others) {
      const together = other.service === own.service ? "always" : runTogether(other.profiles, own.profiles);
      const isSame = other.service === own.service && other.line === line;
      if (together === "never" || isSame || !meet(other.ip, ip)) continue;
      const isChoice = other.service !== own.service && store !== void 0 && store === other.store;
      clash = { port, number, first: other, isChoice, atMost: isChoice ? "info" : together === "sometimes" ? "warning" : void 0 };
      break;
    }
    if (others.length < mostOnPort) others.push(own);
  }
  return clash ? [clash] : [];
}
function runsDataStore({ image }) {
  const reference = image.isSet ? parseImageReference(image.value) : void 0;
  return reference !== void 0 && isDataStore(reference);
}
function profilesOf2({ profiles }) {
  return profiles.isUnset ? [] : profiles.value;
}
function addressOf(ip) {
  return ip === void 0 || ip === "" ? "" : ip.replace(/^\[(.*)\]$/, "$1");
}
function meet(a, b) {
  if (a === b || a === "" || b === "") return true;
  const [all4, all6] = ["0.0.0.0", "::"];
  const isSix = (ip) => ip.includes(":");
  return isSix(a) === isSix(b) && [a, b].some((ip) => ip === all4 || ip === all6);
}

// src/rules/compose/exposed-store-port.ts
var exposed_store_port_default = /* @__PURE__ */ defineRule({
  id: "compose/exposed-store-port",
  on: "compose.service",
  topic: "security",
  aggregate: true,
  severity: { development: "info", staging: "warning", production: "error" },
  *check(service) {
    for (const [index, port] of (service.ports.value ?? []).entries()) {
      if (!isOnAllInterfaces(port)) continue;
      const listener = listenerBehind(service, port);
      if (!listener) continue;
      const isGuarded = listener.isOpen ? hasLogin(service) : !isOpenByChoice(service, listener);
      const others = othersElsewhere(service);
      yield {
        at: placeOfPort(port),
        message: `${shownPort(port)} opens the ${listener.kind} of "${service.name}"${isGuarded ? "" : ", which asks for no login,"} on every interface of the host, past its firewall; ${others ? `bind it to an address of the network that its ${others} on other hosts use` : "bind it to 127.0.0.1, or take it out where only other services need it"}`,
        ...!others && { fix: bindToLocalhost(service, index, port) },
        ...(isGuarded || listener.isForReading) && { atMost: "warning" }
      };
    }
  }
});
function listenerBehind(service, { target, protocol }) {
  if (protocol !== "tcp") return void 0;
  const port = Number(target.value?.split("-")[0]);
  const reference = service.build.isUnset ? namedImage(service.image) : void 0;
  const listener = reference && listenerOf(reference, port);
  return listener ?? (soundsLikeDataStore(service.name) ? usualListener(port) : void 0);
}
function hasLogin({ environment, command }) {
  const words2 = command.value?.form === "exec" ? command.value.words.join(" ") : "";
  return !environment.isComplete || command.isUnknown || /auth|tls|web\.config|oidc/i.test([words2, ...environment.names].join(" "));
}
function isOpenByChoice({ environment, command, entrypoint }, { kind }) {
  if (!/^(?:Redis|Valkey|MongoDB)/.test(kind) || !environment.isComplete || !entrypoint.isUnset) return false;
  const words2 = command.value?.form === "exec" ? command.value.words.join(" ") : "";
  const isPlain = !command.isUnknown && !/pass|auth|acl|\.conf|keyfile|sh\b/i.test(words2);
  return isPlain && !environment.names.some((name) => /pass|auth|_root_|acl|args/i.test(name));
}

// src/rules/compose/healthcheck-of-wrong-user.ts
var healthcheck_of_wrong_user_default = /* @__PURE__ */ defineRule({
  id: "compose/healthcheck-of-wrong-user",
  on: "compose.service",
  topic: "observability",
  severity: "error",
  *check(service, { project }) {
    const probe = project.probeOf(service);
    const truth = probe && identityOf(service);
    if (!probe || !truth) return;
    for (const words2 of callsOf(probe)) {
      const program = words2[0] === void 0 ? "" : basename(words2[0]);
      if (program !== "pg_isready" && program !== "psql") continue;
      const asked = askedBy(words2, service);
      if (!asked) continue;
      const wrong = judge(asked, truth, service);
      if (!wrong) continue;
      const effect = program === "psql" ? "so it fails each time" : "which succeeds but leaves a FATAL line in its log each time";
      yield {
        at: probe,
        message: `${program} in the health check of "${service.name}" ${wrong}, ${effect}; write ${adviceFor(truth, service, probe)}`,
        ...program === "pg_isready" && { atMost: "info" }
      };
      return;
    }
  }
});
function adviceFor({ user, database }, { environment }, { script }) {
  const option = (name, value) => script && environment.get(name).isSet ? `$$${name}` : value;
  return `-U ${option("POSTGRES_USER", user)} -d ${option("POSTGRES_DB", database)}`;
}
var images = /^(?:postgres|postgis\/postgis|imresamu\/postgis|pgvector\/pgvector|ankane\/pgvector|timescale\/timescaledb)$/;
function identityOf({ image, build, environment, entrypoint }) {
  const reference = build.isUnset && image.isSet ? parseImageReference(image.value) : void 0;
  if (!reference || !images.test(publishedName(reference)) || !entrypoint.isUnset) return void 0;
  const user = environment.get("POSTGRES_USER");
  const database = environment.get("POSTGRES_DB");
  const files = ["POSTGRES_USER_FILE", "POSTGRES_DB_FILE"].map((name2) => environment.get(name2));
  if (user.isUnknown || database.isUnknown || files.some((file) => !file.isUnset)) return void 0;
  const name = user.value || "postgres";
  return { user: name, database: database.value || name };
}
function callsOf({ words: words2, script }) {
  if (!script) return [words2];
  if (script.damaged) return [];
  return script.commands.map(({ name, args }) => [name, ...args.map(({ literal }) => literal)]);
}
function askedBy(words2, { environment, user: account }) {
  const [, ...args] = words2;
  const values = /* @__PURE__ */ new Map();
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (word === void 0) return void 0;
    const long = /^--(username|dbname|host|port)(?:=(.*))?$/s.exec(word);
    const short2 = /^-([Udhp])(.*)$/s.exec(word);
    const name = long?.[1] ?? { U: "username", d: "dbname", h: "host", p: "port" }[short2?.[1] ?? ""];
    if (name === void 0) {
      if (/^-[cft]$/.test(word)) i++;
      else if (!word.startsWith("-")) return void 0;
      continue;
    }
    const value = long ? long[2] : short2?.[2] || void 0;
    if (value !== void 0) values.set(name, value);
    else {
      i++;
      if (args[i] === void 0) return void 0;
      values.set(name, args[i]);
    }
  }
  const host = values.get("host");
  if (host !== void 0 && !/^(?:localhost|127\.|\/|::1|0\.0\.0\.0)/.test(host)) return void 0;
  if (values.get("dbname")?.includes("=") || values.get("dbname")?.includes(":")) return void 0;
  const [own, database] = ["PGUSER", "PGDATABASE"].map((name) => environment.get(name));
  if (!own || !database || own.isUnknown || database.isUnknown || !account.isUnset) return void 0;
  return { user: values.get("username") ?? own.value, database: values.get("dbname") ?? database.value };
}
function judge(asked, truth, { mounts }) {
  const user = asked.user ?? "root";
  const database = asked.database ?? user;
  const mayCreate = mounts.isUnknown || mounts.value?.some(({ target }) => !target.isSet || target.value.startsWith("/docker-entrypoint-initdb.d"));
  if (user !== truth.user) {
    if (asked.user === void 0) return `names no user and so asks as "root", who is no user of this database ("${truth.user}" is)`;
    return mayCreate ? void 0 : `asks as "${user}", who is no user of this database ("${truth.user}" is)`;
  }
  if (database === truth.database || /^(?:postgres|template[01])$/.test(database) || mayCreate) return void 0;
  return asked.database === void 0 ? `names no database and so asks for "${database}", which is not there ("${truth.database}" is)` : `asks for the database "${database}", which is not there ("${truth.database}" is)`;
}

// src/rules/compose/healthcheck-that-cannot-fail.ts
var healthcheck_that_cannot_fail_default = /* @__PURE__ */ defineRule({
  id: "compose/healthcheck-that-cannot-fail",
  on: "compose.service",
  topic: "observability",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(service, { project }) {
    const probe = project.probeOf(service);
    if (!probe || service.platform.value?.startsWith("windows")) return;
    const { node, script, words: words2 } = probe;
    if (script ? script.alwaysSucceeds : alwaysSucceeds(words2)) {
      const cut = isCut(probe);
      yield {
        at: probe,
        message: `the health check ${quoted(probe)} of "${service.name}" ${onlyImports(node) ? "only looks whether a module can be imported" : "always succeeds"}${cut ? ' (the "&" in the address ends the command and sends it to the background)' : ""}, so a process that hangs counts as healthy; ${cut ? "put quotes around the address" : "let it ask the process, and end with 1 when there is no answer"}`
      };
      return;
    }
    const command = script && decidingCommand(script);
    const curl = script ? command && [command.name ?? "", ...command.args.map(({ literal, text }) => literal ?? text)] : words2.map((word) => word ?? "");
    if (!curl || !acceptsErrors(curl) || project.lacksProgram(service, "curl")) return;
    const isRoot = curl.some((word) => /^["']?https?:\/\/[^/]*\/?["']?$/.test(word));
    const edits = isRoot ? void 0 : addFail(node);
    yield {
      at: curlIn(node) ?? probe,
      message: `the curl in the health check of "${service.name}" succeeds for an answer of HTTP 500 as well, so a failing process counts as healthy; add -f${isRoot ? ", and ask for a path that answers with success" : ""}`,
      ...edits && { fix: { title: "Let curl fail for HTTP errors", safety: "unsafe", edits } }
    };
  }
});
function isCut({ script }) {
  return script?.commands.some(({ background, args }) => background && args.some(({ text }) => /^https?:/.test(text))) ?? false;
}
function onlyImports(node) {
  const text = node.source();
  return /\bpython/.test(text) && /\bimport (?!(?:sys|os|signal|time)\b)/.test(text);
}
function quoted({ node, words: words2 }) {
  const known = words2.length > 0 ? words2 : node.isList ? node.items.slice(1).map(({ text }) => text) : [node.source().replace(/^(["'])(.*)\1$/s, "$2")];
  return `"${excerpt(known.map((word) => word ?? "...").join(" "))}"`;
}
function curlIn(node) {
  const found = (node.isList ? node.items : [node]).filter((item) => /\bcurl\b/.test(item.source()));
  return found.length === 1 ? found[0] : void 0;
}
function addFail(node) {
  const only = curlIn(node);
  if (!only || node.via?.some(({ kind }) => kind !== "interpolation") || node.anchor || only.anchor) return void 0;
  if (only.via?.some(({ kind }) => kind !== "interpolation") || only.style === "block") return void 0;
  const source = only.source();
  const word = /^(["']?)(?:\/[\w/]+\/)?curl\1$/.exec(source);
  if (word && node.isList) {
    const quote = word[1] ?? "";
    if (node.flow) return [insertAfter(only, `, ${quote}-f${quote}`)];
    const { text } = only.file;
    const start = text.lastIndexOf("\n", only.range[0]) + 1;
    const dash = /^[ \t]*-[ \t]+$/.exec(text.slice(start, only.range[0]))?.[0];
    return dash === void 0 ? void 0 : [insertAfter(only, `${lineEndOf(only.file)}${dash}${quote}-f${quote}`)];
  }
  const places = [...source.matchAll(/\bcurl(?=[ \t])/g)];
  const [place2] = places;
  if (!place2 || places.length > 1) return void 0;
  const end = only.range[0] + place2.index + 4;
  return [{ file: only.file, range: [end, end], text: " -f" }];
}

// src/rules/compose/interpolated-too-early.ts
var interpolated_too_early_default = /* @__PURE__ */ defineRule({
  id: "compose/interpolated-too-early",
  on: "compose.service",
  topic: "configuration",
  severity: "warning",
  *check(service, { project }) {
    const names = new Set(service.environment.names);
    const outside = lazy(() => knownOutside(service, project));
    for (const { node, inShell } of commandScalars(service)) {
      if (!node.isUnknown || !node.parts) continue;
      const assigned = inShell ? assignedIn(node.source()) : /* @__PURE__ */ new Set();
      const isLiteral = node.style !== "block" && !node.anchor && !node.via?.some(({ kind }) => kind !== "interpolation");
      for (const { name, at } of variablesIn(node)) {
        const own = names.has(name) && isWritten(service.environment.get(name));
        if (!own && !assigned.has(name) || outside()(name)) continue;
        const written2 = textOf(at);
        const whose = own ? "the variable of the container" : "the one that the script sets";
        yield {
          at,
          message: `Compose replaces "${written2}" by a variable of the host, which is empty there unless somebody sets it, and not by ${whose}; ${inShell ? `write "$${written2}"` : 'run it through a shell and write "$$", or write the value'}`,
          ...inShell && isLiteral && {
            fix: {
              title: "Leave the variable to the container",
              safety: "unsafe",
              edits: [{ file: at.file, range: [at.range[0], at.range[0]], text: "$" }]
            }
          }
        };
      }
    }
  }
});
function commandScalars(service) {
  const test2 = service.node.get("healthcheck", "test");
  const [kind, ...words2] = test2.items;
  const tests = test2.isList ? words2.map((node, index) => ({ node, inShell: kind?.text === "CMD-SHELL" || index === 2 && startsShell(words2) })) : [{ node: test2, inShell: true }];
  const lines = ["entrypoint", "command"].flatMap((key) => {
    const line = service.node.get(key);
    if (line.isList) return line.items.map((node, index) => ({ node, inShell: index > 0 && startsShell(line.items) }));
    return [{ node: line, inShell: /^["']?(?:\/bin\/)?(?:ba)?sh -\w*c\b/.test(line.source()) }];
  });
  const entrypoint = service.node.get("entrypoint");
  const isShell = entrypoint.isList && startsShell(entrypoint.items);
  return [...tests, ...lines.map((line) => isShell ? { ...line, inShell: true } : line)];
}
function startsShell([program, option]) {
  return program?.text !== void 0 && shells.has(basename(program.text)) && /^-\w*c$/.test(option?.text ?? "");
}
function variablesIn(node) {
  const found = [];
  for (const match of node.source().matchAll(/\$\$|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g)) {
    const name = match[1] ?? match[2];
    const start = node.range[0] + match.index;
    if (name !== void 0) found.push({ name, at: { ...place(node.file, start, start + match[0].length), via: placeOf(node).via } });
  }
  return found;
}
function isWritten(value) {
  return value.isSet && !value.at.via?.some(({ kind }) => kind === "interpolation");
}
function assignedIn(text) {
  const found = text.matchAll(/(?:^|[\s;&|("'])(?:([A-Za-z_]\w*)=|for ([A-Za-z_]\w*) in\b|read (?:-r )?([A-Za-z_]\w*))/g);
  return new Set(Array.from(found, ([, ...groups]) => groups.find((group) => group !== void 0) ?? ""));
}
var models = [
  ".env",
  ".env.example",
  ".env.sample",
  ".env.template",
  ".env.dist",
  "env.example",
  "example.env",
  ".env-example",
  ".example.env"
];
function knownOutside({ application }, project) {
  const [first] = application.files;
  if (!first) return () => true;
  const folder = dirname(first.file.path);
  const texts = models.map((model) => project.files.text(joinPath(folder, model), first));
  if (texts.some(({ isUnknown }) => isUnknown)) return () => true;
  const named = texts.flatMap(
    ({ value = "" }) => Array.from(value.matchAll(/^\uFEFF?[ \t]*#?[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=/gm), ([, name]) => name)
  );
  const known = /* @__PURE__ */ new Set([...named, ...usedElsewhere(application)]);
  return (name) => known.has(name);
}
var usedElsewhere = /* @__PURE__ */ weaklyMemoized(({ files, services }) => {
  const inCommands = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const { node } of services.flatMap(commandScalars)) {
    const key = `${node.range[0]} ${node.file.path}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const name of namesIn2(node.source())) inCommands.set(name, (inCommands.get(name) ?? 0) + 1);
  }
  const inAll = /* @__PURE__ */ new Map();
  for (const { file } of files) for (const name of namesIn2(file.text)) inAll.set(name, (inAll.get(name) ?? 0) + 1);
  return new Set([...inAll].filter(([name, count]) => count > (inCommands.get(name) ?? 0)).map(([name]) => name));
});
function namesIn2(text) {
  return Array.from(text.matchAll(/\$\$|\$\{?([A-Za-z_]\w*)/g), ([, name]) => name).filter((name) => name !== void 0);
}

// src/rules/compose/invalid-container-name.ts
var invalid_container_name_default = /* @__PURE__ */ defineRule({
  id: "compose/invalid-container-name",
  on: "compose.service",
  topic: "configuration",
  severity: "error",
  *check({ name, node }) {
    const value = node.get("container_name");
    if (!value.isScalar || value.text === void 0 || value.isUnset || typeof value.scalar !== "string") return;
    if (value.text === "" || isContainerName(value.text)) return;
    yield {
      at: placeOf(value),
      message: `the engine takes no container called "${inOwnWords(value.text, value)}", so that service "${name}" does not start; use letters, digits, ".", "_" and "-", and begin with a letter or a digit`
    };
  }
});

// src/rules/compose/invalid-port.ts
var invalid_port_default = /* @__PURE__ */ defineRule({
  id: "compose/invalid-port",
  on: "compose.service",
  topic: "configuration",
  severity: "error",
  *check(service) {
    const list = service.node.get("ports");
    if (!list.isList) return;
    for (const item of list.items) {
      if (item.isScalar && item.text !== void 0) yield* shortForm(item, item.text, service);
      if (item.isMap) yield* longForm(item, service);
    }
  }
});
function* shortForm(item, text, service) {
  const defect = portDefect(text);
  if (defect === void 0) return;
  const said = inOwnWords(text, item) === text ? defect : "with its variables put in it is no port";
  yield problem(item, `the port "${inOwnWords(text, item)}" of service "${service.name}" cannot be read: ${said}`);
}
function* longForm(item, { name }) {
  const checks = [
    ["target", (text) => /^\d+$/.test(text) && (portRange(text)?.[0] ?? 0) > 0, "one port of a container"],
    ["published", (text) => text === "" || portRange(text) !== void 0, "a port or a range of ports"],
    ["host_ip", (text) => text === "" || isIpAddress(text), "an IP address"],
    ["protocol", (text) => text === "" || isProtocol(text), "tcp, udp or sctp"]
  ];
  for (const [key, isValid, what] of checks) {
    const node = item.get(key);
    if (!node.isScalar || node.isUnset || node.text === void 0 || isValid(node.text)) continue;
    yield problem(node, `"${key}: ${inOwnWords(node.text, node)}" of a port of service "${name}" is not ${what}`);
  }
}
function problem(at, what) {
  return { at: placeOf(at), message: `${what}, so that the application does not start; correct it` };
}

// src/rules/compose/invalid-value.ts
var invalid_value_default = /* @__PURE__ */ defineRule({
  id: "compose/invalid-value",
  on: "compose.service",
  topic: "configuration",
  severity: "error",
  *check({ name, node }) {
    for (const place2 of shapedService(name, node)) {
      const { node: value, path } = place2;
      const key = path.slice(2).join(".");
      if (value.isScalar && value.text !== void 0 && !value.isUnset) yield* scalar(place2, value.text, key);
      if (key === "healthcheck.test" && value.isList) yield* test(value, name);
    }
  }
});
function* scalar({ node, shape, path }, text, key) {
  const is = (what, advice2) => ({
    at: placeOf(node),
    message: `${placeName(path)} is "${short(inOwnWords(text, node))}", ${what}, and the application does not start; ${advice2}`
  });
  const isText = typeof node.scalar === "string";
  const format = isText ? formatOf(key) : void 0;
  if (format !== void 0 && !hasFormat(text, format)) yield is(`which is no ${words[format].name}`, words[format].advice(text));
  if (isText && shape.kinds.includes("string") && shape.values.length > 0 && !shape.values.includes(text)) {
    yield is("which Compose does not know", choice(text, shape.values));
  }
  const [least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY] = shape.range ?? [];
  const number = Number(node.scalar);
  if (typeof node.scalar === "number" && (number < least || number > most)) {
    yield is(
      "which is out of range",
      most === Number.POSITIVE_INFINITY ? `write ${least} or more` : `write a number from ${least} to ${most}`
    );
  }
  if (!isText) return;
  if (key === "restart" && !isRestartPolicy(text)) yield is("which is no restart policy", choice(text, restartPolicies));
  if (key === "pull_policy" && !isPullPolicy(text)) yield is("which is no pull policy", choice(text, pullPolicies));
  if (/^extra_hosts\.\d+$/.test(key) && !/[=:]/.test(text)) yield is("which has no address", `write "${text}:" and the address behind it`);
}
function short(text) {
  const line = text.split("\n", 1)[0] ?? "";
  return line.length > 40 || line !== text ? `${line.slice(0, 40)}\u2026` : line;
}
var words = {
  duration: {
    name: "duration",
    advice: (text) => /^\d+$/.test(text) ? `add a unit, as in "${text}s"` : 'write numbers with units, as in "1m30s", without blanks'
  },
  size: { name: "size", advice: () => 'write a number with b, k, m or g, as in "512m"' },
  boolean: { name: "boolean", advice: () => "write true or false" },
  integer: { name: "whole number", advice: () => "write a whole number" },
  float: { name: "number", advice: () => "write a number" }
};
function choice(text, values) {
  const plain = text.toLowerCase().replaceAll("_", "-");
  const meant = values.find((value) => value.replaceAll("_", "-") === plain) ?? slipOf(text, values);
  return meant === void 0 ? `write ${values.map((value) => `"${value}"`).join(", ").replace(/, ([^,]*)$/, " or $1")}` : `did you mean "${meant}"?`;
}
function* test(list, service) {
  const [first, ...rest] = list.items;
  if (!first?.isScalar || first.text === void 0 || ["CMD", "CMD-SHELL", "NONE"].includes(first.text)) return;
  const word = !/\s/.test(first.text) ? "CMD" : rest.length === 0 ? "CMD-SHELL" : void 0;
  const fix = word === void 0 ? void 0 : fixOf(list, first, word);
  yield {
    at: placeOf(first),
    message: `the health check of service "${service}" must begin with "CMD" or "CMD-SHELL" when it is a list, and Compose refuses the file; put ${word === void 0 ? "one of them" : `"${word}"`} first`,
    ...fix && { fix }
  };
}
function fixOf(list, first, word) {
  if (list.via || list.anchor !== void 0 || first.via || first.anchor !== void 0 || first.style === "block") return void 0;
  const { file, range } = first;
  const start = lineStarts(file)[lineIndexAt(file, range[0])] ?? 0;
  const before = file.text.slice(start, range[0]);
  const quote = first.style === "single" ? "'" : first.style === "double" ? '"' : "";
  const quoted2 = `${quote}${word}${quote}`;
  if (!list.flow && !/^\s*- +$/.test(before)) return void 0;
  const text = list.flow ? `${quoted2}, ` : `${quoted2}${lineEndOf(file)}${before}`;
  return { title: `Put ${word} first`, safety: "safe", edits: [insertBefore(first, text)], scope: placeOf(list) };
}

// src/rules/compose/invalid-volume.ts
var invalid_volume_default = /* @__PURE__ */ defineRule({
  id: "compose/invalid-volume",
  on: "compose.service",
  topic: "configuration",
  severity: "error",
  *check({ node, name }) {
    const list = node.get("volumes");
    if (!list.isList) return;
    for (const item of list.items) {
      if (item.isScalar && item.text !== void 0) {
        const defect = mountDefect(item.text);
        const words2 = inOwnWords(item.text, item);
        const said = words2 === item.text ? defect : "with its variables put in it makes no sense";
        if (defect !== void 0) yield problem2(item, `the volume "${words2}" of service "${name}" cannot be mounted: ${said}`);
      }
      if (!item.isMap) continue;
      const [target, source, type] = [item.get("target"), item.get("source"), item.get("type")];
      if (target.isScalar && target.text && !isAbsolute(target.text)) {
        yield problem2(target, `the target "${inOwnWords(target.text, target)}" of a volume of service "${name}" is not an absolute path`);
      }
      if (type.text === "bind" && source.isUnset) yield problem2(type, `a volume of type "bind" of service "${name}" has no source`);
    }
  }
});
function problem2(at, what) {
  return { at: placeOf(at), message: `${what}, so that the container does not start; correct it` };
}

// src/rules/compose/job-that-restarts.ts
var job_that_restarts_default = /* @__PURE__ */ defineRule({
  id: "compose/job-that-restarts",
  on: "compose.service",
  topic: "orchestration",
  severity: "error",
  *check(service) {
    const { restart, application, name } = service;
    if (!restart.isSet || !/^(?:always|unless-stopped)$/.test(restart.value) || !service.node.get("deploy", "restart_policy").isUnset)
      return;
    for (const other of application.services) {
      const dependency = other.dependsOn.value?.find(
        (one) => one.service === name && one.condition.value === "service_completed_successfully"
      );
      if (!dependency?.required.isUnset) continue;
      yield {
        at: restart.at,
        message: `"${name}" is started again whenever it ends, so "${other.name}" waits for its end for ever; set "restart: on-failure"`,
        related: [{ at: dependency.condition.at, message: `"${other.name}" awaits its end here` }],
        fix: restart.isLiteral ? { title: "Restart it only when it fails", safety: "safe", edits: [replace(restart.at, "on-failure")] } : void 0
      };
      return;
    }
  }
});

// src/rules/compose/missing-healthcheck.ts
var missing_healthcheck_default = /* @__PURE__ */ defineRule({
  id: "compose/missing-healthcheck",
  on: "compose.service",
  topic: "observability",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(service, { project }) {
    if (!service.healthcheck.isUnset || !answers(service) || project.containerOf(service).isOneShot) return;
    if (project.healthcheckOfImage(service).value !== false) return;
    if (service.build.isUnset && project.lacksProgram(service, "sh")) return;
    yield {
      at: service,
      message: `"${service.name}" has no health check, so it counts as running when it hangs; add a healthcheck`
    };
  }
});
function answers({ image, build, ports, entrypoint, command }) {
  const reference = build.isUnset ? namedImage(image) : void 0;
  if (reference && isBystander(reference)) return false;
  if (ports.isSet && ports.value.length > 0) return true;
  return reference !== void 0 && dataStore(reference) !== void 0 && entrypoint.isUnset && command.isUnset;
}

// src/rules/compose/missing-healthcheck-tool.ts
var missing_healthcheck_tool_default = /* @__PURE__ */ defineRule({
  id: "compose/missing-healthcheck-tool",
  on: "compose.service",
  topic: "observability",
  severity: "error",
  *check(service, { project }) {
    const probe = project.probeOf(service);
    if (!probe || service.platform.value?.startsWith("windows")) return;
    const programs = [...probe.usesShell ? ["sh"] : [], ...programsOf(probe)];
    const missing = programs.find((program) => project.lacksProgram(service, program));
    if (missing === void 0) return;
    const image = service.build.isUnset && service.image.isSet ? `"${inOwnWords(service.image.value, service.image.at)}"` : "the image that is built here";
    const waiting = service.application.dependents(service.name).find(({ dependency: { condition, required } }) => condition.value === "service_healthy" && required.value !== false)?.service;
    const what = missing === "sh" && probe.usesShell ? "needs a shell" : `calls ${basename(missing)}`;
    const effect = waiting ? `so it fails each time and "${waiting.name}" never starts` : "so it fails each time";
    yield {
      at: probe,
      message: `the health check of "${service.name}" ${what}, which ${image} does not have, ${effect}; ${cureOf(missing, service)}`,
      ...!waiting && { atMost: "warning" }
    };
  }
});
function cureOf(missing, { build, image }) {
  if (missing === "sh") return 'write it as ["CMD", ...] with a program of the image';
  const reference = build.isUnset && image.isSet ? parseImageReference(image.value) : void 0;
  const tools2 = reference && baseImage(reference)?.tools || {};
  if (missing === "curl" && tools2.wget) return "use wget, which is there";
  if (tools2.nc && /^(?:temporal|tctl|grpc_health_probe)$/.test(missing)) return "ask the port with nc -z, which is there";
  return "call a program that the image has, or install it";
}

// src/rules/compose/missing-image.ts
var missing_image_default = /* @__PURE__ */ defineRule({
  id: "compose/missing-image",
  on: "compose.service",
  topic: "orchestration",
  severity: "error",
  *check(service, { project }) {
    const { application, name } = service;
    const services = application.root.get("services");
    const merged = services.entries.get(name)?.value;
    if (!merged || services.open !== void 0 || !lacksImage(merged)) return;
    if (!isWhole(service, project) || mayComeFromElsewhere(service, project)) return;
    const hasProfile = !merged.get("profiles").isUnset;
    yield {
      at: service,
      message: `"${name}" has neither "image" nor "build", so Compose refuses the application${hasProfile ? " when its profile is active" : ""}; say what it runs, or move settings that others share to an "x-" key`
    };
  }
});
var makings = ["image", "build", "extends", "provider"];
function lacksImage(service) {
  return service.isMap && service.open === void 0 && !makings.some((key) => service.entries.has(key));
}
function isWhole({ application: { files } }, { files: { stat } }) {
  const path = files[0]?.file.path ?? "";
  if (files.length > 1) return true;
  return /(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(path) && !overrides.some((name) => stat(joinPath(dirname(path), name)) !== "absent");
}
var overrides = /* @__PURE__ */ ["compose.override", "docker-compose.override"].flatMap(
  (name) => ["yml", "yaml"].flatMap((end) => ["", ".dist", ".example", ".sample", ".template"].map((form) => `${name}.${end}${form}`))
);
function mayComeFromElsewhere({ application, name, sources }, project) {
  if (sources.some((source) => source.entries.has("extends") || source.open !== void 0)) return true;
  const { others, isUsed } = placesIn(project)(application);
  return isUsed || others.some(({ root }) => makings.some((key) => !root.get("services", name, key).isUnset));
}
var placesIn = /* @__PURE__ */ weaklyMemoized(
  ({ composeFiles }) => weaklyMemoized(({ files }) => {
    const own = files.map(({ file }) => file.path);
    const others = composeFiles.filter(({ file }) => !own.includes(file.path));
    return { others, isUsed: others.some(({ root }) => namesOneOf(root, own)) };
  })
);
function namesOneOf(root, paths) {
  const included = listed(root.get("include")).flatMap((item) => listed(item.isMap ? item.get("path") : item));
  const extended = [...root.get("services").entries.values()].map(({ value }) => value.get("extends", "file"));
  const names = [...included, ...extended].flatMap(({ text }) => text?.split("/").at(-1) ?? []);
  return paths.some((path) => names.includes(path.split("/").at(-1) ?? ""));
}
function listed(node) {
  return node.isList ? node.items : node.isSet ? [node] : [];
}

// src/rules/compose/missing-init.ts
var missing_init_default = /* @__PURE__ */ defineRule({
  id: "compose/missing-init",
  on: "compose.service",
  topic: "delivery",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(service, { project }) {
    const { node, entrypoint, command, name } = service;
    if (!node.get("init").isUnset || entrypoint.isUnset && command.isUnset || project.containerOf(service).isOneShot) return;
    if (isForDevelopment2(service)) return;
    const words2 = wordsOf(service, project);
    const what = words2 && reasonOf(words2, service);
    if (!what) return;
    yield {
      at: entrypoint.isSet ? entrypoint.at : command.at,
      ...what === "a shell" ? {
        message: `a shell is process 1 of "${name}" and passes no signal on, so the program may be killed without being told to stop; start it with "exec", or let a "trap" pass the signal on ("init: true" would end the shell alone)`
      } : {
        message: `${what} is process 1 of "${name}", so the signal to stop may not reach the program and nobody clears up after its children; set "init: true", or start the program itself`,
        fix: addInit(service)
      }
    };
  }
});
function isForDevelopment2({ node }) {
  return /^dev(?:elop(?:ment)?)?$/.test(node.get("build", "target").text ?? "");
}
function wordsOf(service, project) {
  const { process } = project.containerOf(service);
  if (process.isSet) return process.value;
  const { command, entrypoint } = service;
  const facts = imageOf(service);
  const isPassedOn = facts?.entrypoint?.length === 0 || facts?.name === "node";
  return entrypoint.isUnset && isPassedOn && command.value?.form === "exec" ? command.value.words : void 0;
}
function imageOf({ image, build }) {
  const reference = build.isUnset ? namedImage(image) : void 0;
  return reference && baseImage(reference);
}
function reasonOf(words2, service) {
  const [first = "", option, script = ""] = words2;
  if (runsPackageScript(words2)) return `"${basename(first)}"`;
  const shell = basename(first);
  if (!shells.has(shell) || !/^-[a-z]*c$/.test(option ?? "") || /\bexec\b|\btrap\b/.test(script)) return void 0;
  const last = script.split(/&&|\|\||[;&\n]/).findLast((part) => part.trim() !== "")?.trim() ?? "";
  const [program = "", ...args] = last.split(/\s+/);
  if (hasNothingToFinish(program, args.length)) return void 0;
  const hasBackground = /[^&>|]&(?![&>])/.test(script);
  const isOne = !/&&|\|\||[;\n]/.test(script.trim());
  if (!hasBackground && (isOne || execsLastCommand(shell, imageOf(service)) || !imageOf(service))) return void 0;
  return "a shell";
}
function addInit({ sources }) {
  const [source, ...others] = sources;
  if (!source || others.length > 0 || source.via || source.anchor || source.flow) return void 0;
  const edit = insertEntry(source, ["init: true"]);
  return edit && { title: 'Set "init: true"', safety: "unsafe", edits: [edit], scope: source };
}

// src/rules/compose/missing-mounted-file.ts
var missing_mounted_file_default = /* @__PURE__ */ defineRule({
  id: "compose/missing-mounted-file",
  on: "compose.service",
  topic: "configuration",
  severity: "error",
  *check(service, { project }) {
    for (const mount of service.mounts.value ?? []) {
      const { hostPath, source, target } = mount;
      if (hostPath === void 0 || !source.isSet || !target.isSet) continue;
      const mustExist = /\bcreate_host_path["']?:\s*false\b/.test(mount.file.text.slice(...mount.range));
      const kind = mustExist ? "other" : kindOf(source.value, target.value);
      if (!kind || !isMissing(hostPath, mount, project)) continue;
      yield {
        at: source.at,
        message: `"${inOwnWords(source.value, source.at)}" is not in the repository, ${effectOf(kind, service)}; add it, or mount what is there`,
        ...!mustExist && { atMost: "warning" }
      };
    }
  }
});
function effectOf(kind, { name }) {
  if (kind === "file")
    return `so unless something makes it first, Docker puts an empty folder there, and "${name}" finds that in the place of its file or does not start`;
  return kind === "scripts" ? `so unless something makes it first, Docker puts an empty folder there, and "${name}" starts without what should lie there` : `and Compose must not make it, so "${name}" does not start`;
}
var written = /\.(?:conf|cnf|cfg|ini|toml|ya?ml|xml|properties|sh|sql|cql|lua|hcl|rules|js|mjs|ts|py|html|tmpl|template|tpl|vcl)$|^(?:Caddyfile|Corefile|nginx\.conf)$/;
var contents = /^\/docker-entrypoint-initdb\.d\/?$|^\/etc\/grafana\/provisioning(?:\/[\w-]+)?\/?$|^\/etc\/nginx\/(?:conf\.d|templates)\/?$/;
function kindOf(source, target) {
  if (written.test(basename(source)) && /\.[A-Za-z]\w*$|file$/.test(basename(target))) return "file";
  return contents.test(target) && !/\.[a-z]+$/.test(basename(source)) ? "scripts" : void 0;
}
function isMissing(path, mount, { files, applications }) {
  if (files.stat(path) !== "absent" || isInSubmodule(path, mount, files)) return false;
  const elsewhere = mountsByPlace(applications).get(placeKey(mount)) ?? [];
  if (elsewhere.some((other) => other.hostPath !== void 0 && files.stat(other.hostPath) !== "absent")) return false;
  for (let folder = dirname(mount.file.path); folder !== ""; ) {
    folder = dirname(folder);
    const other = mount.source.isSet ? resolvePath(folder, mount.source.value) : void 0;
    if (other === void 0 || files.stat(other) !== "absent") return false;
  }
  const name = basename(path);
  if (isMadeInSetUp(name, mount, files)) return false;
  const stem = name.replace(/\.\w+$/, "");
  const end = name.slice(stem.length);
  const models2 = ["example", "sample", "template", "tmpl", "tpl", "dist", "default", "j2", "in"].flatMap((word) => [
    `${name}.${word}`,
    `${name}-${word}`,
    `${stem}.${word}${end}`,
    `${stem}-${word}${end}`,
    `${word}.${name}`
  ]);
  return models2.every((model) => files.stat(joinPath(dirname(path), model)) === "absent");
}
var mountsByPlace = /* @__PURE__ */ weaklyMemoized((applications) => {
  const found = /* @__PURE__ */ new Map();
  for (const { services } of applications) {
    for (const mount of services.flatMap(({ mounts }) => mounts.value ?? [])) {
      const key = placeKey(mount);
      const others = found.get(key);
      if (others) others.push(mount);
      else found.set(key, [mount]);
    }
  }
  return found;
});
function placeKey({ file, range }) {
  return `${range[0]} ${file.path}`;
}
function isInSubmodule(path, mount, files) {
  const modules = files.text(".gitmodules", mount);
  if (!modules.isSet) return modules.isUnknown;
  return [...modules.value.matchAll(/^\s*path\s*=\s*(\S.*?)\s*$/gm)].some(([, folder]) => path === folder || path.startsWith(`${folder}/`));
}

// src/rules/compose/missing-process-limit.ts
var missing_process_limit_default = /* @__PURE__ */ defineRule({
  id: "compose/missing-process-limit",
  on: "compose.service",
  topic: "scaling",
  aggregate: true,
  optIn: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(service) {
    const { node, name } = service;
    const limit = node.get("pids_limit");
    const isOff = limit.isSet && (limit.number().value ?? 1) <= 0;
    if (!node.get("deploy", "resources", "limits", "pids").isUnset || !(limit.isUnset || isOff)) return;
    yield {
      at: isOff ? limit : service,
      message: `"${name}" has no limit of processes and may take those of the whole host; set a pids_limit above what it is seen to need`
    };
  }
});

// src/rules/compose/missing-reservation.ts
var missing_reservation_default = /* @__PURE__ */ defineRule({
  id: "compose/missing-reservation",
  on: "compose.service",
  topic: "scaling",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(service) {
    const { reservations, application, name, node } = service;
    if (!reservations.memory.isUnset || !isSwarmStack(application) || node.get("deploy", "mode").text === "global") return;
    yield {
      at: service,
      message: `"${name}" reserves no memory, so Swarm may place it on a node that has none left; reserve what it is seen to use`
    };
  }
});

// src/knowledge/jobs.ts
var steps = new RegExp(
  `\\b(?:${[
    "alembic(?: +[^ &;|]{1,200}){0,8} +upgrade",
    "prisma +(?:migrate +(?:deploy|reset)|db +(?:push|seed))",
    "drizzle-kit +(?:migrate|push)",
    "knex +(?:migrate|seed):\\w+",
    "sequelize(?:-cli)? +db:\\w+",
    "typeorm +migration:run",
    "(?:rails|rake) +db:\\w+",
    "manage\\.py +(?:migrate|collectstatic|loaddata)",
    "artisan +(?:migrate|db:seed)",
    "goose(?: +[^ &;|]{1,200}){0,8} +up",
    "dbmate(?: +[^ &;|]{1,200}){0,8} +(?:up|migrate)",
    "atlas +migrate +apply",
    "flyway(?: +[^ &;|]{1,200}){0,8} +migrate",
    "liquibase(?: +[^ &;|]{1,200}){0,8} +update",
    "temporal-(?:sql|cassandra|elasticsearch)-tool",
    "temporal +operator +(?:namespace|search-attribute) +create",
    "mc +(?:mb|policy|anonymous|ilm|admin +user +add)",
    "kafka-topics(?:\\.sh)?(?: +[^ &;|]{1,200}){0,8} +--create",
    "(?:npm|pnpm|yarn|bun)(?: +run)? +[\\w:-]*migrat\\w*"
  ].join("|")})(?![\\w-])`,
  "g"
);
var goesOn = /\b(?:exec|serve|server|start|runserver|gunicorn|uvicorn|hypercorn|daphne|celery|supervisord|pm2|puma|unicorn|java|dotnet|worker|tail +-[fF]|sleep +(?:infinity|inf|\d{4,})|while +(?:true|:|sleep)|watch|wait)\b/;
var images2 = /^(?:flyway\/flyway|migrate\/migrate|liquibase\/liquibase|(?:ghcr\.io\/)?amacneil\/dbmate|minio\/mc|quay\.io\/minio\/mc)$/;
var once = /\b(?:migrate|migrations?|migrator|db:(?:migrate|prepare|seed|setup|push)|(?:db|schema)[ :-]?(?:push|deploy|upgrade|update|setup)|upgrade heads?|seed|createsuperuser|collectstatic|init|bootstrap|setup|provision|create-[a-z-]+|(?:namespace|bucket|topics?) +create|(?:mb|mc) |build|test|pytest|lint|install|restore|backup|dump|import|export|certs?|keygen|exit)\b/i;
var stays = /\b(?:start|serve|server|run dev|worker|watch|-d|listen)\b/i;
function endingOf(text) {
  const step = [...text.matchAll(steps)].at(-1);
  if (step && !mayGoOn(text.slice(step.index + step[0].length))) return "certainly";
  const last = text.split(/&&|;|\n/).findLast((part) => part.trim() !== "") ?? "";
  return once.test(last) && !stays.test(last) ? "probably" : void 0;
}
function isOneShotImage(reference) {
  return images2.test(publishedName(reference));
}
function mayGoOn(text) {
  return goesOn.test(text);
}

// src/rules/compose/missing-restart-policy.ts
var missing_restart_policy_default = /* @__PURE__ */ defineRule({
  id: "compose/missing-restart-policy",
  on: "compose.service",
  topic: "orchestration",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "warning" },
  *check(service, { project }) {
    const { restart, node, application } = service;
    if (!restart.isUnset || !node.get("deploy", "restart_policy").isUnset || isSwarmStack(application)) return;
    if (project.containerOf(service).isOneShot || isStartedByHand(service) || endsByItself(service)) return;
    yield {
      at: service,
      message: `"${service.name}" has no restart policy, so it stays down after a crash or a restart of the host; set "restart: unless-stopped", or "restart: 'no'" where it is meant to end`
    };
  }
});
var tools = /^(?:.*[_-])?(?:tools?|debug|tests?|cli|manual|ops|admin|setup|init|jobs?|migrations?|migrate|seed|dev|shell|never|disabled|build|donotstart|manual-only)$/;
function isStartedByHand({ node, profiles, replicas, image, build }) {
  const reference = namedImage(image);
  const role = reference && temporalImage(reference)?.role;
  if (role === "admin-tools" || role === "tctl") return true;
  return node.get("stdin_open").scalar === true || replicas.value === 0 || isForDevelopment(build.value?.target.value ?? "") || (profiles.value?.some((profile) => tools.test(profile.toLowerCase())) ?? false);
}
function endsByItself({ command, entrypoint }) {
  const words2 = [entrypoint, command].flatMap(({ value }) => value?.form === "exec" ? value.words : []);
  return endingOf(words2.join(" ")) !== void 0;
}

// src/rules/compose/mounted-source.ts
var mounted_source_default = /* @__PURE__ */ defineRule({
  id: "compose/mounted-source",
  on: "compose.service",
  topic: "delivery",
  severity: { development: "off", staging: "off", production: "warning" },
  *check(service, { project }) {
    const { name, build, mounts } = service;
    const context = build.isSet && build.value.context.isSet ? build.value.context.value : void 0;
    if (context === void 0) return;
    const workdir = project.stageOf(service)?.workdir;
    for (const mount of mounts.value ?? []) {
      const inner = mount.hostPath === void 0 ? void 0 : mount.hostPath === context ? "" : pathBelow(context, mount.hostPath);
      if (inner === void 0 || !mount.source.isSet || !isSource(inner)) continue;
      if (workdir?.isSet && mount.target.isSet && !liesOver(mount.target.value, workdir.value)) continue;
      yield {
        at: mount,
        message: `"${inOwnWords(mount.source.value, mount.source.at)}" is mounted over the code in the image of "${name}", so the checkout of the host runs and not what was built; move the mount to a file for development`
      };
    }
  }
});
function liesOver(target, workdir) {
  const folder = target.replace(/\/+$/, "");
  return folder === workdir || pathBelow(workdir, folder) !== void 0 || pathBelow(folder, workdir) !== void 0;
}
function isSource(path) {
  return path === "" || /^(?:src|app|lib|source|sources|server|backend|frontend|packages|pkg|internal|cmd|api|worker|workers|services)$/.test(basename(path));
}

// src/rules/compose/never-completed-dependency.ts
var never_completed_dependency_default = /* @__PURE__ */ defineRule({
  id: "compose/never-completed-dependency",
  on: "compose.service",
  topic: "orchestration",
  severity: "error",
  *check(service) {
    for (const dependency of service.dependsOn.value ?? []) {
      if (dependency.condition.value !== "service_completed_successfully" || dependency.required.value === false) continue;
      const target = service.application.service(dependency.service);
      const why = target && neverEnds(target);
      if (!target || !why) continue;
      yield {
        at: dependency.condition.at,
        message: `"${target.name}" ${why}, so "${service.name}" never starts; ${cureOf2(target)}`,
        related: [{ at: target, message: `"${target.name}" is defined here` }]
      };
    }
  }
});
function neverEnds({ restart, image, build, entrypoint, command, node }) {
  if (restart.isSet && /^(?:always|unless-stopped)$/.test(restart.value) && node.get("deploy").isUnset) {
    return `is started again each time it ends (restart: ${restart.value})`;
  }
  const reference = build.isUnset && entrypoint.isUnset && command.isUnset ? namedImage(image) : void 0;
  const store = reference && dataStore(reference);
  if (store) return `(${withArticle(store.kind)}) runs for ever`;
  return reference && temporalImage(reference)?.role === "server" ? "(a Temporal server) runs for ever" : void 0;
}
function cureOf2({ restart }) {
  return restart.isSet && restart.value !== "no" && /^(?:always|unless-stopped)$/.test(restart.value) ? "let it end, with restart: on-failure, or wait for service_healthy where it is a server" : "give it a healthcheck and wait for condition: service_healthy";
}

// src/rules/compose/never-healthy-dependency.ts
var never_healthy_dependency_default = /* @__PURE__ */ defineRule({
  id: "compose/never-healthy-dependency",
  on: "compose.service",
  topic: "orchestration",
  severity: "error",
  *check(service, { project }) {
    for (const dependency of service.dependsOn.value ?? []) {
      if (dependency.condition.value !== "service_healthy" || dependency.required.value === false) continue;
      const target = service.application.service(dependency.service);
      if (!target) continue;
      const { healthcheck } = target;
      const disabled = healthcheck.isSet && healthcheck.value.disabled;
      if (healthcheck.isUnknown || healthcheck.isSet && !disabled) continue;
      if (!disabled && project.healthcheckOfImage(target).value !== false) continue;
      yield {
        at: dependency.condition.at,
        message: `"${target.name}" ${disabled ? "switches its health check off" : "has no health check"}, so "${service.name}" never starts; give "${target.name}" a healthcheck`,
        related: [{ at: disabled ? healthcheck.at : target, message: `"${target.name}" is defined here` }]
      };
    }
  }
});

// src/knowledge/depends-on.ts
function withConditions(key, list, conditionOf) {
  const { items } = list;
  const plain = items.every((item) => item.style === "plain" && !item.via && !item.anchor && item.file === list.file);
  const isTwice = new Set(items.map(({ text }) => text)).size < items.length;
  if (!list.isList || list.via || list.anchor || list.tag || !plain || isTwice) return void 0;
  return list.flow ? flowMap(list, conditionOf) : blockMap(key, list, conditionOf);
}
function flowMap(list, conditionOf) {
  const { file } = list;
  const [start, end] = list.range;
  if (file.text[start] !== "[" || file.text[end - 1] !== "]") return void 0;
  const inner = file.text[start + 1] === " " ? ["{", "}"] : ["{ ", " }"];
  return [
    replace({ file, range: [start, start + 1] }, inner[0] ?? ""),
    ...list.items.map((item) => insertAfter(item, `: { condition: ${conditionOf(item.text ?? "")} }`)),
    replace({ file, range: [end - 1, end] }, inner[1] ?? "")
  ];
}
function blockMap(key, list, conditionOf) {
  const end = lineEndOf(list.file);
  const before = (at) => at.file.text.slice(lineRange(at.file, lineIndexAt(at.file, at.range[0]))[0], at.range[0]);
  const lines = list.items.map((item) => ({ item, start: /^( *)-[ \t]+$/.exec(before(item))?.[1] }));
  const deeper = lines[0]?.start?.length === before(key).length ? "  " : "";
  const edits = [];
  for (const { item, start } of lines) {
    if (start === void 0) return void 0;
    const dash = item.range[0] - before(item).length + start.length;
    edits.push({ file: item.file, range: [dash, item.range[0]], text: deeper });
    edits.push(insertAfter(item, `:${end}${start}${deeper}  condition: ${conditionOf(item.text ?? "")}`));
  }
  return edits;
}

// src/knowledge/waiting.ts
var waitsByItself = /\b(wait-for|wait-for-it|wait_for|wait4x|waitfor|dockerize|docker-compose-wait|pg_isready|(?:cub|ub) (?:kafka|zk)-ready|until|while|nc -z)\b/;

// src/rules/compose/one-shot-without-completion.ts
var one_shot_without_completion_default = /* @__PURE__ */ defineRule({
  id: "compose/one-shot-without-completion",
  on: "compose.service",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(service, { project }) {
    if (!service.dependsOn.isSet || isSwarmStack(service.application) || waits(service)) return;
    for (const dependency of service.dependsOn.value) {
      if (dependency.condition.isUnknown || dependency.condition.isSet && dependency.condition.value !== "service_started") continue;
      const target = service.application.service(dependency.service);
      if (!target || !isJob(target, project)) continue;
      yield {
        at: dependency.condition.isSet ? dependency.condition.at : dependency,
        message: `"${service.name}" starts while the job "${target.name}" still runs, and also when it fails; wait for condition: service_completed_successfully`,
        ...restartsItself(service) && { atMost: "info" },
        fix: waitForEnd(service, dependency)
      };
    }
  }
});
function textOfCommand(service) {
  const lines = [service.entrypoint, service.command].flatMap((line) => line.value ?? []);
  return lines.map((line) => line.form === "exec" ? line.words.join(" ") : line.text).join(" ");
}
function waits(service) {
  return waitsByItself.test(textOfCommand(service));
}
function isJob(service, project) {
  const { restart, entrypoint, command } = service;
  if (restart.isUnknown || restart.isSet && !/^(no|false|on-failure.*)$/.test(restart.value)) return false;
  const dependents = service.application.dependents(service.name);
  const isAwaited = dependents.some(({ dependency }) => dependency.condition.value === "service_completed_successfully");
  if (isAwaited) return true;
  const text = textOfCommand(service);
  if (endingOf(text) === "certainly") return true;
  if (entrypoint.isUnknown || command.isUnknown || mayGoOn(text)) return false;
  const reference = namedImage(service.image);
  if (service.build.isUnset && reference && isOneShotImage(reference)) return true;
  return restart.isSet && project.containerOf(service).isOneShot;
}
function waitForEnd(service, dependency) {
  const title = `Wait until "${dependency.service}" has ended well`;
  const { condition } = dependency;
  if (!dependency.short) {
    if (!condition.isSet || !condition.isLiteral) return void 0;
    return { title, safety: "unsafe", edits: [replace(condition.at, "service_completed_successfully")] };
  }
  const [source, ...others] = service.sources;
  const entry = source?.entries.get("depends_on");
  if (!entry || others.length > 0) return void 0;
  const conditionOf = (name) => name === dependency.service ? "service_completed_successfully" : "service_started";
  const edits = withConditions(entry.key, entry.value, conditionOf);
  return edits && { title, safety: "unsafe", edits, scope: { file: entry.value.file, range: entry.range } };
}

// src/rules/compose/replicated-container-name.ts
var replicated_container_name_default = /* @__PURE__ */ defineRule({
  id: "compose/replicated-container-name",
  on: "compose.service",
  topic: "scaling",
  severity: "error",
  *check({ node, name, replicas, application }) {
    const containerName = node.get("container_name");
    if (!containerName.isSet || !replicas.isSet || replicas.value <= 1) return;
    if (node.get("scale").isUnset && isStack(application)) return;
    yield {
      at: placeOf(containerName),
      message: `service "${name}" runs ${replicas.value} containers and has one name for them, so that Compose refuses to start it; remove "container_name"`,
      related: [{ at: placeOf(replicas.at), message: `${replicas.value} of them are wanted here` }]
    };
  }
});
function isStack({ files, services }) {
  const keys = ["placement", "update_config", "rollback_config", "endpoint_mode", "mode"];
  const isNamed = files.some(({ file }) => /stack|swarm/i.test(file.path));
  return isNamed || services.some(({ node }) => keys.some((key) => node.get("deploy", key).isSet));
}

// src/rules/compose/shared-data-volume.ts
var shared_data_volume_default = /* @__PURE__ */ defineRule({
  id: "compose/shared-data-volume",
  on: "compose.service",
  topic: "orchestration",
  severity: "error",
  *check(service) {
    for (const { key, mount, kind } of dataMounts(service)) {
      const users = usersOf(service.application).get(key) ?? [];
      const other = users.slice(0, mostCompared).find((user) => user.service !== service && comesBefore(user, mount) && runTogether2(service, user.service));
      if (!other) continue;
      yield {
        at: mount,
        message: `"${service.name}" and "${other.service.name}" (each ${withArticle(kind)}) write their data into one volume, which corrupts them; give each a volume of its own`,
        related: [{ at: other.mount, message: `"${other.service.name}" mounts it here` }]
      };
    }
  }
});
var mostCompared = 50;
function comesBefore({ mount }, later) {
  return comparePlaces(mount, later) < 0;
}
var usersOf = /* @__PURE__ */ weaklyMemoized(({ services }) => {
  const found = /* @__PURE__ */ new Map();
  for (const mount of services.flatMap(dataMounts)) {
    const others = found.get(mount.key);
    if (others) others.push(mount);
    else found.set(mount.key, [mount]);
  }
  return found;
});
function dataMounts(service) {
  const reference = service.build.isUnset ? namedImage(service.image) : void 0;
  const store = reference && dataStore(reference);
  if (!store?.folders || !runsServer(service)) return [];
  if ((store.movedBy ?? []).some((name) => !service.environment.get(name).isUnset)) return [];
  return (service.mounts.value ?? []).flatMap((mount) => {
    const { source, target, type, readOnly, hostPath } = mount;
    if (readOnly || !source.isSet || !target.isSet || type !== "volume" && type !== "bind") return [];
    if (!store.folders?.includes(target.value.replace(/\/+$/, "")) || /\bsubpath\b/.test(mount.file.text.slice(...mount.range))) return [];
    return [{ service, mount, kind: store.kind, key: `${type}:${hostPath ?? source.value}` }];
  });
}
function runsServer({ entrypoint, command }) {
  if (!entrypoint.isUnset || command.isUnknown) return false;
  const [first] = command.isSet && command.value.form === "exec" ? command.value.words : [];
  return command.isUnset || first !== void 0 && /^-|^(?:postgres|mysqld|mariadbd|mongod|redis-server|valkey-server)$/.test(first);
}
function runTogether2(one, other) {
  if (one.profiles.isUnknown || other.profiles.isUnknown) return false;
  const [first, second] = [one.profiles.value ?? [], other.profiles.value ?? []];
  return first.length === 0 || second.length === 0 || first.some((profile) => second.includes(profile));
}

// src/rules/compose/shared-mount-propagation.ts
var shared_mount_propagation_default = /* @__PURE__ */ defineRule({
  id: "compose/shared-mount-propagation",
  on: "compose.service",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  optIn: true,
  *check({ name, mounts }) {
    for (const mount of mounts.value ?? []) {
      const propagation = mount.type === "bind" ? propagationOf(mount.file.text.slice(...mount.range)) : void 0;
      if (propagation !== "shared" && propagation !== "rshared") continue;
      yield {
        at: mount,
        message: `mounts that "${name}" makes below ${mount.target.value ?? "this folder"} appear on the host (${propagation}), which only providers of file systems need; leave the propagation private`
      };
    }
  }
});
function propagationOf(text) {
  const key = /\bpropagation["']?:[ \t]*["']?(\w+)/.exec(text)?.[1];
  if (key !== void 0) return key;
  const [, , ...options] = text.replace(/["']$/, "").split(":");
  return options.join(":").split(",").find((option) => /^r?(?:shared|slave|private)$/.test(option));
}

// src/rules/compose/short-stop-grace-period.ts
var defaultSeconds = 10;
var short_stop_grace_period_default = /* @__PURE__ */ defineRule({
  id: "compose/short-stop-grace-period",
  on: "compose.service",
  topic: "delivery",
  aggregate: true,
  severity: { development: "off", staging: "off", production: "warning" },
  *check(service) {
    const { stopGracePeriod: grace, name } = service;
    const reference = service.build.isUnset ? namedImage(service.image) : void 0;
    const store = reference && dataStore(reference);
    if (!store || store.cache || grace.isUnknown || grace.isSet && grace.value >= defaultSeconds) return;
    const what = `"${name}" (${withArticle(store.kind)}) is killed ${grace.value ?? defaultSeconds} s after it was told to stop`;
    yield {
      at: grace.isSet ? grace.at : service,
      message: `${what}, and may have to recover at its next start; set a stop_grace_period that it keeps under load`,
      // Most of them stop in time when they have little to do.
      ...grace.isUnset && { atMost: "info" }
    };
  }
});

// src/rules/compose/start-order-without-health.ts
var start_order_without_health_default = /* @__PURE__ */ defineRule({
  id: "compose/start-order-without-health",
  on: "compose.service",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(service, { project }) {
    if (!service.dependsOn.isSet || isSwarmStack(service.application) || waits2(service, project) || mayStartFirst(service, project)) return;
    for (const dependency of service.dependsOn.value) {
      if (dependency.condition.isUnknown || dependency.condition.isSet && dependency.condition.value !== "service_started") continue;
      const target = service.application.service(dependency.service);
      const what = target && mustBeReady(target);
      if (!target || !what) continue;
      const isPatient = restartsItself(service) || what.clientsWait;
      const healthy = hasHealthCheck(target, project);
      const cure = healthy ? "wait for condition: service_healthy" : `give "${target.name}" a healthcheck and wait for condition: service_healthy`;
      const fix = healthy ? waitForHealth(service, dependency) : void 0;
      yield {
        at: dependency.condition.isSet ? dependency.condition.at : dependency,
        message: `"${service.name}" starts when "${target.name}" (${what.kind}) was started, not when it answers, and may fail on its first connection if it does not wait by itself; ${cure}`,
        ...isPatient && { atMost: "info" },
        fix
      };
    }
  }
});
function waits2(service, project) {
  const name = namedImage(service.image)?.name ?? (service.image.value ?? service.image.parts?.join("*") ?? "").split(":")[0] ?? "";
  if (/(^|[/-])auto-setup(-|$)/.test(name) || imageWaits(service, project)) return true;
  return [service.entrypoint, service.command].some((line) => {
    if (!line.isSet) return false;
    return waitsByItself.test(line.value.form === "exec" ? line.value.words.join(" ") : line.value.text);
  });
}
function imageWaits(service, project) {
  const stage = service.entrypoint.isUnset ? project.stageOf(service) : void 0;
  if (!stage) return false;
  const runs = project.commandsOf(stage).filter(({ instruction }) => service.command.isUnset || instruction === stage.entrypoint);
  return runs.some(({ words: words2 }) => waitsByItself.test(words2.map((word) => word ?? "*").join(" ")));
}
function mayStartFirst(service, project) {
  const { image, build, entrypoint, command } = service;
  if (build.isUnset) {
    const reference = namedImage(image);
    return reference !== void 0 && startsAlone(reference);
  }
  if (!entrypoint.isUnset || !command.isUnset) return false;
  const stage = project.stageOf(service);
  if (!stage) return isNamedLikeBystander(service.name);
  const base = stage.effectiveCommands.length === 0 ? stage.rootStage.reference : void 0;
  return base !== void 0 && isBystander(base);
}
function mustBeReady({ image, build }) {
  const reference = build.isUnset ? namedImage(image) : void 0;
  if (!reference) return void 0;
  const store = dataStore(reference);
  if (store) return store.cache ? void 0 : { kind: withArticle(store.kind), clientsWait: store.clientsWait };
  const role = temporalImage(reference)?.role;
  return role === "server" || role === "auto-setup" ? { kind: "a Temporal server" } : void 0;
}
function hasHealthCheck(target, project) {
  if (!target.healthcheck.isUnset) return target.healthcheck.isSet && !target.healthcheck.value.disabled;
  return project.healthcheckOfImage(target).value === true;
}
function waitForHealth(service, dependency) {
  const title = `Wait until "${dependency.service}" is healthy`;
  const { condition } = dependency;
  if (!dependency.short) {
    if (!condition.isSet || !condition.isLiteral) return void 0;
    return { title, safety: "unsafe", edits: [replace(condition.at, "service_healthy")] };
  }
  const [source, ...others] = service.sources;
  const entry = source?.entries.get("depends_on");
  if (!entry || others.length > 0) return void 0;
  const conditionOf = (name) => name === dependency.service ? "service_healthy" : "service_started";
  const edits = withConditions(entry.key, entry.value, conditionOf);
  return edits && { title, safety: "unsafe", edits, scope: { file: entry.value.file, range: entry.range } };
}

// src/rules/compose/store-beside-proxy.ts
var store_beside_proxy_default = /* @__PURE__ */ defineRule({
  id: "compose/store-beside-proxy",
  on: "compose.service",
  topic: "security",
  severity: { development: "off", staging: "info", production: "info" },
  *check(service) {
    const image = namedImage(service.image);
    if (!image || !isProxy(image) || !servesTheWeb(service)) return;
    const own = networksOf(service);
    if (!own) return;
    const others = service.application.services.filter((other) => other !== service);
    const store = others.find((other) => isStore(other) && !isPublished(other) && sharesNetwork(own, other));
    if (!store || !others.some((other) => !isStore(other) && sharesNetwork(own, other))) return;
    yield {
      at: service,
      message: `"${service.name}", which takes requests from outside, shares a network with "${store.name}", so whoever breaks into the one reaches the other; give the proxy and what it serves a network without "${store.name}"`,
      related: [{ at: store, message: `"${store.name}" stands here` }]
    };
  }
});
function isStore({ image }) {
  const reference = namedImage(image);
  return reference !== void 0 && dataStore(reference) !== void 0;
}
function isPublished({ ports }) {
  return ports.value?.some(({ hostIp }) => hostIp.isUnset || hostIp.isSet && /^(?:0\.0\.0\.0|::|\*)$/.test(hostIp.value)) === true;
}
function servesTheWeb({ ports }) {
  return ports.value?.some(({ hostIp, target }) => hostIp.isUnset && /^(?:80|443|8080|8443)$/.test(target.value ?? "")) === true;
}
function networksOf({ node }) {
  if (!node.get("network_mode").isUnset) return void 0;
  const networks = node.get("networks");
  if (networks.isUnset) return ["default"];
  if (networks.open !== void 0) return void 0;
  if (networks.isMap) return [...networks.entries.keys()];
  return networks.strings().value;
}
function sharesNetwork(names, other) {
  return networksOf(other)?.some((name) => names.includes(name)) === true;
}

// src/rules/compose/unbounded-logs.ts
var unbounded_logs_default = /* @__PURE__ */ defineRule({
  id: "compose/unbounded-logs",
  on: "compose.service",
  topic: "observability",
  aggregate: true,
  severity: { development: "off", staging: "off", production: "info" },
  *check(service, { project }) {
    const logging = service.node.get("logging");
    const driver = logging.get("driver").string();
    const size = logging.get("options", "max-size");
    if (driver.isUnknown || driver.isSet && driver.value !== "json-file" || !size.isUnset) return;
    if (logging.isSet && !logging.isMap) return;
    if (project.containerOf(service).isOneShot) return;
    yield {
      at: logging.isSet ? logging.key : service,
      message: `the logs of "${service.name}" have no limit of size and may fill the disk of the host; set the option max-size, or the driver local`
    };
  }
});

// src/rules/compose/undefined-resource.ts
var undefined_resource_default = /* @__PURE__ */ defineRule({
  id: "compose/undefined-resource",
  on: "compose.service",
  topic: "configuration",
  severity: "error",
  *check(service) {
    const { application, name } = service;
    for (const { to, at, section } of uses(service)) {
      const defined = application.root.get(section);
      if (defined.open !== void 0 || defined.isUnknown || defined.entries.has(to)) continue;
      const other = application.beside.find(({ root }) => root.get(section).entries.has(to));
      if (other && !/(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(application.files[0]?.file.path ?? "")) continue;
      yield {
        at: placeOf(at),
        message: `service "${name}" uses the ${section.slice(0, -1)} "${inOwnWords(to, at)}", which the top-level "${section}" does not define, and Compose refuses the file; ${advice(to, section, defined, other?.file.path)}`,
        ...other && { atMost: "warning" }
      };
    }
  }
});
function advice(to, section, defined, other) {
  if (other !== void 0) return `only ${other} defines it, so that both files must be named`;
  if (section === "volumes" && to.includes("/")) return 'write "./" before it if a folder is meant';
  const slip = defined.entries.size > mostCompared2 ? void 0 : slipOf(to, defined.entries.keys());
  if (slip !== void 0) return `did you mean "${slip}"?`;
  return section === "networks" && ["host", "none"].includes(to) ? `write "network_mode: ${to}" instead` : "define it there";
}
var mostCompared2 = 200;
function* uses({ node, mounts }) {
  for (const { name, at } of namesIn3(node.get("networks"))) if (name !== "default") yield { to: name, at, section: "networks" };
  for (const { name, at } of namesIn3(node.get("models"))) yield { to: name, at, section: "models" };
  for (const { name, at } of namesIn3(node.get("secrets"))) yield { to: name, at, section: "secrets" };
  for (const { name, at } of namesIn3(node.get("build", "secrets"))) yield { to: name, at, section: "secrets" };
  for (const { name, at } of namesIn3(node.get("configs"))) yield { to: name, at, section: "configs" };
  for (const { type, source } of mounts.value ?? []) {
    if (type === "volume" && source.isSet && source.value !== "") yield { to: source.value, at: source.at, section: "volumes" };
  }
}
function namesIn3(node) {
  if (node.isMap) return [...node.entries.values()].map(({ name, key }) => ({ name, at: key }));
  return node.items.flatMap((item) => {
    const name = item.isMap ? item.get("source") : item;
    return name.isScalar && name.text ? [{ name: name.text, at: name }] : [];
  });
}

// src/rules/compose/unknown-service.ts
var unknown_service_default = /* @__PURE__ */ defineRule({
  id: "compose/unknown-service",
  on: "compose.service",
  topic: "orchestration",
  severity: "error",
  *check(service) {
    const { application, name } = service;
    const services = application.root.get("services");
    if (services.open !== void 0 || services.isUnknown) return;
    for (const { to, at, key } of references(service)) {
      if (services.entries.has(to)) continue;
      const other = application.beside.find(({ root }) => root.get("services", to).isSet);
      if (other && !isStartedAlone(service)) continue;
      const words2 = inOwnWords(to, at);
      const slip = services.entries.size > mostCompared3 ? void 0 : slipOf(to, services.entries.keys());
      const advice2 = other ? adviceOfOther(service, other, to) : slip === void 0 ? "define it or remove the reference" : `did you mean "${slip}"?`;
      yield {
        at: placeOf(at),
        message: `"${key}" of service "${name}" names "${words2}", which is no service of the application, and Compose refuses to start it; ${advice2}`,
        ...other && { atMost: "warning" }
      };
    }
  }
});
var mostCompared3 = 200;
function isStartedAlone({ application }) {
  return /(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(application.files[0]?.file.path ?? "");
}
function adviceOfOther({ application, node }, { file, root }, to) {
  const folder = dirname(application.files[0]?.file.path ?? "");
  const below = pathBelow(dirname(file.path), folder);
  if (folder === dirname(file.path) || below === void 0) return `only ${file.path} has it, so that both files must be named`;
  const other = `${"../".repeat(below.split("/").length)}${basename(file.path)}`;
  if (application.services.some(({ name }) => root.get("services").entries.has(name))) return `define it here as ${other} does`;
  const here = networksOf2(node);
  const there = networksOf2(root.get("services", to));
  const network = there.some((name) => here.includes(name)) ? void 0 : there[0];
  return `define it here, or include ${other}, which has one${network === void 0 ? "" : `, and join its network "${network}"`}`;
}
function networksOf2(service) {
  if (!service.get("network_mode").isUnset) return [];
  const networks = service.get("networks");
  return networks.isUnset ? ["default"] : namesIn4(networks).map(({ name }) => name);
}
function* references({ node }) {
  for (const { name, at } of namesIn4(node.get("depends_on"))) yield { to: name, at, key: "depends_on" };
  for (const { name, at } of namesIn4(node.get("links"))) yield { to: name.split(":", 1)[0] ?? "", at, key: "links" };
  for (const { name, at } of namesIn4(node.get("volumes_from"))) {
    if (!name.startsWith("container:")) yield { to: name.split(":", 1)[0] ?? "", at, key: "volumes_from" };
  }
  const shared = ["network_mode", "pid", "ipc"].map((key) => ({ key, value: node.get(key) }));
  const contexts = [...node.get("build", "additional_contexts").entries.values()];
  for (const { key, value } of [...shared, ...contexts.map(({ value: value2 }) => ({ key: "additional_contexts", value: value2 }))]) {
    if (value.isScalar && value.text?.startsWith("service:")) yield { to: value.text.slice("service:".length), at: value, key };
  }
}
function namesIn4(node) {
  if (node.isMap) return [...node.entries.values()].map(({ name, key }) => ({ name, at: key }));
  return node.items.flatMap((item) => item.isScalar && item.text ? [{ name: item.text, at: item }] : []);
}

// src/rules/compose/unsuitable-healthcheck-times.ts
var unsuitable_healthcheck_times_default = /* @__PURE__ */ defineRule({
  id: "compose/unsuitable-healthcheck-times",
  on: "compose.service",
  topic: "observability",
  severity: "info",
  optIn: true,
  *check(service) {
    const { healthcheck, name } = service;
    const waiting = healthcheck.isSet && !healthcheck.value.disabled ? waitingFor(service) : void 0;
    if (!healthcheck.isSet || !waiting) return;
    const { interval, startPeriod, retries } = healthcheck.value;
    if (!interval.isSet || startPeriod.isUnknown || retries.isUnknown) return;
    if (interval.value >= 120 && !startPeriod.value) {
      yield {
        at: interval.at,
        message: `the first check of "${name}" runs ${Math.round(interval.value)} s after its start, and "${waiting}" waits for it; set a start_period, in which the check runs more often`
      };
      return;
    }
    const reference = service.build.isUnset ? namedImage(service.image) : void 0;
    const needed = reference && secondsToStart(publishedName(reference));
    const patience = (startPeriod.value ?? 0) + interval.value * (retries.value || 3);
    if (needed === void 0 || patience >= needed) return;
    yield {
      at: interval.at,
      message: `"${name}" counts as unhealthy after ${Math.round(patience)} s, and may need longer to start, so "${waiting}" may never start; set a start_period of ${needed} s or more`
    };
  }
});
function waitingFor({ name, application }) {
  return application.dependents(name).find(({ dependency }) => dependency.condition.value === "service_healthy")?.service.name;
}

// src/generated/rules/compose.service.ts
var rules = [conflicting_keys_default, conflicting_network_mode_default, dependency_cycle_default, duplicate_container_name_default, duplicate_port_default, exposed_store_port_default, healthcheck_of_wrong_user_default, healthcheck_that_cannot_fail_default, interpolated_too_early_default, invalid_container_name_default, invalid_port_default, invalid_value_default, invalid_volume_default, job_that_restarts_default, missing_healthcheck_default, missing_healthcheck_tool_default, missing_image_default, missing_init_default, missing_mounted_file_default, missing_process_limit_default, missing_reservation_default, missing_restart_policy_default, mounted_source_default, never_completed_dependency_default, never_healthy_dependency_default, one_shot_without_completion_default, replicated_container_name_default, shared_data_volume_default, shared_mount_propagation_default, short_stop_grace_period_default, start_order_without_health_default, store_beside_proxy_default, unbounded_logs_default, undefined_resource_default, unknown_service_default, unsuitable_healthcheck_times_default];
export {
  rules
};
