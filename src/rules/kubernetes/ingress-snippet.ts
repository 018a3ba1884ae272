import { defineRule } from '../../rule.js';

const ingress = (annotation: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    ${annotation}
spec:
  ingressClassName: nginx
  defaultBackend: { service: { name: web, port: { number: 80 } } }
`;

export default defineRule({
  id: 'kubernetes/ingress-snippet',
  on: 'kubernetes',
  topic: 'security',
  aggregate: true,
  summary: 'An Ingress writes into the configuration of NGINX',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Who may write a snippet can run code in the controller, and read all Secrets of the cluster with its account (CVE-2021-25742). Since version 1.9 the controller
refuses such an Ingress unless its operator allows snippets for everybody.`,
  references: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#configuration-snippet',
    'https://github.com/kubernetes/ingress-nginx/issues/7837',
  ],
  peers: ['checkov CKV_K8S_152', 'checkov CKV_K8S_153', 'checkov CKV_K8S_154', 'kubescape C-0059'],
  examples: {
    bad: [
      {
        files: {
          'k8s/ingress.yaml': ingress(`«nginx.ingress.kubernetes.io/configuration-snippet»: 'more_set_headers "X-Frame-Options: DENY";'`),
        },
      },
      {
        name: 'for the whole server, with code',
        files: {
          'k8s/ingress.yaml': ingress(
            '«nginx.ingress.kubernetes.io/server-snippet»: |\n      location /x { content_by_lua_block { ngx.say("x") } }',
          ),
        },
      },
    ],
    good: [
      { files: { 'k8s/ingress.yaml': ingress('nginx.ingress.kubernetes.io/custom-headers: web/headers') } },
      { name: 'an empty one', files: { 'k8s/ingress.yaml': ingress('nginx.ingress.kubernetes.io/configuration-snippet: ""') } },
    ],
  },
  *check({ kind, annotations, name }) {
    if (kind !== 'Ingress') return;
    for (const { name: key, key: at, value } of annotations.entries.values()) {
      if (!/^nginx\.ingress\.kubernetes\.io\/(?:[a-z]+-)?snippet$/.test(key) || !value.text?.trim()) continue;
      const isCode = /lua|alias|\broot\b|proxy_pass|serviceaccount/i.test(value.text);
      yield {
        at,
        message: `Ingress "${name.value ?? ''}" writes ${isCode ? 'code or paths' : 'lines'} into the configuration of NGINX, which controllers refuse unless snippets are allowed to all who may write an Ingress; use the annotation or the middleware made for it`,
      };
    }
  },
});
