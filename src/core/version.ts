/**
 * Which of two dotted versions is older: negative when the first is, positive when the second is, zero when they are the same release.
 * A leading `v` and what follows a `+` say nothing; missing parts are zero; a pre-release (`1.0.0-rc.1`, `1.0rc1`) comes before its release.
 * Undefined where one of them is no version, as `latest`.
 */
export function compareVersions(a: string, b: string): number | undefined {
  const first = read(a);
  const second = read(b);
  if (!first || !second) return undefined;
  for (let i = 0; i < Math.max(first.numbers.length, second.numbers.length); i++) {
    const step = (first.numbers[i] ?? 0) - (second.numbers[i] ?? 0);
    if (step !== 0) return step;
  }
  if (first.before === second.before) return 0;
  if (first.before === '' || second.before === '') return first.before === '' ? 1 : -1;
  return comparePreReleases(first.before, second.before);
}

/** Whether a version is known to be older than another; false where one of them is no version. */
export function isBefore(version: string, other: string): boolean {
  const order = compareVersions(version, other);
  return order !== undefined && order < 0;
}

/** Whether a version is known to be another one or a later one; false where one of them is no version. */
export function isAtLeast(version: string, other: string): boolean {
  const order = compareVersions(version, other);
  return order !== undefined && order >= 0;
}

/** The first two parts of a version: `1.29` of `v1.29.1-rc.1`; undefined where there are fewer. */
export function minorOf(version: string): string | undefined {
  return /^v?(\d+\.\d+)(?![\d])/.exec(version)?.[1];
}

interface Version {
  readonly numbers: readonly number[];
  /** What marks a pre-release; empty for a release. */
  readonly before: string;
}

function read(text: string): Version | undefined {
  const match = /^v?(\d{1,15}(?:\.\d{1,15})*)(?:-([\w.-]+)|\.?((?:a|b|c|rc|dev)\d+))?(?:\+.*)?$/i.exec(text);
  if (!match?.[1]) return undefined;
  return { numbers: match[1].split('.').map(Number), before: (match[2] ?? match[3] ?? '').toLowerCase() };
}

/** Part by part: numbers by their value and before words, as semantic versions have it. */
function comparePreReleases(a: string, b: string): number {
  const first = a.split('.');
  const second = b.split('.');
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    const [one, other] = [first[i], second[i]];
    if (one === other) continue;
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const [isNumber, otherIsNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (isNumber !== otherIsNumber) return isNumber ? -1 : 1;
    return isNumber ? Number(one) - Number(other) : one < other ? -1 : 1;
  }
  return 0;
}
