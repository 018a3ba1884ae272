import { basename } from '../core/path.js';
import { behindLauncher } from './launchers.js';

type Words = readonly (string | undefined)[];

/** Whether an option stands among the words, also with a value: `--reload`, `--reload=true`. */
const has = (args: Words, ...options: readonly string[]) =>
  args.some((word) => word !== undefined && options.some((option) => word === option || word.startsWith(`${option}=`)));
const operands = (args: Words) => args.filter((word) => !word?.startsWith('-'));
const first = (args: Words) => operands(args)[0];

/** Programs that watch files and build on the fly, or say of themselves that they are not for production. */
const byProgram: Readonly<Record<string, (args: Words) => boolean>> = {
  nodemon: () => true,
  'ts-node-dev': () => true,
  tsnd: () => true,
  'webpack-dev-server': () => true,
  'start-storybook': () => true,
  tsx: (args) => args[0] === 'watch',
  node: (args) => has(args, '--watch'),
  bun: (args) => has(args, '--watch', '--hot'),
  deno: (args) => has(args, '--watch'),
  vite: (args) => [undefined, 'dev', 'serve', 'preview'].includes(first(args)) && !has(args, '--version', '--help'),
  next: (args) => first(args) === 'dev',
  nuxt: (args) => first(args) === 'dev',
  nuxi: (args) => first(args) === 'dev',
  astro: (args) => first(args) === 'dev',
  remix: (args) => first(args) === 'dev',
  gatsby: (args) => first(args) === 'develop',
  storybook: (args) => first(args) === 'dev',
  docusaurus: (args) => first(args) === 'start',
  ng: (args) => first(args) === 'serve',
  'react-scripts': (args) => first(args) === 'start',
  'vue-cli-service': (args) => first(args) === 'serve',
  webpack: (args) => first(args) === 'serve',
  nest: (args) => first(args) === 'start' && has(args, '--watch', '-w'),
  uvicorn: (args) => has(args, '--reload'),
  gunicorn: (args) => has(args, '--reload'),
  hypercorn: (args) => has(args, '--reload'),
  flask: (args) => operands(args).includes('run'),
  fastapi: (args) => first(args) === 'dev',
  'django-admin': (args) => first(args) === 'runserver',
  'manage.py': (args) => first(args) === 'runserver',
  python: (args) =>
    args.findIndex((word) => word !== undefined && basename(word) === 'manage.py') === args.indexOf('runserver') - 1 &&
    args.includes('runserver'),
  'http.server': () => true,
  rails: (args) =>
    /^(?:s|server)$/.test(first(args) ?? '') && (has(args, '--environment=development') || args[args.indexOf('-e') + 1] === 'development'),
  php: (args) => has(args, '-S') || (args[0] === 'artisan' && args[1] === 'serve'),
  artisan: (args) => args[0] === 'serve',
  symfony: (args) => /^(?:serve|server:start)$/.test(first(args) ?? ''),
  dotnet: (args) => args[0] === 'watch',
  hugo: (args) => /^(?:server|serve)$/.test(first(args) ?? ''),
  jekyll: (args) => /^(?:serve|server|s)$/.test(first(args) ?? ''),
  mkdocs: (args) => first(args) === 'serve',
};

/**
 * Whether a command is a server for developing. Of Flask: https://flask.palletsprojects.com/en/stable/server/, read 2026-11-26. That the documents of the
 * others say the same is common knowledge of that day, not read.
 */
export function isDevelopmentServer(words: Words): boolean {
  const [program, ...args] = behindLauncher(words);
  if (program === undefined) return false;
  const name = basename(program);
  const known = Object.hasOwn(byProgram, name) ? byProgram[name] : /^python[\d.]*$/.test(name) ? byProgram.python : undefined;
  return known?.(args) ?? false;
}

/** Those of the table that only count when they watch. */
const watchers: ReadonlySet<string> = new Set(
  'nodemon ts-node-dev tsnd tsx node bun deno nest uvicorn gunicorn hypercorn dotnet'.split(' '),
);
const pythonServers: ReadonlySet<string> = new Set(['flask', 'fastapi', 'django-admin', 'manage.py', 'http.server']);

/**
 * How a server for developing differs from one for production: it starts the program anew whenever a file changes, it is a framework's own and another
 * program is to serve its application, or it serves what could be built before.
 */
export function kindOfDevelopmentServer(words: Words): 'watcher' | 'python' | 'framework' | 'bundler' {
  const name = basename(behindLauncher(words)[0] ?? '');
  if (watchers.has(name)) return 'watcher';
  if (pythonServers.has(name) || /^python[\d.]*$/.test(name)) return 'python';
  return /^(?:php|artisan|symfony|rails)$/.test(name) ? 'framework' : 'bundler';
}

/** Whether the name of a package script says that it is for developing. */
export function isDevelopmentScript(name: string): boolean {
  return /^(?:dev|develop|watch|(?:start|serve|dev|run)[:-](?:dev|watch|local|hot))$/.test(name);
}
