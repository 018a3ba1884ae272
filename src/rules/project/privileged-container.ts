import { dirname } from '../../core/path.js';
import { namesOf } from '../../knowledge/container-names.js';
import { managesContainers, needsHost, servesNodes } from '../../knowledge/host-access.js';
import type { Container, Project } from '../../project/types.js';
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
  id: 'project/privileged-container',
  on: 'container',
  topic: 'security',
  summary: 'A container runs with all rights of the host',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A privileged container sees all devices of the host, has all capabilities and no filter of system calls. Whoever breaks into it can mount the host's disk and
owns the machine, with everything else that runs there.`,
  reads: ['PodSecurityPolicy', 'ClusterPolicy', 'ValidatingAdmissionPolicy'],
  references: [
    'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  peers: [
    'kube-linter privileged-container',
    'kube-score container-security-context-privileged',
    'polaris runAsPrivileged',
    'checkov CKV_K8S_16',
    'trivy KSV-0017',
    'kics dd29336b',
    'kics ae5b6871',
    'polaris hostProcess',
    'trivy KSV-0103',
    'kubescape C-0057',
    'kubesec Privileged',
  ],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    privileged: «true»\n' } },
      { files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { privileged: «true» }') } },
      {
        name: 'a process of the host, as Windows calls it',
        files: { 'k8s/worker.yaml': deployment('\n      securityContext: { windowsOptions: { hostProcess: «true» } }') },
      },
      {
        name: 'an init container',
        files: {
          'k8s/worker.yaml': deployment(
            '\n      initContainers:\n        - { name: prepare, image: "acme/prepare:1.0.0", securityContext: { privileged: «true» } }',
          ),
        },
      },
      {
        name: 'nothing less sets the kernel, so this is only noted',
        files: {
          'k8s/search.yaml': deployment(
            '\n      initContainers:\n        - { name: sysctl, image: "busybox:1.37", command: [sysctl, -w, vm.max_map_count=262144], securityContext: { privileged: «true» } }',
          ),
        },
      },
      {
        name: 'so it is with a container that does nothing else, and waits',
        files: {
          'k8s/tune.yaml': deployment(
            '',
            '\n          command: [sh, -c, "set -e\\n# buffers\\nsysctl -w net.core.rmem_max=8000000\\necho done\\nsleep infinity"]\n          securityContext: { privileged: «true» }',
          ),
        },
      },
      {
        name: 'what runs containers within itself needs it, so this is only noted',
        files: { 'compose.prod.yaml': 'services:\n  build:\n    image: docker:27-dind\n    privileged: «true»\n' },
      },
      {
        name: 'Kubernetes refuses Bidirectional mounts without it, so this is only noted',
        files: {
          'k8s/storage.yaml': deployment(
            '\n      volumes: [{ name: bpf, hostPath: { path: /sys/fs } }]',
            '\n          volumeMounts: [{ name: bpf, mountPath: /sys/fs, mountPropagation: Bidirectional }]\n          securityContext: { privileged: «true» }',
          ),
        },
      },
      {
        name: 'a pod to try a policy with, where it is only noted',
        files: {
          'psp/pod.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "acme/web:1.0.0", securityContext: { privileged: «true» } }]\n',
          'psp/policy.yaml':
            'apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: { name: restricted }\nspec: { validationFailureAction: Enforce, rules: [] }\n',
        },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    privileged: false\n' } },
      { files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { privileged: false }') } },
      {
        name: 'pods have no such field',
        files: { 'k8s/worker.yaml': deployment('\n      securityContext: { privileged: true }') },
      },
      {
        name: 'devices and capabilities by name',
        files: {
          'compose.prod.yaml':
            'services:\n  build:\n    image: docker:27-dind\n    devices: ["/dev/fuse"]\n    cap_add: [NET_BIND_SERVICE]\n',
        },
      },
      {
        name: 'from outside',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    privileged: ${PRIVILEGED}\n' },
      },
    ],
  },
  *check(container, { project }) {
    const at = placeOfPrivilege(container);
    if (!at) return;
    const names = namesOf(container);
    const tunes = setsKernel(container);
    const mounts = mountsOnHost(container);
    const needs = !tunes && (mounts || needsHost(names) || managesContainers(names) || servesNodes(container));
    const cure = tunes
      ? 'set the values on the nodes instead'
      : mounts
        ? 'take this and "mountPropagation: Bidirectional" out, unless it mounts something for the host'
        : `give it only the capabilities and devices that it needs${needs ? ', if it can work with those' : ''}`;
    yield {
      at,
      message: `${container.label} runs with all rights of the host, so whoever breaks into it owns the host; ${cure}`,
      ...((tunes || needs || triesPolicy(container, project)) && { atMost: 'info' }),
    };
  },
});

/** A bare Pod beside a policy for pods, written to see whether the policy refuses it. */
function triesPolicy({ origin }: Container, project: Project): boolean {
  if (origin.kind !== 'kubernetes' || origin.workload.kind !== 'Pod') return false;
  const { manifest } = origin.workload;
  const folder = dirname(manifest.file.path);
  return project.manifestsNear(manifest).some(({ kind, file }) => policies.has(kind) && dirname(file.path) === folder);
}

const policies: ReadonlySet<string> = new Set(['PodSecurityPolicy', 'ClusterPolicy', 'ValidatingAdmissionPolicy']);

/** A container whose mounts appear on the host, which Kubernetes lets only privileged containers do. */
function mountsOnHost({ origin, node }: Container): boolean {
  return (
    origin.kind === 'kubernetes' && node.get('volumeMounts').items.some((mount) => mount.get('mountPropagation').text === 'Bidirectional')
  );
}

/** A container that runs `sysctl -w` and no other work: /proc/sys can be written by privileged containers only. */
function setsKernel({ origin, command, entrypoint }: Container): boolean {
  if (origin.kind !== 'kubernetes') return false;
  const words = [entrypoint, command].flatMap(({ value }) =>
    value === undefined ? [] : value.form === 'exec' ? value.words : [value.text],
  );
  const script = words.filter((word) => !/^(?:(?:\/bin\/)?(?:ba|a)?sh|-e?c|-ec)$/.test(word)).join(' ');
  if (origin.container.role === 'init') return /^\s*(?:set -e\w*\s*[;\n]\s*)?(?:\/sbin\/)?sysctl\s+-w\s/.test(script);
  const steps = script.split(/\n|;|&&|\|\|/).map((step) => step.trim());
  return (
    steps.some((step) => sysctl.test(step)) &&
    steps.every(
      (step) => sysctl.test(step) || /^(?:$|#|(?:set|echo|printf|(?:do |exec )?sleep|while true|while :|done|true)(?:\s|$))/.test(step),
    )
  );
}

const sysctl = /^(?:\/sbin\/)?sysctl\s+-w\s/;

function placeOfPrivilege({ origin, node }: Container) {
  if (origin.kind === 'kubernetes') {
    const { privileged, hostProcess } = origin.container.security;
    return [privileged, hostProcess].find(({ value }) => value === true)?.at;
  }
  const privileged = node.get('privileged');
  return /^(?:true|yes|on)$/i.test(privileged.text ?? '') ? privileged : undefined;
}
