import { basename } from '../../core/path.js';
import { type Located, textOf } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import { secretsInCommand, type WrittenSecret } from './commands.js';
import { formattedSecrets } from './formats.js';
import { type Secret, secretIn, strengthOfFormatted } from './judge.js';
import { placeWithin } from './places.js';

/** A secret that somebody wrote into the settings of a container. */
export interface ContainerSecret extends Pick<Secret, 'what' | 'strength'> {
  /** What holds it, for messages: `"DB_PASSWORD"`, `the command`. */
  readonly holder: string;
  readonly secret: string;
  /** The text that holds it. */
  readonly at: Located;
  /** The secret alone. */
  readonly place: Located;
  /** Used until somebody sets the variable: `${DB_PASSWORD:-postgres}`. */
  readonly isDefault: boolean;
}

interface Variables {
  readonly names: readonly string[];
  get(name: string): Value<string>;
}

/** Secrets that stand in the file among named values. What a variable or another file brings in is not written here. */
function secretsInVariables({ names, get }: Variables): readonly ContainerSecret[] {
  return names.flatMap((name) => secretInVariable(name, get(name)) ?? []);
}

function secretInVariable(name: string, value: Value<string>): ContainerSecret | undefined {
  if (value.isUnset || value.at.via?.some(({ kind }) => kind === 'env-file')) return undefined;
  const holder = `"${name}"`;
  // The password of an address is written out, though its host is not: the sign parts what is known.
  if (value.isUnknown) return value.parts && formattedIn(value.parts.map((part) => part ?? '$').join(''), value.at, holder);
  const { at } = value;
  // Quotes within a list item are part of the value, which hardly anybody means.
  const text = value.value.replace(/^(["'])(.*)\1$/s, '$2');
  const found = secretIn(name, text);
  if (!found || (found.what === undefined && isNoSecret(name, text))) return undefined;
  const secret = text.slice(...found.range);
  const written = textOf(at);
  if (!written.includes(secret)) return undefined;
  return {
    ...found,
    strength: strengthHere(found, secret),
    holder,
    secret,
    at,
    place: placeWithin(at, text, found.range),
    isDefault: isDefault(written, secret),
  };
}

/** Words of a language with a few digits behind them: the name of the product, of the team, of what is protected. */
const plainWords = /^\d{1,16}$|^_?[a-z]{1,24}(?:[-_. ][a-z]{1,24}){0,4}[-_.@!#]?\d{0,6}[!@#$*]?$/i;

/** Words and numbers, one of them `demo`. */
const madeForShow = /^(?:(?:[a-z]{1,16}|\d{1,8})[-_.]){0,6}demo(?:[-_.](?:[a-z]{1,16}|\d{1,8})){0,6}$/i;

/** What somebody made up to get things running is guessed as such words are; a manifest holds more of them than an image. */
export function strengthHere({ what, strength }: Pick<Secret, 'what' | 'strength'>, secret: string): Secret['strength'] {
  if (what !== undefined && !what.startsWith('a password in ')) return strength;
  // `sk-acme-demo-0000` says itself that it opens nothing worth having.
  if (strength === 'real' && madeForShow.test(secret)) return 'placeholder';
  const isMadeUp = secret.length < 24 && plainWords.test(secret) && !/[a-z][A-Z][a-z]*[A-Z]/.test(secret);
  return strength === 'real' && isMadeUp ? 'guessable' : strength;
}

/** The name of a key rather than the key: what S3 calls access key goes with a secret key, as a user does with a password. */
function isNoSecret(name: string, value: string): boolean {
  // `%kernel.project_dir%/private.pem` is filled in by a framework.
  if (/^%[\w.]+%/.test(value)) return true;
  return /(?:^|_)ACCESS_?KEY$/i.test(name) && !/secret/i.test(name) && plainWords.test(value);
}

/** Only what stands behind `:-` or `-` within braces, and the variable is not itself the answer. */
function isDefault(written: string, secret: string): boolean {
  const index = written.lastIndexOf(secret);
  const before = written.slice(0, index);
  return before.lastIndexOf('${') > before.lastIndexOf('}');
}

function formattedIn(text: string, at: Located, holder: string): ContainerSecret | undefined {
  const [found] = formattedSecrets(text);
  if (!found) return undefined;
  const secret = text.slice(...found.range);
  const written = textOf(at);
  if (!written.includes(secret)) return undefined;
  return {
    what: found.what,
    strength: strengthHere({ what: found.what, strength: strengthOfFormatted(found, text) }, secret),
    holder,
    secret,
    at,
    place: placeWithin(at, text, found.range),
    isDefault: isDefault(written, secret),
  };
}

/** Secrets of labels and the like, which only their form can tell: other names say nothing of passwords there. */
function secretsInTexts(texts: readonly Text[], holder: string): readonly ContainerSecret[] {
  return texts.flatMap((text) => (text.text === undefined ? [] : (formattedIn(text.text, text, holder) ?? [])));
}

interface Text extends Located {
  readonly text?: string | undefined;
}

/** A command line: a list of words, or one text. */
interface CommandNode extends Text {
  readonly isList: boolean;
  readonly items: readonly Text[];
}

/** Secrets in the words of a command line, by their form or behind an option. */
function secretsInCommandLine(node: CommandNode, holder: string): readonly ContainerSecret[] {
  const texts: readonly Text[] = node.isList ? node.items : [node];
  const [first] = texts;
  const isOneText = !node.isList || texts.some(({ text }) => /\s/.test(text ?? ''));
  const lines = isOneText ? texts.flatMap(commandsOf) : [texts.map((text) => ({ ...locate(text), literal: text.text }))];
  const found = lines.flatMap((words) => {
    const { assigned, rest } = withoutAssignments(words);
    const [name, ...args] = rest;
    return [...assigned, ...secretsInCommand({ name: name?.literal && basename(name.literal), args })];
  });
  const byOption = found
    .filter(({ at, value }) => textOf(at).includes(value))
    .map(({ what, value, strength, at }): ContainerSecret => {
      const item = texts.find((text) => text.range[0] <= at.range[0] && at.range[1] <= text.range[1]) ?? first ?? node;
      return {
        what: undefined,
        strength: strengthHere({ what: undefined, strength }, value),
        holder: `${what.replace(/^the value of (\S+)$/, '"$1"')} in ${holder}`,
        secret: value,
        at: locate(item),
        place: at,
        // What makes it a default stands before it: `${`.
        isDefault: isDefault(at.file.text.slice(Math.min(item.range[0], at.range[0]), at.range[1]), value),
      };
    });
  const seen = new Set(byOption.map(({ at }) => at.range[0]));
  return [...byOption, ...secretsInTexts(texts, holder).filter(({ at }) => !seen.has(at.range[0]))];
}

interface Word extends Located {
  readonly literal: string | undefined;
}

/** The commands of a text, as far as words tell where one ends. */
function commandsOf(text: Text): readonly (readonly Word[])[] {
  const commands: Word[][] = [[]];
  for (const word of wordsOf(text)) {
    if (/^(?:&&|\|\|?|;)$/.test(word.literal ?? '')) commands.push([]);
    else commands.at(-1)?.push(word);
  }
  return commands;
}

/** `PGPASSWORD=x pg_isready`: what stands before a command is set for it, with `env` and without. */
function withoutAssignments(words: readonly Word[]): { readonly assigned: readonly WrittenSecret[]; readonly rest: readonly Word[] } {
  const start = words[0]?.literal === 'env' || words[0]?.literal === 'export' ? 1 : 0;
  const isAssignment = ({ literal }: Word) => literal !== undefined && /^[A-Za-z_]\w*=/.test(literal);
  const end = words.findIndex((word, index) => index >= start && !isAssignment(word));
  // Without a command behind them they are arguments of a program that the image names.
  const assignments = words.slice(start, Math.max(start, end));
  return { assigned: assignments.flatMap(assignedBefore), rest: words.slice(start + assignments.length) };
}

function assignedBefore(word: Word): readonly WrittenSecret[] {
  const { literal = '' } = word;
  const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(literal) ?? [];
  const found = value.includes('$') ? undefined : secretIn(name, value);
  // What has a form of its own is found by it.
  if (!found || found.what !== undefined) return [];
  const at = placeWithin(word, literal, [name.length + 1, literal.length]);
  return [{ what: `the value of ${name}`, value, strength: found.strength, at }];
}

/** Words of a text, as far as blanks part them. */
function wordsOf(text: Text): readonly Word[] {
  return Array.from((text.text ?? '').matchAll(/[^\s"']+/g), (match) => {
    const at = placeWithin(text, text.text ?? '', [match.index, match.index + match[0].length]);
    return { ...at, literal: match[0].includes('$') ? undefined : match[0] };
  });
}

function locate({ file, range, via }: Located): Located {
  return { file, range, via };
}

/** The parts of a container that settings are written in. */
interface Settings {
  readonly environment: Variables;
  readonly node: SettingsNode;
  readonly origin:
    | { readonly kind: 'compose'; readonly service: { readonly build: Value<{ readonly args: Variables }> } }
    | { readonly kind: 'kubernetes' };
}

interface SettingsNode extends CommandNode {
  readonly entries: ReadonlyMap<string, { readonly value: Text }>;
  get(name: string): SettingsNode;
}

/**
 * Secrets in commands that ask a container how it is. A password that is easy to guess is not repeated here: where it is set, it is said.
 */
function secretsInChecks(origin: 'compose' | 'kubernetes', node: SettingsNode): readonly ContainerSecret[] {
  const commands =
    origin === 'compose'
      ? [{ node: withoutKind(node.get('healthcheck').get('test')), holder: 'the health check' }]
      : probes.map((name) => ({ node: node.get(name).get('exec').get('command'), holder: `the ${name}` }));
  return commands.flatMap((check) => secretsInCommandLine(check.node, check.holder)).filter(({ strength }) => strength === 'real');
}

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/** `CMD` and `CMD-SHELL` are no words of the command. */
function withoutKind(node: SettingsNode): CommandNode {
  const { file, range, via, text, isList, items } = node;
  const hasKind = isList && /^CMD(?:-SHELL)?$/.test(items[0]?.text ?? '');
  return { file, range, via, text, isList, items: hasKind ? items.slice(1) : items };
}

/** All secrets that somebody wrote into the environment, the commands, the labels and the build arguments of a container. */
export function secretsOfContainer({ environment, node, origin }: Settings): readonly ContainerSecret[] {
  const variables = secretsInVariables(environment);
  if (origin.kind === 'kubernetes')
    return [
      ...variables,
      ...secretsInCommandLine(node.get('command'), 'the command'),
      ...secretsInCommandLine(node.get('args'), 'the arguments'),
      ...secretsInChecks('kubernetes', node),
    ];
  const build = origin.service.build.value;
  const labels = node.get('labels');
  return [
    ...variables,
    ...secretsInCommandLine(node.get('entrypoint'), 'the entrypoint'),
    ...secretsInCommandLine(node.get('command'), 'the command'),
    ...secretsInChecks('compose', node),
    ...(build ? secretsInVariables(build.args) : []),
    ...secretsInTexts([...labels.items, ...[...labels.entries.values()].map(({ value }) => value)], 'a label'),
  ];
}
