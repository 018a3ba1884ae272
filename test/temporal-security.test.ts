import { describe, expect, test } from 'vitest';
import { place } from '../src/core/source.js';
import { known, unknown, unset, type Value } from '../src/core/value.js';
import { isInternalHost } from '../src/knowledge/hosts.js';
import { security } from '../src/knowledge/temporal/facts/security.js';
import { listeningOn } from '../src/knowledge/temporal/listening.js';
import { authorizer, configured } from '../src/knowledge/temporal/server-settings.js';
import { readConfigFile } from '../src/parsers/temporal/config.js';

const at = place({ path: 'compose.yaml', text: '' }, 0, 0);
const settings =
  (values: Readonly<Record<string, string | undefined>>) =>
  (name: string): Value<string> =>
    Object.hasOwn(values, name) ? (values[name] === undefined ? unknown(at) : known(values[name], at)) : unset(at);

describe('what listens on a port', () => {
  const server = (values: Readonly<Record<string, string | undefined>>, roles = ['frontend', 'history', 'matching', 'worker']) =>
    ({ flavor: 'server', roles: known(roles, at), setting: settings(values) }) as const;

  test.each([
    ['the frontend', {}, 7233, 'frontend'],
    ['one that was moved', { FRONTEND_GRPC_PORT: '9000' }, 9000, 'frontend'],
    ['where it was', { FRONTEND_GRPC_PORT: '9000' }, 7233, undefined],
    ['where it mostly is', { FRONTEND_GRPC_PORT: undefined }, 7233, 'frontend'],
    ['another role', {}, 7234, 'internal'],
    ['a membership port', {}, 6939, 'internal'],
    ['the internal frontend, which does not run', {}, 7236, undefined],
    ['a frontend in its place', { FRONTEND_GRPC_PORT: '7236' }, 7236, 'frontend'],
    ['no profiler', {}, 7936, undefined],
    ['a profiler', { PPROF_PORT: '7936' }, 7936, 'profiler'],
    ['metrics', { PROMETHEUS_ENDPOINT: '0.0.0.0:9090' }, 9090, 'metrics'],
    ['nothing', {}, 8000, undefined],
  ] as const)('%s', (_, values, port, kind) => {
    expect(listeningOn(server(values), port)?.kind).toBe(kind);
  });

  test('roles that run elsewhere', () => {
    expect(listeningOn(server({}, ['matching']), 7234)).toBeUndefined();
    expect(listeningOn(server({}, ['internal-frontend']), 7236)?.kind).toBe('internal');
  });

  test('the development server', () => {
    const dev = { ...server({}), flavor: 'dev-server' } as const;
    expect([7233, 8233, 7234].map((port) => listeningOn(dev, port)?.kind)).toEqual(['frontend', 'ui', undefined]);
  });
});

describe('what a server takes a setting to be', () => {
  const server = (values: Readonly<Record<string, string | undefined>>, readsVariables = true) => ({
    readsVariables,
    setting: settings(values),
  });
  const config = (text: string) => readConfigFile({ path: 'server.yaml', text }).root;

  test('the variable, where no other configuration may be read', () => {
    expect(configured(server({ TEMPORAL_AUTH_AUTHORIZER: 'default' }), [], authorizer).value).toBe('default');
    expect(configured(server({ TEMPORAL_AUTH_AUTHORIZER: ' ' }), [], authorizer).isUnset).toBe(true);
    expect(configured(server({}, false), [], authorizer).isUnknown).toBe(true);
  });

  test('the configuration, where there is one', () => {
    const one = server({ TEMPORAL_AUTH_AUTHORIZER: 'default' });
    const read = (text: string) => configured(one, [{ root: config(text), servers: [one] }], authorizer);
    expect(read('global: { authorization: { authorizer: mine } }').value).toBe('mine');
    expect(read('global: {}').isUnset).toBe(true);
    expect(read('global:\n  authorization:\n    authorizer: {{ .Env.TEMPORAL_AUTH_AUTHORIZER }}\n').value).toBe('default');
  });
});

test('hosts of the inside', () => {
  expect(['temporal', 'temporal.acme.internal', '10.0.0.1.nip.io', 'temporal.dev.acme.com'].map(isInternalHost)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['temporal.acme.com', 'latest.acme.com'].map(isInternalHost)).toEqual([false, false]);
});

test('each fact is answered with rules', () => {
  for (const answer of Object.values(security)) expect('rules' in answer && answer.rules.length).toBeGreaterThan(0);
});
