import { defineRule } from '../../rule.js';

const reserved = new Set(['context', 'scratch']);

export default defineRule({
  id: 'dockerfile/reserved-stage-name',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'A stage has a name that Docker keeps for itself',
  severity: 'warning',
  rationale: `\`scratch\` is the empty image and \`context\` the files of the build. A stage of that name changes what FROM and COPY --from mean in the
lines below it, or may stop working with another version of the builder.`,
  references: ['https://docs.docker.com/reference/build-checks/reserved-stage-name/'],
  peers: ['hadolint DL3063', 'buildkit ReservedStageName'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11 AS «context»\nRUN npm ci\n' } },
      { name: 'case makes no difference', files: { Dockerfile: 'FROM alpine:3.23 AS «Scratch»\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11 AS build\nRUN npm ci\n' } },
      { name: 'as part of a name', files: { Dockerfile: 'FROM alpine:3.23 AS from-scratch\n' } },
      { name: 'the empty image itself', files: { Dockerfile: 'FROM scratch AS export\nCOPY worker /\n' } },
    ],
  },
  *check({ name, nameAt }) {
    if (name === undefined || !nameAt || !reserved.has(name)) return;
    const meaning = name === 'scratch' ? 'the empty image' : 'the files of the build';
    yield { at: nameAt, message: `"${name}" is Docker's word for ${meaning}, so this stage may be mistaken for it; choose another name` };
  },
});
