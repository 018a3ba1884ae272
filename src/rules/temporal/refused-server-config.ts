import type { Located } from '../../core/source.js';
import { isAtLeast } from '../../core/version.js';
import type { DataNode } from '../../parsers/compose/types.js';
import type { TemporalConfig } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (version: string) => `services:
  temporal:
    image: temporalio/server:${version}
    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/server.yaml }
    volumes: ["./server.yaml:/etc/temporal/server.yaml"]
`;
const files = (config: string, version = '1.31.2') => ({ 'compose.prod.yaml': compose(version), 'server.yaml': config });
const sql = '{ sql: { pluginName: postgres12 } }';
const persistence = (lines: string) => `persistence:\n  numHistoryShards: 512\n${lines.replace(/^(?=.)/gm, '  ')}\n`;
const stores = (visibility = sql) => `  datastores:\n    default: ${sql}\n    visibility: ${visibility}\n`;
const both = 'defaultStore: default\nvisibilityStore: visibility';
const whole = (rest: string) => `${persistence(both)}${stores()}${rest}`;

export default defineRule({
  id: 'temporal/refused-server-config',
  on: 'temporal.config',
  topic: 'configuration',
  summary: 'The Temporal server refuses its configuration, and does not start',
  severity: 'error',
  rationale: `The server checks its configuration when it starts, and ends where parts of it do not fit together. In a cluster that shows at the next rollout: the new pods
crash, one after the other.`,
  data: ['temporal'],
  references: [
    'https://docs.temporal.io/references/configuration',
    'https://github.com/temporalio/temporal/blob/main/common/config/persistence.go',
  ],
  examples: {
    bad: [
      { name: 'no store for visibility', files: files(`«persistence»:\n  defaultStore: default\n${stores()}`) },
      {
        name: 'a store that is not there',
        files: files(`${persistence('defaultStore: default\nvisibilityStore: «es-visibility»')}${stores()}`),
      },
      { name: 'a store of two kinds', files: files(`${persistence(both)}${stores('«{ sql: {}, elasticsearch: {} }»')}`) },
      { name: 'a store of no kind', files: files(`${persistence(both)}${stores('«{ postgres: {} }»')}`) },
      {
        name: 'a second store of another family',
        files: files(`${persistence(`${both}\nsecondaryVisibilityStore: «es»`)}${stores()}    es: { elasticsearch: { version: v8 } }\n`),
      },
      {
        name: 'all interfaces, and no address for the others',
        files: files(
          whole(
            'global: { membership: { maxJoinDuration: 30s } }\nservices:\n  frontend: { rpc: { grpcPort: 7233, bindOnIP: «0.0.0.0» } }\n',
          ),
        ),
      },
      {
        name: 'bound twice',
        files: files(whole('services:\n  frontend: { rpc: { bindOnLocalHost: «true», bindOnIP: 127.0.0.1 } }\n')),
      },
      {
        name: 'a public client beside the internal frontend',
        files: files(whole('services:\n  internal-frontend: { rpc: { grpcPort: 7236 } }\npublicClient: { hostPort: «"temporal:7233"» }\n')),
      },
    ],
    good: [
      { files: files(whole('')) },
      {
        name: 'several of each',
        files: files(
          `${persistence(`${both}\nsecondaryVisibilityStore: second`)}${stores()}    second: { sql: { pluginName: postgres12 } }\n`,
        ),
      },
      { name: 'a store that nothing names', files: files(`${whole('')}`.replace('  datastores:\n', '  datastores:\n    old: {}\n')) },
      { name: 'a store of one kind', files: files(`${persistence(both)}${stores('{ elasticsearch: { version: v8 } }')}`) },
      {
        name: 'Cassandra for visibility, of which another rule speaks',
        files: files(`${persistence(both)}${stores('{ cassandra: { hosts: db } }')}`),
      },
      {
        name: 'the older key in an old server',
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: temporalio/server:1.22.7\n    volumes: ["./docker.yaml:/etc/temporal/config/docker.yaml"]\n',
          'docker.yaml': `${persistence('defaultStore: default\nadvancedVisibilityStore: visibility')}${stores('{ elasticsearch: { version: v8 } }')}`,
        },
      },
      {
        name: 'an address for the others',
        files: files(
          whole(
            'global: { membership: { broadcastAddress: 10.0.0.5 } }\nservices:\n  frontend: { rpc: { grpcPort: 7233, bindOnIP: 0.0.0.0 } }\n',
          ),
        ),
      },
      { name: 'bound once', files: files(whole('services:\n  frontend: { rpc: { bindOnLocalHost: false, bindOnIP: 127.0.0.1 } }\n')) },
      {
        name: 'no public client beside the internal frontend',
        files: files(whole('services:\n  internal-frontend: { rpc: { grpcPort: 7236 } }\npublicClient: { hostPort: "" }\n')),
      },
      {
        name: 'a template decides',
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: temporalio/server:1.29.1\n    volumes: ["./config_template.yaml:/etc/temporal/config/config_template.yaml"]\n',
          'config_template.yaml':
            'persistence:\n  defaultStore: default\n  visibilityStore: {{ .Env.STORE }}\n  datastores:\n    default: { sql: {} }\nservices:\n  frontend: { rpc: { bindOnIP: 0.0.0.0 } }\nglobal:\n  membership:\n    broadcastAddress: {{ .Env.ADDRESS }}\n',
        },
      },
    ],
  },
  *check(config) {
    // The chart fills in what its values leave out.
    if (config.origin === 'chart') return;
    const found = [...faultsOfStores(config), ...faultsOfAddresses(config)];
    for (const { at, what, cure } of found) yield { at, message: `${what}, so the server does not start; ${cure}` };
  },
});

interface Fault {
  readonly at: Located;
  readonly what: string;
  readonly cure: string;
}

const kinds = ['sql', 'cassandra', 'elasticsearch', 'customDatastore'];

function* faultsOfStores({ root, version }: TemporalConfig): Iterable<Fault> {
  const persistence = root.get('persistence');
  const stores = persistence.get('datastores');
  if (!persistence.isMap || stores.isUnknown) return;
  const names = ['defaultStore', 'visibilityStore', 'secondaryVisibilityStore'];
  const hasOlder = !persistence.get('advancedVisibilityStore').isUnset && !(version.isSet && isAtLeast(version.value, '1.24.0'));
  for (const name of names) {
    const node = persistence.get(name);
    if (isEmpty(node) && name !== 'secondaryVisibilityStore' && !(name === 'visibilityStore' && hasOlder)) {
      const at = node.kind === 'missing' ? persistence.key : node;
      yield { at, what: `"persistence" names no ${name}`, cure: 'give it the name of one of its datastores' };
    }
    if (!node.isScalar || isEmpty(node) || node.text === undefined) continue;
    const store = stores.get(node.text);
    if (store.isUnset) {
      yield {
        at: node,
        what: `${name} names "${node.text}", which is none of the datastores`,
        cure: stores.entries.size > 0 ? `name one of them: ${[...stores.entries.keys()].join(', ')}` : 'add it to "datastores"',
      };
    }
    const own = kindsOf(store);
    if (own === undefined || own.length === 1) continue;
    const what = own.length === 0 ? 'of no known kind' : `${own.join(' and ')} at once`;
    yield { at: store, what: `the datastore "${node.text}" is ${what}`, cure: `give it exactly one of ${kinds.join(', ')}` };
  }
  yield* faultsOfVisibility(persistence, stores);
}

function* faultsOfVisibility(persistence: DataNode, stores: DataNode): Iterable<Fault> {
  const [first, second] = [persistence.get('visibilityStore'), persistence.get('secondaryVisibilityStore')];
  const [kind] = kindsOf(stores.get(first.text ?? '')) ?? [];
  const [other] = kindsOf(stores.get(second.text ?? '')) ?? [];
  if (kind && other && (kind === 'elasticsearch') !== (other === 'elasticsearch')) {
    yield {
      at: second,
      what: `visibilityStore is in ${kind} and the second one in ${other}`,
      cure: 'take two stores of one family, SQL or Elasticsearch',
    };
  }
}

/** The kinds of a datastore that are filled in; undefined where that cannot be told. */
function kindsOf(store: DataNode): readonly string[] | undefined {
  if (!store.isMap || store.open !== undefined || kinds.some((kind) => store.get(kind).isUnknown)) return undefined;
  return kinds.filter((kind) => store.get(kind).isSet);
}

/** Not there, or an empty text. What is unknown is neither. */
function isEmpty(node: DataNode): boolean {
  return node.isUnset || (node.isScalar && node.text?.trim() === '');
}

function* faultsOfAddresses({ root }: TemporalConfig): Iterable<Fault> {
  const services = [...root.get('services').entries.values()];
  const broadcast = root.get('global', 'membership', 'broadcastAddress');
  const open = services.find(({ value }) => /^(?:0\.0\.0\.0|::)$/.test(value.get('rpc', 'bindOnIP').text ?? ''));
  if (open && isEmpty(broadcast)) {
    const at = open.value.get('rpc', 'bindOnIP');
    yield {
      at,
      what: `"${open.name}" listens on all interfaces ("${at.text}") and global.membership names no broadcastAddress for the other servers`,
      cure: 'set it to the address of this machine or pod, or bind to that address',
    };
  }
  for (const { name, value } of services) {
    const local = value.get('rpc', 'bindOnLocalHost');
    const ip = value.get('rpc', 'bindOnIP');
    if (local.scalar !== true || !ip.isScalar || isEmpty(ip)) continue;
    yield { at: local, what: `"${name}" has bindOnLocalHost beside bindOnIP, which exclude each other`, cure: 'take one of them out' };
  }
  const client = root.get('publicClient', 'hostPort');
  if (root.get('services', 'internal-frontend').isSet && client.isScalar && !isEmpty(client)) {
    yield {
      at: client,
      what: 'publicClient has an address beside the service "internal-frontend", which takes its place',
      cure: 'take publicClient out',
    };
  }
}
