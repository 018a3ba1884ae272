import { expect, test } from 'vitest';
import { boundary } from '../src/project/boundary.js';

test('what is thrown costs one file, and is told once', () => {
  const { guard, failures } = boundary();
  const fail = (thrown: unknown) => () => {
    throw thrown;
  };
  const read = [
    guard({ path: 'a', text: '' }, fail(new TypeError('x is not a function'))),
    guard({ path: 'b', text: '' }, () => 1),
    guard({ path: 'a', text: '' }, fail(new Error('again'))),
    guard({ path: 'c', text: '' }, fail('a word')),
    guard({ path: 'd', text: '' }, fail(3)),
  ];
  expect(read).toEqual([undefined, 1, undefined, undefined, undefined]);
  expect(failures().map(({ file, reason }) => `${file.path}: ${reason}`)).toEqual([
    'a: TypeError: x is not a function',
    'c: a word',
    'd: a thrown number',
  ]);
});
