import type { Located } from '../../core/source.js';
import { runsOnWindows } from '../../knowledge/kubernetes/pod-security.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (pod: string, security: string) => `apiVersion: apps/v1
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
          image: acme/worker:1.4.0
          securityContext: { ${security} }
`;

export default defineRule({
  id: 'kubernetes/contradictory-security-context',
  on: 'kubernetes.container',
  topic: 'security',
  summary: 'Two security settings of a container exclude each other, so that it never starts',
  severity: 'error',
  rationale: `The API server refuses the pod, or the kubelet refuses to start the container: each setting is right by itself, and nothing runs with both. It often comes of
settings for the whole pod that one container was not meant to have.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context',
  ],
  examples: {
    bad: [
      {
        name: 'root, and not root',
        files: { 'k8s/worker.yaml': deployment('', 'runAsNonRoot: true, runAsUser: «0»') },
      },
      {
        name: 'one of them for the whole pod',
        files: { 'k8s/worker.yaml': deployment('\n      securityContext: { runAsNonRoot: true }', 'runAsUser: «0»') },
      },
      {
        name: 'all rights, and none more',
        files: { 'k8s/worker.yaml': deployment('', 'privileged: true, allowPrivilegeEscalation: «false»') },
      },
      {
        name: 'a profile of the node without its name',
        files: { 'k8s/worker.yaml': deployment('', 'seccompProfile: { type: «Localhost» }') },
      },
      {
        name: 'the name of a profile that is not asked for',
        files: {
          'k8s/worker.yaml': deployment('', 'seccompProfile: { type: RuntimeDefault, localhostProfile: «profiles/worker.json» }'),
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('', 'runAsNonRoot: true, runAsUser: 1000') } },
      {
        name: 'the container says otherwise than the pod',
        files: { 'k8s/worker.yaml': deployment('\n      securityContext: { runAsNonRoot: true }', 'runAsNonRoot: false, runAsUser: 0') },
      },
      {
        name: 'the rights of a privileged container are left alone',
        files: { 'k8s/worker.yaml': deployment('', 'privileged: true') },
      },
      {
        name: 'a profile with its name',
        files: { 'k8s/worker.yaml': deployment('', 'seccompProfile: { type: Localhost, localhostProfile: profiles/worker.json }') },
      },
    ],
  },
  *check(container) {
    if (runsOnWindows(container.workload)) return;
    for (const { at, message, related } of contradictions(container))
      yield { at, message, ...(related && { related: [{ at: related, message: 'the other setting' }] }) };
  },
});

interface Contradiction {
  readonly at: Located;
  readonly message: string;
  readonly related?: Located;
}

function* contradictions({ name, security, node }: KubernetesContainer): Iterable<Contradiction> {
  const { runAsNonRoot, runAsUser, privileged, allowPrivilegeEscalation: escalation, capabilities } = security;
  if (runAsNonRoot.value === true && runAsUser.value === 0)
    yield {
      at: runAsUser.at,
      related: runAsNonRoot.at,
      message: `runAsUser 0 is root, which runAsNonRoot forbids, so container "${name}" never starts; give it another user, or set runAsNonRoot: false for it alone`,
    };
  if (escalation.value === false && privileged.value === true)
    yield {
      at: escalation.at,
      related: privileged.at,
      message: `a privileged container has all rights, so the API server refuses allowPrivilegeEscalation: false for container "${name}"; take one of the two out`,
    };
  const added = capabilities.get('add').items.find(({ text }) => text === 'CAP_SYS_ADMIN');
  if (escalation.value === false && added)
    yield {
      at: added,
      related: escalation.at,
      message: `"CAP_SYS_ADMIN" allows every escalation, so the API server refuses it beside allowPrivilegeEscalation: false; take one of the two out`,
    };
  for (const key of ['seccompProfile', 'appArmorProfile']) {
    const profile = node.get('securityContext', key);
    const type = profile.get('type');
    const file = profile.get('localhostProfile');
    if (type.text === 'Localhost' && file.isUnset)
      yield {
        at: type,
        message: `"Localhost" means a profile on the node, and none is named, so the API server refuses container "${name}"; name it in localhostProfile`,
      };
    if ((type.text === 'RuntimeDefault' || type.text === 'Unconfined') && file.isSet)
      yield {
        at: file,
        message: `localhostProfile goes with the type Localhost only, so the API server refuses container "${name}"; take it out, or set type: Localhost`,
      };
  }
}
