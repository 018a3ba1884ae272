/**
 * Whether a folder of a path says that what lies in it is kept, not deployed: `argocd-do-not-install`, `_archive`, `deprecated`. At the top of three of
 * 125 public repositories that use Temporal was such a folder, November 2026; the service `archive-server` of another one is none.
 */
export function isPutAside(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) =>
      /^[._]*(?:archived?|deprecated|disabled|obsolete|unused)$|(?:^|[-_])do[-_]not[-_](?:apply|deploy|install|run|use)$/i.test(folder),
    );
}
