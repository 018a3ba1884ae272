import { selects } from '../../core/selector.js';
import { defineRule } from '../../rule.js';

const statefulSet = (serviceName: string, replicas = 3, name = 'db') => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: ${name} }
spec:
  replicas: ${replicas}
${serviceName}  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers:
        - name: db
          image: acme/db:1.4.0
`;
const service = (spec: string) => `apiVersion: v1
kind: Service
metadata: { name: db }
spec: ${spec}
`;
const headless = service('{ clusterIP: None, selector: { app: db }, ports: [{ port: 5432 }] }');

export default defineRule({
  id: 'kubernetes/missing-governing-service',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  summary: 'The pods of a StatefulSet have no names of their own in DNS',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Members of a cluster find each other as db-0.db, db-1.db. Kubernetes promises these names only behind the headless Service that \`serviceName\` names; without
it the members may start and never meet. The field cannot be changed afterwards: the StatefulSet has to be made anew.`,
  reads: ['Service'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id'],
  peers: ['kube-score statefulset-has-servicename', 'kics bb241e61'],
  examples: {
    bad: [
      { name: 'no name', files: { 'k8s/db.yaml': statefulSet('', 3, '«db»'), 'k8s/service.yaml': headless } },
      {
        name: 'a Service that no manifest defines',
        files: { 'k8s/db.yaml': statefulSet('  serviceName: «database»\n'), 'k8s/service.yaml': headless },
      },
      {
        name: 'a Service with an address of its own',
        files: {
          'k8s/db.yaml': statefulSet('  serviceName: «db»\n'),
          'k8s/service.yaml': service('{ selector: { app: db }, ports: [{ port: 5432 }] }'),
        },
      },
      {
        name: 'a Service for other pods',
        files: { 'k8s/db.yaml': statefulSet('  serviceName: «db»\n'), 'k8s/service.yaml': headless.replace('app: db', 'app: api') },
      },
    ],
    good: [
      { files: { 'k8s/db.yaml': statefulSet('  serviceName: db\n'), 'k8s/service.yaml': headless } },
      { name: 'in another folder', files: { 'k8s/db.yaml': statefulSet('  serviceName: db\n'), 'services/db.yaml': headless } },
      {
        name: 'it may come from a chart',
        files: { 'k8s/db.yaml': statefulSet('  serviceName: database\n'), 'charts/db/Chart.yaml': 'name: db\n' },
      },
      {
        name: 'the only pod is found by the address of its Service',
        files: {
          'k8s/db.yaml': statefulSet('  serviceName: db\n', 1),
          'k8s/service.yaml': service('{ type: ClusterIP, selector: { app: db }, ports: [{ port: 5432 }] }'),
        },
      },
      {
        name: 'a name that is put in',
        files: { 'k8s/db.yaml': statefulSet('  serviceName: "${NAME}"\n'), 'k8s/service.yaml': headless },
      },
    ],
  },
  *check(workload, { project }) {
    const { kind, name, manifest, podLabels } = workload;
    if (kind !== 'StatefulSet' || workload.isIncomplete) return;
    const serviceName = manifest.root.get('spec', 'serviceName');
    const least = project.leastReplicasOf(workload);
    // The only pod is found by the address of any Service.
    const isSingle = least.isSet && least.value < 2;
    const limit = isSingle ? { atMost: 'info' as const } : {};
    if (serviceName.isUnset || serviceName.text === '') {
      yield {
        at: workload,
        message: `StatefulSet "${name}" has no serviceName, so its pods have no names in DNS; name a headless Service`,
        ...limit,
      };
      return;
    }
    if (!serviceName.isScalar || /\$|\{\{/.test(serviceName.text ?? '')) return;
    const services = project.objects.named('Service', serviceName.text ?? '', manifest, '');
    if (services.isUnset) {
      yield {
        at: serviceName,
        message: `no manifest of this project defines Service "${serviceName.text}", so the pods of StatefulSet "${name}" have no names in DNS; add it, with clusterIP: None`,
        ...limit,
      };
    }
    const [service] = services.value ?? [];
    if (!service || services.value?.length !== 1) return;
    const address = service.root.get('spec', 'clusterIP');
    const related = [{ at: service, message: 'the Service' }];
    if (service.podSelector.isSet && !podLabels.isUnknown && !selects(service.podSelector.value, podLabels.value ?? new Map())) {
      yield {
        at: serviceName,
        message: `Service "${serviceName.text}" does not select the pods of StatefulSet "${name}", so they have no names in DNS; give it their labels`,
        related,
      };
    } else if (!isSingle && !address.isUnknown && address.text !== 'None' && !service.root.get('spec', 'type').isUnknown) {
      // CoreDNS answers for these pods nevertheless; the specification of the DNS does not promise it, and kube-dns does not.
      yield {
        at: serviceName,
        message: `Service "${serviceName.text}" is not headless, so it depends on the DNS server whether the pods of StatefulSet "${name}" have names; name one with clusterIP: None`,
        related,
        atMost: 'info',
      };
    }
  },
});
