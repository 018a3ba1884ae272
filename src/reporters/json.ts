import type { Edit, Finding, Fix, Owner } from '../core/problem.js';
import type { Located } from '../core/source.js';
import { fixesOf } from '../engine/aggregate.js';
import type { Report } from '../engine/report.js';
import { toJson } from './escape.js';
import { writesSecret } from './secrets.js';
import type { Reporter } from './types.js';
import { countLevels, othersOf, relatedOf, spanOf } from './view.js';

/** The whole report, by `schema/report.v1.json`. A new field is a compatible change; any other raises `schemaVersion`. */
export const json: Reporter = (report) => {
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
      safelyFixable: fixes.filter((all) => all.some(({ safety }) => safety === 'safe')).length,
      unsafelyFixable: fixes.filter((all) => all.some(({ safety }) => safety === 'unsafe')).length,
      suppressed: report.suppressed.length,
      expiredSuppressions: report.expiredSuppressions,
      files: report.files.length,
      notChecked: report.notChecked.length,
      failed: report.failed,
    },
    findings: report.findings.map((finding) => findingJson(finding, report)),
    suppressed: report.suppressed.map(({ finding, by, reason }) => ({ by, reason: reason ?? null, finding: findingJson(finding, report) })),
    files: report.files.map(({ file, kind, environment, because, byDefault }) => ({
      path: file.path,
      kind,
      environment,
      because,
      byDefault,
    })),
    rendered: report.rendered.map(({ tool, folder, values, objects, environment, because, byDefault }) => ({
      tool,
      folder,
      values,
      objects,
      environment,
      because,
      byDefault,
    })),
    notChecked: report.notChecked.map(({ path, line, reason }) => ({ path, line: line ?? null, reason })),
    notes: report.notes.map(({ message }) => ({ message })),
  });
};

function findingJson(finding: Finding, report: Report): object {
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
      fix: fixJson(other.fix, report),
    })),
  };
}

function placeJson(at: Located): object {
  return { path: at.file.path, ...spanOf(at) };
}

/** What a finding in rendered text was rendered from; null for one in a file as it is. */
function renderedJson({ rendered }: Finding): object | null {
  const rendering = rendered?.at.file.rendered?.rendering;
  return rendering ? { folder: rendering.folder, values: rendering.values, path: rendered?.path ?? null } : null;
}

function ownerJson({ kind, name, container }: Owner): object {
  return { kind, name, container: container ?? null };
}

function fixJson(fix: Fix | undefined, report: Report): object | null {
  return fix && !writesSecret(fix, report) ? { title: fix.title, safety: fix.safety, edits: fix.edits.map(editJson) } : null;
}

function editJson(edit: Edit): object {
  return { ...placeJson(edit), text: edit.text };
}
