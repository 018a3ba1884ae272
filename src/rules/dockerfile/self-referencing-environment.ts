import { replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { contains, lineEndOf, place, textOf } from '../../core/source.js';
import { setsVariable } from '../../knowledge/images/variables.js';
import type { Assignment, Instruction, VariableUse } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/self-referencing-environment',
  on: 'dockerfile.stage',
  topic: 'configuration',
  summary: 'ENV uses a variable that the same instruction sets',
  severity: 'warning',
  rationale: `Docker reads the whole ENV before it sets anything. A variable that the same instruction sets still has its value from before, which is mostly
none: paths lose their first part without any error.`,
  references: ['https://docs.docker.com/reference/dockerfile/#environment-replacement'],
  peers: ['hadolint DL3044'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM debian:13-slim\nENV APP=/opt/app PATH=«$APP»/bin:$PATH\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM debian:13-slim\nENV APP=/opt/app\nENV PATH=$APP/bin:$PATH\nUSER 1000\n' },
      },
      {
        name: 'over several lines',
        files: {
          Dockerfile: 'FROM acme/base:1.4\nENV A=1 \\\n    APP="/opt/app" \\\n    LIB="«${APP}»/lib" \\\n    LOG=/log\nUSER 1000\n',
        },
        fixed: { Dockerfile: 'FROM acme/base:1.4\nENV A=1 \\\n    APP="/opt/app"\nENV LIB="${APP}/lib" \\\n    LOG=/log\nUSER 1000\n' },
      },
      {
        name: 'once for all its uses',
        files: { Dockerfile: 'FROM debian:13-slim\nENV APP=/opt/app PATH=«$APP»/bin:$PATH LIB=$APP/lib\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM debian:13-slim\nENV APP=/opt/app\nENV PATH=$APP/bin:$PATH LIB=$APP/lib\nUSER 1000\n' },
      },
      {
        name: 'used before it is set, where no fix is plain',
        files: { Dockerfile: 'FROM debian:13-slim\nENV PATH=«$APP»/bin:$PATH APP=/opt/app\nUSER 1000\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:13-slim\nENV APP=/opt/app\nENV PATH=$APP/bin:$PATH\nUSER 1000\n' } },
      { name: 'added to itself', files: { Dockerfile: 'FROM debian:13-slim\nENV APP=/opt/app PATH=/opt/app/bin:$PATH\nUSER 1000\n' } },
      {
        name: 'the value from before is wanted',
        files: { Dockerfile: 'FROM debian:13-slim\nARG APP=/app\nENV APP=$APP PATH=$APP/bin:$PATH OLD=$PATH\nUSER 1000\n' },
      },
      {
        name: 'the image sets it',
        files: { Dockerfile: 'FROM golang:1.24\nENV GOPATH=/src PATH=$GOPATH/bin:$PATH\nUSER 1000\n' },
      },
      {
        name: 'arguments are set one after the other',
        files: { Dockerfile: 'FROM debian:13-slim\nARG APP=/app LIB=$APP/lib\nUSER 1000\n' },
      },
      { name: 'text, but no variable', files: { Dockerfile: "FROM debian:13-slim\nENV APP=/opt/app HINT='$APP'\nUSER 1000\n" } },
      {
        name: 'over several lines',
        files: {
          Dockerfile: 'FROM acme/base:1.4\nENV A=1 \\\n    APP="/opt/app" \\\n    LIB="/opt/app/lib" \\\n    LOG=/log\nUSER 1000\n',
        },
      },
    ],
  },
  *check(stage) {
    for (const instruction of stage.instructions) {
      if (instruction.keyword !== 'ENV') continue;
      const setters = new Map(instruction.assignments.map((one) => [one.name, one]));
      const seen = new Set<string>();
      for (const [use, index] of placedUses(instruction)) {
        const setter = seen.has(use.name) ? undefined : setters.get(use.name);
        const user = instruction.assignments[index];
        if (use.isDeclared || !setter || !user || user.name === use.name) continue;
        if (/[-+]/.test(use.operator) || setsVariable(stage.baseImage, use.name)) continue;
        seen.add(use.name);
        yield {
          at: use,
          message: `"${textOf(use)}" does not see what this ENV sets, so it is empty or holds an older value; set "${user.name}" in an ENV of its own below`,
          related: [{ at: setter, message: 'set here, for the instructions below' }],
          fix: splitBefore(instruction, setter, index),
        };
      }
    }
  },
});

/** The variables of an ENV, each with the index of the assignment that it stands in. Both come in the order of the text. */
function* placedUses({ assignments, variables }: Instruction): Generator<readonly [VariableUse, number]> {
  let index = 0;
  for (const use of variables) {
    while (index < assignments.length - 1 && (assignments[index + 1]?.range[0] ?? 0) <= use.range[0]) index++;
    yield [use, index];
  }
}

/** Ends the instruction before the assignment, and begins another one with it. */
function splitBefore(instruction: Instruction, setter: Assignment, index: number): Fix | undefined {
  const { assignments, keywordAt, innerComments, file, stage } = instruction;
  const [before, user] = [assignments[index - 1], assignments[index]];
  if (!before || !user || setter.range[0] > user.range[0]) return undefined;
  const gap = place(file, before.range[1], user.range[0]);
  if (innerComments.some((comment) => contains(gap, comment))) return undefined;
  const escapeChar = stage?.dockerfile.escape ?? '\\';
  if (textOf(gap).replaceAll(escapeChar, '').trim() !== '') return undefined;
  return {
    title: `Set ${user.name} in an ENV of its own`,
    safety: 'unsafe',
    edits: [replace(gap, `${lineEndOf(file)}${textOf(keywordAt)} `)],
  };
}
