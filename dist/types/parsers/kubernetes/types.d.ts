import type { Selector } from '../../core/selector.js';
import type { Located } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import type { EnvironmentVariables, Mount } from '../compose/types.js';
import type { ManifestSet } from '../kustomize/types.js';
import type { YamlDocument } from '../yaml/document.js';
import type { DataNode } from '../yaml/node.js';
import type { NetworkPolicy } from './network-policy.js';
import type { PodReference } from './references.js';
/** One Kubernetes object: a YAML document, or an item of a `kind: List`. Target `kubernetes`. Its place is its `kind` key's value. */
export interface Manifest extends Located {
    readonly document: YamlDocument;
    /** The kustomization that deploys it in this form; undefined for what stands in a file as it is deployed. */
    readonly set: ManifestSet | undefined;
    /** A generator of a kustomization makes it: a hash behind its name changes with the content. */
    readonly isGenerated: boolean;
    readonly root: DataNode;
    readonly apiVersion: string;
    readonly kind: string;
    readonly name: Value<string>;
    readonly namespace: Value<string>;
    readonly labels: Value<ReadonlyMap<string, string>>;
    readonly annotations: DataNode;
    /** The pods it makes, when its kind makes any. */
    readonly workload: Workload | undefined;
    /** The pods that it is about, of a Service, PodDisruptionBudget, NetworkPolicy, PodMonitor …; unset for other kinds, and where it has no selector. */
    readonly podSelector: Value<Selector>;
    /** Of a HorizontalPodAutoscaler or a KEDA ScaledObject, and of a template for one. */
    readonly autoscaler: Autoscaler | undefined;
    /** What a ServiceMonitor (of Services) or a PodMonitor (of pods) looks for; unset for other kinds. */
    readonly scrapeSelector: Value<Selector>;
    /** What a NetworkPolicy says; undefined for other kinds, and where it makes no sense. */
    readonly networkPolicy: NetworkPolicy | undefined;
}
/** What sets the replicas of a workload by its load. */
export interface Autoscaler {
    readonly kind: 'HorizontalPodAutoscaler' | 'ScaledObject';
    /** Itself, or the WorkerResourceTemplate that it is made from. */
    readonly manifest: Manifest;
    /** `scaleTargetRef`. */
    readonly target: DataNode;
    /** API group of the target; `''` is the core group. Where KEDA has defaults, these are filled in. */
    readonly targetGroup: Value<string>;
    readonly targetKind: Value<string>;
    readonly targetName: Value<string>;
    /** As written; `leastByDefault` holds where it is left out. */
    readonly least: Value<number>;
    readonly leastByDefault: number;
    readonly most: Value<number>;
    /** Metrics that are a share of what the containers request. */
    readonly utilization: readonly UtilizationMetric[];
}
export interface UtilizationMetric extends Located {
    readonly resource: 'cpu' | 'memory';
    /** The only container that counts; unset where all do. */
    readonly container: Value<string>;
}
/** A rule that keeps pods apart: an entry of `topologySpreadConstraints` or of `podAntiAffinity`. */
export interface SpreadTerm extends Located {
    readonly kind: 'spread' | 'anti-affinity';
    readonly topologyKey: Value<string>;
    /** The pods that it keeps away from. Unset picks none. */
    readonly selector: Value<Selector>;
    /** It looks at other namespaces than the pod's own. */
    readonly looksElsewhere: boolean;
}
/** An object with a pod template, or a Pod. Target `kubernetes.workload`. Its place is its name, else its kind. */
export interface Workload extends Located {
    readonly manifest: Manifest;
    readonly kind: string;
    readonly name: string;
    /** Keeps running (Deployment, StatefulSet …), rather than ending (Job, CronJob). */
    readonly isLongRunning: boolean;
    /** Kinds that have the field; unset elsewhere too, see `hasReplicas`. */
    readonly replicas: Value<number>;
    readonly hasReplicas: boolean;
    readonly selector: Value<Selector>;
    readonly template: DataNode;
    readonly podSpec: DataNode;
    readonly podLabels: Value<ReadonlyMap<string, string>>;
    readonly podAnnotations: DataNode;
    /** Init containers and sidecars first; no ephemeral ones. */
    readonly containers: readonly KubernetesContainer[];
    readonly spread: readonly SpreadTerm[];
    /** The objects that its pods name. */
    readonly references: readonly PodReference[];
    /** Seconds. */
    readonly terminationGracePeriod: Value<number>;
    /** The object lacks the parts that make it one (no containers, or none with an image); absence inside them is not reported. */
    readonly isIncomplete: boolean;
}
/** Fields of the pod's and the container's securityContext as they take effect: the container's wins. */
export interface EffectiveSecurity {
    readonly runAsNonRoot: Value<boolean>;
    readonly runAsUser: Value<number>;
    readonly runAsGroup: Value<number>;
    /** Fields that exist on containers only. */
    readonly readOnlyRootFilesystem: Value<boolean>;
    readonly allowPrivilegeEscalation: Value<boolean>;
    readonly privileged: Value<boolean>;
    readonly seccompType: Value<string>;
    readonly appArmorType: Value<string>;
    readonly procMount: Value<string>;
    readonly hostProcess: Value<boolean>;
    readonly capabilities: DataNode;
}
/** A container of a pod. Target `kubernetes.container`. Its place is its name, else the list item. */
export interface KubernetesContainer extends Located {
    readonly workload: Workload;
    readonly name: string;
    /** `sidecar`: an init container with `restartPolicy: Always`. */
    readonly role: 'main' | 'init' | 'sidecar';
    readonly node: DataNode;
    readonly image: Value<string>;
    /** Words as written; a kubelet replaces `$(NAME)` in them. */
    readonly command: Value<readonly string[]>;
    readonly args: Value<readonly string[]>;
    readonly environment: EnvironmentVariables;
    readonly ports: readonly DataNode[];
    readonly livenessProbe: DataNode;
    readonly readinessProbe: DataNode;
    readonly startupProbe: DataNode;
    /** Those three again, as far as they are written. */
    readonly probes: readonly KubernetesProbe[];
    /** `lifecycle.postStart` and `lifecycle.preStop`. */
    readonly hooks: readonly KubernetesHook[];
    /** Cores and bytes. Unknown where the pod as a whole has a limit instead. */
    readonly limits: {
        readonly cpu: Value<number>;
        readonly memory: Value<number>;
    };
    /** As they take effect: an absent request is the limit. */
    readonly requests: {
        readonly cpu: Value<number>;
        readonly memory: Value<number>;
    };
    readonly mounts: Value<readonly Mount[]>;
    readonly security: EffectiveSecurity;
}
/** What a probe or hook does. Its place is its key. */
export interface Handler extends Located {
    readonly kind: 'exec' | 'httpGet' | 'tcpSocket' | 'grpc' | 'sleep';
    readonly node: DataNode;
    /** `exec`: the program and its arguments, which no shell reads. Undefined stands for what the manifest does not tell. */
    readonly words: readonly (string | undefined)[];
}
/** A number of a probe. `effective` has the default of Kubernetes where none is written, and is undefined where it is unknown. */
export type ProbeNumber = Value<number> & {
    readonly effective: number | undefined;
};
/** A probe of a container. Its place is its key. */
export interface KubernetesProbe extends Located {
    readonly kind: 'liveness' | 'readiness' | 'startup';
    readonly node: DataNode;
    /** One, in what Kubernetes accepts. */
    readonly handlers: readonly Handler[];
    readonly delay: ProbeNumber;
    readonly period: ProbeNumber;
    readonly timeout: ProbeNumber;
    readonly failures: ProbeNumber;
}
/** A hook of a container. Its place is its key. */
export interface KubernetesHook extends Located {
    readonly kind: 'postStart' | 'preStop';
    readonly node: DataNode;
    readonly handlers: readonly Handler[];
}
