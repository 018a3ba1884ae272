/**
 * Roles of operators and of the cluster itself: they need what they ask for, and their own projects maintain them. kubebuilder names the roles it
 * generates `manager-role`, `proxy-role`, `leader-election-role`: https://book.kubebuilder.io/reference/markers/rbac, read 2026-11-27.
 */
export function isOfOperator(name: string): boolean {
  return /^system:|(?:^|[-_:.])(?:manager|operator|controller|provisioner|admission|webhook|cert-manager|argocd|argo|flux|kustomize-controller|helm-controller|istiod?|linkerd|cilium|calico|metallb|ingress-nginx|nginx-ingress|traefik|external-secrets|external-dns|velero|prometheus|kube-state-metrics|metrics-server|cluster-autoscaler|csi|cni|coredns|keda|knative|tekton|gatekeeper|kyverno|falco|rook|longhorn|crossplane|dashboard|node-problem-detector|descheduler)(?:$|[-_:.])|operator$|controller$|manager-role$/i.test(
    name,
  );
}

/** The groups of everybody. Source: https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests, read 2026-11-27. */
export const everybody: ReadonlyMap<string, string> = new Map([
  ['system:anonymous', 'everybody who reaches the API server, without a login'],
  ['system:unauthenticated', 'everybody who reaches the API server, without a login'],
  ['system:authenticated', 'every user and every pod of the cluster'],
  ['system:serviceaccounts', 'every pod of the cluster'],
]);
