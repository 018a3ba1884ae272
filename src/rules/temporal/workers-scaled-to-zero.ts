import { labelOf } from '../../knowledge/kubernetes/names.js';
import { defaultCooldown } from '../../knowledge/temporal/keda.js';
import { defineRule } from '../../rule.js';

const scaler = (range: string, triggers = '', fields = '') => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders }
spec:
  scaleTargetRef: { name: orders }
  ${range}
  triggers:
    - type: temporal
      metadata: { endpoint: "temporal-frontend:7233", taskQueue: orders${fields} }
${triggers}`;
const counted = ', includeRunningWorkflowCount: "true"';

export default defineRule({
  id: 'temporal/workers-scaled-to-zero',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'KEDA may remove the last worker while it is at work',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `KEDA counts tasks that wait. A worker that keeps up has an empty queue, though it runs activities and holds workflows in its cache; after the
cooldown its last pod is stopped all the same. The next task, a timer or a signal then waits for KEDA to look, and for a pod to start.`,
  references: [
    'https://keda.sh/docs/latest/scalers/temporal/',
    'https://github.com/kedacore/keda/issues/7368',
    'https://github.com/temporalio/temporal-worker-controller/issues/547',
  ],
  examples: {
    bad: [
      { name: 'none at least, by default', files: { 'k8s/keda.yaml': scaler('maxReplicaCount: 9').replace('spec:\n', '«spec»:\n') } },
      { files: { 'k8s/keda.yaml': scaler('minReplicaCount: «0»\n  cooldownPeriod: 600') } },
      { name: 'a short cooldown', files: { 'k8s/keda.yaml': scaler('minReplicaCount: «0»\n  cooldownPeriod: 30', '', counted) } },
      {
        name: 'for each version of a worker',
        files: {
          'k8s/keda.yaml':
            'apiVersion: temporal.io/v1alpha1\nkind: WorkerResourceTemplate\nmetadata: { name: orders }\nspec:\n  workerDeploymentRef: { name: orders }\n  template:\n    apiVersion: keda.sh/v1alpha1\n    kind: ScaledObject\n    spec:\n      scaleTargetRef: {}\n      minReplicaCount: «0»\n      triggers: [{ type: temporal, metadata: { endpoint: "temporal-frontend:7233", taskQueue: orders, workerDeploymentName: "" } }]\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/keda.yaml': scaler('minReplicaCount: 1') } },
      { name: 'running workflows count', files: { 'k8s/keda.yaml': scaler('minReplicaCount: 0\n  cooldownPeriod: 600', '', counted) } },
      {
        name: 'another trigger holds it',
        files: {
          'k8s/keda.yaml': scaler(
            'minReplicaCount: 0',
            '    - type: cron\n      metadata: { timezone: UTC, start: 0 8 * * *, end: 0 18 * * *, desiredReplicas: "1" }\n',
          ),
        },
      },
      { name: 'a variable', files: { 'k8s/keda.yaml': scaler('minReplicaCount: "${LEAST}"') } },
      {
        name: 'for each version of a worker, one at least',
        files: {
          'k8s/keda.yaml':
            'apiVersion: temporal.io/v1alpha1\nkind: WorkerResourceTemplate\nmetadata: { name: orders }\nspec:\n  workerDeploymentRef: { name: orders }\n  template:\n    apiVersion: keda.sh/v1alpha1\n    kind: ScaledObject\n    spec:\n      scaleTargetRef: {}\n      minReplicaCount: 1\n      triggers: [{ type: temporal, metadata: { endpoint: "temporal-frontend:7233", taskQueue: orders, workerDeploymentName: "" } }]\n',
        },
      },
    ],
  },
  *check({ autoscaler, root, kind, name, document }) {
    if (autoscaler?.kind !== 'ScaledObject' || document.damaged) return;
    const { least, leastByDefault } = autoscaler;
    if (least.isUnknown || (least.value ?? leastByDefault) !== 0) return;
    const spec = root.get('spec', ...(kind === 'WorkerResourceTemplate' ? ['template', 'spec'] : []));
    const triggers = spec.get('triggers').items;
    // Another trigger may see what this one does not.
    if (triggers.length === 0 || triggers.some((trigger) => trigger.get('type').scalar !== 'temporal')) return;
    const cooldown = spec.get('cooldownPeriod').number();
    const seconds = cooldown.isUnset ? defaultCooldown : cooldown.value;
    const counts = triggers.every((trigger) => /^true$/i.test(trigger.get('metadata', 'includeRunningWorkflowCount').text ?? ''));
    if (seconds === undefined || (counts && seconds >= shortest)) return;
    yield {
      at: least.at,
      message: counts
        ? `${labelOf({ kind, name })} removes the last worker after ${seconds} s without work, so that pods may come and go all the time; set "cooldownPeriod" to ${shortest} or more`
        : `${labelOf({ kind, name })} removes the last worker after ${seconds} s without a waiting task, while activities and workflows may be running; set "minReplicaCount" to 1 or more`,
    };
  },
});

/** Seconds in which a pod hardly starts, connects and gets its first task. */
const shortest = 60;
