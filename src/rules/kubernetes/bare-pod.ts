import { parseImageReference } from '../../core/image.js';
import { dirname } from '../../core/path.js';
import { wholeWord } from '../../core/words.js';
import type { Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const pod = (name: string, more = '') => `apiVersion: v1
kind: Pod
metadata: { name: ${name}${more} }
spec:
  containers:
    - name: api
      image: acme/api:1.4.0
`;

const stock = (name: string) => pod(name, ', labels: { app: web }').replace('acme/api:1.4.0', 'nginx:1.29');
const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80 }] }\n';

export default defineRule({
  id: 'kubernetes/bare-pod',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  summary: 'A Pod that should go on has nothing that makes it anew',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `The kubelet restarts the containers of a Pod on its node, and that is all. When the node fails or is drained the Pod is gone, and nothing starts
another. A Deployment does, also for one replica.`,
  reads: ['Service', 'Pod'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/#working-with-pods'],
  peers: ['kubescape C-0073'],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': pod('«api»') } },
      { name: 'with labels', files: { 'k8s/api.yaml': pod('«api»', ', labels: { app: api }') } },
      {
        name: 'a stock image behind a Service',
        files: { 'k8s/web.yaml': `${stock('«web»')}---\n${service}` },
      },
      {
        name: 'one that no Service sends anything to is rather there to try something out, so it is only noted',
        files: { 'k8s/web.yaml': stock('«web»') },
      },
      {
        name: 'three of one image are rather there to compare settings, so they are only noted',
        files: { 'pods/plain.yaml': pod('«plain»'), 'pods/shared.yaml': pod('«shared»'), 'pods/pinned.yaml': pod('«pinned»') },
      },
    ],
    good: [
      {
        files: {
          'k8s/api.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec:\n  selector: { matchLabels: { app: api } }\n  template:\n    metadata: { labels: { app: api } }\n    spec:\n      containers:\n        - name: api\n          image: acme/api:1.4.0\n',
        },
      },
      { name: 'one that ends', files: { 'k8s/api.yaml': `${pod('api')}  restartPolicy: Never\n` } },
      { name: 'a test of a chart', files: { 'k8s/api.yaml': pod('api', ', annotations: { helm.sh/hook: test }') } },
      {
        name: 'one that was read from a cluster',
        files: { 'k8s/api.yaml': pod('api', ', ownerReferences: [{ kind: ReplicaSet, name: api }]') },
      },
      { name: 'for a look around', files: { 'k8s/debug.yaml': pod('debug-shell') } },
      { name: 'that only waits for somebody', files: { 'k8s/client.yaml': `${pod('api')}      command: [sleep, infinity]\n` } },
      {
        name: 'that only holds a place, or a volume',
        files: { 'k8s/volume.yaml': pod('volume').replace('acme/api:1.4.0', 'registry.k8s.io/pause:3.10') },
      },
    ],
  },
  *check(workload, { project }) {
    const { kind, name, manifest, containers } = workload;
    if (kind !== 'Pod' || !workload.isLongRunning || workload.isIncomplete) return;
    const { annotations } = manifest;
    const isStatic = [...annotations.entries.keys()].some((key) =>
      /^(?:helm\.sh\/hook|argocd\.argoproj\.io\/hook|kubernetes\.io\/config\.)/.test(key),
    );
    const isMade = !manifest.root.get('metadata', 'ownerReferences').isUnset;
    if (isStatic || isMade || manifest.namespace.value === 'kube-system' || wholeWord(name, forPeople)) return;
    if (containers.some(({ command, args }) => [...(command.value ?? []), ...(args.value ?? [])].some((word) => waits.test(word)))) return;
    if (containers.every(({ image }) => isPause(image.value))) return;
    const isTrial =
      (containers.every(({ image }) => isStock(image.value)) || areVariants(workload, project)) &&
      !project.objects.about('Service', workload, '').isSet;
    yield {
      at: workload,
      message: `nothing starts Pod "${name}" anew when its node fails or is drained; make it a Deployment, or a Job if it ends`,
      ...(isTrial && { atMost: 'info' as const }),
    };
  },
});

/** Three and more files beside each other with a Pod of the same image show what a setting does. */
function areVariants({ manifest, containers }: Workload, project: Project): boolean {
  const image = containers[0]?.image.value;
  const same = project.objects
    .of('Pod', manifest)
    .filter((one) => dirname(one.file.path) === dirname(manifest.file.path) && one.workload?.containers[0]?.image.value === image);
  return image !== undefined && new Set(same.map(({ file }) => file)).size > 2;
}

/** An image that serves or does nothing of its owner's. */
function isStock(image: string | undefined): boolean {
  const name = parseImageReference(image ?? '')?.name;
  return name !== undefined && /^(?:nginx|httpd|busybox|alpine|ubuntu|debian|hello-world)$/.test(name);
}

/** The image of Kubernetes that does nothing at all, `registry.k8s.io/pause` or `kubernetes/pause`. */
function isPause(image: string | undefined): boolean {
  return /(?:^|\/)pause$/.test(parseImageReference(image ?? '')?.name ?? '');
}

const forPeople = [
  'debug',
  'debugger',
  'test',
  'tester',
  'shell',
  'toolbox',
  'tmp',
  'temp',
  'demo',
  'example',
  'sample',
  'bench',
  'benchmark',
  'client',
  'playground',
];
const waits = /^(?:\/bin\/)?sleep$|\bsleep +(?:infinity|inf|\d+)|\btail +-f +\/dev\/null/;
