// src/engine/overlay.ts
function overlayTree(tree, changes) {
  return {
    list: () => tree.list(),
    stat: (path) => tree.stat(path),
    text: (path) => {
      const text = changes.get(path);
      return text === void 0 ? tree.text(path) : { text };
    },
    skipped: tree.skipped
  };
}

export {
  overlayTree
};
