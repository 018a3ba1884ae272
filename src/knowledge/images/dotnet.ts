import { alpine, bare, debian, tagged, ubuntu, windows } from './families.js';
import { github, type ImageRow, type Variant } from './row.js';

const source = github('dotnet/dotnet-docker', '2026-08-21');
const certificates = { caCertificates: true } as const;

/** Since 8 the user app (1654) exists everywhere, but only images without a shell start as it. */
const systems: readonly Variant[] = [
  { tags: /^[1-9](?:\.\d+)*$|bookworm|bullseye|buster/, ...debian, ...certificates },
  { tags: /^(?:latest|[1-9]\d(?:\.\d+)*)$|focal|jammy|noble|resolute/, ...ubuntu, ...certificates },
  { tags: tagged.alpine, ...alpine },
  { tags: /azurelinux|mariner/, libc: 'glibc', shell: true, ...certificates },
  { tags: /chiseled|distroless/, ...bare, distribution: 'distroless', libc: 'glibc', user: '1654', ...certificates },
  { tags: /^[67]\..*(?:chiseled|distroless)/, user: 'app' },
  { tags: tagged.windows, ...windows },
];

export const dotnet: readonly ImageRow[] = [
  {
    name: /^mcr\.microsoft\.com\/dotnet\/(?:core\/|nightly\/)?sdk$/,
    ...source,
    user: 'root',
    healthcheck: false,
    shell: true,
    builder: 'the .NET SDK',
    variants: [
      ...systems,
      { tags: /^(?!.*(?:azurelinux|mariner|windows|nanoserver))/, tools: { curl: true, git: true, wget: true } },
      // Its PowerShell and tools bring more than Alpine has.
      { tags: tagged.alpine, tools: { nc: true, pgrep: true } },
    ],
  },
  {
    name: /^mcr\.microsoft\.com\/dotnet\/(?:core\/|nightly\/)?(?:aspnet|runtime|runtime-deps)$/,
    ...source,
    user: 'root',
    healthcheck: false,
    variants: systems,
  },
];
