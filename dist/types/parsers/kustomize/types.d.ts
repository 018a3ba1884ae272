import type { Located, SourceFile } from '../../core/source.js';
import type { Manifest } from '../kubernetes/types.js';
import type { SyntaxProblem } from '../syntax.js';
import type { YamlFile } from '../yaml/document.js';
import type { DataNode } from '../yaml/node.js';
/** An entry of a kustomization that names a file or a folder. Its place is the text. */
export interface Reference extends Located {
    readonly node: DataNode;
    readonly text: string;
    /** Relative to the root; undefined for what is remote or lies outside. */
    readonly path: string | undefined;
}
/** Which objects a patch is for. Names are regular expressions that have to match as a whole. */
export interface PatchTarget {
    readonly group?: string | undefined;
    readonly version?: string | undefined;
    readonly kind?: string | undefined;
    readonly name?: string | undefined;
    readonly namespace?: string | undefined;
    readonly labelSelector?: string | undefined;
    readonly annotationSelector?: string | undefined;
}
/** A patch of a kustomization, in a file or written out. */
export interface PatchEntry {
    /** When it is applied: `patchesStrategicMerge`, `patches`, and after names and labels `patchesJson6902`. */
    readonly key: 'patchesStrategicMerge' | 'patches' | 'patchesJson6902';
    readonly reference: Reference | undefined;
    /** The scalar that holds the patch, or the map itself in an old form. */
    readonly inline: DataNode | undefined;
    readonly target: PatchTarget | undefined;
}
/** What a kustomization says. Target `kustomization`. */
export interface Kustomization extends Located {
    readonly file: SourceFile;
    readonly yaml: YamlFile;
    readonly root: DataNode;
    /** `kind: Component`: changes what includes it, and is nothing by itself. */
    readonly isComponent: boolean;
    /** Those of `resources`, then of `bases`. */
    readonly resources: readonly Reference[];
    readonly components: readonly Reference[];
    readonly patches: readonly PatchEntry[];
    /** Names of the images whose name, tag or digest it sets. */
    readonly images: readonly string[];
    /** Names of the workloads whose `spec.replicas` it sets. */
    readonly replicas: readonly string[];
    /** Why it brings objects that stand in no file of the tree, as a clause: remote resources, charts, what plugins make. */
    readonly open: string | undefined;
    readonly problems: readonly SyntaxProblem[];
}
/** A merge patch for an object that is not there. Its place is the name in the patch. */
export interface UnmatchedPatch extends Located {
    readonly kind: string;
    readonly name: string;
    /** The kustomization that applies it. */
    readonly by: Kustomization;
}
/** The objects that one kustomization makes, as they are deployed: those of all that it includes, patched and renamed. */
export interface ManifestSet extends Located {
    readonly kustomization: Kustomization;
    /** Paths of all files that it is made of. */
    readonly files: ReadonlySet<string>;
    readonly manifests: readonly Manifest[];
    /** Why it may hold other objects than these, as a clause; undefined when the files show all. */
    readonly open: string | undefined;
    /** Patches that certainly find no object, by which the build fails. */
    readonly unmatched: readonly UnmatchedPatch[];
}
