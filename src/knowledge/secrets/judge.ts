import type { Range } from '../../core/source.js';
import { type FormattedSecret, formattedSecrets } from './formats.js';
import { isSecretName } from './names.js';

/**
 * What a value is, as far as secrets go. `real`: nobody would guess it. `guessable`: a password that everybody tries first.
 * `placeholder`: stands for a secret that comes later.
 */
export type SecretStrength = 'real' | 'guessable' | 'placeholder';

export interface Secret {
  /** `a GitHub token`; undefined when only the name says that it is a secret. */
  readonly what: string | undefined;
  readonly strength: SecretStrength;
  /** Where it stands in the value. */
  readonly range: Range;
}

/** Words by which people say that the real one comes later. */
const placeholder =
  /change|replace|your|example|sample|dummy|make.?(?:it.?|one.?)?up|placeholder|fake|mock|todo|fixme|insert|redacted|invalid|ignored|unused|not.?(?:a|the|set|real|used|needed)|build|compile|temporary|[-_ ]here$|^temp$|^tbd$|^foo|^bar$|^x+$|^\*+$|^<.*>$|^\[.*\]$|^\{.*\}$|^%.*%$|^@.*@$|^__.*__$/i;

/** Whole values that have no meaning as a secret; scripts compare with `**None**` to see whether somebody set another. */
const nothing =
  /^(?:|true|false|yes|no|on|off|none|null|nil|undefined|unset|empty|0x0|-?\d{1,4}|\*\*[\w -]{1,40}\*\*|[_<[({-]{1,2}none[_>\])}-]{1,2})$/i;

/** Where a secret is kept, rather than the secret: files, addresses, stores. */
const elsewhere =
  /^(?:(?:~|\.{1,2})?\/[\w.@+~/-]*|[A-Za-z]:\\.*|[\w./-]+\.(?:pem|key|crt|cer|jks|p12|pfx|json|ya?ml|txt|env|toml|ini|conf|secret)|[a-z][a-z0-9+.-]{1,20}:\/\/\S*|arn:\S*|vault:\S*|projects\/\S*\/secrets\/\S*|@Microsoft\.KeyVault\S*)$/;

/** What is tried first. Names of products and roles come with digits and years. */
const common =
  /^(?:admin|administrator|root|pa[s5$]{2}(?:w[o0]rd|wd)?|secret|token|test|testing|user|guest|default|demo|dev|develop(?:er|ment)?|local|localhost|letmein|welcome|qwerty|abc|master|postgres(?:ql)?|pg|mysql|maria(?:db)?|mongo(?:db)?|redis|rabbit(?:mq)?|minio(?:admin)?|elastic|temporal|cassandra|neo4j|keycloak|grafana|app|web|api|db|docker|vagrant|ubuntu)(?:[!@#$._-]?\w{0,4})$/i;

/** People who make up a password for now write what it is: `mysecretpassword`, `root_pass`. */
const spelledOut = /pass(?:w(?:or)?d|phrase|$|[_\W\d])|secret|^(?:my|super|very)/i;

/** What a value is that stands where a secret belongs; undefined when it is none. Only for values written out, without variables. */
export function strengthOf(value: string): SecretStrength | undefined {
  const text = value.trim();
  if (nothing.test(text) || elsewhere.test(text) || /\s/.test(text)) return undefined;
  if (isRepeated(text) || placeholder.test(text)) return 'placeholder';
  if (text.length < 8 || common.test(text) || spelledOut.test(text) || /^\d{5,9}$/.test(text)) return 'guessable';
  return 'real';
}

/** The same character, or none, between separators: `00000000-0000-0000`, `xxxx`. */
function isRepeated(text: string): boolean {
  const letters = text.replace(/[-_.:]/g, '');
  return letters === '' || [...letters].every((letter) => letter === letters[0]);
}

/**
 * Judges a name and the value written for it, as environment variables and options have them: by the form of the value first, then by the
 * name. Identifiers that are made to be shown (fingerprints of keys, publishable keys) are none.
 */
export function secretIn(name: string, value: string): Secret | undefined {
  const [formatted] = formattedSecrets(value);
  if (formatted && !isForBrowsers(name, formatted)) return { ...formatted, strength: strengthOfFormatted(formatted, value) };
  if (!isSecretName(name)) return undefined;
  // The value of a header begins with the way in which it proves something.
  const header = /^\s*(?:bearer|basic|token)\s+(\S+)\s*$/i.exec(value)?.[1];
  if (header !== undefined) {
    const start = value.indexOf(header, value.search(/\s\S+\s*$/));
    const worth = strengthOf(header);
    return worth && { what: undefined, strength: worth, range: [start, start + header.length] };
  }
  const strength = isShortNumber(name, value) ? 'guessable' : repeatsName(name, value) ? 'placeholder' : strengthOf(value);
  return strength && { what: undefined, strength, range: [0, value.length] };
}

/** `POSTGRES_PASSWORD=1234`: elsewhere a short number is a count or a time. */
function isShortNumber(name: string, value: string): boolean {
  return /(?:password|passwd|pass)$/i.test(name) && /^\d{3,4}$/.test(value);
}

/** `AWS_SECRET_ACCESS_KEY=secretaccesskey`: Amazon gives these out, so that nobody makes one up that works. */
function repeatsName(name: string, value: string): boolean {
  const [letters, all] = [value, name].map((text) => text.replace(/[^a-z]/gi, '').toLowerCase());
  return /^aws_/i.test(name) && letters !== '' && all?.endsWith(letters ?? '') === true;
}

/** Google's browser keys are part of each page that uses them. */
function isForBrowsers(name: string, { what }: FormattedSecret): boolean {
  return what === 'a Google API key' && /public|^vite|^react_app|^nuxt|firebase|maps/i.test(name);
}

/** How much a secret is worth that its form gives away: only passwords within something longer can be guessable. */
export function strengthOfFormatted({ what, range }: FormattedSecret, text: string): SecretStrength {
  if (!what.startsWith('a password in ')) return 'real';
  return strengthOf(text.slice(...range)) ?? 'placeholder';
}

/** Characters of a secret that are shown, so that its owner knows which one is meant (U4). */
export function shownOf(length: number): number {
  return length > 4 ? 2 : 0;
}

/** Whether a text looks drawn by lot rather than made up: long, of letters and digits, without words that say what it is. */
export function looksRandom(value: string): boolean {
  return value.length >= 16 && /\d/.test(value) && /[A-Za-z]/.test(value) && strengthOf(value) === 'real';
}

/** A secret as a message may show it: its first two characters and its length (U4). */
export function masked(secret: string): string {
  return `"${secret.slice(0, shownOf(secret.length))}…", ${secret.length} characters`;
}
