import type { Located } from '../../core/source.js';
import { namesOf } from '../../knowledge/container-names.js';
import { dangerOfCapability, isEngineSocket, managesContainers, needsHost, servesNodes } from '../../knowledge/host-access.js';
import { isRootUser } from '../../knowledge/kubernetes/image-user.js';
import { mayHaveOwnUsers, runsOnWindows } from '../../knowledge/kubernetes/pod-security.js';
import type { Container } from '../../project/types.js';
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
  id: 'project/root-user',
  on: 'container',
  topic: 'security',
  summary: 'A container is told to run as root, whatever user its image has',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Root in a container is root for the kernel. A fault in the program, in a mounted folder or in the kernel then reaches the host with all rights. The setting also
overrides the user that whoever built the image chose.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://docs.docker.com/reference/compose-file/services/#user',
  ],
  peers: ['trivy KSV-0105', 'kubescape C-0013'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('\n      securityContext: { runAsUser: «0» }') } },
      {
        name: 'a capability that matters to few',
        files: {
          'k8s/worker.yaml': deployment('', '\n          securityContext: { runAsUser: «0», capabilities: { add: [NET_BIND_SERVICE] } }'),
        },
      },
      { name: 'at the container', files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { runAsUser: «0» }') } },
      {
        name: 'an init container may have to change the owner of files, so it is only noted',
        files: {
          'k8s/worker.yaml': deployment(
            '\n      initContainers:\n        - { name: chown, image: "busybox:1.37", securityContext: { runAsUser: «0» }, command: [chown, "1000", /data] }',
          ),
        },
      },
      { name: 'in Compose', files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    user: «root»\n' } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('\n      securityContext: { runAsUser: 1000 }') } },
      {
        name: 'the container says otherwise',
        files: {
          'k8s/worker.yaml': deployment('\n      securityContext: { runAsUser: 0 }', '\n          securityContext: { runAsUser: 1000 }'),
        },
      },
      {
        name: 'root of its own user namespace is nobody on the host',
        files: { 'k8s/worker.yaml': deployment('\n      hostUsers: false\n      securityContext: { runAsUser: 0 }') },
      },
      {
        name: 'what watches the host',
        files: {
          'k8s/agent.yaml': deployment('\n      securityContext: { runAsUser: 0 }').replace('acme/worker:1.4.0', 'fluent/fluent-bit:3.1.9'),
        },
      },
      {
        name: 'an added capability is lost on other users, and has a rule of its own',
        files: {
          'k8s/worker.yaml': deployment(
            '',
            '\n          securityContext: { runAsUser: 0, capabilities: { drop: [ALL], add: [SYS_ADMIN] } }',
          ),
        },
      },
      {
        name: 'a privileged container has a rule of its own',
        files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { privileged: true, runAsUser: 0 }') },
      },
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    user: "1000:0"\n' } },
      {
        name: "root opens the engine's socket, which has a rule of its own",
        files: {
          'compose.prod.yaml':
            'services:\n  flows:\n    image: acme/flows:1.0.0\n    user: root\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock\n',
        },
      },
      { name: 'from outside', files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    user: ${UID:-}\n' } },
    ],
  },
  *check(container) {
    const names = namesOf(container);
    if (needsHost(names) || managesContainers(names) || reachesEngine(container)) return;
    const at = placeOfRoot(container);
    if (!at) return;
    yield {
      at,
      message: `${container.label} runs as root, so whoever breaks into it has the rights of root; give it the number of a user of its image`,
      ...((container.isOneShot || servesNodes(container)) && { atMost: 'info' as const }),
    };
  },
});

/** The engine's socket opens to root and one group of the host, and gives the rights of root to whoever opens it, which has a rule of its own. */
function reachesEngine({ mounts }: Container): boolean {
  return mounts.value?.some(({ source }) => source.isSet && isEngineSocket(source.value)) ?? false;
}

function placeOfRoot({ origin, node }: Container): Located | undefined {
  if (origin.kind === 'compose') {
    const user = node.get('user').string();
    return user.isSet && isRootUser(user.value) && node.get('privileged').scalar !== true ? user.at : undefined;
  }
  const { workload, container } = origin;
  const { runAsUser, runAsNonRoot, privileged, capabilities } = container.security;
  // Kubernetes gives added capabilities to processes of root alone.
  if (capabilities.get('add').items.some(({ text }) => text !== undefined && dangerOfCapability(text) !== undefined)) return undefined;
  // With runAsNonRoot it never starts, which is said elsewhere.
  if (runAsUser.value !== 0 || runAsNonRoot.value === true || privileged.value === true || mayHaveOwnUsers(workload)) return undefined;
  return runsOnWindows(workload) ? undefined : runAsUser.at;
}
