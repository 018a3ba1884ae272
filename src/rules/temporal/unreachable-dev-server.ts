import type { Edit, Fix } from '../../core/problem.js';
import type { Value } from '../../core/value.js';
import type { CommandLine } from '../../parsers/compose/types.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (command: string, more = '    ports: ["127.0.0.1:7233:7233"]\n') =>
  `services:\n  temporal:\n    image: temporalio/temporal:1.5.1\n    command: ${command}\n${more}`;
const pod = (args: string, more = '') => `apiVersion: v1
kind: Pod
metadata: { name: temporal, labels: { app: temporal } }
spec:${more}
  containers:
    - name: temporal
      image: temporalio/temporal:1.5.1
      args: ${args}
---
apiVersion: v1
kind: Service
metadata: { name: temporal }
spec:
  selector: { app: temporal }
  ports: [{ port: 7233 }]
`;

export default defineRule({
  id: 'temporal/unreachable-dev-server',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'The development server listens where only its own container reaches it',
  severity: { development: 'warning', staging: 'off', production: 'off' },
  rationale: `\`temporal server start-dev\` listens on localhost unless it is told otherwise. In a container that is the container itself: workers beside it
and programs behind a published port get "connection refused", though its own health check finds it well.`,
  reads: ['Service'],
  references: ['https://docs.temporal.io/cli/server#start-dev'],
  examples: {
    bad: [
      {
        files: { 'compose.dev.yaml': compose('«server start-dev»') },
        fixed: { 'compose.dev.yaml': compose('server start-dev --ip 0.0.0.0') },
      },
      {
        name: 'as a list',
        files: { 'compose.dev.yaml': compose('«["server", "start-dev", "--db-filename", "/data/t.db"]»') },
        fixed: { 'compose.dev.yaml': compose('["server", "start-dev", "--ip", "0.0.0.0", "--db-filename", "/data/t.db"]') },
      },
      {
        name: 'as a list in lines, and another service waits for it',
        files: {
          'compose.dev.yaml': compose(
            '\n      «- server\n      - start-dev»',
            '  worker:\n    image: acme/worker:1.4.0\n    depends_on: [temporal]\n',
          ),
        },
        fixed: {
          'compose.dev.yaml': compose(
            '\n      - server\n      - start-dev\n      - --ip\n      - 0.0.0.0',
            '  worker:\n    image: acme/worker:1.4.0\n    depends_on: [temporal]\n',
          ),
        },
      },
      {
        name: 'in Kubernetes, behind a Service',
        files: { 'k8s/dev/temporal.yaml': pod('«[server, start-dev]»') },
        fixed: { 'k8s/dev/temporal.yaml': pod('[server, start-dev, "--ip", "0.0.0.0"]') },
      },
      {
        name: 'within a script, advice only',
        files: { 'compose.dev.yaml': compose('«[sh, -c, sleep 2; temporal server start-dev]»').replace('command:', 'entrypoint:') },
      },
    ],
    good: [
      { files: { 'compose.dev.yaml': compose('server start-dev --ip 0.0.0.0') } },
      { files: { 'compose.dev.yaml': compose('["server", "start-dev", "--ip=0.0.0.0"]') } },
      { files: { 'k8s/dev/temporal.yaml': pod('[server, start-dev, "--ip", "0.0.0.0"]') } },
      {
        name: 'another service waits for one that others reach',
        files: {
          'compose.dev.yaml': compose(
            '\n      - server\n      - start-dev\n      - --ip=0.0.0.0',
            '  worker:\n    image: acme/worker:1.4.0\n    depends_on: [temporal]\n',
          ),
        },
      },
      { name: 'the network of the host', files: { 'compose.dev.yaml': compose('server start-dev', '    network_mode: host\n') } },
      { name: 'the network of the node', files: { 'k8s/dev/temporal.yaml': pod('[server, start-dev]', '\n  hostNetwork: true') } },
      { name: 'nobody else asks it', files: { 'compose.dev.yaml': compose('server start-dev', '') } },
      { name: 'arguments that are not known', files: { 'compose.dev.yaml': compose('server start-dev ${TEMPORAL_FLAGS}') } },
      {
        name: 'where it should not run at all another rule says so',
        files: { 'compose.prod.yaml': compose('server start-dev') },
      },
    ],
  },
  *check({ flavor, container }, { project }) {
    const line = [container.command, container.entrypoint].find((one) => one.isSet);
    if (flavor !== 'dev-server' || !line?.isSet) return;
    const text = line.value.form === 'exec' ? line.value.words.join(' ') : line.value.text;
    if (!/\bstart-dev\b/.test(text) || /(?:^|\s)--ip(?:[=\s]|$)/.test(text) || /\$/.test(text) || !isAskedFor(container, project)) return;
    const fix = addAddress(line);
    yield {
      at: line.at,
      message: `the development server of ${container.label} listens on localhost, where no other container and no published port reaches it; start it with --ip 0.0.0.0`,
      ...(fix && { fix }),
    };
  },
});

/** Another container, or somebody outside, is meant to reach it. */
function isAskedFor({ origin, node }: TemporalServer['container'], project: Project): boolean {
  if (origin.kind === 'compose') {
    const { service } = origin;
    const isShared = !node.get('network_mode').isUnset;
    const { ports, application, name } = service;
    return !isShared && ((ports.value ?? []).length > 0 || application.dependents(name).length > 0);
  }
  const { workload } = origin;
  if (!workload.podSpec.get('hostNetwork').isUnset) return false;
  return (project.objects.about('Service', workload).value ?? []).length > 0;
}

/** Writes the option behind the command, where that stands in plain sight. */
function addAddress(line: Value<CommandLine>): Fix | undefined {
  if (!line.isSet || !line.isLiteral || line.at.file.rendered) return undefined;
  const { file, range } = line.at;
  const text = file.text.slice(...range);
  const edit = (behind: string, more: string): Fix => {
    const at = range[0] + text.indexOf(behind) + behind.length;
    const edits: Edit[] = [{ file, range: [at, at], text: more }];
    return { title: 'Listen on all interfaces of the container', safety: 'safe', edits };
  };
  const flow = text.startsWith('[') ? /[[,]\s*(["']?start-dev["']?)[ \t]*[,\]]/.exec(text)?.[1] : undefined;
  if (flow) return edit(flow, ', "--ip", "0.0.0.0"');
  const block = /(?:^|\n)([ \t]*)- ["']?start-dev["']?(?=[ \t]*(?:\r?\n|$))/.exec(text);
  if (block) {
    const indent = ' '.repeat(file.text.slice(0, range[0]).length - (file.text.lastIndexOf('\n', range[0] - 1) + 1));
    const end = file.text.includes('\r\n') ? '\r\n' : '\n';
    return edit(block[0], `${end}${indent}- --ip${end}${indent}- 0.0.0.0`);
  }
  return /^["']?(?:temporal )?server start-dev\b/.test(text) ? edit('start-dev', ' --ip 0.0.0.0') : undefined;
}
