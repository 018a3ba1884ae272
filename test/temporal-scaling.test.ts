import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scaling } from '../src/knowledge/temporal/facts/scaling.js';
import { isTemporalQuery, sdkGauges, showsWaitingTasks } from '../src/knowledge/temporal/metrics.js';
import { hostPortPattern, isVersionedDeployment } from '../src/knowledge/temporal/worker-controller.js';

test('what became of the facts about scaling names rules that exist, or a reason', () => {
  for (const [fact, outcome] of Object.entries(scaling)) {
    expect(fact).toMatch(/^F\d{3}$/);
    if ('declined' in outcome) expect(outcome.declined).toMatch(/\.$/);
    else for (const id of outcome.rules) expect(existsSync(join(import.meta.dirname, `../src/rules/${id}.ts`)), id).toBe(true);
  }
});

test('kinds with workers of several versions', () => {
  const kinds = ['temporal.io/v1alpha1 WorkerDeployment', 'temporal.io/v1alpha1 TemporalWorkerDeployment', 'apps/v1 WorkerDeployment'];
  const read = kinds.map((text) => text.split(' ')).map(([apiVersion = '', kind = '']) => isVersionedDeployment({ apiVersion, kind }));
  expect(read).toEqual([true, true, false]);
});

test('addresses that a Connection takes', () => {
  const addresses = [
    'temporal:7233',
    'orders.a2dd6.tmprl.cloud:7233',
    '10.0.0.1:7233',
    'temporal',
    'http://temporal:7233',
    'temporal:grpc',
    '',
  ];
  expect(addresses.filter((address) => hostPortPattern.test(address))).toEqual(addresses.slice(0, 3));
});

test('queries about workers', () => {
  expect(['sum(temporal_num_pollers) == 0', 'up == 0'].map(isTemporalQuery)).toEqual([true, false]);
  expect(
    [
      'temporal_activity_schedule_to_start_latency_bucket',
      'temporal_cloud_v1_approximate_backlog_count',
      'temporal_request_failure_total',
    ].map(showsWaitingTasks),
  ).toEqual([true, true, false]);
  for (const gauge of sdkGauges) expect(gauge).toMatch(/^temporal_\w+(?<!_total)$/);
});
