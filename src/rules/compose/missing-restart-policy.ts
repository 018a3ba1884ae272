import { namedImage } from '../../core/image.js';
import { isForDevelopment } from '../../knowledge/environments.js';
import { endingOf } from '../../knowledge/jobs.js';
import { isSwarmStack } from '../../knowledge/swarm.js';
import { temporalImage } from '../../knowledge/temporal/images.js';
import type { Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/missing-restart-policy',
  on: 'compose.service',
  topic: 'orchestration',
  aggregate: true,
  summary: 'A service stays down after a crash or a restart of the host',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Without a restart policy a container that ends stays ended: after an error, after the kernel took its memory, after the host started anew. A worker
that is gone leaves its task queue to nobody, and no alarm of Compose says so.`,
  references: [
    'https://docs.docker.com/reference/compose-file/services/#restart',
    'https://docs.docker.com/engine/containers/start-containers-automatically/',
  ],
  peers: ['kics 2fc99041'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  «web»:\n    image: nginx:1.27.3\n' } },
      {
        name: 'several of one file are one finding',
        files: {
          'compose.prod.yaml':
            'services:\n  «web»:\n    image: nginx:1.27.3\n  api:\n    image: acme/api:1.0.0\n    restart: unless-stopped\n  mail:\n    image: acme/mail:1.0.0\n',
        },
      },
      {
        name: 'resources of deploy are no policy',
        files: {
          'compose.prod.yaml':
            'services:\n  «web»:\n    image: nginx:1.27.3\n    deploy:\n      resources: { limits: { memory: 64M } }\n      replicas: 2\n',
        },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    restart: unless-stopped\n' } },
      { name: 'a decision against it', files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    restart: "no"\n' } },
      {
        name: 'the policy of deploy',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    deploy:\n      restart_policy: { condition: any }\n      replicas: 2\n',
        },
      },
      {
        name: 'it comes with a merge key',
        files: {
          'compose.prod.yaml': 'x-common: &common\n  restart: always\nservices:\n  web:\n    <<: *common\n    image: nginx:1.27.3\n',
        },
      },
      {
        name: 'jobs, by who awaits them, by name, and by command',
        files: {
          'compose.prod.yaml': `services:
  schema:
    image: acme/api:1.0.0
    command: [./apply-schema]
  db-init:
    image: acme/api:1.0.0
  buckets:
    image: acme/mc:1.0.0
    entrypoint: sh -c "mc alias set store http://store:9000 && mc mb store/files"
  api:
    image: acme/api:1.0.0
    restart: always
    depends_on:
      schema: { condition: service_completed_successfully }
`,
        },
      },
      {
        name: 'tools that somebody starts by hand',
        files: {
          'compose.prod.yaml':
            'services:\n  shell:\n    image: acme/api:1.0.0\n    profiles: [tools]\n  temporal-admin-tools:\n    image: temporalio/admin-tools:1.30.0\n    stdin_open: true\n',
        },
      },
      {
        name: 'a stage for development',
        files: {
          'compose.yaml': 'services:\n  web:\n    build: { context: ., target: development }\n    volumes: [.:/app]\n',
        },
      },
      {
        name: 'Swarm restarts its tasks by default',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    deploy:\n      placement: { constraints: [node.role == worker] }\n',
        },
      },
      {
        name: 'an extended service that nobody can read may have one',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    extends: { file: ../common.yaml, service: web }\n' },
      },
      { name: 'for development', files: { 'compose.dev.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n' } },
    ],
  },
  *check(service, { project }) {
    const { restart, node, application } = service;
    if (!restart.isUnset || !node.get('deploy', 'restart_policy').isUnset || isSwarmStack(application)) return;
    if (project.containerOf(service).isOneShot || isStartedByHand(service) || endsByItself(service)) return;
    yield {
      at: service,
      message: `"${service.name}" has no restart policy, so it stays down after a crash or a restart of the host; set "restart: unless-stopped", or "restart: 'no'" where it is meant to end`,
    };
  },
});

const tools =
  /^(?:.*[_-])?(?:tools?|debug|tests?|cli|manual|ops|admin|setup|init|jobs?|migrations?|migrate|seed|dev|shell|never|disabled|build|donotstart|manual-only)$/;

/** Something to type into, something of a profile of tools, a stage for development, or nothing at all. */
function isStartedByHand({ node, profiles, replicas, image, build }: Service): boolean {
  const reference = namedImage(image);
  const role = reference && temporalImage(reference)?.role;
  if (role === 'admin-tools' || role === 'tctl') return true;
  return (
    node.get('stdin_open').scalar === true ||
    replicas.value === 0 ||
    isForDevelopment(build.value?.target.value ?? '') ||
    (profiles.value?.some((profile) => tools.test(profile.toLowerCase())) ?? false)
  );
}

function endsByItself({ command, entrypoint }: Service): boolean {
  const words = [entrypoint, command].flatMap(({ value }) => (value?.form === 'exec' ? value.words : []));
  return endingOf(words.join(' ')) !== undefined;
}
