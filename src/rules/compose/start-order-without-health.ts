import { replace } from '../../core/edit.js';
import { namedImage } from '../../core/image.js';
import type { Fix } from '../../core/problem.js';
import { withArticle } from '../../core/words.js';
import { isBystander, isNamedLikeBystander, startsAlone } from '../../knowledge/bystanders.js';
import { dataStore } from '../../knowledge/data-stores.js';
import { withConditions } from '../../knowledge/depends-on.js';
import { restartsItself } from '../../knowledge/restarts.js';
import { isSwarmStack } from '../../knowledge/swarm.js';
import { temporalImage } from '../../knowledge/temporal/images.js';
import { waitsByItself } from '../../knowledge/waiting.js';
import type { Dependency, Service } from '../../parsers/compose/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/start-order-without-health',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'A service starts with its database or server, not after it is ready',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The short form of depends_on, and \`service_started\`, wait until the other container was started, which for a database is
seconds before it answers. The dependent then fails on its first connection, on some machines and not on others. For MongoDB it is only noted, as
its drivers look for a server for half a minute.`,
  references: ['https://docs.docker.com/compose/how-tos/startup-order/'],
  examples: {
    bad: [
      {
        name: 'short form, and the database has a health check',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      # keeps the state
      - «db»
      - mail
  db:
    image: postgres:16.6
    healthcheck: { test: [CMD, pg_isready, -U, app] }
    volumes: [data:/var/lib/postgresql/data]
  mail:
    image: acme/mail:1.0.0
volumes: { data: {} }
`,
        },
        fixed: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      # keeps the state
      db:
        condition: service_healthy
      mail:
        condition: service_started
  db:
    image: postgres:16.6
    healthcheck: { test: [CMD, pg_isready, -U, app] }
    volumes: [data:/var/lib/postgresql/data]
  mail:
    image: acme/mail:1.0.0
volumes: { data: {} }
`,
        },
      },
      {
        name: 'started is not ready',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      db: { condition: «service_started» }
  db:
    image: postgres:16.6
    healthcheck: { test: [CMD, pg_isready, -U, app] }
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
        fixed: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      db: { condition: service_healthy }
  db:
    image: postgres:16.6
    healthcheck: { test: [CMD, pg_isready, -U, app] }
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'the list stands in the column of its key',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
    - «db» # keeps the state
    restart: "no"
  db:
    image: postgres:16.6
    healthcheck: { test: [CMD, pg_isready, -U, app] }
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
        fixed: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      db:
        condition: service_healthy # keeps the state
    restart: "no"
  db:
    image: postgres:16.6
    healthcheck: { test: [CMD, pg_isready, -U, app] }
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'no fix where a dash stands alone',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      -
        «db»
  db:
    image: postgres:16.6
    healthcheck: { test: [CMD, pg_isready, -U, app] }
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'the start script waits, but the service starts another program',
        files: {
          'compose.prod.yaml': `services:
  worker:
    build: .
    entrypoint: [python, /app/worker.py]
    depends_on: [«db»]
  db:
    image: postgres:16.6
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
          Dockerfile: 'FROM python:3.13-slim\nCOPY start.sh worker.py /app/\nUSER 1000\nENTRYPOINT ["/app/start.sh"]\n',
          'start.sh': '#!/bin/sh\nwhile ! nc -z db "$PORT"; do\n  sleep 1\ndone\nexec python /app/worker.py\n',
        },
      },
      {
        name: 'a database of any version',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on: [«db»]
  db:
    image: postgres:\${POSTGRES_VERSION}
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'the policy of deploy starts it again: only noted',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    deploy: { restart_policy: { condition: on-failure } }
    depends_on: [«db»]
  db:
    image: postgres:16.6
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'so does a policy that a variable names: only noted',
        files: {
          'compose.prod.yaml': `services:
  chat:
    image: acme/\${EDITION}:\${VERSION}
    restart: \${WHEN_TO_RESTART}
    depends_on: [«db»]
  db:
    image: postgres:\${DB_VERSION}
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'the drivers of MongoDB wait for half a minute by themselves: only noted',
        files: {
          'compose.prod.yaml': `services:
  shop:
    image: acme/shop:1.0.0
    depends_on: [«mongo»]
  mongo:
    image: mongo:7.0.14
    volumes: [data:/data/db]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'no health check to wait for: advice only',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on: [«temporal»]
  temporal:
    image: temporalio/server:1.31.2
`,
        },
      },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      db: { condition: service_healthy }
  db:
    image: postgres:16.6
    healthcheck: { test: [CMD, pg_isready, -U, app] }
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'a one-shot job that is awaited',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      migrate: { condition: service_completed_successfully }
  migrate:
    image: acme/worker:1.0.0
`,
        },
      },
      {
        name: 'nobody here knows whether that image must be ready',
        files: {
          'compose.prod.yaml':
            'services:\n  worker:\n    image: acme/worker:1.0.0\n    depends_on: [api]\n  api:\n    image: acme/api:1.0.0\n',
        },
      },
      {
        name: 'auto-setup waits for its database by itself',
        files: {
          'compose.dev.yaml': `services:
  temporal:
    image: temporalio/auto-setup:1.28.1
    depends_on: [db]
  db:
    image: postgres:16.6
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'the start script of the image waits',
        files: {
          'compose.prod.yaml': `services:
  worker:
    build: .
    depends_on: [db]
  db:
    image: postgres:16.6
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
          Dockerfile:
            'FROM python:3.13-slim\nCOPY start.sh worker.py /app/\nUSER 1000\nENTRYPOINT ["/app/start.sh"]\nCMD ["python", "/app/worker.py"]\n',
          'start.sh': '#!/bin/sh\nset -e\nwhile ! nc -z db "$PORT"; do\n  sleep 1\ndone\nexec "$@"\n',
        },
      },
      {
        name: 'a dashboard with settings of its own',
        files: {
          'compose.prod.yaml': `services:
  charts:
    build: charts
    depends_on: [clicks]
  clicks:
    image: clickhouse/clickhouse-server:24.8
    volumes: [clicks:/var/lib/clickhouse]
volumes: { clicks: {} }
`,
          'charts/Dockerfile': 'FROM grafana/grafana:11.4.0\nENV GF_INSTALL_PLUGINS=grafana-clickhouse-datasource\n',
        },
      },
      {
        name: 'a dashboard by its name, whose Dockerfile nobody finds',
        files: {
          'compose.prod.yaml': `services:
  grafana:
    build: { context: "\${PWD}/charts/", dockerfile: grafana.Dockerfile }
    depends_on: [clicks]
  clicks:
    image: clickhouse/clickhouse-server:24.8
    volumes: [clicks:/var/lib/clickhouse]
volumes: { clicks: {} }
`,
        },
      },
      {
        name: 'a console and a proxy that try again',
        files: {
          'compose.prod.yaml': `services:
  console:
    image: docker.redpanda.com/redpandadata/console:v2.8.0
    depends_on: [broker]
  broker:
    image: docker.redpanda.com/redpandadata/redpanda:v24.2.1
    volumes: [log:/var/lib/redpanda/data]
  proxy:
    image: contentsquareplatform/chproxy:v1.26.4
    depends_on: [clicks]
  clicks:
    image: clickhouse/clickhouse-server:24.8
    volumes: [clicks:/var/lib/clickhouse]
volumes: { log: {}, clicks: {} }
`,
        },
      },
      {
        name: 'a stack of Swarm, which knows no order',
        files: {
          'docker-stack.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on: [db]
  db:
    image: postgres:16.6
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'so does a copy of it',
        files: {
          'compose.prod.yaml': `services:
  temporal:
    image: acme/auto-setup-tls:\${TAG}
    depends_on: [db]
  db:
    image: postgres:16.6
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'Kafka of Confluent waits for ZooKeeper',
        files: {
          'compose.prod.yaml': `services:
  kafka:
    image: confluentinc/cp-kafka:7.6.0
    depends_on: [zookeeper]
    volumes: [log:/var/lib/kafka/data]
  zookeeper:
    image: zookeeper:3.9.3
    volumes: [data:/data, log:/datalog]
volumes: { data: {}, log: {} }
`,
        },
      },
      {
        name: 'Kafka Connect of Confluent waits for the broker',
        files: {
          'compose.prod.yaml': `services:
  connect:
    image: confluentinc/cp-server-connect:7.5.1
    depends_on: [broker]
  copies:
    image: confluentinc/cp-kafka-connect-base:7.6.0
    depends_on: [broker]
  broker:
    image: confluentinc/cp-server:7.6.0
    volumes: [log:/var/lib/kafka/data]
volumes: { log: {} }
`,
        },
      },
      {
        name: 'NetBox waits for its database',
        files: {
          'compose.prod.yaml': `services:
  assets:
    image: docker.io/netboxcommunity/netbox:\${NETBOX-v4.1-3.0.2}
    depends_on: [db]
  db:
    image: postgres:16.6
    healthcheck: { test: [CMD, pg_isready, -U, app] }
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'a dashboard of an unknown version, too',
        files: {
          'compose.prod.yaml': `services:
  ui:
    image: temporalio/ui:\${UI_VERSION}
    depends_on: [temporal]
  temporal:
    image: temporalio/server:1.31.2
`,
        },
      },
      {
        name: 'a dashboard finds the server later',
        files: {
          'compose.prod.yaml': `services:
  ui:
    image: temporalio/ui:2.52.0
    depends_on: [temporal]
  temporal:
    image: temporalio/server:1.31.2
`,
        },
      },
      {
        name: 'the roles of one server find each other through their database',
        files: {
          'compose.prod.yaml': `services:
  matching:
    image: temporalio/server:1.31.2
    depends_on: [history]
  history:
    image: temporalio/server:1.31.2
`,
        },
      },
      {
        name: 'the command waits',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    command: ["./wait-for-it.sh", "db:5432", "--", "node", "worker.js"]
    depends_on: [db]
  db:
    image: postgres:16.6
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
    ],
  },
  *check(service, { project }) {
    // Swarm ignores depends_on, and refuses its long form.
    if (!service.dependsOn.isSet || isSwarmStack(service.application) || waits(service, project) || mayStartFirst(service, project)) return;
    for (const dependency of service.dependsOn.value) {
      if (dependency.condition.isUnknown || (dependency.condition.isSet && dependency.condition.value !== 'service_started')) continue;
      const target = service.application.service(dependency.service);
      const what = target && mustBeReady(target);
      if (!target || !what) continue;
      const isPatient = restartsItself(service) || what.clientsWait;
      const healthy = hasHealthCheck(target, project);
      const cure = healthy
        ? 'wait for condition: service_healthy'
        : `give "${target.name}" a healthcheck and wait for condition: service_healthy`;
      const fix = healthy ? waitForHealth(service, dependency) : undefined;
      yield {
        at: dependency.condition.isSet ? dependency.condition.at : dependency,
        message: `"${service.name}" starts when "${target.name}" (${what.kind}) was started, not when it answers, and may fail on its first connection if it does not wait by itself; ${cure}`,
        ...(isPatient && { atMost: 'info' as const }),
        fix,
      };
    }
  },
});

/** It waits by itself: its command or the start script of the image built here says so, or it is an auto-setup image (often a copy under another name). */
function waits(service: Service, project: Project): boolean {
  const name = namedImage(service.image)?.name ?? (service.image.value ?? service.image.parts?.join('*') ?? '').split(':')[0] ?? '';
  if (/(^|[/-])auto-setup(-|$)/.test(name) || imageWaits(service, project)) return true;
  return [service.entrypoint, service.command].some((line) => {
    if (!line.isSet) return false;
    return waitsByItself.test(line.value.form === 'exec' ? line.value.words.join(' ') : line.value.text);
  });
}

function imageWaits(service: Service, project: Project): boolean {
  const stage = service.entrypoint.isUnset ? project.stageOf(service) : undefined;
  if (!stage) return false;
  const runs = project.commandsOf(stage).filter(({ instruction }) => service.command.isUnset || instruction === stage.entrypoint);
  return runs.some(({ words }) => waitsByItself.test(words.map((word) => word ?? '*').join(' ')));
}

/** An image that is known to find what it needs later. One that is built here is the application's own, unless it starts what its base starts. */
function mayStartFirst(service: Service, project: Project): boolean {
  const { image, build, entrypoint, command } = service;
  if (build.isUnset) {
    const reference = namedImage(image);
    return reference !== undefined && startsAlone(reference);
  }
  if (!entrypoint.isUnset || !command.isUnset) return false;
  const stage = project.stageOf(service);
  if (!stage) return isNamedLikeBystander(service.name);
  const base = stage.effectiveCommands.length === 0 ? stage.rootStage.reference : undefined;
  return base !== undefined && isBystander(base);
}

/** What a service is that others must wait for: a data store or a Temporal server. A cache is none. */
function mustBeReady({ image, build }: Service): { readonly kind: string; readonly clientsWait?: boolean | undefined } | undefined {
  const reference = build.isUnset ? namedImage(image) : undefined;
  if (!reference) return undefined;
  const store = dataStore(reference);
  if (store) return store.cache ? undefined : { kind: withArticle(store.kind), clientsWait: store.clientsWait };
  const role = temporalImage(reference)?.role;
  return role === 'server' || role === 'auto-setup' ? { kind: 'a Temporal server' } : undefined;
}

function hasHealthCheck(target: Service, project: Project): boolean {
  if (!target.healthcheck.isUnset) return target.healthcheck.isSet && !target.healthcheck.value.disabled;
  return project.healthcheckOfImage(target).value === true;
}

/** Writes the condition: into the map entry, or by turning the list into a map. */
function waitForHealth(service: Service, dependency: Dependency): Fix | undefined {
  const title = `Wait until "${dependency.service}" is healthy`;
  const { condition } = dependency;
  if (!dependency.short) {
    if (!condition.isSet || !condition.isLiteral) return undefined;
    return { title, safety: 'unsafe', edits: [replace(condition.at, 'service_healthy')] };
  }
  const [source, ...others] = service.sources;
  const entry = source?.entries.get('depends_on');
  if (!entry || others.length > 0) return undefined;
  const conditionOf = (name: string) => (name === dependency.service ? 'service_healthy' : 'service_started');
  const edits = withConditions(entry.key, entry.value, conditionOf);
  return edits && { title, safety: 'unsafe', edits, scope: { file: entry.value.file, range: entry.range } };
}
