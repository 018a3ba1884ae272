import { replace } from '../../core/edit.js';
import { type SourceFile, textOf } from '../../core/source.js';
import { graceOption } from '../../knowledge/temporal/sdks.js';
import { shutdownGrace } from '../../knowledge/temporal/shutdown-grace.js';
import { mayReactToStop } from '../../knowledge/temporal/stop-signals.js';
import { makesWorker } from '../../knowledge/temporal/worker-signs.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const program = {
  'worker/Dockerfile': 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "worker.js"]\n',
  'worker/package.json': '{ "dependencies": { "@temporalio/worker": "1.22.0" } }\n',
};
const source = (grace: string) => ({
  'worker/worker.js': `const { Worker } = require('@temporalio/worker');\nWorker.create({ taskQueue: 'orders'${grace} }).then((worker) => worker.run());\n`,
});
const compose = (more = '') => `services:\n  worker:\n    build: worker\n    image: acme/orders-worker:1.4.0\n${more}`;
const python = (run: string) => ({
  'worker/Dockerfile': 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "worker.py"]\n',
  'worker/requirements.txt': 'temporalio==1.20.0\n',
  'worker/worker.py': `import asyncio
import signal
from datetime import timedelta
from temporalio.worker import Worker


async def main():
    worker = Worker(client, task_queue="orders", graceful_shutdown_timeout=timedelta(seconds=60))
    ${run}


asyncio.run(main())
`,
});
const deployment = (grace = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
${grace}      containers:
        - name: worker
          image: acme/orders-worker:1.4.0
`;

export default defineRule({
  id: 'temporal/grace-cut-short',
  on: 'temporal.worker',
  topic: 'delivery',
  summary: 'A worker is killed before the time is over that it gives its activities to end',
  severity: { development: 'off', staging: 'warning', production: 'error' },
  rationale: `On SIGTERM a worker waits for its activities as long as its SDK is told to. Compose kills it ten seconds after the signal, Kubernetes thirty, unless the manifest says otherwise.
When that comes first, the rest of the time does not exist: activities are cut in the middle, are not even told, and wait for their timeout on the server.`,
  references: ['https://docs.temporal.io/encyclopedia/workers/worker-shutdown'],
  examples: {
    bad: [
      {
        name: 'the default of Compose',
        files: { ...program, ...source(", shutdownGraceTime: '60s'"), 'compose.prod.yaml': compose().replace('worker:', '«worker»:') },
      },
      {
        name: 'less than it needs',
        files: { ...program, ...source(', shutdownGraceTime: 60_000'), 'compose.prod.yaml': compose('    stop_grace_period: «30s»\n') },
        fixed: { 'compose.prod.yaml': compose('    stop_grace_period: 70s\n') },
      },
      {
        name: 'Python, which ends the worker on the signal',
        files: {
          ...python(
            'asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lambda: asyncio.create_task(worker.shutdown()))\n    await worker.run()',
          ),
          'compose.prod.yaml': compose().replace('worker:', '«worker»:'),
        },
      },
      {
        name: 'Kubernetes',
        files: {
          ...program,
          ...source(", shutdownGraceTime: '2 minutes'"),
          'compose.yaml': compose('    stop_grace_period: 3m\n'),
          'k8s/worker.yaml': deployment('      terminationGracePeriodSeconds: «60»\n'),
        },
        fixed: { 'k8s/worker.yaml': deployment('      terminationGracePeriodSeconds: 130\n') },
      },
    ],
    good: [
      { files: { ...program, ...source(", shutdownGraceTime: '60s'"), 'compose.prod.yaml': compose('    stop_grace_period: 75s\n') } },
      { name: 'within the default', files: { ...program, ...source(", shutdownGraceTime: '5s'"), 'compose.prod.yaml': compose() } },
      {
        name: 'within the default of Kubernetes',
        files: {
          ...program,
          ...source(", shutdownGraceTime: '20s'"),
          'compose.yaml': compose('    stop_grace_period: 3m\n'),
          'k8s/worker.yaml': deployment(),
        },
      },
      {
        name: 'another worker of the same program',
        files: {
          ...program,
          ...source(''),
          'worker/mails.js': `const { Worker } = require('@temporalio/worker');\nWorker.create({ taskQueue: 'mails', shutdownGraceTime: '60s' }).then((worker) => worker.run());\n`,
          'compose.prod.yaml': compose(),
        },
      },
      {
        name: 'one of two workers, and nothing tells which one is started',
        files: {
          ...program,
          ...source(''),
          'worker/Dockerfile': 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nENTRYPOINT ["/app/start.sh"]\n',
          'worker/mails.js': `const { Worker } = require('@temporalio/worker');\nWorker.create({ taskQueue: 'mails', shutdownGraceTime: '60s' }).then((worker) => worker.run());\n`,
          'compose.prod.yaml': compose(),
        },
      },
      {
        name: 'Python that does not hear the signal, so that more time would only put off the kill',
        files: {
          ...python('await worker.run()'),
          'worker/worker.py': python('await worker.run()')['worker/worker.py'].replace('import signal\n', ''),
          'compose.prod.yaml': compose(),
        },
      },
      {
        name: 'so it is where another part of the program is a web server',
        files: {
          ...python('await worker.run()'),
          'worker/worker.py': python('await worker.run()')['worker/worker.py'].replace('import signal\n', ''),
          'worker/api.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
          'compose.prod.yaml': compose(),
        },
      },
      {
        name: 'a setting decides',
        files: { ...program, ...source(', shutdownGraceTime: settings.grace'), 'compose.prod.yaml': compose() },
      },
      { name: 'none, which another rule may tell', files: { ...program, ...source(''), 'compose.prod.yaml': compose() } },
      {
        name: 'commented out',
        files: {
          ...program,
          'worker/worker.js': `const { Worker } = require('@temporalio/worker');\nWorker.create({\n  // shutdownGraceTime: '60s',\n  taskQueue: 'orders' }).then((worker) => worker.run());\n`,
          'compose.prod.yaml': compose(),
        },
      },
      {
        name: 'from outside',
        files: { ...program, ...source(", shutdownGraceTime: '60s'"), 'compose.prod.yaml': compose('    stop_grace_period: ${GRACE}\n') },
      },
    ],
  },
  *check({ container, sdk }, { project }) {
    const found = sdk.value;
    const grace = found && shutdownGrace(found);
    if (!found || grace?.kind !== 'seconds') return;
    // Of several workers in one program this may be one without the option.
    const isMaker = (file: SourceFile) => makesWorker(file, found.language);
    const started = project.entrySources(container).filter(isMaker);
    const makers = started.length > 0 ? started : found.sources.filter(isMaker);
    // Nothing begins to wait where the signal is not heard; more time would only put off the kill.
    if (!mayReactToStop(found, makers)) return;
    const isSettled = makers.every(({ text }) => graceOption(found.language)?.pattern.test(text));
    if (!isSettled && (started.length > 0 || makers.length > 1)) return;
    const given = container.stopGracePeriod;
    const until = given.isUnset ? defaultOf(container) : given.value;
    if (until === undefined || until > grace.seconds) return;
    const isCompose = container.origin.kind === 'compose';
    const least = Math.ceil(grace.seconds + 10);
    const key = isCompose ? 'stop_grace_period' : 'terminationGracePeriodSeconds';
    const text = isCompose ? `${least}s` : String(least);
    yield {
      at: given.isUnset ? (isCompose ? container : given.at) : given.at,
      message: `worker "${container.name}" gives its activities ${grace.seconds} s to end and is killed ${until} s after SIGTERM${given.isUnset ? ' by default' : ''}; set ${key} to more than that, such as ${text}`,
      related: [{ at: grace.at, message: 'what it gives its activities' }],
      ...(given.isSet &&
        given.isLiteral &&
        /^["']?[\w.]+["']?$/.test(textOf(given.at)) && {
          fix: { title: `Set ${key} to ${text}`, safety: 'unsafe', edits: [replace(given.at, text)] },
        }),
    };
  },
});

function defaultOf({ origin }: Container): number {
  return origin.kind === 'compose' ? 10 : 30;
}
