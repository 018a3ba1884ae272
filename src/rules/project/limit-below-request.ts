import { parseQuantity } from '../../core/quantity.js';
import { inOwnWords } from '../../core/source.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (requests: string, limits: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
          resources:
            requests: { ${requests} }
            limits: { ${limits} }
`;
const compose = (rest: string) => `services:\n  web:\n    image: nginx:1.27.3\n${rest}`;

export default defineRule({
  id: 'project/limit-below-request',
  on: 'container',
  topic: 'scaling',
  summary: 'A container may use less of a resource than is reserved for it',
  severity: 'error',
  rationale: `Kubernetes refuses a pod whose limit is below its request, and Docker refuses a container whose memory limit is below its reservation. For a Deployment that shows only in the
events of its ReplicaSet: the old pods stay, and no new one comes.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#requests-and-limits',
    'https://docs.docker.com/engine/containers/resource_constraints/#limit-a-containers-access-to-memory',
  ],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('memory: 1Gi', 'memory: «512Mi»') } },
      { name: 'in other units', files: { 'k8s/worker.yaml': deployment('cpu: 1', 'cpu: «500m»') } },
      { name: 'space on the disk', files: { 'k8s/worker.yaml': deployment('ephemeral-storage: 2Gi', 'ephemeral-storage: «2G»') } },
      {
        name: 'in Compose',
        files: { 'compose.yaml': compose('    deploy: { resources: { reservations: { memory: 256M }, limits: { memory: «128M» } } }\n') },
      },
      { name: 'its short form', files: { 'compose.yaml': compose('    mem_reservation: 1g\n    mem_limit: «512m»\n') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('memory: 512Mi', 'memory: 1Gi') } },
      { name: 'the same in other units', files: { 'k8s/worker.yaml': deployment('cpu: 1000m', 'cpu: 1') } },
      { name: 'only one of them', files: { 'k8s/worker.yaml': deployment('cpu: 1', 'memory: 512Mi') } },
      {
        files: { 'compose.yaml': compose('    deploy: { resources: { reservations: { memory: 128M }, limits: { memory: 256M } } }\n') },
      },
      { name: 'from outside', files: { 'compose.yaml': compose('    mem_reservation: 1g\n    mem_limit: ${LIMIT}\n') } },
    ],
  },
  *check(container) {
    for (const { resource, limit, request } of pairsOf(container)) {
      const [least, most] = [request.amount, limit.amount];
      if (least === undefined || most === undefined || most >= least) continue;
      const isCompose = container.origin.kind === 'compose';
      yield {
        at: limit.at,
        message: `${container.label} has a ${resource} limit of ${limit.written} and ${isCompose ? 'reserves' : 'requests'} ${request.written}, so ${isCompose ? 'Docker' : 'Kubernetes'} refuses it; raise the limit, or lower the ${isCompose ? 'reservation' : 'request'}`,
        related: [{ at: request.at, message: 'what is reserved' }],
      };
    }
  },
});

/** The resources of which a container has both. */
function pairsOf({ origin, limits, requests, node }: Container) {
  if (origin.kind === 'compose') {
    const [limit, request] = [limits.memory, requests.memory];
    if (!limit.isSet || !request.isSet) return [];
    const written = (value: typeof limit) =>
      `"${inOwnWords(value.at.file.text.slice(...value.at.range), value.at).replace(/^["']|["']$/g, '')}"`;
    const side = (value: typeof limit) => ({ at: value.at, amount: value.value, written: written(value) });
    return [{ resource: 'memory', limit: side(limit), request: side(request) }];
  }
  return [...node.get('resources', 'limits').entries.values()].flatMap(({ name, value }) => {
    const side = (one: typeof value) => ({ at: one, amount: parseQuantity(one.text ?? ''), written: `"${one.text}"` });
    return { resource: name, limit: side(value), request: side(node.get('resources', 'requests', name)) };
  });
}
