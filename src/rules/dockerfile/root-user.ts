import { namedImage } from '../../core/image.js';
import { weaklyMemoized } from '../../core/lazy.js';
import { basename } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import { lineEndOf, lineIndexAt, lineRange, lineStarts, type SourceFile, textOf } from '../../core/source.js';
import { isDataStore } from '../../knowledge/data-stores.js';
import { isDistroless } from '../../knowledge/images/pinning.js';
import { programAccount } from '../../knowledge/images/users.js';
import {
  isMadeToBuildOn,
  isOfficialImage,
  leavesRootByItself,
  leavesRootInScript,
  namesHandover,
  namesPins,
  startsDockerDaemon,
  waitsForSomebody,
  worksOnTheSystem,
} from '../../knowledge/root-processes.js';
import { behindInit, hasNothingToFinish } from '../../knowledge/signals.js';
import type { CommandInstruction, Stage } from '../../parsers/dockerfile/types.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

/** Images of servers whose root process only opens ports and files, and whose workers are another user. */
const serversOfOthers = /^(?:(?:nginx|httpd|haproxy)(?::|$)|(?:php|wordpress|drupal|nextcloud):(?:.*-)?(?:apache|fpm)\b)/;

export default defineRule({
  id: 'dockerfile/root-user',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'The shipped image runs as root',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Whoever breaks into a process that runs as root owns every file of the container, and needs one kernel or runtime flaw to own
the node. Clusters that enforce the restricted Pod Security Standard refuse to start such an image.`,
  reads: ['runAsUser'],
  references: [
    'https://docs.docker.com/build/building/best-practices/#user',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  peers: ['hadolint DL3002', 'checkov CKV_DOCKER_3', 'checkov CKV_DOCKER_8', 'trivy DS-0002', 'kics 67fd0c4a', 'kics fd54f200'],
  examples: {
    bad: [
      {
        name: 'the base image starts as root, and no USER changes that',
        files: { Dockerfile: 'FROM «node:22.11»\nCOPY . /app\nCMD ["node", "/app/worker.js"]\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nCOPY . /app\nUSER 1000\nCMD ["node", "/app/worker.js"]\n' },
      },
      {
        name: 'above the command and its comment, in the case of the file',
        files: {
          Dockerfile: 'from «oven/bun:1.2»\ncopy . /app\n\n# The worker.\nentrypoint ["bun"]\ncmd ["/app/worker.ts"]\n',
        },
        fixed: {
          Dockerfile: 'from oven/bun:1.2\ncopy . /app\n\nuser 1000\n# The worker.\nentrypoint ["bun"]\ncmd ["/app/worker.ts"]\n',
        },
      },
      {
        name: 'the account of .NET',
        files: { Dockerfile: 'FROM «mcr.microsoft.com/dotnet/aspnet:10.0»\nCOPY . /app\nENTRYPOINT ["dotnet", "/app/Worker.dll"]\n' },
        fixed: {
          Dockerfile: 'FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY . /app\nUSER 1654\nENTRYPOINT ["dotnet", "/app/Worker.dll"]\n',
        },
      },
      {
        name: 'no fix where a later instruction works as root',
        files: { Dockerfile: 'FROM «node:22.11»\nCMD ["node", "/app/worker.js"]\nRUN apt-get update\n' },
      },
      {
        name: 'nor where the port needs root',
        files: { Dockerfile: 'FROM «node:22.11»\nEXPOSE 80\nCMD ["node", "/app/worker.js"]\n' },
      },
      {
        name: 'nor where the image offers no account',
        files: { Dockerfile: 'FROM «python:3.12-slim»\nCOPY . /app\nCMD ["python", "/app/worker.py"]\n' },
      },
      {
        name: 'the last USER is root',
        files: { Dockerfile: 'FROM node:22.11\nUSER node\nRUN npm ci\n«USER root»\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a sensor read through the network',
        files: { Dockerfile: 'FROM «debian:12.8»\nRUN apt-get install -y python3-paho-mqtt\nCMD ["python3", "/app/lamp.py"]\n' },
      },
      { name: 'root by number, with a group', files: { Dockerfile: 'FROM python:3.12-slim\n«USER 0:0»\nCMD ["python", "worker.py"]\n' } },
      {
        name: 'a USER of the build stage does not reach the final one',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nUSER node\nRUN npm ci\nFROM «node:22.11»\nCOPY --from=build /app /app\nCMD ["node", "/app/w.js"]\n',
        },
        fixed: {
          Dockerfile:
            'FROM node:22.11 AS build\nUSER node\nRUN npm ci\nFROM node:22.11\nCOPY --from=build /app /app\nUSER 1000\nCMD ["node", "/app/w.js"]\n',
        },
      },
      {
        name: 'a script that stays root',
        files: {
          Dockerfile: 'FROM «debian:12.8»\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["worker"]\n',
          'start.sh': '#!/bin/sh\nset -e\n# No su-exec here.\nchown -R app /data\nexec "$@"\n',
        },
      },
      {
        name: 'info only, where a server leaves root by itself',
        files: { Dockerfile: 'FROM «debian:12.8»\nRUN apt-get install -y nginx\nCMD ["nginx", "-g", "daemon off;"]\n' },
      },
      {
        name: 'whose paths and ports a USER alone would lack',
        files: { Dockerfile: 'FROM «nginx:1.27-alpine»\nCOPY dist /usr/share/nginx/html\nEXPOSE 80\nCMD ["nginx", "-g", "daemon off;"]\n' },
      },
      {
        name: 'and where the image is one to build on',
        files: { Dockerfile: 'FROM «debian:12.8»\nRUN make install\nCMD ["python3"]\n' },
      },
      {
        name: 'also where it is one of the official images, which opens a port but holds no program of its owner',
        files: {
          Dockerfile:
            '# NOTE: THIS DOCKERFILE IS GENERATED VIA "apply-templates.sh"\n\nFROM «eclipse-temurin:21-jre»\nEXPOSE 8080\nCMD ["catalina.sh", "run"]\n',
        },
      },
      {
        name: 'an image that has a tag for it',
        files: { Dockerfile: 'FROM «gcr.io/distroless/static-debian12»\nCOPY worker /\nCMD ["/worker"]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nCOPY . /app\nUSER 1000\nCMD ["node", "/app/worker.js"]\n' } },
      {
        name: 'a script starts the server of smart cards, which opens devices',
        files: {
          Dockerfile: 'FROM debian:12.8\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\n',
          'start.sh': '#!/bin/sh\nbegin() {\n  pcscd --hotplug\n}\nbegin\nexec "$@"\n',
        },
      },
      {
        name: 'root was left again',
        files: { Dockerfile: 'FROM node:22.11\nUSER root\nRUN npm ci\nUSER node\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a build stage may be root, and the final base is known not to be',
        files: {
          Dockerfile: 'FROM golang:1.24 AS build\nUSER root\nRUN go build\nFROM gcr.io/distroless/static:nonroot\nCMD ["/worker"]\n',
        },
      },
      {
        name: 'the user comes from the stage it builds on',
        files: { Dockerfile: 'FROM node:22.11 AS base\nUSER 1000\nFROM base AS app\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a variable user is unknown',
        files: { Dockerfile: 'FROM node:22.11\nARG RUN_AS\nUSER $RUN_AS\nCMD ["node", "worker.js"]\n' },
      },
      { name: 'an image that nobody here knows', files: { Dockerfile: 'FROM ghcr.io/acme/base:3.1\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'the entrypoint hands over to another user',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y gosu\nENTRYPOINT ["/entrypoint.sh"]\n' },
      },
      {
        name: 'the official database images do so by themselves',
        files: { Dockerfile: 'FROM postgres:16.6\nCOPY init.sql /docker-entrypoint-initdb.d/\n' },
      },
      {
        name: 'a script of the image does so',
        files: {
          Dockerfile: 'FROM debian:12.8\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["worker"]\n',
          'start.sh': '#!/bin/sh\nset -e\nchown -R app /data\nexec su-exec app "$@"\n',
        },
      },
      {
        name: 'or on one condition only',
        files: {
          Dockerfile: 'FROM debian:12.8\nCOPY start.sh /\nCMD ["/start.sh"]\n',
          'start.sh': '#!/bin/bash\nif [ "$(id -u)" = 0 ]; then\n  exec runuser -u app "$0"\nfi\nexec /worker\n',
        },
      },
      {
        name: 'the Docker daemon needs root',
        files: {
          Dockerfile: 'FROM debian:12.8\nCOPY run.sh /usr/local/bin/\nENTRYPOINT ["run.sh"]\n',
          'run.sh': '#!/bin/bash\nif [[ "$IN_DOCKER" == true ]]; then\n  service docker start\nfi\n"$@"\n',
        },
      },
      {
        name: 'so do the pins of a board, as far as the image knows',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install -y python3-rpi.gpio\nCMD ["python3", "/app/lamp.py"]\n' },
      },
      {
        name: 'so does a firewall or a tunnel',
        files: {
          Dockerfile:
            'FROM alpine:3.23.3\nRUN apk add iptables ppp\nEXPOSE 1723\nCMD iptables -t nat -A POSTROUTING -j MASQUERADE && tunneld\n',
        },
      },
      {
        name: 'or a route in a script',
        files: {
          Dockerfile: 'FROM debian:12.8\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\n',
          'start.sh': '#!/bin/sh\nset -e\nip route add 10.8.0.0/16 via 10.1.0.2\nexec /worker\n',
        },
      },
      {
        name: 'the image of Codespaces starts as an account of its own',
        files: { Dockerfile: 'FROM mcr.microsoft.com/vscode/devcontainers/universal:1.6.3\nEXPOSE 8080\nCMD ["node", "server.js"]\n' },
      },
      {
        name: 'so do tests of the kernel, which mount its files',
        files: { Dockerfile: 'FROM debian:12.8\nRUN make install && lkp install\nCMD ["lkp"]\n' },
      },
      { name: 'a base for the images of other files', files: { 'base-server.Dockerfile': 'FROM alpine:3.23.3\nRUN apk add curl\n' } },
      {
        name: 'an image of a pipeline, in which the build itself is all that runs',
        files: { 'docker/ci/Dockerfile': 'FROM openjdk:17-jdk\nCOPY . /src\nRUN cd /src && ./gradlew build\n' },
      },
      {
        name: 'tools for those who develop',
        files: { 'packaging/devenv/Dockerfile.ubuntu': 'FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y cmake g++\n' },
      },
      { name: 'a stage for developing', files: { Dockerfile: 'FROM node:22.11 AS dev-envs\nCMD ["node", "worker.js"]\n' } },
      { name: 'nothing to own', files: { Dockerfile: 'FROM scratch\nCOPY worker /worker\nCMD ["/worker"]\n' } },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === 'windows' || stage.isScratch || stage.rootStage.isScratch) return;
    const { user } = stage;
    if (!user.isSet || !/^(root|0)(:|$)/.test(user.value) || needsRoot(stage, project)) return;
    const instruction = stage.allInstructions.findLast(({ keyword }) => keyword === 'USER');
    const isMadeForOthers = isForOthers(stage, project);
    if (isMadeForOthers && project.environmentOf(stage.file).environment === 'development') return;
    const drops = dropsRoot(stage, project);
    const isMild = isMadeForOthers || isOfficialImage(stage.file.text) || podsSetTheUser(stage, project) || drops;
    const atMost = isMild ? { atMost: 'info' as const } : {};
    const risk = drops ? 'a process of the server may keep root rights' : 'a break-in has root rights';
    // Such a server opens low ports and writes its files as root, so a USER alone would stop it.
    const needs = drops ? ', and give it the paths that the server writes and ports above 1023' : '';
    if (instruction) {
      yield {
        ...atMost,
        at: instruction,
        message: `"${textOf(instruction)}" is the last user of the image, so ${risk}; end with a numeric user that is not 0${needs}`,
      };
      return;
    }
    const { rootStage } = stage;
    const cure = rootStage.reference && isDistroless(rootStage.reference) ? 'use the tag nonroot' : `add a USER with a numeric id${needs}`;
    yield {
      ...atMost,
      at: rootStage.base.at,
      message: `"${rootStage.base.value ?? textOf(rootStage.base.at)}" starts as root and no USER changes that, so ${risk}; ${cure}`,
      fix: addUser(stage),
    };
  },
});

/** Programs for which such an account is made; others may have their own reasons to be root. */
const programs = /^(?:node|npm|npx|yarn|pnpm|bun|bunx|dotnet)$/;

/** Makes the account that the image offers the user of its program, in front of the commands that end the stage. */
function addUser(stage: Stage): Fix | undefined {
  const { reference } = stage.rootStage;
  const account = reference && programAccount(reference, stage.baseImage);
  const words = [stage.entrypoint, stage.cmd].flatMap((command) => command?.json?.map(({ value }) => value) ?? textsOf(command));
  if (!account || !programs.test(basename(behindInit(words)[0] ?? ''))) return undefined;
  if (stage.dockerfile.stages.some(({ parent }) => parent === stage)) return undefined;
  if (stage.exposedPorts.some(({ port }) => !(port.isSet && port.value >= 1024))) return undefined;
  const { instructions, file } = stage;
  const lastWork = instructions.findLastIndex(({ keyword }) => !afterwards.has(keyword));
  const command = instructions.slice(lastWork + 1).find(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
  if (!command) return undefined;
  let line = lineIndexAt(file, command.range[0]);
  while (isComment(file, line - 1)) line--;
  const start = lineStarts(file)[line] ?? command.range[0];
  const indent = /^[ \t]*/.exec(file.text.slice(start, command.range[0]))?.[0] ?? '';
  const keyword = textOf(command.keywordAt) === command.keyword ? 'USER' : 'user';
  const edit = { file, range: [start, start] as const, text: `${indent}${keyword} ${account.id}${lineEndOf(file)}` };
  return { title: `Run as the user "${account.name}" of the image`, safety: 'unsafe', edits: [edit] };
}

/** A line above an instruction that begins with a hash is a comment about it. */
function isComment(file: SourceFile, line: number): boolean {
  return (
    line >= 0 &&
    file.text
      .slice(...lineRange(file, line))
      .trimStart()
      .startsWith('#')
  );
}

function textsOf(command: CommandInstruction | undefined): readonly string[] {
  return command?.words.map(({ text }) => text) ?? [];
}

/** Instructions that do nothing as a user while the image is built. */
const afterwards = new Set(['CMD', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'HEALTHCHECK', 'LABEL', 'STOPSIGNAL', 'ARG']);

/** The entrypoint starts as root on purpose: it gives the rights up, or starts the Docker daemon or works on the system below, which needs them. */
function needsRoot(stage: Stage, project: Project): boolean {
  const reference = stage.rootStage.reference;
  if (!stage.entrypoint && reference && isDataStore(reference)) return true;
  if (stage.allInstructions.some(({ keyword, args }) => /^(RUN|ENTRYPOINT|CMD|COPY)$/.test(keyword) && namesHandover(textOf(args))))
    return true;
  if (stage.allInstructions.some(({ keyword, args }) => keyword === 'RUN' && namesPins(textOf(args)))) return true;
  if (project.commandsOf(stage).some(({ words }) => startsDockerDaemon(words) || worksOnTheSystem(words))) return true;
  const scripts = new Set(project.commandsOf(stage).map(({ at }) => at.file));
  return [...scripts].some((script) => script !== stage.file && leavesRootInScript(script.text));
}

/** What the image starts in the end is a server that leaves root by itself. */
function dropsRoot(stage: Stage, project: Project): boolean {
  if (stage.effectiveCommands.length === 0) return serversOfOthers.test(stage.rootStage.base.value ?? '');
  const last = lastCommand(stage, project);
  return leavesRootByItself(last) || leavesRootByItself(stage.cmd?.json?.map(({ value }) => value) ?? []);
}

/** The image starts a prompt or nothing that lasts, and nothing here runs it: others build on it, or somebody types in it. */
function isForOthers(stage: Stage, project: Project): boolean {
  if (stage.exposedPorts.length > 0 || stagesInUse(project).has(stage)) return false;
  const { effectiveCommands, baseImage, cmd, rootStage } = stage;
  if (effectiveCommands.length === 0) {
    return isMadeToBuildOn(rootStage.reference) || waitsForSomebody(baseImage?.cmd?.length ? baseImage.cmd : (baseImage?.entrypoint ?? []));
  }
  const last = lastCommand(stage, project);
  if (last.length > 0 && last.every((word) => word === undefined)) return !cmd;
  return waitsForSomebody(last) || hasNothingToFinish(last[0] ?? '', last.length - 1);
}

/** The words of what runs when all scripts before it are done; a lone undefined for the arguments of the script. */
function lastCommand(stage: Stage, project: Project): readonly (string | undefined)[] {
  const last = project.commandsOf(stage).findLast(({ nested, background }) => !nested && !background);
  return last?.words ?? [];
}

/** Stages that a container of the project runs. */
const stagesInUse = weaklyMemoized(
  (project: Project): ReadonlySet<Stage> => new Set(project.containers.flatMap((view) => project.stageOf(view) ?? [])),
);

/**
 * Manifests start every container of this image as another user: then the one of the image decides nothing there. An image is taken for
 * that of a container by a link, or by a folder of the Dockerfile with the name of the workload or of the image.
 */
function podsSetTheUser(stage: Stage, project: Project): boolean {
  const known = podContainers(project);
  const folders = stage.file.path.split('/').slice(0, -1);
  const containers = [stage, ...folders].flatMap((key) => known.get(key) ?? []);
  return containers.length > 0 && containers.every(({ security: { runAsUser } }) => runAsUser.isSet && runAsUser.value > 0);
}

/** Containers of manifests by the stage behind them, the name of their image and that of their workload. */
const podContainers = weaklyMemoized((project: Project): ReadonlyMap<string | Stage, readonly KubernetesContainer[]> => {
  const found = new Map<string | Stage, KubernetesContainer[]>();
  for (const view of project.containers) {
    const { origin } = view;
    if (origin.kind !== 'kubernetes' || origin.container.role === 'init') continue;
    const { container, workload } = origin;
    const image = namedImage(container.image)?.repository.split('/').at(-1);
    for (const key of new Set([image, workload.name, project.stageOf(view)])) {
      if (key === undefined) continue;
      const others = found.get(key);
      if (others) others.push(container);
      else found.set(key, [container]);
    }
  }
  return found;
});
