import type { Problem } from '../../core/problem.js';
import { type Located, placeOf } from '../../core/source.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { controllerMetricLabels, controllerTriggerFields, controllerVersion } from '../../knowledge/temporal/worker-controller.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const template = (kind: string, spec: string, head = 'workerDeploymentRef: { name: orders }') => `apiVersion: temporal.io/v1alpha1
kind: WorkerResourceTemplate
metadata: { name: orders }
spec:
  ${head}
  template:
    ${kind}
    spec:
      ${spec.replaceAll('\n', '\n      ')}
`;
const hpa = 'apiVersion: autoscaling/v2\n    kind: HorizontalPodAutoscaler';
const budget = 'apiVersion: policy/v1\n    kind: PodDisruptionBudget';
const keda = 'apiVersion: keda.sh/v1alpha1\n    kind: ScaledObject';
const trigger = (metadata: string) =>
  `scaleTargetRef: {}\nminReplicaCount: 1\ntriggers:\n  - type: temporal\n    metadata: { endpoint: "temporal:7233", taskQueue: orders, ${metadata} }`;
const metric = (labels: string) =>
  `scaleTargetRef: {}\nmaxReplicas: 9\nmetrics:\n  - type: External\n    external: { metric: { name: backlog, selector: { matchLabels: { ${labels} } } }, target: { type: AverageValue, averageValue: "1" } }`;

export default defineRule({
  id: 'temporal/refused-resource-template',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'The worker controller refuses a WorkerResourceTemplate',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The worker controller makes one object of the template for each version of a worker, and fills in what differs between versions.
Its webhook refuses a template that sets one of these fields, as an autoscaler or a budget would then be for one version only, or for none, while all
others run without.`,
  references: [
    'https://github.com/temporalio/temporal-worker-controller/blob/main/docs/worker-resource-templates.md',
    'https://github.com/temporalio/temporal-worker-controller/blob/main/api/v1alpha1/workerresourcetemplate_webhook.go',
  ],
  examples: {
    bad: [
      {
        name: 'a target of its own',
        files: {
          'k8s/hpa.yaml': template(hpa, '«scaleTargetRef»: { apiVersion: apps/v1, kind: Deployment, name: orders }\nmaxReplicas: 9'),
        },
      },
      { name: 'no replica at least', files: { 'k8s/hpa.yaml': template(hpa, 'scaleTargetRef: {}\nminReplicas: «0»\nmaxReplicas: 9') } },
      {
        name: 'labels of its own',
        files: { 'k8s/budget.yaml': template(budget, 'maxUnavailable: 1\nselector: { «matchLabels»: { app: orders } }') },
      },
      {
        name: 'a version in a metric',
        files: { 'k8s/hpa.yaml': template(hpa, metric('task_type: Activity, «temporal_worker_build_id»: v3')) },
      },
      {
        name: 'a version in a trigger',
        files: { 'k8s/keda.yaml': template(keda, trigger('«workerDeploymentName»: orders, workerDeploymentBuildId: ""')) },
      },
      {
        name: 'a name of its own',
        files: { 'k8s/hpa.yaml': template(`${hpa}\n    metadata: { name: «orders» }`, 'scaleTargetRef: {}\nmaxReplicas: 9') },
      },
      {
        name: 'for no worker',
        files: { 'k8s/hpa.yaml': template(hpa, 'scaleTargetRef: {}\nmaxReplicas: 9', '{}').replace('spec:\n  {}\n', '«spec»:\n') },
      },
      {
        name: 'for a worker by both names of the field',
        files: {
          'k8s/hpa.yaml': template(
            hpa,
            'scaleTargetRef: {}\nmaxReplicas: 9',
            'workerDeploymentRef: { name: orders }\n  «temporalWorkerDeploymentRef»: { name: orders }',
          ),
        },
      },
    ],
    good: [
      { files: { 'k8s/hpa.yaml': template(hpa, 'scaleTargetRef: {}\nminReplicas: 1\nmaxReplicas: 9') } },
      { files: { 'k8s/budget.yaml': template(budget, 'maxUnavailable: 1\nselector: { matchLabels: {} }') } },
      { name: 'a label that is not of the version', files: { 'k8s/hpa.yaml': template(hpa, metric('task_type: Activity')) } },
      {
        name: 'fields for it to fill in',
        files: { 'k8s/keda.yaml': template(keda, trigger('workerDeploymentName: "", workerDeploymentBuildId: "", namespace: ""')) },
      },
      {
        name: 'the earlier name of the reference',
        files: { 'k8s/hpa.yaml': template(hpa, 'scaleTargetRef: {}\nmaxReplicas: 9', 'temporalWorkerDeploymentRef: { name: orders }') },
      },
      {
        name: 'a trigger of another scaler',
        files: { 'k8s/keda.yaml': template(keda, trigger('namespace: orders').replace('type: temporal', 'type: prometheus')) },
      },
    ],
  },
  *check({ apiVersion, kind, root, name, document }) {
    if (apiVersion !== controllerVersion || kind !== 'WorkerResourceTemplate' || document.damaged) return;
    const spec = root.get('spec');
    if (!spec.isMap) return;
    const label = labelOf({ kind: 'WorkerResourceTemplate', name });
    yield* problemsOfReference(spec, label);
    const template = spec.get('template');
    for (const field of ['name', 'namespace']) {
      const node = template.get('metadata', field);
      if (node.isScalar && node.isSet && node.text !== '') yield ownedBy(node, `metadata.${field}`, label, 'remove it');
    }
    yield* problemsOfTemplate(template.get('spec'), label);
  },
});

function* problemsOfReference(spec: DataNode, label: string): Iterable<Problem> {
  const today = spec.get('workerDeploymentRef');
  const earlier = spec.entries.get('temporalWorkerDeploymentRef');
  if (today.isUnset && (earlier === undefined || earlier.value.isUnset))
    yield {
      at: spec.key,
      message: `${label} is refused, as it names no worker; set workerDeploymentRef to the WorkerDeployment that it is for`,
    };
  else if (today.isSet && earlier?.value.isSet)
    yield {
      at: placeOf(earlier.key),
      message: `${label} is refused, as it names its worker in two fields; keep workerDeploymentRef`,
    };
}

function* problemsOfTemplate(spec: DataNode, label: string): Iterable<Problem> {
  const least = spec.get('minReplicas');
  if (least.scalar === 0)
    yield {
      at: least,
      message: `${label} is refused, as an autoscaler of "minReplicas" 0 cannot see the backlog of a task queue without pollers; write 1 or more, or scale with KEDA`,
    };
  for (const at of targetsIn(spec, 0)) yield ownedBy(at, 'scaleTargetRef', label, 'set it to {}');
  const labels = spec.get('selector').entries.get('matchLabels');
  if (labels && labels.value.entries.size > 0) yield ownedBy(labels.key, 'selector.matchLabels', label, 'set it to {}');
  for (const metric of spec.get('metrics').items) {
    const set = metric.get('external', 'metric', 'selector', 'matchLabels').entries;
    const key = controllerMetricLabels.flatMap((field) => set.get(field)?.key ?? [])[0];
    if (key) yield ownedBy(key, 'the label', label, 'remove it');
  }
  for (const trigger of spec.get('triggers').items) {
    if (trigger.get('type').scalar !== 'temporal') continue;
    const set = trigger.get('metadata').entries;
    const entry = controllerTriggerFields.flatMap((field) => set.get(field) ?? []).find(({ value }) => value.isScalar && value.text !== '');
    if (entry) yield ownedBy(entry.key, entry.name, label, 'set it to ""');
  }
}

function ownedBy(at: Located, what: string, label: string, advice: string): Problem {
  return {
    at: placeOf(at),
    message: `${label} is refused, as the controller fills in ${what.includes(' ') ? what : `"${what}"`} for each version of the worker; ${advice}`,
  };
}

/** As the webhook looks for them: through maps, not through lists. */
function* targetsIn(node: DataNode, depth: number): Iterable<Located> {
  if (depth > 20) return;
  for (const { name, key, value } of node.entries.values()) {
    if (name !== 'scaleTargetRef') yield* targetsIn(value, depth + 1);
    else if (value.isSet && !(value.isMap && value.entries.size === 0)) yield key;
  }
}
