import type { Level } from '../../core/problem.js';
import { contains, type Located, place, textOf } from '../../core/source.js';
import { assignedSecret, chpasswdSecrets, loginPassword, secretsInCommand, type WrittenSecret } from '../../knowledge/secrets/commands.js';
import { formattedSecrets } from '../../knowledge/secrets/formats.js';
import { masked, strengthOfFormatted } from '../../knowledge/secrets/judge.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

// Put together, so that nobody's scanner takes the examples for real.
const token = `ghp_${'a1B2'.repeat(9)}`;
const npmToken = `npm_${'a1B2'.repeat(9)}`;

export default defineRule({
  id: 'dockerfile/secret-in-command',
  on: 'dockerfile',
  topic: 'security',
  summary: 'A command holds a secret in plain text',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The words of RUN, CMD and ENTRYPOINT stand in the history and configuration of the image, where everyone reads them who may pull it, and in the repository.
Deleting the file that a command made of the secret changes nothing there: it has to be replaced.`,
  references: ['https://docs.docker.com/build/building/secrets/'],
  peers: ['trivy DS-0031'],
  examples: {
    bad: [
      {
        name: 'a token in the address of a repository',
        files: { Dockerfile: `FROM node:22.11\nRUN git clone https://x-access-token:«${token}»@github.com/acme/app.git /app\nUSER 1000\n` },
      },
      {
        name: 'a header',
        files: {
          Dockerfile:
            'FROM node:22.11\nRUN curl -fsSL \\\n    -H "Authorization: Bearer «d83hf7-A9s8d7f6-x1»" https://files.acme.example/app.tgz | tar xz\nUSER 1000\n',
        },
      },
      {
        name: 'user and password of curl',
        files: { Dockerfile: 'FROM node:22.11\nRUN curl -u deploy:«k3J9-zQ81-mn» -O https://files.acme.example/app.tgz\nUSER 1000\n' },
      },
      {
        name: 'settings of tools, and options',
        files: {
          Dockerfile:
            'FROM node:22.11\nRUN aws configure set aws_secret_access_key «wJk8lXUtnFEMI7K0MDENGbPxRfiCYkT2» && aws s3 cp s3://acme/app.tgz .\nCMD ["node", "worker.js", "--api-key=«d83hf7A9s8d7f6x1»"]\n',
        },
      },
      {
        name: 'a file that is removed again',
        files: {
          Dockerfile: `FROM node:22.11\nRUN echo "//registry.npmjs.org/:_authToken=«${npmToken}»" > .npmrc && npm ci && rm -f .npmrc\nUSER 1000\n`,
        },
      },
      {
        name: 'in a stage for building: history and cache keep it',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nRUN wget --user=ci --password=«k3J9-zQ81-mn» https://files.acme.example/app.tgz\nFROM node:22.11\nCOPY --from=build /app /app\nUSER 1000\n',
        },
      },
      {
        name: 'the password of a user in a stage for building',
        files: {
          Dockerfile:
            'FROM debian:12.8 AS build\nRUN echo "root:«k3J9-zQ81-mn»" | chpasswd\nFROM debian:12.8\nCOPY --from=build /app /app\n',
        },
      },
      {
        name: 'a file that stays in the image',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN echo "export API_TOKEN=«ghp_a1B2»" >> /etc/profile.d/token.sh\nUSER 1000\n'.replace(
            'ghp_a1B2',
            token,
          ),
        },
      },
      {
        name: 'the key of a browser, which distributions show to everybody',
        files: {
          Dockerfile: `FROM debian:12.8\nRUN echo 'export GOOGLE_API_KEY="«${`AIza${'Sy7kQ2b'.repeat(5)}`}»"' > /etc/chromium.d/googleapikeys\nUSER 1000\n`,
        },
      },
    ],
    good: [
      {
        name: 'what dockerfile/password-in-image says',
        files: { Dockerfile: 'FROM debian:12.8\nRUN echo "root:root" | chpasswd\nCMD ["/usr/sbin/sshd", "-D"]\n' },
      },
      {
        name: 'a secret mount',
        files: {
          Dockerfile:
            'FROM node:22.11\nRUN --mount=type=secret,id=gh git clone https://x-access-token:$(cat /run/secrets/gh)@github.com/acme/app.git /app\nUSER 1000\n',
        },
      },
      {
        name: 'what comes from a variable is not written here',
        files: {
          Dockerfile:
            'FROM node:22.11\nARG NPM_TOKEN\nRUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" > .npmrc && npm ci && rm -f .npmrc\nRUN curl -H "Authorization: Bearer $TOKEN" -u "deploy:$PASSWORD" https://files.acme.example\nUSER 1000\n',
        },
      },
      {
        name: 'options that read, or need no password',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN adduser --disabled-password --gecos "" app && cat /run/secrets/p | docker login --username ci --password-stdin\nRUN wget --password=$(cat /run/secrets/p) https://files.acme.example && mysql -u root -p app < dump.sql\nCMD ["/usr/sbin/sshd", "-D"]\n',
        },
      },
      {
        name: 'stand-ins for one command',
        files: {
          Dockerfile:
            'FROM ruby:3.4\nRUN SECRET_KEY_BASE=1 bin/rails assets:precompile\nRUN SECRET_KEY=only-for-collectstatic python manage.py collectstatic\nUSER 1000\nCMD ["bin/rails", "server"]\n',
        },
      },
      {
        name: 'an option that takes the file of a password',
        files: {
          Dockerfile:
            'FROM debian:12.8\nCMD curl -fsSL https://files.acme.example/key > telegram-key-8d7f && mtproto-proxy -p 8888 --aes-pwd telegram-key-8d7f proxy.conf\n',
        },
      },
      {
        name: 'addresses with a port, a user or an at sign',
        files: {
          Dockerfile:
            'FROM node:22.11\nRUN git clone ssh://git@git.acme.example:2222/app.git && npm i http://registry:4873/@acme/app && git clone git@github.com:acme/app.git\nUSER 1000\n',
        },
      },
      {
        name: 'a header that says nothing secret',
        files: {
          Dockerfile:
            'FROM node:22.11\nRUN curl -fsSL \\\n    -H "Accept: application/octet-stream" -H "X-Token-Type: internal-service" https://files.acme.example/app.tgz | tar xz\nUSER 1000\n',
        },
      },
      {
        name: 'a comment between the lines',
        files: {
          Dockerfile: `FROM node:22.11\nRUN git clone \\\n# https://ci:${token}@github.com\n    https://github.com/acme/app.git /app\nUSER 1000\n`,
        },
      },
    ],
  },
  *check({ instructions, stages }) {
    const shipped = new Set(stages.filter(({ ships }) => ships).flatMap(({ allInstructions }) => allInstructions));
    for (const instruction of instructions) {
      for (const secret of secretsOf(instruction.trigger ?? instruction)) {
        const limit = limitOf(secret, instruction, shipped.has(instruction));
        if (limit === 'off') continue;
        const cure = cureOf(secret, instruction, shipped.has(instruction));
        const replacement = replacementOf(secret, instruction);
        yield {
          at: secret.at,
          message: `${secret.what} is written out in ${instruction.keyword} (${masked(secret.value)}), and everyone can read it who has the image; ${cure}${replacement}`,
          secrets: [secret.at],
          ...(limit !== 'error' && { atMost: limit }),
        };
      }
    }
  },
});

function cureOf({ what, at }: WrittenSecret, { keyword, script }: Instruction, isShipped: boolean): string {
  if (what === loginPassword) return 'lock the account, or let the container set it when it starts';
  if (keyword !== 'RUN') return 'pass it when the container starts';
  // A mount keeps it out of the history, but not out of a file that stays.
  return isShipped && script?.commands.some((command) => contains(command, at) && writesFile(command, script.commands))
    ? 'write that file when the container starts'
    : 'use RUN --mount=type=secret';
}

function writesFile({ redirects }: ShellCommand, commands: readonly ShellCommand[]): boolean {
  return redirects.some(({ operator, target }) => {
    if ((operator !== '>' && operator !== '>>') || target?.literal === undefined || target.literal.startsWith('/dev/')) return false;
    return !commands.some(({ name, args }) => name === 'rm' && args.some(({ literal }) => literal === target.literal));
  });
}

const running = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** Secrets of one instruction, each once, in order. */
function secretsOf(instruction: Instruction): readonly WrittenSecret[] {
  if (!running.has(instruction.keyword)) return [];
  const all = [...secretsByForm(instruction), ...secretsByPlace(instruction)].sort((a, b) => a.at.range[0] - b.at.range[0]);
  const distinct: WrittenSecret[] = [];
  for (const secret of all) {
    const before = distinct.at(-1);
    if (!before || before.at.range[1] <= secret.at.range[0]) distinct.push(secret);
  }
  return distinct;
}

function secretsByForm({ args, heredocs, innerComments }: Instruction): readonly WrittenSecret[] {
  const parts: readonly Located[] = [args, ...heredocs.map(({ body }) => body)];
  return parts.flatMap((part) => {
    const text = withoutComments(part, innerComments);
    return formattedSecrets(text).map((secret): WrittenSecret => {
      const [start, end] = secret.range;
      const at = place(part.file, part.range[0] + start, part.range[0] + end);
      return { what: secret.what, value: text.slice(start, end), strength: strengthOfFormatted(secret, text), at };
    });
  });
}

/** The text of a part with blanks in the place of comments, so that offsets stay. */
function withoutComments(part: Located, comments: readonly Located[]): string {
  let result = '';
  let from = part.range[0];
  for (const comment of comments) {
    if (!contains(part, comment)) continue;
    result += part.file.text.slice(from, comment.range[0]) + ' '.repeat(comment.range[1] - comment.range[0]);
    from = comment.range[1];
  }
  return result + part.file.text.slice(from, part.range[1]);
}

function secretsByPlace({ script, json }: Instruction): readonly WrittenSecret[] {
  if (!script && json) {
    const words = json.map((word) => ({ ...word, literal: word.value }));
    return secretsInCommand({ name: words[0]?.literal, args: words.slice(1) });
  }
  const commands = script?.commands ?? [];
  const writers = new Map(
    commands.filter(({ name }) => name === 'echo' || name === 'printf').map((writer) => [placeInPipeline(writer), writer]),
  );
  return commands.flatMap((command) => {
    const writer = command.name === 'chpasswd' ? writers.get(placeInPipeline(command, -1)) : undefined;
    return [...secretsInCommand(command), ...assigned(command), ...(writer ? chpasswdSecrets(writer) : [])];
  });
}

function placeInPipeline({ pipeline, stage }: ShellCommand, offset = 0): string {
  return `${pipeline} ${stage + offset}`;
}

/** `NAME=x command` and `export NAME=x`. */
function assigned({ assignments, name, args }: ShellCommand): readonly WrittenSecret[] {
  const exported = name === 'export' ? args.flatMap((word) => (word.literal === undefined ? [] : [{ text: word.literal, at: word }])) : [];
  return [...assignments.map(({ at }) => ({ text: textOf(at), at })), ...exported].flatMap(({ text, at }) => {
    const [, variable = '', value = ''] = /^(\w+)=["']?([^"']*)["']?$/.exec(text) ?? [];
    return assignedSecret(variable, value, at);
  });
}

/**
 * The file from which Chromium takes the keys that a distribution shows to everybody.
 * Source: https://www.chromium.org/developers/how-tos/api-keys/; common knowledge of 2026-11-27, not read.
 */
const keysOfChromium = /\/googleapikeys\b/;

/** What else there is to do about a secret that may be in use; nobody but their maker can replace the keys that a distribution shows. */
function replacementOf({ strength, what }: WrittenSecret, instruction: Instruction): string {
  if (strength !== 'real') return '';
  return isKeyOfChromium(what, instruction) ? ', and replace this one unless a distribution has published it' : ', and replace this one';
}

function isKeyOfChromium(what: string, { args }: Instruction): boolean {
  return what === 'a Google API key' && keysOfChromium.test(textOf(args));
}

function limitOf({ strength, what }: WrittenSecret, instruction: Instruction, isShipped: boolean): Level | 'off' {
  if (strength === 'placeholder') return 'off';
  // In an image that ships, dockerfile/password-in-image says so.
  if (what === loginPassword && isShipped) return 'off';
  if (isKeyOfChromium(what, instruction)) return 'info';
  // Keys of Google are often meant to be seen, and limited to pages or addresses.
  if (strength === 'real') return isShipped && what !== 'a Google API key' ? 'error' : 'warning';
  return isShipped ? 'info' : 'off';
}
