import { defineRule } from '../../rule.js';

const dependency = 'dependencies:\n  - name: temporal\n    version: 1.6.0\n    repository: https://go.temporal.io/helm-charts\n';

/** Semantic Versioning 2, from its own page, with what Helm lets pass: a leading v and fewer than three numbers. */
const version = /^v?(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

export default defineRule({
  id: 'helm/incomplete-chart',
  on: 'helm.chart',
  topic: 'delivery',
  summary: 'Chart.yaml lacks what Helm requires',
  severity: 'error',
  rationale: `Helm refuses a chart without an apiVersion, a name or a version, and one whose version is not a semantic version. It is neither installed nor packaged,
and the pipeline that deploys it stops.`,
  references: ['https://helm.sh/docs/topics/charts/#the-chartyaml-file', 'https://semver.org/'],
  examples: {
    bad: [
      { files: { 'chart/Chart.yaml': 'apiVersion: v2\nname: «worker»\ndescription: The workers of orders\n' } },
      { name: 'a version that is none', files: { 'chart/Chart.yaml': 'apiVersion: v2\nname: worker\nversion: «latest»\n' } },
      { name: 'no apiVersion', files: { 'chart/Chart.yaml': `name: «worker»\nversion: 1.0.0\n${dependency}` } },
      { name: 'no name', files: { 'chart/Chart.yaml': '«apiVersion»: v2\nversion: 0.1.0\ndescription: The workers of orders\n' } },
    ],
    good: [
      { files: { 'chart/Chart.yaml': 'apiVersion: v2\nname: worker\nversion: 0.1.0\ndescription: The workers of orders\n' } },
      {
        name: 'a short version, and one with more behind it',
        files: { 'chart/Chart.yaml': 'apiVersion: v1\nname: worker\nversion: "1.2"\n' },
      },
      {
        name: 'a pre-release',
        files: { 'chart/Chart.yaml': `apiVersion: v2\nname: worker\nversion: v1.0.0-rc.1+sha.5114f85\n${dependency}` },
      },
      {
        name: 'that of another chart is its own matter',
        files: {
          'chart/Chart.yaml': 'apiVersion: v2\nname: worker\nversion: 0.1.0\n',
          'chart/charts/part/Chart.yaml': 'name: part\n',
        },
      },
      { name: 'filled in when it is packaged', files: { 'chart/Chart.yaml': 'apiVersion: v2\nname: worker\nversion: ${VERSION}\n' } },
    ],
  },
  *check({ root, apiVersion, name, version: given }) {
    const missing = Object.entries({ apiVersion, name, version: given }).flatMap(([key, value]) => (value.isUnset ? key : []));
    const [first] = root.entries.values();
    if (missing.length > 0 && !root.isUnknown) {
      yield {
        at: name.isSet ? name.at : (first?.key ?? root.key),
        message: `this Chart.yaml has no ${missing.join(' and no ')}, so Helm refuses the chart; add ${missing.length > 1 ? 'them' : 'it'}`,
      };
    }
    if (given.isSet && !version.test(given.value) && !/[$%@{<]/.test(given.value)) {
      yield { at: given.at, message: `"${given.value}" is no semantic version, so Helm refuses the chart; write one such as 0.1.0` };
    }
  },
});
