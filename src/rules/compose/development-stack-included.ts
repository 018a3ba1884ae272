import { basename, dirname, resolvePath } from '../../core/path.js';
import type { Problem } from '../../core/problem.js';
import { type Located, place } from '../../core/source.js';
import { environmentOfName } from '../../knowledge/environments.js';
import type { ComposeFile } from '../../parsers/compose/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/development-stack-included',
  on: 'compose',
  topic: 'configuration',
  summary: 'A Compose file for production includes, extends or is merged over one for development',
  severity: { development: 'off', staging: 'off', production: 'warning' },
  rationale: `What the other file says for developers comes with it: open ports, mounted sources, passwords that everybody knows, a Temporal server that keeps nothing. Whoever
changes it for the next developer changes production.`,
  references: [
    'https://docs.docker.com/reference/compose-file/include/',
    'https://docs.docker.com/compose/how-tos/multiple-compose-files/extends/',
    'https://docs.docker.com/compose/how-tos/multiple-compose-files/merge/',
  ],
  examples: {
    bad: [
      {
        files: {
          'compose.prod.yaml': 'include:\n  - «docker-compose.dev.yml»\nservices:\n  api:\n    image: acme/api:1.0.0\n',
          'docker-compose.dev.yml': 'services:\n  db:\n    image: postgres:16.6\n',
        },
      },
      {
        name: 'from a folder of examples, in the long form',
        files: {
          'compose.prod.yaml': 'include:\n  - path: [«./dev/temporal.yaml», ./common.yaml]\nservices:\n  api:\n    image: acme/api:1.0.0\n',
        },
      },
      {
        name: 'by extends',
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    image: acme/api:1.0.0\n    extends:\n      file: «docker-compose.dev.yml»\n      service: api\n',
          'docker-compose.dev.yml': 'services:\n  api:\n    image: acme/api:1.0.0\n',
        },
      },
      {
        name: 'by a command, which is one place for all who run it',
        files: {
          Makefile:
            'up:\n\tdocker compose -f compose.yaml -f «compose.dev.yaml» -f compose.prod.yaml up -d\ndown:\n\tdocker compose -f compose.yaml -f compose.dev.yaml -f compose.prod.yaml down\n',
          'compose.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n',
          'compose.dev.yaml': 'services:\n  api:\n    ports: ["9229:9229"]\n',
          'compose.prod.yaml': 'services:\n  api:\n    restart: always\n',
        },
      },
      {
        name: 'by the override that a workflow names',
        files: {
          '.github/workflows/deploy.yaml':
            'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker stack deploy -c deploy/docker-compose.yml -c deploy/«docker-compose.override.yml» -c deploy/docker-compose.production.yml shop\n',
          'deploy/docker-compose.yml': 'services:\n  api:\n    image: acme/api:1.0.0\n',
          'deploy/docker-compose.override.yml': 'services:\n  api:\n    ports: ["9229:9229"]\n',
          'deploy/docker-compose.production.yml': 'services:\n  api:\n    deploy: { replicas: 2 }\n',
        },
      },
    ],
    good: [
      {
        name: 'a command that merges it over the usual file',
        files: {
          Makefile:
            'up:\n\tdocker compose -f compose.yaml -f compose.prod.yaml up -d\ndev:\n\tdocker compose -f compose.yaml -f compose.dev.yaml up\n',
          'compose.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n',
          'compose.dev.yaml': 'services:\n  api:\n    ports: ["9229:9229"]\n',
          'compose.prod.yaml': 'services:\n  api:\n    restart: always\n',
        },
      },
      {
        name: 'commands that try what production runs on the own machine, or on the host with its own settings',
        files: {
          'try.sh':
            '#!/bin/sh\ndocker compose -f compose.prod.yaml -f compose.local.yaml up\ndocker compose -f compose.prod.yaml -f compose.override.yaml up\n',
          'compose.local.yaml': 'services:\n  api:\n    ports: ["127.0.0.1:8080:8080"]\n',
          'compose.override.yaml': 'services:\n  api:\n    ports: ["127.0.0.1:8080:8080"]\n',
          'compose.prod.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n',
        },
      },
      {
        name: 'a command in a folder for tests',
        files: {
          'tests/up.sh': '#!/bin/sh\ndocker compose -f compose.yaml -f compose.prod.yaml up\n',
          'tests/compose.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n',
          'tests/compose.prod.yaml': 'services:\n  api:\n    restart: always\n',
        },
      },
      {
        files: {
          'compose.prod.yaml': 'include:\n  - docker-compose.base.yml\nservices:\n  api:\n    image: acme/api:1.0.0\n',
          'docker-compose.base.yml': 'services:\n  db:\n    image: postgres:16.6\n',
        },
      },
      {
        name: 'from a folder of its own',
        files: {
          'compose.prod.yaml':
            'include:\n  - path: [./temporal/compose.yaml, ./common.yaml]\nservices:\n  api:\n    image: acme/api:1.0.0\n',
        },
      },
      {
        name: 'a common file',
        files: {
          'compose.prod.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n    extends:\n      file: common.yml\n      service: api\n',
        },
      },
      {
        name: 'a folder for development as a whole',
        files: {
          'examples/compose.prod.yaml': 'include:\n  - compose.base.yml\nservices:\n  api:\n    image: acme/api:1.0.0\n',
        },
      },
      {
        name: 'another file for development',
        files: { 'compose.local.yaml': 'include:\n  - docker-compose.dev.yml\nservices:\n  api:\n    image: acme/api:1.0.0\n' },
      },
    ],
  },
  *check(file, { project }) {
    if (project.environmentOf(file.file).environment === 'development') return;
    for (const { node, verb } of namedFiles(file)) {
      if (node.text === undefined || !isForDevelopment(file, node.text, project)) continue;
      yield {
        at: node,
        message: `this file for production ${verb} "${node.text}", which is made for development, and takes over its ports, passwords and mounts; move what both need to a file of its own`,
      };
    }
    yield* mergedByCommands(file, project);
  },
});

/** Of the files that a command names, what stands before the one for production; what stands behind it makes another thing of it. */
function* mergedByCommands(file: ComposeFile, project: Project): Generator<Problem> {
  const name = basename(file.file.path);
  if (environmentOfName(name)?.environment !== 'production') return;
  const seen = new Set<string>();
  for (const application of project.applications) {
    const { files, listedAt } = application;
    if (!listedAt || !files.includes(file) || project.environmentOfApplication(application).environment !== 'production') continue;
    for (const other of files.slice(0, files.indexOf(file))) {
      const key = `${listedAt.file.path}\n${other.file.path}`;
      if (seen.has(key) || !isNamedForDevelopment(other, project)) continue;
      seen.add(key);
      const words = basename(other.file.path);
      yield {
        at: wordWithin(listedAt, words),
        message: `"${name}" is merged over "${words}" here, which is made for development, so production takes over its ports, passwords and mounts; leave that file out, and move what both need to a file of its own`,
        related: [{ at: file, message: 'the file for production' }],
      };
    }
  }
}

function isNamedForDevelopment({ file }: ComposeFile, project: Project): boolean {
  return environmentOfName(basename(file.path))?.environment === 'development' && project.environmentOf(file).environment === 'development';
}

function wordWithin({ file, range: [start, end] }: Located, word: string): Located {
  const index = file.text.indexOf(word, start);
  return index < 0 || index + word.length > end ? place(file, start, end) : place(file, index, index + word.length);
}

type Node = ComposeFile['root'];

function namedFiles({ root }: ComposeFile): readonly { readonly node: Node; readonly verb: string }[] {
  const included = listed(root.get('include')).flatMap((item) => listed(item.isMap ? item.get('path') : item));
  const extended = [...root.get('services').entries.values()].map(({ value }) => value.get('extends', 'file'));
  return [
    ...included.map((node) => ({ node, verb: 'includes' })),
    ...extended.filter((node) => node.isSet).map((node) => ({ node, verb: 'extends' })),
  ];
}

function listed(node: Node): readonly Node[] {
  return node.isList ? node.items : node.isSet ? [node] : [];
}

/** Judged by the written path, since both files may stand in one folder whose name says something; variables say nothing. */
function isForDevelopment({ file }: ComposeFile, path: string, project: Project): boolean {
  if (path.includes('$') || path.includes('://')) return false;
  const target = resolvePath(dirname(file.path), path);
  const configured = project.composeFiles.find((other) => other.file.path === target);
  if (configured && project.environmentOf(configured.file).environment !== 'development') return false;
  const folders = path.split('/').filter((part) => part !== '.' && part !== '..');
  const said = [basename(path), ...folders.slice(0, -1).reverse()].flatMap((part) => environmentOfName(part) ?? []);
  return said[0]?.environment === 'development';
}
