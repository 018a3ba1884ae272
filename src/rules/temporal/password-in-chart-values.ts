import { speaksOfOwnMachine } from '../../knowledge/own-machine.js';
import { strengthHere } from '../../knowledge/secrets/containers.js';
import { masked, strengthOf } from '../../knowledge/secrets/judge.js';
import { placeWithin } from '../../knowledge/secrets/places.js';
import { chartStores, isTemporalChart } from '../../knowledge/temporal/chart-values.js';
import type { Release } from '../../parsers/helm/types.js';
import { defineRule } from '../../rule.js';

const platform = (sql: string, more = '') => ({
  'platform/Chart.yaml':
    'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: 1.6.0\n    repository: https://go.temporal.io/helm-charts\n',
  'platform/values.yaml': `temporal:
  server:
    config:
      persistence:
        datastores:
          default:
            sql:
              pluginName: postgres12
              connectAddr: "db.internal:5432"
              user: temporal
              ${sql}
${more}`,
});

const scripted = (sql: string) => ({
  'start.sh':
    '#!/bin/sh\n# Start the k3d cluster\nk3d cluster create dev\nhelm repo add temporalio https://go.temporal.io/helm-charts\nhelm install temporal temporalio/temporal --version 1.6.0 -f values.yaml\n',
  'values.yaml': `server:
  config:
    persistence:
      datastores:
        default:
          sql:
            pluginName: postgres12
            user: temporal
            ${sql}
`,
});

export default defineRule({
  id: 'temporal/password-in-chart-values',
  on: 'helm.release',
  topic: 'security',
  summary: 'Values of the Temporal chart hold the password of a database',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `Who can read the repository can read all workflows, with their inputs and results: they lie in that database. The chart takes a password from a Secret that is
already there (existingSecret and secretKey), or, for SQL and from server 1.31 on, from a command (passwordCommand).`,
  data: ['temporal'],
  references: [
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml',
    'https://github.com/temporalio/temporal/pull/10245',
  ],
  examples: {
    bad: [
      { files: platform('password: «kX9-vtB2qLr7»') },
      { name: 'one that is easy to guess', files: platform('password: «temporal»') },
      {
        name: "such a one, which a script installs on one's own machine: a note",
        files: scripted('password: «temporal»'),
      },
      {
        name: 'of a search index, for Argo CD',
        files: {
          'apps/temporal.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: temporal }
spec:
  source:
    repoURL: https://go.temporal.io/helm-charts
    chart: temporal
    targetRevision: 1.6.0
    helm:
      valuesObject:
        server:
          config:
            persistence:
              datastores:
                visibility:
                  elasticsearch: { username: temporal, password: «kX9-vtB2qLr7» }
`,
        },
      },
    ],
    good: [
      { files: platform('existingSecret: temporal-database') },
      { name: 'one that a script installs', files: scripted('existingSecret: temporal-database') },
      { name: 'one that nothing reads any more', files: platform('password: temporal\n              existingSecret: temporal-database') },
      { name: 'a command', files: platform('passwordCommand: { command: /bin/token }') },
      { name: 'empty', files: platform('password: ""') },
      { name: 'encrypted', files: platform('password: "ENC[AES256_GCM,data:p673w==,iv:YY=,tag:UQ==,type:str]"') },
      { name: 'filled in by a plugin', files: platform('password: <path:secret/data/temporal#password>') },
      { name: 'to be replaced', files: platform('password: changeme-before-use') },
      {
        name: 'the index of another release',
        files: {
          'apps/temporal.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: temporal }
spec:
  source:
    repoURL: https://go.temporal.io/helm-charts
    chart: temporal
    targetRevision: 1.6.0
    helm:
      valuesObject:
        server:
          config:
            persistence:
              datastores:
                visibility:
                  elasticsearch: { username: temporal, existingSecret: temporal-index }
`,
        },
      },
    ],
  },
  *check(release) {
    if (release.origin === 'chart' || !isTemporalChart(release)) return;
    const found = chartStores(release.values).flatMap(({ name, node }) => {
      const password = node.get('password').string();
      const text = password.isSet ? password.value.trim() : '';
      const strength = /[${}]|^<.*>$|^ENC\[/.test(text) ? undefined : strengthOf(text);
      if (strength === undefined || strength === 'placeholder') return [];
      const isReal = strengthHere({ what: undefined, strength }, text) === 'real';
      // With a Secret beside it the chart leaves the password aside.
      return isReal || node.get('existingSecret').isUnset ? [{ name, text, at: password.at, isReal }] : [];
    });
    const first = found.find(({ isReal }) => isReal) ?? found[0];
    if (!first) return;
    const others = found.filter((one) => one !== first);
    const which = `the password of store "${first.name}"${first.isReal ? ` (${masked(first.text)})` : ', one that is easy to guess,'}`;
    yield {
      at: first.at,
      message: `${which} stands in the values, where everyone finds it who has the repository; keep it in a Secret, and name that with existingSecret and secretKey`,
      related: others.map(({ at, name }) => ({ at, message: `that of store "${name}"` })),
      secrets: found.map(({ at, text }) => placeWithin(at, text, [0, text.length])),
      ...(!first.isReal && { atMost: isForOwnMachine(release) ? ('info' as const) : ('warning' as const) }),
    };
  },
});

/** A script, or the values, speak of a cluster on somebody's own machine. */
function isForOwnMachine({ origin, version, decider }: Release): boolean {
  return speaksOfOwnMachine(decider) || (origin === 'command' && speaksOfOwnMachine(version.at.file));
}
