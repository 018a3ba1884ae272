import { isTrue } from '../../knowledge/temporal/server-settings.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string) =>
  `services:\n  ui:\n    image: temporalio/ui:2.52.0\n    environment:\n      TEMPORAL_ADDRESS: temporal:7233\n${variables.replace(/^(?=.)/gm, '      ')}`;
const files = (variables: string) => ({ 'compose.yaml': compose(variables) });
const provider =
  'TEMPORAL_AUTH_PROVIDER_URL: https://sso.acme.example\nTEMPORAL_AUTH_CLIENT_ID: temporal\nTEMPORAL_AUTH_CALLBACK_URL: https://temporal.acme.example/auth/sso/callback\n';
const deployment = (env: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ui }
spec:
  selector: { matchLabels: { app: ui } }
  template:
    metadata: { labels: { app: ui } }
    spec:
      containers:
        - name: ui
          image: temporalio/ui:2.52.0
          env:
            - { name: TEMPORAL_AUTH_ENABLED, value: ${env}
`;

export default defineRule({
  id: 'temporal/incomplete-ui-login',
  on: 'temporal.ui',
  topic: 'security',
  summary: 'The login of the Temporal Web UI lacks settings without which the UI does not start',
  severity: 'error',
  rationale: `With its login switched on the UI needs the address of the provider, the name under which that knows it, and the address to come back to. It checks them at its start
and ends where one is missing.`,
  references: [
    'https://docs.temporal.io/references/web-ui-environment-variables',
    'https://github.com/temporalio/ui/blob/main/server/server/config/auth.go',
  ],
  examples: {
    bad: [
      { files: files(`TEMPORAL_AUTH_ENABLED: «"true"»\n${provider.replace(/TEMPORAL_AUTH_CALLBACK.*\n/, '')}`) },
      { name: 'nothing else at all', files: files('TEMPORAL_AUTH_ENABLED: «"true"»\n') },
      {
        name: 'in Kubernetes, one that is empty',
        files: {
          'k8s/ui.yaml': deployment(
            '«"true"» }\n            - { name: TEMPORAL_AUTH_PROVIDER_URL, value: "https://sso.acme.example" }\n            - { name: TEMPORAL_AUTH_CLIENT_ID, value: "" }\n            - { name: TEMPORAL_AUTH_CALLBACK_URL, value: "https://temporal.acme.example/auth/sso/callback" }',
          ),
        },
      },
    ],
    good: [
      { files: files(`TEMPORAL_AUTH_ENABLED: "true"\n${provider}`) },
      { name: 'switched off', files: files('TEMPORAL_AUTH_ENABLED: "false"\n') },
      {
        name: 'the others may come from a file',
        files: { 'compose.yaml': `${compose('TEMPORAL_AUTH_ENABLED: "true"\n')}    env_file: [secrets.env]\n` },
      },
      {
        name: 'a configuration of its own',
        files: {
          'compose.yaml': `${compose('TEMPORAL_AUTH_ENABLED: "true"\n')}    volumes: ["./ui.yaml:/home/ui-server/config/docker.yaml"]\n`,
        },
      },
      {
        name: 'in Kubernetes, one from a Secret',
        files: {
          'k8s/ui.yaml': deployment(
            '"true" }\n            - { name: TEMPORAL_AUTH_PROVIDER_URL, value: "https://sso.acme.example" }\n            - { name: TEMPORAL_AUTH_CLIENT_ID, valueFrom: { secretKeyRef: { name: sso, key: id } } }\n            - { name: TEMPORAL_AUTH_CALLBACK_URL, value: "https://temporal.acme.example/auth/sso/callback" }',
          ),
        },
      },
    ],
  },
  *check({ kind, setting, container: { mounts } }) {
    const login = setting('TEMPORAL_AUTH_ENABLED');
    const hasFile = mounts.isUnknown || mounts.value?.some(({ target }) => !target.isSet || /config/.test(target.value));
    if (kind !== 'ui' || !isTrue(login) || hasFile) return;
    const missing = ['PROVIDER_URL', 'CLIENT_ID', 'CALLBACK_URL']
      .map((name) => `TEMPORAL_AUTH_${name}`)
      .filter((name) => setting(name).isUnset || setting(name).value?.trim() === '');
    if (missing.length === 0) return;
    yield {
      at: login.at,
      message: `the login of the UI is on and ${list(missing)} ${missing.length === 1 ? 'is' : 'are'} not set, so the UI does not start; set ${missing.length === 1 ? 'it' : 'them'} to what your provider gave you`,
    };
  },
});

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
