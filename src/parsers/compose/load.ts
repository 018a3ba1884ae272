import { dirname, resolvePath } from '../../core/path.js';
import { inOwnWords, type Located, place, type SourceFile, type Via } from '../../core/source.js';
import type { FileStatus, TextResult } from '../../core/tree.js';
import type { SyntaxProblem } from '../syntax.js';
import { type DataNode, missingNode, unknownNode } from '../yaml/node.js';
import { isRemote, outside } from './build.js';
import { parseDotenv } from './dotenv.js';
import type { Surroundings } from './environment.js';
import { type Find, withExtends } from './extends.js';
import { withIncludes } from './include.js';
import { type Interpolation, interpolate, type Lookup, mostExpansion } from './interpolate.js';
import { mergeFiles, withoutResets } from './merge.js';
import { rewrite } from './rewrite.js';
import type { ComposeFile, Unread } from './types.js';

/** How the files of a model reach the files around them. Paths are relative to the root. */
export interface Reader {
  text(path: string): TextResult;
  stat(path: string): FileStatus;
  /** Any Compose file inside the root; undefined when there is none, or it may not be read. */
  parse(path: string): ComposeFile | undefined;
}

/** Files of an application as one tree. */
interface Model extends Surroundings {
  readonly root: DataNode;
  /** Every file that was merged, included ones before those that include them. */
  readonly layers: readonly ComposeFile[];
  readonly problems: readonly SyntaxProblem[];
  readonly unread: readonly Unread[];
}

/** A file that is being merged into a model. */
export interface Layer {
  readonly file: ComposeFile;
  /** Where its relative paths start. */
  readonly folder: string;
  readonly interpolation: Interpolation;
  /** Services of other files that were extended, by path. */
  readonly extended: Map<string, Find>;
  /** Files that are being included, this one last. */
  readonly trail: readonly string[];
}

/** What reading the layers of one model shares. */
export interface Loading {
  readonly report: (at: Located, message: string) => void;
  readonly note: Surroundings['note'];
  /** A Compose file named from a folder; undefined when it cannot be read. */
  readonly fileAt: (folder: string, path: string) => ComposeFile | undefined;
  /** A text file named from a folder, such as an env_file. */
  readonly read: Surroundings['read'];
  readonly merge: (files: readonly ComposeFile[], folder: string, lookup: Lookup, trail: readonly string[]) => DataNode;
  /** The copy of a node that came in from elsewhere. */
  readonly copy: (node: DataNode, via: Via) => DataNode;
  /** Says where the relative paths of a file start, unless that is said already. */
  readonly settle: (file: SourceFile, folder: string) => void;
  /** Sets of files that were included: a second time brings nothing new. */
  readonly included: Set<string>;
}

/** Nodes that `extends` and `include` may copy in one model: a short service can extend a long one any number of times. */
const mostCopiesInModel = 50_000;
/** As many models may copy together: files that include each other are the models of each other. */
export const mostCopies = 500_000;

/** What the models of a project may still copy. */
export interface Budget {
  copies: number;
}

/** Merges files in order, with what they include and extend. Relative paths start from the folder of the first file, as in Compose. */
export function loadModel(files: readonly ComposeFile[], reader: Reader, budget: Budget): Model {
  const problems: SyntaxProblem[] = [];
  const unread: Unread[] = [];
  const layers: ComposeFile[] = [];
  const folders = new Map<string, string>();
  const texts = new Map<string, SourceFile | undefined>();
  let copies = mostCopiesInModel;

  const loading: Loading = {
    report: ({ file, range }, message) => problems.push({ at: place(file, ...range), message }),
    note: ({ file, range }, reason) => unread.push({ ...place(file, ...range), reason }),
    included: new Set(),
    settle: (file, folder) => folders.has(file.path) || folders.set(file.path, folder),
    fileAt(folder, path) {
      const resolved = isRemote(path) ? undefined : resolvePath(folder, path);
      return resolved !== undefined && reader.stat(resolved) === 'file' ? reader.parse(resolved) : undefined;
    },
    read(folder, path, at) {
      const resolved = resolvePath(folder, path);
      if (at && (resolved === undefined || reader.stat(resolved) === 'outside')) loading.note(at, outside(inOwnWords(path, at)));
      if (resolved === undefined) return undefined;
      if (!texts.has(resolved)) {
        const { text } = reader.text(resolved);
        texts.set(resolved, text === undefined ? undefined : { path: resolved, text });
      }
      return texts.get(resolved);
    },
    copy(node, via) {
      const isFirst = copies >= 0;
      copies = Math.min(copies, budget.copies);
      const before = copies;
      const copy = rewrite(node, (each) => (--copies < 0 ? 'keep' : each.with({ via: [...(each.via ?? []), via] })));
      budget.copies -= before - copies;
      if (copies >= 0 && copy) return copy;
      const message = 'more comes in through extends and include than is read';
      if (isFirst) problems.push({ at: place(via.file, ...via.range), message, id: 'lint/input-too-complex' });
      return unknownNode(via, message).with({ key: node.key });
    },
    merge(parts, folder, lookup, trail) {
      const interpolation = { lookup, report: (problem: SyntaxProblem) => problems.push(problem), left: mostExpansion };
      const extended = new Map<string, Find>();
      const inside = [...trail, ...parts.map(({ file }) => file.path)];
      let result: DataNode | undefined;
      for (const file of parts) {
        loading.settle(file.file, folder);
        const layer = { file, folder, interpolation, extended, trail: inside };
        const own = withIncludes(interpolate(file.root, interpolation), layer, loading);
        const whole = withExtends(own, layer, loading);
        layers.push(file);
        result = result ? mergeFiles(result, whole) : whole;
      }
      return result ?? missingNode(place({ path: '', text: '' }, 0, 0));
    },
  };
  const folder = dirname(files[0]?.file.path ?? '');
  const lookup = lookupIn(loading.read(folder, '.env'), () => undefined);
  const root = withoutResets(loading.merge(files, folder, lookup, []));
  return {
    root,
    layers,
    problems,
    unread,
    note: loading.note,
    folderOf: ({ path }) => folders.get(path) ?? dirname(path),
    read: loading.read,
    lookup,
  };
}

/** Variables of an environment file behind those that stand around it, which win. */
export function lookupIn(file: SourceFile | undefined, outer: Lookup): Lookup {
  const values = file && parseDotenv(file, { lookup: outer });
  return (name) => outer(name) ?? values?.get(name)?.value;
}
