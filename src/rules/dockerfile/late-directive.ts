import { defineRule } from '../../rule.js';

/** A directive and nothing else; prose about one goes on behind it. */
const directive = /^(syntax|escape|check)\s*=\s*(\S+)$/i;

/** Values that only a directive has. */
const values: Readonly<Record<string, RegExp>> = {
  syntax: /^[\w.-]+(?:\/[\w.-]+)+(?::[\w.-]+)?(?:@sha256:[0-9a-f]+)?$/,
  escape: /^[\\`]$/,
  check: /^(?:skip|error|experimental)=/,
};

export default defineRule({
  id: 'dockerfile/late-directive',
  on: 'dockerfile',
  topic: 'containerization',
  summary: 'A parser directive stands too late to have an effect',
  severity: 'warning',
  rationale: `Docker reads directives at the very top only. Behind a comment, an empty line or an instruction they are comments: the build takes another frontend than the
one named, backslashes of Windows paths escape what follows, and checks run that should not.`,
  references: ['https://docs.docker.com/reference/dockerfile/#parser-directives'],
  examples: {
    bad: [
      {
        name: 'behind a comment',
        files: { Dockerfile: '# Worker of Acme\n«# syntax=docker/dockerfile:1.7»\nFROM node:22.11\nUSER 1000\n' },
      },
      { name: 'behind an empty line', files: { Dockerfile: '\n«#syntax = docker/dockerfile:1»\nFROM node:22.11\nUSER 1000\n' } },
      {
        name: 'behind an instruction',
        files: { Dockerfile: 'ARG TAG=22.11\n«# check=skip=JSONArgsRecommended»\nFROM node:${TAG}\nUSER 1000\n' },
      },
      {
        name: 'backslashes of Windows are escape characters still',
        files: { Dockerfile: '# Worker of Acme\n«# escape=`»\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR C:\\app\n' },
      },
    ],
    good: [
      { files: { Dockerfile: '# syntax=docker/dockerfile:1.7\n# Worker of Acme\nFROM node:22.11\nUSER 1000\n' } },
      {
        name: 'several at the top',
        files: {
          Dockerfile: '# syntax=docker/dockerfile:1\n# check=skip=JSONArgsRecommended\nARG TAG=22.11\nFROM node:${TAG}\nUSER 1000\n',
        },
      },
      {
        name: 'said again',
        files: { Dockerfile: '# syntax=docker/dockerfile:1.7\n\n# syntax=docker/dockerfile:1.7\nFROM node:22.11\nUSER 1000\n' },
      },
      {
        name: 'prose about one',
        files: {
          Dockerfile: '# Worker of Acme\n# syntax=docker/dockerfile:1.7 is not needed here\n# escape=yes\nFROM node:22.11\nUSER 1000\n',
        },
      },
      {
        name: 'a comment further down',
        files: { Dockerfile: '# Worker of Acme\nFROM node:22.11\n# escape=`\nUSER 1000\n' },
      },
      {
        name: 'at the top of a file for Windows',
        files: { Dockerfile: '# escape=`\n# Worker of Acme\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR C:\\app\n' },
      },
    ],
  },
  *check({ file, comments, instructions, directives }) {
    // Builders differ in what they take for the top of a script.
    if (/^\ufeff?#!/.test(file.text)) return;
    const from = instructions.find(({ keyword }) => keyword === 'FROM');
    if (!from) return;
    for (const comment of comments) {
      if (comment.range[0] > from.range[0]) break;
      const [, name = '', value = ''] = directive.exec(comment.text) ?? [];
      if (!values[name.toLowerCase()]?.test(value)) continue;
      if (directives.get(name.toLowerCase())?.value === value) continue;
      yield {
        at: { file, range: comment.range },
        message: `"${name}=${value}" has no effect here, because directives count at the very top only; move it above everything else`,
        // Only the escape character changes what the file says; the frontend built in is often good enough.
        ...(name.toLowerCase() !== 'escape' && { atMost: 'info' as const }),
      };
    }
  },
});
