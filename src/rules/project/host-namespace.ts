import type { Located } from '../../core/source.js';
import { namesOf } from '../../knowledge/container-names.js';
import { needsHost, servesNodes } from '../../knowledge/host-access.js';
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
  id: 'project/host-namespace',
  on: 'container',
  topic: 'security',
  summary: 'A container shares the network, processes or memory of the host',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `What separates containers from the host is gone then: with its network the container reaches services that listen on localhost, and the host opens
each of its ports, with its processes it reads their environment and ends them, with its shared memory it reads theirs.`,
  references: [
    'https://docs.docker.com/engine/network/drivers/host/',
    'https://docs.docker.com/reference/compose-file/services/#pid',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  peers: [
    'kube-linter host-network',
    'kube-linter host-pid',
    'kube-linter host-ipc',
    'polaris hostNetworkSet',
    'polaris hostPIDSet',
    'polaris hostIPCSet',
    'checkov CKV_K8S_17',
    'checkov CKV_K8S_18',
    'checkov CKV_K8S_19',
    'trivy KSV-0008',
    'trivy KSV-0009',
    'trivy KSV-0010',
    'kics 071a71ff',
    'kics baa3890f',
    'kics 4f31dd9f',
    'kics 8af7162d',
    'kics 6b6bdfb3',
    'kics cd290efd',
    'kics 302736f4',
    'kubescape C-0038',
    'kubescape C-0041',
    'kubesec HostNetwork',
    'kubesec HostPID',
    'kubesec HostIPC',
  ],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    network_mode: «host»\n' } },
      {
        name: 'a port is listed, too',
        files: {
          'compose.prod.yaml':
            'services:\n  cache:\n    image: redis:7.4.1\n    ports: ["6379:6379"]\n    network_mode: «host»\n  worker:\n    image: acme/worker:1.0.0\n    network_mode: «host»\n',
        },
      },
      {
        name: 'processes, memory and users',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    pid: «host»\n    ipc: «host»\n    userns_mode: "«host»"\n'.replace(
              '"«host»"',
              '«"host"»',
            ),
        },
      },
      {
        name: 'once for all containers',
        files: {
          'k8s/worker.yaml': deployment(
            '\n      hostNetwork: «true»\n      initContainers:\n        - { name: wait, image: "acme/wait:1.0.0" }',
          ),
        },
      },
      { name: 'a whole pod', files: { 'k8s/worker.yaml': deployment('\n      hostNetwork: «true»\n      hostPID: «true»') } },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    network_mode: bridge\n' } },
      {
        name: 'those of another service',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    pid: "service:api"\n    ipc: private\n    network_mode: "service:api"\n  api:\n    image: acme/api:1.0.0\n',
        },
      },
      { files: { 'k8s/worker.yaml': deployment('\n      hostNetwork: false\n      hostPID: false') } },
      {
        name: 'what measures the host',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: prom/node-exporter:v1.8.2\n    network_mode: host\n    pid: host\n' },
      },
      {
        name: 'a proxy beside what needs it',
        files: {
          'k8s/worker.yaml': deployment(
            '\n      hostNetwork: true\n      initContainers:\n        - { name: node-exporter, image: "prom/node-exporter:v1.8.2", restartPolicy: Always }',
          ),
        },
      },
      {
        name: 'tools of a virtual machine for their host',
        files: {
          'k8s/worker.yaml': deployment('\n      hostNetwork: true\n      hostPID: true').replace(
            'acme/worker:1.4.0',
            'acme/open-vm-tools:1.4.0',
          ),
        },
      },
      {
        name: 'file transfer that answers from any port',
        files: { 'compose.prod.yaml': 'services:\n  boot:\n    image: acme/tftpd:1.0.0\n    network_mode: host\n' },
      },
      {
        name: 'what boots others answers their broadcasts, and what meters traffic has to see it',
        files: {
          'compose.prod.yaml':
            'services:\n  boot:\n    image: acme/iventoy:1.0.0\n    network_mode: host\n  meter:\n    image: acme/ipfm:1.0.0\n    network_mode: host\n',
        },
      },
      {
        name: 'what dials in for the host sets its routes, and what listens to its name look-ups has to hear them',
        files: {
          'compose.prod.yaml':
            'services:\n  office:\n    image: acme/pptp:1.0.0\n    network_mode: host\n  branch:\n    image: acme/openconnect:1.0.0\n    network_mode: host\n  ear:\n    image: acme/passivedns:1.0.0\n    command: -i eth0\n    network_mode: host\n',
        },
      },
      {
        name: 'what looks for devices sees only those of its own network, and what listens to radio needs its interface',
        files: {
          'compose.prod.yaml':
            'services:\n  alert:\n    image: acme/netalertx:1.0.0\n    network_mode: host\n  radio:\n    image: acme/aircrack-ng:1.0.0\n    network_mode: host\n',
        },
      },
      {
        name: 'discovery in a home network',
        files: {
          'compose.prod.yaml': 'services:\n  home:\n    image: ghcr.io/home-assistant/home-assistant:2026.1\n    network_mode: host\n',
        },
      },
    ],
  },
  *check(container) {
    const { origin, label } = container;
    // Kubernetes shares them with all containers of a pod, so that one speaks for all.
    if (origin.kind === 'kubernetes' && origin.workload.containers[0] !== origin.container) return;
    const parts = origin.kind === 'kubernetes' ? origin.workload.containers : [container];
    if (parts.some((part) => needsHost(namesOf(part)))) return;
    const who = origin.kind === 'kubernetes' ? `${origin.workload.kind} "${origin.workload.name}"` : label;
    for (const { at, what, effect } of sharedSpaces(container)) {
      yield {
        at,
        message: `${who} shares ${what} with the host, so ${effect}; take the setting out unless it cannot work without`,
        ...(servesNodes(container) && { atMost: 'info' as const }),
      };
    }
  },
});

interface Shared {
  readonly at: Located;
  readonly what: string;
  readonly effect: string;
}

const spaces = {
  network: {
    what: 'the network',
    effect: 'it reaches what listens on localhost, and each port that it opens is open on the host whatever the file lists',
  },
  pid: { what: 'all processes', effect: 'it may read their environment and end them' },
  ipc: { what: 'shared memory', effect: 'it may read that of other programs' },
  users: { what: 'the numbers of users', effect: 'its root is the root of the host' },
};

function sharedSpaces({ origin, node }: Container): readonly Shared[] {
  if (origin.kind === 'kubernetes') {
    const { podSpec } = origin.workload;
    const keys = [
      ['hostNetwork', spaces.network],
      ['hostPID', spaces.pid],
      ['hostIPC', spaces.ipc],
    ] as const;
    return keys.flatMap(([key, space]) => (podSpec.get(key).scalar === true ? [{ at: podSpec.get(key), ...space }] : []));
  }
  const keys = [
    ['network_mode', spaces.network],
    ['pid', spaces.pid],
    ['ipc', spaces.ipc],
    ['userns_mode', spaces.users],
  ] as const;
  return keys.flatMap(([key, space]) => (node.get(key).text === 'host' ? [{ at: node.get(key), ...space }] : []));
}
