import type { BaseImage } from './images/types.js';

/** A shell whose abilities are known. */
export type ShellLanguage = 'dash' | 'ash' | 'bash';

/**
 * The shell that a program name stands for in an image. That `sh` is dash on Debian and Ubuntu, ash of BusyBox on Alpine and bash on Red Hat and Amazon
 * is common knowledge; of the others nothing is said.
 */
export function shellLanguage(program: string, image: Pick<BaseImage, 'name' | 'distribution'> | undefined): ShellLanguage | undefined {
  if (program === 'bash' || program === 'dash' || program === 'ash') return program;
  if (program !== 'sh' || !image) return undefined;
  if (image.name === 'busybox') return 'ash';
  switch (image.distribution) {
    case 'debian':
    case 'ubuntu':
      return 'dash';
    case 'alpine':
      return 'ash';
    case 'rhel':
    case 'amazon':
      return 'bash';
    default:
      return undefined;
  }
}

/** Releases whose dash is older than 0.5.12-7, and those with that or a newer one. */
const withoutPipefail = /(?:^|-)(?:jessie|stretch|buster|bullseye|bookworm|trusty|xenial|bionic|focal|jammy|noble)(?:-|$)/;
const withPipefail = /(?:^|-)(?:trixie|forky|sid|plucky|questing|resolute)(?:-|$)/;

/**
 * Whether the shell knows `set -o pipefail`; undefined when the tag does not tell the release. dash got it with Debian's 0.5.12-7, so Debian 13 and
 * Ubuntu 25.04 have it, Debian 12 and Ubuntu 24.04 do not. Sources: https://bugs.debian.org/cgi-bin/bugreport.cgi?bug=1071238,
 * https://github.com/koalaman/shellcheck/issues/2555, read 2026-11-26. Measured that day: dash 0.5.12-2 refuses it, bash 5.2.15 and ash of BusyBox
 * 1.35.0 accept it.
 */
export function knowsPipefail(language: ShellLanguage, name: string | undefined, tag: string | undefined): boolean | undefined {
  if (language !== 'dash') return true;
  if (tag === undefined) return undefined;
  if (withoutPipefail.test(tag)) return false;
  if (withPipefail.test(tag)) return true;
  const release = /^(\d+)/.exec(tag)?.[1];
  if (release === undefined) return undefined;
  if (name === 'debian') return Number(release) >= 13;
  return name === 'ubuntu' ? Number(release) >= 25 : undefined;
}

/** A command as the functions here need it. */
interface Command {
  readonly name: string | undefined;
  readonly args: readonly { readonly literal: string | undefined }[];
}

/** Whether a command puts another program in the place of /bin/sh: `ln -sf bash /bin/sh`, `dpkg-reconfigure dash`. */
export function replacesShell({ name, args }: Command): boolean {
  const last = args.at(-1)?.literal;
  if (name === 'ln' || name === 'mv' || name === 'cp') return last === '/bin/sh' || last === '/usr/bin/sh';
  return name === 'dpkg-reconfigure' && last === 'dash';
}

interface Scripted {
  readonly keyword: string;
  readonly trigger?: Scripted | undefined;
  readonly script: { readonly damaged: boolean } | undefined;
}

/** The RUN instructions, those behind ONBUILD too, whose script could be read whole. */
export function readableRuns<I extends Scripted & { readonly trigger: I | undefined }>(
  instructions: readonly I[],
): readonly (I & { readonly script: NonNullable<I['script']> })[] {
  return instructions
    .map((instruction) => instruction.trigger ?? instruction)
    .filter((instruction): instruction is I & { readonly script: NonNullable<I['script']> } => {
      return instruction.keyword === 'RUN' && instruction.script !== undefined && !instruction.script.damaged;
    });
}
