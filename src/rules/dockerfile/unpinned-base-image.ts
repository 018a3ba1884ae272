import { dirname, joinPath } from '../../core/path.js';
import { textOf } from '../../core/source.js';
import { pinningAdvice } from '../../knowledge/images/pinning.js';
import { isLeftOver, repeatsBase } from '../../knowledge/images/stages.js';
import { withdrawn } from '../../knowledge/images/withdrawn.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const rolls = /^(?:docker\.io\/)?kalilinux\/kali-rolling(?::|$)/;

export default defineRule({
  id: 'dockerfile/unpinned-base-image',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A base image has no tag, or the tag latest',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Without a version the next build may take another major release of the base. Workers of one deployment then run on different
runtimes, and going back to yesterday's commit does not bring yesterday's image back.`,
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  peers: [
    'hadolint DL3006',
    'hadolint DL3007',
    'checkov CKV_DOCKER_7',
    'trivy DS-0001',
    'kics 9efb0b2d',
    'kics f45ea400',
    'dockerfilelint missing_tag',
    'dockerfilelint latest_tag',
  ],
  examples: {
    bad: [
      { name: 'no tag', files: { Dockerfile: 'FROM «node»\nUSER 1000\n' } },
      {
        name: 'the name tells the major release only',
        files: { Dockerfile: 'FROM «redhat/ubi9-minimal»\nUSER 1000\nCMD ["/worker"]\n' },
      },
      { name: 'the tag latest', files: { Dockerfile: 'FROM «node:latest» AS build\nRUN npm ci\nFROM node:22.11\nUSER 1000\n' } },
      { name: 'a registry with a port is no tag', files: { Dockerfile: 'FROM «localhost:5000/app»\n' } },
      { name: 'a release of Debian may follow', files: { Dockerfile: 'FROM «gcr.io/distroless/static»\nUSER 65532\nCMD ["/worker"]\n' } },
      { name: 'only a digest can tell', files: { Dockerfile: 'FROM «cgr.dev/chainguard/node:latest»\nCMD ["worker.js"]\n' } },
      { name: 'or may be all there is', files: { Dockerfile: 'FROM «centos/kubernetes-sig-master»\nCMD ["kube-controller-manager"]\n' } },
      { name: 'so with a distribution that rolls', files: { Dockerfile: 'FROM «kalilinux/kali-rolling»\nCMD ["nmap"]\n' } },
      {
        name: 'info only, where the same project seems to build it, and so decides what is in it',
        files: {
          'player/Dockerfile': 'FROM «registry.example.com/wine»\nCMD ["player"]\n',
          'wine/Dockerfile': 'FROM debian:12.8\nRUN make install\n',
        },
      },
      {
        name: 'or from two folders',
        files: {
          'cluster/proxy/Dockerfile': 'FROM «acme/cluster-node»\nCMD ["proxy"]\n',
          'cluster/node/Dockerfile': 'FROM debian:12.8\nRUN make install\n',
        },
      },
      {
        name: 'a folder of that name that only builds on it, too',
        files: {
          'desk/Dockerfile': 'FROM «acme/wine»\nCMD ["player"]\n',
          'wine/Dockerfile': 'FROM «acme/wine»\nCOPY fonts /fonts\n',
        },
      },
      {
        name: 'once for all stages that build on it',
        files: {
          Dockerfile: 'FROM «busybox» AS worker\nUSER 1000\nCMD ["/w"]\nFROM busybox AS api\nUSER 1000\nCMD ["/a"]\n',
        },
      },
      { name: 'the default of a build argument', files: { Dockerfile: 'ARG BASE=node:latest\nFROM «${BASE}»\nUSER 1000\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n' } },
      {
        name: 'a digest decides, whatever the tag',
        files: { Dockerfile: `FROM node:latest@sha256:${'0123456789abcdef'.repeat(4)}\nUSER 1000\n` },
      },
      { name: 'a registry with a port and a tag', files: { Dockerfile: 'FROM localhost:5000/app:1.2\n' } },
      { name: 'a build argument with a default', files: { Dockerfile: 'ARG TAG=22-slim\nFROM node:${TAG}\nUSER 1000\n' } },
      { name: 'a build argument without one is unknown', files: { Dockerfile: 'ARG BASE\nFROM ${BASE}\n' } },
      { name: 'an earlier stage', files: { Dockerfile: 'FROM node:22.11 AS base\nUSER 1000\nFROM base\nCMD ["node", "w.js"]\n' } },
      {
        name: 'a build context of that name takes its place',
        files: {
          Dockerfile: 'FROM base-server\nUSER 1000\n',
          'docker-bake.hcl': 'target "app" {\n  contexts = {\n    base-server = "target:server"\n  }\n}\n',
        },
      },
      {
        name: 'so does one of Compose',
        files: {
          Dockerfile: 'FROM base-server\nUSER 1000\n',
          'compose.yaml': 'services:\n  app:\n    build:\n      context: .\n      additional_contexts: { base-server: ./server }\n',
        },
      },
      {
        name: 'or of the stage that pulls it',
        files: {
          Dockerfile: 'FROM acme/server AS server\nFROM node:22.11\nUSER 1000\nCOPY --from=server /bin/tool /bin/\n',
          'docker-bake.hcl': 'target "app" {\n  contexts = {\n    server = "target:server"\n  }\n}\n',
        },
      },
      {
        name: 'the name tells the release of Debian, and there are no other versions',
        files: { Dockerfile: 'FROM gcr.io/distroless/static-debian12\nUSER 65532\nCOPY worker /\nCMD ["/worker"]\n' },
      },
      {
        name: 'a stage that nothing uses is not built',
        files: { Dockerfile: 'FROM acme/emulators AS emulators\nFROM node:22.11\nUSER 1000\nCMD ["node", "w.js"]\n' },
      },
      { name: 'another image is to be taken, which another rule tells', files: { Dockerfile: 'FROM centos\nUSER 1000\n' } },
      { name: 'scratch has no versions', files: { Dockerfile: 'FROM scratch\nCOPY worker /\n' } },
    ],
  },
  *check(stage, { project }) {
    const { reference, base } = stage;
    if (!reference || reference.digest || (reference.tag && reference.tag !== 'latest')) return;
    if ([base.value, stage.name].some((name) => name !== undefined && project.namedContexts.has(name))) return;
    const cure = pinningAdvice(reference);
    // A withdrawn image is to be replaced, not pinned: dockerfile/withdrawn-base-image tells.
    if (!cure || withdrawn(reference) || repeatsBase(stage) || isLeftOver(stage)) return;
    const what = reference.tag ? `"${base.value}" follows the newest release` : `"${base.value}" has no tag`;
    yield {
      at: base.at,
      message: `${what}, so each build may get another one; ${cure}`,
      // The default of a build argument is what a build takes that says nothing; the real one may say more.
      // Who takes a distribution that rolls, or builds the base as well, has decided to follow it.
      ...((textOf(base.at).includes('$') || rolls.test(base.value ?? '') || isOwn(stage, project)) && { atMost: 'info' as const }),
    };
  },
});

/** Whether a Dockerfile lies in a folder with the name of the base, beside or above this one, and does not itself build on it. */
function isOwn({ reference, base, dockerfile }: Stage, { files }: Project): boolean {
  if (!reference?.name.includes('/')) return false;
  return foldersFor(reference.name, dirname(dockerfile.file.path)).some((folder) => {
    const path = joinPath(folder, 'Dockerfile');
    const text = path === dockerfile.file.path || files.stat(path) !== 'file' ? undefined : files.text(path, base.at).value;
    return text !== undefined && !text.includes(reference.name);
  });
}

/** Where the source of an image may lie: `node/`, or `cluster/node/` for `cluster-node`, in the folders above a path. */
function foldersFor(image: string, below: string): readonly string[] {
  const name = image.split('/').at(-1) ?? '';
  const forms = [name, ...Array.from(name.matchAll(/-/g), ({ index }) => `${name.slice(0, index)}/${name.slice(index + 1)}`)];
  const folders = [below];
  for (let folder = below; folder !== ''; folder = dirname(folder)) folders.push(dirname(folder));
  return folders.flatMap((folder) => forms.map((form) => joinPath(folder, form)));
}
