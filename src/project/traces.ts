import { memoized } from '../core/lazy.js';
import { joinPath } from '../core/path.js';
import type { Related } from '../core/problem.js';
import type { Rendering } from '../core/rendering.js';
import { contains, type Located, place, type SourceFile, textOf } from '../core/source.js';
import { locate, readTemplate } from '../parsers/helm/template.js';
import { type DataPlace, dataPlaceOf, follow, pathText } from '../parsers/rendered/place.js';
import { chartOfTemplate } from '../parsers/rendered/split.js';
import type { YamlFile } from '../parsers/yaml/document.js';
import type { DataNode } from '../parsers/yaml/node.js';
import { parseYaml } from '../parsers/yaml/parse.js';

/** Where something that a renderer made comes from. */
interface Trace {
  readonly at: Located;
  /** What the rendered text took from `at`, such as the line of a template. */
  readonly related: readonly Related[];
  /** The key path in the rendered object, where `at` does not say it. */
  readonly path: string | undefined;
}

/** Leads from rendered text back to the files of the tree. */
export interface Tracer {
  trace(at: Located): Trace;
  /** Every place where a text of the rendered files stands in what they were made from. */
  copiesOf(text: string, at: Located): readonly Located[];
}

/** Keys that name an object or a part of one: what is said there is about the thing, not about its name. */
const naming = new Set(['name', 'kind', 'apiVersion', 'metadata']);

export function tracerFor(rendered: ReadonlyMap<SourceFile, YamlFile>, source: (path: string) => SourceFile | undefined): Tracer {
  const template = memoized((file: SourceFile) => readTemplate(file));
  const yaml = memoized((path: string): YamlFile | undefined => {
    const file = source(path);
    return file && parseYaml(file, 'kubernetes');
  });
  const startOf = (path: string): Located => {
    const file = source(path) ?? { path, text: '' };
    return place(file, 0, 0);
  };

  function trace(at: Located): Trace {
    const from = at.file.rendered;
    if (!from) return { at, related: [], path: undefined };
    const document = rendered.get(at.file)?.documents.find((one) => contains(one, at));
    const where = document && dataPlaceOf(document.root, at);
    const path = where && where.steps.length > 0 ? pathText(where.steps) : undefined;
    const file = from.source === undefined ? undefined : source(from.source);
    if (!file) return { at: startOf(ownFile(from.rendering)), related: [], path };
    if (!document || !where) return { at: place(file, 0, 0), related: [], path };
    return from.rendering.tool === 'helm'
      ? traceTemplate(file, document.root, where, from.rendering, path)
      : traceResource(file, document.root, where, from.rendering, path);
  }

  function traceTemplate(file: SourceFile, root: DataNode, where: DataPlace, rendering: Rendering, path: string | undefined): Trace {
    const found = locate(template(file), root.get('kind').text, where.steps, where.isKey);
    const last = where.steps.at(-1);
    const isName = last !== undefined && 'key' in last && naming.has(last.key);
    const value = found.values && !isName ? valueAt(found.values, where, file, rendering) : undefined;
    if (value) return { at: value, related: [{ at: found.at, message: 'used here' }], path: undefined };
    return { at: found.at, related: [], path: found.isExact ? undefined : path };
  }

  /** The key of the values that a template takes: that of the last values file which has it. */
  function valueAt(keys: readonly string[], { node, isKey }: DataPlace, { path }: SourceFile, rendering: Rendering): Located | undefined {
    for (const [valuesPath, inner] of valuesFor(keys, path, rendering)) {
      const root = yaml(valuesPath)?.documents[0]?.root;
      if (!root) continue;
      const { node: value, taken } = follow(
        root,
        inner.map((key) => ({ key })),
      );
      if (taken < inner.length || value.kind === 'missing') continue;
      if (node.isScalar !== value.isScalar || (node.isScalar && node.text !== value.text)) return undefined;
      return isKey || !value.isScalar || value.range[0] === value.range[1] ? value.key : value;
    }
    return undefined;
  }

  /** An object of a kustomization, or the part of a patch that says the same. */
  function traceResource(file: SourceFile, root: DataNode, where: DataPlace, rendering: Rendering, path: string | undefined): Trace {
    const candidates = [file.path, ...(rendering.inputs ?? [])].flatMap((candidate) => objectsLike(root, candidate));
    const isSame = (node: DataNode) => (where.node.isScalar ? node.isScalar && node.text === where.node.text : !node.isScalar);
    for (const candidate of candidates) {
      const { node, taken } = follow(candidate, where.steps);
      if (taken === where.steps.length && (where.isKey || isSame(node)))
        return { at: where.isKey ? node.key : shown(node), related: [], path: undefined };
    }
    const nearest = candidates
      .map((candidate) => follow(candidate, where.steps))
      .reduce<ReturnType<typeof follow> | undefined>((best, next) => (best && best.taken >= next.taken ? best : next), undefined);
    const isThere = nearest !== undefined && nearest.taken > 0;
    return { at: isThere ? placed(nearest.node.key) : place(file, 0, 0), related: [], path };
  }

  /** Objects of the same kind and about the same name: a kustomization may put something before and behind names. */
  function objectsLike(root: DataNode, path: string): readonly DataNode[] {
    const kind = root.get('kind').text;
    const name = root.get('metadata', 'name').text ?? '';
    const roots = (yaml(path)?.documents ?? []).map((document) => document.root).filter((one) => one.get('kind').text === kind);
    const named = roots.filter((one) => one.get('metadata', 'name').text === name);
    return named.length > 0 ? named : roots.filter((one) => name.includes(one.get('metadata', 'name').text || name));
  }

  function copiesOf(text: string, at: Located): readonly Located[] {
    const from = at.file.rendered;
    if (!from || text.length === 0) return [];
    const { rendering } = from;
    const paths = [from.source, ...rendering.values, joinPath(rendering.folder, 'values.yaml'), ...(rendering.inputs ?? [])];
    return [...new Set(paths)].flatMap((path) => {
      const file = path === undefined ? undefined : source(path);
      return file ? occurrences(text, file) : [];
    });
  }

  return { trace, copiesOf };
}

function ownFile({ tool, folder, decider }: Rendering): string {
  return tool === 'helm' ? joinPath(folder, 'Chart.yaml') : decider;
}

function shown(node: DataNode): Located {
  return node.range[0] === node.range[1] ? placed(node.key) : placed(node);
}

function placed({ file, range }: Located): Located {
  return place(file, ...range);
}

/** Values files, the strongest first, each with the keys under which a chart finds a value in it. A chart in a chart has its own part of its parent's. */
function valuesFor(
  keys: readonly string[],
  template: string,
  { folder, values }: Rendering,
): readonly (readonly [string, readonly string[]])[] {
  const chart = chartOfTemplate(template);
  const own = joinPath(folder, 'values.yaml');
  const files = [...[...values].reverse(), ...(values.includes(own) ? [] : [own])];
  if (chart === folder) return files.map((path) => [path, keys] as const);
  const names = chart
    .slice(folder === '' ? 0 : folder.length + 1)
    .split('/')
    .filter((part, index) => index % 2 === 1 || part !== 'charts');
  const inner = keys[0] === 'global' ? keys : [...names, ...keys];
  return [...files.map((path) => [path, inner] as const), [joinPath(chart, 'values.yaml'), keys] as const];
}

function occurrences(text: string, file: SourceFile): readonly Located[] {
  const places: Located[] = [];
  for (let at = file.text.indexOf(text); at >= 0 && places.length < 100; at = file.text.indexOf(text, at + text.length)) {
    places.push(place(file, at, at + text.length));
  }
  return places;
}

/** What a rule calls secret, without the quotes around it, wherever it stands in the files that were rendered. */
export function secretCopies(secrets: readonly Located[], tracer: Tracer): readonly Located[] {
  return secrets.flatMap((secret) =>
    secret.file.rendered ? tracer.copiesOf(textOf(secret).replace(/^(["'])(.*)\1$/, '$2'), secret) : [secret],
  );
}
