import { namedImage } from '../../core/image.js';
import { weaklyMemoized } from '../../core/lazy.js';
import { textOf } from '../../core/source.js';
import { isDataStore } from '../../knowledge/data-stores.js';
import { isDistroless } from '../../knowledge/images/pinning.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

/** Tools by which an entrypoint that starts as root hands over to another user. */
const dropsRoot = /\b(gosu|su-exec|setpriv|runuser|s6-setuidgid|chpst)\b/;

/** Servers whose root process only opens ports and files, and whose workers are another user. */
const dropsByItself = new Set(['nginx', 'httpd', 'haproxy']);

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
      },
      {
        name: 'the last USER is root',
        files: { Dockerfile: 'FROM node:22.11\nUSER node\nRUN npm ci\n«USER root»\nCMD ["node", "worker.js"]\n' },
      },
      { name: 'root by number, with a group', files: { Dockerfile: 'FROM python:3.12-slim\n«USER 0:0»\nCMD ["python", "worker.py"]\n' } },
      {
        name: 'a USER of the build stage does not reach the final one',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nUSER node\nRUN npm ci\nFROM «node:22.11»\nCOPY --from=build /app /app\nCMD ["node", "/app/w.js"]\n',
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
      { name: 'a base for the images of other files', files: { 'base-server.Dockerfile': 'FROM alpine:3.23.3\nRUN apk add curl\n' } },
      { name: 'a stage for developing', files: { Dockerfile: 'FROM node:22.11 AS dev-envs\nCMD ["node", "worker.js"]\n' } },
      { name: 'nothing to own', files: { Dockerfile: 'FROM scratch\nCOPY worker /worker\nCMD ["/worker"]\n' } },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === 'windows' || stage.isScratch || stage.rootStage.isScratch) return;
    const { user } = stage;
    if (!user.isSet || !/^(root|0)(:|$)/.test(user.value) || handsOver(stage)) return;
    const instruction = stage.allInstructions.findLast(({ keyword }) => keyword === 'USER');
    const atMost = podsSetTheUser(stage, project) ? { atMost: 'info' as const } : {};
    if (instruction) {
      yield {
        ...atMost,
        at: instruction,
        message: `"${textOf(instruction)}" is the last user of the image, so a break-in has root rights; end with a numeric user that is not 0`,
      };
      return;
    }
    const { rootStage } = stage;
    const cure = rootStage.reference && isDistroless(rootStage.reference) ? 'use the tag nonroot' : 'add a USER with a numeric id';
    yield {
      ...atMost,
      at: rootStage.base.at,
      message: `"${rootStage.base.value ?? textOf(rootStage.base.at)}" starts as root and no USER changes that, so a break-in has root rights; ${cure}`,
      ...(dropsByItself.has(rootStage.reference?.name ?? '') && { atMost: 'info' as const }),
    };
  },
});

/** The entrypoint starts as root on purpose and gives the rights up. */
function handsOver(stage: Stage): boolean {
  const reference = stage.rootStage.reference;
  if (!stage.entrypoint && reference && isDataStore(reference)) return true;
  return stage.allInstructions.some(({ keyword, args }) => /^(RUN|ENTRYPOINT|CMD|COPY)$/.test(keyword) && dropsRoot.test(textOf(args)));
}

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
