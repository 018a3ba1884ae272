import {
  parseChart,
  valuesPaths
} from "./chunk-WCHW3QX6.js";
import {
  resolveInside,
  statInside
} from "./chunk-EPH2TA3H.js";
import {
  parseYaml
} from "./chunk-7KND72HD.js";
import {
  compareText,
  dirname,
  joinPath,
  pathBelow,
  resolvePath,
  withoutSecrets
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/cli/render.ts
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";

// src/core/rendering.ts
function renderedWith({ tool, folder, values }) {
  if (tool === "kustomize") return folder || ".";
  return values.length > 0 ? values.join(" + ") : "its own values";
}

// src/knowledge/rendering.ts
var renderedFor = "1.34";

// src/cli/render-plan.ts
var mostValuesFiles = 20;
function planRendering(tree, config, folders, isWanted) {
  return [...chartJobs(tree, config, folders), ...overlayJobs(tree, config)].filter(({ folder, isNamed }) => isNamed || isWanted(folder));
}
function sourceIn(tree) {
  return (path) => {
    const { text } = tree.text(path);
    return text === void 0 ? void 0 : { path, text };
  };
}
function chartJobs(tree, config, folders) {
  const source = sourceIn(tree);
  const around = { list: tree.list(), source, isThere: (path) => tree.stat(path) !== "absent" };
  const named = new Map((config.render?.charts ?? []).map(({ path, values }) => [resolvePath(config.base, path), values]));
  const listed = tree.list().filter((path) => /(?:^|\/)Chart\.yaml$/.test(path));
  const missing = [...named.keys()].flatMap((folder) => folder === void 0 ? [] : [joinPath(folder, "Chart.yaml")]);
  return [.../* @__PURE__ */ new Set([...listed, ...missing])].sort(compareText).flatMap((path) => {
    const folder = dirname(path);
    const file = source(path);
    const sets = named.get(folder);
    const job = { tool: "helm", folder, isNamed: named.has(folder) };
    if (!file) return job.isNamed ? [{ ...job, values: [], decider: path, refusal: "there is no Chart.yaml" }] : [];
    const chart = parseChart(file, around);
    if ((chart.isVendored || chart.isLibrary || isBelowTemplates(folder, tree)) && !job.isNamed) return [];
    const own = joinPath(folder, "values.yaml");
    const byConvention = valuesPaths(folder, tree.list()).filter((other) => other !== own);
    const valueSets = sets?.map((set) => [set].flat().flatMap((value) => resolvePath(config.base, value) ?? [])) ?? [
      [],
      ...byConvention.slice(0, mostValuesFiles).map((value) => [value])
    ];
    const refusal = refusalOfChart(chart, folders);
    const name = chart.name.value;
    return valueSets.map((values) => ({
      ...job,
      chart: name,
      values,
      decider: values.at(-1) ?? (tree.stat(own) === "file" ? own : path),
      refusal: refusal ?? refusalOfValues(values, tree)
    }));
  });
}
function isBelowTemplates(folder, tree) {
  const parts = folder.split("/");
  return parts.some((part, index) => part === "templates" && tree.stat(joinPath(parts.slice(0, index).join("/"), "Chart.yaml")) === "file");
}
function refusalOfChart(chart, folders) {
  const { folder, name, dependencies } = chart;
  if (!name.isSet || !/^[\w.-]+$/.test(name.value)) return "not rendered: its Chart.yaml has no name";
  const way = folders.escape(folder);
  if (way !== void 0) return `not rendered: ${way}`;
  const there = folders.names(joinPath(folder, "charts"));
  const isThere = (dependency) => there.some((one) => one === dependency || one.startsWith(`${dependency}-`) && one.endsWith(".tgz")) || there.some((one) => chartNameIn(folders, folder, one) === dependency);
  const missing = dependencies.flatMap(({ name: one }) => one.isSet && !isThere(one.value) ? one.value : []);
  return missing.length > 0 ? `not rendered: its charts folder lacks ${missing.join(", ")}, and nothing is fetched (run "helm dependency build")` : void 0;
}
function chartNameIn(folders, folder, name) {
  return folders.names(joinPath(folder, `charts/${name}`)).includes("Chart.yaml") ? name : void 0;
}
function refusalOfValues(values, tree) {
  const missing = values.find((path) => tree.stat(path) !== "file");
  if (missing !== void 0) return `not rendered: there is no ${missing}`;
  const odd = values.find((path) => /[,"\\]/.test(path));
  return odd === void 0 ? void 0 : `not rendered: helm cannot be given the name ${odd}`;
}
var kustomizationNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
function overlayJobs(tree, config) {
  const source = sourceIn(tree);
  const fileIn = (folder) => kustomizationNames.map((name) => joinPath(folder, name)).find((path) => tree.stat(path) === "file");
  const listed = tree.list().filter((path) => kustomizationNames.includes(path.slice(path.lastIndexOf("/") + 1)));
  const parsed = /* @__PURE__ */ new Map();
  const rootOf = (path) => {
    if (!parsed.has(path)) {
      const file = source(path);
      const root = file && parseYaml(file, "kubernetes").documents[0]?.root;
      if (root) parsed.set(path, root);
    }
    return parsed.get(path);
  };
  function reach(folder, into) {
    const path = fileIn(folder);
    const root = path === void 0 ? void 0 : rootOf(path);
    if (path === void 0 || !root) {
      into.refusal ??= `not rendered: ${folder || "."} has no kustomization that can be read`;
      return;
    }
    if (into.inputs.has(path)) return;
    into.inputs.add(path);
    if (inflates(root)) into.refusal ??= `not rendered: ${path} inflates a Helm chart`;
    for (const { text, isResource } of referencesIn(root)) {
      if (/^(?:[a-z][a-z0-9+.-]*:)?\/\/|^[\w.-]+@[\w.-]+:|[?&](?:ref|version)=/i.test(text)) {
        into.refusal ??= `not rendered: ${path} takes ${text} from elsewhere, and nothing is fetched`;
        continue;
      }
      const target = resolvePath(folder, text);
      const status = target === void 0 ? "outside" : tree.stat(target);
      if (target === void 0 || status === "outside") into.refusal ??= `not rendered: ${text} leads out of the repository`;
      else if (status === "directory" && isResource) {
        into.bases.add(target);
        reach(target, into);
      } else if (status === "file") into.inputs.add(target);
      else if (isResource && status === "absent" && /^[\w-]+(?:\.[\w-]+)+[/:]/.test(text)) {
        into.refusal ??= `not rendered: ${path} takes ${text} from elsewhere, and nothing is fetched`;
      }
    }
  }
  const reached = new Map(
    listed.map((path) => {
      const result = { inputs: /* @__PURE__ */ new Set(), bases: /* @__PURE__ */ new Set(), refusal: void 0 };
      reach(dirname(path), result);
      return [dirname(path), result];
    })
  );
  const taken = new Set([...reached.values()].flatMap(({ bases }) => [...bases]));
  const isComponent = (folder) => rootOf(fileIn(folder) ?? "")?.get("kind").text === "Component";
  const isOverlay = ([folder, { bases }]) => !taken.has(folder) && !isComponent(folder) && (bases.size > 0 || /(?:^|\/)overlays\/[^/]+$/.test(folder));
  const named = config.render?.overlays?.flatMap((path) => resolvePath(config.base, path) ?? []);
  const wanted = named ?? [...reached].filter(isOverlay).map(([folder]) => folder);
  return [...new Set(wanted)].sort(compareText).map((folder) => {
    const found = reached.get(folder);
    return {
      tool: "kustomize",
      folder,
      values: [],
      decider: fileIn(folder) ?? joinPath(folder, "kustomization.yaml"),
      inputs: [...found?.inputs ?? []].filter((path) => /\.ya?ml$/.test(path)),
      isNamed: named !== void 0,
      refusal: !found ? "not rendered: there is no kustomization" : found.refusal
    };
  });
}
function inflates(root) {
  return ["helmCharts", "helmChartInflationGenerator"].some((key) => root.get(key).items.length > 0);
}
function referencesIn(root) {
  const texts = (nodes) => nodes.flatMap(({ scalar }) => typeof scalar === "string" && !/[\r\n]/.test(scalar) ? scalar : []);
  const items = (key) => root.get(key).items;
  const generators = [...items("configMapGenerator"), ...items("secretGenerator")];
  const resources = texts(["resources", "bases", "components", "generators", "transformers", "validators"].flatMap(items));
  const paths = texts([
    ...["patchesStrategicMerge", "crds", "configurations"].flatMap(items),
    ...["patches", "patchesJson6902", "replacements"].flatMap(items).map((item) => item.get("path")),
    root.get("openapi", "path"),
    ...generators.flatMap((one) => [...one.get("envs").items, one.get("env")])
  ]);
  const contents = texts(generators.flatMap((one) => one.get("files").items)).map((text) => text.replace(/^[^=/]*=/, ""));
  return [
    ...resources.map((text) => ({ text, isResource: true })),
    ...[...paths, ...contents].map((text) => ({ text, isResource: false }))
  ];
}

// src/cli/render.ts
var mostEntries = 2e4;
async function render(root, tree, config, run) {
  const scope = config.scope?.includes("") ? void 0 : config.scope;
  const isWanted = (folder) => scope?.some((path) => path === folder || pathBelow(folder, path) !== void 0 || pathBelow(path, folder) !== void 0) ?? true;
  const jobs = planRendering(tree, config, foldersOf(root), isWanted);
  if (jobs.length === 0) return { renderings: [], notes: [], errors: [] };
  const home = mkdtempSync(join(realpathSync.native(tmpdir()), "temporal-lint-"));
  try {
    const renderings = [];
    for (const job of jobs) renderings.push(await renderJob(job, { root, home, config, run }));
    return { renderings, ...remarksOn(jobs, renderings) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
function remarksOn(jobs, renderings) {
  const notes = /* @__PURE__ */ new Set();
  const errors = /* @__PURE__ */ new Set();
  for (const [index, { tool, folder, values, problem }] of renderings.entries()) {
    const { refusal, isNamed } = jobs[index];
    if (problem === void 0) continue;
    const isPartly = renderings.some((other) => other.tool === tool && other.folder === folder && other.text !== void 0);
    const isTrouble = isNamed || refusal === void 0 && !isPartly;
    const what = `${folder || "."}${tool === "helm" && (values.length > 0 || isPartly) ? ` with ${renderedWith({ tool, folder, values })}` : ""}`;
    if (isTrouble) errors.add(`${what}: ${problem}`);
    else if (refusal !== void 0) notes.add(`${what}: ${problem}`);
  }
  return { notes: [...notes], errors: [...errors] };
}
async function renderJob(job, machine) {
  const { tool, folder, chart, values, decider, inputs, refusal } = job;
  const about = { tool, folder, chart, values, decider, inputs };
  if (refusal !== void 0) return { ...about, problem: refusal };
  const result = await (tool === "helm" ? helm(job, machine) : kustomize(job, machine));
  if (result.outcome === "done" && result.status === 0) return { ...about, text: result.stdout.replace(/\r\n/g, "\n") };
  return { ...about, problem: problemOf(result, tool, machine) };
}
function problemOf(result, tool, { root, home }) {
  const name = tool === "helm" ? "helm" : "kustomize";
  switch (result.outcome) {
    case "missing":
      return tool === "helm" ? "no helm on PATH" : "no kustomize or kubectl on PATH";
    case "timeout":
      return `not rendered: ${name} took too long`;
    case "too-large":
      return `not rendered: ${name} printed too much`;
    case "failed":
      return `not rendered: ${name} could not be run`;
    case "done":
      return `not rendered: ${name} says: ${firstError(result, tool).replaceAll(`${root}${sep}`, "").replaceAll(home, "")}`;
  }
}
var longestError = 240;
function firstError({ status, stderr }, tool) {
  const lines = stderr.split(/\r?\n/).map((line2) => line2.trim());
  const line = lines.find((one) => /^error/i.test(one)) ?? lines.find((one) => one !== "") ?? `status ${status}`;
  const said = withoutSecrets(line.replace(/^error:\s*/i, ""));
  if (said.length <= longestError) return said;
  return tool === "helm" ? `${said.slice(0, longestError)}\u2026` : `\u2026${said.slice(-longestError)}`;
}
async function helm({ folder, chart = "release", values }, machine) {
  const name = chart.toLowerCase().replace(/[^a-z0-9-]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 53) || "release";
  const version = machine.config.kubernetes?.version ?? renderedFor;
  const args = [
    "template",
    name,
    `.${sep}${folder.split("/").join(sep)}`,
    // Objects in "default" would be judged for it.
    `--namespace=${name}`,
    "--skip-tests",
    `--kube-version=${version}`,
    ...values.map((path) => `--values=.${sep}${path.split("/").join(sep)}`)
  ];
  return machine.run({ name: "helm", args, cwd: machine.root, env: environmentIn(machine.home), notBelow: machine.root });
}
async function kustomize({ folder }, { root, home, run }) {
  const around = join(home, "around");
  mkdirSync(around, { recursive: true });
  const up = relative(around, root).split(sep).join("/");
  const target = folder === "" ? up : `${up}/${folder}`;
  writeFileSync(join(around, "kustomization.yaml"), JSON.stringify({ resources: [target], buildMetadata: ["originAnnotations"] }));
  const call = { cwd: around, env: environmentIn(home), notBelow: root };
  let result = await run({ ...call, name: "kustomize", args: ["build", "."] });
  if (result.outcome === "missing") result = await run({ ...call, name: "kubectl", args: ["kustomize", "."] });
  if (result.outcome !== "done") return result;
  const inTree = (_, key, path) => `${key}${path.startsWith(`${up}/`) ? path.slice(up.length + 1) : path}`;
  return {
    ...result,
    stdout: result.stdout.replace(/^( {6}(?:path|configuredIn): )(.*)$/gm, inTree),
    stderr: result.stderr.replaceAll(`${up}/`, "")
  };
}
function environmentIn(home) {
  const nowhere = "http://127.0.0.1:9";
  return {
    HOME: home,
    USERPROFILE: home,
    TMPDIR: home,
    TEMP: home,
    TMP: home,
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    HELM_CACHE_HOME: join(home, "cache"),
    HELM_CONFIG_HOME: join(home, "config"),
    HELM_DATA_HOME: join(home, "data"),
    HELM_PLUGINS: join(home, "plugins"),
    KUSTOMIZE_PLUGIN_HOME: join(home, "plugins"),
    KUBECONFIG: join(home, "kubeconfig"),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_TERMINAL_PROMPT: "0",
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    http_proxy: nowhere,
    https_proxy: nowhere,
    NO_PROXY: "",
    no_proxy: "",
    LC_ALL: "C"
  };
}
function foldersOf(root) {
  const names = (folder) => {
    const { real } = resolveInside(root, folder);
    try {
      return real === void 0 ? [] : readdirSync(real).sort();
    } catch {
      return [];
    }
  };
  return {
    names,
    escape(folder) {
      let left = mostEntries;
      const visit = (path) => {
        for (const name of names(path)) {
          if (--left < 0) return `it has more than ${mostEntries} files`;
          const inner = path === "" ? name : `${path}/${name}`;
          if (name === ".git" || name === "node_modules") continue;
          const stats = lstatSync(join(root, inner), { throwIfNoEntry: false });
          if (stats?.isSymbolicLink() && statInside(root, inner) === "outside") return `${inner} leads out of the repository`;
          const found = stats?.isDirectory() ? visit(inner) : void 0;
          if (found !== void 0) return found;
        }
        return void 0;
      };
      return visit(folder);
    }
  };
}
export {
  render
};
