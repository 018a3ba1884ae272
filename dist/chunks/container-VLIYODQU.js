import {
  pinningAdvice,
  withdrawn
} from "./chunk-3OUIF22P.js";
import {
  defineRule
} from "./chunk-BTHZNLOW.js";
import {
  temporalImage
} from "./chunk-Q7KZQE25.js";
import {
  parseImageReference
} from "./chunk-PV7R35HE.js";
import "./chunk-V5KLTUI2.js";
import {
  weaklyMemoized
} from "./chunk-WUHJIYTT.js";
import {
  inOwnWords
} from "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";

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
    yield {
      at: limits.memory.at,
      message: `${container.label} has no memory limit and may take the memory of the whole ${container.origin.kind === "compose" ? "machine" : "node"}; set a memory limit above what it is seen to use`
    };
  }
});
var hasDefaults = /* @__PURE__ */ weaklyMemoized(
  (manifests) => manifests.some(
    ({ kind, root }) => kind === "LimitRange" && root.get("spec", "limits").items.some((item) => !item.get("default", "memory").isUnset)
  )
);

// src/rules/project/unpinned-image.ts
var digest = `sha256:${"0123456789abcdef".repeat(4)}`;
var unpinned_image_default = /* @__PURE__ */ defineRule({
  id: "project/unpinned-image",
  on: "container",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(container, { project }) {
    const { image, label, origin } = container;
    if (!image.isSet || origin.kind === "compose" && !origin.service.build.isUnset) return;
    const reference = parseImageReference(image.value);
    if (!reference || reference.digest || reference.tag && reference.tag !== "latest") return;
    if (temporalImage(reference)?.role === "auto-setup" || withdrawn(reference)) return;
    const cure = pinningAdvice(reference);
    if (!cure || origin.kind === "compose" && project.stageOf(container)) return;
    const name = inOwnWords(image.value, image.at);
    const what = reference.tag ? `"${name}" follows the newest release` : `"${name}" names no version`;
    yield { at: image.at, message: `${what}, so ${label} may run another one after a restart; ${cure}` };
  }
});

// src/generated/rules/container.ts
var rules = [missing_resource_limits_default, unpinned_image_default];
export {
  rules
};
