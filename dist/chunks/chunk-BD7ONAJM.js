import {
  formattedSecrets,
  isSecretName,
  shownOf,
  strengthOf
} from "./chunk-X45S6NMN.js";
import {
  atLeast,
  severities
} from "./chunk-I5V55GID.js";
import {
  comparePlaces,
  compareText
} from "./chunk-3TDTIOCQ.js";

// src/engine/group.ts
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

// src/engine/aggregate.ts
function compareFindings(a, b) {
  return comparePlaces(a.at, b.at) || severities.indexOf(b.severity) - severities.indexOf(a.severity) || compareText(a.rule, b.rule) || compareText(ownerKey(a), ownerKey(b)) || compareText(a.message, b.message);
}
function ownerKey({ owner }) {
  return [owner.kind, owner.name, ...owner.container === void 0 ? [] : [owner.container]].join("/");
}
function membersOf(finding) {
  return finding.members ?? [finding];
}
function fixesOf(finding) {
  return membersOf(finding).flatMap((member) => member.fix ?? []);
}
function aggregate(findings, isAggregate) {
  const single = findings.filter((finding) => !isAggregate(finding.rule));
  const many = findings.filter((finding) => isAggregate(finding.rule));
  const groups = groupBy(many, (finding) => `${finding.rule} ${finding.at.file.path}`);
  return [...single, ...[...groups.values()].flatMap(merge)].sort(compareFindings);
}
function merge(members) {
  const [first, ...others] = members;
  if (!first || !others.length) return first ? [first] : [];
  const loudest = members.reduce((worst, member) => atLeast(worst.severity, member.severity) ? worst : member, first);
  const related = [...first.related ?? [], ...others.map(({ at, message }) => ({ at, message }))];
  return [{ ...first, severity: loudest.severity, environment: loudest.environment, related, fix: void 0, members }];
}

// src/knowledge/secrets/lines.ts
var assignment = /([A-Za-z_][\w.-]{0,80})["']?(?:[ \t]{0,8}[:=][ \t]{0,8}|=)(["']?)([^\s"',;]{1,500})/g;
var spaced = /(?:^[ \t]{0,40}ENV[ \t]{1,8}|--)([A-Za-z_][\w-]{0,80})[ \t]{1,8}(["']?)([^\s"',;=]{1,500})/gi;
function secretsInLine(line) {
  const found = formattedSecrets(line).map(({ range }) => range);
  for (const pattern of [assignment, spaced]) {
    for (const match of line.matchAll(pattern)) {
      const [whole, name = "", , value = ""] = match;
      if (!isSecretName(name) || value.startsWith("$") || !strengthOf(value)) continue;
      const end = match.index + whole.length;
      found.push([end - value.length, end]);
    }
  }
  return found;
}
function withoutSecrets(text) {
  return text.split("\n").map(hideIn).join("\n");
}
function hideIn(line) {
  let result = "";
  let from = 0;
  for (const [start, end] of secretsInLine(line).toSorted((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    result += `${line.slice(from, start + shownOf(end - start))}\u2026`;
    from = end;
  }
  return result + line.slice(from);
}

export {
  groupBy,
  compareFindings,
  ownerKey,
  membersOf,
  fixesOf,
  aggregate,
  secretsInLine,
  withoutSecrets
};
