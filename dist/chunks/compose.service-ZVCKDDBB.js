import {
  startsAlone
} from "./chunk-3ZNDNLB4.js";
import {
  dataStore
} from "./chunk-DWEK3625.js";
import {
  defineRule
} from "./chunk-BTHZNLOW.js";
import {
  temporalImage
} from "./chunk-Q7KZQE25.js";
import {
  namedImage,
  parseImageReference
} from "./chunk-PV7R35HE.js";
import "./chunk-V5KLTUI2.js";
import {
  insertAfter,
  replace
} from "./chunk-WSN4RNY7.js";
import {
  withArticle
} from "./chunk-UDYE2575.js";
import {
  lineEndOf,
  lineIndexAt,
  lineRange
} from "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";

// src/rules/compose/data-without-volume.ts
var data_without_volume_default = /* @__PURE__ */ defineRule({
  id: "compose/data-without-volume",
  on: "compose.service",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "error" },
  *check(service) {
    const reference = service.image.isSet ? parseImageReference(service.image.value) : void 0;
    const store = reference && dataStore(reference);
    if (!store?.folders || store.cache || service.build.isSet) return;
    const { mounts } = service;
    if (mounts.isUnknown || !service.node.get("tmpfs").isUnset || !service.node.get("volumes_from").isUnset) return;
    const moved = (store.movedBy ?? []).map((name) => service.environment.get(name));
    if (moved.some((value) => value.isUnknown)) return;
    const folders = [...store.folders, ...moved.flatMap((value) => value.value ?? [])];
    const holding = (mounts.value ?? []).filter(({ target }) => !target.isSet || folders.some((folder) => holds(target.value, folder)));
    if (holding.some(({ type }) => type !== "anonymous")) return;
    const anonymous = holding[0];
    yield anonymous ? {
      at: anonymous,
      message: `the volume of "${service.name}" (${withArticle(store.kind)}) has no name, so it starts empty after "docker compose down"; name the volume`
    } : {
      at: service,
      message: `"${service.name}" (${withArticle(store.kind)}) has no named volume, so "docker compose down" loses its data; mount a named volume at ${store.folders[0]}`
    };
  }
});
function holds(target, folder) {
  const mounted = target.replace(/\/+$/, "");
  return folder === mounted || folder.startsWith(`${mounted}/`) || mounted.startsWith(`${folder}/`);
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

// src/knowledge/waiting.ts
var waitsByItself = /\b(wait-for|wait-for-it|wait_for|wait4x|waitfor|dockerize|docker-compose-wait|pg_isready|(?:cub|ub) (?:kafka|zk)-ready|until|while|nc -z)\b/;

// src/rules/compose/start-order-without-health.ts
var start_order_without_health_default = /* @__PURE__ */ defineRule({
  id: "compose/start-order-without-health",
  on: "compose.service",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(service, { project }) {
    if (!service.dependsOn.isSet || waits(service) || mayStartFirst(service)) return;
    for (const dependency of service.dependsOn.value) {
      if (dependency.condition.isUnknown || dependency.condition.isSet && dependency.condition.value !== "service_started") continue;
      const target = service.application.service(dependency.service);
      const what = target && mustBeReady(target);
      if (!target || !what) continue;
      const healthy = hasHealthCheck(target, project);
      const cure = healthy ? "wait for condition: service_healthy" : `give "${target.name}" a healthcheck and wait for condition: service_healthy`;
      const fix = healthy ? waitForHealth(service, dependency) : void 0;
      yield {
        at: dependency.condition.isSet ? dependency.condition.at : dependency,
        message: `"${service.name}" starts when "${target.name}" (${what}) was started, not when it answers, and may fail on its first connection; ${cure}`,
        ...restartsItself(service) && { atMost: "info" },
        fix
      };
    }
  }
});
function waits(service) {
  const name = namedImage(service.image)?.name ?? (service.image.value ?? service.image.parts?.join("*") ?? "").split(":")[0] ?? "";
  if (/(^|[/-])auto-setup(-|$)/.test(name)) return true;
  return [service.entrypoint, service.command].some((line) => {
    if (!line.isSet) return false;
    return waitsByItself.test(line.value.form === "exec" ? line.value.words.join(" ") : line.value.text);
  });
}
function mayStartFirst({ image, build }) {
  const reference = build.isUnset ? namedImage(image) : void 0;
  return reference !== void 0 && startsAlone(reference);
}
function mustBeReady({ image, build }) {
  const reference = build.isUnset ? namedImage(image) : void 0;
  if (!reference) return void 0;
  const store = dataStore(reference);
  if (store) return store.cache ? void 0 : withArticle(store.kind);
  const role = temporalImage(reference)?.role;
  return role === "server" || role === "auto-setup" ? "a Temporal server" : void 0;
}
function hasHealthCheck(target, project) {
  if (!target.healthcheck.isUnset) return target.healthcheck.isSet && !target.healthcheck.value.disabled;
  return project.healthcheckOfImage(target).value === true;
}
function restartsItself({ restart }) {
  return restart.isSet && /^(always|unless-stopped|on-failure)/.test(restart.value);
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
  const list = entry?.value;
  if (!list || others.length > 0) return void 0;
  const plain = list.items.every((item) => item.style === "plain" && !item.via && !item.anchor && item.file === list.file);
  const isTwice = new Set(list.items.map(({ text }) => text)).size < list.items.length;
  if (!list.isList || list.flow || list.via || list.anchor || list.tag || !plain || isTwice) return void 0;
  const end = lineEndOf(list.file);
  const before = (at) => at.file.text.slice(lineRange(at.file, lineIndexAt(at.file, at.range[0]))[0], at.range[0]);
  const lines = list.items.map((item) => ({ item, start: /^( *)-[ \t]+$/.exec(before(item))?.[1] }));
  const deeper = lines[0]?.start?.length === before(entry.key).length ? "  " : "";
  const edits = [];
  for (const { item, start } of lines) {
    if (start === void 0) return void 0;
    const dash = item.range[0] - before(item).length + start.length;
    const wanted = item.text === dependency.service ? "service_healthy" : "service_started";
    edits.push({ file: item.file, range: [dash, item.range[0]], text: deeper });
    edits.push(insertAfter(item, `:${end}${start}${deeper}  condition: ${wanted}`));
  }
  return { title, safety: "unsafe", edits, scope: { file: list.file, range: entry.range } };
}

// src/generated/rules/compose.service.ts
var rules = [data_without_volume_default, never_healthy_dependency_default, start_order_without_health_default];
export {
  rules
};
