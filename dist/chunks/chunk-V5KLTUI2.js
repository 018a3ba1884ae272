// src/knowledge/images/name.ts
var mirrors = /^(?:public\.ecr\.aws\/docker|mirror\.gcr\.io)\/library\//;
function publishedName(reference) {
  return reference.name.replace(mirrors, "");
}
function effectiveTag(reference) {
  return reference.tag ?? (reference.digest ? void 0 : "latest");
}

export {
  publishedName,
  effectiveTag
};
