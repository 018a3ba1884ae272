import { place, type SourceFile } from '../../core/source.js';
import { parseInline, relocated } from '../kustomize/inline.js';
import type { YamlFile } from '../yaml/document.js';
import { type DataNode, missingNode, unknownNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { isTemplate, maskTemplate, withoutActions } from './template.js';

/** A configuration of a Temporal server, read. Unknown where it is no YAML: it is nobody's manifest, so no error is made of it. */
export interface ConfigText {
  readonly root: DataNode;
  readonly isTemplate: boolean;
}

/** Characters of a template that is looked into. */
const longestTemplate = 100_000;

/** Reads a configuration that is a file. `yaml` is for its comments, and for fixes. */
export function readConfigFile(file: SourceFile): ConfigText & { readonly yaml: YamlFile } {
  const templated = isTemplate(file.text);
  if (templated && file.text.length > longestTemplate) {
    const yaml: YamlFile = { file, documents: [], comments: [], problems: [] };
    return { root: unknownNode(place(file, 0, 0), 'it is too long'), isTemplate: true, yaml };
  }
  const { text, regions } = templated ? maskTemplate(file.text) : { text: file.text, regions: [] };
  const yaml = parseYaml(templated ? { path: file.path, text } : file, 'kubernetes');
  const isDamaged = yaml.documents.some(({ damaged }) => damaged);
  const first = yaml.documents[0]?.root;
  const whole = place(file, 0, file.text.length);
  const rootOf = (): DataNode => {
    if (isDamaged) return unknownNode(whole, 'it could not be read as YAML');
    if (first === undefined || first.isUnset) return templated ? unknownNode(whole, 'a template decides') : missingNode(whole);
    const here = relocated(first, ({ range, via }) => ({ file, range, via }));
    return templated ? withoutActions(here, regions, file.text) : first;
  };
  return { root: rootOf(), isTemplate: templated, yaml: { ...yaml, problems: [] } };
}

/** Reads a configuration that stands as a text in another file. Places are right where the text is written as it is. */
export function readConfigText(scalar: DataNode): ConfigText {
  const { text, file } = scalar;
  if (text === undefined) return { root: unknownNode(scalar, scalar.why ?? 'it could not be read'), isTemplate: false };
  const templated = isTemplate(text);
  if (templated && (scalar.style !== 'block' || text.length > longestTemplate))
    return { root: unknownNode(scalar, 'a template decides'), isTemplate: true };
  const roots = parseInline(scalar, templated ? (part) => maskTemplate(part).text : undefined);
  const [root] = roots ?? [];
  if (!roots || roots.length > 1) return { root: unknownNode(scalar, 'it could not be read as YAML'), isTemplate: templated };
  if (!root) return { root: templated ? unknownNode(scalar, 'a template decides') : missingNode(scalar), isTemplate: templated };
  if (!templated) return { root, isTemplate: false };
  const [start, end] = scalar.range;
  const { regions } = maskTemplate(file.text.slice(start, end));
  const moved = regions.map(([from, to]): readonly [number, number] => [from + start, to + start]);
  return { root: withoutActions(root, moved, file.text.slice(0, end)), isTemplate: true };
}
