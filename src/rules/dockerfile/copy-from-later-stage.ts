import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/copy-from-later-stage',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'A stage copies from a stage below it',
  severity: 'error',
  rationale: `Docker builds stages in the order of the file. A stage that copies from one below it cannot be built: "it needs to be defined before current
stage". Where two stages have that name, the last one counts, though another stands above.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---from'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11\nCOPY --from=«build» /app /app\nFROM node:22.11 AS build\nRUN npm ci\n' } },
      { name: 'by number', files: { Dockerfile: 'FROM node:22.11\nCOPY --from=«1» /app /app\nFROM node:22.11 AS build\nRUN npm ci\n' } },
      {
        name: 'the last of two stages of a name counts',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nRUN npm ci\nFROM node:22.11\nRUN --mount=from=«build»,target=/x cp /x/app /\nFROM golang:1.24 AS build\nRUN go build\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11 AS build\nRUN npm ci\nFROM node:22.11\nCOPY --from=build /app /app\n' } },
      {
        name: 'two names',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nRUN npm ci\nFROM node:22.11\nRUN --mount=from=build,target=/x cp /x/app /\nFROM golang:1.24 AS go-build\nRUN go build\n',
        },
      },
      {
        name: 'a circle is another matter',
        files: { Dockerfile: 'FROM node:22.11 AS a\nCOPY --from=b /app /app\nFROM a AS b\nRUN npm ci\n' },
      },
      {
        name: 'a build puts something else in its place',
        files: {
          Dockerfile: 'FROM node:22.11\nCOPY --from=build /app /app\nFROM node:22.11 AS build\nRUN npm ci\n',
          'docker-bake.hcl': 'target "app" {\n  contexts = {\n    build = "target:other"\n  }\n}\n',
        },
      },
    ],
  },
  *check(stage, { project }) {
    for (const source of stage.copySources) {
      if (!source.stage || source.stage.index <= stage.index || project.namedContexts.has(source.name)) continue;
      // A circle is the business of dockerfile/circular-stage-copy.
      if (source.stage.needs.has(stage)) continue;
      yield {
        at: source,
        message: `"${source.name}" stands below this stage, so it is not built yet; move it above`,
        related: [{ at: source.stage.from, message: 'the stage that is meant' }],
      };
    }
  },
});
