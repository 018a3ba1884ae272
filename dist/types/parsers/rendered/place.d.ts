import { type Located } from '../../core/source.js';
import type { DataNode } from '../yaml/node.js';
/** One step down in data: a key, or an item of a list with what tells it from the others. */
export type Step = {
    readonly key: string;
} | {
    readonly index: number;
    readonly name: string | undefined;
    readonly text: string | undefined;
};
/** Where in a document a place lies. */
export interface DataPlace {
    readonly steps: readonly Step[];
    /** The value there. */
    readonly node: DataNode;
    /** The key is meant, not its value. */
    readonly isKey: boolean;
}
/** Finds the keys that lead to a place: those of the smallest entry or item that holds it. */
export declare function dataPlaceOf(root: DataNode, at: Located): DataPlace;
/** `spec.containers[worker].image`. */
export declare function pathText(steps: readonly Step[]): string;
/** The last node on the way that the steps name, and how many of them lead to it. */
export declare function follow(root: DataNode, steps: readonly Step[]): {
    readonly node: DataNode;
    readonly taken: number;
};
