import { contains, type Located, place } from '../../core/source.js';
import type { DataNode } from '../yaml/node.js';

/** One step down in data: a key, or an item of a list with what tells it from the others. */
export type Step =
  | { readonly key: string }
  | { readonly index: number; readonly name: string | undefined; readonly text: string | undefined };

/** Where in a document a place lies. */
export interface DataPlace {
  readonly steps: readonly Step[];
  /** The value there. */
  readonly node: DataNode;
  /** The key is meant, not its value. */
  readonly isKey: boolean;
}

/** Finds the keys that lead to a place: those of the smallest entry or item that holds it. */
export function dataPlaceOf(root: DataNode, at: Located): DataPlace {
  const steps: Step[] = [];
  let node = root;
  for (;;) {
    const entry = [...node.entries.values()].find(({ range }) => contains(place(node.file, ...range), at));
    if (entry) {
      steps.push({ key: entry.name });
      if (contains(entry.key, at)) return { steps, node: entry.value, isKey: true };
      node = entry.value;
      continue;
    }
    const index = node.items.findIndex((item) => contains(item, at));
    const item = node.items[index];
    if (!item) return { steps, node, isKey: false };
    steps.push(itemStep(item, index));
    node = item;
  }
}

function itemStep(item: DataNode, index: number): Step {
  const { scalar } = item.get('name');
  return { index, name: typeof scalar === 'string' ? scalar : undefined, text: item.isScalar ? item.text : undefined };
}

/** `spec.containers[worker].image`. */
export function pathText(steps: readonly Step[]): string {
  return steps
    .map((step) => ('key' in step ? `.${step.key}` : `[${step.name ?? step.index}]`))
    .join('')
    .replace(/^\./, '');
}

/** The last node on the way that the steps name, and how many of them lead to it. */
export function follow(root: DataNode, steps: readonly Step[]): { readonly node: DataNode; readonly taken: number } {
  let node = root;
  for (const [taken, step] of steps.entries()) {
    const next = childOf(node, step);
    if (!next) return { node, taken };
    node = next;
  }
  return { node, taken: steps.length };
}

function childOf(node: DataNode, step: Step): DataNode | undefined {
  if ('key' in step) return node.entries.get(step.key)?.value;
  if (step.name === undefined) return step.text === undefined ? node.items[step.index] : node.items.find(({ text }) => text === step.text);
  return node.items.find((item) => item.get('name').scalar === step.name);
}
