import { graceOption } from '../../knowledge/temporal/sdks.js';
import { shutdownGrace } from '../../knowledge/temporal/shutdown-grace.js';
import { defineRule } from '../../rule.js';

const files = (worker: string, more: Readonly<Record<string, string>> = {}) => ({
  Dockerfile: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "worker.py"]\n',
  'requirements.txt': 'temporalio==1.31.0\n',
  'worker.py': `from datetime import timedelta\nfrom temporalio.worker import Worker\n\n\nasync def main(client):\n    await ${worker}.run()\n`,
  ...more,
});
const compose = (name = '«worker»') => ({ 'compose.prod.yaml': `services:\n  ${name}:\n    build: .\n    stop_grace_period: 2m\n` });

export default defineRule({
  id: 'temporal/cancelled-activities',
  on: 'temporal.worker',
  topic: 'delivery',
  optIn: true,
  summary: 'No source of a worker gives activities time to end when it stops',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `By default every SDK cancels running activities as soon as the worker is told to stop. So each rollout and each scale-down makes them fail, and they are
started again elsewhere, from the beginning or from their last heartbeat. Short activities that may run twice do not mind.`,
  references: ['https://docs.temporal.io/encyclopedia/workers/worker-shutdown'],
  examples: {
    bad: [
      { files: files('Worker(client, task_queue="orders", activities=[charge])', compose()) },
      {
        name: 'in a comment only',
        files: files(
          'Worker(\n        # graceful_shutdown_timeout=timedelta(seconds=60),\n        client, task_queue="orders", activities=[charge])',
          compose(),
        ),
      },
    ],
    good: [
      {
        files: files(
          'Worker(client, task_queue="orders", activities=[charge], graceful_shutdown_timeout=timedelta(seconds=60))',
          compose('worker'),
        ),
      },
      { name: 'a worker for workflows alone', files: files('Worker(client, task_queue="orders", workflows=[Order])', compose('worker')) },
      {
        name: 'no program in sight',
        files: { 'compose.prod.yaml': 'services:\n  temporal-worker:\n    image: acme/temporal-worker:1.4.0\n' },
      },
    ],
  },
  *check({ container, sdk }) {
    const found = sdk.value;
    const option = found && graceOption(found.language);
    if (!found || !option || shutdownGrace(found)?.kind !== 'none') return;
    if (!found.sources.some(({ text }) => /activit/i.test(text))) return;
    yield {
      at: container,
      message: `worker "${container.name}" cancels its activities as soon as it is told to stop, as no source of it sets ${option.option}; give them the time that they need`,
      related: [{ at: found, message: 'the SDK of its program' }],
    };
  },
});
