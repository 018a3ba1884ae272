import { isAtLeast, isBefore } from '../../core/version.js';

/** The third-party operator for Temporal clusters, as of its newest commit. It shares the API group with Temporal's own controller. */
export const operatorSource = 'https://github.com/alexandrevilain/temporal-operator/blob/main/pkg/version/version.go';
export const operatorDate = '2025-10-31';

/** What its objects are written for. */
export const operatorVersion = 'temporal.io/v1beta1';

/** The kinds of the operator. */
export const operatorKinds: ReadonlySet<string> = new Set([
  'TemporalCluster',
  'TemporalNamespace',
  'TemporalClusterClient',
  'TemporalSchedule',
  'TemporalWorkerProcess',
]);

/** Versions of the server that its webhook takes: from the first one on, and older than the second one. */
export const supportedServers = { from: '1.14.0', below: '1.29.0' };

/** Releases of the server that its webhook refuses as broken. */
export const brokenServers: readonly string[] = ['1.21.0', '1.21.1', '1.24.0', '1.27.0'];

/** Whether the operator runs a version of the server; undefined where that cannot be read. */
export function operatorRuns(version: string): boolean | undefined {
  if (isBefore(version, supportedServers.from) || isAtLeast(version, supportedServers.below)) return false;
  if (!isAtLeast(version, supportedServers.from)) return undefined;
  return !brokenServers.includes(version);
}

/**
 * Names of SQL plugins that the operator accepts and hands to the server, which knows them no more from 1.24 on, and what took their place.
 * Source: https://github.com/temporalio/temporal/issues/6053, read 2026-11-23.
 */
export const removedPlugins = {
  since: '1.24.0',
  successors: new Map([
    ['postgres', 'postgres12'],
    ['mysql', 'mysql8'],
  ]) as ReadonlyMap<string, string>,
};
