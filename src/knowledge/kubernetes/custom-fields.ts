// Written by scripts/refresh-kubernetes.mjs.

/** Where these facts are from: the CustomResourceDefinitions that the projects publish in their repositories. */
export const customFieldsSource = [
  'https://github.com/argoproj/argo-rollouts/tree/master/manifests/crds',
  'https://github.com/prometheus-operator/kube-prometheus/tree/main/manifests/setup',
  'https://github.com/kedacore/keda/tree/main/config/crd/bases',
  'https://github.com/knative/serving/tree/main/config/core/300-resources',
  'https://github.com/kubernetes-sigs/gateway-api/tree/main/config/crd',
  'https://github.com/temporalio/temporal-worker-controller/tree/main/helm/temporal-worker-controller-crds',
];
export const customFieldsDate = '2026-11-27';

/**
 * Kinds with the type of their objects, a blank line, and types with their fields: `!` required; `s` string, `i` integer, `n` number,
 * `b` boolean, `t` time, `q` quantity, `x` integer or string, `o` anything, `[…]` list, `{…}` map, `(…)` one of these, `*` other keys too.
 */
export const table = `
argoproj.io/v1alpha1 Rollout CRollout2
gateway.networking.k8s.io/v1 GRPCRoute CGRPCRoute
gateway.networking.k8s.io/v1 Gateway CGateway
gateway.networking.k8s.io/v1 HTTPRoute CHTTPRoute
gateway.networking.k8s.io/v1beta1 Gateway CGateway
gateway.networking.k8s.io/v1beta1 HTTPRoute CHTTPRoute
keda.sh/v1alpha1 ClusterTriggerAuthentication CClusterTriggerAuthentication
keda.sh/v1alpha1 ScaledJob CScaledJob
keda.sh/v1alpha1 ScaledObject CScaledObject
keda.sh/v1alpha1 TriggerAuthentication CClusterTriggerAuthentication
monitoring.coreos.com/v1 PodMonitor CPodMonitor
monitoring.coreos.com/v1 PrometheusRule CPrometheusRule
monitoring.coreos.com/v1 ServiceMonitor CServiceMonitor
serving.knative.dev/v1 Service CService
temporal.io/v1alpha1 Connection CConnection
temporal.io/v1alpha1 TemporalConnection CTemporalConnection
temporal.io/v1alpha1 TemporalWorkerDeployment CTemporalWorkerDeployment
temporal.io/v1alpha1 WorkerDeployment CTemporalWorkerDeployment

CAccessKey valueFrom!:CValueFrom
CActiveMetadata annotations:{s} labels:{s}
CAddresse type:s value:s
CAdvanced horizontalPodAutoscalerConfig:CHorizontalPodAutoscalerConfig restoreToOriginalReplicaCount:b scalingModifiers:CScalingModifiers
CAlb annotationPrefix:s ingress:s ingresses:[s] rootService:s servicePort!:i stickinessConfig:CStickinessConfig
CAllowedListeners namespaces:CNamespaces
CAllowedRoutes kinds:[CKind] namespaces:CNamespaces2
CAmbassador mappings!:[s]
CAnalyse args:[CArg] clusterScope:b name!:s requiredForCompletion:b templateName!:s
CAnalysis successfulRunHistoryLimit:i unsuccessfulRunHistoryLimit:i
CAnalysis2 analysisRunMetadata:CActiveMetadata args:[CArg] dryRun:[CDryRun] measurementRetention:[CMeasurementRetention] startingStep:i templates:[CTemplate3]
CAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:CPreferredDuringSchedulingIgnoredDuringExecution requiredDuringSchedulingIgnoredDuringExecution:o
CApisix route:CRoute
CAppMesh virtualNodeGroup:CVirtualNodeGroup virtualService:CVirtualService
CArg name!:s value:s valueFrom:CValueFrom3
CAttachMetadata node:b
CAuthenticationRef kind:(TriggerAuthentication|ClusterTriggerAuthentication) name!:s
CAuthorization credentials:CConfigMapKeyRef type:s
CAwsSecretManager credentials:CCredentials podIdentity:CPodIdentity region:s secrets!:[CSecret]
CAzureKeyVault cloud:CCloud credentials:CCredentials2 podIdentity:CPodIdentity secrets!:[CSecret2] vaultUri!:s
CBackend clientCertificateRef:CCertificateRef
CBackendRef group:s kind:s name!:s namespace:s port:i
CBackendRef2 filters:[CFilter] group:s kind:s name!:s namespace:s port:i weight:i
CBackendRef3 filters:[CFilter2] group:s kind:s name!:s namespace:s port:i weight:i
CBasicAuth password:CConfigMapKeyRef username:CConfigMapKeyRef
CBehavior scaleDown:CScaleDown scaleUp:CScaleDown
CBlueGreen abortScaleDownDelaySeconds:i activeMetadata:CActiveMetadata activeService!:s antiAffinity:CAntiAffinity autoPromotionEnabled:b autoPromotionSeconds:i maxUnavailable:x postPromotionAnalysis:CPostPromotionAnalysis prePromotionAnalysis:CPostPromotionAnalysis previewMetadata:CActiveMetadata previewReplicaCount:i previewService:s scaleDownDelayRevisionLimit:i scaleDownDelaySeconds:i
CBoundServiceAccountToken parameter!:s serviceAccountName!:s
CCaCertificateRef group!:s kind!:s name!:s namespace:s
CCanary abortScaleDownDelaySeconds:i analysis:CAnalysis2 antiAffinity:CAntiAffinity canaryMetadata:CActiveMetadata canaryService:s dynamicStableScale:b maxSurge:x maxUnavailable:x minPodsPerReplicaSet:i pingPong:CPingPong replicaProgressThreshold:CReplicaProgressThreshold scaleDownDelayRevisionLimit:i scaleDownDelaySeconds:i stableMetadata:CActiveMetadata stableService:s steps:[CStep] trafficRouting:CTrafficRouting
CCanaryVirtualNodeRef name!:s
CCapabilities add:[s] drop:[s]
CCertificateRef group:s kind:s name!:s namespace:s
CClientId configMap:CConfigMapKeyRef secret:CConfigMapKeyRef
CCloud activeDirectoryEndpoint:s keyVaultResourceURL:s type!:s
CClusterTriggerAuthentication apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec status:o
CConfigMap defaultMode:i items:[CItem] name:s optional:b
CConfigMap2 items:[CItem] name:s optional:b
CConfigMapKeyRef key!:s name:s optional:b
CConfigMapRef name:s optional:b
CConfigMapTargetRef key!:s name!:s parameter!:s
CConnection apiVersion:s kind:s metadata:V1ObjectMeta spec:CSpec13 status:o
CContainer args:[s] command:[s] env:[CEnv2] envFrom:[CEnvFrom] image:s imagePullPolicy:s livenessProbe:CLivenessProbe name:s ports:[CPort] readinessProbe:CLivenessProbe resources:CResources securityContext:CSecurityContext startupProbe:CLivenessProbe terminationMessagePath:s terminationMessagePolicy:s volumeMounts:[CVolumeMount] workingDir:s
CCookieConfig lifetimeType:(Permanent|Session)
CCors allowCredentials:b allowHeaders:[s] allowMethods:[s] allowOrigins:[s] exposeHeaders:[s] maxAge:i
CCredential serviceAccount:s serviceAccountName:s token:s
CCredentials accessKey!:CAccessKey accessSecretKey!:CAccessKey accessToken:CAccessKey
CCredentials2 clientId!:s clientSecret!:CAccessKey tenantId!:s
CCredentials3 clientSecret!:CAccessKey
CDefault validation:CValidation
CDestinationRule additionalSubsetNames:[s] canarySubsetName!:s name!:s stableSubsetName!:s
CDownwardAPI items:[CItem2]
CDryRun metricName!:s
CEndpoint authorization:CAuthorization basicAuth:CBasicAuth bearerTokenFile:s bearerTokenSecret:CConfigMapKeyRef enableHttp2:b filterRunning:b followRedirects:b honorLabels:b honorTimestamps:b interval:s metricRelabelings:[CMetricRelabeling] noProxy:s oauth2:COauth22 params:{[s]} path:s port:s proxyConnectHeader:{[CConfigMapKeyRef]} proxyFromEnvironment:b proxyUrl:s relabelings:[CMetricRelabeling] scheme:(http|https|HTTP|HTTPS) scrapeTimeout:s targetPort:x tlsConfig:CTlsConfig2 trackTimestampsStaleness:b
CEnv containerName:s name!:s parameter!:s
CEnv2 name!:s value:s valueFrom:CValueFrom2
CEnvFrom configMapRef:CConfigMapRef prefix:s secretRef:CConfigMapRef
CExec command:[s]
CExperiment analyses:[CAnalyse] analysisRunMetadata:CActiveMetadata dryRun:[CDryRun] duration:s scaleDownDelaySeconds:i templates!:[CTemplate4]
CExternalAuth backendRef!:CBackendRef forwardBody:CForwardBody grpc:CGrpc2 http:CHttp protocol!:(HTTP|GRPC)
CFallback behavior:(static|currentReplicas|currentReplicasIfHigher|currentReplicasIfLower|scalingModifiers) failureThreshold!:i replicas!:i
CFieldRef apiVersion:s fieldPath!:s
CFieldRef2 fieldPath!:s
CFilter extensionRef:CParametersRef requestHeaderModifier:CRequestHeaderModifier requestMirror:CRequestMirror responseHeaderModifier:CRequestHeaderModifier type!:(ResponseHeaderModifier|RequestHeaderModifier|RequestMirror|ExtensionRef)
CFilter2 cors:CCors extensionRef:CParametersRef externalAuth:CExternalAuth requestHeaderModifier:CRequestHeaderModifier requestMirror:CRequestMirror requestRedirect:CRequestRedirect responseHeaderModifier:CRequestHeaderModifier type!:(RequestHeaderModifier|ResponseHeaderModifier|RequestMirror|RequestRedirect|URLRewrite|ExtensionRef|CORS|ExternalAuth) urlRewrite:CUrlRewrite
CForwardBody maxSize:i
CFraction denominator:i numerator!:i
CFrontend default!:CDefault perPort:[CPerPort]
CGRPCRoute apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec11 status:o
CGate input:o inputFrom:CInputFrom workflowType!:s
CGateway apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec10 status:o
CGcpSecretManager credentials:CCredentials3 podIdentity:CPodIdentity secrets!:[CSecret3]
CGroup interval:s labels:{s} limit:i name!:s partial_response_strategy:s query_offset:s rules:[CRule3]
CGrpc port:i service:s
CGrpc2 allowedHeaders:[s]
CHTTPRoute apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec12 status:o
CHashiCorpVault address!:s authentication!:(token|kubernetes) credential:CCredential mount:s namespace:s role:s secrets!:[CSecret4]
CHeader name!:s type:(Exact|RegularExpression) value!:s
CHeaderValue exact:s prefix:s regex:s
CHorizontalPodAutoscalerConfig behavior:CBehavior name:s
CHttp allowedHeaders:[s] allowedResponseHeaders:[s] path:s
CHttpGet host:s httpHeaders:[CHttpHeader] path:s port:x scheme:s
CHttpHeader name!:s value!:s
CImagePullSecret name:s
CInfrastructure annotations:{s} labels:{s} parametersRef:CParametersRef
CInputFrom configMapKeyRef:CConfigMapKeyRef secretKeyRef:CConfigMapKeyRef
CIstio destinationRule:CDestinationRule virtualService:CVirtualService2 virtualServices:[CVirtualService2]
CItem key!:s mode:i path!:s
CItem2 fieldRef:CFieldRef mode:i path!:s resourceFieldRef:CResourceFieldRef
CJobTargetRef activeDeadlineSeconds:i backoffLimit:i backoffLimitPerIndex:i completionMode:s completions:i managedBy:s manualSelector:b maxFailedIndexes:i parallelism:i podFailurePolicy:CPodFailurePolicy podReplacementPolicy:s selector:CSelector successPolicy:CSuccessPolicy suspend:b template!:CTemplate ttlSecondsAfterFinished:i
CKind group:s kind!:s
CListener allowedRoutes:CAllowedRoutes hostname:s name!:s port!:i protocol!:s tls:CTls
CLivenessProbe exec:CExec failureThreshold:i grpc:CGrpc httpGet:CHttpGet initialDelaySeconds:i periodSeconds:i successThreshold:i tcpSocket:CTcpSocket timeoutSeconds:i
CMatch headerName!:s headerValue!:CHeaderValue
CMatch2 headers:{CHeaderValue} method:CHeaderValue path:CHeaderValue
CMatchExpression key!:s operator!:s values:[s]
CMatche headers:[CHeader] method:CMethod
CMatche2 headers:[CHeader] method:(GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH) path:CPath2 queryParams:[CHeader]
CMeasurementRetention limit!:i metricName!:s
CMethod method:s service:s type:(Exact|RegularExpression)
CMetricRelabeling action:(replace|Replace|keep|Keep|drop|Drop|hashmod|HashMod|labelmap|LabelMap|labeldrop|LabelDrop|labelkeep|LabelKeep|lowercase|Lowercase|uppercase|Uppercase|keepequal|KeepEqual|dropequal|DropEqual) modulus:i regex:s replacement:s separator:s sourceLabels:[s] targetLabel:s
CNamespaceSelector any:b matchNames:[s]
CNamespaces from:(All|Selector|Same|None) selector:CSelector
CNamespaces2 from:(All|Selector|Same) selector:CSelector
CNginx additionalIngressAnnotations:{s} annotationPrefix:s canaryIngressAnnotations:{s} stableIngress:s stableIngresses:[s]
COauth2 clientId!:s clientSecret:CAccessKey scopes:[s] tokenUrl!:s tokenUrlParams:{s} type:(clientCredentials)
COauth22 clientId!:CClientId clientSecret!:CConfigMapKeyRef endpointParams:{s} noProxy:s proxyConnectHeader:{[CConfigMapKeyRef]} proxyFromEnvironment:b proxyUrl:s scopes:[s] tlsConfig:CTlsConfig tokenUrl!:s
COnExitCodes containerName:s operator!:s values!:[i]
COnPodCondition status:s type!:s
CParametersRef group!:s kind!:s name!:s
CParentRef group:s kind:s name!:s namespace:s port:i sectionName:s
CPath replaceFullPath:s replacePrefixMatch:s type!:(ReplaceFullPath|ReplacePrefixMatch)
CPath2 type:(Exact|PathPrefix|RegularExpression) value:s
CPause duration:x
CPerPort port!:i tls!:CDefault
CPingPong pingService!:s pongService!:s
CPkiData altNames:s commonName:s format:s ipSans:s otherSans:s ttl:s uriSans:s
CPlugin config:o name!:s
CPodFailurePolicy rules!:[CRule]
CPodIdentity externalID:s identityAuthorityHost:s identityId:s identityOwner:(keda|workload) identityTenantId:s provider!:(azure-workload|gcp|aws|aws-eks|none) roleArn:s
CPodMetricsEndpoint authorization:CAuthorization basicAuth:CBasicAuth bearerTokenSecret:CConfigMapKeyRef enableHttp2:b filterRunning:b followRedirects:b honorLabels:b honorTimestamps:b interval:s metricRelabelings:[CMetricRelabeling] noProxy:s oauth2:COauth22 params:{[s]} path:s port:s portNumber:i proxyConnectHeader:{[CConfigMapKeyRef]} proxyFromEnvironment:b proxyUrl:s relabelings:[CMetricRelabeling] scheme:(http|https|HTTP|HTTPS) scrapeTimeout:s targetPort:x tlsConfig:CTlsConfig trackTimestampsStaleness:b
CPodMonitor apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec7 status:o
CPolicie periodSeconds!:i type!:s value!:i
CPort containerPort:i name:s protocol:s
CPostPromotionAnalysis analysisRunMetadata:CActiveMetadata args:[CArg] dryRun:[CDryRun] measurementRetention:[CMeasurementRetention] templates:[CTemplate3]
CPreferredDuringSchedulingIgnoredDuringExecution weight!:i
CProjected defaultMode:i sources:[CSource]
CPrometheusRule apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec9 status:o
CReplicaProgressThreshold type!:s value!:i
CRequestHeaderModifier add:[CHttpHeader] remove:[s] set:[CHttpHeader]
CRequestMirror backendRef!:CBackendRef fraction:CFraction percent:i
CRequestRedirect hostname:s path:CPath port:i scheme:(http|https) statusCode:i
CResourceFieldRef containerName:s divisor:x resource!:s
CResources limits:{x} requests:{x}
CRetry attempts:i backoff:s codes:[i]
CRollbackWindow revisions:i
CRollout propagationPolicy:(foreground|background) strategy:(gradual|immediate)
CRollout2 apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec6 status:o
CRollout3 gate:CGate steps:[CStep2] strategy!:(Manual|AllAtOnce|Progressive)
CRoute name!:s rules:[s]
CRule action!:s onExitCodes:COnExitCodes onPodConditions:[COnPodCondition]
CRule2 succeededCount:i succeededIndexes:s
CRule3 alert:s annotations:{s} expr!:x for:s keep_firing_for:s labels:{s} record:s
CRule4 backendRefs:[CBackendRef2] filters:[CFilter] matches:[CMatche] name:s sessionPersistence:CSessionPersistence
CRule5 backendRefs:[CBackendRef3] filters:[CFilter2] matches:[CMatche2] name:s retry:CRetry sessionPersistence:CSessionPersistence timeouts:CTimeouts
CScaleDown policies:[CPolicie] selectPolicy:s stabilizationWindowSeconds:i tolerance:x
CScaleTargetRef apiVersion:s envSourceContainerName:s kind:s name!:s
CScaledJob apiVersion:s kind:s metadata:V1ObjectMeta spec:CSpec2 status:o
CScaledObject apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec3 status:o
CScalingModifiers activationTarget:s formula:s metricType:(AverageValue|Value) target:s
CScalingStrategy customScalingQueueLengthDeduction:i customScalingRunningJobPercentage:s multipleScalersCalculation:(min|avg|sum|max) pendingPodConditions:[s] strategy:(default|custom|accurate|eager)
CSeccompProfile localhostProfile:s type!:s
CSecret name!:s parameter!:s secretKey:s versionId:s versionStage:s
CSecret2 name!:s parameter!:s version:s
CSecret3 id!:s parameter!:s version:s
CSecret4 key!:s parameter!:s path!:s pkiData:CPkiData type:s
CSecret5 defaultMode:i items:[CItem] optional:b secretName:s
CSecretKeyRef key!:s name!:s
CSecurityContext allowPrivilegeEscalation:b capabilities:CCapabilities privileged:b readOnlyRootFilesystem:b runAsGroup:i runAsNonRoot:b runAsUser:i seccompProfile:CSeccompProfile
CSelector matchExpressions:[CMatchExpression] matchLabels:{s}
CService apiVersion:s kind:s metadata:V1ObjectMeta spec:CSpec5 status:o
CServiceAccountToken audience:s expirationSeconds:i path!:s
CServiceMonitor apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec8 status:o
CSessionPersistence absoluteTimeout:s cookieConfig:CCookieConfig sessionName:s type:(Cookie|Header)
CSetCanaryScale matchTrafficWeight:b replicas:i weight:i
CSetHeaderRoute match:[CMatch] name:s
CSetMirrorRoute match:[CMatch2] name!:s percentage:i
CSmi rootService:s trafficSplitName:s
CSource configMap:CConfigMap2 downwardAPI:CDownwardAPI secret:CConfigMap2 serviceAccountToken:CServiceAccountToken
CSpec awsSecretManager:CAwsSecretManager azureKeyVault:CAzureKeyVault boundServiceAccountToken:[CBoundServiceAccountToken] configMapTargetRef:[CConfigMapTargetRef] env:[CEnv] filePath:s gcpSecretManager:CGcpSecretManager hashiCorpVault:CHashiCorpVault oauth2:COauth2 podIdentity:CPodIdentity secretTargetRef:[CConfigMapTargetRef]
CSpec10 addresses:[CAddresse] allowedListeners:CAllowedListeners defaultScope:(All|None) gatewayClassName!:s infrastructure:CInfrastructure listeners!:[CListener] tls:CTls2
CSpec11 hostnames:[s] parentRefs:[CParentRef] rules:[CRule4] useDefaultGateways:(All|None)
CSpec12 hostnames:[s] parentRefs:[CParentRef] rules:[CRule5] useDefaultGateways:(All|None)
CSpec13 apiKeySecretRef:CConfigMapKeyRef hostPort!:s mutualTLSSecretRef:CCanaryVirtualNodeRef tls:CTls3
CSpec14 apiKeySecretRef:CConfigMapKeyRef hostPort!:s mutualTLSSecretRef:CCanaryVirtualNodeRef
CSpec15 minReadySeconds:i progressDeadlineSeconds:i replicas:i rollout!:CRollout3 sunset!:CSunset template!:CTemplate workerOptions!:CWorkerOptions
CSpec2 envSourceContainerName:s failedJobsHistoryLimit:i jobTargetRef!:CJobTargetRef maxReplicaCount:i minReplicaCount:i pollingInterval:i rollout:CRollout rolloutStrategy:(gradual|immediate) scalingStrategy:CScalingStrategy successfulJobsHistoryLimit:i triggers!:[CTrigger]
CSpec3 advanced:CAdvanced cooldownPeriod:i fallback:CFallback idleReplicaCount:i initialCooldownPeriod:i maxReplicaCount:i minReplicaCount:i pollingInterval:i scaleTargetRef!:CScaleTargetRef triggers!:[CTrigger]
CSpec4 affinity:o automountServiceAccountToken:b containerConcurrency:i containers!:[CContainer] dnsConfig:o dnsPolicy:s enableServiceLinks:b hostAliases:[o] hostIPC:b hostNetwork:b hostPID:b idleTimeoutSeconds:i imagePullSecrets:[CImagePullSecret] initContainers:[o] nodeSelector:{s} priorityClassName:s responseStartTimeoutSeconds:i runtimeClassName:s schedulerName:s securityContext:o serviceAccountName:s shareProcessNamespace:b timeoutSeconds:i tolerations:[o] topologySpreadConstraints:[o] volumes:[CVolume]
CSpec5 template:CTemplate2 traffic:[CTraffic]
CSpec6 analysis:CAnalysis minReadySeconds:i paused:b progressDeadlineAbort:b progressDeadlineSeconds:i replicas:i restartAt:t revisionHistoryLimit:i rollbackWindow:CRollbackWindow selector:CSelector strategy:CStrategy template:CTemplate workloadRef:CWorkloadRef
CSpec7 attachMetadata:CAttachMetadata bodySizeLimit:s convertClassicHistogramsToNHCB:b fallbackScrapeProtocol:(PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0) jobLabel:s keepDroppedTargets:i labelLimit:i labelNameLengthLimit:i labelValueLengthLimit:i namespaceSelector:CNamespaceSelector nativeHistogramBucketLimit:i nativeHistogramMinBucketFactor:x podMetricsEndpoints:[CPodMetricsEndpoint] podTargetLabels:[s] sampleLimit:i scrapeClass:s scrapeClassicHistograms:b scrapeNativeHistograms:b scrapeProtocols:[(PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0)] selector!:CSelector selectorMechanism:(RelabelConfig|RoleSelector) targetLimit:i
CSpec8 attachMetadata:CAttachMetadata bodySizeLimit:s convertClassicHistogramsToNHCB:b endpoints!:[CEndpoint] fallbackScrapeProtocol:(PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0) jobLabel:s keepDroppedTargets:i labelLimit:i labelNameLengthLimit:i labelValueLengthLimit:i namespaceSelector:CNamespaceSelector nativeHistogramBucketLimit:i nativeHistogramMinBucketFactor:x podTargetLabels:[s] sampleLimit:i scrapeClass:s scrapeClassicHistograms:b scrapeNativeHistograms:b scrapeProtocols:[(PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0)] selector!:CSelector selectorMechanism:(RelabelConfig|RoleSelector) serviceDiscoveryRole:(Endpoints|EndpointSlice) targetLabels:[s] targetLimit:i
CSpec9 groups:[CGroup]
CStep analysis:CPostPromotionAnalysis experiment:CExperiment pause:CPause plugin:CPlugin setCanaryScale:CSetCanaryScale setHeaderRoute:CSetHeaderRoute setMirrorRoute:CSetMirrorRoute setWeight:i
CStep2 pauseDuration!:s rampPercentage!:i
CStickinessConfig durationSeconds!:i enabled!:b
CStrategy blueGreen:CBlueGreen canary:CCanary
CSuccessPolicy rules!:[CRule2]
CSunset deleteDelay:s scaledownDelay:s
CTcpRoute port:i
CTcpSocket host:s port:x
CTemplate metadata:V1ObjectMeta spec:V1PodSpec
CTemplate2 metadata:V1ObjectMeta spec:CSpec4
CTemplate3 clusterScope:b templateName:s
CTemplate4 metadata:CActiveMetadata name!:s replicas:i selector:CSelector service:CImagePullSecret specRef!:s weight:i
CTemporalConnection apiVersion:s kind:s metadata:V1ObjectMeta spec:CSpec14 status:o
CTemporalWorkerDeployment apiVersion:s kind:s metadata:V1ObjectMeta spec:CSpec15 status:o
CTimeouts backendRequest:s request:s
CTls certificateRefs:[CCertificateRef] mode:(Terminate|Passthrough) options:{s}
CTls2 backend:CBackend frontend:CFrontend
CTls3 serverName:s
CTlsConfig ca:CClientId cert:CClientId insecureSkipVerify:b keySecret:CConfigMapKeyRef maxVersion:(TLS10|TLS11|TLS12|TLS13) minVersion:(TLS10|TLS11|TLS12|TLS13) serverName:s
CTlsConfig2 ca:CClientId caFile:s cert:CClientId certFile:s insecureSkipVerify:b keyFile:s keySecret:CConfigMapKeyRef maxVersion:(TLS10|TLS11|TLS12|TLS13) minVersion:(TLS10|TLS11|TLS12|TLS13) serverName:s
CTlsRoute port:i sniHosts:[s]
CTraefik weightedTraefikServiceName!:s
CTraffic configurationName:s latestRevision:b percent:i revisionName:s tag:s url:s
CTrafficRouting alb:CAlb ambassador:CAmbassador apisix:CApisix appMesh:CAppMesh istio:CIstio managedRoutes:[CCanaryVirtualNodeRef] maxTrafficWeight:i nginx:CNginx plugins:o smi:CSmi traefik:CTraefik
CTrigger authenticationRef:CAuthenticationRef metadata!:{s} metricType:s name:s type!:s useCachedMetrics:b
CUrlRewrite hostname:s path:CPath
CValidation caCertificateRefs!:[CCaCertificateRef] mode:(AllowValidOnly|AllowInsecureFallback)
CValueFrom secretKeyRef!:CSecretKeyRef
CValueFrom2 configMapKeyRef:CConfigMapKeyRef fieldRef:o resourceFieldRef:o secretKeyRef:CConfigMapKeyRef
CValueFrom3 fieldRef:CFieldRef2 podTemplateHashValue:s
CVirtualNodeGroup canaryVirtualNodeRef!:CCanaryVirtualNodeRef stableVirtualNodeRef!:CCanaryVirtualNodeRef
CVirtualService name!:s routes:[s]
CVirtualService2 name!:s routes:[s] tcpRoutes:[CTcpRoute] tlsRoutes:[CTlsRoute]
CVolume configMap:CConfigMap csi:o emptyDir:o ephemeral:o hostPath:o image:o name!:s persistentVolumeClaim:o projected:CProjected secret:CSecret5
CVolumeMount mountPath!:s mountPropagation:s name!:s readOnly:b subPath:s
CWorkerOptions connectionRef!:CCanaryVirtualNodeRef temporalNamespace!:s unsafeCustomBuildID:s
CWorkloadRef apiVersion:s kind:s name:s scaleDown:s
`;
