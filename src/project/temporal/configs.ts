import { dirname } from '../../core/path.js';
import type { SourceFile } from '../../core/source.js';
import { known, unknown, unset, type Value } from '../../core/value.js';
import { chartRelease } from '../../knowledge/temporal/chart.js';
import { isDynamicForm } from '../../knowledge/temporal/chart-values.js';
import { isRebuilt, versionsInTag } from '../../knowledge/temporal/versions.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Release } from '../../parsers/helm/types.js';
import type { DataNode } from '../../parsers/yaml/node.js';
import { writtenWords } from '../containers.js';
import type { Evidence, Installation, TemporalConfig, TemporalServer } from '../types.js';
import { absolutePath, type Mounted } from './mounted.js';

interface ConfigText {
  readonly root: DataNode;
  readonly isTemplate: boolean;
}

export interface ConfigAround {
  readonly mounted: (server: TemporalServer) => ReadonlyMap<string, Mounted>;
  readonly stageOf: (server: TemporalServer) => Stage | undefined;
  /** The file that a build copies to a path of an image. */
  readonly copiedFrom: (stage: Stage, path: string) => string | undefined;
  readonly source: (path: string) => SourceFile | undefined;
  readonly readFile: (file: SourceFile) => ConfigText | undefined;
  readonly readText: (node: DataNode) => ConfigText | undefined;
}

/** Where the server looks for relative paths: the WORKDIR of its image. */
const home = '/etc/temporal';
/** Named in the embedded configuration of the server, and in the template of older images. */
const usualDynamic = `${home}/config/dynamicconfig/docker.yaml`;

/** A text that a server reads as configuration. */
interface Read {
  readonly kind: TemporalConfig['kind'];
  readonly mounted: Mounted;
  readonly text: ConfigText;
  readonly why: string;
}

/** The configurations that the servers of an installation read, and those in the values of its charts. */
export function configsOf(installation: Installation, around: ConfigAround): readonly TemporalConfig[] {
  const found = new Map<string, { read: Read; servers: TemporalServer[]; reasons: Evidence[] }>();
  for (const server of installation.servers) {
    if (server.flavor === 'dev-server') continue;
    for (const read of readsOf(server, around)) {
      const key = `${read.kind} ${placeKey(read.mounted)}`;
      const known = found.get(key) ?? { read, servers: [], reasons: [] };
      known.servers.push(server);
      known.reasons.push({ at: read.mounted.at, message: `${server.container.label} ${read.why}` });
      found.set(key, known);
    }
  }
  return [
    ...[...found.values()].map(({ read, servers, reasons }) => configOf(read, servers, reasons, installation)),
    ...installation.releases.flatMap((release) => chartConfigs(release, installation)),
  ];
}

function placeKey({ content }: Mounted): string {
  return 'file' in content ? content.file : `${content.node.file.path}:${content.node.range[0]} ${content.label}`;
}

function configOf(
  { kind, mounted, text }: Read,
  servers: readonly TemporalServer[],
  reasons: readonly Evidence[],
  installation: Installation,
): TemporalConfig {
  const { content, path, at } = mounted;
  const { root, isTemplate } = text;
  return {
    file: root.file,
    range: root.range,
    via: root.via,
    kind,
    origin: 'file' in content ? 'file' : 'text',
    label: 'file' in content ? content.file : content.label,
    root,
    isTemplate,
    path: known(path, at),
    servers,
    version: commonVersion(servers),
    release: undefined,
    installation,
    reasons,
  };
}

function commonVersion(servers: readonly TemporalServer[]): Value<string> {
  const [first] = servers;
  if (!first) return unknown({ file: { path: '', text: '' }, range: [0, 0] }, 'no server reads it');
  const isSame = servers.every(({ version }) => version.isSet && version.value === first.version.value);
  return isSame ? first.version : unknown(first.version.at, 'the servers that read it are not known to be of one version');
}

/** What a server reads, the server configuration first, since it may say where the dynamic one is. */
function readsOf(server: TemporalServer, around: ConfigAround): readonly Read[] {
  const files = around.mounted(server);
  const stage = around.stageOf(server);
  const at = (path: string): Mounted | undefined => {
    const copied = files.has(path) || !stage ? undefined : around.copiedFrom(stage, path);
    return files.get(path) ?? (copied === undefined || !stage ? undefined : { path, at: stage, content: { file: copied } });
  };
  const readOf = (mounted: Mounted): ConfigText | undefined => {
    if ('node' in mounted.content) return around.readText(mounted.content.node);
    const file = around.source(mounted.content.file);
    return file && around.readFile(file);
  };
  const reading = (kind: Read['kind'], mounted: Mounted | undefined, why: string): readonly Read[] => {
    const text = mounted && readOf(mounted);
    return text ? [{ kind, mounted, text, why }] : [];
  };
  const yaml = [...files.values()].filter(({ path }) => /\.ya?ml$/.test(path));
  const ofServer = serverPaths(server, yaml).flatMap(({ path, why, byForm }) =>
    reading('server', at(path), why).filter(({ text }) => !byForm || isServerForm(text.root)),
  );
  const chosen = dynamicPath(server, ofServer);
  const taken = new Set(ofServer.map(({ mounted }) => mounted.path));
  const dynamic = chosen.isSet
    ? reading('dynamic', at(chosen.value), `reads its dynamic configuration at ${chosen.value}`)
    : yaml
        .filter(({ path }) => !taken.has(path))
        .flatMap((mounted) => reading('dynamic', mounted, `mounts a dynamic configuration at ${mounted.path}`))
        .filter(({ text }) => isDynamicForm(text.root));
  return [...ofServer, ...dynamic];
}

interface Candidate {
  readonly path: string;
  readonly why: string;
  /** It only counts when it looks like a server configuration. */
  readonly byForm: boolean;
}

/** Where a server looks for its configuration, by its variables and arguments, else in its folder. */
function serverPaths(server: TemporalServer, yaml: readonly Mounted[]): readonly Candidate[] {
  const rebuilt = server.version.isSet ? isRebuilt(server.version.value) : undefined;
  const named = /\s--config-file(?:=|\s+)["']?([^\s"']+)/.exec(` ${writtenWords(server.container).join(' ')}`)?.[1];
  const variable = server.setting('TEMPORAL_SERVER_CONFIG_FILE_PATH');
  const readsFile = rebuilt !== false;
  const path = named ?? (readsFile ? variable.value : undefined);
  if (path) return [{ path: absolutePath(path, home), why: `reads its configuration at ${path}`, byForm: false }];
  // From 1.30 on the template in the image is embedded, and a mounted one is not read.
  const isTemplateRead = rebuilt !== true;
  return yaml
    .filter(({ path: own }) => dirname(own) === `${home}/config` || (variable.isUnknown && own.startsWith(`${home}/`)))
    .filter(({ path: own }) => isTemplateRead || !own.endsWith('/config_template.yaml'))
    .map(({ path: own }) => ({ path: own, why: `mounts a configuration at ${own}`, byForm: true }));
}

/** The path of the dynamic configuration; unknown where a variable or a template has it. */
function dynamicPath(server: TemporalServer, configs: readonly Read[]): Value<string> {
  for (const { text } of configs) {
    const path = text.root.get('dynamicConfigClient', 'filepath').string();
    if (path.isSet) return known(absolutePath(path.value, home), path.at);
  }
  const path = server.setting('DYNAMIC_CONFIG_FILE_PATH');
  if (path.isSet && path.value !== '') return known(absolutePath(path.value, home), path.at);
  if (path.isUnknown) return path;
  // A configuration of its own that names no file, or does so in a template.
  return configs.length > 0 ? unknown(path.at, 'its configuration decides') : known(usualDynamic, path.at);
}

/** Top-level keys of a server configuration that others hardly have. */
function isServerForm(root: DataNode): boolean {
  const keys = ['persistence', 'services', 'global', 'clusterMetadata', 'dynamicConfigClient', 'publicClient'];
  return keys.filter((key) => root.entries.has(key)).length > 0 && root.isMap;
}

function chartConfigs(release: Release, installation: Installation): readonly TemporalConfig[] {
  const parts = [
    ['server', 'config'],
    ['dynamic', 'dynamicConfig'],
  ] as const;
  return parts.flatMap(([kind, key]): TemporalConfig[] => {
    const root = release.values.get('server', key);
    if (!root.isMap || root.entries.size === 0) return [];
    return [
      {
        file: root.file,
        range: root.range,
        via: root.via,
        kind,
        origin: 'chart',
        label: `server.${key} of chart "temporal"`,
        root,
        isTemplate: false,
        path: unset(root.key),
        servers: [],
        version: chartVersion(release),
        release,
        installation,
        reasons: [{ at: release, message: 'the values of the official chart hold it' }],
      },
    ];
  });
}

/** The server's version as the values say it; else the chart's own decides. */
function chartVersion({ values, version }: Release): Value<string> {
  const tag = values.get('server', 'image', 'tag').string();
  const full = tag.isSet ? versionsInTag(tag.value)?.version : undefined;
  if (full !== undefined) return known(full, tag.at);
  if (!tag.isUnset) return unknown(tag.at, 'its tag is no full version');
  const brought = version.isSet ? chartRelease(version.value)?.appVersion : undefined;
  return brought === undefined ? unknown(version.at, 'the version of the chart decides') : known(brought, version.at, { isLiteral: false });
}
