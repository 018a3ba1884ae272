// src/core/problem.ts
var severities = ["off", "info", "warning", "error"];
var environments = ["development", "staging", "production"];
var topics = ["containerization", "orchestration", "configuration", "security", "scaling", "observability", "delivery"];
function atLeast(severity, threshold) {
  return severities.indexOf(severity) >= severities.indexOf(threshold);
}
function lower(a, b) {
  return atLeast(a, b) ? b : a;
}

export {
  severities,
  environments,
  topics,
  atLeast,
  lower
};
