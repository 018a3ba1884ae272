import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/circular-stage-copy',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'A stage copies from itself, or from a stage that needs it',
  severity: 'error',
  rationale: `Docker builds a stage only when all that it copies from is built. A circle has no first stage, so every build of the file fails, that of
other targets included.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---from'],
  peers: ['hadolint DL3023', 'trivy DS-0006', 'kics cdddb86f'],
  examples: {
    bad: [
      { name: 'from itself, by name', files: { Dockerfile: 'FROM node:22.11 AS build\nCOPY --from=«Build» /app /app\n' } },
      { name: 'from itself, by number', files: { Dockerfile: 'FROM node:22.11\nCOPY --from=«0» /app /app\n' } },
      { name: 'by a mount', files: { Dockerfile: 'FROM node:22.11 AS build\nRUN --mount=type=bind,from=«build»,target=/x npm ci\n' } },
      {
        name: 'through another stage',
        files: {
          Dockerfile: 'FROM node:22.11 AS a\nCOPY --from=«b» /b /b\nFROM node:22.11 AS b\nCOPY --from=a /a /a\n',
        },
      },
      {
        name: 'from a stage that builds on it',
        files: { Dockerfile: 'FROM node:22.11 AS a\nCOPY --from=«b» /b /b\nFROM a AS b\nRUN npm ci\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11 AS build\nFROM node:22.11\nCOPY --from=build /app /app\n' } },
      { name: 'by number', files: { Dockerfile: 'FROM node:22.11\nFROM node:22.11\nCOPY --from=0 /app /app\n' } },
      {
        name: 'an image whose name is a number to a mount',
        files: { Dockerfile: 'FROM node:22.11\nRUN --mount=type=bind,from=0,target=/x npm ci\n' },
      },
      {
        name: 'one after the other',
        files: {
          Dockerfile:
            'FROM node:22.11 AS a\nRUN npm ci\nFROM node:22.11 AS b\nCOPY --from=a /a /a\nFROM node:22.11 AS c\nCOPY --from=b /b /b\n',
        },
      },
      {
        name: 'a build puts something else in its place',
        files: {
          Dockerfile: 'FROM node:22.11 AS build\nCOPY --from=build /app /app\n',
          'docker-bake.hcl': 'target "app" {\n  contexts = {\n    build = "target:other"\n  }\n}\n',
        },
      },
    ],
  },
  *check(stage, { project }) {
    for (const source of stage.copySources) {
      if (!source.stage || source.stage.index < stage.index || project.namedContexts.has(source.name)) continue;
      if (source.stage === stage) {
        yield {
          at: source,
          message: `"${source.name}" is the stage that this instruction stands in, so no build can start; copy from another stage`,
        };
      } else if (source.stage.needs.has(stage)) {
        yield {
          at: source,
          message: `"${source.name}" needs this stage in turn, so no build can start; move what both need into a stage above them`,
          related: [{ at: source.stage.from, message: 'the stage that needs this one' }],
        };
      }
    }
  },
});
