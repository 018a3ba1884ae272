import type { FileKind } from '../parsers/kind.js';

/** What turns YAML of ours into models. */
type YamlReaders = typeof import('./yaml-readers.js');
/** What turns Dockerfiles into models. */
type DockerfileReaders = typeof import('../parsers/dockerfile/parse.js');

/** The parsers, in two groups; each is a large part of the program, and is loaded only when the tree holds files for it. */
export interface Readers {
  readonly yaml: YamlReaders | undefined;
  readonly dockerfile: DockerfileReaders | undefined;
}

const yamlKinds: readonly FileKind[] = ['compose', 'compose-candidate', 'kubernetes', 'kustomization'];

/** Loads the parsers for the kinds that were found. A Compose file may build from a Dockerfile of any name. */
export async function loadReaders(has: (kind: FileKind) => boolean): Promise<Readers> {
  const needsYaml = yamlKinds.some(has);
  const needsDockerfile = has('dockerfile') || has('compose') || has('compose-candidate');
  const [yaml, dockerfile] = await Promise.all([
    needsYaml ? import('./yaml-readers.js') : undefined,
    needsDockerfile ? import('../parsers/dockerfile/parse.js') : undefined,
  ]);
  return { yaml, dockerfile };
}
