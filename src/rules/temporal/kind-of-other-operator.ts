import { groupOf } from '../../core/api-group.js';
import { operatorKinds, operatorVersion } from '../../knowledge/temporal/operator.js';
import { controllerKinds, controllerVersion } from '../../knowledge/temporal/worker-controller.js';
import { defineRule } from '../../rule.js';

const worker = (version: string) => `apiVersion: ${version}
kind: WorkerDeployment
metadata: { name: orders }
spec:
  workerOptions: { connectionRef: { name: cloud }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: {}
  template: { spec: { containers: [{ name: worker, image: "acme/orders-worker:1.4.0" }] } }
`;
const namespace = (version: string) =>
  `apiVersion: ${version}\nkind: TemporalNamespace\nmetadata: { name: orders }\nspec: { clusterRef: { name: main }, retentionPeriod: 168h }\n`;

export default defineRule({
  id: 'temporal/kind-of-other-operator',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'An object has the API version of the other operator for Temporal',
  severity: 'error',
  rationale: `Two operators share the API group temporal.io: Temporal's own worker controller serves v1alpha1, and a third-party operator for
whole clusters serves v1beta1. A kind of one under the version of the other does not exist, so that the cluster refuses the object.`,
  references: ['https://github.com/temporalio/temporal-worker-controller', 'https://github.com/alexandrevilain/temporal-operator'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': worker('«temporal.io/v1beta1»') } },
      { files: { 'k8s/namespace.yaml': namespace('«temporal.io/v1alpha1»') } },
      { name: 'a version that neither has', files: { 'k8s/worker.yaml': worker('«temporal.io/v1»') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': worker('temporal.io/v1alpha1') } },
      { files: { 'k8s/namespace.yaml': namespace('temporal.io/v1beta1') } },
      { name: 'a kind of its own', files: { 'k8s/thing.yaml': 'apiVersion: temporal.io/v1\nkind: Thing\nmetadata: { name: orders }\n' } },
    ],
  },
  *check({ apiVersion, kind, root, document }) {
    if (groupOf(apiVersion) !== 'temporal.io' || document.damaged) return;
    const version = controllerKinds.has(kind) ? controllerVersion : operatorKinds.has(kind) ? operatorVersion : undefined;
    if (version === undefined || apiVersion === version) return;
    const owner = version === controllerVersion ? "Temporal's worker controller" : 'the third-party operator for Temporal';
    yield {
      at: root.get('apiVersion'),
      message: `there is no ${kind} in "${apiVersion}", since it is a kind of ${owner}, and the cluster refuses the object; write "${version}"`,
    };
  },
});
