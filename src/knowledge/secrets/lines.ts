import type { Range } from '../../core/source.js';
import { formattedSecrets } from './formats.js';
import { shownOf, strengthOf } from './judge.js';
import { isSecretName } from './names.js';

/** `NAME=value`, `"name": "value"`, `--name=value`, in whatever language the line is. */
const assignment = /([A-Za-z_][\w.-]{0,80})["']?(?:[ \t]{0,8}[:=][ \t]{0,8}|=)(["']?)([^\s"',;]{1,500})/g;
/** The old form of ENV, and options with their value as the next word. */
const spaced = /(?:^[ \t]{0,40}ENV[ \t]{1,8}|--)([A-Za-z_][\w-]{0,80})[ \t]{1,8}(["']?)([^\s"',;=]{1,500})/gi;

/** Parts of a line that look like secrets and must not be printed. Meant for output, where hiding too much costs little. */
export function secretsInLine(line: string): readonly Range[] {
  const found: Range[] = formattedSecrets(line).map(({ range }) => range);
  for (const pattern of [assignment, spaced]) {
    for (const match of line.matchAll(pattern)) {
      const [whole, name = '', , value = ''] = match;
      if (!isSecretName(name) || value.startsWith('$') || !strengthOf(value)) continue;
      const end = match.index + whole.length;
      found.push([end - value.length, end]);
    }
  }
  return found;
}

/** A text of one or more lines with what looks like a secret cut down to its first characters. */
export function withoutSecrets(text: string): string {
  return text.split('\n').map(hideIn).join('\n');
}

function hideIn(line: string): string {
  let result = '';
  let from = 0;
  for (const [start, end] of secretsInLine(line).toSorted((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    result += `${line.slice(from, start + shownOf(end - start))}…`;
    from = end;
  }
  return result + line.slice(from);
}
