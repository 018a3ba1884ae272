import {
  parseChart
} from "./chunk-WCHW3QX6.js";
import {
  DataNode,
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
    const isWhole = set.length > 1 || others.length === 0;
    const itself = {
      ...placeOf(chart),
      origin: "chart",
      chart: name,
      version,
      repository: unset(chart),
      isWhole,
      values: values ?? none,
      decider
    };
    const dependencies = chart.dependencies.map((dependency) => {
      const key = dependency.valuesKey.value;
      return {
        ...placeOf(dependency),
        origin: "dependency",
        chart: dependency.name,
        version: lockedVersion(chart, dependency),
        repository: dependency.repository,
        isWhole,
        values: key === void 0 ? none : (values ?? none).get(key),
        decider
      };
    });
    return [itself, ...dependencies];
  });
}
function lockedVersion({ lock }, { name, version }) {
  const locked = (lock.value ?? []).filter((one2) => one2.name.isSet && one2.name.value === name.value);
  const [one, ...more] = locked;
  return one?.version.isSet && more.length === 0 ? one.version : version;
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
    isWhole: true,
    values: !isOpen ? values : values.isMap ? opened(values, why) : new DataNode({ ...values.data, kind: "unknown", why }),
    decider: object.file,
    object
  };
}
function opened(node, why) {
  if (!node.isMap) return node;
  const entries = new Map([...node.entries].map(([name, entry]) => [name, { ...entry, value: opened(entry.value, why) }]));
  return node.with({ entries, open: why });
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

// src/parsers/helm/commands.ts
var mostCommands = 50;
var longestCommand = 4e3;
var flags = /^(?:-i|--(?:install|atomic|cleanup-on-fail|create-namespace|debug|dependency-update|devel|disable-openapi-validation|dry-run|enable-dns|force(?:-conflicts)?|generate-name|hide-notes|hide-secret|insecure-skip-tls-verify|no-hooks|pass-credentials|plain-http|render-subchart-notes|replace|reset-then-reuse-values|reset-values|reuse-values|rollback-on-failure|skip-crds|skip-schema-validation|take-ownership|verify|wait|wait-for-jobs))$/;
function helmCommands(text) {
  const found = [];
  for (const { 0: whole, index } of text.matchAll(/\bhelm[ \t]+(?:upgrade|install)(?=[ \t\\])/g)) {
    const command = commandOf(wordsFrom(text, index + whole.length));
    if (command && found.push(command) >= mostCommands) break;
  }
  return found;
}
function commandOf(words) {
  const plain = [];
  const options = /* @__PURE__ */ new Map();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word.text.startsWith("-")) {
      plain.push(word);
      continue;
    }
    const [name = "", value] = word.text.split(/=(.*)/s);
    if (flags.test(name)) continue;
    const taken = value === void 0 ? words[++i] : { text: value, start: word.start + name.length + 1 };
    if (taken) options.set(name, [...options.get(name) ?? [], taken]);
  }
  const last = (...names) => names.flatMap((name) => options.get(name) ?? []).at(-1);
  const chart = plain.at(-1);
  const files = ["-f", "--values"].flatMap((name) => options.get(name) ?? []).flatMap(({ text }) => text.split(","));
  if (!chart || files.length === 0) return void 0;
  const sets = [...options.keys()].some((name) => name.startsWith("--set"));
  return { chart, repository: last("--repo"), version: last("--version"), files, sets };
}
function wordsFrom(text, from) {
  const end = Math.min(text.length, from + longestCommand);
  const words = [];
  const token = /[ \t]+|\\\r?\n|"([^"\n]*)"|'([^'\n]*)'|[^\s"'\\;&|#)]+|[\s\S]/y;
  let word;
  token.lastIndex = from;
  for (let match = token.exec(text); match && match.index < end; match = token.exec(text)) {
    const [whole, double, single] = match;
    if (/^(?:[ \t]|\\\r?\n)/.test(whole)) {
      if (word) words.push(word);
      word = void 0;
    } else if (/^[\r\n;&|)]/.test(whole) || whole === "#" && !word) {
      break;
    } else {
      const part = double ?? single ?? whole;
      word = { text: (word?.text ?? "") + part, start: word?.start ?? match.index + (part === whole ? 0 : 1) };
    }
  }
  return word ? [...words, word] : words;
}
function releasesOfCommands(scripts, name, around) {
  const releases = scripts.flatMap(
    (script) => script.text.includes(name) && script.text.includes("helm") ? helmCommands(script.text).flatMap((one) => releaseOf(one, script, name, around) ?? []) : []
  );
  const byFiles = /* @__PURE__ */ new Map();
  for (const release2 of releases) {
    const key = `${release2.decider.path} ${release2.values.open ?? ""}`;
    const other = byFiles.get(key);
    if (!other || other.version.isUnset && !release2.version.isUnset) byFiles.set(key, release2);
  }
  return [...byFiles.values()];
}
function releaseOf({ chart, repository, version, files, sets }, script, name, around) {
  const match = /^(?:(.*)\/)?([\w.-]+)$/.exec(chart.text);
  if (match?.[2] !== name || /^[./~$]/.test(chart.text)) return void 0;
  const sources = files.map((path) => sourceOf(path, script, around));
  const read = sources.flatMap((file) => file ?? []);
  const decider = read.at(-1);
  if (!decider) return void 0;
  const roots = read.flatMap((file) => parseYaml(file, "kubernetes").documents[0]?.root ?? []);
  const merged = roots.reduce((base, next) => base ? mergeValues(base, next) : next, void 0);
  if (!merged) return void 0;
  const isOpen = sets || read.length < files.length;
  const at = (word) => place(script, word.start, word.start + word.text.length);
  const said = (word) => /[$`{]/.test(word.text) ? unknown(at(word), "a variable decides") : known(word.text, at(word));
  const alias = match[1];
  const address = alias === void 0 ? void 0 : addressOf(alias, script.text);
  return {
    ...at(chart),
    origin: "command",
    chart: known(name, at(chart)),
    version: version ? said(version) : unset(at(chart)),
    repository: repository ? said(repository) : alias === void 0 ? unset(at(chart)) : known(address ?? alias, at(chart)),
    isWhole: true,
    values: isOpen ? opened(merged, "the command sets other values, too") : merged,
    decider
  };
}
function addressOf(alias, text) {
  for (const [, name, address] of text.matchAll(
    /\bhelm[ \t]+repo[ \t]+add[ \t]+(?:--[\w-]+[ \t]+)*["']?([\w.-]+)["']?[ \t]+["']?([^\s"']+)/g
  )) {
    if (name === alias) return address;
  }
  return void 0;
}
function sourceOf(written, script, { list, source }) {
  const rest = /^(?:\$\{?\w+\}?|\$\([^)]*\))\/(.+)$/.exec(written)?.[1] ?? written;
  if (/[$`*?{<]/.test(rest) || rest.startsWith("/") || rest.includes("://")) return void 0;
  const tail = rest.replace(/^(?:\.{1,2}\/)+/, "");
  const near = [joinPath(dirname(script.path), rest), joinPath("", rest)].find((path) => list.includes(path));
  const [only, ...others] = near === void 0 ? list.filter((path) => path === tail || path.endsWith(`/${tail}`)) : [near];
  return only === void 0 || others.length > 0 ? void 0 : source(only);
}
export {
  parseChart,
  releaseOfObject,
  releasesOfChart,
  releasesOfCommands
};
