import { lineEndOf, textOf } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { publishedName } from '../../knowledge/images/name.js';
import { cloudEndpoint, serverAddress } from '../../knowledge/temporal/addresses.js';
import { addCertificates, mayHaveCertificates } from '../../knowledge/temporal/worker-images.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Project, TemporalPart, TemporalSdk } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const node = (from: string, rest = '') =>
  `FROM ${from}\n${rest}WORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\nUSER node\nCMD ["node", "worker.js"]\n`;
const manifest = (version = '1.22.0', name = '@temporalio/worker') => ({
  'package.json': `{ "dependencies": { "${name}": "${version}" } }\n`,
});
const certificates = 'RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*\n';
const go = (from: string, rest = '', builder = 'golang:1.26') =>
  `FROM ${builder} AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /w\nFROM ${from}\n${rest}COPY --from=build /w /w\nUSER 1000\nENTRYPOINT ["/w"]\n`;
const goFiles = {
  'go.mod': 'module acme.example/w\n\ngo 1.26\n\nrequire go.temporal.io/sdk v1.48.0\n',
  'main.go':
    'package main\n\nimport "go.temporal.io/sdk/worker"\n\nfunc main() {\n\tw := worker.New(c, "q", worker.Options{})\n\t_ = w\n}\n',
};
const worker = (options: string) =>
  `const { NativeConnection, Worker } = require('@temporalio/worker');
const { address, authority, clientCertPair } = require('./settings');

const connection = await NativeConnection.connect(${options});
await (await Worker.create({ connection, taskQueue: 'orders' })).run();
`;
const compose = (variables: string) => `services:\n  worker:\n    build: .\n    environment: ${variables}\n`;
const cloud = compose('{ TEMPORAL_ADDRESS: "acme.a1b2c.tmprl.cloud:7233", TEMPORAL_API_KEY: "${TEMPORAL_API_KEY}" }');

export default defineRule({
  id: 'temporal/missing-ca-certificates',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The image of a worker has no certificates of public authorities',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The worker of the TypeScript SDK checks a server's certificate against those of the system unless it is given an authority of its own, and ends with NativeCertsNotFound where there are none; the slim
images of Node.js have none. Temporal's documentation asks for them even where no TLS is used, but current versions then connect without. A Go program in an image that is empty but for itself cannot check whom it speaks to, so that each connection over TLS ends with "certificate signed by unknown authority".`,
  references: [
    'https://docs.temporal.io/develop/typescript/workers/run-worker-process',
    'https://github.com/temporalio/sdk-typescript/issues/1584',
    'https://github.com/temporalio/documentation/pull/980',
    'https://pkg.go.dev/crypto/x509#SystemCertPool',
  ],
  examples: {
    bad: [
      {
        files: { Dockerfile: node('«node:22.11-slim»'), ...manifest() },
        fixed: { Dockerfile: node('node:22.11-slim', certificates) },
      },
      {
        name: 'only noted where the containers that are in sight use no TLS',
        files: { Dockerfile: node('«node:22.11-slim»'), ...manifest(), 'compose.yaml': compose('{ TEMPORAL_ADDRESS: "temporal:7233" }') },
        fixed: { Dockerfile: node('node:22.11-slim', certificates) },
      },
      {
        name: 'TLS for a cloud',
        files: { Dockerfile: node('«node:22.11-slim»'), ...manifest(), 'worker.js': worker('{ address, tls: { clientCertPair } }') },
        fixed: { Dockerfile: node('node:22.11-slim', certificates) },
      },
      {
        name: 'a milder case where it may be given an authority of its own',
        files: {
          Dockerfile: node('«node:22.11-slim»'),
          ...manifest(),
          'worker.js': worker('{ address, tls: { serverRootCACertificate: authority } }'),
        },
        fixed: { Dockerfile: node('node:22.11-slim', certificates) },
      },
      {
        name: 'Debian with other packages alone',
        files: {
          Dockerfile: node(
            '«node:22.11-bookworm-slim»',
            'RUN apt-get update && apt-get install -y --no-install-recommends curl tini && rm -rf /var/lib/apt/lists/*\n',
          ),
          ...manifest(),
        },
        fixed: {
          Dockerfile: node(
            'node:22.11-bookworm-slim',
            `${certificates}RUN apt-get update && apt-get install -y --no-install-recommends curl tini && rm -rf /var/lib/apt/lists/*\n`,
          ),
        },
      },
      {
        name: 'no fix where another user is at work by then',
        files: {
          Dockerfile: `FROM «node:22.11-slim» AS base\nUSER node\n${node('base').replace('FROM base', 'FROM base AS run')}`,
          ...manifest(),
        },
      },
      {
        name: 'Go in an empty image, and a server in the cloud',
        files: { Dockerfile: go('«scratch»'), ...goFiles, 'compose.yaml': cloud },
        fixed: { Dockerfile: go('scratch', 'COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n') },
      },
      {
        name: 'BusyBox, and TLS; no fix where it is not clear what the builder has',
        files: {
          Dockerfile: go('«busybox:1.37»', '', 'acme/go:1.26'),
          ...goFiles,
          'compose.yaml': compose('{ TEMPORAL_ADDRESS: "temporal.acme.example:443", TEMPORAL_TLS: "true" }'),
        },
      },
    ],
    good: [
      { files: { Dockerfile: node('node:22.11-slim', certificates), ...manifest() } },
      { name: 'the full image has them', files: { Dockerfile: node('node:22.11'), ...manifest() } },
      {
        name: 'they are copied',
        files: {
          Dockerfile: node('node:22.11-slim', 'COPY --from=alpine:3.22 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n'),
          ...manifest(),
        },
      },
      {
        name: 'another package recommends them',
        files: {
          Dockerfile: node('node:22.11-slim', 'RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n'),
          ...manifest(),
        },
      },
      {
        name: 'an address alone, which means no TLS, for which current versions need none',
        files: { Dockerfile: node('node:22.11-slim'), ...manifest(), 'worker.js': worker('{ address }') },
      },
      { name: 'a client', files: { Dockerfile: node('node:22.11-slim'), ...manifest('1.22.0', '@temporalio/client') } },
      { name: 'an older version', files: { Dockerfile: node('node:22.11-slim'), ...manifest('1.11.3') } },
      { name: "an image of one's own", files: { Dockerfile: node('acme/node:22-slim'), ...manifest() } },
      {
        name: 'Go without TLS',
        files: { Dockerfile: go('scratch'), ...goFiles, 'compose.yaml': compose('{ TEMPORAL_ADDRESS: "temporal:7233" }') },
      },
      {
        name: 'TLS is switched off',
        files: {
          Dockerfile: go('scratch'),
          ...goFiles,
          'compose.yaml': compose('{ TEMPORAL_ADDRESS: "temporal:7233", TEMPORAL_TLS: "false" }'),
        },
      },
      {
        name: 'an image with certificates',
        files: { Dockerfile: go('gcr.io/distroless/static-debian12'), ...goFiles, 'compose.yaml': cloud },
      },
      { name: 'so has Alpine', files: { Dockerfile: go('alpine:3.22'), ...goFiles, 'compose.yaml': cloud } },
      {
        name: 'they are part of the program',
        files: {
          Dockerfile: go('scratch'),
          ...goFiles,
          'go.mod': `${goFiles['go.mod']}\nrequire golang.org/x/crypto/x509roots/fallback v0.0.0-20260801\n`,
          'compose.yaml': cloud,
        },
      },
      {
        name: 'an authority of its own',
        files: {
          Dockerfile: go('busybox:1.37'),
          ...goFiles,
          'compose.yaml': compose('{ TEMPORAL_TLS: "true", TEMPORAL_TLS_SERVER_CA_CERT_PATH: /run/ca.pem }'),
        },
      },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === 'windows') return;
    const { rootStage, baseImage } = stage;
    const isEmpty = rootStage.isScratch || (rootStage.reference && publishedName(rootStage.reference) === 'busybox');
    if ((!isEmpty && baseImage?.caCertificates !== false) || mayHaveCertificates(stage)) return;
    const sdk = project.sdkOf(stage).value;
    if (!sdk) return;
    const { at } = rootStage.base;
    if (sdk.language === 'typescript' && !isEmpty && needsCertificates(sdk) && !connectsPlainly(sdk)) {
      const edit = addCertificates(stage);
      yield {
        at,
        message: `"${textOf(at)}" has no certificates of public authorities, and without them the worker does not connect over TLS unless it is given the authority of its server; install ca-certificates`,
        related: [{ at: sdk, message: 'the SDK' }],
        ...(isPlain(stage, project) ? { atMost: 'info' as const } : !asksForTls(stage, sdk, project) && { atMost: 'warning' as const }),
        ...(edit && {
          fix: {
            title: 'Install ca-certificates',
            safety: 'safe' as const,
            edits: [edit],
            scope: { file: stage.file, range: stage.dockerfile.range },
          },
        }),
      };
    }
    if (sdk.language !== 'go' || !isEmpty || bringsCertificates(sdk)) return;
    const secured = partsOf(stage, project).flatMap((part) => tlsOf(part) ?? [])[0];
    if (!secured) return;
    yield {
      at,
      message: `"${textOf(at)}" has no certificates of public authorities, and the program speaks TLS, so each connection ends with "certificate signed by unknown authority"; copy /etc/ssl/certs/ca-certificates.crt from the stage that builds it`,
      related: [{ at: secured, message: 'TLS is asked for here' }],
      fix: copyCertificates(stage),
    };
  },
});

/** A range is taken to mean the newest version, which needs them. */
function needsCertificates({ isWorker, version }: TemporalSdk): boolean {
  return isWorker.value === true && !(version.isSet && isBefore(version.value, '1.11.5'));
}

function bringsCertificates(sdk: TemporalSdk): boolean {
  return ['golang.org/x/crypto/x509roots/fallback', 'github.com/breml/rootcerts', 'github.com/certifi/gocertifi'].some(
    (name) => sdk.has(name).value !== false,
  );
}

/** Whether all containers that run the image are known to speak to a server without TLS. */
function isPlain(stage: Stage, project: Project): boolean {
  const parts = partsOf(stage, project);
  return (
    parts.length > 0 &&
    parts.every(
      ({ container: { environment }, setting }) =>
        environment.isComplete &&
        setting('TEMPORAL_ADDRESS').isSet &&
        !environment.names.some((name) => /TLS|API_KEY|CERT|_CA\b/.test(name)),
    ) &&
    !parts.some((part) => tlsOf(part))
  );
}

/** What the calls that connect a program's workers are given. */
function connections({ sources }: TemporalSdk): readonly string[] {
  return sources.flatMap(({ text }) =>
    Array.from(text.matchAll(/\bNativeConnection\s*\.\s*connect\s*\(([^)]{0,300})/g), ([, options = '']) => options),
  );
}

/**
 * Whether all connections of a program's workers are in sight, and name an address and nothing that asks for TLS. Without TLS versions 1.15.0 and
 * 1.18.1 connect where there are no certificates, whatever the documentation says (tried on 2026-11-27).
 */
function connectsPlainly(sdk: TemporalSdk): boolean {
  const calls = connections(sdk);
  return (
    sdk.sourcesComplete &&
    calls.length > 0 &&
    calls.every(
      (options) => /^\s*\{\s*address\b[^{}]*\}\s*$/.test(options) && !/\btls\b|apiKey|\.{3}|tmprl\.cloud|api\.temporal\.io/.test(options),
    )
  );
}

/** Whether TLS is in sight, and no authority that the program itself is given; the same versions need none of the system with one. */
function asksForTls(stage: Stage, sdk: TemporalSdk, project: Project): boolean {
  if (sdk.sources.some(({ text }) => text.includes('serverRootCACertificate'))) return false;
  return partsOf(stage, project).some((part) => tlsOf(part)) || connections(sdk).some((options) => /\btls\b|apiKey/.test(options));
}

/** The containers that run the image. */
function partsOf(stage: Stage, { workers, clients, stageOf }: Project): readonly TemporalPart[] {
  return [...workers, ...clients].filter(({ container }) => stageOf(container) === stage);
}

/** The variable by which a container asks for TLS that ends at a public authority. */
function tlsOf({ container, setting }: TemporalPart) {
  const { names } = container.environment;
  if (names.some((name) => /SSL_CERT_|CA_CERT|_CA(?:_|$)|SERVER_CA/.test(name))) return undefined;
  const address = setting('TEMPORAL_ADDRESS');
  const host = address.isSet ? serverAddress(address.value)?.host : undefined;
  if (host !== undefined && cloudEndpoint(host)) return address.at;
  const [name] = names.filter((one) => {
    const value = setting(one);
    return /^TEMPORAL_(?:API_KEY|TLS)$/.test(one) && !value.isUnset && !/^(?:false|0|no|off|)$/i.test(value.value ?? 'unknown');
  });
  return name === undefined ? undefined : setting(name).at;
}

/** The official image of Go has the certificates; only of its full variant and Alpine's is that certain. */
function copyCertificates(stage: Stage) {
  const builder = stage.copySources.find(({ stage: from }) => {
    const reference = from?.rootStage.reference;
    return reference && publishedName(reference) === 'golang' && from.baseImage?.caCertificates === true;
  });
  if (!builder) return undefined;
  const text = `${lineEndOf(stage.file)}COPY --from=${builder.name} /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/`;
  return {
    title: 'Copy the certificates of the build stage',
    safety: 'unsafe' as const,
    edits: [{ file: stage.file, range: [stage.from.range[1], stage.from.range[1]] as const, text }],
    scope: { file: stage.file, range: stage.dockerfile.range },
  };
}
