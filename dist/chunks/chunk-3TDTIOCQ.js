// src/core/source.ts
var lineStartsOf = /* @__PURE__ */ new WeakMap();
function lineStarts(file) {
  const known = lineStartsOf.get(file);
  if (known) return known;
  const starts = [0];
  const { text } = file;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  lineStartsOf.set(file, starts);
  return starts;
}
function lineIndexAt(file, offset) {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
function positionAt(file, offset) {
  const line = lineIndexAt(file, offset);
  const start = lineStarts(file)[line] ?? 0;
  const mark = line === 0 && file.text.charCodeAt(0) === 65279 && offset > 0 ? 1 : 0;
  return { line: line + 1, column: offset - start + 1 - mark };
}
function lineRange(file, index) {
  const starts = lineStarts(file);
  const start = starts[index] ?? file.text.length;
  let end = starts[index + 1] ?? file.text.length;
  while (end > start && (file.text[end - 1] === "\n" || file.text[end - 1] === "\r")) end--;
  return [start, end];
}
function place(file, start, end) {
  return { file, range: [start, end] };
}
function placeOf({ file, range, via }) {
  return { file, range, via };
}
function textOf(at) {
  return at.file.text.slice(at.range[0], at.range[1]);
}
function inOwnWords(text, at) {
  const isPutIn = at.via?.some(({ kind }) => kind === "interpolation" || kind === "env-file");
  return isPutIn ? textOf(at).replace(/^["']|["']$/g, "") : text;
}
function contains(outer, inner) {
  return outer.file.path === inner.file.path && outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
function comparePlaces(a, b) {
  return compareText(a.file.path, b.file.path) || a.range[0] - b.range[0] || a.range[1] - b.range[1];
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function lineEndOf(file) {
  return /\r\n|\n|\r/.exec(file.text)?.[0] ?? "\n";
}

export {
  lineStarts,
  lineIndexAt,
  positionAt,
  lineRange,
  place,
  placeOf,
  textOf,
  inOwnWords,
  contains,
  comparePlaces,
  compareText,
  lineEndOf
};
