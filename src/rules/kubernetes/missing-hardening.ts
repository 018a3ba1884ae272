import { namesOf } from '../../knowledge/container-names.js';
import { needsHost } from '../../knowledge/host-access.js';
import { addHardening } from '../../knowledge/kubernetes/hardening.js';
import { isRootUser, userOfImage } from '../../knowledge/kubernetes/image-user.js';
import { type MissingPart, mayHaveOwnUsers, runsOnWindows } from '../../knowledge/kubernetes/pod-security.js';
import type { KubernetesContainer, Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
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
          image: acme/worker:1.4.0 # ours${container}
          resources: { limits: { memory: 1Gi } }
`;
const marked = (text: string) => text.replace('metadata: { name: worker }', 'metadata: { name: «worker» }');
const whole = `
          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              drop: [ALL]`;

export default defineRule({
  id: 'kubernetes/missing-hardening',
  on: 'kubernetes.workload',
  topic: 'security',
  aggregate: true,
  summary: 'Containers of a workload keep rights that they hardly need',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Without a securityContext a container runs as root if its image does, keeps the capabilities of the runtime, may gain more by programs with the setuid bit, and makes any
system call. The restricted Pod Security Standard takes all four away; a worker that only calls out needs none of them.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  peers: [
    'kube-linter run-as-non-root',
    'kube-linter drop-net-raw-capability',
    'kube-score container-seccomp-profile',
    'polaris runAsRootAllowed',
    'polaris insecureCapabilities',
    'polaris linuxHardening',
    'polaris privilegeEscalationAllowed',
    'checkov CKV_K8S_20',
    'checkov CKV_K8S_23',
    'checkov CKV_K8S_28',
    'checkov CKV_K8S_29',
    'checkov CKV_K8S_30',
    'checkov CKV_K8S_31',
    'checkov CKV_K8S_37',
    'trivy KSV-0001',
    'trivy KSV-0003',
    'trivy KSV-0004',
    'trivy KSV-0012',
    'trivy KSV-0030',
    'trivy KSV-0106',
    'trivy KSV-0118',
    'kics cf34805e',
    'kics 5572cc5e',
    'kics 268ca686',
    'kics dbbc6705',
    'kics f377b83e',
    'kics a97a340a',
    'kubescape C-0013',
    'kubescape C-0016',
    'kubescape C-0055',
    'kubescape C-0210',
    'kubescape C-0211',
    'kubesec RunAsNonRoot',
    'kubesec CapDropAny',
    'kubesec CapDropAll',
    'kubesec SeccompAny',
  ],
  examples: {
    bad: [
      { name: 'nothing is said', files: { 'k8s/worker.yaml': marked(deployment('')) } },
      {
        name: 'an image that may be of root, or that prepares its folders by sudo',
        files: { 'k8s/probe.yaml': marked(deployment('')).replace('acme/worker:1.4.0', 'prom/blackbox-exporter:v0.25.0') },
      },
      {
        name: 'the image starts as root, and steps down itself',
        files: {
          'k8s/cache.yaml': marked(
            deployment('', '\n          securityContext: { capabilities: { drop: [ALL], add: [SETUID, SETGID] } }'),
          ).replace('acme/worker:1.4.0', 'redis:7.4-alpine'),
        },
      },
      {
        name: 'the user is no root, so the rest can be added',
        files: { 'k8s/worker.yaml': marked(deployment('\n      securityContext:\n        runAsUser: 1000')) },
        fixed: {
          'k8s/worker.yaml': deployment(
            '\n      securityContext:\n        runAsUser: 1000\n        seccompProfile:\n          type: RuntimeDefault',
            whole,
          ),
        },
      },
      {
        name: 'the image has a user of its own',
        files: {
          'k8s/worker.yaml': marked(deployment('')),
          Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n',
          'compose.yaml': 'services:\n  worker:\n    build: .\n    image: acme/worker\n',
        },
        fixed: {
          'k8s/worker.yaml': deployment(
            '\n      securityContext:\n        runAsNonRoot: true\n        seccompProfile:\n          type: RuntimeDefault',
            whole,
          ),
        },
      },
      {
        name: 'of a pod in one line',
        files: {
          'k8s/worker.yaml': marked(deployment('\n      securityContext: { runAsNonRoot: true, runAsUser: 1000 }')),
        },
        fixed: {
          'k8s/worker.yaml': deployment(
            '\n      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }',
            whole,
          ),
        },
      },
      {
        name: 'a field that pods do not have changes nothing',
        files: {
          'k8s/worker.yaml': marked(
            deployment(
              '\n      securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: false, seccompProfile: { type: RuntimeDefault } }',
              '\n          securityContext: { capabilities: { drop: [ALL] } }',
            ),
          ),
        },
        fixed: {
          'k8s/worker.yaml': deployment(
            '\n      securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: false, seccompProfile: { type: RuntimeDefault } }',
            '\n          securityContext: { capabilities: { drop: [ALL] }, allowPrivilegeEscalation: false }',
          ),
        },
      },
      {
        name: 'an init container',
        files: {
          'k8s/worker.yaml': marked(
            deployment(
              '\n      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }\n      initContainers:\n        - { name: wait, image: "acme/wait:1.0.0", command: [wait] }',
              whole,
            ),
          ),
        },
        fixed: {
          'k8s/worker.yaml': deployment(
            '\n      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }\n      initContainers:\n        - { name: wait, image: "acme/wait:1.0.0", securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }, command: [wait] }',
            whole,
          ),
        },
      },
    ],
    good: [
      {
        name: 'the restricted standard, as far as pods have the fields said for the pod',
        files: {
          'k8s/worker.yaml': deployment('\n      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }', whole),
        },
      },
      {
        name: 'all of it at the container',
        files: {
          'k8s/worker.yaml': deployment(
            '',
            `${whole}\n            runAsNonRoot: true\n            seccompProfile: { type: RuntimeDefault }`,
          ),
        },
      },
      {
        name: 'some capabilities dropped: somebody chose',
        files: {
          'k8s/worker.yaml': deployment(
            '\n      securityContext: { runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }',
            '\n          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [NET_RAW] } }',
          ),
        },
      },
      {
        name: 'Windows has none of these fields',
        files: { 'k8s/worker.yaml': deployment('\n      nodeSelector: { kubernetes.io/os: windows }') },
      },
      {
        name: 'what keeps the host',
        files: { 'k8s/agent.yaml': deployment('').replace('acme/worker:1.4.0', 'falcosecurity/falco:0.39.0') },
      },
      {
        name: 'root of the pod is nobody on the host',
        files: {
          'k8s/worker.yaml': deployment(
            '\n      hostUsers: false\n      securityContext: { seccompProfile: { type: RuntimeDefault } }',
            whole,
          ),
        },
      },
      {
        name: 'a pod for a look around',
        files: {
          'k8s/shell.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: worker }\nspec:\n  restartPolicy: Never\n  containers:\n    - { name: shell, image: "busybox:1.37", command: [sh] }\n',
        },
      },
      { name: 'for development', files: { 'k8s/dev/worker.yaml': deployment('') } },
    ],
  },
  *check(workload, { project }) {
    if (workload.isIncomplete || runsOnWindows(workload) || (workload.kind === 'Pod' && !workload.isLongRunning)) return;
    const containers = workload.containers
      .filter((container) => container.security.privileged.value !== true && !needsHost(namesOf(container)))
      .map((container) => ({ container, node: container.node, missing: missingParts(container, workload) }));
    const missing = new Set(containers.flatMap((one) => one.missing));
    if (missing.size === 0) return;
    const parts = (Object.keys(effects) as MissingPart[]).filter((part) => missing.has(part));
    const isAnyRoot = containers.some(({ container }) => !isNoRoot(container, project));
    const isCertain = containers.some(
      ({ container, missing: own }) => own.includes('runAsNonRoot') && isRootUser(startUser(container, project) ?? ''),
    );
    // The image may step down by itself afterwards, as those of most databases do.
    const asRoot = isCertain ? 'start as root' : isAnyRoot ? effects.runAsNonRoot : 'could start as root with another image';
    const said = parts.map((part) => (part === 'runAsNonRoot' ? asRoot : effects[part]));
    const toSet = listed(parts.map((part) => (part === 'runAsNonRoot' && isAnyRoot ? asOther : cures[part])));
    // Some images prepare their folders by sudo, or as root.
    const limit = isAnyRoot ? ', as far as the image works with it' : '';
    // Root needs some of what would be taken away; whoever is no root already does not. Knative takes no securityContext for the pod.
    const mayFix = workload.kind !== 'Service' && (!isAnyRoot || !(missing.has('runAsNonRoot') || missing.has('capabilities')));
    yield {
      at: workload,
      message: `containers of ${workload.kind} "${workload.name}" ${listed(said)}; set ${toSet}${limit}`,
      fix: mayFix
        ? addHardening({ podSpec: workload.podSpec, containers }, 'Take the rights away that the restricted standard forbids', 'unsafe')
        : undefined,
    };
  },
});

const effects: Readonly<Record<MissingPart, string>> = {
  runAsNonRoot: 'run as root if their image does',
  capabilities: 'keep all capabilities of the runtime',
  allowPrivilegeEscalation: 'may gain rights by setuid programs',
  seccompProfile: 'may make any system call',
};

/** Kubernetes does not start an image of root's, or one that names its user by a word, that is only told not to be root. */
const asOther = 'runAsNonRoot: true with a runAsUser other than 0';

const cures: Readonly<Record<MissingPart, string>> = {
  runAsNonRoot: 'runAsNonRoot: true',
  capabilities: 'capabilities.drop: [ALL]',
  allowPrivilegeEscalation: 'allowPrivilegeEscalation: false',
  seccompProfile: 'seccompProfile.type: RuntimeDefault',
};

function missingParts({ security }: KubernetesContainer, workload: Workload): readonly MissingPart[] {
  const { podAnnotations } = workload;
  const { runAsNonRoot, runAsUser, allowPrivilegeEscalation, seccompType, capabilities } = security;
  // Annotations said it before there were fields, and still do in old manifests.
  const hasAnnotation =
    podAnnotations.isUnknown || [...podAnnotations.entries.keys()].some((key) => key.includes('seccomp.security.alpha'));
  const parts: readonly (readonly [MissingPart, boolean])[] = [
    ['runAsNonRoot', runAsNonRoot.isUnset && runAsUser.isUnset && !mayHaveOwnUsers(workload)],
    ['allowPrivilegeEscalation', allowPrivilegeEscalation.isUnset],
    ['capabilities', capabilities.get('drop').isUnset],
    ['seccompProfile', seccompType.isUnset && !hasAnnotation],
  ];
  return parts.flatMap(([part, isMissing]) => (isMissing ? [part] : []));
}

function startUser(container: KubernetesContainer, project: Project): string | undefined {
  return userOfImage(project.containerOf(container).image, project.stageOf(container));
}

/** The container certainly starts as another user than root. */
function isNoRoot(container: KubernetesContainer, project: Project): boolean {
  const { runAsUser, runAsNonRoot } = container.security;
  if (runAsNonRoot.value === true || (runAsUser.value ?? 0) > 0) return true;
  if (!runAsUser.isUnset) return false;
  const user = startUser(container, project);
  // Kubernetes demands a number before it believes.
  return user !== undefined && /^\d+(?::|$)/.test(user) && !isRootUser(user);
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
