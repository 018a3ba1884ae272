import { replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { contains, place, textOf } from '../../core/source.js';
import type { Assignment, Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/legacy-environment-syntax',
  on: 'dockerfile',
  topic: 'configuration',
  summary: 'ENV or LABEL separates name and value by a blank',
  severity: 'info',
  aggregate: true,
  rationale: `The old form takes all of the line as one value, so that a second variable on it becomes part of the first. Docker keeps it for old files only,
and may drop it.`,
  references: ['https://docs.docker.com/reference/build-checks/legacy-key-value-format/'],
  peers: ['buildkit LegacyKeyValueFormat'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM node:22.11\n«ENV NODE_ENV production»\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nENV NODE_ENV=production\nUSER 1000\n' },
      },
      {
        name: 'a value with blanks',
        files: { Dockerfile: 'FROM node:22.11\n«env NODE_OPTIONS   --trace-warnings --max-old-space-size=$SIZE»\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nenv NODE_OPTIONS="--trace-warnings --max-old-space-size=$SIZE"\nUSER 1000\n' },
      },
      {
        name: 'a quoted value, and one over several lines',
        files: { Dockerfile: 'FROM node:22.11\n«LABEL maintainer "Ann <ann@acme.example>"»\nENV DEPS a \\\n    # b\n    c\nUSER 1000\n' },
        fixed: {
          Dockerfile: 'FROM node:22.11\nLABEL maintainer="Ann <ann@acme.example>"\nENV DEPS="a \\\n    # b\n    c"\nUSER 1000\n',
        },
      },
      {
        name: 'no fix where quotes make part of the value',
        files: { Dockerfile: 'FROM node:22.11\n«ENV NODE_OPTIONS --title="my app" --trace-warnings»\nUSER 1000\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nENV NODE_ENV=production\nUSER 1000\n' } },
      { name: 'several on a line', files: { Dockerfile: 'FROM node:22.11\nENV NODE_ENV=production PORT=80\nUSER 1000\n' } },
      { name: 'a quoted value', files: { Dockerfile: 'FROM node:22.11\nLABEL maintainer="Ann <ann@acme.example>"\nUSER 1000\n' } },
      {
        name: 'a value with an equals sign and blanks',
        files: { Dockerfile: 'FROM node:22.11\nENV NODE_OPTIONS="--title=x --trace-warnings"\nUSER 1000\n' },
      },
    ],
  },
  *check({ instructions }) {
    for (const instruction of instructions) {
      const [assignment] = instruction.assignments;
      if (!/^(?:ENV|LABEL)$/.test(instruction.keyword) || !assignment?.raw || instruction.assignments.length > 1) continue;
      const { file, range } = assignment.nameAt;
      if (file.text[range[1]] === '=' || instruction.words[0]?.text.includes('=')) continue;
      const { keyword } = instruction;
      const { name } = assignment;
      yield {
        at: instruction,
        message: `"${keyword} ${name} …" is the old form, in which all of the line is one value; write ${keyword} ${name}=…`,
        fix: withEqualsSign(instruction, assignment),
      };
    }
  },
});

function withEqualsSign({ innerComments, keyword, stage }: Instruction, { name, nameAt, value, raw = '' }: Assignment): Fix | undefined {
  const { file } = nameAt;
  const gap = place(file, nameAt.range[1], value.at.range[0]);
  if (!/^[\w./-]+$/.test(name) || innerComments.some((comment) => contains(gap, comment))) return undefined;
  const escapeChar = stage?.dockerfile.escape ?? '\\';
  const title = `Write ${keyword} ${name}=…`;
  const isOneWord = /^(?:[^\s"'\\`]+|"[^"\\`]*"|'[^'\\`]*')$/.test(raw);
  if (isOneWord) return { title, safety: 'safe', edits: [replace(gap, '=')] };
  // Between double quotes blanks and variables mean the same; quotes and escapes within would not.
  if (/["'`]/.test(raw) || raw.includes(escapeChar) || raw.includes('\\')) return undefined;
  const end = place(file, value.at.range[1], value.at.range[1]);
  if (textOf(value.at).trim() === '') return undefined;
  return { title, safety: 'safe', edits: [replace(gap, '="'), replace(end, '"')] };
}
