import { dirname } from '../../core/path.js';
import { inOwnWords, placeOf, type Via } from '../../core/source.js';
import { type DataNode, type Entry, unknownNode } from '../yaml/node.js';
import { interpolate } from './interpolate.js';
import type { Layer, Loading } from './load.js';
import { mergeService } from './merge.js';

/** A service of one file with what it extends; undefined when there is none. `trail` names the services on the way there. */
export type Find = (name: string, trail: readonly string[]) => DataNode | undefined;

const mostExtends = 50;

/** The root with each service merged over the service that it extends. */
export function withExtends(root: DataNode, layer: Layer, loading: Loading): DataNode {
  const services = root.get('services');
  if (![...services.entries.values()].some(({ value }) => value.entries.has('extends'))) return root;
  const find = finder(services, layer, loading);
  const entries = new Map<string, Entry>();
  for (const [name, entry] of services.entries) entries.set(name, { ...entry, value: find(name, []) ?? entry.value });
  const { key, range } = services;
  const entry = { name: 'services', key, range, value: services.with({ entries }) };
  return root.with({ entries: new Map([...root.entries, ['services', entry]]) });
}

function finder(services: DataNode, layer: Layer, loading: Loading): Find {
  const { path } = layer.file.file;
  const done = new Map<string, DataNode>();
  const find: Find = (name, trail) => {
    const known = done.get(name);
    if (known) return known;
    const service = services.get(name);
    if (service.isUnset || !service.entries.has('extends')) return service.kind === 'missing' ? undefined : service;
    const base = baseOf(service.get('extends'), [...trail, `${path}\n${name}`]);
    const own = service.with({ entries: new Map([...service.entries].filter(([key]) => key !== 'extends')) });
    const result = base ? mergeService(base, own) : own;
    done.set(name, result);
    return result;
  };
  return find;

  /** Undefined when there is nothing to extend, or that was reported. */
  function baseOf(wanted: DataNode, trail: readonly string[]): DataNode | undefined {
    if (wanted.isUnset) return undefined;
    const via: Via = { ...placeOf(wanted), kind: 'extends' };
    const nameNode = wanted.isMap ? wanted.get('service') : wanted;
    const fileNode = wanted.get('file');
    const name = nameNode.text;
    const isElsewhere = wanted.isMap && !fileNode.isUnset;
    if (name === undefined || (isElsewhere && fileNode.text === undefined)) return unknownNode(via, 'what it extends is not known');
    const target = isElsewhere ? loading.fileAt(layer.folder, fileNode.text ?? '') : layer.file;
    if (!target) {
      const clause = `the extended file "${inOwnWords(fileNode.text ?? '', fileNode)}" could not be read`;
      loading.note(fileNode, clause);
      return unknownNode(via, clause);
    }
    if (trail.includes(`${target.file.path}\n${name}`)) {
      const message = `the service "${inOwnWords(name, nameNode)}" extends itself${trail.length > 1 ? ' through others' : ''}, and Compose refuses the file`;
      loading.report(wanted, message);
      return undefined;
    }
    const isDeep = trail.length > mostExtends;
    const base = isDeep ? undefined : isElsewhere ? findIn(target, layer, loading)(name, trail) : find(name, trail);
    // Each service of a chain is among the earlier writers of the next.
    if (isDeep || (base?.earlier.length ?? 0) >= mostExtends) return unknownNode(via, 'the chain of extends is too long');
    if (base) return loading.copy(base, via);
    loading.report(
      nameNode,
      `there is no service "${inOwnWords(name, nameNode)}" in ${target.file.path} to extend, and Compose refuses the file`,
    );
    return undefined;
  }
}

/** Services of another file, whose own paths start from its folder. */
function findIn(file: Layer['file'], { interpolation, extended, trail }: Layer, loading: Loading): Find {
  const { path } = file.file;
  const known = extended.get(path);
  if (known) return known;
  const folder = dirname(path);
  loading.settle(file.file, folder);
  const services = interpolate(file.root, interpolation).get('services');
  const find = finder(services, { file, folder, interpolation, extended, trail }, loading);
  extended.set(path, find);
  return find;
}
