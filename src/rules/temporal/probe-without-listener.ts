import { type Located, textOf } from '../../core/source.js';
import { startText } from '../../knowledge/temporal/settings.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import type { TemporalWorker } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (probe: string, more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers:
        - name: worker
          image: acme/temporal-worker:1.4.0
          ${probe}
${more}`;
const compose = (test: string) =>
  `services:\n  worker:\n    image: acme/temporal-worker:1.4.0\n    environment: { TEMPORAL_ADDRESS: "temporal:7233" }\n    healthcheck: { test: ${test} }\n`;
const python = {
  Dockerfile: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "worker.py"]\n',
  'requirements.txt': 'temporalio==1.31.0\n',
  'compose.yaml': 'services:\n  worker:\n    build: .\n    image: acme/temporal-worker:1.4.0\n    stop_grace_period: 2m\n',
};
const program = (more = '') =>
  `from temporalio.worker import Worker\n\n\nasync def main(client):\n${more}    await Worker(client, task_queue="orders").run()\n`;

export default defineRule({
  id: 'temporal/probe-without-listener',
  on: 'temporal.worker',
  topic: 'observability',
  summary: 'A probe asks a worker on a port on which no worker listens',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `A worker calls the server and waits for the answer; it listens on nothing. A probe of 7233, the port of the server, is refused each time: the pod never becomes ready, or is
restarted for ever. A probe that asks the server instead restarts all workers when the server is away, which helps nobody. Without a port of its own (metrics, health) a worker needs no probe,
as Kubernetes restarts it anyway when it ends.`,
  references: ['https://docs.temporal.io/workers', 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('livenessProbe: { tcpSocket: { port: «7233» } }') } },
      {
        name: 'by name',
        files: {
          'k8s/worker.yaml': deployment(
            'readinessProbe: { grpc: { port: «7233» } }\n          ports: [{ name: grpc, containerPort: 7233 }]\n          livenessProbe: { tcpSocket: { port: «grpc» } }',
          ),
        },
      },
      { name: 'in Compose', files: { 'compose.prod.yaml': compose('«["CMD", "nc", "-z", "localhost", "7233"]»') } },
      {
        name: 'in Compose, by a shell',
        files: { 'compose.prod.yaml': compose('«["CMD-SHELL", "curl -f http://127.0.0.1:7233/ || exit 1"]»') },
      },
      {
        name: 'it asks the server, which is a note only',
        files: {
          'k8s/worker.yaml': deployment(
            'livenessProbe: { exec: { command: «[temporal, operator, cluster, health, --address, "temporal:7233"]» } }',
          ),
        },
      },
      {
        name: 'a port that no source of it speaks of, which is a note only',
        files: {
          ...python,
          'worker.py': program(),
          'k8s/worker.yaml': deployment('livenessProbe: { httpGet: { path: /health, port: «8080» } }'),
        },
      },
    ],
    good: [
      {
        name: 'its metrics',
        files: {
          'k8s/worker.yaml': deployment(
            'livenessProbe: { httpGet: { path: /metrics, port: metrics } }\n          ports: [{ name: metrics, containerPort: 9464 }]',
          ),
        },
      },
      { name: 'a port of its own', files: { 'k8s/worker.yaml': deployment('livenessProbe: { tcpSocket: { port: 8080 } }') } },
      { name: 'none', files: { 'k8s/worker.yaml': deployment('imagePullPolicy: IfNotPresent') } },
      {
        name: 'the server itself',
        files: {
          'k8s/worker.yaml': deployment('livenessProbe: { tcpSocket: { port: 7233 } }')
            .replace('acme/temporal-worker:1.4.0', 'temporalio/server:1.31.2')
            .replace('name: worker', 'name: server'),
        },
      },
      { name: 'a process', files: { 'compose.prod.yaml': compose('["CMD", "pgrep", "-f", "worker.py"]') } },
      {
        name: 'an address that a variable may replace',
        files: { 'compose.prod.yaml': compose('["CMD", "python", "check.py", "${TEMPORAL_ADDRESS:-localhost:7233}"]') },
      },
      { name: 'another port', files: { 'compose.prod.yaml': compose('["CMD", "curl", "-f", "http://localhost:9090/health"]') } },
      {
        name: 'a port that its source opens',
        files: {
          ...python,
          'worker.py': program('    await start_health(8080)\n'),
          'k8s/worker.yaml': deployment('livenessProbe: { httpGet: { path: /health, port: 8080 } }'),
        },
      },
      {
        name: 'a source that serves something',
        files: {
          ...python,
          'worker.py': `from aiohttp import web\n${program('    await web._run_app(app())\n')}`,
          'k8s/worker.yaml': deployment('livenessProbe: { httpGet: { path: /health, port: 8080 } }'),
        },
      },
    ],
  },
  *check(worker) {
    const { container } = worker;
    if (startsServer(worker)) return;
    if (container.origin.kind === 'compose') {
      const { test, disabled } = container.healthcheck.value ?? {};
      // What a variable may replace is another address as soon as somebody sets it.
      if (!test?.isSet || disabled || textOf(test.at).includes('$')) return;
      const text = test.value.form === 'exec' ? test.value.words.join(' ') : test.value.text;
      yield* askedBy(text, test.at, `the health check of worker "${container.name}"`, 'it is never healthy');
      return;
    }
    const { container: inner } = container.origin;
    for (const { kind, handlers } of inner.probes) {
      const whose = `the ${kind} probe of worker "${container.name}"`;
      const effect = kind === 'readiness' ? 'it is never ready' : 'it is restarted for ever';
      for (const { kind: how, node, words } of handlers) {
        if (how === 'exec') {
          const asked = [...askedBy(words.join(' '), node.get('command'), whose, effect)];
          if (kind === 'liveness' || asked.every(({ atMost }) => atMost === undefined)) yield* asked;
          continue;
        }
        const at = node.get('port');
        const port = portOf(inner, at.scalar);
        if (port === 7233 && node.get('host').isUnset) {
          yield {
            at,
            message: `${whose} asks port 7233, on which the server listens and a worker does not, so ${effect}; remove it, or ask a port that the worker opens for its health or metrics`,
          };
        } else if (port !== undefined && listensNowhere(worker, port)) {
          yield {
            at,
            message: `${whose} asks port ${port}, and no source of it seems to listen there, so ${effect.replace('is', 'may be')}; remove it, or ask a port that the worker opens`,
            atMost: 'info' as const,
          };
        }
      }
    }
  },
});

/** What a command asks: the worker's own port 7233, or the server. */
function* askedBy(text: string, at: Located, whose: string, effect: string) {
  const own = /(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])[: ]+7233\b/.test(text);
  if (own) {
    yield {
      at,
      message: `${whose} asks port 7233 of its own container, on which a worker does not listen, so ${effect}; remove it, or ask a port that the worker opens for its health or metrics`,
    };
  } else if (/\b[\w.-]+[: ]7233\b|\bcluster health\b/.test(text)) {
    yield {
      at,
      message: `${whose} asks the server, so that all workers count as broken while the server is away; ask the worker's own process or metrics`,
      atMost: 'info' as const,
    };
  }
}

function portOf({ ports }: KubernetesContainer, port: unknown): number | undefined {
  if (typeof port === 'number') return port;
  const declared = ports.find((one) => one.get('name').text === port)?.get('containerPort').scalar;
  return typeof declared === 'number' ? declared : undefined;
}

/** A development server in the same container. */
function startsServer({ container }: TemporalWorker): boolean {
  return /start-dev|temporal-server|temporalite|supervisord/.test([startText(container), ...(container.process.value ?? [])].join(' '));
}

const serving =
  /\blisten|http\.server|HTTPServer|createServer|\bexpress\b|fastapi|flask|aiohttp|uvicorn|prometheus|bind_?address|health|metrics/i;

/** All sources are in sight, in a language where no framework opens a port by itself, and none of them serves anything. */
function listensNowhere({ sdk, container }: TemporalWorker, port: number): boolean {
  const found = sdk.value;
  if (!found?.sourcesComplete || found.sources.length === 0 || !/^(?:typescript|python|go|ruby)$/.test(found.language)) return false;
  const { environment, process } = container;
  const given = [...environment.names.map((name) => environment.get(name).value ?? ''), ...(process.value ?? [])].join(' ');
  if (!environment.isComplete || !process.isSet || given.includes(String(port))) return false;
  return !found.sources.some(({ text }) => text.includes(String(port)) || serving.test(text));
}
