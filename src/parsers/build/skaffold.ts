import type { SourceFile } from '../../core/source.js';
import { parseYaml } from '../yaml/parse.js';

/** Names of the images that a Skaffold file builds, and whose tags it sets in the manifests. */
export function skaffoldImages(file: SourceFile): readonly string[] {
  return parseYaml(file, 'core').documents.flatMap(({ root }) => {
    const profiles = root.get('profiles').items.map((profile) => profile.get('build', 'artifacts'));
    return [root.get('build', 'artifacts'), ...profiles].flatMap(({ items }) => items.flatMap((item) => item.get('image').text ?? []));
  });
}
