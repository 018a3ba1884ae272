import { removeLines } from '../../core/edit.js';
import { basename } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import { lineIndexAt, lineRange, textOf } from '../../core/source.js';
import { environmentOfName } from '../../knowledge/environments.js';
import { harmfulKey } from '../../knowledge/temporal/dynamic-config.js';
import { areRunByHand, isFileForTrials } from '../../knowledge/temporal/trials.js';
import type { Entry } from '../../parsers/compose/types.js';
import type { TemporalConfig } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const key = 'system.forceSearchAttributesCacheRefreshOnRead';

const compose = `services:
  temporal:
    image: temporalio/server:1.31.2
    environment: { DYNAMIC_CONFIG_FILE_PATH: config/dynamicconfig/development-sql.yaml }
    volumes: ["./dynamicconfig:/etc/temporal/config/dynamicconfig"]
`;
const files = (dynamic: string, name = 'compose.prod.yaml') => ({ [name]: compose, 'dynamicconfig/development-sql.yaml': dynamic });
const inNeutral = (dynamic: string) => ({
  'compose.yaml': compose.replace('development-sql', 'sql'),
  'dynamicconfig/sql.yaml': dynamic,
});
const chart = (value: string) => `apiVersion: argoproj.io/v1alpha1
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
          dynamicConfig:
            ${key}: [{ value: ${value} }]
`;

const configMap = (name: string, value: string, image = 'temporalio/server:1.29.7') => `apiVersion: v1
kind: ConfigMap
metadata: { name: dynamic }
data:
  ${name}: |
    ${key}:
      - value: ${value}
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: ${image}
          env: [{ name: DYNAMIC_CONFIG_FILE_PATH, value: config/dynamicconfig/${name} }]
          volumeMounts: [{ name: dynamic, mountPath: /etc/temporal/config/dynamicconfig }]
      volumes: [{ name: dynamic, configMap: { name: dynamic } }]
`;

export default defineRule({
  id: 'temporal/search-attributes-always-read',
  on: 'temporal.dynamic-config',
  topic: 'configuration',
  summary: 'The server reads its search attributes from the database for each request',
  severity: { development: 'off', staging: 'warning', production: 'error' },
  rationale: `The key is there so that tests on a developer's machine see a new search attribute at once. It goes past the cache of the server: each request that touches search attributes
reads them from the database, so that the database slows down with the load, and everything with it.`,
  references: [
    'https://github.com/temporalio/samples-server/blob/main/compose/dynamicconfig/development-sql.yaml',
    'https://docs.temporal.io/references/dynamic-configuration',
  ],
  examples: {
    bad: [
      {
        files: files(`limit.maxIDLength:\n  - value: 255\n    constraints: {}\n${key}:\n  - value: «true»\n    constraints: {}\n`),
        fixed: { 'dynamicconfig/development-sql.yaml': 'limit.maxIDLength:\n  - value: 255\n    constraints: {}\n' },
      },
      {
        name: 'a comment in it that tells so',
        files: files(
          `limit.maxIDLength:\n  - value: 255\n    constraints: {}\n${key}:\n  - value: «true» # not in production, please\n    constraints: {}\n`,
        ),
        fixed: {
          'dynamicconfig/development-sql.yaml': 'limit.maxIDLength:\n  - value: 255\n    constraints: {}\n# not in production, please\n',
        },
      },
      {
        name: 'a Compose file for no machine in particular, whose server nothing starts again: a note',
        files: inNeutral(`limit.maxIDLength: [{ value: 255 }]\n${key}: [{ value: «true» }]\n`),
        fixed: { 'dynamicconfig/sql.yaml': 'limit.maxIDLength: [{ value: 255 }]\n' },
      },
      { name: 'in the values of the chart', files: { 'argo/temporal.yaml': chart('«true»') } },
      {
        name: 'a file for development in a ConfigMap: no more than a warning, as nothing else tells that it is production',
        files: { 'k8s/temporal.yaml': configMap('development-sql.yaml', '«true»') },
      },
      {
        name: 'one that the image for development reads: a note, as in trials on a cluster of one machine',
        files: { 'k8s/temporal.yaml': configMap('development-sql.yaml', '«true»', 'temporalio/auto-setup:1.29.1') },
      },
      { name: 'a neutral file in a ConfigMap', files: { 'k8s/temporal.yaml': configMap('sql.yaml', '«true»') } },
    ],
    good: [
      { files: files('limit.maxIDLength:\n  - value: 255\n    constraints: {}\n') },
      { name: 'switched off', files: files(`limit.maxIDLength: [{ value: 255 }]\n${key}: [{ value: false }]\n`, 'compose.yaml') },
      { name: 'for development', files: files(`${key}: [{ value: true }]\n`, 'compose.dev.yaml') },
      {
        name: 'a file for development, of a server that nothing starts again',
        files: files(`limit.maxIDLength: [{ value: 255 }]\n${key}:\n  - value: true # for development only\n`, 'compose.yaml'),
      },
      {
        name: 'a file that calls itself one for development by name and by the comment at its top',
        files: {
          'compose.yaml': `${compose}    restart: unless-stopped\n`,
          'dynamicconfig/development-sql.yaml': `# Dynamic configuration for development\n\n${key}:\n  - value: true\n`,
        },
      },
      { name: 'in the values of the chart', files: { 'argo/temporal.yaml': chart('false') } },
      { name: 'switched off in a ConfigMap', files: { 'k8s/temporal.yaml': configMap('development-sql.yaml', 'false') } },
    ],
  },
  *check(config, { project }) {
    for (const entry of config.root.entries.values()) {
      const row = harmfulKey(entry.name);
      const on = entry.value.items.find((item) => item.get('value').scalar === true);
      if (row?.key !== key || !on) continue;
      const container = config.servers[0]?.container;
      const { environment, byDefault } = container ? project.environmentOfContainer(container) : {};
      // A file that calls itself one for development tells more than a default does.
      const isForDevelopment = byDefault === true && environmentOfName(nameOf(config, entry))?.environment === 'development';
      const isByHand = areRunByHand(config.servers);
      if (isForDevelopment && (isByHand || isFileForTrials(entry.key.file))) continue;
      yield {
        at: on.get('value'),
        message: `"${entry.name}" ${row.why}, which slows the database down under load; remove it, as it is for tests on one machine`,
        fix: removal(entry, config, environment === 'production'),
        ...limitOf(environment === 'production', isForDevelopment, isByHand, config),
      };
    }
  },
});

/** A file for development that a server of auto-setup reads, an image for development, too, is most often one for trials on a cluster of one machine. */
function limitOf(isProduction: boolean, isForDevelopment: boolean, isByHand: boolean, { servers }: TemporalConfig) {
  const isSetUp = servers.length > 0 && servers.every(({ flavor }) => flavor === 'auto-setup');
  if (isForDevelopment) return { atMost: isProduction && !isSetUp ? ('warning' as const) : ('info' as const) };
  return isByHand && !isProduction ? { atMost: 'info' as const } : {};
}

/** The name of the file as the server sees it, where it is a text within another one. */
function nameOf({ origin, path }: TemporalConfig, entry: Entry): string {
  return basename(origin === 'text' && path.isSet ? path.value : entry.key.file.path);
}

/** Takes the lines of the key out. In production the server then answers as before, from its cache; elsewhere tests may lean on the key. */
function removal({ key: at, value, range }: Entry, { origin, root }: TemporalConfig, isProduction: boolean): Fix | undefined {
  const { file } = at;
  const [start] = lineRange(file, lineIndexAt(file, at.range[0]));
  const isPlain = origin === 'file' && !root.flow && !value.via && !value.anchor && start === at.range[0];
  if (!isPlain || root.entries.size < 2 || /^\s*#/m.test(textOf({ file, range }))) return undefined;
  return {
    title: 'Remove the key',
    safety: isProduction ? 'safe' : 'unsafe',
    edits: [removeLines({ file, range })],
    scope: root,
  };
}
