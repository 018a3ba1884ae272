import {
  effectiveTag,
  publishedName
} from "./chunk-2IBR7MMM.js";

// src/knowledge/images/families.ts
var nothing = {
  curl: false,
  wget: false,
  nc: false,
  pgrep: false,
  bash: false,
  python3: false,
  git: false,
  gcc: false,
  make: false,
  npm: false
};
var alpine = {
  distribution: "alpine",
  libc: "musl",
  shell: true,
  caCertificates: true,
  tools: { ...nothing, wget: true, nc: true, pgrep: true, node: false, java: false, tini: false }
};
var debian = {
  distribution: "debian",
  libc: "glibc",
  shell: true,
  caCertificates: false,
  tools: { ...nothing, bash: true, node: false, java: false, tini: false }
};
var buildpack = {
  distribution: "debian",
  libc: "glibc",
  shell: true,
  caCertificates: true,
  tools: { bash: true, curl: true, wget: true, nc: false, pgrep: true, git: true, gcc: true, make: true, python3: true, tini: false }
};
var ubuntu = {
  distribution: "ubuntu",
  libc: "glibc",
  shell: true,
  caCertificates: false,
  tools: { ...debian.tools, pgrep: true }
};
var rhel = {
  distribution: "rhel",
  libc: "glibc",
  shell: true,
  caCertificates: true,
  tools: { bash: true }
};
var amazon = { ...rhel, distribution: "amazon" };
var bare = {
  shell: false,
  tools: { ...nothing, tini: false }
};
var windows = {
  distribution: "windows",
  user: void 0,
  shell: void 0,
  libc: void 0,
  workdir: void 0,
  entrypoint: void 0,
  cmd: void 0
};
var tagged = {
  alpine: /alpine/,
  slim: /slim/,
  /** Neither slim nor another distribution: the full Debian image of the languages. */
  full: /^(?!.*(?:alpine|slim|windows|nanoserver))/,
  debian: /^(?!.*(?:alpine|windows|nanoserver))/,
  windows: /windows|nanoserver/
};

// src/knowledge/images/row.ts
function factsOf(row, name, tag) {
  const { variants: variants2 = [], ...always4 } = row;
  const matching = tag === void 0 ? [] : variants2.filter(({ tags }) => tags.test(tag));
  const merged = Object.assign({}, always4, ...matching);
  const tools = Object.assign({}, ...matching.map((variant) => variant.tools), always4.tools);
  const { tags: _2, ...facts } = merged;
  return { ...facts, name, tools };
}
function github(repository, date) {
  return { source: `https://github.com/${repository}`, date };
}

// src/knowledge/images/chainguard.ts
var busybox = { shell: true, tools: { bash: false, curl: false } };
var products = [
  {
    names: ["node"],
    ...busybox,
    user: "65532",
    entrypoint: ["/usr/bin/node"],
    cmd: ["--help"],
    workdir: "/app",
    tools: { ...busybox.tools, node: true, npm: true }
  },
  { names: ["python"], ...bare, user: "65532", entrypoint: ["/usr/bin/python"], tools: { ...bare.tools, python3: true } },
  { names: ["ruby"], ...bare, user: "65532", entrypoint: ["/usr/bin/ruby"] },
  { names: ["jre"], ...bare, user: "65532", entrypoint: ["/usr/bin/java"], workdir: "/app", tools: { ...bare.tools, java: true } },
  { names: ["jdk"], ...busybox, user: "65532", workdir: "/home/build", builder: "a JDK", tools: { ...busybox.tools, java: true } },
  { names: ["maven"], ...busybox, user: "65532", entrypoint: ["/usr/bin/mvn"], workdir: "/home/build", builder: "a JDK with Maven" },
  { names: ["gradle"], ...busybox, user: "65532", entrypoint: ["/usr/bin/gradle"], workdir: "/home/build", builder: "a JDK with Gradle" },
  {
    names: ["go"],
    ...busybox,
    user: "root",
    entrypoint: ["/usr/bin/go"],
    cmd: ["help"],
    builder: "a Go toolchain",
    tools: { ...busybox.tools, git: true, gcc: true }
  },
  {
    names: ["rust"],
    ...busybox,
    user: "65532",
    entrypoint: ["/usr/bin/rustc"],
    workdir: "/work",
    builder: "a Rust toolchain",
    tools: { ...busybox.tools, gcc: true }
  },
  {
    names: ["gcc-glibc"],
    ...busybox,
    user: "root",
    entrypoint: ["/usr/bin/gcc"],
    workdir: "/work",
    builder: "a C toolchain",
    tools: { ...busybox.tools, gcc: true }
  },
  { names: ["dotnet-sdk"], ...busybox, builder: "the .NET SDK" },
  { names: ["dotnet-runtime"], ...busybox, user: "65532", entrypoint: ["/usr/bin/dotnet"], cmd: ["--help"] },
  { names: ["aspnet-runtime"], ...bare, user: "65532", entrypoint: ["/usr/bin/dotnet"], cmd: ["--help"] },
  { names: ["static"], ...bare, user: "65532", libc: "none" },
  { names: ["glibc-dynamic"], ...bare, user: "65532" },
  { names: ["nginx"], ...bare, user: "65532", entrypoint: ["/usr/sbin/nginx"] },
  { names: ["wolfi-base"], ...busybox, user: "root", cmd: ["/bin/sh", "-l"] },
  { names: ["busybox"], ...busybox, user: "65532" }
];
var always = {
  ...github("chainguard-images/images", "2026-08-22"),
  distribution: "wolfi",
  healthcheck: false,
  caCertificates: true
};
var chainguard = products.map(({ names, libc = "glibc", builder, ...facts }) => ({
  name: names.map((name) => `cgr.dev/chainguard/${name}`),
  ...always,
  libc,
  builder,
  variants: [
    { tags: /^(?!.*-dev)/, ...facts },
    // The variants for development add a shell and a package manager.
    { tags: /-dev/, shell: true }
  ]
}));

// src/knowledge/images/distributions.ts
var root = { user: "root", healthcheck: false, entrypoint: [] };
var scanned = (name, date) => ({
  source: `https://github.com/docker-library/repo-info/tree/master/repos/${name}/local`,
  date
});
var bash = ["/bin/bash"];
var redhat = {
  source: "https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/10/html/building_running_and_managing_containers/",
  date: "2026-11-23",
  distribution: "rhel",
  libc: "glibc"
};
var ubi = (variant) => new RegExp(String.raw`^registry\.access\.redhat\.com\/ubi(?:8|9|10)(?:\/ubi)?${variant}$|^redhat\/ubi(?:8|9|10)${variant}$`);
var playwright = {
  user: "root",
  healthcheck: false,
  distribution: "ubuntu",
  libc: "glibc",
  shell: true,
  caCertificates: true,
  tools: { bash: true, curl: true, git: true, pgrep: true }
};
var distributions = [
  { name: "debian", ...github("debuerreotype/docker-debian-artifacts", "2026-08-21"), ...root, ...debian, cmd: ["bash"] },
  { name: "ubuntu", ...scanned("ubuntu", "2026-08-17"), ...root, ...ubuntu, cmd: bash },
  { name: "alpine", ...github("alpinelinux/docker-alpine", "2026-08-21"), ...root, ...alpine, cmd: ["/bin/sh"] },
  {
    name: "busybox",
    ...scanned("busybox", "2026-05-13"),
    ...root,
    shell: true,
    cmd: ["sh"],
    variants: [
      { tags: /musl/, libc: "musl" },
      { tags: /glibc/, libc: "glibc" }
    ]
  },
  {
    name: "scratch",
    source: "https://docs.docker.com/build/building/base-images/#create-a-minimal-base-image-using-scratch",
    date: "2026-11-23",
    user: "root",
    healthcheck: false,
    ...bare,
    distribution: "scratch",
    libc: "none",
    caCertificates: false
  },
  {
    name: "fedora",
    ...scanned("fedora", "2026-05-27"),
    ...root,
    distribution: "rhel",
    libc: "glibc",
    shell: true,
    cmd: bash,
    tools: { bash: true }
  },
  {
    name: ["rockylinux", "rockylinux/rockylinux", "quay.io/rockylinux/rockylinux"],
    ...scanned("rockylinux", "2023-11-28"),
    ...root,
    ...rhel,
    cmd: bash
  },
  { name: ["almalinux", "quay.io/almalinuxorg/almalinux"], ...scanned("almalinux", "2026-09-02"), ...root, ...rhel, cmd: bash },
  { name: "oraclelinux", ...scanned("oraclelinux", "2026-07-23"), ...root, ...rhel, cmd: bash },
  { name: "centos", ...scanned("centos", "2021-09-15"), ...root, ...rhel, cmd: bash },
  {
    name: ["amazonlinux", "public.ecr.aws/amazonlinux/amazonlinux"],
    ...scanned("amazonlinux", "2026-09-17"),
    ...root,
    ...amazon,
    cmd: bash
  },
  { name: ubi(""), ...redhat, user: "root", shell: true, tools: { bash: true } },
  { name: ubi("-minimal"), ...redhat, user: "root", shell: true, tools: { bash: true, python3: false } },
  { name: ubi("-micro"), ...redhat },
  {
    // The image starts as root; the editor that opens it connects as vscode or node.
    name: /^mcr\.microsoft\.com\/(?:vscode\/)?devcontainers\/(?!universal$)/,
    ...github("devcontainers/images", "2026-07-01"),
    user: "root",
    healthcheck: false,
    shell: true,
    builder: "a development environment",
    tools: { git: true, curl: true }
  },
  {
    // This one ends with a USER.
    name: /^mcr\.microsoft\.com\/(?:vscode\/)?devcontainers\/universal$/,
    ...github("microsoft/vscode-dev-containers", "2023-11-30"),
    user: "codespace",
    healthcheck: false,
    shell: true,
    builder: "a development environment",
    tools: { git: true, curl: true }
  },
  {
    name: "mcr.microsoft.com/playwright",
    ...github("microsoft/playwright", "2026-08-21"),
    ...playwright,
    tools: { ...playwright.tools, node: true, npm: true, wget: true }
  },
  {
    name: "mcr.microsoft.com/playwright/python",
    ...github("microsoft/playwright-python", "2026-08-06"),
    ...playwright,
    tools: { ...playwright.tools, python3: true }
  }
];

// src/knowledge/images/distroless.ts
var source = github("GoogleContainerTools/distroless", "2026-08-21");
var variants = [
  { tags: /^(?!.*debug)/, ...bare },
  { tags: /^(?:latest|debug)(?:-|$)/, user: "root", workdir: "/" },
  { tags: /nonroot/, user: "65532", workdir: "/home/nonroot" }
];
var always2 = { ...source, distribution: "distroless", healthcheck: false, caCertificates: true, variants };
var base = String.raw`^gcr\.io\/distroless\/`;
var debian2 = String.raw`(?:-debian\d+)?$`;
var named = (names) => new RegExp(`${base}(?:${names})${debian2}`);
var distroless = [
  { name: named("static"), ...always2, libc: "none" },
  { name: named("base|base-nossl|cc|java-base"), ...always2, libc: "glibc" },
  { name: named(String.raw`java\d*`), ...always2, libc: "glibc", entrypoint: ["/usr/bin/java", "-jar"], tools: { java: true } },
  { name: named(String.raw`nodejs\d*`), ...always2, libc: "glibc", entrypoint: ["/nodejs/bin/node"], tools: { node: true, npm: false } },
  // The version in the name of the program is that of Debian, whose release 13 the name without a release means.
  python("-debian11$", "3.9"),
  python("-debian12$", "3.11"),
  python("(?:-debian13)?$", "3.13")
];
function python(suffix, version) {
  return {
    name: new RegExp(`${base}python3${suffix}`),
    ...always2,
    libc: "glibc",
    entrypoint: [`/usr/bin/python${version}`],
    tools: { python3: true },
    // Some releases had dash, as Python looks for libraries through a shell.
    variants: [...variants, { tags: /^/, shell: void 0 }]
  };
}

// src/knowledge/images/dotnet.ts
var source2 = github("dotnet/dotnet-docker", "2026-08-21");
var certificates = { caCertificates: true };
var systems = [
  { tags: /^[1-9](?:\.\d+)*$|bookworm|bullseye|buster/, ...debian, ...certificates },
  { tags: /^(?:latest|[1-9]\d(?:\.\d+)*)$|focal|jammy|noble|resolute/, ...ubuntu, ...certificates },
  { tags: tagged.alpine, ...alpine },
  { tags: /azurelinux|mariner/, libc: "glibc", shell: true, ...certificates },
  { tags: /chiseled|distroless/, ...bare, distribution: "distroless", libc: "glibc", user: "1654", ...certificates },
  { tags: /^[67]\..*(?:chiseled|distroless)/, user: "app" },
  { tags: tagged.windows, ...windows }
];
var dotnet = [
  {
    name: /^mcr\.microsoft\.com\/dotnet\/(?:core\/|nightly\/)?sdk$/,
    ...source2,
    user: "root",
    healthcheck: false,
    shell: true,
    builder: "the .NET SDK",
    variants: [
      ...systems,
      { tags: /^(?!.*(?:azurelinux|mariner|windows|nanoserver))/, tools: { curl: true, git: true, wget: true } },
      // Its PowerShell and tools bring more than Alpine has.
      { tags: tagged.alpine, tools: { nc: true, pgrep: true } }
    ]
  },
  {
    name: /^mcr\.microsoft\.com\/dotnet\/(?:core\/|nightly\/)?(?:aspnet|runtime|runtime-deps)$/,
    ...source2,
    user: "root",
    healthcheck: false,
    variants: systems
  }
];

// src/knowledge/images/jvm.ts
var java = { user: "root", healthcheck: false, tools: { java: true } };
var ubuntuNames = /jammy|noble|focal|bionic|resolute|ubuntu/;
var kit = /^(?!.*(?:jre|windows|nanoserver))/;
var jvm = [
  {
    name: "eclipse-temurin",
    ...github("adoptium/containers", "2026-08-05"),
    ...java,
    caCertificates: true,
    variants: [
      {
        tags: /^(?!.*(?:alpine|ubi|windows|nanoserver|centos))/,
        ...ubuntu,
        caCertificates: true,
        tools: { ...ubuntu.tools, curl: true, wget: true }
      },
      { tags: tagged.alpine, ...alpine },
      { tags: /ubi|centos/, ...rhel },
      { tags: kit, builder: "a JDK" },
      // Since August 2023; a pinned older build has none. JDK 8 has no jshell, and starts Ubuntu's own command.
      { tags: /^\d+(?:-jre|-jdk)?(?:-(?:alpine|jammy|noble|resolute|ubi)[\w.-]*)?$/, entrypoint: ["/__cacert_entrypoint.sh"] },
      { tags: /^(?:11|17|21|2\d)(?:-jdk)?(?:-(?:alpine|jammy|noble|resolute|ubi)[\w.-]*)?$/, cmd: ["jshell"] },
      { tags: tagged.windows, ...windows }
    ]
  },
  {
    name: ["amazoncorretto", "public.ecr.aws/amazoncorretto/amazoncorretto"],
    ...github("corretto/corretto-docker", "2026-04-27"),
    ...java,
    caCertificates: true,
    variants: [
      { tags: /^(?!.*(?:alpine|debian))/, ...amazon },
      { tags: tagged.alpine, ...alpine },
      { tags: /^(?!.*(?:jre|headless|headful))/, builder: "a JDK" }
    ]
  },
  {
    name: "openjdk",
    ...github("docker-library/openjdk", "2026-08-19"),
    ...java,
    variants: [
      { tags: kit, builder: "a JDK" },
      { tags: tagged.alpine, ...alpine },
      { tags: /oracle/, ...rhel },
      { tags: /(?:slim|bookworm|bullseye|buster|trixie)/, distribution: "debian", libc: "glibc", shell: true, tools: { bash: true } },
      { tags: tagged.windows, ...windows }
    ]
  },
  {
    name: ["azul/zulu-openjdk", "azul/zulu-openjdk-debian", "azul/zulu-openjdk-alpine", "azul-zulu"],
    ...github("AzulSystems/azul-zulu-images", "2026-04-30"),
    ...java,
    shell: true,
    variants: [{ tags: kit, builder: "a JDK" }]
  },
  {
    name: "ibm-semeru-runtimes",
    ...github("ibmruntimes/semeru-containers", "2024-10-11"),
    ...java,
    variants: [
      { tags: kit, builder: "a JDK" },
      { tags: ubuntuNames, ...ubuntu, caCertificates: true, tools: { ...ubuntu.tools, curl: true } }
    ]
  },
  {
    name: "sapmachine",
    ...github("SAP/SapMachine-infrastructure", "2026-06-29"),
    ...java,
    variants: [
      { tags: /^(?!.*(?:alpine|distroless|gardenlinux))/, ...ubuntu, caCertificates: void 0, tools: { ...ubuntu.tools, wget: false } },
      { tags: tagged.alpine, ...alpine },
      { tags: /^(?!.*(?:jre|distroless))/, builder: "a JDK" }
    ]
  },
  {
    name: "gradle",
    ...github("gradle/docker-gradle", "2026-06-26"),
    healthcheck: false,
    shell: true,
    builder: "a JDK with Gradle",
    cmd: ["gradle"],
    workdir: "/home/gradle",
    tools: { java: true, git: true },
    variants: [
      // Images of Gradle 4 and before ran as the user gradle.
      { tags: /^(?![1-4](?:[.-]|$))/, user: "root" },
      {
        tags: /^(?!.*(?:alpine|ubi|corretto|graal))/,
        libc: "glibc",
        distribution: "ubuntu",
        tools: { bash: true, curl: true, wget: true }
      },
      { tags: tagged.alpine, libc: "musl", distribution: "alpine", tools: { wget: true, nc: true, gcc: false } }
    ]
  },
  {
    name: "maven",
    ...github("carlossg/docker-maven", "2026-08-05"),
    user: "root",
    healthcheck: false,
    shell: true,
    builder: "a JDK with Maven",
    entrypoint: ["/usr/local/bin/mvn-entrypoint.sh"],
    cmd: ["mvn"],
    tools: { java: true },
    variants: [
      { tags: /^(?!.*(?:alpine|windows|nanoserver))/, libc: "glibc", tools: { bash: true } },
      { tags: tagged.alpine, libc: "musl", distribution: "alpine", tools: { bash: true, curl: true, wget: true, nc: true, pgrep: true } },
      { tags: tagged.windows, ...windows }
    ]
  },
  {
    name: /^ghcr\.io\/graalvm\/(?:jdk|native-image|graalvm)-(?:community|ce)$/,
    ...github("graalvm/container", "2026-06-30"),
    user: "root",
    healthcheck: false,
    ...rhel,
    builder: "a GraalVM JDK",
    tools: { bash: true }
  },
  {
    name: "tomcat",
    ...github("docker-library/tomcat", "2026-08-20"),
    ...java,
    shell: true,
    entrypoint: [],
    cmd: ["catalina.sh", "run"],
    workdir: "/usr/local/tomcat"
  }
];

// src/knowledge/images/languages.ts
var root2 = { user: "root", healthcheck: false };
var withCertificates = { ...debian, caCertificates: true };
var languages = [
  {
    name: "node",
    ...github("nodejs/docker-node", "2026-08-19"),
    ...root2,
    shell: true,
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["node"],
    tools: { node: true, npm: true },
    variants: [
      { tags: tagged.full, ...buildpack },
      { tags: tagged.slim, ...debian },
      { tags: tagged.alpine, ...alpine }
    ]
  },
  {
    name: "python",
    ...github("docker-library/python", "2026-06-23"),
    ...root2,
    shell: true,
    cmd: ["python3"],
    entrypoint: [],
    tools: { python3: true },
    caCertificates: true,
    variants: [
      { tags: tagged.full, ...buildpack },
      { tags: tagged.slim, ...withCertificates },
      { tags: tagged.alpine, ...alpine },
      { tags: tagged.windows, ...windows }
    ]
  },
  {
    name: "ruby",
    ...github("docker-library/ruby", "2026-04-21"),
    ...root2,
    shell: true,
    cmd: ["irb"],
    entrypoint: [],
    caCertificates: true,
    variants: [
      { tags: tagged.full, ...buildpack },
      { tags: tagged.slim, ...withCertificates },
      { tags: tagged.alpine, ...alpine }
    ]
  },
  {
    // It keeps its compilers, so that extensions can be built in it.
    name: "php",
    ...github("docker-library/php", "2026-07-30"),
    ...root2,
    shell: true,
    entrypoint: ["docker-php-entrypoint"],
    cmd: ["php", "-a"],
    caCertificates: true,
    tools: { curl: true },
    variants: [
      { tags: tagged.debian, ...withCertificates, tools: { ...debian.tools, gcc: true, make: true } },
      { tags: tagged.alpine, ...alpine },
      { tags: /fpm/, cmd: ["php-fpm"], workdir: "/var/www/html" },
      { tags: /apache/, cmd: ["apache2-foreground"], workdir: "/var/www/html" }
    ]
  },
  {
    name: "composer",
    ...github("composer/docker", "2026-07-02"),
    ...root2,
    ...alpine,
    builder: "PHP Composer",
    entrypoint: ["/docker-entrypoint.sh"],
    cmd: ["composer"],
    workdir: "/app",
    tools: { ...alpine.tools, bash: true, curl: true, git: true, make: true, tini: true }
  },
  {
    name: "golang",
    ...github("docker-library/golang", "2026-08-19"),
    ...root2,
    shell: true,
    builder: "a Go toolchain",
    workdir: "/go",
    caCertificates: true,
    variants: [
      { tags: tagged.full, ...buildpack },
      { tags: tagged.alpine, ...alpine },
      { tags: tagged.windows, ...windows }
    ]
  },
  {
    name: "rust",
    ...github("rust-lang/docker-rust", "2026-04-03"),
    ...root2,
    shell: true,
    builder: "a Rust toolchain",
    caCertificates: true,
    tools: { gcc: true },
    variants: [
      { tags: tagged.full, ...buildpack },
      { tags: tagged.slim, ...withCertificates },
      { tags: tagged.alpine, ...alpine }
    ]
  },
  {
    name: "gcc",
    ...github("docker-library/gcc", "2025-08-08"),
    ...root2,
    ...buildpack,
    builder: "a C and C++ toolchain"
  },
  {
    name: "swift",
    ...github("swiftlang/swift-docker", "2026-08-07"),
    user: "root",
    healthcheck: false,
    variants: [
      { tags: /^(?!.*(?:slim|windows|nanoserver))/, builder: "a Swift toolchain", shell: true, libc: "glibc", tools: { git: true } }
    ]
  },
  {
    name: "buildpack-deps",
    ...github("docker-library/buildpack-deps", "2025-11-13"),
    ...root2,
    cmd: ["bash"],
    shell: true,
    libc: "glibc",
    builder: "compilers and development headers",
    variants: [
      { tags: /^(?!.*(?:curl|scm))/, tools: buildpack.tools, caCertificates: true },
      {
        tags: /curl|scm/,
        builder: void 0,
        caCertificates: true,
        tools: { bash: true, curl: true, wget: true, gcc: false, make: false }
      },
      { tags: /scm/, tools: { git: true, pgrep: true, python3: true } }
    ]
  },
  {
    // A link named node leads to bun.
    name: "oven/bun",
    source: "https://github.com/oven-sh/bun/tree/main/dockerhub",
    date: "2026-11-23",
    ...root2,
    tools: { node: true },
    variants: [
      {
        tags: /^(?!.*distroless)/,
        shell: true,
        entrypoint: ["/usr/local/bin/docker-entrypoint.sh"],
        cmd: ["/usr/local/bin/bun"],
        workdir: "/home/bun/app"
      },
      { tags: /^(?!.*(?:alpine|distroless))/, ...debian },
      { tags: tagged.alpine, ...alpine },
      { tags: /distroless/, ...bare, distribution: "distroless", libc: "glibc", entrypoint: ["/usr/local/bin/bun"] }
    ]
  },
  {
    name: "denoland/deno",
    ...github("denoland/deno_docker", "2026-07-01"),
    ...root2,
    variants: [
      { tags: /^(?!.*(?:distroless|bin))/, shell: true, entrypoint: ["/tini", "--", "docker-entrypoint.sh"] },
      {
        tags: /^(?!.*(?:alpine|distroless|bin|ubuntu))/,
        distribution: "debian",
        libc: "glibc",
        tools: { bash: true, curl: false, wget: false }
      },
      // It brings a glibc of its own for Deno, but the system is musl.
      { tags: tagged.alpine, distribution: "alpine", shell: true, tools: { bash: false, curl: false, wget: true } },
      { tags: /distroless/, ...bare, distribution: "distroless", libc: "glibc", entrypoint: ["/tini", "--", "/bin/deno"] },
      { tags: /bin/, ...bare, distribution: "scratch", libc: "none", user: void 0 }
    ]
  },
  {
    // Without a base in its tag it holds the binaries only, to be copied from.
    name: "ghcr.io/astral-sh/uv",
    source: "https://docs.astral.sh/uv/guides/integration/docker/",
    date: "2026-08-21",
    healthcheck: false,
    variants: [
      { tags: /^(?:latest|\d+(?:\.\d+)*)$/, ...bare, distribution: "scratch", libc: "none", entrypoint: ["/uv"] },
      { tags: /^(?!.*dhi).*(?:bookworm|trixie|bullseye|debian)/, ...buildpack, user: "root" },
      { tags: /^(?!.*dhi).*slim/, ...debian, caCertificates: void 0 },
      { tags: /^(?!.*dhi).*alpine/, ...alpine, user: "root" },
      { tags: /^(?!.*dhi).*python3/, tools: { python3: true } }
    ]
  }
];

// src/knowledge/images/servers.ts
var root3 = { user: "root", healthcheck: false, shell: true };
var server = {
  distribution: "debian",
  libc: "glibc",
  shell: true,
  tools: { bash: true, git: false, gcc: false }
};
var withoutDownloads = { ...server, tools: { ...server.tools, curl: false, wget: false } };
var nginx = {
  healthcheck: false,
  shell: true,
  entrypoint: ["/docker-entrypoint.sh"],
  cmd: ["nginx", "-g", "daemon off;"],
  variants: [
    { tags: tagged.debian, ...server, caCertificates: true, tools: { ...server.tools, curl: true } },
    { tags: tagged.alpine, ...alpine },
    { tags: /alpine(?!.*slim)/, tools: { curl: true } }
  ]
};
var servers = [
  { name: "nginx", ...github("nginx/docker-nginx", "2026-04-14"), ...nginx, user: "root" },
  {
    name: ["nginxinc/nginx-unprivileged", "ghcr.io/nginx/nginx-unprivileged", "public.ecr.aws/nginx/nginx-unprivileged"],
    ...github("nginx/docker-nginx-unprivileged", "2026-07-15"),
    ...nginx,
    user: "101"
  },
  {
    name: "httpd",
    ...github("docker-library/httpd", "2026-06-10"),
    ...root3,
    entrypoint: [],
    cmd: ["httpd-foreground"],
    workdir: "/usr/local/apache2",
    variants: [
      { tags: tagged.debian, ...withoutDownloads },
      { tags: tagged.alpine, ...alpine }
    ]
  },
  {
    name: "caddy",
    ...github("caddyserver/caddy-docker", "2026-03-05"),
    healthcheck: false,
    variants: [
      {
        tags: /^(?!.*(?:builder|windows))/,
        user: "root",
        cmd: ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"],
        workdir: "/srv"
      },
      // curl came with a later version.
      {
        tags: /^(?!.*windows)/,
        distribution: "alpine",
        libc: "musl",
        shell: true,
        caCertificates: true,
        tools: { wget: true, nc: true, pgrep: true, bash: false }
      },
      { tags: /builder/, user: "root", builder: "a Go toolchain with xcaddy", tools: { curl: true, git: true } }
    ]
  },
  {
    name: "traefik",
    ...github("traefik/traefik-library-image", "2026-08-19"),
    ...root3,
    ...alpine,
    entrypoint: ["/entrypoint.sh"],
    cmd: ["traefik"],
    tools: { wget: true, nc: true, pgrep: true, bash: false, curl: false },
    variants: [{ tags: tagged.windows, ...windows }]
  },
  {
    name: "haproxy",
    ...github("docker-library/haproxy", "2026-07-22"),
    healthcheck: false,
    shell: true,
    entrypoint: ["docker-entrypoint.sh"],
    variants: [
      // Older versions start as root.
      {
        tags: /^(?:latest|lts|alpine|2\.[4-9]|[3-9]\.)/,
        user: "haproxy",
        workdir: "/var/lib/haproxy",
        cmd: ["haproxy", "-f", "/usr/local/etc/haproxy/haproxy.cfg"]
      },
      { tags: tagged.debian, ...withoutDownloads },
      { tags: tagged.alpine, ...alpine }
    ]
  },
  {
    name: "docker",
    ...github("docker-library/docker", "2026-08-06"),
    healthcheck: false,
    variants: [
      {
        tags: /^(?!.*windows)/,
        ...alpine,
        user: "root",
        entrypoint: ["dockerd-entrypoint.sh"],
        tools: { git: true, wget: true, nc: true, curl: false, bash: false }
      },
      { tags: /cli/, entrypoint: ["docker-entrypoint.sh"], cmd: ["sh"] },
      { tags: /rootless/, user: "rootless" }
    ]
  }
];

// src/knowledge/images/stores.ts
var root4 = { user: "root", healthcheck: false, shell: true };
var entrypoint = ["docker-entrypoint.sh"];
var ubuntu2 = { ...server, distribution: "ubuntu" };
var { bash: _, ...alpineTools } = alpine.tools;
var alpineWithBash = { ...alpine, tools: { ...alpineTools, bash: true } };
var stores = [
  {
    name: "postgres",
    ...github("docker-library/postgres", "2026-02-26"),
    ...root4,
    entrypoint,
    cmd: ["postgres"],
    tools: { bash: true },
    variants: [
      { tags: tagged.debian, ...withoutDownloads },
      { tags: tagged.alpine, ...alpineWithBash }
    ]
  },
  {
    name: "mysql",
    ...github("docker-library/mysql", "2026-06-16"),
    ...root4,
    libc: "glibc",
    entrypoint,
    cmd: ["mysqld"],
    tools: { bash: true },
    variants: [
      { tags: /debian/, ...server },
      { tags: /^(?:8\.[1-9]|9|[1-9]\d)|oracle|^l/, distribution: "rhel" }
    ]
  },
  {
    name: "mariadb",
    ...github("MariaDB/mariadb-docker", "2026-05-29"),
    healthcheck: false,
    shell: true,
    libc: "glibc",
    entrypoint,
    tools: { bash: true },
    variants: [
      { tags: /^(?!.*ubi)/, ...ubuntu2, user: "root" },
      { tags: /ubi(?!.*untu)/, ...rhel, user: "mysql" },
      { tags: /^(?:latest|lts|1[1-9]|10\.(?:6|11)|noble|jammy)/, cmd: ["mariadbd"] }
    ]
  },
  {
    name: "mongo",
    ...github("docker-library/mongo", "2026-06-11"),
    ...root4,
    ...ubuntu2,
    entrypoint,
    cmd: ["mongod"],
    tools: { bash: true },
    variants: [
      { tags: /^(?:[7-9]|latest)/, caCertificates: true, tools: { pgrep: true, jq: true } },
      { tags: tagged.windows, ...windows }
    ]
  },
  {
    name: "redis",
    ...github("redis/docker-library-redis", "2024-10-04"),
    ...root4,
    entrypoint,
    cmd: ["redis-server"],
    workdir: "/data",
    variants: [
      { tags: tagged.debian, ...server, tools: { ...server.tools, curl: false } },
      { tags: tagged.alpine, ...alpine }
    ]
  },
  {
    name: ["valkey/valkey", "ghcr.io/valkey-io/valkey"],
    ...github("valkey-io/valkey-container", "2025-01-08"),
    ...root4,
    entrypoint,
    cmd: ["valkey-server"],
    workdir: "/data",
    variants: [
      { tags: tagged.debian, ...server, tools: { ...server.tools, curl: false } },
      { tags: tagged.alpine, ...alpine }
    ]
  },
  {
    name: "memcached",
    ...github("docker-library/memcached", "2026-11-23"),
    user: "memcache",
    healthcheck: false,
    shell: true,
    entrypoint,
    cmd: ["memcached"],
    variants: [
      { tags: tagged.debian, ...withoutDownloads },
      { tags: tagged.alpine, ...alpine }
    ]
  },
  {
    name: "rabbitmq",
    ...github("docker-library/rabbitmq", "2026-06-15"),
    ...root4,
    entrypoint,
    cmd: ["rabbitmq-server"],
    tools: { bash: true },
    variants: [
      { tags: tagged.debian, ...ubuntu2 },
      { tags: tagged.alpine, ...alpineWithBash }
    ]
  },
  {
    name: "cassandra",
    ...github("docker-library/cassandra", "2026-04-16"),
    ...root4,
    libc: "glibc",
    entrypoint,
    cmd: ["cassandra", "-f"],
    tools: { bash: true, java: true, pgrep: true, python3: true }
  },
  {
    name: ["elasticsearch", "docker.elastic.co/elasticsearch/elasticsearch"],
    ...github("elastic/dockerfiles", "2026-01-13"),
    healthcheck: false,
    shell: true,
    libc: "glibc",
    workdir: "/usr/share/elasticsearch",
    tools: { bash: true, curl: true },
    variants: [
      // Older versions start as root, and change the user in their entrypoint.
      {
        tags: /^(?:[89]|[1-9]\d)\./,
        user: "1000",
        entrypoint: ["/bin/tini", "--", "/usr/local/bin/docker-entrypoint.sh"],
        cmd: ["eswrapper"],
        tools: { tini: true }
      }
    ]
  },
  {
    name: ["opensearchproject/opensearch", "public.ecr.aws/opensearchproject/opensearch"],
    ...github("opensearch-project/opensearch-build", "2026-08-19"),
    ...amazon,
    user: "1000",
    entrypoint: ["./opensearch-docker-entrypoint.sh"],
    cmd: ["opensearch"],
    workdir: "/usr/share/opensearch",
    tools: { bash: true, curl: true }
  },
  {
    name: "apache/kafka",
    ...github("apache/kafka", "2024-10-25"),
    ...alpineWithBash,
    user: "appuser",
    healthcheck: false,
    cmd: ["/etc/kafka/docker/run"],
    tools: { bash: true, java: true }
  },
  {
    name: "zookeeper",
    ...github("31z4/zookeeper-docker", "2026-02-23"),
    ...root4,
    libc: "glibc",
    caCertificates: true,
    entrypoint: ["/docker-entrypoint.sh"],
    cmd: ["zkServer.sh", "start-foreground"],
    tools: { bash: true, java: true, nc: true }
  },
  {
    name: ["clickhouse", "clickhouse/clickhouse-server"],
    ...github("ClickHouse/docker-library", "2026-08-07"),
    user: "root",
    healthcheck: false,
    variants: [
      { tags: /^(?!.*distroless)/, shell: true, entrypoint: ["/entrypoint.sh"], caCertificates: true, tools: { wget: true } },
      { tags: /^(?!.*(?:alpine|distroless))/, ...ubuntu2, caCertificates: true, tools: { bash: true, wget: true } },
      { tags: /distroless/, user: void 0 }
    ]
  },
  {
    name: "nats",
    ...github("nats-io/nats-docker", "2026-08-12"),
    healthcheck: false,
    user: "root",
    variants: [
      {
        tags: /^(?!.*(?:alpine|windows|nanoserver))/,
        ...bare,
        distribution: "scratch",
        libc: "none",
        entrypoint: ["/nats-server"],
        cmd: ["--config", "nats-server.conf"]
      },
      { tags: tagged.alpine, ...alpine, entrypoint, cmd: ["nats-server", "--config", "/etc/nats/nats-server.conf"] },
      { tags: tagged.windows, ...windows }
    ]
  },
  {
    name: "influxdb",
    ...github("influxdata/influxdata-docker", "2026-08-06"),
    healthcheck: false,
    shell: true,
    variants: [
      {
        tags: /^2(?:\.\d+)*$/,
        ...server,
        user: "root",
        caCertificates: true,
        entrypoint: ["/entrypoint.sh"],
        cmd: ["influxd"],
        tools: { ...server.tools, curl: true }
      },
      { tags: /^3.*core/, ...ubuntu2, user: "influxdb3", entrypoint: ["/usr/bin/entrypoint.sh"], cmd: ["influxdb3", "serve"] }
    ]
  },
  {
    name: ["hashicorp/vault", "vault"],
    ...github("hashicorp/docker-vault", "2023-12-06"),
    ...root4,
    distribution: "alpine",
    libc: "musl",
    caCertificates: true,
    entrypoint,
    cmd: ["server", "-dev"],
    tools: { wget: true, nc: true }
  }
];

// src/knowledge/images/temporal.ts
var server2 = { source: "https://github.com/temporalio/temporal/tree/main/docker", date: "2026-08-21" };
var always3 = { distribution: "alpine", libc: "musl", shell: true, healthcheck: false, caCertificates: true };
var older = { bash: true, curl: true, wget: true, nc: true, pgrep: true, temporal: true, tctl: true, dockerize: true };
var newer = { ...alpine.tools, temporal: false, tctl: false, dockerize: false, jq: false, grpc_health_probe: false };
var before130 = /^1\.(?:\d|[12]\d)(?:[.-]|$)/;
var from130 = /^1\.(?:[3-9]\d|\d{3,})(?:[.-]|$)/;
var temporal = [
  {
    name: "temporalio/server",
    ...server2,
    ...always3,
    user: "temporal",
    workdir: "/etc/temporal",
    variants: [
      { tags: before130, entrypoint: ["/etc/temporal/entrypoint.sh"], tools: older },
      { tags: from130, entrypoint: [], cmd: ["/etc/temporal/entrypoint.sh"], tools: newer }
    ]
  },
  {
    name: "temporalio/auto-setup",
    ...github("temporalio/docker-builds", "2026-02-26"),
    ...always3,
    user: "temporal",
    workdir: "/etc/temporal",
    entrypoint: ["/etc/temporal/entrypoint.sh"],
    cmd: ["autosetup"],
    tools: older
  },
  {
    name: "temporalio/admin-tools",
    ...server2,
    ...always3,
    tools: { temporal: true },
    variants: [
      // The user came in February 2023, with 1.20.
      { tags: /^1\.(?:[2-9]\d|\d{3,})(?:[.-]|$)/, user: "temporal" },
      {
        tags: before130,
        entrypoint: ["tini", "--", "sleep", "infinity"],
        workdir: "/etc/temporal",
        tools: { ...older, jq: true, python3: true, tini: true }
      },
      {
        tags: from130,
        entrypoint: [],
        cmd: ["sh", "-c", "trap exit INT HUP TERM; sleep infinity & wait"],
        tools: { ...newer, temporal: true }
      }
    ]
  },
  {
    name: "temporalio/ui",
    ...github("temporalio/ui", "2026-08-21"),
    ...always3,
    user: "temporal",
    workdir: "/home/ui-server",
    entrypoint: ["./start-ui-server.sh"],
    tools: { bash: true, wget: true, nc: true, pgrep: true }
  },
  {
    name: "temporalio/temporal",
    ...github("temporalio/cli", "2026-08-22"),
    ...always3,
    user: "temporal",
    entrypoint: ["temporal"],
    tools: { ...alpine.tools, temporal: true, tctl: false, grpc_health_probe: false }
  }
];

// src/knowledge/images/index.ts
var imageRows = [
  ...languages,
  ...jvm,
  ...dotnet,
  ...distributions,
  ...distroless,
  ...chainguard,
  ...servers,
  ...stores,
  ...temporal
];
var byName = /* @__PURE__ */ new Map();
var families = [];
for (const row of imageRows) {
  if (row.name instanceof RegExp) families.push({ pattern: row.name, row });
  else for (const name of [row.name].flat()) byName.set(name, row);
}
function baseImage(reference) {
  const name = publishedName(reference);
  const row = byName.get(name) ?? families.find(({ pattern }) => pattern.test(name))?.row;
  return row && factsOf(row, name, effectiveTag(reference));
}

export {
  github,
  baseImage
};
