import { dirname, pathBelow } from '../../core/path.js';
import type { Environment } from '../../core/problem.js';
import { environmentOfLabel } from '../../knowledge/environments.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const config = (host: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  DATABASE_URL: ${host}\n`;
const deployment = (host: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: acme/web:1.4.0
          env:
            - name: API
              value: ${host}
`;
const base = 'resources:\n  - web.yaml\n';
const overlay = 'resources:\n  - ../../base\n';
const overlays = { 'overlays/staging/kustomization.yaml': overlay, 'overlays/prod/kustomization.yaml': overlay };
const patch = (host: string) => `${overlay}patches:\n  - patch: |\n      ${config(host).replace(/\n(?=.)/g, '\n      ')}`;

export default defineRule({
  id: 'kubernetes/value-of-another-environment',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'A base gives an overlay an address of another environment',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  optIn: true,
  rationale: `What stands in a base goes to every overlay that does not change it. An address of production in there makes staging write to production's
database, and one of staging makes production depend on a system that may be down at any time.`,
  references: ['https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#base', 'https://12factor.net/config'],
  examples: {
    bad: [
      {
        name: 'in a ConfigMap',
        files: { ...overlays, 'base/kustomization.yaml': base, 'base/web.yaml': config('«postgres://db.prod.acme.example:5432/web»') },
      },
      {
        name: 'in a variable',
        files: { ...overlays, 'base/kustomization.yaml': base, 'base/web.yaml': deployment('«https://api-staging.acme.example»') },
      },
    ],
    good: [
      {
        name: 'the overlay has its own',
        files: {
          ...overlays,
          'overlays/staging/kustomization.yaml': patch('postgres://db.staging.acme.example:5432/web'),
          'base/kustomization.yaml': base,
          'base/web.yaml': config('postgres://db.prod.acme.example:5432/web'),
        },
      },
      {
        name: 'an address of no environment',
        files: { ...overlays, 'base/kustomization.yaml': base, 'base/web.yaml': config('postgres://db.acme.example:5432/product') },
      },
      {
        name: 'in one overlay alone, which decides for itself',
        files: {
          ...overlays,
          'overlays/staging/kustomization.yaml': `${overlay}  - web.yaml\n`,
          'overlays/staging/web.yaml': config('postgres://db.prod.acme.example:5432/web'),
          'base/kustomization.yaml': base,
          'base/web.yaml': deployment('https://api.acme.example'),
        },
      },
      {
        name: 'a base of one environment only',
        files: {
          'overlays/staging/kustomization.yaml': overlay,
          'base/kustomization.yaml': base,
          'base/web.yaml': config('postgres://db.prod.acme.example:5432/web'),
        },
      },
      {
        name: 'the mode that a program runs in',
        files: { ...overlays, 'base/kustomization.yaml': base, 'base/web.yaml': deployment('production') },
      },
    ],
  },
  *check(manifest, { project }) {
    const environment = ownEnvironment(manifest, project);
    if (!environment || !manifest.set) return;
    const folder = dirname(manifest.set.file.path);
    for (const value of valuesOf(manifest)) {
      const path = value.file.path;
      if (pathBelow(folder, path) !== undefined || value.text === undefined) continue;
      const host = hostsIn(value.text).find((one) => environmentOfHost(one) !== undefined);
      const meant = host === undefined ? undefined : environmentOfHost(host);
      if (host === undefined || !meant || meant === environment || !isShared(path, environment, project)) continue;
      yield {
        at: value,
        message: `"${host}" seems to belong to ${meant}, but ${manifest.set.file.path} takes it over from the base, so that ${environment} may reach for the systems of ${meant}; set it in each overlay`,
        related: [{ at: manifest.set, message: 'the overlay' }],
      };
    }
  },
});

/** That which the path of the kustomization says, where it is one that deploys the object. */
function ownEnvironment({ set }: Manifest, project: Project): Environment | undefined {
  const said = set && project.environmentOf(set.file);
  return said && !said.byDefault ? said.environment : undefined;
}

/** Another environment takes the same file. */
function isShared(path: string, environment: Environment, { sets, environmentOf }: Project): boolean {
  return sets.some(({ kustomization: { file }, files }) => {
    const said = environmentOf(file);
    return files.has(path) && !said.byDefault && said.environment !== environment;
  });
}

function* valuesOf({ kind, root, workload }: Manifest): Iterable<Manifest['root']> {
  if (kind === 'ConfigMap') for (const { value } of root.get('data').entries.values()) if (value.style !== 'block') yield value;
  for (const { node } of workload?.containers ?? []) for (const one of node.get('env').items) yield one.get('value');
}

const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/\s]*@)?([a-z0-9][a-z0-9.-]*)/i;
const name = /^([a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+)(?::\d+)?$/i;

/** Hosts of the addresses in a list, such as `a.example:9092,b.example:9092`. */
function hostsIn(text: string): readonly string[] {
  return text.split(/[,\s]+/).flatMap((part) => url.exec(part)?.[1] ?? name.exec(part)?.[1] ?? []);
}

function environmentOfHost(host: string): Environment | undefined {
  for (const label of host.split('.')) {
    const said = environmentOfLabel(label);
    if (said) return said;
  }
  return undefined;
}
