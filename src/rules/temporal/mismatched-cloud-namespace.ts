import { replace } from '../../core/edit.js';
import { inOwnWords, textOf } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import { excerpt } from '../../core/words.js';
import { addressVariable, type CloudEndpoint, cloudEndpoint, serverAddress } from '../../knowledge/temporal/addresses.js';
import type { TemporalCaller } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const own = 'orders.a2dd6.tmprl.cloud:7233';
const region = 'us-west-2.aws.api.temporal.io:7233';
const compose = (address: string, namespace: string, more = '') =>
  `services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    environment:\n      TEMPORAL_ADDRESS: ${address}\n      TEMPORAL_API_KEY: \${TEMPORAL_API_KEY}\n${namespace}${more}`;
const named = (name: string) => `      TEMPORAL_NAMESPACE: ${name}\n`;
const pod = (namespace: string) => `apiVersion: v1
kind: Pod
metadata: { name: worker }
spec:
  containers:
    - name: worker
      image: acme/orders-worker:1.4.0
      env:
        - { name: TEMPORAL_ADDRESS, value: "${own}" }
        - { name: TEMPORAL_NAMESPACE, value: ${namespace} }
        - { name: TEMPORAL_TLS_CLIENT_CERT_PATH, value: /tls/tls.crt }
`;

export default defineRule({
  id: 'temporal/mismatched-cloud-namespace',
  on: 'container',
  topic: 'configuration',
  summary: 'The namespace is not one that the endpoint of Temporal Cloud leads to',
  severity: 'error',
  rationale: `In Temporal Cloud a namespace is called by its name and the id of its account, \`orders.a2dd6\`, and an endpoint of a namespace serves that one alone.
Any other name, the default one included, is answered with "Request unauthorized" or "namespace not found", so that the worker takes no task.`,
  references: ['https://docs.temporal.io/cloud/namespaces'],
  examples: {
    bad: [
      {
        name: 'the default of servers of your own',
        files: { 'compose.prod.yaml': compose(own, named('«default»')) },
        fixed: { 'compose.prod.yaml': compose(own, named('orders.a2dd6')) },
      },
      {
        name: 'without its account',
        files: { 'k8s/worker.yaml': pod('«orders»') },
        fixed: { 'k8s/worker.yaml': pod('orders.a2dd6') },
      },
      {
        name: "another one than the endpoint's",
        files: { 'k8s/worker.yaml': pod('«mails.a2dd6»') },
        fixed: { 'k8s/worker.yaml': pod('orders.a2dd6') },
      },
      {
        name: 'the endpoint of a region serves all, by their full names',
        files: { 'compose.prod.yaml': compose(region, named('«orders»')) },
      },
      { name: 'none, which is the default one', files: { 'compose.prod.yaml': compose(`«${own}»`, '') } },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose(own, named('orders.a2dd6')) } },
      { files: { 'k8s/worker.yaml': pod('orders.a2dd6') } },
      { files: { 'compose.prod.yaml': compose(region, named('mails.a2dd6')) } },
      { name: 'a server of your own', files: { 'compose.prod.yaml': compose('temporal:7233', named('default')) } },
      { name: 'from outside', files: { 'compose.prod.yaml': compose(own, named('${TEMPORAL_NAMESPACE}')) } },
      { name: 'by another variable', files: { 'compose.prod.yaml': compose(own, '      ORDERS_NAMESPACE: orders.a2dd6\n') } },
      { name: 'from a file that cannot be seen', files: { 'compose.prod.yaml': compose(own, '', '    env_file: worker.env\n') } },
      { name: 'as an argument', files: { 'compose.prod.yaml': compose(own, '', '    command: [worker, --namespace, orders.a2dd6]\n') } },
      { name: 'a profile in a file', files: { 'compose.prod.yaml': compose(own, '      TEMPORAL_CONFIG_FILE: /etc/temporal.toml\n') } },
    ],
  },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === 'ui') return;
    const found = cloudAddressOf(caller);
    if (!found) return;
    const { endpoint, value, name } = found;
    const namespace = caller.setting('TEMPORAL_NAMESPACE');
    const wanted = endpoint.kind === 'namespace' ? endpoint.namespace : undefined;
    if (namespace.isSet && namespace.value.trim() !== '') {
      const given = namespace.value.trim();
      if (wanted === undefined ? given.includes('.') : given === wanted) return;
      const shown = excerpt(inOwnWords(given, namespace.at));
      const literal = namespace.isLiteral && textOf(namespace.at).includes(given);
      // The default namespace and a name without its account do not exist there, so that nothing works as it is.
      const isBroken = given === 'default' || wanted?.startsWith(`${given}.`) === true;
      yield {
        at: namespace.at,
        message: `namespace "${shown}" ${wanted === undefined ? 'lacks the id of its account, without which Temporal Cloud does not know it' : `is not the one of the endpoint "${wanted}.tmprl.cloud", which refuses it`}; write ${wanted === undefined ? 'name.account' : `"${wanted}"`}`,
        related: [{ at: value.at, message: 'the endpoint' }],
        ...(wanted !== undefined &&
          literal && {
            fix: {
              title: 'Name the namespace of the endpoint',
              safety: isBroken ? ('safe' as const) : ('unsafe' as const),
              edits: [replace(namespace.at, textOf(namespace.at).replace(given, wanted))],
            },
          }),
      };
      return;
    }
    if (!namespace.isUnset || name !== 'TEMPORAL_ADDRESS' || mayBeNamedElsewhere(caller)) return;
    yield {
      at: value.at,
      message: `${container.label} connects to Temporal Cloud and names no namespace, so that it may ask for "default", which is not there; set TEMPORAL_NAMESPACE to ${wanted === undefined ? 'name.account' : `"${wanted}"`}`,
      // The program may have it in its source.
      atMost: 'warning',
    };
  },
});

interface CloudAddress {
  readonly name: string;
  readonly value: Value<string>;
  readonly endpoint: CloudEndpoint;
}

function cloudAddressOf({ container, setting }: TemporalCaller): CloudAddress | undefined {
  for (const name of ['TEMPORAL_ADDRESS', ...container.environment.names.filter((one) => addressVariable.test(one))]) {
    const value = setting(name);
    const host = value.isSet ? serverAddress(value.value)?.host : undefined;
    const endpoint = host === undefined ? undefined : cloudEndpoint(host);
    if (endpoint) return { name, value, endpoint };
  }
  return undefined;
}

/** By another variable, an argument, a configuration file or the source. */
function mayBeNamedElsewhere({ container, sdk }: TemporalCaller): boolean {
  const { environment, command, entrypoint } = container;
  if (!environment.isComplete || environment.names.some((name) => /NAMESPACE|TEMPORAL_(?:CONFIG|PROFILE)/i.test(name))) return true;
  if ([command, entrypoint].some((line) => line.isUnknown || /namespace/i.test(JSON.stringify(line.value ?? '')))) return true;
  return sdk?.value?.sources.some(({ text }) => /\bnamespace\s*[:=]\s*["'`]/i.test(text)) === true;
}
