import { type Located, lineIndexAt, lineRange, type Range, type SourceFile } from '../core/source.js';
import { show } from './escape.js';
import { type HiddenParts, isHidden, partsHiddenIn } from './secrets.js';
import type { Glyphs, Palette } from './style.js';
import { firstLine } from './view.js';
import { columns, columnsOf, wrap } from './width.js';

/** A place to underline. Only its first line is shown. */
export interface Mark {
  readonly at: Located;
  /** One line, already safe to print; '' for an underline alone. */
  readonly label: string;
  readonly paint: (text: string) => string;
}

const noneHidden: HiddenParts = () => [];

interface Cell {
  readonly text: string;
  readonly size: number;
  readonly offset: number;
}

/** A source line as it is printed; `from` and `to` are the columns of the mark, from 0. */
interface Shown {
  readonly text: string;
  readonly isWhole: boolean;
  readonly from: number;
  readonly to: number;
}

const indent = '    ';
const tabWidth = 4;
/** Code units read on each side of a mark. More would never be shown, and a line may be as long as its file. */
const reach = 2000;
/** Below this, a label goes to the left of its mark when there is more room. */
const labelRoom = 24;

/** Source lines of one file with their marks underlined, at most `width` columns wide, and without the secrets in them. */
export function frame(marks: readonly Mark[], width: number, glyphs: Glyphs, palette: Palette, hidden: HiddenParts = noneHidden): string[] {
  const ordered = [...marks].sort((a, b) => a.at.range[0] - b.at.range[0]);
  const indexes = ordered.map(({ at }) => lineIndexAt(at.file, at.range[0]));
  const digits = String(Math.max(0, ...indexes) + 1).length;
  // One column stays free for a mark behind the end of a line.
  const room = width - indent.length - digits - 4;
  const source = (index: number, text: string): string =>
    `${indent}${palette.dim(`${String(index + 1).padStart(digits)} ${glyphs.bar}`)} ${text}`.trimEnd();
  const below = (text: string): string => `${indent}${palette.dim(`${' '.repeat(digits)} ${glyphs.gap}`)} ${text}`;

  const lines: string[] = [];
  let whole = -1;
  for (const [order, mark] of ordered.entries()) {
    const index = indexes[order] ?? 0;
    const { file } = mark.at;
    if (order === 0 && index > 0 && !isBlank(file, index - 1))
      lines.push(source(index - 1, contextLine(file, index - 1, room, glyphs, hidden)));
    const shown = markedLine(mark.at, index, room, glyphs, hidden);
    if (whole !== index) lines.push(source(index, shown.text));
    if (shown.isWhole) whole = index;
    for (const row of underline(shown, mark.label, room, glyphs)) lines.push(below(mark.paint(row)));
  }
  return lines;
}

function underline({ from, to }: Shown, label: string, room: number, glyphs: Glyphs): string[] {
  const size = Math.max(1, to - from);
  const start = ' '.repeat(from);
  if (label === '') return [start + glyphs.line.repeat(size)];
  const right = room - from - columns(glyphs.right);
  const left = from + 1 - columns(glyphs.left);
  if (right >= labelRoom || right >= left) {
    const pad = ' '.repeat(columns(glyphs.right));
    const text = wrap(label, right).map((line, i) => start + (i === 0 ? glyphs.right : pad) + line);
    return [start + glyphs.joint + glyphs.line.repeat(size - 1), ...text];
  }
  const text = wrap(label, left).map((line, i) => ' '.repeat(left - columns(line)) + line + (i === 0 ? glyphs.left : ''));
  return [start + glyphs.joint + glyphs.line.repeat(size - 1), ...text];
}

function isBlank(file: SourceFile, index: number): boolean {
  const [start, end] = lineRange(file, index);
  return file.text.slice(start, Math.min(end, start + reach)).trim() === '';
}

function contextLine(file: SourceFile, index: number, room: number, glyphs: Glyphs, hidden: HiddenParts): string {
  const [start, end] = lineRange(file, index);
  const cells = cellsOf(file, start, Math.min(end, start + reach), hidden);
  const total = sizeOf(cells);
  return total <= room && end - start <= reach ? textOf(cells) : textOf(take(cells, room - columns(glyphs.cut))) + glyphs.cut;
}

function markedLine(at: Located, index: number, room: number, glyphs: Glyphs, hidden: HiddenParts): Shown {
  const [lineStart, lineEnd] = lineRange(at.file, index);
  const [start, end] = firstLine(at).range;
  const from = Math.max(lineStart, start - reach);
  const to = Math.min(lineEnd, start + reach);
  const cells = cellsOf(at.file, from, to, hidden);
  const cut = columns(glyphs.cut);
  const before = sizeOf(cells.filter(({ offset }) => offset < start));
  const marked = sizeOf(cells.filter(({ offset }) => offset >= start && offset < end));
  if (from === lineStart && to === lineEnd && sizeOf(cells) <= room) {
    return { text: textOf(cells), isWhole: true, from: before, to: before + marked };
  }
  // A mark near the start needs no cut on its left; else a quarter of the room shows what stands before it, and more near the end.
  const isNear = from === lineStart && before + Math.max(1, marked) <= room - cut;
  const lead = before - Math.floor(room / 4);
  const tail = to === lineEnd ? sizeOf(cells) - room + cut : lead;
  const kept = isNear ? cells : drop(cells, Math.min(lead, tail));
  const head = kept.length === cells.length && from === lineStart ? '' : glyphs.cut;
  const rest = room - columns(head);
  const isEnd = to === lineEnd && sizeOf(kept) <= rest;
  const body = isEnd ? kept : take(kept, rest - cut);
  const markFrom = columns(head) + sizeOf(body.filter(({ offset }) => offset < start));
  const markTo = markFrom + sizeOf(body.filter(({ offset }) => offset >= start && offset < end));
  return { text: head + textOf(body) + (isEnd ? '' : glyphs.cut), isWhole: false, from: markFrom, to: markTo };
}

/** Printable cells of a part of a line: tabs become spaces, what cannot be seen is spelled out, secrets and a byte-order mark are left out. */
function cellsOf(file: SourceFile, start: number, end: number, hidden: HiddenParts): readonly Cell[] {
  const { text } = file;
  const secrets: readonly Range[] = partsHiddenIn(file, [start, end], hidden);
  const cells: Cell[] = [];
  let column = 0;
  let offset = start;
  for (const char of text.slice(start, end)) {
    const shown = isHidden(offset, secrets)
      ? '*'
      : char === '\t'
        ? ' '.repeat(tabWidth - (column % tabWidth))
        : offset === 0 && char === '\ufeff'
          ? ''
          : show(char);
    const size = shown === '*' ? 1 : shown.length > char.length || char === '\t' ? shown.length : shown === '' ? 0 : columnsOf(shown);
    cells.push({ text: shown, size, offset });
    column += size;
    offset += char.length;
  }
  return cells;
}

function sizeOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { size }) => sum + size, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}

/** The first cells that fit into `width` columns. */
function take(cells: readonly Cell[], width: number): readonly Cell[] {
  let used = 0;
  const end = cells.findIndex(({ size }) => {
    used += size;
    return used > width;
  });
  return end < 0 ? cells : cells.slice(0, end);
}

/** The cells behind the first `width` columns. */
function drop(cells: readonly Cell[], width: number): readonly Cell[] {
  let used = 0;
  const start = cells.findIndex(({ size }) => {
    used += size;
    return used > width;
  });
  return start < 0 ? [] : cells.slice(start);
}
