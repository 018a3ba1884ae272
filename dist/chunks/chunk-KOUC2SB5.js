// src/generated/version.ts
var version = "0.1.0";
var homepage = void 0;

export {
  version,
  homepage
};
