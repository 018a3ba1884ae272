import { joinPath } from '../../core/path.js';
import { isBuildOutput, isWrittenByHand } from '../../knowledge/context-files.js';
import type { BuildContext, Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = 'services:\n  worker:\n    build: ./worker\n';
const dockerfile = (copy: string) => `FROM node:22.11\nWORKDIR /app\n${copy}\nRUN npm ci\nCMD ["node", "w.js"]\n`;

export default defineRule({
  id: 'dockerfile/missing-copy-source',
  on: 'dockerfile',
  topic: 'containerization',
  summary: 'What is to be copied is not in the folder that the image is built from',
  severity: 'error',
  rationale: `The build stops with "not found". Often the file lies beside the folder that the build names as its context, and only a build
from another folder, somebody's own, finds it.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy', 'https://docs.docker.com/reference/compose-file/build/#context'],
  examples: {
    bad: [
      {
        name: 'there is no lock file',
        files: {
          'worker/Dockerfile': dockerfile('COPY package.json «package-lock.json» ./'),
          'worker/package.json': '{}\n',
          'compose.yaml': compose,
        },
      },
      {
        name: 'named from the root, built from below',
        files: {
          'worker/Dockerfile': dockerfile('COPY «worker/package.json» ./'),
          'worker/package.json': '{}\n',
          'compose.yaml': compose,
        },
      },
    ],
    good: [
      {
        files: {
          'worker/Dockerfile': dockerfile('COPY package.json package-lock.json ./'),
          'worker/package.json': '{}\n',
          'worker/package-lock.json': '{}\n',
          'compose.yaml': compose,
        },
      },
      {
        name: 'built from the root',
        files: {
          'worker/Dockerfile': dockerfile('COPY worker/package.json ./'),
          'worker/package.json': '{}\n',
          'compose.yaml': 'services:\n  worker:\n    build: { context: ., dockerfile: worker/Dockerfile }\n',
        },
      },
      {
        name: 'a build before this one makes it',
        files: {
          'worker/Dockerfile': dockerfile('COPY target/app.json dist/w.js worker.jar ./'),
          'worker/package.json': '{}\n',
          'compose.yaml': compose,
        },
      },
      { name: 'a program may be built first', files: { 'worker/Dockerfile': dockerfile('COPY worker ./'), 'compose.yaml': compose } },
      {
        name: 'what it is built from is not known',
        files: { 'worker/Dockerfile': dockerfile('COPY package.json package-lock.json ./'), 'worker/package.json': '{}\n' },
      },
      {
        name: 'it may lie in another repository that this one holds',
        files: {
          'worker/Dockerfile': dockerfile('COPY shared/package.json ./'),
          '.gitmodules': '[submodule "shared"]\n\tpath = worker/shared\n\turl = https://git.acme.example/shared\n',
          'compose.yaml': compose,
        },
      },
    ],
  },
  *check(dockerfile, { project }) {
    const context = project.contextOf(dockerfile).value;
    if (!context?.isDeclared) return;
    for (const { copy } of dockerfile.instructions) {
      if (!copy || copy.from !== undefined) continue;
      for (const { path, isPattern, leavesContext, ...source } of copy.sources) {
        if (!path || isPattern || leavesContext || isBuildOutput(path) || !isWrittenByHand(path)) continue;
        const full = joinPath(context.folder, path);
        if (project.files.stat(full) !== 'absent' || context.ignore.value?.excludes(path)) continue;
        if (isElsewhere(full, context, project)) continue;
        yield {
          at: source,
          message: `"${source.text}" does not exist in ${context.folder === '' ? 'the root' : `"${context.folder}"`}, from which the image is built, so the build fails; correct the path, the context, or add the file`,
          related: context.evidence,
        };
      }
    }
  },
});

/** Whether a path may lie in a submodule, whose files are in another repository. */
function isElsewhere(path: string, { folder }: BuildContext, project: Project): boolean {
  const modules = project.files.text('.gitmodules', project);
  if (!modules.isSet) return !modules.isUnset;
  const paths = new Set(Array.from(modules.value.matchAll(/^[ \t]*path[ \t]*=(.*)$/gm), ([, name = '']) => name.trim()));
  const isModule = (name: string) => paths.has(name);
  const parts = path.split('/');
  return parts.some((_, index) => isModule(parts.slice(0, index + 1).join('/'))) || (folder !== '' && isModule(folder));
}
