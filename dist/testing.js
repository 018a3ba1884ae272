import {
  fix
} from "./chunks/chunk-ZC7DMTE6.js";
import "./chunks/chunk-SNFKJ7TR.js";
import "./chunks/chunk-SEEAJ4XO.js";
import "./chunks/chunk-YX7FNNEN.js";
import "./chunks/chunk-TDJ3AMWK.js";
import "./chunks/chunk-S7QOCFHT.js";
import "./chunks/chunk-SJWUF7SZ.js";
import "./chunks/chunk-HQAPERXC.js";
import {
  lint
} from "./chunks/chunk-XVIAEF6Z.js";
import "./chunks/chunk-I3EWPUW4.js";
import {
  defaultConfig
} from "./chunks/chunk-T5I633DA.js";
import "./chunks/chunk-GXXJGM3I.js";
import "./chunks/chunk-NJZH25FK.js";
import "./chunks/chunk-APBEIEND.js";
import "./chunks/chunk-KMH6JLFG.js";
import "./chunks/chunk-FOLL3PWF.js";
import "./chunks/chunk-2RIZCEH2.js";
import "./chunks/chunk-RWMR7NP2.js";
import "./chunks/chunk-EINVSPL3.js";
import "./chunks/chunk-HKNET4W4.js";
import "./chunks/chunk-EWO56O4H.js";
import "./chunks/chunk-JUYGCUFY.js";
import "./chunks/chunk-Q7KZQE25.js";
import "./chunks/chunk-PV7R35HE.js";
import "./chunks/chunk-V5KLTUI2.js";
import "./chunks/chunk-QDWOQIXB.js";
import "./chunks/chunk-J23MU2CC.js";
import "./chunks/chunk-TOEMILPQ.js";
import "./chunks/chunk-TIOCIMFY.js";
import "./chunks/chunk-BD7ONAJM.js";
import "./chunks/chunk-WUHJIYTT.js";
import "./chunks/chunk-X45S6NMN.js";
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
