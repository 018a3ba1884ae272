/** Requirements on the labels of an object. */
export interface Selector {
    readonly matchLabels: ReadonlyMap<string, string>;
    readonly matchExpressions: readonly {
        readonly key: string;
        readonly operator: string;
        readonly values: readonly string[];
    }[];
}
/** Whether a selector picks what has these labels. One without requirements picks everything. Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/, read 2026-11-27. */
export declare function selects(selector: Selector, labels: ReadonlyMap<string, string>): boolean;
/** Whether a selector has no requirement at all. */
export declare function selectsAll({ matchLabels, matchExpressions }: Selector): boolean;
