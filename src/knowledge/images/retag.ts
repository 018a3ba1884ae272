import { parseImageReference } from '../../core/image.js';
import type { Edit } from '../../core/problem.js';
import type { Value } from '../../core/value.js';

/** Writes another tag into an image; undefined where the tag does not stand there in plain sight, or a digest decides. */
export function retag(image: Value<string>, tag: string): Edit | undefined {
  if (!image.isSet || !image.isLiteral || image.at.file.rendered) return undefined;
  const reference = parseImageReference(image.value);
  if (!reference?.tag || reference.digest) return undefined;
  const { file, range } = image.at;
  const old = `:${reference.tag}`;
  const index = file.text.slice(...range).lastIndexOf(old);
  if (index < 0) return undefined;
  const start = range[0] + index + 1;
  return { file, range: [start, start + reference.tag.length], text: tag };
}
