/** The entries of `scripts` in the text of a package.json; undefined when it is no such file. */
export function packageScripts(text: string): ReadonlyMap<string, string> | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const scripts: unknown = 'scripts' in data ? data.scripts : {};
  if (typeof scripts !== 'object' || scripts === null) return undefined;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(scripts);
  return new Map(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));
}
