import { replace } from '../../core/edit.js';
import type { Fix, Problem } from '../../core/problem.js';
import { placeOf, textOf } from '../../core/source.js';
import { isServiceKey } from '../../knowledge/compose/keys.js';
import { type Kind, placeName, type Shape, type Shaped, shapedFile } from '../../knowledge/compose/shape.js';
import type { ComposeFile, DataNode } from '../../parsers/compose/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/wrong-type',
  on: 'compose',
  topic: 'configuration',
  summary: 'A value has another type than its key takes',
  severity: 'error',
  rationale: `Compose checks the type of each value before it does anything: a text where a list is due, or a number where a text is due,
makes it refuse the whole application. A key with nothing behind it counts as a value of the wrong type, too.`,
  references: [
    'https://docs.docker.com/reference/compose-file/services/',
    'https://github.com/compose-spec/compose-spec/blob/main/schema/compose-spec.json',
  ],
  examples: {
    bad: [
      {
        name: 'a text where a list is due',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: «"80:80"» # all interfaces\n' },
        fixed: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["80:80"] # all interfaces\n' },
      },
      {
        name: 'a number where a text is due',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    user: «1000»\n    command: [sleep, «10»]\n' },
        fixed: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    user: "1000"\n    command: [sleep, "10"]\n' },
      },
      {
        name: 'an item that became a map',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    environment:\n      - A=1\n      - «B: 2»\n',
        },
      },
      {
        name: 'a map where a list is due',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    «volumes»:\n      data: /data\nvolumes: { data: {} }\n' },
      },
      {
        name: 'a key with nothing behind it',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    «ports»:\n      # - "80:80"\n' },
      },
      {
        name: 'a service with nothing in it, and a text for a map',
        files: { 'compose.yaml': 'services:\n  «web»:\n  api:\n    image: nginx:1.27.3\n    healthcheck: «none»\n' },
      },
      {
        name: 'keys of a service whose name is missing',
        files: { 'compose.yaml': 'services:\n  image: «nginx:1.27.3»\n  «ports»: [{ target: 80 }]\n' },
      },
      {
        name: 'a key of a service in the column of the services',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n  restart: «always»\n' },
      },
      {
        name: 'a map of networks whose member is no map',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\nnetworks:\n  back: «bridge»\n' },
      },
      {
        name: 'a variable never becomes a list',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: «${PORTS}»\n' },
      },
      {
        name: 'a boolean for a restart policy',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    restart: «false»\n' },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["80:80", 81]\n    user: "1000"\n    command: [sleep, "10"]\n    environment: [A=1]\n',
        },
      },
      {
        name: 'short and long forms, and numbers where Compose takes them',
        files: {
          'compose.yaml':
            'include:\nservices:\n  web:\n    build: .\n    command:\n    entrypoint: /start.sh\n    environment: { A: 1, B: true, C: }\n    labels: { a: 1 }\n    mem_limit: 1024\n    cpus: 0.5\n    expose: [80]\n    dns: 1.1.1.1\n    env_file: .env\n    networks: { back: }\n    deploy:\n    privileged: "true"\n    ulimits: { nofile: 5, nproc: { soft: 1, hard: 2 } }\n    logging: { options: { max-file: 3 } }\nnetworks:\n  back:\nvolumes:\n  data:\n',
        },
      },
      {
        name: 'yes and no are texts, which Compose reads where it wants a boolean',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    restart: no\n    privileged: no\n' },
      },
      {
        name: 'a variable may become a number',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    networks: { back: { priority: "${PRIORITY}" } }\nnetworks: { back: }\n',
        },
      },
      {
        name: 'tags of Compose, and a null over a value of another file',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["80:80"]\n    labels: { a: b }\n',
          'compose.override.yaml':
            'services:\n  web:\n    ports: !override ["8080:80"]\n    environment: !reset null\n    user: !!str 1000\n    labels:\n',
        },
      },
      {
        name: 'a mark for another tool',
        files: { 'compose.yaml': 'services:\n  web:\n    image: {$IMAGE}\n' },
      },
      {
        name: 'a null over what is extended',
        files: {
          'compose.yaml': 'services:\n  base:\n    image: nginx:1.27.3\n    ports: ["80:80"]\n  web:\n    extends: base\n    ports:\n',
        },
      },
    ],
  },
  *check(file, { project }) {
    const { root } = file;
    if (!root.isMap || root.open !== undefined || !project.applications.some(({ files }) => files.includes(file))) return;
    const nullCounts = isAlwaysFirst(file, project);
    const seen = new Set<number>();
    for (const place of shapedFile(root)) {
      const { node } = place;
      const kind = kindOf(node);
      if (kind === undefined || takes(place.shape, kind, node)) continue;
      // Compose reads what it includes before it looks at types.
      if (kind === 'null' && place.path.join() === 'include') continue;
      if (kind === 'null' && !place.outer?.node.isList && !(nullCounts && !isExtended(place))) continue;
      const problem = problemOf(place, kind);
      const start = problem.at.file === file.file ? problem.at.range[0] : undefined;
      if (start === undefined || seen.has(start)) continue;
      seen.add(start);
      yield problem;
    }
  },
});

/** A null leaves what stands below it: in an override it says nothing. */
function isAlwaysFirst(file: ComposeFile, project: Project): boolean {
  return project.applications.every(({ files }) => files[0] === file || !files.includes(file));
}

function isExtended({ node, outer }: Shaped<DataNode>): boolean {
  return node.entries.has('extends') || (outer !== undefined && isExtended(outer));
}

/** Undefined where that is not certain. */
function kindOf(node: DataNode): Kind | undefined {
  if (node.isMap) return isPlaceholder(node) ? undefined : 'map';
  if (node.isList) return 'list';
  if (!node.isScalar || (node.tag !== undefined && node.tag !== '!override')) return undefined;
  const { scalar } = node;
  if (scalar === null) return 'null';
  if (typeof scalar === 'boolean') return 'boolean';
  if (typeof scalar === 'number') return Number.isInteger(scalar) ? 'integer' : 'number';
  return 'string';
}

/** `{$IMAGE}`, for which another tool writes something. */
function isPlaceholder({ entries }: DataNode): boolean {
  const [only, ...others] = entries.values();
  return only !== undefined && others.length === 0 && only.name.startsWith('$') && only.value.isUnset;
}

function takes({ kinds }: Shape, kind: Kind, node: DataNode): boolean {
  if (kinds.includes(kind) || (kind === 'integer' && kinds.includes('number'))) return true;
  // Compose converts texts with variables where it wants a number or a boolean.
  return kind === 'string' && (node.text?.includes('$') ?? false) && kinds.some((each) => !['map', 'list', 'null'].includes(each));
}

const words: Readonly<Record<Kind, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a number',
  boolean: 'true or false',
  null: 'nothing',
  map: 'a map',
  list: 'a list',
};

function problemOf(place: Shaped<DataNode>, kind: Kind): Problem {
  const { node, shape, path } = place;
  const due = [...new Set(shape.kinds.filter((each) => each !== 'null').map((each) => words[each]))].join(' or ');
  const at = kind === 'map' || kind === 'list' || kind === 'null' ? placeOf(node.key) : placeOf(node);
  const isItem = place.outer?.node.isList;
  const name = isItem ? `an item of ${placeName(path.slice(0, -1))}` : placeName(path);
  const what = kind === 'null' ? 'has nothing behind it' : `is ${words[kind]}`;
  const fix = fixOf(place, kind);
  return {
    at,
    message: `${name} must be ${due} and ${what}, so that Compose refuses the file; ${adviceOf(place, kind)}`,
    ...(fix && { fix }),
  };
}

function adviceOf({ node, shape, path, outer }: Shaped<DataNode>, kind: Kind): string {
  const [section, name] = path;
  if (path.length === 2 && section === 'services' && kind !== 'null' && isServiceKey(name ?? ''))
    return 'indent it below the name of its service';
  const wantsText = shape.kinds.includes('string');
  if (path.at(-1) === 'restart') return 'write "no" in quotes, or a restart policy';
  if (kind === 'null') return outer?.node.isList ? 'remove the dash' : 'give it a value or remove it';
  if (wantsText && ['number', 'integer', 'boolean'].includes(kind)) return 'put it in quotes';
  const [only, ...others] = node.entries.keys();
  if (kind === 'map' && outer?.node.isList && wantsText && only !== undefined && others.length === 0) {
    return 'write no blank behind the colon, "=" for it, or put the item in quotes';
  }
  if (kind === 'string' && shape.kinds.includes('list')) return 'write it as the item of a list';
  return `write ${words[shape.kinds[0] ?? 'string']}`;
}

/** Only what is written in plain sight, and can mean one thing alone. */
function fixOf({ node, shape, path, outer }: Shaped<DataNode>, kind: Kind): Fix | undefined {
  const isPlain = node.isScalar && node.style !== 'block' && !node.via && node.anchor === undefined && node.tag === undefined;
  const source = textOf(node);
  if (!isPlain || source.includes('\n') || source.includes('$') || path.at(-1) === 'restart') return undefined;
  for (let at = outer; at; at = at.outer) if (at.node.via) return undefined;
  if (shape.kinds.includes('string') && ['number', 'integer', 'boolean'].includes(kind)) {
    return { title: 'Put it in quotes', safety: 'safe', edits: [replace(node, `"${source}"`)] };
  }
  const isListOfTexts = shape.kinds.includes('list') && !shape.kinds.includes('map') && kind === 'string';
  if (!isListOfTexts || !/^(["']?)[\w./:-]+\1$/.test(source)) return undefined;
  const quoted = /^["']/.test(source) ? source : `"${source}"`;
  return { title: 'Make it a list', safety: 'safe', edits: [replace(node, `[${quoted}]`)] };
}
