import { insertAfter, replace } from '../core/edit.js';
import type { Edit } from '../core/problem.js';
import { type Located, lineEndOf, lineIndexAt, lineRange } from '../core/source.js';

/** An item of the short form. */
interface Item extends Located {
  readonly text?: string | undefined;
  readonly style?: string | undefined;
  readonly anchor?: string | undefined;
}

interface List extends Located {
  readonly isList: boolean;
  readonly flow: boolean;
  readonly anchor?: string | undefined;
  readonly tag?: string | undefined;
  readonly items: readonly Item[];
}

/**
 * Turns the short form of `depends_on` into the long one, which says a condition for each service, and keeps comments and the flow style.
 * Undefined where the list is not written in plain sight. The long form is described in
 * https://docs.docker.com/reference/compose-file/services/#depends_on, read 2026-11-27.
 */
export function withConditions(key: Located, list: List, conditionOf: (service: string) => string): readonly Edit[] | undefined {
  const { items } = list;
  const plain = items.every((item) => item.style === 'plain' && !item.via && !item.anchor && item.file === list.file);
  const isTwice = new Set(items.map(({ text }) => text)).size < items.length;
  if (!list.isList || list.via || list.anchor || list.tag || !plain || isTwice) return undefined;
  return list.flow ? flowMap(list, conditionOf) : blockMap(key, list, conditionOf);
}

function flowMap(list: List, conditionOf: (service: string) => string): readonly Edit[] | undefined {
  const { file } = list;
  const [start, end] = list.range;
  if (file.text[start] !== '[' || file.text[end - 1] !== ']') return undefined;
  const inner = file.text[start + 1] === ' ' ? ['{', '}'] : ['{ ', ' }'];
  return [
    replace({ file, range: [start, start + 1] }, inner[0] ?? ''),
    ...list.items.map((item) => insertAfter(item, `: { condition: ${conditionOf(item.text ?? '')} }`)),
    replace({ file, range: [end - 1, end] }, inner[1] ?? ''),
  ];
}

function blockMap(key: Located, list: List, conditionOf: (service: string) => string): readonly Edit[] | undefined {
  const end = lineEndOf(list.file);
  const before = (at: Located) => at.file.text.slice(lineRange(at.file, lineIndexAt(at.file, at.range[0]))[0], at.range[0]);
  const lines = list.items.map((item) => ({ item, start: /^( *)-[ \t]+$/.exec(before(item))?.[1] }));
  // A list may stand in the column of its key, a map may not.
  const deeper = lines[0]?.start?.length === before(key).length ? '  ' : '';
  const edits: Edit[] = [];
  for (const { item, start } of lines) {
    if (start === undefined) return undefined;
    const dash = item.range[0] - before(item).length + start.length;
    edits.push({ file: item.file, range: [dash, item.range[0]], text: deeper });
    edits.push(insertAfter(item, `:${end}${start}${deeper}  condition: ${conditionOf(item.text ?? '')}`));
  }
  return edits;
}
