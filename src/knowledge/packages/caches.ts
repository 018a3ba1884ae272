import { hasOption } from './read.js';
import type { PackageCall } from './types.js';

/** Where a package manager keeps what it fetched, and how a RUN avoids or removes that. */
export interface PackageCache {
  /** What stays, as a noun. */
  readonly what: string;
  /** An option behind the subcommand that keeps nothing. */
  readonly option?: string;
  /** A command that removes it. */
  readonly cleanUp: string;
  /** The command is one of the package manager, which is itself a package that may be removed again. */
  readonly isOwn?: boolean;
  /** Path of the cache or of a folder above it, as `rm` removes it or a mount covers it. */
  readonly path: RegExp;
  /** Settings anywhere in the stage that move or switch off the cache. */
  readonly settings?: RegExp;
  /** Names of base images that switch it off. */
  readonly offIn?: ReadonlySet<string>;
  /** Whether a call leaves something. */
  fills(call: PackageCall): boolean;
}

const changing = new Set(['install', 'install-listed', 'update', 'upgrade', 'dist-upgrade']);

const yumPath = /^\/var\/cache(?:\/?$|\/(?:yum|t?dnf|libdnf5|[*{]))/;

/**
 * The caches, by package manager. Not listed: apt, whose official images remove packages after each call; uv and pnpm, which link the files
 * of an environment to those of the cache, so that these take no room of their own.
 */
const caches: Readonly<Record<string, PackageCache>> = {
  apk: {
    what: 'its package index',
    option: '--no-cache',
    cleanUp: 'rm -rf /var/cache/apk/*',
    path: /^\/(?:var\/cache(?:\/?$|\/(?:apk|[*{]))|etc\/apk\/cache)/,
    fills: (call) =>
      changing.has(call.action) &&
      !hasOption(call, '--no-cache', '--cache-dir', '--root', '-p') &&
      !(call.operands.length > 0 && call.operands.every(({ text }) => /\.apk["']?$/.test(text))),
  },
  pip: {
    what: 'what it downloaded and built',
    option: '--no-cache-dir',
    cleanUp: 'pip cache purge',
    isOwn: true,
    path: /(?:^|\/)\.cache(?:\/?$|\/(?:pip|\*))|pip.?cache|^\/root\/?$/i,
    settings: /\bPIP_(?:NO_)?CACHE_DIR\b|\bXDG_CACHE_HOME\b|\bpip\.conf\b|\bpip3? config\b/,
    // It has PIP_NO_CACHE_DIR=off, which the pip of its time took for a yes.
    offIn: new Set(['sentry']),
    fills: (call) => call.verbName === 'install' && !hasOption(call, '--no-cache-dir', '--cache-dir', '--dry-run', '--no-index', '--help'),
  },
  npm: {
    what: 'what it downloaded',
    cleanUp: 'npm cache clean --force',
    isOwn: true,
    path: /(?:^|\/)\.npm(?:\/|$)|npm.?cache|^\/root\/?$/i,
    settings: /\bnpm_config_cache\b|\bnpm (?:config )?set cache\b/i,
    fills: (call) =>
      (call.action === 'install' || call.action === 'install-listed') &&
      !hasOption(call, '--cache', '--dry-run', '--package-lock-only', '--help'),
  },
  yarn: {
    what: 'what it downloaded',
    cleanUp: 'yarn cache clean',
    isOwn: true,
    path: /yarn|(?:^|\/)\.cache\/?\*?$/i,
    // From its second release on yarn keeps the packages in the project, and runs them from there.
    settings: /\bYARN_CACHE_FOLDER\b|\.yarn\b|\.yarnrc\.yml|\bcorepack\b|--immutable|\bberry\b|yarn set version/,
    fills: (call) =>
      (call.action === 'install' || call.action === 'install-listed') && !hasOption(call, '--cache-folder', '--help', '--version', '-v'),
  },
  yum: { what: 'its lists and packages', cleanUp: 'yum clean all', path: yumPath, fills: fillsYum },
  dnf: { what: 'its lists and packages', cleanUp: 'dnf clean all', path: yumPath, fills: fillsYum },
  dnf5: { what: 'its lists and packages', cleanUp: 'dnf5 clean all', path: yumPath, fills: fillsYum },
  microdnf: { what: 'its lists', cleanUp: 'microdnf clean all', path: yumPath, fills: fillsYum },
  tdnf: { what: 'its lists and packages', cleanUp: 'tdnf clean all', path: yumPath, fills: fillsYum },
  zypper: {
    what: 'its lists and packages',
    cleanUp: 'zypper clean --all',
    path: /^\/var\/cache(?:\/?$|\/(?:zypp|[*{]))/,
    fills: (call) => changing.has(call.action) && !hasOption(call, '--cache-dir', '-C', '--dry-run', '-D'),
  },
};

function fillsYum(call: PackageCall): boolean {
  return changing.has(call.action) && !hasOption(call, '--installroot', '--downloaddir', '--destdir', '--cacheonly', '-C');
}

/** The cache of a package manager; undefined when it keeps none that is worth a word. */
export function cacheOf(manager: string): PackageCache | undefined {
  return Object.hasOwn(caches, manager) ? caches[manager] : undefined;
}
