import { excerpt } from '../../core/words.js';
import { addressVariable, cloudEndpoint, serverAddress } from '../../knowledge/temporal/addresses.js';
import type { TemporalCaller } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (address: string, ...more: readonly string[]) =>
  `services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    environment:\n      TEMPORAL_ADDRESS: ${address}\n      TEMPORAL_NAMESPACE: orders.a2dd6\n${more.map((line) => `${line}\n`).join('')}`;
const own = 'orders.a2dd6.tmprl.cloud:7233';
const pod = (address: string, more = '') => `apiVersion: v1
kind: Pod
metadata: { name: worker }
spec:
  containers:
    - name: worker
      image: acme/orders-worker:1.4.0
      env:
        - { name: TEMPORAL_ADDRESS, value: ${address} }
        - { name: TEMPORAL_NAMESPACE, value: orders.a2dd6 }
${more}`;

export default defineRule({
  id: 'temporal/cloud-without-credentials',
  on: 'container',
  topic: 'configuration',
  summary: 'A connection to Temporal Cloud has neither an API key nor a certificate',
  severity: 'error',
  rationale: `Temporal Cloud serves nobody without an API key or the certificate of a client. A worker that has neither is refused at its first call, ends, and is started
again for ever.`,
  references: ['https://docs.temporal.io/cloud/api-keys', 'https://docs.temporal.io/cloud/certificates'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose(`«${own}»`) } },
      { files: { 'k8s/worker.yaml': pod('«"us-west-2.aws.api.temporal.io:7233"»') } },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose(own, '      TEMPORAL_API_KEY: ${TEMPORAL_API_KEY}') } },
      {
        files: {
          'k8s/worker.yaml': pod(
            'us-west-2.aws.api.temporal.io:7233',
            '        - { name: TEMPORAL_API_KEY, valueFrom: { secretKeyRef: { name: temporal, key: api-key } } }\n',
          ),
        },
      },
      { name: 'a server of your own', files: { 'compose.prod.yaml': compose('temporal:7233') } },
      { name: 'a certificate by names of its own', files: { 'compose.prod.yaml': compose(own, '      MTLS_CERT: ${CERT}') } },
      { name: 'a mounted file', files: { 'compose.prod.yaml': compose(own, '    volumes: ["./certs:/certs:ro"]') } },
      {
        name: 'a secret of Compose',
        files: { 'compose.prod.yaml': compose(own, '    secrets: [key]', 'secrets: { key: { file: ./key } }') },
      },
      { name: 'a vault', files: { 'compose.prod.yaml': compose(own, '      VAULT_ADDR: https://vault.acme.example') } },
      { name: 'from a file that cannot be seen', files: { 'compose.prod.yaml': compose(own, '    env_file: worker.env') } },
      { name: 'as an argument', files: { 'compose.prod.yaml': compose(own, '    command: [worker, --api-key-file, /key]') } },
      {
        name: 'an agent that puts secrets into the pod',
        files: {
          'k8s/worker.yaml': pod(own).replace(
            '{ name: worker }',
            '{ name: worker, annotations: { vault.hashicorp.com/agent-inject: "true" } }',
          ),
        },
      },
    ],
  },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === 'ui' || mayHaveCredentials(caller)) return;
    for (const name of new Set(['TEMPORAL_ADDRESS', ...container.environment.names.filter((one) => addressVariable.test(one))])) {
      const value = caller.setting(name);
      const host = value.isSet ? serverAddress(value.value)?.host : undefined;
      if (host === undefined || cloudEndpoint(host) === undefined) continue;
      yield {
        at: value.at,
        message: `${container.label} connects to Temporal Cloud ("${excerpt(host)}") with neither an API key nor a certificate in sight, and may be refused; give it TEMPORAL_API_KEY, or a certificate and its key, from a secret`,
        ...(!isCertain(caller) && { atMost: 'warning' as const }),
      };
    }
  },
});

/** A variable, a file, an argument, or something that brings one in. */
function mayHaveCredentials({ container }: TemporalCaller): boolean {
  const { environment, command, entrypoint, mounts, origin, node } = container;
  const words = /key|token|cert|tls|secret|credential|vault|aws_|gcp|google|azure|doppler|infisical|config|profile/i;
  if (!environment.isComplete || environment.names.some((name) => words.test(name))) return true;
  if ([command, entrypoint].some((line) => line.isUnknown || words.test(JSON.stringify(line.value ?? '')))) return true;
  if (!mounts.isUnset && (!mounts.isSet || mounts.value.length > 0)) return true;
  if (origin.kind === 'compose') return !node.get('secrets').isUnset || !node.get('configs').isUnset;
  const { podAnnotations, podSpec } = origin.workload;
  return (
    podAnnotations.isUnknown ||
    [...podAnnotations.entries.keys()].some((name) => /inject|vault|secret/i.test(name)) ||
    !podSpec.get('serviceAccountName').isUnset
  );
}

/** Its sources are in sight, and say nothing of keys. */
function isCertain({ is, sdk }: TemporalCaller): boolean {
  if (is === 'tool') return true;
  const found = sdk?.value;
  return found?.sourcesComplete === true && !found.sources.some(({ text }) => /api_?key|tls|\bcert|pem\b/i.test(text));
}
