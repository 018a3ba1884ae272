import { insertAfter, replace } from '../../core/edit.js';
import { weaklyMemoized } from '../../core/lazy.js';
import type { Fix, Problem } from '../../core/problem.js';
import { type Range, textOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { knowsPipefail, replacesShell, type ShellLanguage, shellLanguage } from '../../knowledge/shells.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { ShellCommand, ShellConstruct, ShellConstructKind, ShellScript } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

interface Effect {
  /** What happens, as a clause behind "so". */
  readonly effect: string;
  readonly cure: string;
  /** The shell refuses the whole script. */
  readonly fails?: boolean;
}

const viaBash = 'run the script with bash';
const refused = (cure = viaBash): Effect => ({ effect: 'it refuses the script', cure, fails: true });
const asName: Effect = { effect: 'it looks for a command of that name', cure: viaBash };

/** Measured 2026-11-26 with dash 0.5.12. */
const inDash: Partial<Record<ShellConstructKind, Effect>> = {
  'double-bracket': { effect: 'the test always fails', cure: 'write [ … ]' },
  array: refused(),
  'here-string': refused('pipe the text in with printf'),
  'process-substitution': refused('write to a file first'),
  'redirection-of-both': { effect: 'the command goes to the background, and nobody waits for it', cure: 'write > file 2>&1' },
  'appending-redirection-of-both': { effect: 'the command goes to the background, and nobody waits for it', cure: 'write >> file 2>&1' },
  'pipe-of-both': refused('write 2>&1 |'),
  'function-keyword': refused('leave out the word function, and put () behind the name'),
  'brace-expansion': { effect: 'the braces stay as they are', cure: 'write the words out' },
  'ansi-quotes': { effect: 'the dollar sign stays in the text', cure: 'use printf' },
  replacement: refused('use sed'),
  slice: refused('use cut'),
  'case-change': refused('use tr'),
  indirection: refused(),
  'arithmetic-command': asName,
  'arithmetic-loop': refused(),
  'appending-assignment': asName,
  select: refused(),
};

/** Measured 2026-11-26 with BusyBox 1.35.0, which knows much of bash. What it knows is not here. */
const inAsh: Partial<Record<ShellConstructKind, Effect>> = {
  array: refused(),
  'here-string': refused('pipe the text in with printf'),
  'pipe-of-both': refused('write 2>&1 |'),
  'brace-expansion': { effect: 'the braces stay as they are', cure: 'write the words out' },
  'case-change': refused('use tr'),
  indirection: refused(),
  'arithmetic-command': asName,
  'arithmetic-loop': refused(),
  'appending-assignment': asName,
  select: refused(),
};

/** Built into bash alone. */
const commandsOfBash: Record<'dash' | 'ash', ReadonlySet<string>> = {
  dash: new Set(['source', 'declare', 'shopt', 'pushd', 'popd', 'mapfile', 'readarray', 'let']),
  ash: new Set(['declare', 'shopt', 'pushd', 'popd', 'mapfile', 'readarray']),
};

/** Braces in the words of other commands may be meant as they are: formats, JSON. */
const takesPaths = new Set(['mkdir', 'cp', 'mv', 'rm', 'touch', 'chown', 'chmod', 'ln', 'install', 'rmdir', 'cd', 'ls']);

export default defineRule({
  id: 'dockerfile/bash-syntax-in-sh',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A script uses what only bash knows, and the /bin/sh of its image is another shell',
  severity: 'error',
  rationale: `RUN and the shell form of CMD run under /bin/sh, which is dash on Debian and Ubuntu and BusyBox on Alpine. Some of what bash adds stops the
build there; the rest is worse, since the build goes on and does something else: one folder called "{a,b}", a test that never holds, a command that
nobody waits for.`,
  references: ['https://wiki.ubuntu.com/DashAsBinSh', 'https://docs.docker.com/reference/dockerfile/#shell'],
  peers: [
    'hadolint SC2039',
    'hadolint SC3001',
    'hadolint SC3003',
    'hadolint SC3005',
    'hadolint SC3006',
    'hadolint SC3009',
    'hadolint SC3010',
    'hadolint SC3011',
    'hadolint SC3014',
    'hadolint SC3020',
    'hadolint SC3024',
    'hadolint SC3030',
    'hadolint SC3037',
    'hadolint SC3040',
    'hadolint SC3044',
    'hadolint SC3046',
    'hadolint SC3053',
    'hadolint SC3054',
    'hadolint SC3057',
    'hadolint SC3059',
    'hadolint SC3060',
    'hadolint SC2112',
    'hadolint SC2113',
  ],
  examples: {
    bad: [
      {
        name: 'dash does not know the word',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN «source /venv/bin/activate» && pip install -r requirements.txt\n' },
        fixed: { Dockerfile: 'FROM python:3.12-slim\nRUN . /venv/bin/activate && pip install -r requirements.txt\n' },
      },
      {
        name: 'one odd folder instead of two',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN mkdir -p /srv/«{data,logs}»\n' },
      },
      {
        name: 'a test that never holds',
        files: { Dockerfile: 'FROM debian:12.8\nARG MODE\nRUN if «[ "$MODE" == "dev" ]»; then touch /dev-mode; fi\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nARG MODE\nRUN if [ "$MODE" = "dev" ]; then touch /dev-mode; fi\n' },
      },
      { name: 'of bash', files: { Dockerfile: 'FROM debian:12.8\nARG MODE\nRUN if «[[ $MODE = dev ]]»; then touch /dev-mode; fi\n' } },
      {
        name: 'to the background',
        files: { Dockerfile: 'FROM debian:12.8\nRUN make «&> build.log»\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN make > build.log 2>&1\n' },
      },
      { name: 'before Debian 13', files: { Dockerfile: 'FROM node:22-bookworm\nRUN «set -euo pipefail»; npm ci\n' } },
      { name: 'the option lands in the file', files: { Dockerfile: 'FROM ubuntu:24.04\nRUN «echo -e "a\\tb" > /etc/table»\n' } },
      { name: 'a here-string', files: { Dockerfile: 'FROM alpine:3.21\nRUN cat «<<< hello» > /greeting\n' } },
      { name: 'an array in a here-document', files: { Dockerfile: 'FROM debian:12.8\nRUN <<EOF\n«names=(a b)»\necho done\nEOF\n' } },
      {
        name: 'a loop that runs once',
        files: { Dockerfile: 'FROM debian:12.8\nRUN for i in «{1..5}»; do apt-get update && break; done\n' },
      },
      {
        name: 'in CMD',
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nCMD «source /env.sh» && exec /worker\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nCMD . /env.sh && exec /worker\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM python:3.12-slim\nRUN . /venv/bin/activate && pip install -r requirements.txt\n' } },
      {
        name: 'SHELL says bash',
        files: {
          Dockerfile:
            'FROM debian:12.8\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN source /env.sh && mkdir -p /srv/{data,logs} && [[ -d /srv ]]\n',
        },
      },
      {
        name: 'so does the RUN',
        files: { Dockerfile: 'FROM debian:12.8\nRUN ["/bin/bash", "-c", "source /env.sh && make &> build.log"]\n' },
      },
      {
        name: 'or the here-document',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN <<EOF bash\nset -o pipefail\nnames=(a b)\nEOF\nRUN <<EOF\n#!/bin/bash\n[[ -d /srv ]]\nEOF\n',
        },
      },
      { name: 'sh is bash there', files: { Dockerfile: 'FROM rockylinux:9\nRUN source /env.sh && mkdir -p /srv/{data,logs}\n' } },
      {
        name: 'BusyBox knows these',
        files: {
          Dockerfile:
            'FROM alpine:3.21\nARG MODE\nRUN set -o pipefail; source /env.sh; if [[ "$MODE" == dev ]]; then echo -e "a\\tb" &> /t; fi\n',
        },
      },
      {
        name: 'an image that nobody here knows',
        files: { Dockerfile: 'FROM acme/base:1\nRUN mkdir -p /srv/{data,logs} && source /env.sh\n' },
      },
      { name: 'dash of Debian 13 knows it', files: { Dockerfile: 'FROM debian:13.1\nRUN set -o pipefail; make | tee build.log\n' } },
      { name: 'a release that the tag does not tell', files: { Dockerfile: 'FROM node:22\nRUN set -o pipefail; make | tee build.log\n' } },
      {
        name: 'sh was replaced',
        files: { Dockerfile: 'FROM debian:12.8\nRUN ln -sf /bin/bash /bin/sh\nRUN source /env.sh && mkdir -p /srv/{data,logs}\n' },
      },
      {
        name: 'braces that mean themselves, and a list that is written out',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN echo {a:1,b:2} > /x && find . -exec rm {} + && mkdir -p /srv/data /srv/logs && for i in 1 2 3; do echo $i; done\n',
        },
      },
      {
        name: 'one equals sign',
        files: { Dockerfile: 'FROM debian:12.8\nARG MODE\nRUN if [ "$MODE" = "dev" ]; then touch /dev-mode; fi\n' },
      },
      { name: 'the long way', files: { Dockerfile: 'FROM debian:12.8\nRUN make > build.log 2>&1 && printf "a\\tb" > /etc/table\n' } },
      {
        name: 'quoted',
        files: { Dockerfile: 'FROM debian:12.8\nRUN mkdir -p "/srv/{data,logs}" && bash -c "source /env.sh && [[ -d /srv ]]"\n' },
      },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    let replaced = stage.parent ? endsWithOtherShell(stage.parent) : false;
    for (const outer of stage.instructions) {
      const instruction = outer.trigger ?? outer;
      const { script } = instruction;
      if (!script || script.damaged) continue;
      if (!replaced) yield* mistakes(stage, script);
      replaced ||= replacesSh(instruction);
    }
  },
});

function replacesSh({ script }: Instruction): boolean {
  return script?.commands.some(replacesShell) ?? false;
}

/** Whether the stage or one that it builds on put another shell in the place of sh. Stages come in order, so those before are known. */
const endsWithOtherShell: (stage: Stage) => boolean = weaklyMemoized(
  ({ parent, instructions }: Stage) => (parent !== undefined && endsWithOtherShell(parent)) || instructions.some(replacesSh),
);

function* mistakes(stage: Stage, script: ShellScript): Iterable<Problem> {
  // More of them than a person writes would take long to tell apart.
  const words = pathWords(script).slice(0, 200);
  for (const construct of script.constructs) {
    const language = shellLanguage(construct.shell, stage.baseImage);
    const effect = language && language !== 'bash' && (language === 'dash' ? inDash : inAsh)[construct.kind];
    if (!effect || (construct.kind === 'brace-expansion' && !namesPaths(construct, words))) continue;
    yield {
      at: construct,
      message: messageOf(excerpt(textOf(construct), 40), language, effect),
      ...(!effect.fails && { atMost: 'warning' as const }),
      fix: construct.kind === 'redirection-of-both' ? plainRedirection(construct) : undefined,
    };
  }
  for (const command of script.commands) {
    const language = shellLanguage(command.shell, stage.baseImage);
    if (!language || language === 'bash') continue;
    const effect = effectOf(command, language, stage);
    if (!effect) continue;
    const stops = !command.nested && !command.rescue && (!command.followed || script.options.has('e'));
    yield {
      at: command,
      message: messageOf(excerpt(textOf(command), 40), language, effect),
      ...(!(effect.fails && stops) && { atMost: 'warning' as const }),
      fix: repair(command, stops),
    };
  }
}

function messageOf(text: string, language: ShellLanguage, { effect, cure }: Effect): string {
  return `"${text}" is written for bash, but ${language === 'dash' ? 'sh of this image is dash' : 'sh of this image is BusyBox'}, so ${effect}; ${cure}`;
}

/** Ranges of the words in which braces stand for paths. */
function pathWords({ commands }: ShellScript): readonly Range[] {
  return commands
    .flatMap(({ name, args }) => (takesPaths.has(name ?? '') ? args.filter(({ text }) => text.includes('{')) : []))
    .map(({ range }) => range);
}

/** The braces stand in a path that a command works on, or in the list of a loop. */
function namesPaths({ file, range }: ShellConstruct, words: readonly Range[]): boolean {
  if (/\bfor\s+\w+\s+in\s[^;\n]*$/.test(file.text.slice(Math.max(0, range[0] - 200), range[0]))) return true;
  return words.some(([start, end]) => start <= range[0] && range[1] <= end);
}

function effectOf(command: ShellCommand, language: 'dash' | 'ash', stage: Stage): Effect | undefined {
  const { name, args, prefixes } = command;
  if (name === undefined || prefixes.length > 0) return undefined;
  if (commandsOfBash[language].has(name)) {
    return { effect: 'it finds no such command', cure: name === 'source' ? 'write a dot instead' : viaBash, fails: true };
  }
  if (language !== 'dash') return undefined;
  if ((name === '[' || name === 'test') && args.some(({ text }) => text === '=='))
    return { effect: 'the test always fails', cure: 'write one =' };
  if (name === 'echo' && /^-n?e/.test(args[0]?.literal ?? ''))
    return { effect: `"${args[0]?.literal}" becomes part of the text`, cure: 'use printf' };
  const { reference } = stage.rootStage;
  const setsPipefail =
    name === 'set' && args.some(({ literal }, index) => literal === 'pipefail' && /^-\w*o$/.test(args[index - 1]?.literal ?? ''));
  if (!setsPipefail || command.redirects.length > 0 || knowsPipefail('dash', stage.baseImage?.name, reference?.tag) !== false)
    return undefined;
  return { effect: 'it knows no pipefail', cure: 'set SHELL to bash first', fails: true };
}

function repair({ name, args, words }: ShellCommand, stops: boolean): Fix | undefined {
  const [first] = words;
  if (name === 'source' && first && args.length === 1 && args[0]?.text.includes('/')) {
    return { title: 'Write a dot for source', safety: stops ? 'safe' : 'unsafe', edits: [replace(first, '.')] };
  }
  if (name !== '[' && name !== 'test') return undefined;
  const edits = args.filter(({ text }) => text === '==').map((word) => replace(word, '='));
  return { title: 'Compare with one equals sign', safety: 'unsafe', edits };
}

/** `&> file` becomes `> file 2>&1`, where the file is one plain word. */
function plainRedirection(at: ShellConstruct): Fix | undefined {
  const match = /^&(>\s*[\w./-]+)$/.exec(textOf(at));
  if (!match) return undefined;
  const sign = { file: at.file, range: [at.range[0], at.range[0] + 1] as const };
  return { title: 'Redirect both outputs as every shell can', safety: 'unsafe', edits: [replace(sign, ''), insertAfter(at, ' 2>&1')] };
}
