import { replace } from '../../core/edit.js';
import { textOf } from '../../core/source.js';
import { addressVariable, cloudEndpoint, serverAddress } from '../../knowledge/temporal/addresses.js';
import type { TemporalCaller } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (address: string, ...more: readonly string[]) =>
  `services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    environment:\n      TEMPORAL_ADDRESS: ${address}\n      TEMPORAL_NAMESPACE: orders.a2dd6\n${more.map((line) => `      ${line}\n`).join('')}`;
const cloud = 'us-west-2.aws.api.temporal.io:7233';
const pod = (tls: string) => `apiVersion: v1
kind: Pod
metadata: { name: worker }
spec:
  containers:
    - name: worker
      image: acme/orders-worker:1.4.0
      env:
        - { name: TEMPORAL_ADDRESS, value: "temporal.acme.example:7233" }
        - name: TEMPORAL_API_KEY
          valueFrom: { secretKeyRef: { name: temporal, key: api-key } }
        - { name: TEMPORAL_TLS, value: ${tls} }
`;

export default defineRule({
  id: 'temporal/disabled-tls',
  on: 'container',
  topic: 'security',
  summary: 'TLS is switched off for a connection that carries an API key or leads to Temporal Cloud',
  severity: 'error',
  rationale: `An API key switches TLS on by itself. With TEMPORAL_TLS=false the key goes over the network as it is, for everybody on the way to read; Temporal Cloud
accepts no such connection at all, so that the worker never connects.`,
  references: ['https://docs.temporal.io/references/client-environment-configuration', 'https://docs.temporal.io/cloud/api-keys'],
  examples: {
    bad: [
      {
        files: { 'compose.prod.yaml': compose(cloud, 'TEMPORAL_API_KEY: ${TEMPORAL_API_KEY}', 'TEMPORAL_TLS: «"false"»') },
        fixed: { 'compose.prod.yaml': compose(cloud, 'TEMPORAL_API_KEY: ${TEMPORAL_API_KEY}', 'TEMPORAL_TLS: "true"') },
      },
      {
        name: 'to a server of your own, where a proxy may encrypt',
        files: { 'k8s/worker.yaml': pod('«"false"»') },
        fixed: { 'k8s/worker.yaml': pod('"true"') },
      },
      {
        name: 'in a list',
        files: {
          'compose.prod.yaml':
            'services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    environment:\n      - TEMPORAL_API_KEY\n      - TEMPORAL_TLS=«false»\n',
        },
        fixed: {
          'compose.prod.yaml':
            'services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    environment:\n      - TEMPORAL_API_KEY\n      - TEMPORAL_TLS=true\n',
        },
      },
      {
        name: 'Temporal Cloud, with certificates that come from elsewhere',
        files: { 'compose.prod.yaml': compose('orders.a2dd6.tmprl.cloud:7233', 'TEMPORAL_TLS: «"0"»') },
        fixed: { 'compose.prod.yaml': compose('orders.a2dd6.tmprl.cloud:7233', 'TEMPORAL_TLS: "true"') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose(cloud, 'TEMPORAL_API_KEY: ${TEMPORAL_API_KEY}') } },
      { files: { 'k8s/worker.yaml': pod('"true"') } },
      { name: 'a server of your own, without a key', files: { 'compose.prod.yaml': compose('temporal:7233', 'TEMPORAL_TLS: "false"') } },
      { name: 'an empty key', files: { 'compose.prod.yaml': compose('temporal:7233', 'TEMPORAL_API_KEY: ""', 'TEMPORAL_TLS: "false"') } },
      {
        name: 'a key that is given only where it is needed',
        files: { 'compose.prod.yaml': compose('temporal:7233', 'TEMPORAL_API_KEY: ${TEMPORAL_API_KEY:-}', 'TEMPORAL_TLS: "false"') },
      },
      { name: 'from outside', files: { 'compose.prod.yaml': compose(cloud, 'TEMPORAL_TLS: ${TEMPORAL_TLS}') } },
    ],
  },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === 'ui') return;
    const tls = caller.setting('TEMPORAL_TLS');
    if (!tls.isSet || !/^(?:false|f|0)$/i.test(tls.value.trim())) return;
    const key = caller.setting('TEMPORAL_API_KEY');
    const hasKey = container.environment.names.includes('TEMPORAL_API_KEY') && !(key.isSet && key.value.trim() === '');
    const isCloud = leadsToCloud(caller);
    if (!hasKey && !isCloud) return;
    const why = isCloud
      ? 'Temporal Cloud refuses it'
      : 'the API key goes over the network in plain text, unless a proxy encrypts it, or the server refuses it';
    const literal = textOf(tls.at).includes(tls.value);
    yield {
      at: tls.at,
      message: `TEMPORAL_TLS is "${tls.value}", so that ${container.label} connects without TLS and ${why}; remove the variable, or set it to "true"`,
      ...(!isCloud && { atMost: 'warning' as const }),
      ...(tls.isLiteral &&
        literal && {
          fix: { title: 'Switch TLS on', safety: 'unsafe', edits: [replace(tls.at, textOf(tls.at).replace(tls.value, 'true'))] },
        }),
    };
  },
});

function leadsToCloud({ container, setting }: TemporalCaller): boolean {
  return [...container.environment.names.filter((name) => addressVariable.test(name)), 'TEMPORAL_ADDRESS'].some((name) => {
    const value = setting(name);
    const host = value.isSet ? serverAddress(value.value)?.host : undefined;
    return host !== undefined && cloudEndpoint(host) !== undefined;
  });
}
