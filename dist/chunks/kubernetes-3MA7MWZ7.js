import {
  basename,
  behindPort,
  betweenServers,
  cloudEndpoint,
  comparePlaces,
  controllerKinds,
  controllerMetricLabels,
  controllerTriggerFields,
  controllerVersion,
  defineRule,
  dirname,
  distance,
  endsTlsElsewhere,
  environmentOfLabel,
  environmentOfName,
  excerpt,
  formattedSecrets,
  groupOf,
  hasOtherPolicies,
  hostPortPattern,
  insertEntry,
  isAtLeast,
  isBefore,
  isDataStore,
  isInternalHost,
  isNothing,
  isRestricted,
  isSecretName,
  isStale,
  isTestData,
  isVersionedDeployment,
  joinPath,
  lineIndexAt,
  lineRange,
  listenerOf,
  looksRandom,
  mapValue,
  masked,
  namedImage,
  parseAmount,
  parseDuration,
  parseQuantity,
  pathBelow,
  place,
  placeOf,
  placeWithin,
  plural,
  podsIn,
  removeLines,
  renamedKinds,
  replace,
  resolvePath,
  restricting,
  rolloutLimits,
  scalesNothing,
  secretIn,
  selects,
  selectsAll,
  serverAddress,
  slipOf,
  soundsLikeDataStore,
  strengthHere,
  strengthOfFormatted,
  sunsetDefaults,
  temporalPorts,
  textOf,
  usualListener,
  weaklyMemoized,
  withArticle
} from "./chunk-2IBR7MMM.js";
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
    const { target, targetGroup: group, targetKind: kind, targetName: name2 } = autoscaler;
    const label2 = `${autoscaler.kind} "${manifest.name.value ?? ""}"`;
    if (kind.value === "DaemonSet") {
      yield {
        at: kind.at,
        message: `${label2} scales nothing, since a DaemonSet has one pod per node and no replicas; remove it, or make "${name2.value}" a Deployment`
      };
    } else if (/^(?:Deployment|StatefulSet|ReplicaSet)$/.test(kind.value) && group.value !== "apps") {
      const version = target.get("apiVersion");
      yield {
        at: version.isSet ? version : kind.at,
        message: `${label2} finds no ${kind.value} ${version.isSet ? `in the group "${group.value}"` : 'without "apiVersion", as none is in the core group'}; set apiVersion: apps/v1 in scaleTargetRef`
      };
    } else if (group.value === "apps" && project.objects.named(kind.value, name2.value, manifest).isUnset && !isVersioned(name2.value, manifest, project)) {
      yield {
        at: name2.at,
        message: `${label2} scales nothing, as no manifest of this project defines ${kind.value} "${name2.value}"; correct the name, or remove the autoscaler`,
        atMost: "warning"
      };
    }
  }
});
function isVersioned(name2, manifest, project) {
  return ["WorkerDeployment", "TemporalWorkerDeployment"].some((kind) => project.objects.named(kind, name2, manifest).isSet);
}

// src/rules/kubernetes/blocking-disruption-budget.ts
var blocking_disruption_budget_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/blocking-disruption-budget",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["Deployment", "StatefulSet", "Rollout", "ReplicaSet", "HorizontalPodAutoscaler", "ScaledObject"],
  *check(manifest, { project }) {
    if (manifest.kind !== "PodDisruptionBudget" || !manifest.apiVersion.startsWith("policy/")) return;
    const [least, most2] = ["minAvailable", "maxUnavailable"].map(
      (key) => mapValue(manifest.root.get("spec", key).node(), ({ scalar }) => parseAmount(scalar))
    );
    const name2 = `PodDisruptionBudget "${manifest.name.value ?? ""}"`;
    if (least?.isUnset && most2?.isSet && isNothing(most2.value)) {
      yield { at: most2.at, message: `${name2} lets no pod be away, so that no node with one can be drained; allow at least one` };
    }
    if (!least?.isSet || !most2?.isUnset) return;
    if ("percent" in least.value && least.value.percent >= 100) {
      yield {
        at: least.at,
        message: `${name2} wants all pods at all times, so that no node with one can be drained; set maxUnavailable to 1 instead`
      };
      return;
    }
    const pods2 = project.objects.podsOf(manifest);
    const expected = pods2.isSet ? expectedPods(pods2.value, project) : void 0;
    if (!expected || expected.count === 0 || podsIn(least.value, expected.count, "up") < expected.count) return;
    yield { at: least.at, ...wording(name2, expected) };
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
function wording(name2, { count, workloads, isScaled }) {
  const [first] = workloads;
  const whose2 = workloads.length === 1 && first ? `${first.kind} "${first.name}"` : `${workloads.length} workloads`;
  const related = workloads.map((workload) => ({ at: workload.replicas.at, message: `the replicas of "${workload.name}"` }));
  if (isScaled) {
    return {
      related,
      message: `${name2} wants ${plural(count, "pod")} of ${whose2}, which is all that the autoscaler may leave, so that no node can be drained then; raise the minimum of the autoscaler, or set maxUnavailable to 1 instead`
    };
  }
  return {
    related,
    message: count === 1 ? `${name2} wants the only pod of ${whose2} at all times, so that its node cannot be drained; run more replicas, or set maxUnavailable to 1 and accept the interruption` : `${name2} wants all ${count} pods of ${whose2} at all times, so that no node with one can be drained; set maxUnavailable to 1 instead, or run more`
  };
}

// src/rules/kubernetes/bound-default-account.ts
var bound_default_account_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/bound-default-account",
  on: "kubernetes",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ kind, root, apiVersion }) {
    if (!/^(?:Cluster)?RoleBinding$/.test(kind) || !apiVersion.startsWith("rbac.authorization.k8s.io/")) return;
    for (const subject of root.get("subjects").items) {
      const name2 = subject.get("name");
      if (subject.get("kind").text !== "ServiceAccount" || name2.text !== "default") continue;
      const namespace = subject.get("namespace").text;
      const where = namespace ? `of the namespace "${namespace}"` : "of its namespace";
      yield {
        at: name2,
        message: `the default account is that of every pod ${where} that names none, so all of them get these rights; make an account for the pods that need them`
      };
    }
  }
});

// src/rules/kubernetes/changed-immutable-config.ts
var changed_immutable_config_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/changed-immutable-config",
  on: "kubernetes",
  topic: "configuration",
  severity: "info",
  reads: ["containers", "immutable"],
  *check(manifest, { project }) {
    const { kind, root, name: name2 } = manifest;
    if (kind !== "ConfigMap" && kind !== "Secret" || root.get("immutable").scalar !== true || !name2.isSet) return;
    const key = root.entries.get("immutable")?.key;
    if (!key || /\d/.test(name2.value)) return;
    const user = project.workloads.find(
      ({ isLongRunning, references, manifest: owner }) => isLongRunning && references.some((one) => one.kind === kind && one.name.value === name2.value) && project.objects.named(kind, name2.value, owner, "").value?.includes(manifest)
    );
    if (!user) return;
    yield {
      at: key,
      message: `${kind} "${name2.value}" is immutable, and ${user.kind} "${user.name}" knows it by a name without a version, so that a deployment with other values is refused; give each content a name of its own`,
      related: [{ at: user, message: "what uses it" }]
    };
  }
});

// src/knowledge/kubernetes/names.ts
var label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
var qualified = /^[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?$/;
var most = {
  subdomain: 253,
  label: 63,
  port: 15,
  host: 253,
  "label-key": 63,
  "label-value": 63
};
var allowed = {
  subdomain: 'lower-case letters, digits, "-" and "." may stand in it, with a letter or digit at both ends',
  label: 'lower-case letters, digits and "-" may stand in it, with a letter or digit at both ends',
  port: 'lower-case letters, digits and single "-" may stand in it, with at least one letter',
  host: "it is a DNS name in lower case, without a scheme, a port or a path",
  "label-key": 'letters, digits, "-", "_" and "." may stand in it, behind a DNS name and "/" where it has a prefix',
  "label-value": 'letters, digits, "-", "_" and "." may stand in it, with a letter or digit at both ends'
};
function faultOf(name2, form) {
  const own = form === "label-key" ? name2.slice(name2.lastIndexOf("/") + 1) : name2;
  if (own.length > most[form]) return `it has ${own.length} characters, and ${most[form]} are the most`;
  return isWellFormed(name2, form) ? void 0 : allowed[form];
}
function isWellFormed(name2, form) {
  switch (form) {
    case "subdomain":
      return isSubdomain(name2);
    case "label":
      return label.test(name2);
    case "port":
      return label.test(name2) && /[a-z]/.test(name2) && !name2.includes("--");
    case "host":
      return isSubdomain(name2.replace(/^\*\./, "")) && !/^\d+(\.\d+){3}$/.test(name2);
    case "label-value":
      return name2 === "" || qualified.test(name2);
    case "label-key": {
      const slash = name2.indexOf("/");
      return qualified.test(name2.slice(slash + 1)) && (slash < 0 || isSubdomain(name2.slice(0, slash)));
    }
  }
}
function isSubdomain(name2) {
  return name2.split(".").every((part) => label.test(part));
}
var pathNames = /* @__PURE__ */ new Set(["APIService", "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition", "Event", "Role", "RoleBinding"]);
function nameFormOf(kind) {
  if (pathNames.has(kind)) return void 0;
  return kind === "Service" || kind === "Namespace" ? "label" : "subdomain";
}
var nameForms = {
  "V1Container.name": "label",
  "V1ContainerPort.name": "port",
  "V1IngressRule.host": "host",
  "V1ObjectMeta.namespace": "label",
  "V1ServicePort.name": "label",
  "V1Volume.name": "label"
};
var labelMaps = {
  "V1LabelSelector.matchLabels": "labels",
  "V1ObjectMeta.annotations": "keys",
  "V1ObjectMeta.labels": "labels",
  "V1PodSpec.nodeSelector": "labels",
  "V1ServiceSpec.selector": "labels"
};
function labelOf({ kind, name: name2 }) {
  return name2.value ? `${kind} "${name2.value}"` : `this ${kind}`;
}

// src/knowledge/kubernetes/permissions.ts
function isOfOperator(name2) {
  return /^system:|(?:^|[-_:.])(?:manager|operator|controller|provisioner|admission|webhook|cert-manager|argocd|argo|flux|kustomize-controller|helm-controller|istiod?|linkerd|cilium|calico|metallb|ingress-nginx|nginx-ingress|traefik|external-secrets|external-dns|velero|prometheus|kube-state-metrics|metrics-server|cluster-autoscaler|csi|cni|coredns|keda|knative|tekton|gatekeeper|kyverno|falco|rook|longhorn|crossplane|dashboard|node-problem-detector|descheduler)(?:$|[-_:.])|operator$|controller$|manager-role$/i.test(
    name2
  );
}
var everybody = /* @__PURE__ */ new Map([
  ["system:anonymous", "everybody who reaches the API server, without a login"],
  ["system:unauthenticated", "everybody who reaches the API server, without a login"],
  ["system:authenticated", "every user and every pod of the cluster"],
  ["system:serviceaccounts", "every pod of the cluster"]
]);

// src/rules/kubernetes/cluster-admin.ts
var cluster_admin_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/cluster-admin",
  on: "kubernetes",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(manifest) {
    const { kind, root, name: name2 } = manifest;
    const role = root.get("roleRef", "name");
    if (!/^(?:Cluster)?RoleBinding$/.test(kind) || role.text !== "cluster-admin") return;
    const accounts = root.get("subjects").items.filter((one) => one.get("kind").text === "ServiceAccount");
    const own = accounts.filter((one) => !isOfOperator(one.get("name").text ?? "") && !isSystem(one.get("namespace").text));
    const [first] = own;
    if (!first || isOfOperator(name2.value ?? "")) return;
    const account = first.get("name").text ?? "";
    const isWhole = kind === "ClusterRoleBinding";
    yield {
      at: role,
      message: `${labelOf({ kind, name: name2 })} makes service account "${account}" administrator of ${isWhole ? "the cluster" : "its namespace"}, so that whoever gets into one of its pods is that, too; bind a role with the verbs and kinds that it needs`,
      ...!isWhole && { atMost: "info" }
    };
  }
});
function isSystem(namespace) {
  return /^kube-/.test(namespace ?? "");
}

// src/knowledge/secrets/entries.ts
var privateKey = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY-----[^-]{100,}/;
var setting = /^[ \t]{0,40}["']?([A-Za-z_][\w.-]{0,80})["']?[ \t]{0,8}[:=][ \t]{0,8}(["']?)([^\s"',;#]{8,300})\2[ \t,;]*$/gm;
var code = /\.(?:py|js|mjs|ts|go|rb|php|java|sql|lua|rego|md|html|css|xml|svg|tpl|tmpl|crt|pem\.pub|pub)$/i;
function secretOfEntry(name2, value) {
  const key = privateKey.exec(value);
  if (key) return { what: "a private key", strength: "real", range: [key.index, key.index + key[0].length] };
  const isFile = value.trim().includes("\n") || /\.[a-z]\w{0,9}$/i.test(name2);
  if (!isFile) {
    const text = value.trim();
    const found = secretIn(name2, text);
    if (!found || /[${}]|^<.*>$|^ENC\[/.test(text.slice(...found.range))) return void 0;
    const secret = text.slice(...found.range);
    const isSpelledOut = /1234567|abcdefg/i.test(secret) || found.what === void 0 && repeats(name2, secret);
    const strength = strengthHere(found, secret);
    return { ...found, strength: strength === "real" && isSpelledOut ? "guessable" : strength };
  }
  return code.test(name2) ? void 0 : secretOfFile(value);
}
function repeats(name2, value) {
  const [letters, all] = [name2, value].map((text) => text.toLowerCase().replace(/[^a-z]/g, ""));
  return letters !== void 0 && letters.length >= 6 && all?.includes(letters) === true;
}
function secretOfFile(text) {
  for (const found of formattedSecrets(text)) {
    const strength = strengthHere({ what: found.what, strength: strengthOfFormatted(found, text) }, text.slice(...found.range));
    if (found.what !== "a private key" && strength === "real" && !isCommented(text, found.range)) return { ...found, strength };
  }
  for (const match of text.matchAll(setting)) {
    const [whole, name2 = "", , value = ""] = match;
    if (!isSecretName(name2) || !looksRandom(value) || /[${}<>()[\]]/.test(value)) continue;
    if (strengthHere({ what: void 0, strength: "real" }, value) !== "real") continue;
    const start = match.index + whole.lastIndexOf(value);
    return { what: void 0, strength: "real", range: [start, start + value.length] };
  }
  return void 0;
}
function isCommented(text, [start]) {
  return /^\s*(?:#|\/\/|;|--)/.test(text.slice(text.lastIndexOf("\n", start) + 1, start + 1));
}

// src/rules/kubernetes/committed-secret.ts
var committed_secret_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/committed-secret",
  on: "kubernetes",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "error" },
  *check(manifest) {
    if (manifest.isGenerated || manifest.kind !== "Secret" || manifest.apiVersion !== "v1" || manifest.root.get("sops").isSet) return;
    const found = entriesOf(manifest).flatMap(({ name: name2, value, at, isEncoded }) => {
      const secret3 = value === void 0 ? void 0 : secretOfEntry(name2, value);
      if (!secret3 || value === void 0 || secret3.strength === "placeholder") return [];
      const text = value.trim();
      const place2 = isEncoded ? placeOf(at) : placeWithin(at, text, secret3.range);
      return [{ name: name2, at, place: place2, secret: secret3, shown: masked(text.slice(...secret3.range)) }];
    });
    const first = found.find(({ secret: secret3 }) => secret3.strength === "real") ?? found[0];
    if (!first) return;
    const { secret: secret2 } = first;
    const more = found.length > 1 ? ` and ${found.length - 1} more` : "";
    const owner = `Secret "${manifest.name.value ?? ""}"`;
    yield {
      at: first.at,
      message: secret2.strength === "real" ? `${owner} is committed with ${secret2.what ?? "the value"} of "${first.name}" (${first.shown})${more}, and everyone can use it who has the repository; keep it encrypted or in a secret store, and replace this one` : `${owner} is committed with ${secret2.what ?? "a value"} of "${first.name}"${more} that ${more ? "are" : "is"} easy to guess; keep a strong one encrypted or in a secret store`,
      secrets: found.map(({ place: place2 }) => place2),
      ...secret2.strength !== "real" && { atMost: isForDemo(manifest) ? "info" : "warning" }
    };
  }
});
function isForDemo({ namespace }) {
  return environmentOfName(namespace.value ?? "")?.environment === "development";
}
function entriesOf({ root }) {
  return ["stringData", "data"].flatMap(
    (key) => [...root.get(key).entries.values()].flatMap(({ name: name2, value: at }) => {
      if (!at.isScalar || at.text === void 0 || at.isUnset) return [];
      const isEncoded = key === "data";
      return { name: name2, value: isEncoded ? decoded(at.text) : at.text, at, isEncoded };
    })
  );
}
function decoded(text) {
  const plain = text.replace(/\s/g, "");
  if (plain.length > 1e5 || !/^[A-Za-z0-9+/]+={0,2}$/.test(plain)) return void 0;
  const result = fromBase64(plain);
  return result === void 0 || /[^\t\n\r -~]/.test(result) ? void 0 : result;
}
function fromBase64(text) {
  try {
    return atob(text);
  } catch {
    return void 0;
  }
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
    const { targetName: name2, targetKind: kind } = autoscaler;
    const others = scalerKinds.flatMap((one) => project.objects.of(one, manifest));
    const other = others.find(
      (one) => isSame(one, manifest) && (one.kind !== manifest.kind || one.name.value !== manifest.name.value) && comparePlaces(one, manifest) < 0 && !takesOver(one)
    );
    if (!other) return;
    const isCertain = other.file === manifest.file;
    const same = project.objects.of(manifest.kind, manifest).filter((one) => isSame(one, manifest));
    const areVariants = !isCertain && (new Set([manifest, ...same].map(({ file }) => file)).size > 2 || isNamedAsVariant(manifest, other, project));
    yield {
      at: name2.at,
      message: `${other.kind} "${other.name.value ?? ""}" and ${labelOf(manifest)} both scale ${kind.value ?? "Deployment"} "${name2.value}" and ${isCertain ? "" : "may "}switch each other off; put their metrics into one, or apply one only`,
      ...!isCertain && { atMost: areVariants ? "info" : "warning" },
      related: [{ at: other, message: "the other one" }]
    };
  }
});
var scalerKinds = ["HorizontalPodAutoscaler", "ScaledObject", "WorkerResourceTemplate"];
function isSame(one, other) {
  return one.autoscaler?.targetName.value === other.autoscaler?.targetName.value && one.autoscaler?.targetKind.value === other.autoscaler?.targetKind.value && dirname(one.file.path) === dirname(other.file.path);
}
function isNamedAsVariant(one, other, project) {
  const [short = "", long = ""] = [one, other].map(({ file }) => basename(file.path).replace(/\.ya?ml$/, "")).sort((a, b) => a.length - b.length);
  if (!long.startsWith(`${short}-`) && !long.endsWith(`-${short}`)) return false;
  const folder = dirname(one.file.path);
  return !["kustomization.yaml", "kustomization.yml", "Kustomization"].some(
    (name2) => project.files.stat(joinPath(folder, name2)) === "file"
  );
}
function takesOver({ annotations }) {
  return annotations.get("scaledobject.keda.sh/transfer-hpa-ownership").text === "true";
}

// src/rules/kubernetes/conflicting-port.ts
var conflicting_port_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/conflicting-port",
  on: "kubernetes",
  topic: "orchestration",
  severity: "error",
  reads: ["nodePort"],
  *check(manifest, { project }) {
    if (manifest.document.damaged) return;
    if (manifest.kind === "Service" && !manifest.apiVersion.includes("/")) yield* problemsOfService(manifest, project);
    const { workload } = manifest;
    if (!workload || workload.isIncomplete) return;
    const byPort = /* @__PURE__ */ new Map();
    for (const { role, ports: ports2, name: name2 } of workload.containers) {
      const names = /* @__PURE__ */ new Set();
      for (const port of ports2) {
        const called = port.get("name");
        if (typeof called.scalar === "string" && names.has(called.scalar))
          yield {
            at: called,
            message: `container "${name2}" has two ports named "${called.scalar}", and Kubernetes refuses the object; give each a name of its own`
          };
        else if (typeof called.scalar === "string") names.add(called.scalar);
        const key = keyOf(port, "containerPort");
        if (role === "init" || key === void 0) continue;
        const other = byPort.get(key);
        if (other === void 0) byPort.set(key, name2);
        else if (other !== name2)
          yield {
            at: port.get("containerPort"),
            message: `containers "${other}" and "${name2}" list port ${port.get("containerPort").text}, and a pod has one address, so that the second to listen may fail; give one of them another port`,
            atMost: "warning"
          };
      }
    }
  }
});
function* problemsOfService(manifest, project) {
  const ports2 = manifest.root.get("spec", "ports").items.filter(({ isMap, via }) => isMap && !via);
  const name2 = manifest.name.value ?? "";
  const [numbers, names] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  for (const port of ports2) {
    const key = keyOf(port, "port");
    if (key !== void 0 && numbers.has(key))
      yield {
        at: port.get("port"),
        message: `Service "${name2}" has port ${port.get("port").text} twice, and Kubernetes refuses the object; take one out, or give it another port`
      };
    if (key !== void 0) numbers.add(key);
    const called = port.get("name");
    const { scalar } = called;
    if (typeof scalar !== "string") continue;
    if (names.has(scalar))
      yield {
        at: called,
        message: `Service "${name2}" has two ports named "${scalar}", and Kubernetes refuses the object; give each a name of its own`
      };
    names.add(scalar);
  }
  for (const port of ports2) yield* sharedNodePort(port.get("nodePort"), port, manifest, project);
}
function* sharedNodePort(node, port, manifest, project) {
  if (typeof node.scalar !== "number" || node.scalar === 0 || !opensNodes(manifest)) return;
  const others = project.manifestsNear(manifest).filter((one) => one.kind === "Service" && dirname(one.file.path) === dirname(manifest.file.path));
  for (const other of others.slice(0, others.indexOf(manifest))) {
    if (other.name.value === manifest.name.value || other.document === manifest.document || selector(other) === selector(manifest))
      continue;
    if (!opensNodes(other)) continue;
    const same = other.root.get("spec", "ports").items.find((one) => keyOf(one, "nodePort") === keyOf(port, "nodePort"));
    if (!same) continue;
    yield {
      at: node,
      message: `node port ${node.text} is that of Service "${other.name.value ?? ""}", too, and a cluster gives it to one of them; choose another, or leave it out`,
      related: [{ at: same.get("nodePort"), message: "the other Service" }],
      atMost: "warning"
    };
    return;
  }
}
function opensNodes({ root }) {
  return ["NodePort", "LoadBalancer"].includes(root.get("spec", "type").text ?? "");
}
function selector({ root }) {
  return root.get("spec", "selector").isSet ? root.get("spec", "selector").source() : "";
}
function keyOf(port, name2) {
  const { scalar } = port.get(name2);
  const protocol2 = port.get("protocol");
  return typeof scalar === "number" && (protocol2.isUnset || protocol2.isScalar) ? `${scalar}/${protocol2.text ?? "TCP"}` : void 0;
}

// src/rules/kubernetes/dangling-monitor.ts
var dangling_monitor_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/dangling-monitor",
  on: "kubernetes",
  topic: "observability",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["Service", "Deployment", "StatefulSet", "DaemonSet", "CronJob", "Job", "Rollout", "Pod"],
  *check(monitor2, { project }) {
    const { scrapeSelector, kind } = monitor2;
    if (!scrapeSelector.isSet || !project.objects.scrapedBy(monitor2).isUnset) return;
    const what = `${kind} "${monitor2.name.value ?? ""}"`;
    const service2 = project.objects.unlabelledFor(monitor2);
    if (service2) {
      const labels = [...scrapeSelector.value.matchLabels].map(([name2, value]) => `"${name2}: ${value}"`).join(", ");
      yield {
        at: scrapeSelector.at,
        message: `${what} looks for Services labelled ${labels}, and Service "${service2.name.value ?? ""}" only selects pods by that, so nothing is scraped; add the label to the metadata of the Service`,
        related: [{ at: service2, message: "the Service" }]
      };
      return;
    }
    yield {
      at: scrapeSelector.at,
      message: `${what} selects no ${kind === "PodMonitor" ? "pods" : "Service"} of this project, so it may scrape nothing; check its selector and namespaceSelector`,
      atMost: "info"
    };
  }
});

// src/rules/kubernetes/deprecated-ingress-class.ts
var deprecated_ingress_class_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/deprecated-ingress-class",
  on: "kubernetes",
  topic: "configuration",
  aggregate: true,
  severity: "info",
  *check({ kind, apiVersion, annotations, root, name: name2 }) {
    if (kind !== "Ingress" || apiVersion !== "networking.k8s.io/v1") return;
    const entry = annotations.entries.get("kubernetes.io/ingress.class");
    if (!entry || /^gce(?:-internal)?$/.test(entry.value.text ?? "")) return;
    const field = root.get("spec", "ingressClassName");
    yield {
      at: entry.key,
      message: field.isSet ? `Ingress "${name2.value ?? ""}" names its class in the annotation and in "ingressClassName", which Kubernetes refuses for a new object; remove the annotation` : `Ingress "${name2.value ?? ""}" names its class in the annotation that Kubernetes 1.18 replaced; write "ingressClassName: ${entry.value.text ?? ""}" in its spec, if the cluster has an IngressClass of that name`
    };
  }
});

// src/rules/kubernetes/exposed-store.ts
var exposed_store_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/exposed-store",
  on: "kubernetes",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "error" },
  reads: ["containers", "LoadBalancer", "NodePort"],
  *check(manifest, { project }) {
    const { kind, apiVersion, root } = manifest;
    const spec = root.get("spec");
    const type = spec.get("type");
    if (kind !== "Service" || apiVersion.includes("/") || !/^(?:LoadBalancer|NodePort)$/.test(type.text ?? "") || isRestricted(manifest))
      return;
    const pods2 = (project.objects.podsOf(manifest).value ?? []).filter(({ isIncomplete }) => !isIncomplete);
    for (const port of spec.get("ports").items) {
      const found = listenerBehind(port, pods2);
      if (!found) continue;
      const { listener, container } = found;
      const isGuarded = !listener.isOpen || mayAskForLogin(container);
      const isNode = type.text === "NodePort";
      yield {
        at: type,
        message: `Service "${manifest.name.value ?? ""}" opens the ${listener.kind} of ${container.workload.kind} "${container.workload.name}"${isGuarded ? "" : ", which asks for no login,"} ${isNode ? "on every node" : "at an address of the load balancer, a public one in most clouds"}; use ClusterIP, or ${isNode ? "a firewall" : "an internal load balancer"} and a list of addresses`,
        related: [{ at: container, message: "what answers there" }],
        ...limit(isNode || isGuarded || listener.isForReading === true, spec)
      };
      return;
    }
  }
});
function limit(isMild, spec) {
  return isMild || spec.get("loadBalancerIP").isSet ? { atMost: "warning" } : {};
}
function listenerBehind(port, pods2) {
  for (const { containers, name: name2 } of pods2) {
    const behind = behindPort(
      port,
      containers.filter(({ role }) => role !== "init")
    );
    if (!behind) continue;
    const { container, number } = behind;
    const reference = namedImage(container.image);
    const named = soundsLikeDataStore(name2) ? usualListener(number) : void 0;
    const listener = (reference && listenerOf(reference, number)) ?? named;
    if (listener) return { listener, container };
  }
  return void 0;
}
function mayAskForLogin({ environment, args, command, mounts }) {
  const words2 = [...command.value ?? [], ...args.value ?? [], ...environment.names].join(" ");
  const hasConfig = mounts.isUnknown || (mounts.value ?? []).some(({ type }) => type === "configMap" || type === "secret");
  return !environment.isComplete || hasConfig || /auth|tls|web\.config|oidc|pass/i.test(words2);
}

// src/rules/kubernetes/external-address.ts
var external_address_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/external-address",
  on: "kubernetes",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  optIn: true,
  *check({ kind, apiVersion, root, name: name2 }) {
    const addresses = root.get("spec", "externalIPs");
    const key = root.get("spec").entries.get("externalIPs")?.key;
    if (kind !== "Service" || apiVersion.includes("/") || !key || addresses.items.length === 0) return;
    yield {
      at: key,
      message: `Service "${name2.value ?? ""}" takes over traffic to addresses that Kubernetes does not own, on every node; use a load balancer or a Gateway`
    };
  }
});

// src/rules/kubernetes/incomplete-volume-claim.ts
var incomplete_volume_claim_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/incomplete-volume-claim",
  on: "kubernetes",
  topic: "orchestration",
  severity: "error",
  *check(manifest) {
    for (const { spec, name: name2, at } of claimsOf(manifest)) {
      const modes3 = spec.get("accessModes");
      const size = spec.get("resources", "requests", "storage");
      const missing = [
        ...modes3.isUnset || modes3.isList && modes3.items.length === 0 ? ["accessModes"] : [],
        ...size.isUnset ? ["resources.requests.storage"] : []
      ];
      if (missing.length === 0) continue;
      yield {
        at,
        message: `claim "${name2}" is refused without ${missing.join(" and ")}, so no pod that needs it starts; add ${missing.length > 1 ? "them" : "it"}`
      };
    }
  }
});
function claimsOf({ kind, apiVersion, root }) {
  const claims = kind === "PersistentVolumeClaim" && apiVersion === "v1" ? [root] : [];
  const templates = kind === "StatefulSet" && apiVersion.startsWith("apps/") ? root.get("spec", "volumeClaimTemplates").items : [];
  return [...claims, ...templates].flatMap((claim2) => {
    const spec = claim2.get("spec");
    const name2 = claim2.get("metadata", "name");
    return spec.isMap ? [{ spec, name: name2.text ?? "", at: name2.isScalar ? name2 : spec.key }] : [];
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
    const name2 = `PodDisruptionBudget "${manifest.name.value ?? ""}"`;
    const at = manifest.name.isSet ? manifest.name.at : manifest;
    const [least, most2] = [spec.get("minAvailable"), spec.get("maxUnavailable")];
    if (least.isSet && most2.isSet) {
      yield { at: most2.key, message: `Kubernetes refuses ${name2} with both "minAvailable" and "maxUnavailable"; keep one of them` };
      return;
    }
    if (least.isUnset && most2.isUnset) {
      yield {
        at,
        message: `${name2} has neither "minAvailable" nor "maxUnavailable", so it lets all pods be evicted at once; set one of them`,
        atMost: "warning"
      };
      return;
    }
    const { podSelector } = manifest;
    if (podSelector.isUnset) {
      yield { at, message: `${name2} has no selector, so it protects no pod; give it the labels of the pods`, atMost: "warning" };
    } else if (podSelector.isSet && !selectsAll(podSelector.value) && project.objects.podsOf(manifest).isUnset && !mayBeMade(manifest, project)) {
      yield {
        at: podSelector.at,
        message: `${name2} protects nothing, as no manifest of this project makes pods with its labels; correct the selector, or remove the budget`,
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

// src/rules/kubernetes/ingress-snippet.ts
var ingress_snippet_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/ingress-snippet",
  on: "kubernetes",
  topic: "security",
  aggregate: true,
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ kind, annotations, name: name2 }) {
    if (kind !== "Ingress") return;
    for (const { name: key, key: at, value } of annotations.entries.values()) {
      if (!/^nginx\.ingress\.kubernetes\.io\/(?:[a-z]+-)?snippet$/.test(key) || !value.text?.trim()) continue;
      const isCode = /lua|alias|\broot\b|proxy_pass|serviceaccount/i.test(value.text);
      yield {
        at,
        message: `Ingress "${name2.value ?? ""}" writes ${isCode ? "code or paths" : "lines"} into the configuration of NGINX, which controllers refuse unless snippets are allowed to all who may write an Ingress; use the annotation or the middleware made for it`
      };
    }
  }
});

// src/rules/kubernetes/ingress-without-tls.ts
var ingress_without_tls_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/ingress-without-tls",
  on: "kubernetes",
  topic: "security",
  aggregate: true,
  severity: { development: "off", staging: "info", production: "warning" },
  *check(manifest) {
    const { kind, apiVersion, root, annotations } = manifest;
    if (kind !== "Ingress" || !/^(?:networking\.k8s\.io|extensions)\//.test(apiVersion)) return;
    if (manifest.document.damaged) return;
    const spec = root.get("spec");
    const rules2 = spec.get("rules");
    if (!spec.get("tls").isUnset || rules2.items.length === 0 || annotations.isUnknown || endsTlsElsewhere(manifest)) return;
    const hosts = rules2.items.flatMap((rule) => rule.get("host").text ?? []);
    if (hosts.length > 0 && hosts.every((host) => isInternalHost(host))) return;
    const name2 = root.get("metadata", "name");
    const shown = hosts.length === 0 ? "all hosts" : hosts.slice(0, 2).map((host) => `"${host}"`).join(" and ");
    const cure = hosts.length === 0 ? 'give each rule its host, and add "tls" with the hosts and a Secret that holds the certificate' : 'add "tls" with a Secret that holds the certificate';
    yield {
      at: name2.isScalar ? name2 : manifest,
      message: `Ingress "${manifest.name.value ?? ""}" takes requests for ${shown} without TLS, so that what they carry, such as logins and tokens, crosses the network in plain text; ${cure}`,
      ...hosts.length === 0 && { atMost: "info" }
    };
  }
});

// src/knowledge/kubernetes/placeholders.ts
function isPlaceholder(text) {
  return /\$|\{\{|<[^<>]*>|%\w+%|@\w+@|__\w+__/.test(text) || /^[A-Z][A-Z\d]*(?:[_-][A-Z\d]+)*$/.test(text);
}
function isPlaceholderName(name2) {
  return isPlaceholder(name2) || /(?:^|[-.])[A-Z][A-Z\d_]{3,}(?=$|[-.])/.test(name2) || !/[a-z\d]/i.test(name2);
}
var localKeys = ["config.kubernetes.io/local-config", "config.kubernetes.io/function", "config.k8s.io/function"];
function isLocal(annotations) {
  return localKeys.some((key) => annotations.entries.has(key));
}

// src/knowledge/kubernetes/custom-fields.ts
var table = `
argoproj.io/v1alpha1 Rollout CRollout2
gateway.networking.k8s.io/v1 GRPCRoute CGRPCRoute
gateway.networking.k8s.io/v1 Gateway CGateway
gateway.networking.k8s.io/v1 HTTPRoute CHTTPRoute
gateway.networking.k8s.io/v1beta1 Gateway CGateway
gateway.networking.k8s.io/v1beta1 HTTPRoute CHTTPRoute
keda.sh/v1alpha1 ClusterTriggerAuthentication CClusterTriggerAuthentication
keda.sh/v1alpha1 ScaledJob CScaledJob
keda.sh/v1alpha1 ScaledObject CScaledObject
keda.sh/v1alpha1 TriggerAuthentication CClusterTriggerAuthentication
monitoring.coreos.com/v1 PodMonitor CPodMonitor
monitoring.coreos.com/v1 PrometheusRule CPrometheusRule
monitoring.coreos.com/v1 ServiceMonitor CServiceMonitor
serving.knative.dev/v1 Service CService
temporal.io/v1alpha1 Connection CConnection
temporal.io/v1alpha1 TemporalConnection CTemporalConnection
temporal.io/v1alpha1 TemporalWorkerDeployment CTemporalWorkerDeployment
temporal.io/v1alpha1 WorkerDeployment CTemporalWorkerDeployment

CAccessKey valueFrom!:CValueFrom
CActiveMetadata annotations:{s} labels:{s}
CAddresse type:s value:s
CAdvanced horizontalPodAutoscalerConfig:CHorizontalPodAutoscalerConfig restoreToOriginalReplicaCount:b scalingModifiers:CScalingModifiers
CAlb annotationPrefix:s ingress:s ingresses:[s] rootService:s servicePort!:i stickinessConfig:CStickinessConfig
CAllowedListeners namespaces:CNamespaces
CAllowedRoutes kinds:[CKind] namespaces:CNamespaces2
CAmbassador mappings!:[s]
CAnalyse args:[CArg] clusterScope:b name!:s requiredForCompletion:b templateName!:s
CAnalysis successfulRunHistoryLimit:i unsuccessfulRunHistoryLimit:i
CAnalysis2 analysisRunMetadata:CActiveMetadata args:[CArg] dryRun:[CDryRun] measurementRetention:[CMeasurementRetention] startingStep:i templates:[CTemplate3]
CAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:CPreferredDuringSchedulingIgnoredDuringExecution requiredDuringSchedulingIgnoredDuringExecution:o
CApisix route:CRoute
CAppMesh virtualNodeGroup:CVirtualNodeGroup virtualService:CVirtualService
CArg name!:s value:s valueFrom:CValueFrom3
CAttachMetadata node:b
CAuthenticationRef kind:(TriggerAuthentication|ClusterTriggerAuthentication) name!:s
CAuthorization credentials:CConfigMapKeyRef type:s
CAwsSecretManager credentials:CCredentials podIdentity:CPodIdentity region:s secrets!:[CSecret]
CAzureKeyVault cloud:CCloud credentials:CCredentials2 podIdentity:CPodIdentity secrets!:[CSecret2] vaultUri!:s
CBackend clientCertificateRef:CCertificateRef
CBackendRef group:s kind:s name!:s namespace:s port:i
CBackendRef2 filters:[CFilter] group:s kind:s name!:s namespace:s port:i weight:i
CBackendRef3 filters:[CFilter2] group:s kind:s name!:s namespace:s port:i weight:i
CBasicAuth password:CConfigMapKeyRef username:CConfigMapKeyRef
CBehavior scaleDown:CScaleDown scaleUp:CScaleDown
CBlueGreen abortScaleDownDelaySeconds:i activeMetadata:CActiveMetadata activeService!:s antiAffinity:CAntiAffinity autoPromotionEnabled:b autoPromotionSeconds:i maxUnavailable:x postPromotionAnalysis:CPostPromotionAnalysis prePromotionAnalysis:CPostPromotionAnalysis previewMetadata:CActiveMetadata previewReplicaCount:i previewService:s scaleDownDelayRevisionLimit:i scaleDownDelaySeconds:i
CBoundServiceAccountToken parameter!:s serviceAccountName!:s
CCaCertificateRef group!:s kind!:s name!:s namespace:s
CCanary abortScaleDownDelaySeconds:i analysis:CAnalysis2 antiAffinity:CAntiAffinity canaryMetadata:CActiveMetadata canaryService:s dynamicStableScale:b maxSurge:x maxUnavailable:x minPodsPerReplicaSet:i pingPong:CPingPong replicaProgressThreshold:CReplicaProgressThreshold scaleDownDelayRevisionLimit:i scaleDownDelaySeconds:i stableMetadata:CActiveMetadata stableService:s steps:[CStep] trafficRouting:CTrafficRouting
CCanaryVirtualNodeRef name!:s
CCapabilities add:[s] drop:[s]
CCertificateRef group:s kind:s name!:s namespace:s
CClientId configMap:CConfigMapKeyRef secret:CConfigMapKeyRef
CCloud activeDirectoryEndpoint:s keyVaultResourceURL:s type!:s
CClusterTriggerAuthentication apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec status:o
CConfigMap defaultMode:i items:[CItem] name:s optional:b
CConfigMap2 items:[CItem] name:s optional:b
CConfigMapKeyRef key!:s name:s optional:b
CConfigMapRef name:s optional:b
CConfigMapTargetRef key!:s name!:s parameter!:s
CConnection apiVersion:s kind:s metadata:V1ObjectMeta spec:CSpec13 status:o
CContainer args:[s] command:[s] env:[CEnv2] envFrom:[CEnvFrom] image:s imagePullPolicy:s livenessProbe:CLivenessProbe name:s ports:[CPort] readinessProbe:CLivenessProbe resources:CResources securityContext:CSecurityContext startupProbe:CLivenessProbe terminationMessagePath:s terminationMessagePolicy:s volumeMounts:[CVolumeMount] workingDir:s
CCookieConfig lifetimeType:(Permanent|Session)
CCors allowCredentials:b allowHeaders:[s] allowMethods:[s] allowOrigins:[s] exposeHeaders:[s] maxAge:i
CCredential serviceAccount:s serviceAccountName:s token:s
CCredentials accessKey!:CAccessKey accessSecretKey!:CAccessKey accessToken:CAccessKey
CCredentials2 clientId!:s clientSecret!:CAccessKey tenantId!:s
CCredentials3 clientSecret!:CAccessKey
CDefault validation:CValidation
CDestinationRule additionalSubsetNames:[s] canarySubsetName!:s name!:s stableSubsetName!:s
CDownwardAPI items:[CItem2]
CDryRun metricName!:s
CEndpoint authorization:CAuthorization basicAuth:CBasicAuth bearerTokenFile:s bearerTokenSecret:CConfigMapKeyRef enableHttp2:b filterRunning:b followRedirects:b honorLabels:b honorTimestamps:b interval:s metricRelabelings:[CMetricRelabeling] noProxy:s oauth2:COauth22 params:{[s]} path:s port:s proxyConnectHeader:{[CConfigMapKeyRef]} proxyFromEnvironment:b proxyUrl:s relabelings:[CMetricRelabeling] scheme:(http|https|HTTP|HTTPS) scrapeTimeout:s targetPort:x tlsConfig:CTlsConfig2 trackTimestampsStaleness:b
CEnv containerName:s name!:s parameter!:s
CEnv2 name!:s value:s valueFrom:CValueFrom2
CEnvFrom configMapRef:CConfigMapRef prefix:s secretRef:CConfigMapRef
CExec command:[s]
CExperiment analyses:[CAnalyse] analysisRunMetadata:CActiveMetadata dryRun:[CDryRun] duration:s scaleDownDelaySeconds:i templates!:[CTemplate4]
CExternalAuth backendRef!:CBackendRef forwardBody:CForwardBody grpc:CGrpc2 http:CHttp protocol!:(HTTP|GRPC)
CFallback behavior:(static|currentReplicas|currentReplicasIfHigher|currentReplicasIfLower|scalingModifiers) failureThreshold!:i replicas!:i
CFieldRef apiVersion:s fieldPath!:s
CFieldRef2 fieldPath!:s
CFilter extensionRef:CParametersRef requestHeaderModifier:CRequestHeaderModifier requestMirror:CRequestMirror responseHeaderModifier:CRequestHeaderModifier type!:(ResponseHeaderModifier|RequestHeaderModifier|RequestMirror|ExtensionRef)
CFilter2 cors:CCors extensionRef:CParametersRef externalAuth:CExternalAuth requestHeaderModifier:CRequestHeaderModifier requestMirror:CRequestMirror requestRedirect:CRequestRedirect responseHeaderModifier:CRequestHeaderModifier type!:(RequestHeaderModifier|ResponseHeaderModifier|RequestMirror|RequestRedirect|URLRewrite|ExtensionRef|CORS|ExternalAuth) urlRewrite:CUrlRewrite
CForwardBody maxSize:i
CFraction denominator:i numerator!:i
CFrontend default!:CDefault perPort:[CPerPort]
CGRPCRoute apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec11 status:o
CGate input:o inputFrom:CInputFrom workflowType!:s
CGateway apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec10 status:o
CGcpSecretManager credentials:CCredentials3 podIdentity:CPodIdentity secrets!:[CSecret3]
CGroup interval:s labels:{s} limit:i name!:s partial_response_strategy:s query_offset:s rules:[CRule3]
CGrpc port:i service:s
CGrpc2 allowedHeaders:[s]
CHTTPRoute apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec12 status:o
CHashiCorpVault address!:s authentication!:(token|kubernetes) credential:CCredential mount:s namespace:s role:s secrets!:[CSecret4]
CHeader name!:s type:(Exact|RegularExpression) value!:s
CHeaderValue exact:s prefix:s regex:s
CHorizontalPodAutoscalerConfig behavior:CBehavior name:s
CHttp allowedHeaders:[s] allowedResponseHeaders:[s] path:s
CHttpGet host:s httpHeaders:[CHttpHeader] path:s port:x scheme:s
CHttpHeader name!:s value!:s
CImagePullSecret name:s
CInfrastructure annotations:{s} labels:{s} parametersRef:CParametersRef
CInputFrom configMapKeyRef:CConfigMapKeyRef secretKeyRef:CConfigMapKeyRef
CIstio destinationRule:CDestinationRule virtualService:CVirtualService2 virtualServices:[CVirtualService2]
CItem key!:s mode:i path!:s
CItem2 fieldRef:CFieldRef mode:i path!:s resourceFieldRef:CResourceFieldRef
CJobTargetRef activeDeadlineSeconds:i backoffLimit:i backoffLimitPerIndex:i completionMode:s completions:i managedBy:s manualSelector:b maxFailedIndexes:i parallelism:i podFailurePolicy:CPodFailurePolicy podReplacementPolicy:s selector:CSelector successPolicy:CSuccessPolicy suspend:b template!:CTemplate ttlSecondsAfterFinished:i
CKind group:s kind!:s
CListener allowedRoutes:CAllowedRoutes hostname:s name!:s port!:i protocol!:s tls:CTls
CLivenessProbe exec:CExec failureThreshold:i grpc:CGrpc httpGet:CHttpGet initialDelaySeconds:i periodSeconds:i successThreshold:i tcpSocket:CTcpSocket timeoutSeconds:i
CMatch headerName!:s headerValue!:CHeaderValue
CMatch2 headers:{CHeaderValue} method:CHeaderValue path:CHeaderValue
CMatchExpression key!:s operator!:s values:[s]
CMatche headers:[CHeader] method:CMethod
CMatche2 headers:[CHeader] method:(GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH) path:CPath2 queryParams:[CHeader]
CMeasurementRetention limit!:i metricName!:s
CMethod method:s service:s type:(Exact|RegularExpression)
CMetricRelabeling action:(replace|Replace|keep|Keep|drop|Drop|hashmod|HashMod|labelmap|LabelMap|labeldrop|LabelDrop|labelkeep|LabelKeep|lowercase|Lowercase|uppercase|Uppercase|keepequal|KeepEqual|dropequal|DropEqual) modulus:i regex:s replacement:s separator:s sourceLabels:[s] targetLabel:s
CNamespaceSelector any:b matchNames:[s]
CNamespaces from:(All|Selector|Same|None) selector:CSelector
CNamespaces2 from:(All|Selector|Same) selector:CSelector
CNginx additionalIngressAnnotations:{s} annotationPrefix:s canaryIngressAnnotations:{s} stableIngress:s stableIngresses:[s]
COauth2 clientId!:s clientSecret:CAccessKey scopes:[s] tokenUrl!:s tokenUrlParams:{s} type:(clientCredentials)
COauth22 clientId!:CClientId clientSecret!:CConfigMapKeyRef endpointParams:{s} noProxy:s proxyConnectHeader:{[CConfigMapKeyRef]} proxyFromEnvironment:b proxyUrl:s scopes:[s] tlsConfig:CTlsConfig tokenUrl!:s
COnExitCodes containerName:s operator!:s values!:[i]
COnPodCondition status:s type!:s
CParametersRef group!:s kind!:s name!:s
CParentRef group:s kind:s name!:s namespace:s port:i sectionName:s
CPath replaceFullPath:s replacePrefixMatch:s type!:(ReplaceFullPath|ReplacePrefixMatch)
CPath2 type:(Exact|PathPrefix|RegularExpression) value:s
CPause duration:x
CPerPort port!:i tls!:CDefault
CPingPong pingService!:s pongService!:s
CPkiData altNames:s commonName:s format:s ipSans:s otherSans:s ttl:s uriSans:s
CPlugin config:o name!:s
CPodFailurePolicy rules!:[CRule]
CPodIdentity externalID:s identityAuthorityHost:s identityId:s identityOwner:(keda|workload) identityTenantId:s provider!:(azure-workload|gcp|aws|aws-eks|none) roleArn:s
CPodMetricsEndpoint authorization:CAuthorization basicAuth:CBasicAuth bearerTokenSecret:CConfigMapKeyRef enableHttp2:b filterRunning:b followRedirects:b honorLabels:b honorTimestamps:b interval:s metricRelabelings:[CMetricRelabeling] noProxy:s oauth2:COauth22 params:{[s]} path:s port:s portNumber:i proxyConnectHeader:{[CConfigMapKeyRef]} proxyFromEnvironment:b proxyUrl:s relabelings:[CMetricRelabeling] scheme:(http|https|HTTP|HTTPS) scrapeTimeout:s targetPort:x tlsConfig:CTlsConfig trackTimestampsStaleness:b
CPodMonitor apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec7 status:o
CPolicie periodSeconds!:i type!:s value!:i
CPort containerPort:i name:s protocol:s
CPostPromotionAnalysis analysisRunMetadata:CActiveMetadata args:[CArg] dryRun:[CDryRun] measurementRetention:[CMeasurementRetention] templates:[CTemplate3]
CPreferredDuringSchedulingIgnoredDuringExecution weight!:i
CProjected defaultMode:i sources:[CSource]
CPrometheusRule apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec9 status:o
CReplicaProgressThreshold type!:s value!:i
CRequestHeaderModifier add:[CHttpHeader] remove:[s] set:[CHttpHeader]
CRequestMirror backendRef!:CBackendRef fraction:CFraction percent:i
CRequestRedirect hostname:s path:CPath port:i scheme:(http|https) statusCode:i
CResourceFieldRef containerName:s divisor:x resource!:s
CResources limits:{x} requests:{x}
CRetry attempts:i backoff:s codes:[i]
CRollbackWindow revisions:i
CRollout propagationPolicy:(foreground|background) strategy:(gradual|immediate)
CRollout2 apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec6 status:o
CRollout3 gate:CGate steps:[CStep2] strategy!:(Manual|AllAtOnce|Progressive)
CRoute name!:s rules:[s]
CRule action!:s onExitCodes:COnExitCodes onPodConditions:[COnPodCondition]
CRule2 succeededCount:i succeededIndexes:s
CRule3 alert:s annotations:{s} expr!:x for:s keep_firing_for:s labels:{s} record:s
CRule4 backendRefs:[CBackendRef2] filters:[CFilter] matches:[CMatche] name:s sessionPersistence:CSessionPersistence
CRule5 backendRefs:[CBackendRef3] filters:[CFilter2] matches:[CMatche2] name:s retry:CRetry sessionPersistence:CSessionPersistence timeouts:CTimeouts
CScaleDown policies:[CPolicie] selectPolicy:s stabilizationWindowSeconds:i tolerance:x
CScaleTargetRef apiVersion:s envSourceContainerName:s kind:s name!:s
CScaledJob apiVersion:s kind:s metadata:V1ObjectMeta spec:CSpec2 status:o
CScaledObject apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec3 status:o
CScalingModifiers activationTarget:s formula:s metricType:(AverageValue|Value) target:s
CScalingStrategy customScalingQueueLengthDeduction:i customScalingRunningJobPercentage:s multipleScalersCalculation:(min|avg|sum|max) pendingPodConditions:[s] strategy:(default|custom|accurate|eager)
CSeccompProfile localhostProfile:s type!:s
CSecret name!:s parameter!:s secretKey:s versionId:s versionStage:s
CSecret2 name!:s parameter!:s version:s
CSecret3 id!:s parameter!:s version:s
CSecret4 key!:s parameter!:s path!:s pkiData:CPkiData type:s
CSecret5 defaultMode:i items:[CItem] optional:b secretName:s
CSecretKeyRef key!:s name!:s
CSecurityContext allowPrivilegeEscalation:b capabilities:CCapabilities privileged:b readOnlyRootFilesystem:b runAsGroup:i runAsNonRoot:b runAsUser:i seccompProfile:CSeccompProfile
CSelector matchExpressions:[CMatchExpression] matchLabels:{s}
CService apiVersion:s kind:s metadata:V1ObjectMeta spec:CSpec5 status:o
CServiceAccountToken audience:s expirationSeconds:i path!:s
CServiceMonitor apiVersion:s kind:s metadata:V1ObjectMeta spec!:CSpec8 status:o
CSessionPersistence absoluteTimeout:s cookieConfig:CCookieConfig sessionName:s type:(Cookie|Header)
CSetCanaryScale matchTrafficWeight:b replicas:i weight:i
CSetHeaderRoute match:[CMatch] name:s
CSetMirrorRoute match:[CMatch2] name!:s percentage:i
CSmi rootService:s trafficSplitName:s
CSource configMap:CConfigMap2 downwardAPI:CDownwardAPI secret:CConfigMap2 serviceAccountToken:CServiceAccountToken
CSpec awsSecretManager:CAwsSecretManager azureKeyVault:CAzureKeyVault boundServiceAccountToken:[CBoundServiceAccountToken] configMapTargetRef:[CConfigMapTargetRef] env:[CEnv] filePath:s gcpSecretManager:CGcpSecretManager hashiCorpVault:CHashiCorpVault oauth2:COauth2 podIdentity:CPodIdentity secretTargetRef:[CConfigMapTargetRef]
CSpec10 addresses:[CAddresse] allowedListeners:CAllowedListeners defaultScope:(All|None) gatewayClassName!:s infrastructure:CInfrastructure listeners!:[CListener] tls:CTls2
CSpec11 hostnames:[s] parentRefs:[CParentRef] rules:[CRule4] useDefaultGateways:(All|None)
CSpec12 hostnames:[s] parentRefs:[CParentRef] rules:[CRule5] useDefaultGateways:(All|None)
CSpec13 apiKeySecretRef:CConfigMapKeyRef hostPort!:s mutualTLSSecretRef:CCanaryVirtualNodeRef tls:CTls3
CSpec14 apiKeySecretRef:CConfigMapKeyRef hostPort!:s mutualTLSSecretRef:CCanaryVirtualNodeRef
CSpec15 minReadySeconds:i progressDeadlineSeconds:i replicas:i rollout!:CRollout3 sunset!:CSunset template!:CTemplate workerOptions!:CWorkerOptions
CSpec2 envSourceContainerName:s failedJobsHistoryLimit:i jobTargetRef!:CJobTargetRef maxReplicaCount:i minReplicaCount:i pollingInterval:i rollout:CRollout rolloutStrategy:(gradual|immediate) scalingStrategy:CScalingStrategy successfulJobsHistoryLimit:i triggers!:[CTrigger]
CSpec3 advanced:CAdvanced cooldownPeriod:i fallback:CFallback idleReplicaCount:i initialCooldownPeriod:i maxReplicaCount:i minReplicaCount:i pollingInterval:i scaleTargetRef!:CScaleTargetRef triggers!:[CTrigger]
CSpec4 affinity:o automountServiceAccountToken:b containerConcurrency:i containers!:[CContainer] dnsConfig:o dnsPolicy:s enableServiceLinks:b hostAliases:[o] hostIPC:b hostNetwork:b hostPID:b idleTimeoutSeconds:i imagePullSecrets:[CImagePullSecret] initContainers:[o] nodeSelector:{s} priorityClassName:s responseStartTimeoutSeconds:i runtimeClassName:s schedulerName:s securityContext:o serviceAccountName:s shareProcessNamespace:b timeoutSeconds:i tolerations:[o] topologySpreadConstraints:[o] volumes:[CVolume]
CSpec5 template:CTemplate2 traffic:[CTraffic]
CSpec6 analysis:CAnalysis minReadySeconds:i paused:b progressDeadlineAbort:b progressDeadlineSeconds:i replicas:i restartAt:t revisionHistoryLimit:i rollbackWindow:CRollbackWindow selector:CSelector strategy:CStrategy template:CTemplate workloadRef:CWorkloadRef
CSpec7 attachMetadata:CAttachMetadata bodySizeLimit:s convertClassicHistogramsToNHCB:b fallbackScrapeProtocol:(PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0) jobLabel:s keepDroppedTargets:i labelLimit:i labelNameLengthLimit:i labelValueLengthLimit:i namespaceSelector:CNamespaceSelector nativeHistogramBucketLimit:i nativeHistogramMinBucketFactor:x podMetricsEndpoints:[CPodMetricsEndpoint] podTargetLabels:[s] sampleLimit:i scrapeClass:s scrapeClassicHistograms:b scrapeNativeHistograms:b scrapeProtocols:[(PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0)] selector!:CSelector selectorMechanism:(RelabelConfig|RoleSelector) targetLimit:i
CSpec8 attachMetadata:CAttachMetadata bodySizeLimit:s convertClassicHistogramsToNHCB:b endpoints!:[CEndpoint] fallbackScrapeProtocol:(PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0) jobLabel:s keepDroppedTargets:i labelLimit:i labelNameLengthLimit:i labelValueLengthLimit:i namespaceSelector:CNamespaceSelector nativeHistogramBucketLimit:i nativeHistogramMinBucketFactor:x podTargetLabels:[s] sampleLimit:i scrapeClass:s scrapeClassicHistograms:b scrapeNativeHistograms:b scrapeProtocols:[(PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0)] selector!:CSelector selectorMechanism:(RelabelConfig|RoleSelector) serviceDiscoveryRole:(Endpoints|EndpointSlice) targetLabels:[s] targetLimit:i
CSpec9 groups:[CGroup]
CStep analysis:CPostPromotionAnalysis experiment:CExperiment pause:CPause plugin:CPlugin setCanaryScale:CSetCanaryScale setHeaderRoute:CSetHeaderRoute setMirrorRoute:CSetMirrorRoute setWeight:i
CStep2 pauseDuration!:s rampPercentage!:i
CStickinessConfig durationSeconds!:i enabled!:b
CStrategy blueGreen:CBlueGreen canary:CCanary
CSuccessPolicy rules!:[CRule2]
CSunset deleteDelay:s scaledownDelay:s
CTcpRoute port:i
CTcpSocket host:s port:x
CTemplate metadata:V1ObjectMeta spec:V1PodSpec
CTemplate2 metadata:V1ObjectMeta spec:CSpec4
CTemplate3 clusterScope:b templateName:s
CTemplate4 metadata:CActiveMetadata name!:s replicas:i selector:CSelector service:CImagePullSecret specRef!:s weight:i
CTemporalConnection apiVersion:s kind:s metadata:V1ObjectMeta spec:CSpec14 status:o
CTemporalWorkerDeployment apiVersion:s kind:s metadata:V1ObjectMeta spec:CSpec15 status:o
CTimeouts backendRequest:s request:s
CTls certificateRefs:[CCertificateRef] mode:(Terminate|Passthrough) options:{s}
CTls2 backend:CBackend frontend:CFrontend
CTls3 serverName:s
CTlsConfig ca:CClientId cert:CClientId insecureSkipVerify:b keySecret:CConfigMapKeyRef maxVersion:(TLS10|TLS11|TLS12|TLS13) minVersion:(TLS10|TLS11|TLS12|TLS13) serverName:s
CTlsConfig2 ca:CClientId caFile:s cert:CClientId certFile:s insecureSkipVerify:b keyFile:s keySecret:CConfigMapKeyRef maxVersion:(TLS10|TLS11|TLS12|TLS13) minVersion:(TLS10|TLS11|TLS12|TLS13) serverName:s
CTlsRoute port:i sniHosts:[s]
CTraefik weightedTraefikServiceName!:s
CTraffic configurationName:s latestRevision:b percent:i revisionName:s tag:s url:s
CTrafficRouting alb:CAlb ambassador:CAmbassador apisix:CApisix appMesh:CAppMesh istio:CIstio managedRoutes:[CCanaryVirtualNodeRef] maxTrafficWeight:i nginx:CNginx plugins:o smi:CSmi traefik:CTraefik
CTrigger authenticationRef:CAuthenticationRef metadata!:{s} metricType:s name:s type!:s useCachedMetrics:b
CUrlRewrite hostname:s path:CPath
CValidation caCertificateRefs!:[CCaCertificateRef] mode:(AllowValidOnly|AllowInsecureFallback)
CValueFrom secretKeyRef!:CSecretKeyRef
CValueFrom2 configMapKeyRef:CConfigMapKeyRef fieldRef:o resourceFieldRef:o secretKeyRef:CConfigMapKeyRef
CValueFrom3 fieldRef:CFieldRef2 podTemplateHashValue:s
CVirtualNodeGroup canaryVirtualNodeRef!:CCanaryVirtualNodeRef stableVirtualNodeRef!:CCanaryVirtualNodeRef
CVirtualService name!:s routes:[s]
CVirtualService2 name!:s routes:[s] tcpRoutes:[CTcpRoute] tlsRoutes:[CTlsRoute]
CVolume configMap:CConfigMap csi:o emptyDir:o ephemeral:o hostPath:o image:o name!:s persistentVolumeClaim:o projected:CProjected secret:CSecret5
CVolumeMount mountPath!:s mountPropagation:s name!:s readOnly:b subPath:s
CWorkerOptions connectionRef!:CCanaryVirtualNodeRef temporalNamespace!:s unsafeCustomBuildID:s
CWorkloadRef apiVersion:s kind:s name:s scaleDown:s
`;

// src/knowledge/kubernetes/enumerations.ts
var pull = "Always|IfNotPresent|Never";
var selects2 = "In|NotIn|Exists|DoesNotExist";
var protocol = "TCP|UDP|SCTP";
var modes = "ReadWriteOnce|ReadOnlyMany|ReadWriteMany|ReadWriteOncePod";
var profile = "RuntimeDefault|Localhost|Unconfined";
var choices = {
  "CoreV1EndpointPort.protocol": protocol,
  "RbacV1Subject.kind": "ServiceAccount|User|Group",
  "V1AppArmorProfile.type": profile,
  "V1Container.imagePullPolicy": pull,
  "V1Container.restartPolicy": "Always|OnFailure|Never",
  "V1Container.terminationMessagePolicy": "File|FallbackToLogsOnError",
  "V1ContainerPort.protocol": protocol,
  "V1CronJobSpec.concurrencyPolicy": "Allow|Forbid|Replace",
  "V1DaemonSetUpdateStrategy.type": "RollingUpdate|OnDelete",
  "V1DeploymentStrategy.type": "RollingUpdate|Recreate",
  "V1HTTPGetAction.scheme": "HTTP|HTTPS",
  "V1HTTPIngressPath.pathType": "Prefix|Exact|ImplementationSpecific",
  "V1HostPathVolumeSource.type": "DirectoryOrCreate|Directory|FileOrCreate|File|Socket|CharDevice|BlockDevice|",
  "V1ImageVolumeSource.pullPolicy": pull,
  "V1JobSpec.completionMode": "NonIndexed|Indexed",
  "V1LabelSelectorRequirement.operator": selects2,
  "V1NetworkPolicyPort.protocol": protocol,
  "V1NetworkPolicySpec.policyTypes": "Ingress|Egress",
  "V1NodeSelectorRequirement.operator": `${selects2}|Gt|Lt`,
  "V1PersistentVolumeClaimSpec.accessModes": modes,
  "V1PersistentVolumeClaimSpec.volumeMode": "Filesystem|Block",
  "V1PersistentVolumeSpec.accessModes": modes,
  "V1PersistentVolumeSpec.persistentVolumeReclaimPolicy": "Delete|Retain|Recycle",
  "V1PersistentVolumeSpec.volumeMode": "Filesystem|Block",
  "V1PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy": "AlwaysAllow|IfHealthyBudget",
  "V1PodSecurityContext.fsGroupChangePolicy": "OnRootMismatch|Always",
  "V1PodSpec.dnsPolicy": "ClusterFirst|ClusterFirstWithHostNet|Default|None",
  "V1PodSpec.preemptionPolicy": "PreemptLowerPriority|Never",
  "V1PodSpec.restartPolicy": "Always|OnFailure|Never",
  "V1RoleRef.kind": "Role|ClusterRole",
  "V1SeccompProfile.type": profile,
  "V1SecurityContext.procMount": "Default|Unmasked",
  "V1ServicePort.protocol": protocol,
  "V1ServiceSpec.externalTrafficPolicy": "Cluster|Local",
  "V1ServiceSpec.internalTrafficPolicy": "Cluster|Local",
  "V1ServiceSpec.ipFamilies": "IPv4|IPv6",
  "V1ServiceSpec.ipFamilyPolicy": "SingleStack|PreferDualStack|RequireDualStack",
  "V1ServiceSpec.sessionAffinity": "ClientIP|None",
  "V1ServiceSpec.type": "ClusterIP|NodePort|LoadBalancer|ExternalName",
  "V1StatefulSetSpec.podManagementPolicy": "OrderedReady|Parallel",
  "V1StatefulSetUpdateStrategy.type": "RollingUpdate|OnDelete|Recreate",
  "V1StorageClass.reclaimPolicy": "Delete|Retain",
  "V1StorageClass.volumeBindingMode": "Immediate|WaitForFirstConsumer",
  "V1Taint.effect": "NoSchedule|PreferNoSchedule|NoExecute",
  "V1Toleration.effect": "NoSchedule|PreferNoSchedule|NoExecute|",
  "V1Toleration.operator": "Exists|Equal|Lt|Gt|",
  "V1TopologySpreadConstraint.nodeAffinityPolicy": "Honor|Ignore",
  "V1TopologySpreadConstraint.nodeTaintsPolicy": "Honor|Ignore",
  "V1TopologySpreadConstraint.whenUnsatisfiable": "DoNotSchedule|ScheduleAnyway",
  "V1VolumeMount.mountPropagation": "None|HostToContainer|Bidirectional",
  "V2HPAScalingPolicy.type": "Pods|Percent",
  "V2HPAScalingRules.selectPolicy": "Max|Min|Disabled",
  "V2MetricSpec.type": "Resource|ContainerResource|Pods|Object|External",
  "V2MetricTarget.type": "Utilization|Value|AverageValue"
};

// src/knowledge/kubernetes/fields.ts
var fieldsVersion = "1.36";
var table2 = `
admissionregistration.k8s.io/v1 MutatingAdmissionPolicy V1MutatingAdmissionPolicy
admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding V1MutatingAdmissionPolicyBinding
admissionregistration.k8s.io/v1 MutatingWebhookConfiguration V1MutatingWebhookConfiguration
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy V1ValidatingAdmissionPolicy
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding V1ValidatingAdmissionPolicyBinding
admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration V1ValidatingWebhookConfiguration
apiextensions.k8s.io/v1 CustomResourceDefinition V1CustomResourceDefinition
apiregistration.k8s.io/v1 APIService V1APIService
apps/v1 ControllerRevision V1ControllerRevision
apps/v1 DaemonSet V1DaemonSet
apps/v1 Deployment V1Deployment
apps/v1 ReplicaSet V1ReplicaSet
apps/v1 StatefulSet V1StatefulSet
autoscaling/v1 HorizontalPodAutoscaler V1HorizontalPodAutoscaler
autoscaling/v2 HorizontalPodAutoscaler V2HorizontalPodAutoscaler
batch/v1 CronJob V1CronJob
batch/v1 Job V1Job
coordination.k8s.io/v1 Lease V1Lease
discovery.k8s.io/v1 EndpointSlice V1EndpointSlice
networking.k8s.io/v1 IPAddress V1IPAddress
networking.k8s.io/v1 Ingress V1Ingress
networking.k8s.io/v1 IngressClass V1IngressClass
networking.k8s.io/v1 NetworkPolicy V1NetworkPolicy
networking.k8s.io/v1 ServiceCIDR V1ServiceCIDR
node.k8s.io/v1 RuntimeClass V1RuntimeClass
policy/v1 PodDisruptionBudget V1PodDisruptionBudget
rbac.authorization.k8s.io/v1 ClusterRole V1ClusterRole
rbac.authorization.k8s.io/v1 ClusterRoleBinding V1ClusterRoleBinding
rbac.authorization.k8s.io/v1 Role V1Role
rbac.authorization.k8s.io/v1 RoleBinding V1RoleBinding
scheduling.k8s.io/v1 PriorityClass V1PriorityClass
storage.k8s.io/v1 CSIDriver V1CSIDriver
storage.k8s.io/v1 CSINode V1CSINode
storage.k8s.io/v1 CSIStorageCapacity V1CSIStorageCapacity
storage.k8s.io/v1 StorageClass V1StorageClass
storage.k8s.io/v1 VolumeAttachment V1VolumeAttachment
storage.k8s.io/v1 VolumeAttributesClass V1VolumeAttributesClass
v1 Binding V1Binding
v1 ConfigMap V1ConfigMap
v1 Endpoints V1Endpoints
v1 Event CoreV1Event
v1 LimitRange V1LimitRange
v1 Namespace V1Namespace
v1 Node V1Node
v1 PersistentVolume V1PersistentVolume
v1 PersistentVolumeClaim V1PersistentVolumeClaim
v1 Pod V1Pod
v1 PodTemplate V1PodTemplate
v1 ReplicationController V1ReplicationController
v1 ResourceQuota V1ResourceQuota
v1 Secret V1Secret
v1 Service V1Service
v1 ServiceAccount V1ServiceAccount

AdmissionregistrationV1ServiceReference name!:s namespace!:s path:s port:i
AdmissionregistrationV1WebhookClientConfig caBundle:s service:AdmissionregistrationV1ServiceReference url:s
ApiextensionsV1ServiceReference name!:s namespace!:s path:s port:i
ApiextensionsV1WebhookClientConfig caBundle:s service:ApiextensionsV1ServiceReference url:s
ApiregistrationV1ServiceReference name:s namespace:s port:i
CoreV1EndpointPort appProtocol:s name:s port!:i protocol:s
CoreV1Event action:s apiVersion:s count:i eventTime:t firstTimestamp:t involvedObject!:V1ObjectReference kind:s lastTimestamp:t message:s metadata!:V1ObjectMeta reason:s related:V1ObjectReference reportingComponent:s reportingInstance:s series:CoreV1EventSeries source:V1EventSource type:s
CoreV1EventSeries count:i lastObservedTime:t
CoreV1ResourceClaim name!:s request:s
DiscoveryV1EndpointPort appProtocol:s name:s port:i protocol:s
RbacV1Subject apiGroup:s kind!:s name!:s namespace:s
StorageV1TokenRequest audience!:s expirationSeconds:i
V1APIService apiVersion:s kind:s metadata:V1ObjectMeta spec:V1APIServiceSpec status:o
V1APIServiceSpec caBundle:s group:s groupPriorityMinimum!:i insecureSkipTLSVerify:b service:ApiregistrationV1ServiceReference version:s versionPriority!:i
V1AWSElasticBlockStoreVolumeSource fsType:s partition:i readOnly:b volumeID!:s
V1Affinity nodeAffinity:V1NodeAffinity podAffinity:V1PodAffinity podAntiAffinity:V1PodAntiAffinity
V1AggregationRule clusterRoleSelectors:[V1LabelSelector]
V1AppArmorProfile localhostProfile:s type!:s
V1ApplyConfiguration expression:s
V1AuditAnnotation key!:s valueExpression!:s
V1AzureDiskVolumeSource cachingMode:s diskName!:s diskURI!:s fsType:s kind:s readOnly:b
V1AzureFilePersistentVolumeSource readOnly:b secretName!:s secretNamespace:s shareName!:s
V1AzureFileVolumeSource readOnly:b secretName!:s shareName!:s
V1Binding apiVersion:s kind:s metadata:V1ObjectMeta target!:V1ObjectReference
V1CSIDriver apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1CSIDriverSpec
V1CSIDriverSpec attachRequired:b fsGroupPolicy:s nodeAllocatableUpdatePeriodSeconds:i podInfoOnMount:b preventPodSchedulingIfMissing:b requiresRepublish:b seLinuxMount:b serviceAccountTokenInSecrets:b storageCapacity:b tokenRequests:[StorageV1TokenRequest] volumeLifecycleModes:[s]
V1CSINode apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1CSINodeSpec
V1CSINodeDriver allocatable:V1VolumeNodeResources name!:s nodeID!:s topologyKeys:[s]
V1CSINodeSpec drivers!:[V1CSINodeDriver]
V1CSIPersistentVolumeSource controllerExpandSecretRef:V1SecretReference controllerPublishSecretRef:V1SecretReference driver!:s fsType:s nodeExpandSecretRef:V1SecretReference nodePublishSecretRef:V1SecretReference nodeStageSecretRef:V1SecretReference readOnly:b volumeAttributes:{s} volumeHandle!:s
V1CSIStorageCapacity apiVersion:s capacity:q kind:s maximumVolumeSize:q metadata:V1ObjectMeta nodeTopology:V1LabelSelector storageClassName!:s
V1CSIVolumeSource driver!:s fsType:s nodePublishSecretRef:V1LocalObjectReference readOnly:b volumeAttributes:{s}
V1Capabilities add:[s] drop:[s]
V1CephFSPersistentVolumeSource monitors!:[s] path:s readOnly:b secretFile:s secretRef:V1SecretReference user:s
V1CephFSVolumeSource monitors!:[s] path:s readOnly:b secretFile:s secretRef:V1LocalObjectReference user:s
V1CinderPersistentVolumeSource fsType:s readOnly:b secretRef:V1SecretReference volumeID!:s
V1CinderVolumeSource fsType:s readOnly:b secretRef:V1LocalObjectReference volumeID!:s
V1ClientIPConfig timeoutSeconds:i
V1ClusterRole aggregationRule:V1AggregationRule apiVersion:s kind:s metadata:V1ObjectMeta rules:[V1PolicyRule]
V1ClusterRoleBinding apiVersion:s kind:s metadata:V1ObjectMeta roleRef!:V1RoleRef subjects:[RbacV1Subject]
V1ClusterTrustBundleProjection labelSelector:V1LabelSelector name:s optional:b path!:s signerName:s
V1ConfigMap apiVersion:s binaryData:{s} data:{s} immutable:b kind:s metadata:V1ObjectMeta
V1ConfigMapEnvSource name:s optional:b
V1ConfigMapKeySelector key!:s name:s optional:b
V1ConfigMapNodeConfigSource kubeletConfigKey!:s name!:s namespace!:s resourceVersion:s uid:s
V1ConfigMapProjection items:[V1KeyToPath] name:s optional:b
V1ConfigMapVolumeSource defaultMode:i items:[V1KeyToPath] name:s optional:b
V1Container args:[s] command:[s] env:[V1EnvVar] envFrom:[V1EnvFromSource] image:s imagePullPolicy:s lifecycle:V1Lifecycle livenessProbe:V1Probe name!:s ports:[V1ContainerPort] readinessProbe:V1Probe resizePolicy:[V1ContainerResizePolicy] resources:V1ResourceRequirements restartPolicy:s restartPolicyRules:[V1ContainerRestartRule] securityContext:V1SecurityContext startupProbe:V1Probe stdin:b stdinOnce:b terminationMessagePath:s terminationMessagePolicy:s tty:b volumeDevices:[V1VolumeDevice] volumeMounts:[V1VolumeMount] workingDir:s
V1ContainerPort containerPort!:i hostIP:s hostPort:i name:s protocol:s
V1ContainerResizePolicy resourceName!:s restartPolicy!:s
V1ContainerRestartRule action!:s exitCodes:V1ContainerRestartRuleOnExitCodes
V1ContainerRestartRuleOnExitCodes operator!:s values:[i]
V1ControllerRevision apiVersion:s data:o kind:s metadata:V1ObjectMeta revision!:i
V1CronJob apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1CronJobSpec status:o
V1CronJobSpec concurrencyPolicy:s failedJobsHistoryLimit:i jobTemplate!:V1JobTemplateSpec schedule!:s startingDeadlineSeconds:i successfulJobsHistoryLimit:i suspend:b timeZone:s
V1CrossVersionObjectReference apiVersion:s kind!:s name!:s
V1CustomResourceColumnDefinition description:s format:s jsonPath!:s name!:s priority:i type!:s
V1CustomResourceConversion strategy!:s webhook:V1WebhookConversion
V1CustomResourceDefinition apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1CustomResourceDefinitionSpec status:o
V1CustomResourceDefinitionNames categories:[s] kind!:s listKind:s plural!:s shortNames:[s] singular:s
V1CustomResourceDefinitionSpec conversion:V1CustomResourceConversion group!:s names!:V1CustomResourceDefinitionNames preserveUnknownFields:b scope!:s versions!:[V1CustomResourceDefinitionVersion]
V1CustomResourceDefinitionVersion additionalPrinterColumns:[V1CustomResourceColumnDefinition] deprecated:b deprecationWarning:s name!:s schema:V1CustomResourceValidation selectableFields:[V1SelectableField] served!:b storage!:b subresources:V1CustomResourceSubresources
V1CustomResourceSubresourceScale labelSelectorPath:s specReplicasPath!:s statusReplicasPath!:s
V1CustomResourceSubresources scale:V1CustomResourceSubresourceScale status:o
V1CustomResourceValidation openAPIV3Schema:V1JSONSchemaProps
V1DaemonSet apiVersion:s kind:s metadata:V1ObjectMeta spec:V1DaemonSetSpec status:o
V1DaemonSetSpec minReadySeconds:i revisionHistoryLimit:i selector!:V1LabelSelector template!:V1PodTemplateSpec updateStrategy:V1DaemonSetUpdateStrategy
V1DaemonSetUpdateStrategy rollingUpdate:V1RollingUpdateDaemonSet type:s
V1Deployment apiVersion:s kind:s metadata:V1ObjectMeta spec:V1DeploymentSpec status:o
V1DeploymentSpec minReadySeconds:i paused:b progressDeadlineSeconds:i replicas:i revisionHistoryLimit:i selector!:V1LabelSelector strategy:V1DeploymentStrategy template!:V1PodTemplateSpec
V1DeploymentStrategy rollingUpdate:V1RollingUpdateDeployment type:s
V1DownwardAPIProjection items:[V1DownwardAPIVolumeFile]
V1DownwardAPIVolumeFile fieldRef:V1ObjectFieldSelector mode:i path!:s resourceFieldRef:V1ResourceFieldSelector
V1DownwardAPIVolumeSource defaultMode:i items:[V1DownwardAPIVolumeFile]
V1EmptyDirVolumeSource medium:s sizeLimit:q
V1Endpoint addresses!:[s] conditions:V1EndpointConditions deprecatedTopology:{s} hints:V1EndpointHints hostname:s nodeName:s targetRef:V1ObjectReference zone:s
V1EndpointAddress hostname:s ip!:s nodeName:s targetRef:V1ObjectReference
V1EndpointConditions ready:b serving:b terminating:b
V1EndpointHints forNodes:[V1ForNode] forZones:[V1ForZone]
V1EndpointSlice addressType!:s apiVersion:s endpoints:[V1Endpoint] kind:s metadata:V1ObjectMeta ports:[DiscoveryV1EndpointPort]
V1EndpointSubset addresses:[V1EndpointAddress] notReadyAddresses:[V1EndpointAddress] ports:[CoreV1EndpointPort]
V1Endpoints apiVersion:s kind:s metadata:V1ObjectMeta subsets:[V1EndpointSubset]
V1EnvFromSource configMapRef:V1ConfigMapEnvSource prefix:s secretRef:V1SecretEnvSource
V1EnvVar name!:s value:s valueFrom:V1EnvVarSource
V1EnvVarSource configMapKeyRef:V1ConfigMapKeySelector fieldRef:V1ObjectFieldSelector fileKeyRef:V1FileKeySelector resourceFieldRef:V1ResourceFieldSelector secretKeyRef:V1SecretKeySelector
V1EphemeralContainer args:[s] command:[s] env:[V1EnvVar] envFrom:[V1EnvFromSource] image:s imagePullPolicy:s lifecycle:V1Lifecycle livenessProbe:V1Probe name!:s ports:[V1ContainerPort] readinessProbe:V1Probe resizePolicy:[V1ContainerResizePolicy] resources:V1ResourceRequirements restartPolicy:s restartPolicyRules:[V1ContainerRestartRule] securityContext:V1SecurityContext startupProbe:V1Probe stdin:b stdinOnce:b targetContainerName:s terminationMessagePath:s terminationMessagePolicy:s tty:b volumeDevices:[V1VolumeDevice] volumeMounts:[V1VolumeMount] workingDir:s
V1EphemeralVolumeSource volumeClaimTemplate:V1PersistentVolumeClaimTemplate
V1EventSource component:s host:s
V1ExecAction command:[s]
V1ExternalDocumentation description:s url:s
V1FCVolumeSource fsType:s lun:i readOnly:b targetWWNs:[s] wwids:[s]
V1FileKeySelector key!:s optional:b path!:s volumeName!:s
V1FlexPersistentVolumeSource driver!:s fsType:s options:{s} readOnly:b secretRef:V1SecretReference
V1FlexVolumeSource driver!:s fsType:s options:{s} readOnly:b secretRef:V1LocalObjectReference
V1FlockerVolumeSource datasetName:s datasetUUID:s
V1ForNode name!:s
V1ForZone name!:s
V1GCEPersistentDiskVolumeSource fsType:s partition:i pdName!:s readOnly:b
V1GRPCAction port!:i service:s
V1GitRepoVolumeSource directory:s repository!:s revision:s
V1GlusterfsPersistentVolumeSource endpoints!:s endpointsNamespace:s path!:s readOnly:b
V1GlusterfsVolumeSource endpoints!:s path!:s readOnly:b
V1HTTPGetAction host:s httpHeaders:[V1HTTPHeader] path:s port!:x scheme:s
V1HTTPHeader name!:s value!:s
V1HTTPIngressPath backend!:V1IngressBackend path:s pathType!:s
V1HTTPIngressRuleValue paths!:[V1HTTPIngressPath]
V1HorizontalPodAutoscaler apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1HorizontalPodAutoscalerSpec status:o
V1HorizontalPodAutoscalerSpec maxReplicas!:i minReplicas:i scaleTargetRef!:V1CrossVersionObjectReference targetCPUUtilizationPercentage:i
V1HostAlias hostnames:[s] ip!:s
V1HostPathVolumeSource path!:s type:s
V1IPAddress apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1IPAddressSpec
V1IPAddressSpec parentRef!:V1ParentReference
V1IPBlock cidr!:s except:[s]
V1ISCSIPersistentVolumeSource chapAuthDiscovery:b chapAuthSession:b fsType:s initiatorName:s iqn!:s iscsiInterface:s lun!:i portals:[s] readOnly:b secretRef:V1SecretReference targetPortal!:s
V1ISCSIVolumeSource chapAuthDiscovery:b chapAuthSession:b fsType:s initiatorName:s iqn!:s iscsiInterface:s lun!:i portals:[s] readOnly:b secretRef:V1LocalObjectReference targetPortal!:s
V1ImageVolumeSource pullPolicy:s reference:s
V1Ingress apiVersion:s kind:s metadata:V1ObjectMeta spec:V1IngressSpec status:o
V1IngressBackend resource:V1TypedLocalObjectReference service:V1IngressServiceBackend
V1IngressClass apiVersion:s kind:s metadata:V1ObjectMeta spec:V1IngressClassSpec
V1IngressClassParametersReference apiGroup:s kind!:s name!:s namespace:s scope:s
V1IngressClassSpec controller:s parameters:V1IngressClassParametersReference
V1IngressRule host:s http:V1HTTPIngressRuleValue
V1IngressServiceBackend name!:s port:V1ServiceBackendPort
V1IngressSpec defaultBackend:V1IngressBackend ingressClassName:s rules:[V1IngressRule] tls:[V1IngressTLS]
V1IngressTLS hosts:[s] secretName:s
V1JSONPatch expression:s
V1JSONSchemaProps $ref:s $schema:s additionalItems:o additionalProperties:o allOf:[V1JSONSchemaProps] anyOf:[V1JSONSchemaProps] default:o definitions:{V1JSONSchemaProps} dependencies:{o} description:s enum:[o] example:o exclusiveMaximum:b exclusiveMinimum:b externalDocs:V1ExternalDocumentation format:s id:s items:o maxItems:i maxLength:i maxProperties:i maximum:n minItems:i minLength:i minProperties:i minimum:n multipleOf:n not:V1JSONSchemaProps nullable:b oneOf:[V1JSONSchemaProps] pattern:s patternProperties:{V1JSONSchemaProps} properties:{V1JSONSchemaProps} required:[s] title:s type:s uniqueItems:b x-kubernetes-embedded-resource:b x-kubernetes-int-or-string:b x-kubernetes-list-map-keys:[s] x-kubernetes-list-type:s x-kubernetes-map-type:s x-kubernetes-preserve-unknown-fields:b x-kubernetes-validations:[V1ValidationRule]
V1Job apiVersion:s kind:s metadata:V1ObjectMeta spec:V1JobSpec status:o
V1JobSpec activeDeadlineSeconds:i backoffLimit:i backoffLimitPerIndex:i completionMode:s completions:i managedBy:s manualSelector:b maxFailedIndexes:i parallelism:i podFailurePolicy:V1PodFailurePolicy podReplacementPolicy:s selector:V1LabelSelector successPolicy:V1SuccessPolicy suspend:b template!:V1PodTemplateSpec ttlSecondsAfterFinished:i
V1JobTemplateSpec metadata:V1ObjectMeta spec:V1JobSpec
V1KeyToPath key!:s mode:i path!:s
V1LabelSelector matchExpressions:[V1LabelSelectorRequirement] matchLabels:{s}
V1LabelSelectorRequirement key!:s operator!:s values:[s]
V1Lease apiVersion:s kind:s metadata:V1ObjectMeta spec:V1LeaseSpec
V1LeaseSpec acquireTime:t holderIdentity:s leaseDurationSeconds:i leaseTransitions:i preferredHolder:s renewTime:t strategy:s
V1Lifecycle postStart:V1LifecycleHandler preStop:V1LifecycleHandler stopSignal:s
V1LifecycleHandler exec:V1ExecAction httpGet:V1HTTPGetAction sleep:V1SleepAction tcpSocket:V1TCPSocketAction
V1LimitRange apiVersion:s kind:s metadata:V1ObjectMeta spec:V1LimitRangeSpec
V1LimitRangeItem default:{q} defaultRequest:{q} max:{q} maxLimitRequestRatio:{q} min:{q} type!:s
V1LimitRangeSpec limits!:[V1LimitRangeItem]
V1LocalObjectReference name:s
V1LocalVolumeSource fsType:s path!:s
V1ManagedFieldsEntry apiVersion:s fieldsType:s fieldsV1:o manager:s operation:s subresource:s time:t
V1MatchCondition expression!:s name!:s
V1MatchResources excludeResourceRules:[V1NamedRuleWithOperations] matchPolicy:s namespaceSelector:V1LabelSelector objectSelector:V1LabelSelector resourceRules:[V1NamedRuleWithOperations]
V1MutatingAdmissionPolicy apiVersion:s kind:s metadata:V1ObjectMeta spec:V1MutatingAdmissionPolicySpec
V1MutatingAdmissionPolicyBinding apiVersion:s kind:s metadata:V1ObjectMeta spec:V1MutatingAdmissionPolicyBindingSpec
V1MutatingAdmissionPolicyBindingSpec matchResources:V1MatchResources paramRef:V1ParamRef policyName:s
V1MutatingAdmissionPolicySpec failurePolicy:s matchConditions:[V1MatchCondition] matchConstraints:V1MatchResources mutations:[V1Mutation] paramKind:V1ParamKind reinvocationPolicy:s variables:[V1Variable]
V1MutatingWebhook admissionReviewVersions!:[s] clientConfig!:AdmissionregistrationV1WebhookClientConfig failurePolicy:s matchConditions:[V1MatchCondition] matchPolicy:s name!:s namespaceSelector:V1LabelSelector objectSelector:V1LabelSelector reinvocationPolicy:s rules:[V1RuleWithOperations] sideEffects!:s timeoutSeconds:i
V1MutatingWebhookConfiguration apiVersion:s kind:s metadata:V1ObjectMeta webhooks:[V1MutatingWebhook]
V1Mutation applyConfiguration:V1ApplyConfiguration jsonPatch:V1JSONPatch patchType!:s
V1NFSVolumeSource path!:s readOnly:b server!:s
V1NamedRuleWithOperations apiGroups:[s] apiVersions:[s] operations:[s] resourceNames:[s] resources:[s] scope:s
V1Namespace apiVersion:s kind:s metadata:V1ObjectMeta spec:V1NamespaceSpec status:o
V1NamespaceSpec finalizers:[s]
V1NetworkPolicy apiVersion:s kind:s metadata:V1ObjectMeta spec:V1NetworkPolicySpec
V1NetworkPolicyEgressRule ports:[V1NetworkPolicyPort] to:[V1NetworkPolicyPeer]
V1NetworkPolicyIngressRule from:[V1NetworkPolicyPeer] ports:[V1NetworkPolicyPort]
V1NetworkPolicyPeer ipBlock:V1IPBlock namespaceSelector:V1LabelSelector podSelector:V1LabelSelector
V1NetworkPolicyPort endPort:i port:x protocol:s
V1NetworkPolicySpec egress:[V1NetworkPolicyEgressRule] ingress:[V1NetworkPolicyIngressRule] podSelector:V1LabelSelector policyTypes:[s]
V1Node apiVersion:s kind:s metadata:V1ObjectMeta spec:V1NodeSpec status:o
V1NodeAffinity preferredDuringSchedulingIgnoredDuringExecution:[V1PreferredSchedulingTerm] requiredDuringSchedulingIgnoredDuringExecution:V1NodeSelector
V1NodeConfigSource configMap:V1ConfigMapNodeConfigSource
V1NodeSelector nodeSelectorTerms!:[V1NodeSelectorTerm]
V1NodeSelectorRequirement key!:s operator!:s values:[s]
V1NodeSelectorTerm matchExpressions:[V1NodeSelectorRequirement] matchFields:[V1NodeSelectorRequirement]
V1NodeSpec configSource:V1NodeConfigSource externalID:s podCIDR:s podCIDRs:[s] providerID:s taints:[V1Taint] unschedulable:b
V1ObjectFieldSelector apiVersion:s fieldPath!:s
V1ObjectMeta annotations:{s} creationTimestamp:t deletionGracePeriodSeconds:i deletionTimestamp:t finalizers:[s] generateName:s generation:i labels:{s} managedFields:[V1ManagedFieldsEntry] name:s namespace:s ownerReferences:[V1OwnerReference] resourceVersion:s selfLink:s uid:s
V1ObjectReference apiVersion:s fieldPath:s kind:s name:s namespace:s resourceVersion:s uid:s
V1Overhead podFixed:{q}
V1OwnerReference apiVersion!:s blockOwnerDeletion:b controller:b kind!:s name!:s uid!:s
V1ParamKind apiVersion:s kind:s
V1ParamRef name:s namespace:s parameterNotFoundAction:s selector:V1LabelSelector
V1ParentReference group:s name!:s namespace:s resource!:s
V1PersistentVolume apiVersion:s kind:s metadata:V1ObjectMeta spec:V1PersistentVolumeSpec status:o
V1PersistentVolumeClaim apiVersion:s kind:s metadata:V1ObjectMeta spec:V1PersistentVolumeClaimSpec status:o
V1PersistentVolumeClaimSpec accessModes:[s] dataSource:V1TypedLocalObjectReference dataSourceRef:V1TypedObjectReference resources:V1VolumeResourceRequirements selector:V1LabelSelector storageClassName:s volumeAttributesClassName:s volumeMode:s volumeName:s
V1PersistentVolumeClaimTemplate metadata:V1ObjectMeta spec!:V1PersistentVolumeClaimSpec
V1PersistentVolumeClaimVolumeSource claimName!:s readOnly:b
V1PersistentVolumeSpec accessModes:[s] awsElasticBlockStore:V1AWSElasticBlockStoreVolumeSource azureDisk:V1AzureDiskVolumeSource azureFile:V1AzureFilePersistentVolumeSource capacity:{q} cephfs:V1CephFSPersistentVolumeSource cinder:V1CinderPersistentVolumeSource claimRef:V1ObjectReference csi:V1CSIPersistentVolumeSource fc:V1FCVolumeSource flexVolume:V1FlexPersistentVolumeSource flocker:V1FlockerVolumeSource gcePersistentDisk:V1GCEPersistentDiskVolumeSource glusterfs:V1GlusterfsPersistentVolumeSource hostPath:V1HostPathVolumeSource iscsi:V1ISCSIPersistentVolumeSource local:V1LocalVolumeSource mountOptions:[s] nfs:V1NFSVolumeSource nodeAffinity:V1VolumeNodeAffinity persistentVolumeReclaimPolicy:s photonPersistentDisk:V1PhotonPersistentDiskVolumeSource portworxVolume:V1PortworxVolumeSource quobyte:V1QuobyteVolumeSource rbd:V1RBDPersistentVolumeSource scaleIO:V1ScaleIOPersistentVolumeSource storageClassName:s storageos:V1StorageOSPersistentVolumeSource volumeAttributesClassName:s volumeMode:s vsphereVolume:V1VsphereVirtualDiskVolumeSource
V1PhotonPersistentDiskVolumeSource fsType:s pdID!:s
V1Pod apiVersion:s kind:s metadata:V1ObjectMeta spec:V1PodSpec status:o
V1PodAffinity preferredDuringSchedulingIgnoredDuringExecution:[V1WeightedPodAffinityTerm] requiredDuringSchedulingIgnoredDuringExecution:[V1PodAffinityTerm]
V1PodAffinityTerm labelSelector:V1LabelSelector matchLabelKeys:[s] mismatchLabelKeys:[s] namespaceSelector:V1LabelSelector namespaces:[s] topologyKey!:s
V1PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:[V1WeightedPodAffinityTerm] requiredDuringSchedulingIgnoredDuringExecution:[V1PodAffinityTerm]
V1PodCertificateProjection certificateChainPath:s credentialBundlePath:s keyPath:s keyType!:s maxExpirationSeconds:i signerName!:s userAnnotations:{s}
V1PodDNSConfig nameservers:[s] options:[V1PodDNSConfigOption] searches:[s]
V1PodDNSConfigOption name:s value:s
V1PodDisruptionBudget apiVersion:s kind:s metadata:V1ObjectMeta spec:V1PodDisruptionBudgetSpec status:o
V1PodDisruptionBudgetSpec maxUnavailable:x minAvailable:x selector:V1LabelSelector unhealthyPodEvictionPolicy:s
V1PodFailurePolicy rules!:[V1PodFailurePolicyRule]
V1PodFailurePolicyOnExitCodesRequirement containerName:s operator!:s values!:[i]
V1PodFailurePolicyOnPodConditionsPattern status:s type!:s
V1PodFailurePolicyRule action!:s onExitCodes:V1PodFailurePolicyOnExitCodesRequirement onPodConditions:[V1PodFailurePolicyOnPodConditionsPattern]
V1PodOS name!:s
V1PodReadinessGate conditionType!:s
V1PodResourceClaim name!:s resourceClaimName:s resourceClaimTemplateName:s
V1PodSchedulingGate name!:s
V1PodSchedulingGroup podGroupName:s
V1PodSecurityContext appArmorProfile:V1AppArmorProfile fsGroup:i fsGroupChangePolicy:s runAsGroup:i runAsNonRoot:b runAsUser:i seLinuxChangePolicy:s seLinuxOptions:V1SELinuxOptions seccompProfile:V1SeccompProfile supplementalGroups:[i] supplementalGroupsPolicy:s sysctls:[V1Sysctl] windowsOptions:V1WindowsSecurityContextOptions
V1PodSpec activeDeadlineSeconds:i affinity:V1Affinity automountServiceAccountToken:b containers!:[V1Container] dnsConfig:V1PodDNSConfig dnsPolicy:s enableServiceLinks:b ephemeralContainers:[V1EphemeralContainer] hostAliases:[V1HostAlias] hostIPC:b hostNetwork:b hostPID:b hostUsers:b hostname:s hostnameOverride:s imagePullSecrets:[V1LocalObjectReference] initContainers:[V1Container] nodeName:s nodeSelector:{s} os:V1PodOS overhead:{q} preemptionPolicy:s priority:i priorityClassName:s readinessGates:[V1PodReadinessGate] resourceClaims:[V1PodResourceClaim] resources:V1ResourceRequirements restartPolicy:s runtimeClassName:s schedulerName:s schedulingGates:[V1PodSchedulingGate] schedulingGroup:V1PodSchedulingGroup securityContext:V1PodSecurityContext serviceAccount:s serviceAccountName:s setHostnameAsFQDN:b shareProcessNamespace:b subdomain:s terminationGracePeriodSeconds:i tolerations:[V1Toleration] topologySpreadConstraints:[V1TopologySpreadConstraint] volumes:[V1Volume]
V1PodTemplate apiVersion:s kind:s metadata:V1ObjectMeta template:V1PodTemplateSpec
V1PodTemplateSpec metadata:V1ObjectMeta spec:V1PodSpec
V1PolicyRule apiGroups:[s] nonResourceURLs:[s] resourceNames:[s] resources:[s] verbs!:[s]
V1PortworxVolumeSource fsType:s readOnly:b volumeID!:s
V1PreferredSchedulingTerm preference!:V1NodeSelectorTerm weight!:i
V1PriorityClass apiVersion:s description:s globalDefault:b kind:s metadata:V1ObjectMeta preemptionPolicy:s value:i
V1Probe exec:V1ExecAction failureThreshold:i grpc:V1GRPCAction httpGet:V1HTTPGetAction initialDelaySeconds:i periodSeconds:i successThreshold:i tcpSocket:V1TCPSocketAction terminationGracePeriodSeconds:i timeoutSeconds:i
V1ProjectedVolumeSource defaultMode:i sources:[V1VolumeProjection]
V1QuobyteVolumeSource group:s readOnly:b registry!:s tenant:s user:s volume!:s
V1RBDPersistentVolumeSource fsType:s image!:s keyring:s monitors!:[s] pool:s readOnly:b secretRef:V1SecretReference user:s
V1RBDVolumeSource fsType:s image!:s keyring:s monitors!:[s] pool:s readOnly:b secretRef:V1LocalObjectReference user:s
V1ReplicaSet apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ReplicaSetSpec status:o
V1ReplicaSetSpec minReadySeconds:i replicas:i selector!:V1LabelSelector template:V1PodTemplateSpec
V1ReplicationController apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ReplicationControllerSpec status:o
V1ReplicationControllerSpec minReadySeconds:i replicas:i selector:{s} template:V1PodTemplateSpec
V1ResourceFieldSelector containerName:s divisor:q resource!:s
V1ResourceQuota apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ResourceQuotaSpec status:o
V1ResourceQuotaSpec hard:{q} scopeSelector:V1ScopeSelector scopes:[s]
V1ResourceRequirements claims:[CoreV1ResourceClaim] limits:{q} requests:{q}
V1Role apiVersion:s kind:s metadata:V1ObjectMeta rules:[V1PolicyRule]
V1RoleBinding apiVersion:s kind:s metadata:V1ObjectMeta roleRef!:V1RoleRef subjects:[RbacV1Subject]
V1RoleRef apiGroup:s kind!:s name!:s
V1RollingUpdateDaemonSet maxSurge:x maxUnavailable:x
V1RollingUpdateDeployment maxSurge:x maxUnavailable:x
V1RollingUpdateStatefulSetStrategy maxUnavailable:x partition:i
V1RuleWithOperations apiGroups:[s] apiVersions:[s] operations:[s] resources:[s] scope:s
V1RuntimeClass apiVersion:s handler!:s kind:s metadata:V1ObjectMeta overhead:V1Overhead scheduling:V1Scheduling
V1SELinuxOptions level:s role:s type:s user:s
V1ScaleIOPersistentVolumeSource fsType:s gateway!:s protectionDomain:s readOnly:b secretRef!:V1SecretReference sslEnabled:b storageMode:s storagePool:s system!:s volumeName:s
V1ScaleIOVolumeSource fsType:s gateway!:s protectionDomain:s readOnly:b secretRef!:V1LocalObjectReference sslEnabled:b storageMode:s storagePool:s system!:s volumeName:s
V1Scheduling nodeSelector:{s} tolerations:[V1Toleration]
V1ScopeSelector matchExpressions:[V1ScopedResourceSelectorRequirement]
V1ScopedResourceSelectorRequirement operator!:s scopeName!:s values:[s]
V1SeccompProfile localhostProfile:s type!:s
V1Secret apiVersion:s data:{s} immutable:b kind:s metadata:V1ObjectMeta stringData:{s} type:s
V1SecretEnvSource name:s optional:b
V1SecretKeySelector key!:s name:s optional:b
V1SecretProjection items:[V1KeyToPath] name:s optional:b
V1SecretReference name:s namespace:s
V1SecretVolumeSource defaultMode:i items:[V1KeyToPath] optional:b secretName:s
V1SecurityContext allowPrivilegeEscalation:b appArmorProfile:V1AppArmorProfile capabilities:V1Capabilities privileged:b procMount:s readOnlyRootFilesystem:b runAsGroup:i runAsNonRoot:b runAsUser:i seLinuxOptions:V1SELinuxOptions seccompProfile:V1SeccompProfile windowsOptions:V1WindowsSecurityContextOptions
V1SelectableField jsonPath!:s
V1Service apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ServiceSpec status:o
V1ServiceAccount apiVersion:s automountServiceAccountToken:b imagePullSecrets:[V1LocalObjectReference] kind:s metadata:V1ObjectMeta secrets:[V1ObjectReference]
V1ServiceAccountTokenProjection audience:s expirationSeconds:i path!:s
V1ServiceBackendPort name:s number:i
V1ServiceCIDR apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ServiceCIDRSpec status:o
V1ServiceCIDRSpec cidrs:[s]
V1ServicePort appProtocol:s name:s nodePort:i port!:i protocol:s targetPort:x
V1ServiceSpec allocateLoadBalancerNodePorts:b clusterIP:s clusterIPs:[s] externalIPs:[s] externalName:s externalTrafficPolicy:s healthCheckNodePort:i internalTrafficPolicy:s ipFamilies:[s] ipFamilyPolicy:s loadBalancerClass:s loadBalancerIP:s loadBalancerSourceRanges:[s] ports:[V1ServicePort] publishNotReadyAddresses:b selector:{s} sessionAffinity:s sessionAffinityConfig:V1SessionAffinityConfig trafficDistribution:s type:s
V1SessionAffinityConfig clientIP:V1ClientIPConfig
V1SleepAction seconds!:i
V1StatefulSet apiVersion:s kind:s metadata:V1ObjectMeta spec:V1StatefulSetSpec status:o
V1StatefulSetOrdinals start:i
V1StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:s whenScaled:s
V1StatefulSetSpec minReadySeconds:i ordinals:V1StatefulSetOrdinals persistentVolumeClaimRetentionPolicy:V1StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy:s replicas:i revisionHistoryLimit:i selector!:V1LabelSelector serviceName:s template!:V1PodTemplateSpec updateStrategy:V1StatefulSetUpdateStrategy volumeClaimTemplates:[V1PersistentVolumeClaim]
V1StatefulSetUpdateStrategy rollingUpdate:V1RollingUpdateStatefulSetStrategy type:s
V1StorageClass allowVolumeExpansion:b allowedTopologies:[V1TopologySelectorTerm] apiVersion:s kind:s metadata:V1ObjectMeta mountOptions:[s] parameters:{s} provisioner!:s reclaimPolicy:s volumeBindingMode:s
V1StorageOSPersistentVolumeSource fsType:s readOnly:b secretRef:V1ObjectReference volumeName:s volumeNamespace:s
V1StorageOSVolumeSource fsType:s readOnly:b secretRef:V1LocalObjectReference volumeName:s volumeNamespace:s
V1SuccessPolicy rules!:[V1SuccessPolicyRule]
V1SuccessPolicyRule succeededCount:i succeededIndexes:s
V1Sysctl name!:s value!:s
V1TCPSocketAction host:s port!:x
V1Taint effect!:s key!:s timeAdded:t value:s
V1Toleration effect:s key:s operator:s tolerationSeconds:i value:s
V1TopologySelectorLabelRequirement key!:s values!:[s]
V1TopologySelectorTerm matchLabelExpressions:[V1TopologySelectorLabelRequirement]
V1TopologySpreadConstraint labelSelector:V1LabelSelector matchLabelKeys:[s] maxSkew!:i minDomains:i nodeAffinityPolicy:s nodeTaintsPolicy:s topologyKey!:s whenUnsatisfiable!:s
V1TypedLocalObjectReference apiGroup:s kind!:s name!:s
V1TypedObjectReference apiGroup:s kind!:s name!:s namespace:s
V1ValidatingAdmissionPolicy apiVersion:s kind:s metadata:V1ObjectMeta spec:V1ValidatingAdmissionPolicySpec status:o
V1ValidatingAdmissionPolicyBinding apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1ValidatingAdmissionPolicyBindingSpec
V1ValidatingAdmissionPolicyBindingSpec matchResources:V1MatchResources paramRef:V1ParamRef policyName!:s validationActions!:[s]
V1ValidatingAdmissionPolicySpec auditAnnotations:[V1AuditAnnotation] failurePolicy:s matchConditions:[V1MatchCondition] matchConstraints:V1MatchResources paramKind:V1ParamKind validations:[V1Validation] variables:[V1Variable]
V1ValidatingWebhook admissionReviewVersions!:[s] clientConfig!:AdmissionregistrationV1WebhookClientConfig failurePolicy:s matchConditions:[V1MatchCondition] matchPolicy:s name!:s namespaceSelector:V1LabelSelector objectSelector:V1LabelSelector rules:[V1RuleWithOperations] sideEffects!:s timeoutSeconds:i
V1ValidatingWebhookConfiguration apiVersion:s kind:s metadata:V1ObjectMeta webhooks:[V1ValidatingWebhook]
V1Validation expression!:s message:s messageExpression:s reason:s
V1ValidationRule fieldPath:s message:s messageExpression:s optionalOldSelf:b reason:s rule!:s
V1Variable expression!:s name!:s
V1Volume awsElasticBlockStore:V1AWSElasticBlockStoreVolumeSource azureDisk:V1AzureDiskVolumeSource azureFile:V1AzureFileVolumeSource cephfs:V1CephFSVolumeSource cinder:V1CinderVolumeSource configMap:V1ConfigMapVolumeSource csi:V1CSIVolumeSource downwardAPI:V1DownwardAPIVolumeSource emptyDir:V1EmptyDirVolumeSource ephemeral:V1EphemeralVolumeSource fc:V1FCVolumeSource flexVolume:V1FlexVolumeSource flocker:V1FlockerVolumeSource gcePersistentDisk:V1GCEPersistentDiskVolumeSource gitRepo:V1GitRepoVolumeSource glusterfs:V1GlusterfsVolumeSource hostPath:V1HostPathVolumeSource image:V1ImageVolumeSource iscsi:V1ISCSIVolumeSource name!:s nfs:V1NFSVolumeSource persistentVolumeClaim:V1PersistentVolumeClaimVolumeSource photonPersistentDisk:V1PhotonPersistentDiskVolumeSource portworxVolume:V1PortworxVolumeSource projected:V1ProjectedVolumeSource quobyte:V1QuobyteVolumeSource rbd:V1RBDVolumeSource scaleIO:V1ScaleIOVolumeSource secret:V1SecretVolumeSource storageos:V1StorageOSVolumeSource vsphereVolume:V1VsphereVirtualDiskVolumeSource
V1VolumeAttachment apiVersion:s kind:s metadata:V1ObjectMeta spec!:V1VolumeAttachmentSpec status:o
V1VolumeAttachmentSource inlineVolumeSpec:V1PersistentVolumeSpec persistentVolumeName:s
V1VolumeAttachmentSpec attacher!:s nodeName!:s source!:V1VolumeAttachmentSource
V1VolumeAttributesClass apiVersion:s driverName!:s kind:s metadata:V1ObjectMeta parameters:{s}
V1VolumeDevice devicePath!:s name!:s
V1VolumeMount mountPath!:s mountPropagation:s name!:s readOnly:b recursiveReadOnly:s subPath:s subPathExpr:s
V1VolumeNodeAffinity required:V1NodeSelector
V1VolumeNodeResources count:i
V1VolumeProjection clusterTrustBundle:V1ClusterTrustBundleProjection configMap:V1ConfigMapProjection downwardAPI:V1DownwardAPIProjection podCertificate:V1PodCertificateProjection secret:V1SecretProjection serviceAccountToken:V1ServiceAccountTokenProjection
V1VolumeResourceRequirements limits:{q} requests:{q}
V1VsphereVirtualDiskVolumeSource fsType:s storagePolicyID:s storagePolicyName:s volumePath!:s
V1WebhookConversion clientConfig:ApiextensionsV1WebhookClientConfig conversionReviewVersions!:[s]
V1WeightedPodAffinityTerm podAffinityTerm!:V1PodAffinityTerm weight!:i
V1WindowsSecurityContextOptions gmsaCredentialSpec:s gmsaCredentialSpecName:s hostProcess:b runAsUserName:s
V2ContainerResourceMetricSource container!:s name!:s target!:V2MetricTarget
V2CrossVersionObjectReference apiVersion:s kind!:s name!:s
V2ExternalMetricSource metric!:V2MetricIdentifier target!:V2MetricTarget
V2HPAScalingPolicy periodSeconds!:i type!:s value!:i
V2HPAScalingRules policies:[V2HPAScalingPolicy] selectPolicy:s stabilizationWindowSeconds:i tolerance:q
V2HorizontalPodAutoscaler apiVersion:s kind:s metadata:V1ObjectMeta spec!:V2HorizontalPodAutoscalerSpec status:o
V2HorizontalPodAutoscalerBehavior scaleDown:V2HPAScalingRules scaleUp:V2HPAScalingRules
V2HorizontalPodAutoscalerSpec behavior:V2HorizontalPodAutoscalerBehavior maxReplicas!:i metrics:[V2MetricSpec] minReplicas:i scaleTargetRef!:V2CrossVersionObjectReference
V2MetricIdentifier name!:s selector:V1LabelSelector
V2MetricSpec containerResource:V2ContainerResourceMetricSource external:V2ExternalMetricSource object:V2ObjectMetricSource pods:V2PodsMetricSource resource:V2ResourceMetricSource type!:s
V2MetricTarget averageUtilization:i averageValue:q type!:s value:q
V2ObjectMetricSource describedObject!:V2CrossVersionObjectReference metric!:V2MetricIdentifier target!:V2MetricTarget
V2PodsMetricSource metric!:V2MetricIdentifier target!:V2MetricTarget
V2ResourceMetricSource name!:s target!:V2MetricTarget
`;

// src/knowledge/kubernetes/shape.ts
var laterFields = {
  V1ClusterTrustBundleProjection: ["user"],
  V1ConfigMapVolumeSource: ["defaultUser"],
  V1DownwardAPIVolumeFile: ["user"],
  V1DownwardAPIVolumeSource: ["defaultUser"],
  V1EmptyDirVolumeSource: ["mode"],
  V1EphemeralVolumeSource: ["readOnly"],
  V1GRPCAction: ["mode"],
  V1HTTPGetAction: ["protocol"],
  V1JobSpec: ["failedPodsLimit", "scheduling"],
  V1KeyToPath: ["user"],
  V1NodeSpec: ["podPreemptionPolicy"],
  V1PodCertificateProjection: ["user"],
  V1PodSpec: ["evictionResponders", "workloadRef"],
  V1ProjectedVolumeSource: ["defaultUser"],
  V1SecretVolumeSource: ["defaultUser"],
  V1ServiceAccountTokenProjection: ["user"],
  V1VolumeMount: ["bindMountOptions"]
};
var tables;
function read() {
  if (tables) return tables;
  const kinds = /* @__PURE__ */ new Map();
  const lines = /* @__PURE__ */ new Map();
  for (const text of [table2, table]) {
    const [ofKinds = "", ofTypes = ""] = text.split("\n\n");
    for (const line of ofKinds.trim().split("\n")) kinds.set(line.slice(0, line.lastIndexOf(" ")), line.slice(line.lastIndexOf(" ") + 1));
    for (const line of ofTypes.trim().split("\n")) lines.set(line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1));
  }
  tables = { kinds, lines };
  return tables;
}
function typeOfKind(apiVersion, kind) {
  return read().kinds.get(`${apiVersion} ${kind}`);
}
function versionsOfKind(kind) {
  return [...read().kinds.keys()].filter((key) => key.endsWith(` ${kind}`)).map((key) => key.slice(0, key.indexOf(" ")));
}
function kindsOfVersion(apiVersion) {
  const start = `${apiVersion} `;
  return [...read().kinds.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}
function judgedType(manifest) {
  if (manifest.document.damaged || isLocal(manifest.annotations)) return void 0;
  return typeOfKind(manifest.apiVersion, manifest.kind);
}
var objects = /* @__PURE__ */ new Map();
function objectType(type) {
  if (!objects.has(type)) objects.set(type, readObject(type));
  return objects.get(type);
}
function readObject(type) {
  const line = read().lines.get(type);
  if (line === void 0) return void 0;
  const fields = /* @__PURE__ */ new Map();
  const words2 = line.split(" ");
  for (const word of words2) {
    const colon = word.indexOf(":");
    if (colon < 0) continue;
    const isRequired = word[colon - 1] === "!";
    const name2 = word.slice(0, isRequired ? colon - 1 : colon);
    const written = word.slice(colon + 1);
    fields.set(name2, { name: name2, isRequired, type: withChoices(written, choices[`${type}.${name2}`]) });
  }
  for (const name2 of laterFields[type] ?? []) fields.set(name2, { name: name2, isRequired: false, type: "o" });
  return { name: type, fields, isOpen: words2.includes("*") };
}
function withChoices(written, texts) {
  return texts === void 0 ? written : written.replace("s", `(${texts})`);
}
function itemType(type) {
  return /^[[{]/.test(type) ? type.slice(1, -1) : void 0;
}
var walked = /* @__PURE__ */ new WeakMap();
function shapedObject(root, type) {
  const known = walked.get(root);
  if (known) return known;
  const places = [];
  walk({ node: root, type, path: "", step: "", field: "" }, places);
  walked.set(root, places);
  return places;
}
function walk(at, places) {
  places.push(at);
  const { node, type, path } = at;
  if (type === "o") return;
  const item = itemType(type);
  if (node.isList) {
    if (item === void 0 || !type.startsWith("[")) return;
    for (const [index, value] of node.items.entries())
      walk({ node: value, type: item, path: `${path}[${index}]`, step: String(index), field: at.field, outer: at }, places);
    return;
  }
  if (!node.isMap || type.startsWith("[")) return;
  const object = item === void 0 ? objectType(type) : void 0;
  for (const [name2, { value }] of node.entries) {
    const behind = item ?? object?.fields.get(name2)?.type;
    if (behind === void 0) continue;
    const field = item === void 0 ? `${type}.${name2}` : at.field;
    walk({ node: value, type: behind, path: path === "" ? name2 : `${path}.${name2}`, step: name2, field, outer: at }, places);
  }
}
var earlierFields = {
  "V1CustomResourceConversion.webhookClientConfig": 'write it as "webhook.clientConfig"',
  "V1CustomResourceDefinitionSpec.additionalPrinterColumns": 'write it into each of "versions"',
  "V1CustomResourceDefinitionSpec.subresources": 'write it into each of "versions"',
  "V1CustomResourceDefinitionSpec.validation": 'write it as "schema" into each of "versions"',
  "V1CustomResourceDefinitionSpec.version": 'write "versions"',
  "V1IngressBackend.serviceName": 'write it as "service.name"',
  "V1IngressBackend.servicePort": 'write it as "service.port.number", or as "service.port.name" if it is a name',
  "V1IngressSpec.backend": 'call it "defaultBackend"',
  "V2ResourceMetricSource.targetAverageUtilization": 'write "target: { type: Utilization, averageUtilization: \u2026 }"',
  "V2ResourceMetricSource.targetAverageValue": 'write "target: { type: AverageValue, averageValue: \u2026 }"'
};
function meantBy(name2, place2) {
  const advice = earlierFields[`${place2.type}.${name2}`];
  if (advice !== void 0) return { kind: "earlier", advice };
  const fields = [...objectType(place2.type)?.fields.keys() ?? []];
  const plain = plainly(name2);
  const same = fields.find((field) => plainly(field) === plain || field === `${name2}s` || `${field}s` === name2);
  if (same !== void 0) return { kind: "slip", name: same, isClose: true };
  const above = placeAround(name2, place2);
  if (above !== void 0) return { kind: "elsewhere", path: above };
  const slip = slipOf(name2, fields);
  if (slip !== void 0 && distance(slip, name2) === 1) return { kind: "slip", name: slip, isClose: true };
  const elsewhere = placeBelow(name2, place2);
  if (elsewhere !== void 0) return { kind: "elsewhere", path: elsewhere };
  const beside = listBeside(name2, place2);
  if (beside !== void 0) return { kind: "elsewhere", path: beside };
  return slip === void 0 ? void 0 : { kind: "slip", name: slip, isClose: false };
}
function plainly(key) {
  return key.toLowerCase().replace(/[-_]/g, "");
}
var everywhere = /* @__PURE__ */ new Set([
  "name",
  "namespace",
  "type",
  "kind",
  "apiVersion",
  "key",
  "value",
  "metadata",
  "spec",
  "path",
  "port",
  "labels",
  "items"
]);
function placeAround(name2, place2) {
  for (let outer = place2.outer; outer; outer = outer.outer) {
    if (objectType(outer.type)?.fields.has(name2)) return everywhere.has(name2) ? void 0 : outer.path || "the top";
  }
  return void 0;
}
function placeBelow(name2, place2) {
  if (everywhere.has(name2)) return void 0;
  const alike = search(rootOf(place2).type, name2, 8).find((steps) => steps.at(-1) === place2.step);
  if (alike) return alike.join(".");
  const [nearest] = search(place2.type, name2, 3);
  return nearest && [...place2.path === "" ? [] : [place2.path], ...nearest].join(".");
}
function listBeside(name2, { outer: list }) {
  const owner = list?.outer;
  if (everywhere.has(name2) || !list?.type.startsWith("[") || !owner) return void 0;
  const steps = search(owner.type, name2, 1).find(([step]) => step?.endsWith("[]"));
  return steps && [...owner.path === "" ? [] : [owner.path], ...steps].join(".");
}
function rootOf(place2) {
  let root = place2;
  while (root.outer) root = root.outer;
  return root;
}
function search(type, name2, depth) {
  const found = [];
  const seen = /* @__PURE__ */ new Set([type]);
  let level = [{ type, steps: [] }];
  for (let round = 0; round < depth && level.length > 0; round++) {
    const next = [];
    for (const at of level) {
      for (const field of objectType(at.type)?.fields.values() ?? []) {
        const item = itemType(field.type);
        const inner = item ?? field.type;
        if (seen.has(inner) || !objectType(inner)) continue;
        seen.add(inner);
        const steps = [...at.steps, item === void 0 ? field.name : `${field.name}[]`];
        if (objectType(inner)?.fields.has(name2)) found.push(steps);
        next.push({ type: inner, steps });
      }
    }
    level = next;
  }
  return found;
}

// src/rules/kubernetes/invalid-name.ts
var invalid_name_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/invalid-name",
  on: "kubernetes",
  topic: "configuration",
  severity: "error",
  *check(manifest) {
    const type = judgedType(manifest);
    if (type === void 0) return;
    const seen = /* @__PURE__ */ new Set();
    for (const place2 of shapedObject(manifest.root, type)) {
      for (const problem of problemsAt(place2, manifest)) {
        if (seen.has(problem.at.range[0])) continue;
        seen.add(problem.at.range[0]);
        yield isTestData(manifest.file.path) ? { ...problem, atMost: "info" } : problem;
      }
    }
  }
});
function* problemsAt(place2, { kind }) {
  const { node, field, path } = place2;
  const form = path === "metadata.name" ? nameFormOf(kind) : nameForms[field];
  if (form !== void 0 && typeof node.scalar === "string") yield* problemOf(node.scalar, form, placeOf(node), `"${path}"`);
  const labels = node.isMap ? labelMaps[field] : void 0;
  if (labels === void 0) return;
  for (const { name: name2, key, value } of node.entries.values()) {
    yield* problemOf(name2, "label-key", placeOf(key), `a key of "${path}"`);
    if (labels === "labels" && typeof value.scalar === "string")
      yield* problemOf(value.scalar, "label-value", placeOf(value), `"${path}.${name2}"`);
  }
}
function* problemOf(name2, form, at, what) {
  if (name2 === "" || isPlaceholderName(name2)) return;
  const fault = faultOf(name2, form);
  if (fault === void 0) return;
  yield { at, message: `${what} cannot be "${excerpt(name2)}", and Kubernetes refuses the object; ${fault}` };
}

// src/knowledge/kubernetes/values.ts
var modes2 = /\.(defaultMode|mode)$/;
var ports = /^(V1ContainerPort\.(containerPort|hostPort)|V1ServicePort\.(port|targetPort|nodePort)|V1(HTTPGet|TCPSocket|GRPC)Action\.port|V1ServiceBackendPort\.number|V1NetworkPolicyPort\.(port|endPort))$/;
var shares = /^(V1RollingUpdate(Deployment|DaemonSet|StatefulSetStrategy)\.(maxSurge|maxUnavailable)|V1PodDisruptionBudgetSpec\.(minAvailable|maxUnavailable))$/;
function faultOfValue(field, type, value, source) {
  if (type.startsWith("(") && typeof value === "string") return faultOfChoice(value, type.slice(1, -1).split("|"));
  if (type === "q" && typeof value === "string") return faultOfQuantity(value);
  if (typeof value === "number" && modes2.test(field)) return faultOfMode(value, source);
  if (ports.test(field)) return faultOfPort(field, value);
  if (shares.test(field) && typeof value === "string" && !/^\d+%$/.test(value)) return faultOfShare(value);
  return field === "V1CronJobSpec.schedule" && typeof value === "string" ? faultOfSchedule(value) : void 0;
}
function faultOfChoice(value, choices2) {
  if (choices2.includes(value)) return void 0;
  const plain = value.toLowerCase().replace(/[-_ ]/g, "");
  const better = choices2.find((choice) => choice !== "" && choice.toLowerCase() === plain);
  const all = choices2.filter((choice) => choice !== "").map((choice) => `"${choice}"`);
  const list = [all.slice(0, -1).join(", "), all.at(-1)].filter((part) => part !== "").join(" or ");
  return { what: "is none of the values that it takes", advice: better ? `write "${better}"` : `it takes ${list}`, better };
}
function faultOfQuantity(value) {
  if (value === "" || parseQuantity(value) !== void 0) return void 0;
  const [, number = "", written = ""] = /^(\d+(?:\.\d+)?) ?([a-zA-Z]+)$/.exec(value) ?? [];
  const unit = meantUnit(written);
  const isGuess = unit !== void 0 && /^[kMGTPE]$/.test(unit);
  return {
    what: "is no quantity",
    advice: unit === void 0 ? "write a number with m, k, M, G, T, Ki, Mi, Gi or Ti behind it" : `write "${number}${unit}"${isGuess ? `, or "${number}${unit.toUpperCase()}i" for powers of 1024` : ""}`,
    better: unit === void 0 ? void 0 : `${number}${unit}`,
    isGuess
  };
}
function meantUnit(unit) {
  if (unit === "m") return "m";
  const letter = unit.charAt(0).toUpperCase();
  if (/^[kmgtpe]ib?$/i.test(unit)) return `${letter}i`;
  return /^(?:[kmgtpe]b|[kKMGTPE])$/i.test(unit) && !/^[mgtpe]$/.test(unit) ? letter.replace("K", "k") : void 0;
}
function faultOfMode(value, source) {
  const looksOctal = /^[1-7][0-7]{2}$/.test(source);
  if (value >= 0 && value <= 511) {
    if (!/^4[04][04]$|^5[05][05]$/.test(source)) return void 0;
    return {
      what: `is decimal, and means 0${value.toString(8)}`,
      advice: `write 0${source}`,
      better: `0${source}`,
      isGuess: true,
      isAccepted: true
    };
  }
  return {
    what: "is no mode of a file, since it is read as a decimal number",
    advice: looksOctal ? `write 0${source}` : "write it in octal digits, between 0 and 0777",
    better: looksOctal ? `0${source}` : void 0
  };
}
function faultOfPort(field, value) {
  if (typeof value === "number") {
    const isFree = value === 0 && /(hostPort|nodePort)$/.test(field);
    return isFree || value >= 1 && value <= 65535 ? void 0 : { what: "is no port", advice: "write a number between 1 and 65535" };
  }
  if (!/^\d+$/.test(value)) return void 0;
  return { what: "is a name without a letter, not a number", advice: "write it without quotes", better: value };
}
function faultOfShare(value) {
  const isNumber = /^\d+$/.test(value);
  return {
    what: "is neither a number nor a percentage",
    advice: isNumber ? "write it without quotes" : 'write a whole number, or one with "%" behind it',
    better: isNumber ? value : void 0
  };
}
function faultOfSchedule(value) {
  const fields = value.trim().split(/\s+/);
  if (fields.length === 5 || /^@|=/.test(value)) return void 0;
  return { what: `has ${fields.length} fields`, advice: "write minute, hour, day, month and day of the week" };
}

// src/rules/kubernetes/invalid-value.ts
var invalid_value_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/invalid-value",
  on: "kubernetes",
  topic: "configuration",
  severity: "error",
  *check(manifest) {
    const type = judgedType(manifest);
    if (type === void 0) return;
    const seen = /* @__PURE__ */ new Set();
    for (const place2 of shapedObject(manifest.root, type)) {
      const { node } = place2;
      const { scalar } = node;
      if (typeof scalar !== "string" && typeof scalar !== "number" || seen.has(node.range[0])) continue;
      if (isPlaceholder(String(scalar)) && !isEnumerated(place2.type, String(scalar))) continue;
      const fault = faultOfRestart(place2, manifest) ?? faultOfValue(place2.field, place2.type, scalar, textOf(node));
      if (fault === void 0) continue;
      seen.add(node.range[0]);
      const isLoose = /^C[A-Z]/.test(type) && place2.field.startsWith("V1");
      const problem = problemOf2(place2, fault, isLoose ? "so that it is refused or left out" : "and Kubernetes refuses the object");
      yield isTestData(manifest.file.path) ? { ...problem, atMost: "info" } : problem;
    }
  }
});
var keepsRunning = /^(DaemonSet|Deployment|ReplicaSet|ReplicationController|StatefulSet|(?:Temporal)?WorkerDeployment)$/;
function faultOfRestart({ field, node }, { kind }) {
  if (field !== "V1PodSpec.restartPolicy") return void 0;
  const policy = node.scalar;
  if (keepsRunning.test(kind) && (policy === "Never" || policy === "OnFailure"))
    return {
      what: `is not for pods of a ${kind}, which must start again`,
      advice: 'write "Always", or make it a Job or a Pod',
      better: "Always"
    };
  if (/^(Cron)?Job$/.test(kind) && policy === "Always")
    return { what: `is not for pods of a ${kind}, which must end`, advice: 'write "OnFailure" or "Never"' };
  return void 0;
}
function problemOf2(place2, { what, advice, better, isGuess, isAccepted }, refusal) {
  const { node, path } = place2;
  const isPlain2 = node.isScalar && !node.via && node.anchor === void 0 && node.style !== "block" && node.tag === void 0;
  const effect = isAccepted ? "so that others may read or write than is meant" : refusal;
  const isNumber = better !== void 0 && /^\d+$/.test(better);
  const quote = isNumber || node.style === "plain" ? "" : textOf(node).charAt(0);
  return {
    at: placeOf(node),
    message: `"${path}" is "${excerpt(String(node.text ?? ""))}", which ${what}, ${effect}; ${advice}`,
    ...isAccepted && { atMost: "warning" },
    ...better !== void 0 && isPlain2 && !isInAlias(place2) && {
      fix: {
        title: `Write ${better}`,
        safety: isGuess ? "unsafe" : "safe",
        edits: [replace(node, `${quote}${better}${quote}`)]
      }
    }
  };
}
function isInAlias({ outer }) {
  for (let at = outer; at; at = at.outer) if (at.node.via) return true;
  return false;
}
function isEnumerated(type, value) {
  return type.startsWith("(") && /^[A-Z]+$/.test(value);
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
    if (!workload || workload.isIncomplete || scalesNothing(manifest, workload.manifest)) return;
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
      (name2) => items.some((item) => !item.get("defaultRequest", name2).isUnset || !item.get("default", name2).isUnset)
    )
  );
});

// src/knowledge/kubernetes/required.ts
var alsoRequired = {
  V1Container: ["image"],
  V1CronJob: ["spec"],
  V1DaemonSet: ["spec"],
  V1Deployment: ["spec"],
  V1Job: ["spec"],
  V1Pod: ["spec"],
  V1PodTemplateSpec: ["spec"],
  V1ReplicaSet: ["spec"],
  V1Service: ["spec"],
  V1StatefulSet: ["spec"]
};
var notEnforced = /* @__PURE__ */ new Set([
  "V1HTTPHeader.value",
  "V1LimitRangeSpec.limits",
  "V1ReplicaSetSpec.template",
  "V1NetworkPolicySpec.podSelector"
]);
var oneRequired = {
  V1LifecycleHandler: ["exec", "httpGet", "sleep", "tcpSocket"],
  V1Probe: ["exec", "grpc", "httpGet", "tcpSocket"]
};
var withSelector = /* @__PURE__ */ new Set(["V1DaemonSetSpec", "V1DeploymentSpec", "V1ReplicaSetSpec", "V1StatefulSetSpec"]);

// src/rules/kubernetes/missing-field.ts
var missing_field_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-field",
  on: "kubernetes",
  topic: "configuration",
  severity: "error",
  *check(manifest, { project }) {
    const type = judgedType(manifest);
    if (type === void 0 || isPatch(manifest)) return;
    const silent = [];
    const seen = /* @__PURE__ */ new Set();
    for (const place2 of shapedObject(manifest.root, type)) {
      if (!place2.node.isMap || place2.node.open !== void 0 || silent.some((node) => isWithin(place2, node))) continue;
      const names = missingAt(place2, manifest).filter(
        (name2) => !isElsewhere(name2, place2, manifest, project) && !(isPutIn(name2, place2) && isKustomized(manifest, project))
      );
      if (names.length === 0 || seen.has(place2.node.range[0])) continue;
      seen.add(place2.node.range[0]);
      if (place2.path === "") silent.push(place2.node);
      yield problemOf3(names, place2, manifest);
    }
  }
});
function isPatch({ file, workload, root }) {
  if (/(^|[^a-z])(patch(es)?|overlays?|overrides?)([^a-z]|$)|\.(template|tmpl|tpl)\./i.test(file.path)) return true;
  if ([...root.entries.keys()].some((key) => key.startsWith("$"))) return true;
  return workload?.isIncomplete === true && workload.containers.length > 0;
}
function isWithin(place2, node) {
  for (let outer = place2.outer; outer; outer = outer.outer) if (outer.node === node) return true;
  return false;
}
function isPutIn(name2, { path }) {
  return name2 === "selector" || name2 === "namespace" && path.endsWith("clientConfig.service");
}
function missingAt(place2, manifest) {
  const { node, type } = place2;
  const object = objectType(type);
  if (!object || [...node.entries.keys()].some((name2) => /^[$<]|[{}]/.test(name2))) return [];
  const lacks = (name2) => !node.entries.has(name2) || node.get(name2).isUnset;
  const names = [...object.fields.values()].filter(({ name: name2, isRequired }) => isRequired && !notEnforced.has(`${type}.${name2}`));
  const missing = [...names.map(({ name: name2 }) => name2), ...alsoRequired[type] ?? []].filter(lacks);
  if (withSelector.has(type) && !lacks("selector") && isEmpty(node.get("selector"))) missing.push("selector");
  if (type === "V1PodSpec" && node.get("containers").isList && node.get("containers").items.length === 0) missing.push("containers");
  const choice = oneRequired[type];
  if (choice?.every(lacks)) missing.push(choice.join('" or "'));
  if (place2.field === "V1ServiceSpec.ports" && (place2.outer?.node.items.length ?? 0) > 1 && lacks("name")) missing.push("name");
  if (type === "V1ServiceSpec") missing.push(...missingOfService(node, lacks));
  if (place2.path === "") missing.push(...missingName(node));
  if (type === "V1PodSpec" && /^(Cron)?Job$/.test(manifest.kind) && lacks("restartPolicy")) missing.push("restartPolicy");
  return [...new Set(missing)];
}
function isEmpty({ isMap, entries }) {
  return isMap && [...entries.values()].every(({ value }) => value.isUnset || value.isMap && value.entries.size === 0);
}
function missingOfService(spec, lacks) {
  const type = spec.get("type");
  if (type.scalar === "ExternalName") return lacks("externalName") ? ["externalName"] : [];
  const isKnown = type.isUnset || /^(ClusterIP|NodePort|LoadBalancer)$/.test(type.text ?? "");
  const ports2 = spec.get("ports");
  const isBare = ports2.isUnset || ports2.isList && ports2.items.length === 0;
  return isKnown && isBare && spec.get("clusterIP").scalar !== "None" ? ["ports"] : [];
}
function missingName(root) {
  const metadata = root.get("metadata");
  if (!metadata.isUnset && !metadata.isMap) return [];
  return ["name", "generateName"].every((name2) => metadata.get(name2).isUnset) ? ["metadata.name"] : [];
}
function isElsewhere(name2, place2, manifest, project) {
  if (!manifest.name.isSet) return false;
  return project.manifestsNear(manifest).some((other) => {
    if (other.kind !== manifest.kind || other === manifest || other.name.value !== manifest.name.value) return false;
    const node = place2.path.split(/[.[\]]+/).reduce((at, step) => step === "" ? at : at.items[Number(step)] ?? at.get(step), other.root);
    return !node.get(name2).isUnset;
  });
}
function isKustomized({ file }, { files: files2 }) {
  const steps = file.path.split("/").slice(0, -1);
  const folders = [...steps.map((_, index) => `${steps.slice(0, index + 1).join("/")}/`), ""];
  return folders.some(
    (folder) => ["kustomization.yaml", "kustomization.yml", "Kustomization"].some((name2) => files2.stat(`${folder}${name2}`) === "file")
  );
}
function problemOf3(names, place2, manifest) {
  const { node, path } = place2;
  const [first] = node.entries.values();
  const isWhole = path === "" || path === "spec";
  const { kind, name: name2 } = manifest;
  const what = isWhole ? `${kind}${name2.isSet ? ` "${name2.value}"` : ""}` : `"${path}"`;
  const list = names.map((each) => `"${each}"`).join(" and ");
  const advice = volumeAdvice(place2) ?? (names.includes("restartPolicy") ? 'write "OnFailure" or "Never"' : `add ${names.length === 1 ? "it" : "them"}`);
  return {
    // An item has no key of its own; its first one stands for it.
    at: placeOf((place2.outer?.node.isList ? first?.key : void 0) ?? node.key),
    message: `${what} lacks ${list}, without which Kubernetes refuses the object; ${advice}`,
    ...isTestData(manifest.file.path) && { atMost: "info" }
  };
}
function volumeAdvice({ node, type }) {
  if (type !== "V1Container") return void 0;
  const [containers, volumes] = [objectType(type)?.fields, objectType("V1Volume")?.fields];
  const source = [...node.entries.keys()].find((key) => volumes?.has(key) && !containers?.has(key));
  return source && `move it to "volumes", as "${source}" is for those`;
}

// src/rules/kubernetes/missing-resource-quota.ts
var missing_resource_quota_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/missing-resource-quota",
  on: "kubernetes",
  topic: "scaling",
  optIn: true,
  severity: { development: "off", staging: "info", production: "info" },
  reads: ["ResourceQuota", "LimitRange"],
  *check(manifest, { project }) {
    const { name: name2 } = manifest;
    if (manifest.kind !== "Namespace" || manifest.apiVersion !== "v1" || !name2.isSet || /^kube-|^default$/.test(name2.value)) return;
    if (project.objects.why(manifest) !== void 0) return;
    const others = project.manifestsNear(manifest).filter(({ kind }) => kind === "ResourceQuota" || kind === "LimitRange");
    if (others.some(({ namespace: namespace2 }) => !namespace2.isSet || namespace2.value === name2.value)) return;
    yield {
      at: name2.at,
      message: `no manifest of this project sets a ResourceQuota or LimitRange for namespace "${name2.value}", so it may take the whole cluster; add one where others share it`
    };
  }
});

// src/rules/kubernetes/node-port.ts
var node_port_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/node-port",
  on: "kubernetes",
  topic: "security",
  optIn: true,
  aggregate: true,
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ kind, apiVersion, root, name: name2 }) {
    const type = root.get("spec", "type");
    if (kind !== "Service" || apiVersion.includes("/") || type.text !== "NodePort") return;
    yield {
      at: type,
      message: `Service "${name2.value ?? ""}" answers on a port of every node, past the Ingress; use ClusterIP and an Ingress, or a load balancer`
    };
  }
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

// src/rules/kubernetes/permissions-for-everybody.ts
var permissions_for_everybody_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/permissions-for-everybody",
  on: "kubernetes",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  reads: ["ClusterRole", "Role"],
  *check(manifest, { project }) {
    const { kind, root, name: name2 } = manifest;
    const role = root.get("roleRef", "name").text ?? "";
    if (!/^(?:Cluster)?RoleBinding$/.test(kind) || /^system:(?:public-info-viewer|discovery|basic-user|service-account-issuer-discovery)$/.test(role))
      return;
    for (const subject of root.get("subjects").items) {
      const who = everybody.get(subject.get("name").text ?? "");
      if (who === void 0 || subject.get("kind").text === "ServiceAccount") continue;
      const isOpen2 = who.includes("without");
      yield {
        at: subject.get("name"),
        message: `${labelOf({ kind, name: name2 })} gives "${role}" to ${who}; name the account or the group that needs it`,
        ...!isOpen2 && { atMost: showsOnly(role, manifest, project) ? "info" : "warning" }
      };
    }
  }
});
function showsOnly(role, binding2, project) {
  const kind = binding2.root.get("roleRef", "kind").text ?? "";
  const rules2 = (project.objects.named(kind, role, binding2).value ?? []).flatMap((one) => one.root.get("rules").items);
  const texts = (key) => rules2.flatMap((rule) => rule.get(key).items.map(({ text }) => text ?? ""));
  return rules2.length > 0 && texts("verbs").every((verb) => /^(?:get|list|watch)$/.test(verb)) && !texts("resources").some((one) => /secrets|\*|exec|proxy/.test(one));
}

// src/rules/kubernetes/policy-without-dns.ts
var policy_without_dns_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/policy-without-dns",
  on: "kubernetes",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["containers", "NetworkPolicy"],
  *check(manifest, { project }) {
    const policy2 = manifest.networkPolicy;
    if (manifest.document.damaged || !policy2?.restricts.egress || policy2.egress.length === 0 || policy2.egress.some(allowsDns)) return;
    if (project.objects.why(manifest) !== void 0 || hasOtherPolicies(project.manifestsNear(manifest))) return;
    const cut = (project.objects.podsOf(manifest).value ?? []).filter((workload) => isCutOff(workload, manifest, project));
    const [first] = cut;
    if (!first) return;
    const others = cut.length > 1 ? ` and ${cut.length - 1} more` : "";
    yield {
      at: policy2.at.egress,
      message: `NetworkPolicy "${manifest.name.value ?? ""}" does not let ${first.kind} "${first.name}"${others} reach port 53, so that no name of a Service resolves there; allow UDP and TCP to port 53 of kube-dns`,
      related: [{ at: first, message: "the pods" }]
    };
  }
});
function isCutOff(workload, manifest, project) {
  const policies2 = project.objects.about("NetworkPolicy", workload).value;
  if (!policies2 || workload.isIncomplete || workload.podSpec.get("hostNetwork").scalar === true) return false;
  const restricting2 = policies2.filter(({ networkPolicy }) => networkPolicy?.restricts.egress);
  if (policies2.some(({ networkPolicy }) => !networkPolicy)) return false;
  const rules2 = restricting2.flatMap(({ networkPolicy }) => networkPolicy?.egress ?? []);
  const first = restricting2.find(({ networkPolicy }) => networkPolicy && networkPolicy.egress.length > 0);
  return first === manifest && needsNames(rules2) && !rules2.some(allowsDns);
}
function needsNames(rules2) {
  return rules2.some(({ peers }) => peers.some(({ hasAddresses }) => !hasAddresses));
}
function allowsDns({ ports: ports2 }) {
  if (ports2.length === 0) return true;
  return ports2.some(({ port, endPort }) => {
    if (typeof port === "number") return port === 53 || endPort !== void 0 && port <= 53 && 53 <= endPort || port === 5353;
    return port === void 0 || /dns|domain|^53|\$|\{\{/.test(port);
  });
}

// src/knowledge/kubernetes/objects.ts
function isBuiltIn(apiVersion) {
  const group = groupOf(apiVersion);
  return !group.includes(".") || /(?:^|\.)k8s\.io$/.test(group);
}
var givenConfigMaps = /^(?:kube-root-ca\.crt|openshift-service-ca\.crt|istio-ca-root-cert|istio|linkerd-[\w-]+|extension-apiserver-authentication|aws-auth|aws-logging|cluster-info|kubeadm-config|kubelet-config[\w.-]*|kube-proxy[\w-]*|coredns[\w-]*|[\w-]*trust-?(?:bundle|store)[\w-]*|argocd-[\w-]+|config-trusted-cabundle|trusted-ca[\w-]*)$/;
function isGiven(kind, name2) {
  switch (kind) {
    case "ConfigMap":
      return givenConfigMaps.test(name2);
    case "ServiceAccount":
      return name2 === "default";
    case "ClusterRole":
      return /^(?:cluster-admin|admin|edit|view)$|^system:|:/.test(name2);
    // The controller of a StatefulSet numbers the claims it makes.
    case "PersistentVolumeClaim":
      return /-\d+$/.test(name2);
    default:
      return false;
  }
}
function isLabelOfController(key) {
  return /^(?:statefulset\.kubernetes\.io\/pod-name|apps\.kubernetes\.io\/pod-index|(?:batch\.kubernetes\.io\/)?(?:job-name|controller-uid|job-completion-index)|(?:rollouts-)?pod-template-hash|controller-revision-hash|pod-template-generation)$/.test(
    key
  );
}

// src/rules/kubernetes/policy-without-pods.ts
var deployment = (labels, name2 = "api") => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name2} }
spec:
  selector: { matchLabels: ${labels} }
  template:
    metadata: { labels: ${labels} }
    spec:
      containers:
        - name: api
          image: acme/api:1.4.0
`;
var web = { "k8s/web.yaml": deployment("{ app: web }", "web") };
var policy_without_pods_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/policy-without-pods",
  on: "kubernetes",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["containers", ".io/v", ".com/v", ".dev/v", ".org/v", ".sh/v"],
  *check(manifest, { project }) {
    const { networkPolicy: policy2, podSelector, root } = manifest;
    if (!policy2 || !podSelector.isSet) return;
    const name2 = manifest.name.value ?? "";
    if (project.objects.podsOf(manifest).isUnset) {
      if (isForOthers(podSelector.value, manifest, project)) return;
      yield {
        at: root.get("spec", "podSelector"),
        message: `no pod of this project fits the selector of NetworkPolicy "${name2}", so that it protects none; select labels of a pod template`,
        ...!resembles(podSelector.value, manifest, project) && { atMost: "info" }
      };
      return;
    }
    for (const peer of [...policy2.ingress, ...policy2.egress].flatMap(({ peers }) => peers)) {
      const selector3 = peer.podSelector;
      if (!selector3.isSet || peer.hasNamespaces || peer.hasAddresses || selector3.value.matchLabels.size === 0) continue;
      if (!project.objects.selectedBy(selector3.value, manifest).isUnset || isForOthers(selector3.value, manifest, project)) continue;
      yield {
        at: selector3.at,
        message: `NetworkPolicy "${name2}" names pods with labels that no pod of this project has, so that this line lets nobody through; name labels of a pod template`,
        ...!resembles(selector3.value, manifest, project) && { atMost: "info" }
      };
    }
  }
});
function isForOthers({ matchLabels, matchExpressions }, manifest, project) {
  const values = [...matchLabels.values(), ...matchExpressions.flatMap((one) => one.values)];
  const known = new Set(project.workloads.flatMap(({ podLabels }) => [...podLabels.value?.keys() ?? []]));
  if ([...matchLabels.keys(), ...matchExpressions.map(({ key }) => key)].some((key) => key.includes("/") && !known.has(key))) return true;
  if (values.some((value) => /\$|\{\{|^(?:ingress-nginx|nginx-ingress|traefik|prometheus|grafana|kube-dns|coredns|cert-manager)$/.test(value)))
    return true;
  if (values.some((value) => project.objects.mentions(value, manifest) !== void 0)) return true;
  return project.manifestsNear(manifest).some(
    ({ apiVersion, name: name2, kind, workload }) => !isBuiltIn(apiVersion) && !workload && (values.includes(name2.value ?? "") || values.includes(kind.toLowerCase()))
  );
}
function resembles(selector3, manifest, project) {
  const values = [...selector3.matchLabels.values()];
  return project.workloads.some(
    ({ name: name2, podLabels, isIncomplete }) => !isIncomplete && !selects(selector3, podLabels.value ?? /* @__PURE__ */ new Map()) && (values.includes(name2) || name2 === manifest.name.value)
  );
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
    const names = [manifest.name.value ?? "", ...manifest.podSelector.value?.matchLabels.values() ?? []];
    if (names.some(soundsLikeKeeper) || project.objects.podsOf(manifest).value?.some(keepsData)) return;
    const edit = spec.via || spec.anchor ? void 0 : insertEntry(spec, ["unhealthyPodEvictionPolicy: AlwaysAllow"]);
    yield {
      at: manifest.name.isSet ? manifest.name.at : manifest,
      message: `PodDisruptionBudget "${manifest.name.value ?? ""}" keeps pods that are not ready from being evicted while too few are ready, so a broken version blocks drains; set unhealthyPodEvictionPolicy to AlwaysAllow`,
      ...edit && { fix: { title: "Let unhealthy pods be evicted", safety: "unsafe", edits: [edit], scope: spec } }
    };
  }
});
function keepsData({ name: name2, containers }) {
  if (soundsLikeKeeper(name2)) return true;
  return containers.some(({ image }) => {
    const reference = namedImage(image);
    return reference !== void 0 && isDataStore(reference);
  });
}
function soundsLikeKeeper(name2) {
  return soundsLikeDataStore(name2) || /^prometheus(?:-server)?$/.test(name2);
}

// src/knowledge/kubernetes/removals.ts
var newestMinor = 37;
var oldestSupportedMinor = 35;
var selector2 = "spec.selector must be written out, and spec.rollbackTo and spec.templateGeneration are gone";
var ingress = "each path needs a pathType, backends are written as service.name and service.port, and spec.backend is called spec.defaultBackend";
var policies = "use Pod Security Admission, by labels of the namespace, or a policy engine";
var rows = [
  ["extensions/v1beta1 apps/v1beta1 apps/v1beta2", "Deployment", { minor: 16, successor: "apps/v1", change: selector2 }],
  ["extensions/v1beta1 apps/v1beta2", "DaemonSet ReplicaSet", { minor: 16, successor: "apps/v1", change: selector2 }],
  ["apps/v1beta1 apps/v1beta2", "StatefulSet", { minor: 16, successor: "apps/v1", change: selector2 }],
  ["apps/v1beta1", "ReplicaSet", { minor: 16, successor: "apps/v1", change: selector2 }],
  ["apps/v1beta1 apps/v1beta2", "ControllerRevision", { minor: 16, successor: "apps/v1" }],
  ["extensions/v1beta1", "NetworkPolicy", { minor: 16, successor: "networking.k8s.io/v1" }],
  ["extensions/v1beta1", "PodSecurityPolicy", { minor: 16, instead: policies }],
  ["policy/v1beta1", "PodSecurityPolicy", { minor: 25, instead: policies }],
  ["extensions/v1beta1 networking.k8s.io/v1beta1", "Ingress", { minor: 22, successor: "networking.k8s.io/v1", change: ingress }],
  ["networking.k8s.io/v1beta1", "IngressClass", { minor: 22, successor: "networking.k8s.io/v1" }],
  [
    "admissionregistration.k8s.io/v1beta1",
    "MutatingWebhookConfiguration ValidatingWebhookConfiguration",
    {
      minor: 22,
      successor: "admissionregistration.k8s.io/v1",
      change: "sideEffects and admissionReviewVersions must be written out, and the default of failurePolicy is Fail"
    }
  ],
  [
    "admissionregistration.k8s.io/v1alpha1",
    "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding",
    { minor: 32, successor: "admissionregistration.k8s.io/v1" }
  ],
  [
    "admissionregistration.k8s.io/v1beta1",
    "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding",
    { minor: 34, successor: "admissionregistration.k8s.io/v1" }
  ],
  [
    "apiextensions.k8s.io/v1beta1",
    "CustomResourceDefinition",
    {
      minor: 22,
      successor: "apiextensions.k8s.io/v1",
      change: "each version needs a structural schema of its own, and spec.version, spec.validation and spec.subresources are gone"
    }
  ],
  ["apiregistration.k8s.io/v1beta1", "APIService", { minor: 22, successor: "apiregistration.k8s.io/v1" }],
  ["authentication.k8s.io/v1beta1", "TokenReview", { minor: 22, successor: "authentication.k8s.io/v1" }],
  [
    "authorization.k8s.io/v1beta1",
    "LocalSubjectAccessReview SelfSubjectAccessReview SubjectAccessReview",
    { minor: 22, successor: "authorization.k8s.io/v1", change: "spec.group is called spec.groups" }
  ],
  [
    "certificates.k8s.io/v1beta1",
    "CertificateSigningRequest",
    { minor: 22, successor: "certificates.k8s.io/v1", change: "spec.signerName and spec.usages must be written out" }
  ],
  ["coordination.k8s.io/v1beta1", "Lease", { minor: 22, successor: "coordination.k8s.io/v1" }],
  [
    "rbac.authorization.k8s.io/v1beta1 rbac.authorization.k8s.io/v1alpha1",
    "ClusterRole ClusterRoleBinding Role RoleBinding",
    { minor: 22, successor: "rbac.authorization.k8s.io/v1" }
  ],
  ["scheduling.k8s.io/v1beta1 scheduling.k8s.io/v1alpha1", "PriorityClass", { minor: 22, successor: "scheduling.k8s.io/v1" }],
  ["storage.k8s.io/v1beta1", "CSIDriver CSINode StorageClass VolumeAttachment", { minor: 22, successor: "storage.k8s.io/v1" }],
  ["storage.k8s.io/v1beta1", "CSIStorageCapacity", { minor: 27, successor: "storage.k8s.io/v1" }],
  ["storage.k8s.io/v1beta1", "VolumeAttributesClass", { minor: 37, successor: "storage.k8s.io/v1" }],
  ["batch/v2alpha1", "CronJob", { minor: 21, successor: "batch/v1" }],
  ["batch/v1beta1", "CronJob", { minor: 25, successor: "batch/v1" }],
  [
    "discovery.k8s.io/v1beta1",
    "EndpointSlice",
    { minor: 25, successor: "discovery.k8s.io/v1", change: "topology is written as nodeName and zone" }
  ],
  ["events.k8s.io/v1beta1", "Event", { minor: 25, successor: "events.k8s.io/v1", change: "several fields have other names" }],
  [
    "autoscaling/v2beta1",
    "HorizontalPodAutoscaler",
    { minor: 25, successor: "autoscaling/v2", change: "each metric writes what it aims at as target, with a type" }
  ],
  ["autoscaling/v2beta2", "HorizontalPodAutoscaler", { minor: 26, successor: "autoscaling/v2" }],
  [
    "policy/v1beta1",
    "PodDisruptionBudget",
    { minor: 25, successor: "policy/v1", change: "an empty selector selects all pods of the namespace rather than none" }
  ],
  ["node.k8s.io/v1beta1", "RuntimeClass", { minor: 25, successor: "node.k8s.io/v1" }],
  [
    "flowcontrol.apiserver.k8s.io/v1beta1 flowcontrol.apiserver.k8s.io/v1beta2 flowcontrol.apiserver.k8s.io/v1beta3",
    "FlowSchema",
    { minor: 32, successor: "flowcontrol.apiserver.k8s.io/v1" }
  ],
  [
    "flowcontrol.apiserver.k8s.io/v1beta1 flowcontrol.apiserver.k8s.io/v1beta2 flowcontrol.apiserver.k8s.io/v1beta3",
    "PriorityLevelConfiguration",
    {
      minor: 32,
      successor: "flowcontrol.apiserver.k8s.io/v1",
      change: "assuredConcurrencyShares is called nominalConcurrencyShares"
    }
  ],
  ["networking.k8s.io/v1beta1", "IPAddress ServiceCIDR", { minor: 37, successor: "networking.k8s.io/v1" }],
  [
    "resource.k8s.io/v1beta1",
    "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice",
    { minor: 38, successor: "resource.k8s.io/v1", change: 'requests of a claim stand below "exactly"' }
  ]
];
var removals = new Map(
  rows.flatMap(
    ([versions2, kinds, removal]) => versions2.split(" ").flatMap((version) => kinds.split(" ").map((kind) => [`${version} ${kind}`, removal]))
  )
);
function removalOf(apiVersion, kind) {
  return removals.get(`${apiVersion} ${kind}`);
}

// src/rules/kubernetes/removed-api-version.ts
var removed_api_version_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/removed-api-version",
  on: "kubernetes",
  topic: "delivery",
  severity: "error",
  *check(manifest) {
    const removal = removalOf(manifest.apiVersion, manifest.kind);
    if (removal === void 0 || removal.minor > newestMinor + 1 || manifest.document.damaged || isRecorded(manifest)) return;
    yield problemOf4(manifest, removal);
  }
});
function isRecorded({ file, root }) {
  return isTestData(file.path) && root.get("metadata").entries.has("resourceVersion") && root.get("metadata").entries.has("uid");
}
function problemOf4(manifest, removal) {
  const { apiVersion, kind, root } = manifest;
  const { minor, successor } = removal;
  const node = root.get("apiVersion");
  const isAhead = minor > newestMinor;
  const when = isAhead ? `will be gone from Kubernetes 1.${minor} on` : `is not served from Kubernetes 1.${minor} on`;
  const what = successor === void 0 ? `${kind} of "${apiVersion}"` : `"${apiVersion}" of ${kind}`;
  const change = changeOf(manifest, removal);
  const isPlain2 = node.isScalar && !node.via && node.anchor === void 0 && node.style !== "block";
  const [quote] = /^["']/.exec(textOf(node)) ?? [""];
  return {
    at: node,
    message: `${what} ${when}, ${isAhead ? "and the manifest will be refused then" : "and such a cluster refuses the manifest"}; ${adviceOf(removal, change)}`,
    ...minor > oldestSupportedMinor && { atMost: "warning" },
    ...isTestData(manifest.file.path) && { atMost: "info" },
    ...successor !== void 0 && change === void 0 && isPlain2 && {
      fix: {
        title: `Write ${successor}`,
        // What some supported clusters still serve may run today.
        safety: minor > oldestSupportedMinor ? "unsafe" : "safe",
        edits: [replace(node, `${quote}${successor}${quote}`)]
      }
    }
  };
}
function adviceOf({ successor, instead }, change) {
  if (successor === void 0) return instead ?? "remove it";
  return change === void 0 ? `write "${successor}", which has the same fields` : `move to "${successor}", where ${change}`;
}
function changeOf({ kind, root }, { change }) {
  const spec = root.get("spec");
  const hasSelector = ["matchLabels", "matchExpressions"].some((key) => spec.get("selector", key).isSet);
  const isOldFashioned = spec.entries.has("rollbackTo") || spec.entries.has("templateGeneration");
  if (/^(Deployment|DaemonSet|ReplicaSet|StatefulSet)$/.test(kind) && hasSelector && !isOldFashioned) return void 0;
  return kind === "PodDisruptionBudget" && hasSelector ? void 0 : change;
}

// src/rules/kubernetes/route-to-missing-service.ts
var route_to_missing_service_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/route-to-missing-service",
  on: "kubernetes",
  topic: "orchestration",
  severity: "error",
  reads: ["Service", "Ingress", "Route", ".io/v", ".com/v", ".dev/v", ".org/v", ".sh/v"],
  *check(manifest, { project }) {
    for (const { name: name2, port } of backendsOf(manifest)) {
      const { scalar } = name2;
      if (typeof scalar !== "string" || /\$|\{\{|^cm-acme-http-solver/.test(scalar) || port.text === "use-annotation") continue;
      const found = project.objects.named("Service", scalar, manifest);
      if (found.isUnset) yield* missingService(name2, scalar, manifest, project);
      else if (found.isSet) yield* missingPort(port, scalar, found.value, manifest);
    }
  }
});
function backendsOf({ kind, apiVersion, root }) {
  const spec = root.get("spec");
  const rules2 = spec.get("rules").items;
  if (kind === "Ingress" && /^(?:networking\.k8s\.io|extensions)\//.test(apiVersion)) {
    const paths = rules2.flatMap((rule) => rule.get("http", "paths").items);
    const first = spec.get("defaultBackend").isSet ? spec.get("defaultBackend") : spec.get("backend");
    return [first, ...paths.map((path) => path.get("backend"))].filter(({ isMap }) => isMap).map(backendOfIngress);
  }
  if (!/^(?:HTTP|GRPC|TCP|TLS|UDP)Route$/.test(kind) || !apiVersion.startsWith("gateway.networking.k8s.io/")) return [];
  return rules2.flatMap((rule) => rule.get("backendRefs").items).filter((ref) => ref.get("namespace").isUnset && isService(ref)).map((ref) => ({ name: ref.get("name"), port: ref.get("port") }));
}
function isService(ref) {
  return (ref.get("kind").isUnset || ref.get("kind").text === "Service") && (ref.get("group").text ?? "") === "";
}
function backendOfIngress(backend) {
  const old = backend.get("serviceName");
  if (old.isSet) return { name: old, port: backend.get("servicePort") };
  const port = backend.get("service", "port");
  return { name: backend.get("service", "name"), port: port.get("number").isSet ? port.get("number") : port.get("name") };
}
function* missingService(at, name2, manifest, project) {
  if (project.objects.mentions(name2, manifest) !== void 0) return;
  const isOfOperator2 = project.manifestsNear(manifest).some(
    (one) => !isBuiltIn(one.apiVersion) && one.name.value !== void 0 && one.kind !== manifest.kind && name2.startsWith(one.name.value)
  );
  if (isOfOperator2) return;
  const others = project.objects.of("Service", manifest).flatMap((one) => one.name.value ?? []);
  const meant = slipOf(name2, others);
  yield {
    at,
    message: `no manifest of this project defines the Service "${name2}" that ${labelOf(manifest)} leads to, so that its requests fail; ${meant === void 0 ? "define the Service, or correct the name" : `did you mean "${meant}"?`}`,
    atMost: others.length === 0 ? "info" : "warning"
  };
}
function* missingPort(port, name2, services, { kind }) {
  const { scalar } = port;
  if (typeof scalar !== "number" && typeof scalar !== "string") return;
  if (/\$|\{\{/.test(String(scalar)) || services.length > 1 || services.some((one) => !isPlain(one))) return;
  const ports2 = services.flatMap((one) => one.root.get("spec", "ports").items);
  const has = ports2.some((one) => one.get("port").text === port.text || one.get("name").text === port.text);
  const [service2] = services;
  if (has || !service2 || ports2.length === 0) return;
  const isBehind = ports2.some((one) => one.get("targetPort").text === port.text);
  const listed = ports2.map((one) => [one.get("port").text, one.get("name").text].filter((text) => text !== void 0).join(" "));
  yield {
    at: port,
    message: `Service "${name2}" has no port ${typeof scalar === "string" ? `"${scalar}"` : scalar}${isBehind ? ", which is the one of the container," : ""} and so this ${kind} leads nowhere; take the port of the Service (${listed.join(", ")})`,
    related: [{ at: service2, message: "the Service" }]
  };
}
function isPlain({ apiVersion, root }) {
  return !apiVersion.includes("/") && root.get("spec", "type").text !== "ExternalName" && root.get("spec", "ports").isList;
}

// src/rules/kubernetes/secret-in-config-map.ts
var token = `ghp_${"a1B2".repeat(9)}`;
var secret_in_config_map_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/secret-in-config-map",
  on: "kubernetes",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "error" },
  *check(manifest) {
    if (manifest.isGenerated || manifest.kind !== "ConfigMap" || manifest.apiVersion !== "v1" || manifest.root.get("sops").isSet) return;
    for (const { name: name2, value: at } of manifest.root.get("data").entries.values()) {
      const { text } = at;
      const found = at.isScalar && text !== void 0 ? secretOfEntry(name2, text) : void 0;
      if (!found || text === void 0 || found.strength === "placeholder") continue;
      const value = text.trim().includes("\n") ? text : text.trim();
      const secret = value.slice(...found.range);
      const isReal = found.strength === "real";
      const place2 = placeWithin(at, value, found.range);
      yield {
        at: at.style === "block" ? place2 : at,
        message: `ConfigMap "${manifest.name.value ?? ""}" holds ${found.what ?? "a secret"} in "${name2}" (${masked(secret)}), which everybody reads who may look at settings; keep it in a Secret that is not committed${isReal ? ", and replace this one" : ""}`,
        secrets: [place2],
        ...!isReal && { atMost: "warning" }
      };
    }
  }
});

// src/rules/kubernetes/secret-in-generator.ts
var secret_in_generator_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/secret-in-generator",
  on: "kubernetes",
  topic: "security",
  aggregate: true,
  severity: { development: "warning", staging: "warning", production: "error" },
  *check(manifest, { project }) {
    if (!manifest.isGenerated) return;
    const name2 = labelOf(manifest);
    const isForDevelopment = project.environmentOfManifest(manifest).environment === "development";
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
          message: secret.strength === "real" ? `${name2} takes ${secret.what ?? "a secret"}, "${variable}" (${shown}), from ${where}, and everyone can use it who has the repository; keep it in a secret store or an encrypted file, and replace this one` : `${name2} takes "${variable}" from ${where}, and the password is one that everybody tries first; keep a strong one in a secret store or an encrypted file`,
          secrets: [placeOf(value)],
          ...secret.strength !== "real" && { atMost: isForDevelopment ? "info" : "warning" }
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

// src/rules/kubernetes/service-without-pods.ts
var service_without_pods_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/service-without-pods",
  on: "kubernetes",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["containers", "Service", ".io/v", ".com/v", ".dev/v", ".org/v", ".sh/v"],
  *check(manifest, { project }) {
    const { podSelector, root } = manifest;
    if (manifest.kind !== "Service" || !podSelector.isSet || root.get("spec", "type").text === "ExternalName") return;
    const wanted = podSelector.value.matchLabels;
    if (wanted.size === 0 || [...wanted].some(([key, value]) => isLabelOfController(key) || /\$|\{\{/.test(value))) return;
    if (!project.objects.podsOf(manifest).isUnset || isForOperator(wanted, manifest, project)) return;
    const closest = closestTo(wanted, manifest, project);
    const labels = [...wanted].map(([key, value]) => `${key}: ${value}`).join(", ");
    const hint = closest && differenceTo(wanted, closest);
    yield {
      at: root.get("spec", "selector"),
      message: `no pod of this project has the labels "${labels}" that Service "${manifest.name.value ?? ""}" selects, so that every connection to it fails; ${hint ?? "select labels of a pod template"}`,
      ...closest && { related: [{ at: closest, message: "the pods that it may be meant for" }] },
      // Pods of elsewhere are as likely where none comes near.
      ...!closest && { atMost: "info" }
    };
  }
});
function isForOperator(wanted, manifest, project) {
  const values = new Set(wanted.values());
  const keys = new Set(project.workloads.flatMap(({ podLabels }) => [...podLabels.value?.keys() ?? []]));
  if ([...wanted.keys()].some((key) => key.includes("/") && !keys.has(key))) return true;
  return project.manifestsNear(manifest).some(({ apiVersion, name: name2, kind, workload }) => {
    if (isBuiltIn(apiVersion) || workload) return false;
    return values.has(name2.value ?? "") || values.has(kind.toLowerCase()) || [...values].some((value) => value.startsWith(`${name2.value}-`));
  });
}
function closestTo(wanted, manifest, project) {
  const near = project.workloads.filter((one) => !one.isIncomplete && one.isLongRunning && sharesNamespace(one.manifest, manifest));
  const shared = ({ podLabels }) => [...wanted].filter(([key, value]) => podLabels.value?.get(key) === value).length;
  const sameFile = ({ file }) => file.path === manifest.file.path;
  const named = near.filter((one) => one.name === manifest.name.value);
  const [best] = (named.length > 0 ? named : near.filter((one) => shared(one) > 0 && sameFile(one))).toSorted(
    (a, b) => shared(b) - shared(a)
  );
  return best;
}
function sharesNamespace(a, b) {
  return !a.namespace.isSet || !b.namespace.isSet || a.namespace.value === b.namespace.value;
}
function differenceTo(wanted, { kind, name: name2, podLabels }) {
  const other = [...wanted].find(([key2, value]) => podLabels.value?.get(key2) !== value);
  if (!other) return void 0;
  const [key] = other;
  const has = podLabels.value?.get(key);
  return has === void 0 ? `the pods of ${kind} "${name2}" have no label "${key}"` : `those of ${kind} "${name2}" have "${key}: ${has}"`;
}

// src/rules/kubernetes/shared-disruption-budget.ts
var deployment2 = (name2, replicas) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name2} }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: shop, role: ${name2} } }
  template:
    metadata: { labels: { app: shop, role: ${name2} } }
    spec:
      containers:
        - name: app
          image: acme/${name2}:1.4.0
`;
var pods = { "k8s/api.yaml": deployment2("api", 2), "k8s/worker.yaml": deployment2("worker", 4) };
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
    if (workloads.length < 2 || workloads.some(({ name: name2 }) => isVersionOf(name2, workloads))) return;
    const [least, most2] = ["minAvailable", "maxUnavailable"].map(
      (key) => mapValue(manifest.root.get("spec", key).node(), ({ scalar }) => parseAmount(scalar))
    );
    const limit2 = least?.isSet ? least : most2;
    if (!limit2?.isSet || least?.isSet && most2?.isSet) return;
    const counts = workloads.map((workload) => project.leastReplicasOf(workload));
    if (counts.some(({ isSet }) => !isSet)) return;
    const total = counts.reduce((sum, { value = 0 }) => sum + value, 0);
    const pods2 = podsIn(limit2.value, total, "up");
    const away = limit2 === least ? total - pods2 : pods2;
    const index = counts.findIndex(({ value = 0 }) => value > 1 && value <= away);
    const smaller = workloads[index];
    if (!smaller) return;
    yield {
      at: limit2.at,
      message: `PodDisruptionBudget "${manifest.name.value ?? ""}" counts ${plural(total, "pod")} of ${workloads.length} workloads together, so that all ${counts[index]?.value} of ${smaller.kind} "${smaller.name}" may be evicted at once; make a budget per workload, or set maxUnavailable to 1`,
      related: workloads.map((workload) => ({ at: workload, message: `"${workload.name}" is counted` }))
    };
  }
});
function isVersionOf(name2, workloads) {
  const version = /[-_](?:canary|stable|primary|blue|green|v\d+|old|new|next|preview)$/;
  return version.test(name2) || workloads.some((other) => other.name !== name2 && other.name.replace(version, "") === name2);
}

// src/rules/kubernetes/undefined-reference.ts
var undefined_reference_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/undefined-reference",
  on: "kubernetes",
  topic: "configuration",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["ConfigMap", "PersistentVolumeClaim", "ServiceAccount", "Role", ".io/v", ".com/v", ".dev/v", ".org/v", ".sh/v"],
  *check(manifest, { project }) {
    const seen = /* @__PURE__ */ new Set();
    for (const { kind, name: name2, at, effect, advice, atMost } of referencesOf(manifest)) {
      if (seen.has(`${kind}/${name2}`)) continue;
      seen.add(`${kind}/${name2}`);
      if (isGiven(kind, name2) || !project.objects.named(kind, name2, manifest).isUnset || mayBeMade2(name2, manifest, project)) continue;
      yield problemOf5({ kind, name: name2, at, effect, advice, atMost }, manifest, project);
    }
  }
});
function referencesOf(manifest) {
  const { workload, root, kind } = manifest;
  if (/^(?:Cluster)?RoleBinding$/.test(kind)) {
    const [role2, name2] = [root.get("roleRef", "kind").text, root.get("roleRef", "name")];
    const named = name2.string();
    if (role2 === void 0 || !named.isSet) return [];
    return [
      { kind: role2, name: named.value, at: name2, effect: "nobody gets any permission", advice: `define the ${role2}, or correct the name` }
    ];
  }
  if (!workload || workload.isIncomplete) return [];
  return workload.references.flatMap((one) => {
    const { kind: of, name: name2, isOptional } = one;
    if (of === "Secret" || isOptional || !name2.isSet) return [];
    return { kind: of, name: name2.value, at: one, effect: effects[of], advice: advices[of] };
  });
}
var effects = {
  ConfigMap: "its containers do not start",
  PersistentVolumeClaim: "its pods stay Pending",
  ServiceAccount: "no pod is made at all"
};
var advices = {
  ConfigMap: "define it, correct the name, or mark it as optional",
  PersistentVolumeClaim: "define the claim, or correct the name",
  ServiceAccount: "define the account, or correct the name"
};
function mayBeMade2(name2, manifest, project) {
  if (project.objects.mentions(name2, manifest) !== void 0) return true;
  return project.manifestsNear(manifest).some((one) => !isBuiltIn(one.apiVersion) && one.name.value === name2 && !one.workload);
}
function inAnotherNamespace(kind, name2, manifest, project) {
  const found = project.manifestsNear(manifest).filter((one2) => one2.kind === kind && one2.name.value === name2);
  const [one] = found;
  const isApart = one?.namespace.isSet && manifest.namespace.isSet && one.namespace.value !== manifest.namespace.value;
  return found.length === 1 && isApart && dirname(one.file.path) === dirname(manifest.file.path) ? one : void 0;
}
function problemOf5({ kind, name: name2, at, effect, advice }, manifest, project) {
  const others = project.objects.of(kind, manifest).flatMap((one) => one.name.value ?? []);
  const meant = slipOf(name2, others);
  const owner = manifest.name.value === void 0 ? manifest.kind : `${manifest.kind} "${manifest.name.value}"`;
  const elsewhere = inAnotherNamespace(kind, name2, manifest, project);
  if (elsewhere?.namespace.isSet && manifest.namespace.isSet) {
    const [theirs, own] = [elsewhere.namespace.value, manifest.namespace.value];
    return {
      at,
      message: `the ${kind} "${name2}" that ${owner} names is in namespace "${theirs}" and not in its own, "${own}", and without it ${effect}; put both into one namespace`,
      related: [{ at: elsewhere, message: `the ${kind}` }]
    };
  }
  const what = `no manifest of this project defines the ${kind} "${name2}" that ${owner} names, and without it ${effect}`;
  return {
    at,
    message: meant === void 0 ? `${what}; ${advice}` : `${what}; did you mean "${meant}"?`,
    ...others.length === 0 && { atMost: "info" }
  };
}

// src/rules/kubernetes/unencoded-secret.ts
var unencoded_secret_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unencoded-secret",
  on: "kubernetes",
  topic: "configuration",
  severity: "error",
  *check(manifest) {
    const { kind, apiVersion, root, annotations } = manifest;
    if (kind !== "Secret" || apiVersion !== "v1" || root.get("sops").isSet) return;
    if ([...annotations.entries.keys()].some((name2) => /avp|vault|inject|sops/.test(name2))) return;
    const data = root.get("data");
    const values = [...data.entries.values()].filter(({ value }) => value.isScalar && typeof value.scalar === "string");
    const wrong = values.filter(({ value }) => isNoBase64(value.text ?? ""));
    for (const { name: name2, value } of wrong) {
      const [first] = wrong;
      yield {
        at: value,
        message: `"${name2}" of Secret "${manifest.name.value ?? ""}" is no base64, and Kubernetes refuses the Secret; encode it, or write it under "stringData"`,
        secrets: [placeOf(value)],
        ...wrong.length === data.entries.size && name2 === first?.name && { fix: asPlainText(manifest) }
      };
      if (wrong.length === data.entries.size) return;
    }
  }
});
function isNoBase64(text) {
  if (/[${}<>[\]]|^%|%$|your|base64|replace|change|placeholder|todo|example|xxx|\.{3}|…/i.test(text)) return false;
  const plain = text.replace(/[\r\n]/g, "");
  return plain !== "" && (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain));
}
function asPlainText({ root }) {
  const entry = root.entries.get("data");
  if (!entry || entry.value.via || entry.value.anchor !== void 0 || root.entries.has("stringData")) return void 0;
  return { title: "Write it under stringData", safety: "safe", edits: [replace(entry.key, "stringData")], scope: root };
}

// src/rules/kubernetes/unknown-api-version.ts
var unknown_api_version_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unknown-api-version",
  on: "kubernetes",
  topic: "configuration",
  severity: "error",
  *check(manifest) {
    const { apiVersion, kind } = manifest;
    if (typeOfKind(apiVersion, kind) !== void 0 || removalOf(apiVersion, kind) !== void 0 || manifest.document.damaged) return;
    const problem = wrongVersion(manifest) ?? wrongKind(manifest);
    if (problem) yield problem;
  }
});
var ownGroup = /^(v\d+|(apps|autoscaling|batch|extensions|policy)\/v\d+|(networking|rbac\.authorization|scheduling|storage|coordination|discovery|node|apiextensions|apiregistration|admissionregistration)\.k8s\.io\/v\d+)$/;
function wrongVersion(manifest) {
  const { apiVersion, kind, root } = manifest;
  const versions2 = versionsOfKind(kind).filter((version) => ownGroup.test(version));
  const [only, ...others] = versions2;
  const slip = versions2.find((version) => distance(version.toLowerCase(), apiVersion.toLowerCase()) <= 1);
  if (only === void 0 || !ownGroup.test(apiVersion) && slip === void 0) return void 0;
  const node = root.get("apiVersion");
  const meant = others.length === 0 ? only : void 0;
  return {
    at: node,
    message: `there is no ${kind} in "${apiVersion}", so that Kubernetes refuses the object; write ${versions2.map((version) => `"${version}"`).join(" or ")}`,
    ...meant !== void 0 && { fix: fixOf(node, meant) }
  };
}
function wrongKind({ apiVersion, kind, root }) {
  if (!ownGroup.test(apiVersion)) return void 0;
  const meant = kindsOfVersion(apiVersion).find((known) => distance(known.toLowerCase(), kind.toLowerCase()) <= (kind.length > 4 ? 1 : 0));
  if (meant === void 0) return void 0;
  const node = root.get("kind");
  return {
    at: node,
    message: `there is no kind "${kind}" in "${apiVersion}", so that Kubernetes refuses the object; did you mean "${meant}"?`,
    ...meant.toLowerCase() === kind.toLowerCase() && { fix: fixOf(node, meant) }
  };
}
function fixOf(node, text) {
  if (!node.isScalar || node.via || node.anchor !== void 0 || node.style === "block") return void 0;
  const [quote] = /^["']/.exec(textOf(node)) ?? [""];
  return { title: `Write ${text}`, safety: "safe", edits: [replace(node, `${quote}${text}${quote}`)] };
}

// src/rules/kubernetes/unknown-field.ts
var unknown_field_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unknown-field",
  on: "kubernetes",
  topic: "configuration",
  severity: "error",
  *check(manifest, { today }) {
    const type = judgedType(manifest);
    if (type === void 0) return;
    const seen = /* @__PURE__ */ new Set();
    for (const place2 of shapedObject(manifest.root, type)) {
      const object = objectType(place2.type);
      if (!place2.node.isMap || object === void 0 || object.isOpen) continue;
      for (const entry of place2.node.entries.values()) {
        if (object.fields.has(entry.name) || isMark(entry.name) || seen.has(entry.key.range[0])) continue;
        seen.add(entry.key.range[0]);
        const meant = seen.size > mostAdvised ? void 0 : meantBy(entry.name, place2);
        yield problemOf6(entry, place2, meant, manifest, today);
      }
    }
  }
});
var mostAdvised = 100;
function isMark(name2) {
  return /^[$<]|[{}]/.test(name2) || name2 === "";
}
function problemOf6(entry, place2, meant, { kind }, today) {
  const at = placeOf(entry.key);
  const where = place2.path === "" ? withArticle(kind) : `"${place2.path}" of ${withArticle(kind)}`;
  const isBuiltIn2 = !/^C[A-Z]/.test(place2.type);
  const version = meant === void 0 && isBuiltIn2 ? ` as of Kubernetes ${fieldsVersion}` : "";
  const problem = {
    at,
    message: `${where} takes no field "${excerpt(entry.name)}"${version}, so that kubectl apply refuses it and other clients drop the field; ${adviceOf2(meant)}`,
    // A newer version may have it.
    ...meant === void 0 && { atMost: isStale("kubernetes-fields", today) ? "info" : "warning" }
  };
  if (meant?.kind !== "slip" || !meant.isClose || !canRename(entry, meant.name, place2)) return problem;
  const [start, end] = at.range;
  const quote = textOf(at) === entry.name ? 0 : 1;
  const edit = { file: at.file, range: [start + quote, end - quote], text: meant.name };
  return { ...problem, fix: { title: `Rename it to "${meant.name}"`, safety: "unsafe", edits: [edit] } };
}
function adviceOf2(meant) {
  if (meant?.kind === "earlier") return `${meant.advice}, it is a field of an earlier version`;
  if (meant?.kind === "slip") return `did you mean "${meant.name}"?`;
  return meant ? `it belongs to ${meant.path === "the top" ? "the top level" : `"${meant.path}"`}` : "remove it";
}
function canRename({ name: name2, key, value }, to, place2) {
  if (place2.node.entries.has(to) || value.via?.some(({ kind }) => kind === "merge")) return false;
  for (let outer = place2; outer; outer = outer.outer) {
    if (outer.node.via || outer.node.anchor !== void 0) return false;
  }
  return [name2, `"${name2}"`, `'${name2}'`].includes(textOf(key));
}

// src/rules/kubernetes/unknown-scrape-port.ts
var unknown_scrape_port_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unknown-scrape-port",
  on: "kubernetes",
  topic: "observability",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["Service", "Deployment", "StatefulSet", "DaemonSet", "CronJob", "Job", "Rollout", "Pod"],
  *check(monitor2, { project }) {
    const targets = project.objects.scrapedBy(monitor2);
    if (!targets.isSet) return;
    const isPods = monitor2.kind === "PodMonitor";
    const names = targets.value.flatMap((target) => isPods ? namesOfPods(target) : namesOfService(target));
    if (names.includes(void 0)) return;
    for (const endpoint of monitor2.root.get("spec", isPods ? "podMetricsEndpoints" : "endpoints").items) {
      const port = endpoint.get("port").string();
      if (!port.isSet || names.includes(port.value) || /[${}]/.test(port.value)) continue;
      const list = [...new Set(names)].map((name2) => `"${name2}"`).join(", ");
      const [first] = targets.value;
      const other = isPods ? void 0 : serviceBeside(monitor2, targets.value, port.value, project);
      const rename = list ? `name one that serves metrics (there are ${list})` : "give the port that name";
      yield {
        at: port.at,
        message: `${monitor2.kind} "${monitor2.name.value ?? ""}" scrapes port "${port.value}", and no ${isPods ? "container" : "Service"} that it selects has a port of that name, so nothing is scraped; ${other ? `select Service "${other.name.value ?? ""}", which has one` : rename}`,
        // Another one may be installed from elsewhere.
        ...project.objects.why(monitor2) !== void 0 && { atMost: "info" },
        ...first && { related: [{ at: first, message: "what it selects" }] }
      };
    }
  }
});
function serviceBeside(monitor2, selected, port, project) {
  const selectors = new Set(selected.flatMap((one) => labelsSelectedBy(one) ?? []));
  return project.objects.of("Service", monitor2, "").find((one) => {
    const labels = labelsSelectedBy(one);
    return labels !== void 0 && selectors.has(labels) && one.name.isSet && namesOfService(one).includes(port);
  });
}
function labelsSelectedBy({ podSelector }) {
  return podSelector.isSet ? JSON.stringify([...podSelector.value.matchLabels].sort()) : void 0;
}
function namesOfService({ root }) {
  const ports2 = root.get("spec", "ports");
  if (!ports2.isList) return [void 0];
  return ports2.items.flatMap((port) => nameOf(port.get("name").string()));
}
function namesOfPods({ workload }) {
  if (!workload || workload.isIncomplete) return [void 0];
  return workload.containers.flatMap(
    ({ ports: ports2, node }) => node.get("ports").isUnknown ? [void 0] : ports2.flatMap((port) => nameOf(port.get("name").string()))
  );
}
function nameOf(name2) {
  if (name2.isUnknown || /[${}]/.test(name2.value ?? "")) return [void 0];
  return name2.value === void 0 ? [] : [name2.value];
}

// src/rules/kubernetes/unknown-target-port.ts
var unknown_target_port_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unknown-target-port",
  on: "kubernetes",
  topic: "orchestration",
  severity: "error",
  reads: ["containers", "Service"],
  *check(manifest, { project }) {
    const spec = manifest.root.get("spec");
    if (manifest.kind !== "Service" || manifest.document.damaged || spec.get("clusterIP").text === "None") return;
    const pods2 = project.objects.podsOf(manifest).value ?? [];
    if (pods2.length === 0 || pods2.some(({ isIncomplete, isLongRunning }) => isIncomplete || !isLongRunning)) return;
    const containers = pods2.flatMap((pod) => pod.containers.filter(({ role }) => role !== "init"));
    if (containers.length === 0 || containers.some(hasUnclearPorts)) return;
    if ([manifest, ...pods2.map((pod) => pod.manifest)].some((one) => project.objects.mayBePatched(one))) return;
    const name2 = manifest.name.value ?? "";
    for (const port of spec.get("ports").items) {
      const target = port.get("targetPort").isUnset ? port.get("port") : port.get("targetPort");
      const { scalar } = target;
      if (typeof scalar === "string") {
        const names = containers.flatMap(({ ports: ports2 }) => ports2.map((one) => one.get("name").text ?? ""));
        if (/^\d+$|\$|\{\{|[A-Z]/.test(scalar) || isOfMesh(scalar) || names.includes(scalar)) continue;
        const meant = slipOf(scalar, names);
        yield {
          at: target,
          message: `no container of ${whose(pods2)} has a port named "${scalar}", so that Service "${name2}" leads nowhere; ${meant === void 0 ? "name a container port so, or write the number" : `did you mean "${meant}"?`}`,
          related: containers.slice(0, 1).map((one) => ({ at: one, message: "a container behind the Service" }))
        };
      } else if (typeof scalar === "number") {
        const listed = [...new Set(containers.flatMap(({ ports: ports2 }) => ports2.map((one) => one.get("containerPort").scalar)))];
        if (listed.length === 0 || listed.includes(scalar) || isOfProxy(scalar) || pods2.some((pod) => speaksOf(pod, scalar))) continue;
        yield {
          at: target,
          message: `Service "${name2}" sends to port ${scalar}, and ${whose(pods2)} ${pods2.length === 1 ? "lists" : "list"} ${plural(listed.length, "port")} (${listed.join(", ")}) without it; check which one the process listens on, and list it`,
          atMost: "info"
        };
      }
    }
  }
});
function hasUnclearPorts({ node }) {
  const ports2 = node.get("ports");
  return ports2.isUnknown || ports2.isSet && !ports2.isList || ports2.items.some((one) => /\$|\{\{/.test(one.get("containerPort").text ?? ""));
}
function isOfMesh(name2) {
  return /^(?:linkerd-|istio-|http-envoy|envoy-|https?-envoy)/.test(name2);
}
function isOfProxy(port) {
  return port >= 15e3 && port <= 15100 || port === 4143 || port === 4191;
}
function speaksOf({ containers, podAnnotations, template }, port) {
  const number = new RegExp(`(?<!\\d)${port}(?!\\d)`);
  return containers.some(({ node }) => number.test(node.source())) || number.test(podAnnotations.isSet ? podAnnotations.source() : "") || !template.isSet;
}
function whose(pods2) {
  const [first] = pods2;
  return pods2.length === 1 && first ? `${first.kind} "${first.name}"` : "the pods that it selects";
}

// src/rules/kubernetes/unsuitable-autoscaler-range.ts
var unsuitable_autoscaler_range_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/unsuitable-autoscaler-range",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "info", staging: "error", production: "error" },
  *check({ autoscaler, name: name2 }) {
    if (!autoscaler?.most.isSet || autoscaler.least.isUnknown) return;
    const { kind, least, most: most2 } = autoscaler;
    const minimum = least.isSet ? least.value : autoscaler.leastByDefault;
    const label2 = labelOf({ kind, name: name2 });
    if (least.isSet && minimum > most2.value) {
      yield {
        at: least.at,
        message: `${label2} is refused, as its minimum of ${minimum} is above its maximum of ${most2.value}; swap or correct the two`
      };
    } else if (minimum === most2.value) {
      yield {
        at: most2.at,
        message: `${label2} never scales, as its minimum and its maximum are both ${minimum}; raise the maximum, or remove the autoscaler`,
        atMost: "warning"
      };
    }
  }
});

// src/rules/kubernetes/value-of-another-environment.ts
var value_of_another_environment_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/value-of-another-environment",
  on: "kubernetes",
  topic: "configuration",
  severity: { development: "info", staging: "warning", production: "warning" },
  optIn: true,
  *check(manifest, { project }) {
    const environment = ownEnvironment(manifest, project);
    if (!environment || !manifest.set) return;
    const folder = dirname(manifest.set.file.path);
    for (const value of valuesOf(manifest)) {
      const path = value.file.path;
      if (pathBelow(folder, path) !== void 0 || value.text === void 0) continue;
      const host = hostsIn(value.text).find((one) => environmentOfHost(one) !== void 0);
      const meant = host === void 0 ? void 0 : environmentOfHost(host);
      if (host === void 0 || !meant || meant === environment || !isShared(path, environment, project)) continue;
      yield {
        at: value,
        message: `"${host}" seems to belong to ${meant}, but ${manifest.set.file.path} takes it over from the base, so that ${environment} may reach for the systems of ${meant}; set it in each overlay`,
        related: [{ at: manifest.set, message: "the overlay" }]
      };
    }
  }
});
function ownEnvironment({ set }, project) {
  const said = set && project.environmentOf(set.file);
  return said && !said.byDefault ? said.environment : void 0;
}
function isShared(path, environment, { sets, environmentOf }) {
  return sets.some(({ kustomization: { file }, files: files2 }) => {
    const said = environmentOf(file);
    return files2.has(path) && !said.byDefault && said.environment !== environment;
  });
}
function* valuesOf({ kind, root, workload }) {
  if (kind === "ConfigMap") {
    for (const { value } of root.get("data").entries.values()) if (value.style !== "block") yield value;
  }
  for (const { node } of workload?.containers ?? []) for (const one of node.get("env").items) yield one.get("value");
}
var url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/\s]*@)?([a-z0-9][a-z0-9.-]*)/i;
var name = /^([a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+)(?::\d+)?$/i;
function hostsIn(text) {
  return text.split(/[,\s]+/).flatMap((part) => url.exec(part)?.[1] ?? name.exec(part)?.[1] ?? []);
}
function environmentOfHost(host) {
  for (const label2 of host.split(".")) {
    const said = environmentOfLabel(label2);
    if (said) return said;
  }
  return void 0;
}

// src/rules/kubernetes/wide-permissions.ts
var wide_permissions_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/wide-permissions",
  on: "kubernetes",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  reads: ["CustomResourceDefinition"],
  *check(manifest, { project }) {
    const { kind, apiVersion, root, name: name2 } = manifest;
    if (!/^(?:Cluster)?Role$/.test(kind) || !apiVersion.startsWith("rbac.authorization.k8s.io/")) return;
    if (isOfOperator(name2.value ?? "") || isForPeople(manifest) || runsAnOperator(manifest, project.manifestsNear(manifest))) return;
    const found = root.get("rules").items.flatMap((rule) => riskOf(rule, kind === "ClusterRole") ?? []);
    const [worst] = found.toSorted((a, b) => b.weight - a.weight);
    if (!worst) return;
    yield {
      at: worst.at,
      message: `${labelOf({ kind, name: name2 })} lets its holders ${worst.what}, ${worst.effect}; ${worst.advice}`,
      ...worst.limit && { atMost: worst.limit }
    };
  }
});
function isForPeople({ root, labels }) {
  return root.get("aggregationRule").isSet || [...labels.value?.keys() ?? []].some((key) => key.includes("/aggregate-to-"));
}
function runsAnOperator(manifest, others) {
  const folder = (path) => path.split("/").slice(0, -1).join("/");
  return others.some(
    ({ kind, file }) => kind === "CustomResourceDefinition" && (file.path === manifest.file.path || folder(folder(file.path)) === folder(folder(manifest.file.path)))
  );
}
function riskOf(rule, isWhole) {
  const [groups, resources, verbs] = ["apiGroups", "resources", "verbs"].map((key) => rule.get(key));
  if (!rule.get("resourceNames").isUnset || resources.isUnset) return void 0;
  const has = (list, ...texts) => list.items.find(({ text }) => texts.includes(text ?? ""));
  const core = has(groups, "", "*") !== void 0;
  const anyVerb = has(verbs, "*") !== void 0;
  const where = isWhole ? "of the cluster" : "of the namespace";
  const all = has(resources, "*");
  const changes = anyVerb || has(verbs, "create", "update", "patch", "delete") !== void 0;
  if (all && anyVerb)
    return {
      at: resources,
      what: has(groups, "*") || core ? `do everything with all objects ${where}` : `do everything with all kinds of a group`,
      effect: "with kinds that come later, too",
      advice: "list the kinds and verbs that it needs",
      weight: has(groups, "*") ? 9 : 3,
      ...(!isWhole || !has(groups, "*") && !core) && { limit: "info" }
    };
  const gain = has(verbs, "escalate", "bind", "impersonate");
  if (gain)
    return {
      at: gain,
      what: `${gain.text === "impersonate" ? "act as others" : `"${gain.text}" roles`}`,
      effect: "so that they can give themselves any permission",
      advice: 'name the roles or users in "resourceNames"',
      weight: 8
    };
  const havingAll = {
    effect: `so that they have the tokens and data of all pods ${where}`,
    advice: "leave it to people, or to a tool made for it"
  };
  const exec = core ? has(resources, "pods/exec", "pods/attach", "pods/*") : void 0;
  if (exec && (anyVerb || has(verbs, "create"))) return { at: exec, what: "run commands in pods", ...havingAll, weight: 7 };
  const kubelets = core ? has(resources, "nodes/proxy") : void 0;
  if (kubelets && (changes || has(verbs, "get"))) {
    return { at: kubelets, what: "speak to the kubelets", ...havingAll, weight: 7, limit: "info" };
  }
  const secrets = core && isWhole ? has(resources, "secrets") : void 0;
  if (secrets && (anyVerb || has(verbs, "get", "list", "watch")))
    return {
      at: secrets,
      what: "read Secrets of all namespaces, if a ClusterRoleBinding names it",
      effect: "with the tokens and passwords of everything else",
      advice: 'use a Role, or name the Secrets in "resourceNames"',
      weight: 6,
      limit: "info"
    };
  const pods2 = core && isWhole ? has(resources, "pods") : void 0;
  if (pods2 && (anyVerb || has(verbs, "create")))
    return {
      at: pods2,
      what: "create pods in all namespaces, if a ClusterRoleBinding names it",
      effect: "with any account and any Secret of theirs",
      advice: "use a Role in the namespace where it creates them",
      weight: 5,
      limit: "info"
    };
  if (exec && has(verbs, "get"))
    return { at: exec, what: "run commands in pods on clusters before Kubernetes 1.35", ...havingAll, weight: 4.5, limit: "info" };
  const hooks = has(resources, "mutatingwebhookconfigurations", "validatingwebhookconfigurations", "certificatesigningrequests/approval");
  if (hooks && changes)
    return {
      at: hooks,
      what: `change "${hooks.text}"`,
      effect: "and with it what the API server accepts from others",
      advice: "leave it to the operators of the cluster",
      weight: 4,
      limit: "info"
    };
  return void 0;
}

// src/rules/kubernetes/wrong-type.ts
var wrong_type_default = /* @__PURE__ */ defineRule({
  id: "kubernetes/wrong-type",
  on: "kubernetes",
  topic: "configuration",
  severity: "error",
  *check(manifest) {
    const type = judgedType(manifest);
    if (type === void 0) return;
    const seen = /* @__PURE__ */ new Set();
    for (const place2 of shapedObject(manifest.root, type)) {
      if (seen.has(place2.node.range[0]) || place2.outer === void 0) continue;
      const found = foundIn(place2.node);
      if (found === void 0 || takes(place2.type, found, place2.node)) continue;
      seen.add(place2.node.range[0]);
      const problem = problemOf7(place2, found);
      yield isTestData(manifest.file.path) ? { ...problem, atMost: "info" } : problem;
    }
  }
});
function foundIn(node) {
  if (node.isMap) return isTemplate(node) ? void 0 : "map";
  if (node.isList) return "list";
  if (!node.isScalar || node.tag !== void 0) return void 0;
  const { scalar } = node;
  if (typeof scalar === "boolean") return "boolean";
  if (typeof scalar === "number") return Number.isInteger(scalar) ? "integer" : "number";
  return typeof scalar === "string" ? "string" : void 0;
}
function isTemplate(node) {
  return node.flow && textOf(node).startsWith("{{");
}
function takes(type, found, node) {
  const due = dueAt(type);
  if (due === void 0 || due.includes(found) || found === "integer" && due.includes("number")) return true;
  return found === "string" && isPlaceholder(node.text ?? "");
}
var scalars = {
  s: ["string"],
  t: ["string"],
  i: ["integer"],
  n: ["number"],
  b: ["boolean"],
  q: ["string", "number"],
  x: ["string", "integer"]
};
function dueAt(type) {
  if (type.startsWith("[")) return ["list"];
  if (type.startsWith("(")) return ["string"];
  if (type.startsWith("{") || objectType(type)) return ["map"];
  return scalars[type];
}
var words = {
  map: "a map",
  list: "a list",
  string: "a string",
  integer: "a number",
  number: "a number",
  boolean: "a boolean"
};
function wordFor(type) {
  if (type === "i") return "a whole number";
  const due = dueAt(type) ?? [];
  return [...new Set(due.map((each) => words[each]))].join(" or ");
}
function problemOf7(place2, found) {
  const { node, type, path } = place2;
  const isBlock = found === "map" || found === "list";
  const fix = fixOf2(place2, found);
  return {
    at: isBlock ? placeOf(node.key) : placeOf(node),
    message: `"${path}" must be ${wordFor(type)} and is ${words[found]}, so that Kubernetes refuses the object; ${adviceOf3(place2, found)}`,
    ...fix && { fix }
  };
}
function adviceOf3({ type }, found) {
  const isSingle = found !== "map" && found !== "list";
  if (isSingle && dueAt(type)?.includes("string")) return "put it in quotes";
  if (found === "string" && /^[in]$/.test(type)) return "write the number without quotes";
  if (found === "string" && type === "b") return "write true or false without quotes";
  if (isSingle && type.startsWith("["))
    return objectType(itemType(type) ?? "") ? "write a list of maps" : "write each word as an item of a list";
  return `write ${wordFor(type)}`;
}
function fixOf2(place2, found) {
  const { node, type } = place2;
  const isPlain2 = node.isScalar && node.style !== "block" && !node.via && node.anchor === void 0;
  const source = textOf(node);
  if (!isPlain2 || /[\r\n]/.test(source)) return void 0;
  for (let at = place2.outer; at; at = at.outer) if (at.node.via) return void 0;
  const isSingle = found === "integer" || found === "number" || found === "boolean";
  if (isSingle && dueAt(type)?.includes("string") && type !== "x") {
    return { title: "Put it in quotes", safety: "safe", edits: [replace(node, `"${source}"`)] };
  }
  const text = node.text ?? "";
  const isUnquotable = /^[in]$/.test(type) && /^(0|-?[1-9]\d*)$/.test(text) || type === "b" && /^(true|false)$/.test(text);
  if (found !== "string" || !isUnquotable || node.style === "plain") return void 0;
  return { title: "Take the quotes away", safety: "safe", edits: [replace(node, text)] };
}

// src/rules/temporal/autoscaler-beside-controller.ts
var autoscaler_beside_controller_default = /* @__PURE__ */ defineRule({
  id: "temporal/autoscaler-beside-controller",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "warning", staging: "error", production: "error" },
  reads: ["temporal.io/", "Deployment"],
  *check(manifest, { project }) {
    const { autoscaler } = manifest;
    if (!autoscaler?.targetName.isSet || !autoscaler.targetKind.isSet || manifest.kind === "WorkerResourceTemplate") return;
    const { targetKind: kind, targetName: name2 } = autoscaler;
    const label2 = labelOf(manifest);
    const advice = "put it into a WorkerResourceTemplate, of which the controller makes one for each version";
    if (autoscaler.targetGroup.value === "temporal.io" && /^(?:Temporal)?WorkerDeployment$/.test(kind.value)) {
      yield { at: kind.at, message: `${label2} scales nothing, as a ${kind.value} cannot be the target of an autoscaler; ${advice}` };
      return;
    }
    if (kind.value !== "Deployment" || project.objects.named("Deployment", name2.value, manifest).isSet) return;
    const worker2 = ["WorkerDeployment", "TemporalWorkerDeployment"].flatMap((one) => project.objects.named(one, name2.value, manifest).value ?? []).find(isVersionedDeployment);
    if (!worker2) return;
    yield {
      at: name2.at,
      message: `${label2} scales nothing, as the Deployments of ${worker2.kind} "${name2.value}" have the build id of a version in their names; ${advice}`,
      related: [{ at: worker2, message: "the worker" }]
    };
  }
});

// src/rules/temporal/blocked-frontend.ts
var blocked_frontend_default = /* @__PURE__ */ defineRule({
  id: "temporal/blocked-frontend",
  on: "kubernetes",
  topic: "security",
  severity: "error",
  reads: ["containers", "NetworkPolicy", "Service"],
  *check(manifest, { project }) {
    const policy2 = manifest.networkPolicy;
    if (!policy2 || project.objects.why(manifest) !== void 0 || hasOtherPolicies(project.manifestsNear(manifest))) return;
    const pods2 = project.objects.podsOf(manifest).value ?? [];
    for (const { container } of project.workers) {
      if (container.origin.kind !== "kubernetes") continue;
      const { workload } = container.origin;
      const port = portOf(container.environment.get("TEMPORAL_ADDRESS").value);
      if (port === void 0 || workload.isIncomplete) continue;
      if (policy2.restricts.egress && pods2.includes(workload) && isFirst(manifest, workload, "egress", project) && isEgressShut(workload, port, project)) {
        yield {
          at: policy2.at.egress,
          message: `no NetworkPolicy lets the worker "${container.name}" of ${workload.kind} "${workload.name}" reach port ${port}, where it looks for Temporal, so that it takes no task; allow TCP to port ${port} of the frontend`,
          related: [{ at: container.environment.get("TEMPORAL_ADDRESS").at, message: "the address" }]
        };
        return;
      }
      const server2 = policy2.restricts.ingress ? pods2.find((one) => isServer(one, project) && answersTo(one, container.environment.get("TEMPORAL_ADDRESS").value, project)) : void 0;
      if (server2 && isFirst(manifest, server2, "ingress", project) && isIngressShut(server2, workload, project)) {
        yield {
          at: policy2.at.ingress,
          message: `no NetworkPolicy lets ${workload.kind} "${workload.name}" in to the Temporal server of ${server2.kind} "${server2.name}", so that its worker takes no task; add the labels of its pods to the peers of port ${port}`,
          related: [{ at: workload, message: "the worker" }]
        };
        return;
      }
    }
  }
});
function portOf(address) {
  const port = /^(?:https?:\/\/)?[\w.-]+:(\d{1,5})$/.exec(address ?? "")?.[1];
  return port === void 0 ? void 0 : Number(port);
}
function isFirst(manifest, workload, direction, project) {
  return restricting(policiesOf(workload, project), direction)?.[0] === manifest;
}
function isEgressShut(workload, port, project) {
  const rules2 = (restricting(policiesOf(workload, project), "egress") ?? []).flatMap(({ networkPolicy }) => networkPolicy.egress);
  if (rules2.length === 0) return false;
  return !rules2.some(
    ({ ports: ports2 }) => ports2.length === 0 ? true : ports2.some(
      (one) => one.protocol === "TCP" && (typeof one.port !== "number" || one.port === port || one.port === 7233 || one.endPort !== void 0 && one.port <= port && port <= one.endPort)
    )
  );
}
function isIngressShut(server2, workload, project) {
  const [inside, outside] = [server2.manifest.namespace, workload.manifest.namespace];
  const labels = workload.podLabels.value;
  const rules2 = (restricting(policiesOf(server2, project), "ingress") ?? []).flatMap(({ networkPolicy }) => networkPolicy.ingress);
  if (!labels || inside.value !== outside.value) return false;
  return rules2.every(
    ({ peers }) => peers.length > 0 && peers.every(
      ({ podSelector, hasNamespaces, hasAddresses }) => !hasNamespaces && !hasAddresses && podSelector.isSet && !selects(podSelector.value, labels)
    )
  );
}
function isServer(workload, project) {
  return project.servers.some(({ container }) => container.origin.kind === "kubernetes" && container.origin.workload === workload);
}
function answersTo(server2, address, project) {
  const host = /^(?:https?:\/\/)?([\w-]+)/.exec(address ?? "")?.[1];
  return (project.objects.about("Service", server2).value ?? []).some(({ name: name2 }) => name2.value === host);
}
function policiesOf(workload, { objects: objects2 }) {
  return objects2.about("NetworkPolicy", workload).value ?? [];
}

// src/rules/temporal/blocked-membership.ts
var server = (role) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal-${role} }
spec:
  replicas: 2
  selector: { matchLabels: { app: temporal, role: ${role} } }
  template:
    metadata: { labels: { app: temporal, role: ${role} } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          env: [{ name: TEMPORAL_SERVICES, value: ${role} }]
          ports: [{ name: membership, containerPort: ${role === "history" ? 6934 : 6933} }, { name: rpc, containerPort: ${role === "history" ? 7234 : 7233} }]
`;
var files = { "k8s/frontend.yaml": server("frontend"), "k8s/history.yaml": server("history") };
var blocked_membership_default = /* @__PURE__ */ defineRule({
  id: "temporal/blocked-membership",
  on: "kubernetes",
  topic: "security",
  severity: { development: "warning", staging: "error", production: "error" },
  reads: ["containers", "NetworkPolicy"],
  *check(manifest, { project }) {
    const policy2 = manifest.networkPolicy;
    if (!policy2 || project.objects.why(manifest) !== void 0 || hasOtherPolicies(project.manifestsNear(manifest))) return;
    const pods2 = project.objects.podsOf(manifest).value ?? [];
    for (const direction of ["ingress", "egress"]) {
      if (!policy2.restricts[direction]) continue;
      for (const one of project.servers) {
        const member = memberOf(one, project);
        if (!member || !pods2.includes(member.workload)) continue;
        const peers = one.installation.servers.flatMap((other) => memberOf(other, project) ?? []);
        if (!hasSeveralPods(peers, project) || peers.some(({ ports: ports2 }) => ports2 === void 0)) continue;
        const policies2 = restricting(policiesOf2(member.workload, project), direction);
        if (policies2?.[0] !== manifest) continue;
        const rules2 = policies2.flatMap(({ networkPolicy }) => networkPolicy[direction]);
        const needed = direction === "ingress" ? member.ports ?? [] : peers.filter((peer) => peer !== member).flatMap(({ ports: ports2 }) => ports2 ?? []);
        const shut = [...new Set(needed)].filter((port) => !rules2.some((rule) => isOpen(rule, port, peers, direction)));
        if (shut.length === 0) continue;
        const { kind, name: name2 } = member.workload;
        const list = `port${shut.length > 1 ? "s" : ""} ${shut.sort((a, b) => a - b).join(", ")}`;
        yield {
          at: policy2.at[direction],
          message: direction === "ingress" ? `no NetworkPolicy lets the other Temporal servers reach ${list} of ${kind} "${name2}", so that they never form a cluster; allow the server's pods to reach each other at ports ${betweenServers[0]} to ${betweenServers.at(-1)}` : `no NetworkPolicy lets ${kind} "${name2}" reach the other Temporal servers at ${list}, so that they never form a cluster; allow the server's pods to reach each other at ports ${betweenServers[0]} to ${betweenServers.at(-1)}`,
          related: [{ at: member.workload, message: "the server" }]
        };
        break;
      }
    }
  }
});
function memberOf(server2, project) {
  const { origin } = server2.container;
  if (origin.kind !== "kubernetes" || server2.flavor === "dev-server" || origin.workload.isIncomplete) return void 0;
  const isConfigured = project.configs.some(({ servers }) => servers.includes(server2));
  const rows2 = temporalPorts.filter(
    ({ of, kind }) => server2.roles.value?.some((role) => role === of) && (kind === "membership" || kind === "grpc" && of !== "frontend" && of !== "worker")
  );
  const isMoved = rows2.some(({ variable }) => variable !== void 0 && !server2.setting(variable).isUnset);
  const areKnown = server2.roles.isSet && !isConfigured && !isMoved && server2.setting("TEMPORAL_SERVER_CONFIG_FILE_PATH").isUnset;
  return { workload: origin.workload, container: origin.container, ports: areKnown ? rows2.map(({ port }) => port) : void 0 };
}
function hasSeveralPods(members, project) {
  const workloads = [...new Set(members.map(({ workload }) => workload))];
  return workloads.length > 1 || workloads.some((workload) => (project.leastReplicasOf(workload).value ?? 1) > 1);
}
function isOpen({ ports: ports2, peers }, port, members, direction) {
  const isListed = ports2.length === 0 || ports2.some((one) => {
    if (one.protocol !== "TCP") return false;
    if (typeof one.port === "string") return mayBe(one.port, port, members);
    return one.port === void 0 || one.port === port || one.endPort !== void 0 && one.port <= port && port <= one.endPort;
  });
  if (!isListed || peers.length === 0 || direction === "egress") return isListed;
  return peers.some(({ podSelector, hasNamespaces, hasAddresses }) => {
    if (hasNamespaces || hasAddresses || !podSelector.isSet) return true;
    return members.some(({ workload: { podLabels } }) => !podLabels.isSet || selects(podSelector.value, podLabels.value));
  });
}
function mayBe(name2, port, members) {
  const numbers = members.flatMap(
    ({ container }) => container.ports.filter((one) => one.get("name").text === name2).map((one) => one.get("containerPort").scalar)
  );
  return numbers.length === 0 || numbers.includes(port);
}
function policiesOf2(workload, { objects: objects2 }) {
  return objects2.about("NetworkPolicy", workload).value ?? [];
}

// src/knowledge/temporal/keda.ts
var kedaSource = "https://github.com/kedacore/keda/blob/main/pkg/scalers/temporal_scaler.go";
var kedaDate = "2026-08-20";
var scaler = { source: kedaSource, date: kedaDate };
var announced = { since: "2.20.0", removedIn: "2.21.0" };
var versions = "use workerDeploymentName and workerDeploymentBuildId";
var kedaFields = [
  { name: "endpoint", in: "metadata", required: true, fromEnv: true, ...scaler },
  { name: "namespace", in: "metadata", default: "default", fromEnv: true, ...scaler },
  { name: "activationTargetQueueSize", in: "metadata", default: "0", ...scaler },
  { name: "targetQueueSize", in: "metadata", default: "5", ...scaler },
  { name: "taskQueue", in: "metadata", required: true, fromEnv: true, ...scaler },
  { name: "queueTypes", in: "metadata", default: "activity,workflow,nexus", ...scaler },
  { name: "workerDeploymentName", in: "metadata", fromEnv: true, since: "2.20.0", ...scaler },
  { name: "workerDeploymentBuildId", in: "metadata", fromEnv: true, since: "2.20.0", ...scaler },
  // These three are in the sources after 2.20.2.
  { name: "includeRunningWorkflowCount", in: "metadata", default: "false", since: "2.21.0", ...scaler },
  { name: "workflowTaskQueueForCount", in: "metadata", fromEnv: true, since: "2.21.0", ...scaler },
  { name: "enableTLS", in: "metadata", default: "true", since: "2.21.0", ...scaler },
  { name: "minConnectTimeout", in: "metadata", default: "5", ...scaler },
  { name: "unsafeSsl", in: "metadata", default: "false", ...scaler },
  { name: "tlsServerName", in: "metadata", ...scaler },
  { name: "buildId", in: "metadata", fromEnv: true, deprecated: { ...announced, instead: versions }, ...scaler },
  { name: "selectAllActive", in: "metadata", default: "false", deprecated: { ...announced, instead: versions }, ...scaler },
  {
    name: "selectUnversioned",
    in: "metadata",
    default: "false",
    deprecated: { ...announced, instead: "remove it, as it changes nothing for workers without versions" },
    ...scaler
  },
  { name: "apiKey", in: "authentication", fromEnv: true, ...scaler },
  { name: "cert", in: "authentication", ...scaler },
  { name: "key", in: "authentication", ...scaler },
  { name: "keyPassword", in: "authentication", ...scaler },
  { name: "ca", in: "authentication", ...scaler }
];
var queueTypes = ["workflow", "activity", "nexus"];
var neededFields = kedaFields.filter(({ required }) => required).map(({ name: name2 }) => name2);
var countFields = ["targetQueueSize", "activationTargetQueueSize", "minConnectTimeout"];
var versionFields = ["workerDeploymentName", "workerDeploymentBuildId"];
var deprecatedFields = kedaFields.filter(({ deprecated }) => deprecated).map(({ name: name2 }) => name2);
var defaultCooldown = 300;

// src/rules/temporal/deprecated-scaler-field.ts
var deprecated_scaler_field_default = /* @__PURE__ */ defineRule({
  id: "temporal/deprecated-scaler-field",
  on: "kubernetes",
  topic: "scaling",
  optIn: true,
  severity: { development: "info", staging: "warning", production: "warning" },
  *check(manifest) {
    const { root, apiVersion, document } = manifest;
    if (document.damaged || apiVersion !== "keda.sh/v1alpha1") return;
    for (const trigger of root.get("spec", "triggers").items) {
      if (trigger.get("type").scalar !== "temporal") continue;
      const { entries } = trigger.get("metadata");
      if (versionFields.some((field) => entries.has(field))) continue;
      for (const field of deprecatedFields) {
        const entry = entries.get(field);
        if (!entry) continue;
        const isDefault = field !== "buildId" && entry.value.isScalar && entry.value.text === "false";
        const fix = isDefault ? withoutEntry(entry) : void 0;
        yield {
          at: placeOf(entry.key),
          message: `"${field}" in the trigger of ${labelOf(manifest)} is to be removed from KEDA 2.21 on, as Temporal gives up the versions that it asks for; ${isDefault ? 'remove it, as "false" is the default' : field === "selectUnversioned" ? "remove it if the worker has no versions" : 'name a worker deployment with "workerDeploymentName" and "workerDeploymentBuildId"'}`,
          ...fix && { fix }
        };
      }
    }
  }
});
function withoutEntry({ key, range }) {
  const { file } = key;
  const [start, end] = lineRange(file, lineIndexAt(file, range[0]));
  const isAlone = file.text.slice(start, range[0]).trim() === "" && /^\s*(?:#.*)?$/.test(file.text.slice(range[1], end));
  if (!isAlone || key.via) return void 0;
  return { title: "Remove the default", safety: "safe", edits: [removeLines({ file, range })] };
}

// src/knowledge/temporal/operator.ts
var operatorVersion = "temporal.io/v1beta1";
var operatorKinds = /* @__PURE__ */ new Set([
  "TemporalCluster",
  "TemporalNamespace",
  "TemporalClusterClient",
  "TemporalSchedule",
  "TemporalWorkerProcess"
]);
var supportedServers = { from: "1.14.0", below: "1.29.0" };
var brokenServers = ["1.21.0", "1.21.1", "1.24.0", "1.27.0"];
function operatorRuns(version) {
  if (isBefore(version, supportedServers.from) || isAtLeast(version, supportedServers.below)) return false;
  if (!isAtLeast(version, supportedServers.from)) return void 0;
  return !brokenServers.includes(version);
}
var removedPlugins = {
  since: "1.24.0",
  successors: /* @__PURE__ */ new Map([
    ["postgres", "postgres12"],
    ["mysql", "mysql8"]
  ])
};

// src/rules/temporal/kind-of-other-operator.ts
var kind_of_other_operator_default = /* @__PURE__ */ defineRule({
  id: "temporal/kind-of-other-operator",
  on: "kubernetes",
  topic: "orchestration",
  severity: "error",
  *check({ apiVersion, kind, root, document }) {
    if (groupOf(apiVersion) !== "temporal.io" || document.damaged) return;
    const version = controllerKinds.has(kind) ? controllerVersion : operatorKinds.has(kind) ? operatorVersion : void 0;
    if (version === void 0 || apiVersion === version) return;
    const owner = version === controllerVersion ? "Temporal's worker controller" : "the third-party operator for Temporal";
    yield {
      at: root.get("apiVersion"),
      message: `there is no ${kind} in "${apiVersion}", since it is a kind of ${owner}, and the cluster refuses the object; write "${version}"`
    };
  }
});

// src/knowledge/temporal/metrics.ts
var sdkGauges = [
  "temporal_num_pollers",
  "temporal_sticky_cache_size",
  "temporal_worker_task_slots_available",
  "temporal_worker_task_slots_used",
  "temporal_workflow_active_thread_count"
];
function isTemporalQuery(text) {
  return /\btemporal_\w/.test(text);
}
function showsWaitingTasks(text) {
  return /schedule_to_start|approximate_backlog|backlog_(?:count|age)|task_slots|slot_utilization|num_pollers|no_poller/.test(text);
}

// src/rules/temporal/misnamed-metric.ts
var misnamed_metric_default = /* @__PURE__ */ defineRule({
  id: "temporal/misnamed-metric",
  on: "kubernetes",
  topic: "observability",
  severity: { development: "off", staging: "warning", production: "warning" },
  *check(manifest, { project }) {
    const queries = queriesIn(manifest);
    if (queries.length === 0) return;
    const wrong = new RegExp(`\\b(${sdkGauges.join("|")})_total\\b`, "g");
    for (const query of queries) {
      const { file, range } = query;
      const isPlain2 = !query.via && query.anchor === void 0;
      for (const match of file.text.slice(...range).matchAll(wrong)) {
        const [text, name2 = ""] = match;
        const isRecorded2 = project.manifestsNear(manifest).some((one) => rulesOf(one).some((each) => each.get("record").text === text));
        if (isRecorded2) continue;
        const start = range[0] + match.index;
        const at = place(file, start, start + text.length);
        yield {
          at,
          message: `"${text}" finds nothing, as ${name2} is a gauge and gets no "_total", so that ${labelOf(manifest)} never sees it; write "${name2}"`,
          ...isPlain2 && query.style !== "block" && { fix: { title: `Write ${name2}`, safety: "unsafe", edits: [replace(at, name2)] } }
        };
      }
    }
  }
});
function queriesIn(manifest) {
  const { kind, root, apiVersion } = manifest;
  if (kind === "PrometheusRule")
    return rulesOf(manifest).map((one) => one.get("expr")).filter((node) => node.isScalar);
  if (apiVersion !== "keda.sh/v1alpha1") return [];
  return root.get("spec", "triggers").items.filter((trigger) => trigger.get("type").scalar === "prometheus").map((trigger) => trigger.get("metadata", "query")).filter((node) => node.isScalar);
}
function rulesOf({ kind, root }) {
  if (kind !== "PrometheusRule") return [];
  return root.get("spec", "groups").items.flatMap((group) => group.get("rules").items);
}

// src/rules/temporal/missing-alert.ts
var missing_alert_default = /* @__PURE__ */ defineRule({
  id: "temporal/missing-alert",
  on: "kubernetes",
  topic: "observability",
  severity: { development: "off", staging: "info", production: "info" },
  optIn: true,
  reads: ["containers", "PrometheusRule", "alert"],
  *check(manifest, { project }) {
    if (manifest.kind !== "PrometheusRule" || manifest.document.damaged || project.objects.why(manifest) !== void 0) return;
    const manifests = project.manifestsNear(manifest);
    const { first, isWatched, isAware } = alertsOf(manifests);
    if (first !== manifest || isWatched) return;
    const worker2 = project.workers.find(
      ({ container }) => container.origin.kind === "kubernetes" && manifests.includes(container.origin.workload.manifest)
    );
    if (!worker2) return;
    yield {
      at: manifest,
      message: `no alert of this project ${isAware ? "tells that tasks wait" : "speaks of Temporal, so that nobody learns that tasks wait"} for the worker "${worker2.container.name}"; alert on temporal_workflow_task_schedule_to_start_latency, temporal_activity_schedule_to_start_latency or temporal_num_pollers`,
      related: [{ at: worker2.container, message: "the worker" }]
    };
  }
});
var alertsOf = /* @__PURE__ */ weaklyMemoized((manifests) => {
  const rules2 = manifests.filter(({ kind }) => kind === "PrometheusRule");
  const files2 = manifests.filter((one) => one.kind === "ConfigMap" && /\balert\b/.test(textOf2(one)));
  const texts = [...rules2, ...files2].map(textOf2);
  return { first: rules2[0], isWatched: texts.some(showsWaitingTasks), isAware: texts.some(isTemporalQuery) };
});
function textOf2({ root }) {
  return root.file.text.slice(...root.range);
}

// src/rules/temporal/refused-resource-template.ts
var refused_resource_template_default = /* @__PURE__ */ defineRule({
  id: "temporal/refused-resource-template",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "warning", staging: "error", production: "error" },
  *check({ apiVersion, kind, root, name: name2, document }) {
    if (apiVersion !== controllerVersion || kind !== "WorkerResourceTemplate" || document.damaged) return;
    const spec = root.get("spec");
    if (!spec.isMap) return;
    const label2 = labelOf({ kind: "WorkerResourceTemplate", name: name2 });
    yield* problemsOfReference(spec, label2);
    const template2 = spec.get("template");
    for (const field of ["name", "namespace"]) {
      const node = template2.get("metadata", field);
      if (node.isScalar && node.isSet && node.text !== "") yield ownedBy(node, `metadata.${field}`, label2, "remove it");
    }
    yield* problemsOfTemplate(template2.get("spec"), label2);
  }
});
function* problemsOfReference(spec, label2) {
  const today = spec.get("workerDeploymentRef");
  const earlier = spec.entries.get("temporalWorkerDeploymentRef");
  if (today.isUnset && (earlier === void 0 || earlier.value.isUnset))
    yield {
      at: spec.key,
      message: `${label2} is refused, as it names no worker; set workerDeploymentRef to the WorkerDeployment that it is for`
    };
  else if (today.isSet && earlier?.value.isSet)
    yield {
      at: placeOf(earlier.key),
      message: `${label2} is refused, as it names its worker in two fields; keep workerDeploymentRef`
    };
}
function* problemsOfTemplate(spec, label2) {
  const least = spec.get("minReplicas");
  if (least.scalar === 0)
    yield {
      at: least,
      message: `${label2} is refused, as an autoscaler of "minReplicas" 0 cannot see the backlog of a task queue without pollers; write 1 or more, or scale with KEDA`
    };
  for (const at of targetsIn(spec, 0)) yield ownedBy(at, "scaleTargetRef", label2, "set it to {}");
  const labels = spec.get("selector").entries.get("matchLabels");
  if (labels && labels.value.entries.size > 0) yield ownedBy(labels.key, "selector.matchLabels", label2, "set it to {}");
  for (const metric2 of spec.get("metrics").items) {
    const set = metric2.get("external", "metric", "selector", "matchLabels").entries;
    const key = controllerMetricLabels.flatMap((field) => set.get(field)?.key ?? [])[0];
    if (key) yield ownedBy(key, "the label", label2, "remove it");
  }
  for (const trigger2 of spec.get("triggers").items) {
    if (trigger2.get("type").scalar !== "temporal") continue;
    const set = trigger2.get("metadata").entries;
    const entry = controllerTriggerFields.flatMap((field) => set.get(field) ?? []).find(({ value }) => value.isScalar && value.text !== "");
    if (entry) yield ownedBy(entry.key, entry.name, label2, 'set it to ""');
  }
}
function ownedBy(at, what, label2, advice) {
  return {
    at: placeOf(at),
    message: `${label2} is refused, as the controller fills in ${what.includes(" ") ? what : `"${what}"`} for each version of the worker; ${advice}`
  };
}
function* targetsIn(node, depth) {
  if (depth > 20) return;
  for (const { name: name2, key, value } of node.entries.values()) {
    if (name2 !== "scaleTargetRef") yield* targetsIn(value, depth + 1);
    else if (value.isSet && !(value.isMap && value.entries.size === 0)) yield key;
  }
}

// src/rules/temporal/refused-scaler-trigger.ts
var refused_scaler_trigger_default = /* @__PURE__ */ defineRule({
  id: "temporal/refused-scaler-trigger",
  on: "kubernetes",
  topic: "scaling",
  severity: "error",
  reads: ["TriggerAuthentication"],
  *check(manifest, { project }) {
    if (manifest.document.damaged) return;
    const isTemplate2 = manifest.kind === "WorkerResourceTemplate";
    for (const trigger of triggersOf(manifest)) {
      const metadata = trigger.get("metadata");
      if (!metadata.isMap || metadata.open !== void 0) continue;
      const label2 = `the trigger of ${labelOf(manifest)}`;
      yield* problemsOfFields(metadata, label2);
      if (!isTemplate2) yield* problemsOfVersion(metadata, label2);
      yield* problemsOfCloud(metadata, trigger, label2, isTemplate2);
      yield* problemsOfCertificate(trigger, label2, manifest, project);
    }
  }
});
function triggersOf({ root, apiVersion, kind }) {
  const isScaler = apiVersion === "keda.sh/v1alpha1" && /^Scaled(?:Object|Job)$/.test(kind);
  const spec = isScaler ? root.get("spec") : kind === "WorkerResourceTemplate" ? root.get("spec", "template", "spec") : void 0;
  return (spec?.get("triggers").items ?? []).filter((trigger) => trigger.get("type").scalar === "temporal");
}
function isGiven2(metadata, field) {
  const node = metadata.get(field);
  return node.isUnknown || node.isSet && node.text !== "" || metadata.get(`${field}FromEnv`).isSet;
}
function plainText(node) {
  return node.isScalar && node.text !== void 0 && !/[${}]/.test(node.text) ? node.text : void 0;
}
function* problemsOfFields(metadata, label2) {
  const missing = neededFields.filter((field) => !isGiven2(metadata, field));
  if (missing.length > 0)
    yield {
      at: metadata.key,
      message: `KEDA cannot use ${label2} without ${missing.map((field) => `"${field}"`).join(" and ")}, so that nothing scales; add ${missing.length === 1 ? "it" : "them"}`
    };
  for (const field of countFields) {
    const node = metadata.get(field);
    if (/^-\d+$/.test(node.text ?? ""))
      yield { at: node, message: `KEDA cannot use ${label2} with a negative "${field}", so that nothing scales; write 0 or more` };
  }
  const types = metadata.get("queueTypes");
  const strange = plainText(types)?.split(",").map((type) => type.trim()).find((type) => type !== "" && !queueTypes.includes(type) && !isPlaceholder(type));
  if (strange !== void 0)
    yield {
      at: types,
      message: `KEDA does not know the queue type "${excerpt(strange)}" in ${label2}, so that such tasks do not count; write ${queueTypes.map((type) => `"${type}"`).join(", ")}, or leave "queueTypes" out to count all`,
      atMost: "warning"
    };
}
function* problemsOfVersion(metadata, label2) {
  const given = versionFields.filter((field) => isGiven2(metadata, field));
  const [first] = given.flatMap((field) => metadata.entries.get(field) ?? metadata.entries.get(`${field}FromEnv`) ?? []);
  if (!first) return;
  const other = versionFields.find((field) => !given.includes(field));
  const old = deprecatedFields.flatMap((field) => metadata.entries.get(field) ?? []).find(({ value }) => value.isSet && !/^(?:false)?$/i.test(value.text ?? ""));
  if (other !== void 0)
    yield {
      at: placeOf(first.key),
      message: `KEDA cannot use ${label2} without "${other}" beside "${first.name}", so that nothing scales; set both`
    };
  else if (old && plainText(old.value) !== void 0)
    yield {
      at: placeOf(old.key),
      message: `KEDA cannot use ${label2} with "${old.name}" beside "${first.name}", so that nothing scales; remove "${old.name}"`
    };
}
function* problemsOfCloud(metadata, trigger, label2, isTemplate2) {
  const endpoint = metadata.get("endpoint");
  const host = serverAddress(plainText(endpoint) ?? "")?.host;
  if (host === void 0 || !cloudEndpoint(host)) return;
  const namespace = metadata.get("namespace");
  const isFilledIn = isTemplate2 && namespace.isSet && namespace.text === "";
  const name2 = plainText(namespace);
  if (!isFilledIn && !isGiven2(metadata, "namespace"))
    yield {
      at: endpoint,
      message: `${label2} names no namespace, and "default", which KEDA takes then, does not exist in Temporal Cloud, so that nothing scales; set "namespace" to the one with its account behind, as in "orders.a2dd6"`
    };
  else if (!isFilledIn && name2 !== void 0 && name2 !== "" && !name2.includes(".") && !isPlaceholder(name2))
    yield {
      at: namespace,
      message: `"${excerpt(name2)}" in ${label2} is no namespace of Temporal Cloud, so that nothing scales; add its account, as in "${excerpt(name2)}.a2dd6"`
    };
  const hasKey = ["apiKey", "apiKeyFromEnv"].some((field) => metadata.entries.has(field));
  if (trigger.get("authenticationRef").isUnset && !hasKey)
    yield {
      at: endpoint,
      message: `${label2} has no credentials for Temporal Cloud, which lets nobody in without, so that nothing scales; set authenticationRef to an object with "apiKey", or with "cert" and "key"`
    };
}
function* problemsOfCertificate(trigger, label2, manifest, project) {
  const reference2 = trigger.get("authenticationRef", "name");
  const kind = trigger.get("authenticationRef", "kind").text ?? "TriggerAuthentication";
  if (typeof reference2.scalar !== "string" || kind !== "TriggerAuthentication") return;
  const [authentication2, ...others] = project.objects.named(kind, reference2.scalar, manifest).value ?? [];
  if (!authentication2 || others.length > 0) return;
  const spec = authentication2.root.get("spec");
  const lists = ["secretTargetRef", "configMapTargetRef", "env"];
  if ([...spec.entries.keys()].some((entry) => !lists.includes(entry) && entry !== "podIdentity")) return;
  const parameters = lists.flatMap((list) => spec.get(list).items).map((item) => item.get("parameter").text);
  const pair = ["cert", "key"];
  const has = pair.filter((parameter) => parameters.includes(parameter));
  if (has.length !== 1) return;
  const lacks = pair.find((parameter) => !has.includes(parameter));
  yield {
    at: reference2,
    message: `KEDA cannot use ${label2}, as TriggerAuthentication "${reference2.scalar}" gives "${has[0]}" without "${lacks}", so that nothing scales; add a parameter "${lacks}"`,
    related: [{ at: authentication2, message: "the authentication" }]
  };
}

// src/rules/temporal/refused-temporal-cluster.ts
var refused_temporal_cluster_default = /* @__PURE__ */ defineRule({
  id: "temporal/refused-temporal-cluster",
  on: "kubernetes",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "error" },
  data: ["temporal"],
  *check(manifest, { today }) {
    const { apiVersion, kind, root, document } = manifest;
    if (apiVersion !== operatorVersion || kind !== "TemporalCluster" || document.damaged) return;
    const spec = root.get("spec");
    const version = spec.get("version");
    const number = version.isScalar && /^\d+\.\d+\.\d+$/.test(version.text ?? "") ? version.text : void 0;
    if (number === void 0) return;
    const label2 = labelOf(manifest);
    yield* problemsOfVersion2(version, number, label2, today);
    if (!isAtLeast(number, removedPlugins.since)) return;
    for (const store of ["defaultStore", "visibilityStore", "secondaryVisibilityStore", "advancedVisibilityStore"]) {
      const plugin = spec.get("persistence", store, "sql", "pluginName");
      const successor = removedPlugins.successors.get(plugin.text ?? "");
      if (successor === void 0) continue;
      const fix = fixOf3(plugin, successor);
      yield {
        at: plugin,
        // Of the stores for visibility the schema differs; the operator brings it up to date.
        message: `the server of ${label2} does not start, as version ${number} knows no SQL plugin "${plugin.text}"; write "${successor}"${store === "defaultStore" ? ", which needs no other schema" : ", for which the operator updates the schema"}`,
        ...fix && { fix }
      };
    }
  }
});
function* problemsOfVersion2(at, version, label2, today) {
  if (operatorRuns(version) !== false) return;
  const { from, below } = supportedServers;
  if (brokenServers.includes(version))
    yield { at, message: `the operator refuses ${label2}, as release ${version} of the server is broken; take a later one of its line` };
  else if (isBefore(version, from))
    yield { at, message: `the operator refuses ${label2}, as it takes servers from ${from} on and not ${version}; take a later one` };
  else
    yield {
      at,
      message: `the operator refuses ${label2}, as it takes servers older than ${below} only and not ${version}; deploy this version with the chart of Temporal, or stay with the line before`,
      // A later release of the operator may take it.
      ...isStale("temporal", today) && { atMost: "info" }
    };
}
function fixOf3(plugin, name2) {
  if (!plugin.isScalar || plugin.via || plugin.anchor !== void 0 || plugin.style === "block") return void 0;
  const [quote] = /^["']/.exec(textOf(plugin)) ?? [""];
  return { title: `Write ${name2}`, safety: "safe", edits: [replace(plugin, `${quote}${name2}${quote}`)] };
}

// src/rules/temporal/refused-worker-deployment.ts
var refused_worker_deployment_default = /* @__PURE__ */ defineRule({
  id: "temporal/refused-worker-deployment",
  on: "kubernetes",
  topic: "orchestration",
  severity: "error",
  *check(manifest) {
    if (manifest.document.damaged) return;
    if (isVersionedDeployment(manifest)) {
      yield* problemsOfName(manifest);
      yield* problemsOfRollout(manifest);
    } else if (manifest.apiVersion === controllerVersion && /^(?:Temporal)?Connection$/.test(manifest.kind)) {
      yield* problemsOfConnection(manifest);
    }
  }
});
function* problemsOfName({ name: name2, kind }) {
  if (!name2.isSet || name2.value.length <= rolloutLimits.name || isPlaceholder(name2.value)) return;
  yield {
    at: name2.at,
    message: `the name of ${kind} "${excerpt(name2.value, 80)}" has ${name2.value.length} characters, and one of more than ${rolloutLimits.name} is refused; shorten it`
  };
}
function* problemsOfRollout({ root, name: name2, kind, workload }) {
  const rollout = root.get("spec", "rollout");
  const label2 = labelOf({ kind, name: name2 });
  const strategy = rollout.get("strategy");
  const steps2 = rollout.get("steps");
  const isProgressive = strategy.scalar === "Progressive";
  const isEmpty2 = steps2.isUnset || steps2.isList && steps2.items.length === 0;
  if (isProgressive && isEmpty2 && workload?.isIncomplete === false)
    yield {
      at: strategy,
      message: `${label2} is refused, as a rollout that is "Progressive" needs steps; add them, or choose AllAtOnce`
    };
  const tooMany = steps2.items[rolloutLimits.steps];
  if (tooMany)
    yield {
      at: tooMany,
      message: `${label2} is refused, as a rollout has ${rolloutLimits.steps} steps at most and this one ${steps2.items.length}; merge some of them`
    };
  let last = 0;
  for (const step of steps2.items) {
    yield* problemsOfPause(step.get("pauseDuration"), label2);
    const percentage = step.get("rampPercentage");
    if (typeof percentage.scalar !== "number") {
      last = 0;
      continue;
    }
    const { leastPercentage: least, mostPercentage: most2 } = rolloutLimits;
    const isOutside = percentage.scalar < least || percentage.scalar > most2;
    if (isOutside)
      yield {
        at: percentage,
        message: `${label2} is refused, as "rampPercentage" is ${percentage.scalar} and must be from ${least} to ${most2}, since all follows after the last step; ${percentage.scalar > most2 ? "remove the step" : "correct it"}`
      };
    else if (isProgressive && percentage.scalar <= last)
      yield {
        at: percentage,
        message: `${label2} is refused, as a step of ${percentage.scalar} % follows one of ${last} % and each must send more than the one before; raise it, or remove the step`
      };
    last = Math.max(last, percentage.scalar);
  }
  yield* problemsOfGate(rollout.get("gate"), label2);
}
function* problemsOfPause(pause, label2) {
  const seconds = pause.isScalar ? parseDuration(pause.text ?? "") : void 0;
  if (seconds === void 0 || seconds >= rolloutLimits.pauseSeconds) return;
  yield {
    at: pause,
    message: `${label2} is refused, as a pause of "${pause.text}" is shorter than ${rolloutLimits.pauseSeconds} seconds; write "${rolloutLimits.pauseSeconds}s" or more`
  };
}
function* problemsOfGate(gate, label2) {
  const entry = gate.entries.get("inputFrom");
  if (!entry?.value.isMap) return;
  const sources = ["configMapKeyRef", "secretKeyRef"].filter((source) => entry.value.get(source).isSet);
  if (gate.get("input").isSet)
    yield {
      at: placeOf(entry.key),
      message: `${label2} is refused, as its gate has both "input" and "inputFrom"; keep one of them`
    };
  else if (sources.length !== 1 && !entry.value.get("configMapKeyRef").isUnknown && !entry.value.get("secretKeyRef").isUnknown)
    yield {
      at: placeOf(entry.key),
      message: `${label2} is refused, as the input of its gate comes from ${sources.length === 0 ? "nowhere" : "two places"}; set either configMapKeyRef or secretKeyRef`
    };
}
function* problemsOfConnection({ root, name: name2, kind, file }) {
  const spec = root.get("spec");
  const label2 = labelOf({ kind, name: name2 });
  const address = spec.get("hostPort");
  const isLeftOpen = file.rendered !== void 0 && address.scalar === "";
  if (!isLeftOpen && typeof address.scalar === "string" && !hostPortPattern.test(address.scalar) && !isPlaceholder(address.scalar)) {
    const hasScheme = /^\w+:\/\//.test(address.scalar);
    yield {
      at: address,
      message: `${label2} is refused, as "${excerpt(address.scalar)}" is no host with a port; ${hasScheme ? "leave out the scheme" : 'write it like "temporal-frontend:7233"'}`
    };
  }
  const key = spec.entries.get("apiKeySecretRef");
  if (spec.get("mutualTLSSecretRef").isSet && key?.value.isSet)
    yield {
      at: placeOf(key.key),
      message: `${label2} is refused, as it has both a client certificate and an API key; keep either mutualTLSSecretRef or apiKeySecretRef`
    };
}

// src/rules/temporal/renamed-controller-kind.ts
var renamed_controller_kind_default = /* @__PURE__ */ defineRule({
  id: "temporal/renamed-controller-kind",
  on: "kubernetes",
  topic: "orchestration",
  severity: { development: "warning", staging: "error", production: "error" },
  *check(manifest, { project }) {
    const { apiVersion, kind, root } = manifest;
    if (apiVersion !== controllerVersion || manifest.document.damaged) return;
    const today = renamedKinds.get(kind);
    if (today !== void 0) {
      const fix2 = fixOf4(root.get("kind"), today, manifest, project);
      yield {
        at: root.get("kind"),
        message: `"${kind}" is the earlier name of ${today}, so that a worker controller of version 1.7 or later makes no new object of it and manages none; write "${today}" once its definition is installed, and keep the name of the object`,
        ...fix2 && { fix: fix2 }
      };
    }
    const entry = kind === "WorkerResourceTemplate" ? root.get("spec").entries.get("temporalWorkerDeploymentRef") : void 0;
    if (!entry || root.get("spec").entries.has("workerDeploymentRef")) return;
    const fix = fixOf4(entry.key, "workerDeploymentRef", manifest, project);
    yield {
      at: placeOf(entry.key),
      message: `"temporalWorkerDeploymentRef" is the earlier name of workerDeploymentRef and will be gone from a later worker controller; write "workerDeploymentRef", which version 1.7 and later know`,
      atMost: "info",
      ...fix && { fix }
    };
  }
});
function fixOf4(at, name2, manifest, project) {
  const text = textOf(at);
  const [quote] = /^["']/.exec(text) ?? [""];
  const isPlain2 = !at.via && /^(["']?)\w+\1$/.test(text);
  if (!isPlain2 || project.objects.mentions(manifest.kind, manifest) !== void 0) return void 0;
  return { title: `Write ${name2}`, safety: "unsafe", edits: [replace(at, `${quote}${name2}${quote}`)] };
}

// src/rules/temporal/scaler-of-another-task-queue.ts
var scaler_of_another_task_queue_default = /* @__PURE__ */ defineRule({
  id: "temporal/scaler-of-another-task-queue",
  on: "kubernetes",
  topic: "scaling",
  optIn: true,
  severity: "info",
  reads: ["containers"],
  *check(manifest, { project }) {
    const { autoscaler, root, kind } = manifest;
    if (autoscaler?.kind !== "ScaledObject" || !autoscaler.targetKind.isSet || !autoscaler.targetName.isSet) return;
    const [target, ...others] = project.objects.named(autoscaler.targetKind.value, autoscaler.targetName.value, manifest).value ?? [];
    if (!target?.workload || others.length > 0) return;
    const queues = queuesOf(target.workload);
    if (!queues) return;
    const spec = root.get("spec", ...kind === "WorkerResourceTemplate" ? ["template", "spec"] : []);
    for (const trigger of spec.get("triggers").items) {
      const queue = trigger.get("metadata", "taskQueue");
      if (trigger.get("type").scalar !== "temporal" || typeof queue.scalar !== "string" || isPlaceholder(queue.scalar)) continue;
      if (queues.names.has(queue.scalar) || queues.words.some((word) => word.includes(queue.text ?? ""))) continue;
      yield {
        at: queue,
        message: `the trigger of ${labelOf(manifest)} counts tasks of the task queue "${excerpt(queue.scalar)}", while ${target.kind} "${target.name.value ?? ""}" may poll ${[...queues.names].map((name2) => `"${excerpt(name2)}"`).join(" and ")}; name the same queue in both`,
        related: [{ at: target, message: "the worker" }]
      };
    }
  }
});
function queuesOf(workload) {
  const names = /* @__PURE__ */ new Set();
  const words2 = [];
  for (const { environment, role, command, args } of workload.containers) {
    if (role === "init") continue;
    if (!environment.isComplete || command.isUnknown || args.isUnknown) return void 0;
    words2.push(...command.value ?? [], ...args.value ?? []);
    for (const name2 of environment.names) {
      if (!/TASK_?QUEUE/i.test(name2)) continue;
      const value = environment.get(name2);
      if (value.isUnset) continue;
      if (!value.isSet || isPlaceholder(value.value)) return void 0;
      for (const part of value.value.split(/[\s,;]+/)) if (part !== "") names.add(part);
    }
  }
  return names.size > 0 ? { names, words: words2 } : void 0;
}

// src/rules/temporal/service-of-worker.ts
var service_of_worker_default = /* @__PURE__ */ defineRule({
  id: "temporal/service-of-worker",
  on: "kubernetes",
  topic: "orchestration",
  severity: "info",
  reads: ["containers"],
  *check(manifest, { project }) {
    if (manifest.kind !== "Service" || manifest.apiVersion !== "v1") return;
    const pods2 = project.objects.podsOf(manifest);
    if (!pods2.isSet || pods2.value.length === 0) return;
    const containers = pods2.value.flatMap((workload) => workload.containers.filter(({ role }) => role !== "init"));
    const workers = new Set(
      project.workers.map(({ container: { origin } }) => origin.kind === "kubernetes" ? origin.container : void 0)
    );
    if (containers.some((one) => !workers.has(one) || one.node.get("ports").isUnknown)) return;
    for (const port of manifest.root.get("spec", "ports").items) {
      const target = port.get("targetPort").isUnset ? port.get("port") : port.get("targetPort");
      if (target.scalar !== 7233 && target.scalar !== 8080) continue;
      const isDeclared = containers.some(({ ports: ports2 }) => ports2.some((one) => one.get("containerPort").scalar === target.scalar));
      const isForWatching = /metric|prom|health/i.test(port.get("name").text ?? "");
      if (isForWatching || isDeclared && target.scalar !== 7233) continue;
      yield {
        at: port,
        message: `${labelOf(manifest)} sends requests for port ${target.scalar} to ${pods2.value[0]?.kind} "${pods2.value[0]?.name ?? ""}", a worker, which ${target.scalar === 7233 ? "listens" : "may listen"} to nothing there; remove it, or keep it for the port of the metrics`,
        related: [{ at: containers[0] ?? manifest, message: "the worker" }]
      };
    }
  }
});

// src/rules/temporal/short-sunset.ts
var shortest = 300;
var short_sunset_default = /* @__PURE__ */ defineRule({
  id: "temporal/short-sunset",
  on: "kubernetes",
  topic: "delivery",
  severity: { development: "off", staging: "info", production: "info" },
  *check(manifest) {
    if (!isVersionedDeployment(manifest)) return;
    const sunset = manifest.root.get("spec", "sunset");
    const short = ["scaledownDelay", "deleteDelay"].find((name2) => (secondsOf(sunset.get(name2)) ?? shortest) < shortest);
    if (short === void 0) return;
    const node = sunset.get(short);
    const effect = short === "scaledownDelay" ? "answers no query and cannot be gone back to quickly" : "is deleted and cannot be gone back to quickly";
    yield {
      at: node,
      message: `"${node.text}" after a version of ${labelOf(manifest)} is drained, it ${effect}; keep ${short} at the default of ${sunsetDefaults[short]}, or at five minutes or more`
    };
  }
});
function secondsOf(node) {
  return parseDuration(node.text ?? "");
}

// src/rules/temporal/undefined-controller-reference.ts
var undefined_controller_reference_default = /* @__PURE__ */ defineRule({
  id: "temporal/undefined-controller-reference",
  on: "kubernetes",
  topic: "orchestration",
  severity: { development: "info", staging: "warning", production: "error" },
  reads: ["temporal.io/"],
  *check(manifest, { project }) {
    if (manifest.document.damaged) return;
    if (isVersionedDeployment(manifest)) {
      const name2 = manifest.root.get("spec", "workerOptions", "connectionRef", "name");
      yield* problemOf8(name2, "Connection", "no version of the worker is started", manifest, project);
    } else if (manifest.kind === "WorkerResourceTemplate" && manifest.apiVersion.startsWith("temporal.io/")) {
      const spec = manifest.root.get("spec");
      const reference = ["workerDeploymentRef", "temporalWorkerDeploymentRef"].map((field) => spec.get(field, "name")).find((one) => one.isSet);
      if (reference) yield* problemOf8(reference, "WorkerDeployment", "nothing is made of it", manifest, project);
    }
  }
});
function* problemOf8(node, kind, effect, manifest, project) {
  const name2 = node.scalar;
  if (typeof name2 !== "string" || isPlaceholderName(name2)) return;
  const { objects: objects2 } = project;
  const kinds = [kind, `Temporal${kind}`];
  if (kinds.some((one) => !objects2.named(one, name2, manifest).isUnset) || objects2.mentions(name2, manifest) !== void 0) return;
  const others = kinds.flatMap((one) => objects2.of(one, manifest)).flatMap((one) => one.name.value ?? []);
  const isElsewhere2 = project.manifestsNear(manifest).some((one) => kinds.includes(one.kind) && one.name.value === name2);
  const meant = slipOf(name2, others);
  const advice = meant !== void 0 ? `did you mean "${meant}"?` : isElsewhere2 ? "define it in the same namespace" : "define it, or correct the name";
  yield {
    at: node,
    message: `no manifest of this project defines the ${kind} "${name2}" that ${labelOf(manifest)} names${isElsewhere2 ? " in its namespace" : ""}, and without it ${effect}; ${advice}`,
    // Another release may bring it.
    ...meant === void 0 && !isElsewhere2 && { atMost: others.length === 0 ? "info" : "warning" }
  };
}

// src/rules/temporal/unsuitable-ingress.ts
var unsuitable_ingress_default = /* @__PURE__ */ defineRule({
  id: "temporal/unsuitable-ingress",
  on: "kubernetes",
  topic: "configuration",
  severity: { development: "info", staging: "info", production: "info" },
  reads: ["Service", "containers"],
  *check(manifest, { project }) {
    const { kind, apiVersion, root, annotations } = manifest;
    if (kind !== "Ingress" || !apiVersion.startsWith("networking.k8s.io/") || annotations.isUnknown || annotations.open !== void 0)
      return;
    const port = frontendPort(manifest, project);
    const controller = port && controllerOf(root, annotations);
    if (!port || !controller) return;
    if (controller === "alb") {
      if (!annotations.get("alb.ingress.kubernetes.io/backend-protocol-version").isUnset) return;
      yield {
        at: placeOf(port),
        message: "the load balancer speaks HTTP/1.1 to the Temporal frontend, which only answers gRPC, so that every call fails; set the annotation alb.ingress.kubernetes.io/backend-protocol-version to GRPC"
      };
      return;
    }
    const protocol2 = annotations.get("nginx.ingress.kubernetes.io/backend-protocol");
    if (protocol2.isUnset) {
      yield {
        at: placeOf(port),
        message: "nginx speaks HTTP/1.1 to the Temporal frontend, which only answers gRPC, so that every call fails; set the annotation nginx.ingress.kubernetes.io/backend-protocol to GRPC or GRPCS"
      };
      return;
    }
    if (!/^GRPCS?$/.test(protocol2.text ?? "") || hasSnippet(annotations)) return;
    const timeout = annotations.get("nginx.ingress.kubernetes.io/proxy-read-timeout");
    const seconds = timeout.isUnset ? 60 : timeout.number().value;
    if (seconds === void 0 || seconds > 70) return;
    yield {
      at: placeOf(timeout.isUnset ? protocol2 : timeout),
      message: `nginx ends a call after ${seconds} s without data, and workers wait for a task up to a minute or more, so that idle ones may see errors all the time; set nginx.ingress.kubernetes.io/proxy-read-timeout and proxy-send-timeout to 300 or more`
    };
  }
});
function controllerOf(root, annotations) {
  const name2 = root.get("spec", "ingressClassName").text ?? annotations.get("kubernetes.io/ingress.class").text ?? "";
  const names = [...annotations.entries.keys()];
  if (/alb/.test(name2) || names.some((one) => one.startsWith("alb.ingress.kubernetes.io/"))) return "alb";
  return /nginx/.test(name2) || names.some((one) => one.startsWith("nginx.ingress.kubernetes.io/")) ? "nginx" : void 0;
}
function hasSnippet(annotations) {
  return [...annotations.entries.keys()].some((name2) => name2.endsWith("-snippet"));
}
function frontendPort(manifest, project) {
  const spec = manifest.root.get("spec");
  const backends = [
    spec.get("defaultBackend"),
    ...spec.get("rules").items.flatMap((rule) => rule.get("http", "paths").items.map((path) => path.get("backend")))
  ];
  for (const backend of backends) {
    const service = backend.get("service");
    const [number, name2] = [service.get("port", "number"), service.get("port", "name")];
    if (number.scalar === 7233) return number;
    const port = number.isSet ? number : name2;
    const [found, ...others] = project.objects.named("Service", service.get("name").text ?? "", manifest, "").value ?? [];
    if (!port.isSet || !found || others.length > 0) continue;
    const entry = found.root.get("spec", "ports").items.find((one) => port === number ? one.get("port").scalar === port.scalar : one.get("name").text === port.text);
    if (entry && leadsToFrontend(entry, found, project)) return port;
  }
  return void 0;
}
function leadsToFrontend(port, service, project) {
  const target = port.get("targetPort").isUnset ? port.get("port") : port.get("targetPort");
  const pods2 = project.objects.podsOf(service).value ?? [];
  return project.servers.some(({ container: { origin } }) => {
    if (origin.kind !== "kubernetes" || !pods2.includes(origin.workload)) return false;
    if (typeof target.scalar === "number") return target.scalar === 7233;
    return origin.container.ports.some((one) => one.get("name").text === target.text && one.get("containerPort").scalar === 7233);
  });
}

// src/rules/temporal/unverified-scaler-connection.ts
var unverified_scaler_connection_default = /* @__PURE__ */ defineRule({
  id: "temporal/unverified-scaler-connection",
  on: "kubernetes",
  topic: "security",
  severity: { development: "info", staging: "warning", production: "warning" },
  *check({ root, apiVersion, kind, name: name2 }) {
    const isTemplate2 = kind === "WorkerResourceTemplate";
    if (apiVersion !== "keda.sh/v1alpha1" && !isTemplate2) return;
    for (const trigger of root.get("spec", ...isTemplate2 ? ["template", "spec"] : [], "triggers").items) {
      const node = trigger.get("metadata", "unsafeSsl");
      if (trigger.get("type").scalar !== "temporal" || node.text?.toLowerCase() !== "true") continue;
      yield {
        at: node,
        message: `the trigger of ${labelOf({ kind, name: name2 })} takes any certificate for that of Temporal, and may give its credentials to somebody else; remove "unsafeSsl", and give the authority as "ca" or the name as "tlsServerName"`
      };
    }
  }
});

// src/rules/temporal/worker-scaled-by-cpu.ts
var worker_scaled_by_cpu_default = /* @__PURE__ */ defineRule({
  id: "temporal/worker-scaled-by-cpu",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "off", staging: "info", production: "warning" },
  reads: ["containers"],
  *check(manifest, { project }) {
    const { autoscaler, kind, name: name2 } = manifest;
    if (!autoscaler?.targetKind.isSet || !autoscaler.targetName.isSet) return;
    const at = onlyResource(manifest);
    if (!at) return;
    const [target, ...others] = project.objects.named(autoscaler.targetKind.value, autoscaler.targetName.value, manifest).value ?? [];
    const workload = target?.workload;
    if (!workload || others.length > 0 || scalesNothing(manifest, target)) return;
    const worker2 = project.workers.find(({ container: { origin } }) => origin.kind === "kubernetes" && origin.workload === workload);
    if (!worker2) return;
    const advice = autoscaler.kind === "ScaledObject" ? "add the backlog of its task queue, as with KEDA's temporal trigger" : "add the backlog of its task queue as a metric, or let KEDA's temporal trigger scale it in place of this one";
    yield {
      at,
      message: `${labelOf({ kind, name: name2 })} scales worker "${workload.name}" by its CPU or memory alone, which may be idle while tasks wait; ${advice}`,
      related: [{ at: workload, message: "the worker" }]
    };
  }
});
function onlyResource({ autoscaler, root, kind }) {
  const spec = root.get("spec", ...kind === "WorkerResourceTemplate" ? ["template", "spec"] : []);
  if (autoscaler?.kind === "ScaledObject") {
    const { items: items2, isUnknown } = spec.get("triggers");
    return !isUnknown && items2.length > 0 && items2.every((one) => /^(?:cpu|memory)$/.test(one.get("type").text ?? "")) ? items2[0] : void 0;
  }
  const metrics = spec.get("metrics");
  const percent = spec.get("targetCPUUtilizationPercentage");
  if (metrics.isUnset) return percent.isUnset ? root.get("kind") : percent;
  const { items } = metrics;
  return metrics.isList && items.length > 0 && items.every((one) => /^(?:Container)?Resource$/.test(one.get("type").text ?? "")) ? items[0] : void 0;
}

// src/rules/temporal/workers-scaled-to-zero.ts
var workers_scaled_to_zero_default = /* @__PURE__ */ defineRule({
  id: "temporal/workers-scaled-to-zero",
  on: "kubernetes",
  topic: "scaling",
  severity: { development: "off", staging: "info", production: "info" },
  *check({ autoscaler, root, kind, name: name2, document }) {
    if (autoscaler?.kind !== "ScaledObject" || document.damaged) return;
    const { least, leastByDefault } = autoscaler;
    if (least.isUnknown || (least.value ?? leastByDefault) !== 0) return;
    const spec = root.get("spec", ...kind === "WorkerResourceTemplate" ? ["template", "spec"] : []);
    const triggers = spec.get("triggers").items;
    if (triggers.length === 0 || triggers.some((trigger) => trigger.get("type").scalar !== "temporal")) return;
    const cooldown = spec.get("cooldownPeriod").number();
    const seconds = cooldown.isUnset ? defaultCooldown : cooldown.value;
    const counts = triggers.every((trigger) => /^true$/i.test(trigger.get("metadata", "includeRunningWorkflowCount").text ?? ""));
    if (seconds === void 0 || counts && seconds >= shortest2) return;
    yield {
      at: least.at,
      message: counts ? `${labelOf({ kind, name: name2 })} removes the last worker after ${seconds} s without work, so that pods may come and go all the time; set "cooldownPeriod" to ${shortest2} or more` : `${labelOf({ kind, name: name2 })} removes the last worker after ${seconds} s without a waiting task, while activities and workflows may be running; set "minReplicaCount" to 1 or more`
    };
  }
});
var shortest2 = 60;

// src/generated/rules/kubernetes.ts
var rules = [autoscaler_without_target_default, blocking_disruption_budget_default, bound_default_account_default, changed_immutable_config_default, cluster_admin_default, committed_secret_default, competing_autoscalers_default, conflicting_port_default, dangling_monitor_default, deprecated_ingress_class_default, exposed_store_default, external_address_default, incomplete_volume_claim_default, ineffective_disruption_budget_default, ingress_snippet_default, ingress_without_tls_default, invalid_name_default, invalid_value_default, metric_without_request_default, missing_field_default, missing_resource_quota_default, node_port_default, overlapping_disruption_budgets_default, permissions_for_everybody_default, policy_without_dns_default, policy_without_pods_default, protected_unhealthy_pods_default, removed_api_version_default, route_to_missing_service_default, secret_in_config_map_default, secret_in_generator_default, service_without_pods_default, shared_disruption_budget_default, undefined_reference_default, unencoded_secret_default, unknown_api_version_default, unknown_field_default, unknown_scrape_port_default, unknown_target_port_default, unsuitable_autoscaler_range_default, value_of_another_environment_default, wide_permissions_default, wrong_type_default, autoscaler_beside_controller_default, blocked_frontend_default, blocked_membership_default, deprecated_scaler_field_default, kind_of_other_operator_default, misnamed_metric_default, missing_alert_default, refused_resource_template_default, refused_scaler_trigger_default, refused_temporal_cluster_default, refused_worker_deployment_default, renamed_controller_kind_default, scaler_of_another_task_queue_default, service_of_worker_default, short_sunset_default, undefined_controller_reference_default, unsuitable_ingress_default, unverified_scaler_connection_default, worker_scaled_by_cpu_default, workers_scaled_to_zero_default];
export {
  rules
};
