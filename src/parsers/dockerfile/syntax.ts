import type { Range } from '../../core/source.js';
import { type MappedText, trimMapped } from '../mapped.js';
import { type JsonForm, readJson } from './json.js';
import { type Span, splitBlanks, splitFlags, splitQuoted, unquote } from './words.js';

export interface FlagSyntax {
  readonly name: string;
  readonly value: string | undefined;
  readonly range: Range;
  readonly valueRange: Range | undefined;
}

/** An instruction as its own line tells it, before anything around it is known. */
export interface Syntax {
  readonly text: MappedText;
  /** Upper case. */
  readonly keyword: string;
  readonly keywordRange: Range;
  readonly flags: readonly FlagSyntax[];
  readonly args: MappedText;
  readonly words: readonly Span[];
  /** What runs, or the JSON array: the arguments, for HEALTHCHECK what stands behind CMD. */
  readonly command: MappedText;
  readonly json: JsonForm;
  readonly trigger: Syntax | undefined;
}

const withJson = new Set(['ADD', 'CMD', 'COPY', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN', 'SHELL', 'VOLUME']);
/** The rest of the line is one word, blanks included. */
const singleWord = new Set(['MAINTAINER', 'STOPSIGNAL', 'USER', 'WORKDIR']);
const quotedWords = new Set(['ARG', 'CMD', 'ENTRYPOINT', 'ENV', 'HEALTHCHECK', 'LABEL', 'RUN', 'SHELL']);
const withHeredocs = new Set(['ADD', 'COPY', 'RUN']);

/** Splits a logical line, trimmed and not empty. */
export function readSyntax(text: MappedText, escapeChar: string): Syntax {
  const keywordEnd = /^[^ \t\v\f\r]+/.exec(text.text)?.[0].length ?? 0;
  const keyword = text.text.slice(0, keywordEnd).toUpperCase();
  const behind = text.slice(keywordEnd);
  const { flags, rest } = splitFlags(behind.text);
  const args = trimMapped(behind.slice(rest));
  const command = keyword === 'HEALTHCHECK' ? args.slice(/^cmd(?:\s+|$)/i.exec(args.text)?.[0].length ?? 0) : args;
  return {
    text,
    keyword,
    keywordRange: text.rangeOf(0, keywordEnd),
    flags: flags.map((span) => readFlag(behind, span)),
    args,
    words: splitArgs(keyword, args.text, escapeChar),
    command,
    json: withJson.has(keyword) ? readJson(command.text) : undefined,
    trigger: keyword === 'ONBUILD' && args.text !== '' ? readTrigger(args, escapeChar) : undefined,
  };
}

/** Docker refuses ONBUILD behind ONBUILD; reading it no deeper keeps a line of nothing else linear. */
function readTrigger(args: MappedText, escapeChar: string): Syntax {
  const nested = readSyntax(/^onbuild\s/i.test(args.text) ? args.slice(0, 'ONBUILD'.length) : args, escapeChar);
  return nested.keyword === 'ONBUILD' ? { ...nested, args: trimMapped(args.slice('ONBUILD'.length)), text: args } : nested;
}

function readFlag(text: MappedText, { start, end }: Span): FlagSyntax {
  const raw = text.text.slice(start, end);
  const equals = raw.indexOf('=');
  return {
    name: raw.slice(2, equals < 0 ? undefined : equals),
    value: equals < 0 ? undefined : unquote(raw.slice(equals + 1), '\\'),
    range: text.rangeOf(start, end),
    valueRange: equals < 0 ? undefined : text.rangeOf(start + equals + 1, end),
  };
}

function splitArgs(keyword: string, args: string, escapeChar: string): readonly Span[] {
  if (args === '') return [];
  if (singleWord.has(keyword)) return [{ start: 0, end: args.length }];
  return quotedWords.has(keyword) ? splitQuoted(args, escapeChar).words : splitBlanks(args);
}

/** Whether `<<EOF` in the line begins a here-document. */
export function holdsHeredocs({ keyword, json, trigger }: Syntax): boolean {
  return trigger ? holdsHeredocs(trigger) : withHeredocs.has(keyword) && json === undefined;
}
