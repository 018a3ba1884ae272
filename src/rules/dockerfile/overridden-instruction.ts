import { removeLines } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { lineEndOf, textOf } from '../../core/source.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

const single = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'];

export default defineRule({
  id: 'dockerfile/overridden-instruction',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A CMD, ENTRYPOINT or HEALTHCHECK that a later one of the same stage overrides',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Docker keeps only the last of each. Whoever wrote the first one expects it to run: a migration before the start, a second process, a
check. It is dropped without a word.`,
  references: [
    'https://docs.docker.com/reference/dockerfile/#cmd',
    'https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/',
  ],
  peers: [
    'hadolint DL4003',
    'hadolint DL4004',
    'hadolint DL3012',
    'buildkit MultipleInstructionsDisallowed',
    'trivy DS-0016',
    'trivy DS-0007',
    'trivy DS-0023',
    'kics 41c195f4',
    'kics 6938958b',
  ],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD ["node", "migrate.js"]»\nCMD ["node", "worker.js"]\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'comments stay',
        files: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\n# Is it there?\n«HEALTHCHECK --interval=30s \\\n  # every half minute\n  CMD node a.js»\nHEALTHCHECK CMD node b.js\nCMD ["node", "worker.js"]\n',
        },
        fixed: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\n# Is it there?\n# every half minute\nHEALTHCHECK CMD node b.js\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'info only, where it clears what the last one replaces',
        files: { Dockerfile: 'FROM scratch\nENTRYPOINT []\n«CMD []»\nCOPY worker /worker\nCMD ["/worker"]\n' },
        fixed: { Dockerfile: 'FROM scratch\nENTRYPOINT []\nCOPY worker /worker\nCMD ["/worker"]\n' },
      },
      {
        name: 'of three the last one counts',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«ENTRYPOINT ["a"]»\n«ENTRYPOINT ["b"]»\nENTRYPOINT ["c"]\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["c"]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'one of each',
        files: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\n# Is it there?\nHEALTHCHECK CMD node b.js\nENTRYPOINT ["tini", "--"]\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'one per stage',
        files: { Dockerfile: 'FROM node:22.11 AS test\nCMD ["node", "test.js"]\nFROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a stage overrides the one that it builds on',
        files: { Dockerfile: 'FROM node:22.11 AS base\nUSER 1000\nENTRYPOINT ["a"]\nFROM base\nENTRYPOINT ["c"]\n' },
      },
      {
        name: 'for the images that build on this one',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nONBUILD CMD ["a"]\nCMD ["node", "worker.js"]\n' },
      },
    ],
  },
  *check({ instructions }) {
    for (const keyword of single) {
      const all = instructions.filter((instruction) => instruction.keyword === keyword);
      const last = all.at(-1);
      for (const dead of all.slice(0, -1)) {
        if (!last) continue;
        yield {
          at: dead,
          // It only clears what the base image has, which the last one does as well.
          ...(textOf(dead.args).trim() === '[]' && { atMost: 'info' as const }),
          message: `this ${keyword} never takes effect, since a later one of the same stage overrides it; remove it, or join the two`,
          related: [{ at: last, message: `this ${keyword} takes its place` }],
          fix: remove(dead),
        };
      }
    }
  },
});

/** Takes the lines out; comments between them stay where they were. */
function remove(dead: Instruction): Fix {
  const edit = removeLines(dead);
  const comments = dead.innerComments.map((comment) => textOf(comment) + lineEndOf(dead.file));
  return {
    title: `Remove the ${dead.keyword} that is overridden`,
    safety: 'safe',
    edits: [{ ...edit, text: edit.text + comments.join('') }],
  };
}
