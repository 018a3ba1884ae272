import {
  shownFindings,
  spanOf
} from "./chunk-QGWKEFOL.js";
import {
  visible
} from "./chunk-NC42BCZ4.js";
import "./chunk-I5V55GID.js";
import "./chunk-KJ4S3LPR.js";
import "./chunk-Z3Y4NWL6.js";

// src/reporters/concise.ts
var concise = (report, { minSeverity }) => shownFindings(report, minSeverity).map((finding) => {
  const { line, column } = spanOf(finding.at);
  return `${visible(`${finding.at.file.path}:${line}:${column}: ${finding.severity} ${finding.rule} ${finding.message}`)}
`;
}).join("");
export {
  concise
};
