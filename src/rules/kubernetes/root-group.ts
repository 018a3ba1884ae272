import { namesOf } from '../../knowledge/container-names.js';
import { needsHost } from '../../knowledge/host-access.js';
import { runsOnWindows } from '../../knowledge/kubernetes/pod-security.js';
import { defineRule } from '../../rule.js';

const deployment = (security: string, container = '') => `apiVersion: apps/v1
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
          image: acme/worker:1.4.0${container}
`;

export default defineRule({
  id: 'kubernetes/root-group',
  on: 'kubernetes.workload',
  topic: 'security',
  optIn: true,
  summary: 'The processes of a pod belong to the group of root',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Files that only the group root may write are open to the container then, in its image and on volumes that other pods share. On OpenShift this is the rule, since its
containers have a random user in that group: leave this check off there.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  peers: ['trivy KSV-0116'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('runAsUser: 1000, runAsGroup: «0»') } },
      { name: 'for volumes', files: { 'k8s/worker.yaml': deployment('runAsUser: 1000, fsGroup: «0»') } },
      { name: 'among others', files: { 'k8s/worker.yaml': deployment('runAsUser: 1000, supplementalGroups: [2000, «0»]') } },
      {
        name: 'of one container',
        files: { 'k8s/worker.yaml': deployment('runAsUser: 1000', '\n          securityContext: { runAsGroup: «0» }') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, supplementalGroups: [2000]') } },
      { name: 'the user is root already', files: { 'k8s/worker.yaml': deployment('runAsUser: 0, runAsGroup: 0') } },
      { name: 'unset: the image decides', files: { 'k8s/worker.yaml': deployment('runAsUser: 1000') } },
    ],
  },
  *check(workload) {
    const { podSpec, containers, kind, name } = workload;
    if (runsOnWindows(workload) || containers.every((container) => needsHost(namesOf(container)))) return;
    if (containers.some(({ security }) => security.runAsUser.value === 0)) return;
    const ofPod = podSpec.get('securityContext');
    const groups = [ofPod.get('runAsGroup'), ofPod.get('fsGroup'), ...ofPod.get('supplementalGroups').items];
    for (const at of [...groups, ...containers.map(({ node }) => node.get('securityContext', 'runAsGroup'))]) {
      if (at.scalar !== 0) continue;
      yield {
        at,
        message: `group 0 lets ${kind} "${name}" write what only the group of root may write; give it the number of a group of its own`,
      };
    }
  },
});
