import { weaklyMemoized } from '../../core/lazy.js';
import { textOf } from '../../core/source.js';
import { type Ending, endings } from '../../knowledge/end-of-life/index.js';
import { daysBetween, listed, notice, release, successor } from '../../knowledge/end-of-life/phrases.js';
import { isForetold } from '../../knowledge/freshness.js';
import { withdrawn } from '../../knowledge/images/withdrawn.js';
import type { Dockerfile, Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/end-of-life-base-image',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'A base image holds a release that gets no security fixes any more',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Nobody mends the flaws that are found in a release after its end, and rebuilding the image brings no fix either. The longer the move to a
supported release waits, the more versions it has to cross at once.`,
  references: ['https://endoflife.date/', 'https://docs.docker.com/build/building/best-practices/#choose-the-right-base-image'],
  examples: {
    bad: [
      { name: 'an interpreter', files: { Dockerfile: 'FROM «node:16»\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'the distribution below a supported interpreter',
        files: { Dockerfile: 'FROM «python:3.12-slim-buster»\nUSER 1000\nCMD ["python", "worker.py"]\n' },
      },
      {
        name: 'Alpine behind a version',
        files: { Dockerfile: 'FROM «node:22-alpine3.14»\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a build stage, as a note',
        files: {
          Dockerfile:
            'FROM «golang:1.18» AS build\nRUN go build -o /worker\nFROM gcr.io/distroless/static-debian12:nonroot\nCOPY --from=build /worker /\nCMD ["/worker"]\n',
        },
      },
      {
        name: 'a digest does not bring fixes',
        files: { Dockerfile: `FROM «debian:10@sha256:${'0123456789abcdef'.repeat(4)}»\nUSER 1000\nCMD ["/worker"]\n` },
      },
      {
        name: 'a moving tag of a line that is over',
        files: { Dockerfile: 'FROM «python:2-alpine»\nUSER 1000\nCMD ["python", "worker.py"]\n' },
      },
      {
        name: 'the images of .NET',
        files: { Dockerfile: 'FROM «mcr.microsoft.com/dotnet/aspnet:6.0»\nUSER 1000\nENTRYPOINT ["dotnet", "worker.dll"]\n' },
      },
      {
        name: 'a folder for the release',
        files: { 'images/7.4/Dockerfile': 'FROM «php:7.4-cli»\nUSER 1000\nCMD ["php", "worker.php"]\n' },
      },
      {
        name: 'an end that is near',
        files: { Dockerfile: 'FROM «redis:8.0»\nCMD ["redis-server"]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'the long-term support of Debian counts',
        files: { Dockerfile: 'FROM python:3.12-slim-bookworm\nUSER 1000\nCMD ["python", "worker.py"]\n' },
      },
      { name: 'a moving tag is never old', files: { Dockerfile: 'FROM python:3-alpine\nUSER 1000\nCMD ["python", "worker.py"]\n' } },
      { name: 'Alpine with a newer version', files: { Dockerfile: 'FROM node:22-alpine3.23\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'a build stage that is up to date',
        files: {
          Dockerfile:
            'FROM golang:1.27 AS build\nRUN go build -o /worker\nFROM gcr.io/distroless/static-debian12:nonroot\nCOPY --from=build /worker /\nCMD ["/worker"]\n',
        },
      },
      { name: 'an image of somebody else may mend it itself', files: { Dockerfile: 'FROM acme/node:16\nUSER 1000\n' } },
      {
        name: 'a digest without a tag tells no version',
        files: { Dockerfile: `FROM node@sha256:${'0123456789abcdef'.repeat(4)}\nUSER 1000\n` },
      },
      { name: 'no end is known of it', files: { Dockerfile: 'FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER 1000\n' } },
      { name: 'a later release', files: { Dockerfile: 'FROM redis:8.2\nCMD ["redis-server"]\n' } },
      { name: 'an unknown version', files: { Dockerfile: 'ARG NODE\nFROM node:${NODE}\nUSER 1000\n' } },
    ],
  },
  *check(stage, { today }) {
    const { reference, base } = stage;
    if (!reference || withdrawn(reference)) return;
    const found = endings(reference, today);
    const over = found.filter(({ last }) => last < today);
    const isShipped = shippedRoots(stage.dockerfile).has(stage);
    // The default of a build argument is what a build takes that says nothing; the real one may say more.
    const isSure = isShipped && !textOf(base.at).includes('$');
    if (over.length > 0) {
      const isFact = over.some(({ last }) => !isForetold('end-of-life', last, today));
      yield {
        at: base.at,
        message: `"${base.value}" holds ${over.map(release).join(' and ')}, so flaws found since then stay open; ${isNamedFor(stage, over) ? 'give up what is built for it, or ' : ''}move to ${listed(over.map(successor), 'and')}`,
        ...(!(isSure && isFact) && { atMost: 'info' as const }),
      };
      return;
    }
    const near = found.filter(({ last }) => daysBetween(today, last) <= notice);
    if (near.length === 0) return;
    yield {
      at: base.at,
      message: `"${base.value}" holds ${near.map(({ label, version, last }) => `${label} ${version}, which gets security fixes until ${last} only`).join(' and ')}; plan the move to a newer release`,
      atMost: 'info',
    };
  },
});

/** Whoever keeps a folder for each release builds for them on purpose, until one is given up. */
function isNamedFor({ file }: Stage, over: readonly Ending[]): boolean {
  const folders = file.path.split('/').slice(0, -1);
  return over.some(({ version }) => folders.some((folder) => folder === version || folder.startsWith(`${version}.`)));
}

/** Stages whose base image ends up in an image that runs, by themselves or through other stages. */
const shippedRoots = weaklyMemoized(
  ({ stages }: Dockerfile): ReadonlySet<Stage> => new Set(stages.filter(({ ships }) => ships).map(({ rootStage }) => rootStage)),
);
