/** A word of EXPOSE, as BuildKit reads it. */
interface ExposedWord {
  /** Why the build fails, as a clause. */
  readonly refused?: string;
  /** Host address or port in front of the port. */
  readonly mapping?: string;
  /** Written with capitals. */
  readonly protocol?: string;
  /** What EXPOSE should say instead; undefined in doubt. */
  readonly meant?: string;
}

const mostPort = 65_535;

/**
 * Judges one word of EXPOSE, with variables put in. Source: frontend/dockerfile/dockerfile2llb/convert_expose.go of https://github.com/moby/buildkit,
 * copy of 2026-08-21. Addresses in brackets are left alone.
 */
export function readExposed(word: string): ExposedWord {
  if (word.includes('[')) return {};
  const parts = word.split(':');
  const last = parts.at(-1) ?? '';
  const [ports = '', ...protocols] = last.split('/');
  const protocol = protocols.join('/');
  const refused =
    faultOfPorts(ports) ?? (/^(?:|tcp|udp|sctp)$/i.test(protocol) ? undefined : `"${protocol}" is no protocol that Docker knows`);
  if (refused !== undefined) return { refused };
  const meant = protocol === '' ? ports : `${ports}/${protocol.toLowerCase()}`;
  if (parts.length > 1) return { mapping: parts.slice(0, -1).join(':'), meant };
  return protocol === protocol.toLowerCase() ? {} : { protocol, meant };
}

function faultOfPorts(text: string): string | undefined {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (!match) return `"${text}" is no port`;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first > mostPort || last > mostPort) return 'the highest port is 65535';
  return last < first ? 'the range ends before it begins' : undefined;
}
