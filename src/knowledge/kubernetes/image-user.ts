import { namedImage } from '../../core/image.js';
import type { Value } from '../../core/value.js';
import { baseImage } from '../images/index.js';

/** What this file needs to know of a stage of a Dockerfile. */
interface BuiltStage {
  readonly user: Value<string>;
}

/** The user that an image starts as, with its group where one is named: of the Dockerfile behind it, else as published. Undefined where nothing tells. */
export function userOfImage(image: Value<string>, stage: BuiltStage | undefined): string | undefined {
  if (stage) return stage.user.value;
  const reference = image.isSet ? namedImage(image) : undefined;
  return reference && baseImage(reference)?.user;
}

/** Whether a user as images name it is root. */
export function isRootUser(user: string): boolean {
  return /^(?:root|0)(?::|$)/.test(user);
}
