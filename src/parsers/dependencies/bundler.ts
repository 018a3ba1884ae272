import { dirname, resolvePath } from '../../core/path.js';
import { lineRange, lineStarts, place, type SourceFile } from '../../core/source.js';
import { known, unset, type Value } from '../../core/value.js';
import type { Dependency, DependencyFile, LocalDependency } from './types.js';
import { readRange } from './versions.js';

/** Reads a Gemfile, one statement on a line. */
export function readGemfile(file: SourceFile): DependencyFile {
  const dependencies: Dependency[] = [];
  const locals: LocalDependency[] = [];
  let requires: Value<string> = unset(place(file, 0, 0));
  let open: string | undefined;
  let isDevelopment = false;
  for (let index = 0; index < lineStarts(file).length; index++) {
    const [start, end] = lineRange(file, index);
    const line = withoutComment(file.text.slice(start, end).replace(/^\uFEFF/, ' '));
    const text = line.trim();
    const at = place(file, start + line.length - line.trimStart().length, start + line.trimEnd().length);
    const gem = /^gem[\s(]+["']([^"']+)["']/.exec(text);
    if (gem) {
      const rest = text.slice(gem[0].length);
      const path = /\bpath:\s*["']([^"']+)|:path\s*=>\s*["']([^"']+)/.exec(rest);
      const isElsewhere = path !== null || /\b(?:git|github):|:git\s*=>/.test(rest);
      const conditions = /^((?:\s*,\s*["'][^"']*["'])*)/.exec(rest)?.[1] ?? '';
      const asked = isElsewhere
        ? undefined
        : Array.from(conditions.matchAll(/["']([^"']*)["']/g), ([, one = '']) => one).join(', ') || undefined;
      const isForTests = isDevelopment || /\bgroups?:\s*\[?\s*:(?:test|development)/.test(rest);
      dependencies.push({ ...at, name: gem[1] ?? '', asked, ...readRange(asked, 'rubygems'), isDevelopment: isForTests });
      if (path) locals.push({ name: gem[1], folder: resolvePath(dirname(file.path), path[1] ?? path[2] ?? '') });
    } else if (/^group\b.*\bdo\b/.test(text))
      isDevelopment = /:(?:test|development)\b/.test(text) && !/:(?:production|default)\b/.test(text);
    else if (text === 'end') isDevelopment = false;
    else if (/^(?:gemspec|eval_gemfile|instance_eval)\b/.test(text)) open = 'it takes gems from another file';
    const ruby = /^ruby[\s(]+["']([^"']+)["']/.exec(text)?.[1];
    if (ruby !== undefined) requires = known(ruby, at);
  }
  return { file, name: undefined, dependencies, requires, open, locals, isWorkspace: false };
}

/** A `#` within quotes begins no comment. */
function withoutComment(line: string): string {
  return /^(?:[^#"']|"[^"]*"|'[^']*')*/.exec(line)?.[0] ?? '';
}
