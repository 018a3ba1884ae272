import { type ImageReference, parseImageReference } from '../../core/image.js';
import { basename } from '../../core/path.js';
import { inOwnWords, type Located } from '../../core/source.js';
import { temporalImage } from '../../knowledge/temporal/images.js';
import { instead } from '../../knowledge/temporal/tctl.js';
import type { ShellScript } from '../../parsers/shell/types.js';
import type { Container, Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (rest: string, image = 'temporalio/auto-setup:1.28.1') => `services:\n  temporal:\n    image: ${image}\n    ${rest}\n`;
const job = (command: string, image = 'temporalio/admin-tools:1.30.6') => `apiVersion: batch/v1
kind: Job
metadata: { name: namespace }
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: namespace
          image: ${image}
          command: ${command}
`;
const pod = (probe: string, image = 'temporalio/server:1.28.4') => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: ${image}
      livenessProbe: { exec: { command: ${probe} } }
`;

export default defineRule({
  id: 'temporal/retired-tctl',
  on: 'container',
  topic: 'delivery',
  summary: 'A container calls tctl, whose time is over',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `Support of tctl ended on 2025-09-30, and it is built with a gRPC library that has a known weakness. Images from 1.30 on do not hold it, so
that what calls it fails with the upgrade of the image. The program temporal, which older images have too, does the same; images of the server alone hold
none of the two from 1.30 on.`,
  references: ['https://docs.temporal.io/cli', 'https://github.com/temporalio/temporal/issues/11260'],
  examples: {
    bad: [
      {
        name: 'a health check',
        files: {
          'compose.prod.yaml': compose('healthcheck: { test: «["CMD", "tctl", "--address", "temporal:7233", "cluster", "health"]» }'),
        },
      },
      {
        name: 'a health check for a shell',
        files: { 'compose.prod.yaml': compose('healthcheck: { test: «tctl --address temporal:7233 cluster health | grep -q SERVING» }') },
      },
      { name: 'a probe', files: { 'k8s/temporal.yaml': pod('«[tctl, cluster, health]»') } },
      {
        name: 'a probe of the newest server',
        files: { 'k8s/temporal.yaml': pod('«[tctl, cluster, health]»', 'temporalio/server:latest') },
      },
      {
        name: 'a check that looks for what tctl prints',
        files: {
          'compose.prod.yaml': compose(
            `healthcheck: { test: «["CMD-SHELL", "tctl cluster health | grep -q 'WorkflowService: SERVING'"]» }`,
          ),
        },
      },
      {
        name: 'a job, in an image that does not have it any more',
        files: { 'k8s/job.yaml': job('«[tctl, --namespace, orders, namespace, register]»') },
      },
      {
        name: 'within a script',
        files: {
          'compose.prod.yaml': compose(
            'entrypoint: «["sh", "-c", "until tctl cluster health; do sleep 1; done; exec temporal workflow list"]»',
            'temporalio/admin-tools:1.28.4',
          ),
        },
      },
      {
        name: 'an image of our own',
        files: {
          'compose.prod.yaml': 'services:\n  namespace:\n    build: .\n    command: «[tctl, namespace, list]»\n',
          Dockerfile: 'FROM temporalio/admin-tools:1.28.4\n',
        },
      },
      {
        name: 'the address of its own loopback, which the server leaves alone',
        files: {
          'compose.prod.yaml': compose('healthcheck: { test: «["CMD-SHELL", "tctl --address localhost:7233 cluster health || exit 0"]» }'),
        },
      },
      { name: 'its own image', files: { 'k8s/job.yaml': job('[/bin/sh, -c, "./run.sh"]', '«temporalio/tctl:1.18.4»') } },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml': compose(
            'healthcheck: { test: ["CMD", "temporal", "operator", "cluster", "health", "--address", "temporal:7233"] }',
          ),
        },
      },
      { files: { 'k8s/temporal.yaml': pod('[temporal, operator, cluster, health]') } },
      {
        name: 'a probe without a program',
        files: {
          'k8s/temporal.yaml': pod('[]', 'temporalio/server:latest').replace('exec: { command: [] }', 'grpc: { port: 7233 }'),
        },
      },
      {
        name: 'a check that looks for what temporal prints',
        files: { 'compose.prod.yaml': compose('healthcheck: { test: temporal operator cluster health | grep -q SERVING }') },
      },
      { files: { 'k8s/job.yaml': job('[temporal, operator, namespace, create, -n, orders]') } },
      {
        name: 'a probe that has no such program says another rule',
        files: { 'k8s/temporal.yaml': pod('[tctl, cluster, health]', 'temporalio/server:1.31.2') },
      },
      {
        name: 'so it does of a health check',
        files: {
          'compose.prod.yaml': compose('healthcheck: { test: ["CMD", "tctl", "cluster", "health"] }', 'temporalio/server:1.31.2'),
        },
      },
      {
        name: 'a check that was copied to another service: its image has no program of Temporal at all',
        files: {
          'compose.prod.yaml': compose(
            'healthcheck: { test: ["CMD-SHELL", "tctl --address localhost:7233 cluster health | grep -q SERVING"] }',
            'docker.io/acme/broker:3.2.1',
          ),
        },
      },
      { name: 'a longer name', files: { 'k8s/job.yaml': job('[auditctl, -l]', 'acme/audit:1.0.0') } },
      {
        name: 'a word in a text',
        files: { 'k8s/job.yaml': job('[sh, -c, "echo tctl is gone; temporal operator cluster health"]') },
      },
    ],
  },
  *check(container, { project }) {
    const { image, label, origin } = container;
    const reference = image.isSet ? parseImageReference(image.value) : undefined;
    const isBuilt = origin.kind === 'compose' && !origin.service.build.isUnset;
    if (image.isSet && reference && !isBuilt && temporalImage(reference)?.role === 'tctl') {
      yield {
        at: image.at,
        message: `"${inOwnWords(image.value, image.at)}" gets no fixes since its support ended on 2025-09-30; use temporalio/admin-tools and call temporal in it`,
        atMost: 'warning',
      };
      return;
    }
    // What an image of others holds is unknown, and so is whether it has the program temporal.
    if (!isBuilt && reference && !isOfTemporal(reference) && !project.stageOf(container)) return;
    const isMissing = project.lacksProgram(origin.kind === 'compose' ? origin.service : origin.container, 'tctl');
    // Rules about programs that an image lacks tell of checks that cannot work.
    const starts = startsOf(container, project).map((call) => ({ ...call, advice: instead(call.words) }));
    // Images of the server hold neither of the two programs since 1.30.
    const isServer = !isBuilt && reference !== undefined && temporalImage(reference)?.role === 'server';
    const checks = checksOf(container, project).map((call) => ({
      ...call,
      advice: isServer ? withoutProgram(container) : inCheck(call, container),
    }));
    for (const { at, advice } of isMissing ? starts : [...starts, ...checks]) {
      yield {
        at,
        message: `${label} calls tctl, ${isMissing ? 'which its image does not have any more, so it fails' : 'which got its last fix in 2025 and is gone from images since 1.30'}; ${advice}`,
        ...(!isMissing && { atMost: 'warning' as const }),
      };
    }
  },
});

interface Call {
  readonly at: Located;
  /** The script around it, where there is one. */
  readonly script?: string | undefined;
  /** Behind the program, as far as they are known. */
  readonly words: readonly string[];
}

function startsOf({ entrypoint, command }: Container, project: Project): readonly Call[] {
  const lines = entrypoint.isSet ? [entrypoint, command] : [command];
  const all = lines.flatMap((line) =>
    line.isSet ? (line.value.form === 'exec' ? line.value.words : ['/bin/sh', '-c', line.value.text]) : [],
  );
  const at = lines.find(
    (line) => line.isSet && /\btctl\b/.test(line.value.form === 'exec' ? line.value.words.join(' ') : line.value.text),
  )?.at;
  const words = at && callIn(all, project.scriptOf(all));
  return at && words ? [{ at, words }] : [];
}

function checksOf({ origin }: Container, project: Project): readonly Call[] {
  if (origin.kind === 'compose') {
    const probe = project.probeOf(origin.service);
    const words = probe && callIn(probe.words, probe.script);
    return words ? [{ at: probe, words, script: probe.script?.file.text }] : [];
  }
  return [...origin.container.probes, ...origin.container.hooks].flatMap(({ handlers: [handler] }): readonly Call[] => {
    if (handler?.kind !== 'exec') return [];
    const script = project.scriptOf(handler.words);
    const words = callIn(handler.words, script);
    return words ? [{ at: handler.node.get('command'), words, script: script?.file.text }] : [];
  });
}

/** What a check is to ask where the image has no program of Temporal for it. */
function withoutProgram({ origin }: Container): string {
  const how =
    origin.kind === 'compose' ? 'ask the port of the server with "nc -z"' : 'let a grpc or tcpSocket probe ask the port of the server';
  return `${how} instead, as images of the server hold no temporal either since then`;
}

/** A check that looks for the words of tctl finds other ones then. */
function inCheck({ words, script }: Call, container: Container): string {
  const named = answersOnLoopback(container) ? words : words.map((word) => word.replace(loopback, `${container.name}:`));
  const isMoved = named.some((word, i) => word !== words[i]);
  const isSought = /WorkflowService: SERVING/.test(script ?? '');
  return [
    instead(named),
    ...(isMoved ? ['as the server does not listen on its loopback address'] : []),
    ...(isSought ? ['and look for "SERVING", which is all that it prints'] : []),
  ].join(', ');
}

const loopback = /^(?:localhost|127\.0\.0\.1):/;

/** Images with a server listen on the address of their container alone, unless BIND_ON_IP says otherwise. In Compose the name of the service leads there. */
function answersOnLoopback({ origin, image, environment }: Container): boolean {
  const reference = image.isSet ? parseImageReference(image.value) : undefined;
  const hasServer = reference !== undefined && /^(?:server|auto-setup)$/.test(temporalImage(reference)?.role ?? '');
  return (
    !hasServer || origin.kind !== 'compose' || !origin.service.node.get('network_mode').isUnset || !environment.get('BIND_ON_IP').isUnset
  );
}

/** One that is published for Temporal, or a copy of it under another name. */
function isOfTemporal(reference: ImageReference): boolean {
  return temporalImage(reference) !== undefined || /temporal|tctl/i.test(reference.repository);
}

/** The arguments of tctl where words, or the script behind them, call it. */
function callIn(words: readonly (string | undefined)[], script: ShellScript | undefined): readonly string[] | undefined {
  const known = (list: readonly (string | undefined)[]) => list.map((word) => word ?? '');
  if (words[0] !== undefined && basename(words[0]) === 'tctl') return known(words.slice(1));
  if (!script || script.damaged) return undefined;
  const command = script.commands.find(({ name }) => name !== undefined && basename(name) === 'tctl');
  return command && known(command.args.map(({ literal }) => literal));
}
