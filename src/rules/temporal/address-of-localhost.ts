import { replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { textOf } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import { excerpt } from '../../core/words.js';
import { sharesLoopback } from '../../knowledge/loopback.js';
import { addressVariable, isOwnHost, serverAddress } from '../../knowledge/temporal/addresses.js';
import { startText } from '../../knowledge/temporal/settings.js';
import type { Container, TemporalCaller } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (address: string, more = '') => `services:
  temporal:
    image: temporalio/server:1.31.2
  worker:
    image: acme/orders-worker:1.4.0
    environment:
      TEMPORAL_ADDRESS: ${address}
${more}`;
const pod = (address: string, more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/orders-worker:1.4.0
          env: [{ name: TEMPORAL_ADDRESS, value: ${address} }]
${more}`;

export default defineRule({
  id: 'temporal/address-of-localhost',
  on: 'container',
  topic: 'configuration',
  summary: 'A worker, client or tool looks for the Temporal server in its own container',
  severity: 'error',
  rationale: `Within a container localhost is the container itself, and each container of Compose has a network of its own. A worker that is told to
connect there gets "connection refused", tries again, and takes no task; most then end and are started again for ever.`,
  references: ['https://docs.temporal.io/develop/environment-configuration', 'https://docs.docker.com/compose/how-tos/networking/'],
  examples: {
    bad: [
      {
        files: { 'compose.prod.yaml': compose('«localhost:7233»') },
        fixed: { 'compose.prod.yaml': compose('temporal:7233') },
      },
      { name: 'in a pod of its own', files: { 'k8s/worker.yaml': pod('«"127.0.0.1:7233"»') } },
      {
        name: 'the Web UI, by a name that an older image had for a default; where there is no server, no name can be given',
        files: {
          'compose.prod.yaml':
            'services:\n  ui:\n    image: temporalio/ui:2.53.3\n    environment:\n      - TEMPORAL_ADDRESS=«localhost:7233»\n',
        },
      },
      {
        name: 'a variable of its own, that holds the host alone',
        files: {
          'compose.prod.yaml': compose('temporal:7233').replace('TEMPORAL_ADDRESS: temporal:7233', 'TEMPORAL_HOST: «localhost»'),
        },
        fixed: { 'compose.prod.yaml': compose('temporal:7233').replace('TEMPORAL_ADDRESS: temporal:7233', 'TEMPORAL_HOST: temporal') },
      },
      {
        name: 'as an argument',
        files: {
          'compose.prod.yaml':
            'services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    command: «[worker, --address, "localhost:7233"]»\n    environment: { TEMPORAL_NAMESPACE: orders }\n',
        },
      },
      {
        name: 'as a default, which somebody may replace',
        files: { 'compose.prod.yaml': compose('«${TEMPORAL_ADDRESS:-localhost:7233}»') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('temporal:7233') } },
      { files: { 'k8s/worker.yaml': pod('"temporal-frontend.temporal:7233"') } },
      { name: 'the network of the machine', files: { 'compose.prod.yaml': compose('localhost:7233', '    network_mode: host\n') } },
      {
        name: "the server's own network",
        files: { 'compose.prod.yaml': compose('localhost:7233', '    network_mode: service:temporal\n') },
      },
      { name: 'a pod in the network of its node', files: { 'k8s/worker.yaml': pod('localhost:7233', '      hostNetwork: true\n') } },
      {
        name: 'a proxy in the same pod',
        files: { 'k8s/worker.yaml': pod('localhost:7233', '        - name: proxy\n          image: acme/temporal-proxy:1.0.0\n') },
      },
      {
        name: 'a development server that is started beside it in the same container',
        files: {
          'compose.prod.yaml': compose('localhost:7233', "    command: sh -c 'temporal server start-dev & python worker.py'\n"),
        },
      },
      {
        name: 'an address for browsers, and one of the Web UI',
        files: {
          'compose.prod.yaml': compose(
            'temporal:7233',
            '      TEMPORAL_UI_URL: http://localhost:8080\n      TEMPORAL_URL: http://localhost:8233\n',
          ),
        },
      },
      {
        name: 'an address from outside',
        files: { 'compose.prod.yaml': compose('${TEMPORAL_ADDRESS}') },
      },
    ],
  },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (!caller || sharesLoopback(container.origin) || startsServer(container)) return;
    for (const { name, value } of addressesOf(caller)) {
      const own = value.isSet ? serverAddress(value.value) : undefined;
      if (!own || !isOwnHost(own.host) || (own.port !== undefined && own.port !== '7233' && name !== 'TEMPORAL_ADDRESS')) continue;
      // Programs speak to the server without a scheme, so that this is the address of something else, or the matter of another rule.
      if (own.scheme !== undefined && own.port !== '7233') continue;
      const server = serverBeside(caller);
      const isDefault = value.at.via?.some(({ kind }) => kind === 'interpolation') || !textOf(value.at).includes(own.host);
      yield {
        at: value.at,
        message: `${name} leads to "${excerpt(value.value?.trim() ?? own.host)}", which is ${container.label} itself, where no Temporal server ${isDefault ? 'may be' : 'is'}; name ${server ? `"${server}", the server's service` : "the server's host"}`,
        ...(server !== undefined && fixOf(value, own.host, server)),
        ...(isDefault && { atMost: 'warning' as const }),
      };
    }
    const { command } = container;
    const words = command.value?.form === 'exec' ? command.value.words : (command.value?.text.split(/\s+/) ?? []);
    const argument = words.find((word) => /^(?:--?[a-z-]+=)?(?:localhost|127\.0\.0\.1):7233$/.test(word));
    if (argument !== undefined && caller.is !== 'tool') {
      yield {
        at: command.at,
        message: `"${argument}" is ${container.label} itself, where no Temporal server is; name the server's host`,
      };
    }
  },
});

/** What the container's own variables, else its image's, say of the server's address. */
function addressesOf({ container, setting }: TemporalCaller): readonly { readonly name: string; readonly value: Value<string> }[] {
  const names = container.environment.names.filter((name) => addressVariable.test(name));
  const all = names.includes('TEMPORAL_ADDRESS') ? names : [...names, 'TEMPORAL_ADDRESS'];
  return all.map((name) => ({ name, value: setting(name) }));
}

/** Its command starts a server in the background. */
function startsServer(container: Container): boolean {
  return /\bstart-dev\b|temporal-server|temporalite|supervisord|port-forward|\bssh\b/.test(
    [startText(container), ...(container.process.value ?? [])].join(' '),
  );
}

/** The name of the only server of the Compose application. */
function serverBeside({ container, installation }: TemporalCaller): string | undefined {
  const [server, ...others] = installation.servers.filter(({ roles }) => !roles.isSet || roles.value.includes('frontend'));
  return container.origin.kind === 'compose' && others.length === 0 ? server?.container.name : undefined;
}

function fixOf(value: Value<string>, host: string, server: string): { readonly fix?: Fix } {
  const written = textOf(value.at);
  if (!value.isSet || !value.isLiteral || written.split(host).length !== 2) return {};
  return { fix: { title: `Connect to "${server}"`, safety: 'unsafe', edits: [replace(value.at, written.replace(host, server))] } };
}
