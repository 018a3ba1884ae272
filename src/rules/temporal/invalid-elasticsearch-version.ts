import { replace } from '../../core/edit.js';
import { inOwnWords } from '../../core/source.js';
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

export default defineRule({
  id: 'temporal/invalid-elasticsearch-version',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'ES_VERSION is not a version that the server knows',
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
      { name: 'a release', files: { 'compose.yaml': compose('«8.12.0»') } },
    ],
    good: [
      { files: { 'compose.yaml': compose('v7') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('v8') } },
      { name: 'nothing', files: { 'compose.yaml': compose('') } },
      { name: 'unknown', files: { 'compose.yaml': compose('${ES_VERSION}') } },
      { name: 'it is not used', files: { 'compose.yaml': compose('7', 'false') } },
    ],
  },
  *check(server) {
    const version = server.setting('ES_VERSION');
    const text = textIn(version);
    if (!server.readsVariables || text === undefined || /^v[78]$/.test(text) || !isOn(server.setting('ENABLE_ES'))) return;
    const at = /^[78]$/.test(text) ? literalPlace(version) : undefined;
    const [, major] = /^v?([78])(?:\.|$)/.exec(text) ?? [];
    yield {
      at: version.at,
      message: `the server of ${server.container.label} does not know the Elasticsearch version "${inOwnWords(text, version.at)}" and ends at start; write ${major === undefined ? 'v8 or v7' : `v${major}`}`,
      ...(at && { fix: { title: `Write "v${text}"`, safety: 'safe' as const, edits: [replace(at, `v${text}`)] } }),
    };
  },
});
