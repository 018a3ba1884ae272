import { selects } from '../../core/selector.js';
import { hasOtherPolicies, restricting } from '../../knowledge/kubernetes/policies.js';
import type { Manifest, Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const worker = `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: temporal-worker
          image: acme/temporal-worker:1.4.0
          env: [{ name: TEMPORAL_ADDRESS, value: "temporal-frontend:7233" }]
`;
const server = `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.29.1
          ports: [{ name: rpc, containerPort: 7233 }]
---
apiVersion: v1
kind: Service
metadata: { name: temporal-frontend }
spec: { selector: { app: temporal }, ports: [{ port: 7233 }] }
`;
const policy = (app: string, rules: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${app} }
spec:
  podSelector: { matchLabels: { app: ${app} } }
  ${rules}
`;
const dns = '{ ports: [{ port: 53, protocol: UDP }] }';
const files = { 'k8s/worker.yaml': worker, 'k8s/temporal.yaml': server };

export default defineRule({
  id: 'temporal/blocked-frontend',
  on: 'kubernetes',
  topic: 'security',
  summary: 'Network policies keep a worker from the Temporal frontend',
  severity: 'error',
  rationale: `A worker opens one connection, to port 7233 of the frontend, and takes all its tasks over it. A policy that does not list that port, or that does not let in
the worker's pods, leaves the worker running and idle: it retries for ever, and its task queue grows.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    'https://docs.temporal.io/references/configuration',
  ],
  reads: ['containers', 'NetworkPolicy', 'Service'],
  examples: {
    bad: [
      {
        name: 'no rule of the worker lists the port',
        files: { ...files, 'k8s/policy.yaml': policy('worker', `policyTypes: [Egress]\n  «egress»: [${dns}, { ports: [{ port: 443 }] }]`) },
      },
      {
        name: 'the frontend lets in others alone',
        files: {
          ...files,
          'k8s/policy.yaml': policy(
            'temporal',
            '«ingress»: [{ from: [{ podSelector: { matchLabels: { app: api } } }], ports: [{ port: 7233 }] }]',
          ),
        },
      },
    ],
    good: [
      {
        files: { ...files, 'k8s/policy.yaml': policy('worker', `policyTypes: [Egress]\n  egress: [${dns}, { ports: [{ port: 7233 }] }]`) },
      },
      {
        name: 'the frontend lets the worker in',
        files: {
          ...files,
          'k8s/policy.yaml': policy(
            'temporal',
            'ingress: [{ from: [{ podSelector: { matchExpressions: [{ key: app, operator: In, values: [api, worker] }] } }], ports: [{ port: rpc }] }]',
          ),
        },
      },
      {
        name: 'a second policy does',
        files: {
          ...files,
          'k8s/policy.yaml': policy('worker', `policyTypes: [Egress]\n  egress: [${dns}, { ports: [{ port: 443 }] }]`),
          'k8s/temporal-policy.yaml': policy(
            'worker',
            'policyTypes: [Egress]\n  egress: [{ ports: [{ port: 7000, endPort: 8000 }] }]',
          ).replace('name: worker }\nspec', 'name: temporal }\nspec'),
        },
      },
      {
        name: 'an address of elsewhere',
        files: {
          'k8s/worker.yaml': worker,
          'k8s/policy.yaml': policy('worker', `policyTypes: [Egress]\n  egress: [${dns}, { to: [{ ipBlock: { cidr: 203.0.113.7/32 } }] }]`),
        },
      },
      {
        name: 'a policy for incoming traffic alone',
        files: { ...files, 'k8s/policy.yaml': policy('worker', 'ingress: []') },
      },
    ],
  },
  *check(manifest, { project }) {
    const policy = manifest.networkPolicy;
    if (!policy || project.objects.why(manifest) !== undefined || hasOtherPolicies(project.manifestsNear(manifest))) return;
    const pods = project.objects.podsOf(manifest).value ?? [];
    for (const { container } of project.workers) {
      if (container.origin.kind !== 'kubernetes') continue;
      const { workload } = container.origin;
      const port = portOf(container.environment.get('TEMPORAL_ADDRESS').value);
      if (port === undefined || workload.isIncomplete) continue;
      if (
        policy.restricts.egress &&
        pods.includes(workload) &&
        isFirst(manifest, workload, 'egress', project) &&
        isEgressShut(workload, port, project)
      ) {
        yield {
          at: policy.at.egress,
          message: `no NetworkPolicy lets the worker "${container.name}" of ${workload.kind} "${workload.name}" reach port ${port}, where it looks for Temporal, so that it takes no task; allow TCP to port ${port} of the frontend`,
          related: [{ at: container.environment.get('TEMPORAL_ADDRESS').at, message: 'the address' }],
        };
        return;
      }
      const server = policy.restricts.ingress
        ? pods.find((one) => isServer(one, project) && answersTo(one, container.environment.get('TEMPORAL_ADDRESS').value, project))
        : undefined;
      if (server && isFirst(manifest, server, 'ingress', project) && isIngressShut(server, workload, project)) {
        yield {
          at: policy.at.ingress,
          message: `no NetworkPolicy lets ${workload.kind} "${workload.name}" in to the Temporal server of ${server.kind} "${server.name}", so that its worker takes no task; add the labels of its pods to the peers of port ${port}`,
          related: [{ at: workload, message: 'the worker' }],
        };
        return;
      }
    }
  },
});

/** The port of `host:port`; undefined for all other texts. */
function portOf(address: string | undefined): number | undefined {
  const port = /^(?:https?:\/\/)?[\w.-]+:(\d{1,5})$/.exec(address ?? '')?.[1];
  return port === undefined ? undefined : Number(port);
}

type Direction = 'egress' | 'ingress';

/** What several policies leave shut is said at the first of them. */
function isFirst(manifest: Manifest, workload: Workload, direction: Direction, project: Project): boolean {
  return restricting(policiesOf(workload, project), direction)?.[0] === manifest;
}

/** Going by ports alone, so that peers need not be understood. Behind a Service the port of the pod counts, which is another one at times. */
function isEgressShut(workload: Workload, port: number, project: Project): boolean {
  const rules = (restricting(policiesOf(workload, project), 'egress') ?? []).flatMap(({ networkPolicy }) => networkPolicy.egress);
  if (rules.length === 0) return false;
  return !rules.some(({ ports }) =>
    ports.length === 0
      ? true
      : ports.some(
          (one) =>
            one.protocol === 'TCP' &&
            (typeof one.port !== 'number' ||
              one.port === port ||
              one.port === 7233 ||
              (one.endPort !== undefined && one.port <= port && port <= one.endPort)),
        ),
  );
}

/** Going by peers alone: each is a selector of pods of the same namespace, and none fits the worker's. */
function isIngressShut(server: Workload, workload: Workload, project: Project): boolean {
  const [inside, outside] = [server.manifest.namespace, workload.manifest.namespace];
  const labels = workload.podLabels.value;
  const rules = (restricting(policiesOf(server, project), 'ingress') ?? []).flatMap(({ networkPolicy }) => networkPolicy.ingress);
  if (!labels || inside.value !== outside.value) return false;
  return rules.every(
    ({ peers }) =>
      peers.length > 0 &&
      peers.every(
        ({ podSelector, hasNamespaces, hasAddresses }) =>
          !hasNamespaces && !hasAddresses && podSelector.isSet && !selects(podSelector.value, labels),
      ),
  );
}

function isServer(workload: Workload, project: Project): boolean {
  return project.servers.some(({ container }) => container.origin.kind === 'kubernetes' && container.origin.workload === workload);
}

/** A Service in front of the server has the name that the worker calls. */
function answersTo(server: Workload, address: string | undefined, project: Project): boolean {
  const host = /^(?:https?:\/\/)?([\w-]+)/.exec(address ?? '')?.[1];
  return (project.objects.about('Service', server).value ?? []).some(({ name }) => name.value === host);
}

function policiesOf(workload: Workload, { objects }: Project): readonly Manifest[] {
  return objects.about('NetworkPolicy', workload).value ?? [];
}
