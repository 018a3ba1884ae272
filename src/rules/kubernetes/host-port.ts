import { removeLines } from '../../core/edit.js';
import type { Edit, Fix } from '../../core/problem.js';
import { type Located, lineIndexAt, lineRange } from '../../core/source.js';
import { namesOf } from '../../knowledge/container-names.js';
import { needsHost } from '../../knowledge/host-access.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (port: string, pod = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:${pod}
      containers:
        - name: api
          image: acme/api:1.4.0
          ports:
            - containerPort: 8080
              ${port}
`;

const barePod = (port: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec:\n  containers:\n    - name: api\n      image: acme/api:1.4.0\n      ports: [${port}]\n`;

export default defineRule({
  id: 'kubernetes/host-port',
  on: 'kubernetes.container',
  topic: 'orchestration',
  summary: 'A container takes a port of its node',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Only one pod of a node can have the port, so that a rollout or a second replica waits for a node that is free. The port is open on every address of the
node, past Services and most network policies.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/overview/#services',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  ],
  peers: ['polaris hostPortSet', 'checkov CKV_K8S_26', 'trivy KSV-0024', 'kics 2b1836f1', 'kubescape C-0044'],
  examples: {
    bad: [
      {
        files: { 'k8s/api.yaml': deployment('hostPort: «8080» # for the balancer\n              protocol: TCP') },
        fixed: { 'k8s/api.yaml': deployment('# for the balancer\n              protocol: TCP') },
      },
      {
        name: 'several are one finding',
        files: {
          'k8s/api.yaml': deployment(
            'hostPort: «80»\n              name: http\n            - containerPort: 8443\n              hostPort: 443',
          ),
        },
        fixed: { 'k8s/api.yaml': deployment('name: http\n            - containerPort: 8443') },
      },
      {
        name: 'one that begins the port is not taken out',
        files: {
          'k8s/api.yaml': deployment('protocol: TCP').replace(
            '- containerPort: 8080\n',
            '- hostPort: «80»\n              containerPort: 8080\n',
          ),
        },
      },
      {
        name: 'one for each node is what a DaemonSet is for, so it is only noted',
        files: {
          'k8s/agent.yaml': deployment('hostPort: «8080»\n              protocol: TCP')
            .replace('Deployment', 'DaemonSet')
            .replace('  replicas: 2\n', ''),
        },
        fixed: {
          'k8s/agent.yaml': deployment('protocol: TCP').replace('Deployment', 'DaemonSet').replace('  replicas: 2\n', ''),
        },
      },
      {
        name: 'a bare Pod has no second one',
        files: { 'k8s/api.yaml': barePod('{ containerPort: 8080, hostPort: «8080» }') },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('protocol: TCP') } },
      { name: 'a bare Pod', files: { 'k8s/api.yaml': barePod('{ containerPort: 8080 }') } },
      { name: 'none', files: { 'k8s/api.yaml': deployment('hostPort: 0') } },
      {
        name: 'the network of the host has all ports anyway',
        files: { 'k8s/api.yaml': deployment('hostPort: 8080', '\n      hostNetwork: true') },
      },
      {
        name: 'what carries the network of a node',
        files: {
          'k8s/api.yaml': deployment('hostPort: 8080')
            .replace('acme/api:1.4.0', 'quay.io/metallb/speaker:v0.14.8')
            .replace('- name: api', '- name: metallb'),
        },
      },
    ],
  },
  *check(container) {
    const { ports, name, workload } = container;
    if (needsHost(namesOf(container)) || workload.podSpec.get('hostNetwork').scalar === true) return;
    const taken = ports.filter((port) => typeof port.get('hostPort').scalar === 'number' && port.get('hostPort').scalar !== 0);
    const [first, ...others] = taken.map((port) => port.get('hostPort'));
    if (!first) return;
    const numbers = [first, ...others].map(({ text }) => text).join(' and ');
    const own = taken.length === 1 ? taken[0]?.get('containerPort') : undefined;
    const target = typeof own?.scalar === 'number' ? `port ${own.text}` : 'it';
    const effect = workload.kind === 'Pod' ? 'so it is open past all Services' : 'so no two of its pods fit on one';
    yield {
      at: first,
      message: `container "${name}" takes port ${numbers} of its node, ${effect}; take hostPort out, and reach ${target} through a Service`,
      fix: withoutHostPorts(taken, workload.podSpec),
      ...(others.length > 0 && { related: others.map((at) => ({ at, message: 'another one' })) }),
      ...((/^(?:DaemonSet|Pod)$/.test(workload.kind) || standsAtTheEdge([workload.name, ...namesOf(container)])) && {
        atMost: 'info' as const,
      }),
    };
  },
});

/** What takes the connections of a whole cluster in may do so on its nodes. */
function standsAtTheEdge(names: readonly string[]): boolean {
  return names.some((name) => /ingress|traefik|gateway|haproxy|envoy|contour|caddy|ngrok|tunnel/.test(name));
}

/** Takes the lines out, where they hold nothing else. */
function withoutHostPorts(ports: KubernetesContainer['ports'], scope: Located): Fix | undefined {
  const edits = ports.flatMap((port) => withoutHostPort(port) ?? []);
  return edits.length === ports.length ? { title: 'Take hostPort out', safety: 'unsafe', edits, scope } : undefined;
}

function withoutHostPort(port: KubernetesContainer['ports'][number]): Edit | undefined {
  const entry = port.entries.get('hostPort');
  if (!entry || port.flow || port.via || entry.value.via || entry.value.anchor || entry.value.style !== 'plain') return undefined;
  const { file } = entry.key;
  const [start] = lineRange(file, lineIndexAt(file, entry.key.range[0]));
  if (!/^ *$/.test(file.text.slice(start, entry.key.range[0]))) return undefined;
  return removeLines({ file, range: entry.range });
}
