import { type Located, type Range, type SourceFile } from '../../core/source.js';
import type { Step } from '../rendered/place.js';
/** A key, an item or an action of a template's text, by its indentation. What the actions make is not known. */
interface TemplateNode {
    readonly kind: 'root' | 'key' | 'item' | 'action';
    readonly indent: number;
    /** Of a key. */
    readonly name: string;
    /** The key, or the dash. */
    readonly key: Range;
    /** What stands behind it on its line; empty at the end of the key where nothing does. */
    readonly value: Range;
    readonly text: string;
    /** The one value that its line takes from the values, as keys; undefined where it takes none or several. */
    readonly values: readonly string[] | undefined;
    readonly children: TemplateNode[];
}
/** One document of a template. */
interface TemplateDocument {
    readonly root: TemplateNode;
    /** Undefined where an action makes it. */
    readonly kind: string | undefined;
}
/** A Helm template as text: the keys that are written in it. */
interface Template {
    readonly file: SourceFile;
    readonly documents: readonly TemplateDocument[];
}
/** Where something of a rendered object stands in its template. */
interface TemplatePlace {
    readonly at: Located;
    /** All steps were found, each in one place only. */
    readonly isExact: boolean;
    /** The keys in the values that it is taken from. */
    readonly values: readonly string[] | undefined;
}
/** Reads the keys of a template, line by line. */
export declare function readTemplate(file: SourceFile): Template;
/** Follows the steps to something in a rendered object through the keys of its template. */
export declare function locate({ file, documents }: Template, kind: string | undefined, steps: readonly Step[], isKey: boolean): TemplatePlace;
/** A comment of a template that leaves no trace in what is rendered, and the lines that it speaks of: the next one and all that is indented below it. */
export interface TemplateComment extends Located {
    readonly text: string;
    readonly covered: Located;
}
/** Our comments in actions, `{{/* … *\/}}`, with what they stand above. */
export declare function templateComments(file: SourceFile): readonly TemplateComment[];
export {};
