import { defineRule } from '../../rule.js';

const files = (code: string, manifest: string) => ({
  Dockerfile: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "worker.py"]\n',
  'requirements.txt': 'temporalio==1.31.0\n',
  'worker.py': `from temporalio import workflow\nfrom temporalio.worker import Worker\n\n\n@workflow.defn\nclass Order:\n    @workflow.run\n    async def run(self):\n        ${code}\n\n\nasync def main(client):\n    await Worker(client, task_queue="orders", workflows=[Order]).run()\n`,
  'compose.yaml': 'services:\n  worker:\n    build: .\n    image: acme/temporal-worker\n',
  'k8s/worker.yaml': manifest,
});
const deployment = (name: string, strategy = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
${strategy}  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers:
        - name: worker
          image: acme/temporal-worker:1.4.0
`;

export default defineRule({
  id: 'temporal/mixed-workflow-code',
  on: 'temporal.worker',
  topic: 'delivery',
  optIn: true,
  summary: 'A rolling update runs two versions of workflow code side by side, and nothing tells them apart',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `While a rollout goes on, old and new workers take tasks of the same workflows. When the code of a workflow has changed, one of them replays a history that the other one wrote, and
fails with a non-determinism error. Worker Versioning keeps a workflow on its version; patches let one code serve both. Workflows that end within seconds, or whose code never changes, do not mind.`,
  references: [
    'https://docs.temporal.io/workflow-definition#deterministic-constraints',
    'https://docs.temporal.io/production-deployment/worker-deployments/worker-versioning',
  ],
  examples: {
    bad: [
      { files: files('return 1', deployment('«orders»')) },
      { name: 'said in so many words', files: files('return 1', deployment('«orders»', '  strategy: { type: RollingUpdate }\n')) },
    ],
    good: [
      { files: files('return 2 if workflow.patched("two") else 1', deployment('orders')) },
      { name: 'all at once', files: files('return 1', deployment('orders', '  strategy: { type: Recreate }\n')) },
    ],
  },
  *check({ container, sdk }) {
    const { origin } = container;
    if (origin.kind !== 'kubernetes' || origin.workload.kind !== 'Deployment') return;
    const type = origin.workload.manifest.root.get('spec', 'strategy', 'type').string();
    if (type.isUnknown || type.value === 'Recreate') return;
    const found = sdk.value;
    if (!found?.sourcesComplete) return;
    const has = (pattern: RegExp) => found.sources.some(({ text }) => pattern.test(text));
    const isDefined =
      /@workflow\.defn|\bworkflow\.Context\b|@WorkflowInterface|\[Workflow\]|@temporalio\/workflow|Temporalio::Workflow|#\[WorkflowInterface/;
    if (!has(isDefined) || has(/\bpatched\b|\bgetVersion\b|\bGetVersion\b|[Vv]ersioning|[Dd]eployment_?[Oo]ptions|deployment_config/))
      return;
    yield {
      at: origin.workload,
      message: `a rollout of Deployment "${origin.workload.name}" mixes old and new workflow code, and no source of it marks a change; keep versions apart with Worker Versioning, or mark changes with patches`,
    };
  },
});
