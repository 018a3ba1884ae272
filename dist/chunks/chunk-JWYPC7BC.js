import {
  effectiveTag,
  publishedName
} from "./chunk-2IBR7MMM.js";

// src/knowledge/development-settings.ts
var date = "2026-11-27";
var development = /^dev(?:elopment)?$/i;
var on = /^(?:1|true|yes|on)$/i;
var developmentSettings = [
  {
    names: ["NODE_ENV"],
    values: development,
    effect: "libraries answer with stack traces and skip their caches",
    source: "https://nodejs.org/en/learn/getting-started/nodejs-the-difference-between-development-and-production",
    date
  },
  {
    names: ["FLASK_ENV", "FLASK_DEBUG"],
    values: /^(?:dev(?:elopment)?|1|true|yes|on)$/i,
    effect: "the debugger lets visitors run code where the development server runs",
    source: "https://flask.palletsprojects.com/en/stable/debugging/",
    date
  },
  {
    names: ["DJANGO_DEBUG"],
    values: on,
    effect: "error pages show settings and source code",
    source: "https://docs.djangoproject.com/en/stable/ref/settings/#debug",
    date
  },
  {
    names: ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"],
    values: /^Development$/i,
    effect: "error pages show stack traces and requests",
    source: "https://learn.microsoft.com/en-us/aspnet/core/fundamentals/environments",
    date
  },
  {
    names: ["RAILS_ENV", "RACK_ENV"],
    values: development,
    effect: "code is read anew on each request and error pages show its source",
    source: "https://guides.rubyonrails.org/configuring.html",
    date
  },
  {
    names: ["SPRING_PROFILES_ACTIVE"],
    values: /^(?:dev(?:elopment)?|local)$/i,
    effect: "the settings of a developer apply",
    source: "https://docs.spring.io/spring-boot/reference/features/profiles.html",
    date
  },
  {
    names: ["APP_ENV"],
    values: /^(?:dev(?:elopment)?|local)$/i,
    effect: "the settings of a developer apply",
    source: "https://symfony.com/doc/current/configuration.html#selecting-the-active-environment",
    date
  },
  {
    names: ["APP_DEBUG"],
    values: on,
    effect: "error pages show settings and source code",
    source: "https://laravel.com/docs/configuration#debug-mode",
    date
  }
];
function developmentEffect(name, value) {
  return developmentSettings.find(({ names, values }) => names.includes(name) && values.test(value.trim()))?.effect;
}

// src/knowledge/end-of-life/products.ts
function page(name) {
  return { source: `https://github.com/endoflife-date/endoflife.date/blob/master/products/${name}.md`, date: "2026-08-22" };
}
var products = {
  node: {
    label: "Node.js",
    ...page("nodejs"),
    cycles: [
      ["4", "2018-04-30"],
      ["5", "2016-06-30"],
      ["6", "2019-04-30"],
      ["7", "2017-06-30"],
      ["8", "2019-12-31"],
      ["9", "2018-06-30"],
      ["10", "2021-04-30"],
      ["11", "2019-06-30"],
      ["12", "2022-04-30"],
      ["13", "2020-06-01"],
      ["14", "2023-04-30"],
      ["15", "2021-06-01"],
      ["16", "2023-09-11"],
      ["17", "2022-06-01"],
      ["18", "2025-04-30"],
      ["19", "2023-06-01"],
      ["20", "2026-04-30"],
      ["21", "2024-06-01"],
      ["22", "2027-04-30"],
      ["23", "2025-06-01"],
      ["24", "2028-04-30"],
      ["25", "2026-06-01"],
      ["26", "2029-04-30"]
    ]
  },
  python: {
    label: "Python",
    ...page("python"),
    cycles: [
      ["2.6", "2013-10-29"],
      ["2.7", "2020-01-01"],
      ["3.0", "2009-06-27"],
      ["3.1", "2012-04-09"],
      ["3.2", "2016-02-20"],
      ["3.3", "2017-09-29"],
      ["3.4", "2019-03-18"],
      ["3.5", "2020-09-30"],
      ["3.6", "2021-12-23"],
      ["3.7", "2023-06-27"],
      ["3.8", "2024-10-07"],
      ["3.9", "2025-10-31"],
      ["3.10", "2026-10-31"],
      ["3.11", "2027-10-31"],
      ["3.12", "2028-10-31"],
      ["3.13", "2029-10-31"],
      ["3.14", "2030-10-31"]
    ]
  },
  golang: {
    label: "Go",
    ...page("go"),
    cycles: [
      ["1.10", "2019-02-25"],
      ["1.11", "2019-09-03"],
      ["1.12", "2020-02-25"],
      ["1.13", "2020-08-11"],
      ["1.14", "2021-02-16"],
      ["1.15", "2021-08-16"],
      ["1.16", "2022-03-15"],
      ["1.17", "2022-08-02"],
      ["1.18", "2023-02-01"],
      ["1.19", "2023-09-06"],
      ["1.20", "2024-02-06"],
      ["1.21", "2024-08-13"],
      ["1.22", "2025-02-11"],
      ["1.23", "2025-08-12"],
      ["1.24", "2026-02-10"],
      ["1.25", "2026-08-19"],
      ["1.26"],
      ["1.27"]
    ]
  },
  // The last day of the free long-term support, which follows that of the security team.
  debian: {
    label: "Debian",
    ...page("debian"),
    cycles: [
      ["6", "2016-02-29"],
      ["7", "2018-05-31"],
      ["8", "2020-06-30"],
      ["9", "2022-07-01"],
      ["10", "2024-06-30"],
      ["11", "2026-08-31"],
      ["12", "2028-06-30"],
      ["13", "2030-06-30"]
    ]
  },
  // The last day of free updates; those of Ubuntu Pro need a subscription. By the list of releases in the distro-info-data package, where that is later.
  ubuntu: {
    label: "Ubuntu",
    ...page("ubuntu"),
    cycles: [
      ["12.04", "2017-04-28"],
      ["12.10", "2014-05-16"],
      ["13.04", "2014-01-27"],
      ["13.10", "2014-07-17"],
      ["14.04", "2019-04-25"],
      ["14.10", "2015-07-23"],
      ["15.04", "2016-02-04"],
      ["15.10", "2016-07-28"],
      ["16.04", "2021-04-30"],
      ["16.10", "2017-07-20"],
      ["17.04", "2018-01-13"],
      ["17.10", "2018-07-19"],
      ["18.04", "2023-05-31"],
      ["18.10", "2019-07-18"],
      ["19.04", "2020-01-23"],
      ["19.10", "2020-07-06"],
      ["20.04", "2025-05-31"],
      ["20.10", "2021-07-22"],
      ["21.04", "2022-01-20"],
      ["21.10", "2022-07-14"],
      ["22.04", "2027-06-01"],
      ["22.10", "2023-07-20"],
      ["23.04", "2024-01-25"],
      ["23.10", "2024-07-12"],
      ["24.04", "2029-05-31"],
      ["24.10", "2025-07-10"],
      ["25.04", "2026-01-17"],
      ["25.10", "2026-07-09"],
      ["26.04", "2031-05-29"]
    ]
  },
  alpine: {
    label: "Alpine",
    ...page("alpine-linux"),
    cycles: [
      ["2.6", "2015-05-01"],
      ["2.7", "2015-11-01"],
      ["3.0", "2016-05-01"],
      ["3.1", "2016-11-01"],
      ["3.2", "2017-05-01"],
      ["3.3", "2017-11-01"],
      ["3.4", "2018-05-01"],
      ["3.5", "2018-11-01"],
      ["3.6", "2019-05-01"],
      ["3.7", "2019-11-01"],
      ["3.8", "2020-05-01"],
      ["3.9", "2020-11-01"],
      ["3.10", "2021-05-01"],
      ["3.11", "2021-11-01"],
      ["3.12", "2022-05-01"],
      ["3.13", "2022-11-01"],
      ["3.14", "2023-05-01"],
      ["3.15", "2023-11-01"],
      ["3.16", "2024-05-23"],
      ["3.17", "2024-11-22"],
      ["3.18", "2025-05-09"],
      ["3.19", "2025-11-01"],
      ["3.20", "2026-04-01"],
      ["3.21", "2026-11-01"],
      ["3.22", "2027-05-01"],
      ["3.23", "2027-11-01"],
      ["3.24", "2028-06-01"]
    ]
  },
  "eclipse-temurin": {
    label: "Temurin",
    ...page("eclipse-temurin"),
    cycles: [
      ["8", "2030-12-31"],
      ["11", "2027-10-31"],
      ["16", "2021-09-30"],
      ["17", "2027-10-31"],
      ["18", "2022-09-30"],
      ["19", "2023-03-31"],
      ["20", "2023-09-19"],
      ["21", "2029-12-31"],
      ["22", "2024-09-17"],
      ["23", "2025-03-18"],
      ["24", "2025-09-16"],
      ["25", "2031-09-30"],
      ["26", "2026-09-15"]
    ]
  },
  gradle: {
    label: "Gradle",
    ...page("gradle"),
    cycles: [
      ["1", "2014-07-01"],
      ["2", "2016-08-15"],
      ["3", "2017-06-14"],
      ["4", "2018-11-26"],
      ["5", "2019-11-08"],
      ["6", "2023-02-10"],
      ["7", "2025-07-31"],
      ["8"],
      ["9"]
    ]
  },
  dotnet: {
    label: ".NET",
    ...page("dotnet"),
    cycles: [
      ["1.0", "2019-06-27"],
      ["1.1", "2019-06-27"],
      ["2.0", "2018-10-01"],
      ["2.1", "2021-08-21"],
      ["2.2", "2019-12-23"],
      ["3.0", "2020-03-03"],
      ["3.1", "2022-12-13"],
      ["5", "2022-05-10"],
      ["6", "2024-11-12"],
      ["7", "2024-05-14"],
      ["8", "2026-11-10"],
      ["9", "2026-11-10"],
      ["10", "2028-11-14"]
    ]
  },
  ruby: {
    label: "Ruby",
    ...page("ruby"),
    cycles: [
      ["2.1", "2017-03-31"],
      ["2.2", "2018-03-31"],
      ["2.3", "2019-03-31"],
      ["2.4", "2020-03-31"],
      ["2.5", "2021-03-31"],
      ["2.6", "2022-03-31"],
      ["2.7", "2023-03-31"],
      ["3.0", "2024-04-23"],
      ["3.1", "2025-03-26"],
      ["3.2", "2026-03-31"],
      ["3.3", "2027-03-31"],
      ["3.4", "2028-03-31"],
      ["4.0", "2029-03-31"]
    ]
  },
  php: {
    label: "PHP",
    ...page("php"),
    cycles: [
      ["5.3", "2014-08-14"],
      ["5.4", "2015-09-14"],
      ["5.5", "2016-07-21"],
      ["5.6", "2018-12-31"],
      ["7.0", "2019-01-10"],
      ["7.1", "2019-12-01"],
      ["7.2", "2020-11-30"],
      ["7.3", "2021-12-06"],
      ["7.4", "2022-11-28"],
      ["8.0", "2023-11-26"],
      ["8.1", "2025-12-31"],
      ["8.2", "2026-12-31"],
      ["8.3", "2027-12-31"],
      ["8.4", "2028-12-31"],
      ["8.5", "2029-12-31"]
    ]
  },
  postgres: {
    label: "PostgreSQL",
    ...page("postgresql"),
    cycles: [
      ["8.4", "2014-07-24"],
      ["9.0", "2015-10-08"],
      ["9.1", "2016-10-27"],
      ["9.2", "2017-11-09"],
      ["9.3", "2018-11-08"],
      ["9.4", "2020-02-13"],
      ["9.5", "2021-02-11"],
      ["9.6", "2021-11-11"],
      ["10", "2022-11-10"],
      ["11", "2023-11-09"],
      ["12", "2024-11-21"],
      ["13", "2025-11-13"],
      ["14", "2026-11-12"],
      ["15", "2027-11-11"],
      ["16", "2028-11-09"],
      ["17", "2029-11-08"],
      ["18", "2030-11-14"]
    ]
  },
  mysql: {
    label: "MySQL",
    ...page("mysql"),
    cycles: [
      ["5.5", "2018-12-31"],
      ["5.6", "2021-02-28"],
      ["5.7", "2023-10-31"],
      ["8.0", "2026-04-30"],
      ["8.1", "2023-10-25"],
      ["8.2", "2023-12-14"],
      ["8.3", "2024-04-10"],
      ["8.4", "2032-04-30"],
      ["9.0", "2024-10-15"],
      ["9.1", "2025-01-21"],
      ["9.2", "2025-04-15"],
      ["9.3", "2025-07-22"],
      ["9.4", "2025-10-21"],
      ["9.5", "2026-01-20"],
      ["9.6", "2026-04-21"],
      ["9.7", "2034-04-21"]
    ]
  },
  nginx: {
    label: "nginx",
    ...page("nginx"),
    cycles: [
      ["1.0", "2012-04-23"],
      ["1.2", "2013-04-24"],
      ["1.4", "2014-04-24"],
      ["1.6", "2015-04-21"],
      ["1.8", "2016-04-26"],
      ["1.10", "2017-04-12"],
      ["1.12", "2018-04-17"],
      ["1.14", "2019-04-23"],
      ["1.16", "2020-04-20"],
      ["1.18", "2021-04-20"],
      ["1.19", "2021-05-25"],
      ["1.20", "2022-05-24"],
      ["1.21", "2022-06-21"],
      ["1.22", "2023-04-11"],
      ["1.23", "2023-05-23"],
      ["1.24", "2024-04-23"],
      ["1.25", "2024-05-29"],
      ["1.26", "2025-04-23"],
      ["1.27", "2025-06-24"],
      ["1.28", "2026-04-14"],
      ["1.29", "2026-05-13"],
      ["1.30"],
      ["1.31"]
    ]
  },
  redis: {
    label: "Redis",
    ...page("redis"),
    cycles: [
      ["5.0", "2022-04-27"],
      // 6.0.20, with security fixes, came a year after the end that was announced: the day of the latest release in the same source.
      ["6.0", "2023-07-10"],
      ["6.2", "2027-04-01"],
      ["7.0", "2024-07-29"],
      ["7.2", "2029-12-01"],
      ["7.4", "2029-12-01"],
      ["8.0", "2026-12-01"],
      ["8.2", "2030-09-01"],
      ["8.4"],
      ["8.6"],
      ["8.8"],
      ["8.10"]
    ]
  },
  mongo: {
    label: "MongoDB",
    ...page("mongodb"),
    // Only those that have tags on Docker Hub.
    cycles: [
      ["3.0", "2018-02-28"],
      ["3.2", "2018-09-30"],
      ["3.4", "2020-01-31"],
      ["3.6", "2021-04-30"],
      ["4.0", "2022-04-30"],
      ["4.2", "2023-04-30"],
      ["4.4", "2024-02-29"],
      ["5.0", "2024-10-31"],
      ["6.0", "2025-07-31"],
      ["7.0", "2027-08-31"],
      ["8.0", "2029-10-31"],
      ["8.2", "2026-07-31"],
      ["8.3", "2029-10-31"]
    ]
  },
  mariadb: {
    label: "MariaDB",
    ...page("mariadb"),
    cycles: [
      ["5.5", "2020-04-11"],
      ["10.0", "2019-03-31"],
      ["10.1", "2020-10-17"],
      ["10.2", "2022-05-23"],
      ["10.3", "2023-05-25"],
      ["10.4", "2024-06-18"],
      ["10.5", "2025-06-24"],
      ["10.6", "2026-07-06"],
      ["10.7", "2023-02-09"],
      ["10.8", "2023-05-20"],
      ["10.9", "2023-08-22"],
      ["10.10", "2023-11-17"],
      ["10.11", "2028-02-16"],
      ["11.0", "2024-06-06"],
      ["11.1", "2024-08-21"],
      ["11.2", "2024-11-21"],
      ["11.3", "2024-05-29"],
      ["11.4", "2029-05-29"],
      ["11.5", "2024-11-21"],
      ["11.6", "2025-02-13"],
      ["11.7", "2025-05-12"],
      ["11.8", "2028-06-04"],
      ["12.0", "2025-11-18"],
      ["12.1", "2026-02-13"],
      ["12.2", "2026-05-28"],
      ["12.3", "2029-06-12"]
    ]
  },
  amazonlinux: {
    label: "Amazon Linux",
    ...page("amazon-linux"),
    cycles: [
      ["2", "2026-06-30"],
      ["2018.03", "2023-12-31"],
      ["2023", "2029-06-30"]
    ]
  },
  fedora: {
    label: "Fedora",
    ...page("fedora"),
    cycles: [
      ["20", "2015-06-23"],
      ["21", "2015-12-01"],
      ["22", "2016-07-19"],
      ["23", "2016-12-20"],
      ["24", "2017-08-08"],
      ["25", "2017-12-12"],
      ["26", "2018-05-29"],
      ["27", "2018-11-30"],
      ["28", "2019-05-28"],
      ["29", "2019-11-26"],
      ["30", "2020-05-26"],
      ["31", "2020-11-24"],
      ["32", "2021-05-25"],
      ["33", "2021-11-30"],
      ["34", "2022-06-07"],
      ["35", "2022-12-13"],
      ["36", "2023-05-16"],
      ["37", "2023-12-05"],
      ["38", "2024-05-21"],
      ["39", "2024-11-26"],
      ["40", "2025-05-13"],
      ["41", "2025-12-15"],
      ["42", "2026-05-27"],
      ["43", "2026-12-09"],
      ["44", "2027-06-02"]
    ]
  }
};
var codeNames = {
  node: {
    argon: "4",
    boron: "6",
    carbon: "8",
    dubnium: "10",
    erbium: "12",
    fermium: "14",
    gallium: "16",
    hydrogen: "18",
    iron: "20",
    jod: "22",
    krypton: "24"
  },
  debian: {
    squeeze: "6",
    wheezy: "7",
    jessie: "8",
    stretch: "9",
    buster: "10",
    bullseye: "11",
    bookworm: "12",
    trixie: "13"
  },
  ubuntu: {
    precise: "12.04",
    quantal: "12.10",
    raring: "13.04",
    saucy: "13.10",
    trusty: "14.04",
    utopic: "14.10",
    vivid: "15.04",
    wily: "15.10",
    xenial: "16.04",
    yakkety: "16.10",
    zesty: "17.04",
    artful: "17.10",
    bionic: "18.04",
    cosmic: "18.10",
    disco: "19.04",
    eoan: "19.10",
    focal: "20.04",
    groovy: "20.10",
    hirsute: "21.04",
    impish: "21.10",
    jammy: "22.04",
    kinetic: "22.10",
    lunar: "23.04",
    mantic: "23.10",
    noble: "24.04",
    oracular: "24.10",
    plucky: "25.04",
    questing: "25.10",
    resolute: "26.04"
  }
};

// src/knowledge/end-of-life/index.ts
var versioned = /* @__PURE__ */ new Set([
  "node",
  "python",
  "golang",
  "debian",
  "ubuntu",
  "alpine",
  "eclipse-temurin",
  "gradle",
  "ruby",
  "php",
  "postgres",
  "mysql",
  "nginx",
  "redis",
  "mongo",
  "mariadb",
  "amazonlinux",
  "fedora"
]);
var stores = /* @__PURE__ */ new Set(["postgres", "mysql", "redis", "mongo", "mariadb"]);
var elsewhere = { "public.ecr.aws/amazonlinux/amazonlinux": "amazonlinux" };
var dotnet = /^mcr\.microsoft\.com\/dotnet\/(?:core\/)?(?:sdk|aspnet|runtime|runtime-deps)$/;
function endings(reference, today) {
  const name = publishedName(reference);
  const tag = effectiveTag(reference) ?? "";
  const releases = [];
  const product = dotnet.test(name) ? "dotnet" : versioned.has(name) ? name : Object.hasOwn(elsewhere, name) ? elsewhere[name] : void 0;
  if (product) releases.push([product, cycleOf(product, tag)]);
  const isOfficial = !name.includes("/");
  if (isOfficial || product === "dotnet") {
    for (const [distribution, cycle] of distributionsIn(tag)) if (distribution !== product) releases.push([distribution, cycle]);
  }
  const debian = /^gcr\.io\/distroless\/.*-debian(\d+)$/.exec(name)?.[1];
  if (debian) releases.push(["debian", cycleOf("debian", debian)]);
  return releases.flatMap(([key, cycle]) => {
    const [version, last] = cycle ?? [];
    if (version === void 0 || last === void 0) return [];
    return [
      { label: products[key].label, version, last, supported: supportedOn(products[key], today, stores.has(key) ? version : void 0) }
    ];
  });
}
function supportedOn({ cycles }, today, after) {
  const from = after === void 0 ? 0 : cycles.findIndex(([version]) => version === after) + 1;
  return cycles.slice(from).filter(([, last]) => last === void 0 || last >= today).map(([version]) => version);
}
function cycleOf(product, tag) {
  const word = /^[a-z]+(?![a-z])/.exec(tag)?.[0];
  const codes = codeNames[product];
  const byName = word !== void 0 && codes && Object.hasOwn(codes, word) ? codes[word] : void 0;
  const number = byName ?? /^\d+(?:\.\d+)*/.exec(tag)?.[0];
  return number === void 0 ? void 0 : cycleOfVersion(products[product], number);
}
function cycleOfVersion({ cycles }, number) {
  const exact = cycles.find(([version]) => number === version || number.startsWith(`${version}.`));
  if (exact) return exact;
  const begins = cycles.filter(([version]) => version.startsWith(`${number}.`));
  const isPast = cycles.some(([version]) => Number.parseInt(version, 10) > Number(number));
  return isPast ? begins.at(-1) : void 0;
}
function distributionsIn(tag) {
  return tag.split("-").flatMap((word) => {
    const alpine = /^alpine(\d+\.\d+)$/.exec(word)?.[1];
    if (alpine) return [["alpine", cycleOf("alpine", alpine)]];
    const distribution = ["debian", "ubuntu"].find((key) => Object.hasOwn(codeNames[key] ?? {}, word));
    return distribution ? [[distribution, cycleOf(distribution, word)]] : [];
  });
}

// src/knowledge/end-of-life/phrases.ts
var notice = 90;
function release({ label, version, last }) {
  return `${label} ${version}, which got its last security fixes by ${last}`;
}
function successor({ label, supported }) {
  return supported.length > 0 ? `${label} ${listed(supported.slice(-3), "or")}` : `a supported release of ${label}`;
}
function listed(items, last) {
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}` : items[0] ?? "";
}
function daysBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 864e5;
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
    // A number alone is that of the program: Alpine's begin with 3, and so do those of Python and Ruby.
    name: anyOf("golang httpd memcached nginx node php postgres python redis ruby rust"),
    tags: /^alpine-(?!3\.\d+(?:\.\d+)?$)\d+(?:\.\d+)*$/,
    ...neverListed,
    why: "the tags of this image begin with its version",
    instead: tagWith((tag) => tag.replace(/^alpine-(.+)$/, "$1-alpine"))
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
      const release2 = /^[89]/.test(tag) ? tag[0] : 9;
      return `almalinux:${release2} or rockylinux/rockylinux:${release2}`;
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
    // Copies of what others publish are as old there; the publishers have newer ones.
    instead: ({ repository }) => {
      const name = repository.replace(/^[^/]+\//, "");
      return /^(?:nginx|busybox|redis|mysql)$/.test(name) ? `docker.io/library/${name}` : `registry.k8s.io/${name}`;
    },
    source: "https://github.com/kubeflow/pipelines/issues/10615",
    date: "2026-11-23"
  },
  {
    name: /^bitnami\/(?!minideb$|charts\/)/,
    tags: /^v?\d/,
    state: "withdrawn",
    // The publisher says that they are gone, and that free images have the tag latest alone.
    gone: true,
    since: "2025-08-28",
    why: "Bitnami moved its versioned tags to bitnamilegacy from 2025-08-28 on, where they get no updates",
    source: "https://github.com/bitnami/containers/issues/96169",
    date: "2026-11-27"
  },
  {
    name: /^bitnamilegacy\//,
    state: "withdrawn",
    since: "2025-08-28",
    why: "bitnamilegacy keeps what Bitnami published until August 2025, without updates",
    source: "https://github.com/bitnami/containers/issues/83267",
    date: "2026-11-23"
  },
  {
    // Often guessed from the release of the server of 2024-12-18.
    name: /^(?:quay\.io\/)?minio\/mc$/,
    tags: /^RELEASE\.(?:2024-(?:11-(?:2[2-9]|30)|12-)|2025-01-(?:0\d|1[0-6]))/,
    state: "never-published",
    why: "mc had no release between 2024-11-21 and 2025-01-17",
    instead: () => "quay.io/minio/mc:RELEASE.2025-01-17T23-25-50Z",
    source: "https://github.com/minio/mc/tags",
    date: "2026-11-27"
  },
  {
    // Docker Hub has had none of them since; Quay keeps the last releases, of 2025, without updates.
    name: /^minio\/(?:minio|mc|console)$/,
    state: "withdrawn",
    gone: true,
    since: "2026-09-12",
    why: "MinIO removed its images from Docker Hub in September 2026",
    // Quay may lack the tags of the early years.
    instead: ({ name, tag = "" }) => `quay.io/${name}${/^RELEASE\.202[3-5]/.test(tag) ? `:${tag}` : ""}, where its last releases are kept`,
    source: "https://github.com/testcontainers/testcontainers-node/pull/1463",
    date: "2026-11-27"
  },
  {
    // The tags of before named tctl, which is not in the image any more.
    name: /^temporalio\/admin-tools$/,
    tags: /^1\.(?:[3-9]\d|\d{3,})\.\d+-tctl-/,
    state: "never-published",
    growing: true,
    why: "from 1.30 on tags of admin-tools name the version of the server alone",
    instead: ({ name, tag = "" }) => `${name}:${tag.replace(/-tctl-.*/, "")}`,
    source: "https://github.com/temporalio/temporal/blob/v1.30.0/docker/docker-bake.hcl",
    date: "2026-08-21"
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

// src/knowledge/images/pinning.ts
function pinningAdvice(reference) {
  const name = publishedName(reference);
  if (isDistroless(reference)) {
    const release2 = /(?:java|nodejs)\d+$/.test(name) ? 12 : 13;
    return /-debian\d+$/.test(name) ? void 0 : `name the release of Debian, as in ${name}-debian${release2}`;
  }
  if (name.startsWith("cgr.dev/chainguard/")) return "name a digest, since it has no tags for versions";
  return /^(?:docker\.io\/)?(?:kalilinux\/kali-rolling$|centos\/(?!centos$)|mcp\/)/.test(name) ? "name a digest, since it may have no tags for versions" : "name a version";
}
function isDistroless(reference) {
  return publishedName(reference).startsWith("gcr.io/distroless/");
}

export {
  developmentEffect,
  endings,
  notice,
  release,
  successor,
  listed,
  daysBetween,
  withdrawn,
  pinningAdvice,
  isDistroless
};
