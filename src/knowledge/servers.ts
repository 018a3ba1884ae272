import { basename } from '../core/path.js';
import { behindLauncher } from './launchers.js';

/** Programs that run until they are told to stop, whatever their arguments. Common knowledge of 2026-11-26, not read from a source. */
const servers =
  /^(?:apache2|apache2-foreground|caddy|daphne|envoy|granian|gunicorn|haproxy|httpd|httpd-foreground|hypercorn|mongod|mysqld|nginx|php-fpm[\d.]*|postgres|puma|redis-server|sidekiq|unicorn|uvicorn|uwsgi|waitress-serve)$/;
/** Interpreters that run a program, and the arguments with which they do something else. */
const interpreters = /^(?:bun|deno|dotnet|java|node|python[\d.]*|ruby|ts-node|tsx)$/;
/** Modules of Python that end, or only wrap another program. */
const modules = /^(?:http|json|pip|pytest|unittest|venv|ensurepip|compileall|py_compile|zipfile|timeit)(?:\.|$)/;
/** Words of programs that do their work once and end. */
const once =
  /migrat|seed|init|setup|creat|load|import|collectstatic|check|wait|generate|bootstrap|compile|build|install|config|render|download|test|version|help|clean|upgrade|prisma|alembic|^-[ce]$|^--eval$|^-$/i;

/**
 * Whether a command runs until it is told to stop: a server, or a program behind an interpreter that is not named for a task that ends. Undefined words are
 * expansions.
 */
export function runsUntilStopped(words: readonly (string | undefined)[]): boolean {
  const [program, ...args] = behindLauncher(words);
  if (program === undefined) return false;
  const name = basename(program);
  // A module is a program of the application, or one of those below.
  const isModule = /^python[\d.]*$/.test(basename(words[0] ?? '')) && words.includes('-m') && /^[\w.]+$/.test(program);
  if (servers.test(name)) return !args.some((word) => /^(?:-t|-v|--?version|--help|--check-config)$/.test(word ?? ''));
  if (name === 'celery') return args.some((word) => word === 'worker' || word === 'beat');
  if (/^(?:flask|fastapi|rails|next|nuxt|streamlit)$/.test(name)) return args.some((word) => /^(?:run|server|s|start)$/.test(word ?? ''));
  if (/^(?:npm|yarn|pnpm)$/.test(name)) return args.at(-1) === 'start' || args[1] === 'start';
  if (isModule) return ![program, ...args].some((word) => word === undefined || once.test(word) || modules.test(word));
  if (!interpreters.test(name) || args.length === 0) return false;
  return !args.some((word) => word === undefined || once.test(word));
}

/**
 * Whether a command starts a server, puts it into the background by itself, and returns. The manual pages of the programs say so: `service` and the
 * scripts of init.d start daemons, cron detaches without `-f` (cronie: `-n`), sshd without `-D`. Common knowledge of 2026-11-26, not read again.
 */
export function daemonizes(words: readonly (string | undefined)[]): boolean {
  const [program, ...args] = words;
  if (program === undefined) return false;
  const has = (...options: readonly string[]) => args.some((word) => word !== undefined && options.includes(word));
  if (/^\/etc\/(?:rc\.d\/)?init\.d\/\w/.test(program)) return has('start', 'restart');
  switch (basename(program)) {
    case 'service':
      return args[1] === 'start' || args[1] === 'restart';
    case 'php-fpm':
    case 'gunicorn':
      return has('-D', '--daemonize', '--daemon');
    case 'redis-server':
      return args[args.indexOf('--daemonize') + 1] === 'yes';
    case 'apachectl':
    case 'apache2ctl':
      return has('start') && !has('FOREGROUND', '-DFOREGROUND');
    case 'cron':
      return !has('-f', '-n', '-h');
    case 'crond':
      return !args.some((word) => /^-[a-z]*[fndhx]/.test(word ?? ''));
    case 'sshd':
      return !args.some((word) => word === undefined || /^-[a-zA-Z]*[DdtTiV]/.test(word));
    case 'mongod':
      return has('--fork');
    case 'celery':
      return has('multi') && has('start');
    default:
      return false;
  }
}
