import { placeOf } from '../../core/source.js';
import type { TemporalConfig } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const platform = (tls: string, more = '') => ({
  'platform/Chart.yaml':
    'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: 1.6.0\n    repository: https://go.temporal.io/helm-charts\n',
  'platform/values.yaml': `temporal:\n  server:\n${more}    config:\n      tls:\n${tls}`,
});
const part = (name: string, client: string) =>
  `        ${name}:\n          server: { certFile: /tls/tls.crt, keyFile: /tls/tls.key }\n${client}`;
const named = '          client: { serverName: internode.temporal.acme.example, rootCaFiles: [/tls/ca.crt] }\n';
const compose =
  'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    mem_limit: 2g\n    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/config/server.yaml }\n    volumes: ["./server.yaml:/etc/temporal/config/server.yaml"]\n';
const file = (client: string) =>
  `global:\n  tls:\n    «internode»:\n      server: { certFile: /tls/tls.crt, keyFile: /tls/tls.key }\n      client: { ${client}rootCaFiles: [/tls/ca.crt] }\n`;

export default defineRule({
  id: 'temporal/incomplete-internal-tls',
  on: 'temporal.config',
  topic: 'security',
  summary: 'Servers have certificates, and what is needed to call each other with them is missing',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `A server calls others with TLS only where its client part has rootCaFiles or forceTLS. The servers of a cluster call each other by IP address, and Go compares the
certificate with what was called: without client.serverName it would have to name the address of each pod. In either case all calls fail, and the server never becomes ready.`,
  references: [
    'https://docs.temporal.io/references/configuration#tls',
    'https://github.com/temporalio/temporal/blob/main/common/rpc/encryption/local_store_tls_provider.go',
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml',
  ],
  examples: {
    bad: [
      { name: 'values of the chart', files: platform(part('«internode»', '          client: { rootCaFiles: [/tls/ca.crt] }\n')) },
      { name: 'no client at all', files: platform(part('«internode»', '')) },
      { name: 'the frontend', files: platform(part('«frontend»', '')) },
      {
        name: 'the frontend, whose certificate may have the name that is called',
        files: platform(part('«frontend»', '          client: { rootCaFiles: [/tls/ca.crt] }\n')),
      },
      { name: 'a file of the server', files: { 'compose.prod.yaml': compose, 'server.yaml': file('') } },
    ],
    good: [
      { files: platform(part('internode', named)) },
      {
        name: 'no comparison',
        files: platform(part('internode', '          client: { rootCaFiles: [/tls/ca.crt], disableHostVerification: true }\n')),
      },
      { name: 'no certificate', files: platform('        internode: { client: { rootCaFiles: [/tls/ca.crt] } }\n') },
      {
        name: 'the servers use a frontend of their own',
        files: platform(part('frontend', ''), '    internal-frontend: { enabled: true }\n'),
      },
      {
        name: 'or another client',
        files: platform(`${part('frontend', '')}        systemWorker: { client: { serverName: frontend.acme.example } }\n`),
      },
      {
        name: 'a file with it',
        files: { 'compose.prod.yaml': compose, 'server.yaml': file('serverName: internode.acme.example, ').replace(/[«»]/g, '') },
      },
      {
        name: 'a name that the environment gives',
        files: { 'compose.prod.yaml': compose, 'server.yaml': file('serverName: "{{ env `NAME` }}", ').replace(/[«»]/g, '') },
      },
    ],
  },
  *check(config) {
    const tls = config.origin === 'chart' ? config.root.get('tls') : config.root.get('global', 'tls');
    for (const name of ['internode', 'frontend'] as const) {
      const part = tls.get(name);
      const [server, client] = [part.get('server'), part.get('client')];
      if (client.isUnknown || !['certFile', 'certData'].some((key) => server.get(key).isSet)) continue;
      if (name === 'frontend' && (!tls.get('systemWorker').isUnset || hasInternalFrontend(config))) continue;
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
  },
});

function hasInternalFrontend({ root, release, servers }: TemporalConfig): boolean {
  if (release) return !release.values.get('server', 'internal-frontend', 'enabled').isUnset;
  return !root.get('services', 'internal-frontend').isUnset || servers.some((server) => !server.setting('USE_INTERNAL_FRONTEND').isUnset);
}
