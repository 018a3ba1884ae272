import { namedImage } from '../../core/image.js';
import { weaklyMemoized } from '../../core/lazy.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (resources: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0${resources}
`;

export default defineRule({
  id: 'project/missing-resource-limits',
  on: 'container',
  topic: 'scaling',
  aggregate: true,
  summary: 'A container has no memory limit',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `A worker caches workflows and grows with its load. Without a limit it takes the memory of the node, and the kernel ends some
process there, which may be the database. A CPU limit is not asked for, since it throttles without protecting anybody.`,
  reads: ['LimitRange'],
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    'https://docs.docker.com/reference/compose-file/deploy/#resources',
  ],
  peers: [
    'kubesec LimitsMemory',
    'kube-linter unset-memory-requirements',
    'polaris memoryLimitsMissing',
    'checkov CKV_K8S_13',
    'trivy KSV-0018',
    'kics b14d1bc4',
    'kube-score container-resources',
    'kubescape C-0271',
    'kics bb9ac4f7',
  ],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('').replace('name: worker\n          image', 'name: «worker»\n          image') } },
      {
        name: 'a Temporal worker, which caches workflows',
        files: { 'compose.prod.yaml': 'services:\n  «temporal-worker»:\n    image: acme/temporal-worker:1.4.0\n' },
      },
      {
        name: 'a request is no limit',
        files: { 'k8s/worker.yaml': deployment('\n          «resources»:\n            requests: { memory: 1Gi }') },
      },
      {
        name: 'the size of the heap is no limit',
        files: {
          'compose.prod.yaml':
            'services:\n  «search»:\n    image: opensearchproject/opensearch:3.3.2\n    environment:\n      - OPENSEARCH_JAVA_OPTS=-Xms512m -Xmx512m\n',
        },
      },
      {
        name: 'a program behind a wait',
        files: {
          'k8s/worker.yaml': deployment('\n          command: [sh, -c, "sleep 5 && exec worker"]').replace(
            'name: worker\n          image',
            'name: «worker»\n          image',
          ),
        },
      },
      {
        name: 'several of one file are one finding',
        files: {
          'compose.prod.yaml':
            'services:\n  «web»:\n    image: nginx:1.27.3\n  api:\n    image: acme/api:1.0.0\n    mem_limit: 1g\n  mail:\n    image: acme/mail:1.0.0\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('\n          resources: { limits: { memory: 1Gi } }') } },
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    mem_limit: 64m\n' } },
      {
        name: 'the long form of Compose',
        files: {
          'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    deploy: { resources: { limits: { memory: 64M } } }\n',
        },
      },
      {
        name: 'a LimitRange gives one to every container of the namespace',
        files: {
          'k8s/worker.yaml': deployment(''),
          'k8s/limits.yaml':
            'apiVersion: v1\nkind: LimitRange\nmetadata: { name: defaults }\nspec:\n  limits:\n    - type: Container\n      default: { memory: 512Mi }\n',
        },
      },
      {
        name: 'an init container ends before the others start',
        files: {
          'k8s/worker.yaml': deployment(
            '\n          resources: { limits: { memory: 1Gi } }\n      initContainers:\n        - { name: wait, image: "busybox:1.37" }',
          ),
        },
      },
      {
        name: 'what only waits takes nothing',
        files: {
          'k8s/worker.yaml': deployment('\n          command: ["sleep", "infinity"]'),
          'k8s/pause.yaml': deployment('').replace('acme/worker:1.4.0', 'registry.k8s.io/pause:3.10'),
        },
      },
      {
        name: 'a job in Compose ends by itself',
        files: {
          'compose.prod.yaml':
            'services:\n  migrate:\n    image: acme/api:1.0.0\n    restart: "no"\n  api:\n    image: acme/api:1.0.0\n    mem_limit: 1g\n    depends_on:\n      migrate: { condition: service_completed_successfully }\n',
        },
      },
      {
        name: 'a Deployment whose containers are not written here',
        files: { 'k8s/worker.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\nspec: { replicas: 3 }\n' },
      },
    ],
  },
  *check(container, { project }) {
    const { origin, limits } = container;
    if (!limits.memory.isUnset || (origin.kind === 'compose' && container.isOneShot)) return;
    if (origin.kind === 'kubernetes' && (origin.container.role === 'init' || hasDefaults(project.manifestsNear(container)))) return;
    if (onlyWaits(container)) return;
    const effect = boundsHeap(container)
      ? ', and -Xmx bounds its heap alone'
      : `${project.callerOf(container)?.is === 'worker' ? ' while its cache of workflows grows,' : ''} and may take the memory of the whole ${origin.kind === 'compose' ? 'machine' : 'node'}`;
    yield {
      at: limits.memory.at,
      message: `${container.label} has no memory limit${effect}; set a memory limit above what it is seen to use`,
    };
  },
});

/** The image that holds a pod open, or `sleep` with a time. */
function onlyWaits({ image, entrypoint, command }: Container): boolean {
  if (namedImage(image)?.name.split('/').at(-1) === 'pause') return entrypoint.isUnset && command.isUnset;
  const [program, ...rest] = [entrypoint, command].flatMap(({ value }) => (value?.form === 'exec' ? value.words : []));
  return entrypoint.isSet && /^(?:\/(?:usr\/)?bin\/)?sleep$/.test(program ?? '') && rest.length === 1;
}

/** Java keeps its heap within what its options say; threads, buffers and classes come on top. */
function boundsHeap({ environment }: Container): boolean {
  return environment.names.some((name) => /_OPT(?:ION)?S$/.test(name) && /-Xmx\d/.test(environment.get(name).value ?? ''));
}

/** A LimitRange with a default memory limit; which namespace it reaches is decided when it is applied. */
const hasDefaults = weaklyMemoized((manifests: readonly Manifest[]): boolean =>
  manifests.some(
    ({ kind, root }) => kind === 'LimitRange' && root.get('spec', 'limits').items.some((item) => !item.get('default', 'memory').isUnset),
  ),
);
