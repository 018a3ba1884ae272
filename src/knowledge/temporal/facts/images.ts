import type { Facts } from './types.js';

/** What stands against the facts about images, tags and versions. */
export const images: Facts = {
  F005: {
    rules: ['temporal/outdated-server'],
    remark: 'Of auto-setup temporal/auto-setup-image says it, so that one tag has one finding.',
  },
  F006: { rules: ['temporal/outdated-server', 'temporal/auto-setup-image'] },
  F009: {
    rules: ['temporal/outdated-server'],
    remark:
      'The patches that take hours are the ones before those with the security fixes; hooks of Helm belong to the rules about the chart.',
  },
};
