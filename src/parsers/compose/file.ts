import type { SourceFile } from '../../core/source.js';
import type { YamlFile } from '../yaml/document.js';
import { type DataNode, missingNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { opened } from './merge.js';
import type { ComposeFile } from './types.js';

/** Reads the first document of a Compose file, without merging or interpolation. Its place is its first key. */
export function parseComposeFile(file: SourceFile): { readonly composeFile: ComposeFile; readonly yaml: YamlFile } {
  const yaml = parseYaml(file, 'compose');
  const { comments, problems } = yaml;
  const document = yaml.documents[0];
  const written = document?.root ?? missingNode({ file, range: [0, 0] });
  // Behind a syntax error, what is not read is not absent.
  const root = document?.damaged ? opened(written, 'its file has a syntax error') : written;
  const { range } = written.key;
  return { composeFile: { file, range, root, comments, problems, isFragment: isFragment(written) }, yaml };
}

/** What makes a service one that can be started. */
const makings = ['image', 'build', 'extends', 'provider'];

/** Whether a service as written cannot start by itself: another file must bring its image. */
export function isIncomplete(service: DataNode): boolean {
  return !service.isUnknown && makings.every((key) => service.get(key).isUnset);
}

function isFragment(root: DataNode): boolean {
  const all = [...root.get('services').entries.values()].map(({ value }) => value);
  // A text or a list among them is no part of a service, but a mistake.
  const isPart = (service: DataNode) => isIncomplete(service) && (service.isMap || service.isUnset);
  return all.length > 0 && root.get('include').isUnset && all.every(isPart);
}
