import { groupOf } from '../../core/api-group.js';
import type { TemporalWorker } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (variables: string, name = 'orders', kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: worker
          image: acme/temporal-worker:1.4.0
          ${variables}
`;
const versioned = (id: string) =>
  `env: [{ name: TEMPORAL_DEPLOYMENT_NAME, value: orders }, { name: TEMPORAL_WORKER_BUILD_ID, value: ${id} }]`;

export default defineRule({
  id: 'temporal/rolling-versioned-worker',
  on: 'temporal.worker',
  topic: 'delivery',
  optIn: true,
  summary: 'A rollout replaces the workers of a version while workflows are pinned to it',
  severity: { development: 'off', staging: 'warning', production: 'error' },
  rationale: `With Worker Versioning a pinned workflow runs to its end on the version on which it began. A Deployment of one name lets the workers of the old version
go as soon as those of the new one are there: nobody polls for the old version any more, and its workflows stand still until somebody starts it again. Each version needs a Deployment of its own,
as the Worker Controller makes them.`,
  references: [
    'https://docs.temporal.io/production-deployment/worker-deployments/worker-versioning',
    'https://docs.temporal.io/production-deployment/worker-deployments/kubernetes-controller',
  ],
  examples: {
    bad: [
      {
        files: {
          'k8s/worker.yaml': deployment(
            'env: [{ name: TEMPORAL_DEPLOYMENT_NAME, value: orders }, { name: «TEMPORAL_WORKER_BUILD_ID», value: "1.4.0" }]',
          ),
        },
      },
      {
        name: 'from a pipeline, below one name',
        files: {
          'k8s/worker.yaml': deployment(
            'env:\n            - { name: TEMPORAL_DEPLOYMENT_NAME, value: orders }\n            - { name: «TEMPORAL_WORKER_BUILD_ID», valueFrom: { fieldRef: { fieldPath: "metadata.labels[\'version\']" } } }',
          ),
        },
      },
    ],
    good: [
      { name: 'a Deployment for each version', files: { 'k8s/worker.yaml': deployment(versioned('"1.4.0"'), 'orders-1-4-0') } },
      { name: 'no versions', files: { 'k8s/worker.yaml': deployment('env: [{ name: TEMPORAL_TASK_QUEUE, value: orders }]') } },
      {
        name: 'two Deployments of one worker, each with its version',
        files: {
          'k8s/blue.yaml': deployment(versioned('"1.4.0"'), 'orders-blue'),
          'k8s/green.yaml': deployment(versioned('"1.5.0"'), 'orders-green'),
        },
      },
      {
        name: 'the Worker Controller',
        files: {
          'k8s/worker.yaml': `apiVersion: temporal.io/v1alpha1
kind: WorkerDeployment
metadata: { name: orders }
spec:
  workerOptions: { connectionRef: { name: prod }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  template:
    spec:
      containers: [{ name: worker, image: "acme/temporal-worker:1.4.0" }]
`,
        },
      },
      {
        name: 'a program that says nothing of versions',
        files: {
          Dockerfile: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "worker.py"]\n',
          'requirements.txt': 'temporalio==1.31.0\n',
          'worker.py':
            'from temporalio.worker import Worker\n\n\nasync def main(client):\n    await Worker(client, task_queue="orders").run()\n',
          'compose.yaml': 'services:\n  worker:\n    build: .\n    image: acme/temporal-worker\n',
          'k8s/worker.yaml': deployment(versioned('"1.4.0"')),
        },
      },
    ],
  },
  *check(worker, { project }) {
    const { container, sdk } = worker;
    const { origin } = container;
    const id = buildIdOf(worker);
    if (origin.kind !== 'kubernetes' || id === undefined) return;
    const { workload } = origin;
    const { manifest } = workload;
    if (workload.kind !== 'Deployment' || groupOf(manifest.apiVersion) !== 'apps') return;
    if (isOfOneVersion(workload.name, container.environment.get(id).value)) return;
    const versioning = /[Vv]ersioning|[Dd]eployment_?([Cc]onfig|[Oo]ptions|[Vv]ersion)/;
    const sources = sdk.value?.sources ?? [];
    if (sdk.value?.sourcesComplete && !sources.some(({ text }) => versioning.test(text))) return;
    // Blue and green, or whatever they are called: one of them is left alone while the other one is replaced.
    const name = container.environment.get('TEMPORAL_DEPLOYMENT_NAME').value;
    const isOther = (one: TemporalWorker) =>
      one.container !== container &&
      one.container.origin.kind === 'kubernetes' &&
      one.container.origin.workload.manifest.set === manifest.set &&
      name !== undefined &&
      one.container.environment.get('TEMPORAL_DEPLOYMENT_NAME').value === name;
    if (project.workers.some(isOther)) return;
    const pins = sources.some(({ text }) => /pinned/i.test(text));
    yield {
      at: nameOf(container.node.get('env').items.find((item) => item.get('name').text === id)) ?? container.environment.get(id).at,
      message: `a rollout of Deployment "${workload.name}" ends the workers of the old version, and workflows that are pinned to it ${pins ? 'stand' : 'would stand'} still; give each version a Deployment of its own, as the Worker Controller does`,
      // Workflows that upgrade by themselves go on with the new version.
      ...(!pins && { atMost: 'warning' as const }),
    };
  },
});

/** The variable that says the version of a worker. */
function buildIdOf({ container }: TemporalWorker): string | undefined {
  const { names } = container.environment;
  return ['TEMPORAL_WORKER_BUILD_ID', 'TEMPORAL_DEPLOYMENT_NAME'].find((name) => names.includes(name));
}

function nameOf(item: TemporalWorker['container']['node'] | undefined) {
  const name = item?.get('name');
  return name?.isSet ? name : undefined;
}

/** Its name holds the version, a commit, or a variable. */
function isOfOneVersion(name: string, version: string | undefined): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (version && plain(version) !== '' && plain(name).includes(plain(version))) return true;
  return /[${}]|(?:^|[-_.])v?\d+(?:[-.]\d+)*$|[-_.](?:[0-9a-f]{7,40})$|[-_.](?:blue|green|canary|stable|current|previous)$/i.test(name);
}
