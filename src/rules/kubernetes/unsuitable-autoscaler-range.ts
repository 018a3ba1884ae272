import { labelOf } from '../../knowledge/kubernetes/names.js';
import { defineRule } from '../../rule.js';

const scaler = (range: string) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: worker }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: worker }
  ${range}
`;
const keda = (range: string) => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: worker }
spec:
  scaleTargetRef: { name: worker }
  ${range}
  triggers: []
`;

export default defineRule({
  id: 'kubernetes/unsuitable-autoscaler-range',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'The minimum of an autoscaler is not below its maximum',
  severity: { development: 'info', staging: 'error', production: 'error' },
  rationale: `A minimum above the maximum is refused, so that the change with it is not applied. With both the same the autoscaler can never add a pod, and the load of a
peak meets a fixed number of them while everybody thinks that it scales.`,
  references: [
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
    'https://keda.sh/docs/latest/reference/scaledobject-spec/',
  ],
  peers: ['polaris hpaMaxAvailability'],
  examples: {
    bad: [
      { name: 'the minimum is above', files: { 'k8s/hpa.yaml': scaler('minReplicas: «6»\n  maxReplicas: 2') } },
      { name: 'both the same', files: { 'k8s/hpa.yaml': scaler('minReplicas: 3\n  maxReplicas: «3»') } },
      { name: 'the minimum is one where it is left out', files: { 'k8s/hpa.yaml': scaler('maxReplicas: «1»') } },
      { name: 'KEDA', files: { 'k8s/keda.yaml': keda('minReplicaCount: «6»\n  maxReplicaCount: 2') } },
    ],
    good: [
      { files: { 'k8s/hpa.yaml': scaler('minReplicas: 2\n  maxReplicas: 6') } },
      { files: { 'k8s/hpa.yaml': scaler('maxReplicas: 6') } },
      { name: 'KEDA goes from none to one', files: { 'k8s/keda.yaml': keda('maxReplicaCount: 1') } },
      { name: 'a variable', files: { 'k8s/hpa.yaml': scaler('minReplicas: 3\n  maxReplicas: "${MAX}"') } },
    ],
  },
  *check({ autoscaler, name }) {
    if (!autoscaler?.most.isSet || autoscaler.least.isUnknown) return;
    const { kind, least, most } = autoscaler;
    const minimum = least.isSet ? least.value : autoscaler.leastByDefault;
    const label = labelOf({ kind, name });
    if (least.isSet && minimum > most.value) {
      yield {
        at: least.at,
        message: `${label} is refused, as its minimum of ${minimum} is above its maximum of ${most.value}; swap or correct the two`,
      };
    } else if (minimum === most.value) {
      yield {
        at: most.at,
        message: `${label} never scales, as its minimum and its maximum are both ${minimum}; raise the maximum, or remove the autoscaler`,
        atMost: 'warning',
      };
    }
  },
});
