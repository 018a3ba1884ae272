import type { Range } from '../../core/source.js';

/** How a command names its files, and which of its other options take the next word. */
interface Options {
  readonly short: string;
  readonly long: string;
  readonly takesValue: ReadonlySet<string>;
}

const composeOptions: Options = {
  short: '-f',
  long: '--file',
  takesValue: new Set([
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
  ]),
};
const stackOptions: Options = {
  short: '-c',
  long: '--compose-file',
  takesValue: new Set(['--orchestrator', '--resolve-image', '--context']),
};
const mostLists = 100;
const longestList = 50;
/** Characters before a command in which a `cd` counts. */
const mostBefore = 300;

/** Compose files that a text names together. */
interface FileList {
  readonly files: readonly string[];
  /** The words of the text that name them. */
  readonly range: Range;
  /** Where a `cd` before the command leads, seen from where the command starts. */
  readonly folder?: string | undefined;
}

/**
 * The lists of files that a text gives to `docker compose -f a -f b` and `docker stack deploy -c a`, to COMPOSE_FILE, and in the
 * configuration of a development container. Lists with variables are left out.
 */
export function composeFileLists(text: string): readonly FileList[] {
  const lists = [...commandLists(text), ...variableLists(text), ...containerLists(text)];
  return lists.filter(({ files }) => files.length > 0 && files.length <= longestList && !files.some((file) => /[$*?`{<]/.test(file)));
}

function commandLists(text: string): readonly FileList[] {
  const lists: FileList[] = [];
  const command = /\b(?:(?:docker|podman|nerdctl)(?:-compose|[ \t]+compose)|docker[ \t]+stack[ \t]+(?:deploy|up))(?![\w.-])/g;
  for (let match = command.exec(text); match && lists.length < mostLists; match = command.exec(text)) {
    const { files, end } = readFiles(text, command.lastIndex, match[0].includes('stack') ? stackOptions : composeOptions);
    command.lastIndex = end;
    if (files.length > 0) lists.push({ files, range: [match.index, end], folder: folderBefore(text, match.index) });
  }
  return lists;
}

/** `COMPOSE_FILE=a:b` of a shell, a Makefile or a workflow. */
function variableLists(text: string): readonly FileList[] {
  const lists: FileList[] = [];
  const assignment = /\bCOMPOSE_FILE["']?[ \t]*[:?]?[=:][ \t]*["']?([^\s"'&|()#]+)/g;
  for (const { 0: whole, 1: value = '', index } of text.matchAll(assignment)) {
    if (
      lists.push({
        range: [index, index + whole.length],
        files: value
          .replace(/;$/, '')
          .split(value.includes(';') ? /;/ : /:/)
          .map(plain)
          .filter(Boolean),
      }) >= mostLists
    )
      break;
  }
  return lists;
}

/** `dockerComposeFile` of a devcontainer.json. */
function containerLists(text: string): readonly FileList[] {
  const match = /"dockerComposeFile"\s*:\s*(\[[^\]]{0,4000}\]|"[^"]{0,400}")/.exec(text);
  if (!match) return [];
  const files = Array.from((match[1] ?? '').matchAll(/"([^"]+)"/g), ([, file = '']) => plain(file));
  return [{ files, range: [match.index, match.index + match[0].length] }];
}

function plain(file: string): string {
  return file.replace(/^\.\//, '');
}

function folderBefore(text: string, index: number): string | undefined {
  const before = text.slice(Math.max(0, index - mostBefore), index);
  const moves = before.matchAll(/(?:^|[;&|"'({])[ \t]*(?:run:[ \t]*)?[@-]?cd[ \t]+["']?([\w./-]+)["']?[ \t]*(?:&&|;|$)/gm);
  return [...moves].at(-1)?.[1];
}

/** `end` is where the command's options end. */
function readFiles(text: string, from: number, { short, long, takesValue }: Options): { readonly files: string[]; readonly end: number } {
  const files: string[] = [];
  let end = from;
  const next = (): string | undefined => {
    word.lastIndex = end;
    const match = word.exec(text);
    if (match) end = word.lastIndex;
    return match?.[1]?.replace(/\\?["']/g, '');
  };
  for (let option = next(); option?.startsWith('-'); option = next()) {
    if (option === short || option === long) files.push(next() ?? '');
    else if (option.startsWith(`${long}=`)) files.push(option.slice(long.length + 1));
    else if (option.startsWith(short) && option[2] !== '-') files.push(option.slice(2).replace(/^=/, ''));
    else if (takesValue.has(option)) next();
  }
  return { files: files.map(plain).filter((file) => file !== '' && file !== '-'), end };
}

/** The next word of a command, over continued lines. */
const word = /[ \t]*(?:\\\r?\n[ \t]*)*((?:[^\s;&|()\\]|\\(?!\r?\n))+)/y;
