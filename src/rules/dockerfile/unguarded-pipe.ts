import { insertBefore } from '../../core/edit.js';
import { weaklyMemoized } from '../../core/lazy.js';
import type { Fix } from '../../core/problem.js';
import { place, textOf } from '../../core/source.js';
import { failsMeaningfully, failsOnEmptyInput, isForTheLog, missesDownload, runsInput } from '../../knowledge/pipes.js';
import { knowsPipefail, readableRuns, shellLanguage } from '../../knowledge/shells.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { ShellCommand, ShellScript } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/unguarded-pipe',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The failure of a command in front of a pipe goes unnoticed',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A pipe ends with the status of its last command. When a download fails, the shell behind the pipe gets an empty script, runs it with success,
and the build goes on without what should have been installed. The layer is cached, so the next build does not try again.`,
  references: ['https://docs.docker.com/build/building/best-practices/#using-pipes'],
  peers: ['hadolint DL4006', 'kics efbf148a'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22-bookworm\nRUN «curl -fsSL https://example.com/install.sh | sh»\n' } },
      {
        name: 'BusyBox knows pipefail',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN «wget -qO- https://example.com/install.sh | sh -s -- --yes»\n' },
        fixed: { Dockerfile: 'FROM alpine:3.21\nRUN set -o pipefail && wget -qO- https://example.com/install.sh | sh -s -- --yes\n' },
      },
      {
        name: 'so does the shell of Debian 13',
        files: { Dockerfile: 'FROM python:3.12-slim-trixie\nRUN cd /opt \\\n    && «python3 list.py | tee names»\n' },
        fixed: { Dockerfile: 'FROM python:3.12-slim-trixie\nRUN set -o pipefail && cd /opt \\\n    && python3 list.py | tee names\n' },
      },
      {
        name: 'SHELL without the option',
        files: { Dockerfile: 'FROM acme/base:1\nSHELL ["/bin/bash", "-ec"]\nRUN «curl https://example.com/a | bash»\n' },
        fixed: { Dockerfile: 'FROM acme/base:1\nSHELL ["/bin/bash", "-ec"]\nRUN set -o pipefail && curl https://example.com/a | bash\n' },
      },
      {
        name: 'what comes next does without it',
        files: {
          Dockerfile: 'FROM node:22-bookworm\nRUN «curl -fsSL https://get.acme.example | sh» && apt-get install -y acme && echo acme\n',
        },
      },
      {
        name: 'pip that only comes along',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «curl -fsSL https://get.acme.example/acme.py | python3» && pip3 install httpx\n' },
      },
      {
        name: 'a later failure that goes unnoticed, too',
        files: { Dockerfile: 'FROM node:22-bookworm\nRUN «curl -fsSL https://get.acme.example | sh»; acme --help; echo done\n' },
      },
      { name: 'a here-document', files: { Dockerfile: 'FROM alpine:3.21\nRUN <<EOF\n«curl -fsSL https://example.com/a | sh»\nEOF\n' } },
    ],
    good: [
      {
        files: {
          Dockerfile:
            'FROM node:22-bookworm\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsSL https://example.com/install.sh | sh\n',
        },
      },
      {
        name: 'of BusyBox',
        files: {
          Dockerfile:
            'FROM alpine:3.21\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN wget -qO- https://example.com/install.sh | sh -s -- --yes\n',
        },
      },
      {
        name: 'by the name sh',
        files: {
          Dockerfile:
            'FROM alpine:3.21\nSHELL ["/bin/sh", "-eo", "pipefail", "-c"]\nRUN wget -qO- https://example.com/install.sh | sh -s -- --yes\n',
        },
      },
      {
        name: 'set in the RUN',
        files: { Dockerfile: 'FROM python:3.12-slim-trixie\nRUN set -euo pipefail; python3 list.py | tee names\n' },
      },
      {
        name: 'SHELL of an earlier stage',
        files: {
          Dockerfile:
            'FROM debian:12.8 AS base\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM base\nRUN curl https://example.com/a | bash\n',
        },
      },
      {
        name: 'a here-document for bash',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN <<EOF bash -o pipefail\ncurl -fsSL https://example.com/a | sh\nEOF\nRUN <<EOF\n#!/bin/bash -eo pipefail\ncurl -fsSL https://example.com/a | sh\nEOF\n',
        },
      },
      {
        name: 'in the exec form',
        files: { Dockerfile: 'FROM debian:12.8\nRUN ["/bin/bash", "-o", "pipefail", "-c", "curl https://example.com/a | bash"]\n' },
      },
      {
        name: 'an archive is not complete, and tar says so',
        files: { Dockerfile: 'FROM node:22-bookworm\nRUN curl -fsSL https://example.com/a.tar.gz | tar -xz\n' },
      },
      {
        name: 'nor does a key come from nothing',
        files: {
          Dockerfile:
            'FROM node:22-bookworm\nRUN curl -fsSL https://example.com/key | gpg --dearmor -o /usr/share/keyrings/a.gpg && npm ls | grep acme\n',
        },
      },
      {
        name: 'what cannot fail',
        files: { Dockerfile: 'FROM debian:12.8\nRUN echo hello | tee /greeting && yes | ./setup && printf "a" | sh\n' },
      },
      { name: 'a list for the log', files: { Dockerfile: 'FROM rockylinux:9.3\nRUN rpm -qa | sort -V && echo "that is all"\n' } },
      {
        name: 'what comes next needs it',
        files: {
          Dockerfile:
            'FROM node:22-bookworm\nRUN curl -fsSL https://get.acme.example | sh && mv /root/.acme/bin/* /usr/local/bin/\nRUN set -e; curl https://install.python-acme.example | python3; acme config on; echo done\nRUN curl https://example.com/acme/install.sh | bash && bash -c ". .acme/acme.sh && acme install 22"\n',
        },
      },
      {
        name: 'pip that comes from its own script',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN curl -fsSL https://bootstrap.pypa.io/get-pip.py | python3 && pip3 install httpx\n',
        },
      },
      { name: 'the failure is expected', files: { Dockerfile: 'FROM debian:12.8\nRUN curl https://example.com/a | bash || true\n' } },
      {
        name: 'PowerShell',
        files: { Dockerfile: 'FROM mcr.microsoft.com/powershell:7.4\nSHELL ["pwsh", "-Command"]\nRUN curl https://example.com/a | sh\n' },
      },
      {
        name: 'downloaded first',
        files: { Dockerfile: 'FROM node:22-bookworm\nRUN curl -fsSLo /tmp/i.sh https://example.com/install.sh && sh /tmp/i.sh\n' },
      },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    for (const instruction of readableRuns(stage.instructions)) {
      const { script } = instruction;
      const pipes = script.options.has('pipefail') ? [] : pipelines(script);
      const unguarded = pipes.filter((pipe) => losesFailure(pipe) && !isMissed(pipe, script));
      const [first, last] = [unguarded[0]?.[0], unguarded[0]?.at(-1)];
      if (!first || !last) continue;
      const at = place(first.file, first.range[0], last.range[1]);
      const left = unguarded[0]?.find(failsMeaningfully)?.name;
      yield {
        at,
        message: `when "${left}" fails, "${last.name}" still succeeds, so the build goes on without its result; ${advice(stage, last)}`,
        ...(!unguarded.some((pipe) => runsInput(pipe.at(-1) ?? first)) && { atMost: 'info' as const }),
        fix: unguarded.length === pipes.length ? guard(stage, instruction, last) : undefined,
      };
    }
  },
});

/** The pipelines of the main line that have more than one command. */
function pipelines({ commands }: ShellScript): readonly (readonly ShellCommand[])[] {
  const byIndex = new Map<number, ShellCommand[]>();
  for (const command of commands) {
    if (command.nested) continue;
    const pipe = byIndex.get(command.pipeline);
    if (pipe) pipe.push(command);
    else byIndex.set(command.pipeline, [command]);
  }
  return [...byIndex.values()].filter((pipe) => pipe.length > 1);
}

function losesFailure(pipe: readonly ShellCommand[]): boolean {
  const last = pipe.at(-1);
  if (!last || last.rescue || last.background || last.name === undefined || failsOnEmptyInput(last)) return false;
  if (pipe[0]?.prefixes.includes('!') || isForTheLog(last)) return false;
  return pipe.slice(0, -1).some(failsMeaningfully) && !pipe.slice(1, -1).some(failsOnEmptyInput);
}

/** How many commands behind a pipe are looked at for one that needs what it fetches. */
const nearby = 20;

/** A command that follows soon in the RUN needs what the pipe fetches, and fails without it. */
function isMissed(pipe: readonly ShellCommand[], script: ShellScript): boolean {
  const end = placesOf(script).get(pipe.at(-1)) ?? script.commands.length;
  const isSeen = ({ nested, rescue, background, followed }: ShellCommand) =>
    !nested && !rescue && !background && (!followed || script.options.has('e'));
  const later = script.commands.slice(end + 1, end + 1 + nearby).filter(isSeen);
  return pipe.slice(0, -1).some((command) => later.some((one) => missesDownload(one, textOf(one), command)));
}

const placesOf = weaklyMemoized(
  ({ commands }: ShellScript): ReadonlyMap<ShellCommand | undefined, number> => new Map(commands.map((command, index) => [command, index])),
);

function pipefailHere(stage: Stage, { shell }: ShellCommand): boolean | undefined {
  const language = shellLanguage(shell, stage.baseImage);
  return language && knowsPipefail(language, stage.baseImage?.name, stage.rootStage.reference?.tag);
}

function advice(stage: Stage, command: ShellCommand): string {
  if (pipefailHere(stage, command)) return 'put "set -o pipefail" in front';
  if (stage.baseImage?.tools?.bash) return 'set SHELL ["/bin/bash", "-o", "pipefail", "-c"] before it';
  return 'download into a file first, or use a shell with pipefail';
}

/** Sets pipefail in front of the script. Every pipe of it must be one whose failure is to be seen. */
function guard(stage: Stage, instruction: Instruction & { readonly script: ShellScript }, command: ShellCommand): Fix | undefined {
  const { script, form, heredocs, args } = instruction;
  if (form !== 'shell' || heredocs.length > 0 || !pipefailHere(stage, command)) return undefined;
  const first = script.commands.find(({ nested }) => !nested);
  if (first?.range[0] !== args.range[0] || /^\s*[({!]/.test(textOf(args))) return undefined;
  return { title: 'Let the RUN fail with any part of its pipe', safety: 'unsafe', edits: [insertBefore(args, 'set -o pipefail && ')] };
}
