import { existsSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import type { ConfigurableRule } from '../config/parse.js';
import { configNames } from '../config/types.js';
import { dirname, joinPath } from '../core/path.js';
import { positionAt } from '../core/source.js';
import type { TextResult } from '../core/tree.js';
import { type Config, defaultConfig } from '../engine/config.js';
import { defaultMaxBytes } from './disk.js';
import { UsageError } from './io.js';
import { isInside, readInside, readRegular, statInside } from './open.js';

/** The configuration file that counts for a folder: the nearest one, up to the root. Throws `UsageError` for one that ends in `.yml`. */
function findConfig(root: string, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const paths = namesIn(at).map((name) => joinPath(at, name));
    const found = paths.find((path) => isThere(root, path));
    if (found !== undefined) return found;
    const misnamed = paths.map((path) => path.replace(/yaml$/, 'yml')).find((path) => isThere(root, path));
    if (misnamed !== undefined) throw new UsageError(`${misnamed} is not read; call it ${basename(misnamed, 'yml')}yaml`);
    if (at === '') return undefined;
  }
}

/** A workflow that runs temporal-lint may be called like it. */
function namesIn(folder: string): readonly string[] {
  return /(^|\/)\.github\/workflows$/.test(folder) ? [] : configNames;
}

/** Not absent and no folder. What cannot be read is there, too: to pass over it would check less than somebody asked for. */
function isThere(root: string, path: string): boolean {
  const stats = statInside(root, path);
  return typeof stats === 'string' ? stats !== 'absent' : !stats.isDirectory();
}

/** Reads the configuration file of a folder under the root; its defaults when there is none. Throws `UsageError` that lists all that is wrong. */
export async function loadConfig(root: string, folder: string, rules: readonly ConfigurableRule[]): Promise<Config> {
  const path = findConfig(root, folder);
  if (path === undefined) return defaultConfig;
  return parsed(path, textOf(path, readInside(root, path, defaultMaxBytes)), rules);
}

const unread: Readonly<Record<string, string>> = {
  outside: 'it leads out of the repository',
  'too-large': 'it is too large',
  'not-text': 'it is no text',
};

function textOf(name: string, { text, ...rest }: TextResult): string {
  if (text !== undefined) return text;
  const { problem = '', detail = unread[problem] ?? problem } = rest;
  throw new UsageError(`${name} cannot be read: ${detail}`);
}

/** Reads the configuration that was named on the command line, which may lie anywhere. */
export async function loadNamedConfig(root: string, cwd: string, name: string, rules: readonly ConfigurableRule[]): Promise<Config> {
  const absolute = resolve(cwd, name);
  if (!existsSync(absolute)) throw new UsageError(`there is no configuration ${name}`);
  const path = isInside(root, absolute) ? relative(root, absolute).split(sep).join('/') : undefined;
  const text = textOf(name, path === undefined ? readRegular(absolute, defaultMaxBytes) : readInside(root, path, defaultMaxBytes));
  if (path !== undefined) return parsed(path, text, rules);
  const config = await parsed(basename(name), text, rules);
  // Its places are in no file of the tree.
  return { ...config, base: '', path, ignore: config.ignore.map((entry) => ({ ...entry, at: undefined })) };
}

/** The code is loaded here, since most repositories have no configuration. */
async function parsed(path: string, text: string, rules: readonly ConfigurableRule[]): Promise<Config> {
  const { parseConfig } = await import('../config/parse.js');
  const { config, problems } = parseConfig({ path, text }, rules);
  if (config) return config;
  const lines = problems.map(({ at, message }) => {
    const { line, column } = positionAt(at.file, at.range[0]);
    return `${path}:${line}:${column}: ${message}`;
  });
  throw new UsageError(lines.join('\n'));
}
