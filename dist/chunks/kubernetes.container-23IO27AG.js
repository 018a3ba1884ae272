import {
  defineRule
} from "./chunk-BTHZNLOW.js";
import "./chunk-Z3Y4NWL6.js";

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
    const link = project.imageOf(container);
    const user = link?.stage.user;
    if (!link || !user?.isSet || /^\d+(:|$)/.test(user.value)) return;
    yield {
      at: user.at,
      message: `"${user.value}" is not a number, so Kubernetes refuses to start container "${container.name}"; use the numeric id`,
      related: [{ at: runAsNonRoot.at, message: "runAsNonRoot is required here" }, ...link.evidence]
    };
  }
});

// src/generated/rules/kubernetes.container.ts
var rules = [non_numeric_user_under_run_as_non_root_default];
export {
  rules
};
