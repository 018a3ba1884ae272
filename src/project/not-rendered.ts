import { joinPath, pathBelow } from '../core/path.js';
import type { Rendering } from '../core/rendering.js';
import type { Sources } from './sources.js';
import type { Inventory } from './types.js';

const namedValues = 2;

/** What nobody looked at, when some charts and overlays were rendered: those that were not say why, once for each reason. */
export function notCheckedBeside(
  { charts, sets, notChecked }: Pick<Sources, 'charts' | 'sets' | 'notChecked'>,
  renderings: readonly Rendering[],
): Inventory['notChecked'] {
  const done = renderings.filter(({ text }) => text !== undefined);
  const isDone = (chart: string) =>
    done.some(({ tool, folder }) => tool === 'helm' && (folder === chart || chart.startsWith(joinPath(folder, 'charts/'))));
  const tried = new Set(renderings.filter(({ tool }) => tool === 'helm').map(({ folder }) => folder));
  const isSaid = (path: string) => {
    const chart = path === 'Chart.yaml' ? '' : path;
    return charts.includes(chart) && (tried.has(chart) || isDone(chart));
  };
  const others = notChecked.filter(({ path, reason }) => !reason.startsWith('a Helm chart') || !isSaid(path));
  const failed = new Map<string, Rendering[]>();
  for (const rendering of renderings) {
    // A kustomization that was not rendered is judged by its files.
    const isJudged = rendering.tool === 'kustomize' && sets.some(({ file }) => file.path === rendering.decider);
    if (rendering.problem === undefined || isJudged) continue;
    const key = [rendering.tool, rendering.folder, rendering.problem].join('\n');
    const same = failed.get(key);
    if (same) same.push(rendering);
    else failed.set(key, [rendering]);
  }
  return [...others, ...[...failed.values()].flatMap((same) => entryFor(same, done))];
}

function entryFor(same: readonly Rendering[], done: readonly Rendering[]): Inventory['notChecked'] {
  const [first] = same;
  if (!first) return [];
  const { tool, folder, problem } = first;
  const isPartly = done.some((other) => other.tool === tool && other.folder === folder);
  const what = tool === 'kustomize' ? 'a Kustomize overlay, ' : isPartly ? `with ${valuesText(same)}: ` : 'a Helm chart, ';
  return [{ path: folder || '.', reason: what + problem }];
}

function valuesText(same: readonly Rendering[]): string {
  const names = same.map(({ folder, values }) => values.map((path) => pathBelow(folder, path) ?? path).join(' + ') || 'its own values');
  const more = names.length - namedValues;
  return `${names.slice(0, namedValues).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
