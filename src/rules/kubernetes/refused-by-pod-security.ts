import { addHardening } from '../../knowledge/kubernetes/hardening.js';
import { type PodSecurityLevel, runsOnWindows, type Violation, violationsOf } from '../../knowledge/kubernetes/pod-security.js';
import type { Manifest, Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const namespace = (level: string, mode = 'enforce') => `apiVersion: v1
kind: Namespace
metadata:
  name: orders
  labels: { pod-security.kubernetes.io/${mode}: ${level} }
`;
const deployment = (pod: string, container = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker, namespace: orders }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:${pod}
      containers:
        - name: worker
          image: acme/worker:1.4.0${container}
          resources: { limits: { memory: 1Gi } }
`;
const marked = (text: string) => text.replace('name: worker, namespace', 'name: «worker», namespace');
const pod = `
      securityContext:
        runAsNonRoot: true
        seccompProfile:
          type: RuntimeDefault`;
const container = `
          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              drop: [ALL]`;

export default defineRule({
  id: 'kubernetes/refused-by-pod-security',
  on: 'kubernetes.workload',
  topic: 'security',
  summary: 'The namespace of a workload enforces a Pod Security Standard that its pods break',
  severity: 'error',
  rationale: `The API server takes the Deployment, and then refuses every pod that its ReplicaSet wants to make. Nothing starts, and only the events of the ReplicaSet say
why. A rolling update keeps the old pods until they go, so that it shows days later.`,
  reads: ['Namespace', 'namespace', 'MutatingWebhookConfiguration', 'MutatingAdmissionPolicy', 'ClusterPolicy'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  peers: ['trivy KSV-0028'],
  examples: {
    bad: [
      {
        name: 'restricted asks for four settings',
        files: { 'k8s/namespace.yaml': namespace('restricted'), 'k8s/worker.yaml': marked(deployment('')) },
        fixed: { 'k8s/worker.yaml': deployment(pod, container) },
      },
      {
        name: 'of which one is missing',
        files: {
          'k8s/namespace.yaml': namespace('restricted'),
          'k8s/worker.yaml': marked(deployment(pod, '\n          securityContext:\n            capabilities: { drop: [ALL] }')),
        },
        fixed: {
          'k8s/worker.yaml': deployment(
            pod,
            '\n          securityContext:\n            allowPrivilegeEscalation: false\n            capabilities: { drop: [ALL] }',
          ),
        },
      },
      {
        name: 'what is set wrongly is yours to judge',
        files: {
          'k8s/namespace.yaml': namespace('restricted'),
          'k8s/worker.yaml': marked(deployment(pod, container.replace('Escalation: false', 'Escalation: true'))),
        },
      },
      {
        name: 'the baseline lets no folder of the host in',
        files: {
          'k8s/namespace.yaml': namespace('baseline'),
          'k8s/worker.yaml': marked(deployment('\n      volumes:\n        - name: data\n          hostPath: { path: /srv/data }')),
        },
      },
      {
        name: 'nor other types of volume the restricted standard',
        files: {
          'k8s/namespace.yaml': namespace('restricted'),
          'k8s/worker.yaml': marked(
            deployment(`${pod}\n      volumes:\n        - name: data\n          nfs: { server: nas, path: /data }`, container),
          ),
        },
      },
    ],
    good: [
      { files: { 'k8s/namespace.yaml': namespace('restricted'), 'k8s/worker.yaml': deployment(pod, container) } },
      {
        name: 'the baseline asks for none of the four',
        files: {
          'k8s/namespace.yaml': namespace('baseline'),
          'k8s/worker.yaml': deployment('\n      volumes:\n        - name: data\n          emptyDir: {}'),
        },
      },
      {
        name: 'a warning refuses nothing',
        files: { 'k8s/namespace.yaml': namespace('restricted', 'warn'), 'k8s/worker.yaml': deployment('') },
      },
      {
        name: 'another namespace',
        files: {
          'k8s/namespace.yaml': namespace('restricted').replace('orders', 'payments'),
          'k8s/worker.yaml': deployment(''),
        },
      },
      {
        name: 'a claim may be of any kind',
        files: {
          'k8s/namespace.yaml': namespace('restricted'),
          'k8s/worker.yaml': deployment(
            `${pod}\n      volumes:\n        - name: data\n          persistentVolumeClaim: { claimName: data }`,
            container,
          ),
        },
      },
      {
        name: 'a webhook may add what is missing',
        files: {
          'k8s/namespace.yaml': namespace('restricted'),
          'k8s/worker.yaml': deployment(''),
          'k8s/policy.yaml':
            'apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: { name: harden }\nspec:\n  rules:\n    - name: harden\n      mutate: { patchStrategicMerge: { spec: {} } }\n',
        },
      },
      {
        name: 'Windows is asked for less',
        files: {
          'k8s/namespace.yaml': namespace('restricted'),
          'k8s/worker.yaml': deployment('\n      os: { name: windows }\n      securityContext: { runAsNonRoot: true }'),
        },
      },
    ],
  },
  *check(workload, { project }) {
    const { manifest } = workload;
    if (workload.isIncomplete || runsOnWindows(workload) || !manifest.namespace.isSet) return;
    const enforcing = enforcingNamespace(manifest, project);
    if (!enforcing || project.manifestsNear(manifest).some(mayAddSettings)) return;
    const { level, at } = enforcing;
    const violations = violationsOf(workload, level);
    if (violations.length === 0) return;
    const reasons = [...new Set(violations.map(({ what }) => what))];
    const [first = '', second, ...others] = reasons;
    const said = [first, second, others.length > 1 ? `${others.length} more` : others[0]].filter((one) => one !== undefined);
    yield {
      at: workload,
      message: `the namespace "${manifest.namespace.value}" enforces the ${level} Pod Security Standard, so no pod of ${workload.kind} "${workload.name}" is let in (${said.join(', ')}); set what the standard asks for, or give the workload a namespace of its own`,
      related: [
        { at, message: 'the standard is enforced here' },
        ...violations.filter(({ missing }) => !missing).map((one) => ({ at: one.at, message: one.what })),
      ],
      fix: repair(workload, violations),
    };
  },
});

/** The standard that the namespace of an object enforces; undefined where none does, or where files disagree. */
function enforcingNamespace(manifest: Manifest, { objects }: Project) {
  const found = objects.of('Namespace', manifest, '').filter(({ name }) => name.isSet && name.value === manifest.namespace.value);
  const labels = found.map(({ root }) => root.get('metadata', 'labels', 'pod-security.kubernetes.io/enforce'));
  const [label] = labels;
  const level = label?.text;
  if (!label || !isLevel(level) || labels.some(({ text }) => text !== level)) return undefined;
  return { level, at: label };
}

function isLevel(text: string | undefined): text is PodSecurityLevel {
  return text === 'baseline' || text === 'restricted';
}

/** An admission webhook or a policy that changes pods before they are judged. */
function mayAddSettings({ kind, root, apiVersion }: Manifest): boolean {
  if (kind === 'MutatingWebhookConfiguration' || kind === 'MutatingAdmissionPolicy' || apiVersion.startsWith('mutations.gatekeeper.sh/'))
    return true;
  return apiVersion.startsWith('kyverno.io/') && root.get('spec', 'rules').items.some((rule) => !rule.get('mutate').isUnset);
}

/** Adds what is missing, when nothing else is wrong: none of these pods starts today. */
function repair({ podSpec, containers }: Workload, violations: readonly Violation[]) {
  if (violations.some(({ missing }) => !missing)) return undefined;
  const lacking = containers.map(({ node }) => ({
    node,
    missing: violations.flatMap(({ at, missing }) => (at === node.key && missing ? [missing] : [])),
  }));
  return addHardening({ podSpec, containers: lacking }, 'Add what the standard asks for', 'safe');
}
