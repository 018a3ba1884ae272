import { inOwnWords } from '../../core/source.js';
import { textIn } from '../../knowledge/temporal/settings.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (address: string, rest = '') => `services:
  temporal:
    image: temporalio/server:1.30.6
    environment:
      DB: postgres12
      BIND_ON_IP: 0.0.0.0
      TEMPORAL_BROADCAST_ADDRESS: ${address}
${rest}`;
const second = `  history:
    image: temporalio/server:1.30.6
    environment:
      DB: postgres12
      TEMPORAL_SERVICES: history
`;
const deployment = (variable: string, replicas = 3) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.30.6
          env:
            - name: POD_IP
              valueFrom: { fieldRef: { fieldPath: status.podIP } }
            - name: TEMPORAL_BROADCAST_ADDRESS
              ${variable}
`;

export default defineRule({
  id: 'temporal/unusable-broadcast-address',
  on: 'temporal.server',
  topic: 'orchestration',
  summary: 'The address that a server tells the others is no IP address, or leads back to whoever asks',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `Each server writes its broadcast address into the database, and the others call it there to share out the history shards. A name is refused at start, and a loopback address leads every server to itself: the ring never forms,
shards stay "not ready" and the frontend answers with Unavailable.`,
  references: [
    'https://docs.temporal.io/references/configuration#membership',
    'https://github.com/temporalio/temporal/issues/2630',
    'https://github.com/temporalio/temporal/issues/442',
  ],
  reads: ['HorizontalPodAutoscaler', 'ScaledObject'],
  examples: {
    bad: [
      { files: { 'compose.yaml': compose('«temporal»') } },
      { name: 'in Kubernetes, where each replica needs its own', files: { 'k8s/temporal.yaml': deployment('value: «127.0.0.1»') } },
      { name: 'loopback, beside another server', files: { 'compose.yaml': compose('«127.0.0.1»', second) } },
    ],
    good: [
      { files: { 'compose.yaml': compose('10.5.0.4') } },
      { name: 'the address of the pod', files: { 'k8s/temporal.yaml': deployment('value: $(POD_IP)') } },
      { name: 'from the pod itself', files: { 'k8s/temporal.yaml': deployment('valueFrom: { fieldRef: { fieldPath: status.podIP } }') } },
      { name: 'by a variable', files: { 'compose.yaml': compose('${HOST_IP}', second) } },
      { name: 'a server that is alone', files: { 'compose.yaml': compose('127.0.0.1') } },
      { name: 'IPv6', files: { 'compose.yaml': compose('"fd00::1"', second) } },
    ],
  },
  *check(server, { project }) {
    const value = server.setting('TEMPORAL_BROADCAST_ADDRESS');
    const address = textIn(value);
    if (server.flavor === 'dev-server' || !server.readsVariables || address === undefined || address.includes('$')) return;
    const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) || /^[\da-f]*:[\da-f:.]+$/i.test(address);
    const isLoop = /^127\.|^0\.0\.0\.0$|^::[01]?$/.test(address);
    if (isAddress && !(isLoop && hasCompany(server, project))) return;
    const { label } = server.container;
    yield {
      at: value.at,
      message: isAddress
        ? `"${inOwnWords(address, value.at)}" leads every server to itself, so the servers beside ${label} never find it; give it the IP address of its own pod or container, or leave the variable out, as the image finds that by itself`
        : `"${inOwnWords(address, value.at)}" is no IP address, so the server of ${label} ends at start; give it the IP address of its own pod or container, or leave the variable out, as the image finds that by itself`,
    };
  },
});

/** Whether it certainly is not the only process of its installation. */
function hasCompany({ installation, container }: TemporalServer, project: Project): boolean {
  if (installation.servers.length > 1) return true;
  const { origin } = container;
  const replicas = origin.kind === 'kubernetes' ? project.leastReplicasOf(origin.workload) : origin.service.replicas;
  return (replicas.value ?? 1) > 1;
}
