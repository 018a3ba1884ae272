import { joinPath } from '../../core/path.js';
import { textOf } from '../../core/source.js';
import { foldersWith } from '../../knowledge/copied.js';
import {
  type Install,
  installOf,
  isNodeManager,
  leavesOutDevelopment,
  type PackageManifest,
  packagesOfCommand,
  programsOfScript,
  readPackageManifest,
} from '../../knowledge/dependencies.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const manifest = '{ "scripts": { "build": "tsc -p ." }, "devDependencies": { "typescript": "5.9.2" } }\n';
const dockerfile = (install: string, build = 'npm run build') =>
  `FROM node:22.11\nWORKDIR /app\nCOPY package.json ./\nRUN ${install}\nCOPY . .\nRUN ${build}\nCMD ["node", "w.js"]\n`;

export default defineRule({
  id: 'dockerfile/build-without-dev-dependencies',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A build tool is run that the installation leaves out',
  severity: 'error',
  rationale: `Compilers are development dependencies, and an installation for production leaves those out, so the build stops with "not found". Where it
goes through, it took a tool from somewhere else, of any version.`,
  references: ['https://docs.npmjs.com/cli/v11/commands/npm-ci#omit', 'https://docs.docker.com/build/building/multi-stage/'],
  examples: {
    bad: [
      { files: { Dockerfile: dockerfile('npm ci --omit=dev', '«npm run build»'), 'package.json': manifest } },
      {
        name: 'by the old option, as a known sample for workers has it',
        files: { Dockerfile: dockerfile('npm install --only=production', '«npm run build»'), 'package.json': manifest },
      },
      {
        name: 'by the environment',
        files: {
          Dockerfile: dockerfile('npm ci', '«npm run build»').replace('COPY', 'ENV NODE_ENV=production\nCOPY'),
          'package.json': manifest,
        },
      },
      {
        name: 'the tool itself, in the same RUN',
        files: { Dockerfile: dockerfile('yarn install --production && «yarn tsc»', 'true'), 'package.json': manifest },
      },
      {
        name: 'a script that another one calls',
        files: {
          Dockerfile: dockerfile('npm ci --omit=dev', '«npm run build»'),
          'package.json': '{ "scripts": { "build": "npm run compile", "compile": "tsc" }, "devDependencies": { "typescript": "5.9.2" } }\n',
        },
      },
      {
        name: 'one that calls another one behind the installation',
        files: {
          Dockerfile: dockerfile('«npm ci --omit=dev»', 'true'),
          'package.json': '{ "scripts": { "prepare": "npm run build", "build": "tsc" }, "devDependencies": { "typescript": "5.9.2" } }\n',
        },
      },
      {
        name: 'a script that runs behind the installation',
        files: {
          Dockerfile: dockerfile('«npm ci --omit=dev»', 'true'),
          'package.json': '{ "scripts": { "prepare": "husky" }, "devDependencies": { "husky": "9.1.7" } }\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: dockerfile('npm ci'), 'package.json': manifest } },
      {
        name: 'such a script is left out',
        files: {
          Dockerfile: dockerfile('npm ci --omit=dev --ignore-scripts', 'true'),
          'package.json': '{ "scripts": { "prepare": "husky" }, "devDependencies": { "husky": "9.1.7" } }\n',
        },
      },
      {
        name: 'such a script does no harm',
        files: {
          Dockerfile: dockerfile('npm ci --omit=dev', 'true'),
          'package.json': '{ "scripts": { "prepare": "husky || true" }, "devDependencies": { "husky": "9.1.7" } }\n',
        },
      },
      {
        name: 'removed after the build',
        files: { Dockerfile: dockerfile('npm ci', 'npm run build && npm prune --omit=dev'), 'package.json': manifest },
      },
      {
        name: 'the environment changes later',
        files: { Dockerfile: dockerfile('npm ci').replace('CMD', 'ENV NODE_ENV=production\nCMD'), 'package.json': manifest },
      },
      {
        name: 'the tool is a dependency',
        files: {
          Dockerfile: dockerfile('npm ci --omit=dev'),
          'package.json': '{ "scripts": { "build": "tsc -p ." }, "dependencies": { "typescript": "5.9.2" } }\n',
        },
      },
      {
        name: 'the environment is overruled',
        files: {
          Dockerfile: dockerfile('npm ci --include=dev').replace('COPY', 'ENV NODE_ENV=production\nCOPY'),
          'package.json': manifest,
        },
      },
      {
        name: 'the tool is installed by itself',
        files: { Dockerfile: dockerfile('npm ci --omit=dev && npm install -g typescript'), 'package.json': manifest },
      },
      {
        name: 'what the script runs is not known',
        files: { Dockerfile: dockerfile('npm ci --omit=dev', 'npm run compile'), 'package.json': manifest },
      },
      {
        name: 'another script',
        files: {
          Dockerfile: dockerfile('npm ci --omit=dev', 'npm run build'),
          'package.json': '{ "scripts": { "build": "node build.js" }, "devDependencies": { "typescript": "5.9.2" } }\n',
        },
      },
      {
        name: 'packages come from another stage',
        files: {
          Dockerfile: dockerfile('npm ci --omit=dev').replace('COPY . .', 'COPY --from=deps /app/node_modules ./node_modules\nCOPY . .'),
          'package.json': manifest,
        },
      },
    ],
  },
  *check(stage, { project }) {
    if (stage.platform === 'windows') return;
    const all = stage.allInstructions;
    let looked = 0;
    let lacks: { readonly manifest: PackageManifest; readonly install: ShellCommand } | undefined;
    for (const [index, instruction] of all.entries()) {
      if (instruction.copy?.from !== undefined) lacks = undefined;
      if (instruction.keyword !== 'RUN') continue;
      if (!instruction.script || instruction.script.damaged || instruction.flags.some(({ name }) => name === 'mount')) {
        lacks = undefined;
        continue;
      }
      for (const command of instruction.script.commands) {
        if (lacks && instruction.stage === stage) {
          const tool = lackingTool(command, lacks.manifest);
          if (tool) {
            yield {
              at: command,
              message: `"${textOf(command)}" needs ${tool.program}, which comes with "${tool.name}" of devDependencies, and these were left out, so the build stops; install all before the build, and remove them after it or in another stage`,
              related: [{ at: lacks.install, message: 'they are left out here' }],
            };
            return;
          }
        }
        if (installsMore(command)) lacks = undefined;
        const install = installOf(command);
        if (!install || !isNodeManager(install.manager)) continue;
        if (++looked > mostInstalls) return;
        const before = all.slice(0, index);
        const known = leavesOutDevelopment(install) ?? environmentSaysSo(install.manager, command, before);
        const manifest = known && !install.isElsewhere && !install.isDoubtful ? manifestAt(stage, before, project) : undefined;
        lacks = manifest && { manifest, install: command };
        const own = manifest && instruction.stage === stage ? lackingInScripts(install, manifest) : undefined;
        if (!own) continue;
        yield {
          at: command,
          message: `"${textOf(command)}" runs the script "${own.script}", which needs ${own.program} of "${own.name}" in devDependencies, and leaves these out, so the build stops; add --ignore-scripts, or leave the script out where the tool is missing`,
        };
        return;
      }
    }
  },
});

/** Installations of a stage that are looked at: each looks at all instructions before it. */
const mostInstalls = 50;

/** NODE_ENV as it stands before the command. Only npm looks at it in all of its versions. */
function environmentSaysSo(manager: string, command: ShellCommand, before: readonly Instruction[]): boolean {
  const written = before
    .flatMap(({ keyword, assignments }) => (keyword === 'ENV' ? assignments : []))
    .filter(({ name }) => name === 'NODE_ENV');
  return manager === 'npm' && command.assignments.length === 0 && written.at(-1)?.value.value === 'production';
}

/** Single packages are added, or the command may do anything. */
function installsMore({ name = '', args }: ShellCommand): boolean {
  const verb = args[0]?.literal ?? '';
  return (
    /^(npm|yarn|pnpm|bun|corepack)$/.test(name) &&
    /^(install|i|add|global|dlx|rebuild)$/.test(verb) &&
    installOf({ name, args }) === undefined
  );
}

function manifestAt({ dockerfile }: Stage, before: readonly Instruction[], { contextOf, files }: Project): PackageManifest | undefined {
  const context = contextOf(dockerfile).value;
  if (!context) return undefined;
  const copies = before.map(({ copy }) => copy);
  const [folder, ...others] = foldersWith('package.json', copies, (path) => files.stat(joinPath(context.folder, path)) === 'file');
  if (folder === undefined || others.length > 0) return undefined;
  const text = files.text(joinPath(context.folder, joinPath(folder, 'package.json')), dockerfile).value;
  const manifest = text === undefined ? undefined : readPackageManifest(text);
  return manifest?.hasWorkspaces ? undefined : manifest;
}

/** The first of the scripts that npm runs behind an installation that needs what this one leaves out. */
function lackingInScripts({ manager, options }: Install, manifest: PackageManifest) {
  // Earlier versions of npm, which did not know this option, left the scripts out themselves.
  if (manager !== 'npm' || !options.includes('--omit=dev') || options.some((option) => option.startsWith('--ignore-scripts')))
    return undefined;
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
    const tool = lacking(programsBehind(manifest.scripts[script] ?? '', manifest), manifest);
    if (tool) return { ...tool, script };
  }
  return undefined;
}

/** The first program of the script that a command runs, or of the command, that only a left out package brings. */
function lackingTool({ name = '', args }: ShellCommand, manifest: PackageManifest): Tool | undefined {
  const words = args.map(({ literal }) => literal ?? '');
  return lacking(programsOf(name, words, manifest), manifest);
}

interface Tool {
  readonly program: string;
  /** The package that brings it. */
  readonly name: string;
}

function lacking(programs: readonly string[], { dependencies, devDependencies }: PackageManifest): Tool | undefined {
  for (const program of programs) {
    const names = packagesOfCommand(program);
    const missing = names.find((one) => devDependencies.has(one));
    if (missing && !names.some((one) => dependencies.has(one))) return { program, name: missing };
  }
  return undefined;
}

type Scripts = Pick<PackageManifest, 'scripts'>;

/** The programs of a script, and of the scripts that it calls in turn, each of which is looked at once. */
function programsBehind(script: string, manifest: Scripts, seen: Set<string> = new Set()): readonly string[] {
  const programs = programsOfScript(script);
  if (!programs) return [];
  const called = script.split(/&&|;/).flatMap((part) => {
    const [runner = '', ...words] = part.trim().split(/\s+/);
    return programsOf(runner, words, manifest, seen);
  });
  return [...programs, ...called];
}

function programsOf(runner: string, words: readonly string[], { scripts }: Scripts, seen: Set<string> = new Set()): readonly string[] {
  if (!/^(npm|yarn|pnpm)$/.test(runner)) return [];
  const operands = words.filter((word) => !word.startsWith('-'));
  const [first = '', second = ''] = operands;
  const name = first === 'run' || first === 'run-script' ? second : runner === 'npm' ? '' : first;
  if (name in scripts) {
    const fresh = [`pre${name}`, name].filter((one) => !seen.has(one));
    for (const one of fresh) seen.add(one);
    return fresh.flatMap((one) => programsBehind(scripts[one] ?? '', { scripts }, seen));
  }
  return runner !== 'npm' && first === name ? [name] : [];
}
