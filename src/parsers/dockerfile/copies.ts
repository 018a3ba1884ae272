import { place } from '../../core/source.js';
import type { CopySource, Flag, Instruction, Stage } from './types.js';

/** Reads which stages and images the instructions of a stage copy from or mount. */
export function readCopySources(instructions: readonly Instruction[], stages: readonly Stage[]): readonly CopySource[] {
  return instructions.flatMap((instruction) =>
    instruction.flags.flatMap((flag): readonly CopySource[] => {
      const named = nameIn(instruction, flag);
      if (!named) return [];
      const { name, start } = named;
      // A mount knows stages by their names only.
      const isIndex = instruction.keyword === 'COPY' && /^\d+$/.test(name);
      const stage = isIndex ? stages[Number(name)] : stages.findLast((candidate) => candidate.name === name.toLowerCase());
      return [{ ...place(flag.file, start, start + name.length), instruction, name, isIndex, stage }];
    }),
  );
}

function nameIn({ keyword, file }: Instruction, flag: Flag): { readonly name: string; readonly start: number } | undefined {
  if (!flag.valueAt) return undefined;
  const [start, end] = flag.valueAt.range;
  const raw = file.text.slice(start, end);
  if (keyword === 'COPY' && flag.name === 'from') return located(/^["']?([^"'\s]+)/.exec(raw), start);
  if (keyword === 'RUN' && flag.name === 'mount') return located(/(?:^["']?|,"?)from=([^,"'\s]+)/.exec(raw), start);
  return undefined;
}

function located(match: RegExpExecArray | null, offset: number): { readonly name: string; readonly start: number } | undefined {
  const name = match?.[1];
  return match && name ? { name, start: offset + match.index + match[0].length - name.length } : undefined;
}

/** All stages that a stage cannot be built without. */
export function neededStages(stage: Stage): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  const open = [stage];
  for (let next = open.pop(); next; next = open.pop()) {
    const { parent, copySources } = next;
    for (const other of [parent, ...copySources.map((source) => source.stage)]) {
      if (!other || found.has(other)) continue;
      found.add(other);
      open.push(other);
    }
  }
  return found;
}
