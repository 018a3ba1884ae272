import { namedImage } from '../core/image.js';
import type { Value } from '../core/value.js';

/** The names by which a reader knows what runs in a container: its own, and that of its image. */
export function namesOf({ name, image }: { readonly name: string; readonly image: Value<string> }): readonly string[] {
  const reference = namedImage(image);
  return reference ? [name, reference.name] : [name];
}
