import {
  plural
} from "./chunk-YO65VYA3.js";
import {
  atLeast
} from "./chunk-I5V55GID.js";
import {
  lineIndexAt,
  lineRange,
  positionAt
} from "./chunk-3TDTIOCQ.js";

// src/reporters/view.ts
function spanOf(at) {
  const start = positionAt(at.file, at.range[0]);
  const end = positionAt(at.file, at.range[1]);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
function firstLine(at) {
  const [start, end] = at.range;
  const lineEnd = lineRange(at.file, lineIndexAt(at.file, start))[1];
  return { file: at.file, range: [start, Math.max(start, Math.min(end, lineEnd))] };
}
function ownerLabel(owner, dot = "\xB7") {
  const { kind, name, container } = owner;
  const thing = name === "" || kind === "project" || name === owner.file.path ? "" : /^[A-Z]/.test(kind) ? `${kind}/${name}` : `${kind} ${name}`;
  return [thing, container === void 0 ? "" : `container ${container}`].filter((part) => part !== "").join(` ${dot} `);
}
function othersOf(finding) {
  return finding.members?.slice(1) ?? [];
}
function relatedOf(finding) {
  const others = new Set(othersOf(finding).map(({ at }) => placeKey(at)));
  return (finding.related ?? []).filter(({ at }) => !others.has(placeKey(at)));
}
function placeKey({ file, range: [start, end] }) {
  return `${file.path}
${start}-${end}`;
}
function shownFindings(report, minSeverity) {
  return report.findings.filter((finding) => atLeast(finding.severity, minSeverity));
}
function countLevels(findings) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
var nouns = { error: "error", warning: "warning", info: "note" };
function levelCounts(counts) {
  return ["error", "warning", "info"].flatMap((level) => counts[level] ? plural(counts[level], nouns[level]) : []).join(", ");
}
function hiddenCounts(report, minSeverity) {
  const counts = countLevels(report.findings.filter((finding) => !atLeast(finding.severity, minSeverity)));
  return ["warning", "info"].flatMap(
    (level) => counts[level] ? `${plural(counts[level], nouns[level])}: --min-severity ${level}` : []
  );
}

export {
  spanOf,
  firstLine,
  ownerLabel,
  othersOf,
  relatedOf,
  shownFindings,
  countLevels,
  levelCounts,
  hiddenCounts
};
