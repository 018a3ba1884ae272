import { selects } from '../../core/selector.js';
import { hasOtherPolicies, restricting } from '../../knowledge/kubernetes/policies.js';
import { betweenServers, temporalPorts } from '../../knowledge/temporal/ports.js';
import type { KubernetesContainer, Manifest, Workload } from '../../parsers/kubernetes/types.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

type Policy = NonNullable<Manifest['networkPolicy']>;
type PolicyRule = Policy['ingress'][number];

const server = (role: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal-${role} }
spec:
  replicas: 2
  selector: { matchLabels: { app: temporal, role: ${role} } }
  template:
    metadata: { labels: { app: temporal, role: ${role} } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          env: [{ name: TEMPORAL_SERVICES, value: ${role} }]
          ports: [{ name: membership, containerPort: ${role === 'history' ? 6934 : 6933} }, { name: rpc, containerPort: ${role === 'history' ? 7234 : 7233} }]
`;
const policy = (rules: string, selector = '{ app: temporal }') => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: temporal }
spec:
  podSelector: { matchLabels: ${selector} }
  ${rules}
`;
const files = { 'k8s/frontend.yaml': server('frontend'), 'k8s/history.yaml': server('history') };
const membership = '{ port: 6933 }, { port: 6934 }';

export default defineRule({
  id: 'temporal/blocked-membership',
  on: 'kubernetes',
  topic: 'security',
  summary: 'Network policies keep the pods of a Temporal server apart',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The servers of a cluster find each other over their membership ports and hand work on over their gRPC ports. Where a policy closes one of them the ring never
forms: each pod believes to be alone or waits, and calls end in "not enough hosts to serve the request".`,
  references: [
    'https://docs.temporal.io/references/configuration#services',
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/templates/server-service.yaml',
  ],
  reads: ['containers', 'NetworkPolicy'],
  examples: {
    bad: [
      {
        name: 'only the port of the frontend is open',
        files: { ...files, 'k8s/policy.yaml': policy('«ingress»: [{ ports: [{ port: 7233 }] }]') },
      },
      {
        name: 'open for the clients alone',
        files: {
          ...files,
          'k8s/policy.yaml': policy(
            `«ingress»: [{ from: [{ podSelector: { matchLabels: { app: api } } }], ports: [${membership}, { port: 7233 }, { port: 7234 }] }]`,
          ),
        },
      },
      {
        name: 'the way out',
        files: {
          ...files,
          'k8s/policy.yaml': policy('policyTypes: [Egress]\n  «egress»: [{ ports: [{ port: 5432 }, { port: 53, protocol: UDP }] }]'),
        },
      },
    ],
    good: [
      { files: { ...files, 'k8s/policy.yaml': policy(`ingress: [{ ports: [${membership}, { port: 7233 }, { port: 7234 }] }]`) } },
      {
        name: 'by the names of the ports',
        files: { ...files, 'k8s/policy.yaml': policy('ingress: [{ ports: [{ port: rpc }, { port: membership }] }]') },
      },
      {
        name: 'a rule for the servers, and one for clients',
        files: {
          ...files,
          'k8s/policy.yaml': policy(
            'ingress: [{ from: [{ podSelector: { matchLabels: { app: temporal } } }] }, { from: [{ podSelector: { matchLabels: { app: api } } }], ports: [{ port: 7233 }] }]',
          ),
        },
      },
      {
        name: 'out to a range',
        files: {
          ...files,
          'k8s/policy.yaml': policy('policyTypes: [Egress]\n  egress: [{ ports: [{ port: 5432 }, { port: 6933, endPort: 7239 }] }]'),
        },
      },
      {
        name: 'one pod does everything, and calls nobody',
        files: {
          'k8s/temporal.yaml': server('frontend')
            .replace(/ +env: .*\n/, '')
            .replace('replicas: 2', 'replicas: 1'),
          'k8s/policy.yaml': policy('ingress: [{ ports: [{ port: 7233 }] }]'),
        },
      },
      {
        name: 'a policy for others',
        files: { ...files, 'k8s/policy.yaml': policy('ingress: [{ ports: [{ port: 7233 }] }]', '{ app: api }') },
      },
    ],
  },
  *check(manifest, { project }) {
    const policy = manifest.networkPolicy;
    if (!policy || project.objects.why(manifest) !== undefined || hasOtherPolicies(project.manifestsNear(manifest))) return;
    const pods = project.objects.podsOf(manifest).value ?? [];
    for (const direction of ['ingress', 'egress'] as const) {
      if (!policy.restricts[direction]) continue;
      for (const one of project.servers) {
        const member = memberOf(one, project);
        if (!member || !pods.includes(member.workload)) continue;
        const peers = one.installation.servers.flatMap((other) => memberOf(other, project) ?? []);
        if (!hasSeveralPods(peers, project) || peers.some(({ ports }) => ports === undefined)) continue;
        const policies = restricting(policiesOf(member.workload, project), direction);
        if (policies?.[0] !== manifest) continue;
        const rules = policies.flatMap(({ networkPolicy }) => networkPolicy[direction]);
        const needed =
          direction === 'ingress' ? (member.ports ?? []) : peers.filter((peer) => peer !== member).flatMap(({ ports }) => ports ?? []);
        const shut = [...new Set(needed)].filter((port) => !rules.some((rule) => isOpen(rule, port, peers, direction)));
        if (shut.length === 0) continue;
        const { kind, name } = member.workload;
        const list = `port${shut.length > 1 ? 's' : ''} ${shut.sort((a, b) => a - b).join(', ')}`;
        yield {
          at: policy.at[direction],
          message:
            direction === 'ingress'
              ? `no NetworkPolicy lets the other Temporal servers reach ${list} of ${kind} "${name}", so that they never form a cluster; allow the server's pods to reach each other at ports ${betweenServers[0]} to ${betweenServers.at(-1)}`
              : `no NetworkPolicy lets ${kind} "${name}" reach the other Temporal servers at ${list}, so that they never form a cluster; allow the server's pods to reach each other at ports ${betweenServers[0]} to ${betweenServers.at(-1)}`,
          related: [{ at: member.workload, message: 'the server' }],
        };
        break;
      }
    }
  },
});

interface Member {
  readonly workload: Workload;
  readonly container: KubernetesContainer;
  /** That others call: membership, and gRPC but for clients. Undefined where they cannot be told. */
  readonly ports: readonly number[] | undefined;
}

function memberOf(server: TemporalServer, project: Project): Member | undefined {
  const { origin } = server.container;
  if (origin.kind !== 'kubernetes' || server.flavor === 'dev-server' || origin.workload.isIncomplete) return undefined;
  const isConfigured = project.configs.some(({ servers }) => servers.includes(server));
  const rows = temporalPorts.filter(
    ({ of, kind }) =>
      server.roles.value?.some((role) => role === of) &&
      (kind === 'membership' || (kind === 'grpc' && of !== 'frontend' && of !== 'worker')),
  );
  const isMoved = rows.some(({ variable }) => variable !== undefined && !server.setting(variable).isUnset);
  const areKnown = server.roles.isSet && !isConfigured && !isMoved && server.setting('TEMPORAL_SERVER_CONFIG_FILE_PATH').isUnset;
  return { workload: origin.workload, container: origin.container, ports: areKnown ? rows.map(({ port }) => port) : undefined };
}

function hasSeveralPods(members: readonly Member[], project: Project): boolean {
  const workloads = [...new Set(members.map(({ workload }) => workload))];
  return workloads.length > 1 || workloads.some((workload) => (project.leastReplicasOf(workload).value ?? 1) > 1);
}

/** Whether a rule may let one of the servers through at a port. A port by name is taken for the right one where no server gives it another number. */
function isOpen({ ports, peers }: PolicyRule, port: number, members: readonly Member[], direction: 'ingress' | 'egress'): boolean {
  const isListed =
    ports.length === 0 ||
    ports.some((one) => {
      if (one.protocol !== 'TCP') return false;
      if (typeof one.port === 'string') return mayBe(one.port, port, members);
      return one.port === undefined || one.port === port || (one.endPort !== undefined && one.port <= port && port <= one.endPort);
    });
  if (!isListed || peers.length === 0 || direction === 'egress') return isListed;
  return peers.some(({ podSelector, hasNamespaces, hasAddresses }) => {
    if (hasNamespaces || hasAddresses || !podSelector.isSet) return true;
    return members.some(({ workload: { podLabels } }) => !podLabels.isSet || selects(podSelector.value, podLabels.value));
  });
}

function mayBe(name: string, port: number, members: readonly Member[]): boolean {
  const numbers = members.flatMap(({ container }) =>
    container.ports.filter((one) => one.get('name').text === name).map((one) => one.get('containerPort').scalar),
  );
  return numbers.length === 0 || numbers.includes(port);
}

function policiesOf(workload: Workload, { objects }: Project): readonly Manifest[] {
  return objects.about('NetworkPolicy', workload).value ?? [];
}
