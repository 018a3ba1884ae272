import { namedImage } from '../../core/image.js';
import { isBystander } from '../../knowledge/bystanders.js';
import { isDataStore, soundsLikeDataStore } from '../../knowledge/data-stores.js';
import type { Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (spec: string, image = 'acme/temporal-worker:1.4.0') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: «worker» }
spec:
  ${spec}selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: ${image}
          resources: { limits: { memory: 1Gi } }
`;
const unmarked = (spec: string, image?: string) => deployment(spec, image).replace(/[«»]/g, '');
const scaler = (name: string, least = '2') => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: worker }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${name} }
  minReplicas: ${least}
  maxReplicas: 6
`;
const keda = (least = '') =>
  `apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: worker }\nspec:\n  scaleTargetRef: { name: worker }\n${least}  triggers: []\n`;

export default defineRule({
  id: 'kubernetes/single-replica',
  on: 'kubernetes.workload',
  topic: 'scaling',
  aggregate: true,
  summary: 'A workload runs one replica only',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `When the node of the only replica is drained or fails, nothing serves until another pod has started. For a Temporal worker
that means that no task of its queue is taken meanwhile, and that all cached workflows are replayed afterwards.`,
  reads: ['HorizontalPodAutoscaler', 'ScaledObject'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas'],
  peers: [
    'kube-linter minimum-three-replicas',
    'kube-linter hpa-minimum-three-replicas',
    'kube-score deployment-replicas',
    'kube-score horizontalpodautoscaler-replicas',
    'polaris deploymentMissingReplicas',
    'polaris hpaMinAvailability',
  ],
  examples: {
    bad: [
      { name: 'one', files: { 'k8s/worker.yaml': unmarked('replicas: 1\n  ').replace('replicas: 1', 'replicas: «1»') } },
      {
        name: 'an init container that waits for a database makes none of it',
        files: {
          'k8s/worker.yaml': deployment('').replace(
            '      containers:',
            '      initContainers:\n        - { name: wait-for-postgres, image: "postgres:16.6", command: [pg_isready, -h, db] }\n      containers:',
          ),
        },
      },
      {
        name: 'nobody sends requests to what polls a table',
        files: {
          'k8s/mailer.yaml': deployment('', 'acme/mailer:2.1.0').replaceAll('worker', 'mailer'),
        },
      },
      {
        name: 'what is called a controller and takes requests',
        files: {
          'k8s/ingress.yaml': deployment('', 'acme/ingress-controller:1.4.0').replaceAll('worker', 'ingress-controller'),
        },
      },
      {
        name: 'a controller, of which two need a leader',
        files: {
          'k8s/manager.yaml': deployment('', 'acme/queue-controller:1.4.0')
            .replaceAll('worker', 'queue-controller')
            .replace('          image:', '          livenessProbe: { httpGet: { path: /healthz, port: 8081 } }\n          image:'),
        },
      },
      { name: 'left out, which is one', files: { 'k8s/worker.yaml': deployment('') } },
      {
        name: 'the autoscaler is for another one',
        files: { 'k8s/worker.yaml': deployment(''), 'k8s/hpa.yaml': scaler('api') },
      },
      {
        name: 'an autoscaler leaves one',
        files: { 'k8s/worker.yaml': unmarked(''), 'k8s/hpa.yaml': scaler('worker', '«1»') },
      },
      {
        name: 'which is what it does where it says nothing',
        files: {
          'k8s/worker.yaml': unmarked(''),
          'k8s/hpa.yaml': scaler('worker')
            .replace('  minReplicas: 2\n', '')
            .replace('HorizontalPodAutoscaler', '«HorizontalPodAutoscaler»'),
        },
      },
      { name: 'KEDA leaves one', files: { 'k8s/worker.yaml': unmarked(''), 'k8s/keda.yaml': keda('  minReplicaCount: «1»\n') } },
      {
        name: 'an Argo Rollout',
        files: { 'k8s/worker.yaml': deployment('').replace('apps/v1', 'argoproj.io/v1alpha1').replace('Deployment', 'Rollout') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': unmarked('replicas: 2\n  ') } },
      {
        name: 'an autoscaler in another file decides',
        files: { 'k8s/worker.yaml': unmarked(''), 'autoscaling/hpa.yaml': scaler('worker') },
      },
      {
        name: 'so does KEDA',
        files: {
          'k8s/worker.yaml': unmarked(''),
          'k8s/keda.yaml': keda('  minReplicaCount: 2\n'),
        },
      },
      { name: 'KEDA starts from none, on purpose', files: { 'k8s/worker.yaml': unmarked(''), 'k8s/keda.yaml': keda() } },
      {
        name: 'a Rollout of two',
        files: {
          'k8s/worker.yaml': unmarked('replicas: 2\n  ').replace('apps/v1', 'argoproj.io/v1alpha1').replace('Deployment', 'Rollout'),
        },
      },
      {
        name: 'a Rollout that takes its pods from a Deployment',
        files: {
          'k8s/worker.yaml':
            'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: worker }\nspec: { replicas: 1, workloadRef: { kind: Deployment, name: worker } }\n',
        },
      },
      { name: 'switched off', files: { 'k8s/worker.yaml': unmarked('replicas: 0\n  ') } },
      { name: 'a database does not scale by its replicas', files: { 'k8s/db.yaml': unmarked('replicas: 1\n  ', 'postgres:16.6') } },
      {
        name: 'nor does one that is built elsewhere',
        files: { 'k8s/db.yaml': unmarked('replicas: 1\n  ', 'acme/orders-postgres:16').replace(/name: worker/g, 'name: postgres-node1') },
      },
      {
        name: 'a scheduler would start everything twice',
        files: { 'k8s/beat.yaml': unmarked('replicas: 1\n  ').replace('metadata: { name: worker }', 'metadata: { name: celery-beat }') },
      },
      {
        name: 'Recreate says that two must not run at once',
        files: { 'k8s/worker.yaml': unmarked('replicas: 1\n  strategy: { type: Recreate }\n  ') },
      },
      {
        name: 'a kustomization sets the number',
        files: {
          'k8s/worker.yaml': unmarked('replicas: 1\n  '),
          'k8s/kustomization.yaml': 'resources: [worker.yaml]\nreplicas:\n  - { name: worker, count: 3 }\n',
        },
      },
      {
        name: 'a Deployment whose pods are not written here',
        files: { 'k8s/worker.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\nspec: {}\n' },
      },
      { name: 'for development', files: { 'k8s/dev/worker.yaml': unmarked('replicas: 1\n  ') } },
      { name: 'to learn from', files: { 'tutorials/queue/worker.yaml': unmarked('replicas: 1\n  ') } },
    ],
  },
  *check(workload, { project }) {
    if (!workload.hasReplicas || !workload.isLongRunning || workload.isIncomplete) return;
    const least = project.leastReplicasOf(workload);
    if (least.value !== 1 || mayNotRunTwice(workload, project)) return;
    const scaler = project.scalerOf(workload).value;
    const isWorker = project.workers.some(
      ({ container }) => container.origin.kind === 'kubernetes' && container.origin.workload === workload,
    );
    const isReached = isWorker || takesRequests(workload, project);
    const isController = !isWorker && controlsOthers(workload);
    const effect = isWorker
      ? 'no task of its queue is taken while its pod moves'
      : `${isReached && !isController ? 'nothing serves' : 'nothing does its work'} while its pod moves to another node`;
    // What KEDA scales mostly takes its work from a queue, where it waits; so does what no request is known to reach.
    const isMild = !isReached || isController || workload.containers.some(isLookedPast) || scaler?.kind === 'ScaledObject';
    const atMost = isMild && { atMost: 'info' as const };
    yield scaler
      ? {
          at: least.at,
          message: `${scaler.kind} "${scaler.name.value ?? ''}" may leave one pod of ${workload.kind} "${workload.name}", so ${effect}; set its minimum to two or more`,
          related: [{ at: workload, message: 'what it scales' }],
          ...atMost,
        }
      : {
          at: least.at,
          message: `${workload.kind} "${workload.name}" runs one replica, so ${effect}; ${isController ? 'if it can elect a leader, let it, and run two' : 'run two or more, or let an autoscaler decide'}`,
          ...atMost,
        };
  },
});

/** What controls others catches up when it is back. Two of it are right only where they elect a leader, which a flag or a file of its own says. */
const controls = /(?:^|-)(?:operator|controller-manager|cainjector|provisioner)(?:-|$)/;

/** Such a name or label is also given to what traffic goes through. */
const isCalledController = /(?:^|-)controller(?:-|$)/;
const carriesTraffic = /ingress|gateway|nginx|proxy/;

/** Whether its name or the label that Kubebuilder gives says that it is a controller. */
function controlsOthers({ name, podLabels }: Workload): boolean {
  if (controls.test(name)) return true;
  const isLabelled = podLabels.isSet && podLabels.value.get('control-plane') === 'controller-manager';
  return (isLabelled || isCalledController.test(name)) && !carriesTraffic.test(name);
}

/** Schedulers and masters: two of them would start everything twice, or contend for the lead. */
const onlyOnce = /(^|[^a-z])(beat|cron|leader|master|scheduler|singleton)([^a-z]|$)/i;

/** One is the right number, or the question is another rule's: data stores, Recreate, volumes of one node, development servers. */
function mayNotRunTwice(workload: Workload, project: Project): boolean {
  if (workload.manifest.root.get('spec', 'strategy', 'type').string().value === 'Recreate') return true;
  if (project.servers.some(({ container, flavor }) => flavor !== 'server' && isIn(container.origin, workload))) return true;
  if (soundsLikeDataStore(workload.name) || onlyOnce.test(workload.name)) return true;
  return workload.containers.some(({ name, image, mounts, role }) => {
    if (role === 'init') return false;
    const reference = namedImage(image);
    if (soundsLikeDataStore(name) || (reference && (isDataStore(reference) || soundsLikeDataStore(reference.name)))) return true;
    return mounts.isSet && mounts.value.some(({ type }) => type === 'persistentVolumeClaim');
  });
}

/** Whether its files show that requests are sent to its pods: by a port, a probe over the network or a Service. */
function takesRequests(workload: Workload, project: Project): boolean {
  const listens = workload.containers.some(
    ({ role, node, probes }) =>
      role !== 'init' && (!node.get('ports').isUnset || probes.some(({ handlers }) => handlers.some(({ kind }) => kind !== 'exec'))),
  );
  return listens || project.objects.about('Service', workload).isSet;
}

/** Dashboards and collectors: the application goes on without them. */
function isLookedPast({ image }: Workload['containers'][number]): boolean {
  const reference = namedImage(image);
  return reference !== undefined && isBystander(reference);
}

function isIn(origin: Project['containers'][number]['origin'], workload: Workload): boolean {
  return origin.kind === 'kubernetes' && origin.workload === workload;
}
