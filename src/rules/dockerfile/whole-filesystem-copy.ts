import { parseImageReference } from '../../core/image.js';
import { baseImage } from '../../knowledge/images/index.js';
import type { CopySource } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/whole-filesystem-copy',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The whole file system of another image is copied over this one',
  severity: 'warning',
  rationale: `The copy brings compilers, caches and secrets of the build along, and overwrites the system files of the base image: its users, its
certificates, its libraries. The image is larger than a single stage would make it, and neither system in it is whole.`,
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  peers: ['hadolint DL3067'],
  examples: {
    bad: [
      {
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nRUN npm ci\nFROM debian:13-slim\nUSER 1000\n«COPY --from=build / /»\nCMD ["/app/worker"]\n',
        },
      },
      {
        name: 'a system by what runs in it',
        files: {
          Dockerfile:
            'FROM pypy:3.11 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM pypy:3.11-slim\nUSER 1000\n«COPY --from=build / /»\n',
        },
      },
      {
        name: 'from an image',
        files: { Dockerfile: 'FROM debian:13-slim\nUSER 1000\n«COPY --link --from=python:3.13-slim ["/", "/"]»\n' },
      },
    ],
    good: [
      {
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nRUN npm ci\nFROM debian:13-slim\nUSER 1000\nCOPY --from=build /app /app\nCMD ["/app/worker"]\n',
        },
      },
      {
        name: 'one folder of an image',
        files: { Dockerfile: 'FROM debian:13-slim\nUSER 1000\nCOPY --from=python:3.13-slim /usr/local /usr/local\n' },
      },
      {
        name: 'all layers become one',
        files: {
          Dockerfile: 'FROM node:22.11 AS build\nRUN npm ci\nFROM scratch\nUSER 1000\nCOPY --from=build / /\nCMD ["/app/worker"]\n',
        },
      },
      {
        name: 'a stage that holds results only',
        files: {
          Dockerfile:
            'FROM scratch AS results\nCOPY worker /app/\nFROM debian:13-slim\nUSER 1000\nCOPY --from=results / /\nCMD ["/app/worker"]\n',
        },
      },
      {
        name: 'an image that is made to be copied',
        files: { Dockerfile: 'FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.6.1 AS xx\nFROM golang:1.24\nCOPY --from=xx / /\n' },
      },
      {
        name: 'a stage that tests what another one made',
        files: {
          Dockerfile:
            'FROM debian:13-slim AS root\nRUN apt-get update && apt-get install -y jq\nFROM acme/tester:1.4 AS test\nCOPY --from=root / /\nRUN check-image\nFROM scratch\nUSER 1000\nCOPY --from=root / /\n',
        },
      },
      { name: 'into a folder', files: { Dockerfile: 'FROM debian:13-slim AS root\nFROM node:22.11\nCOPY --from=root / /sysroot\n' } },
    ],
  },
  *check(stage) {
    if (stage.isScratch || !stage.ships) return;
    for (const source of stage.copySources) {
      const { instruction } = source;
      const words = instruction.json?.map(({ value }) => value) ?? instruction.words.map(({ text }) => text);
      if (instruction.keyword !== 'COPY' || words.join(' ') !== '/ /' || !isWholeSystem(source)) continue;
      yield {
        at: instruction,
        message: `all of "${source.name}" is copied over this image, its system files included; copy the folders that are needed`,
      };
    }
  },
});

/** Package managers of distributions: where one runs, there is a whole system. */
const managers = new Set(['apk', 'apt', 'apt-get', 'dnf', 'microdnf', 'yum', 'zypper']);

/** Holds a distribution, as far as is known. */
function isWholeSystem({ stage, name }: CopySource): boolean {
  if (stage?.rootStage.isScratch) return false;
  const reference = stage ? stage.rootStage.reference : parseImageReference(name);
  const distribution = reference && baseImage(reference)?.distribution;
  if (distribution !== undefined) return distribution !== 'scratch' && distribution !== 'distroless';
  const scripts = stage?.allInstructions.flatMap(({ keyword, script }) => (keyword === 'RUN' && script ? [script] : [])) ?? [];
  return scripts.some(({ commands }) => commands.some((command) => managers.has(command.name ?? '')));
}
