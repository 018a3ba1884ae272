import { basename, dirname, resolvePath } from '../../core/path.js';
import type { Level, Problem } from '../../core/problem.js';
import { placeOf } from '../../core/source.js';
import { isMadeInSetUp } from '../../knowledge/set-up.js';
import type { ComposeFile, DataNode } from '../../parsers/compose/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/missing-file',
  on: 'compose',
  topic: 'configuration',
  summary: 'A file that Compose reads is not in the repository',
  severity: 'error',
  rationale: `Compose reads included and extended files, and those of \`env_file\` and \`label_file\`, before it starts anything. When one is missing
it refuses the whole application, on each machine where the repository is checked out afresh.`,
  references: [
    'https://docs.docker.com/reference/compose-file/include/',
    'https://docs.docker.com/reference/compose-file/services/#extends',
    'https://docs.docker.com/reference/compose-file/services/#env_file',
  ],
  examples: {
    bad: [
      {
        name: 'included and extended files',
        files: {
          'compose.yaml':
            'include:\n  - «base.yaml»\n  - path: [«infra/db.yaml»]\nservices:\n  web:\n    extends:\n      file: «common.yaml»\n      service: web\n',
        },
      },
      {
        name: 'environment and labels',
        files: {
          'deploy/compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    env_file: [«web.env», { path: «../common.env», required: true }]\n    label_file: «labels.env»\n',
        },
      },
      {
        name: 'the README speaks of another file',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    env_file: «.env»\n',
          'README.md': 'Create a key and put it in web.env, or copy it into .env.local.\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml': 'include: [base.yaml]\nservices:\n  web:\n    image: nginx:1.27.3\n    env_file: web.env\n',
          'base.yaml': 'services:\n  api:\n    image: nginx:1.27.3\n',
          'web.env': 'A=1\n',
        },
      },
      {
        name: 'a file that may be missing, and one that is made from an example',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    env_file: [{ path: local.env, required: false }, .env]\n',
          '.env.example': 'A=1\n',
        },
      },
      {
        name: 'the README says to make it',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    env_file: .env\n',
          'README.md': '## Settings\n\nCreate a `.env` file beside it and put your key there.\n',
        },
      },
      {
        name: 'remote files, variables, paths that leave the repository',
        files: {
          'compose.yaml':
            'include: [oci://example.com/base, "https://example.com/base.git", "${BASE}/a.yaml", ../other/compose.yaml]\nservices:\n  web:\n    image: nginx:1.27.3\n    env_file: /etc/web.env\n',
        },
      },
      {
        name: 'an override starts from the folder of its base',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n',
          'deploy/prod.compose.yaml': 'services:\n  web:\n    env_file: web.env\n',
          'web.env': 'A=1\n',
          Makefile: 'up:\n\tdocker compose -f compose.yaml -f deploy/prod.compose.yaml up\n',
        },
      },
    ],
  },
  *check(file, { project }) {
    const { root } = file;
    if (!root.isMap || root.open !== undefined) return;
    const folders = foldersOf(file, project);
    if (folders.length === 0) return;
    for (const { path, what, atMost } of named(root)) {
      const { text } = path;
      if (!path.isScalar || path.isUnset || !text || path.via || text.includes('$') || isRemote(text)) continue;
      const paths = folders.map((folder) => resolvePath(folder, text));
      const isMissing = paths.every((at) => at !== undefined && project.files.stat(at) === 'absent');
      if (!isMissing || (atMost && paths.some((at) => at !== undefined && hasTemplate(at, project)))) continue;
      if (atMost && isMadeInSetUp(basename(text), path, project.files)) continue;
      yield {
        at: placeOf(path),
        message: `the ${what} "${text}" is not in the repository, and Compose refuses to start without it; ${atMost ? 'add it, or an example to make it from, or let it be missing with "required: false"' : 'add it or correct its path'}`,
        ...(atMost && { atMost }),
      } satisfies Problem;
    }
  },
});

/** Where the paths of a file start: the folder of the first file of each application that it belongs to. */
function foldersOf(file: ComposeFile, { applications }: Project): readonly string[] {
  const own = applications.filter(({ files }) => files.includes(file));
  return [...new Set(own.flatMap(({ files }) => [dirname(files[0]?.file.path ?? ''), dirname(file.file.path)]))];
}

interface Named {
  readonly path: DataNode;
  readonly what: string;
  readonly atMost?: Level;
}

/** What Compose reads. Environment files are often made where an application is deployed, so that they weigh less. */
function* named(root: DataNode): Generator<Named> {
  for (const item of itemsOf(root.get('include'))) {
    for (const path of itemsOf(item.isMap ? item.get('path') : item)) yield { path, what: 'included file' };
  }
  for (const { value: service } of root.get('services').entries.values()) {
    yield { path: service.get('extends', 'file'), what: 'extended file' };
    for (const item of itemsOf(service.get('env_file'))) {
      const isNeeded = item.get('required').isUnset || item.get('required').text === 'true';
      if (isNeeded) yield { path: item.isMap ? item.get('path') : item, what: 'env_file', atMost: 'warning' };
    }
    for (const path of itemsOf(service.get('label_file'))) yield { path, what: 'label_file', atMost: 'warning' };
  }
}

function itemsOf(node: DataNode): readonly DataNode[] {
  return node.isList ? node.items : [node];
}

function isRemote(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//.test(path);
}

/** `.env.example`, from which people make `.env`. */
function hasTemplate(path: string, { files }: Project): boolean {
  const bare = path.replace(/[^/]*$/, (name) => name.replace(/^\.?/, ''));
  const suffixes = ['example', 'sample', 'template', 'dist', 'tmpl', 'default', 'defaults'];
  const names = suffixes.flatMap((suffix) => [
    `${path}.${suffix}`,
    `${path}-${suffix}`,
    `${bare}.${suffix}`,
    path.replace(/([^/]+)$/, `${suffix}.$1`),
  ]);
  return [...names, ...suffixes.map((suffix) => path.replace(/(\.\w+)$/, `.${suffix}$1`))].some((name) => files.stat(name) === 'file');
}
