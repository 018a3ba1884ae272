import type { Located } from '../../core/source.js';
/** A `.dockerignore` file. */
export interface DockerIgnore extends Located {
    /** Some pattern begins with `!`. */
    readonly hasExceptions: boolean;
    /** A pattern such as `*` leaves out everything, and no exception brings anything back. */
    readonly excludesAll: boolean;
    /** Whether Docker leaves a path out, by its own name or by a folder above it. Paths are relative to the context. */
    excludes(path: string): boolean;
    /** The same of a folder with all that is in it: false where an exception may bring a part of it back. */
    excludesFolder(path: string): boolean;
}
