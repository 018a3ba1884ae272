/** Another linter, with the ids of its checks of Dockerfiles, Compose files or manifests. */
export interface PeerTool {
  /** First word of an entry in a rule's `peers`. */
  readonly key: string;
  readonly name: string;
  /** The version whose checks were read; undefined where copies of several were. */
  readonly version?: string;
  readonly source: string;
  /** Day of the copy in which the ids were read, ISO. */
  readonly date: string;
  /** Ids as they stand in that tool's reports and comments. */
  readonly checks: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);

/** The Dockerfile linters that people come from. */
export const dockerfilePeers: readonly PeerTool[] = [
  {
    // DL1000, DL3005, DL3017, DL3031 and DL3039 are gone from its sources, but not from the comments of its users.
    key: 'hadolint',
    name: 'hadolint',
    version: '2.15.1',
    source: 'https://github.com/hadolint/hadolint',
    date: '2026-08-07',
    checks: words(`
      DL1000 DL1001 DL3000 DL3001 DL3002 DL3003 DL3004 DL3005 DL3006 DL3007 DL3008 DL3009 DL3010 DL3011 DL3012 DL3013
      DL3014 DL3015 DL3016 DL3017 DL3018 DL3019 DL3020 DL3021 DL3022 DL3023 DL3024 DL3025 DL3026 DL3027 DL3028 DL3029
      DL3030 DL3031 DL3032 DL3033 DL3034 DL3035 DL3036 DL3037 DL3038 DL3039 DL3040 DL3041 DL3042 DL3043 DL3044 DL3045
      DL3046 DL3047 DL3048 DL3049 DL3050 DL3051 DL3052 DL3053 DL3054 DL3055 DL3056 DL3057 DL3058 DL3059 DL3060 DL3061
      DL3062 DL3063 DL3064 DL3065 DL3066 DL3067 DL4000 DL4001 DL4003 DL4004 DL4005 DL4006
    `),
  },
  {
    key: 'buildkit',
    name: 'BuildKit (docker build checks)',
    version: '0.32.2',
    source: 'https://github.com/moby/buildkit',
    date: '2026-08-21',
    checks: words(`
      ConsistentInstructionCasing CopyIgnoredFile DuplicateStageName ExposeInvalidFormat ExposeProtoCasing FromAsCasing
      FromPlatformFlagConstDisallowed InvalidBaseImagePlatform InvalidDefaultArgInFrom InvalidDefinitionDescription
      JSONArgsRecommended LegacyKeyValueFormat MaintainerDeprecated MultipleInstructionsDisallowed NoEmptyContinuation
      RedundantTargetPlatform ReservedStageName SecretsUsedInArgOrEnv StageNameCasing UndefinedArgInFrom UndefinedVar
      WorkdirRelativePath
    `),
  },
  {
    key: 'checkov',
    name: 'checkov',
    version: '3.3.13',
    source: 'https://github.com/bridgecrewio/checkov',
    date: '2026-08-20',
    checks: words(`
      CKV_DOCKER_1 CKV_DOCKER_2 CKV_DOCKER_3 CKV_DOCKER_4 CKV_DOCKER_5 CKV_DOCKER_6 CKV_DOCKER_7 CKV_DOCKER_8
      CKV_DOCKER_9 CKV_DOCKER_10 CKV_DOCKER_11 CKV2_DOCKER_1 CKV2_DOCKER_2 CKV2_DOCKER_3 CKV2_DOCKER_4 CKV2_DOCKER_5
      CKV2_DOCKER_6 CKV2_DOCKER_7 CKV2_DOCKER_8 CKV2_DOCKER_9 CKV2_DOCKER_10 CKV2_DOCKER_11 CKV2_DOCKER_12
      CKV2_DOCKER_13 CKV2_DOCKER_14 CKV2_DOCKER_15 CKV2_DOCKER_16 CKV2_DOCKER_17
    `),
  },
  {
    key: 'trivy',
    name: 'trivy',
    version: '0.74.0',
    source: 'https://github.com/aquasecurity/trivy-checks',
    date: '2026-08-21',
    checks: words(`
      DS-0001 DS-0002 DS-0004 DS-0005 DS-0006 DS-0007 DS-0008 DS-0009 DS-0010 DS-0011 DS-0012 DS-0013 DS-0014 DS-0015
      DS-0016 DS-0017 DS-0019 DS-0020 DS-0021 DS-0022 DS-0023 DS-0024 DS-0025 DS-0026 DS-0027 DS-0029 DS-0030 DS-0031
    `),
  },
  {
    // The first eight digits of the ids of its queries, as far as they were read.
    key: 'kics',
    name: 'KICS',
    source: 'https://github.com/Checkmarx/kics',
    date: '2026-08-21',
    checks: words(`
      9efb0b2d f45ea400 f2daed12 b16e8501 67fd0c4a fd54f200 8ada6e80 f4a6bcd3 9b6b0f38 b84a0b47 77783205 7384dfb2
      965a08d7 df746b39 9bae49be 682fe378 09fda05e 8f6456be 989ab888 d4895357 ae9c56a6 d3499f6d 6e19193a 00481784
      6452c424 7ebd323c 295acb63 93d88cf7 45e1fca5 38300d1a 562952e4 02d9c71f f2f903fb e36d8880 22cd11f7 fc775e75
      efbf148a 8a301064 9513a694 6db6e0c2 68a51e22 cdddb86f aa93e17f 6b376af8 b86987e1 41c195f4 6938958b b03a748a
      71bf8cf8 c3e1b6ae 99614418
    `),
  },
  {
    key: 'dockerfilelint',
    name: 'dockerfilelint',
    version: '1.8.0',
    source: 'https://github.com/replicatedhq/dockerfilelint',
    date: '2020-09-15',
    checks: words(`
      required_params uppercase_commands from_first invalid_line sudo_usage apt-get_missing_param apt-get_recommends
      apt-get-upgrade apt-get-dist-upgrade apt-get-update_require_install apkadd-missing_nocache_or_updaterm
      apkadd-missing-virtual invalid_port invalid_command expose_host_port label_invalid missing_tag latest_tag
      extra_args missing_args deprecated_in_1.13 add_src_invalid add_dest_invalid invalid_workdir invalid_format
      apt-get_missing_rm healthcheck_options_missing_args
    `),
  },
];

/** The Compose linters that people come from. */
export const composePeers: readonly PeerTool[] = [
  {
    // Its validations of YAML and of the schema cannot be switched off, and so are in nobody's comments.
    key: 'dclint',
    name: 'dclint (docker-compose-linter)',
    version: '3.1.0',
    source: 'https://github.com/zavoloklom/docker-compose-linter',
    date: '2025-09-15',
    checks: words(`
      no-build-and-image no-duplicate-container-names no-duplicate-exported-ports no-quotes-in-volumes
      no-unbound-port-interfaces no-version-field require-project-name-field require-quotes-in-ports
      service-container-name-regex service-dependencies-alphabetical-order service-image-require-explicit-tag
      service-keys-order service-ports-alphabetical-order services-alphabetical-order top-level-properties-order
    `),
  },
  {
    // The first eight digits of the ids of its queries, as far as they were read.
    key: 'kics',
    name: 'KICS, Docker Compose queries',
    source: 'https://github.com/Checkmarx/kics',
    date: '2026-08-21',
    checks: words(`
      451d79dc ae5b6871 d6355c88 1c1325ff 27fcc7d6 baa452f0 698ed579 2fc99041 bb9ac4f7 6b610c50 221e0658 ce76b7d0
      610e266e 404fde2c 071a71ff baa3890f 4f31dd9f 8af7162d 4d9f44c6 ce14a68b bc2908f3
    `),
  },
];

/** The linters of Kubernetes manifests that people come from. */
export const kubernetesPeers: readonly PeerTool[] = [
  {
    key: 'kube-linter',
    name: 'kube-linter',
    source: 'https://github.com/stackrox/kube-linter',
    date: '2026-08-19',
    checks: words(`
      access-to-create-pods access-to-secrets cluster-admin-role-binding dangling-horizontalpodautoscaler dangling-ingress
      dangling-networkpolicy dangling-networkpolicypeer-podselector dangling-service dangling-servicemonitor
      default-service-account deprecated-service-account-field dnsconfig-options docker-sock drop-net-raw-capability
      duplicate-env-var env-value-from env-var-secret exposed-services host-ipc host-network host-pid
      hpa-minimum-three-replicas invalid-target-ports job-ttl-seconds-after-finished latest-tag liveness-port
      minimum-three-replicas mismatching-selector no-anti-affinity no-extensions-v1beta no-liveness-probe no-node-affinity
      no-read-only-root-fs no-readiness-probe no-rolling-update-strategy non-existent-service-account non-isolated-pod
      pdb-max-unavailable pdb-min-available pdb-unhealthy-pod-eviction-policy priority-class-name
      privilege-escalation-container privileged-container privileged-ports read-secret-from-env-var readiness-port
      required-annotation-email required-label-owner restart-policy run-as-non-root scc-deny-privileged-container
      schema-validation sensitive-host-mounts sorted-keys ssh-port startup-port unsafe-proc-mount unsafe-sysctls
      unset-cpu-requirements unset-memory-requirements use-namespace wildcard-in-rules writable-host-mount
    `),
  },
  {
    key: 'kube-score',
    name: 'kube-score',
    source: 'https://github.com/zegl/kube-score',
    date: '2026-05-20',
    checks: words(`
      deployment-strategy deployment-replicas ingress-targets-service cronjob-has-deadline cronjob-restartpolicy
      container-resources container-resource-requests-equal-limits container-cpu-requests-equal-limits
      container-memory-requests-equal-limits container-image-tag container-image-pull-policy
      container-ephemeral-storage-request-and-limit container-ephemeral-storage-request-equals-limit container-ports-check
      environment-variable-key-duplication statefulset-has-poddisruptionbudget deployment-has-poddisruptionbudget
      poddisruptionbudget-has-policy pod-networkpolicy networkpolicy-targets-pod pod-probes pod-probes-identical
      container-security-context-user-group-id container-security-context-privileged
      container-security-context-readonlyrootfilesystem container-seccomp-profile service-targets-pod service-type
      stable-version deployment-has-host-podantiaffinity statefulset-has-host-podantiaffinity
      deployment-targeted-by-hpa-does-not-have-replicas-configured statefulset-has-servicename
      deployment-pod-selector-labels-match-template-metadata-labels
      statefulset-pod-selector-labels-match-template-metadata-labels label-values horizontalpodautoscaler-has-target
      horizontalpodautoscaler-replicas pod-topology-spread-constraints
    `),
  },
  {
    key: 'polaris',
    name: 'Polaris',
    source: 'https://github.com/FairwindsOps/polaris',
    date: '2026-08-21',
    checks: words(`
      automountServiceAccountToken clusterrolePodExecAttach clusterrolebindingClusterAdmin clusterrolebindingPodExecAttach
      cpuLimitsMissing cpuRequestsMissing dangerousCapabilities deploymentMissingReplicas hostIPCSet hostNetworkSet
      hostPIDSet hostPathSet hostPortSet hostProcess hpaMaxAvailability hpaMinAvailability insecureCapabilities
      linuxHardening livenessProbeMissing memoryLimitsMissing memoryRequestsMissing metadataAndInstanceMismatched
      missingNetworkPolicy missingPodDisruptionBudget notReadOnlyRootFilesystem pdbDisruptionsIsZero
      pdbMinAvailableGreaterThanHPAMinReplicas priorityClassNotSet privilegeEscalationAllowed procMount pullPolicyNotAlways
      readinessProbeMissing rolePodExecAttach rolebindingClusterAdminClusterRole rolebindingClusterAdminRole
      rolebindingClusterRolePodExecAttach rolebindingRolePodExecAttach runAsPrivileged runAsRootAllowed
      sensitiveConfigmapContent sensitiveContainerEnvVar tagNotSpecified tlsSettingsMissing topologySpreadConstraint
    `),
  },
  {
    key: 'checkov',
    name: 'checkov, Kubernetes',
    source: 'https://github.com/bridgecrewio/checkov',
    date: '2026-08-20',
    checks: words(`
      CKV_K8S_1 CKV_K8S_2 CKV_K8S_3 CKV_K8S_4 CKV_K8S_5 CKV_K8S_6 CKV_K8S_7 CKV_K8S_8 CKV_K8S_9 CKV_K8S_10 CKV_K8S_11
      CKV_K8S_12 CKV_K8S_13 CKV_K8S_14 CKV_K8S_15 CKV_K8S_16 CKV_K8S_17 CKV_K8S_18 CKV_K8S_19 CKV_K8S_20 CKV_K8S_21
      CKV_K8S_22 CKV_K8S_23 CKV_K8S_24 CKV_K8S_25 CKV_K8S_26 CKV_K8S_27 CKV_K8S_28 CKV_K8S_29 CKV_K8S_30 CKV_K8S_31
      CKV_K8S_32 CKV_K8S_33 CKV_K8S_34 CKV_K8S_35 CKV_K8S_36 CKV_K8S_37 CKV_K8S_38 CKV_K8S_39 CKV_K8S_40 CKV_K8S_41
      CKV_K8S_42 CKV_K8S_43 CKV_K8S_44 CKV_K8S_45 CKV_K8S_49 CKV_K8S_68 CKV_K8S_69 CKV_K8S_70 CKV_K8S_71 CKV_K8S_72
      CKV_K8S_73 CKV_K8S_74 CKV_K8S_75 CKV_K8S_77 CKV_K8S_78 CKV_K8S_79 CKV_K8S_80 CKV_K8S_81 CKV_K8S_82 CKV_K8S_83
      CKV_K8S_84 CKV_K8S_85 CKV_K8S_86 CKV_K8S_88 CKV_K8S_89 CKV_K8S_90 CKV_K8S_91 CKV_K8S_92 CKV_K8S_93 CKV_K8S_94
      CKV_K8S_95 CKV_K8S_96 CKV_K8S_97 CKV_K8S_99 CKV_K8S_100 CKV_K8S_102 CKV_K8S_104 CKV_K8S_105 CKV_K8S_106 CKV_K8S_107
      CKV_K8S_108 CKV_K8S_110 CKV_K8S_111 CKV_K8S_112 CKV_K8S_113 CKV_K8S_114 CKV_K8S_115 CKV_K8S_116 CKV_K8S_117
      CKV_K8S_118 CKV_K8S_119 CKV_K8S_121 CKV_K8S_138 CKV_K8S_139 CKV_K8S_140 CKV_K8S_141 CKV_K8S_143 CKV_K8S_144
      CKV_K8S_145 CKV_K8S_146 CKV_K8S_147 CKV_K8S_148 CKV_K8S_149 CKV_K8S_151 CKV_K8S_152 CKV_K8S_153 CKV_K8S_154
      CKV_K8S_155 CKV_K8S_156 CKV_K8S_157 CKV_K8S_158 CKV_K8S_159 CKV2_K8S_1 CKV2_K8S_2 CKV2_K8S_3 CKV2_K8S_4 CKV2_K8S_5
      CKV2_K8S_6
    `),
  },
  {
    key: 'trivy',
    name: 'trivy, Kubernetes',
    source: 'https://github.com/aquasecurity/trivy-checks',
    date: '2026-08-21',
    checks: words(`
      KSV-0001 KSV-0002 KSV-0003 KSV-0004 KSV-0005 KSV-0006 KSV-0007 KSV-0008 KSV-0009 KSV-0010 KSV-0011 KSV-0012 KSV-0013
      KSV-0014 KSV-0015 KSV-0016 KSV-0017 KSV-0018 KSV-0020 KSV-0021 KSV-0022 KSV-0023 KSV-0024 KSV-0025 KSV-0026 KSV-0027
      KSV-0028 KSV-0030 KSV-0032 KSV-0033 KSV-0034 KSV-0035 KSV-0036 KSV-0037 KSV-0038 KSV-0039 KSV-0040 KSV-0041 KSV-0042
      KSV-0043 KSV-0044 KSV-0045 KSV-0046 KSV-0047 KSV-0048 KSV-0049 KSV-0050 KSV-0051 KSV-0052 KSV-0053 KSV-0054 KSV-0055
      KSV-0056 KSV-0102 KSV-0103 KSV-0104 KSV-0105 KSV-0106 KSV-0107 KSV-0108 KSV-0109 KSV-0110 KSV-0111 KSV-0112 KSV-0113
      KSV-0114 KSV-0115 KSV-0116 KSV-0117 KSV-0118 KSV-0119 KSV-0120 KSV-0121 KSV-0122 KSV-0123 KSV-0124 KSV-0125 KSV-01010
      KSV-01011
    `),
  },
  {
    key: 'kubesec',
    name: 'kubesec',
    source: 'https://github.com/controlplaneio/kubesec',
    date: '2026-06-09',
    checks: words(`
      AllowPrivilegeEscalation ApparmorAny ApparmorUnconfined AutomountServiceAccountToken BindingsToSystemAnonymous
      CapDropAll CapDropAny CapSysAdmin DockerSock HostAliases HostIPC HostNetwork HostPID HostUsers LimitsCPU LimitsMemory
      Privileged ProcMount ReadOnlyRootFilesystem RequestsCPU RequestsMemory RunAsGroup RunAsNonRoot RunAsUser SeccompAny
      SeccompUnconfined SecretsAsEnvironmentVariables ServiceAccountName VolumeClaimAccessModeReadWriteOnce
      VolumeClaimRequestsStorage
    `),
  },
];

/** Checks of theirs that no rule of ours repeats, with the reason. One reason serves several. */
export const declinedChecks: readonly { readonly checks: readonly string[]; readonly reason: string }[] = [
  {
    checks: [
      'buildkit ConsistentInstructionCasing',
      'buildkit FromAsCasing',
      'buildkit StageNameCasing',
      'dockerfilelint uppercase_commands',
    ],
    reason: 'Style: upper and lower case change nothing in the image.',
  },
  {
    checks: ['buildkit InvalidDefinitionDescription'],
    reason: 'Style: a comment above a stage or an argument changes nothing in the image.',
  },
  {
    checks: ['buildkit InvalidBaseImagePlatform'],
    reason: 'It needs the registry: only a pull tells for which platforms an image exists.',
  },
  {
    checks: ['hadolint DL1001'],
    reason: 'An option does it for all rules: `--no-inline-ignores`.',
  },
  {
    checks: ['hadolint DL3047'],
    reason: 'It keeps the log of a build short, and changes nothing in the image.',
  },
  {
    checks: ['hadolint DL4001', 'trivy DS-0014', 'kics fc775e75'],
    reason: 'Using both curl and wget costs little, and most base images have one of them anyway.',
  },
  {
    checks: ['dockerfilelint apkadd-missing-virtual'],
    reason: 'Style: naming the packages in `apk del` removes them as well as a virtual package does.',
  },
  {
    checks: ['hadolint DL3050'],
    reason: 'A label more than a list asks for hurts nobody.',
  },
  {
    checks: ['hadolint DL3058'],
    reason: 'The OCI specification allows any text for authors, not addresses alone.',
  },
  {
    checks: ['kics aa93e17f'],
    reason: 'COPY --chown is what keeps an image small and its files readable by its user; reporting each would be wrong.',
  },
  {
    checks: ['dclint no-build-and-image'],
    reason: 'Both together is the documented way to name the image that is built.',
  },
  {
    checks: ['dclint require-project-name-field'],
    reason: 'Style: without a name Compose takes that of the folder, and some platforms refuse the key.',
  },
  {
    checks: ['dclint require-quotes-in-ports'],
    reason: 'Style: the parser of Compose never read `22:22` as a number to the base 60.',
  },
  {
    checks: ['dclint no-quotes-in-volumes'],
    reason: 'Style: quotes change nothing in a volume, and some values need them.',
  },
  {
    checks: [
      'dclint service-dependencies-alphabetical-order',
      'dclint service-keys-order',
      'dclint service-ports-alphabetical-order',
      'dclint services-alphabetical-order',
      'dclint top-level-properties-order',
    ],
    reason: 'Style: the order of keys and items changes nothing, and sorting them tears comments from what they explain.',
  },
  {
    checks: ['kics 610e266e'],
    reason: 'That `security_opt` is there says nothing: what it should hold is a question of its own.',
  },
  {
    checks: ['kics 4d9f44c6'],
    reason: 'A parent for control groups is a decision of the host, and limits a container rather than freeing it.',
  },
  {
    checks: ['kics ce14a68b'],
    reason: 'Wrong premise: Compose gives each project a network of its own, and no service lands in the default bridge.',
  },
  {
    checks: ['kics bc2908f3'],
    reason: 'Wrong premise: the engine binds published ports, not the container, and ports such as 80 and 443 are where clients look.',
  },
  {
    checks: [
      'checkov CKV_K8S_1',
      'checkov CKV_K8S_2',
      'checkov CKV_K8S_3',
      'checkov CKV_K8S_4',
      'checkov CKV_K8S_5',
      'checkov CKV_K8S_6',
      'checkov CKV_K8S_7',
      'checkov CKV_K8S_24',
      'checkov CKV_K8S_32',
      'checkov CKV_K8S_36',
    ],
    reason:
      'Kubernetes removed PodSecurityPolicy in version 1.25; `kubernetes/removed-api-version` reports such an object, and what it says counts nowhere.',
  },
  {
    checks: [
      'checkov CKV_K8S_68',
      'checkov CKV_K8S_69',
      'checkov CKV_K8S_70',
      'checkov CKV_K8S_71',
      'checkov CKV_K8S_72',
      'checkov CKV_K8S_73',
      'checkov CKV_K8S_74',
      'checkov CKV_K8S_75',
      'checkov CKV_K8S_77',
      'checkov CKV_K8S_78',
      'checkov CKV_K8S_79',
      'checkov CKV_K8S_80',
      'checkov CKV_K8S_81',
      'checkov CKV_K8S_82',
      'checkov CKV_K8S_83',
      'checkov CKV_K8S_84',
      'checkov CKV_K8S_85',
      'checkov CKV_K8S_86',
      'checkov CKV_K8S_88',
      'checkov CKV_K8S_89',
      'checkov CKV_K8S_90',
      'checkov CKV_K8S_91',
      'checkov CKV_K8S_92',
      'checkov CKV_K8S_93',
      'checkov CKV_K8S_94',
      'checkov CKV_K8S_95',
      'checkov CKV_K8S_96',
      'checkov CKV_K8S_97',
      'checkov CKV_K8S_99',
      'checkov CKV_K8S_100',
      'checkov CKV_K8S_102',
      'checkov CKV_K8S_104',
      'checkov CKV_K8S_105',
      'checkov CKV_K8S_106',
      'checkov CKV_K8S_107',
      'checkov CKV_K8S_108',
      'checkov CKV_K8S_110',
      'checkov CKV_K8S_111',
      'checkov CKV_K8S_112',
      'checkov CKV_K8S_113',
      'checkov CKV_K8S_114',
      'checkov CKV_K8S_115',
      'checkov CKV_K8S_116',
      'checkov CKV_K8S_117',
      'checkov CKV_K8S_118',
      'checkov CKV_K8S_119',
      'checkov CKV_K8S_121',
      'checkov CKV_K8S_138',
      'checkov CKV_K8S_139',
      'checkov CKV_K8S_140',
      'checkov CKV_K8S_141',
      'checkov CKV_K8S_143',
      'checkov CKV_K8S_144',
      'checkov CKV_K8S_145',
      'checkov CKV_K8S_146',
      'checkov CKV_K8S_147',
      'checkov CKV_K8S_148',
      'checkov CKV_K8S_149',
      'checkov CKV_K8S_151',
    ],
    reason: "A flag of the cluster's own components, which its operator sets; no team ships those with an application.",
  },
  {
    checks: [
      'checkov CKV_K8S_33',
      'checkov CKV_K8S_34',
      'checkov CKV_K8S_44',
      'checkov CKV_K8S_45',
      'checkov CKV_K8S_159',
      'trivy KSV-0102',
    ],
    reason: 'It looks for one program by its name: Tiller and the old dashboard are gone, and git-sync is judged as any container is.',
  },
  {
    checks: ['kube-linter dnsconfig-options'],
    reason: 'How many dots a name needs is tuning for a few programs, and breaks short names for others.',
  },
  {
    checks: ['kube-linter no-node-affinity'],
    reason: 'Which nodes a workload wants is a decision about the cluster, and most do well on any.',
  },
  {
    checks: ['kube-linter priority-class-name'],
    reason: 'It needs a list of allowed classes; that a class is missing is `kubernetes/missing-priority-class`.',
  },
  {
    checks: ['kube-linter required-annotation-email', 'kube-linter required-label-owner'],
    reason: 'House policy: which labels and annotations objects carry is for each team to say.',
  },
  {
    checks: ['kube-linter scc-deny-privileged-container'],
    reason: 'A security context constraint is a matter of the cluster, not of what a team ships.',
  },
  {
    checks: ['kube-linter sorted-keys'],
    reason: 'Style: the order of keys changes nothing, and sorting them tears comments from what they explain.',
  },
  {
    checks: ['polaris metadataAndInstanceMismatched'],
    reason: 'The label may differ from the name, as it does in nearly every chart.',
  },
  {
    checks: ['kubesec HostAliases', 'trivy KSV-0007'],
    reason: 'Tools contradict each other on entries for `/etc/hosts`, and they reach the pod alone.',
  },
  {
    checks: ['kubesec HostUsers'],
    reason: 'User namespaces are too new to ask for; where they are on, they count as protection.',
  },
  {
    checks: ['kubesec ApparmorAny'],
    reason: 'Without one the profile of the runtime holds; what is unconfined is `project/unconfined-security-profile`.',
  },
  {
    checks: ['kubesec VolumeClaimAccessModeReadWriteOnce'],
    reason: 'Other access modes are right where the storage offers them.',
  },
  {
    checks: ['kube-linter read-secret-from-env-var', 'checkov CKV_K8S_35', 'kubesec SecretsAsEnvironmentVariables'],
    reason: 'A variable from a Secret is how most images take it, and a file hides it from nobody who is in the container.',
  },
  {
    checks: ['trivy KSV-0032', 'trivy KSV-0033', 'trivy KSV-0034', 'trivy KSV-0035'],
    reason: 'Each trusts the registry of one vendor; `project/untrusted-registry` takes a list.',
  },
  {
    checks: ['trivy KSV-0038'],
    reason: 'An empty selector is the documented way to write a policy for all pods of a namespace.',
  },
  {
    checks: ['trivy KSV-0115', 'trivy KSV-0124'],
    reason: 'It judges one add-on of a cluster, which no team ships with an application.',
  },
  {
    checks: ['trivy KSV-0119'],
    reason: 'The runtime gives NET_RAW anyway; that nothing is taken away is `kubernetes/missing-hardening`.',
  },
  {
    checks: ['trivy KSV-0042', 'trivy KSV-0049', 'trivy KSV-0051', 'trivy KSV-0052', 'trivy KSV-0055', 'trivy KSV-0056'],
    reason:
      'What a role may do with the logs, settings, bindings and services of a namespace depends on its program; `kubernetes/wide-permissions` reports what reaches everything.',
  },
];

/** What tools check or plan without an id that a table could have a row for: name of the tool, and what stands for it here. */
export const checksWithoutId: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'dclint (docker-compose-linter)',
    [
      'Its validations of YAML and of the schema stop at the first mistake and have no comment; here `lint/syntax-error`, `compose/unknown-key`, `compose/wrong-type`, `compose/missing-key` and `compose/invalid-value` name each at its place.',
      'Which files are read is no check: names and contents tell Compose files, and `exclude` takes whole globs.',
      'Of what its authors plan, times of health checks are `compose/unsuitable-healthcheck-times`, forms of ports `compose/invalid-port`, restarts without end of what should end `compose/job-that-restarts`, and secrets in the environment `project/literal-secret`; sorted variables, volumes and networks, quotes and empty lines are style, and a written path of the host is wrong only where it gives the host away (`project/sensitive-host-path`) or is not there (`compose/missing-mounted-file`).',
    ],
  ],
  [
    'KICS, Docker Compose queries',
    [
      'Its general query for passwords and secrets is `project/literal-secret`, and `project/default-credentials` for those that everybody knows.',
      'Its query for volumes of several containers is `compose/shared-data-volume`, for data that two programs would spoil; other volumes are there to be shared.',
      'A health check that is switched off counts there as a missing one; here it is a decision, and an error only where another service waits for it (`compose/never-healthy-dependency`).',
    ],
  ],
]);
