import { replace } from '../../core/edit.js';
import { defineRule } from '../../rule.js';

const job = (policy: string, name = 'migrate') => `apiVersion: batch/v1
kind: Job
metadata: { name: ${name} }
spec:
  ttlSecondsAfterFinished: 3600
  template:
    spec:
${policy}      containers:
        - name: migrate
          image: acme/api:1.4.0
`;
const deployment = (policy: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      restartPolicy: ${policy}
      containers:
        - name: api
          image: acme/api:1.4.0
`;

export default defineRule({
  id: 'kubernetes/wrong-restart-policy',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  summary: 'The restart policy is one that this kind of object refuses',
  severity: 'error',
  rationale: `Pods of a Job have to end, so that Kubernetes refuses \`Always\` there, which is also what an absent policy means. Pods of a Deployment, StatefulSet or
DaemonSet have to go on, so that only \`Always\` is accepted. The object is not created.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-template',
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#pod-template',
  ],
  examples: {
    bad: [
      { name: 'a job without one', files: { 'k8s/job.yaml': job('', '«migrate»') } },
      { name: 'a job that starts again', files: { 'k8s/job.yaml': job('      restartPolicy: «Always»\n') } },
      {
        name: 'a Deployment that ends',
        files: { 'k8s/api.yaml': deployment('«OnFailure»') },
        fixed: { 'k8s/api.yaml': deployment('Always') },
      },
    ],
    good: [
      { files: { 'k8s/job.yaml': job('      restartPolicy: Never\n') } },
      { files: { 'k8s/job.yaml': job('      restartPolicy: OnFailure\n') } },
      { files: { 'k8s/api.yaml': deployment('Always') } },
      { name: 'a variable', files: { 'k8s/job.yaml': job('      restartPolicy: "${POLICY}"\n') } },
      {
        name: 'a job whose pods are not written here',
        files: { 'k8s/job.yaml': 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec: { backoffLimit: 1 }\n' },
      },
    ],
  },
  *check(workload) {
    const { kind, name, podSpec } = workload;
    const policy = podSpec.get('restartPolicy').string();
    if (/^(?:Job|CronJob|ScaledJob)$/.test(kind)) {
      if (workload.isIncomplete || !(policy.isUnset || policy.value === 'Always')) return;
      yield {
        at: policy.isSet ? policy.at : workload,
        message: `Kubernetes refuses ${kind} "${name}" ${policy.isSet ? 'with restartPolicy "Always"' : 'without a restartPolicy, as "Always" is the default'}; set it to Never or OnFailure`,
      };
    } else if (/^(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController)$/.test(kind)) {
      if (policy.value !== 'Never' && policy.value !== 'OnFailure') return;
      yield {
        at: policy.at,
        message: `Kubernetes refuses ${kind} "${name}" with restartPolicy "${policy.value}", as its pods have to go on; set it to Always, or make it a Job`,
        ...(policy.isLiteral && {
          fix: { title: 'Set restartPolicy to Always', safety: 'safe', edits: [replace(policy.at, 'Always')] } as const,
        }),
      };
    }
  },
});
