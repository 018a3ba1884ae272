/** A noun with its indefinite article, by its first letter: `an Elasticsearch index`. Names that are spelled out are not covered. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A piece of a file for a message: on one line, cut to a length, and without the user and password of an address. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\\?\s+/g, ' ').replace(/:\/\/[^/@\s"']*@/g, '://...@');
  return line.length > length ? `${line.slice(0, length - 3)}...` : line;
}

/** The first of the words that stands in a text as a whole word; anything but a letter or digit parts words. */
export function wholeWord(text: string, words: readonly string[]): string | undefined {
  const parts = new Set(text.toLowerCase().split(/[^a-z0-9]+/));
  return words.find((word) => parts.has(word));
}
