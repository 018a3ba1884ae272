import { weaklyMemoized } from '../../core/lazy.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const job = (spec: string, name = '«migrate»', more = '') => `apiVersion: batch/v1
kind: Job
metadata: { name: ${name}${more} }
spec:
  ${spec}template:
    spec:
      restartPolicy: Never
      containers:
        - name: migrate
          image: acme/api:1.4.0
`;

export default defineRule({
  id: 'kubernetes/job-without-expiry',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  aggregate: true,
  summary: 'A finished Job is never cleaned up',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `A finished Job and its pods stay until somebody deletes them. They fill listings and the store of the cluster, and a Job of the same name cannot be
applied with a new image: its template cannot be changed.`,
  reads: ['Application', 'ApplicationSet', 'Kustomization'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/'],
  peers: ['kube-linter job-ttl-seconds-after-finished'],
  examples: {
    bad: [
      { files: { 'k8s/job.yaml': job('') } },
      { name: 'a limit of time is something else', files: { 'k8s/job.yaml': job('activeDeadlineSeconds: 600\n  ') } },
    ],
    good: [
      { files: { 'k8s/job.yaml': job('ttlSecondsAfterFinished: 86400\n  ', 'migrate') } },
      {
        name: 'a hook is cleaned up by its tool',
        files: { 'k8s/job.yaml': job('', 'migrate', ', annotations: { argocd.argoproj.io/hook: PreSync }') },
      },
      {
        name: 'a CronJob keeps a few by its history limits',
        files: {
          'k8s/job.yaml':
            'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: migrate }\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers: [{ name: migrate, image: "acme/api:1.4.0" }]\n',
        },
      },
      {
        name: 'a GitOps controller would run it again when it is gone',
        files: {
          'k8s/job.yaml': job('', 'migrate'),
          'flux/apps.yaml':
            'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: apps }\nspec: { path: ./k8s, prune: true, interval: 10m }\n',
        },
      },
    ],
  },
  *check(workload, { project }) {
    const { kind, name, manifest } = workload;
    if (kind !== 'Job' || workload.isIncomplete || !manifest.root.get('spec', 'ttlSecondsAfterFinished').isUnset) return;
    const isHook = [...manifest.annotations.entries.keys()].some((key) => /^(?:helm\.sh|argocd\.argoproj\.io)\/hook/.test(key));
    if (isHook || isReconciled(project.manifestsNear(manifest))) return;
    yield {
      at: workload,
      message: `Job "${name}" and its pods stay after it has finished, and keep its name in use; set ttlSecondsAfterFinished`,
    };
  },
});

/** Something applies the manifests again and again, and would make a Job anew that expired. */
const isReconciled = weaklyMemoized((manifests: readonly Manifest[]): boolean =>
  manifests.some(
    ({ apiVersion, kind }) =>
      /^(?:argoproj\.io|kustomize\.toolkit\.fluxcd\.io)\//.test(apiVersion) && /^(?:Application|ApplicationSet|Kustomization)$/.test(kind),
  ),
);
