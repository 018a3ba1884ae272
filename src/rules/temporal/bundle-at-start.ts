import { basename } from '../../core/path.js';
import { place, type SourceFile } from '../../core/source.js';
import { isFirstOfProgram } from '../../knowledge/temporal/worker-images.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Project, TemporalSdk } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const dockerfile = (command = 'CMD ["node", "worker.js"]', rest = '') =>
  `FROM node:22.11\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\n${rest}USER node\n${command}\n`;
const files = (options: string, name = 'worker.js') => ({
  'package.json': '{ "dependencies": { "@temporalio/worker": "1.22.0" } }\n',
  [name]: `const { Worker } = require('@temporalio/worker');\n\nWorker.create({\n  ${options},\n  taskQueue: 'orders',\n});\n`,
});
const nodeEnv = ['process', 'env', 'NODE_ENV'].join('.');
const chosen = `...(${nodeEnv} === 'production' ? { workflowBundle: { codePath } } : { workflowsPath: require.resolve('./workflows') })`;

export default defineRule({
  id: 'temporal/bundle-at-start',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A TypeScript worker bundles its workflows each time it starts',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  optIn: true,
  rationale: `With "workflowsPath" the worker runs webpack as it starts: that takes long, needs much memory for a moment, and puts a compiler into the image. Each pod makes a bundle of its own. A bundle that is made
as the image is built ("bundleWorkflowCode") is the same everywhere.`,
  references: [
    'https://typescript.temporal.io/api/namespaces/worker#bundleworkflowcode',
    'https://github.com/temporalio/samples-typescript/tree/main/production',
  ],
  examples: {
    bad: [
      { files: { Dockerfile: dockerfile(), ...files("«workflowsPath»: require.resolve('./workflows')") } },
      {
        name: 'TypeScript is compiled as it starts, too',
        files: {
          Dockerfile: dockerfile('CMD ["npx", "ts-node", "worker.ts"]'),
          ...files("«workflowsPath»: require.resolve('./workflows')", 'worker.ts'),
        },
      },
      {
        name: 'the choice depends on a variable that nothing sets',
        files: {
          Dockerfile: dockerfile(),
          ...files(chosen.replace(/\S+ === 'production'/, (one) => one.replace(/(\w.*)/, '«$1»'))),
        },
      },
    ],
    good: [
      { files: { Dockerfile: dockerfile(), ...files("workflowBundle: { codePath: require.resolve('./bundle.js') }") } },
      {
        name: 'the compiled one',
        files: {
          Dockerfile: dockerfile('CMD ["npx", "ts-node", "worker.ts"]'),
          ...files('workflowBundle: { codePath }', 'worker.ts'),
        },
      },
      { name: 'the variable is set', files: { Dockerfile: dockerfile(undefined, 'ENV NODE_ENV=production\n'), ...files(chosen) } },
      { name: 'in the command', files: { Dockerfile: dockerfile('CMD NODE_ENV=production node worker.js'), ...files(chosen) } },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships) return;
    const sdk = project.sdkOf(stage).value;
    if (sdk?.language !== 'typescript' || sdk.isWorker.value !== true || !isFirstOfProgram(stage, project)) return;
    const bundled = sdk.sources.find(({ text }) => /\bworkflowBundle\b/.test(text));
    if (bundled) {
      const choice = /process\.env\.NODE_ENV\s*===?\s*['"]production['"]/.exec(bundled.text);
      if (!choice || setsNodeEnv(stage, project)) return;
      yield {
        at: place(bundled, choice.index, choice.index + choice[0].length),
        message:
          'the worker takes its ready bundle of workflows only where NODE_ENV is "production", and neither the image nor a container sets it; set it with ENV behind the build',
        // Where no container is seen, one elsewhere may set it.
        ...(!project.containers.some((container) => project.stageOf(container) === stage) && { atMost: 'info' }),
      };
      return;
    }
    if (!sdk.sourcesComplete) return;
    for (const file of inOrder(stage, sdk, project)) {
      const match = /\bworkflowsPath\b(?=\s*[:,}])/.exec(file.text);
      if (!match || !file.text.includes('@temporalio/worker')) continue;
      const compiler = project
        .commandsOf(stage)
        .flatMap(({ words }) => words)
        .find((word) => /^(?:ts-node|ts-node-dev|tsx|nodemon)$/.test(basename(word ?? '')));
      yield {
        at: place(file, match.index, match.index + match[0].length),
        message: `"workflowsPath" makes each pod bundle its workflows as it starts${compiler ? `, behind ${compiler}, which compiles the rest` : ''}, so that it starts late and needs much memory for it; make the bundle with bundleWorkflowCode as the image is built, and name it in "workflowBundle"`,
      };
      return;
    }
  },
});

/** What the command begins with first; what lies in a folder for tools is not what runs. */
function inOrder(stage: Stage, { sources }: TemporalSdk, project: Project): readonly SourceFile[] {
  const entries = project.entrySources(stage);
  return [...entries, ...sources.filter(({ path }) => !/(?:^|\/)(?:scripts|tools)\//.test(path))];
}

/** In the image, in a command, or in a container that runs it; also where that cannot be told. */
function setsNodeEnv(stage: Stage, { containers, stageOf, commandsOf }: Project): boolean {
  if (stage.allInstructions.some(({ assignments }) => assignments.some(({ name }) => name === 'NODE_ENV'))) return true;
  if ([stage.cmd, stage.entrypoint].some((one) => one?.file.text.slice(...one.range).includes('NODE_ENV'))) return true;
  if (
    commandsOf(stage).some(
      ({ words, packageScripts }) => words.includes(undefined) || packageScripts.some(({ text }) => text.includes('NODE_ENV')),
    )
  )
    return true;
  const own = containers.filter((container) => stageOf(container) === stage);
  return own.some(({ environment }) => !environment.get('NODE_ENV').isUnset);
}
