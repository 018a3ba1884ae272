import { placeOf, type SourceFile } from '../core/source.js';
import type { Tree } from '../core/tree.js';
import { unknown, type Value } from '../core/value.js';
import type { Dockerfile, Stage } from '../parsers/dockerfile/types.js';
import type { ShellScript } from '../parsers/shell/types.js';
import type { Guard } from './boundary.js';
import type { BuildContext, Container, ImageLink, StartedCommand, TemporalSdk } from './types.js';

/** What the search for an SDK asks of the project. */
export interface SdkSurroundings {
  readonly tree: Tree;
  readonly source: (path: string) => SourceFile | undefined;
  readonly guard: Guard;
  readonly linkOf: (container: Container) => ImageLink | undefined;
  readonly contextOf: (dockerfile: Dockerfile) => Value<BuildContext>;
  readonly copiedFrom: (stage: Stage, path: string) => string | undefined;
  readonly commandsOf: (stage: Stage) => readonly StartedCommand[];
  readonly parse: (text: string) => ShellScript | undefined;
}

interface SdkFinder {
  sdkOf(subject: Stage | Container): Value<TemporalSdk>;
  entrySources(subject: Stage | Container): readonly SourceFile[];
}

/** Finds the Temporal SDK of what is in an image. */
export function sdkFinder(_around: SdkSurroundings): SdkFinder {
  return {
    sdkOf: (subject) => unknown(placeOf(subject), 'not told yet'),
    entrySources: () => [],
  };
}
