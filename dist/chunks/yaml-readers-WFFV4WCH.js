import {
  missingNode,
  parseYaml,
  resolvePlain,
  unknownNode
} from "./chunk-XE5IJBUW.js";
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
  parseByteSize,
  parseQuantity,
  place,
  placeOf,
  resolvePath,
  unknown,
  unset
} from "./chunk-PFKF2543.js";
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
  for (const { 0: whole, 1: value = "", index } of text2.matchAll(assignment)) {
    if (lists.push({
      range: [index, index + whole.length],
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
  const why = context.left < 0 ? "its variables grow too long" : name === void 0 ? "it holds an invalid variable" : `the value of "${name}" is not in the files`;
  return node.with({ kind: "unknown", text: void 0, value: void 0, parts: context.left < 0 ? void 0 : parts, why, via });
}
function invalidVariable(node, text2, [start, end]) {
  const snippet = text2.slice(start, end);
  const shown = snippet.length > 40 ? `${snippet.slice(0, 40)}\u2026` : snippet;
  const source = node.source();
  const whole = source.indexOf(text2);
  const offset = whole >= 0 ? whole + start : source.indexOf(snippet);
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
  const find = (name) => lookup(name) ?? values.get(name)?.value;
  let left = mostExpansion;
  let i = text2.charCodeAt(0) === 65279 ? 1 : 0;
  while (i < text2.length) {
    while (i < text2.length && /\s/.test(text2[i] ?? "")) i++;
    keyPattern.lastIndex = i;
    const match = keyPattern.exec(text2);
    const [whole, name, separator] = match ?? [];
    if (whole === void 0 || name === void 0) {
      i = lineEnd(text2, i);
      continue;
    }
    const start = i + whole.length;
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
    const result = raw || read.quote === "'" ? known(unescapeSingle(value, raw), valueAt) : expand(value, read.quote, valueAt, find);
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
      for (const { at, values, why } of files.toReversed()) {
        const found = values?.get(name);
        if (found) return fromFile(found, at);
        if (!values) return unknown(placeOf(at), why);
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
  const why = `the env_file "${inOwnWords(path.text, path)}" could not be read`;
  if (!file) return { at: item, values: void 0, why };
  return { at: item, values: parseDotenv(file, { lookup, raw: item.get("format").text === "raw" }), why };
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
  const why = outside(inOwnWords(value.value, value.at));
  note(value.at, why);
  return unknown(value.at, why);
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
function opened(node, why) {
  const open = (each) => {
    if (each.tag === "!override" || each.tag === "!reset") return "keep";
    if (each.isMap || each.isList) return each.with({ open: each.open ?? why });
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
  const written = document?.root ?? missingNode({ file, range: [0, 0] });
  const root2 = document?.damaged ? opened(written, "its file has a syntax error") : written;
  const { range } = written.key;
  return { composeFile: { file, range, root: root2, comments, problems, isFragment: isFragment(written) }, yaml };
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
  const find = finder(services, layer, loading);
  const entries = /* @__PURE__ */ new Map();
  for (const [name, entry2] of services.entries) entries.set(name, { ...entry2, value: find(name, []) ?? entry2.value });
  const { key, range } = services;
  const entry = { name: "services", key, range, value: services.with({ entries }) };
  return root2.with({ entries: new Map([...root2.entries, ["services", entry]]) });
}
function finder(services, layer, loading) {
  const { path } = layer.file.file;
  const done = /* @__PURE__ */ new Map();
  const find = (name, trail) => {
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
  return find;
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
    const base = isDeep ? void 0 : isElsewhere ? findIn(target, layer, loading)(name, trail) : find(name, trail);
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
  const find = finder(services, { file, folder, interpolation, extended, trail }, loading);
  extended.set(path, find);
  return find;
}

// src/parsers/compose/include.ts
var mostIncludes = 50;
var resources = ["services", "volumes", "networks", "secrets", "configs", "models"];
function withIncludes(root2, layer, loading) {
  const include = root2.entries.get("include")?.value;
  if (!include || include.isUnset) return root2;
  const parts = [];
  let why;
  for (const item of itemsOf(include)) {
    const part = includedBy(item, layer, loading);
    if (typeof part !== "string") parts.push(...part);
    else {
      loading.note(item, part);
      why ??= part;
    }
  }
  const entries = new Map(root2.entries);
  for (const name of resources) {
    const writings = [...parts, root2].flatMap((part) => part.entries.get(name)?.value ?? []);
    const written = writings.length > 0 ? writings.reduce((base, over) => mergeResources(name, base, over)) : void 0;
    const value = why === void 0 ? written : written?.with({ open: why }) ?? unknownNode(include, why);
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
        const whole = withExtends(own, layer, loading);
        layers.push(file);
        result = result ? mergeFiles(result, whole) : whole;
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
  const find = (path) => byPath.get(path) ?? (context.stat(path) === "file" ? context.parse(path) : void 0);
  const configured = configuredGroups(context, find);
  const settled = new Set(configured.flatMap((group) => group.files.map(({ file }) => file.path)));
  const named2 = (context.commandTexts ?? []).flatMap((text2) => commandGroups(text2, find));
  const guessed = [...folderGroups(byPath, context, find), ...affordable(named2)];
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
function configuredGroups({ applications }, find) {
  const groups = applications.map((paths) => paths.flatMap((path) => find(resolvePath("", path) ?? "") ?? []));
  return groups.filter((files) => files.length > 0).map((files) => ({ files, evidence: "the configuration lists them as one application" }));
}
function folderGroups(byPath, context, find) {
  const folders = /* @__PURE__ */ new Set(["", ...[...byPath.keys()].map(dirname)]);
  return [...folders].flatMap((folder) => {
    const inFolder = (name) => joinPath(folder, name);
    const listed = listOfDotenv(inFolder(".env"), folder, context, find);
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
function listOfDotenv(path, folder, context, find) {
  const { text: text2 } = context.text(path);
  if (!text2?.includes("COMPOSE_FILE")) return void 0;
  const values = parseDotenv({ path, text: text2 });
  const list = values.get("COMPOSE_FILE")?.value;
  const separator = values.get("COMPOSE_PATH_SEPARATOR")?.value ?? (list?.includes(";") ? ";" : ":");
  return list ? filesAt(folder, list.split(separator), find) : void 0;
}
function commandGroups(source, find) {
  const { path, text: text2 } = source;
  return composeFileLists(text2).flatMap(({ files: list, range, folder: inside }) => {
    const starts = foldersOf(path);
    const moved = inside === void 0 ? [] : starts.flatMap((folder) => resolvePath(folder, inside) ?? []);
    for (const folder of [...moved, ...starts]) {
      const files = filesAt(folder, list, find);
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
function filesAt(folder, paths, find) {
  const files = paths.flatMap((path) => {
    const resolved2 = resolvePath(folder, path);
    return resolved2 && find(resolved2) || [];
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
  const { kind, apiVersion } = manifest;
  const group = groupOf(apiVersion);
  if (kind === "HorizontalPodAutoscaler" && group === "autoscaling") return readPodAutoscaler(manifest);
  return kind === "ScaledObject" && group === "keda.sh" ? readScaledObject(manifest) : void 0;
}
function readPodAutoscaler(manifest) {
  const spec = dig2(manifest.root, "spec");
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
function readScaledObject(manifest) {
  const spec = dig2(manifest.root, "spec");
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
  for (const claim of itemsOf2(claimTemplates)) {
    const name = dig2(claim, "metadata", "name");
    if (typeof name.scalar === "string") volumes.set(name.scalar, { type: "persistentVolumeClaim", source: text(name) });
  }
  for (const volume of itemsOf2(dig2(podSpec, "volumes"))) {
    const name = dig2(volume, "name");
    if (typeof name.scalar === "string") volumes.set(name.scalar, readVolume(volume));
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

// src/parsers/kubernetes/container.ts
function readContainer(item, role, fallbackName, pod) {
  const nameNode = dig2(item, "name");
  const isNamed = nameNode.isScalar && !nameNode.isUnset;
  const place2 = isNamed ? nameNode : item;
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
  const written = document.file.text.slice(...document.range);
  return !document.root.isMap || /^["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(written);
}
function readManifest(document, { root: root2, apiVersion, kind: kindNode }) {
  const kind = kindNode.text ?? "";
  const metadata = dig2(root2, "metadata");
  let workload;
  let autoscaler;
  const selector = podSelectorOf(apiVersion, kind);
  const manifest = {
    ...placeOf(kindNode),
    document,
    root: root2,
    apiVersion,
    kind,
    name: text(dig2(metadata, "name")),
    namespace: text(dig2(metadata, "namespace")),
    labels: stringMap(dig2(metadata, "labels")),
    annotations: dig2(metadata, "annotations"),
    podSelector: selector ? readSelector(dig2(root2, ...selector.path), selector.shape) : unset(root2.key),
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

// src/parsers/kustomize/parse.ts
function parseKustomization(file) {
  const { documents, problems } = parseYaml(file, "kubernetes");
  const items = (key) => documents[0]?.root.get(key).items ?? [];
  const patches = [
    ...items("patches").map((item) => item.get("path")),
    ...items("patchesStrategicMerge"),
    ...items("patchesJson6902").map((item) => item.get("path"))
  ];
  return {
    file,
    patches: patches.flatMap((node) => pathOf(file, node) ?? []),
    images: items("images").flatMap(nameOf),
    replicas: items("replicas").flatMap(nameOf),
    isOpen: openKeys.some((key) => items(key).length > 0) || ["resources", "bases", "components"].some((key) => items(key).some(isRemote2)),
    problems
  };
}
var openKeys = ["generators", "transformers", "helmCharts", "helmChartInflationGenerator", "configMapGenerator", "secretGenerator"];
function isRemote2({ text: text2 }) {
  return text2 !== void 0 && /^[\w+.-]+:\/\/|^git@|^[\w-]+(?:\.[\w-]+)+\/.*\/|\?ref=/.test(text2) && !/^\.{1,2}\//.test(text2);
}
function nameOf(item) {
  const { scalar } = item.get("name");
  return typeof scalar === "string" ? [scalar] : [];
}
function pathOf(file, { scalar, text: text2 }) {
  return typeof scalar !== "string" || text2 === void 0 || /[\r\n]/.test(text2) ? void 0 : resolvePath(dirname(file.path), text2);
}
export {
  buildApplications,
  parseComposeFile,
  parseKubernetes,
  parseKustomization,
  skaffoldImages
};
