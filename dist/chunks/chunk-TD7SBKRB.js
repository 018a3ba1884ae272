import {
  dirname,
  joinPath
} from "./chunk-2IBR7MMM.js";

// src/knowledge/set-up.ts
var mostOfText = 5e4;
var guides = [
  "README.md",
  "Makefile",
  ...["", "scripts/"].flatMap((folder) => ["setup.sh", "init.sh", "install.sh", "bootstrap.sh"].map((name) => folder + name))
];
function isMadeInSetUp(name, at, files) {
  const folder = dirname(at.file.path);
  const folders = folder === "" ? [""] : [folder, ""];
  return folders.some((from) => guides.some((guide) => tellsHow(name, files.text(joinPath(from, guide), at).value ?? "")));
}
function tellsHow(name, whole) {
  const text = whole.slice(0, mostOfText);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const [before = ""] = text.slice(Math.max(0, at - 150), at).split("\n").slice(-1);
    const [after = ""] = text.slice(at, at + 150).split("\n");
    if (name.startsWith(".") && (/\w$/.test(before) || /^[\w-]|^\.\w/.test(after.slice(name.length)))) continue;
    if (/\b(?:download|curl|wget|create|copy|cp|generate|tee)\b/i.test(before + after) || /[^-=>]>>?\s*["']?[\w$./{}-]*$/.test(before))
      return true;
  }
  return false;
}

// src/knowledge/compose/shapes.ts
var fileShape = {
  is: "map",
  keys: {
    version: "string",
    name: "string",
    include: { is: "list", items: "@include" },
    services: { is: "map", each: "@service", names: "^[a-zA-Z0-9._-]+$" },
    models: { is: "map", each: "@model", names: "^[a-zA-Z0-9._-]+$", open: true },
    networks: { is: "map", each: "@network", names: "^[a-zA-Z0-9._-]+$", open: true },
    volumes: { is: "map", each: "@volume", names: "^[a-zA-Z0-9._-]+$" },
    secrets: { is: "map", each: "@secret", names: "^[a-zA-Z0-9._-]+$" },
    configs: { is: "map", each: "@config", names: "^[a-zA-Z0-9._-]+$" }
  },
  extensible: true
};
var namedShapes = {
  blkio_limit: { is: "map", keys: { path: "string", rate: "integer string" } },
  blkio_weight: { is: "map", keys: { path: "string", weight: "integer string" } },
  command: { is: "null string list", items: "string" },
  config: {
    is: "map",
    keys: {
      name: "string",
      content: "string",
      environment: "string",
      file: "string",
      external: { is: "boolean string map", keys: { name: "string" }, open: true },
      labels: "@list_or_dict",
      template_driver: "string"
    },
    extensible: true
  },
  deployment: {
    is: "map null",
    keys: {
      mode: "string",
      endpoint_mode: "string",
      replicas: "integer string",
      labels: "@list_or_dict",
      rollback_config: {
        is: "map",
        keys: {
          parallelism: "integer string",
          delay: "string",
          failure_action: "string",
          monitor: "string",
          max_failure_ratio: "number string",
          order: { is: "string", values: "start-first stop-first" }
        },
        extensible: true
      },
      update_config: {
        is: "map",
        keys: {
          parallelism: "integer string",
          delay: "string",
          failure_action: "string",
          monitor: "string",
          max_failure_ratio: "number string",
          order: { is: "string", values: "start-first stop-first" }
        },
        extensible: true
      },
      resources: {
        is: "map",
        keys: {
          limits: { is: "map", keys: { cpus: "number string", memory: "string", pids: "integer string" }, extensible: true },
          reservations: {
            is: "map",
            keys: { cpus: "number string", memory: "string", generic_resources: "@generic_resources", devices: "@devices" },
            extensible: true
          }
        },
        extensible: true
      },
      restart_policy: {
        is: "map",
        keys: { condition: "string", delay: "string", max_attempts: "integer string", window: "string" },
        extensible: true
      },
      placement: {
        is: "map",
        keys: {
          constraints: { is: "list", items: "string" },
          preferences: { is: "list", items: { is: "map", keys: { spread: "string" }, extensible: true } },
          max_replicas_per_node: "integer string"
        },
        extensible: true
      }
    },
    extensible: true
  },
  development: {
    is: "map null",
    keys: {
      watch: {
        is: "list",
        items: {
          is: "map",
          keys: {
            ignore: "@string_or_list",
            include: "@string_or_list",
            path: "string",
            action: { is: "string", values: "rebuild sync restart sync+restart sync+exec" },
            target: "string",
            exec: "@service_hook",
            initial_sync: "boolean"
          },
          extensible: true,
          required: "path action"
        }
      }
    },
    extensible: true
  },
  devices: {
    is: "list",
    items: {
      is: "map",
      keys: {
        capabilities: "@list_of_strings",
        count: "string integer",
        device_ids: "@list_of_strings",
        driver: "string",
        options: "@list_or_dict"
      },
      extensible: true,
      required: "capabilities"
    }
  },
  env_file: {
    is: "string list",
    items: { is: "string map", keys: { path: "string", format: "string", required: "boolean string" }, required: "path" }
  },
  extra_hosts: { is: "map list", each: { is: "string list", items: "string" }, items: "string" },
  generic_resources: {
    is: "list",
    items: {
      is: "map",
      keys: { discrete_resource_spec: { is: "map", keys: { kind: "string", value: "number string" }, extensible: true } },
      extensible: true
    }
  },
  gpus: {
    is: "string list",
    values: "all",
    extensible: true,
    items: {
      is: "map",
      keys: {
        capabilities: "@list_of_strings",
        count: "string integer",
        device_ids: "@list_of_strings",
        driver: "string",
        options: "@list_or_dict"
      },
      open: true
    }
  },
  healthcheck: {
    is: "map",
    keys: {
      disable: "boolean string",
      interval: "string",
      retries: "number string",
      test: { is: "string list", items: "string" },
      timeout: "string",
      start_period: "string",
      start_interval: "string"
    },
    extensible: true
  },
  include: { is: "string map", keys: { path: "@string_or_list", env_file: "@string_or_list", project_directory: "string" } },
  label_file: { is: "string list", items: "string" },
  list_of_strings: { is: "list", items: "string" },
  list_or_dict: { is: "map list", each: "string number boolean null", items: "string" },
  model: {
    is: "map",
    keys: { name: "string", model: "string", context_size: "integer", runtime_flags: { is: "list", items: "string" } },
    extensible: true,
    required: "model"
  },
  network: {
    is: "map null",
    keys: {
      name: "string",
      driver: "string",
      driver_opts: { is: "map", each: "string number" },
      ipam: {
        is: "map",
        keys: {
          driver: "string",
          config: {
            is: "list",
            items: {
              is: "map",
              keys: { subnet: "string", ip_range: "string", gateway: "string", aux_addresses: { is: "map", each: "string" } },
              extensible: true
            }
          },
          options: { is: "map", each: "string" }
        },
        extensible: true
      },
      external: { is: "boolean string map", keys: { name: "string" }, extensible: true },
      internal: "boolean string",
      enable_ipv4: "boolean string",
      enable_ipv6: "boolean string",
      attachable: "boolean string",
      labels: "@list_or_dict"
    },
    extensible: true
  },
  pre_start_hook: {
    is: "map",
    keys: {
      command: "@command",
      image: "string",
      user: "string",
      privileged: "boolean string",
      working_dir: "string",
      environment: "@list_or_dict",
      per_replica: "boolean string"
    },
    extensible: true
  },
  secret: {
    is: "map",
    keys: {
      name: "string",
      environment: "string",
      file: "string",
      external: { is: "boolean string map", keys: { name: "string" }, open: true },
      labels: "@list_or_dict",
      driver: "string",
      driver_opts: { is: "map", each: "string number" },
      template_driver: "string"
    },
    extensible: true
  },
  service: {
    is: "map",
    keys: {
      develop: "@development",
      deploy: "@deployment",
      annotations: "@list_or_dict",
      attach: "boolean string",
      build: {
        is: "string map",
        keys: {
          context: "string",
          dockerfile: "string",
          dockerfile_inline: "string",
          entitlements: { is: "list", items: "string" },
          args: "@list_or_dict",
          ssh: "@list_or_dict",
          labels: "@list_or_dict",
          cache_from: { is: "list", items: "string" },
          cache_to: { is: "list", items: "string" },
          no_cache: "boolean string",
          no_cache_filter: "@string_or_list",
          additional_contexts: "@list_or_dict",
          network: "string",
          provenance: "string boolean",
          sbom: "string boolean",
          pull: "boolean string",
          target: "string",
          shm_size: "integer string",
          extra_hosts: "@extra_hosts",
          isolation: "string",
          privileged: "boolean string",
          secrets: "@service_config_or_secret",
          tags: { is: "list", items: "string" },
          ulimits: "@ulimits",
          platforms: { is: "list", items: "string" }
        },
        extensible: true
      },
      blkio_config: {
        is: "map",
        keys: {
          device_read_bps: { is: "list", items: "@blkio_limit" },
          device_read_iops: { is: "list", items: "@blkio_limit" },
          device_write_bps: { is: "list", items: "@blkio_limit" },
          device_write_iops: { is: "list", items: "@blkio_limit" },
          weight: "integer string",
          weight_device: { is: "list", items: "@blkio_weight" }
        }
      },
      cap_add: { is: "list", items: "string" },
      cap_drop: { is: "list", items: "string" },
      cgroup: { is: "string", values: "host private" },
      cgroup_parent: "string",
      command: "@command",
      configs: "@service_config_or_secret",
      container_name: "string",
      cpu_count: { is: "string integer", range: [0] },
      cpu_percent: { is: "string integer", range: [0, 100] },
      cpu_shares: "number string",
      cpu_quota: "number string",
      cpu_period: "number string",
      cpu_rt_period: "number string",
      cpu_rt_runtime: "number string",
      cpus: "number string",
      cpuset: "string",
      credential_spec: { is: "map", keys: { config: "string", file: "string", registry: "string" }, extensible: true },
      depends_on: {
        is: "list map",
        items: "string",
        each: {
          is: "map",
          keys: {
            restart: "boolean string",
            required: "boolean",
            condition: { is: "string", values: "service_started service_healthy service_completed_successfully" }
          },
          extensible: true,
          required: "condition"
        },
        names: "^[a-zA-Z0-9._-]+$"
      },
      device_cgroup_rules: "@list_of_strings",
      devices: {
        is: "list",
        items: {
          is: "string map",
          keys: { source: "string", target: "string", permissions: "string" },
          extensible: true,
          required: "source"
        }
      },
      dns: "@string_or_list",
      dns_opt: { is: "list", items: "string" },
      dns_search: "@string_or_list",
      domainname: "string",
      entrypoint: "@command",
      env_file: "@env_file",
      label_file: "@label_file",
      environment: "@list_or_dict",
      expose: { is: "list", items: "string number" },
      extends: { is: "string map", keys: { service: "string", file: "string" }, required: "service" },
      provider: {
        is: "map",
        keys: { type: "string", options: { is: "map", each: { is: "string number boolean list", items: "string number boolean" } } },
        extensible: true,
        required: "type"
      },
      external_links: { is: "list", items: "string" },
      extra_hosts: "@extra_hosts",
      gpus: "@gpus",
      group_add: { is: "list", items: "string number" },
      healthcheck: "@healthcheck",
      hostname: "string",
      image: "string",
      init: "boolean string",
      ipc: "string",
      isolation: "string",
      labels: "@list_or_dict",
      links: { is: "list", items: "string" },
      logging: { is: "map", keys: { driver: "string", options: { is: "map", each: "string number null" } }, extensible: true },
      mac_address: "string",
      mem_limit: "number string",
      mem_reservation: "string integer",
      mem_swappiness: "integer string",
      memswap_limit: "number string",
      network_mode: "string",
      models: {
        is: "list map",
        items: "string",
        each: { is: "map null", keys: { endpoint_var: "string", model_var: "string" }, extensible: true },
        names: "^[a-zA-Z0-9._-]+$",
        open: true
      },
      networks: {
        is: "list map",
        items: "string",
        each: {
          is: "map null",
          keys: {
            aliases: "@list_of_strings",
            interface_name: "string",
            ipv4_address: "string",
            ipv6_address: "string",
            link_local_ips: "@list_of_strings",
            mac_address: "string",
            driver_opts: { is: "map", each: "string number" },
            priority: "number",
            gw_priority: "number"
          },
          extensible: true
        },
        names: "^[a-zA-Z0-9._-]+$"
      },
      oom_kill_disable: "boolean string",
      oom_score_adj: { is: "string integer", range: [-1e3, 1e3] },
      pid: "string null",
      pids_limit: "number string",
      platform: "string",
      ports: {
        is: "list",
        items: {
          is: "number string map",
          keys: {
            name: "string",
            mode: "string",
            host_ip: "string",
            target: "integer string",
            published: "string integer",
            protocol: "string",
            app_protocol: "string"
          },
          extensible: true
        }
      },
      pre_start: { is: "list", items: "@pre_start_hook" },
      post_start: { is: "list", items: "@service_hook" },
      pre_stop: { is: "list", items: "@service_hook" },
      privileged: "boolean string",
      profiles: "@list_of_strings",
      pull_policy: "string",
      pull_refresh_after: "string",
      read_only: "boolean string",
      restart: "string",
      runtime: "string",
      scale: "integer string",
      security_opt: { is: "list", items: "string" },
      shm_size: "number string",
      secrets: "@service_config_or_secret",
      sysctls: "@list_or_dict",
      stdin_open: "boolean string",
      stop_grace_period: "string",
      stop_signal: "string",
      storage_opt: { is: "map", open: true },
      tmpfs: "@string_or_list",
      tty: "boolean string",
      ulimits: "@ulimits",
      use_api_socket: "boolean",
      user: "string",
      uts: "string",
      userns_mode: "string",
      volumes: {
        is: "list",
        items: {
          is: "string map",
          keys: {
            type: { is: "string", values: "bind volume tmpfs cluster npipe image" },
            source: "string",
            target: "string",
            read_only: "boolean string",
            consistency: "string",
            bind: {
              is: "map",
              keys: {
                propagation: "string",
                create_host_path: "boolean string",
                recursive: { is: "string", values: "enabled disabled writable readonly" },
                selinux: { is: "string", values: "z Z" }
              },
              extensible: true
            },
            volume: { is: "map", keys: { labels: "@list_or_dict", nocopy: "boolean string", subpath: "string" }, extensible: true },
            tmpfs: { is: "map", keys: { size: { is: "integer string", range: [0] }, mode: "number string" }, extensible: true },
            image: { is: "map", keys: { subpath: "string" }, extensible: true }
          },
          extensible: true,
          required: "type"
        }
      },
      volumes_from: { is: "list", items: "string" },
      working_dir: "string"
    },
    extensible: true
  },
  service_config_or_secret: {
    is: "list",
    items: {
      is: "string map",
      keys: { source: "string", target: "string", uid: "string", gid: "string", mode: "number string" },
      extensible: true
    }
  },
  service_hook: {
    is: "map",
    keys: { command: "@command", user: "string", privileged: "boolean string", working_dir: "string", environment: "@list_or_dict" },
    extensible: true,
    required: "command"
  },
  string_or_list: { is: "string list", items: "string" },
  ulimits: {
    is: "map",
    each: { is: "integer string map", keys: { hard: "integer string", soft: "integer string" }, extensible: true, required: "soft hard" },
    names: "^[a-z]+$",
    open: true
  },
  volume: {
    is: "map null",
    keys: {
      name: "string",
      driver: "string",
      driver_opts: { is: "map", each: "string number" },
      external: { is: "boolean string map", keys: { name: "string" }, extensible: true },
      labels: "@list_or_dict"
    },
    extensible: true
  }
};

// src/knowledge/compose/shape.ts
var shapes = /* @__PURE__ */ new Map();
function shapeOf(written) {
  const known = shapes.get(written);
  if (known) return known;
  const shape = typeof written === "string" && written.startsWith("@") ? shapeOf(namedShapes[written.slice(1)] ?? "string") : read(written);
  shapes.set(written, shape);
  return shape;
}
function read(written) {
  const from = typeof written === "string" ? { is: written } : written;
  const { each, names, extensible = false, open = false, items, range } = from;
  return {
    kinds: words(from.is),
    keys: new Map(Object.entries(from.keys ?? {})),
    each,
    names: names === void 0 ? void 0 : new RegExp(names),
    extensible,
    // A map of which nothing is said may hold anything.
    open: open || from.keys === void 0 && each === void 0,
    required: words(from.required),
    items,
    values: words(from.values),
    range
  };
}
function words(text) {
  return text ? text.split(" ") : [];
}
function shapeBehind(shape, key) {
  const own = shape.keys.get(key);
  if (own !== void 0) return own;
  if (shape.extensible && key.startsWith("x-")) return "any";
  if (shape.each !== void 0 && (shape.names?.test(key) ?? true)) return shape.each;
  return shape.open ? "any" : void 0;
}
function shapedFile(root) {
  return walk({ node: root, shape: shapeOf(fileShape), path: [] });
}
function shapedService(name, service) {
  return walk({ node: service, shape: shapeOf("@service"), path: ["services", name] });
}
var resourceWords = {
  services: "service",
  networks: "network",
  volumes: "volume",
  secrets: "secret",
  configs: "config",
  models: "model"
};
function placeName([section, name, ...rest]) {
  if (section === void 0) return "the file";
  const word = resourceWords[section];
  if (name === void 0 || word === void 0) return `"${[section, name, ...rest].filter((part) => part !== void 0).join(".")}"`;
  return rest.length === 0 ? `${word} "${name}"` : `"${rest.join(".")}" of ${word} "${name}"`;
}
function* walk(at) {
  const { node, shape, path } = at;
  if (node.tag === "!reset") return;
  yield at;
  if (node.isMap && shape.kinds.includes("map")) {
    for (const [name, { value }] of node.entries) {
      const behind = shapeBehind(shape, name);
      if (behind !== void 0 && behind !== "any") yield* walk({ node: value, shape: shapeOf(behind), path: [...path, name], outer: at });
    }
  } else if (node.isList && shape.items !== void 0) {
    const items = shapeOf(shape.items);
    for (const [index, item] of node.items.entries()) yield* walk({ node: item, shape: items, path: [...path, String(index)], outer: at });
  }
}

export {
  isMadeInSetUp,
  fileShape,
  shapeOf,
  shapeBehind,
  shapedFile,
  shapedService,
  placeName
};
