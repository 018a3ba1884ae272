import type { ImageReference } from '../../core/image.js';
import { effectiveTag, publishedName } from '../images/name.js';
import { type Cycle, codeNames, type Product, type ProductName, products } from './products.js';

/** A release that an image holds, and when its free security fixes end. */
export interface Ending {
  /** `Python`. */
  readonly label: string;
  /** `3.8`. */
  readonly version: string;
  /** ISO date of the last day. */
  readonly last: string;
  /** Versions of the same product that get fixes on the day of the question; of a store only later ones, as none reads the data of a newer one. */
  readonly supported: readonly string[];
}

/** Official images whose tags begin with the version of what they are named after. */
const versioned: ReadonlySet<string> = new Set<ProductName>([
  'node',
  'python',
  'golang',
  'debian',
  'ubuntu',
  'alpine',
  'eclipse-temurin',
  'gradle',
  'ruby',
  'php',
  'postgres',
  'mysql',
  'nginx',
  'redis',
  'mongo',
  'mariadb',
  'amazonlinux',
  'fedora',
]);

const stores: ReadonlySet<string> = new Set<ProductName>(['postgres', 'mysql', 'redis', 'mongo', 'mariadb']);

/** Names of official images that publish elsewhere, too. */
const elsewhere: Readonly<Record<string, ProductName>> = { 'public.ecr.aws/amazonlinux/amazonlinux': 'amazonlinux' };

const dotnet = /^mcr\.microsoft\.com\/dotnet\/(?:core\/)?(?:sdk|aspnet|runtime|runtime-deps)$/;

/** What the tag of a published image tells about releases and their end; empty where nothing is known. */
export function endings(reference: ImageReference, today: string): readonly Ending[] {
  const name = publishedName(reference);
  const tag = effectiveTag(reference) ?? '';
  const releases: [ProductName, Cycle | undefined][] = [];
  const product = dotnet.test(name)
    ? 'dotnet'
    : versioned.has(name)
      ? (name as ProductName)
      : Object.hasOwn(elsewhere, name)
        ? elsewhere[name]
        : undefined;
  if (product) releases.push([product, cycleOf(product, tag)]);
  const isOfficial = !name.includes('/');
  if (isOfficial || product === 'dotnet') {
    for (const [distribution, cycle] of distributionsIn(tag)) if (distribution !== product) releases.push([distribution, cycle]);
  }
  const debian = /^gcr\.io\/distroless\/.*-debian(\d+)$/.exec(name)?.[1];
  if (debian) releases.push(['debian', cycleOf('debian', debian)]);
  return releases.flatMap(([key, cycle]) => {
    const [version, last] = cycle ?? [];
    if (version === undefined || last === undefined) return [];
    return [
      { label: products[key].label, version, last, supported: supportedOn(products[key], today, stores.has(key) ? version : undefined) },
    ];
  });
}

function supportedOn({ cycles }: Product, today: string, after: string | undefined): readonly string[] {
  const from = after === undefined ? 0 : cycles.findIndex(([version]) => version === after) + 1;
  return cycles
    .slice(from)
    .filter(([, last]) => last === undefined || last >= today)
    .map(([version]) => version);
}

/** The release that a tag begins with, by number or by code name. */
function cycleOf(product: ProductName, tag: string): Cycle | undefined {
  const word = /^[a-z]+(?![a-z])/.exec(tag)?.[0];
  const codes = codeNames[product];
  const byName = word !== undefined && codes && Object.hasOwn(codes, word) ? codes[word] : undefined;
  const number = byName ?? /^\d+(?:\.\d+)*/.exec(tag)?.[0];
  return number === undefined ? undefined : cycleOfVersion(products[product], number);
}

/**
 * The release that a version belongs to. `2` alone follows the newest release that begins so: a moving tag, unless there is a greater
 * major version, after which no further `2.x` comes.
 */
function cycleOfVersion({ cycles }: Product, number: string): Cycle | undefined {
  const exact = cycles.find(([version]) => number === version || number.startsWith(`${version}.`));
  if (exact) return exact;
  const begins = cycles.filter(([version]) => version.startsWith(`${number}.`));
  const isPast = cycles.some(([version]) => Number.parseInt(version, 10) > Number(number));
  return isPast ? begins.at(-1) : undefined;
}

/** Distributions that a tag names, mostly behind a version: `3.12-slim-bookworm`, `22-alpine3.20`, `8.0-jammy`, `buster-curl`. */
function distributionsIn(tag: string): readonly [ProductName, Cycle | undefined][] {
  return tag.split('-').flatMap((word): [ProductName, Cycle | undefined][] => {
    const alpine = /^alpine(\d+\.\d+)$/.exec(word)?.[1];
    if (alpine) return [['alpine', cycleOf('alpine', alpine)]];
    const distribution = (['debian', 'ubuntu'] as const).find((key) => Object.hasOwn(codeNames[key] ?? {}, word));
    return distribution ? [[distribution, cycleOf(distribution, word)]] : [];
  });
}
