// Rewrites the tables of Kubernetes fields in src/knowledge/kubernetes/. By hand; the files come from a package registry or a repository.
//   node scripts/refresh-kubernetes.mjs built-in <folder of the unpacked npm package @kubernetes/client-node> <YYYY-MM-DD>
//   node scripts/refresh-kubernetes.mjs custom <YYYY-MM-DD> <CustomResourceDefinition.yaml>...
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

/** What stands beside Temporal workers. */
const wanted = new Set([
  'argoproj.io Rollout',
  'gateway.networking.k8s.io Gateway',
  'gateway.networking.k8s.io GRPCRoute',
  'gateway.networking.k8s.io HTTPRoute',
  'keda.sh ClusterTriggerAuthentication',
  'keda.sh ScaledJob',
  'keda.sh ScaledObject',
  'keda.sh TriggerAuthentication',
  'monitoring.coreos.com PodMonitor',
  'monitoring.coreos.com PrometheusRule',
  'monitoring.coreos.com ServiceMonitor',
  'serving.knative.dev Service',
  'temporal.io Connection',
  'temporal.io TemporalConnection',
  'temporal.io TemporalWorkerDeployment',
  'temporal.io WorkerDeployment',
]);

const [mode, ...args] = process.argv.slice(2);
if (mode === 'built-in' && args.length === 2) refreshBuiltIn(args[0], args[1]);
else if (mode === 'custom' && args.length > 1) refreshCustom(args[0], args.slice(1));
else {
  console.error('usage: refresh-kubernetes.mjs built-in <package> <date> | custom <date> <crd.yaml>...');
  process.exit(2);
}

/** Stable versions, without what only clusters write about themselves; the package keeps models of some versions that are gone. */
function isShipped(apiVersion) {
  const inner = /^(authentication|authorization|certificates|events|flowcontrol\.apiserver|internal\.apiserver|resource)\.k8s\.io/;
  return /(^|\/)v\d+$/.test(apiVersion) && !inner.test(apiVersion);
}

/** Quantities are strings to the client. */
function isQuantity(model, field) {
  if (['sizeLimit', 'divisor', 'averageValue', 'maximumVolumeSize', 'overhead', 'tolerance'].includes(field)) return true;
  if (model.endsWith('MetricTarget')) return field === 'value';
  const maps = ['limits', 'requests', 'capacity', 'hard', 'default', 'defaultRequest', 'max', 'min', 'maxLimitRequestRatio', 'podFixed'];
  const models =
    /^V1(VolumeResourceRequirements|ResourceRequirements|PersistentVolumeSpec|ResourceQuotaSpec|LimitRangeItem|Overhead|CSIStorageCapacity)$/;
  return models.test(model) && maps.includes(field);
}

function refreshBuiltIn(folder, date) {
  const generated = join(folder, 'dist/gen');
  const kinds = [];
  for (const name of readdirSync(join(generated, 'apis')).filter((file) => file.endsWith('.d.ts'))) {
    const path = /localVarPath = '\/(?:api|apis)\/([^']+?)\/(?:namespaces|[a-z]+)[/']/.exec(
      readFileSync(join(generated, 'apis', name.replace('.d.ts', '.js')), 'utf8'),
    );
    if (!path) continue;
    const bodies = readFileSync(join(generated, 'apis', name), 'utf8').matchAll(/\bcreate(?:Namespaced)?(\w+)\([^)]*?\bbody: (\w+)/g);
    for (const [, kind, model] of bodies) {
      const fields = fieldsOf(generated, model) ?? [];
      if (fields.some((field) => field.startsWith('apiVersion:')) && model.endsWith(kind) && isShipped(path[1]))
        kinds.push(`${path[1]} ${kind} ${model}`);
    }
  }
  const lines = new Map();
  const queue = kinds.map((line) => line.split(' ')[2]);
  for (const model of queue) {
    const fields = lines.has(model) ? undefined : fieldsOf(generated, model);
    if (!fields) continue;
    lines.set(model, fields);
    queue.push(...fields.flatMap((field) => /:[[{]*([A-Z]\w*)/.exec(field)?.[1] ?? []));
  }
  const version = /OpenAPI spec version: release-([\d.]+)/.exec(readFileSync(join(generated, 'models/V1Pod.js'), 'utf8'))?.[1];
  write(
    'fields.ts',
    `
/** Where these facts are from: the npm package @kubernetes/client-node, which is generated from the OpenAPI document of Kubernetes. */
export const fieldsSource = 'https://github.com/kubernetes-client/javascript';
export const fieldsDate = '${date}';
/** The version of Kubernetes whose fields these are. */
export const fieldsVersion = '${version}';
`,
    [...new Set(kinds)].sort(),
    [...lines].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** `name!:type`, the mark for a required one. Nothing is said of what a server writes. */
function fieldsOf(generated, model) {
  const read = (end) => {
    try {
      return readFileSync(join(generated, 'models', model + end), 'utf8');
    } catch {
      return '';
    }
  };
  const declared = read('.d.ts');
  const list = /attributeTypeMap = (\[[\s\S]*?\n\]);/.exec(read('.js'))?.[1];
  if (!list) return undefined;
  return JSON.parse(list).map(({ name, baseName, type, format }) => {
    const isRequired = new RegExp(`^    '${name.replace(/\W/g, '\\$&')}': `, 'm').test(declared);
    const written = baseName === 'status' && /^\w+Status$/.test(type) ? 'o' : typeOf(type, format, isQuantity(model, baseName));
    return `${baseName}${isRequired ? '!' : ''}:${written}`;
  });
}

function typeOf(type, format, quantity) {
  const list = /^(?:Array|Set)<(.*)>$/.exec(type);
  if (list) return `[${typeOf(list[1], format, quantity)}]`;
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type);
  if (map) return `{${typeOf(map[1], format, quantity)}}`;
  if (type === 'string') return quantity ? 'q' : 's';
  if (type === 'number') return format.startsWith('int') ? 'i' : 'n';
  return { boolean: 'b', Date: 't', V1MicroTime: 't', any: 'o', object: 'o', IntOrString: 'x' }[type] ?? type;
}

function refreshCustom(date, paths) {
  const kinds = [];
  const types = new Map();
  const names = new Map();
  for (const path of paths) {
    // Charts keep their definitions as they are, within marks of the template language.
    const text = readFileSync(path, 'utf8').replace(/\{\{-?.*?\}\}/g, '');
    for (const { spec } of parseAllDocuments(text, { logLevel: 'silent' }).map((document) => document.toJS() ?? {})) {
      for (const { name, schema, served } of spec?.versions ?? []) {
        if (!served || !wanted.has(`${spec.group} ${spec.names.kind}`)) continue;
        const root = { ...schema.openAPIV3Schema, properties: { ...schema.openAPIV3Schema.properties, status: {} } };
        kinds.push(`${spec.group}/${name} ${spec.names.kind} ${written(root, spec.names.kind)}`);
      }
    }
  }
  write(
    'custom-fields.ts',
    `
/** Where these facts are from: the CustomResourceDefinitions that the projects publish in their repositories. */
export const customFieldsSource = [
  'https://github.com/argoproj/argo-rollouts/tree/master/manifests/crds',
  'https://github.com/prometheus-operator/kube-prometheus/tree/main/manifests/setup',
  'https://github.com/kedacore/keda/tree/main/config/crd/bases',
  'https://github.com/knative/serving/tree/main/config/core/300-resources',
  'https://github.com/kubernetes-sigs/gateway-api/tree/main/config/crd',
  'https://github.com/temporalio/temporal-worker-controller/tree/main/helm/temporal-worker-controller-crds',
];
export const customFieldsDate = '${date}';
`,
    kinds.sort(),
    [...types].sort(([a], [b]) => (a < b ? -1 : 1)),
  );

  function written(schema, name) {
    if (schema['x-kubernetes-int-or-string']) return 'x';
    // The server keeps what it does not know there.
    if (schema['x-kubernetes-preserve-unknown-fields'] && !schema.properties) return 'o';
    if (schema.type === 'string' && schema.enum?.every((value) => /^[\w.-]+$/.test(value))) return `(${schema.enum.join('|')})`;
    if (schema.type === 'array') return `[${written(schema.items, name.replace(/s$/, ''))}]`;
    if (schema.type === 'object' && schema.properties) return object(schema, name);
    if (schema.type === 'object') return schema.additionalProperties ? `{${written(schema.additionalProperties, name)}}` : 'o';
    return { string: schema.format === 'date-time' ? 't' : 's', boolean: 'b', integer: 'i', number: 'n' }[schema.type] ?? 'o';
  }

  function object(schema, name) {
    const keys = Object.keys(schema.properties);
    if (keys.includes('containers') && keys.includes('ephemeralContainers')) return 'V1PodSpec';
    const required = new Set(schema.required);
    const fields = keys.map((key) => {
      const value = schema.properties[key];
      const isMeta = key === 'metadata' && value.type === 'object' && keys.includes('spec') && !value.additionalProperties;
      // What has a default is never missing.
      const isRequired = required.has(key) && value.default === undefined;
      return `${key}${isRequired ? '!' : ''}:${isMeta ? 'V1ObjectMeta' : written(value, key.charAt(0).toUpperCase() + key.slice(1))}`;
    });
    if (schema['x-kubernetes-preserve-unknown-fields']) fields.push('*');
    const line = fields.join(' ');
    const known = names.get(line);
    if (known) return known;
    let free = name;
    for (let number = 2; types.has(`C${free}`); number++) free = name + number;
    types.set(`C${free}`, fields);
    names.set(line, `C${free}`);
    return `C${free}`;
  }
}

function write(name, facts, kinds, types) {
  const lines = [...kinds, '', ...types.map(([type, fields]) => `${type} ${fields.join(' ')}`)];
  const text = `// Written by scripts/refresh-kubernetes.mjs.
${facts}
/**
 * Kinds with the type of their objects, a blank line, and types with their fields: \`!\` required; \`s\` string, \`i\` integer, \`n\` number,
 * \`b\` boolean, \`t\` time, \`q\` quantity, \`x\` integer or string, \`o\` anything, \`[…]\` list, \`{…}\` map, \`(…)\` one of these, \`*\` other keys too.
 */
export const table = \`
${lines.join('\n')}
\`;
`;
  writeFileSync(fileURLToPath(new URL(`../src/knowledge/kubernetes/${name}`, import.meta.url)), text);
}
