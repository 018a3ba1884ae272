import { replace } from '../../core/edit.js';
import { basename } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import { isDevelopmentServer } from '../../knowledge/development-servers.js';
import {
  behindInit,
  execsLastCommand,
  lastingCommand,
  mostlySignalsChild,
  runsPackageScript,
  shellImage,
  shells,
  signalsWholeGroup,
} from '../../knowledge/signals.js';
import type { CommandInstruction, Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/signal-swallowing-entrypoint',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'PID 1 is a shell or a package runner that may keep SIGTERM to itself',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Docker and Kubernetes send SIGTERM to PID 1 alone. A shell without \`exec\`, npm, yarn or npx starts the worker as a child
and may not pass the signal on, so that the worker is killed at the end of the grace period instead of draining.`,
  references: [
    'https://docs.docker.com/reference/dockerfile/#entrypoint',
    'https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#cmd',
  ],
  examples: {
    bad: [
      { name: 'npm as PID 1', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD ["npm", "start"]»\n' } },
      { name: 'in shell form too', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD npm run worker»\n' } },
      {
        name: 'a shell that waits for its child',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«ENTRYPOINT ["sh", "-c", "node migrate.js && node worker.js"]»\n' },
      },
      {
        name: 'a shell that waits for the second of two commands of one name',
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\n«CMD ["sh", "-c", "/app/worker migrate && /app/worker run"]»\n' },
      },
      { name: 'a runner of TypeScript', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD ["bunx", "tsx", "src/worker.ts"]»\n' } },
      {
        name: 'a shell that makes way for npm, which it depends on then',
        files: { Dockerfile: 'FROM node:22.11-alpine\nUSER 1000\n«CMD ["sh", "-c", "npx next start -p ${PORT}"]»\n' },
      },
      { name: 'behind another command', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD npm ci && npm start»\n' } },
      { name: 'exec does not help npm', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD exec npm start»\n' } },
      {
        name: 'tini passes the signal to npm only',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD ["tini", "--", "yarn", "start"]»\n' },
      },
      {
        name: 'the package script is known',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package*.json ./\nUSER 1000\n«CMD ["npm", "start"]»\n',
          'package.json': '{ "scripts": { "start": "node lib/worker.js --verbose" } }\n',
        },
        fixed: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package*.json ./\nUSER 1000\nCMD ["node", "lib/worker.js", "--verbose"]\n',
        },
      },
      {
        name: 'and comes through a build stage',
        files: {
          'app/Dockerfile':
            'FROM node:22.11 AS build\nWORKDIR /src\nCOPY . .\nRUN npm ci\nFROM node:22.11\nWORKDIR /app\nCOPY --from=build /src /app\nUSER 1000\n«CMD yarn worker»\n',
          'app/package.json': '{ "scripts": { "worker": "node worker.js" } }\n',
        },
        fixed: {
          'app/Dockerfile':
            'FROM node:22.11 AS build\nWORKDIR /src\nCOPY . .\nRUN npm ci\nFROM node:22.11\nWORKDIR /app\nCOPY --from=build /src /app\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'no fix where another script runs before it',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package*.json ./\nUSER 1000\n«CMD ["npm", "start"]»\n',
          'package.json': '{ "scripts": { "prestart": "node migrate.js", "start": "node worker.js" } }\n',
        },
      },
      {
        name: 'no fix where the shell does something',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package*.json ./\nUSER 1000\n«CMD ["npm", "start"]»\n',
          'package.json': '{ "scripts": { "start": "NODE_ENV=production node worker.js" } }\n',
        },
      },
      {
        name: 'no fix from the package.json of another folder',
        files: {
          'app/Dockerfile': 'FROM node:22.11\nWORKDIR /app\nCOPY package*.json src ./\nUSER 1000\n«CMD ["npm", "start"]»\n',
          'package.json': '{ "scripts": { "start": "node worker.js" } }\n',
        },
      },
    ],
    good: [
      {
        name: 'npm ends before the worker starts',
        files: { Dockerfile: 'FROM node:22.11-alpine\nUSER 1000\nCMD npm run migrate && node worker.js\n' },
      },
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: '`exec` hands PID 1 over',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["sh", "-c", "node migrate.js && exec node worker.js"]\n' },
      },
      {
        name: 'the shell of Alpine puts the last command in its own place',
        files: { Dockerfile: 'FROM node:22.11-alpine\nUSER 1000\nENTRYPOINT ["sh", "-c", "node migrate.js && node worker.js"]\n' },
      },
      {
        name: 'which an unknown image has where it calls apk',
        files: { Dockerfile: 'FROM acme/worker:1.2\nRUN apk add git\nUSER 1000\nENTRYPOINT ["sh", "-c", "node worker.js --port $PORT"]\n' },
      },
      {
        name: 'dumb-init signals the whole group',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["dumb-init", "--"]\nCMD ["npm", "start"]\n' },
      },
      { name: 'so does tini -g', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["tini", "-g", "--", "npm", "start"]\n' } },
      {
        name: 'npm in a build stage',
        files: { Dockerfile: 'FROM node:22.11 AS build\nCMD ["npm", "test"]\nFROM node:22.11\nUSER 1000\nCMD ["node", "w.js"]\n' },
      },
      {
        name: 'a script file may well use exec',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["sh", "/entrypoint.sh"]\n' },
      },
      {
        name: 'a server for developing has nothing to finish',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package.json ./\nUSER 1000\nCMD ["yarn", "start"]\n',
          'package.json': '{ "scripts": { "start": "react-scripts start" } }\n',
        },
      },
      { name: 'for development', files: { 'Dockerfile.dev': 'FROM node:22.11\nCMD ["npm", "run", "dev"]\n' } },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === 'windows') return;
    const command = stage.entrypoint ?? stage.cmd;
    if (!command) return;
    const words = pidOne(stage, command);
    if (signalsWholeGroup(words)) return;
    const real = behindInit(words);
    const first = inPlaceOfShell(stage, command, real) ?? real;
    if (runsPackageScript(first)) {
      const started = project
        .commandsOf(stage)
        .find(({ instruction, packageScripts }) => instruction === command && packageScripts.length === 1);
      const plain = started?.packageScripts[0]?.plainWords;
      // It has nothing to finish, and is to give way to another program anyway: dockerfile/development-server.
      if (plain && isDevelopmentServer(plain)) return;
      const program = plain ? `"${plain.join(' ')}"` : 'the program';
      const example = [...first, ...(plain ?? [])].includes('tsx') ? 'node --import tsx' : 'node';
      const cure = plain?.[0] === 'node' ? `start ${program} itself` : `start the program itself, for example with ${example}`;
      const runner = `"${first.slice(0, 3).join(' ')}" starts ${program} as a child`;
      const mostlyWorks = mostlySignalsChild(first, shellImage(stage));
      yield {
        at: command,
        message: `${runner} and ${mostlyWorks ? 'not every release of npm passes SIGTERM on' : 'may not pass SIGTERM on to it'}; ${cure}`,
        ...(mostlyWorks && { atMost: 'info' as const }),
        ...(started && plain?.[0] === 'node' && isAlone(stage, command, words) && { fix: startItself(command, plain) }),
      };
      return;
    }
    if (command.form !== 'exec' || !shells.has(basename(real[0] ?? '')) || !real.slice(1, 4).some((word) => /^-[a-z]*c$/.test(word)))
      return;
    const { script } = command;
    if (!script || script.damaged || script.commands.length === 0) return;
    const last = script.commands.at(-1);
    const shell = basename(real[0] ?? '');
    if (last && !last.nested && !last.background && execsLastCommand(shell, shellImage(stage))) return;
    if (script.commands.some(({ prefixes, name }) => prefixes.includes('exec') || name === 'trap')) return;
    const isRepeated = script.commands.filter(({ name }) => name === last?.name).length > 1;
    yield {
      at: command,
      message: `"${shell} -c" stays PID 1 and may not pass SIGTERM on; put exec before ${isRepeated || !last?.name ? `the last ${last?.name ?? 'command'}` : last.name}`,
    };
  },
});

/** The package script is all that the instruction says, and all that runs. */
function isAlone(stage: Stage, { keyword, form, script, heredocs }: CommandInstruction, words: readonly string[]): boolean {
  if (heredocs.length > 0 || (keyword === 'ENTRYPOINT' && stage.cmd)) return false;
  if (form === 'exec' ? script : script?.commands.length !== 1) return false;
  const operands = words.slice(1);
  return operands[0] === 'start' || operands[0] === 'run' ? operands.length === (operands[0] === 'run' ? 2 : 1) : operands.length === 1;
}

function startItself({ command }: CommandInstruction, words: readonly string[]): Fix {
  const array = `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  return { title: `Start ${words.join(' ')} itself`, safety: 'unsafe', edits: [replace(command, array)] };
}

/** The command that takes the place of the shell, by `exec` or because this shell does so with the last one. */
function inPlaceOfShell(stage: Stage, { form, script }: CommandInstruction, words: readonly string[]): readonly string[] | undefined {
  const last = script?.commands.at(-1);
  const shell = form === 'exec' ? basename(words[0] ?? '') : 'sh';
  if (!last || last.nested || last.background) return undefined;
  if (!last.prefixes.includes('exec') && !execsLastCommand(shell, shellImage(stage))) return undefined;
  return [last.name ?? '', ...last.args.map(({ text }) => text)];
}

/**
 * The words that become PID 1. The entrypoints of the known base images hand over by exec, so a CMD behind one counts as itself;
 * behind an unknown base it may go to anything, an init program too.
 */
function pidOne(stage: Stage, command: CommandInstruction): readonly string[] {
  if (command.form === 'shell') {
    const commands = command.script?.commands ?? [];
    const last = commands.length > 1 ? lastingCommand(commands) : undefined;
    return last ? last.words.map(({ literal, text }) => literal ?? text) : command.words.map((word) => word.text);
  }
  if (command.keyword === 'ENTRYPOINT') return stage.process.value ?? [];
  return stage.process.isSet ? (command.json ?? []).map((word) => word.value) : [];
}
