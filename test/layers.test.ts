import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** The layer law: a layer imports itself and those before it. */
const layers = [
  ['core'],
  ['knowledge'],
  ['parsers'],
  ['project'],
  ['targets.ts', 'rule.ts'],
  ['rules', 'generated'],
  ['engine'],
  ['derive'],
  ['reporters', 'config', 'plugins', 'index.ts', 'testing.ts'],
  ['cli'],
];

/** Libraries, and the one folder that may import each. */
const homes: Readonly<Record<string, string>> = {
  yaml: 'src/parsers/yaml/',
  'dockerfile-ast': 'src/parsers/dockerfile/',
  unbash: 'src/parsers/shell/',
  commander: 'src/cli/',
  ignore: 'src/cli/',
  diff: 'src/cli/',
  kleur: 'src/reporters/',
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path));

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return Array.from(text.matchAll(/(?:\bfrom |\bimport\(?)\s*'([^'\n]+)'/g), (match) => match[1] ?? '');
}

function layerOf(path: string): number {
  const [, top = ''] = path.split('/');
  return layers.findIndex((names) => names.includes(top));
}

test('a layer imports itself and those before it', () => {
  const wrong: string[] = [];
  for (const path of files) {
    if (layerOf(path) < 0) wrong.push(`${path} belongs to no layer`);
    for (const name of importsOf(path)) {
      if (!name.startsWith('.')) continue;
      const target = normalize(join(dirname(path), name)).replace(/\.js$/, '.ts');
      if (layerOf(target) > layerOf(path)) wrong.push(`${path} imports ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a library has one home, and only the command line touches the machine', () => {
  const wrong: string[] = [];
  for (const path of files) {
    const global = /\bprocess\.(?:argv|cwd|env|std(?:in|out|err))\b/.exec(readFileSync(path, 'utf8'))?.[0];
    if (global && !path.startsWith('src/cli/') && !path.startsWith('src/generated/')) wrong.push(`${path} reads ${global}`);
    for (const name of importsOf(path)) {
      if (name.startsWith('.')) continue;
      const library = name.split('/')[0] ?? '';
      const home = library.startsWith('node:') ? 'src/cli/' : homes[library];
      if (name === 'node:process') wrong.push(`${path} imports ${name}, which opens standard input; the global is the same`);
      else if (home === undefined) wrong.push(`${path} imports ${name}, which has no home`);
      else if (!path.startsWith(home)) wrong.push(`${path} imports ${name}, whose home is ${home}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a rule imports facts and types, never a parser, another rule or a library', () => {
  const wrong: string[] = [];
  for (const path of files) {
    if (!/^src\/rules\/[^/]+\//.test(path)) continue;
    const text = readFileSync(path, 'utf8');
    for (const match of text.matchAll(/^import (type )?[^;]*?from '([^']+)'/gms)) {
      const [, isType, name = ''] = match;
      const isFine =
        /^\.\.\/\.\.\/(core\/|knowledge\/|rule\.js$)/.test(name) || (isType && /^\.\.\/\.\.\/(parsers|project)\/.*types\.js$/.test(name));
      if (!isFine) wrong.push(`${path} imports ${name}`);
    }
  }
  expect(wrong).toEqual([]);
});
