import { expect, test } from 'vitest';
import { globMatcher } from '../src/core/glob.js';

test.each([
  ['docker-compose.yml', 'docker-compose.yml', true],
  ['docker-compose.yml', 'services/a/docker-compose.yml', true],
  ['deploy/dev/**', 'deploy/dev/a/b.yaml', true],
  ['deploy/dev/**', 'deploy/development/b.yaml', false],
  ['deploy/dev/', 'deploy/dev/b.yaml', true],
  ['**/testdata/**', 'a/testdata/b/c.yaml', true],
  ['**/testdata/**', 'testdata/c.yaml', true],
  ['*.{yml,yaml}', 'k8s/a.yaml', true],
  ['k8s/*.yaml', 'k8s/sub/a.yaml', false],
  ['k8s/**/a.yaml', 'k8s/a.yaml', true],
  ['/Dockerfile', 'Dockerfile', true],
  ['/Dockerfile', 'a/Dockerfile', false],
  ['a?c', 'abc', true],
  ['./a/b', 'a/b', true],
  ['*a*a*a*a*b', 'a'.repeat(2000), false],
])('%s against %s', (pattern, path, expected) => {
  expect(globMatcher(pattern)?.(path)).toBe(expected);
});

test('patterns beyond the caps are refused', () => {
  expect([globMatcher('x'.repeat(513)), globMatcher('{a,b}'.repeat(7))]).toEqual([undefined, undefined]);
});
