/**
 * API versions that Kubernetes serves no more. https://kubernetes.io/docs/reference/using-api/deprecation-guide/, and the life cycle that
 * the Go types of k8s.io/api 0.37.2 declare, read 2026-11-27.
 */
export const removalsSource = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';
export const removalsDate = '2026-11-27';

/** The minor version that is the newest, and the oldest that is still supported. https://kubernetes.io/releases/, read 2026-11-27. */
export const newestMinor = 37;
export const oldestSupportedMinor = 35;

export interface Removal {
  /** The first minor version without it: 22 for Kubernetes 1.22. */
  readonly minor: number;
  /** The API version that took its place; undefined where the kind is gone. */
  readonly successor?: string | undefined;
  /** What else changes; undefined where the fields are the same. */
  readonly change?: string | undefined;
  /** What takes the place of a kind that is gone, as what to do. */
  readonly instead?: string | undefined;
}

type Row = readonly [versions: string, kinds: string, removal: Removal];

const selector = 'spec.selector must be written out, and spec.rollbackTo and spec.templateGeneration are gone';
const ingress =
  'each path needs a pathType, backends are written as service.name and service.port, and spec.backend is called spec.defaultBackend';
const policies = 'use Pod Security Admission, by labels of the namespace, or a policy engine';

const rows: readonly Row[] = [
  ['extensions/v1beta1 apps/v1beta1 apps/v1beta2', 'Deployment', { minor: 16, successor: 'apps/v1', change: selector }],
  ['extensions/v1beta1 apps/v1beta2', 'DaemonSet ReplicaSet', { minor: 16, successor: 'apps/v1', change: selector }],
  ['apps/v1beta1 apps/v1beta2', 'StatefulSet', { minor: 16, successor: 'apps/v1', change: selector }],
  ['apps/v1beta1', 'ReplicaSet', { minor: 16, successor: 'apps/v1', change: selector }],
  ['apps/v1beta1 apps/v1beta2', 'ControllerRevision', { minor: 16, successor: 'apps/v1' }],
  ['extensions/v1beta1', 'NetworkPolicy', { minor: 16, successor: 'networking.k8s.io/v1' }],
  ['extensions/v1beta1', 'PodSecurityPolicy', { minor: 16, instead: policies }],
  ['policy/v1beta1', 'PodSecurityPolicy', { minor: 25, instead: policies }],
  ['extensions/v1beta1 networking.k8s.io/v1beta1', 'Ingress', { minor: 22, successor: 'networking.k8s.io/v1', change: ingress }],
  ['networking.k8s.io/v1beta1', 'IngressClass', { minor: 22, successor: 'networking.k8s.io/v1' }],
  [
    'admissionregistration.k8s.io/v1beta1',
    'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
    {
      minor: 22,
      successor: 'admissionregistration.k8s.io/v1',
      change: 'sideEffects and admissionReviewVersions must be written out, and the default of failurePolicy is Fail',
    },
  ],
  [
    'admissionregistration.k8s.io/v1alpha1',
    'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding',
    { minor: 32, successor: 'admissionregistration.k8s.io/v1' },
  ],
  [
    'admissionregistration.k8s.io/v1beta1',
    'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding',
    { minor: 34, successor: 'admissionregistration.k8s.io/v1' },
  ],
  [
    'apiextensions.k8s.io/v1beta1',
    'CustomResourceDefinition',
    {
      minor: 22,
      successor: 'apiextensions.k8s.io/v1',
      change: 'each version needs a structural schema of its own, and spec.version, spec.validation and spec.subresources are gone',
    },
  ],
  ['apiregistration.k8s.io/v1beta1', 'APIService', { minor: 22, successor: 'apiregistration.k8s.io/v1' }],
  ['authentication.k8s.io/v1beta1', 'TokenReview', { minor: 22, successor: 'authentication.k8s.io/v1' }],
  [
    'authorization.k8s.io/v1beta1',
    'LocalSubjectAccessReview SelfSubjectAccessReview SubjectAccessReview',
    { minor: 22, successor: 'authorization.k8s.io/v1', change: 'spec.group is called spec.groups' },
  ],
  [
    'certificates.k8s.io/v1beta1',
    'CertificateSigningRequest',
    { minor: 22, successor: 'certificates.k8s.io/v1', change: 'spec.signerName and spec.usages must be written out' },
  ],
  ['coordination.k8s.io/v1beta1', 'Lease', { minor: 22, successor: 'coordination.k8s.io/v1' }],
  [
    'rbac.authorization.k8s.io/v1beta1 rbac.authorization.k8s.io/v1alpha1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
    { minor: 22, successor: 'rbac.authorization.k8s.io/v1' },
  ],
  ['scheduling.k8s.io/v1beta1 scheduling.k8s.io/v1alpha1', 'PriorityClass', { minor: 22, successor: 'scheduling.k8s.io/v1' }],
  ['storage.k8s.io/v1beta1', 'CSIDriver CSINode StorageClass VolumeAttachment', { minor: 22, successor: 'storage.k8s.io/v1' }],
  ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', { minor: 27, successor: 'storage.k8s.io/v1' }],
  ['storage.k8s.io/v1beta1', 'VolumeAttributesClass', { minor: 37, successor: 'storage.k8s.io/v1' }],
  ['batch/v2alpha1', 'CronJob', { minor: 21, successor: 'batch/v1' }],
  ['batch/v1beta1', 'CronJob', { minor: 25, successor: 'batch/v1' }],
  [
    'discovery.k8s.io/v1beta1',
    'EndpointSlice',
    { minor: 25, successor: 'discovery.k8s.io/v1', change: 'topology is written as nodeName and zone' },
  ],
  ['events.k8s.io/v1beta1', 'Event', { minor: 25, successor: 'events.k8s.io/v1', change: 'several fields have other names' }],
  [
    'autoscaling/v2beta1',
    'HorizontalPodAutoscaler',
    { minor: 25, successor: 'autoscaling/v2', change: 'each metric writes what it aims at as target, with a type' },
  ],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', { minor: 26, successor: 'autoscaling/v2' }],
  [
    'policy/v1beta1',
    'PodDisruptionBudget',
    { minor: 25, successor: 'policy/v1', change: 'an empty selector selects all pods of the namespace rather than none' },
  ],
  ['node.k8s.io/v1beta1', 'RuntimeClass', { minor: 25, successor: 'node.k8s.io/v1' }],
  [
    'flowcontrol.apiserver.k8s.io/v1beta1 flowcontrol.apiserver.k8s.io/v1beta2 flowcontrol.apiserver.k8s.io/v1beta3',
    'FlowSchema',
    { minor: 32, successor: 'flowcontrol.apiserver.k8s.io/v1' },
  ],
  [
    'flowcontrol.apiserver.k8s.io/v1beta1 flowcontrol.apiserver.k8s.io/v1beta2 flowcontrol.apiserver.k8s.io/v1beta3',
    'PriorityLevelConfiguration',
    {
      minor: 32,
      successor: 'flowcontrol.apiserver.k8s.io/v1',
      change: 'assuredConcurrencyShares is called nominalConcurrencyShares',
    },
  ],
  ['networking.k8s.io/v1beta1', 'IPAddress ServiceCIDR', { minor: 37, successor: 'networking.k8s.io/v1' }],
  [
    'resource.k8s.io/v1beta1',
    'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice',
    { minor: 38, successor: 'resource.k8s.io/v1', change: 'requests of a claim stand below "exactly"' },
  ],
];

const removals = new Map(
  rows.flatMap(([versions, kinds, removal]) =>
    versions.split(' ').flatMap((version) => kinds.split(' ').map((kind) => [`${version} ${kind}`, removal] as const)),
  ),
);

/** What became of a kind of an API version; undefined where nothing is known to have become of it. */
export function removalOf(apiVersion: string, kind: string): Removal | undefined {
  return removals.get(`${apiVersion} ${kind}`);
}
