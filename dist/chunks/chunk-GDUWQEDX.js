// src/rules/index.ts
var entries = [
  {
    "id": "compose/committed-env-file",
    "on": "compose",
    "topic": "security",
    "summary": "An environment file with secrets is not kept out of the repository",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "compose/conflicting-keys",
    "on": "compose.service",
    "topic": "configuration",
    "summary": "Two keys say different things about one setting",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/conflicting-network-mode",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "A service has a network mode beside settings that need a network of its own",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/dependency-cycle",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "Services wait for each other in a circle",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/development-stack-included",
    "on": "compose",
    "topic": "configuration",
    "summary": "A Compose file for production includes, extends or is merged over one for development",
    "severity": {
      "development": "off",
      "staging": "off",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "compose/duplicate-container-name",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "Two services give their containers one name",
    "severity": "error",
    "peers": [
      "dclint no-duplicate-container-names"
    ],
    "fixable": false
  },
  {
    "id": "compose/duplicate-port",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "Two services publish one port of the host",
    "severity": "error",
    "peers": [
      "dclint no-duplicate-exported-ports"
    ],
    "fixable": false
  },
  {
    "id": "compose/exposed-store-port",
    "on": "compose.service",
    "topic": "security",
    "summary": "A database, a broker or an open console is published on every interface",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "aggregate": true,
    "peers": [
      "dclint no-unbound-port-interfaces",
      "kics 451d79dc"
    ],
    "fixable": true
  },
  {
    "id": "compose/healthcheck-of-wrong-user",
    "on": "compose.service",
    "topic": "observability",
    "summary": "The health check of a database asks as a user, or for a database, that does not exist",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/healthcheck-that-cannot-fail",
    "on": "compose.service",
    "topic": "observability",
    "summary": "A health check that succeeds whatever state the service is in",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": true
  },
  {
    "id": "compose/interpolated-too-early",
    "on": "compose.service",
    "topic": "configuration",
    "summary": "A variable of the container is replaced by Compose before the container starts",
    "severity": "warning",
    "fixable": true
  },
  {
    "id": "compose/invalid-container-name",
    "on": "compose.service",
    "topic": "configuration",
    "summary": "A container gets a name that the engine refuses",
    "severity": "error",
    "peers": [
      "dclint service-container-name-regex"
    ],
    "fixable": false
  },
  {
    "id": "compose/invalid-port",
    "on": "compose.service",
    "topic": "configuration",
    "summary": "A port is written in a way that Compose cannot read",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/invalid-value",
    "on": "compose.service",
    "topic": "configuration",
    "summary": "A value is none of those that its key takes",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "compose/invalid-volume",
    "on": "compose.service",
    "topic": "configuration",
    "summary": "A volume is written in a way that Compose or the engine cannot read",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/job-that-restarts",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "A service that others await to end is restarted whenever it ends",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "compose/missing-file",
    "on": "compose",
    "topic": "configuration",
    "summary": "A file that Compose reads is not in the repository",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/missing-healthcheck",
    "on": "compose.service",
    "topic": "observability",
    "summary": "A server has no health check",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "peers": [
      "kics 698ed579"
    ],
    "fixable": false
  },
  {
    "id": "compose/missing-healthcheck-tool",
    "on": "compose.service",
    "topic": "observability",
    "summary": "The health check calls a program that the image does not have",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/missing-image",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "A service has neither an image nor a build",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/missing-init",
    "on": "compose.service",
    "topic": "delivery",
    "summary": "Process 1 of a service is a shell or a package runner, which does none of the work of process 1",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "fixable": true
  },
  {
    "id": "compose/missing-key",
    "on": "compose",
    "topic": "configuration",
    "summary": "A key that Compose requires is missing",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/missing-mounted-file",
    "on": "compose.service",
    "topic": "configuration",
    "summary": "A file is mounted that is not in the repository",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/missing-process-limit",
    "on": "compose.service",
    "topic": "scaling",
    "summary": "A service may start as many processes as it likes",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "aggregate": true,
    "peers": [
      "kics 221e0658"
    ],
    "fixable": false
  },
  {
    "id": "compose/missing-reservation",
    "on": "compose.service",
    "topic": "scaling",
    "summary": "A service of a Swarm stack reserves no memory",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "compose/missing-restart-policy",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "A service stays down after a crash or a restart of the host",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "aggregate": true,
    "peers": [
      "kics 2fc99041"
    ],
    "fixable": false
  },
  {
    "id": "compose/mounted-source",
    "on": "compose.service",
    "topic": "delivery",
    "summary": "The sources of the host are mounted over those of the image",
    "severity": {
      "development": "off",
      "staging": "off",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "compose/never-completed-dependency",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "A service waits for the end of one that never ends",
    "severity": "error",
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
    "id": "compose/one-shot-without-completion",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "A service starts while the job that prepares its database still runs",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": true
  },
  {
    "id": "compose/replicated-container-name",
    "on": "compose.service",
    "topic": "scaling",
    "summary": "A service with several replicas gives its container a name",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/shared-data-volume",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "Two databases or brokers keep their data in one volume",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/shared-mount-propagation",
    "on": "compose.service",
    "topic": "security",
    "summary": "What a container mounts appears on the host",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "peers": [
      "kics baa452f0"
    ],
    "fixable": false
  },
  {
    "id": "compose/short-stop-grace-period",
    "on": "compose.service",
    "topic": "delivery",
    "summary": "A database or broker has ten seconds or less to stop",
    "severity": {
      "development": "off",
      "staging": "off",
      "production": "warning"
    },
    "aggregate": true,
    "fixable": false
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
    "id": "compose/store-beside-proxy",
    "on": "compose.service",
    "topic": "security",
    "summary": "A proxy that the world reaches shares a network with a database or broker",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "fixable": false
  },
  {
    "id": "compose/unbounded-logs",
    "on": "compose.service",
    "topic": "observability",
    "summary": "The logs of a service grow until the disk is full",
    "severity": {
      "development": "off",
      "staging": "off",
      "production": "info"
    },
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "compose/undefined-resource",
    "on": "compose.service",
    "topic": "configuration",
    "summary": "A service uses a network, volume, secret, config or model that the application does not define",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/unknown-key",
    "on": "compose",
    "topic": "configuration",
    "summary": "A key that Compose does not know stands in the file",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "compose/unknown-service",
    "on": "compose.service",
    "topic": "orchestration",
    "summary": "A service refers to one that does not exist",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "compose/unsuitable-healthcheck-times",
    "on": "compose.service",
    "topic": "observability",
    "summary": "The times of a health check make what waits for it late, or give up too early",
    "severity": "info",
    "optIn": true,
    "fixable": false
  },
  {
    "id": "compose/wrong-type",
    "on": "compose",
    "topic": "configuration",
    "summary": "A value has another type than its key takes",
    "severity": "error",
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
      "kics df746b39",
      "dockerfilelint apt-get_missing_rm"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/argument-out-of-scope",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "A stage uses a build argument that it does not declare",
    "severity": "warning",
    "fixable": true
  },
  {
    "id": "dockerfile/background-command",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "The last command of the image puts a server into the background and ends",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/base-image-without-digest",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "An image that a build starts from or copies from has no digest",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "dockerfile/bash-syntax-in-sh",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A script uses what only bash knows, and the /bin/sh of its image is another shell",
    "severity": "error",
    "peers": [
      "hadolint SC2039",
      "hadolint SC3001",
      "hadolint SC3003",
      "hadolint SC3005",
      "hadolint SC3006",
      "hadolint SC3009",
      "hadolint SC3010",
      "hadolint SC3011",
      "hadolint SC3014",
      "hadolint SC3020",
      "hadolint SC3024",
      "hadolint SC3030",
      "hadolint SC3037",
      "hadolint SC3040",
      "hadolint SC3044",
      "hadolint SC3046",
      "hadolint SC3053",
      "hadolint SC3054",
      "hadolint SC3057",
      "hadolint SC3059",
      "hadolint SC3060",
      "hadolint SC2112",
      "hadolint SC2113"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/broken-json-form",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "Text that looks like a JSON array is none, and Docker takes it as plain words",
    "severity": "error",
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
    "id": "dockerfile/build-without-dev-dependencies",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A build tool is run that the installation leaves out",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "dockerfile/chown-layer",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A RUN changes the owner or mode of what a COPY brought, and stores it twice",
    "severity": "info",
    "fixable": true
  },
  {
    "id": "dockerfile/circular-stage-copy",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "A stage copies from itself, or from a stage that needs it",
    "severity": "error",
    "peers": [
      "hadolint DL3023",
      "trivy DS-0006",
      "kics cdddb86f"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/consecutive-runs",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "Short RUN instructions follow each other",
    "severity": "info",
    "optIn": true,
    "aggregate": true,
    "peers": [
      "hadolint DL3059"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/copied-secret-file",
    "on": "dockerfile",
    "topic": "security",
    "summary": "COPY or ADD puts a file of secrets into the image",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "trivy DS-0031"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/copy-from-later-stage",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "A stage copies from a stage below it",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "dockerfile/copy-outside-context",
    "on": "dockerfile",
    "topic": "containerization",
    "summary": "A path to copy leads out of the folder that the image is built from",
    "severity": "error",
    "peers": [
      "dockerfilelint add_src_invalid"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/deprecated-maintainer",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "MAINTAINER is deprecated",
    "severity": "info",
    "peers": [
      "hadolint DL4000",
      "buildkit MaintainerDeprecated",
      "checkov CKV_DOCKER_6",
      "trivy DS-0022",
      "kics 99614418",
      "dockerfilelint deprecated_in_1.13"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/destination-not-a-directory",
    "on": "dockerfile",
    "topic": "containerization",
    "summary": "Several files go to a destination that does not end with a slash",
    "severity": "warning",
    "peers": [
      "hadolint DL3021",
      "trivy DS-0011",
      "kics 6db6e0c2",
      "dockerfilelint add_dest_invalid"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/dev-dependencies-shipped",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The shipped image holds packages that only development needs",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "dockerfile/development-server",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The shipped image starts a server that is made for developing",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/development-setting",
    "on": "dockerfile.stage",
    "topic": "configuration",
    "summary": "The shipped image tells its framework to run for a developer",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/distribution-upgrade",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "A build upgrades all packages of its base image",
    "severity": "info",
    "optIn": true,
    "peers": [
      "hadolint DL3005",
      "hadolint DL3017",
      "hadolint DL3031",
      "hadolint DL3035",
      "hadolint DL3039",
      "trivy DS-0024",
      "kics 682fe378",
      "kics 09fda05e",
      "kics 8f6456be",
      "kics 989ab888",
      "kics d4895357",
      "dockerfilelint apt-get-upgrade",
      "dockerfilelint apt-get-dist-upgrade"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/duplicate-stage-name",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "Two stages have the same name",
    "severity": "warning",
    "peers": [
      "hadolint DL3024",
      "buildkit DuplicateStageName",
      "checkov CKV_DOCKER_11",
      "trivy DS-0012",
      "kics f2daed12"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/empty-continuation-line",
    "on": "dockerfile",
    "topic": "containerization",
    "summary": "An instruction goes on behind an empty line",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "buildkit NoEmptyContinuation"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/end-of-life-base-image",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "A base image holds a release that gets no security fixes any more",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/entrypoint-script-without-exec",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "The script that the image starts runs its program without exec",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/exposed-context",
    "on": "dockerfile",
    "topic": "security",
    "summary": "The .dockerignore lets secrets, the history or local packages into the image",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": true
  },
  {
    "id": "dockerfile/exposed-debugger",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "The shipped image opens a debugger to the network",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/exposed-ssh",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "The shipped image offers a login over SSH",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "checkov CKV_DOCKER_1",
      "trivy DS-0004"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/fixed-platform",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "FROM names a platform, whatever the build asks for",
    "severity": "info",
    "peers": [
      "hadolint DL3029",
      "buildkit FromPlatformFlagConstDisallowed",
      "kics b16e8501"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/healthcheck-that-cannot-fail",
    "on": "dockerfile.stage",
    "topic": "observability",
    "summary": "A health check that succeeds whatever state the process is in",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": true
  },
  {
    "id": "dockerfile/hidden-failure",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "An installation or a build may fail, and the RUN still succeeds",
    "severity": "warning",
    "fixable": false
  },
  {
    "id": "dockerfile/ignored-command",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "An ENTRYPOINT that drops the CMD, so that its words never run",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/ignored-copy-source",
    "on": "dockerfile",
    "topic": "containerization",
    "summary": "The .dockerignore leaves out what is to be copied",
    "severity": "error",
    "peers": [
      "buildkit CopyIgnoredFile"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/installed-build-tools",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The shipped image installs compilers or build tools, and keeps them",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/installs-at-run-time",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "The container installs packages or compiles each time it starts",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/interactive-install",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "A package manager asks a question that nobody can answer during a build",
    "severity": "error",
    "peers": [
      "hadolint DL3014",
      "hadolint DL3030",
      "hadolint DL3034",
      "hadolint DL3038",
      "trivy DS-0021",
      "kics 77783205",
      "kics 6e19193a",
      "kics 7ebd323c",
      "kics 45e1fca5",
      "dockerfilelint apt-get_missing_param"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/invalid-base-image-name",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "FROM names no image",
    "severity": "error",
    "peers": [
      "buildkit InvalidDefaultArgInFrom"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/invalid-exposed-port",
    "on": "dockerfile",
    "topic": "containerization",
    "summary": "EXPOSE takes a port, a range of ports, and a protocol, and nothing else",
    "severity": "error",
    "peers": [
      "hadolint DL3011",
      "trivy DS-0008",
      "kics 71bf8cf8",
      "buildkit ExposeInvalidFormat",
      "buildkit ExposeProtoCasing",
      "dockerfilelint invalid_port",
      "dockerfilelint expose_host_port"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/invalid-label",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "A label has a key or a value that its readers cannot use",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "peers": [
      "hadolint DL3048",
      "hadolint DL3051",
      "hadolint DL3052",
      "hadolint DL3053",
      "hadolint DL3054",
      "hadolint DL3055",
      "hadolint DL3056"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/invalid-stop-signal",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "STOPSIGNAL names a signal that does not exist",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "dockerfile/jdk-shipped",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A Java program is shipped with a whole development kit",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": true
  },
  {
    "id": "dockerfile/lastlog-bloat",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A user with a very high id makes the login records huge",
    "severity": "warning",
    "peers": [
      "hadolint DL3046"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/late-directive",
    "on": "dockerfile",
    "topic": "containerization",
    "summary": "A parser directive stands too late to have an effect",
    "severity": "warning",
    "fixable": false
  },
  {
    "id": "dockerfile/legacy-environment-syntax",
    "on": "dockerfile",
    "topic": "configuration",
    "summary": "ENV or LABEL separates name and value by a blank",
    "severity": "info",
    "aggregate": true,
    "peers": [
      "buildkit LegacyKeyValueFormat"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/literal-tilde",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A tilde that should be the home folder stays as it is",
    "severity": "warning",
    "peers": [
      "hadolint SC2088"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/lost-shell-state",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A RUN ends with a command whose effect ends with its shell",
    "severity": "warning",
    "peers": [
      "hadolint DL3003",
      "hadolint DL3001",
      "trivy DS-0013",
      "kics f4a6bcd3",
      "kics 9b6b0f38"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/missing-copy-source",
    "on": "dockerfile",
    "topic": "containerization",
    "summary": "What is to be copied is not in the folder that the image is built from",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "dockerfile/missing-dockerignore",
    "on": "dockerfile",
    "topic": "containerization",
    "summary": "The whole folder is copied, and no .dockerignore says what stays out",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/missing-healthcheck",
    "on": "dockerfile.stage",
    "topic": "observability",
    "summary": "The shipped image has no health check",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "peers": [
      "hadolint DL3057",
      "checkov CKV_DOCKER_2",
      "trivy DS-0026",
      "kics b03a748a"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/missing-healthcheck-tool",
    "on": "dockerfile.stage",
    "topic": "observability",
    "summary": "The health check calls a program that the image does not have",
    "severity": {
      "development": "info",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/missing-label",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "The shipped image lacks a label that this project asks for",
    "severity": "warning",
    "optIn": true,
    "peers": [
      "hadolint DL3049"
    ],
    "options": {
      "labels": [
        "org.opencontainers.image.source"
      ]
    },
    "fixable": false
  },
  {
    "id": "dockerfile/missing-shell",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "A command needs a shell that the image does not have",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "dockerfile/missing-user-account",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "USER names an account that the image does not have",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "dockerfile/mutable-clone",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "The build takes whatever stands in a Git repository at the moment",
    "severity": "info",
    "fixable": false
  },
  {
    "id": "dockerfile/named-user",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "The shipped image names its user instead of numbering it",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "peers": [
      "hadolint DL3066"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/needless-add",
    "on": "dockerfile",
    "topic": "containerization",
    "summary": "ADD is used where COPY does the same",
    "severity": "info",
    "aggregate": true,
    "peers": [
      "hadolint DL3020",
      "checkov CKV_DOCKER_4",
      "trivy DS-0005",
      "kics 9513a694"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/old-go-toolchain",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The Go of the image is older than the one that go.mod asks for",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "dockerfile/overridden-instruction",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A CMD, ENTRYPOINT or HEALTHCHECK that a later one of the same stage overrides",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "hadolint DL4003",
      "hadolint DL4004",
      "hadolint DL3012",
      "buildkit MultipleInstructionsDisallowed",
      "trivy DS-0016",
      "trivy DS-0007",
      "trivy DS-0023",
      "kics 41c195f4",
      "kics 6938958b"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/package-cache-left",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A layer of the shipped image keeps the cache of a package manager",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "peers": [
      "hadolint DL3019",
      "hadolint DL3032",
      "hadolint DL3036",
      "hadolint DL3040",
      "hadolint DL3042",
      "hadolint DL3060",
      "trivy DS-0015",
      "trivy DS-0019",
      "trivy DS-0020",
      "trivy DS-0025",
      "trivy DS-0027",
      "kics ae9c56a6",
      "kics 00481784",
      "kics 295acb63",
      "kics 38300d1a",
      "kics f2f903fb",
      "dockerfilelint apkadd-missing_nocache_or_updaterm"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/password-in-image",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "A RUN of the shipped image gives a user a password that stands in the file",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "peers": [
      "checkov CKV2_DOCKER_17"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/quoted-command",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "Quotes around a whole command make it the name of one program",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "dockerfile/recommended-packages",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "apt installs recommended packages into the shipped image",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "peers": [
      "hadolint DL3015",
      "trivy DS-0029",
      "kics 7384dfb2",
      "dockerfilelint apt-get_recommends"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/redundant-platform",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "FROM asks for the platform that it gets anyway",
    "severity": "info",
    "peers": [
      "hadolint DL3065",
      "buildkit RedundantTargetPlatform"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/relative-destination",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "Files are copied to a relative path, and no WORKDIR says where that is",
    "severity": "info",
    "peers": [
      "hadolint DL3045"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/relative-workdir",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The first WORKDIR of a stage is relative, or begins with a tilde",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "hadolint DL3000",
      "buildkit WorkdirRelativePath",
      "checkov CKV_DOCKER_10",
      "trivy DS-0009",
      "kics 6b376af8",
      "dockerfilelint invalid_workdir"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/repeated-interpreter",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "CMD begins with the interpreter that the base image starts already",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "dockerfile/replaced-shell",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A RUN puts another shell in the place of /bin/sh",
    "severity": "info",
    "peers": [
      "hadolint DL4005",
      "kics 8a301064"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/reserved-stage-name",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "A stage has a name that Docker keeps for itself",
    "severity": "warning",
    "peers": [
      "hadolint DL3063",
      "buildkit ReservedStageName"
    ],
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
    "fixable": true
  },
  {
    "id": "dockerfile/secret-build-argument",
    "on": "dockerfile",
    "topic": "security",
    "summary": "A secret comes into the build as an argument",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "hadolint DL3064",
      "buildkit SecretsUsedInArgOrEnv",
      "trivy DS-0031",
      "kics c3e1b6ae"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/secret-in-command",
    "on": "dockerfile",
    "topic": "security",
    "summary": "A command holds a secret in plain text",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "peers": [
      "trivy DS-0031"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/secret-in-image",
    "on": "dockerfile",
    "topic": "security",
    "summary": "ENV, ARG or LABEL holds a secret in plain text",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "peers": [
      "hadolint DL3064",
      "buildkit SecretsUsedInArgOrEnv",
      "trivy DS-0031",
      "kics c3e1b6ae"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/self-referencing-environment",
    "on": "dockerfile.stage",
    "topic": "configuration",
    "summary": "ENV uses a variable that the same instruction sets",
    "severity": "warning",
    "peers": [
      "hadolint DL3044"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/setuid-file",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "A program of the shipped image runs as its owner, whoever starts it",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/several-processes",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "The shipped image starts a server in the background, and nothing watches it",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/shadowed-argument",
    "on": "dockerfile.stage",
    "topic": "configuration",
    "summary": "ENV sets a variable of the same name as an ARG before anything uses that",
    "severity": "warning",
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
    "fixable": true
  },
  {
    "id": "dockerfile/source-before-dependencies",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "The whole source is copied before dependencies are installed",
    "severity": "info",
    "optIn": true,
    "fixable": true
  },
  {
    "id": "dockerfile/split-shell-script",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A shell gets its script in several words, and runs the first of them",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "dockerfile/stale-package-lists",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "Package lists are fetched in one layer, and packages installed in another",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "checkov CKV_DOCKER_5",
      "trivy DS-0017",
      "kics 9bae49be",
      "dockerfilelint apt-get-update_require_install"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/sudo",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "A RUN calls sudo",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "aggregate": true,
    "peers": [
      "hadolint DL3004",
      "checkov CKV2_DOCKER_1",
      "trivy DS-0010",
      "kics 8ada6e80",
      "dockerfilelint sudo_usage"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/system-workdir",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "WORKDIR is a directory of the system",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "trivy DS-0030"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/tls-verification-off",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "The check of TLS certificates is switched off",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "peers": [
      "checkov CKV2_DOCKER_2",
      "checkov CKV2_DOCKER_3",
      "checkov CKV2_DOCKER_4",
      "checkov CKV2_DOCKER_5",
      "checkov CKV2_DOCKER_6",
      "checkov CKV2_DOCKER_12",
      "checkov CKV2_DOCKER_13",
      "checkov CKV2_DOCKER_14",
      "checkov CKV2_DOCKER_15",
      "checkov CKV2_DOCKER_16"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/undeclared-base-argument",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "FROM uses a variable that no ARG before the first FROM declares",
    "severity": "error",
    "peers": [
      "buildkit UndefinedArgInFrom"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/undefined-variable",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "An instruction uses a variable that nothing sets",
    "severity": "warning",
    "peers": [
      "buildkit UndefinedVar"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/unguarded-pipe",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The failure of a command in front of a pipe goes unnoticed",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "hadolint DL4006",
      "kics efbf148a"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/unknown-copy-source",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "COPY --from or a mount names a stage that the file does not have",
    "severity": "error",
    "peers": [
      "hadolint DL3022",
      "kics 68a51e22"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/unknown-flag",
    "on": "dockerfile",
    "topic": "delivery",
    "summary": "An instruction has a flag that Docker does not know",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "dockerfile/unlocked-install",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "Packages are installed without keeping to the lock file",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": true
  },
  {
    "id": "dockerfile/unpacked-archive-copy",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "An archive is copied, and unpacked in a later layer",
    "severity": "info",
    "peers": [
      "hadolint DL3010"
    ],
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
      "kics f45ea400",
      "dockerfilelint missing_tag",
      "dockerfilelint latest_tag"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/unpinned-copied-image",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "Files are copied from an image without a tag, or with the tag latest",
    "severity": "info",
    "fixable": false
  },
  {
    "id": "dockerfile/unpinned-dependencies",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "Packages of a language are installed without a version",
    "severity": "info",
    "aggregate": true,
    "peers": [
      "hadolint DL3013",
      "hadolint DL3016",
      "hadolint DL3028",
      "hadolint DL3062",
      "kics 02d9c71f",
      "kics e36d8880",
      "kics 22cd11f7"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/unpinned-packages",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "Packages of the distribution are installed without a version",
    "severity": "info",
    "optIn": true,
    "peers": [
      "hadolint DL3008",
      "hadolint DL3018",
      "hadolint DL3033",
      "hadolint DL3037",
      "hadolint DL3041",
      "kics 965a08d7",
      "kics d3499f6d",
      "kics 6452c424",
      "kics 93d88cf7",
      "kics 562952e4"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/unsigned-packages",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "Packages are installed without a check of their signature",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "checkov CKV2_DOCKER_7",
      "checkov CKV2_DOCKER_8",
      "checkov CKV2_DOCKER_9",
      "checkov CKV2_DOCKER_10",
      "checkov CKV2_DOCKER_11"
    ],
    "fixable": false
  },
  {
    "id": "dockerfile/unstable-apt-interface",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "A script calls apt, which is made for people at a terminal",
    "severity": "info",
    "aggregate": true,
    "peers": [
      "hadolint DL3027",
      "checkov CKV_DOCKER_9",
      "kics b84a0b47"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/unsuitable-stop-signal",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "The stop signal gives the process no chance to finish, or does not stop it",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "dockerfile/untrusted-registry",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "An image comes from a registry that is not on your list",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "optIn": true,
    "peers": [
      "hadolint DL3026"
    ],
    "options": {
      "registries": []
    },
    "fixable": false
  },
  {
    "id": "dockerfile/unverified-download",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "A program is downloaded, and nothing checks that it is the right one",
    "severity": "warning",
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "dockerfile/version-read-as-redirection",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The shell takes the sign of a version condition for a redirection",
    "severity": "error",
    "peers": [
      "hadolint SC2210"
    ],
    "fixable": true
  },
  {
    "id": "dockerfile/whole-filesystem-copy",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The whole file system of another image is copied over this one",
    "severity": "warning",
    "peers": [
      "hadolint DL3067"
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
    "id": "dockerfile/world-writable-path",
    "on": "dockerfile.stage",
    "topic": "security",
    "summary": "Everybody may write to a path of the shipped image",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "helm/incomplete-chart",
    "on": "helm.chart",
    "topic": "delivery",
    "summary": "Chart.yaml lacks what Helm requires",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "helm/outdated-lock",
    "on": "helm.chart",
    "topic": "delivery",
    "summary": "Chart.lock does not fit the dependencies of Chart.yaml",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "helm/unknown-value",
    "on": "helm.chart",
    "topic": "configuration",
    "summary": "A values file sets what no template of the chart reads",
    "severity": "warning",
    "optIn": true,
    "fixable": false
  },
  {
    "id": "helm/unlocked-dependency",
    "on": "helm.chart",
    "topic": "delivery",
    "summary": "The version of a dependency is a range, and no lock file chooses one",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "kubernetes/autoscaler-without-target",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "An autoscaler scales nothing",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "reads": [
      "Deployment",
      "StatefulSet",
      "ReplicaSet"
    ],
    "peers": [
      "kube-linter dangling-horizontalpodautoscaler",
      "kube-score horizontalpodautoscaler-has-target",
      "kics 2f652c42"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/bare-pod",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "A Pod that should go on has nothing that makes it anew",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "reads": [
      "Service",
      "Pod"
    ],
    "peers": [
      "kubescape C-0073"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/blocking-disruption-budget",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "A PodDisruptionBudget never lets a pod be evicted",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "reads": [
      "Deployment",
      "StatefulSet",
      "Rollout",
      "ReplicaSet",
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "peers": [
      "kube-linter pdb-max-unavailable",
      "kube-linter pdb-min-available",
      "polaris pdbDisruptionsIsZero",
      "polaris pdbMinAvailableGreaterThanHPAMinReplicas"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/bound-default-account",
    "on": "kubernetes",
    "topic": "security",
    "summary": "The default service account of a namespace is given rights",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "checkov CKV_K8S_42",
      "kubescape C-0189"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/changed-immutable-config",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "An immutable ConfigMap or Secret has a name that cannot change with its content",
    "severity": "info",
    "reads": [
      "containers",
      "immutable"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/circular-kustomization",
    "on": "kustomization",
    "topic": "delivery",
    "summary": "A kustomization includes a folder that it lies in, or that includes it",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/cluster-admin",
    "on": "kubernetes",
    "topic": "security",
    "summary": "A service account is administrator of the cluster",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "kube-linter cluster-admin-role-binding",
      "polaris clusterrolebindingClusterAdmin",
      "polaris rolebindingClusterAdminClusterRole",
      "polaris rolebindingClusterAdminRole",
      "trivy KSV-0111",
      "kics 249328b8",
      "kubescape C-0035"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/committed-secret",
    "on": "kubernetes",
    "topic": "security",
    "summary": "A Secret stands in the repository with its value",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "kubernetes/competing-autoscalers",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "Two autoscalers scale the same workload",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "reads": [
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/conflicting-port",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "Two ports have the same number or name where each must be different",
    "severity": "error",
    "reads": [
      "nodePort"
    ],
    "peers": [
      "kube-score container-ports-check"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/contradictory-security-context",
    "on": "kubernetes.container",
    "topic": "security",
    "summary": "Two security settings of a container exclude each other, so that it never starts",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/cut-off-pre-stop",
    "on": "kubernetes.container",
    "topic": "delivery",
    "summary": "A preStop hook sleeps as long as the pod has time to stop, or longer",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "kubernetes/dangling-monitor",
    "on": "kubernetes",
    "topic": "observability",
    "summary": "A ServiceMonitor or PodMonitor selects nothing that is there",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "Service",
      "Deployment",
      "StatefulSet",
      "DaemonSet",
      "CronJob",
      "Job",
      "Rollout",
      "Pod"
    ],
    "peers": [
      "kube-linter dangling-servicemonitor"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/default-namespace",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "A workload is put into the namespace default on purpose",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "peers": [
      "kube-linter use-namespace",
      "checkov CKV_K8S_21",
      "trivy KSV-0110",
      "kics 611ab018",
      "kubescape C-0061",
      "kubescape C-0212"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/deprecated-ingress-class",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "An Ingress names its class in the old annotation",
    "severity": "info",
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "kubernetes/deprecated-kustomize-field",
    "on": "kustomization",
    "topic": "delivery",
    "summary": "A kustomization uses a field that will be gone",
    "severity": "info",
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "kubernetes/deprecated-service-account-field",
    "on": "kubernetes.workload",
    "topic": "configuration",
    "summary": "A pod names its service account in the deprecated field",
    "severity": "info",
    "peers": [
      "kube-linter deprecated-service-account-field"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/discarded-revisions",
    "on": "kubernetes.workload",
    "topic": "delivery",
    "summary": "No earlier revision is kept to roll back to",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "kubernetes/duplicate-variable",
    "on": "kubernetes.container",
    "topic": "configuration",
    "summary": "A container sets a variable twice",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "kube-linter duplicate-env-var",
      "kube-score environment-variable-key-duplication"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/exposed-ssh",
    "on": "kubernetes.container",
    "topic": "security",
    "summary": "A container offers a login over SSH",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "peers": [
      "kube-linter ssh-port",
      "kubescape C-0042"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/exposed-store",
    "on": "kubernetes",
    "topic": "security",
    "summary": "A database, a broker or an open console is reachable from outside the cluster",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "reads": [
      "containers",
      "LoadBalancer",
      "NodePort"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/external-address",
    "on": "kubernetes",
    "topic": "security",
    "summary": "A Service claims addresses outside the cluster",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "peers": [
      "trivy KSV-0108"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/held-back-rollout",
    "on": "kubernetes.workload",
    "topic": "delivery",
    "summary": "A new version is applied, but no pod takes it",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "kubernetes/host-path-volume",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "A pod keeps files in a folder of its node",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "peers": [
      "kube-linter writable-host-mount",
      "polaris hostPathSet",
      "trivy KSV-0023",
      "kics b7652612",
      "kubescape C-0045",
      "kubescape C-0048"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/host-port",
    "on": "kubernetes.container",
    "topic": "orchestration",
    "summary": "A container takes a port of its node",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "peers": [
      "polaris hostPortSet",
      "checkov CKV_K8S_26",
      "trivy KSV-0024",
      "kics 2b1836f1",
      "kubescape C-0044"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/identical-probes",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "The liveness probe asks what the readiness probe asks, and gives up as early",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "peers": [
      "kube-score pod-probes-identical"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/impatient-liveness-probe",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "A probe gives up before the container can have started",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "kubernetes/impossible-rollout",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "The settings of a rollout contradict each other, and Kubernetes refuses them",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/incomplete-volume-claim",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "A volume claim does not say how large the volume is, or who may mount it",
    "severity": "error",
    "peers": [
      "kubesec VolumeClaimRequestsStorage",
      "kics 3878dc92",
      "kics 8cf4671a"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/ineffective-disruption-budget",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "A PodDisruptionBudget protects nothing, or is refused",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "reads": [
      "template",
      "Pod",
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
      "Postgres",
      "MySQL",
      "MariaDB",
      "Rabbit",
      "Cassandra",
      "Etcd",
      "Vault",
      "Keycloak",
      "Jaeger",
      "Collector",
      "Gateway",
      "Temporal",
      "Database"
    ],
    "peers": [
      "kube-score poddisruptionbudget-has-policy"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/ingress-snippet",
    "on": "kubernetes",
    "topic": "security",
    "summary": "An Ingress writes into the configuration of NGINX",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "aggregate": true,
    "peers": [
      "checkov CKV_K8S_152",
      "checkov CKV_K8S_153",
      "checkov CKV_K8S_154",
      "kubescape C-0059"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/ingress-without-tls",
    "on": "kubernetes",
    "topic": "security",
    "summary": "An Ingress takes requests without TLS",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "aggregate": true,
    "peers": [
      "polaris tlsSettingsMissing",
      "kubescape C-0263"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/interrupting-rollout",
    "on": "kubernetes.workload",
    "topic": "delivery",
    "summary": "A rollout stops all pods at once",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "reads": [
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "peers": [
      "kube-linter no-rolling-update-strategy",
      "kube-score deployment-strategy"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/invalid-name",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "A name or a label is one that Kubernetes refuses",
    "severity": "error",
    "peers": [
      "kube-linter invalid-target-ports",
      "kube-score label-values",
      "kics 1123031a",
      "kube-score container-ports-check"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/invalid-value",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "A value is none of those that its field takes",
    "severity": "error",
    "peers": [
      "kube-linter schema-validation",
      "kube-linter restart-policy"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/job-without-expiry",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "A finished Job is never cleaned up",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "reads": [
      "Application",
      "ApplicationSet",
      "Kustomization"
    ],
    "peers": [
      "kube-linter job-ttl-seconds-after-finished"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/low-user-id",
    "on": "kubernetes.container",
    "topic": "security",
    "summary": "A container runs as a user or group whose number the node may know too",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "peers": [
      "kube-score container-security-context-user-group-id",
      "checkov CKV_K8S_40",
      "trivy KSV-0020",
      "trivy KSV-0021",
      "kics 02323c00",
      "kubesec RunAsUser",
      "kubesec RunAsGroup"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/metric-without-request",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "An autoscaler measures a share of a request that a container does not make",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "reads": [
      "template",
      "LimitRange"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/mismatched-selector",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "A workload does not select its own pods",
    "severity": "error",
    "peers": [
      "kube-linter mismatching-selector",
      "kube-score deployment-pod-selector-labels-match-template-metadata-labels",
      "kube-score statefulset-pod-selector-labels-match-template-metadata-labels"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/mismatched-spread",
    "on": "kubernetes.workload",
    "topic": "scaling",
    "summary": "What should spread the pods selects others, or none",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "template",
      "Pod"
    ],
    "peers": [
      "kube-score pod-topology-spread-constraints"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-disruption-budget",
    "on": "kubernetes.workload",
    "topic": "scaling",
    "summary": "Several replicas have no PodDisruptionBudget",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "reads": [
      "PodDisruptionBudget",
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "peers": [
      "kube-score deployment-has-poddisruptionbudget",
      "kube-score statefulset-has-poddisruptionbudget",
      "polaris missingPodDisruptionBudget",
      "kics b23e9b98",
      "kics 1db3a5a5"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-field",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "A manifest lacks a field that Kubernetes requires",
    "severity": "error",
    "peers": [
      "kube-linter schema-validation",
      "kube-score cronjob-restartpolicy"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-governing-service",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "The pods of a StatefulSet have no names of their own in DNS",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "Service"
    ],
    "peers": [
      "kube-score statefulset-has-servicename",
      "kics bb241e61"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-hardening",
    "on": "kubernetes.workload",
    "topic": "security",
    "summary": "Containers of a workload keep rights that they hardly need",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "peers": [
      "kube-linter run-as-non-root",
      "kube-linter drop-net-raw-capability",
      "kube-score container-seccomp-profile",
      "polaris runAsRootAllowed",
      "polaris insecureCapabilities",
      "polaris linuxHardening",
      "polaris privilegeEscalationAllowed",
      "checkov CKV_K8S_20",
      "checkov CKV_K8S_23",
      "checkov CKV_K8S_28",
      "checkov CKV_K8S_29",
      "checkov CKV_K8S_30",
      "checkov CKV_K8S_31",
      "checkov CKV_K8S_37",
      "trivy KSV-0001",
      "trivy KSV-0003",
      "trivy KSV-0004",
      "trivy KSV-0012",
      "trivy KSV-0030",
      "trivy KSV-0106",
      "trivy KSV-0118",
      "kics cf34805e",
      "kics 5572cc5e",
      "kics 268ca686",
      "kics dbbc6705",
      "kics f377b83e",
      "kics a97a340a",
      "kubescape C-0013",
      "kubescape C-0016",
      "kubescape C-0055",
      "kubescape C-0210",
      "kubescape C-0211",
      "kubesec RunAsNonRoot",
      "kubesec CapDropAny",
      "kubesec CapDropAll",
      "kubesec SeccompAny"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/missing-kustomize-file",
    "on": "kustomization",
    "topic": "delivery",
    "summary": "A kustomization names a file or folder that is not in the repository",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/missing-liveness-probe",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "A container that listens has no liveness probe",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "aggregate": true,
    "peers": [
      "kube-linter no-liveness-probe",
      "polaris livenessProbeMissing",
      "checkov CKV_K8S_8",
      "kics ade74944",
      "kubescape C-0056"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-pre-stop",
    "on": "kubernetes.container",
    "topic": "delivery",
    "summary": "A container behind a Service is told to stop while requests are still sent to it",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "aggregate": true,
    "reads": [
      "Service"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-priority-class",
    "on": "kubernetes.workload",
    "topic": "scaling",
    "summary": "A workload has no priority class",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "aggregate": true,
    "peers": [
      "polaris priorityClassNotSet"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-readiness-probe",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "A container behind a Service has no readiness probe",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "aggregate": true,
    "reads": [
      "Service"
    ],
    "peers": [
      "kube-linter no-readiness-probe",
      "kube-score pod-probes",
      "polaris readinessProbeMissing",
      "checkov CKV_K8S_9",
      "kics a659f3b5",
      "kubescape C-0018"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-resource-quota",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "A namespace has neither a ResourceQuota nor a LimitRange",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "reads": [
      "ResourceQuota",
      "LimitRange"
    ],
    "peers": [
      "trivy KSV-0039",
      "trivy KSV-0040"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-resource-requests",
    "on": "kubernetes.container",
    "topic": "scaling",
    "summary": "A container requests no CPU or no memory",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "reads": [
      "LimitRange"
    ],
    "peers": [
      "kubesec RequestsCPU",
      "kubesec RequestsMemory",
      "kube-linter unset-cpu-requirements",
      "kube-score container-resources",
      "polaris cpuRequestsMissing",
      "polaris memoryRequestsMissing",
      "checkov CKV_K8S_10",
      "checkov CKV_K8S_12",
      "trivy KSV-0015",
      "trivy KSV-0016",
      "kics ca469dd4",
      "kics 229588ef",
      "kubescape C-0268",
      "kubescape C-0269"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-starting-deadline",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "A CronJob does not say how late a run may start",
    "severity": "info",
    "optIn": true,
    "aggregate": true,
    "peers": [
      "kube-score cronjob-has-deadline",
      "kics 192fe40b"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-storage-limit",
    "on": "kubernetes.container",
    "topic": "scaling",
    "summary": "A container has no limit for what it writes to the disk of the node",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "aggregate": true,
    "peers": [
      "kube-score container-ephemeral-storage-request-and-limit",
      "kube-score container-ephemeral-storage-request-equals-limit"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/missing-tool",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "A probe or hook calls a program that the image does not have",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/mounted-default-token",
    "on": "kubernetes.workload",
    "topic": "security",
    "summary": "Pods carry the token of the default service account, which hardly any of them uses",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "reads": [
      "ServiceAccount",
      "RoleBinding"
    ],
    "peers": [
      "kube-linter default-service-account",
      "polaris automountServiceAccountToken",
      "checkov CKV_K8S_38",
      "checkov CKV_K8S_41",
      "trivy KSV-0036",
      "kics 48471392",
      "kics b93e973e",
      "kubescape C-0034",
      "kubescape C-0189",
      "kubesec AutomountServiceAccountToken",
      "kubesec ServiceAccountName"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/node-port",
    "on": "kubernetes",
    "topic": "security",
    "summary": "A Service opens a port on every node",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "aggregate": true,
    "peers": [
      "kube-linter exposed-services",
      "kube-score service-type",
      "kics 845acfbe"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/overlapping-disruption-budgets",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "Two PodDisruptionBudgets cover the same pods",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "PodDisruptionBudget",
      "template"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/overlapping-runs",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "Runs of a frequent CronJob may overlap",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "kubernetes/overlapping-selectors",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "A workload selects the pods of another one",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "template",
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/permissions-for-everybody",
    "on": "kubernetes",
    "topic": "security",
    "summary": "A role is bound to everybody",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "reads": [
      "ClusterRole",
      "Role"
    ],
    "peers": [
      "kubesec BindingsToSystemAnonymous",
      "trivy KSV-0122",
      "trivy KSV-0123",
      "trivy KSV-01011",
      "kubescape C-0262",
      "kubescape C-0265"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/pinned-node",
    "on": "kubernetes.workload",
    "topic": "scaling",
    "summary": "A workload may run on one certain node only",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "reads": [
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/policy-without-dns",
    "on": "kubernetes",
    "topic": "security",
    "summary": "The network policies of a pod let it reach others, but not the DNS server",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "containers",
      "NetworkPolicy"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/policy-without-pods",
    "on": "kubernetes",
    "topic": "security",
    "summary": "A NetworkPolicy selects the pods of no workload, or lets in pods that none makes",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "containers",
      ".io/v",
      ".com/v",
      ".dev/v",
      ".org/v",
      ".sh/v"
    ],
    "peers": [
      "kube-linter dangling-networkpolicy",
      "kube-linter dangling-networkpolicypeer-podselector",
      "kube-score networkpolicy-targets-pod",
      "kics 85ab1c5b"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/privileged-port",
    "on": "kubernetes.container",
    "topic": "security",
    "summary": "A container that is not root listens on a port below 1024",
    "severity": {
      "development": "info",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "peers": [
      "kube-linter privileged-ports",
      "trivy KSV-0117"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/probe-of-localhost",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "A probe asks localhost, which is the node and not the pod",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "kubernetes/probe-that-cannot-fail",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "A probe that succeeds whatever state the container is in",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "kubernetes/protected-unhealthy-pods",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "A PodDisruptionBudget keeps broken pods from being evicted",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "reads": [
      "template"
    ],
    "peers": [
      "kube-linter pdb-unhealthy-pod-eviction-policy"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/refused-by-pod-security",
    "on": "kubernetes.workload",
    "topic": "security",
    "summary": "The namespace of a workload enforces a Pod Security Standard that its pods break",
    "severity": "error",
    "reads": [
      "Namespace",
      "namespace",
      "MutatingWebhookConfiguration",
      "MutatingAdmissionPolicy",
      "ClusterPolicy"
    ],
    "peers": [
      "trivy KSV-0028"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/refused-probe",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "A probe that the API refuses together with the object it stands in",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/removed-api-version",
    "on": "kubernetes",
    "topic": "delivery",
    "summary": "A manifest is written for an API version that Kubernetes serves no more",
    "severity": "error",
    "peers": [
      "kube-linter no-extensions-v1beta",
      "kube-score stable-version",
      "trivy KSV-0107",
      "kics 94b76ea5"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/removed-volume-type",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "A pod mounts a type of volume that Kubernetes no longer knows how to mount",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/replicas-under-autoscaler",
    "on": "kubernetes.workload",
    "topic": "scaling",
    "summary": "A fixed number of replicas stands under an autoscaler",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "peers": [
      "kube-score deployment-targeted-by-hpa-does-not-have-replicas-configured",
      "kics 5744cbb8"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/root-group",
    "on": "kubernetes.workload",
    "topic": "security",
    "summary": "The processes of a pod belong to the group of root",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "peers": [
      "trivy KSV-0116"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/root-image-under-run-as-non-root",
    "on": "kubernetes.container",
    "topic": "security",
    "summary": "runAsNonRoot is set, and the image starts as root",
    "severity": "error",
    "reads": [
      "runAsNonRoot"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/route-to-missing-service",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "An Ingress or a route leads to a Service, or to a port of one, that does not exist",
    "severity": "error",
    "reads": [
      "Service",
      "Ingress",
      "Route",
      ".io/v",
      ".com/v",
      ".dev/v",
      ".org/v",
      ".sh/v"
    ],
    "peers": [
      "kube-linter dangling-ingress",
      "kube-score ingress-targets-service"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/secret-in-config-map",
    "on": "kubernetes",
    "topic": "security",
    "summary": "A ConfigMap holds a secret",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "peers": [
      "polaris sensitiveConfigmapContent",
      "trivy KSV-0109",
      "trivy KSV-01010",
      "kubescape C-0012"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/secret-in-generator",
    "on": "kubernetes",
    "topic": "security",
    "summary": "A kustomization generates a Secret from values that stand in the repository",
    "severity": {
      "development": "warning",
      "staging": "warning",
      "production": "error"
    },
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "kubernetes/service-without-pods",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "The selector of a Service fits the pods of no workload",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "containers",
      "Service",
      ".io/v",
      ".com/v",
      ".dev/v",
      ".org/v",
      ".sh/v"
    ],
    "peers": [
      "kube-linter dangling-service",
      "kube-score service-targets-pod",
      "kics 3ca03a61"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/shared-disruption-budget",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "A PodDisruptionBudget counts several workloads as one, so that one of them may be evicted as a whole",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "reads": [
      "template",
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/short-grace-period",
    "on": "kubernetes.workload",
    "topic": "delivery",
    "summary": "Pods are killed at once, or nearly so, when they are told to stop",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "kubernetes/short-probe-timeout",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "A probe calls a program that starts a whole run-time, and gives it one second",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "kubernetes/short-progress-deadline",
    "on": "kubernetes.workload",
    "topic": "delivery",
    "summary": "A Deployment counts as failed before its pods can have become available",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/short-starting-deadline",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "A CronJob may miss all its runs, since it has to start within seconds",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "kubernetes/signal-swallowing-command",
    "on": "kubernetes.container",
    "topic": "delivery",
    "summary": "The command makes a shell or a package runner PID 1, which may keep SIGTERM to itself",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": true
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
      "kube-linter hpa-minimum-three-replicas",
      "kube-score deployment-replicas",
      "kube-score horizontalpodautoscaler-replicas",
      "polaris deploymentMissingReplicas",
      "polaris hpaMinAvailability"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/system-namespace",
    "on": "kubernetes.workload",
    "topic": "security",
    "summary": "A workload runs in a namespace that belongs to the cluster itself",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "peers": [
      "trivy KSV-0037"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/undeclared-probe-port",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "A probe asks a port number that is not among the ports that the container declares",
    "severity": "info",
    "optIn": true,
    "peers": [
      "kube-linter liveness-port",
      "kube-linter readiness-port",
      "kube-linter startup-port"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/undefined-config-key",
    "on": "kubernetes.workload",
    "topic": "configuration",
    "summary": "A container takes a key that its ConfigMap or Secret does not have",
    "severity": "error",
    "reads": [
      "containers",
      "ConfigMap",
      "Secret",
      "Certificate",
      "Bundle",
      "Claim",
      "Binding"
    ],
    "peers": [
      "kube-linter env-value-from"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/undefined-reference",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "An object names a ConfigMap, a claim, a service account or a role that no manifest defines",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "ConfigMap",
      "PersistentVolumeClaim",
      "ServiceAccount",
      "Role",
      ".io/v",
      ".com/v",
      ".dev/v",
      ".org/v",
      ".sh/v"
    ],
    "peers": [
      "kube-linter env-value-from",
      "kube-linter non-existent-service-account"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unencoded-secret",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "A value in the data of a Secret is no base64",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "kubernetes/unequal-request-and-limit",
    "on": "kubernetes.container",
    "topic": "scaling",
    "summary": "A container may use more of a resource than it requests",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "aggregate": true,
    "peers": [
      "kube-score container-resource-requests-equal-limits",
      "kube-score container-cpu-requests-equal-limits",
      "kube-score container-memory-requests-equal-limits",
      "kics 9d43040e",
      "kics aafa7d94",
      "kics aee3c7d2"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unknown-api-version",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "A kind does not exist in the API version that the manifest names",
    "severity": "error",
    "peers": [
      "kube-linter schema-validation"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/unknown-field",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "A field that Kubernetes does not know stands in a manifest",
    "severity": "error",
    "peers": [
      "kube-linter schema-validation"
    ],
    "fixable": true
  },
  {
    "id": "kubernetes/unknown-probe-port",
    "on": "kubernetes.container",
    "topic": "observability",
    "summary": "A probe asks a port by a name that the container does not declare",
    "severity": "error",
    "peers": [
      "kube-linter liveness-port",
      "kube-linter readiness-port",
      "kube-linter startup-port"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unknown-scrape-port",
    "on": "kubernetes",
    "topic": "observability",
    "summary": "A monitor scrapes a port by a name that what it selects does not have",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "Service",
      "Deployment",
      "StatefulSet",
      "DaemonSet",
      "CronJob",
      "Job",
      "Rollout",
      "Pod"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unknown-target-port",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "A Service sends traffic to a port that its pods do not name",
    "severity": "error",
    "reads": [
      "containers",
      "Service"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unmasked-proc",
    "on": "kubernetes.container",
    "topic": "security",
    "summary": "A container sees all of /proc",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "peers": [
      "kube-linter unsafe-proc-mount",
      "polaris procMount",
      "trivy KSV-0027",
      "kics f922827f",
      "kubesec ProcMount"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unmatched-kustomize-patch",
    "on": "kustomization",
    "topic": "delivery",
    "summary": "A patch is for an object that the kustomization does not have",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/unresolved-variable",
    "on": "kubernetes.container",
    "topic": "configuration",
    "summary": "A value refers to a variable that is defined later or nowhere",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/unrestricted-traffic",
    "on": "kubernetes.workload",
    "topic": "security",
    "summary": "No NetworkPolicy selects the pods of a workload",
    "severity": {
      "development": "info",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "aggregate": true,
    "reads": [
      "NetworkPolicy"
    ],
    "peers": [
      "kube-linter non-isolated-pod",
      "kube-score pod-networkpolicy",
      "polaris missingNetworkPolicy",
      "checkov CKV2_K8S_6",
      "kics 0401f71b",
      "kubescape C-0030",
      "kubescape C-0260"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unsafe-sysctl",
    "on": "kubernetes.workload",
    "topic": "security",
    "summary": "A pod sets a parameter of the kernel that kubelets refuse",
    "severity": "error",
    "peers": [
      "kube-linter unsafe-sysctls",
      "trivy KSV-0026",
      "kics 9127f0d9"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unscraped-metrics",
    "on": "kubernetes.workload",
    "topic": "observability",
    "summary": "A container offers metrics that nothing in the project scrapes, while those of others are scraped",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "reads": [
      "Service",
      "Monitor",
      "prometheus.io/scrape"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unspread-replicas",
    "on": "kubernetes.workload",
    "topic": "scaling",
    "summary": "Nothing keeps the replicas of a workload on different nodes and zones",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "reads": [
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "peers": [
      "kube-linter no-anti-affinity",
      "kube-score deployment-has-host-podantiaffinity",
      "kube-score statefulset-has-host-podantiaffinity",
      "polaris topologySpreadConstraint",
      "kics a31b7b82",
      "kics d740d048"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unsuitable-autoscaler-range",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "The minimum of an autoscaler is not below its maximum",
    "severity": {
      "development": "info",
      "staging": "error",
      "production": "error"
    },
    "peers": [
      "polaris hpaMaxAvailability"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/unsuitable-pull-policy",
    "on": "kubernetes.container",
    "topic": "orchestration",
    "summary": "The pull policy of a container does not suit its image",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "aggregate": true,
    "peers": [
      "kube-linter image-pull-policy",
      "kube-score container-image-pull-policy",
      "polaris pullPolicyNotAlways",
      "checkov CKV_K8S_15",
      "kics caa3479d"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/value-of-another-environment",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "A base gives an overlay an address of another environment",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "kubernetes/variable-with-two-sources",
    "on": "kubernetes.container",
    "topic": "configuration",
    "summary": "A variable has a value and a source at once",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "kubernetes/volume-of-one-node",
    "on": "kubernetes.workload",
    "topic": "orchestration",
    "summary": "Several pods need a volume that one node can mount",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "PersistentVolumeClaim",
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/wide-permissions",
    "on": "kubernetes",
    "topic": "security",
    "summary": "A role allows what leads to everything else",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "CustomResourceDefinition"
    ],
    "peers": [
      "kube-linter wildcard-in-rules",
      "kube-linter access-to-secrets",
      "kube-linter access-to-create-pods",
      "polaris clusterrolePodExecAttach",
      "polaris rolePodExecAttach",
      "polaris clusterrolebindingPodExecAttach",
      "polaris rolebindingRolePodExecAttach",
      "polaris rolebindingClusterRolePodExecAttach",
      "checkov CKV_K8S_49",
      "checkov CKV_K8S_155",
      "checkov CKV_K8S_156",
      "checkov CKV_K8S_157",
      "checkov CKV_K8S_158",
      "checkov CKV2_K8S_1",
      "checkov CKV2_K8S_2",
      "checkov CKV2_K8S_3",
      "checkov CKV2_K8S_4",
      "checkov CKV2_K8S_5",
      "trivy KSV-0041",
      "trivy KSV-0043",
      "trivy KSV-0044",
      "trivy KSV-0045",
      "trivy KSV-0046",
      "trivy KSV-0047",
      "trivy KSV-0048",
      "trivy KSV-0050",
      "trivy KSV-0053",
      "trivy KSV-0054",
      "trivy KSV-0112",
      "trivy KSV-0113",
      "trivy KSV-0114",
      "kics 6b896afb",
      "kics b7bca5c4",
      "kics 592ad21d",
      "kubescape C-0187",
      "kubescape C-0015",
      "kubescape C-0188",
      "kubescape C-0002",
      "kubescape C-0065",
      "kubescape C-0191"
    ],
    "fixable": false
  },
  {
    "id": "kubernetes/wrong-quantity",
    "on": "kubernetes.container",
    "topic": "scaling",
    "summary": "An amount of CPU or memory in a unit that means something else",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "kubernetes/wrong-type",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "A value has another type than its field takes",
    "severity": "error",
    "peers": [
      "kube-linter schema-validation"
    ],
    "fixable": true
  },
  {
    "id": "project/dangerous-capability",
    "on": "container",
    "topic": "security",
    "summary": "A container gets a capability that leads to the host",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "polaris dangerousCapabilities",
      "checkov CKV_K8S_39",
      "trivy KSV-0005",
      "trivy KSV-0120",
      "kics 235236ee",
      "kics ce76b7d0",
      "checkov CKV_K8S_25",
      "trivy KSV-0022",
      "kics 19ebaa28",
      "kubescape C-0046",
      "kubesec CapSysAdmin"
    ],
    "fixable": false
  },
  {
    "id": "project/data-without-volume",
    "on": "container",
    "topic": "orchestration",
    "summary": "A database keeps its data in no volume that outlives it",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "formerly": [
      "compose/data-without-volume"
    ],
    "fixable": false
  },
  {
    "id": "project/default-credentials",
    "on": "container",
    "topic": "security",
    "summary": "A password in the manifest is easy to guess",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "project/development-setting",
    "on": "container",
    "topic": "configuration",
    "summary": "A container that others use is told to run for a developer",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "project/end-of-life-image",
    "on": "container",
    "topic": "security",
    "summary": "A container runs a release that gets no security fixes any more",
    "severity": {
      "development": "info",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "project/heap-above-memory-limit",
    "on": "container",
    "topic": "scaling",
    "summary": "A run-time may fill more memory than its container may use",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "project/host-namespace",
    "on": "container",
    "topic": "security",
    "summary": "A container shares the network, processes or memory of the host",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "peers": [
      "kube-linter host-network",
      "kube-linter host-pid",
      "kube-linter host-ipc",
      "polaris hostNetworkSet",
      "polaris hostPIDSet",
      "polaris hostIPCSet",
      "checkov CKV_K8S_17",
      "checkov CKV_K8S_18",
      "checkov CKV_K8S_19",
      "trivy KSV-0008",
      "trivy KSV-0009",
      "trivy KSV-0010",
      "kics 071a71ff",
      "kics baa3890f",
      "kics 4f31dd9f",
      "kics 8af7162d",
      "kics 6b6bdfb3",
      "kics cd290efd",
      "kics 302736f4",
      "kubescape C-0038",
      "kubescape C-0041",
      "kubesec HostNetwork",
      "kubesec HostPID",
      "kubesec HostIPC"
    ],
    "fixable": false
  },
  {
    "id": "project/image-without-digest",
    "on": "container",
    "topic": "containerization",
    "summary": "A container runs an image by its tag, without a digest",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "peers": [
      "checkov CKV_K8S_43",
      "kics 7c81d34c"
    ],
    "fixable": false
  },
  {
    "id": "project/limit-below-request",
    "on": "container",
    "topic": "scaling",
    "summary": "A container may use less of a resource than is reserved for it",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "project/literal-secret",
    "on": "container",
    "topic": "security",
    "summary": "A secret that nobody would guess stands in the manifest",
    "severity": {
      "development": "warning",
      "staging": "warning",
      "production": "error"
    },
    "aggregate": true,
    "peers": [
      "kube-linter env-var-secret",
      "polaris sensitiveContainerEnvVar"
    ],
    "fixable": false
  },
  {
    "id": "project/missing-cpu-limit",
    "on": "container",
    "topic": "scaling",
    "summary": "A container has no CPU limit",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "aggregate": true,
    "peers": [
      "kubesec LimitsCPU",
      "polaris cpuLimitsMissing",
      "checkov CKV_K8S_11",
      "trivy KSV-0011",
      "kics 4ac0e2b7",
      "kubescape C-0270",
      "kics 6b610c50"
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
      "kubesec LimitsMemory",
      "kube-linter unset-memory-requirements",
      "polaris memoryLimitsMissing",
      "checkov CKV_K8S_13",
      "trivy KSV-0018",
      "kics b14d1bc4",
      "kube-score container-resources",
      "kubescape C-0271",
      "kics bb9ac4f7"
    ],
    "fixable": false
  },
  {
    "id": "project/missing-startup-setting",
    "on": "container",
    "topic": "configuration",
    "summary": "An image is started without a setting that it cannot start without",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "project/mounted-container-socket",
    "on": "container",
    "topic": "security",
    "summary": "A container reaches the socket of the container engine",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "kube-linter docker-sock",
      "checkov CKV_K8S_27",
      "trivy KSV-0006",
      "kics a6f34658",
      "kics d6355c88",
      "kubescape C-0074",
      "kubesec DockerSock"
    ],
    "fixable": false
  },
  {
    "id": "project/moved-data-folder",
    "on": "container",
    "topic": "orchestration",
    "summary": "A volume lies where the image kept its data in earlier versions",
    "severity": "error",
    "fixable": true
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
    "fixable": true
  },
  {
    "id": "project/possible-privilege-escalation",
    "on": "container",
    "topic": "security",
    "summary": "A process of a container may gain rights that its user does not have",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "aggregate": true,
    "peers": [
      "polaris privilegeEscalationAllowed",
      "checkov CKV_K8S_20",
      "trivy KSV-0001",
      "kics 5572cc5e",
      "kics 27fcc7d6",
      "kube-linter privilege-escalation-container",
      "kubescape C-0016",
      "kubesec AllowPrivilegeEscalation"
    ],
    "fixable": true
  },
  {
    "id": "project/privileged-container",
    "on": "container",
    "topic": "security",
    "summary": "A container runs with all rights of the host",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "PodSecurityPolicy",
      "ClusterPolicy",
      "ValidatingAdmissionPolicy"
    ],
    "peers": [
      "kube-linter privileged-container",
      "kube-score container-security-context-privileged",
      "polaris runAsPrivileged",
      "checkov CKV_K8S_16",
      "trivy KSV-0017",
      "kics dd29336b",
      "kics ae5b6871",
      "polaris hostProcess",
      "trivy KSV-0103",
      "kubescape C-0057",
      "kubesec Privileged"
    ],
    "fixable": false
  },
  {
    "id": "project/root-user",
    "on": "container",
    "topic": "security",
    "summary": "A container is told to run as root, whatever user its image has",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "peers": [
      "trivy KSV-0105",
      "kubescape C-0013"
    ],
    "fixable": false
  },
  {
    "id": "project/sensitive-host-path",
    "on": "container",
    "topic": "security",
    "summary": "A container gets a folder of the host that gives the host away",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "kube-linter sensitive-host-mounts",
      "kics 1c1325ff",
      "kics 5308a7a8",
      "trivy KSV-0121"
    ],
    "fixable": false
  },
  {
    "id": "project/unconfined-security-profile",
    "on": "container",
    "topic": "security",
    "summary": "A container runs without the profile that keeps it from dangerous system calls",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "peers": [
      "kics 404fde2c",
      "trivy KSV-0104",
      "trivy KSV-0002",
      "trivy KSV-0025",
      "kics 8b36775e",
      "kubesec ApparmorUnconfined",
      "kubesec SeccompUnconfined"
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
      "dclint service-image-require-explicit-tag",
      "kics 583053b7",
      "kubescape C-0075"
    ],
    "fixable": false
  },
  {
    "id": "project/untrusted-registry",
    "on": "container",
    "topic": "security",
    "summary": "A container runs an image from a registry that is not on your list",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "optIn": true,
    "peers": [
      "trivy KSV-0125",
      "kubescape C-0001",
      "kubescape C-0078"
    ],
    "options": {
      "registries": []
    },
    "fixable": false
  },
  {
    "id": "project/withdrawn-image",
    "on": "container",
    "topic": "containerization",
    "summary": "A container runs an image that was withdrawn, or whose tag was never published",
    "severity": "error",
    "peers": [
      "kubescape C-0253"
    ],
    "fixable": false
  },
  {
    "id": "project/writable-root-filesystem",
    "on": "container",
    "topic": "security",
    "summary": "A container may write to its own image",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "aggregate": true,
    "peers": [
      "kube-linter no-read-only-root-fs",
      "kube-score container-security-context-readonlyrootfilesystem",
      "polaris notReadOnlyRootFilesystem",
      "checkov CKV_K8S_22",
      "trivy KSV-0014",
      "kics a9c2f49d",
      "kubescape C-0017",
      "kubesec ReadOnlyRootFilesystem"
    ],
    "fixable": false
  },
  {
    "id": "temporal/abrupt-server-stop",
    "on": "temporal.dynamic-config",
    "topic": "delivery",
    "summary": "Temporal servers stop without handing over, or are killed while they do",
    "severity": {
      "development": "off",
      "staging": "off",
      "production": "info"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/address-of-localhost",
    "on": "container",
    "topic": "configuration",
    "summary": "A worker, client or tool looks for the Temporal server in its own container",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "temporal/all-roles-in-one-process",
    "on": "temporal.server",
    "topic": "scaling",
    "summary": "One process runs all roles of the Temporal server",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/archive-in-container",
    "on": "temporal.installation",
    "topic": "configuration",
    "summary": "Closed workflows are archived into a folder of the container",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "error"
    },
    "aggregate": true,
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
    "reads": [
      "Never",
      "IfNotPresent"
    ],
    "fixable": false
  },
  {
    "id": "temporal/autoscaler-beside-controller",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "An autoscaler is meant for a worker of several versions, and reaches none of them",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "reads": [
      "temporal.io/",
      "Deployment"
    ],
    "fixable": false
  },
  {
    "id": "temporal/blocked-frontend",
    "on": "kubernetes",
    "topic": "security",
    "summary": "Network policies keep a worker from the Temporal frontend",
    "severity": "error",
    "reads": [
      "containers",
      "NetworkPolicy",
      "Service"
    ],
    "fixable": false
  },
  {
    "id": "temporal/blocked-membership",
    "on": "kubernetes",
    "topic": "security",
    "summary": "Network policies keep the pods of a Temporal server apart",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "reads": [
      "containers",
      "NetworkPolicy"
    ],
    "fixable": false
  },
  {
    "id": "temporal/bundle-at-start",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A TypeScript worker bundles its workflows each time it starts",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/cancelled-activities",
    "on": "temporal.worker",
    "topic": "delivery",
    "summary": "No source of a worker gives activities time to end when it stops",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/certificate-read-once",
    "on": "temporal.server",
    "topic": "security",
    "summary": "The Temporal server never reads its certificate again",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "reads": [
      "Secret"
    ],
    "fixable": false
  },
  {
    "id": "temporal/cloud-without-credentials",
    "on": "container",
    "topic": "configuration",
    "summary": "A connection to Temporal Cloud has neither an API key nor a certificate",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "temporal/command-of-other-version",
    "on": "container",
    "topic": "containerization",
    "summary": "The command fits images of Temporal from before or after 1.30, and not this one",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/conflicting-config-source",
    "on": "temporal.server",
    "topic": "configuration",
    "summary": "The server is given a configuration file and a configuration folder",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "temporal/debug-log",
    "on": "temporal.installation",
    "topic": "observability",
    "summary": "The server logs for debugging in production",
    "severity": {
      "development": "off",
      "staging": "off",
      "production": "warning"
    },
    "optIn": true,
    "fixable": true
  },
  {
    "id": "temporal/default-stop-grace-period",
    "on": "temporal.worker",
    "topic": "delivery",
    "summary": "A worker has the platform's default time to stop",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "temporal/deprecated-scaler-field",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "A trigger for Temporal chooses versions in a way that goes away",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "fixable": true
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
    "reads": [
      "Never",
      "IfNotPresent"
    ],
    "fixable": false
  },
  {
    "id": "temporal/development-index",
    "on": "temporal.server",
    "topic": "configuration",
    "summary": "The visibility index in Elasticsearch has the name for development",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "aggregate": true,
    "fixable": false
  },
  {
    "id": "temporal/differing-shard-counts",
    "on": "temporal.installation",
    "topic": "configuration",
    "summary": "Servers of one cluster are told different numbers of history shards",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/disabled-tls",
    "on": "container",
    "topic": "security",
    "summary": "TLS is switched off for a connection that carries an API key or leads to Temporal Cloud",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "temporal/dynamically-linked-worker",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A Go program that is linked to glibc is put into an image without it",
    "severity": "info",
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/exposed-server",
    "on": "temporal.server",
    "topic": "security",
    "summary": "A port of the Temporal server is open to everybody who reaches the host or the load balancer",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "aggregate": true,
    "reads": [
      "containers",
      "LoadBalancer",
      "NodePort",
      "Ingress"
    ],
    "peers": [
      "dclint no-unbound-port-interfaces",
      "kics 451d79dc"
    ],
    "fixable": true
  },
  {
    "id": "temporal/exposed-ui",
    "on": "temporal.ui",
    "topic": "security",
    "summary": "The Temporal Web UI is open to everybody who reaches the host, the load balancer or the Ingress",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "aggregate": true,
    "reads": [
      "containers",
      "LoadBalancer",
      "NodePort",
      "Ingress"
    ],
    "peers": [
      "dclint no-unbound-port-interfaces",
      "kics 451d79dc"
    ],
    "fixable": true
  },
  {
    "id": "temporal/floating-version",
    "on": "container",
    "topic": "delivery",
    "summary": "An image of Temporal follows the newest release, whatever its schema",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "reads": [
      "Never",
      "IfNotPresent"
    ],
    "fixable": false
  },
  {
    "id": "temporal/fragile-chart-defaults",
    "on": "helm.release",
    "topic": "scaling",
    "summary": "The Temporal chart is installed with defaults that a lost node takes down",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "data": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/grace-cut-short",
    "on": "temporal.worker",
    "topic": "delivery",
    "summary": "A worker is killed before the time is over that it gives its activities to end",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "error"
    },
    "fixable": true
  },
  {
    "id": "temporal/grpc-probe-under-tls",
    "on": "temporal.installation",
    "topic": "orchestration",
    "summary": "A gRPC probe asks a Temporal server that takes nothing but TLS",
    "severity": "error",
    "data": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/half-configured-elasticsearch",
    "on": "temporal.server",
    "topic": "configuration",
    "summary": "Elasticsearch is switched on without an address, or has an address and is not switched on",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": true
  },
  {
    "id": "temporal/hidden-start-script",
    "on": "container",
    "topic": "containerization",
    "summary": "A volume lies over the folder from which an image of Temporal starts",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "temporal/ignored-config-template",
    "on": "temporal.server",
    "topic": "configuration",
    "summary": "The server does not read the configuration that is mounted",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/ignored-database-tls",
    "on": "temporal.installation",
    "topic": "security",
    "summary": "TLS to the database is switched on with a variable that the program does not read",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": true
  },
  {
    "id": "temporal/ignored-dynamic-key",
    "on": "temporal.dynamic-config",
    "topic": "configuration",
    "summary": "A key of the dynamic configuration has no effect in this version of the server",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "data": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/ignored-stop-signal",
    "on": "dockerfile.stage",
    "topic": "delivery",
    "summary": "The program of a worker does not react to SIGTERM",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/incomplete-authorization",
    "on": "temporal.server",
    "topic": "security",
    "summary": "Parts of the authorization of a Temporal server are missing or make no sense",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/incomplete-client-certificate",
    "on": "container",
    "topic": "configuration",
    "summary": "The variables of a client's certificate do not go together",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/incomplete-tls",
    "on": "temporal.installation",
    "topic": "security",
    "summary": "The TLS settings of a Temporal server are incomplete or contradict each other",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/incomplete-ui-login",
    "on": "temporal.ui",
    "topic": "security",
    "summary": "The login of the Temporal Web UI lacks settings without which the UI does not start",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "temporal/invalid-elasticsearch-version",
    "on": "temporal.installation",
    "topic": "configuration",
    "summary": "The version of Elasticsearch is given in words that the server does not know",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "temporal/kind-of-other-operator",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "An object has the API version of the other operator for Temporal",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "temporal/loosened-ui-protection",
    "on": "temporal.ui",
    "topic": "security",
    "summary": "The Temporal Web UI lets pages of other sites in",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "reads": [
      "containers",
      "Ingress",
      "Service"
    ],
    "fixable": false
  },
  {
    "id": "temporal/lost-dev-server-file",
    "on": "temporal.server",
    "topic": "orchestration",
    "summary": "The development server keeps its file in the container",
    "severity": {
      "development": "warning",
      "staging": "off",
      "production": "off"
    },
    "fixable": false
  },
  {
    "id": "temporal/malformed-address",
    "on": "container",
    "topic": "configuration",
    "summary": "TEMPORAL_ADDRESS is no host and port",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "temporal/mismatched-chart-images",
    "on": "helm.release",
    "topic": "delivery",
    "summary": "The chart sets up the schema with tools that are older than the server",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "data": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/mismatched-cloud-namespace",
    "on": "container",
    "topic": "configuration",
    "summary": "The namespace is not one that the endpoint of Temporal Cloud leads to",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "temporal/misnamed-database-variable",
    "on": "temporal.server",
    "topic": "configuration",
    "summary": "The password or the host of the database stands under a name that the server does not read",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "temporal/misnamed-metric",
    "on": "kubernetes",
    "topic": "observability",
    "summary": "A query asks for a gauge of the SDK by a name that no exporter gives it",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": true
  },
  {
    "id": "temporal/missing-alert",
    "on": "kubernetes",
    "topic": "observability",
    "summary": "The alerts of a project do not tell that tasks wait for its workers",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "reads": [
      "containers",
      "PrometheusRule",
      "alert"
    ],
    "fixable": false
  },
  {
    "id": "temporal/missing-authorizer",
    "on": "temporal.server",
    "topic": "security",
    "summary": "The Temporal server has no authorizer, so that everybody who reaches it is an administrator",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "aggregate": true,
    "reads": [
      "NetworkPolicy",
      "LoadBalancer",
      "NodePort"
    ],
    "fixable": false
  },
  {
    "id": "temporal/missing-ca-certificates",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The image of a worker has no certificates of public authorities",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": true
  },
  {
    "id": "temporal/missing-dynamic-config",
    "on": "temporal.server",
    "topic": "configuration",
    "summary": "The dynamic configuration that the server reads at start is not there",
    "severity": "error",
    "data": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/missing-heap-limit",
    "on": "temporal.worker",
    "topic": "scaling",
    "summary": "A worker on Node.js or the JVM has a memory limit, and leaves the size of its heap to the run-time",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "fixable": false
  },
  {
    "id": "temporal/missing-schema-setup",
    "on": "temporal.server",
    "topic": "delivery",
    "summary": "Nothing makes the database schema that a server needs at start",
    "severity": "warning",
    "fixable": false
  },
  {
    "id": "temporal/missing-server-metrics",
    "on": "temporal.server",
    "topic": "observability",
    "summary": "The server gives out no metrics, or only where nobody can fetch them",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": true
  },
  {
    "id": "temporal/mixed-sdk-versions",
    "on": "dockerfile.stage",
    "topic": "configuration",
    "summary": "Packages of the TypeScript SDK have different versions",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/mixed-workflow-code",
    "on": "temporal.worker",
    "topic": "delivery",
    "summary": "A rolling update runs two versions of workflow code side by side, and nothing tells them apart",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/musl-worker",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A program with a Temporal SDK that needs glibc is put into an image with musl",
    "severity": "error",
    "data": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/old-runtime",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "The image holds an older version of its language than the Temporal SDK needs",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "data": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/open-replication-stream",
    "on": "temporal.dynamic-config",
    "topic": "security",
    "summary": "The replication stream of the server asks nobody for permission",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": true
  },
  {
    "id": "temporal/outdated-schema-tools",
    "on": "temporal.tool",
    "topic": "delivery",
    "summary": "The schema is set up by tools that are older than the server",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "data": [
      "temporal"
    ],
    "reads": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/outdated-server",
    "on": "temporal.server",
    "topic": "security",
    "summary": "The server lacks fixes that newer releases have",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "data": [
      "temporal"
    ],
    "reads": [
      "Never",
      "IfNotPresent"
    ],
    "fixable": true
  },
  {
    "id": "temporal/outdated-template-syntax",
    "on": "temporal.config",
    "topic": "configuration",
    "summary": "The configuration of the server is a template that the server does not fill in",
    "severity": "error",
    "data": [
      "temporal"
    ],
    "reads": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/outdated-ui",
    "on": "temporal.ui",
    "topic": "observability",
    "summary": "The Temporal Web UI is too old to show worker deployments",
    "severity": {
      "development": "info",
      "staging": "info",
      "production": "warning"
    },
    "data": [
      "temporal"
    ],
    "reads": [
      "temporal",
      "worker"
    ],
    "fixable": false
  },
  {
    "id": "temporal/overridden-controller-variable",
    "on": "kubernetes.container",
    "topic": "configuration",
    "summary": "A worker sets a variable that the worker controller sets",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "reads": [
      "temporal.io/"
    ],
    "fixable": true
  },
  {
    "id": "temporal/password-in-chart-values",
    "on": "helm.release",
    "topic": "security",
    "summary": "Values of the Temporal chart hold the password of a database",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "data": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/plain-database-connection",
    "on": "temporal.server",
    "topic": "security",
    "summary": "The server talks to a database elsewhere without TLS, or does not check who answers",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "temporal/probe-of-worker-role",
    "on": "temporal.server",
    "topic": "orchestration",
    "summary": "A probe calls the gRPC port of the worker role of a Temporal server, which has none",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/probe-without-listener",
    "on": "temporal.worker",
    "topic": "observability",
    "summary": "A probe asks a worker on a port on which no worker listens",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/refused-dynamic-config",
    "on": "temporal.dynamic-config",
    "topic": "configuration",
    "summary": "The Temporal server refuses its dynamic configuration",
    "severity": "error",
    "data": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/refused-resource-template",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "The worker controller refuses a WorkerResourceTemplate",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/refused-scaler-trigger",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "KEDA cannot use a trigger for Temporal",
    "severity": "error",
    "reads": [
      "TriggerAuthentication"
    ],
    "fixable": false
  },
  {
    "id": "temporal/refused-server-config",
    "on": "temporal.config",
    "topic": "configuration",
    "summary": "The Temporal server refuses its configuration, and does not start",
    "severity": "error",
    "data": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/refused-temporal-cluster",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "The operator refuses a TemporalCluster, or its server does not start",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "data": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/refused-ui-changes",
    "on": "temporal.ui",
    "topic": "configuration",
    "summary": "The Temporal Web UI may refuse every change, since it is reached without TLS",
    "severity": "info",
    "optIn": true,
    "reads": [
      "containers",
      "Ingress",
      "Service"
    ],
    "fixable": false
  },
  {
    "id": "temporal/refused-worker-deployment",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "The worker controller refuses a WorkerDeployment or a Connection",
    "severity": "error",
    "fixable": false
  },
  {
    "id": "temporal/removed-chart-value",
    "on": "helm.release",
    "topic": "configuration",
    "summary": "A value that the version of the Temporal chart does not take any more",
    "severity": "error",
    "aggregate": true,
    "data": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/removed-visibility-store",
    "on": "temporal.server",
    "topic": "configuration",
    "summary": "Visibility is kept in Cassandra, which the server can do no more",
    "severity": "error",
    "data": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/renamed-controller-kind",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "An object of the worker controller has the name that its kind had once",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": true
  },
  {
    "id": "temporal/retired-tctl",
    "on": "container",
    "topic": "delivery",
    "summary": "A container calls tctl, whose time is over",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/rolling-versioned-worker",
    "on": "temporal.worker",
    "topic": "delivery",
    "summary": "A rollout replaces the workers of a version while workflows are pinned to it",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "error"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/scaler-of-another-task-queue",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "KEDA looks at another task queue than the worker polls",
    "severity": "info",
    "optIn": true,
    "reads": [
      "containers"
    ],
    "fixable": false
  },
  {
    "id": "temporal/schema-in-helm-hook",
    "on": "helm.release",
    "topic": "delivery",
    "summary": "The Temporal chart sets up the schema in a Helm hook that does not fit how it is installed",
    "severity": "warning",
    "data": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/search-attributes-always-read",
    "on": "temporal.dynamic-config",
    "topic": "configuration",
    "summary": "The server reads its search attributes from the database for each request",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "error"
    },
    "fixable": true
  },
  {
    "id": "temporal/service-of-worker",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "A Service sends requests to a worker, which listens to none",
    "severity": "info",
    "reads": [
      "containers"
    ],
    "fixable": false
  },
  {
    "id": "temporal/shared-membership",
    "on": "temporal.installation",
    "topic": "orchestration",
    "summary": "Two Temporal clusters in one network listen on the same membership ports",
    "severity": "info",
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/shared-metrics-port",
    "on": "container",
    "topic": "observability",
    "summary": "Two processes of Temporal in one network serve their metrics on the same port",
    "severity": "info",
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/short-retention",
    "on": "temporal.installation",
    "topic": "configuration",
    "summary": "A namespace keeps closed workflows for less than three days",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "temporal/short-sunset",
    "on": "kubernetes",
    "topic": "delivery",
    "summary": "A drained version of a worker goes away within minutes",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "fixable": false
  },
  {
    "id": "temporal/sqlite-store",
    "on": "temporal.installation",
    "topic": "orchestration",
    "summary": "The server keeps its data in SQLite",
    "severity": {
      "development": "off",
      "staging": "error",
      "production": "error"
    },
    "reads": [
      "ConfigMap",
      "configMap"
    ],
    "fixable": false
  },
  {
    "id": "temporal/throttled-server",
    "on": "temporal.server",
    "topic": "scaling",
    "summary": "A CPU limit below one core throttles a Temporal server",
    "severity": {
      "development": "off",
      "staging": "off",
      "production": "info"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/too-many-database-connections",
    "on": "temporal.installation",
    "topic": "scaling",
    "summary": "The servers may open more connections than their PostgreSQL takes",
    "severity": "info",
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/too-many-go-threads",
    "on": "temporal.worker",
    "topic": "scaling",
    "summary": "A Go worker with a CPU limit takes all processors of the machine for its own",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/unanswered-healthcheck",
    "on": "temporal.server",
    "topic": "observability",
    "summary": "The health check asks localhost, where the server does not listen",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "temporal/unawaited-shutdown",
    "on": "temporal.worker",
    "topic": "delivery",
    "summary": "The framework that runs a worker may not wait for its activities to end",
    "severity": {
      "development": "off",
      "staging": "off",
      "production": "info"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/uncollected-server-metrics",
    "on": "temporal.installation",
    "topic": "observability",
    "summary": "Nothing collects the metrics of the Temporal server",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "optIn": true,
    "reads": [
      "scrape",
      "Monitor",
      "PodScrape",
      "ServiceScrape",
      "OpenTelemetryCollector"
    ],
    "fixable": false
  },
  {
    "id": "temporal/undefined-controller-reference",
    "on": "kubernetes",
    "topic": "orchestration",
    "summary": "An object of the worker controller names one that no manifest defines",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "reads": [
      "temporal.io/"
    ],
    "fixable": false
  },
  {
    "id": "temporal/unknown-database-plugin",
    "on": "temporal.installation",
    "topic": "configuration",
    "summary": "The server or its schema tool knows no database plugin of that name",
    "severity": "error",
    "data": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/unmounted-connection-file",
    "on": "container",
    "topic": "configuration",
    "summary": "A certificate, key or profile for the connection is read from where nothing is mounted",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/unpolled-task-queue",
    "on": "container",
    "topic": "configuration",
    "summary": "A client starts workflows on a task queue that no worker beside it polls",
    "severity": "info",
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/unreachable-dev-server",
    "on": "temporal.server",
    "topic": "configuration",
    "summary": "The development server listens where only its own container reaches it",
    "severity": {
      "development": "warning",
      "staging": "off",
      "production": "off"
    },
    "reads": [
      "Service"
    ],
    "fixable": true
  },
  {
    "id": "temporal/unreachable-metrics",
    "on": "temporal.worker",
    "topic": "observability",
    "summary": "A worker serves its SDK's metrics on localhost, where no scraper reaches them",
    "severity": "info",
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/unread-role-variable",
    "on": "temporal.server",
    "topic": "orchestration",
    "summary": "The variable that chooses the roles of a server is one that its version does not read, or names no role",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "data": [
      "temporal"
    ],
    "fixable": true
  },
  {
    "id": "temporal/unread-variable",
    "on": "temporal.installation",
    "topic": "configuration",
    "summary": "A variable of a Temporal image has a name that the image does not read",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "data": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/unready-roadrunner",
    "on": "dockerfile.stage",
    "topic": "configuration",
    "summary": "RoadRunner, which runs workers of PHP, is not in the image or not set up for Temporal",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/unreplicated-keyspace",
    "on": "temporal.installation",
    "topic": "orchestration",
    "summary": "The Cassandra keyspace of the cluster is made with one copy of the data",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/unset-database",
    "on": "temporal.server",
    "topic": "configuration",
    "summary": "A server is told where its SQL database is, but not that it has one",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "temporal/unset-database-port",
    "on": "temporal.server",
    "topic": "configuration",
    "summary": "auto-setup waits for PostgreSQL at the port of MySQL",
    "severity": "error",
    "fixable": true
  },
  {
    "id": "temporal/unsuitable-chart-version",
    "on": "helm.release",
    "topic": "delivery",
    "summary": "The version of the Temporal chart cannot run the version of the server",
    "severity": "error",
    "data": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/unsuitable-ingress",
    "on": "kubernetes",
    "topic": "configuration",
    "summary": "An Ingress in front of the Temporal frontend does not speak gRPC, or cuts off long polls",
    "severity": {
      "development": "info",
      "staging": "info",
      "production": "info"
    },
    "reads": [
      "Service",
      "containers"
    ],
    "fixable": false
  },
  {
    "id": "temporal/unsuitable-shard-count",
    "on": "temporal.installation",
    "topic": "scaling",
    "summary": "The number of history shards does not suit the load that a server is for",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/unsupported-database",
    "on": "temporal.installation",
    "topic": "orchestration",
    "summary": "The server keeps its data in a database that it does not support, or that gets no more fixes",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "data": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/unsupported-runtime",
    "on": "dockerfile.stage",
    "topic": "containerization",
    "summary": "A TypeScript worker runs on Bun or Deno",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/unsupported-worker-versioning",
    "on": "temporal.worker",
    "topic": "delivery",
    "summary": "A worker is deployed by version, and its SDK or its server is too old for it",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "data": [
      "temporal"
    ],
    "reads": [
      "ScaledObject",
      "Service",
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/unusable-broadcast-address",
    "on": "temporal.server",
    "topic": "orchestration",
    "summary": "The address that a server tells the others is no IP address, or leads back to whoever asks",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "reads": [
      "HorizontalPodAutoscaler",
      "ScaledObject"
    ],
    "fixable": false
  },
  {
    "id": "temporal/unverified-connection",
    "on": "container",
    "topic": "security",
    "summary": "A worker, client or tool does not verify the Temporal server's certificate",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/unverified-scaler-connection",
    "on": "kubernetes",
    "topic": "security",
    "summary": "KEDA connects to Temporal without looking at the certificate of the server",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "fixable": false
  },
  {
    "id": "temporal/unwritable-config-folder",
    "on": "container",
    "topic": "containerization",
    "summary": "An older image of Temporal cannot write its configuration at the start",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": false
  },
  {
    "id": "temporal/variable-of-another-program",
    "on": "container",
    "topic": "configuration",
    "summary": "A variable for the connection is one that this program does not read",
    "severity": {
      "development": "info",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "fixable": false
  },
  {
    "id": "temporal/variable-of-old-ui",
    "on": "temporal.ui",
    "topic": "configuration",
    "summary": "The Temporal Web UI is given the address of the server in a variable that only its predecessor read",
    "severity": {
      "development": "warning",
      "staging": "error",
      "production": "error"
    },
    "fixable": true
  },
  {
    "id": "temporal/version-gap",
    "on": "temporal.server",
    "topic": "delivery",
    "summary": "Environments run servers that are more than one minor version apart",
    "severity": {
      "development": "off",
      "staging": "warning",
      "production": "warning"
    },
    "optIn": true,
    "data": [
      "temporal"
    ],
    "reads": [
      "temporal"
    ],
    "fixable": false
  },
  {
    "id": "temporal/worker-scaled-by-cpu",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "An autoscaler looks at nothing but the CPU or memory of a Temporal worker",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "warning"
    },
    "reads": [
      "containers"
    ],
    "fixable": false
  },
  {
    "id": "temporal/worker-without-metrics",
    "on": "temporal.worker",
    "topic": "observability",
    "summary": "Nothing shows that a worker gives out the metrics of its SDK",
    "severity": {
      "development": "off",
      "staging": "off",
      "production": "info"
    },
    "aggregate": true,
    "reads": [
      "Service",
      "PodMonitor"
    ],
    "fixable": false
  },
  {
    "id": "temporal/workers-scaled-to-zero",
    "on": "kubernetes",
    "topic": "scaling",
    "summary": "KEDA may remove the last worker while it is at work",
    "severity": {
      "development": "off",
      "staging": "info",
      "production": "info"
    },
    "fixable": false
  }
];
var loaders = {
  "compose": async () => (await import("./compose-SXMTKZ24.js")).rules,
  "compose.service": async () => (await import("./compose.service-VUGBXZLI.js")).rules,
  "container": async () => (await import("./container-A2N76K2F.js")).rules,
  "dockerfile": async () => (await import("./dockerfile-I3DMXKCT.js")).rules,
  "dockerfile.stage": async () => (await import("./dockerfile.stage-AAKQBSBK.js")).rules,
  "helm.chart": async () => (await import("./helm.chart-3LYSKJQV.js")).rules,
  "helm.release": async () => (await import("./helm.release-J4ME3ILN.js")).rules,
  "kubernetes": async () => (await import("./kubernetes-3MA7MWZ7.js")).rules,
  "kubernetes.container": async () => (await import("./kubernetes.container-IDWSROXZ.js")).rules,
  "kubernetes.workload": async () => (await import("./kubernetes.workload-TJB2AJMJ.js")).rules,
  "kustomization": async () => (await import("./kustomization-ZQ7PO5IJ.js")).rules,
  "temporal.config": async () => (await import("./temporal.config-44QRRVF7.js")).rules,
  "temporal.dynamic-config": async () => (await import("./temporal.dynamic-config-ZGSA64OD.js")).rules,
  "temporal.installation": async () => (await import("./temporal.installation-4FUTH7CA.js")).rules,
  "temporal.server": async () => (await import("./temporal.server-PD5TDT3Z.js")).rules,
  "temporal.tool": async () => (await import("./temporal.tool-TUYZFEGR.js")).rules,
  "temporal.ui": async () => (await import("./temporal.ui-5O44NTVD.js")).rules,
  "temporal.worker": async () => (await import("./temporal.worker-ANVE3CZC.js")).rules
};
var ruleSet = { entries, load: async (on) => await loaders[on]?.() ?? [] };

export {
  ruleSet
};
