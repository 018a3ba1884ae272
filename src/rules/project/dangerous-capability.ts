import { namesOf } from '../../knowledge/container-names.js';
import {
  capabilityName,
  dangerOfCapability,
  managesContainers,
  needsHost,
  servesNodes,
  shapesNetwork,
} from '../../knowledge/host-access.js';
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
  id: 'project/dangerous-capability',
  on: 'container',
  topic: 'security',
  summary: 'A container gets a capability that leads to the host',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Capabilities are parts of root's rights. With some of them a program that was broken into leaves its container: it mounts disks, loads modules into the kernel, reads
the memory of others.`,
  references: [
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  peers: [
    'polaris dangerousCapabilities',
    'checkov CKV_K8S_39',
    'trivy KSV-0005',
    'trivy KSV-0120',
    'kics 235236ee',
    'kics ce76b7d0',
    'checkov CKV_K8S_25',
    'trivy KSV-0022',
    'kics 19ebaa28',
    'kubescape C-0046',
    'kubesec CapSysAdmin',
  ],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    cap_add: [«SYS_ADMIN»]\n' } },
      {
        name: 'all of them, and with the prefix',
        files: {
          'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    cap_add:\n      - «ALL»\n      - «CAP_SYS_MODULE»\n',
        },
      },
      {
        name: 'in Kubernetes',
        files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { capabilities: { add: [«SYS_PTRACE»] } }') },
      },
      {
        name: 'within its own network: only noted',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    cap_add:\n      - «NET_ADMIN»\n' },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    cap_add: [NET_BIND_SERVICE]\n' } },
      {
        name: 'taken away',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    cap_drop: [ALL]\n    cap_add:\n      - CHOWN\n      - IPC_LOCK\n',
        },
      },
      {
        files: {
          'k8s/worker.yaml': deployment('', '\n          securityContext: { capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] } }'),
        },
      },
      {
        name: 'a VPN',
        files: {
          'compose.prod.yaml':
            'services:\n  vpn:\n    image: lscr.io/linuxserver/wireguard:1.0.20210914\n    cap_add: [NET_ADMIN, SYS_MODULE]\n',
        },
      },
      {
        name: 'a tunnel by its device',
        files: {
          'compose.prod.yaml':
            'services:\n  edge:\n    image: acme/edge:1.0.0\n    devices: ["/dev/net/tun:/dev/net/tun"]\n    cap_add: [NET_ADMIN]\n',
        },
      },
      {
        name: 'a filter of packets',
        files: { 'compose.prod.yaml': 'services:\n  limits:\n    image: acme/iptables:1.0.0\n    cap_add: [NET_ADMIN]\n' },
      },
      {
        name: 'what leads the traffic of a pod through its proxy',
        files: {
          'k8s/worker.yaml': deployment(
            '\n      initContainers:\n        - { name: istio-init, image: "acme/proxyv2:1.29.1", args: [istio-iptables], securityContext: { capabilities: { drop: [ALL], add: [NET_ADMIN] } } }',
          ),
        },
      },
      {
        name: 'a privileged container has them anyway',
        files: {
          'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    privileged: true\n    cap_add:\n      - NET_ADMIN\n',
        },
      },
    ],
  },
  *check(container) {
    const names = namesOf(container);
    const { items, isPrivileged, hasHostNetwork, hasTunnel } = capabilities(container);
    if (isPrivileged || needsHost(names) || managesContainers(names)) return;
    for (const item of items) {
      const danger = item.text === undefined ? undefined : dangerOfCapability(item.text);
      if (item.text === undefined || danger === undefined) continue;
      const isOfNetwork = capabilityName(item.text) === 'NET_ADMIN';
      if (isOfNetwork && (hasTunnel || shapesNetwork(names))) continue;
      yield {
        at: item,
        message: `"${item.text}" ${danger}; take it out, or name the smaller capability that ${container.label} needs`,
        ...(((isOfNetwork && !hasHostNetwork) || servesNodes(container)) && { atMost: 'info' }),
      };
    }
  },
});

/** The device by which a program makes a network interface, for which it needs NET_ADMIN. */
const tunnel = '/dev/net/tun';

function capabilities({ origin, node }: Container) {
  if (origin.kind === 'compose')
    return {
      items: node.get('cap_add').items,
      isPrivileged: node.get('privileged').scalar === true,
      hasHostNetwork: node.get('network_mode').text === 'host',
      hasTunnel: node.get('devices').items.some((item) => (item.text ?? item.get('source').text ?? '').split(':')[0] === tunnel),
    };
  const { security } = origin.container;
  return {
    items: security.capabilities.get('add').items,
    isPrivileged: security.privileged.value === true,
    hasHostNetwork: origin.workload.podSpec.get('hostNetwork').scalar === true,
    hasTunnel: false,
  };
}
