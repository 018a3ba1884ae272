/** Whether there are policies of Cilium, Calico or the cluster's administrators, which may open or shut what NetworkPolicies do not show. */
export function hasOtherPolicies(manifests: readonly { readonly kind: string }[]): boolean {
  return manifests.some(({ kind }) => kind !== 'NetworkPolicy' && /NetworkPolicy$/.test(kind));
}

interface PolicyOf {
  readonly restricts: { readonly ingress: boolean; readonly egress: boolean };
}

/** Of the policies that select some pods, those that restrict a direction; undefined where one of them cannot be read. */
export function restricting<M extends { readonly networkPolicy?: PolicyOf | undefined }>(
  policies: readonly M[],
  direction: 'ingress' | 'egress',
): readonly (M & { readonly networkPolicy: NonNullable<M['networkPolicy']> })[] | undefined {
  if (policies.some(({ networkPolicy }) => !networkPolicy)) return undefined;
  return policies.filter(
    (one): one is M & { readonly networkPolicy: NonNullable<M['networkPolicy']> } => one.networkPolicy?.restricts[direction] === true,
  );
}
