import { describe, expect, it } from 'vitest';
import { compareVersions, isAtLeast, isBefore, minorOf } from '../src/core/version.js';
import { temporalPage } from '../src/derive/temporal-page.js';
import {
  chartConflict,
  chartDefaults,
  chartRelease,
  chartReleases,
  newestChart,
  probesByGrpc,
  removedChartKeys,
  removedKeysOf,
} from '../src/knowledge/temporal/chart.js';
import { cvesOf, weaknesses } from '../src/knowledge/temporal/cves.js';
import {
  constraint,
  constraints,
  fitsConstraint,
  harmfulKey,
  harmfulKeys,
  removedKey,
  removedKeys,
} from '../src/knowledge/temporal/dynamic-config.js';
import { factsOf, unknownFacts } from '../src/knowledge/temporal/facts/index.js';
import { factTitles } from '../src/knowledge/temporal/facts/titles.js';
import type { Facts } from '../src/knowledge/temporal/facts/types.js';
import {
  countFields,
  deprecatedFields,
  kedaField,
  kedaFields,
  neededFields,
  queueTypes,
  versionFields,
} from '../src/knowledge/temporal/keda.js';
import { operatorRuns } from '../src/knowledge/temporal/operator.js';
import { sqlPlugin } from '../src/knowledge/temporal/plugins.js';
import { betweenServers, serverPort, temporalPorts } from '../src/knowledge/temporal/ports.js';
import { sdkPackages } from '../src/knowledge/temporal/sdk-packages.js';
import { environmentLoader, graceOption, muslSupport, runsOnMusl, runtimeFloor } from '../src/knowledge/temporal/sdks.js';
import { belongsTo, isReadBy, nearestVariable, temporalVariables, variableOf, variablesOf } from '../src/knowledge/temporal/variables.js';
import {
  haveSameSchema,
  migratesSlowly,
  minorsBetween,
  newestMinor,
  safePatchOf,
  serverLine,
  serverLines,
  upgradePath,
  versionsInTag,
} from '../src/knowledge/temporal/versions.js';
import {
  controllerDemands,
  controllerKinds,
  controllerVariables,
  hostPortPattern,
  renamedKinds,
} from '../src/knowledge/temporal/worker-controller.js';

describe('versions of anything', () => {
  it('are put in order by their numbers, a pre-release before its release', () => {
    const ordered = ['0.9', '1.2.0-rc.1', '1.2.0-rc.2', '1.2.0-rc.10', '1.2.0', 'v1.2.1', '1.10', '1.10.1', '2'];
    for (const [index, version] of ordered.entries()) {
      for (const [other, text] of ordered.entries())
        expect(Math.sign(compareVersions(version, text) ?? NaN)).toBe(Math.sign(index - other));
    }
    expect(compareVersions('1.30', '1.30.0')).toBe(0);
    expect(compareVersions('1.30.0+build.7', '1.30.0')).toBe(0);
    expect(compareVersions('1.18.0rc1', '1.18.0')).toBeLessThan(0);
    expect(compareVersions('1.32.0-162.0', '1.32.0')).toBeLessThan(0);
  });

  it('say nothing where one is no version', () => {
    for (const text of ['latest', '', '^1.2.0', '1.x', '1..2', 'v']) {
      expect(compareVersions(text, '1.0.0')).toBeUndefined();
      expect(isBefore(text, '99.0.0')).toBe(false);
      expect(isAtLeast(text, '0.0.1')).toBe(false);
    }
  });

  it('have a minor version', () => {
    expect([minorOf('v1.29.1-rc.1'), minorOf('1.29'), minorOf('1'), minorOf('latest')]).toEqual(['1.29', '1.29', undefined, undefined]);
  });
});

describe('lines of the server', () => {
  it('are in order, without a gap, and have a last patch of their own', () => {
    const minors = serverLines.map(({ minor }) => Number(minor.slice(2)));
    expect(minors).toEqual(minors.map((_, index) => 20 + index));
    for (const line of serverLines) {
      expect(minorOf(line.lastPatch)).toBe(line.minor);
      expect(line.released <= line.lastPatchDate).toBe(true);
    }
    expect(serverLines.at(-1)?.minor).toBe(newestMinor);
  });

  it('are supported, out of support or at their end', () => {
    expect(serverLine('1.31.0')?.state).toBe('supported');
    expect(serverLine('1.30.6')?.state).toBe('supported');
    expect(serverLine('1.29.7')?.state).toBe('out-of-support');
    expect(serverLine('1.28.4')?.state).toBe('end-of-life');
    expect(serverLine('1.22.0')?.state).toBe('end-of-life');
    expect(serverLine('1.99.0')).toBeUndefined();
    expect(serverLine('latest')).toBeUndefined();
  });

  it('have a patch with every fix, or none', () => {
    expect(['1.22.0', '1.27.4', '1.28.0', '1.29.1', '1.30.4', '1.31.2', '1.99.0'].map(safePatchOf)).toEqual([
      undefined,
      undefined,
      '1.28.4',
      '1.29.7',
      '1.30.6',
      '1.31.2',
      undefined,
    ]);
    for (const { lastPatch, hasAllFixes } of serverLines) expect(cvesOf(lastPatch).length === 0).toBe(hasAllFixes);
  });

  it('lie apart by minor versions', () => {
    expect(minorsBetween('1.29.1', '1.30.0')).toBe(1);
    expect(minorsBetween('1.31.2', '1.29')).toBe(-2);
    expect(minorsBetween('1.31.2', '2.0.0')).toBeUndefined();
    expect(minorsBetween('latest', '1.31.2')).toBeUndefined();
  });

  it('make the hops of an upgrade', () => {
    expect(upgradePath('1.22.0').join(' ')).toBe('1.22.7 1.23.1 1.24.3 1.25.2 1.26.3 1.27.4 1.28.4 1.29.7 1.30.6 1.31.2');
    expect(upgradePath('1.29.7')).toEqual(['1.30.6', '1.31.2']);
    expect(upgradePath('1.28.1', '1.30.0')).toEqual(['1.28.4', '1.29.7', '1.30.6']);
    expect(upgradePath('1.31.2')).toEqual([]);
    expect(upgradePath('1.5.0')).toEqual([]);
  });

  it('share a schema, or do not', () => {
    expect(haveSameSchema('1.30.0', '1.30.6')).toBe(true);
    expect(haveSameSchema('1.29.7', '1.30.0')).toBe(false);
    expect(haveSameSchema('1.30.0', '1.99.0')).toBeUndefined();
  });

  it('migrated the visibility schema slowly at first', () => {
    expect(['1.29.7', '1.30.0', '1.30.4', '1.30.5', '1.31.0', '1.31.1', 'latest'].map(migratesSlowly)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('tags of Temporal images', () => {
  const tags: readonly [tag: string, versions: object | undefined][] = [
    ['1.31.2', { version: '1.31.2' }],
    ['v1.31.2', { version: '1.31.2' }],
    ['1.29.1-tctl-1.18.4-cli-1.5.0', { version: '1.29.1', tctl: '1.18.4', cli: '1.5.0' }],
    ['1.22.0.debian', { version: '1.22.0' }],
    ['1.29', undefined],
    ['latest', undefined],
    ['1.29.1rc', undefined],
  ];
  it.each(tags)('%s', (tag, versions) => expect(versionsInTag(tag)).toEqual(versions));
});

describe('weaknesses of the server', () => {
  const exposures: readonly [version: string, ids: string][] = [
    ['1.20.0', 'CVE-2024-2689 CVE-2025-14987'],
    ['1.22.0', 'CVE-2024-2689 CVE-2025-14987 CVE-2026-5724'],
    ['1.22.7', 'CVE-2025-14987 CVE-2026-5724'],
    ['1.26.3', 'CVE-2025-14986 CVE-2025-14987 CVE-2026-5724'],
    ['1.27.4', 'CVE-2026-5724'],
    ['1.28.4', ''],
    ['1.29.1', 'CVE-2025-14986 CVE-2025-14987 CVE-2026-5199 CVE-2026-5724'],
    ['1.29.5', 'CVE-2026-5724'],
    ['1.29.6', ''],
    ['1.30.0', 'CVE-2026-5199 CVE-2026-5724'],
    ['1.30.4', ''],
    ['1.31.0', 'CVE-2026-5724'],
    ['1.31.1', 'CVE-2026-5724'],
    ['1.31.2', ''],
    ['1.32.0', ''],
    ['latest', ''],
  ];
  it.each(exposures)('%s', (version, ids) => {
    expect(
      cvesOf(version)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });

  it('are listed by an advisory, or only lack the fix', () => {
    const [last] = cvesOf('1.31.1');
    expect([last?.standing, last?.fixedBy]).toEqual(['fix-absent', '1.31.2']);
    expect(cvesOf('1.30.3').map(({ standing, fixedBy }) => [standing, fixedBy])).toEqual([['listed', '1.30.4']]);
    expect(cvesOf('1.27.4').map(({ fixedBy }) => fixedBy)).toEqual([undefined]);
  });

  it('of tctl go with the image, and unverified ones match nothing', () => {
    expect(cvesOf('1.29.7', 'tctl').map(({ id }) => id)).toEqual(['CVE-2026-33186']);
    expect(cvesOf('1.30.0', 'tctl')).toEqual([]);
    expect(weaknesses.find(({ evidence }) => evidence === 'not verified')?.fixedIn).toEqual([]);
  });
});

describe('SQL plugins', () => {
  it('came and went', () => {
    const states = (name: string) => ['1.18.0', '1.23.1', '1.24.0', '1.31.2', undefined].map((version) => sqlPlugin(name, version).state);
    expect(states('postgres12')).toEqual(['too-new', 'valid', 'valid', 'valid', 'valid']);
    expect(states('mysql')).toEqual(['valid', 'valid', 'removed', 'removed', 'unknown-version']);
    expect(states('postgres13')).toEqual(Array(5).fill('never-existed'));
  });

  it('have a name that works', () => {
    const names = ['postgres', 'postgresql', 'postgres15', 'postgres_pgx', 'mysql', 'mariadb', 'oracle'];
    expect(names.map((name) => sqlPlugin(name, '1.31.2').replacement)).toEqual([
      'postgres12',
      'postgres12',
      'postgres12',
      'postgres12_pgx',
      'mysql8',
      'mysql8',
      undefined,
    ]);
    expect(sqlPlugin('postgres', '1.22.0').replacement).toBeUndefined();
  });
});

describe('ports', () => {
  it('are those of the server, by their default', () => {
    expect(serverPort(7233)).toMatchObject({ of: 'frontend', kind: 'grpc', forClients: true });
    expect(serverPort(6939)).toMatchObject({ of: 'worker', kind: 'membership', forClients: false });
    expect(serverPort(8233)).toBeUndefined();
    expect(betweenServers).toEqual([6933, 6934, 6935, 6936, 6939, 7233, 7234, 7235, 7236, 7239]);
  });

  it('are moved by variables that the program reads', () => {
    for (const { of, variable } of temporalPorts) {
      if (variable !== undefined) expect(isReadBy(variable, of === 'ui' ? 'ui' : 'server')).toBe(true);
    }
  });
});

describe('SDKs', () => {
  it('run on musl or not', () => {
    expect(runsOnMusl('typescript', undefined)).toBe(false);
    expect([runsOnMusl('python', '1.30.0'), runsOnMusl('python', '1.31.0'), runsOnMusl('python', undefined)]).toEqual([
      false,
      true,
      undefined,
    ]);
    expect(['1.5.0', '1.6.0', '1.11.0'].map((version) => runsOnMusl('dotnet', version))).toEqual([false, undefined, true]);
    expect(runsOnMusl('dotnet', '1.6.0', 'amd64')).toBe(true);
    expect(runsOnMusl('dotnet', '1.6.0', 'arm64')).toBe(false);
    expect(runsOnMusl('ruby', '0.3.0')).toBe(false);
    for (const language of ['java', 'go', 'php'] as const) expect(runsOnMusl(language, undefined)).toBe(true);
    expect(new Set(muslSupport.map(({ language }) => language)).size).toBe(Object.keys(sdkPackages).length);
  });

  it('have a floor of their run-time', () => {
    expect(['1.6.0', '1.9.3', '1.11.8', '1.14.1', '1.18.2', '1.24.0', 'x'].map((version) => runtimeFloor('typescript', version))).toEqual([
      undefined,
      '14.18.0',
      '16.0.0',
      '18.0.0',
      '20.0.0',
      '20.3.0',
      undefined,
    ]);
    expect([runtimeFloor('python', '1.18.2'), runtimeFloor('python', '1.19.0')]).toEqual(['3.9', '3.10']);
    expect([runtimeFloor('go', '1.41.0'), runtimeFloor('go', '1.48.0')]).toEqual(['1.23.0', '1.25.4']);
    expect([runtimeFloor('ruby', '1.1.0'), runtimeFloor('ruby', '1.2.0')]).toEqual(['3.2.0', '3.3.0']);
    expect(runtimeFloor('java', '1.38.0')).toBeUndefined();
  });

  it('are told to wait, and to read the environment, in sources', () => {
    expect(graceOption('python')?.pattern.test('graceful_shutdown_timeout=timedelta(seconds=30)')).toBe(true);
    expect(graceOption('php')).toBeUndefined();
    const lines = {
      typescript: 'const config = loadClientConnectConfig();',
      go: 'client.Dial(envconfig.MustLoadDefaultClientOptions())',
      python: 'ClientConfig.load_client_connect_config()',
      java: 'ClientConfigProfile.load()',
      dotnet: 'ClientEnvConfig.LoadClientConnectOptions()',
      ruby: 'Temporalio::EnvConfig::ClientConfig.load_client_connect_options',
      php: 'ConfigClient::loadFromEnv()',
    } as const;
    for (const [language, line] of Object.entries(lines)) {
      expect(environmentLoader(language as keyof typeof lines)?.pattern.test(line)).toBe(true);
    }
  });
});

describe('variables', () => {
  it('belong to those who read them', () => {
    expect(belongsTo('SQL_TLS')).toEqual(['sql-tool']);
    expect(belongsTo('SQL_TLS_ENABLED')).toEqual(['server']);
    expect(belongsTo('ES_USER')).toEqual(['server', 'es-tool']);
    expect(belongsTo('TEMPORAL_ADDRESS')).toEqual(['server', 'ui', 'client', 'controller']);
    expect(belongsTo('TEMPORAL_GRPC_META_AUTHORIZATION')).toEqual(['client']);
    expect(belongsTo('TEMPORAL_GRPC_ENDPOINT')).toEqual([]);
  });

  it('are read by some versions only', () => {
    expect(['1.29.7', '1.30.0'].map((version) => isReadBy('SERVICES', 'server', version))).toEqual([true, false]);
    expect(['1.29.7', '1.30.0'].map((version) => isReadBy('TEMPORAL_SERVICES', 'server', version))).toEqual([false, true]);
    expect(isReadBy('SERVICES', 'server')).toBe(true);
    expect(['1.23.1', '1.24.0'].map((version) => isReadBy('VISIBILITY_KEYSPACE', 'server', version))).toEqual([true, false]);
    expect(isReadBy('SQLITE_MODE', 'server', '1.31.2')).toBe(false);
    expect(variablesOf('server', '1.31.2').filter((name) => !/^TEMPORAL_(?!AUTH|JWT|TLS|BROADCAST)/.test(name))).toHaveLength(110);
  });

  it('have defaults', () => {
    expect(variableOf('NUM_HISTORY_SHARDS', 'server').map((row) => row.default)).toEqual(['4']);
    expect(variableOf('DB_PORT', 'auto-setup').map((row) => row.default)).toEqual([undefined, '3306']);
    expect(variableOf('DEFAULT_NAMESPACE_RETENTION', 'server')).toEqual([]);
  });

  it('are found again after a slip', () => {
    expect(nearestVariable('POSTGRES_SEED', 'server')).toBe('POSTGRES_SEEDS');
    expect(nearestVariable('NUM_HISTORY_SHARD', 'server')).toBe('NUM_HISTORY_SHARDS');
    expect(nearestVariable('TEMPORAL_ADRESS', 'ui')).toBe('TEMPORAL_ADDRESS');
    expect(nearestVariable('TEMPORAL_SERVICE', 'server', '1.29.0')).not.toBe('TEMPORAL_SERVICES');
    expect(nearestVariable('SQL_TLS', 'server')).toBeUndefined();
    expect(nearestVariable('POSTGRES_USER', 'ui')).toBeUndefined();
    expect(nearestVariable('APP_SETTING', 'server')).toBeUndefined();
  });
});

describe('the Helm chart', () => {
  it('brings a server and a UI with each release', () => {
    expect(chartRelease('1.6.0')).toMatchObject({ appVersion: '1.31.2', ui: '2.52.0' });
    expect(chartRelease('0.73.1')?.appVersion).toBe('1.29.1');
    expect(chartRelease('9.0.0')).toBeUndefined();
    expect(chartReleases.at(-1)?.version).toBe(newestChart);
    const versions = chartReleases.map(({ version }) => version);
    expect([...versions].sort((a, b) => compareVersions(a, b) ?? 0)).toEqual(versions);
    for (const { appVersion } of chartReleases) expect(serverLine(appVersion)).toBeDefined();
  });

  it('lost keys with 1.0.0', () => {
    expect(removedKeysOf('0.74.0')).toEqual([]);
    expect(removedKeysOf('latest')).toEqual([]);
    expect(removedKeysOf('1.6.0').map(({ path }) => path)).toContain('server.internalFrontend');
    expect(removedChartKeys.filter(({ renamedTo }) => renamedTo).map(({ path }) => path)).toEqual(['server.internalFrontend']);
  });

  const conflicts: readonly [chart: string, server: string, dockerize: boolean | undefined, conflict: string | undefined][] = [
    ['0.72.0', '1.30.0', undefined, 'too-old-chart'],
    ['0.72.0', '1.29.1', undefined, undefined],
    ['0.74.0', '1.31.0', undefined, undefined],
    ['1.6.0', '1.29.1', undefined, undefined],
    ['1.6.0', '1.29.1', false, 'needs-shim'],
    ['1.7.0', '1.29.1', undefined, 'needs-shim'],
    ['1.7.0', '1.29.1', true, undefined],
    ['1.6.0', '1.31.2', false, undefined],
    ['1.6.0', 'latest', false, undefined],
  ];
  it.each(conflicts)('%s with a server of %s, shim %s: %s', (chart, server, dockerize, conflict) => {
    expect(chartConflict(chart, server, dockerize)).toBe(conflict);
  });

  it('asks by gRPC in some releases', () => {
    expect(['0.74.0', '1.0.0', '1.2.0', '1.3.0'].map(probesByGrpc)).toEqual([false, true, true, false]);
  });

  it('has defaults that are no harm, and some that are', () => {
    expect(chartDefaults.find(({ path }) => path === 'server.config.persistence.numHistoryShards')).toMatchObject({ value: '512' });
    expect(chartDefaults.find(({ path }) => path === 'server.replicaCount')?.why).toBeDefined();
  });
});

describe('the trigger of KEDA', () => {
  it('has fields, some by the name of a variable', () => {
    expect(kedaField('endpointFromEnv')?.name).toBe('endpoint');
    expect(kedaField('queueTypes')?.default?.split(',').sort()).toEqual([...queueTypes].sort());
    expect(kedaField('queueTypesFromEnv')).toBeUndefined();
    expect(neededFields).toEqual(['endpoint', 'taskQueue']);
    expect(deprecatedFields).toEqual(['buildId', 'selectAllActive', 'selectUnversioned']);
    for (const name of [...versionFields, ...countFields]) expect(kedaField(name)).toBeDefined();
  });
});

describe('the worker controller', () => {
  it('renamed kinds', () => {
    for (const [old, kind] of renamedKinds) expect([controllerKinds.has(old), controllerKinds.has(kind)]).toEqual([true, true]);
    for (const { kind } of controllerDemands) expect(controllerKinds.has(kind)).toBe(true);
  });

  it('writes variables that belong to it', () => {
    const written = Object.values(controllerVariables).flat();
    expect(
      temporalVariables
        .filter(({ reader }) => reader === 'controller')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...written].sort());
  });

  it('takes a host with a port', () => {
    expect(hostPortPattern.test('temporal:7233')).toBe(true);
    expect(hostPortPattern.test('https://temporal:7233')).toBe(false);
    expect(hostPortPattern.test('temporal')).toBe(false);
  });
});

describe('dynamic configuration', () => {
  it('lost keys with versions', () => {
    expect(removedKey('system.enableNexus', '1.30.6')).toBeUndefined();
    expect(removedKey('System.EnableNexus', '1.31.0')?.instead).toBeDefined();
    expect(removedKey('history.cacheMaxSize', '1.29.0')).toBeDefined();
    expect(removedKey('history.cacheMaxSize', 'latest')).toBeUndefined();
    expect(removedKey('frontend.rps', '1.31.0')).toBeUndefined();
  });

  it('has keys that do harm', () => {
    expect(harmfulKey('system.disableStreamingAuthorizer')?.forDevelopment).toBe(false);
    expect(harmfulKey('system.forceSearchAttributesCacheRefreshOnRead')?.forDevelopment).toBe(true);
    expect(harmfulKey('frontend.rps')).toBeUndefined();
  });

  const values: readonly [name: string, value: string | number, fits: boolean][] = [
    ['namespace', 'default', true],
    ['namespace', 1, false],
    ['TaskType', 'Workflow', true],
    ['tasktype', 'workflow', false],
    ['taskType', 2, true],
    ['taskType', 0, false],
    ['historyTaskType', 0, true],
    ['shardID', 7, true],
    ['shardID', '7', false],
    ['shardID', 1.5, false],
  ];
  it.each(values)('%s: %s', (name, value, fits) => {
    const row = constraint(name);
    expect(row && fitsConstraint(row, value)).toBe(fits);
  });

  it('knows no other constraints', () => expect(constraint('cluster')).toBeUndefined());
});

describe('the temporal-operator', () => {
  it('runs some servers', () => {
    expect(['1.13.9', '1.24.0', '1.24.3', '1.28.4', '1.29.0', 'latest'].map(operatorRuns)).toEqual([
      false,
      false,
      true,
      true,
      false,
      undefined,
    ]);
  });
});

describe('tables', () => {
  it('name where and when each row was read', () => {
    const rows = [
      ...[...serverLines, ...weaknesses, ...temporalPorts, ...Object.values(sdkPackages), ...muslSupport, ...temporalVariables],
      ...[...chartReleases, ...removedChartKeys, ...chartDefaults, ...kedaFields, ...controllerDemands],
      ...[...removedKeys, ...harmfulKeys, ...constraints],
    ];
    for (const { source, date } of rows) {
      expect(source).toMatch(/^https:\/\/[\w./#-]+$/);
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('have no name twice for one reader', () => {
    const names = temporalVariables.map(({ reader, name }) => `${reader} ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(temporalVariables.filter(({ name }) => !/^[A-Z][A-Z0-9_]+$/.test(name))).toEqual([]);
  });
});

describe('facts', () => {
  it('take their answers from all parts', () => {
    const parts: readonly Facts[] = [
      {
        F071: { rules: ['temporal/a'] },
        F085: { declined: 'No matter of Temporal.' },
        F072: { rules: ['temporal/b'], remark: 'With a fix.' },
      },
      { F071: { rules: ['temporal/a', 'temporal/c'] }, F072: { declined: 'Not here.' }, F999: { rules: [] } },
    ];
    const facts = new Map(factsOf(parts).map((fact) => [fact.id, fact]));
    expect(facts.get('F071')).toMatchObject({ rules: ['temporal/a', 'temporal/c'], isOpen: false });
    expect(facts.get('F072')).toMatchObject({ rules: ['temporal/b'], remark: 'With a fix.', isOpen: false });
    expect(facts.get('F085')).toMatchObject({ rules: [], remark: 'No matter of Temporal.', isOpen: false });
    expect(facts.get('F001')).toMatchObject({ rules: [], isOpen: true });
    expect(unknownFacts(parts)).toEqual(['F999']);
  });

  it('have titles of their own, and stay in order', () => {
    const ids = Object.keys(factTitles);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(Object.values(factTitles)).size).toBe(ids.length);
    for (const title of Object.values(factTitles)) expect(title).toMatch(/^\w.*[^.]$/);
  });
});

describe('the page about Temporal', () => {
  const facts = factsOf([{ F071: { rules: ['temporal/a', 'temporal/b'] }, F085: { declined: 'No matter of Temporal.' } }]);
  const page = temporalPage(facts, [{ id: 'temporal/a' }, { id: 'temporal/b', optIn: true }]);

  it('links each fact to its rules, or gives the reason', () => {
    expect(page).toContain('[`temporal/a`](rules/temporal/a.md)<br>[`temporal/b`](rules/temporal/b.md) (opt-in) |');
    expect(page).toContain('| No matter of Temporal. |');
  });

  it('has every table, with sources, and says how to refresh them', () => {
    for (const [text] of page.matchAll(/undefined|NaN|\[object/g)) expect(text).toBe('');
    const tables = page.split('## ').slice(2, -1);
    expect(tables.every((section) => section.includes('](https://'))).toBe(true);
    for (const { name } of temporalVariables) expect(page).toContain(`\`${name}\``);
    expect(page).toContain('scripts/refresh-temporal.mjs --from');
  });
});
