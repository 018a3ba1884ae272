import { parseImageReference } from '../../core/image.js';
import { inOwnWords } from '../../core/source.js';
import { defineRule } from '../../rule.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const deployment = (image: string, policy: string) => `apiVersion: apps/v1
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
          ${policy}
`;

export default defineRule({
  id: 'kubernetes/unsuitable-pull-policy',
  on: 'kubernetes.container',
  topic: 'orchestration',
  aggregate: true,
  summary: 'The pull policy of a container does not suit its image',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  rationale: `Never runs only what somebody loaded onto the node by hand, so that a new node starts nothing. Always asks the registry before each start, which is a way to fail and
brings nothing where a digest says what to run.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy'],
  peers: [
    'kube-linter image-pull-policy',
    'kube-score container-image-pull-policy',
    'polaris pullPolicyNotAlways',
    'checkov CKV_K8S_15',
    'kics caa3479d',
  ],
  examples: {
    bad: [
      { name: 'a new node has no copy', files: { 'k8s/worker.yaml': deployment('acme/worker:1.4.0', 'imagePullPolicy: «Never»') } },
      {
        name: 'though a registry has it',
        files: { 'k8s/worker.yaml': deployment('registry.acme.example/worker:1.4.0', 'imagePullPolicy: «Never»') },
      },
      {
        name: 'what cannot change need not be asked for',
        files: { 'k8s/worker.yaml': deployment(`acme/worker:1.4.0@${digest}`, 'imagePullPolicy: «Always»') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('acme/worker:1.4.0', 'imagePullPolicy: IfNotPresent') } },
      {
        name: 'without a policy latest is always pulled',
        files: { 'k8s/worker.yaml': deployment('acme/worker:latest', 'command: [work]') },
      },
      {
        name: 'what may change is always pulled',
        files: { 'k8s/worker.yaml': deployment('acme/worker:1.4.0', 'imagePullPolicy: Always') },
      },
      {
        name: 'a digest that is kept',
        files: { 'k8s/worker.yaml': deployment(`acme/worker:1.4.0@${digest}`, 'imagePullPolicy: IfNotPresent') },
      },
      {
        name: 'a cluster on the own machine',
        files: { 'k8s/local/worker.yaml': deployment('acme/worker:1.4.0', 'imagePullPolicy: Never') },
      },
      {
        name: 'a comment says so',
        files: {
          'k8s/worker.yaml': `# Build the image, then: minikube image load worker:0.1.0\n${deployment('worker:0.1.0', 'imagePullPolicy: Never')}`,
        },
      },
    ],
  },
  *check(container, { project }) {
    const { node } = container;
    const { image, name } = project.containerOf(container);
    const policy = node.get('imagePullPolicy').string();
    if (!policy.isSet) return;
    const reference = image.isSet ? parseImageReference(image.value) : undefined;
    if (policy.value === 'Never') {
      const isPublished = reference !== undefined && reference.registry !== 'docker.io';
      if (!isPublished && ownMachine.test(policy.at.file.text)) return;
      yield {
        at: policy.at,
        message: `container "${name}" starts only on nodes that somebody loaded its image onto; push the image to a registry, and set imagePullPolicy: IfNotPresent`,
        // Who names no registry builds for minikube, kind and the like, and knows it.
        ...(!isPublished && { atMost: 'info' as const }),
      };
      return;
    }
    if (!image.isSet || !reference) return;
    const said = inOwnWords(image.value, image.at);
    if (policy.value === 'Always' && reference.digest)
      yield {
        at: policy.at,
        message: `the digest of "${said}" never changes, so asking the registry before each start of container "${name}" only adds a way to fail; set imagePullPolicy: IfNotPresent`,
        atMost: 'info',
      };
  },
});

/** A comment that speaks of a cluster on one's own machine, to which images are copied rather than pushed. */
const ownMachine = /^[ \t\ufeff]*#.*\b(?:minikube|k3d|microk8s|docker[ -]desktop|image load|kind load)\b/im;
