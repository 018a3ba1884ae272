import type { ImageReference } from '../../core/image.js';
import { publishedName } from './name.js';

/**
 * What to write so that an image without a tag, or with the tag latest, keeps to one release, as a clause; undefined where its name tells
 * the release already. Distroless has tags for variants only, and the release of Debian in the name; the free images of Chainguard have no
 * tags but latest and latest-dev; kali-rolling and the MCP servers of Docker have none but latest and those of platforms. Sources:
 * https://github.com/GoogleContainerTools/distroless#readme, read in a copy of 2026-08-21;
 * https://github.com/xmlking/svelte-starter-kit/issues/166 (Chainguard's notice to users), read 2026-11-23.
 * The catalog of https://github.com/docker/mcp-registry names digests, too. That kali-rolling has no others is common knowledge, not measured.
 */
export function pinningAdvice(reference: ImageReference): string | undefined {
  const name = publishedName(reference);
  if (isDistroless(reference)) {
    // Not every version of Java and Node.js is there on the newest release.
    const release = /(?:java|nodejs)\d+$/.test(name) ? 12 : 13;
    return /-debian\d+$/.test(name) ? undefined : `name the release of Debian, as in ${name}-debian${release}`;
  }
  return /^cgr\.dev\/chainguard\/|^(?:docker\.io\/)?(?:kalilinux\/kali-rolling$|mcp\/)/.test(name)
    ? 'name a digest, since it has no tags for versions'
    : 'name a version';
}

/** Images of Google without a shell. Their tag `nonroot` starts as the user 65532, `latest` as root. */
export function isDistroless(reference: ImageReference): boolean {
  return publishedName(reference).startsWith('gcr.io/distroless/');
}
