import { basename } from '../core/path.js';

/** Options of package runners that take the next word as their value, and choose another package than that of the working directory. */
const elsewhere = /^(?:--prefix|-C|--cwd|--dir|-w|--workspace|--workspaces|--filter|-F|-r|--recursive)(?:=|$)/;

/**
 * The name of the package script that a command runs: `npm start`, `yarn run worker`. Undefined for what is no package runner, or runs a script
 * of another folder. What the runners take for their own commands is common knowledge of 2026-11-26, not read.
 */
export function packageScriptName(words: readonly (string | undefined)[]): string | undefined {
  const [first, ...rest] = words;
  const runner = first === undefined ? '' : basename(first);
  if (!/^(?:npm|yarn|yarnpkg|pnpm|bun)$/.test(runner)) return undefined;
  const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : undefined);
  if (options.some((word) => word === undefined || elsewhere.test(word))) return undefined;
  const operands = options.filter((word): word is string => word !== undefined && !word.startsWith('-'));
  const [command, name] = operands;
  if (command === 'run' || command === 'run-script' || command === 'rum') return name;
  if (command === 'start' || command === 'test') return command;
  // npm runs other scripts only behind `run`.
  return runner === 'npm' || (command !== undefined && commandsOfRunners.has(command)) ? undefined : command;
}

const commandsOfRunners: ReadonlySet<string> = new Set([
  ...['add', 'audit', 'build', 'cache', 'config', 'create', 'dlx', 'exec', 'init', 'install', 'link', 'node', 'pack', 'publish', 'remove'],
  ...['run', 'up', 'upgrade', 'workspace', 'workspaces', 'x'],
]);

/** Programs that put another one in the right surroundings and run it; the number of own words before it. */
const launchers: ReadonlyMap<string, number> = new Map([
  ['npx', 0],
  ['bunx', 0],
  ['pnpx', 0],
  ['npm exec', 1],
  ['npm x', 1],
  ['yarn exec', 1],
  ['yarn dlx', 1],
  ['pnpm exec', 1],
  ['pnpm dlx', 1],
  ['bun x', 1],
  ['poetry run', 1],
  ['pipenv run', 1],
  ['uv run', 1],
  ['pdm run', 1],
  ['hatch run', 1],
  ['bundle exec', 1],
  ['ddtrace-run', 0],
  ['opentelemetry-instrument', 0],
  ['newrelic-admin run-program', 1],
  ['dotenv', 0],
  ['cross-env', 0],
]);

/** The words of the program that a launcher runs: `npx vite`, `uv run uvicorn`, `python -m flask`. All words when there is none. */
export function behindLauncher(words: readonly (string | undefined)[]): readonly (string | undefined)[] {
  let rest = words;
  for (let round = 0; round < 4; round++) {
    const first = rest[0] === undefined ? undefined : basename(rest[0]);
    if (first === undefined) return rest;
    if (/^python[\d.]*$/.test(first)) {
      const operand = rest.findIndex((word, index) => index > 0 && word !== undefined && !/^-[A-Za-ln-z]/.test(word));
      return rest[operand] === '-m' ? rest.slice(operand + 1) : rest;
    }
    const own = launchers.get(`${first} ${rest[1]}`) ?? launchers.get(first);
    if (own === undefined) return rest;
    let index = own + 1;
    while (index < rest.length && /^-|^[A-Za-z_]\w*=/.test(rest[index] ?? '')) index++;
    if (index >= rest.length) return rest;
    rest = rest.slice(index);
  }
  return rest;
}
