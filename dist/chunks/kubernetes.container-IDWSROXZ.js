import {
  capabilityName,
  isRootUser,
  mayHaveOwnUsers,
  namesOf,
  needsHost,
  runsOnWindows,
  userOfImage
} from "./chunk-FMO4EBFX.js";
import {
  meantForLogins,
  userNumber
} from "./chunk-SO5SVOSA.js";
import {
  baseImage
} from "./chunk-XNCRGP26.js";
import {
  acceptsErrors,
  alwaysSucceeds,
  basename,
  behindInit,
  controllerVariables,
  decidingCommand,
  defineRule,
  dirname,
  excerpt,
  execsLastCommand,
  hasNothingToFinish,
  inOwnWords,
  insertBefore,
  isBystander,
  isDataStore,
  isTestData,
  isVersionedDeployment,
  isWorkerRole,
  lastingCommand,
  lineIndexAt,
  lineRange,
  mostlySignalsChild,
  namedImage,
  parseImageReference,
  parseQuantity,
  programsOf,
  publishedName,
  removeLines,
  replace,
  runsPackageScript,
  secondsToStart,
  shellImage,
  signalsWholeGroup,
  slipOf,
  soundsLikeDataStore,
  textOf,
  weaklyMemoized
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/kubernetes/contradictory-security-context.ts
var contradictory_security_context_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/contradictory-security-context",
  on: "kubernetes.container",
  topic: "security",
  severity: "error",
  *check(container) {
    if (runsOnWindows(container.workload)) return;
    for (const { at, message, related } of contradictions(container))
      yield { at, message, ...related && { related: [{ at: related, message: "the other setting" }] } };
  }
});
function* contradictions({ name, security, node }) {
  const { runAsNonRoot, runAsUser, privileged, allowPrivilegeEscalation: escalation, capabilities } = security;
  if (runAsNonRoot.value === true && runAsUser.value === 0)
    yield {
      at: runAsUser.at,
      related: runAsNonRoot.at,
      message: `runAsUser 0 is root, which runAsNonRoot forbids, so container "${name}" never starts; give it another user, or set runAsNonRoot: false for it alone`
    };
  if (escalation.value === false && privileged.value === true)
    yield {
      at: escalation.at,
      related: privileged.at,
      message: `a privileged container has all rights, so the API server refuses allowPrivilegeEscalation: false for container "${name}"; take one of the two out`
    };
  const added = capabilities.get("add").items.find(({ text }) => text === "CAP_SYS_ADMIN");
  if (escalation.value === false && added)
    yield {
      at: added,
      related: escalation.at,
      message: `"CAP_SYS_ADMIN" allows every escalation, so the API server refuses it beside allowPrivilegeEscalation: false; take one of the two out`
    };
  for (const key of ["seccompProfile", "appArmorProfile"]) {
    const profile = node.get("securityContext", key);
    const type = profile.get("type");
    const file = profile.get("localhostProfile");
    if (type.text === "Localhost" && file.isUnset)
      yield {
        at: type,
        message: `"Localhost" means a profile on the node, and none is named, so the API server refuses container "${name}"; name it in localhostProfile`
      };
    if ((type.text === "RuntimeDefault" || type.text === "Unconfined") && file.isSet)
      yield {
        at: file,
        message: `localhostProfile goes with the type Localhost only, so the API server refuses container "${name}"; take it out, or set type: Localhost`
      };
  }
}

// src/rules/kubernetes/cut-off-pre-stop.ts
var defaultSeconds = 30;
var cut_off_pre_stop_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/cut-off-pre-stop",
  on: "kubernetes.container",
  topic: "delivery",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(container, { project }) {
    const grace = container.workload.terminationGracePeriod;
    const hook = container.hooks.find(({ kind }) => kind === "preStop");
    const handler = hook?.handlers[0];
    if (grace.isUnknown || !handler || hook.handlers.length > 1 || container.workload.isIncomplete) return;
    const asleep = secondsAsleep(handler, project);
    const given = grace.value ?? defaultSeconds;
    if (asleep === void 0 || asleep < given || given === 0) return;
    const isRefused = handler.kind === "sleep" && asleep > given;
    const what = `the preStop hook of container "${container.name}" sleeps ${asleep} s, and the pod has ${given} s to stop`;
    yield {
      at: handler.node.get(handler.kind === "sleep" ? "seconds" : "command"),
      message: `${what}, so ${isRefused ? "the API refuses it" : "it is killed as soon as it is told to stop"}; set a terminationGracePeriodSeconds above ${asleep} and what the process needs to finish`,
      ...!isRefused && { atMost: "warning" },
      related: grace.isSet ? [{ at: grace.at, message: "the time to stop" }] : []
    };
  }
});
function secondsAsleep({ kind, node, words }, project) {
  if (kind === "sleep") return node.get("seconds").number().value;
  if (kind !== "exec") return void 0;
  const script = project.scriptOf(words);
  if (!script) return secondsOf(words);
  if (script.damaged) return void 0;
  const naps = script.commands.flatMap(
    ({ name, args, nested, background }) => nested || background ? [] : secondsOf([name, ...args.map(({ literal }) => literal)]) ?? []
  );
  return naps.reduce((sum, nap) => sum + nap, 0) || void 0;
}
function secondsOf([program, time, more]) {
  if (program === void 0 || basename(program) !== "sleep" || time === void 0 || more !== void 0) return void 0;
  const match = /^(\d+(?:\.\d+)?)([smh]?)$/.exec(time);
  return match ? Number(match[1]) * (match[2] === "m" ? 60 : match[2] === "h" ? 3600 : 1) : void 0;
}

// src/rules/kubernetes/duplicate-variable.ts
var duplicate_variable_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/duplicate-variable",
  on: "kubernetes.container",
  topic: "configuration",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ name: container, node, workload }) {
    if (workload.manifest.document.damaged) return;
    const env = node.get("env");
    const entries = /* @__PURE__ */ new Map();
    for (const entry of env.items) {
      const name = entry.get("name");
      if (typeof name.scalar !== "string") continue;
      const earlier = entries.get(name.scalar);
      entries.set(name.scalar, entry);
      if (!earlier || refersTo(entry, name.scalar)) continue;
      const isSame = withoutSpace(earlier) === withoutSpace(entry);
      const isUsed = env.items.some((one) => one !== entry && refersTo(one, name.scalar));
      yield {
        at: name,
        message: isSame ? `container "${container}" sets "${name.scalar}" twice, and a change to the first one does nothing; remove one of them` : `container "${container}" sets "${name.scalar}" twice, and this one hides the other value; remove the one that is not meant`,
        related: [{ at: earlier, message: "the first one" }],
        ...!isUsed && { fix: withoutEntry(earlier, env) },
        ...(isSame || workload.isIncomplete) && { atMost: "info" }
      };
    }
  }
});
function refersTo(entry, name) {
  return (entry.get("value").text ?? "").includes(`$(${name})`);
}
function withoutSpace(node) {
  return node.source().replace(/[\s"'{},]/g, "");
}
function withoutEntry(entry, env) {
  const { file, range } = entry;
  const start = file.text.lastIndexOf("\n", range[0]) + 1;
  if (env.flow || env.via || env.anchor !== void 0 || entry.via || entry.anchor !== void 0) return void 0;
  if (!/^ *- +$/.test(file.text.slice(start, range[0])) || /\n[ \t]*#/.test(entry.source())) return void 0;
  return { title: "Remove the entry that is hidden", safety: "unsafe", edits: [removeLines(entry)], scope: env };
}

// src/rules/kubernetes/exposed-ssh.ts
var exposed_ssh_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/exposed-ssh",
  on: "kubernetes.container",
  topic: "security",
  severity: { development: "off", staging: "warning", production: "warning" },
  optIn: true,
  *check(container) {
    const { ports, name, workload } = container;
    if ([workload.name, ...namesOf(container)].some(meantForLogins)) return;
    for (const port of ports) {
      const at = port.get("containerPort");
      const protocol = port.get("protocol");
      if (at.scalar !== 22 || !(protocol.isUnset || protocol.text === "TCP")) continue;
      yield {
        at,
        message: `port 22 of container "${name}" offers a login over SSH, a second way into it; use kubectl exec, and leave the server out`
      };
    }
  }
});

// src/rules/kubernetes/host-port.ts
var host_port_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/host-port",
  on: "kubernetes.container",
  topic: "orchestration",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(container) {
    const { ports, name, workload } = container;
    if (needsHost(namesOf(container)) || workload.podSpec.get("hostNetwork").scalar === true) return;
    const taken = ports.filter((port) => typeof port.get("hostPort").scalar === "number" && port.get("hostPort").scalar !== 0);
    const [first, ...others] = taken.map((port) => port.get("hostPort"));
    if (!first) return;
    const numbers = [first, ...others].map(({ text }) => text).join(" and ");
    const own = taken.length === 1 ? taken[0]?.get("containerPort") : void 0;
    const target = typeof own?.scalar === "number" ? `port ${own.text}` : "it";
    const effect = workload.kind === "Pod" ? "so it is open past all Services" : "so no two of its pods fit on one";
    yield {
      at: first,
      message: `container "${name}" takes port ${numbers} of its node, ${effect}; take hostPort out, and reach ${target} through a Service`,
      fix: withoutHostPorts(taken, workload.podSpec),
      ...others.length > 0 && { related: others.map((at) => ({ at, message: "another one" })) },
      ...(/^(?:DaemonSet|Pod)$/.test(workload.kind) || standsAtTheEdge([workload.name, ...namesOf(container)])) && {
        atMost: "info"
      }
    };
  }
});
function standsAtTheEdge(names) {
  return names.some((name) => /ingress|traefik|gateway|haproxy|envoy|contour|caddy|ngrok|tunnel/.test(name));
}
function withoutHostPorts(ports, scope) {
  const edits = ports.flatMap((port) => withoutHostPort(port) ?? []);
  return edits.length === ports.length ? { title: "Take hostPort out", safety: "unsafe", edits, scope } : void 0;
}
function withoutHostPort(port) {
  const entry = port.entries.get("hostPort");
  if (!entry || port.flow || port.via || entry.value.via || entry.value.anchor || entry.value.style !== "plain") return void 0;
  const { file } = entry.key;
  const [start] = lineRange(file, lineIndexAt(file, entry.key.range[0]));
  if (!/^ *$/.test(file.text.slice(start, entry.key.range[0]))) return void 0;
  return removeLines({ file, range: entry.range });
}

// src/rules/kubernetes/identical-probes.ts
var identical_probes_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/identical-probes",
  on: "kubernetes.container",
  topic: "observability",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(container) {
    const liveness = container.probes.find(({ kind }) => kind === "liveness");
    const readiness = container.probes.find(({ kind }) => kind === "readiness");
    const [first, second] = [liveness?.handlers[0], readiness?.handlers[0]];
    if (!liveness || !readiness || !first || !second || first.kind !== second.kind || first.kind === "tcpSocket") return;
    const [patience, other] = [patienceOf(liveness), patienceOf(readiness)];
    if (patience === void 0 || other === void 0 || patience > other || asks(first) !== asks(second)) return;
    yield {
      at: liveness,
      message: `the liveness probe of container "${container.name}" asks the same as its readiness probe and gives up as early, after ${patience} s, so what makes it busy restarts it; ask something cheaper, or let it fail for longer first`,
      related: [{ at: readiness, message: "the readiness probe" }]
    };
  }
});
function patienceOf({ period, failures }) {
  return period.effective === void 0 || failures.effective === void 0 ? void 0 : period.effective * failures.effective;
}
function asks({ node }) {
  return textOfNode(node);
}
function textOfNode(node) {
  if (node.isList) return `[${node.items.map(textOfNode).join()}]`;
  if (!node.isMap) return JSON.stringify(node.text ?? "");
  const entries = [...node.entries.values()].map(({ name, value }) => `${name}:${textOfNode(value)}`);
  return `{${entries.sort().join()}}`;
}

// src/rules/kubernetes/impatient-liveness-probe.ts
var impatient_liveness_probe_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/impatient-liveness-probe",
  on: "kubernetes.container",
  topic: "observability",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container) {
    if (container.workload.isIncomplete || container.role === "init") return;
    const of = (kind) => container.probes.find((probe) => probe.kind === kind);
    const judged = of("startup") ?? (container.startupProbe.isUnset ? of("liveness") : void 0);
    const patience = judged && patienceOf2(judged);
    if (!judged || patience === void 0) return;
    const name = `the ${judged.kind} probe of container "${container.name}" gives up after ${patience} s`;
    const cure = judged.kind === "startup" ? "raise its failureThreshold" : "add a startupProbe that has the time, or raise initialDelaySeconds";
    const reference = namedImage(container.image);
    const needed = reference && secondsToStart(publishedName(reference));
    if (needed !== void 0 && patience < needed) {
      yield {
        at: judged,
        message: `${name}, and the server may need ${needed} s or more to start, so it may be restarted for ever; ${cure}`
      };
      return;
    }
    const readiness = of("readiness");
    if (judged.kind !== "liveness" || !readiness?.delay.isSet || readiness.delay.value <= patience) return;
    yield {
      at: judged,
      message: `${name}, and its readiness probe first asks after ${readiness.delay.value} s, so a start that takes so long never ends; ${cure}`,
      related: [{ at: readiness.delay.at, message: "the first question of the readiness probe" }]
    };
  }
});
function patienceOf2({ delay, period, failures }) {
  if (delay.effective === void 0 || period.effective === void 0 || failures.effective === void 0) return void 0;
  return delay.effective + period.effective * (failures.effective - 1);
}

// src/rules/kubernetes/low-user-id.ts
var low_user_id_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/low-user-id",
  on: "kubernetes.container",
  topic: "security",
  optIn: true,
  severity: { development: "off", staging: "info", production: "warning" },
  *check({ security, name, workload }) {
    if (runsOnWindows(workload) || mayHaveOwnUsers(workload)) return;
    for (const [what, number] of [
      ["user", security.runAsUser],
      ["group", security.runAsGroup]
    ]) {
      if (!number.isSet || number.value <= 0 || number.value >= 1e4) continue;
      yield {
        at: number.at,
        message: `container "${name}" runs as ${what} ${number.value}, which may be somebody on the node; use a number of 10000 or more that its image allows`
      };
    }
  }
});

// src/rules/kubernetes/missing-liveness-probe.ts
var missing_liveness_probe_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-liveness-probe",
  on: "kubernetes.container",
  topic: "observability",
  aggregate: true,
  optIn: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(container, { project }) {
    const { workload, role, name } = container;
    if (!workload.isLongRunning || workload.kind === "Pod" || workload.isIncomplete || container.image.isUnset) return;
    if (role !== "main" || container.ports.length === 0 || !container.livenessProbe.isUnset || polls(container, project)) return;
    yield {
      at: container,
      message: `container "${name}" is not restarted when it hangs; add a livenessProbe that asks no more than whether it still answers`
    };
  }
});
function polls(container, { workers, servers }) {
  const isIt = ({ container: { origin } }) => origin.kind === "kubernetes" && origin.container === container;
  return workers.some(isIt) || servers.some((server) => isIt(server) && server.roles.value?.every((role) => role === "worker") === true);
}

// src/rules/kubernetes/missing-pre-stop.ts
var missing_pre_stop_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-pre-stop",
  on: "kubernetes.container",
  topic: "delivery",
  aggregate: true,
  optIn: true,
  severity: { development: "off", staging: "info", production: "info" },
  reads: ["Service"],
  *check(container, { project }) {
    const { workload, role, image, node, name } = container;
    const hook = node.get("lifecycle", "preStop");
    if (!hook.isUnset || role !== "main" || workload.isIncomplete || image.isUnset) return;
    if (!/^(?:Deployment|Rollout|ReplicaSet|DeploymentConfig)$/.test(workload.kind)) return;
    const reference = namedImage(image);
    const [service2] = project.objects.servicesOf(container).value ?? [];
    if (!service2 || reference && isDataStore(reference)) return;
    yield {
      at: hook.key,
      message: `container "${name}" is told to stop while Service "${service2.name.value ?? ""}" may still send it requests; add a preStop hook that sleeps for some seconds`,
      related: [{ at: service2, message: "the Service" }]
    };
  }
});

// src/rules/kubernetes/missing-readiness-probe.ts
var missing_readiness_probe_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-readiness-probe",
  on: "kubernetes.container",
  topic: "observability",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["Service"],
  *check(container, { project }) {
    const { workload, role } = container;
    if (!controllers.has(workload.kind) || workload.isIncomplete || role !== "main" || container.image.isUnset) return;
    if (!container.readinessProbe.isUnset || !container.startupProbe.isUnset || container.ports.length === 0) return;
    if (project.servers.some((one) => isWorkerRole(one, container))) return;
    const isBeside = ({ file }) => dirname(file.path) === dirname(workload.manifest.file.path);
    const services = (project.objects.servicesOf(container).value ?? []).filter(
      (one) => one.root.get("spec", "publishNotReadyAddresses").scalar !== true && (!isTestData(one.file.path) || isBeside(one))
    );
    const beside = services.filter(isBeside);
    const near = beside.length > 0 ? beside : services;
    const service2 = near.find((one) => !isHeadless(one)) ?? near[0];
    if (!service2) return;
    const name = service2.name.value ?? "";
    const effect = isHeadless(service2) ? `headless Service "${name}" gives out its address` : `Service "${name}" sends it requests`;
    const reference = namedImage(container.image);
    const names = [workload.name, container.name, reference?.name ?? ""];
    const isLookedPast = names.some(soundsLikeDataStore) || reference && (isDataStore(reference) || isBystander(reference));
    yield {
      at: container,
      message: `container "${container.name}" counts as ready as soon as it is started, and ${effect} from then on; add a readinessProbe that succeeds once it answers`,
      related: [{ at: service2, message: "the Service" }],
      ...isLookedPast && { atMost: "info" }
    };
  }
});
function isHeadless({ root }) {
  return root.get("spec", "clusterIP").text === "None";
}
var controllers = /* @__PURE__ */ new Set(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Rollout", "DeploymentConfig"]);

// src/rules/kubernetes/missing-resource-requests.ts
var missing_resource_requests_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-resource-requests",
  on: "kubernetes.container",
  topic: "scaling",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  reads: ["LimitRange"],
  *check(container, { project }) {
    if (container.role === "init" || container.workload.isIncomplete || container.image.isUnset) return;
    const { cpu, memory } = container.requests;
    const missing = [...cpu.isUnset ? ["CPU"] : [], ...memory.isUnset ? ["memory"] : []];
    if (missing.length === 0 || hasDefaults(project.manifestsNear(container))) return;
    yield {
      at: cpu.isUnset ? cpu.at : memory.at,
      message: `container "${container.name}" requests no ${missing.join(" and no ")}, so it may be placed where nothing is left; request what it is seen to use`
    };
  }
});
var hasDefaults = /* @__PURE__ */ weaklyMemoized(
  (manifests) => manifests.some(
    ({ kind, root }) => kind === "LimitRange" && root.get("spec", "limits").items.some((item) => !item.get("default").isUnset || !item.get("defaultRequest").isUnset)
  )
);

// src/rules/kubernetes/missing-storage-limit.ts
var missing_storage_limit_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-storage-limit",
  on: "kubernetes.container",
  topic: "scaling",
  aggregate: true,
  optIn: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check({ node, name, role, workload, image }) {
    const limit = node.get("resources", "limits", "ephemeral-storage");
    if (!limit.isUnset || role === "init" || workload.isIncomplete || image.isUnset) return;
    yield {
      at: limit.key,
      message: `container "${name}" may fill the disk of its node, so that other pods are evicted; set a limit for ephemeral-storage`
    };
  }
});

// src/rules/kubernetes/missing-tool.ts
var missing_tool_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-tool",
  on: "kubernetes.container",
  topic: "observability",
  severity: "error",
  *check(container, { project }) {
    if (container.role === "init") return;
    for (const one of [...container.probes, ...container.hooks]) {
      const [handler] = one.handlers;
      if (handler?.kind !== "exec" || one.handlers.length > 1) continue;
      const { words } = handler;
      const missing = programsOf({ words, script: project.scriptOf(words) }).find((program2) => lacks(container, program2, project));
      if (missing === void 0) continue;
      const isHook = one.kind === "preStop" || one.kind === "postStart";
      const name = isHook ? `${one.kind} hook` : `${one.kind} probe`;
      const program = basename(missing);
      const calls = words[0] === missing && isShell(program) ? "needs a shell" : `calls ${program}`;
      yield {
        at: handler.node.get("command"),
        message: `the ${name} of container "${container.name}" ${calls}, which ${imageOf(container)} does not have, so ${effects[one.kind]}; ${cureOf(one.kind, program)}`
      };
    }
  }
});
var effects = {
  liveness: "it fails each time and the container is restarted for ever",
  readiness: "it fails each time and the container is never ready",
  startup: "it fails each time and the container is restarted for ever",
  postStart: "it fails and the container is ended",
  preStop: "it fails and the container is told to stop at once"
};
function cureOf(kind, program) {
  if (kind === "preStop" && (program === "sleep" || isShell(program)))
    return "let Kubernetes wait with sleep, or call a program of the image";
  if (kind === "preStop" || kind === "postStart") return "call a program that the image has";
  return "use httpGet, tcpSocket or grpc, or call a program that the image has";
}
function isShell(program) {
  return /^(?:sh|bash|ash|dash)$/.test(program);
}
function lacks(container, program, project) {
  const name = basename(program);
  if (name === "sleep" || name === "cat" || name === "ls" || name === "test") return project.lacksProgram(container, "sh");
  return project.lacksProgram(container, program);
}
function imageOf({ image }) {
  return image.isSet ? `"${inOwnWords(image.value, image.at)}"` : "the image";
}

// src/rules/kubernetes/privileged-port.ts
var privileged_port_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/privileged-port",
  on: "kubernetes.container",
  topic: "security",
  optIn: true,
  severity: { development: "info", staging: "info", production: "warning" },
  *check(container) {
    const { security, ports, name, workload } = container;
    const isNoRoot = (security.runAsUser.value ?? 0) > 0 || security.runAsUser.isUnset && security.runAsNonRoot.value === true;
    if (!isNoRoot || runsOnWindows(workload) || mayBind(container)) return;
    for (const port of ports) {
      const at = port.get("containerPort");
      if (typeof at.scalar !== "number" || at.scalar <= 0 || at.scalar >= 1024) continue;
      yield {
        at,
        message: `container "${name}" is not root and may not open port ${at.scalar} on every cluster; listen on a port above 1023, and let the Service keep the old one`
      };
    }
  }
});
function mayBind({ security, workload }) {
  if (security.capabilities.get("add").items.some(({ text }) => text !== void 0 && capabilityName(text) === "NET_BIND_SERVICE"))
    return true;
  const { podSpec } = workload;
  return podSpec.get("securityContext", "sysctls").items.some((item) => item.get("name").text === "net.ipv4.ip_unprivileged_port_start");
}

// src/rules/kubernetes/probe-of-localhost.ts
var probe_of_localhost_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/probe-of-localhost",
  on: "kubernetes.container",
  topic: "observability",
  severity: "error",
  *check(container) {
    const { podSpec } = container.workload;
    if (!podSpec.get("hostNetwork").isUnset && podSpec.get("hostNetwork").scalar !== false) return;
    if (container.ports.some((port) => !port.get("hostPort").isUnset)) return;
    for (const one of [...container.probes, ...container.hooks]) {
      for (const { kind, node } of one.handlers) {
        const host = node.get("host").string();
        if (kind !== "httpGet" && kind !== "tcpSocket" || !host.isSet || !/^(?:localhost|127\.[\d.]+|::1|0\.0\.0\.0)$/.test(host.value))
          continue;
        yield {
          at: host.at,
          message: `the ${one.kind}${/^p/.test(one.kind) ? " hook" : " probe"} of container "${container.name}" asks "${host.value}", which is the node and not the pod; leave the host out`,
          fix: host.isLiteral ? withoutHost(node) : void 0
        };
      }
    }
  }
});
function withoutHost(handler) {
  const entry = handler.entries.get("host");
  if (!entry || handler.flow || handler.via || handler.entries.size < 2) return void 0;
  const { file } = handler;
  const start = file.text.lastIndexOf("\n", entry.range[0]) + 1;
  if (file.text.slice(start, entry.range[0]).trim() !== "") return void 0;
  return { title: "Ask the pod", safety: "unsafe", edits: [removeLines({ file, range: entry.range })] };
}

// src/rules/kubernetes/probe-that-cannot-fail.ts
var probe_that_cannot_fail_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/probe-that-cannot-fail",
  on: "kubernetes.container",
  topic: "observability",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container, { project }) {
    if (container.role === "init") return;
    for (const probe of container.probes) {
      const [handler, ...others] = probe.handlers;
      if (handler?.kind !== "exec" || others.length > 0 || probe.kind === "startup") continue;
      const { words } = handler;
      const script = project.scriptOf(words);
      const at = handler.node.get("command");
      const hurt = probe.kind === "liveness" ? "a process that hangs is never restarted" : "a pod that cannot answer counts as ready";
      const whose = `the ${probe.kind} probe of container "${container.name}"`;
      if (script ? script.alwaysSucceeds : alwaysSucceeds(words)) {
        const written = `"${excerpt(words.map((word) => word ?? "...").join(" "))}"`;
        yield { at, message: `${whose} (${written}) always succeeds, so ${hurt}; let it ask the process, or leave it out` };
        continue;
      }
      const command = script && decidingCommand(script);
      const curl = script ? command && [command.name ?? "", ...command.args.map(({ literal, text }) => literal ?? text)] : words.map((word) => word ?? "");
      if (curl && acceptsErrors(curl))
        yield {
          at,
          message: `${whose} calls curl without -f, which succeeds for an answer of HTTP 500 as well, so ${hurt}; add -f, or use httpGet`
        };
    }
  }
});

// src/rules/kubernetes/refused-probe.ts
var refused_probe_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/refused-probe",
  on: "kubernetes.container",
  topic: "observability",
  severity: "error",
  *check(container) {
    if (container.workload.isIncomplete || container.image.isUnset) return;
    for (const probe of container.probes) {
      const fault = faultOf(probe, container);
      if (fault)
        yield {
          at: fault.at,
          message: `the ${probe.kind} probe of container "${container.name}" ${fault.what}, and the API refuses it; ${fault.cure}`
        };
    }
  }
});
function faultOf({ kind, node, handlers, ...probe }, { role }) {
  if (role === "init") {
    return {
      at: probe,
      what: "stands in an init container, which ends",
      cure: 'leave it out, or set "restartPolicy: Always" for a sidecar'
    };
  }
  const [first, second] = handlers;
  if (!first && node.entries.size > 0 && [...node.entries.keys()].every((key) => times.has(key)))
    return { at: probe, what: "asks nothing", cure: "say what to ask with httpGet, tcpSocket, grpc or exec" };
  if (first && second && !first.node.isUnknown && !second.node.isUnknown)
    return { at: second, what: `has both ${first.kind} and ${second.kind}`, cure: "keep one of the two" };
  const successes = node.get("successThreshold").number();
  if (kind !== "readiness" && successes.isSet && successes.value > 1)
    return {
      at: successes.at,
      what: `wants ${successes.value} successes, and only readiness probes may want more than one`,
      cure: "leave successThreshold out"
    };
  const grace = node.get("terminationGracePeriodSeconds").number();
  if (kind === "readiness" && grace.isSet)
    return { at: grace.at, what: "has a termination grace period, though it never ends a container", cure: "leave it out" };
  return void 0;
}
var times = /* @__PURE__ */ new Set([
  "failureThreshold",
  "initialDelaySeconds",
  "periodSeconds",
  "successThreshold",
  "timeoutSeconds"
]);

// src/rules/kubernetes/root-image-under-run-as-non-root.ts
var root_image_under_run_as_non_root_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/root-image-under-run-as-non-root",
  on: "kubernetes.container",
  topic: "security",
  severity: "error",
  reads: ["runAsNonRoot"],
  *check(container, { project }) {
    const { runAsNonRoot, runAsUser } = container.security;
    const { image, name } = project.containerOf(container);
    if (runAsNonRoot.value !== true || !runAsUser.isUnset || !image.isSet || runsOnWindows(container.workload)) return;
    const link = project.imageOf(container);
    const user = userOfImage(image, link?.stage);
    if (user === void 0 || !isRootUser(user)) return;
    yield {
      at: image.at,
      message: `"${inOwnWords(image.value, image.at)}" starts as root, which runAsNonRoot forbids, so Kubernetes refuses to start container "${name}"; ${link ? "end its Dockerfile with a numeric USER" : "take a variant of the image that has a user, or set runAsUser if it runs as one"}`,
      related: [{ at: runAsNonRoot.at, message: "runAsNonRoot is required here" }, ...link?.evidence ?? []]
    };
  }
});

// src/knowledge/slow-checks.ts
var slow = [
  { programs: /^(?:nodetool|cassandra-cli|java|jcmd|keytool)$/, starts: "a JVM" },
  { programs: /^(?:kafka|zookeeper|connect)-[a-z-]+(?:\.sh)?$/, starts: "a JVM" },
  { programs: /^(?:rabbitmq-diagnostics|rabbitmqctl|rabbitmq-upgrade)$/, starts: "an Erlang VM" },
  { programs: /^cqlsh$/, starts: "Python and a driver" }
];
function startsFirst(program) {
  const name = basename(program);
  return slow.find(({ programs }) => programs.test(name))?.starts;
}

// src/rules/kubernetes/short-probe-timeout.ts
var short_probe_timeout_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/short-probe-timeout",
  on: "kubernetes.container",
  topic: "observability",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container, { project }) {
    for (const { kind, handlers, timeout } of container.probes) {
      const [handler] = handlers;
      if (handler?.kind !== "exec" || timeout.effective !== 1) continue;
      const script = project.scriptOf(handler.words);
      const programs = script ? script.commands.map(({ name }) => name) : [handler.words[0]];
      for (const program of programs) {
        const starts = program === void 0 ? void 0 : startsFirst(program);
        if (program === void 0 || starts === void 0) continue;
        yield {
          at: timeout.isSet ? timeout.at : handler.node.get("command"),
          message: `the ${kind} probe of container "${container.name}" starts ${starts} for ${basename(program)} and has one second for it, so it may fail on a busy node; set a timeoutSeconds that it keeps under load`
        };
        break;
      }
    }
  }
});

// src/rules/kubernetes/signal-swallowing-command.ts
var signal_swallowing_command_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/signal-swallowing-command",
  on: "kubernetes.container",
  topic: "delivery",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(container, { project }) {
    const { workload, command, args } = container;
    if (!workload.isLongRunning || container.role === "init" || !command.isSet || args.isUnknown) return;
    const words = [...command.value, ...args.value ?? []];
    if (signalsWholeGroup(words)) return;
    const real = behindInit(words);
    const stage = project.stageOf(container);
    const reference = namedImage(container.image);
    const image = stage ? shellImage(stage) : reference && baseImage(reference);
    const at = args.isSet ? args.at : command.at;
    const script = project.scriptOf(real);
    if (script?.damaged) return;
    const last = script && lastingCommand(script.commands);
    if (script) {
      if (!last || last.nested || last.background || script.commands.some(({ name }) => name === "trap" || name === "wait")) return;
      if (hasNothingToFinish(last.name ?? "", last.args.length)) return;
    }
    const shell = basename(real[0] ?? "");
    const isReplaced = last && (last.prefixes.includes("exec") || execsLastCommand(shell, image));
    const first = last ? isReplaced ? [last.name ?? "", ...last.args.map(({ text }) => text)] : void 0 : real;
    if (first === void 0) {
      const mayGiveWay = shell === "sh" && !image;
      yield {
        at,
        message: `"${shell} -c" ${mayGiveWay ? "may stay" : "stays"} PID 1 of container "${container.name}" and may not pass SIGTERM on; put exec before ${last?.name ?? "the last command"}`,
        fix: script?.commands.length === 1 ? withExec(container, script.commands[0], script.file.text) : void 0
      };
      return;
    }
    if (!runsPackageScript(first)) return;
    const mostlyWorks = mostlySignalsChild(first, image);
    yield {
      at,
      message: `"${first.slice(0, 3).join(" ")}" starts the program of container "${container.name}" as a child and ${mostlyWorks ? "not every release of npm passes SIGTERM on" : "may not pass SIGTERM on to it"}; start the program itself`,
      ...mostlySignalsChild(first, image) || /^np[mx]$/.test(basename(first[0] ?? "")) ? { atMost: "info" } : {}
    };
  }
});
function withExec({ node }, command, text) {
  const items = [...node.get("command").items, ...node.get("args").items];
  const [item, ...others] = items.filter((one) => one.text === text);
  if (!item || others.length > 0 || item.via || item.anchor || item.style === "block") return void 0;
  if (!command?.name || command.prefixes.length > 0 || command.assignments.length > 0 || !text.startsWith(command.name)) return void 0;
  const start = item.range[0] + (item.style === "plain" ? 0 : 1);
  return {
    title: "Replace the shell by the program",
    safety: "unsafe",
    edits: [insertBefore({ file: item.file, range: [start, start] }, "exec ")]
  };
}

// src/rules/kubernetes/undeclared-probe-port.ts
var undeclared_probe_port_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/undeclared-probe-port",
  on: "kubernetes.container",
  topic: "observability",
  optIn: true,
  severity: "info",
  *check(container) {
    if (container.ports.length === 0 || container.role === "init") return;
    const numbers = /* @__PURE__ */ new Set();
    for (const port of container.ports) {
      const number = port.get("containerPort").number();
      const protocol = port.get("protocol").string();
      if (!number.isSet || protocol.isUnknown) return;
      if ((protocol.value ?? "TCP") === "TCP") numbers.add(number.value);
    }
    for (const { kind, handlers } of container.probes) {
      for (const { node } of handlers) {
        const port = node.get("port");
        if (typeof port.scalar !== "number" || numbers.has(port.scalar)) continue;
        yield {
          at: port,
          message: `the ${kind} probe of container "${container.name}" asks port ${port.scalar}, which is not among its ports; add it there, or correct the number`
        };
      }
    }
  }
});

// src/rules/kubernetes/unequal-request-and-limit.ts
var unequal_request_and_limit_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unequal-request-and-limit",
  on: "kubernetes.container",
  topic: "scaling",
  aggregate: true,
  optIn: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check({ requests, limits, name }) {
    for (const resource of ["cpu", "memory"]) {
      const [request, limit] = [requests[resource], limits[resource]];
      if (!request.isSet || !limit.isSet || request.value >= limit.value) continue;
      yield {
        at: request.at,
        message: `container "${name}" may use more ${resource} than it requests, so its pod is not of the class Guaranteed; request as much as the limit`
      };
    }
  }
});

// src/rules/kubernetes/unknown-probe-port.ts
var unknown_probe_port_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unknown-probe-port",
  on: "kubernetes.container",
  topic: "observability",
  severity: "error",
  *check(container) {
    const names = namesOf2(container);
    if (!names || container.workload.isIncomplete || container.image.isUnset) return;
    for (const one of [...container.probes, ...container.hooks]) {
      for (const { kind, node } of one.handlers) {
        const port = node.get("port").string();
        if (kind !== "httpGet" && kind !== "tcpSocket" || !port.isSet || typeof node.get("port").scalar !== "string") continue;
        const isHook = one.kind === "preStop" || one.kind === "postStart";
        const name = `the ${one.kind} ${isHook ? "hook" : "probe"} of container "${container.name}"`;
        if (!/^(?!\d+$)[a-z0-9-]+$/i.test(port.value) || names.has(port.value)) continue;
        const list = [...names].map((known) => `"${known}"`).join(", ");
        const effect = isHook ? "it fails each time" : one.kind === "readiness" ? "it is never ready" : "it is restarted for ever";
        yield {
          at: port.at,
          message: `${name} asks port "${port.value}", which the container does not declare, so ${effect}; ${list ? `use one of ${list}` : "declare the port by that name, or use its number"}`
        };
      }
    }
  }
});
function namesOf2({ node, ports }) {
  const list = node.get("ports");
  if (list.isUnknown || list.isSet && !list.isList) return void 0;
  const names = ports.map((port) => port.get("name").string());
  if (names.some((name) => name.isUnknown || name.isSet && /[${}]/.test(name.value))) return void 0;
  return new Set(names.flatMap((name) => name.isSet ? [name.value] : []));
}

// src/rules/kubernetes/unmasked-proc.ts
var unmasked_proc_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unmasked-proc",
  on: "kubernetes.container",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  optIn: true,
  *check(container) {
    const { procMount } = container.security;
    if (procMount.value !== "Unmasked" || mayHaveOwnUsers(container.workload) || needsHost(namesOf(container))) return;
    yield {
      at: procMount.at,
      message: `container "${container.name}" sees and may change what /proc holds of the kernel; take procMount out, or set hostUsers: false for the pod`
    };
  }
});

// src/rules/kubernetes/unresolved-variable.ts
var unresolved_variable_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unresolved-variable",
  on: "kubernetes.container",
  topic: "configuration",
  severity: "error",
  *check(container, { project }) {
    const { node, environment, workload } = container;
    if (workload.isIncomplete || workload.manifest.document.damaged) return;
    const entries = node.get("env").items;
    const names = entries.flatMap((entry) => entry.get("name").text ?? []);
    for (const [index, entry] of entries.entries()) {
      const value = entry.get("value");
      const earlier = new Set(names.slice(0, index));
      for (const name of referencesIn(value)) {
        if (earlier.has(name) || !(names.includes(name) || environment.get(name).isUnset)) continue;
        const isOwn = name === entry.get("name").text;
        yield* problem(value, name, names, names.includes(name) && !isOwn, container, project);
        break;
      }
    }
    for (const word of [...node.get("command").items, ...node.get("args").items]) {
      if (/\s/.test(word.text ?? "")) continue;
      const name = referencesIn(word).find((one) => environment.get(one).isUnset);
      if (name !== void 0) yield* problem(word, name, names, false, container, project);
    }
  }
});
function referencesIn({ text, isScalar }) {
  if (!isScalar || text === void 0 || !text.includes("$(")) return [];
  const plain = text.replaceAll("$$", "  ");
  return Array.from(plain.matchAll(/\$\(([A-Z_][A-Z0-9_]{0,100})\)/g), ([, name = ""]) => name).filter((name) => !isOfService(name));
}
function isOfService(name) {
  return /_SERVICE_(?:HOST|PORT)|_PORT(?:_\d+|$)/.test(name);
}
function* problem(at, name, names, isDefinedLater, { name: container, workload }, project) {
  if (project.objects.mentions(name, workload.manifest) !== void 0) return;
  const meant = slipOf(
    name,
    names.filter((one) => one !== name)
  );
  const why = isDefinedLater ? "which is defined only behind it" : "which no other of its variables defines";
  const advice = isDefinedLater ? "move its definition up" : meant === void 0 ? 'define it, or write "$$" for a "$" that is meant' : `did you mean "${meant}"?`;
  yield { at, message: `container "${container}" refers to "$(${name})", ${why}, so that this text stays as it is; ${advice}` };
}

// src/rules/kubernetes/unsuitable-pull-policy.ts
var digest = `sha256:${"0123456789abcdef".repeat(4)}`;
var unsuitable_pull_policy_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unsuitable-pull-policy",
  on: "kubernetes.container",
  topic: "orchestration",
  aggregate: true,
  severity: { development: "off", staging: "warning", production: "warning" },
  *check(container, { project }) {
    const { node } = container;
    const { image, name } = project.containerOf(container);
    const policy = node.get("imagePullPolicy").string();
    if (!policy.isSet) return;
    const reference = image.isSet ? parseImageReference(image.value) : void 0;
    if (policy.value === "Never") {
      const isPublished = reference !== void 0 && reference.registry !== "docker.io";
      if (!isPublished && ownMachine.test(policy.at.file.text)) return;
      yield {
        at: policy.at,
        message: `container "${name}" starts only on nodes that somebody loaded its image onto; push the image to a registry, and set imagePullPolicy: IfNotPresent`,
        // Who names no registry builds for minikube, kind and the like, and knows it.
        ...!isPublished && { atMost: "info" }
      };
      return;
    }
    if (!image.isSet || !reference) return;
    const said = inOwnWords(image.value, image.at);
    if (policy.value === "Always" && reference.digest)
      yield {
        at: policy.at,
        message: `the digest of "${said}" never changes, so asking the registry before each start of container "${name}" only adds a way to fail; set imagePullPolicy: IfNotPresent`,
        atMost: "info"
      };
  }
});
var ownMachine = /^[ \t\ufeff]*#.*\b(?:minikube|k3d|microk8s|docker[ -]desktop|image load|kind load)\b/im;

// src/rules/kubernetes/variable-with-two-sources.ts
var variable_with_two_sources_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/variable-with-two-sources",
  on: "kubernetes.container",
  topic: "configuration",
  severity: "error",
  *check({ name, node, workload }) {
    if (workload.isIncomplete || workload.manifest.document.damaged) return;
    for (const entry of node.get("env").items) {
      const [value, from] = [entry.get("value"), entry.get("valueFrom")];
      const key = entry.entries.get("valueFrom")?.key;
      if (!key || !from.isMap) continue;
      const sources = [...from.entries.values()].filter((one) => one.value.isSet).map((one) => one.name);
      const hasValue = value.isScalar && value.text !== "" && !value.isUnset;
      if (!hasValue && sources.length < 2) continue;
      const both = hasValue ? '"value" and "valueFrom"' : sources.map((one) => `"${one}"`).join(" and ");
      yield {
        at: key,
        message: `variable "${entry.get("name").text ?? ""}" of container "${name}" has ${both}, and Kubernetes refuses the object; keep one of them`
      };
    }
  }
});

// src/knowledge/kubernetes/quantities.ts
var manyCores = 100;
var fewBytes = 2 ** 20;
function faultOfQuantity(text, resource) {
  const value = parseQuantity(text);
  const match = /^(\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/.exec(text);
  const [, number = "", unit = ""] = match ?? [];
  if (value === void 0) return void 0;
  const legal = { isDoubtful: false };
  if (resource === "cpu") {
    if (/^(?:[kMGTPE]i?|Ki)$/.test(unit))
      return { ...legal, what: `is ${count(value)} cores`, meant: unit === "M" || unit === "Mi" ? `${number}m` : void 0 };
    return value >= manyCores && unit === "" ? { what: `is ${count(value)} cores`, meant: `${number}m`, isDoubtful: true } : void 0;
  }
  if (value <= 0) return void 0;
  if (unit === "m")
    return {
      ...legal,
      what: `is ${value < 1 ? "less than one byte" : `${count(value)} bytes`}, since "m" means thousandths`,
      meant: `${number}Mi`
    };
  return unit === "" && value < fewBytes ? { ...legal, what: `is ${count(value)} bytes`, meant: `${number}Mi` } : void 0;
}
function count(value) {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

// src/rules/kubernetes/wrong-quantity.ts
var wrong_quantity_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/wrong-quantity",
  on: "kubernetes.container",
  topic: "scaling",
  severity: "error",
  *check({ node, name }) {
    for (const kind of ["limits", "requests"]) {
      for (const resource of ["cpu", "memory", "ephemeral-storage"]) {
        const amount = node.get("resources", kind, resource).string();
        if (!amount.isSet || /[${}<>%]/.test(amount.value) || amount.value.trim() === "") continue;
        const fault = faultOfQuantity(amount.value, resource === "cpu" ? "cpu" : "bytes");
        if (!fault) continue;
        const { what, meant, isDoubtful } = fault;
        const quote = /^["']/.exec(amount.at.file.text.slice(...amount.at.range))?.[0] ?? "";
        yield {
          at: amount.at,
          message: `the ${resource} ${kind === "limits" ? "limit" : "request"} "${amount.value}" of container "${name}" ${what}; ${meant ? `did you mean "${meant}"?` : "write it with one of the units m, k, M, G, Ki, Mi and Gi"}`,
          ...(isDoubtful || kind === "requests" && resource !== "cpu") && { atMost: "warning" },
          fix: meant && amount.isLiteral ? {
            title: `Write ${meant}`,
            safety: "unsafe",
            edits: [replace(amount.at, quote + meant + quote)]
          } : void 0
        };
      }
    }
  }
});

// src/rules/project/non-numeric-user-under-run-as-non-root.ts
var non_numeric_user_under_run_as_non_root_default = /* @__PURE__ */ defineRule({
  id: "project/non-numeric-user-under-run-as-non-root",
  on: "kubernetes.container",
  topic: "security",
  severity: "error",
  reads: ["runAsNonRoot"],
  *check(container, { project }) {
    const { runAsNonRoot, runAsUser } = container.security;
    if (runAsNonRoot.value !== true || !runAsUser.isUnset) return;
    const required = { at: runAsNonRoot.at, message: "runAsNonRoot is required here" };
    const link = project.imageOf(container);
    if (!link) {
      const { image, name: name2 } = project.containerOf(container);
      const user2 = userOfImage(image, void 0);
      if (!image.isSet || !isNamed(user2)) return;
      yield {
        at: image.at,
        message: `"${inOwnWords(image.value, image.at)}" names its user "${user2}" instead of numbering it, so Kubernetes refuses to start container "${name2}"; set runAsUser to the number of that user`,
        related: [required]
      };
      return;
    }
    const { user } = link.stage;
    if (!user.isSet || !isNamed(user.value)) return;
    const [name = ""] = user.value.split(":");
    const number = userNumber(name, link.stage);
    const isPlain = user.isLiteral && textOf(user.at) === user.value;
    yield {
      at: user.at,
      message: `"${user.value}" is not a number, so Kubernetes refuses to start container "${container.name}"; use ${number ? `its number ${number}` : "the numeric id"}`,
      related: [required, ...link.evidence],
      // The user stays the same; only now the container starts.
      fix: number && isPlain ? { title: `Use the number of "${name}"`, safety: "safe", edits: [replace(user.at, `${number}${user.value.slice(name.length)}`)] } : void 0
    };
  }
});
function isNamed(user) {
  return user !== void 0 && !/^\d+(:|$)/.test(user) && !isRootUser(user);
}

// src/rules/temporal/overridden-controller-variable.ts
var overridden_controller_variable_default = /* @__PURE__ */ defineRule({
  id: "temporal/overridden-controller-variable",
  on: "kubernetes.container",
  topic: "configuration",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["temporal.io/"],
  *check(container, { project }) {
    const { manifest } = container.workload;
    if (!isVersionedDeployment(manifest) || container.role !== "main") return;
    const set = new Map([
      ...controllerVariables.always.map((name) => [name, "always"]),
      ...ofConnection(manifest, project).map((name) => [name, "connection"])
    ]);
    const entries = container.node.get("env").items;
    for (const entry of entries) {
      const name = entry.get("name");
      const by = typeof name.scalar === "string" ? set.get(name.scalar) : void 0;
      if (by === void 0) continue;
      const fix = entries.length > 1 ? withoutEntry2(entry) : void 0;
      yield {
        at: name,
        message: `"${name.text}" of container "${container.name}" has no effect, as the worker controller appends its own${by === "connection" ? " from the Connection" : " for each version"}, which counts; remove it`,
        ...fix && { fix }
      };
    }
  }
});
function ofConnection(manifest, project) {
  const name = manifest.root.get("spec", "workerOptions", "connectionRef", "name").text ?? "";
  const found = ["Connection", "TemporalConnection"].flatMap((kind) => project.objects.named(kind, name, manifest).value ?? []);
  if (found.length !== 1) return [];
  const spec = found[0]?.root.get("spec");
  const has = (...path) => spec?.get(...path).isSet === true;
  return [
    ...has("tls", "serverName") ? controllerVariables.withServerName : [],
    ...has("mutualTLSSecretRef") ? controllerVariables.withCertificate : [],
    ...has("apiKeySecretRef") ? controllerVariables.withApiKey : []
  ];
}
function withoutEntry2(entry) {
  if (entry.flow || entry.via || textOf(entry).includes("#")) return void 0;
  return { title: "Remove the variable", safety: "unsafe", edits: [removeLines(entry)] };
}

// src/generated/rules/kubernetes.container.ts
var rules = [contradictory_security_context_default, cut_off_pre_stop_default, duplicate_variable_default, exposed_ssh_default, host_port_default, identical_probes_default, impatient_liveness_probe_default, low_user_id_default, missing_liveness_probe_default, missing_pre_stop_default, missing_readiness_probe_default, missing_resource_requests_default, missing_storage_limit_default, missing_tool_default, privileged_port_default, probe_of_localhost_default, probe_that_cannot_fail_default, refused_probe_default, root_image_under_run_as_non_root_default, short_probe_timeout_default, signal_swallowing_command_default, undeclared_probe_port_default, unequal_request_and_limit_default, unknown_probe_port_default, unmasked_proc_default, unresolved_variable_default, unsuitable_pull_policy_default, variable_with_two_sources_default, wrong_quantity_default, non_numeric_user_under_run_as_non_root_default, overridden_controller_variable_default];
export {
  rules
};
