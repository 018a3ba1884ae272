import { memoized } from './core/lazy.js';
import { pathBelow } from './core/path.js';
import type { Finding } from './core/problem.js';
import { compareText } from './core/source.js';
import type { Tree } from './core/tree.js';
import { type Config, defaultConfig } from './engine/config.js';
import { fix } from './engine/fix.js';
import { lint } from './engine/lint.js';
import type { Example, Rule, RuleSet } from './rule.js';

/** A tree of files in memory, paths relative to its root. */
export function memoryTree(files: Readonly<Record<string, string>>): Tree {
  const texts = new Map(Object.entries(files));
  const paths = [...texts.keys()].sort(compareText);
  const isFolder = (path: string) => path === '' || paths.some((file) => file.startsWith(`${path}/`));
  return {
    list: () => paths,
    stat: (path) => (texts.has(path) ? 'file' : isFolder(path) ? 'directory' : 'absent'),
    entries: memoized((folder) => {
      const below = paths.flatMap((path) => pathBelow(folder, path) ?? []);
      return [...new Set(below.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : path)))].sort(compareText);
    }),
    text(path) {
      const text = texts.get(path);
      return text === undefined ? { problem: 'absent' } : { text };
    },
    skipped: [],
  };
}

/** Takes `«marks»` out of a text. */
export function stripMarks(text: string): string {
  return text.replace(/[«»]/g, '');
}

/** A set of exactly these rules. */
export function ruleSetOf(...rules: readonly Rule[]): RuleSet {
  return {
    entries: rules.map((rule) => ({
      ...rule,
      fixable: rule.examples.bad.some(({ fixed }) => fixed !== undefined),
      options: rule.options?.defaults,
    })),
    load: async (on) => rules.filter((rule) => rule.on === on),
  };
}

const today = '2026-11-23';

function settingsOf(rule: Rule, options: Example['options']): Config {
  const selected = rule.optIn ? { ...defaultConfig, select: [rule.id] } : defaultConfig;
  return options ? { ...selected, rules: { [rule.id]: { options } } } : selected;
}

/** Lints the files of an example with one rule, and gives them back with marks at the findings. */
export async function markFindings(
  rule: Rule,
  files: Example['files'],
  options?: Example['options'],
): Promise<{ files: Record<string, string>; findings: readonly Finding[] }> {
  const plain = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, stripMarks(text)]));
  const report = await lint(memoryTree(plain), settingsOf(rule, options), { today, rules: ruleSetOf(rule) });
  const marked = Object.entries(plain).map(([path, text]) => [
    path,
    mark(
      text,
      report.findings.filter(({ at }) => at.file.path === path),
    ),
  ]);
  return { files: Object.fromEntries(marked), findings: report.findings };
}

function mark(text: string, findings: readonly Finding[]): string {
  const points = findings.flatMap(({ at }) => [
    { offset: at.range[0], sign: '«' },
    { offset: at.range[1], sign: '»' },
  ]);
  points.sort((a, b) => b.offset - a.offset || compareText(a.sign, b.sign));
  return points.reduce((result, { offset, sign }) => result.slice(0, offset) + sign + result.slice(offset), text);
}

/** Applies all fixes of one rule, safe and unsafe, and gives back the files that changed. */
export async function fixExample(
  rule: Rule,
  files: Example['files'],
  options?: Example['options'],
): Promise<{ fixed: Record<string, string>; left: readonly Finding[] }> {
  const plain = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, stripMarks(text)]));
  const result = await fix(memoryTree(plain), settingsOf(rule, options), { today, unsafe: true, rules: ruleSetOf(rule) });
  return {
    fixed: Object.fromEntries([...result.files].map(([path, { after }]) => [path, after])),
    left: result.report.findings,
  };
}
