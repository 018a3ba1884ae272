import { isForOwnMachine } from '../../knowledge/own-machine.js';
import { startText } from '../../knowledge/temporal/settings.js';
import { defineRule } from '../../rule.js';

const worker =
  'apiVersion: v1\nkind: Pod\nmetadata: { name: worker }\nspec:\n  containers:\n    - name: worker\n      image: worker:1.0.0\n      imagePullPolicy: Never\n      resources: { limits: { memory: 1Gi } }\n';

export default defineRule({
  id: 'temporal/dev-server',
  on: 'temporal.server',
  topic: 'orchestration',
  summary: 'The development server runs where a real one should',
  severity: { development: 'off', staging: 'error', production: 'error' },
  rationale: `\`temporal server start-dev\` is one process with a SQLite store, in memory unless a file is named, and skips some checks of
HTTP requests. It cannot be replicated, knows no users, and a restart loses every running workflow.`,
  reads: ['Never', 'IfNotPresent'],
  references: ['https://docs.temporal.io/cli/server#start-dev'],
  examples: {
    bad: [
      {
        name: 'the CLI image in Compose',
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: temporalio/temporal:1.5.1\n    command: «server start-dev --ip 0.0.0.0»\n    mem_limit: 1g\n',
        },
      },
      {
        name: 'any image in Kubernetes',
        files: {
          'k8s/temporal.yaml': `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: acme/tools:1.0.0
      command: «["temporal", "server", "start-dev", "--ip", "0.0.0.0"]»
      resources: { limits: { memory: 1Gi } }
`,
        },
      },
      {
        name: 'inside a script',
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: acme/tools:1.0.0\n    entrypoint: «["sh", "-c", "mkdir -p /data; exec temporal server start-dev --ip 0.0.0.0"]»\n    mem_limit: 1g\n',
        },
      },
      {
        name: 'with a file that outlives a restart, though not the node',
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: temporalio/temporal:1.5.1\n    command: «server start-dev --ip 0.0.0.0 --db-filename /data/temporal.db»\n    mem_limit: 1g\n    volumes: [data:/data]\nvolumes: { data: {} }\n',
        },
      },
      {
        name: "beside images that are loaded onto a machine of one's own, where it may be what is wanted",
        files: {
          'k8s/temporal.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: temporal }\nspec:\n  containers:\n    - name: temporal\n      image: temporalio/temporal:1.5.1\n      args: «["server", "start-dev"]»\n      resources: { limits: { memory: 1Gi } }\n',
          'k8s/worker.yaml': worker,
        },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    mem_limit: 1g\n' } },
      {
        name: 'a client there',
        files: {
          'k8s/temporal.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: temporal }\nspec:\n  containers:\n    - name: temporal\n      image: temporalio/temporal:1.5.1\n      args: ["operator", "namespace", "list"]\n      resources: { limits: { memory: 1Gi } }\n',
          'k8s/worker.yaml': worker,
        },
      },
      {
        name: 'the same image as a client',
        files: {
          'compose.prod.yaml':
            'services:\n  namespace:\n    image: temporalio/temporal:1.5.1\n    command: operator namespace create -n orders\n    restart: "no"\n    mem_limit: 64m\n',
        },
      },
      {
        name: 'for development it is the right one',
        files: {
          'compose.dev.yaml': 'services:\n  temporal:\n    image: temporalio/temporal:1.5.1\n    command: server start-dev --ip 0.0.0.0\n',
        },
      },
    ],
  },
  *check({ flavor, container, reasons }, { project }) {
    const reason = reasons[0];
    if (flavor !== 'dev-server' || !reason) return;
    const { origin } = container;
    const words = [startText(container), ...(container.process.value ?? [])].join(' ');
    const keeps = /\s(?:--db-filename|-f)[\s=]/.test(words.slice(words.indexOf('start-dev')));
    yield {
      at: reason.at,
      message: `${container.label} runs the development server, ${keeps ? 'which keeps its state in one file and cannot be replicated' : 'which keeps its state in one process and loses it at a restart'}; run temporalio/server with a database`,
      ...(origin.kind === 'kubernetes' &&
        isForOwnMachine(origin.workload.manifest, project.manifestsNear(container)) && { atMost: 'info' }),
    };
  },
});
