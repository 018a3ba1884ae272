import { basename } from '../../core/path.js';
import type { Handler } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const pod = (hook: string, grace = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:${grace && `\n      terminationGracePeriodSeconds: ${grace}`}
      containers:
        - name: api
          image: acme/api:1.4.0
          lifecycle: { preStop: { ${hook} } }
`;

/** Seconds between the hook and SIGKILL where nothing is written. */
const defaultSeconds = 30;

export default defineRule({
  id: 'kubernetes/cut-off-pre-stop',
  on: 'kubernetes.container',
  topic: 'delivery',
  summary: 'A preStop hook sleeps as long as the pod has time to stop, or longer',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The grace period starts with the hook, and SIGTERM is sent only when the hook has ended. A hook that sleeps through all of it leaves the process about two seconds between
SIGTERM and SIGKILL, so what the hook was to protect is cut off at every rollout.`,
  references: [
    'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-execution',
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  ],
  examples: {
    bad: [
      { name: 'the default', files: { 'k8s/api.yaml': pod('exec: { command: «[sleep, "30"]» }') } },
      { name: 'behind a shell', files: { 'k8s/api.yaml': pod('exec: { command: «[sh, -c, "nginx -s quit; sleep 60"]» }', '45') } },
      { name: 'Kubernetes sleeps itself', files: { 'k8s/api.yaml': pod('sleep: { seconds: «30» }') } },
      { name: 'longer than the API accepts', files: { 'k8s/api.yaml': pod('sleep: { seconds: «60» }') } },
    ],
    good: [
      { files: { 'k8s/api.yaml': pod('exec: { command: [sleep, "10"] }') } },
      { name: 'with more time', files: { 'k8s/api.yaml': pod('exec: { command: [sh, -c, "nginx -s quit; sleep 60"] }', '90') } },
      { name: 'by Kubernetes', files: { 'k8s/api.yaml': pod('sleep: { seconds: 10 }') } },
      { name: 'only where it is needed', files: { 'k8s/api.yaml': pod('exec: { command: [sh, -c, "if busy; then sleep 60; fi"] }') } },
      { name: 'time from outside', files: { 'k8s/api.yaml': pod('sleep: { seconds: 60 }', '"${GRACE}"') } },
    ],
  },
  *check(container, { project }) {
    const grace = container.workload.terminationGracePeriod;
    const hook = container.hooks.find(({ kind }) => kind === 'preStop');
    const handler = hook?.handlers[0];
    if (grace.isUnknown || !handler || hook.handlers.length > 1 || container.workload.isIncomplete) return;
    const asleep = secondsAsleep(handler, project);
    const given = grace.value ?? defaultSeconds;
    if (asleep === undefined || asleep < given || given === 0) return;
    const isRefused = handler.kind === 'sleep' && asleep > given;
    const what = `the preStop hook of container "${container.name}" sleeps ${asleep} s, and the pod has ${given} s to stop`;
    yield {
      at: handler.node.get(handler.kind === 'sleep' ? 'seconds' : 'command'),
      message: `${what}, so ${isRefused ? 'the API refuses it' : 'it is killed as soon as it is told to stop'}; set a terminationGracePeriodSeconds above ${asleep} and what the process needs to finish`,
      ...(!isRefused && { atMost: 'warning' as const }),
      related: grace.isSet ? [{ at: grace.at, message: 'the time to stop' }] : [],
    };
  },
});

/** Seconds that a hook certainly sleeps. */
function secondsAsleep({ kind, node, words }: Handler, project: Project): number | undefined {
  if (kind === 'sleep') return node.get('seconds').number().value;
  if (kind !== 'exec') return undefined;
  const script = project.scriptOf(words);
  if (!script) return secondsOf(words);
  if (script.damaged) return undefined;
  const naps = script.commands.flatMap(({ name, args, nested, background }) =>
    nested || background ? [] : (secondsOf([name, ...args.map(({ literal }) => literal)]) ?? []),
  );
  return naps.reduce((sum, nap) => sum + nap, 0) || undefined;
}

function secondsOf([program, time, more]: readonly (string | undefined)[]): number | undefined {
  if (program === undefined || basename(program) !== 'sleep' || time === undefined || more !== undefined) return undefined;
  const match = /^(\d+(?:\.\d+)?)([smh]?)$/.exec(time);
  return match ? Number(match[1]) * (match[2] === 'm' ? 60 : match[2] === 'h' ? 3600 : 1) : undefined;
}
