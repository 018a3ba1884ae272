import type { BaseImage } from './types.js';

/**
 * Published images whose Dockerfiles have no WORKDIR in the stage that ships, and whose own base has none, so that they begin in the root of the file system.
 * Sources: the Dockerfiles of docker-library/python, docker-library/ruby, docker-library/postgres, nodejs/docker-node, rust-lang/docker-rust, adoptium/containers
 * and nginx/docker-nginx on GitHub, searched for WORKDIR on 2026-11-26; Docker's default is `/`,
 * https://docs.docker.com/reference/dockerfile/#workdir. That the images of the distributions, made of nothing but a file system, set none is common
 * knowledge, not measured.
 */
const withoutWorkdir: ReadonlySet<string> = new Set(
  ['python', 'ruby', 'postgres', 'node', 'rust', 'eclipse-temurin', 'nginx'].concat(['debian', 'ubuntu', 'alpine', 'fedora', 'busybox']),
);

/** Whether an image is known to begin in the root of the file system. */
export function beginsInRoot(image: Pick<BaseImage, 'name' | 'workdir'> | undefined): boolean {
  return image !== undefined && (image.workdir === '/' || (image.workdir === undefined && withoutWorkdir.has(image.name)));
}
