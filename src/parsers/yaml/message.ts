/** What an error of the YAML library means, in words for the person who wrote the file. The first pattern that fits speaks. */
const phrases: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/^Missing closing/, 'this quoted text has no closing quote'],
  [/^Tabs are not allowed/, 'a tab indents this line; YAML allows only spaces'],
  [/^Implicit map keys need to be followed/, 'a key needs a colon and a space behind it'],
  [/^Implicit keys .*single line/, 'a key must stand on one line; a colon or a quote may be missing above'],
  [/^Nested mappings/, 'a second "key: value" begins on the same line; quote the text if the colon belongs to it'],
  [/block sequence may not be used as an implicit|block-seq-ind on same line/, 'a list may not begin on the line of its key'],
  [/^All mapping items/, 'this key is not indented like the others of its map'],
  [/^All sequence items/, 'this list item is not indented like the others of its list'],
  [/^Sequence item without/, 'a list item needs a dash and a space in front'],
  [/must be sufficiently indented and end with a (.)$/, 'this "$1" is missing, or stands too far left'],
  [/must end with a (.)$/, 'the closing "$1" is missing'],
  [/^Missing , (?:or : )?between/, 'a comma is missing between two items'],
  [/^Missing space after :/, 'a space is missing after the colon'],
  [/^Unexpected (?:,|empty item) in flow/, 'a comma has nothing in front of it'],
  [/^Plain value cannot start with a tab/, 'text may not begin with a tab'],
  [/^Plain value cannot start with .*(.)$/s, 'text may not begin with "$1" unless it is quoted'],
  [/^Not a YAML token/, 'this text cannot stand here; a "#" in front would make it a comment'],
  [/^Block scalar header includes/, 'after "|" or ">" only an indentation digit, "+" or "-" may stand'],
  [/^Block scalar/, 'a line of this block text is not indented enough'],
  [/^Block collections are not allowed/, 'inside "{}" or "[]" a map or a list must be written in brackets too'],
  [/^Block collection cannot start/, 'after "---" a map or a list must begin on a line of its own'],
  [/^Comments must be separated/, 'a space is missing in front of this comment'],
  [/^Tags and anchors must be separated/, 'a space is missing behind this tag or anchor'],
  [/^Anchors and tags must be after/, 'a tag or an anchor must stand behind the indicator, not in front of it'],
  [/^A node can have at most one (anchor|tag)/, 'a value can have only one $1'],
  [/^An alias node must not/, 'an alias can have neither anchor nor tag'],
  [/^(Alias|Anchor) cannot be an empty/, '$1 without a name'],
  [/^Missing newline after block sequence props/, 'a list must begin on the line below its tag or anchor'],
  [/at most 1024 chars/, 'a key may have at most 1024 characters'],
  [/^Invalid escape sequence/, 'this escape sequence is not known; double the backslash, or use single quotes'],
  [/^Unexpected flow-(?:map|seq)-end/, 'this closing bracket has no opening one'],
  [/at node end$/, 'nothing more may stand behind a value that has ended; quote the whole text, or begin a new line'],
  [/seq-item-ind/, 'a list item cannot begin here'],
  [/map-value-ind/, 'this colon cannot stand here; quote the text if the colon belongs to it'],
  [/directives?-end|doc-end|document end|%YAML|%TAG|directive/i, 'a directive or a document mark stands where none can'],
  [/tag/i, 'this tag cannot be read'],
  [/RESOURCE|call stack/, 'this part is too complex to read'],
];

/** Plain words for a message of the YAML library; never more than one line. */
export function plainWords(message: string): string {
  for (const [pattern, words] of phrases) {
    const match = pattern.exec(message);
    if (match) return words.replace('$1', () => (match[1] ?? '').split('\n')[0] ?? '');
  }
  return 'this is not valid YAML here';
}
