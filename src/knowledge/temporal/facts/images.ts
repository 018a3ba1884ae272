import type { Facts } from './types.js';

/** What stands against the facts about images, tags and versions. */
export const images: Facts = {
  F001: { rules: ['temporal/auto-setup-image'], remark: 'A one-shot container that only sets the schema up is left alone.' },
  F002: { rules: ['temporal/dev-server'] },
  F003: {
    rules: ['temporal/unreachable-dev-server', 'temporal/lost-dev-server-file'],
    remark: 'A development server that names no file keeps its state in memory on purpose, so that nothing is said of it.',
  },
  F004: {
    rules: ['temporal/floating-version'],
    remark:
      'It takes the place of project/unpinned-image for images that must fit the server; a tag of a minor version follows patches only, which share one schema, and is left alone.',
  },
  F005: {
    rules: ['temporal/outdated-server'],
    remark:
      '1.29 is left alone as long as 1.32 was not seen to be published; of auto-setup its own rule tells, so that one tag has one finding.',
  },
  F006: { rules: ['temporal/outdated-server', 'temporal/auto-setup-image'] },
  F007: {
    rules: ['temporal/version-gap', 'temporal/outdated-server'],
    remark:
      'The linter looks at the files as they are, not at changes, so it compares environments, when asked to; the steps of an upgrade stand in the message of temporal/outdated-server.',
  },
  F008: { rules: ['temporal/outdated-schema-tools'] },
  F009: {
    rules: ['temporal/outdated-server'],
    remark: 'The patches that take hours are mostly those with a weakness; hooks of Helm belong to the rules about the chart.',
  },
  F010: { rules: ['temporal/outdated-ui'], remark: 'Only a note where no worker has a version.' },
  F011: {
    rules: ['project/withdrawn-image'],
    remark: 'Whether tags without the versions of tools were published up to 1.29 could not be verified, and many projects use them.',
  },
  F012: {
    rules: ['temporal/retired-tctl', 'compose/missing-healthcheck-tool', 'kubernetes/missing-tool'],
    remark: 'TEMPORAL_CLI_ADDRESS alone is not reported: scripts of older images and tdbg read it, too.',
  },
  F013: {
    rules: [
      'compose/missing-healthcheck-tool',
      'kubernetes/missing-tool',
      'dockerfile/missing-healthcheck-tool',
      'temporal/command-of-other-version',
    ],
  },
  F014: { rules: ['temporal/command-of-other-version', 'temporal/hidden-start-script'] },
  F015: { rules: ['temporal/conflicting-config-source'] },
  F016: { rules: ['temporal/ignored-config-template'] },
  F017: {
    rules: ['temporal/outdated-template-syntax'],
    remark:
      'The sources after 1.31.2 take the older syntax again, and turn the arguments of default round, so that no fix is offered: what is right for 1.31 is wrong later.',
  },
  F018: {
    declined:
      'A copy of the archived files shows itself by the auto-setup image, of which temporal/auto-setup-image tells, and no public repository was found whose Dockerfile or script clones them.',
  },
  F019: {
    rules: ['temporal/unsupported-worker-versioning', 'temporal/outdated-ui'],
    remark:
      'A range of versions says nothing, as a newer one may be installed; the server is the one behind the Connection, the trigger of KEDA or the address.',
  },
  F057: {
    rules: ['temporal/unwritable-config-folder'],
    remark:
      'The UI stopped writing with 2.37.3, by its sources. Rules that ask for a read-only root filesystem are silent on images of Temporal.',
  },
  F153: { rules: ['temporal/unwritable-config-folder'], remark: 'Only noted, since the rights within a volume cannot be seen.' },
};
