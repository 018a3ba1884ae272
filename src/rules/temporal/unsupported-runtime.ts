import { basename } from '../../core/path.js';
import { textOf } from '../../core/source.js';
import { publishedName } from '../../knowledge/images/name.js';
import { defineRule } from '../../rule.js';

const dockerfile = (from: string, command: string, rest = '') =>
  `FROM ${from}\n${rest}WORKDIR /app\nCOPY package.json ./\nRUN bun install\nCOPY . .\nUSER 1000\n${command}\n`;
const manifest = (name = '@temporalio/worker', scripts = '') => ({
  'package.json': `{ ${scripts}"dependencies": { "${name}": "1.22.0" } }\n`,
});

export default defineRule({
  id: 'temporal/unsupported-runtime',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A TypeScript worker runs on Bun or Deno',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `A worker runs workflows in sandboxes that it makes from parts of Node.js (the module vm, worker threads, native modules). Bun and Deno imitate these in part, the SDK does not
support workers there, and they fail as they start or in the middle of a workflow. Bun as a package manager does no harm.`,
  references: ['https://docs.temporal.io/develop/typescript/workers/run-worker-process'],
  examples: {
    bad: [
      { files: { Dockerfile: dockerfile('oven/bun:1.2', '«CMD ["bun", "run", "src/worker.ts"]»'), ...manifest() } },
      {
        name: 'by a script',
        files: {
          Dockerfile: dockerfile('oven/bun:1.2', '«CMD ["bun", "run", "worker"]»'),
          ...manifest('@temporalio/worker', '"scripts": { "worker": "bun src/worker.ts" }, '),
        },
      },
      {
        name: 'on an image of Node.js',
        files: {
          Dockerfile: dockerfile(
            'node:22.11',
            '«CMD ["bun", "src/worker.ts"]»',
            'COPY --from=oven/bun:1.2 /usr/local/bin/bun /usr/local/bin/\n',
          ),
          ...manifest(),
        },
      },
      {
        name: 'Deno',
        files: {
          Dockerfile: dockerfile('denoland/deno:2.5.0', '«CMD ["deno", "run", "-A", "worker.ts"]»').replace('bun install', 'deno install'),
          ...manifest(),
        },
      },
    ],
    good: [
      { files: { Dockerfile: dockerfile('node:22.11', 'CMD ["node", "worker.js"]'), ...manifest() } },
      {
        name: 'a client',
        files: { Dockerfile: dockerfile('oven/bun:1.2', 'CMD ["bun", "run", "src/api.ts"]'), ...manifest('@temporalio/client') },
      },
      {
        name: 'Bun only installs',
        files: {
          Dockerfile: `FROM oven/bun:1.2 AS build\nWORKDIR /app\nCOPY package.json ./\nRUN bun install\nFROM node:22.11\nCOPY --from=build /app /app\nUSER 1000\nCMD ["node", "worker.js"]\n`,
          ...manifest(),
        },
      },
      {
        name: 'Bun hands it to Node.js',
        files: {
          Dockerfile: dockerfile(
            'node:22.11',
            'CMD ["bunx", "tsx", "src/worker.ts"]',
            'COPY --from=oven/bun:1.2 /usr/local/bin/bun /usr/local/bin/\n',
          ),
          ...manifest(),
        },
      },
      {
        name: 'Node.js is there, too',
        files: {
          Dockerfile: dockerfile('oven/bun:1.2', 'CMD ["bun", "run", "worker"]', 'RUN apt-get update && apt-get install -y nodejs\n'),
          ...manifest('@temporalio/worker', '"scripts": { "worker": "node src/worker.js" }, '),
        },
      },
    ],
  },
  *check(stage, { project }) {
    const command = stage.entrypoint ?? stage.cmd;
    if (!stage.ships || !command) return;
    const reference = stage.rootStage.reference;
    const image = reference && publishedName(reference);
    const started = project.commandsOf(stage).filter(({ background }) => !background);
    const programs = started.map(({ words }) => basename(words[0] ?? ''));
    const program = programs.find((name) => /^(?:bun|bunx|deno)$/.test(name));
    // Scripts that a runner hands to Node.js.
    if (!program || programs.some((name) => /^(?:node|tsx|ts-node)$/.test(name))) return;
    const isOnlyOne = image === 'oven/bun' || image === 'denoland/deno';
    // Where Node.js is there, Bun hands it the programs that ask for it in their first line, as those of packages do.
    if (!isOnlyOne && !started.some(({ words }) => runsFile(words))) return;
    const sdk = project.sdkOf(stage).value;
    if (sdk?.language !== 'typescript' || sdk.isWorker.value !== true || !sdk.packages.has('@temporalio/worker')) return;
    const name = program === 'deno' ? 'Deno' : 'Bun';
    yield {
      at: command,
      message: `"${textOf(command.args)}" runs a Temporal worker on ${name}, which the SDK does not support, so it may fail as it starts or in the middle of a workflow; run it with Node.js`,
      related: [{ at: sdk, message: 'the SDK' }],
    };
  },
});

/** `bun worker.ts`, `bun run src/worker.ts`, `deno run -A worker.ts`. */
function runsFile(words: readonly (string | undefined)[]): boolean {
  const [first, ...rest] = words;
  const operands = rest.filter((word) => word !== undefined && !word.startsWith('-'));
  const file = operands[0] === 'run' ? operands[1] : operands[0];
  return /^(?:bun|deno)$/.test(basename(first ?? '')) && /\.[cm]?[jt]s$/.test(file ?? '');
}
