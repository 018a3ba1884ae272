import type { Located } from '../../core/source.js';
import { namesOf } from '../../knowledge/container-names.js';
import { managesContainers, needsHost } from '../../knowledge/host-access.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
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
  id: 'project/unconfined-security-profile',
  on: 'container',
  topic: 'security',
  summary: 'A container runs without the profile that keeps it from dangerous system calls',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The default profiles of seccomp and AppArmor block system calls and files that hardly any program needs and that most ways out of a container go through. Without
them a fault of the kernel that others never notice is open here.`,
  references: ['https://docs.docker.com/engine/security/seccomp/', 'https://kubernetes.io/docs/tutorials/security/seccomp/'],
  peers: [
    'kics 404fde2c',
    'trivy KSV-0104',
    'trivy KSV-0002',
    'trivy KSV-0025',
    'kics 8b36775e',
    'kubesec ApparmorUnconfined',
    'kubesec SeccompUnconfined',
  ],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    security_opt: [«"seccomp:unconfined"»]\n' } },
      {
        name: 'with an equals sign, and AppArmor',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    security_opt:\n      - «seccomp=unconfined»\n      - «apparmor=unconfined»\n',
        },
      },
      {
        name: 'in Kubernetes',
        files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { seccompProfile: { type: «Unconfined» } }') },
      },
      {
        name: 'AppArmor, by its field and by the annotation before it',
        files: {
          'k8s/worker.yaml': deployment('', '\n          securityContext: { appArmorProfile: { type: «Unconfined» } }'),
          'k8s/old.yaml': deployment('').replace(
            'metadata: { labels: { app: worker } }',
            'metadata: { annotations: { container.apparmor.security.beta.kubernetes.io/worker: «unconfined» } }',
          ),
        },
      },
      {
        name: 'the type of SELinux that is there for containers with all rights',
        files: { 'k8s/worker.yaml': deployment('\n      securityContext: { seLinuxOptions: { type: «spc_t» } }') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    security_opt: ["no-new-privileges:true"]\n' } },
      {
        name: 'a profile of its own',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    security_opt:\n      - seccomp=./profile.json\n      - apparmor=acme\n',
        },
      },
      { files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { seccompProfile: { type: RuntimeDefault } }') } },
      {
        name: 'a type of SELinux of its own',
        files: { 'k8s/worker.yaml': deployment('\n      securityContext: { seLinuxOptions: { type: worker_t } }') },
      },
      {
        name: 'annotations with a profile, and of another container',
        files: {
          'k8s/old.yaml': deployment('').replace(
            'metadata: { labels: { app: worker } }',
            'metadata: { annotations: { container.apparmor.security.beta.kubernetes.io/worker: localhost/worker, container.apparmor.security.beta.kubernetes.io/proxy: unconfined } }',
          ),
        },
      },
      {
        name: 'a privileged container has none anyway',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    privileged: true\n    security_opt: ["seccomp:unconfined"]\n',
        },
      },
      {
        name: 'what builds images needs it',
        files: {
          'compose.prod.yaml': 'services:\n  web:\n    image: moby/buildkit:v0.18.1-rootless\n    security_opt: ["seccomp:unconfined"]\n',
        },
      },
    ],
  },
  *check(container) {
    const names = namesOf(container);
    if (needsHost(names) || managesContainers(names)) return;
    for (const { at, profile } of unconfined(container)) {
      yield {
        at,
        message: `${container.label} runs without a profile of ${profile}, so a fault of the kernel may be enough to leave the container; take the setting out, or write a profile that allows what it needs`,
      };
    }
  },
});

function unconfined({ origin, node }: Container): Iterable<{ readonly at: Located; readonly profile: string }> {
  if (origin.kind === 'kubernetes') return unconfinedInPod(origin.container);
  if (node.get('privileged').scalar === true) return [];
  return node.get('security_opt').items.flatMap((item) => {
    const profile = /^(seccomp|apparmor)[:=]unconfined$/.exec(item.text ?? '')?.[1];
    return profile === undefined ? [] : [{ at: item, profile: profile === 'seccomp' ? 'seccomp' : 'AppArmor' }];
  });
}

/** Types of SELinux that confine nothing. */
const withoutLimits = /^(?:spc_t|unconfined_t)$/;

function* unconfinedInPod({ security, name, workload, node }: KubernetesContainer) {
  const { seccompType, appArmorType, privileged } = security;
  if (privileged.value === true) return;
  if (seccompType.value === 'Unconfined') yield { at: seccompType.at, profile: 'seccomp' };
  if (appArmorType.value === 'Unconfined') yield { at: appArmorType.at, profile: 'AppArmor' };
  const annotation = workload.podAnnotations.get(`container.apparmor.security.beta.kubernetes.io/${name}`);
  // The field wins over the annotation, which came before it.
  if (appArmorType.isUnset && annotation.text === 'unconfined') yield { at: annotation, profile: 'AppArmor' };
  const own = node.get('securityContext', 'seLinuxOptions', 'type');
  const type = own.isUnset ? workload.podSpec.get('securityContext', 'seLinuxOptions', 'type') : own;
  if (withoutLimits.test(type.text ?? '')) yield { at: type, profile: 'SELinux' };
}
