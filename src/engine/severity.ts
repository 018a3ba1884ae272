import { globMatcher } from '../core/glob.js';
import { memoized } from '../core/lazy.js';
import { pathBelow } from '../core/path.js';
import { type Environment, environments, lower, type Severity, type SeverityByEnvironment } from '../core/problem.js';
import { isStale } from '../knowledge/freshness.js';
import type { RuleEntry } from '../rule.js';
import type { Config, RuleSetting } from './config.js';
import { crashRule } from './own-rules.js';

/** What severity needs to know of a rule. Engine rules have it too. */
export type Judged = Pick<RuleEntry, 'id' | 'topic' | 'severity' | 'optIn' | 'data' | 'formerly' | 'options'>;

type Levels = Readonly<Record<Environment, Severity>>;

/** How loud each rule is in this run (D14). */
export interface Severities {
  /** The rule may report somewhere; if not, its code need not be loaded. */
  mayReport(rule: Judged): boolean;
  /** For a finding in a file at `path`, about a target of an environment. */
  severityOf(rule: Judged, environment: Environment, path: string): Severity;
  /** The rule's defaults with those of the configuration put over them; undefined for a rule without options. */
  optionsOf(rule: Judged, path: string): unknown;
}

/** Whether a rule is among what selectors name: ids, earlier ids, `namespace/*`, topics. There may be as many of them as rules. */
function matcherOf(selectors: readonly string[]): (rule: Pick<Judged, 'id' | 'topic' | 'formerly'>) => boolean {
  const names = new Set(selectors);
  const namespaces = selectors.filter((selector) => selector.endsWith('/*')).map((selector) => selector.slice(0, -1));
  return ({ id, topic, formerly = [] }) =>
    [id, topic, ...formerly].some((name) => names.has(name)) || namespaces.some((namespace) => id.startsWith(namespace));
}

export function severitiesOf(config: Config, today: string): Severities {
  const overrides = config.overrides.map(({ files, rules }) => ({ matchers: files.map(globMatcher), rules }));
  const overridesFor = memoized((path: string) => {
    const inner = pathBelow(config.base, path);
    return inner === undefined ? [] : overrides.filter(({ matchers }) => matchers.some((matches) => matches?.(inner)));
  });
  const settingsFor = (rule: Judged, path: string): RuleSetting[] =>
    [config.rules, ...overridesFor(path).map((override) => override.rules)].flatMap((rules) => settingOf(rules, rule) ?? []);

  const isSelected = config.select?.length ? matcherOf(config.select) : undefined;
  const isDeselected = matcherOf(config.deselect ?? []);
  const judge = (rule: Judged, settings: readonly RuleSetting[]): Levels => {
    if (rule.id === crashRule) return everywhere('error');
    const defaults = byEnvironment(rule.severity);
    let levels: Levels = rule.optIn && !settings.length ? everywhere('off') : defaults;
    for (const setting of settings) levels = apply(levels, defaults, setting);
    if (isDeselected(rule)) return everywhere('off');
    // Findings about the run itself stay, whatever rules were selected: an unread file must not look like a clean one.
    if (!isSelected || rule.id.startsWith('lint/')) return levels;
    if (!isSelected(rule)) return everywhere('off');
    if (rule.optIn && !settings.length) levels = defaults;
    return mapLevels(levels, (level) => (level === 'off' ? 'info' : level));
  };

  return {
    mayReport: memoized((rule) => {
      const base = settingOf(config.rules, rule) ?? [];
      const variants = [[], ...overrides.flatMap((override) => settingOf(override.rules, rule) ?? [])].map((extra) => [base, extra].flat());
      const wanted = config.environment ? [config.environment] : environments;
      return variants.some((settings) => {
        const levels = judge(rule, settings);
        return wanted.some((environment) => levels[environment] !== 'off');
      });
    }),
    severityOf(rule, environment, path) {
      const level = judge(rule, settingsFor(rule, path))[environment];
      return rule.data?.some((table) => isStale(table, today)) ? lower(level, 'info') : level;
    },
    optionsOf(rule, path) {
      if (rule.options === undefined) return undefined;
      return Object.assign({}, rule.options, ...settingsFor(rule, path).map(optionsIn));
    },
  };
}

/** The entry for a rule, under its id or an earlier one. */
function settingOf(rules: Readonly<Record<string, RuleSetting>>, rule: Judged): RuleSetting | undefined {
  const id = [rule.id, ...(rule.formerly ?? [])].find((name) => Object.hasOwn(rules, name));
  return id === undefined ? undefined : rules[id];
}

function apply(levels: Levels, defaults: Levels, setting: RuleSetting): Levels {
  const severity = severityIn(setting);
  if (severity === undefined) return levels;
  if (typeof severity !== 'string') return { ...levels, ...severity };
  return mapLevels(levels, (level, environment) => (severity === 'off' || defaults[environment] !== 'off' ? severity : level));
}

type SeverityChange = Severity | Partial<Levels>;

function severityIn(setting: RuleSetting): SeverityChange | undefined {
  if (typeof setting === 'string') return setting;
  return 'options' in setting ? setting.severity : setting;
}

function optionsIn(setting: RuleSetting): Readonly<Record<string, unknown>> {
  return typeof setting === 'object' && 'options' in setting ? setting.options : {};
}

function byEnvironment(severity: SeverityByEnvironment): Levels {
  return typeof severity === 'string' ? everywhere(severity) : severity;
}

function everywhere(level: Severity): Levels {
  return { development: level, staging: level, production: level };
}

function mapLevels(levels: Levels, map: (level: Severity, environment: Environment) => Severity): Levels {
  return {
    development: map(levels.development, 'development'),
    staging: map(levels.staging, 'staging'),
    production: map(levels.production, 'production'),
  };
}
