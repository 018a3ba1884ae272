import type { Related } from '../core/problem.js';
import { type Located, type SourceFile } from '../core/source.js';
import type { YamlFile } from '../parsers/yaml/document.js';
/** Where something that a renderer made comes from. */
interface Trace {
    readonly at: Located;
    /** What the rendered text took from `at`, such as the line of a template. */
    readonly related: readonly Related[];
    /** The key path in the rendered object, where `at` does not say it. */
    readonly path: string | undefined;
}
/** Leads from rendered text back to the files of the tree. */
export interface Tracer {
    trace(at: Located): Trace;
    /** Every place where a text of the rendered files stands in what they were made from. */
    copiesOf(text: string, at: Located): readonly Located[];
}
export declare function tracerFor(rendered: ReadonlyMap<SourceFile, YamlFile>, source: (path: string) => SourceFile | undefined): Tracer;
/** What a rule calls secret, without the quotes around it, wherever it stands in the files that were rendered. */
export declare function secretCopies(secrets: readonly Located[], tracer: Tracer): readonly Located[];
export {};
