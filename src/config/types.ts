import type { Located } from '../core/source.js';

/** What is wrong with a configuration file, and where. */
export interface ConfigProblem {
  readonly at: Located;
  readonly message: string;
}

/** The names under which a folder may hold a configuration, the first one first. */
export const configNames = ['temporal-lint.yaml', '.temporal-lint.yaml', '.github/temporal-lint.yaml'] as const;
