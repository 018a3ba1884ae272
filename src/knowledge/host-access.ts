/**
 * Programs that cannot do their work without a part of the host. Words of image and service names; common knowledge of 2026-11-27, not read from a
 * source. The lists only silence or lower findings, so a wrong entry costs a missing one.
 */
const controllers = words(
  'traefik watchtower portainer dozzle socket-proxy docker-socket-proxy dockerproxy docker-proxy caddy-docker-proxy nginx-proxy docker-gen acme-companion diun gitlab-runner ' +
    'drone/agent drone-agent act_runner act-runner github-runner actions-runner drone-runner woodpecker-agent ofelia autoheal dockge yacht localstack homepage homarr komodo coolify lazydocker ' +
    'uptime-kuma swarmpit shepherd docker dind buildkit kaniko kind k3s k3d jenkins concourse cup ctop glances crowdsec tugtainer whats-up-docker wud dockhand selenoid gladys',
);
const observers = words(
  'cadvisor node-exporter node_exporter nodeexporter process-exporter netdata datadog dd-agent newrelic infrastructure-bundle filebeat metricbeat auditbeat packetbeat elastic-agent ' +
    'telegraf promtail alloy grafana-agent vector fluent-bit fluentd fluentbit logspout falco sysdig scrutiny beszel beszel-agent glances dcgm-exporter zabbix-agent zabbix-agent2 ' +
    'check-mk osquery wazuh wazuh-agent otel-collector opentelemetry-collector opentelemetry-collector-contrib otelcol ebpf pyroscope parca-agent beyla odigos smartctl-exporter ' +
    'duplicati restic borgmatic backrest kopia urbackup docker-volume-backup offen rsnapshot',
);
const networkers = words(
  'wireguard wg-easy wg gluetun openvpn tailscale headscale netbird zerotier pihole pi-hole adguard adguardhome unbound dnsmasq dhcp keepalived fail2ban crowdsec-firewall-bouncer ' +
    'firewall vpn strongswan softether outline nebula calico cilium flannel kube-proxy metallb multus weave firezone boringtun homeassistant home-assistant homebridge plex jellyfin ' +
    'emby unifi mdns avahi zigbee2mqtt esphome scrypted frigate snapcast shadowsocks xray v2ray hysteria sing-box tun2socks transmission-openvpn ntopng suricata zeek arkime iptables nftables n2n istio-init ztunnel ' +
    'gladys hass iventoy ipxe pxe netboot netbootxyz ipfm vnstat darkstat tftp tftpd tftp-hpa airconnect aircast airupnp mediamtx rtsp-simple-server ' +
    'pptp pptpd pptpclient l2tp openconnect openfortivpn vpnc passivedns netalertx pialert pi.alert arp-scan arpwatch aircrack-ng kismet',
);
const filters = words('socket-proxy docker-socket-proxy dockerproxy');
const hostLike = words(
  'docker dind buildkit buildkitd kind k3s k3d kindest rancher podman buildah systemd ceph longhorn csi cni gvisor falco frr binfmt qemu android-emulator open-vm-tools',
);

/** Whether a program starts, watches or lists containers, and needs the engine's socket for it. */
export function managesContainers(names: readonly string[]): boolean {
  return names.some((name) => holds(name, controllers) || holds(name, observers));
}

/** Whether a program stands between the engine's socket and others, and lets only some calls through. */
export function filtersCalls(names: readonly string[]): boolean {
  return names.some((name) => holds(name, filters));
}

/** Whether a program shapes the network of the host or its own: VPNs, name servers, discovery in a home network. */
export function shapesNetwork(names: readonly string[]): boolean {
  return names.some((name) => holds(name, networkers));
}

/** Whether a program needs nearly all of the host: it runs containers within itself, drives devices, or watches the kernel. */
export function needsHost(names: readonly string[]): boolean {
  return names.some((name) => holds(name, hostLike) || holds(name, observers) || holds(name, networkers));
}

/** Whether a container runs once on every node, and so is there for the nodes rather than for users. */
export function servesNodes({
  origin,
}: {
  readonly origin: { readonly kind: string; readonly workload?: { readonly kind: string } | undefined };
}): boolean {
  return origin.workload?.kind === 'DaemonSet';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Whether a word, of three pieces at most, stands in a name. As patterns the lists would take longer to compile than the rest of a rule. */
function holds(name: string, words: ReadonlySet<string>): boolean {
  const pieces = name.toLowerCase().split(/([/._:@-])/);
  return pieces.some((_, index) => {
    // A tag may end a word, but begins none.
    if (index % 2 === 1 || ':@'.includes(pieces[index - 1] ?? '/')) return false;
    return [1, 3, 5].some((count) => words.has(pieces.slice(index, index + count).join('')));
  });
}

/** Folders of the host that give away the whole of it, or its logins; with what stands in them, as a clause. */
const folders: readonly (readonly [path: RegExp, what: string])[] = [
  [/^\/$/, 'the whole file system of the host'],
  [/^\/(?:etc|usr|bin|sbin|lib|lib64|boot|var|var\/lib)$/, 'the system of the host'],
  [/^\/etc\/(?:passwd|shadow|sudoers|sudoers\.d|ssh|cron\.d|crontab|systemd|kubernetes|pam\.d)$/, 'the logins and services of the host'],
  [/^\/(?:root|home)$/, 'the home folders of the host'],
  [/^\/proc$/, 'the processes and kernel settings of the host'],
  [/^\/sys$/, 'the devices and kernel settings of the host'],
  [/^\/dev$/, 'the devices of the host'],
  [/^\/var\/lib\/(?:docker|containerd|containers|kubelet|etcd)(?:\/(?:volumes|pods))?$/, 'the files of all containers'],
  [/^(?:~|\/root|\/home\/[\w.-]+|\$\{?HOME\}?)\/\.(?:ssh|aws|gnupg|kube|azure)$/, 'the logins of a user'],
];

/** What a path of the host gives away, as a clause; undefined for all other paths. */
export function sensitiveFolder(path: string): string | undefined {
  const plain = path === '/' ? path : path.replace(/\/+$/, '');
  return folders.find(([pattern]) => pattern.test(plain))?.[1];
}

/** Sockets of container engines, by which whoever reaches them starts containers with all rights. */
export function isEngineSocket(path: string): boolean {
  return /(?:^|\/)(?:docker|containerd|crio|podman|k3s\/containerd\/containerd|buildkitd)\.sock$/.test(path);
}

/** Capabilities that lead to the host or to other containers, with how, as a clause. Source: https://man7.org/linux/man-pages/man7/capabilities.7.html, read 2026-11-27. */
const capabilities: ReadonlyMap<string, string> = new Map([
  ['ALL', 'gives the container nearly all rights of root on the host'],
  ['SYS_ADMIN', 'lets the container mount file systems and leave its namespaces'],
  ['SYS_MODULE', 'lets the container load modules into the kernel of the host'],
  ['SYS_RAWIO', 'lets the container read and write the memory and disks of the host'],
  ['SYS_PTRACE', 'lets the container read and change other processes that it can see'],
  ['SYS_BOOT', 'lets the container restart the host'],
  ['DAC_READ_SEARCH', 'lets the container read files of the host past their permissions'],
  ['BPF', 'lets the container run programs in the kernel of the host'],
  ['PERFMON', 'lets the container watch the kernel of the host'],
  ['NET_ADMIN', 'lets the container change routes and filters of its network'],
]);

/** What a capability lets a container do that is dangerous, as a clause; undefined for the others. */
export function dangerOfCapability(name: string): string | undefined {
  return capabilities.get(capabilityName(name));
}

/** Without the prefix, in capitals, as Docker reads it. */
export function capabilityName(name: string): string {
  return name.toUpperCase().replace(/^CAP_/, '');
}
