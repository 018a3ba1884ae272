import { replace } from '../../core/edit.js';
import { place } from '../../core/source.js';
import type { Instruction, Word } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

/** Shells whose `-c` takes one word as the script, and the words behind it as `$0`, `$1`, …. */
const isShell = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|z|k)?sh$/;

/** A word that means the same to a shell as it does in the array. */
const plain = /^[\w./:@,+=-]+$/;
/** Variables, too, which a shell puts in as was meant. */
const joinable = /^[\w./:@,+=${}-]+$/;

export default defineRule({
  id: 'dockerfile/split-shell-script',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A shell gets its script in several words, and runs the first of them',
  severity: 'error',
  rationale: `Behind -c a shell takes one word as its script. The words that follow are not part of it, so that "sh -c npm start" runs npm without an
argument: the container prints a usage text and ends.`,
  references: ['https://pubs.opengroup.org/onlinepubs/9799919799/utilities/sh.html'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["sh", "-c", «"npm", "start"»]\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["sh", "-c", "npm start"]\n' },
      },
      {
        name: 'of RUN',
        files: { Dockerfile: 'FROM node:22.11\nRUN ["/bin/bash", "-ec", «"npm", "run", "build"»]\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nRUN ["/bin/bash", "-ec", "npm run build"]\n' },
      },
      {
        name: 'a variable that the shell never sees',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENV SCRIPT=start\nCMD ["sh", "-c", «"npm", "run", "${SCRIPT}"»]\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENV SCRIPT=start\nCMD ["sh", "-c", "npm run ${SCRIPT}"]\n' },
      },
      {
        name: 'all options in one word',
        files: { Dockerfile: 'FROM python:3.12-slim\nUSER 1000\nCMD ["bash", "-c", «"python", "-m uvicorn app:main --host 0.0.0.0"»]\n' },
      },
      {
        name: 'a word that only a shell would split',
        files: { Dockerfile: 'FROM python:3.12-slim\nUSER 1000\nCMD ["bash", "-c", «"python", "/app/main.py $OPTIONS"»]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["sh", "-c", "npm start"]\n' } },
      {
        name: 'a script with arguments',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["sh", "-c", "exec npm \\"$@\\"", "--"]\nCMD ["start"]\n' },
      },
      { name: 'arguments that the script ignores', files: { Dockerfile: 'FROM node:22.11\nRUN ["/bin/bash", "-c", "npm ci", "sh"]\n' } },
      {
        name: 'a name for the shell',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["sh", "-c", "/start.sh", "--"]\nCMD ["a"]\n' },
      },
      {
        name: 'a command that a later one overrides',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["sh", "-c", "npm", "start"]\nCMD ["npm", "start"]\n' },
      },
      {
        name: 'another program has that option, too',
        files: { Dockerfile: 'FROM nixos/nix:2.28.3\nUSER 1000\nCMD ["nix", "develop", "-c", "npm", "start"]\n' },
      },
      { name: 'a script file', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["sh", "start.sh", "-c", "npm", "start"]\n' } },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    const { instructions, ships } = stage;
    for (const instruction of instructions) {
      // A container starts with the last CMD of what ships.
      const isLast = ships && instruction === instructions.findLast(({ keyword }) => keyword === instruction.keyword);
      const words = instruction.keyword === 'RUN' || isLast ? splitScript(instruction) : [];
      const [first, last] = [words[0], words.at(-1)];
      if (!first || !last) continue;
      const at = place(instruction.file, first.range[0], last.range[1]);
      const script = words.map(({ value }) => value).join(' ');
      yield {
        at,
        message: `the shell runs "${first.value}" alone, since only the word behind -c is its script; write the words as one`,
        fix: words.every(({ value }) => joinable.test(value))
          ? { title: 'Make the script one word', safety: 'unsafe', edits: [replace(at, JSON.stringify(script))] }
          : undefined,
      };
    }
  },
});

type JsonWord = Word & { readonly value: string };

/** The words that were meant as the script, from the one behind `-c` to the end, where that one is a plain word, which reads no argument. */
function splitScript({ keyword, json }: Instruction): readonly JsonWord[] {
  if (
    !json ||
    !['RUN', 'CMD', 'ENTRYPOINT'].includes(keyword) ||
    !isShell.test(json[0]?.value ?? '') ||
    !/^-[a-z]*c$/.test(json[1]?.value ?? '')
  )
    return [];
  const words = json.slice(2);
  const [script, second] = words.map(({ value }) => value);
  const isPlain = script !== undefined && second !== undefined && second !== '' && plain.test(script);
  return isPlain && !/^(?:--?|_|(?:ba|da|a|z|k)?sh)$/.test(second) ? words : [];
}
