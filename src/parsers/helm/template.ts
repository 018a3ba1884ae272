import { type Located, lineRange, lineStarts, place, type Range, type SourceFile } from '../../core/source.js';
import type { Step } from '../rendered/place.js';

/** A key, an item or an action of a template's text, by its indentation. What the actions make is not known. */
interface TemplateNode {
  readonly kind: 'root' | 'key' | 'item' | 'action';
  readonly indent: number;
  /** Of a key. */
  readonly name: string;
  /** The key, or the dash. */
  readonly key: Range;
  /** What stands behind it on its line; empty at the end of the key where nothing does. */
  readonly value: Range;
  readonly text: string;
  /** The one value that its line takes from the values, as keys; undefined where it takes none or several. */
  readonly values: readonly string[] | undefined;
  readonly children: TemplateNode[];
}

/** One document of a template. */
interface TemplateDocument {
  readonly root: TemplateNode;
  /** Undefined where an action makes it. */
  readonly kind: string | undefined;
}

/** A Helm template as text: the keys that are written in it. */
interface Template {
  readonly file: SourceFile;
  readonly documents: readonly TemplateDocument[];
}

/** Where something of a rendered object stands in its template. */
interface TemplatePlace {
  readonly at: Located;
  /** All steps were found, each in one place only. */
  readonly isExact: boolean;
  /** The keys in the values that it is taken from. */
  readonly values: readonly string[] | undefined;
}

const keyPattern = /^("[^"]*"|'[^']*'|[^\s#&*!|>'"%@`{[,][^:{#]*?)[ \t]*:(?=\s|$)/;
/** Characters of a line that are looked at. */
const mostColumns = 1000;
/** Comments of a template that are looked at. */
const mostComments = 200;

const control = /\{\{-?\s*(if|with|range|else|end|define|block)\b([^}]*)/g;

/** Reads the keys of a template, line by line. */
export function readTemplate(file: SourceFile): Template {
  const documents: { root: TemplateNode; kind: string | undefined }[] = [];
  /** What `.` stands for in the blocks around a line. */
  const contexts: (readonly string[] | undefined)[] = [];
  let stack: TemplateNode[] = [];
  let block = -1; // indentation of the key whose block text goes on
  let isInAction = false;
  const begin = () => {
    const root: TemplateNode = {
      kind: 'root',
      indent: -1,
      name: '',
      key: [0, 0],
      value: [0, 0],
      text: '',
      values: undefined,
      children: [],
    };
    documents.push({ root, kind: undefined });
    stack = [root];
  };
  const add = (node: TemplateNode) => {
    while (stack.length > 1 && isOver(stack.at(-1), node)) stack.pop();
    stack.at(-1)?.children.push(node);
    if (node.kind !== 'action') stack.push(node);
  };
  begin();

  for (let index = 0; index < lineStarts(file).length; index++) {
    const [start, end] = lineRange(file, index);
    // What stands further right decides nothing, and may be made to take long.
    const line = file.text.slice(start, Math.min(end, start + mostColumns));
    const wasInAction = isInAction;
    isInAction = leavesActionOpen(line, isInAction);
    if (wasInAction || line.trim() === '') continue;
    if (/^---(?:\s|$)/.test(line)) {
      begin();
      continue;
    }
    const indent = line.length - line.trimStart().length;
    const isBlockText = block >= 0 && indent > block;
    if (!isBlockText) block = -1;
    const context = contexts.at(-1);
    trackBlocks(line, contexts);
    if (isBlockText || line[indent] === '#') continue;
    const isAction = /^\s*\{\{/.test(line) && !/\}\}[^{}]*:(?:\s|$)/.test(line);
    if (isAction) {
      if (/^\s*\{\{-?\s*(?:if|with|range|else|end|define|block|\/\*|\$)/.test(line)) continue;
      const depth = Number(/\bn?indent\s+(\d+)/.exec(line)?.[1] ?? indent);
      const range: Range = [start + indent, start + line.trimEnd().length];
      add({ kind: 'action', indent: depth, name: '', key: range, value: range, text: '', values: valuesIn(line, context), children: [] });
      continue;
    }
    let at = indent;
    for (let dash = /^-(?:[ \t]+|$)/.exec(line.slice(at)); dash; dash = /^-(?:[ \t]+|$)/.exec(line.slice(at))) {
      const text = line.slice(at + dash[0].length).trimEnd();
      const from = start + at + dash[0].length;
      const value: Range = [from, from + text.length];
      const values = keyPattern.test(text) ? undefined : valuesIn(text, context);
      add({ kind: 'item', indent: at, name: '', key: [start + at, start + at + 1], value, text: unquoted(text), values, children: [] });
      at += dash[0].length;
    }
    const match = keyPattern.exec(line.slice(at));
    if (!match) continue;
    const [whole, key = ''] = match;
    const rest = line.slice(at + whole.length);
    const text = rest.replace(/\s+#(?![^{]*\}\}).*$/, '').trim();
    const from = start + at + whole.length + (rest.length - rest.trimStart().length);
    const value: Range = text === '' ? [start + at + key.length, start + at + key.length] : [from, from + text.length];
    const node: TemplateNode = {
      kind: 'key',
      indent: at,
      name: unquoted(key),
      key: [start + at, start + at + key.length],
      value,
      text: unquoted(text),
      values: valuesIn(text, context),
      children: [],
    };
    add(node);
    const document = documents.at(-1);
    if (document && at === 0 && node.name === 'kind' && !text.includes('{{')) document.kind = node.text;
    if (/^[|>][-+\d]{0,2}$/.test(text)) block = at;
  }
  return { file, documents };
}

/** Whether an open node ends where another begins. The items of a list may stand as far left as its key. */
function isOver(open: TemplateNode | undefined, next: TemplateNode): boolean {
  if (!open) return false;
  return open.indent > next.indent || (open.indent === next.indent && !(next.kind !== 'key' && open.kind === 'key'));
}

function leavesActionOpen(line: string, wasOpen: boolean): boolean {
  const [open, close] = [line.lastIndexOf('{{'), line.lastIndexOf('}}')];
  return open === close ? wasOpen : open > close;
}

function trackBlocks(line: string, contexts: (readonly string[] | undefined)[]): void {
  for (const [, word, rest = ''] of line.matchAll(control)) {
    if (word === 'end') contexts.pop();
    else if (word === 'with') contexts.push(onlyValue(rest));
    else if (word === 'range' || word === 'define' || word === 'block') contexts.push(undefined);
    else if (word === 'if') contexts.push(contexts.at(-1));
  }
}

function onlyValue(expression: string): readonly string[] | undefined {
  const path = /^\s*\$?\.Values((?:\.[A-Za-z_]\w*)+)\s*-?\s*$/.exec(expression)?.[1];
  return path?.slice(1).split('.');
}

/** The one value that the actions in a text use. */
function valuesIn(text: string, context: readonly string[] | undefined): readonly string[] | undefined {
  const found = new Map<string, readonly string[]>();
  for (const [action] of text.matchAll(/\{\{[^}]*\}\}/g)) {
    for (const [, path = ''] of action.matchAll(/\.Values((?:\.[A-Za-z_]\w*)+)/g)) found.set(path, path.slice(1).split('.'));
    const others = action.replace(/\$?\.Values(?:\.\w+)+/g, '');
    if (!context) continue;
    for (const [, path = ''] of others.matchAll(/[\s(]\.((?:[a-z_]\w*)(?:\.\w+)*)?(?=[\s)|}])/g)) {
      const keys = [...context, ...path.split('.').filter(Boolean)];
      found.set(`.${keys.join('.')}`, keys);
    }
  }
  const [only, second] = [...found.values()];
  return second ? undefined : only;
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}

/** Follows the steps to something in a rendered object through the keys of its template. */
export function locate({ file, documents }: Template, kind: string | undefined, steps: readonly Step[], isKey: boolean): TemplatePlace {
  const fitting = documents.filter((document) => document.root.children.length > 0 && (document.kind ?? kind) === kind);
  let candidates = fitting.map(({ root }) => root);
  let found: TemplateNode | undefined;
  for (const [taken, step] of steps.entries()) {
    const next = candidates.flatMap((node) => childrenFor(node, step));
    const [only, second] = next;
    if (!only) {
      const keys = keysOf(steps.slice(taken));
      const passed = candidates.length === 1 ? passedThrough(candidates[0]) : undefined;
      const values = passed && keys && [...passed, ...keys];
      return { at: found ? place(file, ...found.key) : place(file, 0, 0), isExact: false, values };
    }
    if (!second) found = only;
    candidates = next;
  }
  const [only, second] = candidates;
  if (!only || second || only.kind === 'root')
    return { at: found ? place(file, ...found.key) : place(file, 0, 0), isExact: false, values: undefined };
  const range = isKey || only.value[0] === only.value[1] ? only.key : only.value;
  return { at: place(file, ...range), isExact: true, values: only.values ?? passedThrough(only) };
}

/** The value that an action below a key puts there as a whole. */
function passedThrough(node: TemplateNode | undefined): readonly string[] | undefined {
  if (!node) return undefined;
  const [only, second] = node.children;
  if (only?.kind === 'action' && !second) return only.values;
  return node.children.length === 0 ? node.values : undefined;
}

function keysOf(steps: readonly Step[]): readonly string[] | undefined {
  const keys = steps.flatMap((step) => ('key' in step ? step.key : []));
  return keys.length === steps.length ? keys : undefined;
}

function childrenFor({ children }: TemplateNode, step: Step): readonly TemplateNode[] {
  if ('key' in step) return children.filter(({ kind, name }) => kind === 'key' && name === step.key);
  const items = children.filter(({ kind }) => kind === 'item');
  if (step.text !== undefined) {
    const same = items.filter(({ text }) => text === step.text);
    return same.length > 0 ? same : items.filter(({ text }) => text.includes('{{'));
  }
  if (step.name === undefined) return items;
  const nameOf = (item: TemplateNode) => item.children.find(({ kind, name }) => kind === 'key' && name === 'name')?.text;
  const same = items.filter((item) => nameOf(item) === step.name);
  return same.length > 0 ? same : items.filter((item) => nameOf(item)?.includes('{{') ?? true);
}

/** A comment of a template that leaves no trace in what is rendered, and the lines that it speaks of: the next one and all that is indented below it. */
export interface TemplateComment extends Located {
  readonly text: string;
  readonly covered: Located;
}

/** Our comments in actions, `{{/* … *\/}}`, with what they stand above. */
export function templateComments(file: SourceFile): readonly TemplateComment[] {
  const comments: TemplateComment[] = [];
  for (const match of file.text.matchAll(/\{\{-?[ \t]{0,9}\/\*[ \t]{0,9}(temporal-lint-[^\n]{0,500}?)\*\/[ \t]{0,9}-?\}\}/g)) {
    if (comments.length >= mostComments) break;
    const end = match.index + match[0].length;
    comments.push({ file, range: [match.index, end], text: (match[1] ?? '').trim(), covered: linesBehind(file, match.index, end) });
  }
  return comments;
}

function linesBehind(file: SourceFile, start: number, end: number): Located {
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
  // At the end of a line it speaks of that line.
  if (file.text.slice(lineStart, start).trim() !== '') return place(file, lineStart, end);
  let first: number | undefined;
  let indent = 0;
  let last = end;
  let at = file.text.indexOf('\n', end) + 1;
  while (at > 0 && at < file.text.length) {
    const next = file.text.indexOf('\n', at);
    const lineEnd = next < 0 ? file.text.length : next;
    const line = file.text.slice(at, lineEnd);
    const isText = line.trim() !== '' && !/^\s*(?:\{\{|#)/.test(line);
    const own = line.length - line.trimStart().length;
    if (isText && first === undefined) {
      first = at + own;
      indent = own;
      last = lineEnd;
    } else if (isText) {
      if (own <= indent) break;
      last = lineEnd;
    }
    at = lineEnd + 1;
  }
  return place(file, first ?? end, last);
}
