import { replace } from '../../core/edit.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/job-that-restarts',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'A service that others await to end is restarted whenever it ends',
  severity: 'error',
  rationale: `Others start when the job has ended with status 0. With \`restart: always\` or \`unless-stopped\` the engine starts it again at once, so it never counts as
ended: the others wait, and the job, a migration perhaps, runs over and over.`,
  references: [
    'https://docs.docker.com/reference/compose-file/services/#depends_on',
    'https://docs.docker.com/reference/compose-file/services/#restart',
  ],
  examples: {
    bad: [
      {
        files: {
          'compose.yaml': `services:
  migrate:
    image: acme/api:1.0.0
    restart: «always»
  api:
    image: acme/api:1.0.0
    depends_on:
      migrate:
        condition: service_completed_successfully
`,
        },
        fixed: {
          'compose.yaml': `services:
  migrate:
    image: acme/api:1.0.0
    restart: on-failure
  api:
    image: acme/api:1.0.0
    depends_on:
      migrate:
        condition: service_completed_successfully
`,
        },
      },
      {
        name: 'by a common fragment, which other services need',
        files: {
          'compose.yaml': `x-common: &common
  image: acme/api:1.0.0
  restart: «unless-stopped»
services:
  migrate:
    <<: *common
  api:
    <<: *common
    depends_on:
      migrate: { condition: service_completed_successfully }
`,
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml': `services:
  migrate:
    image: acme/api:1.0.0
    restart: on-failure
  api:
    image: acme/api:1.0.0
    depends_on:
      migrate:
        condition: service_completed_successfully
`,
        },
      },
      {
        name: 'the fragment is overridden',
        files: {
          'compose.yaml': `x-common: &common
  image: acme/api:1.0.0
  restart: unless-stopped
services:
  migrate:
    <<: *common
    restart: "no"
  api:
    <<: *common
    depends_on:
      migrate: { condition: service_completed_successfully }
`,
        },
      },
      {
        name: 'a dependency that may be missing',
        files: {
          'compose.yaml': `services:
  migrate:
    image: acme/api:1.0.0
    restart: always
  api:
    image: acme/api:1.0.0
    depends_on:
      migrate:
        condition: service_completed_successfully
        required: false
`,
        },
      },
    ],
  },
  *check(service) {
    const { restart, application, name } = service;
    if (!restart.isSet || !/^(?:always|unless-stopped)$/.test(restart.value) || !service.node.get('deploy', 'restart_policy').isUnset)
      return;
    for (const other of application.services) {
      const dependency = other.dependsOn.value?.find(
        (one) => one.service === name && one.condition.value === 'service_completed_successfully',
      );
      if (!dependency?.required.isUnset) continue;
      yield {
        at: restart.at,
        message: `"${name}" is started again whenever it ends, so "${other.name}" waits for its end for ever; set "restart: on-failure"`,
        related: [{ at: dependency.condition.at, message: `"${other.name}" awaits its end here` }],
        fix: restart.isLiteral
          ? { title: 'Restart it only when it fails', safety: 'safe', edits: [replace(restart.at, 'on-failure')] }
          : undefined,
      };
      return;
    }
  },
});
