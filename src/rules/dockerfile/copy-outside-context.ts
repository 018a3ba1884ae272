import { joinPath } from '../../core/path.js';
import { defineRule } from '../../rule.js';

const dockerfile = (source: string) => `FROM python:3.13\nWORKDIR /app\nCOPY ${source} ./\nCMD ["python", "w.py"]\n`;
const compose = 'services:\n  worker:\n    build: ./worker\n';

export default defineRule({
  id: 'dockerfile/copy-outside-context',
  on: 'dockerfile',
  topic: 'containerization',
  summary: 'A path to copy leads out of the folder that the image is built from',
  severity: 'error',
  rationale: `Docker sees nothing above the context. Its older builder refuses the path; BuildKit takes the ".." away and looks for the rest inside, so the build
stops, or copies another file of that name.`,
  references: ['https://docs.docker.com/reference/dockerfile/#adding-files-from-the-build-context'],
  peers: ['dockerfilelint add_src_invalid'],
  examples: {
    bad: [
      { files: { Dockerfile: dockerfile('«../common/lib.py»') } },
      {
        name: 'another file of that name is there',
        files: { 'worker/Dockerfile': dockerfile('«../lib.py»'), 'worker/lib.py': '', 'compose.yaml': compose },
      },
      {
        name: 'nothing of that name is there',
        files: { 'worker/Dockerfile': dockerfile('«../common/lib.py»'), 'common/lib.py': '', 'compose.yaml': compose },
      },
      { name: 'in the middle', files: { Dockerfile: dockerfile('w.py «src/../../lib.py»') } },
    ],
    good: [
      { files: { Dockerfile: dockerfile('common/lib.py') } },
      {
        name: 'it stays inside',
        files: { 'worker/Dockerfile': dockerfile('src/../lib.py'), 'worker/lib.py': '', 'compose.yaml': compose },
      },
      { name: 'a slash at the start means the context', files: { Dockerfile: dockerfile('/src/lib.py') } },
      { name: 'a variable', files: { Dockerfile: dockerfile('$DIR/../lib.py') } },
      {
        name: 'from another stage',
        files: { Dockerfile: `FROM python:3.13 AS build\nWORKDIR /src\n${dockerfile('--from=build ../lib.py')}` },
      },
    ],
  },
  *check(dockerfile, { project }) {
    for (const { copy } of dockerfile.instructions) {
      if (!copy || copy.from !== undefined) continue;
      for (const source of copy.sources) {
        if (!source.leavesContext || source.path === undefined) continue;
        const context = project.contextOf(dockerfile).value;
        const status = context && !source.isPattern ? project.files.stat(joinPath(context.folder, source.path)) : undefined;
        const isGone = context?.isDeclared === true && status === 'absent';
        const isThere = status !== undefined && status !== 'absent';
        yield {
          at: source,
          message: `"${source.text}" leads out of the folder that the image is built from, so Docker ${isThere ? `copies "${source.path || '.'}" of that folder instead` : `looks for "${source.path || '.'}" inside it`}; build from a folder that holds both, and name the path from there`,
          related: context?.evidence ?? [],
          // BuildKit may find what is meant there, so that only the older builder refuses.
          ...(!isGone && { atMost: isThere ? ('info' as const) : ('warning' as const) }),
        };
      }
    }
  },
});
