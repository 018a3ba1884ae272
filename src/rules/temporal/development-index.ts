import { inOwnWords } from '../../core/source.js';
import { hostsIn, isAbsent, isOn, servicesNamed, textIn } from '../../knowledge/temporal/settings.js';
import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (index: string, enabled = 'true') =>
  `services:\n  temporal:\n    image: temporalio/server:1.30.6\n    environment:\n      DB: postgres12\n      ENABLE_ES: "${enabled}"\n      ES_SEEDS: es\n${index}`;
const pod = (index: string) => `apiVersion: v1
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
        - { name: ES_VIS_INDEX, value: ${index} }
`;

export default defineRule({
  id: 'temporal/development-index',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'The visibility index in Elasticsearch has the name for development',
  severity: { development: 'off', staging: 'info', production: 'info' },
  aggregate: true,
  rationale: `Two clusters that share one Elasticsearch and keep the default name write into one index and list each other's workflows. The name also hides from those who clean up that the data are in use.`,
  references: ['https://docs.temporal.io/self-hosted-guide/visibility#elasticsearch'],
  examples: {
    bad: [
      { name: 'the default', files: { 'compose.prod.yaml': compose('').replace('environment', '«environment»') } },
      {
        name: 'beside another store',
        files: { 'compose.prod.yaml': compose('  db:\n    image: postgres:17.2\n').replace('environment', '«environment»') },
      },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('«temporal_visibility_v1_dev»') } },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('      ES_VIS_INDEX: temporal_visibility_v1_shop\n') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('temporal_visibility_v1_prod') } },
      { name: 'for development', files: { 'compose.dev.yaml': compose('') } },
      {
        name: 'an Elasticsearch that the application brings for itself',
        files: { 'compose.prod.yaml': compose('  search:\n    image: elasticsearch:8.17.0\n    container_name: es\n') },
      },
      { name: 'no Elasticsearch', files: { 'compose.prod.yaml': compose('', 'false') } },
      { name: 'unknown', files: { 'compose.prod.yaml': compose('      ES_VIS_INDEX: ${INDEX}\n') } },
    ],
  },
  *check(server) {
    const index = server.setting('ES_VIS_INDEX');
    if (!server.readsVariables || !isOn(server.setting('ENABLE_ES')) || hasOwnElasticsearch(server)) return;
    const text = textIn(index);
    if (text === undefined ? !isAbsent(index) : !text.endsWith('_dev')) return;
    yield {
      at: index.at,
      message: `${text === undefined ? 'ES_VIS_INDEX is not set, so the index is called "temporal_visibility_v1_dev"' : `the visibility index is called "${inOwnWords(text, index.at)}"`}, which other clusters that share this Elasticsearch may write to as well; give a new cluster a name of its own, and leave that of an existing one`,
    };
  },
});

/** The Compose application starts the Elasticsearch of the server itself, so that no cluster elsewhere is expected to share it. */
function hasOwnElasticsearch({ container: { origin }, setting }: TemporalServer): boolean {
  return origin.kind === 'compose' && servicesNamed(origin.service.application.services, hostsIn(setting('ES_SEEDS'))).length > 0;
}
