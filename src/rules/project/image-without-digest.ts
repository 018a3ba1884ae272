import { parseImageReference } from '../../core/image.js';
import { inOwnWords } from '../../core/source.js';
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
`;
const compose = (image: string) => `services:\n  web:\n    image: ${image}\n    mem_limit: 64m\n`;

export default defineRule({
  id: 'project/image-without-digest',
  on: 'container',
  topic: 'containerization',
  optIn: true,
  summary: 'A container runs an image by its tag, without a digest',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Whoever may push to the repository can put another image behind the tag, by mistake or on purpose. A digest names one image for ever, so that what was tested is
what runs. It takes a tool that renews it, or fixes stay away.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-names'],
  peers: ['checkov CKV_K8S_43', 'kics 7c81d34c'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('«acme/worker:1.4.0»') } },
      { name: 'in Compose', files: { 'compose.prod.yaml': compose('«nginx:1.27.3»') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment(`acme/worker:1.4.0@${digest}`) } },
      { files: { 'compose.prod.yaml': compose(`nginx@${digest}`) } },
      { name: 'from outside', files: { 'k8s/worker.yaml': deployment('acme/worker:${VERSION}') } },
      { name: 'with build, the name is that of the result', files: { 'compose.prod.yaml': compose('acme/web:1.0.0\n    build: ./web') } },
      {
        name: 'a kustomization sets it',
        files: {
          'k8s/worker.yaml': deployment('acme/worker'),
          'k8s/kustomization.yaml': `resources: [worker.yaml]\nimages:\n  - name: acme/worker\n    digest: ${digest}\n`,
        },
      },
    ],
  },
  *check(container, { project }) {
    const { image, origin, label } = container;
    const isBuilt = origin.kind === 'compose' && (!origin.service.build.isUnset || project.stageOf(container) !== undefined);
    const reference = image.isSet && !isBuilt ? parseImageReference(image.value) : undefined;
    if (!image.isSet || !reference || reference.digest) return;
    yield {
      at: image.at,
      message: `"${inOwnWords(image.value, image.at)}" may become another image without a change here, so ${label} runs what nobody tested; add its digest, and a tool that renews it`,
    };
  },
});
