import { describe, expect, it } from 'vitest';
import { parseImageReference } from '../src/core/image.js';
import { copiesOf } from '../src/knowledge/copies.js';
import { dataStore, dataStoreRows, isDataStore } from '../src/knowledge/data-stores.js';
import { endings } from '../src/knowledge/end-of-life/index.js';
import { products } from '../src/knowledge/end-of-life/products.js';
import { environmentWords } from '../src/knowledge/environments.js';
import { asOf, isForetold, isStale } from '../src/knowledge/freshness.js';
import { baseImage, imageRows } from '../src/knowledge/images/index.js';
import type { BaseImage } from '../src/knowledge/images/types.js';
import { accountId, accountMadeBy, accountRows, certainlyLacks, programAccount } from '../src/knowledge/images/users.js';
import { withdrawn, withdrawnRows } from '../src/knowledge/images/withdrawn.js';
import { temporalImage, temporalImages } from '../src/knowledge/temporal/images.js';

function reference(text: string) {
  const parsed = parseImageReference(text);
  if (!parsed) throw new Error(`${text} is no image reference`);
  return parsed;
}

const digest = `@sha256:${'0'.repeat(64)}`;

/** One line per image: user, distribution/libc, shell, entrypoint and command, builder. `?` is unknown. */
function line(image: BaseImage | undefined): string | undefined {
  if (!image) return undefined;
  const { user = '?', distribution = '?', libc = '?', shell, entrypoint, cmd, builder } = image;
  const has = shell === undefined ? 'shell?' : shell ? 'shell' : 'no shell';
  const runs = `${entrypoint ? JSON.stringify(entrypoint) : '?'} ${cmd ? JSON.stringify(cmd) : '?'}`;
  return [user, `${distribution}/${libc}`, has, runs, ...(builder ? [builder] : [])].join(' | ');
}

const images: readonly [text: string, facts: string | undefined][] = [
  ['node:22', 'root | debian/glibc | shell | ["docker-entrypoint.sh"] ["node"]'],
  ['node', 'root | debian/glibc | shell | ["docker-entrypoint.sh"] ["node"]'],
  ['node:22-alpine', 'root | alpine/musl | shell | ["docker-entrypoint.sh"] ["node"]'],
  ['node:22.11-bookworm-slim', 'root | debian/glibc | shell | ["docker-entrypoint.sh"] ["node"]'],
  [`node${digest}`, 'root | ?/? | shell | ["docker-entrypoint.sh"] ["node"]'],
  ['docker.io/library/node:22-alpine', 'root | alpine/musl | shell | ["docker-entrypoint.sh"] ["node"]'],
  ['public.ecr.aws/docker/library/node:22-alpine', 'root | alpine/musl | shell | ["docker-entrypoint.sh"] ["node"]'],
  ['python:3.12-slim', 'root | debian/glibc | shell | [] ["python3"]'],
  ['python:3.13-alpine3.22', 'root | alpine/musl | shell | [] ["python3"]'],
  ['python:3.13-windowsservercore-ltsc2022', '? | windows/? | shell? | ? ?'],
  ['golang:1.24', 'root | debian/glibc | shell | ? ? | a Go toolchain'],
  ['golang:1.24-alpine', 'root | alpine/musl | shell | ? ? | a Go toolchain'],
  ['rust:1.84-slim', 'root | debian/glibc | shell | ? ? | a Rust toolchain'],
  ['ruby:3.4', 'root | debian/glibc | shell | [] ["irb"]'],
  ['php:8.4-fpm-alpine', 'root | alpine/musl | shell | ["docker-php-entrypoint"] ["php-fpm"]'],
  ['php:8.4-apache', 'root | debian/glibc | shell | ["docker-php-entrypoint"] ["apache2-foreground"]'],
  ['composer:2', 'root | alpine/musl | shell | ["/docker-entrypoint.sh"] ["composer"] | PHP Composer'],
  ['oven/bun:1-distroless', 'root | distroless/glibc | no shell | ["/usr/local/bin/bun"] ?'],
  ['ghcr.io/astral-sh/uv:0.5', '? | scratch/none | no shell | ["/uv"] ?'],
  ['ghcr.io/astral-sh/uv:python3.12-bookworm-slim', 'root | debian/glibc | shell | ? ?'],
  ['eclipse-temurin:17-jre', 'root | ubuntu/glibc | shell | ["/__cacert_entrypoint.sh"] ?'],
  ['eclipse-temurin:21-jre-alpine', 'root | alpine/musl | shell | ["/__cacert_entrypoint.sh"] ?'],
  ['eclipse-temurin:21-jdk', 'root | ubuntu/glibc | shell | ["/__cacert_entrypoint.sh"] ["jshell"] | a JDK'],
  ['eclipse-temurin:17.0.2_8-jre', 'root | ubuntu/glibc | shell | ? ?'],
  ['amazoncorretto:21', 'root | amazon/glibc | shell | ? ? | a JDK'],
  ['openjdk:11-jre-slim', 'root | debian/glibc | shell | ? ?'],
  ['gradle:7.6-jdk17', 'root | ubuntu/glibc | shell | ? ["gradle"] | a JDK with Gradle'],
  ['maven:3.9-eclipse-temurin-21-alpine', 'root | alpine/musl | shell | ["/usr/local/bin/mvn-entrypoint.sh"] ["mvn"] | a JDK with Maven'],
  ['mcr.microsoft.com/dotnet/sdk:8.0', 'root | debian/glibc | shell | ? ? | the .NET SDK'],
  ['mcr.microsoft.com/dotnet/aspnet:8.0', 'root | debian/glibc | shell | ? ?'],
  ['mcr.microsoft.com/dotnet/aspnet:10.0', 'root | ubuntu/glibc | shell | ? ?'],
  ['mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled', '1654 | distroless/glibc | no shell | ? ?'],
  ['mcr.microsoft.com/dotnet/runtime:8.0-alpine', 'root | alpine/musl | shell | ? ?'],
  ['debian:bookworm-slim', 'root | debian/glibc | shell | [] ["bash"]'],
  ['ubuntu:24.04', 'root | ubuntu/glibc | shell | [] ["/bin/bash"]'],
  ['alpine', 'root | alpine/musl | shell | [] ["/bin/sh"]'],
  ['registry.access.redhat.com/ubi9/ubi-minimal:9.4', 'root | rhel/glibc | shell | ? ?'],
  ['redhat/ubi9', 'root | rhel/glibc | shell | ? ?'],
  ['redhat/ubi9-micro', '? | rhel/glibc | shell? | ? ?'],
  ['fedora:44', 'root | rhel/glibc | shell | [] ["/bin/bash"]'],
  ['busybox:1.38', 'root | ?/? | shell | [] ["sh"]'],
  ['gcc:15', 'root | debian/glibc | shell | ? ? | a C and C++ toolchain'],
  ['scratch', 'root | scratch/none | no shell | ? ?'],
  ['gcr.io/distroless/nodejs22-debian12:nonroot', '65532 | distroless/glibc | no shell | ["/nodejs/bin/node"] ?'],
  ['gcr.io/distroless/nodejs22-debian12', 'root | distroless/glibc | no shell | ["/nodejs/bin/node"] ?'],
  ['gcr.io/distroless/static-debian12:debug-nonroot', '65532 | distroless/none | shell? | ? ?'],
  ['gcr.io/distroless/java21-debian12', 'root | distroless/glibc | no shell | ["/usr/bin/java","-jar"] ?'],
  ['gcr.io/distroless/python3-debian12', 'root | distroless/glibc | shell? | ["/usr/bin/python3.11"] ?'],
  ['gcr.io/distroless/python3', 'root | distroless/glibc | shell? | ["/usr/bin/python3.13"] ?'],
  [`gcr.io/distroless/static${digest}`, '? | distroless/none | shell? | ? ?'],
  ['cgr.dev/chainguard/python', '65532 | wolfi/glibc | no shell | ["/usr/bin/python"] ?'],
  ['cgr.dev/chainguard/node:latest-dev', '? | wolfi/glibc | shell | ? ?'],
  ['cgr.dev/chainguard/go', 'root | wolfi/glibc | shell | ["/usr/bin/go"] ["help"] | a Go toolchain'],
  ['nginx:1.27-alpine', 'root | alpine/musl | shell | ["/docker-entrypoint.sh"] ["nginx","-g","daemon off;"]'],
  ['nginxinc/nginx-unprivileged:1.27', '101 | debian/glibc | shell | ["/docker-entrypoint.sh"] ["nginx","-g","daemon off;"]'],
  ['postgres:16', 'root | debian/glibc | shell | ["docker-entrypoint.sh"] ["postgres"]'],
  ['postgres:16-alpine', 'root | alpine/musl | shell | ["docker-entrypoint.sh"] ["postgres"]'],
  ['redis:7', 'root | debian/glibc | shell | ["docker-entrypoint.sh"] ["redis-server"]'],
  ['haproxy:2.9', 'haproxy | debian/glibc | shell | ["docker-entrypoint.sh"] ["haproxy","-f","/usr/local/etc/haproxy/haproxy.cfg"]'],
  [
    'docker.elastic.co/elasticsearch/elasticsearch:8.19.0',
    '1000 | ?/glibc | shell | ["/bin/tini","--","/usr/local/bin/docker-entrypoint.sh"] ["eswrapper"]',
  ],
  ['docker:27-dind-rootless', 'rootless | alpine/musl | shell | ["dockerd-entrypoint.sh"] ?'],
  ['temporalio/server:1.31.2', 'temporal | alpine/musl | shell | [] ["/etc/temporal/entrypoint.sh"]'],
  ['temporalio/server:1.29.1', 'temporal | alpine/musl | shell | ["/etc/temporal/entrypoint.sh"] ?'],
  ['temporalio/server:latest', 'temporal | alpine/musl | shell | ? ?'],
  ['temporalio/auto-setup:1.22.0', 'temporal | alpine/musl | shell | ["/etc/temporal/entrypoint.sh"] ["autosetup"]'],
  ['temporalio/admin-tools:1.29.1-tctl-1.18.4-cli-1.5.0', 'temporal | alpine/musl | shell | ["tini","--","sleep","infinity"] ?'],
  ['temporalio/ui:2.52.0', 'temporal | alpine/musl | shell | ["./start-ui-server.sh"] ?'],
  ['temporalio/temporal:1.7', 'temporal | alpine/musl | shell | ["temporal"] ?'],
  ['ghcr.io/acme/base:3.1', undefined],
  ['acme/node:22', undefined],
  ['registry.acme.example/node:22', undefined],
  ['constructor', undefined],
];

/** Tools known to be there, and known to be missing. */
const tools: readonly [text: string, there: string, missing: string][] = [
  ['node:22', 'curl wget git gcc make pgrep bash node npm python3', 'nc tini'],
  ['node:22-slim', 'bash node npm', 'curl wget nc pgrep git gcc make python3 java tini'],
  ['node:22-alpine', 'wget nc pgrep node npm', 'curl bash git gcc make python3 java tini'],
  ['python:3.12-slim', 'bash python3', 'curl wget nc pgrep git gcc make npm node java tini'],
  ['gcr.io/distroless/nodejs22-debian12:nonroot', 'node', 'curl wget nc pgrep bash python3 git gcc make npm tini'],
  ['gcr.io/distroless/static:debug', '', ''],
  ['eclipse-temurin:17-jre', 'bash curl wget pgrep java', 'nc python3 git gcc make npm node tini'],
  ['mcr.microsoft.com/dotnet/aspnet:8.0', 'bash', 'curl wget nc pgrep python3 git gcc make npm node java tini'],
  ['postgres:16', 'bash', 'curl wget git gcc'],
  ['nginx:1.27-alpine', 'curl wget nc pgrep', 'bash python3 git gcc make npm node java tini'],
  ['nginx:1.27-alpine-slim', 'wget nc pgrep', 'bash curl python3 git gcc make npm node java tini'],
  [
    'temporalio/server:1.31.2',
    'wget nc pgrep',
    'bash curl python3 git gcc make npm node java tini temporal tctl dockerize jq grpc_health_probe',
  ],
  ['temporalio/server:1.29', 'bash curl wget nc pgrep temporal tctl dockerize', ''],
  [
    'temporalio/admin-tools:1.30.0',
    'wget nc pgrep temporal',
    'bash curl python3 git gcc make npm node java tini tctl dockerize jq grpc_health_probe',
  ],
];

const words = (text: string) => text.split(' ').filter(Boolean).sort();

describe('base images', () => {
  it.each(images)('%s', (text, facts) => {
    expect(line(baseImage(reference(text)))).toBe(facts);
  });

  it.each(tools)('tools of %s', (text, there, missing) => {
    const known = Object.entries(baseImage(reference(text))?.tools ?? {});
    const names = (has: boolean) => known.filter(([, value]) => value === has).map(([name]) => name);
    expect([names(true).sort(), names(false).sort()]).toEqual([words(there), words(missing)]);
  });

  it('knows which images carry certificates', () => {
    const certificates = [
      'node:22',
      'node:22-slim',
      'node:22-alpine',
      'python:3.12-slim',
      'debian:12',
      'gcr.io/distroless/static',
      'redis:7',
    ];
    expect(certificates.map((text) => baseImage(reference(text))?.caCertificates)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
      undefined,
    ]);
  });

  it('covers at least sixty bases', () => {
    expect(imageRows.length).toBeGreaterThanOrEqual(60);
  });
});

describe('withdrawn images', () => {
  it.each([
    ['openjdk:17-jre-slim', 'never-published', 'eclipse-temurin:17-jre'],
    ['openjdk:17-jre', 'never-published', 'eclipse-temurin:17-jre'],
    ['openjdk:21-jre-alpine', 'never-published', 'eclipse-temurin:21-jre-alpine'],
    ['openjdk:17.0.1-jre-slim-buster', 'never-published', 'eclipse-temurin:17-jre'],
    ['openjdk:11-jre-slim', 'withdrawn', 'eclipse-temurin:11-jre'],
    ['openjdk:11-jre-slim-alpine', 'never-published', 'eclipse-temurin:11-jre-alpine'],
    ['openjdk:11-jdk-alpine', 'never-published', 'eclipse-temurin:11-jdk-alpine'],
    ['openjdk:21-alpine', 'never-published', 'eclipse-temurin:21-jdk-alpine'],
    ['openjdk:8-jre-alpine', 'withdrawn', 'eclipse-temurin:8-jre-alpine'],
    ['openjdk:8u312-jdk', 'withdrawn', 'eclipse-temurin:8-jdk'],
    ['openjdk:17-jdk-alpine', 'withdrawn', 'eclipse-temurin:17-jdk-alpine'],
    ['openjdk:19', 'withdrawn', 'eclipse-temurin:21-jdk'],
    ['openjdk', 'withdrawn', 'eclipse-temurin:21-jdk'],
    ['mirror.gcr.io/library/openjdk:11', 'withdrawn', 'eclipse-temurin:11-jdk'],
    ['golang:1.21-slim', 'never-published', 'golang:1.21'],
    ['golang:slim', 'never-published', 'golang'],
    ['golang:1.22-slim-bookworm', 'never-published', 'golang:1.22-bookworm'],
    ['postgres:15-slim', 'never-published', 'postgres:15'],
    ['ubuntu:22.04-slim', 'never-published', 'ubuntu:22.04'],
    ['eclipse-temurin:17-jre-slim', 'never-published', 'eclipse-temurin:17-jre'],
    ['eclipse-temurin:17-jre-bullseye', 'never-published', 'eclipse-temurin:17-jre'],
    ['eclipse-temurin:17-jre-alpine3.19', 'never-published', 'eclipse-temurin:17-jre-alpine-3.19'],
    ['nginx:1.27-slim', 'never-published', 'nginx:1.27-alpine-slim'],
    ['python:3.11-slim-alpine', 'never-published', 'python:3.11-alpine'],
    ['node:20-alpine3.20-slim', 'never-published', 'node:20-alpine3.20'],
    ['python:3.9-buster-slim', 'never-published', 'python:3.9-slim-buster'],
    ['node:18-slim-bullseye', 'never-published', 'node:18-bullseye-slim'],
    ['node:22-alpine-3.20', 'never-published', 'node:22-alpine3.20'],
    ['postgres:alpine-14', 'never-published', 'postgres:14-alpine'],
    ['redis:alpine-7.2.4', 'never-published', 'redis:7.2.4-alpine'],
    ['nginx:alpine-3.20', 'never-published', 'nginx:alpine3.20'],
    [
      'minio/minio:RELEASE.2025-04-22T22-12-26Z',
      'withdrawn',
      'quay.io/minio/minio:RELEASE.2025-04-22T22-12-26Z, where its last releases are kept',
    ],
    ['minio/minio:RELEASE.2019-10-12T01-39-57Z', 'withdrawn', 'quay.io/minio/minio, where its last releases are kept'],
    ['minio/mc:RELEASE.2024-12-18T13-13-44Z', 'never-published', 'quay.io/minio/mc:RELEASE.2025-01-17T23-25-50Z'],
    ['quay.io/minio/mc:RELEASE.2025-01-16T00-00-00Z', 'never-published', 'quay.io/minio/mc:RELEASE.2025-01-17T23-25-50Z'],
    [
      'minio/mc:RELEASE.2024-11-21T17-21-54Z',
      'withdrawn',
      'quay.io/minio/mc:RELEASE.2024-11-21T17-21-54Z, where its last releases are kept',
    ],
    ['minio/mc', 'withdrawn', 'quay.io/minio/mc, where its last releases are kept'],
    ['mysql:8.0-alpine', 'never-published', 'mysql:8.0'],
    ['mongo:alpine', 'never-published', 'mongo'],
    ['amazoncorretto:17-jre', 'never-published', 'amazoncorretto:17-headless or eclipse-temurin:17-jre'],
    ['amazoncorretto:21-jre-alpine', 'never-published', 'eclipse-temurin:21-jre-alpine'],
    ['maven:3.9-eclipse-temurin-17-slim', 'never-published', 'maven:3.9-eclipse-temurin-17'],
    ['php:8.2-apache-alpine', 'never-published', 'php:8.2-apache'],
    ['php:8.2-alpine3.18-fpm', 'never-published', 'php:8.2-fpm-alpine3.18'],
    ['java:8-jre', 'withdrawn', 'eclipse-temurin:8-jre'],
    ['adoptopenjdk:11-jre-hotspot', 'withdrawn', 'eclipse-temurin:11-jre'],
    ['adoptopenjdk/openjdk11:jre', 'withdrawn', 'eclipse-temurin:11-jre'],
    ['centos:7', 'withdrawn', 'almalinux:9 or rockylinux/rockylinux:9'],
    ['centos:8', 'withdrawn', 'almalinux:8 or rockylinux/rockylinux:8'],
    ['microsoft/dotnet:2.1-aspnetcore-runtime', 'withdrawn', 'mcr.microsoft.com/dotnet/aspnet'],
    ['microsoft/dotnet:2.1-sdk', 'withdrawn', 'mcr.microsoft.com/dotnet/sdk'],
    ['k8s.gcr.io/metrics-server/metrics-server:v0.6.2', 'withdrawn', 'registry.k8s.io/metrics-server/metrics-server:v0.6.2'],
    ['gcr.io/google-containers/pause:3.1', 'withdrawn', 'registry.k8s.io/pause'],
    ['gcr.io/google_containers/nginx', 'withdrawn', 'docker.io/library/nginx'],
    ['bitnami/postgresql:16.4.0-debian-12-r0', 'withdrawn', undefined],
    ['bitnamilegacy/redis:7.2', 'withdrawn', undefined],
  ])('%s', (text, state, instead) => {
    const fact = withdrawn(reference(text));
    expect([fact?.state, fact?.instead]).toEqual([state, instead]);
  });

  it('tells what cannot be pulled any more', () => {
    const texts = ['bitnami/kafka:3.4', 'minio/mc:latest', 'bitnamilegacy/kafka:3.4', 'centos:7'];
    expect(texts.map((text) => withdrawn(reference(text))?.gone === true)).toEqual([true, true, false, false]);
  });

  it.each([
    'openjdk:28-ea-jdk-slim',
    'openjdk:27-rc',
    'quay.io/minio/minio:latest',
    'nginx:1.27-alpine-slim',
    'node:22-bookworm-slim',
    'python:3.12-slim-bookworm',
    'amazoncorretto:8-alpine-jre',
    'amazoncorretto:21-headless',
    'eclipse-temurin:17-jre-alpine-3.20',
    'maven:3-openjdk-11-slim',
    'php:8.2-fpm-alpine',
    'tomcat:9-jre8-slim',
    'acme/golang:1.21-slim',
    `golang:1.21-slim${digest}`,
    `openjdk${digest}`,
    'registry.acme.example/openjdk:17-jre-slim',
    'acme/openjdk:17-jre',
    'eclipse-temurin:17-jre',
    'bitnami/postgresql:latest',
    'bitnami/minideb:12',
    'node:16-buster',
    'registry.k8s.io/pause:3.9',
    'quay.io/centos/centos:stream9',
  ])('not %s', (text) => {
    expect(withdrawn(reference(text))).toBeUndefined();
  });
});

describe('accounts', () => {
  it.each([
    ['node:22-slim', 'node', 1000],
    ['oven/bun:1', 'bun', 1000],
    ['oven/bun:1-distroless', 'bun', undefined],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'app', 1654],
    ['mcr.microsoft.com/dotnet/aspnet:7.0', 'app', undefined],
    ['nginx:1.27', 'nginx', 101],
    ['nginx:1.16-alpine', 'nginx', undefined],
    ['postgres:16', 'postgres', 999],
    ['postgres:16-alpine', 'postgres', 70],
    ['php:8.4-fpm-alpine', 'www-data', 82],
    ['php:8.4-apache', 'www-data', 33],
    ['temporalio/server:1.29.1', 'temporal', 1000],
    ['temporalio/server:1.9.0', 'temporal', undefined],
    ['gcr.io/distroless/static', 'nonroot', 65532],
    ['gcr.io/distroless/static', 'nobody', 65534],
    ['cgr.dev/chainguard/static', 'nonroot', 65532],
    ['cgr.dev/chainguard/node', 'nonroot', undefined],
    ['debian:12', 'nobody', 65534],
    ['debian:12', 'constructor', undefined],
    ['acme/node:22', 'node', undefined],
  ])('%s: %s is %s', (text, name, id) => {
    expect(accountId(reference(text), baseImage(reference(text)), name)).toBe(id);
  });

  it('of images that start as root but offer another user', () => {
    const texts = ['node:22', 'oven/bun:1', 'mcr.microsoft.com/dotnet/sdk:10.0', 'nginx:1.27', 'python:3.12'];
    const found = texts.map((text) => programAccount(reference(text), baseImage(reference(text)))?.id);
    expect(found).toEqual([1000, 1000, 1654, undefined, undefined]);
  });

  it.each([
    ['node:22', 'app', true],
    ['node:22', 'node', false],
    ['python:3.12-slim', 'node', true],
    ['python:3.12-slim', 'www-data', false],
    ['alpine:3.23', 'www-data', true],
    ['ubuntu:24.04', 'ubuntu', false],
    ['mcr.microsoft.com/dotnet/aspnet:7.0', 'app', true],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'app', false],
    ['gcr.io/distroless/base-debian12', 'node', true],
    ['gcr.io/distroless/base-debian12', 'nonroot', false],
    ['nginx:1.27', 'app', false],
    ['acme/node:22', 'app', false],
    [`node${digest}`, 'app', false],
  ])('%s certainly lacks %s: %s', (text, name, expected) => {
    expect(certainlyLacks(reference(text), baseImage(reference(text)), name)).toBe(expected);
  });

  it.each([
    ['useradd -u 1001 app', 'app', 1001],
    ['useradd --uid=1001 --gid app --create-home app', 'app', 1001],
    ['useradd -ms /bin/bash -u 1001 app', 'app', 1001],
    ['useradd -r -g app app', 'app', undefined],
    ['adduser -D -u 1001 -G app app', 'app', 1001],
    ['adduser -S app -u 1001', 'app', 1001],
    ['adduser -Du1001 app', 'app', 1001],
    ['adduser --system --group --uid 1001 app', 'app', 1001],
    ['adduser --disabled-password --gecos x app', 'app', undefined],
    ['useradd -u 0x10 app', 'app', undefined],
  ])('%s', (line, name, id) => {
    const [command, ...args] = line.split(' ');
    expect(accountMadeBy({ name: command, args: args.map((literal) => ({ literal })) })).toEqual({ name, id });
  });

  it.each(['adduser app docker', 'groupadd app', 'useradd ?'])('none: %s', (line) => {
    const [command, ...args] = line.split(' ');
    expect(accountMadeBy({ name: command, args: args.map((word) => ({ literal: word === '?' ? undefined : word })) })).toBeUndefined();
  });
});

describe('copies', () => {
  const step = (line: string) => {
    const [keyword = '', ...words] = line.split(' ');
    return { keyword, words: words.map((text) => ({ text })), json: undefined };
  };

  it.each([
    ['COPY a.pem /', '/', false],
    ['COPY root /', '/', true],
    ['COPY worker ./', '/srv', false],
    ['COPY . .', '/srv', true],
    ['COPY a.js ./app//', '/srv/app', false],
    ['ADD root.tar.gz //', '/', true],
    ['ADD a.json etc', '/srv/etc', false],
    ['COPY a.txt $TARGET', '/srv/$TARGET', false],
  ])('%s', (line, target, mayBeTree) => {
    const [copy] = copiesOf(['WORKDIR /srv', line, 'CMD ./worker'].map(step), undefined);
    expect(copy).toMatchObject({ target, mayBeTree });
  });

  it('leave a relative target as it is where the working directory is not known', () => {
    expect(copiesOf([step('COPY a b/'), step('WORKDIR $HOME'), step('COPY a .')], undefined).map(({ target }) => target)).toEqual([
      'b/',
      '.',
    ]);
  });
});

describe('ends of life', () => {
  it.each([
    ['node:16-alpine3.14', 'Node.js 16 2023-09-11, Alpine 3.14 2023-05-01'],
    ['node:gallium', 'Node.js 16 2023-09-11'],
    ['node:buster-slim', 'Debian 10 2024-06-30'],
    ['node:lts-alpine', ''],
    ['node', ''],
    ['python:3.8.10-slim-buster', 'Python 3.8 2024-10-07, Debian 10 2024-06-30'],
    ['python:2', 'Python 2.7 2020-01-01'],
    ['python:3', ''],
    ['python:3.15-rc', ''],
    ['public.ecr.aws/docker/library/golang:1.18.3', 'Go 1.18 2023-02-01'],
    ['golang:1.27rc1', ''],
    ['golang:1', ''],
    ['debian:bullseye-slim', 'Debian 11 2026-08-31'],
    ['debian:9', 'Debian 9 2022-07-01'],
    ['debian:oldstable', ''],
    ['ubuntu:focal-20230412', 'Ubuntu 20.04 2025-05-31'],
    ['alpine:3.9.6', 'Alpine 3.9 2020-11-01'],
    ['alpine:3', ''],
    ['eclipse-temurin:8u392-b08-jdk-focal', 'Temurin 8 2030-12-31, Ubuntu 20.04 2025-05-31'],
    ['gradle:7.6-jdk17', 'Gradle 7 2025-07-31'],
    ['mcr.microsoft.com/dotnet/core/aspnet:3.1-buster-slim', '.NET 3.1 2022-12-13, Debian 10 2024-06-30'],
    ['mcr.microsoft.com/dotnet/runtime:6.0.36', '.NET 6 2024-11-12'],
    ['mcr.microsoft.com/dotnet/framework/sdk:4.8', ''],
    ['php:7-fpm', 'PHP 7.4 2022-11-28'],
    ['postgres:9', 'PostgreSQL 9.6 2021-11-11'],
    ['postgres:13.4-alpine', 'PostgreSQL 13 2025-11-13'],
    ['mysql:5', 'MySQL 5.7 2023-10-31'],
    ['mysql:8', 'MySQL 8.4 2032-04-30'],
    ['nginx:1.13-alpine', ''],
    ['nginx:1.24', 'nginx 1.24 2024-04-23'],
    ['nginx:stable', ''],
    ['redis:6.0', 'Redis 6.0 2023-07-10'],
    ['mongo:4', 'MongoDB 4.4 2024-02-29'],
    ['mongo:7', 'MongoDB 7.0 2027-08-31'],
    ['mariadb:10.3', 'MariaDB 10.3 2023-05-25'],
    ['mariadb:10', 'MariaDB 10.11 2028-02-16'],
    ['amazonlinux:2.0.20210721.2', 'Amazon Linux 2 2026-06-30'],
    ['public.ecr.aws/amazonlinux/amazonlinux:2023', 'Amazon Linux 2023 2029-06-30'],
    ['fedora:38', 'Fedora 38 2024-05-21'],
    ['rust:1.64-bullseye', 'Debian 11 2026-08-31'],
    ['buildpack-deps:stretch-curl', 'Debian 9 2022-07-01'],
    ['gcr.io/distroless/nodejs18-debian11:nonroot', 'Debian 11 2026-08-31'],
    ['acme/node:16-buster', ''],
    ['node:constructor', ''],
    [`node${digest}`, ''],
  ])('%s', (text, expected) => {
    const found = endings(reference(text), '2026-11-23');
    expect(found.map(({ label, version, last }) => `${label} ${version} ${last}`).join(', ')).toBe(expected);
  });

  it('name what is supported on the day', () => {
    expect(endings(reference('node:16'), '2026-11-23')[0]?.supported).toEqual(['22', '24', '26']);
    expect(endings(reference('golang:1.18'), '2099-01-01')[0]?.supported).toEqual(['1.26', '1.27']);
    expect(endings(reference('mongo:8.2'), '2026-11-23')[0]?.supported).toEqual(['8.3']);
  });

  it('are dates, in the order of versions', () => {
    const parts = (version: string) =>
      version
        .split('.')
        .map((part) => part.padStart(4, '0'))
        .join('.');
    for (const { cycles } of Object.values(products)) {
      const versions = cycles.map(([version]) => parts(version));
      expect(versions).toEqual([...new Set(versions)].sort());
      for (const [, last = '2000-01-01'] of cycles as readonly (readonly [string, string?])[])
        expect(last).toMatch(/^20[0-3]\d-[01]\d-[0-3]\d$/);
    }
  });

  it('stay facts once they have passed', () => {
    expect(isForetold('end-of-life', '2026-08-01', '2028-01-01')).toBe(false);
    expect(isForetold('end-of-life', '2027-04-30', '2027-05-01')).toBe(true);
    expect(isForetold('end-of-life', '2026-11-10', '2026-11-23')).toBe(false);
  });
});

describe('data stores', () => {
  it.each([
    ['postgres:16', 'PostgreSQL database', ['/var/lib/postgresql/data']],
    ['postgres:9.6', 'PostgreSQL database', ['/var/lib/postgresql/data']],
    ['postgres:18.1-alpine', 'PostgreSQL database', ['/var/lib/postgresql']],
    ['postgres', 'PostgreSQL database', ['/var/lib/postgresql']],
    ['pgvector/pgvector:pg16', 'PostgreSQL database', ['/var/lib/postgresql']],
    ['mysql:8.4', 'MySQL database', ['/var/lib/mysql']],
    ['public.ecr.aws/docker/library/mongo:7', 'MongoDB database', ['/data/db']],
    ['redis:7-alpine', 'Redis store', ['/data']],
    ['docker.elastic.co/elasticsearch/elasticsearch:8.15.0', 'Elasticsearch index', ['/usr/share/elasticsearch/data']],
    ['confluentinc/cp-kafka:7.6.0', 'Kafka broker', ['/var/lib/kafka/data']],
    ['bitnami/postgresql:16', 'PostgreSQL database', ['/bitnami/postgresql']],
    ['bitnami/minio', 'MinIO object store', ['/bitnami/minio/data']],
    ['bitnami/minio:2022.12.12', 'MinIO object store', undefined],
    ['bitnamilegacy/kafka:3.7', 'Kafka broker', ['/bitnami']],
    ['minio/minio', 'MinIO object store', undefined],
    ['nginx:1.27', undefined, undefined],
    ['bitnami/nginx:1.27', undefined, undefined],
    ['bitnami/constructor', undefined, undefined],
    ['acme/postgres:16', undefined, undefined],
  ])('%s', (text, kind, folders) => {
    const store = dataStore(reference(text));
    expect([store?.kind, store?.folders, isDataStore(reference(text))]).toEqual([kind, folders, kind !== undefined]);
  });

  it('marks what is often only a cache', () => {
    const texts = ['redis:7', 'valkey/valkey:8', 'bitnami/redis:7', 'postgres:16', 'bitnami/postgresql:16'];
    expect(texts.map((text) => dataStore(reference(text))?.cache ?? false)).toEqual([true, true, true, false, false]);
  });
});

describe('Temporal images', () => {
  it.each([
    ['temporalio/server:1.31.2', 'server'],
    ['docker.io/temporalio/auto-setup', 'auto-setup'],
    ['registry.acme.example/mirror/temporalio/server:1.30', 'server'],
    ['ghcr.io/acme/temporalio/admin-tools:1.30.0', 'admin-tools'],
    ['temporalio/ui:2.52.0', 'ui'],
    ['temporalio/temporal', 'cli'],
    ['slamdev/temporalite:0.10.7', 'temporalite'],
    ['acme/temporal-worker:1', undefined],
    ['acme/server:1', undefined],
  ])('%s', (text, role) => {
    expect(temporalImage(reference(text))?.role).toBe(role);
  });
});

describe('tables', () => {
  it.each([
    ['images', imageRows],
    ['withdrawn', withdrawnRows],
    ['accounts', accountRows],
    ['data-stores', dataStoreRows],
    ['temporal', temporalImages],
    ['end-of-life', Object.values(products)],
  ])('every row of %s has a source and a date', (_, rows) => {
    const wrong = rows.filter(({ source, date }) => !/^https:\/\/[\w.-]+\/\S+$/.test(source) || !/^20\d\d-[01]\d-[0-3]\d$/.test(date));
    expect(wrong).toEqual([]);
  });

  it('names no image twice', () => {
    const names = [
      imageRows.flatMap(({ name }) => (name instanceof RegExp ? [name.source] : name)),
      dataStoreRows.filter(({ tags }) => !tags).flatMap((row) => row.names),
    ];
    expect(names.map((list) => list.filter((name, index) => list.indexOf(name) !== index))).toEqual([[], []]);
  });

  it('go stale after six months', () => {
    expect(Object.keys(asOf)).toEqual(['images', 'withdrawn', 'data-stores', 'temporal', 'end-of-life', 'kubernetes-fields']);
    expect(['2026-08-21', '2027-02-21', '2027-02-22'].map((today) => isStale('images', today))).toEqual([false, false, true]);
    expect(isStale('unknown', '2099-01-01')).toBe(false);
  });

  it('give each environment word once', () => {
    const all = Object.values(environmentWords).flat();
    expect(all.length).toBe(new Set(all).size);
  });
});
