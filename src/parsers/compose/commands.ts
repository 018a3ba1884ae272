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
const longestList = 50;

/** The lists of files that commands in a text give to `docker compose -f a -f b`. Lists with variables are left out. */
export function composeFileLists(text: string): readonly (readonly string[])[] {
  const lists: string[][] = [];
  const command = /\bdocker(?:-compose|[ \t]+compose)(?![\w.-])/g;
  while (lists.length < mostLists && command.test(text)) {
    const { files, end } = readFiles(text, command.lastIndex);
    command.lastIndex = end;
    if (files.length > 0 && files.length <= longestList && !files.some((file) => /[$*?`{<]/.test(file))) lists.push(files);
  }
  return lists;
}

/** `end` is where the command's options end. */
function readFiles(text: string, from: number): { readonly files: string[]; readonly end: number } {
  const files: string[] = [];
  let end = from;
  const next = (): string | undefined => {
    word.lastIndex = end;
    const match = word.exec(text);
    if (match) end = word.lastIndex;
    return match?.[1]?.replace(/\\?["']/g, '');
  };
  for (let option = next(); option?.startsWith('-'); option = next()) {
    if (option === '-f' || option === '--file') files.push(next() ?? '');
    else if (option.startsWith('--file=')) files.push(option.slice(7));
    else if (/^-f[^-]/.test(option)) files.push(option.slice(2).replace(/^=/, ''));
    else if (takesValue.has(option)) next();
  }
  return { files: files.map((file) => file.replace(/^\.\//, '')).filter((file) => file !== '' && file !== '-'), end };
}

/** The next word of a command, over continued lines. */
const word = /[ \t]*(?:\\\r?\n[ \t]*)*((?:[^\s;&|()\\]|\\(?!\r?\n))+)/y;
