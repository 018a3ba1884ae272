import { type Located, place, type Range, type SourceFile } from '../../core/source.js';
import type { Syntax } from './syntax.js';
import type { Heredoc, VariableUse } from './types.js';

/** Instructions into whose arguments Docker itself puts variables; in the others a shell does, or nobody. */
const substituting = new Set(['ADD', 'ARG', 'COPY', 'ENV', 'EXPOSE', 'FROM', 'LABEL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR']);
const substitutingFlags = new Set(['checksum', 'chmod', 'chown', 'mount', 'platform']);

/** Reads the variables that Docker puts into an instruction. */
export function readUses(
  file: SourceFile,
  { keyword, flags, args }: Syntax,
  heredocs: readonly Heredoc[],
  escapeChar: string,
  isDeclared: (name: string) => boolean,
): readonly VariableUse[] {
  const use = ({ name, operator, isFallback }: Found, range: Range): VariableUse => ({
    ...place(file, ...range),
    name,
    operator,
    isFallback,
    isDeclared: isDeclared(name),
  });
  const inFile = ({ range: [start, end] }: Pick<Located, 'range'>, escapedBy: string, quotes: boolean) =>
    findVariables(file.text.slice(start, end), escapedBy, quotes).map((found) => use(found, [start + found.start, start + found.end]));
  const inFlags = flags.flatMap(({ name, valueRange }) =>
    valueRange && substitutingFlags.has(name) ? inFile({ range: valueRange }, escapeChar, true) : [],
  );
  if (!substituting.has(keyword)) return inFlags;
  const inArgs = findVariables(args.text, escapeChar, true).map((found) => use(found, args.rangeOf(found.start, found.end)));
  return [...inFlags, ...inArgs, ...heredocs.flatMap(({ quoted, body }) => (quoted ? [] : inFile(body, '\\', false)))];
}

interface Found {
  readonly name: string;
  readonly operator: string;
  readonly isFallback: boolean;
  readonly start: number;
  /** Behind the name, or behind the brace of a plain `${NAME}`. */
  readonly end: number;
}

const variable = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:\}|(:?[-+?]|##?|%%?|\/\/?)))/y;

/** Variables in a text, those in the words of `${A:-…}` included. Nothing is put in between single quotes. */
function findVariables(text: string, escapeChar: string, quotes: boolean): readonly Found[] {
  const found: Found[] = [];
  if (!text.includes('$')) return found;
  let quote = '';
  let openBraces = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === quote) quote = '';
    else if (quote === "'") continue;
    else if (char === escapeChar) i++;
    else if (char === '}' && openBraces > 0) openBraces--;
    else if (char === '$') {
      variable.lastIndex = i;
      const match = variable.exec(text);
      if (!match) continue;
      const operator = match[3] ?? '';
      const end = i + match[0].length;
      found.push({ name: match[1] ?? match[2] ?? '', operator, isFallback: openBraces > 0, start: i, end });
      if (operator) openBraces++;
      i = end - 1;
    } else if (quotes && !quote && (char === '"' || char === "'")) quote = char;
  }
  return found;
}
