import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../src/core/source.js';
import { fix } from '../src/engine/fix.js';
import { inspect, lint } from '../src/engine/lint.js';
import { overlayTree } from '../src/engine/overlay.js';
import { parseDockerfile } from '../src/parsers/dockerfile/parse.js';
import { DataNode } from '../src/parsers/yaml/node.js';
import { parseYaml } from '../src/parsers/yaml/parse.js';
import { sarif } from '../src/reporters/sarif.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';
import { allExamples, allRules, everyRule, type NamedFiles } from './support/examples.js';
import { options as reportOptions } from './support/report.js';

/** Another seed finds other things: `SEED=7 ROUNDS=20000 npx vitest run test/mutation.test.ts`. */
const seed = Number(process.env.SEED ?? 1);
const rounds = Number(process.env.ROUNDS ?? 250);

const rules = ruleSetOf(...allRules);
const lintOptions = { today: '2026-11-23', rules, unsafe: true };
const ajv = new Ajv({ strict: true });
formats.default(ajv);
const isSarif = ajv.compile(JSON.parse(readFileSync(new URL('./schemas/sarif-profile.json', import.meta.url), 'utf8')));

type Files = Readonly<Record<string, string>>;

/** What no reader expects in the place of something else, as YAML and as JSON. */
const wrong = ['3', '"x"', 'null', '[]', '{}', 'true', '1e400', '[[null]]', '{"a": {}}', '"${X:-"', '-1', '!t x', '*nowhere'];

/** One of each kind. */
const kinds = ['3', '[[null]]', '{"a": {}}'];

describe('whatever files hold, they are judged', { timeout: 120_000 }, () => {
  test(`after random changes, seed ${seed}`, async () => {
    const random = generator(seed);
    const projects: readonly NamedFiles[] = [...allExamples, { name: 'lesson', files: folder('fixtures/lesson') }];
    for (let round = 0; round < rounds; round++) {
      const { name, files } = pick(projects, random);
      const [path, text] = pick(Object.entries(files), random);
      let changed = text;
      for (let count = 1 + Math.floor(random() * 3); count > 0; count--) changed = pick(mutations, random)({ path, text: changed }, random);
      await check({ ...files, [path]: changed }, `seed ${seed}, round ${round}, ${name}`, true);
    }
  });

  test('however many findings there are', async () => {
    const dependencies = 'db,'.repeat(150_000);
    const files = {
      'compose.prod.yaml': `services:\n  db: { image: "postgres:16" }\n  a: { image: "a:1", depends_on: [${dependencies}] }\n`,
    };
    const report = await lint(memoryTree(files), everyRule, lintOptions);
    expect([report.failed, report.findings.length > 0]).toEqual([false, true]);
  });

  test.each<readonly [string, string]>([
    ['compose.yaml', service],
    ['compose.yaml', 'services: { a: { build: { context: ., dockerfile: D, target: t, args: { A: b } }, command: sh -c "a $B" } }\n'],
    [
      'compose.yaml',
      'include: [{ path: [b.yaml], env_file: [.env] }]\nname: n\nservices: { a: { extends: { file: b.yaml, service: s } } }\n',
    ],
    ['k8s/a.yaml', workload],
    ['k8s/b.yaml', cronJob],
    [
      'k8s/c.yaml',
      'apiVersion: v1\nkind: List\nitems: [{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a }] } }]\n',
    ],
    ['k8s/kustomization.yaml', kustomization],
    ['skaffold.yaml', 'apiVersion: skaffold/v4\nkind: Config\nbuild: { artifacts: [{ image: a, docker: { dockerfile: D } }] }\n'],
  ])('with a value of another kind at each place of %s (%#)', async (path, text) => {
    const around: Files = { 'b.yaml': 'services: { s: { image: b:1 } }\n', D: 'FROM a:1 AS t\nCMD a\n' };
    for (const at of placesOf({ path, text })) {
      for (const value of kinds) await check({ ...around, [path]: text.slice(0, at[0]) + value + text.slice(at[1]) }, `${value} at ${at}`);
    }
  });
});

/** No rule crashes, and nothing in the model throws. The whole check: the log is valid, and what is fixed needs no more fixes. */
async function check(files: Files, about: string, isWhole = false): Promise<void> {
  const tree = memoryTree(files);
  try {
    const { report, project } = await inspect(tree, everyRule, lintOptions);
    expect(report.findings.filter(({ rule }) => rule === 'lint/rule-crashed').map(({ message }) => message)).toEqual([]);
    expect(report.failed).toBe(false);
    readAll(project);
    if (!isWhole) return;
    expect(isSarif(JSON.parse(sarif(report, reportOptions()))), JSON.stringify(isSarif.errors)).toBe(true);
    const once = await fix(tree, everyRule, lintOptions);
    const after = overlayTree(tree, new Map([...once.files].map(([path, file]) => [path, file.after])));
    const twice = await fix(after, everyRule, lintOptions);
    expect({ failed: once.report.failed, again: [...twice.files] }).toEqual({ failed: false, again: [] });
  } catch (error) {
    throw new Error(`${about}\n${JSON.stringify(files, undefined, 2)}`, { cause: error });
  }
}

/** Reads all properties below a value, since most of a model is computed when it is asked for. */
function readAll(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || value instanceof DataNode || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) for (const inner of value.values()) readAll(inner, seen);
  const names = new Set(Object.keys(value));
  for (let type = Object.getPrototypeOf(value); type && type !== Object.prototype; type = Object.getPrototypeOf(type)) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(type))) if (get) names.add(name);
  }
  for (const name of names) if (name !== '__proto__') readAll((value as Record<string, unknown>)[name], seen);
}

type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(start: number): Random {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Changes some lines of a text. `at` is the index of one. */
function onLines(change: (lines: string[], at: number, random: Random) => void): Mutation {
  return ({ text }, random) => {
    const lines = text.split('\n');
    change(lines, Math.floor(random() * lines.length), random);
    return lines.join('\n');
  };
}

type Mutation = (file: SourceFile, random: Random) => string;

const mutations: readonly Mutation[] = [
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at, random) => lines.splice(Math.floor(random() * lines.length), 0, ...lines.splice(at, 1))),
  onLines((lines, at, random) => lines.splice(at, 1, `${pick(['  ', ' ', '\t', '- ', '# ', '"', '\\', '{{ '], random)}${lines[at]}`)),
  onLines((lines, at) => lines.splice(at, 1, (lines[at] ?? '').trimStart())),
  onLines((lines, at, random) =>
    lines.splice(at, 1, `${lines[at]}${pick([' \\', ' #', ':', ' |', ' <<EOF', '\r', ' &a', ' &&', '"'], random)}`),
  ),
  ({ text }, random) => text.slice(0, Math.floor(random() * text.length)),
  ({ text }, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  replaceSome,
  replaceSome,
  replaceSome,
];

/** Puts a wrong value in the place of a word or a node. */
function replaceSome(file: SourceFile, random: Random): string {
  const places = placesOf(file);
  if (!places.length) return file.text;
  const [start, end] = pick(places, random);
  return file.text.slice(0, start) + pick(wrong, random) + file.text.slice(end);
}

/** Places of the nodes of a YAML file, or of the words of a Dockerfile. */
function placesOf(file: SourceFile): readonly (readonly [number, number])[] {
  if (/\.ya?ml$/.test(file.path)) return parseYaml(file, 'core').documents.flatMap(({ root }) => nodePlaces(root));
  return parseDockerfile(file).instructions.flatMap(({ keywordAt, args, words }) => [keywordAt, args, ...words].map(({ range }) => range));
}

function nodePlaces(node: DataNode): readonly (readonly [number, number])[] {
  if (node.via) return [];
  const inner = [...node.items, ...[...node.entries.values()].map(({ value }) => value)];
  return [node.range, ...inner.flatMap(nodePlaces)];
}

function folder(root: string): Files {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** A Compose file that says everything that is read of a service. */
const service = `services:
  a:
    image: a:1
    command: [a, b]
    entrypoint: a b
    environment: { A: b, C: }
    env_file: [{ path: x.env, required: false }]
    ports: ["80:80/tcp", { target: 80, published: "80-81", protocol: tcp, host_ip: 127.0.0.1, mode: host }]
    volumes: ["v:/a:ro", { type: volume, source: v, target: /b, read_only: true }]
    tmpfs: [/c]
    depends_on: { b: { condition: service_healthy, required: true, restart: true } }
    healthcheck: { test: [CMD, a], interval: 5s, timeout: 5s, retries: 3, start_period: 5s, disable: false }
    deploy:
      replicas: 2
      resources: { limits: { cpus: "1", memory: 1g }, reservations: { memory: 1g } }
      restart_policy: { condition: on-failure }
    mem_limit: 1g
    cpus: 0.5
    scale: 2
    init: true
    user: "1000:1000"
    restart: always
    stop_signal: SIGTERM
    stop_grace_period: 1m30s
    read_only: true
    privileged: false
    cap_add: [ALL]
    security_opt: ["no-new-privileges:true"]
    profiles: [p]
    platform: linux/amd64
    labels: ["a=b"]
    networks: { n: { aliases: [x] } }
    secrets: [s]
    configs: [{ source: c, target: /c }]
  b: { image: "postgres:16", depends_on: [a] }
volumes: { v: { external: true } }
`;

const container = `containers:
      - name: a
        image: a:1
        imagePullPolicy: Always
        command: [a]
        args: [b]
        env: [{ name: A, value: b }, { name: C, valueFrom: { secretKeyRef: { name: s, key: k, optional: true } } }]
        envFrom: [{ configMapRef: { name: c } }]
        ports: [{ name: p, containerPort: 80, protocol: TCP }]
        resources: { limits: { cpu: 1, memory: 1Gi }, requests: { cpu: 500m } }
        livenessProbe: { httpGet: { path: /, port: p }, initialDelaySeconds: 5, periodSeconds: 5 }
        readinessProbe: { exec: { command: [a] } }
        startupProbe: { tcpSocket: { port: 80 }, failureThreshold: 3 }
        lifecycle: { preStop: { exec: { command: [sleep, "5"] } } }
        securityContext: { runAsNonRoot: true, runAsUser: 1, privileged: false, capabilities: { drop: [ALL] } }
        volumeMounts: [{ name: v, mountPath: /v, readOnly: true, subPath: x }]
      initContainers: [{ name: i, image: a:1, restartPolicy: Always }]
      volumes: [{ name: v, emptyDir: {} }, { name: w, configMap: { name: c } }]
      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
      restartPolicy: Always
      terminationGracePeriodSeconds: 30`;

const workload = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: a, namespace: n, labels: { app: a }, annotations: { temporal-lint/ignore: "dockerfile/root-user -- b" } }
spec:
  replicas: 1
  selector: { matchLabels: { app: a }, matchExpressions: [{ key: a, operator: In, values: [b] }] }
  template:
    metadata: { labels: { app: a } }
    spec:
      ${container}
  volumeClaimTemplates: [{ metadata: { name: d } }]
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: h, namespace: n }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: StatefulSet, name: a }, minReplicas: 1, maxReplicas: 3 }
---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: k, namespace: n }
spec: { scaleTargetRef: { kind: StatefulSet, name: a }, minReplicaCount: 0 }
`;

const cronJob = `apiVersion: batch/v1
kind: CronJob
metadata: { generateName: a- }
spec: { schedule: "* * * * *", jobTemplate: { spec: { parallelism: 1, template: { spec: { containers: [{ name: a, image: a }] } } } } }
`;

const kustomization = `resources: [a.yaml]
images: [{ name: a, newName: b, newTag: "2", digest: sha256:0 }]
replicas: [{ name: a, count: 2 }]
patches: [{ path: p.yaml, target: { kind: StatefulSet } }]
patchesStrategicMerge: [q.yaml]
components: [c]
namespace: n
`;
