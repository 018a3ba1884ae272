import { compareVersions, isAtLeast, isBefore } from '../../core/version.js';

/** A release of the Helm chart temporal. */
export interface ChartRelease {
  /** `1.6.0`. */
  readonly version: string;
  /** Day of its tag, ISO. */
  readonly released: string;
  /** The tag of the server and of admin-tools that it brings. */
  readonly appVersion: string;
  /** The tag of the UI that it brings. */
  readonly ui: string;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

const tags = { source: 'https://github.com/temporalio/helm-charts/tags', date: '2026-08-20' };

const releases: readonly (readonly [version: string, released: string, appVersion: string, ui: string])[] = [
  ['0.53.0', '2024-12-23', '1.26.2', '2.33.0'],
  ['0.54.0', '2024-12-30', '1.26.2', '2.33.0'],
  ['0.55.0', '2025-02-01', '1.26.2', '2.34.0'],
  ['0.56.0', '2025-02-22', '1.27.0', '2.35.1'],
  ['0.57.0', '2025-02-26', '1.27.1', '2.36.0'],
  ['0.58.0', '2025-03-14', '1.27.1', '2.36.0'],
  ['0.59.0', '2025-03-28', '1.27.2', '2.36.1'],
  ['0.60.0', '2025-04-02', '1.27.2', '2.36.1'],
  ['0.61.0', '2025-04-17', '1.27.2', '2.37.1'],
  ['0.62.0', '2025-04-21', '1.27.2', '2.37.1'],
  ['0.63.0', '2025-05-29', '1.27.2', '2.37.1'],
  ['0.64.0', '2025-06-27', '1.28.0', '2.38.3'],
  ['0.65.0', '2025-08-06', '1.28.1', '2.39.0'],
  ['0.66.0', '2025-09-19', '1.28.1', '2.39.0'],
  ['0.67.0', '2025-09-29', '1.28.1', '2.39.0'],
  ['0.68.0', '2025-10-03', '1.29.0', '2.40.1'],
  ['0.68.1', '2025-10-06', '1.29.0', '2.40.1'],
  ['0.69.0', '2025-10-30', '1.29.1', '2.42.1'],
  ['0.70.0', '2025-10-30', '1.29.0', '2.42.1'],
  ['0.71.0', '2025-11-13', '1.29.0', '2.42.1'],
  ['0.72.0', '2025-11-14', '1.29.1', '2.42.1'],
  ['0.73.0', '2025-12-18', '1.29.1', '2.43.3'],
  ['0.73.1', '2025-12-20', '1.29.1', '2.44.0'],
  ['0.73.2', '2026-03-02', '1.29.1', '2.44.0'],
  ['0.74.0', '2026-04-02', '1.30.3', '2.48.1'],
  ['1.0.0-rc.1', '2025-12-15', '1.29.1', '2.42.1'],
  ['1.0.0-rc.2', '2026-01-14', '1.29.2', '2.42.1'],
  ['1.0.0-rc.3', '2026-03-26', '1.30.2', '2.48.1'],
  ['1.0.0', '2026-04-08', '1.30.3', '2.48.1'],
  ['1.1.0', '2026-04-14', '1.30.3', '2.48.1'],
  ['1.1.1', '2026-04-15', '1.30.3', '2.48.1'],
  ['1.2.0', '2026-04-29', '1.31.0', '2.49.1'],
  ['1.3.0', '2026-06-26', '1.31.0', '2.51.1'],
  ['1.4.0', '2026-06-26', '1.31.1', '2.51.1'],
  ['1.5.0', '2026-07-01', '1.31.1', '2.51.1'],
  ['1.6.0', '2026-07-10', '1.31.2', '2.52.0'],
];

/** Releases of the chart, in the order of their versions. */
export const chartReleases: readonly ChartRelease[] = releases.map(([version, released, appVersion, ui]) => ({
  version,
  released,
  appVersion,
  ui,
  ...tags,
}));

/** A release of the chart by its version; undefined for one that the table does not know. */
export function chartRelease(version: string): ChartRelease | undefined {
  return chartReleases.find((row) => compareVersions(row.version, version) === 0);
}

/** The newest release of the chart that the table knows. */
export const newestChart = '1.6.0';

/** A key of the values that a release took away. */
export interface RemovedChartKey {
  /** From the top of the values: `server.internalFrontend`. */
  readonly path: string;
  /** Only where the value is a map. */
  readonly onlyMaps?: boolean | undefined;
  /** The first release without it. */
  readonly removedIn: string;
  /** `fails`: the chart is not rendered. A value that Helm holds for false (empty, `false`, `{}`) does not make it fail. */
  readonly effect: 'fails' | 'ignored';
  /** What to do, as a clause. */
  readonly instead: string;
  /** The name that took its place, where nothing else changes. */
  readonly renamedTo?: string | undefined;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

const deprecations = {
  removedIn: '1.0.0',
  effect: 'fails',
  source: 'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/templates/_deprecations.tpl',
  date: '2026-08-20',
} as const;

const datastores = 'run the database outside of the chart and describe it below server.config.persistence.datastores';

export const removedChartKeys: readonly RemovedChartKey[] = [
  ...['cassandra', 'elasticsearch', 'mysql', 'postgresql'].map((path) => ({ path, instead: datastores, ...deprecations })),
  { path: 'prometheus', instead: 'use server.metrics.annotations or server.metrics.serviceMonitor', ...deprecations },
  { path: 'grafana', instead: 'install Grafana by itself and import the dashboards', ...deprecations },
  {
    path: 'kubePrometheusStack',
    instead: 'install it by itself',
    ...deprecations,
    effect: 'ignored',
    source: 'https://github.com/temporalio/helm-charts/blob/main/UPGRADING.md',
  },
  ...['default', 'visibility'].map((store) => ({
    path: `server.config.persistence.${store}`,
    onlyMaps: true,
    // What lies there goes to the server as it stands, which does not start where one of these four is missing (common/config/config.go).
    instead: `move it to server.config.persistence.datastores.${store}, with the names of the server's own configuration, for SQL pluginName, databaseName, connectAddr and connectProtocol`,
    ...deprecations,
  })),
  {
    path: 'schema.createDatabase',
    instead: 'set createDatabase on each store below server.config.persistence.datastores',
    ...deprecations,
  },
  ...['schema.setup', 'schema.update'].map((path) => ({
    path,
    instead: 'set manageSchema on each store below server.config.persistence.datastores',
    ...deprecations,
  })),
  {
    path: 'server.internalFrontend',
    instead: 'call it server.internal-frontend',
    renamedTo: 'internal-frontend',
    ...deprecations,
  },
  { path: 'imagePullSecrets', onlyMaps: true, instead: 'write a list', ...deprecations },
];

/** The keys that a version of the chart does not know any more. Empty for versions that cannot be read. */
export function removedKeysOf(version: string): readonly RemovedChartKey[] {
  return removedChartKeys.filter(({ removedIn }) => isAtLeast(version, removedIn));
}

/** What the chart does where the values say nothing, and what production needs instead. */
export interface ChartDefault {
  readonly path: string;
  /** As YAML has it. */
  readonly value: string;
  /** Why that hurts in production, as a clause; undefined where it is fine. */
  readonly why?: string | undefined;
  readonly source: string;
  readonly date: string;
}

const values = { source: 'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml', date: '2026-08-20' };

export const chartDefaults: readonly ChartDefault[] = [
  { path: 'server.replicaCount', value: '1', why: 'each role runs once, and its node takes it along', ...values },
  { path: 'web.replicaCount', value: '1', why: 'the UI runs once', ...values },
  { path: 'server.resources', value: '{}', why: 'nothing is reserved for the history service', ...values },
  { path: 'server.<role>.podDisruptionBudget', value: '{}', why: 'a drain may take all pods of a role at once', ...values },
  { path: 'server.affinity', value: '{}', why: 'all pods of a role may share a node', ...values },
  { path: 'server.<role>.topologySpreadConstraints', value: '[]', why: 'all pods of a role may share a zone', ...values },
  { path: 'server.config.persistence.numHistoryShards', value: '512', ...values },
  { path: 'server.metrics.annotations.enabled', value: 'true', ...values },
  { path: 'server.metrics.serviceMonitor.enabled', value: 'false', why: 'a Prometheus operator does not find it', ...values },
  { path: 'server.terminationGracePeriodSeconds', value: 'null', ...values },
  { path: 'server.config.namespaces.create', value: 'false', ...values },
  { path: 'server.config.namespaces.namespace[].retention', value: '3d', ...values },
  {
    path: 'schema.useHelmHooks',
    value: 'true',
    why: 'Flux and Terraform wait for the server before they run the hook that it waits for',
    ...values,
  },
];

/** Which versions of the chart and of the images it runs fit. */
export const chartLimits = {
  /** The first release that tells servers from 1.30 on their role (TEMPORAL_SERVICES). */
  newImages: '0.73.1',
  /** The first release that needs `shims.dockerize: true` for images up to 1.29. */
  shims: '1.0.0',
  /** The newest release whose default of `shims.dockerize` is true; the sources after it have false. */
  lastShimmed: '1.6.0',
  /** Releases that ask the frontend by gRPC whether it is ready, which fails with TLS; before and after them by TCP. */
  grpcProbes: { from: '1.0.0-rc.2', before: '1.3.0' },
  source: 'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/templates/server-deployment.yaml',
  date: '2026-08-20',
} as const;

/**
 * Why a version of the chart cannot run a version of the server; undefined where it can, or where that is not known.
 * `too-old-chart`: each pod runs all roles. `needs-shim`: images up to 1.29 need `shims.dockerize: true`, which is left out where it is unset.
 */
export function chartConflict(chart: string, server: string, dockerize?: boolean): 'too-old-chart' | 'needs-shim' | undefined {
  if (isBefore(chart, chartLimits.newImages) && isAtLeast(server, '1.30.0')) return 'too-old-chart';
  if (!isAtLeast(chart, chartLimits.shims) || !isBefore(server, '1.30.0')) return undefined;
  return (dockerize ?? !isBefore(chartLimits.lastShimmed, chart)) ? undefined : 'needs-shim';
}

/** Whether a version of the chart asks the frontend by gRPC whether it is ready, unless the values say otherwise. */
export function probesByGrpc(chart: string): boolean {
  return isAtLeast(chart, chartLimits.grpcProbes.from) && isBefore(chart, chartLimits.grpcProbes.before);
}
