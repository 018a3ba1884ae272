import {
  basename
} from "./chunk-TIOCIMFY.js";

// src/knowledge/dependencies.ts
var none = [];
var npm = {
  manager: "npm",
  verbs: ["ci", "clean-install", "install", "i"],
  values: [
    "--omit",
    "--only",
    "--include",
    "--loglevel",
    "--registry",
    "--cache",
    "-w",
    "--workspace",
    "--userconfig",
    "--network-timeout"
  ],
  elsewhere: ["--prefix", "-C"],
  unless: ["-g", "--global", "--help", "--package-lock-only", "--dry-run", "--location=global"]
};
var plain = { values: none, elsewhere: none, unless: ["--help", "--version"] };
var managers = {
  npm,
  yarn: {
    manager: "yarn",
    verbs: ["", "install"],
    values: ["--network-timeout", "--cache-folder", "--registry", "--network-concurrency", "--modules-folder", "--mutex"],
    elsewhere: ["--cwd"],
    unless: ["--help", "--version", "-v"]
  },
  pnpm: {
    manager: "pnpm",
    verbs: ["install", "i"],
    values: ["--filter", "-F", "--reporter", "--registry", "--store-dir"],
    elsewhere: ["-C", "--dir", "--prefix"],
    unless: ["-g", "--global", "--help", "--lockfile-only"]
  },
  bun: { manager: "bun", verbs: ["install", "i", "ci"], values: none, elsewhere: ["--cwd"], unless: ["-g", "--global", "--help"] },
  poetry: {
    manager: "poetry",
    verbs: ["install", "sync"],
    values: ["--only", "--without", "--with", "-E", "--extras"],
    elsewhere: ["-C", "--directory", "-P", "--project"],
    unless: ["--help", "--dry-run"]
  },
  uv: {
    manager: "uv",
    verbs: ["sync"],
    values: ["--group", "--no-group", "--only-group", "--extra", "--package", "--python", "-p", "--no-install-package"],
    elsewhere: ["--directory", "--project"],
    unless: ["--help", "--dry-run"]
  },
  bundle: { manager: "bundler", verbs: ["", "install"], ...plain, values: ["--without", "--jobs", "-j", "--retry", "--path", "--gemfile"] },
  bundler: {
    manager: "bundler",
    verbs: ["", "install"],
    ...plain,
    values: ["--without", "--jobs", "-j", "--retry", "--path", "--gemfile"]
  },
  composer: { manager: "composer", verbs: ["install", "i"], ...plain, elsewhere: ["-d", "--working-dir"] }
};
function installOf(command) {
  const words = command.args.map(({ literal }) => literal);
  const name = basename(command.name ?? "");
  if (/^pip[\d.]*$/.test(name)) return pipInstall(words);
  if (/^python[\d.]*$/.test(name) && words[0] === "-m" && words[1] === "pip") return pipInstall(words.slice(2));
  if (name === "uv" && words[0] === "pip") return pipInstall(words.slice(1));
  const found = managers[name];
  return found ? readInstall(found, words) : goalInstall(name, words);
}
function readInstall(manager, words) {
  const options = [];
  const operands = [];
  let isElsewhere = false;
  let isDoubtful = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === void 0) isDoubtful = true;
    else if (!word.startsWith("-")) operands.push(word);
    else {
      const name = word.split("=")[0] ?? word;
      const takesNext = word === name && (manager.values.includes(name) || manager.elsewhere.includes(name));
      isElsewhere ||= manager.elsewhere.includes(name);
      if (manager.unless.includes(word)) return void 0;
      options.push(takesNext ? `${word}=${words[++i] ?? ""}` : word);
    }
  }
  const [verb = "", ...packages] = operands;
  if (!manager.verbs.includes(verb) || packages.length > 0 || verb === "" && isDoubtful) return void 0;
  return { manager: manager.manager, verb, options, files: [], isElsewhere, isDoubtful };
}
function pipInstall(words) {
  const files = [];
  const options = [];
  let hasVerb = false;
  let isDoubtful = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === void 0) isDoubtful = true;
    else if (word === "-r" || word === "--requirement" || word === "-c" || word === "--constraint") {
      const file = words[++i];
      if (file === void 0 || /[*?[]/.test(file)) isDoubtful = true;
      else files.push(file);
    } else if (word.startsWith("--requirement=")) files.push(word.slice("--requirement=".length));
    else if (/^-r./.test(word)) files.push(word.slice(2));
    else if (word.startsWith("-")) {
      if (/^(--target|-t|--prefix|--root|--index-url|-i|--extra-index-url|--find-links|-f|--trusted-host|--timeout|--retries|--cache-dir|--default-timeout|--upgrade-strategy|--progress-bar|--python|--src|--platform|--only-binary|--no-binary)$/.test(
        word
      ))
        i++;
      options.push(word);
    } else if (word === "install" && !hasVerb) hasVerb = true;
    else return void 0;
  }
  if (!hasVerb || files.length === 0) return void 0;
  return { manager: "pip", verb: "install", options, files, isElsewhere: false, isDoubtful };
}
var goals = [
  { manager: "go", name: /^go$/, goal: /^mod download$/ },
  { manager: "maven", name: /^(mvn|mvnw)$/, goal: /(^| )(dependency:(go-offline|resolve)|\S*dependency-plugin:\S*:go-offline)( |$)/ },
  { manager: "gradle", name: /^(gradle|gradlew)$/, goal: /^dependencies$/ },
  { manager: "dotnet", name: /^dotnet$/, goal: /^restore( \S+)?$/ },
  { manager: "cargo", name: /^cargo$/, goal: /^fetch$/ }
];
function goalInstall(name, words) {
  const options = words.flatMap((word) => word?.startsWith("-") ? word : []);
  const goal = words.flatMap((word) => word === void 0 || word.startsWith("-") ? [] : word).join(" ");
  const found = goals.find((one) => one.name.test(name) && one.goal.test(goal));
  if (!found) return void 0;
  return { manager: found.manager, verb: goal, options, files: [], isElsewhere: false, isDoubtful: words.includes(void 0) };
}
function manifestsOf({ manager, files }) {
  switch (manager) {
    case "npm":
      return { needed: ["package.json"], optional: ["package-lock.json", "npm-shrinkwrap.json", ".npmrc"] };
    case "yarn":
      return { needed: ["package.json"], optional: ["yarn.lock", ".yarnrc", ".yarnrc.yml", ".npmrc"] };
    case "pnpm":
      return { needed: ["package.json"], optional: ["pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc"] };
    case "bun":
      return { needed: ["package.json"], optional: ["bun.lock", "bun.lockb", ".npmrc"] };
    case "pip":
      return { needed: files, optional: [] };
    case "poetry":
      return { needed: ["pyproject.toml"], optional: ["poetry.lock"] };
    case "uv":
      return { needed: ["pyproject.toml"], optional: ["uv.lock"] };
    case "go":
      return { needed: ["go.mod"], optional: ["go.sum"] };
    case "maven":
      return { needed: ["pom.xml"], optional: [] };
    case "gradle":
      return { needed: ["build.gradle"], optional: ["settings.gradle", "gradle.properties"] };
    case "bundler":
      return { needed: ["Gemfile"], optional: ["Gemfile.lock"] };
    case "composer":
      return { needed: ["composer.json"], optional: ["composer.lock"] };
    case "dotnet":
      return { needed: ["the project files"], optional: [] };
    case "cargo":
      return { needed: ["Cargo.toml"], optional: ["Cargo.lock"] };
  }
}
var lockFiles = {
  npm: ["package-lock.json", "npm-shrinkwrap.json"],
  yarn: ["yarn.lock"],
  pnpm: ["pnpm-lock.yaml"],
  bun: ["bun.lock", "bun.lockb"]
};
function lockFilesOf(manager) {
  return lockFiles[manager] ?? [];
}
function keepsToLock({ manager, verb, options }) {
  if (manager === "npm") return verb === "ci" || verb === "clean-install";
  if (manager === "bun" && verb === "ci") return true;
  return options.some((option) => /^--(frozen-lockfile|immutable|pure-lockfile)(=true)?$/.test(option));
}
function isNodeManager(manager) {
  return manager === "npm" || manager === "yarn" || manager === "pnpm" || manager === "bun";
}
function leavesOutDevelopment({ manager, options }) {
  const has = (pattern) => options.some((option) => pattern.test(option));
  switch (manager) {
    case "npm":
      if (has(/^--(include=dev|production=false|only=dev(elopment)?|also=dev(elopment)?|dev)$/) || has(/^--no-production$/)) return false;
      return has(/^--(omit=dev|production(=true)?|only=prod(uction)?|prod)$/) || void 0;
    case "yarn":
      if (has(/^--(production|prod)=false$/)) return false;
      return has(/^--(production|prod)(=true)?$/) || void 0;
    case "pnpm":
      if (has(/^(-D|--dev|--(prod|production)=false)$/)) return false;
      return has(/^(-P|--prod|--production)$/) || void 0;
    case "bun":
      return has(/^(-p|--production|--omit=dev)$/) || void 0;
    case "composer":
      return has(/^--no-dev$/);
    case "poetry":
      return has(/^--(no-dev|only(-root)?(=.*)?|without=.*\bdev\b.*)$/);
    case "uv":
      return has(/^--(no-dev|no-default-groups|only-group=.*|no-group=dev)$/);
    default:
      return void 0;
  }
}
function readPackageManifest(text) {
  let data;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return void 0;
  }
  if (!isRecord(data)) return void 0;
  const { scripts, packageManager } = data;
  const keys = (...names) => new Set(names.flatMap((name) => isRecord(data[name]) ? Object.keys(data[name]) : []));
  const texts = Object.entries(isRecord(scripts) ? scripts : {}).filter((entry) => typeof entry[1] === "string");
  return {
    scripts: Object.fromEntries(texts),
    dependencies: keys("dependencies", "optionalDependencies", "peerDependencies"),
    devDependencies: keys("devDependencies"),
    hasWorkspaces: data.workspaces !== void 0,
    packageManager: typeof packageManager === "string" ? packageManager : ""
  };
}
function notInLock(manifest, lock) {
  const asked = readPackageManifest(manifest);
  const held = asked && readLock(lock);
  if (!held) return void 0;
  const known = readPackageManifest(JSON.stringify(held.root));
  return [...asked.dependencies, ...asked.devDependencies].find(
    (name) => !known?.dependencies.has(name) && !known?.devDependencies.has(name) && !Object.hasOwn(held.packages, `${held.prefix}${name}`)
  );
}
function readLock(text) {
  let data;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, "").replace(/,(?=\s*[}\]])/g, ""));
  } catch {
    return void 0;
  }
  if (!isRecord(data) || !isRecord(data.packages)) return void 0;
  const { packages, workspaces } = data;
  const root = isRecord(workspaces) ? workspaces[""] : packages[""];
  return isRecord(root) ? { root, packages, prefix: isRecord(workspaces) ? "" : "node_modules/" } : void 0;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var packagesOfCommands = {
  tsc: ["typescript"],
  nest: ["@nestjs/cli"],
  ng: ["@angular/cli"],
  "vue-cli-service": ["@vue/cli-service"],
  babel: ["@babel/cli", "babel-cli"],
  swc: ["@swc/cli"],
  remix: ["@remix-run/dev"],
  "react-router": ["@react-router/dev"],
  biome: ["@biomejs/biome"],
  tsnd: ["ts-node-dev"]
};
function packagesOfCommand(command) {
  return packagesOfCommands[command] ?? [command];
}
function programsOfScript(script) {
  if (script.length > 1e3 || /[`$(){}|<>\\\n]/.test(script)) return void 0;
  return script.split(/&&|;/).flatMap((part) => {
    const words = part.trim().split(/\s+/);
    const first = words.findIndex((word) => !/^(cross-env|dotenv|time|\w+=\S*)$/.test(word));
    return first >= 0 && words[first] ? [words[first]] : [];
  });
}
function needsSource(manager, text) {
  if (manager === "pip")
    return /^\ufeff?[ \t]*(-e|--editable|-r|-c|--requirement|--constraint|\.{1,2}\/|\.($|\[)|file:)|@[ \t]{0,8}file:/m.test(text);
  if (manager === "go") return /=>\s*\.{1,2}\//.test(text);
  if (manager === "composer") return /"(path|scripts|autoload)"\s?:/.test(text);
  if (manager === "bundler") return /\bpath:|:path[ \t]{0,8}=>|^[ \t]*gemspec\b/m.test(text);
  if (!isNodeManager(manager)) return false;
  if (manager === "yarn" && /\.yarn\/(?:plugins|releases)\//.test(text)) return true;
  const manifest = readPackageManifest(text);
  if (!manifest) return false;
  const { scripts, hasWorkspaces } = manifest;
  return hasWorkspaces || ["preinstall", "install", "postinstall", "prepare"].some((name) => name in scripts) || /"(file|link|portal|workspace):/.test(text);
}

// src/knowledge/archives.ts
function isUnpackedByAdd(path) {
  return /\.(tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|lzma|Z)$/i.test(path);
}

export {
  installOf,
  manifestsOf,
  lockFilesOf,
  keepsToLock,
  isNodeManager,
  leavesOutDevelopment,
  readPackageManifest,
  notInLock,
  packagesOfCommand,
  programsOfScript,
  needsSource,
  isUnpackedByAdd
};
