import type { ImageReference } from '../../core/image.js';
import { effectiveTag, publishedName } from './name.js';

interface Withdrawn {
  /** `never-published`: pulling it fails. `withdrawn`: no updates any more, and it may be gone. */
  readonly state: 'never-published' | 'withdrawn';
  /** ISO date, month or year from which on. */
  readonly since?: string | undefined;
  /** A clause for messages. */
  readonly why: string;
  /** What to use instead, where that is plain. */
  readonly instead?: string | undefined;
  /** New tags still come, so that one that never was may be there some day. */
  readonly growing?: boolean | undefined;
  /** It cannot be pulled any more. */
  readonly gone?: boolean | undefined;
  readonly source: string;
  /** Day of the copy in which the fact was read, ISO. */
  readonly date: string;
}

interface Row extends Omit<Withdrawn, 'instead'> {
  /** Name as in `ImageReference.name`. */
  readonly name: RegExp;
  /** Tags it holds for; all where left out. No tag reads as `latest`. */
  readonly tags?: RegExp;
  readonly instead?: (reference: ImageReference) => string | undefined;
}

const openjdkDocs = { source: 'https://github.com/docker-library/docs/tree/master/openjdk', date: '2026-08-21' };
/** Read from every version of the lists of tags, from their beginning in 2013 on. */
const neverListed = {
  state: 'never-published',
  growing: true,
  source: 'https://github.com/docker-library/official-images/commits/master/library',
  date: '2026-08-22',
} as const;
const officialImages = { source: 'https://github.com/docker-library/official-images', date: '2026-08-21' };

const withoutSlim =
  'alpine amazoncorretto cassandra composer docker eclipse-temurin elasticsearch gcc ghost golang haproxy httpd influxdb julia mariadb memcached mongo mysql nats nextcloud php postgres rabbitmq redis traefik ubuntu vault wordpress zookeeper';
const withoutAlpine = 'cassandra debian gcc mariadb mongo mysql perl swift ubuntu zookeeper';
const debianNames = '(?:wheezy|jessie|stretch|buster|bullseye|bookworm|trixie)';

/** The first row that fits counts. */
export const withdrawnRows: readonly Row[] = [
  {
    name: anyOf(withoutSlim),
    tags: /(?:^|-)slim(?:-|$)/,
    ...neverListed,
    why: 'this image has no slim tags',
    instead: tagWith((tag) => without(tag, 'slim').replace(/^jre-|^jdk-/, '')),
  },
  {
    name: /^nginx$/,
    tags: /^(?!.*alpine)(?:.*-)?slim(?:-|$)/,
    ...neverListed,
    why: 'nginx has slim tags for Alpine only',
    instead: tagWith((tag) => (tag === 'slim' ? 'alpine-slim' : tag.replace(/-slim/, '-alpine-slim'))),
  },
  {
    name: anyOf('node python ruby rust'),
    tags: /(?:slim-alpine|alpine[\d.]*-slim)/,
    ...neverListed,
    why: 'slim and alpine are two variants, and no tag has both',
    instead: tagWith((tag) => without(tag, 'slim')),
  },
  {
    name: anyOf('python ruby rust'),
    tags: new RegExp(`-${debianNames}-slim$`),
    ...neverListed,
    why: 'the tags of this image name the release of Debian behind slim',
    instead: tagWith((tag) => tag.replace(/-(\w+)-slim$/, '-slim-$1')),
  },
  {
    name: /^node$/,
    tags: new RegExp(`-slim-${debianNames}$`),
    ...neverListed,
    why: 'the tags of this image name the release of Debian before slim',
    instead: tagWith((tag) => tag.replace(/-slim-(\w+)$/, '-$1-slim')),
  },
  {
    name: anyOf(withoutAlpine),
    tags: /(?:^|-)alpine/,
    ...neverListed,
    why: 'this image has no Alpine tags',
    instead: tagWith((tag) => tag.replace(/-?alpine[\d.]*/, '').replace(/^-/, '')),
  },
  {
    // A number alone is that of the program: Alpine's begin with 3, and so do those of Python and Ruby.
    name: anyOf('golang httpd memcached nginx node php postgres python redis ruby rust'),
    tags: /^alpine-(?!3\.\d+(?:\.\d+)?$)\d+(?:\.\d+)*$/,
    ...neverListed,
    why: 'the tags of this image begin with its version',
    instead: tagWith((tag) => tag.replace(/^alpine-(.+)$/, '$1-alpine')),
  },
  {
    name: anyOf('golang httpd memcached nginx node php postgres python redis ruby rust'),
    tags: /(?:^|-)alpine-\d/,
    ...neverListed,
    why: 'the tags of this image write alpine and its version as one word',
    instead: tagWith((tag) => tag.replace(/alpine-/, 'alpine')),
  },
  {
    name: /^eclipse-temurin$/,
    tags: /(?:^|-)alpine\d/,
    ...neverListed,
    why: 'the tags of this image put a hyphen between alpine and its version',
    instead: tagWith((tag) => tag.replace(/alpine/, 'alpine-')),
  },
  {
    name: /^eclipse-temurin$/,
    tags: new RegExp(`-${debianNames}$`),
    ...neverListed,
    why: 'eclipse-temurin is built on Ubuntu, Alpine and UBI, not on Debian',
    instead: tagWith((tag) => tag.replace(/-\w+$/, '')),
  },
  {
    name: /^amazoncorretto$/,
    tags: /^(?:1[1-9]|[2-9]\d)(?:[.\w]*)(?:-[\w.]+)*-jre(?:-|$)/,
    ...neverListed,
    why: 'amazoncorretto has JRE tags for version 8 only',
    instead: ({ tag = '' }) => {
      const version = Number.parseInt(tag, 10);
      return /alpine/.test(tag)
        ? `eclipse-temurin:${version}-jre-alpine`
        : `amazoncorretto:${version}-headless or eclipse-temurin:${version}-jre`;
    },
  },
  {
    name: /^maven$/,
    tags: /-eclipse-temurin-\d+(?:-\w+)?-(?:slim|jre)$/,
    ...neverListed,
    why: 'the Temurin tags of maven hold a JDK and have no slim variant',
    instead: tagWith((tag) => tag.replace(/-(?:slim|jre)$/, '')),
  },
  {
    name: /^php$/,
    tags: /apache.*-alpine|alpine[\d.]*-apache/,
    ...neverListed,
    why: 'php has no tags with Apache on Alpine',
    instead: tagWith((tag) => tag.replace(/-alpine[\d.]*/, '')),
  },
  {
    name: /^php$/,
    tags: /alpine[\d.]*-(?:fpm|cli|zts)/,
    ...neverListed,
    why: 'the tags of php name Alpine last',
    instead: tagWith((tag) => tag.replace(/(alpine[\d.]*)-(fpm|cli|zts).*/, '$2-$1')),
  },
  {
    // Every tag of the history of library/openjdk was read: a JRE was built for the versions 6 to 11 only.
    name: /^openjdk$/,
    tags: /^(?:1[2-9]|[2-9]\d)(?:\.[\w.]+)?-jre(?:-|$)/,
    state: 'never-published',
    why: 'openjdk has JRE tags up to version 11 only',
    instead: temurin,
    source: 'https://github.com/docker-library/official-images/commits/master/library/openjdk',
    date: '2026-08-21',
  },
  {
    name: /^openjdk$/,
    tags: /^(?:9|1[01]|2\d)(?:\.[\w.]+)?(?:-\w+)*-alpine|slim-alpine|alpine[\d.]*-slim/,
    state: 'never-published',
    why: 'openjdk has no such tags on Alpine',
    instead: temurin,
    source: 'https://github.com/docker-library/official-images/commits/master/library/openjdk',
    date: '2026-08-22',
  },
  {
    name: /^openjdk$/,
    tags: /^(?!.*-(?:ea|rc)(?:-|$))/,
    state: 'withdrawn',
    since: '2022-07',
    why: 'openjdk is deprecated, and only early-access builds are updated since July 2022',
    instead: temurin,
    ...openjdkDocs,
  },
  {
    name: /^java$/,
    state: 'withdrawn',
    since: '2017',
    why: 'java was renamed to openjdk in 2016, and that is deprecated too',
    instead: temurin,
    ...officialImages,
  },
  {
    name: /^adoptopenjdk(?:\/.+)?$/,
    state: 'withdrawn',
    since: '2021-08-01',
    why: 'adoptopenjdk became eclipse-temurin on 2021-08-01',
    instead: temurin,
    source: 'https://github.com/docker-library/docs/pull/2008',
    date: '2026-11-23',
  },
  {
    name: /^centos$/,
    state: 'withdrawn',
    since: '2024-07-01',
    why: 'CentOS Linux reached its end of life on 2024-06-30, and all its tags were removed from the official images',
    // The official image `rockylinux` gets no updates: https://github.com/docker-library/docs/blob/544b0cbabe2a92582bf00b4f419d2eec90ce19d3/rockylinux/deprecated.md
    instead: ({ tag = '' }) => {
      const release = /^[89]/.test(tag) ? tag[0] : 9;
      return `almalinux:${release} or rockylinux/rockylinux:${release}`;
    },
    ...officialImages,
  },
  {
    name: /^microsoft\/(?:dotnet|aspnetcore)(?:-build|-samples|-nightly|-build-nightly)?$/,
    state: 'withdrawn',
    since: '2019-03',
    why: '.NET images are published on mcr.microsoft.com only',
    instead: ({ name, tag = '' }) => `mcr.microsoft.com/dotnet/${dotnetRepository(name, tag)}`,
    source: 'https://devblogs.microsoft.com/dotnet/net-core-container-images-now-published-to-microsoft-container-registry/',
    date: '2026-11-23',
  },
  {
    name: /^k8s\.gcr\.io\//,
    state: 'withdrawn',
    since: '2023-04-03',
    why: 'k8s.gcr.io has been frozen since 2023-04-03',
    instead: ({ repository, tag }) => `registry.k8s.io/${repository}${tag ? `:${tag}` : ''}`,
    source: 'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/',
    date: '2026-11-23',
  },
  {
    name: /^(?:[a-z]+\.)?gcr\.io\/google[-_]containers\//,
    state: 'withdrawn',
    why: 'Kubernetes deprecated gcr.io/google-containers in favour of registry.k8s.io',
    // Copies of what others publish are as old there; the publishers have newer ones.
    instead: ({ repository }) => {
      const name = repository.replace(/^[^/]+\//, '');
      return /^(?:nginx|busybox|redis|mysql)$/.test(name) ? `docker.io/library/${name}` : `registry.k8s.io/${name}`;
    },
    source: 'https://github.com/kubeflow/pipelines/issues/10615',
    date: '2026-11-23',
  },
  {
    name: /^bitnami\/(?!minideb$|charts\/)/,
    tags: /^v?\d/,
    state: 'withdrawn',
    // The publisher says that they are gone, and that free images have the tag latest alone.
    gone: true,
    since: '2025-08-28',
    why: 'Bitnami moved its versioned tags to bitnamilegacy from 2025-08-28 on, where they get no updates',
    source: 'https://github.com/bitnami/containers/issues/96169',
    date: '2026-11-27',
  },
  {
    name: /^bitnamilegacy\//,
    state: 'withdrawn',
    since: '2025-08-28',
    why: 'bitnamilegacy keeps what Bitnami published until August 2025, without updates',
    source: 'https://github.com/bitnami/containers/issues/83267',
    date: '2026-11-23',
  },
  {
    // Often guessed from the release of the server of 2024-12-18.
    name: /^(?:quay\.io\/)?minio\/mc$/,
    tags: /^RELEASE\.(?:2024-(?:11-(?:2[2-9]|30)|12-)|2025-01-(?:0\d|1[0-6]))/,
    state: 'never-published',
    why: 'mc had no release between 2024-11-21 and 2025-01-17',
    instead: () => 'quay.io/minio/mc:RELEASE.2025-01-17T23-25-50Z',
    source: 'https://github.com/minio/mc/tags',
    date: '2026-11-27',
  },
  {
    // Docker Hub has had none of them since; Quay keeps the last releases, of 2025, without updates.
    name: /^minio\/(?:minio|mc|console)$/,
    state: 'withdrawn',
    gone: true,
    since: '2026-09-12',
    why: 'MinIO removed its images from Docker Hub in September 2026',
    // Quay may lack the tags of the early years.
    instead: ({ name, tag = '' }) => `quay.io/${name}${/^RELEASE\.202[3-5]/.test(tag) ? `:${tag}` : ''}, where its last releases are kept`,
    source: 'https://github.com/testcontainers/testcontainers-node/pull/1463',
    date: '2026-11-27',
  },
  {
    // The tags of before named tctl, which is not in the image any more.
    name: /^temporalio\/admin-tools$/,
    tags: /^1\.(?:[3-9]\d|\d{3,})\.\d+-tctl-/,
    state: 'never-published',
    growing: true,
    why: 'from 1.30 on tags of admin-tools name the version of the server alone',
    instead: ({ name, tag = '' }) => `${name}:${tag.replace(/-tctl-.*/, '')}`,
    source: 'https://github.com/temporalio/temporal/blob/v1.30.0/docker/docker-bake.hcl',
    date: '2026-08-21',
  },
];

/** Tells that an image was withdrawn, or that its tag never was; undefined when nothing of that kind is known. */
export function withdrawn(reference: ImageReference): Withdrawn | undefined {
  const name = publishedName(reference);
  const tag = effectiveTag(reference);
  const row = withdrawnRows.find(
    ({ name: names, tags, state }) =>
      names.test(name) &&
      (!tags || (tag !== undefined && tags.test(tag))) &&
      // A digest is pulled whatever the tag before it says.
      !(state === 'never-published' && reference.digest),
  );
  if (!row) return undefined;
  const { name: _, tags: __, instead, ...facts } = row;
  return { ...facts, instead: instead?.(reference) };
}

function anyOf(names: string): RegExp {
  return new RegExp(`^(?:${names.replaceAll(' ', '|')})$`);
}

/** A tag without one of its words. */
function without(tag: string, word: string): string {
  return tag
    .split('-')
    .filter((part) => part !== word)
    .join('-');
}

/** The same image with another tag; without one where nothing is left of it. */
function tagWith(change: (tag: string) => string): (reference: ImageReference) => string {
  return (reference) => {
    const tag = change(reference.tag ?? '');
    return publishedName(reference) + (tag ? `:${tag}` : '');
  };
}

/** Versions with a Temurin image, as of the row's date; a version without one is rounded up to the next long-term one. */
const temurinVersions = [8, 11, 17, 21, 25];

function temurin({ name, tag = '' }: ImageReference): string {
  const wanted = Number(/^(?:jdk-?)?(\d{1,2})(?!\d)/.exec(tag)?.[1] ?? /\/openjdk(\d{1,2})/.exec(name)?.[1] ?? 21);
  const version = temurinVersions.find((candidate) => candidate >= wanted) ?? 25;
  const kind = /\bjre\b/.test(tag) ? 'jre' : 'jdk';
  return `eclipse-temurin:${version}-${kind}${/\balpine/.test(tag) ? '-alpine' : ''}`;
}

function dotnetRepository(name: string, tag: string): string {
  if (/-build/.test(name) || /sdk/.test(tag)) return 'sdk';
  if (/aspnet/.test(name + tag)) return 'aspnet';
  return /runtime/.test(tag) ? 'runtime' : 'sdk';
}
