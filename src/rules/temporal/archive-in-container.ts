import { pathBelow } from '../../core/path.js';
import type { DataNode } from '../../parsers/compose/types.js';
import type { Container, Installation, Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const config = (state: string, uri: string, volumes = '') => ({
  'compose.prod.yaml': `services:
  temporal:
    image: temporalio/server:1.31.2
    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/server.yaml }
    volumes: ["./server.yaml:/etc/temporal/server.yaml"${volumes}]
${volumes ? 'volumes: { archive: {} }\n' : ''}`,
  'server.yaml': `services: { frontend: { rpc: { grpcPort: 7233 } } }
archival:
  history: { state: enabled, enableRead: true, provider: { filestore: { fileMode: "0666", dirMode: "0766" } } }
namespaceDefaults:
  archival:
    history: { state: ${state}, URI: ${uri} }
`,
});
const chart = (uri: string, rest = '') => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: temporal }
spec:
  source:
    repoURL: https://go.temporal.io/helm-charts
    chart: temporal
    targetRevision: 1.6.0
    helm:
      valuesObject:
        server:
          namespaceDefaults: { archival: { history: { state: enabled, URI: ${uri} } } }
${rest}`;

const shown = (uri: string) => ({
  'temporal/Chart.yaml': 'apiVersion: v2\nname: temporal\nversion: 1.6.0\n',
  'temporal/values.yaml': 'server:\n  config: { persistence: { defaultStore: default } }\nadmintools: {}\n',
  'temporal/values/values.archive.yaml': `server:\n  namespaceDefaults: { archival: { history: { state: enabled, URI: ${uri} } } }\n`,
});

export default defineRule({
  id: 'temporal/archive-in-container',
  on: 'temporal.installation',
  topic: 'configuration',
  summary: 'Closed workflows are archived into a folder of the container',
  severity: { development: 'off', staging: 'warning', production: 'error' },
  aggregate: true,
  rationale: `The archive is there to keep histories longer than the database does. A folder of the container is gone with the container, at the next upgrade or when the pod moves, and each
replica has a folder of its own.`,
  references: ['https://docs.temporal.io/self-hosted-guide/archival', 'https://docs.temporal.io/references/configuration'],
  examples: {
    bad: [
      { files: config('enabled', '«"file:///tmp/temporal_archival/development"»') },
      { name: 'in the values of the chart', files: { 'argo/temporal.yaml': chart('«"file:///tmp/archive"»') } },
      {
        name: 'no volume, as the chart has it by default',
        files: { 'argo/temporal.yaml': chart('«"file:///tmp/archive"»', '          additionalVolumes: []\n') },
      },
      {
        name: 'in values that the chart itself shows, which is only noted',
        files: shown('«"file:///tmp/archive"»'),
      },
    ],
    good: [
      { files: config('enabled', '"s3://acme-archive"') },
      { name: 'as samples have it, switched off', files: config('disabled', '"file:///tmp/temporal_archival/development"') },
      { name: 'in values that the chart itself shows', files: shown('"gs://acme-archive"') },
      { name: 'a volume', files: config('enabled', '"file:///archive/history"', ', "archive:/archive"') },
      { name: 'in the values of the chart', files: { 'argo/temporal.yaml': chart('"gs://acme-archive"') } },
      {
        name: 'a volume of its own',
        files: {
          'argo/temporal.yaml': chart(
            '"file:///tmp/archive"',
            '          additionalVolumes: [{ name: archive, persistentVolumeClaim: { claimName: archive } }]\n',
          ),
        },
      },
    ],
  },
  *check(installation, { project }) {
    for (const { root, containers, isOffered } of sources(installation, project)) {
      for (const kind of ['history', 'visibility']) {
        const archive = root.get('namespaceDefaults', 'archival', kind);
        const uri = archive.get('URI');
        const path = /^file:\/\/(\/.*)$/.exec(uri.text ?? '')?.[1];
        if (archive.get('state').text !== 'enabled' || path === undefined || containers.some((one) => mayKeep(one, path))) continue;
        yield {
          at: uri,
          message: `"${uri.text}" keeps the archive of ${kind === 'history' ? 'histories' : 'closed workflows'} in the container, and is lost with it; archive to object storage (s3, gs), or mount a volume there`,
          ...(isOffered && { atMost: 'info' as const }),
        };
      }
    }
  },
});

interface Source {
  readonly root: DataNode;
  readonly containers: readonly Container[];
  /** A values file that stands in the chart itself, as those do which show what it can do. */
  readonly isOffered?: boolean;
}

/** Configurations that servers read, and the part of chart values that goes into one. */
function sources(installation: Installation, project: Project): readonly Source[] {
  const own = project.configs
    .filter((config) => config.installation === installation && config.origin !== 'chart')
    .map(({ root, servers }) => ({ root, containers: servers.map(({ container }) => container) }));
  const charts = installation.releases
    .map(({ values, origin }) => ({ root: values.get('server'), containers: [], isOffered: origin === 'chart' }))
    // Volumes of its own may be mounted anywhere.
    .filter(({ root }) => hasNone(root.get('additionalVolumes')));
  return [...own, ...charts];
}

/** The values of the chart itself have an empty list. */
function hasNone(volumes: DataNode): boolean {
  return volumes.isUnset || (volumes.isList && volumes.items.length === 0 && volumes.open === undefined);
}

/** Whether a mount may hold a path. */
function mayKeep({ mounts }: Container, path: string): boolean {
  if (!mounts.isSet) return mounts.isUnknown;
  return mounts.value.some(({ target, type }) => {
    if (!target.isSet) return true;
    const folder = target.value.replace(/\/$/, '');
    return type !== 'emptyDir' && type !== 'tmpfs' && (folder === path || pathBelow(folder, path) !== undefined);
  });
}
