/** A field of KEDA's trigger of type temporal. */
export interface KedaField {
  readonly name: string;
  /** Where it stands: in the metadata of the trigger, or in a TriggerAuthentication. */
  readonly in: 'metadata' | 'authentication';
  readonly required?: boolean | undefined;
  /** What KEDA takes without it. */
  readonly default?: string | undefined;
  /** Whether `<name>FromEnv` may stand instead. */
  readonly fromEnv?: boolean | undefined;
  /** First release that reads it; undefined: all that have the trigger. */
  readonly since?: string | undefined;
  /** The release that announced its end, and the one that is announced to be without. */
  readonly deprecated?: { readonly since: string; readonly removedIn: string; readonly instead: string } | undefined;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

/** KEDA's scaler for Temporal, as of 2.20.2 and its newest commit. */
export const kedaSource = 'https://github.com/kedacore/keda/blob/main/pkg/scalers/temporal_scaler.go';
export const kedaDate = '2026-08-20';

const scaler = { source: kedaSource, date: kedaDate };
const announced = { since: '2.20.0', removedIn: '2.21.0' };
const versions = 'use workerDeploymentName and workerDeploymentBuildId';

export const kedaFields: readonly KedaField[] = [
  { name: 'endpoint', in: 'metadata', required: true, fromEnv: true, ...scaler },
  { name: 'namespace', in: 'metadata', default: 'default', fromEnv: true, ...scaler },
  { name: 'activationTargetQueueSize', in: 'metadata', default: '0', ...scaler },
  { name: 'targetQueueSize', in: 'metadata', default: '5', ...scaler },
  { name: 'taskQueue', in: 'metadata', required: true, fromEnv: true, ...scaler },
  { name: 'queueTypes', in: 'metadata', default: 'activity,workflow,nexus', ...scaler },
  { name: 'workerDeploymentName', in: 'metadata', fromEnv: true, since: '2.20.0', ...scaler },
  { name: 'workerDeploymentBuildId', in: 'metadata', fromEnv: true, since: '2.20.0', ...scaler },
  // These three are in the sources after 2.20.2.
  { name: 'includeRunningWorkflowCount', in: 'metadata', default: 'false', since: '2.21.0', ...scaler },
  { name: 'workflowTaskQueueForCount', in: 'metadata', fromEnv: true, since: '2.21.0', ...scaler },
  { name: 'enableTLS', in: 'metadata', default: 'true', since: '2.21.0', ...scaler },
  { name: 'minConnectTimeout', in: 'metadata', default: '5', ...scaler },
  { name: 'unsafeSsl', in: 'metadata', default: 'false', ...scaler },
  { name: 'tlsServerName', in: 'metadata', ...scaler },
  { name: 'buildId', in: 'metadata', fromEnv: true, deprecated: { ...announced, instead: versions }, ...scaler },
  { name: 'selectAllActive', in: 'metadata', default: 'false', deprecated: { ...announced, instead: versions }, ...scaler },
  {
    name: 'selectUnversioned',
    in: 'metadata',
    default: 'false',
    deprecated: { ...announced, instead: 'remove it, as it changes nothing for workers without versions' },
    ...scaler,
  },
  { name: 'apiKey', in: 'authentication', fromEnv: true, ...scaler },
  { name: 'cert', in: 'authentication', ...scaler },
  { name: 'key', in: 'authentication', ...scaler },
  { name: 'keyPassword', in: 'authentication', ...scaler },
  { name: 'ca', in: 'authentication', ...scaler },
];

/** A field of the trigger by its name, also by that of `<name>FromEnv`. */
export function kedaField(name: string): KedaField | undefined {
  return kedaFields.find((field) => field.name === name || (field.fromEnv && name === `${field.name}FromEnv`));
}

/** Task queue types that the scaler counts; all of them where none is named, and none of a name that it does not know. */
export const queueTypes: readonly string[] = ['workflow', 'activity', 'nexus'];

/** Metadata that the scaler needs. Each may be given by the name of a variable of the workload instead, with `FromEnv` behind the field. */
export const neededFields: readonly string[] = kedaFields.filter(({ required }) => required).map(({ name }) => name);

/** Metadata that may not be negative. */
export const countFields: readonly string[] = ['targetQueueSize', 'activationTargetQueueSize', 'minConnectTimeout'];

/** Both or none of them. */
export const versionFields: readonly string[] = ['workerDeploymentName', 'workerDeploymentBuildId'];

/** Metadata for an experiment of the server that is going away; refused beside `versionFields`. */
export const deprecatedFields: readonly string[] = kedaFields.filter(({ deprecated }) => deprecated).map(({ name }) => name);

/** Seconds that KEDA waits with the last pod after the last activity, where the object does not say. Source: https://keda.sh/docs/latest/reference/scaledobject-spec/, read 2026-11-27. */
export const defaultCooldown = 300;
