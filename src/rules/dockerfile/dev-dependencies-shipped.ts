import { basename, joinPath } from '../../core/path.js';
import { type Located, textOf } from '../../core/source.js';
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
import { isDevelopmentServer } from '../../knowledge/development-servers.js';
import { packageScriptName } from '../../knowledge/launchers.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const manifest = '{ "dependencies": { "express": "5.1.0" }, "devDependencies": { "jest": "30.0.0", "typescript": "5.9.2" } }\n';
const one = (install: string, rest = '') =>
  `FROM node:22.11\nWORKDIR /app\nCOPY package.json ./\nRUN ${install}\nCOPY . .\n${rest}CMD ["node", "w.js"]\n`;
const two = (copy: string, rest = '') =>
  `FROM node:22.11 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\n${rest}FROM node:22.11\nWORKDIR /app\n${copy}\nCMD ["node", "dist/w.js"]\n`;

export default defineRule({
  id: 'dockerfile/dev-dependencies-shipped',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The shipped image holds packages that only development needs',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  // It goes by files two steps away, so it waits until more of its findings have been read.
  optIn: true,
  rationale: `Test runners and compilers make the image larger and every start on a new node slower, and scanners report their vulnerabilities,
which nobody can tell from those of the program.`,
  references: [
    'https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#node_env',
    'https://docs.npmjs.com/cli/v11/commands/npm-ci#omit',
  ],
  examples: {
    bad: [
      { files: { Dockerfile: one('«npm ci»'), 'package.json': manifest } },
      {
        name: 'from a build stage',
        files: { Dockerfile: two('«COPY --from=build /app/node_modules ./node_modules»'), 'package.json': manifest },
      },
      { name: 'with all of the build stage', files: { Dockerfile: two('«COPY --from=build /app .»'), 'package.json': manifest } },
      {
        name: 'a build in the same stage needs them, the image does not',
        files: { Dockerfile: one('«npm ci»', 'RUN npm run build\n'), 'package.json': manifest },
      },
      {
        name: 'a release of Yarn that has another command for it',
        files: {
          Dockerfile: one('«yarn install --immutable»'),
          'package.json': manifest.replace('{', '{ "packageManager": "yarn@4.5.0",'),
        },
      },
      {
        name: 'an npm that knows an older option only',
        files: { Dockerfile: one('«npm ci»').replace('22.11', '13'), 'package.json': manifest },
      },
      {
        name: 'packages of PHP',
        files: {
          Dockerfile: 'FROM php:8.4-cli\nWORKDIR /app\nCOPY composer.json ./\nRUN «composer install»\nCOPY . .\nCMD ["php", "w.php"]\n',
          'composer.json': '{ "require-dev": { "phpunit/phpunit": "^12" } }\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: one('npm ci --omit=dev'), 'package.json': manifest } },
      {
        name: 'the environment says so',
        files: { Dockerfile: one('npm ci').replace('COPY', 'ENV NODE_ENV=production\nCOPY'), 'package.json': manifest },
      },
      {
        name: 'they are removed again',
        files: { Dockerfile: one('npm ci', 'RUN npm run build && npm prune --omit=dev\n'), 'package.json': manifest },
      },
      {
        name: 'the command of Yarn for it',
        files: {
          Dockerfile: one('yarn workspaces focus --production'),
          'package.json': manifest.replace('{', '{ "packageManager": "yarn@4.5.0",'),
        },
      },
      { name: 'there are none', files: { Dockerfile: one('npm ci'), 'package.json': '{ "dependencies": { "express": "5.1.0" } }\n' } },
      {
        name: 'the build stage removes them',
        files: {
          Dockerfile: two('COPY --from=build /app/node_modules ./node_modules', 'RUN npm prune --omit=dev\n'),
          'package.json': manifest,
        },
      },
      { name: 'only the result is copied', files: { Dockerfile: two('COPY --from=build /app/dist ./dist'), 'package.json': manifest } },
      {
        name: 'what starts is one of them',
        files: {
          Dockerfile: one('npm ci').replace('["node", "w.js"]', '["npm", "start"]'),
          'package.json': '{ "scripts": { "start": "tsx w.ts" }, "devDependencies": { "tsx": "4.20.0" } }\n',
        },
      },
      {
        name: 'the script that it starts stands in another package.json',
        files: {
          Dockerfile: one('npm ci', 'WORKDIR /\n').replace('["node", "w.js"]', '["npm", "run", "docker:start"]'),
          'package.json': manifest,
        },
      },
      {
        name: 'it is started for development',
        files: { Dockerfile: one('npm ci').replace('["node", "w.js"]', '["npm", "run", "dev"]'), 'package.json': manifest },
      },
      {
        name: 'it compiles when it starts, with whatever it needs for that',
        files: {
          Dockerfile: one('npm ci').replace('["node", "w.js"]', '["npm", "start"]'),
          'package.json':
            '{ "scripts": { "start": "react-scripts start" }, "dependencies": { "react-scripts": "5.0.1" }, "devDependencies": { "sass": "1.49.9" } }\n',
        },
      },
      {
        name: 'packages of PHP, without them',
        files: {
          Dockerfile:
            'FROM php:8.4-cli\nWORKDIR /app\nCOPY composer.json ./\nRUN composer install --no-dev\nCOPY . .\nCMD ["php", "w.php"]\n',
          'composer.json': '{ "require-dev": { "phpunit/phpunit": "^12" } }\n',
        },
      },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === 'windows') return;
    // What compiles when it starts may take any of the packages for that; dockerfile/development-server says so.
    if (project.commandsOf(stage).some(({ words }) => isDevelopmentServer(words))) return;
    const own = installedWithAll(stage, project);
    if (own) {
      if (own.command.file.path !== stage.file.path || startsOneOf(stage, own.manifest)) return;
      const builds = buildsIn(stage, own.command);
      const cure = builds ? `build in a stage of its own, and ${own.cure} in this one` : own.cure;
      yield {
        at: own.command,
        message: `"${textOf(own.command)}" also installs ${own.what}, which the image does not need to run; ${cure}`,
      };
      return;
    }
    const checked = new Set<Stage>();
    for (const instruction of stage.allInstructions) {
      const other = sourceStage(instruction, stage);
      if (!other || checked.has(other) || !bringsPackages(instruction, other)) continue;
      checked.add(other);
      const installed = installedWithAll(other, project);
      if (!installed || !isNodeManager(installed.install.manager)) continue;
      if (startsOneOf(stage, installed.manifest)) continue;
      yield {
        at: instruction,
        message: `"${textOf(instruction).split('\n', 1)[0]}" brings ${installed.what} as well, which the image does not need to run; ${installed.cure} in this stage, or remove them in the other one after the build`,
        related: [{ at: installed.command, message: 'all packages are installed here' }],
      };
      return;
    }
  },
});

interface Installed {
  readonly install: Install;
  readonly command: ShellCommand;
  readonly manifest: PackageManifest | undefined;
  /** `devDependencies of package.json`. */
  readonly what: string;
  /** How to install without them. */
  readonly cure: string;
}

/** The last installation of a stage, when it takes in what only development needs, and nothing removes that later. */
function installedWithAll(stage: Stage, project: Project): Installed | undefined {
  const all = stage.allInstructions;
  let last: { readonly install: Install; readonly command: ShellCommand; readonly index: number } | undefined;
  for (const [index, { keyword, script }] of all.entries()) {
    if (keyword !== 'RUN') continue;
    if (!script || script.damaged) return undefined;
    for (const command of script.commands) {
      if (removesAgain(command)) last = undefined;
      const install = installOf(command);
      if (!install || install.isElsewhere || install.isDoubtful) continue;
      last = { install, command, index };
    }
  }
  if (!last) return undefined;
  const { install, command, index } = last;
  const before = all.slice(0, index);
  return takesAll(install, command, before) ? describe(install, command, before, stage, project) : undefined;
}

/** Removes packages, or speaks of what is for production, so that somebody took care. */
function removesAgain({ name, args }: ShellCommand): boolean {
  const words = args.map(({ text }) => text);
  if (name === 'rm') return words.some((word) => /node_modules|vendor/.test(word));
  return (
    words.includes('prune') ||
    words.includes('deploy') ||
    words.includes('focus') ||
    words.some((word) => /^--(omit=dev|production|prod|no-dev)/.test(word))
  );
}

function takesAll(install: Install, command: ShellCommand, before: readonly Instruction[]): boolean {
  if (!isNodeManager(install.manager) && install.manager !== 'composer') return false;
  const said = leavesOutDevelopment(install);
  if (said !== undefined) return !said;
  if (command.assignments.length > 0) return false;
  // Whatever a variable of this name says, somebody thought of it.
  const thoughtOf = /^(NODE_ENV|COMPOSER_NO_DEV|npm_config_(omit|production|only)|YARN_PRODUCTION|CI)$/i;
  return !before.some(({ assignments }) => assignments.some(({ name }) => thoughtOf.test(name)));
}

function describe(
  install: Install,
  command: ShellCommand,
  before: readonly Instruction[],
  stage: Stage,
  { contextOf, files }: Project,
): Installed | undefined {
  const context = contextOf(stage.dockerfile).value;
  const name = install.manager === 'composer' ? 'composer.json' : 'package.json';
  if (!context) return undefined;
  const copies = before.map(({ copy }) => copy);
  const [folder, ...others] = foldersWith(name, copies, (path) => files.stat(joinPath(context.folder, path)) === 'file');
  if (folder === undefined || others.length > 0) return undefined;
  const text = files.text(joinPath(context.folder, joinPath(folder, name)), command).value ?? '';
  if (install.manager === 'composer') {
    const has = /"require-dev"\s{0,9}:\s{0,9}\{\s{0,99}"/.test(text);
    return has ? { install, command, manifest: undefined, what: `"require-dev" of ${name}`, cure: 'install with --no-dev' } : undefined;
  }
  const manifest = readPackageManifest(text);
  if (!manifest || manifest.devDependencies.size === 0) return undefined;
  const hasSettings = files.stat(joinPath(context.folder, joinPath(folder, '.yarnrc.yml'))) === 'file';
  return { install, command, manifest, what: `"devDependencies" of ${name}`, cure: omission(install, manifest, hasSettings, stage) };
}

/**
 * Yarn gave the option up after its first version, and since the fourth its other command needs no plugin:
 * https://yarnpkg.com/cli/workspaces/focus, https://yarnpkg.com/api/plugin-workspace-tools, read 2026-11-27.
 */
function omission({ manager }: Install, { packageManager }: PackageManifest, hasSettings: boolean, stage: Stage): string {
  const version = /^yarn@(\d+)/.exec(packageManager)?.[1];
  const isNew = version === undefined ? hasSettings : Number(version) >= 2;
  if (manager === 'yarn' && isNew) return 'use "yarn workspaces focus --production"';
  if (manager === 'yarn' || manager === 'bun' || (manager === 'npm' && holdsOldNpm(stage))) return 'install with --production';
  return `install with ${manager === 'pnpm' ? '--prod' : '--omit=dev'}`;
}

/**
 * Node.js 14 and older bring npm 6 or an earlier one, which has no option --omit and overlooks it: https://github.com/nodejs/TSC/issues/869,
 * https://registry.npmjs.org/npm/6.14.18 (lib/config/defaults.js), read 2026-11-27.
 */
function holdsOldNpm({ rootStage: { reference } }: Stage): boolean {
  return reference?.name === 'node' && Number(/^\d+/.exec(reference.tag ?? '')?.[0] ?? 15) < 15;
}

/** Names of scripts that watch, test or serve for those who write the program. */
const developmentScript = /^(start:)?(dev|develop|development|watch|serve|storybook|test)(:.*)?$/;

/** The program that the image starts comes with one of the packages, or cannot be told from the files. */
function startsOneOf({ effectiveCommands }: Stage, manifest: PackageManifest | undefined): boolean {
  if (!manifest) return false;
  const lines = effectiveCommands.flatMap(({ json, script }) => [
    ...(json ? [json.map(({ value }) => value)] : []),
    ...(script?.commands ?? []).map(({ name = '', args }) => [name, ...args.map(({ text }) => text)]),
  ]);
  if (lines.length === 0 || lines.some((line) => line.some((word) => word.endsWith('.sh') || developmentScript.test(word)))) return true;
  // A script of another package.json may start anything.
  const scripts = lines.map(packageScriptName);
  if (scripts.some((name) => name !== undefined && !Object.hasOwn(manifest.scripts, name))) return true;
  const programs = lines.flatMap((line) => programsOf(line, manifest));
  return programs.some((program) => packagesOfCommand(program).some((name) => manifest.devDependencies.has(name)));
}

function programsOf(words: readonly string[], { scripts }: PackageManifest): readonly string[] {
  const names = words.map((word) => basename(word));
  const runner = names.findIndex((name) => /^(npm|yarn|pnpm|bun)$/.test(name));
  const script = runner < 0 ? undefined : names.slice(runner + 1).find((word) => word in scripts);
  const behind = script === undefined ? [] : [`pre${script}`, script].flatMap((name) => programsOfScript(scripts[name] ?? '') ?? []);
  return [...names, ...behind];
}

/** Something is built behind an installation, with packages of it. */
function buildsIn({ allInstructions }: Stage, { range }: Located): boolean {
  return allInstructions.some(
    ({ keyword, script }) =>
      keyword === 'RUN' && script?.commands.some((one) => one.range[0] > range[0] && /\bbuild\b|^(npx )?tsc\b/.test(textOf(one))),
  );
}

/** The stage of the same file that a COPY takes from. */
function sourceStage({ copy }: Instruction, { dockerfile, index }: Stage): Stage | undefined {
  const from = copy?.from?.toLowerCase();
  if (from === undefined) return undefined;
  return dockerfile.stages.find((stage) => stage.index < index && (stage.name === from || String(stage.index) === from));
}

function bringsPackages({ copy }: Instruction, { workdir }: Stage): boolean {
  const home = workdir.isSet ? workdir.value.replace(/^\/|\/$/g, '') : undefined;
  return (
    copy?.sources.some(({ path }) => path !== undefined && (/(^|\/)node_modules$/.test(path) || (path !== '' && path === home))) === true
  );
}
