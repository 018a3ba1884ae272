import { compareText } from '../core/source.js';
import type { Ignorable, Ignore } from './ignores.js';
import { nearest } from './nearest.js';
import { crashRule } from './own-rules.js';

/** Findings parted by ignores. */
export interface Silenced<T> {
  readonly kept: readonly T[];
  readonly suppressed: readonly { readonly finding: T; readonly ignore: Ignore }[];
}

/** Rule names that exist, earlier ones included, each with the present one. */
export type KnownIds = ReadonlyMap<string, string>;

/** Something to say about an ignore itself; without a place it can only be a note. */
interface IgnoreProblem {
  readonly rule: string;
  readonly ignore: Ignore;
  readonly message: string;
}

function isExpired({ until, defect }: Ignore, today: string): boolean {
  return until !== undefined && defect === undefined && until < today;
}

/** The ignores of one run, with a memory of which of them have silenced something. */
export class Suppression {
  private readonly byRule = new Map<string, Ignore[]>();
  private readonly used = new Map<Ignore, Set<string>>();

  constructor(
    private readonly ignores: readonly Ignore[],
    private readonly known: KnownIds,
    private readonly today: string,
  ) {
    for (const ignore of ignores) {
      if (ignore.defect !== undefined || isExpired(ignore, today)) continue;
      for (const name of ignore.ids) {
        const id = known.get(name);
        if (id === undefined || id === crashRule) continue;
        const ignores = this.byRule.get(id);
        if (ignores) ignores.push(ignore);
        else this.byRule.set(id, [ignore]);
      }
    }
  }

  /** Every ignore that covers a finding counts as used, so that two which say the same do not accuse each other. */
  silence<T extends Ignorable>(findings: readonly T[]): Silenced<T> {
    const kept: T[] = [];
    const suppressed: { finding: T; ignore: Ignore }[] = [];
    for (const finding of findings) {
      const covering = (this.byRule.get(finding.rule) ?? []).filter((ignore) => ignore.covers(finding));
      for (const ignore of covering) this.used.set(ignore, (this.used.get(ignore) ?? new Set()).add(finding.rule));
      const [ignore] = covering;
      if (ignore) suppressed.push({ finding, ignore });
      else kept.push(finding);
    }
    return { kept, suppressed };
  }

  /** How many of our ignores have expired, among those that stand in a wanted file or in none. */
  expired(isWanted: (path: string) => boolean): number {
    const expired = this.ignores.filter((ignore) => ignore.by !== 'foreign' && isExpired(ignore, this.today));
    return expired.filter(({ at }) => at === undefined || isWanted(at.file.path)).length;
  }

  /** What is wrong with the ignores. `wasJudged`: the rule has run everywhere, so that silence means absence. */
  problems(wasJudged: (id: string) => boolean): readonly IgnoreProblem[] {
    return this.ignores.filter((ignore) => ignore.by !== 'foreign').flatMap((ignore) => [...this.problemsOf(ignore, wasJudged)]);
  }

  private *problemsOf(ignore: Ignore, wasJudged: (id: string) => boolean): Iterable<IgnoreProblem> {
    const { label, ids, until, reason, defect, by } = ignore;
    if (defect !== undefined) {
      yield { rule: 'lint/unknown-ignore', ignore, message: `this ignore has no effect: ${defect}` };
      return;
    }
    if (isExpired(ignore, this.today)) {
      yield { rule: 'lint/expired-ignore', ignore, message: `this ignore of ${list(ids)} expired on ${until}; renew or remove it` };
    }
    if (reason === undefined) {
      yield { rule: 'lint/ignore-without-reason', ignore, message: `this ignore of ${list(ids)} gives no reason; add "-- why"` };
    }
    for (const name of ids) {
      const id = this.known.get(name);
      if (id === undefined) {
        // The configuration is checked when it is loaded.
        if (by !== 'config') yield { rule: 'lint/unknown-ignore', ignore, message: this.unknownRule(name) };
      } else if (this.isUnused(ignore, id) && wasJudged(id)) {
        yield { rule: 'lint/unused-ignore', ignore, message: `${label} of ${id} silences nothing here; remove it` };
      }
    }
  }

  private isUnused(ignore: Ignore, id: string): boolean {
    return !ignore.neverUnused && !id.startsWith('lint/') && !isExpired(ignore, this.today) && !this.used.get(ignore)?.has(id);
  }

  private unknownRule(name: string): string {
    const meant = nearest(name, [...this.known.keys()].sort(compareText));
    return `there is no rule "${name}"${meant ? `; did you mean "${meant}"?` : ''}`;
  }
}

function list(ids: readonly string[]): string {
  return ids.join(', ');
}
