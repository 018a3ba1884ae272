import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const scaler = (target: string) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: worker }
spec:
  scaleTargetRef: ${target}
  minReplicas: 2
  maxReplicas: 6
`;
const workload = (name: string, kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;
const worker = workload('worker');

export default defineRule({
  id: 'kubernetes/autoscaler-without-target',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'An autoscaler scales nothing',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `Kubernetes accepts an autoscaler whose target cannot be found or cannot be scaled, and says so only in its events. The workload keeps the replicas that it
has, whatever its load.`,
  reads: ['Deployment', 'StatefulSet', 'ReplicaSet'],
  references: [
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
    'https://keda.sh/docs/latest/reference/scaledobject-spec/',
  ],
  peers: ['kube-linter dangling-horizontalpodautoscaler', 'kube-score horizontalpodautoscaler-has-target', 'kics 2f652c42'],
  examples: {
    bad: [
      {
        name: 'a name that no manifest has',
        files: { 'k8s/hpa.yaml': scaler('{ apiVersion: apps/v1, kind: Deployment, name: «workers» }'), 'k8s/worker.yaml': worker },
      },
      {
        name: 'without its API version it is looked for in the core group',
        files: { 'k8s/hpa.yaml': scaler('{ kind: «Deployment», name: worker }'), 'k8s/worker.yaml': worker },
      },
      {
        name: 'a group that is gone',
        files: {
          'k8s/hpa.yaml': scaler('{ apiVersion: «extensions/v1beta1», kind: Deployment, name: worker }'),
          'k8s/worker.yaml': worker,
        },
      },
      {
        name: 'a DaemonSet runs once per node',
        files: {
          'k8s/hpa.yaml': scaler('{ apiVersion: apps/v1, kind: «DaemonSet», name: worker }'),
          'k8s/worker.yaml': workload('worker', 'DaemonSet'),
        },
      },
      {
        name: 'KEDA',
        files: {
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: worker }\nspec:\n  scaleTargetRef: { name: «workers» }\n  triggers: []\n',
          'k8s/worker.yaml': worker,
        },
      },
    ],
    good: [
      {
        name: 'a worker of several versions, which another rule speaks of',
        files: {
          'k8s/hpa.yaml': scaler('{ apiVersion: apps/v1, kind: Deployment, name: orders }'),
          'k8s/worker.yaml': workload('orders', 'WorkerDeployment').replace('apps/v1', 'temporal.io/v1alpha1'),
        },
      },
      { files: { 'k8s/hpa.yaml': scaler('{ apiVersion: apps/v1, kind: Deployment, name: worker }'), 'k8s/worker.yaml': worker } },
      {
        name: 'in another folder',
        files: { 'scaling/hpa.yaml': scaler('{ apiVersion: apps/v1, kind: Deployment, name: worker }'), 'k8s/worker.yaml': worker },
      },
      {
        name: 'KEDA has defaults',
        files: {
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: worker }\nspec:\n  scaleTargetRef: { name: worker }\n  triggers: []\n',
          'k8s/worker.yaml': worker,
        },
      },
      {
        name: 'it may come from a chart',
        files: {
          'k8s/hpa.yaml': scaler('{ apiVersion: apps/v1, kind: Deployment, name: workers }'),
          'k8s/worker.yaml': worker,
          'charts/workers/Chart.yaml': 'name: workers\n',
        },
      },
      {
        name: 'an object of an operator, which may be scaled',
        files: { 'k8s/hpa.yaml': scaler('{ apiVersion: acme.io/v1, kind: Pool, name: workers }'), 'k8s/worker.yaml': worker },
      },
      {
        name: 'a name that is put in',
        files: { 'k8s/hpa.yaml': scaler('{ apiVersion: apps/v1, kind: Deployment, name: "${NAME}" }'), 'k8s/worker.yaml': worker },
      },
    ],
  },
  *check(manifest, { project }) {
    const { autoscaler } = manifest;
    if (!autoscaler?.targetKind.isSet || !autoscaler.targetName.isSet || !autoscaler.targetGroup.isSet) return;
    const { target, targetGroup: group, targetKind: kind, targetName: name } = autoscaler;
    const label = `${autoscaler.kind} "${manifest.name.value ?? ''}"`;
    if (kind.value === 'DaemonSet') {
      yield {
        at: kind.at,
        message: `${label} scales nothing, since a DaemonSet has one pod per node and no replicas; remove it, or make "${name.value}" a Deployment`,
      };
    } else if (/^(?:Deployment|StatefulSet|ReplicaSet)$/.test(kind.value) && group.value !== 'apps') {
      const version = target.get('apiVersion');
      yield {
        at: version.isSet ? version : kind.at,
        message: `${label} finds no ${kind.value} ${version.isSet ? `in the group "${group.value}"` : 'without "apiVersion", as none is in the core group'}; set apiVersion: apps/v1 in scaleTargetRef`,
      };
    } else if (
      group.value === 'apps' &&
      project.objects.named(kind.value, name.value, manifest).isUnset &&
      !isVersioned(name.value, manifest, project)
    ) {
      yield {
        at: name.at,
        message: `${label} scales nothing, as no manifest of this project defines ${kind.value} "${name.value}"; correct the name, or remove the autoscaler`,
        atMost: 'warning',
      };
    }
  },
});

/** The worker controller makes Deployments of other names for it; temporal/autoscaler-beside-controller says so. */
function isVersioned(name: string, manifest: Manifest, project: Project): boolean {
  return ['WorkerDeployment', 'TemporalWorkerDeployment'].some((kind) => project.objects.named(kind, name, manifest).isSet);
}
