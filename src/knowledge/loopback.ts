interface Node {
  get(name: string): Node;
  readonly isUnset: boolean;
  readonly text?: string | undefined;
}

type Origin =
  | {
      readonly kind: 'compose';
      readonly service: {
        readonly name: string;
        readonly node: Node;
        readonly application: { readonly services: readonly { readonly node: Node }[] };
      };
    }
  | {
      readonly kind: 'kubernetes';
      readonly workload: {
        readonly podSpec: Node;
        readonly containers: readonly { readonly role: string }[];
        readonly isIncomplete: boolean;
      };
    };

/** Whether something else may be at localhost of a container: another container of its pod, the machine, a service that shares its network. */
export function sharesLoopback(origin: Origin): boolean {
  if (origin.kind === 'compose') {
    const { name, node, application } = origin.service;
    return (
      !node.get('network_mode').isUnset || application.services.some((other) => other.node.get('network_mode').text === `service:${name}`)
    );
  }
  const { podSpec, containers, isIncomplete } = origin.workload;
  return !podSpec.get('hostNetwork').isUnset || containers.filter(({ role }) => role !== 'init').length > 1 || isIncomplete;
}
