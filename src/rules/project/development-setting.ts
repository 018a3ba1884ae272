import { basename } from '../../core/path.js';
import { textOf } from '../../core/source.js';
import { developmentEffect } from '../../knowledge/development-settings.js';
import { isForDevelopment } from '../../knowledge/environments.js';
import type { Build } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

const deployment = (value: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
          env:
            - { name: NODE_ENV, value: ${value} }
`;

export default defineRule({
  id: 'project/development-setting',
  on: 'container',
  topic: 'configuration',
  summary: 'A container that others use is told to run for a developer',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Frameworks then show source code and settings to whoever meets an error, run slower, and some let visitors run code. A stage of the Dockerfile for developers brings
tools and sources that production should not have.`,
  references: [
    'https://flask.palletsprojects.com/en/stable/debugging/',
    'https://nodejs.org/en/learn/getting-started/nodejs-the-difference-between-development-and-production',
    'https://docs.docker.com/compose/how-tos/production/',
  ],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      NODE_ENV: «development»\n' } },
      { name: 'in Kubernetes', files: { 'k8s/worker.yaml': deployment('«development»') } },
      {
        name: 'as a list, and a default',
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      - FLASK_DEBUG=«1»\n      - «APP_ENV=${APP_ENV:-local}»\n',
        },
      },
      {
        name: 'the stage for developers',
        files: { 'compose.prod.yaml': 'services:\n  api:\n    build:\n      context: .\n      target: «development»\n' },
      },
      {
        name: 'the Dockerfile for developers, whose server does not run with other settings',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    build:\n      context: .\n      dockerfile: «Dockerfile.dev»\n    environment:\n      NODE_ENV: development\n      FLASK_DEBUG: «1»\n',
        },
      },
    ],
    good: [
      {
        name: 'a Dockerfile of another name',
        files: {
          'compose.prod.yaml': 'services:\n  web:\n    build:\n      context: .\n      dockerfile: Dockerfile.device\n',
        },
      },
      { files: { 'compose.prod.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      NODE_ENV: production\n' } },
      { files: { 'k8s/worker.yaml': deployment('production') } },
      {
        name: 'as a list',
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      - FLASK_DEBUG=0\n      - APP_ENV=${APP_ENV:-production}\n',
        },
      },
      {
        name: 'the production file corrects it',
        files: {
          'compose.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      NODE_ENV: development\n',
          'compose.prod.yaml': 'services:\n  api:\n    environment:\n      NODE_ENV: production\n',
          Makefile: 'up:\n\tdocker compose -f compose.yaml -f compose.prod.yaml up -d\n',
        },
      },
      {
        name: 'a stage of another name',
        files: { 'compose.prod.yaml': 'services:\n  api:\n    build:\n      context: .\n      target: runtime\n' },
      },
      {
        name: 'for development',
        files: {
          'compose.dev.yaml': 'services:\n  api:\n    build: { context: ., target: dev }\n    environment:\n      NODE_ENV: development\n',
        },
      },
    ],
  },
  *check({ environment, label, origin }) {
    const build = origin.kind === 'compose' ? origin.service.build.value : undefined;
    const workshop = build && workshopOf(build);
    if (workshop)
      yield { at: workshop.at, message: `${label} is built from ${workshop.what}, and brings its tools along; ${workshop.cure}` };
    for (const name of environment.names) {
      // `next dev` and its like do not run for production; the image is what has to change.
      if (workshop && name === 'NODE_ENV') continue;
      const value = environment.get(name);
      // What comes from an environment file is for those who write that file.
      if (!value.isSet || value.at.via?.some(({ kind }) => kind === 'env-file') || !textOf(value.at).includes(value.value)) continue;
      const effect = developmentEffect(name, value.value);
      if (effect === undefined) continue;
      yield {
        at: value.at,
        message: `"${name}" tells ${label} to run for a developer, so ${effect}; set it for production, and let a file for development override it`,
      };
    }
  },
});

/** What an image for developers is built from: a stage, or a Dockerfile of its own. */
function workshopOf({ target, dockerfile }: Build) {
  if (target.isSet && target.isLiteral && isForDevelopment(target.value)) {
    return { at: target.at, what: `"${target.value}", a stage for developers`, cure: 'build a stage that is made to ship' };
  }
  if (!dockerfile.isSet || !dockerfile.isLiteral) return undefined;
  const name = basename(dockerfile.value);
  if (!/(?:^|[._-])dev(?:el(?:op(?:ment)?)?)?(?:[._-]|$)/i.test(name)) return undefined;
  return { at: dockerfile.at, what: `"${name}", a Dockerfile for developers`, cure: 'build from one that is made to ship' };
}
