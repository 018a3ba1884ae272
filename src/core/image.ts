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

const tagPattern = /^\w[\w.-]{0,127}$/;
const digestPattern = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
const pathPattern = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;

/**
 * Reads an image reference by the grammar of the distribution project.
 * A first part with a dot, a colon or the name `localhost` is a registry, so `localhost:5000/app` has no tag.
 * Returns undefined for text that is no reference.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  let rest = text;
  let digest: string | undefined;
  const at = rest.indexOf('@');
  if (at >= 0) {
    digest = rest.slice(at + 1);
    rest = rest.slice(0, at);
    if (!digestPattern.test(digest)) return undefined;
  }
  let tag: string | undefined;
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
  if (colon >= 0) {
    tag = rest.slice(colon + 1);
    rest = rest.slice(0, colon);
    if (!tagPattern.test(tag)) return undefined;
  }
  const slash = rest.indexOf('/');
  const first = slash < 0 ? '' : rest.slice(0, slash);
  const hasRegistry = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const registry = hasRegistry ? first : 'docker.io';
  const path = hasRegistry ? rest.slice(slash + 1) : rest;
  if (!pathPattern.test(path)) return undefined;
  const isDocker = registry === 'docker.io' || registry === 'index.docker.io';
  const repository = isDocker && !path.includes('/') ? `library/${path}` : path;
  const name = isDocker ? repository.replace(/^library\//, '') : `${registry}/${path}`;
  return { registry: isDocker ? 'docker.io' : registry, repository, name, tag, digest };
}

/**
 * The image that a value names, where the name can be told; from the known parts of `repo:${TAG}` too, and then without a tag.
 * Good for questions about the name alone: a reference without a tag means `latest` elsewhere.
 */
export function namedImage(image: Value<string>): ImageReference | undefined {
  if (image.isSet) return parseImageReference(image.value);
  const first = image.isUnknown ? image.parts?.[0] : undefined;
  if (!first?.includes(':') && !first?.includes('@')) return undefined;
  return parseImageReference(first.replace(/[:@]$/, ''));
}
