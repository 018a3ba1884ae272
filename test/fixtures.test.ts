import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTree } from '../src/cli/disk.js';
import { defaultConfig } from '../src/engine/config.js';
import { lint } from '../src/engine/lint.js';
import { concise } from '../src/reporters/concise.js';
import { text } from '../src/reporters/text.js';
import type { ReportOptions } from '../src/reporters/types.js';
import { ruleSet } from '../src/rules/index.js';

const fixtures = join(import.meta.dirname, '../fixtures');
const projects = ['lesson', ...folders('projects').map((name) => `projects/${name}`)];

function folders(path: string): string[] {
  try {
    return readdirSync(join(fixtures, path)).sort();
  } catch {
    return [];
  }
}

async function reportOn(project: string) {
  const tree = openTree(join(fixtures, project), { exclude: () => false, gitignore: false, maxBytes: 1 << 20 });
  return lint(tree, defaultConfig, { today: '2026-11-23', rules: ruleSet });
}

const options: ReportOptions = { color: false, unicode: true, width: 100, minSeverity: 'info', verbose: false, rules: ruleSet.entries };

describe.each(projects)('%s', (project) => {
  test('findings', async () => {
    await expect(concise(await reportOn(project), options)).toMatchFileSnapshot(`golden/${project.replace('/', '-')}.txt`);
  });
});

test('the default text of the lesson', async () => {
  const report = text(await reportOn('lesson'), { ...options, minSeverity: 'warning' });
  await expect(report).toMatchFileSnapshot('golden/lesson-text.txt');
});
