import { dirname, joinPath } from '../../core/path.js';
import { place, type SourceFile } from '../../core/source.js';
import { known, unknown, unset, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { mergeValues, opened } from './releases.js';
import type { Release } from './types.js';

/** A command that installs a chart with values files. */
interface HelmCommand {
  readonly chart: Word;
  readonly repository: Word | undefined;
  readonly version: Word | undefined;
  /** As written. */
  readonly files: readonly string[];
  /** It sets single values, too. */
  readonly sets: boolean;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

const mostCommands = 50;
const longestCommand = 4000;

/** Options of `helm install` and `helm upgrade` that take no word. All others take one, with `=` or behind a space. */
const flags =
  /^(?:-i|--(?:install|atomic|cleanup-on-fail|create-namespace|debug|dependency-update|devel|disable-openapi-validation|dry-run|enable-dns|force(?:-conflicts)?|generate-name|hide-notes|hide-secret|insecure-skip-tls-verify|no-hooks|pass-credentials|plain-http|render-subchart-notes|replace|reset-then-reuse-values|reset-values|reuse-values|rollback-on-failure|skip-crds|skip-schema-validation|take-ownership|verify|wait|wait-for-jobs))$/;

/** The `helm install` and `helm upgrade` of a script that name values files. */
export function helmCommands(text: string): readonly HelmCommand[] {
  const found: HelmCommand[] = [];
  for (const { 0: whole, index } of text.matchAll(/\bhelm[ \t]+(?:upgrade|install)(?=[ \t\\])/g)) {
    const command = commandOf(wordsFrom(text, index + whole.length));
    if (command && found.push(command) >= mostCommands) break;
  }
  return found;
}

function commandOf(words: readonly Word[]): HelmCommand | undefined {
  const plain: Word[] = [];
  const options = new Map<string, Word[]>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!word.text.startsWith('-')) {
      plain.push(word);
      continue;
    }
    const [name = '', value] = word.text.split(/=(.*)/s);
    if (flags.test(name)) continue;
    const taken = value === undefined ? words[++i] : { text: value, start: word.start + name.length + 1 };
    if (taken) options.set(name, [...(options.get(name) ?? []), taken]);
  }
  const last = (...names: readonly string[]) => names.flatMap((name) => options.get(name) ?? []).at(-1);
  const chart = plain.at(-1);
  const files = ['-f', '--values'].flatMap((name) => options.get(name) ?? []).flatMap(({ text }) => text.split(','));
  if (!chart || files.length === 0) return undefined;
  const sets = [...options.keys()].some((name) => name.startsWith('--set'));
  return { chart, repository: last('--repo'), version: last('--version'), files, sets };
}

/** Words up to the end of the command, over lines that end in a backslash. Quotes are taken off. */
function wordsFrom(text: string, from: number): readonly Word[] {
  const end = Math.min(text.length, from + longestCommand);
  const words: Word[] = [];
  const token = /[ \t]+|\\\r?\n|"([^"\n]*)"|'([^'\n]*)'|[^\s"'\\;&|#)]+|[\s\S]/y;
  let word: { text: string; start: number } | undefined;
  token.lastIndex = from;
  for (let match = token.exec(text); match && match.index < end; match = token.exec(text)) {
    const [whole, double, single] = match;
    if (/^(?:[ \t]|\\\r?\n)/.test(whole)) {
      if (word) words.push(word);
      word = undefined;
    } else if (/^[\r\n;&|)]/.test(whole) || (whole === '#' && !word)) {
      break;
    } else {
      const part = double ?? single ?? whole;
      word = { text: (word?.text ?? '') + part, start: word?.start ?? match.index + (part === whole ? 0 : 1) };
    }
  }
  return word ? [...words, word] : words;
}

interface Around {
  readonly list: readonly string[];
  readonly source: (path: string) => SourceFile | undefined;
}

/** The charts of a name that scripts install with values files of the tree. */
export function releasesOfCommands(scripts: readonly SourceFile[], name: string, around: Around): readonly Release[] {
  const releases = scripts.flatMap((script) =>
    script.text.includes(name) && script.text.includes('helm')
      ? helmCommands(script.text).flatMap((one) => releaseOf(one, script, name, around) ?? [])
      : [],
  );
  // Of several commands with the same files the first that says the version counts.
  const byFiles = new Map<string, Release>();
  for (const release of releases) {
    const key = `${release.decider.path} ${release.values.open ?? ''}`;
    const other = byFiles.get(key);
    if (!other || (other.version.isUnset && !release.version.isUnset)) byFiles.set(key, release);
  }
  return [...byFiles.values()];
}

function releaseOf(
  { chart, repository, version, files, sets }: HelmCommand,
  script: SourceFile,
  name: string,
  around: Around,
): Release | undefined {
  const match = /^(?:(.*)\/)?([\w.-]+)$/.exec(chart.text);
  if (match?.[2] !== name || /^[./~$]/.test(chart.text)) return undefined;
  const sources = files.map((path) => sourceOf(path, script, around));
  const read = sources.flatMap((file) => file ?? []);
  const decider = read.at(-1);
  if (!decider) return undefined;
  const roots = read.flatMap((file) => parseYaml(file, 'kubernetes').documents[0]?.root ?? []);
  const merged = roots.reduce<DataNode | undefined>((base, next) => (base ? mergeValues(base, next) : next), undefined);
  if (!merged) return undefined;
  const isOpen = sets || read.length < files.length;
  const at = (word: Word) => place(script, word.start, word.start + word.text.length);
  const said = (word: Word): Value<string> =>
    /[$`{]/.test(word.text) ? unknown(at(word), 'a variable decides') : known(word.text, at(word));
  const alias = match[1];
  const address = alias === undefined ? undefined : addressOf(alias, script.text);
  return {
    ...at(chart),
    origin: 'command',
    chart: known(name, at(chart)),
    version: version ? said(version) : unset(at(chart)),
    repository: repository ? said(repository) : alias === undefined ? unset(at(chart)) : known(address ?? alias, at(chart)),
    isWhole: true,
    values: isOpen ? opened(merged, 'the command sets other values, too') : merged,
    decider,
  };
}

/** `helm repo add temporal https://…` in the same script. */
function addressOf(alias: string, text: string): string | undefined {
  for (const [, name, address] of text.matchAll(
    /\bhelm[ \t]+repo[ \t]+add[ \t]+(?:--[\w-]+[ \t]+)*["']?([\w.-]+)["']?[ \t]+["']?([^\s"']+)/g,
  )) {
    if (name === alias) return address;
  }
  return undefined;
}

/** A file that a script names: from the root, from its own folder, or, behind a variable, the only one whose path ends so. */
function sourceOf(written: string, script: SourceFile, { list, source }: Around): SourceFile | undefined {
  const rest = /^(?:\$\{?\w+\}?|\$\([^)]*\))\/(.+)$/.exec(written)?.[1] ?? written;
  if (/[$`*?{<]/.test(rest) || rest.startsWith('/') || rest.includes('://')) return undefined;
  const tail = rest.replace(/^(?:\.{1,2}\/)+/, '');
  const near = [joinPath(dirname(script.path), rest), joinPath('', rest)].find((path) => list.includes(path));
  const [only, ...others] = near === undefined ? list.filter((path) => path === tail || path.endsWith(`/${tail}`)) : [near];
  return only === undefined || others.length > 0 ? undefined : source(only);
}
