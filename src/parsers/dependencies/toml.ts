import { type Located, place, type SourceFile } from '../../core/source.js';

/** A value in TOML. */
export interface TomlValue extends Located {
  readonly kind: 'string' | 'array' | 'table' | 'other';
  /** Of a string its content, of others the text. */
  readonly text: string;
  readonly items: readonly TomlValue[];
  readonly entries: readonly TomlEntry[];
}

/** `key = value`, at its place. `path` begins with the names of the table that it stands in. */
export interface TomlEntry extends Located {
  readonly path: readonly string[];
  readonly value: TomlValue;
  /** From 0; goes up with each table header, so that entries of one `[[package]]` share it. */
  readonly table: number;
}

export interface Toml {
  readonly file: SourceFile;
  readonly entries: readonly TomlEntry[];
  /** Some line could not be read. */
  readonly isDamaged: boolean;
}

const deepest = 32;

/** Reads TOML with the places of its entries. A line that makes no sense is passed over. */
export function readToml(file: SourceFile): Toml {
  return new TomlReader(file).whole();
}

class TomlReader {
  readonly #file: SourceFile;
  readonly #text: string;
  #at = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#text = file.text;
    if (this.#text.startsWith('\uFEFF')) this.#at = 1;
  }

  whole(): Toml {
    const entries: TomlEntry[] = [];
    let isDamaged = false;
    let header: readonly string[] = [];
    let table = 0;
    for (;;) {
      this.#skip(/(?:[\s]+|#[^\n\r]*)*/y);
      if (this.#at >= this.#text.length) break;
      try {
        if (this.#text[this.#at] === '[') {
          header = this.#header();
          table++;
        } else entries.push(this.#entry(header, table, 0));
        this.#skip(/[ \t]*(?:#[^\n\r]*)?/y);
        if (this.#at < this.#text.length && !/[\n\r]/.test(this.#text[this.#at] ?? '')) throw new Error('more on the line');
      } catch {
        isDamaged = true;
        this.#skip(/[^\n\r]*/y);
      }
    }
    return { file: this.#file, entries, isDamaged };
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += text.length;
    return text;
  }

  #expect(text: string): void {
    if (!this.#text.startsWith(text, this.#at)) throw new Error(`no ${text}`);
    this.#at += text.length;
  }

  #header(): readonly string[] {
    const brackets = this.#skip(/\[{1,2}/y).length;
    const path = this.#key();
    this.#expect(']'.repeat(brackets));
    return path;
  }

  #key(): readonly string[] {
    const path: string[] = [];
    do {
      this.#skip(/[ \t]*/y);
      const quote = this.#text[this.#at];
      if (quote === '"' || quote === "'") path.push(this.#string());
      else {
        const name = this.#skip(/[\w-]+/y);
        if (name === '') throw new Error('no key');
        path.push(name);
      }
      this.#skip(/[ \t]*/y);
    } while (this.#text[this.#at] === '.' && ++this.#at > 0);
    return path;
  }

  #entry(header: readonly string[], table: number, depth: number): TomlEntry {
    const start = this.#at;
    const key = this.#key();
    this.#expect('=');
    const value = this.#value(depth);
    return { ...place(this.#file, start, this.#at), path: [...header, ...key], value, table };
  }

  #value(depth: number): TomlValue {
    if (depth > deepest) throw new Error('too deep');
    this.#skip(/[ \t]*/y);
    const start = this.#at;
    const first = this.#text[start];
    if (first === '"' || first === "'") return this.#node('string', start, { text: this.#string() });
    if (first === '[') return this.#array(start, depth);
    if (first === '{') return this.#table(start, depth);
    const text = this.#skip(/[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?/y);
    if (text === '') throw new Error('no value');
    return this.#node('other', start, { text });
  }

  #array(start: number, depth: number): TomlValue {
    const items: TomlValue[] = [];
    this.#at++;
    for (;;) {
      this.#skip(/(?:[\s,]+|#[^\n\r]*)*/y);
      if (this.#text[this.#at] === ']') break;
      items.push(this.#value(depth + 1));
    }
    this.#at++;
    return this.#node('array', start, { items });
  }

  #table(start: number, depth: number): TomlValue {
    const entries: TomlEntry[] = [];
    this.#at++;
    for (;;) {
      this.#skip(/(?:[\s,]+|#[^\n\r]*)*/y);
      if (this.#text[this.#at] === '}') break;
      entries.push(this.#entry([], 0, depth + 1));
    }
    this.#at++;
    return this.#node('table', start, { entries });
  }

  #string(): string {
    const quote = this.#text[this.#at] ?? '';
    const isLong = this.#text.startsWith(quote.repeat(3), this.#at);
    const mark = isLong ? quote.repeat(3) : quote;
    const from = this.#at + mark.length;
    let end = from;
    while (end < this.#text.length && !this.#text.startsWith(mark, end)) {
      if (!isLong && /[\n\r]/.test(this.#text[end] ?? '')) throw new Error('no end of string');
      end += quote === '"' && this.#text[end] === '\\' ? 2 : 1;
    }
    if (end >= this.#text.length) throw new Error('no end of string');
    this.#at = end + mark.length;
    const text = this.#text.slice(from, end);
    return quote === '"' ? text.replace(/\\(["\\])/g, '$1') : text;
  }

  #node(kind: TomlValue['kind'], start: number, rest: Partial<Pick<TomlValue, 'text' | 'items' | 'entries'>>): TomlValue {
    return { ...place(this.#file, start, this.#at), kind, text: this.#text.slice(start, this.#at), items: [], entries: [], ...rest };
  }
}
