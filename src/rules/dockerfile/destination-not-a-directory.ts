import { insertAfter } from '../../core/edit.js';
import { dirname } from '../../core/path.js';
import { place } from '../../core/source.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/destination-not-a-directory',
  on: 'dockerfile',
  topic: 'containerization',
  summary: 'Several files go to a destination that does not end with a slash',
  severity: 'warning',
  rationale: `Docker's older builder refuses the line. BuildKit takes the destination for a file where no such folder exists yet, and writes one source
over the other, so that only the last one is in the image.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy', 'https://github.com/moby/buildkit/issues/1853'],
  peers: ['hadolint DL3021', 'trivy DS-0011', 'kics 6db6e0c2', 'dockerfilelint add_dest_invalid'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM python:3.13\nCOPY w.py lib.py «/app»\nCMD ["python", "/app/w.py"]\n' },
        fixed: { Dockerfile: 'FROM python:3.13\nCOPY w.py lib.py /app/\nCMD ["python", "/app/w.py"]\n' },
      },
      {
        name: 'in JSON, from a stage',
        files: { Dockerfile: 'FROM python:3.13 AS build\nFROM python:3.13\nADD --chown=1000 ["w.py", "lib.py", «"app"»]\n' },
        fixed: { Dockerfile: 'FROM python:3.13 AS build\nFROM python:3.13\nADD --chown=1000 ["w.py", "lib.py", "app/"]\n' },
      },
      {
        name: 'a folder that is there: only the older builder refuses',
        files: { Dockerfile: 'FROM python:3.13\nWORKDIR /app\nCOPY w.py lib.py \\\n  «/app»\nCMD ["python", "/app/w.py"]\n' },
        fixed: { Dockerfile: 'FROM python:3.13\nWORKDIR /app\nCOPY w.py lib.py \\\n  /app/\nCMD ["python", "/app/w.py"]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM python:3.13\nCOPY w.py lib.py /app/\nCMD ["python", "/app/w.py"]\n' } },
      { name: 'one source', files: { Dockerfile: 'FROM python:3.13\nCOPY lib.py /app\nCMD ["python", "/app/w.py"]\n' } },
      {
        name: 'the working directory',
        files: { Dockerfile: 'FROM python:3.13\nWORKDIR /app\nCOPY w.py lib.py .\nCOPY a b ./\nCOPY c d ..\n' },
      },
      { name: 'a variable', files: { Dockerfile: 'FROM python:3.13\nARG DIR=/app/\nCOPY w.py lib.py $DIR\n' } },
      { name: 'a text that stands here', files: { Dockerfile: 'FROM python:3.13\nCOPY <<a <<b /app\n1\na\n2\nb\n' } },
      {
        name: 'words for a shell, of which the last one is no destination',
        files: { Dockerfile: 'FROM python:3.13\nCOPY w.py /app/w.py 2>/dev/null || true\nCMD ["python", "/app/w.py"]\n' },
      },
      {
        name: 'in JSON',
        files: { Dockerfile: 'FROM python:3.13 AS build\nFROM python:3.13\nADD --chown=1000 ["w.py", "lib.py", "app/"]\n' },
      },
    ],
  },
  *check(dockerfile) {
    const mentioned = new Set<string>();
    for (const instruction of dockerfile.instructions) {
      const { copy, json } = instruction;
      const known = copy?.destination.value !== undefined && mayBeThere(copy.destination.value, mentioned);
      mention(instruction, mentioned);
      if (!copy || copy.sources.length < 2 || copy.sources.some(({ kind }) => kind === 'heredoc')) continue;
      const { destination } = copy;
      // Written for a shell, which does not read this line: what stands last is no destination.
      if (copy.sources.some(({ text }) => shellOperator.test(text))) continue;
      const { value } = destination;
      if (!value || /(^|[/\\])\.{0,2}$|[/\\]$/.test(value) || /["'`\\]/.test(value)) continue;
      if (instruction.stage?.platform === 'windows') continue;
      // `--from build` without its sign makes a source of what was meant as a value, and the syntax is the finding.
      if (instruction.flags.some(({ name, value }) => /^(?:from|chown|chmod)$/.test(name) && value === undefined)) continue;
      const [, end] = destination.range;
      const isQuoted = /["']$/.test(destination.text);
      yield {
        at: destination,
        message: `"${value}" is taken for a file by some builders, though ${copy.sources.length} sources go to it, so they may overwrite each other or not build at all; write "${value}/"`,
        fix: {
          title: 'End the destination with a slash',
          safety: 'safe',
          edits: [insertAfter(place(destination.file, destination.range[0], isQuoted || json ? end - 1 : end), '/')],
          scope: instruction,
        },
        ...(known && { atMost: 'info' as const }),
      };
    }
  },
});

const shellOperator = /^(?:\|\|?|&&?|;|\d?>.*)$/;

/** Folders of every Linux image. */
const systemFolder =
  /^\/(bin|boot|dev|etc|home|lib|lib64|media|mnt|opt|root|run|sbin|srv|sys|tmp|usr|var)(\/(bin|lib|local|sbin|share|log|cache|conf\.d)){0,3}$/;

/** Whether the folder may be there before, so that BuildKit copies into it. */
function mayBeThere(path: string, mentioned: ReadonlySet<string>): boolean {
  return systemFolder.test(path) || mentioned.has(path);
}

/** Paths that an instruction names, with the folders above them. */
function mention({ words }: Instruction, mentioned: Set<string>): void {
  for (const { text } of words) {
    let path = text.replace(/^["']|["';,]$/g, '').replace(/\/$/, '');
    for (let depth = 0; path !== '' && depth < 20; depth++, path = dirname(path)) mentioned.add(path);
  }
}
