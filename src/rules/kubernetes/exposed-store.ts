import { namedImage } from '../../core/image.js';
import type { Level } from '../../core/problem.js';
import { soundsLikeDataStore } from '../../knowledge/data-stores.js';
import { behindPort, isRestricted } from '../../knowledge/kubernetes/exposure.js';
import { type Listener, listenerOf, usualListener } from '../../knowledge/listeners.js';
import type { KubernetesContainer, Manifest, Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const deployment = (image: string, port: number, name = 'db', rest = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: ${name}
          image: ${image}
          ports: [{ name: main, containerPort: ${port} }]
${rest}`;
const service = (type: string, port: string, name = 'db', meta = '') => `apiVersion: v1
kind: Service
metadata: { name: ${name}${meta} }
spec:
  type: ${type}
  selector: { app: ${name} }
  ports: [{ ${port} }]
`;

export default defineRule({
  id: 'kubernetes/exposed-store',
  on: 'kubernetes',
  topic: 'security',
  summary: 'A database, a broker or an open console is reachable from outside the cluster',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `A Service of type LoadBalancer gets a public address from most clouds, and a node port answers on every node. Scanners find databases and consoles there
within hours. Other pods reach them by the name of a Service of type ClusterIP.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types'],
  reads: ['containers', 'LoadBalancer', 'NodePort'],
  examples: {
    bad: [
      {
        files: { 'k8s/db.yaml': deployment('postgres:16.6', 5432), 'k8s/service.yaml': service('«LoadBalancer»', 'port: 5432') },
      },
      {
        name: 'a console that asks for no login, and a queue',
        files: {
          'k8s/queue.yaml': `${deployment('nats:2.10.24', 4222, 'queue')}---\n${deployment('obsidiandynamics/kafdrop:4.1.0', 8080, 'ui')}`,
          'k8s/service.yaml': `${service('«LoadBalancer»', 'port: 4222', 'queue')}---\n${service('«LoadBalancer»', 'port: 80, targetPort: 8080', 'ui')}`,
        },
      },
      {
        name: 'a port of every node',
        files: {
          'k8s/cache.yaml': deployment('redis:7.4.1', 6379, 'cache'),
          'k8s/service.yaml': service('«NodePort»', 'port: 80, targetPort: main, nodePort: 30079', 'cache'),
        },
      },
      {
        name: 'named like a store, on its usual port',
        files: {
          'k8s/db.yaml': deployment('acme/db:4', 5432, 'orders-db'),
          'k8s/service.yaml': service('«LoadBalancer»', 'port: 5432', 'orders-db'),
        },
      },
    ],
    good: [
      { files: { 'k8s/db.yaml': deployment('postgres:16.6', 5432), 'k8s/service.yaml': service('ClusterIP', 'port: 5432') } },
      {
        name: 'a console and a queue for other pods alone',
        files: {
          'k8s/queue.yaml': `${deployment('nats:2.10.24', 4222, 'queue')}---\n${deployment('obsidiandynamics/kafdrop:4.1.0', 8080, 'ui')}`,
          'k8s/service.yaml': `${service('ClusterIP', 'port: 4222', 'queue')}---\n${service('ClusterIP', 'port: 80, targetPort: 8080', 'ui')}`,
        },
      },
      {
        name: 'the frontend of Temporal has a rule of its own',
        files: {
          'k8s/queue.yaml': deployment('temporalio/server:1.29.1', 7233, 'queue'),
          'k8s/service.yaml': service('LoadBalancer', 'port: 7233', 'queue'),
        },
      },
      {
        name: 'a cache by the name of its port',
        files: {
          'k8s/cache.yaml': deployment('redis:7.4.1', 6379, 'cache'),
          'k8s/service.yaml': service('ClusterIP', 'port: 80, targetPort: main', 'cache'),
        },
      },
      {
        name: 'named like a store, for other pods alone',
        files: {
          'k8s/db.yaml': deployment('acme/db:4', 5432, 'orders-db'),
          'k8s/service.yaml': service('ClusterIP', 'port: 5432', 'orders-db'),
        },
      },
      {
        name: 'a load balancer of the inside',
        files: {
          'k8s/db.yaml': deployment('postgres:16.6', 5432),
          'k8s/service.yaml': service(
            'LoadBalancer',
            'port: 5432',
            'db',
            ', annotations: { service.beta.kubernetes.io/azure-load-balancer-internal: "true" }',
          ),
        },
      },
      {
        name: 'for some addresses',
        files: {
          'k8s/db.yaml': deployment('postgres:16.6', 5432),
          'k8s/service.yaml': service('LoadBalancer\n  loadBalancerSourceRanges: [203.0.113.0/24]', 'port: 5432'),
        },
      },
      {
        name: 'a web server is there to be reached',
        files: { 'k8s/web.yaml': deployment('nginx:1.27.3', 80, 'web'), 'k8s/service.yaml': service('LoadBalancer', 'port: 80', 'web') },
      },
      {
        name: 'the port of the server beside the store',
        files: {
          'k8s/web.yaml': deployment(
            'nginx:1.27.3',
            80,
            'web',
            '        - name: cache\n          image: redis:7.4.1\n          ports: [{ name: redis, containerPort: 6379 }]\n',
          ),
          'k8s/service.yaml': service('LoadBalancer', 'port: 80', 'web'),
        },
      },
      {
        name: 'the type is known when it is applied',
        files: { 'k8s/db.yaml': deployment('postgres:16.6', 5432), 'k8s/service.yaml': service('${SERVICE_TYPE}', 'port: 5432') },
      },
    ],
  },
  *check(manifest, { project }) {
    const { kind, apiVersion, root } = manifest;
    const spec = root.get('spec');
    const type = spec.get('type');
    if (kind !== 'Service' || apiVersion.includes('/') || !/^(?:LoadBalancer|NodePort)$/.test(type.text ?? '') || isRestricted(manifest))
      return;
    const pods = (project.objects.podsOf(manifest).value ?? []).filter(({ isIncomplete }) => !isIncomplete);
    for (const port of spec.get('ports').items) {
      const found = listenerBehind(port, pods);
      if (!found) continue;
      const { listener, container } = found;
      const isGuarded = !listener.isOpen || mayAskForLogin(container);
      const isNode = type.text === 'NodePort';
      yield {
        at: type,
        message: `Service "${manifest.name.value ?? ''}" opens the ${listener.kind} of ${container.workload.kind} "${container.workload.name}"${isGuarded ? '' : ', which asks for no login,'} ${isNode ? 'on every node' : 'at an address of the load balancer, a public one in most clouds'}; use ClusterIP, or ${isNode ? 'a firewall' : 'an internal load balancer'} and a list of addresses`,
        related: [{ at: container, message: 'what answers there' }],
        ...limit(isNode || isGuarded || listener.isForReading === true, spec),
      };
      return;
    }
  },
});

function limit(isMild: boolean, spec: DataNode): { atMost?: Level } {
  return isMild || spec.get('loadBalancerIP').isSet ? { atMost: 'warning' } : {};
}

interface Behind {
  readonly listener: Listener;
  readonly container: KubernetesContainer;
}

function listenerBehind(port: DataNode, pods: readonly Workload[]): Behind | undefined {
  for (const { containers, name } of pods) {
    const behind = behindPort(
      port,
      containers.filter(({ role }) => role !== 'init'),
    );
    if (!behind) continue;
    const { container, number } = behind;
    const reference = namedImage(container.image);
    const named = soundsLikeDataStore(name) ? usualListener(number) : undefined;
    const listener = (reference && listenerOf(reference, number)) ?? named;
    if (listener) return { listener, container };
  }
  return undefined;
}

/** Where a login is set up, or may be in what nobody here can read. */
function mayAskForLogin({ environment, args, command, mounts }: KubernetesContainer): boolean {
  const words = [...(command.value ?? []), ...(args.value ?? []), ...environment.names].join(' ');
  const hasConfig = mounts.isUnknown || (mounts.value ?? []).some(({ type }) => type === 'configMap' || type === 'secret');
  return !environment.isComplete || hasConfig || /auth|tls|web\.config|oidc|pass/i.test(words);
}
