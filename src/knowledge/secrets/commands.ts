import type { Located } from '../../core/source.js';
import { looksRandom, type SecretStrength, strengthOf } from './judge.js';
import { isSecretName } from './names.js';
import { placeWithin } from './places.js';

/** A word of a command line; `literal` is undefined where the run decides. */
interface CommandWord extends Located {
  readonly literal: string | undefined;
}

interface CommandLine {
  readonly name: string | undefined;
  readonly args: readonly CommandWord[];
}

/** A secret that is written out in a command. */
export interface WrittenSecret {
  readonly what: string;
  readonly value: string;
  readonly strength: SecretStrength;
  readonly at: Located;
}

/** Options of one letter that take a password as their next word, or glued to it. */
const passwordOptions: ReadonlyMap<string, string> = new Map([
  ['sshpass', '-p'],
  ['mysql', '-p'],
  ['mysqladmin', '-p'],
  ['mysqldump', '-p'],
  ['mariadb', '-p'],
  ['mariadb-admin', '-p'],
  ['mariadb-dump', '-p'],
  ['redis-cli', '-a'],
  ['valkey-cli', '-a'],
  ['keydb-cli', '-a'],
  ['mongosh', '-p'],
  ['mongo', '-p'],
]);
/** Of these, the next word is one too; MySQL's -p alone asks for the password, and the next word is a database. */
const takesNextWord: ReadonlySet<string> = new Set(['sshpass', 'redis-cli', 'valkey-cli', 'keydb-cli', 'mongosh', 'mongo']);

/** Commands whose `-u` takes `user:password`. */
const userOptions = new Set(['curl', 'http', 'https']);

/** Secrets in the words of one command, told by where they stand: behind an option, in a header, in a setting. */
export function secretsInCommand({ name, args }: CommandLine): readonly WrittenSecret[] {
  return args.flatMap((word, index): readonly WrittenSecret[] => {
    if (word.literal === undefined) return [];
    return [...optionValue(name, word, args[index + 1]), ...setting(name, args, index), ...headerValue(word), ...lineOfFile(word)];
  });
}

/** Options that name the file of a password. MTProxy: https://github.com/TelegramMessenger/MTProxy#running, read 2026-11-27. */
const fileOptions: ReadonlySet<string> = new Set(['aes-pwd']);

/** `--password=x`, `--token x`, `-u user:x`, `-px`. */
function optionValue(name: string | undefined, word: CommandWord, next: CommandWord | undefined): readonly WrittenSecret[] {
  const { literal = '' } = word;
  const [, option, value] = /^--([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(literal) ?? [];
  if (option !== undefined && isSecretName(option) && !fileOptions.has(option)) {
    const what = `the value of --${option}`;
    if (value !== undefined) return written(what, value, word);
    return next?.literal === undefined || next.literal.startsWith('-') ? [] : written(what, next.literal, next);
  }
  if (userOptions.has(name ?? '') && /^(?:-u|--user|-a)$/.test(literal)) {
    const password = /^[^:]+:(.+)$/s.exec(next?.literal ?? '')?.[1];
    return password === undefined || !next ? [] : written('a password', password, next);
  }
  const letter = passwordOptions.get(name ?? '');
  if (letter === undefined || !literal.startsWith(letter)) return [];
  if (literal !== letter) return written('a password', literal.slice(letter.length), word);
  return takesNextWord.has(name ?? '') && next?.literal !== undefined ? written('a password', next.literal, next) : [];
}

/** `npm config set //host/:_authToken x`, `aws configure set aws_secret_access_key x`. */
function setting(name: string | undefined, args: readonly CommandWord[], index: number): readonly WrittenSecret[] {
  const [first, second, key, value] = [args[index - 2], args[index - 1], args[index], args[index + 1]];
  if (second?.literal !== 'set' || !/^conf/.test(first?.literal ?? '') || key?.literal === undefined) return [];
  const joined = /^([^=]+)=(.+)$/s.exec(key.literal);
  const [setKey, setValue, at] = joined ? [joined[1], joined[2], key] : [key.literal, value?.literal, value];
  if (setKey === undefined || setValue === undefined || !at || !isSecretName(setKey.slice(setKey.lastIndexOf(':') + 1))) return [];
  return written(`a setting of ${name ?? 'a tool'}`, setValue, at);
}

/** `Authorization: Bearer x`, `X-Api-Key: x`. */
function headerValue(word: CommandWord): readonly WrittenSecret[] {
  const header = /^(?:--header=)?([\w-]{1,100}):[ \t]{0,10}(?:(?:bearer|basic|token|apikey)[ \t]{1,10})?(\S{1,2000})$/i.exec(
    word.literal ?? '',
  );
  if (!header?.[1] || !header[2] || !/^authorization$/i.test(header[1])) {
    return header?.[1] && header[2] && /-/.test(header[1]) && isSecretName(header[1]) ? written('a header', header[2], word) : [];
  }
  return written('a header', header[2], word);
}

/** What `echo` writes into .npmrc or .netrc. */
function lineOfFile(word: CommandWord): readonly WrittenSecret[] {
  const { literal = '' } = word;
  const token = /:_(?:authToken|password|auth)=["']?([^\s"'$]{1,1000})/.exec(literal)?.[1];
  const password = /\blogin\s{1,10}\S{1,200}\s{1,10}password\s{1,10}([^\s$]{1,1000})/.exec(literal)?.[1];
  return [...(token ? written('a token', token, word) : []), ...(password ? written('a password', password, word) : [])];
}

/** What `chpasswd` sets. */
export const loginPassword = 'the password of a user';

/** The password that `echo user:password | chpasswd` sets. */
export function chpasswdSecrets(echo: CommandLine): readonly WrittenSecret[] {
  return echo.args.flatMap((word) => {
    const password = /^[\w.-]{1,64}:([^\s\\]{1,200})(?:\\n)?$/.exec(word.literal ?? '')?.[1];
    return password === undefined ? [] : written(loginPassword, password, word);
  });
}

/** `NAME=x` before a command or behind `export`: often a stand-in for one command, so only what looks drawn by lot counts. */
export function assignedSecret(name: string, value: string, at: Located): readonly WrittenSecret[] {
  return isSecretName(name) && looksRandom(value) ? written(`the value of ${name}`, value, at) : [];
}

function written(what: string, value: string, at: Located): readonly WrittenSecret[] {
  const strength = /[$`=]/.test(value.replace(/=+$/, '')) ? undefined : strengthOf(value);
  return strength ? [{ what, value, strength, at: placeWithin(at, value, [0, value.length]) }] : [];
}
