import {
  behindPort,
  bindToLocalhost,
  defineRule,
  endsTlsElsewhere,
  inOwnWords,
  isAtLeast,
  isBefore,
  isGuardedIngress,
  isInternalHost,
  isOnAllInterfaces,
  isRestricted,
  isTitledForDevelopment,
  isTrue,
  isVersionedDeployment,
  openingOf,
  othersElsewhere,
  placeOfPort,
  sendsTo,
  shownPort,
  unknown,
  versioningFloors
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/temporal/exposed-ui.ts
var exposed_ui_default = /* @__PURE__ */ defineRule({
  id: "temporal/exposed-ui",
  on: "temporal.ui",
  topic: "security",
  aggregate: true,
  severity: { development: "info", staging: "warning", production: "error" },
  reads: ["containers", "LoadBalancer", "NodePort", "Ingress"],
  *check(ui, { project }) {
    const login = loginOf(ui);
    if (isTrue(login)) return;
    const { origin } = ui.container;
    if (origin.kind === "compose") yield* onHost(ui, login, origin.service);
    else yield* outOfCluster(ui, login, project);
  }
});
function loginOf({ container: { mounts }, setting }) {
  const value = setting("TEMPORAL_AUTH_ENABLED");
  const hasFile = mounts.isUnknown || mounts.value?.some(({ target }) => !target.isSet || /ui-server|config/.test(target.value));
  return hasFile ? unknown(value.at, "a configuration of its own may be mounted") : value;
}
function portOf({ kind, setting }) {
  const own = setting("TEMPORAL_UI_PORT").value;
  return kind === "web" ? 8088 : own !== void 0 && /^\d+$/.test(own) ? Number(own) : 8080;
}
function remarkOn({ setting }, login) {
  const isForReading = isTrue(setting("TEMPORAL_DISABLE_WRITE_ACTIONS"));
  if (login.isUnknown) return { remark: "", isMild: true };
  const what = isForReading ? "everybody may read all payloads" : "everybody may read payloads and end workflows";
  return { remark: `, where ${what},`, isMild: isForReading };
}
var cure = "let it ask for a login";
function* onHost(ui, login, service2) {
  const { remark, isMild } = remarkOn(ui, login);
  for (const [index, port] of (service2.ports.value ?? []).entries()) {
    if (port.protocol !== "tcp" || !isOnAllInterfaces(port) || Number(port.target.value) !== portOf(ui)) continue;
    const others = othersElsewhere(service2);
    yield {
      at: placeOfPort(port),
      message: `${shownPort(port)} opens the Temporal Web UI${remark} on every interface of the host, past its firewall; ${others ? `bind it to an address of the network that its ${others} on other hosts use` : "bind it to 127.0.0.1"}, or ${cure}`,
      ...!others && { fix: bindToLocalhost(service2, index, port) },
      ...isTitledForDevelopment(ui.container.file) ? { atMost: "info" } : isMild && { atMost: "warning" }
    };
  }
}
function* outOfCluster(ui, login, project) {
  const { origin } = ui.container;
  if (origin.kind !== "kubernetes" || origin.workload.isIncomplete) return;
  const containers = origin.workload.containers.filter(({ role }) => role !== "init");
  const { remark, isMild } = remarkOn(ui, login);
  const related = [{ at: ui, message: "what answers there" }];
  for (const manifest of project.objects.about("Service", origin.workload).value ?? []) {
    for (const port of manifest.root.get("spec", "ports").items) {
      if (behindPort(port, containers)?.container !== origin.container) continue;
      const type = isRestricted(manifest) ? void 0 : openingOf(manifest);
      if (type) {
        const isNode = type === "NodePort";
        yield {
          at: manifest.root.get("spec", "type"),
          message: `Service "${manifest.name.value ?? ""}" opens the Temporal Web UI${remark} ${isNode ? "on every node" : "at an address of the load balancer, a public one in most clouds"}; use ClusterIP, or ${cure}`,
          related,
          ...(isMild || isNode) && { atMost: "warning" }
        };
        return;
      }
      const found = login.isUnset ? ingressTo(manifest, port, project) : void 0;
      if (!found) continue;
      const name = found.root.get("metadata", "name");
      yield {
        at: name.isScalar ? name : found,
        message: `Ingress "${found.name.value ?? ""}" opens the Temporal Web UI${remark} to whoever reaches the controller; let the Ingress or the UI ask for a login`,
        related,
        // The controller may be one of an inner network.
        atMost: "warning"
      };
      return;
    }
  }
}
function ingressTo(service2, port, project) {
  return project.objects.of("Ingress", service2).find((one) => {
    const hosts = one.root.get("spec", "rules").items.flatMap((rule) => rule.get("host").text ?? []);
    const isInner = hosts.length > 0 && hosts.every(isInternalHost);
    const target = { name: port.get("name").text, port: port.get("port").scalar };
    return !isInner && sendsTo(one, service2.name.value ?? "", target) && !isGuardedIngress(one);
  });
}

// src/rules/temporal/incomplete-ui-login.ts
var incomplete_ui_login_default = /* @__PURE__ */ defineRule({
  id: "temporal/incomplete-ui-login",
  on: "temporal.ui",
  topic: "security",
  severity: "error",
  *check({ kind, setting, container: { mounts } }) {
    const login = setting("TEMPORAL_AUTH_ENABLED");
    const hasFile = mounts.isUnknown || mounts.value?.some(({ target }) => !target.isSet || /config/.test(target.value));
    if (kind !== "ui" || !isTrue(login) || hasFile) return;
    const missing = ["PROVIDER_URL", "CLIENT_ID", "CALLBACK_URL"].map((name) => `TEMPORAL_AUTH_${name}`).filter((name) => setting(name).isUnset || setting(name).value?.trim() === "");
    if (missing.length === 0) return;
    yield {
      at: login.at,
      message: `the login of the UI is on and ${list(missing)} ${missing.length === 1 ? "is" : "are"} not set, so the UI does not start; set ${missing.length === 1 ? "it" : "them"} to what your provider gave you`
    };
  }
});
function list(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

// src/rules/temporal/loosened-ui-protection.ts
var loosened_ui_protection_default = /* @__PURE__ */ defineRule({
  id: "temporal/loosened-ui-protection",
  on: "temporal.ui",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "error" },
  reads: ["containers", "Ingress", "Service"],
  *check(ui, { project }) {
    const { setting, kind } = ui;
    if (kind !== "ui") return;
    const all = setting("TEMPORAL_CORS_UNSAFE_ALLOW_ALL_ORIGINS");
    if (isTrue(all)) {
      yield {
        at: all.at,
        message: '"TEMPORAL_CORS_UNSAFE_ALLOW_ALL_ORIGINS" lets the page of any site act on workflows in the name of whoever opens it; take it out, and list the origins that you need in TEMPORAL_CORS_ORIGINS'
      };
    }
    const origins = setting("TEMPORAL_CORS_ORIGINS");
    const names = origins.value?.split(",").map((origin) => origin.trim()) ?? [];
    const isPlain = names.includes("*");
    const isUnquoted = writesOriginsUnquoted(ui);
    if (isPlain && isUnquoted && isAsItComes(ui, project)) {
      yield {
        at: origins.at,
        message: `"TEMPORAL_CORS_ORIGINS" names every origin ("*"), which a UI before ${firstQuoted} writes into its configuration without quotes, so ${ui.container.label} ends at start; list the origins that you need`
      };
    } else if (isPlain || isUnquoted && names.some((name) => /^(["'])\*\1$/.test(name))) {
      yield {
        at: origins.at,
        message: '"TEMPORAL_CORS_ORIGINS" names every origin ("*"), so the page of any site may read workflows; list the origins that you need',
        atMost: "warning"
      };
    }
    const insecure = setting("TEMPORAL_CSRF_COOKIE_INSECURE");
    const ingress = isTrue(insecure) ? ingressWithTls(ui, project) : void 0;
    if (!ingress) return;
    yield {
      at: insecure.at,
      message: `Ingress "${ingress.name.value ?? ""}" has TLS and "TEMPORAL_CSRF_COOKIE_INSECURE" lets the cookie against forged requests go without it; take the variable out`,
      related: [{ at: ingress, message: "the Ingress" }],
      atMost: "warning"
    };
  }
});
var firstQuoted = "2.41.0";
function writesOriginsUnquoted({ version }) {
  return version.isSet && isBefore(version.value, firstQuoted);
}
function isAsItComes({ container }, { stageOf }) {
  const { mounts } = container;
  return !mounts.isUnknown && !stageOf(container) && (mounts.value ?? []).every(({ target }) => target.isSet && !/^\/home\/ui-server(?:\/|$)/.test(target.value));
}
function ingressWithTls({ container: { origin } }, { objects }) {
  if (origin.kind !== "kubernetes") return void 0;
  const services = objects.about("Service", origin.workload).value ?? [];
  return services.flatMap(
    (service) => service.root.get("spec", "ports").items.flatMap((port) => {
      if (behindPort(port, origin.workload.containers)?.container !== origin.container) return [];
      const target = { name: port.get("name").text, port: port.get("port").scalar };
      return objects.of("Ingress", service).filter((one) => sendsTo(one, service.name.value ?? "", target));
    })
  ).find((one) => one.root.get("spec", "tls").items.length > 0);
}

// src/rules/temporal/outdated-ui.ts
var firstPages = "2.36.0";
var outdated_ui_default = /* @__PURE__ */ defineRule({
  id: "temporal/outdated-ui",
  on: "temporal.ui",
  topic: "observability",
  severity: { development: "info", staging: "info", production: "warning" },
  data: ["temporal"],
  reads: ["temporal", "worker"],
  *check(ui) {
    const { kind, version, container, installation } = ui;
    if (kind !== "ui" || !version.isSet || !isBefore(version.value, versioningFloors.ui)) return;
    const server = installation.servers.find(
      ({ flavor, version: own }) => flavor !== "dev-server" && own.isSet && isAtLeast(own.value, versioningFloors.server)
    );
    if (!server?.version.isSet) return;
    const { image } = container;
    const name = image.isSet ? inOwnWords(image.value, image.at) : version.value;
    yield {
      at: image.at,
      message: isBefore(version.value, firstPages) ? `"${name}" shows nothing of the worker deployments that the server of ${server.version.value} knows; use ${versioningFloors.ui} or later` : `"${name}" is older than what Temporal asks for to show the worker deployments that the server of ${server.version.value} knows; use ${versioningFloors.ui} or later`,
      related: [{ at: server.container.image.at, message: "the server" }],
      ...!hasVersions(ui) && { atMost: "info" }
    };
  }
});
function hasVersions({ installation }) {
  return installation.workers.some(({ container, setting }) => {
    const { origin } = container;
    return setting("TEMPORAL_DEPLOYMENT_NAME").isSet || origin.kind === "kubernetes" && isVersionedDeployment(origin.workload.manifest);
  });
}

// src/rules/temporal/refused-ui-changes.ts
var refused_ui_changes_default = /* @__PURE__ */ defineRule({
  id: "temporal/refused-ui-changes",
  on: "temporal.ui",
  topic: "configuration",
  optIn: true,
  severity: "info",
  reads: ["containers", "Ingress", "Service"],
  *check(ui, { project }) {
    const { setting, kind } = ui;
    if (kind !== "ui" || ["TEMPORAL_CSRF_COOKIE_INSECURE", "TEMPORAL_DISABLE_WRITE_ACTIONS"].some((name) => !setting(name).isUnset)) return;
    const origins = setting("TEMPORAL_CORS_ORIGINS");
    const plain = origins.value?.split(",").find(isPlainAndFar);
    const { origin } = ui.container;
    if (origin.kind === "kubernetes") yield* withoutTls(ui, project);
    else if (plain !== void 0) {
      yield {
        at: origins.at,
        message: `"${plain.trim()}" is no TLS address, and browsers drop the UI's secure cookie there, so that changes may end with "missing csrf token"; serve it over TLS, or set TEMPORAL_CSRF_COOKIE_INSECURE to "true" in a network that you trust`
      };
    }
  }
});
function isPlainAndFar(origin) {
  const host = /^http:\/\/([^/:]+)/.exec(origin.trim())?.[1];
  return host !== void 0 && !/^(?:localhost|127\.\d+\.\d+\.\d+|.*\.localhost)$/.test(host) && host.includes(".");
}
function* withoutTls({ container: { origin } }, { objects }) {
  if (origin.kind !== "kubernetes") return;
  for (const service of objects.about("Service", origin.workload).value ?? []) {
    for (const port of service.root.get("spec", "ports").items) {
      if (behindPort(port, origin.workload.containers)?.container !== origin.container) continue;
      const target = { name: port.get("name").text, port: port.get("port").scalar };
      const found = objects.of("Ingress", service).find((one) => sendsTo(one, service.name.value ?? "", target));
      if (!found?.root.get("spec", "tls").isUnset || found.annotations.isUnknown || endsTlsElsewhere(found)) continue;
      const hosts = found.root.get("spec", "rules").items.flatMap((rule) => rule.get("host").text ?? []);
      if (hosts.length === 0 || hosts.every(isInternalHost)) continue;
      const name = found.root.get("metadata", "name");
      yield {
        at: name.isScalar ? name : found,
        message: `Ingress "${found.name.value ?? ""}" serves the UI without TLS, where browsers drop its secure cookie, so that changes may end with "missing csrf token"; give it TLS`,
        related: [{ at: origin.container, message: "the UI" }]
      };
      return;
    }
  }
}

// src/rules/temporal/variable-of-old-ui.ts
var old = "TEMPORAL_GRPC_ENDPOINT";
var now = "TEMPORAL_ADDRESS";
var variable_of_old_ui_default = /* @__PURE__ */ defineRule({
  id: "temporal/variable-of-old-ui",
  on: "temporal.ui",
  topic: "configuration",
  severity: { development: "warning", staging: "error", production: "error" },
  *check({ kind, container, setting }) {
    if (kind !== "ui" || !container.environment.names.includes(old)) return;
    const value = container.environment.get(old);
    const right = setting(now);
    const name = nameIn(container);
    const isMild = right.isSet;
    yield {
      at: name ?? value.at,
      message: `the Temporal Web UI does not read "${old}"${isMild ? "" : ", and looks for the server in its own container"}; ${isMild ? `take it out, as "${now}" is set` : `call it "${now}"`}`,
      ...name && right.isUnset && { fix: renamed(name) },
      ...isMild && { atMost: "info" }
    };
  }
});
function renamed(name) {
  return { title: `Call it ${now}`, safety: "safe", edits: [{ file: name.file, range: name.range, text: now }], scope: name.scope };
}
function nameIn({ origin }) {
  const environment = origin.kind === "compose" ? origin.service.sources[0]?.get("environment") : origin.container.node.get("env");
  if (!environment || environment.via || environment.anchor) return void 0;
  if (origin.kind === "compose" && origin.service.sources.length !== 1) return void 0;
  const isOld = (item) => item.source().replace(/^["']/, "").startsWith(`${old}=`);
  const entry = environment.entries.get(old);
  const holder = entry?.value ?? environment.items.findLast((item) => origin.kind === "compose" ? isOld(item) : item.get("name").text === old);
  const at = entry?.key ?? (origin.kind === "compose" ? holder : holder?.get("name"));
  if (!at || at.via || holder?.via) return void 0;
  const start = at.file.text.indexOf(old, at.range[0]);
  return start >= 0 && start < at.range[1] ? { file: at.file, range: [start, start + old.length], scope: environment } : void 0;
}

// src/generated/rules/temporal.ui.ts
var rules = [exposed_ui_default, incomplete_ui_login_default, loosened_ui_protection_default, outdated_ui_default, refused_ui_changes_default, variable_of_old_ui_default];
export {
  rules
};
