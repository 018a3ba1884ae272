import {
  parseYaml
} from "./chunk-7KND72HD.js";
import {
  contains,
  dirname,
  joinPath,
  lineRange,
  lineStarts,
  memoized,
  place,
  resolvePath,
  textOf
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/parsers/helm/template.ts
var keyPattern = /^("[^"]*"|'[^']*'|[^\s#&*!|>'"%@`{[,][^:{#]*?)[ \t]*:(?=\s|$)/;
var mostColumns = 1e3;
var mostComments = 200;
var control = /\{\{-?\s*(if|with|range|else|end|define|block)\b([^}]*)/g;
function readTemplate(file) {
  const documents = [];
  const contexts = [];
  let stack = [];
  let block = -1;
  let isInAction = false;
  const begin = () => {
    const root = {
      kind: "root",
      indent: -1,
      name: "",
      key: [0, 0],
      value: [0, 0],
      text: "",
      values: void 0,
      children: []
    };
    documents.push({ root, kind: void 0 });
    stack = [root];
  };
  const add = (node) => {
    while (stack.length > 1 && isOver(stack.at(-1), node)) stack.pop();
    stack.at(-1)?.children.push(node);
    if (node.kind !== "action") stack.push(node);
  };
  begin();
  for (let index = 0; index < lineStarts(file).length; index++) {
    const [start, end] = lineRange(file, index);
    const line = file.text.slice(start, Math.min(end, start + mostColumns));
    const wasInAction = isInAction;
    isInAction = leavesActionOpen(line, isInAction);
    if (wasInAction || line.trim() === "") continue;
    if (/^---(?:\s|$)/.test(line)) {
      begin();
      continue;
    }
    const indent = line.length - line.trimStart().length;
    const isBlockText = block >= 0 && indent > block;
    if (!isBlockText) block = -1;
    const context = contexts.at(-1);
    trackBlocks(line, contexts);
    if (isBlockText || line[indent] === "#") continue;
    const isAction = /^\s*\{\{/.test(line) && !/\}\}[^{}]*:(?:\s|$)/.test(line);
    if (isAction) {
      if (/^\s*\{\{-?\s*(?:if|with|range|else|end|define|block|\/\*|\$)/.test(line)) continue;
      const depth = Number(/\bn?indent\s+(\d+)/.exec(line)?.[1] ?? indent);
      const range = [start + indent, start + line.trimEnd().length];
      add({ kind: "action", indent: depth, name: "", key: range, value: range, text: "", values: valuesIn(line, context), children: [] });
      continue;
    }
    let at = indent;
    for (let dash = /^-(?:[ \t]+|$)/.exec(line.slice(at)); dash; dash = /^-(?:[ \t]+|$)/.exec(line.slice(at))) {
      const text2 = line.slice(at + dash[0].length).trimEnd();
      const from2 = start + at + dash[0].length;
      const value2 = [from2, from2 + text2.length];
      const values = keyPattern.test(text2) ? void 0 : valuesIn(text2, context);
      add({ kind: "item", indent: at, name: "", key: [start + at, start + at + 1], value: value2, text: unquoted(text2), values, children: [] });
      at += dash[0].length;
    }
    const match = keyPattern.exec(line.slice(at));
    if (!match) continue;
    const [whole, key = ""] = match;
    const rest = line.slice(at + whole.length);
    const text = rest.replace(/\s+#(?![^{]*\}\}).*$/, "").trim();
    const from = start + at + whole.length + (rest.length - rest.trimStart().length);
    const value = text === "" ? [start + at + key.length, start + at + key.length] : [from, from + text.length];
    const node = {
      kind: "key",
      indent: at,
      name: unquoted(key),
      key: [start + at, start + at + key.length],
      value,
      text: unquoted(text),
      values: valuesIn(text, context),
      children: []
    };
    add(node);
    const document = documents.at(-1);
    if (document && at === 0 && node.name === "kind" && !text.includes("{{")) document.kind = node.text;
    if (/^[|>][-+\d]{0,2}$/.test(text)) block = at;
  }
  return { file, documents };
}
function isOver(open, next) {
  if (!open) return false;
  return open.indent > next.indent || open.indent === next.indent && !(next.kind !== "key" && open.kind === "key");
}
function leavesActionOpen(line, wasOpen) {
  const [open, close] = [line.lastIndexOf("{{"), line.lastIndexOf("}}")];
  return open === close ? wasOpen : open > close;
}
function trackBlocks(line, contexts) {
  for (const [, word, rest = ""] of line.matchAll(control)) {
    if (word === "end") contexts.pop();
    else if (word === "with") contexts.push(onlyValue(rest));
    else if (word === "range" || word === "define" || word === "block") contexts.push(void 0);
    else if (word === "if") contexts.push(contexts.at(-1));
  }
}
function onlyValue(expression) {
  const path = /^\s*\$?\.Values((?:\.[A-Za-z_]\w*)+)\s*-?\s*$/.exec(expression)?.[1];
  return path?.slice(1).split(".");
}
function valuesIn(text, context) {
  const found = /* @__PURE__ */ new Map();
  for (const [action] of text.matchAll(/\{\{[^}]*\}\}/g)) {
    for (const [, path = ""] of action.matchAll(/\.Values((?:\.[A-Za-z_]\w*)+)/g)) found.set(path, path.slice(1).split("."));
    const others = action.replace(/\$?\.Values(?:\.\w+)+/g, "");
    if (!context) continue;
    for (const [, path = ""] of others.matchAll(/[\s(]\.((?:[a-z_]\w*)(?:\.\w+)*)?(?=[\s)|}])/g)) {
      const keys = [...context, ...path.split(".").filter(Boolean)];
      found.set(`.${keys.join(".")}`, keys);
    }
  }
  const [only, second] = [...found.values()];
  return second ? void 0 : only;
}
function unquoted(text) {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
function locate({ file, documents }, kind, steps, isKey) {
  const fitting = documents.filter((document) => document.root.children.length > 0 && (document.kind ?? kind) === kind);
  let candidates = fitting.map(({ root }) => root);
  let found;
  for (const [taken, step] of steps.entries()) {
    const next = candidates.flatMap((node) => childrenFor(node, step));
    const [only2, second2] = next;
    if (!only2) {
      const keys = keysOf(steps.slice(taken));
      const passed = candidates.length === 1 ? passedThrough(candidates[0]) : void 0;
      const values = passed && keys && [...passed, ...keys];
      return { at: found ? place(file, ...found.key) : place(file, 0, 0), isExact: false, values };
    }
    if (!second2) found = only2;
    candidates = next;
  }
  const [only, second] = candidates;
  if (!only || second || only.kind === "root")
    return { at: found ? place(file, ...found.key) : place(file, 0, 0), isExact: false, values: void 0 };
  const range = isKey || only.value[0] === only.value[1] ? only.key : only.value;
  return { at: place(file, ...range), isExact: true, values: only.values ?? passedThrough(only) };
}
function passedThrough(node) {
  if (!node) return void 0;
  const [only, second] = node.children;
  if (only?.kind === "action" && !second) return only.values;
  return node.children.length === 0 ? node.values : void 0;
}
function keysOf(steps) {
  const keys = steps.flatMap((step) => "key" in step ? step.key : []);
  return keys.length === steps.length ? keys : void 0;
}
function childrenFor({ children }, step) {
  if ("key" in step) return children.filter(({ kind, name }) => kind === "key" && name === step.key);
  const items = children.filter(({ kind }) => kind === "item");
  if (step.text !== void 0) {
    const same2 = items.filter(({ text }) => text === step.text);
    return same2.length > 0 ? same2 : items.filter(({ text }) => text.includes("{{"));
  }
  if (step.name === void 0) return items;
  const nameOf = (item) => item.children.find(({ kind, name }) => kind === "key" && name === "name")?.text;
  const same = items.filter((item) => nameOf(item) === step.name);
  return same.length > 0 ? same : items.filter((item) => nameOf(item)?.includes("{{") ?? true);
}
function templateComments(file) {
  const comments = [];
  for (const match of file.text.matchAll(/\{\{-?[ \t]{0,9}\/\*[ \t]{0,9}(temporal-lint-[^\n]{0,500}?)\*\/[ \t]{0,9}-?\}\}/g)) {
    if (comments.length >= mostComments) break;
    const end = match.index + match[0].length;
    comments.push({ file, range: [match.index, end], text: (match[1] ?? "").trim(), covered: linesBehind(file, match.index, end) });
  }
  return comments;
}
function linesBehind(file, start, end) {
  const lineStart = file.text.lastIndexOf("\n", start - 1) + 1;
  if (file.text.slice(lineStart, start).trim() !== "") return place(file, lineStart, end);
  let first;
  let indent = 0;
  let last = end;
  let at = file.text.indexOf("\n", end) + 1;
  while (at > 0 && at < file.text.length) {
    const next = file.text.indexOf("\n", at);
    const lineEnd = next < 0 ? file.text.length : next;
    const line = file.text.slice(at, lineEnd);
    const isText = line.trim() !== "" && !/^\s*(?:\{\{|#)/.test(line);
    const own = line.length - line.trimStart().length;
    if (isText && first === void 0) {
      first = at + own;
      indent = own;
      last = lineEnd;
    } else if (isText) {
      if (own <= indent) break;
      last = lineEnd;
    }
    at = lineEnd + 1;
  }
  return place(file, first ?? end, last);
}

// src/parsers/rendered/split.ts
var unnamed = "rendered.yaml";
function renderedFiles(rendering, isFile) {
  const bySource = /* @__PURE__ */ new Map();
  for (const document of documentsOf(rendering.text ?? "")) {
    const source = rendering.tool === "helm" ? templateOf(document) : originOf(document);
    const others = bySource.get(source);
    if (others) others.push(document);
    else bySource.set(source, [document]);
  }
  return [...bySource].map(([source, documents]) => {
    const path = source === "" ? void 0 : rendering.tool === "helm" ? templatePath(rendering, source) : resolvePath("", source);
    return {
      path: joinPath(rendering.decider, source.replace(/^[^/]*\//, "") || unnamed),
      text: documents.join(""),
      rendered: { rendering, source: path !== void 0 && isFile(path) ? path : void 0 }
    };
  });
}
function documentsOf(text) {
  return text.split(/^(?=---(?:\s|$))/m).filter((document) => /^(?!---|#|\s*$)/m.test(document));
}
function templateOf(document) {
  return /^# Source: (.*)$/m.exec(document)?.[1]?.trim() ?? "";
}
function templatePath({ folder, chart }, source) {
  const inner = chart !== void 0 && source.startsWith(`${chart}/`) ? source.slice(chart.length + 1) : source;
  return resolvePath(folder, inner);
}
function originOf(document) {
  const block = /^ {4}config\.kubernetes\.io\/origin: \|\n((?: {6}.*\n)+)/m.exec(document)?.[1] ?? "";
  return /^ {6}(?:path|configuredIn): (.+)$/m.exec(block)?.[1] ?? "";
}
function chartOfTemplate(path) {
  const end = path.lastIndexOf("/templates/");
  return end < 0 ? dirname(path) : path.slice(0, end);
}

// src/parsers/rendered/place.ts
function dataPlaceOf(root, at) {
  const steps = [];
  let node = root;
  for (; ; ) {
    const entry = [...node.entries.values()].find(({ range }) => contains(place(node.file, ...range), at));
    if (entry) {
      steps.push({ key: entry.name });
      if (contains(entry.key, at)) return { steps, node: entry.value, isKey: true };
      node = entry.value;
      continue;
    }
    const index = node.items.findIndex((item2) => contains(item2, at));
    const item = node.items[index];
    if (!item) return { steps, node, isKey: false };
    steps.push(itemStep(item, index));
    node = item;
  }
}
function itemStep(item, index) {
  const { scalar } = item.get("name");
  return { index, name: typeof scalar === "string" ? scalar : void 0, text: item.isScalar ? item.text : void 0 };
}
function pathText(steps) {
  return steps.map((step) => "key" in step ? `.${step.key}` : `[${step.name ?? step.index}]`).join("").replace(/^\./, "");
}
function follow(root, steps) {
  let node = root;
  for (const [taken, step] of steps.entries()) {
    const next = childOf(node, step);
    if (!next) return { node, taken };
    node = next;
  }
  return { node, taken: steps.length };
}
function childOf(node, step) {
  if ("key" in step) return node.entries.get(step.key)?.value;
  if (step.name === void 0) return step.text === void 0 ? node.items[step.index] : node.items.find(({ text }) => text === step.text);
  return node.items.find((item) => item.get("name").scalar === step.name);
}

// src/project/traces.ts
var naming = /* @__PURE__ */ new Set(["name", "kind", "apiVersion", "metadata"]);
function tracerFor(rendered, source) {
  const template = memoized((file) => readTemplate(file));
  const yaml = memoized((path) => {
    const file = source(path);
    return file && parseYaml(file, "kubernetes");
  });
  const startOf = (path) => {
    const file = source(path) ?? { path, text: "" };
    return place(file, 0, 0);
  };
  function trace(at) {
    const from = at.file.rendered;
    if (!from) return { at, related: [], path: void 0 };
    const document = rendered.get(at.file)?.documents.find((one) => contains(one, at));
    const where = document && dataPlaceOf(document.root, at);
    const path = where && where.steps.length > 0 ? pathText(where.steps) : void 0;
    const file = from.source === void 0 ? void 0 : source(from.source);
    if (!file) return { at: startOf(ownFile(from.rendering)), related: [], path };
    if (!document || !where) return { at: place(file, 0, 0), related: [], path };
    return from.rendering.tool === "helm" ? traceTemplate(file, document.root, where, from.rendering, path) : traceResource(file, document.root, where, from.rendering, path);
  }
  function traceTemplate(file, root, where, rendering, path) {
    const found = locate(template(file), root.get("kind").text, where.steps, where.isKey);
    const last = where.steps.at(-1);
    const isName = last !== void 0 && "key" in last && naming.has(last.key);
    const value = found.values && !isName ? valueAt(found.values, where, file, rendering) : void 0;
    if (value) return { at: value, related: [{ at: found.at, message: "used here" }], path: void 0 };
    return { at: found.at, related: [], path: found.isExact ? void 0 : path };
  }
  function valueAt(keys, { node, isKey }, { path }, rendering) {
    for (const [valuesPath, inner] of valuesFor(keys, path, rendering)) {
      const root = yaml(valuesPath)?.documents[0]?.root;
      if (!root) continue;
      const { node: value, taken } = follow(
        root,
        inner.map((key) => ({ key }))
      );
      if (taken < inner.length || value.kind === "missing") continue;
      if (node.isScalar !== value.isScalar || node.isScalar && node.text !== value.text) return void 0;
      return isKey || !value.isScalar || value.range[0] === value.range[1] ? value.key : value;
    }
    return void 0;
  }
  function traceResource(file, root, where, rendering, path) {
    const candidates = [file.path, ...rendering.inputs ?? []].flatMap((candidate) => objectsLike(root, candidate));
    const isSame = (node) => where.node.isScalar ? node.isScalar && node.text === where.node.text : !node.isScalar;
    for (const candidate of candidates) {
      const { node, taken } = follow(candidate, where.steps);
      if (taken === where.steps.length && (where.isKey || isSame(node)))
        return { at: where.isKey ? node.key : shown(node), related: [], path: void 0 };
    }
    const nearest = candidates.map((candidate) => follow(candidate, where.steps)).reduce((best, next) => best && best.taken >= next.taken ? best : next, void 0);
    const isThere = nearest !== void 0 && nearest.taken > 0;
    return { at: isThere ? placed(nearest.node.key) : place(file, 0, 0), related: [], path };
  }
  function objectsLike(root, path) {
    const kind = root.get("kind").text;
    const name = root.get("metadata", "name").text ?? "";
    const roots = (yaml(path)?.documents ?? []).map((document) => document.root).filter((one) => one.get("kind").text === kind);
    const named = roots.filter((one) => one.get("metadata", "name").text === name);
    return named.length > 0 ? named : roots.filter((one) => name.includes(one.get("metadata", "name").text || name));
  }
  function copiesOf(text, at) {
    const from = at.file.rendered;
    if (!from || text.length === 0) return [];
    const { rendering } = from;
    const paths = [from.source, ...rendering.values, joinPath(rendering.folder, "values.yaml"), ...rendering.inputs ?? []];
    return [...new Set(paths)].flatMap((path) => {
      const file = path === void 0 ? void 0 : source(path);
      return file ? occurrences(text, file) : [];
    });
  }
  return { trace, copiesOf };
}
function ownFile({ tool, folder, decider }) {
  return tool === "helm" ? joinPath(folder, "Chart.yaml") : decider;
}
function shown(node) {
  return node.range[0] === node.range[1] ? placed(node.key) : placed(node);
}
function placed({ file, range }) {
  return place(file, ...range);
}
function valuesFor(keys, template, { folder, values }) {
  const chart = chartOfTemplate(template);
  const own = joinPath(folder, "values.yaml");
  const files = [...[...values].reverse(), ...values.includes(own) ? [] : [own]];
  if (chart === folder) return files.map((path) => [path, keys]);
  const names = chart.slice(folder === "" ? 0 : folder.length + 1).split("/").filter((part, index) => index % 2 === 1 || part !== "charts");
  const inner = keys[0] === "global" ? keys : [...names, ...keys];
  return [...files.map((path) => [path, inner]), [joinPath(chart, "values.yaml"), keys]];
}
function occurrences(text, file) {
  const places = [];
  for (let at = file.text.indexOf(text); at >= 0 && places.length < 100; at = file.text.indexOf(text, at + text.length)) {
    places.push(place(file, at, at + text.length));
  }
  return places;
}
function secretCopies(secrets, tracer) {
  return secrets.flatMap(
    (secret) => secret.file.rendered ? tracer.copiesOf(textOf(secret).replace(/^(["'])(.*)\1$/, "$2"), secret) : [secret]
  );
}
export {
  renderedFiles,
  secretCopies,
  templateComments,
  tracerFor
};
