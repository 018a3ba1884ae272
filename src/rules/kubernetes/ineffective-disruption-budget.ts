import { selectsAll } from '../../core/selector.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const budget = (spec: string) => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: «worker» }
spec:
  ${spec}
`;
const unmarked = (spec: string) => budget(spec).replace('«worker»', 'worker');
const selector = 'selector: { matchLabels: { app: worker } }';
const deployment = (label: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 3
  selector: { matchLabels: { app: ${label} } }
  template:
    metadata: { labels: { app: ${label} } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;

/** Words in the kinds of objects for which operators make pods. */
const makers = [
  ...[
    'Cluster',
    'Kafka',
    'Prometheus',
    'Alertmanager',
    'ThanosRuler',
    'Elasticsearch',
    'OpenSearch',
    'Redis',
    'Valkey',
    'Mongo',
    'Postgres',
  ],
  ...['MySQL', 'MariaDB', 'Rabbit', 'Cassandra', 'Etcd', 'Vault', 'Keycloak', 'Jaeger', 'Collector', 'Gateway', 'Temporal', 'Database'],
];

export default defineRule({
  id: 'kubernetes/ineffective-disruption-budget',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'A PodDisruptionBudget protects nothing, or is refused',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `A budget counts only when it says how many pods must stay and picks the pods that it means. Kubernetes accepts one that does neither, and the node
upgrade that it should have slowed down takes all pods at once. One with both limits is refused when it is applied.`,
  reads: ['template', 'Pod', ...makers],
  references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/#specifying-a-poddisruptionbudget'],
  peers: ['kube-score poddisruptionbudget-has-policy'],
  examples: {
    bad: [
      { name: 'both limits are refused', files: { 'k8s/pdb.yaml': unmarked(`minAvailable: 1\n  «maxUnavailable»: 1\n  ${selector}`) } },
      { name: 'no limit', files: { 'k8s/pdb.yaml': budget(selector) } },
      { name: 'no selector picks no pod', files: { 'k8s/pdb.yaml': budget('minAvailable: 1') } },
      {
        name: 'labels that no pod has',
        files: {
          'k8s/pdb.yaml': unmarked('minAvailable: 1\n  selector: «{ matchLabels: { app: worker } }»'),
          'k8s/worker.yaml': deployment('workers'),
        },
      },
    ],
    good: [
      { files: { 'k8s/pdb.yaml': unmarked(`minAvailable: 1\n  ${selector}`), 'k8s/worker.yaml': deployment('worker') } },
      { files: { 'k8s/pdb.yaml': unmarked(`maxUnavailable: 1\n  ${selector}`), 'k8s/worker.yaml': deployment('worker') } },
      { name: 'an empty selector picks all', files: { 'k8s/pdb.yaml': unmarked('maxUnavailable: 1\n  selector: {}') } },
      {
        name: 'the pods may come from a chart',
        files: {
          'k8s/pdb.yaml': unmarked(`minAvailable: 1\n  ${selector}`),
          'k8s/worker.yaml': deployment('workers'),
          'charts/worker/Chart.yaml': 'name: worker\n',
        },
      },
      {
        name: 'labels that an operator sets',
        files: {
          'k8s/pdb.yaml': unmarked('minAvailable: 1\n  selector: { matchLabels: { strimzi.io/cluster: worker } }'),
          'k8s/worker.yaml': deployment('workers'),
        },
      },
      {
        name: 'an operator makes the pods',
        files: {
          'k8s/pdb.yaml': unmarked(`minAvailable: 1\n  ${selector}`),
          'k8s/cluster.yaml': 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: worker }\nspec: { instances: 3 }\n',
        },
      },
    ],
  },
  *check(manifest, { project }) {
    if (manifest.kind !== 'PodDisruptionBudget' || !manifest.apiVersion.startsWith('policy/')) return;
    const spec = manifest.root.get('spec');
    if (!spec.isMap) return;
    const name = `PodDisruptionBudget "${manifest.name.value ?? ''}"`;
    const at = manifest.name.isSet ? manifest.name.at : manifest;
    const [least, most] = [spec.get('minAvailable'), spec.get('maxUnavailable')];
    if (least.isSet && most.isSet) {
      yield { at: most.key, message: `Kubernetes refuses ${name} with both "minAvailable" and "maxUnavailable"; keep one of them` };
      return;
    }
    if (least.isUnset && most.isUnset) {
      yield {
        at,
        message: `${name} has neither "minAvailable" nor "maxUnavailable", so it lets all pods be evicted at once; set one of them`,
        atMost: 'warning',
      };
      return;
    }
    const { podSelector } = manifest;
    if (podSelector.isUnset) {
      yield { at, message: `${name} has no selector, so it protects no pod; give it the labels of the pods`, atMost: 'warning' };
    } else if (
      podSelector.isSet &&
      !selectsAll(podSelector.value) &&
      project.objects.podsOf(manifest).isUnset &&
      !mayBeMade(manifest, project)
    ) {
      yield {
        at: podSelector.at,
        message: `${name} protects nothing, as no manifest of this project makes pods with its labels; correct the selector, or remove the budget`,
        atMost: 'warning',
      };
    }
  },
});

/** Groups of custom resources that make no pods of their own. */
const inert =
  /^(?:(?:.+\.)?k8s\.io|argoproj\.io|keda\.sh|cert-manager\.io|external-secrets\.io|(?:.+\.)?istio\.io|traefik\.io|kyverno\.io|bitnami\.com)$/;

/** An object of an operator may stand for pods; so may one that no file shows, where the labels are those of an operator. */
function mayBeMade(near: Manifest, project: Project): boolean {
  const keys = [...(near.podSelector.value?.matchLabels.keys() ?? [])];
  if (keys.some((key) => key.includes('/') && !/^(?:(?:.+\.)?k8s\.io|(?:.+\.)?kubernetes\.io)\//.test(key))) return true;
  return project.manifestsNear(near).some(({ apiVersion, kind, workload }) => {
    const group = apiVersion.split('/')[0] ?? '';
    return !workload && group.includes('.') && !inert.test(group) && makers.some((word) => kind.includes(word));
  });
}
