import type { Value } from '../../core/value.js';
import type { Instruction } from './types.js';

const alwaysWindows = /(?:^|[/:_-])(?:windows(?:servercore)?|servercore|nanoserver)(?:$|[/:_-])|^mcr\.microsoft\.com\/dotnet\/framework\//i;
const oftenWindows = /win|ltsc20\d\d/i;

/** Whether an image runs on Windows: `--platform` says so, or its name does. A backtick as escape character makes a hint enough. */
export function platformOf(from: Instruction, base: Value<string>, escapeChar: string): 'linux' | 'windows' {
  const flag = from.flags.find(({ name }) => name === 'platform')?.value;
  if (flag && !flag.includes('$')) return /^windows(?:\/|$)/i.test(flag) ? 'windows' : 'linux';
  const name = base.isSet ? base.value : base.isUnknown ? (base.parts ?? []).map((part) => part ?? '').join('') : '';
  return alwaysWindows.test(name) || (escapeChar === '`' && (base.isUnknown || oftenWindows.test(name))) ? 'windows' : 'linux';
}

/** The shell of shell form where no SHELL is given. */
export function defaultShell(platform: 'linux' | 'windows'): readonly string[] {
  return platform === 'windows' ? ['cmd', '/S', '/C'] : ['/bin/sh', '-c'];
}
