import { slipOf } from '../../core/distance.js';
import { plural } from '../../core/words.js';
import type { KubernetesContainer, Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (ports: string, rest = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: acme/api:1.4.0
          ${ports}
${rest}`;
const service = (port: string) => `apiVersion: v1
kind: Service
metadata: { name: api }
spec:
  selector: { app: api }
  ports: [${port}]
`;

export default defineRule({
  id: 'kubernetes/unknown-target-port',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'A Service sends traffic to a port that its pods do not name',
  severity: 'error',
  rationale: `A port of a Service that goes by a name leads to the container port of that name. Where no container has one, the Service has no endpoint for the port, and
connections to it are refused. A number works without being listed, but one that differs from all listed ones is most often the wrong one.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  reads: ['containers', 'Service'],
  examples: {
    bad: [
      {
        files: {
          'k8s/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'k8s/service.yaml': service('{ port: 80, targetPort: «web» }'),
        },
      },
      {
        name: 'no port has a name',
        files: {
          'k8s/api.yaml': deployment('ports: [{ containerPort: 8080 }]'),
          'k8s/service.yaml': service('{ port: 80, targetPort: «http» }'),
        },
      },
      {
        name: 'a number that no container lists',
        files: {
          'k8s/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'k8s/service.yaml': service('{ port: 80, targetPort: «8000» }'),
        },
      },
      {
        name: 'within one folder of test data',
        files: {
          'pkg/analysis/testdata/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'pkg/analysis/testdata/service.yaml': service('{ port: 80, targetPort: «web» }'),
        },
      },
      {
        name: 'the port of the Service stands for the one of the container',
        files: {
          'k8s/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'k8s/service.yaml': service('{ port: «80» }'),
        },
      },
    ],
    good: [
      {
        files: {
          'k8s/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'k8s/service.yaml': service('{ port: 80, targetPort: http }'),
        },
      },
      {
        name: 'by number',
        files: {
          'k8s/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'k8s/service.yaml': service('{ port: 80, targetPort: 8080 }'),
        },
      },
      {
        name: 'ports need not be listed',
        files: { 'k8s/api.yaml': deployment('args: [serve]'), 'k8s/service.yaml': service('{ port: 80, targetPort: 8000 }') },
      },
      {
        name: 'a setting tells of the port',
        files: {
          'k8s/api.yaml': deployment(
            'ports: [{ name: http, containerPort: 8080 }]',
            '          env: [{ name: ADMIN, value: "0.0.0.0:8000" }]\n',
          ),
          'k8s/service.yaml': service('{ port: 80, targetPort: 8000 }'),
        },
      },
      {
        name: 'a word that somebody replaces',
        files: {
          'k8s/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'k8s/service.yaml': service('{ port: 80, targetPort: PORT }'),
        },
      },
      {
        name: 'the proxy of a mesh has ports of its own',
        files: {
          'k8s/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'k8s/service.yaml': service('{ port: 4191, targetPort: linkerd-admin }, { name: m, port: 15020 }'),
        },
      },
      {
        name: 'a headless Service has no ports to send to',
        files: {
          'k8s/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'k8s/service.yaml': service('{ port: 80 }, { name: m, port: 81, targetPort: metrics }').replace(
            'spec:\n',
            'spec:\n  clusterIP: None\n',
          ),
        },
      },
      {
        name: 'a patch adds a container with the port',
        files: {
          'k8s/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'k8s/service.yaml': service('{ port: 80, targetPort: web }'),
          'k8s/kustomization.yaml': 'resources: [api.yaml, service.yaml]\npatches: [{ path: patch.yaml }]\n',
          'k8s/patch.yaml': deployment('ports: [{ name: web, containerPort: 8443 }]').replace(
            'name: api\n          image',
            'name: proxy\n          image',
          ),
        },
      },
      {
        name: 'pods of the tests of another package',
        files: {
          'pkg/inject/testdata/api.yaml': deployment('ports: [{ name: http, containerPort: 8080 }]'),
          'pkg/analysis/testdata/service.yaml': service('{ port: 9080 }'),
        },
      },
      {
        name: 'pods of elsewhere',
        files: { 'k8s/service.yaml': service('{ port: 80, targetPort: web }') },
      },
    ],
  },
  *check(manifest, { project }) {
    const spec = manifest.root.get('spec');
    // A headless Service gives the addresses of its pods, and no ports.
    if (manifest.kind !== 'Service' || manifest.document.damaged || spec.get('clusterIP').text === 'None') return;
    const pods = project.objects.podsOf(manifest).value ?? [];
    if (pods.length === 0 || pods.some(({ isIncomplete, isLongRunning }) => isIncomplete || !isLongRunning)) return;
    const containers = pods.flatMap((pod) => pod.containers.filter(({ role }) => role !== 'init'));
    if (containers.length === 0 || containers.some(hasUnclearPorts)) return;
    if ([manifest, ...pods.map((pod) => pod.manifest)].some((one) => project.objects.mayBePatched(one))) return;
    const name = manifest.name.value ?? '';
    for (const port of spec.get('ports').items) {
      const target = port.get('targetPort').isUnset ? port.get('port') : port.get('targetPort');
      const { scalar } = target;
      if (typeof scalar === 'string') {
        const names = containers.flatMap(({ ports }) => ports.map((one) => one.get('name').text ?? ''));
        if (/^\d+$|\$|\{\{|[A-Z]/.test(scalar) || isOfMesh(scalar) || names.includes(scalar)) continue;
        const meant = slipOf(scalar, names);
        yield {
          at: target,
          message: `no container of ${whose(pods)} has a port named "${scalar}", so that Service "${name}" leads nowhere; ${meant === undefined ? 'name a container port so, or write the number' : `did you mean "${meant}"?`}`,
          related: containers.slice(0, 1).map((one) => ({ at: one, message: 'a container behind the Service' })),
        };
      } else if (typeof scalar === 'number') {
        const listed = [...new Set(containers.flatMap(({ ports }) => ports.map((one) => one.get('containerPort').scalar)))];
        if (listed.length === 0 || listed.includes(scalar) || isOfProxy(scalar) || pods.some((pod) => speaksOf(pod, scalar))) continue;
        yield {
          at: target,
          message: `Service "${name}" sends to port ${scalar}, and ${whose(pods)} ${pods.length === 1 ? 'lists' : 'list'} ${plural(listed.length, 'port')} (${listed.join(', ')}) without it; check which one the process listens on, and list it`,
          atMost: 'info',
        };
      }
    }
  },
});

function hasUnclearPorts({ node }: KubernetesContainer): boolean {
  const ports = node.get('ports');
  return (
    ports.isUnknown || (ports.isSet && !ports.isList) || ports.items.some((one) => /\$|\{\{/.test(one.get('containerPort').text ?? ''))
  );
}

/** Ports of proxies that Linkerd and Istio put into pods. Sources: https://linkerd.io/2/reference/proxy-configuration/ and https://istio.io/latest/docs/ops/deployment/application-requirements/, read 2026-11-27. */
function isOfMesh(name: string): boolean {
  return /^(?:linkerd-|istio-|http-envoy|envoy-|https?-envoy)/.test(name);
}

function isOfProxy(port: number): boolean {
  return (port >= 15000 && port <= 15100) || port === 4143 || port === 4191;
}

/** A probe, a setting or an argument names the number. */
function speaksOf({ containers, podAnnotations, template }: Workload, port: number): boolean {
  const number = new RegExp(`(?<!\\d)${port}(?!\\d)`);
  return (
    containers.some(({ node }) => number.test(node.source())) ||
    number.test(podAnnotations.isSet ? podAnnotations.source() : '') ||
    !template.isSet
  );
}

function whose(pods: readonly Workload[]): string {
  const [first] = pods;
  return pods.length === 1 && first ? `${first.kind} "${first.name}"` : 'the pods that it selects';
}
