import {
  capabilityName,
  dangerOfCapability,
  filtersCalls,
  isEngineSocket,
  isRootUser,
  managesContainers,
  mayHaveOwnUsers,
  namesOf,
  needsHost,
  runsOnWindows,
  sensitiveFolder,
  servesNodes,
  shapesNetwork
} from "./chunk-FMO4EBFX.js";
import {
  daysBetween,
  developmentEffect,
  endings,
  listed,
  notice,
  pinningAdvice,
  release,
  successor,
  withdrawn
} from "./chunk-JWYPC7BC.js";
import {
  baseImage
} from "./chunk-XNCRGP26.js";
import {
  addHardening,
  addressVariable,
  basename,
  cloudEndpoint,
  configWrittenAtStart,
  dataStore,
  defineRule,
  dirname,
  effectiveTag,
  environmentLoader,
  excerpt,
  filledIn,
  floatsBeyondSchema,
  globMatcher,
  hidesStartScript,
  inOwnWords,
  insertEntry,
  isBefore,
  isForDevelopment,
  isForOwnMachine,
  isForetold,
  isOwnHost,
  isRebuilt,
  isStale,
  isStartScript,
  isSwarmStack,
  lineIndexAt,
  lineRange,
  masked,
  namedImage,
  parseImageReference,
  parseQuantity,
  placeOf,
  publishedName,
  replace,
  secretsOfContainer,
  serverAddress,
  sharesLoopback,
  slipOf,
  startText,
  temporalImage,
  textOf,
  versionsInTag,
  weaklyMemoized,
  withArticle
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/project/dangerous-capability.ts
var dangerous_capability_default = /* @__PURE__ */ defineRule({
  id: "project/dangerous-capability",
  on: "container",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container) {
    const names = namesOf(container);
    const { items, isPrivileged: isPrivileged2, hasHostNetwork, hasTunnel } = capabilities(container);
    if (isPrivileged2 || needsHost(names) || managesContainers(names)) return;
    for (const item of items) {
      const danger = item.text === void 0 ? void 0 : dangerOfCapability(item.text);
      if (item.text === void 0 || danger === void 0) continue;
      const isOfNetwork = capabilityName(item.text) === "NET_ADMIN";
      if (isOfNetwork && (hasTunnel || shapesNetwork(names))) continue;
      yield {
        at: item,
        message: `"${item.text}" ${danger}; take it out, or name the smaller capability that ${container.label} needs`,
        ...(isOfNetwork && !hasHostNetwork || servesNodes(container)) && { atMost: "info" }
      };
    }
  }
});
var tunnel = "/dev/net/tun";
function capabilities({ origin, node }) {
  if (origin.kind === "compose")
    return {
      items: node.get("cap_add").items,
      isPrivileged: node.get("privileged").scalar === true,
      hasHostNetwork: node.get("network_mode").text === "host",
      hasTunnel: node.get("devices").items.some((item) => (item.text ?? item.get("source").text ?? "").split(":")[0] === tunnel)
    };
  const { security } = origin.container;
  return {
    items: security.capabilities.get("add").items,
    isPrivileged: security.privileged.value === true,
    hasHostNetwork: origin.workload.podSpec.get("hostNetwork").scalar === true,
    hasTunnel: false
  };
}

// src/rules/project/data-without-volume.ts
var data_without_volume_default = /* @__PURE__ */ defineRule({
  id: "project/data-without-volume",
  on: "container",
  topic: "orchestration",
  formerly: ["compose/data-without-volume"],
  severity: { development: "info", staging: "warning", production: "error" },
  *check(container) {
    const { origin } = container;
    const loss = origin.kind === "compose" ? lossOfService(origin.service, container) : lossInPod(origin.container, container);
    if (loss) yield loss;
  }
});
function storageOf({ image, mounts, environment }) {
  const reference = image.isSet ? parseImageReference(image.value) : void 0;
  const store = reference && dataStore(reference);
  if (!store?.folders || store.cache || mounts.isUnknown) return void 0;
  const moved = (store.movedBy ?? []).map((name) => environment.get(name));
  if (moved.some((value) => value.isUnknown)) return void 0;
  const folders = [...store.folders, ...moved.flatMap((value) => value.value ?? [])];
  const holding = (mounts.value ?? []).filter(({ target }) => !target.isSet || folders.some((folder) => holds(target.value, folder)));
  return { kind: store.kind, folder: store.folders[0] ?? "", holding };
}
function lossOfService(service, container) {
  const { build, node, name, mounts } = service;
  const storage = build.isSet || !node.get("tmpfs").isUnset || !node.get("volumes_from").isUnset ? void 0 : storageOf(container);
  if (!storage || storage.holding.some(({ type }) => type !== "anonymous") || isMovedByCommand(service)) return void 0;
  const what = `"${name}" (${withArticle(storage.kind)})`;
  const [anonymous] = storage.holding;
  if (anonymous) {
    const message2 = `the volume of ${what} has no name, so it starts empty after "docker compose down"; name the volume`;
    return { at: anonymous, message: message2 };
  }
  const astray = mounts.value?.find(({ type }) => type === "volume")?.target.value;
  const lack = astray === void 0 ? "has no named volume" : `keeps its data outside of its volume at "${astray}"`;
  const message = `${what} ${lack}, so "docker compose down" loses its data; mount a named volume at ${storage.folder}`;
  return { at: placeOf(container), message };
}
function isMovedByCommand({ command, mounts }) {
  const folders = (mounts.value ?? []).flatMap(({ type, target }) => type === "volume" && target.isSet ? [target.value] : []);
  if (!command.isSet) return command.isUnknown && folders.length > 0;
  const text = command.value.form === "exec" ? command.value.words.join(" ") : command.value.text;
  return folders.some((folder) => text.includes(folder));
}
function lossInPod({ workload, role, command, args }, container) {
  if (!workload.isLongRunning || workload.isIncomplete || role === "init" || !runsServer(command, args)) return void 0;
  const storage = storageOf(container);
  if (!storage || storage.holding.some(({ type }) => type !== "emptyDir")) return void 0;
  const inMemory = workload.podSpec.get("volumes").items.some((volume) => volume.get("emptyDir", "medium").text === "Memory");
  if (inMemory) return void 0;
  const [emptyDir] = storage.holding;
  const folder = emptyDir?.target.value ?? storage.folder;
  return {
    at: emptyDir ?? placeOf(container),
    message: `${workload.kind} "${workload.name}" loses the data of its ${storage.kind} with each pod, ${emptyDir ? "as an emptyDir goes with it" : "as no volume holds them"}; ${cureInPod(workload, storage.kind, folder)}`
  };
}
function cureInPod({ kind, replicas }, store, folder) {
  if (kind === "Deployment" && store === "RabbitMQ broker") return "run it as a StatefulSet with a claim, which keeps the name of its node";
  if (kind !== "StatefulSet" && (replicas.value ?? 1) > 1) return "run it as a StatefulSet with a claim for each pod";
  return `mount a claim at ${folder}`;
}
function runsServer(command, args) {
  if (command.isUnknown || args.isUnknown) return false;
  const [first] = [...command.value ?? [], ...args.value ?? []];
  return first === void 0 || /^-|(?:^|\/)(?:docker-entrypoint\.sh|postgres|mysqld|mariadbd|mongod)$/.test(first);
}
function holds(target, folder) {
  const mounted2 = target.replace(/\/+$/, "");
  return folder === mounted2 || folder.startsWith(`${mounted2}/`) || mounted2.startsWith(`${folder}/`);
}

// src/rules/project/default-credentials.ts
var default_credentials_default = /* @__PURE__ */ defineRule({
  id: "project/default-credentials",
  on: "container",
  topic: "security",
  aggregate: true,
  severity: { development: "off", staging: "warning", production: "warning" },
  *check(container, { project }) {
    const { environment } = project.environmentOfContainer(container);
    for (const found of secretsOfContainer(container)) {
      if (found.strength === "real" || isMeaningless(found)) continue;
      const { holder, secret, at, place, isDefault, strength } = found;
      const what = strength === "placeholder" ? "words that were to be replaced" : "a password that is easy to guess";
      const limit = limitOf(found, environment, container);
      yield {
        at,
        message: `${holder} ${isDefault ? "falls back to" : "holds"} ${what} (${masked(secret)}), so ${locksFile(found) ? "whoever gets the file that it locks may open it" : "whoever reaches what it protects gets in"}; ${isDefault ? 'make the variable required with ":?"' : "give a password of its own at run time, from a secret"}`,
        secrets: [place],
        ...limit && { atMost: limit }
      };
    }
  }
});
function isMeaningless({ holder, secret, strength }) {
  if (/^"KAFKA_\w+_CREDENTIALS"$/.test(holder)) return true;
  if (strength === "placeholder") return !/change|replace|your/i.test(secret);
  return /^"AWS_/.test(holder) && /^(?:test|local|dummy|dev)/i.test(secret);
}
function locksFile({ holder }) {
  return /^"\w*(?:P12|PFX|PKCS_?12|JKS|(?:KEY|TRUST)_?STORE)\w*"$/i.test(holder);
}
function limitOf(found, environment, container) {
  if (environment === "production") return void 0;
  const { holder, isDefault, strength } = found;
  const isOwnStore = /^"AWS_/.test(holder);
  return isDefault || strength === "placeholder" || locksFile(found) || isOwnStore && publishesNothing(container) ? "info" : void 0;
}
function publishesNothing({ origin }) {
  return origin.kind === "compose" && origin.service.ports.isUnset && origin.service.node.get("network_mode").text !== "host";
}

// src/rules/project/development-setting.ts
var development_setting_default = /* @__PURE__ */ defineRule({
  id: "project/development-setting",
  on: "container",
  topic: "configuration",
  severity: { development: "off", staging: "info", production: "warning" },
  *check({ environment, label, origin }) {
    const build = origin.kind === "compose" ? origin.service.build.value : void 0;
    const workshop = build && workshopOf(build);
    if (workshop)
      yield { at: workshop.at, message: `${label} is built from ${workshop.what}, and brings its tools along; ${workshop.cure}` };
    for (const name of environment.names) {
      if (workshop && name === "NODE_ENV") continue;
      const value = environment.get(name);
      if (!value.isSet || value.at.via?.some(({ kind }) => kind === "env-file") || !textOf(value.at).includes(value.value)) continue;
      const effect = developmentEffect(name, value.value);
      if (effect === void 0) continue;
      yield {
        at: value.at,
        message: `"${name}" tells ${label} to run for a developer, so ${effect}; set it for production, and let a file for development override it`
      };
    }
  }
});
function workshopOf({ target, dockerfile }) {
  if (target.isSet && target.isLiteral && isForDevelopment(target.value)) {
    return { at: target.at, what: `"${target.value}", a stage for developers`, cure: "build a stage that is made to ship" };
  }
  if (!dockerfile.isSet || !dockerfile.isLiteral) return void 0;
  const name = basename(dockerfile.value);
  if (!/(?:^|[._-])dev(?:el(?:op(?:ment)?)?)?(?:[._-]|$)/i.test(name)) return void 0;
  return { at: dockerfile.at, what: `"${name}", a Dockerfile for developers`, cure: "build from one that is made to ship" };
}

// src/rules/project/end-of-life-image.ts
var end_of_life_image_default = /* @__PURE__ */ defineRule({
  id: "project/end-of-life-image",
  on: "container",
  topic: "security",
  severity: { development: "info", staging: "info", production: "warning" },
  *check(container, { today }) {
    const { image, origin } = container;
    const isBuilt = origin.kind === "compose" && !origin.service.build.isUnset;
    const reference = !isBuilt && image.isSet ? parseImageReference(image.value) : void 0;
    if (!reference || !image.isSet || withdrawn(reference)) return;
    const found = endings(reference, today);
    const over = found.filter(({ last }) => last < today);
    const name = inOwnWords(image.value, image.at);
    const isSure = !image.at.via?.some(({ kind }) => kind === "interpolation");
    if (over.length > 0) {
      const isFact = over.some(({ last }) => !isForetold("end-of-life", last, today));
      yield {
        at: image.at,
        message: `"${name}" holds ${over.map(release).join(" and ")}, so flaws found since then stay open; move to ${listed(over.map(successor), "and")}`,
        ...!(isSure && isFact) && { atMost: "info" }
      };
      return;
    }
    const near = found.filter(({ last }) => daysBetween(today, last) <= notice);
    if (near.length === 0) return;
    yield {
      at: image.at,
      message: `"${name}" holds ${near.map(({ label, version, last }) => `${label} ${version}, which gets security fixes until ${last} only`).join(" and ")}; plan the move to a newer release`,
      atMost: "info"
    };
  }
});

// src/knowledge/heaps.ts
var factors = { "": 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };
var javaVariables = /^(?:JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS|JAVA_OPTS|JAVA_OPTIONS|JAVA_ARGS|JVM_OPTS|JVM_ARGS|CATALINA_OPTS|(?:ES|LS|OPENSEARCH)_JAVA_OPTS|KAFKA_HEAP_OPTS|KAFKA_OPTS|ZK_SERVER_HEAP_OPTS|JAVA_OPTS_APPEND)$/;
function heapInVariable(name, value) {
  if (javaVariables.test(name)) return javaHeap(value);
  if (name === "NODE_OPTIONS") return nodeHeap(value);
  if (name !== "GOMEMLIMIT") return void 0;
  const match = /^(\d+)(?:([KMGT])iB|B)?$/.exec(value);
  return match ? { flag: `GOMEMLIMIT=${value}`, bytes: Number(match[1]) * (factors[(match[2] ?? "").toLowerCase()] ?? 1), isAll: true } : void 0;
}
function heapInCommand(words) {
  const text = words.join(" ");
  if (/\bjava\b/.test(text)) return javaHeap(text);
  if (/\bnode\b/.test(text)) return nodeHeap(text);
  return /\bredis-server\b/.test(text) ? redisMemory(text) : void 0;
}
function javaHeap(text) {
  const match = [...text.matchAll(/(?:^|[\s"'=])-Xmx(\d{1,12})([kKmMgGtT]?)(?=$|[\s"'])/g)].at(-1);
  return match && { flag: `-Xmx${match[1]}${match[2]}`, bytes: Number(match[1]) * (factors[(match[2] ?? "").toLowerCase()] ?? 1), isAll: false };
}
function nodeHeap(text) {
  const match = [...text.matchAll(/(?:^|[\s"'])(--max[-_]old[-_]space[-_]size)[= ](\d{1,9})(?=$|[\s"'])/g)].at(-1);
  return match && { flag: `${match[1]}=${match[2]}`, bytes: Number(match[2]) * 2 ** 20, isAll: false };
}
function redisMemory(text) {
  const match = /--maxmemory[= ]["']?(\d{1,12})([kmg]?)(b?)(?=$|[\s"'])/i.exec(text);
  if (!match || Number(match[1]) === 0) return void 0;
  const unit = (match[2] ?? "").toLowerCase();
  const factor = match[3] ? factors[unit] : { k: 1e3, m: 1e6, g: 1e9 }[unit] ?? 1;
  return { flag: `--maxmemory ${match[1]}${match[2]}${match[3]}`, bytes: Number(match[1]) * (factor ?? 1), isAll: false };
}

// src/rules/project/heap-above-memory-limit.ts
var heap_above_memory_limit_default = /* @__PURE__ */ defineRule({
  id: "project/heap-above-memory-limit",
  on: "container",
  topic: "scaling",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container, { project }) {
    const { memory } = container.limits;
    if (!memory.isSet || memory.value < 2 ** 20) return;
    for (const { heap, at } of heapsOf(container)) {
      if (heap.bytes < memory.value && heap.bytes > memory.value * mostOfWorker && /space/.test(heap.flag) && isWorker(container, project)) {
        yield {
          at,
          message: `"${heap.flag}" leaves ${container.label} ${amount(memory.value - heap.bytes)} of its limit for the native core of the Temporal SDK and the sandboxes of workflows, which may be too little; keep it to about four fifths of the limit`,
          atMost: "info",
          related: [{ at: memory.at, message: "the memory limit" }]
        };
      }
      if (heap.bytes < memory.value || heap.isAll && heap.bytes === memory.value) continue;
      yield {
        at,
        message: `"${heap.flag}" lets ${container.label} fill ${amount(heap.bytes)}, and its limit is ${amount(memory.value)}, so it is killed under load; keep it to about three quarters of the limit`,
        related: [{ at: memory.at, message: "the memory limit" }]
      };
    }
  }
});
var mostOfWorker = 0.85;
function isWorker(container, { workers }) {
  return workers.some((worker) => worker.container === container);
}
function heapsOf({ environment, entrypoint, command }) {
  const ofVariables = environment.names.flatMap((name) => {
    const value = environment.get(name);
    const heap2 = value.isSet ? heapInVariable(name, value.value) : void 0;
    return heap2 ? { heap: heap2, at: value.at } : [];
  });
  const lines = [entrypoint, command].flatMap(
    (line2) => line2.isSet ? { at: line2.at, words: line2.value.form === "exec" ? line2.value.words : [line2.value.text] } : []
  );
  const heap = heapInCommand(lines.flatMap(({ words }) => words));
  const line = heap && lines.find(({ words }) => words.join(" ").includes(heap.flag.replace(/=.*/, "")));
  const ofCommands = heap && line ? [{ heap, at: line.at }] : [];
  return [...ofVariables, ...ofCommands];
}
function amount(bytes) {
  const mebi = bytes / 2 ** 20;
  return mebi >= 1024 && mebi % 512 === 0 ? `${mebi / 1024} GiB` : `${Math.round(mebi)} MiB`;
}

// src/rules/project/host-namespace.ts
var host_namespace_default = /* @__PURE__ */ defineRule({
  id: "project/host-namespace",
  on: "container",
  topic: "security",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(container) {
    const { origin, label } = container;
    if (origin.kind === "kubernetes" && origin.workload.containers[0] !== origin.container) return;
    const parts = origin.kind === "kubernetes" ? origin.workload.containers : [container];
    if (parts.some((part) => needsHost(namesOf(part)))) return;
    const who = origin.kind === "kubernetes" ? `${origin.workload.kind} "${origin.workload.name}"` : label;
    for (const { at, what, effect } of sharedSpaces(container)) {
      yield {
        at,
        message: `${who} shares ${what} with the host, so ${effect}; take the setting out unless it cannot work without`,
        ...servesNodes(container) && { atMost: "info" }
      };
    }
  }
});
var spaces = {
  network: {
    what: "the network",
    effect: "it reaches what listens on localhost, and each port that it opens is open on the host whatever the file lists"
  },
  pid: { what: "all processes", effect: "it may read their environment and end them" },
  ipc: { what: "shared memory", effect: "it may read that of other programs" },
  users: { what: "the numbers of users", effect: "its root is the root of the host" }
};
function sharedSpaces({ origin, node }) {
  if (origin.kind === "kubernetes") {
    const { podSpec } = origin.workload;
    const keys2 = [
      ["hostNetwork", spaces.network],
      ["hostPID", spaces.pid],
      ["hostIPC", spaces.ipc]
    ];
    return keys2.flatMap(([key, space]) => podSpec.get(key).scalar === true ? [{ at: podSpec.get(key), ...space }] : []);
  }
  const keys = [
    ["network_mode", spaces.network],
    ["pid", spaces.pid],
    ["ipc", spaces.ipc],
    ["userns_mode", spaces.users]
  ];
  return keys.flatMap(([key, space]) => node.get(key).text === "host" ? [{ at: node.get(key), ...space }] : []);
}

// src/rules/project/image-without-digest.ts
var digest = `sha256:${"0123456789abcdef".repeat(4)}`;
var image_without_digest_default = /* @__PURE__ */ defineRule({
  id: "project/image-without-digest",
  on: "container",
  topic: "containerization",
  optIn: true,
  severity: { development: "off", staging: "info", production: "warning" },
  *check(container, { project }) {
    const { image, origin, label } = container;
    const isBuilt = origin.kind === "compose" && (!origin.service.build.isUnset || project.stageOf(container) !== void 0);
    const reference = image.isSet && !isBuilt ? parseImageReference(image.value) : void 0;
    if (!image.isSet || !reference || reference.digest) return;
    yield {
      at: image.at,
      message: `"${inOwnWords(image.value, image.at)}" may become another image without a change here, so ${label} runs what nobody tested; add its digest, and a tool that renews it`
    };
  }
});

// src/rules/project/limit-below-request.ts
var limit_below_request_default = /* @__PURE__ */ defineRule({
  id: "project/limit-below-request",
  on: "container",
  topic: "scaling",
  severity: "error",
  *check(container) {
    for (const { resource, limit, request } of pairsOf(container)) {
      const [least, most] = [request.amount, limit.amount];
      if (least === void 0 || most === void 0 || most >= least) continue;
      const isCompose = container.origin.kind === "compose";
      yield {
        at: limit.at,
        message: `${container.label} has a ${resource} limit of ${limit.written} and ${isCompose ? "reserves" : "requests"} ${request.written}, so ${isCompose ? "Docker" : "Kubernetes"} refuses it; raise the limit, or lower the ${isCompose ? "reservation" : "request"}`,
        related: [{ at: request.at, message: "what is reserved" }]
      };
    }
  }
});
function pairsOf({ origin, limits, requests, node }) {
  if (origin.kind === "compose") {
    const [limit, request] = [limits.memory, requests.memory];
    if (!limit.isSet || !request.isSet) return [];
    const written = (value) => `"${inOwnWords(value.at.file.text.slice(...value.at.range), value.at).replace(/^["']|["']$/g, "")}"`;
    const side = (value) => ({ at: value.at, amount: value.value, written: written(value) });
    return [{ resource: "memory", limit: side(limit), request: side(request) }];
  }
  return [...node.get("resources", "limits").entries.values()].flatMap(({ name, value }) => {
    const side = (one) => ({ at: one, amount: parseQuantity(one.text ?? ""), written: `"${one.text}"` });
    return { resource: name, limit: side(value), request: side(node.get("resources", "requests", name)) };
  });
}

// src/rules/project/literal-secret.ts
var token = `ghp_${"a1B2".repeat(9)}`;
var literal_secret_default = /* @__PURE__ */ defineRule({
  id: "project/literal-secret",
  on: "container",
  topic: "security",
  aggregate: true,
  severity: { development: "warning", staging: "warning", production: "error" },
  *check(container, { project }) {
    const isForDevelopment2 = project.environmentOfContainer(container).environment === "development";
    for (const found of secretsOfContainer(container)) {
      if (found.strength !== "real") continue;
      const { what, holder, secret, at, place, isDefault } = found;
      if (what === void 0 && isToBeReplaced(found)) continue;
      const limit = limitOf2(found, isForDevelopment2);
      const kind = what ?? "a secret";
      yield {
        at,
        message: isDefault ? `${holder} falls back to ${kind} that stands in the file (${masked(secret)}), and everyone can use it who has the repository; make the variable required with ":?", and replace this one` : `${holder} holds ${kind} in plain text (${masked(secret)}), and everyone can use it who has the repository; give it at run time, from a secret, and replace this one`,
        secrets: [place],
        ...limit && { atMost: limit }
      };
    }
  }
});
function isToBeReplaced({ holder, at: { file, range } }) {
  const index = lineIndexAt(file, range[0]);
  const line = (number) => number < 0 ? "" : file.text.slice(...lineRange(file, number));
  const behind = file.text.slice(range[1], lineRange(file, index)[1]);
  const above = line(index - 1);
  return [behind, above.includes(`name: ${holder.slice(1, -1)}`) ? above : ""].some(asksForAnother);
}
function asksForAnother(line) {
  const start = line.search(/(?:^|\s)#/);
  return start >= 0 && /\b(?:replace|substitute)\b.{0,40}\bwith your\b|\b(?:put|insert|enter) your\b/i.test(line.slice(start));
}
function limitOf2({ what, isDefault }, isForDevelopment2) {
  const isSure = what !== void 0 && !what.startsWith("a password in ");
  if (isForDevelopment2 && (!isSure || isDefault)) return "info";
  return isDefault || what === "a Google API key" ? "warning" : void 0;
}

// src/rules/project/missing-cpu-limit.ts
var missing_cpu_limit_default = /* @__PURE__ */ defineRule({
  id: "project/missing-cpu-limit",
  on: "container",
  topic: "scaling",
  aggregate: true,
  optIn: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(container, { project }) {
    const { limits, label, isOneShot, node } = container;
    if (!limits.cpu.isUnset || isOneShot || !node.get("cpu_quota").isUnset || answersForOthers(container, project)) return;
    yield {
      at: limits.cpu.at,
      message: `${label} has no CPU limit and may take all cores of its host; set one where others on the host must not feel it`
    };
  }
});
function answersForOthers(container, { servers, workers }) {
  return [...servers, ...workers].some((part) => part.container === container);
}

// src/rules/project/missing-resource-limits.ts
var missing_resource_limits_default = /* @__PURE__ */ defineRule({
  id: "project/missing-resource-limits",
  on: "container",
  topic: "scaling",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["LimitRange"],
  *check(container, { project }) {
    const { origin, limits } = container;
    if (!limits.memory.isUnset || origin.kind === "compose" && container.isOneShot) return;
    if (origin.kind === "kubernetes" && (origin.container.role === "init" || hasDefaults(project.manifestsNear(container)))) return;
    if (onlyWaits(container)) return;
    const effect = boundsHeap(container) ? ", and -Xmx bounds its heap alone" : `${project.callerOf(container)?.is === "worker" ? " while its cache of workflows grows," : ""} and may take the memory of the whole ${origin.kind === "compose" ? "machine" : "node"}`;
    yield {
      at: limits.memory.at,
      message: `${container.label} has no memory limit${effect}; set a memory limit above what it is seen to use`
    };
  }
});
function onlyWaits({ image, entrypoint, command }) {
  if (namedImage(image)?.name.split("/").at(-1) === "pause") return entrypoint.isUnset && command.isUnset;
  const [program, ...rest] = [entrypoint, command].flatMap(({ value }) => value?.form === "exec" ? value.words : []);
  return entrypoint.isSet && /^(?:\/(?:usr\/)?bin\/)?sleep$/.test(program ?? "") && rest.length === 1;
}
function boundsHeap({ environment }) {
  return environment.names.some((name) => /_OPT(?:ION)?S$/.test(name) && /-Xmx\d/.test(environment.get(name).value ?? ""));
}
var hasDefaults = /* @__PURE__ */ weaklyMemoized(
  (manifests) => manifests.some(
    ({ kind, root: root2 }) => kind === "LimitRange" && root2.get("spec", "limits").items.some((item) => !item.get("default", "memory").isUnset)
  )
);

// src/knowledge/startup-settings.ts
var root = "MYSQL_ROOT_PASSWORD";
var startupRows = [
  {
    names: ["postgres", "postgis/postgis", "imresamu/postgis", "pgvector/pgvector", "ankane/pgvector", "timescale/timescaledb"],
    server: ["postgres"],
    check: (start) => lacksAll(start, ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE"]) && mayBe(start, "POSTGRES_HOST_AUTH_METHOD", "trust") === false ? {
      why: "cannot create its database in an empty volume without POSTGRES_PASSWORD, and stops",
      cure: "set POSTGRES_PASSWORD_FILE or POSTGRES_PASSWORD"
    } : void 0,
    source: "https://github.com/docker-library/postgres/blob/master/docker-entrypoint.sh",
    date: "2026-02-26"
  },
  {
    names: ["mysql"],
    server: ["mysqld"],
    check: (start) => lacksAll(start, [root, `${root}_FILE`, "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD"]) ? {
      why: `cannot create its database in an empty volume without ${root}, and stops`,
      cure: `set ${root}_FILE, ${root} or MYSQL_RANDOM_ROOT_PASSWORD`
    } : rootAsUser(start, "MYSQL_USER"),
    source: "https://github.com/docker-library/mysql/blob/master/docker-entrypoint.sh",
    date: "2026-06-16"
  },
  {
    names: ["mariadb"],
    server: ["mariadbd", "mysqld"],
    check: (start) => lacksAll(start, [
      ...["MARIADB_ROOT_PASSWORD", root, "MARIADB_ROOT_PASSWORD_HASH"].flatMap((name) => [name, `${name}_FILE`]),
      ...[
        "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD",
        "MYSQL_ALLOW_EMPTY_PASSWORD",
        "MARIADB_RANDOM_ROOT_PASSWORD",
        "MYSQL_RANDOM_ROOT_PASSWORD"
      ]
    ]) && !start.mounted.some((folder) => folder.startsWith("/docker-entrypoint-initdb.d")) ? {
      why: "cannot create its database in an empty volume without MARIADB_ROOT_PASSWORD, and stops",
      cure: "set MARIADB_ROOT_PASSWORD_FILE, MARIADB_ROOT_PASSWORD or MARIADB_RANDOM_ROOT_PASSWORD"
    } : void 0,
    source: "https://github.com/MariaDB/mariadb-docker/blob/master/docker-entrypoint.sh",
    date: "2026-05-29"
  },
  {
    names: ["mongo"],
    server: ["mongod"],
    check(start) {
      const [user, password] = ["MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD"];
      const lacks = (name = "") => lacksAll(start, [name, `${name}_FILE`]);
      const missing = lacks(user) && holds2(start, password) ? user : lacks(password) && holds2(start, user) ? password : void 0;
      return missing ? { why: `has one half of its root user only, and stops without ${missing}`, cure: `set ${missing} as well, or neither` } : void 0;
    },
    source: "https://github.com/docker-library/mongo/blob/master/docker-entrypoint.sh",
    date: "2026-06-11"
  },
  {
    names: ["influxdb"],
    tags: /^2(?:\.|-|$)/,
    server: ["influxd"],
    check(start) {
      if (start.environment.get("DOCKER_INFLUXDB_INIT_MODE").value !== "setup") return void 0;
      const names = ["USERNAME", "PASSWORD", "ORG", "BUCKET"].map((name) => `DOCKER_INFLUXDB_INIT_${name}`);
      const missing = names.find((name) => lacksAll(start, [name, `${name}_FILE`]));
      return missing ? { why: `cannot set up an empty volume without ${missing}, and stops`, cure: "set it" } : void 0;
    },
    source: "https://github.com/influxdata/influxdata-docker/blob/master/influxdb/2.7/entrypoint.sh",
    date: "2026-08-06"
  },
  {
    names: ["elasticsearch", "docker.elastic.co/elasticsearch/elasticsearch", "docker.elastic.co/elasticsearch/elasticsearch-oss"],
    // 8 and later configure themselves at their first start.
    tags: /^7\./,
    server: ["eswrapper", "elasticsearch"],
    check({ environment, command, mounted }) {
      const isThere = /discovery|initial_master_nodes/i;
      if (environment.names.some((name) => isThere.test(name)) || command?.some((word) => isThere.test(word))) return void 0;
      if (mounted.some((folder) => folder.startsWith("/usr/share/elasticsearch/config")) || environment.get("discovery.type").isUnknown)
        return void 0;
      return {
        why: "listens to other machines and so refuses to start without a setting of discovery",
        cure: "set discovery.type to single-node, or discovery.seed_hosts and cluster.initial_master_nodes"
      };
    },
    source: "https://www.elastic.co/guide/en/elasticsearch/reference/7.17/bootstrap-checks.html",
    date: "2026-11-27"
  },
  {
    names: ["mcr.microsoft.com/mssql/server", "mcr.microsoft.com/azure-sql-edge"],
    check(start) {
      if (start.command || start.mounted.some((folder) => folder.endsWith("mssql.conf"))) return void 0;
      if (lacksAll(start, ["ACCEPT_EULA"]))
        return { why: "stops at its first start unless ACCEPT_EULA is set", cure: "set it to Y once you accept the licence" };
      const names = ["MSSQL_SA_PASSWORD", "SA_PASSWORD", "MSSQL_SA_PASSWORD_FILE"];
      return lacksAll(start, names) ? { why: "cannot set up an empty volume without MSSQL_SA_PASSWORD, and stops", cure: "set it" } : void 0;
    },
    source: "https://learn.microsoft.com/sql/linux/sql-server-linux-configure-environment-variables",
    date: "2026-11-27"
  },
  {
    names: ["minio/minio", "quay.io/minio/minio"],
    check: ({ command }) => command === void 0 ? { why: "prints its help and ends, as no command tells it to serve", cure: "set the command to server /data" } : void 0,
    source: "https://github.com/minio/minio/blob/master/Dockerfile.release",
    date: "2026-11-27"
  },
  {
    names: ["quay.io/keycloak/keycloak", "keycloak/keycloak"],
    // The older ones, with WildFly, start by themselves.
    tags: /^(?:1[7-9]|[2-9]\d|latest)/,
    check: ({ command }) => command === void 0 ? { why: "prints its help and ends, as no command tells it to start", cure: "set the command to start" } : void 0,
    source: "https://github.com/keycloak/keycloak/issues/24411",
    date: "2026-11-27"
  }
];
function startupProblem(reference, start) {
  const name = publishedName(reference);
  const tag = effectiveTag(reference);
  const row = startupRows.find(({ names, tags }) => names.includes(name) && (!tags || tag !== void 0 && tags.test(tag)));
  if (!row) return void 0;
  const [first] = start.command ?? [];
  if (row.server && first !== void 0 && !first.startsWith("-") && !row.server.includes(basename(first))) return void 0;
  return row.check(start);
}
function holds2({ environment }, name = "") {
  return Boolean(environment.get(name).value);
}
function lacksAll({ environment }, names) {
  return names.every((name) => {
    const setting = environment.get(name);
    return !setting.isUnknown && !setting.value;
  });
}
function mayBe({ environment }, name, value) {
  const setting = environment.get(name);
  return setting.isUnknown ? void 0 : setting.value === value;
}
function rootAsUser({ environment }, name) {
  return environment.get(name).value === "root" ? {
    why: `cannot create its database in an empty volume with ${name} set to root, and stops`,
    cure: `remove ${name}, since root is always there`
  } : void 0;
}

// src/rules/project/missing-startup-setting.ts
var missing_startup_setting_default = /* @__PURE__ */ defineRule({
  id: "project/missing-startup-setting",
  on: "container",
  topic: "configuration",
  severity: "error",
  *check(container) {
    const { image, entrypoint, command, environment, mounts, origin, label } = container;
    const isBuilt = origin.kind === "compose" && !origin.service.build.isUnset;
    const reference = !isBuilt && image.isSet ? parseImageReference(image.value) : void 0;
    if (!reference || !entrypoint.isUnset || command.isUnknown || mounts.isUnknown || isSetUpElsewhere(container)) return;
    if (isExcerpt(container)) return;
    const words = command.isSet ? command.value.form === "exec" ? command.value.words : [command.value.text] : void 0;
    const mounted = (mounts.value ?? []).map(({ target }) => target.value ?? "");
    const problem = startupProblem(reference, { environment, command: words, mounted });
    if (!problem) return;
    yield {
      at: container,
      message: `${label} (${reference.name}) ${problem.why}; ${problem.cure}`,
      // A kustomization may still add a variable.
      ...origin.kind === "kubernetes" && { atMost: "warning" }
    };
  }
});
function isExcerpt({ origin }) {
  if (origin.kind !== "kubernetes" || !["Deployment", "StatefulSet", "DaemonSet"].includes(origin.workload.kind)) return false;
  const { podLabels, manifest } = origin.workload;
  return podLabels.isUnset && manifest.root.get("spec", "selector").isUnset;
}
function isSetUpElsewhere({ origin, mounts }) {
  if (origin.kind !== "compose") return false;
  const volumes = origin.service.application.root.get("volumes");
  return (mounts.value ?? []).some(
    ({ type, source }) => type === "volume" && source.isSet && !volumes.get(source.value, "external").isUnset && volumes.get(source.value, "external").text !== "false"
  );
}

// src/rules/project/mounted-container-socket.ts
var mounted_container_socket_default = /* @__PURE__ */ defineRule({
  id: "project/mounted-container-socket",
  on: "container",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container) {
    const mount = container.mounts.value?.find(({ source }) => source.isSet && isEngineSocket(source.value));
    if (!mount || filtersCalls(namesOf(container)) || runsAsNobody(container)) return;
    const isNeeded = managesContainers(namesOf(container));
    yield {
      // In the long forms only a part of the mount, since other lines may stand within it.
      at: container.origin.kind === "compose" ? mount.source.at : mount.target.at,
      message: isNeeded ? `${container.label} reaches the socket of the container engine and may do anything on the host; put a proxy between that lets only the needed calls through` : `${container.label} reaches the socket of the container engine, so whoever breaks into it owns the host; take the mount out, or put a proxy between that filters calls`,
      ...isNeeded && { atMost: "info" }
    };
  }
});
function runsAsNobody({ origin, node }) {
  if (origin.kind !== "compose" || !node.get("group_add").isUnset) return false;
  return /^(?:65534|nobody):(?:65534|nogroup)$/.test(origin.service.user.value ?? "");
}

// src/knowledge/moved-data.ts
var leading = /^(?:postgres|postgis\/postgis|imresamu\/postgis)$/;
var named = /^(?:pgvector\/pgvector|timescale\/timescaledb)$/;
function refusesOldDataFolder(reference) {
  const name = publishedName(reference);
  const tag = effectiveTag(reference);
  if (tag === void 0) return false;
  if (name === "postgres" && /^(?:latest|alpine|trixie|bookworm)$/.test(tag)) return true;
  const version = leading.test(name) ? /^(\d+)/.exec(tag)?.[1] : named.test(name) ? /(?:^|-)pg(\d+)/.exec(tag)?.[1] : void 0;
  return version !== void 0 && Number(version) >= 18 && Number(version) < 90;
}

// src/rules/project/moved-data-folder.ts
var moved_data_folder_default = /* @__PURE__ */ defineRule({
  id: "project/moved-data-folder",
  on: "container",
  topic: "orchestration",
  severity: "error",
  *check(container) {
    const { image, environment, mounts, entrypoint, label, origin } = container;
    const isBuilt = origin.kind === "compose" && !origin.service.build.isUnset;
    const reference = !isBuilt && image.isSet ? parseImageReference(image.value) : void 0;
    if (!reference || !entrypoint.isUnset || !refusesOldDataFolder(reference) || !environment.get("PGDATA").isUnset || !mounts.isSet)
      return;
    const at = (folder) => mounts.value.find(({ target }) => target.value?.replace(/\/+$/, "") === folder);
    const old = at("/var/lib/postgresql/data");
    if (!old || at("/var/lib/postgresql")) return;
    const isExact = /\d/.test(reference.tag ?? "");
    const fix = isExact && origin.kind === "compose" ? moveMount(old) : void 0;
    yield {
      at: old,
      message: `"${inOwnWords(image.value ?? reference.name, image.at)}" keeps its data below /var/lib/postgresql/<version> and refuses to start ${label} with a volume at /var/lib/postgresql/data; mount it at /var/lib/postgresql, and move data of an earlier version with pg_upgrade or a dump${isExact ? "" : ", or pin version 17"}`,
      ...fix && { fix }
    };
  }
});
function moveMount(mount) {
  const { file, range, via } = mount;
  const text = file.text.slice(...range);
  const index = text.indexOf("/var/lib/postgresql/data");
  const { target } = mount;
  if (via?.length || index < 0 || text.includes("\n") || target.at.via?.some(({ kind }) => kind !== "interpolation")) return void 0;
  const length = /^\/var\/lib\/postgresql\/data\/*/.exec(text.slice(index))?.[0].length ?? 0;
  const at = { file, range: [range[0] + index, range[0] + index + length] };
  return { title: "Mount the volume at /var/lib/postgresql", safety: "unsafe", edits: [replace(at, "/var/lib/postgresql")] };
}

// src/rules/project/possible-privilege-escalation.ts
var possible_privilege_escalation_default = /* @__PURE__ */ defineRule({
  id: "project/possible-privilege-escalation",
  on: "container",
  topic: "security",
  aggregate: true,
  optIn: true,
  severity: { development: "off", staging: "info", production: "warning" },
  *check(container) {
    const { origin, label, node } = container;
    const message = `programs with the setuid bit may make root of the user of ${label}; `;
    if (origin.kind === "kubernetes") {
      const { security, node: own } = origin.container;
      const { allowPrivilegeEscalation: allowed, privileged } = security;
      if (!(allowed.isUnset || allowed.value === true) || privileged.value === true) return;
      if (origin.workload.isIncomplete || runsOnWindows(origin.workload)) return;
      const containers = [{ node: own, missing: ["allowPrivilegeEscalation"] }];
      yield {
        at: allowed.at,
        message: `${message}set allowPrivilegeEscalation: false`,
        fix: allowed.isUnset ? addHardening({ podSpec: origin.workload.podSpec, containers }, "Forbid it", "unsafe") : forbid(allowed)
      };
      return;
    }
    const options = node.get("security_opt");
    if (options.isUnknown || options.open !== void 0) return;
    if (options.items.some(({ text, isUnknown }) => isUnknown || /^no-new-privileges(?:[:=]true)?$/.test(text ?? ""))) return;
    yield {
      at: options.isSet ? options.key : origin.service,
      message: `${message}add "no-new-privileges:true" to its security_opt`,
      fix: options.isUnset ? addOption(origin.service) : void 0
    };
  }
});
function forbid(allowed) {
  if (!allowed.isSet || !allowed.isLiteral) return void 0;
  return { title: "Forbid it", safety: "unsafe", edits: [replace(allowed.at, "false")] };
}
function addOption({ sources }) {
  const [source, ...others2] = sources;
  if (!source || others2.length > 0 || source.via || source.anchor) return void 0;
  const lines = source.flow ? ['security_opt: ["no-new-privileges:true"]'] : ["security_opt:", "  - no-new-privileges:true"];
  const edit = insertEntry(source, lines);
  return edit && { title: "Add no-new-privileges", safety: "unsafe", edits: [edit], scope: source };
}

// src/rules/project/privileged-container.ts
var privileged_container_default = /* @__PURE__ */ defineRule({
  id: "project/privileged-container",
  on: "container",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["PodSecurityPolicy", "ClusterPolicy", "ValidatingAdmissionPolicy"],
  *check(container, { project }) {
    const at = placeOfPrivilege(container);
    if (!at) return;
    const names = namesOf(container);
    const tunes = setsKernel(container);
    const mounts = mountsOnHost(container);
    const needs = !tunes && (mounts || needsHost(names) || managesContainers(names) || servesNodes(container));
    const cure = tunes ? "set the values on the nodes instead" : mounts ? 'take this and "mountPropagation: Bidirectional" out, unless it mounts something for the host' : `give it only the capabilities and devices that it needs${needs ? ", if it can work with those" : ""}`;
    yield {
      at,
      message: `${container.label} runs with all rights of the host, so whoever breaks into it owns the host; ${cure}`,
      ...(tunes || needs || triesPolicy(container, project)) && { atMost: "info" }
    };
  }
});
function triesPolicy({ origin }, project) {
  if (origin.kind !== "kubernetes" || origin.workload.kind !== "Pod") return false;
  const { manifest } = origin.workload;
  const folder = dirname(manifest.file.path);
  return project.manifestsNear(manifest).some(({ kind, file }) => policies.has(kind) && dirname(file.path) === folder);
}
var policies = /* @__PURE__ */ new Set(["PodSecurityPolicy", "ClusterPolicy", "ValidatingAdmissionPolicy"]);
function mountsOnHost({ origin, node }) {
  return origin.kind === "kubernetes" && node.get("volumeMounts").items.some((mount) => mount.get("mountPropagation").text === "Bidirectional");
}
function setsKernel({ origin, command, entrypoint }) {
  if (origin.kind !== "kubernetes") return false;
  const words = [entrypoint, command].flatMap(
    ({ value }) => value === void 0 ? [] : value.form === "exec" ? value.words : [value.text]
  );
  const script = words.filter((word) => !/^(?:(?:\/bin\/)?(?:ba|a)?sh|-e?c|-ec)$/.test(word)).join(" ");
  if (origin.container.role === "init") return /^\s*(?:set -e\w*\s*[;\n]\s*)?(?:\/sbin\/)?sysctl\s+-w\s/.test(script);
  const steps = script.split(/\n|;|&&|\|\|/).map((step) => step.trim());
  return steps.some((step) => sysctl.test(step)) && steps.every(
    (step) => sysctl.test(step) || /^(?:$|#|(?:set|echo|printf|(?:do |exec )?sleep|while true|while :|done|true)(?:\s|$))/.test(step)
  );
}
var sysctl = /^(?:\/sbin\/)?sysctl\s+-w\s/;
function placeOfPrivilege({ origin, node }) {
  if (origin.kind === "kubernetes") {
    const { privileged: privileged2, hostProcess } = origin.container.security;
    return [privileged2, hostProcess].find(({ value }) => value === true)?.at;
  }
  const privileged = node.get("privileged");
  return /^(?:true|yes|on)$/i.test(privileged.text ?? "") ? privileged : void 0;
}

// src/rules/project/root-user.ts
var root_user_default = /* @__PURE__ */ defineRule({
  id: "project/root-user",
  on: "container",
  topic: "security",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(container) {
    const names = namesOf(container);
    if (needsHost(names) || managesContainers(names) || reachesEngine(container)) return;
    const at = placeOfRoot(container);
    if (!at) return;
    yield {
      at,
      message: `${container.label} runs as root, so whoever breaks into it has the rights of root; give it the number of a user of its image`,
      ...(container.isOneShot || servesNodes(container)) && { atMost: "info" }
    };
  }
});
function reachesEngine({ mounts }) {
  return mounts.value?.some(({ source }) => source.isSet && isEngineSocket(source.value)) ?? false;
}
function placeOfRoot({ origin, node }) {
  if (origin.kind === "compose") {
    const user = node.get("user").string();
    return user.isSet && isRootUser(user.value) && node.get("privileged").scalar !== true ? user.at : void 0;
  }
  const { workload, container } = origin;
  const { runAsUser, runAsNonRoot, privileged, capabilities: capabilities2 } = container.security;
  if (capabilities2.get("add").items.some(({ text }) => text !== void 0 && dangerOfCapability(text) !== void 0)) return void 0;
  if (runAsUser.value !== 0 || runAsNonRoot.value === true || privileged.value === true || mayHaveOwnUsers(workload)) return void 0;
  return runsOnWindows(workload) ? void 0 : runAsUser.at;
}

// src/rules/project/sensitive-host-path.ts
var sensitive_host_path_default = /* @__PURE__ */ defineRule({
  id: "project/sensitive-host-path",
  on: "container",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container) {
    const names = namesOf(container);
    if (needsHost(names) || managesContainers(names)) return;
    for (const mount of container.mounts.value ?? []) {
      const { source, readOnly, type } = mount;
      if (!source.isSet || type !== "bind" && type !== "hostPath") continue;
      const what = sensitiveFolder(source.value);
      if (what === void 0) continue;
      yield {
        // In the long forms only a part of the mount, since other lines may stand within it.
        at: type === "bind" ? source.at : mount.target.at,
        message: `"${inOwnWords(source.value, source.at)}" gives ${container.label} ${what}${readOnly ? " to read" : ""}, and so to whoever breaks into it; mount only what it needs`,
        ...readOnly && { atMost: "info" }
      };
    }
  }
});

// src/rules/project/unconfined-security-profile.ts
var unconfined_security_profile_default = /* @__PURE__ */ defineRule({
  id: "project/unconfined-security-profile",
  on: "container",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container) {
    const names = namesOf(container);
    if (needsHost(names) || managesContainers(names)) return;
    for (const { at, profile } of unconfined(container)) {
      yield {
        at,
        message: `${container.label} runs without a profile of ${profile}, so a fault of the kernel may be enough to leave the container; take the setting out, or write a profile that allows what it needs`
      };
    }
  }
});
function unconfined({ origin, node }) {
  if (origin.kind === "kubernetes") return unconfinedInPod(origin.container);
  if (node.get("privileged").scalar === true) return [];
  return node.get("security_opt").items.flatMap((item) => {
    const profile = /^(seccomp|apparmor)[:=]unconfined$/.exec(item.text ?? "")?.[1];
    return profile === void 0 ? [] : [{ at: item, profile: profile === "seccomp" ? "seccomp" : "AppArmor" }];
  });
}
var withoutLimits = /^(?:spc_t|unconfined_t)$/;
function* unconfinedInPod({ security, name, workload, node }) {
  const { seccompType, appArmorType, privileged } = security;
  if (privileged.value === true) return;
  if (seccompType.value === "Unconfined") yield { at: seccompType.at, profile: "seccomp" };
  if (appArmorType.value === "Unconfined") yield { at: appArmorType.at, profile: "AppArmor" };
  const annotation = workload.podAnnotations.get(`container.apparmor.security.beta.kubernetes.io/${name}`);
  if (appArmorType.isUnset && annotation.text === "unconfined") yield { at: annotation, profile: "AppArmor" };
  const own = node.get("securityContext", "seLinuxOptions", "type");
  const type = own.isUnset ? workload.podSpec.get("securityContext", "seLinuxOptions", "type") : own;
  if (withoutLimits.test(type.text ?? "")) yield { at: type, profile: "SELinux" };
}

// src/rules/project/unpinned-image.ts
var digest2 = `sha256:${"0123456789abcdef".repeat(4)}`;
var unpinned_image_default = /* @__PURE__ */ defineRule({
  id: "project/unpinned-image",
  on: "container",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container, { project }) {
    const { image, label, origin } = container;
    if (!image.isSet || origin.kind === "compose" && !origin.service.build.isUnset) return;
    if (isPutInByIstio(container)) return;
    const reference = parseImageReference(image.value);
    if (!reference || reference.digest || reference.tag && reference.tag !== "latest") return;
    if (temporalImage(reference)?.role === "auto-setup" || withdrawn(reference)) return;
    if (floatsBeyondSchema(reference)) return;
    const cure = pinningAdvice(reference);
    if (!cure || origin.kind === "compose" && project.stageOf(container)) return;
    const name = inOwnWords(image.value, image.at);
    const [, variable, byDefault] = /(?:^|:)\$\{(\w+):?-([^{}]*)\}$/.exec(name) ?? [];
    const isDefault = byDefault !== void 0 && image.value.endsWith(byDefault);
    const what = `"${name}" ${reference.tag ? "follows the newest release" : "names no version"}${isDefault ? ` unless ${variable} says otherwise` : ""}`;
    yield {
      at: image.at,
      message: `${what}, so ${label} may run another one ${whenItChanges(origin)}; ${cure}`,
      ...(isDefault || isExport(origin)) && { atMost: "info" }
    };
  }
});
function isPutInByIstio({ image, origin }) {
  return origin.kind === "kubernetes" && image.value === "auto" && origin.container.name === "istio-proxy";
}
function isExport(origin) {
  return origin.kind === "kubernetes" && origin.workload.manifest.root.get("metadata", "uid").isSet;
}
function whenItChanges(origin) {
  if (origin.kind === "kubernetes") {
    return origin.container.node.get("imagePullPolicy").text === "IfNotPresent" ? "on a node that has an older copy" : "after a restart";
  }
  return isSwarmStack(origin.service.application) ? "after the next deploy" : "on another machine or after a pull";
}

// src/rules/project/untrusted-registry.ts
var untrusted_registry_default = /* @__PURE__ */ defineRule({
  id: "project/untrusted-registry",
  on: "container",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  optIn: true,
  options: {
    schema: {
      type: "object",
      additionalProperties: false,
      properties: {
        registries: {
          type: "array",
          items: { type: "string", minLength: 1 },
          uniqueItems: true,
          description: "Hosts that images may come from, with their port, such as `docker.io`, `ghcr.io`, `localhost:5000` or `*.acme.io`. A name without a host means `docker.io`. While the list is empty nothing is reported."
        }
      }
    },
    defaults: { registries: [] }
  },
  *check({ image, origin, label }, { options: { registries } }) {
    const isBuilt = origin.kind === "compose" && !origin.service.build.isUnset;
    const reference = image.isSet && !isBuilt ? parseImageReference(image.value) : void 0;
    if (registries.length === 0 || !image.isSet || !reference) return;
    if (registries.some((registry) => globMatcher(registry)?.(reference.registry))) return;
    yield {
      at: image.at,
      message: `"${inOwnWords(image.value, image.at)}" comes from ${reference.registry}, which is not among the trusted registries, so nobody here vouches for what ${label} runs; take it from ${registries.join(" or ")}`
    };
  }
});

// src/rules/project/withdrawn-image.ts
var withdrawn_image_default = /* @__PURE__ */ defineRule({
  id: "project/withdrawn-image",
  on: "container",
  topic: "containerization",
  severity: "error",
  *check(container, { project, today }) {
    const { image, origin, label } = container;
    const isBuilt = origin.kind === "compose" && !origin.service.build.isUnset;
    const reference = !isBuilt && image.isSet ? parseImageReference(image.value) : void 0;
    const fact = reference && withdrawn(reference);
    if (!fact || !image.isSet || project.stageOf(container)) return;
    const never = fact.state === "never-published";
    const effect = never ? `so ${label} never starts` : fact.gone ? `so ${label} starts only where it was pulled before` : "so it gets no security fixes";
    yield {
      at: image.at,
      message: `"${inOwnWords(image.value, image.at)}" ${never ? "was never published" : "was withdrawn"} (${fact.why}), ${effect}; ${fact.instead ? `use ${fact.instead}` : "use a maintained image"}`,
      ...!never && { atMost: "warning" },
      ...fact.growing && isStale("withdrawn", today) && { atMost: "info" }
    };
  }
});

// src/rules/project/writable-root-filesystem.ts
var writable_root_filesystem_default = /* @__PURE__ */ defineRule({
  id: "project/writable-root-filesystem",
  on: "container",
  topic: "security",
  optIn: true,
  aggregate: true,
  severity: { development: "off", staging: "info", production: "warning" },
  *check(container) {
    const { origin, node, label, image } = container;
    const reference = namedImage(image);
    if (reference && temporalImage(reference) || needsHost(namesOf(container)) || isPrivileged(container)) return;
    if (origin.kind === "kubernetes" && (origin.workload.isIncomplete || runsOnWindows(origin.workload))) return;
    const setting = origin.kind === "kubernetes" ? origin.container.security.readOnlyRootFilesystem : node.get("read_only").boolean();
    if (setting.isUnknown || setting.value === true) return;
    yield {
      at: setting.isSet ? setting.at : origin.kind === "kubernetes" ? origin.container : origin.service,
      message: `${label} may change its own image; set ${origin.kind === "kubernetes" ? "readOnlyRootFilesystem: true" : "read_only: true"}, with a volume for each folder that it writes to`
    };
  }
});
function isPrivileged({ origin, node }) {
  return origin.kind === "kubernetes" ? origin.container.security.privileged.value === true : node.get("privileged").scalar === true;
}

// src/rules/temporal/address-of-localhost.ts
var address_of_localhost_default = /* @__PURE__ */ defineRule({
  id: "temporal/address-of-localhost",
  on: "container",
  topic: "configuration",
  severity: "error",
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || sharesLoopback(container.origin) || startsServer(container)) return;
    for (const { name, value } of addressesOf(caller)) {
      const own = value.isSet ? serverAddress(value.value) : void 0;
      if (!own || !isOwnHost(own.host) || own.port !== void 0 && own.port !== "7233" && name !== "TEMPORAL_ADDRESS") continue;
      if (own.scheme !== void 0 && own.port !== "7233") continue;
      const server = serverBeside(caller);
      const isDefault = value.at.via?.some(({ kind }) => kind === "interpolation") || !textOf(value.at).includes(own.host);
      yield {
        at: value.at,
        message: `${name} leads to "${excerpt(value.value?.trim() ?? own.host)}", which is ${container.label} itself, where no Temporal server ${isDefault ? "may be" : "is"}; name ${server ? `"${server}", the server's service` : "the server's host"}`,
        ...server !== void 0 && fixOf(value, own.host, server),
        ...isDefault && { atMost: "warning" }
      };
    }
    const { command } = container;
    const words = command.value?.form === "exec" ? command.value.words : command.value?.text.split(/\s+/) ?? [];
    const argument = words.find((word) => /^(?:--?[a-z-]+=)?(?:localhost|127\.0\.0\.1):7233$/.test(word));
    if (argument !== void 0 && caller.is !== "tool") {
      yield {
        at: command.at,
        message: `"${argument}" is ${container.label} itself, where no Temporal server is; name the server's host`
      };
    }
  }
});
function addressesOf({ container, setting }) {
  const names = container.environment.names.filter((name) => addressVariable.test(name));
  const all = names.includes("TEMPORAL_ADDRESS") ? names : [...names, "TEMPORAL_ADDRESS"];
  return all.map((name) => ({ name, value: setting(name) }));
}
function startsServer(container) {
  return /\bstart-dev\b|temporal-server|temporalite|supervisord|port-forward|\bssh\b/.test(
    [startText(container), ...container.process.value ?? []].join(" ")
  );
}
function serverBeside({ container, installation }) {
  const [server, ...others2] = installation.servers.filter(({ roles }) => !roles.isSet || roles.value.includes("frontend"));
  return container.origin.kind === "compose" && others2.length === 0 ? server?.container.name : void 0;
}
function fixOf(value, host, server) {
  const written = textOf(value.at);
  if (!value.isSet || !value.isLiteral || written.split(host).length !== 2) return {};
  return { fix: { title: `Connect to "${server}"`, safety: "unsafe", edits: [replace(value.at, written.replace(host, server))] } };
}

// src/rules/temporal/cloud-without-credentials.ts
var cloud_without_credentials_default = /* @__PURE__ */ defineRule({
  id: "temporal/cloud-without-credentials",
  on: "container",
  topic: "configuration",
  severity: "error",
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === "ui" || mayHaveCredentials(caller)) return;
    for (const name of /* @__PURE__ */ new Set(["TEMPORAL_ADDRESS", ...container.environment.names.filter((one) => addressVariable.test(one))])) {
      const value = caller.setting(name);
      const host = value.isSet ? serverAddress(value.value)?.host : void 0;
      if (host === void 0 || cloudEndpoint(host) === void 0) continue;
      yield {
        at: value.at,
        message: `${container.label} connects to Temporal Cloud ("${excerpt(host)}") with neither an API key nor a certificate in sight, and may be refused; give it TEMPORAL_API_KEY, or a certificate and its key, from a secret`,
        ...!isCertain(caller) && { atMost: "warning" }
      };
    }
  }
});
function mayHaveCredentials({ container }) {
  const { environment, command, entrypoint, mounts, origin, node } = container;
  const words = /key|token|cert|tls|secret|credential|vault|aws_|gcp|google|azure|doppler|infisical|config|profile/i;
  if (!environment.isComplete || environment.names.some((name) => words.test(name))) return true;
  if ([command, entrypoint].some((line) => line.isUnknown || words.test(JSON.stringify(line.value ?? "")))) return true;
  if (!mounts.isUnset && (!mounts.isSet || mounts.value.length > 0)) return true;
  if (origin.kind === "compose") return !node.get("secrets").isUnset || !node.get("configs").isUnset;
  const { podAnnotations, podSpec } = origin.workload;
  return podAnnotations.isUnknown || [...podAnnotations.entries.keys()].some((name) => /inject|vault|secret/i.test(name)) || !podSpec.get("serviceAccountName").isUnset;
}
function isCertain({ is, sdk }) {
  if (is === "tool") return true;
  const found = sdk?.value;
  return found?.sourcesComplete === true && !found.sources.some(({ text }) => /api_?key|tls|\bcert|pem\b/i.test(text));
}

// src/rules/temporal/command-of-other-version.ts
var command_of_other_version_default = /* @__PURE__ */ defineRule({
  id: "temporal/command-of-other-version",
  on: "container",
  topic: "containerization",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(container, { project }) {
    const { image, origin, label } = container;
    if (!image.isSet || origin.kind === "compose" && !origin.service.build.isUnset || project.stageOf(container)) return;
    const reference = parseImageReference(image.value);
    const role = reference && temporalImage(reference)?.role;
    const version = versionsInTag(reference?.tag ?? "")?.version;
    if (!reference || version === void 0 || role !== "server" && role !== "admin-tools") return;
    const name = inOwnWords(image.value, image.at);
    const { entrypoint, command } = container;
    if (isRebuilt(version)) {
      const line = entrypoint.isUnset ? command : entrypoint;
      const [first] = line.isSet && line.value.form === "exec" ? line.value.words : [];
      if (first === void 0 || !cannotStart(first, reference, container)) return;
      yield {
        at: line.at,
        message: `"${name}" has no "${first}" and no entrypoint that takes it as an argument, so ${label} never starts; ${role === "server" ? "leave the command out, or run temporal-server start" : "call a program that the image has"}`
      };
      return;
    }
    const words = command.isSet && command.value.form === "exec" ? command.value.words : [];
    const isKnown = !isBefore(version, "1.20.0");
    if (role !== "admin-tools" || !isKnown || !entrypoint.isUnset || words.length === 0 || words.every((word) => /^\d+[smhd]?$|^infinity$/.test(word)))
      return;
    yield {
      at: command.at,
      message: `the entrypoint of "${name}" is sleep, which takes the command as its arguments and fails, so ${label} ends at once; write ${origin.kind === "compose" ? "the command as entrypoint" : "command instead of args"}`
    };
  }
});
function cannotStart(word, reference, { mounts }) {
  if (/^(?:autosetup|develop|start)$/.test(word) || word.startsWith("-")) return true;
  const name = basename(word);
  if (name === "tctl" || baseImage(reference)?.tools?.[name] !== false) return false;
  const isInFolderOfSystem = name === word || /^(?:\/usr)?(?:\/local)?\/s?bin\/[^/]+$/.test(word);
  return isInFolderOfSystem && !mounts.isUnknown && !(mounts.value ?? []).some(({ target }) => !target.isSet || /^\/(?:usr|s?bin)(?:\/|$)/.test(target.value));
}

// src/rules/temporal/disabled-tls.ts
var disabled_tls_default = /* @__PURE__ */ defineRule({
  id: "temporal/disabled-tls",
  on: "container",
  topic: "security",
  severity: "error",
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === "ui") return;
    const tls = caller.setting("TEMPORAL_TLS");
    if (!tls.isSet || !/^(?:false|f|0)$/i.test(tls.value.trim())) return;
    const key = caller.setting("TEMPORAL_API_KEY");
    const hasKey = container.environment.names.includes("TEMPORAL_API_KEY") && !(key.isSet && key.value.trim() === "");
    const isCloud = leadsToCloud(caller);
    if (!hasKey && !isCloud) return;
    const why = isCloud ? "Temporal Cloud refuses it" : "the API key goes over the network in plain text, unless a proxy encrypts it, or the server refuses it";
    const literal = textOf(tls.at).includes(tls.value);
    yield {
      at: tls.at,
      message: `TEMPORAL_TLS is "${tls.value}", so that ${container.label} connects without TLS and ${why}; remove the variable, or set it to "true"`,
      ...!isCloud && { atMost: "warning" },
      ...tls.isLiteral && literal && {
        fix: { title: "Switch TLS on", safety: "unsafe", edits: [replace(tls.at, textOf(tls.at).replace(tls.value, "true"))] }
      }
    };
  }
});
function leadsToCloud({ container, setting }) {
  return [...container.environment.names.filter((name) => addressVariable.test(name)), "TEMPORAL_ADDRESS"].some((name) => {
    const value = setting(name);
    const host = value.isSet ? serverAddress(value.value)?.host : void 0;
    return host !== void 0 && cloudEndpoint(host) !== void 0;
  });
}

// src/rules/temporal/floating-version.ts
var digest3 = `sha256:${"0123456789abcdef".repeat(4)}`;
var floating_version_default = /* @__PURE__ */ defineRule({
  id: "temporal/floating-version",
  on: "container",
  topic: "delivery",
  severity: { development: "info", staging: "warning", production: "error" },
  reads: ["Never", "IfNotPresent"],
  *check(container, { project }) {
    const { image, origin, label } = container;
    if (!image.isSet || origin.kind === "compose" && !origin.service.build.isUnset) return;
    const reference = parseImageReference(image.value);
    if (!reference || reference.digest || !floatsBeyondSchema(reference)) return;
    if (origin.kind === "compose" && project.stageOf(container)) return;
    const role = temporalImage(reference)?.role;
    const name = inOwnWords(image.value, image.at);
    const [, variable, byDefault] = /(?:^|:)\$\{(\w+):?-([^{}]*)\}$/.exec(name) ?? [];
    const isDefault = byDefault !== void 0 && image.value.endsWith(byDefault);
    const what = `"${name}" ${reference.tag ? "follows the newest release" : "names no version"}${isDefault ? ` unless ${variable} says otherwise` : ""}`;
    const isShell = role === "admin-tools" && leavesSchema(container);
    const isMilder = role === "ui" || origin.kind === "kubernetes" && isForOwnMachine(origin.workload.manifest, project.manifestsNear(container));
    yield {
      at: image.at,
      message: `${what}, ${isShell ? `so the commands in ${label} may not fit the server after a pull` : consequence(role, label)}; name the version that runs today${role === "server" ? "" : ", or the one that belongs to the server"}`,
      ...isDefault || isShell || isExport2(origin) ? { atMost: "info" } : isMilder ? { atMost: "warning" } : {}
    };
  }
});
function leavesSchema(container) {
  const { command, entrypoint } = container;
  return !command.isUnknown && !entrypoint.isUnknown && !/-tool\b|schema|set-?up|\.sh\b/i.test(startText(container));
}
function consequence(role, label) {
  if (role === "ui") return `so ${label} may not fit the server after a pull`;
  if (role === "admin-tools") return `so ${label} may set up another schema than the server expects`;
  return `so a pull may bring a minor version that refuses to start on the schema that is there`;
}
function isExport2(origin) {
  return origin.kind === "kubernetes" && origin.workload.manifest.root.get("metadata", "uid").isSet;
}

// src/rules/temporal/hidden-start-script.ts
var hidden_start_script_default = /* @__PURE__ */ defineRule({
  id: "temporal/hidden-start-script",
  on: "container",
  topic: "containerization",
  severity: "error",
  *check(container, { project }) {
    const { image, origin, mounts, label } = container;
    const reference = image.isSet && !project.stageOf(container) ? parseImageReference(image.value) : void 0;
    const role = reference && temporalImage(reference)?.role;
    if (!image.isSet || !role || startsOtherwise(container)) return;
    const hiding = (mounts.value ?? []).find(
      ({ target, type }) => target.isSet && hidesStartScript(role, target.value) && (origin.kind === "kubernetes" ? type !== "unknown" : type === "bind" || type === "tmpfs")
    );
    if (!hiding) return;
    yield {
      at: hiding,
      message: `the volume at "${hiding.target.value}" hides the script that "${inOwnWords(image.value, image.at)}" starts with, so ${label} never starts; mount single files, or a folder below it`
    };
  }
});
function startsOtherwise({ entrypoint, command, origin }) {
  if (origin.kind === "compose" && !origin.service.build.isUnset) return true;
  const line = entrypoint.isUnset ? command : entrypoint;
  if (line.isUnset) return false;
  const [first = ""] = line.isSet && line.value.form === "exec" ? line.value.words : [];
  return !isStartScript(first);
}

// src/rules/temporal/incomplete-client-certificate.ts
var incomplete_client_certificate_default = /* @__PURE__ */ defineRule({
  id: "temporal/incomplete-client-certificate",
  on: "container",
  topic: "configuration",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === "ui") return;
    const { environment, label } = container;
    const setting = (name) => filledIn(environment.names.includes(name), caller.setting(name));
    const [certificate, key, authority] = ["CLIENT_CERT", "CLIENT_KEY", "SERVER_CA_CERT"].map((what) => ({
      path: setting(`TEMPORAL_TLS_${what}_PATH`),
      data: setting(`TEMPORAL_TLS_${what}_DATA`)
    }));
    if (!certificate || !key || !authority) return;
    for (const [what, { path, data }] of [
      ["certificate", certificate],
      ["key", key],
      ["authority", authority]
    ]) {
      if (!path || !data) continue;
      yield {
        at: data.at,
        message: `${label} is given its ${what} twice, as a path and as data, so that the configuration is refused; keep one of them`,
        ...(!path.isSet || !data.isSet) && { atMost: "warning" }
      };
    }
    const half = certificate.path ?? certificate.data;
    const other = key.path ?? key.data;
    const isAbsent = (name) => ["PATH", "DATA"].every((kind) => {
      const value = caller.setting(`TEMPORAL_TLS_${name}_${kind}`);
      return value.isUnset || value.value?.trim() === "";
    });
    if (half && isAbsent("CLIENT_KEY")) {
      yield {
        at: half.at,
        message: `${label} has a client's certificate and not its key, so that it cannot prove who it is; set TEMPORAL_TLS_CLIENT_KEY_${certificate.path ? "PATH" : "DATA"}, too`
      };
    } else if (other && isAbsent("CLIENT_CERT")) {
      yield {
        at: other.at,
        message: `${label} has a client's key and no certificate for it, so that it cannot prove who it is; set TEMPORAL_TLS_CLIENT_CERT_${key.path ? "PATH" : "DATA"}, too`
      };
    }
  }
});

// src/rules/temporal/malformed-address.ts
var malformed_address_default = /* @__PURE__ */ defineRule({
  id: "temporal/malformed-address",
  on: "container",
  topic: "configuration",
  severity: "error",
  *check(container, { project }) {
    const caller = project.callerOf(container);
    const value = caller?.setting("TEMPORAL_ADDRESS");
    if (!caller || !value?.isSet) return;
    const written = value.value.trim();
    const bare = written.replace(/^["'“”‘’]+|["'“”‘’]+$/g, "");
    const address = serverAddress(bare);
    if (!address) return;
    const { scheme, host, port } = address;
    const isDialled = scheme !== void 0 && /^(?:https?|grpcs?|tcp)$/.test(scheme);
    if (bare === written && !isDialled && (port !== void 0 || scheme !== void 0 || !needsPort(caller))) return;
    if (isDialled && changesAddress(caller)) return;
    const meant = `${host}:${port ?? "7233"}`;
    const shown = excerpt(inOwnWords(value.value, value.at));
    const isShort = bare === written && !isDialled;
    const what = isDialled ? "has a scheme" : isShort ? "has no port" : "has quotes around it that belong to the value";
    const fix = value.isLiteral && port !== void 0 && textOf(value.at).includes(written);
    yield {
      at: value.at,
      message: `TEMPORAL_ADDRESS "${shown}" ${what}, so that ${container.label} cannot connect; write host and port alone, as in "${meant}"`,
      ...fix && {
        fix: {
          title: "Write host and port alone",
          safety: "unsafe",
          edits: [replace(value.at, textOf(value.at).replace(written, bare.replace(/^.*:\/\/|\/$/g, "")))]
        }
      }
    };
  }
});
function needsPort({ is, sdk }) {
  if (is === "ui" || is === "tool") return true;
  const found = sdk?.value;
  if (!found || found.language === "typescript" || !found.sourcesComplete) return false;
  const reading = found.sources.filter(({ text }) => text.includes("TEMPORAL_ADDRESS"));
  return reading.length > 0 && !found.sources.some(({ text }) => /7233|TEMPORAL_PORT/.test(text));
}
function changesAddress({ sdk }) {
  const parts = /urlparse|urlsplit|new URL\(|url\.Parse|URI\.create|new Uri\(|TrimPrefix|removeprefix|\.replace\(|\.split\(|re\.sub/;
  return sdk?.value?.sources.some(({ text }) => parts.test(text) && /TEMPORAL_ADDRESS|temporal_address|temporalAddress/.test(text)) === true;
}

// src/rules/temporal/mismatched-cloud-namespace.ts
var mismatched_cloud_namespace_default = /* @__PURE__ */ defineRule({
  id: "temporal/mismatched-cloud-namespace",
  on: "container",
  topic: "configuration",
  severity: "error",
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === "ui") return;
    const found = cloudAddressOf(caller);
    if (!found) return;
    const { endpoint, value, name } = found;
    const namespace = caller.setting("TEMPORAL_NAMESPACE");
    const wanted = endpoint.kind === "namespace" ? endpoint.namespace : void 0;
    if (namespace.isSet && namespace.value.trim() !== "") {
      const given = namespace.value.trim();
      if (wanted === void 0 ? given.includes(".") : given === wanted) return;
      const shown = excerpt(inOwnWords(given, namespace.at));
      const literal = namespace.isLiteral && textOf(namespace.at).includes(given);
      const isBroken = given === "default" || wanted?.startsWith(`${given}.`) === true;
      yield {
        at: namespace.at,
        message: `namespace "${shown}" ${wanted === void 0 ? "lacks the id of its account, without which Temporal Cloud does not know it" : `is not the one of the endpoint "${wanted}.tmprl.cloud", which refuses it`}; write ${wanted === void 0 ? "name.account" : `"${wanted}"`}`,
        related: [{ at: value.at, message: "the endpoint" }],
        ...wanted !== void 0 && literal && {
          fix: {
            title: "Name the namespace of the endpoint",
            safety: isBroken ? "safe" : "unsafe",
            edits: [replace(namespace.at, textOf(namespace.at).replace(given, wanted))]
          }
        }
      };
      return;
    }
    if (!namespace.isUnset || name !== "TEMPORAL_ADDRESS" || mayBeNamedElsewhere(caller)) return;
    yield {
      at: value.at,
      message: `${container.label} connects to Temporal Cloud and names no namespace, so that it may ask for "default", which is not there; set TEMPORAL_NAMESPACE to ${wanted === void 0 ? "name.account" : `"${wanted}"`}`,
      // The program may have it in its source.
      atMost: "warning"
    };
  }
});
function cloudAddressOf({ container, setting }) {
  for (const name of ["TEMPORAL_ADDRESS", ...container.environment.names.filter((one) => addressVariable.test(one))]) {
    const value = setting(name);
    const host = value.isSet ? serverAddress(value.value)?.host : void 0;
    const endpoint = host === void 0 ? void 0 : cloudEndpoint(host);
    if (endpoint) return { name, value, endpoint };
  }
  return void 0;
}
function mayBeNamedElsewhere({ container, sdk }) {
  const { environment, command, entrypoint } = container;
  if (!environment.isComplete || environment.names.some((name) => /NAMESPACE|TEMPORAL_(?:CONFIG|PROFILE)/i.test(name))) return true;
  if ([command, entrypoint].some((line) => line.isUnknown || /namespace/i.test(JSON.stringify(line.value ?? "")))) return true;
  return sdk?.value?.sources.some(({ text }) => /\bnamespace\s*[:=]\s*["'`]/i.test(text)) === true;
}

// src/knowledge/temporal/tctl.ts
var successors = [
  [/^(?:cluster|cl) (?:health|h)$/, "temporal operator cluster health"],
  [/^(?:namespace|n) (?:register|re)$/, "temporal operator namespace create"],
  [/^(?:namespace|n) (?:describe|desc)$/, "temporal operator namespace describe"],
  [/^(?:namespace|n) (?:update|up)$/, "temporal operator namespace update"],
  [/^(?:namespace|n) (?:list|l)$/, "temporal operator namespace list"],
  [/^(?:workflow|wf) (?:list|l)$/, "temporal workflow list"],
  [/^(?:workflow|wf) (?:start|run)$/, "temporal workflow start"],
  [/^(?:workflow|wf) (?:describe|desc)$/, "temporal workflow describe"],
  [/^(?:workflow|wf) (?:show)$/, "temporal workflow show"],
  [/^(?:workflow|wf) (?:terminate|term)$/, "temporal workflow terminate"],
  [/^(?:taskqueue|tq) (?:describe|desc)$/, "temporal task-queue describe"],
  [/^(?:admin|adm) (?:cluster|cl) (?:add-search-attributes|asa)$/, "temporal operator search-attribute create"]
];
var withValue = /^--?(?:address|ad|namespace|ns|context_timeout|ct|codec_endpoint|data_converter_plugin|headers_provider_plugin|auth|color|tls_\w+)$/;
function instead(words) {
  const command = [];
  for (let i = 0; i < words.length && command.length < 3; i++) {
    const word = words[i] ?? "";
    if (withValue.test(word)) i++;
    else if (!word.startsWith("-")) command.push(word);
  }
  const found = successors.find(([pattern]) => pattern.test(command.join(" ")) || pattern.test(command.slice(0, 2).join(" ")))?.[1];
  return found ? `call "${found}${addressIn(words)}" instead` : "call temporal instead, which has a command for each of tctl";
}
function addressIn(words) {
  const at = words.findIndex((word) => /^--?(?:address|ad)$/.test(word));
  const address = words[at + 1] ?? "";
  return at >= 0 && /^[\w.-]+:\d+$/.test(address) ? ` --address ${address}` : "";
}

// src/rules/temporal/retired-tctl.ts
var retired_tctl_default = /* @__PURE__ */ defineRule({
  id: "temporal/retired-tctl",
  on: "container",
  topic: "delivery",
  severity: { development: "info", staging: "warning", production: "error" },
  *check(container, { project }) {
    const { image, label, origin } = container;
    const reference = image.isSet ? parseImageReference(image.value) : void 0;
    const isBuilt = origin.kind === "compose" && !origin.service.build.isUnset;
    if (image.isSet && reference && !isBuilt && temporalImage(reference)?.role === "tctl") {
      yield {
        at: image.at,
        message: `"${inOwnWords(image.value, image.at)}" gets no fixes since its support ended on 2025-09-30; use temporalio/admin-tools and call temporal in it`,
        atMost: "warning"
      };
      return;
    }
    if (!isBuilt && reference && !isOfTemporal(reference) && !project.stageOf(container)) return;
    const isMissing = project.lacksProgram(origin.kind === "compose" ? origin.service : origin.container, "tctl");
    const starts = startsOf(container, project).map((call) => ({ ...call, advice: instead(call.words) }));
    const isServer = !isBuilt && reference !== void 0 && temporalImage(reference)?.role === "server";
    const checks = checksOf(container, project).map((call) => ({
      ...call,
      advice: isServer ? withoutProgram(container) : inCheck(call, container)
    }));
    for (const { at, advice } of isMissing ? starts : [...starts, ...checks]) {
      yield {
        at,
        message: `${label} calls tctl, ${isMissing ? "which its image does not have any more, so it fails" : "which got its last fix in 2025 and is gone from images since 1.30"}; ${advice}`,
        ...!isMissing && { atMost: "warning" }
      };
    }
  }
});
function startsOf({ entrypoint, command }, project) {
  const lines = entrypoint.isSet ? [entrypoint, command] : [command];
  const all = lines.flatMap(
    (line) => line.isSet ? line.value.form === "exec" ? line.value.words : ["/bin/sh", "-c", line.value.text] : []
  );
  const at = lines.find(
    (line) => line.isSet && /\btctl\b/.test(line.value.form === "exec" ? line.value.words.join(" ") : line.value.text)
  )?.at;
  const words = at && callIn(all, project.scriptOf(all));
  return at && words ? [{ at, words }] : [];
}
function checksOf({ origin }, project) {
  if (origin.kind === "compose") {
    const probe = project.probeOf(origin.service);
    const words = probe && callIn(probe.words, probe.script);
    return words ? [{ at: probe, words, script: probe.script?.file.text }] : [];
  }
  return [...origin.container.probes, ...origin.container.hooks].flatMap(({ handlers: [handler] }) => {
    if (handler?.kind !== "exec") return [];
    const script = project.scriptOf(handler.words);
    const words = callIn(handler.words, script);
    return words ? [{ at: handler.node.get("command"), words, script: script?.file.text }] : [];
  });
}
function withoutProgram({ origin }) {
  const how = origin.kind === "compose" ? 'ask the port of the server with "nc -z"' : "let a grpc or tcpSocket probe ask the port of the server";
  return `${how} instead, as images of the server hold no temporal either since then`;
}
function inCheck({ words, script }, container) {
  const named2 = answersOnLoopback(container) ? words : words.map((word) => word.replace(loopback, `${container.name}:`));
  const isMoved = named2.some((word, i) => word !== words[i]);
  const isSought = /WorkflowService: SERVING/.test(script ?? "");
  return [
    instead(named2),
    ...isMoved ? ["as the server does not listen on its loopback address"] : [],
    ...isSought ? ['and look for "SERVING", which is all that it prints'] : []
  ].join(", ");
}
var loopback = /^(?:localhost|127\.0\.0\.1):/;
function answersOnLoopback({ origin, image, environment }) {
  const reference = image.isSet ? parseImageReference(image.value) : void 0;
  const hasServer = reference !== void 0 && /^(?:server|auto-setup)$/.test(temporalImage(reference)?.role ?? "");
  return !hasServer || origin.kind !== "compose" || !origin.service.node.get("network_mode").isUnset || !environment.get("BIND_ON_IP").isUnset;
}
function isOfTemporal(reference) {
  return temporalImage(reference) !== void 0 || /temporal|tctl/i.test(reference.repository);
}
function callIn(words, script) {
  const known = (list) => list.map((word) => word ?? "");
  if (words[0] !== void 0 && basename(words[0]) === "tctl") return known(words.slice(1));
  if (!script || script.damaged) return void 0;
  const command = script.commands.find(({ name }) => name !== void 0 && basename(name) === "tctl");
  return command && known(command.args.map(({ literal }) => literal));
}

// src/rules/temporal/shared-metrics-port.ts
var shared_metrics_port_default = /* @__PURE__ */ defineRule({
  id: "temporal/shared-metrics-port",
  on: "container",
  topic: "observability",
  optIn: true,
  severity: "info",
  *check(container, { project }) {
    const own = portOf(container, project);
    if (!own) return;
    const group = networkOf(container);
    if (group === void 0) return;
    for (const other of project.containers) {
      if (other === container) return;
      if (other.isOneShot || networkOf(other) !== group) continue;
      const theirs = portOf(other, project);
      if (theirs?.port !== own.port) continue;
      yield {
        at: own.at,
        message: `${container.label} and ${other.label} share a network and both serve metrics on port ${own.port}, which only one of them may get; give each a port of its own`,
        related: [{ at: theirs.at, message: "the other one" }]
      };
      return;
    }
  }
});
function portOf(container, project) {
  const isServer = project.servers.some((one) => one.container === container);
  if (container.isOneShot || !isServer && !project.workers.some((one) => one.container === container)) return void 0;
  const { environment } = container;
  const usual = /^(?:TEMPORAL_|WORKER_|SDK_)*(?:METRICS|PROMETHEUS)_(?:PORT|ADDR|ADDRESS|ENDPOINT|LISTEN_ADDRESS|BIND_ADDRESS)$/;
  const name = isServer ? "PROMETHEUS_ENDPOINT" : environment.names.find((one) => usual.test(one));
  const value = name === void 0 ? void 0 : environment.get(name);
  const port = /^(?:[\w.[\]:*]*:)?(\d{2,5})$/.exec(value?.value ?? "")?.[1];
  return port === void 0 || !value ? void 0 : { port, at: value.at };
}
function networkOf({ origin, node }) {
  if (origin.kind === "kubernetes") return origin.container.role === "init" ? void 0 : origin.workload;
  return node.get("network_mode").text === "host" ? `host ${origin.service.file.path}` : void 0;
}

// src/rules/temporal/unmounted-connection-file.ts
var unmounted_connection_file_default = /* @__PURE__ */ defineRule({
  id: "temporal/unmounted-connection-file",
  on: "container",
  topic: "configuration",
  optIn: true,
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === "ui" || container.mounts.isUnknown || isFilledByOthers(container)) return;
    const places = mountedAt(container);
    if (!places || project.stageOf(container)) return;
    for (const name of ["CLIENT_CERT_PATH", "CLIENT_KEY_PATH", "SERVER_CA_CERT_PATH"].map((part) => `TEMPORAL_TLS_${part}`).concat("TEMPORAL_CONFIG_FILE")) {
      const value = caller.setting(name);
      const path = value.value?.trim();
      if (!path?.startsWith("/") || /^\/(?:etc\/ssl|etc\/pki|usr\/share|usr\/local\/share)\//.test(path)) continue;
      if (places.some((place) => path === place || path.startsWith(`${place.replace(/\/$/, "")}/`))) continue;
      yield {
        at: value.at,
        message: `${name} names "${excerpt(path)}", and nothing is mounted there in ${container.label}, so that it may not connect; mount the file from a secret, or correct the path`,
        // Authorities and settings without keys are often part of the image.
        ...!name.includes("CLIENT") && { atMost: "info" }
      };
    }
  }
});
function mountedAt({ mounts, origin, node }) {
  const places = (mounts.value ?? []).map(({ target }) => target.value);
  if (places.some((place) => place === void 0)) return void 0;
  const known = places.flatMap((place) => place ?? []);
  if (origin.kind !== "compose") return known;
  const granted = ["secrets", "configs"].flatMap(
    (kind) => node.get(kind).items.map((item) => {
      const target = item.isMap ? item.get("target").text ?? item.get("source").text : item.text;
      return target?.startsWith("/") ? target : `${kind === "secrets" ? "/run/secrets" : ""}/${target ?? ""}`;
    })
  );
  return [...known, ...granted];
}
function isFilledByOthers({ origin }) {
  if (origin.kind === "compose") return false;
  const { podAnnotations, isIncomplete, kind } = origin.workload;
  if (kind.endsWith("WorkerDeployment")) return true;
  return isIncomplete || podAnnotations.isUnknown || [...podAnnotations.entries.keys()].some((name) => /inject|vault|secret|spiffe/i.test(name));
}

// src/rules/temporal/unpolled-task-queue.ts
var unpolled_task_queue_default = /* @__PURE__ */ defineRule({
  id: "temporal/unpolled-task-queue",
  on: "container",
  topic: "configuration",
  optIn: true,
  severity: "info",
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (caller?.is !== "client" || !container.environment.names.includes("TEMPORAL_TASK_QUEUE")) return;
    const value = caller.setting("TEMPORAL_TASK_QUEUE");
    const queue = value.value?.trim();
    if (!queue) return;
    const polled = polledBy(caller, queue);
    if (!polled || polled.size === 0 || polled.has(queue)) return;
    const meant = slipOf(queue, [...polled]);
    const names = [...polled].map((name) => `"${excerpt(name)}"`).join(", ");
    yield {
      at: value.at,
      message: `${container.label} uses the task queue "${excerpt(queue)}", which no worker beside it polls (${names}), so that what it starts there may never run; ${meant === void 0 ? "name a queue that a worker polls" : `did you mean "${meant}"?`}`
    };
  }
});
function polledBy({ installation }, queue) {
  const all = /* @__PURE__ */ new Set();
  for (const worker of installation.workers) {
    const queues = queuesOf(worker, queue);
    if (!queues) return void 0;
    for (const one of queues) all.add(one);
  }
  return all;
}
function queuesOf({ container, sdk, setting }, queue) {
  const { environment, command, entrypoint } = container;
  if (!environment.isComplete || command.isUnknown || entrypoint.isUnknown) return void 0;
  const values = environment.names.filter((name) => /TASK_?QUEUES?$/i.test(name)).map((name) => setting(name).value);
  if (values.length === 0 || values.some((value) => value === void 0)) return void 0;
  if (JSON.stringify([command.value, entrypoint.value]).includes(queue)) return void 0;
  if (sdk.value?.sources.some(({ text }) => text.includes(queue))) return void 0;
  return values.flatMap((value) => value?.split(/[\s,;]+/).filter((part) => part !== "") ?? []);
}

// src/rules/temporal/unverified-connection.ts
var unverified_connection_default = /* @__PURE__ */ defineRule({
  id: "temporal/unverified-connection",
  on: "container",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "error" },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === "ui") return;
    const value = caller.setting("TEMPORAL_TLS_DISABLE_HOST_VERIFICATION");
    if (!value.isSet || !/^(?:true|t|1)$/i.test(value.value.trim())) return;
    yield {
      at: value.at,
      message: `${container.label} accepts any certificate of the Temporal server, so that others can read and change what it sends; give the authority with TEMPORAL_TLS_SERVER_CA_CERT_PATH, and the name with TEMPORAL_TLS_SERVER_NAME`
    };
  }
});

// src/rules/temporal/unwritable-config-folder.ts
var unwritable_config_folder_default = /* @__PURE__ */ defineRule({
  id: "temporal/unwritable-config-folder",
  on: "container",
  topic: "containerization",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(container, { project }) {
    const { image, origin, mounts, label } = container;
    const reference = image.isSet && !project.stageOf(container) ? parseImageReference(image.value) : void 0;
    const role = reference && temporalImage(reference)?.role;
    const version = versionsInTag(reference?.tag ?? "")?.version;
    const folder = role && version !== void 0 ? configWrittenAtStart(role, version) : void 0;
    if (!image.isSet || folder === void 0 || mounts.isUnknown || startsOtherwise2(container)) return;
    const name = inOwnWords(image.value, image.at);
    const over = (mounts.value ?? []).filter(({ target }) => !target.isSet || isOver(target.value, folder));
    if (over.some(({ target }) => target.isSet && hidesStartScript(role, target.value))) return;
    const reading = over.find(({ target, readOnly, type }) => target.isSet && (readOnly || type === "configMap" || type === "secret"));
    const blocking = reading && over.length === 1 ? { at: reading, what: `the volume at ${reading.target.value}` } : over.length === 0 ? readOnlyRoot(container) : void 0;
    if (blocking) {
      const cure = role === "ui" ? "use temporalio/ui 2.37.3 or later" : "use an image from 1.30 on";
      yield {
        at: blocking.at,
        message: `"${name}" writes its configuration to ${folder} at the start, and ${blocking.what} of ${label} can only be read, so it ends with an error; mount an empty volume there, or ${cure}`
      };
      return;
    }
    const user = origin.kind === "kubernetes" ? origin.container.security.runAsUser : void 0;
    const number = user ? user.value : Number.parseInt(origin.kind === "compose" ? origin.service.user.value ?? "" : "", 10);
    if (role === "ui" || over.length > 0 || number === void 0 || !Number.isInteger(number) || number === 0 || number === 1e3) return;
    yield {
      at: user ? user.at : origin.kind === "compose" ? origin.service.user.at : container,
      message: `"${name}" writes its configuration to ${folder} at the start, which may be denied to the user ${number}, as the folder belongs to 1000; run it as 1000, or mount a volume there that this user may write to`,
      atMost: "info"
    };
  }
});
function isOver(target, folder) {
  const path = target.replace(/\/+$/, "");
  return folder === path || folder.startsWith(`${path}/`);
}
function readOnlyRoot({ origin, node }) {
  const setting = origin.kind === "kubernetes" ? origin.container.security.readOnlyRootFilesystem : node.get("read_only").boolean();
  return setting.value === true ? { at: setting.at, what: "the root filesystem" } : void 0;
}
function startsOtherwise2({ entrypoint }) {
  if (!entrypoint.isSet) return entrypoint.isUnknown;
  const [first = ""] = entrypoint.value.form === "exec" ? entrypoint.value.words : [];
  return !isStartScript(first);
}

// src/rules/temporal/variable-of-another-program.ts
var variable_of_another_program_default = /* @__PURE__ */ defineRule({
  id: "temporal/variable-of-another-program",
  on: "container",
  topic: "configuration",
  optIn: true,
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller) return;
    const read = caller.sdk?.value;
    const uses = read && isInSight(read) ? notReadBy(read) : void 0;
    if (!uses) return;
    for (const name of container.environment.names) {
      const wanted = uses(name);
      const value = container.environment.get(name);
      if (wanted === void 0 || value.isUnset) continue;
      yield {
        at: value.at,
        message: `no source of ${container.label} reads ${name}, so that it has no effect; set ${wanted}, or whatever the program reads`
      };
    }
  }
});
var others = /* @__PURE__ */ new Map([
  ["TEMPORAL_TLS_CERT", "TEMPORAL_TLS_CLIENT_CERT_PATH"],
  ["TEMPORAL_TLS_KEY", "TEMPORAL_TLS_CLIENT_KEY_PATH"],
  ["TEMPORAL_TLS_CA", "TEMPORAL_TLS_SERVER_CA_CERT_PATH"],
  ["TEMPORAL_CLI_ADDRESS", "TEMPORAL_ADDRESS"],
  ["TEMPORAL_CLI_NAMESPACE", "TEMPORAL_NAMESPACE"],
  ["TEMPORAL_HOST_PORT", "TEMPORAL_ADDRESS"],
  ["TEMPORAL_HOSTPORT", "TEMPORAL_ADDRESS"],
  ["TEMPORAL_HOST_URL", "TEMPORAL_ADDRESS"],
  ["TEMPORAL_GRPC_ENDPOINT", "TEMPORAL_ADDRESS"]
]);
function isInSight({ language, sources, sourcesComplete, isWorker: isWorker2 }) {
  return sourcesComplete && sources.length > 0 && isWorker2.value === true && /^(?:typescript|python|go|ruby)$/.test(language);
}
function notReadBy({ sources, language }) {
  const plain = sources.map(({ text }) => text.toLowerCase().replace(/[^a-z0-9]/g, ""));
  const loads = environmentLoader(language);
  return (name) => {
    const wanted = others.get(name);
    if (wanted === void 0) return void 0;
    const rest = name.replace("TEMPORAL_", "").replace(/_/g, "").toLowerCase();
    const isNamed = plain.some((text) => text.includes(`temporal${rest}`) || !/^TLS/.test(rest.toUpperCase()) && text.includes(rest));
    if (isNamed || sources.some(({ text }) => /BaseSettings|viper|envPrefix|env_prefix|koanf|convict|nconf/.test(text))) return void 0;
    const readsStandard = loads && sources.some(({ text }) => loads.pattern.test(text));
    const readsWanted = plain.some((text) => text.includes(wanted.replace(/_/g, "").toLowerCase()));
    return readsStandard || readsWanted ? wanted : void 0;
  };
}

// src/generated/rules/container.ts
var rules = [dangerous_capability_default, data_without_volume_default, default_credentials_default, development_setting_default, end_of_life_image_default, heap_above_memory_limit_default, host_namespace_default, image_without_digest_default, limit_below_request_default, literal_secret_default, missing_cpu_limit_default, missing_resource_limits_default, missing_startup_setting_default, mounted_container_socket_default, moved_data_folder_default, possible_privilege_escalation_default, privileged_container_default, root_user_default, sensitive_host_path_default, unconfined_security_profile_default, unpinned_image_default, untrusted_registry_default, withdrawn_image_default, writable_root_filesystem_default, address_of_localhost_default, cloud_without_credentials_default, command_of_other_version_default, disabled_tls_default, floating_version_default, hidden_start_script_default, incomplete_client_certificate_default, malformed_address_default, mismatched_cloud_namespace_default, retired_tctl_default, shared_metrics_port_default, unmounted_connection_file_default, unpolled_task_queue_default, unverified_connection_default, unwritable_config_folder_default, variable_of_another_program_default];
export {
  rules
};
