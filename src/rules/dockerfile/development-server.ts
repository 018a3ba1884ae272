import { isDevelopmentScript, isDevelopmentServer, kindOfDevelopmentServer } from '../../knowledge/development-servers.js';
import { packageScriptName } from '../../knowledge/launchers.js';
import type { StartedCommand } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const manifest = (start: string) => `{ "scripts": { "start": "${start}" } }\n`;

export default defineRule({
  id: 'dockerfile/development-server',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The shipped image starts a server that is made for developing',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  rationale: `Such servers watch files, compile on the fly and show source code and stack traces to whoever asks. Their makers say themselves that they are neither
fast nor safe enough for production, and most of them run one process that serves one request after the other.`,
  references: [
    'https://flask.palletsprojects.com/en/stable/deploying/',
    'https://docs.djangoproject.com/en/5.1/ref/django-admin/#runserver',
    'https://vite.dev/guide/static-deploy',
  ],
  examples: {
    bad: [
      {
        name: 'Django',
        files: { Dockerfile: 'FROM python:3.12\nUSER 1000\n«CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]»\n' },
      },
      {
        name: 'Flask, through a launcher',
        files: { Dockerfile: 'FROM python:3.12\nUSER 1000\n«CMD ["uv", "run", "flask", "run", "--host=0.0.0.0"]»\n' },
      },
      { name: 'in a shell', files: { Dockerfile: 'FROM python:3.12\nUSER 1000\n«CMD exec uvicorn app:app --host $HOST --reload»\n' } },
      {
        name: 'through a package script',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package.json ./\nUSER 1000\n«CMD ["npm", "start"]»\n',
          'package.json': manifest('vite --host'),
        },
      },
      { name: 'by the name of a script', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD ["pnpm", "run", "dev"]»\n' } },
      {
        name: 'in a script of the image',
        files: {
          Dockerfile: 'FROM python:3.12\nCOPY start.sh /\nUSER 1000\n«CMD ["/start.sh"]»\n',
          'start.sh': '#!/bin/sh\npython manage.py migrate\nexec python manage.py runserver 0.0.0.0:8000\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM python:3.12\nUSER 1000\nCMD ["gunicorn", "--bind=0.0.0.0:8000", "app:app"]\n' } },
      {
        name: 'a package script that builds before',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package.json ./\nUSER 1000\nCMD ["npm", "start"]\n',
          'package.json': manifest('next start'),
        },
      },
      {
        name: 'the script called dev starts the program itself',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package.json ./\nUSER 1000\nCMD ["npm", "run", "dev"]\n',
          'package.json': '{ "scripts": { "dev": "node server.js" } }\n',
        },
      },
      {
        name: 'another command of the same program',
        files: { Dockerfile: 'FROM python:3.12\nUSER 1000\nCMD ["python", "manage.py", "migrate"]\n' },
      },
      {
        name: 'on one condition only',
        files: {
          Dockerfile: 'FROM python:3.12\nCOPY start.sh /\nUSER 1000\nCMD ["/start.sh"]\n',
          'start.sh': '#!/bin/sh\nif [ "$DEBUG" = 1 ]; then exec python manage.py runserver 0.0.0.0:8000; fi\nexec gunicorn app:app\n',
        },
      },
      { name: 'for development', files: { 'Dockerfile.dev': 'FROM node:22.11\nUSER 1000\nCMD ["pnpm", "run", "dev"]\n' } },
      {
        name: 'a stage for developing',
        files: { Dockerfile: 'FROM node:22.11 AS dev\nCMD ["pnpm", "run", "dev"]\nFROM node:22.11\nUSER 1000\nCMD ["node", "api.js"]\n' },
      },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || project.environmentOf(stage.file).environment === 'development') return;
    const commands = project.commandsOf(stage);
    const server = commands.find(({ words, nested }) => !nested && isDevelopmentServer(words));
    if (server) {
      yield {
        at: server.instruction,
        message: `${described(server)} ${harm[kindOfDevelopmentServer(server.words)]}`,
      };
      return;
    }
    const script = commands.find(({ words, nested }) => !nested && isDevelopmentScript(packageScriptName(words) ?? ''));
    // Where the script could be read, it starts no such server.
    if (!script || commands.some(({ packageScripts }) => packageScripts.length > 0)) return;
    yield {
      at: script.instruction,
      message: `"${script.words.join(' ')}" starts what is meant for developing, which may be slow and open about its source code; start what serves the application in production`,
    };
  },
});

const slow = 'is a server for developing, which is slow and may show its source code';

/** Why each kind hurts, and what to start in its place. */
const harm = {
  watcher:
    'starts the program anew whenever a file changes, which takes time and memory and helps only those who develop; start it without',
  python: `${slow}; start one for production, such as gunicorn or uvicorn`,
  framework: `${slow}; start what serves the application in production`,
  bundler: `${slow}; build the application, and start what serves it in production`,
} as const;

/** The command in its own words; where a package script starts it, that is named instead. */
function described({ words, packageScripts, at, instruction }: StartedCommand): string {
  const telling = words.find((word) => /^--(?:reload|watch|hot)\b/.test(word ?? ''));
  const shown = telling === undefined ? words.slice(0, 3) : [words[0], telling];
  const text = shown.map((word) => word ?? '…').join(' ');
  const [script] = packageScripts;
  if (script) return `"${text}" in the package script "${script.name}"`;
  return at.file.path === instruction.file.path ? `"${text}"` : `"${text}" in ${at.file.path}`;
}
