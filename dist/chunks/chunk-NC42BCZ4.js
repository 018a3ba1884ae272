// src/reporters/escape.ts
var hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|[\u{e0100}-\u{e01ef}]/gu;
var named = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
var breaker = "\u200B";
function show(text) {
  return text.replace(hidden, (char) => named[char] ?? code(char));
}
function guardInside(text) {
  return text.replace(/##(?=\[)/g, `##${breaker}`);
}
function guard(lines) {
  return guardInside(lines).replace(/^([^\S\n]*:)(?=:)/gm, `$1${breaker}`);
}
function visible(text) {
  return guard(show(text));
}
function toJson(value) {
  const text = JSON.stringify(value, null, 2).replace(hidden, (char) => char === "\n" ? char : units(char)).replace(/##\[/g, "##\\u005b");
  return `${text}
`;
}
function code(char) {
  const point = char.codePointAt(0) ?? 0;
  const hex = point.toString(16);
  if (point > 65535) return `\\u{${hex}}`;
  return point > 255 ? `\\u${hex.padStart(4, "0")}` : `\\x${hex.padStart(2, "0")}`;
}
function units(char) {
  return char.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

export {
  show,
  guardInside,
  guard,
  visible,
  toJson
};
