import { type Located, placeOf, textOf } from '../../core/source.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

/** Branches that move with every change. */
const moving = /^(?:main|master|trunk|dev|develop|development|devel|next|latest|HEAD|head|nightly|edge|stable)$/;

export default defineRule({
  id: 'dockerfile/mutable-clone',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'The build takes whatever stands in a Git repository at the moment',
  severity: 'info',
  rationale: `Two builds of one commit hold different code, the build cache keeps old code for as long as the line does not change, and whoever may push to that repository
decides what runs in the image.`,
  references: [
    'https://docs.docker.com/build/building/best-practices/#leverage-build-cache',
    'https://docs.docker.com/reference/dockerfile/#add',
    'https://git-scm.com/docs/git-clone',
  ],
  examples: {
    bad: [
      {
        name: 'the default branch',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN «git clone --depth 1 https://github.com/acme/tool.git /src» && make -C /src\nUSER 1000\n',
        },
      },
      {
        name: 'a branch that moves',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «git clone -b main https://github.com/acme/tool.git»\nUSER 1000\n' },
      },
      {
        name: 'ADD without a fragment',
        files: {
          Dockerfile:
            'FROM debian:12.8\nADD «https://github.com/acme/tool.git» /src\nADD «git@github.com:acme/tool.git#main:docs» /docs\nUSER 1000\n',
        },
      },
    ],
    good: [
      {
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN git clone --depth 1 --branch v1.4.2 https://github.com/acme/tool.git /src && make -C /src\nUSER 1000\n',
        },
      },
      {
        name: 'a version from a variable',
        files: {
          Dockerfile:
            'FROM debian:12.8\nARG TOOL_VERSION=v1.4.2\nRUN git clone -b "$TOOL_VERSION" https://github.com/acme/tool.git\nUSER 1000\n',
        },
      },
      {
        name: 'a commit that is checked out behind it',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN git clone https://github.com/acme/tool.git /src \\\n  && cd /src && git checkout 0f1e2d3c\nRUN git clone https://github.com/acme/lib.git /lib\nRUN git -C /lib reset --hard 9a8b7c6d\nUSER 1000\n',
        },
      },
      {
        name: 'ADD with a tag',
        files: {
          Dockerfile:
            'FROM debian:12.8\nADD https://github.com/acme/tool.git#v1.4.2 /src\nADD git@github.com:acme/tool.git#v1.4.2:docs /docs\nUSER 1000\n',
        },
      },
      {
        name: 'ADD with a query',
        files: { Dockerfile: 'FROM debian:12.8\nADD https://github.com/acme/tool.git?tag=v1.4.2 /src\nUSER 1000\n' },
      },
      {
        name: 'a repository of the build itself',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY . /repo\nRUN git clone /repo /src && make -C /src\nUSER 1000\n' },
      },
    ],
  },
  *check({ instructions }) {
    for (const instruction of instructions) if (instruction.keyword === 'ADD') yield* movingSources(instruction).map(problemAt);
    const commands = instructions.flatMap(({ keyword, script }) => (keyword === 'RUN' && script && !script.damaged ? script.commands : []));
    // A commit that is chosen further down may be one of any repository above.
    const lastChoice = commands.findLastIndex(choosesCommit);
    yield* commands
      .slice(lastChoice + 1)
      .filter(clonesMovingBranch)
      .map(problemAt);
  },
});

function problemAt(at: Located) {
  return {
    at: placeOf(at),
    message: `"${oneLine(textOf(at))}" takes what stands there at the moment, so two builds may hold different code; name a tag or a commit`,
  };
}

function oneLine(text: string): string {
  const line = text.replace(/[\\`]?\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function movingSources({ words, json }: Instruction): readonly Located[] {
  const sources = json ? json.map((word) => ({ ...word, text: word.value })) : words;
  return sources.slice(0, -1).filter(({ text }) => {
    const [, fragment] =
      /^(?:https?:\/\/[^\s#?$]{1,500}\.git|git@[^\s#?$]{1,500}|git:\/\/[^\s#?$]{1,500})(?:#([^:]*)(?::.*)?)?$/.exec(text) ?? [];
    if (fragment !== undefined) return moving.test(fragment);
    return /^(?:https?:\/\/[^\s#?$]{1,500}\.git|git@[^\s#?$]{1,500}:[^\s#?$]{1,500})$/.test(text);
  });
}

function clonesMovingBranch({ name, args }: ShellCommand): boolean {
  if (name !== 'git' || subcommandOf(args) !== 'clone') return false;
  // An address or branch in a variable may name anything.
  if (!args.some(({ text }) => /^["']?(?:https?|git|ssh):\/\/[^"'$]+["']?$|^["']?[\w.-]+@[^"'$]+:/.test(text))) return false;
  const at = args.findIndex(({ text }) => /^(?:-b|--branch|--revision)(?:=|$)/.test(text));
  if (at < 0) return true;
  const branch = args[at]?.text.includes('=')
    ? args[at]?.literal?.slice((args[at]?.literal ?? '').indexOf('=') + 1)
    : args[at + 1]?.literal;
  return branch !== undefined && moving.test(branch);
}

/** Takes one commit of a repository, whatever its branch. */
function choosesCommit({ name, args }: ShellCommand): boolean {
  if (name !== 'git') return false;
  const subcommand = subcommandOf(args);
  const target = args.findLast(({ text }) => !text.startsWith('-'));
  return (
    /^(?:checkout|reset|switch|fetch)$/.test(subcommand ?? '') && !moving.test(target?.literal ?? '') && target?.literal !== subcommand
  );
}

/** The first word of git's that is no option; `-C` and `-c` take a value. */
function subcommandOf(args: ShellCommand['args']): string | undefined {
  for (let index = 0; index < args.length; index++) {
    const literal = args[index]?.literal;
    if (literal === '-C' || literal === '-c') index++;
    else if (literal === undefined || !literal.startsWith('-')) return literal;
  }
  return undefined;
}
