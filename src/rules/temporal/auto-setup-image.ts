import { inOwnWords } from '../../core/source.js';
import { isForOwnMachine, isTitledForDevelopment } from '../../knowledge/own-machine.js';
import { namedWeaknesses } from '../../knowledge/temporal/cves.js';
import { isOn } from '../../knowledge/temporal/settings.js';
import { defineRule } from '../../rule.js';

const worker =
  'apiVersion: v1\nkind: Pod\nmetadata: { name: worker }\nspec:\n  containers:\n    - name: worker\n      image: worker:1.0.0\n      imagePullPolicy: Never\n      resources: { limits: { memory: 1Gi } }\n';

export default defineRule({
  id: 'temporal/auto-setup-image',
  on: 'temporal.server',
  topic: 'containerization',
  summary: 'The server runs from the auto-setup image',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `The image is deprecated and gets no more updates, security fixes included. Each start of it brings the database schema to the
version of the image, so that the server needs rights to do so, and several replicas do it at once. It also creates a namespace that keeps histories for a day only,
and four history shards, a number that can never be changed.`,
  reads: ['Never', 'IfNotPresent'],
  references: ['https://docs.temporal.io/self-hosted-guide/deployment', 'https://github.com/temporalio/docker-builds#readme'],
  examples: {
    bad: [
      {
        files: { 'compose.prod.yaml': 'services:\n  temporal:\n    image: «temporalio/auto-setup:1.22.0»\n    mem_limit: 1g\n' },
      },
      {
        name: 'only noted where the file begins with its being for development',
        files: {
          'compose.yaml':
            '# Services for local development\nservices:\n  temporal:\n    image: «temporalio/auto-setup:1.29.1»\n    mem_limit: 1g\n',
        },
      },
      {
        name: 'where it leaves the schema alone, it is still without fixes',
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: «temporalio/auto-setup:1.29.1»\n    environment: { SKIP_SCHEMA_SETUP: "true" }\n    mem_limit: 1g\n',
        },
      },
      {
        name: 'from a mirror, in Kubernetes',
        files: {
          'k8s/temporal.yaml': `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: «registry.acme.example/temporalio/auto-setup:1.29.1»
      resources: { limits: { memory: 1Gi } }
`,
        },
      },
      {
        name: "beside images that are loaded onto a machine of one's own, which is a milder case",
        files: {
          'k8s/temporal.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: temporal }\nspec:\n  containers:\n    - name: temporal\n      image: «temporalio/auto-setup:1.29.1»\n      resources: { limits: { memory: 1Gi } }\n',
          'k8s/worker.yaml': worker,
        },
      },
      {
        name: 'so it is where the latest of their own name is kept',
        files: {
          'k8s/temporal.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: temporal }\nspec:\n  containers:\n    - name: temporal\n      image: «temporalio/auto-setup:1.29.1»\n      resources: { limits: { memory: 1Gi } }\n',
          'k8s/worker.yaml': worker.replace('worker:1.0.0', 'shop-worker:latest').replace('Never', 'IfNotPresent'),
        },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    mem_limit: 1g\n' } },
      {
        name: 'the server there',
        files: {
          'k8s/temporal.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: temporal }\nspec:\n  containers:\n    - name: temporal\n      image: temporalio/server:1.31.2\n      resources: { limits: { memory: 1Gi } }\n',
          'k8s/worker.yaml': worker,
        },
      },
      {
        name: 'another image with such a name',
        files: { 'compose.prod.yaml': 'services:\n  init:\n    image: acme/auto-setup:1.0.0\n    mem_limit: 1g\n' },
      },
      {
        name: 'a job that ends sets the schema up',
        files: {
          'compose.prod.yaml':
            'services:\n  setup:\n    image: temporalio/auto-setup:1.29.1\n    restart: "no"\n    command: /etc/temporal/auto-setup.sh\n    mem_limit: 1g\n',
        },
      },
      {
        name: 'an image by variable is unknown',
        files: { 'compose.prod.yaml': 'services:\n  temporal:\n    image: ${TEMPORAL_IMAGE}\n    mem_limit: 1g\n' },
      },
    ],
  },
  *check({ flavor, container, version, setting }, { project }) {
    if (flavor !== 'auto-setup') return;
    const { image, origin } = container;
    // A version that has a weakness keeps it, however old the table is.
    const weaknesses = version.isSet ? namedWeaknesses(version.value) : undefined;
    const has = weaknesses === undefined ? '' : ` (this version has ${weaknesses})`;
    // Where nothing is new, a start changes nothing: so it must not be said that each of them changes the schema.
    const skips = isOn(setting('SKIP_SCHEMA_SETUP'));
    const does = skips ? '' : ' and brings the database schema to its version at each start';
    const ownName = `temporalio/auto-setup${version.isSet ? `:${version.value}` : ''}`;
    yield {
      at: image.at,
      message: `"${image.isSet ? inOwnWords(image.value, image.at) : ownName}" gets no more fixes${has}${does}; run temporalio/server${skips ? '' : ', and set the schema up once with temporalio/admin-tools'}`,
      ...(origin.kind === 'kubernetes' &&
        isForOwnMachine(origin.workload.manifest, project.manifestsNear(container)) && { atMost: 'warning' }),
      ...(origin.kind === 'compose' && isTitledForDevelopment(container.file) && { atMost: 'info' }),
    };
  },
});
