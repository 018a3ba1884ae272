import { basename } from '../../core/path.js';
import { type Located, placeOf, textOf } from '../../core/source.js';
import { runsUntilStopped } from '../../knowledge/servers.js';
import { behindInit, shells, signalsWholeGroup } from '../../knowledge/signals.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import type { ScriptFile } from '../../project/types.js';
import { defineRule } from '../../rule.js';

/** What passes a signal on, or watches over processes. */
const mayHandle = /\bexec\b|\btrap\b|\bwait\b|supervis|\bs6-|\brunit\b/;

const dockerfile = (command: string) => `FROM node:22.11\nCOPY entrypoint.sh /\nUSER 1000\n${command}\n`;

export default defineRule({
  id: 'dockerfile/entrypoint-script-without-exec',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'The script that the image starts runs its program without exec',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `The shell of the script stays process 1, and SIGTERM goes to it alone. It neither ends nor passes the signal on while it waits for the program, so the
worker is killed at the end of the grace period with its activities in flight.`,
  references: [
    'https://docs.docker.com/reference/dockerfile/#exec-form-entrypoint-example',
    'https://docs.docker.com/build/building/best-practices/#entrypoint',
  ],
  examples: {
    bad: [
      {
        files: {
          Dockerfile: dockerfile('ENTRYPOINT [«"/entrypoint.sh"»]'),
          'entrypoint.sh': '#!/bin/sh\nset -e\nnode migrate.js\nnode worker.js\n',
        },
      },
      {
        name: 'it runs its arguments',
        files: {
          Dockerfile: dockerfile('ENTRYPOINT [«"/entrypoint.sh"»]\nCMD ["node", "worker.js"]'),
          'entrypoint.sh': '#!/usr/bin/env bash\nnode migrate.js\n"$@"\n',
        },
      },
      {
        name: 'behind tini, and copied through a build stage',
        files: {
          'api/Dockerfile':
            'FROM python:3.12 AS build\nWORKDIR /src\nCOPY . .\nFROM python:3.12\nWORKDIR /app\nCOPY --from=build /src ./\nUSER 1000\nCMD ["tini", "--", «"./start.sh"»]\n',
          'api/start.sh': '#!/bin/sh\n# Go.\npython manage.py migrate && gunicorn app:app\n',
        },
      },
      {
        name: 'a variable before the command',
        files: {
          Dockerfile: dockerfile('CMD ["sh", «"/entrypoint.sh"»]'),
          'entrypoint.sh': '#!/bin/sh\nnode migrate.js\nNODE_ENV=production node worker.js\n',
        },
      },
    ],
    good: [
      {
        files: {
          Dockerfile: dockerfile('ENTRYPOINT ["/entrypoint.sh"]'),
          'entrypoint.sh': '#!/bin/sh\nset -e\nnode migrate.js\nexec node worker.js\n',
        },
      },
      {
        name: 'variables before exec',
        files: {
          Dockerfile: dockerfile('CMD ["sh", "/entrypoint.sh"]'),
          'entrypoint.sh': '#!/bin/sh\nnode migrate.js\nNODE_ENV=production exec node worker.js\n',
        },
      },
      {
        name: 'it runs its arguments with exec',
        files: {
          Dockerfile: dockerfile('ENTRYPOINT ["/entrypoint.sh"]\nCMD ["node", "worker.js"]'),
          'entrypoint.sh': '#!/usr/bin/env bash\nnode migrate.js\nexec "$@"\n',
        },
      },
      {
        name: 'behind tini with exec',
        files: {
          'api/Dockerfile':
            'FROM python:3.12 AS build\nWORKDIR /src\nCOPY . .\nFROM python:3.12\nWORKDIR /app\nCOPY --from=build /src ./\nUSER 1000\nCMD ["tini", "--", "./start.sh"]\n',
          'api/start.sh': '#!/bin/sh\n# Go.\npython manage.py migrate && exec gunicorn app:app\n',
        },
      },
      {
        name: 'its arguments are a tool that ends',
        files: {
          Dockerfile: dockerfile('ENTRYPOINT ["/entrypoint.sh"]\nCMD ["ykpersonalize", "--help"]'),
          'entrypoint.sh': '#!/usr/bin/env bash\nservice pcscd start\n"$@"\n',
        },
      },
      {
        name: 'it ends by itself',
        files: {
          Dockerfile: dockerfile('ENTRYPOINT ["/entrypoint.sh"]'),
          'entrypoint.sh': '#!/bin/sh\nset -e\nnode migrate.js\necho done\n',
        },
      },
      {
        name: 'a task that ends',
        files: { Dockerfile: dockerfile('ENTRYPOINT ["/entrypoint.sh"]'), 'entrypoint.sh': '#!/bin/sh\nset -e\nnode migrate.js\n' },
      },
      {
        name: 'it passes signals on by itself',
        files: {
          Dockerfile: dockerfile('ENTRYPOINT ["/entrypoint.sh"]'),
          'entrypoint.sh': '#!/bin/sh\ntrap \'kill -TERM "$child"\' TERM\nnode worker.js &\nchild=$!\nwait "$child"\n',
        },
      },
      { name: 'the script is not in the repository', files: { Dockerfile: dockerfile('ENTRYPOINT ["/entrypoint.sh"]') } },
      {
        name: 'dumb-init signals the whole group',
        files: {
          Dockerfile: dockerfile('ENTRYPOINT ["dumb-init", "/entrypoint.sh"]'),
          'entrypoint.sh': '#!/bin/sh\nnode migrate.js\nnode worker.js\n',
        },
      },
      {
        name: 'no shell reads it',
        files: { Dockerfile: dockerfile('ENTRYPOINT ["/entrypoint.sh"]'), 'entrypoint.sh': '#!/usr/bin/python3\nnode worker.js\n' },
      },
    ],
  },
  *check(stage, { project }) {
    const instruction = stage.entrypoint ?? stage.cmd;
    if (!stage.ships || stage.platform === 'windows' || !instruction?.json || instruction.script) return;
    const words = instruction.json.map(({ value }) => value);
    if (signalsWholeGroup(words)) return;
    const real = behindInit(words);
    const path = shells.has(basename(real[0] ?? '')) ? real[1] : real[0];
    const word = instruction.json.find(({ value }) => value === path);
    const script = word && readScript(project.commandsOf(stage), stage.file.path, (file) => project.files.script(file, word).value);
    const last = script?.commands.at(-1);
    if (!word || !script || !last || !staysShell(script, last, stage.cmd?.json?.map(({ value }) => value) ?? [])) return;
    const program = last.name === undefined ? 'its arguments' : basename(last.name);
    yield {
      at: placeOf(word),
      message: `${script.file.path} starts ${program} without exec, so its shell stays process 1 and may not pass SIGTERM on; put exec before the last command`,
    };
  },
});

/** The script that the first of the started commands was found in. */
function readScript(
  commands: readonly { readonly at: Located }[],
  own: string,
  read: (path: string) => ScriptFile | undefined,
): ScriptFile | undefined {
  const inside = commands.find(({ at }) => at.file.path !== own && !at.file.path.endsWith('package.json'));
  return inside && read(inside.at.file.path);
}

/**
 * Whether the shell waits for a last command that runs until it is stopped. A fix would edit the script, which is no file that can be checked
 * afterwards, so the advice must do.
 */
function staysShell(script: ScriptFile, last: ShellCommand, given: readonly string[]): boolean {
  if (script.damaged || last.nested || last.background || last.stage > 0 || last.prefixes.length > 0) return false;
  const code = textOf(script).replace(/^\s*#.*$/gm, '');
  if (mayHandle.test(code)) return false;
  if (script.commands.some((other) => other !== last && other.pipeline === last.pipeline)) return false;
  if (last.words.length === 1 && /^"?\$\{?@\}?"?$/.test(last.words[0]?.text ?? '')) return runsUntilStopped(given);
  return last.name !== undefined && runsUntilStopped([last.name, ...last.args.map(({ literal, text }) => literal ?? text)]);
}
