import {
  github
} from "./chunk-XNCRGP26.js";
import {
  effectiveTag,
  publishedName
} from "./chunk-2IBR7MMM.js";

// src/knowledge/logins.ts
var purposes = /(^|[^a-z])(ssh|sshd|openssh|dropbear|sftp|scp|git|gitea|gitserver|forgejo|gogs|gitlab|bastion|jump|jumphost|rsync|ansible|borg)([^a-z]|$)/i;
function meantForLogins(name) {
  return purposes.test(name);
}

// src/knowledge/images/users.ts
var onDebian = ["debian", "ubuntu"];
var onAlpine = ["alpine"];
var php = { image: /^(?:php|wordpress)$/ };
var nginx = /^(?:nginx|(?:ghcr\.io\/nginx|nginxinc|public\.ecr\.aws\/nginx)\/nginx-unprivileged)$/;
var temporal = /^temporalio\/(?:server|auto-setup|admin-tools)$/;
var accountRows = [
  {
    image: /^node$/,
    account: { name: "node", id: 1e3, forPrograms: true },
    ...github("nodejs/docker-node", "2026-08-19")
  },
  {
    image: /^oven\/bun$/,
    tags: /^(?!.*distroless)/,
    account: { name: "bun", id: 1e3, forPrograms: true },
    source: "https://github.com/oven-sh/bun/tree/main/dockerhub",
    date: "2026-11-26"
  },
  {
    image: /^mcr\.microsoft\.com\/dotnet\/(?:nightly\/)?(?:sdk|aspnet|runtime|runtime-deps)$/,
    tags: /^(?:[89]|[1-9]\d)(?:\.|$)(?!.*(?:windows|nanoserver))/,
    account: { name: "app", id: 1654, forPrograms: true },
    ...github("dotnet/dotnet-docker", "2026-08-21")
  },
  {
    // One number for all variants since June 2019, with 1.17.1.
    image: nginx,
    tags: /^(?!1\.(?:\d|1[0-7])(?:[.-]|$))/,
    account: { name: "nginx", id: 101 },
    ...github("nginx/docker-nginx", "2026-04-14")
  },
  {
    image: /^postgres$/,
    distributions: onDebian,
    account: { name: "postgres", id: 999 },
    ...github("docker-library/postgres", "2026-02-26")
  },
  {
    image: /^postgres$/,
    distributions: onAlpine,
    account: { name: "postgres", id: 70 },
    ...github("docker-library/postgres", "2026-02-26")
  },
  {
    // Older images let the system choose the number.
    image: /^mysql$/,
    tags: /^(?:8\.[1-9]|9|[1-9]\d|latest|lts)/,
    account: { name: "mysql", id: 999 },
    ...github("docker-library/mysql", "2026-06-16")
  },
  {
    image: /^redis$/,
    tags: /^(?:[6-9]|[1-9]\d|latest|alpine|bookworm)/,
    account: { name: "redis", id: 999 },
    ...github("redis/docker-library-redis", "2024-06-28")
  },
  { image: /^mongo$/, tags: /^(?:[5-9]|latest)/, account: { name: "mongodb", id: 999 }, ...github("docker-library/mongo", "2026-06-11") },
  {
    image: /^rabbitmq$/,
    distributions: onDebian,
    account: { name: "rabbitmq", id: 999 },
    ...github("docker-library/rabbitmq", "2026-06-15")
  },
  {
    image: /^rabbitmq$/,
    distributions: onAlpine,
    account: { name: "rabbitmq", id: 100 },
    ...github("docker-library/rabbitmq", "2026-06-15")
  },
  {
    image: temporal,
    tags: /^(?:1\.(?:1[3-9]|[2-9]\d|\d{3})|latest)/,
    account: { name: "temporal", id: 1e3 },
    ...github("temporalio/temporal", "2026-08-21")
  },
  {
    image: /^opensearchproject\/opensearch$/,
    account: { name: "opensearch", id: 1e3 },
    ...github("opensearch-project/opensearch-build", "2026-08-19")
  },
  { ...php, distributions: onDebian, account: { name: "www-data", id: 33 }, ...github("docker-library/php", "2026-07-30") },
  { ...php, distributions: onAlpine, account: { name: "www-data", id: 82 }, ...github("docker-library/php", "2026-07-30") },
  { image: /^httpd$/, distributions: onAlpine, account: { name: "www-data", id: 82 }, ...github("docker-library/httpd", "2026-06-10") },
  {
    image: /^gcr\.io\/distroless\//,
    account: { name: "nonroot", id: 65532 },
    ...github("GoogleContainerTools/distroless", "2026-08-21")
  },
  {
    // The same number has another name in the image node.
    image: /^cgr\.dev\/chainguard\/(?!node$)/,
    account: { name: "nonroot", id: 65532 },
    ...github("chainguard-images/images", "2026-08-22")
  }
];
var system = {
  debian: { root: 0, "www-data": 33, nobody: 65534 },
  ubuntu: { root: 0, "www-data": 33, nobody: 65534 },
  alpine: { root: 0, nobody: 65534 },
  distroless: { root: 0, nobody: 65534 }
};
function accountId(reference, image, name) {
  const own = reference && accountsIn(reference, image).find((account) => account.name === name);
  const numbers = image?.distribution && system[image.distribution];
  return own?.id ?? (numbers && Object.hasOwn(numbers, name) ? numbers[name] : void 0);
}
function programAccount(reference, image) {
  return accountsIn(reference, image).find(({ forPrograms }) => forPrograms);
}
function accountsIn(reference, image) {
  const name = publishedName(reference);
  const tag = effectiveTag(reference);
  return accountRows.filter((row) => row.image.test(name)).filter(({ tags }) => !tags || tag !== void 0 && tags.test(tag)).filter(({ distributions }) => !distributions || distributions.includes(image?.distribution)).map(({ account }) => account);
}
var systemNames = {
  debian: words(
    "root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats nobody _apt libuuid syslog messagebus sshd ubuntu mysql debian-spamd tss"
  ),
  alpine: words(
    "root bin daemon adm lp sync shutdown halt mail news uucp operator man postmaster cron ftp sshd at squid xfs games cyrus vpopmail ntp smmsp guest nobody"
  )
};
var plainImages = /^(?:debian|ubuntu|alpine|node|python|ruby|golang|rust|eclipse-temurin|mcr\.microsoft\.com\/dotnet\/(?:sdk|aspnet|runtime|runtime-deps))$/;
function certainlyLacks(reference, image, name) {
  const published = publishedName(reference);
  if (published.startsWith("gcr.io/distroless/")) return !["root", "nobody", "nonroot"].includes(name);
  if (!plainImages.test(published) || effectiveTag(reference) === void 0) return false;
  const { distribution } = image ?? {};
  const names = distribution === "alpine" ? systemNames.alpine : onDebian.some((one) => one === distribution) ? systemNames.debian : void 0;
  if (!names || names.has(name) || /^(?:systemd-|_)/.test(name)) return false;
  return !accountRows.some((row) => row.image.test(published) && row.account.name === name && !isOlder(row, reference));
}
function isOlder({ tags }, reference) {
  const tag = effectiveTag(reference) ?? "";
  return tags !== void 0 && /^\d/.test(tag) && !tags.test(tag);
}
function words(text) {
  return new Set(text.split(" "));
}
var withValue = /^--(?:uid|gid|shell|home|home-dir|comment|gecos|ingroup|groups|password|skel|base-dir|expiredate|inactive|key|root|firstuid|lastuid)$/;
function accountMadeBy({ name, args }) {
  if (name !== "useradd" && name !== "adduser") return void 0;
  const letters = name === "useradd" ? "bcdefgGkKpRPsuZ" : "Gghksu";
  const operands = [];
  let id;
  for (let i = 0; i < args.length; i++) {
    const word = args[i]?.literal;
    if (word === void 0) return void 0;
    const long = /^(--[a-z-]+)(?:=(.*))?$/.exec(word);
    if (long?.[1]) {
      const value2 = long[2] ?? (withValue.test(long[1]) ? args[++i]?.literal : void 0);
      if (long[1] === "--uid") id = value2;
      continue;
    }
    if (!/^-[A-Za-z]/.test(word)) {
      operands.push(word);
      continue;
    }
    const at = [...word].findIndex((letter, index) => index > 0 && letters.includes(letter));
    if (at < 0) continue;
    const value = word.slice(at + 1) || args[++i]?.literal;
    if (word[at] === "u") id = value;
  }
  const [account, ...others] = operands;
  if (account === void 0 || others.length > 0) return void 0;
  return { name: account, id: id !== void 0 && /^\d{1,9}$/.test(id) ? Number(id) : void 0 };
}
function userNumber(name, { rootStage, baseImage, allInstructions }) {
  const ids = [];
  for (const { keyword, words: parts, script } of allInstructions) {
    const mentions = parts.some(({ text }) => /\/etc(?:\/passwd|\/?["',]*$)/.test(text));
    if ((keyword === "COPY" || keyword === "ADD") && mentions) return void 0;
    if (keyword !== "RUN") continue;
    if (!script || script.damaged) {
      if (parts.some(({ text }) => text.includes(name))) return void 0;
      continue;
    }
    for (const command of script.commands) {
      if (changesAccounts.has(command.name ?? "") && command.args.some(({ literal }) => literal === void 0 || literal === name))
        return void 0;
      const isMaker = command.name === "useradd" || command.name === "adduser";
      if (!isMaker || !command.args.some(({ literal }) => literal === void 0 || literal === name)) continue;
      const made = accountMadeBy(command);
      if (!made || command.nested || made.name === name) ids.push(command.nested ? void 0 : made?.id);
    }
  }
  const before = accountId(rootStage.reference, baseImage, name);
  if (ids.length === 0) return before;
  return ids.every((id) => id === ids[0]) && (before === void 0 || before === ids[0]) ? ids[0] : void 0;
}
var changesAccounts = /* @__PURE__ */ new Set(["usermod", "userdel", "deluser"]);

export {
  meantForLogins,
  programAccount,
  certainlyLacks,
  userNumber
};
