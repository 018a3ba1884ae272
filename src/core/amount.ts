/** A number of pods, or a share of them in percent (`IntOrString` of Kubernetes). */
type Amount = { readonly count: number } | { readonly percent: number };

/** Reads `2` or `"25%"`; undefined for anything else, which the API refuses (`"2"`, `-1`). */
export function parseAmount(scalar: unknown): Amount | undefined {
  if (typeof scalar === 'number') return Number.isInteger(scalar) && scalar >= 0 ? { count: scalar } : undefined;
  const percent = typeof scalar === 'string' ? /^(\d{1,6})%$/.exec(scalar)?.[1] : undefined;
  return percent === undefined ? undefined : { percent: Number(percent) };
}

/** The pods that an amount means among all; which way a share is rounded depends on the field. */
export function podsIn(amount: Amount, all: number, round: 'up' | 'down'): number {
  if ('count' in amount) return amount.count;
  const exact = (amount.percent * all) / 100;
  return round === 'up' ? Math.ceil(exact) : Math.floor(exact);
}

/** Whether an amount is none, however many pods there are. */
export function isNothing(amount: Amount): boolean {
  return 'count' in amount ? amount.count === 0 : amount.percent === 0;
}
