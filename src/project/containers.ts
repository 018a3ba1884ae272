import { namedImage } from '../core/image.js';
import { known, mapValue, unknown, unset, type Value } from '../core/value.js';
import type { CommandLine, Healthcheck, Service } from '../parsers/compose/types.js';
import type { KubernetesContainer } from '../parsers/kubernetes/types.js';
import type { Deployers } from './deployers.js';
import type { Container, ImageLink } from './types.js';

type WithoutProcess = Omit<Container, 'process'>;

/** The view of a Compose service. */
export function composeContainer(service: Service, awaited: ReadonlySet<string>): WithoutProcess {
  return {
    file: service.file,
    range: service.range,
    name: service.name,
    label: `service "${service.name}"`,
    origin: { kind: 'compose', service },
    image: service.image,
    entrypoint: service.entrypoint,
    command: service.command,
    environment: service.environment,
    healthcheck: service.healthcheck,
    limits: service.limits,
    requests: service.reservations,
    mounts: service.mounts,
    stopGracePeriod: { ...service.stopGracePeriod, platformDefault: '10 s' },
    isOneShot: awaited.has(service.name) || isOneShotService(service),
    node: service.node,
  };
}

/** A service that is meant to end: it says so by its restart policy, or its name says what it does once. */
function isOneShotService(service: Service): boolean {
  const { restart } = service;
  const says = restart.isSet && (restart.value === 'no' || restart.value.startsWith('on-failure'));
  const words = service.name.toLowerCase().split(/[^a-z]+/);
  const once = ['init', 'setup', 'migrate', 'migration', 'migrations', 'migrator', 'seed', 'bootstrap', 'create', 'job', 'provision'];
  return (says || restart.isUnset) && words.some((word) => once.includes(word));
}

/** Services that others await with `service_completed_successfully`. */
export function awaitedServices(services: readonly Service[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const service of services) {
    for (const dependency of service.dependsOn.value ?? []) {
      if (dependency.condition.value === 'service_completed_successfully') names.add(dependency.service);
    }
  }
  return names;
}

/** The view of a Kubernetes container. An image that a tool sets on the way to the cluster is unknown here. */
export function kubernetesContainer(container: KubernetesContainer, deployers: Deployers): WithoutProcess {
  const { workload } = container;
  const grace = workload.terminationGracePeriod;
  return {
    file: container.file,
    range: container.range,
    via: container.via,
    name: container.name,
    label: `container "${container.name}"`,
    origin: { kind: 'kubernetes', container, workload },
    image: deployers.imageOf(container),
    entrypoint: mapValue(container.command, execForm),
    command: mapValue(container.args, execForm),
    environment: container.environment,
    healthcheck: unset(container) satisfies Value<Healthcheck>,
    limits: container.limits,
    requests: container.requests,
    mounts: container.mounts,
    stopGracePeriod: { ...grace, platformDefault: '30 s' },
    isOneShot: !workload.isLongRunning || container.role === 'init',
    node: container.node,
  };
}

function execForm(words: readonly string[]): CommandLine {
  return { form: 'exec', words };
}

/** Words of PID 1: what the manifest says, with the linked image's entrypoint and command where it is silent. */
export function processOf(container: WithoutProcess, link: ImageLink | undefined): Value<readonly string[]> {
  const { entrypoint, command } = container;
  if (entrypoint.isUnknown || command.isUnknown) return unknown(container, 'its command is not known');
  if (entrypoint.isSet) return known([...wordsOf(entrypoint.value), ...(command.isSet ? wordsOf(command.value) : [])], entrypoint.at);
  if (command.isUnset) return link?.stage.process ?? unknown(container, 'the image decides');
  if (!link) return unknown(command.at, 'the image decides what its arguments go to');
  const inner = link.stage.entrypoint?.json?.map((word) => word.value);
  if (!link.stage.entrypoint) return known(wordsOf(command.value), command.at);
  return inner ? known([...inner, ...wordsOf(command.value)], command.at) : unknown(command.at, 'the image decides');
}

/** The words of a command line; a text for a shell becomes what Docker makes of it. */
function wordsOf(line: CommandLine): readonly string[] {
  return line.form === 'exec' ? line.words : ['/bin/sh', '-c', line.text];
}

/** The words written in the manifest itself, whatever the image adds. */
export function writtenWords(container: Container): readonly string[] {
  const lines = [container.entrypoint, container.command];
  return lines.flatMap((line) => (line.isSet ? wordsOf(line.value) : []));
}

/** Image name without tag and digest, when it can be told. */
export function imageNameOf(image: Value<string>): string | undefined {
  return namedImage(image)?.name;
}
