import { parseImageReference } from '../../core/image.js';
import { inOwnWords } from '../../core/source.js';
import { pinningAdvice } from '../../knowledge/images/pinning.js';
import { withdrawn } from '../../knowledge/images/withdrawn.js';
import { isSwarmStack } from '../../knowledge/swarm.js';
import { floatsBeyondSchema, temporalImage } from '../../knowledge/temporal/images.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const deployment = (image: string) => `apiVersion: apps/v1
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
          image: ${image}
          resources: { limits: { memory: 512Mi } }
`;

export default defineRule({
  id: 'project/unpinned-image',
  on: 'container',
  topic: 'containerization',
  summary: 'A container runs an image without a tag, or with the tag latest',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Which version runs then depends on the day and the node. Two workers of one deployment may run different code, which breaks
the replay of workflows, and a rollback has nothing to go back to.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-names'],
  peers: [
    'kube-linter latest-tag',
    'kube-score container-image-tag',
    'polaris tagNotSpecified',
    'checkov CKV_K8S_14',
    'trivy KSV-0013',
    'dclint service-image-require-explicit-tag',
    'kics 583053b7',
    'kubescape C-0075',
  ],
  examples: {
    bad: [
      { name: 'no tag in Kubernetes', files: { 'k8s/worker.yaml': deployment('«acme/worker»') } },
      { name: 'latest in Kubernetes', files: { 'k8s/worker.yaml': deployment('«acme/worker:latest»') } },
      {
        name: 'copies of nodes are kept',
        files: { 'k8s/worker.yaml': deployment('«acme/worker:latest»\n          imagePullPolicy: IfNotPresent') },
      },
      { name: 'latest in Compose', files: { 'compose.prod.yaml': 'services:\n  web:\n    image: «nginx:latest»\n    mem_limit: 64m\n' } },
      {
        name: 'a default of latest, only noted',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: «nginx:${WEB_VERSION:-latest}»\n    mem_limit: 64m\n' },
      },
      {
        name: 'the environment file beside says latest',
        files: {
          '.env': 'WEB_VERSION=latest\n',
          'compose.prod.yaml': 'services:\n  web:\n    image: «nginx:${WEB_VERSION:-1.27.3}»\n    mem_limit: 64m\n',
        },
      },
      {
        name: 'in a stack of Swarm',
        files: { 'docker-stack.prod.yaml': 'services:\n  web:\n    image: «acme/web»\n    deploy: { replicas: 2 }\n' },
      },
      {
        name: 'in a copy of what a cluster held, only noted',
        files: {
          'backup/worker.yaml': deployment('«acme/worker:latest»').replace(
            '{ name: worker }',
            '{ name: worker, resourceVersion: "7", uid: 0f-1 }',
          ),
        },
      },
      { name: 'a registry with a port is no tag', files: { 'k8s/worker.yaml': deployment('«localhost:5000/worker»') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('acme/worker:1.4.0') } },
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    mem_limit: 64m\n' } },
      { name: 'a digest decides', files: { 'k8s/worker.yaml': deployment(`acme/worker:latest@${digest}`) } },
      {
        name: 'the environment file beside says the version',
        files: {
          '.env': 'WEB_VERSION=1.27.3\n',
          'compose.prod.yaml': 'services:\n  web:\n    image: nginx:${WEB_VERSION}\n    mem_limit: 64m\n',
        },
      },
      {
        name: 'for an image that production should not run at all, a version is no cure',
        files: { 'compose.prod.yaml': 'services:\n  temporal:\n    image: temporalio/auto-setup:latest\n    mem_limit: 512m\n' },
      },
      {
        name: 'for a Temporal server another rule says why',
        files: { 'compose.prod.yaml': 'services:\n  temporal:\n    image: temporalio/server:latest\n    mem_limit: 512m\n' },
      },
      { name: 'a variable is unknown', files: { 'compose.prod.yaml': 'services:\n  web:\n    image: ${WEB_IMAGE}\n    mem_limit: 64m\n' } },
      {
        name: 'with build, the name is that of the result',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    build: ./web\n    image: acme/web\n    mem_limit: 64m\n' },
      },
      {
        name: 'another service builds it',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    build: ./web\n    image: acme/web\n    mem_limit: 64m\n  worker:\n    image: acme/web\n    mem_limit: 64m\n',
          'web/Dockerfile': 'FROM node:22.11\nUSER 1000\nCMD ["node", "web.js"]\n',
        },
      },
      {
        name: 'Istio puts its proxy in this place',
        files: { 'k8s/gateway.yaml': deployment('auto').replace('- name: worker', '- name: istio-proxy') },
      },
      {
        name: 'a kustomization sets the tag',
        files: {
          'k8s/worker.yaml': deployment('acme/worker'),
          'k8s/kustomization.yaml': 'resources: [worker.yaml]\nimages:\n  - name: acme/worker\n    newTag: 1.4.0\n',
        },
      },
      {
        name: 'Skaffold sets the tag',
        files: {
          'k8s/worker.yaml': deployment('worker'),
          'skaffold.yaml':
            'apiVersion: skaffold/v4beta11\nkind: Config\nbuild:\n  artifacts:\n    - image: worker\n      context: worker\n',
        },
      },
    ],
  },
  *check(container, { project }) {
    const { image, label, origin } = container;
    if (!image.isSet || (origin.kind === 'compose' && !origin.service.build.isUnset)) return;
    if (isPutInByIstio(container)) return;
    const reference = parseImageReference(image.value);
    if (!reference || reference.digest || (reference.tag && reference.tag !== 'latest')) return;
    // A newer release of these helps nobody; temporal/auto-setup-image and others say what to run instead.
    if (temporalImage(reference)?.role === 'auto-setup' || withdrawn(reference)) return;
    // temporal/floating-version says what a newer release does to a store.
    if (floatsBeyondSchema(reference)) return;
    const cure = pinningAdvice(reference);
    // What the same Compose project builds is as new as the build.
    if (!cure || (origin.kind === 'compose' && project.stageOf(container))) return;
    const name = inOwnWords(image.value, image.at);
    // Whoever starts it can name the version.
    const [, variable, byDefault] = /(?:^|:)\$\{(\w+):?-([^{}]*)\}$/.exec(name) ?? [];
    const isDefault = byDefault !== undefined && image.value.endsWith(byDefault);
    const what = `"${name}" ${reference.tag ? 'follows the newest release' : 'names no version'}${isDefault ? ` unless ${variable} says otherwise` : ''}`;
    yield {
      at: image.at,
      message: `${what}, so ${label} may run another one ${whenItChanges(origin)}; ${cure}`,
      ...((isDefault || isExport(origin)) && { atMost: 'info' }),
    };
  },
});

/**
 * The image that stands for the proxy until Istio's webhook names it.
 * Source: https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/#customizing-injection, as the chart of its gateway quotes it, read 2026-11-27.
 */
function isPutInByIstio({ image, origin }: Container): boolean {
  return origin.kind === 'kubernetes' && image.value === 'auto' && origin.container.name === 'istio-proxy';
}

/** Only the API server gives an object its uid: this is a copy of what ran, not what is applied. */
function isExport(origin: Container['origin']): boolean {
  return origin.kind === 'kubernetes' && origin.workload.manifest.root.get('metadata', 'uid').isSet;
}

/** Compose pulls what a machine lacks; Swarm keeps to the digest that it finds at the deploy; a cluster pulls without a tag anew for each pod. */
function whenItChanges(origin: Container['origin']): string {
  if (origin.kind === 'kubernetes') {
    return origin.container.node.get('imagePullPolicy').text === 'IfNotPresent' ? 'on a node that has an older copy' : 'after a restart';
  }
  return isSwarmStack(origin.service.application) ? 'after the next deploy' : 'on another machine or after a pull';
}
