import {
  environments
} from "./chunk-I5V55GID.js";

// src/knowledge/environments.ts
var environmentWords = {
  development: [
    "dev",
    "develop",
    "development",
    "local",
    "test",
    "testing",
    "testdata",
    "override",
    "minimal",
    "sandbox",
    "benchmark",
    "example",
    "sample",
    "e2e",
    "ci",
    "demo",
    "devcontainer",
    "devenv"
  ],
  staging: ["staging", "stage", "qa", "uat", "preprod"],
  production: ["prod", "production", "self-hosted", "enterprise", "ha"]
};
function environmentOfName(name) {
  const padded = ` ${name.toLowerCase().replace(/[^a-z0-9]+/g, " ")} `;
  for (const environment of environments) {
    const word = environmentWords[environment].find((candidate) => {
      const spaced = candidate.replace(/-/g, " ");
      return padded.includes(` ${spaced} `) || padded.includes(` ${spaced}s `);
    });
    if (word) return { environment, word };
  }
  return void 0;
}
var workshops = /(^|[^a-z])(debug|debugger|lint|linter|watch|storybook|devcontainer)([^a-z]|$)/i;
function isForDevelopment(stage) {
  return workshops.test(stage) || environmentOfName(stage)?.environment === "development";
}

export {
  environmentOfName,
  isForDevelopment
};
