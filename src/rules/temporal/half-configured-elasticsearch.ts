import { addVariable } from '../../knowledge/environment-edits.js';
import { isAbsent, isOn, textIn } from '../../knowledge/temporal/settings.js';
import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string, rest = '') => `services:
  temporal:
    image: temporalio/server:1.30.6
    environment:
      - DB=postgres12
      - POSTGRES_SEEDS=db
${variables}${rest}`;
const pod = (variables: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.30.6
      env:
        - { name: DB, value: postgres12 }
        - { name: POSTGRES_SEEDS, value: db }
${variables}`;

export default defineRule({
  id: 'temporal/half-configured-elasticsearch',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'Elasticsearch is switched on without an address, or has an address and is not switched on',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The images use Elasticsearch or OpenSearch for visibility only with \`ENABLE_ES=true\`. Without it the address is ignored, and lists of workflows load the database instead; with it and without an address
the server does not start.`,
  references: [
    'https://docs.temporal.io/self-hosted-guide/visibility#elasticsearch',
    'https://github.com/temporalio/temporal/blob/main/common/config/config_template_embedded.yaml',
  ],
  examples: {
    bad: [
      {
        name: 'not switched on',
        files: { 'compose.yaml': compose('      - ES_SEEDS=«es»\n') },
        fixed: { 'compose.yaml': compose('      - ES_SEEDS=es\n      - ENABLE_ES=true\n') },
      },
      {
        name: 'one role alone has an address and an index, and switched on there alone, or with another index elsewhere, it would find nothing',
        files: {
          'compose.yaml': compose(
            '      - SERVICES=frontend\n      - ES_SEEDS=«es»\n      - ES_VIS_INDEX=acme\n',
            '  history:\n    image: temporalio/server:1.30.6\n    environment: { SERVICES: history, DB: postgres12, POSTGRES_SEEDS: db }\n',
          ),
        },
      },
      { name: 'no address', files: { 'k8s/temporal.yaml': pod('        - { name: ENABLE_ES, value: «"true"» }\n') } },
    ],
    good: [
      { files: { 'compose.yaml': compose('      - ES_SEEDS=es\n      - ENABLE_ES=true\n') } },
      {
        name: 'in Kubernetes',
        files: { 'k8s/temporal.yaml': pod('        - { name: ENABLE_ES, value: "true" }\n        - { name: ES_SEEDS, value: es }\n') },
      },
      { name: 'switched off on purpose', files: { 'compose.yaml': compose('      - ES_SEEDS=es\n      - ENABLE_ES=false\n') } },
      {
        name: 'an env_file that is not there may have it',
        files: { 'compose.yaml': compose('      - ENABLE_ES=true\n', '    env_file: temporal.env\n') },
      },
      { name: 'a switch', files: { 'compose.yaml': compose('      - ES_SEEDS=es\n      - ENABLE_ES=${ENABLE_ES}\n') } },
      { name: 'neither', files: { 'compose.yaml': compose('') } },
    ],
  },
  *check(server) {
    if (!server.readsVariables) return;
    const { container, flavor } = server;
    const [enabled, seeds] = [server.setting('ENABLE_ES'), server.setting('ES_SEEDS')];
    if (isOn(enabled) && isAbsent(seeds)) {
      yield {
        at: enabled.at,
        message: `${container.label} has ENABLE_ES but no ES_SEEDS, so the server looks for Elasticsearch at no address and does not start; set ES_SEEDS to its host`,
      };
    }
    // An index that is written out shows as well that it is meant, but an address alone does.
    if (isAbsent(enabled) && container.environment.names.includes('ES_SEEDS') && (seeds.isUnknown || textIn(seeds) !== undefined)) {
      const isAlone = lacksAddressElsewhere(server);
      const index = flavor === 'server' ? ' once its index is there' : '';
      const cure = isAlone
        ? `give every role ENABLE_ES and the same ES_ variables${index}, or remove the address`
        : `set ENABLE_ES to true${index}, or remove the address`;
      yield {
        at: seeds.at,
        message: `${container.label} has ES_SEEDS but no ENABLE_ES, so visibility stays in the database and Elasticsearch is not used; ${cure}`,
        atMost: 'warning',
        fix:
          enabled.isUnset && !isAlone
            ? addVariable(container.origin, 'ENABLE_ES', {
                title: 'Set ENABLE_ES to true',
                safety: 'unsafe',
                behind: 'ES_SEEDS',
                value: 'true',
              })
            : undefined,
      };
    }
  },
});

/** Another process of the server has no address: where one of them uses Elasticsearch and another one does not, what history writes there the frontend does not find. */
function lacksAddressElsewhere({ container, installation }: TemporalServer): boolean {
  return installation.servers.some((one) => one.container !== container && one.flavor === 'server' && !one.setting('ES_SEEDS').isSet);
}
