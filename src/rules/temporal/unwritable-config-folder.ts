import { parseImageReference } from '../../core/image.js';
import { inOwnWords, type Located } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import { configWrittenAtStart, hidesStartScript, isStartScript, temporalImage } from '../../knowledge/temporal/images.js';
import { versionsInTag } from '../../knowledge/temporal/versions.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (rest: string, image = 'temporalio/server:1.29.7') => `services:\n  temporal:\n    image: ${image}\n${rest}`;
const pod = (security: string, image = 'temporalio/server:1.29.7', more = '', volume = 'emptyDir: {}') => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: ${image}
      securityContext: ${security}
${more}  volumes:
    - { name: config, ${volume} }
`;
const mount = (path: string) => `      volumeMounts: [${path}]\n`;

export default defineRule({
  id: 'temporal/unwritable-config-folder',
  on: 'container',
  topic: 'containerization',
  summary: 'An older image of Temporal cannot write its configuration at the start',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `Images of the server up to 1.29, and of the Web UI before 2.37.3, fill in their configuration and write it into a folder of their own at each
start. With a read-only root filesystem, or a volume there that only gives, the start fails with "read-only file system". Newer images write nothing.`,
  references: [
    'https://github.com/temporalio/helm-charts/issues/593',
    'https://github.com/temporalio/ui/pull/2485',
    'https://github.com/temporalio/docker-builds',
  ],
  examples: {
    bad: [
      { name: 'in Compose', files: { 'compose.prod.yaml': compose('    read_only: «true»\n') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('{ readOnlyRootFilesystem: «true» }') } },
      { name: 'the Web UI', files: { 'k8s/ui.yaml': pod('{ readOnlyRootFilesystem: «true» }', 'temporalio/ui:2.34.0') } },
      {
        name: 'a ConfigMap in place of the folder',
        files: {
          'k8s/temporal.yaml': pod(
            '{}',
            undefined,
            mount('«{ name: config, mountPath: /etc/temporal/config }»'),
            'configMap: { name: temporal }',
          ),
        },
      },
      {
        name: 'a folder that is mounted to be read',
        files: { 'compose.prod.yaml': compose('    volumes:\n      - «./config:/etc/temporal/config:ro»\n') },
      },
      { name: 'another user, who may lack the rights', files: { 'k8s/temporal.yaml': pod('{ runAsUser: «10001» }') } },
      { name: 'another user in Compose', files: { 'compose.prod.yaml': compose('    user: «"10001"»\n') } },
    ],
    good: [
      { name: 'newer images write nothing', files: { 'compose.prod.yaml': compose('    read_only: true\n', 'temporalio/server:1.31.2') } },
      { files: { 'k8s/temporal.yaml': pod('{ readOnlyRootFilesystem: true }', 'temporalio/server:1.30.6') } },
      { files: { 'k8s/ui.yaml': pod('{ readOnlyRootFilesystem: true }', 'temporalio/ui:2.37.3') } },
      {
        name: 'a volume to write to',
        files: {
          'k8s/temporal.yaml': pod(
            '{ readOnlyRootFilesystem: true }',
            undefined,
            mount('{ name: config, mountPath: /etc/temporal/config }'),
          ),
        },
      },
      { name: 'one in memory', files: { 'compose.prod.yaml': compose('    read_only: true\n    tmpfs: [/etc/temporal/config]\n') } },
      {
        name: 'a folder that is mounted to be written',
        files: { 'compose.prod.yaml': compose('    volumes:\n      - ./config:/etc/temporal/config\n') },
      },
      {
        name: 'a single file beside it',
        files: {
          'k8s/temporal.yaml': pod(
            '{}',
            undefined,
            mount('{ name: config, mountPath: /etc/temporal/config/config_template.yaml, subPath: config_template.yaml }'),
            'configMap: { name: temporal }',
          ),
        },
      },
      { name: 'the user of the image', files: { 'k8s/temporal.yaml': pod('{ runAsUser: 1000 }') } },
      { name: 'root writes anywhere', files: { 'compose.prod.yaml': compose('    user: "0"\n') } },
      {
        name: 'a command of its own',
        files: { 'compose.prod.yaml': compose('    read_only: true\n    entrypoint: [temporal-server, --env, docker, start]\n') },
      },
      { name: 'an unknown version', files: { 'k8s/temporal.yaml': pod('{ readOnlyRootFilesystem: true }', 'temporalio/server:latest') } },
    ],
  },
  *check(container, { project }) {
    const { image, origin, mounts, label } = container;
    const reference = image.isSet && !project.stageOf(container) ? parseImageReference(image.value) : undefined;
    const role = reference && temporalImage(reference)?.role;
    const version = versionsInTag(reference?.tag ?? '')?.version;
    const folder = role && version !== undefined ? configWrittenAtStart(role, version) : undefined;
    if (!image.isSet || folder === undefined || mounts.isUnknown || startsOtherwise(container)) return;
    const name = inOwnWords(image.value, image.at);
    const over = (mounts.value ?? []).filter(({ target }) => !target.isSet || isOver(target.value, folder));
    // temporal/hidden-start-script tells about volumes over the whole folder of the image.
    if (over.some(({ target }) => target.isSet && hidesStartScript(role, target.value))) return;
    const reading = over.find(({ target, readOnly, type }) => target.isSet && (readOnly || type === 'configMap' || type === 'secret'));
    const blocking: { readonly at: Located; readonly what: string } | undefined =
      reading && over.length === 1
        ? { at: reading, what: `the volume at ${reading.target.value}` }
        : over.length === 0
          ? readOnlyRoot(container)
          : undefined;
    if (blocking) {
      const cure = role === 'ui' ? 'use temporalio/ui 2.37.3 or later' : 'use an image from 1.30 on';
      yield {
        at: blocking.at,
        message: `"${name}" writes its configuration to ${folder} at the start, and ${blocking.what} of ${label} can only be read, so it ends with an error; mount an empty volume there, or ${cure}`,
      };
      return;
    }
    const user: Value<number> | undefined = origin.kind === 'kubernetes' ? origin.container.security.runAsUser : undefined;
    const number = user ? user.value : Number.parseInt(origin.kind === 'compose' ? (origin.service.user.value ?? '') : '', 10);
    if (role === 'ui' || over.length > 0 || number === undefined || !Number.isInteger(number) || number === 0 || number === 1000) return;
    yield {
      at: user ? user.at : origin.kind === 'compose' ? origin.service.user.at : container,
      message: `"${name}" writes its configuration to ${folder} at the start, which may be denied to the user ${number}, as the folder belongs to 1000; run it as 1000, or mount a volume there that this user may write to`,
      atMost: 'info',
    };
  },
});

function isOver(target: string, folder: string): boolean {
  const path = target.replace(/\/+$/, '');
  return folder === path || folder.startsWith(`${path}/`);
}

function readOnlyRoot({ origin, node }: Container): { readonly at: Located; readonly what: string } | undefined {
  const setting: Value<boolean> =
    origin.kind === 'kubernetes' ? origin.container.security.readOnlyRootFilesystem : node.get('read_only').boolean();
  return setting.value === true ? { at: setting.at, what: 'the root filesystem' } : undefined;
}

/** Its own entrypoint does not run, or not as the image has it. */
function startsOtherwise({ entrypoint }: Container): boolean {
  if (!entrypoint.isSet) return entrypoint.isUnknown;
  const [first = ''] = entrypoint.value.form === 'exec' ? entrypoint.value.words : [];
  return !isStartScript(first);
}
