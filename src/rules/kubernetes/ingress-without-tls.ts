import { isInternalHost } from '../../knowledge/hosts.js';
import { endsTlsElsewhere } from '../../knowledge/kubernetes/exposure.js';
import { defineRule } from '../../rule.js';

const ingress = (meta: string, spec = '', host = 'shop.acme.com') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: «web»${meta} }
spec:
  ${spec}rules:
    - host: ${host}
      http:
        paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }]
`;
const unmarked = (meta: string, spec?: string, host?: string) => ingress(meta, spec, host).replace(/[«»]/g, '');
const annotated = (text: string) => `, annotations: { ${text} }`;

export default defineRule({
  id: 'kubernetes/ingress-without-tls',
  on: 'kubernetes',
  topic: 'security',
  aggregate: true,
  summary: 'An Ingress takes requests without TLS',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Without a \`tls\` section the controller serves the hosts in plain text, or with a certificate that no browser trusts. Logins, cookies and tokens can be read
and changed on the way.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  peers: ['polaris tlsSettingsMissing', 'kubescape C-0263'],
  examples: {
    bad: [
      { files: { 'k8s/ingress.yaml': ingress('') } },
      {
        name: 'no host: an address of the inside, for all that is known',
        files: { 'k8s/ingress.yaml': ingress('').replace('host: shop.acme.com\n      http:', 'http:') },
      },
    ],
    good: [
      { files: { 'k8s/ingress.yaml': unmarked('', 'tls: [{ hosts: [shop.acme.com], secretName: web-tls }]\n  ') } },
      {
        name: 'the load balancer has the certificate',
        files: {
          'k8s/alb.yaml': unmarked(
            annotated('alb.ingress.kubernetes.io/certificate-arn: "arn:aws:acm:eu-west-1:123456789012:certificate/x"'),
          ),
          'k8s/gke.yaml': unmarked(annotated('networking.gke.io/managed-certificates: web')),
          'k8s/traefik.yaml': unmarked(annotated('traefik.ingress.kubernetes.io/router.entrypoints: websecure')),
          'k8s/tunnel.yaml': unmarked('', 'ingressClassName: cloudflare-tunnel\n  '),
        },
      },
      {
        name: 'a certificate for all hosts',
        files: { 'k8s/ingress.yaml': unmarked(annotated('nginx.ingress.kubernetes.io/force-ssl-redirect: "true"')) },
      },
      {
        name: 'for names of one machine or the inside',
        files: { 'k8s/a.yaml': unmarked('', '', 'shop.local'), 'k8s/b.yaml': unmarked('', '', 'shop.10.0.0.1.nip.io') },
      },
      { name: 'in development', files: { 'k8s/dev/ingress.yaml': unmarked('') } },
      {
        name: 'a part of an Ingress, such as a default backend',
        files: { 'k8s/ingress.yaml': unmarked('').replace(/ {2}rules:[\s\S]*/, '  ingressClassName: nginx\n') },
      },
    ],
  },
  *check(manifest) {
    const { kind, apiVersion, root, annotations } = manifest;
    if (kind !== 'Ingress' || !/^(?:networking\.k8s\.io|extensions)\//.test(apiVersion)) return;
    if (manifest.document.damaged) return;
    const spec = root.get('spec');
    const rules = spec.get('rules');
    if (!spec.get('tls').isUnset || rules.items.length === 0 || annotations.isUnknown || endsTlsElsewhere(manifest)) return;
    const hosts = rules.items.flatMap((rule) => rule.get('host').text ?? []);
    if (hosts.length > 0 && hosts.every((host) => isInternalHost(host))) return;
    const name = root.get('metadata', 'name');
    const shown =
      hosts.length === 0
        ? 'all hosts'
        : hosts
            .slice(0, 2)
            .map((host) => `"${host}"`)
            .join(' and ');
    // A certificate is chosen by the name of the host: many controllers take no "tls" for a rule that has none.
    const cure =
      hosts.length === 0
        ? 'give each rule its host, and add "tls" with the hosts and a Secret that holds the certificate'
        : 'add "tls" with a Secret that holds the certificate';
    yield {
      at: name.isScalar ? name : manifest,
      message: `Ingress "${manifest.name.value ?? ''}" takes requests for ${shown} without TLS, so that what they carry, such as logins and tokens, crosses the network in plain text; ${cure}`,
      ...(hosts.length === 0 && { atMost: 'info' as const }),
    };
  },
});
