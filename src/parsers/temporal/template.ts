import type { Range } from '../../core/source.js';
import { DataNode, type Entry, unknownNode } from '../yaml/node.js';

/** A template with its actions taken out. Every character stays where it is. */
interface Masked {
  readonly text: string;
  /** What an action writes or leaves out: conditions and loops from their start to their end, and lines that an action alone fills. */
  readonly regions: readonly Range[];
}

/** Whether a text holds actions of a Go template. */
export function isTemplate(text: string): boolean {
  return text.includes('{{');
}

/**
 * Makes YAML of a Go template: actions on lines of their own become blanks, those within a line letters, and of a condition only the first branch
 * stays. What they stand for is told by `withoutActions`.
 */
export function maskTemplate(text: string): Masked {
  const regions: Range[] = [];
  const open: { readonly start: number; elseAt?: number }[] = [];
  const chars = text.split('');
  const put = (start: number, end: number, filler: string) => {
    for (let at = start; at < end; at++) if (chars[at] !== '\n' && chars[at] !== '\r') chars[at] = filler;
  };
  for (const [start, end] of actionsIn(text)) {
    const action = text.slice(start, end);
    const keyword = /^\{\{-?\s*(\/\*|[\w$.]*)/.exec(action)?.[1] ?? '';
    if (/^(?:if|range|with|define|block)$/.test(keyword)) {
      open.push({ start });
      put(start, end, ' ');
    } else if (keyword === 'else') {
      const last = open.at(-1);
      if (last) last.elseAt ??= start;
      put(start, end, ' ');
    } else if (keyword === 'end') {
      const last = open.pop();
      put(last?.elseAt ?? start, end, ' ');
      if (last && open.length === 0) regions.push([last.start, end]);
    } else if (keyword === '/*' || /^\{\{-?\s*\$\w*\s*:?=/.test(action)) put(start, end, ' ');
    else if (isAlone(text, start, end)) {
      put(start, end, ' ');
      regions.push([start, end]);
    } else put(start, end, 'x');
  }
  return { text: chars.join(''), regions };
}

function actionsIn(text: string): readonly Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf('{{'); start >= 0; ) {
    const close = text.indexOf('}}', start);
    if (close < 0) break;
    found.push([start, close + 2]);
    start = text.indexOf('{{', close + 2);
  }
  return found;
}

/** Longer lines are not looked at. */
const longestLine = 2_000;

/** Whether nothing but other actions stands on the lines of an action. */
function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - longestLine), start).replace(/^.*\n/s, '');
  const after = text.slice(end, end + longestLine).replace(/\n.*$/s, '');
  if (before.length + after.length >= longestLine) return false;
  return `${before}${after}`.replace(/\{\{.*?\}\}/g, '').trim() === '';
}

const why = 'a template decides';

/** The tree of a masked text, in which unknown is what an action stands for or may leave out. `regions` are places of the file. */
export function withoutActions(root: DataNode, regions: readonly Range[], written: string): DataNode {
  const isMaybe = ([start, end]: Range) => regions.some((region) => region[0] <= start && end <= region[1]);
  const isCrossed = (start: number, end: number) => regions.some((region) => region[0] < end && start < region[1]);
  const unsure = (node: DataNode) => new DataNode({ ...unknownNode(node, why).data, key: node.key });
  const visit = (node: DataNode, until: number): DataNode => {
    const end = Math.max(node.range[1], until);
    if (node.isMap) {
      const list = [...node.entries.values()];
      const entries = new Map(
        list.map((entry, index): [string, Entry] => {
          const limit = list[index + 1]?.key.range[0] ?? end;
          const value = isMaybe(entry.range) ? unsure(entry.value) : visit(entry.value, limit);
          return [entry.name, { ...entry, value }];
        }),
      );
      return node.with({ entries, ...(isCrossed(node.range[0], end) && { open: why }) });
    }
    if (node.isList) {
      const items = node.items.map((item, index) =>
        isMaybe(item.range) ? unsure(item) : visit(item, node.items[index + 1]?.range[0] ?? end),
      );
      return node.with({ items, ...(isCrossed(node.range[0], end) && { open: why }) });
    }
    const [from] = node.kind === 'missing' || node.isUnset ? [node.key.range[1]] : node.range;
    const isActed = node.isUnset ? isCrossed(from, end) : isTemplate(written.slice(...node.range));
    return isActed ? unsure(node) : node;
  };
  return visit(root, Math.max(root.range[1], written.length));
}
