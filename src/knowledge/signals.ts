import { basename } from '../core/path.js';
import type { BaseImage } from './images/types.js';
import { runsOf } from './packages/runs.js';

/**
 * Programs that start another one as a child and may not pass SIGTERM on to it.
 * Source: https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#cmd, copy of 2026-08-19. It says so of npm. That the other runners
 * may do the same is inferred from their starting a child as well, so messages say "may".
 */
const packageRunners: ReadonlySet<string> = new Set(['npm', 'npx', 'yarn', 'yarnpkg', 'pnpm', 'pnpx', 'bunx', 'corepack']);

/**
 * Whether npm, where its child is the program itself, passes SIGTERM on in most of its releases, so that little is lost. Measured 2026-11-26 with
 * npm 11.19.1: it signals its child, which is the script's shell where this shell stays (dash), and the program where it does not (BusyBox, bash).
 * Some releases do not: https://github.com/npm/cli/issues/6547 (9.6.7 and later), https://github.com/npm/run-script/pull/188 (undone), read 2026-11-26.
 */
export function mostlySignalsChild(words: readonly string[], image: Pick<BaseImage, 'name' | 'distribution'> | undefined): boolean {
  return /^np[mx]$/.test(basename(words[0] ?? '')) && execsLastCommand('sh', image);
}

/** Whether the program is started by a package runner: `npm start`. */
export function runsPackageScript(words: readonly string[]): boolean {
  return packageRunners.has(basename(words[0] ?? ''));
}

/** POSIX-like shells, whose `-c` takes a script; other words for a shell (pwsh, cmd, fish) mean another language. */
export const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh']);

/**
 * Init programs that pass a signal on to the whole process group, so that a runner in between does no harm.
 * `tini` does so with `-g` only. Sources: the README of https://github.com/Yelp/dumb-init and of https://github.com/krallin/tini, read 2026-11-23.
 */
export function signalsWholeGroup(words: readonly string[]): boolean {
  const program = basename(words[0] ?? '');
  if (program === 'dumb-init') {
    const rest = words.slice(1);
    const operand = rest.findIndex((word, index) => !word.startsWith('-') && !/^(?:-r|--rewrite)$/.test(rest[index - 1] ?? ''));
    return !rest.slice(0, operand < 0 ? undefined : operand).some((word) => word === '--single-child' || /^-[a-z]*c/.test(word));
  }
  return (
    /^tini(-static)?$/.test(program) &&
    words.slice(1, words.includes('--') ? words.indexOf('--') : 3).some((word) => /^-[a-z]*g/.test(word))
  );
}

/** The words behind an init program and its options; all words when there is none. */
export function behindInit(words: readonly string[]): readonly string[] {
  if (!/^(tini|tini-static|dumb-init|catatonit)$/.test(basename(words[0] ?? ''))) return words;
  const rest = words.slice(1);
  const dashes = rest.indexOf('--');
  if (dashes >= 0) return rest.slice(dashes + 1);
  const first = rest.findIndex((word) => !word.startsWith('-'));
  return first < 0 ? [] : rest.slice(first);
}

/**
 * Whether a shell puts the last command of a `-c` script in its own place, so that this command becomes PID 1. Measured 2026-11-23 with `ps`:
 * bash 5.2.15 and ash of BusyBox 1.35.0 do so for the last command of the main line, dash 0.5.12 never does. That `sh` is ash on Alpine and in
 * the image busybox, and bash on Red Hat and Amazon, is common knowledge, not measured; it only silences findings.
 */
export function execsLastCommand(shell: string, image: Pick<BaseImage, 'name' | 'distribution'> | undefined): boolean {
  if (shell === 'bash' || shell === 'ash') return true;
  return shell === 'sh' && (image?.name === 'busybox' || ['alpine', 'rhel', 'amazon'].includes(image?.distribution ?? ''));
}

/**
 * The image whose `sh` runs the commands of a stage, as far as it is known. Where the base image is not known, `apk` tells of Alpine, unless another
 * manager of system packages is called as well, so that the build asks which one is there.
 */
export function shellImage(stage: {
  readonly baseImage: BaseImage | undefined;
  readonly allInstructions: Parameters<typeof runsOf>[0];
}): Pick<BaseImage, 'name' | 'distribution'> | undefined {
  if (stage.baseImage) return stage.baseImage;
  const names = new Set(runsOf(stage.allInstructions).flatMap(({ commands }) => commands.map(({ name }) => name)));
  const isAlpine = names.has('apk') && !['apt', 'apt-get', 'dnf', 'microdnf', 'yum'].some((name) => names.has(name));
  return isAlpine ? { name: '', distribution: 'alpine' } : undefined;
}

/** Commands that end at once, or only keep a container open: nothing is lost when they are killed. */
const idle: ReadonlySet<string> = new Set(
  ['cat', 'chmod', 'chown', 'cp', 'date', 'echo', 'env', 'false', 'install', 'ln', 'ls', 'mkdir', 'mv', 'printenv', 'printf', 'pwd'].concat(
    ['rm', 'rsync', 'sleep', 'tail', 'tee', 'test', 'touch', 'true'],
  ),
);

/** Whether a command has nothing to finish when it is told to stop: file tools, `tail -f /dev/null`, a shell for somebody to type in. */
export function hasNothingToFinish(name: string, args: number): boolean {
  return idle.has(basename(name)) || (args === 0 && shells.has(basename(name)));
}

/** Signals of Linux by name without SIG, as Docker takes them. Source: https://github.com/moby/sys/blob/main/signal/signal_linux.go, copy of 2026-08-21. */
const signalNumbers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{
      HUP: 1,
      INT: 2,
      QUIT: 3,
      ILL: 4,
      TRAP: 5,
      ABRT: 6,
      IOT: 6,
      BUS: 7,
      FPE: 8,
      KILL: 9,
      USR1: 10,
      SEGV: 11,
      USR2: 12,
      PIPE: 13,
      ALRM: 14,
    },
    ...{
      TERM: 15,
      STKFLT: 16,
      CHLD: 17,
      CLD: 17,
      CONT: 18,
      STOP: 19,
      TSTP: 20,
      TTIN: 21,
      TTOU: 22,
      URG: 23,
      XCPU: 24,
      XFSZ: 25,
      VTALRM: 26,
    },
    ...{ PROF: 27, WINCH: 28, IO: 29, POLL: 29, PWR: 30, SYS: 31, RTMIN: 34, RTMAX: 64 },
  }),
);

/** The number of a signal as STOPSIGNAL takes it: by name, with or without SIG, in any case, or by number. Undefined when there is none of that name. */
export function signalNumber(text: string): number | undefined {
  if (/^[+-]?\d+$/.test(text)) {
    const number = Number(text);
    return number > 0 && number <= 64 ? number : undefined;
  }
  const name = text.toUpperCase().replace(/^SIG/, '');
  const offset = /^RTM(IN\+|AX-)(\d{1,2})$/.exec(name);
  if (!offset) return signalNumbers.get(name);
  const distance = Number(offset[2]);
  if (offset[1] === 'IN+') return distance >= 1 && distance <= 15 ? 34 + distance : undefined;
  return distance >= 1 && distance <= 14 ? 64 - distance : undefined;
}

/** Signals that no process can catch: SIGKILL and SIGSTOP of signal(7). */
export function cannotBeCaught(signal: number): boolean {
  return signal === 9 || signal === 19;
}

/**
 * What a signal does to a run-time that is not told to stop by it, as a clause; undefined where it stops, or where that is not known. Node.js reserves
 * SIGUSR1 for its debugger: https://nodejs.org/api/process.html#signal-events, read 2026-11-26. That the JVM prints its threads for SIGQUIT, and which
 * signals are ignored by default, is common knowledge, not read.
 */
export function doesNotStop(program: string, signal: number): string | undefined {
  const name = basename(program);
  if (name === 'java' && signal === 3) return 'makes the JVM print its threads and go on';
  if (name === 'node' && signal === 10) return 'makes Node.js open its debugger';
  const isKnown = /^(java|node|python[\d.]*)$/.test(name);
  return isKnown && [17, 18, 23, 28].includes(signal) ? `is ignored by ${name}` : undefined;
}

/** A command of a script, as far as its place in there is concerned. Commands come in the order of their starts. */
interface Placed {
  readonly range: readonly [start: number, end: number];
}

/** The command with which a script ends: the last one that is no part of another, as the one inside `a $(b)` is. */
export function lastingCommand<T extends Placed>(commands: readonly T[]): T | undefined {
  let last: T | undefined;
  for (const command of commands) if (!last || command.range[1] > last.range[1]) last = command;
  return last;
}
