import { removeLines } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { type Located, lineIndexAt, lineRange, placeOf, type Range } from '../../core/source.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { deprecatedFields, versionFields } from '../../knowledge/temporal/keda.js';
import { defineRule } from '../../rule.js';

const scaler = (fields: string) => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders }
spec:
  scaleTargetRef: { name: orders }
  minReplicaCount: 1
  triggers:
    - type: temporal
      metadata:
        endpoint: temporal-frontend:7233
        taskQueue: orders
${fields}`;

export default defineRule({
  id: 'temporal/deprecated-scaler-field',
  on: 'kubernetes',
  topic: 'scaling',
  optIn: true,
  summary: 'A trigger for Temporal chooses versions in a way that goes away',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `These fields ask the server for rules-based versions, an experiment that it gave up in favour of worker deployments. KEDA announced
in 2.20 that 2.21 removes them; then the trigger counts other tasks than it is meant to, and the server may refuse the question before.`,
  references: ['https://keda.sh/docs/latest/scalers/temporal/', 'https://github.com/kedacore/keda/pull/7672'],
  examples: {
    bad: [
      {
        name: 'it says what holds anyway',
        files: { 'k8s/keda.yaml': scaler('        «selectUnversioned»: "false"\n        queueTypes: workflow\n') },
        fixed: { 'k8s/keda.yaml': scaler('        queueTypes: workflow\n') },
      },
      { name: 'all versions', files: { 'k8s/keda.yaml': scaler('        «selectAllActive»: "true"\n        queueTypes: workflow\n') } },
      { name: 'one version', files: { 'k8s/keda.yaml': scaler('        «buildId»: v3\n        queueTypes: workflow\n') } },
    ],
    good: [
      { files: { 'k8s/keda.yaml': scaler('        queueTypes: workflow\n') } },
      {
        name: 'a version of a worker deployment',
        files: {
          'k8s/keda.yaml': scaler(
            '        workerDeploymentName: shop/orders\n        workerDeploymentBuildId: v3\n        queueTypes: workflow\n',
          ),
        },
      },
      {
        name: 'beside the new fields, which KEDA refuses, as another rule says',
        files: {
          'k8s/keda.yaml': scaler(
            '        workerDeploymentName: shop/orders\n        workerDeploymentBuildId: v3\n        selectAllActive: "true"\n',
          ),
        },
      },
      { name: 'another scaler', files: { 'k8s/keda.yaml': scaler('        buildId: v3\n').replace('type: temporal', 'type: external') } },
    ],
  },
  *check(manifest) {
    const { root, apiVersion, document } = manifest;
    if (document.damaged || apiVersion !== 'keda.sh/v1alpha1') return;
    for (const trigger of root.get('spec', 'triggers').items) {
      if (trigger.get('type').scalar !== 'temporal') continue;
      const { entries } = trigger.get('metadata');
      // Beside these KEDA refuses the old fields at once, as another rule says.
      if (versionFields.some((field) => entries.has(field))) continue;
      for (const field of deprecatedFields) {
        const entry = entries.get(field);
        if (!entry) continue;
        const isDefault = field !== 'buildId' && entry.value.isScalar && entry.value.text === 'false';
        const fix = isDefault ? withoutEntry(entry) : undefined;
        yield {
          at: placeOf(entry.key),
          message: `"${field}" in the trigger of ${labelOf(manifest)} is to be removed from KEDA 2.21 on, as Temporal gives up the versions that it asks for; ${isDefault ? 'remove it, as "false" is the default' : field === 'selectUnversioned' ? 'remove it if the worker has no versions' : 'name a worker deployment with "workerDeploymentName" and "workerDeploymentBuildId"'}`,
          ...(fix && { fix }),
        };
      }
    }
  },
});

function withoutEntry({ key, range }: { readonly key: Located; readonly range: Range }): Fix | undefined {
  const { file } = key;
  const [start, end] = lineRange(file, lineIndexAt(file, range[0]));
  const isAlone = file.text.slice(start, range[0]).trim() === '' && /^\s*(?:#.*)?$/.test(file.text.slice(range[1], end));
  if (!isAlone || key.via) return undefined;
  return { title: 'Remove the default', safety: 'safe', edits: [removeLines({ file, range })] };
}
