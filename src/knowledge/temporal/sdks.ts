import { isAtLeast, isBefore } from '../../core/version.js';
import type { SdkLanguage } from './sdk-packages.js';

/** Where a fact was read, and the day of the newest public copy, ISO. */
interface Sourced {
  readonly source: string;
  readonly date: string;
}

function github(path: string, date: string): Sourced {
  return { source: `https://github.com/temporalio/${path}`, date };
}

const typescript = github('sdk-typescript', '2026-08-07');
const python = github('sdk-python', '2026-08-21');
const go = github('sdk-go', '2026-08-21');
const java = github('sdk-java', '2026-08-21');
const dotnet = github('sdk-dotnet', '2026-08-21');
const ruby = github('sdk-ruby', '2026-08-08');
const php = github('sdk-php', '2026-08-21');

/** Packages of TypeScript that must have one version: https://github.com/temporalio/sdk-typescript#readme, read 2026-08-07. */
export const oneVersionPackages: readonly string[] = [
  ...[
    'activity',
    'client',
    'common',
    'core-bridge',
    'envconfig',
    'interceptors-opentelemetry',
    'lambda-worker',
    'nexus',
    'nyc-test-coverage',
  ],
  ...['plugin', 'proto', 'testing', 'worker', 'workflow'],
].map((name) => `@temporalio/${name}`);

/** Whether workers of an SDK start on musl (Alpine). */
export interface MuslSupport extends Sourced {
  readonly language: SdkLanguage;
  /** Only for one architecture, as Docker names it. */
  readonly architecture?: 'amd64' | 'arm64' | undefined;
  /** `always`, `never`, or the first version that brings a build for musl. */
  readonly since: 'always' | 'never' | string;
  /** What happens without. */
  readonly otherwise?: string | undefined;
  /** What must be there beside. */
  readonly also?: string | undefined;
}

export const muslSupport: readonly MuslSupport[] = [
  {
    language: 'typescript',
    since: 'never',
    otherwise: 'its native library is built for glibc only and cannot be loaded',
    source: 'https://docs.temporal.io/develop/typescript/core-application',
    date: '2026-11-23',
  },
  {
    language: 'python',
    since: '1.31.0',
    otherwise: 'pip builds it from source, which needs a Rust toolchain',
    source: 'https://github.com/temporalio/sdk-python/pull/1634',
    date: '2026-08-21',
  },
  {
    language: 'dotnet',
    architecture: 'amd64',
    since: '1.6.0',
    otherwise: 'its native library is missing (DllNotFoundException)',
    source: 'https://github.com/temporalio/sdk-dotnet/issues/447',
    date: '2026-08-21',
  },
  {
    language: 'dotnet',
    architecture: 'arm64',
    since: '1.11.0',
    otherwise: 'its native library is missing (DllNotFoundException)',
    source: 'https://github.com/temporalio/sdk-dotnet/issues/598',
    date: '2026-08-21',
  },
  {
    language: 'ruby',
    since: '0.4.0',
    otherwise: 'the gem has no build for it, and its source gem cannot be used',
    also: 'google-protobuf with force_ruby_platform',
    ...ruby,
  },
  { language: 'java', since: 'always', ...java },
  { language: 'go', since: 'always', ...go },
  { language: 'php', since: 'always', ...php },
];

/**
 * Whether a version of an SDK runs workers on musl; undefined where that depends on a version that is not known. Without an architecture the one
 * that got it last counts only as "not known" between the two.
 */
export function runsOnMusl(language: SdkLanguage, version: string | undefined, architecture?: string): boolean | undefined {
  const answers = muslSupport
    .filter(
      (row) =>
        row.language === language && (row.architecture === undefined || architecture === undefined || row.architecture === architecture),
    )
    .map(({ since }) => {
      if (since === 'always' || since === 'never') return since === 'always';
      if (version === undefined) return undefined;
      return isAtLeast(version, since) ? true : isBefore(version, since) ? false : undefined;
    });
  const [first] = answers;
  return answers.every((answer) => answer === first) ? first : undefined;
}

/** From which version of the SDK on which version of the run-time is the oldest. */
export interface RuntimeFloor extends Sourced {
  readonly language: SdkLanguage;
  /** First version of the SDK that says so. */
  readonly sdk: string;
  /** Oldest version of Node.js, Python, Ruby, PHP, or of Go to build it. */
  readonly runtime: string;
}

type Floors = readonly [language: SdkLanguage, source: Sourced, floors: readonly (readonly [sdk: string, runtime: string])[]];

/** Read from `engines`, `requires-python`, `go`, `required_ruby_version` and `require.php` of each tag. */
const floors: readonly Floors[] = [
  [
    'typescript',
    github('sdk-typescript/blob/main/packages/worker/package.json', '2026-08-07'),
    [
      ['1.7.0', '14.18.0'],
      ['1.10.0', '16.0.0'],
      ['1.12.0', '18.0.0'],
      ['1.15.0', '20.0.0'],
      ['1.19.0', '20.3.0'],
    ],
  ],
  [
    'python',
    github('sdk-python/blob/main/pyproject.toml', '2026-08-21'),
    [
      ['1.0.0', '3.7'],
      ['1.5.0', '3.8'],
      ['1.10.0', '3.9'],
      ['1.19.0', '3.10'],
    ],
  ],
  [
    'go',
    github('sdk-go/blob/master/go.mod', '2026-08-21'),
    [
      ['1.17.0', '1.16'],
      ['1.25.0', '1.20'],
      ['1.28.0', '1.21'],
      ['1.34.0', '1.23.0'],
      ['1.42.0', '1.24.0'],
      ['1.46.0', '1.25.4'],
    ],
  ],
  [
    'ruby',
    github('sdk-ruby/blob/main/temporalio/temporalio.gemspec', '2026-08-08'),
    [
      ['0.2.0', '3.1.0'],
      ['0.5.0', '3.2.0'],
      ['1.2.0', '3.3.0'],
    ],
  ],
  [
    'php',
    github('sdk-php/blob/master/composer.json', '2026-08-21'),
    [
      ['2.0.0', '8.0'],
      ['2.6.0', '8.1'],
    ],
  ],
];

export const runtimeFloors: readonly RuntimeFloor[] = floors.flatMap(([language, source, rows]) =>
  rows.map(([sdk, runtime]) => ({ language, sdk, runtime, ...source })),
);

/** The oldest run-time (for Go: toolchain) that a version of an SDK works with; undefined where the table does not say. */
export function runtimeFloor(language: SdkLanguage, version: string): string | undefined {
  return runtimeFloors.filter((row) => row.language === language && isAtLeast(version, row.sdk)).at(-1)?.runtime;
}

/** The first versions that know Worker Versioning. */
export const versioningFloors: Sourced & {
  readonly server: string;
  readonly cli: string;
  readonly ui: string;
  readonly sdks: Readonly<Partial<Record<SdkLanguage, string>>>;
} = {
  server: '1.29.1',
  cli: '1.4.1',
  ui: '2.38.0',
  sdks: { go: '1.35.0', python: '1.11.0', java: '1.29.0', typescript: '1.12.0', dotnet: '1.7.0', ruby: '0.5.0' },
  source: 'https://docs.temporal.io/production-deployment/worker-deployments/worker-versioning',
  date: '2026-08-21',
};

/** How an SDK is told to let activities end before it stops. By default none of them waits. */
export interface GraceOption extends Sourced {
  readonly language: SdkLanguage;
  /** The option, as sources write it. */
  readonly option: string;
  /** Finds the option, and what lets it be written otherwise. */
  readonly pattern: RegExp;
  readonly defaultSeconds: 0;
}

export const graceOptions: readonly GraceOption[] = [
  { language: 'go', option: 'WorkerStopTimeout', pattern: /\bWorkerStopTimeout\b/, defaultSeconds: 0, ...go },
  { language: 'typescript', option: 'shutdownGraceTime', pattern: /\bshutdownGraceTime\b/, defaultSeconds: 0, ...typescript },
  { language: 'python', option: 'graceful_shutdown_timeout', pattern: /\bgraceful_shutdown_timeout\b/, defaultSeconds: 0, ...python },
  { language: 'dotnet', option: 'GracefulShutdownTimeout', pattern: /\bGracefulShutdownTimeout\b/, defaultSeconds: 0, ...dotnet },
  { language: 'ruby', option: 'graceful_shutdown_period', pattern: /\bgraceful_shutdown_period\b/, defaultSeconds: 0, ...ruby },
  { language: 'java', option: 'shutdown() and awaitTermination()', pattern: /\bawaitTermination\s*\(/, defaultSeconds: 0, ...java },
];

/** How a program of a language is told to let activities end; undefined where nothing is known. */
export function graceOption(language: SdkLanguage): GraceOption | undefined {
  return graceOptions.find((row) => row.language === language);
}

/** By what sources show that a program reads the standard variables (TEMPORAL_ADDRESS and others): they do nothing by themselves. */
export interface EnvironmentLoader extends Sourced {
  readonly language: SdkLanguage;
  /** The functions that read them. */
  readonly functions: readonly string[];
  readonly pattern: RegExp;
}

export const environmentLoaders: readonly EnvironmentLoader[] = [
  {
    language: 'typescript',
    functions: ['loadClientConfig', 'loadClientConfigProfile', 'loadClientConnectConfig'],
    pattern: /\bloadClientCon(?:fig|nectConfig)/,
    ...github('sdk-typescript/tree/main/packages/envconfig', '2026-08-07'),
  },
  {
    language: 'go',
    functions: [
      'LoadDefaultClientOptions',
      'MustLoadDefaultClientOptions',
      'LoadClientOptions',
      'LoadClientConfig',
      'LoadClientConfigProfile',
    ],
    pattern: /\benvconfig\.(?:Must)?Load/,
    ...github('sdk-go/tree/master/contrib/envconfig', '2026-08-20'),
  },
  {
    language: 'python',
    functions: ['ClientConfig.load_client_connect_config', 'ClientConfig.load', 'ClientConfigProfile.load'],
    pattern: /\bClientConfig(?:Profile)?\.load/,
    ...github('sdk-python/blob/main/temporalio/envconfig.py', '2026-08-21'),
  },
  {
    language: 'java',
    functions: ['ClientConfig.load', 'ClientConfigProfile.load'],
    pattern: /\bClientConfig(?:Profile)?\s*\.\s*load/,
    ...github('sdk-java/tree/master/temporal-envconfig', '2026-08-21'),
  },
  {
    language: 'dotnet',
    functions: ['ClientEnvConfig.LoadClientConnectOptions', 'ClientEnvConfig.Load', 'ClientEnvConfig.Profile.Load'],
    pattern: /\bClientEnvConfig\.(?:Profile\.)?Load/,
    ...github('sdk-dotnet/blob/main/src/Temporalio/Common/EnvConfig/ClientEnvConfig.cs', '2026-08-21'),
  },
  {
    language: 'ruby',
    functions: [
      'EnvConfig::ClientConfig.load_client_connect_options',
      'EnvConfig::ClientConfig.load',
      'EnvConfig::ClientConfigProfile.load',
    ],
    pattern: /\bClientConfig(?:Profile)?\.load/,
    ...github('sdk-ruby/blob/main/temporalio/lib/temporalio/env_config.rb', '2026-08-08'),
  },
  {
    language: 'php',
    functions: ['ConfigClient::load', 'ConfigClient::loadFromEnv'],
    pattern: /\bConfigClient::load/,
    ...github('sdk-php/tree/master/src/Common/EnvConfig', '2026-08-21'),
  },
];

/** How programs of a language read the standard variables. */
export function environmentLoader(language: SdkLanguage): EnvironmentLoader | undefined {
  return environmentLoaders.find((row) => row.language === language);
}
