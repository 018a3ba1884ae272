import {
  addVariable,
  areRunByHand,
  authorizer,
  behindPort,
  bindToLocalhost,
  claimMapper,
  clientsNeedCertificates,
  configured,
  dataStore,
  defineRule,
  dirname,
  environments,
  hostsIn,
  inOwnWords,
  isAbsent,
  isAtLeast,
  isBefore,
  isForOwnMachine,
  isFrom,
  isGuardedIngress,
  isOn,
  isOnAllInterfaces,
  isRebuilt,
  isRestricted,
  isTitledForDevelopment,
  isTrue,
  isWorkerRole,
  joinPath,
  literalPlace,
  migratesSlowly,
  minorOf,
  minorsBetween,
  namedImage,
  openingOf,
  othersElsewhere,
  pathBelow,
  pathWithoutEnvironment,
  placeOf,
  placeOfPort,
  publishedImage,
  publishedName,
  replace,
  resolvePath,
  retag,
  safePatchOf,
  sendsTo,
  serverLine,
  serverLines,
  serverPort,
  servicesNamed,
  sharesLoopback,
  shownPort,
  startText,
  temporalImage,
  temporalPorts,
  textIn,
  textOf,
  upgradePath,
  versionOfTag
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/temporal/all-roles-in-one-process.ts
var all_roles_in_one_process_default = /* @__PURE__ */ defineRule({
  id: "temporal/all-roles-in-one-process",
  on: "temporal.server",
  topic: "scaling",
  optIn: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check({ container, flavor, roles: roles2 }) {
    if (container.origin.kind !== "kubernetes" || flavor !== "server" || !roles2.isSet) return;
    const { workload } = container.origin;
    const all = ["frontend", "history", "matching", "worker"];
    if (!workload.isLongRunning || workload.isIncomplete || !all.every((role) => roles2.value.includes(role))) return;
    yield {
      at: container.image.at,
      message: `${workload.kind} "${workload.name}" runs all roles of the server in one process, so what one of them needs hits the others; give each role a workload of its own (TEMPORAL_SERVICES, before 1.30 SERVICES) as the load grows`
    };
  }
});

// src/knowledge/temporal/cves.ts
var date = "2026-08-21";
var advisory = (id) => ({ source: `https://nvd.nist.gov/vuln/detail/${id}`, date });
var weaknesses = [
  {
    id: "CVE-2023-3485",
    what: "tasks of another namespace can be completed, as task tokens are not checked by default",
    component: "server",
    fixedIn: [],
    evidence: "not verified",
    remark: "Named for versions before about 1.20; no rule asks for it, as its versions were not checked.",
    source: "https://temporal.io/blog/temporal-is-now-a-cve-numbering-authority-cna",
    date
  },
  {
    id: "CVE-2024-2689",
    what: "a request with invalid UTF-8 stops a queue of the history service again and again",
    component: "server",
    fixedIn: ["1.20.5", "1.21.6", "1.22.7"],
    evidence: "named by the advisory or an issue",
    source: "https://github.com/temporalio/temporal/issues/6976",
    date
  },
  {
    id: "CVE-2025-14986",
    what: "an operation of several parts is checked against one namespace and can act on another",
    component: "server",
    from: "1.24.0",
    fixedIn: ["1.27.4", "1.28.2", "1.29.2", "1.30.0"],
    evidence: "read in the tags",
    remark: "The method ExecuteMultiOperation is in the frontend from 1.24.0 on.",
    ...advisory("CVE-2025-14986")
  },
  {
    id: "CVE-2025-14987",
    what: "commands of a workflow can reach other namespaces without permission",
    component: "server",
    fixedIn: ["1.27.4", "1.28.2", "1.29.2", "1.30.0"],
    evidence: "read in the tags",
    ...advisory("CVE-2025-14987")
  },
  {
    id: "CVE-2026-5199",
    what: "a batch operation can act on workflows of another namespace",
    component: "server",
    from: "1.29.0",
    fixedIn: ["1.29.5", "1.30.3", "1.31.0"],
    evidence: "read in the tags",
    ...advisory("CVE-2026-5199")
  },
  {
    id: "CVE-2026-5724",
    what: "the replication stream is open to everyone who reaches the frontend, as the authorizer is not asked for streams",
    component: "server",
    from: "1.21.0",
    fixedIn: ["1.28.4", "1.29.6", "1.30.4"],
    lacksFix: { from: "1.31.0", before: "1.31.2" },
    evidence: "read in the tags",
    remark: "The advisory does not name 1.31.0 and 1.31.1. The fix is absent from their tags, came with 1.31.2 (https://github.com/temporalio/temporal/pull/10949), and nobody tried whether they can be attacked. It matters only where an authorizer is configured.",
    ...advisory("CVE-2026-5724")
  },
  {
    id: "CVE-2026-33186",
    what: "the tctl in the image is built with an old gRPC library",
    component: "tctl",
    fixedIn: ["1.30.0"],
    evidence: "named by the advisory or an issue",
    remark: "Versions are those of the image: from 1.30.0 on it holds no tctl.",
    source: "https://github.com/temporalio/temporal/issues/11260",
    date
  }
];
function cvesOf(version, component = "server") {
  return weaknesses.flatMap((weakness) => {
    if (weakness.component !== component) return [];
    const standing = standingOf(version, weakness);
    if (!standing) return [];
    const sameLine = weakness.fixedIn.find((fix) => minorOf(fix) === minorOf(version));
    const fixedBy = standing === "listed" ? sameLine : weakness.lacksFix?.before;
    return [{ ...weakness, standing, ...fixedBy !== void 0 && { fixedBy } }];
  });
}
function standingOf(version, { from, fixedIn, lacksFix }) {
  if (lacksFix && isAtLeast(version, lacksFix.from) && isBefore(version, lacksFix.before)) return "fix-absent";
  if (from !== void 0 && !isAtLeast(version, from)) return void 0;
  const sameLine = fixedIn.find((fix) => minorOf(fix) === minorOf(version));
  if (sameLine !== void 0) return isBefore(version, sameLine) ? "listed" : void 0;
  return isBefore(version, fixedIn[0] ?? "") ? "listed" : void 0;
}
function namedWeaknesses(version) {
  const listed = [...cvesOf(version)].reverse().filter(({ standing }) => standing === "listed");
  const first = listed.find((one) => !needsAuthorizer(one)) ?? listed[0];
  if (!first) return void 0;
  return listed.length > 1 ? `${first.id} and ${listed.length - 1} more` : first.id;
}
function needsAuthorizer({ id }) {
  return id === "CVE-2026-5724";
}

// src/rules/temporal/auto-setup-image.ts
var auto_setup_image_default = /* @__PURE__ */ defineRule({
  id: "temporal/auto-setup-image",
  on: "temporal.server",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "error" },
  reads: ["Never", "IfNotPresent"],
  *check({ flavor, container, version, setting }, { project }) {
    if (flavor !== "auto-setup") return;
    const { image, origin } = container;
    const weaknesses2 = version.isSet ? namedWeaknesses(version.value) : void 0;
    const has = weaknesses2 === void 0 ? "" : ` (this version has ${weaknesses2})`;
    const skips = isOn(setting("SKIP_SCHEMA_SETUP"));
    const does = skips ? "" : " and brings the database schema to its version at each start";
    const ownName = `temporalio/auto-setup${version.isSet ? `:${version.value}` : ""}`;
    yield {
      at: image.at,
      message: `"${image.isSet ? inOwnWords(image.value, image.at) : ownName}" gets no more fixes${has}${does}; run temporalio/server${skips ? "" : ", and set the schema up once with temporalio/admin-tools"}`,
      ...origin.kind === "kubernetes" && isForOwnMachine(origin.workload.manifest, project.manifestsNear(container)) && { atMost: "warning" },
      ...origin.kind === "compose" && isTitledForDevelopment(container.file) && { atMost: "info" }
    };
  }
});

// src/rules/temporal/certificate-read-once.ts
var certificate_read_once_default = /* @__PURE__ */ defineRule({
  id: "temporal/certificate-read-once",
  on: "temporal.server",
  topic: "security",
  optIn: true,
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["Secret"],
  *check(server, { project }) {
    const { container, flavor } = server;
    const { origin } = container;
    if (origin.kind !== "kubernetes" || flavor === "dev-server") return;
    const { workload } = origin;
    const notes = [...workload.podAnnotations.entries.keys(), ...workload.manifest.annotations.entries.keys()];
    if (notes.some((name2) => /reload|checksum|restart/i.test(name2))) return;
    const { name, interval: interval2, certificates } = settingsOf(server, project);
    if (!(interval2.isUnset || interval2.isSet && /^0*(?:ms|s|m|h)?$/.test(interval2.value))) return;
    const found = certificates.find((value) => value.isSet && isInSecret(value.value, container.mounts.value ?? []));
    if (!found) return;
    yield {
      at: found.at,
      message: `the certificate in ${found.value} comes from a Secret and is read once, so a renewed one counts only after a restart; set ${name} to "1h" or so`
    };
  }
});
function settingsOf(server, project) {
  const config = project.configs.find(({ servers }) => servers.includes(server));
  if (config && !config.isTemplate) {
    const tls = config.root.get("global", "tls");
    const certificates = ["frontend", "internode"].map((side) => tls.get(side, "server", "certFile").string());
    return {
      name: "global.tls.refreshInterval",
      interval: tls.get("refreshInterval").string(),
      certificates: config.servers[0] === server ? certificates : []
    };
  }
  const { setting } = server;
  const name = "TEMPORAL_TLS_REFRESH_INTERVAL";
  const names = config !== void 0 || server.readsVariables ? ["TEMPORAL_TLS_FRONTEND_CERT", "TEMPORAL_TLS_SERVER_CERT"] : [];
  return { name, interval: setting(name), certificates: names.map((one) => setting(one)) };
}
function isInSecret(path, mounts) {
  return mounts.some(
    ({ type, target }) => type === "secret" && target.isSet && pathBelow(target.value.replace(/\/$/, ""), path) !== void 0
  );
}

// src/rules/temporal/conflicting-config-source.ts
var conflicting_config_source_default = /* @__PURE__ */ defineRule({
  id: "temporal/conflicting-config-source",
  on: "temporal.server",
  topic: "configuration",
  severity: "error",
  *check(server) {
    if (server.flavor !== "server" || !server.version.isSet || !isRebuilt(server.version.value)) return;
    const options = optionsOf(server.container);
    const file = variableOf(server, ["TEMPORAL_SERVER_CONFIG_FILE_PATH"]) ?? optionOf(options, /^--?config-file(?:=|$)/);
    const other = variableOf(server, [
      "TEMPORAL_CONFIG_DIR",
      "TEMPORAL_ENVIRONMENT",
      "TEMPORAL_AVAILABILITY_ZONE",
      "TEMPORAL_AVAILABILTY_ZONE",
      "TEMPORAL_ROOT"
    ]) ?? optionOf(options, /^--?(?:config|c|env|e|zone|az|root|r)(?:=|$)/);
    if (!file || !other) return;
    yield {
      at: other.at,
      message: `${server.container.label} has a configuration file by ${file.name} and a folder by ${other.name}, so the server prints an error and ends; keep one of them`,
      related: [{ at: file.at, message: "the file" }]
    };
  }
});
function variableOf({ setting }, names) {
  for (const name of names) {
    const value = setting(name);
    if (value.isSet && value.value !== "") return { name, at: value.at };
  }
  return void 0;
}
function optionsOf({ entrypoint, command }) {
  const words = [entrypoint, command].flatMap(
    (line) => line.isSet && line.value.form === "exec" ? line.value.words.map((word) => ({ word, at: line.at })) : []
  );
  return /(?:^|\/)temporal-server$/.test(words[0]?.word ?? "") ? words.slice(1) : [];
}
function optionOf(options, pattern) {
  const found = options.find(({ word }) => pattern.test(word));
  return found && { name: found.word.replace(/=.*/, ""), at: found.at };
}

// src/rules/temporal/dev-server.ts
var dev_server_default = /* @__PURE__ */ defineRule({
  id: "temporal/dev-server",
  on: "temporal.server",
  topic: "orchestration",
  severity: { development: "off", staging: "error", production: "error" },
  reads: ["Never", "IfNotPresent"],
  *check({ flavor, container, reasons }, { project }) {
    const reason = reasons[0];
    if (flavor !== "dev-server" || !reason) return;
    const { origin } = container;
    const words = [startText(container), ...container.process.value ?? []].join(" ");
    const keeps = /\s(?:--db-filename|-f)[\s=]/.test(words.slice(words.indexOf("start-dev")));
    yield {
      at: reason.at,
      message: `${container.label} runs the development server, ${keeps ? "which keeps its state in one file and cannot be replicated" : "which keeps its state in one process and loses it at a restart"}; run temporalio/server with a database`,
      ...origin.kind === "kubernetes" && isForOwnMachine(origin.workload.manifest, project.manifestsNear(container)) && { atMost: "info" }
    };
  }
});

// src/rules/temporal/development-index.ts
var development_index_default = /* @__PURE__ */ defineRule({
  id: "temporal/development-index",
  on: "temporal.server",
  topic: "configuration",
  severity: { development: "off", staging: "info", production: "info" },
  aggregate: true,
  *check(server) {
    const index = server.setting("ES_VIS_INDEX");
    if (!server.readsVariables || !isOn(server.setting("ENABLE_ES")) || hasOwnElasticsearch(server)) return;
    const text = textIn(index);
    if (text === void 0 ? !isAbsent(index) : !text.endsWith("_dev")) return;
    yield {
      at: index.at,
      message: `${text === void 0 ? 'ES_VIS_INDEX is not set, so the index is called "temporal_visibility_v1_dev"' : `the visibility index is called "${inOwnWords(text, index.at)}"`}, which other clusters that share this Elasticsearch may write to as well; give a new cluster a name of its own, and leave that of an existing one`
    };
  }
});
function hasOwnElasticsearch({ container: { origin }, setting }) {
  return origin.kind === "compose" && servicesNamed(origin.service.application.services, hostsIn(setting("ES_SEEDS"))).length > 0;
}

// src/knowledge/temporal/listening.ts
function listeningOn({ flavor, roles: roles2, setting }, port) {
  if (flavor === "dev-server") {
    const row2 = temporalPorts.find((one) => one.of === "dev-server" && one.port === port);
    if (!row2) return void 0;
    return row2.kind === "ui" ? { what: "the Temporal Web UI", kind: "ui" } : { what: "the Temporal frontend", kind: "frontend" };
  }
  const numberOf = (variable, usual2) => {
    const value = setting(variable);
    return value.isSet && /^\d+$/.test(value.value) ? Number(value.value) : usual2;
  };
  const row = temporalPorts.find(
    ({ of, variable, port: usual2 }) => of !== "ui" && of !== "dev-server" && variable !== void 0 && numberOf(variable, usual2) === port && (roles2.value?.includes(of) ?? true)
  );
  if (row?.forClients) return { what: `the Temporal frontend${row.kind === "http" ? " (HTTP)" : ""}`, kind: "frontend" };
  if (row && (row.of !== "internal-frontend" || roles2.value?.includes("internal-frontend"))) {
    const what = row.kind === "membership" ? `the membership port of the ${row.of} role` : `the ${row.of} role of the Temporal server`;
    return { what, kind: "internal" };
  }
  if (numberOf("PPROF_PORT", 0) === port) return { what: "the profiler of the Temporal server", kind: "profiler" };
  const metrics = setting("PROMETHEUS_ENDPOINT");
  if (metrics.isSet && metrics.value.endsWith(`:${port}`)) return { what: "the metrics of the Temporal server", kind: "metrics" };
  return void 0;
}

// src/rules/temporal/exposed-server.ts
var exposed_server_default = /* @__PURE__ */ defineRule({
  id: "temporal/exposed-server",
  on: "temporal.server",
  topic: "security",
  aggregate: true,
  severity: { development: "info", staging: "warning", production: "error" },
  reads: ["containers", "LoadBalancer", "NodePort", "Ingress"],
  *check(server, { project }) {
    const { origin } = server.container;
    if (origin.kind === "compose") yield* onHost(server, origin.service, project);
    else yield* outOfCluster(server, origin.workload, project);
  }
});
function isGuarded(server, project) {
  if (server.flavor === "dev-server") return false;
  const permission = configured(server, project.configs, authorizer);
  const certificates = configured(server, project.configs, clientsNeedCertificates);
  if (permission.isSet || isTrue(certificates)) return true;
  return permission.isUnknown || certificates.isUnknown ? void 0 : false;
}
function openingAt(server, port, project) {
  const found = listeningOn(server, port);
  if (!found) return void 0;
  if (found.kind === "internal") return { ...found, remark: ", which asks nobody for permission,", isMild: false };
  if (found.kind === "profiler") return { ...found, remark: ", which shows its memory,", isMild: false };
  if (found.kind === "metrics") return { ...found, remark: "", isMild: true };
  const guarded = isGuarded(server, project);
  if (guarded) return void 0;
  return { ...found, remark: guarded === void 0 ? "" : ", which asks for no login,", isMild: guarded === void 0 };
}
function* onHost(server, service2, project) {
  for (const [index, port] of (service2.ports.value ?? []).entries()) {
    if (port.protocol !== "tcp" || !isOnAllInterfaces(port)) continue;
    const opening = openingAt(server, Number(port.target.value?.split("-")[0]), project);
    if (!opening) continue;
    const { what, remark, isMild, kind } = opening;
    const others = othersElsewhere(service2);
    const cure2 = kind === "internal" ? "take it out, as servers reach each other without it" : "bind it to 127.0.0.1, or take it out where only other services need it";
    yield {
      at: placeOfPort(port),
      message: `${shownPort(port)} opens ${what}${remark} on every interface of the host, past its firewall; ${others ? `bind it to an address of the network that its ${others} on other hosts use` : cure2}`,
      ...!others && { fix: bindToLocalhost(service2, index, port) },
      ...isTitledForDevelopment(server.container.file) ? { atMost: "info" } : isMild && { atMost: "warning" }
    };
  }
}
function* outOfCluster(server, workload, project) {
  if (workload.isIncomplete) return;
  for (const manifest of project.objects.about("Service", workload).value ?? []) {
    if (isSaidOfAnother(server, manifest, project)) continue;
    for (const port of manifest.root.get("spec", "ports").items) {
      const behind = behindPort(
        port,
        workload.containers.filter(({ role }) => role !== "init")
      );
      const opening = behind && server.container.origin.kind === "kubernetes" && behind.container === server.container.origin.container ? openingAt(server, behind.number, project) : void 0;
      if (!opening) continue;
      const found = throughService(manifest, opening) ?? throughIngress(manifest, port, opening, project);
      if (!found) continue;
      yield { ...found, related: [{ at: server, message: "what answers there" }] };
      break;
    }
  }
}
function isSaidOfAnother(server, manifest, project) {
  const pods = project.objects.podsOf(manifest).value ?? [];
  const first = server.installation.servers.find(
    ({ container: { origin } }) => origin.kind === "kubernetes" && pods.includes(origin.workload)
  );
  return first !== void 0 && first !== server;
}
function throughService(manifest, { what, remark, isMild }) {
  const type = openingOf(manifest);
  if (!type || isRestricted(manifest)) return void 0;
  const isNode = type === "NodePort";
  const isLimited = isMild || isNode || manifest.root.get("spec", "loadBalancerIP").isSet;
  return {
    at: manifest.root.get("spec", "type"),
    message: `Service "${manifest.name.value ?? ""}" opens ${what}${remark} ${isNode ? "on every node" : "at an address of the load balancer, a public one in most clouds"}; use ClusterIP, or ${isNode ? "a firewall" : "an internal load balancer"} and an authorizer`,
    ...isLimited && { atMost: "warning" }
  };
}
function throughIngress(service2, port, { what, remark }, project) {
  const found = project.objects.of("Ingress", service2).find(
    (one) => sendsTo(one, service2.name.value ?? "", { name: port.get("name").text, port: port.get("port").scalar }) && !isGuardedIngress(one)
  );
  if (!found) return void 0;
  const name = found.root.get("metadata", "name");
  return {
    at: name.isScalar ? name : found,
    message: `Ingress "${found.name.value ?? ""}" opens ${what}${remark} to whoever reaches the controller; let it ask for certificates of the clients, or give the server an authorizer`,
    // The controller may be one of an inner network.
    atMost: "warning"
  };
}

// src/rules/temporal/half-configured-elasticsearch.ts
var half_configured_elasticsearch_default = /* @__PURE__ */ defineRule({
  id: "temporal/half-configured-elasticsearch",
  on: "temporal.server",
  topic: "configuration",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(server) {
    if (!server.readsVariables) return;
    const { container, flavor } = server;
    const [enabled, seeds] = [server.setting("ENABLE_ES"), server.setting("ES_SEEDS")];
    if (isOn(enabled) && isAbsent(seeds)) {
      yield {
        at: enabled.at,
        message: `${container.label} has ENABLE_ES but no ES_SEEDS, so the server looks for Elasticsearch at no address and does not start; set ES_SEEDS to its host`
      };
    }
    if (isAbsent(enabled) && container.environment.names.includes("ES_SEEDS") && (seeds.isUnknown || textIn(seeds) !== void 0)) {
      const isAlone = lacksAddressElsewhere(server);
      const index = flavor === "server" ? " once its index is there" : "";
      const cure2 = isAlone ? `give every role ENABLE_ES and the same ES_ variables${index}, or remove the address` : `set ENABLE_ES to true${index}, or remove the address`;
      yield {
        at: seeds.at,
        message: `${container.label} has ES_SEEDS but no ENABLE_ES, so visibility stays in the database and Elasticsearch is not used; ${cure2}`,
        atMost: "warning",
        fix: enabled.isUnset && !isAlone ? addVariable(container.origin, "ENABLE_ES", {
          title: "Set ENABLE_ES to true",
          safety: "unsafe",
          behind: "ES_SEEDS",
          value: "true"
        }) : void 0
      };
    }
  }
});
function lacksAddressElsewhere({ container, installation }) {
  return installation.servers.some((one) => one.container !== container && one.flavor === "server" && !one.setting("ES_SEEDS").isSet);
}

// src/rules/temporal/ignored-config-template.ts
var folder = "/etc/temporal/config";
var ignored_config_template_default = /* @__PURE__ */ defineRule({
  id: "temporal/ignored-config-template",
  on: "temporal.server",
  topic: "configuration",
  severity: { development: "warning", staging: "error", production: "error" },
  *check({ flavor, version, container, setting }, { project }) {
    if (flavor !== "server" || !version.isSet || !isRebuilt(version.value) || mayReadAnother(container)) return;
    const sources = ["TEMPORAL_SERVER_CONFIG_FILE_PATH", "TEMPORAL_CONFIG_DIR", "TEMPORAL_ENVIRONMENT", "TEMPORAL_AVAILABILITY_ZONE"];
    if (sources.some((name) => !setting(name).isUnset)) return;
    const found = mountOf(container, project);
    if (!found) return;
    yield {
      at: found.at,
      message: `the server of ${version.value} does not read ${found.path} and starts with its defaults, without the TLS and the authorization that may stand there; name the file in TEMPORAL_SERVER_CONFIG_FILE_PATH, and write "# enable-template" into its first lines where it holds templates`
    };
  }
});
function mayReadAnother({ entrypoint, command }) {
  if (entrypoint.isUnknown || command.isUnknown) return true;
  const words = [entrypoint, command].flatMap((line) => line.isSet && line.value.form === "exec" ? line.value.words : []);
  const [first] = words;
  if (first === void 0) return false;
  return !/(?:^|\/)(?:temporal-server|entrypoint\.sh)$/.test(first) || words.some((word) => /^--?(?:config|c|env|e|zone|az)/.test(word));
}
function mountOf({ mounts }, { files }) {
  for (const mount of mounts.value ?? []) {
    const target = mount.target.value?.replace(/\/+$/, "");
    if (target === `${folder}/config_template.yaml` || target === `${folder}/docker.yaml`) return { at: mount, path: target };
    if (target !== folder || mount.hostPath === void 0) continue;
    const name = ["config_template.yaml", "docker.yaml"].find((one) => files.stat(joinPath(mount.hostPath ?? "", one)) === "file");
    if (name) return { at: mount, path: `${folder}/${name}` };
  }
  return void 0;
}

// src/rules/temporal/incomplete-authorization.ts
var incomplete_authorization_default = /* @__PURE__ */ defineRule({
  id: "temporal/incomplete-authorization",
  on: "temporal.server",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(server, { project }) {
    const { container, flavor } = server;
    const image = namedImage(container.image);
    if (flavor === "dev-server" || project.stageOf(container) || !image || !temporalImage(image)) return;
    const [who, claims] = [configured(server, project.configs, authorizer), configured(server, project.configs, claimMapper)];
    for (const [value, what] of [
      [who, "authorizer"],
      [claims, "claim mapper"]
    ]) {
      if (!value.isSet || value.value.toLowerCase() === "default") continue;
      yield {
        at: value.at,
        message: `"${value.value}" is no ${what} of the server, so it does not start; write "default", or build a server with your own`
      };
    }
    if (who.value?.toLowerCase() !== "default") return;
    if (claims.isUnset) {
      yield {
        at: who.at,
        message: `the authorizer has no claim mapper, so everybody counts as administrator; set ${claimMapper.variable} (claimMapper) to "default"`
      };
    }
    if (claims.value?.toLowerCase() !== "default") return;
    yield* faultsOfTokens(server, who, claims, project);
  }
});
function* faultsOfTokens(server, who, claims, project) {
  const config2 = project.configs.find(({ servers }) => servers.includes(server));
  const sources = config2?.root.get("global", "authorization", "jwtKeyProvider", "keySourceURIs");
  const source = { variable: "TEMPORAL_JWT_KEY_SOURCE1", path: ["global", "authorization", "jwtKeyProvider", "keySourceURIs"] };
  const hasNoKeys = sources ? sources.isUnset || sources.isList && sources.open === void 0 && sources.items.length === 0 : configured(server, [], source).isUnset && server.setting("TEMPORAL_JWT_KEY_SOURCE2").isUnset;
  if (hasNoKeys) {
    yield {
      at: claims.at,
      message: `the claim mapper has no source of keys, so every token is refused; set ${source.variable} (jwtKeyProvider.keySourceURIs) to the address of your provider's keys`
    };
  }
  const internal = config2?.root.get("services", "internal-frontend") ?? server.setting("USE_INTERNAL_FRONTEND");
  if (!internal.isUnset) return;
  yield {
    at: who.at,
    message: `the system workflows of the server reach it through the frontend, where the authorizer may deny them; switch on the internal frontend (USE_INTERNAL_FRONTEND, services.internal-frontend)`,
    atMost: "warning"
  };
}

// src/rules/temporal/lost-dev-server-file.ts
var lost_dev_server_file_default = /* @__PURE__ */ defineRule({
  id: "temporal/lost-dev-server-file",
  on: "temporal.server",
  topic: "orchestration",
  severity: { development: "warning", staging: "off", production: "off" },
  *check({ flavor, container }) {
    const { command, entrypoint, mounts, label } = container;
    const line = [command, entrypoint].find((one) => one.isSet);
    if (flavor !== "dev-server" || !line?.isSet) return;
    const text = line.value.form === "exec" ? line.value.words.join(" ") : line.value.text;
    const path = /\s(?:--db-filename|-f)(?:=|\s+)["']?(\/[^\s"'$;&|]+)(?=["']?(?:\s|$))/.exec(text.replace(/^.*?\bstart-dev\b/s, ""))?.[1];
    if (path === void 0 || mounts.isUnknown) return;
    const list = mounts.value ?? [];
    if (list.some(({ target, type }) => !target.isSet || type !== "tmpfs" && isAbove(target.value, path))) return;
    yield {
      at: line.at,
      message: `"${path}" lies in no volume of ${label}, so the workflows in it are lost with the container; mount a volume at "${dirname(path)}", or leave --db-filename out`
    };
  }
});
function isAbove(target, path) {
  const folder2 = target.replace(/\/+$/, "");
  return path === folder2 || path.startsWith(`${folder2}/`);
}

// src/rules/temporal/misnamed-database-variable.ts
var misnamed_database_variable_default = /* @__PURE__ */ defineRule({
  id: "temporal/misnamed-database-variable",
  on: "temporal.server",
  topic: "configuration",
  severity: "error",
  *check(server) {
    const { container, readsVariables } = server;
    const db = textIn(server.setting("DB"))?.toLowerCase() ?? "";
    const kind = /^postgres/.test(db) ? "POSTGRES" : /^mysql/.test(db) ? "MYSQL" : void 0;
    if (!readsVariables || kind === void 0) return;
    for (const [right, wrongs] of [
      [`${kind}_PWD`, [`${kind}_PASSWORD`, "DB_PASSWORD", "DB_PASS", "DB_PWD"]],
      [`${kind}_SEEDS`, [`${kind}_HOST`, "DB_HOST", "DB_SEEDS"]],
      [`${kind}_USER`, [`${kind}_USERNAME`, "DB_USER", "DB_USERNAME"]]
    ]) {
      const wanted = server.setting(right);
      const wrong = wrongs.find((name) => container.environment.names.includes(name));
      if (wrong === void 0 || !isAbsent(wanted)) continue;
      const value = container.environment.get(wrong);
      if (value.at.via?.some(({ kind: how }) => how === "env-file") || value.isUnset) continue;
      const isWrittenOut = right.endsWith("_PWD") && value.isSet && !value.at.via?.length;
      const effect = right.endsWith("_SEEDS") ? "finds no database" : right.endsWith("_PWD") ? "logs in with an empty password" : "logs in without a name";
      yield {
        at: value.at,
        message: `the server of ${container.label} does not read "${wrong}" but ${right}, so it ${effect}; set ${right}`,
        ...isWrittenOut && { secrets: [value.at] },
        fix: isWrittenOut || !wanted.isUnset ? void 0 : addVariable(container.origin, right, { title: `Set ${right} as well`, safety: "safe", behind: wrong })
      };
    }
  }
});

// src/rules/temporal/missing-authorizer.ts
var missing_authorizer_default = /* @__PURE__ */ defineRule({
  id: "temporal/missing-authorizer",
  on: "temporal.server",
  topic: "security",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["NetworkPolicy", "LoadBalancer", "NodePort"],
  *check(server, { project }) {
    const { container, flavor, roles: roles2, setting } = server;
    if (flavor !== "server" || !roles2.value?.includes("frontend") || project.stageOf(container) || !isOfficial(server)) return;
    if (isOpenToAll(server, project) || isShutIn(server, project)) return;
    const certificates = configured(server, project.configs, clientsNeedCertificates);
    if (!configured(server, project.configs, authorizer).isUnset || certificates.isUnknown || isTrue(certificates)) return;
    const allowed = setting("TEMPORAL_ALLOW_NO_AUTH");
    yield {
      at: isTrue(allowed) ? allowed.at : container.image.at,
      message: `${container.label} has no authorizer, so everybody who reaches its port is administrator of all namespaces; ${cure(server)}, or let only your workers through to it`,
      // Nobody but the services of the same application gets there.
      ...container.origin.kind === "compose" && { atMost: "info" }
    };
  }
});
function cure({ readsVariables }) {
  return readsVariables ? "set one (TEMPORAL_AUTH_AUTHORIZER and TEMPORAL_AUTH_CLAIM_MAPPER)" : 'set one in its configuration ("authorizer" and "claimMapper" of "global.authorization")';
}
function isOfficial({ container }) {
  const image = namedImage(container.image);
  return image !== void 0 && temporalImage(image) !== void 0;
}
function isOpenToAll({ container: { origin } }, { objects }) {
  if (origin.kind === "compose") return (origin.service.ports.value ?? []).some(({ hostIp }) => !/^127\./.test(hostIp.value ?? ""));
  return (objects.about("Service", origin.workload).value ?? []).some((service) => openingOf(service) !== void 0);
}
function isShutIn({ container: { origin } }, { objects }) {
  if (origin.kind === "compose") return false;
  const { workload } = origin;
  const names = [...workload.podAnnotations.entries.keys(), ...workload.podLabels.value?.keys() ?? []];
  return objects.about("NetworkPolicy", workload).isSet || names.some((name) => /istio|linkerd/.test(name));
}

// src/rules/temporal/missing-dynamic-config.ts
var missing_dynamic_config_default = /* @__PURE__ */ defineRule({
  id: "temporal/missing-dynamic-config",
  on: "temporal.server",
  topic: "configuration",
  severity: "error",
  data: ["temporal"],
  *check(server, { project }) {
    const { container, readsVariables } = server;
    if (!readsVariables || project.stageOf(container) || container.origin.kind === "compose" && !container.origin.service.build.isUnset)
      return;
    const setting = server.setting("DYNAMIC_CONFIG_FILE_PATH");
    const named = textIn(setting);
    if (named === void 0 ? !isAbsent(setting) : !setting.isSet) return;
    const isEmptyImage = isFromOneThirty(server);
    if (named === void 0 && !isEmptyImage) return;
    const path = absolute(named ?? usual);
    if (path === void 0 || path === usual && !isEmptyImage) return;
    const lack = lackOf(path, server, project);
    if (lack === void 0) return;
    const at = named === void 0 ? container : setting.at;
    yield {
      at,
      message: named === void 0 ? `${container.label} starts no server, since images from 1.30 on hold no dynamic configuration and none is mounted at ${usual}; mount a file there, with {} in it where nothing is to be set` : `"${inOwnWords(named, setting.at)}" is ${lack}, so the server of ${container.label} ends at start; mount a file there, with {} in it where nothing is to be set`
    };
  }
});
var usual = "/etc/temporal/config/dynamicconfig/docker.yaml";
function isFromOneThirty({ flavor, version, container }) {
  return flavor === "server" && isFrom(version, container.image, "1.30.0");
}
function absolute(path) {
  if (path.includes("$")) return void 0;
  const whole = path.startsWith("/") ? path : `/etc/temporal/${path}`;
  const resolved = resolvePath("", whole.replace(/^\/+/, ""));
  return resolved === void 0 ? void 0 : `/${resolved}`;
}
function lackOf(path, { container }, { files }) {
  const { mounts, origin } = container;
  if (mounts.isUnknown || origin.kind === "compose" && !origin.service.node.get("configs").isUnset) return void 0;
  const covering = [];
  for (const mount2 of mounts.value ?? []) {
    const target = mount2.target.isSet ? absolute(mount2.target.value) : void 0;
    if (target === void 0) return void 0;
    if (path === target || path.startsWith(`${target.replace(/\/$/, "")}/`))
      covering.push({ mount: mount2, rest: path.slice(target.length).replace(/^\//, "") });
  }
  const [first, ...others] = covering;
  if (!first) return "not in the image, and nothing is mounted there";
  const { mount, rest } = first;
  if (others.length > 0 || mount.type !== "bind" || mount.hostPath === void 0 || rest === "") return void 0;
  const file = `${mount.hostPath}/${rest}`;
  return files.stat(mount.hostPath) === "directory" && files.stat(file) === "absent" && !files.mayBeMade(file) ? "not in the folder that is mounted there" : void 0;
}

// src/rules/temporal/missing-schema-setup.ts
var missing_schema_setup_default = /* @__PURE__ */ defineRule({
  id: "temporal/missing-schema-setup",
  on: "temporal.server",
  topic: "delivery",
  severity: "warning",
  *check(server, { project }) {
    const { container, flavor, installation } = server;
    const { origin } = container;
    if (flavor !== "server" || origin.kind !== "compose" || !server.readsVariables) return;
    const { application } = origin.service;
    const db = textIn(server.setting("DB"))?.toLowerCase() ?? "";
    const seeds = /^postgres/.test(db) ? "POSTGRES_SEEDS" : /^mysql/.test(db) ? "MYSQL_SEEDS" : db === "cassandra" ? "CASSANDRA_SEEDS" : void 0;
    if (seeds === void 0 || installation.tools.length > 0 || installation.servers.some((one) => one.flavor === "auto-setup")) return;
    const stores = servicesNamed(application.services, hostsIn(server.setting(seeds)));
    if (stores.length === 0 || !stores.every(startsEmpty) || application.services.some(mayMakeSchema)) return;
    if (installation.servers.find((one) => one.flavor === "server")?.container !== container) return;
    if (isMadeElsewhere(project.files)) return;
    yield {
      at: container.image.at,
      message: `nothing here makes the schema in "${stores[0]?.name}", without which the server of ${container.label} ends at start; add a service with temporalio/admin-tools that runs ${db === "cassandra" ? "temporal-cassandra-tool" : "temporal-sql-tool"}, and let the server wait for it with condition: service_completed_successfully${isOn(server.setting("ENABLE_ES")) ? ", and one for the index" : ""}`
    };
  }
});
function startsEmpty(store) {
  const image = publishedImage(store);
  if (!image || !dataStore(image) || store.mounts.isUnknown || !store.command.isUnset || !store.node.get("configs").isUnset) return false;
  return (store.mounts.value ?? []).every(({ target }) => target.isSet && !target.value.includes("initdb"));
}
function mayMakeSchema(service) {
  const text = `${service.name} ${service.image.value ?? ""} ${startText(service)}`;
  return /temporal-(?:sql|cassandra)-tool|temporal.*(?:schema|migrat|setup|init|tool)|(?:schema|migrat|setup|init|tool).*temporal/is.test(
    text
  );
}
function isMadeElsewhere(files) {
  return ["temporal-sql-tool", "temporal-cassandra-tool", "admin-tools"].some((word) => files.mayBeMade(word));
}

// src/rules/temporal/missing-server-metrics.ts
var missing_server_metrics_default = /* @__PURE__ */ defineRule({
  id: "temporal/missing-server-metrics",
  on: "temporal.server",
  topic: "observability",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(server, { project }) {
    const { container } = server;
    if (container.origin.kind === "compose" && isTitledForDevelopment(container.file)) return;
    const isTrial = areRunByHand([server]) && project.environmentOfContainer(container).environment !== "production";
    if (!server.readsVariables) {
      if (!isTrial) yield* inConfig(server, project);
      return;
    }
    const wished = portForMetrics(container);
    const [prometheus, statsd] = [server.setting("PROMETHEUS_ENDPOINT"), server.setting("STATSD_ENDPOINT")];
    if (!isAbsent(statsd)) return;
    if (isAbsent(prometheus)) {
      if (isTrial) return;
      yield {
        at: prometheus.at,
        message: `${container.label} has neither PROMETHEUS_ENDPOINT nor STATSD_ENDPOINT, so the server gives out no metrics and nobody sees it fail slowly; set PROMETHEUS_ENDPOINT to 0.0.0.0:${wished}`,
        // That this image is to go is more urgent.
        ...server.flavor === "auto-setup" && { atMost: "info" },
        fix: prometheus.isUnset && !mayClash(server, wished) ? addVariable(container.origin, "PROMETHEUS_ENDPOINT", {
          title: `Give out metrics at port ${wished}`,
          safety: "safe",
          value: `0.0.0.0:${wished}`
        }) : void 0
      };
      return;
    }
    const text = textIn(prometheus);
    if (text === void 0 || sharesLoopback(container.origin)) return;
    const own = inOwnWords(text, prometheus.at);
    if (!text.includes(":")) {
      yield {
        at: prometheus.at,
        message: `"${own}" is no address with a port, so the server of ${container.label} cannot listen there for those who fetch metrics; write 0.0.0.0:${wished}`
      };
    } else if (/^(?:127\.|localhost:|\[::1\])/.test(text)) {
      const at = literalPlace(prometheus);
      const port = /:(\d+)$/.exec(text)?.[1];
      yield {
        at: prometheus.at,
        message: `"${own}" is reached from within the container only, so nobody can fetch the metrics of the server; write 0.0.0.0:${port ?? wished}`,
        ...at && port && { fix: { title: "Listen on every address", safety: "unsafe", edits: [replace(at, `0.0.0.0:${port}`)] } }
      };
    }
  }
});
function* inConfig(server, { configs }) {
  const config2 = configs.find(({ servers }) => servers[0] === server);
  if (server.flavor !== "server" || !config2?.root.isMap) return;
  const { root, label } = config2;
  const part = root.get("global");
  if (!part.get("metrics").isUnset) return;
  yield {
    at: placeOf(part.isSet ? part.key : [...root.entries.values()][0]?.key ?? root),
    message: `"${label}" has no part for metrics, so the server of ${server.container.label} gives out none and nobody sees it fail slowly; add global.metrics.prometheus`
  };
}
function portForMetrics({ origin }) {
  const ports = origin.kind === "kubernetes" ? origin.container.ports : [];
  const named = ports.find((port) => port.get("name").text === "metrics")?.get("containerPort").text;
  return named !== void 0 && /^\d{1,5}$/.test(named) ? named : "9090";
}
function mayClash(server, wished) {
  const { container } = server;
  const { origin } = container;
  const texts = container.environment.names.map((name) => container.environment.get(name).value ?? "");
  if (texts.some((text) => text === wished || text.endsWith(`:${wished}`))) return true;
  if (origin.kind === "compose") return sharesLoopback(container.origin);
  const { workload } = origin;
  if (!workload.podSpec.get("hostNetwork").isUnset) return true;
  return workload.containers.some(
    (other) => other.node !== origin.container.node && (other.ports.some((port) => port.get("containerPort").text === wished) || other.role !== "init")
  );
}

// src/knowledge/put-aside.ts
function isPutAside(path) {
  return path.split("/").slice(0, -1).some(
    (folder2) => /^[._]*(?:archived?|deprecated|disabled|obsolete|unused)$|(?:^|[-_])do[-_]not[-_](?:apply|deploy|install|run|use)$/i.test(folder2)
  );
}

// src/rules/temporal/outdated-server.ts
var outdated_server_default = /* @__PURE__ */ defineRule({
  id: "temporal/outdated-server",
  on: "temporal.server",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "error" },
  data: ["temporal"],
  reads: ["Never", "IfNotPresent"],
  *check(server, { project }) {
    if (server.flavor !== "server") return;
    const version = server.version.value ?? versionOfTag(server.container.image.value);
    if (version === void 0) return;
    const place = server.version.at;
    const { image } = server.container;
    const isOwn = image.isSet && image.at.file === place.file && image.at.range[0] === place.range[0];
    const words = isOwn ? image.value : textOf(place).replace(/^["']|["']$/g, "");
    const found = verdictOn(version, server);
    if (!found) return;
    const name = inOwnWords(words, place);
    const same = server.installation.servers.filter((one) => one.flavor === "server" && isSameImage(one, server));
    if (same[0] && same[0].container !== server.container) return;
    const isMerelyNoted = isDefaultIn(name, words) || isPutAside(server.container.file.path);
    const edits = found.safe === void 0 ? [] : same.flatMap((one) => retag(one.container.image, found.safe ?? "") ?? []);
    yield {
      at: place,
      message: `"${name}" ${found.message}`,
      ...same.length > 1 && { related: same.slice(1).map((one) => ({ at: one.container.image.at, message: "the same image" })) },
      ...(found.atMost || isMerelyNoted || isOnOwnMachine(server, project)) && {
        atMost: isMerelyNoted ? "info" : found.atMost ?? "warning"
      },
      ...edits.length > 0 && edits.length === same.length && { fix: { title: `Use the patch ${found.safe}`, safety: "unsafe", edits } }
    };
  }
});
function verdictOn(version, server) {
  const line = serverLine(version);
  const [first] = serverLines;
  const found = cvesOf(version);
  if (!line) {
    if (!first || !isBefore(version, first.lastPatch)) return void 0;
    return { message: `gets no fixes any more${known(version)}; ${upgrade} (see the release notes for the steps up to ${first.minor})` };
  }
  const safe = safePatchOf(version);
  const isBehind = safe !== void 0 && isBefore(version, safe);
  const atMost = found.every((one) => mattersLittle(one, server)) ? "warning" : void 0;
  if (line.state === "end-of-life") {
    const path = upgradePath(version);
    return {
      message: `is of a line that gets no fixes any more${known(version)}; ${upgrade}: ${shortened(path).join(", ")}`,
      atMost,
      safe: isBehind ? safe : void 0
    };
  }
  if (found.length > 0 && isBehind) {
    const isOpen = atMost !== void 0 && isOn(server.setting("TEMPORAL_ALLOW_NO_AUTH"));
    return {
      message: `${lacking(found)}; move to the patch ${safe}, which needs no change of the schema`,
      atMost: isOpen ? "info" : atMost,
      safe
    };
  }
  if (migratesSlowly(version) && safe !== void 0 && writesVisibilityToSql(server)) {
    return {
      message: `may take hours for the step to its schema of a large visibility table; take it with the patch ${safe}, which needs no change of the schema`,
      atMost: "warning",
      safe
    };
  }
  return void 0;
}
var upgrade = "upgrade one minor version at a time, the schema first";
function mattersLittle(weakness, server) {
  const authorizer2 = server.setting("TEMPORAL_AUTH_AUTHORIZER");
  return needsAuthorizer(weakness) && !(authorizer2.isSet && authorizer2.value !== "");
}
function known(version) {
  const weaknesses2 = namedWeaknesses(version);
  return weaknesses2 === void 0 ? "" : `, and has ${weaknesses2}`;
}
function lacking(found) {
  const listed = found.filter(({ standing }) => standing === "listed").map(({ id, what }) => `${id} (${what})`);
  if (listed.length > 0) return `has ${listed.slice(-2).join(" and ")}${listed.length > 2 ? `, and ${listed.length - 2} more` : ""}`;
  return `lacks the fix for ${found.map(({ id, what }) => `${id} (${what})`).join(" and ")}`;
}
function shortened(path) {
  return path.length > 5 ? [...path.slice(0, 3), "\u2026", ...path.slice(-1)] : path;
}
function writesVisibilityToSql({ setting }) {
  const elasticsearch = setting("ENABLE_ES");
  return /^(?:postgres|mysql)/.test(setting("DB").value ?? "") && (elasticsearch.isUnset || elasticsearch.value === "false");
}
function isSameImage(one, other) {
  const [image, otherImage] = [one.container.image, other.container.image];
  return image.isSet && otherImage.isSet ? image.value === otherImage.value : one.container === other.container;
}
function isDefaultIn(name, value) {
  const byDefault = /\$\{\w+:?-([^{}]*)\}/.exec(name)?.[1];
  return byDefault !== void 0 && value.includes(byDefault);
}
function isOnOwnMachine({ container }, project) {
  const { origin } = container;
  return origin.kind === "kubernetes" && isForOwnMachine(origin.workload.manifest, project.manifestsNear(container));
}

// src/rules/temporal/plain-database-connection.ts
var plain_database_connection_default = /* @__PURE__ */ defineRule({
  id: "temporal/plain-database-connection",
  on: "temporal.server",
  topic: "security",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(server) {
    const db = textIn(server.setting("DB"))?.toLowerCase() ?? "";
    const kind = /^postgres/.test(db) ? "POSTGRES" : /^mysql/.test(db) ? "MYSQL" : db === "cassandra" ? "CASSANDRA" : void 0;
    if (!server.readsVariables || kind === void 0 || isInMesh(server)) return;
    const seeds = server.setting(`${kind}_SEEDS`);
    const host = hostsIn(seeds).find((one) => isElsewhere(one, server));
    if (host === void 0 || !seeds.isSet) return;
    const prefix = kind === "CASSANDRA" ? "CASSANDRA" : "SQL";
    const [tls, check] = [server.setting(`${prefix}_TLS_ENABLED`), server.setting(`${prefix}_HOST_VERIFICATION`)];
    const { label } = server.container;
    const authority = authorityTo([`${prefix}_CA`], server);
    const hasTool = server.flavor === "auto-setup" && kind === "POSTGRES";
    const tool = hasTool && isAbsent(server.setting("POSTGRES_TLS_ENABLED")) ? ", POSTGRES_TLS_ENABLED as well for the schema tool" : "";
    const authorities = hasTool ? authorityTo([`${prefix}_CA`, "POSTGRES_TLS_CA_FILE"], server) : authority;
    if (isAbsent(tls) || tls.isSet && !isOn(tls)) {
      yield {
        at: tls.isSet ? tls.at : seeds.at,
        message: `the server of ${label} talks to "${inOwnWords(host, seeds.at)}" without TLS, so the password and the data of workflows may be read on the way; set ${prefix}_TLS_ENABLED and ${prefix}_HOST_VERIFICATION to true${tool}${authorities}`
      };
    } else if (isOn(tls) && (isAbsent(check) || check.isSet && !isOn(check))) {
      yield {
        at: check.isSet ? check.at : tls.at,
        message: `the server of ${label} does not check the certificate of "${inOwnWords(host, seeds.at)}", so somebody between may read along; set ${prefix}_HOST_VERIFICATION to true${authority}`
      };
    }
  }
});
function authorityTo(names, server) {
  const absent = names.filter((name) => isAbsent(server.setting(name)));
  return absent.length > 0 ? `, and ${absent.join(" and ")} to the certificate of its authority if that is no public one` : "";
}
function isElsewhere(host, { container: { origin } }) {
  if (!/^[\w-]+(?:\.[\w-]+)+$/.test(host)) return false;
  if (/^127\.|^0\.0\.0\.0$|\.svc(?:\.|$)|\.cluster\.local$|\.(?:internal|local|localhost|localdomain)$/.test(host)) return false;
  return origin.kind === "kubernetes" || servicesNamed(origin.service.application.services, [host]).length === 0;
}
function isInMesh({ container: { origin } }) {
  if (origin.kind !== "kubernetes") return false;
  const { workload } = origin;
  const text = workload.manifest.file.text;
  return /istio|linkerd|consul\.hashicorp|kuma\.io|cilium.*mutual|cloud-?sql-?proxy/i.test(text);
}

// src/rules/temporal/probe-of-worker-role.ts
var probe_of_worker_role_default = /* @__PURE__ */ defineRule({
  id: "temporal/probe-of-worker-role",
  on: "temporal.server",
  topic: "orchestration",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(server) {
    const { origin, name } = server.container;
    if (origin.kind !== "kubernetes" || !isWorkerRole(server, origin.container)) return;
    for (const { kind, handlers } of origin.container.probes) {
      for (const handler of handlers) {
        const port = portOf(handler, origin.container);
        if (port === void 0 || !/^(?:grpc|http)$/.test(serverPort(port)?.kind ?? "")) continue;
        yield {
          at: handler.node.get("port"),
          message: `the ${kind} probe of container "${name}" calls port ${port}, where the worker role does not listen, so that ${kind === "readiness" ? "its pod is never ready" : "it is killed again and again"}; remove the probe, or probe the membership port ${membership} by tcpSocket`
        };
      }
    }
  }
});
var membership = 6939;
function portOf({ kind, node }, container) {
  if (kind === "exec" || kind === "sleep") return void 0;
  const port = node.get("port");
  if (typeof port.scalar === "number") return port.scalar;
  const named = container.ports.find((one) => one.get("name").text === port.text)?.get("containerPort").scalar;
  return typeof named === "number" ? named : void 0;
}

// src/rules/temporal/removed-visibility-store.ts
var removed_visibility_store_default = /* @__PURE__ */ defineRule({
  id: "temporal/removed-visibility-store",
  on: "temporal.server",
  topic: "configuration",
  severity: "error",
  data: ["temporal"],
  *check(server, { project }) {
    yield* inConfig2(server, project);
    const { container, readsVariables, version } = server;
    if (!readsVariables || !isFrom(version, container.image, "1.24.0")) return;
    const [db, es, seeds] = [server.setting("DB"), server.setting("ENABLE_ES"), server.setting("CASSANDRA_SEEDS")];
    const isCassandra = textIn(db)?.toLowerCase() === "cassandra" || isAbsent(db) && container.environment.names.includes("CASSANDRA_SEEDS");
    if (isCassandra && !isOn(es) && !es.isUnknown) {
      yield {
        at: db.isSet ? db.at : seeds.at,
        message: `${container.label} keeps everything in Cassandra, which holds no visibility from 1.24 on, so the server does not start; add Elasticsearch or OpenSearch with ENABLE_ES=true and ES_SEEDS, or move to a SQL database`
      };
    }
    const old = container.environment.names.find((name) => /^VISIBILITY_(?:KEYSPACE|CASSANDRA_\w+)$/.test(name));
    if (old === void 0) return;
    const value = container.environment.get(old);
    yield {
      at: value.at,
      message: `"${old}${value.isSet && !/PASSWORD/.test(old) ? `=${inOwnWords(value.value, value.at)}` : ""}" sets up a store for visibility that the server does not have from 1.24 on, so it does nothing; remove it`,
      atMost: "warning"
    };
  }
});
function* inConfig2(server, { configs }) {
  const { root, version } = configs.find(({ servers }) => servers[0] === server) ?? {};
  if (!root || !version?.isSet || !isAtLeast(version.value, "1.24.0")) return;
  const name = root.get("persistence", "visibilityStore");
  if (name.text === void 0 || !root.get("persistence", "datastores", name.text, "cassandra").isSet) return;
  yield {
    at: placeOf(name),
    message: `visibilityStore "${name.text}" is in Cassandra, which holds no visibility from 1.24 on (this is ${version.value}), so the server does not start; move visibility to SQL, Elasticsearch or OpenSearch`
  };
}

// src/rules/temporal/throttled-server.ts
var throttled_server_default = /* @__PURE__ */ defineRule({
  id: "temporal/throttled-server",
  on: "temporal.server",
  topic: "scaling",
  optIn: true,
  severity: { development: "off", staging: "off", production: "info" },
  *check({ container, roles: roles2 }) {
    const { limits, requests, origin, label } = container;
    if (!limits.cpu.isSet || limits.cpu.value >= 1 || !roles2.isSet) return;
    if (origin.kind === "kubernetes" && requests.cpu.value !== limits.cpu.value) return;
    const quick = roles2.value.filter((role) => role !== "worker");
    if (quick.length === 0) return;
    yield {
      at: limits.cpu.at,
      message: `the CPU limit of ${label} holds ${quick.length > 1 ? "the server" : quick[0]} back for parts of each tenth of a second, so that its requests wait; request the CPU that it needs, and set no limit or one well above`
    };
  }
});

// src/rules/temporal/unanswered-healthcheck.ts
var unanswered_healthcheck_default = /* @__PURE__ */ defineRule({
  id: "temporal/unanswered-healthcheck",
  on: "temporal.server",
  topic: "observability",
  severity: "error",
  *check(server, { project }) {
    const { container } = server;
    if (!server.readsVariables || !isAbsent(server.setting("BIND_ON_IP")) || !startsByScript(server) || sharesNetwork(server)) return;
    for (const { at, text } of checksOf(server, project)) {
      if (!asksLocalhost(text, server)) continue;
      const safety = fixOf(server);
      const fix = safety && addVariable(container.origin, "BIND_ON_IP", { title: "Let the server listen on every address", safety, value: "0.0.0.0" });
      yield {
        at,
        message: `the health check of ${container.label} asks localhost, where the server does not listen, so it never becomes healthy; set BIND_ON_IP to 0.0.0.0${safety ? "" : ", and TEMPORAL_BROADCAST_ADDRESS to the IP address of the container, which this image does not find out by itself"}`,
        ...fix && { fix }
      };
      return;
    }
  }
});
function fixOf(server) {
  const { version, container, setting } = server;
  if (setting("TEMPORAL_BROADCAST_ADDRESS").isSet || isAtLeast(version.value ?? "", "1.25.0")) return "safe";
  if (version.isSet) return void 0;
  return container.image.value?.endsWith(":latest") ? "safe" : "unsafe";
}
function startsByScript({ container, flavor, version }) {
  const text = startText(container);
  if (/entrypoint\.sh/.test(text) || text === "") return true;
  return container.entrypoint.isUnset && (flavor === "auto-setup" || version.isSet && !isRebuilt(version.value));
}
function sharesNetwork({ container: { origin } }) {
  if (origin.kind === "compose") return !origin.service.node.get("network_mode").isUnset;
  const host = origin.workload.podSpec.get("hostNetwork");
  return !host.isUnset && host.scalar !== false;
}
function checksOf({ container: { origin } }, project) {
  const probes = origin.kind === "compose" ? [project.probeOf(origin.service)].flatMap(
    (probe) => probe ? [{ at: probe, words: probe.words, script: probe.script, node: probe.node }] : []
  ) : origin.container.probes.flatMap(
    (probe) => probe.handlers.filter(({ kind }) => kind === "exec").map(({ words, node }) => ({ at: probe, words, script: project.scriptOf(words), node }))
  );
  return probes.flatMap(({ at, words, script }) => {
    if (script?.alwaysSucceeds || script?.damaged) return [];
    const text = script ? script.file.text : words.map((word) => word ?? "${unknown}").join(" ");
    const rest = text.replace(/\|\|\s*(?:exit\s+[1-9]\d*|false)\b/g, "");
    return rest.includes("||") || /(?:^|[\s;&])!\s/.test(rest) ? [] : [{ at, text: rest }];
  });
}
function asksLocalhost(text, server) {
  const port = textIn(server.setting("FRONTEND_GRPC_PORT")) ?? "7233";
  if (/\$\(|`|\$\{?[A-Za-z]/.test(text)) return false;
  if (new RegExp(`(?:^|[\\s="'/])(?:localhost|127\\.0\\.0\\.1)[:\\s/]\\s*${port.replace(/\D/g, "")}(?!\\d)`).test(text)) return true;
  const calls = /(?:^|[\s;&"'/])(temporal|tctl)\s+(?:--?\S+\s+)*(?:operator|cluster|workflow|namespace)\b/.exec(text);
  if (!calls || port !== "7233" || /--?(?:address|ad|profile|env|config\S*)[=\s]/.test(text)) return false;
  const variables = calls[1] === "tctl" ? ["TEMPORAL_CLI_ADDRESS"] : ["TEMPORAL_ADDRESS", "TEMPORAL_CLI_ADDRESS"];
  return variables.every((name) => isAbsent(server.setting(name)));
}

// src/rules/temporal/unreachable-dev-server.ts
var unreachable_dev_server_default = /* @__PURE__ */ defineRule({
  id: "temporal/unreachable-dev-server",
  on: "temporal.server",
  topic: "configuration",
  severity: { development: "warning", staging: "off", production: "off" },
  reads: ["Service"],
  *check({ flavor, container }, { project }) {
    const line = [container.command, container.entrypoint].find((one) => one.isSet);
    if (flavor !== "dev-server" || !line?.isSet) return;
    const text = line.value.form === "exec" ? line.value.words.join(" ") : line.value.text;
    if (!/\bstart-dev\b/.test(text) || /(?:^|\s)--ip(?:[=\s]|$)/.test(text) || /\$/.test(text) || !isAskedFor(container, project)) return;
    const fix = addAddress(line);
    yield {
      at: line.at,
      message: `the development server of ${container.label} listens on localhost, where no other container and no published port reaches it; start it with --ip 0.0.0.0`,
      ...fix && { fix }
    };
  }
});
function isAskedFor({ origin, node }, project) {
  if (origin.kind === "compose") {
    const { service } = origin;
    const isShared = !node.get("network_mode").isUnset;
    const { ports, application, name } = service;
    return !isShared && ((ports.value ?? []).length > 0 || application.dependents(name).length > 0);
  }
  const { workload } = origin;
  if (!workload.podSpec.get("hostNetwork").isUnset) return false;
  return (project.objects.about("Service", workload).value ?? []).length > 0;
}
function addAddress(line) {
  if (!line.isSet || !line.isLiteral || line.at.file.rendered) return void 0;
  const { file, range } = line.at;
  const text = file.text.slice(...range);
  const edit = (behind, more) => {
    const at = range[0] + text.indexOf(behind) + behind.length;
    const edits = [{ file, range: [at, at], text: more }];
    return { title: "Listen on all interfaces of the container", safety: "safe", edits };
  };
  const flow = text.startsWith("[") ? /[[,]\s*(["']?start-dev["']?)[ \t]*[,\]]/.exec(text)?.[1] : void 0;
  if (flow) return edit(flow, ', "--ip", "0.0.0.0"');
  const block = /(?:^|\n)([ \t]*)- ["']?start-dev["']?(?=[ \t]*(?:\r?\n|$))/.exec(text);
  if (block) {
    const indent = " ".repeat(file.text.slice(0, range[0]).length - (file.text.lastIndexOf("\n", range[0] - 1) + 1));
    const end = file.text.includes("\r\n") ? "\r\n" : "\n";
    return edit(block[0], `${end}${indent}- --ip${end}${indent}- 0.0.0.0`);
  }
  return /^["']?(?:temporal )?server start-dev\b/.test(text) ? edit("start-dev", " --ip 0.0.0.0") : void 0;
}

// src/rules/temporal/unread-role-variable.ts
var unread_role_variable_default = /* @__PURE__ */ defineRule({
  id: "temporal/unread-role-variable",
  on: "temporal.server",
  topic: "orchestration",
  severity: { development: "warning", staging: "error", production: "error" },
  data: ["temporal"],
  *check(server) {
    const { flavor, container } = server;
    if (flavor === "dev-server" || /\s--?(?:services?|svc)[=\s]|SERVICES/.test(` ${startText(container)}`)) return;
    const [older, newer] = [server.setting("SERVICES"), server.setting("TEMPORAL_SERVICES")];
    const generation = generationOf(server);
    if (generation === "newer" && older.isSet && textIn(older) !== void 0 && isAbsent(newer)) {
      yield unread(server, older, "SERVICES", "TEMPORAL_SERVICES");
      return;
    }
    if (generation === "older" && newer.isSet && textIn(newer) !== void 0 && isAbsent(older)) {
      yield unread(server, newer, "TEMPORAL_SERVICES", "SERVICES");
      return;
    }
    const read = generation === void 0 ? void 0 : generation === "newer" ? newer : older;
    const text = read && textIn(read);
    if (!read || text === void 0) return;
    const wrong = text.split(generation === "newer" ? "," : /[:,]/).map((name) => name.trim()).find((name) => !roles.includes(name));
    if (wrong === void 0) return;
    const hasColon = wrong.includes(":") && wrong.split(":").every((name) => roles.includes(name.trim()));
    yield {
      at: read.at,
      message: `"${inOwnWords(text, read.at)}" ${hasColon ? "has colons, which only older images take" : "names what is no role"}, so ${container.label} ends at start; write ${hasColon ? "commas" : `${roles.slice(0, -1).join(", ")} or ${roles.at(-1)}`}`
    };
  }
});
var roles = ["frontend", "internal-frontend", "history", "matching", "worker"];
function generationOf({ flavor, version, container }) {
  if (flavor === "auto-setup") return "older";
  if (isFrom(version, container.image, "1.30.0")) return "newer";
  return version.isSet && isBefore(version.value, "1.30.0") ? "older" : void 0;
}
function listensToLocalhost(server) {
  const text = startText(server.container);
  return server.readsVariables && text.includes("temporal-server") && !/entrypoint\.sh|BIND_ON_IP/.test(text) && isAbsent(server.setting("BIND_ON_IP"));
}
function unread(server, value, name, other) {
  const { container, version, flavor } = server;
  const text = value.value ?? "";
  const written = other === "TEMPORAL_SERVICES" ? text.replace(/:/g, ",") : text;
  const isPlain = value.isSet && value.isLiteral && !value.at.via?.length && /^[a-z:, -]+$/.test(text);
  const isLonely = other === "TEMPORAL_SERVICES" && listensToLocalhost(server);
  const fix = isPlain && !isLonely ? addVariable(container.origin, other, { title: `Set ${other} as well`, safety: "safe", behind: name, value: written }) : void 0;
  const which = version.isSet ? `server ${inOwnWords(version.value, version.at)}` : flavor === "auto-setup" ? "auto-setup" : "server 1.30 and later";
  const wantsInternal = text.split(/[:,]/).some((role) => role.trim() === "internal-frontend");
  const usual2 = wantsInternal ? "the four usual roles and no internal frontend" : "all roles at once";
  return {
    at: value.at,
    message: `${name} is "${inOwnWords(text, value.at)}", which ${which} does not read, so ${container.label} runs ${usual2}; set ${other}, which it reads${isLonely ? ", and leave out the command, which skips the script that finds the address for the other roles" : ""}`,
    fix
  };
}

// src/rules/temporal/unset-database.ts
var unset_database_default = /* @__PURE__ */ defineRule({
  id: "temporal/unset-database",
  on: "temporal.server",
  topic: "configuration",
  severity: "error",
  *check(server) {
    const { container, readsVariables, version } = server;
    const db = server.setting("DB");
    if (!readsVariables || !isAbsent(db) || !isAbsent(server.setting("CASSANDRA_SEEDS"))) return;
    const seeds = ["POSTGRES_SEEDS", "MYSQL_SEEDS"].find(
      (name) => !isAbsent(server.setting(name)) && container.environment.names.includes(name)
    );
    if (seeds === void 0) return;
    const plugin = seeds === "POSTGRES_SEEDS" ? "postgres12" : "mysql8";
    const isOld = version.isSet && isBefore(version.value, "1.20.0");
    yield {
      at: db.at,
      message: `${container.label} has ${seeds} but no DB, which means Cassandra, so the server finds no database and ends; set DB to ${plugin}`,
      fix: isOld || !db.isUnset ? void 0 : addVariable(container.origin, "DB", { title: `Set DB to ${plugin}`, safety: "unsafe", behind: seeds, value: plugin })
    };
  }
});

// src/rules/temporal/unset-database-port.ts
var unset_database_port_default = /* @__PURE__ */ defineRule({
  id: "temporal/unset-database-port",
  on: "temporal.server",
  topic: "configuration",
  severity: "error",
  *check(server) {
    const { container, flavor, readsVariables } = server;
    const port = server.setting("DB_PORT");
    const db = textIn(server.setting("DB")) ?? "";
    const skips = server.setting("SKIP_SCHEMA_SETUP");
    if (flavor !== "auto-setup" || !readsVariables || !/^postgres/.test(db) || !isAbsent(port)) return;
    if (skips.isUnknown || skips.value === "true" || endsBefore(server, db)) return;
    yield {
      at: port.at,
      message: `${container.label} has DB=${db} but no DB_PORT, so auto-setup waits for ever at port 3306, which is that of MySQL; set DB_PORT to 5432`,
      fix: port.isUnset ? addVariable(container.origin, "DB_PORT", {
        title: "Set DB_PORT to 5432",
        safety: isAtUsualPort(server) ? "safe" : "unsafe",
        behind: "DB",
        value: "5432"
      }) : void 0
    };
  }
});
function endsBefore({ version, setting }, db) {
  if (isAbsent(setting("POSTGRES_SEEDS"))) return true;
  return !/^postgres12(?:_pgx)?$/.test(db) && !(version.isSet && isBefore(version.value, "1.24.0"));
}
function isAtUsualPort(server) {
  const { origin } = server.container;
  if (origin.kind !== "compose") return false;
  const stores = servicesNamed(origin.service.application.services, hostsIn(server.setting("POSTGRES_SEEDS")));
  return stores.length > 0 && stores.every((store) => {
    const image = publishedImage(store);
    return image && publishedName(image) === "postgres" && store.command.isUnset && store.entrypoint.isUnset && store.environment.get("PGPORT").isUnset;
  });
}

// src/rules/temporal/unusable-broadcast-address.ts
var unusable_broadcast_address_default = /* @__PURE__ */ defineRule({
  id: "temporal/unusable-broadcast-address",
  on: "temporal.server",
  topic: "orchestration",
  severity: { development: "warning", staging: "error", production: "error" },
  reads: ["HorizontalPodAutoscaler", "ScaledObject"],
  *check(server, { project }) {
    const value = server.setting("TEMPORAL_BROADCAST_ADDRESS");
    const address = textIn(value);
    if (server.flavor === "dev-server" || !server.readsVariables || address === void 0 || address.includes("$")) return;
    const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) || /^[\da-f]*:[\da-f:.]+$/i.test(address);
    const isLoop = /^127\.|^0\.0\.0\.0$|^::[01]?$/.test(address);
    if (isAddress && !(isLoop && hasCompany(server, project))) return;
    const { label } = server.container;
    yield {
      at: value.at,
      message: isAddress ? `"${inOwnWords(address, value.at)}" leads every server to itself, so the servers beside ${label} never find it; give it the IP address of its own pod or container, or leave the variable out, as the image finds that by itself` : `"${inOwnWords(address, value.at)}" is no IP address, so the server of ${label} ends at start; give it the IP address of its own pod or container, or leave the variable out, as the image finds that by itself`
    };
  }
});
function hasCompany({ installation, container }, project) {
  if (installation.servers.length > 1) return true;
  const { origin } = container;
  const replicas = origin.kind === "kubernetes" ? project.leastReplicasOf(origin.workload) : origin.service.replicas;
  return (replicas.value ?? 1) > 1;
}

// src/rules/temporal/version-gap.ts
var version_gap_default = /* @__PURE__ */ defineRule({
  id: "temporal/version-gap",
  optIn: true,
  on: "temporal.server",
  topic: "delivery",
  severity: { development: "off", staging: "warning", production: "warning" },
  data: ["temporal"],
  reads: ["temporal"],
  *check(server, { project }) {
    const { version, container, flavor } = server;
    if (flavor === "dev-server" || !version.isSet) return;
    const newer = project.servers.find((other) => isAhead(other, server, project));
    if (!newer?.version.isSet) return;
    const { environment } = project.environmentOfContainer(newer.container);
    const path = upgradePath(version.value, newer.version.value).slice(0, -1).filter((one) => isBefore(version.value, one));
    yield {
      at: version.at,
      message: `${container.label} runs ${version.value}, and ${environment} ${newer.version.value}, which is more than one minor version away; ${path.length > 0 ? `upgrade through ${path.join(", ")}, the schema first each time` : "upgrade one minor version at a time, the schema first"}`,
      related: [{ at: newer.version.at, message: `the server of ${environment}` }]
    };
  }
});
function isAhead(other, server, project) {
  if (!other.version.isSet || !server.version.isSet || other.flavor === "dev-server" || other.container.name !== server.container.name)
    return false;
  if ((minorsBetween(server.version.value, other.version.value) ?? 0) < 2) return false;
  const [file, otherFile] = [server.version.at.file, other.version.at.file];
  const rank = (one) => environments.indexOf(project.environmentOfContainer(one.container).environment);
  return file.path !== otherFile.path && pathWithoutEnvironment(file.path) === pathWithoutEnvironment(otherFile.path) && rank(other) < rank(server);
}

// src/generated/rules/temporal.server.ts
var rules = [all_roles_in_one_process_default, auto_setup_image_default, certificate_read_once_default, conflicting_config_source_default, dev_server_default, development_index_default, exposed_server_default, half_configured_elasticsearch_default, ignored_config_template_default, incomplete_authorization_default, lost_dev_server_file_default, misnamed_database_variable_default, missing_authorizer_default, missing_dynamic_config_default, missing_schema_setup_default, missing_server_metrics_default, outdated_server_default, plain_database_connection_default, probe_of_worker_role_default, removed_visibility_store_default, throttled_server_default, unanswered_healthcheck_default, unreachable_dev_server_default, unread_role_variable_default, unset_database_default, unset_database_port_default, unusable_broadcast_address_default, version_gap_default];
export {
  rules
};
