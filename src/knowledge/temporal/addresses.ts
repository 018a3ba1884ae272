import type { Value } from '../../core/value.js';

/** An address of a Temporal server as it is written: `[scheme://]host[:port]`. */
export interface ServerAddress {
  readonly scheme: string | undefined;
  /** Without the brackets of IPv6. */
  readonly host: string;
  readonly port: string | undefined;
}

/** Reads an address; undefined for what is none, and for what holds a variable. */
export function serverAddress(text: string): ServerAddress | undefined {
  const match = /^(?:([a-z][a-z0-9+.-]{0,20}):\/\/\/?)?(?:\[([0-9a-f:.]{2,45})\]|([\w.-]{1,253}))(?::(\d{1,5}))?\/?$/i.exec(text.trim());
  const host = match?.[2] ?? match?.[3];
  return host === undefined ? undefined : { scheme: match?.[1]?.toLowerCase(), host: host.toLowerCase(), port: match?.[4] };
}

/** Whether a host is the container itself, whatever network it is in. */
export function isOwnHost(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|0\.0\.0\.0)$/.test(host);
}

/**
 * Variables that hold the address of the server: the standard one, and what programs call their own. That of the HTTP interface or of the web
 * pages is another thing.
 */
export const addressVariable =
  /^TEMPORAL(?:IO)?_(?:CLIENT_|CLOUD_|SERVER_|SERVICE_|FRONTEND_|GRPC_)?(?:ADDRESS|ADDR|HOST|HOST_?NAME|HOST_?PORT|HOST_?URL|SERVER|URL|URI|ENDPOINT|TARGET)$/i;

/** A namespace of Temporal Cloud by its own endpoint, or any namespace of a region. Source below. */
export type CloudEndpoint = { readonly kind: 'namespace'; readonly namespace: string } | { readonly kind: 'region' };

/**
 * What an endpoint of Temporal Cloud leads to; undefined for all other hosts. A namespace with its account in front of `tmprl.cloud`; or
 * `<region>.<cloud>.api.temporal.io` for API keys: https://docs.temporal.io/cloud/namespaces#access-namespaces, read 2026-08-21.
 */
export function cloudEndpoint(host: string): CloudEndpoint | undefined {
  const own = /^([a-z0-9-]+\.[a-z0-9]+)\.tmprl\.cloud$/.exec(host)?.[1];
  if (own !== undefined) return { kind: 'namespace', namespace: own };
  return /^[a-z0-9-]+\.(?:aws|gcp|azure)\.api\.temporal\.io$/.test(host) ? { kind: 'region' } : undefined;
}

/** A variable that a container is given, be its value known or not; undefined where it is not there, or may be empty. */
export function filledIn(isNamed: boolean, value: Value<string>): Value<string> | undefined {
  if (value.isSet) return value.value.trim() === '' ? undefined : value;
  return isNamed && value.isUnknown ? value : undefined;
}
