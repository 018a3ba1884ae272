import type { Located, SourceFile } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import type { SyntaxProblem } from '../syntax.js';
import { missingNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';

/** What `Chart.yaml` says of a chart. */
export interface Chart extends Located {
  readonly file: SourceFile;
  readonly name: Value<string>;
  readonly version: Value<string>;
  readonly appVersion: Value<string>;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads a `Chart.yaml`. Never throws. */
export function parseChart(file: SourceFile): Chart {
  const yaml = parseYaml(file, 'kubernetes');
  const start: Located = { file, range: [0, Math.min(1, file.text.length)] };
  const root = yaml.documents[0]?.root ?? missingNode(start);
  return {
    file,
    range: root.key.range,
    name: root.get('name').string(),
    version: root.get('version').string(),
    appVersion: root.get('appVersion').string(),
    problems: yaml.problems,
  };
}
