import { insertAfter } from '../../core/edit.js';
import { textOf } from '../../core/source.js';
import { hasOption, headOf, headText, packageCall, packageCalls, valuesOf } from '../../knowledge/packages/read.js';
import { endsUpInImage, runsOf } from '../../knowledge/packages/runs.js';
import type { PackageCall } from '../../knowledge/packages/types.js';
import { defineRule } from '../../rule.js';

const option = '--no-install-recommends';

export default defineRule({
  id: 'dockerfile/recommended-packages',
  on: 'dockerfile.stage',
  topic: 'containerization',
  aggregate: true,
  summary: 'apt installs recommended packages into the shipped image',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Debian recommends what a person at a desktop would miss. In an image it means packages that nobody asked for, which make it larger
and appear in every vulnerability scan.`,
  references: [
    'https://docs.docker.com/build/building/best-practices/#apt-get',
    'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
  ],
  peers: ['hadolint DL3015', 'trivy DS-0029', 'kics 7384dfb2', 'dockerfilelint apt-get_recommends'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && «apt-get install» -y curl\n' },
        fixed: { Dockerfile: `FROM debian:12.8\nRUN apt-get update && apt-get install ${option} -y curl\n` },
      },
      {
        name: 'in the stage below',
        files: {
          Dockerfile: 'FROM debian:12.8 AS base\nRUN apt-get update && «apt-get -y install» \\\n    curl\nFROM base\nCMD ["/worker"]\n',
        },
        fixed: {
          Dockerfile: `FROM debian:12.8 AS base\nRUN apt-get update && apt-get -y install ${option} \\\n    curl\nFROM base\nCMD ["/worker"]\n`,
        },
      },
      {
        name: 'a here-document is reported without a fix',
        files: { Dockerfile: 'FROM debian:12.8\nRUN <<EOF\n«apt-get install» -y curl\nEOF\n' },
      },
      {
        name: 'one of two packages stays, and so may what it recommends',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN apt-get update && «apt-get install» -y curl jq && worker-setup && apt-get purge -y --auto-remove curl\n',
        },
        fixed: {
          Dockerfile: `FROM debian:12.8\nRUN apt-get update && apt-get install ${option} -y curl jq && worker-setup && apt-get purge -y --auto-remove curl\n`,
        },
      },
      {
        name: 'taken away without what came along',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «apt-get install» -y curl && worker-setup && apt-get remove -y curl\n' },
        fixed: { Dockerfile: `FROM debian:12.8\nRUN apt-get install ${option} -y curl && worker-setup && apt-get remove -y curl\n` },
      },
    ],
    good: [
      { files: { Dockerfile: `FROM debian:12.8\nRUN apt-get update && apt-get install -y ${option} curl\n` } },
      {
        name: 'as an option of the configuration',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get -o APT::Install-Recommends=false install -y curl\n' },
      },
      { name: 'by number', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install -y -oAPT::Install-Recommends=0 curl\n' } },
      {
        name: 'the configuration was written before',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/01norecommend\nRUN apt-get update && apt-get install -y curl\n',
        },
      },
      {
        name: 'or copied from somewhere',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY 01lean /etc/apt/apt.conf.d/\nRUN apt-get update && apt-get install -y curl\n' },
      },
      { name: 'asked for', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install -y --install-recommends curl\n' } },
      { name: 'aptitude has a short form', files: { Dockerfile: 'FROM debian:12.8\nRUN aptitude install -yR curl\n' } },
      { name: 'options in a variable', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install $OPTIONS curl\n' } },
      {
        name: 'a build stage is thrown away',
        files: {
          Dockerfile: 'FROM debian:12.8 AS build\nRUN apt-get update && apt-get install -y curl\nFROM debian:12.8\nCMD ["/worker"]\n',
        },
      },
      {
        name: 'the same RUN takes them away again, with all that came along',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl && worker-setup && apt-get purge --auto-remove -y curl\n',
        },
      },
      {
        name: 'or in two steps',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN apt-get install -y curl xz-utils && worker-setup && apt-get remove -y curl xz-utils && apt-get autoremove -y\n',
        },
      },
      { name: 'a package from a file', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install -y ./worker.deb\n' } },
    ],
  },
  *check(stage) {
    if (!endsUpInImage(stage)) return;
    for (const outer of stage.allInstructions) {
      if (configures.test(textOf(outer))) return;
      if (outer.stage !== stage) continue;
      for (const { instruction, commands } of runsOf([outer])) {
        for (const command of commands) {
          const call = packageCall(command);
          if (call?.family !== 'apt' || call.action !== 'install' || call.verbName === 'build-dep' || call.opaque) continue;
          if (hasOption(call, option, '--install-recommends', '-R', '--without-recommends', '-r', '--with-recommends')) continue;
          if (valuesOf(call, '-o', '--option').some((value) => /^APT::Install-Recommends/i.test(value))) continue;
          if (call.operands.every(({ literal, text }) => /\.deb$/.test(literal ?? text))) continue;
          if (isTakenAway(call, packageCalls(commands))) continue;
          const { verb } = call;
          const isPlain = verb !== undefined && verb.text === verb.literal && instruction.heredocs.length === 0;
          yield {
            at: headOf(call),
            message: `"${headText(call)}" may add recommended packages, which make the image larger and show up in scans; add ${option}, and name those that are needed`,
            ...(isPlain && { fix: { title: `Add ${option}`, safety: 'unsafe' as const, edits: [insertAfter(verb, ` ${option}`)] } }),
          };
        }
      }
    }
  },
});

/** Whether the same RUN removes all that was installed, and with it what apt had added by itself. */
function isTakenAway({ command, operands }: PackageCall, calls: readonly PackageCall[]): boolean {
  const later = calls.filter((call) => call.family === 'apt' && call.command.range[0] > command.range[0]);
  const removals = later.filter(({ action }) => action === 'remove');
  const takesRest = (call: PackageCall) => call.verbName?.startsWith('auto') || hasOption(call, '--auto-remove', '--autoremove');
  const removed = new Set(removals.flatMap((call) => call.operands.map(({ literal }) => literal)));
  return operands.length > 0 && removals.some(takesRest) && operands.every(({ literal }) => literal !== undefined && removed.has(literal));
}

/** A configuration that says so, or one that cannot be seen here. */
const configures = /Install-Recommends["' ]|^(?:COPY|ADD)\b[^\n]*\s\/etc\/apt\/?(?:apt\.conf|\s|$)/im;
