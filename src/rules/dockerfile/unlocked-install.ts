import { insertAfter, replace } from '../../core/edit.js';
import { basename, joinPath } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import { textOf } from '../../core/source.js';
import { foldersWith } from '../../knowledge/copied.js';
import { type Install, installOf, keepsToLock, lockFilesOf, notInLock, readPackageManifest } from '../../knowledge/dependencies.js';
import { isForDevelopment } from '../../knowledge/environments.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import type { BuildContext, Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const node = (copy: string, install: string) =>
  `FROM node:22.11\nWORKDIR /app\nCOPY ${copy} ./\nRUN ${install}\nCOPY . .\nCMD ["node", "w.js"]\n`;
const npm = { 'package.json': '{}\n', 'package-lock.json': '{}\n' };
const yarn = { 'package.json': '{}\n', 'yarn.lock': '' };

export default defineRule({
  id: 'dockerfile/unlocked-install',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'Packages are installed without keeping to the lock file',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  rationale: `Two builds of one commit may hold different packages, so that what was tested is not what runs. Workers replay histories with whatever
version the build happened to get.`,
  references: [
    'https://docs.npmjs.com/cli/v11/commands/npm-ci',
    'https://pnpm.io/cli/install',
    'https://classic.yarnpkg.com/lang/en/docs/cli/install/',
  ],
  examples: {
    bad: [
      {
        name: 'the lock file is there, and does not get into the image in time',
        files: { Dockerfile: node('package.json', '«npm install»'), ...npm },
      },
      {
        name: 'changes of the manifest alone are taken',
        files: { Dockerfile: node('package*.json', '«npm install --omit=dev»'), ...npm },
        fixed: { Dockerfile: node('package*.json', 'npm ci --omit=dev') },
      },
      {
        name: 'yarn and others',
        files: { Dockerfile: node('package.json yarn.lock', 'corepack enable && «yarn» && yarn cache clean'), ...yarn },
        fixed: {
          Dockerfile: node('package.json yarn.lock', 'corepack enable && yarn install --frozen-lockfile && yarn cache clean'),
        },
      },
      {
        name: 'a newer yarn has another word for it',
        files: {
          Dockerfile: node('package.json yarn.lock .yarnrc.yml', '«yarn install»'),
          'package.json': '{ "packageManager": "yarn@4.5.0" }\n',
          'yarn.lock': '',
          '.yarnrc.yml': '',
        },
        fixed: { Dockerfile: node('package.json yarn.lock .yarnrc.yml', 'yarn install --immutable') },
      },
      {
        name: 'removed on purpose',
        files: { Dockerfile: node('package*.json', 'rm -f package-lock.json && «npm install»'), ...npm },
      },
      {
        name: 'the lock file is behind',
        files: {
          Dockerfile: node('package*.json', '«npm install»'),
          'package.json': '{ "dependencies": { "@temporalio/worker": "^1.13.0" } }\n',
          'package-lock.json': '{ "packages": { "": { "dependencies": {} } } }\n',
        },
      },
      {
        name: 'so it is with that of bun',
        files: {
          Dockerfile: node('package.json bun.lock', '«bun install»'),
          'package.json': '{ "dependencies": { "dompurify": "^3.4.0" } }\n',
          'bun.lock': '{ "workspaces": { "": { "dependencies": { "next": "^15.5.0", }, }, }, "packages": {}, }\n',
        },
      },
      {
        name: 'that of bun is complete',
        files: {
          Dockerfile: node('package.json bun.lock', '«bun install»'),
          'package.json': '{ "dependencies": { "next": "^15.5.0" } }\n',
          'bun.lock': '{ "workspaces": { "": { "dependencies": { "next": "^15.5.0", }, }, }, "packages": {}, }\n',
        },
        fixed: {
          Dockerfile: node('package.json bun.lock', 'bun install --frozen-lockfile'),
        },
      },
      {
        name: 'no fix where an option is not known to the other command',
        files: { Dockerfile: node('package*.json', '«npm install --save-exact»'), ...npm },
      },
    ],
    good: [
      { files: { Dockerfile: node('package*.json', 'npm ci --omit=dev'), ...npm } },
      { name: 'there is no lock file', files: { Dockerfile: node('package.json', 'npm install'), 'package.json': '{}\n' } },
      {
        name: 'single packages',
        files: { Dockerfile: node('package*.json', 'npm ci && npm install -g pm2 && npm install sharp'), ...npm },
      },
      { name: 'yarn keeps to it', files: { Dockerfile: node('package.json yarn.lock', 'yarn install --frozen-lockfile'), ...yarn } },
      { name: 'nothing is installed', files: { Dockerfile: node('package.json yarn.lock', 'yarn --version && yarn build'), ...yarn } },
      {
        name: 'a newer yarn that is told so',
        files: { Dockerfile: node('package.json yarn.lock .yarnrc.yml', 'yarn install --immutable'), ...yarn, '.yarnrc.yml': '' },
      },
      {
        name: 'the build tells the tools that it is one',
        files: {
          Dockerfile: node('package.json pnpm-lock.yaml', 'CI=true pnpm install'),
          'package.json': '{}\n',
          'pnpm-lock.yaml': '',
        },
      },
      {
        name: 'a lock file whose package.json is not here',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package*.json ./\nCOPY gui/package*.json ./gui/\nRUN npm install\nCOPY . .\n',
          'package-lock.json': '{}\n',
          'gui/package.json': '{}\n',
          'gui/package-lock.json': '{}\n',
        },
      },
      {
        name: 'the lock file is left out of the context',
        files: { Dockerfile: node('package*.json', 'npm install'), ...npm, '.dockerignore': 'package-lock.json\n' },
      },
      {
        name: 'a package of the same workspace, which no registry has',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY apps/web/package*.json ./\nRUN npm install\nCMD ["node", "w.js"]\n',
          'package.json': '{"workspaces":["apps/*","packages/*"]}',
          'apps/web/package.json': '{"dependencies":{"@acme/types":"^1.0.0"}}',
          'apps/web/package-lock.json': '{"lockfileVersion":3,"packages":{"":{"dependencies":{}}}}',
        },
      },
      { name: 'for development', files: { 'Dockerfile.dev': node('package*.json', 'npm install'), ...npm } },
    ],
  },
  *check(stage, { project }) {
    if (stage.name !== undefined && isForDevelopment(stage.name)) return;
    const context = project.contextOf(stage.dockerfile).value;
    if (!context || context.ignore.isUnknown) return;
    let looked = 0;
    const inherited = stage.parent?.allInstructions ?? [];
    const hasCi = (one: Instruction) => one.assignments.some(({ name }) => name === 'CI' || /^npm_config_|^(YARN|PNPM)_/i.test(name));
    for (const [index, instruction] of stage.instructions.entries()) {
      const { script, keyword } = instruction;
      if (keyword !== 'RUN' || !script || script.damaged) continue;
      const before = [...inherited, ...stage.instructions.slice(0, index)];
      if (before.some(hasCi)) continue;
      for (const command of script.commands) {
        const install = installOf(command);
        if (!install || install.isElsewhere || install.isDoubtful || command.assignments.length > 0 || keepsToLock(install)) continue;
        if (install.options.some((option) => /^--no-(package-lock|lockfile|frozen-lockfile|immutable)$/.test(option))) continue;
        if (++looked > mostInstalls) return;
        const lock = lockOf(install, before, context, project);
        if (!lock) continue;
        const cure = strictForm(install, lock.folder, project);
        const missing = (install.manager === 'npm' || install.manager === 'bun') && lock.isCopied ? missingIn(lock, project) : undefined;
        const earlier = [...before, instruction].flatMap((one) => one.script?.commands ?? []);
        const removal = earlier.find((one) => one.name === 'rm' && one.args.some(({ literal }) => basename(literal ?? '') === lock.name));
        if (removal) {
          yield {
            at: command,
            message: `"${textOf(command)}" runs without ${lock.name}, which is removed before it, so each build may get other versions; keep the file, and use ${cure}`,
            // Whoever removes it has decided so.
            atMost: 'info' as const,
            related: [{ at: removal, message: 'it is removed here' }],
          };
          continue;
        }
        if (missing !== undefined) {
          // It may be a package of this repository, which no registry has.
          if (isInWorkspace(lock.folder, project)) continue;
          yield {
            at: command,
            message: `"${textOf(command)}" takes the newest "${missing}" at each build, since ${lock.name} does not list it; update that file, and use ${cure}`,
          };
          continue;
        }
        yield {
          at: command,
          message: lock.isCopied
            ? `"${textOf(command)}" may install other versions than ${lock.name} says where package.json does not agree with it; use ${cure}`
            : `"${textOf(command)}" runs before ${lock.name} is copied, so each build may get other versions; copy it together with package.json, and use ${cure}`,
          fix: lock.isCopied ? keepToLock(command, install, cure) : undefined,
          ...(lock.isCopied && { atMost: 'info' as const }),
        };
      }
    }
  },
});

/** Installations of a stage that are looked at: each looks at all instructions before it. */
const mostInstalls = 50;

interface Lock {
  readonly name: string;
  readonly folder: string;
  readonly isCopied: boolean;
}

/** The lock file beside the manifest that the installation finds, when there is no doubt. */
function lockOf(install: Install, before: readonly Instruction[], context: BuildContext, { files }: Project): Lock | undefined {
  const isThere = (path: string) => files.stat(joinPath(context.folder, path)) === 'file' && !context.ignore.value?.excludes(path);
  const copies = before.map(({ copy }) => copy);
  const [folder, ...others] = foldersWith('package.json', copies, isThere);
  if (folder === undefined || others.length > 0) return undefined;
  const name = lockFilesOf(install.manager).find((lock) => isThere(joinPath(folder, lock)));
  if (!name) return undefined;
  // A pattern or another stage may bring it as well.
  const mayBring = copies.some((copy) =>
    copy?.sources.some(({ kind, path, isPattern }) => kind === 'file' && (isPattern || path === undefined)),
  );
  const locks = foldersWith(name, copies, isThere);
  // Another lock file, whose manifest is not here, may be the one that counts.
  if (locks.some((other) => other !== folder)) return undefined;
  const isCopied = locks.length > 0;
  const isMounted = before.some(({ flags }) => flags.some((flag) => flag.value?.includes(name)));
  return isMounted || (!isCopied && mayBring) ? undefined : { name, folder: joinPath(context.folder, folder), isCopied };
}

/** A package that package.json asks for and the lock file does not list, so that keeping to it would fail. */
function missingIn({ name, folder }: Lock, project: Project): string | undefined {
  const manifest = project.files.text(joinPath(folder, 'package.json'), project).value;
  const lock = project.files.text(joinPath(folder, name), project).value;
  return manifest === undefined || lock === undefined ? undefined : notInLock(manifest, lock);
}

function isInWorkspace(folder: string, project: Project): boolean {
  const parts = folder.split('/').filter((part) => part !== '' && part !== '.');
  return parts.some((_, depth) => {
    const text = project.files.text(joinPath(parts.slice(0, depth).join('/'), 'package.json'), project).value;
    return text !== undefined && readPackageManifest(text)?.hasWorkspaces === true;
  });
}

/** How the same manager is told to keep to the lock file. */
function strictForm({ manager }: Install, folder: string, project: Project): string {
  if (manager === 'npm') return '"npm ci"';
  if (manager !== 'yarn') return `"${manager} install --frozen-lockfile"`;
  const text = project.files.text(joinPath(folder, 'package.json'), project).value;
  const version = /^yarn@(\d+)/.exec((text && readPackageManifest(text)?.packageManager) || '')?.[1];
  const isNew = version === undefined ? project.files.stat(joinPath(folder, '.yarnrc.yml')) === 'file' : Number(version) >= 2;
  return isNew ? '"yarn install --immutable"' : '"yarn install --frozen-lockfile"';
}

/** Options that `npm install` and `npm ci` share. */
const shared =
  /^(--(omit|include|only|loglevel|registry|cache)(=.*)?|--(production|prod|legacy-peer-deps|force|ignore-scripts|no-audit|no-fund|no-optional|prefer-offline|offline|silent|quiet|verbose|no-progress)|--(audit|fund|progress|production)=(true|false)|-[fqs]|-dd?)$/;

function keepToLock(command: ShellCommand, { manager, verb, options }: Install, cure: string): Fix | undefined {
  const title = `Use ${cure.replace(/"/g, '')}`;
  const word = command.args.find(({ literal }) => literal === verb);
  if (basename(command.name ?? '') !== manager) return undefined;
  if (manager === 'npm') {
    if (!word || !options.every((option) => shared.test(option))) return undefined;
    return { title, safety: 'unsafe', edits: [replace(word, 'ci')] };
  }
  const option = / (--[\w-]+)"$/.exec(cure)?.[1];
  const last = word ?? (command.args.length === 0 ? command.words.at(-1) : undefined);
  if (!option || !last) return undefined;
  return { title, safety: 'unsafe', edits: [insertAfter(last, word ? ` ${option}` : ` install ${option}`)] };
}
