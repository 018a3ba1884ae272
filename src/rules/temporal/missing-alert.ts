import { weaklyMemoized } from '../../core/lazy.js';
import { isTemporalQuery, showsWaitingTasks } from '../../knowledge/temporal/metrics.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
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
const rules = (expression: string, kind = 'PrometheusRule') => `apiVersion: monitoring.coreos.com/v1
kind: ${kind}
metadata: { name: shop }
spec:
  groups:
    - name: shop
      rules:
        - alert: Trouble
          expr: ${expression}
`;

export default defineRule({
  id: 'temporal/missing-alert',
  on: 'kubernetes',
  topic: 'observability',
  summary: 'The alerts of a project do not tell that tasks wait for its workers',
  severity: { development: 'off', staging: 'info', production: 'info' },
  optIn: true,
  rationale: `A worker that has stopped polling, or is too slow, keeps running and stays healthy for Kubernetes. What shows it is the time that tasks wait, the free
slots and the pollers; without an alert on one of these the first to notice are those who wait for a workflow.`,
  references: ['https://docs.temporal.io/best-practices/worker-alerting', 'https://docs.temporal.io/references/sdk-metrics'],
  reads: ['containers', 'PrometheusRule', 'alert'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': worker, 'k8s/rules.yaml': rules('rate(http_requests_total[5m]) > 9', '«PrometheusRule»') } },
      {
        name: 'failures alone',
        files: { 'k8s/worker.yaml': worker, 'k8s/rules.yaml': rules('rate(temporal_request_failure_total[5m]) > 9', '«PrometheusRule»') },
      },
    ],
    good: [
      {
        files: {
          'k8s/worker.yaml': worker,
          'k8s/rules.yaml': rules('histogram_quantile(0.95, rate(temporal_activity_schedule_to_start_latency_seconds_bucket[5m])) > 1'),
        },
      },
      { name: 'no pollers', files: { 'k8s/worker.yaml': worker, 'k8s/rules.yaml': rules('sum(temporal_num_pollers) == 0') } },
      { name: 'no worker here', files: { 'k8s/rules.yaml': rules('rate(http_requests_total[5m]) > 9') } },
      { name: 'alerts are not kept here', files: { 'k8s/worker.yaml': worker } },
      {
        name: 'rules in a ConfigMap',
        files: {
          'k8s/worker.yaml': worker,
          'k8s/rules.yaml': rules('rate(http_requests_total[5m]) > 9'),
          'k8s/more.yaml':
            'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: rules }\ndata:\n  rules.yml: |\n    groups: [{ name: workers, rules: [{ alert: Slow, expr: "temporal_worker_task_slots_available < 1" }] }]\n',
        },
      },
    ],
  },
  *check(manifest, { project }) {
    if (manifest.kind !== 'PrometheusRule' || manifest.document.damaged || project.objects.why(manifest) !== undefined) return;
    const manifests = project.manifestsNear(manifest);
    const { first, isWatched, isAware } = alertsOf(manifests);
    if (first !== manifest || isWatched) return;
    const worker = project.workers.find(
      ({ container }) => container.origin.kind === 'kubernetes' && manifests.includes(container.origin.workload.manifest),
    );
    if (!worker) return;
    yield {
      at: manifest,
      message: `no alert of this project ${isAware ? 'tells that tasks wait' : 'speaks of Temporal, so that nobody learns that tasks wait'} for the worker "${worker.container.name}"; alert on temporal_workflow_task_schedule_to_start_latency, temporal_activity_schedule_to_start_latency or temporal_num_pollers`,
      related: [{ at: worker.container, message: 'the worker' }],
    };
  },
});

interface Alerts {
  readonly first: Manifest | undefined;
  readonly isWatched: boolean;
  readonly isAware: boolean;
}

/** Rules are told by their texts, wherever they stand: an object for the operator of Prometheus, or a file in a ConfigMap. */
const alertsOf = weaklyMemoized((manifests: readonly Manifest[]): Alerts => {
  const rules = manifests.filter(({ kind }) => kind === 'PrometheusRule');
  const files = manifests.filter((one) => one.kind === 'ConfigMap' && /\balert\b/.test(textOf(one)));
  const texts = [...rules, ...files].map(textOf);
  return { first: rules[0], isWatched: texts.some(showsWaitingTasks), isAware: texts.some(isTemporalQuery) };
});

function textOf({ root }: Manifest): string {
  return root.file.text.slice(...root.range);
}
