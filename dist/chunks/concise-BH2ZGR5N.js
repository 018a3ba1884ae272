import {
  hiddenCounts,
  shownFindings,
  spanOf
} from "./chunk-CIMX3IDH.js";
import {
  visible
} from "./chunk-NC42BCZ4.js";
import "./chunk-YO65VYA3.js";
import "./chunk-I5V55GID.js";
import "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";

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
