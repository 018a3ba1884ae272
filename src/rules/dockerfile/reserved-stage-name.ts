import { defineRule } from '../../rule.js';

const reserved = new Set(['context', 'scratch']);

export default defineRule({
  id: 'dockerfile/reserved-stage-name',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'A stage has a name that Docker keeps for itself',
  severity: 'warning',
  rationale: `\`scratch\` is the empty image and \`context\` the files of the build. A later FROM scratch builds on the stage of that name instead of
the empty image. Elsewhere such a name only puzzles readers, makes each build print a warning, and may stop working with another version of the builder.`,
  references: ['https://docs.docker.com/reference/build-checks/reserved-stage-name/'],
  peers: ['hadolint DL3063', 'buildkit ReservedStageName'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11 AS «context»\nRUN npm ci\n' } },
      { name: 'case makes no difference', files: { Dockerfile: 'FROM alpine:3.23 AS «Scratch»\n' } },
      {
        name: 'a later stage builds on it',
        files: {
          Dockerfile:
            'FROM golang:1.27 AS «scratch»\nRUN go build -o /worker\nFROM scratch\nCOPY --from=0 /worker /\nUSER 1000\nCMD ["/worker"]\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11 AS build\nRUN npm ci\n' } },
      { name: 'as part of a name', files: { Dockerfile: 'FROM alpine:3.23 AS from-scratch\n' } },
      { name: 'the empty image itself', files: { Dockerfile: 'FROM scratch AS export\nCOPY worker /\n' } },
    ],
  },
  *check(stage) {
    const { name, nameAt, dockerfile } = stage;
    if (name === undefined || !nameAt || !reserved.has(name)) return;
    const meaning = name === 'scratch' ? 'the empty image' : 'the files of the build';
    const isTaken = name === 'scratch' && dockerfile.stages.some(({ parent }) => parent === stage);
    const effect = isTaken ? 'but "FROM scratch" below takes this stage' : 'so this stage may be mistaken for it';
    yield {
      at: nameAt,
      message: `"${name}" is Docker's word for ${meaning}, ${effect}; choose another name`,
      ...(!isTaken && { atMost: 'info' as const }),
    };
  },
});
