import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const claim = (spec: string, name = '«data»') => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: ${name} }
spec:
  storageClassName: fast
${spec}`;
const statefulSet = (spec: string, name = '«data»') => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: db, image: "acme/db:1.4.0" }] }
  volumeClaimTemplates:
    - metadata: { name: ${name} }
      spec: { ${spec} }
`;
const complete = '  accessModes: [ReadWriteOnce]\n  resources: { requests: { storage: 10Gi } }\n';

export default defineRule({
  id: 'kubernetes/incomplete-volume-claim',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'A volume claim does not say how large the volume is, or who may mount it',
  severity: 'error',
  rationale: `Kubernetes refuses a claim without \`accessModes\` or without a storage request. Claims of a StatefulSet are made later: it is accepted, and then none of its
pods starts.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims',
    'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/',
  ],
  peers: ['kubesec VolumeClaimRequestsStorage', 'kics 3878dc92', 'kics 8cf4671a'],
  examples: {
    bad: [
      { name: 'no size', files: { 'k8s/data.yaml': claim('  accessModes: [ReadWriteOnce]\n') } },
      { name: 'no access modes', files: { 'k8s/data.yaml': claim('  resources: { requests: { storage: 10Gi } }\n') } },
      { name: 'of a StatefulSet', files: { 'k8s/db.yaml': statefulSet('accessModes: [ReadWriteOnce]') } },
    ],
    good: [
      { files: { 'k8s/data.yaml': claim(complete, 'data') } },
      { files: { 'k8s/db.yaml': statefulSet('accessModes: [ReadWriteOnce], resources: { requests: { storage: 10Gi } }', 'data') } },
      {
        name: 'a Kustomize patch is a part of a claim',
        files: {
          'k8s/data.yaml': claim(complete, 'data'),
          'k8s/size.yaml': claim('  resources: { requests: { storage: 20Gi } }\n', 'data'),
          'k8s/kustomization.yaml': 'resources: [data.yaml]\npatches: [{ path: size.yaml }]\n',
        },
      },
    ],
  },
  *check(manifest) {
    for (const { spec, name, at } of claimsOf(manifest)) {
      const modes = spec.get('accessModes');
      const size = spec.get('resources', 'requests', 'storage');
      const missing = [
        ...(modes.isUnset || (modes.isList && modes.items.length === 0) ? ['accessModes'] : []),
        ...(size.isUnset ? ['resources.requests.storage'] : []),
      ];
      if (missing.length === 0) continue;
      yield {
        at,
        message: `claim "${name}" is refused without ${missing.join(' and ')}, so no pod that needs it starts; add ${missing.length > 1 ? 'them' : 'it'}`,
      };
    }
  },
});

function claimsOf({ kind, apiVersion, root }: Manifest) {
  const claims = kind === 'PersistentVolumeClaim' && apiVersion === 'v1' ? [root] : [];
  const templates = kind === 'StatefulSet' && apiVersion.startsWith('apps/') ? root.get('spec', 'volumeClaimTemplates').items : [];
  return [...claims, ...templates].flatMap((claim) => {
    const spec = claim.get('spec');
    const name = claim.get('metadata', 'name');
    return spec.isMap ? [{ spec, name: name.text ?? '', at: name.isScalar ? name : spec.key }] : [];
  });
}
