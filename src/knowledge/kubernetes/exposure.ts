interface Node {
  readonly isUnset: boolean;
  readonly isUnknown: boolean;
  readonly text?: string | undefined;
  readonly scalar?: unknown;
  readonly items: readonly Node[];
  readonly entries: ReadonlyMap<string, { readonly name: string; readonly value: Node }>;
  get(...path: readonly string[]): Node;
}

interface Manifest {
  readonly root: Node;
  readonly annotations: Node;
}

/** A container of a pod, as far as its ports are concerned. */
interface Container {
  readonly ports: readonly Node[];
}

/** How a Service lets the world in; undefined where it does not. */
export function openingOf({ root }: Manifest): 'LoadBalancer' | 'NodePort' | undefined {
  const type = root.get('spec', 'type').text;
  return type === 'LoadBalancer' || type === 'NodePort' ? type : undefined;
}

/**
 * An internal load balancer, or one for some addresses only. Annotations of clouds: https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer,
 * read 2026-11-27. Classes and pools of other balancers, such as MetalLB, mostly have addresses of the inside.
 */
export function isRestricted({ root, annotations }: Manifest): boolean {
  const spec = root.get('spec');
  if (!spec.get('loadBalancerSourceRanges').isUnset || !spec.get('loadBalancerClass').isUnset || annotations.isUnknown) return true;
  return [...annotations.entries.values()].some(
    ({ name, value }) =>
      /internal|private|intranet|metallb|cilium|kube-vip|tailscale|source-ranges|whitelist|allow/i.test(name) ||
      /^internal$|private/i.test(value.text ?? ''),
  );
}

/** The container of several that a port of a Service leads to, and the number of its port; undefined where the files do not tell. */
export function behindPort<C extends Container>(
  port: Node,
  containers: readonly C[],
): { readonly container: C; readonly number: number } | undefined {
  const target = port.get('targetPort').isUnset ? port.get('port') : port.get('targetPort');
  if (!/^(?:TCP)?$/.test(port.get('protocol').text ?? '')) return undefined;
  const container =
    containers.find(({ ports }) => ports.some((one) => isPort(one, target))) ?? (containers.length === 1 ? containers[0] : undefined);
  const number = numberOf(target, container);
  return container && number !== undefined ? { container, number } : undefined;
}

function isPort(port: Node, target: Node): boolean {
  return typeof target.scalar === 'number' ? port.get('containerPort').scalar === target.scalar : port.get('name').text === target.text;
}

function numberOf(target: Node, owner: Container | undefined): number | undefined {
  if (typeof target.scalar === 'number') return target.scalar;
  const scalar = owner?.ports.find((one) => isPort(one, target))?.get('containerPort').scalar;
  return typeof scalar === 'number' ? scalar : undefined;
}

/** What an Ingress sends to a port of a Service: by number or name, in the present form of the API or that of before. */
export function sendsTo(
  { root }: Manifest,
  service: string,
  { name, port }: { readonly name?: string | undefined; readonly port: unknown },
): boolean {
  const spec = root.get('spec');
  const paths = spec.get('rules').items.flatMap((rule) => rule.get('http', 'paths').items.map((path) => path.get('backend')));
  return [spec.get('defaultBackend'), spec.get('backend'), ...paths].some((backend) => {
    const wanted = backend.get('service', 'name').text ?? backend.get('serviceName').text;
    const [number, named, older] = [
      backend.get('service', 'port', 'number'),
      backend.get('service', 'port', 'name'),
      backend.get('servicePort'),
    ];
    const isPortOf = (one: Node) => one.scalar === port || (name !== undefined && one.text === name);
    return wanted === service && [number, named, older].some((one) => !one.isUnset && isPortOf(one));
  });
}

/**
 * Whether an Ingress may ask for a login, or is for some addresses or an inner network only, as its annotations and class tell. That of AWS has a balancer
 * of the inside unless told otherwise.
 */
export function isGuardedIngress({ root, annotations }: Manifest): boolean {
  if (annotations.isUnknown) return true;
  const spec = root.get('spec');
  const className = spec.get('ingressClassName').text ?? annotations.get('kubernetes.io/ingress.class').text ?? '';
  if (/internal|private|tailscale|tunnel|cloudflare/i.test(className)) return true;
  const entries = [...annotations.entries.values()];
  const isInternetFacing = entries.some(({ name, value }) => /scheme$/.test(name) && value.text === 'internet-facing');
  if (/alb/i.test(className) && !isInternetFacing) return true;
  return entries.some(
    ({ name, value }) =>
      /auth|oidc|oauth|whitelist|allow|middleware|snippet|source-range|internal|private|waf|policy|iap|backend-config/i.test(name) ||
      /^internal$|private/i.test(value.text ?? ''),
  );
}

/** Whether TLS of an Ingress may end elsewhere: a load balancer, a tunnel or a certificate for all hosts, as annotations or the class tell. */
export function endsTlsElsewhere({ annotations, root }: Manifest): boolean {
  const spec = root.get('spec');
  const className = spec.get('ingressClassName').text ?? annotations.get('kubernetes.io/ingress.class').text ?? '';
  if (/alb|tunnel|cloudflare|tailscale|internal|private|gce|azure.application.gateway|webapprouting|openshift/i.test(className))
    return true;
  return [...annotations.entries.values()].some(
    ({ name, value }) =>
      /cert|ssl|tls|acme|https|alb\.ingress|websecure|route\.openshift|cloudflare/i.test(name) ||
      /websecure|https|letsencrypt|443/i.test(value.text ?? ''),
  );
}
