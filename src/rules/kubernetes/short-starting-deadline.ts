import { defineRule } from '../../rule.js';

const cron = (deadline: string) => `apiVersion: batch/v1
kind: CronJob
metadata: { name: sync }
spec:
  schedule: "0 3 * * *"
  startingDeadlineSeconds: ${deadline}
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: sync
              image: acme/sync:1.4.0
`;

export default defineRule({
  id: 'kubernetes/short-starting-deadline',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  summary: 'A CronJob may miss all its runs, since it has to start within seconds',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The controller looks at CronJobs every ten seconds. With a shorter deadline the moment to start may always be past when it looks, and the run is
skipped without an error.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline'],
  examples: {
    bad: [{ files: { 'k8s/sync.yaml': cron('«5»') } }, { name: 'none', files: { 'k8s/sync.yaml': cron('«0»') } }],
    good: [{ files: { 'k8s/sync.yaml': cron('200') } }, { name: 'ten seconds', files: { 'k8s/sync.yaml': cron('10') } }],
  },
  *check({ kind, name, manifest }) {
    const deadline = kind === 'CronJob' ? manifest.root.get('spec', 'startingDeadlineSeconds').number() : undefined;
    if (!deadline?.isSet || deadline.value < 0 || deadline.value >= 10) return;
    yield {
      at: deadline.at,
      message: `CronJob "${name}" may never start with ${deadline.value} s to do so, as its controller looks every 10 s; give it a minute or more`,
    };
  },
});
