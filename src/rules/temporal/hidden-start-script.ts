import { parseImageReference } from '../../core/image.js';
import { inOwnWords } from '../../core/source.js';
import { hidesStartScript, isStartScript, temporalImage } from '../../knowledge/temporal/images.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (mount: string, more = '') =>
  `services:\n  temporal:\n    image: temporalio/server:1.31.2\n    volumes:\n      - ${mount}\n${more}`;
const pod = (mount: string, image = 'temporalio/server:1.31.2', more = '') => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: ${image}
${more}      volumeMounts:
        - ${mount}
  volumes:
    - { name: config, configMap: { name: temporal } }
`;

export default defineRule({
  id: 'temporal/hidden-start-script',
  on: 'container',
  topic: 'containerization',
  summary: 'A volume lies over the folder from which an image of Temporal starts',
  severity: 'error',
  rationale: `The images of the server and of the Web UI start with a script in the folder that also holds their configuration. A volume over the whole
folder hides it, so that the container ends with "no such file or directory" before it begins.`,
  references: [
    'https://github.com/temporalio/temporal/tree/main/docker',
    'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath',
  ],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose('«./config:/etc/temporal»') } },
      { name: 'a ConfigMap', files: { 'k8s/temporal.yaml': pod('«{ name: config, mountPath: /etc/temporal }»') } },
      { name: 'the Web UI', files: { 'k8s/ui.yaml': pod('«{ name: config, mountPath: /home/ui-server }»', 'temporalio/ui:2.52.0') } },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('./config:/etc/temporal/config/dynamicconfig') } },
      {
        name: 'one file of it',
        files: { 'k8s/temporal.yaml': pod('{ name: config, mountPath: /etc/temporal/dynamic.yaml, subPath: dynamic.yaml }') },
      },
      {
        name: 'a folder below',
        files: { 'k8s/ui.yaml': pod('{ name: config, mountPath: /home/ui-server/config }', 'temporalio/ui:2.52.0') },
      },
      {
        name: 'Docker fills an empty volume from the image',
        files: { 'compose.prod.yaml': compose('temporal:/etc/temporal', 'volumes: { temporal: {} }\n') },
      },
      {
        name: 'it starts with something else',
        files: {
          'k8s/temporal.yaml': pod('{ name: config, mountPath: /etc/temporal }', undefined, '      command: [temporal-server, start]\n'),
        },
      },
      {
        name: 'the tools start with no script',
        files: { 'k8s/tools.yaml': pod('{ name: config, mountPath: /etc/temporal }', 'temporalio/admin-tools:1.31.2') },
      },
    ],
  },
  *check(container, { project }) {
    const { image, origin, mounts, label } = container;
    const reference = image.isSet && !project.stageOf(container) ? parseImageReference(image.value) : undefined;
    const role = reference && temporalImage(reference)?.role;
    if (!image.isSet || !role || startsOtherwise(container)) return;
    const hiding = (mounts.value ?? []).find(
      ({ target, type }) =>
        target.isSet &&
        hidesStartScript(role, target.value) &&
        (origin.kind === 'kubernetes' ? type !== 'unknown' : type === 'bind' || type === 'tmpfs'),
    );
    if (!hiding) return;
    yield {
      at: hiding,
      message: `the volume at "${hiding.target.value}" hides the script that "${inOwnWords(image.value, image.at)}" starts with, so ${label} never starts; mount single files, or a folder below it`,
    };
  },
});

/** Neither the image's script nor another one of its folder is what runs. */
function startsOtherwise({ entrypoint, command, origin }: Container): boolean {
  if (origin.kind === 'compose' && !origin.service.build.isUnset) return true;
  const line = entrypoint.isUnset ? command : entrypoint;
  if (line.isUnset) return false;
  const [first = ''] = line.isSet && line.value.form === 'exec' ? line.value.words : [];
  return !isStartScript(first);
}
