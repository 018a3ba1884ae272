import { groupOf } from '../../core/api-group.js';

/** How a kind of object holds its pods. */
export interface PodKind {
  /** API groups, `''` for the core group. */
  readonly groups: readonly string[];
  /** Keys that lead to the pod template; none for the Pod itself. */
  readonly template: readonly string[];
  readonly isLongRunning: boolean;
  /** Has `spec.replicas`. */
  readonly hasReplicas: boolean;
  /** `spec.selector` is a label selector, a plain map of labels, or not there. */
  readonly selector: 'selector' | 'labels' | 'none';
  /** Beginnings of the names of variables that a controller adds to the containers. */
  readonly injects?: readonly string[];
}

const template = ['spec', 'template'];
const lasting = { template, isLongRunning: true, hasReplicas: true, selector: 'selector' } as const;
/** Groups of the built-in kinds, the retired ones included: what is applied in them still shows what was meant. */
const builtIn = ['', 'apps', 'extensions', 'batch'];
/** The worker controller gives its pods address, namespace, TLS files and build id. */
const versioned = { ...lasting, groups: ['temporal.io'], injects: ['TEMPORAL_'] };

const kinds: ReadonlyMap<string, PodKind> = new Map<string, PodKind>([
  ['Deployment', { ...lasting, groups: builtIn }],
  ['StatefulSet', { ...lasting, groups: builtIn }],
  ['DaemonSet', { ...lasting, groups: builtIn, hasReplicas: false }],
  ['ReplicaSet', { ...lasting, groups: builtIn }],
  ['ReplicationController', { ...lasting, groups: builtIn, selector: 'labels' }],
  ['Job', { ...lasting, groups: builtIn, isLongRunning: false, hasReplicas: false }],
  [
    'CronJob',
    {
      groups: builtIn,
      template: ['spec', 'jobTemplate', 'spec', 'template'],
      isLongRunning: false,
      hasReplicas: false,
      selector: 'none',
    },
  ],
  ['Pod', { groups: [''], template: [], isLongRunning: true, hasReplicas: false, selector: 'none' }],
  ['Rollout', { ...lasting, groups: ['argoproj.io'] }],
  ['Service', { ...lasting, groups: ['serving.knative.dev'], hasReplicas: false, selector: 'none' }],
  [
    'ScaledJob',
    { groups: ['keda.sh'], template: ['spec', 'jobTargetRef', 'template'], isLongRunning: false, hasReplicas: false, selector: 'none' },
  ],
  ['DeploymentConfig', { ...lasting, groups: ['', 'apps.openshift.io'], selector: 'labels' }],
  ['WorkerDeployment', versioned],
  ['TemporalWorkerDeployment', versioned],
]);

/** How an object of this API version and kind holds pods; undefined when it holds none. */
export function podKind(apiVersion: string, kind: string): PodKind | undefined {
  const group = groupOf(apiVersion);
  const found = kinds.get(kind);
  return found?.groups.includes(group) ? found : undefined;
}

/** Where an object says which pods it is about, and how. Groups as in `PodKind`. */
const podSelectors: ReadonlyMap<
  string,
  { readonly groups: readonly string[]; readonly path: readonly string[]; readonly shape: PodKind['selector'] }
> = new Map([
  ['Service', { groups: [''], path: ['spec', 'selector'], shape: 'labels' }],
  ['PodDisruptionBudget', { groups: ['policy'], path: ['spec', 'selector'], shape: 'selector' }],
  ['NetworkPolicy', { groups: ['networking.k8s.io', 'extensions'], path: ['spec', 'podSelector'], shape: 'selector' }],
  ['PodMonitor', { groups: ['monitoring.coreos.com'], path: ['spec', 'selector'], shape: 'selector' }],
  ['PodMonitoring', { groups: ['monitoring.googleapis.com'], path: ['spec', 'selector'], shape: 'selector' }],
]);

/** Keys that lead to the pod selector of an object, and its shape; undefined for a kind without one. */
export function podSelectorOf(
  apiVersion: string,
  kind: string,
): { readonly path: readonly string[]; readonly shape: PodKind['selector'] } | undefined {
  const group = groupOf(apiVersion);
  const found = podSelectors.get(kind);
  return found?.groups.includes(group) ? found : undefined;
}

/** Objects of the Prometheus operator that say which Services or pods are scraped. */
export function isMonitor(apiVersion: string, kind: string): boolean {
  return (kind === 'ServiceMonitor' || kind === 'PodMonitor') && groupOf(apiVersion) === 'monitoring.coreos.com';
}
