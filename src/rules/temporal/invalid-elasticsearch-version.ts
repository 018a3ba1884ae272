import { replace } from '../../core/edit.js';
import type { Problem } from '../../core/problem.js';
import { inOwnWords } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import { isOn, literalPlace, textIn } from '../../knowledge/temporal/settings.js';
import { defineRule } from '../../rule.js';

const compose = (version: string, enabled = 'true') =>
  `services:\n  temporal:\n    image: temporalio/server:1.30.6\n    environment:\n      - DB=postgres12\n      - ENABLE_ES=${enabled}\n      - ES_SEEDS=es\n      - ES_VERSION=${version}\n`;
const pod = (version: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.30.6
      env:
        - { name: DB, value: postgres12 }
        - { name: ENABLE_ES, value: "true" }
        - { name: ES_SEEDS, value: es }
        - { name: ES_VERSION, value: ${version} }
`;

const config = (version: string) => ({
  'compose.yaml':
    'services:\n  temporal:\n    image: temporalio/server:1.29.7\n    volumes:\n      - ./docker.yaml:/etc/temporal/config/docker.yaml\n',
  'docker.yaml': `persistence:\n  visibilityStore: es\n  datastores:\n    es:\n      elasticsearch:\n        version: ${version}\n`,
});

export default defineRule({
  id: 'temporal/invalid-elasticsearch-version',
  on: 'temporal.installation',
  topic: 'configuration',
  summary: 'The version of Elasticsearch is given in words that the server does not know',
  severity: 'error',
  rationale: `The server takes \`v7\`, \`v8\` or nothing, and ends at start for every other text. OpenSearch is named \`v7\` or left out, too.`,
  references: [
    'https://docs.temporal.io/self-hosted-guide/visibility#elasticsearch',
    'https://github.com/temporalio/temporal/tree/main/common/persistence/visibility/store/elasticsearch/client',
  ],
  examples: {
    bad: [
      { files: { 'compose.yaml': compose('«7»') }, fixed: { 'compose.yaml': compose('v7') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('«"8"»') }, fixed: { 'k8s/temporal.yaml': pod('"v8"') } },
      { name: 'in a configuration of its own', files: config('«7»'), fixed: { 'docker.yaml': config('v7')['docker.yaml'] } },
      { name: 'a release', files: { 'compose.yaml': compose('«8.12.0»') } },
    ],
    good: [
      { files: { 'compose.yaml': compose('v7') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('v8') } },
      { name: 'in a configuration of its own', files: config('v7') },
      { name: 'nothing', files: { 'compose.yaml': compose('') } },
      { name: 'unknown', files: { 'compose.yaml': compose('${ES_VERSION}') } },
      { name: 'it is not used', files: { 'compose.yaml': compose('7', 'false') } },
    ],
  },
  *check(installation, { project }) {
    for (const server of installation.servers) {
      if (server.readsVariables && isOn(server.setting('ENABLE_ES'))) yield* problems(server.setting('ES_VERSION'), server.container.label);
    }
    for (const { root, label, installation: own } of project.configs) {
      if (own !== installation) continue;
      for (const { value } of root.get('persistence', 'datastores').entries.values())
        yield* problems(value.get('elasticsearch', 'version').string(), label);
    }
  },
});

function* problems(version: Value<string>, label: string): Iterable<Problem> {
  const text = textIn(version);
  if (text === undefined || /^v[78]$/.test(text)) return;
  const at = /^[78]$/.test(text) ? literalPlace(version) : undefined;
  const [, major] = /^v?([78])(?:\.|$)/.exec(text) ?? [];
  yield {
    at: version.at,
    message: `the server of ${label} does not know the Elasticsearch version "${inOwnWords(text, version.at)}" and ends at start; write ${major === undefined ? 'v8 or v7' : `v${major}`}`,
    ...(at && { fix: { title: `Write "v${text}"`, safety: 'safe' as const, edits: [replace(at, `v${text}`)] } }),
  };
}
