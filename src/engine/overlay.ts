import type { Tree } from '../core/tree.js';

/** The tree as it would be with the texts of some of its files changed. */
export function overlayTree(tree: Tree, changes: ReadonlyMap<string, string>): Tree {
  return {
    list: () => tree.list(),
    stat: (path) => tree.stat(path),
    entries: (folder) => tree.entries(folder),
    text: (path) => {
      const text = changes.get(path);
      return text === undefined ? tree.text(path) : { text };
    },
    skipped: tree.skipped,
  };
}
