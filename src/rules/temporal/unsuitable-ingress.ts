import { placeOf } from '../../core/source.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const server = `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          ports: [{ name: rpc, containerPort: 7233 }]
---
apiVersion: v1
kind: Service
metadata: { name: engine }
spec: { selector: { app: temporal }, ports: [{ name: grpc, port: 80, targetPort: rpc }] }
`;
const ingress = (
  annotations: string,
  backend = '{ name: temporal-frontend, port: { number: 7233 } }',
  name = 'nginx',
) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: temporal
  annotations: { ${annotations} }
spec:
  ingressClassName: ${name}
  tls: [{ hosts: [temporal.acme.example], secretName: tls }]
  rules:
    - host: temporal.acme.example
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: ${backend} } }] }
`;
const grpc = 'nginx.ingress.kubernetes.io/backend-protocol: GRPC';
const timeouts = 'nginx.ingress.kubernetes.io/proxy-read-timeout: "300", nginx.ingress.kubernetes.io/proxy-send-timeout: "300"';

export default defineRule({
  id: 'temporal/unsuitable-ingress',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'An Ingress in front of the Temporal frontend does not speak gRPC, or cuts off long polls',
  severity: { development: 'info', staging: 'info', production: 'info' },
  rationale: `Workers wait for tasks in calls that the server answers after about a minute when there is none. nginx and AWS load balancers speak HTTP/1.1 to what is behind them
unless told otherwise, which no gRPC server answers; and nginx ends a call after 60 seconds without data, so that idle workers see errors all the time.`,
  reads: ['Service', 'containers'],
  references: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#backend-protocol',
    'https://nginx.org/en/docs/http/ngx_http_grpc_module.html#grpc_read_timeout',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#backend-protocol-version',
  ],
  examples: {
    bad: [
      { name: 'no protocol', files: { 'k8s/ingress.yaml': ingress(timeouts).replace('7233', '«7233»') } },
      { name: 'the time limit of nginx', files: { 'k8s/ingress.yaml': ingress(grpc).replace('GRPC', '«GRPC»') } },
      {
        name: 'a limit that is too short',
        files: { 'k8s/ingress.yaml': ingress(`${grpc}, ${timeouts}`).replace('read-timeout: "300"', 'read-timeout: «"60"»') },
      },
      {
        name: 'a Service in front of the server',
        files: {
          'k8s/temporal.yaml': server,
          'k8s/ingress.yaml': ingress(timeouts, '{ name: engine, port: { name: «grpc» } }'),
        },
      },
      {
        name: 'an AWS load balancer',
        files: { 'k8s/ingress.yaml': ingress('alb.ingress.kubernetes.io/scheme: internal', undefined, 'alb').replace('7233', '«7233»') },
      },
    ],
    good: [
      { files: { 'k8s/ingress.yaml': ingress(`${grpc}, ${timeouts}`) } },
      {
        name: 'an AWS load balancer',
        files: { 'k8s/ingress.yaml': ingress('alb.ingress.kubernetes.io/backend-protocol-version: GRPC', undefined, 'alb') },
      },
      { name: 'the Web UI', files: { 'k8s/ingress.yaml': ingress(timeouts, '{ name: temporal-web, port: { number: 8080 } }') } },
      {
        name: 'a name of something else',
        files: { 'k8s/temporal.yaml': server, 'k8s/ingress.yaml': ingress(timeouts, '{ name: gateway, port: { name: grpc } }') },
      },
      { name: 'a controller that is not known', files: { 'k8s/ingress.yaml': ingress('', undefined, 'edge') } },
    ],
  },
  *check(manifest, { project }) {
    const { kind, apiVersion, root, annotations } = manifest;
    if (kind !== 'Ingress' || !apiVersion.startsWith('networking.k8s.io/') || annotations.isUnknown || annotations.open !== undefined)
      return;
    const port = frontendPort(manifest, project);
    const controller = port && controllerOf(root, annotations);
    if (!port || !controller) return;
    if (controller === 'alb') {
      if (!annotations.get('alb.ingress.kubernetes.io/backend-protocol-version').isUnset) return;
      yield {
        at: placeOf(port),
        message:
          'the load balancer speaks HTTP/1.1 to the Temporal frontend, which only answers gRPC, so that every call fails; set the annotation alb.ingress.kubernetes.io/backend-protocol-version to GRPC',
      };
      return;
    }
    const protocol = annotations.get('nginx.ingress.kubernetes.io/backend-protocol');
    if (protocol.isUnset) {
      yield {
        at: placeOf(port),
        message:
          'nginx speaks HTTP/1.1 to the Temporal frontend, which only answers gRPC, so that every call fails; set the annotation nginx.ingress.kubernetes.io/backend-protocol to GRPC or GRPCS',
      };
      return;
    }
    if (!/^GRPCS?$/.test(protocol.text ?? '') || hasSnippet(annotations)) return;
    const timeout = annotations.get('nginx.ingress.kubernetes.io/proxy-read-timeout');
    const seconds = timeout.isUnset ? 60 : timeout.number().value;
    if (seconds === undefined || seconds > 70) return;
    yield {
      at: placeOf(timeout.isUnset ? protocol : timeout),
      message: `nginx ends a call after ${seconds} s without data, and workers wait for a task up to a minute or more, so that idle ones may see errors all the time; set nginx.ingress.kubernetes.io/proxy-read-timeout and proxy-send-timeout to 300 or more`,
    };
  },
});

type Node = Manifest['root'];

function controllerOf(root: Node, annotations: Node): 'nginx' | 'alb' | undefined {
  const name = root.get('spec', 'ingressClassName').text ?? annotations.get('kubernetes.io/ingress.class').text ?? '';
  const names = [...annotations.entries.keys()];
  if (/alb/.test(name) || names.some((one) => one.startsWith('alb.ingress.kubernetes.io/'))) return 'alb';
  return /nginx/.test(name) || names.some((one) => one.startsWith('nginx.ingress.kubernetes.io/')) ? 'nginx' : undefined;
}

/** Directives in plain text may hold the time limits. */
function hasSnippet(annotations: Node): boolean {
  return [...annotations.entries.keys()].some((name) => name.endsWith('-snippet'));
}

/** The port of a backend that is the Temporal frontend: by its usual number, else by the Service's pods. */
function frontendPort(manifest: Manifest, project: Project): Node | undefined {
  const spec = manifest.root.get('spec');
  const backends = [
    spec.get('defaultBackend'),
    ...spec.get('rules').items.flatMap((rule) => rule.get('http', 'paths').items.map((path) => path.get('backend'))),
  ];
  for (const backend of backends) {
    const service = backend.get('service');
    const [number, name] = [service.get('port', 'number'), service.get('port', 'name')];
    if (number.scalar === 7233) return number;
    const port = number.isSet ? number : name;
    const [found, ...others] = project.objects.named('Service', service.get('name').text ?? '', manifest, '').value ?? [];
    if (!port.isSet || !found || others.length > 0) continue;
    const entry = found.root
      .get('spec', 'ports')
      .items.find((one) => (port === number ? one.get('port').scalar === port.scalar : one.get('name').text === port.text));
    if (entry && leadsToFrontend(entry, found, project)) return port;
  }
  return undefined;
}

function leadsToFrontend(port: Node, service: Manifest, project: Project): boolean {
  const target = port.get('targetPort').isUnset ? port.get('port') : port.get('targetPort');
  const pods = project.objects.podsOf(service).value ?? [];
  return project.servers.some(({ container: { origin } }) => {
    if (origin.kind !== 'kubernetes' || !pods.includes(origin.workload)) return false;
    if (typeof target.scalar === 'number') return target.scalar === 7233;
    return origin.container.ports.some((one) => one.get('name').text === target.text && one.get('containerPort').scalar === 7233);
  });
}
