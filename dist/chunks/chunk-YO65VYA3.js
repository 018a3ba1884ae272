// src/core/words.ts
function withArticle(noun) {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}
function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function excerpt(text, length = 60) {
  const line = text.replace(/\\?\s+/g, " ").replace(/:\/\/[^/@\s"']*@/g, "://...@");
  return line.length > length ? `${line.slice(0, length - 3)}...` : line;
}
function wholeWord(text, words) {
  const parts = new Set(text.toLowerCase().split(/[^a-z0-9]+/));
  return words.find((word) => parts.has(word));
}

export {
  withArticle,
  plural,
  excerpt,
  wholeWord
};
