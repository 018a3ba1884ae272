import {
  countLevels,
  fixesOf,
  othersOf,
  relatedOf,
  spanOf,
  toJson,
  writesSecret
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/reporters/json.ts
var json = (report) => {
  const { error, warning, info } = countLevels(report.findings);
  const fixes = report.findings.map(fixesOf);
  return toJson({
    schemaVersion: 1,
    tool: { name: report.tool.name, version: report.tool.version },
    today: report.today,
    summary: {
      errors: error,
      warnings: warning,
      notes: info,
      safelyFixable: fixes.filter((all) => all.some(({ safety }) => safety === "safe")).length,
      unsafelyFixable: fixes.filter((all) => all.some(({ safety }) => safety === "unsafe")).length,
      suppressed: report.suppressed.length,
      expiredSuppressions: report.expiredSuppressions,
      files: report.files.length,
      notChecked: report.notChecked.length,
      failed: report.failed
    },
    findings: report.findings.map((finding) => findingJson(finding, report)),
    suppressed: report.suppressed.map(({ finding, by, reason }) => ({ by, reason: reason ?? null, finding: findingJson(finding, report) })),
    files: report.files.map(({ file, kind, environment, because, byDefault }) => ({
      path: file.path,
      kind,
      environment,
      because,
      byDefault
    })),
    rendered: report.rendered.map(({ tool, folder, values, objects, environment, because, byDefault }) => ({
      tool,
      folder,
      values,
      objects,
      environment,
      because,
      byDefault
    })),
    notChecked: report.notChecked.map(({ path, line, reason }) => ({ path, line: line ?? null, reason })),
    notes: report.notes.map(({ message }) => ({ message }))
  });
};
function findingJson(finding, report) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    environment: finding.environment,
    message: finding.message,
    ...placeJson(finding.at),
    owner: ownerJson(finding.owner),
    rendered: renderedJson(finding),
    related: relatedOf(finding).map(({ at, message }) => ({ message, ...placeJson(at) })),
    // An aggregate has no fix of its own; its place is that of its first member.
    fix: fixJson((finding.members?.[0] ?? finding).fix, report),
    others: othersOf(finding).map((other) => ({
      severity: other.severity,
      environment: other.environment,
      message: other.message,
      ...placeJson(other.at),
      owner: ownerJson(other.owner),
      rendered: renderedJson(other),
      fix: fixJson(other.fix, report)
    }))
  };
}
function placeJson(at) {
  return { path: at.file.path, ...spanOf(at) };
}
function renderedJson({ rendered }) {
  const rendering = rendered?.at.file.rendered?.rendering;
  return rendering ? { folder: rendering.folder, values: rendering.values, path: rendered?.path ?? null } : null;
}
function ownerJson({ kind, name, container }) {
  return { kind, name, container: container ?? null };
}
function fixJson(fix, report) {
  return fix && !writesSecret(fix, report) ? { title: fix.title, safety: fix.safety, edits: fix.edits.map(editJson) } : null;
}
function editJson(edit) {
  return { ...placeJson(edit), text: edit.text };
}
export {
  json
};
