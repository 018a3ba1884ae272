import {
  publishedName
} from "./chunk-V5KLTUI2.js";

// src/knowledge/images/pinning.ts
function pinningAdvice(reference) {
  const name = publishedName(reference);
  if (isDistroless(reference)) return /-debian\d+$/.test(name) ? void 0 : `name the release of Debian, as in ${name}-debian13`;
  return name.startsWith("cgr.dev/chainguard/") ? "name a digest, since it has no tags for versions" : "name a version";
}
function isDistroless(reference) {
  return publishedName(reference).startsWith("gcr.io/distroless/");
}

export {
  pinningAdvice,
  isDistroless
};
