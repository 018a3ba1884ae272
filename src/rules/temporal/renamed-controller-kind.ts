import { replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { type Located, placeOf, textOf } from '../../core/source.js';
import { controllerVersion, renamedKinds } from '../../knowledge/temporal/worker-controller.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const worker = (kind: string) => `apiVersion: temporal.io/v1alpha1
kind: ${kind}
metadata: { name: orders }
spec:
  workerOptions: { connectionRef: { name: cloud }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: {}
  template: { spec: { containers: [{ name: worker, image: "acme/orders-worker:1.4.0" }] } }
`;
const connection = (kind: string) =>
  `apiVersion: temporal.io/v1alpha1\nkind: ${kind}\nmetadata: { name: cloud }\nspec: { hostPort: "temporal-frontend:7233" }\n`;
const template = (reference: string) => `apiVersion: temporal.io/v1alpha1
kind: WorkerResourceTemplate
metadata: { name: orders }
spec:
  ${reference}: { name: orders }
  template: { apiVersion: policy/v1, kind: PodDisruptionBudget, spec: { maxUnavailable: 1, selector: { matchLabels: {} } } }
`;

export default defineRule({
  id: 'temporal/renamed-controller-kind',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'An object of the worker controller has the name that its kind had once',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `Version 1.7 of the worker controller renamed two kinds. The cluster refuses to make a new object of an old name, and what exists
of it is not reconciled any more: no new version of the worker is rolled out, and no drained one goes away.`,
  references: ['https://github.com/temporalio/temporal-worker-controller/blob/main/docs/migration-crd-rename.md'],
  examples: {
    bad: [
      {
        files: { 'k8s/worker.yaml': worker('«TemporalWorkerDeployment» # of the orders') },
        fixed: { 'k8s/worker.yaml': worker('WorkerDeployment # of the orders') },
      },
      {
        name: 'the connection of it',
        files: { 'k8s/connection.yaml': connection('«"TemporalConnection"»') },
        fixed: { 'k8s/connection.yaml': connection('"Connection"') },
      },
      {
        name: 'a template that names it, which is still accepted',
        files: { 'k8s/budget.yaml': template('«temporalWorkerDeploymentRef»') },
        fixed: { 'k8s/budget.yaml': template('workerDeploymentRef') },
      },
      {
        name: 'a patch would not find the renamed object: advice only',
        files: {
          'base/worker.yaml': worker('«TemporalWorkerDeployment»'),
          'base/kustomization.yaml':
            'resources: [worker.yaml]\npatches:\n  - target: { kind: TemporalWorkerDeployment, name: orders }\n    patch: |-\n      - { op: add, path: /spec/replicas, value: 2 }\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': worker('WorkerDeployment') } },
      { files: { 'k8s/connection.yaml': connection('Connection') } },
      { files: { 'k8s/budget.yaml': template('workerDeploymentRef') } },
      {
        name: 'both names, which the webhook refuses, as another rule says',
        files: { 'k8s/budget.yaml': template('workerDeploymentRef: { name: orders }\n  temporalWorkerDeploymentRef') },
      },
      {
        name: 'another group has such a kind',
        files: { 'k8s/connection.yaml': connection('TemporalConnection').replace('temporal.io', 'acme.example') },
      },
    ],
  },
  *check(manifest, { project }) {
    const { apiVersion, kind, root } = manifest;
    if (apiVersion !== controllerVersion || manifest.document.damaged) return;
    const today = renamedKinds.get(kind);
    if (today !== undefined) {
      const fix = fixOf(root.get('kind'), today, manifest, project);
      yield {
        at: root.get('kind'),
        message: `"${kind}" is the earlier name of ${today}, so that a worker controller of version 1.7 or later makes no new object of it and manages none; write "${today}" once its definition is installed, and keep the name of the object`,
        ...(fix && { fix }),
      };
    }
    const entry = kind === 'WorkerResourceTemplate' ? root.get('spec').entries.get('temporalWorkerDeploymentRef') : undefined;
    // Both names are the matter of another rule.
    if (!entry || root.get('spec').entries.has('workerDeploymentRef')) return;
    const fix = fixOf(entry.key, 'workerDeploymentRef', manifest, project);
    yield {
      at: placeOf(entry.key),
      message: `"temporalWorkerDeploymentRef" is the earlier name of workerDeploymentRef and will be gone from a later worker controller; write "workerDeploymentRef", which version 1.7 and later know`,
      atMost: 'info',
      ...(fix && { fix }),
    };
  },
});

/** A controller older than 1.7 does not know the new name. Patches and scripts may go by the old one. */
function fixOf(at: Located, name: string, manifest: Manifest, project: Project): Fix | undefined {
  const text = textOf(at);
  const [quote] = /^["']/.exec(text) ?? [''];
  const isPlain = !at.via && /^(["']?)\w+\1$/.test(text);
  if (!isPlain || project.objects.mentions(manifest.kind, manifest) !== undefined) return undefined;
  return { title: `Write ${name}`, safety: 'unsafe', edits: [replace(at, `${quote}${name}${quote}`)] };
}
