import { replace } from '../../core/edit.js';
import { textOf } from '../../core/source.js';
import { isAtLeast, isBefore, minorOf } from '../../core/version.js';
import { chartRelease } from '../../knowledge/temporal/chart.js';
import { chartRange, chartStores, isTemporalChart } from '../../knowledge/temporal/chart-values.js';
import type { Release } from '../../parsers/helm/types.js';
import { defineRule } from '../../rule.js';

const stores =
  '    config:\n      persistence:\n        datastores:\n          default:\n            sql: { manageSchema: true, pluginName: postgres12, connectAddr: "db.internal:5432" }\n';
const platform = (images: string, { version = '1.1.1', config = stores } = {}) => ({
  'platform/Chart.yaml': `apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: ${version}\n    repository: https://go.temporal.io/helm-charts\n`,
  'platform/values.yaml': `temporal:\n  server:\n${images.replace('  server:\n', '').replace('  admintools:', `${config}  admintools:`)}${images.includes('admintools') ? '' : config}`,
});
const server = (tag: string) => `  server:\n    image:\n      tag: ${tag}\n`;
const tools = (tag: string) => `  admintools:\n    image:\n      tag: ${tag} # sets the schema up\n`;

export default defineRule({
  id: 'temporal/mismatched-chart-images',
  on: 'helm.release',
  topic: 'delivery',
  summary: 'The chart sets up the schema with tools that are older than the server',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The chart has one tag for the server and another one for the admin tools, whose job brings the schema to the version that these tools know. A server of a later
minor version finds a schema that is too old, and stops at each start.`,
  data: ['temporal'],
  references: [
    'https://docs.temporal.io/self-hosted-guide/upgrade-server',
    'https://github.com/temporalio/helm-charts/issues/655',
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml',
  ],
  examples: {
    bad: [
      {
        name: 'the tools were left behind',
        files: platform(server('1.31.2') + tools('«1.30.6»')),
        fixed: { 'platform/values.yaml': platform(server('1.31.2') + tools('1.31.2'))['platform/values.yaml'] ?? '' },
      },
      { name: 'the tools are those of the chart', files: platform(server('«1.31.2»')) },
    ],
    good: [
      { files: platform(server('1.31.2') + tools('1.31.2')) },
      { name: 'the same minor version', files: platform(server('1.31.2') + tools('1.31.0')) },
      { name: 'newer tools', files: platform(server('1.30.6') + tools('1.31.2')) },
      { name: 'the tags of the chart', files: platform('  server:\n    replicaCount: 3\n') },
      { name: 'newer tools, with the chart', files: platform(server('1.31.2'), { version: '1.6.0' }) },
      { name: 'a range, so the tools are not known', files: platform(server('1.31.2'), { version: '^1.0.0' }) },
      {
        name: 'the schema is set up by others',
        files: platform(server('1.31.2') + tools('1.30.6'), { config: stores.replace('true', 'false') }),
      },
    ],
  },
  *check(release) {
    const range = release.version.isSet ? chartRange(release.version.value) : undefined;
    if (!range || !isTemporalChart(release) || !isSchemaManaged(release, range.least)) return;
    const brought = range.exact === undefined ? undefined : chartRelease(range.exact)?.appVersion;
    const [server, tools] = (['server', 'admintools'] as const).map((part) => imageOf(release, part, brought));
    if (!server || !tools || (!server.tag.isSet && !tools.tag.isSet)) return;
    const [needed, known] = [minorOf(server.version), minorOf(tools.version)];
    if (needed === undefined || known === undefined || !isBefore(known, needed)) return;
    const place = tools.tag.isSet ? tools.tag : server.tag;
    yield {
      at: place.at,
      message: tools.tag.isSet
        ? `the admin tools "${tools.tag.value}" leave the schema as version ${known} needs it, and server ${server.version} refuses to start with that; give both the same tag`
        : `the admin tools stay at ${tools.version}, as the chart has them, and leave a schema with which server "${server.tag.value}" refuses to start; set admintools.image.tag to the same tag`,
      related: [
        tools.tag.isSet && server.tag.isSet
          ? { at: server.tag.at, message: 'the server' }
          : { at: release.version.at, message: 'the version of the chart' },
      ],
      fix: sameTag(server.tag, tools.tag),
    };
  },
});

type Tag = ReturnType<Release['values']['string']>;

interface Image {
  readonly tag: Tag;
  readonly version: string;
}

/** The version of an image: that of its tag, else what the chart brings; undefined where it cannot be told. */
function imageOf({ values }: Release, part: string, brought: string | undefined): Image | undefined {
  const image = values.get(part, 'image');
  const tag = image.get('tag').string();
  if (!image.get('repository').isUnset && image.get('repository').text !== `temporalio/${part === 'server' ? part : 'admin-tools'}`)
    return undefined;
  const version = tag.isUnset ? brought : /^v?(\d+\.\d+\.\d+)(?:[.-]|$)/.exec(tag.value ?? '')?.[1];
  return version === undefined ? undefined : { tag, version };
}

/** From 1.0 on each store says whether the job of the chart sets it up. */
function isSchemaManaged({ values }: Release, least: string | undefined): boolean {
  if (least === undefined || isBefore(least, '1.0.0-rc.1')) return true;
  return chartStores(values).some(({ node }) => node.get('manageSchema').scalar === true);
}

/** Tags of the tools that name one version only are there for the same versions as the server's, from 1.30 on. */
function sameTag(server: Tag, tools: Tag) {
  if (!server.isSet || !tools.isSet || !server.isLiteral || !tools.isLiteral) return undefined;
  if (!isAtLeast(server.value, '1.30.0') || !/^\d+\.\d+\.\d+$/.test(tools.value)) return undefined;
  return { title: 'Use the tag of the server', safety: 'unsafe' as const, edits: [replace(tools.at, textOf(server.at))] };
}
