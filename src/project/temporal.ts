import { parseImageReference } from '../core/image.js';
import type { Located } from '../core/source.js';
import { known, unknown, type Value } from '../core/value.js';
import { temporalImage } from '../knowledge/temporal/images.js';
import { imageNameOf, writtenWords } from './containers.js';
import type { Container, Evidence, Installation, TemporalPart, TemporalServer, TemporalWorker } from './types.js';

/** Reads a container as a Temporal server, by its image or by a command that starts the development server. One that ends sets something up. */
export function serverIn(container: Container): TemporalServer | undefined {
  if (container.isOneShot) return undefined;
  const role = temporalRole(container);
  const start = startsDevServer(container);
  if (start) return server(container, 'dev-server', start);
  if (role === 'auto-setup' || role === 'server') {
    return server(container, role, {
      at: container.image.at,
      message: 'its image says so',
    });
  }
  return undefined;
}

function server(container: Container, flavor: TemporalServer['flavor'], reason: Evidence): TemporalServer {
  const none = unknown(container, 'it is not read yet');
  return { ...partOf(container, [reason]), flavor, version: versionOf(container.image), roles: none, wantedRoles: none };
}

function partOf(container: Container, reasons: readonly Evidence[]): TemporalPart {
  const { file, range } = container;
  const installation: Installation = {
    file,
    range,
    label: file.path,
    servers: [],
    tools: [],
    uis: [],
    workers: [],
    clients: [],
    releases: [],
    reasons: [],
  };
  return { file, range, container, reasons, installation, setting: (name) => container.environment.get(name) };
}

/** The version in a Temporal image's tag: `1.29.1`, also of `1.29.1-tctl-1.18.4-cli-1.5.0`; unknown for `latest`, `1.29` and digests. */
function versionOf(image: Value<string>): Value<string> {
  const tag = image.isSet ? parseImageReference(image.value)?.tag : undefined;
  const version = /^v?(\d+\.\d+\.\d+)(?:[.-]|$)/.exec(tag ?? '')?.[1];
  return version ? known(version, image.at) : unknown(image.at, 'its tag is no full version');
}

function temporalRole(container: Container): string | undefined {
  const name = imageNameOf(container.image);
  const reference = name === undefined ? undefined : parseImageReference(container.image.isSet ? container.image.value : name);
  return reference && temporalImage(reference)?.role;
}

/** `temporal server start-dev`, as words or inside a script, or `server start-dev` behind the CLI image's entrypoint. */
function startsDevServer(container: Container): Evidence | undefined {
  const role = temporalRole(container);
  if (role === 'temporalite') return { at: container.image.at, message: 'temporalite is a development server' };
  const words = writtenWords(container);
  const all = words.length > 0 ? words : (container.process.value ?? []);
  const text = ` ${all.join(' ')} `;
  const starts = /[\s/]temporal\s+server\s+start-dev\s/.test(text) || (role === 'cli' && /\sserver\s+start-dev\s/.test(text));
  if (!starts) return undefined;
  const written = [container.command, container.entrypoint].find((line) => line.isSet);
  const at: Located = written?.at ?? container.process.at;
  return { at, message: 'the command starts the development server' };
}

/** Frameworks that call their own processes workers. */
const otherWorkers =
  /\b(celery|sidekiq|rq|arq|dramatiq|huey|bullmq|resque|airflow|prefect|dask|spark|faktory|horizon|kafka|flink|gearman)\b/i;

/** Web servers whose options and classes speak of workers. */
const webServers = /\b(gunicorn|uvicorn|hypercorn|granian|puma|unicorn|waitress)\b/i;

/**
 * Reads a container as a Temporal worker by certain signs only: something of it is called a worker, and something says Temporal
 * (an address variable, or a name). API and UI containers carry the variables too, so these alone do not count.
 */
export function workerIn(container: Container): TemporalWorker | undefined {
  if (container.isOneShot || temporalRole(container) !== undefined || serverIn(container)) return undefined;
  const image = imageNameOf(container.image) ?? '';
  const command = writtenWords(container).join(' ') || (container.process.value ?? []).join(' ');
  const names = namesOf(container);
  if (otherWorkers.test(`${names} ${image} ${command}`)) return undefined;
  const called = isWorkerWord(names) || isWorkerWord(image.split('/').pop() ?? '') || (!webServers.test(command) && isWorkerWord(command));
  if (!called) return undefined;
  const variable = container.environment.names.find((name) => /^TEMPORAL_/i.test(name));
  const reasons: Evidence[] = [{ at: container, message: 'it is called a worker' }];
  if (variable) reasons.push({ at: container.environment.get(variable).at, message: `it has the variable ${variable}` });
  else if (/temporal/i.test(`${names} ${image} ${command}`))
    reasons.push({ at: container.image.at, message: 'its name, image or command says Temporal' });
  else return undefined;
  return { ...partOf(container, reasons), sdk: unknown(container, 'it is not read yet') };
}

function namesOf({ name, origin }: Container): string {
  return origin.kind === 'kubernetes' ? `${name} ${origin.workload.name}` : name;
}

function isWorkerWord(text: string): boolean {
  return /(^|[^a-z])workers?([^a-z]|$)/i.test(text);
}
