// src/core/path.ts
function dirname(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function basename(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function resolvePath(from, path) {
  if (path.startsWith("/") || path.startsWith("~") || /^[A-Za-z]:[\\/]/.test(path)) return void 0;
  const parts = [];
  for (const part of `${from}/${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return void 0;
  }
  return parts.join("/");
}
function joinPath(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function pathBelow(folder, path) {
  if (folder === "") return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : void 0;
}

export {
  dirname,
  basename,
  resolvePath,
  joinPath,
  pathBelow
};
