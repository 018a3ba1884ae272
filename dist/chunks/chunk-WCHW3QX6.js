import {
  parseYaml
} from "./chunk-7KND72HD.js";
import {
  basename,
  dirname,
  joinPath,
  known,
  place,
  placeOf,
  unknown,
  unset
} from "./chunk-2IBR7MMM.js";

// src/parsers/helm/chart.ts
function parseChart(file, around) {
  const folder = dirname(file.path);
  const root = parseYaml(file, "kubernetes").documents[0]?.root;
  const node = root ?? emptyRoot(file);
  const name = node.get("name").string();
  const old = around.source(joinPath(folder, "requirements.yaml"));
  const lists = [node.get("dependencies"), ...old ? [rootOf(old).get("dependencies")] : []];
  const below = (path) => folder === "" ? true : path.startsWith(`${folder}/`);
  const isTemplate = (path) => below(path) && /^templates\//.test(path.slice(folder === "" ? 0 : folder.length + 1));
  return {
    ...placeOf(name.isSet ? name.at : node.key),
    folder,
    isVendored: isVendored(folder, around.isThere),
    root: node,
    apiVersion: node.get("apiVersion").string(),
    name,
    version: node.get("version").string(),
    isLibrary: node.get("type").scalar === "library",
    dependencies: lists.flatMap((list) => list.items.map(dependencyOf)),
    lock: lockOf(folder, node, around),
    get values() {
      return valuesPaths(folder, around.list).flatMap((path) => valuesFile(path, folder, around) ?? []);
    },
    get templates() {
      return around.list.filter(isTemplate).flatMap((path) => around.source(path) ?? []);
    }
  };
}
function emptyRoot(file) {
  return parseYaml({ ...file, text: "{}" }, "kubernetes").documents[0]?.root;
}
function rootOf(file) {
  return parseYaml(file, "kubernetes").documents[0]?.root ?? emptyRoot(file);
}
function isVendored(folder, isThere) {
  const match = /^(?:(.*)\/)?charts\/[^/]+$/.exec(folder);
  return match !== null && isThere(joinPath(match[1] ?? "", "Chart.yaml"));
}
function dependencyOf(node) {
  const name = node.get("name").string();
  const alias = node.get("alias").string();
  return {
    ...placeOf(name.isSet ? name.at : node),
    node,
    name,
    version: node.get("version").string(),
    repository: node.get("repository").string(),
    valuesKey: alias.isUnset ? name : alias
  };
}
function lockOf(folder, at, { source, isThere }) {
  const paths = ["Chart.lock", "requirements.lock"].map((name) => joinPath(folder, name));
  for (const path of paths) {
    const file = source(path);
    if (!file) continue;
    const list = rootOf(file).get("dependencies");
    if (list.isUnset) return known([], place(file, 0, 0));
    if (!list.isList) return unknown(list, `${path} has no list of dependencies`);
    return known(
      list.items.map((node) => ({
        ...placeOf(node),
        name: node.get("name").string(),
        version: node.get("version").string(),
        repository: node.get("repository").string()
      })),
      list
    );
  }
  return paths.some(isThere) ? unknown(at, "the lock file could not be read") : unset(at);
}
function valuesPaths(folder, list) {
  const own = joinPath(folder, "values.yaml");
  const others = list.filter((path) => {
    const at = dirname(path);
    const isNear = at === folder || at === joinPath(folder, "values");
    if (isNear) return /^values[-._].+\.ya?ml$/.test(basename(path)) && !/[-._]schema\.ya?ml$/.test(path);
    return at === joinPath(folder, "ci") && /[-._]values\.ya?ml$|^values[-._].+\.ya?ml$/.test(basename(path));
  });
  return [...list.includes(own) ? [own] : [], ...others];
}
function valuesFile(path, folder, { source }) {
  const file = source(path);
  if (!file) return void 0;
  const root = rootOf(file);
  return { ...placeOf(root.key), root, isDefault: path === joinPath(folder, "values.yaml") };
}

export {
  parseChart,
  valuesPaths
};
