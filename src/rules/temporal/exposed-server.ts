import type { Problem } from '../../core/problem.js';
import { behindPort, isGuardedIngress, isRestricted, openingOf, sendsTo } from '../../knowledge/kubernetes/exposure.js';
import { isTitledForDevelopment } from '../../knowledge/own-machine.js';
import { bindToLocalhost, isOnAllInterfaces, othersElsewhere, placeOfPort, shownPort } from '../../knowledge/published-ports.js';
import { type Listening, listeningOn } from '../../knowledge/temporal/listening.js';
import { authorizer, clientsNeedCertificates, configured, isTrue } from '../../knowledge/temporal/server-settings.js';
import type { Service } from '../../parsers/compose/types.js';
import type { Manifest, Workload } from '../../parsers/kubernetes/types.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (ports: string, rest = '', image = 'temporalio/server:1.31.2') =>
  `services:\n  temporal:\n    image: ${image}\n    ports: [${ports}]\n${rest}`;
const files = (ports: string, rest?: string, image?: string) => ({ 'compose.prod.yaml': compose(ports, rest, image) });
const deployment = (env = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          ports: [{ name: rpc, containerPort: 7233 }]
          env: [{ name: DB, value: postgres12 }${env}]
`;
const service = (type: string, port = 'port: 7233, targetPort: rpc', meta = '') => `apiVersion: v1
kind: Service
metadata: { name: temporal-frontend${meta} }
spec:
  type: ${type}
  selector: { app: temporal }
  ports: [{ ${port} }]
`;
const ingress = (annotations: string, port = '7233') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: «temporal», annotations: { ${annotations} } }
spec:
  rules:
    - host: temporal.acme.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: temporal-frontend, port: { number: ${port} } } } }] }
`;
const kubernetes = (other: string, env?: string) => ({ 'k8s/temporal.yaml': deployment(env), 'k8s/service.yaml': other });

export default defineRule({
  id: 'temporal/exposed-server',
  on: 'temporal.server',
  topic: 'security',
  aggregate: true,
  summary: 'A port of the Temporal server is open to everybody who reaches the host or the load balancer',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `Without an authorizer the frontend lets everybody do everything: read payloads, start and end workflows, delete namespaces. The ports of the other roles never ask for
permission, and the profiler shows the memory of the process. A published port of Docker without an address listens on all interfaces, past the firewall of the host, and a Service of type LoadBalancer
gets a public address from most clouds.`,
  reads: ['containers', 'LoadBalancer', 'NodePort', 'Ingress'],
  references: [
    'https://docs.temporal.io/self-hosted-guide/security',
    'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
    'https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types',
  ],
  peers: ['dclint no-unbound-port-interfaces', 'kics 451d79dc'],
  examples: {
    bad: [
      { files: files('«"7233:7233"»'), fixed: files('"127.0.0.1:7233:7233"') },
      {
        name: 'ports of other roles, and a profiler, are one finding with it',
        files: files('«"7233:7233"», "7234:7234", "6060:6060"', '    environment: { PPROF_PORT: "6060" }\n'),
        fixed: files('"127.0.0.1:7233:7233", "127.0.0.1:7234:7234", "127.0.0.1:6060:6060"', '    environment: { PPROF_PORT: "6060" }\n'),
      },
      {
        name: 'only noted where the file begins with its being for development',
        files: { 'compose.yaml': `# Local cluster for the tests of our worker\n${compose('«"7233:7233"»')}` },
        fixed: { 'compose.yaml': `# Local cluster for the tests of our worker\n${compose('"127.0.0.1:7233:7233"')}` },
      },
      {
        name: 'a port that was moved',
        files: files('«"9233:9233"»', '    environment: { FRONTEND_GRPC_PORT: "9233" }\n'),
        fixed: files('"127.0.0.1:9233:9233"', '    environment: { FRONTEND_GRPC_PORT: "9233" }\n'),
      },
      {
        name: 'an authorizer does not guard the ports between servers',
        files: files('"7233:7233", «"7235:7235"»', '    environment: { TEMPORAL_AUTH_AUTHORIZER: default }\n'),
        fixed: files('"7233:7233", "127.0.0.1:7235:7235"', '    environment: { TEMPORAL_AUTH_AUTHORIZER: default }\n'),
      },
      {
        name: 'the variables may say that it asks for a login',
        files: files('«"7233:7233"»', '    env_file: [secrets.env]\n'),
        fixed: files('"127.0.0.1:7233:7233"', '    env_file: [secrets.env]\n'),
      },
      { name: 'a load balancer', files: kubernetes(service('«LoadBalancer»')) },
      { name: 'a port of every node', files: kubernetes(service('«NodePort»')) },
      {
        name: 'an Ingress, in whose annotations nothing asks for a login',
        files: kubernetes(`${service('ClusterIP')}---\n${ingress('nginx.ingress.kubernetes.io/backend-protocol: GRPC')}`),
      },
    ],
    good: [
      { files: files('"127.0.0.1:7233:7233"') },
      { name: 'an authorizer', files: files('"7233:7233"', '    environment: { TEMPORAL_AUTH_AUTHORIZER: default }\n') },
      {
        name: 'clients with certificates alone',
        files: files('"7233:7233"', '    environment: { TEMPORAL_TLS_REQUIRE_CLIENT_AUTH: "true" }\n'),
      },
      {
        name: 'a port that nothing is known to listen on',
        files: files('"8000:8000", "7236:7236"', '    environment: { PPROF_PORT: "0" }\n'),
      },
      { name: 'a role that runs elsewhere', files: files('"7234:7234"', '    environment: { TEMPORAL_SERVICES: matching }\n') },
      { name: 'a port that was moved away', files: files('"7233:7233"', '    environment: { FRONTEND_GRPC_PORT: "9233" }\n') },
      {
        name: 'not published on a port that somebody chose',
        files: files('"7233"', '    env_file: [secrets.env]\n'),
      },
      { name: 'for the cluster alone', files: kubernetes(service('ClusterIP')) },
      {
        name: 'an internal load balancer',
        files: kubernetes(
          service('LoadBalancer', 'port: 7233', ', annotations: { service.beta.kubernetes.io/azure-load-balancer-internal: "true" }'),
        ),
      },
      {
        name: 'a load balancer before an authorizer',
        files: kubernetes(service('LoadBalancer'), ', { name: TEMPORAL_AUTH_AUTHORIZER, value: default }'),
      },
      {
        name: 'an Ingress that asks for certificates',
        files: kubernetes(
          `${service('ClusterIP')}---\n${ingress('nginx.ingress.kubernetes.io/auth-tls-secret: temporal/ca').replace(/[«»]/g, '')}`,
        ),
      },
      {
        name: 'an Ingress to another port',
        files: kubernetes(
          `${service('ClusterIP')}---\n${ingress('nginx.ingress.kubernetes.io/backend-protocol: GRPC', '8080').replace(/[«»]/g, '')}`,
        ),
      },
    ],
  },
  *check(server, { project }) {
    const { origin } = server.container;
    if (origin.kind === 'compose') yield* onHost(server, origin.service, project);
    else yield* outOfCluster(server, origin.workload, project);
  },
});

/** Whether the frontend asks who somebody is; undefined where the files do not tell. */
function isGuarded(server: TemporalServer, project: Project): boolean | undefined {
  if (server.flavor === 'dev-server') return false;
  const permission = configured(server, project.configs, authorizer);
  const certificates = configured(server, project.configs, clientsNeedCertificates);
  if (permission.isSet || isTrue(certificates)) return true;
  return permission.isUnknown || certificates.isUnknown ? undefined : false;
}

interface Opening extends Listening {
  /** What is said of it behind its name. */
  readonly remark: string;
  readonly isMild: boolean;
}

function openingAt(server: TemporalServer, port: number, project: Project): Opening | undefined {
  const found = listeningOn(server, port);
  if (!found) return undefined;
  if (found.kind === 'internal') return { ...found, remark: ', which asks nobody for permission,', isMild: false };
  if (found.kind === 'profiler') return { ...found, remark: ', which shows its memory,', isMild: false };
  if (found.kind === 'metrics') return { ...found, remark: '', isMild: true };
  const guarded = isGuarded(server, project);
  if (guarded) return undefined;
  return { ...found, remark: guarded === undefined ? '' : ', which asks for no login,', isMild: guarded === undefined };
}

function* onHost(server: TemporalServer, service: Service, project: Project): Iterable<Problem> {
  for (const [index, port] of (service.ports.value ?? []).entries()) {
    if (port.protocol !== 'tcp' || !isOnAllInterfaces(port)) continue;
    const opening = openingAt(server, Number(port.target.value?.split('-')[0]), project);
    if (!opening) continue;
    const { what, remark, isMild, kind } = opening;
    const others = othersElsewhere(service);
    const cure =
      kind === 'internal'
        ? 'take it out, as servers reach each other without it'
        : 'bind it to 127.0.0.1, or take it out where only other services need it';
    yield {
      at: placeOfPort(port),
      message: `${shownPort(port)} opens ${what}${remark} on every interface of the host, past its firewall; ${others ? `bind it to an address of the network that its ${others} on other hosts use` : cure}`,
      ...(!others && { fix: bindToLocalhost(service, index, port) }),
      ...(isTitledForDevelopment(server.container.file) ? { atMost: 'info' as const } : isMild && { atMost: 'warning' as const }),
    };
  }
}

function* outOfCluster(server: TemporalServer, workload: Workload, project: Project): Iterable<Problem> {
  if (workload.isIncomplete) return;
  for (const manifest of project.objects.about('Service', workload).value ?? []) {
    if (isSaidOfAnother(server, manifest, project)) continue;
    for (const port of manifest.root.get('spec', 'ports').items) {
      const behind = behindPort(
        port,
        workload.containers.filter(({ role }) => role !== 'init'),
      );
      const opening =
        behind && server.container.origin.kind === 'kubernetes' && behind.container === server.container.origin.container
          ? openingAt(server, behind.number, project)
          : undefined;
      if (!opening) continue;
      const found = throughService(manifest, opening) ?? throughIngress(manifest, port, opening, project);
      if (!found) continue;
      yield { ...found, related: [{ at: server, message: 'what answers there' }] };
      break;
    }
  }
}

/** What a Service opens of several servers is said once. */
function isSaidOfAnother(server: TemporalServer, manifest: Manifest, project: Project): boolean {
  const pods = project.objects.podsOf(manifest).value ?? [];
  const first = server.installation.servers.find(
    ({ container: { origin } }) => origin.kind === 'kubernetes' && pods.includes(origin.workload),
  );
  return first !== undefined && first !== server;
}

function throughService(manifest: Manifest, { what, remark, isMild }: Opening): Problem | undefined {
  const type = openingOf(manifest);
  if (!type || isRestricted(manifest)) return undefined;
  const isNode = type === 'NodePort';
  const isLimited = isMild || isNode || manifest.root.get('spec', 'loadBalancerIP').isSet;
  return {
    at: manifest.root.get('spec', 'type'),
    message: `Service "${manifest.name.value ?? ''}" opens ${what}${remark} ${isNode ? 'on every node' : 'at an address of the load balancer, a public one in most clouds'}; use ClusterIP, or ${isNode ? 'a firewall' : 'an internal load balancer'} and an authorizer`,
    ...(isLimited && { atMost: 'warning' as const }),
  };
}

function throughIngress(service: Manifest, port: Manifest['root'], { what, remark }: Opening, project: Project): Problem | undefined {
  const found = project.objects
    .of('Ingress', service)
    .find(
      (one) =>
        sendsTo(one, service.name.value ?? '', { name: port.get('name').text, port: port.get('port').scalar }) && !isGuardedIngress(one),
    );
  if (!found) return undefined;
  const name = found.root.get('metadata', 'name');
  return {
    at: name.isScalar ? name : found,
    message: `Ingress "${found.name.value ?? ''}" opens ${what}${remark} to whoever reaches the controller; let it ask for certificates of the clients, or give the server an authorizer`,
    // The controller may be one of an inner network.
    atMost: 'warning',
  };
}
