import { slipOf } from '../../core/distance.js';
import { insertBefore, replace } from '../../core/edit.js';
import { parseImageReference } from '../../core/image.js';
import type { Fix } from '../../core/problem.js';
import { lineEndOf, place, textOf } from '../../core/source.js';
import { platformArguments } from '../../knowledge/dockerfile-arguments.js';
import type { Assignment, Stage, VariableUse } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/undeclared-base-argument',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'FROM uses a variable that no ARG before the first FROM declares',
  severity: 'error',
  rationale: `FROM sees only arguments that are declared before the first FROM. Any other variable is empty there, whatever --build-arg says, so that the
build fails or takes another image than the one that was meant.`,
  references: [
    'https://docs.docker.com/reference/build-checks/undefined-arg-in-from/',
    'https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact',
  ],
  peers: ['buildkit UndefinedArgInFrom'],
  examples: {
    bad: [
      { name: 'nobody declares it', files: { Dockerfile: 'FROM node:«${NODE_VERSION}»\nUSER 1000\n' } },
      {
        name: 'a slip',
        files: { Dockerfile: 'ARG NODE_VERSION=22.11\nFROM node:«$NODE_VERSOIN»\nUSER 1000\n' },
        fixed: { Dockerfile: 'ARG NODE_VERSION=22.11\nFROM node:$NODE_VERSION\nUSER 1000\n' },
      },
      {
        name: 'declared in a stage',
        files: {
          Dockerfile: '# the build\nFROM golang:1.24 AS build\nARG ALPINE=3.23\nRUN go build\nFROM alpine:«${ALPINE}»\nUSER 1000\n',
        },
        fixed: {
          Dockerfile:
            '# the build\nARG ALPINE=3.23\nFROM golang:1.24 AS build\nARG ALPINE=3.23\nRUN go build\nFROM alpine:${ALPINE}\nUSER 1000\n',
        },
      },
      { name: 'still a name without it', files: { Dockerfile: 'FROM node:22«${VARIANT}»\nUSER 1000\n' } },
      { name: 'in the platform', files: { Dockerfile: 'FROM --platform=«$PLATFORM» node:22.11\nUSER 1000\n' } },
    ],
    good: [
      { files: { Dockerfile: 'ARG NODE_VERSION\nFROM node:${NODE_VERSION}\nUSER 1000\n' } },
      { name: 'with a default in place', files: { Dockerfile: 'FROM node:${NODE_VERSION:-22.11}\nUSER 1000\n' } },
      { name: 'a template, of which Docker knows nothing', files: { Dockerfile: 'FROM node:22-${option:variant}\nUSER 1000\n' } },
      { name: 'with something in place when it is set', files: { Dockerfile: 'FROM node:22${VARIANT:+-alpine}\nUSER 1000\n' } },
      { name: 'what the builder sets', files: { Dockerfile: 'FROM --platform=$BUILDPLATFORM node:22.11-$TARGETARCH\nUSER 1000\n' } },
      {
        name: 'declared for both',
        files: { Dockerfile: 'ARG ALPINE=3.23\nFROM golang:1.24 AS build\nARG ALPINE\nRUN go build\nFROM alpine:${ALPINE}\nUSER 1000\n' },
      },
    ],
  },
  *check(stage) {
    const seen = new Set<string>();
    for (const use of stage.from.variables) {
      if (use.isDeclared || use.isFallback || platformArguments.has(use.name) || /[-+]/.test(use.operator)) continue;
      if (seen.has(use.name) || seen.size >= mostNames) continue;
      seen.add(use.name);
      const fails = failsWithout(stage, use);
      const { cure, fix } = cureOf(stage, use, fails);
      const effect = fails ? 'and the build fails' : 'whatever the build gives for it';
      yield {
        at: use,
        message: `no ARG before the first FROM declares "${use.name}", so it is empty here, ${effect}; ${cure}`,
        fix,
        ...(!fails && { atMost: 'warning' as const }),
      };
    }
  },
});

/** Names of one FROM that are looked into; each is searched for in the whole file. */
const mostNames = 20;

/** Whether what is left is no image or platform. */
function failsWithout({ base, parent, from }: Stage, use: VariableUse): boolean {
  const platform = from.flags.find((flag) => flag.range[0] < use.range[0] && use.range[1] <= flag.range[1]);
  if (platform) return textOf(platform.valueAt ?? platform) === textOf(use);
  return base.isSet && !parent && parseImageReference(base.value) === undefined;
}

function cureOf(stage: Stage, use: VariableUse, fails: boolean): { readonly cure: string; readonly fix?: Fix } {
  const { instructions } = stage.dockerfile;
  const safety = fails ? 'safe' : 'unsafe';
  const declared = instructions.filter(({ keyword }) => keyword === 'ARG');
  const inStage = declared.find(({ stage: around, assignments }) => around && assignments.some(({ name }) => name === use.name));
  if (inStage) {
    const cure = 'move its ARG from the stage to before the first FROM';
    const assignment = inStage.assignments.findLast(({ name }) => name === use.name);
    const first = stage.dockerfile.stages[0]?.from;
    if (!first || !assignment || !isPlain(assignment)) return { cure };
    const text = `ARG ${textOf(assignment)}${lineEndOf(first.file)}`;
    return { cure, fix: { title: 'Declare it before the first FROM, too', safety, edits: [insertBefore(first, text)] } };
  }
  const globals = declared.flatMap(({ stage: around, assignments }) => (around ? [] : assignments.map(({ name }) => name)));
  const meant = slipOf(use.name, [...globals, ...platformArguments]);
  if (!meant) return { cure: `declare it with "ARG ${use.name}" and a default before the first FROM` };
  const start = use.range[0] + textOf(use).indexOf(use.name);
  const name = place(use.file, start, start + use.name.length);
  return { cure: `correct it to ${meant}`, fix: { title: `Use ${meant}`, safety, edits: [replace(name, meant)] } };
}

/** Written in one line, with a value that means the same elsewhere. */
function isPlain(assignment: Assignment): boolean {
  return !/[\n$]/.test(textOf(assignment));
}
