import {
  isDataStore
} from "./chunk-P4XDAUD4.js";
import {
  isDistroless,
  pinningAdvice
} from "./chunk-BPEYOMQN.js";
import {
  defineRule
} from "./chunk-BTHZNLOW.js";
import {
  behindInit,
  execsLastCommand,
  hasNothingToFinish,
  runsPackageScript,
  shells,
  signalsWholeGroup
} from "./chunk-4L4HUQIW.js";
import {
  basename
} from "./chunk-TIOCIMFY.js";
import {
  replace
} from "./chunk-EIQT5ID6.js";
import {
  weaklyMemoized
} from "./chunk-WUHJIYTT.js";
import {
  effectiveTag,
  namedImage,
  publishedName
} from "./chunk-EHPI7DF5.js";
import {
  lineEndOf,
  lineIndexAt,
  lineRange,
  textOf
} from "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";

// src/rules/dockerfile/apt-lists-left.ts
var managers = /* @__PURE__ */ new Set(["apt", "apt-get", "aptitude"]);
var cleanUp = "rm -rf /var/lib/apt/lists/*";
var apt_lists_left_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/apt-lists-left",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "info",
  *check(stage) {
    if (!stage.ships) return;
    const lastInstall = stage.allInstructions.findLastIndex(installsFromEarlierLists);
    for (const [index, instruction] of stage.allInstructions.entries()) {
      if (instruction.keyword !== "RUN" || !instruction.script || instruction.script.damaged || keepsListsOut(instruction)) continue;
      const { commands } = instruction.script;
      const update = commands.find(
        (command) => managers.has(command.name ?? "") && command.args.some(({ literal }) => literal === "update")
      );
      if (!update || commands.some(removesLists)) continue;
      const isNeededLater = index < lastInstall;
      const fix = isNeededLater ? void 0 : addCleanUp(instruction, commands);
      const cure = isNeededLater ? "join the RUNs that install from them, and end with" : "remove them in the same RUN with";
      yield {
        at: update,
        message: `"${textOf(update)}" leaves its package lists in the layer, which makes the image larger; ${cure} ${cleanUp}`,
        fix
      };
    }
  }
});
function keepsListsOut({ flags }) {
  return flags.some(({ name, value }) => {
    if (name !== "mount" || !/(^|,)type=(cache|tmpfs)(,|$)/.test(value ?? "")) return false;
    const target = /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value ?? "")?.[1]?.replace(/\/+$/, "");
    return target === "/var/lib/apt" || target === "/var/lib/apt/lists";
  });
}
function removesLists(command) {
  if (managers.has(command.name ?? "") && command.args.some(({ literal }) => literal === "dist-clean" || literal === "distclean"))
    return true;
  return command.name === "rm" && command.args.some(({ text }) => /^["']?\/var\/lib\/apt(\/|\/lists\b.*|\/\*.*)?["']?$/.test(text));
}
function installsFromEarlierLists({ script }) {
  const calls = script?.commands.filter(({ name }) => managers.has(name ?? "")) ?? [];
  return calls.length > 0 && !calls.some(({ args }) => args.some(({ literal }) => literal === "update"));
}
function addCleanUp(instruction, commands) {
  const { file } = instruction;
  const last = commands.reduce((a, b) => b.range[1] > a.range[1] ? b : a);
  const behind = file.text.slice(last.range[1], instruction.range[1]);
  const ends = last.name === "exit" || last.prefixes.includes("exec");
  if (instruction.form !== "shell" || instruction.heredocs.length > 0 || last.background || last.nested || ends || behind.trim() !== "")
    return void 0;
  const firstLine = lineIndexAt(file, instruction.range[0]);
  const lastLine = lineIndexAt(file, last.range[1]);
  const [, lineEnd] = lineRange(file, lastLine);
  const isLineEnd = file.text.slice(last.range[1], lineEnd).trim() === "";
  const end = { file, range: [last.range[1], isLineEnd ? lineEnd : last.range[1]] };
  let text = ` && ${cleanUp}`;
  if (lastLine > firstLine) {
    const [start] = lineRange(file, firstLine + 1);
    const indent = /^[ \t]*/.exec(file.text.slice(start, instruction.range[1]))?.[0] || "    ";
    const goOn = ` ${instruction.stage?.dockerfile.escape ?? "\\"}${lineEndOf(file)}${indent}`;
    const joinsAtLineEnd = /&&[ \t]*[\\`][ \t]*$/m.test(textOf(instruction));
    text = joinsAtLineEnd ? ` &&${goOn}${cleanUp}` : `${goOn}&& ${cleanUp}`;
  }
  const scope = { file, range: [instruction.range[0], Math.max(instruction.range[1], end.range[1])] };
  return { title: "Remove the package lists in the same layer", safety: "unsafe", edits: [replace(end, text)], scope };
}

// src/rules/dockerfile/build-tools-shipped.ts
var build_tools_shipped_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/build-tools-shipped",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(stage) {
    const { rootStage, baseImage } = stage;
    if (!stage.ships || !baseImage?.builder) return;
    yield {
      at: rootStage.base.at,
      message: `"${rootStage.base.value}" ships ${baseImage.builder}, which makes the image large and gives attackers tools; build in one stage, and copy the result into a run-time image`
    };
  }
});

// src/rules/dockerfile/root-user.ts
var dropsRoot = /\b(gosu|su-exec|setpriv|runuser|s6-setuidgid|chpst)\b/;
var dropsByItself = /* @__PURE__ */ new Set(["nginx", "httpd", "haproxy"]);
var root_user_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/root-user",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["runAsUser"],
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === "windows" || stage.isScratch || stage.rootStage.isScratch) return;
    const { user } = stage;
    if (!user.isSet || !/^(root|0)(:|$)/.test(user.value) || handsOver(stage)) return;
    const instruction = stage.allInstructions.findLast(({ keyword }) => keyword === "USER");
    const atMost = podsSetTheUser(stage, project) ? { atMost: "info" } : {};
    if (instruction) {
      yield {
        ...atMost,
        at: instruction,
        message: `"${textOf(instruction)}" is the last user of the image, so a break-in has root rights; end with a numeric user that is not 0`
      };
      return;
    }
    const { rootStage } = stage;
    const cure = rootStage.reference && isDistroless(rootStage.reference) ? "use the tag nonroot" : "add a USER with a numeric id";
    yield {
      ...atMost,
      at: rootStage.base.at,
      message: `"${rootStage.base.value ?? textOf(rootStage.base.at)}" starts as root and no USER changes that, so a break-in has root rights; ${cure}`,
      ...dropsByItself.has(rootStage.reference?.name ?? "") && { atMost: "info" }
    };
  }
});
function handsOver(stage) {
  const reference = stage.rootStage.reference;
  if (!stage.entrypoint && reference && isDataStore(reference)) return true;
  return stage.allInstructions.some(({ keyword, args }) => /^(RUN|ENTRYPOINT|CMD|COPY)$/.test(keyword) && dropsRoot.test(textOf(args)));
}
function podsSetTheUser(stage, project) {
  const known = podContainers(project);
  const folders = stage.file.path.split("/").slice(0, -1);
  const containers = [stage, ...folders].flatMap((key) => known.get(key) ?? []);
  return containers.length > 0 && containers.every(({ security: { runAsUser } }) => runAsUser.isSet && runAsUser.value > 0);
}
var podContainers = /* @__PURE__ */ weaklyMemoized((project) => {
  const found = /* @__PURE__ */ new Map();
  for (const view of project.containers) {
    const { origin } = view;
    if (origin.kind !== "kubernetes" || origin.container.role === "init") continue;
    const { container, workload } = origin;
    const image = namedImage(container.image)?.repository.split("/").at(-1);
    for (const key of /* @__PURE__ */ new Set([image, workload.name, project.stageOf(view)])) {
      if (key === void 0) continue;
      const others = found.get(key);
      if (others) others.push(container);
      else found.set(key, [container]);
    }
  }
  return found;
});

// src/rules/dockerfile/shell-form-command.ts
var needsShell = /[$`"'\\*?~|&;<>(){}[\]=#!]/;
var builtins = new Set(
  ". : bg cd eval exec exit export fg jobs read readonly set shift source times trap type ulimit umask unset wait".split(" ")
);
var shell_form_command_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/shell-form-command",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage) {
    if (!stage.ships || stage.declaresShell || stage.platform === "windows") return;
    for (const command of stage.effectiveCommands) {
      const words = command.words.map((word) => word.text);
      if (command.form === "exec" || words.length === 0 || words[0] === "exec" || runsPackageScript(words)) continue;
      if (command.script?.commands.some(({ prefixes, nested }) => prefixes.includes("exec") && !nested)) continue;
      const last = command.script?.commands.at(-1);
      if (last && !last.nested && !last.background && execsLastCommand("sh", stage.baseImage)) continue;
      const program = last?.name ?? words[0] ?? "";
      if (command.script && isIdle(command.script.commands)) continue;
      const shellNeeded = words.some((word) => needsShell.test(word));
      const cure = shellNeeded ? `put exec before ${basename(program)}, or use the exec form` : "use the exec form";
      yield {
        at: command,
        message: `${command.keyword} runs under a shell, which may not pass SIGTERM on to ${basename(program)}; ${cure}`,
        ...!shellNeeded && !builtins.has(words[0] ?? "") && // An ENTRYPOINT in exec form would take a CMD as its arguments, which it does not as it stands.
        !(command.keyword === "ENTRYPOINT" && stage.cmd) && command.heredocs.length === 0 && {
          fix: {
            title: "Use the exec form",
            safety: "unsafe",
            edits: [replace(command.args, `[${words.map((word) => JSON.stringify(word)).join(", ")}]`)]
          }
        }
      };
    }
  }
});
function isIdle(commands) {
  const pipeline = commands.at(-1)?.pipeline;
  const running = commands.filter((command) => command.pipeline === pipeline || command.background);
  return running.length > 0 && running.every(({ name, args }) => hasNothingToFinish(name ?? "", args.length));
}

// src/rules/dockerfile/signal-swallowing-entrypoint.ts
var signal_swallowing_entrypoint_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/signal-swallowing-entrypoint",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(stage) {
    if (!stage.ships || stage.platform === "windows") return;
    const command = stage.entrypoint ?? stage.cmd;
    if (!command) return;
    const words = pidOne(stage, command);
    if (signalsWholeGroup(words)) return;
    const real = behindInit(words);
    const first = inPlaceOfShell(stage, command, real) ?? real;
    if (runsPackageScript(first)) {
      yield {
        at: command,
        message: `"${first.slice(0, 3).join(" ")}" starts the program as a child and may not pass SIGTERM on to it; start the program itself, for example with node`
      };
      return;
    }
    if (command.form !== "exec" || !shells.has(basename(real[0] ?? "")) || !real.slice(1, 4).some((word) => /^-[a-z]*c$/.test(word)))
      return;
    const { script } = command;
    if (!script || script.damaged || script.commands.length === 0) return;
    const last = script.commands.at(-1);
    const shell = basename(real[0] ?? "");
    if (last && !last.nested && !last.background && execsLastCommand(shell, stage.baseImage)) return;
    if (script.commands.some(({ prefixes, name }) => prefixes.includes("exec") || name === "trap")) return;
    yield {
      at: command,
      message: `"${shell} -c" stays PID 1 and may not pass SIGTERM on; put exec before ${last?.name ?? "the last command"}`
    };
  }
});
function inPlaceOfShell(stage, { form, script }, words) {
  const last = script?.commands.at(-1);
  const shell = form === "exec" ? basename(words[0] ?? "") : "sh";
  if (!last || last.nested || last.background) return void 0;
  if (!last.prefixes.includes("exec") && !execsLastCommand(shell, stage.baseImage)) return void 0;
  return [last.name ?? "", ...last.args.map(({ text }) => text)];
}
function pidOne(stage, command) {
  if (command.form === "shell") return command.words.map((word) => word.text);
  if (command.keyword === "ENTRYPOINT") return stage.process.value ?? [];
  return stage.process.isSet ? (command.json ?? []).map((word) => word.value) : [];
}

// src/rules/dockerfile/unpinned-base-image.ts
var unpinned_base_image_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unpinned-base-image",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage, { project }) {
    const { reference, base } = stage;
    if (!reference || reference.digest || reference.tag && reference.tag !== "latest") return;
    if ([base.value, stage.name].some((name) => name !== void 0 && project.namedContexts.has(name))) return;
    const cure = pinningAdvice(reference);
    if (!cure) return;
    const what = reference.tag ? `"${base.value}" follows the newest release` : `"${base.value}" names no version`;
    yield {
      at: base.at,
      message: `${what}, so each build may get another one; ${cure}`,
      // The default of a build argument is what a build takes that says nothing; the real one may say more.
      ...textOf(base.at).includes("$") && { atMost: "info" }
    };
  }
});

// src/knowledge/images/withdrawn.ts
var openjdkDocs = { source: "https://github.com/docker-library/docs/tree/master/openjdk", date: "2026-08-21" };
var officialImages = { source: "https://github.com/docker-library/official-images", date: "2026-08-21" };
var withdrawnRows = [
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
    instead: ({ tag = "" }) => /^[89]/.test(tag) ? `rockylinux:${tag[0]} or almalinux:${tag[0]}` : "rockylinux:9 or almalinux:9",
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
    (candidate) => candidate.name.test(name) && (!candidate.tags || tag !== void 0 && candidate.tags.test(tag))
  );
  if (!row) return void 0;
  const { name: _, tags: __, instead, ...facts } = row;
  return { ...facts, instead: instead?.(reference) };
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

// src/rules/dockerfile/withdrawn-base-image.ts
var withdrawn_base_image_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/withdrawn-base-image",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "error",
  *check(stage) {
    const { reference, base } = stage;
    const fact = reference && withdrawn(reference);
    if (!fact) return;
    const instead = fact.instead ? `use ${fact.instead}` : "use a maintained image";
    const never = fact.state === "never-published";
    const effect = never ? "so the build fails" : "so it gets no security fixes";
    yield {
      at: base.at,
      message: `"${base.value}" ${never ? "was never published" : "was withdrawn"} (${fact.why}), ${effect}; ${instead}`,
      ...!never && { atMost: "warning" }
    };
  }
});

// src/generated/rules/dockerfile.stage.ts
var rules = [apt_lists_left_default, build_tools_shipped_default, root_user_default, shell_form_command_default, signal_swallowing_entrypoint_default, unpinned_base_image_default, withdrawn_base_image_default];
export {
  rules
};
