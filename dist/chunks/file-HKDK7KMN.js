import {
  parseShell
} from "./chunk-YZTHOVER.js";
import {
  basename,
  readOptions,
  shells
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/parsers/shell/file.ts
function readScriptFile(file) {
  const line = /^\uFEFF?#![ \t]*([^\n\r]*)/.exec(file.text)?.[1];
  if (line === void 0) return void 0;
  const words = line.trim().split(/\s+/);
  const command = words[0]?.endsWith("/env") ? words.slice(words[1] === "-S" ? 2 : 1) : words;
  const shell = basename(command[0] ?? "");
  if (!shells.has(shell)) return void 0;
  const { options } = readOptions(command.slice(1));
  return parseShell(file, [0, file.text.length], plain(file.text), { options, shell });
}
function plain(text) {
  return text.replace(/^\uFEFF/, " ").replaceAll("\r\n", " \n");
}
function readCommandLine(file) {
  return parseShell(file, [0, file.text.length], file.text);
}
export {
  readCommandLine,
  readScriptFile
};
