/** A port that a Temporal program opens unless it is told another one. */
export interface TemporalPort {
  readonly port: number;
  /** Who listens. */
  readonly of: 'frontend' | 'history' | 'matching' | 'internal-frontend' | 'worker' | 'server' | 'ui' | 'dev-server';
  /** `membership`: how the servers of a cluster find each other. */
  readonly kind: 'grpc' | 'http' | 'membership' | 'metrics' | 'profiler' | 'ui';
  /** Whether clients outside of the cluster have business there. All others are open to anyone who reaches them. */
  readonly forClients: boolean;
  /** The variable of the server's image that moves it. */
  readonly variable?: string | undefined;
  /** Only where something sets it: the Helm chart does. */
  readonly remark?: string | undefined;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

const template = {
  source: 'https://github.com/temporalio/temporal/blob/main/common/config/config_template_embedded.yaml',
  date: '2026-08-21',
};
const chart = { source: 'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml', date: '2026-08-20' };
const cli = { source: 'https://github.com/temporalio/cli/blob/main/internal/temporalcli/commands.gen.go', date: '2026-08-22' };

export const temporalPorts: readonly TemporalPort[] = [
  { port: 7233, of: 'frontend', kind: 'grpc', forClients: true, variable: 'FRONTEND_GRPC_PORT', ...template },
  { port: 7243, of: 'frontend', kind: 'http', forClients: true, variable: 'FRONTEND_HTTP_PORT', ...template },
  { port: 6933, of: 'frontend', kind: 'membership', forClients: false, variable: 'FRONTEND_MEMBERSHIP_PORT', ...template },
  { port: 7234, of: 'history', kind: 'grpc', forClients: false, variable: 'HISTORY_GRPC_PORT', ...template },
  { port: 6934, of: 'history', kind: 'membership', forClients: false, variable: 'HISTORY_MEMBERSHIP_PORT', ...template },
  { port: 7235, of: 'matching', kind: 'grpc', forClients: false, variable: 'MATCHING_GRPC_PORT', ...template },
  { port: 6935, of: 'matching', kind: 'membership', forClients: false, variable: 'MATCHING_MEMBERSHIP_PORT', ...template },
  { port: 7236, of: 'internal-frontend', kind: 'grpc', forClients: false, variable: 'INTERNAL_FRONTEND_GRPC_PORT', ...template },
  { port: 7246, of: 'internal-frontend', kind: 'http', forClients: false, variable: 'INTERNAL_FRONTEND_HTTP_PORT', ...template },
  {
    port: 6936,
    of: 'internal-frontend',
    kind: 'membership',
    forClients: false,
    variable: 'INTERNAL_FRONTEND_MEMBERSHIP_PORT',
    ...template,
  },
  { port: 7239, of: 'worker', kind: 'grpc', forClients: false, variable: 'WORKER_GRPC_PORT', ...template },
  { port: 6939, of: 'worker', kind: 'membership', forClients: false, variable: 'WORKER_MEMBERSHIP_PORT', ...template },
  {
    port: 9090,
    of: 'server',
    kind: 'metrics',
    forClients: false,
    remark: 'Set by the Helm chart; the image opens none by itself.',
    ...chart,
  },
  {
    port: 7936,
    of: 'server',
    kind: 'profiler',
    forClients: false,
    remark: 'Set by the Helm chart; the image opens none by itself.',
    ...chart,
  },
  {
    port: 8080,
    of: 'ui',
    kind: 'ui',
    forClients: true,
    variable: 'TEMPORAL_UI_PORT',
    source: 'https://github.com/temporalio/ui/blob/main/server/config/docker.yaml',
    date: '2026-08-21',
  },
  { port: 7233, of: 'dev-server', kind: 'grpc', forClients: true, ...cli },
  { port: 8233, of: 'dev-server', kind: 'ui', forClients: true, ...cli },
];

/** What a port of the server is for, by its default; undefined for one that it does not use. */
export function serverPort(port: number): TemporalPort | undefined {
  return temporalPorts.find((row) => row.port === port && row.of !== 'ui' && row.of !== 'dev-server');
}

/** The ports that the servers of a cluster need of each other: what a NetworkPolicy between them must let through. */
export const betweenServers: readonly number[] = temporalPorts
  .filter(({ kind, of }) => kind === 'membership' || (kind === 'grpc' && of !== 'dev-server'))
  .map(({ port }) => port)
  .sort((a, b) => a - b);
