// src/core/glob.ts
var longestPattern = 512;
var mostAlternatives = 64;
function globMatcher(pattern) {
  if (pattern.length > longestPattern) return void 0;
  const plain = pattern.replace(/^\.\//, "").replace(/^\//, "");
  const alternatives = expandBraces(plain);
  if (!alternatives) return void 0;
  const lists = alternatives.map((text) => {
    const rooted = text.includes("/") || pattern.startsWith("/");
    const segments = (text.endsWith("/") ? `${text}**` : text).split("/");
    return rooted ? segments : ["**", ...segments];
  });
  return (path) => {
    const segments = path.split("/");
    return lists.some((list) => matchSegments(list, segments));
  };
}
function matchesAny(patterns, path) {
  return patterns.some((pattern) => globMatcher(pattern)?.(path) ?? false);
}
function expandBraces(pattern) {
  let results = [""];
  let rest = pattern;
  while (rest) {
    const match = /^([^{]*)\{([^{}]*)\}/.exec(rest);
    if (!match) return results.map((text) => text + rest);
    const choices = (match[2] ?? "").split(",");
    results = results.flatMap((text) => choices.map((choice) => text + match[1] + choice));
    if (results.length > mostAlternatives) return void 0;
    rest = rest.slice(match[0].length);
  }
  return results;
}
function matchSegments(pattern, path) {
  return greedy(
    pattern.length,
    path.length,
    (p) => pattern[p] === "**",
    (p, i) => matchText(pattern[p] ?? "", path[i] ?? "")
  );
}
function matchText(pattern, text) {
  return greedy(
    pattern.length,
    text.length,
    (p) => pattern[p] === "*",
    (p, i) => pattern[p] === "?" || pattern[p] === text[i]
  );
}
function greedy(patternLength, length, isStar, same) {
  let p = 0;
  let i = 0;
  let star = -1;
  let resume = 0;
  while (i < length) {
    if (p < patternLength && isStar(p)) {
      star = p++;
      resume = i;
    } else if (p < patternLength && same(p, i)) {
      p++;
      i++;
    } else if (star >= 0) {
      p = star + 1;
      i = ++resume;
    } else return false;
  }
  while (p < patternLength && isStar(p)) p++;
  return p === patternLength;
}

export {
  globMatcher,
  matchesAny
};
