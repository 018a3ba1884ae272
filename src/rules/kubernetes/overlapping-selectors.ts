import { dirname } from '../../core/path.js';
import { selects } from '../../core/selector.js';
import type { Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (name: string, label: string, marks = ['', '']) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: ${marks[0]}{ matchLabels: { ${label} } }${marks[1]}
  template:
    metadata: { labels: { ${label} } }
    spec:
      containers:
        - name: app
          image: acme/${name}:1.4.0
`;
const scaler = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: api }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
  minReplicas: 2
  maxReplicas: 6
`;
const migrate = `apiVersion: batch/v1
kind: Job
metadata: { name: migrate }
spec:
  template:
    metadata: { labels: { app: shop } }
    spec: { restartPolicy: Never, containers: [{ name: migrate, image: "acme/api:1.4.0" }] }
`;

export default defineRule({
  id: 'kubernetes/overlapping-selectors',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  summary: 'A workload selects the pods of another one',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Whatever works by the selector counts the pods of both: an autoscaler takes the average over all of them, and two autoscalers switch each other off with the
condition AmbiguousSelector. The selector cannot be changed later without making the workload anew.`,
  reads: ['template', 'HorizontalPodAutoscaler', 'ScaledObject'],
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  ],
  examples: {
    bad: [
      {
        name: 'an autoscaler counts both',
        files: {
          'k8s/api.yaml': deployment('api', 'app: shop', ['«', '»']),
          'k8s/worker.yaml': deployment('worker', 'app: shop')
            .replace('app: shop } }\n  template', 'app: shop, role: worker } }\n  template')
            .replace('labels: { app: shop }', 'labels: { app: shop, role: worker }'),
          'k8s/hpa.yaml': scaler,
        },
      },
      {
        name: 'a Job that ends counts while it runs',
        files: { 'k8s/api.yaml': deployment('api', 'app: shop', ['«', '»']), 'k8s/migrate.yaml': migrate, 'k8s/hpa.yaml': scaler },
      },
    ],
    good: [
      {
        files: {
          'k8s/api.yaml': deployment('api', 'app: shop, role: api'),
          'k8s/worker.yaml': deployment('worker', 'app: shop, role: worker'),
          'k8s/hpa.yaml': scaler,
        },
      },
      {
        name: 'the labels of the job are its own',
        files: {
          'k8s/api.yaml': deployment('api', 'app: shop'),
          'k8s/migrate.yaml': migrate.replace('app: shop', 'app: migrate'),
          'k8s/hpa.yaml': scaler,
        },
      },
      {
        name: 'its own pod, read from a cluster',
        files: {
          'k8s/api.yaml': deployment('api', 'app: shop'),
          'k8s/pods.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: api-x42ms, labels: { app: shop }, ownerReferences: [{ kind: ReplicaSet, name: api }] }\nspec: { containers: [{ name: app, image: "acme/api:1.4.0" }] }\n',
          'k8s/hpa.yaml': scaler,
        },
      },
      { name: 'nothing counts them', files: { 'k8s/api.yaml': deployment('api', 'app: shop'), 'k8s/migrate.yaml': migrate } },
      {
        name: 'results of several runs of a tool',
        files: {
          'rendered/one.yaml': deployment('api', 'app: shop'),
          'rendered/scaled.yaml': `${deployment('api', 'app: shop')}---\n${scaler}`,
          'rendered/two.yaml': `${deployment('api', 'app: shop')}---\n${deployment('api-custom', 'app: shop')}`,
        },
      },
      {
        name: 'copies in other folders',
        files: {
          'k8s/api.yaml': deployment('api', 'app: shop'),
          'k8s/hpa.yaml': scaler,
          'old/api.yaml': deployment('api-old', 'app: shop'),
        },
      },
    ],
  },
  *check(workload, { project }) {
    const { selector, kind, name } = workload;
    if (!selector.isSet || !workload.hasReplicas || workload.isIncomplete) return;
    const scaler = project.scalerOf(workload);
    if (!scaler.isSet) return;
    const near = project.manifestsNear(workload);
    const isRendered = near.some(({ workload: copy }) => copy && copy.file !== workload.file && isCopy(copy, workload));
    if (isRendered && scaler.value.file !== workload.file) return;
    const other = near.find((one) => {
      const { workload: pods } = one;
      // What was read from a cluster is made by another object.
      if (!one.root.get('metadata', 'ownerReferences').isUnset) return false;
      if (!pods?.podLabels.isSet || pods === workload || (pods.name === name && pods.kind === kind)) return false;
      if (isRendered && pods.file !== workload.file) return false;
      return areTogether(workload, pods) && selects(selector.value, pods.podLabels.value);
    })?.workload;
    if (!other) return;
    yield {
      at: selector.at,
      message: `the selector of ${kind} "${name}" also picks the pods of ${other.kind} "${other.name}", so ${scaler.value.kind} "${scaler.value.name.value ?? ''}" counts these, too; add a label to selector and template that only its own pods have`,
      related: [
        { at: other, message: 'the other workload' },
        { at: scaler.value, message: 'the autoscaler' },
      ],
    };
  },
});

/** Where several files of a folder hold the same object, each is a result of its own, and no two are deployed together. */
function isCopy(one: Workload, other: Workload): boolean {
  return one.kind === other.kind && one.name === other.name && areTogether(one, other);
}

/** In one namespace, and in one folder: others are often alternatives or copies for several clusters. */
function areTogether(one: Workload, other: Workload): boolean {
  const [a, b] = [one.manifest.namespace, other.manifest.namespace];
  return dirname(one.file.path) === dirname(other.file.path) && (!a.isSet || !b.isSet || a.value === b.value);
}
