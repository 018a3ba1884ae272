import { textOf } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import { writtenWords } from '../containers.js';
import type { Container, TemporalServer } from '../types.js';
import { absolutePath } from './mounted.js';

const home = '/etc/temporal';
/** What the images start by themselves, and the server itself. */
const usualStart = /(?:^|[\s/"'])(?:entrypoint\.sh|start-temporal\.sh|auto-setup\.sh|temporal-server)(?=[\s"';&|]|$)/;
/** Options that choose another configuration, and shell commands that may set variables. */
const otherSource =
  /\s--?(?:config(?:-file)?|root|env|r|c|e|zone|az)(?:[=\s]|$)|\b(?:export|source|eval|envsubst|sed)\b|(?:^|[\s;"'])[A-Z_]{2,}=|\s\.\s/;
/** A file that the server or its start script would read instead of the image's own, or over it. */
const ownConfig = /^\/etc\/temporal\/config\/(?!\S*dynamic)[^/]+\.ya?ml$/;

/**
 * Whether a server certainly takes its configuration from the template of its image, which variables fill in: no file of its own is mounted over it or
 * named, and no script or Dockerfile of its own stands in between.
 */
export function readsVariables(
  container: Container,
  flavor: TemporalServer['flavor'],
  stage: Stage | undefined,
  setting: (name: string) => Value<string>,
): boolean {
  if (flavor === 'dev-server' || stage?.allInstructions.some(changesConfig)) return false;
  const elsewhere = ['TEMPORAL_SERVER_CONFIG_FILE_PATH', 'TEMPORAL_CONFIG_DIR', 'TEMPORAL_ROOT', 'TEMPORAL_ENVIRONMENT'];
  if (elsewhere.some((name) => setting(name).isSet)) return false;
  return startsAsUsual(container, flavor) && keepsTemplate(container);
}

function startsAsUsual(container: Container, flavor: TemporalServer['flavor']): boolean {
  const { entrypoint, command } = container;
  if (entrypoint.isUnknown || command.isUnknown) return false;
  const text = writtenWords(container).join(' ');
  if (text === '') return true;
  if (otherSource.test(` ${text}`)) return false;
  // The entrypoint of auto-setup takes words that it does not know for nothing.
  return usualStart.test(text) || (flavor === 'auto-setup' && entrypoint.isUnset);
}

function keepsTemplate({ mounts, origin }: Container): boolean {
  if (mounts.isUnknown) return false;
  const configs = origin.kind === 'compose' ? origin.service.node.get('configs') : undefined;
  const targets = [
    ...(mounts.value ?? []).map(({ target }) => target.value),
    ...(configs?.items.map((item) => item.get('target').text ?? item.text) ?? []),
  ];
  return targets.every((target) => {
    if (target === undefined) return false;
    const path = absolutePath(target);
    return path !== '/etc' && path !== home && path !== `${home}/config` && !ownConfig.test(path);
  });
}

function changesConfig(instruction: Stage['allInstructions'][number]): boolean {
  const { keyword } = instruction;
  if (keyword === 'ENTRYPOINT' || keyword === 'CMD') return true;
  const text = textOf(instruction);
  return (keyword === 'COPY' || keyword === 'ADD' || keyword === 'RUN') && /config/.test(text) && !/dynamic/i.test(text);
}
