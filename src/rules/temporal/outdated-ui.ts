import { inOwnWords } from '../../core/source.js';
import { isAtLeast, isBefore } from '../../core/version.js';
import { versioningFloors } from '../../knowledge/temporal/sdks.js';
import { isVersionedDeployment } from '../../knowledge/temporal/worker-controller.js';
import type { TemporalUi } from '../../project/types.js';
import { defineRule } from '../../rule.js';

/** The first release with pages of worker deployments. Source: src/lib/pages/deployments.svelte of https://github.com/temporalio/ui, by tags, read 2026-11-27. */
const firstPages = '2.36.0';

const compose = (ui: string, server = '1.31.2', variable = 'TEMPORAL_DEPLOYMENT_NAME: orders') => `services:
  temporal:
    image: temporalio/server:${server}
  ui:
    image: ${ui}
  worker:
    image: acme/worker:1.4.0
    environment: { TEMPORAL_ADDRESS: "temporal:7233", ${variable} }
`;

export default defineRule({
  id: 'temporal/outdated-ui',
  on: 'temporal.ui',
  topic: 'observability',
  summary: 'The Temporal Web UI is too old to show worker deployments',
  severity: { development: 'info', staging: 'info', production: 'warning' },
  data: ['temporal'],
  rationale: `A server from ${versioningFloors.server} on routes workflows by the version of their worker. A Web UI from before ${firstPages} has no pages for that,
so whoever looks why a workflow waits does not see which version it is pinned to. Temporal asks for ${versioningFloors.ui} at least.`,
  reads: ['temporal', 'worker'],
  references: ['https://docs.temporal.io/production-deployment/worker-deployments/worker-versioning'],
  examples: {
    bad: [
      { name: 'a worker has a version', files: { 'compose.prod.yaml': compose('«temporalio/ui:2.34.0»') } },
      {
        name: 'only noted where none has',
        files: { 'compose.prod.yaml': compose('«temporalio/ui:2.37.4»', '1.30.6', 'TEMPORAL_NAMESPACE: orders') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('temporalio/ui:2.52.0') } },
      { name: 'the first one with such pages', files: { 'compose.prod.yaml': compose('temporalio/ui:2.38.0', '1.30.6') } },
      { name: 'an old server', files: { 'compose.prod.yaml': compose('temporalio/ui:2.34.0', '1.28.4') } },
      { name: 'an unknown server', files: { 'compose.prod.yaml': compose('temporalio/ui:2.34.0', '${TEMPORAL_VERSION}') } },
      { name: 'an unknown Web UI', files: { 'compose.prod.yaml': compose('temporalio/ui:${UI_VERSION}') } },
    ],
  },
  *check(ui) {
    const { kind, version, container, installation } = ui;
    if (kind !== 'ui' || !version.isSet || !isBefore(version.value, versioningFloors.ui)) return;
    const server = installation.servers.find(
      ({ flavor, version: own }) => flavor !== 'dev-server' && own.isSet && isAtLeast(own.value, versioningFloors.server),
    );
    if (!server?.version.isSet) return;
    const { image } = container;
    const name = image.isSet ? inOwnWords(image.value, image.at) : version.value;
    yield {
      at: image.at,
      message: isBefore(version.value, firstPages)
        ? `"${name}" shows nothing of the worker deployments that the server of ${server.version.value} knows; use ${versioningFloors.ui} or later`
        : `"${name}" is older than what Temporal asks for to show the worker deployments that the server of ${server.version.value} knows; use ${versioningFloors.ui} or later`,
      related: [{ at: server.container.image.at, message: 'the server' }],
      ...(!hasVersions(ui) && { atMost: 'info' as const }),
    };
  },
});

/** A worker beside it says which deployment it is of. */
function hasVersions({ installation }: TemporalUi): boolean {
  return installation.workers.some(({ container, setting }) => {
    const { origin } = container;
    return setting('TEMPORAL_DEPLOYMENT_NAME').isSet || (origin.kind === 'kubernetes' && isVersionedDeployment(origin.workload.manifest));
  });
}
