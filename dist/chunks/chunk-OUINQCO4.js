import {
  parseYaml,
  yamlInventory
} from "./chunk-7KND72HD.js";
import {
  parseDockerfile
} from "./chunk-HLEJODBS.js";
import {
  commentsOf,
  inspect,
  scopeOf,
  smallestAround
} from "./chunk-LHJAB63N.js";
import {
  applyEdits,
  compareFindings,
  comparePlaces,
  compareText,
  contains,
  groupBy,
  lineEndOf,
  lineIndexAt,
  lineRange,
  lineStarts,
  membersOf,
  overlayTree,
  ownerKey,
  place,
  positionAt,
  textOf
} from "./chunk-2IBR7MMM.js";

// src/engine/edits.ts
function overlap(a, b) {
  if (a.file.path !== b.file.path) return false;
  if (isSame(a, b)) return true;
  return a.range[0] < b.range[1] && b.range[0] < a.range[1];
}
function isSame(a, b) {
  return a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text;
}
function faultOf(edits) {
  const isOutside = ({ file, range: [start, end] }) => start < 0 || end < start || end > file.text.length;
  if (edits.some(isOutside)) return "an edit lies outside the file";
  const isTwice = edits.some((edit, index) => edits.slice(index + 1).some((other) => overlap(edit, other)));
  return isTwice ? "its edits overlap" : void 0;
}
function prepare(edits, parsedAt) {
  return edits.map((edit) => ({ ...edit, text: withLineEnds(edit) })).filter((edit) => edit.text !== textOf(edit)).flatMap((edit) => {
    const parsed = parsedAt(edit.file.path);
    return parsed ? keepComments(edit, parsed) : [edit];
  });
}
function withLineEnds({ file, text }) {
  return lineEndOf(file) === "\r\n" ? text.replace(/\r?\n/g, "\r\n") : text;
}
function keepComments(edit, parsed) {
  const { file, range, text } = edit;
  if (range[0] === range[1]) return [edit];
  const lost = commentsOf(parsed).filter((comment) => range[0] <= comment.range[0] && comment.range[1] <= range[1]).map(textOf).filter((comment) => !text.includes(comment));
  if (!lost.length) return [edit];
  const lineStart = lineStarts(file)[lineIndexAt(file, range[0])] ?? 0;
  const indent = /^[ \t]*/.exec(file.text.slice(lineStart))?.[0] ?? "";
  const lines = lost.map((comment) => indent + comment + lineEndOf(file)).join("");
  return lineStart === range[0] ? [{ ...edit, text: lines + text }] : [{ file, range: [lineStart, lineStart], text: lines }, edit];
}
function mapRange([start, end], edits) {
  const growth = (list) => list.reduce((sum, { range, text }) => sum + text.length - (range[1] - range[0]), 0);
  const before = edits.filter(({ range }) => range[1] <= start && range[0] < start);
  const upTo = edits.filter(({ range }) => range[1] <= end || range[0] < end);
  const mappedStart = start + growth(before);
  return [mappedStart, Math.max(mappedStart, end + growth(upTo))];
}

// src/parsers/yaml/compare.ts
function sameDataOutside(before, after, scope) {
  const equal = { here: /* @__PURE__ */ new Map(), elsewhere: /* @__PURE__ */ new Map() };
  return compare(before, after, "range" in scope ? [scope] : scope, false);
  function compare(a, b, around, elsewhere) {
    const scopes = elsewhere ? [] : around.filter((scope2) => touches(scope2, written(a)));
    if (isInside(written(a), scopes)) return true;
    if (a.kind !== b.kind || a.tag !== b.tag || a.text !== b.text || !Object.is(a.scalar, b.scalar)) return false;
    if (!a.isMap && !a.isList) return true;
    const shared = elsewhere || a.via !== void 0;
    const [contentOfA, contentOfB] = a.isMap ? [a.entries, b.entries] : [a.items, b.items];
    const known = shared ? equal.elsewhere : equal.here;
    if (known.get(contentOfA)?.has(contentOfB)) return true;
    const inner = shared ? [] : scopes;
    const result = a.isMap ? sameMap(a, b, inner, shared) : sameList(a, b, inner, shared);
    if (result) known.set(contentOfA, (known.get(contentOfA) ?? /* @__PURE__ */ new Set()).add(contentOfB));
    return result;
  }
  function sameMap(a, b, scopes, elsewhere) {
    for (const [name, entry] of a.entries) {
      const at = entry.value.via ? written(entry.value) : { file: a.file, range: entry.range };
      if (isInside(at, scopes)) continue;
      const other = b.entries.get(name);
      if (!other || !compare(entry.value, other.value, scopes, elsewhere)) return false;
    }
    if ([...b.entries.keys()].every((name) => a.entries.has(name))) return true;
    const entries = [...a.entries.values()];
    const children = entries.map(({ value }) => value);
    const growing = directlyIn(a, children, scopes);
    const spills = entries.some(({ name, value, range }) => {
      const other = b.entries.get(name);
      return other && growing.some((scope2) => touches(scope2, { file: a.file, range })) && !compare(value, other.value, [], elsewhere);
    });
    return growing.length > 0 && !spills;
  }
  function sameList(a, b, scopes, elsewhere) {
    const growing = directlyIn(a, a.items, scopes);
    const runs = [[]];
    let behind = -1;
    for (const item of a.items) {
      const { range } = written(item);
      if (growing.some((scope2) => behind <= scope2.range[1] && scope2.range[1] <= range[0])) runs.push([]);
      if (isInside(written(item), scopes)) runs.push([]);
      else runs.at(-1)?.push(item);
      behind = range[1];
    }
    if (growing.some((scope2) => behind <= scope2.range[1])) runs.push([]);
    return sameRuns(runs, b.items, (item, other) => compare(item, other, scopes, elsewhere));
  }
}
function sameRuns(runs, items, same) {
  const standsAt = (run, from2) => run.every((item, index) => {
    const other = items[from2 + index];
    return other !== void 0 && same(item, other);
  });
  const [first = [], ...others] = runs;
  const last = others.pop();
  if (!last) return first.length === items.length && standsAt(first, 0);
  if (!standsAt(first, 0)) return false;
  let from = first.length;
  for (const run of others) {
    while (from + run.length <= items.length && !standsAt(run, from)) from++;
    from += run.length;
  }
  const end = items.length - last.length;
  return from <= end && standsAt(last, end);
}
function directlyIn(node, children, scopes) {
  const collections = scopes.length ? children.filter((child) => child.isMap || child.isList).map(written) : [];
  return scopes.filter((scope) => contains(node, scope) && !collections.some((child) => contains(child, scope)));
}
function isInside(at, scopes) {
  return scopes.some((scope) => contains(scope, at));
}
function touches(a, b) {
  return a.file.path === b.file.path && a.range[0] <= b.range[1] && b.range[0] <= a.range[1];
}
function written(node) {
  return node.via?.at(-1) ?? node;
}

// src/engine/verify.ts
function parseAgain({ kind, file: { path } }, text) {
  const file = { path, text };
  if (kind === "dockerfile") return { kind, file, dockerfile: parseDockerfile(file) };
  return { kind, file, yaml: parseYaml(file, kind === "compose" ? kind : "kubernetes") };
}
function isDamaged(parsed) {
  return problemsOf(parsed).length > 0;
}
function problemsOf(parsed) {
  return parsed.kind === "dockerfile" ? parsed.dockerfile.problems : parsed.yaml.problems;
}
function breakage(before, after, scopes) {
  const [problem] = problemsOf(after);
  if (problem) return `the file would have an error: ${problem.message}`;
  if (before.kind === "dockerfile")
    return after.kind === "dockerfile" ? dockerfileBreakage(before, after, scopes) : "the kind of file changed";
  return after.kind === "dockerfile" ? "the kind of file changed" : yamlBreakage(before.yaml, after.yaml, scopes);
}
function dockerfileBreakage(before, after, scopes) {
  const comments = (parsed) => commentsOf(parsed).map(({ text }) => text);
  if (isLost(comments(before), comments(after))) return "a comment would be lost";
  const outside = ({ file, dockerfile }, side) => {
    const places = scopes.map((scope) => place(file, ...scope[side]));
    return dockerfile.instructions.filter((instruction) => !places.some((at) => contains(at, instruction))).map(textOf);
  };
  const [old, fresh] = [outside(before, "before"), outside(after, "after")];
  const isSame2 = old.length === fresh.length && old.every((text, index) => text === fresh[index]);
  return isSame2 ? void 0 : "an instruction beside the fixed one would change";
}
function yamlBreakage(before, after, scopes) {
  const [old, fresh] = [yamlInventory(before), yamlInventory(after)];
  if (old.documents !== fresh.documents) return "the number of documents would change";
  if (isLost(old.comments, fresh.comments)) return "a comment would be lost";
  if (isLost(old.anchors, fresh.anchors)) return "an anchor would be lost";
  if (isLost(old.aliases, fresh.aliases)) return "an alias would be lost";
  if (isLost(old.tags, fresh.tags)) return "a tag would be lost";
  const places = scopes.map((scope) => place(before.file, ...scope.before));
  const isSame2 = before.documents.every(({ root }, index) => {
    const other = after.documents[index]?.root;
    return other !== void 0 && sameDataOutside(root, other, places);
  });
  return isSame2 ? void 0 : "data outside the declared place would change";
}
function isLost(before, after) {
  const counts = /* @__PURE__ */ new Map();
  for (const text of after) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const text of before) {
    const left = (counts.get(text) ?? 0) - 1;
    if (left < 0) return true;
    counts.set(text, left);
  }
  return false;
}
function defaultScope(parsed, edits) {
  const hull = edits.map(trimmed).reduce((a, b) => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]);
  if (parsed.kind === "dockerfile") {
    const touched = parsed.dockerfile.instructions.filter(({ range }) => range[0] <= hull[1] && hull[0] <= range[1]);
    return touched.reduce(([start, end], { range }) => [Math.min(start, range[0]), Math.max(end, range[1])], hull);
  }
  return smallestAround(parsed.yaml.documents, place(parsed.file, ...hull)).range;
}
function trimmed({ file, range: [start, end] }) {
  const text = file.text.slice(start, end);
  const inner = text.trim();
  if (!inner) return [start, end];
  const first = start + text.length - text.trimStart().length;
  return [first, first + inner.length];
}

// src/engine/fix.ts
var mostRounds = 10;
var mostRefused = 20;
async function fix(tree, config, options) {
  const start = await inspect(tree, config, options);
  const changes = /* @__PURE__ */ new Map();
  const withdrawn = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set([stateOf(changes)]);
  let { report, project } = start;
  let applied = 0;
  const joined = [];
  for (let round = 0; ; round++) {
    const { accepted, refused } = runRound(candidatesIn(report, project, config, options, withdrawn), project);
    for (const [candidate, reason] of refused) withdrawn.set(candidate.key, withdrawalNote(candidate, reason));
    if (!accepted.length) {
      if (!refused.size) break;
      continue;
    }
    for (const [path, edits] of groupBy(
      accepted.flatMap((candidate) => candidate.edits),
      ({ file }) => file.path
    )) {
      const text = applyEdits(edits[0]?.file.text ?? "", edits);
      if (text === tree.text(path).text) changes.delete(path);
      else changes.set(path, text);
    }
    applied += accepted.length;
    for (const { paths } of accepted) if (paths.length > 1) joined.push(paths);
    const state = stateOf(changes);
    if (round >= mostRounds || seen.has(state)) return unsettled(start.report, accepted);
    seen.add(state);
    ({ report, project } = await inspect(overlayTree(tree, changes), config, options));
  }
  const files = [...changes].sort(([a], [b]) => compareText(a, b)).map(([path, after]) => [path, { before: tree.text(path).text ?? "", after }]);
  const notes = new Map([...report.notes, ...withdrawn.values()].map((note) => [note.message, note]));
  return { report: { ...report, notes: [...notes.values()] }, files: new Map(files), applied, joined };
}
function unsettled(report, last) {
  const rules = [...new Set(last.map(({ finding }) => finding.rule))].sort(compareText).join(", ");
  const note = { message: `nothing was fixed: the fixes of ${rules} undo each other or never end` };
  return { report: { ...report, notes: [...report.notes, note], failed: true }, files: /* @__PURE__ */ new Map(), applied: 0, joined: [] };
}
function stateOf(changes) {
  return JSON.stringify([...changes].sort(([a], [b]) => compareText(a, b)));
}
function candidatesIn(report, project, config, options, withdrawn) {
  const parsed = parsedFiles(project);
  const inScope = scopeOf(config);
  const mayChange = ({ file: { path } }) => {
    const file = parsed.get(path);
    return inScope(path) && !(file && isDamaged(file));
  };
  return report.findings.flatMap(membersOf).flatMap((finding) => {
    const { fix: fix2 } = finding;
    if (!fix2 || fix2.safety === "unsafe" && !options.unsafe || !fix2.edits.every(mayChange)) return [];
    const edits = prepare(fix2.edits, (path) => parsed.get(path));
    if (!edits.length) return [];
    return [{ finding, fix: fix2, edits, paths: [...new Set(edits.map(({ file }) => file.path))], key: keyOf(finding, fix2) }];
  }).filter(({ key }) => !withdrawn.has(key)).sort((a, b) => comparePlaces(firstPlace(a), firstPlace(b)) || compareFindings(a.finding, b.finding));
}
function parsedFiles(project) {
  return new Map(project.inventory.files.map((parsed) => [parsed.file.path, parsed]));
}
function firstPlace({ edits, finding }) {
  return [...edits].sort(comparePlaces)[0] ?? finding.at;
}
function keyOf(finding, { title, edits }) {
  const words = edits.flatMap((edit) => {
    const line = edit.file.text.slice(...lineRange(edit.file, lineIndexAt(edit.file, edit.range[0])));
    return [edit.file.path, textOf(edit), edit.text, line];
  });
  return JSON.stringify([finding.rule, ownerKey(finding), title, ...words]);
}
function withdrawalNote({ finding: { rule, at }, fix: fix2 }, reason) {
  if (reason === void 0) return { message: `${at.file.path}: more fixes of ${rule} were not tried, since too many broke the file` };
  const { line } = positionAt(at.file, at.range[0]);
  return { message: `${at.file.path}:${line}: the fix "${fix2.title}" of ${rule} was withdrawn: ${reason}` };
}
function runRound(candidates, project) {
  const originals = parsedFiles(project);
  const start = { parsed: originals, edits: /* @__PURE__ */ new Map() };
  const accepted = [];
  const refused = /* @__PURE__ */ new Map();
  const refusals = /* @__PURE__ */ new Map();
  let progress = start;
  const batch = withoutOverlaps(candidates, refused);
  take(batch.filter(staysInScope));
  for (const candidate of batch) if (!staysInScope(candidate)) take([candidate]);
  return { accepted, refused };
  function take(batch2) {
    if (!batch2.length) return;
    const trial = tryOut(batch2, originals, progress);
    if (typeof trial !== "string") {
      for (const candidate of batch2) accepted.push(candidate);
      progress = trial;
    } else if (batch2.some(isHopeless)) {
      for (const candidate of batch2) if (isHopeless(candidate)) refused.set(candidate, void 0);
      take(batch2.filter((candidate) => !isHopeless(candidate)));
    } else if (batch2.length > 1) {
      const half = batch2.length >> 1;
      take(batch2.slice(0, half));
      take(batch2.slice(half));
    } else {
      const alone = accepted.length ? tryOut(batch2, originals, start) : trial;
      if (typeof alone === "string") for (const candidate of batch2) refuse(candidate, alone);
    }
  }
  function refuse(candidate, reason) {
    refused.set(candidate, reason);
    for (const path of candidate.paths) refusals.set(path, (refusals.get(path) ?? 0) + 1);
  }
  function isHopeless({ paths }) {
    return paths.some((path) => (refusals.get(path) ?? 0) >= mostRefused);
  }
}
function staysInScope({ fix: { scope }, edits }) {
  if (!scope) return true;
  const { file, range } = scope;
  const [start] = lineRange(file, lineIndexAt(file, range[0]));
  const end = lineStarts(file)[lineIndexAt(file, range[1]) + 1] ?? file.text.length;
  return edits.every((edit) => edit.file.path !== file.path || start <= edit.range[0] && edit.range[1] <= end);
}
function withoutOverlaps(candidates, refused) {
  const taken = /* @__PURE__ */ new Map();
  return candidates.filter((candidate) => {
    const fault = faultOf(candidate.edits);
    if (fault) refused.set(candidate, fault);
    if (fault || candidate.edits.some((edit) => taken.get(edit.file.path)?.some((other) => overlap(edit, other) || addsPatterns(edit))))
      return false;
    for (const edit of candidate.edits) {
      const others = taken.get(edit.file.path);
      if (others) others.push(edit);
      else taken.set(edit.file.path, [edit]);
    }
    return true;
  });
}
function addsPatterns({ file: { path, text }, range }) {
  return path.endsWith(".dockerignore") && range[0] === text.length && range[1] === text.length;
}
function tryOut(batch, originals, progress) {
  const parsed = new Map(progress.parsed);
  const edits = new Map(progress.edits);
  for (const path of new Set(batch.flatMap((candidate) => candidate.paths))) {
    const original = originals.get(path);
    const before = progress.parsed.get(path);
    if (!original || !before) {
      const own = batch.flatMap((candidate) => candidate.edits).filter(({ file }) => file.path === path);
      if (!own.every(addsPatterns)) return `${path} is not a file that can be checked afterwards`;
      edits.set(path, [...progress.edits.get(path) ?? [], ...own]);
      continue;
    }
    const parts = batch.map(({ fix: fix2, edits: edits2 }) => ({ fix: fix2, own: edits2.filter(({ file }) => file.path === path) })).filter(({ own }) => own.length);
    if (parts.some(({ own }) => own.some(({ file }) => file.text !== original.file.text))) return `it was made for another text of ${path}`;
    const earlier = progress.edits.get(path) ?? [];
    const all = [...earlier, ...parts.flatMap(({ own }) => own)];
    const after = parseAgain(original, applyEdits(original.file.text, all));
    const scopes = parts.map(({ fix: fix2, own }) => {
      const scope = fix2.scope?.file.path === path ? fix2.scope.range : defaultScope(original, own);
      return { before: mapRange(scope, earlier), after: mapRange(scope, all) };
    });
    const broken = breakage(before, after, scopes);
    if (broken) return broken;
    parsed.set(path, after);
    edits.set(path, all);
  }
  return { parsed, edits };
}

export {
  fix
};
