import { namedImage } from '../../core/image.js';
import { dirname } from '../../core/path.js';
import { isBystander } from '../../knowledge/bystanders.js';
import { isDataStore, soundsLikeDataStore } from '../../knowledge/data-stores.js';
import { isWorkerRole } from '../../knowledge/temporal/server-roles.js';
import { isTestData } from '../../knowledge/test-data.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (rest = '', name = 'api', image = 'acme/api:1.4.0') => `apiVersion: apps/v1
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
          image: ${image}
          ports: [{ name: http, containerPort: 8080 }]${rest}
`;
const service = (port = 'http', app = 'api') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { selector: { app: ${app} }, ports: [{ name: web, port: 80, targetPort: ${port} }] }\n`;

export default defineRule({
  id: 'kubernetes/missing-readiness-probe',
  on: 'kubernetes.container',
  topic: 'observability',
  aggregate: true,
  summary: 'A container behind a Service has no readiness probe',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Without the probe a pod counts as ready as soon as its process exists. A Service sends it requests before it listens, and a rollout goes on to the next pod, so each
release answers some requests with errors and a broken one replaces all pods. A worker that only polls has no Service and needs none.`,
  reads: ['Service'],
  references: [
    'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/#readiness-probe',
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-readiness-probes',
  ],
  peers: [
    'kube-linter no-readiness-probe',
    'kube-score pod-probes',
    'polaris readinessProbeMissing',
    'checkov CKV_K8S_9',
    'kics a659f3b5',
    'kubescape C-0018',
  ],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': deployment('', '«api»'), 'svc/api.yaml': service() } },
      {
        name: 'the Service with an address is named, and not a headless one',
        files: {
          'k8s/api.yaml': deployment('', '«api»'),
          'svc/a.yaml': service().replace('spec: {', 'spec: { clusterIP: None,').replace('name: api', 'name: members'),
          'svc/b.yaml': service(),
        },
      },
      {
        name: 'the Service beside it is named, and not that of another way to deploy it',
        files: {
          'guides/basic/api.yaml': deployment('', '«api»'),
          'guides/basic/service.yaml': service(),
          'guides/balanced/service.yaml': service().replace('name: api', 'name: api-root'),
        },
      },
      {
        name: 'the headless one beside it is named, and not that of another example',
        files: {
          'volumes/web.yaml': `${service().replace('spec: {', 'spec: { clusterIP: None,').replace('name: api', 'name: members')}---\n${deployment('', '«api»')}`,
          'tls/web.yaml': service().replace('name: api', 'name: tls'),
        },
      },
      { name: 'by number', files: { 'k8s/api.yaml': deployment('', '«api»'), 'svc/api.yaml': service('8080') } },
      {
        name: 'restarts are another matter',
        files: {
          'k8s/api.yaml': deployment('\n          livenessProbe: { httpGet: { path: /health, port: http } }', '«api»'),
          'svc/api.yaml': service(),
        },
      },
    ],
    good: [
      {
        name: 'the only Service is the input of another test',
        files: { 'filters/inputs/api.yaml': deployment(), 'filters/testdata/update/service.yaml': service() },
      },
      {
        files: {
          'k8s/api.yaml': deployment('\n          readinessProbe: { httpGet: { path: /ready, port: http } }'),
          'svc/api.yaml': service(),
        },
      },
      {
        name: 'nothing is ready before a startup probe has succeeded',
        files: {
          'k8s/api.yaml': deployment('\n          startupProbe: { httpGet: { path: /ready, port: http } }'),
          'svc/api.yaml': service(),
        },
      },
      { name: 'no Service sends it anything', files: { 'k8s/api.yaml': deployment(), 'svc/web.yaml': service('http', 'web') } },
      { name: 'a worker that polls', files: { 'k8s/worker.yaml': deployment().replace(/\n {10}ports.*/, '') } },
      {
        name: 'the worker role of a Temporal server, which nobody calls',
        files: {
          'k8s/api.yaml': deployment('\n          env: [{ name: TEMPORAL_SERVICES, value: worker }]', 'api', 'temporalio/server:1.31.2'),
          'svc/api.yaml': service(),
        },
      },
      {
        name: 'a Service for its metrics',
        files: { 'k8s/api.yaml': deployment(), 'svc/api.yaml': service('9090').replace('name: web', 'name: metrics') },
      },
      {
        name: 'a Service that leads to pods whether they are ready or not',
        files: {
          'k8s/api.yaml': deployment(),
          'svc/api.yaml': service().replace('spec: {', 'spec: { clusterIP: None, publishNotReadyAddresses: true,'),
        },
      },
      { name: 'the port of another container', files: { 'k8s/api.yaml': deployment(), 'svc/api.yaml': service('9090') } },
      {
        name: 'a job',
        files: {
          'k8s/api.yaml': deployment().replace('kind: Deployment', 'kind: Job').replace('apps/v1', 'batch/v1'),
          'svc/api.yaml': service(),
        },
      },
    ],
  },
  *check(container, { project }) {
    const { workload, role } = container;
    if (!controllers.has(workload.kind) || workload.isIncomplete || role !== 'main' || container.image.isUnset) return;
    if (!container.readinessProbe.isUnset || !container.startupProbe.isUnset || container.ports.length === 0) return;
    if (project.servers.some((one) => isWorkerRole(one, container))) return;
    const isBeside = ({ file }: Manifest) => dirname(file.path) === dirname(workload.manifest.file.path);
    // The Service of a test's input goes with what stands in the same folder, if anything.
    const services = (project.objects.servicesOf(container).value ?? []).filter(
      (one) => one.root.get('spec', 'publishNotReadyAddresses').scalar !== true && (!isTestData(one.file.path) || isBeside(one)),
    );
    // Those in other folders may be of something else that has the same labels.
    const beside = services.filter(isBeside);
    const near = beside.length > 0 ? beside : services;
    // A headless one sends nothing itself, and may be that of another way to deploy the same.
    const service = near.find((one) => !isHeadless(one)) ?? near[0];
    if (!service) return;
    const name = service.name.value ?? '';
    const effect = isHeadless(service) ? `headless Service "${name}" gives out its address` : `Service "${name}" sends it requests`;
    const reference = namedImage(container.image);
    const names = [workload.name, container.name, reference?.name ?? ''];
    const isLookedPast = names.some(soundsLikeDataStore) || (reference && (isDataStore(reference) || isBystander(reference)));
    yield {
      at: container,
      message: `container "${container.name}" counts as ready as soon as it is started, and ${effect} from then on; add a readinessProbe that succeeds once it answers`,
      related: [{ at: service, message: 'the Service' }],
      ...(isLookedPast && { atMost: 'info' as const }),
    };
  },
});

function isHeadless({ root }: Manifest): boolean {
  return root.get('spec', 'clusterIP').text === 'None';
}

/** Kinds whose pods are replaced while others serve. */
const controllers: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Rollout', 'DeploymentConfig']);
