import { dirname } from '../../src/core/path.js';
import { compareText } from '../../src/core/source.js';
import type { Tree } from '../../src/core/tree.js';

/** A tree of the given files, by path. Nothing is ignored, unreadable or too large. */
export function memoryTree(files: Readonly<Record<string, string>>): Tree {
  const texts = new Map(Object.entries(files));
  const folders = new Set(['']);
  for (const path of texts.keys()) for (let folder = dirname(path); folder; folder = dirname(folder)) folders.add(folder);
  return {
    list: () => [...texts.keys()].sort(compareText),
    stat: (path) => (texts.has(path) ? 'file' : folders.has(path) ? 'directory' : 'absent'),
    text: (path) => {
      const text = texts.get(path);
      return text === undefined ? { problem: 'absent' } : { text };
    },
    skipped: [],
  };
}
