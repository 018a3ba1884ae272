import { namedImage } from '../../core/image.js';
import { openingOf } from '../../knowledge/kubernetes/exposure.js';
import { temporalImage } from '../../knowledge/temporal/images.js';
import { authorizer, clientsNeedCertificates, configured, isTrue } from '../../knowledge/temporal/server-settings.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (environment: string, rest = '') => ({
  'compose.prod.yaml': `services:\n  temporal:\n    image: «temporalio/server:1.31.2»\n    environment: { DB: postgres12${environment} }\n${rest}`,
});
const good = (environment: string, rest?: string) => ({
  'compose.prod.yaml': compose(environment, rest)['compose.prod.yaml'].replace(/[«»]/g, ''),
});
const deployment = (env: string, rest = '') => ({
  'k8s/temporal.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          env: [{ name: DB, value: postgres12 }${env}]
${rest}`,
});
const policy = `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: temporal }
spec:
  podSelector: { matchLabels: { app: temporal } }
  ingress: [{ from: [{ podSelector: { matchLabels: { app: worker } } }] }]
`;

export default defineRule({
  id: 'temporal/missing-authorizer',
  on: 'temporal.server',
  topic: 'security',
  aggregate: true,
  summary: 'The Temporal server has no authorizer, so that everybody who reaches it is an administrator',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Without an authorizer the frontend allows every call: whoever reaches port 7233, from any pod of the cluster, reads all payloads, ends workflows and deletes namespaces. From 1.30 on
the server warns about it at its start, and later versions are to refuse to start.`,
  reads: ['NetworkPolicy', 'LoadBalancer', 'NodePort'],
  references: ['https://docs.temporal.io/self-hosted-guide/security', 'https://docs.temporal.io/references/configuration'],
  examples: {
    bad: [
      { files: compose('') },
      {
        name: 'in Kubernetes',
        files: {
          'k8s/temporal.yaml': deployment('')['k8s/temporal.yaml'].replace('temporalio/server:1.31.2', '«temporalio/server:1.31.2»'),
        },
      },
      {
        name: 'said to be on purpose',
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    environment: { DB: postgres12, TEMPORAL_ALLOW_NO_AUTH: «"true"» }\n',
        },
      },
      {
        name: 'a configuration of its own',
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: «temporalio/server:1.31.2»\n    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/server.yaml }\n    volumes: ["./server.yaml:/etc/temporal/server.yaml"]\n',
          'server.yaml': 'global: { membership: { maxJoinDuration: 30s } }\nservices: { frontend: { rpc: { grpcPort: 7233 } } }\n',
        },
      },
      {
        name: 'a template in place of that of the image, which does not ask for the variables that are set',
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: «temporalio/server:1.29.1»\n    environment: { TEMPORAL_AUTH_AUTHORIZER: default }\n    volumes: ["./template.yaml:/etc/temporal/config/config_template.yaml"]\n',
          'template.yaml': 'global: { membership: { maxJoinDuration: 30s } }\nservices: { frontend: { rpc: { grpcPort: 7233 } } }\n',
        },
      },
    ],
    good: [
      { files: good(', TEMPORAL_AUTH_AUTHORIZER: default, TEMPORAL_AUTH_CLAIM_MAPPER: default') },
      { name: 'clients with certificates alone', files: good(', TEMPORAL_TLS_REQUIRE_CLIENT_AUTH: "true"') },
      { name: 'the variables may come from a file', files: good('', '    env_file: [secrets.env]\n') },
      {
        name: 'a configuration that the files do not show',
        files: good('', '    volumes: ["config:/etc/temporal/config"]\nvolumes: { config: {} }\n'),
      },
      { name: 'a process without a frontend', files: good(', TEMPORAL_SERVICES: "history,matching"') },
      { name: 'a published port, of which another rule speaks', files: good('', '    ports: ["7233:7233"]\n') },
      { name: 'a network of some pods alone', files: deployment('', policy) },
      { name: 'in Kubernetes', files: deployment(', { name: TEMPORAL_AUTH_AUTHORIZER, value: default }') },
      {
        name: 'a server of your own making, whose authorizer is in its code',
        files: {
          'compose.prod.yaml': 'services:\n  temporal:\n    build: .\n    environment: { DB: postgres12 }\n',
          Dockerfile: 'FROM temporalio/server:1.31.2\nCOPY temporal-server /usr/local/bin/\n',
        },
      },
      {
        name: 'a configuration of its own',
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/server.yaml }\n    volumes: ["./server.yaml:/etc/temporal/server.yaml"]\n',
          'server.yaml': 'global: { authorization: { authorizer: default } }\nservices: { frontend: { rpc: { grpcPort: 7233 } } }\n',
        },
      },
    ],
  },
  *check(server, { project }) {
    const { container, flavor, roles, setting } = server;
    if (flavor !== 'server' || !roles.value?.includes('frontend') || project.stageOf(container) || !isOfficial(server)) return;
    if (isOpenToAll(server, project) || isShutIn(server, project)) return;
    const certificates = configured(server, project.configs, clientsNeedCertificates);
    if (!configured(server, project.configs, authorizer).isUnset || certificates.isUnknown || isTrue(certificates)) return;
    const allowed = setting('TEMPORAL_ALLOW_NO_AUTH');
    yield {
      at: isTrue(allowed) ? allowed.at : container.image.at,
      message: `${container.label} has no authorizer, so everybody who reaches its port is administrator of all namespaces; ${cure(server)}, or let only your workers through to it`,
      // Nobody but the services of the same application gets there.
      ...(container.origin.kind === 'compose' && { atMost: 'info' as const }),
    };
  },
});

/** The variables are those of the template in the image: a configuration in its place says nothing of an authorizer, so it does not ask for them either. */
function cure({ readsVariables }: TemporalServer): string {
  return readsVariables
    ? 'set one (TEMPORAL_AUTH_AUTHORIZER and TEMPORAL_AUTH_CLAIM_MAPPER)'
    : 'set one in its configuration ("authorizer" and "claimMapper" of "global.authorization")';
}

function isOfficial({ container }: TemporalServer): boolean {
  const image = namedImage(container.image);
  return image !== undefined && temporalImage(image) !== undefined;
}

/** What everybody reaches is for temporal/exposed-server to say. */
function isOpenToAll({ container: { origin } }: TemporalServer, { objects }: Project): boolean {
  if (origin.kind === 'compose') return (origin.service.ports.value ?? []).some(({ hostIp }) => !/^127\./.test(hostIp.value ?? ''));
  return (objects.about('Service', origin.workload).value ?? []).some((service) => openingOf(service) !== undefined);
}

/** Policies or certificates of a mesh keep others away. */
function isShutIn({ container: { origin } }: TemporalServer, { objects }: Project): boolean {
  if (origin.kind === 'compose') return false;
  const { workload } = origin;
  const names = [...workload.podAnnotations.entries.keys(), ...(workload.podLabels.value?.keys() ?? [])];
  return objects.about('NetworkPolicy', workload).isSet || names.some((name) => /istio|linkerd/.test(name));
}
