import { type Command, type ParsedScript, parse, type Redirection, type SyntaxNode } from 'unbash';
import { alwaysSucceeds } from '../../knowledge/outcomes.js';
import { readInvocation } from './invocation.js';
import { literalOf } from './literal.js';
import { countPrefixWords } from './prefixes.js';

/** What a part of a script does to the whole: `ends` it there, by `exit`, or goes on behind it. */
interface Outcome {
  readonly succeeds: boolean;
  readonly ends: boolean;
}

const open: Outcome = { succeeds: false, ends: false };
/** Scripts of people nest a few levels. */
const deepest = 50;

/** Whether a script ends with success whatever its commands find. `options` are those that it sets or was started with. */
export function scriptAlwaysSucceeds(script: ParsedScript, options: ReadonlySet<string>): boolean {
  if (script.errors?.length) return false;
  return listOutcome(script.commands, options.has('e'), 0).succeeds;
}

/** The same for the words of a command, `["sh", "-c", "…"]` among them. Undefined words are expansions. */
export function wordsAlwaysSucceed(words: readonly (string | undefined)[]): boolean {
  const skipped = words.slice(countPrefixWords(words));
  const invocation = readInvocation(skipped);
  if (!invocation?.takesScript) return alwaysSucceeds(skipped);
  const text = skipped[invocation.operand];
  return text !== undefined && scriptAlwaysSucceeds(parse(text), new Set(invocation.options));
}

function outcomeOf(node: SyntaxNode, stopsAtErrors: boolean, depth: number): Outcome {
  if (depth > deepest) return open;
  switch (node.type) {
    case 'Statement':
      return node.background ? { succeeds: true, ends: false } : outcomeOf(node.command, stopsAtErrors, depth + 1);
    case 'AndOr': {
      const [first, ...rest] = node.commands;
      let result = first ? outcomeOf(first, stopsAtErrors, depth + 1) : open;
      for (const [index, command] of rest.entries()) {
        if (result.ends) break;
        const next = outcomeOf(command, stopsAtErrors, depth + 1);
        // Behind `||` the next part runs only when this one fails; its `exit` ends the script then, and only then.
        if (node.operators[index] === '||') result = { succeeds: result.succeeds || next.succeeds, ends: false };
        else result = { succeeds: result.succeeds && next.succeeds, ends: result.succeeds && next.ends };
      }
      return result;
    }
    case 'Pipeline': {
      const last = node.commands.at(-1);
      if (!last || node.prefixes.length > 0) return open;
      const outcome = outcomeOf(last, stopsAtErrors, depth + 1);
      return node.commands.length === 1 ? outcome : { ...outcome, ends: false };
    }
    case 'Command':
      return commandOutcome(node);
    case 'Redirected':
      return node.redirects.every(isHarmless) ? outcomeOf(node.command, stopsAtErrors, depth + 1) : open;
    case 'BraceGroup':
      return listOutcome(node.body.commands, stopsAtErrors, depth + 1);
    case 'Subshell':
      return { succeeds: listOutcome(node.body.commands, stopsAtErrors, depth + 1).succeeds, ends: false };
    default:
      return open;
  }
}

/** The last statement decides, unless the shell stops at the first error. */
function listOutcome(statements: readonly SyntaxNode[], stopsAtErrors: boolean, depth: number): Outcome {
  let result = open;
  for (const [index, statement] of statements.entries()) {
    const outcome = outcomeOf(statement, stopsAtErrors, depth + 1);
    result = stopsAtErrors && index > 0 ? { ...outcome, succeeds: outcome.succeeds && result.succeeds } : outcome;
    if (result.ends) break;
    // An exit inside of this statement may end the script with a failure.
    if (index < statements.length - 1 && mayExit(statement)) return open;
  }
  return result;
}

function mayExit(statement: SyntaxNode): boolean {
  if (statement.type !== 'Statement') return true;
  const { command } = statement;
  const parts = command.type === 'AndOr' ? command.commands : [command];
  return parts.some(
    (part) => part.type !== 'Command' || wordsOf(part)[0] === undefined || /^(exit|exec|return)$/.test(wordsOf(part)[0] ?? ''),
  );
}

function commandOutcome(command: Command): Outcome {
  // Bash asks the network by `echo > /dev/tcp/host/port`.
  if (!command.redirects.every(isHarmless)) return open;
  const words = wordsOf(command);
  if (words.length === 0)
    return { succeeds: command.prefix.every((node) => node.type === 'Assignment' && !node.text.includes('$')), ends: false };
  const ends = words[0] === 'exit' || words[0] === 'exec';
  return { succeeds: words[0] === 'exit' ? words[1] === '0' : wordsAlwaysSucceed(words), ends };
}

function isHarmless(redirect: Redirection): boolean {
  if (redirect.type !== 'Redirect' || !redirect.target) return false;
  return redirect.operator.includes('&') && /^\d+$|^-$/.test(redirect.target.value) ? true : redirect.target.value === '/dev/null';
}

function wordsOf(command: Command): readonly (string | undefined)[] {
  const nodes = [...(command.name ? [command.name] : []), ...command.args];
  return nodes.map((node) => (node.type === 'Word' ? literalOf(node) : undefined));
}
