import { developmentEffect } from '../../knowledge/development-settings.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/development-setting',
  on: 'dockerfile.stage',
  topic: 'configuration',
  summary: 'The shipped image tells its framework to run for a developer',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `The value holds in every container for which nobody sets another one. Frameworks then show source code and settings to whoever meets an error, run slower,
and some let visitors run code.`,
  references: [
    'https://flask.palletsprojects.com/en/stable/debugging/',
    'https://learn.microsoft.com/en-us/aspnet/core/fundamentals/environments',
    'https://nodejs.org/en/learn/getting-started/nodejs-the-difference-between-development-and-production',
  ],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11\nENV «NODE_ENV=development»\nUSER 1000\nCMD ["node", "server.js"]\n' } },
      {
        name: 'the old form, and several variables',
        files: {
          Dockerfile:
            'FROM python:3.13\nENV «FLASK_ENV "development"»\nENV FLASK_APP=app \\\n    «FLASK_DEBUG=1»\nUSER 1000\nCMD ["flask", "run", "--host=0.0.0.0"]\n',
        },
      },
      {
        name: 'from the stage it builds on',
        files: {
          Dockerfile:
            'FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS base\nENV «ASPNETCORE_ENVIRONMENT=Development»\nFROM base\nENTRYPOINT ["dotnet", "Api.dll"]\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nENV NODE_ENV=production\nUSER 1000\nCMD ["node", "server.js"]\n' } },
      {
        name: 'switched off',
        files: {
          Dockerfile:
            'FROM python:3.13\nENV FLASK_ENV "production"\nENV FLASK_APP=app \\\n    FLASK_DEBUG=0\nUSER 1000\nCMD ["flask", "run", "--host=0.0.0.0"]\n',
        },
      },
      {
        name: 'for installing only, and production behind it',
        files: {
          Dockerfile:
            'FROM node:22.11\nENV NODE_ENV=development\nRUN npm ci && npm run build\nENV NODE_ENV=production\nUSER 1000\nCMD ["node", "server.js"]\n',
        },
      },
      {
        name: 'a stage for developing beside the one that ships',
        files: {
          Dockerfile:
            'FROM node:22.11 AS dev\nENV NODE_ENV=development\nCMD ["npm", "run", "dev"]\nFROM node:22.11 AS prod\nUSER 1000\nCMD ["node", "server.js"]\n',
        },
      },
      {
        name: 'an image of tools, which holds and starts no application',
        files: { Dockerfile: 'FROM node:22.11\nRUN npm install -g mint\nENV NODE_ENV=development\n' },
      },
      {
        name: 'a value that the build gives',
        files: { Dockerfile: 'FROM node:22.11\nARG NODE_ENV=development\nENV NODE_ENV=$NODE_ENV\nUSER 1000\nCMD ["node", "server.js"]\n' },
      },
      {
        name: 'a file for developing',
        files: { 'Dockerfile.dev': 'FROM node:22.11\nENV NODE_ENV=development\nUSER 1000\nCMD ["npm", "run", "dev"]\n' },
      },
    ],
  },
  *check(stage) {
    // Tools that are called by hand, from outside: no application is there to serve anyone.
    if (!stage.ships || (stage.effectiveCommands.length === 0 && !stage.allInstructions.some(({ copy }) => copy))) return;
    const all = stage.allInstructions.flatMap(({ keyword, assignments }) => (keyword === 'ENV' ? assignments : []));
    // The last value of a name counts.
    for (const assignment of new Map(all.map((one) => [one.name, one])).values()) {
      const { name, value } = assignment;
      if (!value.isSet || !value.isLiteral) continue;
      const effect = developmentEffect(name, value.value);
      if (effect === undefined) continue;
      yield {
        at: assignment,
        message: `"${name}" is "${value.value}" in each container that is not told otherwise, so ${effect}; set it for production here`,
      };
    }
  },
});
