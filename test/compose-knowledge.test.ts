import { describe, expect, test } from 'vitest';
import {
  composeDuration,
  formatOf,
  isBoolean,
  isByteSize,
  isContainerName,
  isFloat,
  isInteger,
  isIpAddress,
  isPullPolicy,
  isRestartPolicy,
  mountDefect,
  portDefect,
  portRange,
} from '../src/knowledge/compose/formats.js';
import { isLikeService, meantBy } from '../src/knowledge/compose/keys.js';
import { runTogether } from '../src/knowledge/compose/profiles.js';
import { placeName, shapeBehind, shapedFile, shapeOf, type Tree } from '../src/knowledge/compose/shape.js';
import { fileShape, namedShapes, shapesDate, shapesSource } from '../src/knowledge/compose/shapes.js';
import { restartsItself } from '../src/knowledge/restarts.js';
import { parseComposeFile } from '../src/parsers/compose/file.js';

const taken = (is: (text: string) => boolean, texts: readonly string[]) => texts.filter(is);

describe('formats', () => {
  test('durations', () => {
    const seconds = ['1m30s', '1.5s', '500ms', '1d', '1w2d', '.5s', '0', '-5s', '10', '5 s', 'ten', '', 's', '5sec', '1e3s'].map(
      composeDuration,
    );
    const none = undefined;
    expect(seconds).toEqual([90, 1.5, 0.5, 86_400, 777_600, 0.5, 0, -5, none, none, none, none, none, none, none]);
    expect(composeDuration('1'.repeat(50_000))).toBeUndefined();
  });

  test('sizes, numbers, booleans', () => {
    const sizes = ['512', '-1', '512mb', '1.5g', '64 MB', '2GiB', '1kib', '10b', '1P'];
    expect(taken(isByteSize, sizes)).toEqual(sizes);
    expect(taken(isByteSize, ['512x', 'lots', '1gbb', '64  MB', '-1g', '', 'g', '500 megs', '10bb'])).toEqual([]);
    expect(taken(isInteger, ['5', '-1', '+2', '1.5', '', 'x', '0x5'])).toEqual(['5', '-1', '+2']);
    expect(taken(isFloat, ['0.5', '.5', '2.', '1e3', 'half', '', '1,5'])).toEqual(['0.5', '.5', '2.', '1e3']);
    expect(taken(isBoolean, ['true', 'No', 'ON', 'y', '1', 'maybe', ''])).toEqual(['true', 'No', 'ON', 'y']);
  });

  test('words', () => {
    expect(
      taken(isRestartPolicy, ['no', 'always', 'on-failure:3', 'on-failure', 'unless-stopped', '', 'false', 'always:3', 'on-failure:x']),
    ).toEqual(['no', 'always', 'on-failure:3', 'on-failure', 'unless-stopped', '']);
    expect(taken(isPullPolicy, ['always', 'every_12h', 'every_1d12h', 'daily', 'alway', 'every_', ''])).toEqual([
      'always',
      'every_12h',
      'every_1d12h',
      'daily',
    ]);
    expect(taken(isContainerName, ['web', 'a1', 'shop_web.1', 'a', '_a', 'a b', 'a/b'])).toEqual(['web', 'a1', 'shop_web.1']);
    expect(taken(isIpAddress, ['1.2.3.4', '::1', 'fe80::1', '::ffff:1.2.3.4', '1.2.3', '1.2.3.256', 'localhost', '01.2.3.4', ''])).toEqual([
      '1.2.3.4',
      '::1',
      'fe80::1',
      '::ffff:1.2.3.4',
    ]);
  });

  test('ports', () => {
    const right = [
      '80',
      '80:80',
      '127.0.0.1::80',
      '[::1]:80:80',
      '1.2.3.4:80:80/udp',
      '80-82:80-82',
      '80-82:80',
      ':80',
      '0:80',
      '80/',
      '8080:80/TCP',
    ];
    expect(taken((text) => portDefect(text) === undefined, right)).toEqual(right);
    const wrong = [
      '',
      '80:',
      '80:80:80',
      '99999:80',
      '80:99999',
      '82-80:80',
      '80-82:80-81',
      'a:80',
      'localhost:80:80',
      '80:80/x',
      '::1:80:80',
      '80:0',
      '80 : 80',
    ];
    expect(taken((text) => portDefect(text) === undefined, wrong)).toEqual([]);
    expect(['80', '80-82', '82-80', '65536', 'x', '1'.repeat(20)].map(portRange)).toEqual([
      [80, 80],
      [80, 82],
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('volumes', () => {
    const right = ['/a', './a:/a', 'data:/a:ro,z', '~/a:/a', 'C:\\a:/a', 'c:/a:c:/b:ro', '\\\\.\\pipe\\a:\\\\.\\pipe\\a'];
    expect(taken((text) => mountDefect(text) === undefined, right)).toEqual(right);
    const wrong = ['', ':/a', './a:', './a:/a:ro:z', 'data', './a:b', '::'];
    expect(taken((text) => mountDefect(text) === undefined, wrong)).toEqual([]);
  });

  test('which key holds what', () => {
    const keys = [
      'stop_grace_period',
      'healthcheck.interval',
      'build.shm_size',
      'ulimits.nofile.soft',
      'tty',
      'cpus',
      'volumes.0.read_only',
      'image',
    ];
    expect(keys.map(formatOf)).toEqual(['duration', 'duration', 'size', 'integer', 'boolean', 'float', 'boolean', undefined]);
  });
});

describe('shapes', () => {
  test('they have a source and a date, and every name in them exists', () => {
    expect(shapesSource).toMatch(/^https:/);
    expect(shapesDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    const names = JSON.stringify([fileShape, namedShapes]).matchAll(/"@(\w+)"/g);
    expect([...names].flatMap(([, name = '']) => (name in namedShapes ? [] : name))).toEqual([]);
  });

  test('keys', () => {
    const file = shapeOf(fileShape);
    const keys = ['services', 'models', 'include', 'x-any', 'web', 'version'];
    expect(keys.filter((key) => shapeBehind(file, key) === undefined)).toEqual(['web']);
    const service = shapeOf('@service');
    const known = ['image', 'develop', 'provider', 'gpus', 'models', 'post_start', 'pre_start', 'use_api_socket', 'x-a'];
    expect(known.filter((key) => shapeBehind(service, key) === undefined)).toEqual([]);
    expect(shapeBehind(shapeOf('@blkio_limit'), 'x-a')).toBeUndefined();
    expect(shapeBehind(shapeOf({ is: 'map' }), 'anything')).toBe('any');
  });

  test('a walk', () => {
    type Node = Tree<Node>;
    const node = (content: Partial<Node>): Node => ({
      isMap: false,
      isList: false,
      tag: undefined,
      entries: new Map(),
      items: [],
      ...content,
    });
    const map = (entries: Record<string, Node>, tag?: string): Node =>
      node({ isMap: true, tag, entries: new Map(Object.entries(entries).map(([key, value]) => [key, { value }])) });
    const root = map({
      services: map({
        web: map({ ports: node({ isList: true, items: [node({})] }), labels: map({}, '!reset'), unknown: map({ a: node({}) }) }),
      }),
      'x-any': map({ services: map({}) }),
    });
    expect([...shapedFile(root)].map(({ path }) => placeName(path))).toEqual([
      'the file',
      '"services"',
      'service "web"',
      '"ports" of service "web"',
      '"ports.0" of service "web"',
    ]);
  });
});

test('what a key may have been meant for', () => {
  const service = shapeOf('@service');
  const meant = (key: string) => meantBy(key, service, [], true);
  expect(meant('enviroment')).toEqual({ kind: 'slip', key: 'environment', isClose: true });
  expect(meant('dependsOn')).toEqual({ kind: 'slip', key: 'depends_on', isClose: false });
  expect(meant('env')).toEqual({ kind: 'slip', key: 'environment', isClose: false });
  expect(meant('replicas')).toEqual({ kind: 'below', keys: ['deploy'] });
  expect(meant('net')).toMatchObject({ kind: 'earlier' });
  expect(meant('flurb')).toBeUndefined();
  expect(meantBy('ports', shapeOf('@healthcheck'), [service], false)).toEqual({ kind: 'above' });
  expect(isLikeService(['image', 'ports'])).toBe(true);
  expect(isLikeService(['driver', 'external'])).toBe(false);
});

test('services that run at one time', () => {
  expect(runTogether([], [])).toBe('always');
  expect(runTogether([], ['a'])).toBe('sometimes');
  expect(runTogether(['a', 'b'], ['b'])).toBe('always');
  expect(runTogether(['a'], ['b'])).toBe('never');
  expect(runTogether(undefined, [])).toBe('never');
});

test.each([
  ['', undefined, false],
  ['', 'always', true],
  ['', 'no', false],
  ['restart_policy: { condition: on-failure }', undefined, true],
  ['restart_policy: { condition: none }', 'always', false],
  ['restart_policy: { delay: 5s }', undefined, false],
  ['replicas: 2', 'on-failure:3', true],
])('a service with deploy { %s } and restart %s starts again: %s', (deploy, value, expected) => {
  const { root } = parseComposeFile({ path: 'compose.yaml', text: `deploy: { ${deploy} }\n` }).composeFile;
  expect(restartsItself({ node: root, restart: { value } })).toBe(expected);
});

test.each([
  ['replicas: 2', true],
  ['restart_policy: { condition: none }', false],
])('a service with deploy { %s } and a policy by variable starts again: %s', (deploy, expected) => {
  const { root } = parseComposeFile({ path: 'compose.yaml', text: `deploy: { ${deploy} }\n` }).composeFile;
  expect(restartsItself({ node: root, restart: { isUnknown: true } })).toBe(expected);
});
