import { dirname, resolvePath } from '../../core/path.js';
import { type Located, placeOf } from '../../core/source.js';
import { holdsSecret, type SecretFile, secretFile } from '../../knowledge/secrets/files.js';
import type { Instruction, Word } from '../../parsers/dockerfile/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/copied-secret-file',
  on: 'dockerfile',
  topic: 'security',
  summary: 'COPY or ADD puts a file of secrets into the image',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The file stands in a layer of the image, even when a later instruction removes it, and everyone can take it out who may pull the image. What differs
between deployments cannot be changed there either without another build.`,
  references: ['https://docs.docker.com/build/building/secrets/', 'https://docs.docker.com/build/concepts/context/#dockerignore-files'],
  peers: ['trivy DS-0031'],
  examples: {
    bad: [
      {
        name: 'settings of an environment',
        files: { Dockerfile: 'FROM node:22.11\nCOPY package.json «.env» /app/\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'what can be read holds a password',
        files: {
          Dockerfile: 'FROM node:22.11\nCOPY «.env.production» /app/.env\nUSER 1000\nCMD ["node", "worker.js"]\n',
          '.env.production': 'PORT=8080\nDB_PASSWORD=kL9-xw2Q-mm\n',
        },
      },
      {
        name: 'settings that the start of the container completes',
        files: {
          Dockerfile: 'FROM debian:12.8\nCOPY start.sh /app/\nCOPY «dist/shop.env» /app/shop.env\nUSER 1000\nCMD ["/app/start.sh"]\n',
          'start.sh': '#!/bin/bash -e\nsed -i "s|^DOMAIN=.*|DOMAIN=$DOMAIN|" /app/shop.env\nexec /app/shop --settings=/app/shop.env\n',
        },
      },
      {
        name: 'keys, in JSON form',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY [«"certs/tls.key"», "certs/tls.crt", "/tls/"]\nADD «deploy/id_rsa» /root/.ssh/\n' },
      },
      {
        name: 'from a stage for building',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nCOPY . .\nFROM node:22.11\nCOPY --from=build «/app/service-account-prod.json» /app/\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'in a stage for building, where only the cache keeps it',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nCOPY package.json «.npmrc» ./\nRUN npm ci\nFROM node:22.11\nCOPY --from=build /app /app\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nCOPY package.json .env.example /app/\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'settings that hold nothing secret',
        files: {
          Dockerfile: 'FROM node:22.11\nCOPY .env.production /app/.env\nUSER 1000\nCMD ["node", "worker.js"]\n',
          '.env.production': '# shown to everyone\nPORT=8080\nNEXT_PUBLIC_API_KEY=pk-7fb2c1\nDB_PASSWORD=${DB_PASSWORD}\n',
        },
      },
      {
        name: 'certificates and public keys',
        files: {
          Dockerfile:
            'FROM debian:12.8\nCOPY ["certs/ca.pem", "certs/tls.crt", "/tls/"]\nADD deploy/id_rsa.pub /root/.ssh/authorized_keys\nCOPY rds-combined-ca-bundle.pem public.pem server.pem /tls/\n',
        },
      },
      {
        name: 'keys by which a package manager checks what it installs',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY docker.gpg.key /tmp/\nADD vendor.key /etc/apt/trusted.gpg.d/vendor.asc\n' },
      },
      {
        name: 'a registry without a login',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nCOPY package.json .npmrc ./\nRUN npm ci\nFROM node:22.11\nCOPY --from=build /app /app\nUSER 1000\nCMD ["node", "worker.js"]\n',
          '.npmrc': 'registry=https://npm.acme.example/\n//npm.acme.example/:_authToken=${NPM_TOKEN}\n',
        },
      },
      {
        name: 'made by the build itself from another image',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY --from=acme/pki:1.2 /pki/tls.key /tls/\n' },
      },
      {
        name: 'a secret mount',
        files: {
          Dockerfile:
            'FROM node:22.11\nCOPY package.json ./\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
    ],
  },
  *check({ stages, instructions }, { project }) {
    const shipped = new Set(stages.filter(({ ships }) => ships).flatMap(({ allInstructions }) => allInstructions));
    for (const instruction of instructions) {
      const copy = instruction.trigger ?? instruction;
      if (copy.keyword !== 'COPY' && copy.keyword !== 'ADD') continue;
      const from = copy.flags.find(({ name }) => name === 'from')?.value?.toLowerCase();
      const isFromStage = from !== undefined && stages.some(({ name, index }) => name === from || String(index) === from);
      if (from !== undefined && !isFromStage) continue;
      for (const { path, at } of sourcesOf(copy)) {
        const secret = secretFile(path);
        if (!secret || (!isFromStage && isHarmless(path, secret, at, project))) continue;
        const isShipped = shipped.has(instruction);
        const keeps = isShipped ? 'everyone can take it out who has the image' : 'it stays in the build cache';
        const may = secret.form ? 'may hold' : 'holds';
        const cure = isShipped ? cureOf(secret) : 'use RUN --mount=type=secret';
        yield {
          at,
          message: `"${path}" ${may} ${secret.what}, and ${keeps}; ${cure}`,
          // A pattern may find nothing but samples.
          ...((!isShipped || path.includes('*')) && { atMost: 'info' as const }),
        };
      }
    }
  },
});

/** A start script may complete its settings in place, which `sed -i` cannot do to a file that is mounted by itself. */
function cureOf({ form }: SecretFile): string {
  return form === 'settings' ? 'keep secrets out of it, and set these when the container starts' : 'mount it when the container starts';
}

/** Where package managers keep the keys by which they check what they install. */
const trust = /apt|keyrings?|trusted|gpg|pki\/rpm|\/etc\/apk\/keys|ca-certificates|\/tmp\/?$/i;

/** The sources that COPY or ADD names without a variable. */
function sourcesOf({ json, words, heredocs }: Instruction): readonly { readonly path: string; readonly at: Located }[] {
  const all = json ?? words.map((word: Word) => ({ ...word, value: word.text.replace(/^(["'])(.*)\1$/, '$2') }));
  const target = all.at(-1)?.value ?? '';
  if (trust.test(target) || heredocs.length > 0) return [];
  return all
    .slice(0, -1)
    .filter(({ value }) => !/[$`]|:\/\//.test(value))
    .map((word) => ({ path: word.value, at: placeOf(word) }));
}

/** A file that can be read and holds no secret. It is looked for beside the Dockerfile and at the root, where a build may start. */
function isHarmless(path: string, { form }: SecretFile, at: Located, project: Project): boolean {
  if (!form) return false;
  const places = [resolvePath(dirname(at.file.path), path), resolvePath('', path)];
  const texts = places.flatMap((place) => (place === undefined ? [] : [project.files.text(place, at)]));
  const text = texts.find(({ isUnset }) => !isUnset);
  return text?.isSet === true && !holdsSecret(text.value, form);
}
