import { namedImage } from '../../core/image.js';
import { namesOf } from '../../knowledge/container-names.js';
import { needsHost } from '../../knowledge/host-access.js';
import { runsOnWindows } from '../../knowledge/kubernetes/pod-security.js';
import { temporalImage } from '../../knowledge/temporal/images.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (pod: string, container = '', image = 'acme/worker:1.4.0') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:${pod}
      containers:
        - name: worker
          image: ${image}${container}
`;
const marked = (text: string) => text.replace('- name: worker', '- name: «worker»');

export default defineRule({
  id: 'project/writable-root-filesystem',
  on: 'container',
  topic: 'security',
  optIn: true,
  aggregate: true,
  summary: 'A container may write to its own image',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Whoever breaks in can change the program and put tools beside it, and what the program writes outside of volumes is gone with the container. Most programs need no more
than /tmp; which folders yours needs only a trial shows.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://docs.docker.com/reference/compose-file/services/#read_only',
  ],
  peers: [
    'kube-linter no-read-only-root-fs',
    'kube-score container-security-context-readonlyrootfilesystem',
    'polaris notReadOnlyRootFilesystem',
    'checkov CKV_K8S_22',
    'trivy KSV-0014',
    'kics a9c2f49d',
    'kubescape C-0017',
    'kubesec ReadOnlyRootFilesystem',
  ],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': marked(deployment('')) } },
      { name: 'said', files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { readOnlyRootFilesystem: «false» }') } },
      {
        name: 'pods have no such field',
        files: { 'k8s/worker.yaml': marked(deployment('\n      securityContext: { readOnlyRootFilesystem: true }')) },
      },
      { name: 'in Compose', files: { 'compose.prod.yaml': 'services:\n  «web»:\n    image: acme/web:1.0.0\n' } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('', '\n          securityContext: { readOnlyRootFilesystem: true }') } },
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    read_only: true\n    tmpfs: [/tmp]\n' } },
      {
        name: 'Temporal writes its configuration as it starts',
        files: { 'k8s/temporal.yaml': deployment('', '', 'temporalio/server:1.29.1') },
      },
      { name: 'Windows has none', files: { 'k8s/worker.yaml': deployment('\n      os: { name: windows }') } },
      {
        name: 'from outside',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    read_only: ${READ_ONLY}\n' },
      },
    ],
  },
  *check(container) {
    const { origin, node, label, image } = container;
    const reference = namedImage(image);
    if ((reference && temporalImage(reference)) || needsHost(namesOf(container)) || isPrivileged(container)) return;
    if (origin.kind === 'kubernetes' && (origin.workload.isIncomplete || runsOnWindows(origin.workload))) return;
    const setting = origin.kind === 'kubernetes' ? origin.container.security.readOnlyRootFilesystem : node.get('read_only').boolean();
    if (setting.isUnknown || setting.value === true) return;
    yield {
      at: setting.isSet ? setting.at : origin.kind === 'kubernetes' ? origin.container : origin.service,
      message: `${label} may change its own image; set ${origin.kind === 'kubernetes' ? 'readOnlyRootFilesystem: true' : 'read_only: true'}, with a volume for each folder that it writes to`,
    };
  },
});

function isPrivileged({ origin, node }: Container): boolean {
  return origin.kind === 'kubernetes' ? origin.container.security.privileged.value === true : node.get('privileged').scalar === true;
}
