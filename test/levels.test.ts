import { expect, test } from 'vitest';
import type { Rule } from '../src/rule.js';
import aptLists from '../src/rules/dockerfile/apt-lists-left.js';
import rootUser from '../src/rules/dockerfile/root-user.js';
import unpinned from '../src/rules/dockerfile/unpinned-base-image.js';
import singleReplica from '../src/rules/kubernetes/single-replica.js';
import { markFindings } from '../src/testing.js';

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
const dockerfile = 'FROM node:22.11\nCMD ["node", "worker.js"]\n';

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
  ['the default of a build argument', unpinned, { Dockerfile: 'ARG BASE=node\nFROM ${BASE}\n' }, ['info']],
  ['a dashboard of any version', singleReplica, { 'k8s/ui.yaml': pod('ui', 'runAsUser: 1000', 'temporalio/ui:2.52.0') }, ['info']],
];

test.each(cases)('%s', async (_, rule, files, levels) => {
  const { findings } = await markFindings(rule, files);
  expect(findings.map(({ severity }) => severity)).toEqual(levels);
});

test('lists that a later layer needs cannot just be removed', async () => {
  const { findings } = await markFindings(aptLists, { Dockerfile: 'FROM debian:12.8\nRUN apt-get update\nRUN apt-get install -y curl\n' });
  expect(findings.map(({ message }) => message.split('; ')[1])).toEqual([
    'join the RUNs that install from them, and end with rm -rf /var/lib/apt/lists/*',
  ]);
});
