import { matchesAny } from '../core/glob.js';
import { dirname, pathBelow } from '../core/path.js';
import { type Environment, environments } from '../core/problem.js';
import { environmentOfName } from '../knowledge/environments.js';
import { isTestFolder } from '../knowledge/test-data.js';
import type { EnvironmentOf, ProjectSettings } from './types.js';

/** What decides the environment of a file whose path says nothing: something more like production beside it. */
export interface Surroundings {
  readonly isCompose: boolean;
  /** For a Compose file: Kubernetes manifests or a production Compose file belong to the project. For a Dockerfile: one for production stands beside. */
  readonly hasProduction: boolean;
}

/** The environment of a file: the command line, the configuration's globs, words of its path, else its kind (D22). */
export function environmentOf(path: string, settings: ProjectSettings, around: Surroundings): EnvironmentOf {
  if (settings.environment) return { environment: settings.environment, because: '--environment', byDefault: false };
  const inner = pathBelow(settings.base, path);
  const matches = (globs: readonly string[] = []) => inner !== undefined && matchesAny(globs, inner);
  const configured = environments.find((environment) => matches(settings.environments[environment]));
  if (configured) return { environment: configured, because: 'configuration', byDefault: false };
  const word = environmentWord(inner ?? path);
  if (word) return { environment: word.environment, because: `"${word.word}" in its path`, byDefault: false };
  const usual = around.isCompose ? 'staging' : 'production';
  return { environment: around.hasProduction ? 'development' : usual, because: 'by default', byDefault: true };
}

/** The last path segment with a word for an environment decides; development wins a tie, and below a folder of test data nothing else counts. */
export function environmentWord(path: string): { environment: Environment; word: string } | undefined {
  const segments = path.split('/');
  const folder = segments.slice(0, -1).find(isTestFolder);
  for (const segment of [...(folder === undefined ? [] : [folder]), ...segments.reverse()]) {
    const said = environmentOfName(segment);
    if (said) return said;
  }
  return undefined;
}

/** The nearest folder above a path that has a configuration file of its own, else the root. Links by name never cross its border (D3). */
export function zonesOf(paths: readonly string[]): (path: string) => string {
  const folders = new Set<string>();
  for (const path of paths) {
    const match = /^(?:(.*)\/)?(\.?temporal-lint\.yaml)$/.exec(path);
    if (match) folders.add((match[1] ?? '').replace(/(?:^|\/)\.github$/, ''));
  }
  return (path) => {
    let folder = dirname(path);
    while (folder && !folders.has(folder)) folder = dirname(folder);
    return folder;
  };
}
