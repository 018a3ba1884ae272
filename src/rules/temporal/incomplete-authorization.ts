import { namedImage } from '../../core/image.js';
import type { Value } from '../../core/value.js';
import { temporalImage } from '../../knowledge/temporal/images.js';
import { authorizer, claimMapper, configured, type Setting } from '../../knowledge/temporal/server-settings.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const files = (environment: string, rest = '') => ({
  'compose.yaml': `services:\n  temporal:\n    image: temporalio/server:1.31.2\n    environment:\n${environment.replace(/^(?=.)/gm, '      ')}${rest}`,
});
const keys = 'TEMPORAL_JWT_KEY_SOURCE1: https://sso.acme.example/keys.json\n';
const inner = 'USE_INTERNAL_FRONTEND: "true"\n';
const config = (authorization: string) => ({
  'compose.yaml':
    'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/server.yaml }\n    volumes: ["./server.yaml:/etc/temporal/server.yaml"]\n',
  'server.yaml': `global:\n  authorization: ${authorization}\nservices: { frontend: { rpc: { grpcPort: 7233 } }, internal-frontend: { rpc: { grpcPort: 7236 } } }\n`,
});

export default defineRule({
  id: 'temporal/incomplete-authorization',
  on: 'temporal.server',
  topic: 'security',
  summary: 'Parts of the authorization of a Temporal server are missing or make no sense',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The default authorizer decides by the claims that a mapper reads from the token of a call. With the mapper that holds when none is named, everybody is an administrator. Without a source of keys no token can be
verified, so that all are refused. Any other name stops the server at its start.`,
  references: ['https://docs.temporal.io/self-hosted-guide/security', 'https://docs.temporal.io/references/configuration'],
  examples: {
    bad: [
      { name: 'no mapper', files: files(`TEMPORAL_AUTH_AUTHORIZER: «default»\n${keys}${inner}`) },
      {
        name: 'a name that there is not',
        files: files(`TEMPORAL_AUTH_AUTHORIZER: «jwt»\nTEMPORAL_AUTH_CLAIM_MAPPER: default\n${keys}${inner}`),
      },
      {
        name: 'a mapper that there is not',
        files: files(`TEMPORAL_AUTH_AUTHORIZER: default\nTEMPORAL_AUTH_CLAIM_MAPPER: «keycloak»\n${keys}${inner}`),
      },
      { name: 'no keys', files: files(`TEMPORAL_AUTH_AUTHORIZER: default\nTEMPORAL_AUTH_CLAIM_MAPPER: «default»\n${inner}`) },
      {
        name: 'system workflows that come by the front door, which is a milder case',
        files: files(`TEMPORAL_AUTH_AUTHORIZER: «default»\nTEMPORAL_AUTH_CLAIM_MAPPER: default\n${keys}`),
      },
      { name: 'in a configuration of its own', files: config('{ authorizer: «default» }') },
    ],
    good: [
      { files: files(`TEMPORAL_AUTH_AUTHORIZER: default\nTEMPORAL_AUTH_CLAIM_MAPPER: default\n${keys}${inner}`) },
      { name: 'none', files: files('DB: postgres12\nTEMPORAL_AUTH_AUTHORIZER: ""\n') },
      { name: 'more may come from a file', files: files('TEMPORAL_AUTH_AUTHORIZER: default\n', '    env_file: [secrets.env]\n') },
      {
        name: 'in a configuration of its own',
        files: config(
          '{ authorizer: default, claimMapper: default, jwtKeyProvider: { keySourceURIs: [https://sso.acme.example/keys.json] } }',
        ),
      },
      {
        name: 'a server of your own making',
        files: {
          'compose.yaml': 'services:\n  temporal:\n    build: .\n    environment: { TEMPORAL_AUTH_AUTHORIZER: custom }\n',
          Dockerfile: 'FROM temporalio/server:1.31.2\nCOPY temporal-server /usr/local/bin/\n',
        },
      },
    ],
  },
  *check(server, { project }) {
    const { container, flavor } = server;
    const image = namedImage(container.image);
    if (flavor === 'dev-server' || project.stageOf(container) || !image || !temporalImage(image)) return;
    const [who, claims] = [configured(server, project.configs, authorizer), configured(server, project.configs, claimMapper)];
    for (const [value, what] of [
      [who, 'authorizer'],
      [claims, 'claim mapper'],
    ] as const) {
      if (!value.isSet || value.value.toLowerCase() === 'default') continue;
      yield {
        at: value.at,
        message: `"${value.value}" is no ${what} of the server, so it does not start; write "default", or build a server with your own`,
      };
    }
    if (who.value?.toLowerCase() !== 'default') return;
    if (claims.isUnset) {
      yield {
        at: who.at,
        message: `the authorizer has no claim mapper, so everybody counts as administrator; set ${claimMapper.variable} (claimMapper) to "default"`,
      };
    }
    if (claims.value?.toLowerCase() !== 'default') return;
    yield* faultsOfTokens(server, who, claims, project);
  },
});

function* faultsOfTokens(server: TemporalServer, who: Value<string>, claims: Value<string>, project: Project) {
  const config = project.configs.find(({ servers }) => servers.includes(server));
  const sources = config?.root.get('global', 'authorization', 'jwtKeyProvider', 'keySourceURIs');
  const source: Setting = { variable: 'TEMPORAL_JWT_KEY_SOURCE1', path: ['global', 'authorization', 'jwtKeyProvider', 'keySourceURIs'] };
  const hasNoKeys = sources
    ? sources.isUnset || (sources.isList && sources.open === undefined && sources.items.length === 0)
    : configured(server, [], source).isUnset && server.setting('TEMPORAL_JWT_KEY_SOURCE2').isUnset;
  if (hasNoKeys) {
    yield {
      at: claims.at,
      message: `the claim mapper has no source of keys, so every token is refused; set ${source.variable} (jwtKeyProvider.keySourceURIs) to the address of your provider's keys`,
    };
  }
  const internal = config?.root.get('services', 'internal-frontend') ?? server.setting('USE_INTERNAL_FRONTEND');
  if (!internal.isUnset) return;
  yield {
    at: who.at,
    message: `the system workflows of the server reach it through the frontend, where the authorizer may deny them; switch on the internal frontend (USE_INTERNAL_FRONTEND, services.internal-frontend)`,
    atMost: 'warning' as const,
  };
}
