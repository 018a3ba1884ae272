const repository = 'https://github.com/temporalio/temporal-worker-controller';
const api = (file: string) => ({ source: `${repository}/blob/main/api/v1alpha1/${file}`, date: '2026-08-07' });

/** A kind of the worker controller, or of the temporal-operator, which shares its API group. */
export interface ControllerKind {
  readonly apiVersion: 'temporal.io/v1alpha1' | 'temporal.io/v1beta1';
  readonly kind: string;
  readonly of: 'worker controller' | 'temporal-operator';
  /** The kind that took its place: new objects of it are refused. */
  readonly renamedTo?: string | undefined;
  /** The first release of the controller that knows the kind, or that refuses new objects of a renamed one. */
  readonly since?: string | undefined;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

const operator = { source: 'https://github.com/alexandrevilain/temporal-operator/tree/main/api/v1beta1', date: '2025-10-31' };

export const controllerKinds: readonly ControllerKind[] = [
  {
    apiVersion: 'temporal.io/v1alpha1',
    kind: 'WorkerDeployment',
    of: 'worker controller',
    since: '1.7.0',
    ...api('workerdeployment_types.go'),
  },
  { apiVersion: 'temporal.io/v1alpha1', kind: 'Connection', of: 'worker controller', since: '1.7.0', ...api('connection_types.go') },
  {
    apiVersion: 'temporal.io/v1alpha1',
    kind: 'WorkerResourceTemplate',
    of: 'worker controller',
    since: '1.5.0',
    ...api('workerresourcetemplate_types.go'),
  },
  {
    apiVersion: 'temporal.io/v1alpha1',
    kind: 'TemporalWorkerDeployment',
    of: 'worker controller',
    renamedTo: 'WorkerDeployment',
    since: '1.7.0',
    ...api('deprecated_temporalworkerdeployment_types.go'),
  },
  {
    apiVersion: 'temporal.io/v1alpha1',
    kind: 'TemporalConnection',
    of: 'worker controller',
    renamedTo: 'Connection',
    since: '1.7.0',
    ...api('deprecated_temporalconnection_types.go'),
  },
  ...['TemporalCluster', 'TemporalClusterClient', 'TemporalNamespace', 'TemporalSchedule', 'TemporalWorkerProcess'].map(
    (kind): ControllerKind => ({ apiVersion: 'temporal.io/v1beta1', kind, of: 'temporal-operator', ...operator }),
  ),
];

/** The kind of a name, of whichever API version: the caller compares. */
export function controllerKind(kind: string): ControllerKind | undefined {
  return controllerKinds.find((row) => row.kind === kind);
}

/** Fields whose name changed together with the kinds. */
export const renamedControllerFields: Readonly<Record<string, string>> = { temporalWorkerDeploymentRef: 'workerDeploymentRef' };

/** A demand on an object of the controller that the API server enforces. */
export interface ControllerDemand {
  readonly kind: 'WorkerDeployment' | 'Connection' | 'WorkerResourceTemplate';
  readonly path: string;
  /** As a sentence without a period. */
  readonly demand: string;
  /** `schema`: by the definition of the kind. `webhook`: by the controller, where its webhook is installed. */
  readonly by: 'schema' | 'webhook';
  readonly source: string;
  readonly date: string;
}

const deployment = { kind: 'WorkerDeployment', ...api('workerdeployment_types.go') } as const;
const connection = { kind: 'Connection', ...api('connection_types.go') } as const;
const template = { kind: 'WorkerResourceTemplate', ...api('workerresourcetemplate_types.go') } as const;
const hook = api('workerdeployment_webhook.go');
const templateHook = { kind: 'WorkerResourceTemplate', by: 'webhook', ...api('workerresourcetemplate_webhook.go') } as const;

export const controllerDemands: readonly ControllerDemand[] = [
  { ...deployment, path: 'metadata.name', demand: 'is at most 63 characters long', by: 'schema' },
  { ...deployment, path: 'spec.rollout.strategy', demand: 'is Manual, AllAtOnce or Progressive', by: 'schema' },
  { ...deployment, path: 'spec.rollout.steps', demand: 'is there for Progressive, with at most 20 steps', by: 'schema' },
  { ...deployment, path: 'spec.rollout.steps[].pauseDuration', demand: 'is at least 30s', by: 'schema' },
  { ...deployment, path: 'spec.rollout.steps[].rampPercentage', demand: 'is from 1 to 99', by: 'schema' },
  { ...deployment, ...hook, path: 'spec.rollout.steps[].rampPercentage', demand: 'grows from step to step', by: 'webhook' },
  { ...deployment, path: 'spec.rollout.gate.inputFrom', demand: 'has either configMapKeyRef or secretKeyRef', by: 'schema' },
  { ...deployment, ...hook, path: 'spec.rollout.gate', demand: 'has at most one of input and inputFrom', by: 'webhook' },
  { ...deployment, path: 'spec.workerOptions.temporalNamespace', demand: 'is not empty', by: 'schema' },
  { ...deployment, path: 'spec.template.spec.restartPolicy', demand: 'is Always', by: 'schema' },
  { ...connection, path: 'spec', demand: 'has at most one of mutualTLSSecretRef and apiKeySecretRef', by: 'schema' },
  { ...connection, path: 'spec.hostPort', demand: 'is a host and a port, without a scheme', by: 'schema' },
  { ...template, path: 'spec', demand: 'has either workerDeploymentRef or temporalWorkerDeploymentRef', by: 'schema' },
  { ...templateHook, path: 'spec.template.metadata', demand: 'has neither name nor namespace' },
  { ...templateHook, path: 'spec.template.spec.scaleTargetRef', demand: 'is {}, as the controller fills it in' },
  { ...templateHook, path: 'spec.template.spec.minReplicas', demand: 'is not 0' },
  {
    ...templateHook,
    path: 'spec.template.spec.metrics[].external.metric.selector.matchLabels',
    demand: 'has no label that the controller adds',
  },
];

/** Limits of the definitions, as numbers. */
export const controllerLimits = {
  nameLength: 63,
  steps: 20,
  pauseSeconds: 30,
  rampFrom: 1,
  rampTo: 99,
  strategies: ['Manual', 'AllAtOnce', 'Progressive'],
  hostPort: /^[a-zA-Z0-9.-]+:[0-9]+$/,
  /** Seconds after which pods of a drained version are gone, and its Deployment, where nothing is set. */
  scaledownDelay: 3600,
  deleteDelay: 86_400,
  ...api('workerdeployment_types.go'),
} as const;

/** Labels of metrics that the controller adds to selectors by itself. */
export const controllerMetricLabels: readonly string[] = [
  'temporal_worker_deployment_name',
  'temporal_worker_build_id',
  'temporal_namespace',
];

/** Variables that the controller writes into its pods, with what decides over them. */
export const injectedVariables: Readonly<Record<string, 'always' | 'by the connection'>> = {
  TEMPORAL_ADDRESS: 'always',
  TEMPORAL_NAMESPACE: 'always',
  TEMPORAL_DEPLOYMENT_NAME: 'always',
  TEMPORAL_WORKER_BUILD_ID: 'always',
  TEMPORAL_TLS: 'by the connection',
  TEMPORAL_TLS_SERVER_NAME: 'by the connection',
  TEMPORAL_TLS_CLIENT_KEY_PATH: 'by the connection',
  TEMPORAL_TLS_CLIENT_CERT_PATH: 'by the connection',
  TEMPORAL_API_KEY: 'by the connection',
};
