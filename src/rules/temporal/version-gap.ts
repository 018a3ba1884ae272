import { environments } from '../../core/problem.js';
import { isBefore } from '../../core/version.js';
import { pathWithoutEnvironment } from '../../knowledge/environments.js';
import { minorsBetween, upgradePath } from '../../knowledge/temporal/versions.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (tag: string) => `services:\n  temporal:\n    image: temporalio/server:${tag}\n`;
const marked = (tag: string) => `services:\n  temporal:\n    image: «temporalio/server:${tag}»\n`;
const base = {
  'k8s/base/temporal.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: { name: temporal }\nspec:\n  containers:\n    - name: temporal\n      image: temporalio/server\n',
  'k8s/base/kustomization.yaml': 'resources: [temporal.yaml]\n',
};
const overlay = (tag: string) => `resources: [../../base]\nimages:\n  - name: temporalio/server\n    newTag: ${tag}\n`;

export default defineRule({
  id: 'temporal/version-gap',
  optIn: true,
  on: 'temporal.server',
  topic: 'delivery',
  summary: 'Environments run servers that are more than one minor version apart',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  data: ['temporal'],
  rationale: `A server is upgraded one minor version at a time, the schema first, and must run for some minutes in between, so that the moves of
its data come to an end. What was tested in one environment cannot be carried over to another in one step where releases lie between them.`,
  reads: ['temporal'],
  references: ['https://docs.temporal.io/self-hosted-guide/upgrade-server'],
  examples: {
    bad: [
      {
        name: 'in Compose',
        files: { 'compose.staging.yaml': compose('1.31.2'), 'compose.prod.yaml': marked('1.28.4') },
      },
      {
        name: 'in overlays',
        files: {
          ...base,
          'k8s/overlays/dev/kustomization.yaml': overlay('1.31.2'),
          'k8s/overlays/production/kustomization.yaml': overlay('«1.29.7»'),
        },
      },
    ],
    good: [
      { name: 'one step', files: { 'compose.staging.yaml': compose('1.31.2'), 'compose.prod.yaml': compose('1.30.6') } },
      {
        name: 'one step between overlays',
        files: {
          ...base,
          'k8s/overlays/dev/kustomization.yaml': overlay('1.30.6'),
          'k8s/overlays/production/kustomization.yaml': overlay('1.29.7'),
        },
      },
      {
        name: 'the older one is for tests only',
        files: { 'compose.dev.yaml': compose('1.28.4'), 'compose.prod.yaml': compose('1.31.2') },
      },
      {
        name: 'files for different things',
        files: { 'shop/compose.staging.yaml': compose('1.31.2'), 'billing/compose.prod.yaml': compose('1.28.4') },
      },
      { name: 'an unknown version', files: { 'compose.staging.yaml': compose('latest'), 'compose.prod.yaml': compose('1.28.4') } },
    ],
  },
  *check(server, { project }) {
    const { version, container, flavor } = server;
    if (flavor === 'dev-server' || !version.isSet) return;
    const newer = project.servers.find((other) => isAhead(other, server, project));
    if (!newer?.version.isSet) return;
    const { environment } = project.environmentOfContainer(newer.container);
    const path = upgradePath(version.value, newer.version.value)
      .slice(0, -1)
      .filter((one) => isBefore(version.value, one));
    yield {
      at: version.at,
      message: `${container.label} runs ${version.value}, and ${environment} ${newer.version.value}, which is more than one minor version away; ${path.length > 0 ? `upgrade through ${path.join(', ')}, the schema first each time` : 'upgrade one minor version at a time, the schema first'}`,
      related: [{ at: newer.version.at, message: `the server of ${environment}` }],
    };
  },
});

/** The same server, in an environment that comes before, and two minor versions newer or more. */
function isAhead(other: TemporalServer, server: TemporalServer, project: Project): boolean {
  if (!other.version.isSet || !server.version.isSet || other.flavor === 'dev-server' || other.container.name !== server.container.name)
    return false;
  if ((minorsBetween(server.version.value, other.version.value) ?? 0) < 2) return false;
  const [file, otherFile] = [server.version.at.file, other.version.at.file];
  const rank = (one: TemporalServer) => environments.indexOf(project.environmentOfContainer(one.container).environment);
  return (
    file.path !== otherFile.path &&
    pathWithoutEnvironment(file.path) === pathWithoutEnvironment(otherFile.path) &&
    rank(other) < rank(server)
  );
}
