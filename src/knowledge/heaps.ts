/** How much memory a run-time is told to fill. */
interface Heap {
  /** The flag as written. */
  readonly flag: string;
  readonly bytes: number;
  /** Memory outside of it counts against the limit, too, so that a heap as large as the limit is already too large. */
  readonly isAll: boolean;
}

const factors: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };

/**
 * Variables from which run-times, or the start scripts of well-known images, take flags for the JVM. The first three are of the JVM itself:
 * https://docs.oracle.com/en/java/javase/21/troubleshoot/environment-variables-and-system-properties.html, read 2026-11-27; the others are common knowledge.
 */
const javaVariables =
  /^(?:JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS|JAVA_OPTS|JAVA_OPTIONS|JAVA_ARGS|JVM_OPTS|JVM_ARGS|CATALINA_OPTS|(?:ES|LS|OPENSEARCH)_JAVA_OPTS|KAFKA_HEAP_OPTS|KAFKA_OPTS|ZK_SERVER_HEAP_OPTS|JAVA_OPTS_APPEND)$/;

/** What the value of an environment variable says about the heap. */
export function heapInVariable(name: string, value: string): Heap | undefined {
  if (javaVariables.test(name)) return javaHeap(value);
  if (name === 'NODE_OPTIONS') return nodeHeap(value);
  if (name !== 'GOMEMLIMIT') return undefined;
  const match = /^(\d+)(?:([KMGT])iB|B)?$/.exec(value);
  // It counts all that the program has, and the collector works harder near it: https://pkg.go.dev/runtime#hdr-Environment_Variables, read 2026-11-27.
  return match
    ? { flag: `GOMEMLIMIT=${value}`, bytes: Number(match[1]) * (factors[(match[2] ?? '').toLowerCase()] ?? 1), isAll: true }
    : undefined;
}

/** What the words of a command say about the heap. */
export function heapInCommand(words: readonly string[]): Heap | undefined {
  const text = words.join(' ');
  if (/\bjava\b/.test(text)) return javaHeap(text);
  if (/\bnode\b/.test(text)) return nodeHeap(text);
  return /\bredis-server\b/.test(text) ? redisMemory(text) : undefined;
}

/** The last flag counts. */
function javaHeap(text: string): Heap | undefined {
  const match = [...text.matchAll(/(?:^|[\s"'=])-Xmx(\d{1,12})([kKmMgGtT]?)(?=$|[\s"'])/g)].at(-1);
  return (
    match && { flag: `-Xmx${match[1]}${match[2]}`, bytes: Number(match[1]) * (factors[(match[2] ?? '').toLowerCase()] ?? 1), isAll: false }
  );
}

/** In MiB: https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib, read 2026-11-27. */
function nodeHeap(text: string): Heap | undefined {
  const match = [...text.matchAll(/(?:^|[\s"'])(--max[-_]old[-_]space[-_]size)[= ](\d{1,9})(?=$|[\s"'])/g)].at(-1);
  return match && { flag: `${match[1]}=${match[2]}`, bytes: Number(match[2]) * 2 ** 20, isAll: false };
}

/** `mb` is a power of two and `m` one of ten: the file redis.conf of Redis 7 says so, common knowledge. */
function redisMemory(text: string): Heap | undefined {
  const match = /--maxmemory[= ]["']?(\d{1,12})([kmg]?)(b?)(?=$|[\s"'])/i.exec(text);
  if (!match || Number(match[1]) === 0) return undefined;
  const unit = (match[2] ?? '').toLowerCase();
  const factor = match[3] ? factors[unit] : ({ k: 1e3, m: 1e6, g: 1e9 }[unit] ?? 1);
  return { flag: `--maxmemory ${match[1]}${match[2]}${match[3]}`, bytes: Number(match[1]) * (factor ?? 1), isAll: false };
}
