import { labelOf } from '../../knowledge/kubernetes/names.js';
import { isVersionedDeployment } from '../../knowledge/temporal/worker-controller.js';
import { defineRule } from '../../rule.js';

const worker = (kind: string) => `apiVersion: temporal.io/v1alpha1
kind: ${kind}
metadata: { name: orders }
spec:
  workerOptions: { connectionRef: { name: cloud }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: {}
  template: { spec: { containers: [{ name: worker, image: "acme/orders-worker:1.4.0" }] } }
`;
const deployment = (name: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec:\n  selector: { matchLabels: { app: orders } }\n  template: { metadata: { labels: { app: orders } }, spec: { containers: [{ name: api, image: "acme/orders:1.4.0" }] } }\n`;
const hpa = (target: string) =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: orders }\nspec:\n  scaleTargetRef: { ${target} }\n  maxReplicas: 6\n`;
const keda = (target: string) =>
  `apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: orders }\nspec:\n  scaleTargetRef: { ${target} }\n  triggers: [{ type: cron, metadata: { start: 0 8 * * *, end: 0 18 * * *, timezone: UTC, desiredReplicas: "4" } }]\n`;

export default defineRule({
  id: 'temporal/autoscaler-beside-controller',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'An autoscaler is meant for a worker of several versions, and reaches none of them',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The worker controller makes one Deployment per version of a worker, with the build id in its name. A WorkerDeployment itself cannot be
scaled by others, and an autoscaler for a Deployment of its name finds nothing; one for a version by name would leave the next version without.`,
  references: [
    'https://github.com/temporalio/temporal-worker-controller/blob/main/docs/worker-resource-templates.md',
    'https://github.com/temporalio/temporal-worker-controller/blob/main/docs/limits.md',
  ],
  reads: ['temporal.io/', 'Deployment'],
  examples: {
    bad: [
      {
        files: {
          'k8s/worker.yaml': worker('WorkerDeployment'),
          'k8s/hpa.yaml': hpa('apiVersion: temporal.io/v1alpha1, kind: «WorkerDeployment», name: orders'),
        },
      },
      {
        name: 'a Deployment of its name',
        files: { 'k8s/worker.yaml': worker('WorkerDeployment'), 'k8s/keda.yaml': keda('name: «orders»') },
      },
      {
        name: 'the earlier name of the kind, in another project',
        files: { 'k8s/hpa.yaml': hpa('apiVersion: temporal.io/v1alpha1, kind: «TemporalWorkerDeployment», name: orders') },
      },
    ],
    good: [
      {
        name: 'a template for one autoscaler per version',
        files: {
          'k8s/worker.yaml': worker('WorkerDeployment'),
          'k8s/hpa.yaml':
            'apiVersion: temporal.io/v1alpha1\nkind: WorkerResourceTemplate\nmetadata: { name: orders }\nspec:\n  workerDeploymentRef: { name: orders }\n  template: { apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, spec: { scaleTargetRef: {}, maxReplicas: 6 } }\n',
        },
      },
      {
        name: 'a Deployment of the same name is there as well',
        files: {
          'k8s/worker.yaml': worker('WorkerDeployment'),
          'k8s/keda.yaml': keda('name: orders'),
          'k8s/api.yaml': deployment('orders'),
        },
      },
      { name: 'for another one', files: { 'k8s/worker.yaml': worker('WorkerDeployment'), 'k8s/keda.yaml': keda('name: api') } },
      { name: 'a Deployment', files: { 'k8s/hpa.yaml': hpa('apiVersion: apps/v1, kind: Deployment, name: orders') } },
    ],
  },
  *check(manifest, { project }) {
    const { autoscaler } = manifest;
    if (!autoscaler?.targetName.isSet || !autoscaler.targetKind.isSet || manifest.kind === 'WorkerResourceTemplate') return;
    const { targetKind: kind, targetName: name } = autoscaler;
    const label = labelOf(manifest);
    const advice = 'put it into a WorkerResourceTemplate, of which the controller makes one for each version';
    if (autoscaler.targetGroup.value === 'temporal.io' && /^(?:Temporal)?WorkerDeployment$/.test(kind.value)) {
      yield { at: kind.at, message: `${label} scales nothing, as a ${kind.value} cannot be the target of an autoscaler; ${advice}` };
      return;
    }
    if (kind.value !== 'Deployment' || project.objects.named('Deployment', name.value, manifest).isSet) return;
    const worker = ['WorkerDeployment', 'TemporalWorkerDeployment']
      .flatMap((one) => project.objects.named(one, name.value, manifest).value ?? [])
      .find(isVersionedDeployment);
    if (!worker) return;
    yield {
      at: name.at,
      message: `${label} scales nothing, as the Deployments of ${worker.kind} "${name.value}" have the build id of a version in their names; ${advice}`,
      related: [{ at: worker, message: 'the worker' }],
    };
  },
});
