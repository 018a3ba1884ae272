import type { Word, WordPart } from 'unbash';

/**
 * The text of a word after quote removal; undefined when an expansion makes part of it.
 * File patterns stay as written: what they match is not known, what they say is.
 */
export function literalOf(word: Word): string | undefined {
  return !word.parts || word.parts.every(isLiteral) ? word.value : undefined;
}

function isLiteral(part: WordPart): boolean {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return true;
    case 'Glob':
      return !part.parts || part.parts.every(isLiteral);
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.every((child) => child.type === 'Literal');
    default:
      return false;
  }
}
