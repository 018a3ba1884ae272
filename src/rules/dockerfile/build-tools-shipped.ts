import { basename } from '../../core/path.js';
import type { Located } from '../../core/source.js';
import { javaRuntime, runsOnlyJava } from '../../knowledge/images/java-runtimes.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/build-tools-shipped',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The shipped image is a build image',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Compilers and build tools make the image several times larger, so that nodes take longer to start a worker, and they bring
packages with vulnerabilities that the worker never needs. A second stage that copies the result leaves them behind.`,
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  examples: {
    bad: [
      {
        name: 'one stage for all',
        files: { Dockerfile: 'FROM «golang:1.24»\nCOPY . .\nRUN go build -o /worker\nUSER 1000\nCMD ["/worker"]\n' },
      },
      {
        name: 'through another stage',
        files: {
          Dockerfile:
            'FROM «maven:3.9-eclipse-temurin-21» AS build\nRUN mvn package\nFROM build\nUSER 1000\nCMD ["java", "-jar", "app.jar"]\n',
        },
      },
      {
        name: 'a program from elsewhere, as a remark only',
        files: { Dockerfile: 'FROM «golang:1.24»\nRUN go install acme.example/server@v1.4.0\nUSER 1000\nCMD ["server", "run"]\n' },
      },
      {
        name: 'another language starts, and may call it, as a remark only',
        files: {
          Dockerfile: 'FROM «rust:1.83»\nRUN cargo install rust-script\nCOPY worker.py /\nUSER 1000\nCMD ["python3", "/worker.py"]\n',
        },
      },
      {
        name: 'a build takes the wrong stage',
        files: {
          Dockerfile:
            'FROM «golang:1.24» AS build\nCOPY . .\nRUN go build -o /worker\nUSER 1000\nCMD ["/worker"]\nFROM scratch\nCOPY --from=build /worker /worker\nUSER 1000\nCMD ["/worker"]\n',
          'compose.yaml': 'services:\n  worker:\n    build:\n      context: .\n      target: build\n',
        },
      },
    ],
    good: [
      {
        files: {
          Dockerfile:
            'FROM golang:1.24 AS build\nCOPY . .\nRUN go build -o /worker\nFROM gcr.io/distroless/static:nonroot\nCOPY --from=build /worker /worker\nCMD ["/worker"]\n',
        },
      },
      {
        name: 'a subcommand of cargo starts nothing without it',
        files: {
          Dockerfile: 'FROM rust:1.83\nRUN cargo install --locked cargo-fuzz\nCOPY worker.py /\nUSER 1000\nCMD ["python3", "/worker.py"]\n',
        },
      },
      { name: 'node is a run-time too', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      { name: 'for development that is the point', files: { 'Dockerfile.dev': 'FROM golang:1.24\nUSER 1000\nCMD ["go", "run", "."]\n' } },
      {
        name: 'an image to build others in',
        files: { 'base-builder.Dockerfile': 'FROM golang:1.24 AS base-builder\nRUN apk add --no-cache make git\n' },
      },
      {
        name: 'a JDK that only runs a program is another finding',
        files: { Dockerfile: 'FROM eclipse-temurin:21-jdk\nUSER 1000\nCOPY app.jar /\nCMD ["java", "-jar", "/app.jar"]\n' },
      },
      {
        name: 'a server that others build on ships a kit on purpose',
        files: { Dockerfile: 'FROM eclipse-temurin:21-jdk\nADD https://acme.example/server.tgz /\nUSER 1000\nCMD ["server", "run"]\n' },
      },
      {
        name: 'a language on top of compilers, too',
        files: { Dockerfile: 'FROM buildpack-deps:trixie\nRUN ./configure && make install\nUSER 1000\nCMD ["ruby"]\n' },
      },
      {
        name: 'one that hands out what it built',
        files: {
          Dockerfile: 'FROM rust:1.83\nRUN cargo build --release\nWORKDIR /out\nUSER 1000\nENTRYPOINT ["tar", "cf", "-", "worker"]\n',
        },
      },
      {
        name: 'one that starts nothing',
        files: {
          Dockerfile: 'FROM buildpack-deps:jammy\nCOPY setup /usr/bin/\nRUN apt-get update && apt-get install -y clang vim\nUSER 1000\n',
        },
      },
      {
        name: 'a script works with the tools, and nothing is built that could be copied',
        files: { Dockerfile: 'FROM golang:1.24\nCOPY runner /\nUSER 1000\nENTRYPOINT ["/bin/bash", "/runner"]\n' },
      },
      {
        name: 'a program that was built elsewhere may run the compiler',
        files: { Dockerfile: 'FROM golang:1.24\nCOPY benchmarks /\nUSER 1000\nCMD ["/benchmarks"]\n' },
      },
      {
        name: 'a program that another stage built may run the compiler',
        files: {
          Dockerfile:
            'FROM golang:1.24 AS build\nCOPY . .\nRUN go build -o /worker\nFROM eclipse-temurin:21-alpine\nCOPY --from=build /worker /worker\nUSER 1000\nCMD ["/worker"]\n',
        },
      },
      { name: 'an image that nobody here knows', files: { Dockerfile: 'FROM acme/golang:1.24\nUSER 1000\nCMD ["/worker"]\n' } },
    ],
  },
  *check(stage, { project }) {
    const { rootStage, baseImage } = stage;
    if (!stage.ships || !baseImage?.builder) return;
    // What starts nothing of its own is there to build in, or to be built on.
    if (stage.effectiveCommands.length === 0 || handsOut(stage)) return;
    // Where another tag is all that it takes, dockerfile/jdk-shipped names it.
    if (rootStage.reference && javaRuntime(rootStage.reference) && runsOnlyJava(stage)) return;
    const holdsOwn = stage.allInstructions.some(bringsApplication);
    // An image of a language or server, which others build on, ships its tools on purpose; there is nothing to build elsewhere.
    if (!holdsOwn && !stage.allInstructions.some(buildsWithIt)) return;
    const cure = isCopiedFrom(stage)
      ? 'let the build name the stage that copies the result as its target, in place of this one'
      : 'build in one stage, and copy the result into a run-time image';
    const mayRunThem = mayNeedTools(stage);
    if (mayRunThem && (stage.allInstructions.some(extendsCargo) || startsScript(stage) || buildsNothing(stage))) return;
    yield {
      at: rootStage.base.at,
      message: `"${rootStage.base.value}" ships ${baseImage.builder}, which makes the image large and gives attackers tools; ${cure}${mayRunThem ? ', unless the program runs them' : ''}`,
      related: targetsOf(stage, project),
      ...((!holdsOwn || mayRunThem) && { atMost: 'info' as const }),
    };
  },
});

/** Compilers and build tools of the images in question; make and C compilers also build what belongs to the system. */
const builders = /^(?:go|cargo|rustc|swift|mvn|mvnw|gradle|gradlew|sbt|ant|lein|javac|dotnet|composer|native-image|xcaddy)$/;

/** Whether a RUN builds or installs with the tools that the image ships. */
function buildsWithIt({ keyword, script }: Instruction): boolean {
  return (
    keyword === 'RUN' &&
    script?.commands.some(
      ({ name, args }) =>
        builders.test(basename(name ?? '')) && !args.every(({ literal }) => /^(?:--?version|version|env)$/.test(literal ?? '')),
    ) === true
  );
}

/** Subcommands such as `cargo fuzz` run with the toolchain. */
function extendsCargo({ script }: Instruction): boolean {
  return (
    script?.commands.some(
      ({ name, args: [verb, ...rest] }) =>
        name === 'cargo' && verb?.literal === 'install' && rest.some(({ literal }) => literal?.startsWith('cargo-')),
    ) === true
  );
}

/** A shell starts a script, by its file. */
function startsScript({ effectiveCommands }: Stage): boolean {
  return effectiveCommands.some(
    ({ json }) => /^(?:ba|da|a)?sh$/.test(basename(json?.[0]?.value ?? '')) && /^[^-]/.test(json?.[1]?.value ?? ''),
  );
}

/**
 * Whether the program may run the tools, so that the image was chosen for them: nothing is built here, or what starts is of another language than what
 * they build.
 */
function mayNeedTools(stage: Stage): boolean {
  if (runsOnlyJava(stage)) return false;
  const programs = programsOf(stage);
  if (programs.some((program) => /^(?:python[\d.]*|node|ruby|perl)$/.test(basename(program)))) return true;
  return buildsNothing(stage);
}

/** No RUN builds, and what starts is none of the tools. */
function buildsNothing(stage: Stage): boolean {
  const programs = programsOf(stage);
  const mayBuild = ({ keyword, script }: Instruction) =>
    keyword === 'RUN' && (!script || script.commands.some(({ name = '' }) => /^(?:make|just|task)$|^build.*\.sh$/.test(basename(name))));
  return (
    !programs.some((program) => builders.test(basename(program))) &&
    !stage.allInstructions.some((one) => buildsWithIt(one) || mayBuild(one))
  );
}

/** The container writes what was built to its output as an archive, and serves for nothing else. */
function handsOut(stage: Stage): boolean {
  return programsOf(stage).some((program) => /^(?:tar|cpio)$/.test(basename(program)));
}

/** What the container starts. */
function programsOf(stage: Stage): readonly string[] {
  return stage.effectiveCommands.flatMap(({ json, script }) =>
    json ? [json[0]?.value ?? ''] : (script?.commands ?? []).map(({ name = '' }) => name),
  );
}

/** Another stage on another image takes its result, so that the file itself knows better. */
function isCopiedFrom(stage: Stage): boolean {
  return stage.dockerfile.stages.some(
    ({ rootStage, copySources }) => rootStage !== stage.rootStage && copySources.some((source) => source.stage === stage),
  );
}

/** Where Compose files name the stage. */
function targetsOf(stage: Stage, { applications, stageOf }: Project): readonly { at: Located; message: string }[] {
  const builds = applications.flatMap(({ services }) =>
    services.flatMap((service) => (service.build.value?.target.isSet && stageOf(service) === stage ? [service.build.value.target.at] : [])),
  );
  return builds.slice(0, 3).map((at) => ({ at, message: 'this build takes the stage as its target' }));
}

/** Whether it copies or mounts more than scripts that prepare the start. */
function bringsApplication({ copy, flags }: Instruction): boolean {
  if (flags.some(({ name, value = '' }) => name === 'mount' && !/type=["']?(?:cache|tmpfs|secret|ssh)/.test(value))) return true;
  return copy?.sources.some(({ kind, path }) => kind === 'file' && !path?.endsWith('.sh')) === true;
}
