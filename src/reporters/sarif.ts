import { atLeast, environments, type Finding, type Fix, type Level, type Severity } from '../core/problem.js';
import { compareText, type Located, type SourceFile } from '../core/source.js';
import { plural } from '../core/words.js';
import { fixesOf } from '../engine/aggregate.js';
import type { Report } from '../engine/report.js';
import type { RuleEntry } from '../rule.js';
import { show, toJson } from './escape.js';
import { lineHashes } from './fingerprint.js';
import { writesSecret } from './secrets.js';
import type { Reporter, ReportOptions } from './types.js';
import { firstLine, othersOf, ownerLabel, relatedOf, spanOf } from './view.js';

/** Limits of GitHub code scanning. 10 MB compressed is counted as 60 million characters, since keys and ids repeat. */
const limits = { results: 25_000, characters: 60_000_000, text: 1024, tags: 20 };
const namedPlaces = 20;
/** Without a number GitHub shows an ordinary alert; with one, a security alert. These are "high", "medium" and "low". */
const securitySeverity: Readonly<Record<Level, string>> = { error: '8.0', warning: '5.5', info: '3.0' };
const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Readonly<Record<Level, string>>;

/** SARIF 2.1.0 as GitHub code scanning reads it. Suppressed findings are left out, because GitHub would open them again. */
export const sarif: Reporter = (report, options) => {
  const rules = descriptors(report, options);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const { results, left } = worst(report.findings.map((finding) => [finding, result(finding, indexOf.get(finding.rule) ?? -1, report)]));
  const { name, version } = report.tool;
  return toJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, semanticVersion: version, ...(options.homepage && { informationUri: options.homepage }), rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: !report.failed, toolExecutionNotifications: notifications(report, left) }],
        results,
      },
    ],
  });
};

interface Descriptor {
  readonly id: string;
}

/** All rules in the order of their index, then those of findings that the index does not list. */
function descriptors(report: Report, { rules, docs, homepage }: ReportOptions): readonly Descriptor[] {
  const listed = new Set(rules.map(({ id }) => id));
  const others = new Map(report.findings.filter(({ rule }) => !listed.has(rule)).map((finding) => [finding.rule, finding]));
  return [
    ...rules.map((rule) => {
      const doc = docs && Object.hasOwn(docs, rule.id) ? docs[rule.id] : undefined;
      return {
        id: rule.id,
        ...(rule.formerly?.length && { deprecatedIds: rule.formerly }),
        shortDescription: { text: limited(`${rule.summary}.`) },
        fullDescription: { text: limited(doc?.rationale ?? `${rule.summary}.`) },
        help: { text: doc?.text ?? rule.summary, markdown: doc?.markdown ?? rule.summary },
        ...(homepage && { helpUri: `${homepage}/docs/rules/${uriOf(rule.id)}.md` }),
        defaultConfiguration: { enabled: !rule.optIn, level: levels[highest(rule)] },
        properties: { tags: tagsOf(rule), ...(rule.topic === 'security' && { 'security-severity': securitySeverity[highest(rule)] }) },
      };
    }),
    ...[...others.keys()].sort(compareText).map((id) => ({ id: show(id), shortDescription: { text: limited(show(id)) } })),
  ];
}

function highest({ severity }: RuleEntry): Level {
  const all: readonly Severity[] = typeof severity === 'string' ? [severity] : environments.map((environment) => severity[environment]);
  return (['error', 'warning'] as const).find((level) => all.some((one) => atLeast(one, level))) ?? 'info';
}

function tagsOf(rule: RuleEntry): readonly string[] {
  return [...new Set([rule.topic, rule.id.split('/')[0] ?? rule.id, ...(rule.peers ?? [])])].slice(0, limits.tags);
}

function result(finding: Finding, ruleIndex: number, report: Report): object {
  const places = [
    ...relatedOf(finding).map(({ at, message }) => ({ at, text: message })),
    ...othersOf(finding).map((other) => ({ at: other.at, text: ownerLabel(other.owner) })),
  ].slice(0, namedPlaces);
  const fixes = fixesOf(finding).flatMap((fix) => (writesSecret(fix, report) ? [] : (fixJson(fix) ?? [])));
  const owner = show(ownerLabel(finding.owner));
  return {
    ruleId: show(finding.rule),
    ruleIndex,
    level: levels[finding.severity],
    message: { text: messageOf(finding, places) },
    locations: [
      {
        physicalLocation: physical(firstLine(finding.at)),
        ...(owner !== '' && { logicalLocations: [{ fullyQualifiedName: owner }] }),
      },
    ],
    ...(places.length > 0 && {
      relatedLocations: places.map(({ at, text }, index) => ({
        id: index + 1,
        physicalLocation: physical(firstLine(at)),
        message: { text: show(text) || placeName(at) },
      })),
    }),
    partialFingerprints: { primaryLocationLineHash: hashOf(finding.at) },
    ...(fixes.length > 0 && { fixes }),
    properties: { environment: finding.environment },
  };
}

/** The message, whose first sentence is the alert's title, then a sentence that links to the related places. */
function messageOf(finding: Finding, places: readonly { readonly at: Located; readonly text: string }[]): string {
  // Only what this function writes is a link.
  const message = show(finding.message).replaceAll('](', ']\u200b(');
  if (places.length === 0) return message;
  const links = places.map(({ at, text }, index) => `[${(show(text) || placeName(at)).replace(/[\\[\]]/g, '\\$&')}](${index + 1})`);
  const more = relatedOf(finding).length + othersOf(finding).length - places.length;
  return `${/[.!?]$/.test(message) ? message : `${message}.`} See ${links.join(', ')}${more > 0 ? ` and ${plural(more, 'more place')}` : ''}.`;
}

function placeName(at: Located): string {
  return `line ${spanOf(at).line}`;
}

function physical(at: Located): object {
  return { artifactLocation: { uri: uriOf(at.file.path) }, region: region(at) };
}

function region(at: Located): object {
  const { line, column, endLine, endColumn } = spanOf(at);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function hashOf(at: Located): string {
  const hashes = lineHashes(at.file);
  return hashes[spanOf(at).line - 1] ?? hashes[hashes.length - 1] ?? '';
}

function fixJson(fix: Fix): object | undefined {
  if (fix.edits.length === 0) return undefined;
  const files = new Map<SourceFile, object[]>();
  for (const edit of fix.edits) {
    const replacements = files.get(edit.file) ?? [];
    replacements.push({ deletedRegion: region(edit), insertedContent: { text: wellFormed(edit.text) } });
    files.set(edit.file, replacements);
  }
  return {
    description: { text: `${show(fix.title)} (${fix.safety})` },
    artifactChanges: [...files].map(([file, replacements]) => ({ artifactLocation: { uri: uriOf(file.path) }, replacements })),
  };
}

/** The worst results that the limits allow, in the order of the report; `left` counts the others. */
function worst(all: readonly (readonly [Finding, object])[]): { results: readonly object[]; left: number } {
  const kept = new Set<object>();
  let characters = 0;
  for (const level of ['error', 'warning', 'info'] as const) {
    for (const [finding, value] of all) {
      if (finding.severity !== level || kept.size === limits.results) continue;
      characters += JSON.stringify(value, null, 2).length;
      if (characters <= limits.characters) kept.add(value);
    }
  }
  return { results: all.flatMap(([, value]) => (kept.has(value) ? value : [])), left: all.length - kept.size };
}

function notifications(report: Report, left: number): readonly object[] {
  return [
    ...(left > 0
      ? [
          {
            level: 'warning',
            message: { text: `${plural(left, 'result')} left out, the least severe, to keep within the limits of code scanning.` },
          },
        ]
      : []),
    ...report.notChecked.map(({ path, line, reason }) => ({
      level: 'note',
      message: { text: `Not checked: ${show(path)} (${show(reason)})` },
      locations: [
        { physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...(line !== undefined && { region: { startLine: line } }) } },
      ],
    })),
    ...report.notes.map(({ message }) => ({ level: 'note', message: { text: show(message) } })),
  ];
}

/** A relative path as a URI reference. */
function uriOf(path: string): string {
  return path
    .replace(/^(?:\.\/)+/, '')
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/');
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** At most 1024 characters. */
function limited(text: string): string {
  return wellFormed(text.length <= limits.text ? text : `${text.slice(0, limits.text - 1)}…`);
}
