import {
  defineRule,
  isBystander,
  isDataStore,
  namedImage,
  soundsLikeDataStore
} from "./chunk-PD4L4LJQ.js";
import "./chunk-EF5KCSJV.js";

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
    const replicas = project.replicasOf(workload);
    if (replicas.isUnknown || replicas.isSet && replicas.value !== 1) return;
    if (!project.scalerOf(workload).isUnset || mayNotRunTwice(workload, project)) return;
    const isWorker = project.workers.some(
      ({ container }) => container.origin.kind === "kubernetes" && container.origin.workload === workload
    );
    const effect = isWorker ? "no task of its queue is taken while its pod moves" : "nothing serves while its pod moves to another node";
    yield {
      at: replicas.isSet ? replicas.at : workload,
      message: `${workload.kind} "${workload.name}" runs one replica, so ${effect}; run two or more, or let an autoscaler decide`,
      ...workload.containers.some(isLookedPast) && { atMost: "info" }
    };
  }
});
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
function isLookedPast({ image }) {
  const reference = namedImage(image);
  return reference !== void 0 && isBystander(reference);
}
function isIn(origin, workload) {
  return origin.kind === "kubernetes" && origin.workload === workload;
}

// src/generated/rules/kubernetes.workload.ts
var rules = [single_replica_default];
export {
  rules
};
