import { basename } from '../core/path.js';

/**
 * Managers whose commands install what a project's manifest names. Their verbs and options are common knowledge of these tools, whose manuals are
 * https://docs.npmjs.com/cli/v11/commands/npm-ci, https://classic.yarnpkg.com/lang/en/docs/cli/install/, https://bun.com/docs/cli/install,
 * https://pip.pypa.io/en/stable/cli/pip_install/, https://python-poetry.org/docs/cli/, https://docs.astral.sh/uv/reference/cli/, https://go.dev/ref/mod,
 * https://bundler.io/man/bundle-install.1.html, https://getcomposer.org/doc/03-cli.md and
 * https://learn.microsoft.com/dotnet/core/tools/dotnet-restore; that of pnpm, https://pnpm.io/cli/install, was read 2026-11-26.
 */
type Manager =
  | 'npm'
  | 'yarn'
  | 'pnpm'
  | 'bun'
  | 'pip'
  | 'poetry'
  | 'uv'
  | 'go'
  | 'maven'
  | 'gradle'
  | 'bundler'
  | 'composer'
  | 'dotnet'
  | 'cargo';

/** A command as the rules see it: words that hold an expansion have no `literal`. */
interface CommandWords {
  readonly name: string | undefined;
  readonly args: readonly { readonly literal: string | undefined }[];
}

/** An installation of all that a manifest names, none of single packages. */
export interface Install {
  readonly manager: Manager;
  /** The word behind the manager's name: `ci`; empty for `yarn` alone. */
  readonly verb: string;
  readonly options: readonly string[];
  /** Requirement files of pip. */
  readonly files: readonly string[];
  /** An option makes it work in another folder. */
  readonly isElsewhere: boolean;
  /** A word of it is not known. */
  readonly isDoubtful: boolean;
}

interface Verbs {
  readonly manager: Manager;
  readonly verbs: readonly string[];
  /** Options with a value of their own word. */
  readonly values: readonly string[];
  /** Options that name another folder. */
  readonly elsewhere: readonly string[];
  /** Options by which it does something else. */
  readonly unless: readonly string[];
}

const none: readonly string[] = [];
const npm: Verbs = {
  manager: 'npm',
  verbs: ['ci', 'clean-install', 'install', 'i'],
  values: [
    '--omit',
    '--only',
    '--include',
    '--loglevel',
    '--registry',
    '--cache',
    '-w',
    '--workspace',
    '--userconfig',
    '--network-timeout',
  ],
  elsewhere: ['--prefix', '-C'],
  unless: ['-g', '--global', '--help', '--package-lock-only', '--dry-run', '--location=global'],
};
const plain = { values: none, elsewhere: none, unless: ['--help', '--version'] };
const managers: Readonly<Record<string, Verbs>> = {
  npm,
  yarn: {
    manager: 'yarn',
    verbs: ['', 'install'],
    values: ['--network-timeout', '--cache-folder', '--registry', '--network-concurrency', '--modules-folder', '--mutex'],
    elsewhere: ['--cwd'],
    unless: ['--help', '--version', '-v'],
  },
  pnpm: {
    manager: 'pnpm',
    verbs: ['install', 'i'],
    values: ['--filter', '-F', '--reporter', '--registry', '--store-dir'],
    elsewhere: ['-C', '--dir', '--prefix'],
    unless: ['-g', '--global', '--help', '--lockfile-only'],
  },
  bun: { manager: 'bun', verbs: ['install', 'i', 'ci'], values: none, elsewhere: ['--cwd'], unless: ['-g', '--global', '--help'] },
  poetry: {
    manager: 'poetry',
    verbs: ['install', 'sync'],
    values: ['--only', '--without', '--with', '-E', '--extras'],
    elsewhere: ['-C', '--directory', '-P', '--project'],
    unless: ['--help', '--dry-run'],
  },
  uv: {
    manager: 'uv',
    verbs: ['sync'],
    values: ['--group', '--no-group', '--only-group', '--extra', '--package', '--python', '-p', '--no-install-package'],
    elsewhere: ['--directory', '--project'],
    unless: ['--help', '--dry-run'],
  },
  bundle: { manager: 'bundler', verbs: ['', 'install'], ...plain, values: ['--without', '--jobs', '-j', '--retry', '--path', '--gemfile'] },
  bundler: {
    manager: 'bundler',
    verbs: ['', 'install'],
    ...plain,
    values: ['--without', '--jobs', '-j', '--retry', '--path', '--gemfile'],
  },
  composer: { manager: 'composer', verbs: ['install', 'i'], ...plain, elsewhere: ['-d', '--working-dir'] },
};

/** What a command installs by the manifest of the project; undefined when it does something else. */
export function installOf(command: CommandWords): Install | undefined {
  const words = command.args.map(({ literal }) => literal);
  const name = basename(command.name ?? '');
  if (/^pip[\d.]*$/.test(name)) return pipInstall(words);
  if (/^python[\d.]*$/.test(name) && words[0] === '-m' && words[1] === 'pip') return pipInstall(words.slice(2));
  if (name === 'uv' && words[0] === 'pip') return pipInstall(words.slice(1));
  const found = managers[name];
  return found ? readInstall(found, words) : goalInstall(name, words);
}

function readInstall(manager: Verbs, words: readonly (string | undefined)[]): Install | undefined {
  const options: string[] = [];
  const operands: string[] = [];
  let isElsewhere = false;
  let isDoubtful = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) isDoubtful = true;
    else if (!word.startsWith('-')) operands.push(word);
    else {
      const name = word.split('=')[0] ?? word;
      const takesNext = word === name && (manager.values.includes(name) || manager.elsewhere.includes(name));
      isElsewhere ||= manager.elsewhere.includes(name);
      if (manager.unless.includes(word)) return undefined;
      options.push(takesNext ? `${word}=${words[++i] ?? ''}` : word);
    }
  }
  const [verb = '', ...packages] = operands;
  if (!manager.verbs.includes(verb) || packages.length > 0 || (verb === '' && isDoubtful)) return undefined;
  return { manager: manager.manager, verb, options, files: [], isElsewhere, isDoubtful };
}

/** `pip install -r requirements.txt`; with packages or a folder beside the files it is something else. */
function pipInstall(words: readonly (string | undefined)[]): Install | undefined {
  const files: string[] = [];
  const options: string[] = [];
  let hasVerb = false;
  let isDoubtful = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) isDoubtful = true;
    else if (word === '-r' || word === '--requirement' || word === '-c' || word === '--constraint') {
      const file = words[++i];
      if (file === undefined || /[*?[]/.test(file)) isDoubtful = true;
      else files.push(file);
    } else if (word.startsWith('--requirement=')) files.push(word.slice('--requirement='.length));
    else if (/^-r./.test(word)) files.push(word.slice(2));
    else if (word.startsWith('-')) {
      if (
        /^(--target|-t|--prefix|--root|--index-url|-i|--extra-index-url|--find-links|-f|--trusted-host|--timeout|--retries|--cache-dir|--default-timeout|--upgrade-strategy|--progress-bar|--python|--src|--platform|--only-binary|--no-binary)$/.test(
          word,
        )
      )
        i++;
      options.push(word);
    } else if (word === 'install' && !hasVerb) hasVerb = true;
    else return undefined;
  }
  if (!hasVerb || files.length === 0) return undefined;
  return { manager: 'pip', verb: 'install', options, files, isElsewhere: false, isDoubtful };
}

const goals: readonly { readonly manager: Manager; readonly name: RegExp; readonly goal: RegExp }[] = [
  { manager: 'go', name: /^go$/, goal: /^mod download$/ },
  { manager: 'maven', name: /^(mvn|mvnw)$/, goal: /(^| )(dependency:(go-offline|resolve)|\S*dependency-plugin:\S*:go-offline)( |$)/ },
  { manager: 'gradle', name: /^(gradle|gradlew)$/, goal: /^dependencies$/ },
  { manager: 'dotnet', name: /^dotnet$/, goal: /^restore( \S+)?$/ },
  { manager: 'cargo', name: /^cargo$/, goal: /^fetch$/ },
];

function goalInstall(name: string, words: readonly (string | undefined)[]): Install | undefined {
  const options = words.flatMap((word) => (word?.startsWith('-') ? word : []));
  const goal = words.flatMap((word) => (word === undefined || word.startsWith('-') ? [] : word)).join(' ');
  const found = goals.find((one) => one.name.test(name) && one.goal.test(goal));
  if (!found) return undefined;
  return { manager: found.manager, verb: goal, options, files: [], isElsewhere: false, isDoubtful: words.includes(undefined) };
}

/** Files that say what is installed, the manifest first; then those that it installs from where they are there. */
export function manifestsOf({ manager, files }: Install): { readonly needed: readonly string[]; readonly optional: readonly string[] } {
  switch (manager) {
    case 'npm':
      return { needed: ['package.json'], optional: ['package-lock.json', 'npm-shrinkwrap.json', '.npmrc'] };
    case 'yarn':
      return { needed: ['package.json'], optional: ['yarn.lock', '.yarnrc', '.yarnrc.yml', '.npmrc'] };
    case 'pnpm':
      return { needed: ['package.json'], optional: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'] };
    case 'bun':
      return { needed: ['package.json'], optional: ['bun.lock', 'bun.lockb', '.npmrc'] };
    case 'pip':
      return { needed: files, optional: [] };
    case 'poetry':
      return { needed: ['pyproject.toml'], optional: ['poetry.lock'] };
    case 'uv':
      return { needed: ['pyproject.toml'], optional: ['uv.lock'] };
    case 'go':
      return { needed: ['go.mod'], optional: ['go.sum'] };
    case 'maven':
      return { needed: ['pom.xml'], optional: [] };
    case 'gradle':
      return { needed: ['build.gradle'], optional: ['settings.gradle', 'gradle.properties'] };
    case 'bundler':
      return { needed: ['Gemfile'], optional: ['Gemfile.lock'] };
    case 'composer':
      return { needed: ['composer.json'], optional: ['composer.lock'] };
    case 'dotnet':
      return { needed: ['the project files'], optional: [] };
    case 'cargo':
      return { needed: ['Cargo.toml'], optional: ['Cargo.lock'] };
  }
}

/** The lock files of managers that install something else than what these say unless they are told to keep to them. */
const lockFiles: Readonly<Partial<Record<Manager, readonly string[]>>> = {
  npm: ['package-lock.json', 'npm-shrinkwrap.json'],
  yarn: ['yarn.lock'],
  pnpm: ['pnpm-lock.yaml'],
  bun: ['bun.lock', 'bun.lockb'],
};

export function lockFilesOf(manager: Manager): readonly string[] {
  return lockFiles[manager] ?? [];
}

/** Whether it installs exactly what the lock file says, and stops where that is not possible. */
export function keepsToLock({ manager, verb, options }: Install): boolean {
  if (manager === 'npm') return verb === 'ci' || verb === 'clean-install';
  if (manager === 'bun' && verb === 'ci') return true;
  return options.some((option) => /^--(frozen-lockfile|immutable|pure-lockfile)(=true)?$/.test(option));
}

/** The managers of Node.js: they share package.json, and look at NODE_ENV. */
export function isNodeManager(manager: Manager): boolean {
  return manager === 'npm' || manager === 'yarn' || manager === 'pnpm' || manager === 'bun';
}

/**
 * Whether its options leave out what only development needs: undefined when none says so, so that other settings decide.
 * `true` and `false` are what an option says.
 */
export function leavesOutDevelopment({ manager, options }: Install): boolean | undefined {
  const has = (pattern: RegExp) => options.some((option) => pattern.test(option));
  switch (manager) {
    case 'npm':
      if (has(/^--(include=dev|production=false|only=dev(elopment)?|also=dev(elopment)?|dev)$/) || has(/^--no-production$/)) return false;
      return has(/^--(omit=dev|production(=true)?|only=prod(uction)?|prod)$/) || undefined;
    case 'yarn':
      if (has(/^--(production|prod)=false$/)) return false;
      return has(/^--(production|prod)(=true)?$/) || undefined;
    case 'pnpm':
      if (has(/^(-D|--dev|--(prod|production)=false)$/)) return false;
      return has(/^(-P|--prod|--production)$/) || undefined;
    case 'bun':
      return has(/^(-p|--production|--omit=dev)$/) || undefined;
    case 'composer':
      return has(/^--no-dev$/);
    case 'poetry':
      return has(/^--(no-dev|only(-root)?(=.*)?|without=.*\bdev\b.*)$/);
    case 'uv':
      return has(/^--(no-dev|no-default-groups|only-group=.*|no-group=dev)$/);
    default:
      return undefined;
  }
}

/** What rules ask of a package.json. */
export interface PackageManifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
  readonly hasWorkspaces: boolean;
  /** `yarn@4.1.0`. */
  readonly packageManager: string;
}

/** Reads a package.json; undefined when it is none. */
export function readPackageManifest(text: string): PackageManifest | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  if (!isRecord(data)) return undefined;
  const { scripts, packageManager } = data;
  const keys = (...names: readonly string[]) => new Set(names.flatMap((name) => (isRecord(data[name]) ? Object.keys(data[name]) : [])));
  const texts = Object.entries(isRecord(scripts) ? scripts : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    scripts: Object.fromEntries(texts),
    dependencies: keys('dependencies', 'optionalDependencies', 'peerDependencies'),
    devDependencies: keys('devDependencies'),
    hasWorkspaces: data.workspaces !== undefined,
    packageManager: typeof packageManager === 'string' ? packageManager : '',
  };
}

/**
 * The first package that a package.json asks for and its package-lock.json or bun.lock does not hold in any version, so that an installation that keeps
 * to the lock file fails. Undefined where there is none, or that cannot be told: lock files of npm before version 2 do not say what was asked for.
 */
export function notInLock(manifest: string, lock: string): string | undefined {
  const asked = readPackageManifest(manifest);
  const held = asked && readLock(lock);
  if (!held) return undefined;
  const known = readPackageManifest(JSON.stringify(held.root));
  return [...asked.dependencies, ...asked.devDependencies].find(
    (name) => !known?.dependencies.has(name) && !known?.devDependencies.has(name) && !Object.hasOwn(held.packages, `${held.prefix}${name}`),
  );
}

interface LockContent {
  /** What the package.json asked for when the file was written. */
  readonly root: Readonly<Record<string, unknown>>;
  readonly packages: Readonly<Record<string, unknown>>;
  /** What stands before the names in `packages`. */
  readonly prefix: string;
}

/** Bun writes JSON with commas behind the last members, and keeps what was asked for under `workspaces`: https://bun.com/docs/pm/lockfile. */
function readLock(text: string): LockContent | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, '').replace(/,(?=\s*[}\]])/g, ''));
  } catch {
    return undefined;
  }
  if (!isRecord(data) || !isRecord(data.packages)) return undefined;
  const { packages, workspaces } = data;
  const root = isRecord(workspaces) ? workspaces[''] : packages[''];
  return isRecord(root) ? { root, packages, prefix: isRecord(workspaces) ? '' : 'node_modules/' } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Commands whose package has another name. Source: the `bin` field of these packages, https://registry.npmjs.org, read 2026-11-26. */
const packagesOfCommands: Readonly<Record<string, readonly string[]>> = {
  tsc: ['typescript'],
  nest: ['@nestjs/cli'],
  ng: ['@angular/cli'],
  'vue-cli-service': ['@vue/cli-service'],
  babel: ['@babel/cli', 'babel-cli'],
  swc: ['@swc/cli'],
  remix: ['@remix-run/dev'],
  'react-router': ['@react-router/dev'],
  biome: ['@biomejs/biome'],
  tsnd: ['ts-node-dev'],
};

/** The packages of which one brings a command. */
export function packagesOfCommand(command: string): readonly string[] {
  return packagesOfCommands[command] ?? [command];
}

/**
 * The programs that a script of package.json starts, in order, as far as plain words tell: `tsc -p . && node build.js`.
 * Undefined where it holds what a plain reading gets wrong.
 */
export function programsOfScript(script: string): readonly string[] | undefined {
  if (script.length > 1000 || /[`$(){}|<>\\\n]/.test(script)) return undefined;
  return script.split(/&&|;/).flatMap((part) => {
    const words = part.trim().split(/\s+/);
    const first = words.findIndex((word) => !/^(cross-env|dotenv|time|\w+=\S*)$/.test(word));
    return first >= 0 && words[first] ? [words[first]] : [];
  });
}

/** Whether the text of a manifest says that an installation needs more of the project than the manifest: scripts of its own, parts that lie in the source. */
export function needsSource(manager: Manager, text: string): boolean {
  if (manager === 'pip')
    return /^\ufeff?[ \t]*(-e|--editable|-r|-c|--requirement|--constraint|\.{1,2}\/|\.($|\[)|file:)|@[ \t]{0,8}file:/m.test(text);
  if (manager === 'go') return /=>\s*\.{1,2}\//.test(text);
  if (manager === 'composer') return /"(path|scripts|autoload)"\s?:/.test(text);
  if (manager === 'bundler') return /\bpath:|:path[ \t]{0,8}=>|^[ \t]*gemspec\b/m.test(text);
  if (!isNodeManager(manager)) return false;
  // The program itself, or what it is extended by, may lie in the source.
  if (manager === 'yarn' && /\.yarn\/(?:plugins|releases)\//.test(text)) return true;
  const manifest = readPackageManifest(text);
  if (!manifest) return false;
  const { scripts, hasWorkspaces } = manifest;
  return (
    hasWorkspaces ||
    ['preinstall', 'install', 'postinstall', 'prepare'].some((name) => name in scripts) ||
    /"(file|link|portal|workspace):/.test(text)
  );
}
