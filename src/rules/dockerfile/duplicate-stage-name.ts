import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/duplicate-stage-name',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'Two stages have the same name',
  severity: 'warning',
  rationale: `Docker takes the last stage of a name for COPY --from and for the target of a build, and the nearest one above for FROM. What is built
and shipped is then not what it seems to be.`,
  references: ['https://docs.docker.com/reference/build-checks/duplicate-stage-name/'],
  peers: ['hadolint DL3024', 'buildkit DuplicateStageName', 'checkov CKV_DOCKER_11', 'trivy DS-0012', 'kics f2daed12'],
  examples: {
    bad: [
      {
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nRUN npm ci\nFROM golang:1.24 AS «build»\nRUN go build\nFROM scratch\nCOPY --from=build /app /\n',
        },
      },
      { name: 'case makes no difference', files: { Dockerfile: 'FROM node:22.11 AS base\nFROM node:22.11 as «Base»\n' } },
    ],
    good: [
      {
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nRUN npm ci\nFROM golang:1.24 AS go-build\nRUN go build\nFROM scratch\nCOPY --from=build /app /\n',
        },
      },
      { name: 'only similar', files: { Dockerfile: 'FROM node:22.11 AS base\nFROM node:22.11 as base-2\n' } },
      { name: 'the name of an image', files: { Dockerfile: 'FROM node:22.11 AS node\nFROM node\n' } },
      { name: 'stages without names', files: { Dockerfile: 'FROM node:22.11\nFROM node:22.11\n' } },
    ],
  },
  *check({ dockerfile, index, name, nameAt }) {
    if (name === undefined || !nameAt) return;
    const first = dockerfile.stages.find((stage) => stage.name === name);
    if (!first?.nameAt || first.index >= index) return;
    yield {
      at: nameAt,
      message: `a stage above is called "${name}", too, and COPY --from finds only the last one; give each stage a name of its own`,
      related: [{ at: first.nameAt, message: 'the first stage of that name' }],
    };
  },
});
