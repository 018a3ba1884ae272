import { dirname, joinPath, resolvePath } from '../../core/path.js';
import type { Rendering } from '../../core/rendering.js';
import type { SourceFile } from '../../core/source.js';

/** Objects whose origin the program did not name stand in a file of this name. */
const unnamed = 'rendered.yaml';

/**
 * The texts of a rendering by the file that each was made from. Their paths begin with that of the file that decides the environment, which is no folder,
 * so that they meet no file of the tree.
 */
export function renderedFiles(rendering: Rendering, isFile: (path: string) => boolean): readonly SourceFile[] {
  const bySource = new Map<string, string[]>();
  for (const document of documentsOf(rendering.text ?? '')) {
    const source = rendering.tool === 'helm' ? templateOf(document) : originOf(document);
    const others = bySource.get(source);
    if (others) others.push(document);
    else bySource.set(source, [document]);
  }
  return [...bySource].map(([source, documents]) => {
    const path = source === '' ? undefined : rendering.tool === 'helm' ? templatePath(rendering, source) : resolvePath('', source);
    return {
      path: joinPath(rendering.decider, source.replace(/^[^/]*\//, '') || unnamed),
      text: documents.join(''),
      rendered: { rendering, source: path !== undefined && isFile(path) ? path : undefined },
    };
  });
}

/** Each with its `---`. */
function documentsOf(text: string): readonly string[] {
  return text.split(/^(?=---(?:\s|$))/m).filter((document) => /^(?!---|#|\s*$)/m.test(document));
}

function templateOf(document: string): string {
  return /^# Source: (.*)$/m.exec(document)?.[1]?.trim() ?? '';
}

/** `chart/templates/a.yaml` begins with the name of the chart, not of its folder. */
function templatePath({ folder, chart }: Rendering, source: string): string | undefined {
  const inner = chart !== undefined && source.startsWith(`${chart}/`) ? source.slice(chart.length + 1) : source;
  return resolvePath(folder, inner);
}

/** What kustomize says of where an object comes from; a generated one comes from the kustomization that has the generator. */
function originOf(document: string): string {
  const block = /^ {4}config\.kubernetes\.io\/origin: \|\n((?: {6}.*\n)+)/m.exec(document)?.[1] ?? '';
  return /^ {6}(?:path|configuredIn): (.+)$/m.exec(block)?.[1] ?? '';
}

/** The folder of the chart that holds a template: one of the charts in a chart has its own values. */
export function chartOfTemplate(path: string): string {
  const end = path.lastIndexOf('/templates/');
  return end < 0 ? dirname(path) : path.slice(0, end);
}
