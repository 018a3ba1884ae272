/** One try to turn a chart or an overlay into manifests, with the user's own program. It comes from outside: the core runs nothing. */
export interface Rendering {
    readonly tool: 'helm' | 'kustomize';
    /** Folder of the chart or the kustomization, relative to the root. */
    readonly folder: string;
    /** Values files on top of the chart's own ones, in their order; the last one says the environment. */
    readonly values: readonly string[];
    /** The file by whose path the environment is judged: the last values file, or the kustomization. */
    readonly decider: string;
    /** Name of the chart, with which `# Source:` begins. */
    readonly chart?: string | undefined;
    /** Files that say what is rendered, such as patches. */
    readonly inputs?: readonly string[] | undefined;
    /** What the program printed. */
    readonly text?: string | undefined;
    /** Why there is no text, as words behind "a Helm chart, ". */
    readonly problem?: string | undefined;
}
/** What a rendered text comes from. Objects of one rendering are applied together. */
export interface RenderedFrom {
    readonly rendering: Rendering;
    /** The file of the tree that it was made from; undefined where the tree has none, as for a packed chart. */
    readonly source: string | undefined;
}
/** A rendering in words: `values-prod.yaml`, `its own values`. */
export declare function renderedWith({ tool, folder, values }: Pick<Rendering, 'tool' | 'folder' | 'values'>): string;
