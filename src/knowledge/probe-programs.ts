/** What a check calls, as far as the functions here look at it. */
interface Check {
  readonly words: readonly (string | undefined)[];
  readonly script:
    | {
        readonly file: { readonly text: string };
        readonly damaged: boolean;
        readonly commands: readonly { readonly name: string | undefined; readonly nested: boolean; readonly followed: boolean }[];
      }
    | undefined;
}

/** Folders that a program's path may name without changing which one is meant. */
const systemFolder = /^(?:\/usr)?(?:\/local)?\/s?bin\/[^/]+$/;

/** The programs without which a check fails. None where `||` offers another way, or `!` turns the outcome round. */
export function programsOf({ words, script }: Check): readonly string[] {
  const [program] = words;
  const own = program === undefined ? [] : [program];
  if (!script || script.damaged) return own.filter(isSystem);
  const text = script.file.text.replace(/\|\|\s*(?:exit|false)\b/g, '');
  if (text.includes('||') || /(?:^|[\s;&])!\s/.test(text)) return own.filter(isSystem);
  const called = script.commands.flatMap(({ nested, name, followed }) => (nested || followed || name === undefined ? [] : [name]));
  return [...own, ...called].filter(isSystem);
}

function isSystem(program: string): boolean {
  return !program.includes('/') || systemFolder.test(program);
}
