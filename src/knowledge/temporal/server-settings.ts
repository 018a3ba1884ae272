import { unknown, type Value } from '../../core/value.js';
import { filled } from './settings.js';

interface Node {
  get(...path: readonly string[]): Node;
  string(): Value<string>;
}

/** A Temporal server, as far as its settings are concerned. */
interface Server {
  readonly readsVariables: boolean;
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
 * is unset. Unknown where the files leave open which configuration it reads.
 */
export function configured<S extends Server>(server: S, configs: readonly Config<S>[], { variable, path }: Setting): Value<string> {
  const value = filled(server.setting(variable));
  const config = configs.find(({ servers }) => servers.includes(server));
  if (config) {
    const own = filled(config.root.get(...path).string());
    // A template mostly asks for the variable of the one in the image.
    return own.isUnknown && value.isSet ? value : own;
  }
  return value.isUnset && !server.readsVariables ? unknown(value.at, 'a configuration may be mounted') : value;
}

/** Whether a text may be taken for true by what reads it: the Web UI, or the server as a part of its configuration. */
export function isTrue(value: Value<string>): boolean {
  return value.isSet && /^(?:true|1|t)$/i.test(value.value);
}
