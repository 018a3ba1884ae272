import {
  addVariable,
  areRunByHand,
  chartLimits,
  chartRange,
  defineRule,
  distance,
  effectiveTag,
  filled,
  hostsIn,
  inOwnWords,
  isAbsent,
  isAtLeast,
  isBefore,
  isFrom,
  isNamedForDevelopment,
  isOn,
  isSaidToBeForTrials,
  isTitledForDevelopment,
  isTrue,
  known,
  literalPlace,
  parseDuration,
  pathBelow,
  placeOf,
  probesByGrpc,
  publishedImage,
  publishedName,
  replace,
  serverPort,
  servicesNamed,
  slipOf,
  speaksOfOwnMachine,
  startText,
  textIn,
  textOf,
  unset
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/temporal/archive-in-container.ts
var archive_in_container_default = /* @__PURE__ */ defineRule({
  id: "temporal/archive-in-container",
  on: "temporal.installation",
  topic: "configuration",
  severity: { development: "off", staging: "warning", production: "error" },
  aggregate: true,
  *check(installation, { project }) {
    for (const { root, containers, isOffered } of sources(installation, project)) {
      for (const kind of ["history", "visibility"]) {
        const archive = root.get("namespaceDefaults", "archival", kind);
        const uri = archive.get("URI");
        const path = /^file:\/\/(\/.*)$/.exec(uri.text ?? "")?.[1];
        if (archive.get("state").text !== "enabled" || path === void 0 || containers.some((one) => mayKeep(one, path))) continue;
        yield {
          at: uri,
          message: `"${uri.text}" keeps the archive of ${kind === "history" ? "histories" : "closed workflows"} in the container, and is lost with it; archive to object storage (s3, gs), or mount a volume there`,
          ...isOffered && { atMost: "info" }
        };
      }
    }
  }
});
function sources(installation, project) {
  const own = project.configs.filter((config2) => config2.installation === installation && config2.origin !== "chart").map(({ root, servers }) => ({ root, containers: servers.map(({ container }) => container) }));
  const charts = installation.releases.map(({ values, origin }) => ({ root: values.get("server"), containers: [], isOffered: origin === "chart" })).filter(({ root }) => hasNone(root.get("additionalVolumes")));
  return [...own, ...charts];
}
function hasNone(volumes) {
  return volumes.isUnset || volumes.isList && volumes.items.length === 0 && volumes.open === void 0;
}
function mayKeep({ mounts }, path) {
  if (!mounts.isSet) return mounts.isUnknown;
  return mounts.value.some(({ target, type }) => {
    if (!target.isSet) return true;
    const folder = target.value.replace(/\/$/, "");
    return type !== "emptyDir" && type !== "tmpfs" && (folder === path || pathBelow(folder, path) !== void 0);
  });
}

// src/rules/temporal/debug-log.ts
var debug_log_default = /* @__PURE__ */ defineRule({
  id: "temporal/debug-log",
  on: "temporal.installation",
  topic: "observability",
  optIn: true,
  severity: { development: "off", staging: "off", production: "warning" },
  *check(installation, { project }) {
    const values = [
      ...installation.servers.flatMap(
        (server) => server.readsVariables ? [{ level: server.setting("LOG_LEVEL"), label: `the server of ${server.container.label}` }] : []
      ),
      ...project.configs.flatMap(
        (config2) => config2.installation === installation && isChosen(config2) ? [{ level: levelIn(config2), label: "the server" }] : []
      )
    ];
    for (const { level, label } of values) {
      if (textIn(level)?.toLowerCase() !== "debug") continue;
      const at = literalPlace(level);
      yield {
        at: level.at,
        message: `"${level.value}" makes ${label} write several lines for each task, which costs disk and hides what matters; set it to info`,
        ...at && { fix: { title: "Set the level to info", safety: "unsafe", edits: [replace(at, "info")] } }
      };
    }
  }
});
function isChosen({ release }) {
  return !release || release.origin !== "chart" && release.isWhole;
}
function levelIn({ root, origin }) {
  return (origin === "chart" ? root.get("logLevel") : root.get("log", "level")).string();
}

// src/rules/temporal/differing-shard-counts.ts
var differing_shard_counts_default = /* @__PURE__ */ defineRule({
  id: "temporal/differing-shard-counts",
  on: "temporal.installation",
  topic: "configuration",
  severity: { development: "warning", staging: "error", production: "error" },
  *check({ servers }) {
    const clusters = /* @__PURE__ */ new Map();
    for (const server of servers) {
      const value = server.setting("NUM_HISTORY_SHARDS");
      if (!server.readsVariables || value.isUnknown) continue;
      const count = isAbsent(value) ? "4" : value.value ?? "";
      const key2 = clusterOf(server);
      const first = clusters.get(key2);
      if (!first) clusters.set(key2, { value, count });
      if (!first || first.count === count) continue;
      yield {
        at: value.at,
        message: `${server.container.label} counts ${isAbsent(value) ? "4 history shards, as NUM_HISTORY_SHARDS is not set" : `"${count}" history shards`}, and another server of the same cluster ${first.count}${isAbsent(first.value) ? " by default" : ""}, while the number of the first start alone holds; write the number with which the cluster was made everywhere`,
        related: [{ at: first.value.at, message: "the other server" }]
      };
    }
  }
});
function clusterOf(server) {
  const names2 = ["DB", "POSTGRES_SEEDS", "MYSQL_SEEDS", "CASSANDRA_SEEDS", "DBNAME", "KEYSPACE"];
  return names2.map((name2) => {
    const value = server.setting(name2);
    return value.isUnknown ? textOf(value.at) : textIn(value) ?? "";
  }).join("\n");
}

// src/rules/temporal/grpc-probe-under-tls.ts
var grpc_probe_under_tls_default = /* @__PURE__ */ defineRule({
  id: "temporal/grpc-probe-under-tls",
  on: "temporal.installation",
  topic: "orchestration",
  severity: "error",
  data: ["temporal"],
  *check({ servers, releases }, { project }) {
    for (const server of servers) {
      const { origin, name: name2 } = server.container;
      if (origin.kind !== "kubernetes") continue;
      for (const { kind, handlers } of origin.container.probes) {
        for (const handler of handlers) {
          const port = handler.node.get("port").scalar;
          if (handler.kind !== "grpc" || typeof port !== "number" || !takesTls(server, port, project)) continue;
          yield {
            at: placeOf(handler),
            message: `the ${kind} probe of container "${name2}" asks port ${port} by gRPC without TLS, and the server has a certificate for it, so that the probe always fails; use tcpSocket`,
            fix: {
              title: "Only open the port",
              safety: "unsafe",
              edits: [replace({ file: handler.file, range: [handler.range[0], handler.node.range[1]] }, `tcpSocket: { port: ${port} }`)]
            }
          };
        }
      }
    }
    for (const release of releases) {
      const tls = release.values.get("server", "config", "tls", "frontend");
      const probe = release.values.get("server", "frontend", "readinessProbe");
      if (release.origin === "chart" || !isCertified(tls.get("server"))) continue;
      if (probe.get("grpc").isMap) {
        yield {
          at: placeOf(probe.get("grpc").key),
          message: "the frontend has a certificate, and Kubernetes makes its gRPC probes without TLS, so that it is never ready; probe it by tcpSocket"
        };
      } else if (probe.isUnset && release.values.get("server", "readinessProbe").isUnset && asksByGrpc(release)) {
        yield {
          at: placeOf(tls.key),
          message: `chart "${release.version.value ?? ""}" probes the frontend by gRPC without TLS, so that with a certificate it is never ready; take chart ${chartLimits.grpcProbes.before} or later`,
          related: [{ at: release.version.at, message: "the version of the chart" }]
        };
      }
    }
  }
});
function isCertified(server) {
  return server.get("certFile").isSet || server.get("certData").isSet;
}
function asksByGrpc({ version }) {
  const exact = version.isSet ? chartRange(version.value)?.exact : void 0;
  return exact !== void 0 && probesByGrpc(exact);
}
function takesTls(server, port, { configs }) {
  const of = serverPort(port)?.of;
  if (of === void 0 || !server.roles.value?.some((role) => role === of)) return false;
  const [name2, part] = of === "frontend" ? ["TEMPORAL_TLS_FRONTEND_CERT", "frontend"] : ["TEMPORAL_TLS_SERVER_CERT", "internode"];
  const own = configs.filter(({ servers }) => servers.includes(server));
  if (own.length > 0) return own.every(({ root }) => isCertified(root.get("global", "tls", part, "server")));
  return [name2, `${name2}_DATA`].some((one) => (server.setting(one).value ?? "") !== "");
}

// src/rules/temporal/ignored-database-tls.ts
var ignored_database_tls_default = /* @__PURE__ */ defineRule({
  id: "temporal/ignored-database-tls",
  on: "temporal.installation",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  *check({ servers, tools }) {
    for (const server of servers) {
      if (server.readsVariables && isSql(server)) yield* ofServer(server);
    }
    for (const tool of tools) {
      const text = startText(tool.container);
      if (tool.kind !== "admin-tools" || !/temporal-sql-tool/.test(text) || /--?tls|SQL_TLS/.test(text)) continue;
      const wrong = tool.setting("SQL_TLS_ENABLED");
      if (isOn(wrong) && isAbsent(tool.setting("SQL_TLS"))) yield problem(tool, "SQL_TLS_ENABLED", "SQL_TLS", "the schema tool");
    }
  }
});
function isSql(server) {
  return /^(?:postgres|mysql)/i.test(textIn(server.setting("DB")) ?? "");
}
function* ofServer(server) {
  if (!isAbsent(server.setting("SQL_TLS_ENABLED"))) return;
  const names2 = ["SQL_TLS", ...server.flavor === "auto-setup" ? ["POSTGRES_TLS_ENABLED"] : [], "SQL_TLS_CA_FILE", "SQL_TLS_CERT_FILE"];
  const wrong = names2.find((name2) => name2.endsWith("_FILE") ? textIn(server.setting(name2)) !== void 0 : isOn(server.setting(name2)));
  if (wrong !== void 0) yield problem(server, wrong, "SQL_TLS_ENABLED", "the server");
}
function problem(part, wrong, right, reader) {
  const { label, origin } = part.container;
  const fix = wrong.endsWith("_FILE") ? void 0 : addVariable(origin, right, { title: `Set ${right} as well`, safety: "unsafe", behind: wrong, value: "true" });
  return {
    at: part.setting(wrong).at,
    message: `"${wrong}" does not switch on TLS for ${reader} of ${label}, which talks to the database in plain text; set ${right}`,
    fix
  };
}

// src/rules/temporal/incomplete-tls.ts
var cert = "TEMPORAL_TLS_FRONTEND_CERT: /certs/tls.crt\n";
var key = "TEMPORAL_TLS_FRONTEND_KEY: /certs/tls.key\n";
var name = "TEMPORAL_TLS_FRONTEND_SERVER_NAME: temporal.acme.example\nTEMPORAL_TLS_SERVER_CA_CERT: /certs/ca.crt\n";
var whole = `${cert}${key}${name}`;
var incomplete_tls_default = /* @__PURE__ */ defineRule({
  id: "temporal/incomplete-tls",
  on: "temporal.installation",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(installation, { project }) {
    for (const group of groupsOf(installation, project)) yield* faultsOf(group);
  }
});
var variables = [
  [
    "the frontend",
    {
      cert: "TEMPORAL_TLS_FRONTEND_CERT",
      certData: "TEMPORAL_TLS_FRONTEND_CERT_DATA",
      key: "TEMPORAL_TLS_FRONTEND_KEY",
      keyData: "TEMPORAL_TLS_FRONTEND_KEY_DATA",
      needsClients: "TEMPORAL_TLS_REQUIRE_CLIENT_AUTH",
      clients: "TEMPORAL_TLS_CLIENT1_CA_CERT",
      clientData: "TEMPORAL_TLS_CLIENT1_CA_CERT_DATA",
      root: "TEMPORAL_TLS_SERVER_CA_CERT",
      name: "TEMPORAL_TLS_FRONTEND_SERVER_NAME",
      unverified: "TEMPORAL_TLS_FRONTEND_DISABLE_HOST_VERIFICATION"
    }
  ],
  [
    "the connections between servers",
    {
      cert: "TEMPORAL_TLS_SERVER_CERT",
      certData: "TEMPORAL_TLS_SERVER_CERT_DATA",
      key: "TEMPORAL_TLS_SERVER_KEY",
      keyData: "TEMPORAL_TLS_SERVER_KEY_DATA",
      needsClients: "TEMPORAL_TLS_REQUIRE_CLIENT_AUTH",
      clients: "TEMPORAL_TLS_SERVER_CA_CERT",
      clientData: "TEMPORAL_TLS_SERVER_CA_CERT_DATA",
      root: "TEMPORAL_TLS_SERVER_CA_CERT",
      name: "TEMPORAL_TLS_INTERNODE_SERVER_NAME",
      unverified: "TEMPORAL_TLS_INTERNODE_DISABLE_HOST_VERIFICATION"
    }
  ]
];
var paths = {
  cert: ["server", "certFile"],
  certData: ["server", "certData"],
  key: ["server", "keyFile"],
  keyData: ["server", "keyData"],
  needsClients: ["server", "requireClientAuth"],
  clients: ["server", "clientCaFiles"],
  clientData: ["server", "clientCaData"],
  root: ["client", "rootCaFiles"],
  name: ["client", "serverName"],
  unverified: ["client", "disableHostVerification"]
};
function* groupsOf(installation, project) {
  const configs = project.configs.filter((config2) => config2.installation === installation);
  for (const server of installation.servers) {
    const config2 = configs.find(({ servers }) => servers.includes(server));
    if (server.flavor === "dev-server" || !(config2 ? config2.isTemplate : server.readsVariables)) continue;
    for (const [side2, says] of variables) yield { side: side2, says, get: (name2) => filled(server.setting(says[name2])) };
  }
  for (const config2 of configs) yield* groupsIn(config2);
}
function* groupsIn(config2) {
  const tls = tlsOf(config2);
  for (const [side2, key2] of [
    ["the frontend", "frontend"],
    ["the connections between servers", "internode"]
  ]) {
    const says = Object.fromEntries(Object.entries(paths).map(([name2, path]) => [name2, path.at(-1) ?? name2]));
    const get = (name2) => {
      const node = tls.get(key2, ...paths[name2]);
      const first = node.isList && node.open === void 0 ? node.items[0] ?? node.get() : node;
      return node.isList && node.items.length === 0 && node.open === void 0 ? unset(node.key) : filled(first.string());
    };
    yield { side: side2, says, get, config: { key: key2, whole: config2 } };
  }
}
function tlsOf({ origin, root }) {
  return origin === "chart" ? root.get("tls") : root.get("global", "tls");
}
function* faultsOf(group) {
  const { side: side2, says, config: config2, get } = group;
  const [cert2, certData, key2, keyData] = [get("cert"), get("certData"), get("key"), get("keyData")];
  const given = cert2.isSet ? cert2 : certData;
  const opened = key2.isSet ? key2 : keyData;
  if (given.isSet && key2.isUnset && keyData.isUnset) {
    yield {
      at: given.at,
      message: `${side2} ${has(side2)} a certificate and no key, so TLS stays off; set ${says.key} or ${says.keyData}, too`
    };
    return;
  }
  if (opened.isSet && cert2.isUnset && certData.isUnset) {
    yield {
      at: opened.at,
      message: `${side2} ${has(side2)} a key and no certificate, so the server cannot open its port; set ${says.cert} or ${says.certData}, too`
    };
  }
  if (cert2.isSet && certData.isSet) {
    yield { at: certData.at, message: `${says.cert} and ${says.certData} are both set, which the server refuses; take one of them out` };
  }
  if (given.isSet && config2) yield* faultsOfClient(config2.key, config2.whole);
  if (!given.isSet || !opened.isSet) return;
  const needs = get("needsClients");
  if (isTrue(needs) && get("clients").isUnset && get("clientData").isUnset) {
    yield {
      at: needs.at,
      message: `${side2} ${asks(side2)} for certificates and ${has(side2)} no authority to check them against, so those of any public authority pass and yours do not; set ${says.clients} or ${says.clientData}`
    };
  }
  const unverified = get("unverified");
  if (isTrue(unverified)) {
    yield {
      at: unverified.at,
      message: `${says.unverified} lets anybody in between read and change what passes; switch it off, and set ${says.name} to a name in the certificate`,
      atMost: "warning"
    };
  } else if (!config2 && unverified.isUnset && get("name").isUnset && get("root").isSet) {
    yield {
      at: given.at,
      message: `${says.name} is not set, and servers call each other by their addresses, which the certificate may not hold; set it to a name in the certificate`,
      atMost: "warning"
    };
  }
}
function* faultsOfClient(name2, config2) {
  const tls = tlsOf(config2);
  const part = tls.get(name2);
  const client = part.get("client");
  if (client.isUnknown || name2 === "frontend" && (!tls.get("systemWorker").isUnset || hasInternalFrontend(config2))) return;
  const at = placeOf(part.key);
  if (["rootCaFiles", "rootCaData", "forceTLS"].every((key2) => client.get(key2).isUnset)) {
    yield {
      at,
      message: `"${name2}" has a certificate and no client.rootCaFiles, so that servers call ${name2 === "internode" ? "each other" : "the frontend"} without TLS and are refused; set client.rootCaFiles and client.serverName`
    };
  } else if (client.get("serverName").isUnset && client.get("disableHostVerification").isUnset) {
    yield name2 === "internode" ? {
      at,
      message: 'servers call each other by IP address, and "internode" names no host to expect in the certificate, so that every handshake fails; set client.serverName to a name that the certificate has'
    } : {
      at,
      message: 'the other roles call the frontend, and "frontend" names no host to expect in its certificate, so that the handshake may fail; set client.serverName to a name that the certificate has',
      atMost: "warning"
    };
  }
}
function hasInternalFrontend({ root, release, servers }) {
  if (release) return !release.values.get("server", "internal-frontend", "enabled").isUnset;
  return !root.get("services", "internal-frontend").isUnset || servers.some((server) => !server.setting("USE_INTERNAL_FRONTEND").isUnset);
}
function has(side2) {
  return side2.endsWith("servers") ? "have" : "has";
}
function asks(side2) {
  return side2.endsWith("servers") ? "ask" : "asks";
}

// src/rules/temporal/invalid-elasticsearch-version.ts
var invalid_elasticsearch_version_default = /* @__PURE__ */ defineRule({
  id: "temporal/invalid-elasticsearch-version",
  on: "temporal.installation",
  topic: "configuration",
  severity: "error",
  *check(installation, { project }) {
    for (const server of installation.servers) {
      if (server.readsVariables && isOn(server.setting("ENABLE_ES"))) yield* problems(server.setting("ES_VERSION"), server.container.label);
    }
    for (const { root, label, installation: own } of project.configs) {
      if (own !== installation) continue;
      for (const { value } of root.get("persistence", "datastores").entries.values())
        yield* problems(value.get("elasticsearch", "version").string(), label);
    }
  }
});
function* problems(version, label) {
  const text = textIn(version);
  if (text === void 0 || /^v[78]$/.test(text)) return;
  const at = /^[78]$/.test(text) ? literalPlace(version) : void 0;
  const [, major] = /^v?([78])(?:\.|$)/.exec(text) ?? [];
  yield {
    at: version.at,
    message: `the server of ${label} does not know the Elasticsearch version "${inOwnWords(text, version.at)}" and ends at start; write ${major === void 0 ? "v8 or v7" : `v${major}`}`,
    ...at && { fix: { title: `Write "v${text}"`, safety: "safe", edits: [replace(at, `v${text}`)] } }
  };
}

// src/rules/temporal/shared-membership.ts
var shared_membership_default = /* @__PURE__ */ defineRule({
  id: "temporal/shared-membership",
  on: "temporal.installation",
  topic: "orchestration",
  optIn: true,
  severity: "info",
  *check({ servers }) {
    const [first, ...others] = servers.filter(({ flavor }) => flavor !== "dev-server");
    const stranger = first && others.find((one) => hasOtherStore(first, one) && !hasOtherPorts(first, one));
    if (!first || !stranger) return;
    yield {
      at: stranger,
      message: `${stranger.container.label} and ${first.container.label} have databases of their own and the same membership ports, so that one cluster may take servers of the other for its own; give one of them other ports (FRONTEND_, HISTORY_, MATCHING_ and WORKER_MEMBERSHIP_PORT), or a network of its own`,
      related: [{ at: first, message: "the other cluster" }]
    };
  }
});
var stores = ["DBNAME", "KEYSPACE", "POSTGRES_SEEDS", "MYSQL_SEEDS", "CASSANDRA_SEEDS"];
var ports = /* @__PURE__ */ ["FRONTEND", "HISTORY", "MATCHING", "WORKER"].map((role) => `${role}_MEMBERSHIP_PORT`);
function hasOtherStore(one, other) {
  if (nameOf(one) === nameOf(other)) return false;
  return stores.some((name2) => {
    const [a, b] = [one.setting(name2), other.setting(name2)];
    return a.isSet && b.isSet && a.value !== b.value;
  });
}
function nameOf({ container: { name: name2, origin } }) {
  return origin.kind === "kubernetes" ? origin.workload.name : name2;
}
function hasOtherPorts(one, other) {
  return ports.some((name2) => {
    const [a, b] = [one.setting(name2), other.setting(name2)];
    return a.isUnknown || b.isUnknown || a.value !== b.value;
  });
}

// src/rules/temporal/short-retention.ts
var short_retention_default = /* @__PURE__ */ defineRule({
  id: "temporal/short-retention",
  on: "temporal.installation",
  topic: "configuration",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(installation) {
    for (const { at, text } of retentionsOf(installation)) {
      const hours = hoursOf(text);
      if (hours === void 0 || hours >= 72 || hours === 0) continue;
      yield {
        at,
        message: `a retention of ${text} deletes closed workflows before anybody may have looked into them; keep them for three days or more, unless the law forbids it`
      };
    }
  }
});
function* retentionsOf({ servers, tools, releases }) {
  for (const { container, setting } of [...servers.filter(({ flavor }) => flavor === "auto-setup"), ...tools]) {
    const own = setting("DEFAULT_NAMESPACE_RETENTION");
    if (own.isSet && setting("SKIP_DEFAULT_NAMESPACE_CREATION").value !== "true") yield { at: own.at, text: own.value };
    for (const line of [container.entrypoint, container.command]) {
      for (const text of inCommand(line)) yield { at: line.at, text };
    }
  }
  for (const { values, origin, isWhole } of releases) {
    if (origin === "chart" || !isWhole) continue;
    const namespaces = values.get("server", "config", "namespaces");
    if (namespaces.get("create").scalar !== true) continue;
    for (const item of namespaces.get("namespace").items) {
      const retention = item.get("retention");
      if (retention.text !== void 0) yield { at: placeOf(retention), text: retention.text };
    }
  }
}
function inCommand(line) {
  if (!line.isSet) return [];
  const text = line.value.form === "exec" ? line.value.words.join(" ") : line.value.text;
  return text.split(/[;&|\n]/).filter((command) => /\bnamespace\s+(?:create|update)\b/.test(command)).flatMap((command) => /\s--retention(?:=|\s+)["']?(\w+)/.exec(command)?.[1] ?? []);
}
function hoursOf(text) {
  const days = /^(\d+)d$/.exec(text)?.[1];
  if (days !== void 0) return Number(days) * 24;
  const seconds = parseDuration(text);
  return seconds === void 0 ? void 0 : seconds / 3600;
}

// src/rules/temporal/sqlite-store.ts
var sqlite_store_default = /* @__PURE__ */ defineRule({
  id: "temporal/sqlite-store",
  on: "temporal.installation",
  topic: "orchestration",
  severity: { development: "off", staging: "error", production: "error" },
  reads: ["ConfigMap", "configMap"],
  *check(installation, { project }) {
    const places = [];
    for (const server of installation.servers) {
      const db = server.setting("DB");
      const mayChoose = server.flavor === "server" && !(server.version.isSet && isBefore(server.version.value, "1.32.0"));
      if (server.readsVariables && mayChoose && textIn(db)?.toLowerCase() === "sqlite") places.push(db.at);
    }
    for (const { root, installation: own } of project.configs) {
      if (own !== installation) continue;
      for (const { value } of root.get("persistence", "datastores").entries.values()) {
        const plugin = value.get("sql", "pluginName").string();
        if (plugin.value === "sqlite") places.push(plugin.at);
      }
    }
    for (const at of places) {
      yield {
        at,
        message: '"sqlite" keeps all workflows in a file beside one process, so there can be no second replica and the loss of the file loses them; take PostgreSQL, MySQL or Cassandra'
      };
    }
  }
});

// src/rules/temporal/too-many-database-connections.ts
var too_many_database_connections_default = /* @__PURE__ */ defineRule({
  id: "temporal/too-many-database-connections",
  on: "temporal.installation",
  topic: "scaling",
  severity: "info",
  optIn: true,
  *check({ servers }) {
    const totals = /* @__PURE__ */ new Map();
    for (const server of servers) {
      const each = connectionsOf(server);
      const { origin } = server.container;
      if (each === void 0 || origin.kind !== "compose") return;
      const count = origin.service.replicas.isUnset ? 1 : origin.service.replicas.value;
      const [store, ...others] = servicesNamed(origin.service.application.services, hostsIn(server.setting("POSTGRES_SEEDS")));
      if (count === void 0 || !store || others.length > 0) return;
      const total = totals.get(store) ?? { sum: 0, parts: [] };
      total.sum += count * each;
      total.parts.push(`${count} x ${each}`);
      totals.set(store, total);
    }
    for (const [store, { sum, parts }] of totals) {
      const limit = limitOf(store);
      if (limit === void 0 || sum <= limit) continue;
      yield {
        at: store.command.isSet ? store.command.at : store.image.at,
        message: `the servers may open ${parts.join(" + ")}${parts.length > 1 || sum > 30 ? ` = ${sum}` : ""} connections to "${store.name}", which takes ${limit}; raise max_connections, or lower SQL_MAX_CONNS and SQL_VIS_MAX_CONNS`
      };
    }
  }
});
function connectionsOf(server) {
  if (!server.readsVariables || !/^postgres12/.test(textIn(server.setting("DB")) ?? "")) return void 0;
  const numberIn = (name2, usual) => {
    const value = server.setting(name2);
    return isAbsent(value) ? usual : Number(value.value ?? Number.NaN);
  };
  const es = server.setting("ENABLE_ES");
  if (es.isUnknown) return void 0;
  const sum = numberIn("SQL_MAX_CONNS", 20) + (isOn(es) ? 0 : numberIn("SQL_VIS_MAX_CONNS", 10));
  return Number.isInteger(sum) ? sum : void 0;
}
function limitOf(store) {
  const image = publishedImage(store);
  if (!image || publishedName(image) !== "postgres" || store.command.isUnknown || store.entrypoint.isUnknown) return void 0;
  const text = startText(store);
  const number = /max_connections\s*=\s*(\d+)/.exec(text)?.[1];
  if (number !== void 0) return Number(number);
  return text === "" || /^(?:docker-entrypoint\.sh )?postgres$/.test(text) ? 100 : void 0;
}

// src/rules/temporal/uncollected-server-metrics.ts
var uncollected_server_metrics_default = /* @__PURE__ */ defineRule({
  id: "temporal/uncollected-server-metrics",
  on: "temporal.installation",
  topic: "observability",
  optIn: true,
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["scrape", "Monitor", "PodScrape", "ServiceScrape", "OpenTelemetryCollector"],
  *check({ servers, releases }, { project }) {
    const shown = servers.find((server) => server.setting("PROMETHEUS_ENDPOINT").isSet && isCollectedByNobody(server, project));
    if (shown) {
      yield {
        at: shown.setting("PROMETHEUS_ENDPOINT").at,
        message: `nothing in this project collects the metrics of ${shown.container.label}, unless the cluster takes those of all pods; add a PodMonitor or the annotations that your Prometheus looks for`,
        atMost: "info"
      };
    }
    for (const { values, origin, isWhole } of releases) {
      const metrics = values.get("server", "metrics");
      const annotated = metrics.get("annotations", "enabled");
      const monitored = metrics.get("serviceMonitor", "enabled");
      if (origin === "chart" || !isWhole || annotated.scalar !== false || monitored.isUnknown || monitored.scalar === true) continue;
      yield {
        at: placeOf(annotated),
        message: "without annotations and without a ServiceMonitor nothing finds the metrics of the Temporal server; set server.metrics.serviceMonitor.enabled to true"
      };
    }
  }
});
var collectors = /^(?:\w*(?:Monitor|PodMonitoring)|ScrapeConfig|VM\w+Scrape|OpenTelemetryCollector|Prometheus)$/;
function isCollectedByNobody(server, project) {
  const { origin } = server.container;
  if (origin.kind !== "kubernetes" || project.objects.why(origin.workload.manifest) !== void 0) return false;
  const services = project.objects.about("Service", origin.workload, "");
  if (services.isUnknown || isMarked(origin.workload.podAnnotations) || services.value?.some(({ annotations }) => isMarked(annotations)))
    return false;
  return !project.manifestsNear(server.container).some(
    ({ kind, scrapeSelector, file }) => !scrapeSelector.isUnset || collectors.test(kind) || /scrape_configs|kubernetes_sd_configs|prometheus\.io\/scrape/.test(file.text)
  );
}
function isMarked(annotations) {
  return annotations.isUnknown || [...annotations.entries.keys()].some((name2) => /scrape|prometheus|openmetrics|datadog/.test(name2));
}

// src/knowledge/temporal/plugins.ts
var sources2 = { source: "https://github.com/temporalio/temporal/tree/main/common/persistence/sql/sqlplugin", date: "2026-08-21" };
var sqlPlugins = [
  { name: "postgres12", since: "1.20.0", needs: "PostgreSQL 12 or later", ...sources2 },
  { name: "postgres12_pgx", since: "1.23.0", needs: "PostgreSQL 12 or later", ...sources2 },
  { name: "mysql8", since: "1.20.0", needs: "MySQL 8.0.17 or later", ...sources2 },
  { name: "sqlite", needs: "nothing, and one process", ...sources2 },
  { name: "postgres", until: "1.24.0", replacement: "postgres12", needs: "PostgreSQL 9.6 or later", ...sources2 },
  { name: "postgres_pgx", since: "1.23.0", until: "1.24.0", replacement: "postgres12_pgx", needs: "PostgreSQL 9.6 or later", ...sources2 },
  { name: "mysql", until: "1.24.0", replacement: "mysql8", needs: "MySQL 5.7 or later", ...sources2 }
];
var meant = [
  [/^(?:postgresql|postgres|pgsql|pg)\d*(?:_pgx)?$/i, "postgres12"],
  [/^(?:mysql|mariadb)\d*$/i, "mysql8"]
];
function sqlPlugin(name2, version) {
  const row = sqlPlugins.find((plugin) => plugin.name === name2);
  if (!row) {
    const replacement2 = meant.find(([pattern]) => pattern.test(name2))?.[1];
    return { state: "never-existed", ...replacement2 !== void 0 && { replacement: replacement2 } };
  }
  const replacement = row.replacement !== void 0 && { replacement: row.replacement };
  if (version === void 0) return { state: row.until === void 0 ? "valid" : "unknown-version", row, ...replacement };
  if (row.until !== void 0 && isAtLeast(version, row.until)) return { state: "removed", row, ...replacement };
  if (row.since !== void 0 && isBefore(version, row.since)) return { state: "too-new", row };
  return { state: "valid", row };
}

// src/rules/temporal/unknown-database-plugin.ts
var unknown_database_plugin_default = /* @__PURE__ */ defineRule({
  id: "temporal/unknown-database-plugin",
  on: "temporal.installation",
  topic: "configuration",
  severity: "error",
  data: ["temporal"],
  *check(installation, { project }) {
    const { servers, tools } = installation;
    for (const server of servers) {
      if (!server.readsVariables) continue;
      const db = server.setting("DB");
      if (db.isSet && db.value.toLowerCase() === "sqlite" && hasNoSqlite(server)) {
        yield {
          at: db.at,
          message: `"${inOwnWords(db.value, db.at)}" is no database that DB can choose in the image of ${server.container.label}, which ends at start; write postgres12, postgres12_pgx or mysql8, or run "temporal server start-dev" for development`
        };
      }
      if (db.isSet && db.value !== "" && db.value.toLowerCase() !== "cassandra") yield* problems2(db, db.value.toLowerCase(), server, true);
    }
    for (const config2 of project.configs) {
      if (config2.installation !== installation) continue;
      for (const { value } of config2.root.get("persistence", "datastores").entries.values()) {
        const plugin = value.get("sql", "pluginName").string();
        if (plugin.isSet && plugin.value !== "") yield* problemsInConfig(plugin, config2);
      }
    }
    for (const tool of tools) {
      if (tool.kind !== "admin-tools") continue;
      const plugin = tool.setting("SQL_PLUGIN");
      if (plugin.isSet && plugin.value !== "") yield* problems2(plugin, plugin.value, tool, false);
      const option = pluginOption(tool.container);
      if (option) yield* problems2(option, option.value ?? "", tool, false);
    }
  }
});
function hasNoSqlite({ flavor, version, setting }) {
  if (flavor === "auto-setup") return setting("SKIP_SCHEMA_SETUP").isUnset;
  return version.isSet && isBefore(version.value, "1.32.0");
}
function* problems2(value, name2, part, isVariableOfTemplate) {
  const { version, container } = part;
  const verdict = sqlPlugin(name2, version.value);
  if (verdict.state === "valid" || verdict.state === "too-new" || !value.isSet) return;
  const wasRight = ["postgres", "postgresql", "mysql", "postgres_pgx"].includes(name2);
  const isCertain = isFrom(version, container.image, "1.24.0");
  if (wasRight && !isCertain && (isVariableOfTemplate || verdict.state !== "never-existed")) return;
  const { replacement } = verdict;
  const what = wasRight ? `no database plugin of Temporal ${version.isSet ? inOwnWords(version.value, version.at) : "from 1.24 on"}` : "no database plugin of Temporal";
  yield {
    at: value.at,
    message: `"${inOwnWords(value.value, value.at)}" is ${what}, so ${container.label} ends at start with "unsupported driver"; ${replacement === void 0 ? "write postgres12, postgres12_pgx or mysql8" : `write "${replacement}", which works on the same schema`}`,
    fix: replacement === void 0 ? void 0 : fixOf(value, replacement, part)
  };
}
function* problemsInConfig(plugin, { version, label }) {
  const name2 = plugin.value ?? "";
  const { state, replacement } = sqlPlugin(name2, version.value);
  if (state !== "removed" && state !== "never-existed" || name2 === "cassandra") return;
  const at = replacement === void 0 ? void 0 : literalPlace(plugin);
  const isOld = version.isSet && isBefore(version.value, "1.20.0");
  yield {
    at: plugin.at,
    message: `"${inOwnWords(name2, plugin.at)}" in ${label} is no database plugin of Temporal${version.isSet ? ` ${inOwnWords(version.value, version.at)}` : ""}, so the server ends at start with "unsupported driver"; write ${replacement === void 0 ? "postgres12, postgres12_pgx or mysql8" : `"${replacement}"`}`,
    ...at && replacement !== void 0 && !isOld && { fix: { title: `Write "${replacement}"`, safety: "unsafe", edits: [replace(at, replacement)] } }
  };
}
function fixOf(value, replacement, part) {
  const at = literalPlace(value);
  if (!at || at.range[1] - at.range[0] > 20) return void 0;
  const { origin } = part.container;
  const isMysql = replacement === "mysql8";
  const hosts = hostsIn(part.setting(isMysql ? "MYSQL_SEEDS" : "POSTGRES_SEEDS"));
  const stores2 = origin.kind === "compose" ? servicesNamed(origin.service.application.services, hosts) : [];
  const isFit = stores2.length > 0 && stores2.every((store) => hasVersion(publishedImage(store), isMysql));
  const isOld = part.version.isSet && isBefore(part.version.value, "1.20.0");
  if (isOld) return void 0;
  return { title: `Write "${replacement}"`, safety: isFit ? "safe" : "unsafe", edits: [replace(at, replacement)] };
}
function hasVersion(image, isMysql) {
  const version = /^\d+(?:\.\d+)*/.exec(image?.tag ?? "")?.[0];
  if (!image || version === void 0 || publishedName(image) !== (isMysql ? "mysql" : "postgres")) return false;
  return isMysql ? isAtLeast(version, "8.0.17") : isAtLeast(version, "12");
}
function pluginOption(container) {
  for (const line of [container.command, container.entrypoint]) {
    if (!line.isSet) continue;
    const text = line.value.form === "exec" ? line.value.words.join(" ") : line.value.text;
    if (!/temporal-sql-tool/.test(text)) continue;
    const names2 = [...text.matchAll(/\s--?(?:plugin|pl)(?:=|\s+)["']?([\w-]+)/g)].map(([, name2 = ""]) => name2);
    const wrong = names2.find((name2) => sqlPlugin(name2).state !== "valid");
    const at = line.at;
    if (wrong !== void 0) return { ...known(wrong, at), isLiteral: false };
  }
  return void 0;
}

// src/knowledge/temporal/variables.ts
var temporal = (path) => ({ source: `https://github.com/temporalio/temporal/blob/main/${path}`, date: "2026-08-21" });
var template = temporal("common/config/config_template_embedded.yaml");
var loader = temporal("common/config/loader.go");
var builds = { source: "https://github.com/temporalio/docker-builds/tree/main/docker", date: "2026-02-26" };
var groups = [
  {
    reader: "server",
    ...template,
    names: `
      BIND_ON_IP CASSANDRA_{ADDRESS_TRANSLATOR,ADDRESS_TRANSLATOR_OPTIONS,CA,CA_DATA,CERT,CERT_DATA,CERT_KEY,CERT_KEY_DATA,HOST_NAME}
      CASSANDRA_{HOST_VERIFICATION,MAX_CONNS,PASSWORD,SEEDS,TLS_ENABLED,USER} CASSANDRA_PORT=9042
      DB=cassandra DBNAME=temporal DB_PORT DYNAMIC_CONFIG_FILE_PATH ENABLE_ES=false ES_{PORT,PWD,SCHEME,SEEDS,USER,VERSION,VIS_INDEX}
      FRONTEND_GRPC_PORT=7233 FRONTEND_MEMBERSHIP_PORT=6933 HISTORY_GRPC_PORT=7234 HISTORY_MEMBERSHIP_PORT=6934
      INTERNAL_FRONTEND_GRPC_PORT=7236 INTERNAL_FRONTEND_MEMBERSHIP_PORT=6936 KEYSPACE=temporal LOG_LEVEL=info
      MATCHING_GRPC_PORT=7235 MATCHING_MEMBERSHIP_PORT=6935 WORKER_GRPC_PORT=7239 WORKER_MEMBERSHIP_PORT=6939
      MYSQL_{PWD,SEEDS,TX_ISOLATION_COMPAT,USER} NUM_HISTORY_SHARDS=4 POSTGRES_{PWD,SEEDS,USER} PPROF_PORT=0
      PROMETHEUS_{ENDPOINT,TIMER_TYPE} STATSD_ENDPOINT PUBLIC_FRONTEND_ADDRESS USE_INTERNAL_FRONTEND
      SQL_{CA,CERT,CERT_KEY,HOST_NAME,MAX_CONN_TIME,VIS_MAX_CONN_TIME,MAX_IDLE_CONNS,VIS_MAX_IDLE_CONNS}
      SQL_HOST_VERIFICATION=false SQL_MAX_CONNS=20 SQL_TLS_ENABLED=false SQL_VIS_MAX_CONNS=10
      TEMPORAL_AUTH_{AUTHORIZER,CLAIM_MAPPER} TEMPORAL_BROADCAST_ADDRESS
      TEMPORAL_JWT_{KEY_REFRESH,KEY_SOURCE1,KEY_SOURCE2,PERMISSIONS_CLAIM}
      TEMPORAL_TLS_{CLIENT1_CA_CERT,CLIENT1_CA_CERT_DATA,CLIENT2_CA_CERT,CLIENT2_CA_CERT_DATA}
      TEMPORAL_TLS_EXPIRATION_CHECKS_{CHECK_INTERVAL,ERROR_WINDOW,WARNING_WINDOW}
      TEMPORAL_TLS_FRONTEND_{CERT,CERT_DATA,DISABLE_HOST_VERIFICATION,KEY,KEY_DATA,SERVER_NAME}
      TEMPORAL_TLS_INTERNODE_{DISABLE_HOST_VERIFICATION,SERVER_NAME} TEMPORAL_TLS_REFRESH_INTERVAL=0s TEMPORAL_TLS_REQUIRE_CLIENT_AUTH=false
      TEMPORAL_TLS_SERVER_{CA_CERT,CA_CERT_DATA,CERT,CERT_DATA,KEY,KEY_DATA}
      VISIBILITY_{DBNAME,DB_PORT,MYSQL_PWD,MYSQL_SEEDS,MYSQL_USER,POSTGRES_PWD,POSTGRES_SEEDS,POSTGRES_USER}`
  },
  { reader: "server", since: "1.21.0", ...template, names: "ES_SEC_VIS_INDEX" },
  { reader: "server", since: "1.22.0", ...template, names: "FRONTEND_HTTP_PORT=7243" },
  { reader: "server", since: "1.25.0", ...template, names: "CASSANDRA_ALLOWED_AUTHENTICATORS" },
  { reader: "server", since: "1.29.0", ...template, names: "INTERNAL_FRONTEND_HTTP_PORT=7246 TEMPORAL_JWT_PERMISSIONS_REGEX" },
  // They are in the sources after 1.31.2.
  {
    reader: "server",
    since: "1.32.0",
    ...template,
    names: "CLUSTER_{HTTP,RPC}_ADDRESS SQLITE_{BUSY_TIMEOUT,CACHE,JOURNAL_MODE,MODE,SETUP,SYNCHRONOUS}"
  },
  { reader: "server", until: "1.24.0", ...template, names: "VISIBILITY_CASSANDRA_{PASSWORD,PORT,SEEDS,USER} VISIBILITY_KEYSPACE" },
  {
    reader: "server",
    ...loader,
    names: "TEMPORAL_{ROOT,CONFIG_DIR,ENVIRONMENT,AVAILABILITY_ZONE,AVAILABILTY_ZONE,ALLOW_NO_AUTH,VERSION_CHECK_DISABLED}"
  },
  { reader: "server", since: "1.30.0", ...loader, names: "TEMPORAL_SERVER_CONFIG_FILE_PATH" },
  { reader: "server", since: "1.30.0", ...temporal("cmd/server/main.go"), names: "TEMPORAL_SERVICES" },
  { reader: "server", until: "1.30.0", ...builds, names: "SERVICES TEMPORAL_ADDRESS TEMPORAL_CLI_ADDRESS" },
  {
    reader: "auto-setup",
    ...builds,
    names: `
      SKIP_{SCHEMA_SETUP,DB_CREATE,DEFAULT_NAMESPACE_CREATION,ADD_CUSTOM_SEARCH_ATTRIBUTES}=false DEFAULT_NAMESPACE=default
      DEFAULT_NAMESPACE_RETENTION=24h CASSANDRA_REPLICATION_FACTOR=1 ES_SCHEMA_SETUP_TIMEOUT_IN_SECONDS=0 DB=cassandra DB_PORT=3306
      DBNAME=temporal VISIBILITY_DBNAME=temporal_visibility KEYSPACE=temporal
      CASSANDRA_PORT=9042 ES_SCHEME=http ES_PORT=9200 ENABLE_ES=false ES_VIS_INDEX=temporal_visibility_v1_dev
      POSTGRES_TLS_{ENABLED,DISABLE_HOST_VERIFICATION}=false POSTGRES_TLS_{CERT_FILE,KEY_FILE,CA_FILE,SERVER_NAME}`
  },
  {
    reader: "sql-tool",
    ...temporal("tools/sql/main.go"),
    names: `
      SQL_{CONNECT_ATTRIBUTES,DATABASE,HOST,PASSWORD,PLUGIN,PORT,USER}
      SQL_TLS SQL_TLS_{CA_FILE,CERT_FILE,DISABLE_HOST_VERIFICATION,KEY_FILE,SERVER_NAME}`
  },
  {
    reader: "cassandra-tool",
    ...temporal("tools/cassandra/main.go"),
    names: `
      CASSANDRA_{HOST,PORT,USER,PASSWORD,ALLOWED_AUTHENTICATORS,TIMEOUT,KEYSPACE,DATACENTER,ADDRESS_TRANSLATOR}
      CASSANDRA_ADDRESS_TRANSLATOR_OPTIONS_CLI CASSANDRA_DISABLE_INITIAL_HOST_LOOKUP CASSANDRA_ENABLE_TLS
      CASSANDRA_TLS_{CERT,KEY,CA,SERVER_NAME,DISABLE_HOST_VERIFICATION}`
  },
  {
    reader: "es-tool",
    ...temporal("tools/elasticsearch/main.go"),
    names: `
      ES_{SERVER,USER,PWD,VISIBILITY_INDEX} ES_TLS ES_TLS_{CERT_FILE,KEY_FILE,CA_FILE,DISABLE_HOST_VERIFICATION,SERVER_NAME}
      AWS_CREDENTIALS AWS_SESSION_TOKEN`
  },
  {
    reader: "ui",
    source: "https://github.com/temporalio/ui/blob/main/server/config/docker.yaml",
    date: "2026-08-21",
    names: `
      TEMPORAL_ADDRESS=127.0.0.1:7233 TEMPORAL_UI_PORT=8080 TEMPORAL_{UI_PUBLIC_PATH,UI_ENABLED,CLOUD_UI,DEFAULT_NAMESPACE,FEEDBACK_URL}
      TEMPORAL_{HIDE_LOGS,HIDE_WORKFLOW_QUERY_ERRORS,NAV_COLLAPSED_BY_DEFAULT,SHOW_TEMPORAL_SYSTEM_NAMESPACE,CONFIG_REFRESH_INTERVAL}
      TEMPORAL_{FORWARD_HEADERS,DISABLE_NEWS_FETCH} TEMPORAL_DISABLE_WRITE_ACTIONS=false TEMPORAL_CORS_ORIGINS=http://localhost:8080
      TEMPORAL_{CORS_UNSAFE_ALLOW_ALL_ORIGINS,CSRF_COOKIE_INSECURE}=false TEMPORAL_AUTH_ENABLED=false
      TEMPORAL_AUTH_{TYPE,LABEL,PROVIDER_URL,ISSUER_URL,CLIENT_ID,CLIENT_SECRET,CALLBACK_URL,SCOPES,REDIRECT_TO_PROVIDER,USE_ID_TOKEN_AS_BEARER}
      TEMPORAL_TLS_{CA,CA_DATA,CERT,CERT_DATA,KEY,KEY_DATA,ENABLE_HOST_VERIFICATION,SERVER_NAME} TEMPORAL_UI_SERVER_TLS_{CERT,KEY}
      TEMPORAL_CODEC_{ENDPOINT,DEFAULT_ERROR_LINK,DEFAULT_ERROR_MESSAGE,INCLUDE_CREDENTIALS,PASS_ACCESS_TOKEN}
      TEMPORAL_{ACTIVITY_COMMANDS,BATCH_ACTIONS,REFRESH_WORKFLOW_COUNTS,START_WORKFLOW}_DISABLED
      TEMPORAL_WORKFLOW_{CANCEL,PAUSE,RESET,SIGNAL,TERMINATE,UPDATE}_DISABLED`
  },
  {
    reader: "client",
    source: "https://docs.temporal.io/references/client-environment-configuration",
    date: "2026-08-21",
    names: `
      TEMPORAL_{CONFIG_FILE,PROFILE,ADDRESS,NAMESPACE,API_KEY,CLIENT_AUTHORITY,TLS}
      TEMPORAL_TLS_{CLIENT_CERT_PATH,CLIENT_CERT_DATA,CLIENT_KEY_PATH,CLIENT_KEY_DATA,SERVER_CA_CERT_PATH,SERVER_CA_CERT_DATA,SERVER_NAME}
      TEMPORAL_TLS_DISABLE_HOST_VERIFICATION TEMPORAL_CODEC_{ENDPOINT,AUTH}`
  },
  {
    reader: "cli",
    source: "https://github.com/temporalio/cli/blob/main/internal/temporalcli/commands.gen.go",
    date: "2026-08-22",
    names: "TEMPORAL_TLS_{CERT,KEY,CA} TEMPORAL_ENV"
  },
  {
    reader: "cli",
    ...temporal("tools/tdbg/app.go"),
    names: "TEMPORAL_CLI_{ADDRESS,NAMESPACE,TLS_CERT,TLS_KEY,TLS_CA,TLS_DISABLE_HOST_VERIFICATION,TLS_SERVER_NAME} TEMPORAL_CONTEXT_TIMEOUT"
  },
  {
    reader: "controller",
    source: "https://github.com/temporalio/temporal-worker-controller/blob/main/internal/k8s/deployments.go",
    date: "2026-08-07",
    names: `
      TEMPORAL_{ADDRESS,NAMESPACE,DEPLOYMENT_NAME,WORKER_BUILD_ID,API_KEY,TLS}
      TEMPORAL_TLS_{SERVER_NAME,CLIENT_KEY_PATH,CLIENT_CERT_PATH}`
  }
];
var temporalVariables = groups.flatMap(
  ({ names: names2, ...group }) => names2.trim().split(/\s+/).flatMap((word) => {
    const equals = word.indexOf("=");
    const value = equals < 0 ? void 0 : word.slice(equals + 1);
    return expand(equals < 0 ? word : word.slice(0, equals)).map((name2) => ({
      name: name2,
      ...group,
      ...value !== void 0 && { default: value }
    }));
  })
);
var families = [
  ["client", /^TEMPORAL_GRPC_META_/],
  ["server", /^OTEL_/]
];
function expand(pattern) {
  const [, before = "", inner, after = ""] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(pattern) ?? [];
  return inner === void 0 ? [pattern] : inner.split(",").map((part) => before + part + after);
}
var byName = /* @__PURE__ */ new Map();
for (const row of temporalVariables) {
  const rows = byName.get(row.name);
  if (rows) rows.push(row);
  else byName.set(row.name, [row]);
}
var readers = {
  server: ["server"],
  "auto-setup": ["server", "auto-setup"],
  "admin-tools": ["sql-tool", "cassandra-tool", "es-tool", "client", "cli"],
  ui: ["ui"],
  cli: ["client", "cli"],
  worker: ["client"]
};
function belongsTo(name2) {
  const rows = (byName.get(name2) ?? []).map(({ reader }) => reader);
  return [.../* @__PURE__ */ new Set([...rows, ...families.filter(([, pattern]) => pattern.test(name2)).map(([reader]) => reader)])];
}
function isReadBy(name2, role, version) {
  const who = readers[role] ?? [];
  if (families.some(([reader, pattern]) => who.includes(reader) && pattern.test(name2))) return true;
  return (byName.get(name2) ?? []).some((row) => who.includes(row.reader) && isCurrent(row, version));
}
function variablesOf(role, version) {
  return [...byName.keys()].filter((name2) => isReadBy(name2, role, version));
}
function nearestVariable(name2, role, version) {
  if (belongsTo(name2).length > 0) return void 0;
  return slipOf(name2, variablesOf(role, version));
}
function isCurrent({ since, until }, version) {
  if (version === void 0) return true;
  return !(since !== void 0 && isBefore(version, since)) && !(until !== void 0 && isAtLeast(version, until));
}

// src/rules/temporal/unread-variable.ts
var unread_variable_default = /* @__PURE__ */ defineRule({
  id: "temporal/unread-variable",
  on: "temporal.installation",
  topic: "configuration",
  severity: { development: "info", staging: "warning", production: "warning" },
  data: ["temporal"],
  *check({ servers, uis }) {
    for (const server of servers) {
      if (server.readsVariables) yield* unreadBy(server, server.flavor === "auto-setup" ? "auto-setup" : "server");
    }
    for (const one of uis) {
      if (one.kind === "ui" && one.container.command.isUnset && one.container.entrypoint.isUnset) yield* unreadBy(one, "ui");
    }
  }
});
var ours = /^(?:TEMPORAL|SQL|ES|CASSANDRA|POSTGRES|MYSQL|VISIBILITY|DB|NUM|PROMETHEUS|STATSD|DYNAMIC|FRONTEND|HISTORY|MATCHING|WORKER|INTERNAL|BIND|LOG|PPROF|SKIP|DEFAULT|ENABLE|SERVICE)(?:_|S?$)/;
var readers2 = /* @__PURE__ */ new Set(["client", "cli"]);
var elsewhere = /^(?:SERVICES|TEMPORAL_SERVICES|SQL_TLS\w*|POSTGRES_TLS_\w+|VISIBILITY_(?:KEYSPACE|CASSANDRA_\w+)|(?:POSTGRES|MYSQL|DB)_(?:PASSWORD|PASS|HOST|USERNAME|USER|PWD)|TEMPORAL_GRPC_ENDPOINT|LOG_LEVEL)$/;
var names = {
  server: "the server",
  "auto-setup": "the auto-setup image",
  "sql-tool": "temporal-sql-tool",
  "cassandra-tool": "temporal-cassandra-tool",
  "es-tool": "temporal-elasticsearch-tool",
  ui: "the UI",
  client: "clients",
  cli: "the CLI",
  controller: "the worker controller"
};
function* unreadBy(part, role) {
  const { container } = part;
  const program = role === "ui" ? "the UI" : role === "server" ? "the server" : "auto-setup";
  for (const name2 of container.environment.names) {
    if (!ours.test(name2) || elsewhere.test(name2) || isReadBy(name2, role)) continue;
    const value = container.environment.get(name2);
    if (value.isUnset || value.at.via?.some(({ kind }) => kind !== "interpolation")) continue;
    const others = belongsTo(name2);
    const meant2 = role === "ui" ? ofUi(name2) : void 0;
    if (meant2 === void 0 && others.some((reader) => readers2.has(reader)) || others.length === 0 && isSetUpVariable(name2)) continue;
    const nearest = meant2 ?? (others.length === 0 ? slipIn(name2, role) : void 0);
    const [owner] = others;
    if (nearest === void 0 && owner === void 0) continue;
    const isSecret = /PASSWORD|PWD|SECRET|TOKEN|KEY/.test(name2);
    yield {
      at: value.at,
      message: nearest !== void 0 ? `${program} of ${container.label} does not read "${name2}", so the setting is not made; write ${nearest}, if that is meant` : `"${name2}" is read by ${owner === void 0 ? "another program" : names[owner]} and not by ${program} of ${container.label}, so it does nothing there; remove it, or set it where it is read`,
      ...isSecret && value.isSet && !value.at.via?.length && { secrets: [value.at] }
    };
  }
}
function ofUi(name2) {
  const [, part, kind] = /^TEMPORAL_TLS_(CLIENT_CERT|CLIENT_KEY|SERVER_CA_CERT)_(PATH|DATA)$/.exec(name2) ?? [];
  if (part === void 0) return void 0;
  const own = part === "SERVER_CA_CERT" ? "CA" : part.replace("CLIENT_", "");
  return `TEMPORAL_TLS_${own}${kind === "DATA" ? "_DATA" : ""}`;
}
function slipIn(name2, role) {
  const nearest = nearestVariable(name2, role);
  if (nearest === void 0 || nearest.replaceAll("_", "") === name2.replaceAll("_", "")) return nearest;
  const [own, other] = [name2.split("_"), nearest.split("_")];
  const differing = own.flatMap((part, index) => part === other[index] ? [] : [distance(part, other[index] ?? "")]);
  return own.length === other.length && differing.every((steps) => steps === 1) ? nearest : void 0;
}
function isSetUpVariable(name2) {
  return /^(?:POSTGRES_(?:DB|PORT|INITDB\w*|HOST_AUTH_METHOD)|MYSQL_(?:DATABASE|PORT|ROOT_PASSWORD|ROOT_HOST)|ES_JAVA_OPTS|MYSQL_DB)$/.test(
    name2
  );
}

// src/rules/temporal/unreplicated-keyspace.ts
var unreplicated_keyspace_default = /* @__PURE__ */ defineRule({
  id: "temporal/unreplicated-keyspace",
  on: "temporal.installation",
  topic: "orchestration",
  severity: { development: "off", staging: "warning", production: "error" },
  *check({ servers, tools }) {
    const setUps = [
      ...servers.filter(({ flavor, readsVariables }) => flavor === "auto-setup" && readsVariables),
      ...tools.filter(({ container }) => startText(container) === "" && isAutoSetup(container.image))
    ];
    for (const part of setUps) {
      const factor = part.setting("CASSANDRA_REPLICATION_FACTOR");
      const skips = [part.setting("SKIP_SCHEMA_SETUP"), part.setting("SKIP_DB_CREATE")];
      if (!isCassandra(part) || isSingleNode(part) || skips.some((skip) => skip.isUnknown || skip.value === "true")) continue;
      if (isAbsent(factor) || textIn(factor) === "1") yield problem2(part, factor, "set CASSANDRA_REPLICATION_FACTOR to 3");
    }
    for (const tool of tools) {
      const line = [tool.container.command, tool.container.entrypoint].find((one) => one.isSet);
      const text = startText(tool.container);
      const creates = /temporal-cassandra-tool\s(?:[^;&|]*\s)?create(?:-keyspace)?(?=\s|$)([^;&|]*)/.exec(text);
      if (!line || !creates || /\$/.test(creates[1] ?? "")) continue;
      const factor = /--?(?:rf|replication-factor)(?:=|\s+)["']?(\d+)/.exec(creates[0])?.[1];
      if (factor === void 0 || factor === "1") yield problem2(tool, line, "give --rf 3");
    }
  }
});
function isAutoSetup(image) {
  return /(?:^|\/)temporalio\/auto-setup(?:[:@]|$)/.test(image.value ?? "");
}
function isCassandra(part) {
  const db = part.setting("DB");
  return textIn(db)?.toLowerCase() === "cassandra" || isAbsent(db) && textIn(part.setting("CASSANDRA_SEEDS")) !== void 0;
}
function isSingleNode(part) {
  const { origin } = part.container;
  const hosts = hostsIn(part.setting("CASSANDRA_SEEDS"));
  return origin.kind === "compose" && hosts.length < 2 && servicesNamed(origin.service.application.services, hosts).length > 0;
}
function problem2(part, value, cure) {
  return {
    at: value.at,
    message: `${part.container.label} makes the keyspace with one copy of the data, so the loss of one node of Cassandra loses workflows; with three nodes or more, ${cure} for a new keyspace, and raise that of an existing one with ALTER KEYSPACE and a repair`
  };
}

// src/rules/temporal/unsuitable-shard-count.ts
var unsuitable_shard_count_default = /* @__PURE__ */ defineRule({
  id: "temporal/unsuitable-shard-count",
  on: "temporal.installation",
  topic: "scaling",
  severity: { development: "off", staging: "warning", production: "error" },
  *check(installation, { project }) {
    for (const { at, what, number, server, isTrial, environment } of countsOf(installation, project)) {
      if (number > 16384) {
        yield {
          at,
          message: `${what}, each of which costs memory and connections; choose 512 to 4096 unless the load asks for more, and leave the number of an existing cluster as it is`,
          atMost: environment === "production" ? "warning" : "info"
        };
        continue;
      }
      const most = limitOf2(number, server, environment === "production");
      if (most === void 0) continue;
      const limit = isTrial ? "info" : most;
      yield {
        at,
        message: `${what}, which limits its throughput and can never be changed; choose a number for the load to come, such as 512, and leave an existing cluster as it is`,
        ...limit !== "error" && { atMost: limit }
      };
    }
  }
});
function countsOf(installation, project) {
  return [
    ...installation.servers.flatMap((server) => ofVariable(server, project) ?? []),
    ...project.configs.flatMap((config2) => config2.installation === installation ? ofConfig(config2, project) ?? [] : [])
  ];
}
function ofVariable(server, project) {
  const shards = server.setting("NUM_HISTORY_SHARDS");
  if (!server.readsVariables || server.roles.isSet && !server.roles.value.includes("history")) return void 0;
  const isMissing = isAbsent(shards);
  if (isMissing && server.installation.servers.some((other) => !isAbsent(other.setting("NUM_HISTORY_SHARDS")))) return void 0;
  if (server.container.origin.kind === "compose" && isTitledForDevelopment(server.container.file)) return void 0;
  const { environment } = project.environmentOfContainer(server.container);
  if (environment !== "production" && isForDevelopment(server)) return void 0;
  const number = isMissing ? 4 : Number(shards.value ?? Number.NaN);
  if (!Number.isInteger(number) || number < 1) return void 0;
  const what = isMissing ? "NUM_HISTORY_SHARDS is not set, so a new cluster gets 4 history shards" : `a new cluster gets "${shards.value}" history shards`;
  const isTrial = !isMissing && isSaidToBeForTrials(shards.at) || environment !== "production" && areRunByHand([server]);
  return { at: shards.at, what, number, server, isTrial, environment };
}
function isForDevelopment(server) {
  const { origin } = server.container;
  if (origin.kind !== "compose") return false;
  if (isNamedForDevelopment(origin.service)) return true;
  if (server.flavor !== "auto-setup" || !areRunByHand([server])) return false;
  const hosts = ["POSTGRES_SEEDS", "MYSQL_SEEDS", "CASSANDRA_SEEDS"].flatMap((name2) => hostsIn(server.setting(name2)));
  const stores2 = servicesNamed(origin.service.application.services, hosts);
  return stores2.length > 0 && stores2.every(({ node }) => ["volumes", "extends", "volumes_from", "build"].every((key2) => node.get(key2).isUnset));
}
function ofConfig({ root, origin, release, servers }, project) {
  const [server] = servers;
  if (release && (release.origin === "chart" || !release.isWhole)) return void 0;
  const places = [root.get("persistence", "numHistoryShards"), ...origin === "chart" ? [root.get("numHistoryShards")] : []];
  const shards = places.find((one) => one.isSet);
  const number = shards?.number().value;
  if (!shards || number === void 0 || !Number.isInteger(number) || number < 1) return void 0;
  if (isSaidToBeForTrials(shards) && speaksOfOwnMachine(shards.file)) return void 0;
  const { environment } = server ? project.environmentOfContainer(server.container) : release?.object ? project.environmentOfManifest(release.object) : project.environmentOf(release?.decider ?? root.file);
  const isTrial = isSaidToBeForTrials(shards) || environment !== "production" && areRunByHand(servers);
  return {
    at: placeOf(shards),
    what: `a new cluster gets "${shards.text}" history shards`,
    number,
    server: void 0,
    isTrial,
    environment
  };
}
function limitOf2(number, server, isProduction) {
  if (number > 4) return number < 128 && isProduction ? "warning" : void 0;
  if (server?.flavor === "auto-setup") return isProduction ? "warning" : "info";
  return "error";
}

// src/knowledge/temporal/stores.ts
var docs = { source: "https://docs.temporal.io/self-hosted-guide/visibility", date: "2026-08-21" };
var untested = (what, instead) => () => ({ state: "untested", why: `is ${what}, with which Temporal is not tested`, instead });
var storeRows = [
  {
    names: /^(?:postgres|postgis\/postgis|bitnami(?:legacy)?\/postgresql|timescale\/timescaledb)$/,
    ...docs,
    judge: (version) => version !== void 0 && isBefore(version, "12") ? { state: "unsupported", why: "is older than PostgreSQL 12, which the schema needs", instead: "move to PostgreSQL 16" } : void 0
  },
  {
    names: /^(?:mysql|mysql\/mysql-server|percona|percona\/percona-server|bitnami(?:legacy)?\/mysql)$/,
    ...docs,
    judge: (version) => version !== void 0 && isBefore(version, version.split(".").length < 3 ? "8.0" : "8.0.17") ? { state: "unsupported", why: "is older than MySQL 8.0.17, which the schema needs", instead: "move to MySQL 8.4" } : void 0
  },
  {
    names: /^(?:mariadb|bitnami(?:legacy)?\/mariadb|linuxserver\/mariadb|lscr\.io\/linuxserver\/mariadb)$/,
    ...docs,
    judge: () => ({ state: "unsupported", why: "is MariaDB, which is not supported", instead: "take MySQL 8.4 or PostgreSQL 16" })
  },
  {
    names: /^(?:cassandra|bitnami(?:legacy)?\/cassandra)$/,
    source: "https://endoflife.date/apache-cassandra",
    date: "2026-08-22",
    judge: (version) => {
      if (version === void 0) return void 0;
      if (/^5\.0\.\d/.test(version) && isBefore(version, "5.0.4")) {
        return {
          state: "unsupported",
          why: "is older than Cassandra 5.0.4, the first of its line that works",
          instead: "move to 5.0.4 or later"
        };
      }
      return isBefore(version, "4.0") ? { state: "ended", why: "reached its end of life in September 2024", instead: "move to Cassandra 4.1 or later" } : void 0;
    }
  },
  {
    names: /^(?:cockroachdb\/cockroach(?:-unstable)?)$/,
    ...docs,
    judge: untested("CockroachDB", "take PostgreSQL")
  },
  { names: /^yugabytedb\/yugabyte$/, ...docs, judge: untested("YugabyteDB", "take PostgreSQL or Cassandra") },
  { names: /^vitess\/(?:lite|vttestserver|vtgate)$/, ...docs, judge: untested("Vitess", "take MySQL") },
  { names: /^pingcap\/tidb$/, ...docs, judge: untested("TiDB", "take MySQL") }
];
var docsOfIndex = { source: "https://docs.temporal.io/self-hosted-guide/visibility#elasticsearch", date: "2026-08-21" };
var endOfSeven = "2026-01-15";
function toEight(version) {
  const isLast = version === "7" || isAtLeast(version, "7.17");
  return `move to Elasticsearch 8${isLast ? "" : ", with data by way of 7.17, since 8 does not start with older ones"}`;
}
var indexRows = [
  {
    names: /^(?:elasticsearch|docker\.elastic\.co\/elasticsearch\/elasticsearch(?:-oss)?|bitnami(?:legacy)?\/elasticsearch)$/,
    ...docsOfIndex,
    judge: (version, today) => {
      if (version === void 0) return void 0;
      if (isAtLeast(version, "9"))
        return { state: "untested", why: "is newer than Elasticsearch 8, with which Temporal is tested", instead: "take Elasticsearch 8" };
      if (isBefore(version, "7"))
        return { state: "unsupported", why: "is older than Elasticsearch 7, which the client needs", instead: toEight(version) };
      return isBefore(version, "8") && today > endOfSeven ? { state: "ended", why: `is Elasticsearch 7, which has had no fixes since ${endOfSeven}`, instead: toEight(version) } : void 0;
    }
  },
  {
    names: /^(?:opensearchproject\/opensearch|public\.ecr\.aws\/opensearchproject\/opensearch)$/,
    ...docsOfIndex,
    judge: (_, __, { version, isAutoSetup: isAutoSetup2 }) => version !== void 0 && isBefore(version, "1.30.1") ? {
      state: "untested",
      why: "is OpenSearch, which servers support from 1.30.1 on",
      // Auto-setup has no images of these: https://github.com/temporalio/docker-builds, README.md, read 2026-11-27.
      instead: `move ${isAutoSetup2 ? 'to "temporalio/server" 1.30.1 or later with a job for the schema, as "temporalio/auto-setup" ends with 1.29,' : "the server to 1.30.1 or later,"} or take Elasticsearch`
    } : void 0
  }
];
function judgeStore(image, today) {
  const row = storeRows.find(({ names: names2 }) => names2.test(publishedName(image)));
  return row?.judge(versionIn(image), today);
}
function judgeIndex(image, today, server) {
  const row = indexRows.find(({ names: names2 }) => names2.test(publishedName(image)));
  return row?.judge(versionIn(image), today, server);
}
function versionIn(image) {
  return /^v?(\d+(?:\.\d+)*)(?![\w.])/.exec(effectiveTag(image) ?? "")?.[1];
}

// src/rules/temporal/unsupported-database.ts
var unsupported_database_default = /* @__PURE__ */ defineRule({
  id: "temporal/unsupported-database",
  on: "temporal.installation",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "error" },
  data: ["temporal"],
  *check({ servers }, { today }) {
    const said = /* @__PURE__ */ new Set();
    for (const server of servers) {
      if (!server.readsVariables) continue;
      for (const { store, verdict } of verdictsOf(server, today)) {
        if (said.has(store) || !store.image.isSet) continue;
        said.add(store);
        yield {
          at: store.image.at,
          message: `"${inOwnWords(store.image.value, store.image.at)}" ${verdict.why}, and ${server.container.label} keeps its data there; ${verdict.instead}`,
          related: [{ at: server.container, message: "the Temporal server" }],
          ...limitOf3(verdict, store, server)
        };
      }
    }
  }
});
function limitOf3({ state }, { image }, { container: { origin } }) {
  if (origin.kind === "compose" && isNamedForDevelopment(origin.service)) return { atMost: "info" };
  if (state === "unsupported") return {};
  return { atMost: image.at.via?.some(({ kind }) => kind === "interpolation") ? "info" : "warning" };
}
function verdictsOf(server, today) {
  const { origin, image } = server.container;
  if (origin.kind !== "compose") return [];
  const services = (name2) => servicesNamed(origin.service.application.services, hostsIn(server.setting(name2)));
  const db = server.setting("DB");
  const plugin = textIn(db)?.toLowerCase() ?? (isAbsent(db) ? "cassandra" : "");
  const isCassandra2 = plugin === "cassandra";
  const isNewer = /^(?:postgres12|mysql8)/.test(plugin) || isFrom(server.version, image, "1.24.0");
  const seeds = isCassandra2 ? ["CASSANDRA_SEEDS"] : /^postgres/.test(plugin) ? ["POSTGRES_SEEDS", "VISIBILITY_POSTGRES_SEEDS"] : /^mysql/.test(plugin) ? ["MYSQL_SEEDS", "VISIBILITY_MYSQL_SEEDS"] : [];
  const stores2 = isCassandra2 || isNewer ? seeds.flatMap(services) : [];
  const indexes = isOn(server.setting("ENABLE_ES")) ? services("ES_SEEDS") : [];
  const judged = (store, judge) => {
    const reference = publishedImage(store);
    const verdict = reference && judge(reference);
    return verdict ? [{ store, verdict }] : [];
  };
  return [
    ...stores2.flatMap((store) => judged(store, (reference) => judgeStore(reference, today))),
    ...indexes.flatMap(
      (store) => judged(
        store,
        (reference) => judgeIndex(reference, today, { version: server.version.value, isAutoSetup: server.flavor === "auto-setup" })
      )
    )
  ];
}

// src/generated/rules/temporal.installation.ts
var rules = [archive_in_container_default, debug_log_default, differing_shard_counts_default, grpc_probe_under_tls_default, ignored_database_tls_default, incomplete_tls_default, invalid_elasticsearch_version_default, shared_membership_default, short_retention_default, sqlite_store_default, too_many_database_connections_default, uncollected_server_metrics_default, unknown_database_plugin_default, unread_variable_default, unreplicated_keyspace_default, unsuitable_shard_count_default, unsupported_database_default];
export {
  rules
};
