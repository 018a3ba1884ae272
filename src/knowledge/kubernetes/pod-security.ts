import type { Located } from '../../core/source.js';
import type { Value } from '../../core/value.js';

/**
 * The Pod Security Standards as the admission controller of Kubernetes checks them. Source:
 * https://github.com/kubernetes/kubernetes/tree/master/staging/src/k8s.io/pod-security-admission/policy and
 * https://kubernetes.io/docs/reference/node/kernel-version-requirements, read 2026-11-27. Of lists that grew, the longest one stands here.
 */
export type PodSecurityLevel = 'baseline' | 'restricted';

/** Capabilities that the baseline lets a container add. */
const baselineCapabilities = words(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT',
);

/** Kernel settings that a kubelet sets for one pod without being told that it may: reserved ports since 1.27, TCP times since 1.29, its buffers since 1.32. */
const safeSysctls = words(
  'kernel.shm_rmid_forced net.ipv4.ip_local_port_range net.ipv4.tcp_syncookies net.ipv4.ping_group_range net.ipv4.ip_unprivileged_port_start ' +
    'net.ipv4.ip_local_reserved_ports net.ipv4.tcp_keepalive_time net.ipv4.tcp_fin_timeout net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes ' +
    'net.ipv4.tcp_rmem net.ipv4.tcp_wmem',
);

const selinuxTypes = words('container_t container_init_t container_kvm_t container_engine_t');

/** Types of volume that the restricted standard allows; a volume that names none is an emptyDir. */
const restrictedVolumes = words('configMap csi downwardAPI emptyDir ephemeral image persistentVolumeClaim projected secret');

/** Whether every kubelet may set a kernel setting for a pod. A slash may stand for the dots. */
export function isSafeSysctl(name: string): boolean {
  return safeSysctls.has(sysctlName(name));
}

/** The name with dots, as sysctl prints it. */
export function sysctlName(name: string): string {
  return name.replace(/\//g, '.');
}

/** What this file needs to know of a node of a manifest. */
export interface SpecNode extends Located {
  readonly key: Located;
  readonly entries: ReadonlyMap<string, { readonly value: SpecNode }>;
  readonly items: readonly SpecNode[];
  readonly text: string | undefined;
  readonly scalar: unknown;
  readonly isSet: boolean;
  readonly isUnset: boolean;
  readonly isUnknown: boolean;
  get(...path: readonly string[]): SpecNode;
}

/** What this file needs to know of a container. */
interface SecuredContainer {
  readonly name: string;
  readonly node: SpecNode;
  readonly ports: readonly SpecNode[];
  readonly security: {
    readonly runAsNonRoot: Value<boolean>;
    readonly runAsUser: Value<number>;
    readonly allowPrivilegeEscalation: Value<boolean>;
    readonly privileged: Value<boolean>;
    readonly seccompType: Value<string>;
    readonly appArmorType: Value<string>;
    readonly procMount: Value<string>;
    readonly hostProcess: Value<boolean>;
    readonly capabilities: SpecNode;
  };
}

/** What this file needs to know of a workload. */
interface SecuredPod {
  readonly podSpec: SpecNode;
  readonly podAnnotations: SpecNode;
  readonly containers: readonly SecuredContainer[];
}

/** Whether the pods run on Windows, where most of these settings do not exist. */
export function runsOnWindows({ podSpec }: { readonly podSpec: SpecNode }): boolean {
  const system = podSpec.get('os', 'name').text ?? podSpec.get('nodeSelector', 'kubernetes.io/os').text;
  return system?.toLowerCase() === 'windows' || podSpec.get('securityContext', 'windowsOptions').entries.size > 0;
}

/** One reason to refuse a pod, as a clause; with the part that is missing, where adding it would do. */
export interface Violation {
  readonly at: Located;
  readonly what: string;
  readonly missing?: MissingPart;
}

/** Settings that the restricted standard asks for and that most manifests leave out. */
export type MissingPart = 'runAsNonRoot' | 'allowPrivilegeEscalation' | 'seccompProfile' | 'capabilities';

/** The reasons for which an admission controller refuses the pods; empty where it lets them in or the files cannot tell. */
export function violationsOf(pod: SecuredPod, level: PodSecurityLevel): readonly Violation[] {
  return [...ofPod(pod, level), ...pod.containers.flatMap((container) => [...ofContainer(container, pod, level)])];
}

function* ofPod({ podSpec, podAnnotations }: SecuredPod, level: PodSecurityLevel): Iterable<Violation> {
  for (const key of ['hostNetwork', 'hostPID', 'hostIPC']) {
    const node = podSpec.get(key);
    if (node.scalar === true) yield { at: node, what: `${key} is true` };
  }
  for (const volume of podSpec.get('volumes').items) {
    const types = [...volume.entries.keys()].filter((key) => key !== 'name');
    const [type] = types;
    if (type === undefined || types.length > 1 || !volume.get('name').isSet) continue;
    const isRefused = level === 'restricted' ? !restrictedVolumes.has(type) : type === 'hostPath';
    if (isRefused) yield { at: volume.get(type).key, what: `the volume "${volume.get('name').text}" is of type ${type}` };
  }
  for (const sysctl of podSpec.get('securityContext', 'sysctls').items) {
    const name = sysctl.get('name');
    if (typeof name.scalar === 'string' && !isSafeSysctl(name.scalar)) yield { at: name, what: `the sysctl ${name.scalar} is set` };
  }
  yield* ofSelinux(podSpec);
  for (const [key, { value }] of podAnnotations.entries) {
    if (!key.startsWith('container.apparmor.security.beta.kubernetes.io/') || typeof value.scalar !== 'string') continue;
    if (value.scalar && value.scalar !== 'runtime/default' && !value.scalar.startsWith('localhost/'))
      yield { at: value, what: `the AppArmor profile is ${value.scalar}` };
  }
}

function* ofSelinux(node: SpecNode): Iterable<Violation> {
  const options = node.get('securityContext', 'seLinuxOptions');
  const type = options.get('type');
  if (typeof type.scalar === 'string' && type.scalar && !selinuxTypes.has(type.scalar))
    yield { at: type, what: `the SELinux type is ${type.scalar}` };
  for (const key of ['user', 'role']) {
    const part = options.get(key);
    if (typeof part.scalar === 'string' && part.scalar) yield { at: part, what: `a SELinux ${key} is set` };
  }
}

/** Whether the root of the pods is certainly, or perhaps, nobody on their node. */
export function mayHaveOwnUsers({ podSpec }: { readonly podSpec: SpecNode }): boolean {
  const hostUsers = podSpec.get('hostUsers');
  return !hostUsers.isUnset && hostUsers.scalar !== true;
}

function* ofContainer(container: SecuredContainer, pod: SecuredPod, level: PodSecurityLevel): Iterable<Violation> {
  const { security, ports, node } = container;
  if (security.privileged.value === true) yield { at: security.privileged.at, what: 'privileged is true' };
  if (security.hostProcess.value === true) yield { at: security.hostProcess.at, what: 'hostProcess is true' };
  for (const port of ports) {
    const hostPort = port.get('hostPort');
    if (typeof hostPort.scalar === 'number' && hostPort.scalar !== 0) yield { at: hostPort, what: `hostPort ${hostPort.scalar} is set` };
  }
  // Since Kubernetes 1.35 the baseline lets it be where the pod has users of its own.
  if (security.procMount.isSet && security.procMount.value !== 'Default' && !mayHaveOwnUsers(pod))
    yield { at: security.procMount.at, what: `procMount is ${security.procMount.value}` };
  if (security.appArmorType.value === 'Unconfined') yield { at: security.appArmorType.at, what: 'the AppArmor profile is Unconfined' };
  if (security.seccompType.value === 'Unconfined') yield { at: security.seccompType.at, what: 'the seccomp profile is Unconfined' };
  yield* ofSelinux(node);
  for (const added of security.capabilities.get('add').items) {
    const name = added.text;
    const isAllowed = name === undefined || (level === 'restricted' ? name === 'NET_BIND_SERVICE' : baselineCapabilities.has(name));
    if (!isAllowed) yield { at: added, what: `the capability ${name} is added` };
  }
  if (level === 'restricted') yield* ofRestricted(container, pod);
}

function* ofRestricted({ security, node }: SecuredContainer, pod: SecuredPod): Iterable<Violation> {
  const { runAsNonRoot, runAsUser, allowPrivilegeEscalation: escalation, seccompType, capabilities } = security;
  // Root of a user namespace of its own is no root of the node; whether the cluster takes that into account is not known.
  if (!mayHaveOwnUsers(pod)) {
    if (runAsNonRoot.value === false) yield { at: runAsNonRoot.at, what: 'runAsNonRoot is false' };
    else if (runAsNonRoot.isUnset) yield { at: node.key, what: 'runAsNonRoot is not set', missing: 'runAsNonRoot' };
    if (runAsUser.value === 0) yield { at: runAsUser.at, what: 'runAsUser is 0' };
  }
  if (escalation.value === true) yield { at: escalation.at, what: 'allowPrivilegeEscalation is true' };
  else if (escalation.isUnset)
    yield { at: node.key, what: 'allowPrivilegeEscalation is not set to false', missing: 'allowPrivilegeEscalation' };
  if (seccompType.isUnset) yield { at: node.key, what: 'no seccompProfile is set', missing: 'seccompProfile' };
  const drop = capabilities.get('drop');
  if (drop.isUnset) yield { at: node.key, what: 'the capabilities are not dropped', missing: 'capabilities' };
  else if (drop.items.length > 0 && drop.items.every(({ text }) => text !== undefined && text !== 'ALL'))
    yield { at: drop, what: 'not ALL capabilities are dropped' };
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
