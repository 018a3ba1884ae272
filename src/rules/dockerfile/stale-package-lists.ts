import type { Fix } from '../../core/problem.js';
import { lineEndOf, place, textOf } from '../../core/source.js';
import { headOf, headText, packageCalls } from '../../knowledge/packages/read.js';
import { type Run, runsOf, scratchMounts } from '../../knowledge/packages/runs.js';
import type { PackageCall, RunCommand } from '../../knowledge/packages/types.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/stale-package-lists',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'Package lists are fetched in one layer, and packages installed in another',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The build takes the layer with the lists from its cache for as long as nothing before it changes. When somebody adds a package months later,
apt asks the mirror for versions that are gone, and the build fails with 404, or installs what is long out of date.`,
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  peers: ['checkov CKV_DOCKER_5', 'trivy DS-0017', 'kics 9bae49be', 'dockerfilelint apt-get-update_require_install'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM debian:12.8\nRUN «apt-get update»\nRUN apt-get install -y curl\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update \\\n    && apt-get install -y curl\n' },
      },
      {
        name: 'no fix where the commands are joined in another way',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «apt-get update»\nRUN apt-get install -y curl; true\n' },
      },
      {
        name: 'other steps between them',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «apt-get -qq update» && mkdir /app\nWORKDIR /app\nRUN apt-get install -y curl\n' },
      },
      {
        name: 'the install stands in a stage on top',
        files: { Dockerfile: 'FROM debian:12.8 AS base\nRUN «apt-get update»\nFROM base\nRUN apt-get install -y curl\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl\n' } },
      {
        name: 'each install fetches them itself',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update\nRUN apt-get update && apt-get install -y curl\n' },
      },
      { name: 'nothing is installed later', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update\n' } },
      { name: 'a file needs no lists', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update\nRUN dpkg -i worker.deb\n' } },
      {
        name: 'a cache mount keeps the lists out of the layer',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN --mount=type=cache,target=/var/lib/apt apt-get install -y curl\n',
        },
      },
      { name: 'apk fetches old lists anew by itself', files: { Dockerfile: 'FROM alpine:3.21\nRUN apk update\nRUN apk add curl\n' } },
      {
        name: 'a script of the image installs from them',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN apt-get update && install-packages docker-ce\nRUN apt-get install -y vim\n',
        },
      },
      {
        name: 'a file from elsewhere needs none',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN apt-get update && echo fetched\nCOPY tool.deb /tmp/\nRUN apt-get install -y /tmp/tool.deb\n',
        },
      },
      {
        name: 'a script installs something',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN apt-get update && ./install.sh && apt-get install -y vim\nRUN apt-get update && apt-get install -y curl\n',
        },
      },
    ],
  },
  *check(stage) {
    let later: Run<Instruction> | undefined;
    for (const run of runsOf(stage.instructions).toReversed()) {
      const calls = aptCalls(run);
      const update = calls.find(({ action }) => action === 'update');
      if (!update && calls.some(installs)) later = run;
      if (!update || calls.some(installs) || run.commands.some(mayInstall) || keepsListsOut(run.instruction)) continue;
      later ??= needsInStagesOnTop(stage);
      const install = later && aptCalls(later).find(installs);
      if (!later || !install) continue;
      const { file, range } = headOf(install);
      yield {
        at: headOf(update),
        message: `"${headText(update)}" is a layer of its own, and its cached lists grow old, so that a later install may fail; join it with "${headText(install)}" in one RUN`,
        related: [{ at: place(file, ...range), message: 'installs from these lists' }],
        fix: joinFix(run, later),
      };
    }
  },
});

function aptCalls({ commands }: Run<Instruction>): readonly PackageCall[] {
  return packageCalls(commands).filter(({ family }) => family === 'apt');
}

function installs({ action, operands }: PackageCall): boolean {
  if (action !== 'install') return action === 'upgrade' || action === 'dist-upgrade';
  // Files of the image bring themselves; at most what they depend on comes from the lists.
  return operands.length === 0 || operands.some(({ text }) => !/^["']?\.{0,2}\/.*\.deb["']?$/.test(text));
}

/** A script of the image, or of the project, that may install from the lists in the same RUN. */
function mayInstall({ name = '' }: RunCommand): boolean {
  return name.includes('/') || name.endsWith('.sh') || (name.includes('install') && name !== 'install');
}

/** Installs, and does not fetch the lists itself. */
function needsLists(run: Run<Instruction>): boolean {
  const calls = aptCalls(run);
  return calls.some(installs) && !calls.some(({ action }) => action === 'update');
}

function needsInStagesOnTop(stage: Stage): Run<Instruction> | undefined {
  for (const other of stage.dockerfile.stages) {
    const run = other.parent === stage ? runsOf(other.instructions).find(needsLists) : undefined;
    if (run) return run;
  }
  return undefined;
}

/** Joins two RUNs that stand one behind the other, where all their commands are joined by `&&`. */
function joinFix(update: Run<Instruction>, install: Run<Instruction>): Fix | undefined {
  const [first, second] = [update.instruction, install.instruction];
  const { file } = first;
  const [start] = second.args.range;
  const isPlain = [first, second].every(({ form, flags, heredocs }) => form === 'shell' && flags.length === 0 && heredocs.length === 0);
  const between = file.text.slice(first.range[1], start);
  if (!isPlain || !/^[ \t]*(?:\r\n|\n)[ \t]*RUN[ \t]+$/i.test(between)) return undefined;
  const joined = textOf(first.args) + textOf(second.args);
  // Another list, a pipeline or a background would bind otherwise, and a comment would end the line.
  if (/[;|#]|(?:^|[^&])&(?:$|[^&])/.test(joined)) return undefined;
  const goOn = first.stage?.dockerfile.escape ?? '\\';
  const text = ` ${goOn}${lineEndOf(file)}    && `;
  const edits = [{ file, range: [first.range[1], start] as const, text }];
  return { title: 'Join the two RUN instructions', safety: 'unsafe', edits, scope: place(file, first.range[0], second.range[1]) };
}

function keepsListsOut({ flags }: Instruction): boolean {
  return scratchMounts(flags).some((target) => ['/var/lib', '/var/lib/apt', '/var/lib/apt/lists'].includes(target));
}
