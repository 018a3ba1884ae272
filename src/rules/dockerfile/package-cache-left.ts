import { insertAfter } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { textOf } from '../../core/source.js';
import { appendCommand } from '../../knowledge/packages/append.js';
import { cacheOf, type PackageCache } from '../../knowledge/packages/caches.js';
import { headOf, headText, packageCall, packageCalls } from '../../knowledge/packages/read.js';
import { endsUpInImage, type Run, removes, runsOf, scratchMounts } from '../../knowledge/packages/runs.js';
import type { PackageCall, RunCommand } from '../../knowledge/packages/types.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/package-cache-left',
  on: 'dockerfile.stage',
  topic: 'containerization',
  aggregate: true,
  summary: 'A layer of the shipped image keeps the cache of a package manager',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Nothing reads the cache at run time, and every node that pulls the image loads it. Removing it in a later RUN does not help, since the
layer that holds it stays in the image; a cache mount keeps it out, and makes the next build faster too.`,
  references: [
    'https://docs.docker.com/build/building/best-practices/',
    'https://docs.docker.com/build/cache/optimize/#use-cache-mounts',
    'https://pip.pypa.io/en/stable/topics/caching/',
  ],
  peers: [
    'hadolint DL3019',
    'hadolint DL3032',
    'hadolint DL3036',
    'hadolint DL3040',
    'hadolint DL3042',
    'hadolint DL3060',
    'trivy DS-0015',
    'trivy DS-0019',
    'trivy DS-0020',
    'trivy DS-0025',
    'trivy DS-0027',
    'kics ae9c56a6',
    'kics 00481784',
    'kics 295acb63',
    'kics 38300d1a',
    'kics f2f903fb',
    'dockerfilelint apkadd-missing_nocache_or_updaterm',
  ],
  examples: {
    bad: [
      {
        name: 'apk',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN «apk add» curl && apk add --no-cache jq\n' },
        fixed: { Dockerfile: 'FROM alpine:3.21\nRUN apk add --no-cache curl && apk add --no-cache jq\n' },
      },
      {
        name: 'an index that was asked for',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN «apk update» \\\n  && apk add curl\n' },
        fixed: { Dockerfile: 'FROM alpine:3.21\nRUN apk update \\\n  && apk add curl \\\n  && rm -rf /var/cache/apk/*\n' },
      },
      {
        name: 'pip',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN «pip install» -r requirements.txt\n' },
        fixed: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install --no-cache-dir -r requirements.txt\n' },
      },
      {
        name: 'dnf',
        files: { Dockerfile: 'FROM fedora:44\nRUN dnf clean all && «dnf install» -y curl\n' },
        fixed: { Dockerfile: 'FROM fedora:44\nRUN dnf clean all && dnf install -y curl && dnf clean all\n' },
      },
      {
        name: 'cleaned in another layer',
        files: { Dockerfile: 'FROM rockylinux:9.3\nRUN «yum install» -y curl\nRUN yum clean all\n' },
        fixed: { Dockerfile: 'FROM rockylinux:9.3\nRUN yum install -y curl && yum clean all\nRUN yum clean all\n' },
      },
      {
        name: 'microdnf in a stage below',
        files: { Dockerfile: 'FROM redhat/ubi9-minimal:9.4 AS base\nRUN «microdnf install» -y curl\nFROM base\nCMD ["/worker"]\n' },
        fixed: {
          Dockerfile:
            'FROM redhat/ubi9-minimal:9.4 AS base\nRUN microdnf install -y curl && microdnf clean all\nFROM base\nCMD ["/worker"]\n',
        },
      },
      {
        name: 'zypper',
        files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN «zypper -n in» curl\n' },
        fixed: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper -n in curl && zypper clean --all\n' },
      },
      {
        name: 'npm',
        files: { Dockerfile: 'FROM node:22.11\nRUN «npm ci» --omit=dev\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nRUN npm ci --omit=dev && npm cache clean --force\n' },
      },
      {
        name: 'yarn',
        files: { Dockerfile: 'FROM node:22.11\nRUN «yarn install» --frozen-lockfile\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nRUN yarn install --frozen-lockfile && yarn cache clean\n' },
      },
      {
        name: 'no fix where the program may be gone at the end',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN apk add --no-cache -t .build npm && «npm install» -g acme@1 && apk del .build\n' },
      },
      {
        name: 'a here-document is reported without a fix',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN <<EOF\n«pip install» httpx\nEOF\n' },
      },
    ],
    good: [
      {
        name: 'npm, cleaned up before it goes',
        files: {
          Dockerfile:
            'FROM alpine:3.21\nRUN apk add --no-cache -t .build npm && npm install -g acme@1 && npm cache clean --force && apk del .build\n',
        },
      },
      { name: 'apk', files: { Dockerfile: 'FROM alpine:3.21\nRUN apk --no-cache add curl && apk add --no-cache jq\n' } },
      {
        name: 'apk with an index that is removed',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN apk update \\\n  && apk add curl && rm -rf /var/cache/apk/*\n' },
      },
      {
        name: 'apk with a cache mount',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN --mount=type=cache,target=/var/cache/apk apk add curl\n' },
      },
      {
        name: 'apk that only unpacks files',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN apk add ./worker.apk && apk add --no-cache jq\n' },
      },
      { name: 'an image for developing', files: { 'Dockerfile.dev': 'FROM node:22.11\nRUN npm ci\n' } },
      { name: 'pip', files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install --no-cache-dir -r requirements.txt\n' } },
      {
        name: 'pip, switched off for all calls',
        files: { Dockerfile: 'FROM python:3.12-slim\nENV PIP_NO_CACHE_DIR=1\nRUN pip install -r requirements.txt\n' },
      },
      {
        name: 'pip, switched off in the stage below',
        files: { Dockerfile: 'FROM python:3.12-slim AS base\nENV PIP_NO_CACHE_DIR=off\nFROM base\nRUN pip install -r requirements.txt\n' },
      },
      {
        name: 'pip, switched off in the base image',
        files: { Dockerfile: 'FROM sentry:8.22\nRUN pip install httpx\n' },
      },
      {
        name: 'pip, for one call',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN PIP_NO_CACHE_DIR=1 pip install -r requirements.txt\n' },
      },
      {
        name: 'pip with a cache mount',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt\n' },
      },
      { name: 'pip, cleaned up', files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install -r requirements.txt && rm -rf ~/.cache\n' } },
      {
        name: 'others that install with pip',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN pipx install httpx; pipenv install; uv pip install --system httpx\n' },
      },
      { name: 'dnf', files: { Dockerfile: 'FROM fedora:44\nRUN dnf install -y curl && dnf clean all\n' } },
      { name: 'dnf, removed by hand', files: { Dockerfile: 'FROM fedora:44\nRUN dnf install -y curl && rm -rf /var/cache/libdnf5/*\n' } },
      {
        name: 'dnf with a cache mount',
        files: { Dockerfile: 'FROM fedora:44\nRUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y curl\n' },
      },
      { name: 'yum', files: { Dockerfile: 'FROM rockylinux:9.3\nRUN yum install -y curl && yum -y clean all && rm -rf /var/cache/yum\n' } },
      {
        name: 'microdnf',
        files: {
          Dockerfile:
            'FROM redhat/ubi9-minimal:9.4 AS base\nRUN microdnf install -y curl && microdnf clean all\nFROM base\nCMD ["/worker"]\n',
        },
      },
      { name: 'zypper', files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper -n in curl && zypper cc -a\n' } },
      { name: 'npm', files: { Dockerfile: 'FROM node:22.11\nRUN npm ci --omit=dev && npm cache clean --force\n' } },
      {
        name: 'npm with a cache mount',
        files: { Dockerfile: 'FROM node:22.11\nRUN --mount=type=cache,target=/root/.npm npm ci --omit=dev\n' },
      },
      { name: 'yarn', files: { Dockerfile: 'FROM node:22.11\nRUN yarn install --frozen-lockfile && yarn cache clean\n' } },
      { name: 'yarn that runs from its cache', files: { Dockerfile: 'FROM node:22.11\nCOPY .yarn .yarn\nRUN yarn install\n' } },
      { name: 'a command of yarn that installs nothing', files: { Dockerfile: 'FROM node:22.11\nRUN yarn build && yarn --version\n' } },
      {
        name: 'a build stage is thrown away',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nRUN npm ci --omit=dev\nFROM node:22.11\nCOPY --from=build /app /app\nCMD ["node", "w.js"]\n',
        },
      },
    ],
  },
  *check(stage) {
    if (!endsUpInImage(stage)) return;
    const settings = stage.allInstructions.map(textOf).join('\n');
    for (const run of runsOf(stage.instructions)) {
      for (const [cache, calls] of fillingCalls(run)) {
        const [first] = calls;
        if (!first || cache.settings?.test(settings) || cache.offIn?.has(stage.rootStage.reference?.name ?? '')) continue;
        const usesOption = cache.option !== undefined && calls.every(({ action }) => action !== 'update');
        yield {
          at: headOf(first),
          message: `"${headText(first)}" leaves ${cache.what} in the layer, which makes the image larger; ${usesOption ? `add ${cache.option}` : `end the RUN with ${cache.cleanUp}`}, or use a cache mount`,
          fix: usesOption ? addOption(run, calls, cache.option ?? '') : cleanUp(run, cache),
        };
      }
    }
  },
});

/** Calls that leave something which the RUN neither keeps out of the layer nor removes afterwards, by what they leave it in. */
function fillingCalls({ instruction, commands }: Run<Instruction>): ReadonlyMap<PackageCache, readonly PackageCall[]> {
  const mounts = scratchMounts(instruction.flags);
  const found = new Map<PackageCache, PackageCall[]>();
  for (const command of commands) {
    const call = packageCall(command);
    const cache = call && cacheOf(call.manager);
    if (call && cache && !call.opaque && cache.fills(call)) {
      const calls = found.get(cache) ?? [];
      calls.push(call);
      if (!mounts.some((target) => cache.path.test(target))) found.set(cache, calls);
    } else for (const filled of found.keys()) if (isRemoved(filled, command, call)) found.delete(filled);
  }
  return found;
}

/** Whether a later command removes the cache from the layer; yum and dnf are often two names of one program. */
function isRemoved(cache: PackageCache, command: RunCommand, call: PackageCall | undefined): boolean {
  const own = call?.action === 'clean' ? cacheOf(call.manager) : undefined;
  return own === cache || own?.path === cache.path || removes(command, cache.path);
}

function addOption({ instruction }: Run<Instruction>, calls: readonly PackageCall[], option: string): Fix | undefined {
  const verbs = calls.flatMap(({ verb }) => (verb && verb.text === verb.literal ? [verb] : []));
  if (instruction.heredocs.length > 0 || verbs.length < calls.length) return undefined;
  return { title: `Add ${option}`, safety: 'unsafe', edits: verbs.map((verb) => insertAfter(verb, ` ${option}`)) };
}

function cleanUp({ instruction, commands }: Run<Instruction>, cache: PackageCache): Fix | undefined {
  // A package that was removed may be the very program that cleans up.
  const isGone = cache.isOwn && packageCalls(commands).some(({ action }) => action === 'remove');
  return isGone ? undefined : appendCommand(instruction, commands, cache.cleanUp, 'Remove the cache in the same layer');
}
