/**
 * The day on which each dated table was true, ISO: that of the newest public copies it was read from, not of the reading.
 * Rules name the tables they read; findings from a table older than six months are at most notes.
 */
export const asOf: Readonly<Record<string, string>> = {
  images: '2026-08-21',
  withdrawn: '2026-08-21',
  'data-stores': '2026-08-21',
  temporal: '2026-08-21',
  'end-of-life': '2026-08-22',
  'kubernetes-fields': '2026-11-27',
};

/** Whether a table is older than six months on a day (ISO). A table without a date does not age. */
export function isStale(name: string, today: string): boolean {
  const date = asOf[name];
  return date !== undefined && today > sixMonthsAfter(date);
}

function sixMonthsAfter(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month + 5, day)).toISOString().slice(0, 10);
}

/** Whether a table that is stale on a day had foretold a date: plans may have changed since. */
export function isForetold(name: string, date: string, today: string): boolean {
  return isStale(name, today) && date > (asOf[name] ?? '');
}
