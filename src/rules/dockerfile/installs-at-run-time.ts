import { basename, joinPath } from '../../core/path.js';
import { foldersWith } from '../../knowledge/copied.js';
import { installOf, packagesOfCommand, readPackageManifest } from '../../knowledge/dependencies.js';
import type { Assignment, Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const dockerfile = (command: string, base = 'node:22.11') => `FROM ${base}\nWORKDIR /app\nCOPY . .\nUSER 1000\n${command}\n`;
const manifest = (scripts: string) => `{ "scripts": { ${scripts} }, "dependencies": { "next": "15.5.0" } }\n`;

export default defineRule({
  id: 'dockerfile/installs-at-run-time',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'The container installs packages or compiles each time it starts',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  rationale: `Each start takes minutes, needs the network and a registry that answers, and may get other packages than the start before. When a node fails,
all its workers wait for that at once, while their tasks time out.`,
  references: ['https://docs.docker.com/build/building/best-practices/', 'https://12factor.net/build-release-run'],
  examples: {
    bad: [
      { files: { Dockerfile: dockerfile('«CMD npm install && npm start»') } },
      {
        name: 'behind a shell',
        files: { Dockerfile: dockerfile('«CMD ["sh", "-c", "pip install -r requirements.txt && exec python w.py"]»', 'python:3.13') },
      },
      { name: 'Go is compiled', files: { Dockerfile: dockerfile('«ENTRYPOINT ["go", "run", "./cmd/worker"]»', 'golang:1.24') } },
      {
        name: 'Maven builds and runs',
        files: { Dockerfile: dockerfile('«CMD ["./mvnw", "-q", "spring-boot:run"]»', 'eclipse-temurin:21') },
      },
      {
        name: 'a tool is fetched',
        files: { Dockerfile: dockerfile('«CMD ["npx", "-y", "serve", "dist"]»'), 'package.json': manifest('') },
      },
      {
        name: 'a script of package.json does so',
        files: {
          Dockerfile: dockerfile('«CMD ["npm", "start"]»'),
          'package.json': manifest('"prestart": "npm run build", "start": "next start"'),
        },
      },
    ],
    good: [
      { files: { Dockerfile: dockerfile('RUN npm install\nCMD npm start') } },
      { name: 'only the program', files: { Dockerfile: dockerfile('CMD ["sh", "-c", "exec python w.py"]', 'python:3.13') } },
      { name: 'it was built', files: { Dockerfile: dockerfile('RUN go build -o /w ./cmd/worker\nENTRYPOINT ["/w"]', 'golang:1.24') } },
      { name: 'a built archive', files: { Dockerfile: dockerfile('CMD ["java", "-jar", "app.jar"]', 'eclipse-temurin:21') } },
      { name: 'a tool that is installed', files: { Dockerfile: dockerfile('CMD ["npx", "next", "start"]'), 'package.json': manifest('') } },
      {
        name: 'a script that only starts',
        files: { Dockerfile: dockerfile('CMD ["npm", "start"]'), 'package.json': manifest('"build": "next build", "start": "next start"') },
      },
      {
        name: 'a migration is no installation',
        files: { Dockerfile: dockerfile('CMD bundle exec rake db:migrate && bundle exec puma', 'ruby:3.4') },
      },
      {
        name: 'the source is mounted',
        files: { Dockerfile: 'FROM node:22.11\nWORKDIR /app\nUSER 1000\nCMD npm install && npm start\n' },
      },
      {
        name: 'so it is where only the list of packages is copied',
        files: {
          Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package*.json ./\nRUN npm install\nUSER 1000\nCMD npm install && npm start\n',
        },
      },
      {
        name: 'it says that it is for development',
        files: { Dockerfile: dockerfile('ENV NODE_ENV=development\nCMD npm install && npm start') },
      },
      { name: 'for development', files: { 'Dockerfile.dev': dockerfile('CMD npm install && npm start') } },
      {
        name: 'an image to build others with',
        files: { Dockerfile: 'FROM golang:1.24 AS builder\nCMD ["go", "run", "."]\nFROM scratch\nCOPY --from=builder /w /w\nCMD ["/w"]\n' },
      },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === 'windows' || isForMountedSource(stage)) return;
    for (const command of stage.effectiveCommands) {
      const lines = command.json
        ? [command.json.map(({ value }) => value), ...linesOf(command.script?.commands ?? [])]
        : linesOf(command.script?.commands ?? []);
      const found = lines.flatMap((words) => workAtStart(words, stage, project) ?? [])[0];
      if (!found) continue;
      yield {
        at: command,
        message: `"${found.what}" ${found.effect} each time a container starts, which takes long and may fail; do it in a RUN, and start the result`,
      };
      return;
    }
  },
});

/** What says which packages are needed, and holds no source. */
const manifestName =
  /^(package\*?(-lock)?\*?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|\.(npmrc|yarnrc(\.yml)?)|go\.(mod|sum|\*)|requirements[\w.-]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(\.lock)?|Gemfile(\.lock|\*)?|composer\.(json|lock|\*)|Cargo\.(toml|lock|\*)|pom\.xml)$/;

function bringsSource({ copy }: Instruction): boolean {
  if (!copy) return false;
  return copy.from !== undefined || !copy.sources.every(({ path }) => path !== undefined && manifestName.test(basename(path)));
}

/** Without a copy of the source the image is for developing: the source is mounted, and changes while it runs. */
function isForMountedSource({ allInstructions }: Stage): boolean {
  const isDevelopment = ({ name, value }: Assignment) =>
    /^(NODE|APP|RAILS|RACK|FLASK)_ENV$/.test(name) && /^(dev|local|test)/.test(value.value ?? '');
  return !allInstructions.some(bringsSource) || allInstructions.some(({ assignments }) => assignments.some(isDevelopment));
}

function linesOf(
  commands: readonly {
    readonly name: string | undefined;
    readonly args: readonly { readonly literal: string | undefined; readonly text: string }[];
  }[],
) {
  return commands.map(({ name = '', args }) => [name, ...args.map(({ literal, text }) => literal ?? text)]);
}

interface Work {
  readonly what: string;
  readonly effect: string;
}

const installs = 'installs packages';
const compiles = 'compiles the program';

/** Commands that fetch or compile, by their first words; options in between do not matter. */
const heavy: readonly (readonly [pattern: RegExp, effect: string])[] = [
  [/^(apt|apt-get|apk|dnf|microdnf|yum) (install|add)( |$)/, installs],
  [/^(pip[\d.]*|pipx|uv pip) install( |$)/, installs],
  [/^(npm|pnpm|yarn|bun) (install|i|ci|add)( |$)/, installs],
  [/^(gem|bundle|composer|poetry|pipenv) install( |$)/, installs],
  [/^uv sync( |$)/, installs],
  [/^go (run|build|install)( |$)/, compiles],
  [/^cargo (run|build|install)( |$)/, compiles],
  [/^dotnet (run|watch|build|publish)( |$)/, compiles],
  [/^(mvn|mvnw) (.* )?(spring-boot:run|package|install|compile|exec:java|quarkus:dev)( |$)/, compiles],
  [/^(gradle|gradlew) (.* )?(:?\S*:)?(run|bootRun|build|assemble)( |$)/, compiles],
  [/^(npm|pnpm|yarn|bun) (run )?build( |$)/, compiles],
  [/^(next|vite|nest|ng|react-scripts|nuxt|astro) build( |$)/, compiles],
];

/** What a command does that belongs into the build. */
function workAtStart(words: readonly string[], stage: Stage, project: Project, depth = 0): Work | undefined {
  const start = words.findIndex((word) => !/^(tini|dumb-init|--|-g|exec)$/.test(word.slice(word.lastIndexOf('/') + 1)));
  const [program = '', ...rest] = words.slice(Math.max(start, 0));
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (rest.includes('--no-build') || rest.includes('--help')) return undefined;
  const isModule = /^python[\d.]*$/.test(name) && rest[0] === '-m';
  const line = (isModule ? rest.slice(1) : [name, ...rest])
    .filter((word) => !word.startsWith('-'))
    .join(' ')
    .slice(0, 500);
  const found = heavy.find(([pattern]) => pattern.test(line));
  const install = installOf({ name, args: rest.map((literal) => ({ literal })) });
  const what = [name, ...rest].slice(0, 3).join(' ');
  if (found || install) return { what, effect: found?.[1] ?? installs };
  return name === 'npx' || name === 'npm' || name === 'yarn' || name === 'pnpm'
    ? scriptAtStart(name, rest, stage, project, depth)
    : undefined;
}

/** What a script of package.json does, and what npx would have to fetch. */
function scriptAtStart(runner: string, words: readonly string[], stage: Stage, project: Project, depth: number): Work | undefined {
  const manifest = depth > 2 ? undefined : manifestOf(stage, project);
  if (!manifest) return undefined;
  const operands = words.filter((word) => !word.startsWith('-'));
  const [first = '', second = ''] = operands;
  if (runner === 'npx') {
    const tool = first.replace(/(.)@[^/]*$/, '$1');
    const isThere = packagesOfCommand(tool).some((name) => manifest.dependencies.has(name) || manifest.devDependencies.has(name));
    // A tool may also come with a package of another name, which only its own option to install rules out.
    return isThere || !words.some((word) => word === '-y' || word === '--yes')
      ? undefined
      : { what: `npx ${first}`, effect: 'fetches a package' };
  }
  const name = /^(run|run-script)$/.test(first) ? second : first;
  for (const script of [`pre${name}`, name]) {
    const text = manifest.scripts[script];
    if (text === undefined || text.length > 1000) continue;
    for (const part of text.split(/&&|;/)) {
      const work = workAtStart(part.trim().split(/\s+/), stage, project, depth + 1);
      if (work) return { what: work.what, effect: `of script "${script}" ${work.effect}` };
    }
  }
  return undefined;
}

function manifestOf({ dockerfile, allInstructions }: Stage, { contextOf, files }: Project) {
  const context = contextOf(dockerfile).value;
  if (!context) return undefined;
  const copies = allInstructions.map(({ copy }) => copy);
  const [folder, ...others] = foldersWith('package.json', copies, (path) => files.stat(joinPath(context.folder, path)) === 'file');
  if (folder === undefined || others.length > 0) return undefined;
  const text = files.text(joinPath(context.folder, joinPath(folder, 'package.json')), dockerfile).value;
  return text === undefined ? undefined : readPackageManifest(text);
}
