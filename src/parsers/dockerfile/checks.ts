import { distance } from '../../core/distance.js';
import type { Range } from '../../core/source.js';
import type { Syntax } from './syntax.js';
import { splitQuoted } from './words.js';

interface Complaint {
  readonly range: Range;
  readonly message: string;
  /** The line resembles no instruction at all; one such line is often followed by more, of a text that got in by mistake. */
  readonly isForeign?: boolean;
}

const instructions = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
];
/** Whether an upper-case keyword is one of Docker's. */
export function isInstruction(keyword: string): boolean {
  return instructions.includes(keyword);
}

/** CMD and ENTRYPOINT without arguments are allowed, and mean nothing. */
const mayBeEmpty = new Set(['CMD', 'ENTRYPOINT']);

/** What Docker's own parser would refuse in one instruction. At most one complaint, the first. */
export function complaintAbout(syntax: Syntax, escapeChar: string): Complaint | undefined {
  const { keyword, keywordRange, args, words, json, command } = syntax;
  const range = syntax.text.rangeOf(0, syntax.text.text.length);
  if (!isInstruction(keyword)) {
    const near = nearest(keyword);
    const written = syntax.text.text.slice(0, Math.min(keyword.length, 40));
    return {
      range: keywordRange,
      message: `"${written}" is no Dockerfile instruction${near ? `; did you mean ${near}?` : ''}`,
      isForeign: !near,
    };
  }
  if (args.text === '') return mayBeEmpty.has(keyword) ? undefined : { range, message: `${keyword} has no arguments` };
  if (json && 'notStrings' in json) {
    return { range: command.rangeOf(0, command.text.length), message: `the JSON array of ${keyword} holds something other than strings` };
  }
  const wrong = complaintOf[keyword]?.(syntax, escapeChar);
  if (wrong) return { range, message: wrong };
  if ((keyword === 'COPY' || keyword === 'ADD') && (json ? json.strings.length : words.length) < 2) {
    return { range, message: `${keyword} needs a source and a destination` };
  }
  return syntax.trigger && complaintAbout(syntax.trigger, escapeChar);
}

const complaintOf: Readonly<Record<string, (syntax: Syntax, escapeChar: string) => string | undefined>> = {
  FROM: ({ args, words }) => {
    const texts = words.map(({ start, end }) => args.text.slice(start, end));
    const isRight = texts.length === 1 || (texts.length === 3 && texts[1]?.toUpperCase() === 'AS');
    return isRight ? undefined : 'FROM takes an image, or an image, AS and a name';
  },
  SHELL: ({ json }) => {
    if (!json) return 'SHELL takes a JSON array of strings, in double quotes';
    return 'strings' in json && json.strings.length === 0 ? 'SHELL names no shell' : undefined;
  },
  HEALTHCHECK: ({ args }) => {
    if (/^cmd$/i.test(args.text)) return 'HEALTHCHECK CMD has no command';
    return /^(?:cmd|none)(?:\s|$)/i.test(args.text) ? undefined : 'HEALTHCHECK takes CMD or NONE';
  },
  ENV: complaintAboutPairs,
  LABEL: complaintAboutPairs,
};

function complaintAboutPairs({ keyword, args }: Syntax, escapeChar: string): string | undefined {
  const words = splitQuoted(args.text, escapeChar).words.map(({ start, end }) => args.text.slice(start, end));
  const [first = ''] = words;
  if (!first.includes('=')) return words.length > 1 ? undefined : `${keyword} gives "${first}" no value`;
  if (words.some((word) => word.startsWith('='))) return `${keyword} has a value without a name`;
  const bare = words.find((word) => !word.includes('='));
  return bare === undefined ? undefined : `"${bare}" in ${keyword} is not of the form name=value`;
}

function nearest(keyword: string): string | undefined {
  if (keyword.length > 15) return undefined;
  const limit = keyword.length > 3 ? 2 : 1;
  const ranked = instructions.map((name) => ({ name, distance: distance(keyword, name) })).sort((a, b) => a.distance - b.distance);
  return ranked[0] && ranked[0].distance <= limit ? ranked[0].name : undefined;
}
