import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, defaultConfig } from '../../src/engine/config.js';
import type { Rule } from '../../src/rule.js';
import { stripMarks } from '../../src/testing.js';

const folder = join(import.meta.dirname, '../../src/rules');

/** Ids of all rules, by their files. */
export const ruleIds = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[^/]+\/[^/]+\.ts$/.test(path))
  .map((path) => path.replace(/\.ts$/, ''))
  .sort();

/** All rules, in the order of their ids. */
export const allRules: readonly Rule[] = await Promise.all(
  ruleIds.map(async (id) => (await import(join(folder, `${id}.ts`))).default as Rule),
);

/** A configuration under which each rule reports, those that must be selected as well. */
export const everyRule: Config = { ...defaultConfig, select: ruleIds };

export interface NamedFiles {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

interface ExampleFiles extends NamedFiles {
  readonly kind: 'bad' | 'good';
}

/** The files of all examples, bad and good, without marks. */
export const allExamples: readonly ExampleFiles[] = allRules.flatMap(({ id, examples: { bad, good } }) =>
  [...bad.map((example) => ({ example, kind: 'bad' as const })), ...good.map((example) => ({ example, kind: 'good' as const }))].map(
    ({ example: { name, files }, kind }, index) => ({
      name: `${id}, ${kind} ${name ?? index}`,
      kind,
      files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, stripMarks(text)])),
    }),
  ),
);
