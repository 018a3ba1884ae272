// src/knowledge/compose/formats.ts
var durationUnits = {
  ns: 1e-9,
  us: 1e-6,
  \u00B5s: 1e-6,
  \u03BCs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800
};
function composeDuration(text) {
  const plain = text.replace(/^[-+]/, "");
  if (plain === "0") return 0;
  let seconds = 0;
  let end = 0;
  for (const part of plain.matchAll(/(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h|d|w)/gy)) {
    seconds += Number(part[1]) * (durationUnits[part[2] ?? ""] ?? 0);
    end = part.index + part[0].length;
  }
  return end > 0 && end === plain.length ? text.startsWith("-") ? -seconds : seconds : void 0;
}
function isByteSize(text) {
  return /^(?:[-+]?\d+|\+?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)? ?(?:b|[kmgtp](?:i?b)?)?)$/i.test(text);
}
function isBoolean(text) {
  return /^(?:true|false|y|yes|on|n|no|off)$/i.test(text);
}
function isInteger(text) {
  return /^[-+]?\d+$/.test(text);
}
function isFloat(text) {
  return /^[-+]?(?:(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|inf(?:inity)?|nan)$/i.test(text);
}
var formats = [
  [
    "duration",
    /^(?:stop_grace_period|healthcheck\.(?:interval|timeout|start_period|start_interval)|deploy\.(?:update_config|rollback_config)\.(?:delay|monitor)|deploy\.restart_policy\.(?:delay|window))$/
  ],
  [
    "size",
    /^(?:mem_limit|mem_reservation|memswap_limit|(?:build\.)?shm_size|deploy\.resources\.(?:limits|reservations)\.memory|volumes\.\d+\.tmpfs\.size)$/
  ],
  [
    "boolean",
    /^(?:init|oom_kill_disable|privileged|read_only|stdin_open|tty|healthcheck\.disable|depends_on\.[^.]+\.(?:required|restart)|volumes\.\d+\.(?:read_only|volume\.nocopy))$/
  ],
  [
    "integer",
    /^(?:cpu_(?:count|period|quota|rt_period|rt_runtime|shares)|oom_score_adj|pids_limit|scale|healthcheck\.retries|ulimits\.[^.]+(?:\.(?:hard|soft))?|deploy\.(?:replicas|(?:update_config|rollback_config)\.parallelism|restart_policy\.max_attempts|placement\.max_replicas_per_node))$/
  ],
  [
    "float",
    /^(?:cpus|cpu_percent|deploy\.(?:update_config|rollback_config)\.max_failure_ratio|deploy\.resources\.(?:limits|reservations)\.cpus)$/
  ]
];
function formatOf(path) {
  return formats.find(([, pattern]) => pattern.test(path))?.[0];
}
var readers = {
  duration: (text) => composeDuration(text) !== void 0,
  size: isByteSize,
  boolean: isBoolean,
  integer: isInteger,
  float: isFloat
};
function hasFormat(text, format) {
  return readers[format](text);
}
function portRange(text) {
  const match = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(text);
  if (!match) return void 0;
  const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
  return first <= last && last <= 65535 ? [first, last] : void 0;
}
function isIpAddress(text) {
  const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  return new RegExp(`^${octet}(?:\\.${octet}){3}$`).test(text) || /^[\da-f:.]+$/i.test(text) && text.includes(":");
}
function portDefect(text) {
  const parts = text.split(":");
  const container = parts.pop() ?? "";
  const host = parts.pop();
  const [ports = "", protocol = "", ...rest] = container.split("/");
  const ip = parts.join(":");
  if (ip !== "" && !isIpAddress(ip.replace(/^\[(.*)\]$/, "$1"))) return `"${ip}" is no IP address`;
  if (ip.includes(":") && !ip.startsWith("[")) return "an IPv6 address needs brackets";
  if (ports === "") return "the port of the container is missing";
  const target = portRange(ports);
  if (!target) return `"${ports}" is no port of a container`;
  if (target[0] === 0) return "a container has no port 0";
  if (host) {
    const published = portRange(host);
    if (!published) return `"${host}" is no port of the host`;
    const [length, wanted] = [published[1] - published[0], target[1] - target[0]];
    if (wanted > 0 && length !== wanted) return `the ranges "${host}" and "${ports}" differ in length`;
  }
  if (rest.length === 0 && protocol !== "" && !isProtocol(protocol)) return `"${protocol}" is no protocol`;
  return void 0;
}
function isProtocol(text) {
  return /^(?:tcp|udp|sctp)$/i.test(text);
}
function mountDefect(text) {
  if (text === "") return "it is empty";
  const parts = mountParts(text);
  if (parts.includes("")) return "a part between its colons is empty";
  if (parts.length > 3) return "it has too many colons";
  const target = parts.length === 1 ? parts[0] : parts[1];
  return target === void 0 || isAbsolute(target) ? void 0 : `the path in the container, "${target}", is not absolute`;
}
function isAbsolute(path) {
  return /^(?:\/|[A-Za-z]:|\\\\)/.test(path);
}
function mountParts(text) {
  const parts = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== ":" || i - start === 1 && /[A-Za-z]/.test(text[start] ?? "")) continue;
    parts.push(text.slice(start, i));
    start = i + 1;
  }
  return [...parts, text.slice(start)];
}
function isRestartPolicy(text) {
  return /^(?:|no|always|unless-stopped|on-failure(?::\d+)?)$/.test(text);
}
var restartPolicies = ["no", "always", "unless-stopped", "on-failure"];
function isPullPolicy(text) {
  return /always|never|build|if_not_present|missing|refresh|daily|weekly|every_(?:\d+[wdhms])+/.test(text);
}
var pullPolicies = ["always", "never", "build", "if_not_present", "missing", "refresh", "daily", "weekly"];
function isContainerName(text) {
  return /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(text);
}

export {
  composeDuration,
  formatOf,
  hasFormat,
  portRange,
  isIpAddress,
  portDefect,
  isProtocol,
  mountDefect,
  isAbsolute,
  isRestartPolicy,
  restartPolicies,
  isPullPolicy,
  pullPolicies,
  isContainerName
};
