import { environmentLoader } from '../../knowledge/temporal/sdks.js';
import type { TemporalSdk } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const python = {
  Dockerfile: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "worker.py"]\n',
  'requirements.txt': 'temporalio==1.31.0\n',
};
const program = (connect: string) =>
  `import os\nfrom temporalio.client import Client\nfrom temporalio.envconfig import ClientConfig\nfrom temporalio.worker import Worker\n\n\nasync def main():\n    client = await Client.connect(${connect})\n    await Worker(client, task_queue="orders").run()\n`;
const standard = program('**ClientConfig.load_client_connect_config()');
const compose = (variable: string) => `services:\n  worker:\n    build: .\n    environment:\n      ${variable}\n`;
const build = 'services:\n  build-only: { build: ., image: acme/orders-worker, command: "true" }\n';
const pod = (variable: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: worker }\nspec:\n  containers:\n    - name: worker\n      image: acme/orders-worker:1.4.0\n      env: [{ name: ${variable} }]\n`;

export default defineRule({
  id: 'temporal/variable-of-another-program',
  on: 'container',
  topic: 'configuration',
  optIn: true,
  summary: 'A variable for the connection is one that this program does not read',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The CLI, the Web UI and the SDKs have different names for the same things, and the SDKs read theirs only where the program asks them to. A variable that nobody reads is no error: the
worker goes on with localhost, without TLS or without its certificate.`,
  references: ['https://docs.temporal.io/references/client-environment-configuration'],
  examples: {
    bad: [
      {
        name: 'the name of the Web UI on a worker',
        files: { ...python, 'worker.py': standard, 'compose.prod.yaml': compose('TEMPORAL_TLS_CERT: «/tls/tls.crt»') },
      },
      {
        name: 'the name of the old CLI',
        files: { ...python, 'worker.py': standard, 'compose.prod.yaml': compose('TEMPORAL_CLI_ADDRESS: «temporal:7233»') },
      },
      {
        name: 'in Kubernetes',
        files: {
          ...python,
          'worker.py': standard,
          'compose.yaml': build,
          'k8s/worker.yaml': pod('TEMPORAL_TLS_KEY, value: «/tls/tls.key»'),
        },
      },
    ],
    good: [
      { files: { ...python, 'worker.py': standard, 'compose.prod.yaml': compose('TEMPORAL_TLS_CLIENT_CERT_PATH: /tls/tls.crt') } },
      {
        name: 'a name of its own',
        files: {
          ...python,
          'worker.py': program('os.environ["TEMPORAL_HOST_PORT"]'),
          'compose.prod.yaml': compose('TEMPORAL_HOST_PORT: temporal:7233'),
        },
      },
      {
        name: 'a name that a settings class puts together',
        files: {
          ...python,
          'worker.py': `${program('settings.host_port')}class Settings(BaseSettings):\n    host_port: str\n`,
          'compose.prod.yaml': compose('TEMPORAL_HOST_PORT: temporal:7233'),
        },
      },
      {
        name: 'no program in sight',
        files: { 'compose.prod.yaml': compose('TEMPORAL_HOST_PORT: temporal:7233').replace('build: .', 'image: acme/temporal-worker') },
      },
      {
        name: 'in Kubernetes',
        files: {
          ...python,
          'worker.py': standard,
          'compose.yaml': build,
          'k8s/worker.yaml': pod('TEMPORAL_TLS_CLIENT_KEY_PATH, value: /tls/tls.key'),
        },
      },
      {
        name: 'the Web UI, of which another rule speaks',
        files: {
          'k8s/ui.yaml': pod('TEMPORAL_TLS_CLIENT_CERT_PATH, value: /tls/tls.crt').replace(
            'acme/orders-worker:1.4.0',
            'temporalio/ui:2.53.3',
          ),
        },
      },
    ],
  },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller) return;
    const read = caller.sdk?.value;
    const uses = read && isInSight(read) ? notReadBy(read) : undefined;
    if (!uses) return;
    for (const name of container.environment.names) {
      const wanted = uses(name);
      const value = container.environment.get(name);
      if (wanted === undefined || value.isUnset) continue;
      yield {
        at: value.at,
        message: `no source of ${container.label} reads ${name}, so that it has no effect; set ${wanted}, or whatever the program reads`,
      };
    }
  },
});

/** Names of the CLI, of the Web UI and of nobody, with those that the SDKs read. */
const others: ReadonlyMap<string, string> = new Map([
  ['TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_CLIENT_CERT_PATH'],
  ['TEMPORAL_TLS_KEY', 'TEMPORAL_TLS_CLIENT_KEY_PATH'],
  ['TEMPORAL_TLS_CA', 'TEMPORAL_TLS_SERVER_CA_CERT_PATH'],
  ['TEMPORAL_CLI_ADDRESS', 'TEMPORAL_ADDRESS'],
  ['TEMPORAL_CLI_NAMESPACE', 'TEMPORAL_NAMESPACE'],
  ['TEMPORAL_HOST_PORT', 'TEMPORAL_ADDRESS'],
  ['TEMPORAL_HOSTPORT', 'TEMPORAL_ADDRESS'],
  ['TEMPORAL_HOST_URL', 'TEMPORAL_ADDRESS'],
  ['TEMPORAL_GRPC_ENDPOINT', 'TEMPORAL_ADDRESS'],
]);

/** All of its sources can be read, and their language has no framework that reads variables by itself. */
function isInSight({ language, sources, sourcesComplete, isWorker }: TemporalSdk): boolean {
  return sourcesComplete && sources.length > 0 && isWorker.value === true && /^(?:typescript|python|go|ruby)$/.test(language);
}

function notReadBy({ sources, language }: TemporalSdk): (name: string) => string | undefined {
  const plain = sources.map(({ text }) => text.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const loads = environmentLoader(language);
  return (name) => {
    const wanted = others.get(name);
    if (wanted === undefined) return undefined;
    // Settings classes put a prefix before a field: `host_port`, `hostPort`. A short rest would be found anywhere.
    const rest = name.replace('TEMPORAL_', '').replace(/_/g, '').toLowerCase();
    const isNamed = plain.some((text) => text.includes(`temporal${rest}`) || (!/^TLS/.test(rest.toUpperCase()) && text.includes(rest)));
    if (isNamed || sources.some(({ text }) => /BaseSettings|viper|envPrefix|env_prefix|koanf|convict|nconf/.test(text))) return undefined;
    const readsStandard = loads && sources.some(({ text }) => loads.pattern.test(text));
    const readsWanted = plain.some((text) => text.includes(wanted.replace(/_/g, '').toLowerCase()));
    return readsStandard || readsWanted ? wanted : undefined;
  };
}
