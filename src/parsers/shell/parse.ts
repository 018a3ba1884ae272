import {
  type AndOr,
  type Command,
  forEachChild,
  type HereDoc,
  type ParsedScript,
  parse,
  type Statement,
  type SyntaxNode,
  type Word,
} from 'unbash';
import { type Located, place, type Range, type SourceFile } from '../../core/source.js';
import { constructOf } from './constructs.js';
import { readInvocation, readOptions } from './invocation.js';
import { literalOf } from './literal.js';
import { scriptAlwaysSucceeds } from './outcome.js';
import { countPrefixWords } from './prefixes.js';
import type { ShellCommand, ShellConstruct, ShellExpansion, ShellRedirect, ShellScript, ShellWord } from './types.js';

interface Settings {
  /** Where a part of `text` stands in the file; by default `text` is as long as its range and maps one to one. */
  readonly rangeOf?: (start: number, end: number) => Range;
  /** Options that the shell was started with. */
  readonly options?: readonly string[];
  /** The program that reads the script, without its folder. */
  readonly shell?: string;
}

/** The parser's time grows faster than the text where these open again and again; no script of a person comes near. */
const maxParentheses = 1000;
const maxHeredocs = 200;
const maxDepth = 1000;
/** Offset in the file behind which no script is read: each command takes a kilobyte of memory, and a file can hold hundreds of thousands. */
const farthest = 256 * 1024;

/** Reads a script for a POSIX-like shell. Never throws: what cannot be read sets `damaged`, and the rest is kept. */
export function parseShell(file: SourceFile, range: Range, text: string, settings: Settings = {}): ShellScript {
  const rangeOf = settings.rangeOf ?? ((start, end) => [range[0] + start, range[0] + end]);
  const shell = settings.shell ?? 'sh';
  const reader = new Reader(file, text, rangeOf, shell);
  for (const option of settings.options ?? []) reader.options.add(option);
  if (range[1] > farthest || isTooComplex(text)) reader.damaged = true;
  else {
    try {
      const script = parse(text);
      reader.script(script, false);
      reader.alwaysSucceeds = scriptAlwaysSucceeds(script, reader.options);
    } catch {
      // Deep nesting exhausts the stack of the parser.
      reader.damaged = true;
    }
  }
  const alwaysSucceeds = !reader.damaged && reader.alwaysSucceeds;
  const commands = reader.commands.toSorted((a, b) => a.range[0] - b.range[0]);
  const constructs = reader.constructs.toSorted((a, b) => a.range[0] - b.range[0]);
  const expansions = reader.expansions.toSorted((a, b) => a.range[0] - b.range[0]);
  return {
    ...place(file, ...range),
    shell,
    commands,
    expansions,
    constructs,
    options: reader.options,
    alwaysSucceeds,
    damaged: reader.damaged,
  };
}

function isTooComplex(text: string): boolean {
  let parentheses = 0;
  let heredocs = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '(' || char === '`') parentheses++;
    else if (char === '<' && text[i + 1] === '<') heredocs++;
  }
  return parentheses > maxParentheses || heredocs > maxHeredocs;
}

interface Positioned {
  readonly pos: number;
  readonly end: number;
}

/** Where a command stands in the script around it. */
interface Place {
  readonly nested: boolean;
  readonly background: boolean;
  readonly pipeline?: number | undefined;
  readonly stage: number;
  /** `!` and `time` before the pipeline, for its first command. */
  readonly prefixes: readonly string[];
  readonly rescue: Located | undefined;
  readonly followed: boolean;
}

const alone: Omit<Place, 'nested'> = { background: false, stage: 0, prefixes: [], rescue: undefined, followed: false };

class Reader {
  readonly commands: ShellCommand[] = [];
  readonly constructs: ShellConstruct[] = [];
  readonly expansions: ShellExpansion[] = [];
  readonly options = new Set<string>();
  damaged = false;
  alwaysSucceeds = false;
  #pipelines = 0;
  #depth = 0;
  readonly #file: SourceFile;
  #text: string;
  #rangeOf: (start: number, end: number) => Range;
  #shell: string;

  constructor(file: SourceFile, text: string, rangeOf: (start: number, end: number) => Range, shell: string) {
    this.#file = file;
    this.#shell = shell;
    this.#text = text;
    this.#rangeOf = rangeOf;
  }

  script(script: ParsedScript, nested: boolean): void {
    if (script.errors?.length) this.damaged = true;
    this.#statements(script.commands, { ...alone, nested });
  }

  #statements(statements: readonly Statement[], where: Place): void {
    for (const [index, statement] of statements.entries()) {
      this.#node(statement, { ...where, followed: where.followed || index + 1 < statements.length });
    }
  }

  /** Where a command fails, the list goes on behind its next `||`. */
  #list({ commands, operators }: AndOr, where: Place): void {
    let { rescue } = where;
    const rescues = commands
      .map((_, index) => index)
      .reverse()
      .map((index) => {
        const next = commands[index + 1];
        if (next && operators[index] === '||') rescue = this.#at(next);
        return rescue;
      })
      .reverse();
    for (const [index, command] of commands.entries()) this.#node(command, { ...where, rescue: rescues[index] });
  }

  #node(node: SyntaxNode, where: Place): void {
    if (++this.#depth > maxDepth) this.damaged = true;
    else this.#visit(node, where);
    this.#depth--;
  }

  #visit(node: SyntaxNode, where: Place): void {
    const kind = constructOf(node, this.#text);
    if (kind) this.constructs.push({ ...this.#at(node), kind, shell: this.#shell });
    switch (node.type) {
      case 'Statement':
        this.#node(node.command, { ...where, background: node.background ?? where.background });
        break;
      case 'Pipeline': {
        const pipeline = this.#pipelines++;
        const prefixes = node.prefixes.map((prefix) => (prefix.type === 'Time' ? 'time' : '!'));
        for (const [index, operator] of node.operators.entries()) {
          const [before, behind] = [node.commands[index], node.commands[index + 1]];
          if (operator === '|&' && before && behind) {
            this.constructs.push({ ...this.#at({ pos: before.pos, end: behind.end }), kind: 'pipe-of-both', shell: this.#shell });
          }
        }
        for (const [stage, command] of node.commands.entries()) {
          this.#node(command, { ...where, pipeline, stage, prefixes: stage === 0 ? prefixes : [] });
        }
        break;
      }
      case 'AndOr':
        this.#list(node, where);
        break;
      case 'Command': {
        const input = this.#command(node, where);
        forEachChild(node, (child) => {
          if (child !== input) this.#node(child, { ...alone, nested: true });
        });
        break;
      }
      case 'Redirected':
      case 'Subshell':
      case 'BraceGroup':
        this.#children(node, { ...where, pipeline: undefined, stage: 0, prefixes: [] });
        break;
      case 'CompoundList':
        this.#statements(node.commands, { ...where, pipeline: undefined, stage: 0, prefixes: [] });
        break;
      case 'CommandExpansion':
      case 'ProcessSubstitution':
      case 'ArithmeticCommandExpansion':
        this.#substitution(node);
        break;
      case 'SimpleExpansion':
        this.#expansion(node, node.text.slice(1), '');
        break;
      case 'ParameterExpansion':
        this.#expansion(node, node.parameter, node.operation && 'operator' in node.operation ? node.operation.operator : '');
        this.#children(node, { ...alone, nested: true });
        break;
      default:
        this.#children(node, { ...alone, nested: true });
    }
  }

  #expansion(node: Positioned, name: string, operator: string): void {
    if (/^[A-Za-z_]\w*$/.test(name)) this.expansions.push({ ...this.#at(node), name, operator });
  }

  #children(node: SyntaxNode, where: Place): void {
    forEachChild(node, (child) => this.#node(child, where));
  }

  #substitution(node: Positioned & { readonly script: ParsedScript | undefined }): void {
    const { script } = node;
    if (!script) return;
    // Backticks with escapes inside are decoded first, and positions count in the decoded text: the whole must do as a place.
    const whole = this.#range(node);
    if (script.source === undefined) this.script(script, true);
    else this.#within(script.source, () => whole, script, true);
  }

  /** Reads a script whose positions count in a text of its own. */
  #within(text: string, rangeOf: (start: number, end: number) => Range, script: ParsedScript, nested: boolean): void {
    const outer = { text: this.#text, rangeOf: this.#rangeOf };
    this.#text = text;
    this.#rangeOf = rangeOf;
    this.script(script, nested);
    this.#text = outer.text;
    this.#rangeOf = outer.rangeOf;
  }

  #at(node: Positioned): Located {
    return place(this.#file, ...this.#range(node));
  }

  /** The parser goes a step too far behind a backslash at the end. */
  #range({ pos, end }: Positioned): Range {
    const start = Math.min(pos, this.#text.length);
    return this.#rangeOf(start, Math.max(start, Math.min(end, this.#text.length)));
  }

  #words(command: Command): readonly ShellWord[] {
    const nodes = [...(command.name ? [command.name] : []), ...command.args];
    return nodes.map((node) => {
      if (node.type === 'Word') return this.#word(node);
      const text = this.#text.slice(node.pos, node.end);
      const value = node.value.type === 'Word' && !node.index ? literalOf(node.value) : undefined;
      return { ...this.#at(node), literal: value === undefined ? undefined : `${node.name}${node.append ? '+' : ''}=${value}`, text };
    });
  }

  #redirect(node: Command['redirects'][number]): ShellRedirect {
    const at = { ...this.#at(node), operator: node.operator };
    if (node.type !== 'HereDoc') return { ...at, target: node.target && this.#word(node.target) };
    const { delimiter } = node;
    if (!delimiter) return { ...at, target: undefined };
    return { ...at, target: { ...this.#at(delimiter), literal: delimiter.value, text: delimiter.text } };
  }

  #word(node: Word): ShellWord {
    return { ...this.#at(node), literal: literalOf(node), text: this.#text.slice(node.pos, node.end) };
  }

  /** Returns the here-document that the command runs as a script, if it is a shell that does. */
  #command(command: Command, where: Place): HereDoc | undefined {
    const words = this.#words(command);
    const literals = words.map((word) => word.literal);
    const skipped = countPrefixWords(literals);
    const name = literals[skipped];
    const args = words.slice(skipped + 1);
    if (name === 'set') for (const option of readOptions(literals.slice(skipped + 1)).options) this.options.add(option);
    this.commands.push({
      ...this.#at(command),
      name,
      prefixes: [...where.prefixes, ...words.slice(0, skipped).map((word) => word.literal ?? word.text)],
      args,
      words,
      assignments: command.prefix.flatMap((node) => (node.type === 'Assignment' ? [{ name: node.name, at: this.#at(node) }] : [])),
      background: where.background,
      pipeline: where.pipeline ?? this.#pipelines++,
      stage: where.stage,
      nested: where.nested,
      redirects: command.redirects.map((node) => this.#redirect(node)),
      shell: this.#shell,
      rescue: where.rescue,
      followed: where.followed,
    });
    return this.#standardInput(command, literals.slice(skipped), where);
  }

  /** `bash <<EOF` runs the here-document. */
  #standardInput(command: Command, words: readonly (string | undefined)[], where: Place): HereDoc | undefined {
    const invocation = readInvocation(words);
    if (!invocation || invocation.takesScript || invocation.operand < words.length) return undefined;
    const heredoc = command.redirects.find((redirect): redirect is HereDoc => redirect.type === 'HereDoc' && !redirect.descriptor);
    if (!heredoc) return undefined;
    for (const option of invocation.options) this.options.add(option);
    const { pos, end } = heredoc.body;
    const body = this.#text.slice(pos, end);
    const rangeOf = this.#rangeOf;
    const outer = this.#shell;
    this.#shell = invocation.program;
    this.#within(body, (start, stop) => rangeOf(pos + start, pos + stop), parse(body), where.nested);
    this.#shell = outer;
    return heredoc;
  }
}
