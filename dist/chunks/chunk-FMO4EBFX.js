import {
  baseImage
} from "./chunk-XNCRGP26.js";
import {
  namedImage
} from "./chunk-2IBR7MMM.js";

// src/knowledge/container-names.ts
function namesOf({ name, image }) {
  const reference = namedImage(image);
  return reference ? [name, reference.name] : [name];
}

// src/knowledge/host-access.ts
var controllers = words(
  "traefik watchtower portainer dozzle socket-proxy docker-socket-proxy dockerproxy docker-proxy caddy-docker-proxy nginx-proxy docker-gen acme-companion diun gitlab-runner drone/agent drone-agent act_runner act-runner github-runner actions-runner drone-runner woodpecker-agent ofelia autoheal dockge yacht localstack homepage homarr komodo coolify lazydocker uptime-kuma swarmpit shepherd docker dind buildkit kaniko kind k3s k3d jenkins concourse cup ctop glances crowdsec tugtainer whats-up-docker wud dockhand selenoid gladys"
);
var observers = words(
  "cadvisor node-exporter node_exporter nodeexporter process-exporter netdata datadog dd-agent newrelic infrastructure-bundle filebeat metricbeat auditbeat packetbeat elastic-agent telegraf promtail alloy grafana-agent vector fluent-bit fluentd fluentbit logspout falco sysdig scrutiny beszel beszel-agent glances dcgm-exporter zabbix-agent zabbix-agent2 check-mk osquery wazuh wazuh-agent otel-collector opentelemetry-collector opentelemetry-collector-contrib otelcol ebpf pyroscope parca-agent beyla odigos smartctl-exporter duplicati restic borgmatic backrest kopia urbackup docker-volume-backup offen rsnapshot"
);
var networkers = words(
  "wireguard wg-easy wg gluetun openvpn tailscale headscale netbird zerotier pihole pi-hole adguard adguardhome unbound dnsmasq dhcp keepalived fail2ban crowdsec-firewall-bouncer firewall vpn strongswan softether outline nebula calico cilium flannel kube-proxy metallb multus weave firezone boringtun homeassistant home-assistant homebridge plex jellyfin emby unifi mdns avahi zigbee2mqtt esphome scrypted frigate snapcast shadowsocks xray v2ray hysteria sing-box tun2socks transmission-openvpn ntopng suricata zeek arkime iptables nftables n2n istio-init ztunnel gladys hass iventoy ipxe pxe netboot netbootxyz ipfm vnstat darkstat tftp tftpd tftp-hpa airconnect aircast airupnp mediamtx rtsp-simple-server pptp pptpd pptpclient l2tp openconnect openfortivpn vpnc passivedns netalertx pialert pi.alert arp-scan arpwatch aircrack-ng kismet"
);
var filters = words("socket-proxy docker-socket-proxy dockerproxy");
var hostLike = words(
  "docker dind buildkit buildkitd kind k3s k3d kindest rancher podman buildah systemd ceph longhorn csi cni gvisor falco frr binfmt qemu android-emulator open-vm-tools"
);
function managesContainers(names) {
  return names.some((name) => holds(name, controllers) || holds(name, observers));
}
function filtersCalls(names) {
  return names.some((name) => holds(name, filters));
}
function shapesNetwork(names) {
  return names.some((name) => holds(name, networkers));
}
function needsHost(names) {
  return names.some((name) => holds(name, hostLike) || holds(name, observers) || holds(name, networkers));
}
function servesNodes({
  origin
}) {
  return origin.workload?.kind === "DaemonSet";
}
function words(list) {
  return new Set(list.split(" "));
}
function holds(name, words3) {
  const pieces = name.toLowerCase().split(/([/._:@-])/);
  return pieces.some((_, index) => {
    if (index % 2 === 1 || ":@".includes(pieces[index - 1] ?? "/")) return false;
    return [1, 3, 5].some((count) => words3.has(pieces.slice(index, index + count).join("")));
  });
}
var folders = [
  [/^\/$/, "the whole file system of the host"],
  [/^\/(?:etc|usr|bin|sbin|lib|lib64|boot|var|var\/lib)$/, "the system of the host"],
  [/^\/etc\/(?:passwd|shadow|sudoers|sudoers\.d|ssh|cron\.d|crontab|systemd|kubernetes|pam\.d)$/, "the logins and services of the host"],
  [/^\/(?:root|home)$/, "the home folders of the host"],
  [/^\/proc$/, "the processes and kernel settings of the host"],
  [/^\/sys$/, "the devices and kernel settings of the host"],
  [/^\/dev$/, "the devices of the host"],
  [/^\/var\/lib\/(?:docker|containerd|containers|kubelet|etcd)(?:\/(?:volumes|pods))?$/, "the files of all containers"],
  [/^(?:~|\/root|\/home\/[\w.-]+|\$\{?HOME\}?)\/\.(?:ssh|aws|gnupg|kube|azure)$/, "the logins of a user"]
];
function sensitiveFolder(path) {
  const plain = path === "/" ? path : path.replace(/\/+$/, "");
  return folders.find(([pattern]) => pattern.test(plain))?.[1];
}
function isEngineSocket(path) {
  return /(?:^|\/)(?:docker|containerd|crio|podman|k3s\/containerd\/containerd|buildkitd)\.sock$/.test(path);
}
var capabilities = /* @__PURE__ */ new Map([
  ["ALL", "gives the container nearly all rights of root on the host"],
  ["SYS_ADMIN", "lets the container mount file systems and leave its namespaces"],
  ["SYS_MODULE", "lets the container load modules into the kernel of the host"],
  ["SYS_RAWIO", "lets the container read and write the memory and disks of the host"],
  ["SYS_PTRACE", "lets the container read and change other processes that it can see"],
  ["SYS_BOOT", "lets the container restart the host"],
  ["DAC_READ_SEARCH", "lets the container read files of the host past their permissions"],
  ["BPF", "lets the container run programs in the kernel of the host"],
  ["PERFMON", "lets the container watch the kernel of the host"],
  ["NET_ADMIN", "lets the container change routes and filters of its network"]
]);
function dangerOfCapability(name) {
  return capabilities.get(capabilityName(name));
}
function capabilityName(name) {
  return name.toUpperCase().replace(/^CAP_/, "");
}

// src/knowledge/kubernetes/pod-security.ts
var baselineCapabilities = words2(
  "AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT"
);
var safeSysctls = words2(
  "kernel.shm_rmid_forced net.ipv4.ip_local_port_range net.ipv4.tcp_syncookies net.ipv4.ping_group_range net.ipv4.ip_unprivileged_port_start net.ipv4.ip_local_reserved_ports net.ipv4.tcp_keepalive_time net.ipv4.tcp_fin_timeout net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes net.ipv4.tcp_rmem net.ipv4.tcp_wmem"
);
var selinuxTypes = words2("container_t container_init_t container_kvm_t container_engine_t");
var restrictedVolumes = words2("configMap csi downwardAPI emptyDir ephemeral image persistentVolumeClaim projected secret");
function isSafeSysctl(name) {
  return safeSysctls.has(sysctlName(name));
}
function sysctlName(name) {
  return name.replace(/\//g, ".");
}
function runsOnWindows({ podSpec }) {
  const system = podSpec.get("os", "name").text ?? podSpec.get("nodeSelector", "kubernetes.io/os").text;
  return system?.toLowerCase() === "windows" || podSpec.get("securityContext", "windowsOptions").entries.size > 0;
}
function violationsOf(pod, level) {
  return [...ofPod(pod, level), ...pod.containers.flatMap((container) => [...ofContainer(container, pod, level)])];
}
function* ofPod({ podSpec, podAnnotations }, level) {
  for (const key of ["hostNetwork", "hostPID", "hostIPC"]) {
    const node = podSpec.get(key);
    if (node.scalar === true) yield { at: node, what: `${key} is true` };
  }
  for (const volume of podSpec.get("volumes").items) {
    const types = [...volume.entries.keys()].filter((key) => key !== "name");
    const [type] = types;
    if (type === void 0 || types.length > 1 || !volume.get("name").isSet) continue;
    const isRefused = level === "restricted" ? !restrictedVolumes.has(type) : type === "hostPath";
    if (isRefused) yield { at: volume.get(type).key, what: `the volume "${volume.get("name").text}" is of type ${type}` };
  }
  for (const sysctl of podSpec.get("securityContext", "sysctls").items) {
    const name = sysctl.get("name");
    if (typeof name.scalar === "string" && !isSafeSysctl(name.scalar)) yield { at: name, what: `the sysctl ${name.scalar} is set` };
  }
  yield* ofSelinux(podSpec);
  for (const [key, { value }] of podAnnotations.entries) {
    if (!key.startsWith("container.apparmor.security.beta.kubernetes.io/") || typeof value.scalar !== "string") continue;
    if (value.scalar && value.scalar !== "runtime/default" && !value.scalar.startsWith("localhost/"))
      yield { at: value, what: `the AppArmor profile is ${value.scalar}` };
  }
}
function* ofSelinux(node) {
  const options = node.get("securityContext", "seLinuxOptions");
  const type = options.get("type");
  if (typeof type.scalar === "string" && type.scalar && !selinuxTypes.has(type.scalar))
    yield { at: type, what: `the SELinux type is ${type.scalar}` };
  for (const key of ["user", "role"]) {
    const part = options.get(key);
    if (typeof part.scalar === "string" && part.scalar) yield { at: part, what: `a SELinux ${key} is set` };
  }
}
function mayHaveOwnUsers({ podSpec }) {
  const hostUsers = podSpec.get("hostUsers");
  return !hostUsers.isUnset && hostUsers.scalar !== true;
}
function* ofContainer(container, pod, level) {
  const { security, ports, node } = container;
  if (security.privileged.value === true) yield { at: security.privileged.at, what: "privileged is true" };
  if (security.hostProcess.value === true) yield { at: security.hostProcess.at, what: "hostProcess is true" };
  for (const port of ports) {
    const hostPort = port.get("hostPort");
    if (typeof hostPort.scalar === "number" && hostPort.scalar !== 0) yield { at: hostPort, what: `hostPort ${hostPort.scalar} is set` };
  }
  if (security.procMount.isSet && security.procMount.value !== "Default" && !mayHaveOwnUsers(pod))
    yield { at: security.procMount.at, what: `procMount is ${security.procMount.value}` };
  if (security.appArmorType.value === "Unconfined") yield { at: security.appArmorType.at, what: "the AppArmor profile is Unconfined" };
  if (security.seccompType.value === "Unconfined") yield { at: security.seccompType.at, what: "the seccomp profile is Unconfined" };
  yield* ofSelinux(node);
  for (const added of security.capabilities.get("add").items) {
    const name = added.text;
    const isAllowed = name === void 0 || (level === "restricted" ? name === "NET_BIND_SERVICE" : baselineCapabilities.has(name));
    if (!isAllowed) yield { at: added, what: `the capability ${name} is added` };
  }
  if (level === "restricted") yield* ofRestricted(container, pod);
}
function* ofRestricted({ security, node }, pod) {
  const { runAsNonRoot, runAsUser, allowPrivilegeEscalation: escalation, seccompType, capabilities: capabilities2 } = security;
  if (!mayHaveOwnUsers(pod)) {
    if (runAsNonRoot.value === false) yield { at: runAsNonRoot.at, what: "runAsNonRoot is false" };
    else if (runAsNonRoot.isUnset) yield { at: node.key, what: "runAsNonRoot is not set", missing: "runAsNonRoot" };
    if (runAsUser.value === 0) yield { at: runAsUser.at, what: "runAsUser is 0" };
  }
  if (escalation.value === true) yield { at: escalation.at, what: "allowPrivilegeEscalation is true" };
  else if (escalation.isUnset)
    yield { at: node.key, what: "allowPrivilegeEscalation is not set to false", missing: "allowPrivilegeEscalation" };
  if (seccompType.isUnset) yield { at: node.key, what: "no seccompProfile is set", missing: "seccompProfile" };
  const drop = capabilities2.get("drop");
  if (drop.isUnset) yield { at: node.key, what: "the capabilities are not dropped", missing: "capabilities" };
  else if (drop.items.length > 0 && drop.items.every(({ text }) => text !== void 0 && text !== "ALL"))
    yield { at: drop, what: "not ALL capabilities are dropped" };
}
function words2(text) {
  return new Set(text.split(" "));
}

// src/knowledge/kubernetes/image-user.ts
function userOfImage(image, stage) {
  if (stage) return stage.user.value;
  const reference = image.isSet ? namedImage(image) : void 0;
  return reference && baseImage(reference)?.user;
}
function isRootUser(user) {
  return /^(?:root|0)(?::|$)/.test(user);
}

export {
  namesOf,
  managesContainers,
  filtersCalls,
  shapesNetwork,
  needsHost,
  servesNodes,
  sensitiveFolder,
  isEngineSocket,
  dangerOfCapability,
  capabilityName,
  isSafeSysctl,
  sysctlName,
  runsOnWindows,
  violationsOf,
  mayHaveOwnUsers,
  userOfImage,
  isRootUser
};
