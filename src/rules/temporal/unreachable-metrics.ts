import { type Located, lineIndexAt, lineRange, place, type SourceFile } from '../../core/source.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const program = (address: string) => ({
  Dockerfile: 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "worker.js"]\n',
  'package.json': '{ "dependencies": { "@temporalio/worker": "1.22.0" } }\n',
  'worker.js': `const { Runtime, Worker } = require('@temporalio/worker');\nRuntime.install({ telemetryOptions: { metrics: { prometheus: { bindAddress: '${address}' } } } });\nWorker.create({ taskQueue: 'orders' }).then((worker) => worker.run());\n`,
  'compose.yaml': 'services:\n  worker:\n    build: .\n    image: acme/temporal-worker\n',
});
const deployment = (more = '', annotations = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders }${annotations} }
    spec:
      containers:
        - name: worker
          image: acme/temporal-worker:1.4.0
${more}`;
const port = '          ports: [{ name: metrics, containerPort: 9464 }]\n';

export default defineRule({
  id: 'temporal/unreachable-metrics',
  on: 'temporal.worker',
  topic: 'observability',
  optIn: true,
  summary: "A worker serves its SDK's metrics on localhost, where no scraper reaches them",
  severity: 'info',
  rationale: `Prometheus asks the pod by its address. An endpoint that listens on 127.0.0.1 refuses it, so that the target is down, and the panels and alerts for slots, pollers and schedule-to-start
latency stay empty.`,
  references: ['https://docs.temporal.io/references/sdk-metrics'],
  examples: {
    bad: [
      {
        files: { ...program('«127.0.0.1:9464»'), 'k8s/worker.yaml': deployment(port) },
      },
      {
        name: 'by an annotation',
        files: {
          ...program('«localhost:9464»'),
          'k8s/worker.yaml': deployment('', ', annotations: { prometheus.io/scrape: "true", prometheus.io/port: "9464" }'),
        },
      },
    ],
    good: [
      { files: { ...program('0.0.0.0:9464'), 'k8s/worker.yaml': deployment(port) } },
      { name: 'nobody is to scrape it', files: { ...program('127.0.0.1:9464'), 'k8s/worker.yaml': deployment() } },
      {
        name: 'a collector in the same pod',
        files: {
          ...program('127.0.0.1:9464'),
          'k8s/worker.yaml': deployment(`${port}        - name: collector\n          image: otel/opentelemetry-collector:0.115.0\n`),
        },
      },
    ],
  },
  *check({ container, sdk }) {
    for (const file of sdk.value?.sources ?? []) {
      for (const { at, port } of localEndpoints(file)) {
        if (!isScraped(container, port)) continue;
        yield {
          at,
          message: `worker "${container.name}" serves its metrics on localhost, where no scraper reaches them, though its port is announced; listen on 0.0.0.0`,
          related: [{ at: container, message: 'where it runs' }],
        };
      }
    }
  },
});

/** Addresses for metrics in the options of the SDKs: `bindAddress`, `bind_address`, `ListenAddress`, `PrometheusOptions(…)`. */
function localEndpoints(file: SourceFile): readonly { readonly at: Located; readonly port: string }[] {
  const option =
    /\b(?:bindAddress|bind_address|ListenAddress|PrometheusOptions)\s*[:=(]{1,2}\s*["'`](?:127\.0\.0\.1|localhost):(\d{2,5})["'`]/g;
  return Array.from(file.text.matchAll(option)).flatMap((match) => {
    const line = file.text.slice(lineRange(file, lineIndexAt(file, match.index))[0], match.index);
    if (/^\s*(?:\/\/|#|\*)/.test(line)) return [];
    const end = match.index + match[0].length - 1;
    const start = match.index + match[0].search(/["'`]/) + 1;
    return [{ at: place(file, start, end), port: match[1] ?? '' }];
  });
}

/** The files announce the port to others. */
function isScraped({ origin }: Container, port: string): boolean {
  if (origin.kind === 'compose') {
    const { ports, node } = origin.service;
    return ports.value?.some(({ target }) => target.value === port) === true || node.get('expose').items.some(({ text }) => text === port);
  }
  const { container, workload } = origin;
  if (workload.containers.filter(({ role }) => role !== 'init').length > 1) return false;
  const isDeclared = container.ports.some((one) => String(one.get('containerPort').scalar) === port);
  return isDeclared || workload.podAnnotations.get('prometheus.io/port').text === port;
}
