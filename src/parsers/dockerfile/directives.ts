import type { Located, SourceFile } from '../../core/source.js';
import { place } from '../../core/source.js';
import type { SyntaxProblem } from '../syntax.js';
import type { Line } from './lines.js';

const names = new Set(['escape', 'syntax', 'check']);

export interface Directives {
  readonly directives: ReadonlyMap<string, Located & { readonly value: string }>;
  readonly escapeChar: '\\' | '`';
  /** Indexes of the lines that hold them; these are no comments. */
  readonly lines: ReadonlySet<number>;
  readonly problems: readonly SyntaxProblem[];
}

/** Parser directives: comments of the form `# name=value` at the very top. The first line of another form ends them. */
export function readDirectives(file: SourceFile, lines: readonly Line[]): Directives {
  const directives = new Map<string, Located & { readonly value: string }>();
  const problems: SyntaxProblem[] = [];
  const taken = new Set<number>();
  let escapeChar: '\\' | '`' = '\\';
  for (const [index, line] of lines.entries()) {
    const content = file.text.slice(line.start, line.end);
    const match = /^\s*#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=(.*)$/.exec(content);
    const value = match?.[2]?.trim();
    if (!match || !value) break;
    const name = match[1]?.toLowerCase() ?? '';
    if (!names.has(name)) continue;
    const at = place(file, line.start + content.indexOf('#'), line.start + content.trimEnd().length);
    taken.add(index);
    if (directives.has(name)) {
      problems.push({ at, message: `the directive "${name}" stands here a second time` });
      continue;
    }
    directives.set(name, { ...at, value });
    if (name !== 'escape') continue;
    if (value === '\\' || value === '`') escapeChar = value;
    else problems.push({ at, message: `the escape character "${value}" is neither a backslash nor a backtick` });
  }
  return { directives, escapeChar, lines: taken, problems };
}
