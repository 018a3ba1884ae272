// src/cli/io.ts
var exit = { clean: 0, findings: 1, trouble: 2, nothing: 3 };
var UsageError = class extends Error {
};

export {
  exit,
  UsageError
};
