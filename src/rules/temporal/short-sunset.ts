import { parseDuration } from '../../core/duration.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { isVersionedDeployment, sunsetDefaults } from '../../knowledge/temporal/worker-controller.js';
import { defineRule } from '../../rule.js';

const worker = (sunset: string) => `apiVersion: temporal.io/v1alpha1
kind: WorkerDeployment
metadata: { name: orders }
spec:
  workerOptions: { connectionRef: { name: cloud }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: ${sunset}
  template: { spec: { containers: [{ name: worker, image: "acme/orders-worker:1.4.0" }] } }
`;

/** Seconds. Nobody can look into a failed rollout, or go back from it, in less. */
const shortest = 300;

export default defineRule({
  id: 'temporal/short-sunset',
  on: 'kubernetes',
  topic: 'delivery',
  summary: 'A drained version of a worker goes away within minutes',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `A drained version runs no more workflows, but still answers queries about those that have ended, and it is what a rollback goes to. With a
delay of seconds such queries fail soon after each rollout, and going back starts pods anew.`,
  references: ['https://github.com/temporalio/temporal-worker-controller/blob/main/docs/configuration.md'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': worker('{ scaledownDelay: «30s», deleteDelay: 24h }') } },
      {
        name: 'a name that is filled in later',
        files: { 'k8s/worker.yaml': worker('{ scaledownDelay: «2m» }').replace('{ name: orders }', '\n  name: #@ data.values.name') },
      },
      { name: 'deleted at once', files: { 'k8s/worker.yaml': worker('{ scaledownDelay: 1h, deleteDelay: «0s» }') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': worker('{ scaledownDelay: 5m, deleteDelay: 24h }') } },
      { name: 'an hour and a day', files: { 'k8s/worker.yaml': worker('{}') } },
      { name: 'a variable', files: { 'k8s/worker.yaml': worker('{ scaledownDelay: "${DELAY}" }') } },
      { name: 'in development', files: { 'k8s/dev/worker.yaml': worker('{ scaledownDelay: 30s }') } },
    ],
  },
  *check(manifest) {
    if (!isVersionedDeployment(manifest)) return;
    const sunset = manifest.root.get('spec', 'sunset');
    const short = (['scaledownDelay', 'deleteDelay'] as const).find((name) => (secondsOf(sunset.get(name)) ?? shortest) < shortest);
    if (short === undefined) return;
    const node = sunset.get(short);
    const effect =
      short === 'scaledownDelay' ? 'answers no query and cannot be gone back to quickly' : 'is deleted and cannot be gone back to quickly';
    yield {
      at: node,
      message: `"${node.text}" after a version of ${labelOf(manifest)} is drained, it ${effect}; keep ${short} at the default of ${sunsetDefaults[short]}, or at five minutes or more`,
    };
  },
});

function secondsOf(node: { readonly text: string | undefined }): number | undefined {
  return parseDuration(node.text ?? '');
}
