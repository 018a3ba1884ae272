import { joinPath } from '../../core/path.js';
import { privateNames } from '../../knowledge/context-files.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

const node = 'FROM node:22.11\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\n«COPY . .»\nCMD ["node", "w.js"]\n';
const manifest = '{ "dependencies": { "express": "5.1.0" } }\n';

export default defineRule({
  id: 'dockerfile/missing-dockerignore',
  on: 'dockerfile',
  topic: 'containerization',
  summary: 'The whole folder is copied, and no .dockerignore says what stays out',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Everything in the folder goes into the image: the history of the repository, local settings with their secrets, packages that were
built for another system. Each change of any of them also makes the build start over from this line.`,
  references: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
  examples: {
    bad: [
      { name: 'local packages replace those of the image', files: { Dockerfile: node, 'package.json': manifest } },
      {
        name: 'the root of the repository',
        files: { Dockerfile: 'FROM python:3.13\nWORKDIR /app\n«ADD ./ /app»\nCMD ["python", "w.py"]\n' },
      },
      {
        name: 'the folder that Compose names',
        files: {
          'docker/worker.Dockerfile': 'FROM node:22.11\nWORKDIR /app\n«COPY . .»\nCMD ["node", "w.js"]\n',
          'app/package.json': manifest,
          'compose.yaml': 'services:\n  worker:\n    build: { context: app, dockerfile: ../docker/worker.Dockerfile }\n',
        },
      },
      {
        name: 'a build stage is thrown away, its cache is not',
        files: {
          Dockerfile:
            'FROM golang:1.24 AS build\nWORKDIR /src\n«COPY . .»\nRUN go build -o /w\nFROM scratch\nCOPY --from=build /w /w\nCMD ["/w"]\n',
        },
      },
      {
        name: 'a build.yml that is none of LinuxKit',
        files: {
          'pkg/clock/Dockerfile':
            'FROM golang:1.24 AS build\nWORKDIR /src\n«COPY . .»\nRUN go build -o /clock\nFROM scratch\nCOPY --from=build /clock /\nCOPY zones /zones\nCMD ["/clock"]\n',
          'pkg/clock/zones': 'UTC\n',
          'pkg/clock/build.yml': 'steps:\n  - image: golang\n',
          'pkg/clock/main.go': 'package main\n',
        },
      },
    ],
    good: [
      {
        files: { Dockerfile: node.replace(/[«»]/g, ''), 'package.json': manifest, '.dockerignore': '.git\nnode_modules\n' },
      },
      {
        name: 'one for this Dockerfile alone',
        files: { Dockerfile: 'FROM python:3.13\nWORKDIR /app\nADD ./ /app\nCMD ["python", "w.py"]\n', 'Dockerfile.dockerignore': '.git\n' },
      },
      {
        name: 'nothing private in a folder for tests',
        files: {
          'web/tests/Dockerfile': 'FROM node:22.11\nADD . /app\nWORKDIR /app\nCMD ["/app/tests.sh"]\n',
          'web/tests/tests.sh': '#!/bin/sh\ncurl -f http://web\n',
          'web/compose.test.yml': 'services:\n  sut:\n    build: ./tests/\n',
        },
      },
      {
        name: 'a package.json that installs nothing',
        files: {
          'apps/api/Dockerfile.dev': 'FROM python:3.13\nWORKDIR /app\nCOPY . .\nCMD ["python", "w.py"]\n',
          'apps/api/package.json': '{ "name": "api", "private": true }\n',
          'compose.yaml': 'services:\n  api:\n    build: { context: apps/api, dockerfile: Dockerfile.dev }\n',
        },
      },
      {
        name: 'only what is named is copied',
        files: { Dockerfile: 'FROM python:3.13\nWORKDIR /app\nCOPY w.py /app/\nCMD ["python", "w.py"]\n', 'w.py': '' },
      },
      {
        name: 'the build reads its files from a pipe',
        files: {
          'init/Dockerfile': 'FROM alpine:3.21\nRUN apk add --no-cache dhcpcd\nCOPY . ./\nCMD ["/init"]\n',
          'init/Makefile': 'hash: Dockerfile etc init\n\ttar cf - $^ | docker build --no-cache -t init:build -\n',
          'init/init': '#!/bin/sh\n',
        },
      },
      {
        name: 'LinuxKit packs the folder by itself',
        files: {
          'pkg/clock/Dockerfile':
            'FROM golang:1.24 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /clock\nFROM scratch\nCOPY --from=build /clock /\nCOPY zones /zones\nCMD ["/clock"]\n',
          'pkg/clock/zones': 'UTC\n',
          'pkg/clock/build.yml': '# A package.\nimage: clock\nconfig:\n  readonly: true\n',
          'pkg/clock/main.go': 'package main\n',
        },
      },
      {
        name: 'the whole of another stage',
        files: {
          Dockerfile: 'FROM golang:1.24 AS build\nRUN go build -o /out/w\nFROM scratch\nCOPY --from=build /out .\nCMD ["/w"]\n',
        },
      },
      {
        name: 'which folder it is built from is not known',
        files: {
          'docker/worker.Dockerfile': 'FROM node:22.11\nWORKDIR /app\nCOPY . .\nCMD ["node", "w.js"]\n',
          'app/package.json': manifest,
          'compose.yaml': 'services:\n  worker:\n    build: { context: app }\n',
        },
      },
    ],
  },
  *check(dockerfile, { project }) {
    const wholes = dockerfile.instructions.filter(copiesAll);
    const copy = wholes.find(({ stage }) => stage?.ships) ?? wholes[0];
    if (!copy) return;
    const context = project.contextOf(dockerfile);
    if (!context.isSet || !context.value.ignore.isUnset) return;
    const { folder, evidence } = context.value;
    const names = privateNames(
      (name) => project.files.stat(joinPath(folder, name)),
      folder,
      (name) => project.files.text(joinPath(folder, name), copy).value,
    );
    const makefile = project.files.text(joinPath(folder, 'Makefile'), copy).value ?? '';
    if (makefile.split('\n').some(buildsFromPipe)) return;
    if (describesLinuxKitPackage(project.files.text(joinPath(folder, 'build.yml'), copy).value ?? '')) return;
    const isForDevelopment = project.environmentOf(dockerfile.file).environment === 'development';
    if (names.length === 0 && isForDevelopment) return;
    const ships = copy.stage?.ships === true;
    const where = ships ? 'the image' : 'the build and its cache';
    const what = names.length > 0 ? names.map((name) => `"${name}"`).join(', ') : 'whatever lies there';
    yield {
      at: copy,
      message: `"${copy.keyword} ${copy.copy?.sources[0]?.text}" takes the whole folder and no .dockerignore leaves anything out, so ${what} may get into ${where}; write one in that folder`,
      related: evidence,
      ...((names.length === 0 || !ships) && { atMost: 'info' as const }),
    };
  },
});

/** `docker build -` gets its files from the standard input, where a .dockerignore of the folder plays no part. */
function buildsFromPipe(line: string): boolean {
  return /\bdocker(?: buildx)? build /.test(line) && /\s-\s*$/.test(line);
}

/**
 * `linuxkit pkg build` packs the folder by itself and uploads the archive, where a .dockerignore plays no part either.
 * Source: https://github.com/linuxkit/linuxkit/blob/master/docs/packages.md and src/cmd/linuxkit/pkglib/dockerimpl.go there, read 2026-11-27.
 */
function describesLinuxKitPackage(text: string): boolean {
  return /^(?:\{[ \t]{0,9})?["']?image["']?:[ \t]{1,9}\S/m.test(text);
}

function copiesAll({ copy }: Instruction): boolean {
  return copy !== undefined && copy.from === undefined && copy.sources.some(({ path, isPattern }) => path === '' && !isPattern);
}
