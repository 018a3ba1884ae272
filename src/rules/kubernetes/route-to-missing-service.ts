import { slipOf } from '../../core/distance.js';
import type { Problem } from '../../core/problem.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { isBuiltIn } from '../../knowledge/kubernetes/objects.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const ingress = (backend: string, rest = '') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web${rest} }
spec:
  rules:
    - host: shop.example.com
      http:
        paths: [{ path: /, pathType: Prefix, backend: ${backend} }]
`;
const route = (backend: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec:
  parentRefs: [{ name: edge }]
  rules: [{ backendRefs: [${backend}] }]
`;
const service =
  'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ name: http, port: 80 }] }\n';

export default defineRule({
  id: 'kubernetes/route-to-missing-service',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'An Ingress or a route leads to a Service, or to a port of one, that does not exist',
  severity: 'error',
  rationale: `The cluster accepts a route whose Service is not there, and the ingress controller answers 503 or 500 for every request to it. The number in a route is the
port of the Service, not the one of the container behind it, which is the usual mistake.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/', 'https://gateway-api.sigs.k8s.io/api-types/httproute/'],
  peers: ['kube-linter dangling-ingress', 'kube-score ingress-targets-service'],
  reads: ['Service', 'Ingress', 'Route', '.io/v', '.com/v', '.dev/v', '.org/v', '.sh/v'],
  examples: {
    bad: [
      {
        name: 'a port that the Service does not have',
        files: { 'k8s/ingress.yaml': ingress('{ service: { name: web, port: { number: «8080» } } }'), 'k8s/service.yaml': service },
      },
      {
        name: 'a port name',
        files: { 'k8s/ingress.yaml': ingress('{ service: { name: web, port: { name: «web» } } }'), 'k8s/service.yaml': service },
      },
      {
        name: 'a Service that no manifest defines',
        files: { 'k8s/ingress.yaml': ingress('{ service: { name: «shop», port: { number: 80 } } }'), 'k8s/service.yaml': service },
      },
      {
        name: 'a route of the Gateway API',
        files: { 'k8s/route.yaml': route('{ name: web, port: «8080» }, { name: «shop», port: 80 }'), 'k8s/service.yaml': service },
      },
      {
        name: 'the old form of an Ingress',
        files: {
          'k8s/ingress.yaml': ingress('{ serviceName: web, servicePort: «8080» }').replace(
            'networking.k8s.io/v1\n',
            'networking.k8s.io/v1beta1\n',
          ),
          'k8s/service.yaml': service,
        },
      },
    ],
    good: [
      { files: { 'k8s/ingress.yaml': ingress('{ service: { name: web, port: { number: 80 } } }'), 'net/service.yaml': service } },
      {
        name: 'a port name',
        files: { 'k8s/ingress.yaml': ingress('{ service: { name: web, port: { name: http } } }'), 'k8s/service.yaml': service },
      },
      { name: 'a route of the Gateway API', files: { 'k8s/route.yaml': route('{ name: web, port: 80 }'), 'k8s/service.yaml': service } },
      {
        name: 'the old form of an Ingress',
        files: {
          'k8s/ingress.yaml': ingress('{ serviceName: web, servicePort: http }').replace(
            'networking.k8s.io/v1\n',
            'networking.k8s.io/v1beta1\n',
          ),
          'k8s/service.yaml': service,
        },
      },
      {
        name: 'no Service: an action of the load balancer, a bucket, another namespace',
        files: {
          'k8s/ingress.yaml': ingress('{ service: { name: ssl-redirect, port: { name: use-annotation } } }'),
          'k8s/bucket.yaml': ingress('{ resource: { apiGroup: acme.example, kind: Bucket, name: shop } }'),
          'k8s/route.yaml': route('{ name: shop, namespace: shop, port: 8080 }'),
          'k8s/service.yaml': service,
        },
      },
      {
        name: 'a Service that a chart may bring',
        files: {
          'k8s/ingress.yaml': ingress('{ service: { name: shop, port: { number: 80 } } }'),
          'k8s/service.yaml': service,
          'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
        },
      },
      {
        name: 'a solver of challenges',
        files: {
          'k8s/ingress.yaml': ingress('{ service: { name: cm-acme-http-solver, port: { number: 8089 } } }'),
          'k8s/service.yaml': service,
        },
      },
    ],
  },
  *check(manifest, { project }) {
    for (const { name, port } of backendsOf(manifest)) {
      const { scalar } = name;
      if (typeof scalar !== 'string' || /\$|\{\{|^cm-acme-http-solver/.test(scalar) || port.text === 'use-annotation') continue;
      const found = project.objects.named('Service', scalar, manifest);
      if (found.isUnset) yield* missingService(name, scalar, manifest, project);
      else if (found.isSet) yield* missingPort(port, scalar, found.value, manifest);
    }
  },
});

interface Backend {
  readonly name: DataNode;
  /** Its number or its name. */
  readonly port: DataNode;
}

function backendsOf({ kind, apiVersion, root }: Manifest): readonly Backend[] {
  const spec = root.get('spec');
  const rules = spec.get('rules').items;
  if (kind === 'Ingress' && /^(?:networking\.k8s\.io|extensions)\//.test(apiVersion)) {
    const paths = rules.flatMap((rule) => rule.get('http', 'paths').items);
    const first = spec.get('defaultBackend').isSet ? spec.get('defaultBackend') : spec.get('backend');
    return [first, ...paths.map((path) => path.get('backend'))].filter(({ isMap }) => isMap).map(backendOfIngress);
  }
  if (!/^(?:HTTP|GRPC|TCP|TLS|UDP)Route$/.test(kind) || !apiVersion.startsWith('gateway.networking.k8s.io/')) return [];
  return rules
    .flatMap((rule) => rule.get('backendRefs').items)
    .filter((ref) => ref.get('namespace').isUnset && isService(ref))
    .map((ref) => ({ name: ref.get('name'), port: ref.get('port') }));
}

function isService(ref: DataNode): boolean {
  return (ref.get('kind').isUnset || ref.get('kind').text === 'Service') && (ref.get('group').text ?? '') === '';
}

function backendOfIngress(backend: DataNode): Backend {
  const old = backend.get('serviceName');
  if (old.isSet) return { name: old, port: backend.get('servicePort') };
  const port = backend.get('service', 'port');
  return { name: backend.get('service', 'name'), port: port.get('number').isSet ? port.get('number') : port.get('name') };
}

function* missingService(at: DataNode, name: string, manifest: Manifest, project: Project): Iterable<Problem> {
  if (project.objects.mentions(name, manifest) !== undefined) return;
  // Operators make Services, most often named after their object.
  const isOfOperator = project
    .manifestsNear(manifest)
    .some(
      (one) => !isBuiltIn(one.apiVersion) && one.name.value !== undefined && one.kind !== manifest.kind && name.startsWith(one.name.value),
    );
  if (isOfOperator) return;
  const others = project.objects.of('Service', manifest).flatMap((one) => one.name.value ?? []);
  const meant = slipOf(name, others);
  yield {
    at,
    message: `no manifest of this project defines the Service "${name}" that ${labelOf(manifest)} leads to, so that its requests fail; ${meant === undefined ? 'define the Service, or correct the name' : `did you mean "${meant}"?`}`,
    atMost: others.length === 0 ? 'info' : 'warning',
  };
}

function* missingPort(port: DataNode, name: string, services: readonly Manifest[], { kind }: Manifest): Iterable<Problem> {
  const { scalar } = port;
  if (typeof scalar !== 'number' && typeof scalar !== 'string') return;
  if (/\$|\{\{/.test(String(scalar)) || services.length > 1 || services.some((one) => !isPlain(one))) return;
  const ports = services.flatMap((one) => one.root.get('spec', 'ports').items);
  const has = ports.some((one) => one.get('port').text === port.text || one.get('name').text === port.text);
  const [service] = services;
  if (has || !service || ports.length === 0) return;
  const isBehind = ports.some((one) => one.get('targetPort').text === port.text);
  const listed = ports.map((one) => [one.get('port').text, one.get('name').text].filter((text) => text !== undefined).join(' '));
  yield {
    at: port,
    message: `Service "${name}" has no port ${typeof scalar === 'string' ? `"${scalar}"` : scalar}${isBehind ? ', which is the one of the container,' : ''} and so this ${kind} leads nowhere; take the port of the Service (${listed.join(', ')})`,
    related: [{ at: service, message: 'the Service' }],
  };
}

/** A Service of Kubernetes itself with ports written out. */
function isPlain({ apiVersion, root }: Manifest): boolean {
  return !apiVersion.includes('/') && root.get('spec', 'type').text !== 'ExternalName' && root.get('spec', 'ports').isList;
}
