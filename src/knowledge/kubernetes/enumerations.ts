/** Where these facts are from, and when they were read: the Go types of k8s.io/api 0.37.2, and what its validation lets pass. */
export const choicesSource = 'https://pkg.go.dev/k8s.io/api/core/v1';
export const choicesDate = '2026-11-27';

const pull = 'Always|IfNotPresent|Never';
const selects = 'In|NotIn|Exists|DoesNotExist';
const protocol = 'TCP|UDP|SCTP';
const modes = 'ReadWriteOnce|ReadOnlyMany|ReadWriteMany|ReadWriteOncePod';
const profile = 'RuntimeDefault|Localhost|Unconfined';

/** Fields, by type and name, that take one of few texts, and whose every other text the API server refuses. */
export const choices: Readonly<Record<string, string>> = {
  'CoreV1EndpointPort.protocol': protocol,
  'RbacV1Subject.kind': 'ServiceAccount|User|Group',
  'V1AppArmorProfile.type': profile,
  'V1Container.imagePullPolicy': pull,
  'V1Container.restartPolicy': 'Always|OnFailure|Never',
  'V1Container.terminationMessagePolicy': 'File|FallbackToLogsOnError',
  'V1ContainerPort.protocol': protocol,
  'V1CronJobSpec.concurrencyPolicy': 'Allow|Forbid|Replace',
  'V1DaemonSetUpdateStrategy.type': 'RollingUpdate|OnDelete',
  'V1DeploymentStrategy.type': 'RollingUpdate|Recreate',
  'V1HTTPGetAction.scheme': 'HTTP|HTTPS',
  'V1HTTPIngressPath.pathType': 'Prefix|Exact|ImplementationSpecific',
  'V1HostPathVolumeSource.type': 'DirectoryOrCreate|Directory|FileOrCreate|File|Socket|CharDevice|BlockDevice|',
  'V1ImageVolumeSource.pullPolicy': pull,
  'V1JobSpec.completionMode': 'NonIndexed|Indexed',
  'V1LabelSelectorRequirement.operator': selects,
  'V1NetworkPolicyPort.protocol': protocol,
  'V1NetworkPolicySpec.policyTypes': 'Ingress|Egress',
  'V1NodeSelectorRequirement.operator': `${selects}|Gt|Lt`,
  'V1PersistentVolumeClaimSpec.accessModes': modes,
  'V1PersistentVolumeClaimSpec.volumeMode': 'Filesystem|Block',
  'V1PersistentVolumeSpec.accessModes': modes,
  'V1PersistentVolumeSpec.persistentVolumeReclaimPolicy': 'Delete|Retain|Recycle',
  'V1PersistentVolumeSpec.volumeMode': 'Filesystem|Block',
  'V1PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy': 'AlwaysAllow|IfHealthyBudget',
  'V1PodSecurityContext.fsGroupChangePolicy': 'OnRootMismatch|Always',
  'V1PodSpec.dnsPolicy': 'ClusterFirst|ClusterFirstWithHostNet|Default|None',
  'V1PodSpec.preemptionPolicy': 'PreemptLowerPriority|Never',
  'V1PodSpec.restartPolicy': 'Always|OnFailure|Never',
  'V1RoleRef.kind': 'Role|ClusterRole',
  'V1SeccompProfile.type': profile,
  'V1SecurityContext.procMount': 'Default|Unmasked',
  'V1ServicePort.protocol': protocol,
  'V1ServiceSpec.externalTrafficPolicy': 'Cluster|Local',
  'V1ServiceSpec.internalTrafficPolicy': 'Cluster|Local',
  'V1ServiceSpec.ipFamilies': 'IPv4|IPv6',
  'V1ServiceSpec.ipFamilyPolicy': 'SingleStack|PreferDualStack|RequireDualStack',
  'V1ServiceSpec.sessionAffinity': 'ClientIP|None',
  'V1ServiceSpec.type': 'ClusterIP|NodePort|LoadBalancer|ExternalName',
  'V1StatefulSetSpec.podManagementPolicy': 'OrderedReady|Parallel',
  'V1StatefulSetUpdateStrategy.type': 'RollingUpdate|OnDelete|Recreate',
  'V1StorageClass.reclaimPolicy': 'Delete|Retain',
  'V1StorageClass.volumeBindingMode': 'Immediate|WaitForFirstConsumer',
  'V1Taint.effect': 'NoSchedule|PreferNoSchedule|NoExecute',
  'V1Toleration.effect': 'NoSchedule|PreferNoSchedule|NoExecute|',
  'V1Toleration.operator': 'Exists|Equal|Lt|Gt|',
  'V1TopologySpreadConstraint.nodeAffinityPolicy': 'Honor|Ignore',
  'V1TopologySpreadConstraint.nodeTaintsPolicy': 'Honor|Ignore',
  'V1TopologySpreadConstraint.whenUnsatisfiable': 'DoNotSchedule|ScheduleAnyway',
  'V1VolumeMount.mountPropagation': 'None|HostToContainer|Bidirectional',
  'V2HPAScalingPolicy.type': 'Pods|Percent',
  'V2HPAScalingRules.selectPolicy': 'Max|Min|Disabled',
  'V2MetricSpec.type': 'Resource|ContainerResource|Pods|Object|External',
  'V2MetricTarget.type': 'Utilization|Value|AverageValue',
};
