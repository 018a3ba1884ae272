import type { Value } from '../../core/value.js';

interface Server {
  readonly flavor: string;
  readonly roles: Value<readonly string[]>;
  readonly container: { readonly origin: { readonly kind: string; readonly container?: unknown } };
}

/**
 * Whether a server is in a container of Kubernetes and runs the worker role alone: it calls others and is called by none, so that the official chart gives
 * it no probe. Source: https://github.com/temporalio/helm-charts/blob/main/charts/temporal/templates/server-deployment.yaml, 2026-08-20.
 */
export function isWorkerRole({ flavor, roles, container: { origin } }: Server, container: unknown): boolean {
  return flavor !== 'dev-server' && origin.kind === 'kubernetes' && origin.container === container && roles.value?.join() === 'worker';
}
