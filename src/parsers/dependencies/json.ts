import { type Located, place, type SourceFile } from '../../core/source.js';

/** A member of an object in JSON, at its place: from the start of its name to the end of its value. */
export interface JsonMember extends Located {
  readonly name: string;
  readonly value: JsonNode;
}

/** A value in JSON, at its place. */
export interface JsonNode extends Located {
  readonly kind: 'object' | 'array' | 'string' | 'other';
  readonly members: readonly JsonMember[];
  readonly items: readonly JsonNode[];
  readonly text: string | undefined;
}

const deepest = 64;

/** Reads JSON with the places of its parts. Comments and commas too many are passed over, as some readers do. Undefined when it is damaged. */
export function readJson(file: SourceFile): JsonNode | undefined {
  try {
    return new JsonReader(file).whole();
  } catch {
    return undefined;
  }
}

/** The value of a member; of several of one name that of the last, as JSON readers do. */
export function memberOf(node: JsonNode | undefined, name: string): JsonMember | undefined {
  return node?.members.findLast((member) => member.name === name);
}

class JsonReader {
  readonly #file: SourceFile;
  readonly #text: string;
  #at = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#text = file.text;
    if (this.#text.startsWith('\uFEFF')) this.#at = 1;
  }

  whole(): JsonNode {
    const node = this.#value(0);
    this.#blanks();
    if (this.#at < this.#text.length) throw new Error('more than one value');
    return node;
  }

  #blanks(): void {
    const pattern = /(?:[\s,]+|\/\/[^\n\r]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }

  #value(depth: number): JsonNode {
    if (depth > deepest) throw new Error('too deep');
    this.#blanks();
    const start = this.#at;
    const first = this.#text[start];
    if (first === '{') return this.#object(start, depth);
    if (first === '[') return this.#array(start, depth);
    if (first === '"') {
      const text = this.#string();
      return this.#node('string', start, { text });
    }
    const pattern = /[-+.\w]+/y;
    pattern.lastIndex = start;
    const word = pattern.exec(this.#text)?.[0];
    if (word === undefined) throw new Error('no value');
    this.#at += word.length;
    return this.#node('other', start, { text: word });
  }

  #object(start: number, depth: number): JsonNode {
    const members: JsonMember[] = [];
    this.#at++;
    for (;;) {
      this.#blanks();
      if (this.#text[this.#at] === '}') break;
      const from = this.#at;
      const name = this.#string();
      this.#blanks();
      if (this.#text[this.#at++] !== ':') throw new Error('no colon');
      const value = this.#value(depth + 1);
      members.push({ ...place(this.#file, from, this.#at), name, value });
    }
    this.#at++;
    return this.#node('object', start, { members });
  }

  #array(start: number, depth: number): JsonNode {
    const items: JsonNode[] = [];
    this.#at++;
    for (;;) {
      this.#blanks();
      if (this.#text[this.#at] === ']') break;
      items.push(this.#value(depth + 1));
    }
    this.#at++;
    return this.#node('array', start, { items });
  }

  #string(): string {
    const start = this.#at;
    if (this.#text[start] !== '"') throw new Error('no string');
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    this.#at = end + 1;
    return String(JSON.parse(this.#text.slice(start, this.#at)));
  }

  #node(kind: JsonNode['kind'], start: number, rest: Partial<Pick<JsonNode, 'members' | 'items' | 'text'>>): JsonNode {
    return { ...place(this.#file, start, this.#at), kind, members: [], items: [], text: undefined, ...rest };
  }
}
