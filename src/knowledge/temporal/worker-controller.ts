/** The API of Temporal's Worker Controller, as of version 1.8.1. */
export const workerControllerSource = 'https://github.com/temporalio/temporal-worker-controller/tree/main/api/v1alpha1';
export const workerControllerDate = '2026-08-07';

/** What its objects are written for. */
export const controllerVersion = 'temporal.io/v1alpha1';

/** Kinds that version 1.7 renamed: an object of an old name can no longer be made. Source: docs/migration-crd-rename.md of that repository. */
export const renamedKinds: ReadonlyMap<string, string> = new Map([
  ['TemporalWorkerDeployment', 'WorkerDeployment'],
  ['TemporalConnection', 'Connection'],
]);

/** The kinds of the controller. */
export const controllerKinds: ReadonlySet<string> = new Set([
  'WorkerDeployment',
  'Connection',
  'WorkerResourceTemplate',
  ...renamedKinds.keys(),
]);

/** Kinds that make workers of several versions, old names included. */
export function isVersionedDeployment({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): boolean {
  return apiVersion === controllerVersion && (kind === 'WorkerDeployment' || kind === 'TemporalWorkerDeployment');
}

/** Whether an object is an autoscaler that is meant for a worker of several versions itself, which cannot be the target of one: only templates reach its versions. */
export function scalesNothing(
  autoscaler: { readonly kind: string },
  target: { readonly apiVersion: string; readonly kind: string },
): boolean {
  return autoscaler.kind !== 'WorkerResourceTemplate' && isVersionedDeployment(target);
}

/** Limits that the schema, its rules and the webhook set. */
export const rolloutLimits = { steps: 20, pauseSeconds: 30, leastPercentage: 1, mostPercentage: 99, name: 63 };

/** What the webhook and the schema take for `hostPort` of a Connection. */
export const hostPortPattern = /^[a-zA-Z0-9.-]+:[0-9]+$/;

/**
 * Variables that the controller appends to those of each container, so that its own value is the one that counts.
 * Source: ApplyControllerPodSpecModifications in internal/k8s/deployments.go of that repository, read 2026-08-07.
 */
export const controllerVariables: Readonly<Record<'always' | 'withServerName' | 'withCertificate' | 'withApiKey', readonly string[]>> = {
  always: ['TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'TEMPORAL_DEPLOYMENT_NAME', 'TEMPORAL_WORKER_BUILD_ID'],
  withServerName: ['TEMPORAL_TLS_SERVER_NAME'],
  withCertificate: ['TEMPORAL_TLS', 'TEMPORAL_TLS_CLIENT_KEY_PATH', 'TEMPORAL_TLS_CLIENT_CERT_PATH'],
  withApiKey: ['TEMPORAL_API_KEY'],
};

/** Labels of an external metric that the controller adds for each version, and that a template must not set. */
export const controllerMetricLabels: readonly string[] = [
  'temporal_worker_deployment_name',
  'temporal_worker_build_id',
  'temporal_namespace',
];

/** Metadata of a trigger that it fills in for each version where the template holds an empty text. */
export const controllerTriggerFields: readonly string[] = ['workerDeploymentName', 'workerDeploymentBuildId', 'namespace'];

/** Seconds after which a drained version is scaled to none, and is deleted, where the object does not say. */
export const sunsetDefaults = { scaledownDelay: '1h', deleteDelay: '24h' };

const api = (file: string) => ({
  source: `https://github.com/temporalio/temporal-worker-controller/blob/main/api/v1alpha1/${file}`,
  date: workerControllerDate,
});

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
