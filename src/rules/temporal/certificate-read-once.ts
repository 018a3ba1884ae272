import { pathBelow } from '../../core/path.js';
import type { Value } from '../../core/value.js';
import type { Mount } from '../../parsers/compose/types.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (env: string, volume = 'secret: { secretName: temporal-tls }', annotations = '') => ({
  'k8s/temporal.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal${annotations} }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          env:
            - { name: TEMPORAL_TLS_FRONTEND_CERT, value: «/certs/tls.crt» }
            - { name: TEMPORAL_TLS_FRONTEND_KEY, value: /certs/tls.key }
${env}          volumeMounts: [{ name: tls, mountPath: /certs }]
      volumes: [{ name: tls, ${volume} }]
`,
});
const good = (env: string, volume?: string, annotations?: string) => ({
  'k8s/temporal.yaml': deployment(env, volume, annotations)['k8s/temporal.yaml'].replace(/[«»]/g, ''),
});
const interval = (value: string) => `            - { name: TEMPORAL_TLS_REFRESH_INTERVAL, value: ${value} }\n`;

export default defineRule({
  id: 'temporal/certificate-read-once',
  on: 'temporal.server',
  topic: 'security',
  optIn: true,
  summary: 'The Temporal server never reads its certificate again',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `A certificate in a Secret is renewed, and Kubernetes puts the new one into the running pod. The server reads its files once unless an interval is set, goes on with the old
certificate, and stops being reachable on the day that it expires.`,
  reads: ['Secret'],
  references: [
    'https://docs.temporal.io/references/configuration',
    'https://kubernetes.io/docs/concepts/configuration/secret/#mounted-secrets-are-updated-automatically',
  ],
  examples: {
    bad: [{ files: deployment('') }, { name: 'an interval of nothing', files: deployment(interval('0s')) }],
    good: [
      { files: good(interval('1h')) },
      { name: 'something starts new pods', files: good('', undefined, ', annotations: { reloader.stakater.com/auto: "true" }') },
      { name: 'no Secret', files: good('', 'emptyDir: {}') },
      { name: 'more variables from elsewhere', files: good('          envFrom: [{ secretRef: { name: temporal } }]\n') },
    ],
  },
  *check(server, { project }) {
    const { container, flavor } = server;
    const { origin } = container;
    if (origin.kind !== 'kubernetes' || flavor === 'dev-server') return;
    const { workload } = origin;
    const notes = [...workload.podAnnotations.entries.keys(), ...workload.manifest.annotations.entries.keys()];
    if (notes.some((name) => /reload|checksum|restart/i.test(name))) return;
    const { name, interval, certificates } = settingsOf(server, project);
    if (!(interval.isUnset || (interval.isSet && /^0*(?:ms|s|m|h)?$/.test(interval.value)))) return;
    const found = certificates.find((value) => value.isSet && isInSecret(value.value, container.mounts.value ?? []));
    if (!found) return;
    yield {
      at: found.at,
      message: `the certificate in ${found.value} comes from a Secret and is read once, so a renewed one counts only after a restart; set ${name} to "1h" or so`,
    };
  },
});

interface Settings {
  /** Of the interval, for messages. */
  readonly name: string;
  readonly interval: Value<string>;
  readonly certificates: readonly Value<string>[];
}

function settingsOf(server: TemporalServer, project: Project): Settings {
  const config = project.configs.find(({ servers }) => servers.includes(server));
  if (config && !config.isTemplate) {
    const tls = config.root.get('global', 'tls');
    const certificates = ['frontend', 'internode'].map((side) => tls.get(side, 'server', 'certFile').string());
    return {
      name: 'global.tls.refreshInterval',
      interval: tls.get('refreshInterval').string(),
      certificates: config.servers[0] === server ? certificates : [],
    };
  }
  const { setting } = server;
  const name = 'TEMPORAL_TLS_REFRESH_INTERVAL';
  const names = config !== undefined || server.readsVariables ? ['TEMPORAL_TLS_FRONTEND_CERT', 'TEMPORAL_TLS_SERVER_CERT'] : [];
  return { name, interval: setting(name), certificates: names.map((one) => setting(one)) };
}

/** A file below a mounted Secret; one that is mounted by itself is never renewed, whatever the server does. */
function isInSecret(path: string, mounts: readonly Mount[]): boolean {
  return mounts.some(
    ({ type, target }) => type === 'secret' && target.isSet && pathBelow(target.value.replace(/\/$/, ''), path) !== undefined,
  );
}
