import { basename } from '../../core/path.js';
import { inOwnWords } from '../../core/source.js';
import { programsOf } from '../../knowledge/probe-programs.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const pod = (rest: string, image = 'redis:7.4.1-alpine') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: ${image}
          ${rest}
`;

export default defineRule({
  id: 'kubernetes/missing-tool',
  on: 'kubernetes.container',
  topic: 'observability',
  summary: 'A probe or hook calls a program that the image does not have',
  severity: 'error',
  rationale: `Such a probe fails each time: a container is never ready, or is restarted for ever. A preStop hook that fails is skipped, so the pod stops while requests are
still sent to it, and a postStart hook that fails ends the container. Slim and distroless images have neither curl nor wget, and distroless ones no shell and no sleep.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/',
  ],
  examples: {
    bad: [
      {
        name: 'Alpine has no curl',
        files: { 'k8s/api.yaml': pod('readinessProbe: { exec: { command: «[curl, -f, "http://localhost:6379"]» } }') },
      },
      {
        name: 'the rebuilt images of Temporal have little left',
        files: {
          'k8s/api.yaml': pod('livenessProbe: { exec: { command: «[temporal, operator, cluster, health]» } }', 'temporalio/server:1.31.2'),
        },
      },
      {
        name: 'no shell to sleep in',
        files: {
          'k8s/api.yaml': pod(
            'lifecycle: { preStop: { exec: { command: «[/bin/sh, -c, sleep 10]» } } }',
            'gcr.io/distroless/nodejs22-debian12',
          ),
        },
      },
      {
        name: 'and no sleep',
        files: {
          'k8s/api.yaml': pod('lifecycle: { preStop: { exec: { command: «[sleep, "10"]» } } }', 'gcr.io/distroless/nodejs22-debian12'),
        },
      },
      {
        name: 'the image that is built here has none',
        files: {
          'k8s/api.yaml': pod('readinessProbe: { exec: { command: «[curl, -f, "http://localhost:8080"]» } }', 'acme/api:1'),
          'compose.yaml': 'services:\n  api:\n    build: .\n    image: acme/api\n',
          Dockerfile: 'FROM node:22.11-slim\nCOPY . .\nUSER 1000\nCMD ["node", "api.js"]\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': pod('readinessProbe: { exec: { command: [redis-cli, ping] } }') } },
      {
        name: 'Kubernetes sleeps itself',
        files: { 'k8s/api.yaml': pod('lifecycle: { preStop: { sleep: { seconds: 10 } } }', 'gcr.io/distroless/nodejs22-debian12') },
      },
      {
        name: 'the debug image has a shell',
        files: {
          'k8s/api.yaml': pod(
            'lifecycle: { preStop: { exec: { command: [sh, -c, sleep 10] } } }',
            'gcr.io/distroless/nodejs22-debian12:debug',
          ),
        },
      },
      {
        name: 'the Dockerfile installs it',
        files: {
          'k8s/api.yaml': pod('readinessProbe: { exec: { command: [curl, -f, "http://localhost:8080"] } }', 'acme/api:1'),
          'compose.yaml': 'services:\n  api:\n    build: .\n    image: acme/api\n',
          Dockerfile:
            'FROM node:22.11-slim\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\nUSER 1000\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'an init container may bring it',
        files: {
          'k8s/api.yaml': pod(
            'readinessProbe: { exec: { command: [/tools/curl, -f, "http://localhost:6379"] } }\n          volumeMounts: [{ name: tools, mountPath: /tools }]',
          ),
        },
      },
      {
        name: 'a volume over the folder of programs',
        files: {
          'k8s/api.yaml': pod(
            'readinessProbe: { exec: { command: [curl, -f, "http://localhost:6379"] } }\n          volumeMounts: [{ name: tools, mountPath: /usr/local/bin }]',
          ),
        },
      },
      {
        name: 'an image that nobody here knows',
        files: { 'k8s/api.yaml': pod('readinessProbe: { exec: { command: [curl, -f, "http://localhost:6379"] } }', 'acme/api:1') },
      },
    ],
  },
  *check(container, { project }) {
    if (container.role === 'init') return;
    for (const one of [...container.probes, ...container.hooks]) {
      const [handler] = one.handlers;
      if (handler?.kind !== 'exec' || one.handlers.length > 1) continue;
      const { words } = handler;
      const missing = programsOf({ words, script: project.scriptOf(words) }).find((program) => lacks(container, program, project));
      if (missing === undefined) continue;
      const isHook = one.kind === 'preStop' || one.kind === 'postStart';
      const name = isHook ? `${one.kind} hook` : `${one.kind} probe`;
      const program = basename(missing);
      const calls = words[0] === missing && isShell(program) ? 'needs a shell' : `calls ${program}`;
      yield {
        at: handler.node.get('command'),
        message: `the ${name} of container "${container.name}" ${calls}, which ${imageOf(container)} does not have, so ${effects[one.kind]}; ${cureOf(one.kind, program)}`,
      };
    }
  },
});

const effects = {
  liveness: 'it fails each time and the container is restarted for ever',
  readiness: 'it fails each time and the container is never ready',
  startup: 'it fails each time and the container is restarted for ever',
  postStart: 'it fails and the container is ended',
  preStop: 'it fails and the container is told to stop at once',
};

function cureOf(kind: keyof typeof effects, program: string): string {
  if (kind === 'preStop' && (program === 'sleep' || isShell(program)))
    return 'let Kubernetes wait with sleep, or call a program of the image';
  if (kind === 'preStop' || kind === 'postStart') return 'call a program that the image has';
  return 'use httpGet, tcpSocket or grpc, or call a program that the image has';
}

function isShell(program: string): boolean {
  return /^(?:sh|bash|ash|dash)$/.test(program);
}

/** An image without a shell has no `sleep` either: it belongs to the same tools of the system. */
function lacks(container: KubernetesContainer, program: string, project: Project): boolean {
  const name = basename(program);
  if (name === 'sleep' || name === 'cat' || name === 'ls' || name === 'test') return project.lacksProgram(container, 'sh');
  return project.lacksProgram(container, program);
}

function imageOf({ image }: KubernetesContainer): string {
  return image.isSet ? `"${inOwnWords(image.value, image.at)}"` : 'the image';
}
