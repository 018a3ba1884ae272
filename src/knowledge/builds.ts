import { basename } from '../core/path.js';

interface Command {
  readonly name: string | undefined;
  readonly args: readonly { readonly literal: string | undefined }[];
}

/** Words by which a program is told to install, build or fetch; a program that is listed with none does nothing else. */
const subcommands: ReadonlyMap<string, readonly string[]> = new Map([
  ['apt-get', ['install', 'build-dep']],
  ['apt', ['install', 'build-dep']],
  ['apk', ['add']],
  ['yum', ['install', 'groupinstall', 'localinstall']],
  ['dnf', ['install', 'groupinstall']],
  ['microdnf', ['install']],
  ['tdnf', ['install']],
  ['zypper', ['install', 'in']],
  ['rpm', ['-i', '-ivh', '-Uvh', '-U']],
  ['dpkg', ['-i', '--install']],
  ['pip', ['install']],
  ['pip3', ['install']],
  ['uv', ['sync', 'pip']],
  ['poetry', ['install']],
  ['pipenv', ['install', 'sync']],
  ['conda', ['install', 'create']],
  ['npm', ['ci', 'install', 'i', 'run']],
  ['yarn', ['install', 'build']],
  ['pnpm', ['install', 'i', 'build', 'run']],
  ['go', ['build', 'install', 'mod', 'get']],
  ['cargo', ['build', 'install']],
  ['bundle', ['install']],
  ['gem', ['install']],
  ['composer', ['install', 'require']],
  ['dotnet', ['build', 'publish', 'restore']],
  ['git', ['clone']],
  ['make', []],
  ['cmake', []],
  ['ninja', []],
  ['mvn', []],
  ['gradle', []],
  ['gradlew', []],
  ['mvnw', []],
]);

/** Whether a command installs, builds or fetches what the image is made of, so that its failure spoils the image. */
export function buildsOrInstalls({ name, args }: Command): boolean {
  const words = subcommands.get(basename(name ?? ''));
  if (!words) return false;
  if (words.length === 0)
    return !args.some(({ literal }) => /^(?:--version|--help|-v|clean|distclean|uninstall|check|test)$/.test(literal ?? ''));
  return args.some(({ literal }) => literal !== undefined && words.includes(literal));
}
