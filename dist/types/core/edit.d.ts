import type { Edit } from './problem.js';
import { type Located, type Range, type SourceFile } from './source.js';
export declare function replace(at: Located, text: string): Edit;
export declare function insertBefore(at: Located, text: string): Edit;
export declare function insertAfter(at: Located, text: string): Edit;
/** Adds lines behind all others. The last one ends as the last one did before, with a line end or without. */
export declare function appendLines(file: SourceFile, lines: readonly string[]): Edit;
/**
 * Removes the lines that a place touches, with their line ends; comments behind it on its last line move to a line of their own.
 * Blank lines behind them go, too, where others stand before them or the file begins, so that no gap is left.
 */
export declare function removeLines(at: Located): Edit;
/** Text with edits applied. They must not overlap. */
export declare function applyEdits(text: string, edits: readonly Edit[]): string;
/** The parts of a map that it takes to write into it. */
interface OpenMap extends Located {
    readonly flow: boolean;
    readonly entries: ReadonlyMap<string, {
        readonly key: Located;
        readonly value: {
            readonly style?: string | undefined;
        };
        readonly range: Range;
    }>;
}
/**
 * Adds an entry to a map, behind the first of its entries that is one plain text, such as the image of a service. Further lines are indented below the
 * first. Undefined where the map is written in a way that leaves no safe place for it.
 */
export declare function insertEntry(map: OpenMap, lines: readonly string[]): Edit | undefined;
/**
 * Adds an entry to a map as `insertEntry` does; where all its entries are maps and lists, in front of the first one that no comment stands above,
 * since nothing tells where a nested part with its comments ends. Within braces it goes behind the last one.
 */
export declare function insertAnywhere(map: OpenMap, lines: readonly string[]): Edit | undefined;
export {};
