import { namedImage } from '../../core/image.js';
import { isDataStore } from '../../knowledge/data-stores.js';
import { defineRule } from '../../rule.js';

const deployment = (rest = '', name = 'api') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: ${name}
          image: acme/api:1.4.0
          ports: [{ name: http, containerPort: 8080 }]${rest}
`;
const service = (app = 'api') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { selector: { app: ${app} }, ports: [{ port: 80, targetPort: http }] }\n`;

export default defineRule({
  id: 'kubernetes/missing-pre-stop',
  on: 'kubernetes.container',
  topic: 'delivery',
  aggregate: true,
  optIn: true,
  summary: 'A container behind a Service is told to stop while requests are still sent to it',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `The pod is taken out of the Service at the same time as SIGTERM is sent, and the proxies of all nodes learn of it a little later. A server that stops listening at once refuses
the requests of these seconds. A preStop hook that sleeps for five to ten seconds avoids it, as does a server that goes on answering for as long.`,
  reads: ['Service'],
  references: [
    'https://kubernetes.io/docs/tutorials/services/pods-and-endpoint-termination-flow/',
    'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/',
  ],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': deployment('', '«api»'), 'svc/api.yaml': service() } },
      {
        name: 'another hook',
        files: {
          'k8s/api.yaml': deployment('\n          «lifecycle»: { postStart: { exec: { command: [warm-up] } } }'),
          'svc/api.yaml': service(),
        },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('\n          lifecycle: { preStop: { sleep: { seconds: 5 } } }'), 'svc/api.yaml': service() } },
      { name: 'no Service sends it anything', files: { 'k8s/api.yaml': deployment(), 'svc/web.yaml': service('web') } },
      { name: 'a worker that polls', files: { 'k8s/worker.yaml': deployment().replace(/\n {10}ports.*/, '') } },
    ],
  },
  *check(container, { project }) {
    const { workload, role, image, node, name } = container;
    const hook = node.get('lifecycle', 'preStop');
    if (!hook.isUnset || role !== 'main' || workload.isIncomplete || image.isUnset) return;
    if (!/^(?:Deployment|Rollout|ReplicaSet|DeploymentConfig)$/.test(workload.kind)) return;
    const reference = namedImage(image);
    const [service] = project.objects.servicesOf(container).value ?? [];
    if (!service || (reference && isDataStore(reference))) return;
    yield {
      at: hook.key,
      message: `container "${name}" is told to stop while Service "${service.name.value ?? ''}" may still send it requests; add a preStop hook that sleeps for some seconds`,
      related: [{ at: service, message: 'the Service' }],
    };
  },
});
