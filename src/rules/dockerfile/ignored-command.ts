import { inOwnWords, type Located, textOf } from '../../core/source.js';
import { behindInit } from '../../knowledge/signals.js';
import type { CommandInstruction, Stage } from '../../parsers/dockerfile/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/ignored-command',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'An ENTRYPOINT that drops the CMD, so that its words never run',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `An ENTRYPOINT in shell form takes no arguments: neither the CMD of the image nor those that Compose or Kubernetes give reach the program.
An ENTRYPOINT of a later stage or image forgets the CMD of the one below it, and an init program or an \`exec "$@"\` is then left with nothing to run.`,
  references: ['https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT node worker.js\n«CMD ["--verbose"]»\n' },
      },
      {
        name: 'a quoted string is shell form, too',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT "/entrypoint.sh"\n«CMD ["--verbose"]»\n' },
      },
      {
        name: 'a script, which may need a shell to start it',
        files: { Dockerfile: 'FROM eclipse-temurin:21-jre\nUSER 1000\nENTRYPOINT "/app/entrypoint.sh"\n«CMD ["/app/bin/setup"]»\n' },
      },
      {
        name: 'a script for a shell that does not look at its arguments',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["sh", "-c", "exec node worker.js"]\n«CMD ["--verbose"]»\n' },
      },
      {
        name: 'an init program forgets the command of the stage below',
        files: { Dockerfile: 'FROM node:22.11 AS base\nUSER 1000\nCMD ["node", "worker.js"]\nFROM base\n«ENTRYPOINT ["tini", "--"]»\n' },
      },
      {
        name: 'so does a script that runs its arguments',
        files: {
          Dockerfile:
            'FROM node:22.11 AS base\nUSER 1000\nCMD ["node", "worker.js"]\nFROM base\nCOPY entrypoint.sh /\n«ENTRYPOINT ["/entrypoint.sh"]»\n',
          'entrypoint.sh': '#!/bin/sh\nnode migrate.js\nexec "$@"\n',
        },
      },
      {
        name: 'the command of a database is forgotten',
        files: {
          Dockerfile: 'FROM postgres:16.6\nUSER 1000\nCOPY entrypoint.sh /\n«ENTRYPOINT ["/entrypoint.sh"]»\n',
          'entrypoint.sh': '#!/bin/sh\nexec "$@"\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["node", "worker.js"]\nCMD ["--verbose"]\n' } },
      {
        name: 'the script takes arguments',
        files: {
          Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["sh", "-c", "exec node worker.js \\"$@\\"", "sh"]\nCMD ["--verbose"]\n',
        },
      },
      {
        name: 'an empty CMD drops that of the base image on purpose',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT node worker.js\nCMD []\n' },
      },
      {
        name: 'the command stands in the stage itself',
        files: { Dockerfile: 'FROM node:22.11 AS base\nUSER 1000\nFROM base\nENTRYPOINT ["tini", "--"]\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'the later entrypoint is complete',
        files: {
          Dockerfile: 'FROM node:22.11 AS base\nUSER 1000\nCMD ["node", "worker.js"]\nFROM base\nENTRYPOINT ["node", "admin.js"]\n',
        },
      },
      {
        name: 'a script that has a command of its own to fall back on',
        files: {
          Dockerfile:
            'FROM node:22.11 AS base\nUSER 1000\nCMD ["node", "worker.js"]\nFROM base\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\n',
          'entrypoint.sh': '#!/bin/sh\n[ $# -gt 0 ] || set -- node worker.js\nexec "$@"\n',
        },
      },
      {
        name: 'the base image only offers a prompt, which nobody misses',
        files: {
          Dockerfile: 'FROM debian:12.8\nUSER 1000\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\n',
          'entrypoint.sh': '#!/bin/sh\nexec "$@"\n',
        },
      },
      {
        name: 'the image is there for others to build on',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nENTRYPOINT node worker.js\nCMD ["--verbose"]\nFROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
    ],
  },
  *check(stage, { project }) {
    const { entrypoint, cmd } = stage;
    if (!stage.ships || stage.platform === 'windows' || !entrypoint) return;
    if (cmd) {
      if (isEmpty(cmd) || isEmpty(entrypoint) || !ignoresArguments(entrypoint)) return;
      yield {
        at: cmd,
        message: `the ENTRYPOINT runs in a shell that ignores its arguments, so the words of this CMD never run; ${cureOf(entrypoint)}`,
        related: [{ at: entrypoint, message: 'this ENTRYPOINT takes no arguments' }],
      };
      return;
    }
    const lost = lostCommand(stage);
    if (!lost || entrypoint.stage !== stage || !needsArguments(entrypoint, stage, project)) return;
    yield {
      at: entrypoint,
      message: `this ENTRYPOINT resets the CMD of ${lost.of}, so it is started with nothing to run; repeat the CMD behind it`,
      ...(lost.at && { related: [{ at: lost.at, message: 'this CMD is forgotten' }] }),
    };
  },
});

/** The default command of images to build on: a prompt, or a help text. Nobody misses it. */
const waitsForSomebody = /^(?:\S*\/)?(?:(?:ba|a)?sh|node|python\d*|irb|php|jshell|bun|gradle|mvn|composer)(?: -\w+)?$|help$/;

function isEmpty({ command, json }: CommandInstruction): boolean {
  return json ? json.length === 0 : command.text === '';
}

/** The kernel starts a script only by its first line, which a shell does not need, and a script may drop its arguments as well. */
function cureOf({ form, command }: CommandInstruction): string {
  const script = form === 'shell' ? /^(["']?)([\w./-]+\.sh)\1$/.exec(command.text.trim())?.[2] : undefined;
  if (script === undefined) return 'write the ENTRYPOINT as a JSON array of the program and its arguments, or leave this CMD out';
  return `leave this CMD out, or, when "${script}" begins with #! and runs its arguments, write the ENTRYPOINT as a JSON array`;
}

/** Shell form, or `sh -c` with a script that reads none of its parameters. */
function ignoresArguments({ form, script, command }: CommandInstruction): boolean {
  if (form === 'exec') return script !== undefined && !script.damaged && !/\$[{(]?[\d@*#!]|\bshift\b|\bgetopts\b/.test(textOf(command));
  return !/\$[{(]?[\d@*#]/.test(command.text);
}

/** The command that takes effect below the stage, when an entrypoint of the stage resets it. */
function lostCommand({ parent, baseImage, rootStage }: Stage): { readonly of: string; readonly at?: Located } | undefined {
  if (parent?.cmd) return isEmpty(parent.cmd) ? undefined : { of: `stage "${parent.name ?? parent.index}"`, at: parent.cmd };
  const isBase = parent === undefined || !parent.entrypoint;
  const { base } = rootStage;
  return isBase && base.isSet && baseImage?.cmd?.length && !waitsForSomebody.test(baseImage.cmd.join(' '))
    ? { of: `"${inOwnWords(base.value, base.at)}"` }
    : undefined;
}

/** An init program without a command behind it, or a script that ends with the words that it is given. */
function needsArguments({ json, command }: CommandInstruction, stage: Stage, project: Project): boolean {
  const words = json?.map(({ value }) => value) ?? [];
  if (words.length === 0) return false;
  if (behindInit(words).length === 0) return true;
  const [path] = words;
  const copied = words.length === 1 && path?.startsWith('/') ? project.copiedFrom(stage, path) : undefined;
  const script = copied === undefined ? undefined : project.files.script(copied, command).value;
  if (!script || script.damaged) return false;
  const last = script.commands.at(-1);
  const runsArguments = last && !last.nested && /^"?\$\{?@\}?"?$/.test(last.words.at(last.prefixes.length)?.text ?? '');
  return runsArguments === true && !/\bset -- |\$\{?[#1]|\$\{@:-|\$\*/.test(textOf(script));
}
