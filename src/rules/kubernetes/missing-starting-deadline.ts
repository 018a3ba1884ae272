import { defineRule } from '../../rule.js';

const cron = (more: string, name = '«sync»') => `apiVersion: batch/v1
kind: CronJob
metadata: { name: ${name} }
spec:
  schedule: "0 * * * *"
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
  id: 'kubernetes/missing-starting-deadline',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  optIn: true,
  aggregate: true,
  summary: 'A CronJob does not say how late a run may start',
  severity: 'info',
  rationale: `After the controller was away, a run that was missed hours ago starts at once, and may meet the next one or the load of the day. A deadline says
until when a late start still makes sense.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline'],
  peers: ['kube-score cronjob-has-deadline', 'kics 192fe40b'],
  examples: {
    bad: [
      { files: { 'k8s/sync.yaml': cron('') } },
      { name: 'another limit', files: { 'k8s/sync.yaml': cron('  concurrencyPolicy: Forbid\n') } },
    ],
    good: [
      { files: { 'k8s/sync.yaml': cron('  startingDeadlineSeconds: 600\n', 'sync') } },
      {
        name: 'a part of one',
        files: { 'k8s/sync.yaml': 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: sync }\nspec: { suspend: true }\n' },
      },
    ],
  },
  *check(workload) {
    const { kind, name, manifest } = workload;
    if (kind !== 'CronJob' || workload.isIncomplete || !manifest.root.get('spec', 'startingDeadlineSeconds').isUnset) return;
    yield {
      at: workload,
      message: `CronJob "${name}" starts missed runs however late; set startingDeadlineSeconds, to some minutes for example`,
    };
  },
});
