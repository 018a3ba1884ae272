import type { Value } from './value.js';
/** The parts of an image reference: `[registry/]repository[:tag][@digest]`. */
export interface ImageReference {
    /** Host, with its port: `ghcr.io`, `localhost:5000`. `docker.io` where none is written. */
    readonly registry: string;
    /** Path without the registry; `library/node` for the official image `node`. */
    readonly repository: string;
    /** The name people use: without `docker.io/` and `library/`. */
    readonly name: string;
    readonly tag?: string | undefined;
    readonly digest?: string | undefined;
}
/**
 * Reads an image reference by the grammar of the distribution project.
 * A first part with a dot, a colon or the name `localhost` is a registry, so `localhost:5000/app` has no tag.
 * Returns undefined for text that is no reference.
 */
export declare function parseImageReference(text: string): ImageReference | undefined;
/**
 * The image that a value names, where the name can be told; from the known parts of `repo:${TAG}` too, and then without a tag.
 * Good for questions about the name alone: a reference without a tag means `latest` elsewhere.
 */
export declare function namedImage(image: Value<string>): ImageReference | undefined;
