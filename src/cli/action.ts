/** Turns the inputs of the GitHub Action into a command line. Inputs come as `INPUT_<NAME>`; an empty one was not given. */
function argvOf(env: Readonly<Record<string, string | undefined>>): string[] {
  const input = (name: string) => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  const flags = ['config', 'environment', 'fail-on'].flatMap((name) => (input(name) === '' ? [] : [`--${name}=${input(name)}`]));
  const paths = input('paths')
    .split(/\r?\n/)
    .map((path) => path.trim());
  return ['check', ...flags, '--', ...paths.filter((path) => path !== '')];
}

// Imported in this way it is the same chunk as the entry of the command.
const { run } = await import('./process.js');
await run(argvOf(process.env));
