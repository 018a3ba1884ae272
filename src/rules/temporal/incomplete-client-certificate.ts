import { filledIn } from '../../knowledge/temporal/addresses.js';
import { defineRule } from '../../rule.js';

const compose = (...variables: readonly string[]) =>
  `services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    environment:\n      TEMPORAL_ADDRESS: orders.a2dd6.tmprl.cloud:7233\n${variables.map((line) => `      ${line}\n`).join('')}    volumes: ["/srv/tls:/tls:ro"]\n`;
const pod = (...variables: readonly string[]) => `apiVersion: v1
kind: Pod
metadata: { name: worker }
spec:
  containers:
    - name: worker
      image: acme/orders-worker:1.4.0
      env:
        - { name: TEMPORAL_ADDRESS, value: "orders.a2dd6.tmprl.cloud:7233" }
${variables.map((line) => `        - ${line}\n`).join('')}`;
const secret = (name: string, key: string) => `{ name: ${name}, valueFrom: { secretKeyRef: { name: tls, key: ${key} } } }`;

export default defineRule({
  id: 'temporal/incomplete-client-certificate',
  on: 'container',
  topic: 'configuration',
  summary: "The variables of a client's certificate do not go together",
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `A certificate is of no use without its key, and the other way round: the SDK refuses the configuration, or connects without either, and the server turns it away.
The same thing given as a path and as data is refused, too, as it is not clear which one is meant.`,
  references: ['https://docs.temporal.io/references/client-environment-configuration'],
  examples: {
    bad: [
      { name: 'no key', files: { 'compose.prod.yaml': compose('TEMPORAL_TLS_CLIENT_CERT_PATH: «/tls/tls.crt»') } },
      { name: 'no certificate', files: { 'k8s/worker.yaml': pod(`{ name: TEMPORAL_TLS_CLIENT_KEY_PATH, value: «/tls/tls.key» }`) } },
      {
        name: 'the certificate twice',
        files: {
          'compose.prod.yaml': compose(
            'TEMPORAL_TLS_CLIENT_CERT_PATH: /tls/tls.crt',
            'TEMPORAL_TLS_CLIENT_CERT_DATA: «${CERT:?}»',
            'TEMPORAL_TLS_CLIENT_KEY_PATH: /tls/tls.key',
          ),
        },
      },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml': compose('TEMPORAL_TLS_CLIENT_CERT_PATH: /tls/tls.crt', 'TEMPORAL_TLS_CLIENT_KEY_PATH: /tls/tls.key'),
        },
      },
      {
        files: {
          'k8s/worker.yaml': pod(secret('TEMPORAL_TLS_CLIENT_CERT_DATA', 'tls.crt'), secret('TEMPORAL_TLS_CLIENT_KEY_DATA', 'tls.key')),
        },
      },
      {
        name: 'one of the two ways is left empty',
        files: {
          'compose.prod.yaml': compose(
            'TEMPORAL_TLS_CLIENT_CERT_PATH: /tls/tls.crt',
            'TEMPORAL_TLS_CLIENT_CERT_DATA: ""',
            'TEMPORAL_TLS_CLIENT_KEY_PATH: /tls/tls.key',
          ),
        },
      },
      {
        name: 'the other half may come from a file that cannot be seen',
        files: { 'compose.prod.yaml': `${compose('TEMPORAL_TLS_CLIENT_CERT_PATH: /tls/tls.crt')}    env_file: tls.env\n` },
      },
      {
        name: 'either way, whichever is filled in from outside',
        files: {
          'compose.prod.yaml': compose(
            'TEMPORAL_TLS_CLIENT_CERT_PATH: ${CERT_PATH:-}',
            'TEMPORAL_TLS_CLIENT_CERT_DATA: ${CERT_DATA:-}',
            'TEMPORAL_TLS_CLIENT_KEY_PATH: ${KEY_PATH:-}',
          ),
        },
      },
      { name: 'an authority alone', files: { 'compose.prod.yaml': compose('TEMPORAL_TLS_SERVER_CA_CERT_PATH: /tls/ca.crt') } },
    ],
  },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === 'ui') return;
    const { environment, label } = container;
    const setting = (name: string) => filledIn(environment.names.includes(name), caller.setting(name));
    const [certificate, key, authority] = ['CLIENT_CERT', 'CLIENT_KEY', 'SERVER_CA_CERT'].map((what) => ({
      path: setting(`TEMPORAL_TLS_${what}_PATH`),
      data: setting(`TEMPORAL_TLS_${what}_DATA`),
    }));
    if (!certificate || !key || !authority) return;
    for (const [what, { path, data }] of [
      ['certificate', certificate],
      ['key', key],
      ['authority', authority],
    ] as const) {
      if (!path || !data) continue;
      yield {
        at: data.at,
        message: `${label} is given its ${what} twice, as a path and as data, so that the configuration is refused; keep one of them`,
        ...((!path.isSet || !data.isSet) && { atMost: 'warning' as const }),
      };
    }
    const half = certificate.path ?? certificate.data;
    const other = key.path ?? key.data;
    const isAbsent = (name: string) =>
      ['PATH', 'DATA'].every((kind) => {
        const value = caller.setting(`TEMPORAL_TLS_${name}_${kind}`);
        return value.isUnset || value.value?.trim() === '';
      });
    if (half && isAbsent('CLIENT_KEY')) {
      yield {
        at: half.at,
        message: `${label} has a client's certificate and not its key, so that it cannot prove who it is; set TEMPORAL_TLS_CLIENT_KEY_${certificate.path ? 'PATH' : 'DATA'}, too`,
      };
    } else if (other && isAbsent('CLIENT_CERT')) {
      yield {
        at: other.at,
        message: `${label} has a client's key and no certificate for it, so that it cannot prove who it is; set TEMPORAL_TLS_CLIENT_CERT_${key.path ? 'PATH' : 'DATA'}, too`,
      };
    }
  },
});
