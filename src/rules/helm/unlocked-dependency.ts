import { defineRule } from '../../rule.js';

const chart = (version: string, repository = 'https://go.temporal.io/helm-charts') =>
  `apiVersion: v2\nname: worker\nversion: 0.1.0\ndependencies:\n  - name: temporal\n    repository: ${repository}\n${version}`;
const lock = 'dependencies:\n  - name: temporal\n    repository: https://go.temporal.io/helm-charts\n    version: 1.6.0\n';

export default defineRule({
  id: 'helm/unlocked-dependency',
  on: 'helm.chart',
  topic: 'delivery',
  summary: 'The version of a dependency is a range, and no lock file chooses one',
  optIn: true,
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Each deployment then takes the newest chart that fits, so that the same commit installs different things on different days, and nobody can go
back to what ran yesterday. "helm dependency update" writes a Chart.lock; "helm dependency build" obeys it.`,
  references: ['https://helm.sh/docs/topics/charts/#chart-dependencies', 'https://helm.sh/docs/chart_best_practices/dependencies/'],
  examples: {
    bad: [
      { files: { 'chart/Chart.yaml': chart('    version: «^1.2.0»\n') } },
      { name: 'any version', files: { 'chart/Chart.yaml': chart('    version: «"*"»\n') } },
      { name: 'no version', files: { 'chart/Chart.yaml': chart('').replace('temporal', '«temporal»') } },
      { name: 'a short version is a range', files: { 'chart/Chart.yaml': chart('    version: «1.x»\n') } },
    ],
    good: [
      { files: { 'chart/Chart.yaml': chart('    version: 1.6.0\n') } },
      { name: 'a lock file', files: { 'chart/Chart.yaml': chart('    version: ^1.2.0\n'), 'chart/Chart.lock': lock } },
      { name: 'from the same repository', files: { 'chart/Chart.yaml': chart('    version: ">=0.0.0"\n', 'file://../temporal') } },
      {
        name: 'the chart itself is here',
        files: {
          'chart/Chart.yaml': chart('    version: ^1.2.0\n'),
          'chart/charts/temporal/Chart.yaml': 'apiVersion: v2\nname: temporal\nversion: 1.6.0\n',
        },
      },
    ],
  },
  *check({ dependencies, lock: locked, folder }, { project }) {
    if (!locked.isUnset) return;
    for (const { name, version, repository } of dependencies) {
      if (!name.isSet || version.isUnknown || !repository.isSet || repository.value.startsWith('file:')) continue;
      const wanted = version.value ?? '';
      if (/^[v=]*\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(wanted) || /[${]/.test(wanted)) continue;
      const inside = [folder, 'charts', name.value].filter((part) => part !== '').join('/');
      if (project.files.stat(inside) !== 'absent') continue;
      const range = version.isSet ? `"${version.value}" of "${name.value}"` : `"${name.value}" without a version`;
      yield {
        at: version.isSet ? version.at : name.at,
        message: `${range} takes the newest chart that fits, and there is no Chart.lock, so the same commit may install another one tomorrow; run "helm dependency update" and commit the lock`,
      };
    }
  },
});
