import { basename, dirname, resolvePath } from '../../core/path.js';
import { type Located, placeOf, type SourceFile } from '../../core/source.js';
import { parseDotenv } from '../compose/dotenv.js';
import { type DataNode, unknownNode } from '../yaml/node.js';
import { mapAt, scalarAt, withEntry } from './nodes.js';
import { withPairs } from './transform.js';

/** A ConfigMap or Secret that a kustomization makes. */
export interface Generated {
  readonly root: DataNode;
  readonly name: string;
  readonly behavior: 'create' | 'merge' | 'replace';
}

interface Around {
  readonly file: SourceFile;
  /** `generatorOptions` of the kustomization. */
  readonly options: DataNode;
  readonly source: (path: string) => SourceFile | undefined;
  /** Told of each file that is read. */
  readonly reads: (path: string) => void;
}

/** What an entry of `configMapGenerator` or `secretGenerator` makes, without the hash that Kustomize puts behind the name. */
export function generate(kind: 'ConfigMap' | 'Secret', entry: DataNode, around: Around): Generated | undefined {
  const name = entry.get('name');
  if (!name.isScalar || name.isUnset || !name.text) return undefined;
  const at = placeOf(name);
  const metadata = mapAt(at, [['name', name], ...(entry.get('namespace').isSet ? ([['namespace', entry.get('namespace')]] as const) : [])]);
  // The values of a Secret are encoded; what stands in a kustomization is not.
  const dataKey = kind === 'Secret' ? 'stringData' : 'data';
  let root = mapAt(at, [
    ['apiVersion', scalarAt(at, 'v1')],
    ['kind', scalarAt(at, kind)],
    ['metadata', metadata],
    [dataKey, dataOf(entry, around)],
  ]);
  const immutable = [entry.get('options', 'immutable'), around.options.get('immutable')].find((node) => node.isSet);
  if (immutable) root = withEntry(root, 'immutable', immutable);
  if (entry.get('type').isSet) root = withEntry(root, 'type', entry.get('type'));
  for (const options of [around.options, entry.get('options')]) {
    for (const key of ['labels', 'annotations']) root = withPairs(root, ['metadata', key], options.get(key));
  }
  const behavior = entry.get('behavior').text;
  return { root, name: name.text, behavior: behavior === 'merge' || behavior === 'replace' ? behavior : 'create' };
}

function dataOf(entry: DataNode, around: Around): DataNode {
  const entries = new Map<string, DataNode>();
  let open: string | undefined;
  for (const item of entry.get('envs').items.concat(entry.get('env').isSet ? [entry.get('env')] : [])) {
    const file = fileOf(item.text, around);
    if (file) {
      for (const [name, { value, at }] of parseDotenv(file, { raw: true })) {
        entries.set(name, value === undefined ? unknownNode(at, 'it is taken from the shell') : scalarAt(at, value));
      }
    } else open = `${item.text ?? 'a file'} could not be read`;
  }
  for (const item of entry.get('files').items) {
    const [, key, path = ''] = /^(?:([^=]*)=)?(.*)$/s.exec(item.text ?? '') ?? [];
    const name = key ?? basename(path);
    if (name) entries.set(name, unknownNode(placeOf(item), `it is the content of ${path}`));
  }
  for (const item of entry.get('literals').items) {
    const literal = literalOf(item);
    if (literal) entries.set(...literal);
  }
  const list = ['literals', 'files', 'envs'].map((key) => entry.get(key)).find((node) => node.isList);
  const data = mapAt(list?.key ?? entry.get('name'), entries);
  return open === undefined ? data : data.with({ open });
}

function fileOf(text: string | undefined, { file, source, reads }: Around): SourceFile | undefined {
  const path = text === undefined ? undefined : resolvePath(dirname(file.path), text);
  if (path === undefined) return undefined;
  reads(path);
  return source(path);
}

/** `NAME=value`; the value stands behind the first `=`. */
function literalOf(item: DataNode): [string, DataNode] | undefined {
  const { text } = item;
  const equals = item.isScalar && text !== undefined ? text.indexOf('=') : -1;
  if (text === undefined || equals < 1) return undefined;
  const written = text.slice(equals + 1);
  const quoted = /^(["'])(.*)\1$/s.exec(written);
  const value = quoted?.[2] ?? written;
  const start = item.source().indexOf(text);
  const from = item.range[0] + start + equals + 1 + (quoted ? 1 : 0);
  const at: Located = start < 0 || value === '' ? placeOf(item) : { file: item.file, range: [from, from + value.length] };
  return [text.slice(0, equals), scalarAt({ ...at, via: [{ file: item.file, range: item.range, kind: 'merge' }] }, value)];
}
