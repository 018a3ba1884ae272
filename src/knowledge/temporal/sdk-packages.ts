/** A language that has a Temporal SDK. */
export type SdkLanguage = 'typescript' | 'python' | 'go' | 'java' | 'dotnet' | 'ruby' | 'php';

/** How the packages of a language's SDK are called. Names are as `packageKey` writes them. */
interface SdkPackages {
  /** Those whose version is that of the SDK, the first of them that a program has. They are released together. */
  readonly main: readonly string[];
  /** All that belong to Temporal. */
  readonly all: RegExp;
  /** Those that are of no use without a worker; undefined where the packages do not tell. */
  readonly worker: RegExp | undefined;
  /** A program with Temporal packages, but none of these, has no worker. */
  readonly mayWork: RegExp;
  readonly source: string;
  /** Day on which the source was read, ISO. */
  readonly date: string;
}

export const sdkPackages: Readonly<Record<SdkLanguage, SdkPackages>> = {
  typescript: {
    main: ['@temporalio/worker', '@temporalio/client', '@temporalio/workflow', '@temporalio/activity', '@temporalio/common'],
    all: /^(?:@temporalio\/.+|temporalio|nestjs-temporal(?:-core)?)$/,
    worker: /^(?:@temporalio\/worker)$/,
    mayWork: /^(?:@temporalio\/(?:worker|core-bridge|testing)|temporalio|nestjs-temporal(?:-core)?)$/,
    source: 'https://github.com/temporalio/sdk-typescript/tree/main/packages',
    date: '2026-11-23',
  },
  python: {
    main: ['temporalio'],
    all: /^temporalio(?:-.+)?$/,
    worker: undefined,
    mayWork: /^temporalio$/,
    source: 'https://github.com/temporalio/sdk-python/blob/main/pyproject.toml',
    date: '2026-11-23',
  },
  go: {
    main: ['go.temporal.io/sdk'],
    all: /^go\.temporal\.io\/.+/,
    worker: undefined,
    mayWork: /^go\.temporal\.io\/sdk$/,
    source: 'https://github.com/temporalio/sdk-go/blob/master/go.mod',
    date: '2026-11-23',
  },
  java: {
    main: [
      'io.temporal:temporal-sdk',
      'io.temporal:temporal-spring-boot-starter',
      'io.temporal:temporal-spring-boot-autoconfigure',
      'io.temporal:temporal-kotlin',
      'io.temporal:temporal-bom',
      'io.temporal:temporal-serviceclient',
    ],
    all: /^(?:io\.temporal:.+|io\.quarkiverse\.temporal:.+)$/,
    worker: undefined,
    mayWork: /^(?:io\.temporal:temporal-(?:sdk|kotlin|spring-boot-.+)|io\.quarkiverse\.temporal:quarkus-temporal)$/,
    source: 'https://github.com/temporalio/sdk-java/blob/master/settings.gradle',
    date: '2026-11-23',
  },
  dotnet: {
    main: ['temporalio', 'temporalio.extensions.hosting'],
    all: /^temporalio(?:\..+)?$/,
    worker: undefined,
    mayWork: /^temporalio(?:\.extensions\.hosting)?$/,
    source: 'https://github.com/temporalio/sdk-dotnet/tree/main/src',
    date: '2026-11-23',
  },
  ruby: {
    main: ['temporalio'],
    // The second is an older one of Coinbase's, which is no longer kept up: https://github.com/coinbase/temporal-ruby.
    all: /^(?:temporalio|temporal-ruby)$/,
    worker: undefined,
    mayWork: /^(?:temporalio|temporal-ruby)$/,
    source: 'https://github.com/temporalio/sdk-ruby/blob/main/temporalio/temporalio.gemspec',
    date: '2026-11-23',
  },
  php: {
    main: ['temporal/sdk'],
    all: /^(?:temporal\/.+|spiral\/temporal-bridge|keepsuit\/laravel-temporal)$/,
    worker: undefined,
    mayWork: /^(?:temporal\/sdk|spiral\/temporal-bridge|keepsuit\/laravel-temporal)$/,
    source: 'https://github.com/temporalio/sdk-php/blob/master/composer.json',
    date: '2026-11-23',
  },
};
