import type { Environment, Level } from '../../core/problem.js';
import { type Located, placeOf } from '../../core/source.js';
import { isTitledForDevelopment, speaksOfOwnMachine } from '../../knowledge/own-machine.js';
import { hostsIn, isAbsent, servicesNamed } from '../../knowledge/temporal/settings.js';
import { areRunByHand, isNamedForDevelopment, isSaidToBeForTrials } from '../../knowledge/temporal/trials.js';
import type { Installation, Project, TemporalConfig, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (shards: string, image = 'temporalio/server:1.30.6') =>
  `services:\n  temporal:\n    image: ${image}\n    environment:\n      DB: postgres12\n      POSTGRES_SEEDS: db\n${shards}`;
const deployment = (shards: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.30.6
          env:
            - { name: DB, value: postgres12 }
            - { name: POSTGRES_SEEDS, value: db }
${shards}`;
const config = (shards: string, environment = 'prod') => ({
  [environment === '' ? 'compose.yaml' : `compose.${environment}.yaml`]:
    'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/config/server.yaml }\n    volumes: ["./server.yaml:/etc/temporal/config/server.yaml"]\n',
  'server.yaml': `persistence:\n  numHistoryShards: ${shards}\n`,
});
const chart = (persistence: string) => ({
  'platform/Chart.yaml':
    'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: 1.6.0\n    repository: https://go.temporal.io/helm-charts\n',
  'platform/values.yaml': `temporal:\n  server:\n    config:\n${persistence}`,
});

export default defineRule({
  id: 'temporal/unsuitable-shard-count',
  on: 'temporal.installation',
  topic: 'scaling',
  summary: 'The number of history shards does not suit the load that a server is for',
  severity: { development: 'off', staging: 'warning', production: 'error' },
  rationale: `The number of history shards limits how many workflows are moved on at once. It is written into the database when the cluster is made and can never be changed: more throughput then takes
a new cluster and a migration. The images take 4 when nothing is said. Many shards cost memory and connections, so several thousand suit very large clusters only.`,
  references: [
    'https://docs.temporal.io/temporal-service/temporal-server#history-shard',
    'https://docs.temporal.io/references/configuration#persistence',
    'https://mikhail.io/2021/05/choose-the-number-of-shards-in-temporal-history-service/',
  ],
  examples: {
    bad: [
      { name: 'the default of 4', files: { 'compose.prod.yaml': compose('').replace('environment', '«environment»') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': deployment('            - { name: NUM_HISTORY_SHARDS, value: «"4"» }\n') } },
      { name: 'few for production, which may be enough', files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARDS: «16»\n') } },
      { name: 'very many', files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARDS: «32768»\n') } },
      { name: 'in a configuration', files: config('«64»') },
      { name: 'in values of the chart', files: chart('      persistence: { numHistoryShards: «4» }\n') },
      {
        name: 'a comment says that they are for development: a note',
        files: chart(
          '      persistence:\n        # Few shards are enough\n        # for local development.\n        numHistoryShards: «4»\n',
        ),
      },
      {
        name: 'servers that nothing starts again, in a Compose file for no place in particular: a note',
        files: config('«4»', ''),
      },
      {
        name: 'a volume keeps the data of the database',
        files: {
          'compose.yaml': `${compose('', 'temporalio/auto-setup:1.29.1').replace('environment', '«environment»')}  db:\n    image: postgres:16.6\n    volumes: ["data:/var/lib/postgresql/data"]\nvolumes: { data: {} }\n`,
        },
      },
      { name: 'in values of the chart before 1.0', files: chart('      numHistoryShards: «4»\n') },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARDS: 512\n') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': deployment('            - { name: NUM_HISTORY_SHARDS, value: "512" }\n') } },
      {
        name: 'another server of the cluster is told',
        files: {
          'compose.prod.yaml': `${compose('')}  history:\n    image: temporalio/server:1.30.6\n    environment:\n      DB: postgres12\n      POSTGRES_SEEDS: db\n      NUM_HISTORY_SHARDS: 512\n`,
        },
      },
      {
        name: 'a container whose name says that it is for development',
        files: { 'compose.yaml': compose('    container_name: temporal-dev\n', 'temporalio/auto-setup:1.29.1') },
      },
      {
        name: 'no volume keeps the data of the database',
        files: { 'compose.yaml': `${compose('', 'temporalio/auto-setup:1.29.1')}  db:\n    image: postgres:16.6\n` },
      },
      { name: 'for development', files: { 'compose.dev.yaml': compose('') } },
      { name: 'an unknown number', files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARDS: ${SHARDS}\n') } },
      { name: 'an env_file that is not there', files: { 'compose.prod.yaml': `${compose('')}    env_file: secrets.env\n` } },
      {
        name: 'a configuration of its own',
        files: {
          'compose.prod.yaml': `${compose('')}    volumes:\n      - ./docker.yaml:/etc/temporal/config/docker.yaml\n`,
          'docker.yaml': 'persistence: { numHistoryShards: 512 }\n',
        },
      },
      { name: 'in a configuration', files: config('512') },
      { name: 'in a configuration, of a variable', files: config('"{{ env `SHARDS` }}"') },
      { name: 'in a configuration for development', files: config('4', 'dev') },
      { name: 'in values of the chart', files: chart('      persistence: { numHistoryShards: 512 }\n') },
      {
        name: "comments say that they are for development, on one's own machine",
        files: chart(
          '      # As many pods as fit on a Kind node.\n      persistence:\n        # Few shards, for local development.\n        numHistoryShards: 4\n',
        ),
      },
      { name: 'few are enough to try things out', files: { 'compose.staging.yaml': compose('      NUM_HISTORY_SHARDS: 16\n') } },
    ],
  },
  *check(installation, { project }) {
    for (const { at, what, number, server, isTrial, environment } of countsOf(installation, project)) {
      if (number > 16384) {
        yield {
          at,
          message: `${what}, each of which costs memory and connections; choose 512 to 4096 unless the load asks for more, and leave the number of an existing cluster as it is`,
          atMost: environment === 'production' ? 'warning' : 'info',
        };
        continue;
      }
      const most = limitOf(number, server, environment === 'production');
      if (most === undefined) continue;
      const limit = isTrial ? 'info' : most;
      yield {
        at,
        message: `${what}, which limits its throughput and can never be changed; choose a number for the load to come, such as 512, and leave an existing cluster as it is`,
        ...(limit !== 'error' && { atMost: limit }),
      };
    }
  },
});

interface Count {
  readonly at: Located;
  readonly what: string;
  readonly number: number;
  readonly environment: Environment;
  /** The files say that it is meant for trials. */
  readonly isTrial: boolean;
  /** That takes it from a variable. */
  readonly server: TemporalServer | undefined;
}

function countsOf(installation: Installation, project: Project): readonly Count[] {
  return [
    ...installation.servers.flatMap((server) => ofVariable(server, project) ?? []),
    ...project.configs.flatMap((config) => (config.installation === installation ? (ofConfig(config, project) ?? []) : [])),
  ];
}

function ofVariable(server: TemporalServer, project: Project): Count | undefined {
  const shards = server.setting('NUM_HISTORY_SHARDS');
  if (!server.readsVariables || (server.roles.isSet && !server.roles.value.includes('history'))) return undefined;
  const isMissing = isAbsent(shards);
  // That the servers of one cluster differ is the matter of another rule.
  if (isMissing && server.installation.servers.some((other) => !isAbsent(other.setting('NUM_HISTORY_SHARDS')))) return undefined;
  if (server.container.origin.kind === 'compose' && isTitledForDevelopment(server.container.file)) return undefined;
  const { environment } = project.environmentOfContainer(server.container);
  if (environment !== 'production' && isForDevelopment(server)) return undefined;
  const number = isMissing ? 4 : Number(shards.value ?? Number.NaN);
  if (!Number.isInteger(number) || number < 1) return undefined;
  const what = isMissing
    ? 'NUM_HISTORY_SHARDS is not set, so a new cluster gets 4 history shards'
    : `a new cluster gets "${shards.value}" history shards`;
  const isTrial = (!isMissing && isSaidToBeForTrials(shards.at)) || (environment !== 'production' && areRunByHand([server]));
  return { at: shards.at, what, number, server, isTrial, environment };
}

/** By the name of its container, or since the data go with that of the database: somebody starts auto-setup by hand, and no volume keeps them. */
function isForDevelopment(server: TemporalServer): boolean {
  const { origin } = server.container;
  if (origin.kind !== 'compose') return false;
  if (isNamedForDevelopment(origin.service)) return true;
  if (server.flavor !== 'auto-setup' || !areRunByHand([server])) return false;
  const hosts = ['POSTGRES_SEEDS', 'MYSQL_SEEDS', 'CASSANDRA_SEEDS'].flatMap((name) => hostsIn(server.setting(name)));
  const stores = servicesNamed(origin.service.application.services, hosts);
  return (
    stores.length > 0 && stores.every(({ node }) => ['volumes', 'extends', 'volumes_from', 'build'].every((key) => node.get(key).isUnset))
  );
}

function ofConfig({ root, origin, release, servers }: TemporalConfig, project: Project): Count | undefined {
  const [server] = servers;
  if (release && (release.origin === 'chart' || !release.isWhole)) return undefined;
  // Charts before 1.0 have it one level up.
  const places = [root.get('persistence', 'numHistoryShards'), ...(origin === 'chart' ? [root.get('numHistoryShards')] : [])];
  const shards = places.find((one) => one.isSet);
  const number = shards?.number().value;
  if (!shards || number === undefined || !Number.isInteger(number) || number < 1) return undefined;
  if (isSaidToBeForTrials(shards) && speaksOfOwnMachine(shards.file)) return undefined;
  const { environment } = server
    ? project.environmentOfContainer(server.container)
    : release?.object
      ? project.environmentOfManifest(release.object)
      : project.environmentOf(release?.decider ?? root.file);
  const isTrial = isSaidToBeForTrials(shards) || (environment !== 'production' && areRunByHand(servers));
  return {
    at: placeOf(shards),
    what: `a new cluster gets "${shards.text}" history shards`,
    number,
    server: undefined,
    isTrial,
    environment,
  };
}

/** The most that a small number is worth; undefined for one that suits. */
function limitOf(number: number, server: TemporalServer | undefined, isProduction: boolean): Level | undefined {
  if (number > 4) return number < 128 && isProduction ? 'warning' : undefined;
  // Another rule says that auto-setup is to go; the number is for its successor then.
  if (server?.flavor === 'auto-setup') return isProduction ? 'warning' : 'info';
  return 'error';
}
