import { namesOf } from '../../knowledge/container-names.js';
import { managesContainers, needsHost } from '../../knowledge/host-access.js';
import { defineRule } from '../../rule.js';

const deployment = (namespace: string, image = 'acme/worker:1.4.0') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker, namespace: ${namespace} }
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

export default defineRule({
  id: 'kubernetes/system-namespace',
  on: 'kubernetes.workload',
  topic: 'security',
  summary: 'A workload runs in a namespace that belongs to the cluster itself',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Policies and quotas usually spare kube-system, and its secrets and service accounts reach far. A program that is broken into there is a short way from the whole
cluster. Managed clusters may also remove what they do not know in it.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces'],
  peers: ['trivy KSV-0037'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('«kube-system»') } },
      { name: 'where everybody may read', files: { 'k8s/worker.yaml': deployment('«kube-public»') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('orders') } },
      {
        name: 'a part of the cluster',
        files: { 'k8s/cluster.yaml': deployment('kube-system', 'registry.k8s.io/metrics-server/metrics-server:v0.7.2') },
      },
      {
        name: 'one pod for each node serves the nodes',
        files: { 'k8s/worker.yaml': deployment('kube-system').replace('Deployment', 'DaemonSet').replace('  replicas: 2\n', '') },
      },
    ],
  },
  *check({ manifest, kind, name, containers, podSpec }) {
    const { namespace } = manifest;
    if (!namespace.isSet || !/^kube-(?:system|public|node-lease)$/.test(namespace.value)) return;
    if (kind === 'DaemonSet' || /^system-/.test(podSpec.get('priorityClassName').text ?? '')) return;
    const isOfCluster = (one: string) =>
      /(?:^|\/)(?:registry\.k8s\.io|k8s\.gcr\.io|gcr\.io\/google[_-]containers)\/|metrics-server|coredns|kube-|csi|cloud-controller|autoscaler|-controller|operator|ingress|traefik|snapshot|velero|sealed-secrets|reflector|reloader/.test(
        one,
      );
    if (containers.some((container) => needsHost(namesOf(container)) || managesContainers(namesOf(container)))) return;
    if ([name, ...containers.map(({ image }) => image.value ?? '')].some(isOfCluster)) return;
    yield {
      at: namespace.at,
      message: `${kind} "${name}" runs among the parts of the cluster in "${namespace.value}", where policies do not reach; give it a namespace of its own`,
    };
  },
});
