import { volumeGoneSince } from '../../knowledge/kubernetes/volumes.js';
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
  id: 'kubernetes/removed-volume-type',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  summary: 'A pod mounts a type of volume that Kubernetes no longer knows how to mount',
  severity: 'error',
  rationale: `The API server still takes the field, but the driver behind it is gone from the kubelet. Pods stay in ContainerCreating for ever, from the upgrade of the nodes on.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/', 'https://github.com/kubernetes/enhancements/issues/5040'],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': deployment('«glusterfs»: { endpoints: gluster, path: data }') } },
      {
        name: 'a copy of a repository, which is off by default',
        files: { 'k8s/api.yaml': deployment('«gitRepo»: { repository: "https://git.acme.example/site.git" }') },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('persistentVolumeClaim: { claimName: data }') } },
      { name: 'NFS goes on', files: { 'k8s/api.yaml': deployment('nfs: { server: nas, path: /data }') } },
      { name: 'a driver took over', files: { 'k8s/api.yaml': deployment('awsElasticBlockStore: { volumeID: vol-1 }') } },
    ],
  },
  *check({ podSpec, kind, name }) {
    for (const volume of podSpec.get('volumes').items) {
      for (const [type, { key }] of volume.entries) {
        const version = volumeGoneSince(type);
        if (version === undefined) continue;
        yield {
          at: key,
          message: `Kubernetes mounts no volumes of type ${type} ${type === 'gitRepo' ? 'by default since' : 'since'} ${version}, so pods of ${kind} "${name}" stay in ContainerCreating; ${type === 'gitRepo' ? 'let an init container clone into an emptyDir' : 'claim a volume from a CSI driver'}`,
        };
      }
    }
  },
});
