// src/engine/directive.ts
function parseDirective(text) {
  const separator = /(?:^|\s)--(?:\s|$)/.exec(text);
  const head = separator ? text.slice(0, separator.index) : text;
  const reason = separator ? text.slice(separator.index + separator[0].length).trim() : "";
  const words = head.split(/[\s,]+/).filter(Boolean);
  const until = words.find((word) => word.startsWith("until="))?.slice("until=".length);
  return { ids: words.filter((word) => !word.startsWith("until=")), until, reason: reason || void 0 };
}
function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export {
  parseDirective,
  isDate
};
