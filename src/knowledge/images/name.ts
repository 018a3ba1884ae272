import type { ImageReference } from '../../core/image.js';

/** Registries that publish the official images of Docker Hub under the same names. */
const mirrors = /^(?:public\.ecr\.aws\/docker|mirror\.gcr\.io)\/library\//;

/** The name under which an image is known: that of Docker Hub for the mirrors of its official images. */
export function publishedName(reference: ImageReference): string {
  return reference.name.replace(mirrors, '');
}

/** The tag that is pulled: `latest` where none is written; undefined for a digest alone, which tells no tag. */
export function effectiveTag(reference: ImageReference): string | undefined {
  return reference.tag ?? (reference.digest ? undefined : 'latest');
}
