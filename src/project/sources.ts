import { memoized } from '../core/lazy.js';
import { dirname } from '../core/path.js';
import { compareText, positionAt, type SourceFile } from '../core/source.js';
import type { TextResult, Tree } from '../core/tree.js';
import type { ComposeFile } from '../parsers/compose/types.js';
import { classify, type FileKind, isComposeBody } from '../parsers/kind.js';
import type { KubernetesFile } from '../parsers/kubernetes/parse.js';
import type { Kustomization, ManifestSet } from '../parsers/kustomize/types.js';
import type { SyntaxProblem } from '../parsers/syntax.js';
import type { YamlDocument, YamlFile } from '../parsers/yaml/document.js';
import type { Guard } from './boundary.js';
import type { Names } from './deployers.js';
import type { Readers } from './readers.js';
import type { Inventory } from './types.js';

/** The files of a tree by kind, before any of them is parsed. */
export interface Classified {
  readonly source: (path: string) => SourceFile | undefined;
  readonly of: (kind: FileKind) => readonly SourceFile[];
  readonly problems: readonly SyntaxProblem[];
  readonly notChecked: Inventory['notChecked'];
}

/** The files of a tree with their YAML read. Dockerfiles wait, since builds decide which of their stages ship. */
export interface Sources {
  readonly dockerfiles: readonly SourceFile[];
  readonly compose: readonly { readonly file: SourceFile; readonly yaml: YamlFile; readonly composeFile: ComposeFile }[];
  readonly kubernetes: readonly ({ readonly file: SourceFile } & KubernetesFile)[];
  /** Paths of all manifests, read or not. */
  readonly manifestPaths: readonly string[];
  readonly kustomizations: readonly Kustomization[];
  /** What kustomizations make of manifests. */
  readonly sets: readonly ManifestSet[];
  /** Paths of the manifests that are deployed by a kustomization only. */
  readonly owned: ReadonlySet<string>;
  /** Kustomizations and patches that were read. */
  readonly kustomizeFiles: readonly { readonly file: SourceFile; readonly yaml: YamlFile }[];
  readonly skaffold: readonly Names[];
  /** Folders of Helm charts. */
  readonly charts: readonly string[];
  readonly problems: readonly SyntaxProblem[];
  readonly notChecked: Inventory['notChecked'];
}

const unread: Readonly<Record<string, string>> = {
  'not-text': 'not UTF-8 text',
  unreadable: 'it could not be read',
  'too-large': 'larger than the size limit',
};

/** YAML that package managers write, and that is never ours. */
const lockFile = /(^|\/)(pnpm-lock|pubspec\.lock|conda-lock|shard\.lock)\.ya?ml$/;

/** Says of every file that discovery found what it is. */
export function classifyTree(tree: Tree, guard: Guard): Classified {
  const read = memoized((path: string): TextResult => guard({ path, text: '' }, () => tree.text(path)) ?? { problem: 'unreadable' });
  const source = memoized((path: string): SourceFile | undefined => {
    const { text } = read(path);
    return text === undefined ? undefined : { path, text };
  });
  const exists = (path: string) => tree.stat(path) === 'file';
  const problems: SyntaxProblem[] = [];
  const notChecked: { path: string; reason: string }[] = tree.skipped.map(({ path, reason }) => ({ path, reason }));
  const byKind = new Map<FileKind, SourceFile[]>();
  for (const path of tree.list()) {
    if (lockFile.test(path)) continue;
    const kind = classify(path, () => source(path)?.text, exists);
    if (kind === 'other' && !/\.ya?ml$/i.test(path)) continue;
    const file = source(path);
    if (!file) reportUnread(path, kind, read(path), problems, notChecked);
    else if (kind !== 'other') {
      const others = byKind.get(kind);
      if (others) others.push(file);
      else byKind.set(kind, [file]);
    }
  }
  const of = (kind: FileKind) => byKind.get(kind) ?? [];
  for (const { path } of of('template')) notChecked.push({ path, reason: 'a template for another tool' });
  for (const { path } of of('helm-chart')) notChecked.push({ path: chartFolder(path) || path, reason: 'a Helm chart, not rendered' });
  return { source, of, problems, notChecked };
}

function chartFolder(path: string): string {
  return path.replace(/\/?Chart\.yaml$/, '');
}

/** Reads the YAML of a classified tree. */
export function readSources(
  { of, source, ...classified }: Classified,
  tree: Tree,
  { yaml }: Readers,
  guard: Guard,
  matters: (file: SourceFile) => boolean,
): Sources {
  const problems = [...classified.problems];
  const notChecked = [...classified.notChecked];
  const charts = of('helm-chart').map(({ path }) => chartFolder(path));
  const rest = { dockerfiles: of('dockerfile'), charts, problems, notChecked };
  const none = { sets: [], owned: new Set<string>(), kustomizeFiles: [] };
  if (!yaml) return { ...rest, ...none, compose: [], kubernetes: [], manifestPaths: [], kustomizations: [], skaffold: [] };

  const templates = new Set([...of('template'), ...of('helm-template')].map(({ path }) => path));
  const readable = (path: string) => (templates.has(path) ? undefined : source(path));
  const kustomizationAt = memoized((path: string) => {
    const file = source(path);
    return file && guard(file, () => yaml.parseKustomization(file));
  });
  const kubernetesAt = memoized((path: string) => {
    const file = readable(path);
    return file && guard(file, () => ({ file, ...yaml.parseKubernetes(file) }));
  });
  const yamlAt = memoized((path: string) => {
    const file = readable(path);
    return file && guard(file, () => yaml.parseYaml(file, 'kubernetes'));
  });
  const stat = (path: string) => tree.stat(path);
  const kustomizations = of('kustomization').flatMap(({ path }) => kustomizationAt(path) ?? []);
  for (const one of kustomizations) for (const damaged of damage(one.problems)) notChecked.push(damaged);
  const outlines = yaml.outlineSets(kustomizations, { stat, parse: kustomizationAt });
  const owned = new Set(outlines.flatMap(({ resources }) => [...resources]));
  const doesMatter = memoized((path: string): boolean => {
    const file = source(path);
    return file !== undefined && matters(file);
  });
  const needed = outlines.filter(({ files }) => [...files].some(doesMatter));
  const sets = yaml.buildSets(needed, { stat, source, parse: kustomizationAt, manifests: kubernetesAt, yaml: yamlAt, guard });
  const resources = new Set(needed.flatMap((outline) => [...outline.resources]));
  const parts = new Set(sets.flatMap(({ files }) => [...files]).filter((path) => !resources.has(path)));
  const kustomizeFiles = [...new Set([...parts, ...kustomizations.map(({ file }) => file.path).filter(doesMatter)])].flatMap((path) => {
    const file = source(path);
    const read = kustomizationNamed(path) ? kustomizationAt(path)?.yaml : /\.(?:ya?ml|json)$/i.test(path) ? yamlAt(path) : undefined;
    return file && read && read.problems.length === 0 ? [{ file, yaml: read }] : [];
  });
  const patches = new Set(kustomizations.flatMap((one) => one.patches.flatMap(({ reference }) => reference?.path ?? [])));
  const isPatch = patchTeller(kustomizations, patches, owned);
  const readCompose = (file: SourceFile) => guard(file, () => ({ file, ...yaml.parseComposeFile(file) }));
  const compose = [
    ...of('compose').flatMap((file) => {
      const one = readCompose(file);
      if (!one) return [];
      const [, second] = contents(one.yaml);
      if (!second || one.yaml.problems.length > 0) return [one];
      const { line } = positionAt(file, second.root.range[0]);
      notChecked.push({ path: file.path, line, reason: 'a second YAML document; a Compose file has one' });
      return [];
    }),
    ...of('compose-candidate').flatMap((file) => {
      const one = readCompose(file);
      if (!one) return [];
      if (contents(one.yaml).length === 1 && isComposeBody(one.composeFile.root)) return [one];
      for (const damaged of damage(one.yaml.problems)) notChecked.push(damaged);
      return [];
    }),
  ].sort((a, b) => compareText(a.file.path, b.file.path));
  for (const { path } of of('kubernetes')) {
    const isBroken = parts.has(path) && (yamlAt(path)?.problems.length ?? 0) > 0;
    if (isBroken) for (const damaged of damage(yamlAt(path)?.problems ?? [])) notChecked.push(damaged);
    else if (isPatch(path) && !parts.has(path)) notChecked.push({ path, reason: 'a Kustomize patch, a part of an object' });
  }
  const manifests = of('kubernetes').filter(({ path }) => !isPatch(path));
  const paths = new Set([...manifests.filter(({ path }) => doesMatter(path)).map(({ path }) => path), ...resources]);
  const kubernetes = [...paths].sort(compareText).flatMap((path) => kubernetesAt(path) ?? []);
  // One by one, here and above: as arguments of one call, a hundred thousand would exhaust the stack.
  for (const { composeFile } of compose) for (const problem of composeFile.problems) problems.push(problem);
  for (const one of kubernetes) for (const problem of one.problems) problems.push(problem);
  const skaffold = tree
    .list()
    .filter((path) => /(^|\/)skaffold[^/]*\.ya?ml$/.test(path))
    .flatMap((path) => source(path) ?? [])
    .flatMap((file) => guard(file, () => ({ file, names: yaml.skaffoldImages(file) })) ?? []);
  const manifestPaths = manifests.map(({ path }) => path);
  return { ...rest, compose, kubernetes, manifestPaths, kustomizations, sets, owned, kustomizeFiles, skaffold };
}

function kustomizationNamed(path: string): boolean {
  return /(^|\/)(?:Kustomization|kustomization\.ya?ml)$/.test(path);
}

const patchWord = /(?:^|[-_.])patch(?:es)?(?:[-_.]|$)/i;

/**
 * Tells patches: what a kustomization applies as such, and by its name what lies unused in the folder of a kustomization or below. A patch
 * is a part of an object, whatever it looks like.
 */
function patchTeller(
  kustomizations: readonly Kustomization[],
  applied: ReadonlySet<string>,
  owned: ReadonlySet<string>,
): (path: string) => boolean {
  const folders = new Set(kustomizations.map(({ file }) => dirname(file.path)));
  return (path) => {
    if (applied.has(path)) return true;
    if (owned.has(path)) return false;
    let isNamed = false;
    for (let rest = path; rest !== ''; rest = dirname(rest)) {
      isNamed ||= patchWord.test(rest.slice(rest.lastIndexOf('/') + 1));
      if (isNamed && folders.has(dirname(rest))) return true;
    }
    return false;
  };
}

/** Documents that hold something: a last `---` begins an empty one. */
function contents({ documents }: YamlFile): readonly YamlDocument[] {
  return documents.filter(({ root }) => !root.isUnset);
}

/** That a file which may not be ours could not be read. */
function damage([first]: readonly SyntaxProblem[]): Inventory['notChecked'] {
  if (!first) return [];
  const { file, range } = first.at;
  return [{ path: file.path, line: positionAt(file, range[0]).line, reason: 'a YAML error' }];
}

/** A file that is ours by its name is a finding when it is too large; any other is listed. */
function reportUnread(
  path: string,
  kind: FileKind,
  { problem, detail }: TextResult,
  problems: SyntaxProblem[],
  notChecked: { path: string; reason: string }[],
): void {
  if (!problem) return;
  const behind = detail ? ` (${detail})` : '';
  if (problem === 'too-large' && (kind === 'dockerfile' || kind === 'compose')) {
    const at = { file: { path, text: '' }, range: [0, 0] as const };
    problems.push({ at, message: `the file is too large to be read${behind}; exclude it if it is generated`, id: 'lint/file-too-large' });
  } else notChecked.push({ path, reason: `${unread[problem] ?? problem}${behind}` });
}
