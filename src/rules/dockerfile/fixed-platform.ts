import { defineRule } from '../../rule.js';

/** Other words for an architecture, and Docker's own. */
const sameArchitecture: Readonly<Record<string, string>> = { x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', i386: '386' };
const systems = new Set(['linux', 'windows', 'darwin', 'freebsd']);

/** Folders of tests and demonstrations where the platform is the matter. */
const showsPlatforms = /(?:with|multi|cross)[-_]?platforms?(?:[^a-z]|$)/;

export default defineRule({
  id: 'dockerfile/fixed-platform',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'FROM names a platform, whatever the build asks for',
  severity: 'info',
  rationale: `A stage with a fixed platform cannot become part of an image for several platforms. On a machine of another architecture it runs under
emulation, many times slower, or not at all. Which platform to build for is the business of the build.`,
  references: ['https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/'],
  peers: ['hadolint DL3029', 'buildkit FromPlatformFlagConstDisallowed', 'kics b16e8501'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM «--platform=linux/amd64» node:22.11\nUSER 1000\n' } },
      { name: 'a service of that name', files: { 'platform/Dockerfile': 'FROM «--platform=linux/amd64» node:22.11\nUSER 1000\n' } },
      { name: 'the architecture alone', files: { Dockerfile: 'FROM «--platform=arm64» node:22.11 AS build\nRUN npm ci\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n' } },
      { name: 'the platform of the build', files: { Dockerfile: 'FROM --platform=$BUILDPLATFORM node:22.11 AS build\nRUN npm ci\n' } },
      { name: 'an argument', files: { Dockerfile: 'ARG P=linux/amd64\nFROM --platform=${P} node:22.11 AS build\nRUN npm ci\n' } },
      {
        name: 'a stage for each architecture says so',
        files: {
          Dockerfile: 'FROM --platform=linux/amd64 node:22.11 AS build_amd64\nFROM --platform=linux/arm64 node:22.11 AS build-arm64\n',
        },
      },
      { name: 'or for each system', files: { Dockerfile: 'FROM --platform=linux/amd64 node:22.11 AS linux-tools\nRUN npm ci\n' } },
      {
        name: 'a folder that says what its files show',
        files: {
          'tests/chained_with_platform/Dockerfile':
            'FROM --platform=linux/amd64 acme/first:1.4 AS src\nFROM --platform=linux/amd64 alpine:3.23\nCOPY --from=src /arch /\nRUN uname -m | diff - /arch\n',
        },
      },
      {
        name: 'a file for each architecture',
        files: { 'images/x86_64/Dockerfile': 'FROM --platform=linux/amd64 alpine:3.23\nUSER 1000\n' },
      },
      { name: 'Windows', files: { Dockerfile: 'FROM --platform=windows/amd64 acme/tool:1.4\nUSER worker\n' } },
    ],
  },
  *check({ from, name = '', file }) {
    const flag = from.flags.find((one) => one.name === 'platform');
    if (!flag?.value || flag.value.includes('$')) return;
    const parts = flag.value.toLowerCase().split('/');
    // Nothing else runs what is built for Windows.
    if (parts[0] === 'windows') return;
    const named = parts.length === 1 && !systems.has(parts[0] ?? '') ? ['linux', ...parts] : parts.slice(0, 2);
    if (named.some((part) => part !== '' && (name.includes(part) || name.includes(sameArchitecture[part] ?? part)))) return;
    const path = file.path.toLowerCase();
    if (showsPlatforms.test(path) || named.slice(1).some((part) => wordsFor(part).some((word) => path.includes(word)))) return;
    yield {
      at: flag,
      message: `"${flag.value}" is fixed, so the image cannot be built for other platforms; leave the platform to the build`,
    };
  },
});

/** The names of an architecture that a path shows it by; short ones stand in other words, too. */
function wordsFor(architecture: string): readonly string[] {
  const docker = sameArchitecture[architecture] ?? architecture;
  const others = Object.keys(sameArchitecture).filter((name) => sameArchitecture[name] === docker);
  return [docker, ...others].filter((name) => name.length > 3);
}
