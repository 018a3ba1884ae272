/** Requirements on the labels of an object. */
export interface Selector {
  readonly matchLabels: ReadonlyMap<string, string>;
  readonly matchExpressions: readonly { readonly key: string; readonly operator: string; readonly values: readonly string[] }[];
}

/** Whether a selector picks what has these labels. One without requirements picks everything. Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/, read 2026-11-27. */
export function selects(selector: Selector, labels: ReadonlyMap<string, string>): boolean {
  for (const [name, value] of selector.matchLabels) if (labels.get(name) !== value) return false;
  return selector.matchExpressions.every(({ key, operator, values }) => {
    const value = labels.get(key);
    switch (operator) {
      case 'In':
        return value !== undefined && values.includes(value);
      case 'NotIn':
        return value === undefined || !values.includes(value);
      case 'Exists':
        return value !== undefined;
      case 'DoesNotExist':
        return value === undefined;
      default:
        return false;
    }
  });
}

/** Whether a selector has no requirement at all. */
export function selectsAll({ matchLabels, matchExpressions }: Selector): boolean {
  return matchLabels.size === 0 && matchExpressions.length === 0;
}
