import { inOwnWords } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import { isBefore } from '../../core/version.js';
import { addVariable } from '../../knowledge/environment-edits.js';
import { isAbsent, isFrom, startText, textIn } from '../../knowledge/temporal/settings.js';
import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string, image = 'temporalio/server:1.30.6', rest = '') => `services:
  history:
    image: ${image}
    environment:
      - DB=postgres12
${variables}${rest}`;
const pod = (variables: string) => `apiVersion: v1
kind: Pod
metadata: { name: history }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.31.2
      env:
${variables}`;

export default defineRule({
  id: 'temporal/unread-role-variable',
  on: 'temporal.server',
  topic: 'orchestration',
  summary: 'The variable that chooses the roles of a server is one that its version does not read, or names no role',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  data: ['temporal'],
  rationale: `Up to 1.29 the start script of the image reads \`SERVICES\`; from 1.30 on the server itself reads \`TEMPORAL_SERVICES\`, and nobody reads the old one. Each container then quietly runs all four
roles, so that memory limits, probes and replicas that were made for one role fit none.`,
  references: [
    'https://github.com/temporalio/temporal/blob/main/cmd/server/main.go',
    'https://github.com/temporalio/helm-charts/pull/848',
    'https://github.com/temporalio/docker-builds/blob/main/docker/start-temporal.sh',
  ],
  examples: {
    bad: [
      {
        files: { 'compose.yaml': compose('      - SERVICES=«history»\n') },
        fixed: { 'compose.yaml': compose('      - SERVICES=history\n      - TEMPORAL_SERVICES=history\n') },
      },
      {
        name: 'in Kubernetes, with two roles',
        files: { 'k8s/temporal.yaml': pod('        - name: SERVICES\n          value: «"history:matching"»\n') },
        fixed: {
          'k8s/temporal.yaml': pod(
            '        - name: SERVICES\n          value: "history:matching"\n        - name: TEMPORAL_SERVICES\n          value: "history,matching"\n',
          ),
        },
      },
      {
        name: 'a command that skips the script of the image, without which roles apart listen to localhost alone',
        files: { 'compose.yaml': compose('      - SERVICES=«history»\n', undefined, "    command: ['temporal-server', 'start']\n") },
      },
      {
        name: 'a command, beside an address to listen to',
        files: {
          'compose.yaml': compose(
            '      - SERVICES=«history»\n      - BIND_ON_IP=10.5.0.4\n',
            undefined,
            '    command: temporal-server start\n',
          ),
        },
        fixed: {
          'compose.yaml': compose(
            '      - SERVICES=history\n      - TEMPORAL_SERVICES=history\n      - BIND_ON_IP=10.5.0.4\n',
            undefined,
            '    command: temporal-server start\n',
          ),
        },
      },
      {
        name: 'the new one is not read by an old image',
        files: { 'compose.yaml': compose('      - TEMPORAL_SERVICES=«history»\n', 'temporalio/server:1.29.7') },
        fixed: {
          'compose.yaml': compose('      - TEMPORAL_SERVICES=history\n      - SERVICES=history\n', 'temporalio/server:1.29.7'),
        },
      },
      {
        name: 'the internal frontend, which runs only where it is named',
        files: {
          'compose.yaml': compose('      - TEMPORAL_SERVICES=«frontend:history:internal-frontend»\n', 'temporalio/auto-setup:latest'),
        },
        fixed: {
          'compose.yaml': compose(
            '      - TEMPORAL_SERVICES=frontend:history:internal-frontend\n      - SERVICES=frontend:history:internal-frontend\n',
            'temporalio/auto-setup:latest',
          ),
        },
      },
      { name: 'no role', files: { 'compose.yaml': compose('      - TEMPORAL_SERVICES=«history,worker-service»\n') } },
      { name: 'the server takes no colons', files: { 'compose.yaml': compose('      - TEMPORAL_SERVICES=«history:matching»\n') } },
    ],
    good: [
      { files: { 'compose.yaml': compose('      - TEMPORAL_SERVICES=history\n') } },
      {
        name: 'both',
        files: {
          'k8s/temporal.yaml': pod('        - { name: SERVICES, value: history }\n        - { name: TEMPORAL_SERVICES, value: history }\n'),
        },
      },
      { name: 'an old image', files: { 'compose.yaml': compose('      - SERVICES=history\n', 'temporalio/server:1.29.7') } },
      { name: 'an unknown version', files: { 'compose.yaml': compose('      - SERVICES=history\n', 'temporalio/server:${VERSION}') } },
      {
        name: 'the newest auto-setup is an old image',
        files: { 'compose.yaml': compose('      - SERVICES=history\n', 'temporalio/auto-setup:latest') },
      },
      {
        name: 'arguments choose',
        files: {
          'compose.yaml': compose('      - SERVICES=history\n', undefined, '    command: temporal-server start --service=history\n'),
        },
      },
      { name: 'an unknown role', files: { 'compose.yaml': compose('      - TEMPORAL_SERVICES=${ROLE}\n') } },
    ],
  },
  *check(server) {
    const { flavor, container } = server;
    if (flavor === 'dev-server' || /\s--?(?:services?|svc)[=\s]|SERVICES/.test(` ${startText(container)}`)) return;
    const [older, newer] = [server.setting('SERVICES'), server.setting('TEMPORAL_SERVICES')];
    const generation = generationOf(server);
    if (generation === 'newer' && older.isSet && textIn(older) !== undefined && isAbsent(newer)) {
      yield unread(server, older, 'SERVICES', 'TEMPORAL_SERVICES');
      return;
    }
    if (generation === 'older' && newer.isSet && textIn(newer) !== undefined && isAbsent(older)) {
      yield unread(server, newer, 'TEMPORAL_SERVICES', 'SERVICES');
      return;
    }
    const read = generation === undefined ? undefined : generation === 'newer' ? newer : older;
    const text = read && textIn(read);
    if (!read || text === undefined) return;
    const wrong = text
      .split(generation === 'newer' ? ',' : /[:,]/)
      .map((name) => name.trim())
      .find((name) => !roles.includes(name));
    if (wrong === undefined) return;
    const hasColon = wrong.includes(':') && wrong.split(':').every((name) => roles.includes(name.trim()));
    yield {
      at: read.at,
      message: `"${inOwnWords(text, read.at)}" ${hasColon ? 'has colons, which only older images take' : 'names what is no role'}, so ${container.label} ends at start; write ${hasColon ? 'commas' : `${roles.slice(0, -1).join(', ')} or ${roles.at(-1)}`}`,
    };
  },
});

const roles = ['frontend', 'internal-frontend', 'history', 'matching', 'worker'];

function generationOf({ flavor, version, container }: TemporalServer): 'older' | 'newer' | undefined {
  // There is no auto-setup of 1.30.
  if (flavor === 'auto-setup') return 'older';
  if (isFrom(version, container.image, '1.30.0')) return 'newer';
  return version.isSet && isBefore(version.value, '1.30.0') ? 'older' : undefined;
}

/** Whether its own command starts the server without the script of the image, which alone finds an address that the other roles can reach. */
function listensToLocalhost(server: TemporalServer): boolean {
  const text = startText(server.container);
  return (
    server.readsVariables &&
    text.includes('temporal-server') &&
    !/entrypoint\.sh|BIND_ON_IP/.test(text) &&
    isAbsent(server.setting('BIND_ON_IP'))
  );
}

function unread(server: TemporalServer, value: Value<string>, name: string, other: string) {
  const { container, version, flavor } = server;
  const text = value.value ?? '';
  const written = other === 'TEMPORAL_SERVICES' ? text.replace(/:/g, ',') : text;
  const isPlain = value.isSet && value.isLiteral && !value.at.via?.length && /^[a-z:, -]+$/.test(text);
  // The image of 1.30 has the script as its command, older ones as their entrypoint.
  const isLonely = other === 'TEMPORAL_SERVICES' && listensToLocalhost(server);
  const fix =
    isPlain && !isLonely
      ? addVariable(container.origin, other, { title: `Set ${other} as well`, safety: 'safe', behind: name, value: written })
      : undefined;
  const which = version.isSet
    ? `server ${inOwnWords(version.value, version.at)}`
    : flavor === 'auto-setup'
      ? 'auto-setup'
      : 'server 1.30 and later';
  // What runs without a choice: every role but the internal frontend.
  const wantsInternal = text.split(/[:,]/).some((role) => role.trim() === 'internal-frontend');
  const usual = wantsInternal ? 'the four usual roles and no internal frontend' : 'all roles at once';
  return {
    at: value.at,
    message: `${name} is "${inOwnWords(text, value.at)}", which ${which} does not read, so ${container.label} runs ${usual}; set ${other}, which it reads${isLonely ? ', and leave out the command, which skips the script that finds the address for the other roles' : ''}`,
    fix,
  };
}
