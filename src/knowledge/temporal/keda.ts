/** KEDA's scaler for Temporal, as of 2.20.2 and its newest commit. */
export const kedaSource = 'https://github.com/kedacore/keda/blob/main/pkg/scalers/temporal_scaler.go';
export const kedaDate = '2026-08-20';

/** Task queue types that the scaler counts; all of them where none is named, and none of a name that it does not know. */
export const queueTypes: readonly string[] = ['workflow', 'activity', 'nexus'];

/** Metadata that the scaler needs. Each may be given by the name of a variable of the workload instead, with `FromEnv` behind the field. */
export const neededFields: readonly string[] = ['endpoint', 'taskQueue'];

/** Metadata that may not be negative. */
export const countFields: readonly string[] = ['targetQueueSize', 'activationTargetQueueSize', 'minConnectTimeout'];

/** Both or none of them. */
export const versionFields: readonly string[] = ['workerDeploymentName', 'workerDeploymentBuildId'];

/** Metadata for an experiment of the server that is going away; announced since 2.20, to be removed in 2.21. */
export const deprecatedFields: readonly string[] = ['buildId', 'selectAllActive', 'selectUnversioned'];

/** Seconds that KEDA waits with the last pod after the last activity, where the object does not say. Source: https://keda.sh/docs/latest/reference/scaledobject-spec/, read 2026-11-27. */
export const defaultCooldown = 300;
