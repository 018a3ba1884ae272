interface Node {
  readonly isMap: boolean;
  readonly text?: string | undefined;
  get(...path: readonly string[]): Node;
}

const untilItSucceeds = /^(?:always|any|unless-stopped|on-failure)/;

/**
 * Whether Compose starts a service again until it succeeds. The policy of `deploy` wins over `restart`, and without a condition it means none.
 * A policy that comes from a variable (`restart: ${RESTART_POLICY}`) counts as one: nobody makes a setting of a policy to have none.
 * Source: getRestartPolicy in https://github.com/docker/compose/blob/main/pkg/compose/create.go, read 2026-11-27.
 */
export function restartsItself({
  restart,
  node,
}: {
  readonly restart: { readonly value?: string | undefined; readonly isUnknown?: boolean };
  readonly node: Node;
}): boolean {
  const policy = node.get('deploy', 'restart_policy');
  if (!policy.isMap && restart.isUnknown) return true;
  return untilItSucceeds.test((policy.isMap ? policy.get('condition').text : restart.value) ?? '');
}
