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

/**
 * The oldest server that routes tasks by Worker Deployment Version as the controller and KEDA ask it to.
 * Source: https://docs.temporal.io/production-deployment/worker-deployments/worker-versioning, read 2026-11-23.
 */
export const versioningServer = '1.29.1';
