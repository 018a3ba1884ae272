import {
  comparePlaces,
  defineRule,
  dirname,
  insertEntry,
  isDataStore,
  isNothing,
  mapValue,
  masked,
  namedImage,
  parseAmount,
  placeOf,
  plural,
  podsIn,
  resolvePath,
  secretIn,
  selectsAll,
  soundsLikeDataStore,
  weaklyMemoized
} from "./chunk-62GFARUY.js";
import "./chunk-EF5KCSJV.js";

// src/rules/kubernetes/autoscaler-without-target.ts
var autoscaler_without_target_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/autoscaler-without-target",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "warning", staging: "error", production: "error" },
  reads: ["Deployment", "StatefulSet", "ReplicaSet"],
  *check(manifest, { project }) {
    const { autoscaler } = manifest;
    if (!autoscaler?.targetKind.isSet || !autoscaler.targetName.isSet || !autoscaler.targetGroup.isSet) return;
    const { target, targetGroup: group, targetKind: kind, targetName: name } = autoscaler;
    const label = `${autoscaler.kind} "${manifest.name.value ?? ""}"`;
    if (kind.value === "DaemonSet") {
      yield {
        at: kind.at,
        message: `${label} scales nothing, since a DaemonSet has one pod per node and no replicas; remove it, or make "${name.value}" a Deployment`
      };
    } else if (/^(?:Deployment|StatefulSet|ReplicaSet)$/.test(kind.value) && group.value !== "apps") {
      const version = target.get("apiVersion");
      yield {
        at: version.isSet ? version : kind.at,
        message: `${label} finds no ${kind.value} ${version.isSet ? `in the group "${group.value}"` : 'without "apiVersion", as none is in the core group'}; set apiVersion: apps/v1 in scaleTargetRef`
      };
    } else if (group.value === "apps" && project.objects.named(kind.value, name.value, manifest).isUnset) {
      yield {
        at: name.at,
        message: `${label} scales nothing, as no manifest of this project defines ${kind.value} "${name.value}"; correct the name, or remove the autoscaler`,
        atMost: "warning"
      };
    }
  }
});

// src/rules/kubernetes/blocking-disruption-budget.ts
var blocking_disruption_budget_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/blocking-disruption-budget",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["Deployment", "StatefulSet", "Rollout", "ReplicaSet", "HorizontalPodAutoscaler", "ScaledObject"],
  *check(manifest, { project }) {
    if (manifest.kind !== "PodDisruptionBudget" || !manifest.apiVersion.startsWith("policy/")) return;
    const [least, most] = ["minAvailable", "maxUnavailable"].map(
      (key) => mapValue(manifest.root.get("spec", key).node(), ({ scalar }) => parseAmount(scalar))
    );
    const name = `PodDisruptionBudget "${manifest.name.value ?? ""}"`;
    if (least?.isUnset && most?.isSet && isNothing(most.value)) {
      yield { at: most.at, message: `${name} lets no pod be away, so that no node with one can be drained; allow at least one` };
    }
    if (!least?.isSet || !most?.isUnset) return;
    if ("percent" in least.value && least.value.percent >= 100) {
      yield {
        at: least.at,
        message: `${name} wants all pods at all times, so that no node with one can be drained; set maxUnavailable to 1 instead`
      };
      return;
    }
    const pods2 = project.objects.podsOf(manifest);
    const expected = pods2.isSet ? expectedPods(pods2.value, project) : void 0;
    if (!expected || expected.count === 0 || podsIn(least.value, expected.count, "up") < expected.count) return;
    yield { at: least.at, ...wording(name, expected) };
  }
});
function expectedPods(workloads, project) {
  let count = 0;
  for (const workload of workloads) {
    const least = project.leastReplicasOf(workload);
    if (!least.isSet || !/^(?:apps|extensions|argoproj\.io)\//.test(workload.manifest.apiVersion)) return void 0;
    count += least.value;
  }
  return { count, workloads, isScaled: workloads.some((workload) => project.scalerOf(workload).isSet) };
}
function wording(name, { count, workloads, isScaled }) {
  const [first] = workloads;
  const whose = workloads.length === 1 && first ? `${first.kind} "${first.name}"` : `${workloads.length} workloads`;
  const related = workloads.map((workload) => ({ at: workload.replicas.at, message: `the replicas of "${workload.name}"` }));
  if (isScaled) {
    return {
      related,
      message: `${name} wants ${plural(count, "pod")} of ${whose}, which is all that the autoscaler may leave, so that no node can be drained then; raise the minimum of the autoscaler, or set maxUnavailable to 1 instead`
    };
  }
  return {
    related,
    message: count === 1 ? `${name} wants the only pod of ${whose} at all times, so that its node cannot be drained; run more replicas, or set maxUnavailable to 1 and accept the interruption` : `${name} wants all ${count} pods of ${whose} at all times, so that no node with one can be drained; set maxUnavailable to 1 instead, or run more`
  };
}

// src/rules/kubernetes/competing-autoscalers.ts
var competing_autoscalers_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/competing-autoscalers",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "warning", staging: "error", production: "error" },
  reads: ["HorizontalPodAutoscaler", "ScaledObject"],
  *check(manifest, { project }) {
    const { autoscaler } = manifest;
    if (!autoscaler?.targetName.isSet || takesOver(manifest)) return;
    const { targetName: name, targetKind: kind } = autoscaler;
    const others = [...project.objects.of("HorizontalPodAutoscaler", manifest), ...project.objects.of("ScaledObject", manifest)];
    const other = others.find(
      (one) => one.autoscaler?.targetName.value === name.value && one.autoscaler.targetKind.value === kind.value && (one.kind !== manifest.kind || one.name.value !== manifest.name.value) && comparePlaces(one, manifest) < 0 && dirname(one.file.path) === dirname(manifest.file.path) && !takesOver(one)
    );
    if (!other) return;
    const isCertain = other.file === manifest.file;
    yield {
      at: name.at,
      message: `${other.kind} "${other.name.value ?? ""}" and ${manifest.kind} "${manifest.name.value ?? ""}" both scale ${kind.value ?? "Deployment"} "${name.value}" and ${isCertain ? "" : "may "}switch each other off; put their metrics into one, or apply one only`,
      ...!isCertain && { atMost: "warning" },
      related: [{ at: other, message: "the other one" }]
    };
  }
});
function takesOver({ annotations }) {
  return annotations.get("scaledobject.keda.sh/transfer-hpa-ownership").text === "true";
}

// src/rules/kubernetes/incomplete-volume-claim.ts
var incomplete_volume_claim_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/incomplete-volume-claim",
  on: "kubernetes",
  topic: "orchestration",
  severity: "error",
  *check(manifest) {
    for (const { spec, name, at } of claimsOf(manifest)) {
      const modes = spec.get("accessModes");
      const size = spec.get("resources", "requests", "storage");
      const missing = [
        ...modes.isUnset || modes.isList && modes.items.length === 0 ? ["accessModes"] : [],
        ...size.isUnset ? ["resources.requests.storage"] : []
      ];
      if (missing.length === 0) continue;
      yield {
        at,
        message: `claim "${name}" is refused without ${missing.join(" and ")}, so no pod that needs it starts; add ${missing.length > 1 ? "them" : "it"}`
      };
    }
  }
});
function claimsOf({ kind, apiVersion, root }) {
  const claims = kind === "PersistentVolumeClaim" && apiVersion === "v1" ? [root] : [];
  const templates = kind === "StatefulSet" && apiVersion.startsWith("apps/") ? root.get("spec", "volumeClaimTemplates").items : [];
  return [...claims, ...templates].flatMap((claim2) => {
    const spec = claim2.get("spec");
    const name = claim2.get("metadata", "name");
    return spec.isMap ? [{ spec, name: name.text ?? "", at: name.isScalar ? name : spec.key }] : [];
  });
}

// src/rules/kubernetes/ineffective-disruption-budget.ts
var makers = [
  ...[
    "Cluster",
    "Kafka",
    "Prometheus",
    "Alertmanager",
    "ThanosRuler",
    "Elasticsearch",
    "OpenSearch",
    "Redis",
    "Valkey",
    "Mongo",
    "Postgres"
  ],
  ...["MySQL", "MariaDB", "Rabbit", "Cassandra", "Etcd", "Vault", "Keycloak", "Jaeger", "Collector", "Gateway", "Temporal", "Database"]
];
var ineffective_disruption_budget_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/ineffective-disruption-budget",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "info", staging: "warning", production: "error" },
  reads: ["template", "Pod", ...makers],
  *check(manifest, { project }) {
    if (manifest.kind !== "PodDisruptionBudget" || !manifest.apiVersion.startsWith("policy/")) return;
    const spec = manifest.root.get("spec");
    if (!spec.isMap) return;
    const name = `PodDisruptionBudget "${manifest.name.value ?? ""}"`;
    const at = manifest.name.isSet ? manifest.name.at : manifest;
    const [least, most] = [spec.get("minAvailable"), spec.get("maxUnavailable")];
    if (least.isSet && most.isSet) {
      yield { at: most.key, message: `Kubernetes refuses ${name} with both "minAvailable" and "maxUnavailable"; keep one of them` };
      return;
    }
    if (least.isUnset && most.isUnset) {
      yield {
        at,
        message: `${name} has neither "minAvailable" nor "maxUnavailable", so it lets all pods be evicted at once; set one of them`,
        atMost: "warning"
      };
      return;
    }
    const { podSelector } = manifest;
    if (podSelector.isUnset) {
      yield { at, message: `${name} has no selector, so it protects no pod; give it the labels of the pods`, atMost: "warning" };
    } else if (podSelector.isSet && !selectsAll(podSelector.value) && project.objects.podsOf(manifest).isUnset && !mayBeMade(manifest, project)) {
      yield {
        at: podSelector.at,
        message: `${name} protects nothing, as no manifest of this project makes pods with its labels; correct the selector, or remove the budget`,
        atMost: "warning"
      };
    }
  }
});
var inert = /^(?:(?:.+\.)?k8s\.io|argoproj\.io|keda\.sh|cert-manager\.io|external-secrets\.io|(?:.+\.)?istio\.io|traefik\.io|kyverno\.io|bitnami\.com)$/;
function mayBeMade(near, project) {
  const keys = [...near.podSelector.value?.matchLabels.keys() ?? []];
  if (keys.some((key) => key.includes("/") && !/^(?:(?:.+\.)?k8s\.io|(?:.+\.)?kubernetes\.io)\//.test(key))) return true;
  return project.manifestsNear(near).some(({ apiVersion, kind, workload }) => {
    const group = apiVersion.split("/")[0] ?? "";
    return !workload && group.includes(".") && !inert.test(group) && makers.some((word) => kind.includes(word));
  });
}

// src/rules/kubernetes/metric-without-request.ts
var metric_without_request_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/metric-without-request",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "warning", staging: "error", production: "error" },
  reads: ["template", "LimitRange"],
  *check(manifest, { project }) {
    const { autoscaler } = manifest;
    if (!autoscaler?.targetName.isSet || !autoscaler.targetKind.isSet) return;
    const targets = project.objects.named(autoscaler.targetKind.value, autoscaler.targetName.value, manifest);
    const workload = targets.isSet && targets.value.length === 1 ? targets.value[0]?.workload : void 0;
    if (!workload || workload.isIncomplete) return;
    const defaults = defaultsOf(project.manifestsNear(manifest));
    for (const metric of autoscaler.utilization) {
      const { resource, container } = metric;
      if (container.isUnknown || defaults.has(resource)) continue;
      const without = workload.containers.find(
        (one) => isMeasured(one) && (container.isUnset || container.value === one.name) && one.requests[resource].isUnset
      );
      if (!without) continue;
      yield {
        at: metric,
        message: `${autoscaler.kind} "${manifest.name.value ?? ""}" cannot compute the ${resource === "cpu" ? "CPU" : "memory"} utilization of ${workload.kind} "${workload.name}", as container "${without.name}" requests none; set its ${resource} request`,
        related: [{ at: without, message: `"${without.name}" has no ${resource} request` }]
      };
    }
  }
});
function isMeasured({ role }) {
  return role !== "init";
}
var defaultsOf = /* @__PURE__ */ weaklyMemoized((manifests) => {
  const items = manifests.filter(({ kind }) => kind === "LimitRange").flatMap(({ root }) => root.get("spec", "limits").items);
  return new Set(
    ["cpu", "memory"].filter(
      (name) => items.some((item) => !item.get("defaultRequest", name).isUnset || !item.get("default", name).isUnset)
    )
  );
});

// src/rules/kubernetes/overlapping-disruption-budgets.ts
var overlapping_disruption_budgets_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/overlapping-disruption-budgets",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["PodDisruptionBudget", "template"],
  *check(manifest, { project }) {
    if (!isBudget(manifest)) return;
    const pods2 = project.objects.podsOf(manifest);
    for (const workload of pods2.value ?? []) {
      const budgets = project.objects.about("PodDisruptionBudget", workload, "policy").value ?? [];
      const other = budgets.find(
        (one) => one.name.value !== manifest.name.value && comparePlaces(one, manifest) < 0 && areTogether(one, manifest)
      );
      if (!other) continue;
      yield {
        at: manifest.name.isSet ? manifest.name.at : manifest,
        message: `PodDisruptionBudgets "${other.name.value ?? ""}" and "${manifest.name.value ?? ""}" both cover ${workload.kind} "${workload.name}", so that none of its pods can be evicted; keep one of them`,
        related: [{ at: other, message: "the other one" }]
      };
      return;
    }
  }
});
function isBudget({ kind, apiVersion }) {
  return kind === "PodDisruptionBudget" && apiVersion.startsWith("policy/");
}
function areTogether(one, other) {
  const sameNamespace = one.namespace.value === other.namespace.value || one.namespace.isUnset || other.namespace.isUnset;
  return sameNamespace && dirname(one.file.path) === dirname(other.file.path);
}

// src/rules/kubernetes/protected-unhealthy-pods.ts
var protected_unhealthy_pods_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/protected-unhealthy-pods",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "off", staging: "info", production: "info" },
  reads: ["template"],
  *check(manifest, { project }) {
    if (manifest.kind !== "PodDisruptionBudget" || manifest.apiVersion !== "policy/v1") return;
    const spec = manifest.root.get("spec");
    if (!spec.isMap || !spec.get("unhealthyPodEvictionPolicy").isUnset || manifest.podSelector.isUnset) return;
    const pods2 = project.objects.podsOf(manifest);
    if (soundsLikeDataStore(manifest.name.value ?? "") || pods2.value?.some(keepsData)) return;
    const edit = spec.via || spec.anchor ? void 0 : insertEntry(spec, ["unhealthyPodEvictionPolicy: AlwaysAllow"]);
    yield {
      at: manifest.name.isSet ? manifest.name.at : manifest,
      message: `PodDisruptionBudget "${manifest.name.value ?? ""}" keeps pods that are not ready from being evicted, so a broken version blocks drains; set unhealthyPodEvictionPolicy to AlwaysAllow`,
      ...edit && { fix: { title: "Let unhealthy pods be evicted", safety: "unsafe", edits: [edit], scope: spec } }
    };
  }
});
function keepsData({ name, containers }) {
  if (soundsLikeDataStore(name)) return true;
  return containers.some(({ image }) => {
    const reference = namedImage(image);
    return reference !== void 0 && isDataStore(reference);
  });
}

// src/rules/kubernetes/secret-in-generator.ts
var secret_in_generator_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/secret-in-generator",
  on: "kubernetes",
  topic: "security",
  aggregate: true,
  severity: { development: "warning", staging: "warning", production: "error" },
  *check(manifest) {
    if (!manifest.isGenerated) return;
    const name = `${manifest.kind} "${manifest.name.value ?? ""}"`;
    const told = /* @__PURE__ */ new Set();
    for (const key of ["stringData", "data"]) {
      for (const [variable, { value }] of manifest.root.get(key).entries) {
        const { text } = value;
        if (!value.isScalar || text === void 0 || text.includes("$")) continue;
        const secret = secretIn(variable, text);
        if (!secret || secret.strength === "placeholder") continue;
        const file = envsItem(manifest, value.file.path);
        if (file && told.has(value.file.path)) continue;
        told.add(value.file.path);
        const [start, end] = secret.range;
        const shown = masked(text.slice(start, end));
        const where = file ? `"${value.file.path}", which Git does not ignore` : "the kustomization";
        yield {
          at: file ?? placeOf(value),
          message: secret.strength === "real" ? `${name} takes ${secret.what ?? "a secret"}, "${variable}" (${shown}), from ${where}, and everyone can use it who has the repository; keep it in a secret store or an encrypted file, and replace this one` : `${name} takes "${variable}" from ${where}, and the password is one that everybody tries first; keep a strong one in a secret store or an encrypted file`,
          secrets: [placeOf(value)],
          ...secret.strength !== "real" && { atMost: "warning" }
        };
      }
    }
  }
});
function envsItem({ document }, path) {
  const { file, root } = document;
  if (path === file.path) return void 0;
  const entries = ["secretGenerator", "configMapGenerator"].flatMap((key) => root.get(key).items);
  const items = entries.flatMap((entry) => [...entry.get("envs").items, entry.get("env")]);
  return items.find(({ text }) => text !== void 0 && resolvePath(dirname(file.path), text) === path);
}

// src/rules/kubernetes/shared-disruption-budget.ts
var deployment = (name, replicas) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: shop, role: ${name} } }
  template:
    metadata: { labels: { app: shop, role: ${name} } }
    spec:
      containers:
        - name: app
          image: acme/${name}:1.4.0
`;
var pods = { "k8s/api.yaml": deployment("api", 2), "k8s/worker.yaml": deployment("worker", 4) };
var shared_disruption_budget_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/shared-disruption-budget",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["template", "HorizontalPodAutoscaler", "ScaledObject"],
  *check(manifest, { project }) {
    if (manifest.kind !== "PodDisruptionBudget" || !manifest.apiVersion.startsWith("policy/")) return;
    const here = dirname(manifest.file.path);
    const workloads = (project.objects.podsOf(manifest).value ?? []).filter(({ file }) => dirname(file.path) === here);
    if (workloads.length < 2 || workloads.some(({ name }) => isVersionOf(name, workloads))) return;
    const [least, most] = ["minAvailable", "maxUnavailable"].map(
      (key) => mapValue(manifest.root.get("spec", key).node(), ({ scalar }) => parseAmount(scalar))
    );
    const limit = least?.isSet ? least : most;
    if (!limit?.isSet || least?.isSet && most?.isSet) return;
    const counts = workloads.map((workload) => project.leastReplicasOf(workload));
    if (counts.some(({ isSet }) => !isSet)) return;
    const total = counts.reduce((sum, { value = 0 }) => sum + value, 0);
    const pods2 = podsIn(limit.value, total, "up");
    const away = limit === least ? total - pods2 : pods2;
    const index = counts.findIndex(({ value = 0 }) => value > 1 && value <= away);
    const smaller = workloads[index];
    if (!smaller) return;
    yield {
      at: limit.at,
      message: `PodDisruptionBudget "${manifest.name.value ?? ""}" counts ${plural(total, "pod")} of ${workloads.length} workloads together, so that all ${counts[index]?.value} of ${smaller.kind} "${smaller.name}" may be evicted at once; make a budget per workload, or set maxUnavailable to 1`,
      related: workloads.map((workload) => ({ at: workload, message: `"${workload.name}" is counted` }))
    };
  }
});
function isVersionOf(name, workloads) {
  const version = /[-_](?:canary|stable|primary|blue|green|v\d+|old|new|next|preview)$/;
  return version.test(name) || workloads.some((other) => other.name !== name && other.name.replace(version, "") === name);
}

// src/rules/kubernetes/unsuitable-autoscaler-range.ts
var unsuitable_autoscaler_range_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unsuitable-autoscaler-range",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "info", staging: "error", production: "error" },
  *check({ autoscaler, name }) {
    if (!autoscaler?.most.isSet || autoscaler.least.isUnknown) return;
    const { kind, least, most } = autoscaler;
    const minimum = least.isSet ? least.value : autoscaler.leastByDefault;
    const label = `${kind} "${name.value ?? ""}"`;
    if (least.isSet && minimum > most.value) {
      yield {
        at: least.at,
        message: `${label} is refused, as its minimum of ${minimum} is above its maximum of ${most.value}; swap or correct the two`
      };
    } else if (minimum === most.value) {
      yield {
        at: most.at,
        message: `${label} never scales, as its minimum and its maximum are both ${minimum}; raise the maximum, or remove the autoscaler`,
        atMost: "warning"
      };
    }
  }
});

// src/generated/rules/kubernetes.ts
var rules = [autoscaler_without_target_default, blocking_disruption_budget_default, competing_autoscalers_default, incomplete_volume_claim_default, ineffective_disruption_budget_default, metric_without_request_default, overlapping_disruption_budgets_default, protected_unhealthy_pods_default, secret_in_generator_default, shared_disruption_budget_default, unsuitable_autoscaler_range_default];
export {
  rules
};
