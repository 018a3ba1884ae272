import { dirname, joinPath } from '../core/path.js';
import { place } from '../core/source.js';
import { known, unknown, unset, type Value } from '../core/value.js';
import { parseDockerIgnore } from '../parsers/build/dockerignore.js';
import type { DockerIgnore } from '../parsers/build/types.js';
import type { Service } from '../parsers/compose/types.js';
import type { Dockerfile } from '../parsers/dockerfile/types.js';
import type { BuildContext, Evidence, Files } from './types.js';

interface Sources {
  readonly services: readonly Service[];
  readonly files: Files;
}

/** Folders above a Dockerfile that are looked at. */
const mostFolders = 12;
const mostSources = 200;

/** Files that say what a program needs; they stand where its source begins. */
const manifests = ['package.json', 'go.mod', 'requirements.txt', 'pyproject.toml', 'pom.xml', 'build.gradle', 'build.gradle.kts'].concat([
  'Gemfile',
  'composer.json',
  'Cargo.toml',
]);

/** The folder that a Dockerfile is built from: what builds say, else the only one that holds all that it copies. */
export function findContext(dockerfile: Dockerfile, sources: Sources): Value<BuildContext> {
  const declared = declaredContext(dockerfile, sources.services);
  const folder = declared ?? foundContext(dockerfile, sources.files);
  if (!folder.isSet) return folder;
  const ignore = ignoreFile(dockerfile, folder.value, sources.files);
  const evidence: Evidence[] = declared ? [{ at: folder.at, message: 'it is built from this folder' }] : [];
  return { ...folder, value: { folder: folder.value, isDeclared: declared !== undefined, evidence, ignore } };
}

/** What all Compose services that build it say; undefined when none does. */
function declaredContext({ file }: Dockerfile, services: readonly Service[]): Value<string> | undefined {
  const builds = services.flatMap(({ build: { value } }) =>
    value && !value.inline && value.dockerfile.value === file.path ? [value] : [],
  );
  const [first] = builds;
  if (!first) return undefined;
  const doubt = builds.find(({ context }) => !context.isSet || context.value !== first.context.value);
  return doubt ? unknown(doubt, 'its builds name several folders') : first.context;
}

function foundContext(dockerfile: Dockerfile, { stat }: Files): Value<string> {
  const [first] = dockerfile.stages;
  const at = first?.from ?? dockerfile;
  const own = dirname(dockerfile.file.path);
  const folders = foldersUpFrom(own);
  const { names, hasWhole } = copiedNames(dockerfile);
  if (names.length > 0) {
    const fitting = folders.filter((folder) => {
      const found = names.map((name) => stat(joinPath(folder, name)));
      return !found.includes('absent') && found.some((status) => status === 'file' || status === 'directory');
    });
    const [only, ...others] = fitting;
    return only !== undefined && others.length === 0 ? known(only, at) : unknown(at, 'what it copies does not tell one folder');
  }
  const begins = folders.filter((folder) => manifests.some((name) => stat(joinPath(folder, name)) === 'file'));
  const isSensible = hasWhole && (begins.length === 1 ? begins[0] === own : begins.length === 0 && own === '');
  return isSensible ? known(own, at) : unknown(at, 'nothing tells the folder that it is built from');
}

function foldersUpFrom(folder: string): readonly string[] {
  const folders = [folder];
  for (let above = folder; above !== '' && folders.length < mostFolders; ) {
    above = dirname(above);
    folders.push(above);
  }
  return folders;
}

/** Files and folders that it takes from the context by name, and whether it takes all of it. */
function copiedNames({ instructions }: Dockerfile): { readonly names: readonly string[]; readonly hasWhole: boolean } {
  const names = new Set<string>();
  let hasWhole = false;
  for (const { copy } of instructions) {
    if (!copy || copy.from !== undefined) continue;
    for (const { path, isPattern } of copy.sources) {
      if (path === '') hasWhole = true;
      // The commonest pattern of all stands for one file that is always there.
      else if (path !== undefined && names.size < mostSources) {
        if (!isPattern) names.add(path);
        else if (/(^|\/)package\*\.json$/.test(path)) names.add(path.replace('*', ''));
      }
    }
  }
  return { names: [...names], hasWhole };
}

/** `<name>.dockerignore` beside the Dockerfile wins over the one of the context. */
function ignoreFile(dockerfile: Dockerfile, folder: string, files: Files): Value<DockerIgnore> {
  const at = place(dockerfile.file, ...dockerfile.range);
  for (const candidate of [`${at.file.path}.dockerignore`, joinPath(folder, '.dockerignore')]) {
    const text = files.text(candidate, at);
    if (text.isUnset) continue;
    if (!text.isSet) return text;
    const ignore = parseDockerIgnore({ path: candidate, text: text.value });
    return ignore ? known(ignore, ignore) : unknown(at, `${candidate} could not be read`);
  }
  return unset(at);
}
