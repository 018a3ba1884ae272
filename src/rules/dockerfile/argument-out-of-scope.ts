import { insertAfter } from '../../core/edit.js';
import { weaklyMemoized } from '../../core/lazy.js';
import type { Related } from '../../core/problem.js';
import { type Located, lineEndOf, textOf } from '../../core/source.js';
import { platformArguments } from '../../knowledge/dockerfile-arguments.js';
import { isSetForScripts, mayBeOfImage, setsVariable } from '../../knowledge/images/variables.js';
import type { Dockerfile, Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/argument-out-of-scope',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'A stage uses a build argument that it does not declare',
  severity: 'warning',
  rationale: `An ARG before the first FROM, and what BuildKit sets by itself, hold for FROM lines only. In a stage that does not declare the argument again the
variable is empty, without any error: versions, paths and targets of the build are then not what the file says.`,
  references: [
    'https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact',
    'https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope',
  ],
  examples: {
    bad: [
      {
        name: 'in an instruction',
        files: { Dockerfile: 'ARG VERSION=1.4\nFROM node:22.11\nLABEL org.opencontainers.image.version=«${VERSION}»\nUSER 1000\n' },
        fixed: {
          Dockerfile: 'ARG VERSION=1.4\nFROM node:22.11\nARG VERSION\nLABEL org.opencontainers.image.version=${VERSION}\nUSER 1000\n',
        },
      },
      {
        name: 'in a script, once for all its uses',
        files: {
          Dockerfile:
            'ARG APP=worker\nFROM golang:1.24 AS build\nRUN go build -o "/out/«$APP»" && strip /out/$APP\nFROM golang:1.24\nARG APP\nRUN go vet $APP\n',
        },
        fixed: {
          Dockerfile:
            'ARG APP=worker\nFROM golang:1.24 AS build\nARG APP\nRUN go build -o "/out/$APP" && strip /out/$APP\nFROM golang:1.24\nARG APP\nRUN go vet $APP\n',
        },
      },
      {
        name: 'what BuildKit sets',
        files: { Dockerfile: 'FROM acme/tools:1.4\nRUN case «${TARGETARCH}» in arm64) echo yes;; esac\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM acme/tools:1.4\nARG TARGETARCH\nRUN case ${TARGETARCH} in arm64) echo yes;; esac\nUSER 1000\n' },
      },
      {
        name: 'what the base image cannot know',
        files: {
          Dockerfile: 'ARG BASE_IMAGE\nFROM ${BASE_IMAGE}\nLABEL org.opencontainers.image.base.name="«${BASE_IMAGE}»"\nUSER 1000\n',
        },
        fixed: {
          Dockerfile:
            'ARG BASE_IMAGE\nFROM ${BASE_IMAGE}\nARG BASE_IMAGE\nLABEL org.opencontainers.image.base.name="${BASE_IMAGE}"\nUSER 1000\n',
        },
      },
      {
        name: 'what would be pointless otherwise',
        files: { Dockerfile: 'ARG GOLANG_VERSION=1.24\nFROM acme/tools:1.4\nENV GOLANG_VERSION=«$GOLANG_VERSION»\nUSER 1000\n' },
        fixed: {
          Dockerfile: 'ARG GOLANG_VERSION=1.24\nFROM acme/tools:1.4\nARG GOLANG_VERSION\nENV GOLANG_VERSION=$GOLANG_VERSION\nUSER 1000\n',
        },
      },
      {
        name: 'declared too late',
        files: { Dockerfile: 'ARG APP=worker\nFROM scratch\nCOPY «$APP» /app\nARG APP\n' },
        fixed: { Dockerfile: 'ARG APP=worker\nFROM scratch\nARG APP\nCOPY $APP /app\nARG APP\n' },
      },
    ],
    good: [
      {
        files: {
          Dockerfile: 'ARG VERSION=1.4\nFROM node:22.11\nARG VERSION\nLABEL org.opencontainers.image.version=${VERSION}\nUSER 1000\n',
        },
      },
      {
        name: 'declared for the label',
        files: {
          Dockerfile:
            'ARG BASE_IMAGE\nFROM ${BASE_IMAGE}\nARG BASE_IMAGE\nLABEL org.opencontainers.image.base.name="${BASE_IMAGE}"\nUSER 1000\n',
        },
      },
      {
        name: 'a stage hands its arguments on',
        files: {
          Dockerfile:
            'ARG APP=worker\nFROM golang:1.24 AS base\nARG APP\nFROM base AS build\nRUN go build -o "/out/$APP" && strip /out/$APP\n',
        },
      },
      {
        name: 'a stage that a variable chooses hands them on, too',
        files: {
          Dockerfile:
            'FROM debian:12.8 AS base\nARG TARGETARCH\nFROM base AS tools-arm64\nFROM base AS tools-amd64\nFROM tools-${TARGETARCH}\nRUN ./install $TARGETARCH\n',
        },
      },
      { name: 'for FROM only', files: { Dockerfile: 'ARG TAG=22.11\nFROM node:$TAG\nRUN npm ci\nUSER 1000\n' } },
      {
        name: 'the image sets a variable of that name',
        files: { Dockerfile: 'ARG NODE_VERSION=22.11\nFROM node:$NODE_VERSION\nRUN echo $NODE_VERSION\nUSER 1000\n' },
      },
      {
        name: 'an image that nobody here knows may do so',
        files: { Dockerfile: 'ARG JRE_VERSION=21\nFROM acme/jre:$JRE_VERSION\nRUN echo $JRE_VERSION\nUSER 1000\n' },
      },
      {
        name: 'the script sets it',
        files: {
          Dockerfile:
            'ARG APP=worker\nFROM golang:1.24 AS build\nRUN APP=$(basename $PWD) && strip /out/$APP\nRUN for TARGETARCH in arm64 amd64; do echo $TARGETARCH; done\nRUN . ./env && echo $APP\n',
        },
      },
      {
        name: 'the script has a default, or wants none',
        files: { Dockerfile: 'ARG APP=worker\nFROM golang:1.24 AS build\nRUN strip /out/${APP:-worker}\nRUN echo ${TARGETARCH:+cross}\n' },
      },
      {
        name: 'what another program puts in',
        files: { Dockerfile: "ARG APP=worker\nFROM golang:1.24 AS build\nRUN echo '$APP' \\$APP && perl -e 'print $APP'\n" },
      },
      {
        name: 'at run time the container has it',
        files: { Dockerfile: 'ARG PORT=80\nFROM node:22.11\nUSER 1000\nCMD node worker.js $PORT\n' },
      },
      {
        name: 'there from the start',
        files: { Dockerfile: 'ARG HTTP_PROXY\nARG HOME=/x\nFROM node:22.11\nRUN curl -x $HTTP_PROXY -o $HOME/a https://acme.example\n' },
      },
    ],
  },
  *check(stage) {
    const globals = globalArguments(stage.dockerfile);
    const isOutside = (name: string) => globals.has(name) || platformArguments.has(name);
    const declared = new Set([...inheritedFrom(stage), ...inheritedFrom(stage.parent ?? stage)]);
    for (const instruction of stage.instructions.slice(1)) {
      for (const { name, at } of usesOf(instruction, (candidate) => isOutside(candidate) && !declared.has(candidate))) {
        declared.add(name);
        const certainty = certaintyOf(stage, name, setsItself(instruction, name));
        if (certainty === 'none') continue;
        const global = globals.get(name);
        const unless = certainty === 'certain' ? '' : ' unless the base image sets it';
        const reason = global ? 'the ARG before the first FROM does not reach into a stage' : 'BuildKit sets it for FROM lines only';
        yield {
          at,
          message: `"${textOf(at)}" is empty here${unless}, since ${reason}; declare "ARG ${name}" in this stage, too`,
          fix: {
            title: `Declare ${name} in the stage`,
            safety: 'unsafe',
            edits: [insertAfter(stage.from, `${lineEndOf(stage.file)}ARG ${name}`)],
          },
          ...(global && { related: [global] }),
          ...(certainty === 'possible' && { atMost: 'info' as const }),
        };
      }
      for (const name of namesSetBy(instruction)) declared.add(name);
    }
  },
});

/** Names that the stage below hands on; where a variable chooses that stage, those of all that it may choose. */
function inheritedFrom({ parent, reference, from, dockerfile, index }: Stage): readonly string[] {
  if (parent) return parent.allInstructions.flatMap(namesSetBy);
  const [start, variable] = (from.words[0]?.text ?? '').split('$', 2);
  if (reference || start === undefined || variable === undefined) return [];
  const candidates = dockerfile.stages.slice(0, index).filter(({ name }) => name?.startsWith(start.toLowerCase()));
  return candidates.flatMap(({ allInstructions }) => allInstructions.flatMap(namesSetBy));
}

function namesSetBy({ keyword, assignments }: Instruction): readonly string[] {
  return keyword === 'ARG' || keyword === 'ENV' ? assignments.map(({ name }) => name) : [];
}

const globalArguments = weaklyMemoized(({ instructions }: Dockerfile): ReadonlyMap<string, Related> => {
  return new Map(
    instructions
      .filter(({ keyword, stage }) => keyword === 'ARG' && !stage)
      .flatMap(({ assignments }) => assignments.map(({ name, nameAt }) => [name, { at: nameAt, message: 'declared here' }] as const)),
  );
});

/** How sure it is that nothing outside the file sets the variable. A base image does not know what it is called where it is used. */
function certaintyOf(
  { rootStage, baseImage }: Stage,
  name: string,
  isPointlessOtherwise: boolean,
): 'certain' | 'likely' | 'possible' | 'none' {
  if (platformArguments.has(name) || rootStage.isScratch) return 'certain';
  const isSet = setsVariable(baseImage, name);
  if (isSet !== undefined) return isSet ? 'none' : 'certain';
  if (isPointlessOtherwise || /(?:^|_)(?:IMAGE|TAG|REGISTRY|DIGEST|COMMIT|SHA)$/i.test(name)) return 'likely';
  return mayBeOfImage(name) ? 'none' : 'possible';
}

/** `ENV A=$A` does nothing with a variable that the image sets, so another one is meant. */
function setsItself({ keyword, assignments }: Instruction, name: string): boolean {
  return keyword === 'ENV' && assignments.some((one) => one.name === name && one.raw !== undefined && isOnly(one.raw, name));
}

function isOnly(raw: string, name: string): boolean {
  return raw.replace(/^"|"$/g, '').replace(/[{}]/g, '') === `$${name}`;
}

/** Variables that nothing in the instruction sets: those that Docker puts in, and those of the script of RUN. */
function* usesOf(
  instruction: Instruction,
  isMissing: (name: string) => boolean,
): Generator<{ readonly name: string; readonly at: Located }> {
  const { keyword, variables, script, args } = instruction;
  for (const use of variables) if (isMissing(use.name) && !hasOtherwise.test(use.operator)) yield { name: use.name, at: use };
  if (keyword !== 'RUN' || !script || script.damaged || script.commands.some(setsAnything)) return;
  const text = textOf({ file: args.file, range: [args.range[0], instruction.range[1]] });
  const checked = new Set<string>();
  for (const { name, operator, file, range } of script.expansions) {
    if (checked.has(name) || !isMissing(name) || hasOtherwise.test(operator) || isSetForScripts(name)) continue;
    checked.add(name);
    // Named otherwise than by its value: it is set there, read, or handed on.
    if (new RegExp(`(?<![\\w$]|\\$\\{[#!]?)${name}\\b`).test(text)) continue;
    yield { name, at: { file, range } };
  }
}

/** `${A:-b}` and the like say what happens without the variable. */
const hasOtherwise = /[-+?=]/;

/** Reads variables from elsewhere, nobody knows which. */
function setsAnything({ name, args }: ShellCommand): boolean {
  if (name === '.' || name === 'source' || name === 'eval') return true;
  return name === 'export' && args.some(({ literal, text }) => literal === undefined && !/^\w+=/.test(text));
}
