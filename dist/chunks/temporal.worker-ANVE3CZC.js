import {
  basename,
  behindInit,
  behindLauncher,
  cloudEndpoint,
  defineRule,
  graceOption,
  groupOf,
  isBefore,
  isTitledForDevelopment,
  isVersionedDeployment,
  lineIndexAt,
  lineRange,
  makesWorker,
  mayReactToStop,
  place,
  replace,
  serverAddress,
  startText,
  textOf,
  versioningFloors
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/knowledge/temporal/shutdown-grace.ts
var literals = {
  typescript: [
    /\bshutdownGraceTime\s*:\s*["'`](?<count>\d{1,6}) ?(?<unit>ms|s|m|h|[a-z]{3,12})["'`]/g,
    /\bshutdownGraceTime\s*:\s*(?<count>\d[\d_]{0,9})\b(?!\s*[*])(?<unit>)/g
  ],
  go: [
    /\bWorkerStopTimeout\s*:\s*(?<count>\d{1,6})?\s*\*?\s*time\.(?<unit>Second|Minute|Hour|Millisecond)\b(?!\s*\*)/g,
    /\bWorkerStopTimeout\s*:\s*time\.(?<unit>Second|Minute|Hour)\s*\*\s*(?<count>\d{1,6})\b/g
  ],
  python: [/\bgraceful_shutdown_timeout\s*=\s*(?:datetime\.)?timedelta\(\s*(?<unit>seconds|minutes|hours)\s*=\s*(?<count>\d{1,6})\s*\)/g],
  dotnet: [/\bGracefulShutdownTimeout\s*=\s*TimeSpan\.From(?<unit>Seconds|Minutes|Hours)\(\s*(?<count>\d{1,6})\s*\)/g],
  ruby: [/\bgraceful_shutdown_period:\s*(?<count>\d{1,6})\b(?<unit>)/g]
};
function secondsIn(unit, language) {
  const name = unit.toLowerCase();
  if (name === "") return language === "typescript" ? 1e-3 : 1;
  if (/^(?:ms|millisecond)/.test(name)) return 1e-3;
  if (/^(?:s|sec|second)s?$/.test(name)) return 1;
  if (/^(?:m|min|minute)s?$/.test(name)) return 60;
  return /^(?:h|hr|hour)s?$/.test(name) ? 3600 : void 0;
}
function shutdownGrace({ language, sources, sourcesComplete }) {
  const option = graceOption(language);
  if (!option || sources.length === 0) return void 0;
  const found = [];
  let uses = 0;
  for (const file of sources) {
    uses += Array.from(file.text.matchAll(new RegExp(option.pattern, "g"))).filter(({ index }) => !isComment(file, index)).length;
    for (const pattern of literals[language] ?? []) {
      for (const match of file.text.matchAll(pattern)) {
        const { count = "1", unit = "" } = match.groups ?? {};
        const factor = secondsIn(unit, language);
        if (factor === void 0 || isComment(file, match.index)) continue;
        const at = place(file, match.index, match.index + match[0].length);
        found.push({ kind: "seconds", seconds: Number(count.replaceAll("_", "")) * factor, at });
      }
    }
  }
  if (uses === 0) return sourcesComplete ? { kind: "none" } : void 0;
  const [first] = found;
  return first && found.length === uses && found.every(({ seconds }) => seconds === first.seconds) ? first : void 0;
}
function isComment(file, offset) {
  const [start] = lineRange(file, lineIndexAt(file, offset));
  return /^\s*(?:\/\/|#|\*|\/\*)/.test(file.text.slice(start, offset));
}

// src/rules/temporal/cancelled-activities.ts
var cancelled_activities_default = /* @__PURE__ */ defineRule({
  id: "temporal/cancelled-activities",
  on: "temporal.worker",
  topic: "delivery",
  optIn: true,
  severity: { development: "off", staging: "info", production: "warning" },
  *check({ container, sdk }) {
    const found = sdk.value;
    const option = found && graceOption(found.language);
    if (!found || !option || shutdownGrace(found)?.kind !== "none") return;
    if (!found.sources.some(({ text }) => /activit/i.test(text))) return;
    yield {
      at: container,
      message: `worker "${container.name}" cancels its activities as soon as it is told to stop, as no source of it sets ${option.option}; give them the time that they need`,
      related: [{ at: found, message: "the SDK of its program" }]
    };
  }
});

// src/rules/temporal/default-stop-grace-period.ts
var default_stop_grace_period_default = /* @__PURE__ */ defineRule({
  id: "temporal/default-stop-grace-period",
  on: "temporal.worker",
  topic: "delivery",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "warning" },
  *check({ container, sdk }) {
    const { stopGracePeriod: grace, origin, name } = container;
    if (!grace.isUnset || sdk.value && shutdownGrace(sdk.value)?.kind === "seconds") return;
    if (origin.kind === "compose" && isTitledForDevelopment(container.file)) return;
    yield {
      at: origin.kind === "compose" ? container : grace.at,
      message: `worker "${name}" has at most ${grace.platformDefault} to stop by default, and an activity that needs longer is cut; give it longer than its longest activity needs, and let it wait for activities at SIGTERM`,
      ...origin.kind === "kubernetes" && { atMost: "info" }
    };
  }
});

// src/rules/temporal/grace-cut-short.ts
var grace_cut_short_default = /* @__PURE__ */ defineRule({
  id: "temporal/grace-cut-short",
  on: "temporal.worker",
  topic: "delivery",
  severity: { development: "off", staging: "warning", production: "error" },
  *check({ container, sdk }, { project }) {
    const found = sdk.value;
    const grace = found && shutdownGrace(found);
    if (!found || grace?.kind !== "seconds") return;
    const isMaker = (file) => makesWorker(file, found.language);
    const started = project.entrySources(container).filter(isMaker);
    const makers = started.length > 0 ? started : found.sources.filter(isMaker);
    if (!mayReactToStop(found, makers)) return;
    const isSettled = makers.every(({ text: text2 }) => graceOption(found.language)?.pattern.test(text2));
    if (!isSettled && (started.length > 0 || makers.length > 1)) return;
    const given = container.stopGracePeriod;
    const until = given.isUnset ? defaultOf(container) : given.value;
    if (until === void 0 || until > grace.seconds) return;
    const isCompose = container.origin.kind === "compose";
    const least = Math.ceil(grace.seconds + 10);
    const key = isCompose ? "stop_grace_period" : "terminationGracePeriodSeconds";
    const text = isCompose ? `${least}s` : String(least);
    yield {
      at: given.isUnset ? isCompose ? container : given.at : given.at,
      message: `worker "${container.name}" gives its activities ${grace.seconds} s to end and is killed ${until} s after SIGTERM${given.isUnset ? " by default" : ""}; set ${key} to more than that, such as ${text}`,
      related: [{ at: grace.at, message: "what it gives its activities" }],
      ...given.isSet && given.isLiteral && /^["']?[\w.]+["']?$/.test(textOf(given.at)) && {
        fix: { title: `Set ${key} to ${text}`, safety: "unsafe", edits: [replace(given.at, text)] }
      }
    };
  }
});
function defaultOf({ origin }) {
  return origin.kind === "compose" ? 10 : 30;
}

// src/rules/temporal/missing-heap-limit.ts
var missing_heap_limit_default = /* @__PURE__ */ defineRule({
  id: "temporal/missing-heap-limit",
  on: "temporal.worker",
  topic: "scaling",
  severity: { development: "off", staging: "info", production: "info" },
  *check(worker, { project }) {
    const { container, sdk } = worker;
    const { memory } = container.limits;
    const language = sdk.value?.language;
    if (!memory.isSet || memory.value < 2 ** 26 || language !== "typescript" && language !== "java") return;
    const commands = commandsOf(container, project);
    const runtime = language === "java" ? /^java$/ : /^(?:node|nodejs|tsx|ts-node)$/;
    const isStarted = commands.some((words2) => runtime.test(basename(words2[0] ?? "")));
    const says = /-Xmx|-XX:Max(?:RAM|Heap)|max[-_]old[-_]space|heap|@/i;
    if (!isStarted || commands.flat().some((word) => word === void 0 || says.test(word))) return;
    const variables = language === "java" ? ["JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"] : ["NODE_OPTIONS"];
    if (!variables.every((name) => saysNothing(worker, name, says)) || !container.environment.isComplete) return;
    const mebi = Math.floor(memory.value * 0.8 / 2 ** 20);
    const [flag, effect] = language === "java" ? ["-XX:MaxRAMPercentage=75 in JAVA_TOOL_OPTIONS", "the JVM takes a quarter of it for its heap"] : [
      `NODE_OPTIONS to --max-old-space-size=${mebi}`,
      "Node.js sizes its heap, and with it the cache of workflows, by rules of its own"
    ];
    yield {
      at: memory.at,
      message: `${container.label} has a memory limit and no limit of its heap, so that ${effect}; set ${flag}, for example`
    };
  }
});
function saysNothing({ setting }, name, says) {
  const value = setting(name);
  return value.isUnset || value.isSet && !says.test(value.value);
}
function commandsOf(container, project) {
  const { process, entrypoint, command } = container;
  const stage = project.stageOf(container);
  if (entrypoint.isUnset && command.isUnset && stage) return project.commandsOf(stage).map(({ words: words22 }) => behindLauncher(words22));
  if (!process.isSet) return [];
  const words2 = behindInit(process.value);
  return [behindLauncher(basename(words2[0] ?? "") === "docker-entrypoint.sh" ? words2.slice(1) : words2)];
}

// src/rules/temporal/mixed-workflow-code.ts
var mixed_workflow_code_default = /* @__PURE__ */ defineRule({
  id: "temporal/mixed-workflow-code",
  on: "temporal.worker",
  topic: "delivery",
  optIn: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check({ container, sdk }) {
    const { origin } = container;
    if (origin.kind !== "kubernetes" || origin.workload.kind !== "Deployment") return;
    const type = origin.workload.manifest.root.get("spec", "strategy", "type").string();
    if (type.isUnknown || type.value === "Recreate") return;
    const found = sdk.value;
    if (!found?.sourcesComplete) return;
    const has = (pattern) => found.sources.some(({ text }) => pattern.test(text));
    const isDefined = /@workflow\.defn|\bworkflow\.Context\b|@WorkflowInterface|\[Workflow\]|@temporalio\/workflow|Temporalio::Workflow|#\[WorkflowInterface/;
    if (!has(isDefined) || has(/\bpatched\b|\bgetVersion\b|\bGetVersion\b|[Vv]ersioning|[Dd]eployment_?[Oo]ptions|deployment_config/))
      return;
    yield {
      at: origin.workload,
      message: `a rollout of Deployment "${origin.workload.name}" mixes old and new workflow code, and no source of it marks a change; keep versions apart with Worker Versioning, or mark changes with patches`
    };
  }
});

// src/rules/temporal/probe-without-listener.ts
var probe_without_listener_default = /* @__PURE__ */ defineRule({
  id: "temporal/probe-without-listener",
  on: "temporal.worker",
  topic: "observability",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(worker) {
    const { container } = worker;
    if (startsServer(worker)) return;
    if (container.origin.kind === "compose") {
      const { test, disabled } = container.healthcheck.value ?? {};
      if (!test?.isSet || disabled || textOf(test.at).includes("$")) return;
      const text = test.value.form === "exec" ? test.value.words.join(" ") : test.value.text;
      yield* askedBy(text, test.at, `the health check of worker "${container.name}"`, "it is never healthy");
      return;
    }
    const { container: inner } = container.origin;
    for (const { kind, handlers } of inner.probes) {
      const whose = `the ${kind} probe of worker "${container.name}"`;
      const effect = kind === "readiness" ? "it is never ready" : "it is restarted for ever";
      for (const { kind: how, node, words: words2 } of handlers) {
        if (how === "exec") {
          const asked = [...askedBy(words2.join(" "), node.get("command"), whose, effect)];
          if (kind === "liveness" || asked.every(({ atMost }) => atMost === void 0)) yield* asked;
          continue;
        }
        const at = node.get("port");
        const port = portOf(inner, at.scalar);
        if (port === 7233 && node.get("host").isUnset) {
          yield {
            at,
            message: `${whose} asks port 7233, on which the server listens and a worker does not, so ${effect}; remove it, or ask a port that the worker opens for its health or metrics`
          };
        } else if (port !== void 0 && listensNowhere(worker, port)) {
          yield {
            at,
            message: `${whose} asks port ${port}, and no source of it seems to listen there, so ${effect.replace("is", "may be")}; remove it, or ask a port that the worker opens`,
            atMost: "info"
          };
        }
      }
    }
  }
});
function* askedBy(text, at, whose, effect) {
  const own = /(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])[: ]+7233\b/.test(text);
  if (own) {
    yield {
      at,
      message: `${whose} asks port 7233 of its own container, on which a worker does not listen, so ${effect}; remove it, or ask a port that the worker opens for its health or metrics`
    };
  } else if (/\b[\w.-]+[: ]7233\b|\bcluster health\b/.test(text)) {
    yield {
      at,
      message: `${whose} asks the server, so that all workers count as broken while the server is away; ask the worker's own process or metrics`,
      atMost: "info"
    };
  }
}
function portOf({ ports }, port) {
  if (typeof port === "number") return port;
  const declared = ports.find((one) => one.get("name").text === port)?.get("containerPort").scalar;
  return typeof declared === "number" ? declared : void 0;
}
function startsServer({ container }) {
  return /start-dev|temporal-server|temporalite|supervisord/.test([startText(container), ...container.process.value ?? []].join(" "));
}
var serving = /\blisten|http\.server|HTTPServer|createServer|\bexpress\b|fastapi|flask|aiohttp|uvicorn|prometheus|bind_?address|health|metrics/i;
function listensNowhere({ sdk, container }, port) {
  const found = sdk.value;
  if (!found?.sourcesComplete || found.sources.length === 0 || !/^(?:typescript|python|go|ruby)$/.test(found.language)) return false;
  const { environment, process } = container;
  const given = [...environment.names.map((name) => environment.get(name).value ?? ""), ...process.value ?? []].join(" ");
  if (!environment.isComplete || !process.isSet || given.includes(String(port))) return false;
  return !found.sources.some(({ text }) => text.includes(String(port)) || serving.test(text));
}

// src/rules/temporal/rolling-versioned-worker.ts
var rolling_versioned_worker_default = /* @__PURE__ */ defineRule({
  id: "temporal/rolling-versioned-worker",
  on: "temporal.worker",
  topic: "delivery",
  optIn: true,
  severity: { development: "off", staging: "warning", production: "error" },
  *check(worker, { project }) {
    const { container, sdk } = worker;
    const { origin } = container;
    const id = buildIdOf(worker);
    if (origin.kind !== "kubernetes" || id === void 0) return;
    const { workload } = origin;
    const { manifest } = workload;
    if (workload.kind !== "Deployment" || groupOf(manifest.apiVersion) !== "apps") return;
    if (isOfOneVersion(workload.name, container.environment.get(id).value)) return;
    const versioning = /[Vv]ersioning|[Dd]eployment_?([Cc]onfig|[Oo]ptions|[Vv]ersion)/;
    const sources = sdk.value?.sources ?? [];
    if (sdk.value?.sourcesComplete && !sources.some(({ text }) => versioning.test(text))) return;
    const name = container.environment.get("TEMPORAL_DEPLOYMENT_NAME").value;
    const isOther = (one) => one.container !== container && one.container.origin.kind === "kubernetes" && one.container.origin.workload.manifest.set === manifest.set && name !== void 0 && one.container.environment.get("TEMPORAL_DEPLOYMENT_NAME").value === name;
    if (project.workers.some(isOther)) return;
    const pins = sources.some(({ text }) => /pinned/i.test(text));
    yield {
      at: nameOf(container.node.get("env").items.find((item) => item.get("name").text === id)) ?? container.environment.get(id).at,
      message: `a rollout of Deployment "${workload.name}" ends the workers of the old version, and workflows that are pinned to it ${pins ? "stand" : "would stand"} still; give each version a Deployment of its own, as the Worker Controller does`,
      // Workflows that upgrade by themselves go on with the new version.
      ...!pins && { atMost: "warning" }
    };
  }
});
function buildIdOf({ container }) {
  const { names } = container.environment;
  return ["TEMPORAL_WORKER_BUILD_ID", "TEMPORAL_DEPLOYMENT_NAME"].find((name) => names.includes(name));
}
function nameOf(item) {
  const name = item?.get("name");
  return name?.isSet ? name : void 0;
}
function isOfOneVersion(name, version) {
  const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (version && plain(version) !== "" && plain(name).includes(plain(version))) return true;
  return /[${}]|(?:^|[-_.])v?\d+(?:[-.]\d+)*$|[-_.](?:[0-9a-f]{7,40})$|[-_.](?:blue|green|canary|stable|current|previous)$/i.test(name);
}

// src/rules/temporal/too-many-go-threads.ts
var too_many_go_threads_default = /* @__PURE__ */ defineRule({
  id: "temporal/too-many-go-threads",
  on: "temporal.worker",
  topic: "scaling",
  severity: { development: "off", staging: "info", production: "info" },
  optIn: true,
  *check({ container, sdk, setting }) {
    const { cpu } = container.limits;
    const program = sdk.value;
    if (!cpu.isSet || program?.language !== "go" || !program.requires.isSet || !isBefore(program.requires.value, "1.25")) return;
    if (!setting("GOMAXPROCS").isUnset || program.has("go.uber.org/automaxprocs").value !== false) return;
    if (program.sources.some(({ text }) => /\bGOMAXPROCS\b|automaxprocs/.test(text))) return;
    yield {
      at: cpu.at,
      message: `${container.label} may use ${cpu.value} CPUs, and Go runs as many threads as the machine has processors, as go.mod asks for Go ${program.requires.value}, so that it is throttled; ask for 1.25 or newer there, import go.uber.org/automaxprocs, or set GOMAXPROCS`,
      related: [{ at: program.requires.at, message: "the version of Go" }]
    };
  }
});

// src/rules/temporal/unawaited-shutdown.ts
var unawaited_shutdown_default = /* @__PURE__ */ defineRule({
  id: "temporal/unawaited-shutdown",
  on: "temporal.worker",
  topic: "delivery",
  severity: { development: "off", staging: "off", production: "info" },
  optIn: true,
  *check({ container, sdk }, { project }) {
    const program = sdk.value;
    const grace = container.stopGracePeriod;
    if (!grace.isSet || grace.value <= 30 || !program?.sourcesComplete) return;
    const isNamed = (pattern) => program.sources.some(({ text }) => pattern.test(text));
    const settings = project.files.text(`${program.folder === "" ? "" : `${program.folder}/`}appsettings.json`, program).value ?? "";
    if (program.packages.has("temporalio.extensions.hosting") && !isNamed(/\bShutdownTimeout\b/) && !/shutdownTimeout/i.test(settings)) {
      yield {
        at: grace.at,
        message: `${container.label} has ${grace.value} s to stop, and the host of .NET ends its worker after 30 s all the same; set HostOptions.ShutdownTimeout`
      };
    }
    if (program.packages.has("io.temporal:temporal-spring-boot-starter") && !isNamed(/\bawaitTermination\b/)) {
      yield {
        at: grace.at,
        message: `${container.label} has ${grace.value} s to stop, and the starter for Spring Boot may not wait for its workers; call awaitTermination of the WorkerFactory as the program ends`
      };
    }
  }
});

// src/rules/temporal/unreachable-metrics.ts
var unreachable_metrics_default = /* @__PURE__ */ defineRule({
  id: "temporal/unreachable-metrics",
  on: "temporal.worker",
  topic: "observability",
  optIn: true,
  severity: "info",
  *check({ container, sdk }) {
    for (const file of sdk.value?.sources ?? []) {
      for (const { at, port: port2 } of localEndpoints(file)) {
        if (!isScraped(container, port2)) continue;
        yield {
          at,
          message: `worker "${container.name}" serves its metrics on localhost, where no scraper reaches them, though its port is announced; listen on 0.0.0.0`,
          related: [{ at: container, message: "where it runs" }]
        };
      }
    }
  }
});
function localEndpoints(file) {
  const option = /\b(?:bindAddress|bind_address|ListenAddress|PrometheusOptions)\s*[:=(]{1,2}\s*["'`](?:127\.0\.0\.1|localhost):(\d{2,5})["'`]/g;
  return Array.from(file.text.matchAll(option)).flatMap((match) => {
    const line = file.text.slice(lineRange(file, lineIndexAt(file, match.index))[0], match.index);
    if (/^\s*(?:\/\/|#|\*)/.test(line)) return [];
    const end = match.index + match[0].length - 1;
    const start = match.index + match[0].search(/["'`]/) + 1;
    return [{ at: place(file, start, end), port: match[1] ?? "" }];
  });
}
function isScraped({ origin }, port2) {
  if (origin.kind === "compose") {
    const { ports, node } = origin.service;
    return ports.value?.some(({ target }) => target.value === port2) === true || node.get("expose").items.some(({ text }) => text === port2);
  }
  const { container, workload } = origin;
  if (workload.containers.filter(({ role }) => role !== "init").length > 1) return false;
  const isDeclared = container.ports.some((one) => String(one.get("containerPort").scalar) === port2);
  return isDeclared || workload.podAnnotations.get("prometheus.io/port").text === port2;
}

// src/rules/temporal/unsupported-worker-versioning.ts
var unsupported_worker_versioning_default = /* @__PURE__ */ defineRule({
  id: "temporal/unsupported-worker-versioning",
  on: "temporal.worker",
  topic: "delivery",
  severity: { development: "warning", staging: "error", production: "error" },
  data: ["temporal"],
  reads: ["ScaledObject", "Service", "temporal"],
  *check(worker, { project }) {
    const sign = signOf(worker, project);
    if (!sign) return;
    const { container, sdk } = worker;
    const floor = sdk.value && versioningFloors.sdks[sdk.value.language];
    const version = sdk.value?.version;
    if (floor !== void 0 && version?.isSet && isBefore(version.value, floor)) {
      yield {
        at: sign.at,
        message: `${container.label} is deployed by version, which its SDK knows since ${floor} and not in ${version.value}, so that it polls without one and gets no tasks; update the SDK first`,
        related: [{ at: version.at, message: "the SDK" }],
        ...!sign.isCertain && { atMost: "warning" }
      };
      return;
    }
    const server2 = serversOf(worker, sign, project).find(isTooOld);
    if (!server2) return;
    yield {
      at: sign.at,
      message: `${container.label} is deployed by version, and ${server2.container.label} ${server2.version.value} is older than ${floorOf(server2)}, where Worker Versioning became usable, so that it may reject its polls; update the server first`,
      related: [{ at: server2.version.at, message: "the server" }],
      ...!sign.isCertain && { atMost: "warning" }
    };
  }
});
function signOf({ container, setting }, project) {
  const { origin } = container;
  if (origin.kind === "kubernetes") {
    const { manifest } = origin.workload;
    if (isVersionedDeployment(manifest)) return { at: manifest.root.get("kind"), isCertain: true, address: connectedTo(manifest, project) };
    const metadata = versionedTrigger(origin.workload, project);
    if (metadata) return { at: metadata.get("workerDeploymentName"), isCertain: true, address: metadata.get("endpoint").text };
  }
  const name = setting("TEMPORAL_DEPLOYMENT_NAME");
  if (!name.isSet || name.value === "") return void 0;
  return { at: name.at, isCertain: false, address: setting("TEMPORAL_ADDRESS").value };
}
function connectedTo(manifest, { objects }) {
  const name = manifest.root.get("spec", "workerOptions", "connectionRef", "name").text ?? "";
  const [first, ...others] = ["Connection", "TemporalConnection"].flatMap((kind) => objects.named(kind, name, manifest).value ?? []);
  return others.length > 0 ? void 0 : first?.root.get("spec", "hostPort").text;
}
function versionedTrigger(workload, { scalerOf }) {
  const triggers = scalerOf(workload).value?.root.get("spec", "triggers").items ?? [];
  return triggers.map((trigger) => trigger.get("metadata")).find((metadata) => metadata.get("workerDeploymentName").isSet && metadata.get("workerDeploymentName").text !== "");
}
function serversOf({ container: { origin }, installation }, { address }, project) {
  const host = address === void 0 ? void 0 : serverAddress(address)?.host;
  if (host !== void 0 && cloudEndpoint(host)) return [];
  if (origin.kind === "compose" || host === void 0) return installation.servers;
  const servers = serversBehind(host, origin.workload.manifest, project);
  return servers.every(isTooOld) ? servers : [];
}
function serversBehind(host, near, project) {
  const [, name, namespace] = /^([a-z\d-]+)(?:\.([a-z\d-]+)(?:\.svc(?:\.[a-z\d.-]+)?)?)?$/.exec(host) ?? [];
  const inside = namespace ?? near.namespace.value;
  const services = project.manifestsNear(near).filter((one) => one.kind === "Service" && one.name.value === name).filter((one) => one.namespace.isUnset || inside === void 0 || one.namespace.value === inside);
  const workloads = new Set(services.flatMap((service) => project.objects.podsOf(service).value ?? []));
  return project.servers.filter(({ container: { origin } }) => origin.kind === "kubernetes" && workloads.has(origin.workload));
}
function floorOf({ flavor }) {
  return flavor === "dev-server" ? versioningFloors.cli : versioningFloors.server;
}
function isTooOld(server2) {
  return server2.version.isSet && isBefore(server2.version.value, floorOf(server2));
}

// src/rules/temporal/worker-without-metrics.ts
var worker_without_metrics_default = /* @__PURE__ */ defineRule({
  id: "temporal/worker-without-metrics",
  on: "temporal.worker",
  topic: "observability",
  aggregate: true,
  severity: { development: "off", staging: "off", production: "info" },
  reads: ["Service", "PodMonitor"],
  *check(worker, { project }) {
    if (mayHaveMetrics(worker) || isAskedForMetrics(worker, project)) return;
    const { container } = worker;
    yield {
      at: container,
      message: `nothing shows that worker "${container.name}" gives out the metrics of its SDK, so nobody may see that its slots are used up or tasks wait; serve them on a port and let it be scraped, or push them to a collector`
    };
  }
});
var words = /otel|otlp|prom|metric|statsd|datadog|^dd_|new_?relic|telemetry|monitor|grafana|honeycomb|dynatrace|logfire|signoz|scrape|instrument/i;
function isAskedForMetrics({ container: { origin } }, { objects }) {
  if (origin.kind !== "kubernetes") return false;
  const about = (kind) => objects.about(kind, origin.workload).value ?? [];
  return about("PodMonitor").length + about("PodMonitoring").length > 0 || about("Service").some(
    ({ root, annotations }) => [...annotations.entries.keys()].some((name) => words.test(name)) || root.get("spec", "ports").items.some((port) => ["name", "targetPort"].some((key) => words.test(port.get(key).text ?? "")))
  );
}
function mayHaveMetrics({ container, sdk }) {
  const { environment, origin, command, entrypoint } = container;
  if (!environment.isComplete || environment.names.some((name) => words.test(name))) return true;
  if ([command, entrypoint].some((line) => words.test(JSON.stringify(line.value ?? "")))) return true;
  const found = sdk.value;
  if (found?.sources.some(({ text }) => /metric|prometheus|opentelemetry|otlp|micrometer|statsd|telemetry/i.test(text))) return true;
  if (origin.kind === "compose") {
    const { ports, node } = origin.service;
    return !found?.sourcesComplete || !ports.isUnset || !node.get("expose").isUnset;
  }
  const { podAnnotations, containers, manifest } = origin.workload;
  const listed = [...podAnnotations.entries.keys(), ...manifest.annotations.entries.keys()];
  return podAnnotations.isUnknown || listed.some((name) => words.test(name)) || containers.some(({ role, node }) => role !== "init" && !node.get("ports").isUnset) || containers.filter(({ role }) => role !== "init").length > 1;
}

// src/generated/rules/temporal.worker.ts
var rules = [cancelled_activities_default, default_stop_grace_period_default, grace_cut_short_default, missing_heap_limit_default, mixed_workflow_code_default, probe_without_listener_default, rolling_versioned_worker_default, too_many_go_threads_default, unawaited_shutdown_default, unreachable_metrics_default, unsupported_worker_versioning_default, worker_without_metrics_default];
export {
  rules
};
