import { type Located, place, type Range, textOf } from '../../core/source.js';

/** The place of a part of a value, given where the value is written; all of it where quotes or line ends make the two differ. */
export function placeWithin(at: Located, value: string, range: Range): Located {
  const written = textOf(at);
  const part = value.slice(...range);
  // `user:user`: the second half is what a whole value that is only a part of the word means.
  const whole = part === value ? -1 : written.indexOf(value);
  const index = whole < 0 ? written.lastIndexOf(part) : whole + range[0];
  if (part === '' || index < 0) return place(at.file, ...at.range);
  return place(at.file, at.range[0] + index, at.range[0] + index + part.length);
}
