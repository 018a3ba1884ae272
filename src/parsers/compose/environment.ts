import { inOwnWords, type Located, placeOf, type SourceFile } from '../../core/source.js';
import { known, unknown, unset, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import { parseDotenv } from './dotenv.js';
import type { Lookup } from './interpolate.js';
import { keyedMap } from './keyed.js';
import type { EnvironmentVariables } from './types.js';
import { dig, itemsOf } from './values.js';

/** What the model of a service needs to know about the files around it. */
export interface Surroundings {
  /** The folder that relative paths written in a file start from. */
  readonly folderOf: (file: SourceFile) => string;
  /** The text of a file named from a folder at a place, if there is one; undefined when it cannot be read. */
  readonly read: (folder: string, path: string, at?: Located) => SourceFile | undefined;
  /** Variables of the project's `.env`. */
  readonly lookup: Lookup;
  /** Takes down what is named and cannot be read, with the reason as a clause. */
  readonly note: (at: Located, reason: string) => void;
}

/** Build arguments and the like: a map, or a list of `KEY=value`. */
export function variablesOf(node: DataNode, lookup: Lookup): EnvironmentVariables {
  const map = keyedMap(node);
  const isWhole = map.open === undefined && (map.isMap || map.isUnset);
  return {
    names: [...map.entries.keys()],
    isComplete: isWhole,
    get(name) {
      const entry = map.entries.get(name);
      if (entry) return ownValue(entry.value, entry.key, name, lookup);
      return isWhole ? unset(placeOf(node.key)) : unknown(placeOf(node), node.why ?? map.open ?? 'it could not be read');
    },
  };
}

/** A key without a value is passed on from the shell, or from the project's `.env`. */
function ownValue(value: DataNode, key: Located, name: string, lookup: Lookup): Value<string> {
  if (!value.isUnset) return value.string();
  const passed = lookup(name);
  const via = [{ ...placeOf(key), kind: 'env-file' } as const];
  return passed === undefined ? unknown(placeOf(key), 'it is taken from the shell') : known(passed, { ...placeOf(key), via });
}

interface EnvFile {
  readonly at: DataNode;
  /** Undefined when the file could not be read. */
  readonly values: ReadonlyMap<string, Value<string>> | undefined;
  readonly why: string;
}

/** `environment` over the files of `env_file`, the last of which wins. */
export function environmentOf(service: DataNode, around: Surroundings): EnvironmentVariables {
  const own = variablesOf(dig(service, 'environment'), around.lookup);
  const node = dig(service, 'env_file');
  const files = itemsOf(node).map((item) => envFile(item, around));
  const isComplete = own.isComplete && node.open === undefined && files.every(({ values }) => values !== undefined);
  return {
    names: [...new Set([...own.names, ...files.flatMap(({ values }) => [...(values?.keys() ?? [])])])],
    isComplete,
    get(name) {
      const value = own.get(name);
      if (!value.isUnset) return value;
      for (const { at, values, why } of files.toReversed()) {
        const found = values?.get(name);
        if (found) return fromFile(found, at);
        if (!values) return unknown(placeOf(at), why);
      }
      return node.open === undefined ? value : unknown(placeOf(node), node.open);
    },
  };
}

/** A fix does not reach into an env_file: other services may read it. */
function fromFile(value: Value<string>, item: DataNode): Value<string> {
  const at = { ...value.at, via: [...(item.via ?? []), { ...placeOf(item), kind: 'env-file' } as const] };
  return value.isSet ? { ...value, at, isLiteral: false } : { ...value, at };
}

function envFile(item: DataNode, { folderOf, read, lookup }: Surroundings): EnvFile {
  const path = item.isMap ? dig(item, 'path') : item;
  if (!path.isScalar || path.text === undefined)
    return { at: item, values: undefined, why: path.why ?? 'the name of its env_file could not be read' };
  const file = read(folderOf(path.file), path.text, path);
  const why = `the env_file "${inOwnWords(path.text, path)}" could not be read`;
  if (!file) return { at: item, values: undefined, why };
  return { at: item, values: parseDotenv(file, { lookup, raw: item.get('format').text === 'raw' }), why };
}
