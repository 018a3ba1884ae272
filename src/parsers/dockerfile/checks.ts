import { distance } from '../../core/distance.js';
import { parseDuration } from '../../core/duration.js';
import type { Range } from '../../core/source.js';
import { flagKind } from '../../knowledge/dockerfile-flags.js';
import type { FlagSyntax, Syntax } from './syntax.js';
import { splitQuoted, unquote } from './words.js';

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
  const wrongFlag = complaintAboutFlags(syntax);
  if (wrongFlag) return wrongFlag;
  if ((keyword === 'COPY' || keyword === 'ADD') && (json ? json.strings.length : words.length) < 2) {
    return { range, message: `${keyword} needs a source and a destination` };
  }
  return syntax.trigger && complaintAbout(syntax.trigger, escapeChar);
}

const complaintOf: Readonly<Record<string, (syntax: Syntax, escapeChar: string) => string | undefined>> = {
  FROM: ({ args, words }) => {
    const texts = words.map(({ start, end }) => args.text.slice(start, end));
    const isRight = texts.length === 1 || (texts.length === 3 && texts[1]?.toUpperCase() === 'AS');
    if (!isRight) return 'FROM takes an image, or an image, AS and a name';
    const [, , name] = texts;
    if (name === undefined || stageName.test(name)) return undefined;
    return `"${name}" is no name for a stage; it begins with a letter, and holds letters, digits, "-", "_" and "." only`;
  },
  SHELL: ({ json }) => {
    if (!json) return 'SHELL takes a JSON array of strings, in double quotes';
    return isEmptyArray(json) ? 'SHELL needs a program' : undefined;
  },
  VOLUME: ({ json }) => (json && isEmptyArray(json) ? 'VOLUME needs a path' : undefined),
  HEALTHCHECK: complaintAboutHealthcheck,
  STOPSIGNAL: ({ args }, escapeChar) => {
    const signal = unquote(args.text, escapeChar);
    return /\s/.test(signal) && !signal.includes('$') ? 'STOPSIGNAL takes one signal' : undefined;
  },
  ONBUILD: ({ trigger }) =>
    trigger && notBehindOnbuild.has(trigger.keyword) ? `${trigger.keyword} cannot stand behind ONBUILD` : undefined,
  ARG: ({ args }, escapeChar) => {
    const words = splitQuoted(args.text, escapeChar).words.map(({ start, end }) => args.text.slice(start, end));
    return words.some((word) => word.startsWith('=')) ? 'ARG has a value without a name; there are no blanks around "="' : undefined;
  },
  ENV: complaintAboutPairs,
  LABEL: complaintAboutPairs,
};

const stageName = /^[a-z][a-z0-9._-]*$/i;

const notBehindOnbuild = new Set(['FROM', 'MAINTAINER', 'ONBUILD']);

function isEmptyArray(json: NonNullable<Syntax['json']>): boolean {
  return 'strings' in json && json.strings.length === 0;
}

function complaintAboutHealthcheck({ args, command, json }: Syntax): string | undefined {
  const [, kind, rest] = /^(cmd|none)(?:\s+|$)(.?)/i.exec(args.text) ?? [];
  if (!kind) return 'HEALTHCHECK takes CMD or NONE';
  if (kind.toUpperCase() === 'NONE') return rest ? 'HEALTHCHECK NONE takes no arguments' : undefined;
  return command.text === '' || (json && isEmptyArray(json)) ? 'HEALTHCHECK CMD needs a command' : undefined;
}

/** Flags that are not known are no matter of syntax: a newer builder may know them. */
function complaintAboutFlags({ keyword, flags, args }: Syntax): Complaint | undefined {
  // The builder does not look at the flags of HEALTHCHECK NONE.
  if (keyword === 'HEALTHCHECK' && /^none/i.test(args.text)) return undefined;
  const seen = new Set<string>();
  for (const flag of flags) {
    const kind = flagKind(keyword, flag.name);
    if (!kind) continue;
    const message =
      seen.has(flag.name) && kind !== 'list'
        ? `the flag --${flag.name} stands here a second time`
        : complaintAboutFlag(keyword, kind, flag);
    if (message) return { range: flag.range, message };
    seen.add(flag.name);
  }
  return undefined;
}

function complaintAboutFlag(keyword: string, kind: ReturnType<typeof flagKind>, { name, value }: FlagSyntax): string | undefined {
  if (kind === 'boolean') {
    return value === undefined || /^(?:true|false)$/i.test(value) ? undefined : `--${name} is true or false, but not "${value}"`;
  }
  if (value === undefined) return `--${name} needs "=" and a value`;
  if (keyword !== 'HEALTHCHECK' || value === '') return undefined;
  if (name === 'retries') return /^\+?\d{1,9}$/.test(value) ? undefined : `--retries takes a number, but not "${value}"`;
  return isDuration(value) ? undefined : `--${name} takes a time with its unit, such as 30s, but not "${value}"`;
}

/** A Go duration of a millisecond or more, or of nothing. Variables are not put in. */
function isDuration(text: string): boolean {
  const seconds = parseDuration(
    text
      .replace(/^\+/, '')
      .replace(/(?<!\d)\./g, '0.')
      .replaceAll('\u03bc', '\u00b5'),
  );
  return seconds !== undefined && (seconds === 0 || seconds >= 0.000_999);
}

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
