import type { Located, SourceFile } from '../../core/source.js';
import type { SyntaxProblem } from '../syntax.js';
import type { DataNode } from './node.js';
/** Whose reading of plain scalars applies: go-yaml's 1.1 (Kubernetes), yaml.v3's (Compose), YAML 1.2 core (ours). */
export type Dialect = 'kubernetes' | 'compose' | 'core';
export interface Comment extends Located {
    /** Text behind the `#`, trimmed. */
    readonly text: string;
    /** Nothing but blanks stands before it on its line. */
    readonly ownLine: boolean;
}
/** One document of a YAML stream. */
export interface YamlDocument extends Located {
    /** From 0, in the order of the file. */
    readonly index: number;
    readonly root: DataNode;
    /** The document has an error of its own; what could be read is in `root`, and fixes stay away. */
    readonly damaged: boolean;
}
export interface YamlFile {
    readonly file: SourceFile;
    readonly documents: readonly YamlDocument[];
    readonly comments: readonly Comment[];
    readonly problems: readonly SyntaxProblem[];
}
/** What a fix must not lose: counted before and after. */
export interface YamlInventory {
    readonly documents: number;
    readonly comments: readonly string[];
    readonly anchors: readonly string[];
    readonly aliases: readonly string[];
    readonly tags: readonly string[];
}
