import { distance } from '../../core/distance.js';
import { replace } from '../../core/edit.js';
import type { Fix, Problem } from '../../core/problem.js';
import { textOf } from '../../core/source.js';
import { removalOf } from '../../knowledge/kubernetes/removals.js';
import { kindsOfVersion, typeOfKind, versionsOfKind } from '../../knowledge/kubernetes/shape.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (version: string, kind = 'Deployment') =>
  `apiVersion: ${version}\nkind: ${kind}\nmetadata: { name: worker }\nspec:\n  selector: { matchLabels: { app: worker } }\n  template:\n    metadata: { labels: { app: worker } }\n    spec:\n      containers: [{ name: worker, image: "acme/worker:1.4.0" }]\n`;

export default defineRule({
  id: 'kubernetes/unknown-api-version',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'A kind does not exist in the API version that the manifest names',
  severity: 'error',
  rationale: `Kubernetes finds a kind by its API version, and answers \`no matches for kind "Deployment" in version "v1"\` to one that it does not
have there. Nothing of the object is created.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/', 'https://kubernetes.io/docs/reference/using-api/#api-groups'],
  peers: ['kube-linter schema-validation'],
  examples: {
    bad: [
      {
        name: 'a Deployment in the core group',
        files: { 'k8s/worker.yaml': deployment('«v1»') },
        fixed: { 'k8s/worker.yaml': deployment('apps/v1') },
      },
      {
        name: 'a Service in another group',
        files: {
          'k8s/api.yaml': 'apiVersion: «apps/v1» # as above\nkind: Service\nmetadata: { name: api }\nspec: { ports: [{ port: 80 }] }\n',
        },
        fixed: { 'k8s/api.yaml': 'apiVersion: v1 # as above\nkind: Service\nmetadata: { name: api }\nspec: { ports: [{ port: 80 }] }\n' },
      },
      {
        name: 'a slip in the version',
        files: { 'k8s/worker.yaml': deployment('«"app/v1"»') },
        fixed: { 'k8s/worker.yaml': deployment('"apps/v1"') },
      },
      {
        name: 'a slip in the kind',
        files: { 'k8s/worker.yaml': deployment('apps/v1', '«deployment»') },
        fixed: { 'k8s/worker.yaml': deployment('apps/v1', 'Deployment') },
      },
      {
        name: 'one of several',
        files: {
          'k8s/hpa.yaml':
            'apiVersion: «apps/v1»\nkind: HorizontalPodAutoscaler\nmetadata: { name: worker }\nspec: { maxReplicas: 3, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: worker } }\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('apps/v1') } },
      {
        name: 'resources of others',
        files: {
          'k8s/service.yaml':
            'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: { name: api }\nspec: { template: { spec: { containers: [{ image: "acme/api:1.4.0" }] } } }\n---\napiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: { name: api }\nspec: {}\n---\napiVersion: acme.example/v1\nkind: Deployment\nmetadata: { name: api }\n---\napiVersion: v1\nkind: DeploymentConfig\nmetadata: { name: api }\n',
        },
      },
      {
        name: 'an alpha version that a cluster may serve',
        files: { 'k8s/policy.yaml': 'apiVersion: scheduling.k8s.io/v1alpha2\nkind: Workload\nmetadata: { name: a }\nspec: {}\n' },
      },
    ],
  },
  *check(manifest) {
    const { apiVersion, kind } = manifest;
    if (typeOfKind(apiVersion, kind) !== undefined || removalOf(apiVersion, kind) !== undefined || manifest.document.damaged) return;
    const problem = wrongVersion(manifest) ?? wrongKind(manifest);
    if (problem) yield problem;
  },
});

/** Groups that belong to Kubernetes itself; anyone may have a kind of any name in another. */
const ownGroup =
  /^(v\d+|(apps|autoscaling|batch|extensions|policy)\/v\d+|(networking|rbac\.authorization|scheduling|storage|coordination|discovery|node|apiextensions|apiregistration|admissionregistration)\.k8s\.io\/v\d+)$/;

function wrongVersion(manifest: Manifest): Problem | undefined {
  const { apiVersion, kind, root } = manifest;
  const versions = versionsOfKind(kind).filter((version) => ownGroup.test(version));
  const [only, ...others] = versions;
  const slip = versions.find((version) => distance(version.toLowerCase(), apiVersion.toLowerCase()) <= 1);
  if (only === undefined || (!ownGroup.test(apiVersion) && slip === undefined)) return undefined;
  const node = root.get('apiVersion');
  const meant = others.length === 0 ? only : undefined;
  return {
    at: node,
    message: `there is no ${kind} in "${apiVersion}", so that Kubernetes refuses the object; write ${versions.map((version) => `"${version}"`).join(' or ')}`,
    ...(meant !== undefined && { fix: fixOf(node, meant) }),
  };
}

function wrongKind({ apiVersion, kind, root }: Manifest): Problem | undefined {
  if (!ownGroup.test(apiVersion)) return undefined;
  const meant = kindsOfVersion(apiVersion).find((known) => distance(known.toLowerCase(), kind.toLowerCase()) <= (kind.length > 4 ? 1 : 0));
  if (meant === undefined) return undefined;
  const node = root.get('kind');
  return {
    at: node,
    message: `there is no kind "${kind}" in "${apiVersion}", so that Kubernetes refuses the object; did you mean "${meant}"?`,
    ...(meant.toLowerCase() === kind.toLowerCase() && { fix: fixOf(node, meant) }),
  };
}

function fixOf(node: Manifest['root'], text: string): Fix | undefined {
  if (!node.isScalar || node.via || node.anchor !== undefined || node.style === 'block') return undefined;
  const [quote] = /^["']/.exec(textOf(node)) ?? [''];
  return { title: `Write ${text}`, safety: 'safe', edits: [replace(node, `${quote}${text}${quote}`)] };
}
