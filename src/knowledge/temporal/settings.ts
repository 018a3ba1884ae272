import { type ImageReference, parseImageReference } from '../../core/image.js';
import { type Located, textOf } from '../../core/source.js';
import { known, unset, type Value } from '../../core/value.js';
import { isAtLeast } from '../../core/version.js';
import { effectiveTag } from '../images/name.js';

/** Whether a variable is known to switch something on: the template compares with `true` in any case. */
export function isOn(value: Value<string>): boolean {
  return value.isSet && value.value.trim().toLowerCase() === 'true';
}

/** Whether a variable is certainly not there, or empty, which the template takes for the same. */
export function isAbsent(value: Value<string>): boolean {
  return value.isUnset || (value.isSet && value.value.trim() === '');
}

/** A value without the space around it, as it counts for the templates: an empty one is unset. */
export function filled(value: Value<string>): Value<string> {
  if (!value.isSet) return value;
  const text = value.value.trim();
  return text === '' ? unset(value.at) : text === value.value ? value : known(text, value.at);
}

/** The value of a variable that is there, is known and is not empty. */
export function textIn(value: Value<string>): string | undefined {
  const text = value.value?.trim();
  return text === '' ? undefined : text;
}

/** Whether an image is whatever was published last. */
export function isNewest(image: Value<string>): boolean {
  const reference = image.isSet ? parseImageReference(image.value) : undefined;
  return reference !== undefined && reference.digest === undefined && effectiveTag(reference) === 'latest';
}

/**
 * Whether an image holds a version or a later one: by its version, by a tag that names the minor version alone, or as it is the newest, where the version
 * has been out for long.
 */
export function isFrom(version: Value<string>, image: Value<string>, first: string): boolean {
  if (version.isSet) return isAtLeast(version.value, first);
  const tag = image.isSet ? parseImageReference(image.value)?.tag : undefined;
  return version.isUnknown && (isNewest(image) || (tag !== undefined && /^v?\d+\.\d+$/.test(tag) && isAtLeast(tag, first)));
}

/** The place of a value within its quotes, where it is written literally; for a fix. */
export function literalPlace(value: Value<string>): Located | undefined {
  if (!value.isSet || !value.isLiteral || value.at.via?.length) return undefined;
  const start = textOf(value.at).indexOf(value.value);
  if (start < 0 || value.value === '') return undefined;
  const from = value.at.range[0] + start;
  return { file: value.at.file, range: [from, from + value.value.length] };
}

/** What can be told of a Compose service. */
interface StoreService extends Located {
  readonly name: string;
  readonly image: Value<string>;
  readonly build: { readonly isUnset: boolean };
  readonly node: { get(...path: readonly string[]): { readonly text?: string | undefined } };
}

/** Hosts in a list of seeds, without ports. */
export function hostsIn(seeds: Value<string>): readonly string[] {
  return (textIn(seeds) ?? '').split(',').flatMap((seed) => seed.trim().replace(/:\d+$/, '') || []);
}

/** The services of a Compose application that hosts name, by name, container name or host name. */
export function servicesNamed<S extends StoreService>(services: readonly S[], hosts: readonly string[]): readonly S[] {
  return services.filter((service) =>
    [service.name, service.node.get('container_name').text, service.node.get('hostname').text].some(
      (name) => name !== undefined && hosts.includes(name),
    ),
  );
}

/** The published image of a service that is not built here. */
export function publishedImage({ image, build }: Pick<StoreService, 'image' | 'build'>): ImageReference | undefined {
  return build.isUnset && image.isSet ? parseImageReference(image.value) : undefined;
}

type Line = Value<{ readonly form: 'exec'; readonly words: readonly string[] } | { readonly form: 'shell'; readonly text: string }>;

/** The words that a manifest gives a container to start, as one text; empty where the image decides. */
export function startText({ entrypoint, command }: { readonly entrypoint: Line; readonly command: Line }): string {
  return [entrypoint, command].flatMap(({ value }) => (!value ? [] : value.form === 'exec' ? value.words : [value.text])).join(' ');
}
