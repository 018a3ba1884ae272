import type { Located } from '../../core/source.js';
import { isAtLeast } from '../../core/version.js';
import { addVariable } from '../../knowledge/environment-edits.js';
import { isAbsent, startText, textIn } from '../../knowledge/temporal/settings.js';
import { isRebuilt } from '../../knowledge/temporal/versions.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (test: string, variables = '', rest = '', image = 'temporalio/auto-setup:1.29.1') => `services:
  temporal:
    image: ${image}
    environment:
      - DB=postgres12
${variables}    healthcheck:
      test: ${test}
${rest}`;
const pod = (probe: string, variable = '') => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.29.7
      env:
        - name: DB
          value: postgres12
${variable}      livenessProbe:
        exec: { command: ${probe} }
`;
const bind = '      - BIND_ON_IP=0.0.0.0\n';

export default defineRule({
  id: 'temporal/unanswered-healthcheck',
  on: 'temporal.server',
  topic: 'observability',
  summary: 'The health check asks localhost, where the server does not listen',
  severity: 'error',
  rationale: `The start script of the images binds the server to the address of the container, not to localhost, unless \`BIND_ON_IP\` says otherwise. A check of \`localhost:7233\` then always fails, so
services that wait for a healthy server never start, and a liveness probe restarts it for ever.`,
  references: [
    'https://github.com/temporalio/samples-server/issues/136',
    'https://github.com/temporalio/temporal/blob/main/docker/scripts/sh/entrypoint.sh',
    'https://github.com/temporalio/samples-server/blob/main/compose/docker-compose.yml',
  ],
  examples: {
    bad: [
      {
        files: { 'compose.yaml': compose('«["CMD", "tctl", "--address", "localhost:7233", "cluster", "health"]»') },
        fixed: { 'compose.yaml': compose('["CMD", "tctl", "--address", "localhost:7233", "cluster", "health"]', bind) },
      },
      {
        name: 'in Kubernetes',
        files: { 'k8s/temporal.yaml': pod('[nc, -z, localhost, "7233"]').replace('livenessProbe', '«livenessProbe»') },
        fixed: { 'k8s/temporal.yaml': pod('[nc, -z, localhost, "7233"]', '        - name: BIND_ON_IP\n          value: "0.0.0.0"\n') },
      },
      {
        name: 'the CLI asks localhost where nothing else is said',
        files: { 'compose.yaml': compose('«temporal operator cluster health | grep -q SERVING»') },
        fixed: { 'compose.yaml': compose('temporal operator cluster health | grep -q SERVING', bind) },
      },
      {
        name: 'an image that does not find its own address out: advice only',
        files: { 'compose.yaml': compose('«nc -z localhost 7233»', '', '', 'temporalio/auto-setup:1.22.4') },
      },
      {
        name: 'one that is told',
        files: {
          'compose.yaml': compose(
            '«nc -z localhost 7233»',
            '      - TEMPORAL_BROADCAST_ADDRESS=10.5.0.4\n',
            '',
            'temporalio/auto-setup:1.22.4',
          ),
        },
        fixed: {
          'compose.yaml': compose(
            'nc -z localhost 7233',
            `      - TEMPORAL_BROADCAST_ADDRESS=10.5.0.4\n${bind}`,
            '',
            'temporalio/auto-setup:1.22.4',
          ),
        },
      },
      {
        name: 'the newest image',
        files: { 'compose.yaml': compose('«nc -z 127.0.0.1 7233»', '', '', 'temporalio/auto-setup:latest') },
        fixed: { 'compose.yaml': compose('nc -z 127.0.0.1 7233', bind, '', 'temporalio/auto-setup:latest') },
      },
    ],
    good: [
      { files: { 'compose.yaml': compose('["CMD", "tctl", "--address", "localhost:7233", "cluster", "health"]', bind) } },
      {
        name: 'in Kubernetes',
        files: { 'k8s/temporal.yaml': pod('[nc, -z, localhost, "7233"]', '        - { name: BIND_ON_IP, value: "0.0.0.0" }\n') },
      },
      { name: 'the address of the container', files: { 'compose.yaml': compose('tctl --address "$$(hostname -i):7233" cluster health') } },
      {
        name: 'its name',
        files: { 'compose.yaml': compose('["CMD", "temporal", "operator", "cluster", "health", "--address", "temporal:7233"]') },
      },
      {
        name: 'the CLI knows the address',
        files: { 'compose.yaml': compose('temporal operator cluster health', '      - TEMPORAL_ADDRESS=temporal:7233\n') },
      },
      { name: 'tctl knows it', files: { 'compose.yaml': compose('tctl cluster health', '      - TEMPORAL_CLI_ADDRESS=temporal:7233\n') } },
      { name: 'an unknown address to bind to', files: { 'compose.yaml': compose('nc -z localhost 7233', '      - BIND_ON_IP=${IP}\n') } },
      { name: 'another way out', files: { 'compose.yaml': compose('nc -z localhost 7233 || nc -z temporal 7233') } },
      { name: 'the network of the machine', files: { 'compose.yaml': compose('nc -z localhost 7233', '', '    network_mode: host\n') } },
      {
        name: 'without the script of the image the server does listen there',
        files: { 'compose.yaml': compose('nc -z localhost 7233', '', '    command: temporal-server start\n', 'temporalio/server:1.30.6') },
      },
      { name: 'another program', files: { 'compose.yaml': compose('curl -f http://localhost:8080', '', '', 'acme/api:1.0.0') } },
    ],
  },
  *check(server, { project }) {
    const { container } = server;
    if (!server.readsVariables || !isAbsent(server.setting('BIND_ON_IP')) || !startsByScript(server) || sharesNetwork(server)) return;
    for (const { at, text } of checksOf(server, project)) {
      if (!asksLocalhost(text, server)) continue;
      const safety = fixOf(server);
      const fix =
        safety &&
        addVariable(container.origin, 'BIND_ON_IP', { title: 'Let the server listen on every address', safety, value: '0.0.0.0' });
      yield {
        at,
        message: `the health check of ${container.label} asks localhost, where the server does not listen, so it never becomes healthy; set BIND_ON_IP to 0.0.0.0${safety ? '' : ', and TEMPORAL_BROADCAST_ADDRESS to the IP address of the container, which this image does not find out by itself'}`,
        ...(fix && { fix }),
      };
      return;
    }
  },
});

/**
 * A server that listens on every address ends at once where it does not know which one to tell the others. The script of the image looks that one up
 * since 2024-06-17, between 1.24 and 1.25. Source: docker/entrypoint.sh of https://github.com/temporalio/docker-builds (#216), read 2026-11-27.
 */
function fixOf(server: TemporalServer): 'safe' | 'unsafe' | undefined {
  const { version, container, setting } = server;
  if (setting('TEMPORAL_BROADCAST_ADDRESS').isSet || isAtLeast(version.value ?? '', '1.25.0')) return 'safe';
  if (version.isSet) return undefined;
  return container.image.value?.endsWith(':latest') ? 'safe' : 'unsafe';
}

/** The script that looks up the address of the container runs. */
function startsByScript({ container, flavor, version }: TemporalServer): boolean {
  const text = startText(container);
  if (/entrypoint\.sh/.test(text) || text === '') return true;
  // Images up to 1.29 have it as entrypoint, so that a command goes to it.
  return container.entrypoint.isUnset && (flavor === 'auto-setup' || (version.isSet && !isRebuilt(version.value)));
}

function sharesNetwork({ container: { origin } }: TemporalServer): boolean {
  if (origin.kind === 'compose') return !origin.service.node.get('network_mode').isUnset;
  const host = origin.workload.podSpec.get('hostNetwork');
  return !host.isUnset && host.scalar !== false;
}

/** Commands whose failure makes the container unhealthy, as text; those with another way out are left out. */
function checksOf({ container: { origin } }: TemporalServer, project: Project): readonly { readonly at: Located; readonly text: string }[] {
  const probes =
    origin.kind === 'compose'
      ? [project.probeOf(origin.service)].flatMap((probe) =>
          probe ? [{ at: probe, words: probe.words, script: probe.script, node: probe.node }] : [],
        )
      : origin.container.probes.flatMap((probe) =>
          probe.handlers
            .filter(({ kind }) => kind === 'exec')
            .map(({ words, node }) => ({ at: probe, words, script: project.scriptOf(words), node })),
        );
  return probes.flatMap(({ at, words, script }) => {
    if (script?.alwaysSucceeds || script?.damaged) return [];
    const text = script ? script.file.text : words.map((word) => word ?? '${unknown}').join(' ');
    const rest = text.replace(/\|\|\s*(?:exit\s+[1-9]\d*|false)\b/g, '');
    return rest.includes('||') || /(?:^|[\s;&])!\s/.test(rest) ? [] : [{ at, text: rest }];
  });
}

function asksLocalhost(text: string, server: TemporalServer): boolean {
  const port = textIn(server.setting('FRONTEND_GRPC_PORT')) ?? '7233';
  if (/\$\(|`|\$\{?[A-Za-z]/.test(text)) return false;
  if (new RegExp(`(?:^|[\\s="'/])(?:localhost|127\\.0\\.0\\.1)[:\\s/]\\s*${port.replace(/\D/g, '')}(?!\\d)`).test(text)) return true;
  const calls = /(?:^|[\s;&"'/])(temporal|tctl)\s+(?:--?\S+\s+)*(?:operator|cluster|workflow|namespace)\b/.exec(text);
  if (!calls || port !== '7233' || /--?(?:address|ad|profile|env|config\S*)[=\s]/.test(text)) return false;
  const variables = calls[1] === 'tctl' ? ['TEMPORAL_CLI_ADDRESS'] : ['TEMPORAL_ADDRESS', 'TEMPORAL_CLI_ADDRESS'];
  return variables.every((name) => isAbsent(server.setting(name)));
}
