// src/knowledge/freshness.ts
var asOf = {
  images: "2026-08-21",
  withdrawn: "2026-08-21",
  "data-stores": "2026-08-21",
  temporal: "2026-08-21",
  "end-of-life": "2026-08-22"
};
function isStale(name, today) {
  const date = asOf[name];
  return date !== void 0 && today > sixMonthsAfter(date);
}
function sixMonthsAfter(date) {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month + 5, day)).toISOString().slice(0, 10);
}
function isForetold(name, date, today) {
  return isStale(name, today) && date > (asOf[name] ?? "");
}

export {
  isStale,
  isForetold
};
