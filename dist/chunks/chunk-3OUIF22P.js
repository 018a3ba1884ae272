import {
  effectiveTag,
  publishedName
} from "./chunk-V5KLTUI2.js";

// src/knowledge/images/pinning.ts
function pinningAdvice(reference) {
  const name = publishedName(reference);
  if (isDistroless(reference)) {
    const release = /(?:java|nodejs)\d+$/.test(name) ? 12 : 13;
    return /-debian\d+$/.test(name) ? void 0 : `name the release of Debian, as in ${name}-debian${release}`;
  }
  if (name.startsWith("cgr.dev/chainguard/")) return "name a digest, since it has no tags for versions";
  return /^(?:docker\.io\/)?(?:kalilinux\/kali-rolling$|mcp\/)/.test(name) ? "name a digest, since it may have no tags for versions" : "name a version";
}
function isDistroless(reference) {
  return publishedName(reference).startsWith("gcr.io/distroless/");
}

// src/knowledge/images/withdrawn.ts
var openjdkDocs = { source: "https://github.com/docker-library/docs/tree/master/openjdk", date: "2026-08-21" };
var neverListed = {
  state: "never-published",
  growing: true,
  source: "https://github.com/docker-library/official-images/commits/master/library",
  date: "2026-08-22"
};
var officialImages = { source: "https://github.com/docker-library/official-images", date: "2026-08-21" };
var withoutSlim = "alpine amazoncorretto cassandra composer docker eclipse-temurin elasticsearch gcc ghost golang haproxy httpd influxdb julia mariadb memcached mongo mysql nats nextcloud php postgres rabbitmq redis traefik ubuntu vault wordpress zookeeper";
var withoutAlpine = "cassandra debian gcc mariadb mongo mysql perl swift ubuntu zookeeper";
var debianNames = "(?:wheezy|jessie|stretch|buster|bullseye|bookworm|trixie)";
var withdrawnRows = [
  {
    name: anyOf(withoutSlim),
    tags: /(?:^|-)slim(?:-|$)/,
    ...neverListed,
    why: "this image has no slim tags",
    instead: tagWith((tag) => without(tag, "slim").replace(/^jre-|^jdk-/, ""))
  },
  {
    name: /^nginx$/,
    tags: /^(?!.*alpine)(?:.*-)?slim(?:-|$)/,
    ...neverListed,
    why: "nginx has slim tags for Alpine only",
    instead: tagWith((tag) => tag === "slim" ? "alpine-slim" : tag.replace(/-slim/, "-alpine-slim"))
  },
  {
    name: anyOf("node python ruby rust"),
    tags: /(?:slim-alpine|alpine[\d.]*-slim)/,
    ...neverListed,
    why: "slim and alpine are two variants, and no tag has both",
    instead: tagWith((tag) => without(tag, "slim"))
  },
  {
    name: anyOf("python ruby rust"),
    tags: new RegExp(`-${debianNames}-slim$`),
    ...neverListed,
    why: "the tags of this image name the release of Debian behind slim",
    instead: tagWith((tag) => tag.replace(/-(\w+)-slim$/, "-slim-$1"))
  },
  {
    name: /^node$/,
    tags: new RegExp(`-slim-${debianNames}$`),
    ...neverListed,
    why: "the tags of this image name the release of Debian before slim",
    instead: tagWith((tag) => tag.replace(/-slim-(\w+)$/, "-$1-slim"))
  },
  {
    name: anyOf(withoutAlpine),
    tags: /(?:^|-)alpine/,
    ...neverListed,
    why: "this image has no Alpine tags",
    instead: tagWith((tag) => tag.replace(/-?alpine[\d.]*/, "").replace(/^-/, ""))
  },
  {
    name: anyOf("golang httpd memcached nginx node php postgres python redis ruby rust"),
    tags: /(?:^|-)alpine-\d/,
    ...neverListed,
    why: "the tags of this image write alpine and its version as one word",
    instead: tagWith((tag) => tag.replace(/alpine-/, "alpine"))
  },
  {
    name: /^eclipse-temurin$/,
    tags: /(?:^|-)alpine\d/,
    ...neverListed,
    why: "the tags of this image put a hyphen between alpine and its version",
    instead: tagWith((tag) => tag.replace(/alpine/, "alpine-"))
  },
  {
    name: /^eclipse-temurin$/,
    tags: new RegExp(`-${debianNames}$`),
    ...neverListed,
    why: "eclipse-temurin is built on Ubuntu, Alpine and UBI, not on Debian",
    instead: tagWith((tag) => tag.replace(/-\w+$/, ""))
  },
  {
    name: /^amazoncorretto$/,
    tags: /^(?:1[1-9]|[2-9]\d)(?:[.\w]*)(?:-[\w.]+)*-jre(?:-|$)/,
    ...neverListed,
    why: "amazoncorretto has JRE tags for version 8 only",
    instead: ({ tag = "" }) => {
      const version = Number.parseInt(tag, 10);
      return /alpine/.test(tag) ? `eclipse-temurin:${version}-jre-alpine` : `amazoncorretto:${version}-headless or eclipse-temurin:${version}-jre`;
    }
  },
  {
    name: /^maven$/,
    tags: /-eclipse-temurin-\d+(?:-\w+)?-(?:slim|jre)$/,
    ...neverListed,
    why: "the Temurin tags of maven hold a JDK and have no slim variant",
    instead: tagWith((tag) => tag.replace(/-(?:slim|jre)$/, ""))
  },
  {
    name: /^php$/,
    tags: /apache.*-alpine|alpine[\d.]*-apache/,
    ...neverListed,
    why: "php has no tags with Apache on Alpine",
    instead: tagWith((tag) => tag.replace(/-alpine[\d.]*/, ""))
  },
  {
    name: /^php$/,
    tags: /alpine[\d.]*-(?:fpm|cli|zts)/,
    ...neverListed,
    why: "the tags of php name Alpine last",
    instead: tagWith((tag) => tag.replace(/(alpine[\d.]*)-(fpm|cli|zts).*/, "$2-$1"))
  },
  {
    // Every tag of the history of library/openjdk was read: a JRE was built for the versions 6 to 11 only.
    name: /^openjdk$/,
    tags: /^(?:1[2-9]|[2-9]\d)(?:\.[\w.]+)?-jre(?:-|$)/,
    state: "never-published",
    why: "openjdk has JRE tags up to version 11 only",
    instead: temurin,
    source: "https://github.com/docker-library/official-images/commits/master/library/openjdk",
    date: "2026-08-21"
  },
  {
    name: /^openjdk$/,
    tags: /^(?:9|1[01]|2\d)(?:\.[\w.]+)?(?:-\w+)*-alpine|slim-alpine|alpine[\d.]*-slim/,
    state: "never-published",
    why: "openjdk has no such tags on Alpine",
    instead: temurin,
    source: "https://github.com/docker-library/official-images/commits/master/library/openjdk",
    date: "2026-08-22"
  },
  {
    name: /^openjdk$/,
    tags: /^(?!.*-(?:ea|rc)(?:-|$))/,
    state: "withdrawn",
    since: "2022-07",
    why: "openjdk is deprecated, and only early-access builds are updated since July 2022",
    instead: temurin,
    ...openjdkDocs
  },
  {
    name: /^java$/,
    state: "withdrawn",
    since: "2017",
    why: "java was renamed to openjdk in 2016, and that is deprecated too",
    instead: temurin,
    ...officialImages
  },
  {
    name: /^adoptopenjdk(?:\/.+)?$/,
    state: "withdrawn",
    since: "2021-08-01",
    why: "adoptopenjdk became eclipse-temurin on 2021-08-01",
    instead: temurin,
    source: "https://github.com/docker-library/docs/pull/2008",
    date: "2026-11-23"
  },
  {
    name: /^centos$/,
    state: "withdrawn",
    since: "2024-07-01",
    why: "CentOS Linux reached its end of life on 2024-06-30, and all its tags were removed from the official images",
    // The official image `rockylinux` gets no updates: https://github.com/docker-library/docs/blob/544b0cbabe2a92582bf00b4f419d2eec90ce19d3/rockylinux/deprecated.md
    instead: ({ tag = "" }) => {
      const release = /^[89]/.test(tag) ? tag[0] : 9;
      return `almalinux:${release} or rockylinux/rockylinux:${release}`;
    },
    ...officialImages
  },
  {
    name: /^microsoft\/(?:dotnet|aspnetcore)(?:-build|-samples|-nightly|-build-nightly)?$/,
    state: "withdrawn",
    since: "2019-03",
    why: ".NET images are published on mcr.microsoft.com only",
    instead: ({ name, tag = "" }) => `mcr.microsoft.com/dotnet/${dotnetRepository(name, tag)}`,
    source: "https://devblogs.microsoft.com/dotnet/net-core-container-images-now-published-to-microsoft-container-registry/",
    date: "2026-11-23"
  },
  {
    name: /^k8s\.gcr\.io\//,
    state: "withdrawn",
    since: "2023-04-03",
    why: "k8s.gcr.io has been frozen since 2023-04-03",
    instead: ({ repository, tag }) => `registry.k8s.io/${repository}${tag ? `:${tag}` : ""}`,
    source: "https://kubernetes.io/blog/2023/03/10/image-registry-redirect/",
    date: "2026-11-23"
  },
  {
    name: /^(?:[a-z]+\.)?gcr\.io\/google[-_]containers\//,
    state: "withdrawn",
    why: "Kubernetes deprecated gcr.io/google-containers in favour of registry.k8s.io",
    instead: ({ repository }) => `registry.k8s.io/${repository.replace(/^[^/]+\//, "")}`,
    source: "https://github.com/kubeflow/pipelines/issues/10615",
    date: "2026-11-23"
  },
  {
    name: /^bitnami\/(?!minideb$|charts\/)/,
    tags: /^v?\d/,
    state: "withdrawn",
    since: "2025-08-28",
    why: "Bitnami moved its versioned tags to bitnamilegacy from 2025-08-28 on, where they get no updates",
    source: "https://github.com/bitnami/containers/issues/83267",
    date: "2026-11-23"
  },
  {
    name: /^bitnamilegacy\//,
    state: "withdrawn",
    since: "2025-08-28",
    why: "bitnamilegacy keeps what Bitnami published until August 2025, without updates",
    source: "https://github.com/bitnami/containers/issues/83267",
    date: "2026-11-23"
  }
];
function withdrawn(reference) {
  const name = publishedName(reference);
  const tag = effectiveTag(reference);
  const row = withdrawnRows.find(
    ({ name: names, tags, state }) => names.test(name) && (!tags || tag !== void 0 && tags.test(tag)) && // A digest is pulled whatever the tag before it says.
    !(state === "never-published" && reference.digest)
  );
  if (!row) return void 0;
  const { name: _, tags: __, instead, ...facts } = row;
  return { ...facts, instead: instead?.(reference) };
}
function anyOf(names) {
  return new RegExp(`^(?:${names.replaceAll(" ", "|")})$`);
}
function without(tag, word) {
  return tag.split("-").filter((part) => part !== word).join("-");
}
function tagWith(change) {
  return (reference) => {
    const tag = change(reference.tag ?? "");
    return publishedName(reference) + (tag ? `:${tag}` : "");
  };
}
var temurinVersions = [8, 11, 17, 21, 25];
function temurin({ name, tag = "" }) {
  const wanted = Number(/^(?:jdk-?)?(\d{1,2})(?!\d)/.exec(tag)?.[1] ?? /\/openjdk(\d{1,2})/.exec(name)?.[1] ?? 21);
  const version = temurinVersions.find((candidate) => candidate >= wanted) ?? 25;
  const kind = /\bjre\b/.test(tag) ? "jre" : "jdk";
  return `eclipse-temurin:${version}-${kind}${/\balpine/.test(tag) ? "-alpine" : ""}`;
}
function dotnetRepository(name, tag) {
  if (/-build/.test(name) || /sdk/.test(tag)) return "sdk";
  if (/aspnet/.test(name + tag)) return "aspnet";
  return /runtime/.test(tag) ? "runtime" : "sdk";
}

export {
  pinningAdvice,
  isDistroless,
  withdrawn
};
