import type { Problem } from '../../core/problem.js';
import { unknown, type Value } from '../../core/value.js';
import { isInternalHost } from '../../knowledge/hosts.js';
import { behindPort, isGuardedIngress, isRestricted, openingOf, sendsTo } from '../../knowledge/kubernetes/exposure.js';
import { isTitledForDevelopment } from '../../knowledge/own-machine.js';
import { bindToLocalhost, isOnAllInterfaces, othersElsewhere, placeOfPort, shownPort } from '../../knowledge/published-ports.js';
import { isTrue } from '../../knowledge/temporal/server-settings.js';
import type { Service } from '../../parsers/compose/types.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project, TemporalUi } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const files = (ports: string, rest = '') => ({
  'compose.prod.yaml': `services:\n  ui:\n    image: temporalio/ui:2.52.0\n    ports: [${ports}]\n${rest}`,
});
const deployment = (env = '') => `apiVersion: apps/v1
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
          env: [{ name: TEMPORAL_ADDRESS, value: "temporal:7233" }${env}]
`;
const service = (type: string, rest = '') => `apiVersion: v1
kind: Service
metadata: { name: ui }
spec:
  type: ${type}
  selector: { app: ui }
  ports: [{ name: web, port: 80, targetPort: http }]
${rest}`;
const ingress = (annotations: string, host = 'temporal.acme.com') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: «ui», annotations: { ${annotations} } }
spec:
  rules:
    - host: ${host}
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: ui, port: { name: web } } } }] }
`;
const kubernetes = (other: string, env?: string) => ({ 'k8s/ui.yaml': deployment(env), 'k8s/service.yaml': other });

export default defineRule({
  id: 'temporal/exposed-ui',
  on: 'temporal.ui',
  topic: 'security',
  aggregate: true,
  summary: 'The Temporal Web UI is open to everybody who reaches the host, the load balancer or the Ingress',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `The Web UI asks for no login unless it is told to. Who opens it reads the payloads of all workflows, and terminates, resets and signals them. A published port of Docker
without an address listens on all interfaces, past the firewall of the host.`,
  reads: ['containers', 'LoadBalancer', 'NodePort', 'Ingress'],
  references: [
    'https://docs.temporal.io/self-hosted-guide/security',
    'https://docs.temporal.io/references/web-ui-environment-variables',
    'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
  ],
  peers: ['dclint no-unbound-port-interfaces', 'kics 451d79dc'],
  examples: {
    bad: [
      { files: files('«"8080:8080"»'), fixed: files('"127.0.0.1:8080:8080"') },
      {
        name: 'only noted where the file begins with its being for development',
        files: { 'compose.yaml': `# Services for local development\n${files('«"8080:8080"»')['compose.prod.yaml']}` },
        fixed: { 'compose.yaml': `# Services for local development\n${files('"127.0.0.1:8080:8080"')['compose.prod.yaml']}` },
      },
      {
        name: 'without buttons to change workflows, which is a milder case',
        files: files('«"8080:8080"»', '    environment: { TEMPORAL_DISABLE_WRITE_ACTIONS: "true" }\n'),
        fixed: files('"127.0.0.1:8080:8080"', '    environment: { TEMPORAL_DISABLE_WRITE_ACTIONS: "true" }\n'),
      },
      { name: 'a load balancer', files: kubernetes(service('«LoadBalancer»')) },
      { name: 'a port of every node', files: kubernetes(service('«NodePort»')) },
      {
        name: 'an Ingress, in whose annotations nothing asks for a login',
        files: kubernetes(service('ClusterIP', `---\n${ingress('cert-manager.io/cluster-issuer: letsencrypt')}`)),
      },
    ],
    good: [
      { files: files('"127.0.0.1:8080:8080"') },
      { name: 'with a login', files: files('"8080:8080"', '    environment: { TEMPORAL_AUTH_ENABLED: "true" }\n') },
      { name: 'another port of it', files: files('"9000:9000"', '    environment: { TEMPORAL_DISABLE_WRITE_ACTIONS: "true" }\n') },
      { name: 'not published', files: files('"8080"') },
      { name: 'for the cluster alone', files: kubernetes(service('ClusterIP')) },
      {
        name: 'a load balancer before a login',
        files: kubernetes(service('LoadBalancer'), ', { name: TEMPORAL_AUTH_ENABLED, value: "true" }'),
      },
      {
        name: 'an Ingress that asks for a login',
        files: kubernetes(
          service(
            'ClusterIP',
            `---\n${ingress('nginx.ingress.kubernetes.io/auth-url: "https://sso.acme.com/oauth2/auth"').replace(/[«»]/g, '')}`,
          ),
        ),
      },
      {
        name: 'an Ingress of an inner network',
        files: kubernetes(
          service('ClusterIP', `---\n${ingress('cert-manager.io/cluster-issuer: own', 'temporal.acme.internal').replace(/[«»]/g, '')}`),
        ),
      },
    ],
  },
  *check(ui, { project }) {
    const login = loginOf(ui);
    if (isTrue(login)) return;
    const { origin } = ui.container;
    if (origin.kind === 'compose') yield* onHost(ui, login, origin.service);
    else yield* outOfCluster(ui, login, project);
  },
});

/** Whether it asks for a login; unknown where a file of its own may say so. */
function loginOf({ container: { mounts }, setting }: TemporalUi): Value<string> {
  const value = setting('TEMPORAL_AUTH_ENABLED');
  const hasFile = mounts.isUnknown || mounts.value?.some(({ target }) => !target.isSet || /ui-server|config/.test(target.value));
  return hasFile ? unknown(value.at, 'a configuration of its own may be mounted') : value;
}

function portOf({ kind, setting }: TemporalUi): number {
  const own = setting('TEMPORAL_UI_PORT').value;
  return kind === 'web' ? 8088 : own !== undefined && /^\d+$/.test(own) ? Number(own) : 8080;
}

/** What is said of it, and whether that is a milder case. */
function remarkOn({ setting }: TemporalUi, login: Value<string>): { readonly remark: string; readonly isMild: boolean } {
  const isForReading = isTrue(setting('TEMPORAL_DISABLE_WRITE_ACTIONS'));
  if (login.isUnknown) return { remark: '', isMild: true };
  const what = isForReading ? 'everybody may read all payloads' : 'everybody may read payloads and end workflows';
  return { remark: `, where ${what},`, isMild: isForReading };
}

const cure = 'let it ask for a login';

function* onHost(ui: TemporalUi, login: Value<string>, service: Service): Iterable<Problem> {
  const { remark, isMild } = remarkOn(ui, login);
  for (const [index, port] of (service.ports.value ?? []).entries()) {
    if (port.protocol !== 'tcp' || !isOnAllInterfaces(port) || Number(port.target.value) !== portOf(ui)) continue;
    const others = othersElsewhere(service);
    yield {
      at: placeOfPort(port),
      message: `${shownPort(port)} opens the Temporal Web UI${remark} on every interface of the host, past its firewall; ${others ? `bind it to an address of the network that its ${others} on other hosts use` : 'bind it to 127.0.0.1'}, or ${cure}`,
      ...(!others && { fix: bindToLocalhost(service, index, port) }),
      ...(isTitledForDevelopment(ui.container.file) ? { atMost: 'info' as const } : isMild && { atMost: 'warning' as const }),
    };
  }
}

function* outOfCluster(ui: TemporalUi, login: Value<string>, project: Project): Iterable<Problem> {
  const { origin } = ui.container;
  if (origin.kind !== 'kubernetes' || origin.workload.isIncomplete) return;
  const containers = origin.workload.containers.filter(({ role }) => role !== 'init');
  const { remark, isMild } = remarkOn(ui, login);
  const related = [{ at: ui, message: 'what answers there' }];
  for (const manifest of project.objects.about('Service', origin.workload).value ?? []) {
    for (const port of manifest.root.get('spec', 'ports').items) {
      if (behindPort(port, containers)?.container !== origin.container) continue;
      const type = isRestricted(manifest) ? undefined : openingOf(manifest);
      if (type) {
        const isNode = type === 'NodePort';
        yield {
          at: manifest.root.get('spec', 'type'),
          message: `Service "${manifest.name.value ?? ''}" opens the Temporal Web UI${remark} ${isNode ? 'on every node' : 'at an address of the load balancer, a public one in most clouds'}; use ClusterIP, or ${cure}`,
          related,
          ...((isMild || isNode) && { atMost: 'warning' as const }),
        };
        return;
      }
      const found = login.isUnset ? ingressTo(manifest, port, project) : undefined;
      if (!found) continue;
      const name = found.root.get('metadata', 'name');
      yield {
        at: name.isScalar ? name : found,
        message: `Ingress "${found.name.value ?? ''}" opens the Temporal Web UI${remark} to whoever reaches the controller; let the Ingress or the UI ask for a login`,
        related,
        // The controller may be one of an inner network.
        atMost: 'warning',
      };
      return;
    }
  }
}

function ingressTo(service: Manifest, port: Manifest['root'], project: Project): Manifest | undefined {
  return project.objects.of('Ingress', service).find((one) => {
    const hosts = one.root.get('spec', 'rules').items.flatMap((rule) => rule.get('host').text ?? []);
    const isInner = hosts.length > 0 && hosts.every(isInternalHost);
    const target = { name: port.get('name').text, port: port.get('port').scalar };
    return !isInner && sendsTo(one, service.name.value ?? '', target) && !isGuardedIngress(one);
  });
}
