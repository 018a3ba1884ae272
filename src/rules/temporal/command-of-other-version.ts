import { type ImageReference, parseImageReference } from '../../core/image.js';
import { basename } from '../../core/path.js';
import { inOwnWords } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { baseImage } from '../../knowledge/images/index.js';
import { temporalImage } from '../../knowledge/temporal/images.js';
import { isRebuilt, versionsInTag } from '../../knowledge/temporal/versions.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (rest: string, image = 'temporalio/server:1.31.2') => `services:\n  temporal:\n    image: ${image}\n    ${rest}\n`;
const job = (rest: string, image: string) => `apiVersion: batch/v1
kind: Job
metadata: { name: namespace }
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: namespace
          image: ${image}
          ${rest}
`;
const old = 'temporalio/admin-tools:1.29.1-tctl-1.18.4-cli-1.5.0';

export default defineRule({
  id: 'temporal/command-of-other-version',
  on: 'container',
  topic: 'containerization',
  summary: 'The command fits images of Temporal from before or after 1.30, and not this one',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `Until 1.29 the image of the server had an entrypoint that looked for words such as autosetup among its arguments, and that of admin-tools
one that slept, whatever stood behind it. From 1.30 on both have a default command and no entrypoint, so that arguments are the program itself. What was
written for one kind ends at once in the other, and again after each restart.`,
  references: ['https://github.com/temporalio/temporal/tree/main/docker', 'https://github.com/temporalio/docker-builds'],
  examples: {
    bad: [
      { name: 'a word for the entrypoint of older images', files: { 'compose.prod.yaml': compose('command: «autosetup»') } },
      {
        name: 'a shell that is not there any more',
        files: { 'compose.prod.yaml': compose('entrypoint: «["bash", "-c", "/etc/temporal/entrypoint.sh"]»') },
      },
      { name: 'options without the program', files: { 'compose.prod.yaml': compose('command: «--env docker start»') } },
      {
        name: 'arguments of an entrypoint that sleeps',
        files: { 'compose.prod.yaml': compose('command: «temporal operator namespace create orders»', old) },
      },
      { name: 'the same in Kubernetes', files: { 'k8s/job.yaml': job('args: «[temporal, operator, namespace, list]»', old) } },
    ],
    good: [
      { name: 'the default command', files: { 'compose.prod.yaml': compose('mem_limit: 1g') } },
      { name: 'the program itself', files: { 'compose.prod.yaml': compose('command: temporal-server start --service=history') } },
      { name: 'a shell that is there', files: { 'compose.prod.yaml': compose('entrypoint: ["sh", "-c", "/etc/temporal/entrypoint.sh"]') } },
      {
        name: 'older images look for that word',
        files: { 'compose.prod.yaml': compose('command: autosetup', 'temporalio/server:1.28.4') },
      },
      {
        name: 'an entrypoint in place of the one that sleeps',
        files: { 'compose.prod.yaml': compose('entrypoint: temporal operator namespace create orders', old) },
      },
      { name: 'the same in Kubernetes', files: { 'k8s/job.yaml': job('command: [temporal, operator, namespace, list]', old) } },
      {
        name: 'without that entrypoint it is the program',
        files: { 'k8s/job.yaml': job('args: [temporal, operator, namespace, list]', 'temporalio/admin-tools:1.30.6') },
      },
      { name: 'an unknown version', files: { 'compose.prod.yaml': compose('command: autosetup', 'temporalio/server:${TAG}') } },
      { name: 'nothing but the time to sleep', files: { 'k8s/job.yaml': job('args: ["60"]', old) } },
    ],
  },
  *check(container, { project }) {
    const { image, origin, label } = container;
    if (!image.isSet || (origin.kind === 'compose' && !origin.service.build.isUnset) || project.stageOf(container)) return;
    const reference = parseImageReference(image.value);
    const role = reference && temporalImage(reference)?.role;
    const version = versionsInTag(reference?.tag ?? '')?.version;
    if (!reference || version === undefined || (role !== 'server' && role !== 'admin-tools')) return;
    const name = inOwnWords(image.value, image.at);
    const { entrypoint, command } = container;
    if (isRebuilt(version)) {
      const line = entrypoint.isUnset ? command : entrypoint;
      const [first] = line.isSet && line.value.form === 'exec' ? line.value.words : [];
      if (first === undefined || !cannotStart(first, reference, container)) return;
      yield {
        at: line.at,
        message: `"${name}" has no "${first}" and no entrypoint that takes it as an argument, so ${label} never starts; ${role === 'server' ? 'leave the command out, or run temporal-server start' : 'call a program that the image has'}`,
      };
      return;
    }
    const words = command.isSet && command.value.form === 'exec' ? command.value.words : [];
    // The first release whose Dockerfile was read.
    const isKnown = !isBefore(version, '1.20.0');
    if (
      role !== 'admin-tools' ||
      !isKnown ||
      !entrypoint.isUnset ||
      words.length === 0 ||
      words.every((word) => /^\d+[smhd]?$|^infinity$/.test(word))
    )
      return;
    yield {
      at: command.at,
      message: `the entrypoint of "${name}" is sleep, which takes the command as its arguments and fails, so ${label} ends at once; write ${origin.kind === 'compose' ? 'the command as entrypoint' : 'command instead of args'}`,
    };
  },
});

/** Words that the entrypoint of older images knew, options, and programs that the image does not have. */
function cannotStart(word: string, reference: ImageReference, { mounts }: Container): boolean {
  if (/^(?:autosetup|develop|start)$/.test(word) || word.startsWith('-')) return true;
  const name = basename(word);
  // temporal/retired-tctl tells about it.
  if (name === 'tctl' || baseImage(reference)?.tools?.[name] !== false) return false;
  // A volume may bring it.
  const isInFolderOfSystem = name === word || /^(?:\/usr)?(?:\/local)?\/s?bin\/[^/]+$/.test(word);
  return (
    isInFolderOfSystem &&
    !mounts.isUnknown &&
    !(mounts.value ?? []).some(({ target }) => !target.isSet || /^\/(?:usr|s?bin)(?:\/|$)/.test(target.value))
  );
}
