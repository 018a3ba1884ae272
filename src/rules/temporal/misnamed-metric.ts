import { replace } from '../../core/edit.js';
import { place } from '../../core/source.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { sdkGauges } from '../../knowledge/temporal/metrics.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const rule = (expression: string, more = '') => `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: workers }
spec:
  groups:
    - name: workers
      rules:
${more}        - alert: NoPollers
          expr: ${expression}
`;

export default defineRule({
  id: 'temporal/misnamed-metric',
  on: 'kubernetes',
  topic: 'observability',
  summary: 'A query asks for a gauge of the SDK by a name that no exporter gives it',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  rationale: `Exporters for Prometheus add "_total" to the names of counters, never to those of gauges. A query for the other name finds nothing, which Prometheus does
not report: the alert stays silent when no worker polls, and the autoscaler sees no load.`,
  references: ['https://docs.temporal.io/references/sdk-metrics', 'https://docs.temporal.io/best-practices/worker-alerting'],
  examples: {
    bad: [
      {
        files: { 'k8s/rules.yaml': rule('sum(«temporal_num_pollers_total») == 0') },
        fixed: { 'k8s/rules.yaml': rule('sum(temporal_num_pollers) == 0') },
      },
      {
        name: 'in a text of several lines',
        files: {
          'k8s/rules.yaml': rule(
            '|\n            min by (worker_type) (\n              «temporal_worker_task_slots_available_total»\n            ) < 5',
          ),
        },
      },
      {
        name: 'a query of an autoscaler',
        files: {
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: orders }\nspec:\n  scaleTargetRef: { name: orders }\n  triggers:\n    - type: prometheus\n      metadata: { serverAddress: "http://prometheus:9090", threshold: "5", query: avg(«temporal_worker_task_slots_used_total») }\n',
        },
        fixed: {
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: orders }\nspec:\n  scaleTargetRef: { name: orders }\n  triggers:\n    - type: prometheus\n      metadata: { serverAddress: "http://prometheus:9090", threshold: "5", query: avg(temporal_worker_task_slots_used) }\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/rules.yaml': rule('sum(temporal_num_pollers) == 0') } },
      {
        files: {
          'k8s/rules.yaml': rule(
            '|\n            min by (worker_type) (\n              temporal_worker_task_slots_available\n            ) < 5',
          ),
        },
      },
      { name: 'a counter', files: { 'k8s/rules.yaml': rule('rate(temporal_request_failure_total[5m]) > 1') } },
      {
        name: 'a rule records it under that name',
        files: {
          'k8s/rules.yaml': rule(
            'sum(temporal_num_pollers_total) == 0',
            '        - record: temporal_num_pollers_total\n          expr: sum(temporal_num_pollers)\n',
          ),
        },
      },
      {
        name: 'a query of an autoscaler, by the right name',
        files: {
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: orders }\nspec:\n  scaleTargetRef: { name: orders }\n  triggers:\n    - type: prometheus\n      metadata: { serverAddress: "http://prometheus:9090", threshold: "5", query: avg(temporal_worker_task_slots_used) }\n',
        },
      },
    ],
  },
  *check(manifest, { project }) {
    const queries = queriesIn(manifest);
    if (queries.length === 0) return;
    const wrong = new RegExp(`\\b(${sdkGauges.join('|')})_total\\b`, 'g');
    for (const query of queries) {
      const { file, range } = query;
      const isPlain = !query.via && query.anchor === undefined;
      for (const match of file.text.slice(...range).matchAll(wrong)) {
        const [text, name = ''] = match;
        const isRecorded = project.manifestsNear(manifest).some((one) => rulesOf(one).some((each) => each.get('record').text === text));
        if (isRecorded) continue;
        const start = range[0] + match.index;
        const at = place(file, start, start + text.length);
        yield {
          at,
          message: `"${text}" finds nothing, as ${name} is a gauge and gets no "_total", so that ${labelOf(manifest)} never sees it; write "${name}"`,
          ...(isPlain &&
            query.style !== 'block' && { fix: { title: `Write ${name}`, safety: 'unsafe' as const, edits: [replace(at, name)] } }),
        };
      }
    }
  },
});

function queriesIn(manifest: Manifest): readonly DataNode[] {
  const { kind, root, apiVersion } = manifest;
  if (kind === 'PrometheusRule')
    return rulesOf(manifest)
      .map((one) => one.get('expr'))
      .filter((node) => node.isScalar);
  if (apiVersion !== 'keda.sh/v1alpha1') return [];
  return root
    .get('spec', 'triggers')
    .items.filter((trigger) => trigger.get('type').scalar === 'prometheus')
    .map((trigger) => trigger.get('metadata', 'query'))
    .filter((node) => node.isScalar);
}

function rulesOf({ kind, root }: Manifest): readonly DataNode[] {
  if (kind !== 'PrometheusRule') return [];
  return root.get('spec', 'groups').items.flatMap((group) => group.get('rules').items);
}
