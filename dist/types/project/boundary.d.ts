import type { SourceFile } from '../core/source.js';
/** What a reader threw on a file. That is a defect of the reader, whatever the file holds. */
export interface Failure {
    readonly file: SourceFile;
    readonly reason: string;
}
/** Runs what reads a file; undefined when it throws. */
export type Guard = <T>(file: SourceFile, read: () => T) => T | undefined;
/** A guard, and what it has caught so far: at most one failure per file. */
export interface Boundary {
    readonly guard: Guard;
    readonly failures: () => readonly Failure[];
}
/** A boundary by which one file costs only itself (C1). */
export declare function boundary(): Boundary;
/** A thrown value in words. */
export declare function reasonOf(error: unknown): string;
