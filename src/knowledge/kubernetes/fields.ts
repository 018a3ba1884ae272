// Written by scripts/refresh-kubernetes.mjs.

/** Where these facts are from: the npm package @kubernetes/client-node, which is generated from the OpenAPI document of Kubernetes. */
export const fieldsSource = 'https://github.com/kubernetes-client/javascript';
export const fieldsDate = '2026-11-27';
/** The version of Kubernetes whose fields these are. */
export const fieldsVersion = '1.36';

/**
 * Kinds with the type of their objects, a blank line, and types with their fields: `!` required; `s` string, `i` integer, `n` number,
 * `b` boolean, `t` time, `q` quantity, `x` integer or string, `o` anything, `[…]` list, `{…}` map, `(…)` one of these, `*` other keys too.
 */
export const table = `
admissionregistration.k8s.io/v1 MutatingAdmissionPolicy V1MutatingAdmissionPolicy
admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding V1MutatingAdmissionPolicyBinding
admissionregistration.k8s.io/v1 MutatingWebhookConfiguration V1MutatingWebhookConfiguration
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy V1ValidatingAdmissionPolicy
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding V1ValidatingAdmissionPolicyBinding
admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration V1ValidatingWebhookConfiguration
apiextensions.k8s.io/v1 CustomResourceDefinition V1CustomResourceDefinition
apiregistration.k8s.io/v1 APIService V1APIService
apps/v1 ControllerRevision V1ControllerRevision
apps/v1 DaemonSet V1DaemonSet
apps/v1 Deployment V1Deployment
apps/v1 ReplicaSet V1ReplicaSet
apps/v1 StatefulSet V1StatefulSet
autoscaling/v1 HorizontalPodAutoscaler V1HorizontalPodAutoscaler
autoscaling/v2 HorizontalPodAutoscaler V2HorizontalPodAutoscaler
batch/v1 CronJob V1CronJob
batch/v1 Job V1Job
coordination.k8s.io/v1 Lease V1Lease
discovery.k8s.io/v1 EndpointSlice V1EndpointSlice
networking.k8s.io/v1 IPAddress V1IPAddress
networking.k8s.io/v1 Ingress V1Ingress
networking.k8s.io/v1 IngressClass V1IngressClass
networking.k8s.io/v1 NetworkPolicy V1NetworkPolicy
networking.k8s.io/v1 ServiceCIDR V1ServiceCIDR
node.k8s.io/v1 RuntimeClass V1RuntimeClass
policy/v1 PodDisruptionBudget V1PodDisruptionBudget
rbac.authorization.k8s.io/v1 ClusterRole V1ClusterRole
rbac.authorization.k8s.io/v1 ClusterRoleBinding V1ClusterRoleBinding
rbac.authorization.k8s.io/v1 Role V1Role
rbac.authorization.k8s.io/v1 RoleBinding V1RoleBinding
scheduling.k8s.io/v1 PriorityClass V1PriorityClass
storage.k8s.io/v1 CSIDriver V1CSIDriver
storage.k8s.io/v1 CSINode V1CSINode
storage.k8s.io/v1 CSIStorageCapacity V1CSIStorageCapacity
storage.k8s.io/v1 StorageClass V1StorageClass
storage.k8s.io/v1 VolumeAttachment V1VolumeAttachment
storage.k8s.io/v1 VolumeAttributesClass V1VolumeAttributesClass
v1 Binding V1Binding
v1 ConfigMap V1ConfigMap
v1 Endpoints V1Endpoints
v1 Event CoreV1Event
v1 LimitRange V1LimitRange
v1 Namespace V1Namespace
v1 Node V1Node
v1 PersistentVolume V1PersistentVolume
v1 PersistentVolumeClaim V1PersistentVolumeClaim
v1 Pod V1Pod
v1 PodTemplate V1PodTemplate
v1 ReplicationController V1ReplicationController
v1 ResourceQuota V1ResourceQuota
v1 Secret V1Secret
v1 Service V1Service
v1 ServiceAccount V1ServiceAccount

AdmissionregistrationV1ServiceReference name!:s namespace!:s path:s port:i
AdmissionregistrationV1WebhookClientConfig caBundle:s service:AdmissionregistrationV1ServiceReference url:s
ApiextensionsV1ServiceReference name!:s namespace!:s path:s port:i
ApiextensionsV1WebhookClientConfig caBundle:s service:ApiextensionsV1ServiceReference url:s
ApiregistrationV1ServiceReference name:s namespace:s port:i
CoreV1EndpointPort appProtocol:s name:s port!:i protocol:s
CoreV1Event action:s apiVersion:s count:i eventTime:t firstTimestamp:t involvedObject!:V1ObjectReference kind:s lastTimestamp:t message:s metadata!:V1ObjectMeta reason:s related:V1ObjectReference reportingComponent:s reportingInstance:s series:CoreV1EventSeries source:V1EventSource type:s
CoreV1EventSeries count:i lastObservedTime:t
CoreV1ResourceClaim name!:s request:s
DiscoveryV1EndpointPort appProtocol:s name:s port:i protocol:s
RbacV1Subject apiGroup:s kind!:s name!:s namespace:s
StorageV1TokenRequest audience!:s expirationSeconds:i
V1APIService apiVersion:s kind:s metadata:V1ObjectMeta spec:V1APIServiceSpec status:o
V1APIServiceSpec caBundle:s group:s groupPriorityMinimum!:i insecureSkipTLSVerify:b service:ApiregistrationV1ServiceReference version:s versionPriority!:i
V1AWSElasticBlockStoreVolumeSource fsType:s partition:i readOnly:b volumeID!:s
V1Affinity nodeAffinity:V1NodeAffinity podAffinity:V1PodAffinity podAntiAffinity:V1PodAntiAffinity
V1AggregationRule clusterRoleSelectors:[V1LabelSelector]
V1AppArmorProfile localhostProfile:s type!:s
V1ApplyConfiguration expression:s
V1AuditAnnotation key!:s valueExpression!:s
V1AzureDiskVolumeSource cachingMode:s diskName!:s diskURI!:s fsType:s kind:s readOnly:b
V1AzureFilePersistentVolumeSource readOnly:b secretName!:s secretNamespace:s shareName!:s
V1AzureFileVolumeSource readOnly:b secretName!:s shareName!:s
V1Binding apiVersion:s kind:s metadata:V1ObjectMeta target!:V1ObjectReference
V1CSIDriver apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1CSIDriverSpec
V1CSIDriverSpec attachRequired:b fsGroupPolicy:s nodeAllocatableUpdatePeriodSeconds:i podInfoOnMount:b preventPodSchedulingIfMissing:b requiresRepublish:b seLinuxMount:b serviceAccountTokenInSecrets:b storageCapacity:b tokenRequests:[StorageV1TokenRequest] volumeLifecycleModes:[s]
V1CSINode apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1CSINodeSpec
V1CSINodeDriver allocatable:V1VolumeNodeResources name!:s nodeID!:s topologyKeys:[s]
V1CSINodeSpec drivers!:[V1CSINodeDriver]
V1CSIPersistentVolumeSource controllerExpandSecretRef:V1SecretReference controllerPublishSecretRef:V1SecretReference driver!:s fsType:s nodeExpandSecretRef:V1SecretReference nodePublishSecretRef:V1SecretReference nodeStageSecretRef:V1SecretReference readOnly:b volumeAttributes:{s} volumeHandle!:s
V1CSIStorageCapacity apiVersion:s capacity:q kind:s maximumVolumeSize:q metadata:V1ObjectMeta nodeTopology:V1LabelSelector storageClassName!:s
V1CSIVolumeSource driver!:s fsType:s nodePublishSecretRef:V1LocalObjectReference readOnly:b volumeAttributes:{s}
V1Capabilities add:[s] drop:[s]
V1CephFSPersistentVolumeSource monitors!:[s] path:s readOnly:b secretFile:s secretRef:V1SecretReference user:s
V1CephFSVolumeSource monitors!:[s] path:s readOnly:b secretFile:s secretRef:V1LocalObjectReference user:s
V1CinderPersistentVolumeSource fsType:s readOnly:b secretRef:V1SecretReference volumeID!:s
V1CinderVolumeSource fsType:s readOnly:b secretRef:V1LocalObjectReference volumeID!:s
V1ClientIPConfig timeoutSeconds:i
V1ClusterRole aggregationRule:V1AggregationRule apiVersion:s kind:s metadata:V1ObjectMeta rules:[V1PolicyRule]
V1ClusterRoleBinding apiVersion:s kind:s metadata:V1ObjectMeta roleRef!:V1RoleRef subjects:[RbacV1Subject]
V1ClusterTrustBundleProjection labelSelector:V1LabelSelector name:s optional:b path!:s signerName:s
V1ConfigMap apiVersion:s binaryData:{s} data:{s} immutable:b kind:s metadata:V1ObjectMeta
V1ConfigMapEnvSource name:s optional:b
V1ConfigMapKeySelector key!:s name:s optional:b
V1ConfigMapNodeConfigSource kubeletConfigKey!:s name!:s namespace!:s resourceVersion:s uid:s
V1ConfigMapProjection items:[V1KeyToPath] name:s optional:b
V1ConfigMapVolumeSource defaultMode:i items:[V1KeyToPath] name:s optional:b
V1Container args:[s] command:[s] env:[V1EnvVar] envFrom:[V1EnvFromSource] image:s imagePullPolicy:s lifecycle:V1Lifecycle livenessProbe:V1Probe name!:s ports:[V1ContainerPort] readinessProbe:V1Probe resizePolicy:[V1ContainerResizePolicy] resources:V1ResourceRequirements restartPolicy:s restartPolicyRules:[V1ContainerRestartRule] securityContext:V1SecurityContext startupProbe:V1Probe stdin:b stdinOnce:b terminationMessagePath:s terminationMessagePolicy:s tty:b volumeDevices:[V1VolumeDevice] volumeMounts:[V1VolumeMount] workingDir:s
V1ContainerPort containerPort!:i hostIP:s hostPort:i name:s protocol:s
V1ContainerResizePolicy resourceName!:s restartPolicy!:s
V1ContainerRestartRule action!:s exitCodes:V1ContainerRestartRuleOnExitCodes
V1ContainerRestartRuleOnExitCodes operator!:s values:[i]
V1ControllerRevision apiVersion:s data:o kind:s metadata:V1ObjectMeta revision!:i
V1CronJob apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1CronJobSpec status:o
V1CronJobSpec concurrencyPolicy:s failedJobsHistoryLimit:i jobTemplate!:V1JobTemplateSpec schedule!:s startingDeadlineSeconds:i successfulJobsHistoryLimit:i suspend:b timeZone:s
V1CrossVersionObjectReference apiVersion:s kind!:s name!:s
V1CustomResourceColumnDefinition description:s format:s jsonPath!:s name!:s priority:i type!:s
V1CustomResourceConversion strategy!:s webhook:V1WebhookConversion
V1CustomResourceDefinition apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1CustomResourceDefinitionSpec status:o
V1CustomResourceDefinitionNames categories:[s] kind!:s listKind:s plural!:s shortNames:[s] singular:s
V1CustomResourceDefinitionSpec conversion:V1CustomResourceConversion group!:s names!:V1CustomResourceDefinitionNames preserveUnknownFields:b scope!:s versions!:[V1CustomResourceDefinitionVersion]
V1CustomResourceDefinitionVersion additionalPrinterColumns:[V1CustomResourceColumnDefinition] deprecated:b deprecationWarning:s name!:s schema:V1CustomResourceValidation selectableFields:[V1SelectableField] served!:b storage!:b subresources:V1CustomResourceSubresources
V1CustomResourceSubresourceScale labelSelectorPath:s specReplicasPath!:s statusReplicasPath!:s
V1CustomResourceSubresources scale:V1CustomResourceSubresourceScale status:o
V1CustomResourceValidation openAPIV3Schema:V1JSONSchemaProps
V1DaemonSet apiVersion:s kind:s metadata:V1ObjectMeta spec:V1DaemonSetSpec status:o
V1DaemonSetSpec minReadySeconds:i revisionHistoryLimit:i selector!:V1LabelSelector template!:V1PodTemplateSpec updateStrategy:V1DaemonSetUpdateStrategy
V1DaemonSetUpdateStrategy rollingUpdate:V1RollingUpdateDaemonSet type:s
V1Deployment apiVersion:s kind:s metadata:V1ObjectMeta spec:V1DeploymentSpec status:o
V1DeploymentSpec minReadySeconds:i paused:b progressDeadlineSeconds:i replicas:i revisionHistoryLimit:i selector!:V1LabelSelector strategy:V1DeploymentStrategy template!:V1PodTemplateSpec
V1DeploymentStrategy rollingUpdate:V1RollingUpdateDeployment type:s
V1DownwardAPIProjection items:[V1DownwardAPIVolumeFile]
V1DownwardAPIVolumeFile fieldRef:V1ObjectFieldSelector mode:i path!:s resourceFieldRef:V1ResourceFieldSelector
V1DownwardAPIVolumeSource defaultMode:i items:[V1DownwardAPIVolumeFile]
V1EmptyDirVolumeSource medium:s sizeLimit:q
V1Endpoint addresses!:[s] conditions:V1EndpointConditions deprecatedTopology:{s} hints:V1EndpointHints hostname:s nodeName:s targetRef:V1ObjectReference zone:s
V1EndpointAddress hostname:s ip!:s nodeName:s targetRef:V1ObjectReference
V1EndpointConditions ready:b serving:b terminating:b
V1EndpointHints forNodes:[V1ForNode] forZones:[V1ForZone]
V1EndpointSlice addressType!:s apiVersion:s endpoints:[V1Endpoint] kind:s metadata:V1ObjectMeta ports:[DiscoveryV1EndpointPort]
V1EndpointSubset addresses:[V1EndpointAddress] notReadyAddresses:[V1EndpointAddress] ports:[CoreV1EndpointPort]
V1Endpoints apiVersion:s kind:s metadata:V1ObjectMeta subsets:[V1EndpointSubset]
V1EnvFromSource configMapRef:V1ConfigMapEnvSource prefix:s secretRef:V1SecretEnvSource
V1EnvVar name!:s value:s valueFrom:V1EnvVarSource
V1EnvVarSource configMapKeyRef:V1ConfigMapKeySelector fieldRef:V1ObjectFieldSelector fileKeyRef:V1FileKeySelector resourceFieldRef:V1ResourceFieldSelector secretKeyRef:V1SecretKeySelector
V1EphemeralContainer args:[s] command:[s] env:[V1EnvVar] envFrom:[V1EnvFromSource] image:s imagePullPolicy:s lifecycle:V1Lifecycle livenessProbe:V1Probe name!:s ports:[V1ContainerPort] readinessProbe:V1Probe resizePolicy:[V1ContainerResizePolicy] resources:V1ResourceRequirements restartPolicy:s restartPolicyRules:[V1ContainerRestartRule] securityContext:V1SecurityContext startupProbe:V1Probe stdin:b stdinOnce:b targetContainerName:s terminationMessagePath:s terminationMessagePolicy:s tty:b volumeDevices:[V1VolumeDevice] volumeMounts:[V1VolumeMount] workingDir:s
V1EphemeralVolumeSource volumeClaimTemplate:V1PersistentVolumeClaimTemplate
V1EventSource component:s host:s
V1ExecAction command:[s]
V1ExternalDocumentation description:s url:s
V1FCVolumeSource fsType:s lun:i readOnly:b targetWWNs:[s] wwids:[s]
V1FileKeySelector key!:s optional:b path!:s volumeName!:s
V1FlexPersistentVolumeSource driver!:s fsType:s options:{s} readOnly:b secretRef:V1SecretReference
V1FlexVolumeSource driver!:s fsType:s options:{s} readOnly:b secretRef:V1LocalObjectReference
V1FlockerVolumeSource datasetName:s datasetUUID:s
V1ForNode name!:s
V1ForZone name!:s
V1GCEPersistentDiskVolumeSource fsType:s partition:i pdName!:s readOnly:b
V1GRPCAction port!:i service:s
V1GitRepoVolumeSource directory:s repository!:s revision:s
V1GlusterfsPersistentVolumeSource endpoints!:s endpointsNamespace:s path!:s readOnly:b
V1GlusterfsVolumeSource endpoints!:s path!:s readOnly:b
V1HTTPGetAction host:s httpHeaders:[V1HTTPHeader] path:s port!:x scheme:s
V1HTTPHeader name!:s value!:s
V1HTTPIngressPath backend!:V1IngressBackend path:s pathType!:s
V1HTTPIngressRuleValue paths!:[V1HTTPIngressPath]
V1HorizontalPodAutoscaler apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1HorizontalPodAutoscalerSpec status:o
V1HorizontalPodAutoscalerSpec maxReplicas!:i minReplicas:i scaleTargetRef!:V1CrossVersionObjectReference targetCPUUtilizationPercentage:i
V1HostAlias hostnames:[s] ip!:s
V1HostPathVolumeSource path!:s type:s
V1IPAddress apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1IPAddressSpec
V1IPAddressSpec parentRef!:V1ParentReference
V1IPBlock cidr!:s except:[s]
V1ISCSIPersistentVolumeSource chapAuthDiscovery:b chapAuthSession:b fsType:s initiatorName:s iqn!:s iscsiInterface:s lun!:i portals:[s] readOnly:b secretRef:V1SecretReference targetPortal!:s
V1ISCSIVolumeSource chapAuthDiscovery:b chapAuthSession:b fsType:s initiatorName:s iqn!:s iscsiInterface:s lun!:i portals:[s] readOnly:b secretRef:V1LocalObjectReference targetPortal!:s
V1ImageVolumeSource pullPolicy:s reference:s
V1Ingress apiVersion:s kind:s metadata:V1ObjectMeta spec:V1IngressSpec status:o
V1IngressBackend resource:V1TypedLocalObjectReference service:V1IngressServiceBackend
V1IngressClass apiVersion:s kind:s metadata:V1ObjectMeta spec:V1IngressClassSpec
V1IngressClassParametersReference apiGroup:s kind!:s name!:s namespace:s scope:s
V1IngressClassSpec controller:s parameters:V1IngressClassParametersReference
V1IngressRule host:s http:V1HTTPIngressRuleValue
V1IngressServiceBackend name!:s port:V1ServiceBackendPort
V1IngressSpec defaultBackend:V1IngressBackend ingressClassName:s rules:[V1IngressRule] tls:[V1IngressTLS]
V1IngressTLS hosts:[s] secretName:s
V1JSONPatch expression:s
V1JSONSchemaProps $ref:s $schema:s additionalItems:o additionalProperties:o allOf:[V1JSONSchemaProps] anyOf:[V1JSONSchemaProps] default:o definitions:{V1JSONSchemaProps} dependencies:{o} description:s enum:[o] example:o exclusiveMaximum:b exclusiveMinimum:b externalDocs:V1ExternalDocumentation format:s id:s items:o maxItems:i maxLength:i maxProperties:i maximum:n minItems:i minLength:i minProperties:i minimum:n multipleOf:n not:V1JSONSchemaProps nullable:b oneOf:[V1JSONSchemaProps] pattern:s patternProperties:{V1JSONSchemaProps} properties:{V1JSONSchemaProps} required:[s] title:s type:s uniqueItems:b x-kubernetes-embedded-resource:b x-kubernetes-int-or-string:b x-kubernetes-list-map-keys:[s] x-kubernetes-list-type:s x-kubernetes-map-type:s x-kubernetes-preserve-unknown-fields:b x-kubernetes-validations:[V1ValidationRule]
V1Job apiVersion:s kind:s metadata:V1ObjectMeta spec:V1JobSpec status:o
V1JobSpec activeDeadlineSeconds:i backoffLimit:i backoffLimitPerIndex:i completionMode:s completions:i managedBy:s manualSelector:b maxFailedIndexes:i parallelism:i podFailurePolicy:V1PodFailurePolicy podReplacementPolicy:s selector:V1LabelSelector successPolicy:V1SuccessPolicy suspend:b template!:V1PodTemplateSpec ttlSecondsAfterFinished:i
V1JobTemplateSpec metadata:V1ObjectMeta spec:V1JobSpec
V1KeyToPath key!:s mode:i path!:s
V1LabelSelector matchExpressions:[V1LabelSelectorRequirement] matchLabels:{s}
V1LabelSelectorRequirement key!:s operator!:s values:[s]
V1Lease apiVersion:s kind:s metadata:V1ObjectMeta spec:V1LeaseSpec
V1LeaseSpec acquireTime:t holderIdentity:s leaseDurationSeconds:i leaseTransitions:i preferredHolder:s renewTime:t strategy:s
V1Lifecycle postStart:V1LifecycleHandler preStop:V1LifecycleHandler stopSignal:s
V1LifecycleHandler exec:V1ExecAction httpGet:V1HTTPGetAction sleep:V1SleepAction tcpSocket:V1TCPSocketAction
V1LimitRange apiVersion:s kind:s metadata:V1ObjectMeta spec:V1LimitRangeSpec
V1LimitRangeItem default:{q} defaultRequest:{q} max:{q} maxLimitRequestRatio:{q} min:{q} type!:s
V1LimitRangeSpec limits!:[V1LimitRangeItem]
V1LocalObjectReference name:s
V1LocalVolumeSource fsType:s path!:s
V1ManagedFieldsEntry apiVersion:s fieldsType:s fieldsV1:o manager:s operation:s subresource:s time:t
V1MatchCondition expression!:s name!:s
V1MatchResources excludeResourceRules:[V1NamedRuleWithOperations] matchPolicy:s namespaceSelector:V1LabelSelector objectSelector:V1LabelSelector resourceRules:[V1NamedRuleWithOperations]
V1MutatingAdmissionPolicy apiVersion:s kind:s metadata:V1ObjectMeta spec:V1MutatingAdmissionPolicySpec
V1MutatingAdmissionPolicyBinding apiVersion:s kind:s metadata:V1ObjectMeta spec:V1MutatingAdmissionPolicyBindingSpec
V1MutatingAdmissionPolicyBindingSpec matchResources:V1MatchResources paramRef:V1ParamRef policyName:s
V1MutatingAdmissionPolicySpec failurePolicy:s matchConditions:[V1MatchCondition] matchConstraints:V1MatchResources mutations:[V1Mutation] paramKind:V1ParamKind reinvocationPolicy:s variables:[V1Variable]
V1MutatingWebhook admissionReviewVersions!:[s] clientConfig!:AdmissionregistrationV1WebhookClientConfig failurePolicy:s matchConditions:[V1MatchCondition] matchPolicy:s name!:s namespaceSelector:V1LabelSelector objectSelector:V1LabelSelector reinvocationPolicy:s rules:[V1RuleWithOperations] sideEffects!:s timeoutSeconds:i
V1MutatingWebhookConfiguration apiVersion:s kind:s metadata:V1ObjectMeta webhooks:[V1MutatingWebhook]
V1Mutation applyConfiguration:V1ApplyConfiguration jsonPatch:V1JSONPatch patchType!:s
V1NFSVolumeSource path!:s readOnly:b server!:s
V1NamedRuleWithOperations apiGroups:[s] apiVersions:[s] operations:[s] resourceNames:[s] resources:[s] scope:s
V1Namespace apiVersion:s kind:s metadata:V1ObjectMeta spec:V1NamespaceSpec status:o
V1NamespaceSpec finalizers:[s]
V1NetworkPolicy apiVersion:s kind:s metadata:V1ObjectMeta spec:V1NetworkPolicySpec
V1NetworkPolicyEgressRule ports:[V1NetworkPolicyPort] to:[V1NetworkPolicyPeer]
V1NetworkPolicyIngressRule from:[V1NetworkPolicyPeer] ports:[V1NetworkPolicyPort]
V1NetworkPolicyPeer ipBlock:V1IPBlock namespaceSelector:V1LabelSelector podSelector:V1LabelSelector
V1NetworkPolicyPort endPort:i port:x protocol:s
V1NetworkPolicySpec egress:[V1NetworkPolicyEgressRule] ingress:[V1NetworkPolicyIngressRule] podSelector:V1LabelSelector policyTypes:[s]
V1Node apiVersion:s kind:s metadata:V1ObjectMeta spec:V1NodeSpec status:o
V1NodeAffinity preferredDuringSchedulingIgnoredDuringExecution:[V1PreferredSchedulingTerm] requiredDuringSchedulingIgnoredDuringExecution:V1NodeSelector
V1NodeConfigSource configMap:V1ConfigMapNodeConfigSource
V1NodeSelector nodeSelectorTerms!:[V1NodeSelectorTerm]
V1NodeSelectorRequirement key!:s operator!:s values:[s]
V1NodeSelectorTerm matchExpressions:[V1NodeSelectorRequirement] matchFields:[V1NodeSelectorRequirement]
V1NodeSpec configSource:V1NodeConfigSource externalID:s podCIDR:s podCIDRs:[s] providerID:s taints:[V1Taint] unschedulable:b
V1ObjectFieldSelector apiVersion:s fieldPath!:s
V1ObjectMeta annotations:{s} creationTimestamp:t deletionGracePeriodSeconds:i deletionTimestamp:t finalizers:[s] generateName:s generation:i labels:{s} managedFields:[V1ManagedFieldsEntry] name:s namespace:s ownerReferences:[V1OwnerReference] resourceVersion:s selfLink:s uid:s
V1ObjectReference apiVersion:s fieldPath:s kind:s name:s namespace:s resourceVersion:s uid:s
V1Overhead podFixed:{q}
V1OwnerReference apiVersion!:s blockOwnerDeletion:b controller:b kind!:s name!:s uid!:s
V1ParamKind apiVersion:s kind:s
V1ParamRef name:s namespace:s parameterNotFoundAction:s selector:V1LabelSelector
V1ParentReference group:s name!:s namespace:s resource!:s
V1PersistentVolume apiVersion:s kind:s metadata:V1ObjectMeta spec:V1PersistentVolumeSpec status:o
V1PersistentVolumeClaim apiVersion:s kind:s metadata:V1ObjectMeta spec:V1PersistentVolumeClaimSpec status:o
V1PersistentVolumeClaimSpec accessModes:[s] dataSource:V1TypedLocalObjectReference dataSourceRef:V1TypedObjectReference resources:V1VolumeResourceRequirements selector:V1LabelSelector storageClassName:s volumeAttributesClassName:s volumeMode:s volumeName:s
V1PersistentVolumeClaimTemplate metadata:V1ObjectMeta spec!:V1PersistentVolumeClaimSpec
V1PersistentVolumeClaimVolumeSource claimName!:s readOnly:b
V1PersistentVolumeSpec accessModes:[s] awsElasticBlockStore:V1AWSElasticBlockStoreVolumeSource azureDisk:V1AzureDiskVolumeSource azureFile:V1AzureFilePersistentVolumeSource capacity:{q} cephfs:V1CephFSPersistentVolumeSource cinder:V1CinderPersistentVolumeSource claimRef:V1ObjectReference csi:V1CSIPersistentVolumeSource fc:V1FCVolumeSource flexVolume:V1FlexPersistentVolumeSource flocker:V1FlockerVolumeSource gcePersistentDisk:V1GCEPersistentDiskVolumeSource glusterfs:V1GlusterfsPersistentVolumeSource hostPath:V1HostPathVolumeSource iscsi:V1ISCSIPersistentVolumeSource local:V1LocalVolumeSource mountOptions:[s] nfs:V1NFSVolumeSource nodeAffinity:V1VolumeNodeAffinity persistentVolumeReclaimPolicy:s photonPersistentDisk:V1PhotonPersistentDiskVolumeSource portworxVolume:V1PortworxVolumeSource quobyte:V1QuobyteVolumeSource rbd:V1RBDPersistentVolumeSource scaleIO:V1ScaleIOPersistentVolumeSource storageClassName:s storageos:V1StorageOSPersistentVolumeSource volumeAttributesClassName:s volumeMode:s vsphereVolume:V1VsphereVirtualDiskVolumeSource
V1PhotonPersistentDiskVolumeSource fsType:s pdID!:s
V1Pod apiVersion:s kind:s metadata:V1ObjectMeta spec:V1PodSpec status:o
V1PodAffinity preferredDuringSchedulingIgnoredDuringExecution:[V1WeightedPodAffinityTerm] requiredDuringSchedulingIgnoredDuringExecution:[V1PodAffinityTerm]
V1PodAffinityTerm labelSelector:V1LabelSelector matchLabelKeys:[s] mismatchLabelKeys:[s] namespaceSelector:V1LabelSelector namespaces:[s] topologyKey!:s
V1PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:[V1WeightedPodAffinityTerm] requiredDuringSchedulingIgnoredDuringExecution:[V1PodAffinityTerm]
V1PodCertificateProjection certificateChainPath:s credentialBundlePath:s keyPath:s keyType!:s maxExpirationSeconds:i signerName!:s userAnnotations:{s}
V1PodDNSConfig nameservers:[s] options:[V1PodDNSConfigOption] searches:[s]
V1PodDNSConfigOption name:s value:s
V1PodDisruptionBudget apiVersion:s kind:s metadata:V1ObjectMeta spec:V1PodDisruptionBudgetSpec status:o
V1PodDisruptionBudgetSpec maxUnavailable:x minAvailable:x selector:V1LabelSelector unhealthyPodEvictionPolicy:s
V1PodFailurePolicy rules!:[V1PodFailurePolicyRule]
V1PodFailurePolicyOnExitCodesRequirement containerName:s operator!:s values!:[i]
V1PodFailurePolicyOnPodConditionsPattern status:s type!:s
V1PodFailurePolicyRule action!:s onExitCodes:V1PodFailurePolicyOnExitCodesRequirement onPodConditions:[V1PodFailurePolicyOnPodConditionsPattern]
V1PodOS name!:s
V1PodReadinessGate conditionType!:s
V1PodResourceClaim name!:s resourceClaimName:s resourceClaimTemplateName:s
V1PodSchedulingGate name!:s
V1PodSchedulingGroup podGroupName:s
V1PodSecurityContext appArmorProfile:V1AppArmorProfile fsGroup:i fsGroupChangePolicy:s runAsGroup:i runAsNonRoot:b runAsUser:i seLinuxChangePolicy:s seLinuxOptions:V1SELinuxOptions seccompProfile:V1SeccompProfile supplementalGroups:[i] supplementalGroupsPolicy:s sysctls:[V1Sysctl] windowsOptions:V1WindowsSecurityContextOptions
V1PodSpec activeDeadlineSeconds:i affinity:V1Affinity automountServiceAccountToken:b containers!:[V1Container] dnsConfig:V1PodDNSConfig dnsPolicy:s enableServiceLinks:b ephemeralContainers:[V1EphemeralContainer] hostAliases:[V1HostAlias] hostIPC:b hostNetwork:b hostPID:b hostUsers:b hostname:s hostnameOverride:s imagePullSecrets:[V1LocalObjectReference] initContainers:[V1Container] nodeName:s nodeSelector:{s} os:V1PodOS overhead:{q} preemptionPolicy:s priority:i priorityClassName:s readinessGates:[V1PodReadinessGate] resourceClaims:[V1PodResourceClaim] resources:V1ResourceRequirements restartPolicy:s runtimeClassName:s schedulerName:s schedulingGates:[V1PodSchedulingGate] schedulingGroup:V1PodSchedulingGroup securityContext:V1PodSecurityContext serviceAccount:s serviceAccountName:s setHostnameAsFQDN:b shareProcessNamespace:b subdomain:s terminationGracePeriodSeconds:i tolerations:[V1Toleration] topologySpreadConstraints:[V1TopologySpreadConstraint] volumes:[V1Volume]
V1PodTemplate apiVersion:s kind:s metadata:V1ObjectMeta template:V1PodTemplateSpec
V1PodTemplateSpec metadata:V1ObjectMeta spec:V1PodSpec
V1PolicyRule apiGroups:[s] nonResourceURLs:[s] resourceNames:[s] resources:[s] verbs!:[s]
V1PortworxVolumeSource fsType:s readOnly:b volumeID!:s
V1PreferredSchedulingTerm preference!:V1NodeSelectorTerm weight!:i
V1PriorityClass apiVersion:s description:s globalDefault:b kind:s metadata:V1ObjectMeta preemptionPolicy:s value:i
V1Probe exec:V1ExecAction failureThreshold:i grpc:V1GRPCAction httpGet:V1HTTPGetAction initialDelaySeconds:i periodSeconds:i successThreshold:i tcpSocket:V1TCPSocketAction terminationGracePeriodSeconds:i timeoutSeconds:i
V1ProjectedVolumeSource defaultMode:i sources:[V1VolumeProjection]
V1QuobyteVolumeSource group:s readOnly:b registry!:s tenant:s user:s volume!:s
V1RBDPersistentVolumeSource fsType:s image!:s keyring:s monitors!:[s] pool:s readOnly:b secretRef:V1SecretReference user:s
V1RBDVolumeSource fsType:s image!:s keyring:s monitors!:[s] pool:s readOnly:b secretRef:V1LocalObjectReference user:s
V1ReplicaSet apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ReplicaSetSpec status:o
V1ReplicaSetSpec minReadySeconds:i replicas:i selector!:V1LabelSelector template:V1PodTemplateSpec
V1ReplicationController apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ReplicationControllerSpec status:o
V1ReplicationControllerSpec minReadySeconds:i replicas:i selector:{s} template:V1PodTemplateSpec
V1ResourceFieldSelector containerName:s divisor:q resource!:s
V1ResourceQuota apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ResourceQuotaSpec status:o
V1ResourceQuotaSpec hard:{q} scopeSelector:V1ScopeSelector scopes:[s]
V1ResourceRequirements claims:[CoreV1ResourceClaim] limits:{q} requests:{q}
V1Role apiVersion:s kind:s metadata:V1ObjectMeta rules:[V1PolicyRule]
V1RoleBinding apiVersion:s kind:s metadata:V1ObjectMeta roleRef!:V1RoleRef subjects:[RbacV1Subject]
V1RoleRef apiGroup:s kind!:s name!:s
V1RollingUpdateDaemonSet maxSurge:x maxUnavailable:x
V1RollingUpdateDeployment maxSurge:x maxUnavailable:x
V1RollingUpdateStatefulSetStrategy maxUnavailable:x partition:i
V1RuleWithOperations apiGroups:[s] apiVersions:[s] operations:[s] resources:[s] scope:s
V1RuntimeClass apiVersion:s handler!:s kind:s metadata:V1ObjectMeta overhead:V1Overhead scheduling:V1Scheduling
V1SELinuxOptions level:s role:s type:s user:s
V1ScaleIOPersistentVolumeSource fsType:s gateway!:s protectionDomain:s readOnly:b secretRef!:V1SecretReference sslEnabled:b storageMode:s storagePool:s system!:s volumeName:s
V1ScaleIOVolumeSource fsType:s gateway!:s protectionDomain:s readOnly:b secretRef!:V1LocalObjectReference sslEnabled:b storageMode:s storagePool:s system!:s volumeName:s
V1Scheduling nodeSelector:{s} tolerations:[V1Toleration]
V1ScopeSelector matchExpressions:[V1ScopedResourceSelectorRequirement]
V1ScopedResourceSelectorRequirement operator!:s scopeName!:s values:[s]
V1SeccompProfile localhostProfile:s type!:s
V1Secret apiVersion:s data:{s} immutable:b kind:s metadata:V1ObjectMeta stringData:{s} type:s
V1SecretEnvSource name:s optional:b
V1SecretKeySelector key!:s name:s optional:b
V1SecretProjection items:[V1KeyToPath] name:s optional:b
V1SecretReference name:s namespace:s
V1SecretVolumeSource defaultMode:i items:[V1KeyToPath] optional:b secretName:s
V1SecurityContext allowPrivilegeEscalation:b appArmorProfile:V1AppArmorProfile capabilities:V1Capabilities privileged:b procMount:s readOnlyRootFilesystem:b runAsGroup:i runAsNonRoot:b runAsUser:i seLinuxOptions:V1SELinuxOptions seccompProfile:V1SeccompProfile windowsOptions:V1WindowsSecurityContextOptions
V1SelectableField jsonPath!:s
V1Service apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ServiceSpec status:o
V1ServiceAccount apiVersion:s automountServiceAccountToken:b imagePullSecrets:[V1LocalObjectReference] kind:s metadata:V1ObjectMeta secrets:[V1ObjectReference]
V1ServiceAccountTokenProjection audience:s expirationSeconds:i path!:s
V1ServiceBackendPort name:s number:i
V1ServiceCIDR apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ServiceCIDRSpec status:o
V1ServiceCIDRSpec cidrs:[s]
V1ServicePort appProtocol:s name:s nodePort:i port!:i protocol:s targetPort:x
V1ServiceSpec allocateLoadBalancerNodePorts:b clusterIP:s clusterIPs:[s] externalIPs:[s] externalName:s externalTrafficPolicy:s healthCheckNodePort:i internalTrafficPolicy:s ipFamilies:[s] ipFamilyPolicy:s loadBalancerClass:s loadBalancerIP:s loadBalancerSourceRanges:[s] ports:[V1ServicePort] publishNotReadyAddresses:b selector:{s} sessionAffinity:s sessionAffinityConfig:V1SessionAffinityConfig trafficDistribution:s type:s
V1SessionAffinityConfig clientIP:V1ClientIPConfig
V1SleepAction seconds!:i
V1StatefulSet apiVersion:s kind:s metadata:V1ObjectMeta spec:V1StatefulSetSpec status:o
V1StatefulSetOrdinals start:i
V1StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:s whenScaled:s
V1StatefulSetSpec minReadySeconds:i ordinals:V1StatefulSetOrdinals persistentVolumeClaimRetentionPolicy:V1StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy:s replicas:i revisionHistoryLimit:i selector!:V1LabelSelector serviceName:s template!:V1PodTemplateSpec updateStrategy:V1StatefulSetUpdateStrategy volumeClaimTemplates:[V1PersistentVolumeClaim]
V1StatefulSetUpdateStrategy rollingUpdate:V1RollingUpdateStatefulSetStrategy type:s
V1StorageClass allowVolumeExpansion:b allowedTopologies:[V1TopologySelectorTerm] apiVersion:s kind:s metadata:V1ObjectMeta mountOptions:[s] parameters:{s} provisioner!:s reclaimPolicy:s volumeBindingMode:s
V1StorageOSPersistentVolumeSource fsType:s readOnly:b secretRef:V1ObjectReference volumeName:s volumeNamespace:s
V1StorageOSVolumeSource fsType:s readOnly:b secretRef:V1LocalObjectReference volumeName:s volumeNamespace:s
V1SuccessPolicy rules!:[V1SuccessPolicyRule]
V1SuccessPolicyRule succeededCount:i succeededIndexes:s
V1Sysctl name!:s value!:s
V1TCPSocketAction host:s port!:x
V1Taint effect!:s key!:s timeAdded:t value:s
V1Toleration effect:s key:s operator:s tolerationSeconds:i value:s
V1TopologySelectorLabelRequirement key!:s values!:[s]
V1TopologySelectorTerm matchLabelExpressions:[V1TopologySelectorLabelRequirement]
V1TopologySpreadConstraint labelSelector:V1LabelSelector matchLabelKeys:[s] maxSkew!:i minDomains:i nodeAffinityPolicy:s nodeTaintsPolicy:s topologyKey!:s whenUnsatisfiable!:s
V1TypedLocalObjectReference apiGroup:s kind!:s name!:s
V1TypedObjectReference apiGroup:s kind!:s name!:s namespace:s
V1ValidatingAdmissionPolicy apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ValidatingAdmissionPolicySpec status:o
V1ValidatingAdmissionPolicyBinding apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1ValidatingAdmissionPolicyBindingSpec
V1ValidatingAdmissionPolicyBindingSpec matchResources:V1MatchResources paramRef:V1ParamRef policyName!:s validationActions!:[s]
V1ValidatingAdmissionPolicySpec auditAnnotations:[V1AuditAnnotation] failurePolicy:s matchConditions:[V1MatchCondition] matchConstraints:V1MatchResources paramKind:V1ParamKind validations:[V1Validation] variables:[V1Variable]
V1ValidatingWebhook admissionReviewVersions!:[s] clientConfig!:AdmissionregistrationV1WebhookClientConfig failurePolicy:s matchConditions:[V1MatchCondition] matchPolicy:s name!:s namespaceSelector:V1LabelSelector objectSelector:V1LabelSelector rules:[V1RuleWithOperations] sideEffects!:s timeoutSeconds:i
V1ValidatingWebhookConfiguration apiVersion:s kind:s metadata:V1ObjectMeta webhooks:[V1ValidatingWebhook]
V1Validation expression!:s message:s messageExpression:s reason:s
V1ValidationRule fieldPath:s message:s messageExpression:s optionalOldSelf:b reason:s rule!:s
V1Variable expression!:s name!:s
V1Volume awsElasticBlockStore:V1AWSElasticBlockStoreVolumeSource azureDisk:V1AzureDiskVolumeSource azureFile:V1AzureFileVolumeSource cephfs:V1CephFSVolumeSource cinder:V1CinderVolumeSource configMap:V1ConfigMapVolumeSource csi:V1CSIVolumeSource downwardAPI:V1DownwardAPIVolumeSource emptyDir:V1EmptyDirVolumeSource ephemeral:V1EphemeralVolumeSource fc:V1FCVolumeSource flexVolume:V1FlexVolumeSource flocker:V1FlockerVolumeSource gcePersistentDisk:V1GCEPersistentDiskVolumeSource gitRepo:V1GitRepoVolumeSource glusterfs:V1GlusterfsVolumeSource hostPath:V1HostPathVolumeSource image:V1ImageVolumeSource iscsi:V1ISCSIVolumeSource name!:s nfs:V1NFSVolumeSource persistentVolumeClaim:V1PersistentVolumeClaimVolumeSource photonPersistentDisk:V1PhotonPersistentDiskVolumeSource portworxVolume:V1PortworxVolumeSource projected:V1ProjectedVolumeSource quobyte:V1QuobyteVolumeSource rbd:V1RBDVolumeSource scaleIO:V1ScaleIOVolumeSource secret:V1SecretVolumeSource storageos:V1StorageOSVolumeSource vsphereVolume:V1VsphereVirtualDiskVolumeSource
V1VolumeAttachment apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1VolumeAttachmentSpec status:o
V1VolumeAttachmentSource inlineVolumeSpec:V1PersistentVolumeSpec persistentVolumeName:s
V1VolumeAttachmentSpec attacher!:s nodeName!:s source!:V1VolumeAttachmentSource
V1VolumeAttributesClass apiVersion:s driverName!:s kind:s metadata:V1ObjectMeta parameters:{s}
V1VolumeDevice devicePath!:s name!:s
V1VolumeMount mountPath!:s mountPropagation:s name!:s readOnly:b recursiveReadOnly:s subPath:s subPathExpr:s
V1VolumeNodeAffinity required:V1NodeSelector
V1VolumeNodeResources count:i
V1VolumeProjection clusterTrustBundle:V1ClusterTrustBundleProjection configMap:V1ConfigMapProjection downwardAPI:V1DownwardAPIProjection podCertificate:V1PodCertificateProjection secret:V1SecretProjection serviceAccountToken:V1ServiceAccountTokenProjection
V1VolumeResourceRequirements limits:{q} requests:{q}
V1VsphereVirtualDiskVolumeSource fsType:s storagePolicyID:s storagePolicyName:s volumePath!:s
V1WebhookConversion clientConfig:ApiextensionsV1WebhookClientConfig conversionReviewVersions!:[s]
V1WeightedPodAffinityTerm podAffinityTerm!:V1PodAffinityTerm weight!:i
V1WindowsSecurityContextOptions gmsaCredentialSpec:s gmsaCredentialSpecName:s hostProcess:b runAsUserName:s
V2ContainerResourceMetricSource container!:s name!:s target!:V2MetricTarget
V2CrossVersionObjectReference apiVersion:s kind!:s name!:s
V2ExternalMetricSource metric!:V2MetricIdentifier target!:V2MetricTarget
V2HPAScalingPolicy periodSeconds!:i type!:s value!:i
V2HPAScalingRules policies:[V2HPAScalingPolicy] selectPolicy:s stabilizationWindowSeconds:i tolerance:q
V2HorizontalPodAutoscaler apiVersion:s kind:s metadata:V1ObjectMeta spec!:V2HorizontalPodAutoscalerSpec status:o
V2HorizontalPodAutoscalerBehavior scaleDown:V2HPAScalingRules scaleUp:V2HPAScalingRules
V2HorizontalPodAutoscalerSpec behavior:V2HorizontalPodAutoscalerBehavior maxReplicas!:i metrics:[V2MetricSpec] minReplicas:i scaleTargetRef!:V2CrossVersionObjectReference
V2MetricIdentifier name!:s selector:V1LabelSelector
V2MetricSpec containerResource:V2ContainerResourceMetricSource external:V2ExternalMetricSource object:V2ObjectMetricSource pods:V2PodsMetricSource resource:V2ResourceMetricSource type!:s
V2MetricTarget averageUtilization:i averageValue:q type!:s value:q
V2ObjectMetricSource describedObject!:V2CrossVersionObjectReference metric!:V2MetricIdentifier target!:V2MetricTarget
V2PodsMetricSource metric!:V2MetricIdentifier target!:V2MetricTarget
V2ResourceMetricSource name!:s target!:V2MetricTarget
`;
