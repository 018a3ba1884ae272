import type { RenderedFrom } from './rendering.js';
/** A span of text: UTF-16 code-unit offsets, half open. */
export type Range = readonly [start: number, end: number];
/** One text file of the linted tree. */
export interface SourceFile {
    /** Posix path, relative to the root. */
    readonly path: string;
    /** The decoded text, with its byte-order mark and line ends as they are on disk. */
    readonly text: string;
    /** A renderer made it; no file of the tree has this path. */
    readonly rendered?: RenderedFrom | undefined;
}
/** How a value came to stand where it is read, when it was not written there. */
export interface Via extends Located {
    readonly kind: 'alias' | 'merge' | 'extends' | 'include' | 'override' | 'interpolation' | 'env-file' | 'inheritance';
}
/** A place in a file. Every model node is one. */
export interface Located {
    readonly file: SourceFile;
    readonly range: Range;
    readonly via?: readonly Via[] | undefined;
}
/** A line and a column, both counted from 1; the column in UTF-16 code units. */
export interface Position {
    readonly line: number;
    readonly column: number;
}
/** Offsets at which lines start. LF, CRLF and a lone CR end a line. */
export declare function lineStarts(file: SourceFile): readonly number[];
/** Index, from 0, of the line that holds an offset. */
export declare function lineIndexAt(file: SourceFile, offset: number): number;
/** Line and column of an offset. A byte-order mark takes no column. */
export declare function positionAt(file: SourceFile, offset: number): Position;
/** Range of a whole line without its line end and without a byte-order mark; `index` counts from 0. */
export declare function lineRange(file: SourceFile, index: number): Range;
export declare function place(file: SourceFile, start: number, end: number): Located;
/** The place of a node or value, without the rest of it. */
export declare function placeOf({ file, range, via }: Located): Located;
export declare function textOf(at: Located): string;
/**
 * A text for a message: as it is written at its place where variables were put into it, since what other files hold is never
 * printed (U4).
 */
export declare function inOwnWords(text: string, at: Located): string;
/** Whether `inner` lies within `outer`, in the same file. */
export declare function contains(outer: Located, inner: Located): boolean;
/** Order of places: by path, then by start, then by end. Plain code-unit order, so that no locale matters. */
export declare function comparePlaces(a: Located, b: Located): number;
export declare function compareText(a: string, b: string): number;
/** The line end that a file uses first, or LF. */
export declare function lineEndOf(file: SourceFile): string;
