import {
  fix
} from "./chunks/chunk-OUINQCO4.js";
import "./chunks/chunk-7KND72HD.js";
import "./chunks/chunk-HLEJODBS.js";
import "./chunks/chunk-YZTHOVER.js";
import {
  lint
} from "./chunks/chunk-LHJAB63N.js";
import "./chunks/chunk-XNCRGP26.js";
import {
  compareText,
  defaultConfig,
  memoized,
  pathBelow
} from "./chunks/chunk-2IBR7MMM.js";
import "./chunks/chunk-EF5KCSJV.js";

// src/testing.ts
function memoryTree(files) {
  const texts = new Map(Object.entries(files));
  const paths = [...texts.keys()].sort(compareText);
  const isFolder = (path) => path === "" || paths.some((file) => file.startsWith(`${path}/`));
  return {
    list: () => paths,
    stat: (path) => texts.has(path) ? "file" : isFolder(path) ? "directory" : "absent",
    entries: memoized((folder) => {
      const below = paths.flatMap((path) => pathBelow(folder, path) ?? []);
      return [...new Set(below.map((path) => path.includes("/") ? path.slice(0, path.indexOf("/") + 1) : path))].sort(compareText);
    }),
    text(path) {
      const text = texts.get(path);
      return text === void 0 ? { problem: "absent" } : { text };
    },
    skipped: []
  };
}
function stripMarks(text) {
  return text.replace(/[«»]/g, "");
}
function ruleSetOf(...rules) {
  return {
    entries: rules.map((rule) => ({
      ...rule,
      fixable: rule.examples.bad.some(({ fixed }) => fixed !== void 0),
      options: rule.options?.defaults
    })),
    load: async (on) => rules.filter((rule) => rule.on === on)
  };
}
var today = "2026-11-23";
function settingsOf(rule, options) {
  const selected = rule.optIn ? { ...defaultConfig, select: [rule.id] } : defaultConfig;
  return options ? { ...selected, rules: { [rule.id]: { options } } } : selected;
}
async function markFindings(rule, files, options) {
  const plain = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, stripMarks(text)]));
  const report = await lint(memoryTree(plain), settingsOf(rule, options), { today, rules: ruleSetOf(rule) });
  const marked = Object.entries(plain).map(([path, text]) => [
    path,
    mark(
      text,
      report.findings.filter(({ at }) => at.file.path === path)
    )
  ]);
  return { files: Object.fromEntries(marked), findings: report.findings };
}
function mark(text, findings) {
  const points = findings.flatMap(({ at }) => [
    { offset: at.range[0], sign: "\xAB" },
    { offset: at.range[1], sign: "\xBB" }
  ]);
  points.sort((a, b) => b.offset - a.offset || compareText(a.sign, b.sign));
  return points.reduce((result, { offset, sign }) => result.slice(0, offset) + sign + result.slice(offset), text);
}
async function fixExample(rule, files, options) {
  const plain = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, stripMarks(text)]));
  const result = await fix(memoryTree(plain), settingsOf(rule, options), { today, unsafe: true, rules: ruleSetOf(rule) });
  return {
    fixed: Object.fromEntries([...result.files].map(([path, { after }]) => [path, after])),
    left: result.report.findings
  };
}
export {
  fixExample,
  markFindings,
  memoryTree,
  ruleSetOf,
  stripMarks
};
