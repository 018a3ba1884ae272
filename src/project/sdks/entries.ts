import { basename, joinPath } from '../../core/path.js';
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

/** The commands that a stage or a container starts; undefined when they cannot be told. */
export function startedWords(
  subject: Stage | Container,
  { stage, programs }: Started,
  around: SdkSurroundings,
): readonly (readonly Word[])[] | undefined {
  const ofStage = () => {
    const words = around.commandsOf(stage).map((one) => one.words);
    return words.length === 0 ? undefined : words.flatMap((one) => expanded(one, programs, around, 0));
  };
  if (!('origin' in subject)) return ofStage();
  if (subject.entrypoint.isUnset && subject.command.isUnset) return ofStage();
  const { process } = subject;
  return process.isSet ? expanded(behindInit(process.value), programs, around, 0) : undefined;
}

function expanded(
  words: readonly Word[],
  programs: readonly Program[],
  around: SdkSurroundings,
  depth: number,
): readonly (readonly Word[])[] {
  if (depth > deepest || words.length === 0) return [];
  const first = basename(words[0] ?? '');
  const flag = words.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word ?? ''));
  const text = shells.has(first) && flag > 0 ? words[flag + 1] : scriptOf(words, programs);
  if (text === undefined) return [words];
  const script = around.parse(text);
  const inner = (script?.commands ?? []).slice(0, mostCommands).map(({ name, args }) => [name, ...args.map(({ literal }) => literal)]);
  return [words, ...inner.flatMap((one) => expanded(one, programs, around, depth + 1))];
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

/** The source files that commands begin with, if that is certain. */
export function entriesOf(commands: readonly (readonly Word[])[], started: Started, around: SdkSurroundings): readonly SourceFile[] {
  const found = new Set<string>();
  for (const words of commands) for (const path of entryPaths(behindLauncher(words), words, started, around)) found.add(path);
  return [...found].flatMap((path) => around.source(path) ?? []);
}

function entryPaths(words: readonly Word[], all: readonly Word[], started: Started, around: SdkSurroundings): readonly string[] {
  const name = basename(words[0] ?? '');
  const operands = words.slice(1).filter((word): word is string => word !== undefined && !word.startsWith('-'));
  if (/^python[\d.]*$/.test(name)) {
    const file = operands.find((word) => word.endsWith('.py'));
    return file === undefined ? [] : some(fileAt(file, started, 'python', around));
  }
  const isModule =
    all.some(
      (word, index) => word === '-m' && /^python[\d.]*$/.test(basename(all[index - 1] ?? '') || '') && all[index + 1] === words[0],
    ) || isBehindPython(all, words[0]);
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
