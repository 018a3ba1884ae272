// Rewrites src/knowledge/compose/shapes.ts from a JSON schema of Compose files that is given as a file.
// By hand, and online nothing: node scripts/refresh-compose.mjs <schema.json> <date of the schema, YYYY-MM-DD>
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [path, date] = process.argv.slice(2);
if (!path || !/^\d{4}-\d\d-\d\d$/.test(date ?? '')) {
  console.error('usage: node scripts/refresh-compose.mjs <schema.json> <YYYY-MM-DD>');
  process.exit(2);
}
const schema = JSON.parse(readFileSync(path, 'utf8'));
const definitions = schema.$defs ?? schema.definitions;
const kinds = { object: 'map', array: 'list' };

/** What Compose takes in a place, in the words of `Written` in src/knowledge/compose/shape.ts. */
function written(node) {
  if (node.$ref) return `@${node.$ref.split('/').at(-1)}`;
  const shape = merged(node);
  return Object.keys(shape).length === 1 ? shape.is : shape;
}

function merged(node) {
  const parts = node.oneOf ?? node.anyOf;
  if (parts) return parts.map(resolved).reduce(union);
  const types = [node.type ?? []].flat();
  const patterns = Object.entries(node.patternProperties ?? {}).filter(([pattern]) => pattern !== '^x-');
  const [names, each] = patterns[0] ?? [];
  const anyName = ['.+', '^.+$'].includes(names);
  const isOpen = types.includes('object') && node.additionalProperties !== false;
  return compact({
    is: types.map((type) => kinds[type] ?? type).join(' '),
    keys: node.properties && Object.fromEntries(Object.entries(node.properties).map(([name, value]) => [name, written(value)])),
    each: each && written(each),
    names: names && !anyName ? names : undefined,
    extensible: Boolean(node.patternProperties?.['^x-']),
    open: isOpen && !anyName,
    required: node.required?.join(' '),
    items: node.items && written(node.items),
    values: node.enum?.join(' '),
    range: node.minimum === undefined ? undefined : [node.minimum, node.maximum].filter((bound) => bound !== undefined),
  });
}

function resolved(node) {
  return node.$ref ? merged(definitions[node.$ref.split('/').at(-1)]) : merged(node);
}

/** Alternatives differ in their types, so that what they say of maps, lists and scalars does not meet. */
function union(a, b) {
  const is = [...new Set(`${a.is} ${b.is}`.split(' '))].join(' ');
  return { ...a, ...b, is };
}

function compact(shape) {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined && value !== false && value !== ''));
}

const { $schema, $id, title, description, $defs, definitions: _, ...rest } = schema;
const text = `import type { Written } from './shape.js';

// Written by scripts/refresh-compose.mjs.

/** Where these facts are from: the schema by which Compose judges files, its copy of the specification's. */
export const shapesSource = 'https://github.com/compose-spec/compose-go/blob/main/schema/compose-spec.json';
export const shapesDate = '${date}';

/** A whole file. */
export const fileShape: Written = ${JSON.stringify(written(rest))};

/** Shapes that others name. */
export const namedShapes: Readonly<Record<string, Written>> = {
${Object.keys(definitions)
  .sort()
  .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(written(definitions[name]))},\n`)
  .join('')}};
`;
writeFileSync(fileURLToPath(new URL('../src/knowledge/compose/shapes.ts', import.meta.url)), text);
