import { type Located, lineIndexAt, lineRange, place, type SourceFile } from '../../core/source.js';
import type { SdkLanguage } from './sdk-packages.js';
import { graceOption } from './sdks.js';

/** How long a worker lets activities end before it cancels them, as its sources say. */
export type ShutdownGrace = { readonly kind: 'none' } | { readonly kind: 'seconds'; readonly seconds: number; readonly at: Located };

interface Program {
  readonly language: SdkLanguage;
  readonly sources: readonly SourceFile[];
  readonly sourcesComplete: boolean;
}

/** A literal behind the option of an SDK, by language. The groups are a number and its unit, in either order. */
const literals: Partial<Record<SdkLanguage, readonly RegExp[]>> = {
  typescript: [
    /\bshutdownGraceTime\s*:\s*["'`](?<count>\d{1,6}) ?(?<unit>ms|s|m|h|[a-z]{3,12})["'`]/g,
    /\bshutdownGraceTime\s*:\s*(?<count>\d[\d_]{0,9})\b(?!\s*[*])(?<unit>)/g,
  ],
  go: [
    /\bWorkerStopTimeout\s*:\s*(?<count>\d{1,6})?\s*\*?\s*time\.(?<unit>Second|Minute|Hour|Millisecond)\b(?!\s*\*)/g,
    /\bWorkerStopTimeout\s*:\s*time\.(?<unit>Second|Minute|Hour)\s*\*\s*(?<count>\d{1,6})\b/g,
  ],
  python: [/\bgraceful_shutdown_timeout\s*=\s*(?:datetime\.)?timedelta\(\s*(?<unit>seconds|minutes|hours)\s*=\s*(?<count>\d{1,6})\s*\)/g],
  dotnet: [/\bGracefulShutdownTimeout\s*=\s*TimeSpan\.From(?<unit>Seconds|Minutes|Hours)\(\s*(?<count>\d{1,6})\s*\)/g],
  ruby: [/\bgraceful_shutdown_period:\s*(?<count>\d{1,6})\b(?<unit>)/g],
};

/** Seconds of a unit by its first letters; a bare number is in milliseconds for TypeScript, in seconds elsewhere. */
function secondsIn(unit: string, language: SdkLanguage): number | undefined {
  const name = unit.toLowerCase();
  if (name === '') return language === 'typescript' ? 0.001 : 1;
  if (/^(?:ms|millisecond)/.test(name)) return 0.001;
  if (/^(?:s|sec|second)s?$/.test(name)) return 1;
  if (/^(?:m|min|minute)s?$/.test(name)) return 60;
  return /^(?:h|hr|hour)s?$/.test(name) ? 3600 : undefined;
}

/**
 * The grace that the sources of a program give its workers. `none`: all of them are in sight, and none has the option. Undefined where it cannot be told:
 * it comes from a setting, several workers differ, or a source is missing.
 */
export function shutdownGrace({ language, sources, sourcesComplete }: Program): ShutdownGrace | undefined {
  const option = graceOption(language);
  if (!option || sources.length === 0) return undefined;
  const found: Extract<ShutdownGrace, { kind: 'seconds' }>[] = [];
  let uses = 0;
  for (const file of sources) {
    uses += Array.from(file.text.matchAll(new RegExp(option.pattern, 'g'))).filter(({ index }) => !isComment(file, index)).length;
    for (const pattern of literals[language] ?? []) {
      for (const match of file.text.matchAll(pattern)) {
        const { count = '1', unit = '' } = match.groups ?? {};
        const factor = secondsIn(unit, language);
        if (factor === undefined || isComment(file, match.index)) continue;
        const at = place(file, match.index, match.index + match[0].length);
        found.push({ kind: 'seconds', seconds: Number(count.replaceAll('_', '')) * factor, at });
      }
    }
  }
  if (uses === 0) return sourcesComplete ? { kind: 'none' } : undefined;
  const [first] = found;
  return first && found.length === uses && found.every(({ seconds }) => seconds === first.seconds) ? first : undefined;
}

function isComment(file: SourceFile, offset: number): boolean {
  const [start] = lineRange(file, lineIndexAt(file, offset));
  return /^\s*(?:\/\/|#|\*|\/\*)/.test(file.text.slice(start, offset));
}
