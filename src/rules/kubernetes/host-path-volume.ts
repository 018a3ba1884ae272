import { namesOf } from '../../knowledge/container-names.js';
import { isEngineSocket, managesContainers, needsHost, sensitiveFolder } from '../../knowledge/host-access.js';
import { defineRule } from '../../rule.js';

const deployment = (volume: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      volumes:
        - { name: data, ${volume} }
      containers:
        - name: api
          image: acme/api:1.4.0
          volumeMounts: [{ name: data, mountPath: /data }]
`;

export default defineRule({
  id: 'kubernetes/host-path-volume',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  summary: 'A pod keeps files in a folder of its node',
  severity: { development: 'off', staging: 'info', production: 'info' },
  optIn: true,
  rationale: `On another node the folder is empty or holds something else, so the data stay behind when the pod moves, and two replicas see two truths. Nothing limits how much is
written, and the baseline of the Pod Security Standards forbids it.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  peers: [
    'kube-linter writable-host-mount',
    'polaris hostPathSet',
    'trivy KSV-0023',
    'kics b7652612',
    'kubescape C-0045',
    'kubescape C-0048',
  ],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': deployment('hostPath: { path: «/srv/data» }') } },
      {
        name: 'made where it is missing',
        files: { 'k8s/api.yaml': deployment('hostPath: { path: «/mnt/data», type: DirectoryOrCreate }') },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('persistentVolumeClaim: { claimName: data }') } },
      { name: 'what gives the host away has rules of its own', files: { 'k8s/api.yaml': deployment('hostPath: { path: /etc }') } },
      { name: 'the clock and devices', files: { 'k8s/api.yaml': deployment('hostPath: { path: /etc/localtime }') } },
      {
        name: 'the pod never leaves its node',
        files: {
          'k8s/api.yaml': deployment('hostPath: { path: /srv/data }').replace(
            '    spec:\n',
            '    spec:\n      nodeSelector: { kubernetes.io/hostname: node-1 }\n',
          ),
        },
      },
      {
        name: 'one pod for each node',
        files: {
          'k8s/api.yaml': deployment('hostPath: { path: /srv/data }').replace('Deployment', 'DaemonSet').replace('  replicas: 2\n', ''),
        },
      },
    ],
  },
  *check({ podSpec, kind, name, containers }) {
    if (kind === 'DaemonSet' || containers.some((container) => needsHost(namesOf(container)) || managesContainers(namesOf(container))))
      return;
    // Bound to one node already, the pod finds its files again.
    if (podSpec.get('nodeName').isSet || podSpec.get('nodeSelector', 'kubernetes.io/hostname').isSet) return;
    for (const volume of podSpec.get('volumes').items) {
      const path = volume.get('hostPath', 'path').string();
      if (!path.isSet || sensitiveFolder(path.value) !== undefined || isEngineSocket(path.value)) continue;
      if (/^\/(?:dev|sys|proc|run|etc|lib\/modules|usr\/(?:share|lib|src))(?:\/|$)/.test(path.value)) continue;
      yield {
        at: path.at,
        message: `"${path.value}" lies on whichever node a pod of ${kind} "${name}" runs, so its files stay behind when it moves; claim a persistent volume, or use an emptyDir for what may get lost`,
      };
    }
  },
});
