// src/rules/index.ts
var entries = [
  {
    "id": "compose/data-without-volume",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "A database keeps its data in no named volume",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "compose/never-healthy-dependency",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "A service waits for the health of one that has no health check",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/obsolete-version",
    "on": "compose",
    "topic": "configuration",
    "summary": "The top-level key version has no effect",
    "severity": "info",
    "peers": [
      "dclint no-version-field"
    ],
    "fixable": true
  },
  {
    "id": "compose/start-order-without-health",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "A service starts with its database or server, not after it is ready",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": true
  },
  {
    "id": "dockerfile/apt-lists-left",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A layer of the shipped image keeps the package lists of apt",
    "severity": "info",
    "peers": [
      "hadolint DL3009",
      "kics df746b39"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/build-tools-shipped",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The shipped image is a build image",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/root-user",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "The shipped image runs as root",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "runAsUser"
    ],
    "peers": [
      "hadolint DL3002",
      "checkov CKV_DOCKER_3",
      "checkov CKV_DOCKER_8",
      "trivy DS-0002",
      "kics 67fd0c4a",
      "kics fd54f200"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/shell-form-command",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "CMD or ENTRYPOINT of the shipped stage runs under a shell",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "hadolint DL3025",
      "buildkit JSONArgsRecommended",
      "kics b86987e1"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/signal-swallowing-entrypoint",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "PID 1 is a shell or a package runner that may keep SIGTERM to itself",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/unpinned-base-image",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A base image has no tag, or the tag latest",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "hadolint DL3006",
      "hadolint DL3007",
      "checkov CKV_DOCKER_7",
      "trivy DS-0001",
      "kics 9efb0b2d",
      "kics f45ea400"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/withdrawn-base-image",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A base image was withdrawn, or its tag was never published",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/single-replica",
    "on": "kubernetes.workload",
    "topic": "scaling",
    "summary": "A workload runs one replica only",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "aggregate": true,
    "reads": [
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "peers": [
      "kube-linter minimum-three-replicas",
      "kube-score deployment-replicas",
      "polaris deploymentMissingReplicas"
    ],
    "fixable": false
  },
  {
    "id": "project/missing-resource-limits",
    "on": "container",
    "topic": "scaling",
    "summary": "A container has no memory limit",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "aggregate": true,
    "reads": [
      "LimitRange"
    ],
    "peers": [
      "kube-linter unset-memory-requirements",
      "polaris memoryLimitsMissing",
      "checkov CKV_K8S_13",
      "trivy KSV-0018",
      "kics b14d1bc4",
      "kics bb9ac4f7"
    ],
    "fixable": false
  },
  {
    "id": "project/non-numeric-user-under-run-as-non-root",
    "on": "kubernetes.container",
    "topic": "security",
    "summary": "runAsNonRoot is set, and the image names its user instead of numbering it",
    "severity": "error",
    "reads": [
      "runAsNonRoot"
    ],
    "peers": [
      "hadolint DL3066"
    ],
    "fixable": false
  },
  {
    "id": "project/unpinned-image",
    "on": "container",
    "topic": "containerization",
    "summary": "A container runs an image without a tag, or with the tag latest",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "kube-linter latest-tag",
      "kube-score container-image-tag",
      "polaris tagNotSpecified",
      "checkov CKV_K8S_14",
      "trivy KSV-0013",
      "dclint service-image-require-explicit-tag"
    ],
    "fixable": false
  },
  {
    "id": "temporal/auto-setup-image",
    "on": "temporal.server",
    "topic": "containerization",
    "summary": "The server runs from the auto-setup image",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/dev-server",
    "on": "temporal.server",
    "topic": "orchestration",
    "summary": "The development server runs where a real one should",
    "severity": {
      "development": "off",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  }
];
var loaders = {
  "compose": async () => (await import("./compose-4AUWCQ24.js")).rules,
  "compose.service": async () => (await import("./compose.service-3NF2I2EV.js")).rules,
  "container": async () => (await import("./container-D36XF5EG.js")).rules,
  "dockerfile.stage": async () => (await import("./dockerfile.stage-LS7U7BY5.js")).rules,
  "kubernetes.container": async () => (await import("./kubernetes.container-23IO27AG.js")).rules,
  "kubernetes.workload": async () => (await import("./kubernetes.workload-GW2LJJ3S.js")).rules,
  "temporal.server": async () => (await import("./temporal.server-YAFQUP35.js")).rules
};
var ruleSet = { entries, load: async (on) => await loaders[on]?.() ?? [] };

export {
  ruleSet
};
