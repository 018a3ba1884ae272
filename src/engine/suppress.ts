import { compareText } from '../core/source.js';
import { groupBy } from './group.js';
import { type Ignorable, type Ignore, placesOf } from './ignores.js';
import { nearest } from './nearest.js';
import { crashRule } from './own-rules.js';
import { RangeIndex } from './range-index.js';

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

/** Ignores of one rule. */
class RuleIgnores {
  private readonly order: ReadonlyMap<Ignore, number>;
  private readonly anywhere: readonly Ignore[];
  private readonly byFile: ReadonlyMap<string, RangeIndex<Ignore>>;

  constructor(ignores: readonly Ignore[]) {
    this.order = new Map(ignores.map((ignore, index) => [ignore, index]));
    this.anywhere = ignores.filter(({ area }) => !area);
    const placed = ignores.flatMap((value) => (value.area ? [{ path: value.area.file.path, range: value.area.range, value }] : []));
    this.byFile = new Map([...groupBy(placed, ({ path }) => path)].map(([path, items]) => [path, new RangeIndex(items)]));
  }

  /** Those that cover a finding, in their order. */
  covering(finding: Ignorable): readonly Ignore[] {
    const near = placesOf(finding).flatMap(({ file, range }) => this.byFile.get(file.path)?.at(range[0]) ?? []);
    return [...new Set([...this.anywhere, ...near])]
      .filter((ignore) => ignore.covers(finding))
      .sort((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
  }
}

/** The ignores of one run, with a memory of which of them have silenced something. */
export class Suppression {
  private readonly byRule: ReadonlyMap<string, RuleIgnores>;
  private readonly used = new Map<Ignore, Set<string>>();

  constructor(
    private readonly ignores: readonly Ignore[],
    private readonly known: KnownIds,
    private readonly today: string,
  ) {
    const effective = ignores.filter((ignore) => ignore.defect === undefined && !isExpired(ignore, today));
    const named = effective.flatMap((ignore) => ignore.ids.map((name) => ({ id: known.get(name) ?? crashRule, ignore })));
    this.byRule = new Map(
      [...groupBy(named, ({ id }) => id)]
        .filter(([id]) => id !== crashRule)
        .map(([id, group]) => [id, new RuleIgnores(group.map(({ ignore }) => ignore))]),
    );
  }

  /** Every ignore that covers a finding counts as used, so that two which say the same do not accuse each other. */
  silence<T extends Ignorable>(findings: readonly T[]): Silenced<T> {
    const kept: T[] = [];
    const suppressed: { finding: T; ignore: Ignore }[] = [];
    for (const finding of findings) {
      const covering = this.byRule.get(finding.rule)?.covering(finding) ?? [];
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
