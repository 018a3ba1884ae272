import {
  isEngineSocket,
  isRootUser,
  isSafeSysctl,
  managesContainers,
  mayHaveOwnUsers,
  namesOf,
  needsHost,
  runsOnWindows,
  sensitiveFolder,
  sysctlName,
  userOfImage,
  violationsOf
} from "./chunk-FMO4EBFX.js";
import "./chunk-XNCRGP26.js";
import {
  addHardening,
  dataStore,
  defineRule,
  dirname,
  hasNothingToFinish,
  hasOtherPolicies,
  inOwnWords,
  insertAnywhere,
  isBystander,
  isDataStore,
  isNothing,
  isVersionedDeployment,
  lineIndexAt,
  lineRange,
  mapValue,
  namedImage,
  parseAmount,
  parseImageReference,
  podsIn,
  removeLines,
  replace,
  selects,
  selectsAll,
  slipOf,
  soundsLikeDataStore,
  textOf,
  weaklyMemoized,
  wholeWord,
  withArticle
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/kubernetes/bare-pod.ts
var bare_pod_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/bare-pod",
  on: "kubernetes.workload",
  topic: "orchestration",
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["Service", "Pod"],
  *check(workload, { project }) {
    const { kind, name, manifest, containers } = workload;
    if (kind !== "Pod" || !workload.isLongRunning || workload.isIncomplete) return;
    const { annotations } = manifest;
    const isStatic = [...annotations.entries.keys()].some(
      (key) => /^(?:helm\.sh\/hook|argocd\.argoproj\.io\/hook|kubernetes\.io\/config\.)/.test(key)
    );
    const isMade = !manifest.root.get("metadata", "ownerReferences").isUnset;
    if (isStatic || isMade || manifest.namespace.value === "kube-system" || wholeWord(name, forPeople)) return;
    if (containers.some(({ command, args }) => [...command.value ?? [], ...args.value ?? []].some((word) => waits.test(word)))) return;
    if (containers.every(({ image }) => isPause(image.value))) return;
    const isTrial = (containers.every(({ image }) => isStock(image.value)) || areVariants(workload, project)) && !project.objects.about("Service", workload, "").isSet;
    yield {
      at: workload,
      message: `nothing starts Pod "${name}" anew when its node fails or is drained; make it a Deployment, or a Job if it ends`,
      ...isTrial && { atMost: "info" }
    };
  }
});
function areVariants({ manifest, containers }, project) {
  const image = containers[0]?.image.value;
  const same = project.objects.of("Pod", manifest).filter((one) => dirname(one.file.path) === dirname(manifest.file.path) && one.workload?.containers[0]?.image.value === image);
  return image !== void 0 && new Set(same.map(({ file }) => file)).size > 2;
}
function isStock(image) {
  const name = parseImageReference(image ?? "")?.name;
  return name !== void 0 && /^(?:nginx|httpd|busybox|alpine|ubuntu|debian|hello-world)$/.test(name);
}
function isPause(image) {
  return /(?:^|\/)pause$/.test(parseImageReference(image ?? "")?.name ?? "");
}
var forPeople = [
  "debug",
  "debugger",
  "test",
  "tester",
  "shell",
  "toolbox",
  "tmp",
  "temp",
  "demo",
  "example",
  "sample",
  "bench",
  "benchmark",
  "client",
  "playground"
];
var waits = /^(?:\/bin\/)?sleep$|\bsleep +(?:infinity|inf|\d+)|\btail +-f +\/dev\/null/;

// src/rules/kubernetes/default-namespace.ts
var default_namespace_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/default-namespace",
  on: "kubernetes.workload",
  topic: "orchestration",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check({ manifest, kind, name }, { project }) {
    const { namespace, file } = manifest;
    if (namespace.value !== "default") return;
    const folders = file.path.split("/").slice(0, -1).map((_, index, parts) => parts.slice(0, index + 1).join("/"));
    const names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
    if (["", ...folders].some((folder) => names.some((one) => project.files.stat(folder ? `${folder}/${one}` : one) === "file"))) return;
    yield {
      at: namespace.at,
      message: `${kind} "${name}" shares the namespace default with all that names none, so a quota or a Pod Security level set there holds for all of it; give it a namespace of its own`
    };
  }
});

// src/rules/kubernetes/deprecated-service-account-field.ts
var deprecated_service_account_field_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/deprecated-service-account-field",
  on: "kubernetes.workload",
  topic: "configuration",
  severity: "info",
  *check(workload) {
    const { podSpec, kind, name } = workload;
    const entry = podSpec.entries.get("serviceAccount");
    const other = podSpec.get("serviceAccountName");
    if (!entry?.value.text || other.isUnknown || other.text === entry.value.text) return;
    yield {
      at: entry.key,
      message: other.text ? `serviceAccount is deprecated and has no effect beside serviceAccountName, so ${kind} "${name}" runs as "${other.text}" and not as "${entry.value.text}"; take one of the two out` : `serviceAccount is deprecated, and tools read only the field of today; call it serviceAccountName`,
      fix: repair(workload, Boolean(other.text)),
      ...other.text && { related: [{ at: other, message: "this one counts" }] }
    };
  }
});
function repair({ podSpec }, isOverridden) {
  const entry = podSpec.entries.get("serviceAccount");
  if (!entry || podSpec.via || podSpec.anchor || podSpec.entries.has("serviceAccountName") !== isOverridden) return void 0;
  const { key, value, range } = entry;
  if (!isOverridden) {
    if (textOf(key) !== "serviceAccount") return void 0;
    return { title: "Rename the field", safety: "safe", edits: [replace(key, "serviceAccountName")], scope: podSpec };
  }
  const [start] = lineRange(key.file, lineIndexAt(key.file, key.range[0]));
  if (podSpec.flow || value.anchor || value.style === "block" || !/^ *$/.test(key.file.text.slice(start, key.range[0]))) return void 0;
  return { title: "Take the field without effect out", safety: "unsafe", edits: [removeLines({ file: key.file, range })], scope: podSpec };
}

// src/rules/kubernetes/discarded-revisions.ts
var discarded_revisions_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/discarded-revisions",
  on: "kubernetes.workload",
  topic: "delivery",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(workload2, { project }) {
    const limit = workload2.manifest.root.get("spec", "revisionHistoryLimit").number();
    if (!/^(?:Deployment|StatefulSet|DaemonSet)$/.test(workload2.kind) || !limit.isSet || limit.value !== 0) return;
    const isDelivered = project.objects.why(workload2.manifest)?.endsWith("installs others") ?? false;
    yield {
      at: limit.at,
      message: `${workload2.kind} "${workload2.name}" keeps no earlier revision, so a bad rollout cannot be undone at once; keep two or more`,
      ...isDelivered && { atMost: "info" }
    };
  }
});

// src/rules/kubernetes/held-back-rollout.ts
var held_back_rollout_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/held-back-rollout",
  on: "kubernetes.workload",
  topic: "delivery",
  severity: { development: "off", staging: "info", production: "info" },
  optIn: true,
  *check(workload2, { project }) {
    const { kind, name, containers, manifest } = workload2;
    const spec = manifest.root.get("spec");
    if (kind === "Deployment") {
      const paused = spec.get("paused").boolean();
      if (paused.value !== true) return;
      yield {
        at: paused.at,
        message: `Deployment "${name}" is paused, so a new version reaches no pod; remove "paused" when the changes are complete`
      };
      return;
    }
    if (kind !== "StatefulSet" && kind !== "DaemonSet") return;
    const isStore = soundsLikeDataStore(name) || containers.some(({ image }) => holdsData(namedImage(image)));
    if (isStore) return;
    const type = spec.get("updateStrategy", "type");
    if (type.string().value === "OnDelete") {
      yield {
        at: type,
        message: `"OnDelete" gives a new version of ${kind} "${name}" only to pods that somebody deletes; use RollingUpdate, unless a person or an operator does that`
      };
    }
    const partition = spec.get("updateStrategy", "rollingUpdate", "partition").number();
    const replicas = project.leastReplicasOf(workload2);
    if (!partition.isSet || partition.value === 0 || !replicas.isSet || replicas.value === 0 || partition.value < replicas.value) return;
    yield {
      at: partition.at,
      message: `"partition: ${partition.value}" keeps all ${replicas.value === 1 ? "" : `${replicas.value} `}pods of StatefulSet "${name}" at their old version; lower it when the new one may go out`
    };
  }
});
function holdsData(reference) {
  return reference !== void 0 && (isDataStore(reference) || soundsLikeDataStore(reference.name));
}

// src/rules/kubernetes/host-path-volume.ts
var host_path_volume_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/host-path-volume",
  on: "kubernetes.workload",
  topic: "orchestration",
  severity: { development: "off", staging: "info", production: "info" },
  optIn: true,
  *check({ podSpec, kind, name, containers }) {
    if (kind === "DaemonSet" || containers.some((container) => needsHost(namesOf(container)) || managesContainers(namesOf(container))))
      return;
    if (podSpec.get("nodeName").isSet || podSpec.get("nodeSelector", "kubernetes.io/hostname").isSet) return;
    for (const volume of podSpec.get("volumes").items) {
      const path = volume.get("hostPath", "path").string();
      if (!path.isSet || sensitiveFolder(path.value) !== void 0 || isEngineSocket(path.value)) continue;
      if (/^\/(?:dev|sys|proc|run|etc|lib\/modules|usr\/(?:share|lib|src))(?:\/|$)/.test(path.value)) continue;
      yield {
        at: path.at,
        message: `"${path.value}" lies on whichever node a pod of ${kind} "${name}" runs, so its files stay behind when it moves; claim a persistent volume, or use an emptyDir for what may get lost`
      };
    }
  }
});

// src/rules/kubernetes/impossible-rollout.ts
var impossible_rollout_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/impossible-rollout",
  on: "kubernetes.workload",
  topic: "orchestration",
  severity: "error",
  *check(workload2) {
    const { kind, manifest } = workload2;
    if (!/^(?:apps|extensions)\//.test(manifest.apiVersion)) return;
    if (kind !== "Deployment" && kind !== "StatefulSet" && kind !== "DaemonSet") return;
    const strategy = manifest.root.get("spec", kind === "Deployment" ? "strategy" : "updateStrategy");
    const settings = strategy.get("rollingUpdate");
    const type = strategy.get("type").string().value;
    const foreign = kind === "DaemonSet" ? void 0 : kind === "Deployment" ? "Recreate" : "OnDelete";
    const isForeign = type !== void 0 && type === foreign;
    if (settings.isSet && isForeign) {
      const chosen = strategy.get("type").string();
      const isPatched = chosen.isSet && chosen.at.file !== settings.key.file;
      const advice = isPatched ? "set rollingUpdate to null beside the strategy" : "remove it";
      yield {
        at: isPatched ? chosen.at : settings.key,
        message: `Kubernetes refuses "rollingUpdate" of ${kind} "${workload2.name}" under the strategy "${type}"; ${advice}, or let the strategy be RollingUpdate`,
        ...isPatched && { related: [{ at: settings.key, message: "rollingUpdate" }] }
      };
    }
    if (settings.isSet && !isForeign && kind !== "StatefulSet") yield* contradictions(workload2, settings);
  }
});
function* contradictions({ kind, name }, settings) {
  const [unavailable, surge] = ["maxUnavailable", "maxSurge"].map(
    (key) => mapValue(settings.get(key).node(), ({ scalar }) => parseAmount(scalar))
  );
  if (!unavailable || !surge || unavailable.isUnknown || surge.isUnknown) return;
  if (unavailable.isSet && "percent" in unavailable.value && unavailable.value.percent > 100) {
    yield {
      at: unavailable.at,
      message: `Kubernetes refuses "maxUnavailable: ${unavailable.value.percent}%" of ${kind} "${name}", which is more than all pods; let at least some stay, for example with 25%`
    };
    return;
  }
  const noneLess = unavailable.isSet && isNothing(unavailable.value);
  const noneMore = surge.isSet ? isNothing(surge.value) : kind === "DaemonSet";
  if (noneLess && noneMore) {
    yield {
      at: unavailable.at,
      message: `Kubernetes refuses ${kind} "${name}", whose rollout may have no pod less (maxUnavailable) and none more (maxSurge); allow one of the two`
    };
  } else if (kind === "DaemonSet" && !noneLess && !noneMore) {
    yield {
      at: surge.at,
      message: `Kubernetes refuses DaemonSet "${name}" with both "maxSurge" and "maxUnavailable"${unavailable.isUnset ? ", which is 1 where it is left out" : ""}; set one of the two to 0`
    };
  }
}

// src/rules/kubernetes/interrupting-rollout.ts
var interrupting_rollout_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/interrupting-rollout",
  on: "kubernetes.workload",
  topic: "delivery",
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["HorizontalPodAutoscaler", "ScaledObject"],
  *check(workload, { project }) {
    if (workload.kind !== "Deployment" || workload.isIncomplete || keepsData(workload)) return;
    const least = project.leastReplicasOf(workload);
    if (!least.isSet || least.value === 0) return;
    const isScaled = project.scalerOf(workload).isSet;
    const strategy = workload.manifest.root.get("spec", "strategy");
    const type = strategy.get("type");
    if (type.string().value === "Recreate") {
      if (least.value < 2) return;
      const isWorker = project.workers.some(({ container: { origin } }) => origin.kind === "kubernetes" && origin.workload === workload);
      yield {
        at: type,
        message: `"Recreate" stops all pods of Deployment "${workload.name}" before a new one starts, so each rollout is an outage; use RollingUpdate, unless two versions must not run side by side`,
        ...isWorker && { atMost: "info" }
      };
      return;
    }
    const [unavailable, surge] = ["maxUnavailable", "maxSurge"].map(
      (key) => mapValue(strategy.get("rollingUpdate", key).node(), ({ scalar }) => parseAmount(scalar))
    );
    if (!unavailable || !surge || unavailable.isUnknown || surge.isUnknown) return;
    const away = unavailable.isSet ? podsIn(unavailable.value, least.value, "down") : Math.floor(least.value / 4);
    if (least.value > 1 && unavailable.isSet && away >= least.value) {
      const all = "percent" in unavailable.value ? "all pods" : `all ${least.value} pods${isScaled ? " that its autoscaler leaves at least" : ""}`;
      yield {
        at: unavailable.at,
        message: `"maxUnavailable" lets a rollout of Deployment "${workload.name}" stop ${all} at once, which is an outage; keep some of them, for example with 25%`
      };
    } else if (least.value === 1 && !isScaled && !holdsPort(workload)) {
      const extra = surge.isSet ? podsIn(surge.value, 1, "up") : 1;
      if (away < 1 && extra > 0) return;
      yield {
        at: away >= 1 ? unavailable.at : surge.at,
        message: `a rollout of Deployment "${workload.name}" stops its only pod before the next one is ready; set maxUnavailable to 0 and maxSurge to 1`,
        atMost: "info"
      };
    }
  }
});
function holdsPort({ podSpec, containers }) {
  return !podSpec.get("hostNetwork").isUnset || containers.some(({ ports }) => ports.some((port) => !port.get("hostPort").isUnset));
}
function keepsData({ name, containers }) {
  if (soundsLikeDataStore(name)) return true;
  return containers.some(({ image, mounts, role }) => {
    const reference = role === "init" ? void 0 : namedImage(image);
    if (reference && (isDataStore(reference) || soundsLikeDataStore(reference.name))) return true;
    return mounts.isUnknown || mounts.isSet && mounts.value.some(({ type }) => type === "persistentVolumeClaim");
  });
}

// src/rules/kubernetes/job-without-expiry.ts
var job_without_expiry_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/job-without-expiry",
  on: "kubernetes.workload",
  topic: "orchestration",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  reads: ["Application", "ApplicationSet", "Kustomization"],
  *check(workload, { project }) {
    const { kind, name, manifest } = workload;
    if (kind !== "Job" || workload.isIncomplete || !manifest.root.get("spec", "ttlSecondsAfterFinished").isUnset) return;
    const isHook = [...manifest.annotations.entries.keys()].some((key) => /^(?:helm\.sh|argocd\.argoproj\.io)\/hook/.test(key));
    if (isHook || isReconciled(project.manifestsNear(manifest))) return;
    yield {
      at: workload,
      message: `Job "${name}" and its pods stay after it has finished, and keep its name in use; set ttlSecondsAfterFinished`
    };
  }
});
var isReconciled = /* @__PURE__ */ weaklyMemoized(
  (manifests) => manifests.some(
    ({ apiVersion, kind }) => /^(?:argoproj\.io|kustomize\.toolkit\.fluxcd\.io)\//.test(apiVersion) && /^(?:Application|ApplicationSet|Kustomization)$/.test(kind)
  )
);

// src/rules/kubernetes/mismatched-selector.ts
var mismatched_selector_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/mismatched-selector",
  on: "kubernetes.workload",
  topic: "orchestration",
  severity: "error",
  *check(workload2) {
    const { kind, name, selector, podLabels, manifest } = workload2;
    if (!/^(?:Deployment|StatefulSet|DaemonSet|ReplicaSet)$/.test(kind) || !manifest.apiVersion.startsWith("apps/")) return;
    if (workload2.isIncomplete || !selector.isSet || podLabels.isUnknown) return;
    if (selectsAll(selector.value)) {
      yield { at: selector.at, message: `Kubernetes refuses ${kind} "${name}" with an empty selector; give it labels of its pod template` };
    } else if (!selects(selector.value, podLabels.value ?? /* @__PURE__ */ new Map()) && !isPutIn(selector.value.matchLabels)) {
      yield {
        at: selector.at,
        message: `Kubernetes refuses ${kind} "${name}", as its selector does not match the labels of its pod template; use labels that the template has`,
        related: [{ at: podLabels.at, message: "the labels of the pods" }]
      };
    }
  }
});
function isPutIn(labels) {
  return [...labels.values()].some((value) => /\$|\{\{/.test(value));
}

// src/rules/kubernetes/mismatched-spread.ts
var mismatched_spread_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/mismatched-spread",
  on: "kubernetes.workload",
  topic: "scaling",
  severity: { development: "off", staging: "warning", production: "warning" },
  reads: ["template", "Pod"],
  *check(workload, { project }) {
    const { kind, name, podLabels, manifest } = workload;
    if (podLabels.isUnknown || workload.isIncomplete) return;
    const labels = podLabels.value ?? /* @__PURE__ */ new Map();
    for (const term of workload.spread) {
      const { selector } = term;
      const what = term.kind === "spread" ? "spread constraint" : "anti-affinity";
      if (selector.isUnset && term.kind === "spread") {
        yield {
          at: term,
          message: `the spread constraint of ${kind} "${name}" has no labelSelector, so it counts no pod and spreads nothing; give it the labels of the pods`
        };
      } else if (selector.isSet && !selects(selector.value, labels)) {
        const { value } = selector;
        const isMeant = (other2) => other2 !== workload && (other2.podLabels.isUnknown || selects(value, other2.podLabels.value ?? /* @__PURE__ */ new Map()));
        const isAboutOthers = term.looksElsewhere || project.objects.why(manifest) !== void 0 || project.manifestsNear(workload).some((other2) => other2.workload && isMeant(other2.workload));
        if (term.kind === "anti-affinity" && isAboutOthers) continue;
        yield {
          at: selector.at,
          message: `the ${what} of ${kind} "${name}" does not select its own pods, so they may all run together; use the labels of its pod template`
        };
      }
    }
  }
});

// src/rules/kubernetes/missing-disruption-budget.ts
var missing_disruption_budget_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-disruption-budget",
  on: "kubernetes.workload",
  topic: "scaling",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  reads: ["PodDisruptionBudget", "HorizontalPodAutoscaler", "ScaledObject"],
  *check(workload, { project }) {
    if (!/^(?:Deployment|StatefulSet|Rollout|ReplicaSet)$/.test(workload.kind) || workload.isIncomplete) return;
    const least = project.leastReplicasOf(workload);
    if (!least.isSet || least.value < 2 || !project.objects.about("PodDisruptionBudget", workload, "policy").isUnset) return;
    yield {
      at: workload,
      message: `no PodDisruptionBudget covers ${workload.kind} "${workload.name}", so draining nodes may evict all of its pods at once${runsHistory(workload, project) ? ", and all shards of Temporal stand still until they are loaded again" : ""}; add one with maxUnavailable: 1`
    };
  }
});
function runsHistory(workload, project) {
  return project.servers.some(
    ({ container: { origin }, roles }) => origin.kind === "kubernetes" && origin.workload === workload && roles.value?.includes("history") === true
  );
}

// src/rules/kubernetes/missing-governing-service.ts
var missing_governing_service_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-governing-service",
  on: "kubernetes.workload",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["Service"],
  *check(workload, { project }) {
    const { kind, name, manifest, podLabels } = workload;
    if (kind !== "StatefulSet" || workload.isIncomplete) return;
    const serviceName = manifest.root.get("spec", "serviceName");
    const least = project.leastReplicasOf(workload);
    const isSingle = least.isSet && least.value < 2;
    const limit = isSingle ? { atMost: "info" } : {};
    if (serviceName.isUnset || serviceName.text === "") {
      yield {
        at: workload,
        message: `StatefulSet "${name}" has no serviceName, so its pods have no names in DNS; name a headless Service`,
        ...limit
      };
      return;
    }
    if (!serviceName.isScalar || /\$|\{\{/.test(serviceName.text ?? "")) return;
    const services = project.objects.named("Service", serviceName.text ?? "", manifest, "");
    if (services.isUnset) {
      yield {
        at: serviceName,
        message: `no manifest of this project defines Service "${serviceName.text}", so the pods of StatefulSet "${name}" have no names in DNS; add it, with clusterIP: None`,
        ...limit
      };
    }
    const [service2] = services.value ?? [];
    if (!service2 || services.value?.length !== 1) return;
    const address = service2.root.get("spec", "clusterIP");
    const related = [{ at: service2, message: "the Service" }];
    if (service2.podSelector.isSet && !podLabels.isUnknown && !selects(service2.podSelector.value, podLabels.value ?? /* @__PURE__ */ new Map())) {
      yield {
        at: serviceName,
        message: `Service "${serviceName.text}" does not select the pods of StatefulSet "${name}", so they have no names in DNS; give it their labels`,
        related
      };
    } else if (!isSingle && !address.isUnknown && address.text !== "None" && !service2.root.get("spec", "type").isUnknown) {
      yield {
        at: serviceName,
        message: `Service "${serviceName.text}" is not headless, so it depends on the DNS server whether the pods of StatefulSet "${name}" have names; name one with clusterIP: None`,
        related,
        atMost: "info"
      };
    }
  }
});

// src/rules/kubernetes/missing-hardening.ts
var missing_hardening_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-hardening",
  on: "kubernetes.workload",
  topic: "security",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(workload, { project }) {
    if (workload.isIncomplete || runsOnWindows(workload) || workload.kind === "Pod" && !workload.isLongRunning) return;
    const containers = workload.containers.filter((container) => container.security.privileged.value !== true && !needsHost(namesOf(container))).map((container) => ({ container, node: container.node, missing: missingParts(container, workload) }));
    const missing = new Set(containers.flatMap((one) => one.missing));
    if (missing.size === 0) return;
    const parts = Object.keys(effects).filter((part) => missing.has(part));
    const isAnyRoot = containers.some(({ container }) => !isNoRoot(container, project));
    const isCertain = containers.some(
      ({ container, missing: own }) => own.includes("runAsNonRoot") && isRootUser(startUser(container, project) ?? "")
    );
    const asRoot = isCertain ? "start as root" : isAnyRoot ? effects.runAsNonRoot : "could start as root with another image";
    const said = parts.map((part) => part === "runAsNonRoot" ? asRoot : effects[part]);
    const toSet = listed(parts.map((part) => part === "runAsNonRoot" && isAnyRoot ? asOther : cures[part]));
    const limit = isAnyRoot ? ", as far as the image works with it" : "";
    const mayFix = workload.kind !== "Service" && (!isAnyRoot || !(missing.has("runAsNonRoot") || missing.has("capabilities")));
    yield {
      at: workload,
      message: `containers of ${workload.kind} "${workload.name}" ${listed(said)}; set ${toSet}${limit}`,
      fix: mayFix ? addHardening({ podSpec: workload.podSpec, containers }, "Take the rights away that the restricted standard forbids", "unsafe") : void 0
    };
  }
});
var effects = {
  runAsNonRoot: "run as root if their image does",
  capabilities: "keep all capabilities of the runtime",
  allowPrivilegeEscalation: "may gain rights by setuid programs",
  seccompProfile: "may make any system call"
};
var asOther = "runAsNonRoot: true with a runAsUser other than 0";
var cures = {
  runAsNonRoot: "runAsNonRoot: true",
  capabilities: "capabilities.drop: [ALL]",
  allowPrivilegeEscalation: "allowPrivilegeEscalation: false",
  seccompProfile: "seccompProfile.type: RuntimeDefault"
};
function missingParts({ security }, workload) {
  const { podAnnotations } = workload;
  const { runAsNonRoot, runAsUser, allowPrivilegeEscalation, seccompType, capabilities } = security;
  const hasAnnotation = podAnnotations.isUnknown || [...podAnnotations.entries.keys()].some((key) => key.includes("seccomp.security.alpha"));
  const parts = [
    ["runAsNonRoot", runAsNonRoot.isUnset && runAsUser.isUnset && !mayHaveOwnUsers(workload)],
    ["allowPrivilegeEscalation", allowPrivilegeEscalation.isUnset],
    ["capabilities", capabilities.get("drop").isUnset],
    ["seccompProfile", seccompType.isUnset && !hasAnnotation]
  ];
  return parts.flatMap(([part, isMissing]) => isMissing ? [part] : []);
}
function startUser(container, project) {
  return userOfImage(project.containerOf(container).image, project.stageOf(container));
}
function isNoRoot(container, project) {
  const { runAsUser, runAsNonRoot } = container.security;
  if (runAsNonRoot.value === true || (runAsUser.value ?? 0) > 0) return true;
  if (!runAsUser.isUnset) return false;
  const user = startUser(container, project);
  return user !== void 0 && /^\d+(?::|$)/.test(user) && !isRootUser(user);
}
function listed(parts) {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

// src/rules/kubernetes/missing-priority-class.ts
var missing_priority_class_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-priority-class",
  on: "kubernetes.workload",
  topic: "scaling",
  optIn: true,
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(workload) {
    const { kind, name, podSpec } = workload;
    if (!workload.isLongRunning || workload.isIncomplete || !podSpec.get("priorityClassName").isUnset || !podSpec.get("priority").isUnset)
      return;
    yield {
      at: workload,
      message: `${kind} "${name}" has no priority class and may be pushed out first on a full cluster; set priorityClassName`
    };
  }
});

// src/rules/kubernetes/missing-starting-deadline.ts
var missing_starting_deadline_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-starting-deadline",
  on: "kubernetes.workload",
  topic: "orchestration",
  optIn: true,
  aggregate: true,
  severity: "info",
  *check(workload) {
    const { kind, name, manifest } = workload;
    if (kind !== "CronJob" || workload.isIncomplete || !manifest.root.get("spec", "startingDeadlineSeconds").isUnset) return;
    yield {
      at: workload,
      message: `CronJob "${name}" starts missed runs however late; set startingDeadlineSeconds, to some minutes for example`
    };
  }
});

// src/knowledge/kubernetes/accounts.ts
function accountOf({ podSpec }) {
  for (const key of ["serviceAccountName", "serviceAccount"]) {
    const node = podSpec.get(key);
    if (node.isUnknown || node.isSet && typeof node.scalar !== "string") return void 0;
    if (node.text) return node.text;
  }
  return "default";
}

// src/rules/kubernetes/mounted-default-token.ts
var mounted_default_token_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/mounted-default-token",
  on: "kubernetes.workload",
  topic: "security",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  reads: ["ServiceAccount", "RoleBinding"],
  *check(workload, { project }) {
    const { manifest, podSpec, kind, name } = workload;
    if (workload.isIncomplete || accountOf(workload) !== "default") return;
    const setting = podSpec.get("automountServiceAccountToken").boolean();
    if (setting.isUnknown || setting.value === false || isBound(project.manifestsNear(manifest))) return;
    const accounts = project.objects.of("ServiceAccount", manifest, "").filter((one) => one.name.value === "default");
    if (setting.isUnset && accounts.some(({ root }) => root.get("automountServiceAccountToken").scalar === false)) return;
    yield {
      at: setting.isSet ? setting.at : workload,
      message: kind === "Pod" ? `Pod "${name}" carries a token for the API server that it hardly uses; set automountServiceAccountToken: false, or give it an account of its own` : `pods of ${kind} "${name}" carry a token for the API server that they hardly use; set automountServiceAccountToken: false, or give them an account of their own`,
      fix: setting.isUnset ? withoutToken(workload) : void 0
    };
  }
});
var isBound = /* @__PURE__ */ weaklyMemoized(
  (manifests) => manifests.some(
    ({ kind, root }) => /^(?:Cluster)?RoleBinding$/.test(kind) && root.get("subjects").items.some((subject) => subject.get("kind").text === "ServiceAccount" && subject.get("name").text === "default")
  )
);
function withoutToken({ podSpec }) {
  if (podSpec.via || podSpec.anchor || !podSpec.isMap) return void 0;
  const edit = insertAnywhere(podSpec, ["automountServiceAccountToken: false"]);
  return edit && { title: "Do not mount the token", safety: "unsafe", edits: [edit], scope: podSpec };
}

// src/rules/kubernetes/overlapping-runs.ts
var overlapping_runs_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/overlapping-runs",
  on: "kubernetes.workload",
  topic: "orchestration",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  *check(workload) {
    const { kind, name, manifest } = workload;
    if (kind !== "CronJob" || workload.isIncomplete) return;
    const spec = manifest.root.get("spec");
    const minutes = spec.get("schedule").text?.trim().split(/\s+/)[0] ?? "";
    const isCut = !spec.get("jobTemplate", "spec", "activeDeadlineSeconds").isUnset;
    if (!/^[\d*/,-]+$/.test(minutes) || /^\d+$/.test(minutes) || !spec.get("concurrencyPolicy").isUnset || isCut) return;
    yield {
      at: workload,
      message: `runs of CronJob "${name}" may overlap when one takes longer than the time between two; set concurrencyPolicy to Forbid or Replace`
    };
  }
});

// src/rules/kubernetes/overlapping-selectors.ts
var overlapping_selectors_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/overlapping-selectors",
  on: "kubernetes.workload",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["template", "HorizontalPodAutoscaler", "ScaledObject"],
  *check(workload, { project }) {
    const { selector, kind, name } = workload;
    if (!selector.isSet || !workload.hasReplicas || workload.isIncomplete) return;
    const scaler2 = project.scalerOf(workload);
    if (!scaler2.isSet) return;
    const near = project.manifestsNear(workload);
    const isRendered = near.some(({ workload: copy }) => copy && copy.file !== workload.file && isCopy(copy, workload));
    if (isRendered && scaler2.value.file !== workload.file) return;
    const other = near.find((one) => {
      const { workload: pods } = one;
      if (!one.root.get("metadata", "ownerReferences").isUnset) return false;
      if (!pods?.podLabels.isSet || pods === workload || pods.name === name && pods.kind === kind) return false;
      if (isRendered && pods.file !== workload.file) return false;
      return areTogether(workload, pods) && selects(selector.value, pods.podLabels.value);
    })?.workload;
    if (!other) return;
    yield {
      at: selector.at,
      message: `the selector of ${kind} "${name}" also picks the pods of ${other.kind} "${other.name}", so ${scaler2.value.kind} "${scaler2.value.name.value ?? ""}" counts these, too; add a label to selector and template that only its own pods have`,
      related: [
        { at: other, message: "the other workload" },
        { at: scaler2.value, message: "the autoscaler" }
      ]
    };
  }
});
function isCopy(one, other) {
  return one.kind === other.kind && one.name === other.name && areTogether(one, other);
}
function areTogether(one, other) {
  const [a, b] = [one.manifest.namespace, other.manifest.namespace];
  return dirname(one.file.path) === dirname(other.file.path) && (!a.isSet || !b.isSet || a.value === b.value);
}

// src/rules/kubernetes/pinned-node.ts
var pinned_node_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/pinned-node",
  on: "kubernetes.workload",
  topic: "scaling",
  severity: { development: "off", staging: "info", production: "warning" },
  optIn: true,
  reads: ["HorizontalPodAutoscaler", "ScaledObject"],
  *check(workload, { project }) {
    if (!workload.hasReplicas || !workload.isLongRunning || workload.isIncomplete) return;
    const node = pinnedTo(workload);
    const least = project.leastReplicasOf(workload);
    if (!node || least.value === 0) return;
    const isSingle = least.value === 1 && !project.scalerOf(workload).isSet;
    if (isSingle && belongsToNode(workload)) return;
    yield {
      at: node,
      message: isSingle ? `${workload.kind} "${workload.name}" may run on node "${node.text}" only, and stays away while that node is down; let it run on any node of its kind` : `all pods of ${workload.kind} "${workload.name}" have to run on node "${node.text}", so its loss stops them all; let them run on any node of their kind`,
      ...isSingle && { atMost: "info" }
    };
  }
});
function belongsToNode({ podSpec, containers }) {
  if (!podSpec.get("hostNetwork").isUnset) return true;
  return containers.some(
    ({ mounts, ports }) => mounts.isUnknown || mounts.value?.some(isTied) || ports.some((port) => !port.get("hostPort").isUnset)
  );
}
function isTied({ type }) {
  return type === "hostPath" || type === "persistentVolumeClaim" || type === "other";
}
function pinnedTo({ podSpec }) {
  const named = [podSpec.get("nodeName"), podSpec.get("nodeSelector", "kubernetes.io/hostname")].find(isName);
  if (named) return named;
  const terms = podSpec.get("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms").items;
  const [term] = terms;
  if (!term || terms.length > 1) return void 0;
  const host = term.get("matchExpressions").items.find((item) => item.get("key").text === "kubernetes.io/hostname");
  const values = host?.get("values").items ?? [];
  return host?.get("operator").text === "In" && values.length === 1 ? values.find(isName) : void 0;
}
function isName(node) {
  return node.isScalar && typeof node.scalar === "string" && node.scalar !== "" && !/\$|\{\{/.test(node.scalar);
}

// src/rules/kubernetes/refused-by-pod-security.ts
var refused_by_pod_security_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/refused-by-pod-security",
  on: "kubernetes.workload",
  topic: "security",
  severity: "error",
  reads: ["Namespace", "namespace", "MutatingWebhookConfiguration", "MutatingAdmissionPolicy", "ClusterPolicy"],
  *check(workload, { project }) {
    const { manifest } = workload;
    if (workload.isIncomplete || runsOnWindows(workload) || !manifest.namespace.isSet) return;
    const enforcing = enforcingNamespace(manifest, project);
    if (!enforcing || project.manifestsNear(manifest).some(mayAddSettings)) return;
    const { level, at } = enforcing;
    const violations = violationsOf(workload, level);
    if (violations.length === 0) return;
    const reasons = [...new Set(violations.map(({ what }) => what))];
    const [first = "", second, ...others] = reasons;
    const said = [first, second, others.length > 1 ? `${others.length} more` : others[0]].filter((one) => one !== void 0);
    yield {
      at: workload,
      message: `the namespace "${manifest.namespace.value}" enforces the ${level} Pod Security Standard, so no pod of ${workload.kind} "${workload.name}" is let in (${said.join(", ")}); set what the standard asks for, or give the workload a namespace of its own`,
      related: [
        { at, message: "the standard is enforced here" },
        ...violations.filter(({ missing }) => !missing).map((one) => ({ at: one.at, message: one.what }))
      ],
      fix: repair2(workload, violations)
    };
  }
});
function enforcingNamespace(manifest, { objects }) {
  const found = objects.of("Namespace", manifest, "").filter(({ name }) => name.isSet && name.value === manifest.namespace.value);
  const labels = found.map(({ root }) => root.get("metadata", "labels", "pod-security.kubernetes.io/enforce"));
  const [label] = labels;
  const level = label?.text;
  if (!label || !isLevel(level) || labels.some(({ text }) => text !== level)) return void 0;
  return { level, at: label };
}
function isLevel(text) {
  return text === "baseline" || text === "restricted";
}
function mayAddSettings({ kind, root, apiVersion }) {
  if (kind === "MutatingWebhookConfiguration" || kind === "MutatingAdmissionPolicy" || apiVersion.startsWith("mutations.gatekeeper.sh/"))
    return true;
  return apiVersion.startsWith("kyverno.io/") && root.get("spec", "rules").items.some((rule) => !rule.get("mutate").isUnset);
}
function repair2({ podSpec, containers }, violations) {
  if (violations.some(({ missing }) => !missing)) return void 0;
  const lacking = containers.map(({ node }) => ({
    node,
    missing: violations.flatMap(({ at, missing }) => at === node.key && missing ? [missing] : [])
  }));
  return addHardening({ podSpec, containers: lacking }, "Add what the standard asks for", "safe");
}

// src/knowledge/kubernetes/volumes.ts
var removed = /* @__PURE__ */ new Map([
  ["cephfs", "1.31"],
  ["flocker", "1.25"],
  ["gitRepo", "1.33"],
  ["glusterfs", "1.26"],
  ["quobyte", "1.25"],
  ["rbd", "1.31"],
  ["storageos", "1.25"]
]);
function volumeGoneSince(type) {
  return removed.get(type);
}

// src/rules/kubernetes/removed-volume-type.ts
var removed_volume_type_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/removed-volume-type",
  on: "kubernetes.workload",
  topic: "orchestration",
  severity: "error",
  *check({ podSpec, kind, name }) {
    for (const volume of podSpec.get("volumes").items) {
      for (const [type, { key }] of volume.entries) {
        const version = volumeGoneSince(type);
        if (version === void 0) continue;
        yield {
          at: key,
          message: `Kubernetes mounts no volumes of type ${type} ${type === "gitRepo" ? "by default since" : "since"} ${version}, so pods of ${kind} "${name}" stay in ContainerCreating; ${type === "gitRepo" ? "let an init container clone into an emptyDir" : "claim a volume from a CSI driver"}`
        };
      }
    }
  }
});

// src/rules/kubernetes/replicas-under-autoscaler.ts
var replicas_under_autoscaler_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/replicas-under-autoscaler",
  on: "kubernetes.workload",
  topic: "scaling",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["HorizontalPodAutoscaler", "ScaledObject"],
  *check(workload, { project }) {
    const replicas = project.replicasOf(workload);
    const scaler2 = project.scalerOf(workload);
    if (!replicas.isSet || replicas.value === 0 || !scaler2.isSet) return;
    const isTemplated = scaler2.value.kind === "WorkerResourceTemplate";
    if (isVersionedDeployment(workload.manifest) && !isTemplated) return;
    const moment = isTemplated ? "for each version, as the controller sets it" : "each time it is applied";
    const fix = replicas.isLiteral ? withoutReplicas(workload.manifest.root.get("spec").entries.get("replicas")) : void 0;
    yield {
      at: replicas.at,
      message: `the fixed number of ${workload.kind} "${workload.name}" (${replicas.value}) replaces what ${scaler2.value.kind} "${scaler2.value.name.value ?? ""}" chose ${moment}; leave the number to the autoscaler`,
      related: [{ at: scaler2.value, message: "the autoscaler" }],
      ...fix && { fix }
    };
  }
});
function withoutReplicas(entry) {
  if (!entry) return void 0;
  const { file } = entry.key;
  const [start, end] = lineRange(file, lineIndexAt(file, entry.range[0]));
  const isAlone = file.text.slice(start, entry.range[0]).trim() === "" && /^\s*(?:#.*)?$/.test(file.text.slice(entry.range[1], end));
  if (!isAlone) return void 0;
  return { title: "Remove the number of replicas", safety: "unsafe", edits: [removeLines({ file, range: entry.range })] };
}

// src/rules/kubernetes/root-group.ts
var root_group_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/root-group",
  on: "kubernetes.workload",
  topic: "security",
  optIn: true,
  severity: { development: "off", staging: "info", production: "warning" },
  *check(workload) {
    const { podSpec, containers, kind, name } = workload;
    if (runsOnWindows(workload) || containers.every((container) => needsHost(namesOf(container)))) return;
    if (containers.some(({ security }) => security.runAsUser.value === 0)) return;
    const ofPod = podSpec.get("securityContext");
    const groups = [ofPod.get("runAsGroup"), ofPod.get("fsGroup"), ...ofPod.get("supplementalGroups").items];
    for (const at of [...groups, ...containers.map(({ node }) => node.get("securityContext", "runAsGroup"))]) {
      if (at.scalar !== 0) continue;
      yield {
        at,
        message: `group 0 lets ${kind} "${name}" write what only the group of root may write; give it the number of a group of its own`
      };
    }
  }
});

// src/rules/kubernetes/short-grace-period.ts
var leastSeconds = 3;
var leastOfStores = 10;
var short_grace_period_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/short-grace-period",
  on: "kubernetes.workload",
  topic: "delivery",
  severity: { development: "off", staging: "info", production: "warning" },
  *check(workload2, { project }) {
    const { terminationGracePeriod: grace, kind, name } = workload2;
    if (!grace.isSet || !workload2.isLongRunning || kind === "DaemonSet" || kind === "Pod") return;
    const main = workload2.containers.filter(({ role }) => role === "main");
    if (main.every(isIdle)) return;
    const store = main.map(({ image }) => namedImage(image)).map((reference) => reference && dataStore(reference)).find((found) => found && !found.cache);
    if (grace.value >= (store ? leastOfStores : leastSeconds)) return;
    const what = store ? `${kind} "${name}" (${withArticle(store.kind)})` : `${kind} "${name}"`;
    const hurt = store ? "it may have to recover at its next start" : "what it is doing is cut off at every rollout and drain";
    yield {
      at: grace.at,
      message: `${what} has ${grace.value} s between SIGTERM and SIGKILL, so ${hurt}; leave the default of 30 s, or give it what it needs to finish`,
      ...bringsItsOwnKinds(workload2, project) && { atMost: "info" }
    };
  }
});
function bringsItsOwnKinds({ manifest }, project) {
  return project.manifestsNear(manifest).some(({ kind, file }) => kind === "CustomResourceDefinition" && file === manifest.file);
}
function isIdle({ command, args }) {
  const [program, ...rest] = command.value ?? [];
  return program !== void 0 && hasNothingToFinish(program, rest.length + (args.value ?? []).length);
}

// src/rules/kubernetes/short-progress-deadline.ts
var defaultDeadline = 600;
var short_progress_deadline_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/short-progress-deadline",
  on: "kubernetes.workload",
  topic: "delivery",
  severity: "error",
  *check(workload) {
    if (workload.kind !== "Deployment" || !workload.manifest.apiVersion.startsWith("apps/")) return;
    const spec = workload.manifest.root.get("spec");
    const deadline = spec.get("progressDeadlineSeconds").number();
    const ready = spec.get("minReadySeconds").number();
    if (deadline.isUnknown || ready.isUnknown) return;
    const most = deadline.value ?? defaultDeadline;
    const least = ready.value ?? 0;
    const name = `Deployment "${workload.name}"`;
    if (ready.isSet && least >= most) {
      yield {
        at: deadline.isSet ? deadline.at : ready.at,
        message: `${name} has a progress deadline of ${most} s, and pods count only after ${least} s, so the API refuses it; set progressDeadlineSeconds well above minReadySeconds`
      };
      return;
    }
    const probes = workload.containers.flatMap(({ probes: probes2 }) => probes2).filter(({ kind }) => kind === "startup");
    const slowest = probes.map((probe) => ({ probe, seconds: windowOf(probe) ?? 0 })).sort((a, b) => b.seconds - a.seconds)[0];
    if (!deadline.isSet || !slowest || slowest.seconds + least <= most) return;
    yield {
      at: deadline.at,
      message: `${name} counts as failed after ${most} s, and its startup probe lets a start take ${slowest.seconds} s, so a slow rollout is reported as failed; raise the deadline above that`,
      related: [{ at: slowest.probe, message: "the startup probe" }],
      atMost: "warning"
    };
  }
});
function windowOf({ delay, period, failures }) {
  if (delay.effective === void 0 || period.effective === void 0 || failures.effective === void 0) return void 0;
  return delay.effective + period.effective * failures.effective;
}

// src/rules/kubernetes/short-starting-deadline.ts
var short_starting_deadline_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/short-starting-deadline",
  on: "kubernetes.workload",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ kind, name, manifest }) {
    const deadline = kind === "CronJob" ? manifest.root.get("spec", "startingDeadlineSeconds").number() : void 0;
    if (!deadline?.isSet || deadline.value < 0 || deadline.value >= 10) return;
    yield {
      at: deadline.at,
      message: `CronJob "${name}" may never start with ${deadline.value} s to do so, as its controller looks every 10 s; give it a minute or more`
    };
  }
});

// src/rules/kubernetes/single-replica.ts
var single_replica_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/single-replica",
  on: "kubernetes.workload",
  topic: "scaling",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["HorizontalPodAutoscaler", "ScaledObject"],
  *check(workload, { project }) {
    if (!workload.hasReplicas || !workload.isLongRunning || workload.isIncomplete) return;
    const least = project.leastReplicasOf(workload);
    if (least.value !== 1 || mayNotRunTwice(workload, project)) return;
    const scaler2 = project.scalerOf(workload).value;
    const isWorker = project.workers.some(
      ({ container }) => container.origin.kind === "kubernetes" && container.origin.workload === workload
    );
    const isReached = isWorker || takesRequests(workload, project);
    const isController = !isWorker && controlsOthers(workload);
    const effect = isWorker ? "no task of its queue is taken while its pod moves" : `${isReached && !isController ? "nothing serves" : "nothing does its work"} while its pod moves to another node`;
    const isMild = !isReached || isController || workload.containers.some(isLookedPast) || scaler2?.kind === "ScaledObject";
    const atMost = isMild && { atMost: "info" };
    yield scaler2 ? {
      at: least.at,
      message: `${scaler2.kind} "${scaler2.name.value ?? ""}" may leave one pod of ${workload.kind} "${workload.name}", so ${effect}; set its minimum to two or more`,
      related: [{ at: workload, message: "what it scales" }],
      ...atMost
    } : {
      at: least.at,
      message: `${workload.kind} "${workload.name}" runs one replica, so ${effect}; ${isController ? "if it can elect a leader, let it, and run two" : "run two or more, or let an autoscaler decide"}`,
      ...atMost
    };
  }
});
var controls = /(?:^|-)(?:operator|controller-manager|cainjector|provisioner)(?:-|$)/;
var isCalledController = /(?:^|-)controller(?:-|$)/;
var carriesTraffic = /ingress|gateway|nginx|proxy/;
function controlsOthers({ name, podLabels }) {
  if (controls.test(name)) return true;
  const isLabelled = podLabels.isSet && podLabels.value.get("control-plane") === "controller-manager";
  return (isLabelled || isCalledController.test(name)) && !carriesTraffic.test(name);
}
var onlyOnce = /(^|[^a-z])(beat|cron|leader|master|scheduler|singleton)([^a-z]|$)/i;
function mayNotRunTwice(workload, project) {
  if (workload.manifest.root.get("spec", "strategy", "type").string().value === "Recreate") return true;
  if (project.servers.some(({ container, flavor }) => flavor !== "server" && isIn(container.origin, workload))) return true;
  if (soundsLikeDataStore(workload.name) || onlyOnce.test(workload.name)) return true;
  return workload.containers.some(({ name, image, mounts, role }) => {
    if (role === "init") return false;
    const reference = namedImage(image);
    if (soundsLikeDataStore(name) || reference && (isDataStore(reference) || soundsLikeDataStore(reference.name))) return true;
    return mounts.isSet && mounts.value.some(({ type }) => type === "persistentVolumeClaim");
  });
}
function takesRequests(workload, project) {
  const listens = workload.containers.some(
    ({ role, node, probes }) => role !== "init" && (!node.get("ports").isUnset || probes.some(({ handlers }) => handlers.some(({ kind }) => kind !== "exec")))
  );
  return listens || project.objects.about("Service", workload).isSet;
}
function isLookedPast({ image }) {
  const reference = namedImage(image);
  return reference !== void 0 && isBystander(reference);
}
function isIn(origin, workload) {
  return origin.kind === "kubernetes" && origin.workload === workload;
}

// src/rules/kubernetes/system-namespace.ts
var system_namespace_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/system-namespace",
  on: "kubernetes.workload",
  topic: "security",
  severity: { development: "off", staging: "info", production: "info" },
  *check({ manifest, kind, name, containers, podSpec }) {
    const { namespace } = manifest;
    if (!namespace.isSet || !/^kube-(?:system|public|node-lease)$/.test(namespace.value)) return;
    if (kind === "DaemonSet" || /^system-/.test(podSpec.get("priorityClassName").text ?? "")) return;
    const isOfCluster = (one) => /(?:^|\/)(?:registry\.k8s\.io|k8s\.gcr\.io|gcr\.io\/google[_-]containers)\/|metrics-server|coredns|kube-|csi|cloud-controller|autoscaler|-controller|operator|ingress|traefik|snapshot|velero|sealed-secrets|reflector|reloader/.test(
      one
    );
    if (containers.some((container) => needsHost(namesOf(container)) || managesContainers(namesOf(container)))) return;
    if ([name, ...containers.map(({ image }) => image.value ?? "")].some(isOfCluster)) return;
    yield {
      at: namespace.at,
      message: `${kind} "${name}" runs among the parts of the cluster in "${namespace.value}", where policies do not reach; give it a namespace of its own`
    };
  }
});

// src/rules/kubernetes/undefined-config-key.ts
var undefined_config_key_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/undefined-config-key",
  on: "kubernetes.workload",
  topic: "configuration",
  severity: "error",
  reads: ["containers", "ConfigMap", "Secret", "Certificate", "Bundle", "Claim", "Binding"],
  *check(workload, { project }) {
    if (workload.isIncomplete || project.objects.mayBePatched(workload.manifest)) return;
    const seen = /* @__PURE__ */ new Set();
    for (const reference of workload.references) {
      const { kind, name, key, isOptional, by, container } = reference;
      if (isOptional || !name.isSet || !key.isSet || kind !== "ConfigMap" && kind !== "Secret") continue;
      const found = project.objects.named(kind, name.value, workload.manifest, "").value ?? [];
      const keys = found.map((one) => keysOf(one, project));
      const [first] = keys;
      const [object] = found;
      if (!first || !object || seen.has(`${kind}/${name.value}`) || keys.some((one) => !one || one.has(key.value))) continue;
      if ([name.value, key.value].some((word) => project.objects.mentions(word, workload.manifest) !== void 0)) continue;
      seen.add(`${kind}/${name.value}`);
      const lacks = (one) => one.kind === kind && one.name.value === name.value && one.key.isSet && !first.has(one.key.value);
      const others = new Set(workload.references.filter(lacks).map((one) => one.key.value)).size - 1;
      const meant = slipOf(key.value, first);
      const whose = container === void 0 ? `${workload.kind} "${workload.name}"` : `container "${container}"`;
      yield {
        at: key.at,
        message: `${kind} "${name.value}" has no key "${key.value}"${others > 0 ? `, nor ${others} more that are taken from it` : ""}, ${effects2[by](whose)}; ${meant === void 0 ? "add the key, or name one that is there" : `did you mean "${meant}"?`}`,
        related: [{ at: object, message: `the ${kind}` }],
        ...(by === "subPath" || kind === "Secret") && { atMost: "warning" }
      };
    }
  }
});
var effects2 = {
  env: (whose) => `so that ${whose} never starts`,
  envFrom: (whose) => `so that ${whose} never starts`,
  items: (whose) => `so that the pods of ${whose} never start`,
  volume: (whose) => `so that the pods of ${whose} never start`,
  pod: (whose) => `so that the pods of ${whose} never start`,
  subPath: (whose) => `so that ${whose} finds an empty folder where it looks for the file`
};
var filledIn = /generat|replicat|reflect|inject|vault|avp\.|sops|managed|external|cert|\.openshift\.io|azure|reloader\.stakater\.com\/match/i;
function keysOf(manifest, project) {
  const { root, annotations, kind } = manifest;
  if ([...annotations.entries.keys()].some((name) => filledIn.test(name)) || manifest.document.damaged) return void 0;
  const type = root.get("type").text;
  if (kind === "Secret" && type !== void 0 && type !== "Opaque") return void 0;
  if (project.manifestsNear(manifest).some((one) => one !== manifest && one.kind !== kind && one.name.value === manifest.name.value && makes(one)))
    return void 0;
  const keys = /* @__PURE__ */ new Set();
  for (const part of ["data", "stringData", "binaryData"]) {
    const node = root.get(part);
    if (node.isUnset) continue;
    if (!node.isMap || node.open !== void 0) return void 0;
    for (const name of node.entries.keys()) {
      if (/[${]/.test(name)) return void 0;
      keys.add(name);
    }
  }
  return keys.size === 0 ? void 0 : keys;
}
function makes({ kind }) {
  return /Secret|Certificate|Bundle|Claim|Binding/.test(kind);
}

// src/rules/kubernetes/unrestricted-traffic.ts
var unrestricted_traffic_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unrestricted-traffic",
  on: "kubernetes.workload",
  topic: "security",
  optIn: true,
  aggregate: true,
  severity: { development: "info", staging: "info", production: "warning" },
  reads: ["NetworkPolicy"],
  *check(workload, { project }) {
    if (workload.isIncomplete || workload.podSpec.get("hostNetwork").scalar === true) return;
    if (!project.objects.about("NetworkPolicy", workload, "networking.k8s.io").isUnset) return;
    if (hasOtherPolicies(project.manifestsNear(workload))) return;
    yield {
      at: workload,
      message: `no NetworkPolicy of this project selects the pods of ${workload.kind} "${workload.name}", so that every pod of the cluster may connect to them; add one that lists who may`
    };
  }
});

// src/rules/kubernetes/unsafe-sysctl.ts
var unsafe_sysctl_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unsafe-sysctl",
  on: "kubernetes.workload",
  topic: "security",
  severity: "error",
  *check({ podSpec, kind, name: owner }) {
    for (const sysctl of podSpec.get("securityContext", "sysctls").items) {
      const name = sysctl.get("name").string();
      if (!name.isSet || isSafeSysctl(name.value)) continue;
      const said = inOwnWords(name.value, name.at);
      const isOfPod = hasNamespace(sysctlName(name.value));
      yield {
        at: name.at,
        message: isOfPod ? `"${said}" is not among the safe parameters, so pods of ${kind} "${owner}" start only on nodes whose kubelet allows it; take it out, or allow it there and send the pods there` : `"${said}" belongs to the node and cannot be set for a pod, so ${kind} "${owner}" never starts; set it on the node`,
        ...isOfPod && { atMost: "warning" }
      };
    }
  }
});
function hasNamespace(name) {
  return /^(?:kernel\.(?:shm|msg)|fs\.mqueue\.|net\.)/.test(name) || name === "kernel.sem";
}

// src/rules/kubernetes/unscraped-metrics.ts
var unscraped_metrics_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unscraped-metrics",
  on: "kubernetes.workload",
  topic: "observability",
  severity: { development: "off", staging: "info", production: "info" },
  reads: ["Service", "Monitor", "prometheus.io/scrape"],
  *check(workload, { project }) {
    if (!workload.isLongRunning || workload.kind === "Pod" || workload.isIncomplete || isMarked(workload.podAnnotations)) return;
    const { manifest } = workload;
    const port = workload.containers.flatMap(({ role, ports }) => role === "init" ? [] : ports).map((one) => one.get("name")).find((name) => /^(?:http-?|https-?|[a-z]+-)?(?:metrics|prometheus|prom)$/.test(name.text ?? ""));
    if (!port || project.objects.why(manifest) !== void 0 || !isScraping(project.manifestsNear(manifest))) return;
    if (isScraped(workload, project)) return;
    yield {
      at: port,
      message: `${workload.kind} "${workload.name}" offers metrics on port "${port.text}", and nothing in this project scrapes them, as is done for others; add a monitor or the annotation that the others have`
    };
  }
});
function isMarked(annotations) {
  return annotations.isUnknown || [...annotations.entries.keys()].some((name) => /scrape|prometheus|openmetrics|ad\.datadoghq/.test(name));
}
var isScraping = /* @__PURE__ */ weaklyMemoized(
  (manifests) => manifests.some(
    ({ kind, scrapeSelector, annotations, workload }) => !scrapeSelector.isUnset || (kind === "Service" || workload) && isTrue(annotations.get("prometheus.io/scrape").text) || isTrue(workload?.podAnnotations.get("prometheus.io/scrape").text)
  )
);
function isTrue(text) {
  return text === "true";
}
function isScraped(workload, project) {
  const services = project.objects.about("Service", workload, "");
  if (services.isUnknown || (services.value ?? []).some(({ annotations }) => isMarked(annotations))) return true;
  return project.manifestsNear(workload).some((monitor) => {
    if (/^(?:PodMonitoring|ClusterPodMonitoring|ScrapeConfig|VMPodScrape|VMServiceScrape|VMStaticScrape|OpenTelemetryCollector)$/.test(
      monitor.kind
    ))
      return true;
    if (monitor.scrapeSelector.isUnset) return false;
    const targets = project.objects.scrapedBy(monitor);
    if (!targets.isSet) return targets.isUnknown;
    return targets.value.some((target) => target === workload.manifest || (services.value ?? []).includes(target));
  });
}

// src/rules/kubernetes/unspread-replicas.ts
var unspread_replicas_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unspread-replicas",
  on: "kubernetes.workload",
  topic: "scaling",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "info" },
  reads: ["HorizontalPodAutoscaler", "ScaledObject"],
  *check(workload, { project }) {
    const { kind, name, podSpec, spread } = workload;
    if (!/^(?:Deployment|StatefulSet|Rollout|ReplicaSet)$/.test(kind) || workload.isIncomplete || spread.length > 0) return;
    const affinity = podSpec.get("affinity");
    if (!podSpec.get("topologySpreadConstraints").isUnset || affinity.isSet && !affinity.isMap || affinity.isUnknown) return;
    const least = project.leastReplicasOf(workload);
    if (!least.isSet || least.value < 2 || !affinity.get("podAntiAffinity").isUnset) return;
    const [where, over] = holdsNodePort(workload) ? ["in one zone", "zones"] : ["on one node or in one zone", "hosts and zones"];
    yield {
      at: workload,
      message: `all pods of ${kind} "${name}" may run ${where}; spread them with topologySpreadConstraints over ${over}`
    };
  }
});
function holdsNodePort({ containers, podSpec }) {
  const isOnHost = podSpec.get("hostNetwork").boolean().value === true;
  return containers.some(({ role, ports }) => role !== "init" && ports.some((port) => isOnHost || !port.get("hostPort").isUnset));
}

// src/rules/kubernetes/volume-of-one-node.ts
var volume_of_one_node_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/volume-of-one-node",
  on: "kubernetes.workload",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["PersistentVolumeClaim", "HorizontalPodAutoscaler", "ScaledObject"],
  *check(workload, { project }) {
    if (workload.kind !== "Deployment" || workload.isIncomplete) return;
    const least = project.leastReplicasOf(workload);
    if (!least.isSet || least.value === 0) return;
    const seen = /* @__PURE__ */ new Set();
    for (const { mount, container } of workload.containers.flatMap(mountsOf)) {
      if (mount.readOnly || !mount.source.isSet) continue;
      const key = `${mount.type} ${mount.source.value}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const problem = inOneMount(mount, mount.source.value, { workload, project, replicas: least.value, isStore: runsStore(container) });
      if (!problem) continue;
      yield problem;
      return;
    }
  }
});
var ofSystem = /^\/(?:$|(?:proc|sys|dev|run|boot|lib|lib64|usr|etc|bin|sbin|tmp|snap|cgroup)(?:\/|$)|var\/(?:run|log|lib\/(?:docker|kubelet|containerd|containers|dbus|cni|systemd))(?:\/|$))|\.sock$/;
function mountsOf(container) {
  return (container.mounts.value ?? []).map((mount) => ({ mount, container }));
}
function runsStore({ image }) {
  const reference = namedImage(image);
  return reference !== void 0 && isDataStore(reference);
}
var onePodOfStore = "keep it to one pod, or run copies that replicate, by an operator or a chart";
function inOneMount(mount, source, claiming) {
  if (mount.type === "persistentVolumeClaim") return ofClaim(mount, source, claiming);
  if (mount.type !== "hostPath" || claiming.replicas < 2 || ofSystem.test(source)) return void 0;
  return {
    at: mount,
    message: `"${source}" is a folder of each node, so pods of Deployment "${claiming.workload.name}" on two nodes see different files; ${claiming.isStore ? onePodOfStore : "use a volume that all can mount, or a StatefulSet"}`
  };
}
function ofClaim(mount, name, { workload, project, replicas, isStore }) {
  const claims = project.objects.named("PersistentVolumeClaim", name, workload.manifest, "");
  const [claim2] = claims.value ?? [];
  const modes = claims.value?.length === 1 ? claim2?.root.get("spec", "accessModes").strings() : void 0;
  if (!claim2 || !modes?.isSet || modes.value.length === 0 || modes.value.some((mode) => !/^ReadWriteOnce(?:Pod)?$/.test(mode)))
    return void 0;
  if (staysOnOneNode(claim2)) return void 0;
  const onePod = modes.value.every((mode) => mode === "ReadWriteOncePod");
  const related = [{ at: modes.at, message: "its access modes" }];
  const who = `Deployment "${workload.name}"`;
  const scaler2 = project.scalerOf(workload);
  const most = scaler2.value?.autoscaler?.most;
  const pods = replicas > 1 ? `the ${replicas} pods of ${who}` : scaler2.isSet && most?.isSet && most.value > 1 ? `the pods of ${who}, up to ${most.value} by ${scaler2.value.kind} "${scaler2.value.name.value ?? ""}",` : void 0;
  if (pods) {
    return {
      at: mount,
      message: `${onePod ? `one pod at a time can use claim "${name}"` : `claim "${name}" can be mounted on one node at a time`}, so ${pods} ${onePod ? "cannot" : "may not"} all start; ${isStore ? onePodOfStore : "use a ReadWriteMany volume, or a StatefulSet with a claim per pod"}`,
      related
    };
  }
  if (!startsNextFirst(workload)) return void 0;
  return {
    at: mount,
    message: onePod ? `a rolling update of ${who} never ends, as the old pod holds claim "${name}" and waits for the new one; set the strategy to Recreate` : `a rolling update of ${who} may hang, as the new pod cannot mount claim "${name}" on another node while the old one runs; set the strategy to Recreate`,
    related
  };
}
function staysOnOneNode(claim2) {
  const storage = claim2.root.get("spec", "storageClassName").string();
  return storage.isSet && /^(?:local-path|openebs-hostpath)$/.test(storage.value);
}
function startsNextFirst({ manifest }) {
  const strategy = manifest.root.get("spec", "strategy");
  const type = strategy.get("type").string();
  if (type.isUnknown || type.isSet && type.value !== "RollingUpdate") return false;
  const surge = strategy.get("rollingUpdate", "maxSurge");
  const unavailable = strategy.get("rollingUpdate", "maxUnavailable");
  if (surge.isUnknown || unavailable.isUnknown) return false;
  const extra = surge.isSet ? parseAmount(surge.scalar) : { percent: 25 };
  return extra !== void 0 && podsIn(extra, 1, "up") > 0 && !(unavailable.isSet && podsIn(parseAmount(unavailable.scalar) ?? { count: 1 }, 1, "down") > 0);
}

// src/generated/rules/kubernetes.workload.ts
var rules = [bare_pod_default, default_namespace_default, deprecated_service_account_field_default, discarded_revisions_default, held_back_rollout_default, host_path_volume_default, impossible_rollout_default, interrupting_rollout_default, job_without_expiry_default, mismatched_selector_default, mismatched_spread_default, missing_disruption_budget_default, missing_governing_service_default, missing_hardening_default, missing_priority_class_default, missing_starting_deadline_default, mounted_default_token_default, overlapping_runs_default, overlapping_selectors_default, pinned_node_default, refused_by_pod_security_default, removed_volume_type_default, replicas_under_autoscaler_default, root_group_default, short_grace_period_default, short_progress_deadline_default, short_starting_deadline_default, single_replica_default, system_namespace_default, undefined_config_key_default, unrestricted_traffic_default, unsafe_sysctl_default, unscraped_metrics_default, unspread_replicas_default, volume_of_one_node_default];
export {
  rules
};
