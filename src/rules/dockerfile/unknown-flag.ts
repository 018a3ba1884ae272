import { slipOf } from '../../core/distance.js';
import { replace } from '../../core/edit.js';
import { place } from '../../core/source.js';
import { flagKind, flagNames, readsFlags } from '../../knowledge/dockerfile-flags.js';
import type { Flag, Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

/** Docker's own grammar; another one may have flags of its own. */
const ownSyntax = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;

export default defineRule({
  id: 'dockerfile/unknown-flag',
  on: 'dockerfile',
  topic: 'delivery',
  summary: 'An instruction has a flag that Docker does not know',
  severity: 'error',
  rationale: `Docker refuses the whole file for one flag that it does not know. A command that begins with two dashes counts as a flag, too: CMD and
ENTRYPOINT have none, so options of the program go into the exec form.`,
  references: ['https://docs.docker.com/reference/dockerfile/'],
  examples: {
    bad: [
      {
        name: 'a slip',
        files: { Dockerfile: 'FROM node:22.11 AS build\nFROM node:22.11\nCOPY «--form=build» /app /app\n' },
        fixed: { Dockerfile: 'FROM node:22.11 AS build\nFROM node:22.11\nCOPY --from=build /app /app\n' },
      },
      { name: 'a flag of another instruction', files: { Dockerfile: 'FROM node:22.11\nRUN «--chown=node» npm ci\n' } },
      { name: 'an option of the program', files: { Dockerfile: 'FROM acme/worker:1.4\nCMD «--port=80» serve\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11 AS build\nFROM node:22.11\nCOPY --from=build /app /app\n' } },
      {
        name: 'all that there are',
        files: {
          Dockerfile:
            'FROM --platform=$BUILDPLATFORM node:22.11\nADD --keep-git-dir=true --checksum=sha256:1 --unpack --link https://acme.example/x /x\nCOPY --parents --exclude=*.md --exclude=*.txt --chmod=644 . /app\nRUN --network=none --security=sandbox --device=gpu --mount=type=cache,target=/c npm ci\nHEALTHCHECK --start-interval=1s --start-period=5s --retries=3 CMD ["node", "check.js"]\n',
        },
      },
      { name: 'the program gets it', files: { Dockerfile: 'FROM node:22.11\nRUN npm ci --chown=node\n' } },
      { name: 'in exec form', files: { Dockerfile: 'FROM acme/worker:1.4\nCMD ["--port=80", "serve"]\n' } },
      {
        name: 'another grammar',
        files: { Dockerfile: '# syntax=acme/frontend:1\nFROM node:22.11\nRUN --chown=node npm ci\n' },
      },
    ],
  },
  *check({ instructions, directives }) {
    const syntax = directives.get('syntax')?.value;
    if (syntax !== undefined && !ownSyntax.test(syntax)) return;
    for (const instruction of instructions) {
      for (const one of [instruction, instruction.trigger]) {
        if (!one || !readsFlags(one.keyword) || isIgnored(one)) continue;
        for (const flag of one.flags) if (!flagKind(one.keyword, flag.name)) yield problemOf(one, flag);
      }
    }
  },
});

/** The builder looks at no flag of HEALTHCHECK NONE. */
function isIgnored({ keyword, words }: Instruction): boolean {
  return keyword === 'HEALTHCHECK' && words[0]?.text.toUpperCase() === 'NONE';
}

function problemOf({ keyword }: Instruction, flag: Flag) {
  const names = flagNames(keyword);
  const meant = slipOf(flag.name.toLowerCase(), names) ?? names.find((name) => name === flag.name.toLowerCase());
  const takesOptions = keyword === 'CMD' || keyword === 'ENTRYPOINT';
  const cure = meant
    ? `use --${meant}`
    : takesOptions
      ? 'put options of the program into the exec form'
      : names.length > 0
        ? `it has ${names.map((name) => `--${name}`).join(', ')}, so correct or remove it`
        : 'remove it, since the instruction has no flags';
  const name = place(flag.file, flag.range[0] + 2, flag.range[0] + 2 + flag.name.length);
  return {
    at: flag,
    message: `${keyword} has no flag "--${flag.name}", so the builder refuses the file; ${cure}`,
    // A name unlike all others may be a flag of a newer builder.
    ...(!meant && { atMost: 'warning' as const }),
    ...(meant && { fix: { title: `Use --${meant}`, safety: 'unsafe' as const, edits: [replace(name, meant)] } }),
  };
}
