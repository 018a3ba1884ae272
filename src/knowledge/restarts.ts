interface Node {
  readonly isMap: boolean;
  readonly text?: string | undefined;
  get(...path: readonly string[]): Node;
}

const untilItSucceeds = /^(?:always|any|unless-stopped|on-failure)/;

/**
 * Whether Compose starts a service again until it succeeds. The policy of `deploy` wins over `restart`, and without a condition it means none.
 * Source: getRestartPolicy in https://github.com/docker/compose/blob/main/pkg/compose/create.go, read 2026-11-27.
 */
export function restartsItself({
  restart,
  node,
}: {
  readonly restart: { readonly value?: string | undefined };
  readonly node: Node;
}): boolean {
  const policy = node.get('deploy', 'restart_policy');
  return untilItSucceeds.test((policy.isMap ? policy.get('condition').text : restart.value) ?? '');
}
