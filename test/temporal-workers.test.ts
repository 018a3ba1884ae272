import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { cloudEndpoint, isOwnHost, serverAddress } from '../src/knowledge/temporal/addresses.js';
import { workers } from '../src/knowledge/temporal/facts/workers.js';
import type { SdkLanguage } from '../src/knowledge/temporal/sdk-packages.js';
import { shutdownGrace } from '../src/knowledge/temporal/shutdown-grace.js';

test('what became of the facts about workers names rules that exist, or a reason', () => {
  for (const [fact, outcome] of Object.entries(workers)) {
    expect(fact).toMatch(/^F\d{3}$/);
    if ('declined' in outcome) expect(outcome.declined).toMatch(/\.$/);
    else for (const id of outcome.rules) expect(existsSync(join(import.meta.dirname, `../src/rules/${id}.ts`)), id).toBe(true);
    if ('remark' in outcome) expect(outcome.remark).toMatch(/\.$/);
  }
});

describe('addresses', () => {
  it.each([
    ['temporal:7233', { scheme: undefined, host: 'temporal', port: '7233' }],
    ['http://temporal:7233/', { scheme: 'http', host: 'temporal', port: '7233' }],
    ['dns:///temporal.acme.example', { scheme: 'dns', host: 'temporal.acme.example', port: undefined }],
    ['[::1]:7233', { scheme: undefined, host: '::1', port: '7233' }],
    ['LocalHost', { scheme: undefined, host: 'localhost', port: undefined }],
    ['a b:7233', undefined],
    ['$HOST:7233', undefined],
    ['', undefined],
  ])('%s', (text, address) => {
    expect(serverAddress(text)).toEqual(address);
  });

  it('of the container itself', () => {
    expect(['localhost', '127.0.0.1', '127.0.1.1', '::1', '0.0.0.0', '10.0.0.1', 'localhost.acme.example'].filter(isOwnHost)).toEqual([
      'localhost',
      '127.0.0.1',
      '127.0.1.1',
      '::1',
      '0.0.0.0',
    ]);
  });

  it('of Temporal Cloud', () => {
    expect(cloudEndpoint('orders.a2dd6.tmprl.cloud')).toEqual({ kind: 'namespace', namespace: 'orders.a2dd6' });
    expect(cloudEndpoint('us-west-2.aws.api.temporal.io')).toEqual({ kind: 'region' });
    expect(cloudEndpoint('tmprl.cloud')).toBeUndefined();
    expect(cloudEndpoint('temporal.acme.example')).toBeUndefined();
  });
});

describe('the grace that sources give activities', () => {
  const graceOf = (language: SdkLanguage, ...texts: readonly string[]) => {
    const found = shutdownGrace({ language, sources: texts.map((text, index) => ({ path: `${index}`, text })), sourcesComplete: true });
    return found?.kind === 'seconds' ? found.seconds : found?.kind;
  };

  it.each<[SdkLanguage, string, number | string | undefined]>([
    ['typescript', "Worker.create({ shutdownGraceTime: '60s' })", 60],
    ['typescript', "Worker.create({ shutdownGraceTime: '2 minutes' })", 120],
    ['typescript', 'Worker.create({ shutdownGraceTime: 30_000 })', 30],
    ['typescript', 'Worker.create({ shutdownGraceTime: 30 * 1000 })', undefined],
    ['typescript', 'Worker.create({ shutdownGraceTime: config.grace })', undefined],
    ['typescript', "Worker.create({ taskQueue: 'orders' })", 'none'],
    ['go', 'worker.Options{WorkerStopTimeout: 30 * time.Second}', 30],
    ['go', 'worker.Options{WorkerStopTimeout: time.Minute}', 60],
    ['go', 'worker.Options{WorkerStopTimeout: time.Second * 45}', 45],
    ['go', 'worker.Options{\n// WorkerStopTimeout: time.Minute,\n}', 'none'],
    ['python', 'Worker(client, graceful_shutdown_timeout=timedelta(seconds=90))', 90],
    ['python', 'Worker(client, graceful_shutdown_timeout=timedelta(minutes=2))', 120],
    ['dotnet', 'new TemporalWorkerOptions { GracefulShutdownTimeout = TimeSpan.FromSeconds(20) }', 20],
    ['ruby', 'Temporalio::Worker.new(client:, graceful_shutdown_period: 15)', 15],
    ['java', 'factory.shutdown();', 'none'],
    ['java', 'factory.awaitTermination(10, TimeUnit.SECONDS);', undefined],
  ])('%s: %s', (language, text, grace) => {
    expect(graceOf(language, text)).toBe(grace);
  });

  it('is not known where two workers differ', () => {
    expect(graceOf('python', 'graceful_shutdown_timeout=timedelta(seconds=9)', 'graceful_shutdown_timeout=timedelta(seconds=8)')).toBe(
      undefined,
    );
  });
});
