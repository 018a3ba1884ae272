import {
  countLevels,
  firstLine,
  fixesOf,
  guard,
  hiddenCounts,
  hiddenParts,
  isHidden,
  levelCounts,
  lineIndexAt,
  lineRange,
  othersOf,
  ownerLabel,
  partsHiddenIn,
  plural,
  relatedOf,
  show,
  shownFindings,
  spanOf
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/reporters/width.ts
var wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
var narrow = /[\p{M}\p{Cf}]/u;
function columnsOf(char) {
  if (char < "\u0300") return 1;
  return narrow.test(char) ? 0 : wide.test(char) ? 2 : 1;
}
function columns(text2) {
  let sum = 0;
  for (const char of text2) sum += columnsOf(char);
  return sum;
}
function wrap(text2, width) {
  const lines = [];
  let line = "";
  let used = 0;
  for (const word of text2.split(" ")) {
    for (const [index, part] of pieces(word, width).entries()) {
      const size = columns(part);
      const space = index === 0 && line !== "" ? 1 : 0;
      if (line !== "" && (index > 0 || used + space + size > width)) {
        lines.push(line);
        line = part;
        used = size;
      } else {
        line += " ".repeat(space) + part;
        used += space + size;
      }
    }
  }
  return [...lines, line];
}
function fill(parts, separator, width) {
  const lines = [];
  for (const part of parts) {
    const last = lines.pop();
    const joined = last === void 0 ? part : last + separator + part;
    if (columns(joined) <= width) lines.push(joined);
    else lines.push(...last === void 0 ? [] : [last], ...wrap(part, width));
  }
  return lines;
}
function pieces(word, width) {
  if (word.length <= width && columns(word) <= width) return [word];
  const parts = [];
  let part = "";
  let used = 0;
  for (const char of word) {
    const size = columnsOf(char);
    if (used + size > width) {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += char;
    used += size;
  }
  return [...parts, part];
}

// src/reporters/frame.ts
var noneHidden = () => [];
var indent = "    ";
var tabWidth = 4;
var reach = 2e3;
var labelRoom = 24;
function frame(marks, width, glyphs, palette2, hidden2 = noneHidden) {
  const ordered = [...marks].sort((a, b) => a.at.range[0] - b.at.range[0]);
  const indexes = ordered.map(({ at }) => lineIndexAt(at.file, at.range[0]));
  const digits = String(Math.max(0, ...indexes) + 1).length;
  const room = width - indent.length - digits - 4;
  const source = (index, text2) => `${indent}${palette2.dim(`${String(index + 1).padStart(digits)} ${glyphs.bar}`)} ${text2}`.trimEnd();
  const below = (text2) => `${indent}${palette2.dim(`${" ".repeat(digits)} ${glyphs.gap}`)} ${text2}`;
  const lines = [];
  let whole = -1;
  for (const [order, mark] of ordered.entries()) {
    const index = indexes[order] ?? 0;
    const { file } = mark.at;
    if (order === 0 && index > 0 && !isBlank(file, index - 1))
      lines.push(source(index - 1, contextLine(file, index - 1, room, glyphs, hidden2)));
    const shown = markedLine(mark.at, index, room, glyphs, hidden2);
    if (whole !== index) lines.push(source(index, shown.text));
    if (shown.isWhole) whole = index;
    for (const row of underline(shown, mark.label, room, glyphs)) lines.push(below(mark.paint(row)));
  }
  return lines;
}
function underline({ from, to }, label, room, glyphs) {
  const size = Math.max(1, to - from);
  const start = " ".repeat(from);
  if (label === "") return [start + glyphs.line.repeat(size)];
  const right = room - from - columns(glyphs.right);
  const left = from + 1 - columns(glyphs.left);
  if (right >= labelRoom || right >= left) {
    const pad = " ".repeat(columns(glyphs.right));
    const text3 = wrap(label, right).map((line, i) => start + (i === 0 ? glyphs.right : pad) + line);
    return [start + glyphs.joint + glyphs.line.repeat(size - 1), ...text3];
  }
  const text2 = wrap(label, left).map((line, i) => " ".repeat(left - columns(line)) + line + (i === 0 ? glyphs.left : ""));
  return [start + glyphs.joint + glyphs.line.repeat(size - 1), ...text2];
}
function isBlank(file, index) {
  const [start, end] = lineRange(file, index);
  return file.text.slice(start, Math.min(end, start + reach)).trim() === "";
}
function contextLine(file, index, room, glyphs, hidden2) {
  const [start, end] = lineRange(file, index);
  const cells = cellsOf(file, start, Math.min(end, start + reach), hidden2);
  const total = sizeOf(cells);
  return total <= room && end - start <= reach ? textOf(cells) : textOf(take(cells, room - columns(glyphs.cut))) + glyphs.cut;
}
function markedLine(at, index, room, glyphs, hidden2) {
  const [lineStart, lineEnd] = lineRange(at.file, index);
  const [start, end] = firstLine(at).range;
  const from = Math.max(lineStart, start - reach);
  const to = Math.min(lineEnd, start + reach);
  const cells = cellsOf(at.file, from, to, hidden2);
  const cut = columns(glyphs.cut);
  const before = sizeOf(cells.filter(({ offset }) => offset < start));
  const marked = sizeOf(cells.filter(({ offset }) => offset >= start && offset < end));
  if (from === lineStart && to === lineEnd && sizeOf(cells) <= room) {
    return { text: textOf(cells), isWhole: true, from: before, to: before + marked };
  }
  const isNear = from === lineStart && before + Math.max(1, marked) <= room - cut;
  const lead = before - Math.floor(room / 4);
  const tail = to === lineEnd ? sizeOf(cells) - room + cut : lead;
  const kept = isNear ? cells : drop(cells, Math.min(lead, tail));
  const head = kept.length === cells.length && from === lineStart ? "" : glyphs.cut;
  const rest = room - columns(head);
  const isEnd = to === lineEnd && sizeOf(kept) <= rest;
  const body = isEnd ? kept : take(kept, rest - cut);
  const markFrom = columns(head) + sizeOf(body.filter(({ offset }) => offset < start));
  const markTo = markFrom + sizeOf(body.filter(({ offset }) => offset >= start && offset < end));
  return { text: head + textOf(body) + (isEnd ? "" : glyphs.cut), isWhole: false, from: markFrom, to: markTo };
}
function cellsOf(file, start, end, hidden2) {
  const { text: text2 } = file;
  const secrets = partsHiddenIn(file, [start, end], hidden2);
  const cells = [];
  let column = 0;
  let offset = start;
  for (const char of text2.slice(start, end)) {
    const shown = isHidden(offset, secrets) ? "*" : char === "	" ? " ".repeat(tabWidth - column % tabWidth) : offset === 0 && char === "\uFEFF" ? "" : show(char);
    const size = shown === "*" ? 1 : shown.length > char.length || char === "	" ? shown.length : shown === "" ? 0 : columnsOf(shown);
    cells.push({ text: shown, size, offset });
    column += size;
    offset += char.length;
  }
  return cells;
}
function sizeOf(cells) {
  return cells.reduce((sum, { size }) => sum + size, 0);
}
function textOf(cells) {
  return cells.map(({ text: text2 }) => text2).join("");
}
function take(cells, width) {
  let used = 0;
  const end = cells.findIndex(({ size }) => {
    used += size;
    return used > width;
  });
  return end < 0 ? cells : cells.slice(0, end);
}
function drop(cells, width) {
  let used = 0;
  const start = cells.findIndex(({ size }) => {
    used += size;
    return used > width;
  });
  return start < 0 ? [] : cells.slice(start);
}

// node_modules/kleur/colors.mjs
var FORCE_COLOR;
var NODE_DISABLE_COLORS;
var NO_COLOR;
var TERM;
var isTTY = true;
if (typeof process !== "undefined") {
  ({ FORCE_COLOR, NODE_DISABLE_COLORS, NO_COLOR, TERM } = process.env || {});
  isTTY = process.stdout && process.stdout.isTTY;
}
var $ = {
  enabled: !NODE_DISABLE_COLORS && NO_COLOR == null && TERM !== "dumb" && (FORCE_COLOR != null && FORCE_COLOR !== "0" || isTTY)
};
function init(x, y) {
  let rgx = new RegExp(`\\x1b\\[${y}m`, "g");
  let open = `\x1B[${x}m`, close = `\x1B[${y}m`;
  return function(txt) {
    if (!$.enabled || txt == null) return txt;
    return open + (!!~("" + txt).indexOf(close) ? txt.replace(rgx, close + open) : txt) + close;
  };
}
var reset = init(0, 0);
var bold = init(1, 22);
var dim = init(2, 22);
var italic = init(3, 23);
var underline2 = init(4, 24);
var inverse = init(7, 27);
var hidden = init(8, 28);
var strikethrough = init(9, 29);
var black = init(30, 39);
var red = init(31, 39);
var green = init(32, 39);
var yellow = init(33, 39);
var blue = init(34, 39);
var magenta = init(35, 39);
var cyan = init(36, 39);
var white = init(37, 39);
var gray = init(90, 39);
var grey = init(90, 39);
var bgBlack = init(40, 49);
var bgRed = init(41, 49);
var bgGreen = init(42, 49);
var bgYellow = init(43, 49);
var bgBlue = init(44, 49);
var bgMagenta = init(45, 49);
var bgCyan = init(46, 49);
var bgWhite = init(47, 49);

// src/reporters/style.ts
function palette(color) {
  const paint = (style) => {
    if (!color) return (text2) => text2;
    return (text2) => {
      const before = $.enabled;
      $.enabled = true;
      try {
        return style(text2);
      } finally {
        $.enabled = before;
      }
    };
  };
  return {
    bold: paint(bold),
    dim: paint(dim),
    underline: paint(underline2),
    red: paint(red),
    yellow: paint(yellow),
    blue: paint(blue),
    cyan: paint(cyan),
    green: paint(green)
  };
}
var unicodeGlyphs = {
  bar: "\u2502",
  gap: "\xB7",
  joint: "\u252C",
  line: "\u2500",
  right: "\u2570\u2500\u2500 ",
  left: " \u2500\u2500\u256F",
  cut: "\u2026",
  dot: "\xB7",
  bad: "\u2716",
  good: "\u2714"
};
var asciiGlyphs = {
  bar: "|",
  gap: ".",
  joint: "^",
  line: "^",
  right: "`-- ",
  left: " --'",
  cut: "...",
  dot: "-",
  bad: "x",
  good: "ok"
};
function glyphsFor(unicode) {
  return unicode ? unicodeGlyphs : asciiGlyphs;
}

// src/reporters/summary.ts
var namedNotChecked = 4;
function summary(report, options, width, glyphs, palette2) {
  const shown = shownFindings(report, options.minSeverity);
  const counts = countLevels(shown);
  const head = shown.length > 0 ? `${glyphs.bad} ${problems(report, options, levelCounts(counts))}` : report.files.length > 0 ? `${glyphs.good} no problems in ${checked(report.files)}` : "nothing to lint: no Dockerfile, Compose file or Kubernetes manifest was found";
  const parts = [head, ...fixable(report, options), ...ignored(report), ...hiddenCounts(report, options.minSeverity)];
  const paint = counts.error > 0 ? palette2.red : shown.length > 0 || report.files.length === 0 ? palette2.yellow : palette2.green;
  const lines = fill(parts, ` ${glyphs.dot} `, width - 2).map((line, index) => paint(index === 0 ? line : `  ${line}`));
  const roles = options.verbose ? installations(report.installations, width) : [];
  return [...lines, ...[...roles, ...notChecked(report.notChecked, options.verbose, width)].map(palette2.dim)];
}
function problems(report, options, counts) {
  const shown = shownFindings(report, options.minSeverity);
  const withProblems = new Set(shown.map(({ at }) => at.file.path));
  const all = /* @__PURE__ */ new Set([...report.files.map(({ file }) => file.path), ...withProblems]);
  return `${plural(shown.length, "problem")} (${counts}) in ${withProblems.size} of ${plural(all.size, "file")}`;
}
var kindNouns = [
  ["dockerfile", "Dockerfile"],
  ["compose", "Compose file"],
  ["kubernetes", "Kubernetes manifest"],
  ["kustomization", "Kustomize file"],
  ["helm", "Helm file"],
  ["temporal", "Temporal configuration file"]
];
function checked(files) {
  const kinds = kindNouns.flatMap(([kind, noun]) => {
    const count2 = files.filter((file) => file.kind === kind).length;
    return count2 > 0 ? plural(count2, noun) : [];
  });
  const count = plural(new Set(files.map(({ file }) => file.path)).size, "file");
  return kinds.length === 1 ? kinds.join() : `${count} (${kinds.join(", ")})`;
}
function fixable(report, options) {
  const fixes = shownFindings(report, options.minSeverity).map(fixesOf);
  const safe = fixes.filter((all) => all.some(({ safety }) => safety === "safe")).length;
  const others = fixes.filter((all) => all.length > 0).length - safe;
  return [
    ...safe > 0 ? [`${safe} fixable with --fix`] : [],
    ...others > 0 ? [safe > 0 ? `${others} more with --unsafe-fixes` : `${others} fixable with --unsafe-fixes`] : []
  ];
}
function ignored({ suppressed, expiredSuppressions: expired }) {
  if (suppressed.length === 0 && expired === 0) return [];
  return [`${suppressed.length} ignored${expired > 0 ? ` (${expired} expired)` : ""}`];
}
function installations(all, width) {
  if (all.length === 0) return [];
  const line = ({ label, because, members }) => {
    const list = members.map((one) => `${one.role} "${one.name}"${one.version === void 0 ? "" : ` ${one.version}`} (${one.because})`);
    return show(`${label}: ${list.join(", ")}; ${because}`);
  };
  return [
    `  ${plural(all.length, "Temporal installation")}`,
    ...all.flatMap((one) => wrap(line(one), width - 4).map((text2) => `    ${text2}`))
  ];
}
function notChecked(all, verbose, width) {
  if (all.length === 0) return [];
  const list = all.map(({ path, line, reason }) => `${show(path)}${line === void 0 ? "" : `:${line}`} (${show(reason)})`);
  if (verbose) return [`  ${all.length} not checked`, ...list.flatMap((entry) => wrap(entry, width - 4).map((line) => `    ${line}`))];
  const rest = all.length - namedNotChecked;
  const text2 = `${all.length} not checked: ${list.slice(0, namedNotChecked).join(", ")}${rest > 0 ? `, and ${rest} more: --verbose` : ""}`;
  return wrap(text2, width - 4).map((line, index) => index === 0 ? `  ${line}` : `    ${line}`);
}

// src/reporters/text.ts
var namedPlaces = 8;
var narrowest = 40;
var text = (report, options) => {
  const style = {
    options,
    width: Math.max(narrowest, options.width),
    glyphs: glyphsFor(options.unicode),
    palette: palette(options.color),
    hidden: hiddenParts(report)
  };
  const blocks = [];
  let path;
  const told = /* @__PURE__ */ new Map();
  for (const finding of shownFindings(report, options.minSeverity)) {
    const isNext = finding.at.file.path !== path;
    path = finding.at.file.path;
    const file = report.files.find((checked2) => checked2.file.path === path);
    const key = [finding.severity, finding.rule, finding.message].join("\n");
    const first = told.get(key);
    if (!first) told.set(key, finding);
    const isRepeated = first !== void 0 && first.at.file !== finding.at.file && !options.verbose;
    const lines = isRepeated ? repeatedLines(finding, first, file, style) : findingLines(finding, file, style);
    blocks.push(isNext ? [fileHeader(path, file, finding, style), ...lines] : lines);
  }
  if (!options.quiet) blocks.push(summary(report, options, style.width, style.glyphs, style.palette));
  const body = blocks.map((lines) => lines.map((line) => `${guard(line.trimEnd())}
`).join(""));
  return body.join("\n");
};
function fileHeader(path, file, finding, { options, palette: palette2 }) {
  const environment = file?.environment ?? finding.environment;
  const because = !file ? "" : options.verbose ? ` (${show(file.because)})` : file.byDefault ? " (by default)" : "";
  return `${palette2.underline(palette2.bold(show(path)))}  ${palette2.dim(environment + because)}`;
}
function repeatedLines(finding, first, file, style) {
  const { line } = spanOf(finding.at);
  const same = `line ${line}: the same as in ${show(first.at.file.path)}, line ${spanOf(first.at).line}`;
  return [
    ...headerLines(finding, file, style),
    ...wrap(same, style.width - 2).map((text2) => `  ${text2}`),
    ...rows("also", alsoOf(finding), style)
  ];
}
function headerLines(finding, file, { width, glyphs, palette: palette2 }) {
  const severity = paintOf(finding.severity, palette2)(finding.severity);
  const about = [
    show(ownerLabel(finding.owner, glyphs.dot)),
    finding.environment === (file?.environment ?? finding.environment) ? "" : `in ${finding.environment}`
  ].filter((part) => part !== "");
  const rule = show(finding.rule);
  const dot = ` ${glyphs.dot} `;
  const indent2 = finding.severity.length + 4;
  const fits = indent2 + columns([rule, ...about].join(dot)) <= width;
  const header = [palette2.bold(rule), ...fits ? about : []].join(dot);
  return [`  ${severity}  ${header}`, ...fits ? [] : fill(about, dot, width - indent2).map((line) => " ".repeat(indent2) + line)];
}
function findingLines(finding, file, style) {
  const { options, width, palette: palette2, glyphs, hidden: hidden2 } = style;
  const { effect, cure } = partsOf(finding.message);
  const { marks, rest } = marksOf(finding, palette2);
  const fix = fixOf(finding);
  const framed = finding.at.file.text === "" ? [] : [...frame(marks, width, glyphs, palette2, hidden2), ""];
  return [
    ...headerLines(finding, file, style),
    ...wrap(show(effect), width - 2).map((line) => `  ${line}`),
    "",
    ...framed,
    ...rows("also", alsoOf(finding), style),
    ...rest.slice(0, namedPlaces).flatMap((related) => rows("see", seeOf(related, finding), style)),
    ...rest.length > namedPlaces ? rows("see", `${plural(rest.length - namedPlaces, "more place")}: --format json`, style) : [],
    ...rows("why", options.verbose ? options.docs?.[finding.rule]?.rationale ?? "" : "", style),
    ...rows("do", fix?.title.toLowerCase() === cure.toLowerCase() ? "" : cure, style),
    ...rows("fix", fix ? `${fix.title} (${fix.safety === "safe" ? "--fix" : "--unsafe-fixes"})` : "", style),
    // Never wrapped, so that it can be copied.
    `    ${palette2.dim("docs")}  temporal-lint explain ${show(finding.rule)}`
  ];
}
function partsOf(message) {
  const at = message.lastIndexOf("; ");
  const isInQuotes = message.slice(at).split('"').length % 2 === 0;
  return at < 0 || isInQuotes ? { effect: message, cure: "" } : { effect: message.slice(0, at), cure: message.slice(at + 2) };
}
function paintOf(severity, palette2) {
  return severity === "error" ? palette2.red : severity === "warning" ? palette2.yellow : palette2.blue;
}
function marksOf(finding, palette2) {
  const related = relatedOf(finding);
  const main = { at: finding.at, label: "", paint: paintOf(finding.severity, palette2) };
  const second = related.find(({ at }) => at.file.path === finding.at.file.path && !isWholeFile(at));
  if (!second) return { marks: [main], rest: related };
  const label = show(second.message);
  const rest = related.filter((other) => other !== second);
  const isSame = second.at.range[0] === main.at.range[0] && second.at.range[1] === main.at.range[1];
  return { marks: isSame ? [{ ...main, label }] : [main, { at: second.at, label, paint: palette2.cyan }], rest };
}
function alsoOf(finding) {
  const others = othersOf(finding);
  const list = others.slice(0, namedPlaces).map((other) => {
    const { name, container } = other.owner;
    const label = [name, container ?? ""].filter((part) => part !== "").join("/");
    return `${show(label)} (line ${spanOf(other.at).line})`;
  });
  const rest = others.length - list.length;
  return `${list.join(", ")}${rest > 0 ? `, and ${rest} more` : ""}`;
}
function seeOf({ at, message }, finding) {
  const isHere = at.file.path === finding.at.file.path;
  const isSaid = isHere || message.includes(at.file.path);
  const { line } = spanOf(at);
  const where = isWholeFile(at) ? isSaid ? "" : at.file.path : isHere ? `line ${line}` : `${at.file.path}:${line}`;
  return [where, message].filter((part) => part !== "").join(": ");
}
function isWholeFile({ range }) {
  return range[0] === 0 && range[1] === 0;
}
function fixOf(finding) {
  const fixes = fixesOf(finding);
  return fixes.find(({ safety }) => safety === "safe") ?? fixes[0];
}
function rows(label, content, { width, palette: palette2 }) {
  const indent2 = 10;
  if (content === "") return [];
  return wrap(show(content.replace(/\s+/g, " ").trim()), width - indent2).map(
    (line, index) => index === 0 ? `    ${palette2.dim(label.padEnd(4))}  ${line}` : `${" ".repeat(indent2)}${line}`
  );
}
export {
  text
};
