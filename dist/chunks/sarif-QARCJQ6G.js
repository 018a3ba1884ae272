import {
  atLeast,
  compareText,
  environments,
  firstLine,
  fixesOf,
  othersOf,
  ownerLabel,
  plural,
  relatedOf,
  show,
  spanOf,
  toJson,
  writesSecret
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/reporters/fingerprint.ts
var blockSize = 100;
var endMarker = 65535;
var hashesOf = /* @__PURE__ */ new WeakMap();
function lineHashes(file) {
  const known = hashesOf.get(file);
  if (known) return known;
  const units = unitsOf(file.text);
  const counts = /* @__PURE__ */ new Map();
  const hashes = [];
  for (let i = 0; i < units.length; i++) {
    if (i > 0 && units[i - 1] !== 10) continue;
    const hash = hashAt(units, i);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    hashes.push(`${hash}:${count}`);
  }
  hashesOf.set(file, hashes);
  return hashes;
}
function unitsOf(text) {
  const units = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 13) units.push(10);
    else if (unit === 10 && i > 0 && text.charCodeAt(i - 1) === 13) continue;
    else if (unit !== 32 && unit !== 9) units.push(unit);
  }
  units.push(endMarker);
  return units;
}
function hashAt(units, start) {
  let low = 0;
  let high = 0;
  for (let i = start; i < start + blockSize; i++) {
    low = low * 37 + (units[i] ?? 0);
    high = (high * 37 + Math.floor(low / 2 ** 32)) % 2 ** 32;
    low %= 2 ** 32;
  }
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}

// src/reporters/sarif.ts
var limits = { results: 25e3, characters: 6e7, text: 1024, tags: 20 };
var namedPlaces = 20;
var securitySeverity = { error: "8.0", warning: "5.5", info: "3.0" };
var levels = { error: "error", warning: "warning", info: "note" };
var sarif = (report, options) => {
  const rules = descriptors(report, options);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const { results, left } = worst(report.findings.map((finding) => [finding, result(finding, indexOf.get(finding.rule) ?? -1, report)]));
  const { name, version } = report.tool;
  return toJson({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name, semanticVersion: version, ...options.homepage && { informationUri: options.homepage }, rules } },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: !report.failed, toolExecutionNotifications: notifications(report, left) }],
        results
      }
    ]
  });
};
function descriptors(report, { rules, docs, homepage }) {
  const listed = new Set(rules.map(({ id }) => id));
  const others = new Map(report.findings.filter(({ rule }) => !listed.has(rule)).map((finding) => [finding.rule, finding]));
  return [
    ...rules.map((rule) => {
      const doc = docs && Object.hasOwn(docs, rule.id) ? docs[rule.id] : void 0;
      return {
        id: rule.id,
        ...rule.formerly?.length && { deprecatedIds: rule.formerly },
        shortDescription: { text: limited(`${rule.summary}.`) },
        fullDescription: { text: limited(doc?.rationale ?? `${rule.summary}.`) },
        help: { text: doc?.text ?? rule.summary, markdown: doc?.markdown ?? rule.summary },
        ...homepage && { helpUri: `${homepage}/docs/rules/${uriOf(rule.id)}.md` },
        defaultConfiguration: { enabled: !rule.optIn, level: levels[highest(rule)] },
        properties: { tags: tagsOf(rule), ...rule.topic === "security" && { "security-severity": securitySeverity[highest(rule)] } }
      };
    }),
    ...[...others.keys()].sort(compareText).map((id) => ({ id: show(id), shortDescription: { text: limited(show(id)) } }))
  ];
}
function highest({ severity }) {
  const all = typeof severity === "string" ? [severity] : environments.map((environment) => severity[environment]);
  return ["error", "warning"].find((level) => all.some((one) => atLeast(one, level))) ?? "info";
}
function tagsOf(rule) {
  return [.../* @__PURE__ */ new Set([rule.topic, rule.id.split("/")[0] ?? rule.id, ...rule.peers ?? []])].slice(0, limits.tags);
}
function result(finding, ruleIndex, report) {
  const places = [
    ...relatedOf(finding).map(({ at, message }) => ({ at, text: message })),
    ...othersOf(finding).map((other) => ({ at: other.at, text: ownerLabel(other.owner) }))
  ].slice(0, namedPlaces);
  const fixes = fixesOf(finding).flatMap((fix) => writesSecret(fix, report) ? [] : fixJson(fix) ?? []);
  const owner = show(ownerLabel(finding.owner));
  return {
    ruleId: show(finding.rule),
    ruleIndex,
    level: levels[finding.severity],
    message: { text: messageOf(finding, places) },
    locations: [
      {
        physicalLocation: physical(firstLine(finding.at)),
        ...owner !== "" && { logicalLocations: [{ fullyQualifiedName: owner }] }
      }
    ],
    ...places.length > 0 && {
      relatedLocations: places.map(({ at, text }, index) => ({
        id: index + 1,
        physicalLocation: physical(firstLine(at)),
        message: { text: show(text) || placeName(at) }
      }))
    },
    partialFingerprints: { primaryLocationLineHash: hashOf(finding.at) },
    ...fixes.length > 0 && { fixes },
    properties: { environment: finding.environment }
  };
}
function messageOf(finding, places) {
  const message = show(finding.message).replaceAll("](", "]\u200B(");
  if (places.length === 0) return message;
  const links = places.map(({ at, text }, index) => `[${(show(text) || placeName(at)).replace(/[\\[\]]/g, "\\$&")}](${index + 1})`);
  const more = relatedOf(finding).length + othersOf(finding).length - places.length;
  return `${/[.!?]$/.test(message) ? message : `${message}.`} See ${links.join(", ")}${more > 0 ? ` and ${plural(more, "more place")}` : ""}.`;
}
function placeName(at) {
  return `line ${spanOf(at).line}`;
}
function physical(at) {
  return { artifactLocation: { uri: uriOf(at.file.path) }, region: region(at) };
}
function region(at) {
  const { line, column, endLine, endColumn } = spanOf(at);
  return { startLine: line, startColumn: column, endLine, endColumn };
}
function hashOf(at) {
  const hashes = lineHashes(at.file);
  return hashes[spanOf(at).line - 1] ?? hashes[hashes.length - 1] ?? "";
}
function fixJson(fix) {
  if (fix.edits.length === 0) return void 0;
  const files = /* @__PURE__ */ new Map();
  for (const edit of fix.edits) {
    const replacements = files.get(edit.file) ?? [];
    replacements.push({ deletedRegion: region(edit), insertedContent: { text: wellFormed(edit.text) } });
    files.set(edit.file, replacements);
  }
  return {
    description: { text: `${show(fix.title)} (${fix.safety})` },
    artifactChanges: [...files].map(([file, replacements]) => ({ artifactLocation: { uri: uriOf(file.path) }, replacements }))
  };
}
function worst(all) {
  const kept = /* @__PURE__ */ new Set();
  let characters = 0;
  for (const level of ["error", "warning", "info"]) {
    for (const [finding, value] of all) {
      if (finding.severity !== level || kept.size === limits.results) continue;
      characters += JSON.stringify(value, null, 2).length;
      if (characters <= limits.characters) kept.add(value);
    }
  }
  return { results: all.flatMap(([, value]) => kept.has(value) ? value : []), left: all.length - kept.size };
}
function notifications(report, left) {
  return [
    ...left > 0 ? [
      {
        level: "warning",
        message: { text: `${plural(left, "result")} left out, the least severe, to keep within the limits of code scanning.` }
      }
    ] : [],
    ...report.notChecked.map(({ path, line, reason }) => ({
      level: "note",
      message: { text: `Not checked: ${show(path)} (${show(reason)})` },
      locations: [
        { physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...line !== void 0 && { region: { startLine: line } } } }
      ]
    })),
    ...report.notes.map(({ message }) => ({ level: "note", message: { text: show(message) } }))
  ];
}
function uriOf(path) {
  return path.replace(/^(?:\.\/)+/, "").split("/").map((part) => encodeURIComponent(wellFormed(part))).join("/");
}
function wellFormed(text) {
  return text.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD");
}
function limited(text) {
  return wellFormed(text.length <= limits.text ? text : `${text.slice(0, limits.text - 1)}\u2026`);
}
export {
  sarif
};
