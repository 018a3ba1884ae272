import { dirname, pathBelow, resolvePath } from '../../core/path.js';
import type { Located } from '../../core/source.js';
import type { FileStatus } from '../../core/tree.js';
import type { Service } from '../../parsers/compose/types.js';
import type { KubernetesContainer, Manifest } from '../../parsers/kubernetes/types.js';
import type { DataNode } from '../../parsers/yaml/node.js';
import type { Container, Objects } from '../types.js';
import { fileBehind } from './settings.js';

/** What a container finds at a path. */
export interface Mounted {
  /** Absolute, in the container. */
  readonly path: string;
  /** The mount. */
  readonly at: Located;
  /** A file of the tree, or a text within a file. */
  readonly content: { readonly file: string } | { readonly node: DataNode; readonly label: string };
}

interface Around {
  readonly objects: () => Objects;
  readonly paths: () => readonly string[];
  readonly stat: (path: string) => FileStatus;
}

/** Files of one mounted folder that are looked at. */
const mostFiles = 200;

/** The files that mounts put into a container, as far as they stand in the tree. A mount below another one wins. */
export function mountedFiles(container: Container, around: Around): ReadonlyMap<string, Mounted> {
  const { origin } = container;
  const all = origin.kind === 'compose' ? inService(container, origin.service, around) : inPod(origin.container, around);
  const byDepth = [...all].sort((a, b) => a.root.length - b.root.length);
  return new Map(byDepth.map(({ mounted }) => [mounted.path, mounted]));
}

interface Found {
  /** Where the mount begins. */
  readonly root: string;
  readonly mounted: Mounted;
}

/** `/etc/temporal/./x/` is `/etc/temporal/x`. */
export function absolutePath(path: string, from = '/'): string {
  return `/${resolvePath('', `${path.startsWith('/') ? '' : from}/${path}`.replace(/^\/+/, '')) ?? ''}`;
}

function* inService(container: Container, service: Service, { paths, stat }: Around): Iterable<Found> {
  for (const mount of container.mounts.value ?? []) {
    const { hostPath, target } = mount;
    if (mount.type !== 'bind' || hostPath === undefined || !target.isSet) continue;
    const root = absolutePath(target.value);
    if (stat(hostPath) === 'file') yield { root, mounted: { path: root, at: mount, content: { file: hostPath } } };
    else if (stat(hostPath) === 'directory') {
      const below = paths().flatMap((path) => (pathBelow(hostPath, path) === undefined ? [] : path));
      for (const path of below.slice(0, mostFiles)) {
        yield { root, mounted: { path: absolutePath(pathBelow(hostPath, path) ?? '', root), at: mount, content: { file: path } } };
      }
    }
  }
  yield* configsOf(service, stat);
}

/** `configs` of a service: by name, or with source and target. */
function* configsOf({ node, application }: Service, stat: Around['stat']): Iterable<Found> {
  for (const item of node.get('configs').items) {
    const name = item.text ?? item.get('source').text;
    if (name === undefined) continue;
    const root = absolutePath(item.get('target').text ?? name);
    const config = application.root.get('configs', name);
    const content = config.get('content');
    if (content.isScalar) yield { root, mounted: { path: root, at: item, content: { node: content, label: `config "${name}"` } } };
    const file = config.get('file');
    if (file.text === undefined) continue;
    const isOwn = application.files.some((one) => one.file.path === file.file.path);
    const path = resolvePath(dirname((isOwn ? application.files[0]?.file.path : undefined) ?? file.file.path), file.text);
    if (path !== undefined && stat(path) === 'file') yield { root, mounted: { path: root, at: item, content: { file: path } } };
  }
}

function* inPod(container: KubernetesContainer, around: Around): Iterable<Found> {
  const { workload, node } = container;
  const volumes = new Map(workload.podSpec.get('volumes').items.map((volume) => [volume.get('name').text, volume]));
  for (const mount of node.get('volumeMounts').items) {
    const [name, mountPath, subPath] = [mount.get('name').text, mount.get('mountPath').text, mount.get('subPath')];
    const volume = name === undefined ? undefined : volumes.get(name);
    if (!volume || mountPath === undefined || subPath.isUnknown) continue;
    const root = absolutePath(mountPath);
    const sources = [volume.get('configMap'), ...volume.get('projected', 'sources').items.map((source) => source.get('configMap'))];
    for (const source of sources) {
      for (const { path, content } of filesOf(source, workload.manifest, around)) {
        const chosen = subPath.text?.replace(/\/+$/, '');
        const rest = chosen === undefined ? path : path === chosen ? '' : pathBelow(chosen, path);
        if (rest !== undefined) yield { root, mounted: { path: rest === '' ? root : absolutePath(rest, root), at: mount, content } };
      }
    }
  }
}

/** The files that a ConfigMap becomes in a volume. */
function* filesOf(
  source: DataNode,
  near: Manifest,
  { objects, stat }: Around,
): Iterable<{ readonly path: string; readonly content: Mounted['content'] }> {
  const name = source.get('name').text;
  if (name === undefined) return;
  const [map, ...others] = objects().named('ConfigMap', name, near).value ?? [];
  if (!map || others.length > 0) return;
  const items = source.get('items').items.map((item) => [item.get('key').text, item.get('path').text] as const);
  for (const [key, { value }] of map.root.get('data').entries) {
    const path = items.length > 0 ? items.find(([wanted]) => wanted === key)?.[1] : key;
    if (path === undefined) continue;
    const generated = fileBehind(value);
    const file = generated === undefined ? undefined : resolvePath(dirname(value.file.path), generated);
    if (file !== undefined && stat(file) === 'file') yield { path, content: { file } };
    else if (value.isScalar) yield { path, content: { node: value, label: `${key} of ConfigMap "${name}"` } };
  }
}
