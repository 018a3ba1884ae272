import { describe, expect, it } from 'vitest';
import { parseImageReference } from '../src/core/image.js';
import { known, unknown } from '../src/core/value.js';
import { wholeWord } from '../src/core/words.js';
import {
  capabilityName,
  dangerOfCapability,
  isEngineSocket,
  managesContainers,
  needsHost,
  sensitiveFolder,
  shapesNetwork,
} from '../src/knowledge/host-access.js';
import { endingOf } from '../src/knowledge/jobs.js';
import { listenerOf, usualListener } from '../src/knowledge/listeners.js';
import { secretsOfContainer } from '../src/knowledge/secrets/containers.js';
import { secretsInSettings } from '../src/knowledge/secrets/files.js';

function listener(image: string, port: number): string | undefined {
  const reference = parseImageReference(image);
  const found = reference && listenerOf(reference, port);
  return found && `${found.kind}${found.isOpen ? ', open' : ''}${found.isForReading ? ', for reading' : ''}`;
}

describe('what listens on a port', () => {
  it.each([
    ['postgres:16.6', 5432, 'PostgreSQL database'],
    ['redis:7', 6379, 'Redis store'],
    ['minio/minio', 9000, undefined],
    // What Temporal opens has rules of its own.
    ['temporalio/auto-setup:1.25', 7233, undefined],
    ['temporalio/ui:2.52.0', 8080, undefined],
    ['adminer', 8080, 'Adminer console'],
    ['provectuslabs/kafka-ui', 8080, 'Kafka UI console, open'],
    ['prom/prometheus:v3', 9090, 'Prometheus server, open, for reading'],
    ['jaegertracing/all-in-one', 16686, 'Jaeger console, open, for reading'],
    ['jaegertracing/all-in-one', 4317, undefined],
    ['nginx', 80, undefined],
    ['grafana/grafana', 3000, undefined],
  ])('%s on %i', (image, port, expected) => {
    expect(listener(image, port)).toBe(expected);
  });

  it('knows usual ports', () => {
    expect([usualListener(5432)?.kind, usualListener(8000)]).toEqual(['PostgreSQL database', undefined]);
  });
});

describe('what needs the host', () => {
  it('goes by whole words of names', () => {
    expect(managesContainers(['proxy', 'traefik'])).toBe(true);
    expect(managesContainers(['proxy', 'ghcr.io/tecnativa/docker-socket-proxy'])).toBe(true);
    expect(managesContainers(['kindness', 'acme/dockerized'])).toBe(false);
    expect(needsHost(['prom/node-exporter'])).toBe(true);
    expect(shapesNetwork(['vpn', 'qmcgaw/gluetun'])).toBe(true);
    expect(managesContainers(['aerokube/selenoid'])).toBe(true);
    expect(needsHost(['docker'])).toBe(true);
    for (const name of ['linuxkit/open-vm-tools', 'acme/tftpd', 'easypi/aircast-arm64', 'bluenviron/mediamtx', 'gladysassistant/gladys'])
      expect(needsHost([name]), name).toBe(true);
    expect(needsHost(['api', 'acme/api'])).toBe(false);
  });

  it('knows what gives the host away', () => {
    for (const path of ['/', '/etc', '/etc/', '/root', '~/.ssh', '/var/lib/docker', '/proc'])
      expect(sensitiveFolder(path), path).toBeDefined();
    for (const path of ['/etc/localtime', '/srv', './etc', '/dev/shm', '/home/app/data', '/var/lib/acme', ''])
      expect(sensitiveFolder(path), path).toBeUndefined();
    expect(['/var/run/docker.sock', '/run/k3s/containerd/containerd.sock', '/run/acme.sock'].map(isEngineSocket)).toEqual([
      true,
      true,
      false,
    ]);
    expect([capabilityName('cap_sys_admin'), dangerOfCapability('CHOWN')]).toEqual(['SYS_ADMIN', undefined]);
    expect(dangerOfCapability('cap_sys_admin')).toBeDefined();
  });
});

describe('jobs', () => {
  it.each([
    ['npm run migrate', 'certainly'],
    ['alembic upgrade head', 'certainly'],
    ['sh -c mc alias set s http://s && mc mb s/files', 'certainly'],
    ['exec ./bin/migrate', 'probably'],
    ['node build && java -jar migrations.jar', 'probably'],
    ['sh -c npm run migrate && npm start', undefined],
    ['node server.js', undefined],
    ['celery worker', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(endingOf(text)).toBe(expected);
  });
});

it('finds whole words', () => {
  expect(wholeWord('docker-stack.yml', ['stack', 'swarm'])).toBe('stack');
  expect(wholeWord('haystack.yml', ['stack', 'swarm'])).toBeUndefined();
});

it('finds secrets among settings', () => {
  expect(
    secretsInSettings('A=1\nexport DB_PASSWORD="tR4v-92kq-Lm" # ours\nAPI_TOKEN=$TOKEN\nPG_PASSWORD=postgres\nJWT_SECRET=change-me\n'),
  ).toEqual([
    { name: 'DB_PASSWORD', strength: 'real' },
    { name: 'PG_PASSWORD', strength: 'guessable' },
  ]);
});

describe('secrets of a container', () => {
  const node = {
    isList: false,
    items: [],
    entries: new Map(),
    text: undefined,
    get: () => node,
    file: { path: 'x', text: '' },
    range: [0, 0] as const,
  };

  function judge(name: string, text: string, via?: 'env-file' | 'interpolation', value = text): string | undefined {
    const file = { path: 'compose.yaml', text };
    const at = { file, range: [0, text.length] as const };
    const placed = { ...at, ...(via && { via: [{ ...at, kind: via }] }) };
    const environment = { names: [name], get: () => known(value, placed) };
    const [found] = secretsOfContainer({ environment, node, origin: { kind: 'kubernetes' } });
    return found && [found.strength, found.secret, ...(found.isDefault ? ['default'] : [])].join(' ');
  }

  it.each([
    ['DB_PASSWORD', 'tR4v-92kq-Lm', 'real tR4v-92kq-Lm'],
    ['DB_PASSWORD', 'nextcloud', 'guessable nextcloud'],
    ['DB_PASSWORD', 'orders-admin-2026', 'guessable orders-admin-2026'],
    ['DB_PASSWORD', '1234567890', 'guessable 1234567890'],
    ['DB_PASSWORD', 'discolor-subtitle-seducing-result', 'real discolor-subtitle-seducing-result'],
    ['API_KEY', 'sKxLmQwErTyUiOpAs', 'real sKxLmQwErTyUiOpAs'],
    ['S3_ACCESS_KEY', 'orders', undefined],
    ['S3_SECRET_ACCESS_KEY', 'orders', 'guessable orders'],
    ['LOG_LEVEL', 'tR4v-92kq-Lm', undefined],
    ['DATABASE_URL', 'postgres://app:tR4v-92kq-Lm@db/app', 'real tR4v-92kq-Lm'],
    ['DATABASE_URL', 'postgres://app:app@db/app', 'guessable app'],
  ])('%s=%s', (name, text, expected) => {
    expect(judge(name, text)).toBe(expected);
  });

  it('tells defaults from what other files bring in', () => {
    expect(judge('DB_PASSWORD', '${PW:-tR4v-92kq-Lm}', 'interpolation', 'tR4v-92kq-Lm')).toBe('real tR4v-92kq-Lm default');
    expect(judge('DB_PASSWORD', '${PW}', 'interpolation', 'tR4v-92kq-Lm')).toBeUndefined();
    expect(judge('DB_PASSWORD', 'tR4v-92kq-Lm', 'env-file')).toBeUndefined();
  });

  it('looks at what is known of a value', () => {
    const text = 'postgres://app:tR4v-92kq-Lm@${HOST}/app';
    const at = { file: { path: 'compose.yaml', text }, range: [0, text.length] as const };
    const environment = { names: ['URL'], get: () => unknown(at, 'why', ['postgres://app:tR4v-92kq-Lm@', undefined, '/app']) };
    expect(secretsOfContainer({ environment, node, origin: { kind: 'kubernetes' } }).map(({ secret }) => secret)).toEqual(['tR4v-92kq-Lm']);
  });
});
