import { memoized } from '../core/lazy.js';
import type { SourceFile } from '../core/source.js';

/**
 * Looks for a word in the files of a folder that may make or change objects without being manifests: scripts, pipelines, kustomizations and
 * their patches, templates, Terraform. Gives the path of the first that holds it.
 */
export function mentionsAmong(
  files: readonly SourceFile[],
  zone: (path: string) => string,
): (word: string, folder: string) => string | undefined {
  const filesOf = memoized((folder: string) => files.filter(({ path }) => zone(path) === folder));
  const find = memoized((key: string): string | undefined => {
    const [word = '', folder = ''] = key.split('\0');
    return filesOf(folder).find(({ path, text }) => holds(relevant(path, text), word))?.path;
  });
  return (word, folder) => (word === '' ? undefined : find(`${word}\0${folder}`));
}

/** Of prose only the lines that show a command. */
function relevant(path: string, text: string): string {
  if (!/\.(?:md|mdx|adoc|rst|txt)$/i.test(path)) return text;
  return text
    .split('\n')
    .filter((line) => /\b(?:kubectl|oc|helm|kustomize|create|eksctl|flux|kubeseal)\b/.test(line))
    .join('\n');
}

function holds(text: string, word: string): boolean {
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) {
    const [before, behind] = [text[index - 1] ?? ' ', text[index + word.length] ?? ' '];
    if (!/[\w-]/.test(before) && !/[\w-]/.test(behind)) return true;
  }
  return false;
}
