import type { Located } from '../core/source.js';
export { type Config, defaultConfig, type IgnoreEntry, type RuleSetting } from '../engine/config.js';
/** What is wrong with a configuration file, and where. */
export interface ConfigProblem {
    readonly at: Located;
    readonly message: string;
}
/** The names under which a folder may hold a configuration, the first one first. */
export declare const configNames: readonly ['temporal-lint.yaml', '.temporal-lint.yaml', '.github/temporal-lint.yaml'];
