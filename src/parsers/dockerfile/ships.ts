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
  return (
    stage.name !== undefined && !isForBuilding(stage.name) && startsSomething(stage) && !stages.some((other) => buildsOn(other, stage))
  );
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

function buildsOn(other: Stage, stage: Stage): boolean {
  if (other.parent === stage) return true;
  const isIt = (name: string | undefined) => name !== undefined && (name.toLowerCase() === stage.name || name === String(stage.index));
  return other.instructions.some(({ flags }) =>
    flags.some(({ name, value }) =>
      name === 'from' ? isIt(value) : name === 'mount' && isIt(/(?:^|,)from=([^,]*)/.exec(value ?? '')?.[1]),
    ),
  );
}
