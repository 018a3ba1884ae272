import type { Problem } from '../../core/problem.js';
import { placeOf, textOf } from '../../core/source.js';
import { isLikeService, isServiceKey, isTopLevelKey, type Meant, meantBy } from '../../knowledge/compose/keys.js';
import { placeName, type Shaped, shapeBehind, shapedFile } from '../../knowledge/compose/shape.js';
import type { DataNode, Entry } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/unknown-key',
  on: 'compose',
  topic: 'configuration',
  summary: 'A key that Compose does not know stands in the file',
  severity: 'error',
  rationale: `Compose checks each file against its schema and refuses the whole application for one misspelt or misplaced key:
"additional properties not allowed". Nothing of it starts, and what was running is not updated.`,
  references: [
    'https://docs.docker.com/reference/compose-file/',
    'https://github.com/compose-spec/compose-spec/blob/main/schema/compose-spec.json',
  ],
  examples: {
    bad: [
      {
        name: 'a slip of one letter',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    «enviroment»: # of the site\n      TZ: UTC\n' },
        fixed: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    environment: # of the site\n      TZ: UTC\n' },
      },
      {
        name: 'a dash for an underscore',
        files: { 'compose.yaml': 'services:\n  web: { image: "nginx:1.27.3", «container-name»: web }\n' },
        fixed: { 'compose.yaml': 'services:\n  web: { image: "nginx:1.27.3", container_name: web }\n' },
      },
      {
        name: 'the right key is there already',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    «port»: ["80:80"]\n    ports: ["80:80"]\n' },
      },
      {
        name: 'it belongs one level below',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    «replicas»: 2\n' },
      },
      {
        name: 'it belongs one level above',
        files: { 'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      «ports»: ["80:80"]\n' },
      },
      {
        name: 'a service outside of services',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n«cache»:\n  image: redis:7.4.1\n' },
      },
      {
        name: 'a service inside another',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    «cache»:\n      image: redis:7.4.1\n' },
      },
      {
        name: 'volumes of the file among its services',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n  «volumes»:\n    data:\n' },
      },
      {
        name: 'the format of the first Compose',
        files: { 'docker-compose.yml': '«web»:\n  image: nginx:1.27.3\n  links: [cache]\ncache:\n  image: redis:7.4.1\n' },
      },
      {
        name: 'a key of an earlier format',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    «log_driver»: syslog\n' },
      },
      {
        name: 'a name that no service can have',
        files: { 'compose.yaml': 'services:\n  «web server»:\n    image: nginx:1.27.3\n' },
      },
      {
        name: 'what a merge key brings in is reported once, where it is written',
        files: {
          'compose.yaml':
            'x-common: &common\n  «restrat»: always\nservices:\n  web:\n    <<: *common\n    image: nginx:1.27.3\n  api:\n    <<: *common\n    image: nginx:1.27.3\n',
        },
      },
      {
        name: 'in an override',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n',
          'compose.override.yaml': 'services:\n  web:\n    «commands»: nginx-debug\n',
        },
        fixed: { 'compose.override.yaml': 'services:\n  web:\n    command: nginx-debug\n' },
      },
    ],
    good: [
      { files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    environment:\n      TZ: UTC\n' } },
      {
        name: 'extensions, and what they hold',
        files: {
          'compose.yaml':
            'x-common: { enviroment: 1 }\nservices:\n  web:\n    image: nginx:1.27.3\n    x-owner: { tema: core }\n    deploy: { x-note: a }\n',
        },
      },
      {
        name: 'newer parts of the specification',
        files: {
          'compose.yaml':
            'name: shop\ninclude: []\nmodels:\n  llm: { model: ai/smollm2 }\nservices:\n  web:\n    image: nginx:1.27.3\n    develop: { watch: [{ path: ., action: rebuild }] }\n    gpus: all\n    models: [llm]\n    post_start: [{ command: echo }]\n    healthcheck: { test: [CMD, curl], start_interval: 5s }\n    env_file: [{ path: .env, required: false }]\n  gateway:\n    provider: { type: cloud, options: { any: thing } }\n',
        },
      },
      {
        name: 'names that people choose',
        files: {
          'compose.yaml':
            'services:\n  secrets:\n    provider: { type: cloud }\n  volumes:\n    image: nginx:1.27.3\n    environment: { enviroment: 1 }\n    labels: { port: "80" }\n    networks: { back: { aliases: [a] } }\n    ulimits: { nofile: 1024 }\n    sysctls: { net.core.somaxconn: 1024 }\n    storage_opt: { size: 1G }\nnetworks: { back: { driver_opts: { whatever: 1 } } }\n',
        },
      },
      {
        name: 'it is taken away',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n',
          'compose.override.yaml': 'services:\n  web:\n    enviroment: !reset null\n',
        },
      },
    ],
  },
  *check(file, { project }) {
    const { root } = file;
    const isJudged = project.applications.some(({ files }) => files.includes(file));
    if (!root.isMap || root.open !== undefined || !isJudged) return;
    const first = firstFormat(root);
    if (first) {
      yield {
        at: first.key,
        message: `"${first.name}" stands at the top as in the first format of Compose, which refuses such files today; write the services under "services:"`,
      };
      return;
    }
    const seen = new Set<string>();
    const skipped = new Set<DataNode>();
    for (const place of shapedFile(root)) {
      const { node, shape } = place;
      if (place.outer && skipped.has(place.outer.node)) skipped.add(node);
      if (skipped.has(node) || !node.isMap || !shape.kinds.includes('map')) continue;
      for (const entry of node.entries.values()) {
        const problem = entry.value.tag === '!reset' ? undefined : problemOf(entry, place);
        if (!problem) continue;
        skipped.add(entry.value);
        const { file: source, range } = problem.at;
        const where = `${source.path}:${range[0]}`;
        if (!seen.has(where)) yield problem;
        seen.add(where);
      }
    }
  },
});

/** The first service of a file that has its services at the top. */
function firstFormat(root: DataNode): Entry | undefined {
  if (['services', 'include'].some((key) => root.entries.has(key))) return undefined;
  const unknown = [...root.entries.values()].filter(({ name }) => !isTopLevelKey(name));
  return unknown.find(({ value }) => isLikeService(value.entries.keys()));
}

function problemOf(entry: Entry, place: Shaped<DataNode>): Problem | undefined {
  const { name, key, value } = entry;
  const { shape, path } = place;
  const at = placeOf(key);
  const [section] = path;
  if (path.length === 1 && section === 'services' && isMisplacedSection(entry)) {
    return { at, message: `"${name}" stands among the services, so that Compose takes it for one; move it to the top level` };
  }
  if (shapeBehind(shape, name) !== undefined) return undefined;
  if (path.length === 1) {
    return { at, message: `"${name}" is no name that Compose takes; use letters, digits, ".", "_" and "-" alone` };
  }
  const isService = section === 'services' && path.length === 2;
  if ((path.length === 0 || isService) && value.isMap && isLikeService(value.entries.keys())) {
    const where = isService ? `inside ${placeName(path)}` : 'outside of "services"';
    return { at, message: `the service "${name}" stands ${where}, and Compose refuses the file; indent it like the other services` };
  }
  const meant = meantBy(name, shape, around(place), isService);
  const problem = {
    at,
    message: `${placeName(path)} takes no key "${name}", and Compose refuses the file; ${adviceOf(meant, name, path)}`,
  };
  if (meant?.kind !== 'slip' || !meant.isClose || !canRename(entry, meant.key, place)) return problem;
  const [start, end] = at.range;
  const quote = textOf(at) === name ? 0 : 1;
  const edit = { file: at.file, range: [start + quote, end - quote] as const, text: meant.key };
  return { ...problem, fix: { title: `Rename it to "${meant.key}"`, safety: 'unsafe', edits: [edit] } };
}

/** `volumes:` of the file, indented too far. */
function isMisplacedSection({ name, value }: Entry): boolean {
  if (!['networks', 'volumes', 'secrets', 'configs'].includes(name) || !value.isMap || value.entries.size === 0) return false;
  return ![...value.entries.keys()].some(isServiceKey);
}

function around(place: Shaped<DataNode>): readonly Shaped<DataNode>['shape'][] {
  const outer = place.outer;
  return outer && outer.path.length >= 2 ? [outer.shape, ...around(outer)] : [];
}

function adviceOf(meant: Meant | undefined, name: string, path: readonly string[]): string {
  switch (meant?.kind) {
    case 'slip':
      return `did you mean "${meant.key}"?`;
    case 'earlier':
      return `${meant.advice}, it is a key of an earlier format`;
    case 'above':
      return `move it out of "${path.at(-1)}"`;
    case 'below':
      return `it belongs under ${meant.keys.map((key) => `"${key}"`).join(' or ')}`;
    case undefined:
      return `remove it, or name it "x-${name}" if another tool reads it`;
  }
}

/** The key is written here and nowhere else, and makes way for nothing. */
function canRename({ name, key, value }: Entry, to: string, place: Shaped<DataNode>): boolean {
  if (place.node.entries.has(to) || value.via?.some(({ kind }) => kind === 'merge')) return false;
  for (let outer: Shaped<DataNode> | undefined = place; outer; outer = outer.outer) {
    if (outer.node.via || outer.node.anchor !== undefined) return false;
  }
  return [name, `"${name}"`, `'${name}'`].includes(textOf(key));
}
