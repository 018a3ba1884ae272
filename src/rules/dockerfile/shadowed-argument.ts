import type { Assignment, Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/shadowed-argument',
  on: 'dockerfile.stage',
  topic: 'configuration',
  summary: 'ENV sets a variable of the same name as an ARG before anything uses that',
  severity: 'warning',
  rationale: `ENV wins over ARG. Where an ENV of the same name follows with a value of its own, the argument reaches nothing, and --build-arg changes nothing,
though the file looks as if it did.`,
  references: ['https://docs.docker.com/reference/dockerfile/#using-arg-variables'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11\nARG «NODE_ENV»=production\nENV NODE_ENV=production\nRUN npm ci\nUSER 1000\n' } },
      {
        name: 'among others',
        files: { Dockerfile: 'FROM node:22.11\nARG PORT «TZ»\nWORKDIR /app\nENV PORT=${PORT:-80} TZ=UTC\nUSER 1000\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nARG NODE_ENV=production\nENV NODE_ENV=$NODE_ENV\nRUN npm ci\nUSER 1000\n' } },
      {
        name: 'a script in between may use it',
        files: { Dockerfile: 'FROM node:22.11\nARG NODE_ENV=development\nRUN npm ci\nENV NODE_ENV=production\nUSER 1000\n' },
      },
      {
        name: 'used in between',
        files: { Dockerfile: 'FROM node:22.11\nARG PORT TZ\nWORKDIR /app/$TZ\nENV PORT=${PORT:-80} TZ=UTC\nUSER 1000\n' },
      },
      { name: 'in another stage', files: { Dockerfile: 'FROM node:22.11 AS build\nARG TZ\nFROM node:22.11\nENV TZ=UTC\nUSER 1000\n' } },
    ],
  },
  *check({ instructions }) {
    const open = new Map<string, Assignment>();
    for (const instruction of instructions) {
      const { keyword, assignments, variables } = instruction;
      if (mayUseAnything(instruction)) open.clear();
      for (const { name } of variables) open.delete(name);
      if (keyword === 'ARG') for (const assignment of assignments) open.set(assignment.name, assignment);
      if (keyword !== 'ENV') continue;
      for (const setter of assignments) {
        const argument = open.get(setter.name);
        open.delete(setter.name);
        if (!argument) continue;
        yield {
          at: argument.nameAt,
          message: `the ENV below sets "${argument.name}" itself, so --build-arg ${argument.name} changes nothing; use the argument in that ENV, or remove it`,
          related: [{ at: setter, message: 'the ENV that wins' }],
        };
      }
    }
  },
});

/** A script finds all arguments in its environment. */
function mayUseAnything({ keyword }: Instruction): boolean {
  return keyword === 'RUN' || keyword === 'ONBUILD';
}
