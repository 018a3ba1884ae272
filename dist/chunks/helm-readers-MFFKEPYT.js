import {
  parseChart
} from "./chunk-4BJLKXNW.js";
import {
  DataNode,
  parseYaml
} from "./chunk-GWXP7J4G.js";
import {
  basename,
  known,
  placeOf,
  unset
} from "./chunk-HWSJOTXN.js";
import "./chunk-EF5KCSJV.js";

// src/parsers/helm/releases.ts
function releasesOfChart(chart) {
  if (chart.isLibrary) return [];
  const own = chart.values.find(({ isDefault }) => isDefault);
  const others = chart.values.filter(({ isDefault }) => !isDefault);
  const sets = [own ? [own] : [], ...others.map((one) => own ? [own, one] : [one])];
  return sets.flatMap((set) => {
    const values = set.map(({ root }) => root).reduce((merged, next) => merged ? mergeValues(merged, next) : next, void 0);
    const decider = set.at(-1)?.file ?? chart.file;
    const none = new DataNode({ kind: "missing", file: chart.file, range: chart.range, key: chart });
    const { name, version } = chart;
    const itself = {
      ...placeOf(chart),
      origin: "chart",
      chart: name,
      version,
      repository: unset(chart),
      values: values ?? none,
      decider
    };
    const dependencies = chart.dependencies.map((dependency) => {
      const key = dependency.valuesKey.value;
      return {
        ...placeOf(dependency),
        origin: "dependency",
        chart: dependency.name,
        version: dependency.version,
        repository: dependency.repository,
        values: key === void 0 ? none : (values ?? none).get(key),
        decider
      };
    });
    return [itself, ...dependencies];
  });
}
function mergeValues(base, over) {
  if (!base.isMap || !over.isMap) return over.kind === "missing" ? base : over;
  const entries = new Map(base.entries);
  for (const [name, entry] of over.entries) {
    const below = entries.get(name);
    entries.set(name, below ? { ...entry, value: mergeValues(below.value, entry.value) } : entry);
  }
  return over.with({ entries, open: over.open ?? base.open });
}
function releaseOfObject(manifest) {
  const { root, apiVersion, kind } = manifest;
  const spec = root.get("spec");
  if (kind === "HelmRelease" && apiVersion.startsWith("helm.toolkit.fluxcd.io/")) {
    const chart = spec.get("chart", "spec");
    const isOpen = spec.get("valuesFrom").items.length > 0 || chart.get("valuesFiles").items.length > 0;
    return release(chart.get("chart"), chart.get("version"), chart.get("sourceRef", "name"), spec.get("values"), manifest, isOpen);
  }
  if (kind === "Application" && apiVersion.startsWith("argoproj.io/")) {
    const source = [spec.get("source"), ...spec.get("sources").items].find((one) => one.get("chart").isSet);
    if (!source) return void 0;
    const helm = source.get("helm");
    const inline = helm.get("valuesObject").isSet ? helm.get("valuesObject") : valuesInText(helm.get("values"));
    const isOpen = helm.get("valueFiles").items.length > 0 || helm.get("parameters").items.length > 0 || helm.get("fileParameters").items.length > 0;
    return release(source.get("chart"), source.get("targetRevision"), source.get("repoURL"), inline, manifest, isOpen);
  }
  if (kind === "HelmChart" && apiVersion.startsWith("helm.cattle.io/")) {
    const isOpen = spec.get("set").isSet || spec.get("valuesSecrets").items.length > 0;
    return release(spec.get("chart"), spec.get("version"), spec.get("repo"), valuesInText(spec.get("valuesContent")), manifest, isOpen);
  }
  return void 0;
}
function release(chart, version, repository, values, object, isOpen) {
  const why = "other values are put on top of these";
  const name = chart.string();
  return {
    ...placeOf(name.isSet ? name.at : chart.key),
    origin: "object",
    chart: name.isSet ? withoutRepository(name) : name,
    version: version.string(),
    repository: repository.string(),
    values: isOpen ? values.isMap ? values.with({ open: why }) : new DataNode({ ...values.data, kind: "unknown", why }) : values,
    decider: object.file,
    object
  };
}
function withoutRepository(name) {
  return name.value.includes("/") ? known(basename(name.value), name.at) : name;
}
function valuesInText(node) {
  if (!node.isScalar || node.isUnset) return node;
  const { file, range } = node;
  const written = file.text.slice(...range);
  const head = /^\|[-+\d]*[ \t]*(?:#.*)?\r?\n/.exec(written)?.[0].length;
  if (head === void 0) return new DataNode({ ...node.data, kind: "unknown", why: "the values are a text that is not read" });
  const blank = (text2) => text2.replace(/[^\r\n]/g, " ");
  const [start, end] = [range[0] + head, range[1]];
  const text = blank(file.text.slice(0, start)) + file.text.slice(start, end);
  const { documents, problems } = parseYaml({ path: file.path, text }, "kubernetes");
  const root = documents[0]?.root;
  if (!root || problems.length > 0) return new DataNode({ ...node.data, kind: "unknown", why: "the values are a text that is not read" });
  return inFile(root, file);
}
function inFile(node, file) {
  const entries = new Map(
    [...node.entries].map(([name, entry]) => [name, { ...entry, key: { ...entry.key, file }, value: inFile(entry.value, file) }])
  );
  return node.with({ file, key: { ...node.key, file }, entries, items: node.items.map((item) => inFile(item, file)) });
}
export {
  parseChart,
  releaseOfObject,
  releasesOfChart
};
