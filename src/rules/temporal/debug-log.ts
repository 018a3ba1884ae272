import { replace } from '../../core/edit.js';
import type { Value } from '../../core/value.js';
import { literalPlace, textIn } from '../../knowledge/temporal/settings.js';
import type { TemporalConfig } from '../../project/types.js';
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
const chart = (level: string) => ({
  'platform/Chart.yaml':
    'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: 1.6.0\n    repository: https://go.temporal.io/helm-charts\n',
  'platform/values.yaml': `temporal:\n  server:\n    config:\n      logLevel: ${level}\n`,
});
const mount = '    volumes:\n      - ./docker.yaml:/etc/temporal/config/docker.yaml\n';

export default defineRule({
  id: 'temporal/debug-log',
  on: 'temporal.installation',
  topic: 'observability',
  optIn: true,
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
      {
        name: 'in values of the chart',
        files: chart('«debug»'),
        fixed: { 'platform/values.yaml': 'temporal:\n  server:\n    config:\n      logLevel: info\n' },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('info') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('warn') } },
      { name: 'in its configuration', files: { 'compose.prod.yaml': compose('debug', mount), 'docker.yaml': config('info') } },
      { name: "the chart's own level, which the server takes for info", files: chart('"debug,info"') },
      { name: 'unknown', files: { 'compose.prod.yaml': compose('${LOG_LEVEL}') } },
    ],
  },
  *check(installation, { project }) {
    const values = [
      ...installation.servers.flatMap((server) =>
        server.readsVariables ? [{ level: server.setting('LOG_LEVEL'), label: `the server of ${server.container.label}` }] : [],
      ),
      ...project.configs.flatMap((config) =>
        config.installation === installation && isChosen(config) ? [{ level: levelIn(config), label: 'the server' }] : [],
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

/** Values that somebody installs the chart with, not those that it brings. */
function isChosen({ release }: TemporalConfig): boolean {
  return !release || (release.origin !== 'chart' && release.isWhole);
}

function levelIn({ root, origin }: TemporalConfig): Value<string> {
  return (origin === 'chart' ? root.get('logLevel') : root.get('log', 'level')).string();
}
