import { inOwnWords, textOf } from '../../core/source.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/missing-healthcheck',
  on: 'dockerfile.stage',
  topic: 'observability',
  summary: 'The shipped image has no health check',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  optIn: true,
  rationale: `Docker and Swarm take a process that hangs for a healthy one as long as it runs, and Compose cannot wait until it is ready. Kubernetes
does not read HEALTHCHECK; there probes belong into the manifest. A service of Compose may bring its own check.`,
  references: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
  peers: ['hadolint DL3057', 'checkov CKV_DOCKER_2', 'trivy DS-0026', 'kics b03a748a'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM «node:22.11»\nUSER 1000\nCMD ["node", "api.js"]\n' } },
      {
        name: 'the check of the build stage stays there',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nHEALTHCHECK CMD ["node", "check.js"]\nFROM «node:22.11»\nUSER 1000\nCMD ["node", "api.js"]\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD ["node", "check.js"]\nCMD ["node", "api.js"]\n' } },
      {
        name: 'from the stage it builds on',
        files: {
          Dockerfile: 'FROM node:22.11 AS build\nHEALTHCHECK CMD ["node", "check.js"]\nFROM build\nUSER 1000\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'a Temporal worker listens to nothing',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n',
          'package.json': '{ "dependencies": { "@temporalio/worker": "1.22.0" } }\n',
          'worker.js':
            "const { Worker } = require('@temporalio/worker');\nWorker.create({ taskQueue: 'orders' }).then((worker) => worker.run());\n",
        },
      },
      { name: 'switched off on purpose', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK NONE\nCMD ["node", "api.js"]\n' } },
      {
        name: 'an image that nobody here knows may have one',
        files: { Dockerfile: 'FROM acme/node:22.11\nUSER 1000\nCMD ["node", "api.js"]\n' },
      },
      { name: 'a base for the images of other files', files: { 'base.Dockerfile': 'FROM node:22.11\nUSER 1000\n' } },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.healthcheck) return;
    if (!stage.rootStage.isScratch && stage.baseImage?.healthcheck !== false) return;
    // A Temporal worker listens to nothing that a check could ask.
    if (project.sdkOf(stage).value?.isWorker.value) return;
    const { at, value } = stage.base;
    yield {
      at,
      message: `"${value === undefined ? textOf(at) : inOwnWords(value, at)}" has no health check and the file adds none, so a process that hangs counts as healthy; add a HEALTHCHECK, or HEALTHCHECK NONE where others check it`,
    };
  },
});
