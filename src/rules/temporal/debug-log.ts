import { replace } from '../../core/edit.js';
import { literalPlace, textIn } from '../../knowledge/temporal/settings.js';
import { defineRule } from '../../rule.js';

const compose = (level: string, rest = '') =>
  `services:\n  temporal:\n    image: temporalio/server:1.30.6\n    environment:\n      DB: postgres12\n      LOG_LEVEL: ${level}\n${rest}`;
const pod = (level: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.30.6
      env:
        - { name: DB, value: postgres12 }
        - { name: LOG_LEVEL, value: ${level} }
`;
const config = (level: string) => `log:\n  stdout: true\n  level: ${level}\npersistence:\n  defaultStore: default\n`;
const mount = '    volumes:\n      - ./docker.yaml:/etc/temporal/config/docker.yaml\n';

export default defineRule({
  id: 'temporal/debug-log',
  on: 'temporal.installation',
  topic: 'observability',
  summary: 'The server logs for debugging in production',
  severity: { development: 'off', staging: 'off', production: 'warning' },
  rationale: `At the level \`debug\` the server writes several lines for each task. Under load that costs disk and money, slows it down, and buries the lines that tell of a failure.`,
  references: ['https://docs.temporal.io/references/configuration#log'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose('«debug»') }, fixed: { 'compose.prod.yaml': compose('info') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('«debug»') }, fixed: { 'k8s/temporal.yaml': pod('info') } },
      {
        name: 'in its configuration',
        files: { 'compose.prod.yaml': compose('info', mount), 'docker.yaml': config('«debug»') },
        fixed: { 'docker.yaml': config('info') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('info') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('warn') } },
      { name: 'in its configuration', files: { 'compose.prod.yaml': compose('debug', mount), 'docker.yaml': config('info') } },
      { name: 'for development', files: { 'compose.dev.yaml': compose('debug') } },
      { name: 'unknown', files: { 'compose.prod.yaml': compose('${LOG_LEVEL}') } },
    ],
  },
  *check(installation, { project }) {
    const values = [
      ...installation.servers.flatMap((server) =>
        server.readsVariables ? [{ level: server.setting('LOG_LEVEL'), label: `the server of ${server.container.label}` }] : [],
      ),
      ...project.configs.flatMap((config) =>
        config.installation === installation && config.origin !== 'chart'
          ? [{ level: config.root.get('log', 'level').string(), label: 'the server' }]
          : [],
      ),
    ];
    for (const { level, label } of values) {
      if (textIn(level)?.toLowerCase() !== 'debug') continue;
      const at = literalPlace(level);
      yield {
        at: level.at,
        message: `"${level.value}" makes ${label} write several lines for each task, which costs disk and hides what matters; set it to info`,
        ...(at && { fix: { title: 'Set the level to info', safety: 'unsafe' as const, edits: [replace(at, 'info')] } }),
      };
    }
  },
});
