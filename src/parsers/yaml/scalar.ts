import type { Dialect } from './document.js';
import type { ScalarValue } from './node.js';

const constants: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ...words(null, '', '~', 'null', 'Null', 'NULL'),
  ...words(true, 'true', 'True', 'TRUE'),
  ...words(false, 'false', 'False', 'FALSE'),
  ...words(Number.NaN, '.nan', '.NaN', '.NAN'),
  ...words(Number.POSITIVE_INFINITY, '.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'),
  ...words(Number.NEGATIVE_INFINITY, '-.inf', '-.Inf', '-.INF'),
]);

/** What sigs.k8s.io/yaml takes for booleans besides; it reads with yaml.v2. */
const oldBooleans: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ...words(true, 'y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'),
  ...words(false, 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'),
]);

function words(value: ScalarValue, ...texts: readonly string[]): [string, ScalarValue][] {
  return texts.map((text) => [text, value]);
}

const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const prefixed = /^([-+]?)0(?:(x)([0-9a-fA-F]+)|(b)([01]+)|o?([0-7]+))$/i;
const corePrefixed = /^0(?:x[0-9a-fA-F]+|o[0-7]+)$/;

/**
 * What a plain scalar means to the reader of a dialect: null, a boolean, a number (binary64, so that large integers
 * lose digits) or its own text. Timestamps stay text.
 */
export function resolvePlain(text: string, dialect: Dialect): ScalarValue {
  const constant = constants.get(text) ?? (dialect === 'kubernetes' ? oldBooleans.get(text) : undefined);
  if (constant !== undefined || constants.has(text)) return constant ?? null;
  const number = dialect === 'core' ? coreNumber(text) : goNumber(text);
  return number ?? text;
}

function coreNumber(text: string): number | undefined {
  return corePrefixed.test(text) || decimal.test(text) ? Number(text) : undefined;
}

/** yaml.v2 and yaml.v3: underscores between digits, `0644` and `0o644` octal, `0x`, `0b`; `089` is no octal and so decimal. */
function goNumber(text: string): number | undefined {
  if (!/^[-+.\d]/.test(text)) return undefined;
  const plain = text.startsWith('.') ? text : text.replaceAll('_', '');
  const match = prefixed.exec(plain);
  if (match) {
    const [digits, base] = match[2] ? [match[3], 16] : match[4] ? [match[5], 2] : [match[6], 8];
    const size = Number.parseInt(digits ?? '', base);
    return match[1] === '-' ? -size : size;
  }
  return decimal.test(plain) ? Number(plain) : undefined;
}
