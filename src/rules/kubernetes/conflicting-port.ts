import { dirname } from '../../core/path.js';
import type { Problem } from '../../core/problem.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const service = (ports: string, name = 'api') => `apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec:
  type: NodePort
  selector: { app: ${name} }
  ports: [${ports}]
`;
const pod = (containers: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec:\n  containers:\n${containers}`;
const container = (ports: string, name = 'api') => `    - { name: ${name}, image: "acme/${name}:1.4.0", ports: [${ports}] }\n`;

export default defineRule({
  id: 'kubernetes/conflicting-port',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'Two ports have the same number or name where each must be different',
  severity: 'error',
  rationale: `The ports of a Service must differ in number or protocol; a node port belongs to one Service of the whole
cluster; names of container ports are unique in their container. The API server refuses the object that breaks this. Containers of one pod share their address, so that
the second that listens on a port does not start.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container',
  ],
  peers: ['kube-score container-ports-check'],
  reads: ['nodePort'],
  examples: {
    bad: [
      { name: 'the same port twice', files: { 'k8s/service.yaml': service('{ name: a, port: 80 }, { name: b, port: «80» }') } },
      { name: 'the same name twice', files: { 'k8s/service.yaml': service('{ name: http, port: 80 }, { name: «http», port: 81 }') } },
      {
        name: 'a node port of another Service',
        files: {
          'k8s/api.yaml': service('{ port: 80, nodePort: 30080 }'),
          'k8s/web.yaml': service('{ port: 80, nodePort: «30080» }', 'web'),
        },
      },
      {
        name: 'the same container port name twice',
        files: { 'k8s/pod.yaml': pod(container('{ name: http, containerPort: 80 }, { name: «http», containerPort: 81 }')) },
      },
      {
        name: 'two containers of a pod on one port',
        files: { 'k8s/pod.yaml': pod(container('{ containerPort: 8080 }') + container('{ containerPort: «8080» }', 'web')) },
      },
    ],
    good: [
      { files: { 'k8s/service.yaml': service('{ name: a, port: 80 }, { name: b, port: 81 }') } },
      {
        name: 'one port of two protocols',
        files: { 'k8s/service.yaml': service('{ name: a, port: 53 }, { name: b, port: 53, protocol: UDP }') },
      },
      {
        name: 'two ports without a name, which kubernetes/missing-field tells',
        files: { 'k8s/service.yaml': service('{ port: 80 }, { port: 81 }') },
      },
      { name: 'one port, without a name', files: { 'k8s/service.yaml': service('{ port: 81 }') } },
      {
        name: 'node ports of two clusters',
        files: {
          'k8s/a/api.yaml': service('{ port: 80, nodePort: 30080 }'),
          'k8s/b/web.yaml': service('{ port: 80, nodePort: 30080 }', 'web'),
        },
      },
      {
        name: 'two ways to deploy one Service',
        files: {
          'k8s/api.yaml': service('{ port: 80, nodePort: 30080 }'),
          'k8s/api-tls.yaml': service('{ port: 443, nodePort: 30080 }', 'api-tls').replace('app: api-tls', 'app: api'),
        },
      },
      {
        name: 'a Service without a type opens no port of the nodes',
        files: {
          'k8s/api.yaml': service('{ port: 80, nodePort: 30080 }').replace('  type: NodePort\n', ''),
          'k8s/web.yaml': service('{ port: 80, nodePort: 30080 }', 'web').replace('  type: NodePort\n', ''),
        },
      },
      {
        name: 'only one of the two opens it',
        files: {
          'k8s/api.yaml': service('{ port: 80, nodePort: 30080 }').replace('type: NodePort', 'type: ClusterIP'),
          'k8s/web.yaml': service('{ port: 80, nodePort: 30080 }', 'web'),
        },
      },
      {
        name: 'different names and ports in a pod',
        files: {
          'k8s/pod.yaml': pod(
            container('{ name: http, containerPort: 8080 }, { name: admin, containerPort: 81 }') +
              container('{ name: http, containerPort: 8081 }', 'web'),
          ),
        },
      },
      {
        name: 'a port of the node and one of the pod',
        files: { 'k8s/pod.yaml': pod(container('{ containerPort: 53, name: a }, { containerPort: 53, name: b, protocol: UDP }')) },
      },
    ],
  },
  *check(manifest, { project }) {
    if (manifest.document.damaged) return;
    if (manifest.kind === 'Service' && !manifest.apiVersion.includes('/')) yield* problemsOfService(manifest, project);
    const { workload } = manifest;
    if (!workload || workload.isIncomplete) return;
    const byPort = new Map<string, string>();
    for (const { role, ports, name } of workload.containers) {
      const names = new Set<string>();
      for (const port of ports) {
        const called = port.get('name');
        if (typeof called.scalar === 'string' && names.has(called.scalar))
          yield {
            at: called,
            message: `container "${name}" has two ports named "${called.scalar}", and Kubernetes refuses the object; give each a name of its own`,
          };
        else if (typeof called.scalar === 'string') names.add(called.scalar);
        const key = keyOf(port, 'containerPort');
        if (role === 'init' || key === undefined) continue;
        const other = byPort.get(key);
        if (other === undefined) byPort.set(key, name);
        else if (other !== name)
          yield {
            at: port.get('containerPort'),
            message: `containers "${other}" and "${name}" list port ${port.get('containerPort').text}, and a pod has one address, so that the second to listen may fail; give one of them another port`,
            atMost: 'warning',
          };
      }
    }
  },
});

function* problemsOfService(manifest: Manifest, project: Project): Iterable<Problem> {
  const ports = manifest.root.get('spec', 'ports').items.filter(({ isMap, via }) => isMap && !via);
  const name = manifest.name.value ?? '';
  const [numbers, names] = [new Set<string>(), new Set<string>()];
  for (const port of ports) {
    const key = keyOf(port, 'port');
    if (key !== undefined && numbers.has(key))
      yield {
        at: port.get('port'),
        message: `Service "${name}" has port ${port.get('port').text} twice, and Kubernetes refuses the object; take one out, or give it another port`,
      };
    if (key !== undefined) numbers.add(key);
    const called = port.get('name');
    const { scalar } = called;
    if (typeof scalar !== 'string') continue;
    if (names.has(scalar))
      yield {
        at: called,
        message: `Service "${name}" has two ports named "${scalar}", and Kubernetes refuses the object; give each a name of its own`,
      };
    names.add(scalar);
  }
  for (const port of ports) yield* sharedNodePort(port.get('nodePort'), port, manifest, project);
}

/** Only of one folder: what stands apart may be for another cluster. */
function* sharedNodePort(node: DataNode, port: DataNode, manifest: Manifest, project: Project): Iterable<Problem> {
  if (typeof node.scalar !== 'number' || node.scalar === 0 || !opensNodes(manifest)) return;
  const others = project
    .manifestsNear(manifest)
    .filter((one) => one.kind === 'Service' && dirname(one.file.path) === dirname(manifest.file.path));
  for (const other of others.slice(0, others.indexOf(manifest))) {
    if (other.name.value === manifest.name.value || other.document === manifest.document || selector(other) === selector(manifest))
      continue;
    if (!opensNodes(other)) continue;
    const same = other.root.get('spec', 'ports').items.find((one) => keyOf(one, 'nodePort') === keyOf(port, 'nodePort'));
    if (!same) continue;
    yield {
      at: node,
      message: `node port ${node.text} is that of Service "${other.name.value ?? ''}", too, and a cluster gives it to one of them; choose another, or leave it out`,
      related: [{ at: same.get('nodePort'), message: 'the other Service' }],
      atMost: 'warning',
    };
    return;
  }
}

/** Kubernetes refuses a node port in a Service of any other type, so that none is taken. */
function opensNodes({ root }: Manifest): boolean {
  return ['NodePort', 'LoadBalancer'].includes(root.get('spec', 'type').text ?? '');
}

function selector({ root }: Manifest): string {
  return root.get('spec', 'selector').isSet ? root.get('spec', 'selector').source() : '';
}

/** Number and protocol; undefined where the number is not written. */
function keyOf(port: DataNode, name: string): string | undefined {
  const { scalar } = port.get(name);
  const protocol = port.get('protocol');
  return typeof scalar === 'number' && (protocol.isUnset || protocol.isScalar) ? `${scalar}/${protocol.text ?? 'TCP'}` : undefined;
}
