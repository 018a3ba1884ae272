import { globMatcher } from '../core/glob.js';
import { dirname, resolvePath } from '../core/path.js';
import { comparePlaces, type SourceFile } from '../core/source.js';
import { type Config, defaultConfig, type RenderSettings } from '../engine/config.js';
import { isDate } from '../engine/directive.js';
import { crashRule } from '../engine/own-rules.js';
import { optionValidators, validateConfig } from '../generated/config-validator.js';
import type { DataNode } from '../parsers/yaml/node.js';
import { parseYaml } from '../parsers/yaml/parse.js';
import type { RuleEntry } from '../rule.js';
import { didYouMean, explainErrors, placeOf } from './explain.js';
import { plainData } from './plain.js';
import type { ConfigProblem } from './types.js';

interface ParsedConfig {
  /** Undefined when there are problems. */
  readonly config?: Config | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** What must be known of a rule to configure it. */
export type ConfigurableRule = Pick<RuleEntry, 'id' | 'formerly' | 'options'>;

type ConfigFile = Partial<
  Pick<Config, 'kubernetes' | 'exclude' | 'environments' | 'images' | 'applications' | 'rules' | 'overrides' | 'ignore'>
> & { readonly render?: boolean | Omit<RenderSettings, 'isOn'> };

/** Reads a configuration file. All that is wrong with it is listed, each with its place. */
export function parseConfig(file: SourceFile, rules: readonly ConfigurableRule[]): ParsedConfig {
  const { documents, problems: syntax } = parseYaml(file, 'core');
  const root = documents[0]?.root;
  if (syntax.length > 0) return { problems: syntax.map(({ at, message }) => ({ at, message })) };
  const second = documents[1];
  if (second) return { problems: [{ at: second, message: 'a configuration is one YAML document' }] };
  const base = dirname(file.path).replace(/(^|\/)\.github$/, '');
  const from = { ...defaultConfig, base, path: file.path };
  if (!root || root.isUnset) return { config: from, problems: [] };

  const data = plainData(root);
  if (data === undefined) return { problems: [{ at: root, message: 'the configuration is too large' }] };
  const errors = validateConfig(data) ? [] : explainErrors(validateConfig.errors ?? [], root);
  const problems = [...errors, ...check(root, base, rules)].sort((a, b) => comparePlaces(a.at, b.at));
  if (problems.length > 0) return { problems };

  const { version: _, ignore: entries = [], render, ...settings } = data as ConfigFile & { version?: 1 };
  const places = root.get('ignore').items.map((item) => placeOf(item.get('rule')));
  const ignore = entries.map((entry, index) => ({ ...entry, at: places[index] }));
  const rendering = render === undefined ? {} : { render: typeof render === 'boolean' ? { isOn: render } : { isOn: true, ...render } };
  return { config: { ...from, ...settings, ...rendering, ignore }, problems };
}

/** What a schema cannot say: that rules exist, that globs and dates make sense. Nodes of a wrong shape are passed over. */
function check(root: DataNode, base: string, rules: readonly ConfigurableRule[]): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const old = new Map(rules.flatMap((rule) => (rule.formerly ?? []).map((id) => [id, rule] as const)));

  function ruleNamed(id: string, at: ConfigProblem['at']): ConfigurableRule | undefined {
    const rule = byId.get(id) ?? old.get(id);
    if (!rule) problems.push({ at, message: `unknown rule "${id}"${didYouMean(id, byId.keys())}` });
    return rule;
  }

  function checkRules(map: DataNode, pointer: string): void {
    for (const { name, key, value } of map.entries.values()) {
      const rule = ruleNamed(name, key);
      if (rule?.id === crashRule) problems.push({ at: key, message: `"${crashRule}" cannot be configured` });
      const options = value.get('options');
      if (!rule || !options.isMap) continue;
      if (rule.options === undefined) problems.push({ at: options.key, message: `rule "${rule.id}" has no options` });
      const validate = optionValidators[rule.id];
      const path = `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}/options`;
      if (validate && !validate(plainData(options))) problems.push(...explainErrors(validate.errors ?? [], root, path));
    }
  }

  function checkGlob(node: DataNode): void {
    const { text } = node;
    if (!node.isScalar || text === undefined) return;
    if (text.split('/').includes('..')) problems.push({ at: placeOf(node), message: `"${text}" leaves the folder of the configuration` });
    else if (!globMatcher(text)) problems.push({ at: placeOf(node), message: `"${text}" is too long or has too many alternatives` });
  }

  function checkPath(node: DataNode): void {
    if (!node.isScalar || node.text === undefined || resolvePath(base, node.text) !== undefined) return;
    problems.push({ at: placeOf(node), message: `"${node.text}" leaves the repository` });
  }

  checkRules(root.get('rules'), '/rules');
  root.get('overrides').items.forEach((override, index) => {
    checkRules(override.get('rules'), `/overrides/${index}/rules`);
    override.get('files').items.forEach(checkGlob);
  });
  root.get('exclude').items.forEach(checkGlob);
  for (const { value } of root.get('environments').entries.values()) value.items.forEach(checkGlob);
  for (const { value } of root.get('images').entries.values()) checkPath(value);
  for (const application of root.get('applications').items) application.items.forEach(checkPath);
  for (const chart of root.get('render', 'charts').items) {
    checkPath(chart.get('path'));
    for (const values of chart.get('values').items) [values, ...values.items].forEach(checkPath);
  }
  root.get('render', 'overlays').items.forEach(checkPath);
  for (const entry of root.get('ignore').items) {
    const rule = entry.get('rule');
    if (rule.text !== undefined) ruleNamed(rule.text, placeOf(rule));
    checkGlob(entry.get('path'));
    const until = entry.get('until');
    if (until.text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(until.text) && !isDate(until.text)) {
      problems.push({ at: placeOf(until), message: `"${until.text}" is no day of the calendar` });
    }
  }
  return problems;
}
