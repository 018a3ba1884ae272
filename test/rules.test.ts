import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environments } from '../src/core/problem.js';
import type { Example, Rule } from '../src/rule.js';
import { fixExample, markFindings, stripMarks } from '../src/testing.js';

const folder = join(import.meta.dirname, '../src/rules');
const ids = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[^/]+\/[^/]+\.ts$/.test(path))
  .map((path) => path.replace(/\.ts$/, ''))
  .sort();
const rules: readonly Rule[] = await Promise.all(ids.map(async (id) => (await import(join(folder, `${id}.ts`))).default));

describe.each(rules.map((rule, index) => ({ id: ids[index], rule })))('$id', ({ id, rule }) => {
  test('is well described', () => {
    expect(rule.id).toBe(id);
    expect(rule.summary).not.toMatch(/\.$/);
    expect(rule.rationale).toMatch(/\.$/);
    expect(rule.references.length).toBeGreaterThan(0);
    for (const reference of rule.references) expect(reference).toMatch(/^https:\/\//);
    expect(rule.examples.bad.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.good.length).toBeGreaterThanOrEqual(2);
    expect(rule.id).not.toMatch(/\/(no|disallow|use|require)-|\d/);
    if (typeof rule.severity !== 'string') expect(Object.keys(rule.severity).sort()).toEqual([...environments].sort());
    if (rule.on !== 'container') return;
    expect(rule.id).toMatch(/^(project|temporal)\//);
    const texts = rule.examples.bad.flatMap(({ files }) => Object.values(files));
    const kinds = ['services:', 'apiVersion:'].filter((key) => texts.some((text) => text.includes(key)));
    expect(kinds, 'a rule on containers shows Compose and Kubernetes').toHaveLength(2);
  });

  test('each bad example has a good neighbour, little different', () => {
    for (const bad of rule.examples.bad) {
      const distance = Math.min(...rule.examples.good.map((good) => difference(bad, good)));
      expect(distance, bad.name).toBeLessThanOrEqual(14);
    }
  });

  test.each(rule.examples.bad.map((example, index) => ({ name: example.name ?? `number ${index + 1}`, example })))(
    'bad: $name',
    async ({ example }) => {
      expect(Object.values(example.files).join('')).toContain('«');
      expect((await markFindings(rule, example.files, example.options)).files).toEqual(example.files);
      const { fixed, left } = await fixExample(rule, example.files, example.options);
      expect(fixed).toEqual(example.fixed ?? {});
      if (example.fixed) expect(left.map(({ message }) => message)).toEqual([]);
    },
  );

  test.each(rule.examples.good.map((example, index) => ({ name: example.name ?? `number ${index + 1}`, example })))(
    'good: $name',
    async ({ example }) => {
      const { findings } = await markFindings(rule, example.files, example.options);
      expect(findings.map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([]);
    },
  );

  test('messages are one sentence, and say behind a semicolon what to do', async () => {
    for (const example of rule.examples.bad) {
      for (const { message } of (await markFindings(rule, example.files, example.options)).findings)
        expect(message).toMatch(/^[^\n]+; [^\n]+[^.\n]$/);
    }
  });
});

/** Lines that only one of two examples has. */
function difference(a: Example, b: Example): number {
  const lines = (example: Example) => Object.values(example.files).flatMap((text) => stripMarks(text).split('\n'));
  const [first, second] = [lines(a), lines(b)];
  return first.filter((line) => !second.includes(line)).length + second.filter((line) => !first.includes(line)).length;
}
