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

// src/config/types.ts
var configNames = ["temporal-lint.yaml", ".temporal-lint.yaml", ".github/temporal-lint.yaml"];

export {
  defaultConfig,
  configNames
};
