import type { SdkLanguage } from './sdk-packages.js';

/** How the sources of a language make a worker. All of the patterns must be there, in code that is no comment. */
interface WorkerSigns {
  readonly signs: readonly (readonly RegExp[])[];
  /** Endings of source files. */
  readonly endings: RegExp;
  /** Packages of servers of requests: a program with one of these may start as a worker or as something else. */
  readonly servers: RegExp | undefined;
  readonly source: string;
  /** Day on which the source was read, ISO. */
  readonly date: string;
}

export const workerSigns: Readonly<Record<SdkLanguage, WorkerSigns>> = {
  typescript: {
    signs: [[/\bWorker\s*\.\s*create\s*\(/, /@temporalio\/worker/], [/\bTemporalModule\s*\.\s*registerWorker/]],
    endings: /\.[cm]?[jt]sx?$/,
    servers: /^(?:express|fastify|koa|hono|next|@nestjs\/core|@hapi\/hapi|@trpc\/server|apollo-server|@apollo\/server)$/,
    source: 'https://docs.temporal.io/develop/typescript/core-application',
    date: '2026-11-23',
  },
  python: {
    signs: [[/\bWorker\s*\(/, /\btemporalio\s*\.\s*worker\b|\bfrom\s+temporalio\s+import\b[^\n]*\bworker\b/]],
    endings: /\.py$/,
    servers: /^(?:fastapi|flask|django|starlette|sanic|litestar|aiohttp|quart|tornado|uvicorn|gunicorn|hypercorn|streamlit|gradio)$/,
    source: 'https://docs.temporal.io/develop/python/core-application',
    date: '2026-11-23',
  },
  go: {
    signs: [[/\bworker\s*\.\s*New\s*\(/, /^\s*(?:import\s+)?"go\.temporal\.io\/sdk\/worker"/m]],
    endings: /\.go$/,
    servers: undefined,
    source: 'https://docs.temporal.io/develop/go/core-application',
    date: '2026-11-23',
  },
  java: {
    signs: [
      [/\bWorkerFactory\b/, /\bio\.temporal\b/],
      [/@(?:Workflow|Activity)Impl\b/, /\bio\.temporal\.spring\b/],
    ],
    endings: /\.(?:java|kt|kts|groovy|scala)$/,
    servers: undefined,
    source: 'https://docs.temporal.io/develop/java/core-application',
    date: '2026-11-23',
  },
  dotnet: {
    signs: [[/\bnew\s+TemporalWorker\s*\(/], [/\bAddHostedTemporalWorker\s*[(<]/]],
    endings: /\.(?:cs|fs)$/,
    servers: undefined,
    source: 'https://docs.temporal.io/develop/dotnet/core-application',
    date: '2026-11-23',
  },
  ruby: {
    signs: [[/\bTemporalio::Worker\s*\.\s*(?:new|run)/], [/\bTemporal::Worker\s*\.\s*new/]],
    endings: /\.rb$/,
    servers: /^(?:rails|sinatra|puma|hanami|roda|rack)$/,
    source: 'https://docs.temporal.io/develop/ruby/core-application',
    date: '2026-11-23',
  },
  php: {
    signs: [[/\bWorkerFactory\s*::\s*create/]],
    endings: /\.php$/,
    servers: /^(?:laravel\/framework|symfony\/framework-bundle|slim\/slim|spiral\/framework)$/,
    source: 'https://docs.temporal.io/develop/php/core-application',
    date: '2026-11-23',
  },
};

/** Whether a source file makes a worker. */
export function makesWorker(file: { readonly text: string }, language: SdkLanguage): boolean {
  const known = judged.get(file) ?? signsIn(file.text, language);
  judged.set(file, known);
  return known;
}

const judged = new WeakMap<object, boolean>();

/**
 * The names of the functions in which a worker is made, and of those of the file that lead there, as far as plain text tells. Undefined where it is
 * made outside of any.
 */
export function workerFunctions(written: string, language: SdkLanguage): readonly string[] | undefined {
  const isGo = language === 'go';
  if (!isGo && language !== 'python') return undefined;
  const code = withoutCommentLines(written, language);
  const text = isGo ? withOwnName(code) : code;
  const heads = Array.from(text.matchAll(isGo ? /^func\s+(?:\([^)]*\)\s*)?(\w+)/gm : /^[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)/gm));
  const sign = isGo ? /\bworker\s*\.\s*New\s*\(/ : /\bWorker\s*\(/;
  const bodies = heads.map((head, index) => ({
    name: head[1] ?? '',
    body: text.slice(head.index + head[0].length, heads[index + 1]?.index),
  }));
  const found = new Set(bodies.flatMap(({ name, body }) => (sign.test(body) ? name : [])));
  if (found.size === 0 || sign.test(text.slice(0, heads[0]?.index))) return undefined;
  for (const name of found) {
    const isNamed = new RegExp(`\\b${name}\\b`);
    for (const other of bodies) if (isNamed.test(other.body)) found.add(other.name);
  }
  return [...found];
}

function signsIn(text: string, language: SdkLanguage): boolean {
  if (!/temporal/i.test(text)) return false;
  let code = withoutCommentLines(text, language);
  // The package may go by another name there.
  if (language === 'go') code = withOwnName(code);
  return workerSigns[language].signs.some((all) => all.every((sign) => sign.test(code)));
}

function withOwnName(code: string): string {
  const alias = /\b(\w+)[ \t]+"go\.temporal\.io\/sdk\/worker"/.exec(code)?.[1];
  if (alias === undefined || alias === 'import') return code;
  return code
    .replace(`${alias} "go.temporal.io`, '\n"go.temporal.io')
    .replace(new RegExp(`\\b${alias}\\s*\\.\\s*New\\s*\\(`, 'g'), 'worker.New(');
}

/** Lines that are nothing but a comment are taken out: examples are often left there. */
function withoutCommentLines(text: string, language: SdkLanguage): string {
  const comment = language === 'python' || language === 'ruby' ? /^[ \t]*#.*$/gm : /^[ \t]*(?:\/\/|\*|\/\*).*$/gm;
  return text.replace(comment, '');
}

/** Folders and files that are no part of a running program. */
const aside =
  /(?:^|\/)(?:__tests__|__mocks__|__pycache__|tests?|spec|specs|testdata|fixtures|examples?|samples?|docs?|node_modules|vendor|third_party|dist|build|out|target|bin|obj|generated|gen|coverage|migrations|\.[^/]+)(?:\/|$)|(?:^|\/)src\/(?:test|it)\//i;
const asideFile =
  /(?:_test\.go|_test\.py|_spec\.rb|_test\.rb|\.(?:test|spec|stories|d|config|min)\.[cm]?[jt]sx?|Tests?\.(?:java|kt|cs|php)|\.pb\.go|_pb2(?:_grpc)?\.pyi?|\.g\.cs|\.designer\.cs|\.pb\.ts)$|(?:^|\/)(?:test_[^/]*\.py|conftest\.py|setup\.py)$/i;

export function isAside(path: string, isFolder: boolean): boolean {
  return aside.test(isFolder ? `${path}/` : path) || (!isFolder && asideFile.test(path));
}
