import { replace } from '../../core/edit.js';
import { textOf } from '../../core/source.js';
import { quotedCommand } from '../../knowledge/exec-form.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/quoted-command',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'Quotes around a whole command make it the name of one program',
  severity: 'error',
  rationale: `Docker passes shell form to the shell with its quotes, and the shell looks for a program whose name holds the blanks. No such program
exists, so the container ends with "not found", or every run of the health check fails.`,
  references: ['https://docs.docker.com/reference/dockerfile/#shell-form'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD «"node worker.js"»\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD node worker.js\n' },
      },
      {
        name: 'of an entrypoint',
        files: { Dockerfile: "FROM node:22.11\nUSER 1000\nENTRYPOINT «'node worker.js'»\n" },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT node worker.js\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD node worker.js\n' } },
      { name: 'a program alone may be quoted', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD "/worker"\n' } },
      { name: 'one argument is quoted', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD node "my worker.js"\n' } },
      { name: 'each word is quoted', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD "node" "worker.js"\n' } },
      {
        name: 'a path with a blank on Windows',
        files: { Dockerfile: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCMD "C:\\Program Files\\worker.exe"\n' },
      },
      { name: 'a path with a blank', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD "/opt/my worker"\n' } },
    ],
  },
  *check(stage) {
    if (!stage.ships || stage.platform === 'windows') return;
    for (const instruction of [...stage.effectiveCommands, stage.healthcheck]) {
      if (instruction?.form !== 'shell' || instruction.heredocs.length > 0) continue;
      const { command, keyword } = instruction;
      const inner = quotedCommand(command.text);
      if (inner === undefined || /^\S*\//.test(inner)) continue;
      yield {
        at: command,
        message: `${keyword} ${command.text} makes the shell look for one program of that name, which does not exist; remove the quotes`,
        ...(textOf(command) === command.text && {
          fix: { title: 'Remove the quotes', safety: 'safe' as const, edits: [replace(command, inner)] },
        }),
      };
    }
  },
});
