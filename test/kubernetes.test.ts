import { describe, expect, test } from 'vitest';
import { type Located, positionAt, textOf } from '../src/core/source.js';
import type { Value } from '../src/core/value.js';
import { parseKubernetes } from '../src/parsers/kubernetes/parse.js';
import type { KubernetesContainer, Workload } from '../src/parsers/kubernetes/types.js';

const parse = (text: string) => parseKubernetes({ path: 'k8s/app.yaml', text });

const workloadOf = (text: string): Workload => {
  const workload = parse(text).manifests[0]?.workload;
  if (!workload) throw new Error('no workload');
  return workload;
};

/** Line, and the first line of the text. */
const at = (place: Located) => `${positionAt(place.file, place.range[0]).line} ${textOf(place).split(/\r?\n/, 1)[0]}`;

/** `value @ place`, and what leads there. */
const show = (value: Value<unknown>): string => {
  const via = value.at.via?.map(({ kind }) => ` via ${kind}`).join('') ?? '';
  const parts = value.isUnknown && value.parts ? ` ${JSON.stringify(value.parts)}` : '';
  const what = value.isSet ? JSON.stringify(value.value) : value.isUnset ? 'unset' : `unknown${parts}`;
  return `${what} @ ${at(value.at)}${via}`;
};

const showContainer = (container: KubernetesContainer) => ({
  container: `${container.role} ${container.name} @ ${at(container)}`,
  image: show(container.image),
  command: show(container.command),
  args: show(container.args),
  limits: [show(container.limits.cpu), show(container.limits.memory)],
  requests: [show(container.requests.cpu), show(container.requests.memory)],
  security: [
    show(container.security.runAsNonRoot),
    show(container.security.runAsUser),
    show(container.security.seccompType),
    show(container.security.readOnlyRootFilesystem),
  ],
});

const worker = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: worker
  namespace: prod
  labels: { app: worker }
spec:
  replicas: 3
  selector:
    matchLabels: { app: worker }
    matchExpressions:
      - { key: tier, operator: In, values: [back, "1"] }
      - { key: canary, operator: DoesNotExist }
  template:
    metadata:
      labels: { app: worker }
    spec:
      terminationGracePeriodSeconds: 60
      securityContext:
        runAsNonRoot: true
        runAsUser: 1000
        readOnlyRootFilesystem: true
        seccompProfile: { type: RuntimeDefault }
      initContainers:
        - name: migrate
          image: acme/migrate:1.0.0
        - name: proxy
          image: acme/proxy:\${TAG}
          restartPolicy: Always
      containers:
        - name: worker
          image: acme/worker:1.0.0
          command: [node, worker.js]
          args: ["--address=$(TEMPORAL_ADDRESS)"]
          securityContext: { runAsUser: 0, readOnlyRootFilesystem: yes }
          resources:
            limits: { cpu: 500m, memory: 1Gi }
            requests: { cpu: 0.25 }
        - image: acme/nameless:1.0.0
          resources:
            limits:
              cpu: many
      ephemeralContainers:
        - name: debugger
          image: busybox
`;

describe('a Deployment', () => {
  test('as a whole', () => {
    const { manifests, problems, ignoredDocuments } = parse(worker);
    const manifest = manifests[0];
    const workload = workloadOf(worker);
    expect({
      problems,
      ignoredDocuments,
      manifest: manifest && at(manifest),
      name: manifest && show(manifest.name),
      namespace: manifest && show(manifest.namespace),
      labels: manifest?.labels.value,
      workload: `${workload.kind} ${workload.name} @ ${at(workload)}`,
      flags: [workload.isLongRunning, workload.hasReplicas, workload.isIncomplete],
      replicas: show(workload.replicas),
      selector: workload.selector.value,
      podLabels: workload.podLabels.value,
      grace: show(workload.terminationGracePeriod),
      containers: workload.containers.map(({ role, name }) => `${role} ${name}`),
    }).toEqual({
      problems: [],
      ignoredDocuments: 0,
      manifest: '2 Deployment',
      name: '"worker" @ 4 worker',
      namespace: '"prod" @ 5 prod',
      labels: new Map([['app', 'worker']]),
      workload: 'Deployment worker @ 4 worker',
      flags: [true, true, false],
      replicas: '3 @ 8 3',
      selector: {
        matchLabels: new Map([['app', 'worker']]),
        matchExpressions: [
          { key: 'tier', operator: 'In', values: ['back', '1'] },
          { key: 'canary', operator: 'DoesNotExist', values: [] },
        ],
      },
      podLabels: new Map([['app', 'worker']]),
      grace: '60 @ 18 60',
      containers: ['init migrate', 'sidecar proxy', 'main worker', 'main containers[1]'],
    });
  });

  test('its containers, with the settings of the pod', () => {
    expect(workloadOf(worker).containers.map(showContainer)).toEqual([
      {
        container: 'init migrate @ 25 migrate',
        image: '"acme/migrate:1.0.0" @ 26 acme/migrate:1.0.0',
        command: 'unset @ 25 migrate',
        args: 'unset @ 25 migrate',
        limits: ['unset @ 25 migrate', 'unset @ 25 migrate'],
        requests: ['unset @ 25 migrate', 'unset @ 25 migrate'],
        security: [
          'true @ 20 true via inheritance',
          '1000 @ 21 1000 via inheritance',
          '"RuntimeDefault" @ 23 RuntimeDefault via inheritance',
          'unset @ 25 migrate',
        ],
      },
      {
        container: 'sidecar proxy @ 27 proxy',
        image: 'unknown ["acme/proxy:",null] @ 28 acme/proxy:${TAG}',
        command: 'unset @ 27 proxy',
        args: 'unset @ 27 proxy',
        limits: ['unset @ 27 proxy', 'unset @ 27 proxy'],
        requests: ['unset @ 27 proxy', 'unset @ 27 proxy'],
        security: [
          'true @ 20 true via inheritance',
          '1000 @ 21 1000 via inheritance',
          '"RuntimeDefault" @ 23 RuntimeDefault via inheritance',
          'unset @ 27 proxy',
        ],
      },
      {
        container: 'main worker @ 31 worker',
        image: '"acme/worker:1.0.0" @ 32 acme/worker:1.0.0',
        command: '["node","worker.js"] @ 33 [node, worker.js]',
        args: '["--address=$(TEMPORAL_ADDRESS)"] @ 34 ["--address=$(TEMPORAL_ADDRESS)"]',
        limits: ['0.5 @ 37 500m', '1073741824 @ 37 1Gi'],
        requests: ['0.25 @ 38 0.25', '1073741824 @ 37 1Gi'],
        security: ['true @ 20 true via inheritance', '0 @ 35 0', '"RuntimeDefault" @ 23 RuntimeDefault via inheritance', 'true @ 35 yes'],
      },
      {
        container: 'main containers[1] @ 39 image',
        image: '"acme/nameless:1.0.0" @ 39 acme/nameless:1.0.0',
        command: 'unset @ 39 image',
        args: 'unset @ 39 image',
        limits: ['unknown @ 42 many', 'unset @ 41 limits'],
        requests: ['unknown @ 42 many', 'unset @ 40 resources'],
        security: [
          'true @ 20 true via inheritance',
          '1000 @ 21 1000 via inheritance',
          '"RuntimeDefault" @ 23 RuntimeDefault via inheritance',
          'unset @ 39 image',
        ],
      },
    ]);
  });

  test('with CRLF it is the same', () => {
    const windows = workloadOf(worker.replaceAll('\n', '\r\n'));
    expect(windows.containers.map(showContainer)).toEqual(workloadOf(worker).containers.map(showContainer));
  });

  test('what it lacks is placed at the nearest key above', () => {
    const workload = workloadOf(
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: w\nspec:\n  template:\n    spec:\n      containers:\n      - name: w\n        image: a:1\n',
    );
    const { manifest } = workload;
    expect(
      [workload.replicas, workload.terminationGracePeriod, workload.selector, workload.podLabels, manifest.namespace].map(show),
    ).toEqual(['unset @ 5 spec', 'unset @ 7 spec', 'unset @ 5 spec', 'unset @ 6 template', 'unset @ 3 metadata']);
  });

  test('an excerpt or a patch is incomplete', () => {
    const head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: temporal-worker\nspec:\n';
    const excerpt = `${head}  replicas: 3\n  strategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxUnavailable: 1\n`;
    const patch = `${head}  template:\n    spec:\n      containers:\n      - name: w\n        resources: { limits: { cpu: 1 } }\n`;
    const complete = `${head}  template:\n    spec:\n      containers:\n      - name: w\n        image: a:1\n`;
    const results = [head, excerpt, patch, complete].map((text) => {
      const { isIncomplete, replicas, containers } = workloadOf(text);
      return [isIncomplete, show(replicas), containers.length];
    });
    expect(results).toEqual([
      [true, 'unset @ 5 spec', 0],
      [true, '3 @ 6 3', 0],
      [true, 'unset @ 5 spec', 1],
      [false, 'unset @ 5 spec', 1],
    ]);
  });
});

describe('kinds', () => {
  const pod = '{spec: {containers: [{name: a, image: b:1}]}}';
  test.each([
    ['apps/v1', 'Deployment', `{replicas: 2, template: ${pod}}`, 'long-running, replicas 2, a'],
    ['apps/v1', 'StatefulSet', `{template: ${pod}}`, 'long-running, replicas unset, a'],
    ['apps/v1', 'DaemonSet', `{template: ${pod}}`, 'long-running, a'],
    ['apps/v1', 'ReplicaSet', `{template: ${pod}}`, 'long-running, replicas unset, a'],
    ['v1', 'ReplicationController', `{replicas: 1, selector: {app: x}, template: ${pod}}`, 'long-running, replicas 1, selects app=x, a'],
    ['batch/v1', 'Job', `{template: ${pod}}`, 'a'],
    ['batch/v1', 'CronJob', `{jobTemplate: {spec: {template: ${pod}}}}`, 'a'],
    ['v1', 'Pod', '{containers: [{name: a, image: b:1}]}', 'long-running, a'],
    ['v1', 'Pod', '{restartPolicy: Never, containers: [{name: a, image: b:1}]}', 'a'],
    [
      'argoproj.io/v1alpha1',
      'Rollout',
      `{replicas: 1, selector: {matchLabels: {app: x}}, template: ${pod}}`,
      'long-running, replicas 1, selects app=x, a',
    ],
    ['argoproj.io/v1alpha1', 'Rollout', '{workloadRef: {kind: Deployment, name: x}}', 'incomplete, long-running, replicas unset, '],
    ['serving.knative.dev/v1', 'Service', `{template: ${pod}}`, 'long-running, a'],
    ['v1', 'Service', '{selector: {app: x}}', 'none'],
    ['keda.sh/v1alpha1', 'ScaledJob', `{jobTargetRef: {template: ${pod}}}`, 'a'],
    ['temporal.io/v1alpha1', 'WorkerDeployment', `{replicas: 2, template: ${pod}}`, 'long-running, replicas 2, a'],
    ['temporal.io/v1alpha1', 'TemporalWorkerDeployment', `{template: ${pod}}`, 'long-running, replicas unset, a'],
    [
      'apps.openshift.io/v1',
      'DeploymentConfig',
      `{selector: {app: x}, template: ${pod}}`,
      'long-running, replicas unset, selects app=x, a',
    ],
    ['batch.volcano.sh/v1alpha1', 'Job', `{tasks: [{template: ${pod}}]}`, 'none'],
    ['v1', 'ConfigMap', '{}', 'none'],
  ])('%s %s %s', (apiVersion, kind, spec, expected) => {
    const workload = parse(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec: ${spec}\n`).manifests[0]?.workload;
    const selected = [...(workload?.selector.value?.matchLabels ?? [])].map(([name, value]) => `selects ${name}=${value}, `).join('');
    const seen = workload
      ? (workload.isIncomplete ? 'incomplete, ' : '') +
        (workload.isLongRunning ? 'long-running, ' : '') +
        (workload.hasReplicas ? `replicas ${workload.replicas.value ?? 'unset'}, ` : '') +
        selected +
        workload.containers.map(({ name }) => name).join()
      : 'none';
    expect(seen).toBe(expected);
  });
});

describe('documents', () => {
  const summary = (text: string) => {
    const { manifests, problems, ignoredDocuments } = parse(text);
    return {
      manifests: manifests.map((manifest) => `${manifest.document.index} ${manifest.kind} ${manifest.name.value ?? '-'} @ ${at(manifest)}`),
      problems: problems.map((problem) => at(problem.at)),
      ignoredDocuments,
    };
  };

  test.each([
    ['empty', '', [], [], 0],
    ['comments and separators only', '# nothing\n---\n# here\n---\n', [], [], 0],
    ['no object', 'services:\n  a:\n    image: b\n', [], [], 1],
    ['a version that is a number', 'apiVersion: 1\nkind: Pod\n', [], [], 1],
    ['a list of patches', '- op: replace\n  path: /spec/replicas\n  value: 3\n', [], [], 1],
    [
      'a List',
      'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n- apiVersion: v1\n  kind: Service\n- 3\n',
      ['0 Pod a @ 4 Pod', '0 Service - @ 6 Service'],
      [],
      0,
    ],
    [
      'a typed list',
      'apiVersion: v1\nkind: PodList\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n',
      ['0 Pod a @ 4 Pod'],
      [],
      0,
    ],
    ['a kind that ends in List', 'apiVersion: acme.dev/v1\nkind: AllowList\nspec: {items: []}\n', ['0 AllowList - @ 2 AllowList'], [], 0],
    ['a List without items', 'apiVersion: v1\nkind: List\nitems: 3\n', [], [], 0],
    [
      'several, one broken',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: "b\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: c}\n',
      ['0 Pod a @ 2 Pod', '1 Pod b @ 6 Pod', '2 Pod c @ 11 Pod'],
      ['8 "b'],
      0,
    ],
    [
      'a brace that the next document shows to be missing',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a\n---\nb: c\n',
      ['0 Pod a @ 2 Pod'],
      ['3 '],
      1,
    ],
    ['problems of other documents stay out', 'services:\n  a: "b\n---\napiVersion: v1\nkind: Pod\n', ['1 Pod - @ 5 Pod'], [], 1],
    [
      'a manifest in a block text is text',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  deploy.yaml: |\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: b}\n',
      ['0 ConfigMap a @ 2 ConfigMap'],
      [],
      0,
    ],
    ['a byte-order mark', '\ufeffapiVersion: v1\r\nkind: Pod\r\n', ['0 Pod - @ 2 Pod'], [], 0],
  ])('%s', (_, text, manifests, problems, ignoredDocuments) => {
    expect(summary(text)).toEqual({ manifests, problems, ignoredDocuments });
  });
});

/** A Pod with one container that has these lines. */
const container = (lines: string, rest = '') => {
  const found = workloadOf(
    `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: c\n    image: a:1\n${lines.replace(/^(?=.)/gm, '    ')}${rest}`,
  ).containers[0];
  if (!found) throw new Error('no container');
  return found;
};

describe('environment', () => {
  const lookUp = (lines: string, ...names: string[]) => {
    const { environment } = container(lines);
    return [environment.isComplete, environment.names.join(), ...names.map((name) => show(environment.get(name)))];
  };

  test('names, values, and what only the cluster knows', () => {
    const lines = `env:
- name: A
  value: "1"
- name: B
  valueFrom: { secretKeyRef: { name: s, key: k } }
- name: C
  value: temporal.$(NAMESPACE).svc:7233
- name: D
- name: E
  value: $$(A) costs $$5
- name: F
  value: \${FROM_ENVSUBST}
- name: A
  value: two
- { name: __proto__, value: own }
`;
    expect(lookUp(lines, 'A', 'B', 'C', 'D', 'E', 'F', 'G', '__proto__', 'toString')).toEqual([
      true,
      'A,B,C,D,E,F,__proto__',
      '"two" @ 21 two',
      'unknown @ 12 { secretKeyRef: { name: s, key: k } }',
      'unknown ["temporal.",null,".svc:7233"] @ 14 temporal.$(NAMESPACE).svc:7233',
      '"" @ 15 D',
      '"$(A) costs $5" @ 17 $$(A) costs $$5',
      'unknown [null] @ 19 ${FROM_ENVSUBST}',
      'unset @ 8 env',
      '"own" @ 22 own',
      'unset @ 8 env',
    ]);
  });

  test('envFrom may set what is not listed, below its prefix', () => {
    expect(lookUp('env: [{name: A, value: b}]\nenvFrom:\n- configMapRef: {name: c}\n  prefix: APP_\n', 'A', 'APP_B', 'B')).toEqual([
      false,
      'A',
      '"b" @ 8 b',
      'unknown @ 10 configMapRef: {name: c}',
      'unset @ 8 env',
    ]);
    expect(lookUp('envFrom:\n- secretRef: {name: c}\n', 'B')).toEqual([false, '', 'unknown @ 9 secretRef: {name: c}']);
  });

  test('what is no list is unknown', () => {
    expect(lookUp('env: {A: b}\n', 'A')).toEqual([false, '', 'unknown @ 8 {A: b}']);
    expect(lookUp('env: [A=b]\n', 'A')).toEqual([false, '', 'unknown @ 8 A=b']);
    expect(lookUp('env:\n', 'A')).toEqual([true, '', 'unset @ 8 env']);
  });

  test('the worker controller sets TEMPORAL_ variables', () => {
    const text = worker.replace('apps/v1', 'temporal.io/v1alpha1').replace('Deployment', 'WorkerDeployment');
    const environment = workloadOf(text).containers[2]?.environment;
    expect([environment?.isComplete, environment?.get('TEMPORAL_ADDRESS').isUnknown, environment?.get('OTHER').isUnset]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

test('mounts, resolved against the volumes of the pod', () => {
  const mounts = `volumeMounts:
- { name: config, mountPath: /config }
- { name: secret, mountPath: /secret }
- { name: scratch, mountPath: /tmp }
- { name: data, mountPath: /data, readOnly: true }
- { name: host, mountPath: /host }
- { name: all, mountPath: /all }
- { name: bare, mountPath: /bare }
- { name: lost, mountPath: /lost }
`;
  const volumes = `  volumes:
  - name: config
    configMap: { name: settings, defaultMode: 0444 }
  - { name: secret, secret: { secretName: keys } }
  - { name: scratch, emptyDir: {} }
  - { name: data, persistentVolumeClaim: { claimName: disk } }
  - { name: host, hostPath: { path: /var/run } }
  - { name: all, projected: { sources: [] } }
  - { name: bare }
`;
  const { mounts: read } = container(mounts, volumes);
  expect(read.value?.map(({ type, source, target, readOnly }) => [type, source.value, target.value, readOnly])).toEqual([
    ['configMap', 'settings', '/config', true],
    ['secret', 'keys', '/secret', true],
    ['emptyDir', undefined, '/tmp', false],
    ['persistentVolumeClaim', 'disk', '/data', true],
    ['hostPath', '/var/run', '/host', false],
    ['other', undefined, '/all', false],
    ['emptyDir', undefined, '/bare', false],
    ['unknown', undefined, '/lost', false],
  ]);
  expect([show(container('').mounts), show(container('volumeMounts: 3\n').mounts)]).toEqual(['unset @ 6 c', 'unknown @ 8 3']);
});

test('claim templates of a StatefulSet are volumes', () => {
  const text = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  template:
    spec:
      containers:
      - { name: db, image: postgres:17.2, volumeMounts: [{ name: data, mountPath: /data }] }
  volumeClaimTemplates:
  - metadata: { name: data }
`;
  const mounts = workloadOf(text).containers[0]?.mounts.value;
  expect(mounts?.map(({ type, source }) => `${type} ${show(source)}`)).toEqual(['persistentVolumeClaim "data" @ 10 data']);
});

test.each([
  ['cpu: 1', 1],
  ['cpu: "1"', 1],
  ['cpu: 1000m', 1],
  ['cpu: .5', 0.5],
  ['cpu: 1e3m', undefined],
  ['memory: 1Gi', 2 ** 30],
  ['memory: 1G', 1e9],
  ['memory: 128974848000m', 128974848],
  ['memory: 129e6', 129e6],
  ['memory: 512', 512],
  ['memory: 512MB', undefined],
  ['memory: true', undefined],
  ['memory: [1]', undefined],
  ['memory: .inf', undefined],
])('quantity %s', (text, expected) => {
  const { limits } = container(`resources: { limits: { ${text} } }\n`);
  const value = text.startsWith('cpu') ? limits.cpu : limits.memory;
  expect(value.isSet ? value.value : value.isUnknown ? undefined : 'unset').toBe(expected);
});

test('limits of the pod as a whole leave those of its containers unknown', () => {
  const { limits, requests } = container('', '  resources: { limits: { cpu: 2 } }\n');
  expect([limits.cpu, limits.memory, requests.cpu].map(show)).toEqual(['unknown @ 8 2', 'unset @ 6 c', 'unknown @ 8 2']);
});

test('the order of kompose, with the name last', () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  annotations:
    kompose.cmd: kompose convert
  name: api
spec:
  replicas: 1
  template:
    spec:
      containers:
        - env:
            - name: A
              value: b
          image: acme/api:1.0.0
          name: api
      restartPolicy: Always
`;
  const [only] = workloadOf(text).containers;
  expect(only && [at(only), show(only.limits.cpu), show(only.environment.get('A')), show(only.environment.get('B'))]).toEqual([
    '16 api',
    'unset @ 16 api',
    '"b" @ 14 b',
    'unset @ 12 env',
  ]);
});

test('aliases and merge keys say where a value comes from', () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata: { name: a }
x: &limits { cpu: 1 }
spec:
  template:
    spec:
      containers:
      - &one { name: one, image: "a:1", resources: { limits: *limits } }
      - { <<: *one, name: two }
`;
  expect(
    workloadOf(text).containers.map(({ name, image, limits }) => [
      name,
      show(image),
      show(limits.cpu),
      show(limits.memory),
      image.isSet && image.isLiteral,
    ]),
  ).toEqual([
    ['one', '"a:1" @ 9 "a:1"', '1 @ 4 1 via alias', 'unset @ 9 limits via alias', true],
    ['two', '"a:1" @ 9 "a:1" via merge', '1 @ 4 1 via alias via merge', 'unset @ 9 limits via alias via merge', false],
  ]);
});

test('aliases cannot make a small file large', () => {
  const many = (line: string, count: number) => `${line}\n`.repeat(count);
  const text = `apiVersion: v1
kind: List
x:
- &env
${many('  - { name: A, value: b }', 400)}- &containers
  - &c { name: a, image: b, env: *env }
${many('  - *c', 400)}items:
- &pod { apiVersion: v1, kind: Pod, spec: { containers: *containers } }
${many('- *pod', 400)}`;
  const { manifests, problems } = parse(text);
  expect([manifests.length, problems.map(({ id }) => id)]).toEqual([0, ['lint/input-too-complex']]);
});

describe('wrong types are unknown, and nothing throws', () => {
  const wrong = ['3', '"x"', 'null', '[]', '{}', 'true', '1e400', '[[]]', '{a: {b: c}}', '*nowhere', '0x', '!!int x', '- \n'];

  /** All paths of the maps and lists of a plain value. */
  function* paths(value: unknown, path: readonly (string | number)[] = []): Iterable<readonly (string | number)[]> {
    yield path;
    if (value === null || typeof value !== 'object') return;
    for (const [key, child] of Object.entries(value)) yield* paths(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }

  const put = (value: unknown, path: readonly (string | number)[]): unknown => {
    const [key, ...rest] = path;
    if (key === undefined) return '@@';
    if (Array.isArray(value)) return value.map((child, index) => (index === key ? put(child, rest) : child));
    return Object.fromEntries(Object.entries(value as object).map(([name, child]) => [name, name === key ? put(child, rest) : child]));
  };

  const security = { runAsNonRoot: true, runAsUser: 1, runAsGroup: 1, seccompProfile: { type: 'x' }, capabilities: { drop: ['ALL'] } };
  const full = {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'a', generateName: 'a-', namespace: 'b', labels: { app: 'a' }, annotations: { a: 'b' } },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'a' }, matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] },
      volumeClaimTemplates: [{ metadata: { name: 'v' } }],
      template: {
        metadata: { labels: { app: 'a' }, annotations: {} },
        spec: {
          terminationGracePeriodSeconds: 30,
          restartPolicy: 'Always',
          securityContext: security,
          resources: { limits: { cpu: 1 } },
          volumes: [{ name: 'c', configMap: { name: 'd' } }],
          initContainers: [{ name: 'i', image: 'i:1', restartPolicy: 'Always' }],
          containers: [
            {
              name: 'c',
              image: 'c:1',
              command: ['a'],
              args: ['b'],
              env: [
                { name: 'A', value: 'b' },
                { name: 'B', valueFrom: {} },
              ],
              envFrom: [{ prefix: 'A', configMapRef: { name: 'b' } }],
              ports: [{ containerPort: 1 }],
              livenessProbe: { exec: { command: ['a'] } },
              resources: { limits: { cpu: 1, memory: 1 }, requests: { cpu: 1, memory: 1 } },
              volumeMounts: [{ name: 'c', mountPath: '/c', readOnly: true }],
              securityContext: { ...security, privileged: false },
            },
          ],
        },
      },
    },
  };

  test.each([...paths(full)].map((path) => [path.join('.'), path] as const))('%s', (_, path) => {
    const template = JSON.stringify(put(full, path));
    for (const value of wrong) {
      const { manifests } = parse(template.replace('"@@"', () => value));
      for (const { workload } of manifests) {
        for (const { environment, mounts } of workload?.containers ?? []) {
          environment.get('A');
          mounts.value?.map(({ source }) => source.at);
        }
      }
    }
    expect(parse(template.replace('"@@"', () => '{}')).problems).toEqual([]);
  });

  test.each([
    ['replicas: "3"', 'unknown @ 4 "3"'],
    ['replicas: 1.5', 'unknown @ 4 1.5'],
    ['replicas: ${REPLICAS}', 'unknown @ 4 ${REPLICAS}'],
    ['replicas:', 'unset @ 4 replicas'],
    ['3', 'unknown @ 4 3'],
  ])('spec: { %s }', (spec, expected) => {
    const text = `apiVersion: apps/v1\nkind: Deployment\nspec:\n  ${spec}\n`;
    expect(show(workloadOf(text).replicas)).toBe(expected);
  });
});
