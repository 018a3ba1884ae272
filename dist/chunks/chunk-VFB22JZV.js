import {
  membersOf,
  secretsInLine
} from "./chunk-BD7ONAJM.js";
import {
  weaklyMemoized
} from "./chunk-WUHJIYTT.js";
import {
  shownOf
} from "./chunk-X45S6NMN.js";
import {
  textOf
} from "./chunk-3TDTIOCQ.js";

// src/reporters/secrets.ts
function hiddenParts(report) {
  const byPath = /* @__PURE__ */ new Map();
  for (const { file, range } of secretsOf(report)) {
    const known = byPath.get(file.path);
    if (known) known.push(range);
    else byPath.set(file.path, [range]);
  }
  return ({ path }) => byPath.get(path) ?? [];
}
function secretsOf({ findings, suppressed }) {
  const all = [...findings, ...suppressed.map(({ finding }) => finding)];
  return all.flatMap((finding) => membersOf(finding).flatMap(({ secrets = [] }) => secrets));
}
var secretTexts = weaklyMemoized(
  (report) => [...new Set(secretsOf(report).map(textOf))].filter((text) => text.length > 4)
);
function partsHiddenIn(file, [start, end], hidden) {
  const line = file.text.slice(start, end);
  return [
    ...hidden(file).filter((range) => range[0] < end && start < range[1]),
    ...secretsInLine(line).map(([from, to]) => [start + from, start + to])
  ];
}
function isHidden(offset, secrets) {
  return secrets.some(([start, end]) => start + shownOf(end - start) <= offset && offset < end);
}
function crossOut(line, secrets) {
  const ranges = [...secretsInLine(line), ...secrets.flatMap((secret) => placesOf(line, secret))];
  if (ranges.length === 0) return line;
  return Array.from({ length: line.length }, (_, offset) => isHidden(offset, ranges) ? "*" : line.charAt(offset)).join("");
}
function placesOf(line, text) {
  const places = [];
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + text.length)) places.push([at, at + text.length]);
  return places;
}
function writesSecret({ edits }, report) {
  const secrets = secretTexts(report);
  return edits.some(({ text }) => text.split("\n").some((line) => crossOut(line, secrets) !== line));
}

export {
  hiddenParts,
  secretTexts,
  partsHiddenIn,
  isHidden,
  crossOut,
  writesSecret
};
