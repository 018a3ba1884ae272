import { insertBefore } from '../../core/edit.js';
import { namedImage } from '../../core/image.js';
import { basename } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import { baseImage } from '../../knowledge/images/index.js';
import {
  behindInit,
  execsLastCommand,
  hasNothingToFinish,
  lastingCommand,
  mostlySignalsChild,
  runsPackageScript,
  shellImage,
  signalsWholeGroup,
} from '../../knowledge/signals.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

const pod = (rest: string, image = 'acme/worker:1.4.0', kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: ${image}
          ${rest}
`;

export default defineRule({
  id: 'kubernetes/signal-swallowing-command',
  on: 'kubernetes.container',
  topic: 'delivery',
  summary: 'The command makes a shell or a package runner PID 1, which may keep SIGTERM to itself',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Kubernetes sends SIGTERM to PID 1 alone. A shell without \`exec\`, npm, yarn or npx starts the program as a child and may not pass the signal on, so that it is killed at the end
of the grace period instead of draining, and every rollout takes that long.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
    'https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#handling-kernel-signals',
  ],
  examples: {
    bad: [
      {
        files: { 'k8s/worker.yaml': pod('command: «[sh, -c, "node worker.js"]»') },
        fixed: { 'k8s/worker.yaml': pod('command: [sh, -c, "exec node worker.js"]') },
      },
      {
        name: 'the sh of Debian stays for certain',
        files: { 'k8s/worker.yaml': pod('command: «[sh, -c, "node worker.js"]»', 'node:22.11-bookworm') },
        fixed: { 'k8s/worker.yaml': pod('command: [sh, -c, "exec node worker.js"]', 'node:22.11-bookworm') },
      },
      {
        name: 'several commands',
        files: { 'k8s/worker.yaml': pod('command: [/bin/sh, -c]\n          args: «["cd /app && python worker.py"]»') },
      },
      { name: 'a package runner', files: { 'k8s/worker.yaml': pod('command: «[yarn, start]»') } },
      {
        name: 'npm passes it on in most releases, which is a note only',
        files: { 'k8s/worker.yaml': pod('command: «[npm, run, worker]»', 'node:22.11') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': pod('command: [node, worker.js]') } },
      { name: 'exec', files: { 'k8s/worker.yaml': pod('command: [sh, -c, "cd /app && exec python worker.py"]') } },
      {
        name: 'the shell passes it on by itself',
        files: { 'k8s/worker.yaml': pod('command: [sh, -c, "trap stop TERM; node worker.js & wait"]') },
      },
      { name: 'bash puts the last command in its place', files: { 'k8s/worker.yaml': pod('command: [bash, -c, "node worker.js"]') } },
      { name: 'an init program signals all', files: { 'k8s/worker.yaml': pod('command: [dumb-init, sh, -c, "node worker.js"]') } },
      { name: 'nothing to finish', files: { 'k8s/worker.yaml': pod('command: [sh, -c, "tail -f /dev/null"]') } },
      { name: 'a loop of checks', files: { 'k8s/worker.yaml': pod('command: [sh, -c, "while true; do ./sync.sh; sleep 60; done"]') } },
      {
        name: 'a job ends by itself',
        files: { 'k8s/worker.yaml': pod('command: [sh, -c, "node worker.js"]', 'acme/worker:1.4.0', 'Job').replace('apps/v1', 'batch/v1') },
      },
    ],
  },
  *check(container, { project }) {
    const { workload, command, args } = container;
    if (!workload.isLongRunning || container.role === 'init' || !command.isSet || args.isUnknown) return;
    const words = [...command.value, ...(args.value ?? [])];
    if (signalsWholeGroup(words)) return;
    const real = behindInit(words);
    const stage = project.stageOf(container);
    const reference = namedImage(container.image);
    const image = stage ? shellImage(stage) : reference && baseImage(reference);
    const at = args.isSet ? args.at : command.at;
    const script = project.scriptOf(real);
    if (script?.damaged) return;
    const last = script && lastingCommand(script.commands);
    if (script) {
      if (!last || last.nested || last.background || script.commands.some(({ name }) => name === 'trap' || name === 'wait')) return;
      if (hasNothingToFinish(last.name ?? '', last.args.length)) return;
    }
    const shell = basename(real[0] ?? '');
    const isReplaced = last && (last.prefixes.includes('exec') || execsLastCommand(shell, image));
    const first = last ? (isReplaced ? [last.name ?? '', ...last.args.map(({ text }) => text)] : undefined) : real;
    if (first === undefined) {
      // The sh of an unknown image may be one that puts its last command in its place.
      const mayGiveWay = shell === 'sh' && !image;
      yield {
        at,
        message: `"${shell} -c" ${mayGiveWay ? 'may stay' : 'stays'} PID 1 of container "${container.name}" and may not pass SIGTERM on; put exec before ${last?.name ?? 'the last command'}`,
        fix: script?.commands.length === 1 ? withExec(container, script.commands[0], script.file.text) : undefined,
      };
      return;
    }
    if (!runsPackageScript(first)) return;
    const mostlyWorks = mostlySignalsChild(first, image);
    yield {
      at,
      message: `"${first.slice(0, 3).join(' ')}" starts the program of container "${container.name}" as a child and ${mostlyWorks ? 'not every release of npm passes SIGTERM on' : 'may not pass SIGTERM on to it'}; start the program itself`,
      ...(mostlySignalsChild(first, image) || /^np[mx]$/.test(basename(first[0] ?? '')) ? { atMost: 'info' as const } : {}),
    };
  },
});

/** Puts exec in front of the one plain command of a script. */
function withExec({ node }: KubernetesContainer, command: ShellCommand | undefined, text: string): Fix | undefined {
  const items: readonly KubernetesContainer['node'][] = [...node.get('command').items, ...node.get('args').items];
  const [item, ...others] = items.filter((one) => one.text === text);
  if (!item || others.length > 0 || item.via || item.anchor || item.style === 'block') return undefined;
  if (!command?.name || command.prefixes.length > 0 || command.assignments.length > 0 || !text.startsWith(command.name)) return undefined;
  const start = item.range[0] + (item.style === 'plain' ? 0 : 1);
  return {
    title: 'Replace the shell by the program',
    safety: 'unsafe',
    edits: [insertBefore({ file: item.file, range: [start, start] }, 'exec ')],
  };
}
