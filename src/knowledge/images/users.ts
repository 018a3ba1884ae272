import type { ImageReference } from '../../core/image.js';
import { effectiveTag, publishedName } from './name.js';
import { github } from './row.js';
import type { BaseImage } from './types.js';

/** An account that a published image carries. */
interface Account {
  readonly name: string;
  readonly id: number;
  /** Made for running what people build on the image, which starts as root all the same. */
  readonly forPrograms?: boolean;
}

interface Row {
  readonly image: RegExp;
  /** Tags it holds for; all where left out. No tag reads as `latest`. */
  readonly tags?: RegExp;
  readonly distributions?: readonly BaseImage['distribution'][];
  readonly account: Account;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

const onDebian = ['debian', 'ubuntu'] as const;
const onAlpine = ['alpine'] as const;
const php = { image: /^(?:php|wordpress)$/ } as const;
const nginx = /^(?:nginx|(?:ghcr\.io\/nginx|nginxinc|public\.ecr\.aws\/nginx)\/nginx-unprivileged)$/;
const temporal = /^temporalio\/(?:server|auto-setup|admin-tools)$/;

export const accountRows: readonly Row[] = [
  {
    image: /^node$/,
    account: { name: 'node', id: 1000, forPrograms: true },
    ...github('nodejs/docker-node', '2026-08-19'),
  },
  {
    image: /^oven\/bun$/,
    tags: /^(?!.*distroless)/,
    account: { name: 'bun', id: 1000, forPrograms: true },
    source: 'https://github.com/oven-sh/bun/tree/main/dockerhub',
    date: '2026-11-26',
  },
  {
    image: /^mcr\.microsoft\.com\/dotnet\/(?:nightly\/)?(?:sdk|aspnet|runtime|runtime-deps)$/,
    tags: /^(?:[89]|[1-9]\d)(?:\.|$)(?!.*(?:windows|nanoserver))/,
    account: { name: 'app', id: 1654, forPrograms: true },
    ...github('dotnet/dotnet-docker', '2026-08-21'),
  },
  {
    // One number for all variants since June 2019, with 1.17.1.
    image: nginx,
    tags: /^(?!1\.(?:\d|1[0-7])(?:[.-]|$))/,
    account: { name: 'nginx', id: 101 },
    ...github('nginx/docker-nginx', '2026-04-14'),
  },
  {
    image: /^postgres$/,
    distributions: onDebian,
    account: { name: 'postgres', id: 999 },
    ...github('docker-library/postgres', '2026-02-26'),
  },
  {
    image: /^postgres$/,
    distributions: onAlpine,
    account: { name: 'postgres', id: 70 },
    ...github('docker-library/postgres', '2026-02-26'),
  },
  {
    // Older images let the system choose the number.
    image: /^mysql$/,
    tags: /^(?:8\.[1-9]|9|[1-9]\d|latest|lts)/,
    account: { name: 'mysql', id: 999 },
    ...github('docker-library/mysql', '2026-06-16'),
  },
  {
    image: /^redis$/,
    tags: /^(?:[6-9]|[1-9]\d|latest|alpine|bookworm)/,
    account: { name: 'redis', id: 999 },
    ...github('redis/docker-library-redis', '2024-06-28'),
  },
  { image: /^mongo$/, tags: /^(?:[5-9]|latest)/, account: { name: 'mongodb', id: 999 }, ...github('docker-library/mongo', '2026-06-11') },
  {
    image: /^rabbitmq$/,
    distributions: onDebian,
    account: { name: 'rabbitmq', id: 999 },
    ...github('docker-library/rabbitmq', '2026-06-15'),
  },
  {
    image: /^rabbitmq$/,
    distributions: onAlpine,
    account: { name: 'rabbitmq', id: 100 },
    ...github('docker-library/rabbitmq', '2026-06-15'),
  },
  {
    image: temporal,
    tags: /^(?:1\.(?:1[3-9]|[2-9]\d|\d{3})|latest)/,
    account: { name: 'temporal', id: 1000 },
    ...github('temporalio/temporal', '2026-08-21'),
  },
  {
    image: /^opensearchproject\/opensearch$/,
    account: { name: 'opensearch', id: 1000 },
    ...github('opensearch-project/opensearch-build', '2026-08-19'),
  },
  { ...php, distributions: onDebian, account: { name: 'www-data', id: 33 }, ...github('docker-library/php', '2026-07-30') },
  { ...php, distributions: onAlpine, account: { name: 'www-data', id: 82 }, ...github('docker-library/php', '2026-07-30') },
  { image: /^httpd$/, distributions: onAlpine, account: { name: 'www-data', id: 82 }, ...github('docker-library/httpd', '2026-06-10') },
  {
    image: /^gcr\.io\/distroless\//,
    account: { name: 'nonroot', id: 65532 },
    ...github('GoogleContainerTools/distroless', '2026-08-21'),
  },
  {
    // The same number has another name in the image node.
    image: /^cgr\.dev\/chainguard\/(?!node$)/,
    account: { name: 'nonroot', id: 65532 },
    ...github('chainguard-images/images', '2026-08-22'),
  },
];

/** Accounts of the distributions themselves whose number has never been another one. */
const system: Readonly<Partial<Record<NonNullable<BaseImage['distribution']>, Readonly<Record<string, number>>>>> = {
  debian: { root: 0, 'www-data': 33, nobody: 65534 },
  ubuntu: { root: 0, 'www-data': 33, nobody: 65534 },
  alpine: { root: 0, nobody: 65534 },
  distroless: { root: 0, nobody: 65534 },
};

/** The number of an account of a base image; undefined where it is not certain. */
export function accountId(reference: ImageReference | undefined, image: BaseImage | undefined, name: string): number | undefined {
  const own = reference && accountsIn(reference, image).find((account) => account.name === name);
  const numbers = image?.distribution && system[image.distribution];
  return own?.id ?? (numbers && Object.hasOwn(numbers, name) ? numbers[name] : undefined);
}

/** The unprivileged account that an image starting as root offers to the programs of others. */
export function programAccount(reference: ImageReference, image: BaseImage | undefined): Account | undefined {
  return accountsIn(reference, image).find(({ forPrograms }) => forPrograms);
}

function accountsIn(reference: ImageReference, image: BaseImage | undefined): readonly Account[] {
  const name = publishedName(reference);
  const tag = effectiveTag(reference);
  return accountRows
    .filter((row) => row.image.test(name))
    .filter(({ tags }) => !tags || (tag !== undefined && tags.test(tag)))
    .filter(({ distributions }) => !distributions || distributions.includes(image?.distribution))
    .map(({ account }) => account);
}

/**
 * Accounts that an image of a distribution may carry from its base system, in any release. Sources: the file `passwd.master` of
 * https://salsa.debian.org/debian/base-passwd and those that packages of a minimal system add, and
 * https://github.com/alpinelinux/aports/tree/master/main/alpine-baselayout, read 2026-11-26. The lists hold rather too much than too little.
 */
const systemNames = {
  debian: words(
    'root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats nobody _apt libuuid syslog messagebus sshd ubuntu mysql debian-spamd tss',
  ),
  alpine: words(
    'root bin daemon adm lp sync shutdown halt mail news uucp operator man postmaster cron ftp sshd at squid xfs games cyrus vpopmail ntp smmsp guest nobody',
  ),
} as const;

/** Images that add no account to their distribution but those of the rows. */
const plainImages =
  /^(?:debian|ubuntu|alpine|node|python|ruby|golang|rust|eclipse-temurin|mcr\.microsoft\.com\/dotnet\/(?:sdk|aspnet|runtime|runtime-deps))$/;

/** Whether an image, as it is published, certainly has no account of a name. */
export function certainlyLacks(reference: ImageReference, image: BaseImage | undefined, name: string): boolean {
  const published = publishedName(reference);
  if (published.startsWith('gcr.io/distroless/')) return !['root', 'nobody', 'nonroot'].includes(name);
  if (!plainImages.test(published) || effectiveTag(reference) === undefined) return false;
  const { distribution } = image ?? {};
  const names =
    distribution === 'alpine' ? systemNames.alpine : onDebian.some((one) => one === distribution) ? systemNames.debian : undefined;
  if (!names || names.has(name) || /^(?:systemd-|_)/.test(name)) return false;
  return !accountRows.some((row) => row.image.test(published) && row.account.name === name && !isOlder(row, reference));
}

/** The account came with a later version than the tag's. */
function isOlder({ tags }: Row, reference: ImageReference): boolean {
  const tag = effectiveTag(reference) ?? '';
  return tags !== undefined && /^\d/.test(tag) && !tags.test(tag);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** A command as a shell script holds it. */
interface Command {
  readonly name: string | undefined;
  readonly args: readonly { readonly literal: string | undefined }[];
}

const withValue =
  /^--(?:uid|gid|shell|home|home-dir|comment|gecos|ingroup|groups|password|skel|base-dir|expiredate|inactive|key|root|firstuid|lastuid)$/;

/** What a `useradd` or `adduser` makes; undefined when the command makes no account, or its words cannot be told. */
export function accountMadeBy({ name, args }: Command): { readonly name: string; readonly id?: number | undefined } | undefined {
  if (name !== 'useradd' && name !== 'adduser') return undefined;
  // Letters that take a value: -g is the group of useradd, and the real name of the user in BusyBox.
  const letters = name === 'useradd' ? 'bcdefgGkKpRPsuZ' : 'Gghksu';
  const operands: string[] = [];
  let id: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const word = args[i]?.literal;
    if (word === undefined) return undefined;
    const long = /^(--[a-z-]+)(?:=(.*))?$/.exec(word);
    if (long?.[1]) {
      const value = long[2] ?? (withValue.test(long[1]) ? args[++i]?.literal : undefined);
      if (long[1] === '--uid') id = value;
      continue;
    }
    if (!/^-[A-Za-z]/.test(word)) {
      operands.push(word);
      continue;
    }
    const at = [...word].findIndex((letter, index) => index > 0 && letters.includes(letter));
    if (at < 0) continue;
    const value = word.slice(at + 1) || args[++i]?.literal;
    if (word[at] === 'u') id = value;
  }
  const [account, ...others] = operands;
  // With a second name `adduser` adds an account that exists to a group.
  if (account === undefined || others.length > 0) return undefined;
  return { name: account, id: id !== undefined && /^\d{1,9}$/.test(id) ? Number(id) : undefined };
}

/** What this file needs to know of a stage of a Dockerfile. */
interface Setup {
  readonly rootStage: { readonly reference: ImageReference | undefined };
  readonly baseImage: BaseImage | undefined;
  readonly allInstructions: readonly {
    readonly keyword: string;
    readonly words: readonly { readonly text: string }[];
    readonly script: { readonly damaged: boolean; readonly commands: readonly (Command & { readonly nested: boolean })[] } | undefined;
  }[];
}

/** The number behind the name of a user in the finished stage; undefined where it is not certain. */
export function userNumber(name: string, { rootStage, baseImage, allInstructions }: Setup): number | undefined {
  const ids: (number | undefined)[] = [];
  for (const { keyword, words: parts, script } of allInstructions) {
    const mentions = parts.some(({ text }) => /\/etc(?:\/passwd|\/?["',]*$)/.test(text));
    if ((keyword === 'COPY' || keyword === 'ADD') && mentions) return undefined;
    if (keyword !== 'RUN') continue;
    if (!script || script.damaged) {
      if (parts.some(({ text }) => text.includes(name))) return undefined;
      continue;
    }
    for (const command of script.commands) {
      if (changesAccounts.has(command.name ?? '') && command.args.some(({ literal }) => literal === undefined || literal === name))
        return undefined;
      const isMaker = command.name === 'useradd' || command.name === 'adduser';
      if (!isMaker || !command.args.some(({ literal }) => literal === undefined || literal === name)) continue;
      const made = accountMadeBy(command);
      if (!made || command.nested || made.name === name) ids.push(command.nested ? undefined : made?.id);
    }
  }
  const before = accountId(rootStage.reference, baseImage, name);
  if (ids.length === 0) return before;
  // An account that is there already keeps its number.
  return ids.every((id) => id === ids[0]) && (before === undefined || before === ids[0]) ? ids[0] : undefined;
}

const changesAccounts: ReadonlySet<string> = new Set(['usermod', 'userdel', 'deluser']);
