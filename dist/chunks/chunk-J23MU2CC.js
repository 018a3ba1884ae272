// src/core/distance.ts
function distance(a, b) {
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
function slipOf(word, candidates) {
  if (word.length < 3 || word.length > 100) return void 0;
  const most = word.length < 8 ? 1 : 2;
  const plain = withoutNumbers(word);
  let best;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most || withoutNumbers(candidate) === plain) continue;
    const steps = distance(word, candidate);
    if (steps <= most && steps < (best?.steps ?? most + 1)) best = { candidate, steps };
  }
  return best?.candidate;
}
function withoutNumbers(word) {
  return word.replace(/\d+/g, "");
}

export {
  distance,
  slipOf
};
