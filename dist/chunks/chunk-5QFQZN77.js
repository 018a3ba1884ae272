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
function widthOf({ columns, isTTY, env }) {
  if (isTTY && columns) return columns;
  return /^[1-9]\d{1,3}$/.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : 100;
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

export {
  wantsColor,
  wantsUnicode,
  widthOf,
  wrapText
};
