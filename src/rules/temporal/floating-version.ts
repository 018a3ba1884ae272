import { parseImageReference } from '../../core/image.js';
import { inOwnWords } from '../../core/source.js';
import { isForOwnMachine } from '../../knowledge/own-machine.js';
import { floatsBeyondSchema, temporalImage } from '../../knowledge/temporal/images.js';
import { startText } from '../../knowledge/temporal/settings.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const compose = (image: string) => `services:\n  temporal:\n    image: ${image}\n    mem_limit: 1g\n`;
const pod = (image: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: ${image}
      resources: { limits: { memory: 1Gi } }
`;
const worker = (policy: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: worker }\nspec:\n  containers:\n    - name: worker\n      image: worker:1.0.0\n      imagePullPolicy: ${policy}\n`;

export default defineRule({
  id: 'temporal/floating-version',
  on: 'container',
  topic: 'delivery',
  summary: 'An image of Temporal follows the newest release, whatever its schema',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `A server of a newer minor version refuses to start until its schema was set up, and one that skips a minor version may not find its
data as it expects them. With such a tag the upgrade happens when a node pulls the image, which nobody chose, and there is no way back to a version that
nobody wrote down.`,
  reads: ['Never', 'IfNotPresent'],
  references: ['https://docs.temporal.io/self-hosted-guide/upgrade-server'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose('«temporalio/server:latest»') } },
      { name: 'no tag, in Kubernetes', files: { 'k8s/temporal.yaml': pod('«temporalio/server»') } },
      {
        name: 'any release of a major version, from a mirror',
        files: { 'k8s/temporal.yaml': pod('«registry.acme.example/temporalio/server:1»') },
      },
      {
        name: 'the schema tools',
        files: { 'compose.prod.yaml': compose('«temporalio/admin-tools:latest»\n    command: temporal-sql-tool update-schema -d /schema') },
      },
      {
        name: 'a shell with the tools, only noted',
        files: { 'compose.prod.yaml': compose('«temporalio/admin-tools:latest»\n    stdin_open: true\n    tty: true') },
      },
      {
        name: 'so are tools that wait for somebody to call them',
        files: { 'compose.prod.yaml': compose('«temporalio/admin-tools:latest»\n    command: [sh, -c, sleep infinity]') },
      },
      { name: 'the Web UI, a milder case', files: { 'compose.prod.yaml': compose('«temporalio/ui:latest»') } },
      { name: 'a default, only noted', files: { 'compose.prod.yaml': compose('«temporalio/server:${TEMPORAL_VERSION:-latest}»') } },
      {
        name: "on a machine of one's own, a milder case",
        files: { 'k8s/temporal.yaml': pod('«temporalio/server:latest»'), 'k8s/worker.yaml': worker('Never') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('temporalio/server:1.31.2') } },
      { files: { 'k8s/temporal.yaml': pod('temporalio/server:1.31.2') } },
      {
        name: 'patches of one minor version share a schema',
        files: { 'k8s/temporal.yaml': pod('temporalio/server:1.31'), 'k8s/worker.yaml': worker('Always') },
      },
      { name: 'a digest decides', files: { 'compose.prod.yaml': compose(`temporalio/server:latest@${digest}`) } },
      { name: 'an unknown tag', files: { 'compose.prod.yaml': compose('temporalio/server:${TEMPORAL_VERSION}') } },
      { name: 'no version cures auto-setup', files: { 'compose.prod.yaml': compose('temporalio/auto-setup:latest') } },
      { name: 'the development server keeps nothing anyhow', files: { 'compose.prod.yaml': compose('temporalio/temporal:latest') } },
      { name: 'an image of somebody else', files: { 'compose.prod.yaml': compose('acme/temporal-server:latest') } },
      {
        name: 'with build, the name is that of the result',
        files: { 'compose.prod.yaml': compose('temporalio/server:latest\n    build: ./server') },
      },
      {
        name: 'a kustomization sets the tag',
        files: {
          'k8s/temporal.yaml': pod('temporalio/server'),
          'k8s/kustomization.yaml': 'resources: [temporal.yaml]\nimages:\n  - name: temporalio/server\n    newTag: 1.31.2\n',
        },
      },
    ],
  },
  *check(container, { project }) {
    const { image, origin, label } = container;
    if (!image.isSet || (origin.kind === 'compose' && !origin.service.build.isUnset)) return;
    const reference = parseImageReference(image.value);
    if (!reference || reference.digest || !floatsBeyondSchema(reference)) return;
    if (origin.kind === 'compose' && project.stageOf(container)) return;
    const role = temporalImage(reference)?.role;
    const name = inOwnWords(image.value, image.at);
    const [, variable, byDefault] = /(?:^|:)\$\{(\w+):?-([^{}]*)\}$/.exec(name) ?? [];
    const isDefault = byDefault !== undefined && image.value.endsWith(byDefault);
    const what = `"${name}" ${reference.tag ? 'follows the newest release' : 'names no version'}${isDefault ? ` unless ${variable} says otherwise` : ''}`;
    const isShell = role === 'admin-tools' && leavesSchema(container);
    const isMilder =
      role === 'ui' || (origin.kind === 'kubernetes' && isForOwnMachine(origin.workload.manifest, project.manifestsNear(container)));
    yield {
      at: image.at,
      message: `${what}, ${isShell ? `so the commands in ${label} may not fit the server after a pull` : consequence(role, label)}; name the version that runs today${role === 'server' ? '' : ', or the one that belongs to the server'}`,
      ...(isDefault || isShell || isExport(origin) ? { atMost: 'info' } : isMilder ? { atMost: 'warning' } : {}),
    };
  },
});

/** Nothing that it starts can set a schema up: a client, or a wait for somebody to call the tools, as the image does by itself. */
function leavesSchema(container: Container): boolean {
  const { command, entrypoint } = container;
  return !command.isUnknown && !entrypoint.isUnknown && !/-tool\b|schema|set-?up|\.sh\b/i.test(startText(container));
}

function consequence(role: string | undefined, label: string): string {
  if (role === 'ui') return `so ${label} may not fit the server after a pull`;
  if (role === 'admin-tools') return `so ${label} may set up another schema than the server expects`;
  return `so a pull may bring a minor version that refuses to start on the schema that is there`;
}

/** Only the API server gives an object its uid: this is a copy of what ran, not what is applied. */
function isExport(origin: Container['origin']): boolean {
  return origin.kind === 'kubernetes' && origin.workload.manifest.root.get('metadata', 'uid').isSet;
}
