import { memoized } from '../core/lazy.js';
import type { SourceFile } from '../core/source.js';
import type { Tree } from '../core/tree.js';
import { skaffoldImages } from '../parsers/build/skaffold.js';
import { parseComposeFile } from '../parsers/compose/file.js';
import type { ComposeFile } from '../parsers/compose/types.js';
import { classify, type FileKind, isComposeBody } from '../parsers/kind.js';
import { type KubernetesFile, parseKubernetes } from '../parsers/kubernetes/parse.js';
import { type Kustomization, parseKustomization } from '../parsers/kustomize/parse.js';
import type { SyntaxProblem } from '../parsers/syntax.js';
import type { YamlFile } from '../parsers/yaml/document.js';
import type { Inventory } from './types.js';

/** The files of a tree, sorted by what they are, with their YAML read. Dockerfiles wait, since builds decide which stages ship. */
export interface Sources {
  readonly source: (path: string) => SourceFile | undefined;
  readonly dockerfiles: readonly SourceFile[];
  readonly compose: readonly { readonly file: SourceFile; readonly yaml: YamlFile; readonly composeFile: ComposeFile }[];
  readonly kubernetes: readonly ({ readonly file: SourceFile } & KubernetesFile)[];
  readonly kustomizations: readonly Kustomization[];
  readonly skaffoldImages: readonly string[];
  readonly charts: readonly string[];
  readonly problems: readonly SyntaxProblem[];
  readonly notChecked: Inventory['notChecked'];
}

const refused: Readonly<Record<string, string>> = {
  'not-text': 'not UTF-8 text',
  unreadable: 'it could not be read',
  'too-large': 'larger than the size limit',
};

/** Classifies every file that discovery found, and reads those that are YAML of ours. */
export function readSources(tree: Tree): Sources {
  const source = memoized((path: string): SourceFile | undefined => {
    const { text } = tree.text(path);
    return text === undefined ? undefined : { path, text };
  });
  const exists = (path: string) => tree.stat(path) === 'file';
  const problems: SyntaxProblem[] = [];
  const notChecked: { path: string; reason: string }[] = tree.skipped.map(({ path, reason }) => ({ path, reason }));
  const byKind = new Map<FileKind, SourceFile[]>();
  for (const path of tree.list()) {
    const head = () => source(path)?.text;
    const kind = classify(path, head, exists);
    const file = kind === 'other' && !/\.ya?ml$/i.test(path) ? undefined : source(path);
    if (file) byKind.set(kind, [...(byKind.get(kind) ?? []), file]);
    else if (kind !== 'other' || /\.ya?ml$/i.test(path)) reportUnread(path, kind, tree, problems, notChecked);
  }
  const of = (...kinds: readonly FileKind[]) => kinds.flatMap((kind) => byKind.get(kind) ?? []);
  for (const file of of('template')) notChecked.push({ path: file.path, reason: 'a template for another tool' });
  const kustomizations = of('kustomization').map(parseKustomization);
  const patches = new Set(kustomizations.flatMap((one) => one.patches.map(({ path }) => path)));
  const charts = of('helm-chart').map(({ path }) => path.replace(/\/?Chart\.yaml$/, ''));
  for (const chart of charts) notChecked.push({ path: chart || 'Chart.yaml', reason: 'a Helm chart, not rendered' });

  const compose = [...of('compose'), ...of('compose-candidate')].flatMap((file) => {
    const parsed = parseComposeFile(file);
    const isOurs = of('compose').includes(file) || (parsed.yaml.documents.length === 1 && isComposeBody(parsed.composeFile.root));
    return isOurs ? { file, ...parsed } : [];
  });
  const kubernetes = of('kubernetes').flatMap((file) => {
    if (patches.has(file.path)) {
      notChecked.push({ path: file.path, reason: 'a Kustomize patch, a part of an object' });
      return [];
    }
    return { file, ...parseKubernetes(file) };
  });
  problems.push(...compose.flatMap(({ composeFile }) => composeFile.problems), ...kubernetes.flatMap((one) => one.problems));
  return {
    source,
    dockerfiles: of('dockerfile'),
    compose,
    kubernetes,
    kustomizations,
    skaffoldImages: tree
      .list()
      .filter((path) => /(^|\/)skaffold[^/]*\.ya?ml$/.test(path))
      .flatMap((path) => {
        const file = source(path);
        return file ? skaffoldImages(file) : [];
      }),
    charts,
    problems,
    notChecked,
  };
}

/** A file that is ours by its name is a finding when it is too large; any other is listed. */
function reportUnread(
  path: string,
  kind: FileKind,
  tree: Tree,
  problems: SyntaxProblem[],
  notChecked: { path: string; reason: string }[],
): void {
  const { problem, detail } = tree.text(path);
  if (!problem) return;
  if (problem === 'too-large' && (kind === 'dockerfile' || kind === 'compose')) {
    const at = { file: { path, text: '' }, range: [0, 0] as const };
    problems.push({
      at,
      message: `the file is larger than the size limit${detail ? ` (${detail})` : ''}, so it was not read`,
      id: 'lint/file-too-large',
    });
  } else notChecked.push({ path, reason: detail ?? refused[problem] ?? problem });
}
