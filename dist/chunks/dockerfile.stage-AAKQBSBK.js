import {
  certainlyLacks,
  meantForLogins,
  programAccount,
  userNumber
} from "./chunk-SO5SVOSA.js";
import {
  daysBetween,
  developmentEffect,
  endings,
  isDistroless,
  listed,
  notice,
  pinningAdvice,
  release,
  successor,
  withdrawn
} from "./chunk-JWYPC7BC.js";
import {
  baseImage
} from "./chunk-XNCRGP26.js";
import {
  acceptsErrors,
  alwaysSucceeds,
  basename,
  behindInit,
  behindLauncher,
  cannotBeCaught,
  cloudEndpoint,
  compareVersions,
  contains,
  decidingCommand,
  defineRule,
  dirname,
  doesNotStop,
  effectiveTag,
  endsUpInImage,
  excerpt,
  execsLastCommand,
  globMatcher,
  hasNothingToFinish,
  inOwnWords,
  insertAfter,
  insertBefore,
  installOf,
  isBefore,
  isDataStore,
  isForDevelopment,
  isForetold,
  isNodeManager,
  isStale,
  isUnpackedByAdd,
  joinPath,
  keepsToLock,
  lastingCommand,
  lazy,
  leavesOutDevelopment,
  lineEndOf,
  lineIndexAt,
  lineRange,
  lineStarts,
  lockFilesOf,
  manifestsOf,
  mayInstallAnything,
  mayReactToStop,
  memoized,
  minorOf,
  mostlySignalsChild,
  namedImage,
  needsSource,
  notInLock,
  oneVersionPackages,
  packageScriptName,
  packagesOfCommand,
  parseImageReference,
  pathBelow,
  place,
  placeOf,
  platformArguments,
  plural,
  programsOfScript,
  publishedName,
  readPackageManifest,
  removeLines,
  removes,
  replace,
  runsOf,
  runsOnMusl,
  runsPackageScript,
  runtimeFloor,
  scratchMounts,
  serverAddress,
  shellImage,
  shells,
  signalNumber,
  signalsWholeGroup,
  slipOf,
  textOf,
  weaklyMemoized
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/knowledge/packages/append.ts
function appendCommand(instruction, commands2, addition, title) {
  const { file } = instruction;
  const last = commands2.reduce((a, b) => b.range[1] > a.range[1] ? b : a);
  const behind = file.text.slice(last.range[1], instruction.range[1]);
  const ends = last.name === "exit" || last.prefixes.includes("exec");
  if (instruction.form !== "shell" || instruction.heredocs.length > 0 || last.background || last.nested || ends || behind.trim() !== "")
    return void 0;
  const firstLine = lineIndexAt(file, instruction.range[0]);
  const lastLine = lineIndexAt(file, last.range[1]);
  const [, lineEnd] = lineRange(file, lastLine);
  const isLineEnd = file.text.slice(last.range[1], lineEnd).trim() === "";
  const end = { file, range: [last.range[1], isLineEnd ? lineEnd : last.range[1]] };
  let text = ` && ${addition}`;
  if (lastLine > firstLine) {
    const [start] = lineRange(file, firstLine + 1);
    const indent = /^[ \t]*/.exec(file.text.slice(start, instruction.range[1]))?.[0] || "    ";
    const goOn = ` ${instruction.stage?.dockerfile.escape ?? "\\"}${lineEndOf(file)}${indent}`;
    const joinsAtLineEnd = /&&[ \t]*[\\`][ \t]*$/m.test(textOf(instruction));
    text = joinsAtLineEnd ? ` &&${goOn}${addition}` : `${goOn}&& ${addition}`;
  }
  const scope = { file, range: [instruction.range[0], Math.max(instruction.range[1], end.range[1])] };
  return { title, safety: "unsafe", edits: [replace(end, text)], scope };
}

// src/knowledge/packages/grammars.ts
var words = (text) => new Set(text.trim().split(/\s+/));
var each = (names, action) => Object.fromEntries(names.split(" ").map((name) => [name, action]));
var date = "2026-11-26";
var apt = {
  family: "apt",
  letters: "octaP",
  values: words(
    "--option --config-file --target-release --default-release --host-architecture --build-profiles --solver --planner --user-tag --width"
  ),
  actions: {
    ...each("install reinstall build-dep", "install"),
    ...each("remove purge autoremove auto-remove autopurge", "remove"),
    update: "update",
    ...each("upgrade safe-upgrade", "upgrade"),
    ...each("dist-upgrade full-upgrade", "dist-upgrade"),
    ...each("clean autoclean auto-clean distclean dist-clean", "clean")
  },
  source: "https://manpages.debian.org/stable/apt/apt-get.8.en.html",
  date
};
var apk = {
  family: "apk",
  letters: "ptX",
  values: words(
    "--root --repository --virtual --arch --keys-dir --repositories-file --wait --cache-dir --cache-max-age --progress-fd --timeout"
  ),
  actions: { add: "install", del: "remove", update: "update", upgrade: "upgrade", "cache clean": "clean", "cache purge": "clean" },
  compound: words("cache"),
  source: "https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/master/doc/apk.8.scd",
  date
};
var yum = {
  family: "yum",
  letters: "cdexR",
  values: words(
    `--config --debuglevel --errorlevel --exclude --excludepkgs --randomwait --installroot --enablerepo --disablerepo --repo --repoid
    --releasever --setopt --disableplugin --enableplugin --forcearch --downloaddir --destdir --comment --color --advisory --advisories
    --bz --bzs --cve --cves --sec-severity --secseverity --repofrompath --rpmverbosity --reinstall`
  ),
  actions: {
    ...each("install in install-n install-na install-nevra localinstall groupinstall reinstall rei builddep downgrade dg swap", "install"),
    ...each("remove rm erase autoremove groupremove", "remove"),
    ...each("makecache", "update"),
    ...each("update upgrade up upgrade-minimal update-minimal up-min upgrade-to update-to", "upgrade"),
    ...each("distro-sync distrosync dsync distribution-synchronization", "dist-upgrade"),
    clean: "clean",
    "group install": "install",
    "groups install": "install",
    "module install": "install",
    "group remove": "remove"
  },
  compound: words("group groups module"),
  source: "https://dnf.readthedocs.io/en/latest/command_ref.html",
  date
};
var zypper = {
  family: "zypper",
  letters: "RcDCprt",
  values: words(
    `--root --installroot --config --reposd-dir --cache-dir --raw-cache-dir --solv-cache-dir --pkg-cache-dir --plus-repo --plus-content
    --releasever --repo --from --type --download --name --priority`
  ),
  actions: {
    ...each("install in source-install si", "install"),
    ...each("remove rm", "remove"),
    ...each("refresh ref", "update"),
    ...each("update up patch", "upgrade"),
    ...each("dist-upgrade dup", "dist-upgrade"),
    ...each("clean cc", "clean")
  },
  source: "https://en.opensuse.org/SDB:Zypper_manual",
  date
};
var pipValues = `--requirement --constraint --build-constraint --editable --target --platform --python-version --implementation --abi --root
  --prefix --src --source --upgrade-strategy --config-settings --config-setting --global-option --install-option --build-option --no-binary
  --only-binary --progress-bar --root-user-action --report --index-url --pypi-url --extra-index-url --find-links --python --log --proxy
  --retries --timeout --default-timeout --exists-action --trusted-host --cert --client-cert --cache-dir --use-feature --use-deprecated
  --group --hash --build --keyring-provider --use-pep517-backend --uploaded-prior-to --resume-retries`;
var pipActions = { install: "install", uninstall: "remove", "cache purge": "clean", "cache remove": "clean" };
var pip = {
  family: "pip",
  letters: "rcetbCif",
  values: words(pipValues),
  actions: pipActions,
  compound: words("cache config"),
  source: "https://pip.pypa.io/en/stable/cli/pip_install/",
  date
};
var uv = {
  ...pip,
  letters: "rcetbCifpP",
  values: words(
    `${pipValues} --index --default-index --resolution --prerelease --fork-strategy --index-strategy --link-mode --upgrade-package
    --refresh-package --reinstall-package --override --overrides --excludes --exclude --build-constraints --constraints --requirements
    --exclude-newer --torch-backend --allow-insecure-host --directory --project --config-file --color --no-build-package --no-binary-package
    --no-build-isolation-package --python-platform --extra --only-group --no-group`
  ),
  actions: {
    "pip install": "install",
    "pip sync": "install-listed",
    "pip uninstall": "remove",
    ...each("cache clean", "clean"),
    sync: "install-listed"
  },
  compound: words("pip cache tool python"),
  source: "https://docs.astral.sh/uv/reference/cli/"
};
var npmValues = `--prefix --registry --cache --loglevel --omit --include --only --tag --workspace --userconfig --globalconfig --python --cpu --os
  --libc --install-strategy --before --otp --location --depth --fetch-retries --fetch-timeout --fetch-retry-maxtimeout --fetch-retry-mintimeout
  --maxsockets --network-timeout --proxy --https-proxy --noproxy --ca --cafile --script-shell --node-options
  --allow-scripts --allow-directory --allow-file --allow-git --allow-remote --min-release-age --min-release-age-exclude`;
var npm = {
  family: "npm",
  letters: "Cw",
  values: words(npmValues),
  actions: {
    ...each("install add i in ins inst insta instal isnt isnta isntal isntall", "install"),
    ...each("ci clean-install ic install-clean install-test it cit", "install-listed"),
    ...each("uninstall unlink remove rm r un", "remove"),
    ...each("update up upgrade udpate", "upgrade"),
    "cache clean": "clean",
    "cache clear": "clean",
    "cache rm": "clean"
  },
  compound: words("cache config c"),
  source: "https://docs.npmjs.com/cli/v11/commands/npm-install",
  date
};
var yarn = {
  ...npm,
  letters: "",
  values: words(
    `${npmValues} --cwd --cache-folder --modules-folder --global-folder --mutex --network-concurrency --mode --use-yarnrc --link-folder
    --preferred-cache-folder --inline-builds-for --jobs --include`
  ),
  actions: {
    ...each("add", "install"),
    "global add": "install",
    ...each("install", "install-listed"),
    "workspaces focus": "install-listed",
    ...each("remove", "remove"),
    ...each("upgrade up", "upgrade"),
    "cache clean": "clean",
    "cache clear": "clean"
  },
  compound: words("global cache config workspaces workspace"),
  bare: "install-listed",
  source: "https://classic.yarnpkg.com/en/docs/cli/"
};
var pnpm = {
  ...npm,
  letters: "CF",
  values: words(
    `${npmValues} --dir --filter --filter-prod --store-dir --virtual-store-dir --modules-dir --lockfile-dir --reporter --network-concurrency
    --workspace-concurrency --child-concurrency --global-dir --node-linker --package-import-method --allow-build`
  ),
  actions: {
    ...each("add install i", "install"),
    ...each("remove rm uninstall un", "remove"),
    ...each("update up upgrade", "upgrade"),
    ...each("fetch", "install-listed"),
    "store prune": "clean"
  },
  compound: words("store config"),
  source: "https://pnpm.io/pnpm-cli"
};
var gem = {
  family: "gem",
  letters: "vinsPpBgmt",
  values: words(
    `--version --install-dir --bindir --source --trust-policy --build-root --document --platform --http-proxy --file --without --target-rbconfig
    --bulk-threshold --config-file`
  ),
  actions: { install: "install", i: "install", uninstall: "remove", update: "upgrade", cleanup: "clean", sources: "other" },
  source: "https://guides.rubygems.org/command-reference/#gem-install",
  date
};
var go = {
  family: "go",
  letters: "",
  values: words(
    `-C -o -p -asmflags -buildmode -compiler -covermode -coverpkg -gccgoflags -gcflags -installsuffix -ldflags -mod -modfile -overlay -pgo
    -pkgdir -tags -toolexec -exec -insecure-host -buildvcs`
  ),
  actions: { install: "install", get: "install", run: "run", clean: "clean" },
  oneDash: true,
  source: "https://pkg.go.dev/cmd/go",
  date
};
var cargo = {
  family: "cargo",
  letters: "CFjZ",
  values: words(
    `--version --vers --git --branch --tag --rev --path --root --registry --index --bin --example --features --profile --target --target-dir
    --jobs --message-format --color --config`
  ),
  actions: { install: "install", uninstall: "remove", clean: "clean" },
  source: "https://doc.rust-lang.org/cargo/commands/cargo-install.html",
  date
};
var grammars = {
  apt,
  "apt-get": apt,
  aptitude: apt,
  apk,
  yum,
  dnf: yum,
  dnf5: yum,
  microdnf: yum,
  tdnf: yum,
  zypper,
  pip,
  uv,
  npm,
  yarn,
  pnpm,
  gem,
  go,
  cargo
};

// src/knowledge/packages/read.ts
var packageCall = weaklyMemoized((command) => {
  const start = managerOf(command);
  return start && read(command, start.manager, start.grammar, start.words);
});
function packageCalls(commands2) {
  return commands2.flatMap((command) => packageCall(command) ?? []);
}
function hasOption({ options: options2 }, ...names) {
  return options2.some(({ name }) => names.includes(name));
}
function valuesOf({ options: options2 }, ...names) {
  return options2.flatMap(({ name, value }) => names.includes(name) && value !== void 0 ? [value] : []);
}
function managerOf({ name, args }) {
  if (name === void 0) return void 0;
  const plain2 = basename(name);
  const isPip = /^pip[\d.]*$/.test(plain2);
  if (/^python[\d.]*$/.test(plain2)) {
    const flag = args.findIndex(({ literal }) => literal === void 0 || !/^-[BEIOPSsuvWX]+$/.test(literal));
    const isModule = args[flag]?.literal === "-m" && args[flag + 1]?.literal === "pip";
    return isModule ? { manager: "pip", grammar: grammars.pip, words: args.slice(flag + 2) } : void 0;
  }
  const manager = isPip ? "pip" : plain2;
  const grammar = Object.hasOwn(grammars, manager) ? grammars[manager] : void 0;
  return grammar && { manager, grammar, words: args };
}
function isOpaque({ literal, text }) {
  return literal === void 0 && /^["']?[$`]/.test(text);
}
function read(command, manager, grammar, words2) {
  const options2 = [];
  const plain2 = [];
  let index = 0;
  for (; index < words2.length; index++) {
    const word = words2[index];
    if (!word) break;
    const text = word.literal ?? word.text.replace(/^["']/, "");
    if (text === "--") {
      if (grammar.family !== "gem") plain2.push(...words2.slice(index + 1));
      break;
    }
    if (!/^-./.test(text)) plain2.push(word);
    else if (takesNext(grammar, options2, word, text)) {
      const last = options2.pop();
      index++;
      if (last) options2.push({ ...last, value: words2[index]?.literal });
    }
  }
  if (plain2[0]?.literal?.startsWith("+") && manager === "cargo") plain2.shift();
  const [verb, second] = plain2;
  const isCompound = verb?.literal !== void 0 && second?.literal !== void 0 && grammar.compound?.has(verb.literal);
  const verbName = verb && (isCompound ? `${verb.literal} ${second?.literal}` : verb.literal);
  return {
    command,
    manager,
    family: grammar.family,
    action: verb ? actionOf(grammar, verbName) : grammar.bare ?? "other",
    verb,
    verbName,
    operands: plain2.slice(isCompound ? 2 : 1),
    options: options2,
    opaque: words2.some(isOpaque)
  };
}
function actionOf({ actions }, verb) {
  return (verb !== void 0 && Object.hasOwn(actions, verb) ? actions[verb] : void 0) ?? "other";
}
function takesNext(grammar, options2, word, text) {
  const value = (from) => word.literal === void 0 ? void 0 : text.slice(from);
  if (text.startsWith("--") || grammar.oneDash) {
    const equals = text.indexOf("=");
    const name = equals < 0 ? text : text.slice(0, equals);
    options2.push({ name, value: equals < 0 ? void 0 : value(equals + 1), word });
    return equals < 0 && grammar.values.has(name);
  }
  for (let at = 1; at < text.length; at++) {
    const letter = text[at] ?? "";
    const name = `-${letter}`;
    if (text[at + 1] === "=") {
      options2.push({ name, value: value(at + 2), word });
      return false;
    }
    if (grammar.letters.includes(letter)) {
      const isLast = at === text.length - 1;
      options2.push({ name, value: isLast ? void 0 : value(at + 1), word });
      return isLast;
    }
    options2.push({ name, value: void 0, word });
  }
  return false;
}
function nameWord({ words: words2, args }) {
  return words2[words2.length - args.length - 1];
}
function headOf({ command, verb }) {
  const name = nameWord(command) ?? command;
  const end = Math.max(name.range[1], verb?.range[1] ?? 0);
  return place(command.file, name.range[0], end);
}
function headText(call) {
  const text = textOf(headOf(call));
  return /[\r\n]/.test(text) ? `${call.manager} ${call.verbName ?? ""}`.trimEnd() : text;
}

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
    const lastInstaller = stage.allInstructions.findLastIndex(runsInstaller);
    for (const [index, instruction] of stage.allInstructions.entries()) {
      if (instruction.keyword !== "RUN" || !instruction.script || instruction.script.damaged || keepsListsOut(instruction)) continue;
      const { commands: commands2 } = instruction.script;
      const update = commands2.find(
        (command) => managers.has(command.name ?? "") && command.args.some(({ literal }) => literal === "update")
      );
      if (!update || commands2.some(removesLists) || isLeftToScript(commands2, update)) continue;
      if (index < lastInstaller) continue;
      const isNeededLater = index < lastInstall;
      if (isNeededLater && commands2.every((command) => command === update || !managers.has(command.name ?? ""))) continue;
      const fix = isNeededLater ? void 0 : appendCommand(instruction, commands2, cleanUp, "Remove the package lists in the same layer");
      const cure2 = isNeededLater ? "join the RUNs that install from them, and end with" : "remove them in the same RUN with";
      yield {
        at: update,
        message: `"${textOf(update)}" leaves its package lists in the layer, which makes the image larger; ${cure2} ${cleanUp}`,
        fix
      };
    }
  }
});
function keepsListsOut({ flags }) {
  return scratchMounts(flags).some((target) => ["/var/lib", "/var/lib/apt", "/var/lib/apt/lists"].includes(target));
}
function removesLists(command) {
  if (managers.has(command.name ?? "") && command.args.some(({ literal }) => literal === "dist-clean" || literal === "distclean"))
    return true;
  return removes(command, /^\/var\/lib\/(?:apt\/?$|apt\/(?:lists\b|\*)|[*{])/);
}
function isLeftToScript(commands2, update) {
  const behind = commands2.slice(commands2.indexOf(update) + 1);
  return behind.some(isScript) && !behind.some(({ name }) => managers.has(name ?? ""));
}
function isScript({ name = "", args }) {
  if (/^(?:sh|bash|dash|ash|source|\.)$/.test(name)) return args.some(({ text }) => /^[^-]/.test(text));
  return /\/|\.sh$|packages?$|^install[-_]/.test(name);
}
var ownInstallers = /^(?:make|gmake|cmake|ninja|meson|ant|mvnw?|gradlew?|pipx|uv|poetry|pdm|pipenv|conda|mamba|micromamba|pre-commit|composer|bundle|pecl|pear|phive|cpanm?|luarocks|opam|cabal|stack|ghcup|rustup|rbenv|pyenv|nvm|fnm|volta|corepack|asdf|mise|sdk|brew|helm|krew|dotnet|mix|swift|R|tlmgr|code|code-server|git|playwright)$/;
function runsInstaller({ keyword, script }) {
  return keyword === "RUN" && script?.commands.some(
    (command) => command.args[0]?.literal === "install" && !managers.has(command.name ?? "") && !packageCall(command) && !ownInstallers.test(basename(command.name ?? ""))
  ) === true;
}
function installsFromEarlierLists({ script }) {
  const calls = script?.commands.filter(({ name }) => managers.has(name ?? "")) ?? [];
  const says = (pattern) => calls.some(({ args }) => args.some(({ literal }) => pattern.test(literal ?? "")));
  return says(/^(?:install|build-dep|source|download|satisfy|(?:dist-|full-)?upgrade)$/) && !says(/^update$/);
}

// src/knowledge/images/variables.ts
var variables = {
  alpine: [],
  busybox: [],
  debian: [],
  ubuntu: ["LANG", "LC_ALL", "DEBIAN_FRONTEND"],
  scratch: [],
  node: ["NODE_VERSION", "YARN_VERSION", "NPM_CONFIG_LOGLEVEL"],
  golang: ["GOLANG_VERSION", "GOTOOLCHAIN", "GOPATH", "GOLANG_COMMIT"],
  python: [
    "LANG",
    "GPG_KEY",
    "PYTHON_VERSION",
    "PYTHON_SHA256",
    "PYTHON_PIP_VERSION",
    "PYTHON_SETUPTOOLS_VERSION",
    "PYTHON_GET_PIP_URL",
    "PYTHON_GET_PIP_SHA256",
    "PYTHONIOENCODING"
  ],
  ruby: [
    "LANG",
    "RUBY_MAJOR",
    "RUBY_VERSION",
    "RUBY_DOWNLOAD_URL",
    "RUBY_DOWNLOAD_SHA256",
    "GEM_HOME",
    "BUNDLE_SILENCE_ROOT_WARNING",
    "BUNDLE_APP_CONFIG",
    "BUNDLE_PATH",
    "BUNDLE_BIN"
  ],
  rust: ["RUSTUP_HOME", "CARGO_HOME", "RUST_VERSION"],
  nginx: ["NGINX_VERSION", "NJS_VERSION", "NJS_RELEASE", "PKG_RELEASE", "DYNPKG_RELEASE", "ACME_VERSION", "OTEL_VERSION"],
  "eclipse-temurin": ["JAVA_HOME", "JAVA_VERSION", "LANG", "LANGUAGE", "LC_ALL"]
};
function setsVariable(image, name) {
  if (name === "PATH") return true;
  const known = image && Object.hasOwn(variables, image.name) ? variables[image.name] : void 0;
  return known?.includes(name);
}
var ofSome = new Set(Object.values(variables).flat());
function mayBeOfImage(name) {
  return ofSome.has(name) || /(?:^|_)(?:VERSION|HOME|DIR|PATH|LANG|PORT|USER|UID|GID)$/i.test(name);
}
var always = /* @__PURE__ */ new Set([
  "PATH",
  "HOME",
  "HOSTNAME",
  "PWD",
  "OLDPWD",
  "SHLVL",
  "IFS",
  "PS1",
  "PS4",
  "UID",
  "EUID",
  "PPID",
  "RANDOM",
  "USER"
]);
function isSetForScripts(name) {
  return always.has(name) || /^(?:https?|ftp|no|all)_proxy$/i.test(name) || /^(?:BASH|OSTYPE|HOSTTYPE|MACHTYPE)/.test(name);
}

// src/rules/dockerfile/argument-out-of-scope.ts
var argument_out_of_scope_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/argument-out-of-scope",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "warning",
  *check(stage) {
    const globals = globalArguments(stage.dockerfile);
    const isOutside = (name) => globals.has(name) || platformArguments.has(name);
    const declared = /* @__PURE__ */ new Set([...inheritedFrom(stage), ...inheritedFrom(stage.parent ?? stage)]);
    for (const instruction of stage.instructions.slice(1)) {
      for (const { name, at } of usesOf(instruction, (candidate) => isOutside(candidate) && !declared.has(candidate))) {
        declared.add(name);
        const certainty = certaintyOf(stage, name, setsItself(instruction, name));
        if (certainty === "none") continue;
        const global = globals.get(name);
        const unless = certainty === "certain" ? "" : " unless the base image sets it";
        const reason = global ? "the ARG before the first FROM does not reach into a stage" : "BuildKit sets it for FROM lines only";
        yield {
          at,
          message: `"${textOf(at)}" is empty here${unless}, since ${reason}; declare "ARG ${name}" in this stage, too`,
          fix: {
            title: `Declare ${name} in the stage`,
            safety: "unsafe",
            edits: [insertAfter(stage.from, `${lineEndOf(stage.file)}ARG ${name}`)]
          },
          ...global && { related: [global] },
          ...certainty === "possible" && { atMost: "info" }
        };
      }
      for (const name of namesSetBy(instruction)) declared.add(name);
    }
  }
});
function inheritedFrom({ parent, reference, from, dockerfile, index }) {
  if (parent) return parent.allInstructions.flatMap(namesSetBy);
  const [start, variable] = (from.words[0]?.text ?? "").split("$", 2);
  if (reference || start === void 0 || variable === void 0) return [];
  const candidates = dockerfile.stages.slice(0, index).filter(({ name }) => name?.startsWith(start.toLowerCase()));
  return candidates.flatMap(({ allInstructions }) => allInstructions.flatMap(namesSetBy));
}
function namesSetBy({ keyword, assignments }) {
  return keyword === "ARG" || keyword === "ENV" ? assignments.map(({ name }) => name) : [];
}
var globalArguments = /* @__PURE__ */ weaklyMemoized(({ instructions }) => {
  return new Map(
    instructions.filter(({ keyword, stage }) => keyword === "ARG" && !stage).flatMap(({ assignments }) => assignments.map(({ name, nameAt }) => [name, { at: nameAt, message: "declared here" }]))
  );
});
function certaintyOf({ rootStage, baseImage: baseImage2 }, name, isPointlessOtherwise) {
  if (platformArguments.has(name) || rootStage.isScratch) return "certain";
  const isSet2 = setsVariable(baseImage2, name);
  if (isSet2 !== void 0) return isSet2 ? "none" : "certain";
  if (isPointlessOtherwise || /(?:^|_)(?:IMAGE|TAG|REGISTRY|DIGEST|COMMIT|SHA)$/i.test(name)) return "likely";
  return mayBeOfImage(name) ? "none" : "possible";
}
function setsItself({ keyword, assignments }, name) {
  return keyword === "ENV" && assignments.some((one) => one.name === name && one.raw !== void 0 && isOnly(one.raw, name));
}
function isOnly(raw, name) {
  return raw.replace(/^"|"$/g, "").replace(/[{}]/g, "") === `$${name}`;
}
function* usesOf(instruction, isMissing) {
  const { keyword, variables: variables2, script, args } = instruction;
  for (const use of variables2) if (isMissing(use.name) && !hasOtherwise.test(use.operator)) yield { name: use.name, at: use };
  if (keyword !== "RUN" || !script || script.damaged || script.commands.some(setsAnything)) return;
  const text = textOf({ file: args.file, range: [args.range[0], instruction.range[1]] });
  const checked = /* @__PURE__ */ new Set();
  for (const { name, operator, file, range } of script.expansions) {
    if (checked.has(name) || !isMissing(name) || hasOtherwise.test(operator) || isSetForScripts(name)) continue;
    checked.add(name);
    if (new RegExp(`(?<![\\w$]|\\$\\{[#!]?)${name}\\b`).test(text)) continue;
    yield { name, at: { file, range } };
  }
}
var hasOtherwise = /[-+?=]/;
function setsAnything({ name, args }) {
  if (name === "." || name === "source" || name === "eval") return true;
  return name === "export" && args.some(({ literal, text }) => literal === void 0 && !/^\w+=/.test(text));
}

// src/knowledge/servers.ts
var servers = /^(?:apache2|apache2-foreground|caddy|daphne|envoy|granian|gunicorn|haproxy|httpd|httpd-foreground|hypercorn|mongod|mysqld|nginx|php-fpm[\d.]*|postgres|puma|redis-server|sidekiq|unicorn|uvicorn|uwsgi|waitress-serve)$/;
var interpreters = /^(?:bun|deno|dotnet|java|node|python[\d.]*|ruby|ts-node|tsx)$/;
var modules = /^(?:http|json|pip|pytest|unittest|venv|ensurepip|compileall|py_compile|zipfile|timeit)(?:\.|$)/;
var once = /migrat|seed|init|setup|creat|load|import|collectstatic|check|wait|generate|bootstrap|compile|build|install|config|render|download|test|version|help|clean|upgrade|prisma|alembic|^-[ce]$|^--eval$|^-$/i;
function runsUntilStopped(words2) {
  const [program, ...args] = behindLauncher(words2);
  if (program === void 0) return false;
  const name = basename(program);
  const isModule = /^python[\d.]*$/.test(basename(words2[0] ?? "")) && words2.includes("-m") && /^[\w.]+$/.test(program);
  if (servers.test(name)) return !args.some((word) => /^(?:-t|-v|--?version|--help|--check-config)$/.test(word ?? ""));
  if (name === "celery") return args.some((word) => word === "worker" || word === "beat");
  if (/^(?:flask|fastapi|rails|next|nuxt|streamlit)$/.test(name)) return args.some((word) => /^(?:run|server|s|start)$/.test(word ?? ""));
  if (/^(?:npm|yarn|pnpm)$/.test(name)) return args.at(-1) === "start" || args[1] === "start";
  if (isModule) return ![program, ...args].some((word) => word === void 0 || once.test(word) || modules.test(word));
  if (!interpreters.test(name) || args.length === 0) return false;
  return !args.some((word) => word === void 0 || once.test(word));
}
function daemonizes(words2) {
  const [program, ...args] = words2;
  if (program === void 0) return false;
  const has2 = (...options2) => args.some((word) => word !== void 0 && options2.includes(word));
  if (/^\/etc\/(?:rc\.d\/)?init\.d\/\w/.test(program)) return has2("start", "restart");
  switch (basename(program)) {
    case "service":
      return args[1] === "start" || args[1] === "restart";
    case "php-fpm":
    case "gunicorn":
      return has2("-D", "--daemonize", "--daemon");
    case "redis-server":
      return args[args.indexOf("--daemonize") + 1] === "yes";
    case "apachectl":
    case "apache2ctl":
      return has2("start") && !has2("FOREGROUND", "-DFOREGROUND");
    case "cron":
      return !has2("-f", "-n", "-h");
    case "crond":
      return !args.some((word) => /^-[a-z]*[fndhx]/.test(word ?? ""));
    case "sshd":
      return !args.some((word) => word === void 0 || /^-[a-zA-Z]*[DdtTiV]/.test(word));
    case "mongod":
      return has2("--fork");
    case "celery":
      return has2("multi") && has2("start");
    default:
      return false;
  }
}

// src/rules/dockerfile/background-command.ts
var mostCommands = 100;
var background_command_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/background-command",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === "windows") return;
    const commands2 = project.commandsOf(stage);
    const last = commands2.at(-1);
    if (!last || last.nested || last.background || commands2.length >= mostCommands || !daemonizes(last.words)) return;
    if (last.words.some((word) => basename(word ?? "") === "nginx") && mayStayInForeground(stage)) return;
    if (commands2.some(({ background, words: words2 }) => background || /^(?:wait|tail|sleep)$/.test(words2[0] ?? ""))) return;
    const text = [basename(last.words[0] ?? ""), ...last.words.slice(1, 3).map((word) => word ?? "\u2026")].join(" ");
    yield {
      at: last.instruction,
      message: `"${text}"${last.at.file.path === stage.file.path ? "" : ` in ${last.at.file.path}`} puts the server into the background and returns, so the container ends at once; start it in the foreground`
    };
  }
});
function mayStayInForeground({ allInstructions }) {
  return allInstructions.some((instruction) => /\bdaemon\s{1,8}off\b|\bnginx\.conf\b/.test(textOf(instruction)));
}

// src/rules/dockerfile/base-image-without-digest.ts
var digest = `@sha256:${"0123456789abcdef".repeat(4)}`;
var base_image_without_digest_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/base-image-without-digest",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "off", staging: "info", production: "warning" },
  optIn: true,
  *check(stage, { project }) {
    const { base, reference } = stage;
    const isContext = (name) => name !== void 0 && project.namedContexts.has(name);
    if (reference && !reference.digest && !isContext(base.value) && !isContext(stage.name)) {
      yield {
        at: base.at,
        message: `"${base.value}" has no digest, so the next build may get other content under this name; add the digest of the image that was tested`,
        // The default of a build argument is what a build takes that says nothing; the real one may say more.
        ...textOf(base.at).includes("$") && { atMost: "info" }
      };
    }
    for (const source of stage.copySources) {
      if (source.stage || source.isIndex || source.name.includes("$") || isContext(source.name)) continue;
      const image = parseImageReference(source.name);
      if (!image || image.digest || image.name === "scratch") continue;
      yield {
        at: source,
        message: `"${source.name}" has no digest, so the next build may copy other content; add the digest of the image that was tested`,
        // A name alone may be a build context that only the command line gives.
        ...!/[:/.]/.test(source.name) && { atMost: "info" }
      };
    }
  }
});

// src/knowledge/shells.ts
function shellLanguage(program, image) {
  if (program === "bash" || program === "dash" || program === "ash") return program;
  if (program !== "sh" || !image) return void 0;
  if (image.name === "busybox") return "ash";
  switch (image.distribution) {
    case "debian":
    case "ubuntu":
      return "dash";
    case "alpine":
      return "ash";
    case "rhel":
    case "amazon":
      return "bash";
    default:
      return void 0;
  }
}
var withoutPipefail = /(?:^|-)(?:jessie|stretch|buster|bullseye|bookworm|trusty|xenial|bionic|focal|jammy|noble)(?:-|$)/;
var withPipefail = /(?:^|-)(?:trixie|forky|sid|plucky|questing|resolute)(?:-|$)/;
function knowsPipefail(language, name, tag) {
  if (language !== "dash") return true;
  if (tag === void 0) return void 0;
  if (withoutPipefail.test(tag)) return false;
  if (withPipefail.test(tag)) return true;
  const release2 = /^(\d+)/.exec(tag)?.[1];
  if (release2 === void 0) return void 0;
  if (name === "debian") return Number(release2) >= 13;
  return name === "ubuntu" ? Number(release2) >= 25 : void 0;
}
function replacesShell({ name, args }) {
  const last = args.at(-1)?.literal;
  if (name === "ln" || name === "mv" || name === "cp") return last === "/bin/sh" || last === "/usr/bin/sh";
  return name === "dpkg-reconfigure" && last === "dash";
}
function readableRuns(instructions) {
  return instructions.map((instruction) => instruction.trigger ?? instruction).filter((instruction) => {
    return instruction.keyword === "RUN" && instruction.script !== void 0 && !instruction.script.damaged;
  });
}

// src/rules/dockerfile/bash-syntax-in-sh.ts
var viaBash = "run the script with bash";
var refused = (cure2 = viaBash) => ({ effect: "it refuses the script", cure: cure2, fails: true });
var asName = { effect: "it looks for a command of that name", cure: viaBash };
var inDash = {
  "double-bracket": { effect: "the test always fails", cure: "write [ \u2026 ]" },
  array: refused(),
  "here-string": refused("pipe the text in with printf"),
  "process-substitution": refused("write to a file first"),
  "redirection-of-both": { effect: "the command goes to the background, and nobody waits for it", cure: "write > file 2>&1" },
  "appending-redirection-of-both": { effect: "the command goes to the background, and nobody waits for it", cure: "write >> file 2>&1" },
  "pipe-of-both": refused("write 2>&1 |"),
  "function-keyword": refused("leave out the word function, and put () behind the name"),
  "brace-expansion": { effect: "the braces stay as they are", cure: "write the words out" },
  "ansi-quotes": { effect: "the dollar sign stays in the text", cure: "use printf" },
  replacement: refused("use sed"),
  slice: refused("use cut"),
  "case-change": refused("use tr"),
  indirection: refused(),
  "arithmetic-command": asName,
  "arithmetic-loop": refused(),
  "appending-assignment": asName,
  select: refused()
};
var inAsh = {
  array: refused(),
  "here-string": refused("pipe the text in with printf"),
  "pipe-of-both": refused("write 2>&1 |"),
  "brace-expansion": { effect: "the braces stay as they are", cure: "write the words out" },
  "case-change": refused("use tr"),
  indirection: refused(),
  "arithmetic-command": asName,
  "arithmetic-loop": refused(),
  "appending-assignment": asName,
  select: refused()
};
var commandsOfBash = {
  dash: /* @__PURE__ */ new Set(["source", "declare", "shopt", "pushd", "popd", "mapfile", "readarray", "let"]),
  ash: /* @__PURE__ */ new Set(["declare", "shopt", "pushd", "popd", "mapfile", "readarray"])
};
var takesPaths = /* @__PURE__ */ new Set(["mkdir", "cp", "mv", "rm", "touch", "chown", "chmod", "ln", "install", "rmdir", "cd", "ls"]);
var bash_syntax_in_sh_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/bash-syntax-in-sh",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "error",
  *check(stage) {
    if (stage.platform === "windows") return;
    let replaced = stage.parent ? endsWithOtherShell(stage.parent) : false;
    for (const outer of stage.instructions) {
      const instruction = outer.trigger ?? outer;
      const { script } = instruction;
      if (!script || script.damaged) continue;
      if (!replaced) yield* mistakes(stage, script);
      replaced ||= replacesSh(instruction);
    }
  }
});
function replacesSh({ script }) {
  return script?.commands.some(replacesShell) ?? false;
}
var endsWithOtherShell = /* @__PURE__ */ weaklyMemoized(
  ({ parent, instructions }) => parent !== void 0 && endsWithOtherShell(parent) || instructions.some(replacesSh)
);
function* mistakes(stage, script) {
  const words2 = pathWords(script).slice(0, 200);
  for (const construct of script.constructs) {
    const language = shellLanguage(construct.shell, stage.baseImage);
    const effect = language && language !== "bash" && (language === "dash" ? inDash : inAsh)[construct.kind];
    if (!effect || construct.kind === "brace-expansion" && !namesPaths(construct, words2)) continue;
    yield {
      at: construct,
      message: messageOf(excerpt(textOf(construct), 40), language, effect),
      ...!effect.fails && { atMost: "warning" },
      fix: construct.kind === "redirection-of-both" ? plainRedirection(construct) : void 0
    };
  }
  for (const command of script.commands) {
    const language = shellLanguage(command.shell, stage.baseImage);
    if (!language || language === "bash") continue;
    const effect = effectOf(command, language, stage);
    if (!effect) continue;
    const stops2 = !command.nested && !command.rescue && (!command.followed || script.options.has("e"));
    yield {
      at: command,
      message: messageOf(excerpt(textOf(command), 40), language, effect),
      ...!(effect.fails && stops2) && { atMost: "warning" },
      fix: repair(command, stops2)
    };
  }
}
function messageOf(text, language, { effect, cure: cure2 }) {
  return `"${text}" is written for bash, but ${language === "dash" ? "sh of this image is dash" : "sh of this image is BusyBox"}, so ${effect}; ${cure2}`;
}
function pathWords({ commands: commands2 }) {
  return commands2.flatMap(({ name, args }) => takesPaths.has(name ?? "") ? args.filter(({ text }) => text.includes("{")) : []).map(({ range }) => range);
}
function namesPaths({ file, range }, words2) {
  if (/\bfor\s+\w+\s+in\s[^;\n]*$/.test(file.text.slice(Math.max(0, range[0] - 200), range[0]))) return true;
  return words2.some(([start, end]) => start <= range[0] && range[1] <= end);
}
function effectOf(command, language, stage) {
  const { name, args, prefixes } = command;
  if (name === void 0 || prefixes.length > 0) return void 0;
  if (commandsOfBash[language].has(name)) {
    return { effect: "it finds no such command", cure: name === "source" ? "write a dot instead" : viaBash, fails: true };
  }
  if (language !== "dash") return void 0;
  if ((name === "[" || name === "test") && args.some(({ text }) => text === "=="))
    return { effect: "the test always fails", cure: "write one =" };
  if (name === "echo" && /^-n?e/.test(args[0]?.literal ?? ""))
    return { effect: `"${args[0]?.literal}" becomes part of the text`, cure: "use printf" };
  const { reference } = stage.rootStage;
  const setsPipefail = name === "set" && args.some(({ literal }, index) => literal === "pipefail" && /^-\w*o$/.test(args[index - 1]?.literal ?? ""));
  if (!setsPipefail || command.redirects.length > 0 || knowsPipefail("dash", stage.baseImage?.name, reference?.tag) !== false)
    return void 0;
  return { effect: "it knows no pipefail", cure: "set SHELL to bash first", fails: true };
}
function repair({ name, args, words: words2 }, stops2) {
  const [first2] = words2;
  if (name === "source" && first2 && args.length === 1 && args[0]?.text.includes("/")) {
    return { title: "Write a dot for source", safety: stops2 ? "safe" : "unsafe", edits: [replace(first2, ".")] };
  }
  if (name !== "[" && name !== "test") return void 0;
  const edits = args.filter(({ text }) => text === "==").map((word) => replace(word, "="));
  return { title: "Compare with one equals sign", safety: "unsafe", edits };
}
function plainRedirection(at) {
  const match = /^&(>\s*[\w./-]+)$/.exec(textOf(at));
  if (!match) return void 0;
  const sign = { file: at.file, range: [at.range[0], at.range[0] + 1] };
  return { title: "Redirect both outputs as every shell can", safety: "unsafe", edits: [replace(sign, ""), insertAfter(at, " 2>&1")] };
}

// src/knowledge/exec-form.ts
var maxLength = 4096;
var quote = `["'\\u2018\\u2019\\u201c\\u201d]`;
var startsLikeArray = new RegExp(`^\\[${quote}`);
var hasFirstItem = new RegExp(`^\\[\\s+(${quote})[^"'\\u2018\\u2019\\u201c\\u201d]{0,200}${quote}\\s*,`);
var bareWords = /^\[[A-Za-z./][^\s,[\]]*,[^[\]]*\]$/;
function brokenJson(text) {
  if (!text.startsWith("[") || text.length > maxLength) return void 0;
  if (isArray(text)) return void 0;
  if (!startsLikeArray.test(text) && !hasFirstItem.test(text) && !bareWords.test(text)) return void 0;
  const straight = text.replace(/[\u201c\u201d]/g, '"').replace(/[\u2018\u2019]/g, "'");
  if (straight !== text) {
    return { why: "it has typographic quotes", cure: "use straight double quotes", repaired: sure(straight) };
  }
  if (/^\[\s*'/.test(text)) {
    const doubled = /["\\$]/.test(text) ? void 0 : text.replace(/'/g, '"');
    return { why: "its strings stand in single quotes", cure: "use double quotes", repaired: doubled && sure(doubled) };
  }
  const close = text.lastIndexOf("]");
  if (close < 0) return { why: "its bracket is not closed", cure: "close it", repaired: sure(`${text}]`) };
  const trimmed = text.replace(/,(\s*\])$/, "$1");
  if (isArray(trimmed)) return { why: "a comma stands behind its last string", cure: "remove it", repaired: trimmed };
  if (isArray(text.slice(0, close + 1))) return { why: "something stands behind its bracket", cure: "remove it", repaired: void 0 };
  const joined = text.replace(/"(\s+)"/g, '",$1"');
  if (isArray(joined)) return { why: "a comma is missing between its strings", cure: "add it", repaired: joined };
  const wrong = /\\[^"\\/bfnrtu]/.exec(text)?.[0];
  if (wrong) return { why: `"${wrong}" is no escape of JSON`, cure: "write a backslash as two", repaired: void 0 };
  return { why: "it is no valid JSON", cure: 'write it as ["word", "word"]', repaired: void 0 };
}
function sure(text) {
  return isArray(text) ? text : void 0;
}
function isArray(text) {
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === "string");
  } catch {
    return false;
  }
}
function quotedCommand(text) {
  const match = /^(["'])([^"'\\$`]*)\1$/.exec(text.trim());
  const inner = match?.[2]?.trim();
  return inner && /\s/.test(inner) ? inner : void 0;
}

// src/rules/dockerfile/broken-json-form.ts
var commands = /* @__PURE__ */ new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK"]);
var takesJson = /* @__PURE__ */ new Set([...commands, "RUN", "COPY", "ADD", "VOLUME"]);
var broken_json_form_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/broken-json-form",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage) {
    for (const outer of stage.instructions) {
      const instruction = outer.trigger ?? outer;
      if (!takesJson.has(instruction.keyword) || instruction.json || instruction.heredocs.length > 0) continue;
      const { command, keyword } = instruction;
      const broken = brokenJson(command.text);
      if (!broken) continue;
      const isOneLine = textOf(command) === command.text;
      yield {
        at: command,
        message: `${keyword} is followed by no JSON array, since ${broken.why}, so Docker ${consequence(keyword)}; ${broken.cure}`,
        ...atMost(instruction, outer, stage),
        ...isOneLine && broken.repaired !== void 0 && {
          fix: { title: "Write the array in JSON", safety: "safe", edits: [replace(command, broken.repaired)] }
        }
      };
    }
  }
});
function consequence(keyword) {
  if (commands.has(keyword) || keyword === "RUN") return "gives it to a shell, which finds no such program";
  return keyword === "VOLUME" ? "takes the brackets as part of the path" : "looks for files with brackets in their names";
}
function atMost(instruction, outer, { dockerfile }) {
  if (outer.trigger || !commands.has(instruction.keyword)) return {};
  const takesEffect = dockerfile.stages.some(
    (stage) => stage.ships && [stage.cmd, stage.entrypoint, stage.healthcheck].includes(instruction)
  );
  return takesEffect ? {} : { atMost: "info" };
}

// src/knowledge/images/java-runtimes.ts
function javaRuntime(reference) {
  const tag = effectiveTag(reference);
  if (tag === void 0 || reference.digest) return void 0;
  const { name } = reference;
  const published = publishedName(reference);
  if (/windows|nanoserver|jre|headless|headful/.test(tag)) return void 0;
  if (published === "cgr.dev/chainguard/jdk") return tag === "latest" ? "cgr.dev/chainguard/jre:latest" : void 0;
  const [, version2, rest = ""] = /^(\d[\w.]*(?:-b\d+(?:\.\d+)?)?)((?:-[\w.]+)*)$/.exec(tag) ?? [];
  switch (published) {
    case "eclipse-temurin":
      return version2 && !/^16(?:\D|$)|^(?:17_35|18_36)$/.test(version2) ? `${name}:${version2}-jre${rest.replace(/^-jdk/, "")}` : void 0;
    case "sapmachine":
      return /^(?:11|17|2[14-9])$/.test(version2 ?? "") ? `${name}:${version2}-jre${rest.replace(/^-jdk/, "")}` : void 0;
    case "ibm-semeru-runtimes":
      return /^open-[\w.]+-jdk(?:-|$)/.test(tag) ? `${name}:${tag.replace("-jdk", "-jre")}` : void 0;
    case "amazoncorretto":
      return /^8(?:-(?:alpine[\d.]*|al2023))?(?:-jdk)?$/.test(tag) && tag !== "8" ? `${name}:${tag.replace(/-jdk$/, "")}-jre` : void 0;
    default:
      return void 0;
  }
}
var needsKit = /\b(?:javac|javap|javadoc|jcmd|jconsole|jdb|jdeps|jfr|jhsdb|jinfo|jlink|jmap|jmod|jpackage|jps|jshell|jstack|jstat|arthas|mvn|mvnw|gradle|gradlew|sbt|lein|ant|native-image|tools\.jar|javaagent|agentlib|agentpath)\b|(?:^|[\s;&|"])jar\s+-?[cxtuf]/m;
var aside = /* @__PURE__ */ new Set(["java", "echo", "export", "set", "test", "[", "cd", "sleep", "ulimit", "true"]);
function runsOnlyJava({ allInstructions, effectiveCommands }) {
  const words2 = behindInit(effectiveCommands.flatMap(({ json = [] }) => json.map(({ value }) => value)));
  const scripts = effectiveCommands.flatMap(({ script }) => script ?? []);
  const names = scripts.flatMap(({ commands: commands2 }) => commands2.map(({ name = "?" }) => basename(name)));
  const starts = scripts.length > 0 ? scripts.every(({ damaged }) => !damaged) && names.includes("java") && names.every((name) => aside.has(name)) : basename(words2[0] ?? "") === "java";
  return starts && !allInstructions.some((instruction) => needsKit.test(textOf(instruction)));
}

// src/rules/dockerfile/build-tools-shipped.ts
var build_tools_shipped_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/build-tools-shipped",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(stage, { project }) {
    const { rootStage, baseImage: baseImage2 } = stage;
    if (!stage.ships || !baseImage2?.builder) return;
    if (stage.effectiveCommands.length === 0 || handsOut(stage)) return;
    if (rootStage.reference && javaRuntime(rootStage.reference) && runsOnlyJava(stage)) return;
    const holdsOwn = stage.allInstructions.some(bringsApplication);
    if (!holdsOwn && !stage.allInstructions.some(buildsWithIt)) return;
    const cure2 = isCopiedFrom(stage) ? "let the build name the stage that copies the result as its target, in place of this one" : "build in one stage, and copy the result into a run-time image";
    const mayRunThem = mayNeedTools(stage);
    if (mayRunThem && (stage.allInstructions.some(extendsCargo) || startsScript(stage) || buildsNothing(stage))) return;
    yield {
      at: rootStage.base.at,
      message: `"${rootStage.base.value}" ships ${baseImage2.builder}, which makes the image large and gives attackers tools; ${cure2}${mayRunThem ? ", unless the program runs them" : ""}`,
      related: targetsOf(stage, project),
      ...(!holdsOwn || mayRunThem) && { atMost: "info" }
    };
  }
});
var builders = /^(?:go|cargo|rustc|swift|mvn|mvnw|gradle|gradlew|sbt|ant|lein|javac|dotnet|composer|native-image|xcaddy)$/;
function buildsWithIt({ keyword, script }) {
  return keyword === "RUN" && script?.commands.some(
    ({ name, args }) => builders.test(basename(name ?? "")) && !args.every(({ literal }) => /^(?:--?version|version|env)$/.test(literal ?? ""))
  ) === true;
}
function extendsCargo({ script }) {
  return script?.commands.some(
    ({ name, args: [verb, ...rest] }) => name === "cargo" && verb?.literal === "install" && rest.some(({ literal }) => literal?.startsWith("cargo-"))
  ) === true;
}
function startsScript({ effectiveCommands }) {
  return effectiveCommands.some(
    ({ json }) => /^(?:ba|da|a)?sh$/.test(basename(json?.[0]?.value ?? "")) && /^[^-]/.test(json?.[1]?.value ?? "")
  );
}
function mayNeedTools(stage) {
  if (runsOnlyJava(stage)) return false;
  const programs2 = programsOf(stage);
  if (programs2.some((program) => /^(?:python[\d.]*|node|ruby|perl)$/.test(basename(program)))) return true;
  return buildsNothing(stage);
}
function buildsNothing(stage) {
  const programs2 = programsOf(stage);
  const mayBuild = ({ keyword, script }) => keyword === "RUN" && (!script || script.commands.some(({ name = "" }) => /^(?:make|just|task)$|^build.*\.sh$/.test(basename(name))));
  return !programs2.some((program) => builders.test(basename(program))) && !stage.allInstructions.some((one) => buildsWithIt(one) || mayBuild(one));
}
function handsOut(stage) {
  return programsOf(stage).some((program) => /^(?:tar|cpio)$/.test(basename(program)));
}
function programsOf(stage) {
  return stage.effectiveCommands.flatMap(
    ({ json, script }) => json ? [json[0]?.value ?? ""] : (script?.commands ?? []).map(({ name = "" }) => name)
  );
}
function isCopiedFrom(stage) {
  return stage.dockerfile.stages.some(
    ({ rootStage, copySources }) => rootStage !== stage.rootStage && copySources.some((source) => source.stage === stage)
  );
}
function targetsOf(stage, { applications, stageOf }) {
  const builds2 = applications.flatMap(
    ({ services }) => services.flatMap((service2) => service2.build.value?.target.isSet && stageOf(service2) === stage ? [service2.build.value.target.at] : [])
  );
  return builds2.slice(0, 3).map((at) => ({ at, message: "this build takes the stage as its target" }));
}
function bringsApplication({ copy, flags }) {
  if (flags.some(({ name, value = "" }) => name === "mount" && !/type=["']?(?:cache|tmpfs|secret|ssh)/.test(value))) return true;
  return copy?.sources.some(({ kind, path }) => kind === "file" && !path?.endsWith(".sh")) === true;
}

// src/knowledge/copied.ts
function foldersWith(name, copies, isThere) {
  const folders = /* @__PURE__ */ new Set();
  for (const copy of copies) {
    if (!copy || copy.from !== void 0) continue;
    for (const { kind, path, isPattern } of copy.sources) {
      if (kind !== "file" || path === void 0) continue;
      const brings = isPattern ? matchesName(basename(path), name) && !/[*?[]/.test(dirname(path)) : basename(path) === name;
      if (brings && isThere(joinPath(dirname(path), name))) folders.add(dirname(path));
      else if (!isPattern && isThere(joinPath(path, name))) folders.add(path);
    }
  }
  return [...folders];
}
function matchesName(pattern, name) {
  const [start = "", end, ...more] = pattern.split("*");
  if (end === void 0 || more.length > 0 || /[?[]/.test(pattern)) return false;
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

// src/rules/dockerfile/build-without-dev-dependencies.ts
var build_without_dev_dependencies_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/build-without-dev-dependencies",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "error",
  *check(stage, { project }) {
    if (stage.platform === "windows") return;
    const all = stage.allInstructions;
    let looked = 0;
    let lacks2;
    for (const [index, instruction] of all.entries()) {
      if (instruction.copy?.from !== void 0) lacks2 = void 0;
      if (instruction.keyword !== "RUN") continue;
      if (!instruction.script || instruction.script.damaged || instruction.flags.some(({ name }) => name === "mount")) {
        lacks2 = void 0;
        continue;
      }
      for (const command of instruction.script.commands) {
        if (lacks2 && instruction.stage === stage) {
          const tool = lackingTool(command, lacks2.manifest);
          if (tool) {
            yield {
              at: command,
              message: `"${textOf(command)}" needs ${tool.program}, which comes with "${tool.name}" of devDependencies, and these were left out, so the build stops; install all before the build, and remove them after it or in another stage`,
              related: [{ at: lacks2.install, message: "they are left out here" }]
            };
            return;
          }
        }
        if (installsMore(command)) lacks2 = void 0;
        const install = installOf(command);
        if (!install || !isNodeManager(install.manager)) continue;
        if (++looked > mostInstalls) return;
        const before = all.slice(0, index);
        const known = leavesOutDevelopment(install) ?? environmentSaysSo(install.manager, command, before);
        const manifest2 = known && !install.isElsewhere && !install.isDoubtful ? manifestAt(stage, before, project) : void 0;
        lacks2 = manifest2 && { manifest: manifest2, install: command };
        const own = manifest2 && instruction.stage === stage ? lackingInScripts(install, manifest2) : void 0;
        if (!own) continue;
        yield {
          at: command,
          message: `"${textOf(command)}" runs the script "${own.script}", which needs ${own.program} of "${own.name}" in devDependencies, and leaves these out, so the build stops; add --ignore-scripts, or leave the script out where the tool is missing`
        };
        return;
      }
    }
  }
});
var mostInstalls = 50;
function environmentSaysSo(manager, command, before) {
  const written = before.flatMap(({ keyword, assignments }) => keyword === "ENV" ? assignments : []).filter(({ name }) => name === "NODE_ENV");
  return manager === "npm" && command.assignments.length === 0 && written.at(-1)?.value.value === "production";
}
function installsMore({ name = "", args }) {
  const verb = args[0]?.literal ?? "";
  return /^(npm|yarn|pnpm|bun|corepack)$/.test(name) && /^(install|i|add|global|dlx|rebuild)$/.test(verb) && installOf({ name, args }) === void 0;
}
function manifestAt({ dockerfile: dockerfile2 }, before, { contextOf, files }) {
  const context = contextOf(dockerfile2).value;
  if (!context) return void 0;
  const copies = before.map(({ copy }) => copy);
  const [folder, ...others] = foldersWith("package.json", copies, (path) => files.stat(joinPath(context.folder, path)) === "file");
  if (folder === void 0 || others.length > 0) return void 0;
  const text = files.text(joinPath(context.folder, joinPath(folder, "package.json")), dockerfile2).value;
  const manifest2 = text === void 0 ? void 0 : readPackageManifest(text);
  return manifest2?.hasWorkspaces ? void 0 : manifest2;
}
function lackingInScripts({ manager, options: options2 }, manifest2) {
  if (manager !== "npm" || !options2.includes("--omit=dev") || options2.some((option2) => option2.startsWith("--ignore-scripts")))
    return void 0;
  for (const script of ["preinstall", "install", "postinstall", "prepare"]) {
    const tool = lacking(programsBehind(manifest2.scripts[script] ?? "", manifest2), manifest2);
    if (tool) return { ...tool, script };
  }
  return void 0;
}
function lackingTool({ name = "", args }, manifest2) {
  const words2 = args.map(({ literal }) => literal ?? "");
  return lacking(programsOf2(name, words2, manifest2), manifest2);
}
function lacking(programs2, { dependencies, devDependencies }) {
  for (const program of programs2) {
    const names = packagesOfCommand(program);
    const missing = names.find((one) => devDependencies.has(one));
    if (missing && !names.some((one) => dependencies.has(one))) return { program, name: missing };
  }
  return void 0;
}
function programsBehind(script, manifest2, seen = /* @__PURE__ */ new Set()) {
  const programs2 = programsOfScript(script);
  if (!programs2) return [];
  const called = script.split(/&&|;/).flatMap((part) => {
    const [runner = "", ...words2] = part.trim().split(/\s+/);
    return programsOf2(runner, words2, manifest2, seen);
  });
  return [...programs2, ...called];
}
function programsOf2(runner, words2, { scripts }, seen = /* @__PURE__ */ new Set()) {
  if (!/^(npm|yarn|pnpm)$/.test(runner)) return [];
  const operands2 = words2.filter((word) => !word.startsWith("-"));
  const [first2 = "", second = ""] = operands2;
  const name = first2 === "run" || first2 === "run-script" ? second : runner === "npm" ? "" : first2;
  if (name in scripts) {
    const fresh = [`pre${name}`, name].filter((one) => !seen.has(one));
    for (const one of fresh) seen.add(one);
    return fresh.flatMap((one) => programsBehind(scripts[one] ?? "", { scripts }, seen));
  }
  return runner !== "npm" && first2 === name ? [name] : [];
}

// src/knowledge/modes.ts
function readMode(text) {
  if (/^[0-7]{3,5}$/.test(text)) {
    const bits = Number.parseInt(text, 8);
    return { othersWrite: (bits & 2) !== 0, setuid: (bits & 2048) !== 0, sticky: (bits & 512) !== 0 };
  }
  if (text.length > 100 || !/^[ugoa]*[-+=][rwxXstugo]*(?:[-+=][rwxXstugo]*|,[ugoa]*[-+=][rwxXstugo]*)*$/.test(text)) return void 0;
  const grants = { othersWrite: false, setuid: false, sticky: false };
  for (const clause of text.split(",")) {
    const who = /^[ugoa]*/.exec(clause)?.[0] ?? "";
    for (const [, operator, rights = ""] of clause.matchAll(/([-+=])([rwxXstugo]*)/g)) {
      const on = operator !== "-";
      if (/[oa]/.test(who) && (rights.includes("w") || operator === "=")) grants.othersWrite = on && rights.includes("w");
      if (rights.includes("s") && (who === "" || /[ua]/.test(who))) grants.setuid = on;
      if (rights.includes("t")) grants.sticky = on;
    }
  }
  return grants;
}
function readChmod(args) {
  const operands2 = args.filter(({ literal }) => literal === void 0 || !/^(?:-[RvcfhHLP]+|--\w[\w-]*)$/.test(literal));
  const mode = operands2[0]?.literal;
  return mode === void 0 || args.some(({ literal }) => literal?.startsWith("--reference")) ? void 0 : { mode, paths: operands2.slice(1) };
}

// src/rules/dockerfile/chown-layer.ts
var chown_layer_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/chown-layer",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "info",
  *check(stage) {
    if (!stage.ships || stage.platform === "windows" || stage.isScratch) return;
    let workdir = stage.rootStage.baseImage?.workdir;
    const copies = [];
    const accounts = /* @__PURE__ */ new Map();
    const made = [];
    for (const instruction of stage.allInstructions) {
      if (instruction.keyword === "WORKDIR") workdir = absolute(workdir, instruction.words[0]?.text);
      if (instruction.keyword === "COPY" || instruction.keyword === "ADD") {
        const target = absolute(workdir, instruction.json?.at(-1)?.value ?? instruction.words.at(-1)?.text);
        if (target !== void 0 && target !== "/" && copies.length < mostCopies) copies.push({ instruction, target });
      }
      const { script } = instruction;
      if (instruction.keyword !== "RUN" || !script || script.damaged || copies.length === 0) continue;
      const moves = script.commands.some(({ name }) => name === "cd");
      for (const command of script.commands) {
        for (const word of accountWords(command)) accounts.set(word, copies.length);
        if (made.length < mostCopies) made.push(...madeBy(command, moves ? void 0 : workdir));
        const change = readChange(command, moves ? void 0 : workdir);
        const touched = copies.filter(({ target }) => change?.paths.some((path) => isBelow(target, path)));
        const main = widest(touched.filter(({ instruction: { copy } }) => !copy?.sources.every(({ path }) => isSmall(path))));
        const [first2] = touched;
        if (!change || !first2 || !main) continue;
        const isMixed = made.some((path) => change.paths.some((changed) => isBelow(path, changed)));
        const comesLater = ownersOf(command, change).some((name) => (accounts.get(name) ?? 0) > copies.indexOf(first2));
        yield {
          at: command,
          message: `"${excerpt(textOf(command))}" stores what ${main.instruction.keyword} brought to "${main.target}" a second time; ${comesLater ? "create the account before, and " : ""}use ${main.instruction.keyword} ${flagFor(command, change)}${isMixed ? ", which leaves what a RUN made there as it is" : ""}`,
          related: touched.slice(0, 5).map((copy) => ({ at: copy.instruction, message: "copied here" })),
          fix: touched.length === 1 && !isMixed ? moveOwner(stage, instruction, command, change, main) : void 0
        };
      }
    }
  }
});
var mostCopies = 200;
function isSmall(path) {
  return /^(?:[^*?]*\/)?(?:Caddyfile|Procfile)$|^(?:[^*?]*\/)?[^*?/]+\.(?:sh|conf|cnf|cfg|ini|ya?ml|toml|properties|template|tmpl)$|(?:^|\/)(?:package(?:-lock|\*)?\.json|yarn\.lock|pnpm-(?:lock|workspace)\.yaml|requirements[\w.-]*\.txt)$/.test(
    path ?? ""
  );
}
function widest([first2, ...others]) {
  return first2 && others.reduce((wide2, copy) => isBelow(wide2.target, copy.target) && wide2.target !== copy.target ? copy : wide2, first2);
}
function flagFor({ name }, { value }) {
  if (name === "chmod" && (!/^\d+$/.test(value) || readMode(value)?.othersWrite !== false)) return "--chmod";
  return `--${name}=${value}`;
}
function accountWords({ name, args }) {
  return /^(?:useradd|adduser|groupadd|addgroup)$/.test(name ?? "") ? args.flatMap(({ literal }) => literal ?? []) : [];
}
function ownersOf({ name }, { value }) {
  return name === "chown" ? value.split(/[:.]/).filter((one) => !/^\d*$/.test(one)) : [];
}
function madeBy({ name, args }, workdir) {
  if (name === "mkdir") return args.flatMap(({ literal }) => literal?.startsWith("-") ? [] : absolute(workdir, literal) ?? []);
  const installs4 = /^(?:npm|pnpm|yarn|bun|uv|poetry|composer|bundle)$/.test(name ?? "") && workdir !== void 0;
  return installs4 && args.some(({ literal }) => /^(?:ci|i|install|sync)$/.test(literal ?? "")) && !isGlobal(args) ? [workdir] : [];
}
function isGlobal(args) {
  return args.some(({ literal }) => /^(?:-g|--global|--system)$/.test(literal ?? ""));
}
function readChange({ name, args, nested }, workdir) {
  if (nested || name !== "chown" && name !== "chmod") return void 0;
  const isRecursive = args.some(({ literal }) => literal === "--recursive" || /^-[a-zA-Z]*R/.test(literal ?? ""));
  if (!isRecursive || args.some(({ literal }) => literal?.startsWith("--reference") || literal?.startsWith("--from"))) return void 0;
  const operands2 = args.filter(({ text }) => !/^-[a-zA-Z-]+$/.test(text));
  const paths2 = operands2.slice(1).flatMap(({ literal }) => absolute(workdir, literal?.replace(/\/\*$/, "")) ?? []);
  return { value: operands2[0]?.text.replace(/^["']|["']$/g, "").replace(/\s+/g, " ") ?? "", paths: paths2.filter((path) => path !== "/") };
}
function absolute(workdir, text) {
  const plain2 = text?.replace(/^["']|["']$/g, "");
  if (!plain2 || /[$*?[\]{}~`"'\\]/.test(plain2) || !plain2.startsWith("/") && workdir === void 0) return void 0;
  const parts = [];
  for (const part of (plain2.startsWith("/") ? plain2 : `${workdir}/${plain2}`).slice(0, 4096).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}
function isBelow(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}
function moveOwner(stage, run, command, { value, paths: paths2 }, copy) {
  const { instructions } = stage;
  const [from, to] = [instructions.indexOf(copy.instruction), instructions.indexOf(run)];
  const between2 = instructions.slice(from + 1, to);
  const isAlone2 = run.form === "shell" && run.heredocs.length === 0 && run.script?.commands.length === 1 && command.prefixes.length === 0;
  const isSame = paths2.length === 1 && paths2[0] === copy.target && command.args.length === 3;
  const isOwned = copy.instruction.flags.some(({ name }) => name === "chown");
  if (command.name !== "chown" || !/^[\w.-]+:[\w.-]+$/.test(value) || !isAlone2 || !isSame || isOwned || from < 0 || to < from)
    return void 0;
  if (between2.some(({ keyword }) => keyword === "RUN") || stage.allInstructions.some((other) => other.keyword === "WORKDIR" && absolute("/", other.words[0]?.text) === copy.target))
    return void 0;
  return {
    title: "Let COPY set the owner",
    safety: "unsafe",
    edits: [insertAfter(copy.instruction.keywordAt, ` --chown=${value}`), removeLines(run)],
    scope: { file: run.file, range: [copy.instruction.range[0], run.range[1]] }
  };
}

// src/rules/dockerfile/circular-stage-copy.ts
var circular_stage_copy_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/circular-stage-copy",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage, { project }) {
    for (const source of stage.copySources) {
      if (!source.stage || source.stage.index < stage.index || project.namedContexts.has(source.name)) continue;
      if (source.stage === stage) {
        yield {
          at: source,
          message: `"${source.name}" is the stage that this instruction stands in, so no build can start; copy from another stage`
        };
      } else if (source.stage.needs.has(stage)) {
        yield {
          at: source,
          message: `"${source.name}" needs this stage in turn, so no build can start; move what both need into a stage above them`,
          related: [{ at: source.stage.from, message: "the stage that needs this one" }]
        };
      }
    }
  }
});

// src/rules/dockerfile/consecutive-runs.ts
var consecutive_runs_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/consecutive-runs",
  on: "dockerfile.stage",
  topic: "containerization",
  optIn: true,
  aggregate: true,
  severity: "info",
  *check(stage) {
    for (const [index, instruction] of stage.instructions.entries()) {
      const before = stage.instructions[index - 1];
      if (!before || !isShort(before) || !isShort(instruction) || flagsOf(before) !== flagsOf(instruction)) continue;
      yield {
        at: instruction,
        message: "this RUN follows another short one and makes a layer of its own; join them if they belong together"
      };
    }
  }
});
function isShort({ keyword, form, heredocs, script }) {
  return keyword === "RUN" && form === "shell" && heredocs.length === 0 && script !== void 0 && !script.damaged && script.commands.length <= 2;
}
function flagsOf({ flags }) {
  return flags.map(({ name, value }) => `${name}=${value ?? ""}`).sort().join(" ");
}

// src/rules/dockerfile/copy-from-later-stage.ts
var copy_from_later_stage_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/copy-from-later-stage",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage, { project }) {
    for (const source of stage.copySources) {
      if (!source.stage || source.stage.index <= stage.index || project.namedContexts.has(source.name)) continue;
      if (source.stage.needs.has(stage)) continue;
      yield {
        at: source,
        message: `"${source.name}" stands below this stage, so it is not built yet; move it above`,
        related: [{ at: source.stage.from, message: "the stage that is meant" }]
      };
    }
  }
});

// src/rules/dockerfile/deprecated-maintainer.ts
var label = "org.opencontainers.image.authors";
var deprecated_maintainer_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/deprecated-maintainer",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "info",
  *check(stage) {
    const { instructions } = stage;
    for (const instruction of instructions) {
      if (instruction.keyword !== "MAINTAINER") continue;
      const keyword = textOf(instruction.keywordAt);
      if (!shipped(stage.dockerfile).has(stage)) {
        yield {
          at: instruction,
          message: `"${keyword}" is deprecated, and does not reach the image from this stage; set the label ${label} in the stage that becomes the image`
        };
        continue;
      }
      yield {
        at: instruction,
        message: `"${keyword}" is deprecated, and only docker inspect shows it; use the label ${label}`,
        fix: isSet(instructions) ? void 0 : toLabel(instruction)
      };
    }
  }
});
var shipped = /* @__PURE__ */ weaklyMemoized(({ stages }) => {
  const found2 = /* @__PURE__ */ new Set();
  for (const stage of stages) {
    let next = stage.ships ? stage : void 0;
    for (; next && !found2.has(next); next = next.parent) found2.add(next);
  }
  return found2;
});
function isSet(instructions) {
  return instructions.some(({ assignments }) => assignments.some(({ name }) => name.replace(/["']/g, "") === label));
}
function toLabel({ keywordAt, args, file, innerComments, range }) {
  const name = textOf(args).replace(/^(["'])(.*)\1$/, "$2");
  if (/["'$\\`\r\n]/.test(name) || name === "" || innerComments.length > 0) return void 0;
  const keyword = textOf(keywordAt) === "maintainer" ? "label" : "LABEL";
  const at = place(file, range[0], args.range[1]);
  return { title: "Use a label", safety: "safe", edits: [replace(at, `${keyword} ${label}="${name}"`)] };
}

// src/knowledge/development-servers.ts
var has = (args, ...options2) => args.some((word) => word !== void 0 && options2.some((option2) => word === option2 || word.startsWith(`${option2}=`)));
var operands = (args) => args.filter((word) => !word?.startsWith("-"));
var first = (args) => operands(args)[0];
var byProgram = {
  nodemon: () => true,
  "ts-node-dev": () => true,
  tsnd: () => true,
  "webpack-dev-server": () => true,
  "start-storybook": () => true,
  tsx: (args) => args[0] === "watch",
  node: (args) => has(args, "--watch"),
  bun: (args) => has(args, "--watch", "--hot"),
  deno: (args) => has(args, "--watch"),
  vite: (args) => [void 0, "dev", "serve", "preview"].includes(first(args)) && !has(args, "--version", "--help"),
  next: (args) => first(args) === "dev",
  nuxt: (args) => first(args) === "dev",
  nuxi: (args) => first(args) === "dev",
  astro: (args) => first(args) === "dev",
  remix: (args) => first(args) === "dev",
  gatsby: (args) => first(args) === "develop",
  storybook: (args) => first(args) === "dev",
  docusaurus: (args) => first(args) === "start",
  ng: (args) => first(args) === "serve",
  "react-scripts": (args) => first(args) === "start",
  "vue-cli-service": (args) => first(args) === "serve",
  webpack: (args) => first(args) === "serve",
  nest: (args) => first(args) === "start" && has(args, "--watch", "-w"),
  uvicorn: (args) => has(args, "--reload"),
  gunicorn: (args) => has(args, "--reload"),
  hypercorn: (args) => has(args, "--reload"),
  flask: (args) => operands(args).includes("run"),
  fastapi: (args) => first(args) === "dev",
  "django-admin": (args) => first(args) === "runserver",
  "manage.py": (args) => first(args) === "runserver",
  python: (args) => args.findIndex((word) => word !== void 0 && basename(word) === "manage.py") === args.indexOf("runserver") - 1 && args.includes("runserver"),
  "http.server": () => true,
  rails: (args) => /^(?:s|server)$/.test(first(args) ?? "") && (has(args, "--environment=development") || args[args.indexOf("-e") + 1] === "development"),
  php: (args) => has(args, "-S") || args[0] === "artisan" && args[1] === "serve",
  artisan: (args) => args[0] === "serve",
  symfony: (args) => /^(?:serve|server:start)$/.test(first(args) ?? ""),
  dotnet: (args) => args[0] === "watch",
  hugo: (args) => /^(?:server|serve)$/.test(first(args) ?? ""),
  jekyll: (args) => /^(?:serve|server|s)$/.test(first(args) ?? ""),
  mkdocs: (args) => first(args) === "serve"
};
function isDevelopmentServer(words2) {
  const [program, ...args] = behindLauncher(words2);
  if (program === void 0) return false;
  const name = basename(program);
  const known = Object.hasOwn(byProgram, name) ? byProgram[name] : /^python[\d.]*$/.test(name) ? byProgram.python : void 0;
  return known?.(args) ?? false;
}
var watchers = new Set(
  "nodemon ts-node-dev tsnd tsx node bun deno nest uvicorn gunicorn hypercorn dotnet".split(" ")
);
var pythonServers = /* @__PURE__ */ new Set(["flask", "fastapi", "django-admin", "manage.py", "http.server"]);
function kindOfDevelopmentServer(words2) {
  const name = basename(behindLauncher(words2)[0] ?? "");
  if (watchers.has(name)) return "watcher";
  if (pythonServers.has(name) || /^python[\d.]*$/.test(name)) return "python";
  return /^(?:php|artisan|symfony|rails)$/.test(name) ? "framework" : "bundler";
}
function isDevelopmentScript(name) {
  return /^(?:dev|develop|watch|(?:start|serve|dev|run)[:-](?:dev|watch|local|hot))$/.test(name);
}

// src/rules/dockerfile/dev-dependencies-shipped.ts
var dev_dependencies_shipped_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/dev-dependencies-shipped",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "off", staging: "info", production: "warning" },
  // It goes by files two steps away, so it waits until more of its findings have been read.
  optIn: true,
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === "windows") return;
    if (project.commandsOf(stage).some(({ words: words2 }) => isDevelopmentServer(words2))) return;
    const own = installedWithAll(stage, project);
    if (own) {
      if (own.command.file.path !== stage.file.path || startsOneOf(stage, own.manifest)) return;
      const builds2 = buildsIn(stage, own.command);
      const cure2 = builds2 ? `build in a stage of its own, and ${own.cure} in this one` : own.cure;
      yield {
        at: own.command,
        message: `"${textOf(own.command)}" also installs ${own.what}, which the image does not need to run; ${cure2}`
      };
      return;
    }
    const checked = /* @__PURE__ */ new Set();
    for (const instruction of stage.allInstructions) {
      const other = sourceStage(instruction, stage);
      if (!other || checked.has(other) || !bringsPackages(instruction, other)) continue;
      checked.add(other);
      const installed = installedWithAll(other, project);
      if (!installed || !isNodeManager(installed.install.manager)) continue;
      if (startsOneOf(stage, installed.manifest)) continue;
      yield {
        at: instruction,
        message: `"${textOf(instruction).split("\n", 1)[0]}" brings ${installed.what} as well, which the image does not need to run; ${installed.cure} in this stage, or remove them in the other one after the build`,
        related: [{ at: installed.command, message: "all packages are installed here" }]
      };
      return;
    }
  }
});
function installedWithAll(stage, project) {
  const all = stage.allInstructions;
  let last;
  for (const [index2, { keyword, script }] of all.entries()) {
    if (keyword !== "RUN") continue;
    if (!script || script.damaged) return void 0;
    for (const command2 of script.commands) {
      if (removesAgain(command2)) last = void 0;
      const install2 = installOf(command2);
      if (!install2 || install2.isElsewhere || install2.isDoubtful) continue;
      last = { install: install2, command: command2, index: index2 };
    }
  }
  if (!last) return void 0;
  const { install, command, index } = last;
  const before = all.slice(0, index);
  return takesAll(install, command, before) ? describe(install, command, before, stage, project) : void 0;
}
function removesAgain({ name, args }) {
  const words2 = args.map(({ text }) => text);
  if (name === "rm") return words2.some((word) => /node_modules|vendor/.test(word));
  return words2.includes("prune") || words2.includes("deploy") || words2.includes("focus") || words2.some((word) => /^--(omit=dev|production|prod|no-dev)/.test(word));
}
function takesAll(install, command, before) {
  if (!isNodeManager(install.manager) && install.manager !== "composer") return false;
  const said = leavesOutDevelopment(install);
  if (said !== void 0) return !said;
  if (command.assignments.length > 0) return false;
  const thoughtOf = /^(NODE_ENV|COMPOSER_NO_DEV|npm_config_(omit|production|only)|YARN_PRODUCTION|CI)$/i;
  return !before.some(({ assignments }) => assignments.some(({ name }) => thoughtOf.test(name)));
}
function describe(install, command, before, stage, { contextOf, files }) {
  const context = contextOf(stage.dockerfile).value;
  const name = install.manager === "composer" ? "composer.json" : "package.json";
  if (!context) return void 0;
  const copies = before.map(({ copy }) => copy);
  const [folder, ...others] = foldersWith(name, copies, (path) => files.stat(joinPath(context.folder, path)) === "file");
  if (folder === void 0 || others.length > 0) return void 0;
  const text = files.text(joinPath(context.folder, joinPath(folder, name)), command).value ?? "";
  if (install.manager === "composer") {
    const has2 = /"require-dev"\s{0,9}:\s{0,9}\{\s{0,99}"/.test(text);
    return has2 ? { install, command, manifest: void 0, what: `"require-dev" of ${name}`, cure: "install with --no-dev" } : void 0;
  }
  const manifest2 = readPackageManifest(text);
  if (!manifest2 || manifest2.devDependencies.size === 0) return void 0;
  const hasSettings = files.stat(joinPath(context.folder, joinPath(folder, ".yarnrc.yml"))) === "file";
  return { install, command, manifest: manifest2, what: `"devDependencies" of ${name}`, cure: omission(install, manifest2, hasSettings, stage) };
}
function omission({ manager }, { packageManager }, hasSettings, stage) {
  const version2 = /^yarn@(\d+)/.exec(packageManager)?.[1];
  const isNew = version2 === void 0 ? hasSettings : Number(version2) >= 2;
  if (manager === "yarn" && isNew) return 'use "yarn workspaces focus --production"';
  if (manager === "yarn" || manager === "bun" || manager === "npm" && holdsOldNpm(stage)) return "install with --production";
  return `install with ${manager === "pnpm" ? "--prod" : "--omit=dev"}`;
}
function holdsOldNpm({ rootStage: { reference } }) {
  return reference?.name === "node" && Number(/^\d+/.exec(reference.tag ?? "")?.[0] ?? 15) < 15;
}
var developmentScript = /^(start:)?(dev|develop|development|watch|serve|storybook|test)(:.*)?$/;
function startsOneOf({ effectiveCommands }, manifest2) {
  if (!manifest2) return false;
  const lines = effectiveCommands.flatMap(({ json, script }) => [
    ...json ? [json.map(({ value }) => value)] : [],
    ...(script?.commands ?? []).map(({ name = "", args }) => [name, ...args.map(({ text }) => text)])
  ]);
  if (lines.length === 0 || lines.some((line) => line.some((word) => word.endsWith(".sh") || developmentScript.test(word)))) return true;
  const scripts = lines.map(packageScriptName);
  if (scripts.some((name) => name !== void 0 && !Object.hasOwn(manifest2.scripts, name))) return true;
  const programs2 = lines.flatMap((line) => programsOf3(line, manifest2));
  return programs2.some((program) => packagesOfCommand(program).some((name) => manifest2.devDependencies.has(name)));
}
function programsOf3(words2, { scripts }) {
  const names = words2.map((word) => basename(word));
  const runner = names.findIndex((name) => /^(npm|yarn|pnpm|bun)$/.test(name));
  const script = runner < 0 ? void 0 : names.slice(runner + 1).find((word) => word in scripts);
  const behind = script === void 0 ? [] : [`pre${script}`, script].flatMap((name) => programsOfScript(scripts[name] ?? "") ?? []);
  return [...names, ...behind];
}
function buildsIn({ allInstructions }, { range }) {
  return allInstructions.some(
    ({ keyword, script }) => keyword === "RUN" && script?.commands.some((one2) => one2.range[0] > range[0] && /\bbuild\b|^(npx )?tsc\b/.test(textOf(one2)))
  );
}
function sourceStage({ copy }, { dockerfile, index }) {
  const from = copy?.from?.toLowerCase();
  if (from === void 0) return void 0;
  return dockerfile.stages.find((stage) => stage.index < index && (stage.name === from || String(stage.index) === from));
}
function bringsPackages({ copy }, { workdir }) {
  const home = workdir.isSet ? workdir.value.replace(/^\/|\/$/g, "") : void 0;
  return copy?.sources.some(({ path }) => path !== void 0 && (/(^|\/)node_modules$/.test(path) || path !== "" && path === home)) === true;
}

// src/rules/dockerfile/development-server.ts
var development_server_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/development-server",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "off", staging: "warning", production: "warning" },
  *check(stage, { project }) {
    if (!stage.ships || project.environmentOf(stage.file).environment === "development") return;
    const commands2 = project.commandsOf(stage);
    const server = commands2.find(({ words: words2, nested }) => !nested && isDevelopmentServer(words2));
    if (server) {
      yield {
        at: server.instruction,
        message: `${described(server)} ${harm[kindOfDevelopmentServer(server.words)]}`
      };
      return;
    }
    const script = commands2.find(({ words: words2, nested }) => !nested && isDevelopmentScript(packageScriptName(words2) ?? ""));
    if (!script || commands2.some(({ packageScripts }) => packageScripts.length > 0)) return;
    yield {
      at: script.instruction,
      message: `"${script.words.join(" ")}" starts what is meant for developing, which may be slow and open about its source code; start what serves the application in production`
    };
  }
});
var slow = "is a server for developing, which is slow and may show its source code";
var harm = {
  watcher: "starts the program anew whenever a file changes, which takes time and memory and helps only those who develop; start it without",
  python: `${slow}; start one for production, such as gunicorn or uvicorn`,
  framework: `${slow}; start what serves the application in production`,
  bundler: `${slow}; build the application, and start what serves it in production`
};
function described({ words: words2, packageScripts, at, instruction }) {
  const telling = words2.find((word) => /^--(?:reload|watch|hot)\b/.test(word ?? ""));
  const shown = telling === void 0 ? words2.slice(0, 3) : [words2[0], telling];
  const text = shown.map((word) => word ?? "\u2026").join(" ");
  const [script] = packageScripts;
  if (script) return `"${text}" in the package script "${script.name}"`;
  return at.file.path === instruction.file.path ? `"${text}"` : `"${text}" in ${at.file.path}`;
}

// src/rules/dockerfile/development-setting.ts
var development_setting_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/development-setting",
  on: "dockerfile.stage",
  topic: "configuration",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(stage) {
    if (!stage.ships || stage.effectiveCommands.length === 0 && !stage.allInstructions.some(({ copy }) => copy)) return;
    const all = stage.allInstructions.flatMap(({ keyword, assignments }) => keyword === "ENV" ? assignments : []);
    for (const assignment of new Map(all.map((one) => [one.name, one])).values()) {
      const { name, value } = assignment;
      if (!value.isSet || !value.isLiteral) continue;
      const effect = developmentEffect(name, value.value);
      if (effect === void 0) continue;
      yield {
        at: assignment,
        message: `"${name}" is "${value.value}" in each container that is not told otherwise, so ${effect}; set it for production here`
      };
    }
  }
});

// src/rules/dockerfile/distribution-upgrade.ts
var distribution_upgrade_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/distribution-upgrade",
  on: "dockerfile.stage",
  topic: "delivery",
  optIn: true,
  severity: "info",
  *check(stage) {
    for (const { commands: commands2 } of runsOf(stage.instructions)) {
      for (const command of commands2) {
        const call = packageCall(command);
        if (!call || !["apt", "apk", "yum", "zypper"].includes(call.family)) continue;
        if (call.action !== "upgrade" && call.action !== "dist-upgrade" || call.operands.length > 0 || call.opaque) continue;
        if (hasOption(call, "--security", "--advisory", "--advisories", "--cve", "--cves", "--sec-severity") || call.verbName === "patch")
          continue;
        yield {
          at: headOf(call),
          message: `"${headText(call)}" upgrades all packages, so the image depends on the day of its build; pull a fresh base image, or upgrade the packages in question by name`
        };
      }
    }
  }
});

// src/rules/dockerfile/duplicate-stage-name.ts
var duplicate_stage_name_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/duplicate-stage-name",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "warning",
  *check({ dockerfile, index, name, nameAt }) {
    if (name === void 0 || !nameAt) return;
    const first2 = dockerfile.stages.find((stage) => stage.name === name);
    if (!first2?.nameAt || first2.index >= index) return;
    yield {
      at: nameAt,
      message: `a stage above is called "${name}", too, and COPY --from finds only the last one; give each stage a name of its own`,
      related: [{ at: first2.nameAt, message: "the first stage of that name" }]
    };
  }
});

// src/rules/dockerfile/end-of-life-base-image.ts
var end_of_life_base_image_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/end-of-life-base-image",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage, { today }) {
    const { reference, base } = stage;
    if (!reference || withdrawn(reference)) return;
    const found2 = endings(reference, today);
    const over = found2.filter(({ last }) => last < today);
    const isShipped = shippedRoots(stage.dockerfile).has(stage);
    const isSure = isShipped && !textOf(base.at).includes("$");
    if (over.length > 0) {
      const isFact = over.some(({ last }) => !isForetold("end-of-life", last, today));
      yield {
        at: base.at,
        message: `"${base.value}" holds ${over.map(release).join(" and ")}, so flaws found since then stay open; ${isNamedFor(stage, over) ? "give up what is built for it, or " : ""}move to ${listed(over.map(successor), "and")}`,
        ...!(isSure && isFact) && { atMost: "info" }
      };
      return;
    }
    const near = found2.filter(({ last }) => daysBetween(today, last) <= notice);
    if (near.length === 0) return;
    yield {
      at: base.at,
      message: `"${base.value}" holds ${near.map(({ label: label2, version: version2, last }) => `${label2} ${version2}, which gets security fixes until ${last} only`).join(" and ")}; plan the move to a newer release`,
      atMost: "info"
    };
  }
});
function isNamedFor({ file }, over) {
  const folders = file.path.split("/").slice(0, -1);
  return over.some(({ version: version2 }) => folders.some((folder) => folder === version2 || folder.startsWith(`${version2}.`)));
}
var shippedRoots = /* @__PURE__ */ weaklyMemoized(
  ({ stages }) => new Set(stages.filter(({ ships }) => ships).map(({ rootStage }) => rootStage))
);

// src/rules/dockerfile/entrypoint-script-without-exec.ts
var mayHandle = /\bexec\b|\btrap\b|\bwait\b|supervis|\bs6-|\brunit\b/;
var entrypoint_script_without_exec_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/entrypoint-script-without-exec",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(stage, { project }) {
    const instruction = stage.entrypoint ?? stage.cmd;
    if (!stage.ships || stage.platform === "windows" || !instruction?.json || instruction.script) return;
    const words2 = instruction.json.map(({ value }) => value);
    if (signalsWholeGroup(words2)) return;
    const real = behindInit(words2);
    const path = shells.has(basename(real[0] ?? "")) ? real[1] : real[0];
    const word = instruction.json.find(({ value }) => value === path);
    const script = word && readScript(project.commandsOf(stage), stage.file.path, (file) => project.files.script(file, word).value);
    const last = script?.commands.at(-1);
    if (!word || !script || !last || !staysShell(script, last, stage.cmd?.json?.map(({ value }) => value) ?? [])) return;
    const program = last.name === void 0 ? "its arguments" : basename(last.name);
    yield {
      at: placeOf(word),
      message: `${script.file.path} starts ${program} without exec, so its shell stays process 1 and may not pass SIGTERM on; put exec before the last command`
    };
  }
});
function readScript(commands2, own, read2) {
  const inside = commands2.find(({ at }) => at.file.path !== own && !at.file.path.endsWith("package.json"));
  return inside && read2(inside.at.file.path);
}
function staysShell(script, last, given) {
  if (script.damaged || last.nested || last.background || last.stage > 0 || last.prefixes.length > 0) return false;
  const code = textOf(script).replace(/^\s*#.*$/gm, "");
  if (mayHandle.test(code)) return false;
  if (script.commands.some((other) => other !== last && other.pipeline === last.pipeline)) return false;
  if (last.words.length === 1 && /^"?\$\{?@\}?"?$/.test(last.words[0]?.text ?? "")) return runsUntilStopped(given);
  return last.name !== void 0 && runsUntilStopped([last.name, ...last.args.map(({ literal, text }) => literal ?? text)]);
}

// src/knowledge/debuggers.ts
var anyone = String.raw`(?:0\.0\.0\.0|\*|\[::\]|::)`;
var inspects = new RegExp(`^--inspect(?:-brk|-wait)?=${anyone}(?::\\d+)?$`);
var listensForJava = new RegExp(`(?:-agentlib:jdwp=|-Xrunjdwp:)[^\\s"']*\\baddress=${anyone}:\\d+`);
var wide = new RegExp(`^${anyone}?:\\d+$`);
function openDebugger(words2) {
  const known = words2.filter((word) => word !== void 0);
  const inspect = known.find((word) => inspects.test(word));
  if (inspect) return inspect;
  const java = known.map((word) => listensForJava.exec(word)?.[0]).find((match) => match !== void 0);
  if (java) return java;
  const programs2 = known.map((word) => basename(word));
  if (programs2.includes("debugpy")) return listenerIn(known, "--listen");
  if (programs2.includes("dlv") && programs2.includes("--headless")) return listenerIn(known, "--listen") ?? listenerIn(known, "-l");
  if (programs2[0] === "dlv" && known.some((word) => word.startsWith("--headless=true"))) return listenerIn(known, "--listen");
  return void 0;
}
function openDebuggerIn(options2) {
  return openDebugger(options2.split(/\s+/));
}
var optionVariables = ["NODE_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"];
function listenerIn(words2, option2) {
  for (const [index, word] of words2.entries()) {
    const value = word === option2 ? words2[index + 1] : word.startsWith(`${option2}=`) ? word.slice(option2.length + 1) : void 0;
    if (value !== void 0 && wide.test(value)) return word === option2 ? `${option2} ${value}` : word;
  }
  return void 0;
}

// src/rules/dockerfile/exposed-debugger.ts
var cure = "leave the debugger out of the shipped image, or let it listen to 127.0.0.1";
var exposed_debugger_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/exposed-debugger",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "error" },
  *check(stage, { project }) {
    if (!stage.ships) return;
    for (const { words: words2, nested, instruction, at } of project.commandsOf(stage)) {
      const opened = nested ? void 0 : openDebugger(words2);
      if (opened === void 0) continue;
      yield {
        at: instruction,
        message: `"${opened}"${at.file.path === stage.file.path ? "" : ` in ${at.file.path}`} opens a debugger to the network, and whoever reaches it runs code in the container; ${cure}`
      };
      return;
    }
    for (const name of optionVariables) {
      const value = stage.env(name);
      const opened = value.isSet ? openDebuggerIn(value.value) : void 0;
      if (opened === void 0) continue;
      yield {
        at: value.at,
        message: `"${name}" opens a debugger to the network in each process, and whoever reaches it runs code in the container; ${cure}`
      };
    }
  }
});

// src/rules/dockerfile/exposed-ssh.ts
var exposed_ssh_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/exposed-ssh",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "off", staging: "warning", production: "warning" },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === "windows") return;
    const names = [stage.file.path, stage.name ?? "", stage.rootStage.base.value ?? ""];
    if (names.some(meantForLogins)) return;
    const port = stage.exposedPorts.find(({ port: { value } }) => value === 22);
    const server = project.commandsOf(stage).find(({ words: words2, nested }) => !nested && startsServer(words2));
    const at = port?.at ?? server?.instruction;
    if (!at) return;
    yield {
      at,
      message: `${port ? "port 22 offers" : "this command starts"} a login over SSH, a second way into the container; use docker exec or kubectl exec, and leave the server out`
    };
  }
});
function startsServer(words2) {
  const [program = "", first2 = "", second] = words2;
  const name = basename(program);
  return name === "sshd" || name === "service" && /^sshd?$/.test(first2) && second === "start" || /\/etc\/init\.d\/sshd?$/.test(program);
}

// src/rules/dockerfile/fixed-platform.ts
var sameArchitecture = { x86_64: "amd64", "x86-64": "amd64", aarch64: "arm64", i386: "386" };
var systems = /* @__PURE__ */ new Set(["linux", "windows", "darwin", "freebsd"]);
var showsPlatforms = /(?:with|multi|cross)[-_]?platforms?(?:[^a-z]|$)/;
var fixed_platform_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/fixed-platform",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "info",
  *check({ from, name = "", file }) {
    const flag = from.flags.find((one) => one.name === "platform");
    if (!flag?.value || flag.value.includes("$")) return;
    const parts = flag.value.toLowerCase().split("/");
    if (parts[0] === "windows") return;
    const named = parts.length === 1 && !systems.has(parts[0] ?? "") ? ["linux", ...parts] : parts.slice(0, 2);
    if (named.some((part) => part !== "" && (name.includes(part) || name.includes(sameArchitecture[part] ?? part)))) return;
    const path = file.path.toLowerCase();
    if (showsPlatforms.test(path) || named.slice(1).some((part) => wordsFor(part).some((word) => path.includes(word)))) return;
    yield {
      at: flag,
      message: `"${flag.value}" is fixed, so the image cannot be built for other platforms; leave the platform to the build`
    };
  }
});
function wordsFor(architecture) {
  const docker = sameArchitecture[architecture] ?? architecture;
  const others = Object.keys(sameArchitecture).filter((name) => sameArchitecture[name] === docker);
  return [docker, ...others].filter((name) => name.length > 3);
}

// src/rules/dockerfile/healthcheck-that-cannot-fail.ts
var healthcheck_that_cannot_fail_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/healthcheck-that-cannot-fail",
  on: "dockerfile.stage",
  topic: "observability",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage) {
    const { healthcheck, baseImage: baseImage2 } = stage;
    if (!stage.ships || stage.platform === "windows" || !healthcheck) return;
    const { script, json, command } = healthcheck;
    const words2 = json?.map(({ value }) => value) ?? [];
    if (script ? script.alwaysSucceeds : alwaysSucceeds(words2)) {
      yield {
        at: command,
        message: `the health check ${shortened(command.text)} always succeeds, so a process that hangs counts as healthy; let it ask the process, and end with 1 when there is no answer`
      };
      return;
    }
    if (baseImage2?.tools?.curl === false && !stage.allInstructions.some(mayBringCurl)) return;
    const curl = script ? lastCurl(healthcheck) : json && asCurl(json.map((word) => ({ at: word, text: word.value })));
    if (!curl) return;
    const isPlain3 = textOf(curl) === "curl" || textOf(curl) === '"curl"';
    yield {
      at: curl,
      message: "curl without -f succeeds for an answer of HTTP 500 as well, so a failing process counts as healthy; add -f",
      ...isPlain3 && {
        fix: {
          title: "Let curl fail for HTTP errors",
          safety: "unsafe",
          edits: [insertAfter(curl, json && !script ? ', "-f"' : " -f")]
        }
      }
    };
  }
});
function shortened(text) {
  const line = text.replace(/\s+/g, " ");
  return `"${line.length > 60 ? `${line.slice(0, 57)}...` : line}"`;
}
function mayBringCurl(instruction) {
  const { keyword, copy, script } = instruction;
  const text = textOf(instruction);
  if (keyword !== "RUN") return copy !== void 0 && /curl|[\s"](?:\/|\/(?:usr|s?bin|lib|opt|nix)(?:\/[^\s"]*)?)["\]\s]*$/.test(text);
  if (!script || script.damaged || text.includes("curl")) return true;
  return script.commands.some(({ name, args }) => {
    const words2 = args.map(({ literal }) => literal);
    return /^(?:apk|apt|apt-get)$/.test(name ?? "") ? words2.includes(void 0) : mayInstallAnything(name, words2);
  });
}
function lastCurl({ script }) {
  const command = script && decidingCommand(script);
  const at = command?.words[command.prefixes.length];
  if (!command || command.name === void 0 || !at) return void 0;
  return asCurl([{ at, text: command.name }, ...command.args.map((word) => ({ at: word, text: word.literal ?? word.text }))]);
}
function asCurl(words2) {
  return acceptsErrors(words2.map(({ text }) => text)) ? words2[0]?.at : void 0;
}

// src/knowledge/builds.ts
var subcommands = /* @__PURE__ */ new Map([
  ["apt-get", ["install", "build-dep"]],
  ["apt", ["install", "build-dep"]],
  ["apk", ["add"]],
  ["yum", ["install", "groupinstall", "localinstall"]],
  ["dnf", ["install", "groupinstall"]],
  ["microdnf", ["install"]],
  ["tdnf", ["install"]],
  ["zypper", ["install", "in"]],
  ["rpm", ["-i", "-ivh", "-Uvh", "-U"]],
  ["dpkg", ["-i", "--install"]],
  ["pip", ["install"]],
  ["pip3", ["install"]],
  ["uv", ["sync", "pip"]],
  ["poetry", ["install"]],
  ["pipenv", ["install", "sync"]],
  ["conda", ["install", "create"]],
  ["npm", ["ci", "install", "i", "run"]],
  ["yarn", ["install", "build"]],
  ["pnpm", ["install", "i", "build", "run"]],
  ["go", ["build", "install", "mod", "get"]],
  ["cargo", ["build", "install"]],
  ["bundle", ["install"]],
  ["gem", ["install"]],
  ["composer", ["install", "require"]],
  ["dotnet", ["build", "publish", "restore"]],
  ["git", ["clone"]],
  ["make", []],
  ["cmake", []],
  ["ninja", []],
  ["mvn", []],
  ["gradle", []],
  ["gradlew", []],
  ["mvnw", []]
]);
function buildsOrInstalls({ name, args }) {
  const words2 = subcommands.get(basename(name ?? ""));
  if (!words2) return false;
  if (words2.length === 0)
    return !args.some(({ literal }) => /^(?:--version|--help|-v|clean|distclean|uninstall|check|test)$/.test(literal ?? ""));
  return args.some(({ literal }) => literal !== void 0 && words2.includes(literal));
}

// src/rules/dockerfile/hidden-failure.ts
var hidden_failure_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/hidden-failure",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "warning",
  *check(stage) {
    if (stage.platform === "windows") return;
    for (const { script } of readableRuns(stage.instructions)) {
      if (textOf(script).includes("$?")) continue;
      const places = lastPlaces(script);
      const lastInstall = script.commands.findLast(installsByApt);
      const hidden = script.commands.filter(
        (command) => buildsOrInstalls(command) && command.stage === places.get(command.pipeline) && isHidden(command, script) && !isMadeUpFor(command, lastInstall) && !isLookedFor(command, script) && !fetchesSource(command)
      );
      const [first2] = hidden;
      if (!first2) continue;
      const deliberate = hidden.every(({ rescue }) => rescue);
      const others = hidden.slice(1, 6).map((command) => ({ at: command, message: "so may this one" }));
      const cure2 = isConditional(first2, script) ? 'write the condition with "if" and "then", and leave the rest free to fail the build' : first2.rescue ? `leave out "|| ${excerpt(textOf(first2.rescue), 40)}", or say which failure is meant` : "join the commands with &&, or begin with set -e";
      yield {
        at: place(first2.file, ...first2.range),
        message: `"${excerpt(textOf(first2), 40)}" may fail, and the RUN goes on without its result; ${cure2}`,
        ...deliberate && { atMost: "info" },
        ...others.length > 0 && { related: others }
      };
    }
  }
});
function isHidden(command, script) {
  const { nested, background, rescue, followed, prefixes } = command;
  if (nested || background || prefixes.includes("!")) return false;
  if (rescue) return /^(?:true|:|exit 0|\/bin\/true|(?:echo|printf)\s[^;&|()]*)$/.test(textOf(rescue).trim());
  return followed && !script.options.has("e");
}
function isConditional({ rescue, range }, { commands: commands2 }) {
  return commands2.some(
    (other) => other.range[0] < range[0] && rescue && other.rescue?.range[0] === rescue.range[0] && /^(?:\[\[?|test)$/.test(other.name ?? "")
  );
}
function isMadeUpFor({ name, range }, lastInstall) {
  return name === "dpkg" && lastInstall !== void 0 && lastInstall.range[0] > range[0];
}
function isLookedFor({ range }, { commands: commands2 }) {
  const test = commands2.find(
    ({ name, args, range: [start] }) => start > range[1] && /^(?:\[\[?|test)$/.test(name ?? "") && args.some(({ literal }) => /^-[defnsxz]$/.test(literal ?? ""))
  );
  return test !== void 0 && commands2.some(({ name, args, range: [start] }) => start > test.range[1] && name === "exit" && /^[1-9]\d*$/.test(args[0]?.literal ?? ""));
}
function fetchesSource({ name, args, rescue }) {
  return rescue !== void 0 && name === "go" && args[0]?.literal === "get";
}
function installsByApt({ name, args }) {
  return /^apt(?:-get)?$/.test(name ?? "") && args.some(({ literal }) => literal === "install");
}
function lastPlaces({ commands: commands2 }) {
  const places = /* @__PURE__ */ new Map();
  for (const { pipeline, stage } of commands2) places.set(pipeline, Math.max(stage, places.get(pipeline) ?? 0));
  return places;
}

// src/rules/dockerfile/ignored-command.ts
var ignored_command_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/ignored-command",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage, { project }) {
    const { entrypoint, cmd } = stage;
    if (!stage.ships || stage.platform === "windows" || !entrypoint) return;
    if (cmd) {
      if (isEmpty(cmd) || isEmpty(entrypoint) || !ignoresArguments(entrypoint)) return;
      yield {
        at: cmd,
        message: `the ENTRYPOINT runs in a shell that ignores its arguments, so the words of this CMD never run; ${cureOf(entrypoint)}`,
        related: [{ at: entrypoint, message: "this ENTRYPOINT takes no arguments" }]
      };
      return;
    }
    const lost = lostCommand(stage);
    if (!lost || entrypoint.stage !== stage || !needsArguments(entrypoint, stage, project)) return;
    yield {
      at: entrypoint,
      message: `this ENTRYPOINT resets the CMD of ${lost.of}, so it is started with nothing to run; repeat the CMD behind it`,
      ...lost.at && { related: [{ at: lost.at, message: "this CMD is forgotten" }] }
    };
  }
});
var waitsForSomebody = /^(?:\S*\/)?(?:(?:ba|a)?sh|node|python\d*|irb|php|jshell|bun|gradle|mvn|composer)(?: -\w+)?$|help$/;
function isEmpty({ command, json }) {
  return json ? json.length === 0 : command.text === "";
}
function cureOf({ form, command }) {
  const script = form === "shell" ? /^(["']?)([\w./-]+\.sh)\1$/.exec(command.text.trim())?.[2] : void 0;
  if (script === void 0) return "write the ENTRYPOINT as a JSON array of the program and its arguments, or leave this CMD out";
  return `leave this CMD out, or, when "${script}" begins with #! and runs its arguments, write the ENTRYPOINT as a JSON array`;
}
function ignoresArguments({ form, script, command }) {
  if (form === "exec") return script !== void 0 && !script.damaged && !/\$[{(]?[\d@*#!]|\bshift\b|\bgetopts\b/.test(textOf(command));
  return !/\$[{(]?[\d@*#]/.test(command.text);
}
function lostCommand({ parent, baseImage: baseImage2, rootStage }) {
  if (parent?.cmd) return isEmpty(parent.cmd) ? void 0 : { of: `stage "${parent.name ?? parent.index}"`, at: parent.cmd };
  const isBase = parent === void 0 || !parent.entrypoint;
  const { base } = rootStage;
  return isBase && base.isSet && baseImage2?.cmd?.length && !waitsForSomebody.test(baseImage2.cmd.join(" ")) ? { of: `"${inOwnWords(base.value, base.at)}"` } : void 0;
}
function needsArguments({ json, command }, stage, project) {
  const words2 = json?.map(({ value }) => value) ?? [];
  if (words2.length === 0) return false;
  if (behindInit(words2).length === 0) return true;
  const [path] = words2;
  const copied = words2.length === 1 && path?.startsWith("/") ? project.copiedFrom(stage, path) : void 0;
  const script = copied === void 0 ? void 0 : project.files.script(copied, command).value;
  if (!script || script.damaged) return false;
  const last = script.commands.at(-1);
  const runsArguments = last && !last.nested && /^"?\$\{?@\}?"?$/.test(last.words.at(last.prefixes.length)?.text ?? "");
  return runsArguments === true && !/\bset -- |\$\{?[#1]|\$\{@:-|\$\*/.test(textOf(script));
}

// src/knowledge/packages/build-tools.ts
var tools = {
  apt: [
    { name: /^(?:build-essential|(?:gcc|g\+\+|clang|gfortran)(?:-\d+)?)$/, what: "a compiler" },
    { name: /^(?:default-jdk|openjdk-\d+-jdk|temurin-\d+-jdk|java-\d+-amazon-corretto-jdk)(?:-headless)?$/, what: "a JDK" },
    { name: /^(?:golang(?:-[\d.]+)?(?:-go)?|rustc|cargo|dotnet-sdk-[\d.]+)$/, what: "a toolchain" },
    { name: /^(?:cmake|maven|gradle|ant|sbt)$/, what: "a build tool" }
  ],
  apk: [
    { name: /^(?:build-base|alpine-sdk|gcc|g\+\+|gfortran|clang\d*)$/, what: "a compiler" },
    { name: /^openjdk\d+(?:-jdk)?$/, what: "a JDK" },
    { name: /^(?:go|rust|cargo|dotnet\d+-sdk)$/, what: "a toolchain" },
    { name: /^(?:cmake|maven|gradle|apache-ant)$/, what: "a build tool" }
  ],
  yum: [
    { name: /^(?:gcc|gcc-c\+\+|gcc-gfortran|clang|@?development[ -]tools|@development|@?c-development)$/i, what: "a compiler" },
    { name: /^java-[\d.]+-(?:openjdk|amazon-corretto)-devel$/, what: "a JDK" },
    { name: /^(?:golang|rust|cargo|dotnet-sdk-[\d.]+)$/, what: "a toolchain" },
    { name: /^(?:cmake|maven|gradle|ant)$/, what: "a build tool" }
  ],
  zypper: [
    { name: /^(?:gcc\d*|gcc\d*-c\+\+|clang\d*|devel_basis|patterns-devel-base-devel_basis)$/, what: "a compiler" },
    { name: /^java-[\d_]+-openjdk-devel$/, what: "a JDK" },
    { name: /^(?:go[\d.]*|rust[\d.]*|cargo[\d.]*|dotnet-sdk-[\d.]+)$/, what: "a toolchain" },
    { name: /^(?:cmake|maven|gradle|ant)$/, what: "a build tool" }
  ]
};
function plainName(text) {
  return text.replace(/[=~<>/].*$/, "").replace(/:(?:any|native|amd64|arm64|i386)$/, "");
}
function buildToolOf({ family }, text) {
  const name = plainName(text);
  return tools[family]?.find((tool) => tool.name.test(name))?.what;
}

// src/knowledge/packages/words.ts
function namesOf(words2) {
  const quoted = words2.slice(0, 3).map(({ literal, text }) => `"${literal ?? text}"`);
  if (words2.length > 3) return `${quoted.slice(0, 2).join(", ")} and ${words2.length - 2} more`;
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}

// src/rules/dockerfile/installed-build-tools.ts
var installed_build_tools_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/installed-build-tools",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(stage) {
    if (stage.baseImage?.builder || stage.baseImage?.tools?.gcc || !endsUpInImage(stage)) return;
    if (stage.dockerfile.stages.every((other) => !other.ships || !isBuiltOn(other, stage) || isWorkshop(other))) return;
    const runs = runsOf(stage.instructions);
    const isBuilding = runs.some(({ commands: commands2 }) => commands2.some(builds));
    for (const run of runs) {
      const found2 = keptTools(run);
      const [first2] = found2;
      if (!first2) continue;
      yield {
        at: first2.word,
        message: `${namesOf([first2.word])} stays in the shipped image as ${first2.what}, which makes it large and gives attackers tools; ${cureOf2(first2, isBuilding)}`,
        // Without a build in sight the program itself may be what compiles.
        ...!isBuilding && { atMost: "info" }
      };
      return;
    }
  }
});
var builders2 = /^(?:make|cmake|ninja|meson|configure|gcc|g\+\+|cc|clang|go|cargo|mvnw?|gradlew?|ant|sbt|dotnet|bundle|poetry|pipenv|uv|composer|luarocks|R|Rscript)$/;
function builds(command) {
  const family = packageCall(command)?.family;
  return builders2.test(basename(command.name ?? "")) || family !== void 0 && ["pip", "npm", "gem", "go", "cargo"].includes(family);
}
function isBuiltOn(stage, base) {
  return stage !== void 0 && (stage === base || isBuiltOn(stage.parent, base));
}
var workshops = /(?:^|[^a-z])(?:build|bazel\w*|builder|buildbox|buildenv|compiler?|toolchain|sdk|devel|devbox|jenkins|runner|agent|notebook|jupyter|lab|fuzz\w*|workspace|codespaces?|ide|vscode|coder|gitpod|playground|exercise|training?|cuda|pytorch|tensorflow|rocm|triton|rocker|r-base|julia)(?:[^a-z]|$)/i;
var buildCommands = /* @__PURE__ */ new Set(["make", "cmake", "gcc", "go", "cargo", "mvn", "gradle", "ant", "tmux", "vim", "sshd", "code-server"]);
function isWorkshop(stage) {
  const { path } = stage.file;
  const folder = dirname(path);
  const base = stage.rootStage.reference?.name ?? stage.rootStage.base.value ?? "";
  if ([stage.name ?? "", basename(path), base, /^build$/.test(basename(folder)) ? "" : basename(folder)].some((name) => workshops.test(name)))
    return true;
  if (stage.effectiveCommands.length === 0 || runsOf(stage.allInstructions).some(bringsDocker)) return true;
  return stage.effectiveCommands.some(({ json, words: words2 }) => {
    const [program = "", ...rest] = (json?.map(({ value }) => value) ?? words2.map(({ text }) => text)).filter((word) => word !== "exec");
    return buildCommands.has(basename(program)) || shells.has(basename(program)) && !rest.some((word) => !word.startsWith("-") || /^-\w*c$/.test(word));
  });
}
function bringsDocker({ commands: commands2 }) {
  return packageCalls(commands2).some(
    ({ action, operands: operands2 }) => action === "install" && operands2.some(({ literal = "" }) => /^(?:docker-ce|docker\.io|docker-engine)$/.test(plainName(literal)))
  );
}
function cureOf2({ what }, isBuilding) {
  if (what !== "a JDK") return "install it in a build stage and copy the result, or remove it in the same RUN";
  return isBuilding ? "build in another stage, and install the JRE in this one" : "install the JRE in its place, unless the program compiles";
}
function keptTools({ commands: commands2 }) {
  const kept = [];
  for (const call of packageCalls(commands2)) {
    if (call.action === "remove") {
      const left = kept.filter((tool) => !isRemoved(tool, call));
      kept.splice(0, kept.length, ...left);
    }
    if (call.action !== "install" || hasOption(call, "--root", "--installroot", "-p", "--download-only")) continue;
    for (const word of call.operands) {
      const what = word.literal === void 0 ? void 0 : buildToolOf(call, word.literal);
      if (what && kept.length < 100) kept.push({ word, what, call });
    }
  }
  return kept;
}
function isRemoved({ word, call }, removal) {
  if (removal.family !== call.family) return false;
  if (removal.operands.length === 0 || removal.opaque || removal.operands.some(({ literal }) => literal === void 0 || literal.includes("*")))
    return true;
  const name = plainName(word.literal ?? "");
  const groups = valuesOf(call, "-t", "--virtual");
  return removal.operands.some(({ literal = "" }) => plainName(literal) === name || groups.includes(literal));
}

// src/rules/dockerfile/installs-at-run-time.ts
var installs_at_run_time_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/installs-at-run-time",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "off", staging: "warning", production: "warning" },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === "windows" || isForMountedSource(stage)) return;
    for (const command of stage.effectiveCommands) {
      const lines = command.json ? [command.json.map(({ value }) => value), ...linesOf(command.script?.commands ?? [])] : linesOf(command.script?.commands ?? []);
      const found2 = lines.flatMap((words2) => workAtStart(words2, stage, project) ?? [])[0];
      if (!found2) continue;
      yield {
        at: command,
        message: `"${found2.what}" ${found2.effect} each time a container starts, which takes long and may fail; do it in a RUN, and start the result`
      };
      return;
    }
  }
});
var manifestName = /^(package\*?(-lock)?\*?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|\.(npmrc|yarnrc(\.yml)?)|go\.(mod|sum|\*)|requirements[\w.-]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(\.lock)?|Gemfile(\.lock|\*)?|composer\.(json|lock|\*)|Cargo\.(toml|lock|\*)|pom\.xml)$/;
function bringsSource({ copy }) {
  if (!copy) return false;
  return copy.from !== void 0 || !copy.sources.every(({ path }) => path !== void 0 && manifestName.test(basename(path)));
}
function isForMountedSource({ allInstructions }) {
  const isDevelopment = ({ name, value }) => /^(NODE|APP|RAILS|RACK|FLASK)_ENV$/.test(name) && /^(dev|local|test)/.test(value.value ?? "");
  return !allInstructions.some(bringsSource) || allInstructions.some(({ assignments }) => assignments.some(isDevelopment));
}
function linesOf(commands2) {
  return commands2.map(({ name = "", args }) => [name, ...args.map(({ literal, text }) => literal ?? text)]);
}
var installs = "installs packages";
var compiles = "compiles the program";
var heavy = [
  [/^(apt|apt-get|apk|dnf|microdnf|yum) (install|add)( |$)/, installs],
  [/^(pip[\d.]*|pipx|uv pip) install( |$)/, installs],
  [/^(npm|pnpm|yarn|bun) (install|i|ci|add)( |$)/, installs],
  [/^(gem|bundle|composer|poetry|pipenv) install( |$)/, installs],
  [/^uv sync( |$)/, installs],
  [/^go (run|build|install)( |$)/, compiles],
  [/^cargo (run|build|install)( |$)/, compiles],
  [/^dotnet (run|watch|build|publish)( |$)/, compiles],
  [/^(mvn|mvnw) (.* )?(spring-boot:run|package|install|compile|exec:java|quarkus:dev)( |$)/, compiles],
  [/^(gradle|gradlew) (.* )?(:?\S*:)?(run|bootRun|build|assemble)( |$)/, compiles],
  [/^(npm|pnpm|yarn|bun) (run )?build( |$)/, compiles],
  [/^(next|vite|nest|ng|react-scripts|nuxt|astro) build( |$)/, compiles]
];
function workAtStart(words2, stage, project, depth = 0) {
  const start = words2.findIndex((word) => !/^(tini|dumb-init|--|-g|exec)$/.test(word.slice(word.lastIndexOf("/") + 1)));
  const [program = "", ...rest] = words2.slice(Math.max(start, 0));
  const name = program.slice(program.lastIndexOf("/") + 1);
  if (rest.includes("--no-build") || rest.includes("--help")) return void 0;
  const isModule = /^python[\d.]*$/.test(name) && rest[0] === "-m";
  const line = (isModule ? rest.slice(1) : [name, ...rest]).filter((word) => !word.startsWith("-")).join(" ").slice(0, 500);
  const found2 = heavy.find(([pattern]) => pattern.test(line));
  const install = installOf({ name, args: rest.map((literal) => ({ literal })) });
  const what = [name, ...rest].slice(0, 3).join(" ");
  if (found2 || install) return { what, effect: found2?.[1] ?? installs };
  return name === "npx" || name === "npm" || name === "yarn" || name === "pnpm" ? scriptAtStart(name, rest, stage, project, depth) : void 0;
}
function scriptAtStart(runner, words2, stage, project, depth) {
  const manifest2 = depth > 2 ? void 0 : manifestOf(stage, project);
  if (!manifest2) return void 0;
  const operands2 = words2.filter((word) => !word.startsWith("-"));
  const [first2 = "", second = ""] = operands2;
  if (runner === "npx") {
    const tool = first2.replace(/(.)@[^/]*$/, "$1");
    const isThere = packagesOfCommand(tool).some((name2) => manifest2.dependencies.has(name2) || manifest2.devDependencies.has(name2));
    return isThere || !words2.some((word) => word === "-y" || word === "--yes") ? void 0 : { what: `npx ${first2}`, effect: "fetches a package" };
  }
  const name = /^(run|run-script)$/.test(first2) ? second : first2;
  for (const script of [`pre${name}`, name]) {
    const text = manifest2.scripts[script];
    if (text === void 0 || text.length > 1e3) continue;
    for (const part of text.split(/&&|;/)) {
      const work = workAtStart(part.trim().split(/\s+/), stage, project, depth + 1);
      if (work) return { what: work.what, effect: `of script "${script}" ${work.effect}` };
    }
  }
  return void 0;
}
function manifestOf({ dockerfile: dockerfile2, allInstructions }, { contextOf, files }) {
  const context = contextOf(dockerfile2).value;
  if (!context) return void 0;
  const copies = allInstructions.map(({ copy }) => copy);
  const [folder, ...others] = foldersWith("package.json", copies, (path) => files.stat(joinPath(context.folder, path)) === "file");
  if (folder === void 0 || others.length > 0) return void 0;
  const text = files.text(joinPath(context.folder, joinPath(folder, "package.json")), dockerfile2).value;
  return text === void 0 ? void 0 : readPackageManifest(text);
}

// src/rules/dockerfile/interactive-install.ts
var interactive_install_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/interactive-install",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage) {
    let isConfigured = false;
    const installed = /* @__PURE__ */ new Set();
    for (const outer of stage.allInstructions) {
      isConfigured ||= configures.test(textOf(outer));
      if (isConfigured) return;
      if (outer.stage !== stage) continue;
      for (const { instruction, commands: commands2 } of runsOf([outer])) {
        for (const command of commands2) {
          const call = packageCall(command);
          if (!call) continue;
          const isThere = call.family === "apt" && call.action === "install" && call.operands.every(({ text }) => installed.has(text));
          for (const name of broughtBy(call)) installed.add(name);
          if (isThere || !asks(call) || isAnswered(call, command)) continue;
          const certain = call.family !== "apt" && stage.baseImage !== void 0;
          const when = asksAlways(call) ? "before it goes on" : "as soon as it must add more than was named";
          const effect = certain ? "and is aborted" : "and may be aborted";
          yield {
            at: headOf(call),
            message: `"${headText(call)}" asks ${when}, ${effect}, since a build has no terminal to answer; add -y`,
            ...!certain && { atMost: isOfFiles(call) ? "info" : "warning" },
            ...instruction.heredocs.length === 0 && fixOf(call)
          };
        }
      }
    }
  }
});
var configures = /assume-?yes["' =]|\/etc\/(?:apt|dnf|yum|zypp)\b[^\n]{0,200}\.conf|^(?:COPY|ADD)\b[^\n]*\s\/etc\/(?:apt|dnf|zypp)\b/im;
var changes = /* @__PURE__ */ new Set(["install", "remove", "upgrade", "dist-upgrade"]);
function asks({ family, manager, action, operands: operands2, opaque, verbName }) {
  const chooses = family === "yum" && /^module (?:enable|disable|reset|switch-to)$/.test(verbName ?? "");
  if (opaque || !(changes.has(action) || chooses) || manager === "microdnf" || !["apt", "yum", "zypper"].includes(family)) return false;
  return family === "zypper" || action !== "install" || operands2.length > 0;
}
function broughtBy({ family, action, operands: operands2 }) {
  if (family !== "apt" || action !== "install") return [];
  return operands2.flatMap(({ text }) => text === "software-properties-common" ? [text, "python3"] : [text]);
}
function asksAlways({ family, action }) {
  return family !== "apt" || action !== "install";
}
function isOfFiles({ action, operands: operands2 }) {
  return action === "install" && operands2.every(({ text }) => /^["']?(?:\.?\/|\$).*\.deb["']?$/.test(text));
}
function isAnswered(call, command) {
  if (command.stage > 0 || /<(?![(])/.test(textOf(command))) return true;
  if (hasOption(call, "-y", "--yes", "--assume-yes", "--assumeyes", "--assumeno", "--assume-no", "--help", "-h", "--version")) return true;
  if (hasOption(call, "-s", "--simulate", "--just-print", "--dry-run", "--recon", "--no-act", "--print-uris", "--trivial-only"))
    return true;
  if (valuesOf(call, "-o", "--option", "--setopt").some((value) => /assume-?yes\s*=/i.test(value))) return true;
  if (call.family === "zypper") return hasOption(call, "-n", "--non-interactive", "--no-confirm", "-D");
  const quiet = call.options.filter(({ name, value }) => ["-q", "--quiet"].includes(name) && value === void 0).length;
  return call.family === "apt" && (quiet > 1 || valuesOf(call, "-q", "--quiet").some((value) => Number(value) > 1));
}
function fixOf({ verb, verbName, command }) {
  const last = verbName?.includes(" ") ? command.args[command.args.indexOf(verb) + 1] : verb;
  if (!last || last.text !== last.literal) return {};
  return { fix: { title: "Answer yes", safety: "safe", edits: [insertAfter(last, " -y")] } };
}

// src/rules/dockerfile/invalid-base-image-name.ts
var placeholder = /\{\{|[<>%[\]|]|__|@@|^@|@$|^[A-Z][A-Z_-]*$/;
var invalid_base_image_name_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/invalid-base-image-name",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage, { project }) {
    const { base, parent, from } = stage;
    const text = textOf(base.at);
    if (parent || placeholder.test(text) || from.variables.some(({ isDeclared, operator }) => !isDeclared && !/[-+]/.test(operator)))
      return;
    if (base.isUnknown && !isEmptyWithoutBuild(stage)) return;
    const name = base.value ?? base.parts?.join("") ?? "";
    if (placeholder.test(name) || parseImageReference(name) || project.namedContexts.has(name)) return;
    if (name === "") return;
    const isLiteral = !text.includes("$");
    if (isLiteral) {
      const cure2 = /[A-Z]/.test(name) && parseImageReference(name.toLowerCase()) ? "names have no capital letters" : "correct the name";
      yield { at: base.at, message: `"${name}" is no name of an image, so the build fails; ${cure2}` };
      return;
    }
    yield {
      at: base.at,
      message: `"${text}" becomes "${name}" without build arguments, which is no image, so a plain build fails; give the argument a default`,
      // That may be wanted: a build that forgets the argument shall fail.
      atMost: "info"
    };
  }
});
function isEmptyWithoutBuild({ from, dockerfile }) {
  const globals = new Map(
    dockerfile.instructions.flatMap(
      ({ keyword, stage, assignments }) => keyword === "ARG" && !stage ? assignments.map(({ name, value }) => [name, value]) : []
    )
  );
  const uses = from.variables.filter(({ range }) => range[0] >= from.args.range[0]);
  return uses.every(({ name, operator }) => {
    const value = globals.get(name);
    return operator === "" && value !== void 0 && !value.isUnknown;
  });
}

// src/knowledge/labels.ts
var reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;
var documented = /^com\.docker\.(?:extension\.|desktop\.extension\.|compose\.|image\.source\.entrypoint$)/;
function complaintAboutKey(key) {
  if (reserved.test(key) && !documented.test(key)) return "is in a namespace that Docker keeps for itself; use a domain of your own";
  if (!/[.]/.test(key)) return void 0;
  if (!/^[a-z]/.test(key) || !/[a-z0-9]$/.test(key)) return "does not begin with a letter and end with a letter or digit; rename it";
  if (/[^a-z0-9._/-]/.test(key)) return "holds other signs than small letters, digits, dots, hyphens, underscores and slashes; rename it";
  return /\.\.|--/.test(key) ? "holds two dots or hyphens in a row; rename it" : void 0;
}
var prefix = "org.opencontainers.image.";
var kinds = {
  created: "time",
  authors: "text",
  url: "address",
  documentation: "address",
  source: "address",
  version: "version",
  revision: "revision",
  vendor: "text",
  licenses: "licence",
  "ref.name": "reference",
  title: "text",
  description: "text",
  "base.digest": "digest",
  "base.name": "reference"
};
var shapes = {
  address: { pattern: /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/[^\s]+|git@[^\s]+)$/i, wanted: "an address with its scheme" },
  time: {
    pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
    wanted: "a time by RFC 3339, such as 2026-01-31T12:00:00Z"
  },
  // Operators and parentheses of SPDX; the names of licences are not looked up.
  licence: {
    pattern: /^[(\s]*[\w.+:-]+\)*(?:\s+(?:AND|OR|WITH)\s+\(*[\w.+:-]+\)*)*\s*$/,
    wanted: "a licence expression of SPDX, such as Apache-2.0 OR MIT"
  },
  // The specification takes any revision of a version control system; a branch or a version is none.
  revision: { pattern: /^(?!(?:main|master|develop|latest|HEAD)$)[\w./:+-]+$/, wanted: "the commit that the image was built from" },
  version: { pattern: /^\S+$/, wanted: "a version without blanks" },
  text: { pattern: /\S/, wanted: "a text" },
  digest: { pattern: /^[a-z0-9+._-]+:[0-9a-f]{32,}$/, wanted: "a digest" },
  reference: { pattern: /^\S+$/, wanted: "a name without blanks" }
};
function complaintAboutValue(key, value) {
  if (!key.startsWith(prefix)) return void 0;
  const kind = kinds[key.slice(prefix.length)];
  if (!kind) return { problem: "is no key of the specification", cure: "use one of its keys, or a domain of your own" };
  if (value.trim() === "") return { problem: "is empty", cure: "give it a value or leave it out" };
  const { pattern, wanted } = shapes[kind];
  return pattern.test(value) ? void 0 : { problem: `is not ${wanted}`, cure: `give ${wanted}` };
}

// src/rules/dockerfile/invalid-label.ts
var invalid_label_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/invalid-label",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "info", staging: "warning", production: "warning" },
  optIn: true,
  *check({ instructions }) {
    for (const { keyword, assignments } of instructions) {
      if (keyword !== "LABEL") continue;
      for (const { name, value, file, range } of assignments) {
        const key = name.replace(/^(["'])(.*)\1$/, "$2");
        if (key.includes("$")) continue;
        const aboutKey = complaintAboutKey(key);
        const aboutValue = value.isSet && value.isLiteral ? complaintAboutValue(key, value.value) : void 0;
        if (aboutKey) yield { at: { file, range }, message: `the label "${key}" ${aboutKey}` };
        else if (aboutValue) {
          yield {
            at: { file, range },
            message: `the label "${key}" ${aboutValue.problem}, so tools that read it show nothing or something wrong; ${aboutValue.cure}`
          };
        }
      }
    }
  }
});

// src/rules/dockerfile/invalid-stop-signal.ts
var invalid_stop_signal_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/invalid-stop-signal",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage) {
    const { stopSignal } = stage;
    if (stage.platform === "windows" || !stopSignal.isSet || signalNumber(stopSignal.value) !== void 0) return;
    if (!stage.instructions.some(({ keyword, args }) => keyword === "STOPSIGNAL" && args.range[0] === stopSignal.at.range[0])) return;
    yield {
      at: stopSignal.at,
      message: `"${inOwnWords(stopSignal.value, stopSignal.at)}" is no signal of Linux, so the container cannot be stopped by it; use SIGTERM, or the signal that the process expects`
    };
  }
});

// src/rules/dockerfile/jdk-shipped.ts
var jdk_shipped_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/jdk-shipped",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(stage) {
    const { rootStage, baseImage: baseImage2 } = stage;
    const runtime = rootStage.reference && javaRuntime(rootStage.reference);
    if (!stage.ships || !runtime || baseImage2?.builder !== "a JDK" || !runsOnlyJava(stage)) return;
    yield {
      at: rootStage.base.at,
      message: `"${rootStage.base.value}" ships a JDK for a program that only runs, which makes the image large and gives attackers tools; use ${runtime}`,
      fix: changeTag(stage, runtime)
    };
  }
});
function changeTag(stage, runtime) {
  const { base, reference, dockerfile } = stage;
  const text = textOf(base.at);
  const end = `:${reference?.tag}`;
  if (!reference?.tag || text !== base.value || !text.endsWith(end) || !runtime.startsWith(`${reference.name}:`)) return void 0;
  if (dockerfile.stages.some(({ parent }) => parent === stage)) return void 0;
  const name = text.slice(0, -end.length);
  return { title: "Use the Java runtime", safety: "unsafe", edits: [replace(base.at, name + runtime.slice(reference.name.length))] };
}

// src/rules/dockerfile/lastlog-bloat.ts
var record = 292;
var lastlog_bloat_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/lastlog-bloat",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "warning",
  *check(stage) {
    for (const { instruction, commands: commands2 } of runsOf(stage.instructions)) {
      for (const command of commands2) {
        const id = basename(command.name ?? "") === "useradd" ? highId(command) : void 0;
        const name = nameWord(command);
        if (!id || !name) continue;
        const megabytes = Math.round(id.uid * record / 1e6);
        yield {
          at: { file: name.file, range: [name.range[0], id.word.range[1]] },
          message: `the user id "${id.uid}" makes the login records some ${megabytes} MB large, which the layer may hold in full; add --no-log-init`,
          ...id.uid < 1e7 && { atMost: "info" },
          ...instruction.heredocs.length === 0 && {
            fix: { title: "Keep no login records", safety: "safe", edits: [insertAfter(name, " --no-log-init")] }
          }
        };
      }
    }
  }
});
function highId({ args }) {
  let found2;
  for (const [index, word] of args.entries()) {
    const { literal } = word;
    if (literal === void 0) return void 0;
    if (/^--no-log/.test(literal) || /^-[lmMNoUrFD]*u?\d*$/.test(literal) && literal.includes("l")) return void 0;
    const isOption = literal === "--uid" || /^-[lmMNoUrFD]*u$/.test(literal);
    const place2 = isOption ? args[index + 1] : word;
    const digits = isOption ? place2?.literal : /^(?:--uid=|-[lmMNoUrFD]*u)(\d+)$/.exec(literal)?.[1];
    if (place2 && digits && /^[1-9]\d{5,9}$/.test(digits)) found2 = { uid: Number(digits), word: place2 };
  }
  return found2;
}

// src/rules/dockerfile/literal-tilde.ts
var takesPaths2 = new Set(
  [
    "mkdir",
    "rmdir",
    "cp",
    "mv",
    "ln",
    "touch",
    "cd",
    "chmod",
    "chown",
    "rm",
    "ls",
    "cat",
    "tee",
    "install",
    "tar",
    "unzip",
    "git",
    "wget",
    "curl"
  ].concat(["[", "test", ".", "source"])
);
var searched = /* @__PURE__ */ new Set([
  "PATH",
  "LD_LIBRARY_PATH",
  "PYTHONPATH",
  "NODE_PATH",
  "CLASSPATH",
  "GOPATH",
  "PKG_CONFIG_PATH",
  "JAVA_HOME",
  "CARGO_HOME"
]);
var literal_tilde_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/literal-tilde",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "warning",
  *check(stage) {
    if (stage.platform === "windows") return;
    for (const { keyword, assignments } of stage.instructions) {
      if (keyword !== "ENV") continue;
      for (const { name, raw, value } of assignments) {
        if (!searched.has(name) || !/(?:^["']?|:)~\//.test(raw ?? "")) continue;
        yield {
          at: placeOf(value.at),
          message: `"~" in ${name} is no home folder, since no shell reads ENV; write the path of the folder`
        };
      }
    }
    for (const { script } of readableRuns(stage.instructions)) {
      for (const word of script.commands.flatMap(paths)) {
        if (!/^["']~\//.test(word.text)) continue;
        yield {
          at: placeOf(word),
          message: `${textOf(word).replace(/\s+/g, " ").slice(0, 60).replace(/^'|'$/g, '"')} names a folder called "~", since quotes keep the shell from expanding it; leave the tilde outside the quotes`,
          fix: unquoteTilde(word)
        };
      }
    }
  }
});
function paths({ name, args, redirects }) {
  const targets = redirects.flatMap(({ operator, target }) => target && /^(?:>>?|<|>\||&>>?)$/.test(operator) ? [target] : []);
  return takesPaths2.has(name ?? "") ? [...args, ...targets] : targets;
}
function unquoteTilde(word) {
  const match = /^(["'])~\/([^"'\\`]*)\1$/.exec(word.text);
  if (!match || word.text !== textOf(word)) return void 0;
  const [, quote2, rest = ""] = match;
  const text = /^[\w./-]*$/.test(rest) ? `~/${rest}` : `~/${quote2}${rest}${quote2}`;
  return { title: "Leave the tilde outside the quotes", safety: "unsafe", edits: [replace(word, text)] };
}

// src/rules/dockerfile/lost-shell-state.ts
var setsVariables = /(?:^|\/)(?:activate|\.bashrc|\.bash_profile|\.profile|profile|nvm\.sh|\.cargo\/env|setup\.(?:ba)?sh|\.env|\w*(?:vars|env)\.sh)$/;
var lost_shell_state_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/lost-shell-state",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "warning",
  *check(stage) {
    if (stage.platform === "windows") return;
    for (const { script } of readableRuns(stage.instructions)) {
      for (const { command, why, cure: cure2 } of losses(script)) {
        yield { at: command, message: `"${withoutValue(textOf(command))}" has no effect on later instructions, since ${why}; ${cure2}` };
      }
    }
  }
});
function withoutValue(text) {
  return excerpt(text.replace(/^((?:export\s+)?\w+=).+$/s, "$1..."));
}
function losses({ commands: commands2 }) {
  const found2 = [];
  const last = lastOf(commands2);
  for (const command of commands2) {
    const loss = command === last ? lossAtEnd(command, commands2) : void 0;
    const any = loss ?? kernelSetting(command);
    if (any) found2.push({ ...any, command });
  }
  return found2;
}
function lastOf(commands2) {
  const last = commands2.findLast(({ nested }) => !nested);
  const behind = last ? commands2.slice(commands2.indexOf(last) + 1) : [];
  return last && behind.every(({ range }) => range[1] <= last.range[1]) ? last : void 0;
}
function kernelSetting({ name, args, nested, rescue }) {
  if (nested || rescue || name !== "sysctl" || !args.some(({ literal }) => literal === "-w" || literal === "-p")) return void 0;
  return { why: "the kernel belongs to the node", cure: "set it where the container is started" };
}
function lossAtEnd(command, commands2) {
  const { name, args, words: words2, assignments, background, prefixes, stage, rescue, followed, redirects } = command;
  if (followed || rescue || stage > 0 || prefixes.length > 0) return void 0;
  if (background) return { why: "the process ends with this RUN", cure: "start it from CMD or ENTRYPOINT" };
  if (commands2.some((other) => other !== command && other.pipeline === command.pipeline)) return void 0;
  const first2 = args[0]?.literal;
  const variable = { why: "each RUN is a shell of its own", cure: "use ENV" };
  if (words2.length === 0) return assignments.length > 0 && redirects.length === 0 ? variable : void 0;
  switch (name) {
    case "cd":
      return isReturn(args[0]?.text) || commands2.some((other) => other !== command && other.name === "cd") ? void 0 : { why: "each RUN is a shell of its own", cure: "use WORKDIR" };
    case "export":
      return args.some(({ text }) => text.includes("=")) ? variable : void 0;
    case ".":
    case "source":
      return setsVariables.test(args[0]?.text.replace(/["']/g, "") ?? "") ? { why: "each RUN is a shell of its own", cure: "set what it sets with ENV, or repeat it where it is needed" } : void 0;
    case "alias":
      return { why: "each RUN is a shell of its own", cure: "make a link or a small script" };
    case "ulimit":
      return { why: "the limit ends with this RUN", cure: "set it where the container is started" };
    case "service":
      if (/^sshd?$/.test(first2 ?? "")) return void 0;
      return args[1]?.literal === "start" || args[1]?.literal === "restart" ? service : void 0;
    case "systemctl":
      return first2 === "start" || first2 === "restart" ? service : void 0;
    case "eval":
      return /\bssh-agent\b/.test(args[0]?.text ?? "") ? { why: "the agent ends with this RUN", cure: "use --mount=type=ssh" } : void 0;
    default:
      return name?.startsWith("/etc/init.d/") && !/ssh/.test(name) && first2 === "start" ? service : void 0;
  }
}
var service = { why: "the service ends with this RUN", cure: "start it from CMD, or where it is needed" };
function isReturn(text) {
  return text === void 0 || /^(?:\.\.(?:\/\.\.)*\/?|-|\/|~|\/root|\/tmp|"?\$\{?(?:HOME|OLDPWD)\}?"?)$/.test(text);
}

// src/rules/dockerfile/missing-healthcheck.ts
var missing_healthcheck_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/missing-healthcheck",
  on: "dockerfile.stage",
  topic: "observability",
  severity: { development: "info", staging: "warning", production: "warning" },
  optIn: true,
  *check(stage, { project }) {
    if (!stage.ships || stage.healthcheck) return;
    if (!stage.rootStage.isScratch && stage.baseImage?.healthcheck !== false) return;
    if (project.sdkOf(stage).value?.isWorker.value) return;
    const { at, value } = stage.base;
    yield {
      at,
      message: `"${value === void 0 ? textOf(at) : inOwnWords(value, at)}" has no health check and the file adds none, so a process that hangs counts as healthy; add a HEALTHCHECK, or HEALTHCHECK NONE where others check it`
    };
  }
});

// src/rules/dockerfile/missing-healthcheck-tool.ts
var missing_healthcheck_tool_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/missing-healthcheck-tool",
  on: "dockerfile.stage",
  topic: "observability",
  severity: { development: "info", staging: "error", production: "error" },
  *check(stage, { project }) {
    const { healthcheck, rootStage } = stage;
    if (!stage.ships || stage.platform === "windows" || !healthcheck) return;
    const { base } = rootStage;
    const image = base.isSet ? `"${inOwnWords(base.value, base.at)}"` : "the base image";
    const atMost2 = isRunByCompose(stage, project) ? {} : { atMost: "warning" };
    if (healthcheck.form === "shell" && healthcheck.script && project.lacksProgram(stage, "sh")) {
      yield {
        ...atMost2,
        at: healthcheck.command,
        message: `the health check needs a shell, which ${image} does not have, so it fails each time; write it as a JSON array of a program and its arguments`
      };
      return;
    }
    for (const { at, program } of programsOf4(healthcheck)) {
      if (basename(program) === "sh" || !project.lacksProgram(stage, program)) continue;
      yield {
        ...atMost2,
        at,
        message: `the health check calls ${basename(program)}, which ${image} does not have and no instruction brings, so it fails each time; install it, or let the program itself answer`
      };
    }
  }
});
function isRunByCompose(stage, project) {
  return project.applications.some(
    ({ services }) => services.some((service2) => service2.healthcheck.isUnset && !service2.build.isUnset && project.stageOf(service2) === stage)
  );
}
function programsOf4({ script, json, command }) {
  if (!script) return json?.[0] ? [{ at: json[0], program: json[0].value }] : [];
  if (script.damaged || command.text.replace(/\|\|\s*exit\b/g, "").includes("||")) return [];
  return script.commands.flatMap(({ nested, name, words: words2, prefixes }) => {
    const at = words2[prefixes.length];
    return nested || name === void 0 || !at ? [] : [{ at, program: name }];
  });
}

// src/rules/dockerfile/missing-label.ts
var missing_label_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/missing-label",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "warning",
  optIn: true,
  options: {
    schema: {
      type: "object",
      properties: {
        labels: {
          description: "Keys that the image of each shipped stage has to have, in the Dockerfile or from the stage that it builds on.",
          type: "array",
          items: { type: "string", minLength: 1 },
          uniqueItems: true
        }
      },
      additionalProperties: false
    },
    defaults: { labels: ["org.opencontainers.image.source"] }
  },
  *check(stage, { options: options2 }) {
    if (!stage.ships) return;
    const set = stage.allInstructions.flatMap(({ keyword, assignments }) => keyword === "LABEL" ? assignments : []);
    const keys = new Set(set.map(({ name }) => name.replace(/^(["'])(.*)\1$/, "$2")));
    if ([...keys].some((key) => key.includes("$"))) return;
    const missing = options2.labels.filter((label2) => !keys.has(label2));
    if (missing.length === 0) return;
    const word = stage.from.words[0];
    const list = missing.map((label2) => `"${label2}"`).join(" and ");
    const at = word ? placeOf(word) : stage.from.keywordAt;
    yield {
      at,
      message: `the image built on "${textOf(at)}" has no label ${list}, so nobody can tell where it came from; add ${missing.length > 1 ? "them" : "it"} with LABEL`
    };
  }
});

// src/knowledge/copies.ts
function copiesOf(steps, start) {
  const programs2 = new Set(steps.filter(({ keyword }) => keyword === "CMD" || keyword === "ENTRYPOINT").map(programOf));
  let workdir = start;
  const copies = [];
  for (const { keyword, words: words2 } of steps) {
    const texts = words2.map(({ text }) => text.replace(/^["'[]+|["',\]]+$/g, ""));
    const last = texts.at(-1) ?? "";
    if (keyword === "WORKDIR") workdir = last.includes("$") ? void 0 : absolute2(last, workdir);
    if (keyword !== "COPY" && keyword !== "ADD") continue;
    const sources = texts.slice(0, -1);
    const mayBeTree = sources.some((source) => {
      if (keyword === "ADD" && /\.(?:tar|tgz|tbz|txz|xz|gz|bz2|zst)\b|:|\$/.test(source)) return true;
      return !/\.\w+$/.test(source) && (source.endsWith("/") || !programs2.has(basename(source)));
    });
    copies.push({ sources, target: absolute2(last, workdir) ?? last, mayBeTree });
  }
  return copies;
}
function programOf({ json, words: words2 }) {
  return basename(json?.[0]?.value ?? words2[0]?.text ?? "");
}
function absolute2(path, workdir) {
  if (path.startsWith("/")) return withoutEnd(path) || "/";
  if (workdir === void 0) return void 0;
  const rest = withoutEnd(path.replace(/^(?:\.\/+)+|^\.$/, ""));
  return rest === "" ? workdir : `${workdir === "/" ? "" : workdir}/${rest}`;
}
function withoutEnd(path) {
  let end = path.length;
  while (path[end - 1] === "/") end--;
  return path.slice(0, end);
}

// src/rules/dockerfile/missing-shell.ts
var needsShell = /[$`"'\\*?~|&;<>(){}[\]=#!]/;
var missing_shell_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/missing-shell",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage) {
    if (stage.platform === "windows" || stage.declaresShell || !(stage.rootStage.isScratch || stage.baseImage?.shell === false)) return;
    if (mayBringShell(stage)) return;
    const steps = stage.instructions.filter(
      (instruction) => instruction.keyword === "RUN" && !instruction.flags.some(({ name }) => name === "mount") && !isMeantToFail(instruction)
    );
    const started = stage.ships ? [...startedBy(stage), ...stage.healthcheck ? [stage.healthcheck] : []] : [];
    const { base, isScratch } = stage.rootStage;
    for (const instruction of [...steps, ...started]) {
      const shell = shellOf(instruction);
      if (!shell) continue;
      const effect = instruction.keyword === "RUN" ? "the build fails" : instruction.keyword === "HEALTHCHECK" ? "the check always fails" : "the container does not start";
      const cure2 = instruction.keyword === "RUN" ? "do this in an earlier stage" : "use the exec form, and start the program itself";
      yield {
        at: instruction,
        message: `${instruction.keyword} needs ${shell}, which ${isScratch ? "an image from scratch" : `"${base.value}"`} does not have, so ${effect}; ${cure2}`,
        fix: toExecForm(instruction, stage)
      };
    }
  }
});
function isMeantToFail({ script }) {
  const last = script?.commands.at(-1);
  return last?.name === "false" || last?.name === "exit" && /^[1-9]\d*$/.test(last.args[0]?.literal ?? "");
}
function startedBy({ entrypoint, cmd, baseImage: baseImage2, rootStage }) {
  if (entrypoint) return entrypoint.words.length > 0 ? [entrypoint] : cmd ? [cmd] : [];
  if (!cmd) return [];
  const isDirect = rootStage.isScratch || !baseImage2?.entrypoint?.length;
  return isDirect || cmd.form === "shell" ? [cmd] : [];
}
function shellOf({ keyword, words: words2, json, form }) {
  if (words2.length === 0 || keyword === "HEALTHCHECK" && words2[0]?.text.toUpperCase() !== "CMD") return void 0;
  if (form === "shell") return "/bin/sh";
  const first2 = json?.[0]?.value ?? "";
  return shells.has(first2) || /^\/(?:usr\/)?bin\/(?:ba|da|a|z|k)?sh$/.test(first2) ? first2 : void 0;
}
function mayBringShell({ allInstructions, rootStage, baseImage: baseImage2 }) {
  if (allInstructions.some(({ trigger }) => trigger)) return true;
  return copiesOf(allInstructions, rootStage.isScratch ? "/" : baseImage2?.workdir).some(({ sources, target, mayBeTree }) => {
    if ([...sources, target].some((text) => /busybox|toybox|\$/.test(text) || /^(?:ba|da|a)?sh$/.test(basename(text)))) return true;
    return mayBeTree && /^(?:\/|\.\/?|\/?(?:usr\/)?(?:local\/)?s?bin\/?|\/?usr\/?)$/.test(target);
  });
}
function toExecForm(instruction, { entrypoint, cmd, baseImage: baseImage2 }) {
  const { keyword, form, heredocs, words: words2, args } = instruction;
  if (keyword !== "CMD" && keyword !== "ENTRYPOINT" || form !== "shell" || heredocs.length > 0) return void 0;
  if (keyword === "ENTRYPOINT" && cmd) return void 0;
  let texts = words2.map(({ text }) => text);
  if (texts.some((text) => needsShell.test(text))) return void 0;
  if (!entrypoint && keyword === "CMD" && baseImage2?.entrypoint?.length) {
    const [program = "", ...options2] = baseImage2.entrypoint;
    if (basename(texts[0] ?? "") !== basename(program)) return void 0;
    texts = texts.slice(1);
    if (!options2.every((option2, index) => texts[index] === option2)) return void 0;
    texts = texts.slice(options2.length);
  }
  return {
    title: "Use the exec form",
    safety: "safe",
    edits: [replace(args, `[${texts.map((text) => JSON.stringify(text)).join(", ")}]`)]
  };
}

// src/rules/dockerfile/missing-user-account.ts
var harmless = new Set(
  "addgroup groupadd mkdir chmod chown chgrp rm rmdir ln touch mv cd pwd ls cat true set export echo printf test [ npm npx yarn pnpm node bun corepack pip pip3 uv poetry python python3 go cargo bundle gem dotnet find which umask".split(
    " "
  )
);
var missing_user_account_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/missing-user-account",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage) {
    if (!stage.ships || stage.platform === "windows" || !stage.user.isSet) return;
    const { user } = stage;
    const instructions = stage.allInstructions;
    if (!instructions.some(({ keyword }) => keyword === "USER")) return;
    const [name = ""] = user.value.split(":");
    if (!/^[a-z_][\w.-]*$/i.test(name) || name === "root" || !lacks(stage, name) || mayBringAccounts(stage)) return;
    const { base, isScratch } = stage.rootStage;
    yield {
      at: user.at,
      message: `"${name}" is no account ${isScratch ? "of an image that has none" : `of "${base.value}"`}, and nothing in the stage makes it, so the container does not start; use a number, or make the account in this stage`
    };
  }
});
function lacks({ rootStage, baseImage: baseImage2 }, name) {
  if (rootStage.isScratch) return true;
  return rootStage.reference !== void 0 && certainlyLacks(rootStage.reference, baseImage2, name);
}
function mayBringAccounts(stage) {
  const { allInstructions, rootStage, baseImage: baseImage2 } = stage;
  const copies = copiesOf(allInstructions, rootStage.isScratch ? "/" : baseImage2?.workdir);
  if (copies.some(({ target }) => /^\/?etc\b|passwd|\$/.test(target))) return true;
  if (copies.some(({ target, mayBeTree }) => mayBeTree && /^(?:\/|\.\/?)$/.test(target))) return true;
  return allInstructions.some(({ keyword, script, flags, trigger }) => {
    if (trigger) return true;
    if (keyword !== "RUN") return false;
    if (!script || script.damaged || flags.some(({ value }) => value?.includes("from="))) return true;
    return script.commands.some(({ name, args }) => !harmless.has(name ?? "") || args.some(({ text }) => text.includes("passwd")));
  });
}

// src/rules/dockerfile/mutable-clone.ts
var moving = /^(?:main|master|trunk|dev|develop|development|devel|next|latest|HEAD|head|nightly|edge|stable)$/;
var mutable_clone_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/mutable-clone",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "info",
  *check({ instructions }) {
    for (const instruction of instructions) if (instruction.keyword === "ADD") yield* movingSources(instruction).map(problemAt);
    const commands2 = instructions.flatMap(({ keyword, script }) => keyword === "RUN" && script && !script.damaged ? script.commands : []);
    const lastChoice = commands2.findLastIndex(choosesCommit);
    yield* commands2.slice(lastChoice + 1).filter(clonesMovingBranch).map(problemAt);
  }
});
function problemAt(at) {
  return {
    at: placeOf(at),
    message: `"${oneLine(textOf(at))}" takes what stands there at the moment, so two builds may hold different code; name a tag or a commit`
  };
}
function oneLine(text) {
  const line = text.replace(/[\\`]?\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}\u2026` : line;
}
function movingSources({ words: words2, json }) {
  const sources = json ? json.map((word) => ({ ...word, text: word.value })) : words2;
  return sources.slice(0, -1).filter(({ text }) => {
    const [, fragment] = /^(?:https?:\/\/[^\s#?$]{1,500}\.git|git@[^\s#?$]{1,500}|git:\/\/[^\s#?$]{1,500})(?:#([^:]*)(?::.*)?)?$/.exec(text) ?? [];
    if (fragment !== void 0) return moving.test(fragment);
    return /^(?:https?:\/\/[^\s#?$]{1,500}\.git|git@[^\s#?$]{1,500}:[^\s#?$]{1,500})$/.test(text);
  });
}
function clonesMovingBranch({ name, args }) {
  if (name !== "git" || subcommandOf(args) !== "clone") return false;
  if (!args.some(({ text }) => /^["']?(?:https?|git|ssh):\/\/[^"'$]+["']?$|^["']?[\w.-]+@[^"'$]+:/.test(text))) return false;
  const at = args.findIndex(({ text }) => /^(?:-b|--branch|--revision)(?:=|$)/.test(text));
  if (at < 0) return true;
  const branch2 = args[at]?.text.includes("=") ? args[at]?.literal?.slice((args[at]?.literal ?? "").indexOf("=") + 1) : args[at + 1]?.literal;
  return branch2 !== void 0 && moving.test(branch2);
}
function choosesCommit({ name, args }) {
  if (name !== "git") return false;
  const subcommand = subcommandOf(args);
  const target = args.findLast(({ text }) => !text.startsWith("-"));
  return /^(?:checkout|reset|switch|fetch)$/.test(subcommand ?? "") && !moving.test(target?.literal ?? "") && target?.literal !== subcommand;
}
function subcommandOf(args) {
  for (let index = 0; index < args.length; index++) {
    const literal = args[index]?.literal;
    if (literal === "-C" || literal === "-c") index++;
    else if (literal === void 0 || !literal.startsWith("-")) return literal;
  }
  return void 0;
}

// src/rules/dockerfile/named-user.ts
var named_user_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/named-user",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "off", staging: "info", production: "info" },
  *check(stage) {
    if (!stage.ships || stage.platform === "windows") return;
    const { user } = stage;
    const instruction = stage.allInstructions.findLast(({ keyword }) => keyword === "USER");
    if (!user.isSet || !instruction || isPartOfAnother(stage)) return;
    const [name = ""] = user.value.split(":");
    if (name === "" || name === "root" || /^\d+$/.test(name)) return;
    const number = userNumber(name, stage);
    const isPlain3 = user.isLiteral && textOf(user.at) === user.value;
    yield {
      at: user.at,
      message: `"${user.value}" is a name, which Kubernetes cannot tell from root under runAsNonRoot; use ${number === void 0 ? "the numeric id" : `its number ${number}`}`,
      fix: number !== void 0 && isPlain3 ? {
        title: `Use the number of "${name}"`,
        safety: "unsafe",
        edits: [replace(user.at, `${number}${user.value.slice(name.length)}`)]
      } : void 0
    };
  }
});
function isPartOfAnother({ rootStage, effectiveCommands }) {
  return !rootStage.base.isSet && effectiveCommands.length === 0;
}

// src/rules/dockerfile/old-go-toolchain.ts
var old_go_toolchain_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/old-go-toolchain",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "error",
  *check(stage, { project }) {
    const { reference, base } = stage;
    if (!reference || publishedName(reference) !== "golang") return;
    const tag = /^1\.(\d{1,3})(\.\d{1,3})?(-[\w.-]+)?$/.exec(reference.tag ?? "");
    const asked = tag && askedFor(stage, project);
    if (!asked || Number(tag[1]) >= asked.minor) return;
    if (Number(tag[1]) < 21 && !/^1\.\d+\.\d+$/.test(asked.version)) return;
    const scripts = stage.instructions.flatMap(({ keyword, script }) => keyword === "RUN" && script ? [script] : []);
    const runsGo = scripts.some(
      ({ commands: commands2 }) => commands2.some(({ name, args }) => name === "go" && /^(build|install|mod|run|test|generate|list|vet)$/.test(args[0]?.literal ?? ""))
    );
    if (!runsGo || /GOTOOLCHAIN|\bgo\s+get\s+go@|golang\.org\/dl/.test(stage.instructions.map(textOf).join("\n"))) return;
    yield {
      at: base.at,
      message: `"${textOf(base.at)}" holds Go 1.${tag[1]}, and ${asked.by} asks for Go ${asked.version}, so the build stops; use golang:1.${asked.minor} or newer`,
      fix: newerTag(stage, tag, asked.minor)
    };
  }
});
function askedFor(stage, { contextOf, files }) {
  const context = contextOf(stage.dockerfile).value;
  if (!context) return void 0;
  const copies = stage.instructions.map(({ copy }) => copy);
  const [folder, ...others] = foldersWith("go.mod", copies, (path2) => files.stat(joinPath(context.folder, path2)) === "file");
  if (folder === void 0 || others.length > 0) return void 0;
  const path = joinPath(context.folder, joinPath(folder, "go.mod"));
  const text = (files.text(path, stage).value ?? "").replace(/\r/g, "");
  const version2 = /^go[ \t]+(1\.(\d{1,3})(?:\.\d{1,3})?)[ \t]*(?:\/\/.*)?$/m.exec(text);
  if (!version2) return void 0;
  const own = { by: path, version: version2[1] ?? "", minor: Number(version2[2]) };
  const sdk = /^(?:require)?[ \t]+go\.temporal\.io\/sdk[ \t]+v(\d+\.\d+\.\d+)[ \t]*(?:\/\/.*)?$/m.exec(text)?.[1];
  const floor = sdk === void 0 ? void 0 : runtimeFloor("go", sdk);
  const minor = Number(/^1\.(\d+)/.exec(floor ?? "")?.[1] ?? 0);
  return floor !== void 0 && minor > own.minor ? { by: `go.temporal.io/sdk ${sdk} of ${path}`, version: floor, minor } : own;
}
function newerTag({ base: { at } }, tag, minor) {
  const written = textOf(at);
  const colon = written.lastIndexOf(":");
  if (written.slice(colon + 1) !== tag[0] || tag[3] !== void 0 && tag[3] !== "-alpine") return void 0;
  const version2 = place(at.file, at.range[0] + colon + 1, at.range[0] + colon + 1 + tag[0].length - (tag[3]?.length ?? 0));
  return { title: `Use Go 1.${minor}`, safety: "safe", edits: [replace(version2, `1.${minor}`)] };
}

// src/rules/dockerfile/overridden-instruction.ts
var single = ["CMD", "ENTRYPOINT", "HEALTHCHECK"];
var overridden_instruction_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/overridden-instruction",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ instructions }) {
    for (const keyword of single) {
      const all = instructions.filter((instruction) => instruction.keyword === keyword);
      const last = all.at(-1);
      for (const dead of all.slice(0, -1)) {
        if (!last) continue;
        yield {
          at: dead,
          // It only clears what the base image has, which the last one does as well.
          ...textOf(dead.args).trim() === "[]" && { atMost: "info" },
          message: `this ${keyword} never takes effect, since a later one of the same stage overrides it; remove it, or join the two`,
          related: [{ at: last, message: `this ${keyword} takes its place` }],
          fix: remove(dead)
        };
      }
    }
  }
});
function remove(dead) {
  const edit = removeLines(dead);
  const comments = dead.innerComments.map((comment) => textOf(comment) + lineEndOf(dead.file));
  return {
    title: `Remove the ${dead.keyword} that is overridden`,
    safety: "safe",
    edits: [{ ...edit, text: edit.text + comments.join("") }]
  };
}

// src/knowledge/packages/caches.ts
var changing = /* @__PURE__ */ new Set(["install", "install-listed", "update", "upgrade", "dist-upgrade"]);
var yumPath = /^\/var\/cache(?:\/?$|\/(?:yum|t?dnf|libdnf5|[*{]))/;
var caches = {
  apk: {
    what: "its package index",
    option: "--no-cache",
    cleanUp: "rm -rf /var/cache/apk/*",
    path: /^\/(?:var\/cache(?:\/?$|\/(?:apk|[*{]))|etc\/apk\/cache)/,
    fills: (call) => changing.has(call.action) && !hasOption(call, "--no-cache", "--cache-dir", "--root", "-p") && !(call.operands.length > 0 && call.operands.every(({ text }) => /\.apk["']?$/.test(text)))
  },
  pip: {
    what: "what it downloaded and built",
    option: "--no-cache-dir",
    cleanUp: "pip cache purge",
    isOwn: true,
    path: /(?:^|\/)\.cache(?:\/?$|\/(?:pip|\*))|pip.?cache|^\/root\/?$/i,
    settings: /\bPIP_(?:NO_)?CACHE_DIR\b|\bXDG_CACHE_HOME\b|\bpip\.conf\b|\bpip3? config\b/,
    // It has PIP_NO_CACHE_DIR=off, which the pip of its time took for a yes.
    offIn: /* @__PURE__ */ new Set(["sentry"]),
    fills: (call) => call.verbName === "install" && !hasOption(call, "--no-cache-dir", "--cache-dir", "--dry-run", "--no-index", "--help")
  },
  npm: {
    what: "what it downloaded",
    cleanUp: "npm cache clean --force",
    isOwn: true,
    path: /(?:^|\/)\.npm(?:\/|$)|npm.?cache|^\/root\/?$/i,
    settings: /\bnpm_config_cache\b|\bnpm (?:config )?set cache\b/i,
    fills: (call) => (call.action === "install" || call.action === "install-listed") && !hasOption(call, "--cache", "--dry-run", "--package-lock-only", "--help")
  },
  yarn: {
    what: "what it downloaded",
    cleanUp: "yarn cache clean",
    isOwn: true,
    path: /yarn|(?:^|\/)\.cache\/?\*?$/i,
    // From its second release on yarn keeps the packages in the project, and runs them from there.
    settings: /\bYARN_CACHE_FOLDER\b|\.yarn\b|\.yarnrc\.yml|\bcorepack\b|--immutable|\bberry\b|yarn set version/,
    fills: (call) => (call.action === "install" || call.action === "install-listed") && !hasOption(call, "--cache-folder", "--help", "--version", "-v")
  },
  yum: { what: "its lists and packages", cleanUp: "yum clean all", path: yumPath, fills: fillsYum },
  dnf: { what: "its lists and packages", cleanUp: "dnf clean all", path: yumPath, fills: fillsYum },
  dnf5: { what: "its lists and packages", cleanUp: "dnf5 clean all", path: yumPath, fills: fillsYum },
  microdnf: { what: "its lists", cleanUp: "microdnf clean all", path: yumPath, fills: fillsYum },
  tdnf: { what: "its lists and packages", cleanUp: "tdnf clean all", path: yumPath, fills: fillsYum },
  zypper: {
    what: "its lists and packages",
    cleanUp: "zypper clean --all",
    path: /^\/var\/cache(?:\/?$|\/(?:zypp|[*{]))/,
    fills: (call) => changing.has(call.action) && !hasOption(call, "--cache-dir", "-C", "--dry-run", "-D")
  }
};
function fillsYum(call) {
  return changing.has(call.action) && !hasOption(call, "--installroot", "--downloaddir", "--destdir", "--cacheonly", "-C");
}
function cacheOf(manager) {
  return Object.hasOwn(caches, manager) ? caches[manager] : void 0;
}

// src/rules/dockerfile/package-cache-left.ts
var package_cache_left_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/package-cache-left",
  on: "dockerfile.stage",
  topic: "containerization",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(stage) {
    if (!endsUpInImage(stage)) return;
    const settings2 = stage.allInstructions.map(textOf).join("\n");
    for (const run of runsOf(stage.instructions)) {
      for (const [cache, calls] of fillingCalls(run)) {
        const [first2] = calls;
        if (!first2 || cache.settings?.test(settings2) || cache.offIn?.has(stage.rootStage.reference?.name ?? "")) continue;
        const usesOption = cache.option !== void 0 && calls.every(({ action }) => action !== "update");
        yield {
          at: headOf(first2),
          message: `"${headText(first2)}" leaves ${cache.what} in the layer, which makes the image larger; ${usesOption ? `add ${cache.option}` : `end the RUN with ${cache.cleanUp}`}, or use a cache mount`,
          fix: usesOption ? addOption(run, calls, cache.option ?? "") : cleanUp2(run, cache)
        };
      }
    }
  }
});
function fillingCalls({ instruction, commands: commands2 }) {
  const mounts = scratchMounts(instruction.flags);
  const found2 = /* @__PURE__ */ new Map();
  for (const command of commands2) {
    const call = packageCall(command);
    const cache = call && cacheOf(call.manager);
    if (call && cache && !call.opaque && cache.fills(call)) {
      const calls = found2.get(cache) ?? [];
      calls.push(call);
      if (!mounts.some((target) => cache.path.test(target))) found2.set(cache, calls);
    } else for (const filled of found2.keys()) if (isRemoved2(filled, command, call)) found2.delete(filled);
  }
  return found2;
}
function isRemoved2(cache, command, call) {
  const own = call?.action === "clean" ? cacheOf(call.manager) : void 0;
  return own === cache || own?.path === cache.path || removes(command, cache.path);
}
function addOption({ instruction }, calls, option2) {
  const verbs = calls.flatMap(({ verb }) => verb && verb.text === verb.literal ? [verb] : []);
  if (instruction.heredocs.length > 0 || verbs.length < calls.length) return void 0;
  return { title: `Add ${option2}`, safety: "unsafe", edits: verbs.map((verb) => insertAfter(verb, ` ${option2}`)) };
}
function cleanUp2({ instruction, commands: commands2 }, cache) {
  const isGone = cache.isOwn && packageCalls(commands2).some(({ action }) => action === "remove");
  return isGone ? void 0 : appendCommand(instruction, commands2, cache.cleanUp, "Remove the cache in the same layer");
}

// src/rules/dockerfile/password-in-image.ts
var password_in_image_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/password-in-image",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(stage) {
    if (!stage.ships || stage.platform === "windows") return;
    for (const { script } of readableRuns(stage.allInstructions)) {
      for (const [index, command] of script.commands.entries()) {
        for (const { at, password } of passwords(command, script.commands[index - 1])) {
          yield {
            at,
            message: `a password of ${password.length} characters${beginning(password)} stands in the image for everybody who can pull it; leave the user without a password, or set it at run time`
          };
        }
      }
    }
  }
});
function beginning(password) {
  return password.length > 6 ? `, "${password.slice(0, 2).replace(/\s/g, " ")}...",` : "";
}
function passwords(command, previous) {
  const { name, args } = command;
  switch (name) {
    case "chpasswd":
      return [...inputOf(command, previous)].flatMap(([at, text]) => found(at, /^[\w.-]+:(.+)$/m.exec(text)?.[1]));
    case "passwd":
      return [...inputOf(command, previous)].flatMap(([at, text]) => found(at, text.split(/\r?\n|\\n/, 1)[0]));
    case "useradd":
    case "usermod": {
      const index = args.findIndex(({ literal }) => literal === "-p" || literal === "--password");
      const word = args[index + 1];
      return index >= 0 && word?.literal !== void 0 && isHash.test(word.literal) ? found(word, word.literal) : [];
    }
    default:
      return [];
  }
}
var isHash = /^(?:\$[\w-]+\$.+|(?=.{0,12}[./A-Z])[./0-9A-Za-z]{13})$/;
function found(at, password) {
  const text = password?.replace(/\\[nr].*$/s, "").trim();
  return text && !/^[*!x]+$/.test(text) ? [{ at, password: text }] : [];
}
function* inputOf(command, before) {
  for (const { operator, target } of command.redirects) if (operator === "<<<" && target?.literal) yield [target, target.literal];
  if (before?.pipeline !== command.pipeline || before.stage !== command.stage - 1) return;
  if (before.name !== "echo" && before.name !== "printf") return;
  const words2 = before.args.filter(({ literal }) => literal === void 0 || !/^-[neE]+$/.test(literal));
  for (const word of words2)
    if (word.literal !== void 0 && !(before.name === "printf" && word.literal.includes("%"))) yield [word, word.literal];
}

// src/rules/dockerfile/quoted-command.ts
var quoted_command_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/quoted-command",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage) {
    if (!stage.ships || stage.platform === "windows") return;
    for (const instruction of [...stage.effectiveCommands, stage.healthcheck]) {
      if (instruction?.form !== "shell" || instruction.heredocs.length > 0) continue;
      const { command, keyword } = instruction;
      const inner = quotedCommand(command.text);
      if (inner === void 0 || /^\S*\//.test(inner)) continue;
      yield {
        at: command,
        message: `${keyword} ${command.text} makes the shell look for one program of that name, which does not exist; remove the quotes`,
        ...textOf(command) === command.text && {
          fix: { title: "Remove the quotes", safety: "safe", edits: [replace(command, inner)] }
        }
      };
    }
  }
});

// src/rules/dockerfile/recommended-packages.ts
var option = "--no-install-recommends";
var recommended_packages_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/recommended-packages",
  on: "dockerfile.stage",
  topic: "containerization",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(stage) {
    if (!endsUpInImage(stage)) return;
    for (const outer of stage.allInstructions) {
      if (configures2.test(textOf(outer))) return;
      if (outer.stage !== stage) continue;
      for (const { instruction, commands: commands2 } of runsOf([outer])) {
        for (const command of commands2) {
          const call = packageCall(command);
          if (call?.family !== "apt" || call.action !== "install" || call.verbName === "build-dep" || call.opaque) continue;
          if (hasOption(call, option, "--install-recommends", "-R", "--without-recommends", "-r", "--with-recommends")) continue;
          if (valuesOf(call, "-o", "--option").some((value) => /^APT::Install-Recommends/i.test(value))) continue;
          if (call.operands.every(({ literal, text }) => /\.deb$/.test(literal ?? text))) continue;
          if (isTakenAway(call, packageCalls(commands2))) continue;
          const { verb } = call;
          const isPlain3 = verb !== void 0 && verb.text === verb.literal && instruction.heredocs.length === 0;
          yield {
            at: headOf(call),
            message: `"${headText(call)}" may add recommended packages, which make the image larger and show up in scans; add ${option}, and name those that are needed`,
            ...isPlain3 && { fix: { title: `Add ${option}`, safety: "unsafe", edits: [insertAfter(verb, ` ${option}`)] } }
          };
        }
      }
    }
  }
});
function isTakenAway({ command, operands: operands2 }, calls) {
  const later = calls.filter((call) => call.family === "apt" && call.command.range[0] > command.range[0]);
  const removals = later.filter(({ action }) => action === "remove");
  const takesRest = (call) => call.verbName?.startsWith("auto") || hasOption(call, "--auto-remove", "--autoremove");
  const removed = new Set(removals.flatMap((call) => call.operands.map(({ literal }) => literal)));
  return operands2.length > 0 && removals.some(takesRest) && operands2.every(({ literal }) => literal !== void 0 && removed.has(literal));
}
var configures2 = /Install-Recommends["' ]|^(?:COPY|ADD)\b[^\n]*\s\/etc\/apt\/?(?:apt\.conf|\s|$)/im;

// src/rules/dockerfile/redundant-platform.ts
var redundant_platform_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/redundant-platform",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "info",
  *check({ from, dockerfile }) {
    const flag = from.flags.find((one) => one.name === "platform");
    if (!flag || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(flag.value ?? "")) return;
    const hasDefault = dockerfile.instructions.some(
      ({ keyword, stage, assignments }) => keyword === "ARG" && !stage && assignments.some(({ name, value }) => name === "TARGETPLATFORM" && !value.isUnset)
    );
    if (hasDefault) return;
    const { file, range } = flag;
    const behind = /^[ \t]*/.exec(file.text.slice(range[1]))?.[0].length ?? 0;
    yield {
      at: flag,
      message: `"${flag.value}" is what FROM takes anyway, so it only makes readers wonder; remove the flag`,
      fix: { title: "Remove the flag", safety: "safe", edits: [{ file, range: [range[0], range[1] + behind], text: "" }] }
    };
  }
});

// src/knowledge/images/workdir.ts
var withoutWorkdir = new Set(
  ["python", "ruby", "postgres", "node", "rust", "eclipse-temurin", "nginx"].concat(["debian", "ubuntu", "alpine", "fedora", "busybox"])
);
function beginsInRoot(image) {
  return image !== void 0 && (image.workdir === "/" || image.workdir === void 0 && withoutWorkdir.has(image.name));
}

// src/rules/dockerfile/relative-destination.ts
var relative_destination_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/relative-destination",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "info",
  *check(stage) {
    if (stage.platform === "windows" || stage.rootStage.isScratch || !beginsInRoot(stage.baseImage)) return;
    for (let above = stage.parent; above; above = above.parent) if (above.instructions.some(({ keyword }) => keyword === "WORKDIR")) return;
    const isKept = endsUpInImage(stage);
    for (const { keyword, copy } of stage.instructions) {
      if (keyword === "WORKDIR") return;
      if (!isKept && !copy?.sources.some((source) => source.path === "" && !source.isPattern)) continue;
      const path = copy?.destination.value;
      if (!copy || !path || path.startsWith("/") || /^["'\\]|^[A-Za-z]:/.test(path)) continue;
      yield {
        at: copy.destination,
        message: `"${path}" is relative, and no WORKDIR stands before it, so the files land in the root of the file system; write an absolute path, or set a WORKDIR first`
      };
      return;
    }
  }
});

// src/rules/dockerfile/relative-workdir.ts
var relative_workdir_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/relative-workdir",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage) {
    const isWorkdir2 = ({ keyword }) => keyword === "WORKDIR";
    const first2 = stage.allInstructions.find(isWorkdir2);
    for (const instruction of stage.instructions.filter(isWorkdir2)) {
      const path = textOf(instruction.args).replace(/^(["'])(.*)\1$/s, "$2");
      if (path.startsWith("~")) {
        yield {
          at: instruction.args,
          message: `"${path}" begins with a tilde, which is no home directory to Docker but a folder of that name; write the path out`
        };
      } else if (instruction === first2 && path !== "" && !/^(?:[/\\$%{]|[A-Za-z]:)/.test(path)) {
        yield {
          at: instruction.args,
          message: `"${path}" is relative to the directory that ${baseOf(stage)} ends in, so with another base it is another one; begin with a slash`,
          atMost: "info"
        };
      }
    }
  }
});
function baseOf({ base }) {
  return base.isSet && base.isLiteral ? `"${base.value}"` : "the base image";
}

// src/rules/dockerfile/repeated-interpreter.ts
var interpreters2 = /^(?:node|python|java|ruby|dotnet|deno)$/;
var repeated_interpreter_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/repeated-interpreter",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage) {
    const { cmd, baseImage: baseImage2 } = stage;
    if (!stage.ships || stage.entrypoint || !cmd?.json || stage.platform === "windows") return;
    const entrypoint = behindInit(baseImage2?.entrypoint ?? []);
    const program = programOf2(entrypoint[0]);
    const [first2] = cmd.json;
    if (!first2 || !interpreters2.test(program) || programOf2(first2.value) !== program) return;
    const starts = entrypoint.join(" ");
    yield {
      at: first2,
      message: `"${first2.value}" follows the entrypoint "${starts}" of the image, which looks for a script of that name, so the container ends at once; begin with what comes behind it`,
      fix: dropFirst(cmd, entrypoint.slice(1))
    };
  }
});
function programOf2(word = "") {
  return basename(word).replace(/[\d.]+$/, "");
}
function dropFirst(cmd, options2) {
  const words2 = cmd.json ?? [];
  const [first2] = words2;
  const repeated = options2.every((option2, index) => words2[index + 1]?.value === option2) ? options2.length : 0;
  const next = words2[repeated + 1];
  if (!first2 || !next || next.value.startsWith("-") || options2.length > 0 && repeated === 0) return void 0;
  const at = { file: first2.file, range: [first2.range[0], next.range[0]] };
  if (/[\r\n#]/.test(at.file.text.slice(...at.range))) return void 0;
  return { title: "Leave the interpreter to the entrypoint", safety: "safe", edits: [replace(at, "")] };
}

// src/rules/dockerfile/replaced-shell.ts
var replaced_shell_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/replaced-shell",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "info",
  *check(stage) {
    for (const { script } of readableRuns(stage.instructions)) {
      for (const command of script.commands) {
        if (!replacesShell(command)) continue;
        yield {
          at: command,
          message: `"${textOf(command).replace(/\s+/g, " ")}" changes the shell of every script in the image; use SHELL for the instructions that need another one`
        };
      }
    }
  }
});

// src/rules/dockerfile/reserved-stage-name.ts
var reserved2 = /* @__PURE__ */ new Set(["context", "scratch"]);
var reserved_stage_name_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/reserved-stage-name",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "warning",
  *check(stage) {
    const { name, nameAt, dockerfile } = stage;
    if (name === void 0 || !nameAt || !reserved2.has(name)) return;
    const meaning = name === "scratch" ? "the empty image" : "the files of the build";
    const isTaken = name === "scratch" && dockerfile.stages.some(({ parent }) => parent === stage);
    const effect = isTaken ? 'but "FROM scratch" below takes this stage' : "so this stage may be mistaken for it";
    yield {
      at: nameAt,
      message: `"${name}" is Docker's word for ${meaning}, ${effect}; choose another name`,
      ...!isTaken && { atMost: "info" }
    };
  }
});

// src/knowledge/root-processes.ts
var handsOver = /\b(?:gosu|su-exec|setpriv|runuser|s6-setuidgid|chpst)\b/;
var startsAsOther = /\bsudo\s(?:-\w+\s+)?-u\b|\bsu\s[^\n]{0,200}\s-\w{0,3}c\b|\s--(?:user|chuid|setuid)[= ]["']?(?!root\b|0\b)[\w$]/;
function namesHandover(text) {
  return handsOver.test(text);
}
function leavesRootInScript(text) {
  const code = text.replace(/^\s*#.*$/gm, "");
  return handsOver.test(code) || startsAsOther.test(code);
}
var dropsByItself = new Set(
  [
    "nginx nginx-debug httpd httpd-foreground apache2 apache2-foreground apache2ctl apachectl haproxy squid dovecot postfix",
    "dnsmasq sshd smbd pure-ftpd in.tftpd cron crond chronyd vsftpd radiusd init systemd s6-svscan runsvdir"
  ].flatMap((line) => line.split(" "))
);
function leavesRootByItself(words2) {
  const [first2, ...args] = words2;
  if (first2 === void 0) return false;
  const name = basename(first2);
  if (dropsByItself.has(name) || /^php-fpm[\d.]*$/.test(name)) return true;
  if (withLetter.has(name) && args.includes("-u")) return true;
  return args.some((word) => word !== void 0 && /^--(?:user|uid)=(?!root$|0$)[\w-]+$/.test(word));
}
function startsDockerDaemon(words2) {
  const [first2, ...args] = words2;
  const name = basename(first2 ?? "");
  if (name === "dockerd") return true;
  if (name === "service") return args[0] === "docker" && args[1] === "start";
  return first2 === "/etc/init.d/docker" && args[0] === "start";
}
var ofSystem = new Set(
  [
    "iptables iptables-legacy iptables-nft iptables-restore ip6tables ip6tables-restore nft ipset ferm shorewall shorewall6 ufw",
    "wg wg-quick openvpn openconnect vpnc pppd pptpd pptp pptpsetup pon xl2tpd ipsec charon swanctl shadowvpn dsvpn hans iodine iodined tincd",
    "modprobe mount exportfs rpc.nfsd tcpdump snort suricata zeek bro kismet passivedns arpwatch masscan pcscd lkp bpftrace"
  ].flatMap((line) => line.split(" "))
);
function worksOnTheSystem([first2, ...args]) {
  const name = basename(first2 ?? "");
  return ofSystem.has(name) || name === "ip" && args.some((word) => word === "add" || word === "set");
}
var withLetter = /* @__PURE__ */ new Set(["memcached", "named", "ntpd"]);
var prompts = /^(?:(?:ba|da|a|z|k|fi)?sh|pwsh|powershell|node|python[\d.]*|pypy[\d.]*|irb|php|jshell|ghci|julia|R|swipl|iex|erl|lua|bun|deno)$/;
function waitsForSomebody2(words2) {
  const [first2, ...args] = words2;
  return first2 !== void 0 && prompts.test(basename(first2)) && args.every((word) => word !== void 0 && /^-[a-z]$|^--login$/.test(word));
}
var bases = new RegExp(
  `^(?:${[
    "buildpack-deps|golang|rust|gcc|eclipse-temurin|openjdk|amazoncorretto",
    String.raw`mcr\.microsoft\.com\/dotnet\/(?:core\/|nightly\/)?(?:sdk|aspnet|runtime|runtime-deps)`,
    String.raw`mcr\.microsoft\.com\/(?:vscode\/)?devcontainers\/[\w./-]+`
  ].join("|")})$`
);
function isOfficialImage(text) {
  return /^\ufeff?#[^\n]*GENERATED VIA "apply-templates\.sh"/m.test(text.slice(0, 400));
}
function isMadeToBuildOn(reference) {
  return reference !== void 0 && bases.test(publishedName(reference));
}
function namesPins(text) {
  return /(?:^|[\s"'-])(?:rpi[.-]gpio|pigpio|wiringpi|gpiozero)(?![\w-])/i.test(text);
}

// src/rules/dockerfile/root-user.ts
var serversOfOthers = /^(?:(?:nginx|httpd|haproxy)(?::|$)|(?:php|wordpress|drupal|nextcloud):(?:.*-)?(?:apache|fpm)\b)/;
var root_user_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/root-user",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["runAsUser"],
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === "windows" || stage.isScratch || stage.rootStage.isScratch) return;
    const { user } = stage;
    if (!user.isSet || !/^(root|0)(:|$)/.test(user.value) || needsRoot(stage, project)) return;
    const instruction = stage.allInstructions.findLast(({ keyword }) => keyword === "USER");
    const isMadeForOthers = isForOthers(stage, project);
    if (isMadeForOthers && project.environmentOf(stage.file).environment === "development") return;
    const drops = dropsRoot(stage, project);
    const isMild = isMadeForOthers || isOfficialImage(stage.file.text) || podsSetTheUser(stage, project) || drops;
    const atMost2 = isMild ? { atMost: "info" } : {};
    const risk = drops ? "a process of the server may keep root rights" : "a break-in has root rights";
    const needs = drops ? ", and give it the paths that the server writes and ports above 1023" : "";
    if (instruction) {
      yield {
        ...atMost2,
        at: instruction,
        message: `"${textOf(instruction)}" is the last user of the image, so ${risk}; end with a numeric user that is not 0${needs}`
      };
      return;
    }
    const { rootStage } = stage;
    const cure2 = rootStage.reference && isDistroless(rootStage.reference) ? "use the tag nonroot" : `add a USER with a numeric id${needs}`;
    yield {
      ...atMost2,
      at: rootStage.base.at,
      message: `"${rootStage.base.value ?? textOf(rootStage.base.at)}" starts as root and no USER changes that, so ${risk}; ${cure2}`,
      fix: addUser(stage)
    };
  }
});
var programs = /^(?:node|npm|npx|yarn|pnpm|bun|bunx|dotnet)$/;
function addUser(stage) {
  const { reference } = stage.rootStage;
  const account = reference && programAccount(reference, stage.baseImage);
  const words2 = [stage.entrypoint, stage.cmd].flatMap((command2) => command2?.json?.map(({ value }) => value) ?? textsOf(command2));
  if (!account || !programs.test(basename(behindInit(words2)[0] ?? ""))) return void 0;
  if (stage.dockerfile.stages.some(({ parent }) => parent === stage)) return void 0;
  if (stage.exposedPorts.some(({ port }) => !(port.isSet && port.value >= 1024))) return void 0;
  const { instructions, file } = stage;
  const lastWork = instructions.findLastIndex(({ keyword: keyword2 }) => !afterwards.has(keyword2));
  const command = instructions.slice(lastWork + 1).find(({ keyword: keyword2 }) => keyword2 === "CMD" || keyword2 === "ENTRYPOINT");
  if (!command) return void 0;
  let line = lineIndexAt(file, command.range[0]);
  while (isComment(file, line - 1)) line--;
  const start = lineStarts(file)[line] ?? command.range[0];
  const indent = /^[ \t]*/.exec(file.text.slice(start, command.range[0]))?.[0] ?? "";
  const keyword = textOf(command.keywordAt) === command.keyword ? "USER" : "user";
  const edit = { file, range: [start, start], text: `${indent}${keyword} ${account.id}${lineEndOf(file)}` };
  return { title: `Run as the user "${account.name}" of the image`, safety: "unsafe", edits: [edit] };
}
function isComment(file, line) {
  return line >= 0 && file.text.slice(...lineRange(file, line)).trimStart().startsWith("#");
}
function textsOf(command) {
  return command?.words.map(({ text }) => text) ?? [];
}
var afterwards = /* @__PURE__ */ new Set(["CMD", "ENTRYPOINT", "ENV", "EXPOSE", "HEALTHCHECK", "LABEL", "STOPSIGNAL", "ARG"]);
function needsRoot(stage, project) {
  const reference = stage.rootStage.reference;
  if (!stage.entrypoint && reference && isDataStore(reference)) return true;
  if (stage.allInstructions.some(({ keyword, args }) => /^(RUN|ENTRYPOINT|CMD|COPY)$/.test(keyword) && namesHandover(textOf(args))))
    return true;
  if (stage.allInstructions.some(({ keyword, args }) => keyword === "RUN" && namesPins(textOf(args)))) return true;
  if (project.commandsOf(stage).some(({ words: words2 }) => startsDockerDaemon(words2) || worksOnTheSystem(words2))) return true;
  const scripts = new Set(project.commandsOf(stage).map(({ at }) => at.file));
  return [...scripts].some((script) => script !== stage.file && leavesRootInScript(script.text));
}
function dropsRoot(stage, project) {
  if (stage.effectiveCommands.length === 0) return serversOfOthers.test(stage.rootStage.base.value ?? "");
  const last = lastCommand(stage, project);
  return leavesRootByItself(last) || leavesRootByItself(stage.cmd?.json?.map(({ value }) => value) ?? []);
}
function isForOthers(stage, project) {
  if (stage.exposedPorts.length > 0 || stagesInUse(project).has(stage)) return false;
  const { effectiveCommands, baseImage: baseImage2, cmd, rootStage } = stage;
  if (effectiveCommands.length === 0) {
    return isMadeToBuildOn(rootStage.reference) || waitsForSomebody2(baseImage2?.cmd?.length ? baseImage2.cmd : baseImage2?.entrypoint ?? []);
  }
  const last = lastCommand(stage, project);
  if (last.length > 0 && last.every((word) => word === void 0)) return !cmd;
  return waitsForSomebody2(last) || hasNothingToFinish(last[0] ?? "", last.length - 1);
}
function lastCommand(stage, project) {
  const last = project.commandsOf(stage).findLast(({ nested, background }) => !nested && !background);
  return last?.words ?? [];
}
var stagesInUse = /* @__PURE__ */ weaklyMemoized(
  (project) => new Set(project.containers.flatMap((view) => project.stageOf(view) ?? []))
);
function podsSetTheUser(stage, project) {
  const known = podContainers(project);
  const folders = stage.file.path.split("/").slice(0, -1);
  const containers = [stage, ...folders].flatMap((key) => known.get(key) ?? []);
  return containers.length > 0 && containers.every(({ security: { runAsUser } }) => runAsUser.isSet && runAsUser.value > 0);
}
var podContainers = /* @__PURE__ */ weaklyMemoized((project) => {
  const found2 = /* @__PURE__ */ new Map();
  for (const view of project.containers) {
    const { origin } = view;
    if (origin.kind !== "kubernetes" || origin.container.role === "init") continue;
    const { container, workload } = origin;
    const image = namedImage(container.image)?.repository.split("/").at(-1);
    for (const key of /* @__PURE__ */ new Set([image, workload.name, project.stageOf(view)])) {
      if (key === void 0) continue;
      const others = found2.get(key);
      if (others) others.push(container);
      else found2.set(key, [container]);
    }
  }
  return found2;
});

// src/rules/dockerfile/self-referencing-environment.ts
var self_referencing_environment_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/self-referencing-environment",
  on: "dockerfile.stage",
  topic: "configuration",
  severity: "warning",
  *check(stage) {
    for (const instruction of stage.instructions) {
      if (instruction.keyword !== "ENV") continue;
      const setters = new Map(instruction.assignments.map((one) => [one.name, one]));
      const seen = /* @__PURE__ */ new Set();
      for (const [use, index] of placedUses(instruction)) {
        const setter = seen.has(use.name) ? void 0 : setters.get(use.name);
        const user = instruction.assignments[index];
        if (use.isDeclared || !setter || !user || user.name === use.name) continue;
        if (/[-+]/.test(use.operator) || setsVariable(stage.baseImage, use.name)) continue;
        seen.add(use.name);
        yield {
          at: use,
          message: `"${textOf(use)}" does not see what this ENV sets, so it is empty or holds an older value; set "${user.name}" in an ENV of its own below`,
          related: [{ at: setter, message: "set here, for the instructions below" }],
          fix: splitBefore(instruction, setter, index)
        };
      }
    }
  }
});
function* placedUses({ assignments, variables: variables2 }) {
  let index = 0;
  for (const use of variables2) {
    while (index < assignments.length - 1 && (assignments[index + 1]?.range[0] ?? 0) <= use.range[0]) index++;
    yield [use, index];
  }
}
function splitBefore(instruction, setter, index) {
  const { assignments, keywordAt, innerComments, file, stage } = instruction;
  const [before, user] = [assignments[index - 1], assignments[index]];
  if (!before || !user || setter.range[0] > user.range[0]) return void 0;
  const gap = place(file, before.range[1], user.range[0]);
  if (innerComments.some((comment) => contains(gap, comment))) return void 0;
  const escapeChar = stage?.dockerfile.escape ?? "\\";
  if (textOf(gap).replaceAll(escapeChar, "").trim() !== "") return void 0;
  return {
    title: `Set ${user.name} in an ENV of its own`,
    safety: "unsafe",
    edits: [replace(gap, `${lineEndOf(file)}${textOf(keywordAt)} `)]
  };
}

// src/rules/dockerfile/setuid-file.ts
var needsIt = /chrome[-_]sandbox/;
var setuid_file_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/setuid-file",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage) {
    if (!stage.ships || stage.platform === "windows") return;
    for (const { script } of readableRuns(stage.allInstructions)) {
      for (const command of script.commands) {
        const read2 = command.name === "chmod" ? readChmod(command.args) : void 0;
        if (!read2 || !readMode(read2.mode)?.setuid || read2.paths.some(({ text }) => needsIt.test(text))) continue;
        yield {
          at: command,
          // Root has nothing to gain from it, but a container that is told another user has.
          .../^(?:root|0)(?::|$)/.test(stage.user.value ?? "") && { atMost: "info" },
          message: `"${excerpt(textOf(command))}" gives the rights of the owner to whoever starts the program; grant the one capability that it needs with setcap`
        };
      }
    }
  }
});

// src/rules/dockerfile/several-processes.ts
var watches = /\bwait\b|\btrap\b|supervis|\bs6-|\brunsv|\bmonit\b|\bpm2\b|concurrently|\bforeman\b|\bhoncho\b|overmind|kill -0/;
var stops = /\b(?:stop|shutdown|kill|pkill|killall)\b/;
var several_processes_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/several-processes",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === "windows") return;
    const commands2 = project.commandsOf(stage);
    const hidden = commands2.slice(0, -1).find((command) => isHidden2(command) && !isBranchOfAnother(command, stage));
    if (!hidden || commands2.every(({ background }) => background) || commands2.some(({ words: words2 }) => stops.test(words2.join(" ")))) return;
    const texts = commands2.map(
      ({ instruction, at }) => at.file.path === stage.file.path ? textOf(instruction) : at.file.text.replace(/^\s*#.*$/gm, "")
    );
    if (texts.some((text) => watches.test(text))) return;
    yield {
      at: hidden.instruction,
      message: `"${described2(hidden)}"${whereIn(hidden, stage)} runs in the background, so nobody notices when it dies; give it a container of its own, or let a supervisor watch it`
    };
  }
});
function isHidden2({ words: words2, background, nested }) {
  return background ? runsUntilStopped(words2) : !nested && daemonizes(words2);
}
var branch = /^\s*case\s+"?\$\{?(\w+)\}?"?\s+in\s*$|^\s*\(?(["'\w.*?-][\w.*?|"' -]*)\)|^\s*(esac)\b/;
function isBranchOfAnother({ at, nested }, stage) {
  if (!nested || at.file === stage.file) return false;
  let open;
  for (const line of at.file.text.slice(0, at.range[0]).split("\n")) {
    const [, name, pattern, end] = branch.exec(line) ?? [];
    if (name !== void 0) open = { name, pattern: void 0 };
    else if (end !== void 0) open = void 0;
    else if (pattern !== void 0 && open) open.pattern = pattern;
  }
  if (open?.pattern === void 0) return false;
  const set = stage.env(open.name);
  const patterns2 = open.pattern.replace(/["' ]/g, "").split("|");
  return set.isSet && patterns2.every((pattern) => !/[*?]/.test(pattern) && pattern !== set.value);
}
function whereIn({ at }, stage) {
  return at.file.path === stage.file.path ? "" : ` in ${at.file.path}`;
}
function described2({ words: words2 }) {
  const [program = "", ...args] = words2;
  return [basename(program), ...args.slice(0, 2).map((word) => word ?? "\u2026")].join(" ");
}

// src/rules/dockerfile/shadowed-argument.ts
var shadowed_argument_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/shadowed-argument",
  on: "dockerfile.stage",
  topic: "configuration",
  severity: "warning",
  *check({ instructions }) {
    const open = /* @__PURE__ */ new Map();
    for (const instruction of instructions) {
      const { keyword, assignments, variables: variables2 } = instruction;
      if (mayUseAnything(instruction)) open.clear();
      for (const { name } of variables2) open.delete(name);
      if (keyword === "ARG") for (const assignment of assignments) open.set(assignment.name, assignment);
      if (keyword !== "ENV") continue;
      for (const setter of assignments) {
        const argument = open.get(setter.name);
        open.delete(setter.name);
        if (!argument) continue;
        yield {
          at: argument.nameAt,
          message: `the ENV below sets "${argument.name}" itself, so --build-arg ${argument.name} changes nothing; use the argument in that ENV, or remove it`,
          related: [{ at: setter, message: "the ENV that wins" }]
        };
      }
    }
  }
});
function mayUseAnything({ keyword }) {
  return keyword === "RUN" || keyword === "ONBUILD";
}

// src/rules/dockerfile/shell-form-command.ts
var needsShell2 = /[$`"'\\*?~|&;<>(){}[\]=#!]/;
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
      const words2 = command.words.map((word) => word.text);
      const last = command.script && lastingCommand(command.script.commands);
      if (command.form === "exec" || words2.length === 0 || words2[0] === "exec" || isArguments(stage, command)) continue;
      if (runsPackageScript(last ? [last.name ?? ""] : words2)) continue;
      if (brokenJson(command.command.text) || quotedCommand(command.command.text) !== void 0) continue;
      if (command.script?.commands.some(({ prefixes, nested }) => prefixes.includes("exec") && !nested)) continue;
      if (last && !last.nested && !last.background && execsLastCommand("sh", shellImage(stage))) continue;
      const piped = last && last.stage > 0 ? command.script?.commands.find(({ pipeline }) => pipeline === last.pipeline) : void 0;
      const program = (piped ?? last)?.name ?? words2[0] ?? "";
      if (isOfBase(stage, command, basename(program))) continue;
      if (command.script && (last?.name === "exit" || isIdle(command.script.commands))) continue;
      if (last && daemonizes([last.name, ...last.args.map(({ literal }) => literal)])) continue;
      const shellNeeded = words2.some((word) => needsShell2.test(word));
      const innerShell = shellNeeded && shells.has(basename(program)) && last?.args.some(({ literal }) => /^-\w*c$/.test(literal ?? ""));
      const cure2 = innerShell ? (
        // To leave it out would change what its quotes mean.
        `put exec before ${basename(program)}, and before the program in its quotes`
      ) : cureOf3(words2, basename(program), piped !== void 0, shellNeeded);
      yield {
        at: command,
        message: `${command.keyword} runs under a shell, which may not pass SIGTERM on to ${innerShell ? "the program" : basename(program)}; ${cure2}`,
        ...!shellNeeded && !builtins.has(words2[0] ?? "") && // An ENTRYPOINT in exec form would take a CMD as its arguments, which it does not as it stands.
        !(command.keyword === "ENTRYPOINT" && stage.cmd) && command.heredocs.length === 0 && {
          fix: {
            title: "Use the exec form",
            safety: "unsafe",
            edits: [replace(command.args, `[${words2.map((word) => JSON.stringify(word)).join(", ")}]`)]
          }
        }
      };
    }
  }
});
function isArguments({ entrypoint }, { keyword }) {
  if (keyword !== "CMD" || entrypoint?.form !== "exec") return false;
  const [program, ...rest] = behindInit((entrypoint.json ?? []).map(({ value }) => value));
  return program !== void 0 && rest.length === 0 && !/\.sh$|entrypoint/.test(program);
}
function isOfBase({ baseImage: baseImage2, entrypoint, rootStage }, { keyword }, program) {
  if (keyword !== "CMD" || baseImage2 || entrypoint || program === "") return false;
  return basename(rootStage.reference?.name ?? "").split(/[-_.]/).includes(program);
}
var onlyInShell = /[$`*?~|&;<>(){}[\]!]/;
function cureOf3(words2, program, isPiped, shellNeeded) {
  if (!shellNeeded) return "use the exec form";
  if (isPiped) return `start ${program} with exec, and without the pipe`;
  const isBound = words2.some((word) => onlyInShell.test(word)) || /^\w+=/.test(words2[0] ?? "");
  return isBound || program.endsWith(".sh") ? `put exec before ${program}` : `put exec before ${program}, or use the exec form`;
}
function isIdle(commands2) {
  const pipeline = commands2.at(-1)?.pipeline;
  const running = commands2.filter((command) => command.pipeline === pipeline || command.background);
  return running.length > 0 && running.every(({ name, args }) => hasNothingToFinish(name ?? "", args.length));
}

// src/rules/dockerfile/signal-swallowing-entrypoint.ts
var signal_swallowing_entrypoint_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/signal-swallowing-entrypoint",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === "windows") return;
    const command = stage.entrypoint ?? stage.cmd;
    if (!command) return;
    const words2 = pidOne(stage, command);
    if (signalsWholeGroup(words2)) return;
    const real = behindInit(words2);
    const first2 = inPlaceOfShell(stage, command, real) ?? real;
    if (runsPackageScript(first2)) {
      const started = project.commandsOf(stage).find(({ instruction, packageScripts }) => instruction === command && packageScripts.length === 1);
      const plain2 = started?.packageScripts[0]?.plainWords;
      if (plain2 && isDevelopmentServer(plain2)) return;
      const program = plain2 ? `"${plain2.join(" ")}"` : "the program";
      const example = [...first2, ...plain2 ?? []].includes("tsx") ? "node --import tsx" : "node";
      const cure2 = plain2?.[0] === "node" ? `start ${program} itself` : `start the program itself, for example with ${example}`;
      const runner = `"${first2.slice(0, 3).join(" ")}" starts ${program} as a child`;
      const mostlyWorks = mostlySignalsChild(first2, shellImage(stage));
      yield {
        at: command,
        message: `${runner} and ${mostlyWorks ? "not every release of npm passes SIGTERM on" : "may not pass SIGTERM on to it"}; ${cure2}`,
        ...mostlyWorks && { atMost: "info" },
        ...started && plain2?.[0] === "node" && isAlone(stage, command, words2) && { fix: startItself(command, plain2) }
      };
      return;
    }
    if (command.form !== "exec" || !shells.has(basename(real[0] ?? "")) || !real.slice(1, 4).some((word) => /^-[a-z]*c$/.test(word)))
      return;
    const { script } = command;
    if (!script || script.damaged || script.commands.length === 0) return;
    const last = script.commands.at(-1);
    const shell = basename(real[0] ?? "");
    if (last && !last.nested && !last.background && execsLastCommand(shell, shellImage(stage))) return;
    if (script.commands.some(({ prefixes, name }) => prefixes.includes("exec") || name === "trap")) return;
    const isRepeated2 = script.commands.filter(({ name }) => name === last?.name).length > 1;
    yield {
      at: command,
      message: `"${shell} -c" stays PID 1 and may not pass SIGTERM on; put exec before ${isRepeated2 || !last?.name ? `the last ${last?.name ?? "command"}` : last.name}`
    };
  }
});
function isAlone(stage, { keyword, form, script, heredocs }, words2) {
  if (heredocs.length > 0 || keyword === "ENTRYPOINT" && stage.cmd) return false;
  if (form === "exec" ? script : script?.commands.length !== 1) return false;
  const operands2 = words2.slice(1);
  return operands2[0] === "start" || operands2[0] === "run" ? operands2.length === (operands2[0] === "run" ? 2 : 1) : operands2.length === 1;
}
function startItself({ command }, words2) {
  const array = `[${words2.map((word) => JSON.stringify(word)).join(", ")}]`;
  return { title: `Start ${words2.join(" ")} itself`, safety: "unsafe", edits: [replace(command, array)] };
}
function inPlaceOfShell(stage, { form, script }, words2) {
  const last = script?.commands.at(-1);
  const shell = form === "exec" ? basename(words2[0] ?? "") : "sh";
  if (!last || last.nested || last.background) return void 0;
  if (!last.prefixes.includes("exec") && !execsLastCommand(shell, shellImage(stage))) return void 0;
  return [last.name ?? "", ...last.args.map(({ text }) => text)];
}
function pidOne(stage, command) {
  if (command.form === "shell") {
    const commands2 = command.script?.commands ?? [];
    const last = commands2.length > 1 ? lastingCommand(commands2) : void 0;
    return last ? last.words.map(({ literal, text }) => literal ?? text) : command.words.map((word) => word.text);
  }
  if (command.keyword === "ENTRYPOINT") return stage.process.value ?? [];
  return stage.process.isSet ? (command.json ?? []).map((word) => word.value) : [];
}

// src/rules/dockerfile/source-before-dependencies.ts
var source_before_dependencies_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/source-before-dependencies",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "info",
  // It goes by files two steps away, so it waits until more of its findings have been read.
  optIn: true,
  *check(stage, { project }) {
    if (stage.platform === "windows") return;
    const context = project.contextOf(stage.dockerfile).value;
    const before = new Set((stage.parent?.allInstructions ?? []).flatMap(installsIn).map(({ install }) => install.manager));
    for (const [index, instruction] of stage.instructions.entries()) {
      const isCached = instruction.flags.some(({ name, value }) => name === "mount" && /(^|,)type=(cache|bind)(,|$)/.test(value ?? ""));
      for (const { install, command } of installsIn(instruction)) {
        if (before.has(install.manager)) continue;
        before.add(install.manager);
        const copy = bringsAll(stage.instructions.slice(0, index), install, context, project.files);
        const source = copy?.copy?.sources[0];
        if (!copy || !source || isCached) continue;
        const folder = context && joinPath(context.folder, source.path ?? "");
        const names = namesOf2(install, folder, context, project.files, inCopy(stage, instruction, copy));
        if (!names) continue;
        const texts = folder === void 0 ? [] : names.map((name) => project.files.text(joinPath(folder, name), copy));
        if (texts.some(({ value }) => value !== void 0 && needsSource(install.manager, value))) continue;
        if (names.includes("pnpm-workspace.yaml") || install.manager === "pnpm" && folder === void 0) continue;
        yield {
          at: command,
          message: `"${copy.keyword} ${source.text}" stands before "${textOf(command).split(/\s+/).slice(0, 3).join(" ")}", so each change of any file installs everything anew; copy ${names.join(" and ")} alone before it, and the rest behind it`,
          related: [{ at: copy, message: "all is copied here" }],
          fix: context && folder !== void 0 ? swap(copy, instruction, install, names, { context, files: project.files }) : void 0
        };
      }
    }
  }
});
function installsIn({ keyword, script }) {
  if (keyword !== "RUN" || !script || script.damaged) return [];
  return script.commands.flatMap((command) => {
    const install = installOf(command);
    return install ? [{ install, command }] : [];
  });
}
function bringsAll(instructions, install, context, { stat }) {
  const [manifest] = manifestsOf(install).needed;
  const hasManifest = instructions.some(
    ({ copy }) => copy?.from === void 0 && copy?.sources.some(({ path }) => path !== void 0 && manifest !== void 0 && basename(path) === basename(manifest))
  );
  for (const instruction of instructions) {
    const { copy } = instruction;
    if (!copy || copy.from !== void 0) continue;
    const [source, ...others] = copy.sources;
    if (source?.kind === "file" && others.length === 0 && !source.isPattern && source.path === "") return instruction;
    if (source?.kind === "file" && others.length === 0 && !source.isPattern && source.path !== void 0) {
      const isThere = context && manifest && stat(joinPath(context.folder, joinPath(source.path, manifest))) === "file";
      if (isThere && !hasManifest) return instruction;
    }
  }
  return void 0;
}
function namesOf2(install, folder, context, { stat }, inside) {
  const { needed, optional } = manifestsOf(install);
  const names = needed.map(inside).filter((name) => name !== void 0);
  if (names.length < needed.length) return void 0;
  const others = optional.map(inside).filter((name) => name !== void 0);
  if (folder === void 0 || !context) return [...names, ...others.slice(0, 1)];
  const isThere = (name) => stat(joinPath(folder, name)) === "file";
  if (install.manager !== "dotnet" && !names.every(isThere)) return void 0;
  return [...names, ...others.filter(isThere)];
}
function inCopy({ allInstructions }, run, { copy }) {
  const target = (copy?.destination.value ?? "").replace(/\/$/, "");
  const workdir = allInstructions.findLast(({ keyword, range }) => keyword === "WORKDIR" && range[0] < run.range[0]);
  const folder = workdir && target.startsWith("/") ? pathBelow(target, textOf(workdir.args).replace(/\/$/, "")) ?? "" : "";
  return (name) => name.startsWith("/") ? pathBelow(target, name) : joinPath(folder, name);
}
function swap(copying, run, { manager, verb, isElsewhere, isDoubtful }, names, { context, files }) {
  const { file } = run;
  const { copy } = copying;
  const [source] = copy?.sources ?? [];
  const target = copy?.destination;
  const isPure = manager === "npm" && /^(ci|clean-install)$/.test(verb) || manager === "pip" || manager === "go";
  if (!source || !target?.value || !isPure || isElsewhere || isDoubtful || context.ignore.isUnknown) return void 0;
  const isPlain3 = run.form === "shell" && copying.form === "shell" && run.heredocs.length === 0 && run.script?.commands.length === 1;
  const hasComments = run.innerComments.length > 0 || copying.innerComments.length > 0;
  const between2 = file.text.slice(copying.range[1], run.range[0]);
  if (!isPlain3 || hasComments || between2.trim() !== "" || !isWorkdir(copying, target.value)) return void 0;
  if (copying.flags.some(({ name }) => !/^(chown|chmod|link)$/.test(name))) return void 0;
  const paths2 = names.map((name) => joinPath(source.path ?? "", name));
  const isThere = (path) => files.stat(joinPath(context.folder, path)) === "file" && !context.ignore.value?.excludes(path);
  if (!paths2.every((path) => isThere(path) && /^[\w./-]+$/.test(path))) return void 0;
  const start = file.text.slice(copying.range[0], source.range[0]);
  const first2 = `${start}${paths2.join(" ")} ${target.value.replace(/\/?$/, "/")}${lineEndOf(file)}`;
  const whole = place(file, copying.range[0], run.range[1]);
  return {
    title: "Install before the source is copied",
    safety: "unsafe",
    edits: [replace(whole, first2 + textOf(run) + between2 + textOf(copying))],
    scope: whole
  };
}
function isWorkdir({ stage, range }, target) {
  if (/^\.\/?$/.test(target)) return true;
  const all = stage?.allInstructions.filter((one) => one.keyword === "WORKDIR" && one.range[0] < range[0]) ?? [];
  const last = all.at(-1);
  return last !== void 0 && textOf(last.args).replace(/\/$/, "") === target.replace(/\/$/, "") && target.startsWith("/");
}

// src/rules/dockerfile/split-shell-script.ts
var isShell = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|z|k)?sh$/;
var plain = /^[\w./:@,+=-]+$/;
var joinable = /^[\w./:@,+=${}-]+$/;
var split_shell_script_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/split-shell-script",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "error",
  *check(stage) {
    if (stage.platform === "windows") return;
    const { instructions, ships } = stage;
    for (const instruction of instructions) {
      const isLast = ships && instruction === instructions.findLast(({ keyword }) => keyword === instruction.keyword);
      const words2 = instruction.keyword === "RUN" || isLast ? splitScript(instruction) : [];
      const [first2, last] = [words2[0], words2.at(-1)];
      if (!first2 || !last) continue;
      const at = place(instruction.file, first2.range[0], last.range[1]);
      const script = words2.map(({ value }) => value).join(" ");
      yield {
        at,
        message: `the shell runs "${first2.value}" alone, since only the word behind -c is its script; write the words as one`,
        fix: words2.every(({ value }) => joinable.test(value)) ? { title: "Make the script one word", safety: "unsafe", edits: [replace(at, JSON.stringify(script))] } : void 0
      };
    }
  }
});
function splitScript({ keyword, json }) {
  if (!json || !["RUN", "CMD", "ENTRYPOINT"].includes(keyword) || !isShell.test(json[0]?.value ?? "") || !/^-[a-z]*c$/.test(json[1]?.value ?? ""))
    return [];
  const words2 = json.slice(2);
  const [script, second] = words2.map(({ value }) => value);
  const isPlain3 = script !== void 0 && second !== void 0 && second !== "" && plain.test(script);
  return isPlain3 && !/^(?:--?|_|(?:ba|da|a|z|k)?sh)$/.test(second) ? words2 : [];
}

// src/rules/dockerfile/stale-package-lists.ts
var stale_package_lists_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/stale-package-lists",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage) {
    let later;
    for (const run of runsOf(stage.instructions).toReversed()) {
      const calls = aptCalls(run);
      const update = calls.find(({ action }) => action === "update");
      if (!update && calls.some(installs2)) later = run;
      if (!update || calls.some(installs2) || run.commands.some(mayInstall) || keepsListsOut2(run.instruction)) continue;
      later ??= needsInStagesOnTop(stage);
      const install = later && aptCalls(later).find(installs2);
      if (!later || !install) continue;
      const { file, range } = headOf(install);
      yield {
        at: headOf(update),
        message: `"${headText(update)}" is a layer of its own, and its cached lists grow old, so that a later install may fail; join it with "${headText(install)}" in one RUN`,
        related: [{ at: place(file, ...range), message: "installs from these lists" }],
        fix: joinFix(run, later)
      };
    }
  }
});
function aptCalls({ commands: commands2 }) {
  return packageCalls(commands2).filter(({ family }) => family === "apt");
}
function installs2({ action, operands: operands2 }) {
  if (action !== "install") return action === "upgrade" || action === "dist-upgrade";
  return operands2.length === 0 || operands2.some(({ text }) => !/^["']?\.{0,2}\/.*\.deb["']?$/.test(text));
}
function mayInstall({ name = "" }) {
  return name.includes("/") || name.endsWith(".sh") || name.includes("install") && name !== "install";
}
function needsLists(run) {
  const calls = aptCalls(run);
  return calls.some(installs2) && !calls.some(({ action }) => action === "update");
}
function needsInStagesOnTop(stage) {
  for (const other of stage.dockerfile.stages) {
    const run = other.parent === stage ? runsOf(other.instructions).find(needsLists) : void 0;
    if (run) return run;
  }
  return void 0;
}
function joinFix(update, install) {
  const [first2, second] = [update.instruction, install.instruction];
  const { file } = first2;
  const [start] = second.args.range;
  const isPlain3 = [first2, second].every(({ form, flags, heredocs }) => form === "shell" && flags.length === 0 && heredocs.length === 0);
  const between2 = file.text.slice(first2.range[1], start);
  if (!isPlain3 || !/^[ \t]*(?:\r\n|\n)[ \t]*RUN[ \t]+$/i.test(between2)) return void 0;
  const joined = textOf(first2.args) + textOf(second.args);
  if (/[;|#]|(?:^|[^&])&(?:$|[^&])/.test(joined)) return void 0;
  const goOn = first2.stage?.dockerfile.escape ?? "\\";
  const text = ` ${goOn}${lineEndOf(file)}    && `;
  const edits = [{ file, range: [first2.range[1], start], text }];
  return { title: "Join the two RUN instructions", safety: "unsafe", edits, scope: place(file, first2.range[0], second.range[1]) };
}
function keepsListsOut2({ flags }) {
  return scratchMounts(flags).some((target) => ["/var/lib", "/var/lib/apt", "/var/lib/apt/lists"].includes(target));
}

// src/rules/dockerfile/sudo.ts
var sudo_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/sudo",
  on: "dockerfile.stage",
  topic: "security",
  aggregate: true,
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage) {
    if (isHosted(stage)) return;
    const mayBeThere = !stage.baseImage || hasIt(stage) || stage.allInstructions.some(installsIt);
    let user = rootOf(stage.rootStage.isScratch ? "root" : stage.rootStage.baseImage?.user);
    for (const outer of stage.allInstructions) {
      if (outer.keyword === "USER") user = rootOf(outer.words[0]?.text);
      if (outer.stage !== stage) continue;
      for (const { instruction, commands: commands2 } of runsOf([outer])) {
        for (const command of commands2) {
          const word = sudoWord(command);
          if (!word || asOther(command, word) || !user && (!stage.ships || needsNoRights.has(command.name ?? ""))) continue;
          yield {
            at: word,
            message: `"sudo" ${effectOf2(user, setsHome(command, word))}`,
            // For root it only matters where it may be missing.
            ...(!user || mayBeThere) && { atMost: "info" },
            fix: user && instruction.heredocs.length === 0 ? fixOf2(instruction, command, word) : void 0
          };
        }
      }
    }
  }
});
var needsNoRights = /* @__PURE__ */ new Set(["echo", "true", "printf", "id", "whoami"]);
function effectOf2(isRoot, isHomeSet) {
  if (isRoot && isHomeSet) return 'does nothing but set HOME, since the build is root here; put "HOME=/root" in its place';
  if (isRoot) return "does nothing, since the build is root here; leave it out";
  const needs = "needs a user who may become root, and so may whoever breaks into the container; switch to root for this step with USER";
  return isRoot === void 0 ? needs.replace("needs", "does nothing for root, and else needs") : needs;
}
function isHosted({ rootStage }) {
  const name = rootStage.reference?.name ?? rootStage.base.value ?? "";
  return /^(?:cimg|circleci|gitpod|codercom|jenkins|kasmweb)\/|devcontainers\/|actions-runner|homebrew/.test(name);
}
function hasIt({ rootStage: { reference } }) {
  return reference?.name === "ubuntu" && /^(?:1[0-5]\.|lucid|precise|trusty)/.test(reference.tag ?? "");
}
function installsIt(instruction) {
  return runsOf([instruction]).some(({ commands: commands2 }) => commands2.some(({ args }) => args.some(({ literal }) => literal === "sudo")));
}
function rootOf(user) {
  if (user === void 0 || user.includes("$")) return void 0;
  return /^["']?(?:root|0)["']?(?::.*)?$/.test(user);
}
function sudoWord({ words: words2, args }) {
  return words2.slice(0, words2.length - args.length).find(({ literal }) => literal === "sudo");
}
function setsHome(command, word) {
  return optionsOf(command, word).some(({ text }) => /^(?:-[A-Za-z]*H|--set-home$)/.test(text));
}
function optionsOf({ words: words2 }, word) {
  const rest = words2.slice(words2.indexOf(word) + 1);
  const end = rest.findIndex(({ literal }) => literal !== void 0 && !literal.startsWith("-"));
  return rest.slice(0, end < 0 ? rest.length : end);
}
function asOther(command, word) {
  if (command.name === "sudo") return true;
  return optionsOf(command, word).some(({ text }) => /^(?:-[A-Za-z]*[ugi]|--user|--group|--login)/.test(text));
}
function fixOf2(instruction, { words: words2 }, word) {
  const next = words2[words2.indexOf(word) + 1];
  if (!next || !/^[a-z/.]/i.test(next.text) || next.text.includes("=") || !contains(instruction, word)) return void 0;
  const between2 = { file: word.file, range: [word.range[1], next.range[0]] };
  if (textOf(between2).trim() !== "" || word.text !== "sudo") return void 0;
  const edits = [{ file: word.file, range: [word.range[0], next.range[0]], text: "" }];
  return { title: "Leave sudo out", safety: "unsafe", edits };
}

// src/rules/dockerfile/system-workdir.ts
var system_workdir_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/system-workdir",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage) {
    if (stage.platform === "windows") return;
    for (const [index, { keyword, args }] of stage.instructions.entries()) {
      if (keyword !== "WORKDIR") continue;
      const path = textOf(args).replace(/^(["'])(.*)\1$/s, "$2");
      const root = /^\/(proc|sys|dev|boot|initrd|lost\+found)(?:\/|$)/.exec(path)?.[1];
      if (root === void 0) continue;
      const isMounted = /^(?:proc|sys|dev)$/.test(root);
      const why = isMounted ? "where the runtime mounts its own files over those of the image" : "which belongs to the system";
      const isFilled = stage.instructions.slice(index).some((later) => ["COPY", "ADD", "RUN"].includes(later.keyword));
      yield {
        at: args,
        message: `"${path}" is in /${root}, ${why}; use a directory of your own, such as /app`,
        ...(!isMounted || !isFilled) && { atMost: "info" }
      };
    }
  }
});

// src/knowledge/packages/downloads.ts
function verifies({ name, args }) {
  const program = basename(name ?? "");
  if (/^(?:sha\d*sum|shasum|md5sum|b2sum)$/.test(program))
    return args.some(({ text }) => /^(?:-[a-z]*c[a-z]*|--check|--status)$/.test(text));
  if (/^gpgv?\d?$/.test(program)) return program.startsWith("gpgv") || args.some(({ text }) => text === "--verify");
  return program === "cosign" && args[0]?.literal?.startsWith("verify") === true || program === "minisign" || program === "signify";
}
var nearby = /^(?:localhost|[\w-]+|\[?::1\]?|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|[\w.-]+\.(?:local|localhost|internal|test|svc|lan|corp))$/i;
function isPublicHost(host) {
  return /^[\w.-]+$/.test(host) && !nearby.test(host);
}
function hostOf(address) {
  return /^(?:[a-z][a-z+]*:\/\/)?(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s]+)/i.exec(address)?.[1];
}
var curlValues = "AbcCdDeEFhHKmoPQrtTuUwxXyYz";
function uncheckedTransfer({ name, args }) {
  const program = basename(name ?? "");
  if (program === "wget") return args.find(({ literal }) => literal === "--no-check-certificate");
  if (program !== "curl") return void 0;
  let isValue = false;
  for (const word of args) {
    const text = word.literal ?? "";
    if (isValue || !text.startsWith("-")) {
      isValue = false;
      continue;
    }
    if (text === "--insecure") return word;
    if (text.startsWith("--")) continue;
    for (const [index, letter] of [...text.slice(1)].entries()) {
      if (letter === "k") return word;
      if (!curlValues.includes(letter)) continue;
      isValue = index === text.length - 2;
      break;
    }
  }
  return void 0;
}
function addressesOf({ args }) {
  return args.map(({ text }) => text.replace(/^["']|["']$/g, "")).filter((text) => /^[a-z]+:\/\/|^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//i.test(text));
}

// src/rules/dockerfile/tls-verification-off.ts
var tls_verification_off_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/tls-verification-off",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "error" },
  *check(stage) {
    const ships = endsUpInImage(stage);
    for (const { keyword, assignments } of stage.instructions) {
      if (keyword !== "ENV" && keyword !== "ARG") continue;
      for (const { file, range, name, value } of assignments) {
        if (!value.isSet || !switchesOff(name, value.value)) continue;
        const goesOn = keyword === "ENV" && ships;
        yield {
          at: { file, range },
          message: `"${textOf({ file, range })}" accepts any certificate${goesOn ? ", in the running container too" : ""}, so whoever stands between can hand over anything; leave it out, and add the certificate of your authority where one is missing`,
          ...!(goesOn && name === "NODE_TLS_REJECT_UNAUTHORIZED") && { atMost: "warning" }
        };
      }
    }
    for (const { commands: commands2 } of runsOf(stage.instructions)) {
      const isVerified = commands2.some(verifies);
      for (const command of commands2) {
        for (const at of switchesIn(command, isVerified)) {
          const isSigned = signed.test(textOf(at)) && checksSignatures(command);
          const effect = isSigned ? "only the signatures of the packages tell whose they are" : "whoever stands between can hand over anything";
          yield {
            at,
            message: `"${oneLine2(at)}" accepts any certificate, so ${effect}; leave it out, and add the certificate of your authority where one is missing`,
            atMost: isSigned || textOf(at).endsWith(formerHost) ? "info" : "warning"
          };
        }
      }
    }
  }
});
var signed = /^--no-check-certificate$|sslverify *=|Verify-(?:Peer|Host)/i;
var unsigned = /^--(?:allow-(?:untrusted|unauthenticated)|no-?gpg-?checks?)$/;
var formerHost = "pypi.python.org";
function checksSignatures({ name, args }) {
  return name !== "git" && !args.some(({ literal }) => unsigned.test(literal ?? ""));
}
function oneLine2(at) {
  const text = textOf(at).replace(/\s+/g, " ").replaceAll(" \\ ", " ");
  return text.replace(/^(["'])(.*)\1$/, "$2");
}
function switchesOff(name, value) {
  switch (name.toUpperCase()) {
    case "NODE_TLS_REJECT_UNAUTHORIZED":
    case "PYTHONHTTPSVERIFY":
      return value === "0";
    case "GIT_SSL_NO_VERIFY":
      return /^(?:1|true|yes|on)$/i.test(value);
    case "NPM_CONFIG_STRICT_SSL":
    case "YARN_ENABLE_STRICT_SSL":
      return /^(?:false|0)$/i.test(value);
    case "PIP_TRUSTED_HOST":
    case "UV_INSECURE_HOST":
      return value.split(/[\s,]+/).some((host) => isPublicHost(hostOf(host) ?? ""));
    default:
      return false;
  }
}
function* switchesIn(command, isVerified) {
  for (const { at } of command.assignments) if (isSwitch(textOf(at))) yield at;
  if (command.name === "export" || command.prefixes.includes("env")) {
    for (const { file, range, literal } of command.words) if (literal !== void 0 && isSwitch(literal)) yield { file, range };
  }
  const transfer = uncheckedTransfer(command);
  if (transfer && !isVerified && goesOut(command)) yield between(nameWord(command) ?? transfer, transfer);
  yield* settings(command);
  const call = packageCall(command);
  if (!call) return;
  const hosts = call.options.filter(({ name, value }) => trusts.has(name) && value !== void 0 && isPublicHost(hostOf(value) ?? ""));
  const host = hosts.find(({ value }) => value !== formerHost) ?? hosts[0];
  if (host) yield between(host.word, endOf(command, host));
  for (const option2 of call.options) {
    const { name, value, word } = option2;
    if (/^-o$|^--(?:option|setopt)$/.test(name) && value !== void 0 && isUnchecked(value)) yield between(word, endOf(command, option2));
    else if (name === "--no-strict-ssl" || name === "--strict-ssl" && value === "false") yield between(word, word);
    else if (call.family === "apk" && name === "--no-check-certificate") yield between(word, word);
  }
}
var trusts = /* @__PURE__ */ new Set(["--trusted-host", "--allow-insecure-host"]);
function endOf({ args }, { word, value = "" }) {
  return word.literal?.includes(value) ? word : args[args.indexOf(word) + 1] ?? word;
}
function isSwitch(text) {
  const match = /^([A-Za-z_]\w*)=["']?([^"']*)["']?$/.exec(text);
  return match !== null && switchesOff(match[1] ?? "", match[2] ?? "");
}
function isUnchecked(setting) {
  return /^Acquire::https(?:::[^:\s]+)*::Verify-(?:Peer|Host)=["']?(?:false|0|no)["']?$|^(?:[\w*-]+\.)?sslverify=(?:0|false|no)$/i.test(
    setting
  );
}
function goesOut(command) {
  const addresses = addressesOf(command).filter((address) => !/^http:/i.test(address));
  return addresses.some((address) => isPublicHost(hostOf(address) ?? ""));
}
function* settings({ name, args }) {
  const literals = args.map(({ literal }) => literal ?? "");
  if (name === "echo" || name === "printf" || name === "sed") {
    for (const [index, word] of args.entries()) {
      const text = literals[index] ?? "";
      if (/(?:^|[\s/.]|\\n)sslverify *= *(?:0|false|no)\b/i.test(text) || /Verify-(?:Peer|Host)["']? +["']?(?:false|0)\b/i.test(text))
        yield between(word, word);
    }
  }
  if (name !== "git" && name !== "npm" && name !== "yarn" && name !== "pnpm" && name !== "conda") return;
  for (const [index, word] of args.entries()) {
    const key = (literals[index] ?? "").toLowerCase();
    const next = args[index + 1];
    if (/^(?:http\.(?:\S+\.)?sslverify|strict-ssl|enablestrictssl|ssl_verify)$/.test(key) && next && /^(?:false|0|no)$/i.test(literals[index + 1] ?? ""))
      yield between(word, next);
    else if (/^(?:http\.(?:\S+\.)?sslverify|strict-ssl)=(?:false|0)$/.test(key)) yield between(word, word);
  }
}
function between(first2, last) {
  return place(first2.file, first2.range[0], Math.max(first2.range[1], last.range[1]));
}

// src/rules/dockerfile/undeclared-base-argument.ts
var undeclared_base_argument_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/undeclared-base-argument",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage) {
    const seen = /* @__PURE__ */ new Set();
    for (const use of stage.from.variables) {
      if (use.isDeclared || use.isFallback || platformArguments.has(use.name) || /[-+]/.test(use.operator)) continue;
      if (seen.has(use.name) || seen.size >= mostNames) continue;
      seen.add(use.name);
      const fails = failsWithout(stage, use);
      const { cure: cure2, fix } = cureOf4(stage, use, fails);
      const effect = fails ? "and the build fails" : "whatever the build gives for it";
      yield {
        at: use,
        message: `no ARG before the first FROM declares "${use.name}", so it is empty here, ${effect}; ${cure2}`,
        fix,
        ...!fails && { atMost: "warning" }
      };
    }
  }
});
var mostNames = 20;
function failsWithout({ base, parent, from }, use) {
  const platform = from.flags.find((flag) => flag.range[0] < use.range[0] && use.range[1] <= flag.range[1]);
  if (platform) return textOf(platform.valueAt ?? platform) === textOf(use);
  return base.isSet && !parent && parseImageReference(base.value) === void 0;
}
function cureOf4(stage, use, fails) {
  const { instructions } = stage.dockerfile;
  const safety = fails ? "safe" : "unsafe";
  const declared = instructions.filter(({ keyword }) => keyword === "ARG");
  const inStage = declared.find(({ stage: around, assignments }) => around && assignments.some(({ name: name2 }) => name2 === use.name));
  if (inStage) {
    const cure2 = "move its ARG from the stage to before the first FROM";
    const assignment = inStage.assignments.findLast(({ name: name2 }) => name2 === use.name);
    const first2 = stage.dockerfile.stages[0]?.from;
    if (!first2 || !assignment || !isPlain(assignment)) return { cure: cure2 };
    const text = `ARG ${textOf(assignment)}${lineEndOf(first2.file)}`;
    return { cure: cure2, fix: { title: "Declare it before the first FROM, too", safety, edits: [insertBefore(first2, text)] } };
  }
  const globals = declared.flatMap(({ stage: around, assignments }) => around ? [] : assignments.map(({ name: name2 }) => name2));
  const meant = slipOf(use.name, [...globals, ...platformArguments]);
  if (!meant) return { cure: `declare it with "ARG ${use.name}" and a default before the first FROM` };
  const start = use.range[0] + textOf(use).indexOf(use.name);
  const name = place(use.file, start, start + use.name.length);
  return { cure: `correct it to ${meant}`, fix: { title: `Use ${meant}`, safety, edits: [replace(name, meant)] } };
}
function isPlain(assignment) {
  return !/[\n$]/.test(textOf(assignment));
}

// src/rules/dockerfile/undefined-variable.ts
var undefined_variable_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/undefined-variable",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "warning",
  *check(stage) {
    if (stage.platform === "windows") return;
    const elsewhere = globalNames(stage.dockerfile);
    const checked = /* @__PURE__ */ new Set();
    const declared = new Set((stage.parent?.allInstructions ?? []).flatMap(namesSetBy2));
    const settersIn = lazy(() => firstSetters(stage.instructions));
    for (const instruction of stage.instructions.slice(1)) {
      const own = new Map(setsVariables2(instruction) ? instruction.assignments.map((one) => [one.name, one]) : []);
      for (const use of instruction.variables) {
        const { name } = use;
        if (use.isDeclared || use.isFallback || use.operator !== "" || elsewhere.has(name) || isAlwaysSet(name)) continue;
        const setter = own.get(name);
        if (setter && !contains(setter, use) || checked.has(name) || checked.size >= mostNames2) continue;
        checked.add(name);
        const later = setter ? void 0 : settersIn().get(name);
        const problem2 = problemOf({ stage, instruction, use, setter, later, declared });
        if (problem2) yield problem2;
      }
      for (const name of own.keys()) declared.add(name);
    }
  }
});
function isAlwaysSet(name) {
  return name === "PATH" || platformArguments.has(name);
}
var mostNames2 = 50;
var globalNames = /* @__PURE__ */ weaklyMemoized(
  ({ instructions }) => new Set(instructions.filter(({ stage }) => !stage).flatMap(namesSetBy2))
);
function setsVariables2({ keyword }) {
  return keyword === "ARG" || keyword === "ENV";
}
function namesSetBy2(instruction) {
  return setsVariables2(instruction) ? instruction.assignments.map(({ name }) => name) : [];
}
function firstSetters(instructions) {
  const setters = /* @__PURE__ */ new Map();
  for (const instruction of instructions)
    for (const name of namesSetBy2(instruction)) if (!setters.has(name)) setters.set(name, instruction);
  return setters;
}
function problemOf({ stage, instruction, use, setter, later, declared }) {
  const { name } = use;
  const isSet2 = stage.rootStage.isScratch ? false : setsVariable(stage.baseImage, name);
  const isCertain = isSet2 === false;
  const text = textOf(use);
  if (later && isCertain) {
    return {
      at: use,
      message: `"${text}" is empty here, since ${name} is set only below; move its ${later.keyword} above this instruction`,
      related: [{ at: later, message: "set here" }]
    };
  }
  if (isSet2 || !isCertain && mayBeOfImage(name)) return void 0;
  const meant = later || name.length < 4 ? void 0 : slipOf(name, [...declared, "PATH"]);
  if (meant) {
    const start = use.range[0] + text.indexOf(name);
    return {
      at: use,
      message: `nothing sets "${name}", so "${text}" is probably empty; correct it to ${meant}`,
      fix: {
        title: `Use ${meant}`,
        safety: "unsafe",
        edits: [replace(place(use.file, start, start + name.length), meant)]
      }
    };
  }
  if (instruction.keyword === "ENV" && setter?.raw?.replace(/^"|"$/g, "") === text) {
    return {
      at: use,
      message: `nothing sets "${name}", so this ENV makes it empty; declare it with "ARG ${name}" above, or leave it to the container`,
      // An empty search path is as good as none.
      .../PATH$/.test(name) && { atMost: "info" }
    };
  }
  if (!isCertain) return void 0;
  if (instruction.keyword === "ARG" && setter?.name === name && setter.raw?.replace(/^"|"$/g, "") === text) {
    return {
      at: use,
      message: `"${text}" is empty here, since only the build gives it a value; write "ARG ${name}"`,
      atMost: "info"
    };
  }
  const matters = !setter && !/^(?:EXPOSE|LABEL)$/.test(instruction.keyword);
  const cure2 = setter ? "leave it out" : cureOf5(instruction, use);
  return { at: use, message: `nothing sets "${name}", so "${text}" is empty; ${cure2}`, ...!matters && { atMost: "info" } };
}
function cureOf5({ keyword, heredocs }, use) {
  if (use.name === "HOME") return "write the path out, since HOME is set for RUN only";
  const heredoc = heredocs.find(({ body }) => contains(body, use));
  if (heredoc) return `quote the delimiter "${heredoc.delimiter}" to keep the text`;
  if (keyword === "EXPOSE") return "declare it with ARG or ENV, or leave the port out";
  return `declare it with ARG or ENV, or write \\${textOf(use)} for the text`;
}

// src/knowledge/pipes.ts
var mayFail = new Set(
  ["curl", "wget", "fetch", "aria2c", "git", "svn", "rsync", "scp", "tar", "unzip", "gunzip", "zcat", "xzcat", "bzcat", "openssl", "gpg"].concat([
    "psql",
    "pg_dump",
    "mysql",
    "mysqldump",
    "mongodump",
    "redis-cli",
    "aws",
    "gcloud",
    "gsutil",
    "az",
    "kubectl",
    "helm",
    "docker"
  ]).concat([
    "npm",
    "npx",
    "yarn",
    "pnpm",
    "bun",
    "node",
    "pip",
    "pip3",
    "uv",
    "poetry",
    "python",
    "python3",
    "ruby",
    "bundle",
    "gem",
    "perl",
    "php"
  ]).concat([
    "composer",
    "java",
    "mvn",
    "./mvnw",
    "gradle",
    "./gradlew",
    "go",
    "cargo",
    "rustup",
    "dotnet",
    "make",
    "cmake",
    "ninja",
    "meson"
  ]).concat(["apt-get", "apt", "apk", "yum", "dnf", "microdnf", "rpm", "dpkg"])
);
var interpreters3 = /* @__PURE__ */ new Set([
  "sh",
  "bash",
  "dash",
  "ash",
  "zsh",
  "ksh",
  "python",
  "python3",
  "node",
  "perl",
  "ruby",
  "php"
]);
var checksInput = new Set(
  [
    "tar",
    "bsdtar",
    "gunzip",
    "zcat",
    "unxz",
    "xzcat",
    "bunzip2",
    "bzcat",
    "unzstd",
    "zstd",
    "gzip",
    "xz",
    "bzip2",
    "unzip",
    "gpg",
    "gpg2"
  ].concat(["apt-key", "grep", "egrep", "fgrep", "sha1sum", "sha256sum", "sha512sum", "md5sum", "shasum", "rpm2cpio", "docker", "kubectl"])
);
function failsMeaningfully({ name, args }) {
  return name !== void 0 && mayFail.has(name.startsWith("./") ? name : basename(name)) && !args.some(({ literal }) => /^(?:--?version|-V)$/.test(literal ?? ""));
}
function runsInput({ name, args }) {
  const program = basename(name ?? "");
  if (!interpreters3.has(program)) return false;
  const isShell2 = program.endsWith("sh");
  for (const { literal } of args) {
    if (literal === void 0) return false;
    if (literal === "-" || literal === "--" || literal === "/dev/stdin") return true;
    if (!literal.startsWith("-")) return false;
    if (isShell2 && /^-\w*s/.test(literal)) return true;
    if (isShell2 ? /^-\w*c/.test(literal) : /^-[a-z]*[cemnprE]/.test(literal)) return false;
  }
  return true;
}
var filters = /* @__PURE__ */ new Set(["sort", "uniq", "head", "tail", "wc", "cut", "column", "nl", "cat", "tr", "less", "more"]);
function isForTheLog({ name, redirects }) {
  return filters.has(basename(name ?? "")) && redirects.length === 0;
}
function failsOnEmptyInput({ name, args }) {
  const program = basename(name ?? "");
  return checksInput.has(program === "busybox" ? args[0]?.literal ?? "" : program);
}
var doesWithout = new Set(
  [
    "echo",
    "printf",
    "mkdir",
    "rm",
    "ln",
    "touch",
    "tee",
    "export",
    "set",
    "true",
    ":",
    "chown",
    "useradd",
    "adduser",
    "groupadd",
    "usermod"
  ].concat([
    "apt-get",
    "apt",
    "apk",
    "yum",
    "dnf",
    "microdnf",
    "zypper",
    "pip",
    "pip3",
    "npm",
    "yarn",
    "pnpm",
    "gem",
    "git",
    "curl",
    "wget"
  ])
);
var commonParts = new Set(
  "http https www com org net dev example install installer installers installation setup get raw githubusercontent github gitlab gist download downloads latest main master stable release releases script scripts bash python python3 node usr bin lib opt linux amd64 x86 package packages repo repos repository key gpg home root user local tmp src app deb rpm tar json txt head refs".split(" ")
);
function missesDownload({ name }, text, { args }) {
  if (name === void 0) return false;
  if (/^pip[\d.]*$/.test(basename(name)) && args.some((arg) => /\/get-pip\.py["']?$/.test(arg.text))) return true;
  if (doesWithout.has(basename(name))) return false;
  const named = new Set(args.flatMap((arg) => /^["']?https?:\/\//i.test(arg.text) ? partsOf(arg.text) : []));
  return named.size > 0 && partsOf(text).some((part) => named.has(part));
}
function partsOf(text) {
  return (text.toLowerCase().match(/[a-z][a-z\d]{2,}/g) ?? []).filter((part) => !commonParts.has(part));
}

// src/rules/dockerfile/unguarded-pipe.ts
var unguarded_pipe_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unguarded-pipe",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage) {
    if (stage.platform === "windows") return;
    for (const instruction of readableRuns(stage.instructions)) {
      const { script } = instruction;
      const pipes = script.options.has("pipefail") ? [] : pipelines(script);
      const unguarded = pipes.filter((pipe) => losesFailure(pipe) && !isMissed(pipe, script));
      const [first2, last] = [unguarded[0]?.[0], unguarded[0]?.at(-1)];
      if (!first2 || !last) continue;
      const at = place(first2.file, first2.range[0], last.range[1]);
      const left = unguarded[0]?.find(failsMeaningfully)?.name;
      yield {
        at,
        message: `when "${left}" fails, "${last.name}" still succeeds, so the build goes on without its result; ${advice(stage, last)}`,
        ...!unguarded.some((pipe) => runsInput(pipe.at(-1) ?? first2)) && { atMost: "info" },
        fix: unguarded.length === pipes.length ? guard(stage, instruction, last) : void 0
      };
    }
  }
});
function pipelines({ commands: commands2 }) {
  const byIndex = /* @__PURE__ */ new Map();
  for (const command of commands2) {
    if (command.nested) continue;
    const pipe = byIndex.get(command.pipeline);
    if (pipe) pipe.push(command);
    else byIndex.set(command.pipeline, [command]);
  }
  return [...byIndex.values()].filter((pipe) => pipe.length > 1);
}
function losesFailure(pipe) {
  const last = pipe.at(-1);
  if (!last || last.rescue || last.background || last.name === void 0 || failsOnEmptyInput(last)) return false;
  if (pipe[0]?.prefixes.includes("!") || isForTheLog(last)) return false;
  return pipe.slice(0, -1).some(failsMeaningfully) && !pipe.slice(1, -1).some(failsOnEmptyInput);
}
var nearby2 = 20;
function isMissed(pipe, script) {
  const end = placesOf(script).get(pipe.at(-1)) ?? script.commands.length;
  const isSeen = ({ nested, rescue, background, followed }) => !nested && !rescue && !background && (!followed || script.options.has("e"));
  const later = script.commands.slice(end + 1, end + 1 + nearby2).filter(isSeen);
  return pipe.slice(0, -1).some((command) => later.some((one) => missesDownload(one, textOf(one), command)));
}
var placesOf = /* @__PURE__ */ weaklyMemoized(
  ({ commands: commands2 }) => new Map(commands2.map((command, index) => [command, index]))
);
function pipefailHere(stage, { shell }) {
  const language = shellLanguage(shell, stage.baseImage);
  return language && knowsPipefail(language, stage.baseImage?.name, stage.rootStage.reference?.tag);
}
function advice(stage, command) {
  if (pipefailHere(stage, command)) return 'put "set -o pipefail" in front';
  if (stage.baseImage?.tools?.bash) return 'set SHELL ["/bin/bash", "-o", "pipefail", "-c"] before it';
  return "download into a file first, or use a shell with pipefail";
}
function guard(stage, instruction, command) {
  const { script, form, heredocs, args } = instruction;
  if (form !== "shell" || heredocs.length > 0 || !pipefailHere(stage, command)) return void 0;
  const first2 = script.commands.find(({ nested }) => !nested);
  if (first2?.range[0] !== args.range[0] || /^\s*[({!]/.test(textOf(args))) return void 0;
  return { title: "Let the RUN fail with any part of its pipe", safety: "unsafe", edits: [insertBefore(args, "set -o pipefail && ")] };
}

// src/rules/dockerfile/unknown-copy-source.ts
var unknown_copy_source_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unknown-copy-source",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: "error",
  *check(stage, { project }) {
    const meantBy = memoized((name) => misspelt(name, stage));
    let names = 0;
    for (const source of stage.copySources) {
      const { name } = source;
      if (source.stage || project.namedContexts.has(name)) continue;
      if (source.isIndex) yield beyondTheLast(source, stage);
      else if (/\$[\w{]/.test(name)) {
        if (isForPodman(stage)) continue;
        yield {
          at: source,
          // Other builders than Docker's know variables here.
          atMost: "warning",
          message: `Docker puts no variable into "${name}", so its build fails; name a stage, and give that stage the image by FROM`
        };
      } else {
        const meant = names++ < mostNames3 ? meantBy(name) : void 0;
        if (!meant) continue;
        yield {
          at: source,
          atMost: "warning",
          message: `no stage is called "${name}", so it is taken for an image of Docker Hub; correct it to ${meant}`,
          fix: { title: `Use ${meant}`, safety: "unsafe", edits: [replace(source, meant)] }
        };
      }
    }
  }
});
var mostNames3 = 200;
function isForPodman({ file }) {
  return /^containerfile/i.test(basename(file.path));
}
function beyondTheLast(source, { dockerfile }) {
  const count = dockerfile.stages.length;
  return {
    at: source,
    message: `there is no stage "${source.name}", since the file has ${plural(count, "stage")}, counted from 0, so the build fails; name the stage`
  };
}
function misspelt(name, { dockerfile, index }) {
  const reference = parseImageReference(name);
  if (/[/:.@]/.test(name) || reference && baseImage(reference)) return void 0;
  const names = dockerfile.stages.flatMap((stage) => stage.name !== void 0 && stage.index < index ? [stage.name] : []);
  return slipOf(name.toLowerCase(), names);
}

// src/rules/dockerfile/unlocked-install.ts
var unlocked_install_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unlocked-install",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "off", staging: "warning", production: "warning" },
  *check(stage, { project }) {
    if (stage.name !== void 0 && isForDevelopment(stage.name)) return;
    const context = project.contextOf(stage.dockerfile).value;
    if (!context || context.ignore.isUnknown) return;
    let looked = 0;
    const inherited = stage.parent?.allInstructions ?? [];
    const hasCi = (one) => one.assignments.some(({ name }) => name === "CI" || /^npm_config_|^(YARN|PNPM)_/i.test(name));
    for (const [index, instruction] of stage.instructions.entries()) {
      const { script, keyword } = instruction;
      if (keyword !== "RUN" || !script || script.damaged) continue;
      const before = [...inherited, ...stage.instructions.slice(0, index)];
      if (before.some(hasCi)) continue;
      for (const command of script.commands) {
        const install = installOf(command);
        if (!install || install.isElsewhere || install.isDoubtful || command.assignments.length > 0 || keepsToLock(install)) continue;
        if (install.options.some((option2) => /^--no-(package-lock|lockfile|frozen-lockfile|immutable)$/.test(option2))) continue;
        if (++looked > mostInstalls2) return;
        const lock = lockOf(install, before, context, project);
        if (!lock) continue;
        const cure2 = strictForm(install, lock.folder, project);
        const missing = (install.manager === "npm" || install.manager === "bun") && lock.isCopied ? missingIn(lock, project) : void 0;
        const earlier = [...before, instruction].flatMap((one) => one.script?.commands ?? []);
        const removal = earlier.find((one) => one.name === "rm" && one.args.some(({ literal }) => basename(literal ?? "") === lock.name));
        if (removal) {
          yield {
            at: command,
            message: `"${textOf(command)}" runs without ${lock.name}, which is removed before it, so each build may get other versions; keep the file, and use ${cure2}`,
            // Whoever removes it has decided so.
            atMost: "info",
            related: [{ at: removal, message: "it is removed here" }]
          };
          continue;
        }
        if (missing !== void 0) {
          if (isInWorkspace(lock.folder, project)) continue;
          yield {
            at: command,
            message: `"${textOf(command)}" takes the newest "${missing}" at each build, since ${lock.name} does not list it; update that file, and use ${cure2}`
          };
          continue;
        }
        yield {
          at: command,
          message: lock.isCopied ? `"${textOf(command)}" may install other versions than ${lock.name} says where package.json does not agree with it; use ${cure2}` : `"${textOf(command)}" runs before ${lock.name} is copied, so each build may get other versions; copy it together with package.json, and use ${cure2}`,
          fix: lock.isCopied ? keepToLock(command, install, cure2) : void 0,
          ...lock.isCopied && { atMost: "info" }
        };
      }
    }
  }
});
var mostInstalls2 = 50;
function lockOf(install, before, context, { files }) {
  const isThere = (path) => files.stat(joinPath(context.folder, path)) === "file" && !context.ignore.value?.excludes(path);
  const copies = before.map(({ copy }) => copy);
  const [folder, ...others] = foldersWith("package.json", copies, isThere);
  if (folder === void 0 || others.length > 0) return void 0;
  const name = lockFilesOf(install.manager).find((lock) => isThere(joinPath(folder, lock)));
  if (!name) return void 0;
  const mayBring = copies.some(
    (copy) => copy?.sources.some(({ kind, path, isPattern }) => kind === "file" && (isPattern || path === void 0))
  );
  const locks = foldersWith(name, copies, isThere);
  if (locks.some((other) => other !== folder)) return void 0;
  const isCopied = locks.length > 0;
  const isMounted = before.some(({ flags }) => flags.some((flag) => flag.value?.includes(name)));
  return isMounted || !isCopied && mayBring ? void 0 : { name, folder: joinPath(context.folder, folder), isCopied };
}
function missingIn({ name, folder }, project) {
  const manifest = project.files.text(joinPath(folder, "package.json"), project).value;
  const lock = project.files.text(joinPath(folder, name), project).value;
  return manifest === void 0 || lock === void 0 ? void 0 : notInLock(manifest, lock);
}
function isInWorkspace(folder, project) {
  const parts = folder.split("/").filter((part) => part !== "" && part !== ".");
  return parts.some((_, depth) => {
    const text = project.files.text(joinPath(parts.slice(0, depth).join("/"), "package.json"), project).value;
    return text !== void 0 && readPackageManifest(text)?.hasWorkspaces === true;
  });
}
function strictForm({ manager }, folder, project) {
  if (manager === "npm") return '"npm ci"';
  if (manager !== "yarn") return `"${manager} install --frozen-lockfile"`;
  const text = project.files.text(joinPath(folder, "package.json"), project).value;
  const version2 = /^yarn@(\d+)/.exec(text && readPackageManifest(text)?.packageManager || "")?.[1];
  const isNew = version2 === void 0 ? project.files.stat(joinPath(folder, ".yarnrc.yml")) === "file" : Number(version2) >= 2;
  return isNew ? '"yarn install --immutable"' : '"yarn install --frozen-lockfile"';
}
var shared = /^(--(omit|include|only|loglevel|registry|cache)(=.*)?|--(production|prod|legacy-peer-deps|force|ignore-scripts|no-audit|no-fund|no-optional|prefer-offline|offline|silent|quiet|verbose|no-progress)|--(audit|fund|progress|production)=(true|false)|-[fqs]|-dd?)$/;
function keepToLock(command, { manager, verb, options: options2 }, cure2) {
  const title = `Use ${cure2.replace(/"/g, "")}`;
  const word = command.args.find(({ literal }) => literal === verb);
  if (basename(command.name ?? "") !== manager) return void 0;
  if (manager === "npm") {
    if (!word || !options2.every((option22) => shared.test(option22))) return void 0;
    return { title, safety: "unsafe", edits: [replace(word, "ci")] };
  }
  const option2 = / (--[\w-]+)"$/.exec(cure2)?.[1];
  const last = word ?? (command.args.length === 0 ? command.words.at(-1) : void 0);
  if (!option2 || !last) return void 0;
  return { title, safety: "unsafe", edits: [insertAfter(last, word ? ` ${option2}` : ` install ${option2}`)] };
}

// src/rules/dockerfile/unpacked-archive-copy.ts
var unpacked_archive_copy_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unpacked-archive-copy",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "info",
  *check(stage) {
    if (stage.platform === "windows") return;
    const unpacking = stage.instructions.flatMap(({ keyword, script }) => {
      const commands2 = keyword === "RUN" ? script?.commands ?? [] : [];
      return commands2.flatMap((command) => ({ command, name: unpackedBy(command) })).filter(({ name }) => name !== void 0);
    });
    if (unpacking.length === 0) return;
    for (const { keyword, copy } of stage.instructions) {
      if (keyword !== "COPY" || !copy || copy.from !== void 0) continue;
      for (const source of copy.sources) {
        if (!source.path || source.isPattern || !isUnpackedByAdd(source.path)) continue;
        const destination = copy.destination.value ?? "";
        const archive = isUnpackedByAdd(destination) ? basename(destination) : basename(source.path);
        const unpack = unpacking.find(({ command, name }) => name === archive && command.range[0] > source.range[0]);
        if (!unpack) continue;
        yield {
          at: source,
          message: `"${source.text}" stays in its layer after a later RUN unpacks it, which makes the image larger; use ADD, which unpacks it`,
          related: [{ at: unpack.command, message: "it is unpacked here" }]
        };
      }
    }
  }
});
function unpackedBy({ name, args }) {
  if (name !== "tar" && name !== "bsdtar") return void 0;
  const words2 = args.map(({ literal }) => literal ?? "");
  const [first2 = ""] = words2;
  const extracts = /^-?[a-zA-Z]*x/.test(first2) || words2.some((word) => /^(-[a-zA-Z]*x[a-zA-Z]*|--extract|--get)$/.test(word));
  const changes2 = words2.some((word) => /^--(strip|transform|exclude|wildcards|to-|one-top)/.test(word));
  const operands2 = words2.filter((word, index) => index > 0 && !word.startsWith("-") && !/^(-C|--directory)$/.test(words2[index - 1] ?? ""));
  return extracts && !changes2 && operands2.length === 1 ? basename(operands2[0] ?? "") : void 0;
}

// src/knowledge/images/stages.ts
var mostStages = 200;
function repeatsBase({ index, base, dockerfile }) {
  return dockerfile.stages.slice(0, Math.min(index, mostStages)).some((other) => other.reference !== void 0 && other.base.value === base.value && textOf(other.base.at) === textOf(base.at));
}
function isLeftOver(stage) {
  const { index, instructions, dockerfile } = stage;
  const isLast = index === dockerfile.stages.length - 1;
  return !isLast && instructions.length <= 1 && !dockerfile.stages.slice(0, mostStages).some(({ needs }) => needs.has(stage));
}

// src/rules/dockerfile/unpinned-base-image.ts
var rolls = /^(?:docker\.io\/)?kalilinux\/kali-rolling(?::|$)/;
var unpinned_base_image_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unpinned-base-image",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage, { project }) {
    const { reference, base } = stage;
    if (!reference || reference.digest || reference.tag && reference.tag !== "latest") return;
    if ([base.value, stage.name].some((name) => name !== void 0 && project.namedContexts.has(name))) return;
    const cure2 = pinningAdvice(reference);
    if (!cure2 || withdrawn(reference) || repeatsBase(stage) || isLeftOver(stage)) return;
    const what = reference.tag ? `"${base.value}" follows the newest release` : `"${base.value}" has no tag`;
    yield {
      at: base.at,
      message: `${what}, so each build may get another one; ${cure2}`,
      // The default of a build argument is what a build takes that says nothing; the real one may say more.
      // Who takes a distribution that rolls, or builds the base as well, has decided to follow it.
      ...(textOf(base.at).includes("$") || rolls.test(base.value ?? "") || isOwn(stage, project)) && { atMost: "info" }
    };
  }
});
function isOwn({ reference, base, dockerfile }, { files }) {
  if (!reference?.name.includes("/")) return false;
  return foldersFor(reference.name, dirname(dockerfile.file.path)).some((folder) => {
    const path = joinPath(folder, "Dockerfile");
    const text = path === dockerfile.file.path || files.stat(path) !== "file" ? void 0 : files.text(path, base.at).value;
    return text !== void 0 && !text.includes(reference.name);
  });
}
function foldersFor(image, below) {
  const name = image.split("/").at(-1) ?? "";
  const forms = [name, ...Array.from(name.matchAll(/-/g), ({ index }) => `${name.slice(0, index)}/${name.slice(index + 1)}`)];
  const folders = [below];
  for (let folder = below; folder !== ""; folder = dirname(folder)) folders.push(dirname(folder));
  return folders.flatMap((folder) => forms.map((form) => joinPath(folder, form)));
}

// src/rules/dockerfile/unpinned-copied-image.ts
var unpinned_copied_image_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unpinned-copied-image",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "info",
  *check(stage, { project }) {
    if (stage.name !== void 0 && isForDevelopment(stage.name)) return;
    for (const source of stage.copySources) {
      const { name } = source;
      const reference = source.stage || source.isIndex || project.namedContexts.has(name) ? void 0 : parseImageReference(name);
      if (!reference || reference.digest || reference.tag && reference.tag !== "latest") continue;
      if (!/[/:]/.test(name) && !baseImage(reference)) continue;
      if (isDataThatAges(source.instruction)) continue;
      const cure2 = pinningAdvice(reference);
      if (!cure2) continue;
      const what = reference.tag ? `"${name}" follows the newest release` : `"${name}" names no version`;
      yield { at: source, message: `${what}, so each build may copy from another one; ${cure2}` };
    }
  }
});
function isDataThatAges({ keyword, words: words2 }) {
  return keyword === "COPY" && words2.length === 2 && /^\/var\/lib\/clamav(?:\/|$)/.test(words2[0]?.text ?? "");
}

// src/knowledge/packages/pinning.ts
function unpinnedPackages(call) {
  if (call.action !== "install") return [];
  const isLoose = looseness(call);
  return isLoose ? call.operands.filter(({ literal }) => literal !== void 0 && literal !== "" && isLoose(literal)) : [];
}
function looseness(call) {
  switch (call.family) {
    case "apt":
      return call.verbName === "build-dep" ? void 0 : isLooseApt;
    case "apk":
      return isLooseApk;
    case "yum":
      return /^(?:groups? |group|module |builddep|swap)/.test(call.verbName ?? "") ? void 0 : isLooseRpm;
    case "zypper":
      return hasOption(call, "-t", "--type") || call.verbName === "si" ? void 0 : isLooseZypper;
    case "pip":
      return call.verbName?.endsWith("install") && !pipPins(call) ? isLoosePip : void 0;
    case "npm":
      return isLooseNpm;
    case "gem":
      return hasOption(call, "-v", "--version", "-g", "--file", "-l", "--local") ? void 0 : isLooseGem;
    case "go":
      return call.verbName === "get" ? (text) => isGoModule(text) && (!text.includes("@") || isMovingGo(text)) : isMovingGo;
    case "cargo":
      return cargoPins(call) ? void 0 : (text) => !text.includes("@");
    default:
      return void 0;
  }
}
var isLooseApt = (text) => !/[=/]|\.deb$|-$|^[~?]/.test(text);
var isLooseApk = (text) => !/[=~<>/]|\.apk$|^[.!]/.test(text);
var isLooseRpm = (text) => !/[/:=<>]|\.rpm$|^@|-\d[\w.+~^]*(?:-\d[\w.+~^]*)?$/.test(text);
var isLooseZypper = (text) => !/[=<>/:]|\.rpm$|^[!@-]/.test(text);
var pipTools = /* @__PURE__ */ new Set(["pip", "setuptools", "wheel"]);
var isLoosePip = (text) => {
  if (/^(?:git|hg|svn|bzr)\+/.test(text)) return !/@[^/@]+$/.test(text.replace(/#.*$/, "").replace(/^\w+\+\w+:\/\/[^/]*/, ""));
  if (/[=<>!~@/\\:]|^\.|\.(?:whl|zip|tar\.gz|tgz|txt)$/.test(text)) return false;
  return !pipTools.has(text.replace(/\[.*/, "").toLowerCase());
};
function pipPins(call) {
  if (hasOption(call, "-c", "--constraint", "--constraints", "--no-index", "--require-hashes", "--exclude-newer")) return true;
  return call.command.assignments.some(({ name }) => /^(?:PIP|UV)_CONSTRAINT/.test(name));
}
var isLooseNpm = (text) => {
  const version2 = /^(?:@[^/@]+\/)?[^/@]+@(.*)$/.exec(text)?.[1];
  if (version2 !== void 0) return version2 === "" || version2 === "latest" || version2 === "next";
  if (/^(?:[./~]|file:|link:|workspace:|portal:|patch:)|\.(?:tgz|tar|tar\.gz)$/.test(text)) return false;
  if (/^(?:git|https?:|ssh:|github:|gitlab:|bitbucket:)/.test(text) || /^[^@/]+\/[^/]+$/.test(text))
    return !text.includes("#") && !/^https?:/.test(text);
  return /^(?:@[\w.-]+\/)?[\w.-]+$/.test(text);
};
var isLooseGem = (text) => !/[:/]|\.gem$/.test(text);
var isGoModule = (text) => /^[\w-]+(?:\.[\w-]+)+\/[\w./@~+-]+$/.test(text) && !text.includes("...");
var isMovingGo = (text) => /^[\w-]+(?:\.[\w-]+)+\/[^@]*@(?:latest|upgrade|main|master|HEAD)$/.test(text);
function cargoPins(call) {
  if (hasOption(call, "--git")) return hasOption(call, "--rev", "--tag");
  return hasOption(call, "--version", "--vers", "--path") || valuesOf(call, "--index").length > 0;
}

// src/rules/dockerfile/unpinned-dependencies.ts
var cures = {
  pip: 'add a version as in "name==1.2.3", or install from a requirements file',
  npm: 'add a version as in "name@1.2.3"',
  gem: 'add a version as in "name:1.2.3", or install from a Gemfile',
  go: 'add a version as in "@v1.2.3"',
  cargo: 'add a version as in "name@1.2.3"'
};
var unpinned_dependencies_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unpinned-dependencies",
  on: "dockerfile.stage",
  topic: "delivery",
  aggregate: true,
  severity: "info",
  *check(stage) {
    for (const outer of stage.allInstructions) {
      if (/\b(?:PIP|UV)_CONSTRAINT\b/.test(textOf(outer))) return;
      if (outer.stage !== stage) continue;
      for (const { commands: commands2 } of runsOf([outer])) {
        for (const command of commands2) {
          const call = packageCall(command);
          const cure2 = call && cureOf6(call);
          if (!cure2 || call.verbName === "get" && checksOut(stage)) continue;
          const loose = unpinnedPackages(call);
          const [first2] = loose;
          if (!first2) continue;
          yield {
            at: first2,
            message: `${namesOf(loose)} ${loose.length > 1 ? "have" : "has"} no fixed version, so each build may get another one; ${cure2}`
          };
        }
      }
    }
  }
});
function cureOf6({ family, verbName, options: options2 }) {
  if (family === "go" && verbName === "get") return `${cures.go}, and call "go install" where it is a program`;
  const names = options2.map(({ name }) => name);
  if (family === "npm" && !names.some((name) => /^(?:-g|--global|--location)$/.test(name)))
    return `${cures.npm}, or put it into package.json and run npm ci`;
  return family === "cargo" && !names.includes("--locked") ? `${cures.cargo}, and --locked` : cures[family];
}
var checksOut = /* @__PURE__ */ weaklyMemoized(
  (stage) => runsOf(stage.instructions).some(
    ({ commands: commands2 }) => commands2.some(({ name, args }) => name === "git" && args.some(({ literal }) => literal === "checkout" || literal === "reset"))
  )
);

// src/rules/dockerfile/unpinned-packages.ts
var unpinned_packages_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unpinned-packages",
  on: "dockerfile.stage",
  topic: "delivery",
  optIn: true,
  severity: "info",
  *check(stage) {
    for (const outer of stage.allInstructions) {
      if (/snapshot\.(?:debian|ubuntu)\.|snapshot-\w+\.debian\.org/.test(textOf(outer))) return;
      if (outer.stage !== stage) continue;
      for (const { commands: commands2 } of runsOf([outer])) {
        for (const command of commands2) {
          const call = packageCall(command);
          if (!call || !["apt", "apk", "yum", "zypper"].includes(call.family)) continue;
          const loose = unpinnedPackages(call);
          const [first2] = loose;
          if (!first2) continue;
          yield {
            at: first2,
            message: `${namesOf(loose)} ${loose.length > 1 ? "have" : "has"} no version, so two builds of one commit may differ; pin what you depend on, or install from a snapshot`
          };
        }
      }
    }
  }
});

// src/rules/dockerfile/unsigned-packages.ts
var unsigned_packages_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unsigned-packages",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage) {
    let isVerified = false;
    let downloads = false;
    for (const outer of stage.allInstructions) {
      if (outer.keyword === "ADD" && /https?:\/\//.test(textOf(outer))) downloads = true;
      for (const run of runsOf([outer])) {
        isVerified ||= run.commands.some(verifies);
        downloads ||= run.commands.some(({ name }) => name === "curl" || name === "wget" || name === void 0);
        if (outer.stage === stage) yield* problemsOf(run, isVerified, !downloads);
      }
    }
  }
});
function* problemsOf({ commands: commands2 }, isVerified, isOffline) {
  for (const command of commands2) {
    for (const at of switchesIn2(command, isVerified, isOffline)) {
      yield {
        at,
        message: `"${shorten(textOf(at))}" switches off the check of signatures, so a changed package is installed as root; leave it out, and add the key of the repository`
      };
    }
  }
}
function shorten(text) {
  const plain2 = text.replace(/^["']|["']$/g, "").replace(/\s+/g, " ");
  return plain2.length > 80 ? `${plain2.slice(0, 77)}...` : plain2;
}
var options = {
  apt: ["--allow-unauthenticated", "--force-yes", "--allow-insecure-repositories"],
  apk: ["--allow-untrusted"],
  yum: ["--nogpgcheck", "--no-gpgchecks", "--no-gpg-checks"],
  zypper: ["--no-gpg-checks", "--no-gpgcheck", "--gpgcheck-allow-unsigned", "--allow-unsigned-rpm"]
};
function* switchesIn2(command, isVerified, isOffline) {
  if (command.name === "echo" || command.name === "printf" || command.name === "sed") {
    for (const word of command.args) if (isUnsignedSource(word.literal ?? word.text)) yield settingOf(word);
  }
  if (command.name === "rpm" && !isVerified && !(isOffline && areFiles(
    command.args.filter(({ text }) => !text.startsWith("-")),
    /\.rpm$/
  ))) {
    for (const word of command.args) if (/^--(?:nosignature|nodigest)$/.test(word.literal ?? "")) yield placeOf2(word);
  }
  const call = packageCall(command);
  if (!call || isVerified) return;
  for (const { name, value, word } of call.options) {
    const isRepository = name === "-G" && (call.verbName === "ar" || call.verbName === "addrepo");
    const isOption = (isRepository || options[call.family]?.includes(name)) && !(isOffline && areFiles(call.operands, /\.(?:apk|deb|rpm)$/));
    if (isOption && !checksNothing(call) || value !== void 0 && isSetting(name, value)) yield placeOf2(word);
  }
}
function settingOf({ file, range }) {
  const found2 = /(?<!_)gpgcheck *= *(?:0|false|no)|\[[^\]]{0,200}\btrusted=yes\b[^\]]{0,200}\]/i.exec(textOf({ file, range }));
  return found2 ? place(file, range[0] + found2.index, range[0] + found2.index + found2[0].length) : place(file, ...range);
}
function placeOf2({ file, range }) {
  return place(file, ...range);
}
function checksNothing({ family, action }) {
  return action === "remove" || family === "apk" && action === "other";
}
function areFiles(words2, ending) {
  return words2.length > 0 && words2.every(({ text }) => !/^["']?https?:/.test(text) && ending.test(text.replace(/["']/g, "")));
}
function isSetting(name, value) {
  if (name === "-o" || name === "--option")
    return /^(?:APT::Get::AllowUnauthenticated|Acquire::Allow(?:Insecure|Weak)Repositories)=["']?(?:true|1|yes)/i.test(value);
  return name === "--setopt" && /^(?:[\w*-]+\.)?gpgcheck=(?:0|false|no)$/i.test(value);
}
function isUnsignedSource(text) {
  if (/\[[^\]]{0,200}\btrusted=yes\b/i.test(text)) return !/\]\s*(?:file|copy|cdrom):|\]\s*https?:\/\/(?:localhost|127\.)/.test(text);
  if (!/(?:^|[\s/]|\\n)gpgcheck *= *(?:0|false|no)\b/i.test(text)) return false;
  return !/baseurl *= *file:/i.test(text) && !isOfTestBuilds.test(text);
}
var isOfTestBuilds = /baseurl *= *https?:\/\/(?:cbs|buildlogs)\.centos\.org\//i;

// src/rules/dockerfile/unstable-apt-interface.ts
var replacements = { list: "dpkg-query", search: "apt-cache", show: "apt-cache", showsrc: "apt-cache" };
var unstable_apt_interface_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unstable-apt-interface",
  on: "dockerfile.stage",
  topic: "delivery",
  aggregate: true,
  severity: "info",
  *check(stage) {
    for (const { instruction, commands: commands2 } of runsOf(stage.instructions)) {
      for (const command of commands2) {
        const call = packageCall(command);
        if (call?.manager !== "apt" || !call.verbName) continue;
        const instead = replacements[call.verbName] ?? (call.action === "other" ? void 0 : "apt-get");
        if (!instead) continue;
        yield {
          at: headOf(call),
          message: `"${headText(call)}" is made for people, and its options and output may change with the base image; call ${instead} in scripts`,
          fix: instruction.heredocs.length > 0 ? void 0 : fixOf3(call)
        };
      }
    }
  }
});
var sameInAptGet = /* @__PURE__ */ new Set([
  "install",
  "reinstall",
  "update",
  "upgrade",
  "remove",
  "purge",
  "autoremove",
  "clean",
  "autoclean",
  "build-dep"
]);
function fixOf3({ command, verb, verbName = "" }) {
  const name = nameWord(command);
  if (name?.text !== "apt" || !verb || verb.text !== verb.literal || !sameInAptGet.has(verbName)) return void 0;
  const edits = [replace(name, "apt-get"), ...verbName === "upgrade" ? [insertAfter(verb, " --with-new-pkgs")] : []];
  return { title: "Call apt-get", safety: "unsafe", edits };
}

// src/rules/dockerfile/unsuitable-stop-signal.ts
var unsuitable_stop_signal_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unsuitable-stop-signal",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage, { project }) {
    const { stopSignal } = stage;
    if (!stage.ships || stage.platform === "windows" || !stopSignal.isSet) return;
    const signal = signalNumber(stopSignal.value);
    if (signal === void 0) return;
    const written = `"${inOwnWords(stopSignal.value, stopSignal.at)}"`;
    if (cannotBeCaught(signal)) {
      const cure2 = startsRunit(stage, project) ? "use SIGTERM, and an init that waits for its services" : "use SIGTERM";
      yield { at: stopSignal.at, message: `${written} cannot be caught, so each stop cuts off what the process is doing; ${cure2}` };
      return;
    }
    const command = stage.entrypoint ?? stage.cmd;
    const program = stage.process.isSet && command?.form === "exec" ? behindInit(command.json?.map(({ value }) => value) ?? [])[0] : void 0;
    const effect = program === void 0 ? void 0 : doesNotStop(program, signal);
    if (effect === void 0 || program === void 0) return;
    yield {
      at: stopSignal.at,
      message: `${written} ${effect} unless it handles the signal itself, so ${basename(program)} may run on until it is killed; use SIGTERM`
    };
  }
});
function startsRunit(stage, project) {
  return project.commandsOf(stage).some(({ words: words2 }) => basename(words2[0] ?? "") === "runsvdir");
}

// src/rules/dockerfile/untrusted-registry.ts
var untrusted_registry_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/untrusted-registry",
  on: "dockerfile.stage",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  optIn: true,
  options: {
    schema: {
      type: "object",
      additionalProperties: false,
      properties: {
        registries: {
          type: "array",
          items: { type: "string", minLength: 1 },
          uniqueItems: true,
          description: "Hosts that images may come from, with their port, such as `docker.io`, `ghcr.io`, `localhost:5000` or `*.acme.io`. A name without a host means `docker.io`. While the list is empty nothing is reported."
        }
      }
    },
    defaults: { registries: [] }
  },
  *check(stage, { project, options: { registries } }) {
    if (registries.length === 0) return;
    const matchers = registries.map((registry) => globMatcher(registry));
    const isTrusted = (registry) => matchers.some((matches) => matches?.(registry));
    const { base, reference } = stage;
    const isContext = (name) => name !== void 0 && project.namedContexts.has(name);
    const images = [];
    if (reference && !isContext(base.value) && !isContext(stage.name)) {
      images.push({ at: base.at, name: base.value ?? "", registry: reference.registry, isDoubtful: textOf(base.at).includes("$") });
    }
    for (const source of stage.copySources) {
      if (source.stage || source.isIndex || source.name.includes("$") || isContext(source.name)) continue;
      const image = parseImageReference(source.name);
      const isDoubtful = !/[:/.]/.test(source.name);
      if (image && image.name !== "scratch") images.push({ at: source, name: source.name, registry: image.registry, isDoubtful });
    }
    for (const { at, name, registry, isDoubtful } of images) {
      if (isTrusted(registry)) continue;
      yield {
        at,
        message: `"${name}" comes from ${registry}, which is not among the trusted registries, so nobody here vouches for it; take it from ${registries.join(" or ")}`,
        // The default of a build argument is what a build takes that says nothing; the real one may say more.
        ...isDoubtful && { atMost: "info" }
      };
    }
  }
});

// src/knowledge/downloads.ts
var sums = /* @__PURE__ */ new Set([
  "sha1sum",
  "sha224sum",
  "sha256sum",
  "sha384sum",
  "sha512sum",
  "b2sum",
  "md5sum",
  "shasum",
  "sha256",
  "sha512",
  "rhash"
]);
var verifiers = /* @__PURE__ */ new Set([
  "cosign",
  "minisign",
  "signify",
  "slsa-verifier",
  "gpgv",
  "rekor-cli",
  "notation",
  "sops",
  "jarsigner"
]);
function verifies2({ name, args }) {
  const program = basename(name ?? "");
  if (sums.has(program) || verifiers.has(program)) return true;
  if (program === "gpg" || program === "gpg2") return args.some(({ literal }) => literal === "--verify" || literal === "--decrypt");
  if (program === "rpm" || program === "rpmkeys")
    return args.some(({ literal }) => literal === "-K" || literal === "--checksig" || literal === "--import");
  return program === "openssl" && /^(?:dgst|cms|smime|md5|sha\d+)$/.test(args[0]?.literal ?? "");
}
function downloadOf({ name, args }) {
  const program = basename(name ?? "");
  if (program !== "curl" && program !== "wget" && program !== "aria2c") return void 0;
  const plain2 = args.map(({ text }) => text.replace(/^["']|["']$/g, ""));
  const url = plain2.find((text) => /^(?:https?|ftp):\/\//i.test(text));
  if (url === void 0) return void 0;
  if (program === "wget" && plain2.some((text, index) => text.startsWith("/") && !/^-/.test((plain2[index - 1] ?? "").replace(bareOption, ""))))
    return void 0;
  return { url, file: outputOf(program, plain2) ?? (isToOutput(program, plain2) ? void 0 : lastPart(url)) };
}
var bareOption = /^(?:--no-[a-z-]+|--quiet|--continue|-q|-nv|-c|-N)$/;
function outputOf(program, args) {
  const letter = program === "wget" ? "O" : "o";
  for (const [index, word] of args.entries()) {
    const long = /^--(?:output|output-document|out)(?:=(.*))?$/.exec(word);
    if (long) return fileOf(long[1] ?? args[index + 1]);
    if (/^-[A-Za-z]+$/.test(word) && word.endsWith(letter)) return fileOf(args[index + 1]);
    if (program === "wget" && /^-q?O./.test(word)) return fileOf(word.slice(word.indexOf("O") + 1));
  }
  return void 0;
}
function fileOf(text) {
  return text === "-" || text === "/dev/stdout" || text === "/dev/null" ? void 0 : text;
}
function isToOutput(program, args) {
  if (program === "wget") return args.some((word) => /^-[A-Za-z]*O-?$/.test(word));
  return program === "curl" && !args.some((word) => /^-[A-Za-z]*O/.test(word) || word.startsWith("--remote-name"));
}
function lastPart(url) {
  return basename(url.replace(/[?#].*$/, "")) || void 0;
}
var unpackers = new Set(
  [
    "tar",
    "bsdtar",
    "unzip",
    "gunzip",
    "unxz",
    "bunzip2",
    "gzip",
    "7z",
    "dpkg",
    "rpm",
    "apt",
    "apt-get",
    "yum",
    "dnf",
    "java",
    "python",
    "python3",
    "node",
    "php",
    "perl"
  ].concat(["sh", "bash", "ash", "dash", "ruby", "installer", "pip", "pip3", "zstd", "cpio", "install", "jar"])
);
function filesPutToUse({ name, args }) {
  const program = basename(name ?? "");
  const words2 = args.map(({ text }) => basename(text.replace(/^["']|["']$/g, "")));
  if (program === "chmod") return args.some(({ literal }) => /x|[1357]/.test(literal ?? "")) ? words2.slice(1) : [];
  return unpackers.has(program) ? words2 : [program];
}
function takesInput({ name }) {
  return unpackers.has(basename(name ?? ""));
}
function isLocal(url) {
  return /^\w+:\/\/(?:localhost|127\.|\[::1\]|host\.docker\.internal)/i.test(url);
}

// src/rules/dockerfile/unverified-download.ts
var unverified_download_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/unverified-download",
  on: "dockerfile.stage",
  topic: "security",
  aggregate: true,
  severity: "warning",
  *check(stage) {
    if (stage.platform === "windows") return;
    const runs = readableRuns(stage.instructions);
    if (runs.some(({ script }) => script.commands.some(verifies2))) return;
    const used = new Set(runs.flatMap(({ script }) => script.commands.flatMap(filesPutToUse)));
    for (const { script } of runs) {
      const byPlace = new Map(script.commands.map((command) => [placeInPipe(command.pipeline, command.stage), command]));
      for (const command of script.commands) {
        const download = downloadOf(command);
        if (!download || isLocal(download.url) || !isPutToUse(command, download.file, byPlace.get(placeInPipe(command.pipeline, command.stage + 1)), used))
          continue;
        yield { at: placeOf(command), ...problem(download.url) };
      }
    }
    for (const instruction of stage.instructions) yield* ofAdd(instruction, used);
  }
});
function placeInPipe(pipeline, stage) {
  return `${pipeline}.${stage}`;
}
function isPutToUse(command, file, next, used) {
  if (file !== void 0) return used.has(basename(file));
  const redirect = command.redirects.find(({ operator }) => operator === ">")?.target?.text;
  if (redirect) return used.has(basename(redirect.replace(/["']/g, "")));
  return next !== void 0 && takesInput(next);
}
var followsNewest = /\/(?:latest|nightly|HEAD)\/|\/google-cloud-sdk\.(?:tar\.gz|zip)$|\/awscli-exe-linux-(?:x86_64|aarch64)\.zip$|^https?:\/\/(?:raw\.githubusercontent|github|gitlab)\.com\/.*\/(?:master|main)\//;
var followsBranch = /^https:\/\/(?:github|gitlab|codeload\.github)\.com\/.*\/(?:refs\/heads\/|(?:archive|tarball|zipball|tar\.gz|zip)\/(?:master|main|develop)(?:$|\.|\/))/;
var version = /\d\.\d|-v?\d|\d{4}|[0-9a-f]{7}|\$|\/releases\/download\//;
function isLive(url) {
  const [, path = ""] = /^https:\/\/[^/?#]+([^?#]*)/.exec(url) ?? [];
  return !version.test(path) && /^[^.]*$|^setup_\d+\.x$|\.(?:sh|bash|py)$/.test(basename(path));
}
function problem(url) {
  const isPlain3 = /^http:/i.test(url);
  const what = `"${excerpt(url, 70)}"`;
  if (isPlain3)
    return {
      message: `${what} is fetched over http and put to use, so that anybody on the way can change it; use https, and check its sum`
    };
  const cure2 = fixedFirst(url);
  return { message: `${what} is put to use whatever the server gives; ${cure2}`, atMost: "info" };
}
function fixedFirst(url) {
  if (followsBranch.test(url)) return "name a tag or a commit in it, and check the sum in the same RUN";
  if (followsNewest.test(url)) return "name a version in it, and check the sum in the same RUN";
  return isLive(url) ? "fetch a fixed version of it, and check the sum in the same RUN" : "check its sum or signature in the same RUN";
}
function* ofAdd(instruction, used) {
  if (instruction.keyword !== "ADD" || instruction.flags.some(({ name }) => name === "checksum")) return;
  const target = instruction.words.at(-1)?.text ?? "";
  for (const word of instruction.words.slice(0, -1)) {
    const url = word.text.replace(/^["']|["',]+$/g, "");
    if (!/^https?:\/\//i.test(url) || isLocal(url) || /\.git(?:#|$)/.test(url)) continue;
    const name = target.endsWith("/") || target === "." ? url.slice(url.lastIndexOf("/") + 1) : target;
    if (name !== "" && used.has(basename(name))) {
      const { message, atMost: atMost2 } = problem(url);
      yield {
        at: placeOf(word),
        message: message.replace("check its sum or signature in the same RUN", "add --checksum").replace("check the sum in the same RUN", "add --checksum"),
        ...atMost2 && { atMost: atMost2 }
      };
    }
  }
}

// src/rules/dockerfile/version-read-as-redirection.ts
var installers = /* @__PURE__ */ new Set([
  "pip",
  "pip2",
  "pip3",
  "uv",
  "poetry",
  "conda",
  "mamba",
  "npm",
  "yarn",
  "pnpm",
  "gem",
  "apk",
  "zypper",
  "composer",
  "pipx",
  "easy_install"
]);
var version_read_as_redirection_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/version-read-as-redirection",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "error",
  *check(stage) {
    if (stage.platform === "windows") return;
    for (const { script } of readableRuns(stage.instructions)) {
      for (const command of script.commands) {
        if (!installs3(command)) continue;
        const broken = brokenWords(command);
        const failsAsWhole = broken.some(({ fails }) => fails);
        const repairs = broken.map(({ at }) => repair2(at, failsAsWhole));
        const areComplete = repairs.every((fix) => fix);
        for (const [index, { at, fails, target }] of broken.entries()) {
          const effect = fails ? "so the shell looks for a file, and the build fails" : `so any version is installed, and a file "${target.replace(/\s+/g, " ")}" is written`;
          yield {
            at,
            message: `"${textOf(at).replace(/\s+/g, " ")}" is a redirection to the shell, ${effect}; put it in quotes`,
            ...!fails && { atMost: "warning" },
            fix: areComplete ? repairs[index] : void 0
          };
        }
      }
    }
  }
});
function installs3({ name, args }) {
  if (name === void 0) return false;
  if (/^python[\d.]*$/.test(name)) return args[0]?.literal === "-m" && args[1]?.literal === "pip";
  return installers.has(name) || /^pip3\.\d+$/.test(name);
}
function brokenWords({ args, redirects }) {
  const byStart = new Map(redirects.map((redirect) => [redirect.range[0], redirect]));
  return args.flatMap((word) => {
    let end = word.range[1];
    let fails = false;
    let target;
    for (let redirect = byStart.get(end); redirect && isCondition(redirect); redirect = byStart.get(end)) {
      end = redirect.range[1];
      fails ||= redirect.operator === "<";
      target ??= redirect.target?.text;
    }
    return target === void 0 ? [] : [{ at: place(word.file, word.range[0], end), fails, target }];
  });
}
function isCondition(redirect) {
  return /^[<>]$/.test(redirect.operator) && /^[<>][=\d]/.test(textOf(redirect));
}
function repair2(at, fails) {
  if (!/^[\w.@/[\],~^=<>!+-]+$/.test(textOf(at))) return void 0;
  return { title: "Put the condition in quotes", safety: fails ? "safe" : "unsafe", edits: [insertBefore(at, '"'), insertAfter(at, '"')] };
}

// src/rules/dockerfile/whole-filesystem-copy.ts
var whole_filesystem_copy_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/whole-filesystem-copy",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "warning",
  *check(stage) {
    if (stage.isScratch || !stage.ships) return;
    for (const source of stage.copySources) {
      const { instruction } = source;
      const words2 = instruction.json?.map(({ value }) => value) ?? instruction.words.map(({ text }) => text);
      if (instruction.keyword !== "COPY" || words2.join(" ") !== "/ /" || !isWholeSystem(source)) continue;
      yield {
        at: instruction,
        message: `all of "${source.name}" is copied over this image, its system files included; copy the folders that are needed`
      };
    }
  }
});
var managers2 = /* @__PURE__ */ new Set(["apk", "apt", "apt-get", "dnf", "microdnf", "yum", "zypper"]);
function isWholeSystem({ stage, name }) {
  if (stage?.rootStage.isScratch) return false;
  const reference = stage ? stage.rootStage.reference : parseImageReference(name);
  const distribution = reference && baseImage(reference)?.distribution;
  if (distribution !== void 0) return distribution !== "scratch" && distribution !== "distroless";
  const scripts = stage?.allInstructions.flatMap(({ keyword, script }) => keyword === "RUN" && script ? [script] : []) ?? [];
  return scripts.some(({ commands: commands2 }) => commands2.some((command) => managers2.has(command.name ?? "")));
}

// src/rules/dockerfile/withdrawn-base-image.ts
var withdrawn_base_image_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/withdrawn-base-image",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "error",
  *check(stage, { today }) {
    const { reference, base } = stage;
    const fact = reference && withdrawn(reference);
    if (!fact || repeatsBase(stage)) return;
    const instead = fact.instead ? `use ${fact.instead}${stage.ships ? orRuntime(fact.instead) : ""}` : "use a maintained image";
    const never = fact.state === "never-published";
    const kept = fact.gone ? "so a build works only where it was pulled before" : "so it gets no security fixes";
    const effect = never ? "so the build fails" : kept;
    yield {
      at: base.at,
      message: `"${base.value}" ${never ? "was never published" : "was withdrawn"} (${fact.why}), ${effect}; ${instead}`,
      ...!never && { atMost: usesArchive(stage) ? "info" : "warning" },
      ...fact.growing && isStale("withdrawn", today) && { atMost: "info" }
    };
  }
});
function usesArchive({ instructions }) {
  return instructions.some((one) => one.keyword === "RUN" && /\bvault\.centos\.org\b/.test(textOf(one)));
}
function orRuntime(image) {
  const runtime = image.replace(/^(eclipse-temurin:\d+)-jdk/, "$1-jre");
  return runtime === image ? "" : `, or ${runtime} where nothing is built`;
}

// src/rules/dockerfile/world-writable-path.ts
var isOfTheNode = /^\/(?:dev|proc|sys)(?:\/|$)/;
var world_writable_path_default = /* @__PURE__ */ defineRule({
  id: "dockerfile/world-writable-path",
  on: "dockerfile.stage",
  topic: "security",
  aggregate: true,
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(stage) {
    if (!stage.ships || stage.platform === "windows") return;
    const level = startsNothing(stage) ? { atMost: "info" } : {};
    for (const { keyword, flags } of stage.allInstructions) {
      const flag = keyword === "COPY" || keyword === "ADD" ? flags.find(({ name }) => name === "chmod") : void 0;
      if (flag?.value && opens(flag.value)) yield { at: flag, message: messageOf2(flag), ...level };
    }
    for (const { script } of readableRuns(stage.allInstructions)) {
      const removed = lastRemovals(script.commands);
      const pipes = namedPipes(script.commands);
      for (const command of script.commands) {
        if (command.name !== "chmod") continue;
        const read2 = readChmod(command.args);
        if (!read2 || !opens(read2.mode) || read2.paths.length === 0) continue;
        const left = read2.paths.some(
          ({ text }) => !isOfTheNode.test(text) && !pipes.has(text) && !((removed.get(text) ?? 0) > command.range[0])
        );
        if (left) yield { at: command, message: messageOf2(command), ...level };
      }
    }
  }
});
function startsNothing({ effectiveCommands, baseImage: baseImage2 }) {
  const { entrypoint = [], cmd } = baseImage2 ?? {};
  return effectiveCommands.length === 0 && entrypoint.length === 0 && cmd?.length === 1 && shells.has(basename(cmd[0] ?? ""));
}
function opens(mode) {
  const grants = readMode(mode);
  return grants?.othersWrite === true && !grants.sticky;
}
function messageOf2(at) {
  return `"${excerpt(textOf(at))}" lets every process of the container change what is there; give it to the user or group that needs it`;
}
function namedPipes(commands2) {
  return new Set(commands2.flatMap(({ name, args }) => name === "mkfifo" ? args.map(({ text }) => text) : []));
}
function lastRemovals(commands2) {
  const removals = /* @__PURE__ */ new Map();
  for (const { name, args, range } of commands2) if (name === "rm") for (const { text } of args) removals.set(text, range[0]);
  return removals;
}

// src/knowledge/temporal/worker-images.ts
var installation = "RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*";
function addCertificates({ from, parent, baseImage: baseImage2 }) {
  const user = parent ? parent.user.value : baseImage2?.user;
  return user === "root" || user === "0" ? insertAfter(from, lineEndOf(from.file) + installation) : void 0;
}
var needsCertificates = /^(?:ca-certificates.*|google-chrome.*|microsoft-edge.*|nodejs|python3-(?:pip|certifi|requests|full).*|awscli|docker.*|default-j.*|openjdk-.*|mono-.*|software-properties-common|gh|azure-cli|google-cloud.*)$/;
var bringsNothing = /^(?:tini|dumb-init|procps|openssl|libssl.*|python3|python3-minimal|make|gcc|g\+\+|build-essential|netcat.*|jq|unzip|zip|tzdata|gosu|less|vim|nano|bash|libc6|postgresql-client.*|libpq.*)$/;
function mayHaveCertificates({ allInstructions }) {
  return allInstructions.some((instruction) => {
    const { keyword, script } = instruction;
    if (/ca-certificates|\/etc\/ssl|\/etc\/pki|ca-bundle|SSL_CERT_|\.(?:crt|pem)\b|rootcerts|--with-deps/.test(textOf(instruction)))
      return true;
    if (keyword !== "RUN") return false;
    if (!script || script.damaged) return true;
    const calls = packageCalls(script.commands).filter(({ family }) => family === "apt");
    if (script.commands.some(({ name }) => name === void 0 || /^\.?\/|\.sh$|^(?:ba|z|da)?sh$|^dpkg$|^curl$|^wget$/.test(name)))
      return true;
    return calls.some((call) => {
      if (call.action !== "install") return false;
      if (call.opaque) return true;
      const isLean = hasOption(call, "--no-install-recommends");
      return call.operands.some(({ literal }) => {
        const name = literal?.replace(/[=/:].*$/, "");
        return name === void 0 || needsCertificates.test(name) || !isLean && !bringsNothing.test(name);
      });
    });
  });
}
function numbersOf(tag) {
  const text = /^v?(\d{1,4}(?:\.\d{1,4}){0,2})(?![\w.])/.exec(tag)?.[1];
  return text?.split(".").map(Number);
}
function isOlder(numbers, version2) {
  const floor = version2.split(".").map(Number);
  for (const [index, number] of numbers.entries()) {
    const other = floor[index] ?? 0;
    if (number !== other) return number < other;
  }
  return false;
}
function isFirstOfProgram(stage, project) {
  const path = project.sdkOf(stage).value?.manifest.path;
  const first2 = project.dockerfiles.flatMap(({ stages }) => stages).find((one) => one.ships && project.sdkOf(one).value?.manifest.path === path);
  return first2 === stage;
}

// src/rules/temporal/bundle-at-start.ts
var nodeEnv = /* @__PURE__ */ ["process", "env", "NODE_ENV"].join(".");
var chosen = `...(${nodeEnv} === 'production' ? { workflowBundle: { codePath } } : { workflowsPath: require.resolve('./workflows') })`;
var bundle_at_start_default = /* @__PURE__ */ defineRule({
  id: "temporal/bundle-at-start",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "off", staging: "info", production: "warning" },
  optIn: true,
  *check(stage, { project }) {
    if (!stage.ships) return;
    const sdk = project.sdkOf(stage).value;
    if (sdk?.language !== "typescript" || sdk.isWorker.value !== true || !isFirstOfProgram(stage, project)) return;
    const bundled = sdk.sources.find(({ text }) => /\bworkflowBundle\b/.test(text));
    if (bundled) {
      const choice = /process\.env\.NODE_ENV\s*===?\s*['"]production['"]/.exec(bundled.text);
      if (!choice || setsNodeEnv(stage, project)) return;
      yield {
        at: place(bundled, choice.index, choice.index + choice[0].length),
        message: 'the worker takes its ready bundle of workflows only where NODE_ENV is "production", and neither the image nor a container sets it; set it with ENV behind the build',
        // Where no container is seen, one elsewhere may set it.
        ...!project.containers.some((container) => project.stageOf(container) === stage) && { atMost: "info" }
      };
      return;
    }
    if (!sdk.sourcesComplete) return;
    for (const file of inOrder(stage, sdk, project)) {
      const match = /\bworkflowsPath\b(?=\s*[:,}])/.exec(file.text);
      if (!match || !file.text.includes("@temporalio/worker")) continue;
      const compiler = project.commandsOf(stage).flatMap(({ words: words2 }) => words2).find((word) => /^(?:ts-node|ts-node-dev|tsx|nodemon)$/.test(basename(word ?? "")));
      yield {
        at: place(file, match.index, match.index + match[0].length),
        message: `"workflowsPath" makes each pod bundle its workflows as it starts${compiler ? `, behind ${compiler}, which compiles the rest` : ""}, so that it starts late and needs much memory for it; make the bundle with bundleWorkflowCode as the image is built, and name it in "workflowBundle"`
      };
      return;
    }
  }
});
function inOrder(stage, { sources }, project) {
  const entries = project.entrySources(stage);
  return [...entries, ...sources.filter(({ path }) => !/(?:^|\/)(?:scripts|tools)\//.test(path))];
}
function setsNodeEnv(stage, { containers, stageOf, commandsOf }) {
  if (stage.allInstructions.some(({ assignments }) => assignments.some(({ name }) => name === "NODE_ENV"))) return true;
  if ([stage.cmd, stage.entrypoint].some((one) => one?.file.text.slice(...one.range).includes("NODE_ENV"))) return true;
  if (commandsOf(stage).some(
    ({ words: words2, packageScripts }) => words2.includes(void 0) || packageScripts.some(({ text }) => text.includes("NODE_ENV"))
  ))
    return true;
  const own = containers.filter((container) => stageOf(container) === stage);
  return own.some(({ environment }) => !environment.get("NODE_ENV").isUnset);
}

// src/rules/temporal/dynamically-linked-worker.ts
var dynamically_linked_worker_default = /* @__PURE__ */ defineRule({
  id: "temporal/dynamically-linked-worker",
  on: "dockerfile.stage",
  topic: "containerization",
  optIn: true,
  severity: "info",
  *check(stage, { project }) {
    const { rootStage, baseImage: baseImage2 } = stage;
    if (!stage.ships || stage.platform === "windows") return;
    const libc = rootStage.isScratch ? "none" : baseImage2?.libc;
    if (libc !== "none" && libc !== "musl") return;
    const build = glibcBuild(stage);
    if (!build || /gcompat|libc6-compat|\bglibc\b/.test(stage.allInstructions.map(textOf).join("\n"))) return;
    if (project.sdkOf(stage).value?.language !== "go") return;
    yield {
      at: build,
      message: `"${textOf(build).split(/\s+/).slice(0, 2).join(" ")}" may link the program to glibc, which "${textOf(rootStage.base.at)}" does not have, so that it does not start; set CGO_ENABLED=0`,
      related: [{ at: rootStage.base.at, message: "the image without glibc" }]
    };
  }
});
function glibcBuild({ copySources }) {
  const builders3 = new Set(copySources.flatMap(({ stage }) => stage && stage.baseImage?.libc === "glibc" ? [stage] : []));
  const commands2 = [...builders3].flatMap(({ allInstructions, rootStage }) => {
    const isFull = rootStage.reference && publishedName(rootStage.reference) === "golang";
    const text = allInstructions.map(textOf).join("\n");
    if (!isFull || /CGO_ENABLED|netgo|-static|musl|GOARCH|GOOS=(?!linux)|TARGETARCH/.test(text)) return [];
    const scripts = allInstructions.flatMap(({ keyword, script }) => keyword === "RUN" && script && !script.damaged ? [script] : []);
    return scripts.flatMap((script) => script.commands.filter(({ name, args }) => name === "go" && args[0]?.literal === "build"));
  });
  return commands2.length === 1 ? commands2[0] : void 0;
}

// src/rules/temporal/ignored-stop-signal.ts
var ignored_stop_signal_default = /* @__PURE__ */ defineRule({
  id: "temporal/ignored-stop-signal",
  on: "dockerfile.stage",
  topic: "delivery",
  severity: { development: "off", staging: "warning", production: "warning" },
  optIn: true,
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === "windows") return;
    const sdk = project.sdkOf(stage).value;
    if (sdk?.isWorker.value !== true || !sdk.sourcesComplete || !isFirstOfProgram(stage, project)) return;
    const pattern = patterns[sdk.language];
    if (!pattern || mayReactToStop(sdk) || hasInit(stage, project, sdk)) return;
    const run = placeOfRun([...project.entrySources(stage), ...sdk.sources], pattern.run);
    if (!run) return;
    yield {
      at: run,
      message: `nothing in the program reacts to SIGTERM, so that the worker goes on until it is killed, and its last tasks are lost until they time out; ${pattern.cure}`
    };
  }
});
var patterns = {
  python: {
    run: /\b[a-z_]*worker\.run\(\)|\basync with Worker\(/g,
    cure: "add a handler with loop.add_signal_handler that ends the worker"
  },
  ruby: {
    run: /\bworker\.run\b(?!\s*\()|\bTemporalio::Worker\.run\((?![^)]*shutdown_signals)[^)]*\)|\bworker\.run\((?![^)]*shutdown_signals)[^)]*\)/g,
    cure: `run it with shutdown_signals: ["SIGINT", "SIGTERM"]`
  },
  go: {
    run: /\b\w+\.Run\(nil\)|\b\w+\.Start\(\)(?=[\s\S]{0,300}?\bselect\s*\{\s*\})/g,
    cure: "run it with worker.InterruptCh()"
  }
};
function hasInit(stage, { workers, stageOf }, { language }) {
  if (language === "go") return false;
  const words2 = stage.process.value ?? [];
  const isBehind = behindInit(words2).length !== words2.length || /^(?:s6-svscan|init|supervisord)$/.test(basename(words2[0] ?? ""));
  return isBehind || workers.some(
    ({ container }) => stageOf(container) === stage && container.origin.kind === "compose" && container.origin.service.node.get("init").scalar === true
  );
}
function placeOfRun(sources, run) {
  for (const file of sources) {
    if (!/temporal/i.test(file.text)) continue;
    for (const match of file.text.matchAll(run)) {
      const before = file.text.slice(file.text.lastIndexOf("\n", match.index) + 1, match.index);
      if (!/#|\/\//.test(before)) return place(file, match.index, match.index + match[0].length);
    }
  }
  return void 0;
}

// src/rules/temporal/missing-ca-certificates.ts
var missing_ca_certificates_default = /* @__PURE__ */ defineRule({
  id: "temporal/missing-ca-certificates",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === "windows") return;
    const { rootStage, baseImage: baseImage2 } = stage;
    const isEmpty2 = rootStage.isScratch || rootStage.reference && publishedName(rootStage.reference) === "busybox";
    if (!isEmpty2 && baseImage2?.caCertificates !== false || mayHaveCertificates(stage)) return;
    const sdk = project.sdkOf(stage).value;
    if (!sdk) return;
    const { at } = rootStage.base;
    if (sdk.language === "typescript" && !isEmpty2 && needsCertificates2(sdk) && !connectsPlainly(sdk)) {
      const edit = addCertificates(stage);
      yield {
        at,
        message: `"${textOf(at)}" has no certificates of public authorities, and without them the worker does not connect over TLS unless it is given the authority of its server; install ca-certificates`,
        related: [{ at: sdk, message: "the SDK" }],
        ...isPlain2(stage, project) ? { atMost: "info" } : !asksForTls(stage, sdk, project) && { atMost: "warning" },
        ...edit && {
          fix: {
            title: "Install ca-certificates",
            safety: "safe",
            edits: [edit],
            scope: { file: stage.file, range: stage.dockerfile.range }
          }
        }
      };
    }
    if (sdk.language !== "go" || !isEmpty2 || bringsCertificates(sdk)) return;
    const secured = partsOf2(stage, project).flatMap((part) => tlsOf(part) ?? [])[0];
    if (!secured) return;
    yield {
      at,
      message: `"${textOf(at)}" has no certificates of public authorities, and the program speaks TLS, so each connection ends with "certificate signed by unknown authority"; copy /etc/ssl/certs/ca-certificates.crt from the stage that builds it`,
      related: [{ at: secured, message: "TLS is asked for here" }],
      fix: copyCertificates(stage)
    };
  }
});
function needsCertificates2({ isWorker, version: version2 }) {
  return isWorker.value === true && !(version2.isSet && isBefore(version2.value, "1.11.5"));
}
function bringsCertificates(sdk) {
  return ["golang.org/x/crypto/x509roots/fallback", "github.com/breml/rootcerts", "github.com/certifi/gocertifi"].some(
    (name) => sdk.has(name).value !== false
  );
}
function isPlain2(stage, project) {
  const parts = partsOf2(stage, project);
  return parts.length > 0 && parts.every(
    ({ container: { environment }, setting }) => environment.isComplete && setting("TEMPORAL_ADDRESS").isSet && !environment.names.some((name) => /TLS|API_KEY|CERT|_CA\b/.test(name))
  ) && !parts.some((part) => tlsOf(part));
}
function connections({ sources }) {
  return sources.flatMap(
    ({ text }) => Array.from(text.matchAll(/\bNativeConnection\s*\.\s*connect\s*\(([^)]{0,300})/g), ([, options2 = ""]) => options2)
  );
}
function connectsPlainly(sdk) {
  const calls = connections(sdk);
  return sdk.sourcesComplete && calls.length > 0 && calls.every(
    (options2) => /^\s*\{\s*address\b[^{}]*\}\s*$/.test(options2) && !/\btls\b|apiKey|\.{3}|tmprl\.cloud|api\.temporal\.io/.test(options2)
  );
}
function asksForTls(stage, sdk, project) {
  if (sdk.sources.some(({ text }) => text.includes("serverRootCACertificate"))) return false;
  return partsOf2(stage, project).some((part) => tlsOf(part)) || connections(sdk).some((options2) => /\btls\b|apiKey/.test(options2));
}
function partsOf2(stage, { workers, clients, stageOf }) {
  return [...workers, ...clients].filter(({ container }) => stageOf(container) === stage);
}
function tlsOf({ container, setting }) {
  const { names } = container.environment;
  if (names.some((name2) => /SSL_CERT_|CA_CERT|_CA(?:_|$)|SERVER_CA/.test(name2))) return void 0;
  const address = setting("TEMPORAL_ADDRESS");
  const host = address.isSet ? serverAddress(address.value)?.host : void 0;
  if (host !== void 0 && cloudEndpoint(host)) return address.at;
  const [name] = names.filter((one) => {
    const value = setting(one);
    return /^TEMPORAL_(?:API_KEY|TLS)$/.test(one) && !value.isUnset && !/^(?:false|0|no|off|)$/i.test(value.value ?? "unknown");
  });
  return name === void 0 ? void 0 : setting(name).at;
}
function copyCertificates(stage) {
  const builder = stage.copySources.find(({ stage: from }) => {
    const reference = from?.rootStage.reference;
    return reference && publishedName(reference) === "golang" && from.baseImage?.caCertificates === true;
  });
  if (!builder) return void 0;
  const text = `${lineEndOf(stage.file)}COPY --from=${builder.name} /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/`;
  return {
    title: "Copy the certificates of the build stage",
    safety: "unsafe",
    edits: [{ file: stage.file, range: [stage.from.range[1], stage.from.range[1]], text }],
    scope: { file: stage.file, range: stage.dockerfile.range }
  };
}

// src/rules/temporal/mixed-sdk-versions.ts
var mixed_sdk_versions_default = /* @__PURE__ */ defineRule({
  id: "temporal/mixed-sdk-versions",
  on: "dockerfile.stage",
  topic: "configuration",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(stage, { project }) {
    if (!stage.ships) return;
    const sdk = project.sdkOf(stage).value;
    if (sdk?.language !== "typescript") return;
    const versions = oneVersionPackages.flatMap((name) => {
      const version2 = sdk.packages.get(name);
      return version2?.isSet ? [{ name, version: version2.value, at: version2.at }] : [];
    });
    const main = versions.find(({ name }) => name === "@temporalio/worker") ?? versions.find(({ name }) => name === "@temporalio/client");
    const other = versions.find(({ version: version2 }) => main && compareVersions(version2, main.version) !== 0);
    if (!main || !other || !isFirstOfProgram(stage, project)) return;
    const isPatch = minorOf(main.version) === minorOf(other.version);
    yield {
      at: other.at,
      message: `"${other.name}" ${other.version} stands beside "${main.name}" ${main.version}, and packages of the SDK that differ may not work together; give all of them one version`,
      related: [{ at: main.at, message: "the other version" }],
      ...isPatch && { atMost: "warning" }
    };
  }
});

// src/rules/temporal/musl-worker.ts
var musl_worker_default = /* @__PURE__ */ defineRule({
  id: "temporal/musl-worker",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: "error",
  data: ["temporal"],
  *check(stage, { project: project2 }) {
    const problem2 = problemOf2(stage, project2);
    if (!problem2) return;
    const earlier = stage.dockerfile.stages.slice(0, stage.index);
    if (earlier.some((one) => one.ships && one.rootStage === stage.rootStage && problemOf2(one, project2)?.at === problem2.at)) return;
    yield problem2;
  }
});
function problemOf2(stage, project2) {
  if (!stage.ships || stage.platform === "windows" || stage.baseImage?.libc !== "musl") return void 0;
  const sdk = project2.sdkOf(stage).value;
  if (!sdk) return void 0;
  const { base } = stage.rootStage;
  const image = `"${textOf(base.at)}"`;
  const related = [{ at: sdk, message: "the SDK" }];
  switch (sdk.language) {
    case "typescript":
      return ofTypeScript(stage, sdk);
    case "python":
      if (!lacksMusl(stage, sdk) || /\b(?:rust\w*|cargo|maturin)\b/.test(allTextsOf(stage))) return void 0;
      return {
        at: base.at,
        message: `${image} has musl, for which temporalio ${sdk.version.value} has no wheel, so that pip builds it from source and fails without Rust; use the slim variant of the image, or temporalio 1.31.0 or newer`,
        related
      };
    case "dotnet":
      return ofDotnet(stage, sdk);
    case "ruby":
      return ofRuby(stage, sdk, project2);
    default:
      return void 0;
  }
}
function lacksMusl({ rootStage }, { language, version: version2 }) {
  const platform = rootStage.from.flags.find(({ name }) => name === "platform")?.value;
  const architecture = /^linux\/(amd64|arm64)\b/.exec(platform ?? "")?.[1];
  return version2.isSet && runsOnMusl(language, version2.value, architecture) === false;
}
function allTextsOf(stage) {
  return [stage, ...stage.needs].flatMap(({ allInstructions }) => allInstructions.map(textOf)).join("\n");
}
function ofTypeScript(stage, sdk) {
  const { base } = stage.rootStage;
  const text = allTextsOf(stage);
  if (sdk.isWorker.value !== true || !sdk.packages.has("@temporalio/worker") || /\bglibc\b/.test(text)) return void 0;
  const isPadded = /\b(?:gcompat|libc6-compat)\b/.test(text);
  return {
    at: base.at,
    message: `"${textOf(base.at)}" has musl, and the native library of "@temporalio/worker" needs glibc, so the worker ${isPadded ? "may end as it starts, or crash later, gcompat or not" : "ends as it starts"}; use the slim variant of the image with ca-certificates`,
    related: [{ at: sdk, message: "the SDK" }],
    ...isPadded && { atMost: "warning" },
    fix: isPadded ? void 0 : onDebian(stage)
  };
}
var ofAlpine = /\b(?:apk|adduser|addgroup|su-exec|wget|nc|musl)\b/;
function onDebian(stage) {
  const stages = [stage, ...[...stage.needs].filter((one) => one !== stage)];
  const isAlpine = ({ rootStage }) => rootStage.baseImage?.libc === "musl";
  const affected = stage.dockerfile.stages.filter((one) => isAlpine(one) && stages.some(({ rootStage }) => rootStage === one.rootStage));
  if (affected.some(({ instructions }) => instructions.some((one) => ofAlpine.test(textOf(one).replace(/^FROM.*/i, ""))))) return void 0;
  const edits = [];
  for (const { rootStage } of affected) {
    const edit = slimVariant(rootStage);
    if (!edit) return void 0;
    if (!edits.some(({ range: range2 }) => range2[0] === edit.range[0])) edits.push(edit);
  }
  const certificates2 = addCertificates(stage);
  if (!certificates2) return void 0;
  const { file, range } = stage.dockerfile;
  return { title: "Use the slim variant, with ca-certificates", safety: "unsafe", edits: [...edits, certificates2], scope: { file, range } };
}
function slimVariant({ reference, base: { at } }) {
  if (!reference || publishedName(reference) !== "node" || reference.digest) return void 0;
  const match = /:([\w.]+-)?(alpine[\d.]*)$/.exec(textOf(at));
  if (!match?.[2]) return void 0;
  return replace(place(at.file, at.range[1] - match[2].length, at.range[1]), "slim");
}
function ofDotnet(stage, sdk) {
  const { base } = stage.rootStage;
  const image = `"${textOf(base.at)}"`;
  const related = [{ at: sdk, message: "the SDK" }];
  if (lacksMusl(stage, sdk)) {
    const isNew = sdk.version.isSet && !isBefore(sdk.version.value, "1.6.0");
    return {
      at: base.at,
      message: `${image} has musl, and Temporalio ${sdk.version.value} brings no native library for it${isNew ? " on arm64" : ""}, so the program stops with DllNotFoundException; use Temporalio ${isNew ? "1.11.0" : "1.6.0"} or newer, or an image with glibc`,
      related
    };
  }
  const publish = publishesForGlibc(stage);
  if (!publish) return void 0;
  return {
    at: publish.at,
    message: `"dotnet publish" takes the native library of Temporalio for "${publish.runtime}", and ${image} has musl, so the program stops with DllNotFoundException; publish for "${publish.runtime.replace("linux-", "linux-musl-")}"`,
    related: [{ at: base.at, message: "the image with musl" }]
  };
}
function publishesForGlibc({ needs }) {
  const commands2 = [...needs].flatMap(({ instructions }) => instructions).flatMap(({ keyword, script }) => keyword === "RUN" && script && !script.damaged ? script.commands : []).filter(({ name, args }) => name === "dotnet" && args[0]?.literal === "publish");
  const [only, ...others] = commands2;
  if (!only || others.length > 0) return void 0;
  const words2 = only.args.map(({ literal }) => literal);
  const flag = words2.findIndex((word) => word === "-r" || word === "--runtime");
  const runtime = flag < 0 ? void 0 : words2[flag + 1];
  return runtime !== void 0 && /^linux-(?:x64|arm64)$/.test(runtime) ? { at: only, runtime } : void 0;
}
function ofRuby(stage, sdk, { files }) {
  const { base } = stage.rootStage;
  const image = `"${textOf(base.at)}"`;
  const related = [{ at: sdk, message: "the SDK" }];
  if (lacksMusl(stage, sdk)) {
    return {
      at: base.at,
      message: `${image} has musl, and the gem temporalio ${sdk.version.value} has no build for it, so the installation fails; use temporalio 0.4.0 or newer, or the slim variant of the image`,
      related
    };
  }
  const isKnown = sdk.version.isSet && runsOnMusl("ruby", sdk.version.value) === true;
  const own = sdk.manifest.text;
  const lock = files.text(`${sdk.manifest.path}.lock`, sdk);
  const isPlain3 = lock.isSet && !/google-protobuf \([\d.]+-/.test(lock.value);
  const isFit = lock.isSet && /google-protobuf \([\d.]+-\w+-linux-musl\)/.test(lock.value);
  if (!isKnown || lock.isUnknown || isPlain3 || isFit || /force_ruby_platform/i.test(own + allTextsOf(stage))) return void 0;
  return {
    at: base.at,
    message: `${image} has musl, where the ready build of google-protobuf that temporalio needs may not load; ask for that gem with "force_ruby_platform: RUBY_PLATFORM.include?('linux-musl')" in the Gemfile`,
    related,
    atMost: "warning"
  };
}

// src/rules/temporal/old-runtime.ts
var old_runtime_default = /* @__PURE__ */ defineRule({
  id: "temporal/old-runtime",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "warning", staging: "error", production: "error" },
  data: ["temporal"],
  *check(stage, { project }) {
    if (!stage.ships) return;
    const { base, reference } = stage.rootStage;
    const language = reference && languages[publishedName(reference)];
    const numbers = language && numbersOf(reference.tag ?? "");
    if (!language || !numbers) return;
    const sdk = project.sdkOf(stage).value;
    const version2 = sdk?.version.value ?? sdk?.atLeast.value;
    const floor = sdk?.language === language.sdk && version2 !== void 0 ? runtimeFloor(language.sdk, version2) : void 0;
    if (!sdk || floor === void 0 || !isOlder(numbers, floor) || bringsAnother(stage) || isRepeated(stage, (one) => project.sdkOf(one).isSet))
      return;
    const refuses = language.sdk === "python" || language.sdk === "ruby";
    yield {
      at: base.at,
      message: `"${textOf(base.at)}" holds ${language.name} ${numbers.join(".")}, and version ${version2} of the Temporal SDK needs ${floor} or newer, so ${refuses ? "it cannot be installed" : "it may fail as it starts"}; take a newer ${language.name}`,
      related: [{ at: sdk, message: "the SDK" }],
      ...!refuses && { atMost: "warning" }
    };
  }
});
var languages = {
  node: { name: "Node.js", sdk: "typescript" },
  python: { name: "Python", sdk: "python" },
  ruby: { name: "Ruby", sdk: "ruby" },
  php: { name: "PHP", sdk: "php" }
};
function bringsAnother({ allInstructions }) {
  const text = allInstructions.map(textOf).join("\n");
  return /UV_PYTHON|uv python|--python\b|\b(?:pyenv|conda|mamba|nvm|fnm|volta|asdf|mise|rbenv|rvm|phpenv)\b|\bn (?:lts|latest|stable|\d)|deadsnakes|nodesource/.test(
    text
  );
}
function isRepeated({ dockerfile, index, rootStage }, isProgram) {
  return dockerfile.stages.slice(0, index).some((one) => one.ships && one.rootStage === rootStage && isProgram(one));
}

// src/rules/temporal/unready-roadrunner.ts
var unready_roadrunner_default = /* @__PURE__ */ defineRule({
  id: "temporal/unready-roadrunner",
  on: "dockerfile.stage",
  topic: "configuration",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(stage, { project }) {
    if (!stage.ships) return;
    const sdk = project.sdkOf(stage).value;
    if (sdk?.language !== "php" || sdk.isWorker.value !== true) return;
    const words2 = stage.process.value ?? [];
    const command = stage.entrypoint ?? stage.cmd;
    const isStarted = words2.some((word) => /(?:^|\/)rr$/.test(word));
    if (command && isStarted && !bringsBinary(stage)) {
      yield {
        at: command,
        message: `nothing puts "rr" into the image, so that the worker does not start; copy it from ghcr.io/roadrunner-server/roadrunner`
      };
    }
    const file = isStarted ? configOf(sdk, words2, project) : void 0;
    if (!command || !file || /^["']?include["']?\s*:/m.test(file.text)) return;
    if (!temporalPart.test(file.text)) {
      yield {
        at: command,
        message: `"${file.path}" has no part "temporal", so that RoadRunner polls no task queue; add it with the address of the server`
      };
    }
    const address = ownAddress(file);
    if (!address) return;
    yield {
      at: address,
      message: `"${textOf(address)}" is the container of RoadRunner itself, where no Temporal server is; name the host of the server`
    };
  }
});
function bringsBinary(stage) {
  const before = stage.allInstructions.filter(({ keyword }) => keyword !== "CMD" && keyword !== "ENTRYPOINT");
  return stage.rootStage.reference?.name !== "php" || before.some((one) => /roadrunner|\brr\b|curl|wget/i.test(textOf(one)));
}
function configOf({ folder, manifest }, words2, { files: files2 }) {
  if (words2.some((word) => /^(?:-c|--config|-o)(?:=|$)/.test(word))) return void 0;
  const path = joinPath(folder, ".rr.yaml");
  const text = files2.text(path, { file: manifest, range: [0, 0] });
  return text.isSet ? { path, text: text.value } : void 0;
}
var temporalPart = /(?:^|[{,]\s*)["']?temporal["']?\s*:/m;
function ownAddress(file) {
  const text = file.text.replace(/^[ \t]*#.*$/gm, (comment) => " ".repeat(comment.length));
  const part = temporalPart.exec(text);
  if (!part) return void 0;
  const from = part.index + part[0].length;
  const rest = text.slice(from, from + 500);
  const address = /(["']?address["']?\s*:\s*["']?)((?:localhost|127\.0\.0\.1)(?::\d+)?)["']?\s*(?:[#,}\r\n]|$)/.exec(rest);
  if (!address?.[1] || !address[2]) return void 0;
  if (/^[^\s#{]|\}/m.test(rest.slice(0, address.index).replace(/^[^\n]*/, ""))) return void 0;
  const start = from + address.index + address[1].length;
  return place(file, start, start + address[2].length);
}

// src/rules/temporal/unsupported-runtime.ts
var unsupported_runtime_default = /* @__PURE__ */ defineRule({
  id: "temporal/unsupported-runtime",
  on: "dockerfile.stage",
  topic: "containerization",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(stage, { project }) {
    const command = stage.entrypoint ?? stage.cmd;
    if (!stage.ships || !command) return;
    const reference = stage.rootStage.reference;
    const image = reference && publishedName(reference);
    const started = project.commandsOf(stage).filter(({ background }) => !background);
    const programs2 = started.map(({ words: words2 }) => basename(words2[0] ?? ""));
    const program = programs2.find((name2) => /^(?:bun|bunx|deno)$/.test(name2));
    if (!program || programs2.some((name2) => /^(?:node|tsx|ts-node)$/.test(name2))) return;
    const isOnlyOne = image === "oven/bun" || image === "denoland/deno";
    if (!isOnlyOne && !started.some(({ words: words2 }) => runsFile(words2))) return;
    const sdk = project.sdkOf(stage).value;
    if (sdk?.language !== "typescript" || sdk.isWorker.value !== true || !sdk.packages.has("@temporalio/worker")) return;
    const name = program === "deno" ? "Deno" : "Bun";
    yield {
      at: command,
      message: `"${textOf(command.args)}" runs a Temporal worker on ${name}, which the SDK does not support, so it may fail as it starts or in the middle of a workflow; run it with Node.js`,
      related: [{ at: sdk, message: "the SDK" }]
    };
  }
});
function runsFile(words2) {
  const [first2, ...rest] = words2;
  const operands2 = rest.filter((word) => word !== void 0 && !word.startsWith("-"));
  const file = operands2[0] === "run" ? operands2[1] : operands2[0];
  return /^(?:bun|deno)$/.test(basename(first2 ?? "")) && /\.[cm]?[jt]s$/.test(file ?? "");
}

// src/generated/rules/dockerfile.stage.ts
var rules = [apt_lists_left_default, argument_out_of_scope_default, background_command_default, base_image_without_digest_default, bash_syntax_in_sh_default, broken_json_form_default, build_tools_shipped_default, build_without_dev_dependencies_default, chown_layer_default, circular_stage_copy_default, consecutive_runs_default, copy_from_later_stage_default, deprecated_maintainer_default, dev_dependencies_shipped_default, development_server_default, development_setting_default, distribution_upgrade_default, duplicate_stage_name_default, end_of_life_base_image_default, entrypoint_script_without_exec_default, exposed_debugger_default, exposed_ssh_default, fixed_platform_default, healthcheck_that_cannot_fail_default, hidden_failure_default, ignored_command_default, installed_build_tools_default, installs_at_run_time_default, interactive_install_default, invalid_base_image_name_default, invalid_label_default, invalid_stop_signal_default, jdk_shipped_default, lastlog_bloat_default, literal_tilde_default, lost_shell_state_default, missing_healthcheck_default, missing_healthcheck_tool_default, missing_label_default, missing_shell_default, missing_user_account_default, mutable_clone_default, named_user_default, old_go_toolchain_default, overridden_instruction_default, package_cache_left_default, password_in_image_default, quoted_command_default, recommended_packages_default, redundant_platform_default, relative_destination_default, relative_workdir_default, repeated_interpreter_default, replaced_shell_default, reserved_stage_name_default, root_user_default, self_referencing_environment_default, setuid_file_default, several_processes_default, shadowed_argument_default, shell_form_command_default, signal_swallowing_entrypoint_default, source_before_dependencies_default, split_shell_script_default, stale_package_lists_default, sudo_default, system_workdir_default, tls_verification_off_default, undeclared_base_argument_default, undefined_variable_default, unguarded_pipe_default, unknown_copy_source_default, unlocked_install_default, unpacked_archive_copy_default, unpinned_base_image_default, unpinned_copied_image_default, unpinned_dependencies_default, unpinned_packages_default, unsigned_packages_default, unstable_apt_interface_default, unsuitable_stop_signal_default, untrusted_registry_default, unverified_download_default, version_read_as_redirection_default, whole_filesystem_copy_default, withdrawn_base_image_default, world_writable_path_default, bundle_at_start_default, dynamically_linked_worker_default, ignored_stop_signal_default, missing_ca_certificates_default, mixed_sdk_versions_default, musl_worker_default, old_runtime_default, unready_roadrunner_default, unsupported_runtime_default];
export {
  rules
};
