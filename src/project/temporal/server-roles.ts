import { known, unknown, unset, type Value } from '../../core/value.js';
import { filled } from '../../knowledge/temporal/settings.js';
import { isRebuilt } from '../../knowledge/temporal/versions.js';
import { writtenWords } from '../containers.js';
import type { Container, ServerRole, TemporalServer } from '../types.js';

const all: readonly ServerRole[] = ['frontend', 'internal-frontend', 'history', 'matching', 'worker'];
/** What one process runs when nothing chooses. */
const byDefault: readonly ServerRole[] = ['frontend', 'history', 'matching', 'worker'];

type Roles = Value<readonly ServerRole[]>;

/**
 * The roles that a server process runs. The entrypoint of images up to 1.29 reads SERVICES; from 1.30 on the server itself reads TEMPORAL_SERVICES.
 * Sources: docker/start-temporal.sh of https://github.com/temporalio/docker-builds (2026-02-26), cmd/server/main.go of
 * https://github.com/temporalio/temporal (2026-08-21).
 */
export function rolesOf(
  container: Container,
  flavor: TemporalServer['flavor'],
  version: Value<string>,
  setting: (name: string) => Value<string>,
): { readonly roles: Roles; readonly wanted: Roles } {
  if (flavor === 'dev-server') return { roles: known(byDefault, container), wanted: unset(container) };
  const byArguments = argumentsOf(container);
  if (!byArguments.isUnset) return { roles: byArguments, wanted: byArguments };
  const older = rolesIn(setting('SERVICES'), /[:,]/);
  const newer = rolesIn(setting('TEMPORAL_SERVICES'), /,/);
  const usual: Roles = known(byDefault, container);
  const orUsual = (value: Roles) => (value.isUnset ? usual : value);
  const readsNewer = version.isSet ? isRebuilt(version.value) : undefined;
  const roles = () => {
    if (readsNewer !== undefined) return orUsual(readsNewer ? newer : older);
    if (older.isUnset && newer.isUnset) return usual;
    // Only who follows the newer versions writes the newer name.
    if (older.isUnset || (older.isSet && newer.isSet && older.value.join() === newer.value.join())) return newer;
    return unknown((older.isSet ? older : newer).at, 'it depends on the version which variable is read');
  };
  // Who writes colons into the newer variable means the same, though the server refuses it.
  const meant = rolesIn(setting('TEMPORAL_SERVICES'), /[:,]/);
  const isOne = older.isUnset || meant.isUnset;
  return { roles: roles(), wanted: isOne ? (older.isUnset ? meant : older) : roles() };
}

/** Whether variables choose roles of a server, as its own entrypoint and those written after it read them. */
export function choosesRoles({ environment }: Container): boolean {
  return ['TEMPORAL_SERVICES', 'SERVICES'].some((name) => {
    const { value = [] } = rolesIn(environment.get(name), /[:,]/);
    return value.length > 0;
  });
}

/** Names of roles in a text; unknown where one is none. */
function rolesIn(value: Value<string>, separator: RegExp): Roles {
  const text = filled(value);
  if (!text.isSet) return text;
  const names = text.value.split(separator).map((name) => name.trim());
  const roles = names.filter((name): name is ServerRole => (all as readonly string[]).includes(name));
  return roles.length === names.length ? known(roles, text.at) : unknown(text.at, 'it names what is no role');
}

/** `temporal-server start --service=history`, in words or within a script. */
function argumentsOf(container: Container): Roles {
  const written = writtenWords(container);
  const text = (written.length > 0 ? written : (container.process.value ?? [])).join(' ');
  const at = [container.command, container.entrypoint].find((line) => line.isSet)?.at ?? container.process.at;
  if (!/(?:^|[\s/])temporal-server\s/.test(text)) return unset(container);
  const named = [...text.matchAll(/\s--?(?:services?|svc)(?:=|\s+)(\S+)/g)].map(([, name = '']) => name.replace(/["']/g, ''));
  return named.length > 0 ? rolesIn(known(named.join(','), at), /,/) : unset(container);
}
