/**
 * Fields that the API server's own validation wants besides those that the schema marks, by type. Read from the validation of Kubernetes and
 * its API reference, https://kubernetes.io/docs/reference/kubernetes-api/, 2026-11-27.
 */
export const alsoRequired: Readonly<Record<string, readonly string[]>> = {
  V1Container: ['image'],
  V1CronJob: ['spec'],
  V1DaemonSet: ['spec'],
  V1Deployment: ['spec'],
  V1Job: ['spec'],
  V1Pod: ['spec'],
  V1PodTemplateSpec: ['spec'],
  V1ReplicaSet: ['spec'],
  V1Service: ['spec'],
  V1StatefulSet: ['spec'],
};

/** Fields that the schema marks as required, and without which the API server takes an object all the same. */
export const notEnforced: ReadonlySet<string> = new Set([
  'V1HTTPHeader.value',
  'V1LimitRangeSpec.limits',
  'V1ReplicaSetSpec.template',
  'V1NetworkPolicySpec.podSelector',
]);

/** Types that need one of several fields. */
export const oneRequired: Readonly<Record<string, readonly string[]>> = {
  V1LifecycleHandler: ['exec', 'httpGet', 'sleep', 'tcpSocket'],
  V1Probe: ['exec', 'grpc', 'httpGet', 'tcpSocket'],
};

/** Types whose `selector` must not be empty. */
export const withSelector: ReadonlySet<string> = new Set(['V1DaemonSetSpec', 'V1DeploymentSpec', 'V1ReplicaSetSpec', 'V1StatefulSetSpec']);
