import { lazy } from '../../core/lazy.js';
import { type Located, place, type Range, type SourceFile } from '../../core/source.js';
import { unknown, unset } from '../../core/value.js';
import { platformArguments } from '../../knowledge/dockerfile-arguments.js';
import type { SyntaxProblem } from '../syntax.js';
import { complaintAbout, isInstruction } from './checks.js';
import { readDirectives } from './directives.js';
import { readHeredocs } from './heredoc.js';
import { buildInstruction, type Lines } from './instruction.js';
import { commentIn, readLogicalLine, splitLines } from './lines.js';
import { defaultShell } from './platform.js';
import { ships } from './ships.js';
import { StageModel } from './stage.js';
import { holdsHeredocs, readSyntax, type Syntax } from './syntax.js';
import type { Dockerfile, Instruction } from './types.js';
import { expand, type Lookup, Scope } from './variables.js';

/** Problems kept of one file; a file with more is of another kind. */
const maxProblems = 20;
const maxInstructions = 10_000;
/** Stages inherit from one another, so that their number bounds the work. */
const maxStages = 250;

interface Options {
  /** Lower-case names or indexes of stages that a build names; they ship besides the last stage. */
  readonly targets?: readonly string[];
}

interface Entry {
  readonly syntax: Syntax;
  readonly lines: Lines;
}

/** Reads a Dockerfile. Never throws: what Docker would refuse becomes a problem, and the rest is read on. */
export function parseDockerfile(file: SourceFile, { targets = [] }: Options = {}): Dockerfile {
  const { directives, escapeChar, comments, entries, problems } = readEntries(file);
  const instructions: Instruction[] = [];
  const stages: StageModel[] = [];
  const byName = new Map<string, StageModel>();
  const globals = new Scope();
  const start = place(file, 0, 0);
  const lookupGlobal: Lookup = (name) =>
    globals.get(name) ?? (platformArguments.has(name) ? unknown(start, `${name} is set by the build`) : unset(start));
  const dockerfile: Dockerfile = {
    ...place(file, 0, file.text.length),
    escape: escapeChar,
    directives,
    comments,
    instructions,
    stages,
    problems,
  };
  let isOutside = false;

  const beginStage = ({ syntax, lines }: Entry): StageModel => {
    const from = buildInstruction(syntax, lines, {
      file,
      escapeChar,
      stage: () => stage,
      lookup: lookupGlobal,
      isDeclared: (name) => globals.has(name),
      shell: [],
    });
    const word = from.words[0];
    const at = word ? place(file, ...word.range) : from.keywordAt;
    const base = word ? expand(word.text, at, escapeChar, lookupGlobal) : unknown(at, 'FROM names no image');
    const index = stages.length;
    const stage: StageModel = new StageModel({
      dockerfile: () => dockerfile,
      index,
      from,
      base,
      parent: base.isSet ? byName.get(base.value.toLowerCase()) : undefined,
      escapeChar,
      // Many rules ask, and the answer looks at all stages.
      ships: lazy(() => ships(stage, stages, targets)),
    });
    stages.push(stage);
    if (stage.name) byName.set(stage.name, stage);
    instructions.push(from);
    return stage;
  };

  for (const entry of entries) {
    const { syntax, lines } = entry;
    if (syntax.keyword === 'FROM') {
      isOutside ||= stages.length >= maxStages;
      if (!isOutside) {
        beginStage(entry);
        continue;
      }
    }
    const stage = isOutside ? undefined : stages.at(-1);
    const lookup = stage?.lookup ?? lookupGlobal;
    const shell = stage?.shell ?? defaultShell('linux');
    const scope = stage?.scope ?? globals;
    const isDeclared = (name: string) => scope.has(name);
    const instruction = buildInstruction(syntax, lines, { file, escapeChar, stage: () => stage, lookup, isDeclared, shell });
    instructions.push(instruction);
    stage?.add(instruction, syntax);
    if (!isOutside) declare(instruction, stage?.scope, globals);
  }

  if (isOutside)
    problems.push({ at: start, message: `the file has more than ${maxStages} stages; the rest is not read`, id: 'lint/input-too-complex' });
  const first = instructions[0];
  const early = instructions.find(({ stage, keyword }) => !stage && keyword !== 'ARG' && isInstruction(keyword));
  if (stages.length === 0) problems.unshift({ at: first?.keywordAt ?? start, message: 'the file has no FROM instruction' });
  else if (early && !isOutside) problems.unshift({ at: early.keywordAt, message: `${early.keyword} stands before the first FROM` });
  problems.splice(maxProblems);
  return dockerfile;
}

/** Puts the variables of ENV and ARG into force. */
function declare({ keyword, assignments }: Instruction, scope: Scope | undefined, globals: Scope): void {
  for (const { name, value, file, range } of assignments) {
    if (keyword === 'ENV') scope?.setEnv(name, value);
    if (keyword !== 'ARG') continue;
    if (!value.isUnset) (scope ?? globals).setArg(name, value);
    else if (!scope?.get(name)) {
      const inherited = scope && globals.get(name);
      const why = platformArguments.has(name) ? `${name} is set by the build` : `the build argument ${name} has no default`;
      (scope ?? globals).setArg(name, inherited ?? unknown(place(file, ...range), why));
    }
  }
}

/** Cuts the file into instructions, comments and directives. */
function readEntries(file: SourceFile) {
  const lines = splitLines(file.text);
  const { directives, escapeChar, lines: taken, problems: initial } = readDirectives(file, lines);
  const at = (range: Range): Located => place(file, ...range);
  const comments: (Located & { readonly text: string })[] = [];
  const entries: Entry[] = [];
  const problems: SyntaxProblem[] = [...initial];
  let hasForeign = false;
  const addComment = (range: Range) => comments.push({ ...at(range), text: file.text.slice(range[0] + 1, range[1]).trim() });

  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    const comment = commentIn(file.text, line);
    if (comment) {
      if (!taken.has(index)) addComment(comment);
      index++;
      continue;
    }
    if (entries.length >= maxInstructions) {
      const message = `the file has more than ${maxInstructions} instructions; the rest is not read`;
      problems.push({ at: place(file, line.start, line.end), message, id: 'lint/input-too-complex' });
      break;
    }
    const logical = readLogicalLine(file.text, lines, index, escapeChar);
    index = logical.next;
    for (const inner of logical.comments) addComment(inner);
    const { text } = logical;
    if (text.text === '') continue;
    const syntax = readSyntax(text, escapeChar);
    const { heredocs, next } = holdsHeredocs(syntax) ? readHeredocs(file, lines, text, index) : { heredocs: [], next: index };
    // The last here-document may be open, and then the rest of the file is its body.
    const open = heredocs.find(({ terminated }) => !terminated);
    const lastLine = open ? file.text.length : (lines[next - 1]?.end ?? file.text.length);
    const end = heredocs.length > 0 ? lastLine : text.rangeOf(0, text.text.length)[1];
    index = next;
    entries.push({ syntax, lines: { comments: logical.comments, heredocs, end } });
    const complaint = problems.length < maxProblems ? complaintAbout(syntax, escapeChar) : undefined;
    if (complaint && !(complaint.isForeign && hasForeign)) problems.push({ at: at(complaint.range), message: complaint.message });
    hasForeign ||= complaint?.isForeign === true;
    if (open) problems.push({ at: at(open.range), message: `the here-document "${open.delimiter}" is not closed` });
  }
  return { directives, escapeChar, comments, entries, problems };
}
