import { expect, test } from 'vitest';
import { slipOf } from '../src/core/distance.js';
import { parseImageReference } from '../src/core/image.js';
import { flagKind, flagNames, readsFlags } from '../src/knowledge/dockerfile-flags.js';
import { baseImage } from '../src/knowledge/images/index.js';
import { isSetForScripts, mayBeOfImage, setsVariable } from '../src/knowledge/images/variables.js';

test('flags by instruction', () => {
  expect([flagKind('COPY', 'from'), flagKind('COPY', 'link'), flagKind('RUN', 'mount'), flagKind('ENV', 'from')]).toEqual([
    'text',
    'boolean',
    'list',
    undefined,
  ]);
  expect([flagKind('COPY', 'toString'), flagKind('CONSTRUCTOR', 'name'), flagNames('ENV'), flagNames('FROM')]).toEqual([
    undefined,
    undefined,
    [],
    ['platform'],
  ]);
  expect([readsFlags('CMD'), readsFlags('ARG')]).toEqual([true, false]);
});

test('variables of images', () => {
  const sets = (image: string, name: string) => {
    const reference = parseImageReference(image);
    return setsVariable(reference && baseImage(reference), name);
  };
  expect([sets('node:22', 'NODE_VERSION'), sets('node:22', 'HOME'), sets('node:22', 'PATH')]).toEqual([true, false, true]);
  expect([sets('acme/base:1', 'A'), sets('acme/base:1', 'PATH'), sets('postgres:17', 'PGDATA')]).toEqual([undefined, true, undefined]);
  expect([sets('public.ecr.aws/docker/library/alpine:3.23', 'A'), sets('node:22', 'toString')]).toEqual([false, false]);
  expect(['PYTHON_VERSION', 'JRE_VERSION', 'app_home', 'BASE_IMAGE', 'VERSIONED'].map(mayBeOfImage)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['HOME', 'http_proxy', 'NO_PROXY', 'BASH_ENV', 'APP'].map(isSetForScripts)).toEqual([true, true, true, true, false]);
});

test('slips', () => {
  const words = ['builder', 'build', 'platform', 'from'];
  expect(
    ['buidler', 'form', 'platfrom', 'plotfrom', 'build', 'bu', 'fram', 'xxxx', 'build1', 'x'.repeat(101)].map((word) =>
      slipOf(word, words),
    ),
  ).toEqual(['builder', 'from', 'platform', 'platform', undefined, undefined, 'from', undefined, undefined, undefined]);
});
