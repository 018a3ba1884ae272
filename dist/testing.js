import {
  fix
} from "./chunks/chunk-BD3JPBY3.js";
import "./chunks/chunk-SNFKJ7TR.js";
import "./chunks/chunk-BTYFTARS.js";
import "./chunks/chunk-OSVDZR2E.js";
import "./chunks/chunk-4L4HUQIW.js";
import {
  defaultConfig
} from "./chunks/chunk-T5I633DA.js";
import {
  lint
} from "./chunks/chunk-LZQDMOXK.js";
import "./chunks/chunk-NJZH25FK.js";
import "./chunks/chunk-4NFVS2LR.js";
import "./chunks/chunk-HSNLCTZM.js";
import "./chunks/chunk-OOJI6MXI.js";
import "./chunks/chunk-FOLL3PWF.js";
import "./chunks/chunk-2RIZCEH2.js";
import "./chunks/chunk-Q7KZQE25.js";
import "./chunks/chunk-TIOCIMFY.js";
import "./chunks/chunk-EIQT5ID6.js";
import "./chunks/chunk-WUHJIYTT.js";
import "./chunks/chunk-EHPI7DF5.js";
import "./chunks/chunk-RT27S42I.js";
import "./chunks/chunk-I5V55GID.js";
import {
  compareText
} from "./chunks/chunk-3TDTIOCQ.js";
import "./chunks/chunk-Z3Y4NWL6.js";

// src/testing.ts
function memoryTree(files) {
  const texts = new Map(Object.entries(files));
  const paths = [...texts.keys()].sort(compareText);
  const isFolder = (path) => path === "" || paths.some((file) => file.startsWith(`${path}/`));
  return {
    list: () => paths,
    stat: (path) => texts.has(path) ? "file" : isFolder(path) ? "directory" : "absent",
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
function settingsOf(rule) {
  return rule.optIn ? { ...defaultConfig, select: [rule.id] } : defaultConfig;
}
async function markFindings(rule, files) {
  const plain = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, stripMarks(text)]));
  const report = await lint(memoryTree(plain), settingsOf(rule), { today, rules: ruleSetOf(rule) });
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
async function fixExample(rule, files) {
  const plain = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, stripMarks(text)]));
  const result = await fix(memoryTree(plain), settingsOf(rule), { today, unsafe: true, rules: ruleSetOf(rule) });
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
