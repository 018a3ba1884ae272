import { replace } from '../../core/edit.js';
import { basename } from '../../core/path.js';
import { brokenJson, quotedCommand } from '../../knowledge/exec-form.js';
import { daemonizes } from '../../knowledge/servers.js';
import {
  behindInit,
  execsLastCommand,
  hasNothingToFinish,
  lastingCommand,
  runsPackageScript,
  shellImage,
  shells,
} from '../../knowledge/signals.js';
import type { CommandInstruction, Stage } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

/** What a shell would expand, split, assign or redirect; such a command cannot become exec form without a rewrite. */
const needsShell = /[$`"'\\*?~|&;<>(){}[\]=#!]/;

/** What only a shell can run. Others that it has built in (`echo`, `test`) are programs, too. */
const builtins = new Set(
  '. : bg cd eval exec exit export fg jobs read readonly set shift source times trap type ulimit umask unset wait'.split(' '),
);

export default defineRule({
  id: 'dockerfile/shell-form-command',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'CMD or ENTRYPOINT of the shipped stage runs under a shell',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `In shell form PID 1 is \`/bin/sh -c\`, which may not pass SIGTERM on. The worker never learns that it should drain, and is
killed with its activities in flight.`,
  references: ['https://docs.docker.com/reference/dockerfile/#shell-and-exec-form'],
  peers: ['hadolint DL3025', 'buildkit JSONArgsRecommended', 'kics b86987e1'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD node worker.js»\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a command that needs a shell is reported without a fix',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD NODE_ENV=production node worker.js»\n' },
      },
      {
        name: 'a script in quotes, which may lack the line that names its shell',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY start.sh /app/\nUSER 1000\n«ENTRYPOINT "/app/start.sh"»\n' },
      },
      {
        name: 'what stands inside an expansion is not what lasts',
        files: { Dockerfile: 'FROM python:3.13\nUSER 1000\n«CMD gunicorn -w $(nproc) app:app»\n' },
      },
      {
        name: 'a second shell inside the first',
        files: { Dockerfile: 'FROM python:3.13\nUSER 1000\n«CMD sh -c "LEVEL=$LEVEL python worker.py >> /app/worker.log 2>&1"»\n' },
      },
      {
        name: 'an unknown image with apk or apt-get',
        files: { Dockerfile: 'FROM acme/worker:1.2\nRUN apk add samba || apt-get install samba\nUSER 1000\n«CMD nmbd -D && smbd -FS»\n' },
      },
      {
        name: 'an unknown image that is not named for the program',
        files: { Dockerfile: 'FROM acme/video:1.2\nUSER 1000\n«CMD ffmpeg -i $SOURCE -f flv $TARGET»\n' },
      },
      {
        name: 'a package script before it ends',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD npm run migrate && node worker.js»\n' },
      },
      {
        name: 'no fix for what only a shell has',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD umask»\n' },
      },
      {
        name: 'no fix where the entrypoint would take up a command that it ignores',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«ENTRYPOINT node worker.js»\nCMD ["--verbose"]\n' },
      },
      {
        name: 'one command after the other',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD node migrate.js && node worker.js»\n' },
      },
      { name: 'its output goes on to a tool', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD node worker.js | tee log»\n' } },
      {
        name: 'from the stage it builds on',
        files: { Dockerfile: 'FROM node:22.11 AS base\nUSER 1000\n«entrypoint   node worker.js»\nFROM base\nEXPOSE 8080\n' },
        fixed: { Dockerfile: 'FROM node:22.11 AS base\nUSER 1000\nentrypoint   ["node", "worker.js"]\nFROM base\nEXPOSE 8080\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      { name: '`exec` replaces the shell', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD exec node worker.js\n' } },
      {
        name: 'earlier stages do not run',
        files: { Dockerfile: 'FROM node:22.11 AS build\nCMD node test.js\nFROM build\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'the shell of Alpine puts the last command in its own place',
        files: { Dockerfile: 'FROM node:22.11-alpine\nUSER 1000\nCMD node worker.js\n' },
      },
      {
        name: 'which an unknown image has where it calls apk',
        files: { Dockerfile: 'FROM acme/worker:1.2\nRUN apk add --no-cache samba\nUSER 1000\nCMD nmbd -D && smbd -FS\n' },
      },
      {
        name: 'so does that of BusyBox',
        files: { Dockerfile: 'FROM busybox:1.37\nUSER 1000\nCMD /bin/sh /worker.sh\n' },
      },
      {
        name: 'a copy of files has nothing to finish',
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nCOPY ca.pem /pki/\nENTRYPOINT cp /pki/ca.pem /out/ca.pem\n' },
      },
      {
        name: 'nor has what only keeps the container open',
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nCMD service ssh start && tail -f /dev/null\n' },
      },
      {
        name: 'a declared SHELL is a decision',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSHELL ["/bin/bash", "-c"]\nCMD node worker.js\n' },
      },
      {
        name: 'a check that ends with its status',
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nCMD /check --once; exit $?\n' },
      },
      { name: 'a broken array is no command', files: { Dockerfile: "FROM node:22.11\nUSER 1000\nCMD ['node', 'worker.js']\n" } },
      { name: 'nor is one that ends at once', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD service worker start\n' } },
      {
        name: 'behind a program it is arguments, which no shell runs',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["/worker"]\nCMD --port $PORT\n' },
      },
      {
        name: 'nor behind an unknown image of that program, which may be its entrypoint',
        files: { Dockerfile: 'FROM acme/ffmpeg-arm:1.2\nUSER 1000\nCMD ffmpeg -i $SOURCE -f flv $TARGET\n' },
      },
      { name: 'nor is a quoted one', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD "node worker.js"\n' } },
      {
        name: 'a health check is no command',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD node check.js\nCMD ["node", "w.js"]\n' },
      },
    ],
  },
  *check(stage) {
    if (!stage.ships || stage.declaresShell || stage.platform === 'windows') return;
    for (const command of stage.effectiveCommands) {
      const words = command.words.map((word) => word.text);
      const last = command.script && lastingCommand(command.script.commands);
      // `npm start` is the business of dockerfile/signal-swallowing-entrypoint: exec form would not mend it.
      if (command.form === 'exec' || words.length === 0 || words[0] === 'exec' || isArguments(stage, command)) continue;
      if (runsPackageScript(last ? [last.name ?? ''] : words)) continue;
      // These do not start at all, and have rules of their own.
      if (brokenJson(command.command.text) || quotedCommand(command.command.text) !== undefined) continue;
      if (command.script?.commands.some(({ prefixes, nested }) => prefixes.includes('exec') && !nested)) continue;
      if (last && !last.nested && !last.background && execsLastCommand('sh', shellImage(stage))) continue;
      const piped = last && last.stage > 0 ? command.script?.commands.find(({ pipeline }) => pipeline === last.pipeline) : undefined;
      const program = (piped ?? last)?.name ?? words[0] ?? '';
      if (isOfBase(stage, command, basename(program))) continue;
      if (command.script && (last?.name === 'exit' || isIdle(command.script.commands))) continue;
      // It ends at once, which dockerfile/background-command says.
      if (last && daemonizes([last.name, ...last.args.map(({ literal }) => literal)])) continue;
      const shellNeeded = words.some((word) => needsShell.test(word));
      const innerShell = shellNeeded && shells.has(basename(program)) && last?.args.some(({ literal }) => /^-\w*c$/.test(literal ?? ''));
      const cure = innerShell
        ? // To leave it out would change what its quotes mean.
          `put exec before ${basename(program)}, and before the program in its quotes`
        : cureOf(words, basename(program), piped !== undefined, shellNeeded);
      yield {
        at: command,
        message: `${command.keyword} runs under a shell, which may not pass SIGTERM on to ${innerShell ? 'the program' : basename(program)}; ${cure}`,
        ...(!shellNeeded &&
          !builtins.has(words[0] ?? '') &&
          // An ENTRYPOINT in exec form would take a CMD as its arguments, which it does not as it stands.
          !(command.keyword === 'ENTRYPOINT' && stage.cmd) &&
          command.heredocs.length === 0 && {
            fix: {
              title: 'Use the exec form',
              safety: 'unsafe' as const,
              edits: [replace(command.args, `[${words.map((word) => JSON.stringify(word)).join(', ')}]`)],
            },
          }),
      };
    }
  },
});

/** Behind an ENTRYPOINT in exec form a CMD is handed over as words. Init programs and scripts mostly run these; another program need not. */
function isArguments({ entrypoint }: Stage, { keyword }: CommandInstruction): boolean {
  if (keyword !== 'CMD' || entrypoint?.form !== 'exec') return false;
  const [program, ...rest] = behindInit((entrypoint.json ?? []).map(({ value }) => value));
  return program !== undefined && rest.length === 0 && !/\.sh$|entrypoint/.test(program);
}

/** An unknown image that is named for the program may have it as its ENTRYPOINT, which takes a CMD as words. */
function isOfBase({ baseImage, entrypoint, rootStage }: Stage, { keyword }: CommandInstruction, program: string): boolean {
  if (keyword !== 'CMD' || baseImage || entrypoint || program === '') return false;
  return basename(rootStage.reference?.name ?? '')
    .split(/[-_.]/)
    .includes(program);
}

/** What no JSON array can say: expansions, operators, variables for one command. */
const onlyInShell = /[$`*?~|&;<>(){}[\]!]/;

function cureOf(words: readonly string[], program: string, isPiped: boolean, shellNeeded: boolean): string {
  if (!shellNeeded) return 'use the exec form';
  if (isPiped) return `start ${program} with exec, and without the pipe`;
  const isBound = words.some((word) => onlyInShell.test(word)) || /^\w+=/.test(words[0] ?? '');
  // A script without a first line that names its shell starts from a shell only.
  return isBound || program.endsWith('.sh') ? `put exec before ${program}` : `put exec before ${program}, or use the exec form`;
}

/** What runs at the end, and in the background, has nothing to finish when it is told to stop. */
function isIdle(commands: readonly ShellCommand[]): boolean {
  const pipeline = commands.at(-1)?.pipeline;
  const running = commands.filter((command) => command.pipeline === pipeline || command.background);
  return running.length > 0 && running.every(({ name, args }) => hasNothingToFinish(name ?? '', args.length));
}
