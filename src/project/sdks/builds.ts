import { basename, dirname } from '../../core/path.js';
import type { SdkLanguage } from '../../knowledge/temporal/sdk-packages.js';

type Word = string | undefined;

/** What a command of a build works on, by paths of the image. */
export interface BuildStep {
  readonly language: SdkLanguage;
  /** Dependency files, each by the names that it may have: the first that is there is meant. */
  readonly files: readonly (readonly string[])[];
  /** Members of a workspace, by name or, beginning with a dot or a slash, by folder. */
  readonly members: readonly string[];
  /** The folder that it works in. */
  readonly folder: string;
}

/** Joins as a system does: an absolute path stays. */
export function pathInImage(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Reads what a command installs or builds by a dependency file; undefined for all other commands. */
export function buildStep(words: readonly Word[], folder: string): BuildStep | undefined {
  const name = basename(words[0] ?? '');
  const rest = words.slice(1);
  if (/^(?:npx|bunx|pnpx)$/.test(name)) return monorepoStep(rest, folder);
  if (name === 'turbo' || name === 'nx' || name === 'lerna') return monorepoStep(words, folder);
  if (/^(?:npm|yarn|yarnpkg|pnpm|bun)$/.test(name)) return nodeStep(rest, folder);
  if (/^pip[\d.]*$/.test(name)) return pipStep(rest, folder);
  if (/^python[\d.]*$/.test(name) && rest[0] === '-m' && /^(?:pip|uv|poetry)$/.test(rest[1] ?? '')) return buildStep(rest.slice(1), folder);
  if (name === 'uv') return rest[0] === 'pip' ? pipStep(rest.slice(1), folder) : uvStep(rest, folder);
  if (name === 'poetry' || name === 'pdm' || name === 'hatch')
    return pythonProject(rest, folder, 'pyproject.toml', /^(?:install|sync|export|build|run)$/);
  if (name === 'pipenv') return pythonProject(rest, folder, 'Pipfile', /^(?:install|sync|requirements|lock)$/);
  if (name === 'go') return goStep(rest, folder);
  if (/^(?:mvn|mvnw|mvnw\.cmd)$/.test(name)) return mavenStep(rest, folder);
  if (/^gradlew?$/.test(name)) return gradleStep(rest, folder);
  if (name === 'dotnet') return dotnetStep(rest, folder);
  if (name === 'bundle' || name === 'bundler') return step('ruby', folder, [['Gemfile']]);
  if (name === 'composer') return step('php', optionOf(rest, ['-d', '--working-dir'], folder), [['composer.json']]);
  return undefined;
}

function step(language: SdkLanguage, folder: string, files: readonly (readonly string[])[], members: readonly string[] = []): BuildStep {
  return { language, folder, files: files.map((names) => names.map((name) => pathInImage(folder, name))), members };
}

/** The folder that an option names, else the one given. */
function optionOf(words: readonly Word[], names: readonly string[], folder: string): string {
  const value = valuesOf(words, names)[0];
  return value === undefined ? folder : pathInImage(folder, value);
}

/** Values of an option: `--filter a`, `--filter=a`. */
function valuesOf(words: readonly Word[], names: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    if (word === undefined) return [];
    if (names.includes(word)) return words[index + 1] ?? [];
    const name = names.find((one) => one.startsWith('--') && word.startsWith(`${one}=`));
    return name === undefined ? [] : word.slice(name.length + 1);
  });
}

function member(text: string): string {
  return text.replace(/^[.^]{3,4}|[.^]{3,4}$/g, '').replace(/^\{(.*)\}$/, '$1');
}

function nodeStep(words: readonly Word[], folder: string): BuildStep | undefined {
  if (words.some((word) => word === '-g' || word === '--global')) return undefined;
  const inner = words.findIndex((word) => word === 'turbo' || word === 'nx' || word === 'lerna');
  if (inner >= 0 && inner <= 2) return monorepoStep(words.slice(inner), folder);
  const members = valuesOf(words, ['--filter', '-F', '--workspace', '-w']).map(member);
  const named = words[0] === 'workspace' && words[1] !== undefined ? [words[1]] : [];
  const at = optionOf(words, ['--prefix', '-C', '--cwd', '--dir'], folder);
  const verb = words.find((word) => word !== undefined && !word.startsWith('-') && !members.includes(member(word)));
  if (/^(?:config|cache|set|version|--version|pkg|exec|dlx|x|init|create|login|audit)$/.test(verb ?? '')) return undefined;
  return step(
    'typescript',
    at,
    [['package.json']],
    [...members, ...named].filter((one) => !/[*!]/.test(one)),
  );
}

/** turbo, nx and lerna name what they build. */
function monorepoStep(words: readonly Word[], folder: string): BuildStep | undefined {
  const [tool, ...rest] = words;
  if (tool !== 'turbo' && tool !== 'nx' && tool !== 'lerna') return undefined;
  const filters = valuesOf(rest, ['--filter', '-F', '--scope', '--project', '--projects', '-p']).map(member);
  const operands = rest.filter((word): word is string => word !== undefined && !word.startsWith('-'));
  const pruned = tool === 'turbo' && operands[0] === 'prune' ? operands.slice(1, 2) : [];
  const built = tool === 'nx' && /^(?:build|prune|serve)$/.test(operands[0] ?? '') ? operands.slice(1, 2) : [];
  return step(
    'typescript',
    folder,
    [['package.json']],
    [...filters, ...pruned, ...built].filter((one) => !/[*!]/.test(one)),
  );
}

function pipStep(words: readonly Word[], folder: string): BuildStep | undefined {
  if (!/^(?:install|sync|wheel|download)$/.test(words[0] ?? '')) return undefined;
  const files = [
    ...valuesOf(words, ['-r', '--requirement', '--requirements']),
    ...words.flatMap((word) => (word !== undefined && /^-r[^-\s]/.test(word) ? word.slice(2) : [])),
    ...(words[0] === 'sync' ? words.slice(1).filter((word): word is string => /\.txt$/.test(word ?? '')) : []),
  ];
  const folders = [
    ...valuesOf(words, ['-e', '--editable']),
    ...words
      .slice(1)
      .filter((word, index): word is string => /^(?:\.{1,2}(?:\/|\[|$)|\/)/.test(word ?? '') && !(words[index] ?? '').startsWith('-')),
  ];
  const projects = folders.map((path) => `${path.replace(/\[.*$/, '')}/pyproject.toml`);
  const all = [...new Set([...files, ...projects])];
  return all.length > 0
    ? step(
        'python',
        folder,
        all.map((name) => [name]),
      )
    : undefined;
}

function uvStep(words: readonly Word[], folder: string): BuildStep | undefined {
  if (!words.some((word) => /^(?:sync|run|export|build)$/.test(word ?? ''))) return undefined;
  const at = optionOf(words, ['--project', '--directory'], folder);
  return step('python', at, [['pyproject.toml']], valuesOf(words, ['--package']));
}

function pythonProject(words: readonly Word[], folder: string, file: string, verbs: RegExp): BuildStep | undefined {
  if (!words.some((word) => verbs.test(word ?? ''))) return undefined;
  return step('python', optionOf(words, ['-C', '--directory', '-P', '--project', '-p'], folder), [[file]]);
}

/** A module begins where the nearest go.mod is; packages may lie in others, with a go.work. */
function goStep(words: readonly Word[], folder: string): BuildStep | undefined {
  const [verb] = words;
  const at = optionOf(words, ['-C'], folder);
  const verbs = words.filter((word) => /^(?:build|install|run|mod|test|get|generate)$/.test(word ?? ''));
  if (verb === undefined || verbs.length === 0) return undefined;
  const packages = goPackages(words).map((path) => pathInImage(at, path));
  const starts = packages.length > 0 ? packages : [at];
  return { ...step('go', at, []), files: starts.map((start) => upwards(start).map((one) => pathInImage(one, 'go.mod'))) };
}

const goOptions = /^--?(?:o|C|ldflags|tags|mod|modfile|p|gcflags|asmflags|buildmode|pkgdir|overlay|exec|toolexec|installsuffix)$/;

/** Packages by their folders, as `go build` names them: `./cmd/worker`, `cmd/main.go`. */
export function goPackages(words: readonly Word[]): readonly string[] {
  const verb = words.findIndex((word) => word === 'build' || word === 'install' || word === 'run');
  if (verb < 0) return [];
  const found: string[] = [];
  for (let index = verb + 1; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) continue;
    if (goOptions.test(word)) index++;
    else if (/^\.{1,2}(?:\/|$)/.test(word) || word.endsWith('.go'))
      found.push(word.endsWith('.go') ? dirname(word) || '.' : word.replace(/\/?\.\.\.$/, ''));
    if (words[verb] === 'run' && found.length > 0) break;
  }
  return [...new Set(found)];
}

export function upwards(path: string): readonly string[] {
  const found = [path];
  for (let above = path; above !== '/' && above !== ''; ) {
    above = above.slice(0, above.lastIndexOf('/')) || '/';
    found.push(above);
  }
  return found;
}

function mavenStep(words: readonly Word[], folder: string): BuildStep {
  const file = valuesOf(words, ['-f', '--file'])[0] ?? 'pom.xml';
  const members = valuesOf(words, ['-pl', '--projects']).flatMap((list) => list.split(','));
  const path = file.endsWith('.xml') ? file : `${file}/pom.xml`;
  const at = dirname(pathInImage(folder, path)) || '/';
  return step(
    'java',
    at,
    [[basename(path)]],
    members.filter((one) => !/^[!-]/.test(one)).map((one) => (one.startsWith(':') ? one : `./${one}`)),
  );
}

function gradleStep(words: readonly Word[], folder: string): BuildStep {
  const at = optionOf(words, ['-p', '--project-dir'], folder);
  const tasks = words.flatMap((word) => (word !== undefined && /^:?[\w-]+(?::[\w-]+)+$/.test(word) ? word : []));
  const members = tasks.map((task) => `./${task.replace(/^:/, '').split(':').slice(0, -1).join('/')}`);
  return step('java', at, [['build.gradle', 'build.gradle.kts']], members);
}

function dotnetStep(words: readonly Word[], folder: string): BuildStep | undefined {
  const [verb, ...rest] = words;
  if (!/^(?:restore|build|publish|run|pack)$/.test(verb ?? '')) return undefined;
  const outputs = valuesOf(rest, [
    '-o',
    '--output',
    '-c',
    '--configuration',
    '-r',
    '--runtime',
    '-f',
    '--framework',
    '-v',
    '--verbosity',
    '-a',
    '--arch',
  ]);
  const operands = [
    ...rest.filter((word): word is string => word !== undefined && !/^[-/]/.test(word) && !outputs.includes(word)),
    ...valuesOf(rest, ['--project']),
  ];
  const projects = operands.map((word) => word.replaceAll('\\', '/')).filter((word) => !word.endsWith('.sln') && !word.endsWith('.slnx'));
  if (projects.length === 0) return step('dotnet', folder, []);
  return step(
    'dotnet',
    folder,
    projects.map((project) => [project]),
  );
}
