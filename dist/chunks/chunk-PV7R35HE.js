// src/core/image.ts
var tagPattern = /^\w[\w.-]{0,127}$/;
var digestPattern = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
var pathPattern = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;
function parseImageReference(text) {
  let rest = text;
  let digest;
  const at = rest.indexOf("@");
  if (at >= 0) {
    digest = rest.slice(at + 1);
    rest = rest.slice(0, at);
    if (!digestPattern.test(digest)) return void 0;
  }
  let tag;
  const colon = rest.indexOf(":", rest.lastIndexOf("/") + 1);
  if (colon >= 0) {
    tag = rest.slice(colon + 1);
    rest = rest.slice(0, colon);
    if (!tagPattern.test(tag)) return void 0;
  }
  const slash = rest.indexOf("/");
  const first = slash < 0 ? "" : rest.slice(0, slash);
  const hasRegistry = /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();
  const registry = hasRegistry ? first : "docker.io";
  const path = hasRegistry ? rest.slice(slash + 1) : rest;
  if (!pathPattern.test(path)) return void 0;
  const isDocker = registry === "docker.io" || registry === "index.docker.io";
  const repository = isDocker && !path.includes("/") ? `library/${path}` : path;
  const name = isDocker ? repository.replace(/^library\//, "") : `${registry}/${path}`;
  return { registry: isDocker ? "docker.io" : registry, repository, name, tag, digest };
}
function namedImage(image) {
  if (image.isSet) return parseImageReference(image.value);
  const first = image.isUnknown ? image.parts?.[0] : void 0;
  if (!first?.includes(":") && !first?.includes("@")) return void 0;
  return parseImageReference(first.replace(/[:@]$/, ""));
}

export {
  parseImageReference,
  namedImage
};
