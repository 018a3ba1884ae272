import { defineRule } from '../../rule.js';

const compose = (value: string) =>
  `services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    environment:\n      TEMPORAL_ADDRESS: temporal.acme.example:7233\n      TEMPORAL_TLS_DISABLE_HOST_VERIFICATION: ${value}\n`;
const pod = (value: string) => `apiVersion: v1
kind: Pod
metadata: { name: worker }
spec:
  containers:
    - name: worker
      image: acme/orders-worker:1.4.0
      env:
        - { name: TEMPORAL_ADDRESS, value: "temporal.acme.example:7233" }
        - { name: TEMPORAL_TLS_DISABLE_HOST_VERIFICATION, value: ${value} }
`;

export default defineRule({
  id: 'temporal/unverified-connection',
  on: 'container',
  topic: 'security',
  summary: "A worker, client or tool does not verify the Temporal server's certificate",
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `TEMPORAL_TLS_DISABLE_HOST_VERIFICATION accepts any certificate. Who stands between worker and server can then read every payload and API key, and hand the
worker tasks of their own. A private authority is made known with TEMPORAL_TLS_SERVER_CA_CERT_PATH, another name with TEMPORAL_TLS_SERVER_NAME.`,
  references: ['https://docs.temporal.io/references/client-environment-configuration'],
  examples: {
    bad: [{ files: { 'compose.prod.yaml': compose('«"true"»') } }, { files: { 'k8s/worker.yaml': pod('«"1"»') } }],
    good: [
      { files: { 'compose.prod.yaml': compose('"false"') } },
      { files: { 'k8s/worker.yaml': pod('"0"') } },
      { name: 'from outside', files: { 'compose.prod.yaml': compose('${SKIP_VERIFY}') } },
    ],
  },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || caller.is === 'ui') return;
    const value = caller.setting('TEMPORAL_TLS_DISABLE_HOST_VERIFICATION');
    if (!value.isSet || !/^(?:true|t|1)$/i.test(value.value.trim())) return;
    yield {
      at: value.at,
      message: `${container.label} accepts any certificate of the Temporal server, so that others can read and change what it sends; give the authority with TEMPORAL_TLS_SERVER_CA_CERT_PATH, and the name with TEMPORAL_TLS_SERVER_NAME`,
    };
  },
});
