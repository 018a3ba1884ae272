import { copiesOf } from '../../knowledge/copies.js';
import { certainlyLacks } from '../../knowledge/images/users.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

/** Commands that make no account; an install or a script of somebody else may. */
const harmless = new Set(
  'addgroup groupadd mkdir chmod chown chgrp rm rmdir ln touch mv cd pwd ls cat true set export echo printf test [ npm npx yarn pnpm node bun corepack pip pip3 uv poetry python python3 go cargo bundle gem dotnet find which umask'.split(
    ' ',
  ),
);

export default defineRule({
  id: 'dockerfile/missing-user-account',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'USER names an account that the image does not have',
  severity: 'error',
  rationale: `The container runtime looks the name up in /etc/passwd of the image and refuses to start the container when it is not there. An account that
a build stage makes stays in that stage.`,
  references: ['https://docs.docker.com/reference/dockerfile/#user'],
  examples: {
    bad: [
      {
        name: 'the account stayed in the build stage',
        files: {
          Dockerfile:
            'FROM golang:1.27 AS build\nRUN useradd -u 1001 app && go build -o /worker\nFROM scratch\nCOPY --from=build /worker /worker\nUSER «app»\nENTRYPOINT ["/worker"]\n',
        },
      },
      {
        name: 'a program beside the root is not the whole file system',
        files: { Dockerfile: 'FROM scratch\nUSER «nobody»\nCOPY ./worker ./\nENTRYPOINT ["./worker"]\n' },
      },
      {
        name: 'distroless has nobody and nonroot only',
        files: {
          Dockerfile: 'FROM gcr.io/distroless/nodejs22-debian12\nCOPY . /app\nUSER «node»\nCMD ["/app/worker.js"]\n',
        },
      },
      {
        name: 'the account of another image',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install temporalio\nUSER «node:node»\nCMD ["python", "worker.py"]\n' },
      },
      {
        name: 'an account that came with a later version',
        files: {
          Dockerfile: 'FROM mcr.microsoft.com/dotnet/aspnet:7.0\nCOPY . /app\nUSER «app»\nENTRYPOINT ["dotnet", "/app/Worker.dll"]\n',
        },
      },
    ],
    good: [
      {
        name: 'a number needs no account',
        files: {
          Dockerfile:
            'FROM golang:1.27 AS build\nRUN useradd -u 1001 app && go build -o /worker\nFROM scratch\nCOPY --from=build /worker /worker\nUSER 1001\nENTRYPOINT ["/worker"]\n',
        },
      },
      {
        name: 'the accounts were copied along',
        files: {
          Dockerfile:
            'FROM golang:1.27 AS build\nRUN useradd -u 1001 app && go build -o /worker\nFROM scratch\nCOPY --from=build /etc/passwd /etc/passwd\nCOPY --from=build /worker /worker\nUSER app\nENTRYPOINT ["/worker"]\n',
        },
      },
      {
        name: 'a folder may be the whole file system',
        files: { Dockerfile: 'FROM scratch\nUSER nobody\nCOPY ./root ./\nENTRYPOINT ["./worker"]\n' },
      },
      {
        name: 'a file system that may hold anything',
        files: { Dockerfile: 'FROM scratch\nADD rootfs.tar.xz /\nUSER app\nCMD ["/worker"]\n' },
      },
      {
        name: 'its own',
        files: { Dockerfile: 'FROM gcr.io/distroless/nodejs22-debian12\nCOPY . /app\nUSER nonroot\nCMD ["/app/worker.js"]\n' },
      },
      {
        name: 'made in the stage',
        files: {
          Dockerfile: 'FROM python:3.12-slim\nRUN useradd node && pip install temporalio\nUSER node:node\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'a package may bring it',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y postgresql\nUSER postgres\nCMD ["postgres"]\n' },
      },
      {
        name: 'so may a script',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY setup.sh /\nRUN /setup.sh\nUSER app\nCMD ["/worker"]\n' },
      },
      { name: 'an account of the distribution', files: { Dockerfile: 'FROM debian:12.8\nUSER www-data\nCMD ["/worker"]\n' } },
      {
        name: 'there since version 8',
        files: {
          Dockerfile: 'FROM mcr.microsoft.com/dotnet/aspnet:8.0\nCOPY . /app\nUSER app\nENTRYPOINT ["dotnet", "/app/Worker.dll"]\n',
        },
      },
      { name: 'an image that nobody here knows', files: { Dockerfile: 'FROM acme/base:1.2\nUSER app\nCMD ["/worker"]\n' } },
    ],
  },
  *check(stage) {
    if (!stage.ships || stage.platform === 'windows' || !stage.user.isSet) return;
    const { user } = stage;
    const instructions = stage.allInstructions;
    if (!instructions.some(({ keyword }) => keyword === 'USER')) return;
    const [name = ''] = user.value.split(':');
    if (!/^[a-z_][\w.-]*$/i.test(name) || name === 'root' || !lacks(stage, name) || mayBringAccounts(stage)) return;
    const { base, isScratch } = stage.rootStage;
    yield {
      at: user.at,
      message: `"${name}" is no account ${isScratch ? 'of an image that has none' : `of "${base.value}"`}, and nothing in the stage makes it, so the container does not start; use a number, or make the account in this stage`,
    };
  },
});

function lacks({ rootStage, baseImage }: Stage, name: string): boolean {
  if (rootStage.isScratch) return true;
  return rootStage.reference !== undefined && certainlyLacks(rootStage.reference, baseImage, name);
}

/** Whether a stage may change the list of accounts: by what it runs, or by a copy into /etc or over the whole file system. */
function mayBringAccounts(stage: Stage): boolean {
  const { allInstructions, rootStage, baseImage } = stage;
  const copies = copiesOf(allInstructions, rootStage.isScratch ? '/' : baseImage?.workdir);
  if (copies.some(({ target }) => /^\/?etc\b|passwd|\$/.test(target))) return true;
  if (copies.some(({ target, mayBeTree }) => mayBeTree && /^(?:\/|\.\/?)$/.test(target))) return true;
  return allInstructions.some(({ keyword, script, flags, trigger }) => {
    if (trigger) return true;
    if (keyword !== 'RUN') return false;
    if (!script || script.damaged || flags.some(({ value }) => value?.includes('from='))) return true;
    return script.commands.some(({ name, args }) => !harmless.has(name ?? '') || args.some(({ text }) => text.includes('passwd')));
  });
}
