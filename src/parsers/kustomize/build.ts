import { memoized } from '../../core/lazy.js';
import { dirname, joinPath, resolvePath } from '../../core/path.js';
import { selects } from '../../core/selector.js';
import { placeOf, type SourceFile } from '../../core/source.js';
import type { FileStatus } from '../../core/tree.js';
import { opened } from '../compose/merge.js';
import { rewrite } from '../compose/rewrite.js';
import { type KubernetesFile, manifestOf } from '../kubernetes/parse.js';
import type { Manifest } from '../kubernetes/types.js';
import type { YamlDocument, YamlFile } from '../yaml/document.js';
import { type DataNode, unknownNode } from '../yaml/node.js';
import { generate } from './generate.js';
import { parseInline } from './inline.js';
import { jsonPatch } from './json-patch.js';
import { strategicMerge } from './merge.js';
import { withEntry } from './nodes.js';
import { withReferences } from './references.js';
import { apiGroupOf, inNamespace, kindOf, labelled, renamed, textAt, unknownAt, withImages, withPairs, withReplicas } from './transform.js';
import type { Kustomization, ManifestSet, PatchEntry, PatchTarget, UnmatchedPatch } from './types.js';

/** What is around the kustomizations. */
interface KustomizeContext {
  readonly stat: (path: string) => FileStatus;
  readonly source: (path: string) => SourceFile | undefined;
  /** The kustomization in a file. */
  readonly parse: (path: string) => Kustomization | undefined;
  readonly manifests: (path: string) => KubernetesFile | undefined;
  readonly yaml: (path: string) => YamlFile | undefined;
  /** Runs what reads a set; undefined when it throws. */
  readonly guard: <T>(file: SourceFile, read: () => T) => T | undefined;
}

/** The objects of all sets together, each time counted: many overlays can include one large base. */
const mostObjects = 100_000;
/** Objects that patches are compared with. */
const mostComparisons = 4_000_000;
/** Patches without an object that one set tells of. */
const mostUnmatched = 1000;
/** Characters of a selector. */
const mostSelector = 1000;
/** Kustomizations above one another. */
const mostLevels = 50;

export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** The kustomization that a folder holds. */
function kustomizationIn(folder: string, stat: KustomizeContext['stat']): string | undefined {
  return kustomizationNames.map((name) => joinPath(folder, name)).find((path) => stat(path) === 'file');
}

/** A kustomization that no other one includes, with all files that it is made of. */
interface SetOutline {
  readonly kustomization: Kustomization;
  /** Paths of kustomizations, resources, patches and files for generators. */
  readonly files: ReadonlySet<string>;
  /** Those of them that hold resources. */
  readonly resources: ReadonlySet<string>;
}

/**
 * Finds which kustomizations stand for a set. Those that include each other in a circle stand for none, nor does one called a base all of whose
 * resources others deploy.
 */
export function outlineSets(
  kustomizations: readonly Kustomization[],
  context: Pick<KustomizeContext, 'stat' | 'parse'>,
): readonly SetOutline[] {
  const included = new Set<string>();
  const childrenOf = memoized((one: Kustomization): readonly Kustomization[] =>
    [...one.resources, ...one.components].flatMap(({ path }) => {
      const inner = path === undefined || context.stat(path) !== 'directory' ? undefined : kustomizationIn(path, context.stat);
      return (inner !== undefined && context.parse(inner)) || [];
    }),
  );
  for (const one of kustomizations) for (const child of childrenOf(one)) included.add(child.file.path);
  const outlines = kustomizations
    .filter(({ file, isComponent, problems }) => !isComponent && !included.has(file.path) && problems.length === 0)
    .map((kustomization) => {
      const resources = new Set<string>();
      const files = new Set<string>();
      const seen = new Set<Kustomization>([kustomization]);
      for (const one of seen) {
        files.add(one.file.path);
        for (const { path } of [...one.resources, ...one.components])
          if (path !== undefined && context.stat(path) === 'file') resources.add(path);
        for (const { reference } of one.patches) if (reference?.path !== undefined) files.add(reference.path);
        for (const child of childrenOf(one)) seen.add(child);
      }
      for (const path of resources) files.add(path);
      return { kustomization, files, resources };
    });
  const deployed = new Set(outlines.flatMap((outline) => (isBase(outline) ? [] : [...outline.resources])));
  return outlines.filter(
    (outline) => !isBase(outline) || outline.resources.size === 0 || ![...outline.resources].every((path) => deployed.has(path)),
  );
}

/** A base by its name, which is there for others, though none includes it in this form. */
function isBase({ kustomization }: SetOutline): boolean {
  return /(?:^|[/_.-])bases?(?:[/_.-]|$)/i.test(dirname(kustomization.file.path));
}

/** An object on its way through the kustomizations. */
interface Resource {
  readonly root: DataNode;
  readonly document: YamlDocument;
  /** Names that it had, and has: patches may use any. */
  readonly names: readonly string[];
  readonly namespaces: readonly string[];
  readonly isGenerated: boolean;
}

/** What a kustomization makes of its resources. */
interface Built {
  readonly resources: readonly Resource[];
  readonly files: ReadonlySet<string>;
  /** Why there may be others. */
  readonly open: string | undefined;
  readonly unmatched: readonly UnmatchedPatch[];
}

/** Builds the sets. What several include is built once. */
export function buildSets(outlines: readonly SetOutline[], context: KustomizeContext): readonly ManifestSet[] {
  const builder = new Builder(context);
  return outlines.flatMap((outline) => context.guard(outline.kustomization.file, () => builder.set(outline)) ?? []);
}

class Builder {
  readonly #context: KustomizeContext;
  readonly #done = new Map<Kustomization, Built>();
  readonly #running = new Set<Kustomization>();
  readonly #patches: (entry: PatchEntry) => readonly DataNode[] | undefined;
  #objects = mostObjects;
  #comparisons = mostComparisons;

  constructor(context: KustomizeContext) {
    this.#context = context;
    this.#patches = memoized((entry: PatchEntry) => this.#readPatch(entry));
  }

  set({ kustomization, files }: SetOutline): ManifestSet {
    const built = this.#build(kustomization);
    const manifests: Manifest[] = [];
    const set: ManifestSet = {
      ...placeOf(kustomization),
      kustomization,
      files: new Set([...files, ...built.files]),
      manifests,
      open: built.open,
      unmatched: built.unmatched,
    };
    for (const { root, document, isGenerated } of withReferences(built.resources)) {
      const manifest = manifestOf(document, root, { set, isGenerated });
      if (manifest) manifests.push(manifest);
    }
    return set;
  }

  #build(one: Kustomization): Built {
    const known = this.#done.get(one);
    if (known) {
      this.#objects -= known.resources.length;
      return this.#objects < 0 ? tooMany : known;
    }
    if (this.#running.has(one)) return nothing(`${one.file.path} includes itself`);
    if (this.#running.size >= mostLevels) return nothing('the kustomizations include each other too deeply');
    this.#running.add(one);
    const built = this.#assemble(one, []);
    this.#running.delete(one);
    this.#objects -= built.resources.length;
    this.#done.set(one, built);
    return this.#objects < 0 ? tooMany : built;
  }

  /** What a kustomization makes; a component starts from the objects of what includes it. */
  #assemble(one: Kustomization, before: readonly Resource[]): Built {
    const work = new Assembly(one, before);
    for (const { path, text } of one.resources) {
      if (path === undefined) work.opens(`"${text}" is not in the repository`);
      else this.#include(work, path);
    }
    for (const [key, kind] of [
      ['configMapGenerator', 'ConfigMap'],
      ['secretGenerator', 'Secret'],
    ] as const) {
      for (const entry of one.root.get(key).items) this.#generate(work, kind, entry);
    }
    for (const { path } of one.components) {
      const inner = path === undefined ? undefined : this.#kustomizationAt(path);
      if (!inner || this.#running.has(inner) || this.#running.size >= mostLevels) {
        work.opens('a component could not be read');
        continue;
      }
      this.#running.add(inner);
      const built = this.#assemble(inner, work.resources);
      this.#running.delete(inner);
      this.#objects -= built.resources.length;
      work.resources = built.resources;
      work.takes(built);
    }
    this.#transform(work);
    if (one.open !== undefined) work.opens(one.open);
    return work;
  }

  #kustomizationAt(path: string): Kustomization | undefined {
    const inner = this.#context.stat(path) === 'directory' ? kustomizationIn(path, this.#context.stat) : undefined;
    const found = inner === undefined ? undefined : this.#context.parse(inner);
    return found?.problems.length === 0 ? found : undefined;
  }

  #include(work: Assembly, path: string): void {
    const inner = this.#kustomizationAt(path);
    if (inner) {
      const built = this.#build(inner);
      work.takes(built);
      work.resources = [...work.resources, ...built.resources];
      return;
    }
    const read = this.#context.stat(path) === 'file' ? this.#context.manifests(path) : undefined;
    if (!read) {
      work.opens(`${path} could not be read`);
      return;
    }
    work.files.add(path);
    if (read.problems.length > 0) work.opens(`${path} could not be read as a whole`);
    const own = read.manifests.map(({ root, document }) => ({
      root,
      document,
      names: namesOf(root),
      namespaces: namespacesOf(root),
      isGenerated: false,
    }));
    work.resources = [...work.resources, ...own];
  }

  #generate(work: Assembly, kind: 'ConfigMap' | 'Secret', entry: DataNode): void {
    const { source } = this.#context;
    const { file, root, yaml } = work.one;
    const reads = (path: string) => work.files.add(path);
    const made = generate(kind, entry, { file, options: root.get('generatorOptions'), source, reads });
    const document = yaml.documents[0];
    if (!made || !document) {
      work.opens('a generator could not be read');
      return;
    }
    const index = work.resources.findIndex((other) => kindOf(other.root) === kind && other.names.includes(made.name));
    const before = work.resources[index];
    if (made.behavior === 'create' || !before) {
      work.resources = [
        ...work.resources,
        { root: made.root, document, names: [made.name], namespaces: namespacesOf(made.root), isGenerated: true },
      ];
      return;
    }
    const dataKey = kind === 'Secret' ? 'stringData' : 'data';
    const merged = made.behavior === 'merge' ? strategicMerge(before.root, made.root) : undefined;
    const replaced = { ...before, root: merged ?? withEntry(before.root, dataKey, made.root.get(dataKey)) };
    work.resources = work.resources.map((resource, at) => (at === index ? replaced : resource));
  }

  #transform(work: Assembly): void {
    const { root: options, patches } = work.one;
    for (const entry of patches) if (entry.key !== 'patchesJson6902') this.#patch(work, entry);
    const namespace = options.get('namespace');
    if (namespace.isScalar && namespace.isSet) work.rename((root) => inNamespace(root, namespace));
    const [prefix, suffix] = [options.get('namePrefix'), options.get('nameSuffix')];
    if (prefix.isSet || suffix.isSet) work.rename((root) => renamed(root, prefix, suffix));
    this.#label(work);
    const annotations = options.get('commonAnnotations');
    if (annotations.isMap) {
      work.each((root) => withPairs(root, ['metadata', 'annotations'], annotations));
      work.each((root) =>
        root.get('spec', 'template').isMap ? withPairs(root, ['spec', 'template', 'metadata', 'annotations'], annotations) : root,
      );
    }
    for (const entry of patches) if (entry.key === 'patchesJson6902') this.#patch(work, entry);
    for (const entry of options.get('replicas').items) {
      const [name, count] = [textAt(entry, 'name'), entry.get('count')];
      if (name !== undefined && !count.isUnset) work.each((root, { names }) => (names.includes(name) ? withReplicas(root, count) : root));
    }
    const images = [...options.get('images').items, ...options.get('imageTags').items].flatMap((entry) => {
      const name = textAt(entry, 'name');
      return name === undefined ? [] : [{ name, newName: entry.get('newName'), newTag: entry.get('newTag'), digest: entry.get('digest') }];
    });
    if (images.length > 0) work.each((root) => withImages(root, images));
    for (const replacement of options.get('replacements').items) this.#replace(work, replacement);
    for (const item of options.get('transformers').items) this.#transformBy(work, item);
  }

  #label(work: Assembly): void {
    const { root } = work.one;
    // Tables that extend those of Kustomize.
    const everywhere = root.get('configurations').items.length > 0;
    for (const entry of root.get('labels').items) {
      const [selectors, templates] = ['includeSelectors', 'includeTemplates'].map((key) => entry.get(key).scalar === true);
      const change = {
        pairs: entry.get('pairs'),
        selectors: selectors === true,
        templates: templates === true || selectors === true,
        everywhere,
      };
      work.each((each) => labelled(each, change));
    }
    const pairs = root.get('commonLabels');
    if (pairs.isMap) work.each((each) => labelled(each, { pairs, selectors: true, templates: true, everywhere }));
  }

  #readPatch({ reference, inline }: PatchEntry): readonly DataNode[] | undefined {
    if (inline) return parseInline(inline);
    const yaml = reference?.path === undefined ? undefined : this.#context.yaml(reference.path);
    if (!yaml || yaml.documents.some(({ damaged }) => damaged)) return undefined;
    return yaml.documents.map(({ root }) => root).filter((root) => !root.isUnset);
  }

  #patch(work: Assembly, entry: PatchEntry): void {
    if (entry.reference?.path !== undefined) work.files.add(entry.reference.path);
    const read = this.#patches(entry);
    const { target } = entry;
    if (!read) {
      // Nobody knows what it writes.
      work.patch(this.#choose(work, target), (root) => opened(root, 'a patch could not be read'));
      return;
    }
    for (const patch of read) {
      if (patch.isList) {
        if (target) work.patch(this.#choose(work, target), (root) => jsonPatch(root, patch.items) ?? root);
      } else if (patch.isMap) {
        const chosen = target ? this.#choose(work, target) : this.#choose(work, undefined, patch);
        work.patch(chosen, (root) => strategicMerge(root, patch));
        if (!target && chosen.length === 0) work.missed(patch);
      }
    }
  }

  /** Indexes of the objects that a patch is for: by its target, else by its own names. Without either it may be any. */
  #choose(work: Assembly, target: PatchTarget | undefined, patch?: DataNode): readonly number[] {
    this.#comparisons -= work.resources.length;
    if (this.#comparisons < 0) {
      work.opens('there are too many patches');
      return [];
    }
    const fits = target ? targetMatcher(target) : patch ? identityMatcher(patch) : () => true;
    return work.resources.flatMap((resource, index) => (fits(resource) ? [index] : []));
  }

  #replace(work: Assembly, replacement: DataNode): void {
    const targets = replacement.get('targets');
    const why = 'a replacement of a kustomization sets it';
    if (!targets.isList) {
      work.each((root) => opened(root, why));
      return;
    }
    for (const item of targets.items) {
      const select = item.get('select');
      const text = (key: string) => textAt(select, key);
      const target = {
        group: text('group'),
        version: text('version'),
        kind: text('kind'),
        name: text('name'),
        namespace: text('namespace'),
      };
      const chosen = this.#choose(work, target);
      const paths = item.get('fieldPaths').items.map((node) => fieldPath(node.text));
      const list = paths.length > 0 ? paths : [['metadata', 'name']];
      work.patch(chosen, (root) => list.reduce((result, path) => (path ? unknownAt(result, path, item, why) : opened(result, why)), root));
    }
  }

  /** Transformers in files: what the known ones set is unknown, and other ones may set anything that is not written. */
  #transformBy(work: Assembly, item: DataNode): void {
    const why = 'a transformer of a kustomization may set it';
    for (const transformer of this.#transformers(work, item)) {
      const kind = kindOf(transformer);
      if (kind === 'AnnotationsTransformer') continue;
      const specs = transformer.get('fieldSpecs').items;
      if (kind === 'LabelTransformer' && specs.length > 0) {
        for (const spec of specs) work.each((root) => unknownAt(root, (textAt(spec, 'path') ?? 'metadata/labels').split('/'), item, why));
        continue;
      }
      const path = transformed.get(kind);
      if (kind === 'ImageTagTransformer') work.each((root) => rewrite(root, (node) => imageOpened(node, why)) ?? root);
      else work.each((root) => (path ? unknownAt(root, path, item, why) : opened(root, why)));
    }
  }

  #transformers(work: Assembly, { text }: DataNode): readonly DataNode[] {
    const path = text === undefined ? undefined : work.pathOf(text);
    const yaml = path === undefined || this.#context.stat(path) !== 'file' ? undefined : this.#context.yaml(path);
    if (path !== undefined) work.files.add(path);
    return yaml ? yaml.documents.map(({ root }) => root) : [unknownNode(work.one)];
  }
}

function nothing(open: string): Built {
  return { resources: [], files: new Set(), open, unmatched: [] };
}

const tooMany = nothing('there are too many objects');

/** What the transformers that come with Kustomize set, where that is one field. */
const transformed: ReadonlyMap<string, readonly string[]> = new Map([
  ['NamespaceTransformer', ['metadata', 'namespace']],
  ['PrefixTransformer', ['metadata', 'name']],
  ['SuffixTransformer', ['metadata', 'name']],
  ['PrefixSuffixTransformer', ['metadata', 'name']],
  ['ReplicaCountTransformer', ['spec', 'replicas']],
]);

/** The objects of one kustomization while they change. */
class Assembly implements Built {
  resources: readonly Resource[];
  readonly files: Set<string>;
  readonly unmatched: UnmatchedPatch[] = [];
  open: string | undefined;

  constructor(
    readonly one: Kustomization,
    before: readonly Resource[],
  ) {
    this.resources = before;
    this.files = new Set([one.file.path]);
  }

  /** What is known of something that it includes. */
  takes({ files, open, unmatched }: Built): void {
    for (const file of files) this.files.add(file);
    if (open !== undefined) this.opens(open);
    for (const patch of unmatched) if (this.unmatched.length < mostUnmatched) this.unmatched.push(patch);
  }

  opens(why: string): void {
    this.open ??= why;
  }

  /** A patch found nothing; certain only where all objects are known. */
  missed(patch: DataNode): void {
    const name = patch.get('metadata', 'name');
    if (this.open !== undefined || this.one.open !== undefined || typeof name.scalar !== 'string') return;
    this.unmatched.push({ ...placeOf(name), kind: kindOf(patch), name: name.scalar, by: this.one });
  }

  pathOf(text: string): string | undefined {
    return resolvePath(dirname(this.one.file.path), text);
  }

  each(change: (root: DataNode, resource: Resource) => DataNode): void {
    this.resources = this.resources.map((resource) => {
      const root = change(resource.root, resource);
      return root === resource.root ? resource : { ...resource, root };
    });
  }

  rename(change: (root: DataNode) => DataNode): void {
    this.resources = this.resources.map((resource) => {
      const root = change(resource.root);
      return root === resource.root ? resource : withIdentity(resource, root);
    });
  }

  /** Changes some of the objects; what becomes undefined is no more. */
  patch(indexes: readonly number[], change: (root: DataNode) => DataNode | undefined): void {
    if (indexes.length === 0) return;
    const changed: (Resource | undefined)[] = [...this.resources];
    for (const index of indexes) {
      const resource = this.resources[index];
      const root = resource && change(resource.root);
      changed[index] = resource && root && withIdentity(resource, root);
    }
    this.resources = changed.filter((resource) => resource !== undefined);
  }
}

function namesOf(root: DataNode): readonly string[] {
  const name = textAt(root, 'metadata', 'name');
  return name === undefined ? [] : [name];
}

function namespacesOf(root: DataNode): readonly string[] {
  const namespace = textAt(root, 'metadata', 'namespace');
  return namespace === undefined ? [] : [namespace];
}

/** An object with what it says now, which may be another name. */
function withIdentity(resource: Resource, root: DataNode): Resource {
  const all = (earlier: readonly string[], now: readonly string[]) =>
    now.every((one) => earlier.includes(one)) ? earlier : [...earlier, ...now];
  return { ...resource, root, names: all(resource.names, namesOf(root)), namespaces: all(resource.namespaces, namespacesOf(root)) };
}

/** A patch without a target finds its object by group, kind and name, and by the namespace where both have one. */
function identityMatcher(patch: DataNode): (resource: Resource) => boolean {
  const [group, kind, name, namespace] = [
    apiGroupOf(patch),
    kindOf(patch),
    textAt(patch, 'metadata', 'name'),
    textAt(patch, 'metadata', 'namespace'),
  ];
  return ({ root, names, namespaces }) => {
    if (kindOf(root) !== kind || apiGroupOf(root) !== group || name === undefined || !names.includes(name)) return false;
    return namespace === undefined || namespaces.length === 0 || namespaces.includes(namespace);
  };
}

function targetMatcher(target: PatchTarget): (resource: Resource) => boolean {
  const [kind, name, namespace] = [target.kind, target.name, target.namespace].map(wholly);
  const labels = target.labelSelector === undefined ? undefined : selectorOf(target.labelSelector);
  const annotations = target.annotationSelector === undefined ? undefined : selectorOf(target.annotationSelector);
  return ({ root, names, namespaces }) => {
    if (target.group !== undefined && target.group !== apiGroupOf(root)) return false;
    if (target.version !== undefined && target.version !== textAt(root, 'apiVersion')?.replace(/^.*\//, '')) return false;
    if (!kind?.(kindOf(root)) || !names.some((each) => name?.(each))) return false;
    if (
      target.namespace !== undefined &&
      ![...namespaces, ...(namespaces.length === 0 ? ['default'] : [])].some((each) => namespace?.(each))
    )
      return false;
    return (!labels || labels(root.get('metadata', 'labels'))) && (!annotations || annotations(root.get('metadata', 'annotations')));
  };
}

/** Texts of patterns are short, and what makes them slow (repetition of repetition) is left out. */
function wholly(pattern: string | undefined): (text: string) => boolean {
  if (pattern === undefined || pattern === '') return () => true;
  if (/^[\w-]+$/.test(pattern)) return (text) => text === pattern;
  if (pattern.length > 200 || /[)\]][*+{?]|\{/.test(pattern) || (pattern.match(/[*+]/g)?.length ?? 0) > 3) return () => false;
  try {
    const whole = new RegExp(`^(?:${pattern})$`);
    return (text) => text.length <= 300 && whole.test(text);
  } catch {
    return () => false;
  }
}

/** A selector as one text: `app=web,tier!=db,env in (a, b),x,!y`. One that cannot be read selects nothing. */
function selectorOf(text: string): (map: DataNode) => boolean {
  if (text.length > mostSelector) return () => false;
  const matchExpressions: { key: string; operator: string; values: string[] }[] = [];
  for (const part of text.split(/,(?![^()]*\))/)) {
    const equal = /^\s*([\w./-]+)\s*(==?|!=)\s*([\w.-]*)\s*$/.exec(part);
    const among = /^\s*([\w./-]+)\s+(in|notin)\s*\(([^()]*)\)\s*$/.exec(part);
    const there = /^\s*(!?)\s*([\w./-]+)\s*$/.exec(part);
    if (equal) matchExpressions.push({ key: equal[1] ?? '', operator: equal[2] === '!=' ? 'NotIn' : 'In', values: [equal[3] ?? ''] });
    else if (among) {
      const values = (among[3] ?? '').split(',').map((value) => value.trim());
      matchExpressions.push({ key: among[1] ?? '', operator: among[2] === 'in' ? 'In' : 'NotIn', values });
    } else if (there) matchExpressions.push({ key: there[2] ?? '', operator: there[1] ? 'DoesNotExist' : 'Exists', values: [] });
    else return () => false;
  }
  const selector = { matchLabels: new Map<string, string>(), matchExpressions };
  return (map) => selects(selector, new Map([...map.entries].map(([key, { value }]) => [key, value.text ?? ''])));
}

/** Keys of a field path, with `[]` behind those of lists that it goes into; undefined when there are none. */
function fieldPath(text: string | undefined): readonly string[] | undefined {
  const steps: string[] = [];
  for (const part of partsOfPath(text ?? '')) {
    // `[acme.io/port]` is a key that has dots, `[name=web]` an item.
    const isKey = part.startsWith('[') && part.endsWith(']') && part.includes('.') && !part.includes('=');
    const isItem = !isKey && /^(?:\d+|\*|-|\[.*\])$/.test(part);
    const last = steps.at(-1);
    if (!isItem) steps.push((isKey ? part.slice(1, -1) : part).replaceAll('\\.', '.'));
    else if (last !== undefined) steps[steps.length - 1] = `${last}[]`;
  }
  return steps.length > 0 && steps[0] !== '' ? steps : undefined;
}

/** What the dots of a path part, but those behind a backslash or within brackets. */
function partsOfPath(text: string): readonly string[] {
  const parts: string[] = [];
  let isOpen = false;
  for (const piece of text.split(/(?<!\\)\./)) {
    if (isOpen) parts[parts.length - 1] += `.${piece}`;
    else parts.push(piece);
    isOpen = (isOpen || piece.startsWith('[')) && !piece.endsWith(']');
  }
  return parts;
}

/** The image of a container unknown. */
function imageOpened(node: DataNode, why: string): DataNode {
  const image = node.entries.get('image');
  return image?.value.isScalar ? withEntry(node, 'image', unknownNode(image.value, why)) : node;
}
