import { slipOf } from '../../core/distance.js';
import { replace } from '../../core/edit.js';
import { parseImageReference } from '../../core/image.js';
import { memoized } from '../../core/lazy.js';
import { basename } from '../../core/path.js';
import { plural } from '../../core/words.js';
import { baseImage } from '../../knowledge/images/index.js';
import type { CopySource, Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/unknown-copy-source',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'COPY --from or a mount names a stage that the file does not have',
  severity: 'error',
  rationale: `A number beyond the last stage and a variable are refused. A misspelt name is taken for an image of Docker Hub: the build fails, or, when
somebody published an image of that name, ships what a stranger put into it.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---from'],
  peers: ['hadolint DL3022', 'kics 68a51e22'],
  examples: {
    bad: [
      { name: 'no stage has that number', files: { Dockerfile: 'FROM node:22.11 AS build\nFROM node:22.11\nCOPY --from=«2» /app /app\n' } },
      {
        name: 'a slip',
        files: { Dockerfile: 'FROM node:22.11 AS builder\nFROM node:22.11\nCOPY --chown=node --from=«buidler» /app /app\n' },
        fixed: { Dockerfile: 'FROM node:22.11 AS builder\nFROM node:22.11\nCOPY --chown=node --from=builder /app /app\n' },
      },
      {
        name: 'in a mount',
        files: { Dockerfile: 'FROM node:22.11 AS build\nFROM node:22.11\nRUN --mount=type=bind,from=«biuld»,target=/x cp /x/app /\n' },
        fixed: { Dockerfile: 'FROM node:22.11 AS build\nFROM node:22.11\nRUN --mount=type=bind,from=build,target=/x cp /x/app /\n' },
      },
      {
        name: 'a variable is not put in here',
        files: { Dockerfile: 'ARG UV=0.5\nFROM node:22.11\nCOPY --from=«ghcr.io/astral-sh/uv:${UV}» /uv /bin/\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11 AS builder\nFROM node:22.11\nCOPY --from=builder /app /app\n' } },
      { name: 'by number', files: { Dockerfile: 'FROM node:22.11 AS build\nFROM node:22.11\nCOPY --from=0 /app /app\n' } },
      {
        name: 'the image of a stage',
        files: { Dockerfile: 'ARG UV=0.5\nFROM ghcr.io/astral-sh/uv:${UV} AS uv\nFROM node:22.11\nCOPY --from=uv /uv /bin/\n' },
      },
      { name: 'an image', files: { Dockerfile: 'FROM node:22.11\nCOPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/\n' } },
      { name: 'an official image', files: { Dockerfile: 'FROM acme/worker:1.4 AS rust1\nFROM node:22.11\nCOPY --from=rust /a /a\n' } },
      {
        name: 'a mount',
        files: { Dockerfile: 'FROM node:22.11 AS build\nFROM node:22.11\nRUN --mount=type=bind,from=build,target=/x cp /x/app /\n' },
      },
      {
        name: 'a build context',
        files: {
          Dockerfile: 'FROM node:22.11 AS builder\nFROM node:22.11\nCOPY --from=builders /app /app\n',
          'compose.yaml': 'services:\n  app:\n    build:\n      context: .\n      additional_contexts: { builders: ./builders }\n',
        },
      },
      {
        name: 'Podman puts variables in',
        files: { Containerfile: 'ARG UV=0.5\nFROM node:22.11\nCOPY --from=ghcr.io/astral-sh/uv:${UV} /uv /bin/\n' },
      },
      { name: 'one that only the command line can tell', files: { Dockerfile: 'FROM node:22.11\nCOPY --from=assets . /app\n' } },
    ],
  },
  *check(stage, { project }) {
    const meantBy = memoized((name: string) => misspelt(name, stage));
    let names = 0;
    for (const source of stage.copySources) {
      const { name } = source;
      if (source.stage || project.namedContexts.has(name)) continue;
      if (source.isIndex) yield beyondTheLast(source, stage);
      else if (/\$[\w{]/.test(name)) {
        if (isForPodman(stage)) continue;
        yield {
          at: source,
          // Other builders than Docker's know variables here.
          atMost: 'warning',
          message: `Docker puts no variable into "${name}", so its build fails; name a stage, and give that stage the image by FROM`,
        };
      } else {
        const meant = names++ < mostNames ? meantBy(name) : undefined;
        if (!meant) continue;
        yield {
          at: source,
          atMost: 'warning',
          message: `no stage is called "${name}", so it is taken for an image of Docker Hub; correct it to ${meant}`,
          fix: { title: `Use ${meant}`, safety: 'unsafe', edits: [replace(source, meant)] },
        };
      }
    }
  },
});

/** Names of one stage that are compared with those of all others. */
const mostNames = 200;

/** Podman, whose files are called so, puts variables in. */
function isForPodman({ file }: Stage): boolean {
  return /^containerfile/i.test(basename(file.path));
}

function beyondTheLast(source: CopySource, { dockerfile }: Stage) {
  const count = dockerfile.stages.length;
  return {
    at: source,
    message: `there is no stage "${source.name}", since the file has ${plural(count, 'stage')}, counted from 0, so the build fails; name the stage`,
  };
}

/** The stage that a name is probably a slip of. The names of well-known images are none. */
function misspelt(name: string, { dockerfile, index }: Stage): string | undefined {
  const reference = parseImageReference(name);
  if (/[/:.@]/.test(name) || (reference && baseImage(reference))) return undefined;
  const names = dockerfile.stages.flatMap((stage) => (stage.name !== undefined && stage.index < index ? [stage.name] : []));
  return slipOf(name.toLowerCase(), names);
}
