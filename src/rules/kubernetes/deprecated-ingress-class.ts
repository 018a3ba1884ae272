import { defineRule } from '../../rule.js';

const ingress = (meta: string, spec = '') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web${meta} }
spec:
  ${spec}defaultBackend: { service: { name: web, port: { number: 80 } } }
`;

export default defineRule({
  id: 'kubernetes/deprecated-ingress-class',
  on: 'kubernetes',
  topic: 'configuration',
  aggregate: true,
  summary: 'An Ingress names its class in the old annotation',
  severity: 'info',
  rationale: `The annotation was replaced by \`spec.ingressClassName\` in Kubernetes 1.18. Newer controllers do not read it, so that
nobody serves the Ingress, and where both are written the API server refuses the object.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation'],
  examples: {
    bad: [
      { files: { 'k8s/ingress.yaml': ingress(', annotations: { «kubernetes.io/ingress.class»: nginx }') } },
      {
        name: 'both: refused',
        files: { 'k8s/ingress.yaml': ingress(', annotations: { «kubernetes.io/ingress.class»: nginx }', 'ingressClassName: nginx\n  ') },
      },
    ],
    good: [
      { files: { 'k8s/ingress.yaml': ingress('', 'ingressClassName: nginx\n  ') } },
      {
        name: 'the controller of Google Cloud reads the annotation alone',
        files: { 'k8s/ingress.yaml': ingress(', annotations: { kubernetes.io/ingress.class: gce }') },
      },
      {
        name: 'an old API, which has no other way',
        files: {
          'k8s/ingress.yaml': ingress(', annotations: { kubernetes.io/ingress.class: nginx }').replace(
            'networking.k8s.io/v1\n',
            'extensions/v1beta1\n',
          ),
        },
      },
    ],
  },
  *check({ kind, apiVersion, annotations, root, name }) {
    if (kind !== 'Ingress' || apiVersion !== 'networking.k8s.io/v1') return;
    const entry = annotations.entries.get('kubernetes.io/ingress.class');
    // Source: https://cloud.google.com/kubernetes-engine/docs/how-to/load-balance-ingress, read 2026-11-27.
    if (!entry || /^gce(?:-internal)?$/.test(entry.value.text ?? '')) return;
    const field = root.get('spec', 'ingressClassName');
    yield {
      at: entry.key,
      message: field.isSet
        ? `Ingress "${name.value ?? ''}" names its class in the annotation and in "ingressClassName", which Kubernetes refuses for a new object; remove the annotation`
        : `Ingress "${name.value ?? ''}" names its class in the annotation that Kubernetes 1.18 replaced; write "ingressClassName: ${entry.value.text ?? ''}" in its spec, if the cluster has an IngressClass of that name`,
    };
  },
});
