import {
  allRules
} from "./chunk-4KZVYVQX.js";
import "./chunk-GDUWQEDX.js";
import {
  UsageError,
  didYouMean,
  environments,
  exit,
  widthOf,
  wrapText
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/derive/rule-table.ts
var tableHead = ["rule", ...environments, "fix", "opt-in"];
function tableRows(rules) {
  return rules.map(({ id, severity, fixable, optIn }) => [id, ...severitiesOf(severity), fixable ? "yes" : "", optIn ? "yes" : ""]);
}
function severitiesOf(severity) {
  return environments.map((environment) => typeof severity === "string" ? severity : severity[environment]);
}
function markdownTable(rules, link = () => void 0) {
  const rows = tableRows(rules).map(([id = "", ...cells], index) => {
    const address = link(id);
    return [address === void 0 ? `\`${id}\`` : `[\`${id}\`](${address})`, ...cells, rules[index]?.summary ?? ""];
  });
  return markdownRows([...tableHead, "what it finds"], rows);
}
function markdownRows(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}
`;
}

// src/cli/rules.ts
async function listRules(format, io) {
  const rules = allRules();
  if (format === "json") io.stdout(`${JSON.stringify(rules, null, 2)}
`);
  else io.stdout(format === "md" ? markdownTable(rules) : alignColumns([[...tableHead], ...tableRows(rules)]));
  return exit.clean;
}
async function explain(name, io) {
  const rules = allRules();
  const rule = rules.find(({ id, formerly = [] }) => id === name || formerly.includes(name));
  const { docs } = await import("./docs-UOTC2AUF.js");
  const doc = rule && docs[rule.id];
  if (!doc)
    throw new UsageError(
      `there is no rule "${name}"${didYouMean(
        name,
        rules.map(({ id }) => id)
      )}`
    );
  io.stdout(wrapText(doc.text, Math.min(widthOf(io), 100)));
  return exit.clean;
}
function alignColumns(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map(
    (row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()}
`
  ).join("");
}
export {
  explain,
  listRules
};
