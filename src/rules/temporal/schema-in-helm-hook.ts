import { insertAnywhere, replace } from '../../core/edit.js';
import { placeOf } from '../../core/source.js';
import { isAtLeast } from '../../core/version.js';
import { type ChartStore, chartRange, chartStores, isTemporalChart } from '../../knowledge/temporal/chart-values.js';
import type { Chart, ChartDependency, Release } from '../../parsers/helm/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const store = (host: string, secret = 'temporal-database') =>
  `server:\n  config:\n    persistence:\n      datastores:\n        default:\n          sql: { manageSchema: true, pluginName: postgres12, connectAddr: "${host}:5432", existingSecret: ${secret} }\n`;
const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
const flux = (schema: string, { version = '1.6.0', host = 'db.internal' } = {}) => ({
  'clusters/temporal.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: temporal }
spec:
  interval: 10m
  chart: { spec: { chart: temporal, version: ${version}, sourceRef: { kind: HelmRepository, name: temporalio } } }
  values:
${schema}${indented(store(host), 4)}`,
});
const argo = (schema: string, more = '  - repoURL: https://git.acme.example/platform.git\n      path: database\n') => ({
  'apps/temporal.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: temporal }
spec:
  sources:
    - repoURL: https://go.temporal.io/helm-charts
      chart: «temporal»
      targetRevision: 1.6.0
      helm:
        valuesObject:
${indented(schema, 2)}${indented(store('db.internal'), 10)}  ${more}`,
});
const platform = (values: string, more: Readonly<Record<string, string>> = {}) => ({
  'platform/Chart.yaml': `apiVersion: v2
name: platform
version: 1.0.0
dependencies:
  - name: «temporal»
    version: 1.6.0
    repository: https://go.temporal.io/helm-charts
  - name: postgresql
    version: 16.2.0
    repository: oci://registry-1.docker.io/bitnamicharts
    condition: postgresql.enabled
`,
  'platform/values.yaml': values,
  ...more,
});
const unmarked = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/[«»]/g, '')]));

export default defineRule({
  id: 'temporal/schema-in-helm-hook',
  on: 'helm.release',
  topic: 'delivery',
  summary: 'The Temporal chart sets up the schema in a Helm hook that does not fit how it is installed',
  severity: 'warning',
  rationale: `Since 1.1.0 the schema job of the chart is a hook, which runs before everything else of the release. A database or a password that comes with the same release is
not there yet, so the hook waits for ever and the first installation never ends. Flux gives hooks the time limit of the release, which is five minutes at first: a migration of
a large visibility table takes hours and is cut off.`,
  data: ['temporal'],
  references: [
    'https://github.com/temporalio/helm-charts#readme',
    'https://github.com/temporalio/helm-charts/issues/890',
    'https://helm.sh/docs/topics/charts_hooks/',
    'https://fluxcd.io/flux/components/helm/helmreleases/#timeout',
  ],
  examples: {
    bad: [
      {
        name: 'Flux',
        files: flux('    «schema»: { backoffLimit: 10 }\n'),
        fixed: flux('    schema: { backoffLimit: 10, useHelmHooks: false }\n'),
      },
      {
        name: 'Flux, with the default written out',
        files: flux('    schema:\n      useHelmHooks: «true»\n'),
        fixed: flux('    schema:\n      useHelmHooks: false\n'),
      },
      {
        name: 'the database comes with the same release',
        files: platform(`postgresql: { enabled: true }\ntemporal:\n${indented(store('platform-postgresql'), 2)}`),
      },
      {
        name: 'the password does',
        files: platform(`postgresql: { enabled: false }\ntemporal:\n${indented(store('db.internal', 'platform-temporal'), 2)}`, {
          'platform/templates/secret.yaml':
            'apiVersion: v1\nkind: Secret\nmetadata:\n  name: platform-temporal\nstringData:\n  password: {{ .Values.password | quote }}\n',
        }),
      },
      {
        name: 'Argo CD, which turns hooks into its own: a note',
        files: argo(''),
      },
    ],
    good: [
      { files: flux('    schema: { useHelmHooks: false }\n') },
      { name: 'Argo CD without them', files: unmarked(argo('        schema: { useHelmHooks: false }\n')) },
      {
        name: 'Argo CD with nothing but the chart and its values',
        files: unmarked(argo('', '  - { repoURL: https://git.acme.example/platform.git, ref: values }\n')),
      },
      { name: 'before there was a hook', files: flux('', { version: '1.0.0' }) },
      {
        name: 'nobody has the chart manage the schema',
        files: Object.fromEntries(Object.entries(flux('')).map(([path, text]) => [path, text.replace('manageSchema: true, ', '')])),
      },
      {
        name: 'a database of elsewhere',
        files: unmarked(platform(`postgresql: { enabled: false }\ntemporal:\n${indented(store('db.internal'), 2)}`)),
      },
      {
        name: 'switched off for the database of the same release',
        files: unmarked(
          platform(
            `postgresql: { enabled: true }\ntemporal:\n  schema: { useHelmHooks: false }\n${indented(store('platform-postgresql'), 2)}`,
          ),
        ),
      },
      {
        name: 'a password that is a hook of its own',
        files: unmarked(
          platform(`postgresql: { enabled: false }\ntemporal:\n${indented(store('db.internal', 'platform-temporal'), 2)}`, {
            'platform/templates/secret.yaml':
              'apiVersion: v1\nkind: Secret\nmetadata:\n  name: platform-temporal\n  annotations: { helm.sh/hook: pre-install }\nstringData:\n  password: {{ .Values.password | quote }}\n',
          }),
        ),
      },
    ],
  },
  *check(release, { project }) {
    const least = release.version.isSet ? chartRange(release.version.value)?.least : undefined;
    if (least === undefined || !isAtLeast(least, '1.1.0') || !release.isWhole || !isTemporalChart(release)) return;
    const schema = release.values.get('schema');
    const hook = schema.get('useHelmHooks');
    if (hook.isUnknown || (hook.isSet && hook.scalar !== true)) return;
    const stores = chartStores(release.values).filter(({ node }) => isManaged(node));
    const at = hook.isSet ? hook : schema.isSet ? placeOf(schema.key) : release;
    const advice = 'set schema.useHelmHooks to false';
    if (stores.length === 0 || release.origin === 'chart') return;
    if (release.origin === 'dependency') {
      const missing = missingThen(release, stores, project);
      if (!missing) return;
      yield {
        at,
        message: `the hook that sets up the schema runs before all else, and ${missing.what} is part of the same release, so that a first installation waits for ever; ${advice}`,
        related: [{ at: missing.at, message: 'what it waits for' }],
      };
    } else if (release.object?.kind === 'HelmRelease') {
      const spec = release.object.root.get('spec');
      const limit = [spec.get('upgrade', 'timeout'), spec.get('install', 'timeout'), spec.get('timeout')].find((one) => one.isSet);
      const time = limit?.text === undefined ? 'five minutes, as nothing says otherwise' : `"${limit.text}"`;
      yield {
        at,
        message: `Flux cuts the hook that sets up the schema off after ${time}, and the chart's documentation asks for a plain job there; ${advice}`,
        ...(limit && { atMost: 'info' as const }),
        fix: withoutHook(release),
      };
    } else if (release.object?.kind === 'Application' && bringsMore(release)) {
      yield {
        at,
        message: `Argo CD makes hooks of its own of Helm's, and runs the one that sets up the schema at each sync, before anything that this application brings; ${advice} if the database or its password come with it`,
        atMost: 'info',
      };
    }
  },
});

function isManaged(node: ChartStore['node']): boolean {
  return node.get('manageSchema').scalar === true || node.get('createDatabase').scalar === true;
}

/** Besides the chart an application may bring a database or a Secret: from another source, or as objects that the values write out. */
function bringsMore({ object, values }: Release): boolean {
  const sources = object?.root.get('spec', 'sources').items ?? [];
  const isMore = sources.filter((source) => !source.get('path').isUnset || !source.get('chart').isUnset).length > 1;
  return isMore || values.get('extraObjects').items.length > 0;
}

/** What the hook needs of the same release: a database among the dependencies of the chart, a Secret among its templates. */
function missingThen(release: Release, stores: readonly ChartStore[], { charts }: Project) {
  const chart = charts.find(({ file }) => file.path === release.decider.path || release.file.path === file.path);
  if (!chart) return undefined;
  for (const { node } of stores) {
    const host = node.get('connectAddr').text ?? node.get('host').text ?? node.get('hosts').text ?? '';
    const database = chart.dependencies.find((one) => isDatabase(one, host) && isInstalled(chart, one, release));
    if (database) return { at: database, what: `its database "${host}"` };
    const secret = node.get('existingSecret').text;
    const template = secret === undefined ? undefined : chart.templates.find(({ text }) => holdsSecret(text, secret));
    if (template) return { at: { file: template, range: [0, 0] as const }, what: `the Secret "${secret}" with its password` };
  }
  return undefined;
}

const databases = /^(?:postgresql(?:-ha)?|postgres|mysql|mariadb|cassandra|elasticsearch|opensearch)$/;

/** The Service of a dependency has the name of the release in front of its own. */
function isDatabase({ name, valuesKey }: ChartDependency, host: string): boolean {
  const first = /^[^.:,]*/.exec(host)?.[0] ?? '';
  return (
    databases.test(name.value ?? '') &&
    [name.value, valuesKey.value].some((one) => one !== undefined && (first === one || first.endsWith(`-${one}`)))
  );
}

/** Its condition is known to hold, or it has none. */
function isInstalled(chart: Chart, { node }: ChartDependency, { decider }: Release): boolean {
  const condition = node.get('condition');
  if (!node.get('tags').isUnset || (!condition.isUnset && condition.text === undefined)) return false;
  if (condition.text === undefined) return true;
  const path = condition.text.split('.');
  const files = chart.values.filter(({ isDefault, file }) => isDefault || file.path === decider.path);
  const last = files.map(({ root }) => root.get(...path)).findLast((one) => !one.isUnset);
  return last?.scalar === true;
}

/** A template of one Secret, or of what becomes one, with that name written out, which is no hook. */
function holdsSecret(text: string, name: string): boolean {
  return text
    .split(/^---/m)
    .some(
      (document) =>
        /\bkind["']?[ \t]*:[ \t]*["']?\w{0,20}Secret\b/.test(document) &&
        !document.includes('helm.sh/hook') &&
        Array.from(document.matchAll(/\bname["']?[ \t]*:[ \t]*["']?([\w.-]+)["']?[ \t]*(?=[,}\r\n]|$)/g)).some(
          ([, found]) => found === name,
        ),
    );
}

function withoutHook({ values }: Release) {
  const schema = values.get('schema');
  const hook = schema.get('useHelmHooks');
  const title = 'Run it as a job of the release';
  if (hook.isSet) return hook.via ? undefined : { title, safety: 'unsafe' as const, edits: [replace(hook, 'false')] };
  if (!schema.isMap || schema.via) return undefined;
  const edit = insertAnywhere(schema, ['useHelmHooks: false']);
  return edit && { title, safety: 'unsafe' as const, edits: [edit] };
}
