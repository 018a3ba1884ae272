import type { Ending } from './index.js';

/** How many days before its end a release is worth a note. */
export const notice = 90;

/** What a release is, and when its fixes ended. */
export function release({ label, version, last }: Ending): string {
  return `${label} ${version}, which got its last security fixes by ${last}`;
}

/** The releases to move to, as far as the table knows any. */
export function successor({ label, supported }: Ending): string {
  return supported.length > 0 ? `${label} ${listed(supported.slice(-3), 'or')}` : `a supported release of ${label}`;
}

/** Items in a sentence. */
export function listed(items: readonly string[], last: 'and' | 'or'): string {
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}` : (items[0] ?? '');
}

/** Days between two dates, ISO. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
