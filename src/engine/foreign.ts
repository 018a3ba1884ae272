import { lazy } from '../core/lazy.js';
import { type Located, lineIndexAt, lineRange, lineStarts, place } from '../core/source.js';
import type { Stage } from '../parsers/dockerfile/types.js';
import type { Manifest } from '../parsers/kubernetes/types.js';
import type { ParsedFile } from '../project/types.js';
import type { RuleEntry } from '../rule.js';
import type { Ignore } from './ignores.js';
import { commentsOf, coverageOf, type FileComment, wholeFile } from './parts.js';

/** What another tool was told not to report. */
interface ForeignDirective {
  readonly tool: string;
  /** Names of its checks; `'all'` for every one. */
  readonly checks: readonly string[] | 'all';
  readonly area: Located | undefined;
  readonly at: Located;
  readonly reason?: string | undefined;
}

/** The rules that do the same check as another tool's, by that tool and check. */
export class Peers {
  /** Made for the first directive, since most runs meet none. */
  private readonly byCheck: () => ReadonlyMap<string, readonly string[]>;

  constructor(entries: readonly Pick<RuleEntry, 'id' | 'peers'>[]) {
    this.byCheck = lazy(() => idsByCheck(entries));
  }

  /** Ids of ours that a directive of another tool speaks of. */
  idsOf({ tool, checks }: ForeignDirective): readonly string[] {
    const keys = checks === 'all' ? [peerKey(tool, undefined)] : checks.map((check) => peerKey(tool, check));
    return [...new Set(keys.flatMap((key) => this.byCheck().get(key) ?? []))];
  }
}

function idsByCheck(entries: readonly Pick<RuleEntry, 'id' | 'peers'>[]): ReadonlyMap<string, readonly string[]> {
  const byCheck = new Map<string, string[]>();
  for (const { id, peers = [] } of entries) {
    for (const peer of peers) {
      const [tool = '', ...check] = peer.split(' ');
      for (const key of [peerKey(tool, check.join(' ')), peerKey(tool, undefined)]) {
        const ids = byCheck.get(key) ?? [];
        byCheck.set(key, ids);
        ids.push(id);
      }
    }
  }
  return byCheck;
}

/** Trivy has written one check as `AVD-DS-0002`, `DS002` and `DS-0002`; others differ in case at most. */
function peerKey(tool: string, check: string | undefined): string {
  if (check === undefined) return tool.toLowerCase();
  const plain = check.toLowerCase();
  const trivy = tool.toLowerCase() === 'trivy' ? /^(?:avd-)?([a-z]+)-?0*(\d+)$/.exec(plain) : undefined;
  return `${tool.toLowerCase()} ${trivy ? `${trivy[1]}-${trivy[2]}` : plain}`;
}

/** Ignores that comments for other tools amount to, each in its own scope (D19). */
export function foreignCommentIgnores(parsed: ParsedFile, peers: Peers, today: string): readonly Ignore[] {
  const coverage = coverageOf(parsed);
  const found: ForeignDirective[] = [];
  for (const comment of commentsOf(parsed)) {
    const { text } = comment;
    const next = () => coverage.nodeAt(comment);
    if (parsed.kind === 'dockerfile') found.push(...hadolint(comment, next, parsed.dockerfile.stages));
    if (parsed.kind === 'compose') found.push(...dclint(comment));
    const checkov = /^checkov:skip=([^:\s]+)(?::(.*))?$/.exec(text);
    if (checkov) {
      found.push({ tool: 'checkov', checks: [checkov[1] ?? ''], area: coverage.wholeAt(comment), at: comment, reason: checkov[2]?.trim() });
    }
    const trivy = trivyChecks(text, today);
    if (trivy.length) found.push({ tool: 'trivy', checks: trivy, area: next(), at: comment });
  }
  if (parsed.kind === 'dockerfile') found.push(...buildkit(parsed));
  return found.flatMap((directive) => toIgnore(directive, peers));
}

/** Ignores that annotations for other tools amount to; they cover their object. */
export function foreignAnnotationIgnores(manifest: Manifest, peers: Peers): readonly Ignore[] {
  const found: ForeignDirective[] = [];
  for (const { name, key: at, value } of manifest.annotations.entries.values()) {
    const text = value.string().value ?? '';
    const add = (tool: string, checks: readonly string[] | 'all', reason?: string, area: Located | undefined = manifest.root) =>
      found.push({ tool, checks, area, at, reason });
    if (name.startsWith('ignore-check.kube-linter.io/')) add('kube-linter', [name.slice(name.indexOf('/') + 1)], text || undefined);
    else if (name === 'kube-linter.io/ignore-all') add('kube-linter', 'all', text || undefined);
    else if (name === 'kube-score/ignore') add('kube-score', words(text));
    else if (name.startsWith('checkov.io/skip')) add('checkov', [text.split('=', 1)[0] ?? ''], text.split('=')[1]?.trim());
    else if (name.startsWith('polaris.fairwinds.com/') && name.endsWith('exempt') && text === 'true') {
      const subject = name.slice('polaris.fairwinds.com/'.length, -'exempt'.length).replace(/-$/, '');
      const dot = subject.indexOf('.');
      const container = manifest.workload?.containers.find((candidate) => candidate.name === subject.slice(0, dot));
      add('polaris', subject ? [subject.slice(dot + 1)] : 'all', undefined, dot < 0 ? manifest.root : container?.node);
    }
  }
  return found.flatMap((directive) => toIgnore(directive, peers));
}

function toIgnore(directive: ForeignDirective, peers: Peers): Ignore[] {
  const { at, area, tool, reason } = directive;
  const ids = peers.idsOf(directive);
  if (!ids.length || !area) return [];
  // The other tool knows nothing of our owners and related places, so only where the finding itself stands counts.
  const covers: Ignore['covers'] = ({ at: { file, range } }) =>
    file.path === area.file.path && area.range[0] <= range[0] && range[0] <= area.range[1];
  return [{ ids, reason, by: 'foreign', at, label: tool, neverUnused: true, area, covers }];
}

/** Its scopes: the next instruction, `stage` the stage that the next FROM begins, `global` the file. A second `#` begins a remark. */
function hadolint(comment: FileComment, next: () => Located | undefined, stages: readonly Stage[]): ForeignDirective[] {
  const match = /^hadolint\s+(?:(global|stage)\s+)?ignore\s*=\s*([^#]*)/.exec(comment.text);
  if (!match) return [];
  const [, scope, checks = ''] = match;
  const area = scope === 'global' ? wholeFile(comment.file) : scope === 'stage' ? stageBehind(comment, stages) : next();
  return [{ tool: 'hadolint', checks: words(checks), area, at: comment }];
}

function stageBehind({ file, range }: FileComment, stages: readonly Stage[]): Located | undefined {
  const index = stages.findIndex(({ from }) => from.range[0] > range[0]);
  const from = stages[index]?.from;
  return from && place(file, from.range[0], stages[index + 1]?.from.range[0] ?? file.text.length);
}

function buildkit(parsed: ParsedFile & { kind: 'dockerfile' }): ForeignDirective[] {
  const directive = parsed.dockerfile.directives.get('check');
  const skip = directive?.value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith('skip=') || !part.includes('='))
    .flatMap((part) => words(part.replace(/^skip=/, '')));
  if (!directive || !skip?.length) return [];
  return [{ tool: 'buildkit', checks: skip.includes('all') ? 'all' : skip, area: wholeFile(parsed.file), at: directive }];
}

/** A comment for the whole file stands in its first line that is neither blank nor `---`, alone or behind something. */
function dclint(comment: FileComment): ForeignDirective[] {
  const match = /(?:^|#\s*)dclint\s+(disable(?:-file|-line|-next-line)?)(?:\s+(.*))?$/.exec(comment.text);
  if (!match) return [];
  const { file, range } = comment;
  const named = words(match[2] ?? '');
  const checks = named.length && match[1] !== 'disable-file' ? named : 'all';
  const line = lineIndexAt(file, range[0]);
  if (match[1] === 'disable' || match[1] === 'disable-file') {
    const above = file.text.slice(0, lineRange(file, line)[0]).replace(/^\ufeff/, '');
    return /^(?:\s|---(?=\s|$))*$/.test(above) ? [{ tool: 'dclint', checks, area: wholeFile(file), at: comment }] : [];
  }
  const covered = comment.ownLine || match[1] === 'disable-next-line' ? line + 1 : line;
  const area = covered < lineStarts(file).length ? place(file, ...lineRange(file, covered)) : undefined;
  return [{ tool: 'dclint', checks, area, at: comment }];
}

/** `trivy:ignore:ID` with an optional `:exp:YYYY-MM-DD`, several in a row. */
function trivyChecks(text: string, today: string): string[] {
  if (!text.startsWith('trivy:ignore:')) return [];
  return text
    .split(/[\s#]+/)
    .map((word) => /^trivy:ignore:([^:]+)(?::exp:(.*))?$/.exec(word))
    .flatMap((match) => (match?.[1] && (match[2] ?? today) >= today ? [match[1]] : []));
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}
