import { isBefore } from '../../core/version.js';
import { behindPort, sendsTo } from '../../knowledge/kubernetes/exposure.js';
import { isTrue } from '../../knowledge/temporal/server-settings.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project, TemporalUi } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variable: string, version = '2.52.0', rest = '') => ({
  'compose.prod.yaml': `services:\n  ui:\n    image: temporalio/ui:${version}\n    environment:\n      TEMPORAL_ADDRESS: temporal:7233\n      ${variable}\n${rest}`,
});
const kubernetes = (value: string, tls = 'tls: [{ hosts: [temporal.acme.com], secretName: temporal-tls }]') => ({
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
          env: [{ name: TEMPORAL_CSRF_COOKIE_INSECURE, value: ${value} }]
---
apiVersion: v1
kind: Service
metadata: { name: ui }
spec: { selector: { app: ui }, ports: [{ port: 80, targetPort: http }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ui }
spec:
  ${tls}
  rules:
    - host: temporal.acme.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: ui, port: { number: 80 } } } }] }
`,
});

export default defineRule({
  id: 'temporal/loosened-ui-protection',
  on: 'temporal.ui',
  topic: 'security',
  summary: 'The Temporal Web UI lets pages of other sites in',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `A browser keeps the pages of one site from using another one in the name of its user. With all origins allowed, a page that somebody opens from inside your network can read workflows, and end them, through
that browser. A cookie against forged requests that is not marked secure travels in plain text where one request goes without TLS.`,
  reads: ['containers', 'Ingress', 'Service'],
  references: [
    'https://docs.temporal.io/references/web-ui-environment-variables',
    'https://github.com/temporalio/ui/blob/main/server/config/docker.yaml',
    'https://github.com/temporalio/ui/issues/1500',
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS',
  ],
  examples: {
    bad: [
      { files: compose('TEMPORAL_CORS_UNSAFE_ALLOW_ALL_ORIGINS: «"true"»') },
      { name: 'every origin, which is a milder case', files: compose('TEMPORAL_CORS_ORIGINS: «"*"»') },
      { name: 'an older UI ends at start with it', files: compose('TEMPORAL_CORS_ORIGINS: «"*"»', '2.40.1') },
      { name: 'and takes it in quotes of its own', files: compose(`TEMPORAL_CORS_ORIGINS: «"'*'"»`, '2.40.1') },
      {
        name: 'unless its template is another',
        files: compose('TEMPORAL_CORS_ORIGINS: «"*"»', '2.40.1', '    volumes: ["./ui.yaml:/home/ui-server/config/docker.yaml"]\n'),
      },
      { name: 'an insecure cookie behind TLS, which is another', files: kubernetes('«"true"»') },
    ],
    good: [
      { files: compose('TEMPORAL_CORS_UNSAFE_ALLOW_ALL_ORIGINS: "false"') },
      { name: 'a newer UI takes quotes for a part of the name', files: compose(`TEMPORAL_CORS_ORIGINS: "'*'"`) },
      { name: 'some origins', files: compose('TEMPORAL_CORS_ORIGINS: "https://temporal.acme.com,https://admin.acme.com"') },
      { name: 'such a cookie where no TLS is known', files: compose('TEMPORAL_CSRF_COOKIE_INSECURE: "true"') },
      { name: 'a secure cookie behind TLS', files: kubernetes('"false"') },
      { name: 'an insecure one without TLS', files: kubernetes('"true"', 'ingressClassName: nginx') },
    ],
  },
  *check(ui, { project }) {
    const { setting, kind } = ui;
    if (kind !== 'ui') return;
    const all = setting('TEMPORAL_CORS_UNSAFE_ALLOW_ALL_ORIGINS');
    if (isTrue(all)) {
      yield {
        at: all.at,
        message:
          '"TEMPORAL_CORS_UNSAFE_ALLOW_ALL_ORIGINS" lets the page of any site act on workflows in the name of whoever opens it; take it out, and list the origins that you need in TEMPORAL_CORS_ORIGINS',
      };
    }
    const origins = setting('TEMPORAL_CORS_ORIGINS');
    const names = origins.value?.split(',').map((origin) => origin.trim()) ?? [];
    const isPlain = names.includes('*');
    const isUnquoted = writesOriginsUnquoted(ui);
    if (isPlain && isUnquoted && isAsItComes(ui, project)) {
      yield {
        at: origins.at,
        message: `"TEMPORAL_CORS_ORIGINS" names every origin ("*"), which a UI before ${firstQuoted} writes into its configuration without quotes, so ${ui.container.label} ends at start; list the origins that you need`,
      };
    } else if (isPlain || (isUnquoted && names.some((name) => /^(["'])\*\1$/.test(name)))) {
      yield {
        at: origins.at,
        message:
          '"TEMPORAL_CORS_ORIGINS" names every origin ("*"), so the page of any site may read workflows; list the origins that you need',
        atMost: 'warning',
      };
    }
    const insecure = setting('TEMPORAL_CSRF_COOKIE_INSECURE');
    const ingress = isTrue(insecure) ? ingressWithTls(ui, project) : undefined;
    if (!ingress) return;
    yield {
      at: insecure.at,
      message: `Ingress "${ingress.name.value ?? ''}" has TLS and "TEMPORAL_CSRF_COOKIE_INSECURE" lets the cookie against forged requests go without it; take the variable out`,
      related: [{ at: ingress, message: 'the Ingress' }],
      atMost: 'warning',
    };
  },
});

/** The first version whose template puts quotes around the origins: https://github.com/temporalio/ui/pull/2923, read in the tags on 2026-08-21. */
const firstQuoted = '2.41.0';

function writesOriginsUnquoted({ version }: TemporalUi): boolean {
  return version.isSet && isBefore(version.value, firstQuoted);
}

/** Whether the image is used as it comes, with no other template or configuration in its folder. */
function isAsItComes({ container }: TemporalUi, { stageOf }: Project): boolean {
  const { mounts } = container;
  return (
    !mounts.isUnknown &&
    !stageOf(container) &&
    (mounts.value ?? []).every(({ target }) => target.isSet && !/^\/home\/ui-server(?:\/|$)/.test(target.value))
  );
}

function ingressWithTls({ container: { origin } }: TemporalUi, { objects }: Project): Manifest | undefined {
  if (origin.kind !== 'kubernetes') return undefined;
  const services = objects.about('Service', origin.workload).value ?? [];
  return services
    .flatMap((service) =>
      service.root.get('spec', 'ports').items.flatMap((port) => {
        if (behindPort(port, origin.workload.containers)?.container !== origin.container) return [];
        const target = { name: port.get('name').text, port: port.get('port').scalar };
        return objects.of('Ingress', service).filter((one) => sendsTo(one, service.name.value ?? '', target));
      }),
    )
    .find((one) => one.root.get('spec', 'tls').items.length > 0);
}
