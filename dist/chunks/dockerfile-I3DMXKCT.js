import {
  appendLines,
  assignedSecret,
  basename,
  chpasswdSecrets,
  contains,
  defineRule,
  dirname,
  flagKind,
  flagNames,
  formattedSecrets,
  holdsSecret,
  insertAfter,
  installOf,
  isNodeManager,
  isSecretName,
  isUnpackedByAdd,
  joinPath,
  loginPassword,
  masked,
  place,
  placeOf,
  placeWithin,
  readPackageManifest,
  readsFlags,
  replace,
  resolvePath,
  secretFile,
  secretIn,
  secretsInCommand,
  slipOf,
  strengthOfFormatted,
  textOf
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/dockerfile/copied-secret-file.ts
var copied_secret_file_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/copied-secret-file",
  on: "dockerfile",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ stages, instructions }, { project }) {
    const shipped = new Set(stages.filter(({ ships }) => ships).flatMap(({ allInstructions }) => allInstructions));
    for (const instruction of instructions) {
      const copy = instruction.trigger ?? instruction;
      if (copy.keyword !== "COPY" && copy.keyword !== "ADD") continue;
      const from = copy.flags.find(({ name }) => name === "from")?.value?.toLowerCase();
      const isFromStage = from !== void 0 && stages.some(({ name, index }) => name === from || String(index) === from);
      if (from !== void 0 && !isFromStage) continue;
      for (const { path, at } of sourcesOf(copy)) {
        const secret = secretFile(path);
        if (!secret || !isFromStage && isHarmless(path, secret, at, project)) continue;
        const isShipped = shipped.has(instruction);
        const keeps = isShipped ? "everyone can take it out who has the image" : "it stays in the build cache";
        const may = secret.form ? "may hold" : "holds";
        const cure = isShipped ? cureOf(secret) : "use RUN --mount=type=secret";
        yield {
          at,
          message: `"${path}" ${may} ${secret.what}, and ${keeps}; ${cure}`,
          // A pattern may find nothing but samples.
          ...(!isShipped || path.includes("*")) && { atMost: "info" }
        };
      }
    }
  }
});
function cureOf({ form }) {
  return form === "settings" ? "keep secrets out of it, and set these when the container starts" : "mount it when the container starts";
}
var trust = /apt|keyrings?|trusted|gpg|pki\/rpm|\/etc\/apk\/keys|ca-certificates|\/tmp\/?$/i;
function sourcesOf({ json, words, heredocs }) {
  const all = json ?? words.map((word) => ({ ...word, value: word.text.replace(/^(["'])(.*)\1$/, "$2") }));
  const target = all.at(-1)?.value ?? "";
  if (trust.test(target) || heredocs.length > 0) return [];
  return all.slice(0, -1).filter(({ value }) => !/[$`]|:\/\//.test(value)).map((word) => ({ path: word.value, at: placeOf(word) }));
}
function isHarmless(path, { form }, at, project) {
  if (!form) return false;
  const places = [resolvePath(dirname(at.file.path), path), resolvePath("", path)];
  const texts = places.flatMap((place2) => place2 === void 0 ? [] : [project.files.text(place2, at)]);
  const text = texts.find(({ isUnset }) => !isUnset);
  return text?.isSet === true && !holdsSecret(text.value, form);
}

// src/rules/dockerfile/copy-outside-context.ts
var copy_outside_context_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/copy-outside-context",
  on: "dockerfile",
  topic: "containerization",
  severity: "error",
  *check(dockerfile2, { project }) {
    for (const { copy } of dockerfile2.instructions) {
      if (!copy || copy.from !== void 0) continue;
      for (const source of copy.sources) {
        if (!source.leavesContext || source.path === void 0) continue;
        const context = project.contextOf(dockerfile2).value;
        const status = context && !source.isPattern ? project.files.stat(joinPath(context.folder, source.path)) : void 0;
        const isGone = context?.isDeclared === true && status === "absent";
        const isThere = status !== void 0 && status !== "absent";
        yield {
          at: source,
          message: `"${source.text}" leads out of the folder that the image is built from, so Docker ${isThere ? `copies "${source.path || "."}" of that folder instead` : `looks for "${source.path || "."}" inside it`}; build from a folder that holds both, and name the path from there`,
          related: context?.evidence ?? [],
          // BuildKit may find what is meant there, so that only the older builder refuses.
          ...!isGone && { atMost: isThere ? "info" : "warning" }
        };
      }
    }
  }
});

// src/rules/dockerfile/destination-not-a-directory.ts
var destination_not_a_directory_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/destination-not-a-directory",
  on: "dockerfile",
  topic: "containerization",
  severity: "warning",
  *check(dockerfile) {
    const mentioned = /* @__PURE__ */ new Set();
    for (const instruction of dockerfile.instructions) {
      const { copy, json } = instruction;
      const known = copy?.destination.value !== void 0 && mayBeThere(copy.destination.value, mentioned);
      mention(instruction, mentioned);
      if (!copy || copy.sources.length < 2 || copy.sources.some(({ kind }) => kind === "heredoc")) continue;
      const { destination } = copy;
      if (copy.sources.some(({ text }) => shellOperator.test(text))) continue;
      const { value } = destination;
      if (!value || /(^|[/\\])\.{0,2}$|[/\\]$/.test(value) || /["'`\\]/.test(value)) continue;
      if (instruction.stage?.platform === "windows") continue;
      if (instruction.flags.some(({ name, value: value2 }) => /^(?:from|chown|chmod)$/.test(name) && value2 === void 0)) continue;
      const [, end] = destination.range;
      const isQuoted = /["']$/.test(destination.text);
      yield {
        at: destination,
        message: `"${value}" is taken for a file by some builders, though ${copy.sources.length} sources go to it, so they may overwrite each other or not build at all; write "${value}/"`,
        fix: {
          title: "End the destination with a slash",
          safety: "safe",
          edits: [insertAfter(place(destination.file, destination.range[0], isQuoted || json ? end - 1 : end), "/")],
          scope: instruction
        },
        ...known && { atMost: "info" }
      };
    }
  }
});
var shellOperator = /^(?:\|\|?|&&?|;|\d?>.*)$/;
var systemFolder = /^\/(bin|boot|dev|etc|home|lib|lib64|media|mnt|opt|root|run|sbin|srv|sys|tmp|usr|var)(\/(bin|lib|local|sbin|share|log|cache|conf\.d)){0,3}$/;
function mayBeThere(path, mentioned) {
  return systemFolder.test(path) || mentioned.has(path);
}
function mention({ words }, mentioned) {
  for (const { text } of words) {
    let path = text.replace(/^["']|["';,]$/g, "").replace(/\/$/, "");
    for (let depth = 0; path !== "" && depth < 20; depth++, path = dirname(path)) mentioned.add(path);
  }
}

// src/rules/dockerfile/empty-continuation-line.ts
var empty_continuation_line_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/empty-continuation-line",
  on: "dockerfile",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ instructions }) {
    for (const instruction of instructions) {
      const empty = emptyLines(instruction);
      const [first] = empty;
      if (!first) continue;
      const swallows = empty.some(({ next }) => keywords.test(next));
      yield {
        at: first.above,
        message: swallows ? `${instruction.keyword} goes on behind an empty line and takes in what looks like the next instruction; end the line above without a continuation` : `${instruction.keyword} goes on behind an empty line, which newer builders warn about and will refuse; remove the empty line`,
        ...!swallows && {
          atMost: "info",
          fix: { title: "Remove the empty lines", safety: "safe", edits: empty.map(({ whole }) => replace(whole, "")) }
        }
      };
    }
  }
});
var keywords = /^(?:FROM|RUN|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|HEALTHCHECK|SHELL)\s/;
function emptyLines({ file, range, args }) {
  const found = [];
  let [start] = range;
  let end = nextLine(file, start);
  while (end < args.range[1]) {
    const next = nextLine(file, end);
    const isEmpty = file.text.slice(end, next).trim() === "";
    if (isEmpty && next <= args.range[1]) {
      found.push({
        whole: place(file, end, next),
        above: endOfLine(file, start, end),
        next: file.text.slice(next, nextLine(file, next)).trimStart()
      });
    }
    start = end;
    end = next;
  }
  return found;
}
function nextLine({ text }, from) {
  const feed = text.indexOf("\n", from);
  return feed < 0 ? text.length : feed + 1;
}
function endOfLine(file, start, end) {
  const text = file.text.slice(start, end).trimEnd();
  const from = /^\s*#/.test(text) ? text.search(/\S/) : text.length - 1;
  return place(file, start + Math.max(0, from), start + text.length);
}

// src/knowledge/context-files.ts
function privateNames(stat, folder, read = () => void 0) {
  const isIn = (name) => ["file", "directory"].includes(stat(name));
  const names = folder === "" ? [".git"] : [];
  if (isIn("package.json") && (isIn("pnpm-workspace.yaml") || installsPackages(read("package.json")))) names.push("node_modules");
  for (const name of secretNames) if (isIn(name) || name === ".env" && stat(name) === "ignored") names.push(name);
  if (!["requirements.txt", "pyproject.toml"].some(isIn)) return names;
  return [...names, ...[".venv", "venv"].filter((name) => stat(name) === "ignored")];
}
function installsPackages(text) {
  const manifest = text === void 0 ? void 0 : readPackageManifest(text);
  return !manifest || manifest.hasWorkspaces || manifest.dependencies.size + manifest.devDependencies.size > 0;
}
var secretNames = [".env", ".aws", ".ssh", "id_rsa", "id_ed25519"];
function isSecretName2(name) {
  return secretNames.includes(name);
}
function isForBrowsers(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const variables = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return variables.length > 0 && variables.every(
    (line) => /^(?:export\s)?\s{0,9}(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|REACT_APP|VUE_APP|GATSBY|EXPO_PUBLIC|PUBLIC)_\w+\s{0,9}=/.test(line)
  );
}
function isBuildOutput(path) {
  return /(^|\/)(\.next|\.output|_build|artifacts?|bin|build|builds|classes|deploy|dist|generated|gen|lib|node_modules|obj|out|output|pkg|publish|release|releases|target|tmp|vendor)(\/|$)/i.test(
    path
  ) || /\.(7z|apk|bin|bz2|deb|dll|ear|exe|gz|jar|rpm|so|tar|tgz|war|whl|xz|zip)$/i.test(path);
}
function isWrittenByHand(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /\.(c|cfg|conf|cpp|cs|csproj|css|fsproj|go|gradle|h|html|ini|java|js|json|jsx|kt|kts|lock|md|mod|mjs|php|pl|properties|proto|py|rb|rs|sh|sln|sql|sum|toml|ts|tsx|txt|vue|xml|yaml|yml)$/i.test(
    name
  ) || /^(Gemfile|Makefile|Procfile|Pipfile|src|scripts|config|public|templates|migrations|prisma|tests)$/.test(name);
}

// src/rules/dockerfile/exposed-context.ts
var exposed_context_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/exposed-context",
  on: "dockerfile",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(dockerfile, { project }) {
    const wholes = dockerfile.instructions.filter(copiesAll);
    const copy = wholes.find(({ stage }) => stage?.ships) ?? wholes[0];
    if (!copy) return;
    const context = project.contextOf(dockerfile).value;
    const ignore = context?.ignore.value;
    if (!ignore || ignore.excludesAll) return;
    const isOut2 = (name) => ignore.excludes(name) || ignore.excludes(`${name}/any`);
    const read = (name) => project.files.text(joinPath(context.folder, name), copy).value;
    const isPublic = (name) => name === ".env" && isForBrowsers(read(name) ?? "");
    const names = privateNames((name) => project.files.stat(joinPath(context.folder, name)), context.folder, read).filter(
      (name) => !isOut2(name) && !isPublic(name)
    );
    if (names.length === 0) return;
    const ships = copy.stage?.ships === true;
    const isGrave = ships && names.some((name) => name === ".git" || isSecretName2(name) || name === "node_modules" && isReplaced(copy));
    yield {
      at: copy,
      message: `"${copy.keyword} ${copy.copy?.sources[0]?.text}" may bring ${names.map((name) => `"${name}"`).join(", ")} into ${ships ? "the image" : "the build and its cache"}, since ${ignore.file.path} does not leave ${names.length > 1 ? "them" : "it"} out; add ${names.length > 1 ? "them" : "it"} there`,
      // An exception is somebody's decision.
      fix: ignore.hasExceptions ? void 0 : leaveOut(ignore, names),
      related: context.evidence,
      ...!isGrave && { atMost: "info" }
    };
  }
});
function leaveOut({ file }, names) {
  return { title: `Leave them out in ${basename(file.path)}`, safety: "unsafe", edits: [appendLines(file, names)] };
}
function copiesAll({ copy }) {
  return copy !== void 0 && copy.from === void 0 && copy.sources.some(({ path, isPattern }) => path === "" && !isPattern);
}
function isReplaced(copy) {
  const all = copy.stage?.allInstructions ?? [];
  return all.slice(0, all.indexOf(copy)).some(
    ({ script }) => script?.commands.some((command) => {
      const install = installOf(command);
      return install !== void 0 && isNodeManager(install.manager);
    })
  );
}

// src/rules/dockerfile/ignored-copy-source.ts
var ignored_copy_source_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/ignored-copy-source",
  on: "dockerfile",
  topic: "containerization",
  severity: "error",
  *check(dockerfile2, { project }) {
    const context = project.contextOf(dockerfile2).value;
    const ignore = context?.ignore.value;
    if (!ignore) return;
    for (const { copy, keyword } of dockerfile2.instructions) {
      if (!copy || copy.from !== void 0) continue;
      for (const source of copy.sources.slice(0, mostSources)) {
        const { path } = source;
        if (path === "" && ignore.excludesAll) {
          yield {
            at: source,
            message: `"${keyword} ${source.text}" copies nothing, since ${ignore.file.path} leaves everything out; add an exception for what the image needs`,
            related: context.evidence,
            atMost: "warning"
          };
        }
        if (!path || source.isPattern || !isOut(source, ignore, context.folder, project.files)) continue;
        yield {
          at: source,
          message: `"${source.text}" is left out by ${ignore.file.path}, so the build does not find it; add the exception "!${path}" there, or do not copy it`,
          related: context.evidence,
          fix: /^[\w./-]+$/.test(path) ? bringBack(ignore, path) : void 0,
          // Where no build names the folder, another one may be meant.
          ...!context.isDeclared && { atMost: "warning" }
        };
      }
    }
  }
});
var mostSources = 200;
function bringBack({ file }, path) {
  return { title: `Add an exception to ${file.path}`, safety: "unsafe", edits: [appendLines(file, [`!${path}`])] };
}
function isOut({ path = "" }, ignore, folder, files) {
  const isFile = files.stat(joinPath(folder, path)) === "file";
  return isFile ? ignore.excludes(path) : ignore.excludesFolder(path);
}

// src/knowledge/ports.ts
var mostPort = 65535;
function readExposed(word) {
  if (word.includes("[")) return {};
  const parts = word.split(":");
  const last = parts.at(-1) ?? "";
  const [ports = "", ...protocols] = last.split("/");
  const protocol = protocols.join("/");
  const refused = faultOfPorts(ports) ?? (/^(?:|tcp|udp|sctp)$/i.test(protocol) ? void 0 : `"${protocol}" is no protocol that Docker knows`);
  if (refused !== void 0) return { refused };
  const meant = protocol === "" ? ports : `${ports}/${protocol.toLowerCase()}`;
  if (parts.length > 1) return { mapping: parts.slice(0, -1).join(":"), meant };
  return protocol === protocol.toLowerCase() ? {} : { protocol, meant };
}
function faultOfPorts(text) {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (!match) return `"${text}" is no port`;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first > mostPort || last > mostPort) return "the highest port is 65535";
  return last < first ? "the range ends before it begins" : void 0;
}

// src/rules/dockerfile/invalid-exposed-port.ts
var invalid_exposed_port_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/invalid-exposed-port",
  on: "dockerfile",
  topic: "containerization",
  severity: "error",
  *check({ instructions }) {
    for (const outer of instructions) {
      const instruction = outer.trigger ?? outer;
      if (instruction.keyword !== "EXPOSE" || isToBeFilledIn(textOf(instruction))) continue;
      for (const word of instruction.words) {
        const text = word.text.replace(/^(["'])(.*)\1$/, "$2");
        if (/[$\\`"']/.test(text)) continue;
        const { refused, mapping, protocol, meant } = readExposed(text);
        if (refused) {
          yield { at: word, message: `"${text}" stops the build, since ${refused}; name the port that the process listens on` };
        } else if (meant !== void 0 && (mapping !== void 0 || protocol !== void 0)) {
          const message = mapping === void 0 ? `"${text}" has a protocol in capitals, which Docker warns of; write it in small letters` : `"${text}" publishes nothing on "${mapping}", and Docker is going to refuse such a mapping; name the port of the container alone`;
          yield {
            at: word,
            message,
            atMost: mapping === void 0 ? "info" : "warning",
            fix: { title: `Expose ${meant}`, safety: "safe", edits: [replace(word, meant)] }
          };
        }
      }
    }
  }
});
function isToBeFilledIn(text) {
  return /\{[{%]|<%|%%/.test(text);
}

// src/rules/dockerfile/late-directive.ts
var directive = /^(syntax|escape|check)\s*=\s*(\S+)$/i;
var values = {
  syntax: /^[\w.-]+(?:\/[\w.-]+)+(?::[\w.-]+)?(?:@sha256:[0-9a-f]+)?$/,
  escape: /^[\\`]$/,
  check: /^(?:skip|error|experimental)=/
};
var late_directive_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/late-directive",
  on: "dockerfile",
  topic: "containerization",
  severity: "warning",
  *check({ file, comments, instructions, directives }) {
    if (/^\ufeff?#!/.test(file.text)) return;
    const from = instructions.find(({ keyword }) => keyword === "FROM");
    if (!from) return;
    for (const comment of comments) {
      if (comment.range[0] > from.range[0]) break;
      const [, name = "", value = ""] = directive.exec(comment.text) ?? [];
      if (!values[name.toLowerCase()]?.test(value)) continue;
      if (directives.get(name.toLowerCase())?.value === value) continue;
      yield {
        at: { file, range: comment.range },
        message: `"${name}=${value}" has no effect here, because directives count at the very top only; move it above everything else`,
        // Only the escape character changes what the file says; the frontend built in is often good enough.
        ...name.toLowerCase() !== "escape" && { atMost: "info" }
      };
    }
  }
});

// src/rules/dockerfile/legacy-environment-syntax.ts
var legacy_environment_syntax_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/legacy-environment-syntax",
  on: "dockerfile",
  topic: "configuration",
  severity: "info",
  aggregate: true,
  *check({ instructions }) {
    for (const instruction of instructions) {
      const [assignment] = instruction.assignments;
      if (!/^(?:ENV|LABEL)$/.test(instruction.keyword) || !assignment?.raw || instruction.assignments.length > 1) continue;
      const { file, range } = assignment.nameAt;
      if (file.text[range[1]] === "=" || instruction.words[0]?.text.includes("=")) continue;
      const { keyword } = instruction;
      const { name } = assignment;
      yield {
        at: instruction,
        message: `"${keyword} ${name} \u2026" is the old form, in which all of the line is one value; write ${keyword} ${name}=\u2026`,
        fix: withEqualsSign(instruction, assignment)
      };
    }
  }
});
function withEqualsSign({ innerComments, keyword, stage }, { name, nameAt, value, raw = "" }) {
  const { file } = nameAt;
  const gap = place(file, nameAt.range[1], value.at.range[0]);
  if (!/^[\w./-]+$/.test(name) || innerComments.some((comment) => contains(gap, comment))) return void 0;
  const escapeChar = stage?.dockerfile.escape ?? "\\";
  const title = `Write ${keyword} ${name}=\u2026`;
  const isOneWord = /^(?:[^\s"'\\`]+|"[^"\\`]*"|'[^'\\`]*')$/.test(raw);
  if (isOneWord) return { title, safety: "safe", edits: [replace(gap, "=")] };
  if (/["'`]/.test(raw) || raw.includes(escapeChar) || raw.includes("\\")) return void 0;
  const end = place(file, value.at.range[1], value.at.range[1]);
  if (textOf(value.at).trim() === "") return void 0;
  return { title, safety: "safe", edits: [replace(gap, '="'), replace(end, '"')] };
}

// src/rules/dockerfile/missing-copy-source.ts
var missing_copy_source_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/missing-copy-source",
  on: "dockerfile",
  topic: "containerization",
  severity: "error",
  *check(dockerfile2, { project }) {
    const context = project.contextOf(dockerfile2).value;
    if (!context?.isDeclared) return;
    for (const { copy } of dockerfile2.instructions) {
      if (!copy || copy.from !== void 0) continue;
      for (const { path, isPattern, leavesContext, ...source } of copy.sources) {
        if (!path || isPattern || leavesContext || isBuildOutput(path) || !isWrittenByHand(path)) continue;
        const full = joinPath(context.folder, path);
        if (project.files.stat(full) !== "absent" || context.ignore.value?.excludes(path)) continue;
        if (isElsewhere(full, context, project)) continue;
        yield {
          at: source,
          message: `"${source.text}" does not exist in ${context.folder === "" ? "the root" : `"${context.folder}"`}, from which the image is built, so the build fails; correct the path, the context, or add the file`,
          related: context.evidence
        };
      }
    }
  }
});
function isElsewhere(path, { folder }, project) {
  const modules = project.files.text(".gitmodules", project);
  if (!modules.isSet) return !modules.isUnset;
  const paths = new Set(Array.from(modules.value.matchAll(/^[ \t]*path[ \t]*=(.*)$/gm), ([, name = ""]) => name.trim()));
  const isModule = (name) => paths.has(name);
  const parts = path.split("/");
  return parts.some((_, index) => isModule(parts.slice(0, index + 1).join("/"))) || folder !== "" && isModule(folder);
}

// src/rules/dockerfile/missing-dockerignore.ts
var missing_dockerignore_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/missing-dockerignore",
  on: "dockerfile",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(dockerfile, { project }) {
    const wholes = dockerfile.instructions.filter(copiesAll2);
    const copy = wholes.find(({ stage }) => stage?.ships) ?? wholes[0];
    if (!copy) return;
    const context = project.contextOf(dockerfile);
    if (!context.isSet || !context.value.ignore.isUnset) return;
    const { folder, evidence } = context.value;
    const names = privateNames(
      (name) => project.files.stat(joinPath(folder, name)),
      folder,
      (name) => project.files.text(joinPath(folder, name), copy).value
    );
    const makefile = project.files.text(joinPath(folder, "Makefile"), copy).value ?? "";
    if (makefile.split("\n").some(buildsFromPipe)) return;
    if (describesLinuxKitPackage(project.files.text(joinPath(folder, "build.yml"), copy).value ?? "")) return;
    const isForDevelopment = project.environmentOf(dockerfile.file).environment === "development";
    if (names.length === 0 && isForDevelopment) return;
    const ships = copy.stage?.ships === true;
    const where = ships ? "the image" : "the build and its cache";
    const what = names.length > 0 ? names.map((name) => `"${name}"`).join(", ") : "whatever lies there";
    yield {
      at: copy,
      message: `"${copy.keyword} ${copy.copy?.sources[0]?.text}" takes the whole folder and no .dockerignore leaves anything out, so ${what} may get into ${where}; write one in that folder`,
      related: evidence,
      ...(names.length === 0 || !ships) && { atMost: "info" }
    };
  }
});
function buildsFromPipe(line) {
  return /\bdocker(?: buildx)? build /.test(line) && /\s-\s*$/.test(line);
}
function describesLinuxKitPackage(text) {
  return /^(?:\{[ \t]{0,9})?["']?image["']?:[ \t]{1,9}\S/m.test(text);
}
function copiesAll2({ copy }) {
  return copy !== void 0 && copy.from === void 0 && copy.sources.some(({ path, isPattern }) => path === "" && !isPattern);
}

// src/rules/dockerfile/needless-add.ts
var needless_add_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/needless-add",
  on: "dockerfile",
  topic: "containerization",
  severity: "info",
  aggregate: true,
  *check(dockerfile, { project }) {
    const folder = surelyBuiltFrom(project.contextOf(dockerfile).value, dockerfile);
    const isFolder = (path) => folder !== void 0 && project.files.stat(joinPath(folder, path)) === "directory";
    for (const instruction of dockerfile.instructions) {
      const { keyword, keywordAt, copy, flags } = instruction;
      if (keyword !== "ADD" || !copy || flags.some(({ name }) => !/^(chown|chmod|link|exclude)$/.test(name))) continue;
      if (!copy.sources.every((source) => isCopied(source, isFolder))) continue;
      const written = keywordAt.file.text.slice(...keywordAt.range);
      const [first] = copy.sources;
      const more = first?.path !== void 0 && isWholeFolder(first, isFolder) ? ", which says so plainly" : ", and would unpack an archive of that name";
      yield {
        at: keywordAt,
        message: `"ADD ${first?.text.replace(/^"(.*)"$/, "$1")}" does what COPY does${more}; use COPY`,
        fix: {
          title: "Use COPY",
          safety: "safe",
          edits: [replace(keywordAt, written === written.toLowerCase() ? "copy" : "COPY")],
          scope: instruction
        }
      };
    }
  }
});
function surelyBuiltFrom(context, { file }) {
  return context && (context.isDeclared || context.folder === dirname(file.path)) ? context.folder : void 0;
}
function isWholeFolder({ path = "", text }, isFolder) {
  return path === "" || text.endsWith("/") || isFolder(path);
}
function isCopied({ kind, path, text, isPattern }, isFolder) {
  if (kind !== "file" || path === void 0) return false;
  if (path === "" || text.endsWith("/") && !isPattern) return true;
  const name = basename(path);
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 ? name.slice(dot + 1) : "";
  if (/^[A-Za-z][\w-]*$/.test(ending)) return !isUnpackedByAdd(path) && ending !== "zip";
  return !isPattern && isFolder(path);
}

// src/rules/dockerfile/secret-build-argument.ts
var secret_build_argument_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/secret-build-argument",
  on: "dockerfile",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ stages }) {
    const shipped = new Set(stages.filter(({ ships }) => ships).flatMap(({ allInstructions }) => allInstructions));
    for (const stage of stages) {
      const declared = new Map(secretArguments(stage.allInstructions).map((argument) => [argument.name, argument]));
      const kept = /* @__PURE__ */ new Set();
      for (const instruction of stage.instructions) {
        if (instruction.keyword !== "ENV" || !shipped.has(instruction)) continue;
        for (const assignment of instruction.assignments) {
          const argument = variablesIn(assignment.raw ?? "").map((name) => declared.get(name)).find((found) => found !== void 0);
          if (!argument) continue;
          kept.add(argument.name);
          yield {
            at: assignment,
            message: `"${assignment.name}" keeps the build argument "${argument.name}" in the image, and everyone can read it who has that; pass it when the container starts`,
            related: [{ at: argument.nameAt, message: "the argument is declared here" }]
          };
        }
      }
      for (const instruction of stage.instructions) {
        for (const argument of secretArguments([instruction])) {
          if (kept.has(argument.name)) continue;
          const isShipped = shipped.has(instruction);
          const where = isShipped ? "the history of the image" : "the build cache and the provenance of the image";
          yield {
            at: argument.nameAt,
            message: `"${textOf(argument.nameAt)}" is a secret by its name, and its value stays in ${where}; use RUN --mount=type=secret`,
            ...!isShipped && { atMost: "info" }
          };
        }
      }
    }
  }
});
function secretArguments(instructions) {
  return instructions.filter(({ keyword }) => keyword === "ARG").flatMap(({ assignments }) => assignments.filter(({ name, value, raw }) => isSecretName(name) && (value.isUnset || raw === '""')));
}
function variablesIn(raw) {
  return [...raw.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? "");
}

// src/rules/dockerfile/secret-in-command.ts
var token = `ghp_${"a1B2".repeat(9)}`;
var npmToken = `npm_${"a1B2".repeat(9)}`;
var secret_in_command_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/secret-in-command",
  on: "dockerfile",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  *check({ instructions, stages }) {
    const shipped = new Set(stages.filter(({ ships }) => ships).flatMap(({ allInstructions }) => allInstructions));
    for (const instruction of instructions) {
      for (const secret of secretsOf(instruction.trigger ?? instruction)) {
        const limit = limitOf(secret, instruction, shipped.has(instruction));
        if (limit === "off") continue;
        const cure = cureOf2(secret, instruction, shipped.has(instruction));
        const replacement = replacementOf(secret, instruction);
        yield {
          at: secret.at,
          message: `${secret.what} is written out in ${instruction.keyword} (${masked(secret.value)}), and everyone can read it who has the image; ${cure}${replacement}`,
          secrets: [secret.at],
          ...limit !== "error" && { atMost: limit }
        };
      }
    }
  }
});
function cureOf2({ what, at }, { keyword, script }, isShipped) {
  if (what === loginPassword) return "lock the account, or let the container set it when it starts";
  if (keyword !== "RUN") return "pass it when the container starts";
  return isShipped && script?.commands.some((command) => contains(command, at) && writesFile(command, script.commands)) ? "write that file when the container starts" : "use RUN --mount=type=secret";
}
function writesFile({ redirects }, commands) {
  return redirects.some(({ operator, target }) => {
    if (operator !== ">" && operator !== ">>" || target?.literal === void 0 || target.literal.startsWith("/dev/")) return false;
    return !commands.some(({ name, args }) => name === "rm" && args.some(({ literal }) => literal === target.literal));
  });
}
var running = /* @__PURE__ */ new Set(["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"]);
function secretsOf(instruction) {
  if (!running.has(instruction.keyword)) return [];
  const all = [...secretsByForm(instruction), ...secretsByPlace(instruction)].sort((a, b) => a.at.range[0] - b.at.range[0]);
  const distinct = [];
  for (const secret of all) {
    const before = distinct.at(-1);
    if (!before || before.at.range[1] <= secret.at.range[0]) distinct.push(secret);
  }
  return distinct;
}
function secretsByForm({ args, heredocs, innerComments }) {
  const parts = [args, ...heredocs.map(({ body }) => body)];
  return parts.flatMap((part) => {
    const text = withoutComments(part, innerComments);
    return formattedSecrets(text).map((secret) => {
      const [start, end] = secret.range;
      const at = place(part.file, part.range[0] + start, part.range[0] + end);
      return { what: secret.what, value: text.slice(start, end), strength: strengthOfFormatted(secret, text), at };
    });
  });
}
function withoutComments(part, comments) {
  let result = "";
  let from = part.range[0];
  for (const comment of comments) {
    if (!contains(part, comment)) continue;
    result += part.file.text.slice(from, comment.range[0]) + " ".repeat(comment.range[1] - comment.range[0]);
    from = comment.range[1];
  }
  return result + part.file.text.slice(from, part.range[1]);
}
function secretsByPlace({ script, json }) {
  if (!script && json) {
    const words = json.map((word) => ({ ...word, literal: word.value }));
    return secretsInCommand({ name: words[0]?.literal, args: words.slice(1) });
  }
  const commands = script?.commands ?? [];
  const writers = new Map(
    commands.filter(({ name }) => name === "echo" || name === "printf").map((writer) => [placeInPipeline(writer), writer])
  );
  return commands.flatMap((command) => {
    const writer = command.name === "chpasswd" ? writers.get(placeInPipeline(command, -1)) : void 0;
    return [...secretsInCommand(command), ...assigned(command), ...writer ? chpasswdSecrets(writer) : []];
  });
}
function placeInPipeline({ pipeline, stage }, offset = 0) {
  return `${pipeline} ${stage + offset}`;
}
function assigned({ assignments, name, args }) {
  const exported = name === "export" ? args.flatMap((word) => word.literal === void 0 ? [] : [{ text: word.literal, at: word }]) : [];
  return [...assignments.map(({ at }) => ({ text: textOf(at), at })), ...exported].flatMap(({ text, at }) => {
    const [, variable = "", value = ""] = /^(\w+)=["']?([^"']*)["']?$/.exec(text) ?? [];
    return assignedSecret(variable, value, at);
  });
}
var keysOfChromium = /\/googleapikeys\b/;
function replacementOf({ strength, what }, instruction) {
  if (strength !== "real") return "";
  return isKeyOfChromium(what, instruction) ? ", and replace this one unless a distribution has published it" : ", and replace this one";
}
function isKeyOfChromium(what, { args }) {
  return what === "a Google API key" && keysOfChromium.test(textOf(args));
}
function limitOf({ strength, what }, instruction, isShipped) {
  if (strength === "placeholder") return "off";
  if (what === loginPassword && isShipped) return "off";
  if (isKeyOfChromium(what, instruction)) return "info";
  if (strength === "real") return isShipped && what !== "a Google API key" ? "error" : "warning";
  return isShipped ? "info" : "off";
}

// src/rules/dockerfile/secret-in-image.ts
var token2 = `ghp_${"a1B2".repeat(9)}`;
var secret_in_image_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/secret-in-image",
  on: "dockerfile",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(dockerfile, { project }) {
    const shipped = shippedInstructions(dockerfile);
    const isForDevelopment = project.environmentOf(dockerfile.file).environment === "development";
    for (const instruction of dockerfile.instructions) {
      const { assignments, keyword } = instruction.trigger ?? instruction;
      for (const assignment of assignments) {
        const secret = judge(assignment, keyword);
        const problem = secret && describe(assignment, keyword, secret);
        if (!problem) continue;
        const limit = limitOf2(secret, keyword, shipped.has(instruction), isForDevelopment);
        if (limit === "off") continue;
        const at = assignments.length === 1 && !instruction.trigger ? instruction : assignment;
        yield { ...problem, at, ...limit !== "error" && { atMost: limit } };
      }
    }
  }
});
function shippedInstructions({ stages }) {
  return new Set(stages.filter(({ ships }) => ships).flatMap(({ allInstructions }) => allInstructions));
}
function judge({ name, value, raw }, keyword) {
  if (value.isSet && value.isLiteral && keyword !== "LABEL") {
    const secret = secretIn(name, value.value);
    return secret && { ...secret, text: value.value };
  }
  const text = raw ?? "";
  const [formatted] = formattedSecrets(text);
  return formatted && { ...formatted, text, strength: strengthOfFormatted(formatted, text) };
}
function limitOf2({ what, strength }, keyword, isShipped, isForDevelopment) {
  if (strength === "placeholder") return isShipped && keyword === "ENV" && what === void 0 && !isForDevelopment ? "info" : "off";
  if (strength === "guessable") return !isShipped ? "off" : isForDevelopment ? "info" : "warning";
  return isShipped && what !== "a Google API key" ? "error" : "warning";
}
function describe({ name, value }, keyword, { what, strength, range, text }) {
  const secret = text.slice(...range);
  const shown = masked(secret);
  const cure = keyword === "ENV" ? "pass it when the container starts" : keyword === "ARG" ? "use RUN --mount=type=secret" : "take it out";
  const secrets = [placeWithin(value.at, text, range)];
  if (strength === "placeholder") {
    return {
      message: `"${name}" has a placeholder that works until somebody replaces it, so containers may run with it; ${cure}`,
      secrets
    };
  }
  if (strength === "guessable") {
    return {
      message: `"${name}" has a value that is easy to guess (${shown}), and containers start with it unless told otherwise; ${cure}`,
      secrets
    };
  }
  const kind = what ?? "a secret";
  return {
    message: `"${name}" holds ${kind} (${shown}), and everyone can read it who has the image; ${cure}, and replace this one`,
    secrets
  };
}

// src/rules/dockerfile/unknown-flag.ts
var ownSyntax = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;
var unknown_flag_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unknown-flag",
  on: "dockerfile",
  topic: "delivery",
  severity: "error",
  *check({ instructions, directives }) {
    const syntax = directives.get("syntax")?.value;
    if (syntax !== void 0 && !ownSyntax.test(syntax)) return;
    for (const instruction of instructions) {
      for (const one of [instruction, instruction.trigger]) {
        if (!one || !readsFlags(one.keyword) || isIgnored(one)) continue;
        for (const flag of one.flags) if (!flagKind(one.keyword, flag.name)) yield problemOf(one, flag);
      }
    }
  }
});
function isIgnored({ keyword, words }) {
  return keyword === "HEALTHCHECK" && words[0]?.text.toUpperCase() === "NONE";
}
function problemOf({ keyword }, flag) {
  const names = flagNames(keyword);
  const meant = slipOf(flag.name.toLowerCase(), names) ?? names.find((name2) => name2 === flag.name.toLowerCase());
  const takesOptions = keyword === "CMD" || keyword === "ENTRYPOINT";
  const cure = meant ? `use --${meant}` : takesOptions ? "put options of the program into the exec form" : names.length > 0 ? `it has ${names.map((name2) => `--${name2}`).join(", ")}, so correct or remove it` : "remove it, since the instruction has no flags";
  const name = place(flag.file, flag.range[0] + 2, flag.range[0] + 2 + flag.name.length);
  return {
    at: flag,
    message: `${keyword} has no flag "--${flag.name}", so the builder refuses the file; ${cure}`,
    // A name unlike all others may be a flag of a newer builder.
    ...!meant && { atMost: "warning" },
    ...meant && { fix: { title: `Use --${meant}`, safety: "unsafe", edits: [replace(name, meant)] } }
  };
}

// src/generated/rules/dockerfile.ts
var rules = [copied_secret_file_default, copy_outside_context_default, destination_not_a_directory_default, empty_continuation_line_default, exposed_context_default, ignored_copy_source_default, invalid_exposed_port_default, late_directive_default, legacy_environment_syntax_default, missing_copy_source_default, missing_dockerignore_default, needless_add_default, secret_build_argument_default, secret_in_command_default, secret_in_image_default, unknown_flag_default];
export {
  rules
};
