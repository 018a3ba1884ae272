import { slipOf } from '../../core/distance.js';
import type { Problem } from '../../core/problem.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

type DataNode = KubernetesContainer['node'];

const deployment = (container: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
${container}`;

export default defineRule({
  id: 'kubernetes/unresolved-variable',
  on: 'kubernetes.container',
  topic: 'configuration',
  summary: 'A value refers to a variable that is defined later or nowhere',
  severity: 'error',
  rationale: `Kubernetes replaces \`$(NAME)\` by a variable of the same container that stands before it in \`env\`, or comes by \`envFrom\`. One that it does not find stays
as it is written, without any error, and the process gets the text \`$(NAME)\` as an address or a password.`,
  references: [
    'https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/',
    'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/',
  ],
  examples: {
    bad: [
      {
        name: 'defined later',
        files: {
          'k8s/worker.yaml': deployment(
            '          env:\n            - { name: URL, value: «"http://$(HOST):8080"» }\n            - { name: HOST, value: orders }\n',
          ),
        },
      },
      {
        name: 'defined nowhere',
        files: {
          'k8s/worker.yaml': deployment(
            '          env:\n            - { name: URL, value: «"http://$(HOTS):8080"» }\n            - { name: HOST, value: orders }\n',
          ),
        },
      },
      {
        name: 'in an argument',
        files: {
          'k8s/worker.yaml': deployment(
            '          args: [serve, «--queue=$(TASK_QUEUE)»]\n          env: [{ name: QUEUE, value: orders }]\n',
          ),
        },
      },
    ],
    good: [
      {
        files: {
          'k8s/worker.yaml': deployment(
            '          env:\n            - { name: HOST, value: orders }\n            - { name: URL, value: "http://$(HOST):8080" }\n',
          ),
        },
      },
      {
        name: 'in an argument, in any order',
        files: {
          'k8s/worker.yaml': deployment('          args: [serve, --queue=$(QUEUE)]\n          env: [{ name: QUEUE, value: orders }]\n'),
        },
      },
      {
        name: 'from elsewhere, from a Service, escaped',
        files: {
          'k8s/worker.yaml': deployment(
            '          envFrom: [{ configMapRef: { name: worker } }]\n          env: [{ name: URL, value: "http://$(HOST)" }]\n',
          ),
          'k8s/api.yaml': deployment(
            '          env: [{ name: URL, value: "$(ORDERS_SERVICE_HOST):$(ORDERS_PORT_80_TCP_PORT) $$(HOST)" }]\n',
          ),
        },
      },
      {
        name: 'a shell replaces it: commands, and what is no name of a variable',
        files: {
          'k8s/worker.yaml': deployment(
            '          command: [sh, -c, "exec serve --id $(hostname) --day $(date +%F)"]\n          args: [$(nproc)]\n',
          ),
        },
      },
      {
        name: 'another tool replaces it before',
        files: {
          'k8s/worker.yaml': deployment('          env: [{ name: URL, value: "http://$(HOST)" }]\n'),
          'k8s/kustomization.yaml':
            'resources: [worker.yaml]\nvars: [{ name: HOST, objref: { kind: Service, name: orders, apiVersion: v1 } }]\n',
        },
      },
      {
        name: 'a controller brings it',
        files: {
          'k8s/worker.yaml': deployment('          args: [--address=$(TEMPORAL_ADDRESS)]\n').replace(
            'apps/v1\nkind: Deployment',
            'temporal.io/v1alpha1\nkind: TemporalWorkerDeployment',
          ),
        },
      },
    ],
  },
  *check(container, { project }) {
    const { node, environment, workload } = container;
    if (workload.isIncomplete || workload.manifest.document.damaged) return;
    const entries = node.get('env').items;
    const names = entries.flatMap((entry) => entry.get('name').text ?? []);
    for (const [index, entry] of entries.entries()) {
      const value = entry.get('value');
      const earlier = new Set(names.slice(0, index));
      for (const name of referencesIn(value)) {
        if (earlier.has(name) || !(names.includes(name) || environment.get(name).isUnset)) continue;
        // `PATH: $(PATH):/app/bin` means the one of the image.
        const isOwn = name === entry.get('name').text;
        yield* problem(value, name, names, names.includes(name) && !isOwn, container, project);
        break;
      }
    }
    for (const word of [...node.get('command').items, ...node.get('args').items]) {
      if (/\s/.test(word.text ?? '')) continue;
      const name = referencesIn(word).find((one) => environment.get(one).isUnset);
      if (name !== undefined) yield* problem(word, name, names, false, container, project);
    }
  },
});

/** Names in `$(NAME)`. Of those that nobody gives to a variable a shell or another tool makes something. */
function referencesIn({ text, isScalar }: DataNode): readonly string[] {
  if (!isScalar || text === undefined || !text.includes('$(')) return [];
  const plain = text.replaceAll('$$', '  ');
  return Array.from(plain.matchAll(/\$\(([A-Z_][A-Z0-9_]{0,100})\)/g), ([, name = '']) => name).filter((name) => !isOfService(name));
}

/** Kubernetes adds variables for each Service that is there when the pod starts. */
function isOfService(name: string): boolean {
  return /_SERVICE_(?:HOST|PORT)|_PORT(?:_\d+|$)/.test(name);
}

function* problem(
  at: DataNode,
  name: string,
  names: readonly string[],
  isDefinedLater: boolean,
  { name: container, workload }: KubernetesContainer,
  project: Project,
): Iterable<Problem> {
  if (project.objects.mentions(name, workload.manifest) !== undefined) return;
  const meant = slipOf(
    name,
    names.filter((one) => one !== name),
  );
  const why = isDefinedLater ? 'which is defined only behind it' : 'which no other of its variables defines';
  const advice = isDefinedLater
    ? 'move its definition up'
    : meant === undefined
      ? 'define it, or write "$$" for a "$" that is meant'
      : `did you mean "${meant}"?`;
  yield { at, message: `container "${container}" refers to "$(${name})", ${why}, so that this text stays as it is; ${advice}` };
}
