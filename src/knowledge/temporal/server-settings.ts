import { known, unknown, unset, type Value } from '../../core/value.js';

interface Node {
  get(...path: readonly string[]): Node;
  string(): Value<string>;
}

/** A Temporal server, as far as its settings are concerned. */
interface Server {
  readonly version: Value<string>;
  readonly container: {
    readonly mounts: Value<readonly { readonly target: Value<string> }[]>;
    readonly command: Value<unknown>;
    readonly entrypoint: Value<unknown>;
  };
  setting(name: string): Value<string>;
}

/** A configuration of servers. */
interface Config<S> {
  readonly root: Node;
  readonly servers: readonly S[];
}

/** A setting that the configuration has under a path of keys, and the configuration within the image takes from a variable. */
export interface Setting {
  readonly variable: string;
  readonly path: readonly string[];
}

export const authorizer: Setting = { variable: 'TEMPORAL_AUTH_AUTHORIZER', path: ['global', 'authorization', 'authorizer'] };
export const claimMapper: Setting = { variable: 'TEMPORAL_AUTH_CLAIM_MAPPER', path: ['global', 'authorization', 'claimMapper'] };
export const clientsNeedCertificates: Setting = {
  variable: 'TEMPORAL_TLS_REQUIRE_CLIENT_AUTH',
  path: ['global', 'tls', 'frontend', 'server', 'requireClientAuth'],
};

/**
 * What a server takes a setting to be: from the configurations that it reads, else from the variable that the template in its image puts in. An empty text
 * is unset. Unknown where a configuration may be mounted that the files do not show.
 */
export function configured<S extends Server>(server: S, configs: readonly Config<S>[], { variable, path }: Setting): Value<string> {
  const value = filled(server.setting(variable));
  const config = configs.find(({ servers }) => servers.includes(server));
  if (config) {
    const own = filled(config.root.get(...path).string());
    // A template mostly asks for the variable of the one in the image.
    return own.isUnknown && value.isSet ? value : own;
  }
  return value.isUnset && mayHaveConfig(server) ? unknown(value.at, 'a configuration may be mounted') : value;
}

/** Whether the files leave open which configuration a server reads. */
export function mayHaveConfig({ container, setting }: Server): boolean {
  const { mounts, command, entrypoint } = container;
  if (mounts.isUnknown || command.isUnknown || entrypoint.isUnknown || !setting('TEMPORAL_SERVER_CONFIG_FILE_PATH').isUnset) return true;
  if (!setting('TEMPORAL_CONFIG_DIR').isUnset || !setting('TEMPORAL_ROOT').isUnset) return true;
  return (mounts.value ?? []).some(
    ({ target }) => !target.isSet || (/^\/etc\/temporal(?:\/config(?:\/[^/]*)?)?\/?$/.test(target.value) && !/dynamic/i.test(target.value)),
  );
}

function filled(value: Value<string>): Value<string> {
  if (!value.isSet) return value;
  const text = value.value.trim();
  return text === '' ? unset(value.at) : known(text, value.at);
}

/** Whether a text switches something on. */
export function isOn(value: Value<string>): boolean {
  return value.isSet && /^(?:true|1|t)$/i.test(value.value);
}
