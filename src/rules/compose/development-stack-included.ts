import { basename, dirname, resolvePath } from '../../core/path.js';
import { environmentOfName } from '../../knowledge/environments.js';
import type { ComposeFile } from '../../parsers/compose/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/development-stack-included',
  on: 'compose',
  topic: 'configuration',
  summary: 'A Compose file for production includes or extends one for development',
  severity: { development: 'off', staging: 'off', production: 'warning' },
  rationale: `What the other file says for developers comes with it: open ports, mounted sources, passwords that everybody knows, a Temporal server that keeps nothing. Whoever
changes it for the next developer changes production.`,
  references: [
    'https://docs.docker.com/reference/compose-file/include/',
    'https://docs.docker.com/compose/how-tos/multiple-compose-files/extends/',
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
    ],
    good: [
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
    for (const { node, verb } of namedFiles(file)) {
      if (node.text === undefined || !isForDevelopment(file, node.text, project)) continue;
      yield {
        at: node,
        message: `this file for production ${verb} "${node.text}", which is made for development, and takes over its ports, passwords and mounts; move what both need to a file of its own`,
      };
    }
  },
});

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
