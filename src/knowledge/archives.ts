/**
 * Whether ADD may unpack a file of this name: a tar archive, plain or packed with gzip, bzip2, xz or zstd. Docker looks at the content; names are what
 * a linter has. Source: https://docs.docker.com/reference/dockerfile/#adding-local-tar-archives, copy of 2026-08-21.
 */
export function isUnpackedByAdd(path: string): boolean {
  return /\.(tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|lzma|Z)$/i.test(path);
}
