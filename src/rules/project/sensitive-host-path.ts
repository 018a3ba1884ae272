import { inOwnWords } from '../../core/source.js';
import { namesOf } from '../../knowledge/container-names.js';
import { managesContainers, needsHost, sensitiveFolder } from '../../knowledge/host-access.js';
import { defineRule } from '../../rule.js';

const deployment = (path: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      volumes:
        - name: host
          hostPath: { path: ${path} }
      containers:
        - name: worker
          image: acme/worker:1.4.0
          volumeMounts:
            - { name: host, mountPath: /host }
`;

export default defineRule({
  id: 'project/sensitive-host-path',
  on: 'container',
  topic: 'security',
  summary: 'A container gets a folder of the host that gives the host away',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `With /etc, / or the files of all containers in it, a container that is broken into changes users, scheduled jobs and other services of the host. Read-only, it
still reads keys and passwords of everything that runs there.`,
  references: ['https://docs.docker.com/engine/storage/bind-mounts/', 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  peers: ['kube-linter sensitive-host-mounts', 'kics 1c1325ff', 'kics 5308a7a8', 'trivy KSV-0121'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    volumes:\n      - «/:/host»\n' } },
      {
        name: 'read-only is less, and not little',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    volumes:\n      - «/etc:/host/etc:ro»\n' },
      },
      {
        name: 'logins of a user',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    volumes:\n      - «~/.ssh:/root/.ssh:ro»\n' },
      },
      {
        name: 'in Kubernetes',
        files: {
          'k8s/worker.yaml': deployment('/var/lib/kubelet').replace(
            '{ name: host, mountPath: /host }',
            '{ name: host, mountPath: «/host» }',
          ),
        },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    volumes:\n      - /srv/web:/host\n' } },
      {
        name: 'single files that tell the time, and devices',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    volumes:\n      - /etc/localtime:/etc/localtime:ro\n      - /etc/timezone:/etc/timezone:ro\n      - /etc/acme:/etc/acme\n      - /dev/shm:/dev/shm\n      - /sys/fs/cgroup:/sys/fs/cgroup:ro\n',
        },
      },
      {
        name: 'what measures the host',
        files: {
          'compose.prod.yaml': 'services:\n  web:\n    image: prom/node-exporter:v1.8.2\n    volumes:\n      - /:/host:ro,rslave\n',
        },
      },
      {
        name: 'a folder of the project',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    volumes:\n      - ./etc:/etc/acme\n      - home:/home\nvolumes: { home: {} }\n',
        },
      },
      { files: { 'k8s/worker.yaml': deployment('/var/lib/acme') } },
    ],
  },
  *check(container) {
    const names = namesOf(container);
    if (needsHost(names) || managesContainers(names)) return;
    for (const mount of container.mounts.value ?? []) {
      const { source, readOnly, type } = mount;
      if (!source.isSet || (type !== 'bind' && type !== 'hostPath')) continue;
      const what = sensitiveFolder(source.value);
      if (what === undefined) continue;
      yield {
        // In the long forms only a part of the mount, since other lines may stand within it.
        at: type === 'bind' ? source.at : mount.target.at,
        message: `"${inOwnWords(source.value, source.at)}" gives ${container.label} ${what}${readOnly ? ' to read' : ''}, and so to whoever breaks into it; mount only what it needs`,
        ...(readOnly && { atMost: 'info' }),
      };
    }
  },
});
