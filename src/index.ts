export { applyEdits, insertAfter, insertBefore, removeLines, replace } from './core/edit.js';
export type {
  Edit,
  Environment,
  Finding,
  Fix,
  Level,
  Owner,
  Problem,
  Related,
  Severity,
  SeverityByEnvironment,
  Topic,
} from './core/problem.js';
export { type Located, type Position, positionAt, type Range, type SourceFile, textOf } from './core/source.js';
export type { FileStatus, TextResult, Tree } from './core/tree.js';
export type { Value } from './core/value.js';
export { type Config, defaultConfig, type IgnoreEntry, type RuleSetting } from './engine/config.js';
export { type LintOptions, lint } from './engine/lint.js';
export type { CheckedFile, NotChecked, Note, Report, SuppressedFinding } from './engine/report.js';
export { defineRule, type Example, type Rule, type RuleContext, type RuleEntry, type RuleSet } from './rule.js';
export type { Targets } from './targets.js';
