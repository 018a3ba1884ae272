import {
  DataNode,
  missingNode,
  parseYaml,
  resolvePlain,
  unknownNode
} from "./chunk-7KND72HD.js";
import {
  basename,
  compareText,
  composeDuration,
  dirname,
  groupOf,
  inOwnWords,
  joinPath,
  known,
  lazy,
  mapValue,
  memoized,
  parseByteSize,
  parseQuantity,
  place,
  placeOf,
  resolvePath,
  selects,
  unknown,
  unset
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/parsers/build/skaffold.ts
function skaffoldImages(file) {
  return parseYaml(file, "core").documents.flatMap(({ root: root2 }) => {
    const profiles = root2.get("profiles").items.map((profile) => profile.get("build", "artifacts"));
    return [root2.get("build", "artifacts"), ...profiles].flatMap(({ items }) => items.flatMap((item) => item.get("image").text ?? []));
  });
}

// src/parsers/compose/commands.ts
var composeOptions = {
  short: "-f",
  long: "--file",
  takesValue: /* @__PURE__ */ new Set([
    "-p",
    "--project-name",
    "--env-file",
    "--profile",
    "--project-directory",
    "--parallel",
    "--progress",
    "--ansi",
    "--context",
    "-c",
    "-H",
    "--host"
  ])
};
var stackOptions = {
  short: "-c",
  long: "--compose-file",
  takesValue: /* @__PURE__ */ new Set(["--orchestrator", "--resolve-image", "--context"])
};
var mostLists = 100;
var longestList = 50;
var mostBefore = 300;
function composeFileLists(text2) {
  const lists = [...commandLists(text2), ...variableLists(text2), ...containerLists(text2)];
  return lists.filter(({ files }) => files.length > 0 && files.length <= longestList && !files.some((file) => /[$*?`{<]/.test(file)));
}
function commandLists(text2) {
  const lists = [];
  const command = /\b(?:(?:docker|podman|nerdctl)(?:-compose|[ \t]+compose)|docker[ \t]+stack[ \t]+(?:deploy|up))(?![\w.-])/g;
  for (let match = command.exec(text2); match && lists.length < mostLists; match = command.exec(text2)) {
    const { files, end } = readFiles(text2, command.lastIndex, match[0].includes("stack") ? stackOptions : composeOptions);
    command.lastIndex = end;
    if (files.length > 0) lists.push({ files, range: [match.index, end], folder: folderBefore(text2, match.index) });
  }
  return lists;
}
function variableLists(text2) {
  const lists = [];
  const assignment = /\bCOMPOSE_FILE["']?[ \t]*[:?]?[=:][ \t]*["']?([^\s"'&|()#]+)/g;
  for (const { 0: whole2, 1: value = "", index } of text2.matchAll(assignment)) {
    if (lists.push({
      range: [index, index + whole2.length],
      files: value.replace(/;$/, "").split(value.includes(";") ? /;/ : /:/).map(plain).filter(Boolean)
    }) >= mostLists)
      break;
  }
  return lists;
}
function containerLists(text2) {
  const match = /"dockerComposeFile"\s*:\s*(\[[^\]]{0,4000}\]|"[^"]{0,400}")/.exec(text2);
  if (!match) return [];
  const files = Array.from((match[1] ?? "").matchAll(/"([^"]+)"/g), ([, file = ""]) => plain(file));
  return [{ files, range: [match.index, match.index + match[0].length] }];
}
function plain(file) {
  return file.replace(/^\.\//, "");
}
function folderBefore(text2, index) {
  const before = text2.slice(Math.max(0, index - mostBefore), index);
  const moves = before.matchAll(/(?:^|[;&|"'({])[ \t]*(?:run:[ \t]*)?[@-]?cd[ \t]+["']?([\w./-]+)["']?[ \t]*(?:&&|;|$)/gm);
  return [...moves].at(-1)?.[1];
}
function readFiles(text2, from, { short, long, takesValue }) {
  const files = [];
  let end = from;
  const next = () => {
    word.lastIndex = end;
    const match = word.exec(text2);
    if (match) end = word.lastIndex;
    return match?.[1]?.replace(/\\?["']/g, "");
  };
  for (let option = next(); option?.startsWith("-"); option = next()) {
    if (option === short || option === long) files.push(next() ?? "");
    else if (option.startsWith(`${long}=`)) files.push(option.slice(long.length + 1));
    else if (option.startsWith(short) && option[2] !== "-") files.push(option.slice(2).replace(/^=/, ""));
    else if (takesValue.has(option)) next();
  }
  return { files: files.map(plain).filter((file) => file !== "" && file !== "-"), end };
}
var word = /[ \t]*(?:\\\r?\n[ \t]*)*((?:[^\s;&|()\\]|\\(?!\r?\n))+)/y;

// src/parsers/compose/rewrite.ts
function rewrite(node, visit) {
  const entriesDone = /* @__PURE__ */ new Map();
  const itemsDone = /* @__PURE__ */ new Map();
  return rewriteNode(node);
  function rewriteNode(old) {
    const node2 = visit(old);
    if (node2 === "drop") return void 0;
    if (node2 === "keep") return old;
    if (node2.isMap) {
      const entries = once(entriesDone, node2.entries, rewriteEntries);
      return entries === node2.entries ? node2 : node2.with({ entries });
    }
    if (node2.isList) {
      const items = once(itemsDone, node2.items, rewriteItems);
      return items === node2.items ? node2 : node2.with({ items });
    }
    return node2;
  }
  function rewriteEntries(old) {
    const entries = /* @__PURE__ */ new Map();
    let changed = false;
    for (const [name, entry] of old) {
      const value = rewriteNode(entry.value);
      changed ||= value !== entry.value;
      if (value) entries.set(name, value === entry.value ? entry : { ...entry, value });
    }
    return changed ? entries : old;
  }
  function rewriteItems(old) {
    const items = [];
    let changed = false;
    for (const item of old) {
      const value = rewriteNode(item);
      changed ||= value !== item;
      if (value) items.push(value);
    }
    return changed ? items : old;
  }
}
function once(done, old, compute) {
  const known2 = done.get(old);
  if (known2 !== void 0) return known2;
  const result = compute(old);
  done.set(old, result);
  return result;
}

// src/parsers/compose/interpolate.ts
var namePattern = /[A-Za-z_][A-Za-z0-9_]*/y;
var mostLevels = 50;
function substitute(text2, lookup) {
  return readText(text2, 0, 0, lookup);
}
function readText(text2, from, level, lookup) {
  const parts = [];
  const unknown2 = [];
  const invalid = [];
  let literal = "";
  let braces = 0;
  let i = from;
  let closed = false;
  const add = (piece2) => {
    for (const part of piece2.parts) {
      if (part !== void 0) literal += part;
      else {
        if (literal) parts.push(literal);
        parts.push(void 0);
        literal = "";
      }
    }
    for (const name of piece2.unknown) unknown2.push(name);
    for (const span of piece2.invalid) invalid.push(span);
  };
  while (i < text2.length) {
    const char = text2[i];
    if (level > 0 && char === "}" && braces === 0) {
      closed = true;
      break;
    }
    if (char === "{") braces++;
    else if (char === "}") braces--;
    if (char !== "$") {
      literal += char;
      i++;
    } else if (text2[i + 1] === "$") {
      literal += "$";
      i += 2;
    } else if (text2[i + 1] === "{") {
      const piece2 = readBraced(text2, i, level + 1, lookup);
      add(piece2);
      i = piece2.end;
    } else {
      const name = nameAt(text2, i + 1);
      if (name === void 0) literal += "$";
      else add(variable(name, lookup(name)));
      i += 1 + (name?.length ?? 0);
    }
  }
  if (literal || parts.length === 0) parts.push(literal);
  return { parts, unknown: unknown2, invalid, end: i, closed };
}
function readBraced(text2, start, level, lookup) {
  const name = nameAt(text2, start + 2);
  const operatorAt = start + 2 + (name?.length ?? 0);
  if (name === void 0 || level > mostLevels) return invalidPiece(text2, start);
  if (text2[operatorAt] === "}") return { ...variable(name, lookup(name)), end: operatorAt + 1, closed: true };
  const colon = text2[operatorAt] === ":" ? ":" : "";
  const sign = text2[operatorAt + colon.length] ?? "";
  if (!sign || !"-?+".includes(sign)) return invalidPiece(text2, start);
  const body = readText(text2, operatorAt + colon.length + 1, level, lookup);
  if (!body.closed) return { ...body, parts: [void 0], unknown: [], invalid: [[start, text2.length]], closed: true };
  const value = lookup(name);
  return { ...choose(name, value, sign, colon !== "" && value === "", body), end: body.end + 1, closed: true };
}
function choose(name, value, sign, countsAsMissing, body) {
  if (sign === "-") return value === void 0 || countsAsMissing ? body : variable(name, value);
  if (sign === "?") return variable(name, countsAsMissing ? void 0 : value);
  if (value === void 0) return variable(name, void 0);
  return countsAsMissing ? variable(name, "") : body;
}
function variable(name, value) {
  return { parts: [value], unknown: value === void 0 ? [name] : [], invalid: [] };
}
function invalidPiece(text2, start) {
  const close = text2.indexOf("}", start);
  const end = close < 0 ? text2.length : close + 1;
  return { parts: [void 0], unknown: [], invalid: [[start, end]], end, closed: true };
}
function nameAt(text2, index) {
  namePattern.lastIndex = index;
  return namePattern.exec(text2)?.[0];
}
var mostExpansion = 4e6;
function interpolate(node, context) {
  return rewrite(node, (each) => each.text?.includes("$") ? interpolateScalar(each, each.text, context) : each) ?? node;
}
function interpolateScalar(node, text2, context) {
  const { parts, unknown: unknown2, invalid } = substitute(text2, context.lookup);
  for (const span of invalid) context.report(invalidVariable(node, text2, span));
  const [first, ...rest] = parts;
  if (first === text2 && rest.length === 0) return node;
  const via = [...node.via ?? [], { ...place(node.file, ...node.range), kind: "interpolation" }];
  context.left -= first?.length ?? 0;
  if (first !== void 0 && rest.length === 0 && context.left >= 0) {
    return node.with({ text: first, value: node.style === "plain" && first !== "" ? resolvePlain(first, "compose") : first, via });
  }
  const name = unknown2[0];
  const why2 = context.left < 0 ? "its variables grow too long" : name === void 0 ? "it holds an invalid variable" : `the value of "${name}" is not in the files`;
  return node.with({ kind: "unknown", text: void 0, value: void 0, parts: context.left < 0 ? void 0 : parts, why: why2, via });
}
function invalidVariable(node, text2, [start, end]) {
  const snippet = text2.slice(start, end);
  const shown = snippet.length > 40 ? `${snippet.slice(0, 40)}\u2026` : snippet;
  const source = node.source();
  const whole2 = source.indexOf(text2);
  const offset = whole2 >= 0 ? whole2 + start : source.indexOf(snippet);
  const from = node.range[0] + offset;
  const at = offset < 0 ? place(node.file, ...node.range) : place(node.file, from, from + Math.max(1, snippet.split("\n", 1)[0]?.length ?? 0));
  return { at, message: `"${shown.split("\n", 1)[0]}" is no valid variable, and Compose refuses the file; write "$$" for a dollar sign` };
}

// src/parsers/compose/dotenv.ts
var keyPattern = /(?:export[ \t]+)?([A-Za-z_][\w.[\]-]*)[ \t]*([=:]?)[ \t]*/dy;
var escapes = {
  n: "\n",
  r: "\r",
  t: "	",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
  '"': '"',
  "\\": "\\",
  $: "$$"
};
function parseDotenv(file, { lookup = () => void 0, raw = false } = {}) {
  const { text: text2 } = file;
  const values = /* @__PURE__ */ new Map();
  const find2 = (name) => lookup(name) ?? values.get(name)?.value;
  let left = mostExpansion;
  let i = text2.charCodeAt(0) === 65279 ? 1 : 0;
  while (i < text2.length) {
    while (i < text2.length && /\s/.test(text2[i] ?? "")) i++;
    keyPattern.lastIndex = i;
    const match = keyPattern.exec(text2);
    const [whole2, name, separator] = match ?? [];
    if (whole2 === void 0 || name === void 0) {
      i = lineEnd(text2, i);
      continue;
    }
    const start = i + whole2.length;
    const at = place(file, ...match?.indices?.[1] ?? [i, start]);
    const end = lineEnd(text2, start);
    if (!separator) {
      if (text2.slice(start, end).trim() === "") values.set(name, unknown(at, "it is taken from the shell"));
      i = end;
      continue;
    }
    const read = raw ? { ...trimmed(text2, start, end), next: end, quote: "" } : readValue(text2, start, end);
    const value = text2.slice(read.from, read.to);
    const valueAt = read.to > read.from ? place(file, read.from, read.to) : at;
    const result = raw || read.quote === "'" ? known(unescapeSingle(value, raw), valueAt) : expand(value, read.quote, valueAt, find2);
    left -= result.value?.length ?? 0;
    values.set(name, left < 0 ? unknown(valueAt, "its variables grow too long") : result);
    i = read.next;
  }
  return values;
}
function readValue(text2, start, end) {
  const quote = text2[start] ?? "";
  if (quote === '"' || quote === "'") {
    const close = closingQuote(text2, start + 1, quote);
    if (close !== void 0) return { from: start + 1, to: close, next: lineEnd(text2, close), quote };
  }
  const comment = text2.slice(start, end).indexOf(" #");
  return { ...trimmed(text2, start, comment < 0 ? end : start + comment), next: end, quote: "" };
}
function closingQuote(text2, from, quote) {
  for (let i = from; i < text2.length; i++) {
    if (text2[i] === "\\") i++;
    else if (text2[i] === quote) return i;
  }
  return void 0;
}
function trimmed(text2, from, end) {
  let to = end;
  while (to > from && /\s/.test(text2[to - 1] ?? "")) to--;
  return { from, to };
}
function unescapeSingle(value, raw) {
  return raw ? value : value.replaceAll("\\'", "'");
}
function expand(value, quote, at, lookup) {
  const text2 = quote === '"' ? value.replace(/\\([nrtabfv"\\$])/g, (_, letter) => escapes[letter] ?? letter) : value;
  const { parts, unknown: names } = substitute(text2, lookup);
  const [first, ...rest] = parts;
  if (first === void 0 || rest.length > 0) return unknown(at, names[0] && `the value of "${names[0]}" is not in the files`, parts);
  return known(first, at, { isLiteral: first === value });
}
function lineEnd(text2, from) {
  const end = text2.indexOf("\n", from);
  return end < 0 ? text2.length : end;
}

// src/parsers/compose/keyed.ts
function keyedEntry(item, separators = "=") {
  if (item.isScalar) return scalarEntry(item, item.text ?? "", separators);
  const [first = "", ...rest] = item.parts ?? [];
  const cut = first.search(separatorPattern(separators));
  if (cut < 0) return void 0;
  const value = item.with({ key: item, parts: [first.slice(cut + 1), ...rest].filter((part) => part !== "") });
  return { name: first.slice(0, cut), key: item, value, range: item.range };
}
function scalarEntry(item, text2, separators) {
  const cut = text2.search(separatorPattern(separators));
  if (cut < 0) return { name: text2, key: item, value: item.with({ text: "", value: null }), range: item.range };
  const value = text2.slice(cut + 1);
  const source = item.source();
  const start = source.length - value.length - (source.endsWith(`${text2}"`) || source.endsWith(`${text2}'`) ? 1 : 0);
  const isPlainToSee = value !== "" && !item.via && source.startsWith(text2, start - cut - 1);
  const range = isPlainToSee ? [item.range[0] + start, item.range[0] + start + value.length] : item.range;
  const style = isPlainToSee ? item.style : "block";
  return { name: text2.slice(0, cut), key: item, value: item.with({ text: value, value, range, style }), range: item.range };
}
function separatorPattern(separators) {
  return separators === "=" ? /=/ : /[=:]/;
}
function keyedMap(node, separators = "=") {
  if (!node.isList) return node;
  const entries = /* @__PURE__ */ new Map();
  let { open } = node;
  for (const item of node.items) {
    const entry = item.isScalar || item.isUnknown ? keyedEntry(item, separators) : void 0;
    if (entry) entries.set(entry.name, entry);
    else open ??= "the name of an entry is not in the files";
  }
  return node.with({ kind: "map", items: void 0, entries, open });
}
function namedMap(node) {
  if (!node.isList) return node;
  const entries = /* @__PURE__ */ new Map();
  let { open } = node;
  for (const item of node.items) {
    if (item.isScalar && item.text !== void 0) entries.set(item.text, { name: item.text, key: item, value: item, range: item.range });
    else open ??= "the name of an entry is not in the files";
  }
  return node.with({ kind: "map", items: void 0, entries, open });
}

// src/parsers/compose/values.ts
function dig(node, ...path) {
  let result = node;
  for (const name of path) result = result.isSet && !result.isMap ? unknownNode(result, "it is no map") : result.get(name);
  return result;
}
function booleanOf(node) {
  return mapValue(node.node(), ({ text: text2 }) => booleans.get(text2?.toLowerCase() ?? ""));
}
var booleans = new Map([
  ...["true", "y", "yes", "on"].map((word2) => [word2, true]),
  ...["false", "n", "no", "off"].map((word2) => [word2, false])
]);
function durationOf(node) {
  return mapValue(node.string(), composeDuration);
}
function bytesOf(node) {
  return mapValue(node.string(), parseByteSize);
}
function itemsOf(node) {
  return node.isList ? node.items : node.isSet || node.isUnknown ? [node] : [];
}
var hole = "\u{10FFFD}";
function holedText(node) {
  if (node.isScalar) return node.text;
  return node.isUnknown ? (node.parts ?? [void 0]).map((part) => part ?? hole).join("") : void 0;
}
function pieceOf(text2, at) {
  if (!text2.includes(hole)) return known(text2, placeOf(at), { isLiteral: false });
  const parts = text2.split(hole).flatMap((part, index) => index === 0 ? [part] : [void 0, part]).filter((part) => part !== "");
  return unknown(placeOf(at), at.why, parts);
}

// src/parsers/compose/environment.ts
function variablesOf(node, lookup) {
  const map = keyedMap(node);
  const isWhole = map.open === void 0 && (map.isMap || map.isUnset);
  return {
    names: [...map.entries.keys()],
    isComplete: isWhole,
    get(name) {
      const entry = map.entries.get(name);
      if (entry) return ownValue(entry.value, entry.key, name, lookup);
      return isWhole ? unset(placeOf(node.key)) : unknown(placeOf(node), node.why ?? map.open ?? "it could not be read");
    }
  };
}
function ownValue(value, key, name, lookup) {
  if (!value.isUnset) return value.string();
  const passed = lookup(name);
  const via = [{ ...placeOf(key), kind: "env-file" }];
  return passed === void 0 ? unknown(placeOf(key), "it is taken from the shell") : known(passed, { ...placeOf(key), via });
}
function environmentOf(service2, around) {
  const own = variablesOf(dig(service2, "environment"), around.lookup);
  const node = dig(service2, "env_file");
  const files = itemsOf(node).map((item) => envFile(item, around));
  const isComplete = own.isComplete && node.open === void 0 && files.every(({ values }) => values !== void 0);
  return {
    names: [.../* @__PURE__ */ new Set([...own.names, ...files.flatMap(({ values }) => [...values?.keys() ?? []])])],
    isComplete,
    get(name) {
      const value = own.get(name);
      if (!value.isUnset) return value;
      for (const { at, values, why: why2 } of files.toReversed()) {
        const found = values?.get(name);
        if (found) return fromFile(found, at);
        if (!values) return unknown(placeOf(at), why2);
      }
      return node.open === void 0 ? value : unknown(placeOf(node), node.open);
    }
  };
}
function fromFile(value, item) {
  const at = { ...value.at, via: [...item.via ?? [], { ...placeOf(item), kind: "env-file" }] };
  return value.isSet ? { ...value, at, isLiteral: false } : { ...value, at };
}
function envFile(item, { folderOf, read, lookup }) {
  const path = item.isMap ? dig(item, "path") : item;
  if (!path.isScalar || path.text === void 0)
    return { at: item, values: void 0, why: path.why ?? "the name of its env_file could not be read" };
  const file = read(folderOf(path.file), path.text, path);
  const why2 = `the env_file "${inOwnWords(path.text, path)}" could not be read`;
  if (!file) return { at: item, values: void 0, why: why2 };
  return { at: item, values: parseDotenv(file, { lookup, raw: item.get("format").text === "raw" }), why: why2 };
}

// src/parsers/compose/build.ts
var remote = /^[a-z][a-z0-9+.-]*:\/\/|^git@|^github\.com\/|^oci:/;
function isRemote(path) {
  return remote.test(path);
}
function buildMap(node) {
  if (node.isUnset || !(node.isScalar || node.isUnknown && node.parts)) return node;
  const entry = { name: "context", key: node.key, value: node, range: node.range };
  return node.with({ kind: "map", text: void 0, value: void 0, parts: void 0, entries: /* @__PURE__ */ new Map([["context", entry]]) });
}
function outside(path) {
  return `"${path}" is outside the repository`;
}
function buildOf(node, around) {
  const map = buildMap(node);
  return mapValue(map.node(), () => {
    if (!map.isMap) return void 0;
    const context = contextOf(map, around);
    const inline = map.get("dockerfile_inline");
    const dockerfile = inline.isUnset ? dockerfileOf(map.get("dockerfile"), context, around) : unset(placeOf(inline.key));
    const args = variablesOf(map.get("args"), around.lookup);
    return { ...placeOf(map), context, dockerfile, target: map.get("target").string(), args, inline: !inline.isUnset };
  });
}
function contextOf(build2, around) {
  const node = build2.get("context");
  if (node.isUnset) return known(around.folderOf(build2.file), placeOf(build2), { isLiteral: false });
  return resolved(node.string(), around.folderOf(node.file), around);
}
function dockerfileOf(node, context, around) {
  const value = node.string();
  if (value.isUnknown) return value;
  if (!context.isSet) return unknown(value.at, "its build context is not known");
  if (value.isSet) return resolved(value, context.value, around);
  return known(joinPath(context.value, "Dockerfile"), context.at, { isLiteral: false });
}
function resolved(value, folder, { note }) {
  if (!value.isSet) return value;
  if (isRemote(value.value)) return unknown(value.at, "it is not in the repository");
  const path = resolvePath(folder, value.value);
  if (path !== void 0) return { ...value, value: path };
  const why2 = outside(inOwnWords(value.value, value.at));
  note(value.at, why2);
  return unknown(value.at, why2);
}

// src/parsers/compose/mounts.ts
function mountsOf(service2, { folderOf }) {
  const volumes = dig(service2, "volumes");
  const tmpfs = dig(service2, "tmpfs");
  const listed = mapValue(
    volumes.node(),
    ({ isList, items }) => isList ? items.map((item) => onHost(mountOf(item), folderOf(item.file))) : void 0
  );
  if (tmpfs.isUnset || listed.isUnknown) return listed;
  const more = itemsOf(tmpfs).map((item) => {
    const target = mapValue(item.string(), (text2) => text2.split(":", 1)[0]);
    return { ...placeOf(item), type: "tmpfs", source: unset(placeOf(item)), target, readOnly: false };
  });
  return listed.isSet ? { ...listed, value: [...listed.value, ...more] } : known(more, placeOf(tmpfs));
}
function onHost(mount, folder) {
  const path = mount.type === "bind" && mount.source.isSet ? resolvePath(folder, mount.source.value) : void 0;
  return path === void 0 ? mount : { ...mount, hostPath: path };
}
function mountOf(item) {
  if (item.isMap) return longMount(item);
  const text2 = holedText(item);
  if (text2 !== void 0) return shortMount(item, text2);
  const value = unknown(placeOf(item), item.why);
  return { ...placeOf(item), type: "unknown", source: value, target: value, readOnly: false };
}
function longMount(item) {
  const source = dig(item, "source").string();
  const type = dig(item, "type");
  return {
    ...placeOf(item),
    type: type.isUnknown ? "unknown" : longType(type.text, source),
    source,
    target: dig(item, "target").string(),
    readOnly: booleanOf(dig(item, "read_only")).value ?? false
  };
}
function longType(type, source) {
  if (type === "bind" || type === "tmpfs") return type;
  if (type === "volume") return source.isUnset ? "anonymous" : "volume";
  return type === void 0 ? "unknown" : "other";
}
function shortMount(item, text2) {
  const [first = "", second, options] = mountParts(text2);
  if (second === void 0) {
    const vague = first.includes(hole);
    const target = pieceOf(first, item);
    return {
      ...placeOf(item),
      type: vague ? "unknown" : "anonymous",
      source: vague ? unknown(placeOf(item), item.why) : unset(placeOf(item)),
      target,
      readOnly: false
    };
  }
  return {
    ...placeOf(item),
    type: sourceType(first),
    source: pieceOf(first, item),
    target: pieceOf(second, item),
    readOnly: options?.split(",").includes("ro") ?? false
  };
}
function sourceType(source) {
  if (source.startsWith(hole)) return "unknown";
  return /^(?:[./~]|\\\\|[A-Za-z]:)/.test(source) ? "bind" : "volume";
}
function mountParts(text2) {
  const parts = [];
  for (const part of text2.split(":")) {
    const last = parts.at(-1);
    if (last !== void 0 && /^[A-Za-z]$/.test(last) && parts.length <= 2) parts[parts.length - 1] = `${last}:${part}`;
    else parts.push(part);
  }
  return parts;
}
function mountTarget(item) {
  return mountOf(item).target.value;
}

// src/parsers/compose/ports.ts
var portPattern = /^\d+(?:-\d+)?$/;
function portsOf(node) {
  return mapValue(node.node(), ({ isList, items }) => isList ? items.map(portOf) : void 0);
}
function portOf(item) {
  if (item.isMap) return longPort(item);
  const text2 = holedText(item);
  return text2 === void 0 ? unreadPort(item) : shortPort(item, text2);
}
function longPort(item) {
  const protocol = dig(item, "protocol").text ?? "tcp";
  const published = dig(item, "published").string();
  const hostIp = dig(item, "host_ip").string();
  return {
    ...placeOf(item),
    target: portText(dig(item, "target").string()),
    published: emptyIsUnset(published, item),
    hostIp: emptyIsUnset(hostIp, item),
    protocol
  };
}
function shortPort(item, text2) {
  const slash = text2.lastIndexOf("/");
  const protocol = slash < 0 ? "tcp" : text2.slice(slash + 1).toLowerCase();
  const parts = (slash < 0 ? text2 : text2.slice(0, slash)).split(":");
  const target = parts.pop() ?? "";
  const published = parts.pop();
  const ip = parts.join(":").replace(/^\[(.*)\]$/, "$1");
  const isVague = parts.length === 0 && (published ?? target).includes(hole);
  return {
    ...placeOf(item),
    target: portText(pieceOf(target, item)),
    published: isVague && published === void 0 ? unknown(placeOf(item), item.why) : piece(published, item),
    hostIp: isVague ? unknown(placeOf(item), item.why) : piece(ip, item),
    protocol: protocol.includes(hole) ? "tcp" : protocol
  };
}
function unreadPort(item) {
  const value = unknown(placeOf(item), item.why);
  return { ...placeOf(item), target: value, published: value, hostIp: value, protocol: "tcp" };
}
function piece(text2, item) {
  return text2 ? pieceOf(text2, item) : unset(placeOf(item));
}
function emptyIsUnset(value, item) {
  return value.isSet && value.value === "" ? unset(placeOf(item)) : value;
}
function portText(value) {
  return mapValue(value, (text2) => portPattern.test(text2) ? text2 : void 0);
}
function portKey(item) {
  const { hostIp, published, target, protocol } = portOf(item);
  const values = [hostIp, published, target];
  return values.some((value) => value.isUnknown) ? void 0 : [...values.map((value) => value.value ?? ""), protocol].join(" ");
}

// src/parsers/compose/merge.ts
var plain2 = {};
var replaced = { replace: true };
var keyed = { toMap: keyedMap, each: replaced, uniqueBy: (item) => item.text?.split("=", 1)[0] };
var hosts = { toMap: (node) => keyedMap(node, "=:"), each: replaced, uniqueBy: (item) => item.text?.split(/[=:]/, 1)[0] };
var named = { toMap: namedMap, uniqueBy: (item) => item.text };
var dependency = {
  toMap: (node) => {
    if (!node.isScalar || node.isUnset) return node;
    const condition = node.with({ text: "service_started", value: "service_started" });
    const entry = { name: "condition", key: node.key, value: condition, range: node.range };
    return node.with({ kind: "map", text: void 0, value: void 0, entries: /* @__PURE__ */ new Map([["condition", entry]]) });
  }
};
var texts = { uniqueBy: (item) => item.text };
var granted = (folder) => ({
  uniqueBy: (item) => item.isMap ? dig(item, "target").text ?? prefix(folder, dig(item, "source").text) : prefix(folder, item.text)
});
function prefix(folder, name) {
  return name === void 0 ? void 0 : `${folder}/${name}`;
}
function fields(shapes) {
  return new Map(Object.entries(shapes));
}
var build = {
  toMap: buildMap,
  fields: fields({ args: keyed, labels: keyed, additional_contexts: keyed, extra_hosts: hosts, tags: texts, platforms: texts })
};
var service = {
  fields: fields({
    command: replaced,
    entrypoint: replaced,
    healthcheck: { fields: fields({ test: replaced }) },
    environment: keyed,
    labels: keyed,
    annotations: keyed,
    sysctls: keyed,
    extra_hosts: hosts,
    build,
    deploy: { fields: fields({ labels: keyed }) },
    depends_on: { ...named, each: dependency },
    networks: { ...named, each: { fields: fields({ aliases: texts, link_local_ips: texts }) } },
    models: named,
    ports: { uniqueBy: portKey },
    volumes: { uniqueBy: mountTarget },
    devices: { uniqueBy: (item) => item.isMap ? dig(item, "target").text : item.text?.split(":")[1] ?? item.text },
    secrets: granted("/run/secrets"),
    configs: granted(""),
    env_file: { uniqueBy: (item) => (item.isMap ? dig(item, "path") : item).text },
    ...Object.fromEntries(
      ["expose", "cap_add", "cap_drop", "profiles", "links", "dns", "dns_opt", "dns_search", "tmpfs", "label_file"].map((name) => [
        name,
        texts
      ])
    ),
    logging: { unlessDiffers: "driver" },
    ulimits: { each: replaced }
  })
};
var root = {
  fields: fields({
    services: { each: service },
    networks: { each: { fields: fields({ labels: keyed }) } },
    volumes: { each: { fields: fields({ labels: keyed }) } }
  })
};
function mergeFiles(base, over) {
  return merge(base, over, root);
}
function mergeResources(name, base, over) {
  return merge(base, over, root.fields?.get(name) ?? plain2);
}
function mergeService(base, over) {
  return merge(base, over, service);
}
var merges = /* @__PURE__ */ new WeakMap();
function merge(base, over, shape) {
  if (shape !== plain2) return mergeBy(base, over, shape);
  const known2 = merges.get(base) ?? /* @__PURE__ */ new WeakMap();
  const result = known2.get(over) ?? mergeBy(base, over, shape);
  merges.set(base, known2.set(over, result));
  return result;
}
function mergeBy(base, over, shape) {
  if (over.tag === "!reset" || base.tag === "!reset" || base.kind === "missing") return over;
  if (over.tag === "!override" || shape.replace || over.isUnknown) return over.with({ earlier: writers(base) });
  if (over.isUnset) return base;
  if (base.isUnset) return over.with({ earlier: writers(base) });
  if (base.isUnknown) return opened(over, base.why ?? "what it builds on could not be read");
  if (shape.toMap && (base.isMap || over.isMap)) return mergeMaps(shape.toMap(base), shape.toMap(over), shape);
  if (base.isMap || over.isMap) return mergeMaps(base, over, shape);
  if (base.isList || over.isList || shape.uniqueBy) {
    if (!shape.uniqueBy && !(base.isList && over.isList)) return mismatch(base, over);
    return mergeLists(base, over, shape);
  }
  return over.with({ earlier: writers(base) });
}
function mergeMaps(base, over, shape) {
  if (!base.isMap || !over.isMap) return mismatch(base, over);
  const { unlessDiffers } = shape;
  if (unlessDiffers !== void 0) {
    const [before, after] = [base.get(unlessDiffers).text, over.get(unlessDiffers).text];
    if (before !== void 0 && after !== void 0 && before !== after) return over.with({ earlier: writers(base) });
  }
  const entries = new Map(base.entries);
  for (const [name, entry] of over.entries) {
    const below2 = shape.fields?.get(name) ?? shape.each ?? plain2;
    const before = base.entries.get(name);
    const value = merge(before?.value ?? base.get(name), entry.value, below2);
    if (before === void 0 || value !== before.value) entries.set(name, { ...entry, value });
  }
  return over.with({ entries, earlier: writers(base), open: over.open ?? base.open });
}
function mergeLists(base, over, { uniqueBy }) {
  const items = [];
  const places = /* @__PURE__ */ new Map();
  for (const item of [...itemsOf(base), ...itemsOf(over)]) {
    const key = uniqueBy?.(item);
    const index = key === void 0 ? void 0 : places.get(key);
    if (index !== void 0) {
      const before = items[index];
      items[index] = before && before.file !== item.file ? item.with({ earlier: writers(before) }) : item;
      continue;
    }
    if (key !== void 0) places.set(key, items.length);
    items.push(item);
  }
  const list = { kind: "list", text: void 0, value: void 0, items };
  return over.with({ ...list, earlier: writers(base), open: over.open ?? base.open });
}
function mismatch(base, over) {
  return unknownNode(over, "two files write it in different forms").with({ key: over.key, earlier: writers(base) });
}
function writers(node) {
  if (node.kind === "missing") return node.earlier;
  const { file, range, via } = node;
  return [...node.earlier, { file, range, ...via && { via } }];
}
function opened(node, why2) {
  const open = (each) => {
    if (each.tag === "!override" || each.tag === "!reset") return "keep";
    if (each.isMap || each.isList) return each.with({ open: each.open ?? why2 });
    return each.isUnset ? "drop" : "keep";
  };
  return rewrite(node, open) ?? node;
}
function withoutResets(node) {
  return rewrite(node, (each) => each.tag === "!reset" ? "drop" : each) ?? node;
}

// src/parsers/compose/file.ts
function parseComposeFile(file) {
  const yaml = parseYaml(file, "compose");
  const { comments, problems } = yaml;
  const document = yaml.documents[0];
  const written2 = document?.root ?? missingNode({ file, range: [0, 0] });
  const root2 = document?.damaged ? opened(written2, "its file has a syntax error") : written2;
  const { range } = written2.key;
  return { composeFile: { file, range, root: root2, comments, problems, isFragment: isFragment(written2) }, yaml };
}
var makings = ["image", "build", "extends", "provider"];
function isIncomplete(service2) {
  return !service2.isUnknown && makings.every((key) => service2.get(key).isUnset);
}
function isFragment(root2) {
  const all = [...root2.get("services").entries.values()].map(({ value }) => value);
  const isPart = (service2) => isIncomplete(service2) && (service2.isMap || service2.isUnset);
  return all.length > 0 && root2.get("include").isUnset && all.every(isPart);
}

// src/parsers/compose/extends.ts
var mostExtends = 50;
function withExtends(root2, layer, loading) {
  const services = root2.get("services");
  if (![...services.entries.values()].some(({ value }) => value.entries.has("extends"))) return root2;
  const find2 = finder(services, layer, loading);
  const entries = /* @__PURE__ */ new Map();
  for (const [name, entry2] of services.entries) entries.set(name, { ...entry2, value: find2(name, []) ?? entry2.value });
  const { key, range } = services;
  const entry = { name: "services", key, range, value: services.with({ entries }) };
  return root2.with({ entries: new Map([...root2.entries, ["services", entry]]) });
}
function finder(services, layer, loading) {
  const { path } = layer.file.file;
  const done = /* @__PURE__ */ new Map();
  const find2 = (name, trail) => {
    const known2 = done.get(name);
    if (known2) return known2;
    const service2 = services.get(name);
    if (service2.isUnset || !service2.entries.has("extends")) return service2.kind === "missing" ? void 0 : service2;
    const base = baseOf(service2.get("extends"), [...trail, `${path}
${name}`]);
    const own = service2.with({ entries: new Map([...service2.entries].filter(([key]) => key !== "extends")) });
    const result = base ? mergeService(base, own) : own;
    done.set(name, result);
    return result;
  };
  return find2;
  function baseOf(wanted, trail) {
    if (wanted.isUnset) return void 0;
    const via = { ...placeOf(wanted), kind: "extends" };
    const nameNode = wanted.isMap ? wanted.get("service") : wanted;
    const fileNode = wanted.get("file");
    const name = nameNode.text;
    const isElsewhere = wanted.isMap && !fileNode.isUnset;
    if (name === void 0 || isElsewhere && fileNode.text === void 0) return unknownNode(via, "what it extends is not known");
    const target = isElsewhere ? loading.fileAt(layer.folder, fileNode.text ?? "") : layer.file;
    if (!target) {
      const clause = `the extended file "${inOwnWords(fileNode.text ?? "", fileNode)}" could not be read`;
      loading.note(fileNode, clause);
      return unknownNode(via, clause);
    }
    if (trail.includes(`${target.file.path}
${name}`)) {
      const message = `the service "${inOwnWords(name, nameNode)}" extends itself${trail.length > 1 ? " through others" : ""}, and Compose refuses the file`;
      loading.report(wanted, message);
      return void 0;
    }
    const isDeep = trail.length > mostExtends;
    const base = isDeep ? void 0 : isElsewhere ? findIn(target, layer, loading)(name, trail) : find2(name, trail);
    if (isDeep || (base?.earlier.length ?? 0) >= mostExtends) return unknownNode(via, "the chain of extends is too long");
    if (base) return loading.copy(base, via);
    loading.report(
      nameNode,
      `there is no service "${inOwnWords(name, nameNode)}" in ${target.file.path} to extend, and Compose refuses the file`
    );
    return void 0;
  }
}
function findIn(file, { interpolation, extended, trail }, loading) {
  const { path } = file.file;
  const known2 = extended.get(path);
  if (known2) return known2;
  const folder = dirname(path);
  loading.settle(file.file, folder);
  const services = interpolate(file.root, interpolation).get("services");
  const find2 = finder(services, { file, folder, interpolation, extended, trail }, loading);
  extended.set(path, find2);
  return find2;
}

// src/parsers/compose/include.ts
var mostIncludes = 50;
var resources = ["services", "volumes", "networks", "secrets", "configs", "models"];
function withIncludes(root2, layer, loading) {
  const include = root2.entries.get("include")?.value;
  if (!include || include.isUnset) return root2;
  const parts = [];
  let why2;
  for (const item of itemsOf(include)) {
    const part = includedBy(item, layer, loading);
    if (typeof part !== "string") parts.push(...part);
    else {
      loading.note(item, part);
      why2 ??= part;
    }
  }
  const entries = new Map(root2.entries);
  for (const name of resources) {
    const writings = [...parts, root2].flatMap((part) => part.entries.get(name)?.value ?? []);
    const written2 = writings.length > 0 ? writings.reduce((base, over) => mergeResources(name, base, over)) : void 0;
    const value = why2 === void 0 ? written2 : written2?.with({ open: why2 }) ?? unknownNode(include, why2);
    if (value) entries.set(name, { name, key: value.key, range: value.range, value });
  }
  return root2.with({ entries });
}
function includedBy(item, layer, loading) {
  const { folder, trail } = layer;
  if (trail.length > mostIncludes) return "the chain of includes is too long";
  const files = [];
  for (const node of itemsOf(item.isMap ? item.get("path") : item)) {
    if (node.text === void 0) return "the name of an included file is not known";
    const file = loading.fileAt(folder, node.text);
    if (!file) return `the included file "${inOwnWords(node.text, node)}" could not be read`;
    if (trail.includes(file.file.path)) {
      loading.report(
        item,
        `${file.file.path} includes itself${trail.at(-1) === file.file.path ? "" : " through others"}, and Compose refuses the file`
      );
      return [];
    }
    files.push(file);
  }
  const projectFolder = projectFolderOf(item, files[0], folder);
  if (projectFolder === void 0) return "the folder of an included file is not known";
  const name = [projectFolder, ...files.map(({ file }) => file.path)].join("\n");
  if (loading.included.has(name)) return [];
  loading.included.add(name);
  const lookup = lookupOf(item, projectFolder, layer, loading);
  return [loading.copy(loading.merge(files, projectFolder, lookup, trail), { ...placeOf(item), kind: "include" })];
}
function projectFolderOf(item, first, folder) {
  const node = item.get("project_directory");
  if (!node.isUnset) return node.text === void 0 ? void 0 : resolvePath(folder, node.text);
  return first && dirname(first.file.path);
}
function lookupOf(item, projectFolder, { folder, interpolation }, { read }) {
  const named2 = itemsOf(item.get("env_file"));
  const files = named2.length > 0 ? named2.map((node) => node.text === void 0 ? void 0 : read(folder, node.text, node)) : [read(projectFolder, ".env")];
  return files.toReversed().reduce((outer, file) => lookupIn(file, outer), interpolation.lookup);
}

// src/parsers/compose/load.ts
var mostCopiesInModel = 5e4;
var mostCopies = 5e5;
function loadModel(files, reader, budget) {
  const problems = [];
  const unread = [];
  const layers = [];
  const folders = /* @__PURE__ */ new Map();
  const texts2 = /* @__PURE__ */ new Map();
  let copies = mostCopiesInModel;
  const loading = {
    report: ({ file, range }, message) => problems.push({ at: place(file, ...range), message }),
    note: ({ file, range }, reason) => unread.push({ ...place(file, ...range), reason }),
    included: /* @__PURE__ */ new Set(),
    settle: (file, folder2) => folders.has(file.path) || folders.set(file.path, folder2),
    fileAt(folder2, path) {
      const resolved2 = isRemote(path) ? void 0 : resolvePath(folder2, path);
      return resolved2 !== void 0 && reader.stat(resolved2) === "file" ? reader.parse(resolved2) : void 0;
    },
    read(folder2, path, at) {
      const resolved2 = resolvePath(folder2, path);
      if (at && (resolved2 === void 0 || reader.stat(resolved2) === "outside")) loading.note(at, outside(inOwnWords(path, at)));
      if (resolved2 === void 0) return void 0;
      if (!texts2.has(resolved2)) {
        const { text: text2 } = reader.text(resolved2);
        texts2.set(resolved2, text2 === void 0 ? void 0 : { path: resolved2, text: text2 });
      }
      return texts2.get(resolved2);
    },
    copy(node, via) {
      const isFirst = copies >= 0;
      copies = Math.min(copies, budget.copies);
      const before = copies;
      const copy = rewrite(node, (each) => --copies < 0 ? "keep" : each.with({ via: [...each.via ?? [], via] }));
      budget.copies -= before - copies;
      if (copies >= 0 && copy) return copy;
      const message = "more comes in through extends and include than is read";
      if (isFirst) problems.push({ at: place(via.file, ...via.range), message, id: "lint/input-too-complex" });
      return unknownNode(via, message).with({ key: node.key });
    },
    merge(parts, folder2, lookup2, trail) {
      const interpolation = { lookup: lookup2, report: (problem) => problems.push(problem), left: mostExpansion };
      const extended = /* @__PURE__ */ new Map();
      const inside = [...trail, ...parts.map(({ file }) => file.path)];
      let result;
      for (const file of parts) {
        loading.settle(file.file, folder2);
        const layer = { file, folder: folder2, interpolation, extended, trail: inside };
        const own = withIncludes(interpolate(file.root, interpolation), layer, loading);
        const whole2 = withExtends(own, layer, loading);
        layers.push(file);
        result = result ? mergeFiles(result, whole2) : whole2;
      }
      return result ?? missingNode(place({ path: "", text: "" }, 0, 0));
    }
  };
  const folder = dirname(files[0]?.file.path ?? "");
  const lookup = lookupIn(loading.read(folder, ".env"), () => void 0);
  const root2 = withoutResets(loading.merge(files, folder, lookup, []));
  return {
    root: root2,
    layers,
    problems,
    unread,
    note: loading.note,
    folderOf: ({ path }) => folders.get(path) ?? dirname(path),
    read: loading.read,
    lookup
  };
}
function lookupIn(file, outer) {
  const values = file && parseDotenv(file, { lookup: outer });
  return (name) => outer(name) ?? values?.get(name)?.value;
}

// src/parsers/compose/words.ts
function splitWords(text2) {
  const words2 = [];
  let word2;
  let quote = "";
  for (let i = 0; i < text2.length; i++) {
    const char = text2[i] ?? "";
    if (quote === "" && /\s/.test(char)) {
      if (word2 !== void 0) words2.push(word2);
      word2 = void 0;
    } else if (char === quote) quote = "";
    else if (quote === "" && (char === '"' || char === "'")) {
      quote = char;
      word2 ??= "";
    } else if (char === "\\" && quote !== "'") {
      const next = text2[++i] ?? "";
      const isEscape = quote === "" || '"\\$`'.includes(next);
      if (next !== "\n") word2 = (word2 ?? "") + (isEscape ? next : char + next);
    } else word2 = (word2 ?? "") + char;
  }
  if (quote !== "") return void 0;
  if (word2 !== void 0) words2.push(word2);
  return words2;
}

// src/parsers/compose/command.ts
function commandOf(node) {
  if (node.isList) return exec(words(node));
  return mapValue(node.string(), (text2) => {
    const split = splitWords(text2);
    return split && { form: "exec", words: split };
  });
}
function exec(value) {
  return mapValue(value, (list) => ({ form: "exec", words: list }));
}
function words(list) {
  const value = list.strings();
  if (!value.isUnknown) return value;
  return unknown(
    value.at,
    value.why,
    list.items.map((item) => item.isScalar ? item.text : void 0)
  );
}
function healthcheckOf(node) {
  return mapValue(node.node(), () => {
    if (!node.isMap) return void 0;
    const test = dig(node, "test");
    const isNone = (test.isList ? test.items[0] : test)?.text === "NONE";
    return {
      ...placeOf(node),
      disabled: isNone || booleanOf(dig(node, "disable")).value === true,
      test: testOf(test),
      interval: durationOf(dig(node, "interval")),
      timeout: durationOf(dig(node, "timeout")),
      startPeriod: durationOf(dig(node, "start_period")),
      retries: dig(node, "retries").number()
    };
  });
}
function testOf(node) {
  if (!node.isList) return mapValue(node.string(), (text2) => ({ form: "shell", text: text2 }));
  return mapValue(words(node), ([kind, ...rest]) => {
    if (kind === "CMD" || kind === "NONE") return { form: "exec", words: rest };
    return kind === "CMD-SHELL" ? { form: "shell", text: rest.join(" ") } : void 0;
  });
}

// src/parsers/compose/service.ts
function serviceOf({ name, node, sources, around }, application) {
  const resources2 = dig(node, "deploy", "resources");
  return {
    ...placeOf(node.key),
    via: node.via,
    name,
    application,
    node,
    sources,
    image: node.get("image").string(),
    build: buildOf(node.get("build"), around),
    command: commandOf(node.get("command")),
    entrypoint: commandOf(node.get("entrypoint")),
    environment: environmentOf(node, around),
    ports: portsOf(node.get("ports")),
    mounts: mountsOf(node, around),
    dependsOn: dependenciesOf(node.get("depends_on")),
    healthcheck: healthcheckOf(node.get("healthcheck")),
    restart: node.get("restart").string(),
    profiles: node.get("profiles").strings(),
    stopGracePeriod: durationOf(node.get("stop_grace_period")),
    replicas: either(dig(node, "deploy", "replicas").number(), node.get("scale").number()),
    limits: {
      cpu: either(dig(resources2, "limits", "cpus").number(), node.get("cpus").number()),
      memory: either(bytesOf(dig(resources2, "limits", "memory")), bytesOf(node.get("mem_limit")))
    },
    reservations: {
      cpu: dig(resources2, "reservations", "cpus").number(),
      memory: either(bytesOf(dig(resources2, "reservations", "memory")), bytesOf(node.get("mem_reservation")))
    },
    user: node.get("user").string(),
    platform: node.get("platform").string()
  };
}
function either(long, short) {
  if (long.isSet || long.isUnknown && !short.isSet) return long;
  return short;
}
var conditions = ["service_started", "service_healthy", "service_completed_successfully"];
function dependenciesOf(node) {
  const map = namedMap(node);
  if (map.isMap && map.open !== void 0) return unknown(placeOf(node), map.open);
  return mapValue(map.node(), () => map.isMap ? [...map.entries.values()].map(dependencyOf) : void 0);
}
function dependencyOf({ name, key, value }) {
  if (!value.isMap || value.style !== void 0) {
    const at = placeOf(value);
    return { ...at, service: name, condition: known("service_started", at, { isLiteral: false }), short: true, required: unset(at) };
  }
  const condition = mapValue(value.get("condition").string(), (text2) => conditions.find((each) => each === text2));
  return { ...placeOf(key), service: name, condition, short: false, required: booleanOf(value.get("required")) };
}

// src/parsers/compose/application.ts
var mostMerged = 16 * 1024 * 1024;
var baseNames = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
var overrideNames = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];
function buildApplications(files, context) {
  const { guard = (_, read) => read() } = context;
  const budget = { copies: mostCopies };
  const beside = neighboursIn(files);
  return groupsOf(files, context).flatMap((group) => {
    const file = group.files.at(-1)?.file ?? { path: "", text: "" };
    return guard(file, () => applicationOf(group, { ...context, beside }, budget)) ?? [];
  });
}
function neighboursIn(all) {
  const byFolder = /* @__PURE__ */ new Map();
  for (const file of all) {
    const folder = dirname(file.file.path);
    byFolder.set(folder, [...byFolder.get(folder) ?? [], file]);
  }
  return (files) => {
    const folders = new Set(files.flatMap(({ file }) => [...foldersOf(file.path)]));
    return [...folders].flatMap((folder) => byFolder.get(folder) ?? []).filter((file) => !files.includes(file));
  };
}
function foldersOf(path) {
  const folders = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === "") return folders;
  }
}
function groupsOf(files, context) {
  const byPath = new Map(files.map((file) => [file.file.path, file]));
  const find2 = (path) => byPath.get(path) ?? (context.stat(path) === "file" ? context.parse(path) : void 0);
  const configured = configuredGroups(context, find2);
  const settled = new Set(configured.flatMap((group) => group.files.map(({ file }) => file.path)));
  const named2 = (context.commandTexts ?? []).flatMap((text2) => commandGroups(text2, find2));
  const guessed = [...folderGroups(byPath, context, find2), ...affordable(named2)];
  const groups = [...configured, ...guessed.filter((group) => !group.files.every(({ file }) => settled.has(file.path)))];
  const grouped = new Set(groups.flatMap((group) => group.files.map(({ file }) => file.path)));
  for (const file of files) {
    if (!grouped.has(file.file.path)) groups.push({ files: [file], evidence: `${file.file.path} stands alone` });
  }
  const distinct = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const name = group.files.map(({ file }) => file.path).join("\n");
    if (!distinct.has(name) && group.files.some((file) => !file.isFragment)) distinct.set(name, group);
  }
  return [...distinct].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}
function configuredGroups({ applications }, find2) {
  const groups = applications.map((paths) => paths.flatMap((path) => find2(resolvePath("", path) ?? "") ?? []));
  return groups.filter((files) => files.length > 0).map((files) => ({ files, evidence: "the configuration lists them as one application" }));
}
function folderGroups(byPath, context, find2) {
  const folders = /* @__PURE__ */ new Set(["", ...[...byPath.keys()].map(dirname)]);
  return [...folders].flatMap((folder) => {
    const inFolder = (name) => joinPath(folder, name);
    const listed = listOfDotenv(inFolder(".env"), folder, context, find2);
    if (listed) return { files: listed, evidence: `COMPOSE_FILE in ${inFolder(".env")} lists them` };
    const base = firstOf(baseNames, inFolder, byPath);
    if (!base) return [];
    const override = firstOf(overrideNames, inFolder, byPath);
    if (!override) return { files: [base], evidence: `${base.file.path} stands alone` };
    return { files: [base, override], evidence: `Compose merges ${basename(override.file.path)} over ${basename(base.file.path)}` };
  });
}
function firstOf(names, inFolder, byPath) {
  for (const name of names) {
    const file = byPath.get(inFolder(name));
    if (file) return file;
  }
  return void 0;
}
function listOfDotenv(path, folder, context, find2) {
  const { text: text2 } = context.text(path);
  if (!text2?.includes("COMPOSE_FILE")) return void 0;
  const values = parseDotenv({ path, text: text2 });
  const list = values.get("COMPOSE_FILE")?.value;
  const separator = values.get("COMPOSE_PATH_SEPARATOR")?.value ?? (list?.includes(";") ? ";" : ":");
  return list ? filesAt(folder, list.split(separator), find2) : void 0;
}
function commandGroups(source, find2) {
  const { path, text: text2 } = source;
  return composeFileLists(text2).flatMap(({ files: list, range, folder: inside }) => {
    const starts = foldersOf(path);
    const moved2 = inside === void 0 ? [] : starts.flatMap((folder) => resolvePath(folder, inside) ?? []);
    for (const folder of [...moved2, ...starts]) {
      const files = filesAt(folder, list, find2);
      if (files) return { files, evidence: `a command in ${path} lists them`, listedAt: place(source, ...range) };
    }
    return [];
  });
}
function affordable(groups) {
  let left = mostMerged;
  return groups.filter(({ files }) => {
    left -= files.reduce((sum, { file }) => sum + file.text.length, 0);
    return left >= 0;
  });
}
function filesAt(folder, paths, find2) {
  const files = paths.flatMap((path) => {
    const resolved2 = resolvePath(folder, path);
    return resolved2 && find2(resolved2) || [];
  });
  return files.length === paths.length ? files : void 0;
}
function applicationOf({ files, evidence, listedAt }, context, budget) {
  const model = loadModel(files, context, budget);
  const beside = lazy(() => context.beside(files));
  const services = [];
  const byName = /* @__PURE__ */ new Map();
  const dependents = lazy(() => dependentsIn(services));
  const application = {
    files,
    root: model.root,
    services,
    service: (name) => byName.get(name),
    dependents: (name) => dependents().get(name) ?? [],
    evidence,
    listedAt,
    get beside() {
      return beside();
    },
    unread: model.unread,
    problems: model.problems
  };
  const sources = /* @__PURE__ */ new Map();
  for (const { root: root2 } of model.layers) {
    for (const [name, { value }] of root2.get("services").entries) if (value.isSet) sources.set(name, [...sources.get(name) ?? [], value]);
  }
  for (const [name, { value }] of model.root.get("services").entries) {
    const service2 = serviceOf({ name, node: serviceNode(value), sources: sources.get(name) ?? [], around: model }, application);
    services.push(service2);
    byName.set(name, service2);
  }
  return application;
}
function dependentsIn(services) {
  const found = /* @__PURE__ */ new Map();
  for (const service2 of services) {
    for (const dependency2 of service2.dependsOn.value ?? []) {
      const others = found.get(dependency2.service);
      if (others) others.push({ service: service2, dependency: dependency2 });
      else found.set(dependency2.service, [{ service: service2, dependency: dependency2 }]);
    }
  }
  return found;
}
function serviceNode(node) {
  if (!node.isMap && node.isSet) return unknownNode(node, "it is no map").with({ key: node.key });
  if (node.isUnknown || !isIncomplete(node)) return node;
  const map = node.isMap ? node : node.with({ kind: "map", text: void 0, value: void 0 });
  return opened(map, "it has neither image nor build, so that another file completes it");
}

// src/parsers/kubernetes/values.ts
function dig2(node, ...path) {
  let result = node;
  for (const name of path) {
    if (result.isSet && !result.isMap) return unknownNode(result, "it is no map");
    const child = result.entries.get(name)?.value;
    result = child ? below(result, child) : result.get(name);
  }
  return result;
}
function itemsOf2(list) {
  return list.via ? list.items.map((item) => below(list, item)) : list.items;
}
function below(parent, child) {
  return parent.via ? child.with({ via: [...child.via ?? [], ...parent.via] }) : child;
}
var placeholder = /\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*|\{\{[^{}]*\}\}/g;
var reference = /\$\$|\$\([^()]*\)|\$\{[^{}]*\}/g;
function text(node) {
  return expand2(node.string(), placeholder);
}
function variable2(node) {
  return expand2(node.string(), reference);
}
function expand2(value, pattern) {
  if (!value.isSet || !/\$|\{\{/.test(value.value)) return value;
  const parts = [];
  let known2 = "";
  let from = 0;
  for (const match of value.value.matchAll(pattern)) {
    known2 += value.value.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === "$$") known2 += "$";
    else {
      if (known2) parts.push(known2);
      parts.push(void 0);
      known2 = "";
    }
  }
  known2 += value.value.slice(from);
  if (parts.length === 0) return { ...value, value: known2 };
  return unknown(value.at, "it holds a variable", known2 ? [...parts, known2] : parts);
}
function integer(node) {
  return mapValue(node.node(), ({ scalar }) => typeof scalar === "number" && Number.isInteger(scalar) ? scalar : void 0);
}
function quantity(node) {
  return mapValue(node.node(), ({ scalar }) => {
    if (typeof scalar === "number") return Number.isFinite(scalar) ? scalar : void 0;
    return typeof scalar === "string" ? parseQuantity(scalar) : void 0;
  });
}
function stringMap(node) {
  return mapValue(node.node(), readStringMap);
}
function readStringMap(node) {
  if (!node.isMap) return void 0;
  const result = /* @__PURE__ */ new Map();
  for (const [name, { value }] of node.entries) {
    if (value.isUnset) result.set(name, "");
    else if (typeof value.scalar === "string") result.set(name, value.scalar);
    else return void 0;
  }
  return result;
}

// src/parsers/kubernetes/autoscaler.ts
function readAutoscaler(manifest) {
  const { kind, apiVersion, root: root2 } = manifest;
  if (kind === "WorkerResourceTemplate" && groupOf(apiVersion) === "temporal.io") return readTemplated(manifest);
  return readPlain(manifest, apiVersion, kind, dig2(root2, "spec"));
}
function readPlain(manifest, apiVersion, kind, spec) {
  const group = groupOf(apiVersion);
  if (kind === "HorizontalPodAutoscaler" && group === "autoscaling") return readPodAutoscaler(manifest, spec);
  return kind === "ScaledObject" && group === "keda.sh" ? readScaledObject(manifest, spec) : void 0;
}
function readTemplated(manifest) {
  const spec = dig2(manifest.root, "spec");
  const template2 = dig2(spec, "template");
  const [apiVersion, kind] = [text(dig2(template2, "apiVersion")), text(dig2(template2, "kind"))];
  const autoscaler = readPlain(manifest, apiVersion.value ?? "", kind.value ?? "", dig2(template2, "spec"));
  if (!autoscaler) return void 0;
  const [today, earlier] = [dig2(spec, "workerDeploymentRef"), dig2(spec, "temporalWorkerDeploymentRef")];
  const target = today.isUnset && earlier.isSet ? earlier : today;
  return {
    ...autoscaler,
    target,
    targetGroup: known("temporal.io", target),
    targetKind: known("WorkerDeployment", target),
    targetName: text(dig2(target, "name"))
  };
}
function readPodAutoscaler(manifest, spec) {
  const target = dig2(spec, "scaleTargetRef");
  const version = text(dig2(target, "apiVersion"));
  return {
    kind: "HorizontalPodAutoscaler",
    manifest,
    target,
    targetGroup: version.isUnset ? known("", version.at) : mapValue(version, groupOf),
    targetKind: text(dig2(target, "kind")),
    targetName: text(dig2(target, "name")),
    least: integer(dig2(spec, "minReplicas")),
    leastByDefault: 1,
    most: integer(dig2(spec, "maxReplicas")),
    utilization: podMetrics(spec, manifest)
  };
}
function podMetrics(spec, manifest) {
  const metrics = dig2(spec, "metrics");
  const byOldField = dig2(spec, "targetCPUUtilizationPercentage");
  const all = unset(spec.key);
  if (byOldField.isSet) return [{ ...placeOf(byOldField), resource: "cpu", container: all }];
  if (metrics.isUnset && spec.isMap) return [{ ...placeOf(manifest), resource: "cpu", container: all }];
  return itemsOf2(metrics).flatMap((item) => {
    const source = dig2(item, "type").scalar === "ContainerResource" ? "containerResource" : "resource";
    const metric = dig2(item, source);
    const resource = resourceOf(dig2(metric, "name").scalar);
    const share = [dig2(metric, "target", "averageUtilization"), dig2(metric, "targetAverageUtilization")].find((node) => node.isSet);
    if (!resource || !share) return [];
    return [{ ...placeOf(share), resource, container: source === "resource" ? all : text(dig2(metric, "container")) }];
  });
}
function readScaledObject(manifest, spec) {
  const target = dig2(spec, "scaleTargetRef");
  const version = text(dig2(target, "apiVersion"));
  const kind = text(dig2(target, "kind"));
  return {
    kind: "ScaledObject",
    manifest,
    target,
    targetGroup: version.isUnset ? known("apps", version.at) : mapValue(version, groupOf),
    targetKind: kind.isUnset ? known("Deployment", kind.at) : kind,
    targetName: text(dig2(target, "name")),
    least: integer(dig2(spec, "minReplicaCount")),
    leastByDefault: 0,
    most: integer(dig2(spec, "maxReplicaCount")),
    utilization: itemsOf2(dig2(spec, "triggers")).flatMap((trigger) => {
      const type = dig2(trigger, "type");
      const resource = resourceOf(type.scalar);
      const metadata = dig2(trigger, "metadata");
      const measure = [dig2(trigger, "metricType"), dig2(metadata, "type")].find((node) => node.isSet);
      if (!resource || measure?.scalar !== "Utilization") return [];
      return [{ ...placeOf(type), resource, container: text(dig2(metadata, "containerName")) }];
    })
  };
}
function resourceOf(name) {
  return name === "cpu" || name === "memory" ? name : void 0;
}

// src/parsers/kubernetes/kinds.ts
var template = ["spec", "template"];
var lasting = { template, isLongRunning: true, hasReplicas: true, selector: "selector" };
var builtIn = ["", "apps", "extensions", "batch"];
var versioned = { ...lasting, groups: ["temporal.io"], injects: ["TEMPORAL_"] };
var kinds = /* @__PURE__ */ new Map([
  ["Deployment", { ...lasting, groups: builtIn }],
  ["StatefulSet", { ...lasting, groups: builtIn }],
  ["DaemonSet", { ...lasting, groups: builtIn, hasReplicas: false }],
  ["ReplicaSet", { ...lasting, groups: builtIn }],
  ["ReplicationController", { ...lasting, groups: builtIn, selector: "labels" }],
  ["Job", { ...lasting, groups: builtIn, isLongRunning: false, hasReplicas: false }],
  [
    "CronJob",
    {
      groups: builtIn,
      template: ["spec", "jobTemplate", "spec", "template"],
      isLongRunning: false,
      hasReplicas: false,
      selector: "none"
    }
  ],
  ["Pod", { groups: [""], template: [], isLongRunning: true, hasReplicas: false, selector: "none" }],
  ["Rollout", { ...lasting, groups: ["argoproj.io"] }],
  ["Service", { ...lasting, groups: ["serving.knative.dev"], hasReplicas: false, selector: "none" }],
  [
    "ScaledJob",
    { groups: ["keda.sh"], template: ["spec", "jobTargetRef", "template"], isLongRunning: false, hasReplicas: false, selector: "none" }
  ],
  ["DeploymentConfig", { ...lasting, groups: ["", "apps.openshift.io"], selector: "labels" }],
  ["WorkerDeployment", versioned],
  ["TemporalWorkerDeployment", versioned]
]);
function podKind(apiVersion, kind) {
  const group = groupOf(apiVersion);
  const found = kinds.get(kind);
  return found?.groups.includes(group) ? found : void 0;
}
var podSelectors = /* @__PURE__ */ new Map([
  ["Service", { groups: [""], path: ["spec", "selector"], shape: "labels" }],
  ["PodDisruptionBudget", { groups: ["policy"], path: ["spec", "selector"], shape: "selector" }],
  ["NetworkPolicy", { groups: ["networking.k8s.io", "extensions"], path: ["spec", "podSelector"], shape: "selector" }],
  ["PodMonitor", { groups: ["monitoring.coreos.com"], path: ["spec", "selector"], shape: "selector" }],
  ["PodMonitoring", { groups: ["monitoring.googleapis.com"], path: ["spec", "selector"], shape: "selector" }]
]);
function podSelectorOf(apiVersion, kind) {
  const group = groupOf(apiVersion);
  const found = podSelectors.get(kind);
  return found?.groups.includes(group) ? found : void 0;
}
function isMonitor(apiVersion, kind) {
  return (kind === "ServiceMonitor" || kind === "PodMonitor") && groupOf(apiVersion) === "monitoring.coreos.com";
}

// src/parsers/kubernetes/selectors.ts
function readSelector(node, shape) {
  if (shape === "none") return unset(node.key);
  return mapValue(node.node(), (selector) => {
    if (shape === "labels") {
      const matchLabels = readStringMap(selector);
      return matchLabels && { matchLabels, matchExpressions: [] };
    }
    return selector.isMap ? readLabelSelector(selector) : void 0;
  });
}
function readLabelSelector(selector) {
  const labels = dig2(selector, "matchLabels");
  const matchLabels = labels.isUnset ? /* @__PURE__ */ new Map() : readStringMap(labels);
  const expressions = dig2(selector, "matchExpressions");
  if (!matchLabels || !(expressions.isList || expressions.isUnset)) return void 0;
  const matchExpressions = [];
  for (const item of itemsOf2(expressions)) {
    const key = dig2(item, "key").scalar;
    const operator = dig2(item, "operator").scalar;
    const values = dig2(item, "values").strings();
    if (typeof key !== "string" || typeof operator !== "string" || values.isUnknown) return void 0;
    matchExpressions.push({ key, operator, values: values.value ?? [] });
  }
  return { matchLabels, matchExpressions };
}

// src/parsers/kubernetes/network-policy.ts
function readNetworkPolicy(spec) {
  const [ingress, egress, types] = [dig2(spec, "ingress"), dig2(spec, "egress"), dig2(spec, "policyTypes")];
  if (!spec.isMap || [ingress, egress, types].some((node) => !node.isUnset && !node.isList)) return void 0;
  const listed = types.isUnset ? ["Ingress", ...egress.isUnset ? [] : ["Egress"]] : types.items.map(({ text: text2 }) => text2);
  return {
    restricts: { ingress: listed.includes("Ingress"), egress: listed.includes("Egress") },
    ingress: itemsOf2(ingress).map((rule) => readRule(rule, "from")),
    egress: itemsOf2(egress).map((rule) => readRule(rule, "to")),
    at: { ingress: placeOf(ingress.isSet ? ingress.key : spec.key), egress: placeOf(egress.isSet ? egress.key : spec.key) }
  };
}
function readRule(rule, peers) {
  return {
    ...placeOf(rule),
    ports: itemsOf2(dig2(rule, "ports")).map((item) => {
      const { scalar } = dig2(item, "port");
      const last = dig2(item, "endPort").scalar;
      return {
        protocol: dig2(item, "protocol").text ?? "TCP",
        port: typeof scalar === "string" || typeof scalar === "number" ? scalar : void 0,
        endPort: typeof last === "number" ? last : void 0
      };
    }),
    peers: itemsOf2(dig2(rule, peers)).map((peer) => ({
      ...placeOf(peer),
      podSelector: readSelector(dig2(peer, "podSelector"), "selector"),
      hasNamespaces: !dig2(peer, "namespaceSelector").isUnset,
      hasAddresses: !dig2(peer, "ipBlock").isUnset
    }))
  };
}

// src/parsers/kubernetes/environment.ts
function readEnvironment(container, injects) {
  const env = dig2(container, "env");
  const variables = /* @__PURE__ */ new Map();
  const sources = injects.map((prefix2) => ({ at: container.key, prefix: prefix2, why: "the controller may set it" }));
  if (env.isSet ? !env.isList : env.isUnknown) sources.push({ at: env, prefix: "", why: "env could not be read" });
  for (const item of itemsOf2(env)) {
    const name = dig2(item, "name");
    if (typeof name.scalar === "string") variables.set(name.scalar, valueOfEntry(item, name));
    else sources.push({ at: item, prefix: "", why: "an entry of env could not be read" });
  }
  const envFrom = dig2(container, "envFrom");
  if (envFrom.isSet ? !envFrom.isList : envFrom.isUnknown) sources.push({ at: envFrom, prefix: "", why: "envFrom could not be read" });
  for (const item of itemsOf2(envFrom)) sources.push({ at: item, prefix: dig2(item, "prefix").text ?? "", why: "it may come from envFrom" });
  return {
    names: [...variables.keys()],
    isComplete: sources.length === 0,
    get(name) {
      const value = variables.get(name);
      if (value) return value;
      const source = sources.find(({ prefix: prefix2 }) => name.startsWith(prefix2));
      return source ? unknown(source.at, source.why) : unset(env.key);
    }
  };
}
function valueOfEntry(item, name) {
  const from = dig2(item, "valueFrom");
  if (!from.isUnset) return unknown(from, "it comes from valueFrom");
  const value = variable2(dig2(item, "value"));
  return value.isUnset ? known("", name, { isLiteral: false }) : value;
}

// src/parsers/kubernetes/mounts.ts
var sourceKeys = {
  configMap: "name",
  secret: "secretName",
  persistentVolumeClaim: "claimName",
  hostPath: "path"
};
function readVolumes(podSpec, claimTemplates) {
  const volumes = /* @__PURE__ */ new Map();
  for (const volume of itemsOf2(dig2(podSpec, "volumes"))) {
    const name = dig2(volume, "name");
    if (typeof name.scalar === "string") volumes.set(name.scalar, readVolume(volume));
  }
  for (const claim of itemsOf2(claimTemplates)) {
    const name = dig2(claim, "metadata", "name");
    if (typeof name.scalar === "string") volumes.set(name.scalar, { type: "persistentVolumeClaim", source: text(name) });
  }
  return volumes;
}
function readVolume(volume) {
  for (const type of Object.keys(sourceKeys)) {
    if (volume.entries.has(type)) return { type, source: text(dig2(volume, type, sourceKeys[type])) };
  }
  const isEmptyDir = volume.entries.has("emptyDir") || volume.entries.size === 1;
  return { type: isEmptyDir ? "emptyDir" : "other", source: unset(volume.key) };
}
function readMounts(container, volumes) {
  return mapValue(
    dig2(container, "volumeMounts").node(),
    (list) => list.isList ? itemsOf2(list).map((item) => readMount(item, volumes)) : void 0
  );
}
function readMount(item, volumes) {
  const name = dig2(item, "name").text;
  const volume = name === void 0 ? void 0 : volumes.get(name);
  const type = volume?.type ?? "unknown";
  return {
    ...placeOf(item),
    type,
    source: volume?.source ?? unknown(item, "the pod lists no such volume"),
    target: text(dig2(item, "mountPath")),
    // A kubelet mounts these read-only, whatever the manifest says.
    readOnly: dig2(item, "readOnly").scalar === true || type === "configMap" || type === "secret"
  };
}

// src/parsers/kubernetes/probes.ts
var probeKinds = ["liveness", "readiness", "startup"];
var handlerKinds = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"];
function readProbes(container) {
  return probeKinds.flatMap((kind) => {
    const node = dig2(container, `${kind}Probe`);
    if (!node.isMap) return [];
    return {
      ...placeOf(node.key),
      kind,
      node,
      handlers: readHandlers(node),
      delay: seconds(node, "initialDelaySeconds", 0),
      period: seconds(node, "periodSeconds", 10),
      timeout: seconds(node, "timeoutSeconds", 1),
      failures: seconds(node, "failureThreshold", 3)
    };
  });
}
function readHooks(container) {
  return ["postStart", "preStop"].flatMap((kind) => {
    const node = dig2(container, "lifecycle", kind);
    return node.isMap ? { ...placeOf(node.key), kind, node, handlers: readHandlers(node) } : [];
  });
}
function readHandlers(node) {
  return handlerKinds.flatMap((kind) => {
    const handler = dig2(node, kind);
    return handler.isUnset ? [] : { ...placeOf(handler.key), kind, node: handler, words: wordsOf(dig2(handler, "command")) };
  });
}
function wordsOf(command) {
  return command.items.map((item) => item.isScalar && !/\{\{/.test(item.text ?? "") ? item.text : void 0);
}
function seconds(node, name, standard) {
  const value = integer(dig2(node, name));
  return { ...value, effective: value.isUnknown ? void 0 : value.value || standard };
}

// src/parsers/kubernetes/container.ts
function readContainer(item, role, fallbackName, pod) {
  const nameNode = dig2(item, "name");
  const isNamed = nameNode.isScalar && !nameNode.isUnset;
  const place2 = isNamed ? nameNode : [...item.entries.values()][0]?.key ?? item;
  const node = item.with({ key: placeOf(place2) });
  return {
    ...placeOf(place2),
    workload: pod.workload,
    name: isNamed && nameNode.text || fallbackName,
    role: role === "init" && dig2(node, "restartPolicy").scalar === "Always" ? "sidecar" : role,
    node,
    image: text(dig2(node, "image")),
    command: dig2(node, "command").strings(),
    args: dig2(node, "args").strings(),
    environment: readEnvironment(node, pod.injects),
    ports: itemsOf2(dig2(node, "ports")),
    livenessProbe: dig2(node, "livenessProbe"),
    readinessProbe: dig2(node, "readinessProbe"),
    startupProbe: dig2(node, "startupProbe"),
    probes: readProbes(node),
    hooks: readHooks(node),
    ...readResources(node, pod.workload.podSpec),
    mounts: readMounts(node, pod.volumes),
    security: readSecurity(node, pod.workload.podSpec)
  };
}
function readResources(node, podSpec) {
  const read = (kind, name) => {
    const own = quantity(dig2(node, "resources", kind, name));
    const ofPod = dig2(podSpec, "resources", kind, name);
    return own.isUnset && !ofPod.isUnset ? unknown(ofPod, "it is set for the pod as a whole") : own;
  };
  const limits = { cpu: read("limits", "cpu"), memory: read("limits", "memory") };
  const requestOf = (name) => {
    const request = read("requests", name);
    return request.isUnset && !limits[name].isUnset ? limits[name] : request;
  };
  return { limits, requests: { cpu: requestOf("cpu"), memory: requestOf("memory") } };
}
function readSecurity(node, podSpec) {
  const own = dig2(node, "securityContext");
  const ofPod = dig2(podSpec, "securityContext");
  const inherited = (read) => {
    const value = read(own);
    if (!value.isUnset) return value;
    const outer = read(ofPod);
    if (outer.isUnset) return value;
    const at = { ...placeOf(outer.at), via: [...outer.at.via ?? [], { ...placeOf(node.key), kind: "inheritance" }] };
    return outer.isSet ? { ...outer, at, isLiteral: false } : { ...outer, at };
  };
  return {
    runAsNonRoot: inherited((context) => dig2(context, "runAsNonRoot").boolean()),
    runAsUser: inherited((context) => integer(dig2(context, "runAsUser"))),
    runAsGroup: inherited((context) => integer(dig2(context, "runAsGroup"))),
    seccompType: inherited((context) => dig2(context, "seccompProfile", "type").string()),
    appArmorType: inherited((context) => dig2(context, "appArmorProfile", "type").string()),
    hostProcess: inherited((context) => dig2(context, "windowsOptions", "hostProcess").boolean()),
    readOnlyRootFilesystem: dig2(own, "readOnlyRootFilesystem").boolean(),
    allowPrivilegeEscalation: dig2(own, "allowPrivilegeEscalation").boolean(),
    privileged: dig2(own, "privileged").boolean(),
    procMount: dig2(own, "procMount").string(),
    capabilities: dig2(own, "capabilities")
  };
}

// src/parsers/kubernetes/references.ts
function readReferences(podSpec) {
  const volumes = itemsOf2(dig2(podSpec, "volumes"));
  const account = dig2(podSpec, "serviceAccountName");
  return [
    ...whole(account.isUnset ? dig2(podSpec, "serviceAccount") : account, void 0, {
      kind: "ServiceAccount",
      by: "pod",
      container: void 0
    }),
    ...volumes.flatMap(ofVolume),
    ...["initContainers", "containers"].flatMap(
      (list) => itemsOf2(dig2(podSpec, list)).flatMap((container) => ofContainer(container, volumes))
    )
  ];
}
function ofVolume(volume) {
  const target = { by: "volume", container: void 0 };
  const configMap = dig2(volume, "configMap");
  const secret = dig2(volume, "secret");
  return [
    ...ofSource(configMap, dig2(configMap, "name"), "ConfigMap"),
    ...ofSource(secret, dig2(secret, "secretName"), "Secret"),
    ...whole(dig2(volume, "persistentVolumeClaim", "claimName"), void 0, { ...target, kind: "PersistentVolumeClaim" }),
    ...itemsOf2(dig2(volume, "projected", "sources")).flatMap((source) => {
      const [map, other] = [dig2(source, "configMap"), dig2(source, "secret")];
      return [...ofSource(map, dig2(map, "name"), "ConfigMap"), ...ofSource(other, dig2(other, "name"), "Secret")];
    })
  ];
}
function ofSource(source, name, kind) {
  return [
    ...whole(name, source, { kind, by: "volume", container: void 0 }),
    ...itemsOf2(dig2(source, "items")).flatMap((item) => oneKey(name, dig2(item, "key"), source, { kind, by: "items", container: void 0 }))
  ];
}
function ofContainer(container, volumes) {
  const at = { container: dig2(container, "name").text };
  return [
    ...itemsOf2(dig2(container, "env")).flatMap(
      (entry) => ["ConfigMap", "Secret"].flatMap((kind) => {
        const source = dig2(entry, "valueFrom", kind === "ConfigMap" ? "configMapKeyRef" : "secretKeyRef");
        return oneKey(dig2(source, "name"), dig2(source, "key"), source, { ...at, kind, by: "env" });
      })
    ),
    ...itemsOf2(dig2(container, "envFrom")).flatMap(
      (entry) => ["ConfigMap", "Secret"].flatMap((kind) => {
        const source = dig2(entry, kind === "ConfigMap" ? "configMapRef" : "secretRef");
        return whole(dig2(source, "name"), source, { ...at, kind, by: "envFrom" });
      })
    ),
    ...itemsOf2(dig2(container, "volumeMounts")).flatMap((mount) => {
      const name = dig2(mount, "name").text;
      const volume = volumes.find((one) => dig2(one, "name").text === name);
      return volume ? ofSubPath(dig2(mount, "subPath"), volume, at) : [];
    })
  ];
}
function ofSubPath(subPath, volume, at) {
  for (const [kind, field, nameKey] of [
    ["ConfigMap", "configMap", "name"],
    ["Secret", "secret", "secretName"]
  ]) {
    const source = dig2(volume, field);
    if (source.isMap && dig2(source, "items").isUnset) return oneKey(dig2(source, nameKey), subPath, source, { ...at, kind, by: "subPath" });
  }
  return [];
}
function whole(name, source, target) {
  const value = text(name);
  if (value.isUnset) return [];
  return [{ ...placeOf(name), ...target, name: value, key: unset(name), isOptional: isOptional(source) }];
}
function oneKey(name, key, source, target) {
  const [value, one] = [text(name), text(key)];
  if (value.isUnset || one.isUnset) return [];
  return [{ ...placeOf(name), ...target, name: value, key: one, isOptional: isOptional(source) }];
}
function isOptional(source) {
  return source !== void 0 && dig2(source, "optional").scalar === true;
}

// src/parsers/kubernetes/spread.ts
function readSpread(podSpec) {
  const antiAffinity = dig2(podSpec, "affinity", "podAntiAffinity");
  return [
    ...itemsOf2(dig2(podSpec, "topologySpreadConstraints")).map((item) => readTerm(item, "spread")),
    ...itemsOf2(dig2(antiAffinity, "requiredDuringSchedulingIgnoredDuringExecution")).map((item) => readTerm(item, "anti-affinity")),
    ...itemsOf2(dig2(antiAffinity, "preferredDuringSchedulingIgnoredDuringExecution")).map(
      (item) => readTerm(dig2(item, "podAffinityTerm"), "anti-affinity")
    )
  ];
}
function readTerm(item, kind) {
  return {
    ...placeOf(item),
    kind,
    topologyKey: text(dig2(item, "topologyKey")),
    selector: readSelector(dig2(item, "labelSelector"), "selector"),
    looksElsewhere: !dig2(item, "namespaces").isUnset || !dig2(item, "namespaceSelector").isUnset
  };
}

// src/parsers/kubernetes/workload.ts
function readWorkload(manifest, kind) {
  const { root: root2 } = manifest;
  const spec = dig2(root2, "spec");
  const template2 = dig2(root2, ...kind.template);
  const podSpec = dig2(template2, "spec");
  const nameNode = [dig2(root2, "metadata", "name"), dig2(root2, "metadata", "generateName")].find((node) => node.isScalar && !node.isUnset);
  const containers = [];
  const references = lazy(() => readReferences(podSpec));
  const workload = {
    ...placeOf(nameNode ?? manifest),
    manifest,
    kind: manifest.kind,
    name: nameNode?.text || manifest.kind,
    isLongRunning: kind.isLongRunning && (manifest.kind !== "Pod" || restarts(podSpec)),
    hasReplicas: kind.hasReplicas,
    replicas: kind.hasReplicas ? integer(dig2(spec, "replicas")) : unset(spec.key),
    selector: readSelector(dig2(spec, "selector"), kind.selector),
    template: template2,
    podSpec,
    podLabels: stringMap(dig2(template2, "metadata", "labels")),
    podAnnotations: dig2(template2, "metadata", "annotations"),
    containers,
    spread: readSpread(podSpec),
    get references() {
      return references();
    },
    terminationGracePeriod: integer(dig2(podSpec, "terminationGracePeriodSeconds")),
    isIncomplete: isIncomplete2(podSpec)
  };
  const volumes = readVolumes(podSpec, dig2(spec, "volumeClaimTemplates"));
  const context = { workload, volumes, injects: kind.injects ?? [] };
  for (const [key, role] of [
    ["initContainers", "init"],
    ["containers", "main"]
  ]) {
    for (const [index, item] of itemsOf2(dig2(podSpec, key)).entries()) {
      if (item.isMap) containers.push(readContainer(item, role, `${key}[${index}]`, context));
    }
  }
  return workload;
}
function restarts(podSpec) {
  const policy = dig2(podSpec, "restartPolicy");
  return policy.isUnset || policy.scalar === "Always";
}
function isIncomplete2(podSpec) {
  const items = itemsOf2(dig2(podSpec, "containers"));
  return !items.every((item) => item.isMap) || items.every((item) => dig2(item, "image").isUnset);
}

// src/parsers/kubernetes/parse.ts
function parseKubernetes(file) {
  const yaml = parseYaml(file, "kubernetes");
  const manifests = [];
  const foreign = [];
  for (const document of yaml.documents) {
    const objects = objectsOf(document.root);
    if (objects) for (const object of objects) manifests.push(readManifest(document, object));
    else if (!isPerhapsOurs(document)) foreign.push(document);
  }
  return {
    yaml,
    manifests,
    problems: outside2(foreign, yaml.problems),
    ignoredDocuments: foreign.filter(({ root: root2 }) => !root2.isUnset).length
  };
}
function outside2(documents, problems) {
  let index = 0;
  return problems.filter(({ at: { range } }) => {
    while ((documents[index]?.range[1] ?? Number.POSITIVE_INFINITY) <= range[0]) index++;
    return (documents[index]?.range[0] ?? Number.POSITIVE_INFINITY) > range[0];
  });
}
function objectOf(root2) {
  const apiVersion = dig2(root2, "apiVersion").scalar;
  const kind = dig2(root2, "kind");
  if (typeof apiVersion !== "string" || typeof kind.scalar !== "string" || !apiVersion || !kind.scalar) return void 0;
  return { root: root2.with({ key: placeOf(kind) }), apiVersion, kind };
}
function objectsOf(root2) {
  const object = objectOf(root2);
  if (!object) return void 0;
  const isList = object.kind.scalar === "List" || object.kind.text?.endsWith("List") && dig2(root2, "items").isList;
  if (!isList) return [object];
  return itemsOf2(dig2(root2, "items")).flatMap((item) => objectOf(item) ?? []);
}
function isPerhapsOurs(document) {
  if (!document.damaged) return false;
  const written2 = document.file.text.slice(...document.range);
  return !document.root.isMap || /^["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(written2);
}
function manifestOf(document, root2, about) {
  const object = objectOf(root2);
  return object && readManifest(document, object, about);
}
function readManifest(document, { root: root2, apiVersion, kind: kindNode }, about = {}) {
  const kind = kindNode.text ?? "";
  const metadata = dig2(root2, "metadata");
  let workload;
  let autoscaler;
  const selector = podSelectorOf(apiVersion, kind);
  const networkPolicy = lazy(() => kind === "NetworkPolicy" && selector ? readNetworkPolicy(dig2(root2, "spec")) : void 0);
  const manifest = {
    ...placeOf(kindNode),
    document,
    set: about.set,
    isGenerated: about.isGenerated ?? false,
    root: root2,
    apiVersion,
    kind,
    name: text(dig2(metadata, "name")),
    namespace: text(dig2(metadata, "namespace")),
    labels: stringMap(dig2(metadata, "labels")),
    annotations: dig2(metadata, "annotations"),
    podSelector: selector ? readSelector(dig2(root2, ...selector.path), selector.shape) : unset(root2.key),
    scrapeSelector: isMonitor(apiVersion, kind) ? readSelector(dig2(root2, "spec", "selector"), "selector") : unset(root2.key),
    get networkPolicy() {
      return networkPolicy();
    },
    get workload() {
      return workload;
    },
    get autoscaler() {
      return autoscaler;
    }
  };
  autoscaler = readAutoscaler(manifest);
  const pods = podKind(apiVersion, kind);
  if (pods) workload = readWorkload(manifest, pods);
  return manifest;
}

// src/parsers/kustomize/nodes.ts
function scalarAt(at, value, before) {
  const { file, range } = at;
  const text2 = value === null ? "" : String(value);
  return new DataNode({ kind: "scalar", file, range, key: placeOf(at), text: text2, value, style: "plain", ...written(at, before) });
}
function mapAt(at, entries) {
  const { file, range, via } = at;
  const all = new Map(Array.from(entries, ([name, value]) => [name, entryOf(name, value)]));
  return new DataNode({ kind: "map", file, range, key: placeOf(at), entries: all, via });
}
function entryOf(name, value) {
  return { name, key: placeOf(value), value, range: value.range };
}
function written(at, before) {
  if (!before || before.kind === "missing") return { via: at.via, earlier: before?.earlier ?? [] };
  const base = { file: before.file, range: before.range, ...before.via && { via: before.via } };
  return { via: [...at.via ?? [], { file: before.file, range: before.range, kind: "override" }], earlier: [...before.earlier, base] };
}
function withEntry(map, name, value) {
  if (!map.isMap) return map;
  const old = map.entries.get(name);
  if (old?.value === value) return map;
  const entries = new Map(map.entries);
  if (!value) entries.delete(name);
  else entries.set(name, old ? { ...old, value } : entryOf(name, value));
  return map.with({ entries });
}
function updateAt(node, path, update) {
  const [step, ...rest] = path;
  if (step === void 0) return update(node);
  if (!step.endsWith("[]")) {
    const child = node.entries.get(step)?.value;
    return child ? withEntry(node, step, updateAt(child, rest, update)) : node;
  }
  return updateAt(node, [step.slice(0, -2)], (list) => mapItems(list, (item) => updateAt(item, rest, update)));
}
function mapItems(list, change2) {
  const items = list.items.map(change2);
  return items.every((item, index) => item === list.items[index]) ? list : list.with({ items });
}
function setAt(node, path, value) {
  const [name, ...rest] = path;
  if (name === void 0) return value(node);
  if (!node.isMap) return node;
  const child = node.get(name);
  const isGone = child.isUnset && rest.length > 0;
  return withEntry(node, name, isGone ? nested(rest, value(child)) : setAt(child, rest, value));
}
function nested(path, value) {
  return path.reduceRight((inner, name) => mapAt(inner, [[name, inner]]), value);
}

// src/parsers/kustomize/transform.ts
var clusterWide = new Set(
  "APIService CSIDriver CSINode CertificateSigningRequest ClusterRole ClusterRoleBinding ClusterTrustBundle CustomResourceDefinition FlowSchema IngressClass MutatingWebhookConfiguration Namespace Node PersistentVolume PodSecurityPolicy PriorityClass PriorityLevelConfiguration RuntimeClass StorageClass ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration VolumeAttachment".split(" ")
);
var textAt = (root2, ...path) => {
  const node = root2.get(...path);
  return node.isScalar && !node.isUnset ? node.text : void 0;
};
var kindOf = (root2) => textAt(root2, "kind") ?? "";
var apiGroupOf = (root2) => groupOf(textAt(root2, "apiVersion") ?? "");
function inNamespace(root2, namespace) {
  const kind = kindOf(root2);
  const put = (before) => scalarAt(namespace, namespace.text ?? "", before);
  if (kind === "Namespace") return setAt(root2, ["metadata", "name"], put);
  const own = clusterWide.has(kind) ? root2 : setAt(root2, ["metadata", "namespace"], put);
  if (kind !== "RoleBinding" && kind !== "ClusterRoleBinding") return own;
  return updateAt(own, ["subjects[]"], (subject) => {
    const isAccount = textAt(subject, "kind") === "ServiceAccount";
    return isAccount && textAt(subject, "name") === "default" ? setAt(subject, ["namespace"], put) : subject;
  });
}
var keepTheirNames = /* @__PURE__ */ new Set(["CustomResourceDefinition", "APIService", "Namespace"]);
function renamed(root2, prefix2, suffix) {
  const name = root2.get("metadata", "name");
  if (keepTheirNames.has(kindOf(root2)) || !name.isScalar || name.text === void 0) return root2;
  const text2 = `${prefix2.isUnset ? "" : prefix2.text ?? ""}${name.text}${suffix.isUnset ? "" : suffix.text ?? ""}`;
  return text2 === name.text ? root2 : setAt(root2, ["metadata", "name"], () => renamedText(name, text2, prefix2.isUnset ? suffix : prefix2));
}
function renamedText(name, text2, by) {
  const via = [...name.via ?? [], { file: by.file, range: by.range, kind: "override" }];
  return name.with({ text: text2, value: text2, via });
}
var selecting = /* @__PURE__ */ new Set(["Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Rollout"]);
function labelled(root2, { pairs, selectors, templates, everywhere }) {
  const kind = kindOf(root2);
  const isBuiltIn = ["", "apps", "batch", "extensions", "policy", "networking.k8s.io"].includes(apiGroupOf(root2));
  let result = withPairs(root2, ["metadata", "labels"], pairs);
  const isMeant = isBuiltIn || everywhere && kind === "Rollout";
  if (!isMeant || !(selectors || templates)) return result;
  for (const path of templatePaths(kind)) result = withPairs(result, path, pairs);
  if (!selectors) return result;
  if (kind === "Service" || kind === "ReplicationController") result = withPairs(result, ["spec", "selector"], pairs);
  if (selecting.has(kind)) result = withPairs(result, ["spec", "selector", "matchLabels"], pairs);
  if (kind === "PodDisruptionBudget" || kind === "Job") result = withPairs(result, ["spec", "selector", "matchLabels"], pairs, true);
  if (kind === "NetworkPolicy") result = withPairs(result, ["spec", "podSelector", "matchLabels"], pairs, true);
  const toSelector = (item) => withPairs(item, ["labelSelector", "matchLabels"], pairs, true);
  for (const path of termPaths) result = updateAt(result, path, toSelector);
  for (const direction of ["ingress[].from", "egress[].to"]) {
    const peers = ["spec", ...direction.split(".").map((part) => part.endsWith("[]") ? part : `${part}[]`)];
    if (kind === "NetworkPolicy") result = updateAt(result, peers, (peer) => withPairs(peer, ["podSelector", "matchLabels"], pairs, true));
  }
  return result;
}
function templatePaths(kind) {
  if (kind === "CronJob")
    return [
      ["spec", "jobTemplate", "metadata", "labels"],
      ["spec", "jobTemplate", "spec", "template", "metadata", "labels"]
    ];
  return selecting.has(kind) || kind === "ReplicationController" || kind === "Job" ? [["spec", "template", "metadata", "labels"]] : [];
}
var affinity = ["spec", "template", "spec", "affinity"];
var termPaths = [
  ["spec", "template", "spec", "topologySpreadConstraints[]"],
  ...["podAffinity", "podAntiAffinity"].flatMap((kind) => [
    [...affinity, kind, "requiredDuringSchedulingIgnoredDuringExecution[]"],
    [...affinity, kind, "preferredDuringSchedulingIgnoredDuringExecution[]", "podAffinityTerm"]
  ])
];
function withPairs(root2, path, pairs, onlyThere = false) {
  if (!pairs.isMap || onlyThere && root2.get(...path).isUnset) return root2;
  let result = root2;
  for (const [name, { value }] of pairs.entries) {
    result = setAt(result, path, (before) => before.isUnset ? mapAt(value, []) : before);
    result = setAt(result, [...path, name], (before) => scalarAt(value, value.text ?? "", before));
  }
  return result;
}
var scaled = /* @__PURE__ */ new Set(["Deployment", "ReplicationController", "ReplicaSet", "StatefulSet"]);
function withReplicas(root2, count) {
  if (!scaled.has(kindOf(root2))) return root2;
  return setAt(root2, ["spec", "replicas"], (before) => scalarAt(count, count.scalar ?? null, before));
}
var holders = /* @__PURE__ */ new WeakMap();
function holdsContainers(node) {
  const known2 = holders.get(node);
  if (known2 !== void 0) return known2;
  holders.set(node, false);
  const found = node.entries.has("containers") || node.entries.has("initContainers") || [...node.entries.values()].some(({ value }) => holdsContainers(value)) || node.items.some(holdsContainers);
  holders.set(node, found);
  return found;
}
function withImages(node, changes) {
  if (!holdsContainers(node)) return node;
  if (node.isList) return mapItems(node, (item) => withImages(item, changes));
  let result = node;
  for (const [name, { value }] of node.entries) {
    const isList = (name === "containers" || name === "initContainers") && value.isList;
    result = withEntry(result, name, isList ? mapItems(value, (item) => withImage(item, changes)) : withImages(value, changes));
  }
  return result;
}
function withImage(container, changes) {
  return updateAt(container, ["image"], (image) => changes.reduce(changeImage, image));
}
function changeImage(image, { name, newName, newTag, digest }) {
  const { text: text2 } = image;
  if (!image.isScalar || text2 === void 0) return image;
  const parts = /^([^@]*?)(?::([^:/@]*))?(?:@(.*))?$/.exec(text2);
  if (!parts || parts[1] !== name) return image;
  const [place2] = [newTag, digest, newName].filter((node) => node.isSet && node.isScalar);
  if (!place2) return image;
  const tag = newTag.isSet ? newTag.text : digest.isSet ? void 0 : parts[2];
  const sum = digest.isSet ? digest.text : newTag.isSet ? void 0 : parts[3];
  const changed = `${newName.isSet ? newName.text : name}${tag === void 0 ? "" : `:${tag}`}${sum === void 0 ? "" : `@${sum}`}`;
  return scalarAt(placeOf(place2), changed, image);
}
function unknownAt(root2, path, by, why2) {
  const split = path.findLastIndex((step) => step.endsWith("[]")) + 1;
  const put = () => unknownNode(placeOf(by), why2);
  return updateAt(root2, path.slice(0, split), (node) => setAt(node, path.slice(split), put));
}
function podSpecPath(root2) {
  const kind = podKind(textAt(root2, "apiVersion") ?? "", kindOf(root2));
  return kind && [...kind.template, "spec"];
}

// src/parsers/kustomize/generate.ts
function generate(kind, entry, around) {
  const name = entry.get("name");
  if (!name.isScalar || name.isUnset || !name.text) return void 0;
  const at = placeOf(name);
  const metadata = mapAt(at, [["name", name], ...entry.get("namespace").isSet ? [["namespace", entry.get("namespace")]] : []]);
  const dataKey = kind === "Secret" ? "stringData" : "data";
  let root2 = mapAt(at, [
    ["apiVersion", scalarAt(at, "v1")],
    ["kind", scalarAt(at, kind)],
    ["metadata", metadata],
    [dataKey, dataOf(entry, around)]
  ]);
  const immutable = [entry.get("options", "immutable"), around.options.get("immutable")].find((node) => node.isSet);
  if (immutable) root2 = withEntry(root2, "immutable", immutable);
  if (entry.get("type").isSet) root2 = withEntry(root2, "type", entry.get("type"));
  for (const options of [around.options, entry.get("options")]) {
    for (const key of ["labels", "annotations"]) root2 = withPairs(root2, ["metadata", key], options.get(key));
  }
  const behavior = entry.get("behavior").text;
  return { root: root2, name: name.text, behavior: behavior === "merge" || behavior === "replace" ? behavior : "create" };
}
function dataOf(entry, around) {
  const entries = /* @__PURE__ */ new Map();
  let open;
  for (const item of entry.get("envs").items.concat(entry.get("env").isSet ? [entry.get("env")] : [])) {
    const file = fileOf(item.text, around);
    if (file) {
      for (const [name, { value, at }] of parseDotenv(file, { raw: true })) {
        entries.set(name, value === void 0 ? unknownNode(at, "it is taken from the shell") : scalarAt(at, value));
      }
    } else open = `${item.text ?? "a file"} could not be read`;
  }
  for (const item of entry.get("files").items) {
    const [, key, path = ""] = /^(?:([^=]*)=)?(.*)$/s.exec(item.text ?? "") ?? [];
    const name = key ?? basename(path);
    if (name) entries.set(name, unknownNode(placeOf(item), `it is the content of ${path}`));
  }
  for (const item of entry.get("literals").items) {
    const literal = literalOf(item);
    if (literal) entries.set(...literal);
  }
  const list = ["literals", "files", "envs"].map((key) => entry.get(key)).find((node) => node.isList);
  const data = mapAt(list?.key ?? entry.get("name"), entries);
  return open === void 0 ? data : data.with({ open });
}
function fileOf(text2, { file, source, reads }) {
  const path = text2 === void 0 ? void 0 : resolvePath(dirname(file.path), text2);
  if (path === void 0) return void 0;
  reads(path);
  return source(path);
}
function literalOf(item) {
  const { text: text2 } = item;
  const equals = item.isScalar && text2 !== void 0 ? text2.indexOf("=") : -1;
  if (text2 === void 0 || equals < 1) return void 0;
  const written2 = text2.slice(equals + 1);
  const quoted = /^(["'])(.*)\1$/s.exec(written2);
  const value = quoted?.[2] ?? written2;
  const start = item.source().indexOf(text2);
  const from = item.range[0] + start + equals + 1 + (quoted ? 1 : 0);
  const at = start < 0 || value === "" ? placeOf(item) : { file: item.file, range: [from, from + value.length] };
  return [text2.slice(0, equals), scalarAt({ ...at, via: [{ file: item.file, range: item.range, kind: "merge" }] }, value)];
}

// src/parsers/kustomize/inline.ts
function parseInline(scalar, prepare = (text2) => text2) {
  if (scalar.isMap) return [scalar];
  const { text: text2, style } = scalar;
  if (!scalar.isScalar || text2 === void 0) return void 0;
  const roots = [];
  for (const part of style === "block" ? blockParts(scalar) : [quotedPart(scalar, text2)]) {
    const { documents, problems } = parseYaml({ path: scalar.file.path, text: prepare(part.text) }, "kubernetes");
    if (problems.some(({ id }) => id !== "lint/duplicate-key")) return void 0;
    for (const { root: root2 } of documents) if (!root2.isUnset) roots.push(relocated(root2, part.move));
  }
  return roots;
}
function blockParts({ file, range }) {
  const header = file.text.indexOf("\n", range[0]) + 1;
  if (header === 0 || header > range[1]) return [];
  const parts = [];
  let start = header;
  for (const match of file.text.slice(header, range[1]).matchAll(/^[ \t]+---[ \t]*\r?$/gm)) {
    parts.push(partOf(file, start, header + match.index));
    start = header + match.index + match[0].length;
  }
  return [...parts, partOf(file, start, range[1])];
}
function partOf(file, start, end) {
  const move = ({ range, via }) => ({ file, range: [range[0] + start, range[1] + start], via });
  return { text: file.text.slice(start, end), move };
}
function quotedPart({ file, range }, text2) {
  const inner = file.text.slice(...range).indexOf(text2);
  if (inner >= 0) return { ...partOf(file, range[0] + inner, range[0] + inner + text2.length), text: text2 };
  return { text: text2, move: ({ via }) => ({ file, range, via }) };
}
function relocated(node, move) {
  const entriesDone = /* @__PURE__ */ new Map();
  const itemsDone = /* @__PURE__ */ new Map();
  const moveEntries = (old) => {
    const entries = /* @__PURE__ */ new Map();
    for (const [name, entry] of old) {
      const { range } = move({ file: node.file, range: entry.range });
      entries.set(name, { name, key: move(entry.key), value: moveNode(entry.value), range });
    }
    return entries;
  };
  const moveNode = (old) => {
    const { file, range } = move({ file: old.file, range: old.range });
    const entries = entriesDone.get(old.entries) ?? moveEntries(old.entries);
    entriesDone.set(old.entries, entries);
    const items = itemsDone.get(old.items) ?? old.items.map(moveNode);
    itemsDone.set(old.items, items);
    return new DataNode({
      ...old.data,
      file,
      range,
      key: move(old.key),
      entries,
      items,
      via: old.via?.map((via) => ({ ...via, ...move(via), kind: via.kind }))
    });
  };
  return moveNode(node);
}

// src/parsers/kustomize/json-patch.ts
var mostCopied = 2e3;
function jsonPatch(object, operations) {
  let result = object;
  for (const operation of operations) {
    result = apply(result, operation);
    if (!result) return void 0;
  }
  return result;
}
function apply(object, operation) {
  const path = pointerOf(operation.get("path"));
  const from = pointerOf(operation.get("from"));
  const value = operation.get("value");
  if (!path) return void 0;
  switch (operation.get("op").text) {
    case "add":
      return value.kind === "missing" ? void 0 : change(object, path, (before) => moved(value, before), "add");
    case "replace":
      return value.kind === "missing" ? void 0 : change(object, path, (before) => moved(value, before), "replace");
    case "remove":
      return change(object, path, () => void 0, "remove");
    case "move": {
      const source = from && find(object, from);
      const rest = source && change(object, from, () => void 0, "remove");
      return source && rest && change(rest, path, (before) => moved(source, before), "add");
    }
    case "copy": {
      const source = from && find(object, from);
      return source && sizeOf(source, mostCopied) < mostCopied ? change(object, path, (before) => moved(source, before), "add") : void 0;
    }
    case "test":
      return object;
    default:
      return void 0;
  }
}
function moved(value, before) {
  return value.with(written(value, before));
}
function pointerOf({ text: text2, isScalar }) {
  if (!isScalar || !text2?.startsWith("/")) return void 0;
  return text2.slice(1).split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function find(node, path) {
  let at = node;
  for (const part of path) at = at?.isList ? at.items[indexOf(part)] : at?.entries.get(part)?.value;
  return at;
}
function indexOf(part) {
  return /^\d{1,6}$/.test(part) ? Number(part) : -1;
}
function change(node, [part, ...rest], update, kind) {
  if (part === void 0) return update(node);
  if (node.isUnknown) return node;
  if (node.isList) return changeItem(node, part, rest, update, kind);
  if (!node.isMap) return void 0;
  const child = node.entries.get(part);
  if (rest.length > 0) {
    const inner = child && change(child.value, rest, update, kind);
    return inner && withEntry(node, part, inner);
  }
  if (!child && kind === "remove") return void 0;
  const value = update(child?.value ?? node.get(part));
  if (!value || !child) return withEntry(node, part, value);
  return withEntry(withEntry(node, part, void 0), part, value);
}
function changeItem(list, part, rest, update, kind) {
  const index = part === "-" ? list.items.length : indexOf(part);
  if (index < 0 || index > list.items.length) return void 0;
  const old = list.items[index];
  if (rest.length > 0) {
    const inner = old && change(old, rest, update, kind);
    return inner && list.with({ items: list.items.with(index, inner) });
  }
  if (kind === "add") {
    const item2 = update(list.get(part));
    return item2 && list.with({ items: list.items.toSpliced(index, 0, item2) });
  }
  if (!old) return void 0;
  const item = update(old);
  return list.with({ items: item ? list.items.with(index, item) : list.items.toSpliced(index, 1) });
}
function sizeOf(node, most) {
  let size = 0;
  const left = [node];
  for (let next = left.pop(); next && size < most; next = left.pop()) {
    size++;
    for (const { value } of next.entries.values()) left.push(value);
    for (const item of next.items) left.push(item);
  }
  return size;
}

// src/parsers/kustomize/merge.ts
var mergeKeys = /* @__PURE__ */ new Map([
  ["containers", ["name"]],
  ["initContainers", ["name"]],
  ["ephemeralContainers", ["name"]],
  ["env", ["name"]],
  ["volumes", ["name"]],
  ["imagePullSecrets", ["name"]],
  ["secrets", ["name"]],
  ["resourceClaims", ["name"]],
  ["schedulingGates", ["name"]],
  ["webhooks", ["name"]],
  ["volumeMounts", ["mountPath"]],
  ["volumeDevices", ["devicePath"]],
  ["hostAliases", ["ip"]],
  ["topologySpreadConstraints", ["topologyKey", "whenUnsatisfiable"]],
  ["conditions", ["type"]],
  ["ownerReferences", ["uid"]]
]);
var containerPort = ["containerPort", "protocol"];
var servicePort = ["port", "protocol"];
var builtInGroups = /* @__PURE__ */ new Set([
  "",
  "admissionregistration.k8s.io",
  "apps",
  "autoscaling",
  "batch",
  "extensions",
  "networking.k8s.io",
  "policy",
  "rbac.authorization.k8s.io",
  "scheduling.k8s.io",
  "storage.k8s.io"
]);
var identity = /* @__PURE__ */ new Set(["apiVersion", "kind"]);
function strategicMerge(object, patch) {
  const apiVersion = object.get("apiVersion").text ?? "";
  return merge2(object, patch, { depth: 0, name: "", isBuiltIn: builtInGroups.has(groupOf(apiVersion)) });
}
function merge2(base, patch, step) {
  if (patch.isUnset) return void 0;
  if (patch.isMap) return mergeMaps2(base, patch, step);
  if (patch.isList) return mergeLists2(base, patch, step);
  return patch.with(written(patch, base));
}
function mergeMaps2(base, patch, step) {
  const directive = patch.entries.get("$patch")?.value.text;
  if (directive === "delete") return void 0;
  if (directive === "replace" || !base.isMap) {
    const fresh = withoutDirectives(patch);
    return base.isUnknown ? fresh.with({ open: base.why ?? "what it is merged into could not be read" }) : fresh;
  }
  const entries = new Map(base.entries);
  for (const [name, entry] of patch.entries) {
    if (name.startsWith("$") || isIdentity(name, step)) continue;
    const before = entries.get(name);
    const value = merge2(before?.value ?? base.get(name), entry.value, { ...step, name, depth: step.depth + 1, parent: step.name });
    if (!value) entries.delete(name);
    else entries.set(name, before && value.file === before.value.file ? { ...before, value } : { ...entry, value });
  }
  return base.with({ entries });
}
function isIdentity(name, { depth, name: parent }) {
  return depth === 0 ? identity.has(name) : depth === 1 && parent === "metadata" && (name === "name" || name === "namespace");
}
function mergeLists2(base, patch, step) {
  const isDirective = (item) => item.entries.has("$patch");
  const isWhole = patch.items.some((item) => item.entries.get("$patch")?.value.text === "replace" && item.entries.size === 1);
  const keys = step.isBuiltIn ? keysOf(step) : void 0;
  if (step.isBuiltIn && step.name === "finalizers" && base.isList) return union(base, patch);
  if (isWhole || !keys || !base.isList || !patch.items.every((item) => item.isMap)) {
    const items2 = patch.items.filter((item) => !isDirective(item)).map(withoutDirectives);
    return patch.with({ items: items2, ...base.isList ? written(patch, base) : {} });
  }
  const left = /* @__PURE__ */ new Map();
  for (const [index, item] of base.items.entries()) {
    const key = keyOf(item, keys);
    left.set(key === void 0 || left.has(key) ? index : key, item);
  }
  const items = [];
  for (const item of patch.items) {
    const key = keyOf(item, keys);
    const before = key === void 0 ? void 0 : left.get(key);
    if (key !== void 0) left.delete(key);
    const merged = before && merge2(before, withoutKeys(item, keys), { ...step, parent: step.name, name: "", depth: step.depth + 1 });
    if (merged) items.push(merged);
    else if (!before && !isDirective(item)) items.push(withoutDirectives(item));
  }
  return base.with({ items: [...items, ...left.values()] });
}
function keysOf({ name, parent }) {
  if (name !== "ports") return mergeKeys.get(name);
  return parent === "spec" ? servicePort : containerPort;
}
function keyOf(item, keys) {
  if (item.get(keys[0] ?? "").isUnset) return void 0;
  return keys.map((key) => item.get(key).text ?? (key === "protocol" ? "TCP" : "")).join("\n");
}
function withoutKeys(item, keys) {
  return keys.reduce((rest, key) => withEntry(rest, key, void 0), item);
}
function union(base, patch) {
  const known2 = new Set(base.items.map(({ text: text2 }) => text2));
  return base.with({ items: [...base.items, ...patch.items.filter(({ text: text2 }) => !known2.has(text2))] });
}
function withoutDirectives(node) {
  if (node.isMap) {
    let result = node;
    for (const [name, { value }] of node.entries) {
      result = withEntry(result, name, name.startsWith("$") || value.isUnset ? void 0 : withoutDirectives(value));
    }
    return result;
  }
  if (!node.isList) return node;
  const items = node.items.filter((item) => !item.entries.has("$patch")).map(withoutDirectives);
  const isSame = items.length === node.items.length && items.every((item, index) => item === node.items[index]);
  return isSame ? node : node.with({ items });
}

// src/parsers/kustomize/references.ts
var inPods = [
  ["ConfigMap", "volumes[].configMap.name"],
  ["ConfigMap", "volumes[].projected.sources[].configMap.name"],
  ["Secret", "volumes[].secret.secretName"],
  ["Secret", "volumes[].projected.sources[].secret.name"],
  ["Secret", "imagePullSecrets[].name"],
  ["PersistentVolumeClaim", "volumes[].persistentVolumeClaim.claimName"],
  ["ServiceAccount", "serviceAccountName"],
  ["PriorityClass", "priorityClassName"],
  ...["containers[]", "initContainers[]"].flatMap((containers) => [
    ["ConfigMap", `${containers}.env[].valueFrom.configMapKeyRef.name`],
    ["ConfigMap", `${containers}.envFrom[].configMapRef.name`],
    ["Secret", `${containers}.env[].valueFrom.secretKeyRef.name`],
    ["Secret", `${containers}.envFrom[].secretRef.name`]
  ])
];
var inObjects = /* @__PURE__ */ new Map([
  ["HorizontalPodAutoscaler", [["", "spec.scaleTargetRef"]]],
  [
    "RoleBinding",
    [
      ["", "roleRef"],
      ["", "subjects[]"]
    ]
  ],
  [
    "ClusterRoleBinding",
    [
      ["", "roleRef"],
      ["", "subjects[]"]
    ]
  ],
  ["StatefulSet", [["Service", "spec.serviceName"]]],
  [
    "Ingress",
    [
      ["Service", "spec.defaultBackend.service.name"],
      ["Service", "spec.backend.serviceName"],
      ["Service", "spec.rules[].http.paths[].backend.service.name"],
      ["Service", "spec.rules[].http.paths[].backend.serviceName"],
      ["Secret", "spec.tls[].secretName"],
      ["IngressClass", "spec.ingressClassName"]
    ]
  ],
  [
    "ServiceAccount",
    [
      ["Secret", "imagePullSecrets[].name"],
      ["Secret", "secrets[].name"]
    ]
  ],
  ["ValidatingWebhookConfiguration", [["Service", "webhooks[].clientConfig.service.name"]]],
  ["MutatingWebhookConfiguration", [["Service", "webhooks[].clientConfig.service.name"]]],
  ["APIService", [["Service", "spec.service.name"]]],
  [
    "PersistentVolumeClaim",
    [
      ["PersistentVolume", "spec.volumeName"],
      ["StorageClass", "spec.storageClassName"]
    ]
  ]
]);
function withReferences(objects) {
  const finals = finalNames(objects);
  if (finals.size === 0) return objects;
  const rename = (kind, name) => {
    const renamed2 = name.text === void 0 ? void 0 : finals.get(`${kind}/${name.text}`);
    return renamed2 && renamed2.text !== name.text ? renamedText(name, renamed2.text ?? "", renamed2) : name;
  };
  return objects.map((object) => {
    let { root: root2 } = object;
    const follow = (prefix2, kind, path) => {
      root2 = updateAt(root2, [...prefix2, ...path.split(".")], (found) => {
        if (kind !== "") return found.isScalar ? rename(kind, found) : found;
        const own = textAt(found, "kind");
        return own === void 0 ? found : updateAt(found, ["name"], (name) => rename(own, name));
      });
    };
    const pods = podSpecPath(root2);
    if (pods) for (const [kind, path] of inPods) follow(pods, kind, path);
    for (const [kind, path] of inObjects.get(kindOf(root2)) ?? []) follow([], kind, path);
    return root2 === object.root ? object : { ...object, root: root2 };
  });
}
function finalNames(objects) {
  const found = /* @__PURE__ */ new Map();
  for (const { root: root2, names } of objects) {
    const name = root2.get("metadata", "name");
    for (const earlier of new Set(names)) {
      const key = `${kindOf(root2)}/${earlier}`;
      const other = found.get(key);
      found.set(key, found.has(key) && other?.text !== name.text ? void 0 : name);
    }
  }
  const isRenamed = ([key, name]) => name !== void 0 && !key.endsWith(`/${name.text}`);
  const renamed2 = [...found].filter((entry) => isRenamed(entry));
  return new Map(renamed2);
}

// src/parsers/kustomize/build.ts
var mostObjects = 1e5;
var mostComparisons = 4e6;
var mostUnmatched = 1e3;
var mostSelector = 1e3;
var mostLevels2 = 50;
var kustomizationNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
function kustomizationIn(folder, stat) {
  return kustomizationNames.map((name) => joinPath(folder, name)).find((path) => stat(path) === "file");
}
function outlineSets(kustomizations, context) {
  const included = /* @__PURE__ */ new Set();
  const childrenOf = memoized(
    (one) => [...one.resources, ...one.components].flatMap(({ path }) => {
      const inner = path === void 0 || context.stat(path) !== "directory" ? void 0 : kustomizationIn(path, context.stat);
      return inner !== void 0 && context.parse(inner) || [];
    })
  );
  for (const one of kustomizations) for (const child of childrenOf(one)) included.add(child.file.path);
  const outlines = kustomizations.filter(({ file, isComponent, problems }) => !isComponent && !included.has(file.path) && problems.length === 0).map((kustomization) => {
    const resources2 = /* @__PURE__ */ new Set();
    const files = /* @__PURE__ */ new Set();
    const seen = /* @__PURE__ */ new Set([kustomization]);
    for (const one of seen) {
      files.add(one.file.path);
      for (const { path } of [...one.resources, ...one.components])
        if (path !== void 0 && context.stat(path) === "file") resources2.add(path);
      for (const { reference: reference2 } of one.patches) if (reference2?.path !== void 0) files.add(reference2.path);
      for (const child of childrenOf(one)) seen.add(child);
    }
    for (const path of resources2) files.add(path);
    return { kustomization, files, resources: resources2 };
  });
  const deployed = new Set(outlines.flatMap((outline) => isBase(outline) ? [] : [...outline.resources]));
  return outlines.filter(
    (outline) => !isBase(outline) || outline.resources.size === 0 || ![...outline.resources].every((path) => deployed.has(path))
  );
}
function isBase({ kustomization }) {
  return /(?:^|[/_.-])bases?(?:[/_.-]|$)/i.test(dirname(kustomization.file.path));
}
function buildSets(outlines, context) {
  const builder = new Builder(context);
  return outlines.flatMap((outline) => context.guard(outline.kustomization.file, () => builder.set(outline)) ?? []);
}
var Builder = class {
  #context;
  #done = /* @__PURE__ */ new Map();
  #running = /* @__PURE__ */ new Set();
  #patches;
  #objects = mostObjects;
  #comparisons = mostComparisons;
  constructor(context) {
    this.#context = context;
    this.#patches = memoized((entry) => this.#readPatch(entry));
  }
  set({ kustomization, files }) {
    const built = this.#build(kustomization);
    const manifests = [];
    const set = {
      ...placeOf(kustomization),
      kustomization,
      files: /* @__PURE__ */ new Set([...files, ...built.files]),
      manifests,
      open: built.open,
      unmatched: built.unmatched
    };
    for (const { root: root2, document, isGenerated } of withReferences(built.resources)) {
      const manifest = manifestOf(document, root2, { set, isGenerated });
      if (manifest) manifests.push(manifest);
    }
    return set;
  }
  #build(one) {
    const known2 = this.#done.get(one);
    if (known2) {
      this.#objects -= known2.resources.length;
      return this.#objects < 0 ? tooMany : known2;
    }
    if (this.#running.has(one)) return nothing(`${one.file.path} includes itself`);
    if (this.#running.size >= mostLevels2) return nothing("the kustomizations include each other too deeply");
    this.#running.add(one);
    const built = this.#assemble(one, []);
    this.#running.delete(one);
    this.#objects -= built.resources.length;
    this.#done.set(one, built);
    return this.#objects < 0 ? tooMany : built;
  }
  /** What a kustomization makes; a component starts from the objects of what includes it. */
  #assemble(one, before) {
    const work = new Assembly(one, before);
    for (const { path, text: text2 } of one.resources) {
      if (path === void 0) work.opens(`"${text2}" is not in the repository`);
      else this.#include(work, path);
    }
    for (const [key, kind] of [
      ["configMapGenerator", "ConfigMap"],
      ["secretGenerator", "Secret"]
    ]) {
      for (const entry of one.root.get(key).items) this.#generate(work, kind, entry);
    }
    for (const { path } of one.components) {
      const inner = path === void 0 ? void 0 : this.#kustomizationAt(path);
      if (!inner || this.#running.has(inner) || this.#running.size >= mostLevels2) {
        work.opens("a component could not be read");
        continue;
      }
      this.#running.add(inner);
      const built = this.#assemble(inner, work.resources);
      this.#running.delete(inner);
      this.#objects -= built.resources.length;
      work.resources = built.resources;
      work.takes(built);
    }
    this.#transform(work);
    if (one.open !== void 0) work.opens(one.open);
    return work;
  }
  #kustomizationAt(path) {
    const inner = this.#context.stat(path) === "directory" ? kustomizationIn(path, this.#context.stat) : void 0;
    const found = inner === void 0 ? void 0 : this.#context.parse(inner);
    return found?.problems.length === 0 ? found : void 0;
  }
  #include(work, path) {
    const inner = this.#kustomizationAt(path);
    if (inner) {
      const built = this.#build(inner);
      work.takes(built);
      work.resources = [...work.resources, ...built.resources];
      return;
    }
    const read = this.#context.stat(path) === "file" ? this.#context.manifests(path) : void 0;
    if (!read) {
      work.opens(`${path} could not be read`);
      return;
    }
    work.files.add(path);
    if (read.problems.length > 0) work.opens(`${path} could not be read as a whole`);
    const own = read.manifests.map(({ root: root2, document }) => ({
      root: root2,
      document,
      names: namesOf(root2),
      namespaces: namespacesOf(root2),
      isGenerated: false
    }));
    work.resources = [...work.resources, ...own];
  }
  #generate(work, kind, entry) {
    const { source } = this.#context;
    const { file, root: root2, yaml } = work.one;
    const reads = (path) => work.files.add(path);
    const made = generate(kind, entry, { file, options: root2.get("generatorOptions"), source, reads });
    const document = yaml.documents[0];
    if (!made || !document) {
      work.opens("a generator could not be read");
      return;
    }
    const index = work.resources.findIndex((other) => kindOf(other.root) === kind && other.names.includes(made.name));
    const before = work.resources[index];
    if (made.behavior === "create" || !before) {
      work.resources = [
        ...work.resources,
        { root: made.root, document, names: [made.name], namespaces: namespacesOf(made.root), isGenerated: true }
      ];
      return;
    }
    const dataKey = kind === "Secret" ? "stringData" : "data";
    const merged = made.behavior === "merge" ? strategicMerge(before.root, made.root) : void 0;
    const replaced2 = { ...before, root: merged ?? withEntry(before.root, dataKey, made.root.get(dataKey)) };
    work.resources = work.resources.map((resource, at) => at === index ? replaced2 : resource);
  }
  #transform(work) {
    const { root: options, patches } = work.one;
    for (const entry of patches) if (entry.key !== "patchesJson6902") this.#patch(work, entry);
    const namespace = options.get("namespace");
    if (namespace.isScalar && namespace.isSet) work.rename((root2) => inNamespace(root2, namespace));
    const [prefix2, suffix] = [options.get("namePrefix"), options.get("nameSuffix")];
    if (prefix2.isSet || suffix.isSet) work.rename((root2) => renamed(root2, prefix2, suffix));
    this.#label(work);
    const annotations = options.get("commonAnnotations");
    if (annotations.isMap) {
      work.each((root2) => withPairs(root2, ["metadata", "annotations"], annotations));
      work.each(
        (root2) => root2.get("spec", "template").isMap ? withPairs(root2, ["spec", "template", "metadata", "annotations"], annotations) : root2
      );
    }
    for (const entry of patches) if (entry.key === "patchesJson6902") this.#patch(work, entry);
    for (const entry of options.get("replicas").items) {
      const [name, count] = [textAt(entry, "name"), entry.get("count")];
      if (name !== void 0 && !count.isUnset) work.each((root2, { names }) => names.includes(name) ? withReplicas(root2, count) : root2);
    }
    const images = [...options.get("images").items, ...options.get("imageTags").items].flatMap((entry) => {
      const name = textAt(entry, "name");
      return name === void 0 ? [] : [{ name, newName: entry.get("newName"), newTag: entry.get("newTag"), digest: entry.get("digest") }];
    });
    if (images.length > 0) work.each((root2) => withImages(root2, images));
    for (const replacement of options.get("replacements").items) this.#replace(work, replacement);
    for (const item of options.get("transformers").items) this.#transformBy(work, item);
  }
  #label(work) {
    const { root: root2 } = work.one;
    const everywhere = root2.get("configurations").items.length > 0;
    for (const entry of root2.get("labels").items) {
      const [selectors, templates] = ["includeSelectors", "includeTemplates"].map((key) => entry.get(key).scalar === true);
      const change2 = {
        pairs: entry.get("pairs"),
        selectors: selectors === true,
        templates: templates === true || selectors === true,
        everywhere
      };
      work.each((each) => labelled(each, change2));
    }
    const pairs = root2.get("commonLabels");
    if (pairs.isMap) work.each((each) => labelled(each, { pairs, selectors: true, templates: true, everywhere }));
  }
  #readPatch({ reference: reference2, inline }) {
    if (inline) return parseInline(inline);
    const yaml = reference2?.path === void 0 ? void 0 : this.#context.yaml(reference2.path);
    if (!yaml || yaml.documents.some(({ damaged }) => damaged)) return void 0;
    return yaml.documents.map(({ root: root2 }) => root2).filter((root2) => !root2.isUnset);
  }
  #patch(work, entry) {
    if (entry.reference?.path !== void 0) work.files.add(entry.reference.path);
    const read = this.#patches(entry);
    const { target } = entry;
    if (!read) {
      work.patch(this.#choose(work, target), (root2) => opened(root2, "a patch could not be read"));
      return;
    }
    for (const patch of read) {
      if (patch.isList) {
        if (target) work.patch(this.#choose(work, target), (root2) => jsonPatch(root2, patch.items) ?? root2);
      } else if (patch.isMap) {
        const chosen = target ? this.#choose(work, target) : this.#choose(work, void 0, patch);
        work.patch(chosen, (root2) => strategicMerge(root2, patch));
        if (!target && chosen.length === 0) work.missed(patch);
      }
    }
  }
  /** Indexes of the objects that a patch is for: by its target, else by its own names. Without either it may be any. */
  #choose(work, target, patch) {
    this.#comparisons -= work.resources.length;
    if (this.#comparisons < 0) {
      work.opens("there are too many patches");
      return [];
    }
    const fits = target ? targetMatcher(target) : patch ? identityMatcher(patch) : () => true;
    return work.resources.flatMap((resource, index) => fits(resource) ? [index] : []);
  }
  #replace(work, replacement) {
    const targets = replacement.get("targets");
    const why2 = "a replacement of a kustomization sets it";
    if (!targets.isList) {
      work.each((root2) => opened(root2, why2));
      return;
    }
    for (const item of targets.items) {
      const select = item.get("select");
      const text2 = (key) => textAt(select, key);
      const target = {
        group: text2("group"),
        version: text2("version"),
        kind: text2("kind"),
        name: text2("name"),
        namespace: text2("namespace")
      };
      const chosen = this.#choose(work, target);
      const paths = item.get("fieldPaths").items.map((node) => fieldPath(node.text));
      const list = paths.length > 0 ? paths : [["metadata", "name"]];
      work.patch(chosen, (root2) => list.reduce((result, path) => path ? unknownAt(result, path, item, why2) : opened(result, why2), root2));
    }
  }
  /** Transformers in files: what the known ones set is unknown, and other ones may set anything that is not written. */
  #transformBy(work, item) {
    const why2 = "a transformer of a kustomization may set it";
    for (const transformer of this.#transformers(work, item)) {
      const kind = kindOf(transformer);
      if (kind === "AnnotationsTransformer") continue;
      const specs = transformer.get("fieldSpecs").items;
      if (kind === "LabelTransformer" && specs.length > 0) {
        for (const spec of specs) work.each((root2) => unknownAt(root2, (textAt(spec, "path") ?? "metadata/labels").split("/"), item, why2));
        continue;
      }
      const path = transformed.get(kind);
      if (kind === "ImageTagTransformer") work.each((root2) => rewrite(root2, (node) => imageOpened(node, why2)) ?? root2);
      else work.each((root2) => path ? unknownAt(root2, path, item, why2) : opened(root2, why2));
    }
  }
  #transformers(work, { text: text2 }) {
    const path = text2 === void 0 ? void 0 : work.pathOf(text2);
    const yaml = path === void 0 || this.#context.stat(path) !== "file" ? void 0 : this.#context.yaml(path);
    if (path !== void 0) work.files.add(path);
    return yaml ? yaml.documents.map(({ root: root2 }) => root2) : [unknownNode(work.one)];
  }
};
function nothing(open) {
  return { resources: [], files: /* @__PURE__ */ new Set(), open, unmatched: [] };
}
var tooMany = nothing("there are too many objects");
var transformed = /* @__PURE__ */ new Map([
  ["NamespaceTransformer", ["metadata", "namespace"]],
  ["PrefixTransformer", ["metadata", "name"]],
  ["SuffixTransformer", ["metadata", "name"]],
  ["PrefixSuffixTransformer", ["metadata", "name"]],
  ["ReplicaCountTransformer", ["spec", "replicas"]]
]);
var Assembly = class {
  constructor(one, before) {
    this.one = one;
    this.resources = before;
    this.files = /* @__PURE__ */ new Set([one.file.path]);
  }
  one;
  resources;
  files;
  unmatched = [];
  open;
  /** What is known of something that it includes. */
  takes({ files, open, unmatched }) {
    for (const file of files) this.files.add(file);
    if (open !== void 0) this.opens(open);
    for (const patch of unmatched) if (this.unmatched.length < mostUnmatched) this.unmatched.push(patch);
  }
  opens(why2) {
    this.open ??= why2;
  }
  /** A patch found nothing; certain only where all objects are known. */
  missed(patch) {
    const name = patch.get("metadata", "name");
    if (this.open !== void 0 || this.one.open !== void 0 || typeof name.scalar !== "string") return;
    this.unmatched.push({ ...placeOf(name), kind: kindOf(patch), name: name.scalar, by: this.one });
  }
  pathOf(text2) {
    return resolvePath(dirname(this.one.file.path), text2);
  }
  each(change2) {
    this.resources = this.resources.map((resource) => {
      const root2 = change2(resource.root, resource);
      return root2 === resource.root ? resource : { ...resource, root: root2 };
    });
  }
  rename(change2) {
    this.resources = this.resources.map((resource) => {
      const root2 = change2(resource.root);
      return root2 === resource.root ? resource : withIdentity(resource, root2);
    });
  }
  /** Changes some of the objects; what becomes undefined is no more. */
  patch(indexes, change2) {
    if (indexes.length === 0) return;
    const changed = [...this.resources];
    for (const index of indexes) {
      const resource = this.resources[index];
      const root2 = resource && change2(resource.root);
      changed[index] = resource && root2 && withIdentity(resource, root2);
    }
    this.resources = changed.filter((resource) => resource !== void 0);
  }
};
function namesOf(root2) {
  const name = textAt(root2, "metadata", "name");
  return name === void 0 ? [] : [name];
}
function namespacesOf(root2) {
  const namespace = textAt(root2, "metadata", "namespace");
  return namespace === void 0 ? [] : [namespace];
}
function withIdentity(resource, root2) {
  const all = (earlier, now) => now.every((one) => earlier.includes(one)) ? earlier : [...earlier, ...now];
  return { ...resource, root: root2, names: all(resource.names, namesOf(root2)), namespaces: all(resource.namespaces, namespacesOf(root2)) };
}
function identityMatcher(patch) {
  const [group, kind, name, namespace] = [
    apiGroupOf(patch),
    kindOf(patch),
    textAt(patch, "metadata", "name"),
    textAt(patch, "metadata", "namespace")
  ];
  return ({ root: root2, names, namespaces }) => {
    if (kindOf(root2) !== kind || apiGroupOf(root2) !== group || name === void 0 || !names.includes(name)) return false;
    return namespace === void 0 || namespaces.length === 0 || namespaces.includes(namespace);
  };
}
function targetMatcher(target) {
  const [kind, name, namespace] = [target.kind, target.name, target.namespace].map(wholly);
  const labels = target.labelSelector === void 0 ? void 0 : selectorOf(target.labelSelector);
  const annotations = target.annotationSelector === void 0 ? void 0 : selectorOf(target.annotationSelector);
  return ({ root: root2, names, namespaces }) => {
    if (target.group !== void 0 && target.group !== apiGroupOf(root2)) return false;
    if (target.version !== void 0 && target.version !== textAt(root2, "apiVersion")?.replace(/^.*\//, "")) return false;
    if (!kind?.(kindOf(root2)) || !names.some((each) => name?.(each))) return false;
    if (target.namespace !== void 0 && ![...namespaces, ...namespaces.length === 0 ? ["default"] : []].some((each) => namespace?.(each)))
      return false;
    return (!labels || labels(root2.get("metadata", "labels"))) && (!annotations || annotations(root2.get("metadata", "annotations")));
  };
}
function wholly(pattern) {
  if (pattern === void 0 || pattern === "") return () => true;
  if (/^[\w-]+$/.test(pattern)) return (text2) => text2 === pattern;
  if (pattern.length > 200 || /[)\]][*+{?]|\{/.test(pattern) || (pattern.match(/[*+]/g)?.length ?? 0) > 3) return () => false;
  try {
    const whole2 = new RegExp(`^(?:${pattern})$`);
    return (text2) => text2.length <= 300 && whole2.test(text2);
  } catch {
    return () => false;
  }
}
function selectorOf(text2) {
  if (text2.length > mostSelector) return () => false;
  const matchExpressions = [];
  for (const part of text2.split(/,(?![^()]*\))/)) {
    const equal = /^\s*([\w./-]+)\s*(==?|!=)\s*([\w.-]*)\s*$/.exec(part);
    const among = /^\s*([\w./-]+)\s+(in|notin)\s*\(([^()]*)\)\s*$/.exec(part);
    const there = /^\s*(!?)\s*([\w./-]+)\s*$/.exec(part);
    if (equal) matchExpressions.push({ key: equal[1] ?? "", operator: equal[2] === "!=" ? "NotIn" : "In", values: [equal[3] ?? ""] });
    else if (among) {
      const values = (among[3] ?? "").split(",").map((value) => value.trim());
      matchExpressions.push({ key: among[1] ?? "", operator: among[2] === "in" ? "In" : "NotIn", values });
    } else if (there) matchExpressions.push({ key: there[2] ?? "", operator: there[1] ? "DoesNotExist" : "Exists", values: [] });
    else return () => false;
  }
  const selector = { matchLabels: /* @__PURE__ */ new Map(), matchExpressions };
  return (map) => selects(selector, new Map([...map.entries].map(([key, { value }]) => [key, value.text ?? ""])));
}
function fieldPath(text2) {
  const steps = [];
  for (const part of partsOfPath(text2 ?? "")) {
    const isKey = part.startsWith("[") && part.endsWith("]") && part.includes(".") && !part.includes("=");
    const isItem = !isKey && /^(?:\d+|\*|-|\[.*\])$/.test(part);
    const last = steps.at(-1);
    if (!isItem) steps.push((isKey ? part.slice(1, -1) : part).replaceAll("\\.", "."));
    else if (last !== void 0) steps[steps.length - 1] = `${last}[]`;
  }
  return steps.length > 0 && steps[0] !== "" ? steps : void 0;
}
function partsOfPath(text2) {
  const parts = [];
  let isOpen = false;
  for (const piece2 of text2.split(/(?<!\\)\./)) {
    if (isOpen) parts[parts.length - 1] += `.${piece2}`;
    else parts.push(piece2);
    isOpen = (isOpen || piece2.startsWith("[")) && !piece2.endsWith("]");
  }
  return parts;
}
function imageOpened(node, why2) {
  const image = node.entries.get("image");
  return image?.value.isScalar ? withEntry(node, "image", unknownNode(image.value, why2)) : node;
}

// src/parsers/kustomize/parse.ts
function parseKustomization(file) {
  const yaml = parseYaml(file, "kubernetes");
  const root2 = yaml.documents[0]?.root ?? missingNode({ file, range: [0, 0] });
  const references = (key) => root2.get(key).items.flatMap((item) => referenceOf(file, item) ?? []);
  const resources2 = [...references("resources"), ...references("bases")];
  const components = references("components");
  const remote2 = [...resources2, ...components].find(({ text: text2 }) => isRemote2(text2));
  const maker = openKeys.find((key) => !root2.get(key).isUnset);
  return {
    file,
    range: [0, 0],
    yaml,
    root: root2,
    isComponent: root2.get("kind").scalar === "Component",
    resources: resources2,
    components,
    patches: [...patchesIn(file, root2)],
    images: [...root2.get("images").items, ...root2.get("imageTags").items].flatMap(nameOf),
    replicas: root2.get("replicas").items.flatMap(nameOf),
    open: remote2 ? `"${remote2.text}" is not in the repository` : maker && `its ${maker} make others`,
    problems: yaml.problems
  };
}
var openKeys = ["generators", "helmCharts", "helmChartInflationGenerator"];
function isRemote2(text2) {
  return /^[\w+.-]+:\/\/|^git@|^[\w-]+(?:\.[\w-]+)+\/.*\/|[?&]ref=/.test(text2) && !/^\.{1,2}\//.test(text2);
}
function nameOf(item) {
  const { scalar } = item.get("name");
  return typeof scalar === "string" ? [scalar] : [];
}
function referenceOf(file, node) {
  const { text: text2 } = node;
  if (typeof node.scalar !== "string" || text2 === void 0 || text2 === "" || /[\r\n]/.test(text2)) return void 0;
  return { ...placeOf(node), node, text: text2, path: isRemote2(text2) ? void 0 : resolvePath(dirname(file.path), text2) };
}
function* patchesIn(file, root2) {
  for (const item of root2.get("patchesStrategicMerge").items) {
    const reference2 = isPatchText(item) ? void 0 : referenceOf(file, item);
    yield { key: "patchesStrategicMerge", reference: reference2, inline: reference2 ? void 0 : item, target: void 0 };
  }
  for (const key of ["patches", "patchesJson6902"]) {
    for (const item of root2.get(key).items) {
      const reference2 = referenceOf(file, item.isScalar ? item : item.get("path"));
      const inline = item.get("patch");
      if (reference2 || !inline.isUnset)
        yield { key, reference: reference2, inline: inline.isUnset ? void 0 : inline, target: targetOf(item.get("target")) };
    }
  }
}
function isPatchText({ isMap, text: text2 = "" }) {
  return isMap || /[\r\n{]/.test(text2);
}
function targetOf(node) {
  if (!node.isMap) return void 0;
  const text2 = (key) => node.get(key).isUnset ? void 0 : node.get(key).text;
  return {
    group: text2("group"),
    version: text2("version"),
    kind: text2("kind"),
    name: text2("name"),
    namespace: text2("namespace"),
    labelSelector: text2("labelSelector"),
    annotationSelector: text2("annotationSelector")
  };
}

// src/parsers/temporal/template.ts
function isTemplate(text2) {
  return text2.includes("{{");
}
function maskTemplate(text2) {
  const regions = [];
  const open = [];
  const chars = text2.split("");
  const put = (start, end, filler) => {
    for (let at = start; at < end; at++) if (chars[at] !== "\n" && chars[at] !== "\r") chars[at] = filler;
  };
  for (const [start, end] of actionsIn(text2)) {
    const action = text2.slice(start, end);
    const keyword = /^\{\{-?\s*(\/\*|[\w$.]*)/.exec(action)?.[1] ?? "";
    if (/^(?:if|range|with|define|block)$/.test(keyword)) {
      open.push({ start });
      put(start, end, " ");
    } else if (keyword === "else") {
      const last = open.at(-1);
      if (last) last.elseAt ??= start;
      put(start, end, " ");
    } else if (keyword === "end") {
      const last = open.pop();
      put(last?.elseAt ?? start, end, " ");
      if (last && open.length === 0) regions.push([last.start, end]);
    } else if (keyword === "/*" || /^\{\{-?\s*\$\w*\s*:?=/.test(action)) put(start, end, " ");
    else if (isAlone(text2, start, end)) {
      put(start, end, " ");
      regions.push([start, end]);
    } else put(start, end, "x");
  }
  return { text: chars.join(""), regions };
}
function actionsIn(text2) {
  const found = [];
  for (let start = text2.indexOf("{{"); start >= 0; ) {
    const close = text2.indexOf("}}", start);
    if (close < 0) break;
    found.push([start, close + 2]);
    start = text2.indexOf("{{", close + 2);
  }
  return found;
}
var longestLine = 2e3;
function isAlone(text2, start, end) {
  const before = text2.slice(Math.max(0, start - longestLine), start).replace(/^.*\n/s, "");
  const after = text2.slice(end, end + longestLine).replace(/\n.*$/s, "");
  if (before.length + after.length >= longestLine) return false;
  return `${before}${after}`.replace(/\{\{.*?\}\}/g, "").trim() === "";
}
var why = "a template decides";
function withoutActions(root2, regions, written2) {
  const isMaybe = ([start, end]) => regions.some((region) => region[0] <= start && end <= region[1]);
  const isCrossed = (start, end) => regions.some((region) => region[0] < end && start < region[1]);
  const unsure = (node) => new DataNode({ ...unknownNode(node, why).data, key: node.key });
  const visit = (node, until) => {
    const end = Math.max(node.range[1], until);
    if (node.isMap) {
      const list = [...node.entries.values()];
      const entries = new Map(
        list.map((entry, index) => {
          const limit = list[index + 1]?.key.range[0] ?? end;
          const value = isMaybe(entry.range) ? unsure(entry.value) : visit(entry.value, limit);
          return [entry.name, { ...entry, value }];
        })
      );
      return node.with({ entries, ...isCrossed(node.range[0], end) && { open: why } });
    }
    if (node.isList) {
      const items = node.items.map(
        (item, index) => isMaybe(item.range) ? unsure(item) : visit(item, node.items[index + 1]?.range[0] ?? end)
      );
      return node.with({ items, ...isCrossed(node.range[0], end) && { open: why } });
    }
    const [from] = node.kind === "missing" || node.isUnset ? [node.key.range[1]] : node.range;
    const isActed = node.isUnset ? isCrossed(from, end) : isTemplate(written2.slice(...node.range));
    return isActed ? unsure(node) : node;
  };
  return visit(root2, Math.max(root2.range[1], written2.length));
}

// src/parsers/temporal/config.ts
var longestTemplate = 1e5;
function readConfigFile(file) {
  const templated = isTemplate(file.text);
  if (templated && file.text.length > longestTemplate) {
    const yaml2 = { file, documents: [], comments: [], problems: [] };
    return { root: unknownNode(place(file, 0, 0), "it is too long"), isTemplate: true, yaml: yaml2 };
  }
  const { text: text2, regions } = templated ? maskTemplate(file.text) : { text: file.text, regions: [] };
  const yaml = parseYaml(templated ? { path: file.path, text: text2 } : file, "kubernetes");
  const isDamaged = yaml.documents.some(({ damaged }) => damaged);
  const first = yaml.documents[0]?.root;
  const whole2 = place(file, 0, file.text.length);
  const rootOf = () => {
    if (isDamaged) return unknownNode(whole2, "it could not be read as YAML");
    if (first === void 0 || first.isUnset) return templated ? unknownNode(whole2, "a template decides") : missingNode(whole2);
    const here = relocated(first, ({ range, via }) => ({ file, range, via }));
    return templated ? withoutActions(here, regions, file.text) : first;
  };
  return { root: rootOf(), isTemplate: templated, yaml: { ...yaml, problems: [] } };
}
function readConfigText(scalar) {
  const { text: text2, file } = scalar;
  if (text2 === void 0) return { root: unknownNode(scalar, scalar.why ?? "it could not be read"), isTemplate: false };
  const templated = isTemplate(text2);
  if (templated && (scalar.style !== "block" || text2.length > longestTemplate))
    return { root: unknownNode(scalar, "a template decides"), isTemplate: true };
  const roots = parseInline(scalar, templated ? (part) => maskTemplate(part).text : void 0);
  const [root2] = roots ?? [];
  if (!roots || roots.length > 1) return { root: unknownNode(scalar, "it could not be read as YAML"), isTemplate: templated };
  if (!root2) return { root: templated ? unknownNode(scalar, "a template decides") : missingNode(scalar), isTemplate: templated };
  if (!templated) return { root: root2, isTemplate: false };
  const [start, end] = scalar.range;
  const { regions } = maskTemplate(file.text.slice(start, end));
  const moved2 = regions.map(([from, to]) => [from + start, to + start]);
  return { root: withoutActions(root2, moved2, file.text.slice(0, end)), isTemplate: true };
}
export {
  buildApplications,
  buildSets,
  outlineSets,
  parseComposeFile,
  parseKubernetes,
  parseKustomization,
  parseYaml,
  readConfigFile,
  readConfigText,
  skaffoldImages
};
