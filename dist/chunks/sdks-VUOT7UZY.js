import {
  basename,
  behindInit,
  behindLauncher,
  compareVersions,
  dirname,
  globMatcher,
  isAside,
  joinPath,
  known,
  lazy,
  lineRange,
  lineStarts,
  makesWorker,
  memoized,
  packageScriptName,
  packageScripts,
  pathBelow,
  place,
  placeOf,
  resolvePath,
  shells,
  unknown,
  unset,
  weaklyMemoized,
  workerFunctions,
  workerSigns
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/knowledge/temporal/sdk-packages.ts
var sdkPackages = {
  typescript: {
    main: ["@temporalio/worker", "@temporalio/client", "@temporalio/workflow", "@temporalio/activity", "@temporalio/common"],
    all: /^(?:@temporalio\/.+|temporalio|nestjs-temporal(?:-core)?)$/,
    worker: /^(?:@temporalio\/worker)$/,
    mayWork: /^(?:@temporalio\/(?:worker|core-bridge|testing)|temporalio|nestjs-temporal(?:-core)?)$/,
    source: "https://github.com/temporalio/sdk-typescript/tree/main/packages",
    date: "2026-11-23"
  },
  python: {
    main: ["temporalio"],
    all: /^temporalio(?:-.+)?$/,
    worker: void 0,
    mayWork: /^temporalio$/,
    source: "https://github.com/temporalio/sdk-python/blob/main/pyproject.toml",
    date: "2026-11-23"
  },
  go: {
    main: ["go.temporal.io/sdk"],
    all: /^go\.temporal\.io\/.+/,
    worker: void 0,
    mayWork: /^go\.temporal\.io\/sdk$/,
    source: "https://github.com/temporalio/sdk-go/blob/master/go.mod",
    date: "2026-11-23"
  },
  java: {
    main: [
      "io.temporal:temporal-sdk",
      "io.temporal:temporal-spring-boot-starter",
      "io.temporal:temporal-spring-boot-autoconfigure",
      "io.temporal:temporal-kotlin",
      "io.temporal:temporal-bom",
      "io.temporal:temporal-serviceclient"
    ],
    all: /^(?:io\.temporal:.+|io\.quarkiverse\.temporal:.+)$/,
    worker: void 0,
    mayWork: /^(?:io\.temporal:temporal-(?:sdk|kotlin|spring-boot-.+)|io\.quarkiverse\.temporal:quarkus-temporal)$/,
    source: "https://github.com/temporalio/sdk-java/blob/master/settings.gradle",
    date: "2026-11-23"
  },
  dotnet: {
    main: ["temporalio", "temporalio.extensions.hosting"],
    all: /^temporalio(?:\..+)?$/,
    worker: void 0,
    mayWork: /^temporalio(?:\.extensions\.hosting)?$/,
    source: "https://github.com/temporalio/sdk-dotnet/tree/main/src",
    date: "2026-11-23"
  },
  ruby: {
    main: ["temporalio"],
    // The second is an older one of Coinbase's, which is no longer kept up: https://github.com/coinbase/temporal-ruby.
    all: /^(?:temporalio|temporal-ruby)$/,
    worker: void 0,
    mayWork: /^(?:temporalio|temporal-ruby)$/,
    source: "https://github.com/temporalio/sdk-ruby/blob/main/temporalio/temporalio.gemspec",
    date: "2026-11-23"
  },
  php: {
    main: ["temporal/sdk"],
    all: /^(?:temporal\/.+|spiral\/temporal-bridge|keepsuit\/laravel-temporal)$/,
    worker: void 0,
    mayWork: /^(?:temporal\/sdk|spiral\/temporal-bridge|keepsuit\/laravel-temporal)$/,
    source: "https://github.com/temporalio/sdk-php/blob/master/composer.json",
    date: "2026-11-23"
  }
};

// src/parsers/dependencies/versions.ts
var nothing = { version: void 0, atLeast: void 0 };
var longest = 200;
function packageKey(name, ecosystem) {
  if (ecosystem === "pypi") return name.toLowerCase().replace(/[-_.]+/g, "-");
  return ecosystem === "nuget" || ecosystem === "packagist" ? name.toLowerCase() : name;
}
function readRange(text, ecosystem) {
  const range = text?.trim() ?? "";
  if (range === "" || range.length > longest || range.includes("$")) return nothing;
  if (ecosystem === "maven" || ecosystem === "nuget") return intervalOr(range, ecosystem === "nuget");
  if (ecosystem === "go") return exact(range);
  const alternatives = range.split(/\|\|?/).map((one) => readAlternative(one, ecosystem));
  const [first] = alternatives;
  if (first && alternatives.length === 1) return first;
  const lowest = alternatives.map(({ atLeast }) => atLeast);
  const known2 = lowest.filter((one) => one !== void 0);
  return { version: void 0, atLeast: known2.length === lowest.length ? inOrder(known2)[0] : void 0 };
}
function exact(text) {
  const version = plainVersion(text);
  return { version, atLeast: version };
}
function plainVersion(text) {
  const match = /^[v=]?\s*(\d{1,9}(?:\.\d{1,9}){0,3})((?:[-+.]?[A-Za-z][\w.+-]*|[-+][\w.+-]*)?)$/.exec(text.trim());
  if (!match) return void 0;
  const parts = (match[1] ?? "").split(".");
  while (parts.length < 3) parts.push("0");
  return `${parts.join(".")}${(match[2] ?? "").replace(/\+incompatible$/, "")}`;
}
function readAlternative(text, ecosystem) {
  const span = /^\s*(\S+)\s+-\s+(\S+)\s*$/.exec(text);
  if (span) return { version: void 0, atLeast: plainVersion(span[1] ?? "") };
  const joined = text.replace(/(~>|[<>=!^~]+)\s+/g, "$1").trim();
  const conditions = joined.split(/\s*,\s*|\s+/).filter((one) => one !== "");
  const lowest = [];
  for (const condition of conditions) {
    const match = /^(===?|=|>=|>|<=|<|!=|~=|~>|\^|~|)(.*)$/.exec(condition);
    const [, operator = "", rest = ""] = match ?? [];
    const isWild = /(?:^|\.)[*xX](?:\.|$)/.test(rest);
    const version = plainVersion(rest.replace(/(?:^|\.)[*xX](?:\.[*xX])*$/, "").replace(/@\w+$/, ""));
    if (version === void 0 || operator === "<" || operator === "<=" || operator === "!=") continue;
    if (!isWild && conditions.length === 1 && isExact(operator, rest, ecosystem)) return { version, atLeast: version };
    lowest.push(version);
  }
  return { version: void 0, atLeast: inOrder(lowest).at(-1) };
}
function isExact(operator, rest, ecosystem) {
  const isWhole = ecosystem !== "npm" || /\d\.\d+\.\d/.test(rest);
  return (operator === "" || operator === "=" || operator === "==" || operator === "===") && isWhole;
}
function intervalOr(text, floats) {
  const interval = /^([[(])\s*([^,\])]*)\s*(,?)\s*([^,\])]*)\s*[\])]$/.exec(text);
  if (!interval) {
    if (!floats || !text.includes("*")) return exact(text);
    return { version: void 0, atLeast: plainVersion(text.replace(/(?:^|\.)\*.*$/, "")) };
  }
  const [, , low = "", comma = ""] = interval;
  const version = plainVersion(low);
  return { version: comma === "" ? version : void 0, atLeast: version };
}
function inOrder(versions) {
  const areKnown = versions.every((version) => compareVersions(version, version) !== void 0);
  return areKnown ? versions.toSorted((a, b) => compareVersions(a, b) ?? 0) : [];
}

// src/parsers/dependencies/toml.ts
var deepest = 32;
function readToml(file) {
  return new TomlReader(file).whole();
}
var TomlReader = class {
  #file;
  #text;
  #at = 0;
  constructor(file) {
    this.#file = file;
    this.#text = file.text;
    if (this.#text.startsWith("\uFEFF")) this.#at = 1;
  }
  whole() {
    const entries = [];
    let isDamaged = false;
    let header = [];
    let table = 0;
    for (; ; ) {
      this.#skip(/(?:[\s]+|#[^\n\r]*)*/y);
      if (this.#at >= this.#text.length) break;
      try {
        if (this.#text[this.#at] === "[") {
          header = this.#header();
          table++;
        } else entries.push(this.#entry(header, table, 0));
        this.#skip(/[ \t]*(?:#[^\n\r]*)?/y);
        if (this.#at < this.#text.length && !/[\n\r]/.test(this.#text[this.#at] ?? "")) throw new Error("more on the line");
      } catch {
        isDamaged = true;
        this.#skip(/[^\n\r]*/y);
      }
    }
    return { file: this.#file, entries, isDamaged };
  }
  #skip(pattern) {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += text.length;
    return text;
  }
  #expect(text) {
    if (!this.#text.startsWith(text, this.#at)) throw new Error(`no ${text}`);
    this.#at += text.length;
  }
  #header() {
    const brackets = this.#skip(/\[{1,2}/y).length;
    const path = this.#key();
    this.#expect("]".repeat(brackets));
    return path;
  }
  #key() {
    const path = [];
    do {
      this.#skip(/[ \t]*/y);
      const quote = this.#text[this.#at];
      if (quote === '"' || quote === "'") path.push(this.#string());
      else {
        const name = this.#skip(/[\w-]+/y);
        if (name === "") throw new Error("no key");
        path.push(name);
      }
      this.#skip(/[ \t]*/y);
    } while (this.#text[this.#at] === "." && ++this.#at > 0);
    return path;
  }
  #entry(header, table, depth) {
    const start = this.#at;
    const key = this.#key();
    this.#expect("=");
    const value = this.#value(depth);
    return { ...place(this.#file, start, this.#at), path: [...header, ...key], value, table };
  }
  #value(depth) {
    if (depth > deepest) throw new Error("too deep");
    this.#skip(/[ \t]*/y);
    const start = this.#at;
    const first = this.#text[start];
    if (first === '"' || first === "'") return this.#node("string", start, { text: this.#string() });
    if (first === "[") return this.#array(start, depth);
    if (first === "{") return this.#table(start, depth);
    const text = this.#skip(/[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?/y);
    if (text === "") throw new Error("no value");
    return this.#node("other", start, { text });
  }
  #array(start, depth) {
    const items = [];
    this.#at++;
    for (; ; ) {
      this.#skip(/(?:[\s,]+|#[^\n\r]*)*/y);
      if (this.#text[this.#at] === "]") break;
      items.push(this.#value(depth + 1));
    }
    this.#at++;
    return this.#node("array", start, { items });
  }
  #table(start, depth) {
    const entries = [];
    this.#at++;
    for (; ; ) {
      this.#skip(/(?:[\s,]+|#[^\n\r]*)*/y);
      if (this.#text[this.#at] === "}") break;
      entries.push(this.#entry([], 0, depth + 1));
    }
    this.#at++;
    return this.#node("table", start, { entries });
  }
  #string() {
    const quote = this.#text[this.#at] ?? "";
    const isLong = this.#text.startsWith(quote.repeat(3), this.#at);
    const mark = isLong ? quote.repeat(3) : quote;
    const from = this.#at + mark.length;
    let end = from;
    while (end < this.#text.length && !this.#text.startsWith(mark, end)) {
      if (!isLong && /[\n\r]/.test(this.#text[end] ?? "")) throw new Error("no end of string");
      end += quote === '"' && this.#text[end] === "\\" ? 2 : 1;
    }
    if (end >= this.#text.length) throw new Error("no end of string");
    this.#at = end + mark.length;
    const text = this.#text.slice(from, end);
    return quote === '"' ? text.replace(/\\(["\\])/g, "$1") : text;
  }
  #node(kind, start, rest) {
    return { ...place(this.#file, start, this.#at), kind, text: this.#text.slice(start, this.#at), items: [], entries: [], ...rest };
  }
};

// src/project/sdks/builds.ts
function pathInImage(folder, path) {
  const parts = [];
  for (const part of (path.startsWith("/") ? path : `${folder}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}
function buildStep(words, folder) {
  const name = basename(words[0] ?? "");
  const rest = words.slice(1);
  if (/^(?:npx|bunx|pnpx)$/.test(name)) return monorepoStep(rest, folder);
  if (name === "turbo" || name === "nx" || name === "lerna") return monorepoStep(words, folder);
  if (/^(?:npm|yarn|yarnpkg|pnpm|bun)$/.test(name)) return nodeStep(rest, folder);
  if (/^pip[\d.]*$/.test(name)) return pipStep(rest, folder);
  if (/^python[\d.]*$/.test(name) && rest[0] === "-m" && /^(?:pip|uv|poetry)$/.test(rest[1] ?? "")) return buildStep(rest.slice(1), folder);
  if (name === "uv") return rest[0] === "pip" ? pipStep(rest.slice(1), folder) : uvStep(rest, folder);
  if (name === "poetry" || name === "pdm" || name === "hatch")
    return pythonProject(rest, folder, "pyproject.toml", /^(?:install|sync|export|build|run)$/);
  if (name === "pipenv") return pythonProject(rest, folder, "Pipfile", /^(?:install|sync|requirements|lock)$/);
  if (name === "go") return goStep(rest, folder);
  if (/^(?:mvn|mvnw|mvnw\.cmd)$/.test(name)) return mavenStep(rest, folder);
  if (/^gradlew?$/.test(name)) return gradleStep(rest, folder);
  if (name === "dotnet") return dotnetStep(rest, folder);
  if (name === "bundle" || name === "bundler") return step("ruby", folder, [["Gemfile"]]);
  if (name === "composer") return step("php", optionOf(rest, ["-d", "--working-dir"], folder), [["composer.json"]]);
  return void 0;
}
function step(language, folder, files, members = []) {
  return { language, folder, files: files.map((names) => names.map((name) => pathInImage(folder, name))), members };
}
function optionOf(words, names, folder) {
  const value = valuesOf(words, names)[0];
  return value === void 0 ? folder : pathInImage(folder, value);
}
function valuesOf(words, names) {
  return words.flatMap((word, index) => {
    if (word === void 0) return [];
    if (names.includes(word)) return words[index + 1] ?? [];
    const name = names.find((one) => one.startsWith("--") && word.startsWith(`${one}=`));
    return name === void 0 ? [] : word.slice(name.length + 1);
  });
}
function member(text) {
  return text.replace(/^[.^]{3,4}|[.^]{3,4}$/g, "").replace(/^\{(.*)\}$/, "$1");
}
function nodeStep(words, folder) {
  if (words.some((word) => word === "-g" || word === "--global")) return void 0;
  const inner = words.findIndex((word) => word === "turbo" || word === "nx" || word === "lerna");
  if (inner >= 0 && inner <= 2) return monorepoStep(words.slice(inner), folder);
  const members = valuesOf(words, ["--filter", "-F", "--workspace", "-w"]).map(member);
  const named = words[0] === "workspace" && words[1] !== void 0 ? [words[1]] : [];
  const at = optionOf(words, ["--prefix", "-C", "--cwd", "--dir"], folder);
  const verb = words.find((word) => word !== void 0 && !word.startsWith("-") && !members.includes(member(word)));
  if (/^(?:config|cache|set|version|--version|pkg|exec|dlx|x|init|create|login|audit)$/.test(verb ?? "")) return void 0;
  return step(
    "typescript",
    at,
    [["package.json"]],
    [...members, ...named].filter((one) => !/[*!]/.test(one))
  );
}
function monorepoStep(words, folder) {
  const [tool, ...rest] = words;
  if (tool !== "turbo" && tool !== "nx" && tool !== "lerna") return void 0;
  const filters = valuesOf(rest, ["--filter", "-F", "--scope", "--project", "--projects", "-p"]).map(member);
  const operands = rest.filter((word) => word !== void 0 && !word.startsWith("-"));
  const pruned = tool === "turbo" && operands[0] === "prune" ? operands.slice(1, 2) : [];
  const built = tool === "nx" && /^(?:build|prune|serve)$/.test(operands[0] ?? "") ? operands.slice(1, 2) : [];
  return step(
    "typescript",
    folder,
    [["package.json"]],
    [...filters, ...pruned, ...built].filter((one) => !/[*!]/.test(one))
  );
}
function pipStep(words, folder) {
  if (!/^(?:install|sync|wheel|download)$/.test(words[0] ?? "")) return void 0;
  const files = [
    ...valuesOf(words, ["-r", "--requirement", "--requirements"]),
    ...words.flatMap((word) => word !== void 0 && /^-r[^-\s]/.test(word) ? word.slice(2) : []),
    ...words[0] === "sync" ? words.slice(1).filter((word) => /\.txt$/.test(word ?? "")) : []
  ];
  const folders = [
    ...valuesOf(words, ["-e", "--editable"]),
    ...words.slice(1).filter((word, index) => /^(?:\.{1,2}(?:\/|\[|$)|\/)/.test(word ?? "") && !(words[index] ?? "").startsWith("-"))
  ];
  const projects = folders.map((path) => `${path.replace(/\[.*$/, "")}/pyproject.toml`);
  const all = [.../* @__PURE__ */ new Set([...files, ...projects])];
  return all.length > 0 ? step(
    "python",
    folder,
    all.map((name) => [name])
  ) : void 0;
}
function uvStep(words, folder) {
  if (!words.some((word) => /^(?:sync|run|export|build)$/.test(word ?? ""))) return void 0;
  const at = optionOf(words, ["--project", "--directory"], folder);
  return step("python", at, [["pyproject.toml"]], valuesOf(words, ["--package"]));
}
function pythonProject(words, folder, file, verbs) {
  if (!words.some((word) => verbs.test(word ?? ""))) return void 0;
  return step("python", optionOf(words, ["-C", "--directory", "-P", "--project", "-p"], folder), [[file]]);
}
function goStep(words, folder) {
  const [verb] = words;
  const at = optionOf(words, ["-C"], folder);
  const verbs = words.filter((word) => /^(?:build|install|run|mod|test|get|generate)$/.test(word ?? ""));
  if (verb === void 0 || verbs.length === 0) return void 0;
  const packages = goPackages(words).map((path) => pathInImage(at, path));
  const starts = packages.length > 0 ? packages : [at];
  return { ...step("go", at, []), files: starts.map((start) => upwards(start).map((one) => pathInImage(one, "go.mod"))) };
}
var goOptions = /^--?(?:o|C|ldflags|tags|mod|modfile|p|gcflags|asmflags|buildmode|pkgdir|overlay|exec|toolexec|installsuffix)$/;
function goPackages(words) {
  const verb = words.findIndex((word) => word === "build" || word === "install" || word === "run");
  if (verb < 0) return [];
  const found = [];
  for (let index = verb + 1; index < words.length; index++) {
    const word = words[index];
    if (word === void 0) continue;
    if (goOptions.test(word)) index++;
    else if (/^\.{1,2}(?:\/|$)/.test(word) || word.endsWith(".go"))
      found.push(word.endsWith(".go") ? dirname(word) || "." : word.replace(/\/?\.\.\.$/, ""));
    if (words[verb] === "run" && found.length > 0) break;
  }
  return [...new Set(found)];
}
function upwards(path) {
  const found = [path];
  for (let above = path; above !== "/" && above !== ""; ) {
    above = above.slice(0, above.lastIndexOf("/")) || "/";
    found.push(above);
  }
  return found;
}
function mavenStep(words, folder) {
  const file = valuesOf(words, ["-f", "--file"])[0] ?? "pom.xml";
  const members = valuesOf(words, ["-pl", "--projects"]).flatMap((list) => list.split(","));
  const path = file.endsWith(".xml") ? file : `${file}/pom.xml`;
  const at = dirname(pathInImage(folder, path)) || "/";
  return step(
    "java",
    at,
    [[basename(path)]],
    members.filter((one) => !/^[!-]/.test(one)).map((one) => one.startsWith(":") ? one : `./${one}`)
  );
}
function gradleStep(words, folder) {
  const at = optionOf(words, ["-p", "--project-dir"], folder);
  const tasks = words.flatMap((word) => word !== void 0 && /^:?[\w-]+(?::[\w-]+)+$/.test(word) ? word : []);
  const members = tasks.map((task) => `./${task.replace(/^:/, "").split(":").slice(0, -1).join("/")}`);
  return step("java", at, [["build.gradle", "build.gradle.kts"]], members);
}
function dotnetStep(words, folder) {
  const [verb, ...rest] = words;
  if (!/^(?:restore|build|publish|run|pack)$/.test(verb ?? "")) return void 0;
  const outputs2 = valuesOf(rest, [
    "-o",
    "--output",
    "-c",
    "--configuration",
    "-r",
    "--runtime",
    "-f",
    "--framework",
    "-v",
    "--verbosity",
    "-a",
    "--arch"
  ]);
  const operands = [
    ...rest.filter((word) => word !== void 0 && !/^[-/]/.test(word) && !outputs2.includes(word)),
    ...valuesOf(rest, ["--project"])
  ];
  const projects = operands.map((word) => word.replaceAll("\\", "/")).filter((word) => !word.endsWith(".sln") && !word.endsWith(".slnx"));
  if (projects.length === 0) return step("dotnet", folder, []);
  return step(
    "dotnet",
    folder,
    projects.map((project) => [project])
  );
}

// src/parsers/dependencies/bundler.ts
function readGemfile(file) {
  const dependencies = [];
  const locals = [];
  let requires = unset(place(file, 0, 0));
  let open;
  let isDevelopment = false;
  for (let index = 0; index < lineStarts(file).length; index++) {
    const [start, end] = lineRange(file, index);
    const line = withoutComment(file.text.slice(start, end).replace(/^\uFEFF/, " "));
    const text = line.trim();
    const at = place(file, start + line.length - line.trimStart().length, start + line.trimEnd().length);
    const gem = /^gem[\s(]+["']([^"']+)["']/.exec(text);
    if (gem) {
      const rest = text.slice(gem[0].length);
      const path = /\bpath:\s*["']([^"']+)|:path\s*=>\s*["']([^"']+)/.exec(rest);
      const isElsewhere = path !== null || /\b(?:git|github):|:git\s*=>/.test(rest);
      const conditions = /^((?:\s*,\s*["'][^"']*["'])*)/.exec(rest)?.[1] ?? "";
      const asked = isElsewhere ? void 0 : Array.from(conditions.matchAll(/["']([^"']*)["']/g), ([, one = ""]) => one).join(", ") || void 0;
      const isForTests = isDevelopment || /\bgroups?:\s*\[?\s*:(?:test|development)/.test(rest);
      dependencies.push({ ...at, name: gem[1] ?? "", asked, ...readRange(asked, "rubygems"), isDevelopment: isForTests });
      if (path) locals.push({ name: gem[1], folder: resolvePath(dirname(file.path), path[1] ?? path[2] ?? "") });
    } else if (/^group\b.*\bdo\b/.test(text))
      isDevelopment = /:(?:test|development)\b/.test(text) && !/:(?:production|default)\b/.test(text);
    else if (text === "end") isDevelopment = false;
    else if (/^(?:gemspec|eval_gemfile|instance_eval)\b/.test(text)) open = "it takes gems from another file";
    const ruby = /^ruby[\s(]+["']([^"']+)["']/.exec(text)?.[1];
    if (ruby !== void 0) requires = known(ruby, at);
  }
  return { file, name: void 0, dependencies, requires, open, locals, isWorkspace: false };
}
function withoutComment(line) {
  return /^(?:[^#"']|"[^"]*"|'[^']*')*/.exec(line)?.[0] ?? "";
}

// src/parsers/dependencies/json.ts
var deepest2 = 64;
function readJson(file) {
  try {
    return new JsonReader(file).whole();
  } catch {
    return void 0;
  }
}
function memberOf(node, name) {
  return node?.members.findLast((member2) => member2.name === name);
}
var JsonReader = class {
  #file;
  #text;
  #at = 0;
  constructor(file) {
    this.#file = file;
    this.#text = file.text;
    if (this.#text.startsWith("\uFEFF")) this.#at = 1;
  }
  whole() {
    const node = this.#value(0);
    this.#blanks();
    if (this.#at < this.#text.length) throw new Error("more than one value");
    return node;
  }
  #blanks() {
    const pattern = /(?:[\s,]+|\/\/[^\n\r]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }
  #value(depth) {
    if (depth > deepest2) throw new Error("too deep");
    this.#blanks();
    const start = this.#at;
    const first = this.#text[start];
    if (first === "{") return this.#object(start, depth);
    if (first === "[") return this.#array(start, depth);
    if (first === '"') {
      const text = this.#string();
      return this.#node("string", start, { text });
    }
    const pattern = /[-+.\w]+/y;
    pattern.lastIndex = start;
    const word = pattern.exec(this.#text)?.[0];
    if (word === void 0) throw new Error("no value");
    this.#at += word.length;
    return this.#node("other", start, { text: word });
  }
  #object(start, depth) {
    const members = [];
    this.#at++;
    for (; ; ) {
      this.#blanks();
      if (this.#text[this.#at] === "}") break;
      const from = this.#at;
      const name = this.#string();
      this.#blanks();
      if (this.#text[this.#at++] !== ":") throw new Error("no colon");
      const value = this.#value(depth + 1);
      members.push({ ...place(this.#file, from, this.#at), name, value });
    }
    this.#at++;
    return this.#node("object", start, { members });
  }
  #array(start, depth) {
    const items = [];
    this.#at++;
    for (; ; ) {
      this.#blanks();
      if (this.#text[this.#at] === "]") break;
      items.push(this.#value(depth + 1));
    }
    this.#at++;
    return this.#node("array", start, { items });
  }
  #string() {
    const start = this.#at;
    if (this.#text[start] !== '"') throw new Error("no string");
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === "\\" ? 2 : 1;
    this.#at = end + 1;
    return String(JSON.parse(this.#text.slice(start, this.#at)));
  }
  #node(kind, start, rest) {
    return { ...place(this.#file, start, this.#at), kind, members: [], items: [], text: void 0, ...rest };
  }
};

// src/parsers/dependencies/npm.ts
var groups = [
  ["dependencies", false],
  ["optionalDependencies", false],
  ["peerDependencies", false],
  ["devDependencies", true]
];
var elsewhere = /^(?:workspace|file|link|portal|git|git\+[a-z]+|https?|github|patch|catalog):/;
function readPackageJson(file) {
  const at = place(file, 0, 0);
  const root = readJson(file);
  if (root?.kind !== "object")
    return { file, name: void 0, dependencies: [], requires: unknown(at), open: "it could not be read", locals: [], isWorkspace: false };
  const members = groups.flatMap(
    ([group, isDevelopment]) => (memberOf(root, group)?.value.members ?? []).map((member2) => ({ member: member2, isDevelopment }))
  );
  const engines = memberOf(root, "engines");
  return {
    file,
    name: memberOf(root, "name")?.value.text,
    dependencies: members.map(({ member: member2, isDevelopment }) => dependencyOf(member2, isDevelopment)),
    requires: textOf(memberOf(engines?.value, "node"), engines ?? at),
    open: void 0,
    locals: members.flatMap(({ member: member2 }) => localOf(member2)),
    isWorkspace: memberOf(root, "workspaces") !== void 0
  };
}
function textOf(member2, above) {
  if (!member2) return unset(above);
  return member2.value.text === void 0 ? unknown(member2) : known(member2.value.text, member2.value);
}
function dependencyOf({ name, value, ...at }, isDevelopment) {
  const text = value.text ?? "";
  const asked = elsewhere.test(text) ? void 0 : text.replace(/^npm:(?:@?[^@]+@)?/, "");
  return { ...at, name, asked, ...readRange(asked, "npm"), isDevelopment };
}
function localOf({ name, value, file }) {
  const text = value.text ?? "";
  if (text.startsWith("workspace:")) return [{ name }];
  const path = /^(?:file|link|portal):(.*)$/.exec(text)?.[1];
  return path === void 0 ? [] : [{ name, folder: resolvePath(dirname(file.path), path) }];
}

// src/parsers/dependencies/composer.ts
function readComposerJson(file) {
  const at = place(file, 0, 0);
  const root = readJson(file);
  if (root?.kind !== "object") {
    return { file, name: void 0, dependencies: [], requires: unknown(at), open: "it could not be read", locals: [], isWorkspace: false };
  }
  const require2 = memberOf(root, "require");
  const groups2 = [
    { members: require2?.value.members ?? [], isDevelopment: false },
    { members: memberOf(root, "require-dev")?.value.members ?? [], isDevelopment: true }
  ];
  const repositories = memberOf(root, "repositories")?.value;
  const paths = [...repositories?.items ?? [], ...(repositories?.members ?? []).map(({ value }) => value)];
  return {
    file,
    name: memberOf(root, "name")?.value.text,
    dependencies: groups2.flatMap(
      ({ members, isDevelopment }) => members.map(({ name, value, ...entry }) => {
        const asked = /^dev-/.test(value.text ?? "") ? void 0 : value.text;
        return { ...entry, name: packageKey(name, "packagist"), asked, ...readRange(asked, "packagist"), isDevelopment };
      })
    ),
    requires: textOf(memberOf(require2?.value, "php"), require2 ?? at),
    open: void 0,
    locals: paths.flatMap((one) => {
      if (memberOf(one, "type")?.value.text !== "path") return [];
      return [{ folder: resolvePath(dirname(file.path), memberOf(one, "url")?.value.text ?? "") }];
    }),
    isWorkspace: false
  };
}

// src/parsers/dependencies/go.ts
function readGoMod(file) {
  const dependencies = [];
  const replaced = /* @__PURE__ */ new Map();
  const locals = [];
  let requires = unset(place(file, 0, 0));
  let name;
  let block = "";
  for (let index = 0; index < lineStarts(file).length; index++) {
    const [start, end] = lineRange(file, index);
    const line = file.text.slice(start, end).replace(/^\uFEFF/, " ");
    const code = line.replace(/\/\/.*$/, "").trimEnd();
    const words = code.trim() === "" ? [] : code.trim().split(/\s+/);
    if (words.length === 0) continue;
    if (words[0] === ")") block = "";
    else if (words[1] === "(") block = words[0] ?? "";
    else {
      const [verb = "", ...rest] = block === "" ? words : [block, ...words];
      const first = start + code.indexOf(rest[0] ?? "", block === "" ? verb.length : 0);
      const at = place(file, first, start + code.length);
      if (verb === "go") requires = known(rest[0] ?? "", at);
      else if (verb === "module") name = rest[0];
      else if (verb === "require" && rest[0] !== void 0) {
        dependencies.push({ ...at, name: rest[0], asked: rest[1], ...readRange(rest[1], "go"), isDevelopment: false });
      } else if (verb === "replace") {
        const arrow = rest.indexOf("=>");
        const [target = "", version] = rest.slice(arrow + 1);
        if (arrow < 1) continue;
        replaced.set(rest[0] ?? "", { target, version });
        if (/^\.{1,2}(?:\/|$)/.test(target)) locals.push({ name: rest[0], folder: resolvePath(dirname(file.path), target) });
      }
    }
  }
  return {
    file,
    name,
    dependencies: dependencies.map((one) => afterReplace(one, replaced)),
    requires,
    open: void 0,
    locals,
    isWorkspace: false
  };
}
function afterReplace(one, replaced) {
  const other = replaced.get(one.name);
  if (!other) return one;
  const asked = other.target === one.name ? other.version : void 0;
  return { ...one, asked, ...readRange(asked, "go") };
}

// src/parsers/dependencies/gradle.ts
var mostFolders = 8;
var configuration = /^(?:(?:test|integrationTest|androidTest|testFixtures)?(?:[iI]mplementation|[aA]pi|[rR]untimeOnly|[cC]ompileOnly|[rR]untime|[cC]ompile)|\w+(?:Implementation|Api|RuntimeOnly)|developmentOnly|annotationProcessor|kapt|ksp)$/;
function readGradle(file, around) {
  const folders = foldersUp(dirname(file.path));
  const above = folders.slice(1).flatMap((folder) => buildFile(folder, around) ?? []);
  const root = folders.find((folder) => isSettings(folder, around)) ?? dirname(file.path);
  const code = withoutComments(file.text);
  const shared = above.filter(({ text }) => /\b(?:subprojects|allprojects)\b/.test(text));
  const properties = folders.flatMap((folder) => around.source(joinPath(folder, "gradle.properties")) ?? []);
  const variables = variablesIn([...[...above].reverse().map(({ text }) => withoutComments(text)), code], properties);
  const catalog = folders.flatMap((folder) => around.source(joinPath(folder, "gradle/libs.versions.toml")) ?? [])[0];
  const aliases = catalog ? readCatalog(catalog) : void 0;
  const dependencies = [file, ...shared].flatMap((one) => dependenciesIn(one, variables, aliases));
  const boms = new Map(
    dependencies.flatMap(
      ({ name, asked }) => /-bom$/.test(name) && asked !== void 0 ? [[name.slice(0, name.indexOf(":")), asked]] : []
    )
  );
  const resolved = dependencies.map((one) => {
    const asked = one.asked ?? boms.get(one.name.slice(0, one.name.indexOf(":")));
    return asked === one.asked ? one : { ...one, asked, ...readRange(asked, "maven") };
  });
  return {
    file,
    name: void 0,
    dependencies: resolved,
    requires: unset(place(file, 0, 0)),
    open: /\bapply\s*\(?\s*from\b/.test(code) ? "it applies another build file" : aliases === void 0 && /[(\s]libs\.\w/.test(code) ? "its version catalog could not be read" : void 0,
    locals: projectsIn(code, root),
    isWorkspace: isSettings(dirname(file.path), around)
  };
}
function foldersUp(folder) {
  const folders = [folder];
  for (let above = folder; above !== "" && folders.length < mostFolders; ) {
    above = dirname(above);
    folders.push(above);
  }
  return folders;
}
function buildFile(folder, { source }) {
  return source(joinPath(folder, "build.gradle")) ?? source(joinPath(folder, "build.gradle.kts"));
}
function isSettings(folder, { source }) {
  return (source(joinPath(folder, "settings.gradle")) ?? source(joinPath(folder, "settings.gradle.kts"))) !== void 0;
}
function withoutComments(text) {
  return text.replace(
    /"""[\s\S]*?(?:"""|$)|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)/g,
    (found) => found.startsWith("/") ? found.replace(/[^\n\r]/g, " ") : found
  );
}
function variablesIn(codes, properties) {
  const variables = /* @__PURE__ */ new Map();
  for (const { text } of [...properties].reverse()) {
    for (const [, name = "", value = ""] of text.matchAll(/^[ \t]*([\w.-]+)[ \t]*[=:][ \t]*(\S+)[ \t]*$/gm)) variables.set(name, value);
  }
  for (const code of codes) {
    const settings = [
      /(?:\b(?:def|val|var|const val|String|ext\.|project\.ext\.)\s*|^[ \t]*|[{;][ \t]*)(\w+)\s*(?::\s*String\s*)?=\s*["']([^"'$\n]+)["']/gm,
      /\bextra\s*\[\s*["'](\w+)["']\s*\]\s*=\s*["']([^"'$\n]+)["']/g,
      /\bset\s*\(\s*["'](\w+)["']\s*,\s*["']([^"'$\n]+)["']/g,
      /\b(\w+)\s+by\s+extra\s*\(\s*["']([^"'$\n]+)["']/g,
      /[[,]\s*(\w+)\s*:\s*["']([^"'$\n]+)["']/g
    ];
    for (const pattern of settings) for (const [, name = "", value = ""] of code.matchAll(pattern)) variables.set(name, value);
  }
  return variables;
}
function putIn(text, variables) {
  if (text === void 0) return void 0;
  let isWhole = true;
  const result = text.replace(/\$\{([^}]*)\}|\$([\w.]+)/g, (_, inBraces, plain2) => {
    const name = (inBraces ?? plain2 ?? "").trim().replace(/^(?:project\.|rootProject\.|ext\.|extra\.|Versions?\.|versions\.)+/, "");
    const value = variables.get(name.replace(/^(?:property|findProperty|extra|properties)[([]\s*["'](\w+)["']\s*[)\]].*$/, "$1"));
    if (value === void 0) isWhole = false;
    return value ?? "";
  });
  return isWhole ? result : void 0;
}
function dependenciesIn(file, variables, catalog) {
  const code = withoutComments(file.text);
  const found = [];
  const add = (at, scope, name, version) => {
    const asked = putIn(version, variables);
    found.push({
      ...place(file, ...at),
      name,
      asked,
      ...readRange(asked, "maven"),
      isDevelopment: /^(?:test|integrationTest|androidTest)/.test(scope)
    });
  };
  const head = /(?:["'])?\b(\w+)(?:["'])?[ \t]*\(?\s{0,20}(?:(?:platform|enforcedPlatform)\s*\(\s*)?/.source;
  const texts = new RegExp(
    `${head}["']([\\w.-]+):([\\w.-]+)(?::([^"'@:\\n]+))?(?::[\\w.-]+)?(?:@\\w+)?["'](?:[ \\t]*\\+[ \\t]*([\\w.]+))?`,
    "g"
  );
  for (const match of code.matchAll(texts)) {
    const [whole, scope = "", group = "", artifact = "", version, added] = match;
    if (!configuration.test(scope)) continue;
    add([match.index, match.index + whole.length], scope, `${group}:${artifact}`, added === void 0 ? version : `$${added}`);
  }
  for (const match of code.matchAll(new RegExp(`${head}["']([\\w.-]+):([\\w.-]+):["'][ \\t]*\\+[ \\t]*([\\w.]+)`, "g"))) {
    const [whole, scope = "", group = "", artifact = "", variable = ""] = match;
    if (configuration.test(scope)) add([match.index, match.index + whole.length], scope, `${group}:${artifact}`, `$${variable}`);
  }
  const maps = new RegExp(
    `${head}group\\s*[:=]\\s*["']([\\w.-]+)["']\\s*,\\s*name\\s*[:=]\\s*["']([\\w.-]+)["'](?:\\s*,\\s*version\\s*[:=]\\s*(?:["']([^"'\\n]+)["']|([\\w.]+)))?`,
    "g"
  );
  for (const match of code.matchAll(maps)) {
    const [whole, scope = "", group = "", artifact = "", version, variable] = match;
    if (configuration.test(scope))
      add([match.index, match.index + whole.length], scope, `${group}:${artifact}`, version ?? (variable && `$${variable}`));
  }
  for (const match of code.matchAll(new RegExp(`${head}libs\\.([\\w.]+)`, "g"))) {
    const [whole, scope = "", alias = ""] = match;
    if (!configuration.test(scope)) continue;
    for (const { name, version } of catalog?.get(alias.replace(/\.get$/, "")) ?? [])
      add([match.index, match.index + whole.length], scope, name, version);
  }
  return found;
}
function readCatalog(file) {
  const { entries } = readToml(file);
  const versions = /* @__PURE__ */ new Map();
  const aliases = /* @__PURE__ */ new Map();
  const text = (value, key) => value?.entries.find(({ path }) => path.join(".") === key)?.value.text;
  for (const { path, value } of entries) {
    const [section, alias = ""] = path;
    if (section === "versions") {
      const version = value.kind === "string" ? value.text : text(value, "strictly") ?? text(value, "require");
      if (version !== void 0) versions.set(alias, version);
    } else if (section === "libraries") {
      const [group, artifact, short] = value.kind === "string" ? value.text.split(":") : text(value, "module")?.split(":") ?? [text(value, "group"), text(value, "name")];
      const reference = text(value, "version.ref");
      const version = reference === void 0 ? text(value, "version") ?? short : versions.get(reference);
      if (path.length === 2) aliases.set(dotted(alias), [{ name: `${group}:${artifact}`, version }]);
    }
  }
  for (const { path, value } of entries) {
    if (path[0] !== "bundles" || path[1] === void 0) continue;
    aliases.set(
      `bundles.${dotted(path[1])}`,
      value.items.flatMap((item) => aliases.get(dotted(item.text)) ?? [])
    );
  }
  return aliases;
}
function dotted(alias) {
  return alias.replace(/[-_]/g, ".");
}
function projectsIn(code, root) {
  const named = Array.from(
    code.matchAll(/\bproject\s*\(\s*(?:path\s*[:=]\s*)?["']:([\w:.-]+)["']/g),
    ([, path = ""]) => path.split(":").join("/")
  );
  return named.map((path) => ({ folder: joinPath(root, path) }));
}

// src/parsers/dependencies/locks.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJson(text) {
  try {
    const data = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isRecord(data) ? data : void 0;
  } catch {
    return void 0;
  }
}
function own(data, name) {
  return isRecord(data) && Object.hasOwn(data, name) ? data[name] : void 0;
}
function foundAt(file, version, text) {
  const plain2 = typeof version === "string" ? plainVersion(version) : void 0;
  if (plain2 === void 0) return void 0;
  const start = file.text.indexOf(text);
  return { ...start < 0 ? place(file, 0, 0) : place(file, start, start + text.length), version: plain2 };
}
function onlyVersion(found) {
  const [first] = found;
  return first && found.every(({ version }) => version === first.version) ? first : void 0;
}
function readPackageLock(file, folder) {
  const data = parseJson(file.text);
  if (!data) return void 0;
  const { packages } = data;
  if (isRecord(packages) ? folder !== "" && !Object.hasOwn(packages, folder) : folder !== "") return void 0;
  return {
    file,
    mentions: (name) => file.text.includes(`${name}"`),
    versionOf(name) {
      if (!isRecord(packages)) return foundAt(file, own(own(data.dependencies, name), "version"), `"${name}"`);
      for (let above = folder; ; above = above.includes("/") ? above.slice(0, above.lastIndexOf("/")) : "") {
        const key = above === "" ? `node_modules/${name}` : `${above}/node_modules/${name}`;
        const entry = own(packages, key);
        if (entry !== void 0) return own(entry, "link") === true ? void 0 : foundAt(file, own(entry, "version"), `"${key}"`);
        if (above === "") return void 0;
      }
    }
  };
}
function readYarnLock(file) {
  return {
    file,
    mentions: (name) => file.text.includes(`${name}@`),
    versionOf(name, asked) {
      const blocks = yarnBlocks(file, name);
      const exact2 = blocks.filter(({ ranges }) => asked !== void 0 && ranges.includes(asked));
      return onlyVersion(exact2.length > 0 ? exact2 : blocks);
    }
  };
}
function yarnBlocks(file, name) {
  const { text } = file;
  const found = [];
  for (let at = text.indexOf(`${name}@`); at >= 0; at = text.indexOf(`${name}@`, at)) {
    const start = text.lastIndexOf("\n", at) + 1;
    const end = endOfLine(text, at);
    at = end;
    const line = text.slice(start, end);
    if (/^[\s#]/.test(line) || !line.trimEnd().endsWith(":")) continue;
    const specs = line.trimEnd().slice(0, -1).split(",").map((spec) => spec.trim().replace(/^"|"$/g, ""));
    const ranges = specs.flatMap((spec) => spec.startsWith(`${name}@`) ? [spec.slice(name.length + 1).replace(/^npm:/, "")] : []);
    const version = /^\s+version:?\s+"?([^"\s]+)"?/.exec(text.slice(end, end + 200))?.[1];
    const plain2 = version === void 0 ? void 0 : plainVersion(version);
    if (plain2 !== void 0 && plain2 !== "0.0.0-use.local" && ranges.length > 0)
      found.push({ ...place(file, start, start + line.trimEnd().length), version: plain2, ranges });
  }
  return found;
}
function endOfLine(text, at) {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
function readPnpmLock(file, folder) {
  const lines = pnpmLines(file, folder);
  if (!lines) return void 0;
  return {
    file,
    mentions: (name) => file.text.includes(name),
    versionOf(name) {
      let isGroup = false;
      let base = -1;
      for (const [index, { indent, key, value, at }] of lines.entries()) {
        if (base < 0) base = indent;
        if (indent === base) isGroup = /^(?:d|devD|optionalD)ependencies$/.test(key);
        else if (isGroup && key === name) {
          const inner = lines.slice(index + 1, index + 4).find((line) => line.indent > indent && line.key === "version");
          const version = (value || inner?.value || "").replace(/[(_].*$/, "").replace(/^['"]|['"]$/g, "");
          const plain2 = plainVersion(version);
          return plain2 === void 0 ? void 0 : { ...at, version: plain2 };
        }
      }
      return void 0;
    }
  };
}
var mostPnpmLines = 2e5;
function pnpmLines(file, folder) {
  const own2 = [];
  const count = Math.min(lineStarts(file).length, mostPnpmLines);
  let inImporters = false;
  let isOurs = false;
  let wasThere = false;
  const hasImporters = /^importers:/m.test(file.text);
  if (!hasImporters && folder !== "") return void 0;
  for (let index = 0; index < count; index++) {
    const [start, end] = lineRange(file, index);
    const line = file.text.slice(start, end);
    const match = /^( *)(?:'([^']+)'|"([^"]+)"|([^\s'"#][^:]*)):(?: +(.*))?$/.exec(line);
    if (!match) continue;
    const indent = match[1]?.length ?? 0;
    const key = match[2] ?? match[3] ?? match[4] ?? "";
    if (/^(?:packages|snapshots)$/.test(key) && indent === 0) break;
    if (indent === 0) inImporters = key === "importers";
    else if (inImporters && indent === 2) {
      isOurs = key === (folder || ".");
      wasThere ||= isOurs;
      continue;
    }
    if (hasImporters ? inImporters && isOurs && indent > 2 : true) {
      own2.push({ indent, key, value: match[5]?.trim() ?? "", at: place(file, start + indent, end) });
    }
  }
  return hasImporters && !wasThere ? void 0 : own2;
}
function readBunLock(file, folder, program) {
  if (folder !== "" && !file.text.includes(`"${folder}": {`)) return void 0;
  return {
    file,
    mentions: (name) => file.text.includes(`"${name}@`),
    versionOf(name) {
      for (const key of [...program === void 0 ? [] : [`${program}/${name}`], name]) {
        const lead = `"${key}": ["${name}@`;
        const start = file.text.indexOf(lead);
        const from = start + lead.length;
        if (start >= 0) return foundAt(file, file.text.slice(from, file.text.indexOf('"', from)), lead);
      }
      return void 0;
    }
  };
}
function readPythonLock(file) {
  const packages = /* @__PURE__ */ new Map();
  for (const match of file.text.matchAll(/^\[\[package\]\]\s+name = "([^"\n]+)"\s+version = "([^"\n]+)"/gm)) {
    const version = plainVersion(match[2] ?? "");
    const start = match.index + match[0].indexOf("name");
    const key = packageKey(match[1] ?? "", "pypi");
    const found = packages.get(key) ?? [];
    packages.set(key, found);
    if (version !== void 0) found.push({ ...place(file, start, match.index + match[0].length), version });
  }
  return { file, mentions: (name) => packages.has(name), versionOf: (name) => onlyVersion(packages.get(name) ?? []) };
}
function isMemberOfUvLock({ text }, name, folder) {
  return text.includes(`editable = "${folder}"`) || text.includes(`virtual = "${folder}"`) || name !== void 0 && text.includes(`name = "${name}"`);
}
function readPipfileLock(file) {
  const data = parseJson(file.text);
  const entry = (name) => own(data?.default, name) ?? own(data?.develop, name);
  return {
    file,
    mentions: (name) => entry(name) !== void 0,
    versionOf(name) {
      const version = own(entry(name), "version");
      return foundAt(file, typeof version === "string" ? version.replace(/^==/, "") : void 0, `"${name}"`);
    }
  };
}
function readComposerLock(file) {
  const data = parseJson(file.text);
  const lists = [data?.packages, data?.["packages-dev"]].flatMap((list) => Array.isArray(list) ? list : []);
  const versions = new Map(
    lists.flatMap((one) => {
      const name = own(one, "name");
      return typeof name === "string" ? [[name.toLowerCase(), own(one, "version")]] : [];
    })
  );
  return { file, mentions: (name) => versions.has(name), versionOf: (name) => foundAt(file, versions.get(name), `"name": "${name}"`) };
}
function readGemfileLock(file) {
  const gems = /* @__PURE__ */ new Map();
  for (const match of file.text.matchAll(/^ {4}([\w.-]+) \(([^)\s]+)\)/gm)) {
    const version = plainVersion((match[2] ?? "").replace(/-(?:x86|x64|aarch64|arm|java|universal|mingw|mswin).*$/, ""));
    const found = gems.get(match[1] ?? "") ?? [];
    gems.set(match[1] ?? "", found);
    if (version !== void 0) found.push({ ...place(file, match.index + 4, match.index + match[0].length), version });
  }
  return { file, mentions: (name) => gems.has(name), versionOf: (name) => onlyVersion(gems.get(name) ?? []) };
}

// src/parsers/dependencies/xml.ts
var mostElements = 2e5;
function readXml(file) {
  const { text } = file;
  const open = [];
  let root;
  let left = mostElements;
  for (let at = text.indexOf("<"); at >= 0; ) {
    const end = endOfMarkup(text, at);
    if (end < 0 || left-- < 0) return void 0;
    const markup = text.slice(at, end);
    if (markup.startsWith("<![CDATA[")) addText(open.at(-1), markup.slice(9, -3));
    else if (markup.startsWith("</")) {
      const last = open.pop();
      if (last?.name !== localName(markup.slice(2, -1).trim())) return void 0;
      const { name, attributes, children } = last;
      const element = { ...place(file, last.start, end), name, attributes, children, text: last.text.trim() };
      const above = open.at(-1);
      if (above) above.children.push(element);
      else root ??= element;
    } else if (!/^<[!?]/.test(markup)) {
      const name = localName(/^<([^\s/>]*)/.exec(markup)?.[1] ?? "");
      const isEmpty = markup.endsWith("/>");
      const attributes = attributesOf(markup);
      if (isEmpty) {
        const element = { ...place(file, at, end), name, attributes, children: [], text: "" };
        const above = open.at(-1);
        if (above) above.children.push(element);
        else root ??= element;
      } else open.push({ name, start: at, attributes, children: [], text: "" });
    }
    at = text.indexOf("<", end);
    if (at > end) addText(open.at(-1), unescaped(text.slice(end, at)));
  }
  return open.length > 0 ? void 0 : root;
}
function addText(to, text) {
  if (to) to.text += text;
}
function endOfMarkup(text, at) {
  const closing = text.startsWith("<!--", at) ? "-->" : text.startsWith("<![CDATA[", at) ? "]]>" : void 0;
  if (closing !== void 0) {
    const end = text.indexOf(closing, at);
    return end < 0 ? -1 : end + closing.length;
  }
  const pattern = /<(?:[^>"']|"[^"]*"|'[^']*')*>/y;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : -1;
}
function localName(name) {
  return name.slice(name.indexOf(":") + 1);
}
function attributesOf(markup) {
  return new Map(
    Array.from(markup.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, name = "", a, b]) => [name, unescaped(a ?? b ?? "")])
  );
}
function unescaped(text) {
  return text.includes("&") ? text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&") : text;
}
function childOf(element, ...path) {
  return path.reduce((one, name) => one?.children.find((child) => child.name === name), element);
}
function childrenOf(element, name) {
  return element?.children.filter((child) => child.name === name) ?? [];
}

// src/parsers/dependencies/maven.ts
var mostParents = 6;
var harmlessParents = /^(?:org\.springframework\.boot|io\.quarkus|io\.micronaut|org\.apache)(?:[.:]|$)/;
function readPom(file, around) {
  const at = place(file, 0, 0);
  const chain = parents(file, around);
  const own2 = chain.poms[0];
  if (!own2) {
    return { file, name: void 0, dependencies: [], requires: unset(at), open: "it could not be read", locals: [], isWorkspace: false };
  }
  const properties = new Map(
    chain.poms.toReversed().flatMap((pom) => (childOf(pom, "properties")?.children ?? []).map(({ name, text }) => [name, text]))
  );
  const group = firstText(chain.poms, "groupId") ?? childOf(own2, "parent", "groupId")?.text;
  const version = firstText(chain.poms, "version") ?? childOf(own2, "parent", "version")?.text;
  for (const prefix of ["project.", "pom.", ""]) {
    if (group !== void 0) properties.set(`${prefix}groupId`, group);
    if (version !== void 0 && prefix !== "") properties.set(`${prefix}version`, version);
  }
  const resolve = (text) => putIn2(text, properties);
  const managed = chain.poms.flatMap((pom) => childrenOf(childOf(pom, "dependencyManagement", "dependencies"), "dependency"));
  const managedVersions = /* @__PURE__ */ new Map();
  const boms = /* @__PURE__ */ new Map();
  for (const one of managed) {
    const name = coordinates(one, resolve);
    const text = resolve(childOf(one, "version")?.text);
    if (text === void 0) continue;
    const isBom = childOf(one, "scope")?.text === "import";
    const into = isBom ? boms : managedVersions;
    const key = isBom ? name.slice(0, name.indexOf(":")) : name;
    if (!into.has(key)) into.set(key, text);
  }
  const dependencies = chain.poms.flatMap((pom) => childrenOf(childOf(pom, "dependencies"), "dependency")).map((one) => {
    const name = coordinates(one, resolve);
    const written = childOf(one, "version")?.text;
    const asked = written === void 0 ? managedVersions.get(name) ?? boms.get(name.slice(0, name.indexOf(":"))) : resolve(written);
    const isDevelopment = childOf(one, "scope")?.text === "test";
    return { ...place(one.file, ...one.range), name, asked, ...readRange(asked, "maven"), isDevelopment };
  });
  const artifact = childOf(own2, "artifactId")?.text;
  const java = ["maven.compiler.release", "java.version", "maven.compiler.target"].flatMap((name) => properties.get(name) ?? [])[0];
  return {
    file,
    name: group !== void 0 && artifact !== void 0 ? `${group}:${artifact}` : void 0,
    dependencies,
    requires: java === void 0 ? unset(at) : known(java, at, { isLiteral: false }),
    open: chain.isWhole ? void 0 : "its parent is not in the tree",
    locals: dependencies.map(({ name }) => ({ name })),
    isWorkspace: childOf(own2, "modules") !== void 0
  };
}
function parents(file, around) {
  const poms = [];
  let path = file.path;
  let next = file;
  while (next && poms.length < mostParents) {
    const root = readXml(next);
    if (root?.name !== "project") return { poms, isWhole: false };
    poms.push(root);
    const parent = childOf(root, "parent");
    if (!parent) return { poms, isWhole: true };
    const relative = childOf(parent, "relativePath");
    const written = relative ? relative.text : "../pom.xml";
    const target = written === "" ? void 0 : resolvePath(dirname(path), written);
    path = target === void 0 ? "" : target.endsWith(".xml") ? target : joinPath(target, "pom.xml");
    const found = target === void 0 ? void 0 : around.source(path);
    next = found?.text.includes(`<artifactId>${childOf(parent, "artifactId")?.text}</artifactId>`) ? found : void 0;
    if (!next) return { poms, isWhole: harmlessParents.test(childOf(parent, "groupId")?.text ?? "") };
  }
  return { poms, isWhole: false };
}
function firstText(poms, name) {
  return poms.flatMap((pom) => childOf(pom, name)?.text ?? [])[0];
}
function coordinates(dependency, resolve) {
  return `${resolve(childOf(dependency, "groupId")?.text) ?? ""}:${resolve(childOf(dependency, "artifactId")?.text) ?? ""}`;
}
function putIn2(text, properties) {
  let result = text?.trim();
  for (let round = 0; round < 5 && result?.includes("${") && result.length < 1e3; round++) {
    result = result.replace(/\$\{([^}]*)\}/g, (whole, name) => properties.get(name)?.trim() ?? whole);
  }
  return result?.includes("${") ? void 0 : result;
}

// src/parsers/dependencies/nuget.ts
var mostFolders2 = 10;
function readCsproj(file, around) {
  const at = place(file, 0, 0);
  const root = readXml(file);
  const central = nearest(dirname(file.path), "Directory.Packages.props", around);
  const shared = nearest(dirname(file.path), "Directory.Build.props", around);
  const parts = [shared, central, root].flatMap((part) => part ?? []);
  const properties = new Map(
    parts.flatMap(
      (part) => childrenOf(part, "PropertyGroup").flatMap(({ children }) => children.map(({ name, text }) => [name, text]))
    )
  );
  const resolve = (text) => putIn3(text, properties);
  const versions = new Map(
    itemsOf(central, "PackageVersion").map((item) => [
      packageKey(item.attributes.get("Include") ?? "", "nuget"),
      attributeOrChild(item, "Version")
    ])
  );
  const dependencies = [...itemsOf(root, "PackageReference"), ...itemsOf(shared, "PackageReference")].flatMap(
    (item) => {
      const written = item.attributes.get("Include");
      if (written === void 0) return [];
      const name = packageKey(written, "nuget");
      const asked = resolve(attributeOrChild(item, "VersionOverride") ?? attributeOrChild(item, "Version") ?? versions.get(name));
      return [{ ...place(item.file, ...item.range), name, asked, ...readRange(asked, "nuget"), isDevelopment: false }];
    }
  );
  const framework = childrenOf(root, "PropertyGroup").flatMap((group) => childOf(group, "TargetFramework") ?? [])[0];
  return {
    file,
    name: void 0,
    dependencies,
    requires: framework ? known(framework.text, framework) : unset(at),
    open: root ? void 0 : "it could not be read",
    locals: itemsOf(root, "ProjectReference").flatMap((item) => {
      const path = resolvePath(dirname(file.path), (item.attributes.get("Include") ?? "").replaceAll("\\", "/"));
      return path === void 0 ? [] : [{ folder: dirname(path) }];
    }),
    isWorkspace: false
  };
}
function nearest(folder, name, around) {
  let here = folder;
  for (let count = 0; count < mostFolders2; count++) {
    const file = around.source(joinPath(here, name));
    if (file) return readXml(file);
    if (here === "") return void 0;
    here = dirname(here);
  }
  return void 0;
}
function itemsOf(root, name) {
  return childrenOf(root, "ItemGroup").flatMap((group) => childrenOf(group, name));
}
function attributeOrChild(item, name) {
  return item.attributes.get(name) ?? childOf(item, name)?.text;
}
function putIn3(text, properties) {
  const result = text?.replace(/\$\((\w+)\)/g, (whole, name) => properties.get(name) ?? whole);
  return result?.includes("$(") ? void 0 : result;
}

// src/parsers/dependencies/python.ts
var mostFiles = 20;
var requirement = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:\(([^)]*)\)|@\s*([^;]*)|([^;@(]*))?\s*(?:;.*)?$/;
function readRequirement(text, at, isDevelopment) {
  const match = text.length > 1e3 ? null : requirement.exec(text.replace(/\s+/g, " "));
  if (!match) return void 0;
  const [, name = "", inParentheses, address, plain2 = ""] = match;
  const asked = address === void 0 ? (inParentheses ?? plain2).trim() : void 0;
  if (asked && !/^[<>=!~]/.test(asked)) return void 0;
  return { ...at, name: packageKey(name, "pypi"), asked, ...readRange(asked, "pypi"), isDevelopment };
}
function readRequirements(file, around) {
  const dependencies = [];
  const locals = [];
  const constraints = [];
  let open;
  const seen = /* @__PURE__ */ new Set();
  const visit = (one, isConstraint) => {
    if (seen.has(one.path) || seen.size >= mostFiles) return;
    seen.add(one.path);
    const isDevelopment = /(?:^|[-_./])(?:dev|test|tests|lint|docs?)(?:[-_.]|$)/.test(one.path.slice(one.path.lastIndexOf("/") + 1));
    for (const { text, at } of logicalLines(one)) {
      const option = /^(?:-r|-c|--requirement|--constraint)(?:\s*=?\s*)(\S+)/.exec(text);
      if (option) {
        const path = resolvePath(dirname(one.path), option[1] ?? "");
        const included = path === void 0 ? void 0 : around.source(path);
        const limits = isConstraint || /^(?:-c|--c)/.test(text);
        if (included) visit(included, limits);
        else if (!limits) open = `it includes ${option[1]}, which could not be read`;
        continue;
      }
      const editable = /^(?:-e|--editable)[\s=]+(\S+)/.exec(text)?.[1] ?? (/^\.{1,2}(?:\/|\[|$)/.test(text) ? text : void 0);
      if (editable !== void 0) locals.push(localPath(one, editable.replace(/\[.*$/, "")));
      else if (!text.startsWith("-")) {
        const found = readRequirement(text.replace(/\s+--hash.*$/, ""), at, isDevelopment);
        if (found) (isConstraint ? constraints : dependencies).push(found);
        else if (!/^(?:https?|git\+|file:)|:\/\/|\.whl$/.test(text)) open ??= "a line of it could not be read";
      }
    }
  };
  visit(file, false);
  const pinned = dependencies.map((one) => pinnedBy(one, constraints));
  return { file, name: void 0, dependencies: pinned, requires: unset(place(file, 0, 0)), open, locals, isWorkspace: false };
}
function pinnedBy(one, constraints) {
  const pin = one.version === void 0 ? constraints.find(({ name, version }) => name === one.name && version !== void 0) : void 0;
  return pin ? { ...one, version: pin.version, atLeast: pin.version } : one;
}
function localPath({ path }, text) {
  return /:\/\//.test(text) ? {} : { folder: resolvePath(dirname(path), text) };
}
function logicalLines(file) {
  const found = [];
  let held;
  for (let index = 0; index < lineStarts(file).length; index++) {
    const [start, end] = lineRange(file, index);
    const raw = file.text.slice(start, end).replace(/^\uFEFF/, " ");
    const line = raw.replace(/(?:^|\s)#.*$/, "").trimEnd();
    const lead = line.length - line.trimStart().length;
    const from = held?.start ?? start + lead;
    const isContinued = line.endsWith("\\");
    const text = `${held?.text ?? ""}${isContinued ? line.slice(0, -1) : line}`.trimStart();
    if (isContinued) held = { text, start: from };
    else {
      held = void 0;
      if (text !== "") found.push({ text, at: place(file, from, start + line.length) });
    }
  }
  return found;
}
function readPyproject(file, around) {
  const toml = readToml(file);
  const dependencies = toml.entries.flatMap((entry) => dependenciesIn2(entry));
  const name = stringAt(toml, ["project", "name"]) ?? stringAt(toml, ["tool", "poetry", "name"]);
  const dynamic2 = dynamicFiles(toml);
  const included = dynamic2?.flatMap((path) => around.source(joinPath(dirname(file.path), path)) ?? []) ?? [];
  const others = included.map((one) => readRequirements(one, around));
  const isDynamic = toml.entries.some(
    ({ path, value }) => path.join(".") === "project.dynamic" && value.items.some(({ text }) => text === "dependencies")
  );
  const unread = isDynamic && (dynamic2 === void 0 || included.length < dynamic2.length);
  const says = toml.entries.some(({ path }) => isDependencyTable(path));
  return {
    file,
    name: name === void 0 ? void 0 : packageKey(name, "pypi"),
    dependencies: [...dependencies, ...others.flatMap((one) => one.dependencies)],
    requires: requiresOf(toml),
    open: toml.isDamaged ? "a part of it could not be read" : unread ? "its dependencies are dynamic" : says || isDynamic ? others.find((one) => one.open !== void 0)?.open : "it lists no dependencies",
    locals: [...toml.entries.flatMap((entry) => localsIn(entry, file)), ...others.flatMap((one) => one.locals)],
    isWorkspace: toml.entries.some(({ path }) => path.join(".").startsWith("tool.uv.workspace"))
  };
}
function isDependencyTable(path) {
  const text = path.join(".");
  return /^(?:project(?:\.|$)|dependency-groups|tool\.poetry\.(?:group\.[^.]+\.)?(?:dev-)?dependencies)/.test(text);
}
function stringAt({ entries }, path) {
  return entries.find((entry) => entry.path.join("\n") === path.join("\n") && entry.value.kind === "string")?.value.text;
}
function requiresOf(toml) {
  const paths = ["project.requires-python", "tool.poetry.dependencies.python"];
  const entry = toml.entries.find(({ path }) => paths.includes(path.join(".")));
  if (!entry) return toml.isDamaged ? unknown(place(toml.file, 0, 0)) : unset(place(toml.file, 0, 0));
  return entry.value.kind === "string" ? known(entry.value.text, entry.value) : unknown(entry);
}
function dynamicFiles({ entries }) {
  for (const { path, value } of entries) {
    const text = path.join(".");
    if (!text.startsWith("tool.setuptools.dynamic")) continue;
    const inner = text === "tool.setuptools.dynamic.dependencies" ? value.entries.find((one) => one.path[0] === "file")?.value : void 0;
    const files = text === "tool.setuptools.dynamic.dependencies.file" ? value : inner;
    if (files) return files.kind === "string" ? [files.text] : files.items.map((item) => item.text);
  }
  return void 0;
}
var development = /^(?:dev|test|tests|lint|docs?|typing|ci)$/;
function dependenciesIn2({ path, value, table, ...at }) {
  const [a, b, c, d, e, f] = path;
  if (a === "project" && b === "dependencies" && path.length === 2) return requirementsIn(value, false);
  if (a === "project" && b === "optional-dependencies" && c !== void 0) return requirementsIn(value, development.test(c));
  if (a === "dependency-groups" && b !== void 0) return requirementsIn(value, development.test(b));
  if (a !== "tool") return [];
  if (b === "uv" && c === "dev-dependencies") return requirementsIn(value, true);
  if (b === "pdm" && c === "dev-dependencies") return requirementsIn(value, true);
  if (b !== "poetry") return [];
  if ((c === "dependencies" || c === "dev-dependencies") && d !== void 0) {
    const isTable = path.length > 4;
    return poetryEntry(d, isTable ? tableOf(e, value) : value, at, c === "dev-dependencies");
  }
  if (c === "group" && d !== void 0 && e === "dependencies" && f !== void 0) {
    return poetryEntry(f, path.length > 6 ? tableOf(path[6], value) : value, at, development.test(d));
  }
  return [];
}
function tableOf(key, value) {
  return key === "version" ? value : void 0;
}
function poetryEntry(name, value, at, isDevelopment) {
  if (!value || name === "python") return [];
  const inner = value.kind === "table" ? value.entries.find(({ path }) => path[0] === "version")?.value : value;
  const asked = inner?.kind === "string" ? inner.text : void 0;
  return [{ ...at, name: packageKey(name, "pypi"), asked, ...readRange(asked, "pypi"), isDevelopment }];
}
function requirementsIn({ items }, isDevelopment) {
  return items.flatMap((item) => item.kind === "string" ? readRequirement(item.text, placeOfItem(item), isDevelopment) ?? [] : []);
}
function placeOfItem({ file, range }) {
  return { file, range };
}
function localsIn({ path, value }, file) {
  const text = path.join(".");
  const isUv = text.startsWith("tool.uv.sources.");
  if (!isUv && !/^tool\.poetry\.(?:group\.[^.]+\.)?dependencies\./.test(text)) return [];
  const name = isUv ? path[3] : path[path.indexOf("dependencies") + 1];
  const own2 = value.kind === "table" ? value.entries : [{ path: [path.at(-1) ?? ""], value }];
  const folder = own2.find((one) => one.path[0] === "path")?.value.text;
  if (folder !== void 0) return [{ name, folder: resolvePath(dirname(file.path), folder) }];
  const isMember = own2.some((one) => one.path[0] === "workspace" && one.value.text === "true");
  return isMember && name !== void 0 ? [{ name: packageKey(name, "pypi") }] : [];
}
function readPipfile(file) {
  const toml = readToml(file);
  const dependencies = toml.entries.flatMap(({ path, value, table, ...at2 }) => {
    const [section, name] = path;
    if (section !== "packages" && section !== "dev-packages" || name === void 0 || path.length > 2) return [];
    return poetryEntry(name, value, at2, section === "dev-packages");
  });
  const python = toml.entries.find(({ path }) => path.join(".") === "requires.python_version");
  const at = place(file, 0, 0);
  return {
    file,
    name: void 0,
    dependencies,
    requires: python ? known(python.value.text, python.value) : unset(at),
    open: toml.isDamaged ? "a part of it could not be read" : void 0,
    locals: [],
    isWorkspace: false
  };
}

// src/project/sdks/programs.ts
var filesOf = {
  typescript: ["package.json"],
  python: ["pyproject.toml", "requirements.txt", "Pipfile"],
  go: ["go.mod"],
  java: ["pom.xml", "build.gradle", "build.gradle.kts"],
  dotnet: [],
  ruby: ["Gemfile"],
  php: ["composer.json"]
};
var languages = ["typescript", "python", "go", "java", "dotnet", "ruby", "php"];
function languageOf(path) {
  const name = basename(path);
  if (/\.(?:cs|fs)proj$/.test(name)) return "dotnet";
  if (/^(?:requirements[^/]*|[\w.-]*requirements)\.(?:txt|in)$/.test(name)) return "python";
  return languages.find((language) => filesOf[language].includes(name)) ?? (/(?:^|\/)requirements\/[\w.-]+\.txt$/.test(path) ? "python" : void 0);
}
function programReader(around) {
  return memoized((path) => {
    const file = around.source(path);
    if (!file) return void 0;
    return around.guard(file, () => {
      const language = languageOf(path) ?? (/\.txt$/.test(path) ? "python" : void 0);
      const read = language && readFile(file, around);
      const folder = dirname(path);
      return language && read ? { ...read, language, folder, lock: lockOf(read, language, around) } : void 0;
    });
  });
}
function readFile(file, around) {
  const name = basename(file.path);
  switch (name) {
    case "package.json":
      return readPackageJson(file);
    case "pyproject.toml":
      return readPyproject(file, around);
    case "Pipfile":
      return readPipfile(file);
    case "go.mod":
      return readGoMod(file);
    case "pom.xml":
      return readPom(file, around);
    case "build.gradle":
    case "build.gradle.kts":
      return readGradle(file, around);
    case "Gemfile":
      return readGemfile(file);
    case "composer.json":
      return readComposerJson(file);
    default:
      return /proj$/.test(name) ? readCsproj(file, around) : readRequirements(file, around);
  }
}
function programsIn(folder, language, programAt, { tree }) {
  const isFile2 = (name) => tree.stat(joinPath(folder, name)) === "file";
  const own2 = filesOf[language].filter(isFile2);
  const others = language === "dotnet" ? tree.entries(folder).filter((name) => /\.csproj$/.test(name)) : language === "python" && own2.length === 0 ? tree.entries(folder).filter((name) => /^requirements.*\.txt$/.test(name)) : [];
  const found = [...own2, ...others.length === 1 ? others : []].flatMap((name) => programAt(joinPath(folder, name)) ?? []);
  const telling = found.filter(({ dependencies }) => dependencies.length > 0);
  return telling.length > 0 ? telling : found.slice(0, 1);
}
var mostFolders3 = 12;
function foldersUp2(folder) {
  const folders = [folder];
  for (let above = folder; above !== "" && folders.length < mostFolders3; ) {
    above = dirname(above);
    folders.push(above);
  }
  return folders;
}
function lockOf({ file, name }, language, { source }) {
  const folder = dirname(file.path);
  const beside = (lock) => source(joinPath(folder, lock));
  if (language === "ruby") return some(beside("Gemfile.lock"), readGemfileLock);
  if (language === "php") return some(beside("composer.lock"), readComposerLock);
  if (language === "typescript") {
    for (const above of foldersUp2(folder)) {
      const lock = npmLock(above, pathBelow(above, folder) ?? "", name, source);
      if (lock) return lock;
    }
  }
  if (language !== "python") return void 0;
  if (basename(file.path) === "Pipfile") return some(beside("Pipfile.lock"), readPipfileLock);
  if (basename(file.path) !== "pyproject.toml") return void 0;
  for (const lock of ["uv.lock", "poetry.lock", "pdm.lock"]) {
    const found = beside(lock);
    if (found) return readPythonLock(found);
  }
  for (const above of foldersUp2(folder).slice(1)) {
    const found = source(joinPath(above, "uv.lock"));
    if (found && isMemberOfUvLock(found, name, pathBelow(above, folder) ?? "")) return readPythonLock(found);
  }
  return void 0;
}
function some(value, map) {
  return value === void 0 ? void 0 : map(value);
}
function npmLock(above, below, name, source) {
  const at = (lock) => source(joinPath(above, lock));
  const own2 = some(at("package-lock.json") ?? at("npm-shrinkwrap.json"), (file) => readPackageLock(file, below));
  if (own2) return own2;
  const pnpm = some(at("pnpm-lock.yaml"), (file) => readPnpmLock(file, below));
  if (pnpm) return pnpm;
  const bun = some(at("bun.lock"), (file) => readBunLock(file, below, name));
  if (bun) return bun;
  const yarn = at("yarn.lock");
  const holdsMembers = below === "" || /"workspaces"/.test(at("package.json")?.text ?? "");
  return yarn && holdsMembers ? readYarnLock(yarn) : void 0;
}
function temporalPackages({ dependencies, language }) {
  return dependencies.filter(({ name }) => sdkPackages[language].all.test(name));
}
function versionOf(dependency, { lock }) {
  const at = placeOf(dependency);
  const locked = lock?.versionOf(dependency.name, dependency.asked);
  if (locked) return known(locked.version, at, { origins: [placeOf(locked), at], isLiteral: false });
  return dependency.version === void 0 ? unknown(at, whyUnknown(dependency)) : known(dependency.version, at);
}
function lowestOf(dependency, program) {
  const version = versionOf(dependency, program);
  if (version.isSet || dependency.atLeast === void 0) return version;
  return known(dependency.atLeast, placeOf(dependency), { isLiteral: false });
}
function whyUnknown({ asked }) {
  return asked === void 0 ? "its version is not written there" : "it allows several versions";
}
var mostLocals = 20;
function localPrograms(program, programAt, around, named) {
  const found = [];
  const open = [program];
  for (let next = open.pop(); next && found.length < mostLocals; next = open.pop()) {
    const { language, locals, dependencies } = next;
    const folders = locals.flatMap(({ folder }) => folder === void 0 ? [] : programsIn(folder, language, programAt, around));
    const wanted = /* @__PURE__ */ new Set([...locals.flatMap(({ name }) => name ?? []), ...dependencies.map(({ name }) => name)]);
    const members = hasNames(language) ? [...wanted].flatMap((name) => named(language).get(name) ?? []) : [];
    for (const one of [...folders, ...members]) {
      if (one.file.path === program.file.path || found.includes(one)) continue;
      found.push(one);
      open.push(one);
    }
  }
  return found;
}
function hasNames(language) {
  return language === "typescript" || language === "python" || language === "java";
}
var mostNamed = 1e3;
function namedPrograms({ tree }, programAt) {
  return memoized((language) => {
    const fileName = { typescript: "package.json", python: "pyproject.toml", java: "pom.xml" }[language];
    const paths = tree.list().filter((path) => basename(path) === fileName);
    const programs = paths.slice(0, mostNamed).flatMap((path) => programAt(path) ?? []);
    return new Map(programs.flatMap((one) => one.name === void 0 ? [] : [[one.name, one]]));
  });
}

// src/project/sdks/held.ts
var mostStages = 40;
var mostRuns = 500;
function stagesOf(stage) {
  return [stage, ...[...stage.needs].filter((one) => one !== stage)].slice(0, mostStages);
}
function plain(text, stage) {
  let isKnown = true;
  const result = text.replace(/^(["'])(.*)\1$/, "$2").replace(/\$\{(\w+)\}|\$(\w+)/g, (_, braced, bare) => {
    const value = stage.env(braced ?? bare ?? "");
    if (!value.isSet) isKnown = false;
    return value.value ?? "";
  });
  return isKnown && !result.includes("$") ? result : void 0;
}
function runsIn(stage) {
  const runs = [];
  let workdir = stage.parent ? stage.parent.workdir.value : stage.baseImage?.workdir ?? "/";
  for (const instruction of stage.instructions) {
    if (instruction.keyword === "WORKDIR") {
      const path = plain(instruction.words.map(({ text }) => text).join(" "), stage);
      workdir = path === void 0 || workdir === void 0 && !path.startsWith("/") ? void 0 : pathInImage(workdir ?? "/", path);
    }
    if (instruction.keyword !== "RUN" || workdir === void 0 || runs.length > mostRuns) continue;
    const json = instruction.json?.map(({ value }) => value);
    const { script } = instruction;
    if (!script && json) runs.push({ stage, instruction, at: placeOf(instruction), words: json, folder: workdir });
    let folder = workdir;
    for (const { name, args, range, file } of script?.commands ?? []) {
      const words = [name, ...args.map(({ literal, text }) => literal ?? plain(text, stage))];
      if (name === "cd" || name === "pushd") {
        const target = words[1];
        folder = target === void 0 || folder === void 0 ? void 0 : pathInImage(folder, target);
      } else if (folder !== void 0) runs.push({ stage, instruction, at: { file, range }, words, folder });
    }
  }
  return runs;
}
function takenBy(stage) {
  return stage.instructions.flatMap(({ copy, flags }) => {
    const mounts = flags.flatMap(({ name, value, file, range }) => {
      if (name !== "mount" || value === void 0 || /(?:^|,)from=/.test(value) || !/(?:^|,)type=bind/.test(value)) return [];
      const path = resolvePath("", (/(?:^|,)(?:source|src)=([^,]*)/.exec(value)?.[1] ?? ".").replace(/^\/+/, ""));
      return path === void 0 || path.includes("$") ? [] : [{ at: { file, range }, path, isPattern: false }];
    });
    if (!copy || copy.from !== void 0) return mounts;
    return copy.sources.flatMap((item) => {
      if (item.kind !== "file") return [];
      const written = item.path ?? plain(item.text, stage);
      const path = written === void 0 ? void 0 : resolvePath("", written.replace(/^\/+/, ""));
      return path === void 0 ? [] : [{ at: placeOf(item), path, isPattern: /[*?[]/.test(path) }];
    });
  });
}
function archiveIn(path) {
  const match = /^(?:(.*)\/)?(?:target|build\/libs)\/([^/]*)\.jar$/.exec(path);
  return match ? { module: match[1] ?? "", name: (match[2] ?? "").replace(/-(?:[\d*].*)?$/, "") } : void 0;
}
var mostBelow = 300;
function programsBelow(stage, held, around) {
  const context = around.contextOf(stage.dockerfile).value?.folder;
  if (context === void 0) return [];
  const folders = stagesOf(stage).flatMap(takenBy).flatMap(({ path, isPattern }) => isPattern ? [] : [path === "" ? context : joinPath(context, path)]);
  const paths = around.tree.list().filter((path) => {
    const language = languageOf(path);
    if (language === void 0 || language === "go") return false;
    const own2 = held.filter((one) => one.language === language);
    const isBelow = own2.length > 0 && own2.every(({ folder }) => pathBelow(folder, path) !== void 0);
    return isBelow && folders.some((folder) => pathBelow(folder, path) !== void 0);
  });
  return paths.slice(0, mostBelow).flatMap((path) => around.programAt(path) ?? []);
}
function heldFinder(around) {
  return memoized((stage) => new Search(stage, around).result());
}
var Search = class {
  #stage;
  #around;
  #stages;
  #context;
  #doubts = /* @__PURE__ */ new Map();
  constructor(stage, around) {
    this.#stage = stage;
    this.#around = around;
    this.#stages = stagesOf(stage);
    this.#context = around.contextOf(stage.dockerfile).value?.folder ?? this.#guessedContext();
  }
  result() {
    const runs = this.#stages.flatMap(runsIn);
    const steps = runs.flatMap((run) => {
      const step2 = buildStep(run.words, run.folder);
      return step2 ? [{ run, step: step2 }] : [];
    });
    const found = /* @__PURE__ */ new Map();
    for (const language of languages) {
      const own2 = steps.filter(({ step: step2 }) => step2.language === language);
      const carried = this.#byCarried(language);
      const tiers = [
        () => this.#byRuns(own2),
        () => this.#byName(language),
        () => this.#byEntry(language),
        () => this.#byFolder(language),
        () => carried
      ];
      for (const tier of tiers) {
        const programs = tier();
        if (programs.size === 0) continue;
        const steps2 = own2.map(({ step: step2 }) => step2);
        for (const [program, reason] of this.#membersOf(new Map([...programs, ...carried]), language, steps2)) found.set(program, reason);
        break;
      }
    }
    return { programs: [...found.keys()], reasons: [...found.values()], doubts: this.#doubts };
  }
  /**
   * Where the context cannot be told, since a lock file or something built is not in the tree: the only folder at the Dockerfile or above that holds the
   * dependency files which are copied by name, or the one whose build makes the archive that is copied.
   */
  #guessedContext() {
    const { dockerfile } = this.#stage;
    if (!this.#around.contextOf(dockerfile).isUnknown) return void 0;
    const taken = this.#stages.flatMap(takenBy);
    const folders = foldersUp2(dirname(dockerfile.file.path));
    const isFile2 = (path) => this.#around.tree.stat(path) === "file";
    const names = taken.filter(({ path, isPattern }) => !isPattern && languageOf(path) !== void 0).map(({ path }) => path);
    const fitting = folders.filter((folder) => names.every((name) => isFile2(joinPath(folder, name))));
    if (names.length > 0) return fitting.length === 1 ? fitting[0] : void 0;
    const archives = taken.flatMap(({ path }) => archiveIn(path) ?? []);
    const made = folders.filter(
      (folder) => archives.some(({ module, name }) => {
        const begins = this.#in(joinPath(folder, module).replace(/\/$/, ""), "java");
        const isOwn = folder === dirname(dockerfile.file.path) && module === "";
        return begins.some((one) => isOwn || name === one.name?.slice(one.name.indexOf(":") + 1));
      })
    );
    return made.length === 1 ? made[0] : void 0;
  }
  /** Programs whose whole folders are copied on from another stage: `COPY --from=build /app/apps/worker ./worker`. */
  #byCarried(language) {
    const found = /* @__PURE__ */ new Map();
    for (const { stage, instruction } of this.#stage.copySources) {
      for (const { kind, path, isPattern, ...at } of stage && instruction.copy ? instruction.copy.sources : []) {
        if (!stage || kind !== "file" || path === void 0 || isPattern) continue;
        for (const name of filesOf[language]) {
          const origin = this.#around.copiedFrom(stage, pathInImage(`/${path}`, name));
          if (origin !== void 0) this.#add(found, origin, { at: placeOf(at), message: "it is copied into the image" });
        }
      }
    }
    return found;
  }
  /** The file of the tree at a path of a stage's image, or of a folder that is mounted for a command. */
  #origin(stage, path, { instruction, folder }) {
    const copied = this.#around.copiedFrom(stage, path);
    if (copied !== void 0 || this.#context === void 0) return copied;
    for (const { name, value = "" } of instruction.flags) {
      if (name !== "mount" || !/(?:^|,)type=bind/.test(value) || /(?:^|,)from=/.test(value)) continue;
      const target = pathInImage(folder, /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value)?.[1] ?? ".");
      const source = /(?:^|,)(?:source|src)=([^,]*)/.exec(value)?.[1] ?? ".";
      const below = target === path ? "" : path.startsWith(target === "/" ? "/" : `${target}/`) ? path.slice(target.length) : void 0;
      const found = below === void 0 ? void 0 : resolvePath(this.#context, `${source.replace(/^\/+/, "")}/${below}`);
      if (found !== void 0 && this.#around.tree.stat(found) === "file") return found;
    }
    return void 0;
  }
  /** What is installed or built by commands. */
  #byRuns(steps) {
    const found = /* @__PURE__ */ new Map();
    for (const { run, step: step2 } of steps) {
      const paths = step2.language === "dotnet" ? this.#dotnetProjects(run, step2) : step2.files.flatMap((names) => this.#firstOf(names, run));
      for (const path of paths) this.#add(found, path, { at: run.at, message: "this command works on what it asks for" });
    }
    return found;
  }
  #firstOf(names, run) {
    for (const name of names) {
      const path = this.#origin(run.stage, name, run);
      if (path !== void 0) return [path];
    }
    return [];
  }
  /** `dotnet publish` takes the only project of its folder, or one that it is told, by its file or folder. */
  #dotnetProjects(run, step2) {
    const wanted = step2.files.length > 0 ? step2.files.flat() : [run.folder];
    const projects = this.#around.tree.list().filter((path) => path.endsWith(".csproj")).slice(0, 300);
    return projects.filter(
      (path) => wanted.some((one) => {
        const image = one.endsWith(".csproj") ? one : pathInImage(one, basename(path));
        return basename(image) === basename(path) && this.#around.copiedFrom(run.stage, image) === path;
      })
    );
  }
  #add(found, path, reason) {
    const program = this.#around.programAt(path);
    if (program && !found.has(program)) found.set(program, reason);
  }
  /** Dependency files that are copied by name. */
  #byName(language) {
    const found = /* @__PURE__ */ new Map();
    if (this.#context === void 0) return found;
    for (const { at, path, isPattern } of this.#stages.flatMap(takenBy)) {
      const reason = { at, message: "it is copied into the image" };
      if (!isPattern && languageOf(path) === language) this.#add(found, joinPath(this.#context, path), reason);
      const matches = isPattern ? globMatcher(basename(path)) : void 0;
      if (!matches || /[*?[]/.test(dirname(path))) continue;
      const folder = joinPath(this.#context, dirname(path)).replace(/\/$/, "");
      if (basename(path) === "*") continue;
      for (const name of this.#around.tree.entries(folder)) {
        if (matches(name) && languageOf(joinPath(folder, name)) === language) this.#add(found, joinPath(folder, name), reason);
      }
    }
    return found;
  }
  /** The nearest dependency file above the file that the command names. */
  #byEntry(language) {
    const found = /* @__PURE__ */ new Map();
    const endings = { typescript: /\.[cm]?[jt]s$/, python: /\.py$/, ruby: /\.rb$/, php: /\.php$/ };
    const ending = endings[language];
    const words = this.#stage.process.value ?? [];
    const { workdir } = this.#stage;
    if (!ending || !workdir.isSet) return found;
    for (const word of words) {
      const path = ending.test(word) ? this.#around.copiedFrom(this.#stage, pathInImage(workdir.value, word)) : void 0;
      if (path === void 0) continue;
      const folder = foldersUp2(dirname(path)).find((one) => this.#in(one, language).length > 0);
      if (folder === void 0) continue;
      for (const program of this.#in(folder, language))
        found.set(program, { at: this.#stage.process.at, message: "the command starts a file of it" });
    }
    return found;
  }
  #in(folder, language) {
    return programsIn(folder, language, this.#around.programAt, this.#around);
  }
  /** Folders that are copied, and what was built outside of the image: `target/app.jar`. */
  #byFolder(language) {
    const found = /* @__PURE__ */ new Map();
    if (this.#context === void 0) return found;
    for (const { at, path, isPattern } of this.#stages.flatMap(takenBy)) {
      const built = language === "java" ? archiveIn(path) : void 0;
      if (isPattern && !built) continue;
      const folder = built ? built.module : path;
      const full = folder === "" ? this.#context : joinPath(this.#context, folder);
      if (!built && this.#around.tree.stat(full) !== "directory") continue;
      for (const program of this.#in(full, language)) found.set(program, { at, message: "it is copied into the image" });
    }
    return found;
  }
  /** The members of a workspace that are in the image, with what stands above them; other programs as they are. */
  #membersOf(programs, language, steps) {
    const workspaces = [...programs].filter(([program]) => this.#isWorkspace(program));
    if (workspaces.length === 0) return programs;
    const result = new Map(programs);
    for (const [root, reason] of workspaces) {
      const all = this.#allMembers(root, language);
      const named = this.#namedMembers(all, root, steps);
      const started = this.#startedMembers(all, language);
      const chosen = started.length > 0 ? started : named;
      if (chosen.length > 0) for (const one of chosen) result.set(one, reason);
      else {
        const copied = all.filter(({ folder }) => this.#isCopied(folder, root.folder));
        const [only, ...others] = copied;
        if (only && others.length === 0) result.set(only, reason);
        else if (only && ![...programs.keys()].some((one) => copied.includes(one))) this.#doubts.set(language, copied);
      }
    }
    return result;
  }
  #isWorkspace({ isWorkspace, language, folder }) {
    return isWorkspace || language === "typescript" && this.#around.tree.stat(joinPath(folder, "pnpm-workspace.yaml")) === "file";
  }
  #allMembers(root, language) {
    const paths = this.#around.tree.list().filter((path) => languageOf(path) === language && pathBelow(root.folder, path) !== void 0);
    return paths.slice(0, 500).flatMap((path) => {
      const program = path === root.file.path ? void 0 : this.#around.programAt(path);
      return program && program.folder !== root.folder ? program : [];
    });
  }
  /** Those that commands choose by name or folder. */
  #namedMembers(all, root, steps) {
    const process = this.#stage.process.value ?? [];
    const started = buildStep(process, "/")?.members ?? [];
    const wanted = /* @__PURE__ */ new Set([...steps.flatMap(({ members }) => members), ...started]);
    return all.filter(({ name, folder }) => {
      const below = pathBelow(root.folder, folder) ?? folder;
      const short = name?.slice(name.includes(":") ? name.lastIndexOf(":") : name.lastIndexOf("/") + 1);
      return [name, short].some((one) => one !== void 0 && wanted.has(one)) || wanted.has(below) || wanted.has(`./${below}`);
    });
  }
  /** Those whose folder the command starts from, and those whose output is copied on from another stage. */
  #startedMembers(all, language) {
    const places = [];
    const { workdir, process } = this.#stage;
    if (workdir.isSet) {
      places.push({ stage: this.#stage, path: pathInImage(workdir.value, "x") });
      for (const word of process.value ?? [])
        if (word.includes("/")) places.push({ stage: this.#stage, path: pathInImage(workdir.value, word) });
    }
    for (const { copySources, instructions } of this.#stages.slice(0, 1)) {
      for (const { stage, instruction } of copySources) {
        if (!stage || !instructions.includes(instruction)) continue;
        for (const { path, kind } of instruction.copy?.sources ?? []) {
          if (kind === "file" && path !== void 0) places.push({ stage, path: `/${path}/x` });
        }
      }
    }
    const files = language === "java" ? ["pom.xml", "build.gradle", "build.gradle.kts"] : language === "typescript" ? ["package.json"] : [];
    const found = places.flatMap(({ stage, path }) => {
      for (const folder of upwards(dirname(path) || "/")) {
        for (const file of files) {
          const origin = this.#around.copiedFrom(stage, pathInImage(folder, file));
          if (origin !== void 0) return all.filter((one) => one.file.path === origin);
        }
      }
      return [];
    });
    return [...new Set(found)];
  }
  #isCopied(folder, root) {
    const context = this.#context;
    if (context === void 0) return true;
    return this.#stages.flatMap(takenBy).some(({ path, isPattern }) => {
      const full = isPattern ? dirname(joinPath(context, path)) : path === "" ? context : joinPath(context, path);
      if (full === root && isPattern) return false;
      return pathBelow(full, folder) !== void 0 || full === folder || pathBelow(folder, full) !== void 0;
    });
  }
};

// src/project/sdks/entries.ts
var deepest3 = 4;
var mostCommands = 40;
function entryOf(subject, started, around) {
  const commands = commandsOf(subject, started, around);
  const found = commands.flatMap(({ words, nested }) => {
    const entry = entryOfWords(words, started, around);
    return entry.paths.length > 0 ? [{ ...entry, nested }] : [];
  });
  const certain = found.filter(({ nested }) => !nested);
  const sometimes = found.filter(({ nested }) => nested);
  const chosen = certain.length > 0 ? certain : new Set(sometimes.map(({ paths: paths2 }) => paths2.join())).size === 1 ? sometimes : [];
  const paths = new Set(chosen.flatMap((one) => one.paths));
  return { files: [...paths].flatMap((path) => around.source(path) ?? []), choice: chosen.flatMap(({ choice }) => choice ?? [])[0] };
}
function commandsOf(subject, { stage, programs }, around) {
  const start = { stage, programs, around };
  const isStage = !("origin" in subject);
  if (isStage || subject.entrypoint.isUnset && subject.command.isUnset) {
    return around.commandsOf(stage).flatMap(({ words, nested }) => expanded({ words, nested }, start, 0));
  }
  return subject.process.isSet ? expanded({ words: behindInit(subject.process.value), nested: false }, start, 0) : [];
}
function expanded(command, start, depth) {
  const { words, nested } = command;
  if (depth > deepest3 || words.length === 0) return [];
  const first = basename(words[0] ?? "");
  const flag = words.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word ?? ""));
  const { around, programs } = start;
  const inFile = shellFile(words, start);
  const text = shells.has(first) && flag > 0 ? words[flag + 1] : scriptOf(words, programs) ?? inFile?.text;
  if (text === void 0) return [command];
  const script = around.parse(text);
  const inner = (script?.commands ?? []).slice(0, mostCommands).flatMap(({ name, args, nested: isNested, words: all }) => {
    const handsOver = inFile !== void 0 && /^"?\$[@*{]/.test(all.at(-1)?.text ?? "");
    if (handsOver && (name === void 0 || name === "exec" || args.length === 0))
      return [{ words: inFile.rest, nested: nested || isNested }];
    return [{ words: [name, ...args.map(({ literal }) => literal)], nested: nested || isNested }];
  });
  return [command, ...inner.flatMap((one) => expanded(one, start, depth + 1))];
}
function shellFile(words, { stage, around }) {
  const offset = shells.has(basename(words[0] ?? "")) ? 1 : 0;
  const path = words[offset];
  if (path === void 0 || path.startsWith("-") || !/^\.{0,2}\/|\.sh$/.test(path)) return void 0;
  const { workdir } = stage;
  if (!path.startsWith("/") && !workdir.isSet) return void 0;
  const origin = around.copiedFrom(stage, pathInImage(workdir.value ?? "/", path));
  const text = origin === void 0 ? void 0 : around.source(origin)?.text;
  const isShell = text !== void 0 && /^\uFEFF?#!.*\b(?:sh|bash|dash|ash|zsh)\b/.test(text.slice(0, 200));
  return isShell ? { text, rest: words.slice(offset + 1) } : void 0;
}
function scriptOf(words, programs) {
  const runner = basename(words[0] ?? "");
  if (!/^(?:npm|yarn|yarnpkg|pnpm|bun)$/.test(runner)) return void 0;
  const plain2 = words.filter(
    (word, index) => !(/^(?:--filter|-F|--workspace|-w|--prefix|-C|--cwd|--dir)$/.test(words[index - 1] ?? "") || /^(?:--filter|-F|--workspace|-w|--prefix|-C|--cwd|--dir)(?:=|$)/.test(word ?? ""))
  );
  const isNamed = plain2[1] === "workspace";
  const name = packageScriptName(isNamed ? [plain2[0], ...plain2.slice(3)] : plain2);
  if (name === void 0) return void 0;
  const texts = programs.flatMap(({ language, file }) => language === "typescript" ? packageScripts(file.text)?.get(name) ?? [] : []);
  const [only, ...others] = new Set(texts);
  return others.length === 0 ? only : void 0;
}
function entryOfWords(words, started, around) {
  const behind = behindLauncher(words);
  const paths = entryPaths(behind, words, started, around);
  const isInterpreter = /^(?:python[\d.]*|node|nodejs|bun|deno|tsx|ts-node|ts-node-dev|nodemon|ruby|php)$/.test(basename(behind[0] ?? ""));
  const at = isInterpreter ? behind.findIndex((word, index) => index > 0 && word !== void 0 && /[./]/.test(word) && !word.startsWith("-")) : 0;
  const next = at < 0 ? void 0 : behind[at + 1];
  return { paths, choice: next !== void 0 && /^[A-Za-z][\w-]*$/.test(next) ? next : void 0 };
}
function entryPaths(words, all, started, around) {
  const name = basename(words[0] ?? "");
  const operands = words.slice(1).filter((word) => word !== void 0 && !word.startsWith("-"));
  if (/^python[\d.]*$/.test(name)) {
    const file = operands.find((word) => word.endsWith(".py"));
    const manager = file !== void 0 && basename(file) === "manage.py" ? managementCommand(file, operands, started, around) : void 0;
    return file === void 0 ? [] : some2(manager ?? fileAt(file, started, "python", around));
  }
  const isModule = isBehindPython(all, words[0]);
  if (isModule && words[0] !== void 0 && !/^(?:uvicorn|gunicorn|hypercorn|flask|pip|celery)$/.test(words[0]))
    return some2(moduleAt(words[0], started, around));
  if (/^(?:uvicorn|gunicorn|hypercorn|granian)$/.test(name)) {
    const target = operands.find((word) => /^[\w.]+:[\w.]+(?:\(\))?$/.test(word));
    return target === void 0 ? [] : some2(moduleAt(target.slice(0, target.indexOf(":")), started, around));
  }
  if (/^(?:node|nodejs|bun|deno|tsx|ts-node|ts-node-dev|ts-node-esm|nodemon)$/.test(name)) {
    const values = new Set(
      words.flatMap(
        (word, index) => /^(?:-r|--require|--import|--loader|--env-file|-P|--project|--tsconfig)$/.test(word ?? "") ? words[index + 1] ?? [] : []
      )
    );
    const file = operands.find((word) => !values.has(word) && word !== "run" && word !== "watch");
    return file === void 0 ? [] : some2(scriptAt(file, started, around));
  }
  if (name === "ruby" || name === "php") {
    const file = operands.find((word) => word.endsWith(name === "ruby" ? ".rb" : ".php"));
    return file === void 0 ? [] : some2(fileAt(file, started, name, around));
  }
  if (words[0] === void 0) return [];
  return [...consoleScript(name, started, around), ...goEntry(words[0], started, around)];
}
function managementCommand(file, operands, started, around) {
  const command = operands[operands.indexOf(file) + 1];
  const manager = command === void 0 ? void 0 : fileAt(file, started, "python", around);
  if (manager === void 0) return void 0;
  const folder = dirname(manager);
  const found = around.tree.entries(folder).flatMap((name) => {
    const path = name.endsWith("/") ? joinPath(joinPath(folder, name.slice(0, -1)), `management/commands/${command}.py`) : "";
    return path !== "" && isFile(path, around) ? [path] : [];
  });
  return found.length === 1 ? found[0] : void 0;
}
function isBehindPython(all, module) {
  const index = all.indexOf("-m");
  return index > 0 && all[index + 1] === module && all.slice(0, index).some((word) => /^python[\d.]*$/.test(basename(word ?? "")));
}
function some2(path) {
  return path === void 0 ? [] : [path];
}
function isFile(path, { tree }) {
  return tree.stat(path) === "file";
}
function fileAt(path, { stage, programs }, language, around) {
  const { workdir } = stage;
  const copied = workdir.isSet || path.startsWith("/") ? around.copiedFrom(stage, pathInImage(workdir.value ?? "/", path)) : void 0;
  if (copied !== void 0 || path.startsWith("/")) return copied;
  const beside = programs.flatMap((one) => one.language === language ? joinPath(one.folder, path.replace(/^\.\//, "")) : []);
  return onlyFile(beside, around);
}
function onlyFile(paths, around) {
  const [only, ...others] = [...new Set(paths)].filter((path) => isFile(path, around));
  return others.length === 0 ? only : void 0;
}
function moduleAt(module, started, around) {
  if (!/^\w+(?:\.\w+)*$/.test(module)) return void 0;
  const path = module.replaceAll(".", "/");
  const names = [`${path}/__main__.py`, `${path}.py`, `${path}/__init__.py`];
  const { stage, programs } = started;
  const { workdir } = stage;
  for (const name of names) {
    for (const folder of workdir.isSet ? [workdir.value, `${workdir.value}/src`] : []) {
      const copied = around.copiedFrom(stage, pathInImage(folder, name));
      if (copied !== void 0) return copied;
    }
  }
  const folders = programs.flatMap(({ language, folder }) => language === "python" ? [folder, joinPath(folder, "src")] : []);
  return names.flatMap(
    (name) => onlyFile(
      folders.map((folder) => joinPath(folder, name)),
      around
    ) ?? []
  )[0];
}
var outputs = /^(?:dist|build|lib|out|output)\//;
function scriptAt(written, started, around) {
  const direct = fileAt(written, started, "typescript", around) ?? fileAt(`${written}.js`, started, "typescript", around);
  if (direct !== void 0) return direct;
  const { stage, programs } = started;
  const path = written.replace(/^\.\//, "");
  const image = pathInImage(stage.workdir.value ?? "/", path);
  const found = programs.flatMap(({ language, folder }) => {
    if (language !== "typescript") return [];
    const parts = image.split("/");
    const output = parts.findIndex((part) => outputs.test(`${part}/`));
    const below = output < 0 ? void 0 : parts.slice(output + 1).join("/");
    if (below === void 0 || !/\.[cm]?js$/.test(below) && below.includes(".")) return [];
    const bare = below.replace(/\.[cm]?js$/, "");
    const inner = parts.slice(1, output);
    const isHere = inner.length < 2 || folder === "" || folder.endsWith(inner.slice(1).join("/")) || inner.at(-1) === basename(folder);
    if (!isHere) return [];
    return [`src/${bare}`, bare].flatMap(
      (one) => [".ts", ".mts", ".cts", ".tsx", ".js", ".mjs", "/index.ts"].map((ending) => joinPath(folder, one + ending))
    );
  });
  return onlyFile(found, around);
}
function consoleScript(name, started, around) {
  for (const { language, file } of started.programs) {
    if (language !== "python" || basename(file.path) !== "pyproject.toml" || !file.text.includes("scripts")) continue;
    const entry = readToml(file).entries.find(
      ({ path }) => /^(?:project|tool\.poetry)\.scripts$/.test(path.slice(0, -1).join(".")) && path.at(-1) === name
    );
    const module = entry?.value.text.split(":")[0];
    if (module !== void 0) return some2(moduleAt(module, started, around));
  }
  return [];
}
function goEntry(program, { stage, programs }, around) {
  if (!programs.some(({ language }) => language === "go")) return [];
  const builds = stagesOf(stage).flatMap(runsIn).filter(({ words }) => basename(words[0] ?? "") === "go" && goPackages(words).length > 0);
  const named = builds.filter(({ words, folder: folder2 }) => nameOfOutput(words, folder2) === basename(program));
  const [build, ...others] = named.length > 0 ? named : builds.length === 1 && named.length === 0 ? builds : [];
  const packages = build ? goPackages(build.words) : [];
  const [only] = packages;
  if (!build || others.length > 0 || only === void 0 || packages.length > 1) return [];
  const folder = folderFrom(pathInImage(build.folder, only), build, programs, around);
  if (folder === void 0) return [];
  return around.tree.entries(folder).flatMap((name) => /\.go$/.test(name) && !/_test\.go$/.test(name) ? joinPath(folder, name) : []);
}
function nameOfOutput(words, folder) {
  const index = words.findIndex((word) => word === "-o" || /^-o=/.test(word ?? ""));
  const written = index < 0 ? void 0 : words[index] === "-o" ? words[index + 1] : words[index]?.slice(3);
  if (written !== void 0 && !written.endsWith("/")) return basename(written);
  return basename(pathInImage(folder, goPackages(words)[0] ?? "."));
}
function folderFrom(path, { stage }, programs, around) {
  for (const { language, folder, file } of programs) {
    if (language !== "go") continue;
    for (let root = path; ; root = root.slice(0, root.lastIndexOf("/")) || "/") {
      if (around.copiedFrom(stage, pathInImage(root, "go.mod")) === file.path) {
        const below = path.slice(root.length).replace(/^\//, "");
        const found = below === "" ? folder : joinPath(folder, below);
        return around.tree.stat(found === "" ? "." : found) === "directory" || found === "" ? found : void 0;
      }
      if (root === "/") break;
    }
  }
  return void 0;
}

// src/project/sdks/program-sources.ts
var mostFiles2 = 400;
var mostCharacters = 2 * 1024 * 1024;
var mostFolders4 = 2e3;
function readProgramSources({ language, folders, isHeld, mayHold }, { tree, source }) {
  const files = [];
  const { endings } = workerSigns[language];
  const open = [...folders];
  const seen = new Set(open);
  let characters = 0;
  let isComplete = true;
  let hasOthers = false;
  for (let count = 0; count < open.length; count++) {
    if (count >= mostFolders4) return { files, isComplete: false, hasOthers };
    const folder = open[count] ?? "";
    const entries = tree.entries(folder);
    const isOther = !folders.includes(folder) && entries.some((name) => isManifestOf(name, language));
    hasOthers ||= isOther;
    if (isOther) continue;
    const root = folders.filter((one) => folder === one || pathBelow(one, folder) !== void 0).sort((a, b) => b.length - a.length)[0] ?? "";
    for (const entry of entries) {
      const isFolder = entry.endsWith("/");
      const path = joinPath(folder, isFolder ? entry.slice(0, -1) : entry);
      if (isAside(pathBelow(root, path) ?? path, isFolder)) continue;
      if (isFolder) {
        if (!seen.has(path) && mayHold(path)) open.push(path);
        seen.add(path);
      } else if (endings.test(entry) && isHeld(path)) {
        if (files.length >= mostFiles2 || characters > mostCharacters) return { files, isComplete: false, hasOthers };
        const file = source(path);
        if (!file) isComplete = false;
        else if (characters + file.text.length > mostCharacters) isComplete = false;
        else {
          files.push(file);
          characters += file.text.length;
        }
      }
    }
  }
  return { files, isComplete, hasOthers };
}
function isManifestOf(name, language) {
  return !name.endsWith("/") && languageOf(name) === language && !/^requirements[-_.](?:dev|test)/.test(name);
}
var mostReached = 600;
var mostReachedCharacters = 6 * 1024 * 1024;
function importReach(around) {
  const isFile2 = fileSeeker(around);
  const results = /* @__PURE__ */ new Map();
  const imports = weaklyMemoized((_) => /* @__PURE__ */ new Map());
  const importsWithin = (file, language, modules, key) => {
    const known2 = imports(file).get(key) ?? importsOf(file, language, modules, isFile2);
    imports(file).set(key, known2);
    return known2;
  };
  const reach = (starts, language, modules, key) => {
    const files = new Set(starts);
    const seen = /* @__PURE__ */ new Set();
    let isWhole = importers.has(language);
    let characters = 0;
    for (const file of files) {
      characters += file.text.length;
      if (files.size > mostReached || characters > mostReachedCharacters) return { files, isWhole: false };
      const { paths, leadsElsewhere } = importsWithin(file, language, modules, key);
      isWhole &&= !leadsElsewhere;
      for (const path of paths) {
        if (seen.has(path)) continue;
        seen.add(path);
        for (const next of filesAt(path, language, isFile2, around)) files.add(next);
      }
    }
    return { files, isWhole };
  };
  return (starts, language, modules) => {
    const within = `${language} ${modules.map(({ folder, name }) => `${folder}=${name}`).join(" ")}`;
    const key = `${within}
${starts.map(({ path }) => path).join("\n")}`;
    const result = results.get(key) ?? reach(starts, language, modules, within);
    results.set(key, result);
    return result;
  };
}
var importers = /* @__PURE__ */ new Set(["typescript", "python", "go"]);
var endingsOf = {
  typescript: [
    "",
    ".ts",
    ".tsx",
    ".mts",
    ".cts",
    ".js",
    ".mjs",
    ".cjs",
    ".jsx",
    "/index.ts",
    "/index.js",
    "/src/index.ts",
    "/src/index.js"
  ],
  python: [".py", "/__init__.py"],
  ruby: ["", ".rb"]
};
function fileSeeker({ tree }) {
  const names = memoized((folder) => {
    const isThere = folder === "" || names(dirname(folder)).has(`${basename(folder)}/`);
    return new Set(isThere ? tree.entries(folder) : []);
  });
  return (path) => path.endsWith("/") ? names(dirname(path.slice(0, -1))).has(`${basename(path.slice(0, -1))}/`) : names(dirname(path)).has(basename(path));
}
function filesAt(path, language, isFile2, { tree, source }) {
  if (language === "go") {
    if (path !== "" && !isFile2(`${path}/`)) return [];
    return tree.entries(path).flatMap((name) => /(?<!_test)\.go$/.test(name) ? source(joinPath(path, name)) ?? [] : []);
  }
  for (const ending of endingsOf[language] ?? []) if (isFile2(path + ending)) return [source(path + ending)].flatMap((file) => file ?? []);
  return [];
}
function importsOf(file, language, modules, isFile2) {
  switch (language) {
    case "typescript":
      return importsOfScript(file, modules);
    case "python":
      return importsOfPython(file, modules, isFile2);
    case "go":
      return { paths: importsOfGo(file, modules), leadsElsewhere: false };
    case "ruby":
      return {
        paths: Array.from(
          file.text.matchAll(/\brequire_relative\s*\(?\s*["']([^"'\n]+)["']/g),
          ([, path = ""]) => normal(dirname(file.path), path)
        ),
        leadsElsewhere: true
      };
    default:
      return { paths: [], leadsElsewhere: true };
  }
}
function importsOfScript({ path, text }, modules) {
  let leadsElsewhere = /\b(?:import|require)\s*\(\s*[^"'\s)]/.test(text);
  const paths = Array.from(text.matchAll(/(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g)).flatMap(
    ([, written = ""]) => {
      const bare = written.replace(/\.[cm]?jsx?$/, "");
      if (/^\.{1,2}(?:\/|$)/.test(bare)) return [normal(dirname(path), bare)];
      const member2 = modules.find(({ name }) => name !== void 0 && (bare === name || bare.startsWith(`${name}/`)));
      if (member2) return [joinPath(member2.folder, bare.slice(member2.name?.length).replace(/^\//, "")).replace(/\/$/, "")];
      const alias = /^(?:[@~]\/|#\/?|(?=src\/))(.*)$/.exec(bare)?.[1];
      if (alias !== void 0) return modules.flatMap(({ folder }) => [joinPath(folder, alias), joinPath(folder, `src/${alias}`)]);
      leadsElsewhere ||= /^@(?:app|src|lib|libs|shared|common|modules|core)(?:\/|$)/.test(bare);
      return [];
    }
  );
  return { paths, leadsElsewhere };
}
function importsOfGo({ text }, modules) {
  return Array.from(text.matchAll(/"([\w./~-]+)"/g)).flatMap(
    ([, path = ""]) => modules.flatMap(({ name, folder }) => {
      if (name === void 0) return [];
      if (path === name) return [folder];
      return path.startsWith(`${name}/`) ? [joinPath(folder, path.slice(name.length + 1))] : [];
    })
  );
}
var dynamic = /\bimportlib\b|\b__import__\s*\(|\brunpy\b|\bexecute_from_command_line\b/;
function importsOfPython({ path, text }, modules, isFile2) {
  const here = dirname(path);
  const bases = [.../* @__PURE__ */ new Set([here, ...modules.flatMap(({ folder }) => [folder, joinPath(folder, "src")])])];
  const basesOf = (module) => {
    const [top = ""] = module.split(".");
    return bases.filter((base) => isFile2(`${joinPath(base, top)}/`) || isFile2(`${joinPath(base, top)}.py`));
  };
  const paths = [];
  for (const [, dots = "", module = "", names = ""] of text.matchAll(
    /^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]*)/gm
  )) {
    const inner = names.replace(/[()]/g, "").split(",").map((name) => name.trim().split(/\s/)[0] ?? "");
    for (const base of dots === "" ? basesOf(module) : [normal(here, "../".repeat(dots.length - 1))]) {
      const whole = module === "" ? base : joinPath(base, module.replaceAll(".", "/"));
      paths.push(whole, ...inner.filter((name) => /^\w+$/.test(name)).map((name) => joinPath(whole, name)));
    }
  }
  const named = [
    ...Array.from(text.matchAll(/^[ \t]*import[ \t]+([\w., \t]+)/gm)).flatMap(
      ([, list = ""]) => list.split(",").map((part) => part.trim().split(/\s/)[0] ?? "")
    ),
    // `uvicorn.run("app.main:app")`
    ...Array.from(text.matchAll(/["']([A-Za-z_][\w.]*):\w+["']/g), ([, module = ""]) => module)
  ];
  for (const name of named) for (const base of basesOf(name)) paths.push(joinPath(base, name.replaceAll(".", "/")));
  return { paths, leadsElsewhere: dynamic.test(text) };
}
function normal(folder, path) {
  const parts = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

// src/project/sdks.ts
function sdkFinder(around) {
  const programAt = programReader(around);
  const named = namedPrograms(around, programAt);
  const heldBy = heldFinder({ ...around, programAt, named });
  const reach = importReach(around);
  const locals = memoized((program) => localPrograms(program, programAt, around, named));
  const ofStage = weaklyMemoized((stage) => findSdk(stage, heldBy(stage), locals, { ...around, programAt }));
  const started = weaklyMemoized((subject) => {
    const stage = stageOf(subject, around);
    return stage ? entryOf(subject, { stage, programs: heldBy(stage).programs }, around) : { files: [], choice: void 0 };
  });
  return {
    entrySources: (subject) => started(subject).files,
    sdkOf: weaklyMemoized((subject) => {
      const stage = stageOf(subject, around);
      if (!stage) return unknown(placeOf(subject), "no Dockerfile of the tree tells what is in its image");
      const found = ofStage(stage);
      if (!found.isSet) return found;
      return { ...found, value: new Sdk(found.value, () => isWorker(found.value, started(subject), reach)) };
    })
  };
}
function stageOf(subject, { linkOf }) {
  return "origin" in subject ? linkOf(subject)?.stage : subject;
}
function findSdk(stage, held, locals, around) {
  const at = placeOf(stage.from);
  const wholes = languages.flatMap((language) => {
    const own2 = held.programs.flatMap(
      (program, index) => program.language === language ? [{ program, reason: held.reasons[index] }] : []
    );
    const programs = own2.map(({ program }) => program);
    const further = [...new Set(programs.flatMap(locals))].filter((one) => !programs.includes(one));
    const main = mainOf(programs) ?? (language === "go" ? void 0 : mainOf(further));
    return main ? [{ language, main, programs, further, reasons: own2.flatMap(({ reason }) => reason ?? []) }] : [];
  });
  const doubtful = [...held.doubts].some(([, programs]) => programs.some((one) => [one, ...locals(one)].some(namesTemporal)));
  const [whole, ...others] = wholes.length > 1 ? wholes.filter(({ language }) => language === languageOfProcess(stage)) : wholes;
  if (wholes.length > 1 && (!whole || others.length > 0)) return unknown(at, "programs of several languages in it use Temporal");
  if (whole) return known(sdkIn(whole, stage, around), mainDependency(whole), { isLiteral: false });
  if (doubtful) return unknown(at, "it is not clear which of several programs is in it");
  return absent(stage, held, locals, around);
}
function namesTemporal(program) {
  return temporalPackages(program).length > 0;
}
function absent(stage, { programs, doubts }, locals, around) {
  const at = placeOf(stage.from);
  const direct = [...programs, ...[...doubts.values()].flat()];
  const [first] = direct;
  if (!first) return unknown(at, "no dependency file tells what is in it");
  const open = direct.flatMap((program) => [program, ...locals(program)]).find((program) => program.open !== void 0);
  if (open) return unknown(place(open.file, 0, 0), open.open);
  const lock = direct.flatMap(locksTemporal)[0];
  if (lock) return unknown(place(lock.file, 0, 0), "another package may bring it");
  const installed = stagesOf(stage).flatMap(runsIn).find(({ words }) => words.some((word) => word !== void 0 && /^@?temporalio(?:$|[/=<>~![])/.test(word)));
  if (installed) return unknown(placeOf(installed.at), "a command installs it");
  if (programsBelow(stage, direct, around).some(namesTemporal)) return unknown(at, "it is not clear which of several programs is in it");
  const root = stage.rootStage;
  if (!root.isScratch && root.baseImage === void 0) return unknown(at, "its base image may hold more");
  return unset(place(first.file, 0, 0));
}
function locksTemporal({ lock, language, folder, isWorkspace }) {
  const isOwn = lock !== void 0 && dirname(lock.file.path) === folder && !isWorkspace;
  return isOwn && sdkPackages[language].main.some((name) => lock.mentions(name)) ? [lock] : [];
}
function mainOf(programs) {
  const withTemporal = programs.filter(namesTemporal);
  const isMain = (program) => temporalPackages(program).some(({ name }) => sdkPackages[program.language].main.includes(name));
  return withTemporal.find(isMain) ?? withTemporal[0];
}
function languageOfProcess({ process }) {
  const text = (process.value ?? []).join(" ");
  if (/\b(?:python[\d.]*|uvicorn|gunicorn|hypercorn|uv|poetry)\b/.test(text)) return "python";
  if (/\b(?:node|npm|yarn|pnpm|bun|tsx|ts-node)\b/.test(text)) return "typescript";
  if (/\bjava\b/.test(text)) return "java";
  if (/\bdotnet\b/.test(text)) return "dotnet";
  if (/\b(?:ruby|bundle|rake)\b/.test(text)) return "ruby";
  return /\b(?:php|rr)\b/.test(text) ? "php" : void 0;
}
function dependenciesOf({ programs, further, language }) {
  const pairs = (all) => all.flatMap((program) => temporalPackages(program).map((one) => [one, program]));
  const own2 = pairs(programs);
  const names = new Set(own2.map(([{ name }]) => name));
  return language === "go" ? own2 : [...own2, ...pairs(further).filter(([{ name }]) => !names.has(name))];
}
function mainDependency(whole) {
  const all = dependenciesOf(whole);
  const { main } = sdkPackages[whole.language];
  const found = main.flatMap((name) => all.filter(([dependency]) => dependency.name === name))[0] ?? all[0];
  return found?.[0] ?? temporalPackages(whole.main)[0];
}
function sdkIn(whole, stage, around) {
  const { language, main, programs, further, reasons } = whole;
  const dependency = mainDependency(whole);
  const isMain = sdkPackages[language].main.includes(dependency.name);
  const same = dependenciesOf(whole).filter(([one]) => one.name === dependency.name);
  const packages = /* @__PURE__ */ new Map();
  for (const [one, program] of dependenciesOf(whole)) {
    const version = versionOf(one, program);
    const other = packages.get(one.name);
    packages.set(one.name, other ? agreed(other, version) : version);
  }
  let sources;
  const readSources = () => {
    sources ??= sourcesOf(whole, stage, around);
    return sources;
  };
  return {
    whole,
    file: dependency.file,
    range: dependency.range,
    language,
    version: isMain ? packages.get(dependency.name) ?? unknown(placeOf(dependency)) : unknown(placeOf(dependency), "it is not the SDK itself"),
    atLeast: isMain ? same.map(([one, program]) => lowestOf(one, program)).reduce(agreed) : unknown(placeOf(dependency), "it is not the SDK itself"),
    packages,
    manifest: main.file,
    folder: main.folder,
    requires: main.requires,
    reasons,
    has(name) {
      const key = packageKey(name, ecosystems[language]);
      const all = language === "go" ? programs : [...programs, ...further];
      const found = all.flatMap((one) => one.dependencies.filter((each) => each.name === key))[0];
      if (found) return known(true, placeOf(found));
      const open = all.find((one) => one.open !== void 0);
      return open ? unknown(place(open.file, 0, 0), open.open) : known(false, place(main.file, 0, 0));
    },
    get sources() {
      return readSources().files;
    },
    get sourcesComplete() {
      return readSources().isComplete;
    },
    get hasOthers() {
      return readSources().hasOthers;
    }
  };
}
var ecosystems = {
  typescript: "npm",
  python: "pypi",
  go: "go",
  java: "maven",
  dotnet: "nuget",
  ruby: "rubygems",
  php: "packagist"
};
function agreed(a, b) {
  if (a.value === b.value) return a;
  if (!a.isSet || !b.isSet) return a.isSet ? b : a;
  return unknown(a.at, "several programs in the image ask for different versions");
}
function sourcesOf({ language, programs, further }, stage, around) {
  const folders = [...new Set([...programs, ...further].filter(namesTemporal).map(({ folder }) => folder))];
  const context = around.contextOf(stage.dockerfile).value;
  const taken = context ? stagesOf(stage).flatMap(takenBy).map(({ path, isPattern }) => {
    const plain2 = isPattern ? path.replace(/\/?[^/]*[*?[].*$/, "") : path;
    return plain2 === "" ? context.folder : joinPath(context.folder, plain2);
  }) : [];
  const isBelow = (folder, path) => folder === path || pathBelow(folder, path) !== void 0;
  const tellsAll = taken.length > 0 && folders.every((folder) => taken.some((one) => isBelow(one, folder) || isBelow(folder, one) && around.tree.stat(one) === "directory"));
  const ignored = (path) => {
    const below = context && pathBelow(context.folder, path);
    return below !== void 0 && context?.ignore.isSet === true && context.ignore.value.excludes(below);
  };
  return readProgramSources(
    {
      language,
      folders,
      isHeld: (path) => !ignored(path) && (!tellsAll || taken.some((one) => isBelow(one, path))),
      mayHold: (folder) => !tellsAll || taken.some((one) => isBelow(one, folder) || isBelow(folder, one))
    },
    around
  );
}
var Sdk = class {
  #found;
  #judge;
  constructor(found, judge) {
    this.#found = found;
    this.#judge = lazy(judge);
  }
  get file() {
    return this.#found.file;
  }
  get range() {
    return this.#found.range;
  }
  get language() {
    return this.#found.language;
  }
  get version() {
    return this.#found.version;
  }
  get atLeast() {
    return this.#found.atLeast;
  }
  get packages() {
    return this.#found.packages;
  }
  get manifest() {
    return this.#found.manifest;
  }
  get folder() {
    return this.#found.folder;
  }
  get requires() {
    return this.#found.requires;
  }
  get reasons() {
    return this.#found.reasons;
  }
  get sources() {
    return this.#found.sources;
  }
  get sourcesComplete() {
    return this.#found.sourcesComplete;
  }
  get isWorker() {
    return this.#judge();
  }
  has(dependency) {
    return this.#found.has(dependency);
  }
};
function isWorker(found, entry, reach) {
  const at = placeOf(found);
  const { language, packages } = found;
  const { worker, mayWork } = sdkPackages[language];
  if (![...packages.keys()].some((name) => mayWork.test(name))) return known(false, at, { isLiteral: false });
  const byEntry = entryWorks(found, entry, reach);
  if (byEntry) return byEntry;
  const programs = [...found.whole.programs, ...found.whole.further];
  const { servers } = workerSigns[language];
  const serves = servers !== void 0 && programs.some(({ dependencies }) => dependencies.some(({ name }) => servers.test(name)));
  const isForWorkers = worker !== void 0 && dependenciesOf(found.whole).some(([one]) => worker.test(one.name) && !one.isDevelopment);
  if (isForWorkers) return serves ? unknown(at, "it may serve requests instead") : known(true, at, { isLiteral: false });
  const [first] = found.sources.filter((file) => makesWorker(file, language));
  if (first) {
    return serves || hasSeveralMains(found) || choosesCommand(found.sources, language, entry) ? unknown(at, "it is not clear which of its programs is started") : known(true, place(first, 0, 0), { isLiteral: false });
  }
  const isWhole = found.sources.length > 0 && found.sourcesComplete && !found.hasOthers;
  return isWhole ? known(false, at, { isLiteral: false }) : unknown(at, "its sources do not tell");
}
function entryWorks(found, entry, reach) {
  const { language, whole } = found;
  const at = placeOf(found);
  const own2 = entry.files.filter((file) => workerSigns[language].endings.test(file.path));
  if (own2.length === 0) return void 0;
  const modules = [...whole.programs, ...whole.further].map(({ folder, name }) => ({ folder, name }));
  const reached = reach(own2, language, modules);
  const workers = [...reached.files].filter((file) => makesWorker(file, language));
  if (workers.length === 0) return reached.isWhole ? known(false, at, { isLiteral: false }) : void 0;
  if (choosesCommand(reached.files, language, entry)) return unknown(at, "its command chooses one of several parts");
  const first = workers.find((file) => own2.includes(file)) ?? workers.find((file) => isStarted(file, reached.files, language));
  if (!first) return unknown(at, "it imports what makes a worker, but may not start it");
  return known(true, place(first, 0, 0), { isLiteral: false });
}
function isStarted(file, files, language) {
  return !/^if\s+__name__\s*==|\brequire\.main\s*===?\s*module\b/m.test(file.text) && isCalled(file, files, language);
}
function isCalled(file, files, language) {
  const names = workerFunctions(file.text, language);
  if (!names) return true;
  const folder = dirname(file.path);
  const isMeant = new RegExp(`\\b(?:${names.join("|")})\\b`);
  return [...files].some((other) => other !== file && (language !== "go" || dirname(other.path) !== folder) && isMeant.test(other.text));
}
var commandLibraries = /"github\.com\/(?:spf13\/cobra|urfave\/cli(?:\/v\d+)?|alecthomas\/kingpin[^"]*|alecthomas\/kong)"/;
function choosesCommand(files, language, { choice }) {
  if (choice !== void 0) return !/work/i.test(choice);
  return language === "go" && [...files].some(({ text }) => commandLibraries.test(text));
}
function hasSeveralMains({ language, sources }) {
  return language === "go" && new Set(sources.filter(({ text }) => /^package main\b/m.test(text)).map(({ path }) => dirname(path))).size > 1;
}
export {
  sdkFinder
};
