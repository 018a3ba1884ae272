import { slipOf } from '../../core/distance.js';
import { basename, dirname, pathBelow } from '../../core/path.js';
import type { Located } from '../../core/source.js';
import { inOwnWords, placeOf } from '../../core/source.js';
import type { ComposeFile, DataNode, Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/unknown-service',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'A service refers to one that does not exist',
  severity: 'error',
  rationale: `Compose refuses the whole application when a service depends on, links to, or shares a namespace or volumes with a service that
no file defines: "depends on undefined service".`,
  references: ['https://docs.docker.com/reference/compose-file/services/#depends_on'],
  examples: {
    bad: [
      {
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    depends_on: [«cahce»]\n  cache:\n    image: redis:7.4.1\n',
        },
      },
      {
        name: 'all the ways to refer to one',
        files: {
          'compose.yaml':
            'services:\n  web:\n    build: { context: ., additional_contexts: { base: «service:base» } }\n    depends_on:\n      «db»: { condition: service_started, required: false }\n    network_mode: «service:vpn»\n    pid: «"service:app"»\n    links: [«cache:redis»]\n    volumes_from: [«data:ro»]\n',
        },
      },
      {
        name: 'only a file beside the usual one has it',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    depends_on: [«db»]\n',
          'compose.db.yaml': 'services:\n  db:\n    image: postgres:16.6\n',
        },
      },
      {
        name: 'a file above has it, on a network that is not shared by itself',
        files: {
          'services/api/compose.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n    depends_on: [«db»]\n    restart: always\n',
          'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n    networks: [backend]\nnetworks: { backend: {} }\n',
        },
      },
      {
        name: 'a file above has it, and this service as well, so that it cannot be included',
        files: {
          'services/api/compose.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n    depends_on: [«db»]\n',
          'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n  api:\n    image: acme/api:1.0.0\n',
        },
      },
      {
        name: 'a file above has it: named together, "build" would mean another folder',
        files: {
          'services/api/compose.yaml': 'services:\n  api:\n    build: .\n    depends_on: [«db»]\n',
          'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    depends_on: [cache]\n  cache:\n    image: redis:7.4.1\n',
        },
      },
      {
        name: 'containers, profiles, other modes',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    depends_on: [db]\n    network_mode: container:other\n    pid: host\n    volumes_from: [container:data]\n    external_links: [far]\n  db:\n    image: postgres:16.6\n    profiles: [debug]\n',
        },
      },
      {
        name: 'an included file may bring it',
        files: {
          'compose.yaml': 'include: [oci://example.com/base]\nservices:\n  web:\n    image: nginx:1.27.3\n    depends_on: [cache]\n',
        },
      },
      {
        name: 'a file for use over another one',
        files: {
          'compose.yaml': 'services:\n  cache:\n    image: redis:7.4.1\n',
          'compose.web.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    depends_on: [cache]\n',
        },
      },
      {
        name: 'the override brings it',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    depends_on: [cache]\n',
          'compose.override.yaml': 'services:\n  cache:\n    image: redis:7.4.1\n',
        },
      },
      {
        name: 'a variable',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    network_mode: "service:${VPN}"\n    links: ["${DB}"]\n' },
      },
    ],
  },
  *check(service) {
    const { application, name } = service;
    const services = application.root.get('services');
    if (services.open !== undefined || services.isUnknown) return;
    for (const { to, at, key } of references(service)) {
      if (services.entries.has(to)) continue;
      const other = application.beside.find(({ root }) => root.get('services', to).isSet);
      // What stands alone by its name only may be meant for use over the file that has it.
      if (other && !isStartedAlone(service)) continue;
      const words = inOwnWords(to, at);
      const slip = services.entries.size > mostCompared ? undefined : slipOf(to, services.entries.keys());
      const advice = other
        ? adviceOfOther(service, other, to)
        : slip === undefined
          ? 'define it or remove the reference'
          : `did you mean "${slip}"?`;
      yield {
        at: placeOf(at),
        message: `"${key}" of service "${name}" names "${words}", which is no service of the application, and Compose refuses to start it; ${advice}`,
        ...(other && { atMost: 'warning' as const }),
      };
    }
  },
});

/** Names that a wrong one is compared with; each costs time, for each reference. */
const mostCompared = 200;

interface Reference {
  readonly to: string;
  readonly at: Located;
  readonly key: string;
}

/** A plain `docker compose up` finds the file by itself. */
function isStartedAlone({ application }: Service): boolean {
  return /(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(application.files[0]?.file.path ?? '');
}

/** A file above is included rather than named with this one: paths count from the folder of the first one that is named. */
function adviceOfOther({ application, node }: Service, { file, root }: ComposeFile, to: string): string {
  const folder = dirname(application.files[0]?.file.path ?? '');
  const below = pathBelow(dirname(file.path), folder);
  if (folder === dirname(file.path) || below === undefined) return `only ${file.path} has it, so that both files must be named`;
  const other = `${'../'.repeat(below.split('/').length)}${basename(file.path)}`;
  // Compose refuses to include a file that defines one of the services anew.
  if (application.services.some(({ name }) => root.get('services').entries.has(name))) return `define it here as ${other} does`;
  const here = networksOf(node);
  const there = networksOf(root.get('services', to));
  const network = there.some((name) => here.includes(name)) ? undefined : there[0];
  return `define it here, or include ${other}, which has one${network === undefined ? '' : `, and join its network "${network}"`}`;
}

/** None where a service shares the network of something else. */
function networksOf(service: DataNode): readonly string[] {
  if (!service.get('network_mode').isUnset) return [];
  const networks = service.get('networks');
  return networks.isUnset ? ['default'] : namesIn(networks).map(({ name }) => name);
}

function* references({ node }: Service): Generator<Reference> {
  for (const { name, at } of namesIn(node.get('depends_on'))) yield { to: name, at, key: 'depends_on' };
  for (const { name, at } of namesIn(node.get('links'))) yield { to: name.split(':', 1)[0] ?? '', at, key: 'links' };
  for (const { name, at } of namesIn(node.get('volumes_from'))) {
    if (!name.startsWith('container:')) yield { to: name.split(':', 1)[0] ?? '', at, key: 'volumes_from' };
  }
  const shared = ['network_mode', 'pid', 'ipc'].map((key) => ({ key, value: node.get(key) }));
  const contexts = [...node.get('build', 'additional_contexts').entries.values()];
  for (const { key, value } of [...shared, ...contexts.map(({ value }) => ({ key: 'additional_contexts', value }))]) {
    if (value.isScalar && value.text?.startsWith('service:')) yield { to: value.text.slice('service:'.length), at: value, key };
  }
}

function namesIn(node: DataNode): readonly { readonly name: string; readonly at: Located }[] {
  if (node.isMap) return [...node.entries.values()].map(({ name, key }) => ({ name, at: key }));
  return node.items.flatMap((item) => (item.isScalar && item.text ? [{ name: item.text, at: item }] : []));
}
