import {
  ruleSet
} from "./chunk-45X3RE3U.js";
import {
  engineRules
} from "./chunk-DB4BWAXR.js";
import {
  compareText
} from "./chunk-KJ4S3LPR.js";

// src/cli/terminal.ts
function wantsColor(choice, { env, isTTY }) {
  if (choice !== "auto") return choice === "always";
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTTY && env.TERM !== "dumb";
}
function wantsUnicode({ env }) {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return !locale || /utf-?8/i.test(locale);
}
function widthOf({ columns, isTTY }) {
  return isTTY && columns ? columns : 100;
}
function wrapText(text, width) {
  return text.split("\n").map((line) => wrapLine(line, width)).join("\n");
}
function wrapLine(line, width) {
  const indent = line.length - line.trimStart().length;
  if (indent > 0 || line.length <= width) return line;
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join("\n");
}

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  wantsColor,
  wantsUnicode,
  widthOf,
  wrapText,
  allRules
};
