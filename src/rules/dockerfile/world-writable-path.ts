import { basename } from '../../core/path.js';
import type { Located } from '../../core/source.js';
import { textOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { readChmod, readMode } from '../../knowledge/modes.js';
import { readableRuns } from '../../knowledge/shells.js';
import { shells } from '../../knowledge/signals.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

/** What is mounted there when the container starts covers the layer. */
const isOfTheNode = /^\/(?:dev|proc|sys)(?:\/|$)/;

export default defineRule({
  id: 'dockerfile/world-writable-path',
  on: 'dockerfile.stage',
  topic: 'security',
  aggregate: true,
  summary: 'Everybody may write to a path of the shipped image',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Whoever breaks into any process of the container may then put another program or configuration in the place of yours, whatever USER it runs as.
Owning the path, or sharing it with a group as OpenShift asks for, gives the worker the same without that.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod', 'https://cwe.mitre.org/data/definitions/732.html'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11\nRUN mkdir /data && «chmod 777 /data»\nUSER 1000\n' } },
      { name: 'all below', files: { Dockerfile: 'FROM node:22.11\nCOPY . /app\nRUN «chmod -R 0777 /app»\nUSER 1000\n' } },
      { name: 'with letters', files: { Dockerfile: 'FROM node:22.11\nRUN «chmod -R a+rwX /app /data»\nUSER 1000\n' } },
      { name: 'of COPY', files: { Dockerfile: 'FROM node:22.11\nCOPY «--chmod=777» entrypoint.sh /\nUSER 1000\n' } },
      {
        name: 'an image of tools, for others to build on, is told more softly',
        files: { Dockerfile: 'FROM debian:12.8\nRUN install-tools /opt/tools && «chmod -R a+w /opt/tools»\n' },
      },
      {
        name: 'so on an image of compilers',
        files: { Dockerfile: 'FROM buildpack-deps:bookworm\nRUN install-tools /opt/tools && «chmod -R a+w /opt/tools»\n' },
      },
      { name: 'not only to run', files: { Dockerfile: 'FROM node:22.11\nRUN «chmod o+wx /entrypoint.sh»\nUSER 1000\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nRUN mkdir /data && chown 1000 /data\nUSER 1000\n' } },
      {
        name: 'owner and group',
        files: {
          Dockerfile:
            'FROM node:22.11\nRUN chgrp -R 0 /app && chmod -R g=u /app && chmod g+w,o-w /etc/passwd && chmod 775 /data\nUSER 1000\n',
        },
      },
      {
        name: 'a folder like /tmp',
        files: { Dockerfile: 'FROM node:22.11\nRUN chmod 1777 /tmp /var/cache/a && chmod a+rwxt /scratch\nUSER 1000\n' },
      },
      {
        name: 'to run',
        files: {
          Dockerfile: 'FROM node:22.11\nCOPY --chmod=755 entrypoint.sh /\nRUN chmod +x /a && chmod a+rx /b && chmod +w /c\nUSER 1000\n',
        },
      },
      { name: 'taken away', files: { Dockerfile: 'FROM node:22.11\nRUN chmod -R a-w,o-rwx /app && chmod a=rX /b\nUSER 1000\n' } },
      {
        name: 'in a build stage',
        files: {
          Dockerfile: 'FROM node:22.11 AS build\nRUN chmod 777 /data\nFROM node:22.11\nCOPY --from=build /data/app /app\nUSER 1000\n',
        },
      },
      { name: 'a mode that the build gives', files: { Dockerfile: 'FROM node:22.11\nARG MODE\nRUN chmod $MODE /data\nUSER 1000\n' } },
      {
        name: 'a pipe that others wake a daemon with',
        files: { Dockerfile: 'FROM debian:12.8\nRUN mkfifo /spool/trigger && chmod 0622 /spool/trigger\nUSER 1000\nCMD ["mailer"]\n' },
      },
      {
        name: 'for the length of the RUN',
        files: { Dockerfile: 'FROM node:22.11\nRUN chmod 777 /tmp/build && make && rm -rf /tmp/build\nUSER 1000\n' },
      },
    ],
  },
  *check(stage) {
    if (!stage.ships || stage.platform === 'windows') return;
    // An image of tools that others build on may open its folders on purpose, since nobody knows their users.
    const level = startsNothing(stage) ? { atMost: 'info' as const } : {};
    for (const { keyword, flags } of stage.allInstructions) {
      const flag = keyword === 'COPY' || keyword === 'ADD' ? flags.find(({ name }) => name === 'chmod') : undefined;
      if (flag?.value && opens(flag.value)) yield { at: flag, message: messageOf(flag), ...level };
    }
    for (const { script } of readableRuns<Instruction>(stage.allInstructions)) {
      const removed = lastRemovals(script.commands);
      const pipes = namedPipes(script.commands);
      for (const command of script.commands) {
        if (command.name !== 'chmod') continue;
        const read = readChmod(command.args);
        if (!read || !opens(read.mode) || read.paths.length === 0) continue;
        const left = read.paths.some(
          ({ text }) => !isOfTheNode.test(text) && !pipes.has(text) && !((removed.get(text) ?? 0) > command.range[0]),
        );
        if (left) yield { at: command, message: messageOf(command), ...level };
      }
    }
  },
});

/** Neither the stage nor its base starts anything but a shell to type in. */
function startsNothing({ effectiveCommands, baseImage }: Stage): boolean {
  const { entrypoint = [], cmd } = baseImage ?? {};
  return effectiveCommands.length === 0 && entrypoint.length === 0 && cmd?.length === 1 && shells.has(basename(cmd[0] ?? ''));
}

function opens(mode: string): boolean {
  const grants = readMode(mode);
  return grants?.othersWrite === true && !grants.sticky;
}

function messageOf(at: Located): string {
  return `"${excerpt(textOf(at))}" lets every process of the container change what is there; give it to the user or group that needs it`;
}

/** Pipes with a name: there is nothing in them to change, and others are to write to them. */
function namedPipes(commands: readonly ShellCommand[]): ReadonlySet<string> {
  return new Set(commands.flatMap(({ name, args }) => (name === 'mkfifo' ? args.map(({ text }) => text) : [])));
}

/** Where each path is removed last. */
function lastRemovals(commands: readonly ShellCommand[]): ReadonlyMap<string, number> {
  const removals = new Map<string, number>();
  for (const { name, args, range } of commands) if (name === 'rm') for (const { text } of args) removals.set(text, range[0]);
  return removals;
}
