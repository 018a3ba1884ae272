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
const officialImages = { source: 'https://github.com/docker-library/official-images', date: '2026-08-21' };

/** The first row that fits counts. */
export const withdrawnRows: readonly Row[] = [
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
    instead: ({ tag = '' }) => (/^[89]/.test(tag) ? `rockylinux:${tag[0]} or almalinux:${tag[0]}` : 'rockylinux:9 or almalinux:9'),
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
    instead: ({ repository }) => `registry.k8s.io/${repository.replace(/^[^/]+\//, '')}`,
    source: 'https://github.com/kubeflow/pipelines/issues/10615',
    date: '2026-11-23',
  },
  {
    name: /^bitnami\/(?!minideb$|charts\/)/,
    tags: /^v?\d/,
    state: 'withdrawn',
    since: '2025-08-28',
    why: 'Bitnami moved its versioned tags to bitnamilegacy from 2025-08-28 on, where they get no updates',
    source: 'https://github.com/bitnami/containers/issues/83267',
    date: '2026-11-23',
  },
  {
    name: /^bitnamilegacy\//,
    state: 'withdrawn',
    since: '2025-08-28',
    why: 'bitnamilegacy keeps what Bitnami published until August 2025, without updates',
    source: 'https://github.com/bitnami/containers/issues/83267',
    date: '2026-11-23',
  },
];

/** Tells that an image was withdrawn, or that its tag never was; undefined when nothing of that kind is known. */
export function withdrawn(reference: ImageReference): Withdrawn | undefined {
  const name = publishedName(reference);
  const tag = effectiveTag(reference);
  const row = withdrawnRows.find(
    (candidate) => candidate.name.test(name) && (!candidate.tags || (tag !== undefined && candidate.tags.test(tag))),
  );
  if (!row) return undefined;
  const { name: _, tags: __, instead, ...facts } = row;
  return { ...facts, instead: instead?.(reference) };
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
