import { weaklyMemoized } from '../../core/lazy.js';
import type { Located } from '../../core/source.js';
import type { RunCommand } from './types.js';

/** An instruction of a Dockerfile, as far as its commands are concerned. */
interface RunLike<I> extends Located {
  readonly keyword: string;
  readonly script: { readonly commands: readonly RunCommand[]; readonly damaged: boolean } | undefined;
  readonly trigger: I | undefined;
}

/** A RUN whose script could be read. */
export interface Run<I> {
  readonly instruction: I;
  readonly commands: readonly RunCommand[];
}

/** The RUN instructions whose scripts could be read, those behind ONBUILD too. */
export function runsOf<I extends RunLike<I>>(instructions: readonly I[]): readonly Run<I>[] {
  return instructions.flatMap((outer) => {
    const instruction = outer.keyword === 'ONBUILD' && outer.trigger ? outer.trigger : outer;
    const { keyword, script } = instruction;
    return keyword === 'RUN' && script && !script.damaged ? [{ instruction, commands: script.commands }] : [];
  });
}

interface StageLike {
  readonly ships: boolean;
  readonly parent: StageLike | undefined;
  readonly dockerfile: { readonly stages: readonly StageLike[] };
}

const inImages = weaklyMemoized((stages: readonly StageLike[]): ReadonlySet<StageLike> => {
  const found = new Set<StageLike>();
  for (const shipped of stages) {
    if (!shipped.ships) continue;
    for (let stage: StageLike | undefined = shipped; stage && !found.has(stage); stage = stage.parent) found.add(stage);
  }
  return found;
});

/** Whether the layers of a stage end up in an image that runs: it ships itself, or one that ships is built on it. */
export function endsUpInImage(stage: StageLike): boolean {
  return inImages(stage.dockerfile.stages).has(stage);
}

interface FlagLike {
  readonly name: string;
  readonly value: string | undefined;
}

/** Folders that `--mount=type=cache` and `type=tmpfs` put over those of the image, without a slash at the end. */
export function scratchMounts(flags: readonly FlagLike[]): readonly string[] {
  return flags.flatMap(({ name, value = '' }) => {
    if (name !== 'mount' || !/(^|,)["']?type=(cache|tmpfs)(,|$)/.test(value)) return [];
    const target = /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value)?.[1];
    return target === undefined ? [] : [target.replace(/^["']|["']$/g, '').replace(/(.)\/+$/, '$1')];
  });
}

/** Whether a command removes files whose path a pattern matches: `rm -rf /var/cache/apk/*`, `find /var/cache -delete`. */
export function removes({ name, args }: RunCommand, path: RegExp): boolean {
  if (name !== 'rm' && name !== 'find') return false;
  return args.some(({ text }) => path.test(text.replace(/["']/g, '')));
}
