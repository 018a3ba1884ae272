/** What is wrong with a text that was meant as a JSON array, and what it should be when there is no doubt. */
interface BrokenJson {
  /** A clause: `its strings stand in single quotes`. */
  readonly why: string;
  /** What to do, as a clause. */
  readonly cure: string;
  /** The array as it was meant; undefined in doubt. */
  readonly repaired: string | undefined;
}

const maxLength = 4096;
const quote = `["'\\u2018\\u2019\\u201c\\u201d]`;
/** A quote right behind the bracket: no shell has a command of such a name. */
const startsLikeArray = new RegExp(`^\\[${quote}`);
/** A blank behind the bracket is the command `[`, which takes no commas. */
const hasFirstItem = new RegExp(`^\\[\\s+(${quote})[^"'\\u2018\\u2019\\u201c\\u201d]{0,200}${quote}\\s*,`);
const bareWords = /^\[[A-Za-z./][^\s,[\]]*,[^[\]]*\]$/;

/**
 * Judges the argument of an instruction that Docker read as plain text. Undefined when it does not look like an array: the shell's own `[` and file
 * patterns do not. Source: https://docs.docker.com/reference/dockerfile/#exec-form (double quotes are a must), copy of 2026-08-21.
 */
export function brokenJson(text: string): BrokenJson | undefined {
  if (!text.startsWith('[') || text.length > maxLength) return undefined;
  if (isArray(text)) return undefined;
  if (!startsLikeArray.test(text) && !hasFirstItem.test(text) && !bareWords.test(text)) return undefined;
  const straight = text.replace(/[\u201c\u201d]/g, '"').replace(/[\u2018\u2019]/g, "'");
  if (straight !== text) {
    return { why: 'it has typographic quotes', cure: 'use straight double quotes', repaired: sure(straight) };
  }
  if (/^\[\s*'/.test(text)) {
    const doubled = /["\\$]/.test(text) ? undefined : text.replace(/'/g, '"');
    return { why: 'its strings stand in single quotes', cure: 'use double quotes', repaired: doubled && sure(doubled) };
  }
  const close = text.lastIndexOf(']');
  if (close < 0) return { why: 'its bracket is not closed', cure: 'close it', repaired: sure(`${text}]`) };
  const trimmed = text.replace(/,(\s*\])$/, '$1');
  if (isArray(trimmed)) return { why: 'a comma stands behind its last string', cure: 'remove it', repaired: trimmed };
  if (isArray(text.slice(0, close + 1))) return { why: 'something stands behind its bracket', cure: 'remove it', repaired: undefined };
  const joined = text.replace(/"(\s+)"/g, '",$1"');
  if (isArray(joined)) return { why: 'a comma is missing between its strings', cure: 'add it', repaired: joined };
  const wrong = /\\[^"\\/bfnrtu]/.exec(text)?.[0];
  if (wrong) return { why: `"${wrong}" is no escape of JSON`, cure: 'write a backslash as two', repaired: undefined };
  return { why: 'it is no valid JSON', cure: 'write it as ["word", "word"]', repaired: undefined };
}

function sure(text: string): string | undefined {
  return isArray(text) ? text : undefined;
}

function isArray(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  } catch {
    return false;
  }
}

/**
 * The command inside quotes around the whole of a shell form: `CMD "npm start"`. The shell takes the quoted text as the name of one program.
 * Undefined when there are no such quotes, or no blank in them.
 */
export function quotedCommand(text: string): string | undefined {
  const match = /^(["'])([^"'\\$`]*)\1$/.exec(text.trim());
  const inner = match?.[2]?.trim();
  return inner && /\s/.test(inner) ? inner : undefined;
}
