import type { Value } from '../../core/value.js';
import { excerpt } from '../../core/words.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (...more: readonly string[]) =>
  `services:\n  worker:\n    image: acme/temporal-worker:1.4.0\n    environment:\n      TEMPORAL_ADDRESS: orders.a2dd6.tmprl.cloud:7233\n${more.map((line) => `${line}\n`).join('')}`;
const pod = (path: string, mounts = '') => `apiVersion: v1
kind: Pod
metadata: { name: worker }
spec:
  containers:
    - name: worker
      image: acme/temporal-worker:1.4.0
      env: [{ name: TEMPORAL_TLS_CLIENT_CERT_PATH, value: ${path} }, { name: TEMPORAL_TLS_CLIENT_KEY_DATA, valueFrom: { secretKeyRef: { name: tls, key: tls.key } } }]
${mounts}`;
const volume = (path: string) =>
  `      volumeMounts: [{ name: tls, mountPath: ${path} }]\n  volumes: [{ name: tls, secret: { secretName: tls } }]\n`;

export default defineRule({
  id: 'temporal/unmounted-connection-file',
  on: 'container',
  topic: 'configuration',
  optIn: true,
  summary: 'A certificate, key or profile for the connection is read from where nothing is mounted',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The SDK reads the file when it connects. When no volume, secret or config brings it to that path the worker ends at once with "no such file or directory", unless it is
part of the image, where a key does not belong.`,
  references: ['https://docs.temporal.io/references/client-environment-configuration'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose('      TEMPORAL_CONFIG_FILE: «/etc/temporal/temporal.toml»') } },
      { name: 'mounted elsewhere', files: { 'k8s/worker.yaml': pod('«/certs/tls.crt»', volume('/etc/certs')) } },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml': compose(
            '      TEMPORAL_CONFIG_FILE: /etc/temporal/temporal.toml',
            '    volumes: ["/srv/temporal:/etc/temporal:ro"]',
          ),
        },
      },
      { files: { 'k8s/worker.yaml': pod('/certs/tls.crt', volume('/certs')) } },
      {
        name: 'a secret of Compose',
        files: {
          'compose.prod.yaml': compose(
            '      TEMPORAL_TLS_CLIENT_KEY_PATH: /run/secrets/key',
            '    secrets: [key]',
            'secrets: { key: { file: /srv/key.pem } }',
          ),
        },
      },
      {
        name: 'an agent puts it into the pod',
        files: {
          'k8s/worker.yaml': pod('/vault/secrets/tls.crt').replace(
            '{ name: worker }',
            '{ name: worker, annotations: { vault.hashicorp.com/agent-inject: "true" } }',
          ),
        },
      },
      {
        name: 'the image has it',
        files: {
          Dockerfile: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY certs /certs\nCMD ["python", "worker.py"]\n',
          'compose.prod.yaml':
            'services:\n  worker:\n    build: .\n    environment:\n      TEMPORAL_ADDRESS: temporal:7233\n      TEMPORAL_TLS_SERVER_CA_CERT_PATH: /certs/ca.pem\n',
        },
      },
      {
        name: 'the authorities of the system',
        files: { 'compose.prod.yaml': compose('      TEMPORAL_TLS_SERVER_CA_CERT_PATH: /etc/ssl/certs/ca-certificates.crt') },
      },
    ],
  },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === 'ui' || container.mounts.isUnknown || isFilledByOthers(container)) return;
    const places = mountedAt(container);
    // What a Dockerfile copies may come from anywhere in its context.
    if (!places || project.stageOf(container)) return;
    for (const name of ['CLIENT_CERT_PATH', 'CLIENT_KEY_PATH', 'SERVER_CA_CERT_PATH']
      .map((part) => `TEMPORAL_TLS_${part}`)
      .concat('TEMPORAL_CONFIG_FILE')) {
      const value: Value<string> = caller.setting(name);
      const path = value.value?.trim();
      if (!path?.startsWith('/') || /^\/(?:etc\/ssl|etc\/pki|usr\/share|usr\/local\/share)\//.test(path)) continue;
      if (places.some((place) => path === place || path.startsWith(`${place.replace(/\/$/, '')}/`))) continue;
      yield {
        at: value.at,
        message: `${name} names "${excerpt(path)}", and nothing is mounted there in ${container.label}, so that it may not connect; mount the file from a secret, or correct the path`,
        // Authorities and settings without keys are often part of the image.
        ...(!name.includes('CLIENT') && { atMost: 'info' as const }),
      };
    }
  },
});

/** Where something from outside stands in the container; undefined where that cannot be told. */
function mountedAt({ mounts, origin, node }: Container): readonly string[] | undefined {
  const places = (mounts.value ?? []).map(({ target }) => target.value);
  if (places.some((place) => place === undefined)) return undefined;
  const known = places.flatMap((place) => place ?? []);
  if (origin.kind !== 'compose') return known;
  const granted = (['secrets', 'configs'] as const).flatMap((kind) =>
    node.get(kind).items.map((item) => {
      const target = item.isMap ? (item.get('target').text ?? item.get('source').text) : item.text;
      return target?.startsWith('/') ? target : `${kind === 'secrets' ? '/run/secrets' : ''}/${target ?? ''}`;
    }),
  );
  return [...known, ...granted];
}

/** Injected volumes stand in no manifest. */
function isFilledByOthers({ origin }: Container): boolean {
  if (origin.kind === 'compose') return false;
  const { podAnnotations, isIncomplete, kind } = origin.workload;
  // The Worker Controller mounts them by itself.
  if (kind.endsWith('WorkerDeployment')) return true;
  return (
    isIncomplete || podAnnotations.isUnknown || [...podAnnotations.entries.keys()].some((name) => /inject|vault|secret|spiffe/i.test(name))
  );
}
