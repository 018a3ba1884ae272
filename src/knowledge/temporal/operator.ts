import { isAtLeast, isBefore } from '../../core/version.js';

/** What the temporal-operator (not by Temporal) runs. Its newest commit is of the date below. */
export const operatorSupport = {
  /** From this version of the server on. */
  from: '1.14.0',
  /** Before this one. */
  before: '1.29.0',
  /** Releases that it refuses, as they are broken. */
  broken: ['1.21.0', '1.21.1', '1.24.0', '1.27.0'],
  /** Names that its definition lets pass as `pluginName`, also for servers that have no such plugin any more. */
  plugins: ['postgres', 'postgres12', 'mysql', 'mysql8'],
  source: 'https://github.com/alexandrevilain/temporal-operator/blob/main/pkg/version/version.go',
  date: '2025-10-31',
} as const;

/** Whether the temporal-operator runs a version of the server; undefined where it cannot be read. */
export function operatorRuns(version: string): boolean | undefined {
  if (isBefore(version, operatorSupport.from) || isAtLeast(version, operatorSupport.before)) return false;
  if (!isAtLeast(version, operatorSupport.from)) return undefined;
  return !operatorSupport.broken.some((release) => release === version);
}
