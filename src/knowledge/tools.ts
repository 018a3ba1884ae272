import { basename } from '../core/path.js';

/** A command of the closed list of `BaseImage.tools`, and what brings it into an image. */
export interface Tool {
  /** Its key in `BaseImage.tools`. */
  readonly name: string;
  /** Words in an instruction that may bring it. */
  readonly mentions: RegExp;
}

/**
 * Programs that health checks call. That `ps`, `pgrep` and `pkill` are in procps on
 * Debian and in BusyBox on Alpine is what the tables of images rest on, too. The words only silence findings.
 */
const tools: readonly (Tool & { readonly programs: readonly string[] })[] = [
  { name: 'curl', programs: ['curl'], mentions: /curl/ },
  { name: 'wget', programs: ['wget'], mentions: /wget|busybox/ },
  { name: 'nc', programs: ['nc', 'netcat'], mentions: /\bnc\b|netcat|ncat|nmap|busybox/ },
  { name: 'pgrep', programs: ['pgrep', 'pkill', 'ps'], mentions: /procps|psmisc|pgrep|busybox/ },
  { name: 'bash', programs: ['bash'], mentions: /bash/ },
];

/** The tool behind a program's name. */
export function toolOf(program: string): Tool | undefined {
  return tools.find(({ programs }) => programs.includes(basename(program)));
}

/**
 * Packages that bring none of the tools above, with all that they depend on or recommend. Measured 2026-11-26 on Debian 12 with `apt-cache depends
 * --recurse`; build-essential, gettext and gnupg do bring some. Those of Alpine alone (libc6-compat, musl-dev, openjdk17 and its like, su-exec) are common knowledge.
 * Whatever is not in the list may bring anything.
 */
const harmless: ReadonlySet<string> = new Set(
  (
    'ca-certificates dumb-init ffmpeg g++ gcc git gosu jq less libc6-compat libffi-dev libgomp1 libpq-dev libpq5 libssl-dev libssl3 libxml2 ' +
    'libxslt1-dev locales make musl-dev netbase nginx openjdk8 openjdk8-jre openjdk11 openjdk11-jre openjdk17 openjdk17-jre openjdk21 openjdk21-jre openssl patch pkg-config postgresql-client su-exec tini tzdata unzip zlib1g zlib1g-dev'
  ).split(' '),
);

const installs: ReadonlyMap<string, RegExp> = new Map([
  ['apt-get', /^install$/],
  ['apt', /^install$/],
  ['apk', /^add$/],
]);

/** Commands that build or set up an application, and put no program of the system into the image. */
const others =
  /^(?:adduser|addgroup|awk|cat|cd|chmod|chown|corepack|cp|date|echo|exit|export|find|grep|groupadd|install|ln|ls|mkdir|mv|node|npm|npx|pip|pip3|pnpm|poetry|printf|python|python3|rm|sed|set|test|touch|true|uname|useradd|usermod|uv|yarn|\[)$/;

/** Whether a command of a build may put any program into the image. Undefined words are expansions. */
export function mayInstallAnything(name: string | undefined, args: readonly (string | undefined)[]): boolean {
  if (name === undefined) return true;
  const pattern = installs.get(name);
  if (!pattern) return !others.test(name);
  const [subcommand, ...operands] = args.filter((word) => !word?.startsWith('-'));
  if (subcommand === undefined) return true;
  if (!pattern.test(subcommand)) return /upgrade/.test(subcommand);
  return operands.some((word) => word === undefined || !harmless.has(word.replace(/[=~<>:].*$/, '')));
}
