import {
  defineRule,
  replace,
  textOf,
  userNumber
} from "./chunk-62GFARUY.js";
import "./chunk-EF5KCSJV.js";

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
    const [name = ""] = user.value.split(":");
    const number = userNumber(name, link.stage);
    const isPlain = user.isLiteral && textOf(user.at) === user.value;
    yield {
      at: user.at,
      message: `"${user.value}" is not a number, so Kubernetes refuses to start container "${container.name}"; use ${number ? `its number ${number}` : "the numeric id"}`,
      related: [{ at: runAsNonRoot.at, message: "runAsNonRoot is required here" }, ...link.evidence],
      // The user stays the same; only now the container starts.
      fix: number && isPlain ? { title: `Use the number of "${name}"`, safety: "safe", edits: [replace(user.at, `${number}${user.value.slice(name.length)}`)] } : void 0
    };
  }
});

// src/generated/rules/kubernetes.container.ts
var rules = [non_numeric_user_under_run_as_non_root_default];
export {
  rules
};
