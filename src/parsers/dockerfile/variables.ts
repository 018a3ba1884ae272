import type { Located } from '../../core/source.js';
import { known, unknown, type Value } from '../../core/value.js';
import { platformArguments } from '../../knowledge/dockerfile-arguments.js';

/** Variables in force at a place. Those of ENV win over those of ARG, wherever they stand. */
export class Scope {
  readonly #env = new Map<string, Value<string>>();
  readonly #args = new Map<string, Value<string>>();
  readonly #parent: Scope | undefined;

  constructor(parent?: Scope) {
    this.#parent = parent;
  }

  setEnv(name: string, value: Value<string>): void {
    this.#env.set(name, value);
  }

  setArg(name: string, value: Value<string>): void {
    this.#args.set(name, value);
  }

  get(name: string): Value<string> | undefined {
    return this.#find((scope) => scope.#env.get(name)) ?? this.#find((scope) => scope.#args.get(name));
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  #find(look: (scope: Scope) => Value<string> | undefined): Value<string> | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.#parent) {
      const value = look(scope);
      if (value) return value;
    }
    return undefined;
  }
}

/** What a name stands for: unset only where it is certain that nothing sets it. */
export type Lookup = (name: string) => Value<string>;

/** Longest value that is put together. Values that double in every line would else fill the memory. */
const maxLength = 10_000;
const maxDepth = 50;
const maxOrigins = 20;

type Parts = readonly (string | undefined)[];

/** Takes quotes away and puts variables in, as Docker does for ENV, ARG, FROM, USER and the like. */
export function expand(text: string, at: Located, escapeChar: string, lookup: Lookup): Value<string> {
  const origins = new Set<Located>();
  let why: string | undefined;
  let hasVariables = false;
  let i = 0;

  const doubt = (reason: string): Parts => {
    why ??= reason;
    return [undefined];
  };

  const join = (left: Parts, right: Parts): Parts => {
    const result = [...left];
    for (const part of right) {
      const last = result.at(-1);
      if (part === undefined) {
        if (last !== undefined || result.length === 0) result.push(undefined);
      } else if (last === undefined) {
        if (part !== '') result.push(part);
      } else result[result.length - 1] = last + part;
    }
    return lengthOf(result) > maxLength || result.length > 100 ? doubt('it is too long') : result;
  };

  /** Reads up to a closing brace, or to the end. */
  const read = (inBraces: boolean, depth: number): Parts => {
    let result: Parts = [];
    let literal = '';
    let quote = '';
    const flush = () => {
      if (literal) result = join(result, [literal]);
      literal = '';
    };
    for (; i < text.length; i++) {
      const char = text.charAt(i);
      if (char === quote) quote = '';
      else if (quote === "'") literal += char;
      else if (char === escapeChar) {
        const next = text.charAt(++i);
        if (quote && next !== '"' && next !== '$' && next !== escapeChar) literal += char;
        literal += next;
      } else if (char === '$') {
        flush();
        result = join(result, readVariable(depth));
        i--;
      } else if (!quote && (char === '"' || char === "'")) quote = char;
      else if (!quote && inBraces && char === '}') break;
      else literal += char;
    }
    flush();
    return quote ? join(result, doubt('a quote in it is not closed')) : result;
  };

  /** Reads a variable from its `$` on, and leaves `i` behind it. */
  const readVariable = (depth: number): Parts => {
    i++;
    if (text[i] !== '{') {
      const name = nameAt(text, i);
      i += name.length;
      if (!name) return ['$'];
      hasVariables = true;
      const value = note(lookup(name));
      return partsOf(value);
    }
    hasVariables = true;
    i++;
    const name = nameAt(text, i);
    i += name.length;
    const value = name ? note(lookup(name)) : undefined;
    if (text[i] === '}') {
      i++;
      return value ? partsOf(value) : doubt('a variable in it has no name');
    }
    const emptyIsUnset = text[i] === ':';
    if (emptyIsUnset) i++;
    const operator = text.charAt(i++);
    if (depth >= maxDepth) {
      i = text.length;
      return doubt('its variables are nested too deeply');
    }
    const word = read(true, depth + 1);
    const isClosed = text[i] === '}';
    i = Math.min(i + 1, text.length);
    if (!value || !isClosed || !'-+?#%/'.includes(operator)) return doubt('a variable in it cannot be read');
    const isSet = value.isSet && !(emptyIsUnset && value.value === '');
    if (operator === '-') return isSet || (value.isUnknown && platformArguments.has(name)) ? partsOf(value) : word;
    if (operator === '+') return isSet ? word : value.isUnknown ? doubt(value.why ?? 'its value is not known') : [''];
    if (operator === '?') return isSet ? partsOf(value) : doubt(`the build needs a value for ${name}`);
    return doubt(`the text that ${name} loses or changes is not worked out`);
  };

  const note = (value: Value<string>): Value<string> => {
    if (!value.isUnset && origins.size < maxOrigins) for (const origin of value.origins) origins.add(origin);
    return value;
  };

  const partsOf = (value: Value<string>): Parts => {
    if (value.isSet) return [value.value];
    if (value.isUnset) return [''];
    why ??= value.why;
    return value.parts?.length ? value.parts : [undefined];
  };

  const parts = read(false, 0);
  if (parts.includes(undefined)) return unknown(at, why, parts);
  return known(parts.join(''), at, { origins: [...origins, at].slice(-maxOrigins), isLiteral: !hasVariables });
}

function lengthOf(parts: Parts): number {
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

function nameAt(text: string, index: number): string {
  const name = /(?:[A-Za-z_]\w*|\d+|[@*#?\-$!])/y;
  name.lastIndex = index;
  return name.exec(text)?.[0] ?? '';
}
