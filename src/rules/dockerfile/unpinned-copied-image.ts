import { parseImageReference } from '../../core/image.js';
import { isForDevelopment } from '../../knowledge/environments.js';
import { baseImage } from '../../knowledge/images/index.js';
import { pinningAdvice } from '../../knowledge/images/pinning.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/unpinned-copied-image',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'Files are copied from an image without a tag, or with the tag latest',
  severity: 'info',
  rationale: `What is copied from another image ships like any other file. Without a version the next build may ship another release of that tool, and
nothing in the repository tells which.`,
  references: [
    'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
    'https://docs.docker.com/reference/dockerfile/#copy---from',
  ],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM python:3.13-slim\nCOPY --from=«ghcr.io/astral-sh/uv:latest» /uv /bin/\n' } },
      {
        name: 'no tag, in a mount',
        files: {
          Dockerfile: 'FROM python:3.13-slim\nRUN --mount=type=bind,from=«ghcr.io/astral-sh/uv»,source=/uv,target=/bin/uv uv sync\n',
        },
      },
      { name: 'an official image', files: { Dockerfile: 'FROM python:3.13-slim\nCOPY --from=«node» /usr/local/bin/node /bin/\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM python:3.13-slim\nCOPY --from=ghcr.io/astral-sh/uv:0.9.11 /uv /bin/\n' } },
      {
        name: 'in a mount',
        files: {
          Dockerfile: 'FROM python:3.13-slim\nRUN --mount=type=bind,from=ghcr.io/astral-sh/uv:0.9.11,source=/uv,target=/bin/uv uv sync\n',
        },
      },
      {
        name: 'a digest decides, whatever the tag',
        files: {
          Dockerfile: `FROM python:3.13-slim\nCOPY --from=ghcr.io/astral-sh/uv:latest@sha256:${'0123456789abcdef'.repeat(4)} /uv /bin/\n`,
        },
      },
      {
        name: 'a stage',
        files: { Dockerfile: 'FROM node:22.11 AS node\nFROM python:3.13-slim\nCOPY --from=node /usr/local/bin/node /bin/\n' },
      },
      {
        name: 'tools of a stage for development',
        files: {
          Dockerfile: 'FROM maven:3.9-eclipse-temurin-21 AS dev-tools\nCOPY --from=acme/docker-cli / /\nFROM eclipse-temurin:21-jre\n',
        },
      },
      {
        name: 'patterns of viruses, which must be the newest',
        files: { Dockerfile: 'FROM debian:13-slim\nCOPY --from=docker.io/clamav/clamav:latest /var/lib/clamav /var/lib/clamav\n' },
      },
      { name: 'what may be a build context', files: { Dockerfile: 'FROM python:3.13-slim\nCOPY --from=assets . /app\n' } },
      {
        name: 'a build context with the name of an image',
        files: {
          Dockerfile: 'FROM python:3.13-slim\nCOPY --from=node /usr/local/bin/node /bin/\n',
          'docker-bake.hcl': 'target "app" {\n  contexts = {\n    node = "target:node"\n  }\n}\n',
        },
      },
    ],
  },
  *check(stage, { project }) {
    if (stage.name !== undefined && isForDevelopment(stage.name)) return;
    for (const source of stage.copySources) {
      const { name } = source;
      const reference = source.stage || source.isIndex || project.namedContexts.has(name) ? undefined : parseImageReference(name);
      if (!reference || reference.digest || (reference.tag && reference.tag !== 'latest')) continue;
      // A bare word may be a build context of the command line, or a slip.
      if (!/[/:]/.test(name) && !baseImage(reference)) continue;
      if (isDataThatAges(source.instruction)) continue;
      const cure = pinningAdvice(reference);
      if (!cure) continue;
      const what = reference.tag ? `"${name}" follows the newest release` : `"${name}" names no version`;
      yield { at: source, message: `${what}, so each build may copy from another one; ${cure}` };
    }
  },
});

/** Only the database of ClamAV is copied, which is worth the less the older it is. */
function isDataThatAges({ keyword, words }: Instruction): boolean {
  return keyword === 'COPY' && words.length === 2 && /^\/var\/lib\/clamav(?:\/|$)/.test(words[0]?.text ?? '');
}
