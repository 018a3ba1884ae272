import { namedImage } from '../../core/image.js';
import { withArticle } from '../../core/words.js';
import { dataStore } from '../../knowledge/data-stores.js';
import { hasNothingToFinish } from '../../knowledge/signals.js';
import type { KubernetesContainer, Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const workload = (grace: string, image = 'acme/api:1.4.0', kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      terminationGracePeriodSeconds: ${grace}
      containers:
        - name: api
          image: ${image}
`;

/** Below this nothing that is at work can finish. */
const leastSeconds = 3;
/** Below this a database may not have written its memory to the disk. */
const leastOfStores = 10;

export default defineRule({
  id: 'kubernetes/short-grace-period',
  on: 'kubernetes.workload',
  topic: 'delivery',
  summary: 'Pods are killed at once, or nearly so, when they are told to stop',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Kubernetes stops pods all the time: at each rollout, drain and scale-down. With no time between SIGTERM and SIGKILL requests and activities are cut off in the middle,
a database has to recover, and a worker's tasks wait for their timeout.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination'],
  examples: {
    bad: [
      { name: 'none', files: { 'k8s/api.yaml': workload('«0»') } },
      { name: 'one second', files: { 'k8s/api.yaml': workload('«1»') } },
      {
        name: 'a controller with its own kinds catches up, which is a note only',
        files: {
          'k8s/install.yaml': `${workload('«0»')}---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: pools.acme.example }\n`,
        },
      },
      { name: 'a database', files: { 'k8s/db.yaml': workload('«5»', 'postgres:16.6', 'StatefulSet') } },
    ],
    good: [
      { files: { 'k8s/api.yaml': workload('30') } },
      { name: 'a server that is quick', files: { 'k8s/api.yaml': workload('5') } },
      { name: 'a database with time', files: { 'k8s/db.yaml': workload('60', 'postgres:16.6', 'StatefulSet') } },
      { name: 'a cache', files: { 'k8s/cache.yaml': workload('5', 'redis:7.4.1', 'StatefulSet') } },
      {
        name: 'agents of the node are replaced at once on purpose',
        files: { 'k8s/agent.yaml': workload('0', 'acme/agent:1.4.0', 'DaemonSet') },
      },
      {
        name: 'it only sleeps',
        files: { 'k8s/api.yaml': workload('0').replace('api:1.4.0', 'api:1.4.0\n          command: [/bin/sleep, infinity]') },
      },
      { name: 'for development', files: { 'k8s/dev/api.yaml': workload('0') } },
      { name: 'for a cluster on the own machine', files: { 'k8s/kind/api.yaml': workload('0') } },
    ],
  },
  *check(workload, { project }) {
    const { terminationGracePeriod: grace, kind, name } = workload;
    if (!grace.isSet || !workload.isLongRunning || kind === 'DaemonSet' || kind === 'Pod') return;
    const main = workload.containers.filter(({ role }) => role === 'main');
    if (main.every(isIdle)) return;
    const store = main
      .map(({ image }) => namedImage(image))
      .map((reference) => reference && dataStore(reference))
      .find((found) => found && !found.cache);
    if (grace.value >= (store ? leastOfStores : leastSeconds)) return;
    const what = store ? `${kind} "${name}" (${withArticle(store.kind)})` : `${kind} "${name}"`;
    const hurt = store ? 'it may have to recover at its next start' : 'what it is doing is cut off at every rollout and drain';
    yield {
      at: grace.at,
      message: `${what} has ${grace.value} s between SIGTERM and SIGKILL, so ${hurt}; leave the default of 30 s, or give it what it needs to finish`,
      ...(bringsItsOwnKinds(workload, project) && { atMost: 'info' as const }),
    };
  },
});

/** A controller that is released in one file with the kinds it watches: at its next start it looks at all of them again. */
function bringsItsOwnKinds({ manifest }: Workload, project: Project): boolean {
  return project.manifestsNear(manifest).some(({ kind, file }) => kind === 'CustomResourceDefinition' && file === manifest.file);
}

function isIdle({ command, args }: KubernetesContainer): boolean {
  const [program, ...rest] = command.value ?? [];
  return program !== undefined && hasNothingToFinish(program, rest.length + (args.value ?? []).length);
}
