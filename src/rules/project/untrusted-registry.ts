import { globMatcher } from '../../core/glob.js';
import { parseImageReference } from '../../core/image.js';
import { inOwnWords } from '../../core/source.js';
import { defineRule } from '../../rule.js';

const options = { registries: ['docker.io', '*.acme.example'] };

interface Options {
  readonly registries: readonly string[];
}

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

export default defineRule<'container', Options>({
  id: 'project/untrusted-registry',
  on: 'container',
  topic: 'security',
  summary: 'A container runs an image from a registry that is not on your list',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  optIn: true,
  rationale: `What is pulled runs with the secrets of your containers. A list of registries keeps out what nobody scanned or agreed to. Only you know that list: without one the
rule says nothing.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-names'],
  peers: ['trivy KSV-0125', 'kubescape C-0001', 'kubescape C-0078'],
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        registries: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          uniqueItems: true,
          description:
            'Hosts that images may come from, with their port, such as `docker.io`, `ghcr.io`, `localhost:5000` or `*.acme.io`. A name without a host means `docker.io`. While the list is empty nothing is reported.',
        },
      },
    },
    defaults: { registries: [] },
  },
  examples: {
    bad: [
      { name: 'in Kubernetes', options, files: { 'k8s/worker.yaml': deployment('«quay.io/acme/worker:1.4.0»') } },
      { name: 'in Compose', options, files: { 'compose.prod.yaml': compose('«localhost:5000/web:1.0.0»') } },
    ],
    good: [
      { name: 'without a host it is docker.io', options, files: { 'k8s/worker.yaml': deployment('acme/worker:1.4.0') } },
      { name: 'any host of a domain', options, files: { 'compose.prod.yaml': compose('registry.acme.example/web:1.0.0') } },
      { name: 'no list, no opinion', files: { 'k8s/worker.yaml': deployment('quay.io/acme/worker:1.4.0') } },
      { name: 'from outside', options, files: { 'k8s/worker.yaml': deployment('${REGISTRY}/acme/worker:1.4.0') } },
    ],
  },
  *check({ image, origin, label }, { options: { registries } }) {
    const isBuilt = origin.kind === 'compose' && !origin.service.build.isUnset;
    const reference = image.isSet && !isBuilt ? parseImageReference(image.value) : undefined;
    if (registries.length === 0 || !image.isSet || !reference) return;
    if (registries.some((registry) => globMatcher(registry)?.(reference.registry))) return;
    yield {
      at: image.at,
      message: `"${inOwnWords(image.value, image.at)}" comes from ${reference.registry}, which is not among the trusted registries, so nobody here vouches for what ${label} runs; take it from ${registries.join(' or ')}`,
    };
  },
});
