import { groupOf } from '../../core/api-group.js';
import { namedImage } from '../../core/image.js';
import { memoized } from '../../core/lazy.js';
import type { Value } from '../../core/value.js';
import { isBystander, isProxy } from '../../knowledge/bystanders.js';
import { isDataStore } from '../../knowledge/data-stores.js';
import { imageNameOf, writtenWords } from '../containers.js';
import type { Container, Evidence, TemporalSdk } from '../types.js';
import { choosesRoles } from './server-roles.js';

/** What the user's own program in a container does with Temporal. */
export interface Program {
  readonly is: 'worker' | 'client';
  readonly sdk: Value<TemporalSdk>;
  readonly reasons: readonly Evidence[];
}

/** Frameworks that call their own processes workers. */
const otherWorkers =
  /\b(celery|sidekiq|rq|arq|dramatiq|huey|bullmq|resque|airflow|prefect|dask|spark|faktory|horizon|kafka|flink|gearman)\b/i;

/** Web servers whose options and classes speak of workers. */
const webServers = /\b(gunicorn|uvicorn|hypercorn|granian|puma|unicorn|waitress)\b/i;

/** Names of what answers requests or starts workflows. */
const servesOthers = /(^|[^a-z])(api|web|www|http|ui|frontend|backend|server|gateway|client|starter|proxy|app)([^a-z]|$)/i;

/** Variables that say where the server is, or in whose name to speak to it. */
const connection =
  /^TEMPORAL(?:IO)?_(?:CLIENT_|CLOUD_|SERVER_|SERVICE_)?(?:ADDRESS|ADDR|HOST|HOST_?NAME|HOST_?PORT|HOST_?URL|SERVER|URL|URI|ENDPOINT|TARGET|GRPC_\w+|FRONTEND_\w+|NAMESPACE|API_KEY|TASK_QUEUE)$/i;

/** Parts of Temporal itself, under whatever image. */
const ownParts = /^temporal[-_]?(?:server|admin[-_]?tools|ui|web)?$/i;

/** Reads containers that are no part of the server as programs of the user, each with the others beside it. */
export function programReader(containers: readonly Container[], sdkOf: (container: Container) => Value<TemporalSdk>) {
  const workersOf = memoized((manifest: string) =>
    containers.some((one) => sdkOf(one).value?.manifest.path === manifest && isCalledWorker(one)),
  );
  return (container: Container): Program | undefined => programIn(container, sdkOf(container), workersOf);
}

function programIn(container: Container, sdk: Value<TemporalSdk>, hasWorker: (manifest: string) => boolean): Program | undefined {
  // One of the server's processes is called worker too, whatever image it has.
  if (container.isOneShot || choosesRoles(container)) return undefined;
  const worker = workerReasons(container, sdk, hasWorker);
  if (worker.length > 0) return { is: 'worker', sdk, reasons: worker };
  const client = clientReasons(container, sdk);
  return client.length > 0 ? { is: 'client', sdk, reasons: client } : undefined;
}

/**
 * Certain signs only: the Worker Controller runs it; or something of it is called a worker, and something says Temporal (an address variable, a name,
 * the SDK); or its program is known to have a worker and nothing speaks for another of its processes. API and UI containers carry the variables
 * too, so these alone do not count.
 */
function workerReasons(container: Container, sdk: Value<TemporalSdk>, hasWorker: (manifest: string) => boolean): readonly Evidence[] {
  if (isVersioned(container)) return [{ at: container, message: 'the Worker Controller runs it' }];
  const { names, image, command } = wordsOf(container);
  const found = sdk.value;
  // The program is known, and names no Temporal package or none for workers.
  if (otherWorkers.test(`${names} ${image} ${command}`) || sdk.isUnset || found?.isWorker.value === false) return [];
  const bySdk: Evidence[] = found
    ? [{ at: found, message: found.isWorker.value ? 'its program has a Temporal worker' : 'its program has the Temporal SDK' }]
    : [];
  if (isCalledWorker(container)) {
    const called = { at: container, message: 'it is called a worker' };
    const variable = container.environment.names.find((name) => /^TEMPORAL_/i.test(name));
    if (variable) return [called, { at: container.environment.get(variable).at, message: `it has the variable ${variable}` }, ...bySdk];
    if (/temporal/i.test(`${names} ${image} ${command}`)) {
      return [called, { at: container.image.at, message: 'its name, image or command says Temporal' }, ...bySdk];
    }
    return bySdk.length > 0 ? [called, ...bySdk] : [];
  }
  const isOther = webServers.test(command) || servesOthers.test(`${names} ${command}`);
  return found?.isWorker.value && !isOther && !hasWorker(found.manifest.path) ? bySdk : [];
}

function clientReasons(container: Container, sdk: Value<TemporalSdk>): readonly Evidence[] {
  const image = namedImage(container.image);
  const isOfOthers = image !== undefined && (isDataStore(image) || isBystander(image) || isProxy(image));
  if (sdk.isUnset || isOfOthers || ownParts.test(container.name)) return [];
  const variable = container.environment.names.find((name) => connection.test(name));
  return [
    ...(sdk.isSet ? [{ at: sdk.value, message: 'its program has the Temporal SDK' }] : []),
    ...(variable ? [{ at: container.environment.get(variable).at, message: `it has the variable ${variable}` }] : []),
  ];
}

/** A main container of a pod that the Worker Controller makes; of several the one that is called a worker, else the first. */
function isVersioned(container: Container): boolean {
  const { origin } = container;
  if (origin.kind !== 'kubernetes') return false;
  const { workload } = origin;
  const isOfController = groupOf(workload.manifest.apiVersion) === 'temporal.io' && workload.kind.endsWith('WorkerDeployment');
  const main = workload.containers.filter(({ role }) => role === 'main');
  const chosen = main.find(({ name }) => isWorkerWord(name)) ?? main[0];
  return isOfController && chosen === origin.container;
}

function isCalledWorker(container: Container): boolean {
  const { names, image, command } = wordsOf(container);
  return isWorkerWord(names) || isWorkerWord(image.split('/').pop() ?? '') || (!webServers.test(command) && isWorkerWord(command));
}

function wordsOf(container: Container): { readonly names: string; readonly image: string; readonly command: string } {
  const { name, origin } = container;
  return {
    names: origin.kind === 'kubernetes' ? `${name} ${origin.workload.name}` : name,
    image: imageNameOf(container.image) ?? '',
    command: writtenWords(container).join(' ') || (container.process.value ?? []).join(' '),
  };
}

function isWorkerWord(text: string): boolean {
  return /(^|[^a-z])workers?([^a-z]|$)/i.test(text);
}
