import {
  countLevels,
  guardInside,
  hiddenCounts,
  levelCounts,
  plural,
  show,
  shownFindings,
  spanOf
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/reporters/github.ts
var shownPerType = 10;
var levels = ["error", "warning", "info"];
var commands = { error: "error", warning: "warning", info: "notice" };
var github = (report, { minSeverity, changed = [], quiet = false }) => {
  const isChanged = new Set(changed);
  const shown = shownFindings(report, minSeverity);
  const byLevel = levels.map((level) => {
    const findings = shown.filter(({ severity }) => severity === level);
    const [first, last] = [true, false].map((wanted) => findings.filter(({ at }) => isChanged.has(at.file.path) === wanted));
    return [...first ?? [], ...last ?? []];
  });
  const lines = byLevel.flatMap((findings) => findings.slice(0, shownPerType).map(annotation));
  const rest = byLevel.flatMap((findings) => findings.slice(shownPerType));
  if (rest.length > 0) lines.push(`${rest.length} more: ${levelCounts(countLevels(rest))}`);
  if (!quiet) lines.push(...hiddenCounts(report, minSeverity));
  return lines.map((line) => `${line}
`).join("");
};
function annotation(finding) {
  const { line, column, endLine, endColumn } = spanOf(finding.at);
  const others = (finding.members?.length ?? 1) - 1;
  const properties = {
    file: finding.at.file.path,
    line,
    endLine,
    // Columns of different lines make the runner drop the annotation.
    ...line === endLine && { col: column, endColumn },
    title: finding.rule
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(safe(String(value)))}`);
  const message = others > 0 ? `${finding.message} (and ${plural(others, "more place")} in this file)` : finding.message;
  return `::${commands[finding.severity]} ${list.join(",")}::${escapeData(safe(message))}`;
}
function safe(text) {
  return guardInside(show(text));
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
export {
  github
};
