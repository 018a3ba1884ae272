import { replace } from '../../core/edit.js';
import { weaklyMemoized } from '../../core/lazy.js';
import type { Fix } from '../../core/problem.js';
import { place, textOf } from '../../core/source.js';
import type { Dockerfile, Instruction, Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

const label = 'org.opencontainers.image.authors';

export default defineRule({
  id: 'dockerfile/deprecated-maintainer',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'MAINTAINER is deprecated',
  severity: 'info',
  rationale: `MAINTAINER has been deprecated since Docker 1.13, and only \`docker inspect\` shows it. A label is inherited, can be searched for, and is read by registries
and scanners.`,
  references: [
    'https://docs.docker.com/reference/dockerfile/#maintainer-deprecated',
    'https://docs.docker.com/reference/build-checks/maintainer-deprecated/',
  ],
  peers: [
    'hadolint DL4000',
    'buildkit MaintainerDeprecated',
    'checkov CKV_DOCKER_6',
    'trivy DS-0022',
    'kics 99614418',
    'dockerfilelint deprecated_in_1.13',
  ],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM node:22.11\n«MAINTAINER Jo Doe <jo@acme.example>»\nUSER 1000\nCMD ["node", "worker.js"]\n' },
        fixed: { Dockerfile: `FROM node:22.11\nLABEL ${label}="Jo Doe <jo@acme.example>"\nUSER 1000\nCMD ["node", "worker.js"]\n` },
      },
      {
        name: 'quotes and the case of the keyword stay',
        files: { Dockerfile: "from node:22.11\n«maintainer 'Jo Doe'»\nuser 1000\n" },
        fixed: { Dockerfile: `from node:22.11\nlabel ${label}="Jo Doe"\nuser 1000\n` },
      },
      {
        name: 'no fix where signs would mean something in a label',
        files: { Dockerfile: 'FROM node:22.11\n«MAINTAINER Jo "$JD" Doe»\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'no fix where the label is set already',
        files: { Dockerfile: `FROM node:22.11\n«MAINTAINER Jo Doe»\nLABEL ${label}="Acme"\nUSER 1000\n` },
      },
      {
        name: 'no fix in a build stage, where a label would be lost, too',
        files: {
          Dockerfile:
            'FROM golang:1.27 AS build\n«MAINTAINER Jo Doe»\nRUN go build -o /worker\nFROM debian:13\nCOPY --from=build /worker /\nUSER 1000\n',
        },
      },
      {
        name: 'a stage that the last one builds on',
        files: { Dockerfile: 'FROM node:22.11 AS base\n«MAINTAINER Jo Doe»\nFROM base\nUSER 1000\n' },
        fixed: { Dockerfile: `FROM node:22.11 AS base\nLABEL ${label}="Jo Doe"\nFROM base\nUSER 1000\n` },
      },
    ],
    good: [
      { files: { Dockerfile: `FROM node:22.11\nLABEL ${label}="Jo Doe <jo@acme.example>"\nUSER 1000\nCMD ["node", "worker.js"]\n` } },
      { name: 'a label of that name', files: { Dockerfile: 'from node:22.11\nlabel maintainer="Jo Doe"\nuser 1000\n' } },
    ],
  },
  *check(stage) {
    const { instructions } = stage;
    for (const instruction of instructions) {
      if (instruction.keyword !== 'MAINTAINER') continue;
      const keyword = textOf(instruction.keywordAt);
      if (!shipped(stage.dockerfile).has(stage)) {
        yield {
          at: instruction,
          message: `"${keyword}" is deprecated, and does not reach the image from this stage; set the label ${label} in the stage that becomes the image`,
        };
        continue;
      }
      yield {
        at: instruction,
        message: `"${keyword}" is deprecated, and only docker inspect shows it; use the label ${label}`,
        fix: isSet(instructions) ? undefined : toLabel(instruction),
      };
    }
  },
});

/** Stages that become an image, and those that they build on. */
const shipped = weaklyMemoized(({ stages }: Dockerfile): ReadonlySet<Stage> => {
  const found = new Set<Stage>();
  for (const stage of stages) {
    let next: Stage | undefined = stage.ships ? stage : undefined;
    for (; next && !found.has(next); next = next.parent) found.add(next);
  }
  return found;
});

function isSet(instructions: readonly Instruction[]): boolean {
  return instructions.some(({ assignments }) => assignments.some(({ name }) => name.replace(/["']/g, '') === label));
}

function toLabel({ keywordAt, args, file, innerComments, range }: Instruction): Fix | undefined {
  const name = textOf(args).replace(/^(["'])(.*)\1$/, '$2');
  // A label would expand, escape or end at these.
  if (/["'$\\`\r\n]/.test(name) || name === '' || innerComments.length > 0) return undefined;
  const keyword = textOf(keywordAt) === 'maintainer' ? 'label' : 'LABEL';
  const at = place(file, range[0], args.range[1]);
  return { title: 'Use a label', safety: 'safe', edits: [replace(at, `${keyword} ${label}="${name}"`)] };
}
