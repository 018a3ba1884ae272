import type { Located } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import { isBefore } from '../../core/version.js';

/** What is asked of a node of values. */
export interface ValuesNode extends Located {
  readonly key: Located;
  readonly isMap: boolean;
  readonly isList: boolean;
  readonly isSet: boolean;
  readonly isUnset: boolean;
  readonly isUnknown: boolean;
  readonly isScalar: boolean;
  readonly scalar: string | number | boolean | null | undefined;
  readonly text: string | undefined;
  readonly items: readonly ValuesNode[];
  readonly entries: ReadonlyMap<string, { readonly name: string; readonly value: ValuesNode }>;
  get(...path: readonly string[]): ValuesNode;
  string(): Value<string>;
  boolean(): Value<boolean>;
  number(): Value<number>;
}

interface Release {
  readonly chart: Value<string>;
  readonly repository: Value<string>;
  readonly values: ValuesNode;
}

/** Addresses and short names that people give the repository of Temporal's charts; a Flux source is known by its name alone. */
const official = /(?:^|[^a-z])temporal(?:io)?(?:[^a-z]|$)/i;

/** Whether a release is of Temporal's own chart: by its repository, else by values that only it has. */
export function isTemporalChart({ chart, repository, values }: Release): boolean {
  if (chart.value !== 'temporal') return false;
  if (repository.isSet && official.test(repository.value)) return true;
  const config = values.get('server', 'config');
  const hasOwnKeys =
    config.get('persistence').isMap || config.get('numHistoryShards').isSet || isDynamicForm(values.get('server', 'dynamicConfig'));
  return hasOwnKeys || (values.get('admintools').isMap && values.get('server').isMap);
}

/** Dotted keys, each with a list of values, as a dynamic configuration has them. */
export function isDynamicForm(root: ValuesNode): boolean {
  const entries = [...root.entries.values()];
  return (
    entries.length > 0 &&
    entries.every(({ name, value }) => /^[a-z][a-z\d]*(?:\.[\w-]+)+$/i.test(name) && (value.isList || value.isUnknown)) &&
    entries.some(({ value }) => value.items.some((item) => item.entries.has('value')))
  );
}

/** Versions that a chart may have. */
export interface ChartRange {
  /** The oldest; undefined where nothing bounds it. */
  readonly least?: string | undefined;
  /** The first that is too new. */
  readonly below?: string | undefined;
  /** The only one. */
  readonly exact?: string | undefined;
}

/** What a version or a range in Helm's notation allows, as far as it is one of the usual forms; undefined for others (`||`, `!=`). */
export function chartRange(text: string): ChartRange | undefined {
  const parts = text
    .replace(/([<>=^~])\s+/g, '$1')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  let range: ChartRange = {};
  for (const part of parts) {
    const next = boundsOf(part);
    if (!next) return undefined;
    range = {
      least: later(range.least, next.least),
      below:
        range.below !== undefined && next.below !== undefined && isBefore(range.below, next.below)
          ? range.below
          : (next.below ?? range.below),
      exact: next.exact ?? range.exact,
    };
  }
  return parts.length === 0 ? undefined : range;
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return isBefore(a, b) ? b : a;
}

function boundsOf(part: string): ChartRange | undefined {
  const match = /^(>=|<=|[<>=^~])?v?(\d{1,9}|[xX*])(?:\.(\d{1,9}|[xX*]))?(?:\.(\d{1,9}|[xX*]))?(-[\w.-]+)?(?:\+[\w.-]+)?$/.exec(part);
  if (!match) return undefined;
  const [, sign = '', ...words] = match;
  const numbers = words.slice(0, 3).flatMap((word) => (word !== undefined && /^\d/.test(word) ? [Number(word)] : []));
  const [major, minor = 0, patch = 0] = numbers;
  if (major === undefined) return {};
  const version = `${major}.${minor}.${patch}${words[3] ?? ''}`;
  const isWhole = numbers.length === 3;
  switch (sign) {
    case '>=':
    case '>':
      return { least: version };
    case '<':
      return { below: version };
    case '<=':
      return { below: `${major}.${minor}.${patch + 1}` };
    case '^':
      return { least: version, below: major > 0 ? `${major + 1}.0.0` : minor > 0 || !isWhole ? `0.${minor + 1}.0` : `0.0.${patch + 1}` };
    case '~':
      return { least: version, below: numbers.length === 1 ? `${major + 1}.0.0` : `${major}.${minor + 1}.0` };
    default:
      if (isWhole) return { least: version, below: `${major}.${minor}.${patch + 1}`, exact: version };
      return { least: version, below: numbers.length === 1 ? `${major + 1}.0.0` : `${major}.${minor + 1}.0` };
  }
}

/** Whether a template takes a value for true: what is not empty, zero, false or null. */
export function isTruthy(node: ValuesNode): boolean {
  if (node.isMap) return node.entries.size > 0;
  if (node.isList) return node.items.length > 0;
  return node.isSet && node.scalar !== false && node.scalar !== 0 && node.scalar !== '' && node.scalar !== undefined;
}

/** A database that the values describe. */
export interface ChartStore {
  /** `default`, `visibility`. */
  readonly name: string;
  readonly driver: 'sql' | 'cassandra' | 'elasticsearch';
  /** The map below the driver: `sql`. */
  readonly node: ValuesNode;
}

/** The databases in the values: those of `datastores`, and of charts before 1.0 those that stand beside it. */
export function chartStores(values: ValuesNode): readonly ChartStore[] {
  const persistence = values.get('server', 'config', 'persistence');
  const beside = ['default', 'visibility'].flatMap((name) => persistence.entries.get(name) ?? []);
  return [...persistence.get('datastores').entries.values(), ...beside].flatMap(({ name, value }) =>
    (['sql', 'cassandra', 'elasticsearch'] as const).flatMap((driver) => {
      const node = value.get(driver);
      return node.isMap ? [{ name, driver, node }] : [];
    }),
  );
}
