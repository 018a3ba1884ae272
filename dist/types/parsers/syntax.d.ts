import type { Located } from '../core/source.js';
/** Something in a file that its own format does not allow. The rest of the file is still read. */
export interface SyntaxProblem {
    readonly at: Located;
    readonly message: string;
    /** Known problems get a rule id of their own in `lint/`; the default is `lint/syntax-error`. */
    readonly id?: 'lint/syntax-error' | 'lint/duplicate-key' | 'lint/input-too-complex' | 'lint/file-too-large' | undefined;
}
