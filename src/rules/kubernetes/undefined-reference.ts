import { slipOf } from '../../core/distance.js';
import { dirname } from '../../core/path.js';
import type { Level, Problem } from '../../core/problem.js';
import type { Located } from '../../core/source.js';
import { isBuiltIn, isGiven } from '../../knowledge/kubernetes/objects.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (container: string, pod = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
${pod}      containers:
        - name: worker
          image: acme/worker:1.4.0
${container}`;
const config = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\ndata: { LOG_LEVEL: info }\n`;
const all = (name: string, rest = '') => `          envFrom: [{ configMapRef: { name: ${name}${rest} } }]\n`;
const binding = (kind: string, name: string) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: worker }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${kind}, name: ${name} }\nsubjects: [{ kind: ServiceAccount, name: worker }]\n`;
const role =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: worker }\nrules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]\n';

export default defineRule({
  id: 'kubernetes/undefined-reference',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'An object names a ConfigMap, a claim, a service account or a role that no manifest defines',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Kubernetes accepts the reference and looks for the object only when the pod starts. The pod then waits in CreateContainerConfigError, ContainerCreating or
Pending, and the rollout stands still. Most often a name was changed in one file and not in the other.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/configmap/',
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/',
  ],
  peers: ['kube-linter env-value-from', 'kube-linter non-existent-service-account'],
  // Objects of operators, which may make it, have groups with a domain.
  reads: ['ConfigMap', 'PersistentVolumeClaim', 'ServiceAccount', 'Role', '.io/v', '.com/v', '.dev/v', '.org/v', '.sh/v'],
  examples: {
    bad: [
      {
        name: 'renamed in one file',
        files: { 'k8s/worker.yaml': deployment(all('«worker-confg»')), 'k8s/config.yaml': config('worker-config') },
      },
      {
        name: 'a variable and a volume of one ConfigMap are one finding',
        files: {
          'k8s/worker.yaml': deployment(
            '          env: [{ name: LOG_LEVEL, valueFrom: { configMapKeyRef: { name: orders, key: LOG_LEVEL } } }]\n',
            '      volumes: [{ name: config, configMap: { name: «orders» } }]\n',
          ),
          'k8s/config.yaml': config('worker-config'),
        },
      },
      {
        name: 'it is in another namespace',
        files: {
          'k8s/worker.yaml': deployment(all('«worker-config»')).replace('name: worker }', 'name: worker, namespace: orders }'),
          'k8s/config.yaml': config('worker-config, namespace: temporal-system'),
        },
      },
      {
        name: 'a claim',
        files: {
          'k8s/worker.yaml': deployment('', '      volumes: [{ name: data, persistentVolumeClaim: { claimName: «worker-data» } }]\n'),
          'k8s/claim.yaml':
            'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n',
        },
      },
      {
        name: 'a service account',
        files: {
          'k8s/worker.yaml': deployment('', '      serviceAccountName: «worker»\n'),
          'k8s/account.yaml': 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: api }\n',
        },
      },
      {
        name: 'a role',
        files: { 'k8s/rbac.yaml': `${binding('Role', '«orders»')}---\n${role}` },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment(all('worker-config')), 'config/config.yaml': config('worker-config') } },
      {
        name: 'it is in the same namespace',
        files: {
          'k8s/worker.yaml': deployment(all('worker-config')).replace('name: worker }', 'name: worker, namespace: orders }'),
          'k8s/config.yaml': config('worker-config, namespace: orders'),
        },
      },
      {
        name: 'words of paths do not tell for sure what is for which environment',
        files: { 'k8s/sandbox-production.yaml': deployment(all('worker-config')), 'k8s/production/config.yaml': config('worker-config') },
      },
      {
        name: 'optional',
        files: { 'k8s/worker.yaml': deployment(all('orders', ', optional: true')), 'k8s/config.yaml': config('worker-config') },
      },
      {
        name: 'made by a script',
        files: {
          'k8s/worker.yaml': deployment(all('orders')),
          'k8s/config.yaml': config('worker-config'),
          'deploy.sh': 'kubectl create configmap orders --from-file=orders.toml\n',
        },
      },
      {
        name: 'made as the manual says',
        files: {
          'k8s/worker.yaml': deployment(all('orders')),
          'k8s/config.yaml': config('worker-config'),
          'README.md': '# Orders\n\n    kubectl create configmap orders --from-file=orders.toml\n',
        },
      },
      {
        name: 'made by a generator',
        files: {
          'k8s/worker.yaml': deployment(all('orders')),
          'k8s/config.yaml': config('worker-config'),
          'k8s/kustomization.yaml': 'resources: [worker.yaml, config.yaml]\nconfigMapGenerator: [{ name: orders, literals: [A=b] }]\n',
        },
      },
      {
        name: 'made by a chart, for all that is known',
        files: {
          'k8s/worker.yaml': deployment(all('orders')),
          'k8s/config.yaml': config('worker-config'),
          'chart/Chart.yaml': 'apiVersion: v2\nname: orders\nversion: 1.0.0\n',
        },
      },
      {
        name: 'made by an operator, from an object of the same name',
        files: {
          'k8s/worker.yaml': deployment(all('orders')),
          'k8s/config.yaml': config('worker-config'),
          'k8s/bundle.yaml':
            'apiVersion: trust.cert-manager.io/v1alpha1\nkind: Bundle\nmetadata: { name: orders }\nspec: { sources: [] }\n',
        },
      },
      {
        name: 'Secrets are made by hand, and every namespace has a default account',
        files: {
          'k8s/worker.yaml': deployment('          envFrom: [{ secretRef: { name: orders } }]\n', '      serviceAccountName: default\n'),
          'k8s/config.yaml': config('worker-config'),
        },
      },
      {
        name: 'roles of the cluster',
        files: { 'k8s/rbac.yaml': `${binding('ClusterRole', 'view')}---\n${role}` },
      },
      {
        name: 'a claim that a StatefulSet made',
        files: {
          'k8s/worker.yaml': deployment('', '      volumes: [{ name: data, persistentVolumeClaim: { claimName: data-db-0 } }]\n'),
          'k8s/claim.yaml':
            'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n',
        },
      },
    ],
  },
  *check(manifest, { project }) {
    const seen = new Set<string>();
    for (const { kind, name, at, effect, advice, atMost } of referencesOf(manifest)) {
      if (seen.has(`${kind}/${name}`)) continue;
      seen.add(`${kind}/${name}`);
      if (isGiven(kind, name) || !project.objects.named(kind, name, manifest).isUnset || mayBeMade(name, manifest, project)) continue;
      yield problemOf({ kind, name, at, effect, advice, atMost }, manifest, project);
    }
  },
});

interface Named {
  readonly kind: string;
  readonly name: string;
  readonly at: Located;
  readonly effect: string;
  readonly advice: string;
  readonly atMost?: Level | undefined;
}

function referencesOf(manifest: Manifest): readonly Named[] {
  const { workload, root, kind } = manifest;
  if (/^(?:Cluster)?RoleBinding$/.test(kind)) {
    const [role, name] = [root.get('roleRef', 'kind').text, root.get('roleRef', 'name')];
    const named = name.string();
    if (role === undefined || !named.isSet) return [];
    return [
      { kind: role, name: named.value, at: name, effect: 'nobody gets any permission', advice: `define the ${role}, or correct the name` },
    ];
  }
  if (!workload || workload.isIncomplete) return [];
  return workload.references.flatMap((one) => {
    const { kind: of, name, isOptional } = one;
    if (of === 'Secret' || isOptional || !name.isSet) return [];
    return { kind: of, name: name.value, at: one, effect: effects[of], advice: advices[of] };
  });
}

const effects = {
  ConfigMap: 'its containers do not start',
  PersistentVolumeClaim: 'its pods stay Pending',
  ServiceAccount: 'no pod is made at all',
} as const;

const advices = {
  ConfigMap: 'define it, correct the name, or mark it as optional',
  PersistentVolumeClaim: 'define the claim, or correct the name',
  ServiceAccount: 'define the account, or correct the name',
} as const;

/** A script or an operator may make it. */
function mayBeMade(name: string, manifest: Manifest, project: Project): boolean {
  if (project.objects.mentions(name, manifest) !== undefined) return true;
  return project.manifestsNear(manifest).some((one) => !isBuiltIn(one.apiVersion) && one.name.value === name && !one.workload);
}

/** The only object of the name, where it and what names it are certain to be apart. */
function inAnotherNamespace(kind: string, name: string, manifest: Manifest, project: Project): Manifest | undefined {
  const found = project.manifestsNear(manifest).filter((one) => one.kind === kind && one.name.value === name);
  const [one] = found;
  const isApart = one?.namespace.isSet && manifest.namespace.isSet && one.namespace.value !== manifest.namespace.value;
  return found.length === 1 && isApart && dirname(one.file.path) === dirname(manifest.file.path) ? one : undefined;
}

/** Where the project defines none of the kind, all of them may be made elsewhere. */
function problemOf({ kind, name, at, effect, advice }: Named, manifest: Manifest, project: Project): Problem {
  const others = project.objects.of(kind, manifest).flatMap((one) => one.name.value ?? []);
  const meant = slipOf(name, others);
  const owner = manifest.name.value === undefined ? manifest.kind : `${manifest.kind} "${manifest.name.value}"`;
  const elsewhere = inAnotherNamespace(kind, name, manifest, project);
  if (elsewhere?.namespace.isSet && manifest.namespace.isSet) {
    const [theirs, own] = [elsewhere.namespace.value, manifest.namespace.value];
    return {
      at,
      message: `the ${kind} "${name}" that ${owner} names is in namespace "${theirs}" and not in its own, "${own}", and without it ${effect}; put both into one namespace`,
      related: [{ at: elsewhere, message: `the ${kind}` }],
    };
  }
  const what = `no manifest of this project defines the ${kind} "${name}" that ${owner} names, and without it ${effect}`;
  return {
    at,
    message: meant === undefined ? `${what}; ${advice}` : `${what}; did you mean "${meant}"?`,
    ...(others.length === 0 && { atMost: 'info' as const }),
  };
}
