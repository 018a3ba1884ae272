import { replace } from '../../core/edit.js';
import { type Located, place, type SourceFile } from '../../core/source.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/empty-continuation-line',
  on: 'dockerfile',
  topic: 'containerization',
  summary: 'An instruction goes on behind an empty line',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Docker reads on behind an empty line that follows a continuation, warns about it, and has announced that it will refuse such files. A reader takes the empty
line for the end of the instruction.`,
  references: ['https://docs.docker.com/reference/build-checks/no-empty-continuation/'],
  peers: ['buildkit NoEmptyContinuation'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM node:22.11\nRUN npm ci «\\»\n\n  && npm run build\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nRUN npm ci \\\n  && npm run build\nUSER 1000\n' },
      },
      {
        name: 'several, one of them with blanks and behind a comment',
        files: { Dockerfile: 'FROM node:22.11\nENV A=1 «\\»\n\n\n  B=2 \\\n  # the rest\n  \n  C=3\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nENV A=1 \\\n  B=2 \\\n  # the rest\n  C=3\nUSER 1000\n' },
      },
      {
        name: 'line ends of Windows stay',
        files: { Dockerfile: 'FROM node:22.11\r\nRUN npm ci «\\»\r\n\r\n  && npm run build\r\n' },
        fixed: { Dockerfile: 'FROM node:22.11\r\nRUN npm ci \\\r\n  && npm run build\r\n' },
      },
      {
        name: 'the next instruction became a part of this one, which a person has to sort out',
        files: { Dockerfile: 'FROM node:22.11\nRUN npm ci «\\»\n\nUSER 1000\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nRUN npm ci \\\n  && npm run build\n\nUSER 1000\n' } },
      {
        name: 'comments between the lines',
        files: { Dockerfile: 'FROM node:22.11\nENV A=1 \\\n  B=2 \\\n  # the rest\n  #\n  C=3\nUSER 1000\n' },
      },
      {
        name: 'here-documents may hold empty lines',
        files: { Dockerfile: 'FROM node:22.11\nRUN <<EOF\nnpm ci\n\nnpm run build \\\n\nEOF\nUSER 1000\n' },
      },
      {
        name: 'line ends of Windows',
        files: { Dockerfile: 'FROM node:22.11\r\nRUN npm ci \\\r\n  && npm run build\r\n\r\nUSER 1000\r\n' },
      },
    ],
  },
  *check({ instructions }) {
    for (const instruction of instructions) {
      const empty = emptyLines(instruction);
      const [first] = empty;
      if (!first) continue;
      const swallows = empty.some(({ next }) => keywords.test(next));
      yield {
        at: first.above,
        message: swallows
          ? `${instruction.keyword} goes on behind an empty line and takes in what looks like the next instruction; end the line above without a continuation`
          : `${instruction.keyword} goes on behind an empty line, which newer builders warn about and will refuse; remove the empty line`,
        ...(!swallows && {
          atMost: 'info' as const,
          fix: { title: 'Remove the empty lines', safety: 'safe' as const, edits: empty.map(({ whole }) => replace(whole, '')) },
        }),
      };
    }
  },
});

const keywords = /^(?:FROM|RUN|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|HEALTHCHECK|SHELL)\s/;

interface EmptyLine {
  /** With its line end. */
  readonly whole: Located;
  /** The continuation character, or the comment, at the end of the line above. */
  readonly above: Located;
  /** The text of the next line. */
  readonly next: string;
}

/** Empty lines inside an instruction, as Docker counts lines: by LF alone. Here-documents stand behind its arguments. */
function emptyLines({ file, range, args }: Instruction): readonly EmptyLine[] {
  const found: EmptyLine[] = [];
  let [start] = range;
  let end = nextLine(file, start);
  while (end < args.range[1]) {
    const next = nextLine(file, end);
    const isEmpty = file.text.slice(end, next).trim() === '';
    if (isEmpty && next <= args.range[1]) {
      found.push({
        whole: place(file, end, next),
        above: endOfLine(file, start, end),
        next: file.text.slice(next, nextLine(file, next)).trimStart(),
      });
    }
    start = end;
    end = next;
  }
  return found;
}

function nextLine({ text }: SourceFile, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed + 1;
}

function endOfLine(file: SourceFile, start: number, end: number): Located {
  const text = file.text.slice(start, end).trimEnd();
  const from = /^\s*#/.test(text) ? text.search(/\S/) : text.length - 1;
  return place(file, start + Math.max(0, from), start + text.length);
}
