import { slipOf } from '../../core/distance.js';
import { replace } from '../../core/edit.js';
import { lazy, weaklyMemoized } from '../../core/lazy.js';
import { contains, place, textOf } from '../../core/source.js';
import { platformArguments } from '../../knowledge/dockerfile-arguments.js';
import { mayBeOfImage, setsVariable } from '../../knowledge/images/variables.js';
import type { Assignment, Dockerfile, Instruction, Stage, VariableUse } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/undefined-variable',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'An instruction uses a variable that nothing sets',
  severity: 'warning',
  rationale: `Docker puts nothing in for a variable that no ARG, ENV or base image sets, and goes on. Paths, users and settings lose a part: files land
elsewhere, and a search path may begin at the root. Even HOME is set for RUN only.`,
  references: [
    'https://docs.docker.com/reference/build-checks/undefined-var/',
    'https://docs.docker.com/reference/dockerfile/#environment-replacement',
  ],
  peers: ['buildkit UndefinedVar'],
  examples: {
    bad: [
      {
        name: 'a slip',
        files: { Dockerfile: 'FROM acme/worker:1.4\nARG APP_HOME=/app\nCOPY . «$APP_HOEM»/src\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM acme/worker:1.4\nARG APP_HOME=/app\nCOPY . $APP_HOME/src\nUSER 1000\n' },
      },
      {
        name: 'a slip of what every image has',
        files: { Dockerfile: 'FROM acme/worker:1.4\nENV PATH=/app/bin:«${PAHT}»\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM acme/worker:1.4\nENV PATH=/app/bin:${PATH}\nUSER 1000\n' },
      },
      { name: 'the home of the user', files: { Dockerfile: 'FROM python:3.13-slim\nENV PATH="«$HOME»/.local/bin:$PATH"\nUSER 1000\n' } },
      { name: 'nothing but the file could set it', files: { Dockerfile: 'FROM scratch\nCOPY «$BINARY» /worker\nUSER 1000\n' } },
      {
        name: 'set to itself',
        files: { Dockerfile: 'FROM acme/worker:1.4\nENV API_URL=«${API_URL}»\nUSER 1000\n' },
      },
      {
        name: 'a search path set to itself, which little depends on',
        files: { Dockerfile: 'FROM scratch\nENV LD_LIBRARY_PATH=«${LD_LIBRARY_PATH}»\nCOPY worker /\nUSER 1000\n' },
      },
      {
        name: 'an argument set to itself',
        files: { Dockerfile: 'FROM node:22.11\nARG API_URL=«${API_URL}»\nRUN npm run build\nUSER 1000\n' },
      },
      { name: 'a port that is not exposed', files: { Dockerfile: 'FROM debian:13-slim\nEXPOSE «${API_PORT}»\nUSER 1000\n' } },
      {
        name: 'set below',
        files: { Dockerfile: 'FROM debian:13-slim\nWORKDIR «$APP»\nARG APP=/app\nRUN make\n' },
      },
      {
        name: 'in a here-document for another program',
        files: {
          Dockerfile: 'FROM nginx:1.29\nCOPY <<EOF /etc/nginx/conf.d/default.conf\nlocation / { try_files «$uri» =404; }\nEOF\nUSER 101\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM acme/worker:1.4\nARG APP_HOME=/app\nCOPY . $APP_HOME/src\nUSER 1000\n' } },
      {
        name: 'an argument becomes a variable',
        files: { Dockerfile: 'FROM acme/worker:1.4\nARG API_URL\nENV API_URL=${API_URL}\nUSER 1000\n' },
      },
      { name: 'an argument that the build gives', files: { Dockerfile: 'FROM node:22.11\nARG API_URL\nRUN npm run build\nUSER 1000\n' } },
      { name: 'every image has it', files: { Dockerfile: 'FROM acme/worker:1.4\nENV PATH=/app/bin:${PATH}\nUSER 1000\n' } },
      { name: 'on scratch, too', files: { Dockerfile: 'FROM scratch\nENV PATH=/app/bin:$PATH\nCOPY worker /app/bin/\nUSER 1000\n' } },
      { name: 'the image sets it', files: { Dockerfile: 'FROM python:3.13-slim\nLABEL python="$PYTHON_VERSION"\nUSER 1000\n' } },
      {
        name: 'an image that nobody here knows may do so',
        files: { Dockerfile: 'FROM acme/worker:1.4\nCOPY $BINARY /worker\nUSER 1000\n' },
      },
      { name: 'the file sets it', files: { Dockerfile: 'FROM scratch\nARG BINARY\nCOPY $BINARY /worker\nUSER 1000\n' } },
      { name: 'a port by its argument', files: { Dockerfile: 'FROM debian:13-slim\nARG API_PORT=80\nEXPOSE ${API_PORT}\nUSER 1000\n' } },
      { name: 'declared above its use', files: { Dockerfile: 'FROM debian:13-slim\nARG APP=/app\nWORKDIR $APP\nRUN make\n' } },
      {
        name: 'a default in place',
        files: { Dockerfile: 'FROM python:3.13-slim\nENV PATH="${HOME:-/root}/.local/bin:$PATH"\nUSER 1000\n' },
      },
      {
        name: 'added to what may be there',
        files: { Dockerfile: 'FROM python:3.13-slim\nENV PYTHONPATH=/app${PYTHONPATH:+:$PYTHONPATH}\nUSER 1000\n' },
      },
      {
        name: 'a quoted delimiter keeps it',
        files: {
          Dockerfile: 'FROM nginx:1.29\nCOPY <<"EOF" /etc/nginx/conf.d/default.conf\nlocation / { try_files $uri =404; }\nEOF\nUSER 101\n',
        },
      },
      { name: 'a shell finds it', files: { Dockerfile: 'FROM python:3.13-slim\nRUN ls $HOME $UNSET\nCMD node $UNSET\n' } },
      { name: 'between single quotes', files: { Dockerfile: "FROM python:3.13-slim\nENV PS1='$HOME $'\nUSER 1000\n" } },
      { name: 'for Windows', files: { Dockerfile: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nENV A=$B\n' } },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    const elsewhere = globalNames(stage.dockerfile);
    const checked = new Set<string>();
    const declared = new Set((stage.parent?.allInstructions ?? []).flatMap(namesSetBy));
    const settersIn = lazy(() => firstSetters(stage.instructions));
    for (const instruction of stage.instructions.slice(1)) {
      const own = new Map(setsVariables(instruction) ? instruction.assignments.map((one) => [one.name, one]) : []);
      for (const use of instruction.variables) {
        const { name } = use;
        // What is declared before the first FROM is the business of dockerfile/argument-out-of-scope.
        if (use.isDeclared || use.isFallback || use.operator !== '' || elsewhere.has(name) || isAlwaysSet(name)) continue;
        const setter = own.get(name);
        // Set in the same ENV, beside its use: dockerfile/self-referencing-environment tells.
        if ((setter && !contains(setter, use)) || checked.has(name) || checked.size >= mostNames) continue;
        checked.add(name);
        const later = setter ? undefined : settersIn().get(name);
        const problem = problemOf({ stage, instruction, use, setter, later, declared });
        if (problem) yield problem;
      }
      for (const name of own.keys()) declared.add(name);
    }
  },
});

/**
 * Builders put in the usual PATH where the base has none, `scratch` too.
 * Source: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go, a copy read 2026-11-27.
 */
function isAlwaysSet(name: string): boolean {
  return name === 'PATH' || platformArguments.has(name);
}

/** Names of a stage that are looked into; each is compared with all that the stage sets. */
const mostNames = 50;

const globalNames = weaklyMemoized(
  ({ instructions }: Dockerfile): ReadonlySet<string> => new Set(instructions.filter(({ stage }) => !stage).flatMap(namesSetBy)),
);

function setsVariables({ keyword }: Instruction): boolean {
  return keyword === 'ARG' || keyword === 'ENV';
}

function namesSetBy(instruction: Instruction): readonly string[] {
  return setsVariables(instruction) ? instruction.assignments.map(({ name }) => name) : [];
}

function firstSetters(instructions: readonly Instruction[]): ReadonlyMap<string, Instruction> {
  const setters = new Map<string, Instruction>();
  for (const instruction of instructions)
    for (const name of namesSetBy(instruction)) if (!setters.has(name)) setters.set(name, instruction);
  return setters;
}

/** A variable that nothing above sets, and what there is around it. */
interface Missing {
  readonly stage: Stage;
  readonly instruction: Instruction;
  readonly use: VariableUse;
  /** What gives the variable itself a value, from its own. */
  readonly setter: Assignment | undefined;
  /** The instruction below that sets it. */
  readonly later: Instruction | undefined;
  readonly declared: ReadonlySet<string>;
}

function problemOf({ stage, instruction, use, setter, later, declared }: Missing) {
  const { name } = use;
  const isSet = stage.rootStage.isScratch ? false : setsVariable(stage.baseImage, name);
  const isCertain = isSet === false;
  const text = textOf(use);
  if (later && isCertain) {
    return {
      at: use,
      message: `"${text}" is empty here, since ${name} is set only below; move its ${later.keyword} above this instruction`,
      related: [{ at: later, message: 'set here' }],
    };
  }
  if (isSet || (!isCertain && mayBeOfImage(name))) return undefined;
  const meant = later || name.length < 4 ? undefined : slipOf(name, [...declared, 'PATH']);
  if (meant) {
    const start = use.range[0] + text.indexOf(name);
    return {
      at: use,
      message: `nothing sets "${name}", so "${text}" is probably empty; correct it to ${meant}`,
      fix: {
        title: `Use ${meant}`,
        safety: 'unsafe' as const,
        edits: [replace(place(use.file, start, start + name.length), meant)],
      },
    };
  }
  // `ENV A=$A` would do nothing if the base image set A.
  if (instruction.keyword === 'ENV' && setter?.raw?.replace(/^"|"$/g, '') === text) {
    return {
      at: use,
      message: `nothing sets "${name}", so this ENV makes it empty; declare it with "ARG ${name}" above, or leave it to the container`,
      // An empty search path is as good as none.
      ...(/PATH$/.test(name) && { atMost: 'info' as const }),
    };
  }
  if (!isCertain) return undefined;
  if (instruction.keyword === 'ARG' && setter?.name === name && setter.raw?.replace(/^"|"$/g, '') === text) {
    return {
      at: use,
      message: `"${text}" is empty here, since only the build gives it a value; write "ARG ${name}"`,
      atMost: 'info' as const,
    };
  }
  // Added to a list that may be empty, or for people to read: little depends on it.
  const matters = !setter && !/^(?:EXPOSE|LABEL)$/.test(instruction.keyword);
  const cure = setter ? 'leave it out' : cureOf(instruction, use);
  return { at: use, message: `nothing sets "${name}", so "${text}" is empty; ${cure}`, ...(!matters && { atMost: 'info' as const }) };
}

function cureOf({ keyword, heredocs }: Instruction, use: VariableUse): string {
  if (use.name === 'HOME') return 'write the path out, since HOME is set for RUN only';
  const heredoc = heredocs.find(({ body }) => contains(body, use));
  if (heredoc) return `quote the delimiter "${heredoc.delimiter}" to keep the text`;
  if (keyword === 'EXPOSE') return 'declare it with ARG or ENV, or leave the port out';
  return `declare it with ARG or ENV, or write \\${textOf(use)} for the text`;
}
