import type { SourceFile } from '../../core/source.js';
import type { Tree } from '../../core/tree.js';
import type { Value } from '../../core/value.js';
import type { Dockerfile, Stage } from '../../parsers/dockerfile/types.js';
import type { ShellScript } from '../../parsers/shell/types.js';
import type { Guard } from '../boundary.js';
import type { BuildContext, Container, ImageLink, StartedCommand } from '../types.js';

/** What the search for an SDK asks of the project. */
export interface SdkSurroundings {
  readonly tree: Tree;
  /** A file of the tree; undefined when it is none, or cannot be read. */
  readonly source: (path: string) => SourceFile | undefined;
  readonly guard: Guard;
  readonly linkOf: (container: Container) => ImageLink | undefined;
  readonly contextOf: (dockerfile: Dockerfile) => Value<BuildContext>;
  readonly copiedFrom: (stage: Stage, path: string) => string | undefined;
  readonly commandsOf: (stage: Stage) => readonly StartedCommand[];
  readonly parse: (text: string) => ShellScript | undefined;
}
