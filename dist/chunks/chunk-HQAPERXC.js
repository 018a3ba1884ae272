// src/knowledge/dockerfile-flags.ts
var flags = {
  ADD: {
    chown: "text",
    chmod: "text",
    link: "boolean",
    "keep-git-dir": "boolean",
    checksum: "text",
    unpack: "boolean",
    exclude: "list"
  },
  COPY: { from: "text", chown: "text", chmod: "text", link: "boolean", parents: "boolean", exclude: "list" },
  FROM: { platform: "text" },
  HEALTHCHECK: { interval: "text", timeout: "text", "start-period": "text", "start-interval": "text", retries: "text" },
  RUN: { mount: "list", network: "text", security: "text", device: "list" }
};
var unread = /* @__PURE__ */ new Set(["ARG", "STOPSIGNAL"]);
function flagKind(keyword, flag) {
  const known = flags[keyword];
  return known && Object.hasOwn(known, flag) ? known[flag] : void 0;
}
function flagNames(keyword) {
  return Object.keys(flags[keyword] ?? {});
}
function readsFlags(keyword) {
  return !unread.has(keyword);
}

export {
  flagKind,
  flagNames,
  readsFlags
};
