import { expect, test } from 'vitest';
import { factsOf, unknownFacts } from '../src/knowledge/temporal/facts/index.js';
import { allRules } from './support/examples.js';

const facts = factsOf();
const ids = new Set(allRules.map(({ id }) => id));

test('each fact about Temporal is part of a rule, or has a reason why none asks for it', () => {
  expect(facts.filter(({ isOpen }) => isOpen).map(({ id, title }) => `${id}: ${title}`)).toEqual([]);
});

test('facts name rules that exist, and answers facts that exist', () => {
  expect(facts.flatMap(({ id, rules }) => rules.filter((rule) => !ids.has(rule)).map((rule) => `${id}: ${rule}`))).toEqual([]);
  expect(unknownFacts()).toEqual([]);
});

test('reasons are sentences', () => {
  expect(facts.filter(({ remark }) => remark !== undefined && !/^[^\n]*\.$/.test(remark)).map(({ id }) => id)).toEqual([]);
});

/** Numbers stay for good: a fact that lost its sense is declined with a reason, not removed. */
test('no number is lost', () => {
  const spans: readonly (readonly [first: number, last: number])[] = [
    [1, 68],
    [70, 101],
    [110, 138],
    [140, 156],
    [160, 163],
  ];
  const numbers = spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
  expect(facts.map(({ id }) => id)).toEqual(numbers.map((number) => `F${String(number).padStart(3, '0')}`));
});
