/**
 * How Compose reads texts that stand for something else. Read in compose-go (transform/, format/volume.go, types/, loader/interpolate.go)
 * and in the libraries that it uses, 2026-07-21: https://github.com/compose-spec/compose-go.
 */

const durationUnits: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
};

/** Seconds of a duration (`1m30s`, `1d`); undefined when it is none. */
export function composeDuration(text: string): number | undefined {
  const plain = text.replace(/^[-+]/, '');
  if (plain === '0') return 0;
  let seconds = 0;
  let end = 0;
  for (const part of plain.matchAll(/(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h|d|w)/gy)) {
    seconds += Number(part[1]) * (durationUnits[part[2] ?? ''] ?? 0);
    end = part.index + part[0].length;
  }
  return end > 0 && end === plain.length ? (text.startsWith('-') ? -seconds : seconds) : undefined;
}

/** Whether a text is a size (`512m`, `1.5 GiB`) or a whole number of bytes. */
export function isByteSize(text: string): boolean {
  return /^(?:[-+]?\d+|\+?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)? ?(?:b|[kmgtp](?:i?b)?)?)$/i.test(text);
}

export function isBoolean(text: string): boolean {
  return /^(?:true|false|y|yes|on|n|no|off)$/i.test(text);
}

export function isInteger(text: string): boolean {
  return /^[-+]?\d+$/.test(text);
}

export function isFloat(text: string): boolean {
  return /^[-+]?(?:(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|inf(?:inity)?|nan)$/i.test(text);
}

/** What a text must stand for. */
export type Format = 'duration' | 'size' | 'boolean' | 'integer' | 'float';

const formats: readonly (readonly [Format, RegExp])[] = [
  [
    'duration',
    /^(?:stop_grace_period|healthcheck\.(?:interval|timeout|start_period|start_interval)|deploy\.(?:update_config|rollback_config)\.(?:delay|monitor)|deploy\.restart_policy\.(?:delay|window))$/,
  ],
  [
    'size',
    /^(?:mem_limit|mem_reservation|memswap_limit|(?:build\.)?shm_size|deploy\.resources\.(?:limits|reservations)\.memory|volumes\.\d+\.tmpfs\.size)$/,
  ],
  [
    'boolean',
    /^(?:init|oom_kill_disable|privileged|read_only|stdin_open|tty|healthcheck\.disable|depends_on\.[^.]+\.(?:required|restart)|volumes\.\d+\.(?:read_only|volume\.nocopy))$/,
  ],
  [
    'integer',
    /^(?:cpu_(?:count|period|quota|rt_period|rt_runtime|shares)|oom_score_adj|pids_limit|scale|healthcheck\.retries|ulimits\.[^.]+(?:\.(?:hard|soft))?|deploy\.(?:replicas|(?:update_config|rollback_config)\.parallelism|restart_policy\.max_attempts|placement\.max_replicas_per_node))$/,
  ],
  [
    'float',
    /^(?:cpus|cpu_percent|deploy\.(?:update_config|rollback_config)\.max_failure_ratio|deploy\.resources\.(?:limits|reservations)\.cpus)$/,
  ],
];

/** What the text at a key of a service must stand for; keys are joined by dots. */
export function formatOf(path: string): Format | undefined {
  return formats.find(([, pattern]) => pattern.test(path))?.[0];
}

const readers: Readonly<Record<Format, (text: string) => boolean>> = {
  duration: (text) => composeDuration(text) !== undefined,
  size: isByteSize,
  boolean: isBoolean,
  integer: isInteger,
  float: isFloat,
};

export function hasFormat(text: string, format: Format): boolean {
  return readers[format](text);
}

/** First and last number of a port or a range of ports; undefined when it is none. */
export function portRange(text: string): readonly [first: number, last: number] | undefined {
  const match = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(text);
  if (!match) return undefined;
  const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
  return first <= last && last <= 65_535 ? [first, last] : undefined;
}

export function isIpAddress(text: string): boolean {
  const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
  return new RegExp(`^${octet}(?:\\.${octet}){3}$`).test(text) || (/^[\da-f:.]+$/i.test(text) && text.includes(':'));
}

/** What is wrong with the short form of a port, as a clause; undefined when Compose takes it. */
export function portDefect(text: string): string | undefined {
  const parts = text.split(':');
  const container = parts.pop() ?? '';
  const host = parts.pop();
  const [ports = '', protocol = '', ...rest] = container.split('/');
  const ip = parts.join(':');
  if (ip !== '' && !isIpAddress(ip.replace(/^\[(.*)\]$/, '$1'))) return `"${ip}" is no IP address`;
  if (ip.includes(':') && !ip.startsWith('[')) return 'an IPv6 address needs brackets';
  if (ports === '') return 'the port of the container is missing';
  const target = portRange(ports);
  if (!target) return `"${ports}" is no port of a container`;
  if (target[0] === 0) return 'a container has no port 0';
  if (host) {
    const published = portRange(host);
    if (!published) return `"${host}" is no port of the host`;
    const [length, wanted] = [published[1] - published[0], target[1] - target[0]];
    if (wanted > 0 && length !== wanted) return `the ranges "${host}" and "${ports}" differ in length`;
  }
  if (rest.length === 0 && protocol !== '' && !isProtocol(protocol)) return `"${protocol}" is no protocol`;
  return undefined;
}

export function isProtocol(text: string): boolean {
  return /^(?:tcp|udp|sctp)$/i.test(text);
}

/** What is wrong with the short form of a volume, as a clause; undefined when Compose and the engine take it. */
export function mountDefect(text: string): string | undefined {
  if (text === '') return 'it is empty';
  const parts = mountParts(text);
  if (parts.includes('')) return 'a part between its colons is empty';
  if (parts.length > 3) return 'it has too many colons';
  const target = parts.length === 1 ? parts[0] : parts[1];
  return target === undefined || isAbsolute(target) ? undefined : `the path in the container, "${target}", is not absolute`;
}

/** Of a Linux or a Windows container. */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:|\\\\)/.test(path);
}

/** A single letter before a colon is a drive. */
function mountParts(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== ':' || (i - start === 1 && /[A-Za-z]/.test(text[start] ?? ''))) continue;
    parts.push(text.slice(start, i));
    start = i + 1;
  }
  return [...parts, text.slice(start)];
}

/** What is wrong with a restart policy; undefined when the engine takes it. */
export function isRestartPolicy(text: string): boolean {
  return /^(?:|no|always|unless-stopped|on-failure(?::\d+)?)$/.test(text);
}

export const restartPolicies = ['no', 'always', 'unless-stopped', 'on-failure'] as const;

/** Compose looks for one of these words anywhere in the text. */
export function isPullPolicy(text: string): boolean {
  return /always|never|build|if_not_present|missing|refresh|daily|weekly|every_(?:\d+[wdhms])+/.test(text);
}

export const pullPolicies = ['always', 'never', 'build', 'if_not_present', 'missing', 'refresh', 'daily', 'weekly'] as const;

/** The engine's rule for names of containers. */
export function isContainerName(text: string): boolean {
  return /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(text);
}
