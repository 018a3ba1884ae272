import type { Edit } from './problem.js';
import { type Located, type SourceFile } from './source.js';
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
