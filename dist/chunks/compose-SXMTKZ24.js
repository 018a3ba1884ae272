import {
  fileShape,
  isMadeInSetUp,
  placeName,
  shapeBehind,
  shapeOf,
  shapedFile
} from "./chunk-TD7SBKRB.js";
import {
  basename,
  defineRule,
  dirname,
  distance,
  environmentOfName,
  joinPath,
  lineIndexAt,
  lineRange,
  place,
  placeOf,
  removeLines,
  replace,
  resolvePath,
  secretFile,
  secretsInSettings,
  slipOf,
  textOf
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/compose/committed-env-file.ts
var committed_env_file_default = /* @__PURE__ */ defineRule({
  id: "compose/committed-env-file",
  on: "compose",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(file, { project }) {
    const seen = /* @__PURE__ */ new Set();
    const { environment } = project.environmentOf(file.file);
    const isDevelopment = environment === "development";
    for (const { path, at, isDefault } of [...namedFiles(file), ...defaultFile(file)]) {
      if (seen.has(path) || secretFile(path)?.form !== "settings" || project.files.stat(path) !== "file") continue;
      const text = project.files.text(path, at);
      const secrets = text.isSet ? secretsInSettings(text.value) : [];
      const isReal = secrets.some(({ strength }) => strength === "real");
      const [first] = isReal ? secrets.filter(({ strength }) => strength === "real") : secrets;
      if (!isReal && isDevelopment) continue;
      const names = new Set(secrets.map(({ name }) => name));
      const where = first && (isDefault ? firstUse(file.file, names) : at);
      if (!first || !where) continue;
      const others = isDefault ? filesBefore(file, project) : [];
      if (others.some((other) => project.environmentOf(other.file).environment === environment && firstUse(other.file, names))) continue;
      seen.add(path);
      const isForTests = isReal && !isDefault && testsRead(path, project);
      if (isForTests && isDevelopment) continue;
      yield {
        at: where,
        message: isForTests ? `"${path}" holds secrets, "${first.name}" for one, which the tests use as well and everybody with the repository knows; keep those that matter in another file, which Git ignores` : isReal ? `"${path}" holds secrets, "${first.name}" for one, and is not kept out of the repository; name it in .gitignore, take it out with "git rm --cached", and replace what it holds` : `"${path}" holds a secret that is easy to guess, in "${first.name}", and is not kept out of the repository, so a real one may follow; keep secrets in another file, which Git ignores`,
        ...(!isReal || isForTests) && { atMost: "info" }
      };
    }
  }
});
function namedFiles({ file, root }) {
  const services = [...root.get("services").entries.values()];
  return services.flatMap(({ value }) => listed(value.get("env_file"))).flatMap((item) => {
    const node = item.isMap ? item.get("path") : item;
    const path = node.text === void 0 || node.text.includes("$") ? void 0 : resolvePath(dirname(file.path), node.text);
    return path === void 0 ? [] : [{ path, at: node }];
  });
}
function listed(node) {
  return node.isList ? node.items : node.isSet ? [node] : [];
}
function testsRead(path, { composeFiles }) {
  return composeFiles.some((other) => {
    const isTest = /(^|[^a-z])(tests?|testing|ci|e2e)([^a-z]|$)/i.test(basename(other.file.path));
    return isTest && namedFiles(other).some((named2) => named2.path === path);
  });
}
function defaultFile({ file }) {
  return [{ path: joinPath(dirname(file.path), ".env"), at: place(file, 0, 0), isDefault: true }];
}
function filesBefore({ file: { path } }, { composeFiles }) {
  return composeFiles.filter(({ file: other }) => {
    if (dirname(other.path) !== dirname(path)) return false;
    return other.path.length === path.length ? other.path < path : other.path.length < path.length;
  });
}
function firstUse(file, names) {
  for (const match of file.text.matchAll(/\$\{(\w{1,200})[^{}\n]{0,200}\}|\$(\w{1,200})/g)) {
    if (file.text[match.index - 1] === "$" || !names.has(match[1] ?? match[2] ?? "")) continue;
    const line = file.text.slice(lineRange(file, lineIndexAt(file, match.index))[0], match.index);
    if (/^\s*#|\s#/.test(line)) continue;
    return place(file, match.index, match.index + match[0].length);
  }
  return void 0;
}

// src/rules/compose/development-stack-included.ts
var development_stack_included_default = /* @__PURE__ */ defineRule({
  id: "compose/development-stack-included",
  on: "compose",
  topic: "configuration",
  severity: { development: "off", staging: "off", production: "warning" },
  *check(file, { project }) {
    if (project.environmentOf(file.file).environment === "development") return;
    for (const { node, verb } of namedFiles2(file)) {
      if (node.text === void 0 || !isForDevelopment(file, node.text, project)) continue;
      yield {
        at: node,
        message: `this file for production ${verb} "${node.text}", which is made for development, and takes over its ports, passwords and mounts; move what both need to a file of its own`
      };
    }
    yield* mergedByCommands(file, project);
  }
});
function* mergedByCommands(file, project) {
  const name = basename(file.file.path);
  if (environmentOfName(name)?.environment !== "production") return;
  const seen = /* @__PURE__ */ new Set();
  for (const application of project.applications) {
    const { files, listedAt } = application;
    if (!listedAt || !files.includes(file) || project.environmentOfApplication(application).environment !== "production") continue;
    for (const other of files.slice(0, files.indexOf(file))) {
      const key = `${listedAt.file.path}
${other.file.path}`;
      if (seen.has(key) || !isNamedForDevelopment(other, project)) continue;
      seen.add(key);
      const words2 = basename(other.file.path);
      yield {
        at: wordWithin(listedAt, words2),
        message: `"${name}" is merged over "${words2}" here, which is made for development, so production takes over its ports, passwords and mounts; leave that file out, and move what both need to a file of its own`,
        related: [{ at: file, message: "the file for production" }]
      };
    }
  }
}
function isNamedForDevelopment({ file }, project) {
  return environmentOfName(basename(file.path))?.environment === "development" && project.environmentOf(file).environment === "development";
}
function wordWithin({ file, range: [start, end] }, word) {
  const index = file.text.indexOf(word, start);
  return index < 0 || index + word.length > end ? place(file, start, end) : place(file, index, index + word.length);
}
function namedFiles2({ root }) {
  const included = listed2(root.get("include")).flatMap((item) => listed2(item.isMap ? item.get("path") : item));
  const extended = [...root.get("services").entries.values()].map(({ value }) => value.get("extends", "file"));
  return [
    ...included.map((node) => ({ node, verb: "includes" })),
    ...extended.filter((node) => node.isSet).map((node) => ({ node, verb: "extends" }))
  ];
}
function listed2(node) {
  return node.isList ? node.items : node.isSet ? [node] : [];
}
function isForDevelopment({ file }, path, project) {
  if (path.includes("$") || path.includes("://")) return false;
  const target = resolvePath(dirname(file.path), path);
  const configured = project.composeFiles.find((other) => other.file.path === target);
  if (configured && project.environmentOf(configured.file).environment !== "development") return false;
  const folders = path.split("/").filter((part) => part !== "." && part !== "..");
  const said = [basename(path), ...folders.slice(0, -1).reverse()].flatMap((part) => environmentOfName(part) ?? []);
  return said[0]?.environment === "development";
}

// src/rules/compose/missing-file.ts
var missing_file_default = /* @__PURE__ */ defineRule({
  id: "compose/missing-file",
  on: "compose",
  topic: "configuration",
  severity: "error",
  *check(file, { project }) {
    const { root } = file;
    if (!root.isMap || root.open !== void 0) return;
    const folders = foldersOf(file, project);
    if (folders.length === 0) return;
    for (const { path, what, atMost } of named(root)) {
      const { text } = path;
      if (!path.isScalar || path.isUnset || !text || path.via || text.includes("$") || isRemote(text)) continue;
      const paths = folders.map((folder) => resolvePath(folder, text));
      const isMissing = paths.every((at) => at !== void 0 && project.files.stat(at) === "absent");
      if (!isMissing || atMost && paths.some((at) => at !== void 0 && hasTemplate(at, project))) continue;
      if (atMost && isMadeInSetUp(basename(text), path, project.files)) continue;
      yield {
        at: placeOf(path),
        message: `the ${what} "${text}" is not in the repository, and Compose refuses to start without it; ${atMost ? 'add it, or an example to make it from, or let it be missing with "required: false"' : "add it or correct its path"}`,
        ...atMost && { atMost }
      };
    }
  }
});
function foldersOf(file, { applications }) {
  const own = applications.filter(({ files }) => files.includes(file));
  return [...new Set(own.flatMap(({ files }) => [dirname(files[0]?.file.path ?? ""), dirname(file.file.path)]))];
}
function* named(root) {
  for (const item of itemsOf(root.get("include"))) {
    for (const path of itemsOf(item.isMap ? item.get("path") : item)) yield { path, what: "included file" };
  }
  for (const { value: service2 } of root.get("services").entries.values()) {
    yield { path: service2.get("extends", "file"), what: "extended file" };
    for (const item of itemsOf(service2.get("env_file"))) {
      const isNeeded = item.get("required").isUnset || item.get("required").text === "true";
      if (isNeeded) yield { path: item.isMap ? item.get("path") : item, what: "env_file", atMost: "warning" };
    }
    for (const path of itemsOf(service2.get("label_file"))) yield { path, what: "label_file", atMost: "warning" };
  }
}
function itemsOf(node) {
  return node.isList ? node.items : [node];
}
function isRemote(path) {
  return /^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//.test(path);
}
function hasTemplate(path, { files }) {
  const bare = path.replace(/[^/]*$/, (name) => name.replace(/^\.?/, ""));
  const suffixes = ["example", "sample", "template", "dist", "tmpl", "default", "defaults"];
  const names = suffixes.flatMap((suffix) => [
    `${path}.${suffix}`,
    `${path}-${suffix}`,
    `${bare}.${suffix}`,
    path.replace(/([^/]+)$/, `${suffix}.$1`)
  ]);
  return [...names, ...suffixes.map((suffix) => path.replace(/(\.\w+)$/, `.${suffix}$1`))].some((name) => files.stat(name) === "file");
}

// src/rules/compose/missing-key.ts
var missing_key_default = /* @__PURE__ */ defineRule({
  id: "compose/missing-key",
  on: "compose",
  topic: "configuration",
  severity: "error",
  *check(file, { project }) {
    const { root } = file;
    const { applications } = project;
    if (!root.isMap || root.open !== void 0 || !applications.some(({ files }) => files.includes(file))) return;
    if (applications.some(({ files }) => files.includes(file) && files[0] !== file)) return;
    const seen = /* @__PURE__ */ new Set();
    for (const place2 of shapedFile(root)) {
      const { node, path } = place2;
      if (!node.isMap || node.open !== void 0 || isExtended(place2)) continue;
      const missing = requiredIn(place2).filter((key) => node.get(key).kind === "missing");
      const [first] = node.entries.values();
      const at = place2.outer?.node.isList && first?.key || node.key;
      if (missing.length === 0 || at.file !== file.file || seen.has(at.range[0])) continue;
      seen.add(at.range[0]);
      const name = place2.outer?.node.isList ? `an item of ${placeName(path.slice(0, -1))}` : placeName(path);
      yield {
        at: placeOf(at),
        message: `${name} lacks ${missing.map((key) => `"${key}"`).join(" and ")}, so that Compose refuses the file; add ${missing.length > 1 ? "them" : "it"}`
      };
    }
  }
});
function requiredIn({ shape, path }) {
  const [section, , list] = path;
  const isMount = section === "services" && path.length === 4 && (list === "ports" || list === "volumes");
  return isMount ? [...shape.required, "target"] : shape.required;
}
function isExtended({ node, outer }) {
  return node.entries.has("extends") || outer !== void 0 && isExtended(outer);
}

// src/rules/compose/obsolete-version.ts
var obsolete_version_default = /* @__PURE__ */ defineRule({
  id: "compose/obsolete-version",
  on: "compose",
  topic: "configuration",
  severity: "info",
  *check({ root }) {
    const entry = root.entries.get("version");
    if (!entry) return;
    const { file } = entry.key;
    const at = { file, range: entry.range };
    yield {
      at,
      message: `"version: ${entry.value.source()}" has no effect and makes each call of Compose print a warning; remove the line`,
      ...!root.flow && !entry.value.via && { fix: { title: "Remove the line", safety: "safe", edits: [removeLines(at)], scope: at } }
    };
  }
});

// src/knowledge/compose/keys.ts
var earlierKeys = /* @__PURE__ */ new Map([
  ["net", 'write "network_mode"'],
  ["log_driver", 'write it as "driver" under "logging"'],
  ["log_opt", 'write it as "options" under "logging"'],
  ["volume_driver", 'name the driver at the volume, under the top-level "volumes"'],
  ["dockerfile", 'write it under "build"']
]);
var otherWords = /* @__PURE__ */ new Map([
  ["env", "environment"],
  ["envs", "environment"],
  ["env_vars", "environment"],
  ["cmd", "command"],
  ["memory", "mem_limit"],
  ["memory_limit", "mem_limit"],
  ["cpu_limit", "cpus"],
  ["restart_policy", "restart"],
  ["workdir", "working_dir"],
  ["capabilities", "cap_add"],
  ["network_name", "networks"]
]);
function meantBy(key, shape, around2, isService) {
  const earlier = isService ? earlierKeys.get(key) : void 0;
  if (earlier !== void 0) return { kind: "earlier", advice: earlier };
  const plain = plainly(key);
  const same = [...shape.keys.keys()].find((name) => plainly(name) === plain);
  const slip = same ?? slipOf(key, shape.keys.keys());
  const below = parentsOf(key, shape);
  if (slip !== void 0 && below.length === 0) return { kind: "slip", key: slip, isClose: distance(key, slip) === 1 };
  if (around2.some((outer) => outer.keys.has(key))) return { kind: "above" };
  const word = isService ? otherWords.get(key) : void 0;
  if (word !== void 0) return { kind: "slip", key: word, isClose: false };
  return below.length > 0 ? { kind: "below", keys: below } : void 0;
}
function plainly(key) {
  return key.toLowerCase().replace(/[-_]/g, "");
}
function parentsOf(key, shape) {
  const parents = [...shape.keys].filter(([, written]) => shapeOf(written).keys.has(key)).map(([name]) => name);
  return parents.length <= 3 ? parents : [];
}
var service = shapeOf("@service");
var ofServices = ["image", "build", "command", "ports", "environment", "depends_on", "container_name", "restart"];
function isLikeService(keys) {
  const all = [...keys];
  return all.some((key) => ofServices.includes(key)) && all.filter(isServiceKey).length * 2 > all.length;
}
function isServiceKey(key) {
  return shapeBehind(service, key) !== void 0;
}
function isTopLevelKey(key) {
  return shapeBehind(shapeOf(fileShape), key) !== void 0;
}

// src/rules/compose/unknown-key.ts
var unknown_key_default = /* @__PURE__ */ defineRule({
  id: "compose/unknown-key",
  on: "compose",
  topic: "configuration",
  severity: "error",
  *check(file, { project }) {
    const { root } = file;
    const isJudged = project.applications.some(({ files }) => files.includes(file));
    if (!root.isMap || root.open !== void 0 || !isJudged) return;
    const first = firstFormat(root);
    if (first) {
      yield {
        at: first.key,
        message: `"${first.name}" stands at the top as in the first format of Compose, which refuses such files today; write the services under "services:"`
      };
      return;
    }
    const seen = /* @__PURE__ */ new Set();
    const skipped = /* @__PURE__ */ new Set();
    for (const place2 of shapedFile(root)) {
      const { node, shape } = place2;
      if (place2.outer && skipped.has(place2.outer.node)) skipped.add(node);
      if (skipped.has(node) || !node.isMap || !shape.kinds.includes("map")) continue;
      for (const entry of node.entries.values()) {
        const problem = entry.value.tag === "!reset" ? void 0 : problemOf(entry, place2);
        if (!problem) continue;
        skipped.add(entry.value);
        const { file: source, range } = problem.at;
        const where = `${source.path}:${range[0]}`;
        if (!seen.has(where)) yield problem;
        seen.add(where);
      }
    }
  }
});
function firstFormat(root) {
  if (["services", "include"].some((key) => root.entries.has(key))) return void 0;
  const unknown = [...root.entries.values()].filter(({ name }) => !isTopLevelKey(name));
  return unknown.find(({ value }) => isLikeService(value.entries.keys()));
}
function problemOf(entry, place2) {
  const { name, key, value } = entry;
  const { shape, path } = place2;
  const at = placeOf(key);
  const [section] = path;
  if (path.length === 1 && section === "services" && isMisplacedSection(entry)) {
    return { at, message: `"${name}" stands among the services, so that Compose takes it for one; move it to the top level` };
  }
  if (shapeBehind(shape, name) !== void 0) return void 0;
  if (path.length === 1) {
    return { at, message: `"${name}" is no name that Compose takes; use letters, digits, ".", "_" and "-" alone` };
  }
  const isService = section === "services" && path.length === 2;
  if ((path.length === 0 || isService) && value.isMap && isLikeService(value.entries.keys())) {
    const where = isService ? `inside ${placeName(path)}` : 'outside of "services"';
    return { at, message: `the service "${name}" stands ${where}, and Compose refuses the file; indent it like the other services` };
  }
  const meant = meantBy(name, shape, around(place2), isService);
  const problem = {
    at,
    message: `${placeName(path)} takes no key "${name}", and Compose refuses the file; ${adviceOf(meant, name, path)}`
  };
  if (meant?.kind !== "slip" || !meant.isClose || !canRename(entry, meant.key, place2)) return problem;
  const [start, end] = at.range;
  const quote = textOf(at) === name ? 0 : 1;
  const edit = { file: at.file, range: [start + quote, end - quote], text: meant.key };
  return { ...problem, fix: { title: `Rename it to "${meant.key}"`, safety: "unsafe", edits: [edit] } };
}
function isMisplacedSection({ name, value }) {
  if (!["networks", "volumes", "secrets", "configs"].includes(name) || !value.isMap || value.entries.size === 0) return false;
  return ![...value.entries.keys()].some(isServiceKey);
}
function around(place2) {
  const outer = place2.outer;
  return outer && outer.path.length >= 2 ? [outer.shape, ...around(outer)] : [];
}
function adviceOf(meant, name, path) {
  switch (meant?.kind) {
    case "slip":
      return `did you mean "${meant.key}"?`;
    case "earlier":
      return `${meant.advice}, it is a key of an earlier format`;
    case "above":
      return `move it out of "${path.at(-1)}"`;
    case "below":
      return `it belongs under ${meant.keys.map((key) => `"${key}"`).join(" or ")}`;
    case void 0:
      return `remove it, or name it "x-${name}" if another tool reads it`;
  }
}
function canRename({ name, key, value }, to, place2) {
  if (place2.node.entries.has(to) || value.via?.some(({ kind }) => kind === "merge")) return false;
  for (let outer = place2; outer; outer = outer.outer) {
    if (outer.node.via || outer.node.anchor !== void 0) return false;
  }
  return [name, `"${name}"`, `'${name}'`].includes(textOf(key));
}

// src/rules/compose/wrong-type.ts
var wrong_type_default = /* @__PURE__ */ defineRule({
  id: "compose/wrong-type",
  on: "compose",
  topic: "configuration",
  severity: "error",
  *check(file, { project }) {
    const { root } = file;
    if (!root.isMap || root.open !== void 0 || !project.applications.some(({ files }) => files.includes(file))) return;
    const nullCounts = isAlwaysFirst(file, project);
    const seen = /* @__PURE__ */ new Set();
    for (const place2 of shapedFile(root)) {
      const { node } = place2;
      const kind = kindOf(node);
      if (kind === void 0 || takes(place2.shape, kind, node)) continue;
      if (kind === "null" && place2.path.join() === "include") continue;
      if (kind === "null" && !place2.outer?.node.isList && !(nullCounts && !isExtended2(place2))) continue;
      const problem = problemOf2(place2, kind);
      const start = problem.at.file === file.file ? problem.at.range[0] : void 0;
      if (start === void 0 || seen.has(start)) continue;
      seen.add(start);
      yield problem;
    }
  }
});
function isAlwaysFirst(file, project) {
  return project.applications.every(({ files }) => files[0] === file || !files.includes(file));
}
function isExtended2({ node, outer }) {
  return node.entries.has("extends") || outer !== void 0 && isExtended2(outer);
}
function kindOf(node) {
  if (node.isMap) return isPlaceholder(node) ? void 0 : "map";
  if (node.isList) return "list";
  if (!node.isScalar || node.tag !== void 0 && node.tag !== "!override") return void 0;
  const { scalar } = node;
  if (scalar === null) return "null";
  if (typeof scalar === "boolean") return "boolean";
  if (typeof scalar === "number") return Number.isInteger(scalar) ? "integer" : "number";
  return "string";
}
function isPlaceholder({ entries }) {
  const [only, ...others] = entries.values();
  return only !== void 0 && others.length === 0 && only.name.startsWith("$") && only.value.isUnset;
}
function takes({ kinds }, kind, node) {
  if (kinds.includes(kind) || kind === "integer" && kinds.includes("number")) return true;
  return kind === "string" && (node.text?.includes("$") ?? false) && kinds.some((each) => !["map", "list", "null"].includes(each));
}
var words = {
  string: "a text",
  number: "a number",
  integer: "a number",
  boolean: "true or false",
  null: "nothing",
  map: "a map",
  list: "a list"
};
function problemOf2(place2, kind) {
  const { node, shape, path } = place2;
  const due = [...new Set(shape.kinds.filter((each) => each !== "null").map((each) => words[each]))].join(" or ");
  const at = kind === "map" || kind === "list" || kind === "null" ? placeOf(node.key) : placeOf(node);
  const isItem = place2.outer?.node.isList;
  const name = isItem ? `an item of ${placeName(path.slice(0, -1))}` : placeName(path);
  const what = kind === "null" ? "has nothing behind it" : `is ${words[kind]}`;
  const fix = fixOf(place2, kind);
  return {
    at,
    message: `${name} must be ${due} and ${what}, so that Compose refuses the file; ${adviceOf2(place2, kind)}`,
    ...fix && { fix }
  };
}
function adviceOf2({ node, shape, path, outer }, kind) {
  const [section, name] = path;
  if (path.length === 2 && section === "services" && kind !== "null" && isServiceKey(name ?? ""))
    return "indent it below the name of its service";
  const wantsText = shape.kinds.includes("string");
  if (path.at(-1) === "restart") return 'write "no" in quotes, or a restart policy';
  if (kind === "null") return outer?.node.isList ? "remove the dash" : "give it a value or remove it";
  if (wantsText && ["number", "integer", "boolean"].includes(kind)) return "put it in quotes";
  const [only, ...others] = node.entries.keys();
  if (kind === "map" && outer?.node.isList && wantsText && only !== void 0 && others.length === 0) {
    return 'write no blank behind the colon, "=" for it, or put the item in quotes';
  }
  if (kind === "string" && shape.kinds.includes("list")) return "write it as the item of a list";
  return `write ${words[shape.kinds[0] ?? "string"]}`;
}
function fixOf({ node, shape, path, outer }, kind) {
  const isPlain = node.isScalar && node.style !== "block" && !node.via && node.anchor === void 0 && node.tag === void 0;
  const source = textOf(node);
  if (!isPlain || source.includes("\n") || source.includes("$") || path.at(-1) === "restart") return void 0;
  for (let at = outer; at; at = at.outer) if (at.node.via) return void 0;
  if (shape.kinds.includes("string") && ["number", "integer", "boolean"].includes(kind)) {
    return { title: "Put it in quotes", safety: "safe", edits: [replace(node, `"${source}"`)] };
  }
  const isListOfTexts = shape.kinds.includes("list") && !shape.kinds.includes("map") && kind === "string";
  if (!isListOfTexts || !/^(["']?)[\w./:-]+\1$/.test(source)) return void 0;
  const quoted = /^["']/.test(source) ? source : `"${source}"`;
  return { title: "Make it a list", safety: "safe", edits: [replace(node, `[${quoted}]`)] };
}

// src/generated/rules/compose.ts
var rules = [committed_env_file_default, development_stack_included_default, missing_file_default, missing_key_default, obsolete_version_default, unknown_key_default, wrong_type_default];
export {
  rules
};
