/**
 * Whether two services run at one time: `always` when every start brings both, `sometimes` when a profile must be asked for, `never`
 * when that would take two profiles, which people name to choose between services. Unknown profiles are `never`, so that rules are silent.
 * https://docs.docker.com/reference/compose-file/profiles/, read 2026-11-27.
 */
export function runTogether(a: readonly string[] | undefined, b: readonly string[] | undefined): 'always' | 'sometimes' | 'never' {
  if (a === undefined || b === undefined) return 'never';
  if (a.length === 0 && b.length === 0) return 'always';
  if (a.length === 0 || b.length === 0) return 'sometimes';
  return a.some((profile) => b.includes(profile)) ? 'always' : 'never';
}
