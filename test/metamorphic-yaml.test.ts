import { expect, test } from 'vitest';
import type { DataNode } from '../src/parsers/yaml/node.js';
import { parseYaml } from '../src/parsers/yaml/parse.js';
import { allExamples } from './support/examples.js';
import { allRulesRun, type Change, differences, eachFile, type Files, findingsIn, isYaml, same } from './support/laws.js';

/** Writes the documents of a YAML file anew. Anchors, merge keys, tags and comments have no counterpart there. */
function rewritten(write: (node: DataNode) => string): Change {
  return (path, text) => {
    const { documents, problems } = parseYaml({ path, text }, 'core');
    if (!isYaml(path) || problems.length > 0 || /[&*!]\w|<<:|(?:^|\s)#/m.test(text)) return undefined;
    return documents.map(({ root }) => `${write(root)}\n`).join('---\n');
  };
}

function json(node: DataNode): string {
  if (node.isMap) return `{${[...node.entries.values()].map(({ name, value }) => `${JSON.stringify(name)}: ${json(value)}`).join(', ')}}`;
  if (node.isList) return `[${node.items.map(json).join(', ')}]`;
  return typeof node.scalar === 'string' ? JSON.stringify(node.scalar) : (node.text ?? '') || 'null';
}

/** Block style with wide indentation and quotes where they may be. */
function block(node: DataNode, indent = ''): string {
  const inner = (value: DataNode) => ((value.isMap && value.entries.size > 0) || (value.isList && value.items.length > 0) ? '\n' : ' ');
  const child = (value: DataNode) => `${inner(value)}${block(value, `${indent}    `)}`;
  if (node.isMap && node.entries.size > 0)
    return [...node.entries.values()].map(({ name, value }) => `${indent}"${name}":${child(value)}`).join('\n');
  if (node.isList && node.items.length > 0) return node.items.map((value) => `${indent}-${child(value)}`).join('\n');
  return json(node);
}

/** Quotes with what escapes them, brackets, dashes of lists and blanks away. */
const words = (text: string) => text.replace(/(?<=^|\s)-(?=\s)|["'\\[\]{},\s]/g, '');

test('JSON says what YAML says', allRulesRun, async () => {
  expect(await differences(eachFile(rewritten(json)), words)).toEqual([]);
});

test('indentation and quotes change nothing', allRulesRun, async () => {
  expect(await differences(eachFile(rewritten(block)), words)).toEqual([]);
});

test('documents say in files of their own what they say in one', allRulesRun, async () => {
  const manifests = allExamples
    .flatMap(({ files }) => Object.entries(files))
    .filter(
      ([path, text], index, all) =>
        /^k8s\/[^/]*\.ya?ml$/.test(path) && /^kind:/m.test(text) && !text.includes('{{') && all[index - 1]?.[1] !== text,
    )
    .map(([, text]) => text);
  // Two autoscalers in one file are certainly applied together, in two files perhaps only one of them is. A file with definitions of kinds is a release of another project.
  const isByFile = (line: string) => /^kubernetes\/(?:competing-autoscalers|short-grace-period) /.test(line);
  const said = async (files: Files) => (await findingsIn(files, same)).filter((line) => !isByFile(line));
  const different: unknown[] = [];
  for (const [index, second] of manifests.entries()) {
    const first = manifests[index - 1] ?? '';
    const apart = await said({ 'k8s/a.yaml': first, 'k8s/b.yaml': second });
    const joined = await said({ 'k8s/a.yaml': `${first}---\n${second}` });
    const lost = apart.filter((line) => !joined.includes(line));
    const fresh = joined.filter((line) => !apart.includes(line));
    if (lost.length + fresh.length > 0 || apart.length !== joined.length) different.push({ first, second, lost, fresh });
  }
  expect(manifests.length).toBeGreaterThan(10);
  expect(different).toEqual([]);
});
