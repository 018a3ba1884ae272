import { didYouMean } from '../config/explain.js';
import { markdownTable, tableHead, tableRows } from '../derive/rule-table.js';
import { exit, type Io, UsageError } from './io.js';
import { allRules } from './rule-list.js';
import { widthOf, wrapText } from './terminal.js';

export type RuleListFormat = 'table' | 'json' | 'md';

/** Prints the rules: what each is called, how loud it is where, whether it has a fix. */
export async function listRules(format: RuleListFormat, io: Io): Promise<number> {
  const rules = allRules();
  if (format === 'json') io.stdout(`${JSON.stringify(rules, null, 2)}\n`);
  else io.stdout(format === 'md' ? markdownTable(rules) : alignColumns([[...tableHead], ...tableRows(rules)]));
  return exit.clean;
}

/** Prints the page of a rule. */
export async function explain(name: string, io: Io): Promise<number> {
  const rules = allRules();
  const rule = rules.find(({ id, formerly = [] }) => id === name || formerly.includes(name));
  const { docs } = await import('../generated/docs.js');
  const doc = rule && docs[rule.id];
  if (!doc)
    throw new UsageError(
      `there is no rule "${name}"${didYouMean(
        name,
        rules.map(({ id }) => id),
      )}`,
    );
  io.stdout(wrapText(doc.text, Math.min(widthOf(io), 100)));
  return exit.clean;
}

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
