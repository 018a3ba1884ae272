import { parseImageReference } from '../../core/image.js';
import { isAtLeast, isBefore } from '../../core/version.js';
import { chartConflict, chartLimits } from '../../knowledge/temporal/chart.js';
import { type ChartRange, chartRange, isTemporalChart } from '../../knowledge/temporal/chart-values.js';
import { temporalImage } from '../../knowledge/temporal/images.js';
import { defineRule } from '../../rule.js';

const platform = (version: string, values: string) => ({
  'platform/Chart.yaml': `apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: ${version}\n    repository: https://go.temporal.io/helm-charts\n`,
  'platform/values.yaml': `temporal:\n${values}`,
});
const server = (tag: string) => `  server:\n    image: { tag: ${tag} }\n`;

export default defineRule({
  id: 'temporal/unsuitable-chart-version',
  on: 'helm.release',
  topic: 'delivery',
  summary: 'The version of the Temporal chart cannot run the version of the server',
  severity: 'error',
  rationale: `Images from 1.30 on read their role from another variable and their configuration in another way than those before. A chart that is too old starts all four
roles in each pod; one that is too new gives an old image a configuration that it cannot read.`,
  data: ['temporal'],
  references: [
    'https://docs.temporal.io/self-hosted-guide/deployment',
    'https://github.com/temporalio/helm-charts/issues/848',
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml',
  ],
  examples: {
    bad: [
      { name: 'an old chart with a new server', files: platform('0.72.0', server('«1.30.6»')) },
      { name: 'a range of old charts', files: platform('~0.72.0', server('«1.31.2»')) },
      {
        name: 'a new chart with an old server, and without its shim',
        files: platform('1.6.0', `${server('«1.29.7»')}  shims: { dockerize: false }\n`),
      },
    ],
    good: [
      { files: platform('0.74.0', server('1.30.6')) },
      { name: 'the versions that the chart brings', files: platform('0.72.0', '  server: { replicaCount: 3 }\n') },
      { name: 'an old chart with an old server', files: platform('0.72.0', server('1.29.7')) },
      { name: 'a range that holds charts for both', files: platform('">=0.72.0"', server('1.30.6')) },
      { name: 'the shim', files: platform('1.6.0', `${server('1.29.7')}  shims: { dockerize: true }\n`) },
      { name: 'which is on where nothing is said', files: platform('1.6.0', server('1.29.7')) },
      {
        name: 'an image with versions of its own',
        files: platform('0.72.0', '  server:\n    image: { repository: acme/workflow-engine, tag: 1.30.6 }\n'),
      },
      { name: 'a tag that is no version', files: platform('0.72.0', server('latest')) },
    ],
  },
  *check(release) {
    const range = release.version.isSet ? chartRange(release.version.value) : undefined;
    if (!range || !isTemporalChart(release)) return;
    const image = release.values.get('server', 'image');
    const repository = image.get('repository').string();
    const tag = image.get('tag').string();
    const version = /^v?(\d+\.\d+\.\d+)(?:[.-]|$)/.exec(tag.value ?? '')?.[1];
    if (!tag.isSet || version === undefined || repository.isUnknown || (repository.isSet && !isServer(repository.value))) return;
    const dockerize = release.values.get('shims', 'dockerize').boolean();
    const conflict = dockerize.isUnknown ? undefined : conflictOf(range, version, dockerize.value);
    if (!conflict) return;
    const chart = release.version.value ?? '';
    yield {
      at: tag.at,
      message:
        conflict === 'too-old-chart'
          ? `chart "${chart}" cannot tell server "${tag.value}" its role, so that every pod runs all four of them; take chart ${chartLimits.newImages} or later`
          : `server "${tag.value}" cannot read the configuration that chart "${chart}" writes, unless shims.dockerize is true, so that no pod starts; set it to true, or run server 1.30 or later`,
      related: [{ at: release.version.at, message: 'the version of the chart' }],
    };
  },
});

/** What holds for all charts of a range. */
function conflictOf({ exact, least, below }: ChartRange, server: string, dockerize: boolean | undefined) {
  if (exact !== undefined) return chartConflict(exact, server, dockerize);
  if (isAtLeast(server, '1.30.0')) {
    return below !== undefined && !isBefore(chartLimits.newImages, below) ? ('too-old-chart' as const) : undefined;
  }
  return least !== undefined && dockerize !== undefined ? chartConflict(least, server, dockerize) : undefined;
}

function isServer(repository: string): boolean {
  const reference = parseImageReference(repository);
  return reference !== undefined && temporalImage(reference)?.role === 'server';
}
