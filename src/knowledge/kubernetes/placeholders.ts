/**
 * A text for which another tool writes something else before the object is applied: variables of envsubst, Kustomize and Helm, words in
 * angle brackets or all capitals.
 */
export function isPlaceholder(text: string): boolean {
  return /\$|\{\{|<[^<>]*>|%\w+%|@\w+@|__\w+__/.test(text) || /^[A-Z][A-Z\d]*(?:[_-][A-Z\d]+)*$/.test(text);
}
