import {
  isDataStore
} from "./chunk-32MWW2KB.js";
import {
  defineRule
} from "./chunk-BTHZNLOW.js";
import {
  effectiveTag,
  publishedName
} from "./chunk-V5KLTUI2.js";
import {
  insertAfter,
  replace
} from "./chunk-RLB3Q4I4.js";
import {
  lineEndOf,
  lineIndexAt,
  lineRange,
  textOf
} from "./chunk-KJ4S3LPR.js";
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
    for (const instruction of stage.allInstructions) {
      if (instruction.keyword !== "RUN" || !instruction.script || instruction.script.damaged || keepsListsOut(instruction)) continue;
      const { commands } = instruction.script;
      const update = commands.find(
        (command) => managers.has(command.name ?? "") && command.args.some(({ literal }) => literal === "update")
      );
      if (!update || commands.some(removesLists)) continue;
      const fix = installsLater(stage.allInstructions, instruction) ? void 0 : addCleanUp(instruction, commands);
      yield {
        at: update,
        message: `"${textOf(update)}" leaves its package lists in the layer, which makes the image larger; remove them in the same RUN with ${cleanUp}`,
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
  return command.name === "rm" && command.args.some(({ text }) => /^["']?\/var\/lib\/apt(\/|\/lists\b.*|\/\*.*)?["']?$/.test(text));
}
function installsLater(all, instruction) {
  return all.slice(all.indexOf(instruction) + 1).some(({ script }) => {
    const calls = script?.commands.filter(({ name }) => managers.has(name ?? "")) ?? [];
    return calls.length > 0 && !calls.some(({ args }) => args.some(({ literal }) => literal === "update"));
  });
}
function addCleanUp(instruction, commands) {
  const { file } = instruction;
  const last = commands.reduce((a, b) => b.range[1] > a.range[1] ? b : a);
  const behind = file.text.slice(last.range[1], instruction.range[1]);
  if (instruction.form !== "shell" || instruction.heredocs.length > 0 || last.background || last.nested || behind.trim() !== "")
    return void 0;
  const firstLine = lineIndexAt(file, instruction.range[0]);
  const lastLine = lineIndexAt(file, last.range[1]);
  const end = { file, range: [last.range[1], last.range[1]] };
  let text = ` && ${cleanUp}`;
  if (lastLine > firstLine) {
    const [start] = lineRange(file, firstLine + 1);
    const indent = /^[ \t]*/.exec(file.text.slice(start, instruction.range[1]))?.[0] || "    ";
    text = ` ${instruction.stage?.dockerfile.escape ?? "\\"}${lineEndOf(file)}${indent}&& ${cleanUp}`;
  }
  return { title: "Remove the package lists in the same layer", safety: "unsafe", edits: [insertAfter(end, text)], scope: instruction };
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
  *check(stage) {
    if (!stage.ships || stage.platform === "windows" || stage.isScratch || stage.rootStage.isScratch) return;
    const { user } = stage;
    if (!user.isSet || !/^(root|0)(:|$)/.test(user.value) || handsOver(stage)) return;
    const instruction = stage.allInstructions.findLast(({ keyword }) => keyword === "USER");
    if (instruction) {
      yield {
        at: instruction,
        message: `"${textOf(instruction)}" is the last user of the image, so a break-in has root rights; end with a numeric user that is not 0`
      };
      return;
    }
    const { rootStage } = stage;
    yield {
      at: rootStage.base.at,
      message: `"${rootStage.base.value ?? textOf(rootStage.base.at)}" starts as root and no USER changes that, so a break-in has root rights; add a USER with a numeric id`,
      ...dropsByItself.has(rootStage.reference?.name ?? "") && { atMost: "info" }
    };
  }
});
function handsOver(stage) {
  const reference = stage.rootStage.reference;
  if (!stage.entrypoint && reference && isDataStore(reference)) return true;
  return stage.allInstructions.some(({ keyword, args }) => /^(RUN|ENTRYPOINT|CMD|COPY)$/.test(keyword) && dropsRoot.test(textOf(args)));
}

// src/knowledge/signals.ts
var packageRunners = /* @__PURE__ */ new Set(["npm", "npx", "yarn", "yarnpkg", "pnpm", "pnpx", "bunx", "corepack"]);
function runsPackageScript(words) {
  return packageRunners.has(programOf(words[0] ?? ""));
}
var shells = /* @__PURE__ */ new Set(["sh", "bash", "dash", "ash", "zsh", "ksh"]);
function programOf(word) {
  return word.slice(word.lastIndexOf("/") + 1);
}
function signalsWholeGroup(words) {
  const program = programOf(words[0] ?? "");
  if (program === "dumb-init") return !words.slice(1).some((word) => word === "--single-child" || /^-[a-z]*c/.test(word));
  return /^tini(-static)?$/.test(program) && words.slice(1, words.includes("--") ? words.indexOf("--") : 3).some((word) => /^-[a-z]*g/.test(word));
}
function behindInit(words) {
  if (!/^(tini|tini-static|dumb-init|catatonit)$/.test(programOf(words[0] ?? ""))) return words;
  const rest = words.slice(1);
  const dashes = rest.indexOf("--");
  if (dashes >= 0) return rest.slice(dashes + 1);
  const first = rest.findIndex((word) => !word.startsWith("-"));
  return first < 0 ? [] : rest.slice(first);
}
function execsLastCommand(shell, distribution) {
  if (shell === "bash" || shell === "ash") return true;
  return shell === "sh" && (distribution === "alpine" || distribution === "rhel" || distribution === "amazon");
}

// src/rules/dockerfile/shell-form-command.ts
var needsShell = /[$`"'\\*?~|&;<>(){}[\]=#!]/;
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
      if (last && !last.nested && !last.background && execsLastCommand("sh", stage.baseImage?.distribution)) continue;
      const program = last?.name ?? words[0];
      yield {
        at: command,
        message: `${command.keyword} runs under a shell, which may not pass SIGTERM on to ${program}; use the exec form`,
        ...!words.some((word) => needsShell.test(word)) && command.heredocs.length === 0 && {
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
    if (runsPackageScript(real)) {
      yield {
        at: command,
        message: `"${real.slice(0, 3).join(" ")}" starts the program as a child and may not pass SIGTERM on to it; start the program itself, for example with node`
      };
      return;
    }
    if (command.form !== "exec" || !shells.has(programOf(real[0] ?? "")) || !real.slice(1, 4).some((word) => /^-[a-z]*c$/.test(word)))
      return;
    const { script } = command;
    if (!script || script.damaged || script.commands.length === 0) return;
    const last = script.commands.at(-1);
    const shell = programOf(real[0] ?? "");
    if (last && !last.nested && !last.background && execsLastCommand(shell, stage.baseImage?.distribution)) return;
    if (script.commands.some(({ prefixes, name }) => prefixes.includes("exec") || name === "trap")) return;
    yield {
      at: command,
      message: `"${shell} -c" stays PID 1 and may not pass SIGTERM on; put exec before ${last?.name ?? "the last command"}`
    };
  }
});
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
  *check(stage) {
    const { reference, base } = stage;
    if (!reference || reference.digest || reference.tag && reference.tag !== "latest") return;
    const what = reference.tag ? `"${base.value}" follows the newest release` : `"${base.value}" names no version`;
    yield { at: base.at, message: `${what}, so each build may get another one; name a version` };
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
