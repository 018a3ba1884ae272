import { environments, type SeverityByEnvironment } from '../core/problem.js';
import type { RuleEntry } from '../rule.js';

/** A rule, as far as lists of rules need it. */
type ListedRule = Pick<RuleEntry, 'id' | 'topic' | 'summary' | 'severity' | 'optIn' | 'fixable'>;

export const tableHead = ['rule', ...environments, 'fix', 'opt-in'] as const;

/** One row per rule: id, severity per environment, whether it has a fix, whether it is off until selected. */
export function tableRows(rules: readonly ListedRule[]): string[][] {
  return rules.map(({ id, severity, fixable, optIn }) => [id, ...severitiesOf(severity), fixable ? 'yes' : '', optIn ? 'yes' : '']);
}

/** The severity in development, staging and production. */
export function severitiesOf(severity: SeverityByEnvironment): string[] {
  return environments.map((environment) => (typeof severity === 'string' ? severity : severity[environment]));
}

/** The rules as a Markdown table; `link` turns an id into the address of its page. */
export function markdownTable(rules: readonly ListedRule[], link: (id: string) => string | undefined = () => undefined): string {
  const rows = tableRows(rules).map(([id = '', ...cells], index) => {
    const address = link(id);
    return [address === undefined ? `\`${id}\`` : `[\`${id}\`](${address})`, ...cells, rules[index]?.summary ?? ''];
  });
  return markdownRows([...tableHead, 'what it finds'], rows);
}

/** A Markdown table. Cells hold no line ends. */
export function markdownRows(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
