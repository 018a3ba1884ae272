import { placeOf } from '../core/source.js';
import type { Service } from '../parsers/compose/types.js';
import { readInvocation } from '../parsers/shell/invocation.js';
import type { ShellScript } from '../parsers/shell/types.js';
import type { DataNode } from '../parsers/yaml/node.js';
import type { Probe } from './types.js';

/** Stands in a script for what the files do not tell. */
const hole = '${unknown}';

/** How the health check of a service runs. `read` reads a text as a shell does. */
export function probeOf(service: Service, read: (text: string) => ShellScript | undefined): Probe | undefined {
  const { healthcheck } = service;
  if (!healthcheck.isSet || healthcheck.value.disabled) return undefined;
  const node = service.node.get('healthcheck', 'test');
  const place = { ...placeOf(node), node };
  if (!node.isList) {
    const text = draftOf(node);
    return text === undefined ? undefined : { ...place, usesShell: true, words: [], script: read(text) };
  }
  const [kind, ...rest] = node.items;
  if (kind?.text === 'CMD-SHELL') {
    // Docker hands the first word to the shell, and the others as arguments to it.
    const text = rest[0] && draftOf(rest[0]);
    return text === undefined ? undefined : { ...place, usesShell: true, words: [], script: read(text) };
  }
  if (kind?.text !== 'CMD') return undefined;
  const words = rest.map((item) => (item.isScalar ? item.text : undefined));
  return { ...place, usesShell: false, words, script: scriptOf(rest.map(draftOf), read) };
}

/** What the shell reads that these words start. */
export function scriptOf(words: readonly (string | undefined)[], read: (text: string) => ShellScript | undefined): ShellScript | undefined {
  const invocation = readInvocation(words);
  const text = invocation?.takesScript ? words[invocation.operand] : undefined;
  return text === undefined ? undefined : read(text);
}

/** The text of a scalar, with expansions for its unknown parts. */
function draftOf(node: DataNode): string | undefined {
  if (node.isScalar) return node.text;
  return node.isUnknown ? node.parts?.map((part) => part ?? hole).join('') : undefined;
}
