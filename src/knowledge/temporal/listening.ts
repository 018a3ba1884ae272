import type { Value } from '../../core/value.js';
import { temporalPorts } from './ports.js';

interface Server {
  readonly flavor: 'server' | 'auto-setup' | 'dev-server';
  readonly roles: Value<readonly string[]>;
  setting(name: string): Value<string>;
}

/** What answers on a port of a server container. */
export interface Listening {
  /** With its article, for messages. */
  readonly what: string;
  readonly kind: 'frontend' | 'ui' | 'internal' | 'profiler' | 'metrics';
}

/** What listens on a port of a server, by the variables that move its ports; undefined where nothing is known to. */
export function listeningOn({ flavor, roles, setting }: Server, port: number): Listening | undefined {
  if (flavor === 'dev-server') {
    const row = temporalPorts.find((one) => one.of === 'dev-server' && one.port === port);
    if (!row) return undefined;
    return row.kind === 'ui' ? { what: 'the Temporal Web UI', kind: 'ui' } : { what: 'the Temporal frontend', kind: 'frontend' };
  }
  const numberOf = (variable: string, usual: number): number => {
    const value = setting(variable);
    // Ports are hardly ever moved: who may do so in a file that nobody here can read, does not.
    return value.isSet && /^\d+$/.test(value.value) ? Number(value.value) : usual;
  };
  const row = temporalPorts.find(
    ({ of, variable, port: usual }) =>
      of !== 'ui' &&
      of !== 'dev-server' &&
      variable !== undefined &&
      numberOf(variable, usual) === port &&
      (roles.value?.includes(of) ?? true),
  );
  if (row?.forClients) return { what: `the Temporal frontend${row.kind === 'http' ? ' (HTTP)' : ''}`, kind: 'frontend' };
  // It runs only where it is asked for.
  if (row && (row.of !== 'internal-frontend' || roles.value?.includes('internal-frontend'))) {
    const what = row.kind === 'membership' ? `the membership port of the ${row.of} role` : `the ${row.of} role of the Temporal server`;
    return { what, kind: 'internal' };
  }
  if (numberOf('PPROF_PORT', 0) === port) return { what: 'the profiler of the Temporal server', kind: 'profiler' };
  const metrics = setting('PROMETHEUS_ENDPOINT');
  if (metrics.isSet && metrics.value.endsWith(`:${port}`)) return { what: 'the metrics of the Temporal server', kind: 'metrics' };
  return undefined;
}
