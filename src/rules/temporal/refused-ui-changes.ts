import type { Problem } from '../../core/problem.js';
import { isInternalHost } from '../../knowledge/hosts.js';
import { behindPort, endsTlsElsewhere, sendsTo } from '../../knowledge/kubernetes/exposure.js';
import type { Project, TemporalUi } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (origins: string, rest = '') => ({
  'compose.yaml': `services:\n  ui:\n    image: temporalio/ui:2.52.0\n    ports: ["80:8080"]\n    environment:\n      TEMPORAL_ADDRESS: temporal:7233\n      TEMPORAL_CORS_ORIGINS: ${origins}\n${rest}`,
});
const kubernetes = (spec: string, name = '«ui»') => ({
  'k8s/ui.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: ui }
spec:
  selector: { matchLabels: { app: ui } }
  template:
    metadata: { labels: { app: ui } }
    spec:
      containers:
        - name: ui
          image: temporalio/ui:2.52.0
          ports: [{ name: http, containerPort: 8080 }]
          env: [{ name: TEMPORAL_ADDRESS, value: "temporal:7233" }]
---
apiVersion: v1
kind: Service
metadata: { name: ui }
spec: { selector: { app: ui }, ports: [{ port: 80, targetPort: http }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name} }
spec:
  ${spec}
  rules:
    - host: temporal.acme.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: ui, port: { number: 80 } } } }] }
`,
});

export default defineRule({
  id: 'temporal/refused-ui-changes',
  on: 'temporal.ui',
  topic: 'configuration',
  optIn: true,
  summary: 'The Temporal Web UI may refuse every change, since it is reached without TLS',
  severity: 'info',
  rationale: `The UI sends a cookie against forged requests that is marked secure. Browsers drop it where the page came over plain HTTP from another host than localhost, and the UI then answers "missing csrf token"
to each signal, reset or termination.`,
  reads: ['containers', 'Ingress', 'Service'],
  references: [
    'https://docs.temporal.io/references/web-ui-environment-variables',
    'https://github.com/temporalio/ui/issues/1418',
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#secure',
  ],
  examples: {
    bad: [
      { files: compose('«http://temporal.acme.example»') },
      { name: 'an Ingress without TLS', files: kubernetes('ingressClassName: nginx') },
    ],
    good: [
      { files: compose('https://temporal.acme.example') },
      { name: 'on the machine itself', files: compose('http://localhost:3000,http://127.0.0.1:3000') },
      {
        name: 'a cookie that goes without TLS',
        files: compose('http://temporal.acme.example', '      TEMPORAL_CSRF_COOKIE_INSECURE: "true"\n'),
      },
      { name: 'no buttons at all', files: compose('http://temporal.acme.example', '      TEMPORAL_DISABLE_WRITE_ACTIONS: "true"\n') },
      { name: 'more variables from a file', files: compose('http://temporal.acme.example', '    env_file: [secrets.env]\n') },
      { name: 'an Ingress with TLS', files: kubernetes('tls: [{ secretName: temporal-tls }]', 'ui') },
    ],
  },
  *check(ui, { project }) {
    const { setting, kind } = ui;
    if (kind !== 'ui' || ['TEMPORAL_CSRF_COOKIE_INSECURE', 'TEMPORAL_DISABLE_WRITE_ACTIONS'].some((name) => !setting(name).isUnset)) return;
    const origins = setting('TEMPORAL_CORS_ORIGINS');
    const plain = origins.value?.split(',').find(isPlainAndFar);
    const { origin } = ui.container;
    if (origin.kind === 'kubernetes') yield* withoutTls(ui, project);
    else if (plain !== undefined) {
      yield {
        at: origins.at,
        message: `"${plain.trim()}" is no TLS address, and browsers drop the UI's secure cookie there, so that changes may end with "missing csrf token"; serve it over TLS, or set TEMPORAL_CSRF_COOKIE_INSECURE to "true" in a network that you trust`,
      };
    }
  },
});

/** Browsers take the machine itself for safe. */
function isPlainAndFar(origin: string): boolean {
  const host = /^http:\/\/([^/:]+)/.exec(origin.trim())?.[1];
  return host !== undefined && !/^(?:localhost|127\.\d+\.\d+\.\d+|.*\.localhost)$/.test(host) && host.includes('.');
}

function* withoutTls({ container: { origin } }: TemporalUi, { objects }: Project): Iterable<Problem> {
  if (origin.kind !== 'kubernetes') return;
  for (const service of objects.about('Service', origin.workload).value ?? []) {
    for (const port of service.root.get('spec', 'ports').items) {
      if (behindPort(port, origin.workload.containers)?.container !== origin.container) continue;
      const target = { name: port.get('name').text, port: port.get('port').scalar };
      const found = objects.of('Ingress', service).find((one) => sendsTo(one, service.name.value ?? '', target));
      if (!found?.root.get('spec', 'tls').isUnset || found.annotations.isUnknown || endsTlsElsewhere(found)) continue;
      const hosts = found.root.get('spec', 'rules').items.flatMap((rule) => rule.get('host').text ?? []);
      if (hosts.length === 0 || hosts.every(isInternalHost)) continue;
      const name = found.root.get('metadata', 'name');
      yield {
        at: name.isScalar ? name : found,
        message: `Ingress "${found.name.value ?? ''}" serves the UI without TLS, where browsers drop its secure cookie, so that changes may end with "missing csrf token"; give it TLS`,
        related: [{ at: origin.container, message: 'the UI' }],
      };
      return;
    }
  }
}
