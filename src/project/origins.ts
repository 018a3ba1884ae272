import { globMatcher } from '../core/glob.js';
import { memoized, weaklyMemoized } from '../core/lazy.js';
import { dirname, joinPath, resolvePath } from '../core/path.js';
import type { FileStatus } from '../core/tree.js';
import type { Service } from '../parsers/compose/types.js';
import type { Dockerfile, Instruction, Stage } from '../parsers/dockerfile/types.js';

interface Surroundings {
  readonly stat: (path: string) => FileStatus;
  /** Contexts that builds name for a Dockerfile; undefined where none does. An undefined member is one that is not known. */
  readonly contexts: (dockerfile: Dockerfile) => ReadonlySet<string | undefined> | undefined;
}

/** A COPY or ADD whose words are all known. */
interface Copy {
  readonly instruction: Instruction;
  readonly from: Stage | 'context' | undefined;
  readonly sources: readonly string[];
  /** Absolute. */
  readonly target: string;
  readonly intoFolder: boolean;
}

/** Copies that are looked at for one file, over all stages that it may go through: they can fan out without end. */
const mostCopies = 300;
/** Names of a Dockerfile by which its context is told. */
const mostSources = 200;

/** Finds the file of the tree that a build copies to a path of an image. */
export function originFinder(around: Surroundings): (stage: Stage, path: string) => string | undefined {
  const context = memoized((dockerfile: Dockerfile) => contextOf(dockerfile, around));
  return (stage, path) => {
    const folder = context(stage.dockerfile);
    return folder === undefined ? undefined : new Search(folder, around.stat).find(stage, path);
  };
}

/** Contexts that Compose builds name, by the path of the Dockerfile. */
export function contextsByDockerfile(services: readonly Service[]): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const found = new Map<string, Set<string | undefined>>();
  for (const { build } of services) {
    if (!build.isSet || build.value.inline || !build.value.dockerfile.isSet) continue;
    const path = build.value.dockerfile.value;
    const contexts = found.get(path) ?? new Set();
    found.set(path, contexts.add(build.value.context.value));
  }
  return found;
}

/**
 * The folder that a Dockerfile is built in: what a build says, else that of the Dockerfile, else one above it, if everything is there that the
 * file copies by name.
 */
function contextOf(dockerfile: Dockerfile, { stat, contexts }: Surroundings): string | undefined {
  const named = contexts(dockerfile);
  if (named) return named.size === 1 ? [...named][0] : undefined;
  const sources = dockerfile.stages.flatMap((stage) => stage.instructions.flatMap(namedSources)).slice(0, mostSources);
  const holds = (folder: string) =>
    sources.every((source) => {
      const path = resolvePath(folder, source.replace(/^\/+/, ''));
      return path !== undefined && stat(path) !== 'absent';
    });
  let folder = dirname(dockerfile.file.path);
  if (holds(folder)) return folder;
  while (folder !== '' && sources.length > 0) {
    folder = dirname(folder);
    if (holds(folder)) return folder;
  }
  return undefined;
}

/** What an instruction copies out of the context by a full name. */
function namedSources(instruction: Instruction): readonly string[] {
  if (!isCopy(instruction) || instruction.flags.some(({ name }) => name === 'from')) return [];
  return wordsOf(instruction)
    .slice(0, -1)
    .filter((word) => !/[$*?[\]<]|^\.?\/?$|:\/\/|^git@/.test(word));
}

function isCopy({ keyword }: Instruction): boolean {
  return keyword === 'COPY' || keyword === 'ADD';
}

function wordsOf(instruction: Instruction): readonly string[] {
  return instruction.json?.map(({ value }) => value) ?? instruction.words.map(({ text }) => text.replace(/^(["'])(.*)\1$/, '$2'));
}

class Search {
  readonly #context: string;
  readonly #stat: Surroundings['stat'];
  #left = mostCopies;

  constructor(context: string, stat: Surroundings['stat']) {
    this.#context = context;
    this.#stat = stat;
  }

  /** The later copy wins, in a stage before those that it builds on. */
  find(stage: Stage, path: string): string | undefined {
    for (let at: Stage | undefined = stage; at; at = at.parent) {
      for (const copy of copiesOf(at).toReversed()) {
        if (copy === 'unknown' || this.#left-- <= 0) return undefined;
        const found = this.#through(copy, path);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  #through(copy: Copy, path: string): string | undefined {
    for (const candidate of copy.sources.flatMap((source) => sourcesOf(copy, source, path))) {
      const found = copy.from === 'context' ? this.#inContext(candidate) : copy.from && this.find(copy.from, absolute(candidate));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #inContext(candidate: string): string | undefined {
    const path = resolvePath(this.#context, candidate.replace(/^\/+/, ''));
    return path !== undefined && this.#stat(path) === 'file' ? path : undefined;
  }
}

/** Copies of a stage itself, in order; `unknown` for one whose words or target cannot be told. */
const copiesOf = weaklyMemoized((stage: Stage): readonly (Copy | 'unknown')[] => {
  const result: (Copy | 'unknown')[] = [];
  let workdir = stage.parent ? stage.parent.workdir.value : (stage.baseImage?.workdir ?? (stage.isScratch ? '/' : undefined));
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'WORKDIR') workdir = inFolder(workdir, wordsOf(instruction).join(' '));
    else if (isCopy(instruction)) result.push(readCopy(instruction, stage, workdir));
  }
  return result;
});

function readCopy(instruction: Instruction, stage: Stage, workdir: string | undefined): Copy | 'unknown' {
  const words = wordsOf(instruction);
  const written = words.at(-1) ?? '';
  const target = inFolder(workdir, written);
  const from = instruction.flags.find(({ name }) => name === 'from')?.value;
  const knows = words.length > 1 && instruction.heredocs.length === 0 && !words.some((word) => word.includes('$'));
  if (!knows || target === undefined || from?.includes('$')) return 'unknown';
  const sources = words.slice(0, -1);
  // A target that is the working directory, or that several sources go to, is a folder.
  const intoFolder = sources.length > 1 || /(^|\/)\.?$/.test(written) || target === workdir;
  const name = from?.toLowerCase();
  const other = stage.dockerfile.stages.find((one) => one.index < stage.index && (one.name === name || String(one.index) === name));
  return { instruction, from: from === undefined ? 'context' : other, sources, target, intoFolder };
}

function inFolder(folder: string | undefined, path: string): string | undefined {
  if (path.includes('$')) return undefined;
  if (path.startsWith('/')) return absolute(path);
  return folder === undefined ? undefined : absolute(`${folder}/${path}`);
}

function absolute(path: string): string {
  return `/${resolvePath('', path.replace(/^\/+/, '')) ?? ''}`;
}

/** What a source of a copy would have to be for `path` to come from it: a file of that name, or a folder that holds it. */
function sourcesOf({ target, intoFolder }: Copy, source: string, path: string): readonly string[] {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const clean = source.replace(/^\.\//, '').replace(/(?<=[^/])\/+$/, '');
  const folder = target === '/' ? '/' : `${target}/`;
  const isBelow = path.startsWith(folder);
  const rest = isBelow ? path.slice(folder.length) : undefined;
  if (/[*?[\]]/.test(clean)) {
    const matches = globMatcher(clean.slice(clean.lastIndexOf('/') + 1))?.(base) ?? false;
    return matches && rest === base ? [joinPath(dirname(clean), base)] : [];
  }
  const name = clean.slice(clean.lastIndexOf('/') + 1);
  const asFolder = rest === undefined ? [] : [clean === '.' || clean === '' ? rest : `${clean === '/' ? '' : clean}/${rest}`];
  const isFile = intoFolder ? rest === name : path === target;
  return [...(isFile ? [clean] : []), ...asFolder];
}
