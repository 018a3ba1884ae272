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
} from "./chunk-AHPLEJTX.js";
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
} from "./chunk-MEYO3SYM.js";
import "./chunk-AUGCEIHP.js";
import {
  addHardening,
  basename,
  dataStore,
  defineRule,
  dirname,
  effectiveTag,
  globMatcher,
  inOwnWords,
  insertEntry,
  isForDevelopment,
  isForetold,
  isStale,
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
  temporalImage,
  textOf,
  weaklyMemoized,
  withArticle
} from "./chunk-HWSJOTXN.js";
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
  *check(container) {
    const { memory } = container.limits;
    if (!memory.isSet || memory.value < 2 ** 20) return;
    for (const { heap, at } of heapsOf(container)) {
      if (heap.bytes < memory.value || heap.isAll && heap.bytes === memory.value) continue;
      yield {
        at,
        message: `"${heap.flag}" lets ${container.label} fill ${amount(heap.bytes)}, and its limit is ${amount(memory.value)}, so it is killed under load; keep it to about three quarters of the limit`,
        related: [{ at: memory.at, message: "the memory limit" }]
      };
    }
  }
});
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
  *check(container) {
    const { limits, label, isOneShot, node } = container;
    if (!limits.cpu.isUnset || isOneShot || !node.get("cpu_quota").isUnset) return;
    yield {
      at: limits.cpu.at,
      message: `${label} has no CPU limit and may take all cores of its host; set one where others on the host must not feel it`
    };
  }
});

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
    const effect = boundsHeap(container) ? ", and -Xmx bounds its heap alone" : ` and may take the memory of the whole ${origin.kind === "compose" ? "machine" : "node"}`;
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
  const [source, ...others] = sources;
  if (!source || others.length > 0 || source.via || source.anchor) return void 0;
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

// src/rules/temporal/shared-metrics-port.ts
var shared_metrics_port_default = /* @__PURE__ */ defineRule({
  id: "temporal/shared-metrics-port",
  on: "container",
  topic: "observability",
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

// src/generated/rules/container.ts
var rules = [dangerous_capability_default, data_without_volume_default, default_credentials_default, development_setting_default, end_of_life_image_default, heap_above_memory_limit_default, host_namespace_default, image_without_digest_default, limit_below_request_default, literal_secret_default, missing_cpu_limit_default, missing_resource_limits_default, missing_startup_setting_default, mounted_container_socket_default, moved_data_folder_default, possible_privilege_escalation_default, privileged_container_default, root_user_default, sensitive_host_path_default, unconfined_security_profile_default, unpinned_image_default, untrusted_registry_default, withdrawn_image_default, writable_root_filesystem_default, shared_metrics_port_default];
export {
  rules
};
