import { basename } from '../core/path.js';
import { environments } from '../core/problem.js';
import type { Example, RuleEntry } from '../rule.js';
import { markdownRows, severitiesOf } from './rule-table.js';

/** A rule with all its texts. What the engine itself reports has no examples. */
interface DocumentedRule extends Omit<RuleEntry, 'on' | 'options'> {
  readonly rationale: string;
  readonly references?: readonly string[] | undefined;
  readonly options?: { readonly schema: object; readonly defaults: unknown } | undefined;
  readonly examples?: { readonly bad: readonly Example[]; readonly good: readonly Example[] } | undefined;
}

/** The long texts of a rule: for SARIF, for a terminal (paragraphs are one line each), as a page. */
export interface RuleDoc {
  readonly rationale: string;
  readonly text: string;
  readonly markdown: string;
}

export function ruleDoc(rule: DocumentedRule): RuleDoc {
  return { rationale: oneLine(rule.rationale), text: terminalText(rule), markdown: markdownPage(rule) };
}

function markdownPage(rule: DocumentedRule): string {
  const { id, summary, severity, examples, references = [], peers = [] } = rule;
  const bad = (examples?.bad ?? []).map((example) => markdownExample(example));
  const good = (examples?.good ?? []).map((example) => markdownExample(example));
  const options = optionRows(rule).map(([name = '', type = '', byDefault = '', text = '']) => [
    `\`${name}\``,
    type,
    `\`${byDefault}\``,
    text,
  ]);
  return [
    `# ${id}`,
    `${summary}.`,
    markdownRows(environments, [severitiesOf(severity)]).trimEnd(),
    ...remarks(rule),
    rule.rationale.trim(),
    ...section('Bad', bad),
    ...section('Good', good),
    ...section('Options', options.length > 0 ? [markdownRows(['option', 'type', 'default', 'meaning'], options).trimEnd()] : []),
    ...section(
      'When to ignore',
      id === 'lint/rule-crashed' ? [] : [whenToIgnore, fence(`# temporal-lint-ignore ${id} -- why it is right here\n`, 'yaml')],
    ),
    ...section('The same check in other tools', list(peers)),
    ...section('References', list(references.map((address) => `<${address}>`))),
  ]
    .join('\n\n')
    .concat('\n');
}

function terminalText(rule: DocumentedRule): string {
  const { id, summary, severity, examples, references = [], peers = [] } = rule;
  const levels = severitiesOf(severity).map((level, index) => `${environments[index]} ${level}`);
  const bad = (examples?.bad ?? []).slice(0, 1).map(terminalExample);
  const good = (examples?.good ?? []).slice(0, 2).map(terminalExample);
  const options = optionRows(rule).map(([name, type, byDefault, text]) => `  ${name} (${type}, default ${byDefault}): ${text}`);
  return [
    `${id}\n${summary}.`,
    levels.join(' · '),
    ...remarks(rule),
    oneLine(rule.rationale),
    ...(bad.length > 0 ? [['Bad', ...bad].join('\n')] : []),
    ...(good.length > 0 ? [['Good', ...good].join('\n')] : []),
    ...(options.length > 0 ? [`Options\n${options.join('\n')}`] : []),
    ...(id === 'lint/rule-crashed' ? [] : [`${whenToIgnore}\n  # temporal-lint-ignore ${id} -- why it is right here`]),
    ...(peers.length > 0 ? [`The same check in other tools: ${peers.join(', ')}.`] : []),
    ...(references.length > 0 ? [references.map((address) => `  ${address}`).join('\n')] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

const whenToIgnore =
  'Where the finding is known and accepted, say why in a comment above the place, or in the `ignore` list of the configuration.';

function remarks({ optIn, aggregate, fixable, formerly = [] }: DocumentedRule): string[] {
  const sentences = [
    optIn ? 'Off until it is selected or configured.' : '',
    fixable ? 'Some findings have a fix; the report names the flag that applies it.' : '',
    aggregate ? 'All places in one file are reported as one finding.' : '',
    formerly.length > 0 ? `Formerly ${formerly.join(', ')}.` : '',
  ].filter((sentence) => sentence !== '');
  return sentences.length > 0 ? [sentences.join(' ')] : [];
}

function section(title: string, parts: readonly string[]): string[] {
  return parts.length > 0 ? [`## ${title}`, ...parts] : [];
}

function list(items: readonly string[]): string[] {
  return items.length > 0 ? [items.map((item) => `- ${item}`).join('\n')] : [];
}

function markdownExample({ name, files, options, fixed = {} }: Example): string {
  const before = Object.entries(files).map(([path, text]) => `\`${path}\`\n\n${fence(plain(text), language(path))}`);
  const after = Object.entries(fixed).map(([path, text]) => `After the fix, \`${path}\`\n\n${fence(plain(text), language(path))}`);
  const set = options ? [`With the options \`${JSON.stringify(options)}\`:`] : [];
  return [...(name === undefined ? [] : [`${sentence(name)}:`]), ...set, ...before, ...after].join('\n\n');
}

function terminalExample({ name, files, options, fixed = {} }: Example): string {
  const part = (title: string, text: string) =>
    `  ${title}\n${plain(text)
      .trimEnd()
      .replace(/^(?=.)/gm, '    ')}`;
  return [
    ...(name === undefined ? [] : [`  ${sentence(name)}`]),
    ...(options ? [`  with the options ${JSON.stringify(options)}`] : []),
    ...Object.entries(files).map(([path, text]) => part(path, text)),
    ...Object.entries(fixed).map(([path, text]) => part(`${path}, after the fix`, text)),
  ].join('\n');
}

function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text.endsWith('\n') ? text : `${text}\n`}${marks}`;
}

function language(path: string): string {
  if (/\.ya?ml$/.test(path)) return 'yaml';
  if (/(docker|container)file/i.test(basename(path))) return 'dockerfile';
  return /\.(json|toml|sh)$/.exec(path)?.[1] ?? '';
}

/** An example's text without the marks around what is reported. */
function plain(text: string): string {
  return text.replace(/[«»]/g, '');
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

interface OptionSchema {
  readonly properties?: Readonly<Record<string, { readonly type?: string | readonly string[]; readonly description?: string }>>;
}

/** Name, type, default and meaning of each option. */
function optionRows({ options }: DocumentedRule): string[][] {
  if (!options) return [];
  const defaults = new Map(Object.entries(options.defaults ?? {}));
  return Object.entries((options.schema as OptionSchema).properties ?? {}).map(([name, { type = 'any', description = '' }]) => [
    name,
    [type].flat().join(' or '),
    JSON.stringify(defaults.get(name)) ?? 'none',
    oneLine(description),
  ]);
}
