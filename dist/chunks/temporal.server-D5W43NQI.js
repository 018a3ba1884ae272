import {
  defineRule,
  dirname,
  inOwnWords,
  parseImageReference,
  weaklyMemoized
} from "./chunk-HWSJOTXN.js";
import "./chunk-EF5KCSJV.js";

// src/knowledge/own-machine.ts
function isForOwnMachine({ file }, near) {
  return foldersWithLoadedImages(near).has(dirname(file.path));
}
var foldersWithLoadedImages = weaklyMemoized(
  (manifests) => new Set(manifests.filter(({ workload }) => workload && runsLoadedImage(workload)).map(({ file }) => dirname(file.path)))
);
function runsLoadedImage({ containers }) {
  return containers.some(({ node, image }) => {
    const reference = image.isSet ? parseImageReference(image.value) : void 0;
    if (reference?.registry !== "docker.io") return false;
    const policy = node.get("imagePullPolicy").text;
    if (policy === "Never") return true;
    const { name, tag = "latest", digest } = reference;
    return policy === "IfNotPresent" && tag === "latest" && digest === void 0 && isOfOwnName(name);
  });
}
function isOfOwnName(name) {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) && !official.test(name);
}
var official = /^(?:alibaba|api|buildpack|crate|eclipse|express|hello|hola|ibm|mongo|nats|open|php|rakudo|ubuntu|websphere)-/;

// src/rules/temporal/auto-setup-image.ts
var auto_setup_image_default = /* @__PURE__ */ defineRule({
  id: "temporal/auto-setup-image",
  on: "temporal.server",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "error" },
  reads: ["Never", "IfNotPresent"],
  *check({ flavor, container }, { project }) {
    if (flavor !== "auto-setup") return;
    const { image, origin } = container;
    yield {
      at: image.at,
      message: `"${image.isSet ? inOwnWords(image.value, image.at) : "temporalio/auto-setup"}" gets no more fixes and changes the database schema at each start; run temporalio/server, and set the schema up once with temporalio/admin-tools`,
      ...origin.kind === "kubernetes" && isForOwnMachine(origin.workload.manifest, project.manifestsNear(container)) && { atMost: "warning" }
    };
  }
});

// src/rules/temporal/dev-server.ts
var dev_server_default = /* @__PURE__ */ defineRule({
  id: "temporal/dev-server",
  on: "temporal.server",
  topic: "orchestration",
  severity: { development: "off", staging: "error", production: "error" },
  reads: ["Never", "IfNotPresent"],
  *check({ flavor, container, reasons }, { project }) {
    const reason = reasons[0];
    if (flavor !== "dev-server" || !reason) return;
    const { origin } = container;
    yield {
      at: reason.at,
      message: `${container.label} runs the development server, which keeps its state in one process and loses it at a restart; run temporalio/server with a database`,
      ...origin.kind === "kubernetes" && isForOwnMachine(origin.workload.manifest, project.manifestsNear(container)) && { atMost: "warning" }
    };
  }
});

// src/generated/rules/temporal.server.ts
var rules = [auto_setup_image_default, dev_server_default];
export {
  rules
};
