import { isBuiltIn, isLabelOfController } from '../../knowledge/kubernetes/objects.js';
import type { Manifest, Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (labels: string, name = 'api') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: ${labels} }
  template:
    metadata: { labels: ${labels} }
    spec:
      containers:
        - name: api
          image: acme/api:1.4.0
`;
const service = (spec: string, name = 'api') => `apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec:
  ${spec}
  ports: [{ port: 80 }]
`;

export default defineRule({
  id: 'kubernetes/service-without-pods',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'The selector of a Service fits the pods of no workload',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A Service sends traffic to the pods whose labels fit its selector. Where none fits, every connection to its name is refused or times out, and nothing in
Kubernetes reports it: the Service is valid, its list of endpoints is empty.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/service/',
    'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/',
  ],
  peers: ['kube-linter dangling-service', 'kube-score service-targets-pod', 'kics 3ca03a61'],
  reads: ['containers', 'Service', '.io/v', '.com/v', '.dev/v', '.org/v', '.sh/v'],
  examples: {
    bad: [
      {
        files: { 'k8s/api.yaml': deployment('{ app: orders-api }'), 'k8s/service.yaml': service('selector: «{ app: api }»') },
      },
      {
        name: 'one label of two',
        files: {
          'k8s/api.yaml': deployment('{ app: api, tier: web }'),
          'network/service.yaml': service('selector: «{ app: api, tier: backend }»'),
        },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('{ app: api }'), 'k8s/service.yaml': service('selector: { app: api }') } },
      {
        name: 'its endpoints are written by hand',
        files: { 'k8s/api.yaml': deployment('{ app: orders-api }'), 'k8s/service.yaml': service('type: ClusterIP') },
      },
      {
        name: 'a name of elsewhere',
        files: {
          'k8s/api.yaml': deployment('{ app: orders-api }'),
          'k8s/service.yaml': service('type: ExternalName\n  externalName: db.example.com\n  selector: { app: db }'),
        },
      },
      {
        name: 'pods that an operator makes',
        files: {
          'k8s/api.yaml': deployment('{ app: orders-api }'),
          'k8s/db.yaml': 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: orders-db }\nspec: { instances: 3 }\n',
          'k8s/service.yaml': service('selector: { cnpg.io/cluster: orders-db, role: primary }'),
          'k8s/other.yaml': service('selector: { database: orders-db }', 'db'),
        },
      },
      {
        name: 'one pod of a StatefulSet',
        files: {
          'k8s/db.yaml': deployment('{ app: db }', 'db').replace('kind: Deployment', 'kind: StatefulSet'),
          'k8s/service.yaml': service('selector: { app: db, statefulset.kubernetes.io/pod-name: db-0 }'),
        },
      },
      {
        name: 'the workload comes by a chart',
        files: {
          'k8s/service.yaml': service('selector: { app: api }'),
          'k8s/api.yaml': deployment('{ app: orders-api }'),
          'chart/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\n',
        },
      },
      {
        name: 'the labels are known when it is applied',
        files: { 'k8s/api.yaml': deployment('{ app: orders-api }'), 'k8s/service.yaml': service('selector: { app: "${APP}" }') },
      },
    ],
  },
  *check(manifest, { project }) {
    const { podSelector, root } = manifest;
    if (manifest.kind !== 'Service' || !podSelector.isSet || root.get('spec', 'type').text === 'ExternalName') return;
    const wanted = podSelector.value.matchLabels;
    if (wanted.size === 0 || [...wanted].some(([key, value]) => isLabelOfController(key) || /\$|\{\{/.test(value))) return;
    if (!project.objects.podsOf(manifest).isUnset || isForOperator(wanted, manifest, project)) return;
    const closest = closestTo(wanted, manifest, project);
    const labels = [...wanted].map(([key, value]) => `${key}: ${value}`).join(', ');
    const hint = closest && differenceTo(wanted, closest);
    yield {
      at: root.get('spec', 'selector'),
      message: `no pod of this project has the labels "${labels}" that Service "${manifest.name.value ?? ''}" selects, so that every connection to it fails; ${hint ?? 'select labels of a pod template'}`,
      ...(closest && { related: [{ at: closest, message: 'the pods that it may be meant for' }] }),
      // Pods of elsewhere are as likely where none comes near.
      ...(!closest && { atMost: 'info' as const }),
    };
  },
});

/** Labels of an operator's domain, or an object of one that gives a label its value: its pods stand in no file. */
function isForOperator(wanted: ReadonlyMap<string, string>, manifest: Manifest, project: Project): boolean {
  const values = new Set(wanted.values());
  const keys = new Set(project.workloads.flatMap(({ podLabels }) => [...(podLabels.value?.keys() ?? [])]));
  if ([...wanted.keys()].some((key) => key.includes('/') && !keys.has(key))) return true;
  return project.manifestsNear(manifest).some(({ apiVersion, name, kind, workload }) => {
    if (isBuiltIn(apiVersion) || workload) return false;
    return (
      values.has(name.value ?? '') || values.has(kind.toLowerCase()) || [...values].some((value) => value.startsWith(`${name.value}-`))
    );
  });
}

/** The workload that shares the name of the Service or one of the labels. */
function closestTo(wanted: ReadonlyMap<string, string>, manifest: Manifest, project: Project): Workload | undefined {
  const near = project.workloads.filter((one) => !one.isIncomplete && one.isLongRunning && sharesNamespace(one.manifest, manifest));
  const shared = ({ podLabels }: Workload) => [...wanted].filter(([key, value]) => podLabels.value?.get(key) === value).length;
  const sameFile = ({ file }: Workload) => file.path === manifest.file.path;
  const named = near.filter((one) => one.name === manifest.name.value);
  const [best] = (named.length > 0 ? named : near.filter((one) => shared(one) > 0 && sameFile(one))).toSorted(
    (a, b) => shared(b) - shared(a),
  );
  return best;
}

function sharesNamespace(a: Manifest, b: Manifest): boolean {
  return !a.namespace.isSet || !b.namespace.isSet || a.namespace.value === b.namespace.value;
}

function differenceTo(wanted: ReadonlyMap<string, string>, { kind, name, podLabels }: Workload): string | undefined {
  const other = [...wanted].find(([key, value]) => podLabels.value?.get(key) !== value);
  if (!other) return undefined;
  const [key] = other;
  const has = podLabels.value?.get(key);
  return has === undefined ? `the pods of ${kind} "${name}" have no label "${key}"` : `those of ${kind} "${name}" have "${key}: ${has}"`;
}
