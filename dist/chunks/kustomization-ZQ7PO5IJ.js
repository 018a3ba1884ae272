import {
  basename,
  defineRule,
  dirname,
  joinPath,
  place
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/kubernetes/circular-kustomization.ts
var circular_kustomization_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/circular-kustomization",
  on: "kustomization",
  topic: "delivery",
  severity: "error",
  *check(kustomization, { project }) {
    const from = [kustomization, ...project.includersOf(kustomization)];
    for (const { path, text, file, range } of [...kustomization.resources, ...kustomization.components]) {
      if (path === void 0 || project.files.stat(path) !== "directory") continue;
      const inner = from.find((one) => contains(path, dirname(one.file.path)));
      if (!inner) continue;
      const why = inner === kustomization ? "this kustomization" : `${inner.file.path}, which leads here`;
      yield {
        at: { file, range },
        message: `"${text}" contains ${why}, so Kustomize refuses to build it; move what both need to a folder beside them`
      };
    }
  }
});
function contains(folder, inner) {
  return folder === "" || inner === folder || inner.startsWith(`${folder}/`);
}

// src/rules/kubernetes/deprecated-kustomize-field.ts
var successors = /* @__PURE__ */ new Map([
  ["bases", "resources"],
  ["patchesStrategicMerge", "patches"],
  ["patchesJson6902", "patches"],
  ["commonLabels", "labels"],
  ["vars", "replacements"],
  ["imageTags", "images"]
]);
var deprecated_kustomize_field_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/deprecated-kustomize-field",
  on: "kustomization",
  topic: "delivery",
  aggregate: true,
  severity: "info",
  *check({ root }) {
    for (const [name, { key }] of root.entries) {
      const successor = successors.get(name);
      const whole = name === "commonLabels" ? ' with "includeSelectors: true"' : "";
      if (successor)
        yield { at: key, message: `"${name}" is deprecated, and Kustomize warns of it at each build; use "${successor}"${whole}` };
    }
  }
});

// src/rules/kubernetes/missing-kustomize-file.ts
var missing_kustomize_file_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-kustomize-file",
  on: "kustomization",
  topic: "delivery",
  severity: "error",
  *check({ resources, components, patches }, { project }) {
    for (const reference of [...resources, ...components]) yield* missing(reference, project, true);
    for (const { reference } of patches) if (reference) yield* missing(reference, project, false);
  }
});
var madeElsewhere = /secret|credential|generated|gotk-|\.enc\.|sealed|(?:^|\/)(?:dist|build|out|_?rendered|node_modules|vendor)\/|[${}*]/i;
var models = [".example", ".template", ".sample", ".tmpl", ".tpl", ".j2"];
function isWrittenByReadme(path, at, files) {
  const readme = files.text(joinPath(dirname(path), "README.md"), at).value ?? "";
  return ["> ", ">", "-o ", "tee "].some((before) => readme.includes(before + basename(path)));
}
function* missing({ path, text, file, range }, { files }, mayBeFolder) {
  if (path === void 0 || madeElsewhere.test(text)) return;
  const at = { file, range };
  const status = files.stat(path);
  const hasModel = models.some((end) => files.stat(path + end) === "file");
  if (status === "absent" && !hasModel && !files.mayBeMade(path) && !isWrittenByReadme(path, at, files)) {
    yield { at, message: `"${text}" is not in the repository, so the whole build of this kustomization fails; add it or remove the entry` };
  }
  if (status !== "directory" || !mayBeFolder) return;
  const names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
  if (names.every((name) => files.stat(joinPath(path, name)) === "absent")) {
    yield {
      at,
      message: `"${text}" is a folder without a kustomization, so the build fails; add a kustomization.yaml there, or list its files`
    };
  }
}

// src/rules/kubernetes/unmatched-kustomize-patch.ts
var unmatched_kustomize_patch_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unmatched-kustomize-patch",
  on: "kustomization",
  topic: "delivery",
  severity: "error",
  *check(kustomization, { project }) {
    for (const { unmatched } of project.sets.filter((set) => set.kustomization === kustomization)) {
      for (const { kind, name, by, file, range } of unmatched) {
        const misses = ({ unmatched: all }) => all.some((one) => one.file === file && one.range[0] === range[0]);
        const user = project.sets.find((set) => set.files.has(file.path) && !misses(set));
        const advice = user ? `as "${user.kustomization.file.path}" needs it, move it to a file of its own` : "name one that it includes, or remove the patch";
        yield {
          at: { file, range },
          message: `this patch is for ${kind} "${name}", and "${by.file.path}" includes none, so its build fails; ${advice}`,
          related: [{ at: place(by.file, 0, 0), message: "applied here" }]
        };
      }
    }
  }
});

// src/generated/rules/kustomization.ts
var rules = [circular_kustomization_default, deprecated_kustomize_field_default, missing_kustomize_file_default, unmatched_kustomize_patch_default];
export {
  rules
};
