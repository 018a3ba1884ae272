/** What stands at a path of the linted tree. Ignored files are unknown, so that a desk and a fresh checkout agree. */
export type FileStatus = 'file' | 'directory' | 'absent' | 'ignored' | 'outside' | 'unreadable';
export type TextResult = {
    readonly text: string;
    readonly problem?: undefined;
    readonly detail?: undefined;
}
/** `not-text`: NUL bytes or invalid UTF-8. `size` in bytes. */
 | {
    readonly text?: undefined;
    readonly problem: 'absent' | 'ignored' | 'outside' | 'too-large' | 'not-text' | 'unreadable';
    readonly detail?: string;
};
/** The synchronous port through which the core sees files. Paths are posix, relative to the root, without `./`. */
export interface Tree {
    /** Files that discovery found, sorted by code unit. */
    list(): readonly string[];
    stat(path: string): FileStatus;
    /** Names in a folder, of files that discovery passes over, too; folders end with a slash. Sorted by code unit. Without ignored files and links. */
    entries(folder: string): readonly string[];
    text(path: string): TextResult;
    /** What the walk did not enter or read, with the reason in words. */
    readonly skipped: readonly {
        readonly path: string;
        readonly reason: string;
    }[];
}
