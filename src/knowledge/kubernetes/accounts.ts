import type { SpecNode } from './pod-security.js';

/** The service account that pods run as; undefined where the files cannot tell. The deprecated field counts where the other one is not there. */
export function accountOf({ podSpec }: { readonly podSpec: SpecNode }): string | undefined {
  for (const key of ['serviceAccountName', 'serviceAccount']) {
    const node = podSpec.get(key);
    if (node.isUnknown || (node.isSet && typeof node.scalar !== 'string')) return undefined;
    if (node.text) return node.text;
  }
  return 'default';
}
