import { basename, dirname } from '../../core/path.js';
import { buildToolOf, plainName } from '../../knowledge/packages/build-tools.js';
import { hasOption, packageCall, packageCalls, valuesOf } from '../../knowledge/packages/read.js';
import { endsUpInImage, type Run, runsOf } from '../../knowledge/packages/runs.js';
import type { CommandWord, PackageCall, RunCommand } from '../../knowledge/packages/types.js';
import { namesOf } from '../../knowledge/packages/words.js';
import { shells } from '../../knowledge/signals.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/installed-build-tools',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The shipped image installs compilers or build tools, and keeps them',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Compilers and development kits make an image hundreds of megabytes larger, so that nodes take longer to start a worker, and they
bring packages with vulnerabilities and tools for attackers. A build stage that hands over the result leaves them behind; removing them works in the same RUN only.`,
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  examples: {
    bad: [
      {
        name: 'a compiler for Python packages',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y curl «build-essential» libpq-dev\nRUN pip install -r requirements.txt\nUSER 1000\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'removed too late, in another layer',
        files: {
          Dockerfile:
            'FROM python:3.12-alpine\nRUN apk add --no-cache --virtual .build «gcc» musl-dev\nRUN pip install -r requirements.txt && apk del .build\nUSER 1000\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'a JDK where a runtime does',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN apt-get update && apt-get install -y «openjdk-17-jdk» maven\nUSER 1000\nCMD ["java", "-jar", "worker.jar"]\n'.replace(
              'maven',
              'maven',
            ),
        },
      },
      {
        name: 'in a stage below',
        files: {
          Dockerfile:
            'FROM registry.access.redhat.com/ubi9/ubi:9.4 AS base\nRUN dnf install -y «gcc-c++» && dnf clean all\nFROM base\nCMD ["/worker"]\n',
        },
      },
    ],
    good: [
      {
        name: 'built in a stage of its own',
        files: {
          Dockerfile:
            'FROM python:3.12-slim AS build\nRUN apt-get update && apt-get install -y curl build-essential libpq-dev\nRUN pip install -r requirements.txt\nFROM python:3.12-slim\nCOPY --from=build /venv /venv\nUSER 1000\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'removed in the same RUN, by the name of the group',
        files: {
          Dockerfile:
            'FROM python:3.12-alpine\nRUN apk add --no-cache --virtual .build gcc musl-dev && pip install -r requirements.txt && apk del .build\nUSER 1000\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'removed in the same RUN, by name',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y curl build-essential && pip install -r requirements.txt && apt-get purge -y --auto-remove build-essential\nUSER 1000\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'by a variable, which may well name them',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN deps="gcc make"; apt-get update && apt-get install -y gcc make && pip install -r requirements.txt && apt-get purge -y $deps\nUSER 1000\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'a runtime',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN apt-get update && apt-get install -y openjdk-17-jre\nUSER 1000\nCMD ["java", "-jar", "worker.jar"]\n',
        },
      },
      {
        name: 'headers alone may stand in for a library',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y curl libpq-dev\nUSER 1000\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'a library that the compiler brings',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN apk add --no-cache libgcc libstdc++ make\nCMD ["/worker"]\n' },
      },
      {
        name: 'the base image has a compiler anyway',
        files: { Dockerfile: 'FROM python:3.12\nRUN apt-get update && apt-get install -y gcc\nUSER 1000\nCMD ["python", "worker.py"]\n' },
      },
      {
        name: 'an image to build in',
        files: { 'builder.Dockerfile': 'FROM debian:12.8\nRUN apt-get update && apt-get install -y gcc\nCMD ["make"]\n' },
      },
      {
        name: 'an image for a build tool',
        files: {
          'bazelbuild/Dockerfile':
            'FROM debian:12.8\nRUN apt-get update && apt-get install -y gcc && pip install wheel\nENTRYPOINT ["bash", "/runner"]\n',
        },
      },
      {
        name: 'an image that runs builds',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y gcc make\nENTRYPOINT ["make"]\n' },
      },
      {
        name: 'an image that starts nothing',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y gcc make\n' },
      },
      {
        name: 'an image that runs jobs, with Docker in it',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN apt-get update && apt-get install -y build-essential docker-ce=5:28.*\nRUN pip install -r requirements.txt\nENTRYPOINT ["/entrypoint.sh"]\n',
        },
      },
      {
        name: 'an image for developing',
        files: { 'dev/Dockerfile': 'FROM debian:12.8\nRUN apt-get update && apt-get install -y gcc\nCMD ["/worker"]\n' },
      },
      {
        name: 'an image for notebooks, which compile',
        files: {
          Dockerfile:
            'FROM quay.io/jupyter/base-notebook:2024-10-01\nUSER root\nRUN apt-get update && apt-get install -y gcc\nCMD ["start.sh"]\n',
        },
      },
    ],
  },
  *check(stage) {
    if (stage.baseImage?.builder || stage.baseImage?.tools?.gcc || !endsUpInImage(stage)) return;
    if (stage.dockerfile.stages.every((other) => !other.ships || !isBuiltOn(other, stage) || isWorkshop(other))) return;
    const runs = runsOf(stage.instructions);
    const isBuilding = runs.some(({ commands }) => commands.some(builds));
    for (const run of runs) {
      const found = keptTools(run);
      const [first] = found;
      if (!first) continue;
      yield {
        at: first.word,
        message: `${namesOf([first.word])} stays in the shipped image as ${first.what}, which makes it large and gives attackers tools; ${cureOf(first, isBuilding)}`,
        // Without a build in sight the program itself may be what compiles.
        ...(!isBuilding && { atMost: 'info' as const }),
      };
      return;
    }
  },
});

const builders =
  /^(?:make|cmake|ninja|meson|configure|gcc|g\+\+|cc|clang|go|cargo|mvnw?|gradlew?|ant|sbt|dotnet|bundle|poetry|pipenv|uv|composer|luarocks|R|Rscript)$/;

/** Whether a command builds something, or installs packages that may have to be built. */
function builds(command: RunCommand): boolean {
  const family = packageCall(command)?.family;
  return builders.test(basename(command.name ?? '')) || (family !== undefined && ['pip', 'npm', 'gem', 'go', 'cargo'].includes(family));
}

function isBuiltOn(stage: Stage | undefined, base: Stage): boolean {
  return stage !== undefined && (stage === base || isBuiltOn(stage.parent, base));
}

/** Words of names for images whose job is to build, or whose programs compile as they run. */
const workshops =
  /(?:^|[^a-z])(?:build|bazel\w*|builder|buildbox|buildenv|compiler?|toolchain|sdk|devel|devbox|jenkins|runner|agent|notebook|jupyter|lab|fuzz\w*|workspace|codespaces?|ide|vscode|coder|gitpod|playground|exercise|training?|cuda|pytorch|tensorflow|rocm|triton|rocker|r-base|julia)(?:[^a-z]|$)/i;

/** What starts builds, or is a shell for somebody to work in. */
const buildCommands = new Set(['make', 'cmake', 'gcc', 'go', 'cargo', 'mvn', 'gradle', 'ant', 'tmux', 'vim', 'sshd', 'code-server']);

function isWorkshop(stage: Stage): boolean {
  const { path } = stage.file;
  const folder = dirname(path);
  const base = stage.rootStage.reference?.name ?? stage.rootStage.base.value ?? '';
  if (
    [stage.name ?? '', basename(path), base, /^build$/.test(basename(folder)) ? '' : basename(folder)].some((name) => workshops.test(name))
  )
    return true;
  if (stage.effectiveCommands.length === 0 || runsOf(stage.allInstructions).some(bringsDocker)) return true;
  return stage.effectiveCommands.some(({ json, words }) => {
    const [program = '', ...rest] = (json?.map(({ value }) => value) ?? words.map(({ text }) => text)).filter((word) => word !== 'exec');
    return (
      buildCommands.has(basename(program)) ||
      (shells.has(basename(program)) && !rest.some((word) => !word.startsWith('-') || /^-\w*c$/.test(word)))
    );
  });
}

/** A container that runs Docker itself is a place for the jobs of others, which build. */
function bringsDocker({ commands }: Run<Instruction>): boolean {
  return packageCalls(commands).some(
    ({ action, operands }) =>
      action === 'install' && operands.some(({ literal = '' }) => /^(?:docker-ce|docker\.io|docker-engine)$/.test(plainName(literal))),
  );
}

/** A program in Java needs the runtime, which leaving the kit out would take away. */
function cureOf({ what }: Tool, isBuilding: boolean): string {
  if (what !== 'a JDK') return 'install it in a build stage and copy the result, or remove it in the same RUN';
  return isBuilding
    ? 'build in another stage, and install the JRE in this one'
    : 'install the JRE in its place, unless the program compiles';
}

interface Tool {
  readonly word: CommandWord;
  readonly what: string;
}

/** Build tools that a RUN installs and does not remove again. */
function keptTools({ commands }: Run<Instruction>): readonly Tool[] {
  const kept: (Tool & { readonly call: PackageCall })[] = [];
  for (const call of packageCalls(commands)) {
    if (call.action === 'remove') {
      const left = kept.filter((tool) => !isRemoved(tool, call));
      kept.splice(0, kept.length, ...left);
    }
    if (call.action !== 'install' || hasOption(call, '--root', '--installroot', '-p', '--download-only')) continue;
    for (const word of call.operands) {
      const what = word.literal === undefined ? undefined : buildToolOf(call, word.literal);
      // The first is all that is reported; a hundred leave enough to remove.
      if (what && kept.length < 100) kept.push({ word, what, call });
    }
  }
  return kept;
}

/** Removed by its name, by that of its group, or by what only the build knows. Removing what nothing needs may take it as well. */
function isRemoved({ word, call }: Tool & { readonly call: PackageCall }, removal: PackageCall): boolean {
  if (removal.family !== call.family) return false;
  if (
    removal.operands.length === 0 ||
    removal.opaque ||
    removal.operands.some(({ literal }) => literal === undefined || literal.includes('*'))
  )
    return true;
  const name = plainName(word.literal ?? '');
  const groups = valuesOf(call, '-t', '--virtual');
  return removal.operands.some(({ literal = '' }) => plainName(literal) === name || groups.includes(literal));
}
