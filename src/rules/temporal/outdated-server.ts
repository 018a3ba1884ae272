import { inOwnWords, textOf } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { retag } from '../../knowledge/images/retag.js';
import { isForOwnMachine } from '../../knowledge/own-machine.js';
import { isPutAside } from '../../knowledge/put-aside.js';
import { cvesOf, type Exposure, namedWeaknesses, needsAuthorizer } from '../../knowledge/temporal/cves.js';
import { isOn } from '../../knowledge/temporal/settings.js';
import { migratesSlowly, safePatchOf, serverLine, serverLines, upgradePath, versionOfTag } from '../../knowledge/temporal/versions.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (image: string, more = '') => `services:\n  temporal:\n    image: ${image}\n    mem_limit: 1g\n${more}`;
const pod = (image: string, more = '') => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: ${image}
      resources: { limits: { memory: 1Gi } }${more}
`;
const worker = (policy: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: worker }\nspec:\n  containers:\n    - name: worker\n      image: worker:1.0.0\n      imagePullPolicy: ${policy}\n`;

export default defineRule({
  id: 'temporal/outdated-server',
  on: 'temporal.server',
  topic: 'security',
  summary: 'The server lacks fixes that newer releases have',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  data: ['temporal'],
  rationale: `Only the last three minor versions of the server get fixes, and these come as patches that need no change of the schema. Older ones let a
client reach workflows of other namespaces, or stop the server with one request. Each minor version that was left out is one more step of the upgrade,
as the server must pass through every one of them.`,
  reads: ['Never', 'IfNotPresent'],
  references: [
    'https://docs.temporal.io/self-hosted-guide/upgrade-server',
    'https://docs.temporal.io/self-hosted-guide/server-versions-and-dependencies',
    'https://github.com/temporalio/temporal/releases',
  ],
  examples: {
    bad: [
      {
        name: 'a patch of the same minor version has the fixes',
        files: { 'compose.prod.yaml': compose('«temporalio/server:1.30.1»') },
        fixed: { 'compose.prod.yaml': compose('temporalio/server:1.30.6') },
      },
      { name: 'a line that gets none any more', files: { 'k8s/temporal.yaml': pod('«temporalio/server:1.24.2»') } },
      { name: 'a tag that follows the patches of such a line', files: { 'k8s/temporal.yaml': pod('«temporalio/server:1.24»') } },
      {
        name: 'no known weakness, but no fixes for the next one either',
        files: { 'k8s/temporal.yaml': pod('«temporalio/server:1.28.4»') },
      },
      { name: 'from long ago', files: { 'k8s/temporal.yaml': pod('«registry.acme.example/temporalio/server:1.16.2»') } },
      {
        name: 'a fix that no advisory asks for',
        files: { 'k8s/temporal.yaml': pod('«temporalio/server:1.31.1»') },
        fixed: { 'k8s/temporal.yaml': pod('temporalio/server:1.31.2') },
      },
      {
        name: 'only its step to the new schema of the visibility store is slow',
        files: { 'k8s/temporal.yaml': pod('«temporalio/server:1.30.4»', '\n      env: [{ name: DB, value: postgres12 }]') },
        fixed: { 'k8s/temporal.yaml': pod('temporalio/server:1.30.6', '\n      env: [{ name: DB, value: postgres12 }]') },
      },
      {
        name: 'only noted where everybody is let in anyway',
        files: {
          'compose.prod.yaml': compose('«temporalio/server:1.31.0»', '    environment: { TEMPORAL_ALLOW_NO_AUTH: "true" }\n'),
        },
        fixed: { 'compose.prod.yaml': compose('temporalio/server:1.31.2', '    environment: { TEMPORAL_ALLOW_NO_AUTH: "true" }\n') },
      },
      {
        name: 'below an image of its own',
        files: {
          'compose.prod.yaml': 'services:\n  temporal:\n    build: ./server\n    mem_limit: 1g\n',
          'server/Dockerfile': 'FROM «temporalio/server:1.27.1»\nCOPY dynamic.yaml /etc/temporal/config/dynamicconfig/\n',
          'server/dynamic.yaml': 'limit.maxIDLength:\n  - value: 255\n',
        },
      },
      {
        name: 'a default, which may be replaced, is only noted',
        files: { 'compose.prod.yaml': compose('«temporalio/server:${TEMPORAL_VERSION:-1.30.1}»') },
      },
      {
        name: 'the environment file beside says which version',
        files: { '.env': 'TEMPORAL_VERSION=1.30.1\n', 'compose.prod.yaml': compose('«temporalio/server:${TEMPORAL_VERSION}»') },
      },
      {
        name: 'one process for each role',
        files: {
          'k8s/temporal.yaml': `${pod('«temporalio/server:1.30.1»')}---\n${pod('temporalio/server:1.30.1').replace('name: temporal }', 'name: history }')}`,
        },
        fixed: {
          'k8s/temporal.yaml': `${pod('temporalio/server:1.30.6')}---\n${pod('temporalio/server:1.30.6').replace('name: temporal }', 'name: history }')}`,
        },
      },
      { name: 'only noted where its folder is not deployed', files: { 'do-not-install/temporal.yaml': pod('«temporalio/server:1.24.2»') } },
      {
        name: "on a machine of one's own, a milder case",
        files: { 'k8s/temporal.yaml': pod('«temporalio/server:1.24.2»'), 'k8s/worker.yaml': worker('Never') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('temporalio/server:1.30.6') } },
      {
        name: 'the same with the fixes',
        files: {
          'k8s/temporal.yaml': `${pod('temporalio/server:1.30.6')}---\n${pod('temporalio/server:1.30.6').replace('name: temporal }', 'name: history }')}`,
        },
      },
      { files: { 'k8s/temporal.yaml': pod('temporalio/server:1.31.2') } },
      { name: 'a newer one than is known here', files: { 'k8s/temporal.yaml': pod('temporalio/server:1.33.0') } },
      { name: 'the newest patch of a line that is supported', files: { 'k8s/temporal.yaml': pod('temporalio/server:1.30') } },
      {
        name: 'the slow step is one of SQL',
        files: { 'k8s/temporal.yaml': pod('temporalio/server:1.30.4', '\n      env: [{ name: DB, value: cassandra }]') },
      },
      {
        name: 'Elasticsearch keeps the visibility records',
        files: {
          'k8s/temporal.yaml': pod(
            'temporalio/server:1.30.4',
            '\n      env: [{ name: DB, value: postgres12 }, { name: ENABLE_ES, value: "true" }]',
          ),
        },
      },
      { name: 'an unknown version', files: { 'compose.prod.yaml': compose('temporalio/server:${TEMPORAL_VERSION}') } },
      {
        name: 'an unknown version from the environment file',
        files: { '.env': 'TEMPORAL_VERSION=latest\n', 'compose.prod.yaml': compose('temporalio/server:${TEMPORAL_VERSION}') },
      },
      { name: 'a newer one for all', files: { 'compose.prod.yaml': compose('temporalio/server:${TEMPORAL_VERSION:-1.31.2}') } },
      { name: 'a vendor with versions of its own', files: { 'k8s/temporal.yaml': pod('acme/temporal-server:1.24.2') } },
      {
        name: 'below an image of its own, a newer one',
        files: {
          'compose.prod.yaml': 'services:\n  temporal:\n    build: ./server\n    mem_limit: 1g\n',
          'server/Dockerfile': 'FROM temporalio/server:1.31.2\nCOPY dynamic.yaml /etc/temporal/config/dynamicconfig/\n',
          'server/dynamic.yaml': 'limit.maxIDLength:\n  - value: 255\n',
        },
      },
      {
        name: 'what to do about auto-setup says another rule',
        files: { 'k8s/temporal.yaml': pod('temporalio/auto-setup:1.24.2'), 'k8s/worker.yaml': worker('Always') },
      },
    ],
  },
  *check(server, { project }) {
    if (server.flavor !== 'server') return;
    const version = server.version.value ?? versionOfTag(server.container.image.value);
    if (version === undefined) return;
    const place = server.version.at;
    const { image } = server.container;
    const isOwn = image.isSet && image.at.file === place.file && image.at.range[0] === place.range[0];
    const words = isOwn ? image.value : textOf(place).replace(/^["']|["']$/g, '');
    const found = verdictOn(version, server);
    if (!found) return;
    const name = inOwnWords(words, place);
    // Servers of the same image move together, and are one finding.
    const same = server.installation.servers.filter((one) => one.flavor === 'server' && isSameImage(one, server));
    if (same[0] && same[0].container !== server.container) return;
    const isMerelyNoted = isDefaultIn(name, words) || isPutAside(server.container.file.path);
    const edits = found.safe === undefined ? [] : same.flatMap((one) => retag(one.container.image, found.safe ?? '') ?? []);
    yield {
      at: place,
      message: `"${name}" ${found.message}`,
      ...(same.length > 1 && { related: same.slice(1).map((one) => ({ at: one.container.image.at, message: 'the same image' })) }),
      ...((found.atMost || isMerelyNoted || isOnOwnMachine(server, project)) && {
        atMost: isMerelyNoted ? ('info' as const) : (found.atMost ?? 'warning'),
      }),
      ...(edits.length > 0 &&
        edits.length === same.length && { fix: { title: `Use the patch ${found.safe}`, safety: 'unsafe' as const, edits } }),
    };
  },
});

interface Verdict {
  /** Behind the name of the image. */
  readonly message: string;
  readonly atMost?: 'info' | 'warning' | undefined;
  /** The patch of the same minor version that has the fixes. */
  readonly safe?: string | undefined;
}

function verdictOn(version: string, server: TemporalServer): Verdict | undefined {
  const line = serverLine(version);
  const [first] = serverLines;
  const found = cvesOf(version);
  if (!line) {
    if (!first || !isBefore(version, first.lastPatch)) return undefined;
    return { message: `gets no fixes any more${known(version)}; ${upgrade} (see the release notes for the steps up to ${first.minor})` };
  }
  const safe = safePatchOf(version);
  const isBehind = safe !== undefined && isBefore(version, safe);
  const atMost = found.every((one) => mattersLittle(one, server)) ? ('warning' as const) : undefined;
  if (line.state === 'end-of-life') {
    const path = upgradePath(version);
    return {
      message: `is of a line that gets no fixes any more${known(version)}; ${upgrade}: ${shortened(path).join(', ')}`,
      atMost,
      safe: isBehind ? safe : undefined,
    };
  }
  if (found.length > 0 && isBehind) {
    const isOpen = atMost !== undefined && isOn(server.setting('TEMPORAL_ALLOW_NO_AUTH'));
    return {
      message: `${lacking(found)}; move to the patch ${safe}, which needs no change of the schema`,
      atMost: isOpen ? 'info' : atMost,
      safe,
    };
  }
  if (migratesSlowly(version) && safe !== undefined && writesVisibilityToSql(server)) {
    return {
      message: `may take hours for the step to its schema of a large visibility table; take it with the patch ${safe}, which needs no change of the schema`,
      atMost: 'warning',
      safe,
    };
  }
  return undefined;
}

const upgrade = 'upgrade one minor version at a time, the schema first';

/** It matters only where requests are authorized at all. */
function mattersLittle(weakness: Exposure, server: TemporalServer): boolean {
  const authorizer = server.setting('TEMPORAL_AUTH_AUTHORIZER');
  return needsAuthorizer(weakness) && !(authorizer.isSet && authorizer.value !== '');
}

function known(version: string): string {
  const weaknesses = namedWeaknesses(version);
  return weaknesses === undefined ? '' : `, and has ${weaknesses}`;
}

function lacking(found: readonly Exposure[]): string {
  const listed = found.filter(({ standing }) => standing === 'listed').map(({ id, what }) => `${id} (${what})`);
  if (listed.length > 0) return `has ${listed.slice(-2).join(' and ')}${listed.length > 2 ? `, and ${listed.length - 2} more` : ''}`;
  return `lacks the fix for ${found.map(({ id, what }) => `${id} (${what})`).join(' and ')}`;
}

/** The first steps and the last one of a long way. */
function shortened(path: readonly string[]): readonly string[] {
  return path.length > 5 ? [...path.slice(0, 3), '…', ...path.slice(-1)] : path;
}

function writesVisibilityToSql({ setting }: TemporalServer): boolean {
  const elasticsearch = setting('ENABLE_ES');
  return /^(?:postgres|mysql)/.test(setting('DB').value ?? '') && (elasticsearch.isUnset || elasticsearch.value === 'false');
}

function isSameImage(one: TemporalServer, other: TemporalServer): boolean {
  const [image, otherImage] = [one.container.image, other.container.image];
  return image.isSet && otherImage.isSet ? image.value === otherImage.value : one.container === other.container;
}

/** A default, which whoever starts it may replace; a value from the environment file beside is none. */
function isDefaultIn(name: string, value: string): boolean {
  const byDefault = /\$\{\w+:?-([^{}]*)\}/.exec(name)?.[1];
  return byDefault !== undefined && value.includes(byDefault);
}

function isOnOwnMachine({ container }: TemporalServer, project: Project): boolean {
  const { origin } = container;
  return origin.kind === 'kubernetes' && isForOwnMachine(origin.workload.manifest, project.manifestsNear(container));
}
