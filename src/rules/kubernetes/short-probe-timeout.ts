import { basename } from '../../core/path.js';
import { startsFirst } from '../../knowledge/slow-checks.js';
import { defineRule } from '../../rule.js';

const pod = (probe: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: store }
spec:
  selector: { matchLabels: { app: store } }
  template:
    metadata: { labels: { app: store } }
    spec:
      containers:
        - name: store
          image: acme/store:1.4.0
          ${probe}
`;

export default defineRule({
  id: 'kubernetes/short-probe-timeout',
  on: 'kubernetes.container',
  topic: 'observability',
  summary: 'A probe calls a program that starts a whole run-time, and gives it one second',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The default timeout of a probe is one second, and since Kubernetes 1.20 it holds for exec probes, too. A program that first starts a JVM or an Erlang VM needs longer on a
busy node, so that a healthy broker or database is taken out of service, or restarted, when it has most to do.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes',
    'https://www.rabbitmq.com/docs/monitoring#health-checks',
  ],
  examples: {
    bad: [
      { files: { 'k8s/store.yaml': pod('livenessProbe: { exec: { command: «[rabbitmq-diagnostics, ping]» }, periodSeconds: 30 }') } },
      {
        name: 'in a shell, with the default written out',
        files: { 'k8s/store.yaml': pod('readinessProbe: { exec: { command: [sh, -c, "nodetool status"] }, timeoutSeconds: «1» }') },
      },
    ],
    good: [
      {
        files: {
          'k8s/store.yaml': pod(
            'livenessProbe: { exec: { command: [rabbitmq-diagnostics, ping] }, periodSeconds: 30, timeoutSeconds: 15 }',
          ),
        },
      },
      {
        name: 'a quick program',
        files: { 'k8s/store.yaml': pod('livenessProbe: { exec: { command: [redis-cli, ping] }, periodSeconds: 30 }') },
      },
      { name: 'Kubernetes asks itself', files: { 'k8s/store.yaml': pod('readinessProbe: { tcpSocket: { port: 9042 } }') } },
    ],
  },
  *check(container, { project }) {
    for (const { kind, handlers, timeout } of container.probes) {
      const [handler] = handlers;
      if (handler?.kind !== 'exec' || timeout.effective !== 1) continue;
      const script = project.scriptOf(handler.words);
      const programs = script ? script.commands.map(({ name }) => name) : [handler.words[0]];
      for (const program of programs) {
        const starts = program === undefined ? undefined : startsFirst(program);
        if (program === undefined || starts === undefined) continue;
        yield {
          at: timeout.isSet ? timeout.at : handler.node.get('command'),
          message: `the ${kind} probe of container "${container.name}" starts ${starts} for ${basename(program)} and has one second for it, so it may fail on a busy node; set a timeoutSeconds that it keeps under load`,
        };
        break;
      }
    }
  },
});
