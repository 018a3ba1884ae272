import { labelOf } from '../../knowledge/kubernetes/names.js';
import { defineRule } from '../../rule.js';

const scaler = (fields: string) => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders }
spec:
  scaleTargetRef: { name: orders }
  minReplicaCount: 1
  triggers:
    - type: temporal
      authenticationRef: { name: temporal }
      metadata:
        endpoint: temporal-frontend:7233
        taskQueue: orders
${fields}`;

export default defineRule({
  id: 'temporal/unverified-scaler-connection',
  on: 'kubernetes',
  topic: 'security',
  summary: 'KEDA connects to Temporal without looking at the certificate of the server',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `With unsafeSsl anybody between KEDA and the server can pass as the server. KEDA hands over the API key or the client certificate of the trigger
with each question, so that whoever answers can use it.`,
  references: ['https://keda.sh/docs/latest/scalers/temporal/'],
  examples: {
    bad: [
      { files: { 'k8s/keda.yaml': scaler('        unsafeSsl: «"true"»\n') } },
      {
        name: 'beside a name to look for',
        files: { 'k8s/keda.yaml': scaler('        tlsServerName: temporal.acme.example\n        unsafeSsl: «"true"»\n') },
      },
    ],
    good: [
      { files: { 'k8s/keda.yaml': scaler('        unsafeSsl: "false"\n') } },
      { name: 'the name to look for', files: { 'k8s/keda.yaml': scaler('        tlsServerName: temporal.acme.example\n') } },
      {
        name: 'another scaler',
        files: { 'k8s/keda.yaml': scaler('        unsafeSsl: "true"\n').replace('type: temporal', 'type: prometheus') },
      },
    ],
  },
  *check({ root, apiVersion, kind, name }) {
    const isTemplate = kind === 'WorkerResourceTemplate';
    if (apiVersion !== 'keda.sh/v1alpha1' && !isTemplate) return;
    for (const trigger of root.get('spec', ...(isTemplate ? ['template', 'spec'] : []), 'triggers').items) {
      const node = trigger.get('metadata', 'unsafeSsl');
      if (trigger.get('type').scalar !== 'temporal' || node.text?.toLowerCase() !== 'true') continue;
      yield {
        at: node,
        message: `the trigger of ${labelOf({ kind, name })} takes any certificate for that of Temporal, and may give its credentials to somebody else; remove "unsafeSsl", and give the authority as "ca" or the name as "tlsServerName"`,
      };
    }
  },
});
