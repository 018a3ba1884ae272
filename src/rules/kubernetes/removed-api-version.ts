import { replace } from '../../core/edit.js';
import type { Problem } from '../../core/problem.js';
import { textOf } from '../../core/source.js';
import { newestMinor, oldestSupportedMinor, type Removal, removalOf } from '../../knowledge/kubernetes/removals.js';
import { isTestData } from '../../knowledge/test-data.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const cronJob = (version: string) =>
  `apiVersion: ${version}\nkind: CronJob\nmetadata: { name: report }\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers: [{ name: report, image: "acme/report:1.4.0" }]\n`;
const deployment = (version: string, selector = '  selector: { matchLabels: { app: worker } }\n') =>
  `apiVersion: ${version}\nkind: Deployment\nmetadata: { name: worker }\nspec:\n${selector}  template:\n    metadata: { labels: { app: worker } }\n    spec:\n      containers: [{ name: worker, image: "acme/worker:1.4.0" }]\n`;
const budget = (version: string, selector: string) =>
  `apiVersion: ${version}\nkind: PodDisruptionBudget\nmetadata: { name: worker }\nspec: { maxUnavailable: 1, selector: ${selector} }\n`;

export default defineRule({
  id: 'kubernetes/removed-api-version',
  on: 'kubernetes',
  topic: 'delivery',
  summary: 'A manifest is written for an API version that Kubernetes serves no more',
  severity: 'error',
  rationale: `The API server knows each kind by its API versions, and refuses the object when its version is gone: "no matches for kind". A
cluster that is upgraded keeps what runs, so that the failure shows at the next deployment, or when the cluster has to be built anew.`,
  references: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/', 'https://kubernetes.io/releases/'],
  peers: ['kube-linter no-extensions-v1beta', 'kube-score stable-version', 'trivy KSV-0107', 'kics 94b76ea5'],
  examples: {
    bad: [
      {
        name: 'the same fields in the newer version',
        files: { 'k8s/report.yaml': cronJob('«batch/v1beta1» # old') },
        fixed: { 'k8s/report.yaml': cronJob('batch/v1 # old') },
      },
      {
        name: 'a Deployment with a selector',
        files: { 'k8s/worker.yaml': deployment('«"extensions/v1beta1"»') },
        fixed: { 'k8s/worker.yaml': deployment('"apps/v1"') },
      },
      {
        name: 'the expected output of a test, which nobody applies',
        files: { 'test/render/expected.yaml': cronJob('«batch/v1beta1»') },
        fixed: { 'test/render/expected.yaml': cronJob('batch/v1') },
      },
      { name: 'a Deployment without one', files: { 'k8s/worker.yaml': deployment('«apps/v1beta2»', '') } },
      {
        name: 'an Ingress of the old form',
        files: {
          'k8s/web.yaml':
            'apiVersion: «extensions/v1beta1»\nkind: Ingress\nmetadata: { name: web }\nspec: { backend: { serviceName: web, servicePort: 80 } }\n',
        },
      },
      {
        name: 'a budget with a selector',
        files: { 'k8s/worker.yaml': budget('«policy/v1beta1»', '{ matchLabels: { app: worker } }') },
        fixed: { 'k8s/worker.yaml': budget('policy/v1', '{ matchLabels: { app: worker } }') },
      },
      {
        name: 'a budget with an empty selector',
        files: { 'k8s/all.yaml': budget('«policy/v1beta1»', '{}') },
      },
      {
        name: 'a kind that is gone',
        files: {
          'k8s/policy.yaml':
            'apiVersion: «policy/v1beta1»\nkind: PodSecurityPolicy\nmetadata: { name: restricted }\nspec: { privileged: false }\n',
        },
      },
      {
        name: 'gone from the newest version alone',
        files: {
          'k8s/class.yaml':
            'apiVersion: «storage.k8s.io/v1beta1»\nkind: VolumeAttributesClass\nmetadata: { name: fast }\ndriverName: ebs.csi.aws.com\n',
        },
        fixed: {
          'k8s/class.yaml':
            'apiVersion: storage.k8s.io/v1\nkind: VolumeAttributesClass\nmetadata: { name: fast }\ndriverName: ebs.csi.aws.com\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/report.yaml': cronJob('batch/v1') } },
      { name: 'a Deployment of today', files: { 'k8s/worker.yaml': deployment('apps/v1') } },
      { name: 'a budget of today', files: { 'k8s/worker.yaml': budget('policy/v1', '{ matchLabels: { app: worker } }') } },
      {
        name: 'what a test took from a cluster',
        files: {
          'pkg/testdata/worker.yaml': deployment('extensions/v1beta1').replace(
            '{ name: worker }',
            '{ name: worker, uid: 4be647c7-01af-11ea-b38c-42010aa80083, resourceVersion: "33430707" }',
          ),
        },
      },
      {
        name: 'the beta version of something else',
        files: { 'k8s/route.yaml': 'apiVersion: acme.example/v1beta1\nkind: Ingress\nmetadata: { name: web }\nspec: {}\n' },
      },
    ],
  },
  *check(manifest) {
    const removal = removalOf(manifest.apiVersion, manifest.kind);
    if (removal === undefined || removal.minor > newestMinor + 1 || manifest.document.damaged || isRecorded(manifest)) return;
    yield problemOf(manifest, removal);
  },
});

/** An object that a test took from the API server, which nobody sends back. */
function isRecorded({ file, root }: Manifest): boolean {
  return isTestData(file.path) && root.get('metadata').entries.has('resourceVersion') && root.get('metadata').entries.has('uid');
}

function problemOf(manifest: Manifest, removal: Removal): Problem {
  const { apiVersion, kind, root } = manifest;
  const { minor, successor } = removal;
  const node = root.get('apiVersion');
  const isAhead = minor > newestMinor;
  const when = isAhead ? `will be gone from Kubernetes 1.${minor} on` : `is not served from Kubernetes 1.${minor} on`;
  const what = successor === undefined ? `${kind} of "${apiVersion}"` : `"${apiVersion}" of ${kind}`;
  const change = changeOf(manifest, removal);
  const isPlain = node.isScalar && !node.via && node.anchor === undefined && node.style !== 'block';
  const [quote] = /^["']/.exec(textOf(node)) ?? [''];
  return {
    at: node,
    message: `${what} ${when}, ${isAhead ? 'and the manifest will be refused then' : 'and such a cluster refuses the manifest'}; ${adviceOf(removal, change)}`,
    ...(minor > oldestSupportedMinor && { atMost: 'warning' as const }),
    ...(isTestData(manifest.file.path) && { atMost: 'info' as const }),
    ...(successor !== undefined &&
      change === undefined &&
      isPlain && {
        fix: {
          title: `Write ${successor}`,
          // What some supported clusters still serve may run today.
          safety: minor > oldestSupportedMinor ? ('unsafe' as const) : ('safe' as const),
          edits: [replace(node, `${quote}${successor}${quote}`)],
        },
      }),
  };
}

function adviceOf({ successor, instead }: Removal, change: string | undefined): string {
  if (successor === undefined) return instead ?? 'remove it';
  return change === undefined ? `write "${successor}", which has the same fields` : `move to "${successor}", where ${change}`;
}

/** Some changes do not touch an object that says all by itself. */
function changeOf({ kind, root }: Manifest, { change }: Removal): string | undefined {
  const spec = root.get('spec');
  const hasSelector = ['matchLabels', 'matchExpressions'].some((key) => spec.get('selector', key).isSet);
  const isOldFashioned = spec.entries.has('rollbackTo') || spec.entries.has('templateGeneration');
  if (/^(Deployment|DaemonSet|ReplicaSet|StatefulSet)$/.test(kind) && hasSelector && !isOldFashioned) return undefined;
  return kind === 'PodDisruptionBudget' && hasSelector ? undefined : change;
}
