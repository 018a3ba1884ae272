import type { Facts } from './types.js';

/** Facts about what servers and the UI are told in their configurations, and about who may reach them. */
export const security: Facts = {
  F025: { rules: ['temporal/ignored-dynamic-key'] },
  F026: { rules: ['temporal/search-attributes-always-read'] },
  F027: { rules: ['temporal/open-replication-stream'] },
  F029: { rules: ['temporal/refused-dynamic-config'] },
  F034: { rules: ['temporal/refused-server-config'] },
  F035: { rules: ['temporal/refused-server-config'] },
  F044: {
    rules: ['temporal/exposed-server', 'temporal/missing-authorizer'],
    remark: 'A server that only its cluster reaches is asked for an authorizer or certificates of its clients, not for TLS by itself.',
  },
  F045: { rules: ['temporal/incomplete-tls'] },
  F046: { rules: ['temporal/certificate-read-once'], remark: 'Certificates from Secrets; Compose has none that are renewed.' },
  F047: { rules: ['temporal/missing-authorizer', 'temporal/incomplete-authorization'] },
  F048: {
    rules: ['temporal/refused-server-config', 'temporal/incomplete-authorization'],
    remark:
      'The template in the image leaves PUBLIC_FRONTEND_ADDRESS out beside USE_INTERNAL_FRONTEND, so only a configuration can have both.',
  },
  F050: { rules: ['temporal/exposed-server'] },
  F051: {
    rules: ['temporal/archive-in-container'],
    remark: 'Where namespaces archive by default; a provider alone, which the template in the image has too, stores nothing.',
  },
  F052: {
    rules: ['temporal/short-retention', 'temporal/auto-setup-image'],
    remark: 'The one day that auto-setup takes by default is told with the image.',
  },
  F053: { rules: ['temporal/exposed-server', 'temporal/exposed-ui'] },
  F054: {
    rules: ['temporal/incomplete-ui-login', 'project/literal-secret'],
    remark: 'Scopes with spaces do no harm: the UI hands its list to the provider joined by spaces.',
  },
  F055: { rules: ['temporal/loosened-ui-protection', 'temporal/refused-ui-changes'] },
  F056: { rules: ['temporal/exposed-ui'], remark: 'A UI that only its cluster reaches is left alone.' },
  F058: { rules: ['temporal/variable-of-old-ui'], remark: 'The image of the old UI is told with other images that are no longer made.' },
  F063: { rules: ['temporal/all-roles-in-one-process'] },
  F065: { rules: ['temporal/shared-membership'] },
  F066: { rules: ['temporal/exposed-server'] },
};
