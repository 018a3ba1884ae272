/**
 * Whether a path says that a file is the input or the expected output of a test, which nobody applies to a cluster. The Go tools leave folders
 * named testdata out of builds: https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns, November 2026.
 */
export function isTestData(path: string): boolean {
  const segments = path.toLowerCase().split('/');
  const name = segments.pop() ?? '';
  return segments.some((folder) => testFolders.test(folder)) || /(?:^|[._-])(?:golden|expected)(?:[._-]|$)/.test(name);
}

const testFolders = /^(?:testdata\d*|test[-_]data|__fixtures__|goldens?)$/;
