import { createTwoFilesPatch } from 'diff';
import { guard, show } from '../reporters/escape.js';
import { crossOut } from '../reporters/secrets.js';

/** A unified diff that `git apply` takes, unless a line holds a secret, or characters that a terminal would obey: those are shown, not sent. */
export function unifiedDiff(path: string, before: string, after: string, secrets: readonly string[] = []): string {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  const lines = patch.split('\n').filter((line) => !/^=+$/.test(line));
  return guard(lines.map((line) => safeLine(crossOut(line, secrets))).join('\n'));
}

/** Tabs and a carriage return at the end are ordinary in files. */
function safeLine(line: string): string {
  const end = line.endsWith('\r') ? '\r' : '';
  return (
    line
      .slice(0, line.length - end.length)
      .split('\t')
      .map(show)
      .join('\t') + end
  );
}
