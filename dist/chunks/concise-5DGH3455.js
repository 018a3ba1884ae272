import {
  hiddenCounts,
  shownFindings,
  spanOf,
  visible
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/reporters/concise.ts
var concise = (report, { minSeverity, quiet = false }) => [
  ...shownFindings(report, minSeverity).map((finding) => {
    const { line, column } = spanOf(finding.at);
    return visible(`${finding.at.file.path}:${line}:${column}: ${finding.severity} ${finding.rule} ${finding.message}`);
  }),
  ...quiet ? [] : hiddenCounts(report, minSeverity)
].map((line) => `${line}
`).join("");
export {
  concise
};
