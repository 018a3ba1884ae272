import type { ImageReference } from '../core/image.js';
import { basename } from '../core/path.js';
import { publishedName } from './images/name.js';

/** The words of a command; undefined for those that only the run knows. */
type Words = readonly (string | undefined)[];

/** Tools by which a process that starts as root hands over to another user. */
const handsOver = /\b(?:gosu|su-exec|setpriv|runuser|s6-setuidgid|chpst)\b/;

/** `sudo -u app`, `su app -c`, `start-stop-daemon --chuid app`, `mysqld --user=mysql`. */
const startsAsOther = /\bsudo\s(?:-\w+\s+)?-u\b|\bsu\s[^\n]{0,200}\s-\w{0,3}c\b|\s--(?:user|chuid|setuid)[= ]["']?(?!root\b|0\b)[\w$]/;

/** Whether the text of a Dockerfile's instruction names a tool that gives the rights of root up. */
export function namesHandover(text: string): boolean {
  return handsOver.test(text);
}

/** Whether a script that starts as root gives these rights up, as far as its text tells. */
export function leavesRootInScript(text: string): boolean {
  const code = text.replace(/^\s*#.*$/gm, '');
  return handsOver.test(code) || startsAsOther.test(code);
}

/**
 * Programs that have to start as root, to open ports, to switch to the user who logs in or to start everything else, and whose own workers are
 * another user by default. Source: the configuration files that their packages ship; common knowledge of 2026-11-26, not read.
 */
const dropsByItself: ReadonlySet<string> = new Set(
  [
    'nginx nginx-debug httpd httpd-foreground apache2 apache2-foreground apache2ctl apachectl haproxy squid dovecot postfix',
    'dnsmasq sshd smbd pure-ftpd in.tftpd cron crond chronyd vsftpd radiusd init systemd s6-svscan runsvdir',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a program that starts as root leaves these rights by itself: a server with workers of another user, or one that is told a user. */
export function leavesRootByItself(words: Words): boolean {
  const [first, ...args] = words;
  if (first === undefined) return false;
  const name = basename(first);
  if (dropsByItself.has(name) || /^php-fpm[\d.]*$/.test(name)) return true;
  if (withLetter.has(name) && args.includes('-u')) return true;
  return args.some((word) => word !== undefined && /^--(?:user|uid)=(?!root$|0$)[\w-]+$/.test(word));
}

/** Whether a command starts the Docker daemon, which makes containers of its own and so has to be root. */
export function startsDockerDaemon(words: Words): boolean {
  const [first, ...args] = words;
  const name = basename(first ?? '');
  if (name === 'dockerd') return true;
  if (name === 'service') return args[0] === 'docker' && args[1] === 'start';
  return first === '/etc/init.d/docker' && args[0] === 'start';
}

/**
 * Programs that set up a firewall or a tunnel, load modules, mount, read all packets, serve devices or measure the kernel, and may do so as root only. Source: the manual page of each
 * says that it needs root or a capability such as CAP_NET_ADMIN; common knowledge of 2026-11-27, not read.
 */
const ofSystem: ReadonlySet<string> = new Set(
  [
    'iptables iptables-legacy iptables-nft iptables-restore ip6tables ip6tables-restore nft ipset ferm shorewall shorewall6 ufw',
    'wg wg-quick openvpn openconnect vpnc pppd pptpd pptp pptpsetup pon xl2tpd ipsec charon swanctl shadowvpn dsvpn hans iodine iodined tincd',
    'modprobe mount exportfs rpc.nfsd tcpdump snort suricata zeek bro kismet passivedns arpwatch masscan pcscd lkp bpftrace',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a command changes or watches the system below the container: its firewall, a tunnel, a mount, all of its packets. */
export function worksOnTheSystem([first, ...args]: Words): boolean {
  const name = basename(first ?? '');
  return ofSystem.has(name) || (name === 'ip' && args.some((word) => word === 'add' || word === 'set'));
}

/** Servers whose `-u` names the user. */
const withLetter: ReadonlySet<string> = new Set(['memcached', 'named', 'ntpd']);

const prompts =
  /^(?:(?:ba|da|a|z|k|fi)?sh|pwsh|powershell|node|python[\d.]*|pypy[\d.]*|irb|php|jshell|ghci|julia|R|swipl|iex|erl|lua|bun|deno)$/;

/** Whether a command only waits for somebody to type in: a shell or an interpreter without a program. */
export function waitsForSomebody(words: Words): boolean {
  const [first, ...args] = words;
  return (
    first !== undefined && prompts.test(basename(first)) && args.every((word) => word !== undefined && /^-[a-z]$|^--login$/.test(word))
  );
}

/**
 * Images that start a shell, an interpreter or nothing, and whose command is not in the tables of images: systems, compilers and run-times that
 * others build on. Common knowledge of 2026-11-26, not read.
 */
const bases = new RegExp(
  `^(?:${[
    'buildpack-deps|golang|rust|gcc|eclipse-temurin|openjdk|amazoncorretto',
    String.raw`mcr\.microsoft\.com\/dotnet\/(?:core\/|nightly\/)?(?:sdk|aspnet|runtime|runtime-deps)`,
    String.raw`mcr\.microsoft\.com\/(?:vscode\/)?devcontainers\/[\w./-]+`,
  ].join('|')})$`,
);

/**
 * Whether the text of a Dockerfile says that it is one of the official images, which leave the user to those who build on them. Source: the note at
 * the top of https://github.com/docker-library/tomcat/blob/master/10.1/jre17/temurin-jammy/Dockerfile; read on 2026-11-27.
 */
export function isOfficialImage(text: string): boolean {
  return /^\ufeff?#[^\n]*GENERATED VIA "apply-templates\.sh"/m.test(text.slice(0, 400));
}

/** Whether an image, as it is published, starts nothing that could be broken into. */
export function isMadeToBuildOn(reference: ImageReference | undefined): boolean {
  return reference !== undefined && bases.test(publishedName(reference));
}

/**
 * Whether the text of a Dockerfile's instruction names a library for the pins of a board, whose device files belong to root or to a group
 * of the host that the image does not know. Common knowledge of 2026-11-27, not read.
 */
export function namesPins(text: string): boolean {
  return /(?:^|[\s"'-])(?:rpi[.-]gpio|pigpio|wiringpi|gpiozero)(?![\w-])/i.test(text);
}
