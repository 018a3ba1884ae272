import { insertEntry, replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import type { Value } from '../../core/value.js';
import { addHardening } from '../../knowledge/kubernetes/hardening.js';
import { runsOnWindows } from '../../knowledge/kubernetes/pod-security.js';
import type { Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

const deployment = (pod: string, container = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:${pod}
      containers:
        - name: worker
          image: acme/worker:1.4.0${container}
`;

export default defineRule({
  id: 'project/possible-privilege-escalation',
  on: 'container',
  topic: 'security',
  aggregate: true,
  optIn: true,
  summary: 'A process of a container may gain rights that its user does not have',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Without no-new-privileges a program with the setuid bit, such as sudo or an old mount, makes root of an ordinary user. A container that was given a user of its
own for safety loses that safety by one forgotten file.`,
  references: [
    'https://docs.docker.com/reference/cli/docker/container/run/#security-opt',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  peers: [
    'polaris privilegeEscalationAllowed',
    'checkov CKV_K8S_20',
    'trivy KSV-0001',
    'kics 5572cc5e',
    'kics 27fcc7d6',
    'kube-linter privilege-escalation-container',
    'kubescape C-0016',
    'kubesec AllowPrivilegeEscalation',
  ],
  examples: {
    bad: [
      {
        files: { 'compose.prod.yaml': 'services:\n  «web»:\n    image: acme/web:1.0.0 # ours\n    restart: always\n' },
        fixed: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0 # ours\n    security_opt:\n      - no-new-privileges:true\n    restart: always\n',
        },
      },
      {
        name: 'other options are there',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    «security_opt»:\n      - label=type:acme\n' },
      },
      {
        name: 'in Kubernetes',
        files: { 'k8s/worker.yaml': deployment('').replace('- name: worker', '- name: «worker»') },
        fixed: { 'k8s/worker.yaml': deployment('', '\n          securityContext:\n            allowPrivilegeEscalation: false') },
      },
      {
        name: 'allowed on purpose',
        files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { allowPrivilegeEscalation: «true» }') },
        fixed: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { allowPrivilegeEscalation: false }') },
      },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    security_opt:\n      - no-new-privileges:true\n',
        },
      },
      {
        name: 'without a value',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    security_opt: [no-new-privileges]\n' },
      },
      { files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { allowPrivilegeEscalation: false }') } },
      { name: 'Windows knows no such thing', files: { 'k8s/worker.yaml': deployment('\n      os: { name: windows }') } },
      {
        name: 'a privileged container has all rights already',
        files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { privileged: true }') },
      },
    ],
  },
  *check(container) {
    const { origin, label, node } = container;
    const message = `programs with the setuid bit may make root of the user of ${label}; `;
    if (origin.kind === 'kubernetes') {
      const { security, node: own } = origin.container;
      const { allowPrivilegeEscalation: allowed, privileged } = security;
      if (!(allowed.isUnset || allowed.value === true) || privileged.value === true) return;
      if (origin.workload.isIncomplete || runsOnWindows(origin.workload)) return;
      const containers = [{ node: own, missing: ['allowPrivilegeEscalation'] as const }];
      yield {
        at: allowed.at,
        message: `${message}set allowPrivilegeEscalation: false`,
        fix: allowed.isUnset ? addHardening({ podSpec: origin.workload.podSpec, containers }, 'Forbid it', 'unsafe') : forbid(allowed),
      };
      return;
    }
    const options = node.get('security_opt');
    if (options.isUnknown || options.open !== undefined) return;
    if (options.items.some(({ text, isUnknown }) => isUnknown || /^no-new-privileges(?:[:=]true)?$/.test(text ?? ''))) return;
    yield {
      at: options.isSet ? options.key : origin.service,
      message: `${message}add "no-new-privileges:true" to its security_opt`,
      fix: options.isUnset ? addOption(origin.service) : undefined,
    };
  },
});

function forbid(allowed: Value<boolean>): Fix | undefined {
  if (!allowed.isSet || !allowed.isLiteral) return undefined;
  return { title: 'Forbid it', safety: 'unsafe', edits: [replace(allowed.at, 'false')] };
}

function addOption({ sources }: Service): Fix | undefined {
  const [source, ...others] = sources;
  if (!source || others.length > 0 || source.via || source.anchor) return undefined;
  const lines = source.flow ? ['security_opt: ["no-new-privileges:true"]'] : ['security_opt:', '  - no-new-privileges:true'];
  const edit = insertEntry(source, lines);
  return edit && { title: 'Add no-new-privileges', safety: 'unsafe', edits: [edit], scope: source };
}
