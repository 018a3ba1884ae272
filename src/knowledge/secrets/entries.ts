import type { Range } from '../../core/source.js';
import { strengthHere } from './containers.js';
import { formattedSecrets } from './formats.js';
import { looksRandom, type Secret, secretIn, strengthOfFormatted } from './judge.js';
import { isSecretName } from './names.js';

const privateKey = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY-----[^-]{100,}/;
/** `name: value` and `name = value` on a line of a file. */
const setting = /^[ \t]{0,40}["']?([A-Za-z_][\w.-]{0,80})["']?[ \t]{0,8}[:=][ \t]{0,8}(["']?)([^\s"',;#]{8,300})\2[ \t,;]*$/gm;
/** Data that ends programs can read: what stands in them is code or text about secrets, rather than secrets. */
const code = /\.(?:py|js|mjs|ts|go|rb|php|java|sql|lua|rego|md|html|css|xml|svg|tpl|tmpl|crt|pem\.pub|pub)$/i;

/**
 * The secret of an entry of a ConfigMap or a Secret: of a plain value by its form and its name, of a file by what its lines say. A name
 * with an ending is that of a file, and tells nothing of its content.
 */
export function secretOfEntry(name: string, value: string): Secret | undefined {
  const key = privateKey.exec(value);
  if (key) return { what: 'a private key', strength: 'real', range: [key.index, key.index + key[0].length] };
  const isFile = value.trim().includes('\n') || /\.[a-z]\w{0,9}$/i.test(name);
  if (!isFile) {
    const text = value.trim();
    const found = secretIn(name, text);
    if (!found || /[${}]|^<.*>$|^ENC\[/.test(text.slice(...found.range))) return undefined;
    const secret = text.slice(...found.range);
    const isSpelledOut = /1234567|abcdefg/i.test(secret) || (found.what === undefined && repeats(name, secret));
    const strength = strengthHere(found, secret);
    return { ...found, strength: strength === 'real' && isSpelledOut ? 'guessable' : strength };
  }
  return code.test(name) ? undefined : secretOfFile(value);
}

/** `metabase_encryption_key_1` under `encryption-key`: words that somebody typed to get things running. */
function repeats(name: string, value: string): boolean {
  const [letters, all] = [name, value].map((text) => text.toLowerCase().replace(/[^a-z]/g, ''));
  return letters !== undefined && letters.length >= 6 && all?.includes(letters) === true;
}

/** In a file only what leaves no doubt counts: it holds samples, comments and names as well. */
function secretOfFile(text: string): Secret | undefined {
  for (const found of formattedSecrets(text)) {
    const strength = strengthHere({ what: found.what, strength: strengthOfFormatted(found, text) }, text.slice(...found.range));
    if (found.what !== 'a private key' && strength === 'real' && !isCommented(text, found.range)) return { ...found, strength };
  }
  for (const match of text.matchAll(setting)) {
    const [whole, name = '', , value = ''] = match;
    if (!isSecretName(name) || !looksRandom(value) || /[${}<>()[\]]/.test(value)) continue;
    if (strengthHere({ what: undefined, strength: 'real' }, value) !== 'real') continue;
    const start = match.index + whole.lastIndexOf(value);
    return { what: undefined, strength: 'real', range: [start, start + value.length] };
  }
  return undefined;
}

function isCommented(text: string, [start]: Range): boolean {
  return /^\s*(?:#|\/\/|;|--)/.test(text.slice(text.lastIndexOf('\n', start) + 1, start + 1));
}
