import { basename } from '../core/path.js';

/** A command as the functions here need it. */
interface Command {
  readonly name: string | undefined;
  readonly args: readonly { readonly literal: string | undefined; readonly text: string }[];
}

/** Programs that compare what came with a sum or a signature. */
const sums: ReadonlySet<string> = new Set([
  'sha1sum',
  'sha224sum',
  'sha256sum',
  'sha384sum',
  'sha512sum',
  'b2sum',
  'md5sum',
  'shasum',
  'sha256',
  'sha512',
  'rhash',
]);
const verifiers: ReadonlySet<string> = new Set([
  'cosign',
  'minisign',
  'signify',
  'slsa-verifier',
  'gpgv',
  'rekor-cli',
  'notation',
  'sops',
  'jarsigner',
]);

/** Whether a command checks a download: `sha256sum -c`, `gpg --verify`, `cosign verify-blob`; a sum that is only printed may be compared by hand. */
export function verifies({ name, args }: Command): boolean {
  const program = basename(name ?? '');
  if (sums.has(program) || verifiers.has(program)) return true;
  if (program === 'gpg' || program === 'gpg2') return args.some(({ literal }) => literal === '--verify' || literal === '--decrypt');
  if (program === 'rpm' || program === 'rpmkeys')
    return args.some(({ literal }) => literal === '-K' || literal === '--checksig' || literal === '--import');
  return program === 'openssl' && /^(?:dgst|cms|smime|md5|sha\d+)$/.test(args[0]?.literal ?? '');
}

/** The address that a curl, wget or aria2c fetches, as written, and where to; undefined for other commands and addresses without a scheme. */
export function downloadOf({ name, args }: Command): { readonly url: string; readonly file: string | undefined } | undefined {
  const program = basename(name ?? '');
  if (program !== 'curl' && program !== 'wget' && program !== 'aria2c') return undefined;
  const plain = args.map(({ text }) => text.replace(/^["']|["']$/g, ''));
  const url = plain.find((text) => /^(?:https?|ftp):\/\//i.test(text));
  if (url === undefined) return undefined;
  // `wget /tmp/a.deb https://...` misses its -O: it takes the path for an address, fails, and leaves the file elsewhere.
  if (
    program === 'wget' &&
    plain.some((text, index) => text.startsWith('/') && !/^-/.test((plain[index - 1] ?? '').replace(bareOption, '')))
  )
    return undefined;
  return { url, file: outputOf(program, plain) ?? (isToOutput(program, plain) ? undefined : lastPart(url)) };
}

/** Options of wget that take no value. */
const bareOption = /^(?:--no-[a-z-]+|--quiet|--continue|-q|-nv|-c|-N)$/;

/** The file behind `-o`, `-O`, `-fsSLo`, `--output=`. */
function outputOf(program: string, args: readonly string[]): string | undefined {
  const letter = program === 'wget' ? 'O' : 'o';
  for (const [index, word] of args.entries()) {
    const long = /^--(?:output|output-document|out)(?:=(.*))?$/.exec(word);
    if (long) return fileOf(long[1] ?? args[index + 1]);
    if (/^-[A-Za-z]+$/.test(word) && word.endsWith(letter)) return fileOf(args[index + 1]);
    if (program === 'wget' && /^-q?O./.test(word)) return fileOf(word.slice(word.indexOf('O') + 1));
  }
  return undefined;
}

function fileOf(text: string | undefined): string | undefined {
  return text === '-' || text === '/dev/stdout' || text === '/dev/null' ? undefined : text;
}

function isToOutput(program: string, args: readonly string[]): boolean {
  if (program === 'wget') return args.some((word) => /^-[A-Za-z]*O-?$/.test(word));
  return program === 'curl' && !args.some((word) => /^-[A-Za-z]*O/.test(word) || word.startsWith('--remote-name'));
}

function lastPart(url: string): string | undefined {
  return basename(url.replace(/[?#].*$/, '')) || undefined;
}

/** Programs that unpack or install what they are given, so that it runs sooner or later. */
const unpackers: ReadonlySet<string> = new Set(
  [
    'tar',
    'bsdtar',
    'unzip',
    'gunzip',
    'unxz',
    'bunzip2',
    'gzip',
    '7z',
    'dpkg',
    'rpm',
    'apt',
    'apt-get',
    'yum',
    'dnf',
    'java',
    'python',
    'python3',
    'node',
    'php',
    'perl',
  ].concat(['sh', 'bash', 'ash', 'dash', 'ruby', 'installer', 'pip', 'pip3', 'zstd', 'cpio', 'install', 'jar']),
);

/** Names, without folders, of the files that a command unpacks, installs, starts or makes executable. Other words of it are there, too. */
export function filesPutToUse({ name, args }: Command): readonly string[] {
  const program = basename(name ?? '');
  const words = args.map(({ text }) => basename(text.replace(/^["']|["']$/g, '')));
  if (program === 'chmod') return args.some(({ literal }) => /x|[1357]/.test(literal ?? '')) ? words.slice(1) : [];
  return unpackers.has(program) ? words : [program];
}

/** Programs that unpack or run what comes in through a pipe. */
export function takesInput({ name }: Pick<Command, 'name'>): boolean {
  return unpackers.has(basename(name ?? ''));
}

/** Addresses on the machine itself, and those that a build replaces by its own. */
export function isLocal(url: string): boolean {
  return /^\w+:\/\/(?:localhost|127\.|\[::1\]|host\.docker\.internal)/i.test(url);
}
