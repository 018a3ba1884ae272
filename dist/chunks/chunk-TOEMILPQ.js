import {
  contains,
  lineEndOf,
  lineIndexAt,
  lineRange,
  lineStarts
} from "./chunk-3TDTIOCQ.js";

// src/core/edit.ts
function replace(at, text) {
  return { file: at.file, range: at.range, text };
}
function insertBefore(at, text) {
  return { file: at.file, range: [at.range[0], at.range[0]], text };
}
function insertAfter(at, text) {
  return { file: at.file, range: [at.range[1], at.range[1]], text };
}
function appendLines(file, lines) {
  const { text } = file;
  const end = lineEndOf(file);
  const isEnded = text === "" || /[\r\n]$/.test(text);
  return { file, range: [text.length, text.length], text: lines.map((line) => isEnded ? line + end : end + line).join("") };
}
function removeLines(at) {
  const { file } = at;
  const first = lineIndexAt(file, at.range[0]);
  const last = lineIndexAt(file, Math.max(at.range[0], at.range[1] - 1));
  const start = lineStarts(file)[first] ?? 0;
  const comment = /^\s*(#.*)$/.exec(file.text.slice(at.range[1], lineRange(file, last)[1]))?.[1];
  const indent = /^[ \t]*/.exec(file.text.slice(start))?.[0] ?? "";
  const mark = file.text.charCodeAt(start) === 65279 ? 1 : 0;
  let next = last + 1;
  if (!comment && (first === 0 || isBlank(file, first - 1))) while (next < lineStarts(file).length && isBlank(file, next)) next++;
  const end = lineStarts(file)[next] ?? file.text.length;
  return { file, range: [start + mark, end], text: comment ? indent + comment + lineEndOf(file) : "" };
}
function isBlank(file, line) {
  return file.text.slice(...lineRange(file, line)).trim() === "";
}
function applyEdits(text, edits) {
  const ordered = [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let result = "";
  let from = 0;
  for (const edit of ordered) {
    result += text.slice(from, edit.range[0]) + edit.text;
    from = edit.range[1];
  }
  return result + text.slice(from);
}
function insertEntry(map, lines) {
  const entry = [...map.entries.values()].find(
    ({ key, value }) => contains(map, key) && value.style !== void 0 && value.style !== "block"
  );
  if (!entry) return void 0;
  const { file } = entry.key;
  const end = entry.range[1];
  if (map.flow) return lines.length === 1 ? { file, range: [end, end], text: `, ${lines[0]}` } : void 0;
  const start = lineStarts(file)[lineIndexAt(file, entry.key.range[0])] ?? 0;
  const before = file.text.slice(start, entry.key.range[0]);
  const [, lineEnd] = lineRange(file, lineIndexAt(file, end));
  if (!/^ *(?:- +)?$/.test(before) || !/^\s*(?:#.*)?$/.test(file.text.slice(end, lineEnd))) return void 0;
  const indent = lineEndOf(file) + " ".repeat(before.length);
  return { file, range: [lineEnd, lineEnd], text: lines.map((line) => indent + line).join("") };
}

export {
  replace,
  insertBefore,
  insertAfter,
  appendLines,
  removeLines,
  applyEdits,
  insertEntry
};
