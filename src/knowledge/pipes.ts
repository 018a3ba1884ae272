import { basename } from '../core/path.js';

/** A command as the functions here need it. */
interface Command {
  readonly name: string | undefined;
  readonly args: readonly { readonly literal: string | undefined; readonly text: string }[];
}

/** Programs whose failure matters: they fetch, unpack, build, or ask a server. Filters and file tools are left out: they fail when nothing was there. */
const mayFail: ReadonlySet<string> = new Set(
  ['curl', 'wget', 'fetch', 'aria2c', 'git', 'svn', 'rsync', 'scp', 'tar', 'unzip', 'gunzip', 'zcat', 'xzcat', 'bzcat', 'openssl', 'gpg']
    .concat([
      'psql',
      'pg_dump',
      'mysql',
      'mysqldump',
      'mongodump',
      'redis-cli',
      'aws',
      'gcloud',
      'gsutil',
      'az',
      'kubectl',
      'helm',
      'docker',
    ])
    .concat([
      'npm',
      'npx',
      'yarn',
      'pnpm',
      'bun',
      'node',
      'pip',
      'pip3',
      'uv',
      'poetry',
      'python',
      'python3',
      'ruby',
      'bundle',
      'gem',
      'perl',
      'php',
    ])
    .concat([
      'composer',
      'java',
      'mvn',
      './mvnw',
      'gradle',
      './gradlew',
      'go',
      'cargo',
      'rustup',
      'dotnet',
      'make',
      'cmake',
      'ninja',
      'meson',
    ])
    .concat(['apt-get', 'apt', 'apk', 'yum', 'dnf', 'microdnf', 'rpm', 'dpkg']),
);

/** Shells and interpreters that run what they are given, and succeed when that is nothing. */
const interpreters: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  'dash',
  'ash',
  'zsh',
  'ksh',
  'python',
  'python3',
  'node',
  'perl',
  'ruby',
  'php',
]);

/**
 * Programs that say no themselves when their input is empty or cut off. Measured 2026-11-26 with empty input: GNU tar 1.34, gzip 1.12, xz 5.4.1,
 * bzip2 1.0.8, coreutils 9.1 (sha256sum -c), GnuPG 2.2.40, grep 3.8; BusyBox 1.35.0 agrees
 * but for xz, which accepts it there. Of the rest it is taken for granted, which only silences findings.
 */
const checksInput: ReadonlySet<string> = new Set(
  [
    'tar',
    'bsdtar',
    'gunzip',
    'zcat',
    'unxz',
    'xzcat',
    'bunzip2',
    'bzcat',
    'unzstd',
    'zstd',
    'gzip',
    'xz',
    'bzip2',
    'unzip',
    'gpg',
    'gpg2',
  ].concat(['apt-key', 'grep', 'egrep', 'fgrep', 'sha1sum', 'sha256sum', 'sha512sum', 'md5sum', 'shasum', 'rpm2cpio', 'docker', 'kubectl']),
);

/** Whether the failure of a command at the left of a pipe would matter. */
export function failsMeaningfully({ name, args }: Command): boolean {
  // Asking for a version fails only where the program is missing.
  return (
    name !== undefined &&
    mayFail.has(name.startsWith('./') ? name : basename(name)) &&
    !args.some(({ literal }) => /^(?:--?version|-V)$/.test(literal ?? ''))
  );
}

/** Whether a command runs what comes in as a script: `sh`, `bash -s -- --yes`, `python3 -`; not `sh install.sh`, `python3 -c …`. */
export function runsInput({ name, args }: Command): boolean {
  const program = basename(name ?? '');
  if (!interpreters.has(program)) return false;
  const isShell = program.endsWith('sh');
  for (const { literal } of args) {
    if (literal === undefined) return false;
    if (literal === '-' || literal === '--' || literal === '/dev/stdin') return true;
    if (!literal.startsWith('-')) return false;
    if (isShell && /^-\w*s/.test(literal)) return true;
    if (isShell ? /^-\w*c/.test(literal) : /^-[a-z]*[cemnprE]/.test(literal)) return false;
  }
  return true;
}

/** Filters that change nothing but what goes through them. */
const filters: ReadonlySet<string> = new Set(['sort', 'uniq', 'head', 'tail', 'wc', 'cut', 'column', 'nl', 'cat', 'tr', 'less', 'more']);

/** Whether what comes out at the end of a pipe is only printed, so that nothing later can miss it. */
export function isForTheLog({ name, redirects }: Command & { readonly redirects: readonly unknown[] }): boolean {
  return filters.has(basename(name ?? '')) && redirects.length === 0;
}

/** Whether a command fails when its input is empty, so that a failure before it does not go unnoticed. */
export function failsOnEmptyInput({ name, args }: Command): boolean {
  const program = basename(name ?? '');
  return checksInput.has(program === 'busybox' ? (args[0]?.literal ?? '') : program);
}

/** Commands that succeed, or get the thing from elsewhere, whether or not something of that name was downloaded before. */
const doesWithout: ReadonlySet<string> = new Set(
  [
    'echo',
    'printf',
    'mkdir',
    'rm',
    'ln',
    'touch',
    'tee',
    'export',
    'set',
    'true',
    ':',
    'chown',
    'useradd',
    'adduser',
    'groupadd',
    'usermod',
  ].concat([
    'apt-get',
    'apt',
    'apk',
    'yum',
    'dnf',
    'microdnf',
    'zypper',
    'pip',
    'pip3',
    'npm',
    'yarn',
    'pnpm',
    'gem',
    'git',
    'curl',
    'wget',
  ]),
);

/** Parts of addresses that do not name what is downloaded. */
const commonParts: ReadonlySet<string> = new Set(
  (
    'http https www com org net dev example install installer installers installation setup get raw githubusercontent github gitlab gist ' +
    'download downloads latest main master stable release releases script scripts bash python python3 node usr bin lib opt linux amd64 x86 ' +
    'package packages repo repos repository key gpg home root user local tmp src app deb rpm tar json txt head refs'
  ).split(' '),
);

/** Whether a command names what another one downloads, as its address tells, and so fails where it is missing. */
export function missesDownload({ name }: Command, text: string, { args }: Command): boolean {
  if (name === undefined) return false;
  // Where pip is fetched by its own script, the distribution brings none.
  if (/^pip[\d.]*$/.test(basename(name)) && args.some((arg) => /\/get-pip\.py["']?$/.test(arg.text))) return true;
  if (doesWithout.has(basename(name))) return false;
  const named = new Set(args.flatMap((arg) => (/^["']?https?:\/\//i.test(arg.text) ? partsOf(arg.text) : [])));
  return named.size > 0 && partsOf(text).some((part) => named.has(part));
}

function partsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z][a-z\d]{2,}/g) ?? []).filter((part) => !commonParts.has(part));
}
