import {
  defineRule
} from "./chunk-BTHZNLOW.js";
import {
  parseImageReference
} from "./chunk-M7ZEAG6N.js";
import "./chunk-Z3Y4NWL6.js";

// src/rules/project/missing-resource-limits.ts
var missing_resource_limits_default = /* @__PURE__ */ defineRule({
  id: "project/missing-resource-limits",
  on: "container",
  topic: "scaling",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "warning" },
  *check(container, { project }) {
    const { origin, limits } = container;
    if (!limits.memory.isUnset || origin.kind === "compose" && container.isOneShot) return;
    if (origin.kind === "kubernetes" && (origin.container.role === "init" || hasDefaults(project.manifests))) return;
    yield {
      at: limits.memory.at,
      message: `${container.label} has no memory limit and may take the memory of the whole node; set one from what it is seen to use`
    };
  }
});
function hasDefaults(manifests) {
  return manifests.some(
    ({ kind, root }) => kind === "LimitRange" && root.get("spec", "limits").items.some((item) => !item.get("default", "memory").isUnset)
  );
}

// src/rules/project/unpinned-image.ts
var digest = `sha256:${"0123456789abcdef".repeat(4)}`;
var unpinned_image_default = /* @__PURE__ */ defineRule({
  id: "project/unpinned-image",
  on: "container",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ image, label, origin }) {
    if (!image.isSet || origin.kind === "compose" && !origin.service.build.isUnset) return;
    const reference = parseImageReference(image.value);
    if (!reference || reference.digest || reference.tag && reference.tag !== "latest") return;
    const what = reference.tag ? `"${image.value}" follows the newest release` : `"${image.value}" names no version`;
    yield { at: image.at, message: `${what}, so ${label} may run another one after a restart; name a version` };
  }
});

// src/generated/rules/container.ts
var rules = [missing_resource_limits_default, unpinned_image_default];
export {
  rules
};
