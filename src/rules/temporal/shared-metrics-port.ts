import type { Container, Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const pod = (...containers: readonly string[]) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
${containers.join('')}`;
const role = (name: string, endpoint: string) =>
  `        - name: ${name}\n          image: temporalio/server:1.31.2\n          env: [{ name: PROMETHEUS_ENDPOINT, value: ${endpoint} }]\n`;
const services = (network: string, endpoint: string) =>
  `services:\n  history:\n    image: temporalio/server:1.31.2\n    ${network}\n    environment: { PROMETHEUS_ENDPOINT: "0.0.0.0:8000" }\n  matching:\n    image: temporalio/server:1.31.2\n    ${network}\n    environment: { PROMETHEUS_ENDPOINT: ${endpoint} }\n`;

export default defineRule({
  id: 'temporal/shared-metrics-port',
  on: 'container',
  topic: 'observability',
  optIn: true,
  summary: 'Two processes of Temporal in one network serve their metrics on the same port',
  severity: 'info',
  rationale: `Containers of one pod, and services in the network of the host, share one address. The second process that wants the port does not get it: its
metrics are missing, which looks like a quiet process, or it does not start.`,
  references: ['https://github.com/temporalio/temporal/issues/673', 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking'],
  examples: {
    bad: [
      { files: { 'k8s/temporal.yaml': pod(role('history', '"0.0.0.0:8000"'), role('matching', '«"0.0.0.0:8000"»')) } },
      { name: 'the network of the host', files: { 'compose.prod.yaml': services('network_mode: host', '«"0.0.0.0:8000"»') } },
    ],
    good: [
      { files: { 'k8s/temporal.yaml': pod(role('history', '"0.0.0.0:8000"'), role('matching', '"0.0.0.0:8001"')) } },
      { name: 'networks of their own', files: { 'compose.prod.yaml': services('networks: [default]', '"0.0.0.0:8000"') } },
      { name: 'a variable', files: { 'compose.prod.yaml': services('network_mode: host', '"${MATCHING_METRICS}"') } },
    ],
  },
  *check(container, { project }) {
    const own = portOf(container, project);
    if (!own) return;
    const group = networkOf(container);
    if (group === undefined) return;
    for (const other of project.containers) {
      if (other === container) return;
      if (other.isOneShot || networkOf(other) !== group) continue;
      const theirs = portOf(other, project);
      if (theirs?.port !== own.port) continue;
      yield {
        at: own.at,
        message: `${container.label} and ${other.label} share a network and both serve metrics on port ${own.port}, which only one of them may get; give each a port of its own`,
        related: [{ at: theirs.at, message: 'the other one' }],
      };
      return;
    }
  },
});

/** Where a server serves its metrics, and where a worker does by a variable with a usual name. */
function portOf(container: Container, project: Project) {
  const isServer = project.servers.some((one) => one.container === container);
  if (container.isOneShot || (!isServer && !project.workers.some((one) => one.container === container))) return undefined;
  const { environment } = container;
  const usual = /^(?:TEMPORAL_|WORKER_|SDK_)*(?:METRICS|PROMETHEUS)_(?:PORT|ADDR|ADDRESS|ENDPOINT|LISTEN_ADDRESS|BIND_ADDRESS)$/;
  const name = isServer ? 'PROMETHEUS_ENDPOINT' : environment.names.find((one) => usual.test(one));
  const value = name === undefined ? undefined : environment.get(name);
  const port = /^(?:[\w.[\]:*]*:)?(\d{2,5})$/.exec(value?.value ?? '')?.[1];
  return port === undefined || !value ? undefined : { port, at: value.at };
}

/** Something that stands for the network that a container shares with others; undefined where it shares none, or nothing tells. */
function networkOf({ origin, node }: Container): unknown {
  if (origin.kind === 'kubernetes') return origin.container.role === 'init' ? undefined : origin.workload;
  return node.get('network_mode').text === 'host' ? `host ${origin.service.file.path}` : undefined;
}
