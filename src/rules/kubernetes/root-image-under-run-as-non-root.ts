import { inOwnWords } from '../../core/source.js';
import { isRootUser, userOfImage } from '../../knowledge/kubernetes/image-user.js';
import { runsOnWindows } from '../../knowledge/kubernetes/pod-security.js';
import { defineRule } from '../../rule.js';

const deployment = (security: string, image = 'acme/worker:1.4.0') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      securityContext: { ${security} }
      containers:
        - name: worker
          image: ${image}
          resources: { limits: { memory: 1Gi } }
`;
const compose = 'services:\n  worker:\n    build: .\n    image: acme/worker\n';

export default defineRule({
  id: 'kubernetes/root-image-under-run-as-non-root',
  on: 'kubernetes.container',
  topic: 'security',
  summary: 'runAsNonRoot is set, and the image starts as root',
  severity: 'error',
  rationale: `The kubelet asks the image for its user, finds root and refuses to start the container: "container has runAsNonRoot and image will run as root". The pod
stays in CreateContainerConfigError for ever.`,
  reads: ['runAsNonRoot'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  examples: {
    bad: [
      { name: 'a published image', files: { 'k8s/worker.yaml': deployment('runAsNonRoot: true', '«nginx:1.27.3»') } },
      {
        name: 'the image of this project',
        files: {
          'k8s/worker.yaml': deployment('runAsNonRoot: true', '«acme/worker:1.4.0»'),
          Dockerfile: 'FROM node:22.11\nCMD ["node", "worker.js"]\n',
          'compose.yaml': compose,
        },
      },
      {
        name: 'root by its name',
        files: {
          'k8s/worker.yaml': deployment('runAsNonRoot: true', '«acme/worker:1.4.0»'),
          Dockerfile: 'FROM node:22.11\nUSER root\nCMD ["node", "worker.js"]\n',
          'compose.yaml': compose,
        },
      },
    ],
    good: [
      { name: 'an image for it', files: { 'k8s/worker.yaml': deployment('runAsNonRoot: true', 'nginxinc/nginx-unprivileged:1.27.3') } },
      { name: 'another user is given', files: { 'k8s/worker.yaml': deployment('runAsNonRoot: true, runAsUser: 101', 'nginx:1.27.3') } },
      { name: 'root is not forbidden', files: { 'k8s/worker.yaml': deployment('fsGroup: 1000', 'nginx:1.27.3') } },
      { name: 'nobody knows the image', files: { 'k8s/worker.yaml': deployment('runAsNonRoot: true') } },
      {
        name: 'nor one of another registry',
        files: { 'k8s/worker.yaml': deployment('runAsNonRoot: true', 'registry.acme.example/nginx:1.27.3') },
      },
      {
        name: 'the image of this project has a user',
        files: {
          'k8s/worker.yaml': deployment('runAsNonRoot: true'),
          Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n',
          'compose.yaml': compose,
        },
      },
    ],
  },
  *check(container, { project }) {
    const { runAsNonRoot, runAsUser } = container.security;
    const { image, name } = project.containerOf(container);
    if (runAsNonRoot.value !== true || !runAsUser.isUnset || !image.isSet || runsOnWindows(container.workload)) return;
    const link = project.imageOf(container);
    const user = userOfImage(image, link?.stage);
    if (user === undefined || !isRootUser(user)) return;
    yield {
      at: image.at,
      message: `"${inOwnWords(image.value, image.at)}" starts as root, which runAsNonRoot forbids, so Kubernetes refuses to start container "${name}"; ${link ? 'end its Dockerfile with a numeric USER' : 'take a variant of the image that has a user, or set runAsUser if it runs as one'}`,
      related: [{ at: runAsNonRoot.at, message: 'runAsNonRoot is required here' }, ...(link?.evidence ?? [])],
    };
  },
});
