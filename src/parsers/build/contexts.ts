import type { SourceFile } from '../../core/source.js';
import type { ComposeFile } from '../compose/types.js';

/**
 * Names that a build gives to other sources of files, and that FROM and COPY --from then mean instead of published images:
 * the `contexts` of bake files, found by their keys, and `additional_contexts` of Compose files.
 */
export function namedContexts(bakeFiles: readonly SourceFile[], composeFiles: readonly ComposeFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of bakeFiles) {
    for (const [, body = ''] of text.matchAll(/\bcontexts"?\s*[=:]\s*\{([^{}]*)\}/g)) {
      for (const [, quoted, plain] of body.matchAll(/(?:"([^"\n]+)"|([\w-]+))\s*[=:]\s*"/g)) names.add(quoted ?? plain ?? '');
    }
  }
  for (const { root } of composeFiles) {
    for (const { value } of root.get('services').entries.values()) {
      const contexts = value.get('build', 'additional_contexts');
      for (const name of contexts.entries.keys()) names.add(name);
      for (const { text = '' } of contexts.items) names.add(text.split('=')[0] ?? '');
    }
  }
  return names;
}
