import { expect, test } from 'vitest';
import { defaultConfig } from '../src/engine/config.js';
import { lint } from '../src/engine/lint.js';
import type { Rule } from '../src/rule.js';
import aptLists from '../src/rules/dockerfile/apt-lists-left.js';
import endOfLife from '../src/rules/dockerfile/end-of-life-base-image.js';
import rootUser from '../src/rules/dockerfile/root-user.js';
import swallowed from '../src/rules/dockerfile/signal-swallowing-entrypoint.js';
import unpinned from '../src/rules/dockerfile/unpinned-base-image.js';
import withdrawn from '../src/rules/dockerfile/withdrawn-base-image.js';
import worldWritable from '../src/rules/dockerfile/world-writable-path.js';
import committedSecret from '../src/rules/kubernetes/committed-secret.js';
import singleReplica from '../src/rules/kubernetes/single-replica.js';
import volumeOfOneNode from '../src/rules/kubernetes/volume-of-one-node.js';
import archive from '../src/rules/temporal/archive-in-container.js';
import autoSetup from '../src/rules/temporal/auto-setup-image.js';
import stopGrace from '../src/rules/temporal/default-stop-grace-period.js';
import exposedServer from '../src/rules/temporal/exposed-server.js';
import exposedUi from '../src/rules/temporal/exposed-ui.js';
import floatingVersion from '../src/rules/temporal/floating-version.js';
import fragileChart from '../src/rules/temporal/fragile-chart-defaults.js';
import certificates from '../src/rules/temporal/missing-ca-certificates.js';
import missingMetrics from '../src/rules/temporal/missing-server-metrics.js';
import outdatedServer from '../src/rules/temporal/outdated-server.js';
import outdatedUi from '../src/rules/temporal/outdated-ui.js';
import alwaysRead from '../src/rules/temporal/search-attributes-always-read.js';
import shardCount from '../src/rules/temporal/unsuitable-shard-count.js';
import { fixExample, markFindings, memoryTree, ruleSetOf } from '../src/testing.js';

/** What surroundings make of a finding: rules that lower their own level. */
const pod = (name: string, security: string, image = `registry.acme.example/${name}:1.0.0`) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: 1
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      securityContext: { ${security} }
      containers:
        - name: app
          image: ${image}
`;
const secret = (namespace: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: mq, namespace: ${namespace} }\nstringData: { host: http://guest:guest@mq:15672/ }\n`;
const dockerfile = 'FROM node:22.11\nCMD ["node", "worker.js"]\n';

const temporal = pod('temporal', 'runAsUser: 1000', 'temporalio/auto-setup:1.29.1');

const oldServer = pod('temporal', 'runAsUser: 1000', 'temporalio/server:1.26.2');

const server = (name: string, value: string) =>
  `services:\n  temporal:\n    image: temporalio/server:1.31.0\n    environment: { ${name}: ${value} }\n`;
const release = (comment: string, replicas = 'frontend: { resources: { requests: { cpu: 500m } } }') =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: temporal }\nspec:\n  chart: { spec: { chart: temporal, version: 1.6.0, sourceRef: { kind: HelmRepository, name: temporal } } }\n  values:\n${comment}    server: { ${replicas} }\n`;
const published = (title: string, image: string, port: number) => ({
  'compose.yaml': `${title}services:\n  temporal:\n    image: temporalio/${image}\n    ports: ["${port}:${port}"]\n`,
});
const local = '# =====\n# Temporal for local development\n#\n';
const waiting = (title: string) => ({
  'compose.yaml': `${title}services:\n  worker:\n    image: acme/temporal-worker:1.4.0\n    command: [node, worker.js]\n    environment: { TEMPORAL_ADDRESS: "temporal:7233" }\n`,
});
const archiving = 'server:\n  namespaceDefaults: { archival: { history: { state: enabled, URI: "file:///tmp/archive" } } }\n';
const tools = (more: string) => ({ 'compose.yaml': `services:\n  tools:\n    image: temporalio/admin-tools:latest\n    ${more}\n` });
const worker = (options: string) => ({
  Dockerfile: 'FROM node:22.11-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "worker.js"]\n',
  'package.json': '{ "dependencies": { "@temporalio/worker": "1.22.0" } }\n',
  'worker.js': `import { NativeConnection, Worker } from '@temporalio/worker';\n\nconst connection = await NativeConnection.connect(${options});\nawait (await Worker.create({ connection, taskQueue: 'orders' })).run();\n`,
});

const cases: readonly [name: string, rule: Rule, files: Record<string, string>, levels: readonly string[]][] = [
  ['nothing sets another user', rootUser, { 'worker/Dockerfile': dockerfile }, ['warning']],
  [
    'the pods of this image start as another user',
    rootUser,
    { 'worker/Dockerfile': dockerfile, 'k8s/worker.yaml': pod('worker', 'runAsUser: 1000') },
    ['info'],
  ],
  [
    'one of them does not',
    rootUser,
    {
      'worker/Dockerfile': dockerfile,
      'k8s/a.yaml': pod('worker', 'runAsUser: 1000'),
      'k8s/b.yaml': pod('other', 'fsGroup: 1000', 'acme/worker:1'),
    },
    ['warning'],
  ],
  ['another image', rootUser, { 'worker/Dockerfile': dockerfile, 'k8s/api.yaml': pod('api', 'runAsUser: 1000') }, ['warning']],
  ['a root process that only opens ports', rootUser, { Dockerfile: 'FROM nginx:1.27.3\n' }, ['info']],
  ['installed on a system', rootUser, { Dockerfile: 'FROM debian:12.8\nCMD ["nginx", "-g", "daemon off;"]\n' }, ['info']],
  ['told another user', rootUser, { Dockerfile: 'FROM debian:12.8\nCMD ["memcached", "-u", "daemon"]\n' }, ['info']],
  ['not told one', rootUser, { Dockerfile: 'FROM debian:12.8\nCMD ["memcached", "-m", "64"]\n' }, ['warning']],
  [
    'behind a script that runs what it is given',
    rootUser,
    { Dockerfile: 'FROM debian:12.8\nCOPY run.sh /\nENTRYPOINT ["/run.sh"]\nCMD ["php-fpm"]\n', 'run.sh': '#!/bin/sh\nexec "$@"\n' },
    ['info'],
  ],
  ['the image of a server', rootUser, { Dockerfile: 'FROM php:8.4-apache\nCOPY . /var/www/html/\n' }, ['info']],
  ['an image that starts an interpreter', rootUser, { Dockerfile: 'FROM debian:12.8\nENTRYPOINT ["php", "-a"]\n' }, ['info']],
  ['an interpreter with a program', rootUser, { Dockerfile: 'FROM debian:12.8\nENTRYPOINT ["php"]\nCMD ["w.php"]\n' }, ['warning']],
  ['the command of a system', rootUser, { Dockerfile: 'FROM mcr.microsoft.com/dotnet/runtime:9.0\nRUN make\n' }, ['info']],
  ['with a port of its own', rootUser, { Dockerfile: 'FROM node:22.11\nCOPY . /app\nEXPOSE 8080\n' }, ['warning']],
  [
    'and a service that runs it',
    rootUser,
    { Dockerfile: 'FROM node:22.11\nCOPY . /app\n', 'compose.yaml': 'services:\n  app:\n    build: .\n    command: node /app/w.js\n' },
    ['warning'],
  ],
  ['the default of a build argument', unpinned, { Dockerfile: 'ARG BASE=node\nFROM ${BASE}\n' }, ['info']],
  ['an end of life that is shipped', endOfLife, { Dockerfile: 'FROM node:16 AS base\nFROM base\nCMD ["node"]\n' }, ['warning']],
  ['of a build stage', endOfLife, { Dockerfile: 'FROM node:16 AS build\nRUN npm ci\nFROM scratch\nCOPY --from=build /a /a\n' }, ['info']],
  ['of the default of a build argument', endOfLife, { Dockerfile: 'ARG NODE=16\nFROM node:${NODE}\n' }, ['info']],
  ['of an image for development', endOfLife, { 'Dockerfile.dev': 'FROM node:16\n' }, ['info']],
  ['an end of life that is near', endOfLife, { Dockerfile: 'FROM redis:8.0\n' }, ['info']],
  ['npm on Alpine, whose shell makes way', swallowed, { Dockerfile: 'FROM node:22.11-alpine\nCMD ["npm", "start"]\n' }, ['info']],
  ['npm on Debian, whose shell does not', swallowed, { Dockerfile: 'FROM node:22.11\nCMD ["npm", "start"]\n' }, ['warning']],
  ['an open folder of an image of tools', worldWritable, { Dockerfile: 'FROM debian:12.8\nRUN chmod 777 /opt/a\n' }, ['info']],
  ['of one that starts a server', worldWritable, { Dockerfile: 'FROM nginx:1.27\nRUN chmod 777 /opt/a\n' }, ['warning']],
  ['of an unknown one', worldWritable, { Dockerfile: 'FROM acme/a:1\nRUN chmod 777 /opt/a\n' }, ['warning']],
  ['a tag that never was', withdrawn, { Dockerfile: 'FROM golang:1.21-slim\n' }, ['error']],
  ['auto-setup by itself', autoSetup, { 'k8s/temporal.yaml': temporal }, ['error']],
  [
    'beside images loaded onto the only node',
    autoSetup,
    {
      'k8s/temporal.yaml': temporal,
      'k8s/worker.yaml': `${pod('worker', 'runAsUser: 1000', 'worker:1')}          imagePullPolicy: Never\n`,
    },
    ['warning'],
  ],
  [
    'beside those in another folder',
    autoSetup,
    {
      'k8s/temporal.yaml': temporal,
      'try/worker.yaml': `${pod('worker', 'runAsUser: 1000', 'worker:1')}          imagePullPolicy: Never\n`,
    },
    ['error'],
  ],
  [
    'beside images of a registry that the nodes keep',
    autoSetup,
    { 'k8s/temporal.yaml': temporal, 'k8s/worker.yaml': `${pod('worker', 'runAsUser: 1000')}          imagePullPolicy: Never\n` },
    ['error'],
  ],
  ['auto-setup for a team', autoSetup, published('', 'auto-setup:1.29.1', 7233), ['warning']],
  ['in a file for development by its title', autoSetup, published(local, 'auto-setup:1.29.1', 7233), ['info']],
  ['for production, beside one for development', autoSetup, published('# Not for local development\n', 'auto-setup:1', 7233), ['warning']],
  ['a comment further down', autoSetup, published('name: a\n# local\n', 'auto-setup:1.29.1', 7233), ['warning']],
  ['a server for a team', exposedServer, published('', 'server:1.31.2', 7233), ['warning']],
  ['for development', exposedServer, published(local, 'server:1.31.2', 7233), ['info']],
  ['web pages for a team', exposedUi, published('', 'ui:2.52.0', 8080), ['warning']],
  ['for development by its title', exposedUi, published(local, 'ui:2.52.0', 8080), ['info']],
  ['shards of a server that others may run', shardCount, published('', 'auto-setup:1.29.1', 7233), ['info']],
  ['so the file is titled: few shards are enough', shardCount, published(local, 'auto-setup:1.29.1', 7233), []],
  ['the default time to stop', stopGrace, waiting(''), ['info']],
  ['that of a worker for development by its title', stopGrace, waiting(local), []],
  ['tools that set up a schema', floatingVersion, tools('command: temporal-sql-tool update-schema -d /schema'), ['warning']],
  ['a script that may', floatingVersion, tools('entrypoint: /scripts/run.sh'), ['warning']],
  ['tools that wait', floatingVersion, tools('command: [sh, -c, sleep infinity]'), ['info']],
  ['a client among the tools', floatingVersion, tools('command: temporal operator namespace list'), ['info']],
  [
    'an archive that the chart shows',
    archive,
    {
      'temporal/Chart.yaml': 'apiVersion: v2\nname: temporal\nversion: 1.6.0\n',
      'temporal/values.yaml': 'server:\n  config: { persistence: { defaultStore: default } }\nadmintools: {}\n',
      'temporal/values/values.archive.yaml': archiving,
    },
    ['info'],
  ],
  ['a dashboard of any version', singleReplica, { 'k8s/ui.yaml': pod('ui', 'runAsUser: 1000', 'temporalio/ui:2.52.0') }, ['info']],
  ['a guessable secret', committedSecret, { 'k8s/mq.yaml': secret('orders') }, ['warning']],
  ['a server that may ask who calls', outdatedServer, { 'compose.prod.yaml': server('LOG_LEVEL', 'info') }, ['warning']],
  ['an old server', outdatedServer, { 'apps/install/prod/temporal.yaml': oldServer }, ['error']],
  ['an old server in a folder that is not deployed', outdatedServer, { 'apps-do-not-install/prod/temporal.yaml': oldServer }, ['info']],
  ['a service that archives is deployed', outdatedServer, { 'archive-server/prod/temporal.yaml': oldServer }, ['error']],
  ['a server that lets everybody in', outdatedServer, { 'compose.prod.yaml': server('TEMPORAL_ALLOW_NO_AUTH', '"true"') }, ['info']],
  ['a chart', fragileChart, { 'flux/temporal.yaml': release('') }, ['warning']],
  ['a chart, by what is written down', fragileChart, { 'flux/temporal.yaml': release('', 'replicaCount: 1') }, ['info']],
  ['a chart on a kind cluster', fragileChart, { 'flux/temporal.yaml': release('    # Fits on a Kind node.\n') }, ['info']],
  ['a worker with TLS', certificates, worker('{ address, tls: true }'), ['error']],
  ['a worker whose options are made elsewhere', certificates, worker('{ address, ...more }'), ['warning']],
  ['a worker with an address alone', certificates, worker("{ address: process.env.ADDRESS ?? 'temporal:7233' }"), []],
  ['that of a demonstration', committedSecret, { 'k8s/mq.yaml': secret('orders-demo') }, ['info']],
];

test.each(cases)('%s', async (_, rule, files, levels) => {
  const { findings } = await markFindings(rule, files);
  expect(findings.map(({ severity }) => severity)).toEqual(levels);
});

test('lists that a later layer needs cannot just be removed', async () => {
  const { findings } = await markFindings(aptLists, {
    Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl\nRUN apt-get install -y wget\n',
  });
  expect(findings.map(({ message }) => message.split('; ')[1])).toEqual([
    'join the RUNs that install from them, and end with rm -rf /var/lib/apt/lists/*',
  ]);
});

test('several pods of a database neither share a volume nor have one each', async () => {
  const claim =
    'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n';
  const volume =
    '          volumeMounts: [{ name: data, mountPath: /data }]\n      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]\n';
  const cures = ['postgres:17.5', 'registry.acme.example/files:1.0.0'].map(async (image) => {
    const db = `${pod('db', 'fsGroup: 999', image).replace('replicas: 1', 'replicas: 3')}${volume}`;
    const { findings } = await markFindings(volumeOfOneNode, { 'k8s/db.yaml': db, 'k8s/claim.yaml': claim });
    return findings.map(({ message }) => message.split('; ')[1]);
  });
  expect((await Promise.all(cures)).flat()).toEqual([
    'keep it to one pod, or run copies that replicate, by an operator or a chart',
    'use a ReadWriteMany volume, or a StatefulSet with a claim per pod',
  ]);
});

test.each([
  ['an end that had passed when the table was written', endOfLife, 'FROM node:16\n', ['warning']],
  ['an end that was foretold long ago', endOfLife, 'FROM node:22\n', ['info']],
  ['a variant that may have come since', withdrawn, 'FROM golang:1.21-slim\n', ['info']],
  ['a variant of an image that gets no new tags', withdrawn, 'FROM openjdk:17-jre\n', ['error']],
] as const)('years later: %s', async (_, rule, text, levels) => {
  const report = await lint(memoryTree({ Dockerfile: text }), defaultConfig, {
    today: '2028-11-23',
    rules: ruleSetOf(rule as unknown as Rule),
  });
  expect(report.findings.map(({ severity }) => severity)).toEqual(levels);
});

test('a weak password within an address is called one', async () => {
  const { findings } = await markFindings(committedSecret, { 'k8s/mq.yaml': secret('orders') });
  expect(findings.map(({ message }) => message.split('; ')[0])).toEqual([
    'Secret "mq" is committed with a password in an address of "host" that is easy to guess',
  ]);
});

test('a user is added with the line ends of the file', async () => {
  const { fixed } = await fixExample(rootUser, { Dockerfile: 'FROM node:22.11\r\n  CMD ["node", "worker.js"]\r\n' });
  expect(fixed).toEqual({ Dockerfile: 'FROM node:22.11\r\n  USER 1000\r\n  CMD ["node", "worker.js"]\r\n' });
});

test('metrics are asked for at the port that is named for them', async () => {
  const named = (ports: string) =>
    `${pod('temporal', 'runAsUser: 1000', 'temporalio/server:1.31.2')}          env: [{ name: PROMETHEUS_ENDPOINT, value: /metrics }]\n          ports: [${ports}]\n`;
  const advice = async (ports: string) => {
    const { findings } = await markFindings(missingMetrics, { 'k8s/temporal.yaml': named(ports) });
    return findings.map(({ message }) => message.split('; ')[1]);
  };
  expect(await advice('{ name: rpc, containerPort: 7233 }, { name: metrics, containerPort: 9091 }')).toEqual(['write 0.0.0.0:9091']);
  expect(await advice('{ name: rpc, containerPort: 7233 }')).toEqual(['write 0.0.0.0:9090']);
});

test.each([
  ['2.34.0', 'shows nothing of'],
  ['2.37.4', 'is older than what Temporal asks for to show'],
])('what a Web UI of %s shows of worker deployments', async (version, what) => {
  const { findings } = await markFindings(outdatedUi, {
    'compose.prod.yaml': `services:\n  temporal:\n    image: temporalio/server:1.31.2\n  ui:\n    image: temporalio/ui:${version}\n`,
  });
  expect(findings.map(({ message }) => message)).toEqual([
    `"temporalio/ui:${version}" ${what} the worker deployments that the server of 1.31.2 knows; use 2.38.0 or later`,
  ]);
});

test.each([
  ['k8s/', 'development-sql.yaml', 'server:1.29.7', 'warning'],
  ['k8s/', 'development-sql.yaml', 'auto-setup:1.29.1', 'info'],
  ['k8s/', 'sql.yaml', 'auto-setup:1.29.1', 'error'],
  ['k8s/production/', 'development-sql.yaml', 'auto-setup:1.29.1', 'error'],
])('search attributes always read, in %s by %s of %s: %s', async (folder, name, image, level) => {
  const key = 'system.forceSearchAttributesCacheRefreshOnRead';
  const mounted = `          env: [{ name: DYNAMIC_CONFIG_FILE_PATH, value: /etc/temporal/dynamic/${name} }]
          volumeMounts: [{ name: dynamic, mountPath: /etc/temporal/dynamic }]
      volumes: [{ name: dynamic, configMap: { name: dynamic } }]
`;
  const { findings } = await markFindings(alwaysRead, {
    [`${folder}temporal.yaml`]: `${temporal.replace('auto-setup:1.29.1', image)}${mounted}`,
    [`${folder}dynamic.yaml`]: `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: dynamic }\ndata:\n  ${name}: |\n    ${key}: [{ value: true }]\n`,
  });
  expect(findings.map(({ severity }) => severity)).toEqual([level]);
});
