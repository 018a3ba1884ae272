import { excerpt } from '../../core/words.js';
import { acceptsErrors } from '../../knowledge/curl.js';
import { alwaysSucceeds, decidingCommand } from '../../knowledge/outcomes.js';
import { defineRule } from '../../rule.js';

const pod = (probes: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: acme/api:1.4.0
          ${probes}
`;

export default defineRule({
  id: 'kubernetes/probe-that-cannot-fail',
  on: 'kubernetes.container',
  topic: 'observability',
  summary: 'A probe that succeeds whatever state the container is in',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A liveness probe that always succeeds never restarts a process that hangs, and a readiness probe that always succeeds sends requests to pods that
cannot answer yet. It also hides that there is no check. \`curl\` without \`-f\` ends with 0 for an answer of HTTP 500, too.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://curl.se/docs/manpage.html#-f',
  ],
  examples: {
    bad: [
      { name: 'a command that does nothing', files: { 'k8s/api.yaml': pod('livenessProbe: { exec: { command: «["true"]» } }') } },
      {
        name: 'the failure is thrown away',
        files: { 'k8s/api.yaml': pod('readinessProbe: { exec: { command: «[sh, -c, "pgrep node || true"]» } }') },
      },
      {
        name: 'only what is installed is looked at',
        files: { 'k8s/api.yaml': pod('livenessProbe: { exec: { command: «[python, -c, "import sys; sys.exit(0)"]» } }') },
      },
      {
        name: 'an error counts as an answer',
        files: { 'k8s/api.yaml': pod('livenessProbe: { exec: { command: «[curl, -s, "http://localhost:8080/health"]» } }') },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': pod('livenessProbe: { exec: { command: [node, check.js] } }') } },
      { name: 'Kubernetes asks itself', files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /ready, port: 8080 } }') } },
      {
        name: 'a file that the program writes',
        files: { 'k8s/api.yaml': pod('livenessProbe: { exec: { command: [cat, /tmp/healthy] } }') },
      },
      {
        name: 'curl says that it failed',
        files: { 'k8s/api.yaml': pod('livenessProbe: { exec: { command: [curl, -sf, "http://localhost:8080/health"] } }') },
      },
      {
        name: 'a startup probe that only waits is no check',
        files: { 'k8s/api.yaml': pod('startupProbe: { exec: { command: [sleep, "20"] } }') },
      },
      {
        name: 'the answer is looked at',
        files: {
          'k8s/api.yaml': pod('readinessProbe: { exec: { command: [sh, -c, "curl -s http://localhost:8080/health | grep -q ok"] } }'),
        },
      },
    ],
  },
  *check(container, { project }) {
    if (container.role === 'init') return;
    for (const probe of container.probes) {
      const [handler, ...others] = probe.handlers;
      if (handler?.kind !== 'exec' || others.length > 0 || probe.kind === 'startup') continue;
      const { words } = handler;
      const script = project.scriptOf(words);
      const at = handler.node.get('command');
      const hurt = probe.kind === 'liveness' ? 'a process that hangs is never restarted' : 'a pod that cannot answer counts as ready';
      const whose = `the ${probe.kind} probe of container "${container.name}"`;
      if (script ? script.alwaysSucceeds : alwaysSucceeds(words)) {
        const written = `"${excerpt(words.map((word) => word ?? '...').join(' '))}"`;
        yield { at, message: `${whose} (${written}) always succeeds, so ${hurt}; let it ask the process, or leave it out` };
        continue;
      }
      const command = script && decidingCommand(script);
      const curl = script
        ? command && [command.name ?? '', ...command.args.map(({ literal, text }) => literal ?? text)]
        : words.map((word) => word ?? '');
      if (curl && acceptsErrors(curl))
        yield {
          at,
          message: `${whose} calls curl without -f, which succeeds for an answer of HTTP 500 as well, so ${hurt}; add -f, or use httpGet`,
        };
    }
  },
});
