/**
 * A text for which another tool writes something else before the object is applied: variables of envsubst, Kustomize and Helm, words in
 * angle brackets or all capitals.
 */
export function isPlaceholder(text: string): boolean {
  return /\$|\{\{|<[^<>]*>|%\w+%|@\w+@|__\w+__/.test(text) || /^[A-Z][A-Z\d]*(?:[_-][A-Z\d]+)*$/.test(text);
}

/** A name with such a word in it: `ROLLOUT_NAME-active`; or `_`, which a namespace of Kustomize takes the place of. */
export function isPlaceholderName(name: string): boolean {
  return isPlaceholder(name) || /(?:^|[-.])[A-Z][A-Z\d_]{3,}(?=$|[-.])/.test(name) || !/[a-z\d]/i.test(name);
}

/** Keys of annotations on what Kustomize and kpt use themselves, and apply to no cluster. */
const localKeys = ['config.kubernetes.io/local-config', 'config.kubernetes.io/function', 'config.k8s.io/function'];

/** Whether an object with these annotations stays with the tools that read it. */
export function isLocal(annotations: { readonly entries: ReadonlyMap<string, unknown> }): boolean {
  return localKeys.some((key) => annotations.entries.has(key));
}
