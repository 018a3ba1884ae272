// src/knowledge/dockerfile-arguments.ts
var platformArguments = new Set(
  ["TARGET", "BUILD"].flatMap((side) => ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((part) => side + part)).concat("TARGETSTAGE")
);

export {
  platformArguments
};
