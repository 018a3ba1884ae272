import { defineRule } from '../../rule.js';

const chart = (dependencies: string) => `apiVersion: v2\nname: worker\nversion: 0.1.0\ndependencies:\n${dependencies}`;
const lock = (name: string, version: string) =>
  `dependencies:\n  - name: ${name}\n    repository: https://go.temporal.io/helm-charts\n    version: ${version}\ndigest: sha256:5f0d\ngenerated: "2026-11-01T10:00:00Z"\n`;
const temporal = (name: string, version: string) =>
  `  - name: ${name}\n    version: ${version}\n    repository: https://go.temporal.io/helm-charts\n`;

export default defineRule({
  id: 'helm/outdated-lock',
  on: 'helm.chart',
  topic: 'delivery',
  summary: 'Chart.lock does not fit the dependencies of Chart.yaml',
  severity: 'error',
  rationale: `"helm dependency build" compares the two and stops when they differ. Where charts are fetched with "helm dependency update" instead, nobody notices that
the lock holds nothing, and each deployment may get other versions.`,
  references: ['https://helm.sh/docs/helm/helm_dependency_build/'],
  examples: {
    bad: [
      { files: { 'chart/Chart.yaml': chart(temporal('temporal', '«1.6.0»')), 'chart/Chart.lock': lock('temporal', '1.2.0') } },
      {
        name: 'a dependency that the lock does not have',
        files: { 'chart/Chart.yaml': chart(temporal('«temporal»', '1.6.0')), 'chart/Chart.lock': lock('grafana', '1.6.0') },
      },
    ],
    good: [
      { files: { 'chart/Chart.yaml': chart(temporal('temporal', '1.6.0')), 'chart/Chart.lock': lock('temporal', '1.6.0') } },
      {
        name: 'a range chooses',
        files: { 'chart/Chart.yaml': chart(temporal('temporal', '^1.2.0')), 'chart/Chart.lock': lock('temporal', '1.6.0') },
      },
      { name: 'no lock: another rule', files: { 'chart/Chart.yaml': chart(temporal('temporal', '1.6.0')) } },
      {
        name: 'the same chart twice',
        files: {
          'chart/Chart.yaml': chart(temporal('temporal', '1.6.0') + temporal('temporal', '1.6.0').replace(/$/, '    alias: second\n')),
          'chart/Chart.lock': lock('temporal', '1.6.0'),
        },
      },
    ],
  },
  *check({ dependencies, lock: locked }) {
    if (!locked.isSet) return;
    for (const { name, version } of dependencies) {
      if (!name.isSet) continue;
      const same = locked.value.filter((one) => one.name.value === name.value);
      if (same.length === 0) {
        yield {
          at: name.at,
          message: `the lock file has no "${name.value}", so "helm dependency build" stops; run "helm dependency update" and commit the lock`,
        };
        continue;
      }
      const exact = version.isSet && /^v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version.value) ? version.value.replace(/^v/, '') : undefined;
      const chosen = same.flatMap((one) => (one.version.isSet ? one.version.value.replace(/^v/, '') : []));
      if (exact === undefined || !version.isSet || chosen.length === 0 || chosen.includes(exact)) continue;
      yield {
        at: version.at,
        message: `the lock file has "${name.value}" ${chosen[0]}, not ${exact}, so "helm dependency build" stops; run "helm dependency update" and commit the lock`,
      };
    }
  },
});
