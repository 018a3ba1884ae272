import type { ImageReference } from '../../core/image.js';
import { publishedName } from './name.js';

/**
 * What to write so that an image without a tag, or with the tag latest, keeps to one release, as a clause; undefined where its name tells
 * the release already. Distroless has tags for variants only, and the release of Debian in the name; the free images of Chainguard have no
 * tags but latest and latest-dev. Sources: https://github.com/GoogleContainerTools/distroless#readme, read in a copy of 2026-08-21;
 * https://github.com/xmlking/svelte-starter-kit/issues/166 (Chainguard's notice to users), read 2026-11-23.
 * That kali-rolling, the images of the CentOS project and the MCP servers of Docker have no tags for versions is remembered, not measured, so the
 * advice says "may"; a digest fits in any case, and the tests of https://github.com/docker/mcp-gateway name one for mcp/clickhouse, read 2026-11-27.
 */
export function pinningAdvice(reference: ImageReference): string | undefined {
  const name = publishedName(reference);
  if (isDistroless(reference)) {
    // Not every version of Java and Node.js is there on the newest release.
    const release = /(?:java|nodejs)\d+$/.test(name) ? 12 : 13;
    return /-debian\d+$/.test(name) ? undefined : `name the release of Debian, as in ${name}-debian${release}`;
  }
  if (name.startsWith('cgr.dev/chainguard/')) return 'name a digest, since it has no tags for versions';
  return /^(?:docker\.io\/)?(?:kalilinux\/kali-rolling$|centos\/(?!centos$)|mcp\/)/.test(name)
    ? 'name a digest, since it may have no tags for versions'
    : 'name a version';
}

/** Images of Google without a shell. Their tag `nonroot` starts as the user 65532, `latest` as root. */
export function isDistroless(reference: ImageReference): boolean {
  return publishedName(reference).startsWith('gcr.io/distroless/');
}
