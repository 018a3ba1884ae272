import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/redundant-platform',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'FROM asks for the platform that it gets anyway',
  severity: 'info',
  rationale: `A base image is always taken for the target platform. A flag that says so makes readers look for a reason that is not there, and fails in
builders that do not set the variable.`,
  references: ['https://docs.docker.com/reference/build-checks/redundant-target-platform/'],
  peers: ['hadolint DL3065', 'buildkit RedundantTargetPlatform'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM «--platform=$TARGETPLATFORM» node:22.11\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\n' },
      },
      {
        name: 'in braces, for a named stage',
        files: { Dockerfile: 'ARG TARGETPLATFORM\nfrom   «--platform="${TARGETPLATFORM}"»  node:22.11 AS build\n' },
        fixed: { Dockerfile: 'ARG TARGETPLATFORM\nfrom   node:22.11 AS build\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n' } },
      { name: 'the platform of the build', files: { Dockerfile: 'FROM --platform=$BUILDPLATFORM node:22.11\nUSER 1000\n' } },
      { name: 'with another part', files: { Dockerfile: 'FROM --platform=linux/$TARGETARCH node:22.11\nUSER 1000\n' } },
      {
        name: 'a default for builders that do not set it',
        files: { Dockerfile: 'ARG TARGETPLATFORM=linux/amd64\nFROM --platform=$TARGETPLATFORM node:22.11 AS build\n' },
      },
    ],
  },
  *check({ from, dockerfile }) {
    const flag = from.flags.find((one) => one.name === 'platform');
    if (!flag || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(flag.value ?? '')) return;
    const hasDefault = dockerfile.instructions.some(
      ({ keyword, stage, assignments }) =>
        keyword === 'ARG' && !stage && assignments.some(({ name, value }) => name === 'TARGETPLATFORM' && !value.isUnset),
    );
    if (hasDefault) return;
    const { file, range } = flag;
    const behind = /^[ \t]*/.exec(file.text.slice(range[1]))?.[0].length ?? 0;
    yield {
      at: flag,
      message: `"${flag.value}" is what FROM takes anyway, so it only makes readers wonder; remove the flag`,
      fix: { title: 'Remove the flag', safety: 'safe', edits: [{ file, range: [range[0], range[1] + behind], text: '' }] },
    };
  },
});
