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

export {
  withArticle,
  plural,
  excerpt
};
