/** Options of `docker compose` that take the next word. */
const takesValue = new Set([
  '-p',
  '--project-name',
  '--env-file',
  '--profile',
  '--project-directory',
  '--parallel',
  '--progress',
  '--ansi',
  '--context',
  '-c',
  '-H',
  '--host',
]);
const mostLists = 100;

/** The lists of files that commands in a text give to `docker compose -f a -f b`. Lists with variables are left out. */
export function composeFileLists(text: string): readonly (readonly string[])[] {
  const lists: string[][] = [];
  for (const match of text.matchAll(/\bdocker(?:-compose|[ \t]+compose)(?![\w.-])/g)) {
    const files = readFiles(text, match.index + match[0].length);
    if (files.length > 0 && !files.some((file) => /[$*?`{<]/.test(file))) lists.push(files);
    if (lists.length >= mostLists) break;
  }
  return lists;
}

function readFiles(text: string, from: number): string[] {
  const files: string[] = [];
  const words = wordsFrom(text, from);
  for (const word of words) {
    if (word === '-f' || word === '--file') files.push(words.next().value ?? '');
    else if (word.startsWith('--file=')) files.push(word.slice(7));
    else if (/^-f[^-]/.test(word)) files.push(word.slice(2).replace(/^=/, ''));
    else if (takesValue.has(word)) words.next();
    else if (!word.startsWith('-')) break;
  }
  return files.map((file) => file.replace(/^\.\//, '')).filter((file) => file !== '' && file !== '-');
}

/** Words of the command that goes on at an offset, over continued lines, without quotes. */
function* wordsFrom(text: string, from: number): Generator<string, undefined> {
  const pattern = /[ \t]*(?:\\\r?\n[ \t]*)*((?:[^\s;&|()\\]|\\(?!\r?\n))+)/y;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield (match[1] ?? '').replace(/\\?["']/g, '');
  return undefined;
}
