import { appendLines } from '../../core/edit.js';
import { joinPath } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import type { DockerIgnore } from '../../parsers/build/types.js';
import type { CopyItem } from '../../parsers/dockerfile/types.js';
import type { Files } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = 'services:\n  worker:\n    build: .\n';
const dockerfile = 'FROM node:22.11\nWORKDIR /app\nCOPY «dist» ./dist\nCMD ["node", "dist/w.js"]\n';
const plain = (text: string) => text.replace(/[«»]/g, '');

export default defineRule({
  id: 'dockerfile/ignored-copy-source',
  on: 'dockerfile',
  topic: 'containerization',
  summary: 'The .dockerignore leaves out what is to be copied',
  severity: 'error',
  rationale: `Docker does not see what the .dockerignore leaves out, even though it lies in the folder, so the build stops with "not found".`,
  references: [
    'https://docs.docker.com/reference/build-checks/copy-ignored-file/',
    'https://docs.docker.com/build/concepts/context/#dockerignore-files',
  ],
  peers: ['buildkit CopyIgnoredFile'],
  examples: {
    bad: [
      {
        files: { Dockerfile: dockerfile, '.dockerignore': 'node_modules\ndist', 'compose.yaml': compose },
        fixed: { '.dockerignore': 'node_modules\ndist\n!dist' },
      },
      {
        name: 'by a folder above it, in a file for this Dockerfile alone',
        files: {
          'docker/w.Dockerfile': 'FROM python:3.13\nCOPY w.py «docs/api.md» /app/\nCMD ["python", "w.py"]\n',
          'docker/w.Dockerfile.dockerignore': '# not needed\n**/docs\n',
          'w.py': '',
          'docs/api.md': '',
        },
        fixed: { 'docker/w.Dockerfile.dockerignore': '# not needed\n**/docs\n!docs/api.md\n' },
      },
      {
        name: 'an exception for something else',
        files: { Dockerfile: dockerfile, '.dockerignore': '*\n!src\n!dist-info\n', 'compose.yaml': compose },
        fixed: { '.dockerignore': '*\n!src\n!dist-info\n!dist\n' },
      },
      {
        name: 'nothing is left of the folder',
        files: { Dockerfile: 'FROM python:3.13\nWORKDIR /app\nCOPY «.» .\nCMD ["python", "w.py"]\n', '.dockerignore': '**\n' },
      },
    ],
    good: [
      { files: { Dockerfile: plain(dockerfile), '.dockerignore': 'node_modules\n/src/dist\n', 'compose.yaml': compose } },
      {
        name: 'another .dockerignore wins',
        files: {
          'docker/w.Dockerfile': 'FROM python:3.13\nCOPY w.py docs/api.md /app/\nCMD ["python", "w.py"]\n',
          'docker/w.Dockerfile.dockerignore': '# all is needed\n',
          '.dockerignore': '**/docs\n',
          'w.py': '',
          'docs/api.md': '',
        },
      },
      {
        name: 'an exception brings a part of it back',
        files: { Dockerfile: plain(dockerfile), '.dockerignore': '*\n!src\n!dist/*.js\n', 'compose.yaml': compose },
      },
      {
        name: 'the last line decides',
        files: { Dockerfile: plain(dockerfile), '.dockerignore': 'dist\n!dist\n', 'compose.yaml': compose },
      },
      {
        name: 'only what is in it is left out',
        files: { Dockerfile: plain(dockerfile), '.dockerignore': 'dist/*\n', 'compose.yaml': compose },
      },
      {
        name: 'from another stage',
        files: {
          Dockerfile: `FROM node:22.11 AS build\nWORKDIR /app\nCOPY . .\nRUN npm run build\n${plain(dockerfile).replace('COPY dist', 'COPY --from=build /app/dist')}`,
          '.dockerignore': 'node_modules\ndist\n',
          'compose.yaml': compose,
        },
      },
      {
        name: 'a pattern may match nothing',
        files: { Dockerfile: plain(dockerfile).replace('dist', 'dist*'), '.dockerignore': 'dist\n', 'compose.yaml': compose },
      },
    ],
  },
  *check(dockerfile, { project }) {
    const context = project.contextOf(dockerfile).value;
    const ignore = context?.ignore.value;
    if (!ignore) return;
    for (const { copy, keyword } of dockerfile.instructions) {
      if (!copy || copy.from !== undefined) continue;
      for (const source of copy.sources.slice(0, mostSources)) {
        const { path } = source;
        if (path === '' && ignore.excludesAll) {
          yield {
            at: source,
            message: `"${keyword} ${source.text}" copies nothing, since ${ignore.file.path} leaves everything out; add an exception for what the image needs`,
            related: context.evidence,
            atMost: 'warning',
          };
        }
        if (!path || source.isPattern || !isOut(source, ignore, context.folder, project.files)) continue;
        yield {
          at: source,
          message: `"${source.text}" is left out by ${ignore.file.path}, so the build does not find it; add the exception "!${path}" there, or do not copy it`,
          related: context.evidence,
          fix: /^[\w./-]+$/.test(path) ? bringBack(ignore, path) : undefined,
          // Where no build names the folder, another one may be meant.
          ...(!context.isDeclared && { atMost: 'warning' as const }),
        };
      }
    }
  },
});

/** Sources of one instruction that are looked at. */
const mostSources = 200;

/** Adds an exception behind all patterns, where it decides. */
function bringBack({ file }: DockerIgnore, path: string): Fix {
  return { title: `Add an exception to ${file.path}`, safety: 'unsafe', edits: [appendLines(file, [`!${path}`])] };
}

/** A folder that an exception may bring back in part is there, even though its own name is left out. */
function isOut({ path = '' }: CopyItem, ignore: DockerIgnore, folder: string, files: Files): boolean {
  const isFile = files.stat(joinPath(folder, path)) === 'file';
  return isFile ? ignore.excludes(path) : ignore.excludesFolder(path);
}
