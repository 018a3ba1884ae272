/**
 * What labels may look like. Keys: https://docs.docker.com/engine/manage-resources/labels/#key-format-recommendations, values:
 * https://github.com/opencontainers/image-spec/blob/main/annotations.md, rows written 2026-11-27.
 */
const reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;

/** Labels in these namespaces that Docker's own documentation tells others to set. */
const documented = /^com\.docker\.(?:extension\.|desktop\.extension\.|compose\.|image\.source\.entrypoint$)/;

/** What is wrong with the key of a label, as a clause with a cure behind a semicolon; undefined when nothing is. */
export function complaintAboutKey(key: string): string | undefined {
  if (reserved.test(key) && !documented.test(key)) return 'is in a namespace that Docker keeps for itself; use a domain of your own';
  // Older conventions (RUN, Vendor) are names of their own, and read by the tools that made them.
  if (!/[.]/.test(key)) return undefined;
  if (!/^[a-z]/.test(key) || !/[a-z0-9]$/.test(key)) return 'does not begin with a letter and end with a letter or digit; rename it';
  if (/[^a-z0-9._/-]/.test(key)) return 'holds other signs than small letters, digits, dots, hyphens, underscores and slashes; rename it';
  return /\.\.|--/.test(key) ? 'holds two dots or hyphens in a row; rename it' : undefined;
}

const prefix = 'org.opencontainers.image.';

type Kind = 'address' | 'time' | 'licence' | 'revision' | 'version' | 'text' | 'digest' | 'reference';

/** Keys of the specification, and what their values are. */
const kinds: Readonly<Record<string, Kind>> = {
  created: 'time',
  authors: 'text',
  url: 'address',
  documentation: 'address',
  source: 'address',
  version: 'version',
  revision: 'revision',
  vendor: 'text',
  licenses: 'licence',
  'ref.name': 'reference',
  title: 'text',
  description: 'text',
  'base.digest': 'digest',
  'base.name': 'reference',
};

const shapes: Readonly<Record<Kind, { readonly pattern: RegExp; readonly wanted: string }>> = {
  address: { pattern: /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/[^\s]+|git@[^\s]+)$/i, wanted: 'an address with its scheme' },
  time: {
    pattern:
      /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
    wanted: 'a time by RFC 3339, such as 2026-01-31T12:00:00Z',
  },
  // Operators and parentheses of SPDX; the names of licences are not looked up.
  licence: {
    pattern: /^[(\s]*[\w.+:-]+\)*(?:\s+(?:AND|OR|WITH)\s+\(*[\w.+:-]+\)*)*\s*$/,
    wanted: 'a licence expression of SPDX, such as Apache-2.0 OR MIT',
  },
  // The specification takes any revision of a version control system; a branch or a version is none.
  revision: { pattern: /^(?!(?:main|master|develop|latest|HEAD)$)[\w./:+-]+$/, wanted: 'the commit that the image was built from' },
  version: { pattern: /^\S+$/, wanted: 'a version without blanks' },
  text: { pattern: /\S/, wanted: 'a text' },
  digest: { pattern: /^[a-z0-9+._-]+:[0-9a-f]{32,}$/, wanted: 'a digest' },
  reference: { pattern: /^\S+$/, wanted: 'a name without blanks' },
};

interface LabelComplaint {
  readonly problem: string;
  readonly cure: string;
}

/** What is wrong with the value of a label of the OCI; undefined when nothing is, and for all other labels. */
export function complaintAboutValue(key: string, value: string): LabelComplaint | undefined {
  if (!key.startsWith(prefix)) return undefined;
  const kind = kinds[key.slice(prefix.length)];
  if (!kind) return { problem: 'is no key of the specification', cure: 'use one of its keys, or a domain of your own' };
  if (value.trim() === '') return { problem: 'is empty', cure: 'give it a value or leave it out' };
  const { pattern, wanted } = shapes[kind];
  return pattern.test(value) ? undefined : { problem: `is not ${wanted}`, cure: `give ${wanted}` };
}
