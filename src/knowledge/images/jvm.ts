import { alpine, amazon, rhel, tagged, ubuntu, windows } from './families.js';
import { github, type ImageRow } from './row.js';

const java = { user: 'root', healthcheck: false, tools: { java: true } } as const;
const ubuntuNames = /jammy|noble|focal|bionic|resolute|ubuntu/;

/** Tags that name a runtime. Without such a word the images of this file hold a whole development kit. */
const kit = /^(?!.*(?:jre|windows|nanoserver))/;

export const jvm: readonly ImageRow[] = [
  {
    name: 'eclipse-temurin',
    ...github('adoptium/containers', '2026-08-05'),
    ...java,
    caCertificates: true,
    variants: [
      {
        tags: /^(?!.*(?:alpine|ubi|windows|nanoserver|centos))/,
        ...ubuntu,
        caCertificates: true,
        tools: { ...ubuntu.tools, curl: true, wget: true },
      },
      { tags: tagged.alpine, ...alpine },
      { tags: /ubi|centos/, ...rhel },
      { tags: kit, builder: 'a JDK' },
      // Since August 2023; a pinned older build has none. JDK 8 has no jshell, and starts Ubuntu's own command.
      { tags: /^\d+(?:-jre|-jdk)?(?:-(?:alpine|jammy|noble|resolute|ubi)[\w.-]*)?$/, entrypoint: ['/__cacert_entrypoint.sh'] },
      { tags: /^(?:11|17|21|2\d)(?:-jdk)?(?:-(?:alpine|jammy|noble|resolute|ubi)[\w.-]*)?$/, cmd: ['jshell'] },
      { tags: tagged.windows, ...windows },
    ],
  },
  {
    name: ['amazoncorretto', 'public.ecr.aws/amazoncorretto/amazoncorretto'],
    ...github('corretto/corretto-docker', '2026-04-27'),
    ...java,
    caCertificates: true,
    variants: [
      { tags: /^(?!.*(?:alpine|debian))/, ...amazon },
      { tags: tagged.alpine, ...alpine },
      { tags: /^(?!.*(?:jre|headless|headful))/, builder: 'a JDK' },
    ],
  },
  {
    name: 'openjdk',
    ...github('docker-library/openjdk', '2026-08-19'),
    ...java,
    variants: [
      { tags: kit, builder: 'a JDK' },
      { tags: tagged.alpine, ...alpine },
      { tags: /oracle/, ...rhel },
      { tags: /(?:slim|bookworm|bullseye|buster|trixie)/, distribution: 'debian', libc: 'glibc', shell: true, tools: { bash: true } },
      { tags: tagged.windows, ...windows },
    ],
  },
  {
    name: ['azul/zulu-openjdk', 'azul/zulu-openjdk-debian', 'azul/zulu-openjdk-alpine', 'azul-zulu'],
    ...github('AzulSystems/azul-zulu-images', '2026-04-30'),
    ...java,
    shell: true,
    variants: [{ tags: kit, builder: 'a JDK' }],
  },
  {
    name: 'ibm-semeru-runtimes',
    ...github('ibmruntimes/semeru-containers', '2024-10-11'),
    ...java,
    variants: [
      { tags: kit, builder: 'a JDK' },
      { tags: ubuntuNames, ...ubuntu, caCertificates: true, tools: { ...ubuntu.tools, curl: true } },
    ],
  },
  {
    name: 'sapmachine',
    ...github('SAP/SapMachine-infrastructure', '2026-06-29'),
    ...java,
    variants: [
      { tags: /^(?!.*(?:alpine|distroless|gardenlinux))/, ...ubuntu, caCertificates: undefined, tools: { ...ubuntu.tools, wget: false } },
      { tags: tagged.alpine, ...alpine },
      { tags: /^(?!.*(?:jre|distroless))/, builder: 'a JDK' },
    ],
  },
  {
    name: 'gradle',
    ...github('gradle/docker-gradle', '2026-06-26'),
    healthcheck: false,
    shell: true,
    builder: 'a JDK with Gradle',
    cmd: ['gradle'],
    workdir: '/home/gradle',
    tools: { java: true, git: true },
    variants: [
      // Images of Gradle 4 and before ran as the user gradle.
      { tags: /^(?![1-4](?:[.-]|$))/, user: 'root' },
      {
        tags: /^(?!.*(?:alpine|ubi|corretto|graal))/,
        libc: 'glibc',
        distribution: 'ubuntu',
        tools: { bash: true, curl: true, wget: true },
      },
      { tags: tagged.alpine, libc: 'musl', distribution: 'alpine', tools: { wget: true, nc: true, gcc: false } },
    ],
  },
  {
    name: 'maven',
    ...github('carlossg/docker-maven', '2026-08-05'),
    user: 'root',
    healthcheck: false,
    shell: true,
    builder: 'a JDK with Maven',
    entrypoint: ['/usr/local/bin/mvn-entrypoint.sh'],
    cmd: ['mvn'],
    tools: { java: true },
    variants: [
      { tags: /^(?!.*(?:alpine|windows|nanoserver))/, libc: 'glibc', tools: { bash: true } },
      { tags: tagged.alpine, libc: 'musl', distribution: 'alpine', tools: { bash: true, curl: true, wget: true, nc: true, pgrep: true } },
      { tags: tagged.windows, ...windows },
    ],
  },
  {
    name: /^ghcr\.io\/graalvm\/(?:jdk|native-image|graalvm)-(?:community|ce)$/,
    ...github('graalvm/container', '2026-06-30'),
    user: 'root',
    healthcheck: false,
    ...rhel,
    builder: 'a GraalVM JDK',
    tools: { bash: true },
  },
  {
    name: 'tomcat',
    ...github('docker-library/tomcat', '2026-08-20'),
    ...java,
    shell: true,
    entrypoint: [],
    cmd: ['catalina.sh', 'run'],
    workdir: '/usr/local/tomcat',
  },
];
