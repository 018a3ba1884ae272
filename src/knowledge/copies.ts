import { basename } from '../core/path.js';

/** What this file needs to know of an instruction of a Dockerfile. */
interface Step {
  readonly keyword: string;
  readonly words: readonly { readonly text: string }[];
  readonly json: readonly { readonly value: string }[] | undefined;
}

/** A copy of files into an image. */
export interface Copy {
  readonly sources: readonly string[];
  /** Absolute where the working directory is known. */
  readonly target: string;
  /** A source may be a folder or an archive, and so bring files of any name. */
  readonly mayBeTree: boolean;
}

/** What COPY and ADD of a stage put where, in order. `start` is the working directory that the base image begins with. */
export function copiesOf(steps: readonly Step[], start: string | undefined): readonly Copy[] {
  const programs = new Set(steps.filter(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT').map(programOf));
  let workdir = start;
  const copies: Copy[] = [];
  for (const { keyword, words } of steps) {
    const texts = words.map(({ text }) => text.replace(/^["'[]+|["',\]]+$/g, ''));
    const last = texts.at(-1) ?? '';
    if (keyword === 'WORKDIR') workdir = last.includes('$') ? undefined : absolute(last, workdir);
    if (keyword !== 'COPY' && keyword !== 'ADD') continue;
    const sources = texts.slice(0, -1);
    const mayBeTree = sources.some((source) => {
      if (keyword === 'ADD' && /\.(?:tar|tgz|tbz|txz|xz|gz|bz2|zst)\b|:|\$/.test(source)) return true;
      // What has no extension may be a folder, unless it is what the container starts.
      return !/\.\w+$/.test(source) && (source.endsWith('/') || !programs.has(basename(source)));
    });
    copies.push({ sources, target: absolute(last, workdir) ?? last, mayBeTree });
  }
  return copies;
}

function programOf({ json, words }: Step): string {
  return basename(json?.[0]?.value ?? words[0]?.text ?? '');
}

function absolute(path: string, workdir: string | undefined): string | undefined {
  if (path.startsWith('/')) return withoutEnd(path) || '/';
  if (workdir === undefined) return undefined;
  const rest = withoutEnd(path.replace(/^(?:\.\/+)+|^\.$/, ''));
  return rest === '' ? workdir : `${workdir === '/' ? '' : workdir}/${rest}`;
}

/** A path without the slashes at its end. */
function withoutEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}
