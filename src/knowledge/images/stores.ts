import { alpine, amazon, bare, rhel, tagged, windows } from './families.js';
import { github, type ImageRow } from './row.js';
import { server as debian, withoutDownloads } from './servers.js';

const root = { user: 'root', healthcheck: false, shell: true } as const;
const entrypoint = ['docker-entrypoint.sh'] as const;
const ubuntu = { ...debian, distribution: 'ubuntu' } as const;
const { bash: _, ...alpineTools } = alpine.tools;
const alpineWithBash = { ...alpine, tools: { ...alpineTools, bash: true } } as const;

/** Databases, brokers and search engines. Most start as root, and their entrypoint changes to a user of their own. */
export const stores: readonly ImageRow[] = [
  {
    name: 'postgres',
    ...github('docker-library/postgres', '2026-02-26'),
    ...root,
    entrypoint,
    cmd: ['postgres'],
    tools: { bash: true },
    variants: [
      { tags: tagged.debian, ...withoutDownloads },
      { tags: tagged.alpine, ...alpineWithBash },
    ],
  },
  {
    name: 'mysql',
    ...github('docker-library/mysql', '2026-06-16'),
    ...root,
    libc: 'glibc',
    entrypoint,
    cmd: ['mysqld'],
    tools: { bash: true },
    variants: [
      { tags: /debian/, ...debian },
      { tags: /^(?:8\.[1-9]|9|[1-9]\d)|oracle|^l/, distribution: 'rhel' },
    ],
  },
  {
    name: 'mariadb',
    ...github('MariaDB/mariadb-docker', '2026-05-29'),
    healthcheck: false,
    shell: true,
    libc: 'glibc',
    entrypoint,
    tools: { bash: true },
    variants: [
      { tags: /^(?!.*ubi)/, ...ubuntu, user: 'root' },
      { tags: /ubi(?!.*untu)/, ...rhel, user: 'mysql' },
      { tags: /^(?:latest|lts|1[1-9]|10\.(?:6|11)|noble|jammy)/, cmd: ['mariadbd'] },
    ],
  },
  {
    name: 'mongo',
    ...github('docker-library/mongo', '2026-06-11'),
    ...root,
    ...ubuntu,
    entrypoint,
    cmd: ['mongod'],
    tools: { bash: true },
    variants: [
      { tags: /^(?:[7-9]|latest)/, caCertificates: true, tools: { pgrep: true, jq: true } },
      { tags: tagged.windows, ...windows },
    ],
  },
  {
    name: 'redis',
    ...github('redis/docker-library-redis', '2024-10-04'),
    ...root,
    entrypoint,
    cmd: ['redis-server'],
    workdir: '/data',
    variants: [
      { tags: tagged.debian, ...debian, tools: { ...debian.tools, curl: false } },
      { tags: tagged.alpine, ...alpine },
    ],
  },
  {
    name: ['valkey/valkey', 'ghcr.io/valkey-io/valkey'],
    ...github('valkey-io/valkey-container', '2025-01-08'),
    ...root,
    entrypoint,
    cmd: ['valkey-server'],
    workdir: '/data',
    variants: [
      { tags: tagged.debian, ...debian, tools: { ...debian.tools, curl: false } },
      { tags: tagged.alpine, ...alpine },
    ],
  },
  {
    name: 'memcached',
    ...github('docker-library/memcached', '2026-11-23'),
    user: 'memcache',
    healthcheck: false,
    shell: true,
    entrypoint,
    cmd: ['memcached'],
    variants: [
      { tags: tagged.debian, ...withoutDownloads },
      { tags: tagged.alpine, ...alpine },
    ],
  },
  {
    name: 'rabbitmq',
    ...github('docker-library/rabbitmq', '2026-06-15'),
    ...root,
    entrypoint,
    cmd: ['rabbitmq-server'],
    tools: { bash: true },
    variants: [
      { tags: tagged.debian, ...ubuntu },
      { tags: tagged.alpine, ...alpineWithBash },
    ],
  },
  {
    name: 'cassandra',
    ...github('docker-library/cassandra', '2026-04-16'),
    ...root,
    libc: 'glibc',
    entrypoint,
    cmd: ['cassandra', '-f'],
    tools: { bash: true, java: true, pgrep: true, python3: true },
  },
  {
    name: ['elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch'],
    ...github('elastic/dockerfiles', '2026-01-13'),
    healthcheck: false,
    shell: true,
    libc: 'glibc',
    workdir: '/usr/share/elasticsearch',
    tools: { bash: true, curl: true },
    variants: [
      // Older versions start as root, and change the user in their entrypoint.
      {
        tags: /^(?:[89]|[1-9]\d)\./,
        user: '1000',
        entrypoint: ['/bin/tini', '--', '/usr/local/bin/docker-entrypoint.sh'],
        cmd: ['eswrapper'],
        tools: { tini: true },
      },
    ],
  },
  {
    name: ['opensearchproject/opensearch', 'public.ecr.aws/opensearchproject/opensearch'],
    ...github('opensearch-project/opensearch-build', '2026-08-19'),
    ...amazon,
    user: '1000',
    entrypoint: ['./opensearch-docker-entrypoint.sh'],
    cmd: ['opensearch'],
    workdir: '/usr/share/opensearch',
    tools: { bash: true, curl: true },
  },
  {
    name: 'apache/kafka',
    ...github('apache/kafka', '2024-10-25'),
    ...alpineWithBash,
    user: 'appuser',
    healthcheck: false,
    cmd: ['/etc/kafka/docker/run'],
    tools: { bash: true, java: true },
  },
  {
    name: 'zookeeper',
    ...github('31z4/zookeeper-docker', '2026-02-23'),
    ...root,
    libc: 'glibc',
    caCertificates: true,
    entrypoint: ['/docker-entrypoint.sh'],
    cmd: ['zkServer.sh', 'start-foreground'],
    tools: { bash: true, java: true, nc: true },
  },
  {
    name: ['clickhouse', 'clickhouse/clickhouse-server'],
    ...github('ClickHouse/docker-library', '2026-08-07'),
    user: 'root',
    healthcheck: false,
    variants: [
      { tags: /^(?!.*distroless)/, shell: true, entrypoint: ['/entrypoint.sh'], caCertificates: true, tools: { wget: true } },
      { tags: /^(?!.*(?:alpine|distroless))/, ...ubuntu, caCertificates: true, tools: { bash: true, wget: true } },
      { tags: /distroless/, user: undefined },
    ],
  },
  {
    name: 'nats',
    ...github('nats-io/nats-docker', '2026-08-12'),
    healthcheck: false,
    user: 'root',
    variants: [
      {
        tags: /^(?!.*(?:alpine|windows|nanoserver))/,
        ...bare,
        distribution: 'scratch',
        libc: 'none',
        entrypoint: ['/nats-server'],
        cmd: ['--config', 'nats-server.conf'],
      },
      { tags: tagged.alpine, ...alpine, entrypoint, cmd: ['nats-server', '--config', '/etc/nats/nats-server.conf'] },
      { tags: tagged.windows, ...windows },
    ],
  },
  {
    name: 'influxdb',
    ...github('influxdata/influxdata-docker', '2026-08-06'),
    healthcheck: false,
    shell: true,
    variants: [
      {
        tags: /^2(?:\.\d+)*$/,
        ...debian,
        user: 'root',
        caCertificates: true,
        entrypoint: ['/entrypoint.sh'],
        cmd: ['influxd'],
        tools: { ...debian.tools, curl: true },
      },
      { tags: /^3.*core/, ...ubuntu, user: 'influxdb3', entrypoint: ['/usr/bin/entrypoint.sh'], cmd: ['influxdb3', 'serve'] },
    ],
  },
  {
    name: ['hashicorp/vault', 'vault'],
    ...github('hashicorp/docker-vault', '2023-12-06'),
    ...root,
    distribution: 'alpine',
    libc: 'musl',
    caCertificates: true,
    entrypoint,
    cmd: ['server', '-dev'],
    tools: { wget: true, nc: true },
  },
];
