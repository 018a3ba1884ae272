import { defineRule } from '../../rule.js';

const cron = (schedule: string, more = '', name = '«sync»') => `apiVersion: batch/v1
kind: CronJob
metadata: { name: ${name} }
spec:
  schedule: "${schedule}"
${more}  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: sync
              image: acme/sync:1.4.0
`;

export default defineRule({
  id: 'kubernetes/overlapping-runs',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  aggregate: true,
  summary: 'Runs of a frequent CronJob may overlap',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `By default a CronJob starts its next run although the last one goes on. When a dependency is slow, runs pile up every few minutes, do the same work twice
and make it slower still.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy'],
  examples: {
    bad: [
      { files: { 'k8s/sync.yaml': cron('*/5 * * * *') } },
      { name: 'twice per hour', files: { 'k8s/sync.yaml': cron('0,30 * * * *') } },
    ],
    good: [
      { files: { 'k8s/sync.yaml': cron('*/5 * * * *', '  concurrencyPolicy: Forbid\n', 'sync') } },
      { name: 'on purpose', files: { 'k8s/sync.yaml': cron('*/5 * * * *', '  concurrencyPolicy: Allow\n', 'sync') } },
      { name: 'once a day', files: { 'k8s/sync.yaml': cron('0 3 * * *', '', 'sync') } },
      {
        name: 'a run that is cut in time',
        files: {
          'k8s/sync.yaml': cron('*/5 * * * *', '', 'sync').replace('      template:', '      activeDeadlineSeconds: 240\n      template:'),
        },
      },
    ],
  },
  *check(workload) {
    const { kind, name, manifest } = workload;
    if (kind !== 'CronJob' || workload.isIncomplete) return;
    const spec = manifest.root.get('spec');
    const minutes = spec.get('schedule').text?.trim().split(/\s+/)[0] ?? '';
    const isCut = !spec.get('jobTemplate', 'spec', 'activeDeadlineSeconds').isUnset;
    if (!/^[\d*/,-]+$/.test(minutes) || /^\d+$/.test(minutes) || !spec.get('concurrencyPolicy').isUnset || isCut) return;
    yield {
      at: workload,
      message: `runs of CronJob "${name}" may overlap when one takes longer than the time between two; set concurrencyPolicy to Forbid or Replace`,
    };
  },
});
