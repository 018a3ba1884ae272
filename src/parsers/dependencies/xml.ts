import { type Located, place, type SourceFile } from '../../core/source.js';

/** An element of XML, at its place: from its first bracket to its last. */
export interface XmlElement extends Located {
  /** Without the prefix of a namespace. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly start: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const mostElements = 200_000;

/** Reads the elements of XML; undefined when they are not closed as they should be. */
export function readXml(file: SourceFile): XmlElement | undefined {
  const { text } = file;
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let left = mostElements;
  for (let at = text.indexOf('<'); at >= 0; ) {
    const end = endOfMarkup(text, at);
    if (end < 0 || left-- < 0) return undefined;
    const markup = text.slice(at, end);
    if (markup.startsWith('<![CDATA[')) addText(open.at(-1), markup.slice(9, -3));
    else if (markup.startsWith('</')) {
      const last = open.pop();
      if (last?.name !== localName(markup.slice(2, -1).trim())) return undefined;
      const { name, attributes, children } = last;
      const element = { ...place(file, last.start, end), name, attributes, children, text: last.text.trim() };
      const above = open.at(-1);
      if (above) above.children.push(element);
      else root ??= element;
    } else if (!/^<[!?]/.test(markup)) {
      const name = localName(/^<([^\s/>]*)/.exec(markup)?.[1] ?? '');
      const isEmpty = markup.endsWith('/>');
      const attributes = attributesOf(markup);
      if (isEmpty) {
        const element = { ...place(file, at, end), name, attributes, children: [], text: '' };
        const above = open.at(-1);
        if (above) above.children.push(element);
        else root ??= element;
      } else open.push({ name, start: at, attributes, children: [], text: '' });
    }
    at = text.indexOf('<', end);
    if (at > end) addText(open.at(-1), unescaped(text.slice(end, at)));
  }
  return open.length > 0 ? undefined : root;
}

function addText(to: Open | undefined, text: string): void {
  if (to) to.text += text;
}

function endOfMarkup(text: string, at: number): number {
  const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : undefined;
  if (closing !== undefined) {
    const end = text.indexOf(closing, at);
    return end < 0 ? -1 : end + closing.length;
  }
  const pattern = /<(?:[^>"']|"[^"]*"|'[^']*')*>/y;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : -1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(markup: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(markup.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, name = '', a, b]) => [name, unescaped(a ?? b ?? '')]),
  );
}

function unescaped(text: string): string {
  return text.includes('&')
    ? text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&')
    : text;
}

export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((one, name) => one?.children.find((child) => child.name === name), element);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}
