import type { Located } from '../../core/source.js';
import { namesOf } from '../../knowledge/container-names.js';
import { managesContainers, needsHost } from '../../knowledge/host-access.js';
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
  peers: ['kics 404fde2c', 'trivy KSV-0104'],
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

function unconfined({ origin, node }: Container): readonly { readonly at: Located; readonly profile: string }[] {
  if (origin.kind === 'kubernetes') {
    const { seccompType, privileged } = origin.container.security;
    return seccompType.value === 'Unconfined' && privileged.value !== true ? [{ at: seccompType.at, profile: 'seccomp' }] : [];
  }
  if (node.get('privileged').scalar === true) return [];
  return node.get('security_opt').items.flatMap((item) => {
    const profile = /^(seccomp|apparmor)[:=]unconfined$/.exec(item.text ?? '')?.[1];
    return profile === undefined ? [] : [{ at: item, profile: profile === 'seccomp' ? 'seccomp' : 'AppArmor' }];
  });
}
