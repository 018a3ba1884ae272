// src/core/duration.ts
var units = { ns: 1e-9, us: 1e-6, \u00B5s: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };
function parseDuration(text) {
  if (text === "0") return 0;
  let seconds = 0;
  let end = 0;
  for (const part of text.matchAll(/(\d+(?:\.\d*)?)(ns|us|µs|ms|s|m|h)/gy)) {
    seconds += Number(part[1]) * (units[part[2] ?? ""] ?? 0);
    end = part.index + part[0].length;
  }
  return end > 0 && end === text.length ? seconds : void 0;
}

export {
  parseDuration
};
