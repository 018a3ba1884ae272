import type { FileStatus } from '../core/tree.js';
import { readPackageManifest } from './dependencies.js';

type Stat = (name: string) => FileStatus;
/** The text of a file of the folder, where it could be read. */
type Read = (name: string) => string | undefined;

/**
 * What lies in a folder and has no place in an image. A name counts where the repository holds it, or keeps it out of itself: then it lies in the folders
 * of those who work there. `.git` lies in the root of a repository, and `node_modules` wherever packages were installed.
 */
export function privateNames(stat: Stat, folder: string, read: Read = () => undefined): readonly string[] {
  const isIn = (name: string) => ['file', 'directory'].includes(stat(name));
  const names = folder === '' ? ['.git'] : [];
  if (isIn('package.json') && (isIn('pnpm-workspace.yaml') || installsPackages(read('package.json')))) names.push('node_modules');
  for (const name of secretNames) if (isIn(name) || (name === '.env' && stat(name) === 'ignored')) names.push(name);
  if (!['requirements.txt', 'pyproject.toml'].some(isIn)) return names;
  return [...names, ...['.venv', 'venv'].filter((name) => stat(name) === 'ignored')];
}

/** Whether a package.json asks for packages; one that holds a name and scripts alone leaves no folder behind. */
function installsPackages(text: string | undefined): boolean {
  const manifest = text === undefined ? undefined : readPackageManifest(text);
  return !manifest || manifest.hasWorkspaces || manifest.dependencies.size + manifest.devDependencies.size > 0;
}

/** Names of files and folders that hold secrets by their nature. An example of one (`.env.example`) is none. */
const secretNames = ['.env', '.aws', '.ssh', 'id_rsa', 'id_ed25519'];

/** Whether a name stands for secrets. */
export function isSecretName(name: string): boolean {
  return secretNames.includes(name);
}

/**
 * Whether a file of variables holds only such as bundlers write into what browsers load, so that none is a secret:
 * https://vite.dev/guide/env-and-mode, https://nextjs.org/docs/app/guides/environment-variables,
 * https://create-react-app.dev/docs/adding-custom-environment-variables/. That the prefixes of the others work the same is common knowledge of 2026-11-27.
 */
export function isForBrowsers(text: string): boolean {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const variables = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return (
    variables.length > 0 &&
    variables.every((line) =>
      /^(?:export\s)?\s{0,9}(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|REACT_APP|VUE_APP|GATSBY|EXPO_PUBLIC|PUBLIC)_\w+\s{0,9}=/.test(line),
    )
  );
}

/** Folders that builds write and repositories leave out, and files that only a build makes: their absence means nothing. */
export function isBuildOutput(path: string): boolean {
  return (
    /(^|\/)(\.next|\.output|_build|artifacts?|bin|build|builds|classes|deploy|dist|generated|gen|lib|node_modules|obj|out|output|pkg|publish|release|releases|target|tmp|vendor)(\/|$)/i.test(
      path,
    ) || /\.(7z|apk|bin|bz2|deb|dll|ear|exe|gz|jar|rpm|so|tar|tgz|war|whl|xz|zip)$/i.test(path)
  );
}

/** Whether a name is one that people write, and commit: by its ending, or as a folder for sources. */
export function isWrittenByHand(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    /\.(c|cfg|conf|cpp|cs|csproj|css|fsproj|go|gradle|h|html|ini|java|js|json|jsx|kt|kts|lock|md|mod|mjs|php|pl|properties|proto|py|rb|rs|sh|sln|sql|sum|toml|ts|tsx|txt|vue|xml|yaml|yml)$/i.test(
      name,
    ) || /^(Gemfile|Makefile|Procfile|Pipfile|src|scripts|config|public|templates|migrations|prisma|tests)$/.test(name)
  );
}
