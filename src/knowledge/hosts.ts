/** Names of hosts without a certificate authority: of one machine, of a network of one's own, with an address in them, or filled in later. */
export function isInternalHost(host: string): boolean {
  return (
    !host.includes('.') ||
    /\$|\{\{|<|\.(?:local|localhost|localdomain|internal|lan|home|home\.arpa|test|example|invalid|corp|intranet|nip\.io|sslip\.io|xip\.io|traefik\.me|cluster\.local)$/.test(
      host,
    ) ||
    /(?:^|[.-])(?:localhost|local|internal|intern|intranet|lan|dev|test|example)\./.test(host)
  );
}
