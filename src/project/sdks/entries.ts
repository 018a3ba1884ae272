import { basename, dirname, joinPath } from '../../core/path.js';
import type { SourceFile } from '../../core/source.js';
import { behindLauncher, packageScriptName } from '../../knowledge/launchers.js';
import { behindInit, shells } from '../../knowledge/signals.js';
import { packageScripts } from '../../parsers/dependencies/package-json.js';
import { readToml } from '../../parsers/dependencies/toml.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Container } from '../types.js';
import { goPackages, pathInImage } from './builds.js';
import { type Run, runsIn, stagesOf } from './held.js';
import type { Program } from './programs.js';
import type { SdkSurroundings } from './surroundings.js';

type Word = string | undefined;

/** Scripts that call scripts. */
const deepest = 4;
const mostCommands = 40;

interface Started {
  readonly stage: Stage;
  readonly programs: readonly Program[];
}

/** A command, as far as its words are known. */
interface Command {
  readonly words: readonly Word[];
  /** It runs only sometimes: in a condition, a loop, a function. */
  readonly nested: boolean;
}

/** What a command begins with. */
export interface Entry {
  readonly files: readonly SourceFile[];
  /** The word behind it, where this may choose a part of the program: `worker` in `app worker`. */
  readonly choice: string | undefined;
}

/** What a stage or a container starts with, if that is certain. */
export function entryOf(subject: Stage | Container, started: Started, around: SdkSurroundings): Entry {
  const commands = commandsOf(subject, started, around);
  const found = commands.flatMap(({ words, nested }) => {
    const entry = entryOfWords(words, started, around);
    return entry.paths.length > 0 ? [{ ...entry, nested }] : [];
  });
  // Of several that run in some cases each, one does.
  const certain = found.filter(({ nested }) => !nested);
  const sometimes = found.filter(({ nested }) => nested);
  const chosen = certain.length > 0 ? certain : new Set(sometimes.map(({ paths }) => paths.join())).size === 1 ? sometimes : [];
  const paths = new Set(chosen.flatMap((one) => one.paths));
  return { files: [...paths].flatMap((path) => around.source(path) ?? []), choice: chosen.flatMap(({ choice }) => choice ?? [])[0] };
}

function commandsOf(subject: Stage | Container, { stage, programs }: Started, around: SdkSurroundings): readonly Command[] {
  const start = { stage, programs, around };
  const isStage = !('origin' in subject);
  if (isStage || (subject.entrypoint.isUnset && subject.command.isUnset)) {
    return around.commandsOf(stage).flatMap(({ words, nested }) => expanded({ words, nested }, start, 0));
  }
  return subject.process.isSet ? expanded({ words: behindInit(subject.process.value), nested: false }, start, 0) : [];
}

interface Start extends Started {
  readonly around: SdkSurroundings;
}

/** A command, and what it starts: behind `sh -c`, by package scripts, by shell scripts that the build copies into the image. */
function expanded(command: Command, start: Start, depth: number): readonly Command[] {
  const { words, nested } = command;
  if (depth > deepest || words.length === 0) return [];
  const first = basename(words[0] ?? '');
  const flag = words.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word ?? ''));
  const { around, programs } = start;
  const inFile = shellFile(words, start);
  const text = shells.has(first) && flag > 0 ? words[flag + 1] : (scriptOf(words, programs) ?? inFile?.text);
  if (text === undefined) return [command];
  const script = around.parse(text);
  const inner = (script?.commands ?? [])
    .slice(0, mostCommands)
    .flatMap(({ name, args, nested: isNested, words: all }): readonly Command[] => {
      const handsOver = inFile !== undefined && /^"?\$[@*{]/.test(all.at(-1)?.text ?? '');
      if (handsOver && (name === undefined || name === 'exec' || args.length === 0))
        return [{ words: inFile.rest, nested: nested || isNested }];
      return [{ words: [name, ...args.map(({ literal }) => literal)], nested: nested || isNested }];
    });
  return [command, ...inner.flatMap((one) => expanded(one, start, depth + 1))];
}

/** The shell script that a command names, and the words that it is given. */
function shellFile(
  words: readonly Word[],
  { stage, around }: Start,
): { readonly text: string; readonly rest: readonly Word[] } | undefined {
  const offset = shells.has(basename(words[0] ?? '')) ? 1 : 0;
  const path = words[offset];
  if (path === undefined || path.startsWith('-') || !/^\.{0,2}\/|\.sh$/.test(path)) return undefined;
  const { workdir } = stage;
  if (!path.startsWith('/') && !workdir.isSet) return undefined;
  const origin = around.copiedFrom(stage, pathInImage(workdir.value ?? '/', path));
  const text = origin === undefined ? undefined : around.source(origin)?.text;
  const isShell = text !== undefined && /^\uFEFF?#!.*\b(?:sh|bash|dash|ash|zsh)\b/.test(text.slice(0, 200));
  return isShell ? { text, rest: words.slice(offset + 1) } : undefined;
}

/** The text of the package script that a command runs, also of a member that it names. */
function scriptOf(words: readonly Word[], programs: readonly Program[]): string | undefined {
  const runner = basename(words[0] ?? '');
  if (!/^(?:npm|yarn|yarnpkg|pnpm|bun)$/.test(runner)) return undefined;
  const plain = words.filter(
    (word, index) =>
      !(
        /^(?:--filter|-F|--workspace|-w|--prefix|-C|--cwd|--dir)$/.test(words[index - 1] ?? '') ||
        /^(?:--filter|-F|--workspace|-w|--prefix|-C|--cwd|--dir)(?:=|$)/.test(word ?? '')
      ),
  );
  const isNamed = plain[1] === 'workspace';
  const name = packageScriptName(isNamed ? [plain[0], ...plain.slice(3)] : plain);
  if (name === undefined) return undefined;
  const texts = programs.flatMap(({ language, file }) => (language === 'typescript' ? (packageScripts(file.text)?.get(name) ?? []) : []));
  const [only, ...others] = new Set(texts);
  return others.length === 0 ? only : undefined;
}

function entryOfWords(
  words: readonly Word[],
  started: Started,
  around: SdkSurroundings,
): { readonly paths: readonly string[]; readonly choice: string | undefined } {
  const behind = behindLauncher(words);
  const paths = entryPaths(behind, words, started, around);
  // The first operand behind the file, module or program.
  const isInterpreter = /^(?:python[\d.]*|node|nodejs|bun|deno|tsx|ts-node|ts-node-dev|nodemon|ruby|php)$/.test(basename(behind[0] ?? ''));
  const at = isInterpreter
    ? behind.findIndex((word, index) => index > 0 && word !== undefined && /[./]/.test(word) && !word.startsWith('-'))
    : 0;
  const next = at < 0 ? undefined : behind[at + 1];
  return { paths, choice: next !== undefined && /^[A-Za-z][\w-]*$/.test(next) ? next : undefined };
}

function entryPaths(words: readonly Word[], all: readonly Word[], started: Started, around: SdkSurroundings): readonly string[] {
  const name = basename(words[0] ?? '');
  const operands = words.slice(1).filter((word): word is string => word !== undefined && !word.startsWith('-'));
  if (/^python[\d.]*$/.test(name)) {
    const file = operands.find((word) => word.endsWith('.py'));
    const manager = file !== undefined && basename(file) === 'manage.py' ? managementCommand(file, operands, started, around) : undefined;
    return file === undefined ? [] : some(manager ?? fileAt(file, started, 'python', around));
  }
  const isModule = isBehindPython(all, words[0]);
  if (isModule && words[0] !== undefined && !/^(?:uvicorn|gunicorn|hypercorn|flask|pip|celery)$/.test(words[0]))
    return some(moduleAt(words[0], started, around));
  if (/^(?:uvicorn|gunicorn|hypercorn|granian)$/.test(name)) {
    const target = operands.find((word) => /^[\w.]+:[\w.]+(?:\(\))?$/.test(word));
    return target === undefined ? [] : some(moduleAt(target.slice(0, target.indexOf(':')), started, around));
  }
  if (/^(?:node|nodejs|bun|deno|tsx|ts-node|ts-node-dev|ts-node-esm|nodemon)$/.test(name)) {
    const values = new Set(
      words.flatMap((word, index) =>
        /^(?:-r|--require|--import|--loader|--env-file|-P|--project|--tsconfig)$/.test(word ?? '') ? (words[index + 1] ?? []) : [],
      ),
    );
    const file = operands.find((word) => !values.has(word) && word !== 'run' && word !== 'watch');
    return file === undefined ? [] : some(scriptAt(file, started, around));
  }
  if (name === 'ruby' || name === 'php') {
    const file = operands.find((word) => word.endsWith(name === 'ruby' ? '.rb' : '.php'));
    return file === undefined ? [] : some(fileAt(file, started, name, around));
  }
  if (words[0] === undefined) return [];
  return [...consoleScript(name, started, around), ...goEntry(words[0], started, around)];
}

/** `manage.py run_worker` of Django: the only file of the tree that holds the command. */
function managementCommand(file: string, operands: readonly string[], started: Started, around: SdkSurroundings): string | undefined {
  const command = operands[operands.indexOf(file) + 1];
  const manager = command === undefined ? undefined : fileAt(file, started, 'python', around);
  if (manager === undefined) return undefined;
  const folder = dirname(manager);
  const found = around.tree.entries(folder).flatMap((name) => {
    const path = name.endsWith('/') ? joinPath(joinPath(folder, name.slice(0, -1)), `management/commands/${command}.py`) : '';
    return path !== '' && isFile(path, around) ? [path] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** `python -u -m app.worker`: the launcher's words were taken off. */
function isBehindPython(all: readonly Word[], module: Word): boolean {
  const index = all.indexOf('-m');
  return index > 0 && all[index + 1] === module && all.slice(0, index).some((word) => /^python[\d.]*$/.test(basename(word ?? '')));
}

function some(path: string | undefined): readonly string[] {
  return path === undefined ? [] : [path];
}

function isFile(path: string, { tree }: SdkSurroundings): boolean {
  return tree.stat(path) === 'file';
}

/** A file that the command names by its path in the image. */
function fileAt(path: string, { stage, programs }: Started, language: Program['language'], around: SdkSurroundings): string | undefined {
  const { workdir } = stage;
  const copied = workdir.isSet || path.startsWith('/') ? around.copiedFrom(stage, pathInImage(workdir.value ?? '/', path)) : undefined;
  if (copied !== undefined || path.startsWith('/')) return copied;
  const beside = programs.flatMap((one) => (one.language === language ? joinPath(one.folder, path.replace(/^\.\//, '')) : []));
  return onlyFile(beside, around);
}

function onlyFile(paths: readonly string[], around: SdkSurroundings): string | undefined {
  const [only, ...others] = [...new Set(paths)].filter((path) => isFile(path, around));
  return others.length === 0 ? only : undefined;
}

function moduleAt(module: string, started: Started, around: SdkSurroundings): string | undefined {
  if (!/^\w+(?:\.\w+)*$/.test(module)) return undefined;
  const path = module.replaceAll('.', '/');
  const names = [`${path}/__main__.py`, `${path}.py`, `${path}/__init__.py`];
  const { stage, programs } = started;
  const { workdir } = stage;
  for (const name of names) {
    for (const folder of workdir.isSet ? [workdir.value, `${workdir.value}/src`] : []) {
      const copied = around.copiedFrom(stage, pathInImage(folder, name));
      if (copied !== undefined) return copied;
    }
  }
  const folders = programs.flatMap(({ language, folder }) => (language === 'python' ? [folder, joinPath(folder, 'src')] : []));
  return names.flatMap(
    (name) =>
      onlyFile(
        folders.map((folder) => joinPath(folder, name)),
        around,
      ) ?? [],
  )[0];
}

const outputs = /^(?:dist|build|lib|out|output)\//;

/** A script for Node.js: a file of the tree, or what is built from the only source of its name. */
function scriptAt(written: string, started: Started, around: SdkSurroundings): string | undefined {
  const direct = fileAt(written, started, 'typescript', around) ?? fileAt(`${written}.js`, started, 'typescript', around);
  if (direct !== undefined) return direct;
  const { stage, programs } = started;
  const path = written.replace(/^\.\//, '');
  const image = pathInImage(stage.workdir.value ?? '/', path);
  const found = programs.flatMap(({ language, folder }) => {
    if (language !== 'typescript') return [];
    // The output folder may stand anywhere in the path of the image: `/app/apps/worker/dist/main.js`.
    const parts = image.split('/');
    const output = parts.findIndex((part) => outputs.test(`${part}/`));
    const below = output < 0 ? undefined : parts.slice(output + 1).join('/');
    if (below === undefined || (!/\.[cm]?js$/.test(below) && below.includes('.'))) return [];
    const bare = below.replace(/\.[cm]?js$/, '');
    const inner = parts.slice(1, output);
    const isHere = inner.length < 2 || folder === '' || folder.endsWith(inner.slice(1).join('/')) || inner.at(-1) === basename(folder);
    if (!isHere) return [];
    return [`src/${bare}`, bare].flatMap((one) =>
      ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '/index.ts'].map((ending) => joinPath(folder, one + ending)),
    );
  });
  return onlyFile(found, around);
}

/** A command that a pyproject.toml makes from a function: `worker = "app.worker:main"`. */
function consoleScript(name: string, started: Started, around: SdkSurroundings): readonly string[] {
  for (const { language, file } of started.programs) {
    if (language !== 'python' || basename(file.path) !== 'pyproject.toml' || !file.text.includes('scripts')) continue;
    const entry = readToml(file).entries.find(
      ({ path }) => /^(?:project|tool\.poetry)\.scripts$/.test(path.slice(0, -1).join('.')) && path.at(-1) === name,
    );
    const module = entry?.value.text.split(':')[0];
    if (module !== undefined) return some(moduleAt(module, started, around));
  }
  return [];
}

/** The files of the package that a program was built from by `go build`. */
function goEntry(program: string, { stage, programs }: Started, around: SdkSurroundings): readonly string[] {
  if (!programs.some(({ language }) => language === 'go')) return [];
  const builds = stagesOf(stage)
    .flatMap(runsIn)
    .filter(({ words }) => basename(words[0] ?? '') === 'go' && goPackages(words).length > 0);
  const named = builds.filter(({ words, folder }) => nameOfOutput(words, folder) === basename(program));
  const [build, ...others] = named.length > 0 ? named : builds.length === 1 && named.length === 0 ? builds : [];
  const packages = build ? goPackages(build.words) : [];
  const [only] = packages;
  if (!build || others.length > 0 || only === undefined || packages.length > 1) return [];
  const folder = folderFrom(pathInImage(build.folder, only), build, programs, around);
  if (folder === undefined) return [];
  return around.tree.entries(folder).flatMap((name) => (/\.go$/.test(name) && !/_test\.go$/.test(name) ? joinPath(folder, name) : []));
}

/** How the program is called that a build writes: by `-o`, else by the folder of its package. */
function nameOfOutput(words: readonly Word[], folder: string): string {
  const index = words.findIndex((word) => word === '-o' || /^-o=/.test(word ?? ''));
  const written = index < 0 ? undefined : words[index] === '-o' ? words[index + 1] : words[index]?.slice(3);
  if (written !== undefined && !written.endsWith('/')) return basename(written);
  return basename(pathInImage(folder, goPackages(words)[0] ?? '.'));
}

/** The folder of the tree behind a folder of the image, by the go.mod above it. */
function folderFrom(path: string, { stage }: Run, programs: readonly Program[], around: SdkSurroundings): string | undefined {
  for (const { language, folder, file } of programs) {
    if (language !== 'go') continue;
    for (let root = path; ; root = root.slice(0, root.lastIndexOf('/')) || '/') {
      if (around.copiedFrom(stage, pathInImage(root, 'go.mod')) === file.path) {
        const below = path.slice(root.length).replace(/^\//, '');
        const found = below === '' ? folder : joinPath(folder, below);
        return around.tree.stat(found === '' ? '.' : found) === 'directory' || found === '' ? found : undefined;
      }
      if (root === '/') break;
    }
  }
  return undefined;
}
