/**
 * Whether a path says that a file is the input or the expected output of a test, which nobody applies to a cluster. The Go tools leave folders
 * named testdata out of builds: https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns, November 2026. What a test applies to see it refused
 * counts, too, and so does what an example shows being refused.
 */
export function isTestData(path: string): boolean {
  const segments = path.toLowerCase().split('/');
  const name = segments.pop() ?? '';
  if (segments.some((folder) => suites.has(folder)) && [...segments, name].some((each) => meantToFail.test(each))) return true;
  return segments.some(isTestFolder) || /(?:^|[._-])(?:golden|expected)(?:[._-]|$)/.test(name);
}

/** Whether a folder is named for the data of tests. */
export function isTestFolder(name: string): boolean {
  return testFolders.test(name.toLowerCase());
}

/** The folder of test data that a path lies in. What stands in two of them is of two tests, and is never deployed together. */
export function testFolderOf(path: string): string | undefined {
  const folders = path.split('/').slice(0, -1);
  const index = folders.findIndex((folder) => testFolders.test(folder.toLowerCase()));
  return index < 0 ? undefined : folders.slice(0, index + 1).join('/');
}

const testFolders = /^(?:testdata\d*|test[-_]data|__fixtures__|goldens?)$/;
const suites: ReadonlySet<string> = new Set(['test', 'tests', 'e2e', 'fixtures', 'example', 'examples']);
const meantToFail = /(?:^|[._-])(?:malformed|invalid|expected[_-]?failures?)(?:[._-]|$)/;
