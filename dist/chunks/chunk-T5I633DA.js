// src/engine/config.ts
var defaultConfig = {
  base: "",
  exclude: [],
  environments: {},
  images: {},
  applications: [],
  rules: {},
  overrides: [],
  ignore: []
};

export {
  defaultConfig
};
