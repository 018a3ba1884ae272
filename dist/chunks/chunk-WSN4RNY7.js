import {
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

export {
  replace,
  insertBefore,
  insertAfter,
  appendLines,
  removeLines,
  applyEdits
};
