import type { Located, SourceFile } from '../../core/source.js';
import type { Value } from '../../core/value.js';

/** Whose names and versions they are. */
export type Ecosystem = 'npm' | 'pypi' | 'go' | 'maven' | 'nuget' | 'rubygems' | 'packagist';

/** What a program asks for. Its place is the entry in the dependency file. */
export interface Dependency extends Located {
  /** As `packageKey` writes it. */
  readonly name: string;
  /** The versions that are allowed, as written; undefined where nothing is, or something else decides (a folder, an address, another file). */
  readonly asked: string | undefined;
  /** Exactly this one; undefined for a range. */
  readonly version: string | undefined;
  /** The lowest one that is allowed. */
  readonly atLeast: string | undefined;
  /** Needed only by those who work on the program. */
  readonly isDevelopment: boolean;
}

/** Another program of the tree that a program is built with, by the name it goes by or by its folder, relative to the root. */
export interface LocalDependency {
  readonly name?: string | undefined;
  readonly folder?: string | undefined;
}

/** A file that says what a program needs. */
export interface DependencyFile {
  readonly file: SourceFile;
  /** What the program is called, if it says so. */
  readonly name: string | undefined;
  readonly dependencies: readonly Dependency[];
  /** The version of its language that it asks for. */
  readonly requires: Value<string>;
  /** Why it may ask for more than is listed, as a clause. */
  readonly open: string | undefined;
  readonly locals: readonly LocalDependency[];
  /** It stands above programs of its own: npm workspaces, Maven modules. */
  readonly isWorkspace: boolean;
}

/** What a reader may look at beside its file. */
export interface Around {
  /** Undefined where there is none, or it cannot be read. */
  readonly source: (path: string) => SourceFile | undefined;
}

/** The versions that a lock file holds of a package, as asked for by a program. */
export interface Lock {
  readonly file: SourceFile;
  /** Undefined where it holds none, several, or cannot tell. */
  versionOf(name: string, asked: string | undefined): (Located & { readonly version: string }) | undefined;
  /** Whether any program has the package, whatever asks for it. */
  mentions(name: string): boolean;
}
