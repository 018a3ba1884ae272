import type { Environment } from '../core/problem.js';

/**
 * Words of a path that tell its environment, as whole words of a segment; the last matching segment decides, and development wins a tie.
 * Collected from file and folder names of 103 public repositories that deploy Temporal, November 2026.
 * `deploy` and `platform` were seen too, but say where things are kept rather than what they are for.
 */
export const environmentWords: Readonly<Record<Environment, readonly string[]>> = {
  development: [
    'dev',
    'develop',
    'development',
    'local',
    'test',
    'testing',
    'testdata',
    'override',
    'minimal',
    'sandbox',
    'benchmark',
    'example',
    'sample',
    'e2e',
    'ci',
    'demo',
  ],
  staging: ['staging', 'stage', 'qa', 'uat', 'preprod'],
  production: ['prod', 'production', 'self-hosted', 'enterprise', 'ha'],
};
