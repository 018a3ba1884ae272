import { type Located, placeOf } from '../../core/source.js';
import { unset, type Value } from '../../core/value.js';
import { isTrue } from '../../knowledge/temporal/server-settings.js';
import { filled } from '../../knowledge/temporal/settings.js';
import type { Installation, Project, TemporalConfig } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const files = (environment: string, rest = '') => ({
  'compose.yaml': `services:\n  temporal:\n    image: temporalio/server:1.31.2\n    environment:\n${environment.replace(/^(?=.)/gm, '      ')}${rest}`,
});
const config = (tls: string) => ({
  'compose.yaml':
    'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/server.yaml }\n    volumes: ["./server.yaml:/etc/temporal/server.yaml"]\n',
  'server.yaml': `global:\n  tls: ${tls}\nservices: { frontend: { rpc: { grpcPort: 7233 } } }\n`,
});
const platform = (tls: string, more = '') => ({
  'platform/Chart.yaml':
    'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: 1.6.0\n    repository: https://go.temporal.io/helm-charts\n',
  'platform/values.yaml': `temporal:\n  server:\n${more}    config:\n      tls:\n${tls}`,
});
const side = (which: string, client: string) =>
  `        ${which}:\n          server: { certFile: /tls/tls.crt, keyFile: /tls/tls.key }\n${client}`;
const trusted = '          client: { rootCaFiles: [/tls/ca.crt] }\n';
const named = '          client: { serverName: internode.temporal.acme.example, rootCaFiles: [/tls/ca.crt] }\n';
const internode = (client: string) =>
  config(
    `\n    internode:\n      server: { certFile: /tls/tls.crt, keyFile: /tls/tls.key }\n      client: { ${client}rootCaFiles: [/tls/ca.crt] }`,
  );
const marked = (files: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(` ${name}:`, ` «${name}»:`)]));
const cert = 'TEMPORAL_TLS_FRONTEND_CERT: /certs/tls.crt\n';
const key = 'TEMPORAL_TLS_FRONTEND_KEY: /certs/tls.key\n';
const name = 'TEMPORAL_TLS_FRONTEND_SERVER_NAME: temporal.acme.example\nTEMPORAL_TLS_SERVER_CA_CERT: /certs/ca.crt\n';
const whole = `${cert}${key}${name}`;

export default defineRule({
  id: 'temporal/incomplete-tls',
  on: 'temporal.installation',
  topic: 'security',
  summary: 'The TLS settings of a Temporal server are incomplete or contradict each other',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The server takes the key as the sign that TLS is wanted: with a certificate alone it goes on in plain text without a word. Clients that have to show a certificate are checked against an authority
of yours only where one is named. A server calls others with TLS only where its client part names an authority; it calls them by IP address, which no certificate holds, so it has to be told the name to expect.
Where hosts are not verified, anybody in between can read and change what passes.`,
  references: [
    'https://docs.temporal.io/self-hosted-guide/security',
    'https://docs.temporal.io/references/configuration#tls',
    'https://github.com/temporalio/temporal/blob/main/common/rpc/encryption/local_store_tls_provider.go',
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml',
  ],
  examples: {
    bad: [
      { name: 'no key', files: files(`TEMPORAL_TLS_FRONTEND_CERT: «/certs/tls.crt»\n${name}`) },
      { name: 'no certificate', files: files(`TEMPORAL_TLS_FRONTEND_KEY: «/certs/tls.key»\n${name}`) },
      { name: 'two certificates', files: files(`${whole}TEMPORAL_TLS_FRONTEND_CERT_DATA: «LS0t»\n`) },
      { name: 'clients with certificates of nobody', files: files(`${whole}TEMPORAL_TLS_REQUIRE_CLIENT_AUTH: «"true"»\n`) },
      {
        name: 'hosts that are not verified, which is a milder case',
        files: files(`${whole}TEMPORAL_TLS_FRONTEND_DISABLE_HOST_VERIFICATION: «"true"»\n`),
      },
      {
        name: 'no name to verify, which is a milder case',
        files: files(`TEMPORAL_TLS_FRONTEND_CERT: «/certs/tls.crt»\n${key}TEMPORAL_TLS_SERVER_CA_CERT: /certs/ca.crt\n`),
      },
      { name: 'between servers', files: files('TEMPORAL_TLS_SERVER_CERT: «/certs/tls.crt»\nTEMPORAL_TLS_SERVER_CA_CERT: /certs/ca.crt\n') },
      { name: 'in a configuration of its own', files: config('{ frontend: { server: { certFile: «/certs/tls.crt» } } }') },
      {
        name: 'clients there',
        files: config(
          '{ frontend: { server: { certFile: /certs/tls.crt, keyFile: /certs/tls.key, requireClientAuth: «true» }, client: { serverName: temporal.acme.example, rootCaFiles: [/certs/ca.crt] } } }',
        ),
      },
      { name: 'a name for the servers, in values of the chart', files: platform(side('«internode»', trusted)) },
      { name: 'no client at all', files: platform(side('«internode»', '')) },
      { name: 'the frontend', files: platform(side('«frontend»', '')) },
      {
        name: 'the frontend, whose certificate may have the name that is called',
        files: platform(side('«frontend»', trusted)),
      },
      { name: 'a name for the servers, in a configuration', files: marked(internode(''), 'internode') },
      {
        name: 'no comparison, which is a milder case',
        files: platform(side('internode', '          client: { rootCaFiles: [/tls/ca.crt], disableHostVerification: «true» }\n')),
      },
    ],
    good: [
      { files: files(whole) },
      {
        name: 'clients with certificates of an authority',
        files: files(`${whole}TEMPORAL_TLS_REQUIRE_CLIENT_AUTH: "true"\nTEMPORAL_TLS_CLIENT1_CA_CERT: /certs/clients.crt\n`),
      },
      {
        name: 'texts instead of files, where empty ones say nothing',
        files: files(
          `${name}TEMPORAL_TLS_FRONTEND_CERT_DATA: LS0t\nTEMPORAL_TLS_FRONTEND_KEY_DATA: LS0t\nTEMPORAL_TLS_FRONTEND_CERT: ""\n`,
        ),
      },
      { name: 'the key may come from a file', files: files(cert, '    env_file: [secrets.env]\n') },
      { name: 'a key from outside', files: files(`${cert}${name}TEMPORAL_TLS_FRONTEND_KEY_DATA: \${TLS_KEY}\n`) },
      {
        name: 'a configuration that the files do not show',
        files: files(cert, '    volumes: ["config:/etc/temporal/config"]\nvolumes: { config: {} }\n'),
      },
      { name: 'none', files: files('DB: postgres12\nTEMPORAL_TLS_REQUIRE_CLIENT_AUTH: "false"\n') },
      {
        name: 'in a configuration of its own',
        files: config(
          '{ frontend: { server: { certFile: /certs/tls.crt, keyFile: /certs/tls.key }, client: { serverName: temporal.acme.example, rootCaFiles: [/certs/ca.crt] } } }',
        ),
      },
      { name: 'in values of the chart', files: platform(side('internode', named)) },
      {
        name: 'no certificate, in values of the chart',
        files: platform('        internode: { client: { rootCaFiles: [/tls/ca.crt] } }\n'),
      },
      {
        name: 'the servers use a frontend of their own',
        files: platform(side('frontend', ''), '    internal-frontend: { enabled: true }\n'),
      },
      {
        name: 'or another client',
        files: platform(`${side('frontend', '')}        systemWorker: { client: { serverName: frontend.acme.example } }\n`),
      },
      { name: 'a name for the servers', files: internode('serverName: internode.acme.example, ') },
      { name: 'a name that the environment gives', files: internode('serverName: "{{ env `NAME` }}", ') },
    ],
  },
  *check(installation, { project }) {
    for (const group of groupsOf(installation, project)) yield* faultsOf(group);
  },
});

type Name = 'cert' | 'certData' | 'key' | 'keyData' | 'needsClients' | 'clients' | 'clientData' | 'root' | 'name' | 'unverified';

/** One of the two sides of a server that have TLS settings of their own. */
interface Group {
  /** For messages. */
  readonly side: string;
  readonly says: Readonly<Record<Name, string>>;
  /** That of a configuration, in which the client has a part of its own. */
  readonly config?: { readonly key: 'frontend' | 'internode'; readonly whole: TemporalConfig } | undefined;
  get(name: Name): Value<string>;
}

const variables: readonly (readonly [string, Readonly<Record<Name, string>>])[] = [
  [
    'the frontend',
    {
      cert: 'TEMPORAL_TLS_FRONTEND_CERT',
      certData: 'TEMPORAL_TLS_FRONTEND_CERT_DATA',
      key: 'TEMPORAL_TLS_FRONTEND_KEY',
      keyData: 'TEMPORAL_TLS_FRONTEND_KEY_DATA',
      needsClients: 'TEMPORAL_TLS_REQUIRE_CLIENT_AUTH',
      clients: 'TEMPORAL_TLS_CLIENT1_CA_CERT',
      clientData: 'TEMPORAL_TLS_CLIENT1_CA_CERT_DATA',
      root: 'TEMPORAL_TLS_SERVER_CA_CERT',
      name: 'TEMPORAL_TLS_FRONTEND_SERVER_NAME',
      unverified: 'TEMPORAL_TLS_FRONTEND_DISABLE_HOST_VERIFICATION',
    },
  ],
  [
    'the connections between servers',
    {
      cert: 'TEMPORAL_TLS_SERVER_CERT',
      certData: 'TEMPORAL_TLS_SERVER_CERT_DATA',
      key: 'TEMPORAL_TLS_SERVER_KEY',
      keyData: 'TEMPORAL_TLS_SERVER_KEY_DATA',
      needsClients: 'TEMPORAL_TLS_REQUIRE_CLIENT_AUTH',
      clients: 'TEMPORAL_TLS_SERVER_CA_CERT',
      clientData: 'TEMPORAL_TLS_SERVER_CA_CERT_DATA',
      root: 'TEMPORAL_TLS_SERVER_CA_CERT',
      name: 'TEMPORAL_TLS_INTERNODE_SERVER_NAME',
      unverified: 'TEMPORAL_TLS_INTERNODE_DISABLE_HOST_VERIFICATION',
    },
  ],
];

const paths: Readonly<Record<Name, readonly string[]>> = {
  cert: ['server', 'certFile'],
  certData: ['server', 'certData'],
  key: ['server', 'keyFile'],
  keyData: ['server', 'keyData'],
  needsClients: ['server', 'requireClientAuth'],
  clients: ['server', 'clientCaFiles'],
  clientData: ['server', 'clientCaData'],
  root: ['client', 'rootCaFiles'],
  name: ['client', 'serverName'],
  unverified: ['client', 'disableHostVerification'],
};

/** What the configurations say; and the variables, for servers that read those, or a template of their own that mostly asks for the same ones. */
function* groupsOf(installation: Installation, project: Project): Iterable<Group> {
  const configs = project.configs.filter((config) => config.installation === installation);
  for (const server of installation.servers) {
    const config = configs.find(({ servers }) => servers.includes(server));
    if (server.flavor === 'dev-server' || !(config ? config.isTemplate : server.readsVariables)) continue;
    for (const [side, says] of variables) yield { side, says, get: (name) => filled(server.setting(says[name])) };
  }
  for (const config of configs) yield* groupsIn(config);
}

function* groupsIn(config: TemporalConfig): Iterable<Group> {
  const tls = tlsOf(config);
  for (const [side, key] of [
    ['the frontend', 'frontend'],
    ['the connections between servers', 'internode'],
  ] as const) {
    const says = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, path.at(-1) ?? name])) as Record<Name, string>;
    const get = (name: Name): Value<string> => {
      const node = tls.get(key, ...paths[name]);
      const first = node.isList && node.open === undefined ? (node.items[0] ?? node.get()) : node;
      return node.isList && node.items.length === 0 && node.open === undefined ? unset(node.key) : filled(first.string());
    };
    yield { side, says, get, config: { key, whole: config } };
  }
}

function tlsOf({ origin, root }: TemporalConfig): TemporalConfig['root'] {
  return origin === 'chart' ? root.get('tls') : root.get('global', 'tls');
}

interface Fault {
  readonly at: Located;
  readonly message: string;
  readonly atMost?: 'warning';
}

function* faultsOf(group: Group): Iterable<Fault> {
  const { side, says, config, get } = group;
  const [cert, certData, key, keyData] = [get('cert'), get('certData'), get('key'), get('keyData')];
  const given = cert.isSet ? cert : certData;
  const opened = key.isSet ? key : keyData;
  if (given.isSet && key.isUnset && keyData.isUnset) {
    yield {
      at: given.at,
      message: `${side} ${has(side)} a certificate and no key, so TLS stays off; set ${says.key} or ${says.keyData}, too`,
    };
    return;
  }
  if (opened.isSet && cert.isUnset && certData.isUnset) {
    yield {
      at: opened.at,
      message: `${side} ${has(side)} a key and no certificate, so the server cannot open its port; set ${says.cert} or ${says.certData}, too`,
    };
  }
  if (cert.isSet && certData.isSet) {
    yield { at: certData.at, message: `${says.cert} and ${says.certData} are both set, which the server refuses; take one of them out` };
  }
  if (given.isSet && config) yield* faultsOfClient(config.key, config.whole);
  if (!given.isSet || !opened.isSet) return;
  const needs = get('needsClients');
  if (isTrue(needs) && get('clients').isUnset && get('clientData').isUnset) {
    yield {
      at: needs.at,
      message: `${side} ${asks(side)} for certificates and ${has(side)} no authority to check them against, so those of any public authority pass and yours do not; set ${says.clients} or ${says.clientData}`,
    };
  }
  const unverified = get('unverified');
  if (isTrue(unverified)) {
    yield {
      at: unverified.at,
      message: `${says.unverified} lets anybody in between read and change what passes; switch it off, and set ${says.name} to a name in the certificate`,
      atMost: 'warning',
    };
  } else if (!config && unverified.isUnset && get('name').isUnset && get('root').isSet) {
    yield {
      at: given.at,
      message: `${says.name} is not set, and servers call each other by their addresses, which the certificate may not hold; set it to a name in the certificate`,
      atMost: 'warning',
    };
  }
}

/** What a server lacks to call others that have a certificate. */
function* faultsOfClient(name: 'frontend' | 'internode', config: TemporalConfig): Iterable<Fault> {
  const tls = tlsOf(config);
  const part = tls.get(name);
  const client = part.get('client');
  if (client.isUnknown || (name === 'frontend' && (!tls.get('systemWorker').isUnset || hasInternalFrontend(config)))) return;
  const at = placeOf(part.key);
  if (['rootCaFiles', 'rootCaData', 'forceTLS'].every((key) => client.get(key).isUnset)) {
    yield {
      at,
      message: `"${name}" has a certificate and no client.rootCaFiles, so that servers call ${name === 'internode' ? 'each other' : 'the frontend'} without TLS and are refused; set client.rootCaFiles and client.serverName`,
    };
  } else if (client.get('serverName').isUnset && client.get('disableHostVerification').isUnset) {
    yield name === 'internode'
      ? {
          at,
          message:
            'servers call each other by IP address, and "internode" names no host to expect in the certificate, so that every handshake fails; set client.serverName to a name that the certificate has',
        }
      : {
          at,
          message:
            'the other roles call the frontend, and "frontend" names no host to expect in its certificate, so that the handshake may fail; set client.serverName to a name that the certificate has',
          atMost: 'warning',
        };
  }
}

function hasInternalFrontend({ root, release, servers }: TemporalConfig): boolean {
  if (release) return !release.values.get('server', 'internal-frontend', 'enabled').isUnset;
  return !root.get('services', 'internal-frontend').isUnset || servers.some((server) => !server.setting('USE_INTERNAL_FRONTEND').isUnset);
}

function has(side: string): string {
  return side.endsWith('servers') ? 'have' : 'has';
}

function asks(side: string): string {
  return side.endsWith('servers') ? 'ask' : 'asks';
}
