import {
  baseImage
} from "./chunk-XNCRGP26.js";
import {
  aggregate,
  atLeast,
  basename,
  behindInit,
  chartRelease,
  compareFindings,
  compareText,
  contains,
  crashRule,
  dirname,
  engineRules,
  environmentOfName,
  environments,
  filled,
  globMatcher,
  groupBy,
  groupOf,
  isBystander,
  isDataStore,
  isDate,
  isDynamicForm,
  isProxy,
  isRebuilt,
  isStale,
  isTemporalChart,
  isTestFolder,
  joinPath,
  known,
  lazy,
  lineIndexAt,
  lineRange,
  lineStarts,
  lower,
  mapValue,
  matchesAny,
  mayInstallAnything,
  memoized,
  namedImage,
  nearest,
  ownerKey,
  packageScriptName,
  packageScripts,
  parseDirective,
  parseImageReference,
  pathBelow,
  place,
  placeOf,
  positionAt,
  readInvocation,
  resolvePath,
  scalesNothing,
  selects,
  selectsAll,
  shells,
  temporalImage,
  testFolderOf,
  textOf,
  toolOf,
  unknown,
  unset,
  versionsInTag,
  weaklyMemoized,
  withoutSecrets
} from "./chunk-2IBR7MMM.js";

// src/project/boundary.ts
function boundary() {
  const caught = /* @__PURE__ */ new Map();
  return {
    guard(file, read) {
      try {
        return read();
      } catch (error) {
        if (!caught.has(file.path)) caught.set(file.path, { file, reason: reasonOf(error) });
        return void 0;
      }
    },
    failures: () => [...caught.values()]
  };
}
function reasonOf(error) {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return typeof error === "string" ? error : `a thrown ${typeof error}`;
}

// src/parsers/build/contexts.ts
function namedContexts(bakeFiles, composeFiles) {
  const names = /* @__PURE__ */ new Set();
  for (const { text } of bakeFiles) {
    for (const [, body = ""] of text.matchAll(/\bcontexts"?\s*[=:]\s*\{([^{}]*)\}/g)) {
      for (const [, quoted, plain] of body.matchAll(/(?:"([^"\n]+)"|([\w-]+))\s*[=:]\s*"/g)) names.add(quoted ?? plain ?? "");
    }
  }
  for (const { root } of composeFiles) {
    for (const { value } of root.get("services").entries.values()) {
      const contexts = value.get("build", "additional_contexts");
      for (const name of contexts.entries.keys()) names.add(name);
      for (const { text = "" } of contexts.items) names.add(text.split("=")[0] ?? "");
    }
  }
  return names;
}

// src/project/containers.ts
function composeContainer(service, awaited) {
  return {
    file: service.file,
    range: service.range,
    name: service.name,
    label: `service "${service.name}"`,
    origin: { kind: "compose", service },
    image: service.image,
    entrypoint: service.entrypoint,
    command: service.command,
    environment: service.environment,
    healthcheck: service.healthcheck,
    limits: service.limits,
    requests: service.reservations,
    mounts: service.mounts,
    stopGracePeriod: { ...service.stopGracePeriod, platformDefault: "10 s" },
    isOneShot: awaited.has(service.name) || isOneShotService(service),
    node: service.node
  };
}
function isOneShotService(service) {
  const { restart } = service;
  const says = restart.isSet && (restart.value === "no" || restart.value.startsWith("on-failure"));
  const words2 = service.name.toLowerCase().split(/[^a-z]+/);
  const once = ["init", "setup", "migrate", "migration", "migrations", "migrator", "seed", "bootstrap", "create", "job", "provision"];
  return (says || restart.isUnset) && words2.some((word) => once.includes(word));
}
function awaitedServices(services) {
  const names = /* @__PURE__ */ new Set();
  for (const service of services) {
    for (const dependency of service.dependsOn.value ?? []) {
      if (dependency.condition.value === "service_completed_successfully") names.add(dependency.service);
    }
  }
  return names;
}
function kubernetesContainer(container, deployers) {
  const { workload } = container;
  const grace = workload.terminationGracePeriod;
  return {
    file: container.file,
    range: container.range,
    via: container.via,
    name: container.name,
    label: `container "${container.name}"`,
    origin: { kind: "kubernetes", container, workload },
    image: deployers.imageOf(container),
    entrypoint: mapValue(container.command, execForm),
    command: mapValue(container.args, execForm),
    environment: container.environment,
    healthcheck: unset(container),
    limits: container.limits,
    requests: container.requests,
    mounts: container.mounts,
    stopGracePeriod: { ...grace, platformDefault: "30 s" },
    isOneShot: !workload.isLongRunning || container.role === "init",
    node: container.node
  };
}
function execForm(words2) {
  return { form: "exec", words: words2 };
}
function processOf(container, link) {
  const { entrypoint, command } = container;
  if (entrypoint.isUnknown || command.isUnknown) return unknown(container, "its command is not known");
  if (entrypoint.isSet) return known([...wordsOf(entrypoint.value), ...command.isSet ? wordsOf(command.value) : []], entrypoint.at);
  if (command.isUnset) return link?.stage.process ?? unknown(container, "the image decides");
  if (!link) return unknown(command.at, "the image decides what its arguments go to");
  const inner = link.stage.entrypoint?.json?.map((word) => word.value);
  if (!link.stage.entrypoint) return known(wordsOf(command.value), command.at);
  return inner ? known([...inner, ...wordsOf(command.value)], command.at) : unknown(command.at, "the image decides");
}
function wordsOf(line) {
  return line.form === "exec" ? line.words : ["/bin/sh", "-c", line.text];
}
function writtenWords(container) {
  const lines = [container.entrypoint, container.command];
  return lines.flatMap((line) => line.isSet ? wordsOf(line.value) : []);
}
function imageNameOf(image) {
  return namedImage(image)?.name;
}

// src/parsers/build/dockerignore.ts
var mostPatterns = 300;
var longestPattern = 512;
var longestPath = 4096;
function parseDockerIgnore(file) {
  const patterns = [];
  for (const line of file.text.replace(/^\ufeff/, "").split(/\r?\n/)) {
    if (line.startsWith("#") || line.trim() === "") continue;
    const pattern = readPattern(line.trim());
    if (!pattern || patterns.length >= mostPatterns) return void 0;
    patterns.push(pattern);
  }
  const hasExceptions = patterns.some(({ isException }) => isException);
  const excludes = memoized((path) => {
    if (path === "" || path.length > longestPath) return false;
    let isExcluded = false;
    for (const pattern of patterns) if (pattern.isException === isExcluded && matchesOrAbove(pattern, path)) isExcluded = !isExcluded;
    return isExcluded;
  });
  return {
    ...place(file, 0, file.text.length),
    hasExceptions,
    excludesAll: !hasExceptions && patterns.some(({ text }) => /^(\*|\*\*|\*\*\/\*)$/.test(text)),
    excludes,
    excludesFolder: (path) => excludes(path) && !patterns.some(({ isException, text }) => isException && mayMatchBelow(text, path))
  };
}
function readPattern(line) {
  const isException = line.startsWith("!");
  const text = clean(isException ? line.slice(1).trim() : line);
  if (text === "" || text.length > longestPattern) return void 0;
  const steps = stepsOf(text);
  return steps && { isException, text, steps };
}
function clean(path) {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || !path.startsWith("/")) parts.push(part);
  }
  return parts.join("/") || (path === "" ? "" : ".");
}
function stepsOf(pattern) {
  const steps = [];
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === "*" && pattern[i + 1] === "*") {
      const isFirst = i === 0;
      i += pattern[i + 2] === "/" ? 2 : 1;
      const isSuffix = isFirst && i === 1 && !/[*?[\]\\]/.test(pattern.slice(2));
      steps.push({ kind: isSuffix || i === pattern.length - 1 ? "rest" : "folders" });
    } else if (char === "*") steps.push({ kind: "name" });
    else if (char === "?") steps.push({ kind: "one", takes: (other) => other !== "/" });
    else if (char === "[") {
      const set = readSet(pattern, i);
      if (!set) return void 0;
      steps.push({ kind: "one", takes: set.takes });
      i = set.end;
    } else {
      const literal = char === "\\" ? pattern.charAt(++i) : char;
      if (literal === "") return void 0;
      steps.push({ kind: "one", takes: (other) => other === literal });
    }
  }
  return steps;
}
function readSet(pattern, start) {
  const ranges = [];
  let i = start + 1;
  const isNegated = pattern[i] === "^";
  if (isNegated) i++;
  const read = () => pattern.charAt(pattern[i] === "\\" ? ++i : i);
  for (; i < pattern.length && (pattern[i] !== "]" || ranges.length === 0); i++) {
    const low = read();
    if (pattern[i + 1] !== "-" || pattern[i + 2] === "]") ranges.push([low, low]);
    else {
      i += 2;
      ranges.push([low, read()]);
    }
  }
  if (pattern[i] !== "]") return void 0;
  return { takes: (char) => ranges.some(([low, high]) => low <= char && char <= high) !== isNegated, end: i };
}
function matchesOrAbove({ text, steps }, path) {
  if (!/[*?[\\]/.test(text)) return path === text || path.startsWith(`${text}/`);
  const last = steps.length;
  let states = closure(/* @__PURE__ */ new Set([0]), steps);
  for (let i = 0; i < path.length; i++) {
    const char = path.charAt(i);
    if (char === "/" && states.has(last)) return true;
    const next = /* @__PURE__ */ new Set();
    for (const state of states) {
      const step = steps[state];
      if (!step) continue;
      if (step.kind === "one") {
        if (step.takes(char)) next.add(state + 1);
      } else if (step.kind === "name") {
        if (char !== "/") next.add(state);
      } else if (step.kind === "rest") next.add(state);
      else {
        next.add(insideFolders(state));
        if (char === "/") next.add(state + 1);
      }
    }
    for (const state of states) {
      if (state >= 0) continue;
      next.add(state);
      if (char === "/") next.add(behindFolders(state) + 1);
    }
    states = closure(next, steps);
    if (states.size === 0) return false;
  }
  return states.has(last);
}
function insideFolders(state) {
  return -1 - state;
}
function behindFolders(state) {
  return -1 - state;
}
function closure(states, steps) {
  for (const state of states) {
    const kind = steps[state]?.kind;
    if (kind !== void 0 && kind !== "one") states.add(state + 1);
  }
  return states;
}
function mayMatchBelow(pattern, folder) {
  const parts = pattern.split("/");
  const deep = parts.findIndex((part) => part.includes("**"));
  const names = folder.split("/").slice(0, deep < 0 ? parts.length : deep);
  return names.every((name, index) => {
    const part = parts[index] ?? "";
    const [start = ""] = part.split(/[*?[\\]/, 1);
    return start === part ? name === part : name.startsWith(start);
  });
}

// src/project/contexts.ts
var mostFolders = 12;
var mostSources = 200;
var manifests = ["package.json", "go.mod", "requirements.txt", "pyproject.toml", "pom.xml", "build.gradle", "build.gradle.kts"].concat([
  "Gemfile",
  "composer.json",
  "Cargo.toml"
]);
function findContext(dockerfile, sources) {
  const declared = declaredContext(dockerfile, sources.services);
  const folder = declared ?? foundContext(dockerfile, sources.files);
  if (!folder.isSet) return folder;
  const ignore = ignoreFile(dockerfile, folder.value, sources.files);
  const evidence = declared ? [{ at: folder.at, message: "it is built from this folder" }] : [];
  return { ...folder, value: { folder: folder.value, isDeclared: declared !== void 0, evidence, ignore } };
}
function declaredContext({ file }, services) {
  const builds = services.flatMap(
    ({ build: { value } }) => value && !value.inline && value.dockerfile.value === file.path ? [value] : []
  );
  const [first] = builds;
  if (!first) return void 0;
  const doubt = builds.find(({ context }) => !context.isSet || context.value !== first.context.value);
  return doubt ? unknown(doubt, "its builds name several folders") : first.context;
}
function foundContext(dockerfile, { stat }) {
  const [first] = dockerfile.stages;
  const at = first?.from ?? dockerfile;
  const own = dirname(dockerfile.file.path);
  const folders = foldersUpFrom(own);
  const { names, hasWhole } = copiedNames(dockerfile);
  if (names.length > 0) {
    const fitting = folders.filter((folder) => {
      const found = names.map((name) => stat(joinPath(folder, name)));
      return !found.includes("absent") && found.some((status) => status === "file" || status === "directory");
    });
    const [only, ...others] = fitting;
    return only !== void 0 && others.length === 0 ? known(only, at) : unknown(at, "what it copies does not tell one folder");
  }
  const begins = folders.filter((folder) => manifests.some((name) => stat(joinPath(folder, name)) === "file"));
  const isSensible = hasWhole && (begins.length === 1 ? begins[0] === own : begins.length === 0 && own === "");
  return isSensible ? known(own, at) : unknown(at, "nothing tells the folder that it is built from");
}
function foldersUpFrom(folder) {
  const folders = [folder];
  for (let above = folder; above !== "" && folders.length < mostFolders; ) {
    above = dirname(above);
    folders.push(above);
  }
  return folders;
}
function copiedNames({ instructions }) {
  const names = /* @__PURE__ */ new Set();
  let hasWhole = false;
  for (const { copy } of instructions) {
    if (!copy || copy.from !== void 0) continue;
    for (const { path, isPattern } of copy.sources) {
      if (path === "") hasWhole = true;
      else if (path !== void 0 && names.size < mostSources) {
        if (!isPattern) names.add(path);
        else if (/(^|\/)package\*\.json$/.test(path)) names.add(path.replace("*", ""));
      }
    }
  }
  return { names: [...names], hasWhole };
}
function ignoreFile(dockerfile, folder, files) {
  const at = place(dockerfile.file, ...dockerfile.range);
  for (const candidate of [`${at.file.path}.dockerignore`, joinPath(folder, ".dockerignore")]) {
    const text = files.text(candidate, at);
    if (text.isUnset) continue;
    if (!text.isSet) return text;
    const ignore = parseDockerIgnore({ path: candidate, text: text.value });
    return ignore ? known(ignore, ignore) : unknown(at, `${candidate} could not be read`);
  }
  return unset(at);
}

// src/project/deployers.ts
function readDeployers(kustomizations, skaffold, zone) {
  const inZones = (files) => {
    const known2 = new Set(files.flatMap(({ file, names }) => names.map((name) => `${zone(file.path)}
${name}`)));
    return (file, name) => known2.size > 0 && known2.has(`${zone(file.path)}
${name}`);
  };
  const isKustomized = inZones(kustomizations.map(({ file, images }) => ({ file, names: images })));
  const isSkaffolded = inZones(skaffold);
  const isScaled = inZones(kustomizations.map(({ file, replicas }) => ({ file, names: replicas })));
  return {
    imageOf({ image, workload }) {
      if (!image.isSet) return image;
      const { file } = image.at;
      const names = [image.value.replace(/@.*$/, "").replace(/:[^:/]*$/, ""), parseImageReference(image.value)?.name ?? ""];
      const isDeployed = workload.manifest.set !== void 0;
      if (!isDeployed && names.some((name) => isKustomized(file, name))) return unknown(image.at, "a kustomization sets the image");
      return names.some((name) => isSkaffolded(file, name)) ? unknown(image.at, "Skaffold sets the image") : image;
    },
    replicasOf({ file, name, replicas, manifest }) {
      return !manifest.set && isScaled(file, name) ? unknown(replicas.at, "a kustomization sets the replicas") : replicas;
    }
  };
}

// src/project/elsewhere.ts
var importers = [
  { group: "argoproj.io", kinds: ["Application", "ApplicationSet"] },
  { group: "helm.toolkit.fluxcd.io", kinds: ["HelmRelease"] },
  { group: "kustomize.toolkit.fluxcd.io", kinds: ["Kustomization"] },
  { group: "helm.cattle.io", kinds: ["HelmChart"] }
];
function whyElsewhere({ charts, kustomizations, problems }, manifests2, isHere) {
  const chart = charts.find((folder) => isHere(`${folder}/Chart.yaml`));
  if (chart !== void 0) return `the chart ${chart || "."} is not rendered`;
  const remote = kustomizations.find(({ file, open }) => open !== void 0 && isHere(file.path));
  if (remote) return `${remote.file.path} takes resources from elsewhere`;
  const damaged = problems.find(({ at }) => isHere(at.file.path) && manifests2.some(({ file }) => file.path === at.file.path));
  if (damaged) return `${damaged.at.file.path} could not be read as a whole`;
  return whyImported(manifests2);
}
function whyBesideRendered(rendering, own, others) {
  const inputs = new Set(rendering.inputs);
  const other = others.find(({ file: { path } }) => !inputs.has(path));
  return other ? `${other.file.path} may be applied with what was rendered` : whyImported(own);
}
function whyImported(manifests2) {
  const importer = manifests2.find(
    ({ apiVersion, kind }) => importers.some(({ group, kinds }) => apiVersion.startsWith(`${group}/`) && kinds.includes(kind))
  );
  return importer && `${importer.kind} "${importer.name.value ?? ""}" installs others`;
}

// src/project/environment.ts
function environmentOf(path, settings, around) {
  if (settings.environment) return { environment: settings.environment, because: "--environment", byDefault: false };
  const inner = pathBelow(settings.base, path);
  const matches = (globs = []) => inner !== void 0 && matchesAny(globs, inner);
  const configured = environments.find((environment) => matches(settings.environments[environment]));
  if (configured) return { environment: configured, because: "configuration", byDefault: false };
  const word = environmentWord(inner ?? path);
  if (word) return { environment: word.environment, because: `"${word.word}" in its path`, byDefault: false };
  const usual = around.isCompose ? "staging" : "production";
  return { environment: around.hasProduction ? "development" : usual, because: "by default", byDefault: true };
}
function environmentWord(path) {
  const segments = path.split("/");
  const folder = segments.slice(0, -1).find(isTestFolder);
  for (const segment of [...folder === void 0 ? [] : [folder], ...segments.reverse()]) {
    const said = environmentOfName(segment);
    if (said) return said;
  }
  return void 0;
}
function zonesOf(paths) {
  const folders = /* @__PURE__ */ new Set();
  for (const path of paths) {
    const match = /^(?:(.*)\/)?(\.?temporal-lint\.yaml)$/.exec(path);
    if (match) folders.add((match[1] ?? "").replace(/(?:^|\/)\.github$/, ""));
  }
  return (path) => {
    let folder = dirname(path);
    while (folder && !folders.has(folder)) folder = dirname(folder);
    return folder;
  };
}

// src/project/images.ts
function linkImage(container, sources) {
  const { origin } = container;
  if (origin.kind === "compose" && !origin.service.build.isUnset) {
    return origin.service.build.isSet ? linkBuild(origin.service.build.value, origin.service.name, sources) : void 0;
  }
  const name = imageNameOf(container.image);
  if (!name) return void 0;
  return linkConfigured(name, container, sources) ?? sources.builtAs(name, sources.zone(container.file.path));
}
function linkBuild(build, service, { dockerfile }) {
  if (!build.dockerfile.isSet || build.inline || build.target.isUnknown) return void 0;
  const stage = stageIn(dockerfile(build.dockerfile.value), build.target.value);
  return stage && { stage, evidence: [{ at: build, message: `service "${service}" is built from here` }] };
}
function linkConfigured(name, container, sources) {
  const { settings, dockerfile, zone } = sources;
  if (zone(container.file.path) !== zone(`${settings.base}/Dockerfile`)) return void 0;
  for (const [image, path] of Object.entries(settings.images)) {
    if (parseImageReference(image)?.name !== name) continue;
    const resolved = resolvePath(settings.base, path);
    const stage = resolved === void 0 ? void 0 : stageIn(dockerfile(resolved), void 0);
    return stage && { stage, evidence: [{ at: container.image.at, message: `the configuration says that this image is built from ${path}` }] };
  }
  return void 0;
}
function linksByName(services, sources) {
  const builders = lazy(() => {
    const found = /* @__PURE__ */ new Map();
    for (const service of services) {
      const name = service.build.isSet ? imageNameOf(service.image) : void 0;
      if (!name) continue;
      const key = `${sources.zone(service.file.path)}
${name}`;
      const others = found.get(key);
      if (others) others.push(service);
      else found.set(key, [service]);
    }
    return found;
  });
  const linkOf = memoized((key) => onlyLink(builders().get(key) ?? [], sources));
  return (name, zone) => linkOf(`${zone}
${name}`);
}
function onlyLink(builders, sources) {
  const stages = /* @__PURE__ */ new Map();
  for (const service of builders) {
    const link = service.build.isSet ? linkBuild(service.build.value, service.name, sources) : void 0;
    if (!link) return void 0;
    const evidence = stages.get(link.stage);
    if (evidence) evidence.push(...link.evidence);
    else stages.set(link.stage, [...link.evidence]);
  }
  const [only, ...others] = stages;
  return only && others.length === 0 ? { stage: only[0], evidence: only[1] } : void 0;
}
function stageIn(dockerfile, target) {
  if (!dockerfile || target === void 0) return dockerfile?.stages.at(-1);
  const wanted = target.toLowerCase();
  return dockerfile.stages.find((stage) => stage.name === wanted || String(stage.index) === wanted);
}
function imageHealthcheck(service, stage) {
  if (stage) {
    const { healthcheck } = stage;
    if (healthcheck) return known(!/^\s*NONE\b/i.test(textOf(healthcheck.args)), healthcheck);
    const inherited = stage.rootStage.isScratch ? false : stage.baseImage?.healthcheck;
    return inherited === void 0 ? unknown(stage, "its base image may have one") : known(inherited, stage.rootStage.base.at);
  }
  const reference = service.build.isUnset && service.image.isSet ? parseImageReference(service.image.value) : void 0;
  const has = reference && baseImage(reference)?.healthcheck;
  return has === void 0 ? unknown(service.image.at, "the image may have one") : known(has, service.image.at);
}

// src/project/includers.ts
function includersAmong(all2, kustomization) {
  const found = /* @__PURE__ */ new Set([kustomization]);
  for (const one of found) {
    const folder = dirname(one.file.path);
    for (const other of all2) {
      if ([...other.resources, ...other.components].some(({ path }) => path === folder)) found.add(other);
    }
  }
  found.delete(kustomization);
  return [...found];
}

// src/project/inventory.ts
function inventoryOf({ compose, kubernetes, kustomizeFiles, problems, notChecked }, more, dockerfiles, applications, workloads, failures) {
  const files = [
    ...dockerfiles.map((dockerfile) => ({ kind: "dockerfile", file: dockerfile.file, dockerfile })),
    ...compose.map(({ file, yaml }) => ({ kind: "compose", file, yaml })),
    ...kubernetes.filter((one) => one.manifests.length > 0 || one.problems.length > 0).map(({ file, yaml }) => ({ kind: "kubernetes", file, yaml })),
    ...kustomizeFiles.map(({ file, yaml }) => ({ kind: "kustomization", file, yaml })),
    ...more.helm.map(({ file, yaml }) => ({ kind: "helm", file, yaml }))
  ];
  const taken = new Set(files.map(({ file }) => file.path));
  for (const { file, yaml } of more.temporal) if (!taken.has(file.path)) files.push({ kind: "temporal", file, yaml });
  const missing = [...notChecked, ...unreadBy(applications), ...withoutPods(workloads)];
  return {
    files: files.sort((a, b) => compareText(a.file.path, b.file.path)),
    notChecked: missing.sort((a, b) => compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0)),
    problems: [
      ...problems,
      ...dockerfiles.flatMap((dockerfile) => dockerfile.problems),
      ...applications.flatMap((application) => application.problems),
      ...more.helm.flatMap(({ yaml }) => yaml.problems)
    ],
    get failures() {
      return failures();
    }
  };
}
function distinct(entries) {
  return [...new Map(entries.map((entry) => [`${entry.path}:${entry.line} ${entry.reason}`, entry])).values()];
}
function unreadBy(applications) {
  return distinct(
    applications.flatMap(({ unread: unread2 }) => unread2).map(({ file, range, reason }) => ({ path: file.path, line: positionAt(file, range[0]).line, reason }))
  );
}
function withoutPods(workloads) {
  return distinct(
    workloads.filter(({ isIncomplete }) => isIncomplete).map(({ file, kind, name }) => ({ path: file.path, reason: `${kind} "${name}" has no pod template` }))
  );
}

// src/project/mentions.ts
function mentionsAmong(files, zone) {
  const filesOf2 = memoized((folder) => files.filter(({ path }) => zone(path) === folder));
  const find = memoized((key) => {
    const [word = "", folder = ""] = key.split("\0");
    return filesOf2(folder).find(({ path, text }) => holds(relevant(path, text), word))?.path;
  });
  return (word, folder) => word === "" ? void 0 : find(`${word}\0${folder}`);
}
function relevant(path, text) {
  if (!/\.(?:md|mdx|adoc|rst|txt)$/i.test(path)) return text;
  return text.split("\n").filter((line) => /\b(?:kubectl|oc|helm|kustomize|create|eksctl|flux|kubeseal)\b/.test(line)).join("\n");
}
function holds(text, word) {
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) {
    const [before, behind] = [text[index - 1] ?? " ", text[index + word.length] ?? " "];
    if (!/[\w-]/.test(before) && !/[\w-]/.test(behind)) return true;
  }
  return false;
}

// src/project/not-rendered.ts
var namedValues = 2;
function notCheckedBeside({ charts, sets, notChecked }, renderings) {
  const done = renderings.filter(({ text }) => text !== void 0);
  const isDone = (chart) => done.some(({ tool, folder }) => tool === "helm" && (folder === chart || chart.startsWith(joinPath(folder, "charts/"))));
  const tried = new Set(renderings.filter(({ tool }) => tool === "helm").map(({ folder }) => folder));
  const isSaid = (path) => {
    const chart = path === "Chart.yaml" ? "" : path;
    return charts.includes(chart) && (tried.has(chart) || isDone(chart));
  };
  const others = notChecked.filter(({ path, reason }) => !reason.startsWith("a Helm chart") || !isSaid(path));
  const failed = /* @__PURE__ */ new Map();
  for (const rendering of renderings) {
    const isJudged = rendering.tool === "kustomize" && sets.some(({ file }) => file.path === rendering.decider);
    if (rendering.problem === void 0 || isJudged) continue;
    const key = [rendering.tool, rendering.folder, rendering.problem].join("\n");
    const same = failed.get(key);
    if (same) same.push(rendering);
    else failed.set(key, [rendering]);
  }
  return [...others, ...[...failed.values()].flatMap((same) => entryFor(same, done))];
}
function entryFor(same, done) {
  const [first] = same;
  if (!first) return [];
  const { tool, folder, problem } = first;
  const isPartly = done.some((other) => other.tool === tool && other.folder === folder);
  const what = tool === "kustomize" ? "a Kustomize overlay, " : isPartly ? `with ${valuesText(same)}: ` : "a Helm chart, ";
  return [{ path: folder || ".", reason: what + problem }];
}
function valuesText(same) {
  const names = same.map(({ folder, values }) => values.map((path) => pathBelow(folder, path) ?? path).join(" + ") || "its own values");
  const more = names.length - namedValues;
  return `${names.slice(0, namedValues).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// src/project/objects.ts
function objectsAmong(manifests2, { zone, elsewhere, besideRendered, mentions, layered }) {
  const byKind = groupsOf(manifests2, ({ kind }) => kind);
  const byName = groupsOf(manifests2, ({ kind, name }) => `${kind}/${name.value ?? ""}`);
  const bySet = groupsOf(manifests2, ({ set }) => set);
  const alone = bySet.get(void 0) ?? [];
  const companions = weaklyMemoized((set) => [...bySet.get(set) ?? [], ...alone]);
  const kindsWith = weaklyMemoized((set) => groupsOf(companions(set), ({ kind }) => kind));
  const around = ({ set }) => set ? companions(set) : manifests2;
  const ofKind = (kind, { set }) => (set ? kindsWith(set) : byKind).get(kind) ?? [];
  const zoneOf = weaklyMemoized((manifest) => zone(manifest.file.path));
  const testOf = weaklyMemoized((manifest) => testFolderOf(manifest.file.path));
  const wordOf = weaklyMemoized(
    (manifest) => environmentWord(manifest.file.rendered?.rendering.decider ?? manifest.file.path)?.environment
  );
  const mayShareWord = (a, b) => {
    const [left, right] = [wordOf(a), wordOf(b)];
    return left === void 0 || right === void 0 || left === right;
  };
  const mayMeet = (a, b) => {
    if (a === b) return true;
    const [left, right] = [wholeOf(a), wholeOf(b)];
    const isWhole = left !== void 0 && right !== void 0 || [a, b].some(({ file }) => file.rendered !== void 0);
    return isWhole ? left === right && mayShareNamespace(a, b) : mayShareCluster(a, b) && mayShareWord(a, b);
  };
  const mayShareCluster = (a, b) => zoneOf(a) === zoneOf(b) && mayShareNamespace(a, b);
  const of = (kind, near, group) => ofKind(kind, near).filter((one) => (group === void 0 || groupOf(one.apiVersion) === group) && mayMeet(one, near));
  const why = (near) => {
    const rendering = near.file.rendered?.rendering;
    return near.set?.open ?? (rendering ? besideRendered(rendering) : elsewhere)(zoneOf(near));
  };
  const apart = (candidates, near, fits) => {
    const isApart = (one) => mayShareCluster(one, near) && !mayMeet(one, near) && !isInstead(one, near);
    const other = candidates.find((one) => isApart(one) && fits(one));
    if (!other) return void 0;
    const deployer = other.set?.file.path ?? other.file.rendered?.rendering.decider;
    return deployer === void 0 ? `${other.file.path} defines one` : `${deployer} deploys one`;
  };
  const choices = (monitor) => {
    const isNear = (one) => one.file.rendered?.rendering === monitor.file.rendered?.rendering && zoneOf(one) === zoneOf(monitor) && mayShareWord(one, monitor);
    if (monitor.kind === "PodMonitor") {
      return around(monitor).filter((one) => one.workload && isNear(one)).map((one) => ({ one, labels: one.workload?.podLabels }));
    }
    const services = ofKind("Service", monitor).filter((one) => groupOf(one.apiVersion) === "" && isNear(one));
    return services.map((one) => ({ one, labels: one.labels }));
  };
  const selectedBy = (selector, manifest) => {
    const found = [];
    let unclear;
    let ofAnotherTest;
    for (const candidate of around(manifest)) {
      const { workload } = candidate;
      if (!workload || !mayMeet(candidate, manifest)) continue;
      if (!manifest.set && testOf(candidate) !== testOf(manifest)) ofAnotherTest = workload;
      else if (workload.podLabels.isUnknown || workload.isIncomplete) unclear = workload;
      else if (selects(selector, workload.podLabels.value ?? noLabels)) found.push(workload);
    }
    const own = withoutFarCopies(found, manifest);
    if (own.length > 0) return known(own, manifest);
    if (unclear) return unknown(unclear, "the labels of its pods are not known");
    if (ofAnotherTest) return unknown(ofAnotherTest, "it is of another test");
    const selected = ({ workload }) => workload !== void 0 && selects(selector, workload.podLabels.value ?? noLabels);
    const reason = why(manifest) ?? apart(manifests2, manifest, selected);
    return reason === void 0 ? unset(manifest) : unknown(manifest, reason);
  };
  const objects = {
    of,
    why,
    servicesOf(container) {
      const services = objects.about("Service", container.workload, "");
      const fitting = (services.value ?? []).filter((service) => leadsTo(service, container));
      const near = new Set(nearest2(fitting, container.workload.manifest));
      const found = [...near, ...fitting.filter((service) => !near.has(service))];
      const [first] = found;
      return first ? known(found, first) : services.isUnknown ? services : unset(container);
    },
    scrapedBy(monitor) {
      const { scrapeSelector } = monitor;
      if (!scrapeSelector.isSet) return scrapeSelector;
      const all2 = choices(monitor);
      const fitting = all2.filter(({ labels }) => selects(scrapeSelector.value, labels?.value ?? noLabels)).map(({ one }) => one);
      const found = fitting.filter((one) => isReached(monitor, one));
      if (found.length > 0) return known(found, monitor);
      const [elsewhereOnly] = fitting;
      if (elsewhereOnly) return unknown(elsewhereOnly, "its namespace may be set when it is applied");
      const unclear = all2.find(({ labels }) => labels?.isUnknown);
      if (unclear) return unknown(unclear.one, "its labels are not known");
      const reason = why(monitor);
      return reason === void 0 ? unset(monitor) : unknown(monitor, reason);
    },
    unlabelledFor(monitor) {
      const { scrapeSelector } = monitor;
      if (monitor.kind !== "ServiceMonitor" || !scrapeSelector.isSet || selectsAll(scrapeSelector.value)) return void 0;
      return choices(monitor).map(({ one }) => one).find(
        ({ podSelector }) => podSelector.isSet && scrapeSelector.value.matchExpressions.length === 0 && [...scrapeSelector.value.matchLabels].every(([name, value]) => podSelector.value.matchLabels.get(name) === value)
      );
    },
    named(kind, name, near, group) {
      const candidates = of(kind, near, group);
      const found = candidates.filter((one) => one.name.value === name);
      const [first] = nearest2(found, near);
      if (first) return known(nearest2(found, near), first);
      const unclear = candidates.find((one) => one.name.isUnknown);
      if (unclear) return unknown(unclear, `the name of a ${kind} is not known`);
      const isOfGroup = (one) => group === void 0 || groupOf(one.apiVersion) === group;
      const reason = why(near) ?? apart(byName.get(`${kind}/${name}`) ?? [], near, isOfGroup);
      return reason === void 0 ? unset(near) : unknown(near, reason);
    },
    podsOf: (manifest) => manifest.podSelector.isSet ? selectedBy(manifest.podSelector.value, manifest) : manifest.podSelector,
    selectedBy,
    mentions: (word, near) => mentions(word, zoneOf(near)),
    mayBePatched(manifest) {
      if (manifest.file.rendered?.rendering.tool === "kustomize") return false;
      return manifest.set ? manifest.set.open !== void 0 : layered(manifest.name.value ?? "", zoneOf(manifest)) !== void 0;
    },
    about(kind, workload, group) {
      const candidates = of(kind, workload.manifest, group);
      const labels = workload.podLabels;
      if (labels.isUnknown && candidates.length > 0) return unknown(labels.at, "the labels of its pods are not known");
      const found = candidates.filter(({ podSelector }) => podSelector.isSet && selects(podSelector.value, labels.value ?? noLabels));
      const [first] = found;
      if (first) return known(found, first);
      const unclear = candidates.find(({ podSelector }) => podSelector.isUnknown);
      if (unclear) return unknown(unclear, `the selector of a ${kind} is not known`);
      const isAbout = ({ podSelector }) => podSelector.isSet && selects(podSelector.value, labels.value ?? noLabels);
      const reason = why(workload.manifest) ?? apart(byKind.get(kind) ?? [], workload.manifest, isAbout);
      return reason === void 0 ? unset(workload) : unknown(workload, reason);
    }
  };
  return objects;
}
var isForMetrics = /metric|prom|telemetry/i;
function leadsTo({ root }, { ports }) {
  const own = ports.filter((port) => !isForMetrics.test(port.get("name").text ?? ""));
  return root.get("spec", "ports").items.some((port) => {
    if (isForMetrics.test(port.get("name").text ?? "") || (port.get("protocol").text ?? "TCP") !== "TCP") return false;
    const target = port.get("targetPort").isUnset ? port.get("port") : port.get("targetPort");
    return own.some(
      (one) => typeof target.scalar === "number" ? one.get("containerPort").scalar === target.scalar : one.get("name").text === target.text
    );
  });
}
function groupsOf(manifests2, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const manifest of manifests2) {
    const others = groups.get(keyOf(manifest));
    if (others) others.push(manifest);
    else groups.set(keyOf(manifest), [manifest]);
  }
  return groups;
}
function isReached(monitor, one) {
  const chosen = monitor.root.get("spec", "namespaceSelector");
  if (chosen.isUnset || chosen.entries.size === 0) return mayShareNamespace(monitor, one);
  const names = chosen.get("matchNames").strings();
  return chosen.get("any").scalar === true || !one.namespace.isSet || !names.isSet || names.value.includes(one.namespace.value);
}
function wholeOf({ set, file }) {
  return set ?? file.rendered?.rendering;
}
function isInstead(a, b) {
  const [left, right] = [a.file.rendered?.rendering, b.file.rendered?.rendering];
  return left?.tool === "helm" && right?.tool === "helm" && left.folder === right.folder;
}
var noLabels = /* @__PURE__ */ new Map();
function mayShareNamespace(a, b) {
  return !a.namespace.isSet || !b.namespace.isSet || a.namespace.value === b.namespace.value;
}
function closeness(a, b) {
  const left = dirname(a).split("/");
  const right = dirname(b).split("/");
  let shared = 0;
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared++;
  return shared;
}
function nearest2(objects, to) {
  if (objects.length < 2) return objects;
  const shared = objects.map(({ file }) => closeness(file.path, to.file.path));
  const most = Math.max(...shared);
  return objects.filter((_, index) => shared[index] === most);
}
function withoutFarCopies(workloads, near) {
  const groups = /* @__PURE__ */ new Map();
  for (const workload of workloads) {
    const key = `${workload.kind}/${workload.name}`;
    const others = groups.get(key);
    if (others) others.push(workload);
    else groups.set(key, [workload]);
  }
  return [...groups.values()].flatMap((copies) => nearest2(copies, near));
}

// src/project/origins.ts
var mostCopies = 300;
var mostSources2 = 200;
function originFinder(around) {
  const context = memoized((dockerfile) => contextOf(dockerfile, around));
  return (stage, path) => {
    const folder = context(stage.dockerfile);
    return folder === void 0 ? void 0 : new Search(folder, around.stat).find(stage, path);
  };
}
function contextsByDockerfile(services) {
  const found = /* @__PURE__ */ new Map();
  for (const { build } of services) {
    if (!build.isSet || build.value.inline || !build.value.dockerfile.isSet) continue;
    const path = build.value.dockerfile.value;
    const contexts = found.get(path) ?? /* @__PURE__ */ new Set();
    found.set(path, contexts.add(build.value.context.value));
  }
  return found;
}
function contextOf(dockerfile, { stat, contexts }) {
  const named = contexts(dockerfile);
  if (named) return named.size === 1 ? [...named][0] : void 0;
  const sources = dockerfile.stages.flatMap((stage) => stage.instructions.flatMap(namedSources)).slice(0, mostSources2);
  const holds2 = (folder2) => sources.every((source) => {
    const path = resolvePath(folder2, source.replace(/^\/+/, ""));
    return path !== void 0 && stat(path) !== "absent";
  });
  let folder = dirname(dockerfile.file.path);
  if (holds2(folder)) return folder;
  while (folder !== "" && sources.length > 0) {
    folder = dirname(folder);
    if (holds2(folder)) return folder;
  }
  return void 0;
}
function namedSources(instruction) {
  if (!isCopy(instruction) || instruction.flags.some(({ name }) => name === "from")) return [];
  return wordsOf2(instruction).slice(0, -1).filter((word) => !/[$*?[\]<]|^\.?\/?$|:\/\/|^git@/.test(word));
}
function isCopy({ keyword }) {
  return keyword === "COPY" || keyword === "ADD";
}
function wordsOf2(instruction) {
  return instruction.json?.map(({ value }) => value) ?? instruction.words.map(({ text }) => text.replace(/^(["'])(.*)\1$/, "$2"));
}
var Search = class {
  #context;
  #stat;
  #left = mostCopies;
  constructor(context, stat) {
    this.#context = context;
    this.#stat = stat;
  }
  /** The later copy wins, in a stage before those that it builds on. */
  find(stage, path) {
    for (let at = stage; at; at = at.parent) {
      for (const copy of copiesOf(at).toReversed()) {
        if (copy === "unknown" || this.#left-- <= 0) return void 0;
        const found = this.#through(copy, path);
        if (found !== void 0) return found;
      }
    }
    return void 0;
  }
  #through(copy, path) {
    for (const candidate of copy.sources.flatMap((source) => sourcesOf(copy, source, path))) {
      const found = copy.from === "context" ? this.#inContext(candidate) : copy.from && this.find(copy.from, absolute(candidate));
      if (found !== void 0) return found;
    }
    return void 0;
  }
  #inContext(candidate) {
    const path = resolvePath(this.#context, candidate.replace(/^\/+/, ""));
    return path !== void 0 && this.#stat(path) === "file" ? path : void 0;
  }
};
var copiesOf = weaklyMemoized((stage) => {
  const result = [];
  let workdir = stage.parent ? stage.parent.workdir.value : stage.baseImage?.workdir ?? (stage.isScratch ? "/" : void 0);
  for (const instruction of stage.instructions) {
    if (instruction.keyword === "WORKDIR") workdir = inFolder(workdir, wordsOf2(instruction).join(" "));
    else if (isCopy(instruction)) result.push(readCopy(instruction, stage, workdir));
  }
  return result;
});
function readCopy(instruction, stage, workdir) {
  const words2 = wordsOf2(instruction);
  const written = words2.at(-1) ?? "";
  const target = inFolder(workdir, written);
  const from = instruction.flags.find(({ name: name2 }) => name2 === "from")?.value;
  const knows = words2.length > 1 && instruction.heredocs.length === 0 && !words2.some((word) => word.includes("$"));
  if (!knows || target === void 0 || from?.includes("$")) return "unknown";
  const sources = words2.slice(0, -1);
  const intoFolder = sources.length > 1 || /(^|\/)\.?$/.test(written) || target === workdir;
  const name = from?.toLowerCase();
  const other = stage.dockerfile.stages.find((one) => one.index < stage.index && (one.name === name || String(one.index) === name));
  return { instruction, from: from === void 0 ? "context" : other, sources, target, intoFolder };
}
function inFolder(folder, path) {
  if (path.includes("$")) return void 0;
  if (path.startsWith("/")) return absolute(path);
  return folder === void 0 ? void 0 : absolute(`${folder}/${path}`);
}
function absolute(path) {
  return `/${resolvePath("", path.replace(/^\/+/, "")) ?? ""}`;
}
function sourcesOf({ target, intoFolder }, source, path) {
  const base = path.slice(path.lastIndexOf("/") + 1);
  const clean2 = source.replace(/^\.\//, "").replace(/(?<=[^/])\/+$/, "");
  const folder = target === "/" ? "/" : `${target}/`;
  const isBelow = path.startsWith(folder);
  const rest = isBelow ? path.slice(folder.length) : void 0;
  if (/[*?[\]]/.test(clean2)) {
    const matches = globMatcher(clean2.slice(clean2.lastIndexOf("/") + 1))?.(base) ?? false;
    return matches && rest === base ? [joinPath(dirname(clean2), base)] : [];
  }
  const name = clean2.slice(clean2.lastIndexOf("/") + 1);
  const asFolder = rest === void 0 ? [] : [clean2 === "." || clean2 === "" ? rest : `${clean2 === "/" ? "" : clean2}/${rest}`];
  const isFile = intoFolder ? rest === name : path === target;
  return [...isFile ? [clean2] : [], ...asFolder];
}

// src/project/probes.ts
var hole = "${unknown}";
function probeOf(service, read) {
  const { healthcheck } = service;
  if (!healthcheck.isSet || healthcheck.value.disabled) return void 0;
  const node = service.node.get("healthcheck", "test");
  const place2 = { ...placeOf(node), node };
  if (!node.isList) {
    const text = draftOf(node);
    return text === void 0 ? void 0 : { ...place2, usesShell: true, words: [], script: read(text) };
  }
  const [kind, ...rest] = node.items;
  if (kind?.text === "CMD-SHELL") {
    const text = rest[0] && draftOf(rest[0]);
    return text === void 0 ? void 0 : { ...place2, usesShell: true, words: [], script: read(text) };
  }
  if (kind?.text !== "CMD") return void 0;
  const words2 = rest.map((item) => item.isScalar ? item.text : void 0);
  return { ...place2, usesShell: false, words: words2, script: scriptOf(rest.map(draftOf), read) };
}
function scriptOf(words2, read) {
  const invocation = readInvocation(words2);
  const text = invocation?.takesScript ? words2[invocation.operand] : void 0;
  return text === void 0 ? void 0 : read(text);
}
function draftOf(node) {
  if (node.isScalar) return node.text;
  return node.isUnknown ? node.parts?.map((part) => part ?? hole).join("") : void 0;
}

// src/project/readers.ts
var yamlKinds = ["compose", "compose-candidate", "kubernetes", "kustomization", "helm-chart"];
var mayBuild = /\b(?:build|extends|include)\b/;
var mayTest = /\b(?:healthcheck|tctl)\b/;
var mayCallShell = /\b(?:sh|bash|ash|dash|zsh)\b/;
var mayInstall = /\bkind["']?[ \t]*:[ \t]*["']?(?:HelmRelease|HelmChart|Application)\b/;
var mayBeValues = /(?:values|temporal).*\.ya?ml$/i;
var isManifest = /(?:^|\/)(?:package\.json|requirements[^/]*|pyproject\.toml|Pipfile|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|[^/]+\.csproj|Gemfile|composer\.json)$/;
var isShared = /\.versions\.toml$|\.props$|(?:^|\/)gradle\.properties$/;
var saysTemporal = /temporal/i;
async function loadReaders({ of, source }, paths, installsTemporal, isRendered = false) {
  const isThere = (kind) => of(kind).length > 0;
  const needsCommands = paths.some((path) => mayBeValues.test(path)) && installsTemporal();
  const needsYaml = isRendered || needsCommands || yamlKinds.some(isThere);
  const composeTexts = [...of("compose"), ...of("compose-candidate")].map(({ text }) => text);
  const needsDockerfile = isThere("dockerfile") || composeTexts.some((text) => mayBuild.test(text));
  const callsShell = isRendered || of("kubernetes").some(({ text }) => mayCallShell.test(text));
  const needsShell2 = needsDockerfile || callsShell || composeTexts.some((text) => mayTest.test(text));
  const needsHelm = isRendered || needsCommands || isThere("helm-chart") || of("kubernetes").some(({ text }) => mayInstall.test(text));
  const speaks = () => isRendered || composeTexts.some((text) => saysTemporal.test(text)) || of("kubernetes").some(({ text }) => saysTemporal.test(text)) || paths.some((path) => (isManifest.test(path) || isShared.test(path)) && saysTemporal.test(source(path)?.text ?? ""));
  const needsSdks = needsDockerfile && paths.some((path) => isManifest.test(path)) && speaks();
  const [yaml, dockerfile, shell2, helm, rendered, sdks] = await Promise.all([
    needsYaml ? import("./yaml-readers-7ETH2GRD.js") : void 0,
    needsDockerfile ? import("./parse-UVACCVAE.js") : void 0,
    needsShell2 ? import("./file-HKDK7KMN.js") : void 0,
    needsHelm ? import("./helm-readers-D3BDOUVO.js") : void 0,
    isRendered ? import("./rendered-readers-XFIZ7GCO.js") : void 0,
    needsSdks ? import("./sdks-VUOT7UZY.js") : void 0
  ]);
  return { yaml, dockerfile, shell: shell2, helm, rendered, sdks };
}

// src/project/relations.ts
function scalerOf(workload, manifests2, objects) {
  const { byTarget, unreadable } = scalersIn(manifests2);
  const found = byTarget.get(targetKey(workload.kind, workload.name))?.filter((scaler) => mayShareNamespace(scaler, workload.manifest) && !scalesNothing(scaler, workload.manifest));
  const own = found?.find((scaler) => objects().named(workload.kind, workload.name, scaler).value?.includes(workload.manifest));
  if (own) return known(own, own);
  if (found?.[0]) return unknown(found[0], "the autoscaler is nearer to another workload of this name");
  return unreadable ? unknown(unreadable, "the target of an autoscaler could not be read") : unset(workload);
}
var scalersIn = weaklyMemoized((manifests2) => {
  const byTarget = /* @__PURE__ */ new Map();
  let unreadable;
  for (const manifest of manifests2) {
    const { autoscaler } = manifest;
    if (!autoscaler) continue;
    const { targetKind: kind, targetName: name } = autoscaler;
    if (name.isUnknown || kind.isUnknown) unreadable = manifest;
    else if (name.isSet) {
      const key = targetKey(kind.value ?? "Deployment", name.value);
      const others = byTarget.get(key);
      if (others) others.push(manifest);
      else byTarget.set(key, [manifest]);
    }
  }
  return { byTarget, unreadable };
});
function targetKey(kind, name) {
  return `${kind === "TemporalWorkerDeployment" ? "WorkerDeployment" : kind}/${name}`;
}
function leastReplicasOf(workload, scaler, replicas) {
  if (!workload.hasReplicas) return unknown(workload, "it has no replicas");
  if (scaler.isUnknown) return scaler;
  if (scaler.value?.autoscaler) return leastOf(scaler.value.autoscaler);
  return replicas.isUnset ? known(1, workload) : replicas;
}
function leastOf({ least, leastByDefault, manifest }) {
  return least.isUnset ? known(leastByDefault, manifest) : least;
}

// src/parsers/kind.ts
var mostScanned = 256 * 1024;
var templateSuffix = /\.(?:template|tmpl|tpl|j2|jinja2?|erb|ejs|gotmpl|mustache|hbs)$/i;
var yamlSuffix = /\.ya?ml$/i;
var dockerfileName = /^(?:(?:Dockerfile|Containerfile)(?:[._-].*)?|dockerfile)$|\.(?:[dD]ocker|[cC]ontainer)file$/;
var noDockerfile = /\.(?:md|mdx|rst|adoc|txt|html?|pdf|dockerignore|containerignore|bak|orig|old|rej|swp|diff|patch|lock|json|ya?ml|toml|xml|csv|log|svg|png)$|~$/i;
var languageSuffix = /\.(?:go|py|js|mjs|cjs|ts|tsx|rb|rs|java|kt|cs|php|sh|ps1|bash|lua|c|cpp|h)$/i;
var composeName = /^(?:docker-)?compose.*\.ya?ml$|docker-compose.*\.ya?ml$|\.compose\.ya?ml$/i;
function classify(path, head, exists = () => false) {
  const name = basename(path);
  if (isBelowChartTemplates(path, exists)) return "helm-template";
  if (templateSuffix.test(name)) {
    const target = name.replace(templateSuffix, "");
    return isDockerfileName(target) || composeName.test(target) ? "template" : "other";
  }
  if (isDockerfileName(name)) return classifyDockerfile(name, scanned(head));
  if (name === "Kustomization" || /^kustomization\.ya?ml$/.test(name)) return "kustomization";
  if (!yamlSuffix.test(name)) return "other";
  const isValues = /^values.*\.ya?ml$/.test(name) && exists(joinPath(dirname(path), "Chart.yaml"));
  if (name === "Chart.yaml" || isValues) return isYamlTemplate(scanned(head)) ? "template" : isValues ? "helm-values" : "helm-chart";
  return classifyYaml(path, scanned(head));
}
function scanned(head) {
  return head()?.slice(0, mostScanned).replace(/^\ufeff/, "") ?? "";
}
function isBelowChartTemplates(path, exists) {
  const parts = path.split("/");
  return parts.some(
    (part, index) => part === "templates" && index < parts.length - 1 && exists([...parts.slice(0, index), "Chart.yaml"].join("/"))
  );
}
function isDockerfileName(name) {
  return dockerfileName.test(name) && !noDockerfile.test(name);
}
function classifyDockerfile(name, text) {
  if (isDockerfileTemplate(text)) return "template";
  const isWhole = /^(?:Dockerfile|Containerfile|dockerfile)$/.test(name);
  if (!isWhole && text.trim() !== "" && !/^[ \t]*FROM\s/im.test(text)) return languageSuffix.test(name) ? "other" : "template";
  if (!languageSuffix.test(name)) return "dockerfile";
  const first = /^[ \t]*[^#\s].*/m.exec(text)?.[0] ?? "";
  return /^\s*(?:FROM|ARG)\s/i.test(first) ? "dockerfile" : "other";
}
function isDockerfileTemplate(text) {
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^\s*(?:\{[{%#]|<%|FROM\s.*(?:\{[{%]|<%))/i.test(line)) return true;
    if (line.includes("<<")) return false;
  }
  return false;
}
function classifyYaml(path, text) {
  const keys = topLevelKeys(text);
  const byName = composeName.test(basename(path));
  let kind = "other";
  if (keys.has("apiVersion") && keys.has("kind")) kind = "kubernetes";
  else if (keys.has("jobs") || keys.has("on") || isLinuxKit(text)) kind = "other";
  else if (byName && (keys.has("services") || !isList(text))) kind = "compose";
  else if (keys.has("services") && !/(?:^|\/)\.github\/workflows\//.test(path)) kind = "compose-candidate";
  return kind !== "other" && isYamlTemplate(text) ? "template" : kind;
}
function isList(text) {
  return /^(?:[^\s#%-]|-(?!-))/m.exec(text)?.[0] === "-";
}
function isLinuxKit(text) {
  return /^(?:onboot|onshutdown):(?=\s|$)/m.test(text) || /^kernel:(?=\s|$)/m.test(text) && /^init:(?=\s|$)/m.test(text);
}
function topLevelKeys(text) {
  const isFlow = /^\s*\{(?![{%#])/.test(text);
  const pattern = isFlow ? /[{,]\s*["']?(apiVersion|kind|services|jobs|on)["']?[ \t]*:/g : /^["']?(apiVersion|kind|services|jobs|on)["']?[ \t]*:(?=\s|$)/gm;
  return new Set(Array.from(text.matchAll(pattern), (match) => match[1] ?? ""));
}
function isYamlTemplate(text) {
  let block = -1;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const indent = line.length - line.trimStart().length;
    if (indent === line.length) continue;
    if (block >= 0 && indent > block) continue;
    block = -1;
    if (/^\s*(?:- +)*(?:\{[{%]|[\w./-]+\s*:\s+\{[{%])/.test(line)) return true;
    const prefix = /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;
    if (line[prefix] === "#" || !/(?:^|\s)[|>][-+\d]{0,2}$/.test(line.replace(/\s#.*$/, "").trimEnd())) continue;
    block = /[|>]/.test(line[prefix] ?? "") ? Math.max(0, line.lastIndexOf("-", prefix)) : prefix;
  }
  return false;
}
function isComposeBody(root) {
  const services = root.get("services");
  if (!services.isMap || root.entries.has("jobs") || root.entries.has("on")) return false;
  const all2 = [...services.entries.values()].map(({ value }) => value);
  const isService = (node) => node.isUnknown || node.isMap && !node.get("image").isMap;
  return all2.every(isService) && all2.some((node) => !node.get("image").isUnset || !node.get("build").isUnset);
}

// src/project/sources.ts
var unread = {
  "not-text": "not UTF-8 text",
  unreadable: "it could not be read",
  "too-large": "larger than the size limit"
};
var lockFile = /(^|\/)(pnpm-lock|pubspec\.lock|conda-lock|shard\.lock)\.ya?ml$/;
function classifyTree(tree, guard) {
  const read = memoized((path) => guard({ path, text: "" }, () => tree.text(path)) ?? { problem: "unreadable" });
  const source = memoized((path) => {
    const { text } = read(path);
    return text === void 0 ? void 0 : { path, text };
  });
  const exists = (path) => tree.stat(path) === "file";
  const problems = [];
  const notChecked = tree.skipped.map(({ path, reason }) => ({ path, reason }));
  const byKind = /* @__PURE__ */ new Map();
  for (const path of tree.list()) {
    if (lockFile.test(path)) continue;
    const kind = classify(path, () => source(path)?.text, exists);
    if (kind === "other" && !/\.ya?ml$/i.test(path)) continue;
    const file = source(path);
    if (!file) reportUnread(path, kind, read(path), problems, notChecked);
    else if (kind !== "other") {
      const others = byKind.get(kind);
      if (others) others.push(file);
      else byKind.set(kind, [file]);
    }
  }
  const of = (kind) => byKind.get(kind) ?? [];
  for (const { path } of of("template")) notChecked.push({ path, reason: "a template for another tool" });
  for (const { path } of of("helm-chart")) notChecked.push({ path: chartFolder(path) || path, reason: "a Helm chart, not rendered" });
  return { source, of, problems, notChecked };
}
function chartFolder(path) {
  return path.replace(/\/?Chart\.yaml$/, "");
}
function readSources({ of, source, ...classified }, tree, { yaml }, guard, matters) {
  const problems = [...classified.problems];
  const notChecked = [...classified.notChecked];
  const charts = of("helm-chart").map(({ path }) => chartFolder(path));
  const rest = { dockerfiles: of("dockerfile"), charts, problems, notChecked };
  const none = { sets: [], owned: /* @__PURE__ */ new Set(), kustomizeFiles: [] };
  if (!yaml) return { ...rest, ...none, compose: [], kubernetes: [], manifestPaths: [], kustomizations: [], skaffold: [] };
  const templates = new Set([...of("template"), ...of("helm-template")].map(({ path }) => path));
  const readable = (path) => templates.has(path) ? void 0 : source(path);
  const kustomizationAt = memoized((path) => {
    const file = source(path);
    return file && guard(file, () => yaml.parseKustomization(file));
  });
  const kubernetesAt = memoized((path) => {
    const file = readable(path);
    return file && guard(file, () => ({ file, ...yaml.parseKubernetes(file) }));
  });
  const yamlAt = memoized((path) => {
    const file = readable(path);
    return file && guard(file, () => yaml.parseYaml(file, "kubernetes"));
  });
  const stat = (path) => tree.stat(path);
  const kustomizations = of("kustomization").flatMap(({ path }) => kustomizationAt(path) ?? []);
  for (const one of kustomizations) for (const damaged of damage(one.problems)) notChecked.push(damaged);
  const outlines = yaml.outlineSets(kustomizations, { stat, parse: kustomizationAt });
  const owned = new Set(outlines.flatMap(({ resources: resources2 }) => [...resources2]));
  const doesMatter = memoized((path) => {
    const file = source(path);
    return file !== void 0 && matters(file);
  });
  const needed = outlines.filter(({ files }) => [...files].some(doesMatter));
  const sets = yaml.buildSets(needed, { stat, source, parse: kustomizationAt, manifests: kubernetesAt, yaml: yamlAt, guard });
  const resources = new Set(needed.flatMap((outline) => [...outline.resources]));
  const parts = new Set(sets.flatMap(({ files }) => [...files]).filter((path) => !resources.has(path)));
  const kustomizeFiles = [.../* @__PURE__ */ new Set([...parts, ...kustomizations.map(({ file }) => file.path).filter(doesMatter)])].flatMap((path) => {
    const file = source(path);
    const read = kustomizationNamed(path) ? kustomizationAt(path)?.yaml : /\.(?:ya?ml|json)$/i.test(path) ? yamlAt(path) : void 0;
    return file && read && read.problems.length === 0 ? [{ file, yaml: read }] : [];
  });
  const patches = new Set(kustomizations.flatMap((one) => one.patches.flatMap(({ reference }) => reference?.path ?? [])));
  const isPatch = patchTeller(kustomizations, patches, owned);
  const readCompose = (file) => guard(file, () => ({ file, ...yaml.parseComposeFile(file) }));
  const compose = [
    ...of("compose").flatMap((file) => {
      const one = readCompose(file);
      if (!one) return [];
      const [, second] = contents(one.yaml);
      if (!second || one.yaml.problems.length > 0) return [one];
      const { line } = positionAt(file, second.root.range[0]);
      notChecked.push({ path: file.path, line, reason: "a second YAML document; a Compose file has one" });
      return [];
    }),
    ...of("compose-candidate").flatMap((file) => {
      const one = readCompose(file);
      if (!one) return [];
      if (contents(one.yaml).length === 1 && isComposeBody(one.composeFile.root)) return [one];
      for (const damaged of damage(one.yaml.problems)) notChecked.push(damaged);
      return [];
    })
  ].sort((a, b) => compareText(a.file.path, b.file.path));
  for (const { path } of of("kubernetes")) {
    const isBroken = parts.has(path) && (yamlAt(path)?.problems.length ?? 0) > 0;
    if (isBroken) for (const damaged of damage(yamlAt(path)?.problems ?? [])) notChecked.push(damaged);
    else if (isPatch(path) && !parts.has(path)) notChecked.push({ path, reason: "a Kustomize patch, a part of an object" });
  }
  const manifests2 = of("kubernetes").filter(({ path }) => !isPatch(path));
  const paths = /* @__PURE__ */ new Set([...manifests2.filter(({ path }) => doesMatter(path)).map(({ path }) => path), ...resources]);
  const kubernetes = [...paths].sort(compareText).flatMap((path) => kubernetesAt(path) ?? []);
  for (const { composeFile } of compose) for (const problem of composeFile.problems) problems.push(problem);
  for (const one of kubernetes) for (const problem of one.problems) problems.push(problem);
  const skaffold = tree.list().filter((path) => /(^|\/)skaffold[^/]*\.ya?ml$/.test(path)).flatMap((path) => source(path) ?? []).flatMap((file) => guard(file, () => ({ file, names: yaml.skaffoldImages(file) })) ?? []);
  const manifestPaths = manifests2.map(({ path }) => path);
  return { ...rest, compose, kubernetes, manifestPaths, kustomizations, sets, owned, kustomizeFiles, skaffold };
}
function kustomizationNamed(path) {
  return /(^|\/)(?:Kustomization|kustomization\.ya?ml)$/.test(path);
}
var patchWord = /(?:^|[-_.])patch(?:es)?(?:[-_.]|$)/i;
function patchTeller(kustomizations, applied, owned) {
  const folders = new Set(kustomizations.map(({ file }) => dirname(file.path)));
  return (path) => {
    if (applied.has(path)) return true;
    if (owned.has(path)) return false;
    let isNamed = false;
    for (let rest = path; rest !== ""; rest = dirname(rest)) {
      isNamed ||= patchWord.test(rest.slice(rest.lastIndexOf("/") + 1));
      if (isNamed && folders.has(dirname(rest))) return true;
    }
    return false;
  };
}
function contents({ documents }) {
  return documents.filter(({ root }) => !root.isUnset);
}
function damage([first]) {
  if (!first) return [];
  const { file, range } = first.at;
  return [{ path: file.path, line: positionAt(file, range[0]).line, reason: "a YAML error" }];
}
function reportUnread(path, kind, { problem, detail }, problems, notChecked) {
  if (!problem) return;
  const behind = detail ? ` (${detail})` : "";
  if (problem === "too-large" && (kind === "dockerfile" || kind === "compose")) {
    const at = { file: { path, text: "" }, range: [0, 0] };
    problems.push({ at, message: `the file is too large to be read${behind}; exclude it if it is generated`, id: "lint/file-too-large" });
  } else notChecked.push({ path, reason: `${unread[problem] ?? problem}${behind}` });
}

// src/project/started.ts
var longestWay = 3;
var mostCommands = 100;
var mostInPackageScript = 10;
var longestPackageScript = 2e3;
var needsShell = /[$`"'\\*?~|&;<>(){}[\]=#!\n]/;
function startedCommands(stage, around) {
  const [first, second] = stage.effectiveCommands;
  if (!first) return [];
  if (!second || first.script) return startedBy(first, stage, around);
  const words2 = wordsOf3(first);
  if (behindInit(words2).length === 0) return startedBy(second, stage, around);
  if (handsOver(words2, stage, around)) return [...startedBy(first, stage, around), ...startedBy(second, stage, around)];
  return second.json && !scriptOf2(behindInit(words2), stage, around) ? follow(behindInit([...words2, ...wordsOf3(second)]), wayOf(second), stage, around) : startedBy(first, stage, around);
}
function startedBy(instruction, stage, around) {
  const { script, form } = instruction;
  if (script) return script.damaged ? [] : fromShell(script, wayOf(instruction), stage, around);
  return form === "shell" ? [] : follow(behindInit(wordsOf3(instruction)), wayOf(instruction), stage, around);
}
function wayOf(instruction) {
  return { instruction, at: instruction.command, nested: false, background: false, packageScripts: [] };
}
function wordsOf3(instruction) {
  return instruction.json?.map(({ value }) => value) ?? [];
}
function handsOver(words2, stage, around) {
  const file = scriptOf2(behindInit(words2), stage, around);
  return file?.commands.some((command) => !command.nested && /^"?\$[@*{]/.test(command.words.at(-1)?.text ?? "")) ?? false;
}
function scriptOf2(words2, stage, around) {
  const [first, second] = words2;
  if (first === void 0) return void 0;
  const isArgument = shells.has(basename(first)) && second !== void 0 && !second.startsWith("-");
  const path = isArgument ? second : first;
  const origins = placesOf(path, isArgument, stage).flatMap((place2) => around.copiedFrom(stage, place2) ?? []);
  return origins[0] === void 0 ? void 0 : around.script(origins[0]);
}
function placesOf(path, isArgument, { workdir }) {
  if (path.startsWith("/")) return [path];
  if (!path.includes("/") && !isArgument) return ["/usr/local/bin/", "/usr/bin/", "/bin/"].map((folder) => folder + path);
  return workdir.isSet ? [`${workdir.value.replace(/\/$/, "")}/${path.replace(/^\.\//, "")}`] : [];
}
function fromShell(script, way, stage, around) {
  const most = way.packageScripts.length > 0 ? mostInPackageScript : mostCommands;
  return script.commands.slice(0, most).flatMap((command) => {
    const inside = { ...way, nested: way.nested || command.nested, background: way.background || command.background };
    return follow(literals(command), { ...inside, at: way.packageScripts.length > 0 ? way.at : command }, stage, around);
  });
}
function literals({ name, args }) {
  return [name, ...args.map(({ literal }) => literal)];
}
function follow(words2, way, stage, around) {
  if (words2.length === 0) return [];
  const self = { ...way, words: words2 };
  const name = packageScriptName(words2);
  const script = name === void 0 || way.packageScripts.length >= longestWay ? void 0 : findPackageScript(name, stage, around);
  if (script && !way.packageScripts.some((other) => other.name === script.name)) {
    const inner = around.parse(script.text, script.path);
    const deeper = { ...way, packageScripts: [...way.packageScripts, script] };
    return [self, ...inner && !inner.damaged ? fromShell(inner, deeper, stage, around) : []];
  }
  const file = way.at.file === stage.file && way.packageScripts.length === 0 ? scriptOf2(words2, stage, around) : void 0;
  return file && !file.damaged ? [self, ...fromShell(file, way, stage, around)] : [self];
}
function findPackageScript(name, stage, around) {
  const { workdir } = stage;
  const path = workdir.isSet ? around.copiedFrom(stage, `${workdir.value.replace(/\/$/, "")}/package.json`) : void 0;
  const content = path === void 0 ? void 0 : around.text(path);
  const scripts = content === void 0 ? void 0 : packageScripts(content);
  const text = scripts?.get(name);
  if (path === void 0 || text === void 0 || text.length > longestPackageScript) return void 0;
  const isAlone = !scripts?.has(`pre${name}`) && !scripts?.has(`post${name}`);
  const plain = isAlone && !needsShell.test(text) ? text.trim().split(/\s+/) : void 0;
  return { name, text, path, plainWords: plain };
}

// src/project/temporal/settings.ts
function settingOf(container, stage, objects) {
  return (name) => {
    const own = container.environment.get(name);
    const { origin } = container;
    const value = own.isUnknown && origin.kind === "kubernetes" ? fromConfigMaps(origin.container, name, objects) ?? own : own;
    return value.isUnset && stage ? envOf(stage, name) ?? value : value;
  };
}
function envOf({ allInstructions }, name) {
  const set = allInstructions.filter(({ keyword }) => keyword === "ENV").flatMap(({ assignments }) => assignments).findLast((assignment) => assignment.name === name);
  return set?.value;
}
function fromConfigMaps(container, name, objects) {
  const { node, workload } = container;
  const entry = node.get("env").items.findLast((item) => item.get("name").text === name);
  if (entry) {
    const reference = entry.get("valueFrom", "configMapKeyRef");
    const [from, key] = [reference.get("name").text, reference.get("key").text];
    if (from === void 0 || key === void 0) return void 0;
    const value = valueIn(from, key, reference, workload.manifest, objects());
    return value.isUnset ? unknown(reference, `the ConfigMap "${from}" lacks the key`) : value;
  }
  const sources = node.get("envFrom");
  if (!sources.isList || sources.open !== void 0 || workload.kind.endsWith("WorkerDeployment")) return void 0;
  for (const source of [...sources.items].reverse()) {
    const prefix = source.get("prefix").text ?? "";
    if (!name.startsWith(prefix)) continue;
    const from = source.get("configMapRef", "name").text;
    if (from === void 0) return void 0;
    const value = valueIn(from, name.slice(prefix.length), source, workload.manifest, objects());
    if (!value.isUnset) return value;
  }
  return unset(sources.key);
}
function valueIn(name, key, at, near, objects) {
  const maps = objects.named("ConfigMap", name, near);
  const [map, ...others] = maps.value ?? [];
  if (!map || others.length > 0) return unknown(at, `the ConfigMap "${name}" is not known`);
  const value = map.root.get("data", key).string();
  return value.isUnset && objects.mayBePatched(map) ? unknown(at, `the ConfigMap "${name}" may be patched`) : value;
}
function fileBehind(node) {
  return node.isUnknown && node.why?.startsWith("it is the content of ") ? textOf(node).replace(/^["']|["']$/g, "").replace(/^[^=]*=/, "") : void 0;
}

// src/project/temporal/mounted.ts
var mostFiles = 200;
function mountedFiles(container, around) {
  const { origin } = container;
  const all2 = origin.kind === "compose" ? inService(container, origin.service, around) : inPod(origin.container, around);
  const byDepth = [...all2].sort((a, b) => a.root.length - b.root.length);
  return new Map(byDepth.map(({ mounted }) => [mounted.path, mounted]));
}
function absolutePath(path, from = "/") {
  return `/${resolvePath("", `${path.startsWith("/") ? "" : from}/${path}`.replace(/^\/+/, "")) ?? ""}`;
}
function* inService(container, service, { paths, stat }) {
  for (const mount of container.mounts.value ?? []) {
    const { hostPath, target } = mount;
    if (mount.type !== "bind" || hostPath === void 0 || !target.isSet) continue;
    const root = absolutePath(target.value);
    if (stat(hostPath) === "file") yield { root, mounted: { path: root, at: mount, content: { file: hostPath } } };
    else if (stat(hostPath) === "directory") {
      const below = paths().flatMap((path) => pathBelow(hostPath, path) === void 0 ? [] : path);
      for (const path of below.slice(0, mostFiles)) {
        yield { root, mounted: { path: absolutePath(pathBelow(hostPath, path) ?? "", root), at: mount, content: { file: path } } };
      }
    }
  }
  yield* configsOf(service, stat);
}
function* configsOf({ node, application }, stat) {
  for (const item of node.get("configs").items) {
    const name = item.text ?? item.get("source").text;
    if (name === void 0) continue;
    const root = absolutePath(item.get("target").text ?? name);
    const config = application.root.get("configs", name);
    const content = config.get("content");
    if (content.isScalar) yield { root, mounted: { path: root, at: item, content: { node: content, label: `config "${name}"` } } };
    const file = config.get("file");
    if (file.text === void 0) continue;
    const isOwn = application.files.some((one) => one.file.path === file.file.path);
    const path = resolvePath(dirname((isOwn ? application.files[0]?.file.path : void 0) ?? file.file.path), file.text);
    if (path !== void 0 && stat(path) === "file") yield { root, mounted: { path: root, at: item, content: { file: path } } };
  }
}
function* inPod(container, around) {
  const { workload, node } = container;
  const volumes = new Map(workload.podSpec.get("volumes").items.map((volume) => [volume.get("name").text, volume]));
  for (const mount of node.get("volumeMounts").items) {
    const [name, mountPath, subPath] = [mount.get("name").text, mount.get("mountPath").text, mount.get("subPath")];
    const volume = name === void 0 ? void 0 : volumes.get(name);
    if (!volume || mountPath === void 0 || subPath.isUnknown) continue;
    const root = absolutePath(mountPath);
    const sources = [volume.get("configMap"), ...volume.get("projected", "sources").items.map((source) => source.get("configMap"))];
    for (const source of sources) {
      for (const { path, content } of filesOf(source, workload.manifest, around)) {
        const chosen = subPath.text?.replace(/\/+$/, "");
        const rest = chosen === void 0 ? path : path === chosen ? "" : pathBelow(chosen, path);
        if (rest !== void 0) yield { root, mounted: { path: rest === "" ? root : absolutePath(rest, root), at: mount, content } };
      }
    }
  }
}
function* filesOf(source, near, { objects, stat }) {
  const name = source.get("name").text;
  if (name === void 0) return;
  const [map, ...others] = objects().named("ConfigMap", name, near).value ?? [];
  if (!map || others.length > 0) return;
  const items = source.get("items").items.map((item) => [item.get("key").text, item.get("path").text]);
  for (const [key, { value }] of map.root.get("data").entries) {
    const path = items.length > 0 ? items.find(([wanted]) => wanted === key)?.[1] : key;
    if (path === void 0) continue;
    const generated = fileBehind(value);
    const file = generated === void 0 ? void 0 : resolvePath(dirname(value.file.path), generated);
    if (file !== void 0 && stat(file) === "file") yield { path, content: { file } };
    else if (value.isScalar) yield { path, content: { node: value, label: `${key} of ConfigMap "${name}"` } };
  }
}

// src/project/temporal/configs.ts
var home = "/etc/temporal";
var usualDynamic = `${home}/config/dynamicconfig/docker.yaml`;
function configsOf2(installation, around) {
  const found = /* @__PURE__ */ new Map();
  for (const server of installation.servers) {
    if (server.flavor === "dev-server") continue;
    for (const read of readsOf(server, around)) {
      const key = `${read.kind} ${placeKey(read.mounted)}`;
      const known2 = found.get(key) ?? { read, servers: [], reasons: [] };
      known2.servers.push(server);
      known2.reasons.push({ at: read.mounted.at, message: `${server.container.label} ${read.why}` });
      found.set(key, known2);
    }
  }
  return [
    ...[...found.values()].map(({ read, servers, reasons }) => configOf(read, servers, reasons, installation)),
    ...installation.releases.flatMap((release) => chartConfigs(release, installation))
  ];
}
function placeKey({ content }) {
  return "file" in content ? content.file : `${content.node.file.path}:${content.node.range[0]} ${content.label}`;
}
function configOf({ kind, mounted, text }, servers, reasons, installation) {
  const { content, path, at } = mounted;
  const { root, isTemplate } = text;
  return {
    file: root.file,
    range: root.range,
    via: root.via,
    kind,
    origin: "file" in content ? "file" : "text",
    label: "file" in content ? content.file : content.label,
    root,
    isTemplate,
    path: known(path, at),
    servers,
    version: commonVersion(servers),
    release: void 0,
    installation,
    reasons
  };
}
function commonVersion(servers) {
  const [first] = servers;
  if (!first) return unknown({ file: { path: "", text: "" }, range: [0, 0] }, "no server reads it");
  const isSame = servers.every(({ version }) => version.isSet && version.value === first.version.value);
  return isSame ? first.version : unknown(first.version.at, "the servers that read it are not known to be of one version");
}
function readsOf(server, around) {
  const files = around.mounted(server);
  const stage = around.stageOf(server);
  const at = (path) => {
    const copied = files.has(path) || !stage ? void 0 : around.copiedFrom(stage, path);
    return files.get(path) ?? (copied === void 0 || !stage ? void 0 : { path, at: stage, content: { file: copied } });
  };
  const readOf = (mounted) => {
    if ("node" in mounted.content) return around.readText(mounted.content.node);
    const file = around.source(mounted.content.file);
    return file && around.readFile(file);
  };
  const reading = (kind, mounted, why) => {
    const text = mounted && readOf(mounted);
    return text ? [{ kind, mounted, text, why }] : [];
  };
  const yaml = [...files.values()].filter(({ path }) => /\.ya?ml$/.test(path));
  const ofServer = serverPaths(server, yaml).flatMap(
    ({ path, why, byForm }) => reading("server", at(path), why).filter(({ text }) => !byForm || isServerForm(text.root))
  );
  const chosen = dynamicPath(server, ofServer);
  const taken = new Set(ofServer.map(({ mounted }) => mounted.path));
  const dynamic = chosen.isSet ? reading("dynamic", at(chosen.value), `reads its dynamic configuration at ${chosen.value}`) : yaml.filter(({ path }) => !taken.has(path)).flatMap((mounted) => reading("dynamic", mounted, `mounts a dynamic configuration at ${mounted.path}`)).filter(({ text }) => isDynamicForm(text.root));
  return [...ofServer, ...dynamic];
}
function serverPaths(server, yaml) {
  const rebuilt = server.version.isSet ? isRebuilt(server.version.value) : void 0;
  const named = /\s--config-file(?:=|\s+)["']?([^\s"']+)/.exec(` ${writtenWords(server.container).join(" ")}`)?.[1];
  const variable = server.setting("TEMPORAL_SERVER_CONFIG_FILE_PATH");
  const readsFile = rebuilt !== false;
  const path = named ?? (readsFile ? variable.value : void 0);
  if (path) return [{ path: absolutePath(path, home), why: `reads its configuration at ${path}`, byForm: false }];
  const isTemplateRead = rebuilt !== true;
  return yaml.filter(({ path: own }) => dirname(own) === `${home}/config` || variable.isUnknown && own.startsWith(`${home}/`)).filter(({ path: own }) => isTemplateRead || !own.endsWith("/config_template.yaml")).map(({ path: own }) => ({ path: own, why: `mounts a configuration at ${own}`, byForm: true }));
}
function dynamicPath(server, configs) {
  for (const { text } of configs) {
    const path2 = text.root.get("dynamicConfigClient", "filepath").string();
    if (path2.isSet) return known(absolutePath(path2.value, home), path2.at);
  }
  const path = server.setting("DYNAMIC_CONFIG_FILE_PATH");
  if (path.isSet && path.value !== "") return known(absolutePath(path.value, home), path.at);
  if (path.isUnknown) return path;
  return configs.length > 0 ? unknown(path.at, "its configuration decides") : known(usualDynamic, path.at);
}
function isServerForm(root) {
  const keys = ["persistence", "services", "global", "clusterMetadata", "dynamicConfigClient", "publicClient"];
  return keys.filter((key) => root.entries.has(key)).length > 0 && root.isMap;
}
function chartConfigs(release, installation) {
  const parts = [
    ["server", "config"],
    ["dynamic", "dynamicConfig"]
  ];
  return parts.flatMap(([kind, key]) => {
    const root = release.values.get("server", key);
    if (!root.isMap || root.entries.size === 0) return [];
    return [
      {
        file: root.file,
        range: root.range,
        via: root.via,
        kind,
        origin: "chart",
        label: `server.${key} of chart "temporal"`,
        root,
        isTemplate: false,
        path: unset(root.key),
        servers: [],
        version: chartVersion(release),
        release,
        installation,
        reasons: [{ at: release, message: "the values of the official chart hold it" }]
      }
    ];
  });
}
function chartVersion({ values, version }) {
  const tag = values.get("server", "image", "tag").string();
  const full = tag.isSet ? versionsInTag(tag.value)?.version : void 0;
  if (full !== void 0) return known(full, tag.at);
  if (!tag.isUnset) return unknown(tag.at, "its tag is no full version");
  const brought = version.isSet ? chartRelease(version.value)?.appVersion : void 0;
  return brought === void 0 ? unknown(version.at, "the version of the chart decides") : known(brought, version.at, { isLiteral: false });
}

// src/project/temporal/groups.ts
function groupsOf2(members, around) {
  const drafts = /* @__PURE__ */ new Map();
  const wholes = /* @__PURE__ */ new Map();
  const keyOfWhole = (whole) => {
    const key = wholes.get(whole) ?? `whole ${wholes.size}`;
    wholes.set(whole, key);
    return key;
  };
  const spaces = namespacesByFolder(members);
  for (const member of members) {
    const { key, draft } = placeOfMember(member, around, keyOfWhole, spaces);
    const known2 = drafts.get(key);
    if (known2) known2.members.push(member);
    else drafts.set(key, { ...draft, members: [member] });
  }
  return [...joined([...drafts.values()].flatMap(parted)).values()];
}
function manifestOf({ container, release }) {
  return container?.origin.kind === "kubernetes" ? container.origin.workload.manifest : release?.object;
}
function placeOfMember(member, { environmentOf: environmentOf2, zone }, keyOf, spaces) {
  const { container, release } = member;
  if (container?.origin.kind === "compose") {
    const { application } = container.origin.service;
    return { key: keyOf(application), draft: ofApplication(application) };
  }
  const manifest = manifestOf(member);
  if (!manifest) {
    const file2 = release?.decider ?? { path: "", text: "" };
    const reason = { at: { file: file2, range: [0, 0] }, message: `values of the chart in ${file2.path}` };
    return { key: `release ${file2.path} ${release?.chart.at.range[0] ?? ""}`, draft: { label: file2.path, reason } };
  }
  const { set, file } = manifest;
  if (set) {
    const reason = { at: set, message: `${set.file.path} deploys them together` };
    return { key: keyOf(set), draft: { label: set.file.path, reason } };
  }
  if (file.rendered) {
    const { rendering } = file.rendered;
    const reason = { at: manifest, message: `they are rendered from ${rendering.folder || "."} together` };
    return { key: keyOf(rendering), draft: { label: rendering.decider, reason } };
  }
  const folder = dirname(file.path);
  const environment = environmentOf2(manifest);
  const all2 = spaces.get(folder) ?? /* @__PURE__ */ new Set();
  const namespace = manifest.namespace.isSet ? manifest.namespace.value : all2.size === 1 ? [...all2][0] : void 0;
  const where = namespace === void 0 ? "" : ` for the namespace "${namespace}"`;
  return {
    key: ["folder", folder, namespace ?? "", environment].join("\n"),
    draft: {
      label: folder || ".",
      reason: { at: manifest, message: `they stand in ${folder === "" ? "the root folder" : `the folder ${folder}`}${where}` },
      loose: { namespace, zone: zone(file.path), environment }
    }
  };
}
function ofApplication({ files, evidence }) {
  const last = files.at(-1);
  const at = last ?? { file: { path: "", text: "" }, range: [0, 0] };
  return { label: files.map(({ file }) => file.path).join(" + "), reason: { at, message: `one Compose application (${evidence})` } };
}
function namespacesByFolder(members) {
  const found = /* @__PURE__ */ new Map();
  for (const member of members) {
    const manifest = manifestOf(member);
    if (!manifest?.namespace.isSet) continue;
    const folder = dirname(manifest.file.path);
    found.set(folder, (found.get(folder) ?? /* @__PURE__ */ new Set()).add(manifest.namespace.value));
  }
  return found;
}
function parted(draft) {
  const namespaceOf = (member) => manifestOf(member)?.namespace.value;
  const ofServers = new Set(draft.members.filter(({ isServer }) => isServer).flatMap((member) => namespaceOf(member) ?? []));
  if (draft.loose || ofServers.size < 2) return [draft];
  const parts = /* @__PURE__ */ new Map();
  for (const member of draft.members) {
    const namespace = namespaceOf(member) ?? "";
    parts.set(namespace, [...parts.get(namespace) ?? [], member]);
  }
  return [...parts].map(([namespace, members]) => ({
    ...draft,
    members,
    reason: { ...draft.reason, message: `${draft.reason.message}, to the namespace "${namespace}"` }
  }));
}
function joined(drafts) {
  const byNamespace = /* @__PURE__ */ new Map();
  for (const draft of drafts) {
    const { loose } = draft;
    const key = loose?.namespace === void 0 ? void 0 : [loose.namespace, loose.zone, loose.environment].join("\n");
    if (key !== void 0) byNamespace.set(key, [...byNamespace.get(key) ?? [], draft]);
  }
  const together = /* @__PURE__ */ new Map();
  for (const folders of byNamespace.values()) {
    const names = folders.flatMap(({ members }) => [...new Set(members.map(nameOf))]);
    const withServers = folders.filter(({ members }) => members.some(({ isServer }) => isServer));
    if (folders.length < 2 || withServers.length > 1 || new Set(names).size < names.length) continue;
    const group = {
      label: folders.map(({ label }) => label).join(" + "),
      members: folders.flatMap(({ members }) => members),
      reasons: [
        ...folders.map(({ reason }) => reason),
        ...folders.slice(0, 1).map(({ reason: { at }, loose }) => ({ at, message: `they name the namespace "${loose?.namespace}"` }))
      ]
    };
    for (const folder of folders) together.set(folder, group);
  }
  return [...new Set(drafts.map((draft) => together.get(draft) ?? { ...draft, reasons: [draft.reason] }))];
}
function nameOf(member) {
  const manifest = manifestOf(member);
  return `${manifest?.kind}/${manifest?.name.value}`;
}

// src/project/temporal/image.ts
function temporalImageOf(container, stage) {
  const base = stage && baseOf(container, stage);
  const below = base && namedImage(base);
  const ofBase = below && temporalImage(below);
  if (base && ofBase) {
    return { role: ofBase.role, version: versionOf(base), reason: { at: base.at, message: `its image is built on ${ofBase.name}` } };
  }
  const reference = namedImage(container.image);
  const image = reference && temporalImage(reference);
  return image && { role: image.role, version: versionOf(container.image), reason: { at: container.image.at, message: "its image says so" } };
}
function baseOf({ origin }, { rootStage }) {
  const { from, base } = rootStage;
  const build = origin.kind === "compose" ? origin.service.build.value : void 0;
  const given = new Map(from.variables.map(({ name }) => [name, build?.args.get(name)]));
  if ([...given.values()].every((value) => value === void 0 || value.isUnset)) return base;
  const written = from.words[0]?.text ?? "";
  const text = written.replace(/\$(?:(\w+)|\{(\w+)[^}]*\})/g, (whole, plain, braced) => {
    const value = given.get(plain ?? braced);
    return value?.isUnknown && value.parts ? value.parts.map((part) => part ?? "$").join("") : value?.value ?? whole;
  });
  const through = [...given.values()].flatMap((value) => value?.isSet ? [{ ...placeOf(value.at), kind: "interpolation" }] : []);
  const at = { ...base.at, via: [...base.at.via ?? [], ...through] };
  const hole2 = text.indexOf("$");
  if (hole2 < 0) return known(text, at, { isLiteral: false });
  return unknown(at, "a build argument decides", [text.slice(0, hole2), void 0]);
}
function versionOf(image) {
  const tag = image.isSet ? parseImageReference(image.value)?.tag : void 0;
  const version = versionsInTag(tag ?? "")?.version;
  return version ? known(version, image.at) : unknown(image.at, "its tag is no full version");
}

// src/project/temporal/part.ts
var tools = /^(?:temporal-(?:sql|cassandra|elasticsearch)-tool|tctl|temporal|tdbg)$/;
var schemaTool = /(?:^|[\s/"'])temporal-(?:sql|cassandra|elasticsearch)-tool\s/;
var ownServer = /(?:^|[\s/"'])temporal-server\s(?:[^;&|]*\s)?start(?:\s|$)/;
function partOf(container, image) {
  const words2 = wordsOf4(container);
  const text = ` ${words2.join(" ")} `;
  const isTool = image !== void 0 && startsTool(container);
  const foreign = unknown(container.image.at, "its image is not one of Temporal's own");
  const at = [container.command, container.entrypoint].find((line) => line.isSet)?.at ?? container.process.at;
  const version = image?.version ?? foreign;
  const reasons = image ? [image.reason] : [];
  const role = image?.role;
  if (!container.isOneShot) {
    const start = startOfDevServer(container, text, image);
    if (start) return { is: "server", flavor: "dev-server", version, reasons: [start, ...role === "temporalite" ? [] : reasons] };
    if ((role === "server" || role === "auto-setup") && !isTool) return { is: "server", flavor: role, version, reasons };
    if (role === "ui" || role === "web") return { is: "ui", kind: role, version, reasons };
    if (!image && ownServer.test(text)) {
      return { is: "server", flavor: "server", version, reasons: [{ at, message: "the command starts temporal-server" }] };
    }
  }
  if (role === "cli" || role === "tctl") return { is: "tool", kind: role, version, reasons };
  if (role === "admin-tools" || role === "auto-setup" || isTool) return { is: "tool", kind: "admin-tools", version, reasons };
  if (!image && schemaTool.test(text)) {
    return { is: "tool", kind: "admin-tools", version, reasons: [{ at, message: "the command runs a tool for Temporal's schema" }] };
  }
  return void 0;
}
function wordsOf4(container) {
  const words2 = writtenWords(container);
  return words2.length > 0 ? words2 : container.process.value ?? [];
}
function startsTool({ entrypoint }) {
  const first = entrypoint.isSet && entrypoint.value.form === "exec" ? entrypoint.value.words[0] : void 0;
  return tools.test(first?.split("/").pop() ?? "");
}
function startOfDevServer(container, text, image) {
  if (image?.role === "temporalite") return { at: container.image.at, message: "temporalite is a development server" };
  const starts = /[\s/"'(]temporal\s+server\s+start-dev\s/.test(text) || image?.role === "cli" && /\sserver\s+start-dev\s/.test(text);
  if (!starts) return void 0;
  const written = [container.command, container.entrypoint].find((line) => line.isSet);
  return { at: written?.at ?? container.process.at, message: "the command starts the development server" };
}

// src/project/temporal/server-roles.ts
var all = ["frontend", "internal-frontend", "history", "matching", "worker"];
var byDefault = ["frontend", "history", "matching", "worker"];
function rolesOf(container, flavor, version, setting) {
  if (flavor === "dev-server") return { roles: known(byDefault, container), wanted: unset(container) };
  const byArguments = argumentsOf(container);
  if (!byArguments.isUnset) return { roles: byArguments, wanted: byArguments };
  const older = rolesIn(setting("SERVICES"), /[:,]/);
  const newer = rolesIn(setting("TEMPORAL_SERVICES"), /,/);
  const usual = known(byDefault, container);
  const orUsual = (value) => value.isUnset ? usual : value;
  const readsNewer = version.isSet ? isRebuilt(version.value) : void 0;
  const roles = () => {
    if (readsNewer !== void 0) return orUsual(readsNewer ? newer : older);
    if (older.isUnset && newer.isUnset) return usual;
    if (older.isUnset || older.isSet && newer.isSet && older.value.join() === newer.value.join()) return newer;
    return unknown((older.isSet ? older : newer).at, "it depends on the version which variable is read");
  };
  const meant = rolesIn(setting("TEMPORAL_SERVICES"), /[:,]/);
  const isOne = older.isUnset || meant.isUnset;
  return { roles: roles(), wanted: isOne ? older.isUnset ? meant : older : roles() };
}
function choosesRoles({ environment }) {
  return ["TEMPORAL_SERVICES", "SERVICES"].some((name) => {
    const { value = [] } = rolesIn(environment.get(name), /[:,]/);
    return value.length > 0;
  });
}
function rolesIn(value, separator) {
  const text = filled(value);
  if (!text.isSet) return text;
  const names = text.value.split(separator).map((name) => name.trim());
  const roles = names.filter((name) => all.includes(name));
  return roles.length === names.length ? known(roles, text.at) : unknown(text.at, "it names what is no role");
}
function argumentsOf(container) {
  const written = writtenWords(container);
  const text = (written.length > 0 ? written : container.process.value ?? []).join(" ");
  const at = [container.command, container.entrypoint].find((line) => line.isSet)?.at ?? container.process.at;
  if (!/(?:^|[\s/])temporal-server\s/.test(text)) return unset(container);
  const named = [...text.matchAll(/\s--?(?:services?|svc)(?:=|\s+)(\S+)/g)].map(([, name = ""]) => name.replace(/["']/g, ""));
  return named.length > 0 ? rolesIn(known(named.join(","), at), /,/) : unset(container);
}

// src/project/temporal/programs.ts
var otherWorkers = /\b(celery|sidekiq|rq|arq|dramatiq|huey|bullmq|resque|airflow|prefect|dask|spark|faktory|horizon|kafka|flink|gearman)\b/i;
var webServers = /\b(gunicorn|uvicorn|hypercorn|granian|puma|unicorn|waitress)\b/i;
var servesOthers = /(^|[^a-z])(api|web|www|http|ui|frontend|backend|server|gateway|client|starter|proxy|app)([^a-z]|$)/i;
var connection = /^TEMPORAL(?:IO)?_(?:CLIENT_|CLOUD_|SERVER_|SERVICE_)?(?:ADDRESS|ADDR|HOST|HOST_?NAME|HOST_?PORT|HOST_?URL|SERVER|URL|URI|ENDPOINT|TARGET|GRPC_\w+|FRONTEND_\w+|NAMESPACE|API_KEY|TASK_QUEUE)$/i;
var ownParts = /^temporal[-_]?(?:server|admin[-_]?tools|ui|web)?$/i;
function programReader(containers, sdkOf) {
  const workersOf = memoized(
    (manifest) => containers.some((one) => sdkOf(one).value?.manifest.path === manifest && isCalledWorker(one))
  );
  return (container) => programIn(container, sdkOf(container), workersOf);
}
function programIn(container, sdk, hasWorker) {
  if (container.isOneShot || choosesRoles(container)) return void 0;
  const worker = workerReasons(container, sdk, hasWorker);
  if (worker.length > 0) return { is: "worker", sdk, reasons: worker };
  const client = clientReasons(container, sdk);
  return client.length > 0 ? { is: "client", sdk, reasons: client } : void 0;
}
function workerReasons(container, sdk, hasWorker) {
  if (isVersioned(container)) return [{ at: container, message: "the Worker Controller runs it" }];
  const { names, image, command } = wordsOf5(container);
  const found = sdk.value;
  if (otherWorkers.test(`${names} ${image} ${command}`) || sdk.isUnset || found?.isWorker.value === false) return [];
  const bySdk = found ? [{ at: found, message: found.isWorker.value ? "its program has a Temporal worker" : "its program has the Temporal SDK" }] : [];
  if (isCalledWorker(container)) {
    const called = { at: container, message: "it is called a worker" };
    const variable = container.environment.names.find((name) => /^TEMPORAL_/i.test(name));
    if (variable) return [called, { at: container.environment.get(variable).at, message: `it has the variable ${variable}` }, ...bySdk];
    if (/temporal/i.test(`${names} ${image} ${command}`)) {
      return [called, { at: container.image.at, message: "its name, image or command says Temporal" }, ...bySdk];
    }
    return bySdk.length > 0 ? [called, ...bySdk] : [];
  }
  const isOther = webServers.test(command) || servesOthers.test(`${names} ${command}`);
  return found?.isWorker.value && !isOther && !hasWorker(found.manifest.path) ? bySdk : [];
}
function clientReasons(container, sdk) {
  const image = namedImage(container.image);
  const isOfOthers = image !== void 0 && (isDataStore(image) || isBystander(image) || isProxy(image));
  if (sdk.isUnset || isOfOthers || ownParts.test(container.name)) return [];
  const variable = container.environment.names.find((name) => connection.test(name));
  return [
    ...sdk.isSet ? [{ at: sdk.value, message: "its program has the Temporal SDK" }] : [],
    ...variable ? [{ at: container.environment.get(variable).at, message: `it has the variable ${variable}` }] : []
  ];
}
function isVersioned(container) {
  const { origin } = container;
  if (origin.kind !== "kubernetes") return false;
  const { workload } = origin;
  const isOfController = groupOf(workload.manifest.apiVersion) === "temporal.io" && workload.kind.endsWith("WorkerDeployment");
  const main = workload.containers.filter(({ role }) => role === "main");
  const chosen = main.find(({ name }) => isWorkerWord(name)) ?? main[0];
  return isOfController && chosen === origin.container;
}
function isCalledWorker(container) {
  const { names, image, command } = wordsOf5(container);
  return isWorkerWord(names) || isWorkerWord(image.split("/").pop() ?? "") || !webServers.test(command) && isWorkerWord(command);
}
function wordsOf5(container) {
  const { name, origin } = container;
  return {
    names: origin.kind === "kubernetes" ? `${name} ${origin.workload.name}` : name,
    image: imageNameOf(container.image) ?? "",
    command: writtenWords(container).join(" ") || (container.process.value ?? []).join(" ")
  };
}
function isWorkerWord(text) {
  return /(^|[^a-z])workers?([^a-z]|$)/i.test(text);
}

// src/project/temporal/template.ts
var home2 = "/etc/temporal";
var usualStart = /(?:^|[\s/"'])(?:entrypoint\.sh|start-temporal\.sh|auto-setup\.sh|temporal-server)(?=[\s"';&|]|$)/;
var otherSource = /\s--?(?:config(?:-file)?|root|env|r|c|e|zone|az)(?:[=\s]|$)|\b(?:export|source|eval|envsubst|sed)\b|(?:^|[\s;"'])[A-Z_]{2,}=|\s\.\s/;
var ownConfig = /^\/etc\/temporal\/config\/(?!\S*dynamic)[^/]+\.ya?ml$/;
function readsVariables(container, flavor, stage, setting) {
  if (flavor === "dev-server" || stage?.allInstructions.some(changesConfig)) return false;
  const elsewhere = ["TEMPORAL_SERVER_CONFIG_FILE_PATH", "TEMPORAL_CONFIG_DIR", "TEMPORAL_ROOT", "TEMPORAL_ENVIRONMENT"];
  if (elsewhere.some((name) => setting(name).isSet)) return false;
  return startsAsUsual(container, flavor) && keepsTemplate(container);
}
function startsAsUsual(container, flavor) {
  const { entrypoint, command } = container;
  if (entrypoint.isUnknown || command.isUnknown) return false;
  const text = writtenWords(container).join(" ");
  if (text === "") return true;
  if (otherSource.test(` ${text}`)) return false;
  return usualStart.test(text) || flavor === "auto-setup" && entrypoint.isUnset;
}
function keepsTemplate({ mounts, origin }) {
  if (mounts.isUnknown) return false;
  const configs = origin.kind === "compose" ? origin.service.node.get("configs") : void 0;
  const targets = [
    ...(mounts.value ?? []).map(({ target }) => target.value),
    ...configs?.items.map((item) => item.get("target").text ?? item.text) ?? []
  ];
  return targets.every((target) => {
    if (target === void 0) return false;
    const path = absolutePath(target);
    return path !== "/etc" && path !== home2 && path !== `${home2}/config` && !ownConfig.test(path);
  });
}
function changesConfig(instruction) {
  const { keyword } = instruction;
  if (keyword === "ENTRYPOINT" || keyword === "CMD") return true;
  const text = textOf(instruction);
  return (keyword === "COPY" || keyword === "ADD" || keyword === "RUN") && /config/.test(text) && !/dynamic/i.test(text);
}

// src/project/temporal/model.ts
function temporalModel(around) {
  const { stageOf } = around;
  const installations = lazy(() => {
    const containers = around.containers();
    const parts = /* @__PURE__ */ new Map();
    for (const container of containers) {
      const part = partOf(container, temporalImageOf(container, stageOf(container)));
      if (part) parts.set(container, part);
    }
    const others = containers.filter((container) => !parts.has(container));
    const read = programReader(others, around.sdkOf);
    const roles = new Map(parts);
    for (const container of others) {
      const program = read(container);
      if (program) roles.set(container, program);
    }
    const members = [
      ...[...roles].map(([container, { is }]) => ({ container, isServer: is === "server" })),
      ...around.releases().filter(isTemporalChart).map((release) => ({ release, isServer: true }))
    ];
    return groupsOf2(members, around).map((group) => installationOf(group, roles, around));
  });
  const mounted = weaklyMemoized((container) => mountedFiles(container, around));
  const configs = lazy(
    () => installations().flatMap(
      (installation) => configsOf2(installation, {
        ...around,
        mounted: ({ container }) => mounted(container),
        stageOf: ({ container }) => stageOf(container)
      })
    )
  );
  return { installations, configs };
}
function installationOf({ label, members, reasons }, roles, around) {
  const containers = members.flatMap(({ container }) => container ?? []);
  const releases = members.flatMap(({ release }) => release ?? []);
  const [first] = [...containers, ...releases];
  const { file, range } = first ?? { file: { path: "", text: "" }, range: [0, 0] };
  const lists = { servers: [], tools: [], uis: [], workers: [], clients: [] };
  const installation = { file, range, label, releases, reasons, ...lists };
  for (const container of containers) {
    const role = roles.get(container);
    if (!role) continue;
    const part = commonOf(container, role.reasons, installation, around);
    switch (role.is) {
      case "server": {
        const { flavor, version } = role;
        const { roles: own, wanted } = rolesOf(container, flavor, version, part.setting);
        const reads = readsVariables(container, flavor, around.stageOf(container), part.setting);
        lists.servers.push({ ...part, flavor, version, roles: own, wantedRoles: wanted, readsVariables: reads });
        break;
      }
      case "tool":
        lists.tools.push({ ...part, kind: role.kind, version: role.version });
        break;
      case "ui":
        lists.uis.push({ ...part, kind: role.kind, version: role.version });
        break;
      case "worker":
        lists.workers.push({ ...part, sdk: role.sdk });
        break;
      case "client":
        lists.clients.push({ ...part, sdk: role.sdk });
        break;
    }
  }
  return installation;
}
function commonOf(container, reasons, installation, around) {
  const { file, range, via } = container;
  const setting = settingOf(container, around.stageOf(container), around.objects);
  return { file, range, via, container, reasons, installation, setting };
}

// src/project/tools.ts
var shell = { name: "sh", mentions: /busybox|\bsh\b|\bdash\b/ };
function stageLacks(stage, program) {
  const { baseImage: baseImage2 } = stage;
  if (!baseImage2) return false;
  if (basename(program) === "sh") return baseImage2.shell === false && !mayHave(stage, shell);
  const tool = toolOf(program);
  return tool !== void 0 && baseImage2.tools?.[tool.name] === false && !mayHave(stage, tool);
}
function containerLacks(container, program) {
  const { image: name, origin } = container;
  const isPublished = origin.kind === "kubernetes" || origin.service.build.isUnset;
  const reference = isPublished && name.isSet ? parseImageReference(name.value) : void 0;
  const image = reference && baseImage(reference);
  if (!image || mayBring(container, program)) return false;
  const base = basename(program);
  if (base === "sh") return image.shell === false;
  const { tools: tools2 = {} } = image;
  const key = toolOf(program)?.name ?? base;
  return Object.hasOwn(tools2, key) && tools2[key] === false;
}
function mayBring({ entrypoint, command, mounts, environment, origin }, program) {
  if (origin.kind === "kubernetes" && !program.includes("/") && environment.get("PATH").isSet) return true;
  const mentions = toolOf(program)?.mentions;
  for (const line of [entrypoint, command]) {
    if (line.isUnset) continue;
    if (line.isUnknown) return true;
    const text = line.value.form === "exec" ? line.value.words.join(" ") : line.value.text;
    if (mentions?.test(text) || /\b(?:apk|apt|apt-get|dnf|microdnf|yum|pip|curl|wget)\b/.test(text)) return true;
  }
  if (mounts.isUnknown) return true;
  return (mounts.value ?? []).some(
    ({ target }) => !target.isSet || /^\/(?:usr\/(?:local\/)?)?s?bin(?:\/|$)|^\/(?:usr|usr\/local)?\/?$/.test(target.value)
  );
}
function mayHave(stage, tool) {
  return stage.allInstructions.some((instruction) => {
    const { keyword, script } = instruction;
    if (keyword === "RUN") {
      if (tool.mentions.test(textOf(instruction)) || !script || script.damaged) return true;
      return script.commands.some(
        ({ name, args }) => mayInstallAnything(
          name,
          args.map(({ literal }) => literal)
        )
      );
    }
    return (keyword === "COPY" || keyword === "ADD") && mayCopyPrograms(instruction, tool);
  });
}
function mayCopyPrograms(instruction, tool) {
  const words2 = instruction.json?.map(({ value }) => value) ?? instruction.words.map(({ text }) => text);
  const target = words2.at(-1) ?? "/";
  if (words2.slice(0, -1).some((word) => tool.mentions.test(word)) || target.includes("$")) return true;
  const isSystem = /^\/(?:$|(?:usr|s?bin|lib|opt|busybox|nix)(?:\/|$))/.test(target);
  return isSystem && !words2.slice(0, -1).every((word) => /\.(?:sh|py|js|mjs|json|ya?ml|conf|pem|crt|ini|toml|txt)$/.test(word));
}

// src/project/build.ts
var holdsCommands = new RegExp(
  [
    /(^|\/)(Makefile|makefile|GNUmakefile|justfile|Justfile|Jenkinsfile|Rakefile|Taskfile\.ya?ml|\.envrc|package\.json|composer\.json)$/,
    /\.(mk|sh|bash|zsh|fish|ps1|bat|cmd)$/,
    /^\.github\/(workflows\/[^/]+|actions\/.+\/action)\.ya?ml$/,
    /(^|\/)(\.gitlab-ci|\.travis|\.drone|\.woodpecker|azure-pipelines|bitbucket-pipelines|\.circleci\/config)\.ya?ml$/,
    /(^|\/)\.(gitlab|woodpecker|buildkite)\/[^/]+\.ya?ml$/,
    /(^|\/)(devcontainer|\.devcontainer|\.vscode\/tasks)\.json$/
  ].map(({ source }) => source).join("|")
);
var mayMakeObjects = /\.(?:tf|tofu|hcl|md|adoc|rst|txt|tpl|tmpl|j2|gotmpl|libsonnet|jsonnet|cue|ya?ml\.[\w-]+)$|(^|\/)(?:Tiltfile|Earthfile|Pulumi[^/]*\.ya?ml)$/i;
var isRequirements = /(^|\/)requirements[^/]*$/;
var mostRendered = 1048576;
async function loadProject(tree, settings) {
  const watch = boundary();
  const classified = classifyTree(tree, watch.guard);
  const renderings = (settings.renderings ?? []).filter(({ text }) => text !== void 0);
  return buildProject(
    tree,
    settings,
    classified,
    await loadReaders(classified, tree.list(), () => helmScripts(tree, classified).length > 0, renderings.length > 0),
    watch
  );
}
function helmScripts(tree, { source }) {
  const files = tree.list().filter((path) => holdsCommands.test(path));
  return files.flatMap((path) => source(path) ?? []).filter(({ text }) => /\bhelm\b/.test(text) && text.includes("temporal"));
}
function buildProject(tree, settings, classified, readers, { guard, failures }) {
  const { source } = classified;
  const matters = settings.matters ?? (() => true);
  const renderings = (settings.renderings ?? []).filter(({ text: text2 }) => text2 !== void 0);
  const renderedFiles = lazy(() => {
    const isFile = (path) => tree.stat(path) === "file";
    return renderings.flatMap((rendering) => readers.rendered?.renderedFiles(rendering, isFile) ?? []);
  });
  const tooLong = lazy(() => renderedFiles().filter(({ text: text2 }) => text2.length > mostRendered));
  const sources = lazy(
    () => withRendered(readSources(classified, tree, readers, guard, matters), settings.renderings ?? [], parsedRendered(), tooLong())
  );
  const parsedRendered = lazy(
    () => renderedFiles().flatMap((file) => {
      if (tooLong().includes(file)) return [];
      const read = readers.yaml;
      return (read && guard(file, () => ({ file, ...read.parseKubernetes(file) }))) ?? [];
    })
  );
  const zone = lazy(() => zonesOf(tree.list()));
  const root = { path: "", text: "" };
  const composeFiles = lazy(() => sources().compose.map(({ composeFile }) => composeFile));
  const composeByPath = lazy(() => new Map(composeFiles().map((composeFile) => [composeFile.file.path, composeFile])));
  const composeFileAt = memoized((path) => {
    const found = composeByPath().get(path);
    const file = found ? void 0 : source(path);
    return found ?? (file && guard(file, () => readers.yaml?.parseComposeFile(file).composeFile));
  });
  const applications = lazy(() => {
    if (!readers.yaml || composeFiles().length === 0) return [];
    return readers.yaml.buildApplications(composeFiles(), {
      text: (path) => tree.text(path),
      stat: (path) => tree.stat(path),
      parse: composeFileAt,
      applications: settings.applications,
      guard,
      commandTexts: tree.list().filter((path) => holdsCommands.test(path)).flatMap((path) => source(path) ?? [])
    });
  });
  const services = lazy(() => applications().flatMap((application) => application.services));
  const dockerfiles = lazy(() => {
    const targets = /* @__PURE__ */ new Map();
    for (const service of services()) {
      const build = service.build.value;
      if (!build?.dockerfile.isSet || build.inline) continue;
      const path = build.dockerfile.value;
      const known2 = targets.get(path) ?? [];
      targets.set(path, known2);
      const ships = environmentOfApplication(service.application).environment !== "development";
      if (build.target.isSet && ships) known2.push(build.target.value.toLowerCase());
    }
    const configured = new Set(Object.values(settings.images).map((path) => resolvePath(settings.base, path)));
    const wanted = sources().dockerfiles.filter((file) => matters(file) || targets.has(file.path) || configured.has(file.path));
    const files2 = new Map(wanted.map((file) => [file.path, file]));
    for (const path of targets.keys()) {
      const file = files2.has(path) ? void 0 : source(path);
      if (file) files2.set(path, file);
    }
    const sorted = [...files2.values()].sort((a, b) => compareText(a.path, b.path));
    const { dockerfile } = readers;
    if (!dockerfile) return /* @__PURE__ */ new Map();
    const read = (file) => guard(file, () => dockerfile.parseDockerfile(file, { targets: targets.get(file.path) ?? [] }));
    return new Map(sorted.flatMap((file) => read(file) ?? []).map((one) => [one.file.path, one]));
  });
  const hasProduction = memoized((folder) => {
    const isHere = (path) => zone()(path) === folder;
    const { manifestPaths, compose, charts: charts2 } = sources();
    return compose.some(({ file: { path } }) => isHere(path) && environmentWord(path)?.environment === "production") || manifestPaths.some((path) => isHere(path) && environmentWord(path)?.environment !== "development") || charts2.some((chart) => isHere(`${chart}/Chart.yaml`));
  });
  const productionFolders = lazy(() => {
    const paths = sources().dockerfiles.map(({ path }) => path);
    return new Set(paths.filter((path) => environmentWord(basename(path))?.environment === "production").map(dirname));
  });
  const hasProductionDockerfile = (path) => /^(Dockerfile|Containerfile)$/.test(basename(path)) && productionFolders().has(dirname(path));
  const environmentOfRendered = ({ rendering, source: from }) => {
    const judge = (path) => environmentOf(path, settings, { isCompose: false, hasProduction: false });
    const ofWhole = judge(rendering.decider);
    return ofWhole.byDefault && rendering.tool === "kustomize" && from !== void 0 ? judge(from) : ofWhole;
  };
  const environment = memoized((file) => {
    if (file.rendered) return environmentOfRendered(file.rendered);
    const isCompose = composeByPath().get(file.path)?.file === file;
    const beside2 = isCompose ? hasProduction(zone()(file.path)) : hasProductionDockerfile(file.path);
    return environmentOf(file.path, settings, { isCompose, hasProduction: beside2 });
  });
  const environmentOfApplication = memoized(({ files: files2 }) => {
    const judged = files2.map(({ file }) => environment(file));
    const last = judged.findLast(({ byDefault: byDefault2 }) => !byDefault2) ?? judged.at(-1);
    return last ?? environment(root);
  });
  const environmentOfManifest = ({ file, set }) => {
    const ofSet = set && environment(set.file);
    return ofSet && !ofSet.byDefault ? ofSet : environment(file);
  };
  const kustomizations = lazy(() => {
    const read = new Set(sources().kustomizeFiles.map(({ file }) => file.path));
    return sources().kustomizations.filter(({ file }) => read.has(file.path));
  });
  const replaced = new Set(renderings.flatMap(({ tool, decider }) => tool === "kustomize" ? decider : []));
  const manifests2 = lazy(() => {
    const { kubernetes, owned, sets } = sources();
    const alone = kubernetes.filter(({ file }) => !owned.has(file.path)).flatMap((one) => one.manifests);
    return [...alone, ...sets.filter(({ file }) => !replaced.has(file.path)).flatMap((set) => set.manifests)];
  });
  const manifestsIn = memoized((folder) => manifests2().filter(({ file }) => !file.rendered && zone()(file.path) === folder));
  const manifestsOf = memoized((rendering) => manifests2().filter(({ file }) => file.rendered?.rendering === rendering));
  const manifestsNear = ({ file }) => file.rendered ? manifestsOf(file.rendered.rendering) : manifestsIn(zone()(file.path));
  const aloneIn = memoized((folder) => manifestsIn(folder).filter(({ set }) => set === void 0));
  const manifestsWith = weaklyMemoized((set) => [...set.manifests, ...aloneIn(zone()(set.file.path))]);
  const companions = ({ manifest }) => manifest.set ? manifestsWith(manifest.set) : manifestsNear(manifest);
  const workloads = lazy(() => manifests2().flatMap(({ workload }) => workload ?? []));
  const beside = (rendering) => (folder) => whyBesideRendered(rendering, manifestsOf(rendering), manifestsIn(folder));
  const objects = lazy(
    () => objectsAmong(manifests2(), {
      zone: zone(),
      elsewhere: memoized(elsewhereIn),
      besideRendered: memoized(beside),
      mentions: (word, folder) => mentions().anywhere(word, folder),
      layered: (word, folder) => mentions().inLayers(word, folder)
    })
  );
  const mentions = lazy(() => {
    const { kustomizations: kustomizations2 } = sources();
    const patches = kustomizations2.flatMap((one) => one.patches).flatMap(({ reference }) => reference?.path === void 0 ? [] : source(reference.path) ?? []);
    const layers = [...kustomizations2.map(({ file }) => file), ...patches];
    const makers = tree.list().filter((path) => (holdsCommands.test(path) || mayMakeObjects.test(path)) && !isRequirements.test(path));
    const files2 = [...layers, ...makers.flatMap((path) => source(path) ?? []), ...classified.of("template")];
    return { anywhere: mentionsAmong(files2, zone()), inLayers: mentionsAmong(layers, zone()) };
  });
  const charts = lazy(() => {
    const around = { list: tree.list(), source, isThere: (path) => tree.stat(path) !== "absent" };
    const all2 = classified.of("helm-chart").flatMap((file) => guard(file, () => readers.helm?.parseChart(file, around)) ?? []);
    return all2.filter(({ isVendored }) => !isVendored);
  });
  const releases = lazy(() => [
    ...charts().flatMap((chart) => guard(chart.file, () => readers.helm?.releasesOfChart(chart)) ?? []),
    ...manifests2().flatMap((manifest) => guard(manifest.file, () => readers.helm?.releaseOfObject(manifest)) ?? []),
    ...commandReleases()
  ]);
  const commandReleases = lazy(() => {
    const releasesOf = readers.helm?.releasesOfCommands;
    if (!releasesOf) return [];
    return helmScripts(tree, classified).flatMap(
      (script2) => guard(script2, () => releasesOf([script2], "temporal", { list: tree.list(), source })) ?? []
    );
  });
  const elsewhereIn = (folder) => whyElsewhere(sources(), manifestsIn(folder), (path) => zone()(path) === folder);
  const deployers = lazy(() => readDeployers(sources().kustomizations, sources().skaffold, zone()));
  const laterDeployers = lazy(() => readDeployers([], sources().skaffold, zone()));
  const deployersFor = ({ file }) => file.rendered ? laterDeployers() : deployers();
  const linkSources = lazy(() => {
    const sources2 = { dockerfile: (path) => dockerfiles().get(path), zone: zone(), settings };
    return { ...sources2, builtAs: linksByName(services(), sources2) };
  });
  const link = memoized((container) => linkImage(container, linkSources()));
  const awaited = memoized((application) => awaitedServices(application.services));
  const withProcess = (container) => {
    const process = lazy(() => processOf(container, link(result)));
    const result = Object.defineProperty({ ...container }, "process", { get: process, enumerable: true });
    return result;
  };
  const containerOf = memoized((origin) => {
    const view = "workload" in origin ? kubernetesContainer(origin, deployersFor(origin)) : composeContainer(origin, awaited(origin.application));
    return withProcess(view);
  });
  const viewOf = (container) => "origin" in container ? container : containerOf(container);
  const containers = lazy(() => [
    ...services().map(containerOf),
    ...workloads().flatMap((workload) => workload.containers.map(containerOf))
  ]);
  const helmFiles = lazy(() => {
    const ofCommands = commandReleases().map(({ decider }) => decider.path);
    const paths = /* @__PURE__ */ new Set([...charts().flatMap((chart) => [chart.file.path, ...chart.values.map(({ file }) => file.path)]), ...ofCommands]);
    const read = readers.yaml;
    return [...paths].flatMap((path) => source(path) ?? []).flatMap((file) => read ? { file, yaml: read.parseYaml(file, "kubernetes") } : []);
  });
  const inventory = lazy(
    () => inventoryOf(
      sources(),
      { helm: helmFiles(), temporal: configFiles() },
      [...dockerfiles().values()],
      applications(),
      workloads(),
      failures
    )
  );
  const contexts = lazy(() => {
    const bakeFiles = tree.list().filter((path) => /(^|\/)docker-bake[^/]*\.(hcl|json)$/.test(path));
    return namedContexts(
      bakeFiles.flatMap((path) => source(path) ?? []),
      composeFiles()
    );
  });
  const text = (path, at) => {
    const result = tree.text(path);
    if (result.text !== void 0) return known(result.text, at);
    return result.problem === "absent" ? unset(at) : unknown(at, `${path} could not be read`);
  };
  const script = memoized((path) => {
    const { text: content } = tree.text(path);
    const file = content === void 0 ? void 0 : { path, text: content };
    return file && guard(file, () => readers.shell?.readScriptFile(file));
  });
  const scriptFile = (path, at) => {
    const content = text(path, at);
    const read = content.isSet ? script(path) : void 0;
    if (read) return known(read, at);
    return content.isUnset ? unset(at) : unknown(at, `${path} could not be read as a script`);
  };
  const buildContexts = lazy(() => contextsByDockerfile(services()));
  const origins = lazy(() => {
    const contexts2 = (dockerfile) => buildContexts().get(dockerfile.file.path);
    return originFinder({ stat: (path) => tree.stat(path), contexts: contexts2 });
  });
  const commandsOf = weaklyMemoized(
    (stage) => startedCommands(stage, {
      copiedFrom: (one, path) => origins()(one, path),
      script,
      text: (path) => tree.text(path).text,
      parse: (content, path) => readers.shell?.readCommandLine({ path, text: content })
    })
  );
  const commandTexts = lazy(
    () => tree.list().filter((path) => holdsCommands.test(path)).flatMap((path) => source(path)?.text ?? [])
  );
  const isNamed = memoized((name) => commandTexts().some((commands) => commands.includes(name)));
  const mayBeMade = (path) => isNamed(basename(path));
  const files = { stat: (path) => tree.stat(path), text, script: scriptFile, mayBeMade };
  const readText = (content) => readers.shell?.readCommandLine({ path: "", text: content });
  const contextOf2 = memoized((dockerfile) => findContext(dockerfile, { services: services(), files }));
  const scaler = memoized((workload) => scalerOf(workload, companions(workload), objects));
  const rendered = lazy(() => {
    const { rendered: read, yaml } = readers;
    if (!read || !yaml || renderings.length === 0) return void 0;
    const tracer = read.tracerFor(new Map(parsedRendered().map((one) => [one.file, one.yaml])), source);
    const own = renderings.flatMap(({ tool, folder }) => tool === "helm" ? [joinPath(folder, "values.yaml")] : []);
    const paths = /* @__PURE__ */ new Set([...own, ...renderings.flatMap(({ values }) => values)]);
    const templates = new Set(
      parsedRendered().flatMap(({ file }) => file.rendered?.rendering.tool === "helm" ? file.rendered.source ?? [] : [])
    );
    return {
      renderings,
      tracer,
      values: [...paths].flatMap((path) => source(path) ?? []).map((file) => ({ kind: "kubernetes", file, yaml: yaml.parseYaml(file, "kubernetes") })),
      templates: [...templates].flatMap((path) => source(path) ?? []),
      commentsOf: read.templateComments,
      secretCopies: (secrets) => read.secretCopies(secrets, tracer)
    };
  });
  const sdks = lazy(
    () => readers.sdks?.sdkFinder({
      tree,
      source: (path) => tree.stat(path) === "file" ? source(path) : void 0,
      guard,
      linkOf: (container) => link(container),
      contextOf: contextOf2,
      copiedFrom: (stage, path) => origins()(stage, path),
      commandsOf,
      parse: readText
    })
  );
  const sdkOf = (subject) => sdks()?.sdkOf(subject) ?? unknown(placeOf(subject), "no dependency file tells what is in its image");
  const readConfig = memoized((file) => guard(file, () => readers.yaml?.readConfigFile(file)));
  const temporal = temporalModel({
    containers,
    releases,
    stageOf: (container) => link(container)?.stage,
    sdkOf,
    objects,
    environmentOf: (manifest) => environmentOfManifest(manifest).environment,
    zone: (path) => zone()(path),
    paths: () => tree.list(),
    stat: (path) => tree.stat(path),
    copiedFrom: (stage, path) => origins()(stage, path),
    source,
    readFile: readConfig,
    readText: (node) => guard(node.file, () => readers.yaml?.readConfigText(node))
  });
  const members = (key) => lazy(() => temporal.installations().flatMap((installation) => installation[key]));
  const servers = members("servers");
  const workers = members("workers");
  const uis = members("uis");
  const tools2 = members("tools");
  const clients = members("clients");
  const callers = lazy(
    () => new Map([
      ...tools2().map((part) => [part.container, { ...part, is: "tool", sdk: void 0 }]),
      ...uis().map((part) => [part.container, { ...part, is: "ui", sdk: void 0 }]),
      ...clients().map((part) => [part.container, { ...part, is: "client" }]),
      ...workers().map((part) => [part.container, { ...part, is: "worker" }])
    ])
  );
  const configsOfKind = (kind) => lazy(() => temporal.configs().filter((config) => config.kind === kind));
  const configs = configsOfKind("server");
  const dynamicConfigs = configsOfKind("dynamic");
  const configFiles = lazy(() => {
    const files2 = temporal.configs().flatMap(({ origin, label }) => origin === "file" ? source(label) ?? [] : []);
    return [...new Set(files2)].flatMap((file) => {
      const read = readConfig(file);
      return read ? { file, yaml: read.yaml } : [];
    });
  });
  return {
    file: root,
    range: [0, 0],
    get dockerfiles() {
      return [...dockerfiles().values()];
    },
    get composeFiles() {
      return composeFiles();
    },
    get applications() {
      return applications();
    },
    get manifests() {
      return manifests2();
    },
    get sets() {
      return sources().sets;
    },
    get kustomizations() {
      return kustomizations();
    },
    get workloads() {
      return workloads();
    },
    get charts() {
      return charts();
    },
    get releases() {
      return releases();
    },
    get containers() {
      return containers();
    },
    get servers() {
      return servers();
    },
    get workers() {
      return workers();
    },
    get uis() {
      return uis();
    },
    get tools() {
      return tools2();
    },
    get clients() {
      return clients();
    },
    callerOf: (container) => callers().get(container),
    get installations() {
      return temporal.installations();
    },
    get configs() {
      return configs();
    },
    get dynamicConfigs() {
      return dynamicConfigs();
    },
    sdkOf,
    get namedContexts() {
      return contexts();
    },
    get inventory() {
      return inventory();
    },
    files,
    containerOf,
    imageOf: (container) => link(viewOf(container)),
    stageOf: (container) => link(viewOf(container))?.stage,
    contextOf: contextOf2,
    healthcheckOfImage: (service) => imageHealthcheck(service, link(containerOf(service))?.stage),
    probeOf: memoized((service) => probeOf(service, readText)),
    scriptOf: (words2) => scriptOf(words2, readText),
    lacksProgram(image, program) {
      if ("allInstructions" in image) return stageLacks(image, program);
      const container = containerOf(image);
      const stage = link(container)?.stage;
      return stage ? stageLacks(stage, program) && !mayBring(container, program) : containerLacks(container, program);
    },
    includersOf: (kustomization) => includersAmong(sources().kustomizations, kustomization),
    manifestsNear,
    get objects() {
      return objects();
    },
    scalerOf: scaler,
    copiedFrom: (stage, path) => origins()(stage, path),
    commandsOf,
    entrySources: (subject) => sdks()?.entrySources(subject) ?? [],
    replicasOf: (workload) => deployersFor(workload).replicasOf(workload),
    leastReplicasOf: (workload) => leastReplicasOf(workload, scaler(workload), deployersFor(workload).replicasOf(workload)),
    environmentOf: (file) => environment(file),
    environmentOfManifest,
    environmentOfContainer: ({ origin }) => origin.kind === "compose" ? environmentOfApplication(origin.service.application) : environmentOfManifest(origin.workload.manifest),
    environmentOfApplication,
    get rendered() {
      return rendered();
    }
  };
}
function withRendered(sources, renderings, files, tooLong) {
  if (renderings.length === 0) return sources;
  const problems = [...sources.problems];
  for (const file of files) for (const problem of file.problems) problems.push(problem);
  return {
    ...sources,
    kubernetes: [...sources.kubernetes, ...files],
    problems,
    notChecked: [
      ...notCheckedBeside(sources, renderings),
      ...tooLong.map(({ path, rendered }) => ({ path: rendered?.source ?? path, reason: "rendered, it is too large" }))
    ]
  };
}

// src/engine/draft.ts
function draftsOf(problems, { rule, owner: owner2, environmentAt, reached, rendered }, severities) {
  const seen = /* @__PURE__ */ new Map();
  const said = /* @__PURE__ */ new Set();
  return problems.flatMap((found) => {
    const problem = rendered ? tracedBack(found, owner2, rendered) : found;
    const key = placeKey2(found.at);
    const words2 = `${key} ${found.message}`;
    if (said.has(words2)) return [];
    said.add(words2);
    const order = seen.get(key) ?? 0;
    seen.set(key, order + 1);
    const environment = environmentAt(found.at);
    const level = severities.severityOf(rule, environment, problem.at.file.path);
    const severity = problem.atMost ? lower(level, problem.atMost) : level;
    const place2 = rendered && owner2.file.rendered ? rendered.tracer.trace(owner2).at : void 0;
    return {
      ...discreet(problem),
      rule: rule.id,
      severity,
      environment,
      owner: place2 ? { ...owner2, ...place2 } : owner2,
      reached,
      order
    };
  });
}
function tracedBack(problem, owner2, { tracer, secretCopies }) {
  const isRendered = ({ file }) => file.rendered !== void 0;
  const related = problem.related ?? [];
  if (![problem.at, ...related.map(({ at: at2 }) => at2)].some(isRendered)) return problem;
  const { at, related: behind, path } = tracer.trace(problem.at);
  const traced = related.map((one) => isRendered(one.at) ? { ...one, at: tracer.trace(one.at).at } : one);
  const { kind, name } = owner2;
  const subject = /^[A-Z]/.test(kind) ? ` of ${kind} "${name}"` : "";
  const own = /* @__PURE__ */ new Set([placeKey2(at)]);
  const others = [...behind, ...traced].filter((one) => !own.has(placeKey2(one.at)) && own.add(placeKey2(one.at)));
  return {
    ...problem,
    at,
    message: path === void 0 ? problem.message : beforeCure(problem.message, `(rendered: ${path}${subject})`),
    related: others,
    fix: isRendered(problem.at) || problem.fix?.edits.some(isRendered) ? void 0 : problem.fix,
    secrets: problem.secrets && secretCopies(problem.secrets),
    rendered: {
      at: problem.at,
      owner: isRendered(owner2) ? owner2 : void 0,
      related: related.map((one) => one.at).filter(isRendered),
      path
    }
  };
}
function beforeCure(message, words2) {
  const at = message.lastIndexOf("; ");
  const isInQuotes = message.slice(at).split('"').length % 2 === 0;
  return at < 0 || isInQuotes ? `${message} ${words2}` : `${message.slice(0, at)} ${words2}${message.slice(at)}`;
}
function discreet(problem) {
  const related = problem.related?.map(({ at, message }) => ({ at, message: withoutSecrets(message) }));
  return { ...problem, message: withoutSecrets(problem.message), ...related && { related } };
}
function fileOwner({ file }) {
  return { kind: "file", name: file.path, ...place(file, 0, 0) };
}
function mergeReached(drafts, deployments = () => []) {
  const perPlace = groupBy(drafts, (draft) => [draft.rule, placeKey2(draft.at), draft.rendered?.path ?? "", draft.order].join("\n"));
  return [...perPlace.values()].flatMap((group) => loudest(group, deployments)).map(toFinding);
}
function loudest(all2, deployments) {
  const drafts = all2.filter((draft) => draft.severity !== "off");
  const [first, ...others] = drafts;
  if (!first) return [];
  const worst = others.reduce((best, draft) => atLeast(best.severity, draft.severity) ? best : draft, first);
  const owners = otherOwners(worst, drafts);
  const isNamed = ({ at }) => owners.some((owner2) => owner2.at.file.path === at.file.path);
  const related = [
    ...owners,
    ...reachedThrough([worst, ...drafts], deployments(worst.at.file.path).length).filter((reached) => !isNamed(reached))
  ];
  const fix = worst.fix && suitsAll(worst.fix, all2, deployments) ? worst.fix : void 0;
  return [{ ...worst, fix, ...related.length > 0 && { related: [...worst.related ?? [], ...related] } }];
}
function suitsAll({ edits }, drafts, deployments) {
  const wanted = new Set(edits.flatMap(({ file }) => deployments(file.path)));
  if (wanted.size === 0) return true;
  const key = keyOfEdits(edits);
  const asking = new Set(drafts.filter(({ fix }) => fix && keyOfEdits(fix.edits) === key).map(({ reached }) => reached));
  return [...wanted].every((set) => asking.has(set));
}
function keyOfEdits(edits) {
  return edits.map(({ file, range, text }) => `${file.path}:${range[0]}-${range[1]} ${text}`).join("\n");
}
function otherOwners(worst, drafts) {
  const isOther = (draft) => ownerKey(draft) !== ownerKey(worst) && draft.message !== worst.message && placeKey2(draft.owner) !== placeKey2(worst.owner);
  return [...groupBy(drafts.filter(isOther), ownerKey).values()].flatMap(([other]) => {
    if (!other) return [];
    const { kind, name, container } = other.owner;
    const label = container === void 0 ? `${kind} "${name}"` : `container "${container}" of ${kind} "${name}"`;
    return [{ at: place(other.owner.file, ...other.owner.range), message: `the same for ${label}` }];
  });
}
var mostNamed = 3;
function reachedThrough(drafts, deployed) {
  const all2 = /* @__PURE__ */ new Map();
  for (const { reached } of drafts) if (reached) all2.set(labelOf(reached), reached);
  if (all2.size < 2 && deployed < 2) return [];
  const entries = [...all2];
  const named = entries.length > mostNamed + 1 ? entries.slice(0, mostNamed) : entries;
  const rest = entries.length - named.length;
  return named.flatMap(([label, reached], index) => {
    const last = "kustomization" in reached ? reached.file : reached.files.at(-1)?.file;
    if (!last || index === 0 && !("kustomization" in reached) && reached.files.length === 1) return [];
    const more = rest > 0 && index === named.length - 1 ? `, and in ${rest} more` : "";
    return [{ at: place(last, 0, 0), message: index === 0 ? `found in ${label}` : `the same in ${label}${more}` }];
  });
}
function labelOf(reached) {
  return "kustomization" in reached ? reached.file.path : reached.files.map(({ file }) => file.path).join(" + ");
}
function toFinding({ reached: _, order: __, ...draft }) {
  return { ...draft, severity: draft.severity };
}
function placeKey2({ file, range }) {
  return `${file.path}:${range[0]}-${range[1]}`;
}

// src/engine/parts.ts
function commentsOf(parsed) {
  if (parsed.kind !== "dockerfile") return parsed.yaml.comments;
  const { comments, instructions } = parsed.dockerfile;
  const byStart = /* @__PURE__ */ new Map();
  for (const comment of [...comments, ...instructions.flatMap((instruction) => instruction.innerComments)]) {
    const { file, range } = comment;
    byStart.set(range[0], {
      file,
      range,
      text: file.text.slice(...range).replace(/^#+/, "").trim(),
      ownLine: true
    });
  }
  return [...byStart.values()].sort((a, b) => a.range[0] - b.range[0]);
}
function coverageOf(parsed) {
  const { file } = parsed;
  if (parsed.kind === "dockerfile") {
    const { instructions } = parsed.dockerfile;
    return {
      nodeAt: ({ range }) => instructions[firstIndex(instructions, (instruction) => instruction.range[1] > range[0])],
      wholeAt: () => wholeFile(file)
    };
  }
  const { yaml } = parsed;
  let known2;
  const parts = () => {
    known2 ??= yaml.documents.flatMap((document) => [...partsOf(document.root, document)]).sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
    return known2;
  };
  return {
    nodeAt: (comment) => nodeAt(parts(), comment),
    wholeAt: (comment) => documentAt(yaml, comment)
  };
}
function wholeFile(file) {
  return place(file, 0, file.text.length);
}
function childrenOf(node, within2) {
  if (node.via) return [];
  const entries = [...node.entries.values()].map(({ range, value }) => ({ at: place(node.file, ...range), value }));
  const items = node.items.map((value) => ({ at: place(value.file, ...value.range), value }));
  return [...entries, ...items].filter(({ at }) => contains(within2, at));
}
function* partsOf(node, within2) {
  for (const { at, value } of childrenOf(node, within2)) {
    yield at;
    yield* partsOf(value, at);
  }
}
function smallestAround(documents, inner) {
  const smallestIn = (node, outer) => childrenOf(node, outer).filter(({ at }) => contains(at, inner)).map(({ at, value }) => smallestIn(value, at)).reduce((best, other) => lengthOf(other) <= lengthOf(best) ? other : best, outer);
  const document = documents.find((candidate) => contains(candidate, inner));
  return document ? smallestIn(document.root, document) : wholeFile(inner.file);
}
function lengthOf({ range }) {
  return range[1] - range[0];
}
function nodeAt(parts, comment) {
  const { file, range, ownLine } = comment;
  const next = () => parts[firstIndex(parts, (part) => part.range[0] >= range[1])];
  if (ownLine) return next();
  const [lineStart] = lineRange(file, lineIndexAt(file, range[0]));
  const before = file.text.slice(lineStart, range[0]);
  if (/^[\s-]*$/.test(before)) return next();
  const first = firstIndex(parts, (part) => part.range[0] >= lineStart);
  const starting = parts[first];
  if (starting && starting.range[0] < range[0]) return starting;
  const lastCharacter = lineStart + before.trimEnd().length - 1;
  return parts.slice(0, first).findLast((part) => lastCharacter < part.range[1]);
}
function documentAt({ file, documents }, comment) {
  const document = documents[firstIndex(documents, ({ range }) => range[0] > comment.range[0]) - 1];
  if (!document) return wholeFile(file);
  const between = file.text.slice(comment.range[1], document.root.range[0]);
  return document.index === 0 && /^---/m.test(between) ? wholeFile(file) : document;
}
function firstIndex(list2, passes) {
  let low = 0;
  let high = list2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (passes(list2[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

// src/engine/foreign.ts
var Peers = class {
  /** Made for the first directive, since most runs meet none. */
  byCheck;
  constructor(entries) {
    this.byCheck = lazy(() => idsByCheck(entries));
  }
  /** Ids of ours that a directive of another tool speaks of. */
  idsOf({ tool, checks }) {
    const keys = checks === "all" ? [peerKey(tool, void 0)] : checks.map((check) => peerKey(tool, check));
    return [...new Set(keys.flatMap((key) => this.byCheck().get(key) ?? []))];
  }
};
function idsByCheck(entries) {
  const byCheck = /* @__PURE__ */ new Map();
  for (const { id, peers = [] } of entries) {
    for (const peer of peers) {
      const [tool = "", ...check] = peer.split(" ");
      for (const key of [peerKey(tool, check.join(" ")), peerKey(tool, void 0)]) {
        const ids = byCheck.get(key) ?? [];
        byCheck.set(key, ids);
        ids.push(id);
      }
    }
  }
  return byCheck;
}
function peerKey(tool, check) {
  if (check === void 0) return tool.toLowerCase();
  const plain = check.toLowerCase();
  const trivy = tool.toLowerCase() === "trivy" ? /^(?:avd-)?([a-z]+)-?0*(\d+)$/.exec(plain) : void 0;
  return `${tool.toLowerCase()} ${trivy ? `${trivy[1]}-${trivy[2]}` : plain}`;
}
function foreignCommentIgnores(parsed, peers, today) {
  const coverage = coverageOf(parsed);
  const found = [];
  for (const comment of commentsOf(parsed)) {
    const { text } = comment;
    const next = () => coverage.nodeAt(comment);
    if (parsed.kind === "dockerfile") found.push(...hadolint(comment, next, parsed.dockerfile.stages));
    if (parsed.kind === "compose") found.push(...dclint(comment));
    const checkov = /^checkov:skip=([^:\s]+)(?::(.*))?$/.exec(text);
    if (checkov) {
      found.push({ tool: "checkov", checks: [checkov[1] ?? ""], area: coverage.wholeAt(comment), at: comment, reason: checkov[2]?.trim() });
    }
    const trivy = trivyChecks(text, today);
    if (trivy.length) found.push({ tool: "trivy", checks: trivy, area: next(), at: comment });
  }
  if (parsed.kind === "dockerfile") found.push(...buildkit(parsed));
  return found.flatMap((directive) => toIgnore(directive, peers));
}
function foreignAnnotationIgnores(manifest, peers) {
  const found = [];
  for (const { name, key: at, value } of manifest.annotations.entries.values()) {
    const text = value.string().value ?? "";
    const add = (tool, checks, reason, area = manifest.root) => found.push({ tool, checks, area, at, reason });
    if (name.startsWith("ignore-check.kube-linter.io/")) add("kube-linter", [name.slice(name.indexOf("/") + 1)], text || void 0);
    else if (name === "kube-linter.io/ignore-all") add("kube-linter", "all", text || void 0);
    else if (name === "kube-score/ignore") add("kube-score", words(text));
    else if (name.startsWith("checkov.io/skip")) add("checkov", [text.split("=", 1)[0] ?? ""], text.split("=")[1]?.trim());
    else if (name.startsWith("polaris.fairwinds.com/") && name.endsWith("exempt") && text === "true") {
      const subject = name.slice("polaris.fairwinds.com/".length, -"exempt".length).replace(/-$/, "");
      const dot = subject.indexOf(".");
      const container = manifest.workload?.containers.find((candidate) => candidate.name === subject.slice(0, dot));
      add("polaris", subject ? [subject.slice(dot + 1)] : "all", void 0, dot < 0 ? manifest.root : container?.node);
    }
  }
  return found.flatMap((directive) => toIgnore(directive, peers));
}
function toIgnore(directive, peers) {
  const { at, area, tool, reason } = directive;
  const ids = peers.idsOf(directive);
  if (!ids.length || !area) return [];
  const covers = ({ at: { file, range } }) => file.path === area.file.path && area.range[0] <= range[0] && range[0] <= area.range[1];
  return [{ ids, reason, by: "foreign", at, label: tool, neverUnused: true, area, covers }];
}
function hadolint(comment, next, stages) {
  const match = /^hadolint\s+(?:(global|stage)\s+)?ignore\s*=\s*([^#]*)/.exec(comment.text);
  if (!match) return [];
  const [, scope, checks = ""] = match;
  const area = scope === "global" ? wholeFile(comment.file) : scope === "stage" ? stageBehind(comment, stages) : next();
  return [{ tool: "hadolint", checks: words(checks), area, at: comment }];
}
function stageBehind({ file, range }, stages) {
  const index = stages.findIndex(({ from: from2 }) => from2.range[0] > range[0]);
  const from = stages[index]?.from;
  return from && place(file, from.range[0], stages[index + 1]?.from.range[0] ?? file.text.length);
}
function buildkit(parsed) {
  const directive = parsed.dockerfile.directives.get("check");
  const skip = directive?.value.split(";").map((part) => part.trim()).filter((part) => part.startsWith("skip=") || !part.includes("=")).flatMap((part) => words(part.replace(/^skip=/, "")));
  if (!directive || !skip?.length) return [];
  return [{ tool: "buildkit", checks: skip.includes("all") ? "all" : skip, area: wholeFile(parsed.file), at: directive }];
}
function dclint(comment) {
  const match = /(?:^|#\s*)dclint\s+(disable(?:-file|-line|-next-line)?)(?:\s+(.*))?$/.exec(comment.text);
  if (!match) return [];
  const { file, range } = comment;
  const named = words(match[2] ?? "");
  const checks = named.length && match[1] !== "disable-file" ? named : "all";
  const line = lineIndexAt(file, range[0]);
  if (match[1] === "disable" || match[1] === "disable-file") {
    const above = file.text.slice(0, lineRange(file, line)[0]).replace(/^\ufeff/, "");
    return /^(?:\s|---(?=\s|$))*$/.test(above) ? [{ tool: "dclint", checks, area: wholeFile(file), at: comment }] : [];
  }
  const covered = comment.ownLine || match[1] === "disable-next-line" ? line + 1 : line;
  const area = covered < lineStarts(file).length ? place(file, ...lineRange(file, covered)) : void 0;
  return [{ tool: "dclint", checks, area, at: comment }];
}
function trivyChecks(text, today) {
  if (!text.startsWith("trivy:ignore:")) return [];
  return text.split(/[\s#]+/).map((word) => /^trivy:ignore:([^:]+)(?::exp:(.*))?$/.exec(word)).flatMap((match) => match?.[1] && (match[2] ?? today) >= today ? [match[1]] : []);
}
function words(text) {
  return text.split(/[\s,]+/).filter(Boolean);
}

// src/engine/ignores.ts
var mostIds = 100;
function commentIgnores(parsed) {
  const ignores = [];
  const coverage = coverageOf(parsed);
  for (const comment of commentsOf(parsed)) {
    if (!comment.text.startsWith("temporal-lint-")) continue;
    const [marker = ""] = comment.text.split(/\s/, 1);
    const directive = parseDirective(comment.text.slice(marker.length));
    const isWhole = marker === "temporal-lint-ignore-file";
    const area = isWhole ? coverage.wholeAt(comment) : coverage.nodeAt(comment);
    const isKnown = isWhole || marker === "temporal-lint-ignore";
    const defect = isKnown ? defectOf(directive) : `"${marker}" is no directive; there are temporal-lint-ignore and temporal-lint-ignore-file`;
    ignores.push({ ...directive, by: "comment", at: comment, label: marker, defect, area, covers: (finding) => isCovered(area, finding) });
  }
  return ignores;
}
function templateIgnores(comments) {
  return comments.flatMap((comment) => {
    const [marker = ""] = comment.text.split(/\s/, 1);
    if (marker !== "temporal-lint-ignore" && marker !== "temporal-lint-ignore-file") return [];
    const directive = parseDirective(comment.text.slice(marker.length));
    const area = marker === "temporal-lint-ignore-file" ? wholeFile(comment.file) : comment.covered;
    const covers = (finding) => isCovered(area, finding);
    return [{ ...directive, by: "comment", at: comment, label: marker, defect: defectOf(directive), area, covers }];
  });
}
var annotation = "temporal-lint/ignore";
function annotationIgnores(manifest) {
  const { workload } = manifest;
  const own = fromAnnotations(manifest.annotations, manifest.root, manifest);
  return workload ? [...own, ...fromAnnotations(workload.podAnnotations, workload.template, manifest)] : own;
}
function within({ set }, ignore) {
  return set ? { ...ignore, covers: (finding) => finding.reached === set && ignore.covers(finding) } : ignore;
}
function asWritten(ignores) {
  const byPlace = groupBy(
    ignores,
    ({ at, by, label, ids }) => at ? `${by} ${label} ${ids.join()} ${at.file.path}:${at.range.join("-")}` : ""
  );
  return [...byPlace].flatMap(([key, group]) => key === "" ? group : joined2(group));
}
function joined2(group) {
  const [first, ...others] = group.filter(({ defect }) => defect === void 0);
  if (!first) return group.slice(0, 1);
  if (others.length === 0) return [first];
  const { area } = first;
  const isOneArea = others.every((other) => other.area && area && contains(other.area, area) && contains(area, other.area));
  const all2 = [first, ...others];
  return [{ ...first, area: isOneArea ? area : void 0, covers: (finding) => all2.some((ignore) => ignore.covers(finding)) }];
}
function fromAnnotations(annotations, object, { workload }) {
  const ignores = [];
  for (const { name, key, value } of annotations.entries.values()) {
    if (name !== annotation && !name.startsWith(`${annotation}.`)) continue;
    const directive = parseDirective(value.string().value ?? "");
    const containerName = name === annotation ? void 0 : name.slice(annotation.length + 1);
    const container = workload?.containers.find((candidate) => candidate.name === containerName);
    const area = containerName === void 0 ? object : container?.node;
    const defect = area ? defectOf(directive) : `there is no container "${containerName}"`;
    ignores.push({ ...directive, by: "annotation", at: key, label: name, defect, area, covers: (finding) => isCovered(area, finding) });
  }
  return ignores;
}
function configIgnores(config, checked) {
  return config.ignore.map((entry) => {
    const { rule, reason, until, path, at } = entry;
    const matches = path === void 0 ? void 0 : globMatcher(path);
    const onPath = (candidate) => {
      const inner = pathBelow(config.base, candidate);
      return inner !== void 0 && (path === void 0 || (matches?.(inner) ?? false));
    };
    return {
      ids: [rule],
      reason,
      until,
      by: "config",
      at,
      label: "ignore",
      // A run over some folders may not have read the files that an entry is for.
      neverUnused: path === void 0 || !checked.some(onPath),
      covers: (finding) => onPath(finding.at.file.path) && isOwner(entry, finding)
    };
  });
}
function isOwner({ resource, container }, { owner: owner2 }) {
  if (resource !== void 0 && resource !== `${owner2.kind}/${owner2.name}`) return false;
  return container === void 0 || container === owner2.container;
}
function defectOf({ ids, until }) {
  if (!ids.length) return "it names no rule";
  if (ids.length > mostIds) return `it names more than ${mostIds} rules`;
  return until !== void 0 && !isDate(until) ? `"${until}" is no date; write until=YYYY-MM-DD` : void 0;
}
function isCovered(area, finding) {
  return area !== void 0 && placesOf2(finding).some((candidate) => contains(area, candidate));
}
function placesOf2({ at, owner: owner2, related = [], rendered }) {
  const before = rendered ? [rendered.at, ...rendered.owner ? [rendered.owner] : [], ...rendered.related] : [];
  return [at, owner2, ...related.map((other) => other.at), ...before];
}

// src/engine/installations.ts
function foundInstallations({ installations }) {
  return installations.map((installation) => ({
    label: installation.label,
    because: sentence(installation.reasons),
    members: membersOf(installation)
  }));
}
function membersOf({ servers, tools: tools2, uis, workers, clients, releases }) {
  return [
    ...servers.map((one) => memberOf(roleOf(one), one.container, one.version, one.reasons)),
    ...tools2.map((one) => memberOf(toolNames[one.kind], one.container, one.version, one.reasons)),
    ...uis.map((one) => memberOf(one.kind === "ui" ? "UI" : "old web UI", one.container, one.version, one.reasons)),
    ...workers.map((one) => memberOf("worker", one.container, one.sdk.value?.version, one.reasons)),
    ...clients.map((one) => memberOf("client", one.container, one.sdk.value?.version, one.reasons)),
    ...releases.map(
      ({ chart, version }) => ({
        role: "chart",
        name: chart.value ?? "",
        version: version.value,
        because: "it is the official one"
      })
    )
  ];
}
var toolNames = { "admin-tools": "admin tools", cli: "CLI", tctl: "tctl" };
var flavors = { server: "server", "auto-setup": "auto-setup server", "dev-server": "development server" };
function roleOf({ flavor, wantedRoles, roles }) {
  const chosen = wantedRoles.isUnset ? void 0 : roles.value;
  return chosen ? `${flavors[flavor]} for ${chosen.join(", ")}` : flavors[flavor];
}
function memberOf(role, { name }, version, reasons) {
  const isOwn = version?.isSet && !version.at.via?.some(({ kind }) => kind === "interpolation" || kind === "env-file");
  return { role, name, version: isOwn ? version.value : void 0, because: sentence(reasons) };
}
function sentence(reasons) {
  return [...new Set(reasons.map(({ message }) => message))].join(", ");
}

// src/engine/targets.ts
var anyFile = ["dockerfile", "compose", "kubernetes", "kustomization", "helm", "temporal"];
var containerFiles = ["compose", "kubernetes", "kustomization"];
var manifestFiles = ["kubernetes", "kustomization"];
var temporalWords = ["temporal", "TEMPORAL"];
var facts = {
  dockerfile: { from: ["dockerfile"], all: (project) => project.dockerfiles },
  "dockerfile.stage": { from: ["dockerfile"], all: (project) => project.dockerfiles.flatMap((dockerfile) => dockerfile.stages) },
  compose: { from: ["compose"], all: (project) => project.composeFiles },
  "compose.service": { from: ["compose"], all: (project) => project.applications.flatMap((application) => application.services) },
  kubernetes: { from: manifestFiles, all: (project) => project.manifests },
  "kubernetes.workload": { from: manifestFiles, all: (project) => project.workloads },
  "kubernetes.container": { from: manifestFiles, all: (project) => project.workloads.flatMap((workload) => workload.containers) },
  kustomization: { from: ["kustomization"], all: (project) => project.kustomizations },
  "helm.chart": { from: ["helm"], all: (project) => project.charts },
  "helm.release": { from: ["helm", ...manifestFiles], all: (project) => project.releases },
  container: { from: containerFiles, all: (project) => project.containers },
  "temporal.server": { from: containerFiles, all: (project) => project.servers },
  "temporal.worker": { from: containerFiles, all: (project) => project.workers },
  "temporal.ui": { from: containerFiles, all: (project) => project.uis },
  "temporal.tool": { from: containerFiles, all: (project) => project.tools },
  "temporal.installation": { from: [...containerFiles, "helm"], all: (project) => project.installations, reads: temporalWords },
  "temporal.config": { from: [...containerFiles, "helm"], all: (project) => project.configs, reads: temporalWords },
  "temporal.dynamic-config": { from: [...containerFiles, "helm"], all: (project) => project.dynamicConfigs, reads: temporalWords },
  project: { from: anyFile, all: (project) => [project] }
};
var targetKinds = Object.keys(facts);
function hasFilesFor(project, kind) {
  return project.inventory.files.some((file) => facts[kind].from.includes(file.kind));
}
function wordsFor(kind) {
  return facts[kind].reads ?? [];
}
function targetsOf(project, kind) {
  return facts[kind].all(project);
}
function ownerOf(kind, target) {
  const its = { kind, target };
  switch (its.kind) {
    case "dockerfile":
      return owner("Dockerfile", its.target.file.path, its.target);
    case "dockerfile.stage":
      return owner("stage", its.target.name ?? String(its.target.index), its.target.from);
    case "compose":
      return owner("compose", its.target.file.path, its.target);
    case "compose.service":
      return ofService(its.target);
    case "kubernetes":
      return ofManifest(its.target);
    case "kubernetes.workload":
      return ofWorkload(its.target, its.target);
    case "kubernetes.container":
      return { ...ofWorkload(its.target.workload, its.target), container: its.target.name };
    case "kustomization":
      return owner("kustomization", its.target.file.path, its.target);
    case "helm.chart":
      return owner("chart", its.target.name.value ?? (its.target.folder || "."), its.target);
    case "helm.release":
      return owner("chart", its.target.chart.value ?? "(no name)", its.target);
    case "container":
      return ofContainer(its.target);
    case "temporal.server":
    case "temporal.worker":
    case "temporal.ui":
    case "temporal.tool":
      return ofContainer(its.target.container);
    case "temporal.installation":
      return owner("installation", its.target.label, its.target);
    case "temporal.config":
    case "temporal.dynamic-config":
      return ofConfig(its.target);
    case "project":
      return owner("project", ".", its.target);
  }
}
function environmentOfTarget(kind, target, project) {
  const its = { kind, target };
  if (its.kind === "project") return void 0;
  if (its.kind === "compose.service") return project.environmentOfApplication(its.target.application).environment;
  const container = containerIn(its);
  if (container) return project.environmentOfContainer(container).environment;
  const manifest = manifestIn(its);
  const file = releaseIn(its)?.decider ?? its.target.file;
  return (manifest ? project.environmentOfManifest(manifest) : project.environmentOf(file)).environment;
}
function reachOf(kind, target) {
  const its = { kind, target };
  const container = containerIn(its);
  if (container?.origin.kind === "kubernetes") return container.origin.workload.manifest.set;
  if (container?.origin.kind === "compose") return container.origin.service.application;
  return its.kind === "compose.service" ? its.target.application : manifestIn(its)?.set;
}
function containerIn(its) {
  switch (its.kind) {
    case "container":
      return its.target;
    case "temporal.server":
    case "temporal.worker":
    case "temporal.ui":
    case "temporal.tool":
      return its.target.container;
    case "temporal.installation":
      return memberOf2(its.target);
    case "temporal.config":
    case "temporal.dynamic-config":
      return its.target.servers[0]?.container;
    default:
      return void 0;
  }
}
function manifestIn(its) {
  switch (its.kind) {
    case "kubernetes":
      return its.target;
    case "kubernetes.workload":
      return its.target.manifest;
    case "kubernetes.container":
      return its.target.workload.manifest;
    case "helm.release":
      return its.target.object;
    case "temporal.installation":
    case "temporal.config":
    case "temporal.dynamic-config":
      return releaseIn(its)?.object;
    default:
      return void 0;
  }
}
function releaseIn(its) {
  switch (its.kind) {
    case "helm.release":
      return its.target;
    case "temporal.installation":
      return its.target.releases[0];
    case "temporal.config":
    case "temporal.dynamic-config":
      return its.target.release;
    default:
      return void 0;
  }
}
function memberOf2({ servers, workers, clients, uis, tools: tools2 }) {
  return [...servers, ...workers, ...clients, ...uis, ...tools2][0]?.container;
}
function ofConfig({ origin, label, file, range, release, root }) {
  if (origin === "file") return { kind: "file", name: file.path, file, range: [0, 0] };
  const at = release ?? { ...root.key, file, range: root.key.file.path === file.path ? root.key.range : range };
  return owner("configuration", label, at);
}
function owner(kind, name, at) {
  return { kind, name, file: at.file, range: at.range };
}
function ofService(service) {
  return owner("service", service.name, service);
}
function ofManifest(manifest) {
  return owner(manifest.kind, manifest.name.value ?? "(no name)", manifest);
}
function ofWorkload(workload, at) {
  return owner(workload.kind, workload.name, at);
}
function ofContainer(container) {
  const { origin } = container;
  if (origin.kind === "compose") return ofService(origin.service);
  return { ...ofWorkload(origin.workload, origin.container), container: origin.container.name };
}

// src/engine/run.ts
async function runRules(project, rules, severities, today) {
  const drafts = [];
  const crashes = /* @__PURE__ */ new Map();
  const crashed = (rule, file, error) => {
    const key = `${rule} ${file.path}`;
    if (!crashes.has(key)) crashes.set(key, { rule, file, reason: reasonOf(error) });
  };
  for (const kind of targetKinds) {
    if (!hasFilesFor(project, kind)) continue;
    const entries = new Map(
      rules.entries.filter((entry) => entry.on === kind && severities.mayReport(entry)).map((entry) => [entry.id, entry])
    );
    if (!entries.size) continue;
    try {
      const targets = targetsOf(project, kind);
      if (targets.length === 0) continue;
      const loaded = (await rules.load(kind)).filter((rule) => entries.has(rule.id));
      for (const target of targets) {
        for (const rule of loaded) runRule(kind, target, rule, entries.get(rule.id));
      }
    } catch (error) {
      for (const id of entries.keys()) crashed(id, project.file, error);
    }
  }
  return { drafts, crashes: [...crashes.values()] };
  function runRule(kind, target, rule, entry) {
    const problems = [];
    try {
      const options = severities.optionsOf(entry, target.file.path);
      for (const problem of rule.check(target, { project, options, today })) problems.push(problem);
    } catch (error) {
      crashed(rule.id, target.file, error);
    }
    if (problems.length === 0) return;
    try {
      const owner2 = ownerOf(kind, target);
      const reached = reachOf(kind, target);
      const judged = environmentOfTarget(kind, target, project);
      const environmentAt = (at) => judged ?? project.environmentOf(at.file).environment;
      for (const draft of draftsOf(problems, { rule: entry, owner: owner2, environmentAt, reached, rendered: project.rendered }, severities))
        drafts.push(draft);
    } catch (error) {
      crashed(rule.id, target.file, error);
    }
  }
}

// src/engine/severity.ts
function matcherOf(selectors) {
  const names = new Set(selectors);
  const namespaces = selectors.filter((selector) => selector.endsWith("/*")).map((selector) => selector.slice(0, -1));
  return ({ id, topic, formerly = [] }) => [id, topic, ...formerly].some((name) => names.has(name)) || namespaces.some((namespace) => id.startsWith(namespace));
}
function severitiesOf(config, today) {
  const overrides = config.overrides.map(({ files, rules }) => ({ matchers: files.map(globMatcher), rules }));
  const overridesFor = memoized((path) => {
    const inner = pathBelow(config.base, path);
    return inner === void 0 ? [] : overrides.filter(({ matchers }) => matchers.some((matches) => matches?.(inner)));
  });
  const settingsFor = (rule, path) => [config.rules, ...overridesFor(path).map((override) => override.rules)].flatMap((rules) => settingOf2(rules, rule) ?? []);
  const isSelected = config.select?.length ? matcherOf(config.select) : void 0;
  const isDeselected = matcherOf(config.deselect ?? []);
  const judge = (rule, settings) => {
    if (rule.id === crashRule) return everywhere("error");
    const defaults = byEnvironment(rule.severity);
    let levels = rule.optIn && !settings.length ? everywhere("off") : defaults;
    for (const setting of settings) levels = apply(levels, defaults, setting);
    if (isDeselected(rule)) return everywhere("off");
    if (!isSelected || rule.id.startsWith("lint/")) return levels;
    if (!isSelected(rule)) return everywhere("off");
    if (rule.optIn && !settings.length) levels = defaults;
    return mapLevels(levels, (level) => level === "off" ? "info" : level);
  };
  return {
    mayReport: memoized((rule) => {
      const base = settingOf2(config.rules, rule) ?? [];
      const variants = [[], ...overrides.flatMap((override) => settingOf2(override.rules, rule) ?? [])].map((extra) => [base, extra].flat());
      const wanted = config.environment ? [config.environment] : environments;
      return variants.some((settings) => {
        const levels = judge(rule, settings);
        return wanted.some((environment) => levels[environment] !== "off");
      });
    }),
    severityOf(rule, environment, path) {
      const level = judge(rule, settingsFor(rule, path))[environment];
      return rule.data?.some((table) => isStale(table, today)) ? lower(level, "info") : level;
    },
    optionsOf(rule, path) {
      if (rule.options === void 0) return void 0;
      return Object.assign({}, rule.options, ...settingsFor(rule, path).map(optionsIn));
    }
  };
}
function settingOf2(rules, rule) {
  const id = [rule.id, ...rule.formerly ?? []].find((name) => Object.hasOwn(rules, name));
  return id === void 0 ? void 0 : rules[id];
}
function apply(levels, defaults, setting) {
  const severity = severityIn(setting);
  if (severity === void 0) return levels;
  if (typeof severity !== "string") return { ...levels, ...severity };
  return mapLevels(levels, (level, environment) => severity === "off" || defaults[environment] !== "off" ? severity : level);
}
function severityIn(setting) {
  if (typeof setting === "string") return setting;
  return "options" in setting ? setting.severity : setting;
}
function optionsIn(setting) {
  return typeof setting === "object" && "options" in setting ? setting.options : {};
}
function byEnvironment(severity) {
  return typeof severity === "string" ? everywhere(severity) : severity;
}
function everywhere(level) {
  return { development: level, staging: level, production: level };
}
function mapLevels(levels, map) {
  return {
    development: map(levels.development, "development"),
    staging: map(levels.staging, "staging"),
    production: map(levels.production, "production")
  };
}

// src/engine/range-index.ts
var RangeIndex = class {
  #items;
  /** The items are a tree, each part of the list with its middle at the top; here is the farthest end of the part under an item. */
  #farthest = [];
  constructor(items) {
    this.#items = [...items].sort((a, b) => a.range[0] - b.range[0]);
    this.#measure(0, items.length);
  }
  at(offset) {
    const found = [];
    this.#find(offset, 0, this.#items.length, found);
    return found;
  }
  #measure(from, to) {
    const middle = from + to >> 1;
    const item = this.#items[middle];
    if (from >= to || !item) return -1;
    const farthest = Math.max(item.range[1], this.#measure(from, middle), this.#measure(middle + 1, to));
    this.#farthest[middle] = farthest;
    return farthest;
  }
  #find(offset, from, to, found) {
    const middle = from + to >> 1;
    const item = this.#items[middle];
    if (from >= to || !item || (this.#farthest[middle] ?? -1) < offset) return;
    this.#find(offset, from, middle, found);
    const [start, end] = item.range;
    if (start > offset) return;
    if (offset <= end) found.push(item.value);
    this.#find(offset, middle + 1, to, found);
  }
};

// src/engine/suppress.ts
function isExpired({ until, defect }, today) {
  return until !== void 0 && defect === void 0 && until < today;
}
var RuleIgnores = class {
  order;
  anywhere;
  byFile;
  constructor(ignores) {
    this.order = new Map(ignores.map((ignore, index) => [ignore, index]));
    this.anywhere = ignores.filter(({ area }) => !area);
    const placed = ignores.flatMap((value) => value.area ? [{ path: value.area.file.path, range: value.area.range, value }] : []);
    this.byFile = new Map([...groupBy(placed, ({ path }) => path)].map(([path, items]) => [path, new RangeIndex(items)]));
  }
  /** Those that cover a finding, in their order. */
  covering(finding) {
    const near = placesOf2(finding).flatMap(({ file, range }) => this.byFile.get(file.path)?.at(range[0]) ?? []);
    return [.../* @__PURE__ */ new Set([...this.anywhere, ...near])].filter((ignore) => ignore.covers(finding)).sort((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
  }
};
var Suppression = class {
  constructor(ignores, known2, today) {
    this.ignores = ignores;
    this.known = known2;
    this.today = today;
    const effective = ignores.filter((ignore) => ignore.defect === void 0 && !isExpired(ignore, today));
    const named = effective.flatMap((ignore) => ignore.ids.map((name) => ({ id: known2.get(name) ?? crashRule, ignore })));
    this.byRule = new Map(
      [...groupBy(named, ({ id }) => id)].filter(([id]) => id !== crashRule).map(([id, group]) => [id, new RuleIgnores(group.map(({ ignore }) => ignore))])
    );
  }
  ignores;
  known;
  today;
  byRule;
  used = /* @__PURE__ */ new Map();
  /** Every ignore that covers a finding counts as used, so that two which say the same do not accuse each other. */
  silence(findings) {
    const kept = [];
    const suppressed = [];
    for (const finding of findings) {
      const covering = this.byRule.get(finding.rule)?.covering(finding) ?? [];
      for (const ignore2 of covering) this.used.set(ignore2, (this.used.get(ignore2) ?? /* @__PURE__ */ new Set()).add(finding.rule));
      const [ignore] = covering;
      if (ignore) suppressed.push({ finding, ignore });
      else kept.push(finding);
    }
    return { kept, suppressed };
  }
  /** How many of our ignores have expired, among those that stand in a wanted file or in none. */
  expired(isWanted) {
    const expired = this.ignores.filter((ignore) => ignore.by !== "foreign" && isExpired(ignore, this.today));
    return expired.filter(({ at }) => at === void 0 || isWanted(at.file.path)).length;
  }
  /** What is wrong with the ignores. `wasJudged`: the rule has run everywhere, so that silence means absence. */
  problems(wasJudged) {
    return this.ignores.filter((ignore) => ignore.by !== "foreign").flatMap((ignore) => [...this.problemsOf(ignore, wasJudged)]);
  }
  *problemsOf(ignore, wasJudged) {
    const { label, ids, until, reason, defect, by } = ignore;
    if (defect !== void 0) {
      yield { rule: "lint/unknown-ignore", ignore, message: `this ignore has no effect: ${defect}` };
      return;
    }
    if (isExpired(ignore, this.today)) {
      yield { rule: "lint/expired-ignore", ignore, message: `this ignore of ${list(ids)} expired on ${until}; renew or remove it` };
    }
    if (reason === void 0) {
      yield { rule: "lint/ignore-without-reason", ignore, message: `this ignore of ${list(ids)} gives no reason; add "-- why"` };
    }
    for (const name of ids) {
      const id = this.known.get(name);
      if (id === void 0) {
        if (by !== "config") yield { rule: "lint/unknown-ignore", ignore, message: this.unknownRule(name) };
      } else if (this.isUnused(ignore, id) && wasJudged(id)) {
        yield { rule: "lint/unused-ignore", ignore, message: `${label} of ${id} silences nothing here; remove it` };
      }
    }
  }
  isUnused(ignore, id) {
    return !ignore.neverUnused && !id.startsWith("lint/") && !isExpired(ignore, this.today) && !this.used.get(ignore)?.has(id);
  }
  unknownRule(name) {
    const meant = nearest(name, [...this.known.keys()].sort(compareText));
    return `there is no rule "${name}"${meant ? `; did you mean "${meant}"?` : ""}`;
  }
};
function list(ids) {
  return ids.join(", ");
}

// src/engine/lint.ts
async function lint(tree, config, options) {
  return (await inspect(tree, config, options)).report;
}
async function inspect(tree, config, options) {
  const { today } = options;
  const rules = options.rules ?? (await import("./rules-OL6K3CML.js")).ruleSet;
  const severities = severitiesOf(config, today);
  const inScope = scopeOf(config);
  const project = await loadProject(tree, {
    ...config,
    renderings: options.renderings,
    matters: config.scope && mattersTo(rules, severities, inScope, config.scope.some(isOfProgram))
  });
  const engine = new EngineVoice(project, severities);
  const known2 = knownIds(rules);
  const { guard, failures } = boundary();
  const ignores = ignoresOf(project, config, rules, options, guard);
  const suppression = new Suppression(ignores, known2, today);
  const { drafts, crashes } = await runRules(project, rules, severities, today);
  const unread2 = [...project.inventory.failures, ...failures()];
  const crashed = [
    ...crashes.map(({ rule, file, reason }) => ({ file, message: `the rule ${rule} failed on this file: ${reason}` })),
    ...unread2.map(({ file, reason }) => ({ file, message: `this file was not read: ${reason}` }))
  ].flatMap(({ file, message }) => engine.say(crashRule, { at: place(file, 0, 0), message }));
  const first = suppression.silence([...drafts, ...syntaxDrafts(project, engine), ...crashed]);
  const crashedRules = new Set(crashes.map(({ rule }) => rule));
  const ranRules = new Set(rules.entries.filter((entry) => severities.mayReport(entry)).map(({ id }) => id));
  const aboutIgnores = suppression.problems((id) => ranRules.has(id) && !crashedRules.has(id));
  const placed = aboutIgnores.flatMap(({ rule, ignore, message }) => ignore.at ? engine.say(rule, { at: ignore.at, message }) : []);
  const second = suppression.silence(placed);
  const isWanted = (finding) => finding.rule === crashRule || placesOf3(finding).some(inScope);
  const findings = mergeReached([...first.kept, ...second.kept], deploymentsOf(project)).filter(isWanted);
  const aggregates = new Set(rules.entries.filter((entry) => entry.aggregate).map(({ id }) => id));
  const suppressed = [...first.suppressed, ...second.suppressed].filter(({ finding }) => placesOf3(finding).some(inScope));
  const report = {
    tool: { name: "temporal-lint", version: options.version ?? "0.0.0" },
    today,
    findings: aggregate([...findings].sort(compareFindings), (rule) => aggregates.has(rule)),
    suppressed: suppressedFindings(suppressed),
    expiredSuppressions: suppression.expired(inScope),
    files: checkedFiles(project).filter((checked) => inScope(checked.file.path)),
    rendered: renderedCharts(project),
    get installations() {
      return foundInstallations(project);
    },
    notChecked: project.inventory.notChecked.filter(({ path }) => inScope(path)),
    notes: [
      ...aboutIgnores.filter(({ ignore }) => !ignore.at).map(({ message }) => ({ message: `configuration: ${message}` })),
      ...renamedNotes(config, ignores, known2),
      ...staleNotes(rules, ranRules, today)
    ],
    failed: crashed.length > 0
  };
  return { report, project };
}
function deploymentsOf({ sets }) {
  const byPath = /* @__PURE__ */ new Map();
  for (const set of sets) {
    for (const path of set.files) {
      const others = byPath.get(path);
      if (others) others.push(set);
      else byPath.set(path, [set]);
    }
  }
  return (path) => byPath.get(path) ?? [];
}
var isOfProgram = (path) => !/\.ya?ml$|dockerfile|containerfile/i.test(path) || /-lock\.ya?ml$|(?:^|\/)\.rr\.ya?ml$/.test(path);
function mattersTo({ entries }, severities, inScope, hasProgram) {
  const running = entries.filter((entry) => severities.mayReport(entry));
  if (running.some(({ on, reads }) => on === "project" && !reads)) return () => true;
  const words2 = [...new Set(running.flatMap(({ on, reads = [] }) => [...reads, ...wordsFor(on)]))];
  return ({ path, text }) => inScope(path) || words2.some((word) => text.includes(word)) || hasProgram && /^[ \t\ufeff]*FROM[ \t]/im.test(text);
}
var EngineVoice = class {
  constructor(project, severities) {
    this.project = project;
    this.severities = severities;
  }
  project;
  severities;
  rules = new Map(engineRules.map((rule) => [rule.id, rule]));
  say(id, problem) {
    const rule = this.rules.get(id);
    if (!rule) return [];
    const environmentAt = ({ file }) => this.project.environmentOf(file).environment;
    return draftsOf([problem], { rule, owner: fileOwner(problem.at), environmentAt, rendered: this.project.rendered }, this.severities);
  }
};
function ignoresOf(project, config, rules, { today, inlineIgnores = true }, guard) {
  const { files } = project.inventory;
  const configured = configIgnores(
    config,
    files.map(({ file }) => file.path)
  );
  if (!inlineIgnores) return configured;
  const peers = new Peers(rules.entries);
  const manifests2 = files.some(({ kind }) => kind === "kubernetes" || kind === "kustomization") ? project.manifests : [];
  const { rendered } = project;
  const isRead = new Set(files.filter(({ file }) => !file.rendered).map(({ file }) => file.path));
  const inFiles = [
    ...[...files, ...(rendered?.values ?? []).filter(({ file }) => !isRead.has(file.path))].flatMap(
      (one) => guard(one.file, () => [...commentIgnores(one), ...foreignCommentIgnores(one, peers, today)]) ?? []
    ),
    ...asWritten(
      manifests2.flatMap(
        (one) => guard(
          one.file,
          () => [...annotationIgnores(one), ...foreignAnnotationIgnores(one, peers)].map((ignore) => within(one, ignore))
        ) ?? []
      )
    ),
    ...(rendered?.templates ?? []).flatMap((file) => guard(file, () => templateIgnores(rendered?.commentsOf(file) ?? [])) ?? [])
  ];
  const helm = new Set(files.filter(({ kind }) => kind === "helm").map(({ file }) => file.path));
  const inputs = new Set(rendered?.renderings.flatMap((rendering) => rendering.inputs ?? []));
  const isCertain = ({ file: { path } }) => isRead.has(path) && !helm.has(path) && !inputs.has(path);
  const maybeUsed = inFiles.map((ignore) => ignore.at && !isCertain(ignore.at) ? { ...ignore, neverUnused: true } : ignore);
  return [...maybeUsed, ...configured];
}
function syntaxDrafts({ inventory }, engine) {
  const kinds = new Map(inventory.files.map(({ file, kind }) => [file.path, kind]));
  return inventory.problems.flatMap(({ at, message, id = "lint/syntax-error" }) => {
    const isHarmless = id === "lint/duplicate-key" && ["kubernetes", "helm"].includes(kinds.get(at.file.path) ?? "");
    return engine.say(id, { at, message, ...isHarmless && { atMost: "warning" } });
  });
}
function suppressedFindings(suppressed) {
  const byIgnore = /* @__PURE__ */ new Map();
  for (const { finding, ignore } of suppressed) {
    const drafts = byIgnore.get(ignore);
    if (drafts) drafts.push(finding);
    else byIgnore.set(ignore, [finding]);
  }
  return [...byIgnore].flatMap(([{ by, reason }, drafts]) => mergeReached(drafts).map((finding) => ({ finding, by, reason }))).sort((a, b) => compareFindings(a.finding, b.finding));
}
function placesOf3({ at, related = [] }) {
  return [at, ...related.map((other) => other.at)].map(({ file }) => file.path);
}
function scopeOf({ scope }) {
  if (!scope) return () => true;
  const wanted = new Set(scope);
  if (wanted.has("")) return () => true;
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) if (wanted.has(path.slice(0, end))) return true;
    return false;
  };
}
function checkedFiles(project) {
  const files = project.inventory.files.map(({ file, kind }) => ({ file, kind, ...project.environmentOf(file) }));
  const sources = files.flatMap((one) => {
    const { rendered } = one.file;
    return rendered?.source === void 0 ? [] : [{ ...one, file: { path: rendered.source, text: "" } }];
  });
  const written = files.filter(({ file }) => !file.rendered);
  const taken = new Set(written.map(({ file }) => file.path));
  sources.sort((a, b) => environments.indexOf(b.environment) - environments.indexOf(a.environment));
  for (const one of sources) {
    if (taken.has(one.file.path)) continue;
    taken.add(one.file.path);
    written.push(one);
  }
  return written.sort((a, b) => compareText(a.file.path, b.file.path));
}
function renderedCharts({ rendered, manifests: manifests2, environmentOf: environmentOf2 }) {
  return (rendered?.renderings ?? []).map((rendering) => {
    const { tool, folder, values, decider } = rendering;
    const objects = manifests2.filter(({ file: file2 }) => file2.rendered?.rendering === rendering).length;
    const file = { path: decider, text: "", rendered: { rendering, source: void 0 } };
    return { tool, folder, values, objects, ...environmentOf2(file) };
  });
}
function knownIds({ entries }) {
  const rules = [...entries, ...engineRules];
  return new Map([
    ...rules.flatMap(({ id, formerly = [] }) => formerly.map((old) => [old, id])),
    ...rules.map(({ id }) => [id, id])
  ]);
}
function renamedNotes(config, ignores, known2) {
  const names = /* @__PURE__ */ new Set([
    ...Object.keys(config.rules),
    ...config.overrides.flatMap(({ rules }) => Object.keys(rules)),
    ...config.select ?? [],
    ...config.deselect ?? [],
    ...ignores.filter(({ by }) => by !== "foreign").flatMap(({ ids }) => ids)
  ]);
  return [...names].sort(compareText).flatMap((name) => {
    const present = known2.get(name);
    return present === void 0 || present === name ? [] : [{ message: `the rule "${name}" is now called "${present}"` }];
  });
}
function staleNotes({ entries }, ran, today) {
  const tables = new Set(entries.filter(({ id }) => ran.has(id)).flatMap(({ data = [] }) => data));
  return [...tables].filter((table) => isStale(table, today)).sort(compareText).map((table) => ({ message: `the table "${table}" is more than six months old; what rests on it is reported as info at most` }));
}

export {
  commentsOf,
  smallestAround,
  lint,
  inspect,
  scopeOf
};
