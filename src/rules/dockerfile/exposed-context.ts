import { appendLines } from '../../core/edit.js';
import { basename, joinPath } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import type { Located } from '../../core/source.js';
import { isForBrowsers, isSecretName, privateNames } from '../../knowledge/context-files.js';
import { installOf, isNodeManager } from '../../knowledge/dependencies.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

const python = 'FROM python:3.13\nWORKDIR /app\n«COPY . .»\nCMD ["python", "w.py"]\n';
const node = 'FROM node:22.11\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\n«COPY . .»\nCMD ["node", "w.js"]\n';
const plain = (text: string) => text.replace(/[«»]/g, '');

export default defineRule({
  id: 'dockerfile/exposed-context',
  on: 'dockerfile',
  topic: 'security',
  summary: 'The .dockerignore lets secrets, the history or local packages into the image',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Whoever can pull the image reads what was copied into it: local settings with their secrets, and every commit in .git with what was
deleted since. Local packages replace those that were installed for the system of the image.`,
  references: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
  examples: {
    bad: [
      { name: 'the history', files: { Dockerfile: python, '.dockerignore': '*.pyc\n' }, fixed: { '.dockerignore': '*.pyc\n.git\n' } },
      {
        name: 'settings that are in the repository',
        files: { Dockerfile: python, '.dockerignore': '*.pyc\n.git', '.env': 'KEY=1\n' },
        fixed: { '.dockerignore': '*.pyc\n.git\n.env' },
      },
      {
        name: 'packages of another system replace those of the image',
        files: { Dockerfile: node, '.dockerignore': '.git\n', 'package.json': '{ "dependencies": { "express": "5.1.0" } }\n' },
        fixed: { '.dockerignore': '.git\nnode_modules\n' },
      },
      {
        name: 'an exception brings it back',
        files: { Dockerfile: python, '.dockerignore': '.*\n!.env\n', '.env': 'KEY=1\n' },
      },
      {
        name: 'a build stage is thrown away, its cache is not',
        files: {
          Dockerfile:
            'FROM golang:1.24 AS build\nWORKDIR /src\n«COPY . .»\nRUN go build -o /w\nFROM scratch\nCOPY --from=build /w /w\nCMD ["/w"]\n',
          '.dockerignore': 'bin\n',
        },
        fixed: { '.dockerignore': 'bin\n.git\n' },
      },
      {
        name: 'two Dockerfiles share it',
        files: { Dockerfile: python, 'worker.Dockerfile': python, '.dockerignore': '*.pyc\n' },
        fixed: { '.dockerignore': '*.pyc\n.git\n' },
      },
    ],
    good: [
      { files: { Dockerfile: plain(python), '.dockerignore': '.git\n' } },
      {
        name: 'patterns for all folders',
        files: {
          Dockerfile: plain(node),
          '.dockerignore': '**/.git\n**/node_modules\n**/.env\n',
          'package.json': '{ "dependencies": { "express": "5.1.0" } }\n',
          '.env': 'KEY=1\n',
        },
      },
      {
        name: 'a package.json of scripts alone installs nothing',
        files: { Dockerfile: plain(node), '.dockerignore': '.git\n', 'package.json': '{ "scripts": { "start": "docker start w" } }\n' },
      },
      { name: 'all names with a dot', files: { Dockerfile: plain(python), '.dockerignore': '.*\n', '.env': 'KEY=1\n' } },
      { name: 'everything but', files: { Dockerfile: plain(python), '.dockerignore': '*\n!w.py\n', '.env': 'KEY=1\n', 'w.py': '' } },
      { name: 'what is in the folder', files: { Dockerfile: plain(python), '.dockerignore': '/.git/*\n' } },
      {
        name: 'settings that every browser gets',
        files: {
          Dockerfile: plain(python),
          '.dockerignore': '.git\n',
          '.env': '# where the service is\nVITE_API_URL=http://localhost\nexport VITE_TITLE="W"\n',
        },
      },
      { name: 'an example holds no secret', files: { Dockerfile: plain(python), '.dockerignore': '.git\n', '.env.example': 'KEY=\n' } },
    ],
  },
  *check(dockerfile, { project }) {
    const wholes = dockerfile.instructions.filter(copiesAll);
    const copy = wholes.find(({ stage }) => stage?.ships) ?? wholes[0];
    if (!copy) return;
    const context = project.contextOf(dockerfile).value;
    const ignore = context?.ignore.value;
    if (!ignore || ignore.excludesAll) return;
    const isOut = (name: string) => ignore.excludes(name) || ignore.excludes(`${name}/any`);
    const read = (name: string) => project.files.text(joinPath(context.folder, name), copy).value;
    const isPublic = (name: string) => name === '.env' && isForBrowsers(read(name) ?? '');
    const names = privateNames((name) => project.files.stat(joinPath(context.folder, name)), context.folder, read).filter(
      (name) => !isOut(name) && !isPublic(name),
    );
    if (names.length === 0) return;
    const ships = copy.stage?.ships === true;
    const isGrave = ships && names.some((name) => name === '.git' || isSecretName(name) || (name === 'node_modules' && isReplaced(copy)));
    yield {
      at: copy,
      message: `"${copy.keyword} ${copy.copy?.sources[0]?.text}" may bring ${names.map((name) => `"${name}"`).join(', ')} into ${ships ? 'the image' : 'the build and its cache'}, since ${ignore.file.path} does not leave ${names.length > 1 ? 'them' : 'it'} out; add ${names.length > 1 ? 'them' : 'it'} there`,
      // An exception is somebody's decision.
      fix: ignore.hasExceptions ? undefined : leaveOut(ignore, names),
      related: context.evidence,
      ...(!isGrave && { atMost: 'info' as const }),
    };
  },
});

/** Adds the names behind all patterns. */
function leaveOut({ file }: Located, names: readonly string[]): Fix {
  return { title: `Leave them out in ${basename(file.path)}`, safety: 'unsafe', edits: [appendLines(file, names)] };
}

function copiesAll({ copy }: Instruction): boolean {
  return copy !== undefined && copy.from === undefined && copy.sources.some(({ path, isPattern }) => path === '' && !isPattern);
}

/** Packages were installed in the stage before the folder is copied over them. */
function isReplaced(copy: Instruction): boolean {
  const all = copy.stage?.allInstructions ?? [];
  return all.slice(0, all.indexOf(copy)).some(({ script }) =>
    script?.commands.some((command) => {
      const install = installOf(command);
      return install !== undefined && isNodeManager(install.manager);
    }),
  );
}
