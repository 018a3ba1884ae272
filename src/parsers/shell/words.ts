import { parse } from 'unbash';
import { literalOf } from './literal.js';

/**
 * The words of a simple command line, as a shell would split it: `node "a b"` gives `['node', 'a b']`.
 * Undefined when it holds expansions, operators, redirections or assignments, so that only a shell can tell.
 */
export function splitWords(text: string): readonly string[] | undefined {
  const line = text.trim();
  if (line === '') return [];
  if (line.length > 10_000) return undefined;
  const script = parse(line);
  const [statement, ...more] = script.commands;
  const command = statement?.command;
  const isWhole = command?.type === 'Command' && command.pos === 0 && command.end === line.length;
  if (script.errors?.length || more.length > 0 || statement?.background || !isWhole || !command.name || command.prefix.length > 0)
    return undefined;
  const words = [literalOf(command.name)];
  for (const word of command.suffix) {
    if (word.type === 'Word') words.push(literalOf(word));
    else if (word.type === 'Assignment' && word.value.type === 'Word') {
      const value = literalOf(word.value);
      words.push(value === undefined || word.index ? undefined : `${word.name}${word.append ? '+' : ''}=${value}`);
    } else return undefined;
  }
  return words.every((word) => word !== undefined) ? words : undefined;
}
