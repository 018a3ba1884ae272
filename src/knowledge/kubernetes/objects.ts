import { groupOf } from '../../core/api-group.js';

/**
 * Whether the API version is one of Kubernetes itself: a controller of the cluster looks after such an object. An object of another group makes what
 * its operator wants. Source: https://kubernetes.io/docs/reference/using-api/#api-groups, read 2026-11-27.
 */
export function isBuiltIn(apiVersion: string): boolean {
  const group = groupOf(apiVersion);
  return !group.includes('.') || /(?:^|\.)k8s\.io$/.test(group);
}

/** ConfigMaps that clusters and well-known add-ons put into namespaces. Sources: their manuals; common knowledge of 2026-11-27. */
const givenConfigMaps =
  /^(?:kube-root-ca\.crt|openshift-service-ca\.crt|istio-ca-root-cert|istio|linkerd-[\w-]+|extension-apiserver-authentication|aws-auth|aws-logging|cluster-info|kubeadm-config|kubelet-config[\w.-]*|kube-proxy[\w-]*|coredns[\w-]*|[\w-]*trust-?(?:bundle|store)[\w-]*|argocd-[\w-]+|config-trusted-cabundle|trusted-ca[\w-]*)$/;

/** Whether something else than a manifest of a team usually makes an object of this kind and name. */
export function isGiven(kind: string, name: string): boolean {
  switch (kind) {
    case 'ConfigMap':
      return givenConfigMaps.test(name);
    case 'ServiceAccount':
      return name === 'default';
    case 'ClusterRole':
      return /^(?:cluster-admin|admin|edit|view)$|^system:|:/.test(name);
    // The controller of a StatefulSet numbers the claims it makes.
    case 'PersistentVolumeClaim':
      return /-\d+$/.test(name);
    default:
      return false;
  }
}

/** Labels that controllers put on the pods they make, whatever the template says. Source: https://kubernetes.io/docs/reference/labels-annotations-taints/, read 2026-11-27. */
export function isLabelOfController(key: string): boolean {
  return /^(?:statefulset\.kubernetes\.io\/pod-name|apps\.kubernetes\.io\/pod-index|(?:batch\.kubernetes\.io\/)?(?:job-name|controller-uid|job-completion-index)|(?:rollouts-)?pod-template-hash|controller-revision-hash|pod-template-generation)$/.test(
    key,
  );
}
