import { namesOf } from '../../knowledge/container-names.js';
import { filtersCalls, isEngineSocket, managesContainers } from '../../knowledge/host-access.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (path: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      volumes:
        - name: run
          hostPath: { path: ${path} }
      containers:
        - name: worker
          image: acme/worker:1.4.0
          volumeMounts:
            - { name: run, mountPath: /run/host }
`;

export default defineRule({
  id: 'project/mounted-container-socket',
  on: 'container',
  topic: 'security',
  summary: 'A container reaches the socket of the container engine',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Who may write to the socket may start a privileged container with the host's disk in it, which is root on the host. Mounting it read-only changes
nothing: that holds for the file, not for what is said through it.`,
  references: [
    'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
    'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
  ],
  peers: [
    'kube-linter docker-sock',
    'checkov CKV_K8S_27',
    'trivy KSV-0006',
    'kics a6f34658',
    'kics d6355c88',
    'kubescape C-0074',
    'kubesec DockerSock',
  ],
  examples: {
    bad: [
      {
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    volumes:\n      - «/var/run/docker.sock:/var/run/docker.sock:ro»\n',
        },
      },
      {
        name: 'in the long form',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    volumes:\n      - type: bind\n        source: «/run/docker.sock»\n        target: /run/docker.sock\n',
        },
      },
      {
        name: 'in Kubernetes',
        files: {
          'k8s/worker.yaml': deployment('/run/containerd/containerd.sock').replace(
            '{ name: run, mountPath: /run/host }',
            '{ name: run, mountPath: «/run/host» }',
          ),
        },
      },
      {
        name: 'a proxy that finds its services by it: only noted',
        files: {
          'compose.prod.yaml':
            'services:\n  proxy:\n    image: traefik:3.2.1\n    volumes:\n      - «/var/run/docker.sock:/var/run/docker.sock:ro»\n',
        },
      },
      {
        name: 'an agent that starts containers: only noted',
        files: {
          'compose.prod.yaml':
            'services:\n  agent:\n    image: drone/agent:1.6.2\n    volumes:\n      - «/var/run/docker.sock:/var/run/docker.sock»\n',
        },
      },
      {
        name: 'nobody, with the group of the socket',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    user: 65534:65534\n    group_add: ["999"]\n    volumes:\n      - «/var/run/docker.sock:/var/run/docker.sock»\n',
        },
      },
      {
        name: 'any other agent',
        files: {
          'compose.prod.yaml':
            'services:\n  agent:\n    image: acme/agent:1.6.2\n    volumes:\n      - «/var/run/docker.sock:/var/run/docker.sock»\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    volumes:\n      - /var/run/postgres:/var/run/postgres:ro\n',
        },
      },
      {
        name: 'through a proxy that filters',
        files: {
          'compose.prod.yaml':
            'services:\n  proxy:\n    image: traefik:3.2.1\n    environment: { DOCKER_HOST: "tcp://socket-proxy:2375" }\n',
        },
      },
      {
        name: 'the proxy that filters',
        files: {
          'compose.prod.yaml':
            'services:\n  calls:\n    image: lscr.io/linuxserver/socket-proxy:3.2.4\n    environment: { CONTAINERS: 1 }\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock:ro\n',
        },
      },
      {
        name: 'a user and a group that own nothing may not open it',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    user: 65534:65534\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock\n',
        },
      },
      { files: { 'k8s/worker.yaml': deployment('/run/acme') } },
      {
        name: 'from outside',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    volumes:\n      - type: bind\n        source: ${SOCKET}\n        target: /run/docker.sock\n',
        },
      },
    ],
  },
  *check(container) {
    const mount = container.mounts.value?.find(({ source }) => source.isSet && isEngineSocket(source.value));
    // It is what the others are told to put between.
    if (!mount || filtersCalls(namesOf(container)) || runsAsNobody(container)) return;
    const isNeeded = managesContainers(namesOf(container));
    yield {
      // In the long forms only a part of the mount, since other lines may stand within it.
      at: container.origin.kind === 'compose' ? mount.source.at : mount.target.at,
      message: isNeeded
        ? `${container.label} reaches the socket of the container engine and may do anything on the host; put a proxy between that lets only the needed calls through`
        : `${container.label} reaches the socket of the container engine, so whoever breaks into it owns the host; take the mount out, or put a proxy between that filters calls`,
      ...(isNeeded && { atMost: 'info' }),
    };
  },
});

/** A user and a group to whom no file of a host belongs. Other numbers may be those of the group that may use the socket. */
function runsAsNobody({ origin, node }: Container): boolean {
  if (origin.kind !== 'compose' || !node.get('group_add').isUnset) return false;
  return /^(?:65534|nobody):(?:65534|nogroup)$/.test(origin.service.user.value ?? '');
}
