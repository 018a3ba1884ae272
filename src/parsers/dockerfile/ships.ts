import { weaklyMemoized } from '../../core/lazy.js';
import { basename } from '../../core/path.js';
import { isForDevelopment } from '../../knowledge/environments.js';
import type { Stage } from './types.js';

/**
 * Whether a stage becomes an image that runs: the last one, those that a build names, and those that start something and that
 * nothing in the file builds on, since only a build that names them reaches them. Not one that is named for developing, and
 * not a base for the images of other files.
 */
export function ships(stage: Stage, stages: readonly Stage[], targets: readonly string[]): boolean {
  if (stage.name !== undefined && isForDevelopment(stage.name)) return false;
  if (targets.includes(String(stage.index)) || (stage.name !== undefined && targets.includes(stage.name))) return true;
  if (stage === stages.at(-1)) return !isBaseForOthers(stage);
  return stage.name !== undefined && !isForBuilding(stage.name) && startsSomething(stage) && !isBuiltOn(stage, stages);
}

function isForBuilding(name: string): boolean {
  return /(^|[^a-z])(base|builds?|builder|deps|dependencies)([^a-z]|$)/i.test(name);
}

function startsSomething({ instructions }: Stage): boolean {
  return instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
}

/** It starts nothing, and its name or that of its file says what it is for. */
function isBaseForOthers(stage: Stage): boolean {
  if (stage.entrypoint || stage.cmd) return false;
  return [stage.name ?? '', basename(stage.file.path)].some((name) => /(^|[^a-z])(base|builder)([^a-z]|$)/i.test(name));
}

/** Names and numbers that a COPY or a mount takes files from. The list of stages is whole when it is asked. */
const sourcesIn = weaklyMemoized((stages: readonly Stage[]): ReadonlySet<string> => {
  const flags = stages.flatMap(({ instructions }) => instructions.flatMap((instruction) => instruction.flags));
  const names = flags.map(({ name, value = '' }) =>
    name === 'from' ? value : name === 'mount' ? (/(?:^|,)from=([^,]*)/.exec(value)?.[1] ?? '') : '',
  );
  return new Set(names.map((name) => name.toLowerCase()));
});

function isBuiltOn(stage: Stage, stages: readonly Stage[]): boolean {
  const sources = sourcesIn(stages);
  return (
    (stage.name !== undefined && sources.has(stage.name)) ||
    sources.has(String(stage.index)) ||
    stages.some(({ parent }) => parent === stage)
  );
}
