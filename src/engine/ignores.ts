import { globMatcher } from '../core/glob.js';
import { pathBelow } from '../core/path.js';
import type { Finding } from '../core/problem.js';
import { contains, type Located } from '../core/source.js';
import type { TemplateComment } from '../parsers/helm/template.js';
import type { Manifest } from '../parsers/kubernetes/types.js';
import type { DataNode } from '../parsers/yaml/node.js';
import type { ParsedFile } from '../project/types.js';
import type { Config, IgnoreEntry } from './config.js';
import { type Directive, isDate, parseDirective } from './directive.js';
import { groupBy } from './group.js';
import { commentsOf, coverageOf, wholeFile } from './parts.js';

/** What a finding has that an ignore looks at. */
export interface Ignorable extends Pick<Finding, 'rule' | 'at' | 'owner' | 'related' | 'rendered'> {
  /** Through what its target was reached. */
  readonly reached?: object | undefined;
}

/** Someone's wish not to hear of something. */
export interface Ignore extends Directive {
  readonly by: 'comment' | 'annotation' | 'config' | 'foreign';
  /** Where it is written, when that is in a file that can be shown. */
  readonly at: Located | undefined;
  /** For messages: `temporal-lint-ignore`. */
  readonly label: string;
  /** Why it can have no effect at all, as a clause. */
  readonly defect?: string | undefined;
  /** Silence of it says nothing: it may speak of files that this run has not read. */
  readonly neverUnused?: boolean | undefined;
  /** It covers no finding that has no place in here; undefined: it may cover any. */
  readonly area?: Located | undefined;
  covers(finding: Ignorable): boolean;
}

/** Rules that one ignore may name; each that does not exist is a finding. */
const mostIds = 100;

/** Our comments in a file. */
export function commentIgnores(parsed: ParsedFile): readonly Ignore[] {
  const ignores: Ignore[] = [];
  const coverage = coverageOf(parsed);
  for (const comment of commentsOf(parsed)) {
    if (!comment.text.startsWith('temporal-lint-')) continue;
    const [marker = ''] = comment.text.split(/\s/, 1);
    const directive = parseDirective(comment.text.slice(marker.length));
    const isWhole = marker === 'temporal-lint-ignore-file';
    const area = isWhole ? coverage.wholeAt(comment) : coverage.nodeAt(comment);
    const isKnown = isWhole || marker === 'temporal-lint-ignore';
    const defect = isKnown
      ? defectOf(directive)
      : `"${marker}" is no directive; there are temporal-lint-ignore and temporal-lint-ignore-file`;
    ignores.push({ ...directive, by: 'comment', at: comment, label: marker, defect, area, covers: (finding) => isCovered(area, finding) });
  }
  return ignores;
}

/** Our comments in the actions of a template, which leave no trace in what is rendered. */
export function templateIgnores(comments: readonly TemplateComment[]): readonly Ignore[] {
  return comments.flatMap((comment): Ignore[] => {
    const [marker = ''] = comment.text.split(/\s/, 1);
    if (marker !== 'temporal-lint-ignore' && marker !== 'temporal-lint-ignore-file') return [];
    const directive = parseDirective(comment.text.slice(marker.length));
    const area = marker === 'temporal-lint-ignore-file' ? wholeFile(comment.file) : comment.covered;
    const covers: Ignore['covers'] = (finding) => isCovered(area, finding);
    return [{ ...directive, by: 'comment', at: comment, label: marker, defect: defectOf(directive), area, covers }];
  });
}

const annotation = 'temporal-lint/ignore';

/** Our annotations on an object and on its pod template. */
export function annotationIgnores(manifest: Manifest): readonly Ignore[] {
  const { workload } = manifest;
  const own = fromAnnotations(manifest.annotations, manifest.root, manifest);
  return workload ? [...own, ...fromAnnotations(workload.podAnnotations, workload.template, manifest)] : own;
}

/** An ignore of an object, which says nothing of the same object as another kustomization deploys it. */
export function within({ set }: Manifest, ignore: Ignore): Ignore {
  return set ? { ...ignore, covers: (finding) => finding.reached === set && ignore.covers(finding) } : ignore;
}

/** An annotation that several kustomizations deploy is one ignore: it is used where it silences something in any of them. */
export function asWritten(ignores: readonly Ignore[]): readonly Ignore[] {
  const byPlace = groupBy(ignores, ({ at, by, label, ids }) =>
    at ? `${by} ${label} ${ids.join()} ${at.file.path}:${at.range.join('-')}` : '',
  );
  return [...byPlace].flatMap(([key, group]) => (key === '' ? group : joined(group)));
}

function joined(group: readonly Ignore[]): readonly Ignore[] {
  const [first, ...others] = group.filter(({ defect }) => defect === undefined);
  if (!first) return group.slice(0, 1);
  if (others.length === 0) return [first];
  const { area } = first;
  const isOneArea = others.every((other) => other.area && area && contains(other.area, area) && contains(area, other.area));
  const all = [first, ...others];
  return [{ ...first, area: isOneArea ? area : undefined, covers: (finding) => all.some((ignore) => ignore.covers(finding)) }];
}

function fromAnnotations(annotations: DataNode, object: Located, { workload }: Manifest): readonly Ignore[] {
  const ignores: Ignore[] = [];
  for (const { name, key, value } of annotations.entries.values()) {
    if (name !== annotation && !name.startsWith(`${annotation}.`)) continue;
    const directive = parseDirective(value.string().value ?? '');
    const containerName = name === annotation ? undefined : name.slice(annotation.length + 1);
    const container = workload?.containers.find((candidate) => candidate.name === containerName);
    const area = containerName === undefined ? object : container?.node;
    const defect = area ? defectOf(directive) : `there is no container "${containerName}"`;
    ignores.push({ ...directive, by: 'annotation', at: key, label: name, defect, area, covers: (finding) => isCovered(area, finding) });
  }
  return ignores;
}

/** The `ignore` entries of the configuration. They match by what a finding is, not by where a comment stands. */
export function configIgnores(config: Config, checked: readonly string[]): readonly Ignore[] {
  return config.ignore.map((entry) => {
    const { rule, reason, until, path, at } = entry;
    const matches = path === undefined ? undefined : globMatcher(path);
    const onPath = (candidate: string) => {
      const inner = pathBelow(config.base, candidate);
      return inner !== undefined && (path === undefined || (matches?.(inner) ?? false));
    };
    return {
      ids: [rule],
      reason,
      until,
      by: 'config',
      at,
      label: 'ignore',
      // A run over some folders may not have read the files that an entry is for.
      neverUnused: path === undefined || !checked.some(onPath),
      covers: (finding) => onPath(finding.at.file.path) && isOwner(entry, finding),
    };
  });
}

function isOwner({ resource, container }: IgnoreEntry, { owner }: Ignorable): boolean {
  if (resource !== undefined && resource !== `${owner.kind}/${owner.name}`) return false;
  return container === undefined || container === owner.container;
}

function defectOf({ ids, until }: Directive): string | undefined {
  if (!ids.length) return 'it names no rule';
  if (ids.length > mostIds) return `it names more than ${mostIds} rules`;
  return until !== undefined && !isDate(until) ? `"${until}" is no date; write until=YYYY-MM-DD` : undefined;
}

/** A suppression counts at the finding, at its owner and at a related place (D15). */
function isCovered(area: Located | undefined, finding: Ignorable): boolean {
  return area !== undefined && placesOf(finding).some((candidate) => contains(area, candidate));
}

/** All places that a finding is about. */
export function placesOf({ at, owner, related = [], rendered }: Ignorable): readonly Located[] {
  const before = rendered ? [rendered.at, ...(rendered.owner ? [rendered.owner] : []), ...rendered.related] : [];
  return [at, owner, ...related.map((other) => other.at), ...before];
}
