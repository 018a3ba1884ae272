import { weaklyMemoized } from '../../core/lazy.js';
import { scalesNothing } from '../../knowledge/temporal/worker-controller.js';
import type { KubernetesContainer, Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const scaler = (metrics: string) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: worker }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: worker }
  minReplicas: 2
  maxReplicas: 6
${metrics}`;
const share = (resource: string, marks = '«»') =>
  `  metrics:\n    - type: Resource\n      resource: { name: ${resource}, target: { type: Utilization, averageUtilization: ${marks[0] ?? ''}70${marks[1] ?? ''} } }\n`;
const deployment = (resources: string, more = '') => `apiVersion: apps/v1
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
          resources: ${resources}
${more}`;
const sidecar = '        - { name: proxy, image: "acme/proxy:2.0.1" }\n';
const requests = '{ requests: { cpu: 500m, memory: 1Gi } }';

export default defineRule({
  id: 'kubernetes/metric-without-request',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'An autoscaler measures a share of a request that a container does not make',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `Utilization is what a pod uses as a share of what its containers request. Where one of them requests nothing, sidecars included, the
autoscaler cannot compute the share: it reports "missing request for cpu", and does not scale on that metric.`,
  reads: ['template', 'LimitRange'],
  references: [
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-resource-metrics',
    'https://keda.sh/docs/latest/scalers/cpu/',
  ],
  examples: {
    bad: [
      { files: { 'k8s/hpa.yaml': scaler(share('cpu')), 'k8s/worker.yaml': deployment('{ requests: { memory: 1Gi } }') } },
      { name: 'a sidecar counts', files: { 'k8s/hpa.yaml': scaler(share('memory')), 'k8s/worker.yaml': deployment(requests, sidecar) } },
      {
        name: 'CPU is what an autoscaler without metrics takes',
        files: {
          'k8s/hpa.yaml': scaler('').replace('kind: Horizontal', 'kind: «Horizontal').replace('Autoscaler\nmeta', 'Autoscaler»\nmeta'),
          'k8s/worker.yaml': deployment('{}'),
        },
      },
      {
        name: 'KEDA',
        files: {
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: worker }\nspec:\n  scaleTargetRef: { name: worker }\n  triggers:\n    - { type: «cpu», metricType: Utilization, metadata: { value: "60" } }\n',
          'k8s/worker.yaml': deployment('{}'),
        },
      },
    ],
    good: [
      { files: { 'k8s/hpa.yaml': scaler(share('cpu', '')), 'k8s/worker.yaml': deployment(requests) } },
      {
        name: 'a limit is a request, too',
        files: { 'k8s/hpa.yaml': scaler(share('cpu', '')), 'k8s/worker.yaml': deployment('{ limits: { cpu: 1 } }') },
      },
      { name: 'without metrics, with requests', files: { 'k8s/hpa.yaml': scaler(''), 'k8s/worker.yaml': deployment(requests) } },
      {
        name: 'one container counts',
        files: {
          'k8s/hpa.yaml': scaler(
            '  metrics:\n    - type: ContainerResource\n      containerResource: { name: cpu, container: worker, target: { type: Utilization, averageUtilization: 70 } }\n',
          ),
          'k8s/worker.yaml': deployment(requests, sidecar),
        },
      },
      {
        name: 'an amount needs no request',
        files: {
          'k8s/hpa.yaml': scaler(
            '  metrics:\n    - type: Resource\n      resource: { name: cpu, target: { type: AverageValue, averageValue: 500m } }\n',
          ),
          'k8s/worker.yaml': deployment('{}'),
        },
      },
      {
        name: 'a worker of several versions, which no autoscaler of its own reaches',
        files: {
          'k8s/hpa.yaml': scaler(share('cpu', '')).replace('apps/v1, kind: Deployment', 'temporal.io/v1alpha1, kind: WorkerDeployment'),
          'k8s/worker.yaml': deployment('{}')
            .replace('apps/v1', 'temporal.io/v1alpha1')
            .replace('kind: Deployment', 'kind: WorkerDeployment'),
        },
      },
      {
        name: 'an init container has ended by then',
        files: {
          'k8s/hpa.yaml': scaler(share('cpu', '')),
          'k8s/worker.yaml': deployment(requests, '      initContainers: [{ name: wait, image: "busybox:1.37" }]\n'),
        },
      },
      {
        name: 'a LimitRange gives requests to all',
        files: {
          'k8s/hpa.yaml': scaler(share('cpu', '')),
          'k8s/worker.yaml': deployment('{}'),
          'k8s/limits.yaml':
            'apiVersion: v1\nkind: LimitRange\nmetadata: { name: defaults }\nspec:\n  limits:\n    - { type: Container, defaultRequest: { cpu: 100m } }\n',
        },
      },
    ],
  },
  *check(manifest, { project }) {
    const { autoscaler } = manifest;
    if (!autoscaler?.targetName.isSet || !autoscaler.targetKind.isSet) return;
    const targets = project.objects.named(autoscaler.targetKind.value, autoscaler.targetName.value, manifest);
    const workload = targets.isSet && targets.value.length === 1 ? targets.value[0]?.workload : undefined;
    if (!workload || workload.isIncomplete || scalesNothing(manifest, workload.manifest)) return;
    const defaults = defaultsOf(project.manifestsNear(manifest));
    for (const metric of autoscaler.utilization) {
      const { resource, container } = metric;
      if (container.isUnknown || defaults.has(resource)) continue;
      const without = workload.containers.find(
        (one) => isMeasured(one) && (container.isUnset || container.value === one.name) && one.requests[resource].isUnset,
      );
      if (!without) continue;
      yield {
        at: metric,
        message: `${autoscaler.kind} "${manifest.name.value ?? ''}" cannot compute the ${resource === 'cpu' ? 'CPU' : 'memory'} utilization of ${workload.kind} "${workload.name}", as container "${without.name}" requests none; set its ${resource} request`,
        related: [{ at: without, message: `"${without.name}" has no ${resource} request` }],
      };
    }
  },
});

/** Init containers have ended when a pod is measured. */
function isMeasured({ role }: KubernetesContainer): boolean {
  return role !== 'init';
}

/** Resources for which a LimitRange gives containers a request. */
const defaultsOf = weaklyMemoized((manifests: readonly Manifest[]): ReadonlySet<string> => {
  const items = manifests.filter(({ kind }) => kind === 'LimitRange').flatMap(({ root }) => root.get('spec', 'limits').items);
  return new Set(
    ['cpu', 'memory'].filter((name) =>
      items.some((item) => !item.get('defaultRequest', name).isUnset || !item.get('default', name).isUnset),
    ),
  );
});
