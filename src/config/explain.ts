import { severities } from '../core/problem.js';
import { place } from '../core/source.js';
import { nearest } from '../engine/nearest.js';
import type { SchemaError } from '../generated/config-validator.js';
import type { DataNode } from '../parsers/yaml/node.js';
import { nodeAt, pointerText } from './plain.js';
import type { ConfigProblem } from './types.js';

/** Turns what a schema validator says into problems with places. `node` is what was validated, `path` its pointer. */
export function explainErrors(errors: readonly SchemaError[], root: DataNode, path = ''): ConfigProblem[] {
  return errors.filter(({ keyword }) => keyword !== 'if').map((error) => explain(error, root, path));
}

function explain(error: SchemaError, root: DataNode, path: string): ConfigProblem {
  const pointer = path + error.instancePath;
  const node = nodeAt(root, pointer);
  const name = pointerText(pointer);
  const subject = name === '' ? 'the configuration' : `"${name}"`;
  const { keyword, params } = error;
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    const message = `unknown key "${key}"${name === '' ? '' : ` in ${subject}`}${didYouMean(key, Object.keys(error.parentSchema?.properties ?? {}))}`;
    return { at: node.entries.get(key)?.key ?? node.key, message };
  }
  if (keyword === 'required') return { at: node.key, message: `"${String(params.missingProperty)}" is missing in ${subject}` };
  return { at: placeOf(node), message: `${subject} ${requirement(error, node)}` };
}

function requirement({ keyword, params, message, parentSchema }: SchemaError, node: DataNode): string {
  switch (keyword) {
    case 'type':
      return mustBe([params.type].flat().map(String), node);
    case 'enum': {
      const allowed = [params.allowedValues].flat().map(String);
      return `must be one of ${allowed.join(', ')}${didYouMean(node.text ?? '', allowed)}`;
    }
    case 'const':
      return `must be ${String(params.allowedValue)}`;
    case 'pattern':
      return `is not of the form that is needed${parentSchema?.description === undefined ? '' : ` (${parentSchema.description.replace(/\.$/, '')})`}`;
    case 'minLength':
    case 'minItems':
      return 'must not be empty';
    case 'maxLength':
      return `is longer than ${String(params.limit)} characters`;
    default:
      return message ?? 'is not valid';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

function mustBe(types: readonly string[], node: DataNode): string {
  if (types.includes('string') && types.includes('object')) return `must be a severity (${severities.join(', ')}) or a map`;
  const wanted = types.map((type) => typeNames[type] ?? type).join(' or ');
  const canBeQuoted = types.includes('string') && node.isScalar && node.text !== undefined && node.text !== '';
  return `must be ${wanted}${canBeQuoted ? `; put it in quotes: "${node.text}"` : ''}`;
}

/** A missing or empty value is pointed at by its key. */
export function placeOf(node: DataNode): ConfigProblem['at'] {
  return node.range[0] === node.range[1] || node.isMap || node.isList
    ? place(node.file, ...node.key.range)
    : place(node.file, ...node.range);
}

/** `; did you mean "x"?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : `; did you mean "${found}"?`;
}
